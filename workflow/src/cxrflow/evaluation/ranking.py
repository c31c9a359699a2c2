"""Exact ranks of matching candidates, without ever holding the query-by-candidate matrix.

In: query and candidate embeddings, and for each kind of matching a group code on both sides (equal codes match); where
relevance is graded, the findings of both sides too.
Out: for each query how many candidates score above its best match and how many tie with it, the best candidate, and
the expected gain at each of the first ten ranks.
rank_counts.py makes metrics of these counts. `rank_both` ranks both ways from one product.

Two decisions make ties exact. Scores are fp32: in bf16 near-duplicates tie (defect E2 of the reference). Equal vectors
are scored once (distinct_vectors.py), and candidates count as often as they occur.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cxrflow.evaluation.distinct_vectors import DistinctVectors, FindingsOfVectors, row_places
from cxrflow.evaluation.graded import DEPTH
from cxrflow.evaluation.leaders import ColumnLeaders, Leaders
from cxrflow.evaluation.rank_counts import RankCounts

# By name of the matching, the groups of the queries and of the candidates.
Groupings = Mapping[str, tuple[Sequence[str | None], Sequence[str | None]]]

_MAXIMUM_ROWS = 1024  # queries scored at a time
_BLOCK = 64  # queries counted at a time


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
    groupings: Groupings,
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
    found = _Found(asked, distinct, matchings, seed, findings, attributes)
    for start, tile in score_tiles(asked.vectors, distinct, tile_megabytes):
        found.see_rows(start, tile)
    return found.ranking()


def rank_both(
    queries: np.ndarray,
    candidates: np.ndarray,
    groupings: Groupings,
    tile_megabytes: int = 16,
    seed: int = 0,
    findings: tuple[np.ndarray, np.ndarray] | None = None,
) -> tuple[Ranking, Ranking]:
    """`rank_candidates`, and the same with queries and candidates changed about, from one product.

    What a column's best match scores must be known before the column is counted, so matches are scored first, pair by
    pair, and stand in the tiles with those scores. Memory grows as the tile plus Q + N. Where a great many candidates
    that differ tie for the best, as those of a collapsed encoder do, the second ranking takes a product of its own.
    """
    asked, distinct = DistinctVectors(queries), DistinctVectors(candidates)
    matchings = {name: _Matching(distinct, *groups) for name, groups in groupings.items()}
    turned_groupings = {name: (there, here) for name, (here, there) in groupings.items()}
    turned_findings = (findings[1], findings[0]) if findings else None
    turned = {name: _Matching(asked, *groups) for name, groups in turned_groupings.items()}
    found = _Found(asked, distinct, matchings, seed, findings)
    columns = _Columns(asked, distinct, turned, DEPTH if findings else 1)
    for start, tile in score_tiles(asked.vectors, distinct, tile_megabytes):
        _score_matches(tile, start, asked, distinct, matchings)
        found.see_rows(start, tile)
        columns.see(start, tile)
    if columns.leaders.overflown:
        return found.ranking(), rank_candidates(
            candidates, queries, turned_groupings, tile_megabytes, seed, turned_findings
        )
    back = _Found(distinct, asked, turned, seed, turned_findings)
    back.take_columns(columns)
    return found.ranking(), back.ranking()


class _Found:
    """What is found out about each query while tiles of scores pass."""

    def __init__(
        self,
        asked: DistinctVectors,
        distinct: DistinctVectors,
        matchings: Mapping[str, _Matching],
        seed: int,
        findings: tuple[np.ndarray, np.ndarray] | None,
        attributes: np.ndarray | None = None,
    ) -> None:
        queries = len(asked.of)
        self._asked, self._distinct, self._matchings = asked, distinct, matchings
        self._codes = findings[0] if findings else None
        self._stated = FindingsOfVectors(distinct, findings[1]) if findings else None
        self._sums = distinct.attributes(np.zeros((len(distinct.of), 0)) if attributes is None else attributes)
        self._draws = np.random.default_rng(seed).random(queries)
        self._counts = {name: np.zeros((4, queries), dtype=np.int64) for name in matchings}
        self._top, self._top_ties = np.zeros(queries, dtype=np.int64), np.zeros(queries, dtype=np.int64)
        self._gains, self._top_mean = np.zeros((queries, DEPTH)), np.zeros((queries, self._sums.shape[1]))

    def see_rows(self, start: int, tile: np.ndarray) -> None:
        """Count in whole rows: scores [h, U] of the distinct queries from `start`."""
        askers = self._asked.members(start, start + len(tile))
        for here in _blocks(askers):
            block = tile[self._asked.of[here] - start]
            counted = _Counted(self._distinct, block)
            for name, matching in self._matchings.items():
                self._counts[name][:, here] = matching.counts(block, here, counted)
            self._lead(here, Leaders.of_block(self._distinct, block, DEPTH if self._stated else 1))

    def take_columns(self, columns: _Columns) -> None:
        """Take what was counted in the columns of another ranking's rows."""
        self._counts = columns.counts()
        for here in _blocks(np.arange(len(self._asked.of))):
            self._lead(here, columns.leaders.of(self._asked.of[here]))

    def ranking(self) -> Ranking:
        counts = {name: RankCounts(*rows) for name, rows in self._counts.items()}
        return Ranking(counts, self._top, self._top_ties, self._gains, self._top_mean)

    def _lead(self, here: np.ndarray, leaders: Leaders) -> None:
        self._top[here], self._top_ties[here] = leaders.drawn(self._draws[here])
        self._top_mean[here] = leaders.mean(self._sums)
        if self._stated and self._codes is not None:
            self._gains[here] = leaders.gains_by_rank(self._stated, self._codes[here])


class _Columns:
    """What is found out about the columns of tiles, which are candidates that ask the rows."""

    def __init__(
        self,
        rows: DistinctVectors,
        columns: DistinctVectors,
        matchings: Mapping[str, _Matching],
        depth: int,
    ) -> None:
        self._rows = rows
        self.leaders = ColumnLeaders(rows, len(columns.vectors), depth)
        self._matches = {name: matching.best_of(columns, rows) for name, matching in matchings.items()}
        best = np.stack([best for best, *_ in self._matches.values()])
        # The same score asked of the same column, for another matching or by an equal vector, is counted once.
        keys = columns.of * 2**32 + best.view(np.uint32)
        distinct, self._question = np.unique(keys, return_inverse=True)
        self._question = self._question.reshape(best.shape)
        self._column, self._score = distinct >> 32, (distinct & (2**32 - 1)).astype(np.uint32).view(np.float32)
        self._above, self._reached = np.zeros((2, len(distinct)), dtype=np.int64)

    def see(self, start: int, tile: np.ndarray) -> None:
        """Count in scores [h, U] of all distinct candidates with the distinct rows from `start`."""
        for first in range(0, len(tile), _BLOCK):
            strip, row = tile[first : first + _BLOCK], start + first
            self.leaders.see(row, strip)
            scores = strip[:, self._column]
            times = self._rows.multiplicity[row : row + len(strip)]
            for found, compare in ((self._above, np.greater), (self._reached, np.greater_equal)):
                marked = compare(scores, self._score)
                if times[-1] == 1:  # what repeats stands last
                    found += np.add.reduce(marked.view(np.uint8), axis=0, dtype=np.uint8)
                else:
                    found += (times.astype(np.float64) @ marked).astype(np.int64)

    def counts(self) -> dict[str, np.ndarray]:
        """The rows of RankCounts [4, N] of the candidates, by kind of matching."""
        found = {}
        for question, (name, (best, tied, matches)) in zip(self._question, self._matches.items(), strict=True):
            asks = np.isfinite(best)
            above, reached = self._above[question] * asks, self._reached[question] * asks
            found[name] = np.stack([above, reached - above, tied, matches])
        return found


def _blocks(rows: np.ndarray) -> Iterator[np.ndarray]:
    for first in range(0, len(rows), _BLOCK):
        yield rows[first : first + _BLOCK]


def _score_matches(
    tile: np.ndarray,
    start: int,
    asked: DistinctVectors,
    distinct: DistinctVectors,
    matchings: Mapping[str, _Matching],
) -> None:
    """Write the scores of all matches in a tile as `_dots` has them."""
    here = asked.members(start, start + len(tile))
    cells = [np.zeros(0, dtype=np.int64)]
    for matching in matchings.values():
        query, vector, _ = matching.pairs(here)
        cells.append((asked.of[here[query]] - start) * tile.shape[1] + vector)
    row, vector = np.divmod(np.unique(np.concatenate(cells)), tile.shape[1])
    tile[row, vector] = _dots(asked.vectors, start + row, distinct.vectors, vector)


def _dots(a: np.ndarray, rows: np.ndarray, b: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Dot products of some rows of `a` with as many rows of `b`, the same to the last bit wherever a pair stands."""
    found = np.empty(len(rows), dtype=np.float32)
    for first in range(0, len(rows), _MAXIMUM_ROWS):
        part = slice(first, first + _MAXIMUM_ROWS)
        # A sum along the last axis, not a matrix product, which may round a pair differently at another place.
        found[part] = (a[rows[part]] * b[others[part]]).sum(axis=-1)
    return found


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

    def pairs(self, here: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The matches of the queries `here`: place in `here`, distinct vector, how many candidates of it match."""
        query, places = row_places(self._start, self._codes[here])
        return query, self._columns[places], self._occurrences[places]

    def counts(self, block: np.ndarray, here: np.ndarray, counted: _Counted) -> np.ndarray:
        """The rows of RankCounts [4, h] of the queries `here`, whose scores are `block` [h, U]."""
        query, vector, occurrences = self.pairs(here)
        best, tied, matches = _best_match(query, block[query, vector], occurrences, len(here))
        greater, not_less = counted.above(best)
        return np.stack([greater, not_less - greater, tied, matches])

    def best_of(self, asked: DistinctVectors, distinct: DistinctVectors) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of each query [Q]: the best score of a match (inf without one), matches with that score, and all matches."""
        alike, query, where = np.unique(
            asked.of * len(self._start) + self._codes, return_index=True, return_inverse=True
        )  # equal vectors in one group ask for the same
        best, tied, matches = np.zeros(len(alike), dtype=np.float32), *np.zeros((2, len(alike)), dtype=np.int64)
        for part in _blocks(np.arange(len(alike))):
            here = query[part]
            pair, vector, occurrences = self.pairs(here)
            scores = _dots(asked.vectors, asked.of[here[pair]], distinct.vectors, vector)
            best[part], tied[part], matches[part] = _best_match(pair, scores, occurrences, len(here))
        return best[where], tied[where], matches[where]


def _best_match(
    query: np.ndarray, scores: np.ndarray, occurrences: np.ndarray, count: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each of `count` queries, from its matches in order: best score (inf without a match: nothing is above it), how
    many matches have it, how many there are."""
    best = np.full(count, np.inf, dtype=np.float32)
    starts = np.flatnonzero(np.diff(query, prepend=-1))
    if len(starts):
        best[query[starts]] = np.maximum.reduceat(scores, starts)
    tied = np.bincount(query, weights=occurrences * (scores == best[query]), minlength=count)
    matches = np.bincount(query, weights=occurrences, minlength=count)
    return best, tied.astype(np.int64), matches.astype(np.int64)
