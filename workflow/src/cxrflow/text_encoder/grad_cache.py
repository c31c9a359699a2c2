"""Exact gradients of a loss over a batch of which only a part fits the memory (GradCache, arXiv 2101.06983).

In: the parts of a batch, what makes tensors of a part, a loss over the tensors of all parts. Out: the gradients of the
whole batch, added to the weights' own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

import torch
from torch import Tensor

P = TypeVar("P")
Outputs = tuple[Tensor, ...]


def backward_by_parts(
    parts: Sequence[P],
    forward: Callable[[P], Outputs],
    loss_of: Callable[[list[Outputs]], Tensor],
    seeds: Sequence[int],
    recompute: bool,
    unsynchronised: Callable[[], AbstractContextManager] = nullcontext,
) -> Tensor:
    """Add the gradients of `loss_of([forward(part) for part in parts])` to the weights; returns the loss.

    The loss is computed from copies of the tensors that no graph holds together; it gives each tensor its gradient,
    which a backward pass for each part then takes to the weights.

    Args:
        parts: what `forward` takes, one after another.
        forward: tensors of a part. What it draws at random follows from the part's seed alone.
        loss_of: scalar loss of the tensors of all parts, in their order. It need not use every tensor.
        seeds: of the random numbers of each part.
        recompute: keep no activations; compute each part a second time, with the same random numbers, when its
            gradient is known.
        unsynchronised: context for every part but the last; DistributedDataParallel's `no_sync`, so that gradients
            are averaged over the processes once.
    """

    def computed(part: P, seed: int) -> Outputs:
        torch.manual_seed(seed)
        return forward(part)

    graphs: list[Outputs | None] = []
    copies: list[Outputs] = []
    for part, seed in zip(parts, seeds, strict=True):
        with torch.set_grad_enabled(not recompute):
            outputs = computed(part, seed)
        copies.append(tuple(tensor.detach().requires_grad_() for tensor in outputs))
        graphs.append(None if recompute else outputs)
    loss = loss_of(copies)
    loss.backward()
    for i, (part, seed) in enumerate(zip(parts, seeds, strict=True)):
        with unsynchronised() if i + 1 < len(parts) else nullcontext():
            outputs = graphs[i] or computed(part, seed)
            used = [k for k, copy in enumerate(copies[i]) if copy.grad is not None]
            torch.autograd.backward([outputs[k] for k in used], [copies[i][k].grad for k in used])
        graphs[i] = None
    return loss.detach()
