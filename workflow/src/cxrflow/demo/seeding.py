"""Random streams: a seed and a path of names in, an independent generator out.

Every random choice of the generator draws from a stream named after what it decides ("demo-mimic", "study", "17",
"report"), so that adding a choice in one place changes nothing elsewhere and the work can be spread over any number of
processes without changing a byte.
"""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

import numpy as np

Item = TypeVar("Item")


def digest(seed: int, *names: object) -> bytes:
    """SHA-256 (32 bytes) of the seed and the names, kept apart: ("a", "bc") differs from ("ab", "c")."""
    text = "\x1f".join([str(seed), *map(str, names)])
    return hashlib.sha256(text.encode("utf-8")).digest()


def stream(seed: int, *names: object) -> np.random.Generator:
    """Generator of the stream called `names` under `seed`; the same arguments always give the same numbers."""
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest(seed, *names)[:16], "big")))


def uid(seed: int, *names: object) -> str:
    """DICOM UID of the form 2.25.<128-bit integer> (PS3.5 B.2), fixed by seed and names."""
    return f"2.25.{int.from_bytes(digest(seed, 'uid', *names)[:16], 'big')}"


def choose(rng: np.random.Generator, items: Sequence[Item], weights: Sequence[float] | None = None) -> Item:
    """One of `items`, evenly or by `weights` (any positive scale)."""
    if weights is None:
        return items[int(rng.integers(len(items)))]
    edges = np.cumsum(np.asarray(weights, dtype=float))
    return items[int(np.searchsorted(edges, rng.random() * edges[-1], side="right"))]


def deal(rng: np.random.Generator, deck: Sequence[Item], n: int) -> list[Item]:
    """`n` items from shuffled copies of `deck`: the shares of the deck hold in every run of len(deck) items."""
    dealt: list[Item] = []
    while len(dealt) < n:
        dealt.extend(deck[i] for i in rng.permutation(len(deck)))
    return dealt[:n]
