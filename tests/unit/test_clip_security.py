"""Weights from elsewhere are numbers: what else a file holds is neither executed nor fetched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import open_clip
import pytest
import torch
from clip_samples import run_options, write_dataset, write_encoder

from cxrflow.clip.load import load_clip
from cxrflow.clip.model import build_model
from cxrflow.clip.train import train_clip
from cxrflow.config.clip import VisionOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.distributed import ALONE
from cxrflow.text_encoder.encoder import TextEncoder


class Hostile:
    """Makes a file where it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return (Path.touch, (self.path,))


@pytest.fixture(scope="module")
def trained(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("trained")
    source = write_dataset(folder / "data")
    encoder = write_encoder(folder / "encoder")
    options = run_options("lora", epochs=1)
    train_clip(folder / "model", encoder, [source], options, 5, folder / "work", ALONE)
    return folder


@pytest.fixture
def model(trained, tmp_path) -> Path:
    return Path(shutil.copytree(trained / "model", tmp_path / "model"))


@pytest.mark.parametrize("name", ["weights.pt", "weights.bin", "weights.safetensors"])
def test_a_hostile_checkpoint_of_a_vision_tower_is_refused_and_not_executed(trained, tmp_path, name) -> None:
    tower = {"image_size": 32, "layers": 1, "width": 16, "head_width": 16, "patch_size": 8}
    text = {"context_length": 4, "vocab_size": 4, "width": 8, "heads": 1, "layers": 1}
    (tmp_path / "plain.json").write_text(json.dumps({"embed_dim": 8, "vision_cfg": tower, "text_cfg": text}))
    open_clip.add_model_config(tmp_path)
    torch.save({"state_dict": {"visual.proj": torch.zeros(1)}, "more": Hostile(tmp_path / "executed")}, tmp_path / name)
    options = VisionOptions(name="plain", pretrained=str(tmp_path / name))
    with pytest.raises(CxrflowError, match="is no file of plain tensors; nothing else is read from it"):
        build_model(options, TextEncoder.load(trained / "encoder"), "frozen")
    assert not (tmp_path / "executed").exists()


@pytest.mark.parametrize("beside", [True, False])
def test_a_pickle_in_a_model_folder_is_not_read(model, tmp_path, beside) -> None:
    """Neither in the place of the weights, nor beside them under a name that open_clip looks for."""
    name = "open_clip_pytorch_model.bin" if beside else "model.safetensors"
    torch.save(Hostile(tmp_path / "executed"), model / name)
    if beside:
        load_clip(model)
    else:
        with pytest.raises(CxrflowError, match="the weights do not fit their configuration"):
            load_clip(model)
    assert not (tmp_path / "executed").exists()


def change_configuration(model: Path, tower: str, **values: object) -> None:
    path = model / "open_clip_config.json"
    config = json.loads(path.read_text())
    config["model_cfg"][tower] |= values
    path.write_text(json.dumps(config))


def test_a_model_folder_cannot_ask_for_a_tower_of_the_hub(model) -> None:
    change_configuration(model, "vision_cfg", timm_model_name="hf-hub:someone/else", timm_model_pretrained=True)
    with pytest.raises(CxrflowError, match="is no model of timm .*; nothing is fetched for it"):
        load_clip(model)


def test_a_model_folder_cannot_ask_for_a_text_tower_of_the_hub(model, monkeypatch) -> None:
    def fetched(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr("open_clip.model.HFTextEncoder.__init__", fetched)
    change_configuration(model, "text_cfg", hf_model_name="someone/else", hf_model_pretrained=True)
    with pytest.raises(CxrflowError, match="text_cfg is not the placeholder that cxrflow writes"):
        load_clip(model)
