"""Weights a vision tower starts from: fetched once, loaded without a network, known by their digest."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import open_clip
import pytest
import timm
import torch
from clip_samples import run_options, write_dataset, write_encoder
from open_clip.pretrained import _PRETRAINED
from safetensors.torch import save_file
from typer.testing import CliRunner

from cxrflow.clip.commands import app
from cxrflow.clip.model import build_model
from cxrflow.clip.optimiser import build_optimizer
from cxrflow.clip.train import _fingerprint
from cxrflow.clip.vision_weights import fetch_vision_weights
from cxrflow.config.clip import TrainOptions, VisionOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.provenance.verify import verify
from cxrflow.text_encoder.encoder import TextEncoder

COMMIT = "0123456789abcdef0123456789abcdef01234567"
SHAPE = {
    "embed_dim": 24,
    "vision_cfg": {"image_size": 32, "layers": 1, "width": 32, "head_width": 16, "patch_size": 8},
    "text_cfg": {"context_length": 8, "vocab_size": 16, "width": 16, "heads": 1, "layers": 1},
}
BERT = {"model_type": "bert", "vocab_size": 32, "hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
OF_BERT = {"hf_model_name": "lab/bert", "hf_tokenizer_name": "lab/bert", "hf_proj_type": "mlp", "context_length": 8}
TIMM_NAME = "test_vit.r160_in1k"


@pytest.fixture(scope="module")
def encoder_dir(tmp_path_factory) -> Path:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture
def hub(tmp_path, monkeypatch) -> Callable[[str, str], Path]:
    """Where a file of a repository lies in a hub's cache, from which alone it can be had: there is no network."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))

    def cached(repository: str, file: str) -> Path:
        folder = tmp_path / "hub" / f"models--{repository.replace('/', '--')}"
        (folder / "snapshots" / COMMIT).mkdir(parents=True, exist_ok=True)
        (folder / "refs").mkdir(exist_ok=True)
        (folder / "refs" / "main").write_text(COMMIT)
        return folder / "snapshots" / COMMIT / file

    return cached


def tensors(model: torch.nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.contiguous().clone() for name, tensor in model.state_dict().items()}


def known_to_open_clip(folder: Path) -> torch.nn.Module:
    (folder / "published-small.json").write_text(json.dumps(SHAPE))
    open_clip.add_model_config(folder)
    return open_clip.create_model("published-small", precision="fp32")


def publish(kind: str, folder: Path, hub, monkeypatch) -> tuple[VisionOptions, Path, dict[str, torch.Tensor]]:
    """Options that name weights, the file these are in, and the tower's tensors in it."""
    torch.manual_seed(1)
    if kind == "timm":
        trunk = timm.create_model(TIMM_NAME)
        file = hub(f"timm/{TIMM_NAME}", "model.safetensors")
        save_file(tensors(trunk), file)
        trunk.reset_classifier(0)
        found = {f"trunk.{name}": tensor for name, tensor in trunk.state_dict().items()}
        return VisionOptions(name=f"timm/{TIMM_NAME}", pretrained="timm"), file, found
    if kind == "hub":
        hub("lab/bert", "config.json").write_text(json.dumps(BERT | {"intermediate_size": 16}))
        text = OF_BERT | {"hf_pooler_type": "cls_last_hidden_state_pooler"}
        preprocess = {"mean": [0.5, 0.4, 0.3], "std": [0.2, 0.2, 0.2], "size": [99, 99]}
        config = {"model_cfg": SHAPE | {"text_cfg": text}, "preprocess_cfg": preprocess}
        hub("lab/pair", "open_clip_config.json").write_text(json.dumps(config))
        options = VisionOptions(name="hf-hub:lab/pair", pretrained="")
        file = hub("lab/pair", "open_clip_pytorch_model.bin")
        model = open_clip.create_model(options.name, load_weights=False, pretrained_text=False)
        torch.save(tensors(model), file)
        return options, file, tensors(model.visual)
    model = known_to_open_clip(folder)
    if kind == "file":
        file, pretrained = folder / "own.pt", str(folder / "own.pt")
        torch.save({"state_dict": tensors(model)}, file)
    else:
        file, pretrained = hub("lab/small", "weights.safetensors"), "some_data"
        save_file(tensors(model), file)
        tag = {"hf_hub": "lab/small/weights.safetensors", "mean": (0.1, 0.2, 0.3), "std": (0.4, 0.5, 0.6)}
        monkeypatch.setitem(_PRETRAINED, "published-small", {"some_data": tag})
    return VisionOptions(name="published-small", pretrained=pretrained), file, tensors(model.visual)


@pytest.mark.parametrize(
    ("kind", "source", "revision", "mean"),
    [
        ("tag", "lab/small", COMMIT, (0.1, 0.2, 0.3)),
        ("hub", "lab/pair", COMMIT, (0.5, 0.4, 0.3)),
        ("timm", f"timm/{TIMM_NAME}", COMMIT, (0.5, 0.5, 0.5)),
        ("file", "own.pt", "", open_clip.OPENAI_DATASET_MEAN),
    ],
)
def test_a_tower_from_its_folder_is_the_published_one_and_needs_no_cache(
    tmp_path, encoder_dir, hub, monkeypatch, kind, source, revision, mean
) -> None:
    options, file, published = publish(kind, tmp_path, hub, monkeypatch)
    sized = options.model_copy(update={"image_size": 64})

    def built(**folder) -> tuple[dict[str, torch.Tensor], dict, dict]:
        torch.manual_seed(2)
        tower = build_model(sized, TextEncoder.load(encoder_dir), "frozen", **folder)
        return tensors(tower.model.visual), tower.config, tower.weights

    by_hand, config, loaded = built()
    record = fetch_vision_weights(tmp_path / "weights", options)
    assert (record.source, record.revision, record.sha256) == (source, revision, sha256_file(file))
    file.unlink()
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "nowhere"))
    found, config_again, loaded_again = built(weights_dir=tmp_path / "weights")

    assert config_again == config and loaded_again == loaded == record.model_dump()
    assert tuple(config["preprocess_cfg"]["mean"]) == pytest.approx(mean) and config["preprocess_cfg"]["size"] == 64
    assert found.keys() == by_hand.keys() and all(torch.equal(found[name], by_hand[name]) for name in found)
    stretched = {name for name in published if found[name].shape != published[name].shape}
    assert all("pos" in name for name in stretched) and len(stretched) == 1
    assert all(torch.equal(found[name], published[name]) for name in published.keys() - stretched)


def test_timms_weights_have_no_projection_so_it_learns_at_the_heads_rate(
    tmp_path, encoder_dir, hub, monkeypatch
) -> None:
    options, *_ = publish("timm", tmp_path, hub, monkeypatch)
    tower = build_model(options, TextEncoder.load(encoder_dir), "frozen")
    assert tower.new_weights == ("head.proj.weight",)
    groups = build_optimizer(tower.model, TrainOptions(vision_lr=1e-5, head_lr=1e-3), tower.new_weights).param_groups
    projection = tower.model.visual.head.proj.weight
    assert [group["peak_lr"] for group in groups if any(p is projection for p in group["params"])] == [1e-3]


def test_a_training_records_and_verifies_what_it_started_from(tmp_path, encoder_dir, hub, monkeypatch) -> None:
    options, file, _ = publish("file", tmp_path, hub, monkeypatch)
    source, weights, model = write_dataset(tmp_path / "data"), tmp_path / "weights", tmp_path / "model"
    run = run_options("frozen", {**options.model_dump(), "image_size": 32, "embed_dim": None}, epochs=1)

    def call(*arguments) -> None:
        done = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
        assert done.exit_code == 0, done.output

    call("fetch-vision-weights", weights, "--options", options.model_dump_json(include={"name", "pretrained"}))
    training = (
        "train-clip", model, "--encoder", encoder_dir, "--work-dir", tmp_path / "work", "--images-dir",
        source.images_dir, "--reports", source.reports, "--options", run.model_dump_json(),
    )  # fmt: skip
    for folder in ((), ("--vision-weights", weights)):
        call(*training, *folder)
        manifest = json.loads((model / "manifest.json").read_text())
        found = json.loads((model / "clip.json").read_text())["vision_weights"]
        assert found == manifest["facts"]["vision_weights"] and found["sha256"] == sha256_file(file)
        assert (weights if folder else file).as_posix() in [item["path"] for item in manifest["inputs"]]
        assert f"| own.pt, SHA-256 {found['sha256']}" in (model / "README.md").read_text()
        assert not verify(model / "manifest.json")[2]
    file.write_bytes(file.read_bytes() + b"more")
    problems = verify(model / "manifest.json")[2]
    assert [(finding.path, finding.problem) for finding in problems] == [(file.as_posix(), "was altered since")]


def test_a_checkpoint_of_other_weights_is_not_continued(tmp_path) -> None:
    source = write_dataset(tmp_path / "data", train=1, validate=0, test=0)
    described = [None, *({"sha256": a, "config_sha256": b} for a, b in (("a", ""), ("b", ""), ("a", "c")))]
    keys = [_fingerprint(run_options(), 1, "encoder", [source], weights) for weights in described]
    assert len(set(keys)) == 4


def test_a_folder_of_other_weights_or_an_altered_one_is_refused(tmp_path, encoder_dir, hub, monkeypatch) -> None:
    options, _, _ = publish("hub", tmp_path, hub, monkeypatch)
    folder, encoder = tmp_path / "weights", TextEncoder.load(encoder_dir)
    fetch_vision_weights(folder, options)
    other = VisionOptions(name="timm/test_vit", pretrained="")
    with pytest.raises(CxrflowError, match="weights '' of hf-hub:lab/pair; the run asks for '' of timm/test_vit"):
        build_model(other, encoder, "frozen", weights_dir=folder)
    config = folder / "open_clip_config.json"
    config.write_text(config.read_text() + " ")
    with pytest.raises(CxrflowError, match="was altered since it was fetched"):
        build_model(options, encoder, "frozen", weights_dir=folder)
    config.unlink()
    with pytest.raises(CxrflowError, match="open_clip_config.json is gone"):
        build_model(options, encoder, "frozen", weights_dir=folder)
    with pytest.raises(CxrflowError, match="holds no vision weights of cxrflow"):
        build_model(options, encoder, "frozen", weights_dir=tmp_path)


@pytest.mark.parametrize(
    ("name", "pretrained", "said"),
    [
        ("timm/test_vit", "", "starts from random weights; there is nothing to fetch"),
        ("timm/test_vit", "timm", "weights 'timm' of timm/test_vit cannot be fetched; is this machine allowed to"),
        ("EVA02-L-14-336", "merged2b_s6b_b61k", "weights 'merged2b_s6b_b61k' of EVA02-L-14-336 cannot be fetched"),
        ("hf-hub:lab/none", "", "weights of hf-hub:lab/none cannot be fetched"),
    ],
)
def test_what_cannot_be_fetched_is_said_before_anything_is_written(tmp_path, hub, name, pretrained, said) -> None:
    with pytest.raises(CxrflowError, match=said):
        fetch_vision_weights(tmp_path / "weights", VisionOptions(name=name, pretrained=pretrained))
    assert not (tmp_path / "weights").exists()


def test_weights_that_do_not_fit_the_tower_are_refused_when_they_are_fetched(tmp_path) -> None:
    known_to_open_clip(tmp_path)
    save_file({"visual.proj": torch.zeros(1)}, tmp_path / "own.safetensors")
    options = VisionOptions(name="published-small", pretrained=str(tmp_path / "own.safetensors"))
    with pytest.raises(CxrflowError, match="published-small with weights .* cannot be made"):
        fetch_vision_weights(tmp_path / "weights", options)
    assert not (tmp_path / "weights").exists()


def test_every_model_and_weights_have_a_folder_of_their_own_and_random_ones_none() -> None:
    named = [("ViT-B-16", "openai"), ("ViT-B-16", "/a/w.pt"), ("ViT-B-16", "/b/w.pt"), ("hf-hub:a/b", "")]
    keys = [VisionOptions(name=name, pretrained=pretrained).weights_key for name, pretrained in named]
    assert len(set(keys)) == 4 and keys[0].startswith("ViT-B-16-openai-") and keys[3].startswith("hf-hub-a-b-")
    assert all(key.replace("-", "").replace(".", "").isalnum() for key in keys)
    assert VisionOptions(name="ViT-B-16", pretrained="").weights_key == ""
