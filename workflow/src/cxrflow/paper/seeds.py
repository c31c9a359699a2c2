"""Runs that differ in their seed alone, made one: the mean of each number, with an interval over patients and seeds.

In: the evaluations of every run. Out: one evaluation for each arm, under the arm's name, and the runs behind it.

The interval of a mean over S seeds is Student's t from two variances: that of patients, taken as the mean of the seeds'
own (they share the patients, so the mean of their numbers varies no more), and that between seeds over S. It ends at 0
or 1 where no seed's own interval goes beyond.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.special import ndtri

from cxrflow.evaluation.contrast import student
from cxrflow.evaluation.records import Evaluation, Record

MANY = 10_000  # degrees of freedom of the patients' variance, which their bootstrap knows well
OVER_SEEDS = (
    "Runs with several seeds: their mean, and an interval over patients and seeds of the image-text training "
    "(Student's t; a text encoder has one seed)."
)


def one_for_each_arm(evaluations: Iterable[Evaluation]) -> tuple[list[Evaluation], dict[str, tuple[str, ...]]]:
    """Evaluations with the seeds of an arm averaged, in the order of their first seed; and the runs of each arm."""
    groups: dict[tuple[str, str, str], list[Evaluation]] = {}
    for evaluation in evaluations:
        name = evaluation.run_info.arm or evaluation.run or f"encoder {evaluation.encoder}"
        groups.setdefault((evaluation.kind, evaluation.dataset, name), []).append(evaluation)
    runs: dict[str, list[str]] = {}
    for (_, _, name), group in groups.items():
        for evaluation in group:
            if evaluation.run and evaluation.run not in runs.setdefault(name, []):
                runs[name].append(evaluation.run)
    averaged = [_average(group, name) for (_, _, name), group in groups.items()]
    return averaged, {arm: tuple(names) for arm, names in runs.items()}


def _average(group: list[Evaluation], arm: str) -> Evaluation:
    first = group[0]
    if not first.run:
        return first
    info = first.run_info.model_copy(update={"run": arm})
    if len(group) == 1:
        return first.model_copy(update={"run": arm, "run_info": info})
    found: dict[tuple[str, str, str | None], list[Record]] = {}
    for record in (record for evaluation in group for record in evaluation.records):
        found.setdefault((record.task, record.metric, record.matching), []).append(record)
    confidence = first.settings.get("confidence", 0.95)
    records = [_mean(of_seeds, len(group), confidence) for of_seeds in found.values()]
    seeds = sorted(evaluation.run_info.seed for evaluation in group if evaluation.run_info.seed is not None)
    info = info.model_copy(update={"seed": None, "seeds": seeds})
    return first.model_copy(update={"run": arm, "run_info": info, "records": records})


def _mean(records: list[Record], seeds: int, confidence: float) -> Record:
    """The mean of a number over seeds, its interval of the seeds' own coverage; not run where one seed lacks it."""
    without = next((record for record in records if record.value is None), None)
    if without is not None:
        return without
    if len(records) < seeds:
        return records[0].model_copy(
            update={"value": None, "low": None, "high": None, "chance": None, "status": "not run",
                    "reason": "not in the evaluation files of every seed"}
        )  # fmt: skip
    values = [record.value for record in records]
    low = high = None
    if all(record.low is not None and record.high is not None for record in records):
        spread = 2 * float(ndtri((1 + confidence) / 2))  # of a normal interval, in standard deviations
        patients = float(np.mean([((r.high - r.low) / spread) ** 2 for r in records]))
        parts = [(patients, MANY), (float(np.var(values, ddof=1)) / seeds, seeds - 1)]
        low, high, _ = student(float(np.mean(values)), parts, confidence)
        low = max(0.0, low) if min(record.low for record in records) >= 0 else low
        high = min(1.0, high) if max(record.high for record in records) <= 1 else high
    chances = [record.chance for record in records if record.chance is not None]
    return records[0].model_copy(
        update={
            "value": float(np.mean(values)),
            "low": low,
            "high": high,
            "chance": float(np.mean(chances)) if chances else None,
            "seeds": seeds,
            "sd": float(np.std(values, ddof=1)),
            "sources": tuple(source for record in records for source in record.sources),
        }
    )
