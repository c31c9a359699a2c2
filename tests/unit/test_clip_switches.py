"""Switches of training: an average of the weights, an early stop, compiled blocks."""

from __future__ import annotations

import os
import shutil

import pytest
import torch
from clip_runs import encoder, records, source, train, validated
from clip_samples import run_options, write_dataset, write_encoder
from torch import nn

from cxrflow.clip import early_stopping, loop
from cxrflow.clip import train as training
from cxrflow.clip.load import load_clip
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.checkpoints import trained_state

assert source and encoder  # fixtures


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


def test_an_early_stop_without_a_validation_split_is_refused(tmp_path, encoder) -> None:
    with pytest.raises(CxrflowError, match=r"training\.early_stop_after needs a validation split"):
        train(
            tmp_path,
            encoder,
            write_dataset(tmp_path / "data", validate=0),
            run_options(early_stop_after=2, validate_every=1),
        )


def test_an_early_stop_that_could_never_come_is_refused(tmp_path, encoder, source) -> None:
    options = run_options(early_stop_after=2, samples_seen=36, validate_every=3)
    with pytest.raises(CxrflowError, match="early_stop_after has no effect: of 5 steps the last is validated alone"):
        train(tmp_path, encoder, source, options)


@pytest.mark.skipif(
    not shutil.which("g++") and "CXRFLOW_NEEDS_COMPILER" not in os.environ,  # set in CI: there it may not be missing
    reason="torch.compile needs a C++ compiler on a CPU, and there is no g++",
)
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


def test_without_pythons_headers_compile_is_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("CXX", "g++")
    monkeypatch.setattr("sysconfig.get_path", lambda *arguments: str(tmp_path))
    with pytest.raises(CxrflowError, match=rf"needs Python's headers, and {tmp_path} has no Python\.h"):
        training.compile_blocks(nn.Module())
