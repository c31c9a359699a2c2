"""Training: what comes out does not depend on interruptions, on caching, or on where it is loaded again."""

from __future__ import annotations

import json
import math
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from clip_samples import SIDE, encoded, run_options, write_dataset, write_encoder
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from cxrflow.clip import early_stopping, loop
from cxrflow.clip import train as training
from cxrflow.clip.embed import embed_split
from cxrflow.clip.load import ClipModel, load_clip
from cxrflow.clip.pairs import Source
from cxrflow.clip.train import train_clip
from cxrflow.clip.validation import chance, retrieval_recall
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.io.shards import read_shard, write_shard
from cxrflow.text_encoder.checkpoints import Checkpoints, trained_state
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


AVERAGED = {"ema_decay": 0.6, "early_stop_after": 9}
WORDED = {"shuffle_probability": 0.7, "renderings": 2}


@pytest.mark.parametrize(
    ("text_mode", "vision", "switches"),
    [
        ("lora", "timm/test_vit", {}),
        ("full", "timm/test_byobnet", AVERAGED),
        ("frozen", "timm/test_vit", WORDED),
        ("lora", "timm/test_vit", {**AVERAGED, **WORDED}),
    ],
)
def test_a_resumed_run_ends_in_the_same_bytes(
    tmp_path, encoder, source, monkeypatch, text_mode, vision, switches
) -> None:
    options = run_options(
        text_mode,
        {"name": vision},
        crop_scale=0.8,
        style_probability=0.5,
        checkpoint_minutes=0,
        validate_every=0.5,
        **switches,
    )
    train(tmp_path / "straight", encoder, source, options)

    step = loop.Loop._step

    def killed_in_step_4(self, model, number, *inputs):
        if number == 3:
            raise KeyboardInterrupt
        return step(self, model, number, *inputs)

    monkeypatch.setattr(loop.Loop, "_step", killed_in_step_4)
    with pytest.raises(KeyboardInterrupt):
        train(tmp_path / "stopped", encoder, source, options)
    assert not (tmp_path / "stopped" / "model").exists()
    assert len(list((tmp_path / "stopped" / "work").glob("training-*/step-*"))) == 2

    resumed_at = []

    def counted(self, model, number, *inputs):
        resumed_at.append(number)
        return step(self, model, number, *inputs)

    monkeypatch.setattr(loop.Loop, "_step", counted)
    train(tmp_path / "stopped", encoder, source, options)
    assert resumed_at == [3, 4, 5]
    assert files(tmp_path / "straight" / "model") == files(tmp_path / "stopped" / "model")
    assert not list((tmp_path / "stopped" / "work").glob("training-*"))  # a forced rerun trains again


def test_a_run_killed_outright_and_started_again_ends_in_the_same_bytes(tmp_path, encoder, source) -> None:
    switches = {"shuffle_probability": 0.3, "checkpoint_minutes": 0, "validate_every": 0.5}
    options = run_options("lora", epochs=30, **switches, **{**AVERAGED, "early_stop_after": 99}).model_dump_json()

    def start(name: str) -> subprocess.Popen:
        paths = ("--images-dir", source.images_dir, "--reports", source.reports, "--variants", source.variants)
        command = ("train-clip", tmp_path / name / "model", "--encoder", encoder, *paths, "--options", options)
        command = (*command, "--work-dir", tmp_path / name / "work", "--seed", "5", "--device", "cpu")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        return subprocess.Popen([sys.executable, "-m", "cxrflow", *map(str, command)], env=environment, **quiet)

    running = start("killed")
    until = time.monotonic() + 300
    while not list((tmp_path / "killed" / "work").glob("training-*/step-0000000[5-9]")):
        assert running.poll() is None and time.monotonic() < until, "it ended, or never came to step 5"
        time.sleep(0.01)
    running.kill()
    assert running.wait() == -signal.SIGKILL
    assert not (tmp_path / "killed" / "model").exists()
    for name in ("killed", "straight"):
        assert start(name).wait() == 0
    killed, straight = (files(tmp_path / name / "model") for name in ("killed", "straight"))
    assert len([record for record in records(tmp_path / "killed") if "loss" in record]) == 60
    for folder in (killed, straight):
        del folder["manifest.json"]  # when and how long
    assert killed == straight


@pytest.mark.parametrize("asking", [signal.SIGTERM, signal.SIGURG])
def test_a_signal_stops_after_the_step_and_the_run_goes_on(tmp_path, encoder, source, monkeypatch, asking) -> None:
    options = run_options(checkpoint_minutes=60)
    step = loop.Loop._step

    def asked_in_step_2(self, model, number, *inputs):
        if number == 1 and not (tmp_path / "asked").exists():
            (tmp_path / "asked").touch()
            os.kill(os.getpid(), asking)
        return step(self, model, number, *inputs)

    monkeypatch.setattr(loop.Loop, "_step", asked_in_step_2)
    with pytest.raises(CxrflowError, match="stopped by a signal after step 2 of 6; run again to continue"):
        train(tmp_path, encoder, source, options)
    facts = train(tmp_path, encoder, source, options)
    assert facts["steps"] == 6
    assert [r["step"] for r in records(tmp_path) if "loss" in r] == [1, 2, 3, 4, 5, 6]
    events = EventAccumulator(str(tmp_path / "work" / "tensorboard")).Reload()
    assert [event.step for event in events.Scalars("loss")] == [1, 2, 3, 4, 5, 6]
    assert [event.step for event in events.Scalars("validation/image_to_text_recall_at_1")] == [6]


def test_a_checkpoint_is_written_every_so_many_minutes(tmp_path, encoder, source, monkeypatch) -> None:
    clock = SimpleNamespace(minutes=0)
    step, save, saved = loop.Loop._step, Checkpoints.save, []

    def lasting_4_minutes(self, model, number, *inputs):
        clock.minutes += 4
        return step(self, model, number, *inputs)

    def noted(self, number, *state):
        saved.append(number)
        save(self, number, *state)

    now = SimpleNamespace(monotonic=lambda: 60 * clock.minutes, process_time=time.process_time)
    monkeypatch.setattr(loop, "time", now)
    monkeypatch.setattr(loop.Loop, "_step", lasting_4_minutes)
    monkeypatch.setattr(Checkpoints, "save", noted)
    train(tmp_path, encoder, source, run_options(checkpoint_minutes=10, epochs=4))
    assert saved == [3, 6]  # of eight steps


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
    exact, rounded = ([r["loss"] for r in records(tmp_path / p) if "loss" in r] for p in ("fp32", "bf16"))
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


# Switches: an average of the weights, an early stop, compiled blocks


@pytest.fixture
def weights(monkeypatch) -> dict[str | int, dict[str, torch.Tensor]]:
    """What training changes, before the first step (0), after each, at the last validation, and as it is saved."""
    kept: dict[str | int, dict[str, torch.Tensor]] = {}
    step, validate, write = loop.Loop._step, loop.Loop._validate, training.write_model

    def keep(name: str | int, model: torch.nn.Module) -> None:
        kept[name] = {n: tensor.clone() for n, tensor in trained_state(model).items()}

    def stepping(self, model, number, *inputs):
        if not kept:
            keep(0, self.model)
        record = step(self, model, number, *inputs)
        keep(number + 1, self.model)
        return record

    def validating(self):
        keep("validated", self.model)
        return validate(self)

    def saving(out, tower, *arguments, **facts):
        keep("saved", tower.model)
        write(out, tower, *arguments, **facts)

    monkeypatch.setattr(loop.Loop, "_step", stepping)
    monkeypatch.setattr(loop.Loop, "_validate", validating)
    monkeypatch.setattr(training, "write_model", saving)
    return kept


@pytest.mark.parametrize("vision", ["timm/test_vit", "timm/test_byobnet"])
def test_the_average_of_the_weights_is_validated_and_saved(tmp_path, encoder, source, weights, vision) -> None:
    facts = train(tmp_path, encoder, source, run_options(vision={"name": vision}, ema_decay=0.5, epochs=4))
    average = weights[0]
    for step in range(1, 9):
        decay = min(0.5, (1 + step) / (10 + step))
        for name, tensor in weights[step].items():
            numbers = tensor.is_floating_point()
            average[name] = decay * average[name] + (1 - decay) * tensor if numbers else tensor
    for name, tensor in average.items():
        torch.testing.assert_close(weights["saved"][name], tensor, rtol=1e-5, atol=1e-7)
        assert torch.equal(weights["saved"][name], weights["validated"][name])
    assert not torch.equal(weights["saved"]["text.proj.linear.weight"], weights[8]["text.proj.linear.weight"])
    assert facts["validation"] == validated(tmp_path, source)


def validated(folder: Path, source: Source) -> dict:
    """The validation of a saved model, as training writes it down."""
    images, texts, _ = embed_split(load_clip(folder / "model"), source.images_dir, source.reports, "validate")
    recall = retrieval_recall(*(torch.tensor(np.stack(table["embedding"])) for table in (images, texts)))
    return {**recall, "pool": len(texts), "chance": chance(len(texts))}


def test_training_stops_where_validation_gets_no_better_and_saves_the_best(
    tmp_path, encoder, source, weights, monkeypatch
) -> None:
    found = iter([0.2, 0.5, 0.5, 0.4])
    monkeypatch.setattr(early_stopping, "mean_recall", lambda validation: next(found))
    options = run_options(epochs=20, early_stop_after=2, validate_every=1)
    facts = train(tmp_path, encoder, source, options)
    assert (facts["steps"], facts["samples_seen"], facts["best_step"]) == (8, 64, 4)
    for name, tensor in weights["saved"].items():
        assert torch.equal(tensor, weights[4][name])
    assert facts["validation"] == validated(tmp_path, source)
    assert [line["best_step"] for line in records(tmp_path) if "validation" in line] == [2, 4, 4, 4]
    assert "at step 4, whose weights these are" in (tmp_path / "model" / "README.md").read_text()


def test_an_early_stop_is_the_same_after_an_interruption(tmp_path, encoder, source, monkeypatch) -> None:
    options = run_options(
        epochs=40, early_stop_after=3, validate_every=0.5, ema_decay=0.5, checkpoint_minutes=0, vision_lr=3e-2
    )
    straight = train(tmp_path / "straight", encoder, source, options)
    assert straight["best_step"] < straight["steps"] < 80
    step = loop.Loop._step

    def killed_after_the_best(self, model, number, *inputs):
        if number == straight["best_step"] + 1 and not (tmp_path / "killed").exists():
            (tmp_path / "killed").touch()
            raise KeyboardInterrupt
        return step(self, model, number, *inputs)

    monkeypatch.setattr(loop.Loop, "_step", killed_after_the_best)
    with pytest.raises(KeyboardInterrupt):
        train(tmp_path / "stopped", encoder, source, options)
    stopped = train(tmp_path / "stopped", encoder, source, options)
    assert stopped["best_step"] == straight["best_step"]
    assert files(tmp_path / "straight" / "model") == files(tmp_path / "stopped" / "model")


def test_an_early_stop_without_a_validation_split_is_refused(tmp_path, encoder) -> None:
    with pytest.raises(CxrflowError, match=r"training\.early_stop_after needs a validation split"):
        train(tmp_path, encoder, write_dataset(tmp_path / "data", validate=0), run_options(early_stop_after=2))


@pytest.mark.skipif(not shutil.which("g++"), reason="torch.compile needs a C++ compiler on a CPU, and there is no g++")
def test_compiled_blocks_learn_as_eager_ones(tmp_path, source, monkeypatch) -> None:
    """Stated tolerance: 1e-4 relative on the loss of each of 6 steps in float32, 1e-3 on the norm of its gradient."""
    encoder = write_encoder(tmp_path / "encoder", layers=2)
    counted = []
    compile_blocks = training.compile_blocks
    monkeypatch.setattr(training, "compile_blocks", lambda model: counted.append(compile_blocks(model)))
    for name, compiled in (("eager", False), ("compiled", True)):
        options = run_options("full", compile=compiled, style_probability=0.5)
        train(tmp_path / name, encoder, source, options)
    assert counted and counted[0] >= 4
    for a, b in zip(records(tmp_path / "eager"), records(tmp_path / "compiled"), strict=True):
        if "loss" in a:
            assert b["loss"] == pytest.approx(a["loss"], rel=1e-4)
            assert b["gradient_norm"] == pytest.approx(a["gradient_norm"], rel=1e-3)
    load_clip(tmp_path / "compiled" / "model")  # names of weights are those of the eager model


def test_without_a_compiler_compile_is_refused(tmp_path, encoder, source, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("CC", "CXX"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(CxrflowError, match=r"training\.compile needs a C compiler"):
        train(tmp_path, encoder, source, run_options(compile=True))


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
