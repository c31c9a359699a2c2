"""Exact ranks of matching candidates, without ever holding the query-by-candidate matrix.

In: query and candidate embeddings, and for each kind of matching a group code on both sides (equal codes match); where
relevance is graded, the findings of both sides too.
Out: for each query how many candidates score above its best match and how many tie with it, the best candidate, and
the expected gain at each of the first ten ranks.
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

from cxrflow.evaluation.graded import DEPTH, gains

_MAXIMUM_ROWS = 1024  # queries scored at a time
_BLOCKS = 64  # parts of a row whose maxima say where its best scores can be


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
    """Counts by kind of matching; per query [Q] a best candidate, drawn uniformly among `top_ties` equal ones.

    `gains` [Q, 10] are the expected gains at the first ranks (graded.py; zeros without findings), `top_mean` [Q, m] the
    mean attributes of the candidates that tie for the best.
    """

    counts: dict[str, RankCounts]
    top: np.ndarray
    top_ties: np.ndarray
    gains: np.ndarray
    top_mean: np.ndarray


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
        candidates = np.ascontiguousarray(candidates, dtype=np.float32)
        digests = np.empty(len(candidates), dtype=object)
        for start in range(0, len(candidates), _MAXIMUM_ROWS):
            # 0.0 turns -0.0 into 0.0, so that equal numbers have equal bytes. A part at a time: no copy of the whole.
            part = candidates[start : start + _MAXIMUM_ROWS] + np.float32(0.0)
            digests[start : start + len(part)] = [hashlib.blake2b(row, digest_size=16).digest() for row in part]
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
        all_differ = self.repeated == len(candidates)  # then they stand in their own order
        self.vectors: np.ndarray = candidates if all_differ else candidates[self.members[self._first[:-1]]]

    def member(self, distinct: int, which: int) -> int:
        """Index of the `which`-th candidate with a distinct vector."""
        return int(self.members[self._first[distinct] + which])

    def by_group(self, groups: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Where the members of each group (codes 0..count-1, others in none) lie among the distinct vectors.

        Compressed rows: group g has vectors columns[start[g]:start[g+1]], each as often as `occurrences` says.
        """
        inside = groups >= 0
        return _compressed_rows(groups[inside], self.of[inside], count)

    def attributes(self, attributes: np.ndarray) -> np.ndarray:
        """Sums [U, m] of the candidates' attributes [N, m] over each distinct vector."""
        sums = np.zeros((len(self.vectors), attributes.shape[1]))
        np.add.at(sums, self.of, attributes)
        return sums


def _compressed_rows(rows: np.ndarray, columns: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Distinct (row, column) pairs as start [count + 1], columns and how often each pair occurs."""
    pairs, occurrences = np.unique(np.stack([rows, columns], axis=1), axis=0, return_counts=True)
    start = np.concatenate([[0], np.cumsum(np.bincount(pairs[:, 0], minlength=count))])
    return start, pairs[:, 1], occurrences


class FindingsOfVectors:
    """Findings (codes of graded.py) of the candidates behind each distinct vector, each code with its occurrences."""

    def __init__(self, distinct: DistinctCandidates, codes: np.ndarray) -> None:
        self._start, self._codes, self._occurrences = _compressed_rows(distinct.of, codes, len(distinct.vectors))

    def total_gains(self, query: int, vectors: np.ndarray) -> np.ndarray:
        """Summed gain for a query's code of all candidates behind each of `vectors`, which are not none."""
        start, length = self._start[vectors], self._start[vectors + 1] - self._start[vectors]
        first = np.concatenate([[0], np.cumsum(length[:-1])])
        places = np.arange(first[-1] + length[-1]) + np.repeat(start - first, length)
        return np.add.reduceat(gains(query, self._codes[places]) * self._occurrences[places], first)


def score_tiles(
    queries: np.ndarray, distinct: DistinctCandidates, tile_megabytes: int
) -> Iterator[tuple[int, np.ndarray]]:
    """First query and cosine scores [h, U] of some queries with the distinct candidates, in tiles of bounded size.

    A tile is overwritten by the next.
    """
    queries = np.ascontiguousarray(queries, dtype=np.float32)
    height = tile_height(len(queries), len(distinct.vectors), tile_megabytes)
    tile = np.empty((height, len(distinct.vectors)), dtype=np.float32)
    for start in range(0, len(queries), height):
        block = queries[start : start + height]
        np.matmul(block, distinct.vectors.T, out=tile[: len(block)])
        yield start, tile[: len(block)]


def tile_height(queries: int, candidates: int, tile_megabytes: int) -> int:
    """Queries scored at a time so that a tile of fp32 scores stays within the size given."""
    return max(1, min(_MAXIMUM_ROWS, queries, tile_megabytes * 2**20 // (4 * max(candidates, 1))))


def score_rows(queries: np.ndarray, distinct: DistinctCandidates, tile_megabytes: int) -> Iterator[np.ndarray]:
    """The rows [U] of `score_tiles`, one query each."""
    for _, tile in score_tiles(queries, distinct, tile_megabytes):
        yield from tile


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
    findings: tuple[np.ndarray, np.ndarray] | None = None,
    attributes: np.ndarray | None = None,
) -> Ranking:
    """Rank `candidates` [N, d] for each of `queries` [Q, d].

    `groupings` gives, by name of the matching, a group of each query and of each candidate; a candidate matches where
    the groups are equal and not None. `seed` draws `top` among equal best candidates. `findings` are the codes of
    queries [Q] and candidates [N] (graded.py), `attributes` [N, m] numbers whose mean over the best candidates is
    wanted. Time grows as Q N d, memory as the tile plus Q + N.
    """
    distinct = DistinctCandidates(candidates)
    lookups = {}
    for name, (query_groups, candidate_groups) in groupings.items():
        query_codes, candidate_codes, count = paired_codes(query_groups, candidate_groups)
        lookups[name] = (query_codes, *distinct.by_group(candidate_codes, count))
    results = {name: np.zeros((4, len(queries)), dtype=np.int64) for name in groupings}
    top, top_ties = np.zeros(len(queries), dtype=np.int64), np.zeros(len(queries), dtype=np.int64)
    gained = np.zeros((len(queries), DEPTH))
    stated = FindingsOfVectors(distinct, findings[1]) if findings else None
    sums = distinct.attributes(np.zeros((len(candidates), 0)) if attributes is None else attributes)
    top_mean = np.zeros((len(queries), sums.shape[1]))
    draws = np.random.default_rng(seed).random(len(queries))
    count = _Counter(distinct)

    for start, tile in score_tiles(queries, distinct, tile_megabytes):
        thresholds = _at_most_the_best(tile, DEPTH if stated else 1)
        for query, row in enumerate(tile, start):
            for name, (codes, first, columns, occurrences) in lookups.items():
                code = codes[query]
                if code < 0 or first[code] == first[code + 1]:
                    continue
                here = slice(first[code], first[code + 1])
                scores, matching = row[columns[here]], occurrences[here]
                best = scores.max()
                greater, not_less = count.above(row, best)
                tied = matching[scores == best].sum()
                results[name][:, query] = (greater, not_less - greater, tied, matching.sum())
            leaders = np.flatnonzero(row >= thresholds[query - start])
            leaders = leaders[np.argsort(-row[leaders], kind="stable")]
            scores, multiplicity = row[leaders], distinct.multiplicity[leaders]
            equal = leaders[scores == scores[0]]
            ends = np.cumsum(multiplicity[: len(equal)])
            drawn = int(draws[query] * ends[-1])
            place = int(np.searchsorted(ends, drawn, side="right"))
            top[query] = distinct.member(equal[place], drawn - (ends[place - 1] if place else 0))
            top_ties[query] = ends[-1]
            top_mean[query] = sums[equal].sum(axis=0) / ends[-1]
            if stated and findings:
                totals = stated.total_gains(findings[0][query], leaders)
                gained[query] = _gains_by_rank(scores, multiplicity, totals)
    counts = {name: RankCounts(*rows) for name, rows in results.items()}
    return Ranking(counts, top, top_ties, gained, top_mean)


class _Counter:
    """Counts candidates by the scores [U] of the distinct vectors."""

    def __init__(self, distinct: DistinctCandidates) -> None:
        self._extra = distinct.multiplicity[distinct.repeated :] - 1
        self._repeated = distinct.repeated
        self._marked = np.empty(len(distinct.vectors), dtype=bool)

    def above(self, row: np.ndarray, score: np.float32) -> tuple[int, int]:
        """How many candidates score more than `score`, and how many at least that."""
        np.greater(row, score, out=self._marked)
        more = self._count()
        np.greater_equal(row, score, out=self._marked)
        return more, self._count()

    def _count(self) -> int:
        return int(np.count_nonzero(self._marked)) + int(self._extra @ self._marked[self._repeated :])


def _at_most_the_best(tile: np.ndarray, depth: int) -> np.ndarray:
    """Per row a score that no more than a few columns reach, the `depth` best among them: the depth-th best maximum of
    a row's parts, since that many columns reach it."""
    width = tile.shape[1]
    parts = max(depth, min(_BLOCKS, width))
    if width <= parts:
        return tile.min(axis=1)
    maxima = np.maximum.reduceat(tile, np.arange(parts) * width // parts, axis=1)
    return np.partition(maxima, parts - depth, axis=1)[:, parts - depth]


def _gains_by_rank(scores: np.ndarray, multiplicity: np.ndarray, totals: np.ndarray) -> np.ndarray:
    """Expected gain at each of the first ten ranks [10], from the best distinct vectors in order of their scores."""
    starts = np.concatenate([[0], np.flatnonzero(scores[1:] != scores[:-1]) + 1])
    sizes = np.add.reduceat(multiplicity, starts)
    means = np.repeat(np.add.reduceat(totals, starts) / sizes, np.minimum(sizes, DEPTH))[:DEPTH]
    return np.concatenate([means, np.zeros(DEPTH - len(means))])
