"""The commands of the CLIP stage: what a rule calls, with its files in and out."""

from __future__ import annotations

import json

import numpy as np
import pytest
from clip_samples import run_options, write_dataset, write_encoder
from typer.testing import CliRunner

from cxrflow.clip.commands import app
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table


def call(*arguments) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def arguments(tmp_path):
    """Arguments of train-clip for two datasets."""
    encoder = write_encoder(tmp_path / "encoder")
    arguments = ["train-clip", tmp_path / "model", "--encoder", encoder, "--work-dir", tmp_path / "work", "--seed", 3]
    for name in ("a", "b"):
        source = write_dataset(tmp_path / name, dataset=name)
        arguments += ["--images-dir", source.images_dir, "--reports", source.reports, "--variants", source.variants]
    return arguments


def test_train_and_embed_write_what_the_next_stages_read(tmp_path, arguments) -> None:
    options = run_options("frozen", epochs=1, style_probability=0.5).model_dump_json()
    assert "32 studies, 4 steps of 8" in call(*arguments, "--options", options)
    model = tmp_path / "model"
    assert {path.name for path in model.iterdir()} == {
        "model.safetensors", "clip.json", "open_clip_config.json", "open_clip_model.safetensors", "metrics.jsonl",
        "README.md", "text_encoder", "manifest.json",
    }  # fmt: skip
    manifest = json.loads((model / "manifest.json").read_text())
    assert (manifest["stage"], manifest["seed"], manifest["facts"]["trained_on"]) == ("train_clip", 3, ["a", "b"])
    assert len(manifest["inputs"]) == 7

    images, texts = tmp_path / "images.parquet", tmp_path / "texts.parquet"
    said = call(
        "embed", "--model", model, "--images-dir", tmp_path / "a" / "images",
        "--reports", tmp_path / "a" / "reports.parquet", "--split", "test", "--images", images, "--texts", texts,
    )  # fmt: skip
    assert said.startswith("4 images, 4 reports; 0 reports without an image")
    for path in (images, texts):
        table = read_table(path)
        assert (table["dataset"] == "a").all() and len(table) == 4
        np.testing.assert_allclose(np.linalg.norm(np.stack(table["embedding"]), axis=1), 1, rtol=1e-5)
        assert path.with_name(path.name + ".manifest.json").is_file()


def test_train_on_keeps_the_named_datasets(tmp_path, arguments) -> None:
    options = run_options("frozen", epochs=1).model_copy(update={"train_on": ["b"]}).model_dump_json()
    assert "16 studies" in call(*arguments, "--options", options)
    assert json.loads((tmp_path / "model" / "clip.json").read_text())["run_info"]["trained_on"] == ["b"]


def test_mistakes_are_named(tmp_path, arguments) -> None:
    with pytest.raises(CxrflowError, match="--images-dir was given 2 times, --reports 3, --variants 2"):
        call(*arguments, "--reports", "x", "--options", '{"encoder": "e"}')
    with pytest.raises(CxrflowError, match="unknown key 'text_mod'; did you mean 'text_mode'"):
        call(*arguments, "--options", '{"encoder": "e", "text_mod": "lora"}')
    with pytest.raises(CxrflowError, match="no split 'tset'; did you mean 'test'"):
        call(
            "embed",
            "--model",
            "m",
            "--images-dir",
            "i",
            "--reports",
            "r",
            "--images",
            "a",
            "--texts",
            "b",
            "--split",
            "tset",
        )
