"""A weighted sum of runs on the same queries, with an interval over patients and, where there are several, seeds.

In: for each arm one score a query and seed. Out: the contrast, its interval and two-sided p value; Holm's correction
of several p values.

One seed an arm: percentile interval and p value of a bootstrap over patients, every arm with the same resamples.
Several: the seeds are a second level, of which there are far too few to resample. The variance of the contrast is that
of the bootstrap over patients (of the mean over seeds) plus that between the seeds of each arm over their number, and
the interval is Student's t with the degrees of freedom of Welch and Satterthwaite.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import stdtr, stdtrit  # scipy.stats takes most of a second to import

from cxrflow.evaluation.bootstrap import PatientBootstrap


@dataclass(frozen=True)
class Contrast:
    """A weighted sum of arms. low, high and p are None where nothing could be resampled (fewer than two patients)."""

    value: float
    low: float | None
    high: float | None
    p: float | None
    queries: int
    patients: int
    seeds: int


def contrast(
    scores: Mapping[str, np.ndarray],
    weights: Mapping[str, float],
    patients: Sequence[str],
    draws: int,
    seed: int,
    confidence: float = 0.95,
) -> Contrast:
    """The sum of each arm's mean score times its weight.

    scores: [seeds, n] of each arm, on the same n queries in the same order; patients [n]. An arm of one seed beside
    arms of several is taken to vary between seeds as they do on average.
    """
    means = {arm: scores[arm].mean(axis=0) for arm in weights}
    difference = np.sum([weight * means[arm] for arm, weight in weights.items()], axis=0)
    bootstrap = PatientBootstrap(patients, draws, seed, confidence)
    sums = bootstrap.sums(np.column_stack([difference, np.ones(len(difference))]))
    drawn = sums[:, 0] / sums[:, 1]
    value, people = float(difference.mean()), len(set(patients))
    fewest = min(len(scores[arm]) for arm in weights)
    known = (len(difference), people, fewest)
    if people < 2:
        return Contrast(value, None, None, None, *known)
    between = {arm: scores[arm].mean(axis=1).var(ddof=1) for arm in weights if len(scores[arm]) > 1}
    if not between:
        tail = min((drawn <= 0).sum(), (drawn >= 0).sum())
        return Contrast(value, *bootstrap.interval(drawn), min(1.0, 2 * (1 + tail) / (1 + draws)), *known)
    usual = float(np.mean(list(between.values())))
    parts = [(float(drawn.var(ddof=1)), people - 1)]
    for arm, weight in weights.items():
        count = len(scores[arm])
        parts.append((weight**2 * between.get(arm, usual) / count, max(1, count - 1)))
    low, high, p = student(value, parts, confidence)
    return Contrast(value, low, high, p, *known)


def student(
    value: float, variances: Sequence[tuple[float, int]], confidence: float = 0.95
) -> tuple[float, float, float]:
    """Interval and two-sided p value of an estimate whose variance is a sum of parts with their degrees of freedom.

    Welch and Satterthwaite: df = (sum v)^2 / sum(v^2 / df).
    """
    total = sum(variance for variance, _ in variances)
    if total == 0:
        return value, value, float(value == 0)
    freedom = total**2 / sum(variance**2 / degrees for variance, degrees in variances)
    half = stdtrit(freedom, (1 + confidence) / 2) * total**0.5
    return float(value - half), float(value + half), float(2 * stdtr(freedom, -abs(value) / total**0.5))


def holm(p_values: Sequence[float]) -> list[float]:
    """Adjusted p values: the i-th smallest (from 0) of m times m - i, no smaller than the one before, at most 1."""
    order = np.argsort(p_values, kind="stable")
    scaled = np.asarray(p_values, dtype=float)[order] * np.arange(len(p_values), 0, -1)
    adjusted = np.empty(len(p_values))
    adjusted[order] = np.minimum(1.0, np.maximum.accumulate(scaled))
    return adjusted.tolist()
