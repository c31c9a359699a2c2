"""An exported model loads anywhere, with open_clip too, and its card says what it must."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import open_clip
import pytest
import torch
import yaml
from PIL import Image
from safetensors.torch import load_file
from serving_samples import film_file, make_model, square
from typer.testing import CliRunner

from cxrflow.clip.load import load_clip
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import Evaluation, Record, RunInfo, not_run, write_evaluation
from cxrflow.serving.commands import app
from cxrflow.serving.search import read_query_image

SCRIPT = """
import socket, sys
def refuse(*_, **__):
    raise OSError("no network in this test")
socket.socket.connect = refuse
from cxrflow.clip.load import load_clip
import numpy as np
model = load_clip(sys.argv[1])
images = np.load(sys.argv[2])
scores = model.encode_images(images) @ model.encode_texts(["Small left pleural effusion.", "No pneumothorax."]).T
np.save(sys.argv[3], scores.numpy())
"""


@pytest.fixture(scope="module", params=["frozen", "lora"])
def model_dir(request, tmp_path_factory) -> Path:
    return make_model(tmp_path_factory.mktemp("model") / "the-run", request.param)


@pytest.fixture
def evaluation(tmp_path) -> Path:
    """retrieval.json of the run, one number not run."""
    found = Record(
        task="image_to_text", metric="recall_at_5", matching="strict", value=0.61, low=0.55, high=0.67, n=180, pool=180,
        chance=0.028,
    )  # fmt: skip
    records = [found, not_run("text_to_image", "recall_at_5", "no pairs", "strict")]
    info = RunInfo(encoder="sample", run="the-run")
    path = tmp_path / "retrieval.json"
    write_evaluation(
        Evaluation(
            kind="retrieval", dataset="demo-mimic", run="the-run", encoder="sample", run_info=info, records=records
        ),
        path,
    )
    return path


def export(*arguments: object) -> str:
    result = CliRunner().invoke(app, ["export", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_an_export_gives_the_same_scores_in_a_fresh_process_with_nothing_but_the_folder(model_dir, tmp_path) -> None:
    images = np.stack([square(number) for number in range(3)])
    model = load_clip(model_dir)
    expected = model.encode_images(images) @ model.encode_texts(["Small left pleural effusion.", "No pneumothorax."]).T
    export(model_dir, tmp_path / "out" / "hub-name")
    elsewhere = tmp_path / "elsewhere"
    shutil.move(tmp_path / "out" / "hub-name", elsewhere)
    np.save(tmp_path / "images.npy", images)
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", ""), "HOME": str(tmp_path)}
    environment["PYTHONPATH"] += os.pathsep + str(Path(open_clip.__file__).parents[1])
    package = str(Path(sys.modules["cxrflow"].__file__).parents[1])
    environment["PYTHONPATH"] = os.pathsep.join([package, environment["PYTHONPATH"]])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, elsewhere, tmp_path / "images.npy", tmp_path / "scores.npy"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    np.testing.assert_array_equal(np.load(tmp_path / "scores.npy"), expected.numpy())


def test_open_clip_loads_the_vision_tower_by_the_lines_of_the_card(model_dir, tmp_path, monkeypatch) -> None:
    export(model_dir, tmp_path / "hub-name")
    card = (tmp_path / "hub-name" / "README.md").read_text()
    lines = re.findall(r"```python\n(import open_clip.*?)```", card, re.DOTALL)
    assert len(lines) == 1
    monkeypatch.chdir(tmp_path)
    names = {"image": Image.fromarray(square(1))}
    with torch.no_grad():
        exec(lines[0], names)
    expected = load_clip(model_dir).encode_images(square(1)[None])
    torch.testing.assert_close(names["features"], expected, atol=3e-3, rtol=0)  # Pillow rounds to 8 bits, we do not


def test_the_cards_three_lines_load_the_model(model_dir, tmp_path, monkeypatch) -> None:
    export(model_dir, tmp_path / "hub-name")
    card = (tmp_path / "hub-name" / "README.md").read_text()
    (lines,) = re.findall(r"```python\n(from cxrflow.*?)```", card, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "film.png").write_bytes(film_file(1))
    assert "`cxrflow.serving.search.read_query_image(model, path)`" in card
    images = np.stack([read_query_image(load_clip(model_dir), tmp_path / "film.png")])
    names = {"images": images}
    exec(lines, names)
    assert names["scores"].shape == (1, 1) and len([line for line in lines.splitlines() if line]) == 3
    np.testing.assert_array_equal(images[0], square(1))


def test_each_weight_is_stored_once(model_dir) -> None:
    text, vision = (load_file(model_dir / name) for name in ("model.safetensors", "open_clip_model.safetensors"))
    placeholder = {name: tensor for name, tensor in vision.items() if name.startswith("text.")}
    assert not any(tensor.any() for tensor in placeholder.values()) and not set(placeholder) & set(text)
    loaded = load_clip(model_dir).model.state_dict()
    assert set(text) | set(vision) - set(placeholder) == set(loaded)
    assert all(torch.equal(tensor, loaded[name]) for name, tensor in (vision | text).items() if name in loaded)


def test_an_export_holds_what_a_reader_needs_and_nothing_of_the_run(model_dir, tmp_path, evaluation) -> None:
    (model_dir / "manifest.json").write_text("{}")
    said = export(model_dir, tmp_path / "hub-name", "--evaluation", evaluation, "--licence", "apache-2.0")
    assert "10 files" in said or "11 files" in said
    names = {path.relative_to(tmp_path / "hub-name").as_posix() for path in (tmp_path / "hub-name").rglob("*")}
    assert {"README.md", "model.safetensors", "open_clip_config.json", "clip.json", ".gitattributes"} <= names
    assert {"text_encoder/config.json", "text_encoder/tokenizer.json"} <= names
    assert (tmp_path / "hub-name/text_encoder/LICENSE.txt").read_text() == "Terms of the encoder's base"
    assert not names & {"manifest.json", "metrics.jsonl"}
    assert not any(Path(name).suffix in (".bin", ".pt", ".pkl", ".npy", ".py") for name in names)
    config = json.loads((tmp_path / "hub-name" / "clip.json").read_text())
    assert config["images"] == {
        "size": 64,
        "normaliser": "voi_percentile",
        "percentile_low": 0.5,
        "percentile_high": 99.5,
    }


def test_the_card_names_data_licences_settings_scores_uses_and_limits(model_dir, tmp_path, evaluation) -> None:
    export(model_dir, tmp_path / "hub-name", "--evaluation", evaluation, "--licence", "apache-2.0")
    card = (tmp_path / "hub-name" / "README.md").read_text()
    _, front, body = card.split("---\n", 2)
    assert yaml.safe_load(front)["license"] == "apache-2.0"
    assert "| trained on | demo-mimic: " in body and "Apache-2.0, generated by this software" in body
    assert "| trained on | elsewhere: elsewhere | not stated |" in body
    assert "| demo-mimic | image to report | recall at 5 | 0.610 [0.550, 0.670] | 0.028 | 180 |" in body
    assert "report to image" not in body  # it was not run
    for heading in ("Use", "Preprocessing", "Data and licences", "Training", "Metrics", "Intended use", "Limits"):
        assert f"\n## {heading}\n" in body
    assert '"vision_lr": 0.001' in body and "no medical device" in body
    assert str(tmp_path) not in card


def test_what_cannot_be_exported_is_named(model_dir, tmp_path, evaluation) -> None:
    with pytest.raises(CxrflowError, match="has no model.safetensors"):
        export(tmp_path, tmp_path / "out")
    record = json.loads(evaluation.read_text())
    evaluation.write_text(json.dumps(record | {"run": "another"}))
    with pytest.raises(CxrflowError, match="run 'another'; a retrieval file of run 'the-run' is needed"):
        export(model_dir, tmp_path / "out", "--evaluation", evaluation)
    assert not (tmp_path / "out").exists()
