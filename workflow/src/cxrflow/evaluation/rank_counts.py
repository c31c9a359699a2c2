"""Ranks of the first match as counts, and the metrics that follow from them.

Counted for each query: candidates above its best match, candidates that tie with it. Recall@k, rank and reciprocal rank
follow in closed form as expectations over uniformly random tie-breaking, so a constant encoder scores chance and
nothing depends on the order of rows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class RankCounts:
    """Per query [Q]: candidates above its best match, candidates tied with it (itself included), how many of those
    match too, and how many candidates match at all. A query without a match in the pool has `matches` 0."""

    greater: np.ndarray
    ties: np.ndarray
    tied_matches: np.ndarray
    matches: np.ndarray

    def where(self, keep: np.ndarray) -> RankCounts:
        """The counts of some queries."""
        return RankCounts(self.greater[keep], self.ties[keep], self.tied_matches[keep], self.matches[keep])


def constant_scorer(matches: np.ndarray, pool: int) -> RankCounts:
    """Counts of a scorer to which all `pool` candidates look alike: the definition of chance for every metric here."""
    matches = np.asarray(matches, dtype=np.int64)
    return RankCounts(np.zeros_like(matches), np.full_like(matches, pool), matches, matches)


def expected_recall(counts: RankCounts, k: int) -> np.ndarray:
    """Probability [Q] that a match is among the first k, ties broken uniformly at random.

    Of `ties` equal candidates the first k - greater are seen; all of them miss the `tied_matches` with the
    hypergeometric probability C(ties - tied_matches, m) / C(ties, m), m = k - greater.
    """
    seen = np.clip(k - counts.greater, 0, counts.ties)
    others = counts.ties - counts.tied_matches
    missed = np.ones(len(seen))
    for i in range(int(seen.max(initial=0))):
        drawn = i < seen
        missed[drawn] *= np.maximum(others[drawn] - i, 0) / (counts.ties[drawn] - i)
    return 1.0 - missed


def expected_rank(counts: RankCounts) -> np.ndarray:
    """Expected rank [Q], from 1, of the first match: the expected least of `tied_matches` places among `ties`."""
    return counts.greater + (counts.ties + 1) / (counts.tied_matches + 1)


def expected_reciprocal_rank(counts: RankCounts) -> np.ndarray:
    """Expectation [Q] of 1 / rank of the first match over random tie-breaking; NaN where nothing matches."""
    triples = np.stack([counts.greater, counts.ties, counts.tied_matches], axis=1)
    distinct, which = np.unique(triples, axis=0, return_inverse=True)
    values = np.full(len(distinct), np.nan)
    for row, (greater, ties, tied_matches) in enumerate(distinct):
        if not tied_matches:
            continue
        steps = np.arange(ties - tied_matches + 1)  # equal candidates without a match that come first
        still_missed = np.cumprod(np.concatenate([[1.0], (ties - tied_matches - steps[:-1]) / (ties - steps[:-1])]))
        first_here = still_missed * tied_matches / (ties - steps)
        values[row] = np.sum(first_here / (greater + steps + 1))
    return values[which.reshape(-1)]
