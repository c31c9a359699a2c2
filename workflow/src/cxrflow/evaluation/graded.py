"""Graded relevance: how much two reports say the same, and nDCG@10 over it.

Gain of a candidate is the Jaccard index of the labels the two reports state as present, |shared| / |stated by either|,
from 0 to 1: the count of shared labels, the usual relevance of multi-label retrieval (Zhao et al., "Deep semantic
ranking based hashing", CVPR 2015), divided so that a report that states everything is not the best answer to every
query. "No Finding" is one of the labels, so two normal reports are fully relevant to each other.

DCG@10 is the sum of gain / log2(rank + 1) over the first ten (Järvelin and Kekäläinen, ACM TOIS 20, 2002; linear gain).
The ideal ranking is the pool sorted by gain, each query its own; nDCG is DCG / ideal DCG. Candidates that tie share
their mean gain at each of their ranks, the expectation over random tie-breaking (McSherry and Najork, "Computing
information retrieval performance measures efficiently in the presence of tied scores", ECIR 2008). A query whose report
states nothing, or for which the pool holds nothing relevant, has no ideal and no nDCG.

A report's present labels are one integer here, a bit each: there are few distinct ones, whatever the number of reports.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

DEPTH = 10
DISCOUNTS = 1.0 / np.log2(np.arange(DEPTH) + 2.0)


def finding_codes(present: np.ndarray) -> np.ndarray:
    """Integer [n] of each row of `present` [n, labels], true where a label is present; at most 63 labels."""
    return (np.asarray(present) > 0) @ (1 << np.arange(np.shape(present)[1], dtype=np.int64))


def gains(query: int | np.ndarray, candidates: np.ndarray) -> np.ndarray:
    """Jaccard index of the findings in the codes, elementwise; 0 where neither states any."""
    either = np.bitwise_count(np.bitwise_or(query, candidates))
    return np.bitwise_count(np.bitwise_and(query, candidates)) / np.maximum(either, 1)


def ideal_gains(queries: np.ndarray, candidates: np.ndarray) -> np.ndarray:
    """Gains at the first ten ranks of the ideal ranking, [Q, 10]; 0 past the end of a smaller pool."""
    return _by_distinct(queries, candidates, _best_first)


def mean_gains(queries: np.ndarray, candidates: np.ndarray) -> np.ndarray:
    """Expected gains at the first ten ranks of a random ranking, [Q, 10]: the pool's mean gain at each rank."""
    return _by_distinct(queries, candidates, _evenly)


def ndcg(gained: np.ndarray, ideal: np.ndarray) -> np.ndarray:
    """nDCG@10 [Q] of expected gains [Q, 10] against ideal ones; NaN where the ideal is 0."""
    best = ideal @ DISCOUNTS
    return np.divide(gained @ DISCOUNTS, best, out=np.full(len(best), np.nan), where=best > 0)


def _by_distinct(queries: np.ndarray, candidates: np.ndarray, ranked: Callable[..., None]) -> np.ndarray:
    distinct, which = np.unique(queries, return_inverse=True)
    codes, occurrences = np.unique(candidates, return_counts=True)
    rows = np.zeros((len(distinct), DEPTH))
    for row, query in zip(rows, distinct, strict=True):
        ranked(row, gains(query, codes), occurrences)
    return rows[which.reshape(-1)]


def _best_first(row: np.ndarray, gained: np.ndarray, occurrences: np.ndarray) -> None:
    order = np.argsort(-gained, kind="stable")[:DEPTH]  # each occurs at least once
    first = np.repeat(gained[order], occurrences[order])[:DEPTH]
    row[: len(first)] = first


def _evenly(row: np.ndarray, gained: np.ndarray, occurrences: np.ndarray) -> None:
    pool = occurrences.sum()
    # Added up as ranking.py adds up the gains of a tie, so that a constant encoder scores chance to the last bit.
    row[: min(DEPTH, pool)] = np.add.reduceat(gained * occurrences, [0])[0] / pool
