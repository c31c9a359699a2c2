"""Every choice of a run trains, is written down, and loads again as what it was."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
import torch
from clip_runs import encoder, losses, source, train
from clip_samples import SIDE, run_options, words_of
from pydantic import ValidationError

from cxrflow.clip import train as training
from cxrflow.clip.load import ClipModel, load_clip
from cxrflow.clip.objective import Part
from cxrflow.clip.pairs import load_pairs
from cxrflow.clip.text_cache import CachedTexts, cached_features
from cxrflow.clip.text_head import build_text_head
from cxrflow.config.clip import Loss, RunLoraOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.distributed import Processes
from cxrflow.text_encoder.encoder import TextEncoder

assert source and encoder  # fixtures


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
    lora = {"lora": {"dropout": 0.0}} if mode == "lora" else {}
    options = run_options(mode, loss=loss, epochs=8, **lora).model_copy(update={"text_head": head})
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


@pytest.mark.parametrize(
    ("mode", "options", "said"),
    [
        ("full", {"styles": ["shuffled"]}, "styles has no effect with style_probability 0"),
        (
            "frozen",
            {"renderings": 4},
            "renderings has no effect where style_probability, section_probability and shuff",
        ),
        ("full", {"batch_size": 8, "micro_batch_size": 9}, "micro_batch_size 9 has no effect with batch_size 8"),
        ("full", {"early_stop_after": 2, "epochs": 3, "validate_every": 3}, "early_stop_after has no effect with vali"),
        ("full", {"lora": {"rank": 8}}, r"training\.lora has no effect with text_mode 'full'"),
        ("frozen", {"lora": {"rank": 8}}, r"training\.lora has no effect with text_mode 'frozen'"),
        ("frozen", {"text_lr": 1e-3}, r"training\.text_lr has no effect with text_mode 'frozen'"),
    ],
)
def test_an_option_without_effect_is_refused(mode, options, said) -> None:
    with pytest.raises(ValidationError, match=said):
        run_options(mode, **options)


def test_the_same_options_are_taken_where_they_have_an_effect() -> None:
    for probability in ("style_probability", "section_probability", "shuffle_probability"):
        run_options("frozen", renderings=4, **{probability: 0.1})
    run_options("full", styles=["shuffled"], style_probability=0.1)
    run_options("full", batch_size=8, micro_batch_size=8, text_lr=1e-2)
    run_options("full", early_stop_after=2, epochs=3, validate_every=2)
    run_options("full", early_stop_after=2, samples_seen=900)  # epochs are known where the data are


def test_of_lora_what_is_not_named_stays_the_papers() -> None:
    assert run_options("lora", lora={"rank": 8}).training.lora == RunLoraOptions(
        rank=8, alpha=32, dropout=0.1, targets="attention"
    )


def test_every_rendering_of_a_report_has_the_features_of_a_live_encoder(tmp_path, encoder, source, monkeypatch) -> None:
    for module in ("text_batches", "text_cache"):
        monkeypatch.setattr(f"cxrflow.clip.{module}.POOL", 5)  # texts are encoded pool after pool
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


class Unconnected(Processes):
    """A process that waits for nobody."""

    def any(self, flag: bool) -> bool:
        return flag

    def wait(self) -> None:
        pass


def test_pieces_of_the_features_encoded_before_a_stop_are_not_encoded_again(tmp_path, encoder, monkeypatch) -> None:
    monkeypatch.setattr("cxrflow.clip.text_cache.POOL", 2)
    texts = [f"Nodule of {size} mm." for size in range(3, 8)]
    live = TextEncoder.load(encoder)
    first, second = (Unconnected(rank, 2, torch.device("cpu")) for rank in (0, 1))
    with pytest.raises(FileNotFoundError):  # nobody put the pieces together
        cached_features(live, texts, "what is it", "digest", tmp_path, second)
    encoded = []
    monkeypatch.setattr(live, "forward", lambda batch, forward=live.forward: encoded.append(1) or forward(batch))
    with pytest.raises(FileNotFoundError):
        cached_features(live, texts, "what is it", "digest", tmp_path, second)
    assert not encoded
    found = cached_features(live, texts, "what is it", "digest", tmp_path, first)
    assert len(encoded) == 2 and [path.suffixes for path in tmp_path.iterdir()] == [[".npy"]]
    expected = cached_features(live, texts, "what is it", "digest", tmp_path / "alone")
    np.testing.assert_array_equal(found, expected)


def test_a_part_in_page_locked_memory_is_the_same(monkeypatch) -> None:
    monkeypatch.setattr(torch.Tensor, "pin_memory", torch.Tensor.clone)  # a machine without a GPU has none
    part = Part(
        torch.arange(4, dtype=torch.uint8).view(1, 1, 2, 2), np.ones((1, 4)), {"input_ids": torch.tensor([[7]])}
    )
    pinned = part.pinned()
    assert pinned.pixels.equal(part.pixels) and pinned.pixels.data_ptr() != part.pixels.data_ptr()
    assert pinned.text["input_ids"].equal(part.text["input_ids"]) and pinned.boxes is part.boxes
