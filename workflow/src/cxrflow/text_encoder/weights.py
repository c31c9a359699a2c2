"""Tensors as safetensors, complete or absent, readable to whom the umask allows.

safetensors itself writes for its owner alone, and a cluster's jobs may run as others.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from cxrflow.io.atomic import atomic_path, permissions


def save_weights(weights: Mapping[str, Tensor], path: Path) -> None:
    """Write tensors, atomically. Equal tensors give equal bytes; tied ones must have been given a storage each."""
    with atomic_path(path) as temporary:
        plain = {name: tensor.detach().cpu().contiguous() for name, tensor in weights.items()}
        with disk_errors(path):
            save_file(plain, temporary, metadata={"format": "pt"})


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Raise the OSError of `path` that a full or failing disk is; safetensors wraps it in an error of its own."""
    try:
        yield
    except SafetensorError as error:
        number = re.search(r"os error (\d+)", str(error))
        if number is None:
            raise
        raise OSError(int(number[1]), os.strerror(int(number[1])), str(path)) from error


def share_weights(folder: Path) -> None:
    """Give the safetensors files that other software wrote into `folder` the permissions of any new file."""
    for path in folder.glob("*.safetensors"):
        os.chmod(path, permissions(0o666))
