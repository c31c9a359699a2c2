"""Published models: a tiny one from a local folder goes the way of a run, and one that is not there says so."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path

import numpy as np
import open_clip
import pytest
import torch
from clip_samples import SIDE, words_of, write_dataset, write_encoder
from safetensors.torch import save_file
from transformers import AutoTokenizer, CLIPConfig, CLIPModel, SiglipConfig, SiglipModel
from typer.testing import CliRunner

from cxrflow.clip.baseline_models import load_baseline
from cxrflow.clip.baselines import fetch_baseline
from cxrflow.clip.commands import app as clip
from cxrflow.config.baselines import BaselineOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.commands import app as evaluation
from cxrflow.evaluation.records import read_evaluation
from cxrflow.io.tables import read_table, write_table
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON

VISION = {"image_size": SIDE, "layers": 1, "width": 64, "head_width": 32, "patch_size": 8}
TEXT = {"context_length": 24, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 1}


def write_open_clip(folder: Path, text: dict, weights: str = "open_clip_model.safetensors") -> Path:
    """A model with random weights as its authors would publish it."""
    folder.mkdir(parents=True, exist_ok=True)
    config = {
        "model_cfg": {"embed_dim": 16, "vision_cfg": VISION, "text_cfg": text},
        "preprocess_cfg": {"mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25]},
    }
    (folder / "open_clip_config.json").write_text(json.dumps(config))
    torch.manual_seed(0)
    model = open_clip.create_model(f"local-dir:{folder}", load_weights=False, pretrained_text=False)
    tensors = {name: tensor.contiguous().clone() for name, tensor in model.state_dict().items()}
    if weights.endswith(".bin"):
        torch.save({"state_dict": {f"module.{name}": tensor for name, tensor in tensors.items()}}, folder / weights)
    else:
        save_file(tensors, folder / weights)
    return folder


def local(folder: Path) -> BaselineOptions:
    return BaselineOptions(source="local", path=str(folder))


def call(app, *arguments) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    return write_open_clip(tmp_path_factory.mktemp("published") / "tiny", TEXT)


def test_features_are_those_of_open_clip_itself(tmp_path, published):
    assert fetch_baseline(tmp_path / "model", local(published)) == ""
    model = load_baseline(tmp_path / "model")
    texts = [words_of(1), words_of(2), words_of(1)]
    features = model.encode_texts(texts, batch_size=1)
    theirs = open_clip.create_model(f"local-dir:{published}").eval()
    tokens = open_clip.get_tokenizer(f"local-dir:{published}")(texts)
    with torch.no_grad():
        assert torch.allclose(features, theirs.encode_text(tokens, normalize=True), atol=1e-6)
    assert (model.preprocess.size, model.preprocess.mean, model.preprocess.std) == (SIDE, (0.5,) * 3, (0.25,) * 3)
    assert torch.equal(features[0], features[2])


def test_pickled_weights_are_read_without_executing_and_kept_as_safetensors(tmp_path, published):
    pickled = write_open_clip(tmp_path / "old", TEXT, weights="open_clip_pytorch_model.bin")
    for folder, source in (("a", pickled), ("b", published)):
        fetch_baseline(tmp_path / folder, local(source))
    one, two = (load_baseline(tmp_path / folder).encode_texts([words_of(3)]) for folder in ("a", "b"))
    assert torch.equal(one, two) and not list((tmp_path / "a").glob("*.bin"))


def test_a_text_tower_of_transformers_needs_its_shape_alone(tmp_path):
    """BiomedCLIP's kind: the tower is named by a repository, whose weights are in the model's own."""
    source = write_encoder(tmp_path / "published", "bert")
    shape = tmp_path / "published" / "text_config"
    shape.mkdir()
    shutil.move(source / "config.json", shape / "config.json")
    (source / "model.safetensors").unlink()
    text = {"hf_model_name": str(shape), "hf_tokenizer_name": "x/y", "hf_proj_type": "mlp", "context_length": 24,
            "hf_pooler_type": "cls_last_hidden_state_pooler"}  # fmt: skip
    write_open_clip(source, text)
    named = json.loads((source / "open_clip_config.json").read_text())
    named["model_cfg"]["text_cfg"]["hf_model_name"] = "nobody/that-repository"
    (source / "open_clip_config.json").write_text(json.dumps(named))
    fetch_baseline(tmp_path / "model", local(source))
    shutil.rmtree(source)
    features = load_baseline(tmp_path / "model").encode_texts([words_of(1), words_of(2)])
    assert features.shape == (2, 16) and not torch.allclose(features[0], features[1])


@pytest.mark.parametrize("kind", ["clip", "siglip"])
def test_clip_and_siglip_of_transformers_are_read(tmp_path, kind):
    """XrayCLIP's and XraySigLIP's kind."""
    folder = write_encoder(tmp_path / "published", "bert")
    vocabulary = len(AutoTokenizer.from_pretrained(folder))
    tower = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    text = tower | {"vocab_size": vocabulary, "max_position_embeddings": 24, "eos_token_id": 3, "projection_size": 32}
    vision = tower | {"image_size": SIDE, "patch_size": 8}
    pair, shape = (CLIPModel, CLIPConfig) if kind == "clip" else (SiglipModel, SiglipConfig)
    torch.manual_seed(0)
    theirs = pair(shape(text_config=text, vision_config=vision, projection_dim=32)).eval()
    theirs.save_pretrained(folder)
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"auto_map": {"AutoModel": "modeling_own.Own"}}))
    (folder / "preprocessor_config.json").write_text('{"image_mean": [0.5, 0.5, 0.5], "image_std": [0.2, 0.2, 0.2]}')
    assert fetch_baseline(tmp_path / "model", local(folder)) == ""
    assert "auto_map" not in json.loads((tmp_path / "model" / "config.json").read_text())
    model = load_baseline(tmp_path / "model")
    features = model.encode_texts([words_of(1), words_of(2)])
    assert features.shape == (2, 32) and not torch.allclose(features[0], features[1])
    torch.testing.assert_close(features.norm(dim=1), torch.ones(2))
    pixels = torch.rand(2, 3, SIDE, SIDE)
    with torch.no_grad():
        expected = theirs.get_image_features(pixel_values=pixels).pooler_output
    torch.testing.assert_close(model.model.encode_image(pixels), expected)
    assert (model.preprocess.size, model.preprocess.std) == (SIDE, (0.2,) * 3)


def test_the_same_weights_under_another_name_and_code_of_the_repository_stay_behind(tmp_path, published):
    source = shutil.copytree(published, tmp_path / "published")
    shutil.copyfile(source / "open_clip_model.safetensors", source / "model.safetensors")
    (source / "modeling_own.py").write_text("raise SystemExit")
    options = BaselineOptions(source="local", path=str(source), report_text="text_expanded")
    assert fetch_baseline(tmp_path / "model", options) == ""
    assert [path.name for path in (tmp_path / "model").glob("*.safetensors")] == ["open_clip_model.safetensors"]
    assert not list((tmp_path / "model").rglob("*.py"))
    record = json.loads((tmp_path / "model" / "baseline.json").read_text())
    assert record == {"source": "published", "revision": "", "report_text": "text_expanded"}
    assert load_baseline(tmp_path / "model").report_text == "text_expanded"


def test_a_folder_without_weights_is_not_run(tmp_path, published):
    source = shutil.copytree(published, tmp_path / "published")
    (source / "open_clip_model.safetensors").unlink()
    assert fetch_baseline(tmp_path / "model", local(source)) == "published holds no weights"
    assert [path.name for path in (tmp_path / "model").iterdir()] == ["unavailable.json"]


def test_weights_that_would_execute_something_are_refused(tmp_path, published):
    source = shutil.copytree(published, tmp_path / "published")
    (source / "open_clip_model.safetensors").unlink()
    torch.save({"state_dict": Hostile(tmp_path / "executed")}, source / "open_clip_pytorch_model.bin")
    with pytest.raises(CxrflowError, match="no file of plain tensors"):
        fetch_baseline(tmp_path / "model", local(source))
    assert not (tmp_path / "executed").exists()


class Hostile:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)


def test_a_folder_that_is_no_model_of_open_clip_is_refused(tmp_path, published):
    (tmp_path / "empty").mkdir()
    with pytest.raises(CxrflowError, match="open_clip_config.json, and no config.json"):
        fetch_baseline(tmp_path / "model", local(tmp_path / "empty"))
    wrong = shutil.copytree(published, tmp_path / "wrong")
    save_file({"a": torch.zeros(1)}, wrong / "open_clip_model.safetensors")
    with pytest.raises(CxrflowError, match="do not fit"):
        fetch_baseline(tmp_path / "model", local(wrong))


@pytest.mark.parametrize("there", [True, False])
def test_a_baseline_is_scored_like_a_run_or_not_run_with_the_reason(tmp_path, published, there):
    source = write_dataset(tmp_path / "data", test=8)
    model, out = tmp_path / "model", tmp_path / "evaluation"
    options = local(published if there else tmp_path / "nowhere").model_dump_json()
    said = call(clip, "fetch-baseline", model, "--options", options)
    assert ("not run" in said) != there
    call(
        clip, "embed", "--model", model, "--images-dir", source.images_dir, "--reports", source.reports,
        "--images", out / "images.parquet", "--texts", out / "texts.parquet",
        "--training-texts", out / "training.parquet",
    )  # fmt: skip
    prompts = DEFAULT_LEXICON / "prompts.yaml"
    call(clip, "embed-prompts", "--model", model, "--prompts", prompts, "--embeddings", out / "prompts.parquet")
    call(evaluation, "label-reports", "--reports", source.reports, "--labels", out / "labels.parquet")
    shared = ["--run-info", json.dumps({"run": "tiny", "encoder": "tiny"}), "--dataset", "sample", "--model", model,
              "--options", json.dumps({"bootstrap_draws": 100, "pool_size": 4, "pool_draws": 2})]  # fmt: skip
    call(
        evaluation, "score", "--images", out / "images.parquet", "--texts", out / "texts.parquet",
        "--labels", out / "labels.parquet", "--training-texts", out / "training.parquet",
        "--retrieval", out / "retrieval.json", "--clinical", out / "clinical.json", "--ranks", out / "ranks.parquet",
        *shared,
    )  # fmt: skip
    call(
        evaluation, "score-zero-shot", "--images", out / "images.parquet", "--prompts", out / "prompts.parquet",
        "--labels", out / "labels.parquet", "--zero-shot", out / "zero_shot.json", *shared,
    )  # fmt: skip
    ranks = read_table(out / "ranks.parquet")
    for kind in ("retrieval", "zero_shot", "clinical"):
        evaluation_file = read_evaluation(out / f"{kind}.json")
        assert (evaluation_file.run, evaluation_file.dataset) == ("tiny", "sample")
        if not there:
            assert {record.reason for record in evaluation_file.records} == {f"there is no folder {tmp_path}/nowhere"}
    if there:
        images = np.stack(read_table(out / "images.parquet")["embedding"])
        assert images.shape == (8, 16) and len(ranks) == 8 * 4 + 8
        records = read_evaluation(out / "retrieval.json")
        assert records.find("image_to_drawn_text", "recall_at_1", "strict").pool == 4
    else:
        assert ranks.empty and "tied_matches" in ranks.columns


def test_images_of_a_dataset_without_reports_are_embedded_alone(tmp_path, published):
    source = write_dataset(tmp_path / "data", test=5, images=2)
    write_table(read_table(source.reports)[:0], source.reports)
    fetch_baseline(tmp_path / "model", local(published))
    files = [f"{tmp_path}/{name}.parquet" for name in ("images", "texts", "training")]
    said = call(
        clip, "embed", "--model", tmp_path / "model", "--images-dir", source.images_dir, "--reports", source.reports,
        "--images", files[0], "--texts", files[1], "--training-texts", files[2],
    )  # fmt: skip
    assert said.startswith("10 images, 0 reports")
    images, *others = map(read_table, files)
    assert len(images) == 10 and images["study_id"].nunique() == 5 and all(table.empty for table in others)
    np.testing.assert_allclose(np.linalg.norm(np.stack(images["embedding"]), axis=1), 1, rtol=1e-5)


def test_a_hub_that_cannot_be_reached_is_not_run_within_seconds(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    started = time.monotonic()
    reason = fetch_baseline(tmp_path / "model", BaselineOptions(id="someone/some-model"))
    assert "someone/some-model" in reason and time.monotonic() - started < 10
    assert json.loads((tmp_path / "model" / "unavailable.json").read_text()) == {"reason": reason}


@pytest.mark.parametrize("options", [{}, {"id": "a", "path": "b"}, {"source": "local", "id": "a"}])
def test_options_name_one_source(options):
    with pytest.raises(ValueError, match="source"):
        BaselineOptions(**options)
