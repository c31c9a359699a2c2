"""Equal vectors taken together: each is scored once and counts as often as it occurs.

A matrix product may round the same pair of vectors differently in different rows and columns, which would break the
ties of repeated reports by position.
"""

from __future__ import annotations

import hashlib

import numpy as np
import pandas as pd

from cxrflow.evaluation.graded import gains

_ROWS = 1024  # rows looked at a time


class DistinctVectors:
    """Rows with equal vectors taken together.

    vectors [U, d] fp32, `of` [N] the distinct vector of each row, `multiplicity` [U]. Vectors that occur once stand
    first, `repeated` is where the others begin.
    """

    def __init__(self, rows: np.ndarray) -> None:
        rows = np.ascontiguousarray(rows, dtype=np.float32)
        digests = np.empty(len(rows), dtype=object)
        for start in range(0, len(rows), _ROWS):
            # 0.0 turns -0.0 into 0.0, so that equal numbers have equal bytes. A part at a time: no copy of the whole.
            part = rows[start : start + _ROWS] + np.float32(0.0)
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
        return compressed_rows(groups[inside], self.of[inside], count)

    def attributes(self, attributes: np.ndarray) -> np.ndarray:
        """Sums [U, m] of the rows' attributes [N, m] over each distinct vector."""
        sums = np.zeros((len(self.vectors), attributes.shape[1]))
        np.add.at(sums, self.of, attributes)
        return sums


def compressed_rows(rows: np.ndarray, columns: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Distinct (row, column) pairs as start [count + 1], columns and how often each pair occurs."""
    width = int(columns.max(initial=0)) + 1
    pairs, occurrences = np.unique(rows.astype(np.int64) * width + columns, return_counts=True)
    start = np.concatenate([[0], np.cumsum(np.bincount(pairs // width, minlength=count))])
    return start, pairs % width, occurrences


class FindingsOfVectors:
    """Findings (codes of graded.py) of the candidates behind each distinct vector, each code with its occurrences."""

    def __init__(self, distinct: DistinctVectors, codes: np.ndarray) -> None:
        self._start, self._codes, self._occurrences = compressed_rows(distinct.of, codes, len(distinct.vectors))

    def total_gains(self, queries: np.ndarray, vectors: np.ndarray) -> np.ndarray:
        """For pairs of a query's code and a distinct vector the summed gain of all candidates behind the vector."""
        pair, places = row_places(self._start, vectors)
        return np.add.reduceat(
            gains(queries[pair], self._codes[places]) * self._occurrences[places],
            np.flatnonzero(np.diff(pair, prepend=-1)),
        )


def row_places(start: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The entries of some compressed rows one after the other: which of `rows` each is of, and its place."""
    length = start[rows + 1] - start[rows]
    before = np.cumsum(length) - length
    return np.repeat(np.arange(len(rows)), length), np.arange(length.sum()) + np.repeat(start[rows] - before, length)
