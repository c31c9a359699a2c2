"""One process or many, on one node or several: what torchrun's environment says.

In: RANK, WORLD_SIZE, LOCAL_RANK of torchrun, none for a single process. Out: the device of this process and the few
collectives training needs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import torch
import torch.distributed as dist
from torch import nn

from cxrflow.text_encoder.device import device_named

# The others wait while the first one waits for a job that still holds the folder, or encodes every report.
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
        ids = [self.device] if self.device.type == "cuda" else None
        return nn.parallel.DistributedDataParallel(model, device_ids=ids)

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

    def wait(self) -> None:
        """Wait until every process is here."""
        if self.count > 1:
            dist.barrier()


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
