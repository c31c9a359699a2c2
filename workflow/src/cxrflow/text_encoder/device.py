"""Where a model runs and in which precision."""

from __future__ import annotations

import torch
from torch import nn

from cxrflow.errors import CxrflowError


def device_named(name: str) -> torch.device:
    """The device of a name; `auto` is the GPU where there is one. Raises CxrflowError for one that is not here."""
    if name == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise CxrflowError(f"no device '{name}' (auto, cpu, cuda, cuda:0, ...)") from error
    if device.type == "cuda" and not torch.cuda.is_available():
        raise CxrflowError("no GPU is visible here; use --device cpu")
    return device


def mixed_precision(module: nn.Module) -> torch.autocast:
    """bfloat16 autocast where the module lies on a GPU; float32 on a CPU, where equality is bit for bit."""
    device = next(module.parameters()).device
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda")
