"""Exact ranks of matching candidates, without ever holding the query-by-candidate matrix.

In: query and candidate embeddings, and for each kind of matching a group code on both sides (equal codes match).
Out: for each query how many candidates score above its best match and how many tie with it, and the best candidate.
From these counts recall@k, rank and reciprocal rank follow in closed form as expectations over uniformly random
tie-breaking, so a constant encoder scores chance and nothing depends on the order of rows.

Two decisions make ties exact. Scores are fp32: in bf16 near-duplicates tie (defect E2 of the reference). Candidates
with equal vectors are scored once and counted as often as they occur: a matrix product may round the same pair of
vectors differently in different columns, which would break the ties of duplicated reports by position.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

_MAXIMUM_ROWS = 1024  # queries scored at a time


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


@dataclass(frozen=True)
class Ranking:
    """Counts by kind of matching; per query [Q] a best candidate, drawn uniformly among `top_ties` equal ones."""

    counts: dict[str, RankCounts]
    top: np.ndarray
    top_ties: np.ndarray


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


class DistinctCandidates:
    """Candidates with equal vectors taken together.

    vectors [U, d] fp32, `of` [N] the distinct vector of each candidate, `multiplicity` [U]. Vectors that occur once
    stand first, `repeated` is where the others begin.
    """

    def __init__(self, candidates: np.ndarray) -> None:
        # 0.0 turns -0.0 into 0.0, so that equal numbers have equal bytes.
        candidates = np.ascontiguousarray(candidates, dtype=np.float32) + np.float32(0.0)
        digests = np.array(
            [hashlib.blake2b(row.tobytes(), digest_size=16).digest() for row in candidates], dtype=object
        )
        codes, _ = pd.factorize(digests)
        occurrences = np.bincount(codes)
        order = np.argsort(occurrences > 1, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        self.of: np.ndarray = place[codes]
        self.multiplicity: np.ndarray = occurrences[order]
        self.repeated = int(np.count_nonzero(occurrences == 1))
        self.members: np.ndarray = np.argsort(self.of, kind="stable")
        self._first = np.concatenate([[0], np.cumsum(self.multiplicity)])
        self.vectors: np.ndarray = candidates[self.members[self._first[:-1]]]

    def member(self, distinct: int, which: int) -> int:
        """Index of the `which`-th candidate with a distinct vector."""
        return int(self.members[self._first[distinct] + which])

    def by_group(self, groups: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Where the members of each group (codes 0..count-1, others in none) lie among the distinct vectors.

        Compressed rows: group g has vectors columns[start[g]:start[g+1]], each as often as `occurrences` says.
        """
        inside = groups >= 0
        pairs, occurrences = np.unique(np.stack([groups[inside], self.of[inside]], axis=1), axis=0, return_counts=True)
        start = np.concatenate([[0], np.cumsum(np.bincount(pairs[:, 0], minlength=count))])
        return start, pairs[:, 1], occurrences


def score_rows(queries: np.ndarray, distinct: DistinctCandidates, tile_megabytes: int) -> Iterator[np.ndarray]:
    """Cosine scores of each query with the distinct candidates, a row [U] at a time from tiles of bounded size.

    A row is overwritten by later ones.
    """
    queries = np.ascontiguousarray(queries, dtype=np.float32)
    width = len(distinct.vectors)
    height = max(1, min(_MAXIMUM_ROWS, len(queries), tile_megabytes * 2**20 // (4 * max(width, 1))))
    tile = np.empty((height, width), dtype=np.float32)
    for start in range(0, len(queries), height):
        block = queries[start : start + height]
        np.matmul(block, distinct.vectors.T, out=tile[: len(block)])
        yield from tile[: len(block)]


def paired_codes(queries: Sequence[str | None], candidates: Sequence[str | None]) -> tuple[np.ndarray, np.ndarray, int]:
    """Integer codes of two lists of group names, equal where the names are; None becomes -1, which matches nothing."""
    names = np.concatenate([np.asarray(queries, dtype=object), np.asarray(candidates, dtype=object)])
    codes, distinct = pd.factorize(names)
    return codes[: len(queries)], codes[len(queries) :], len(distinct)


def rank_candidates(
    queries: np.ndarray,
    candidates: np.ndarray,
    groupings: Mapping[str, tuple[Sequence[str | None], Sequence[str | None]]],
    tile_megabytes: int = 32,
    seed: int = 0,
) -> Ranking:
    """Rank `candidates` [N, d] for each of `queries` [Q, d].

    `groupings` gives, by name of the matching, a group of each query and of each candidate; a candidate matches where
    the groups are equal and not None. `seed` draws `top` among equal best candidates. Time grows as Q N d, memory as
    the tile plus Q + N.
    """
    distinct = DistinctCandidates(candidates)
    extra = distinct.multiplicity[distinct.repeated :] - 1
    lookups = {}
    for name, (query_groups, candidate_groups) in groupings.items():
        query_codes, candidate_codes, count = paired_codes(query_groups, candidate_groups)
        lookups[name] = (query_codes, *distinct.by_group(candidate_codes, count))
    results = {name: np.zeros((4, len(queries)), dtype=np.int64) for name in groupings}
    top, top_ties = np.zeros(len(queries), dtype=np.int64), np.zeros(len(queries), dtype=np.int64)
    draws = np.random.default_rng(seed).random(len(queries))
    above = np.empty(len(distinct.vectors), dtype=bool)

    def count(row: np.ndarray) -> int:
        """Candidates behind the distinct vectors marked in `above`."""
        return int(np.count_nonzero(above)) + int(extra @ above[distinct.repeated :])

    for query, row in enumerate(score_rows(queries, distinct, tile_megabytes)):
        for name, (codes, start, columns, occurrences) in lookups.items():
            code = codes[query]
            if code < 0 or start[code] == start[code + 1]:
                continue
            here = slice(start[code], start[code + 1])
            scores, matching = row[columns[here]], occurrences[here]
            best = scores.max()
            np.greater(row, best, out=above)
            greater = count(row)
            np.greater_equal(row, best, out=above)
            results[name][:, query] = (
                greater,
                count(row) - greater,
                matching[scores == best].sum(),
                matching.sum(),
            )
        equal = np.flatnonzero(row == row.max())
        ends = np.cumsum(distinct.multiplicity[equal])
        drawn = int(draws[query] * ends[-1])
        place = int(np.searchsorted(ends, drawn, side="right"))
        top[query] = distinct.member(equal[place], drawn - (ends[place - 1] if place else 0))
        top_ties[query] = ends[-1]
    return Ranking({name: RankCounts(*rows) for name, rows in results.items()}, top, top_ties)
