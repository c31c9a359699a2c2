"""Regional torch.compile: one block of a tower is compiled and reused for all of its like.

In: the model. Out: the same model, the blocks it repeats compiled in place at their first use; names of weights stay.
A block takes seconds to compile where a whole tower of 24 takes minutes.
"""

from __future__ import annotations

import os
import shutil
import sysconfig
from pathlib import Path

from open_clip.model import CustomTextCLIP
from torch import nn

from cxrflow.errors import CxrflowError

COMPILERS = ("g++", "clang++", "gcc", "clang")


def compile_blocks(model: CustomTextCLIP) -> int:
    """Compile the repeated blocks of both towers; returns how many there are.

    Reports differ in length, so the text tower's blocks are compiled for any. Raises CxrflowError where no compiler
    or no Python.h is at hand: torch.compile writes C++ on a CPU, on a GPU Triton's launcher is C, and both include it.
    """
    if not (os.environ.get("CC") or os.environ.get("CXX") or any(shutil.which(name) for name in COMPILERS)):
        raise CxrflowError(
            f"training.compile needs a C compiler, and none of {', '.join(COMPILERS)} is on the path: install one, "
            "name it in CXX and CC, or leave compile off"
        )
    headers = Path(sysconfig.get_path("include", "posix_prefix"))
    if not (headers / "Python.h").is_file():
        raise CxrflowError(
            f"training.compile needs Python's headers, and {headers} has no Python.h: install them (Debian: "
            "python3-dev), or leave compile off"
        )
    count = 0
    for tower, dynamic in ((model.visual, None), (model.text, True)):
        for block in repeated_blocks(tower):
            block.compile(dynamic=dynamic)
            count += 1
    return count


def repeated_blocks(tower: nn.Module) -> list[nn.Module]:
    """Layers of a kind that follow one another, outermost first: transformer blocks, or the stages of a ResNet."""
    found: list[nn.Module] = []
    for child in tower.children():
        layers = list(child.children()) if isinstance(child, (nn.ModuleList, nn.Sequential)) else []
        alike = len(layers) > 1 and len({type(layer) for layer in layers}) == 1
        if alike and any(True for _ in layers[0].children()):  # a row of plain linear maps is no stack of blocks
            found += layers
        else:
            found += repeated_blocks(child)
    return found
