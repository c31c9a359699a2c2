"""A run that was stopped, killed or asked to stop, and started again, ends as one that never was."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from clip_runs import AVERAGED, WORDED, encoder, files, losses, records, source, train
from clip_samples import run_options
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from cxrflow.clip import loop
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.text_encoder.checkpoints import Checkpoints

assert source and encoder  # fixtures


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
    assert len(losses(tmp_path / "killed")) == 60
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
    assert saved == [3, 6, 7]  # of eight steps; the last but one always


def test_a_run_whose_model_could_not_be_written_goes_on_from_the_last_step(
    tmp_path, encoder, source, monkeypatch
) -> None:
    options = run_options(checkpoint_minutes=60)
    train(tmp_path / "straight", encoder, source, options)
    with monkeypatch.context() as patch:
        patch.setattr("cxrflow.clip.train.write_model", lambda *_, **__: os.truncate(tmp_path, 0))  # an OSError
        with pytest.raises(OSError, match="Is a directory"):
            train(tmp_path / "stopped", encoder, source, options)
    step, taken = loop.Loop._step, []

    def counted(self, model, number, *inputs):
        taken.append(number)
        return step(self, model, number, *inputs)

    monkeypatch.setattr(loop.Loop, "_step", counted)
    train(tmp_path / "stopped", encoder, source, options)
    assert taken == [5]  # of 0 to 5
    assert files(tmp_path / "straight" / "model") == files(tmp_path / "stopped" / "model")


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
