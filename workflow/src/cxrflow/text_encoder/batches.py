"""Which items go into which batch: a function of the seed and the epoch alone, so that a restart sees the same.

Batches of similar length waste little on padding (equal results: the masks are exact).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from cxrflow.io.hashing import stable_fraction

B = TypeVar("B")

SHORTEST, ENOUGH = 0.97, 768  # a part ends where a text has less than 0.97 of its longest, if it has 768 tokens
POOL = 64  # batches sorted together: 97 % of the computed tokens are real ones, and the order stays nearly random


def derived_seed(*parts: str | int) -> int:
    """A seed that depends on the parts alone."""
    return int(stable_fraction(*parts) * 2**53)


@dataclass(frozen=True)
class MadeWhenAsked(Sequence[B]):
    """Batches that are put together when they are asked for: the texts of a million reports are not held twice."""

    length: int
    make: Callable[[int], B]

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, number: int) -> B:  # type: ignore[override]
        if number >= self.length:
            raise IndexError(number)
        return self.make(number)


def bucketed_batches(lengths: Sequence[int], batch_size: int, seed: int) -> list[np.ndarray]:
    """Every item once, in batches of items of similar length, in random order.

    Items are shuffled, cut into pools of 64 batches, sorted by length inside each pool and cut into batches; the
    batches are shuffled. The last batch of a pool may be short.
    """
    generator = np.random.default_rng(seed)
    order = generator.permutation(len(lengths))
    lengths = np.asarray(lengths)
    batches = []
    for start in range(0, len(order), POOL * batch_size):
        pool = order[start : start + POOL * batch_size]
        pool = pool[np.argsort(lengths[pool], kind="stable")]
        batches += [pool[i : i + batch_size] for i in range(0, len(pool), batch_size)]
    return [batches[i] for i in generator.permutation(len(batches))]


def similar_parts(lengths: Sequence[int], rows: int) -> list[range]:
    """Places of lengths, given in descending order, in parts of at most `rows` that waste little on padding.

    The longest texts are few and far apart: cut by number alone, they make others of half their length pay for them.
    """
    parts, start = [], 0
    for place, length in enumerate(lengths):
        count = place - start
        if count == rows or (count * lengths[start] >= ENOUGH and length < SHORTEST * lengths[start]):
            parts.append(range(start, place))
            start = place
    return [*parts, range(start, len(lengths))] if len(lengths) else []
