"""Exact ranks of matching candidates, without ever holding the query-by-candidate matrix.

In: query and candidate embeddings, and for each kind of matching a group code on both sides (equal codes match); where
relevance is graded, the findings of both sides too.
Out: for each query how many candidates score above its best match and how many tie with it, the best candidate, and
the expected gain at each of the first ten ranks.
From these counts recall@k, rank and reciprocal rank follow in closed form as expectations over uniformly random
tie-breaking, so a constant encoder scores chance and nothing depends on the order of rows.

Two decisions make ties exact. Scores are fp32: in bf16 near-duplicates tie (defect E2 of the reference). Equal vectors
are scored once: a matrix product may round the same pair of vectors differently in different rows and columns, which
would break the ties of duplicated reports by position. Candidates count as often as they occur.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cxrflow.evaluation.graded import DEPTH, gains

_MAXIMUM_ROWS = 1024  # queries scored at a time
_BLOCK = 64  # queries counted at a time
_PARTS = 64  # parts of a row whose maxima say where its best scores can be


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


class DistinctVectors:
    """Rows with equal vectors taken together.

    vectors [U, d] fp32, `of` [N] the distinct vector of each row, `multiplicity` [U]. Vectors that occur once stand
    first, `repeated` is where the others begin.
    """

    def __init__(self, rows: np.ndarray) -> None:
        rows = np.ascontiguousarray(rows, dtype=np.float32)
        digests = np.empty(len(rows), dtype=object)
        for start in range(0, len(rows), _MAXIMUM_ROWS):
            # 0.0 turns -0.0 into 0.0, so that equal numbers have equal bytes. A part at a time: no copy of the whole.
            part = rows[start : start + _MAXIMUM_ROWS] + np.float32(0.0)
            digests[start : start + len(part)] = [hashlib.blake2b(row, digest_size=16).digest() for row in part]
        codes, _ = pd.factorize(digests)
        occurrences = np.bincount(codes)
        order = np.argsort(occurrences > 1, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        self.of: np.ndarray = place[codes]
        self.multiplicity: np.ndarray = occurrences[order]
        self.repeated = int(np.count_nonzero(occurrences == 1))
        self._members = np.argsort(self.of, kind="stable")
        self._first = np.concatenate([[0], np.cumsum(self.multiplicity)])
        all_differ = self.repeated == len(rows)  # then they stand in their own order
        self.vectors: np.ndarray = rows if all_differ else rows[self._members[self._first[:-1]]]

    def member(self, distinct: np.ndarray, which: np.ndarray) -> np.ndarray:
        """Index of the `which`-th row with each distinct vector."""
        return self._members[self._first[distinct] + which]

    def members(self, start: int, end: int) -> np.ndarray:
        """Indices of the rows with the distinct vectors start..end-1, vector by vector."""
        return self._members[self._first[start] : self._first[end]]

    def by_group(self, groups: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Where the members of each group (codes 0..count-1, others in none) lie among the distinct vectors.

        Compressed rows: group g has vectors columns[start[g]:start[g+1]], each as often as `occurrences` says.
        """
        inside = groups >= 0
        return _compressed_rows(groups[inside], self.of[inside], count)

    def attributes(self, attributes: np.ndarray) -> np.ndarray:
        """Sums [U, m] of the rows' attributes [N, m] over each distinct vector."""
        sums = np.zeros((len(self.vectors), attributes.shape[1]))
        np.add.at(sums, self.of, attributes)
        return sums


def _compressed_rows(rows: np.ndarray, columns: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Distinct (row, column) pairs as start [count + 1], columns and how often each pair occurs."""
    width = int(columns.max(initial=0)) + 1
    pairs, occurrences = np.unique(rows.astype(np.int64) * width + columns, return_counts=True)
    start = np.concatenate([[0], np.cumsum(np.bincount(pairs // width, minlength=count))])
    return start, pairs % width, occurrences


class FindingsOfVectors:
    """Findings (codes of graded.py) of the candidates behind each distinct vector, each code with its occurrences."""

    def __init__(self, distinct: DistinctVectors, codes: np.ndarray) -> None:
        self._start, self._codes, self._occurrences = _compressed_rows(distinct.of, codes, len(distinct.vectors))

    def total_gains(self, queries: np.ndarray, vectors: np.ndarray) -> np.ndarray:
        """For pairs of a query's code and a distinct vector the summed gain of all candidates behind the vector."""
        pair, places = _row_places(self._start, vectors)
        return np.add.reduceat(
            gains(queries[pair], self._codes[places]) * self._occurrences[places],
            np.flatnonzero(np.diff(pair, prepend=-1)),
        )


def _row_places(start: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The entries of some compressed rows one after the other: which of `rows` each is of, and its place."""
    length = start[rows + 1] - start[rows]
    before = np.cumsum(length) - length
    return np.repeat(np.arange(len(rows)), length), np.arange(length.sum()) + np.repeat(start[rows] - before, length)


def score_tiles(
    queries: np.ndarray, distinct: DistinctVectors, tile_megabytes: int
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


def score_rows(queries: np.ndarray, distinct: DistinctVectors, tile_megabytes: int) -> Iterator[np.ndarray]:
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
    tile_megabytes: int = 16,
    seed: int = 0,
    findings: tuple[np.ndarray, np.ndarray] | None = None,
    attributes: np.ndarray | None = None,
) -> Ranking:
    """Rank `candidates` [N, d] for each of `queries` [Q, d].

    `groupings` gives, by name of the matching, a group of each query and of each candidate; a candidate matches where
    the groups are equal and not None. `seed` draws `top` among equal best candidates. `findings` are the codes of
    queries [Q] and candidates [N] (graded.py), `attributes` [N, m] numbers whose mean over the best candidates is
    wanted. Time grows as Q N d, memory as the tile plus Q + N; what repeats costs no product.
    """
    asked, distinct = DistinctVectors(queries), DistinctVectors(candidates)
    matchings = {name: _Matching(distinct, *groups) for name, groups in groupings.items()}
    counts = {name: np.zeros((4, len(queries)), dtype=np.int64) for name in groupings}
    stated = FindingsOfVectors(distinct, findings[1]) if findings else None
    sums = distinct.attributes(np.zeros((len(candidates), 0)) if attributes is None else attributes)
    top, top_ties = np.zeros(len(queries), dtype=np.int64), np.zeros(len(queries), dtype=np.int64)
    gained, top_mean = np.zeros((len(queries), DEPTH)), np.zeros((len(queries), sums.shape[1]))
    draws = np.random.default_rng(seed).random(len(queries))
    for start, tile in score_tiles(asked.vectors, distinct, tile_megabytes):
        askers = asked.members(start, start + len(tile))
        for first in range(0, len(askers), _BLOCK):
            here = askers[first : first + _BLOCK]
            block = tile[asked.of[here] - start]
            counted = _Counted(distinct, block)
            for name, matching in matchings.items():
                counts[name][:, here] = matching.counts(block, here, counted)
            leaders = _Leaders(distinct, block, DEPTH if stated else 1)
            top[here], top_ties[here] = leaders.drawn(draws[here])
            top_mean[here] = leaders.mean(sums)
            if stated and findings:
                gained[here] = leaders.gains_by_rank(stated, findings[0][here])
    return Ranking({name: RankCounts(*rows) for name, rows in counts.items()}, top, top_ties, gained, top_mean)


class _Counted:
    """Counts of candidates by the scores of a block of queries [h, U]; the same question is not counted twice."""

    def __init__(self, distinct: DistinctVectors, block: np.ndarray) -> None:
        self._block = block
        self._repeated = distinct.repeated
        self._extra = (distinct.multiplicity[distinct.repeated :] - 1).astype(np.float64)
        self._asked: tuple[np.ndarray, np.ndarray] | None = None

    def above(self, best: np.ndarray) -> np.ndarray:
        """For each query how many candidates score more than its `best` [h], and how many at least that: [2, h]."""
        if self._asked is None:
            self._asked = best, self._count(self._block, best)
            return self._asked[1]
        before, found = self._asked
        other = np.flatnonzero(best != before)
        if len(other):
            found = found.copy()
            found[:, other] = self._count(self._block[other], best[other])
        return found

    def _count(self, block: np.ndarray, best: np.ndarray) -> np.ndarray:
        found = []
        for compare in (np.greater, np.greater_equal):
            marked = compare(block, best[:, None])
            counts = np.array([np.count_nonzero(row) for row in marked])
            found.append(counts + (marked[:, self._repeated :] @ self._extra).astype(np.int64))
        return np.stack(found)


class _Matching:
    """One kind of matching: where the matches of each query lie among the distinct vectors."""

    def __init__(
        self, distinct: DistinctVectors, queries: Sequence[str | None], candidates: Sequence[str | None]
    ) -> None:
        codes, candidate_codes, count = paired_codes(queries, candidates)
        self._codes = np.where(codes < 0, count, codes)  # the last row is empty
        start, self._columns, self._occurrences = distinct.by_group(candidate_codes, count)
        self._start = np.append(start, start[-1])

    def counts(self, block: np.ndarray, here: np.ndarray, counted: _Counted) -> np.ndarray:
        """The rows of RankCounts [4, h] of the queries `here`, whose scores are `block` [h, U]."""
        query, places = _row_places(self._start, self._codes[here])
        scores, occurrences = block[query, self._columns[places]], self._occurrences[places]
        best = np.full(len(block), np.inf, dtype=np.float32)  # nothing is above it, where nothing matches
        starts = np.flatnonzero(np.diff(query, prepend=-1))
        if len(starts):
            best[query[starts]] = np.maximum.reduceat(scores, starts)
        greater, not_less = counted.above(best)
        tied = np.bincount(query, weights=occurrences * (scores == best[query]), minlength=len(block))
        matches = np.bincount(query, weights=occurrences, minlength=len(block))
        return np.stack([greater, not_less - greater, tied.astype(np.int64), matches.astype(np.int64)])


class _Leaders:
    """The distinct vectors with the best scores of each query of a block, `depth` at least: query by query, the best
    first."""

    def __init__(self, distinct: DistinctVectors, block: np.ndarray, depth: int) -> None:
        self._distinct = distinct
        least = _at_most_the_best(block, depth)
        query, vector = np.divmod(np.flatnonzero(block >= least[:, None]), block.shape[1])
        scores = block[query, vector]
        order = np.lexsort((-scores, query))
        self._query, self._vector, scores = query[order], vector[order], scores[order]
        self._starts = np.flatnonzero(np.diff(self._query, prepend=-1))
        self._multiplicity = distinct.multiplicity[self._vector]
        changed = (np.diff(self._query, prepend=-1) != 0) | (np.diff(scores, prepend=np.inf) != 0)
        self._ties = np.flatnonzero(changed)
        self._best = scores == scores[self._starts][self._query]

    def drawn(self, draws: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """A candidate drawn among the best of each query, and how many these are; draws [h] in [0, 1)."""
        here = self._multiplicity * self._best
        ties = np.add.reduceat(here, self._starts)
        wanted = (draws * ties).astype(np.int64)
        ends = np.cumsum(here) - np.repeat(np.cumsum(ties) - ties, np.diff(np.append(self._starts, len(here))))
        before = np.add.reduceat(self._best & (ends <= wanted[self._query]), self._starts, dtype=np.int64)
        place = self._starts + before
        return self._distinct.member(self._vector[place], wanted - (ends[place] - here[place])), ties

    def mean(self, sums: np.ndarray) -> np.ndarray:
        """Mean attributes [h, m] of the best candidates, from their sums by distinct vector [U, m]."""
        best = np.flatnonzero(self._best)
        starts = np.flatnonzero(np.diff(self._query[best], prepend=-1))
        total = np.add.reduceat(sums[self._vector[best]], starts, axis=0)
        return total / np.add.reduceat(self._multiplicity[best], starts)[:, None]

    def gains_by_rank(self, stated: FindingsOfVectors, codes: np.ndarray) -> np.ndarray:
        """Expected gains [h, 10] at the first ranks: the mean of each tie at all of its ranks."""
        totals = np.add.reduceat(stated.total_gains(codes[self._query], self._vector), self._ties)
        sizes, query = np.add.reduceat(self._multiplicity, self._ties), self._query[self._ties]
        firsts = np.flatnonzero(np.diff(query, prepend=-1))
        before = np.cumsum(sizes) - sizes
        before -= np.repeat(before[firsts], np.diff(np.append(firsts, len(before))))  # ranks before, in its own query
        ranks = np.clip(DEPTH - before, 0, sizes)
        tie = np.repeat(np.arange(len(sizes)), ranks)
        rank = before[tie] + np.arange(len(tie)) - (np.cumsum(ranks) - ranks)[tie]
        found = np.zeros((len(codes), DEPTH))
        found[query[tie], rank] = (totals / sizes)[tie]
        return found


def _at_most_the_best(block: np.ndarray, depth: int) -> np.ndarray:
    """Per row a score that no more than a few columns reach, the `depth` best among them: the depth-th best maximum of
    a row's parts, since that many columns reach it."""
    width = block.shape[1]
    if width <= max(depth, _PARTS):
        return block.min(axis=1)
    maxima = np.maximum.reduceat(block, np.arange(_PARTS) * width // _PARTS, axis=1)
    return np.partition(maxima, _PARTS - depth, axis=1)[:, _PARTS - depth]
