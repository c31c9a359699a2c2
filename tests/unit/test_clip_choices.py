"""Every choice of a run trains, is written down, and loads again as what it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
import torch
from clip_samples import SIDE, run_options, words_of, write_dataset, write_encoder

from cxrflow.clip import train as training
from cxrflow.clip.load import ClipModel, load_clip
from cxrflow.clip.pairs import Source, load_pairs
from cxrflow.clip.text_cache import CachedTexts, cached_features
from cxrflow.clip.text_head import build_text_head
from cxrflow.clip.train import train_clip
from cxrflow.config.clip import Loss, RunOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.distributed import ALONE
from cxrflow.text_encoder.encoder import TextEncoder


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Source:
    return write_dataset(tmp_path_factory.mktemp("dataset"))


@pytest.fixture(scope="module")
def encoder(tmp_path_factory) -> Path:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


def train(folder: Path, encoder: Path, source: Source, options: RunOptions) -> dict[str, Any]:
    torch.set_num_threads(1)
    return train_clip(folder / "model", encoder, [source], options, 5, folder / "work", ALONE)


def losses(folder: Path) -> list[float]:
    lines = (folder / "model" / "metrics.jsonl").read_text().splitlines()
    return [record["loss"] for record in map(json.loads, lines) if "loss" in record]


CHOICES = [
    *(("full", "linear", loss) for loss in get_args(Loss)),
    *((mode, "adapter", "group_infonce") for mode in ("lora", "frozen", "full")),
]


@pytest.mark.parametrize(("mode", "head", "loss"), CHOICES)
def test_a_model_of_every_choice_learns_and_loads_as_it_was_trained(
    tmp_path, encoder, source, monkeypatch, mode, head, loss
) -> None:
    kept = {}
    write = training.write_model
    monkeypatch.setattr(
        training, "write_model", lambda out, tower, *a, **k: (kept.update(t=tower), write(out, tower, *a, **k))
    )
    options = run_options(mode, loss=loss, epochs=8, lora={"dropout": 0.0}).model_copy(update={"text_head": head})
    train(tmp_path, encoder, source, options)
    found = losses(tmp_path)
    assert np.mean(found[-2:]) < np.mean(found[:2])
    loaded = load_clip(tmp_path / "model")
    trained = ClipModel(kept["t"].model.eval(), loaded.config, loaded.preprocess)
    images = torch.from_numpy(np.random.default_rng(0).integers(0, 256, (3, SIDE, SIDE), dtype=np.uint8))
    torch.testing.assert_close(loaded.encode_images(images), trained.encode_images(images), rtol=1e-5, atol=1e-6)
    assert torch.equal(loaded.encode_texts([words_of(3)]), trained.encode_texts([words_of(3)]))
    assert (loaded.config["text"]["head"], loaded.config["training"]["loss"]) == (head, loss)
    assert (loaded.model.logit_bias is not None) == (loss == "siglip")
    own = trained.model.logit_scale
    assert loaded.logit_scale == pytest.approx((own if loss == "reference" else own.exp()).item())
    card = (tmp_path / "model" / "README.md").read_text()
    assert ("**For comparison only.**" in card) == (loss == "reference")
    assert f"| loss | {loss} |" in card


def test_the_losses_differ_from_the_first_step(tmp_path, encoder, source) -> None:
    first = set()
    for loss in ("infonce", "siglip", "reference"):
        train(tmp_path / loss, encoder, source, run_options("full", loss=loss, epochs=1))
        first.add(round(losses(tmp_path / loss)[0], 3))
    assert len(first) == 3


def test_the_adapter_is_llm2clips() -> None:
    """Four times x + W2 GELU(W1 LayerNorm(x)) with W1 twice as wide, then LayerNorm and a map with a bias."""
    torch.manual_seed(0)
    head = build_text_head("adapter", 16, 8)
    x = torch.randn(3, 16)
    expected = x
    for i in range(4):
        norm, (wide, _, narrow) = head[i].norm, head[i].mlp
        inner = torch.nn.functional.gelu(
            torch.nn.functional.layer_norm(expected, (16,), norm.weight, norm.bias) @ wide.weight.T + wide.bias
        )
        expected = expected + inner @ narrow.weight.T + narrow.bias
    expected = torch.nn.functional.layer_norm(expected, (16,)) @ head.linear.weight.T + head.linear.bias
    torch.testing.assert_close(head(x), expected)
    # LLM2CLIP's TextProj: 4 x (2 x 16 x 32 + 32 + 16 + 2 x 16) + 2 x 16 + 16 x 8 + 8
    assert sum(p.numel() for p in head.parameters()) == 4 * (2 * 16 * 32 + 32 + 16 + 32) + 32 + 16 * 8 + 8
    assert len(build_text_head("linear", 16, 8)) == 2


def test_micro_batches_train_as_the_whole_batch(tmp_path, encoder, source) -> None:
    options = {"epochs": 2, "lora": {"dropout": 0.0}, "style_probability": 0.5, "crop_scale": 0.8}
    for name, further in (("whole", {}), ("micro", {"micro_batch_size": 3}), ("packed", {"packed": True})):
        train(tmp_path / name, encoder, source, run_options("lora", **options, **further))
    assert losses(tmp_path / "micro") == pytest.approx(losses(tmp_path / "whole"), rel=1e-4)
    assert losses(tmp_path / "packed") == pytest.approx(losses(tmp_path / "whole"), rel=1e-4)


def test_micro_batches_are_refused_where_an_image_depends_on_the_others(tmp_path, encoder, source) -> None:
    options = run_options("full", {"name": "timm/test_byobnet"}, micro_batch_size=4)
    with pytest.raises(CxrflowError, match=r"micro_batch_size: visual\..* is a batch normalisation"):
        train(tmp_path, encoder, source, options)


def test_every_rendering_of_a_report_has_the_features_of_a_live_encoder(tmp_path, encoder, source, monkeypatch) -> None:
    monkeypatch.setattr("cxrflow.clip.text_batches.POOL", 5)  # texts are encoded pool after pool
    pairs = load_pairs([source], "train", styles=())
    live = TextEncoder.load(encoder)
    cached = CachedTexts(pairs.texts, cached_features(live, pairs.texts, "what is it", "digest", tmp_path))
    renderings = pairs.renderings["text"].to_numpy()
    assert len(renderings) == len(pairs) == 16 and not set(renderings) & set(pairs.studies["text"])
    for position in (*renderings, *pairs.studies["text"]):
        with torch.no_grad():
            expected = live(live.tokenise([pairs.texts[position]], "what is it"))
        found = cached.batch([pairs.texts[position]])["pooled"]
        torch.testing.assert_close(found, expected, atol=1e-6, rtol=1e-5)
