"""Training: what comes out does not depend on interruptions, on caching, or on where it is loaded again."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import numpy as np
import pytest
import torch
from clip_samples import SIDE, encoded, run_options, write_dataset, write_encoder

from cxrflow.clip import train as training
from cxrflow.clip.embed import embed_split
from cxrflow.clip.load import ClipModel, load_clip
from cxrflow.clip.pairs import Source
from cxrflow.clip.train import train_clip
from cxrflow.clip.validation import retrieval_recall
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.io.shards import write_shard
from cxrflow.text_encoder.checkpoints import Checkpoints
from cxrflow.text_encoder.distributed import ALONE
from cxrflow.text_encoder.training import NonFiniteLossError


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Source:
    return write_dataset(tmp_path_factory.mktemp("dataset"))


@pytest.fixture(scope="module")
def encoder(tmp_path_factory) -> Path:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


def train(folder: Path, encoder: Path, source: Source, options, seed: int = 5) -> dict:
    torch.set_num_threads(1)
    return train_clip(folder / "model", encoder, [source], options, seed, folder / "work", ALONE)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def records(folder: Path) -> list[dict]:
    return [json.loads(line) for line in (folder / "model" / "metrics.jsonl").read_text().splitlines()]


# An interruption leaves no trace


@pytest.mark.parametrize(
    ("text_mode", "vision"), [("lora", "timm/test_vit"), ("full", "timm/test_byobnet"), ("frozen", "timm/test_vit")]
)
def test_a_resumed_run_ends_in_the_same_bytes(tmp_path, encoder, source, monkeypatch, text_mode, vision) -> None:
    options = run_options(
        text_mode, {"name": vision}, crop_scale=0.8, style_probability=0.5, checkpoint_minutes=0, validate_every=1
    )
    train(tmp_path / "straight", encoder, source, options)

    step = training._Loop._step

    def killed_in_step_4(self, model, number, *inputs):
        if number == 3:
            raise KeyboardInterrupt
        return step(self, model, number, *inputs)

    monkeypatch.setattr(training._Loop, "_step", killed_in_step_4)
    with pytest.raises(KeyboardInterrupt):
        train(tmp_path / "stopped", encoder, source, options)
    assert not (tmp_path / "stopped" / "model").exists()
    assert len(list((tmp_path / "stopped" / "work").glob("training-*/step-*"))) == 2

    resumed_at = []

    def counted(self, model, number, *inputs):
        resumed_at.append(number)
        return step(self, model, number, *inputs)

    monkeypatch.setattr(training._Loop, "_step", counted)
    train(tmp_path / "stopped", encoder, source, options)
    assert resumed_at == [3, 4, 5]
    assert files(tmp_path / "straight" / "model") == files(tmp_path / "stopped" / "model")
    assert not list((tmp_path / "stopped" / "work").glob("training-*"))  # a forced rerun trains again


@pytest.mark.parametrize("asking", [signal.SIGTERM, signal.SIGURG])
def test_a_signal_stops_after_the_step_and_the_run_goes_on(tmp_path, encoder, source, monkeypatch, asking) -> None:
    options = run_options(checkpoint_minutes=60)
    step = training._Loop._step

    def asked_in_step_2(self, model, number, *inputs):
        if number == 1 and not (tmp_path / "asked").exists():
            (tmp_path / "asked").touch()
            os.kill(os.getpid(), asking)
        return step(self, model, number, *inputs)

    monkeypatch.setattr(training._Loop, "_step", asked_in_step_2)
    with pytest.raises(CxrflowError, match="stopped by a signal after step 2 of 6; run again to continue"):
        train(tmp_path, encoder, source, options)
    facts = train(tmp_path, encoder, source, options)
    assert facts["steps"] == 6
    assert [r["step"] for r in records(tmp_path) if "loss" in r] == [1, 2, 3, 4, 5, 6]


def test_a_damaged_hostile_or_foreign_checkpoint_is_passed_over(tmp_path, capsys) -> None:
    class Hostile:
        def __reduce__(self):
            return (Path.touch, (tmp_path / "executed",))

    model = torch.nn.Linear(2, 2)
    optimizer = stepped(model)
    checkpoints = Checkpoints(tmp_path, "run", keep=9)
    for step in (5, 6, 7, 8, 9):
        checkpoints.save(step, model, optimizer)

    def state(step: int) -> Path:
        return tmp_path / f"step-{step:08d}" / "state.json"

    def tensors(step: int) -> Path:
        return tmp_path / f"step-{step:08d}" / "tensors.safetensors"

    torch.save({"step": 9, "model": Hostile()}, tensors(9))
    facts = json.loads(state(9).read_text())
    state(9).write_text(json.dumps(facts | {"sha256": sha256_file(tensors(9))}))  # valid but for what it holds
    tensors(8).write_bytes(tensors(8).read_bytes()[:-1])
    state(7).unlink()
    narrower = torch.nn.Linear(2, 2, bias=False)
    Checkpoints(tmp_path, "run", keep=9).save(6, narrower, stepped(narrower))  # same run by name, other weights

    assert checkpoints.restore(model, optimizer) == 5
    assert not (tmp_path / "executed").exists()
    assert capsys.readouterr().err.count("not used") == 4


def stepped(model: torch.nn.Module) -> torch.optim.AdamW:
    optimizer = torch.optim.AdamW(model.parameters())
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    return optimizer


# Modes


def test_frozen_with_cached_features_is_frozen_with_a_live_encoder(tmp_path, encoder, source, monkeypatch) -> None:
    options = run_options("frozen", style_probability=0.5)
    train(tmp_path / "cached", encoder, source, options)
    assert len(list((tmp_path / "cached" / "work").glob("text-features-*.npy"))) == 2
    monkeypatch.setattr(training, "cached_features", lambda encoder, texts, *_: (encoder, texts))
    monkeypatch.setattr(training, "CachedTexts", lambda live: training.LiveTexts(*live, ""))
    train(tmp_path / "live", encoder, source, options)
    for a, b in zip(records(tmp_path / "cached"), records(tmp_path / "live"), strict=True):
        if "loss" in a:
            assert a["loss"] == pytest.approx(b["loss"], rel=1e-4)


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
        from cxrflow.io.shards import read_shard

        grey = encoded(np.full((SIDE, SIDE), 128, np.uint8))
        write_shard(shard, [(key, {"png": grey}) for key, _ in list(read_shard(shard))])
    facts = train(tmp_path, encoder, source, run_options(epochs=2))
    assert facts["validation"]["text_to_image_recall_at_1"] == pytest.approx(1 / 4)
    assert facts["validation"]["chance"]["recall_at_1"] == 1 / 4


def test_a_loss_that_is_not_finite_stops_naming_the_studies(tmp_path, encoder, source, monkeypatch) -> None:
    resample = training.preprocess_of

    def poisoned(model):
        preprocess = resample(model)

        def apply(images, *rest):
            out = preprocess(images, *rest)
            out[2] = float("nan")
            return out

        apply.require = preprocess.require
        return apply

    monkeypatch.setattr(training, "preprocess_of", poisoned)
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


def test_images_smaller_than_the_tower_sees_are_refused(tmp_path, encoder, source) -> None:
    with pytest.raises(CxrflowError, match=r"vision\.image_size is 64, the images have 32 pixels a side"):
        train(tmp_path, encoder, source, run_options(vision={"image_size": 64}))
