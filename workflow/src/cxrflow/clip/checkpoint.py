"""Checkpoints of a training run, and stopping at one when the scheduler asks.

In and out: `checkpoint-<step>.pt` in a folder of the work directory, written under another name first. A checkpoint
holds what training changes, and is read without executing anything in it (`weights_only`).
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from torch import Tensor, nn

from cxrflow.io.atomic import atomic_path

KEPT = 2
SIGNALS = (signal.SIGTERM, signal.SIGUSR1)  # Slurm's requeue and its --signal=USR1@seconds


def trained_state(model: nn.Module) -> dict[str, Tensor]:
    """The state that training changes: trainable weights and buffers, not the weights of a frozen encoder."""
    frozen = {name for name, parameter in model.named_parameters() if not parameter.requires_grad}
    return {name: tensor for name, tensor in model.state_dict().items() if name not in frozen}


def save_checkpoint(folder: Path, step: int, model: nn.Module, optimizer: torch.optim.Optimizer) -> None:
    """Keep the state after `step` steps; older checkpoints but the one before are removed."""
    with atomic_path(folder / f"checkpoint-{step:08d}.pt") as temporary:
        torch.save({"step": step, "model": trained_state(model), "optimizer": optimizer.state_dict()}, temporary)
    for old in sorted(folder.glob("checkpoint-*.pt"))[:-KEPT]:
        old.unlink()


def resume(folder: Path, model: nn.Module, optimizer: torch.optim.Optimizer) -> int:
    """Load the newest checkpoint that can be read, and return its step; 0 where there is none.

    One that cannot be read (a disk that filled up, a file that is no checkpoint) is named on standard error and left.
    """
    for path in sorted(folder.glob("checkpoint-*.pt"), reverse=True):
        try:
            saved: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
            _load(model, saved["model"])
            optimizer.load_state_dict(saved["optimizer"])
        except (RuntimeError, UnpicklingError, KeyError, ValueError, EOFError, OSError) as error:
            print(f"checkpoint {path} cannot be used ({type(error).__name__}); trying the one before", file=sys.stderr)
            continue
        return int(saved["step"])
    return 0


def _load(model: nn.Module, state: dict[str, Tensor]) -> None:
    expected = trained_state(model)
    if state.keys() != expected.keys():
        raise KeyError(f"{len(state.keys() ^ expected.keys())} weights differ")
    model.load_state_dict(state, strict=False)


class StopRequest:
    """Set once the process was asked to stop."""

    requested = False

    def __bool__(self) -> bool:
        return self.requested


@contextmanager
def stop_requests() -> Iterator[StopRequest]:
    """Turn SIGTERM and SIGUSR1 into a flag inside the block, so that the step in progress ends first."""
    request = StopRequest()

    def ask(*_: object) -> None:
        request.requested = True

    before = {number: signal.signal(number, ask) for number in SIGNALS}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
