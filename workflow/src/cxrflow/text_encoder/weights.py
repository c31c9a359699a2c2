"""Tensors as safetensors, complete or absent, readable to whom the umask allows.

safetensors itself writes for its owner alone, and a cluster's jobs may run as others.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from safetensors.torch import save_file
from torch import Tensor

from cxrflow.io.atomic import atomic_path, permissions


def save_weights(weights: Mapping[str, Tensor], path: Path) -> None:
    """Write tensors, atomically. Equal tensors give equal bytes; tied ones must have been given a storage each."""
    with atomic_path(path) as temporary:
        plain = {name: tensor.detach().cpu().contiguous() for name, tensor in weights.items()}
        save_file(plain, temporary, metadata={"format": "pt"})


def share_weights(folder: Path) -> None:
    """Give the safetensors files that other software wrote into `folder` the permissions of any new file."""
    for path in folder.glob("*.safetensors"):
        os.chmod(path, permissions(0o666))
