"""The best candidates of each query: drawn among ties, averaged over ties, graded rank by rank.

Found in rows that are seen whole (`Leaders.of_block`), or in the columns of a matrix that is seen a few rows at a time
(`ColumnLeaders`). Candidates are distinct vectors and count as often as they occur.
"""

from __future__ import annotations

import numpy as np

from cxrflow.evaluation.distinct_vectors import DistinctVectors, FindingsOfVectors, row_places
from cxrflow.evaluation.graded import DEPTH

_PARTS = 64  # parts of a row whose maxima say where its best scores can be
_TIED = 8  # rows held for each of a column's best places, on average, before too many tie
_LEAST_HELD = 2**16  # of so few it does not matter how many tie


class Leaders:
    """The distinct vectors with the best scores of each query of a block, `depth` at least: query by query, the best
    first."""

    def __init__(self, distinct: DistinctVectors, query: np.ndarray, vector: np.ndarray, scores: np.ndarray) -> None:
        order = np.lexsort((-scores, query))
        self._distinct, self._query, self._vector, scores = distinct, query[order], vector[order], scores[order]
        self._starts = np.flatnonzero(np.diff(self._query, prepend=-1))
        self._multiplicity = distinct.multiplicity[self._vector]
        changed = (np.diff(self._query, prepend=-1) != 0) | (np.diff(scores, prepend=np.inf) != 0)
        self._ties = np.flatnonzero(changed)
        self._best = scores == scores[self._starts][self._query]

    @classmethod
    def of_block(cls, distinct: DistinctVectors, block: np.ndarray, depth: int) -> Leaders:
        """Those of the rows of `block` [h, U], scores of all distinct vectors."""
        query, vector = np.divmod(np.flatnonzero(block >= _at_most_the_best(block, depth)[:, None]), block.shape[1])
        return cls(distinct, query, vector, block[query, vector])

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


class ColumnLeaders:
    """The `depth` best rows of each column of a matrix that is seen some rows at a time, ties kept whole.

    `overflown`: so many rows tie that they would need much memory; what was found is then of no use.
    """

    def __init__(self, rows: DistinctVectors, columns: int, depth: int) -> None:
        self._rows, self._columns, self._depth = rows, columns, depth
        self._floor = np.full(columns, -np.inf, dtype=np.float32)  # what a row must reach to be among the best
        nothing = np.zeros(0, dtype=np.int32)
        self._held = [(nothing, nothing, np.zeros(0, dtype=np.float32))]  # column, row, score
        self._start = np.zeros(columns + 1, dtype=np.int64)
        self._kept = self._new = 0
        self.overflown = False

    def see(self, first: int, strip: np.ndarray) -> None:
        """Take the scores [h, columns] of the distinct rows first..first+h-1; rows come in order."""
        if self.overflown:
            return
        if first == 0 and len(strip) >= self._depth:
            self._floor = np.partition(strip, len(strip) - self._depth, axis=0)[len(strip) - self._depth]
        reached = np.flatnonzero(strip >= self._floor)
        self.overflown = self._kept + self._new + len(reached) > max(_LEAST_HELD, _TIED * self._depth * self._columns)
        if self.overflown:
            self._held.clear()
            return
        row, column = np.divmod(reached, self._columns)
        self._held.append((column.astype(np.int32), (first + row).astype(np.int32), strip[row, column]))
        self._new += len(row)
        if self._new > self._kept:  # so each time a column has seen twice as many rows
            self._prune()

    def of(self, columns: np.ndarray) -> Leaders:
        """The leaders of some columns [h], after all rows were seen."""
        if self._new:
            self._prune()
        _, row, scores = self._held[0]
        query, places = row_places(self._start, columns)
        return Leaders(self._rows, query, row[places], scores[places])

    def _prune(self) -> None:
        """Keep what fewer than `depth` rows of its column surpass."""
        column, row, score = (np.concatenate(parts) for parts in zip(*self._held, strict=True))
        order = np.lexsort((-score, column))
        column, row, score = column[order], row[order], score[order]
        times = self._rows.multiplicity[row]
        new_column = np.diff(column, prepend=-1) != 0
        before = np.cumsum(times) - times
        before -= _held_on(before, new_column)
        new_tie = new_column | (np.diff(score, prepend=np.inf) != 0)
        kept = _held_on(before, new_tie) < self._depth
        column, row, score, seen = column[kept], row[kept], score[kept], (before + times)[kept]
        last = np.flatnonzero(np.diff(column, append=-1))
        enough = last[seen[last] >= self._depth]
        self._floor[column[enough]] = score[enough]
        self._held, self._kept, self._new = [(column, row, score)], len(column), 0
        self._start = np.searchsorted(column, np.arange(self._columns + 1))


def _held_on(values: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Each value replaced by that of the last place before it (or its own) where `first` is true."""
    return values[first][np.cumsum(first) - 1]


def _at_most_the_best(block: np.ndarray, depth: int) -> np.ndarray:
    """Per row a score that no more than a few columns reach, the `depth` best among them: the depth-th best maximum of
    a row's parts, since that many columns reach it."""
    width = block.shape[1]
    if width <= max(depth, _PARTS):
        return block.min(axis=1)
    maxima = np.maximum.reduceat(block, np.arange(_PARTS) * width // _PARTS, axis=1)
    return np.partition(maxima, _PARTS - depth, axis=1)[:, _PARTS - depth]
