"""Robustness: the same encoder trained without and with the noisy reports, compared query by query.

In: retrieval evaluations and ranks. Out: pairs of arms, and contrasts of runs with a paired patient interval.

A run belongs to the noisy arm when it was trained on one of `noisy_datasets`. Two arms pair up when encoder, vision
tower and everything else that is known of the runs agree, and the data but for the noisy ones; seeds are averaged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.ranking import RankCounts, expected_recall
from cxrflow.evaluation.records import Evaluation
from cxrflow.paper.cells import Cell, missing, record_cell
from cxrflow.paper.collect import PaperInputs


@dataclass(frozen=True)
class ArmPair:
    """Evaluations of one encoder on one dataset: trained on clean reports, and on clean and noisy ones."""

    dataset: str
    encoder: str
    setting: str
    clean: tuple[Evaluation, ...]
    noisy: tuple[Evaluation, ...]

    @property
    def difference(self) -> dict[str, float]:
        """Weight of each run in (clean + noisy) minus clean."""
        weights = {evaluation.run: -1 / len(self.clean) for evaluation in self.clean}
        return weights | {evaluation.run: 1 / len(self.noisy) for evaluation in self.noisy}


def is_noisy(evaluation: Evaluation, options: PaperOptions) -> bool:
    """Whether the run was trained on one of the noisy datasets."""
    return not set(evaluation.run_info.trained_on).isdisjoint(options.noisy_datasets)


def arm_pairs(inputs: PaperInputs, options: PaperOptions) -> list[ArmPair]:
    """Every encoder and setting that has both arms."""
    noisy_names = set(options.noisy_datasets)
    arms: dict[tuple[str, str, str], tuple[list[Evaluation], list[Evaluation]]] = {}
    for evaluation in inputs.of_kind("retrieval"):
        trained_on = set(evaluation.run_info.trained_on)
        clean_part = trained_on - noisy_names
        if not clean_part:
            continue
        key = (evaluation.dataset, evaluation.encoder, _setting(evaluation, clean_part))
        arms.setdefault(key, ([], []))[bool(trained_on & noisy_names)].append(evaluation)
    return [ArmPair(*key, tuple(clean), tuple(noisy)) for key, (clean, noisy) in arms.items() if clean and noisy]


def recall_contrast(
    inputs: PaperInputs, weights: Mapping[str, float], dataset: str, task: str, options: PaperOptions, seed: int
) -> Cell:
    """Weighted sum of the runs' recall, with an interval from resampling the patients of their common queries."""
    name = f"recall_at_{options.recall_at}"
    ranks = inputs.ranks
    if ranks.empty:
        return missing("needs the tables of ranks")
    ranks = ranks[
        (ranks["dataset"] == dataset)
        & (ranks["task"] == task)
        & (ranks["matching"] == options.matching)
        & (ranks["matches"] > 0)
    ]
    total: pd.Series | None = None
    sources = tuple(source for run in weights for source in inputs.sources("ranks", dataset, run))
    patients = ranks.drop_duplicates("query_id").set_index("query_id")["subject_id"]
    for run, weight in weights.items():
        rows = ranks[ranks["run"] == run]
        if rows.empty:
            return missing(f"no ranks of run {run} on {dataset}")
        counts = RankCounts(*(rows[c].to_numpy() for c in ("greater", "ties", "tied_matches", "matches")))
        hits = pd.Series(weight * expected_recall(counts, options.recall_at), index=rows["query_id"])
        total = hits if total is None else total.add(hits).dropna()
    if total is None or total.empty:
        return missing(f"the runs share no query with {name} on {dataset}")
    total = total.sort_index()
    bootstrap = PatientBootstrap(
        patients.loc[total.index].to_numpy(), options.bootstrap_draws, seed, options.confidence
    )
    low, high = bootstrap.mean_intervals(total.to_numpy()[:, None])[0]
    return Cell(float(total.mean()), low, high, n=len(total), sources=sources)


def mean_over_seeds(evaluations: tuple[Evaluation, ...], task: str, options: PaperOptions) -> Cell:
    """Recall of an arm: the record's with its interval where there is one seed, the mean of several without one."""
    name = f"recall_at_{options.recall_at}"
    records = [evaluation.find(task, name, options.matching) for evaluation in evaluations]
    values = [record for record in records if record is not None and record.value is not None]
    if len(values) < len(evaluations):
        reasons = [record.reason for record in records if record is not None and record.value is None]
        return missing(reasons[0] if reasons else f"{name} is not in the evaluation files")
    if len(values) == 1:
        return record_cell(values[0])
    return Cell(
        float(np.mean([record.value for record in values])),
        chance=values[0].chance,
        n=values[0].n,
        pool=values[0].pool,
        mark=f" (mean of {len(values)} seeds)",
        sources=tuple(record.source for record in values if record.source),
    )


def _setting(evaluation: Evaluation, clean_part: set[str]) -> str:
    """All that is known of a run but its name, seed, amount of data and noisy data: equal in the two arms of a pair."""
    known = evaluation.run_info.model_dump(exclude={"run", "encoder", "seed", "trained_on", "n_train"})
    return repr((sorted((key, repr(value)) for key, value in known.items()), sorted(clean_part)))
