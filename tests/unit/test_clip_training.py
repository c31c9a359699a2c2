"""Training: its steps and modes, what is saved is what was trained, odd input."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from clip_runs import WORDED, encoder, losses, records, source, train
from clip_samples import SIDE, encoded, run_options, write_dataset, write_encoder

from cxrflow.clip import loop
from cxrflow.clip import train as training
from cxrflow.clip.embed import embed_split
from cxrflow.clip.load import ClipModel, load_clip
from cxrflow.clip.validation import retrieval_recall
from cxrflow.errors import CxrflowError
from cxrflow.io.shards import read_shard, write_shard
from cxrflow.text_encoder.training import NonFiniteLossError

assert source and encoder  # fixtures


# A step


def test_a_step_has_the_rates_of_its_groups_and_no_longer_gradient_than_asked(
    tmp_path, encoder, source, monkeypatch
) -> None:
    rates, norms = [], []
    build = loop.build_optimizer

    def watched(*arguments):
        optimizer = build(*arguments)

        def before_a_step(*_) -> None:
            rates.append({group["lr"] for group in optimizer.param_groups})
            weights = [p for group in optimizer.param_groups for p in group["params"]]
            norms.append(torch.cat([p.grad.flatten() for p in weights]).norm().item())

        optimizer.register_step_pre_hook(before_a_step)
        return optimizer

    monkeypatch.setattr(loop, "build_optimizer", watched)
    peaks = {"vision_lr": 1e-3, "text_lr": 2e-3, "head_lr": 4e-3}
    train(tmp_path, encoder, source, run_options(epochs=4, clip_norm=0.1, warmup_fraction=0.25, **peaks))
    factors = [0.5, 1.0, *(0.5 + 0.5 * math.cos(math.pi * k / 6) for k in range(6))]  # two steps up, six along a cosine
    assert len(rates) == len(factors)
    for found, factor in zip(rates, factors, strict=True):
        assert sorted(found) == pytest.approx([peak * factor for peak in peaks.values()])
    assert norms == pytest.approx([0.1] * 8, rel=1e-4)
    assert min(line["gradient_norm"] for line in records(tmp_path) if "loss" in line) > 0.1


def test_bfloat16_is_the_arithmetic_alone(tmp_path, encoder, source) -> None:
    """Losses within 2 % of float32's, and not the same; weights stay in float32."""
    from safetensors.torch import load_file

    for precision in ("fp32", "bf16"):
        train(tmp_path / precision, encoder, source, run_options("lora", precision=precision))
    exact, rounded = (losses(tmp_path / precision) for precision in ("fp32", "bf16"))
    assert rounded == pytest.approx(exact, rel=0.02) and rounded != exact
    weights = load_file(tmp_path / "bf16" / "model" / "model.safetensors")
    assert {tensor.dtype for tensor in weights.values() if tensor.is_floating_point()} == {torch.float32}


def test_arms_with_other_data_see_the_same_number_of_samples(tmp_path, encoder, source) -> None:
    smaller = write_dataset(tmp_path / "data", train=9)
    for name, data in (("all", source), ("fewer", smaller)):
        facts = train(tmp_path / name, encoder, data, run_options(samples_seen=36, epochs=99))
        assert (facts["steps"], facts["samples_seen"]) == (5, 40)  # the last batch is full


# Modes


@pytest.mark.parametrize("words", [{}, WORDED, {"shuffle_probability": 0.5}])
def test_frozen_with_cached_features_is_frozen_with_a_live_encoder(
    tmp_path, encoder, source, monkeypatch, words
) -> None:
    options = run_options("frozen", style_probability=0.5, **words)
    train(tmp_path / "cached", encoder, source, options)
    assert len(list((tmp_path / "cached" / "work").glob("text-features-*.npy"))) == 2
    monkeypatch.setattr(training, "cached_features", lambda encoder, *_: encoder)
    monkeypatch.setattr(training, "CachedTexts", lambda texts, encoder: training.LiveTexts(encoder, texts, ""))
    train(tmp_path / "live", encoder, source, options)
    assert losses(tmp_path / "cached") == pytest.approx(losses(tmp_path / "live"), rel=1e-4)


@pytest.mark.parametrize(("text_mode", "moves"), [("frozen", False), ("lora", True), ("full", True)])
def test_the_mode_decides_whether_the_encoder_changes(tmp_path, encoder, source, text_mode, moves) -> None:
    from safetensors.torch import load_file

    train(tmp_path, encoder, source, run_options(text_mode, epochs=1))
    before = {k.removeprefix("model."): v for k, v in load_file(encoder / "model.safetensors").items()}
    after = load_file(tmp_path / "model" / "model.safetensors")
    attention = "layers.0.self_attn.q_proj.weight"
    assert torch.equal(before[attention], after[f"text.encoder.model.{attention}"]) != moves
    embedding = "embed_tokens.weight"
    assert torch.equal(before[embedding], after[f"text.encoder.model.{embedding}"]) == (text_mode != "full")
    assert not [name for name in after if "lora" in name]


# What was trained is what is loaded


@pytest.mark.parametrize("architecture", ["llama", "bert"])
def test_a_loaded_model_has_the_features_of_the_trained_one(tmp_path, source, monkeypatch, architecture) -> None:
    encoder = write_encoder(tmp_path / "encoder", architecture)
    kept = {}
    write = training.write_model
    monkeypatch.setattr(
        training, "write_model", lambda out, tower, *a, **k: (kept.update(t=tower), write(out, tower, *a, **k))
    )
    train(tmp_path, encoder, source, run_options("lora", epochs=1))
    trained = kept["t"].model.eval()
    loaded = load_clip(tmp_path / "model")
    images = torch.from_numpy(np.random.default_rng(0).integers(0, 256, (3, SIDE, SIDE), dtype=np.uint8))
    texts = ["[FINDINGS] Small effusion.", "nodule", "[FINDINGS] Small effusion."]
    same = ClipModel(trained, loaded.config, loaded.preprocess)
    # The tower in training has its convolutions' memory in another order, and may add up in another.
    torch.testing.assert_close(loaded.encode_images(images), same.encode_images(images), rtol=1e-5, atol=1e-6)
    assert torch.equal(loaded.encode_texts(texts), same.encode_texts(texts))
    assert torch.equal(loaded.encode_texts(texts)[0], loaded.encode_texts(texts)[2])
    torch.testing.assert_close(loaded.encode_images(images).norm(dim=1), torch.ones(3))
    assert loaded.logit_scale == pytest.approx(trained.logit_scale.exp().item())
    info = loaded.config["run_info"]
    assert (info["text_mode"], info["trained_on"], info["n_train"], info["seed"]) == ("lora", ["sample"], 16, 5)


def test_a_model_with_other_weights_than_its_configuration_is_refused(tmp_path, encoder, source) -> None:
    from safetensors.torch import load_file, save_file

    train(tmp_path, encoder, source, run_options(epochs=1))
    weights = load_file(tmp_path / "model" / "model.safetensors")
    del weights["text.proj.linear.weight"]
    save_file({**weights, "visual.extra": torch.zeros(1)}, tmp_path / "model" / "model.safetensors")
    with pytest.raises(CxrflowError, match="lacks 1 weights of its configuration and has 1 others"):
        load_clip(tmp_path / "model")
    (tmp_path / "model" / "clip.json").unlink()
    with pytest.raises(CxrflowError, match=r"is no model of cxrflow: it has no clip\.json"):
        load_clip(tmp_path / "model")


def test_sixteen_studies_are_learnt_by_heart(tmp_path, encoder, source) -> None:
    train(tmp_path, encoder, source, run_options("full", batch_size=16, epochs=60, crop_scale=1.0))
    images, texts, left_out = embed_split(load_clip(tmp_path / "model"), source.images_dir, source.reports, "train")
    recall = retrieval_recall(*(torch.tensor(np.stack(table["embedding"])) for table in (images, texts)))
    assert recall["image_to_text_recall_at_1"] == recall["text_to_image_recall_at_1"] == 1
    assert list(images.columns) == ["dataset", "subject_id", "study_id", "image_id", "view", "embedding"]
    assert list(texts.columns) == ["dataset", "subject_id", "study_id", "text_hash", "embedding"]
    assert images["embedding"][0].dtype == np.float32
    assert left_out == 0


# Odd input


def test_constant_images_score_chance_and_do_not_break_training(tmp_path, encoder) -> None:
    source = write_dataset(tmp_path / "data")
    for shard in source.images_dir.glob("*.tar"):
        grey = encoded(np.full((SIDE, SIDE), 128, np.uint8))
        write_shard(shard, [(key, {"png": grey}) for key, _ in list(read_shard(shard))])
    facts = train(tmp_path, encoder, source, run_options(epochs=2))
    assert facts["validation"]["text_to_image_recall_at_1"] == pytest.approx(1 / 4)
    assert facts["validation"]["chance"]["recall_at_1"] == 1 / 4


def test_a_batch_the_memory_does_not_hold_stops_with_the_key_to_set(tmp_path, encoder, source, monkeypatch) -> None:
    def full(*_):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(loop.Objective, "backward", full)
    with pytest.raises(
        CxrflowError, match=r"step 1: the memory of cpu .* 16 pairs .* training\.micro_batch_size lower"
    ):
        train(tmp_path, encoder, source, run_options(batch_size=16))


def test_a_loss_that_is_not_finite_stops_naming_the_studies(tmp_path, encoder, source, monkeypatch) -> None:
    resample = loop.preprocess_of

    def poisoned(model):
        preprocess = resample(model)

        def apply(images, *rest):
            out = preprocess(images, *rest)
            out[2] = float("nan")
            return out

        apply.require = preprocess.require
        return apply

    monkeypatch.setattr(loop, "preprocess_of", poisoned)
    with pytest.raises(
        NonFiniteLossError, match=r"step 1: not finite: features of these studies: sample/sample-\d{3}\. "
    ) as stop:
        train(tmp_path, encoder, source, run_options())
    assert "effusion" not in str(stop.value)
    assert not (tmp_path / "model").exists()


def test_without_a_validation_split_validation_is_not_run(tmp_path, encoder) -> None:
    facts = train(tmp_path, encoder, write_dataset(tmp_path / "data", validate=0), run_options(epochs=1))
    assert facts["validation"] is None
    assert "Not run: the validation split has no pairs." in (tmp_path / "model" / "README.md").read_text()


@pytest.mark.parametrize("memory_gb", [0, 8])
def test_a_corrupt_image_stops_training_with_its_id(tmp_path, encoder, memory_gb) -> None:
    source = write_dataset(tmp_path / "data")
    shard = source.images_dir / "shard-0001.tar"
    write_shard(
        shard, [(key, {"png": m["png"] if key != "sample-005_0" else b"broken"}) for key, m in read_shard(shard)]
    )
    with pytest.raises(CxrflowError, match=r"image sample-005_0 in .*shard-0001\.tar is unreadable"):
        train(tmp_path, encoder, source, run_options(image_memory_gb=memory_gb))
    assert not (tmp_path / "model").exists()


def test_images_smaller_than_the_tower_sees_are_refused(tmp_path, encoder, source) -> None:
    with pytest.raises(CxrflowError, match=r"vision\.image_size is 64, the images have 32 pixels a side"):
        train(tmp_path, encoder, source, run_options(vision={"image_size": 64}))
