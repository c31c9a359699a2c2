"""Progress bars with rate and remaining time, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

T = TypeVar("T")


def progress(
    iterable: Iterable[T] | None = None, total: int | None = None, description: str | None = "", unit: str = "it"
) -> tqdm[T] | Iterator[T]:
    """A tqdm bar over `iterable` (or a manual one, `total` given, advanced by `.update(n)`).

    Without a description (None) nothing is shown.

    In a pipe, as under Snakemake, it redraws at most every three seconds, so that a log stays short.
    """
    interval = 0.2 if sys.stderr.isatty() else 3.0
    return tqdm(
        iterable,
        total=total,
        desc=description,
        disable=description is None,
        unit=unit,
        mininterval=interval,
        maxinterval=interval,
        ncols=100,
        leave=True,
    )
