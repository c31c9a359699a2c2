"""When to stop before the last step, and the best weights until then.

In: recall on the validation split, now and then. Out: whether to stop, and the weights of the best validation. All of
it is in `tensors`, which a checkpoint carries, so that a resumed run decides as an uninterrupted one.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from cxrflow.clip.validation import KS
from cxrflow.text_encoder.checkpoints import trained_state


def mean_recall(validation: Mapping[str, float]) -> float:
    """Mean of recall@1, 5 and 10 in both directions: one number for a validation, as retrieval papers rank models."""
    names = [f"{way}_recall_at_{k}" for way in ("image_to_text", "text_to_image") for k in KS]
    return sum(validation[name] for name in names) / len(names)


class EarlyStopping:
    """Keeps the weights of the best validation; says to stop after `patience` validations without a better one."""

    def __init__(self, module: nn.Module, patience: int) -> None:
        self._patience = patience
        self._live = trained_state(module)
        self._best = {name: tensor.detach().clone() for name, tensor in self._live.items()}
        self._found = {
            "mean_recall": torch.tensor(-1.0, dtype=torch.float64),
            "step": torch.tensor(0),
            "without_better": torch.tensor(0),
        }

    @property
    def tensors(self) -> dict[str, Tensor]:
        """The state, by name."""
        return {f"weights.{name}": tensor for name, tensor in self._best.items()} | self._found

    @property
    def step(self) -> int:
        """Steps done at the best validation."""
        return int(self._found["step"])

    @torch.no_grad()
    def add(self, step: int, validation: Mapping[str, float]) -> bool:
        """Take in the validation of the module's present weights; returns whether to stop. The earlier of two equal
        ones is the best."""
        recall = mean_recall(validation)
        if recall > self._found["mean_recall"].item():
            self._found["mean_recall"].fill_(recall)
            self._found["step"].fill_(step)
            self._found["without_better"].zero_()
            self._copy(self._live, self._best)
        else:
            self._found["without_better"] += 1
        return int(self._found["without_better"]) >= self._patience

    @torch.no_grad()
    def put_best(self) -> None:
        """Give the module the weights of its best validation."""
        self._copy(self._best, self._live)

    @staticmethod
    def _copy(source: dict[str, Tensor], target: dict[str, Tensor]) -> None:
        for name, tensor in target.items():
            tensor.copy_(source[name])
