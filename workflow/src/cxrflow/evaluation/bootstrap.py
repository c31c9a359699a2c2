"""Intervals by resampling patients: all images and studies of a patient come or stay away together.

In: one value a query and the patient it belongs to. Out: percentile intervals. Every statistic asked of one
`PatientBootstrap` sees the same resamples, so a difference taken query by query is a paired one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pandas as pd

Interval = tuple[float | None, float | None]
_CHUNK = 64  # resamples held in memory at a time


class PatientBootstrap:
    """Cluster bootstrap with `draws` resamples of the patients in `patients` (one entry a query, length n).

    With fewer than two patients there is nothing to resample, and every interval is (None, None).
    """

    def __init__(self, patients: Sequence[str], draws: int, seed: int, confidence: float = 0.95) -> None:
        codes, names = pd.factorize(np.asarray(patients, dtype=object))
        self._codes = codes
        self._patients = len(names)
        self._draws = draws
        self._seed = seed
        self._tails = [(1 - confidence) / 2, (1 + confidence) / 2]

    def _weights(self) -> Iterator[np.ndarray]:
        """How often each patient was drawn, [<= _CHUNK, patients] at a time; the same sequence at every call."""
        random = np.random.default_rng(self._seed)
        for start in range(0, self._draws, _CHUNK):
            size = min(_CHUNK, self._draws - start)
            drawn = [random.integers(0, self._patients, self._patients) for _ in range(size)]
            yield np.stack([np.bincount(d, minlength=self._patients) for d in drawn]).astype(np.float64)

    def sums(self, values: np.ndarray) -> np.ndarray:
        """Sums of `values` [n, m] over each resample, [draws, m]."""
        values = np.asarray(values, dtype=np.float64)
        by_patient = np.zeros((self._patients, values.shape[1]))
        np.add.at(by_patient, self._codes, values)
        return np.concatenate([weights @ by_patient for weights in self._weights()])

    def on_resamples(self, statistic: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
        """`statistic` of each resample, [draws, m]: from how often each query is in it [b, n] to its values [b, m]."""
        return np.concatenate([statistic(weights[:, self._codes]) for weights in self._weights()])

    def interval(self, statistics: np.ndarray) -> Interval:
        """Percentile interval of a statistic computed on each resample, [draws]; undefined draws (NaN) are left out."""
        statistics = statistics[np.isfinite(statistics)]
        if self._patients < 2 or not len(statistics):
            return None, None
        low, high = np.quantile(statistics, self._tails)
        return float(low), float(high)

    def mean_intervals(self, values: np.ndarray) -> list[Interval]:
        """Interval of the mean of each column of `values` [n, m]: a ratio of sums, since patients differ in n."""
        sums = self.sums(np.column_stack([values, np.ones(len(values))]))
        return [self.interval(sums[:, column] / sums[:, -1]) for column in range(sums.shape[1] - 1)]

    def median_interval(self, values: np.ndarray) -> Interval:
        """Interval of the median of `values` [n]."""
        order = np.argsort(values, kind="stable")
        ordered, codes = np.asarray(values, dtype=np.float64)[order], self._codes[order]
        medians = []
        for weights in self._weights():
            for weight in weights:
                # The median of a sample in which ordered[i] stands weight[i] times, as np.median would give it.
                reached = np.cumsum(weight[codes])
                below = np.searchsorted(reached, reached[-1] / 2, side="left")
                above = np.searchsorted(reached, reached[-1] / 2, side="right")
                medians.append((ordered[below] + ordered[above]) / 2)
        return self.interval(np.asarray(medians))
