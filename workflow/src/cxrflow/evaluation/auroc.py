"""Area under the ROC curve of a score, with weights: the plain one and its value on each resample of patients.

It is the probability that a positive scores above a negative, ties counting one half (Mann-Whitney), so a constant
score gives exactly 0.5.
"""

from __future__ import annotations

import numpy as np


class Auroc:
    """AUROC of scores [n] between the rows marked `positive` and those marked `negative` [n]; others do not count."""

    def __init__(self, scores: np.ndarray, positive: np.ndarray, negative: np.ndarray) -> None:
        self._order = np.argsort(scores, kind="stable")
        ordered = scores[self._order]
        self._starts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1]))
        self._positive = positive[self._order].astype(np.float64)
        self._negative = negative[self._order].astype(np.float64)

    def of(self, weights: np.ndarray) -> np.ndarray:
        """Its value for each row of `weights` [B, n]; NaN where no positive or no negative has weight."""
        weights = weights[:, self._order]
        positive = np.add.reduceat(weights * self._positive, self._starts, axis=1)
        negative = np.add.reduceat(weights * self._negative, self._starts, axis=1)
        below = np.cumsum(negative, axis=1) - negative
        pairs = positive.sum(axis=1) * negative.sum(axis=1)
        above = (positive * (below + negative / 2)).sum(axis=1)
        return np.divide(above, pairs, out=np.full(len(weights), np.nan), where=pairs > 0)
