"""Checkpoints of a training run: the newest valid one of the same run, without pickle.

In and out: a work folder with `step-<n>/` folders, each

    state.json            step, fingerprint of the run, SHA-256 of the tensors
    tensors.safetensors   what training changes (trained weights and buffers), the optimiser's moments, and what else a
                          run keeps, such as an average of the weights

A run is its fingerprint: options, seed, base and data. A checkpoint of another run is never continued.
"""

from __future__ import annotations

import errno
import json
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json
from cxrflow.io.hashing import sha256_file
from cxrflow.text_encoder.weights import disk_errors

TENSORS = "tensors.safetensors"
STATE = "state.json"
MOMENTS = ("exp_avg", "exp_avg_sq", "step")


def trained_state(module: nn.Module) -> dict[str, Tensor]:
    """The state that training changes: trainable weights and buffers, not the weights of what is frozen."""
    frozen = {name for name, parameter in module.named_parameters() if not parameter.requires_grad}
    return {name: tensor for name, tensor in module.state_dict().items() if name not in frozen}


@dataclass(frozen=True)
class Checkpoints:
    """The checkpoints of one run in its work folder; the newest two are kept."""

    folder: Path
    fingerprint: str
    keep: int = 2

    def save(
        self, step: int, module: nn.Module, optimizer: torch.optim.AdamW, kept: Mapping[str, Tensor] | None = None
    ) -> None:
        """Write the checkpoint of `step` steps done, with the tensors `kept` beside weights and moments.

        Raises CxrflowError where the disk is full; older ones stay.
        """
        tensors = {f"state.{name}": tensor for name, tensor in trained_state(module).items()}
        for name, parameter in _trained(module).items():
            for moment in MOMENTS:
                tensors[f"{moment}.{name}"] = optimizer.state[parameter][moment]
        tensors |= {f"kept.{name}": tensor for name, tensor in (kept or {}).items()}
        # A copy of each: tied weights need a storage of their own, and no other layout can be saved.
        plain = {"device": "cpu", "copy": True, "memory_format": torch.contiguous_format}
        tensors = {name: tensor.detach().to(**plain) for name, tensor in tensors.items()}
        try:
            with atomic_directory(self._path(step)) as temporary:
                with disk_errors(self.folder):
                    save_file(tensors, temporary / TENSORS)
                state = {"step": step, "fingerprint": self.fingerprint, "sha256": sha256_file(temporary / TENSORS)}
                write_json(temporary / STATE, state)
        except OSError as error:
            full = error.errno == errno.ENOSPC
            need = sum(tensor.numel() * tensor.element_size() for tensor in tensors.values()) / 1e9
            raise CxrflowError(
                f"the checkpoint of step {step} could not be written to {self.folder} "
                f"({'disk full' if full else type(error).__name__}; it needs {need:.2f} GB). Earlier checkpoints are "
                "intact: make room and run the same command again"
            ) from error
        for old in self._steps()[: -self.keep]:
            shutil.rmtree(self._path(old))

    def restore(self, module: nn.Module, optimizer: torch.optim.AdamW, kept: Mapping[str, Tensor] | None = None) -> int:
        """Load the newest valid checkpoint of this run into module, optimiser and `kept`; returns its step, or 0.

        One that is damaged or of another run is named on standard error and left where it lies.
        """
        for step in reversed(self._steps()):
            tensors = self._valid(step, module, kept or {})
            if tensors is None:
                print(f"checkpoint {self._path(step)} is damaged or of another run: not used", file=sys.stderr)
                continue
            with torch.no_grad():
                for name, tensor in trained_state(module).items():
                    tensor.copy_(tensors[f"state.{name}"])
                for name, tensor in (kept or {}).items():
                    tensor.copy_(tensors[f"kept.{name}"])
            for name, parameter in _trained(module).items():
                optimizer.state[parameter] = {
                    moment: _like(parameter, tensors[f"{moment}.{name}"]) for moment in MOMENTS
                }
            return step
        return 0

    def clear(self) -> None:
        """Remove all checkpoints: the final weights are in place, and a forced rerun must train again."""
        for step in self._steps():
            shutil.rmtree(self._path(step))

    def _path(self, step: int) -> Path:
        return self.folder / f"step-{step:08d}"

    def _steps(self) -> list[int]:
        return sorted(int(path.name.removeprefix("step-")) for path in self.folder.glob("step-*") if path.is_dir())

    def _valid(self, step: int, module: nn.Module, kept: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
        path = self._path(step)
        expected = {f"state.{name}" for name in trained_state(module)}
        expected |= {f"{moment}.{name}" for name in _trained(module) for moment in MOMENTS}
        expected |= {f"kept.{name}" for name in kept}
        try:
            state = json.loads((path / STATE).read_text(encoding="utf-8"))
            if state["fingerprint"] != self.fingerprint or state["sha256"] != sha256_file(path / TENSORS):
                return None
            tensors = load_file(path / TENSORS)
        except (OSError, ValueError, KeyError, SafetensorError):
            return None
        return tensors if tensors.keys() == expected else None


def _like(parameter: nn.Parameter, saved: Tensor) -> Tensor:
    """A moment in its parameter's layout and place, as AdamW makes it; the step count is a number beside it."""
    if saved.shape != parameter.shape:
        return saved.to(parameter.device)
    return torch.empty_like(parameter, requires_grad=False).copy_(saved)


def _trained(module: nn.Module) -> dict[str, nn.Parameter]:
    return {name: parameter for name, parameter in module.named_parameters() if parameter.requires_grad}
