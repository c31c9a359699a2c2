"""A moving average of the weights while they are trained (Polyak and Juditsky 1992; EMA).

In: the module, after each step. Out: its average, exchanged for its weights to validate and to save.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import get_ema_multi_avg_fn

from cxrflow.text_encoder.checkpoints import trained_state


class MovingAverage:
    """The exponential moving average of what training changes; `tensors` are its state, by name of weight.

    A step's share of the average falls by the factor `decay` with each later one. Until about step 9 / (1 - decay) the
    factor is (1 + step) / (10 + step), so that the untrained weights are soon forgotten (TensorFlow's rule).
    Running means of normalisation layers are averaged too, counters copied.
    """

    def __init__(self, module: nn.Module, decay: float) -> None:
        self._decay = decay
        self._live = trained_state(module)
        self.tensors = {name: tensor.detach().clone() for name, tensor in self._live.items()}

    @torch.no_grad()
    def update(self, step: int) -> None:
        """Take in the weights after `step` steps."""
        decay = min(self._decay, (1 + step) / (10 + step))
        numbers = [name for name, tensor in self._live.items() if tensor.is_floating_point()]
        get_ema_multi_avg_fn(decay)([self.tensors[n] for n in numbers], [self._live[n] for n in numbers], None)
        for name in self._live.keys() - set(numbers):
            self.tensors[name].copy_(self._live[name])

    @contextmanager
    def applied(self) -> Iterator[None]:
        """The module has the average inside the block, its own weights after it."""
        self._exchange()
        try:
            yield
        finally:
            self._exchange()

    @torch.no_grad()
    def put(self) -> None:
        """Give the module the average."""
        for name, live in self._live.items():
            live.copy_(self.tensors[name])

    @torch.no_grad()
    def _exchange(self) -> None:
        for name, live in self._live.items():
            own: Tensor = live.clone()
            live.copy_(self.tensors[name])
            self.tensors[name].copy_(own)
