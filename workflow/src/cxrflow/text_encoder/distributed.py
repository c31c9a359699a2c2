"""One process or many, on one node or several: what torchrun's environment says.

In: RANK, WORLD_SIZE, LOCAL_RANK of torchrun, none for a single process. Out: the device of this process, the few
collectives training needs, and one record of the result.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import torch
import torch.distributed as dist
from torch import nn

from cxrflow.provenance.manifest import recorded
from cxrflow.site import held
from cxrflow.text_encoder.device import device_named

# The others wait while the first one waits for a job that still holds the folder.
PATIENCE = timedelta(days=2)


@dataclass(frozen=True)
class Processes:
    """This process among `count`, and its device."""

    rank: int
    count: int
    device: torch.device

    @property
    def first(self) -> bool:
        """Whether this process writes files and prints."""
        return self.rank == 0

    def wrap(self, model: nn.Module) -> nn.Module:
        """The model with its gradients averaged over the processes."""
        if self.count == 1:
            return model
        # Without device_ids, which would move token ids to the GPU before their lengths are read on the CPU.
        return nn.parallel.DistributedDataParallel(model)

    def any(self, flag: bool) -> bool:
        """Whether the flag is set in any process: all stop at the same step."""
        if self.count == 1:
            return flag
        total = torch.tensor(float(flag), device=self.device)
        dist.all_reduce(total)
        return bool(total.item())

    def mean(self, value: torch.Tensor) -> torch.Tensor:
        """Mean of a scalar over the processes."""
        if self.count == 1:
            return value
        total = value.clone()
        dist.all_reduce(total)
        return total / self.count

    def gathered(self, rows: torch.Tensor) -> torch.Tensor:
        """Rows [B, ...] of all processes, in the order of their ranks; each has as many."""
        if self.count == 1:
            return rows
        parts = [torch.empty_like(rows) for _ in range(self.count)]
        dist.all_gather(parts, rows)
        return torch.cat(parts)

    def share(self, count: int) -> torch.Tensor:
        """Positions, of `count`, that this process works on: dealt out in turn, so that what is sorted is even."""
        return torch.arange(self.rank, count, self.count)

    def sum(self, value: torch.Tensor) -> torch.Tensor:
        """Sum over the processes, in place."""
        if self.count > 1:
            dist.all_reduce(value)
        return value

    def sum_gradients(self, parameters: Iterable[nn.Parameter]) -> None:
        """Add up the gradients of all processes, each of which has those of its share; where it has none, zeros."""
        pending = []
        for parameter in parameters:
            if parameter.grad is None:
                parameter.grad = torch.zeros_like(parameter)
            if self.count > 1:
                pending.append(dist.all_reduce(parameter.grad, async_op=True))
        for work in pending:
            work.wait()

    def wait(self) -> None:
        """Wait until every process is here."""
        if self.count > 1:
            dist.barrier()


ALONE = Processes(0, 1, torch.device("cpu"))


@contextmanager
def processes(device: str = "auto") -> Iterator[Processes]:
    """Join the processes torchrun started, or be the only one."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        yield Processes(0, 1, device_named(device))
        return
    own = device_named(device)
    if own.type == "cuda":
        own = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(own)
    dist.init_process_group("nccl" if own.type == "cuda" else "gloo", timeout=PATIENCE)
    try:
        yield Processes(dist.get_rank(), count, own)
    finally:
        dist.destroy_process_group()


@contextmanager
def recorded_once(
    mine: Processes, work_dir: Path, rule: str, out_dir: Path, inputs: Sequence[Path], settings: Any, seed: int
) -> Iterator[dict[str, Any]]:
    """The facts of a result's manifest; the first process holds the work folder and records, the others wait for it.

    Raises as `held` and `recorded` do, in the first process.
    """
    if not mine.first:
        mine.wait()
        yield {}
        return
    with (
        held(work_dir / ".lock", str(work_dir), wait=True),
        recorded(rule, out_dir, inputs, settings, seed) as facts,
    ):
        mine.wait()
        yield facts
