"""Clinical agreement of two reports: F1 over the 14 CheXpert labels, both reports labelled by the same labeller.

In: the labels of true reports and of retrieved ones. Out: records named by the labeller: `rule_chexpert_f1_*` for the
rules, never `F1CheXbert`, which is the same score under a trained model (`model_metrics.py`).

micro: one F1 over all labels' counts; macro: mean of the labels' F1. A label that neither side states has no F1 and is
left out of the macro mean (scikit-learn would count it 0, so that a perfect retrieval would not score 1). The five are
those of CheXpert's leaderboard. Chance is F1 of the expected counts when a report is drawn uniformly from the pool.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.records import MODEL_RECORDS, Record, not_run

if TYPE_CHECKING:
    from cxrflow.evaluation.findings import StudyFindings

# Texts -> a row each, a column for each label: 1 stated, 0 denied, -1 uncertain, NaN not mentioned.
Labeller = Callable[[Sequence[str]], pd.DataFrame]
Uncertain = Literal["positive", "negative", "ignore"]
FIVE = ("Cardiomegaly", "Edema", "Consolidation", "Atelectasis", "Pleural Effusion")
NO_QUERY = "no image has a report in the pool"
UNSTATED = "neither the true nor the retrieved reports state this finding"
PREFIX = "rule_chexpert_f1"
AGREEMENT = tuple(f"{PREFIX}_{mean}_{size}" for size in (14, 5) for mean in ("micro", "macro"))
TASK = "image_to_text"
NO_WEIGHTS = "needs a trained model; evaluation.model_metrics names none"


@dataclass(frozen=True)
class LabelMasks:
    """Per report and label [n, L]: counted as present, as absent; under `ignore` an uncertain one is neither."""

    present: np.ndarray
    absent: np.ndarray

    def rows(self, index: np.ndarray) -> LabelMasks:
        """The masks of some reports, in the order of `index`."""
        return LabelMasks(self.present[index], self.absent[index])


@dataclass(frozen=True)
class RetrievedPairs:
    """For each query with a report in the pool: its true and its best retrieved report, as rows of the pool [n].

    `undecided`: all reports of the pool tie for the best, so that an expectation over them is taken. `studies` [pool].
    """

    studies: list[str]
    true: np.ndarray
    retrieved: np.ndarray
    undecided: np.ndarray
    patients: np.ndarray
    tied: int

    @property
    def counts(self) -> dict[str, int]:
        """Counts of the evaluation file."""
        return {"queries": len(self.true), "queries_with_tied_best": self.tied}


@dataclass(frozen=True)
class Agreement:
    """True positives, false positives and false negatives per pair of reports and label, each [n, L]."""

    hits: np.ndarray
    false_alarms: np.ndarray
    misses: np.ndarray

    @property
    def stacked(self) -> np.ndarray:
        """[n, 3 L]."""
        return np.concatenate([self.hits, self.false_alarms, self.misses], axis=1)


def label_masks(texts: Sequence[str], labeller: Labeller, labels: Sequence[str], uncertain: Uncertain) -> LabelMasks:
    """Label reports, each distinct text once, and map what was found to present or absent."""
    codes, distinct = pd.factorize(np.asarray(texts, dtype=object))
    return masks_of(labeller(list(distinct))[list(labels)].to_numpy(dtype=np.float64)[codes], uncertain)


def masks_of(states: np.ndarray, uncertain: Uncertain) -> LabelMasks:
    """Labels [n, L] (1 stated, 0 denied, -1 uncertain, NaN not mentioned) as present or absent."""
    present, doubtful = states == 1, states == -1
    absent = (states == 0) | np.isnan(states)  # not mentioned counts as absent
    if uncertain == "positive":
        present = present | doubtful
    elif uncertain == "negative":
        absent = absent | doubtful
    return LabelMasks(present.astype(np.float64), absent.astype(np.float64))


def agreement(true: LabelMasks, retrieved: LabelMasks) -> Agreement:
    """Counts of each pair; `retrieved` may hold expectations over several equally good reports."""
    return Agreement(
        hits=true.present * retrieved.present,
        false_alarms=true.absent * retrieved.present,
        misses=true.present * retrieved.absent,
    )


def f1_scores(sums: np.ndarray, labels: Sequence[str], prefix: str = PREFIX) -> dict[str, np.ndarray]:
    """Every F1 from summed counts [draws, 3 L]: micro and macro over 14 and 5, and each label. NaN where undefined."""
    hits, false_alarms, misses = np.split(sums, 3, axis=1)
    doubled, total = 2 * hits, 2 * hits + false_alarms + misses
    five = [list(labels).index(label) for label in FIVE]
    with np.errstate(invalid="ignore", divide="ignore"):
        each = np.where(total > 0, doubled / total, np.nan)
        scores = {}
        for size, chosen in ((len(labels), list(range(len(labels)))), (len(FIVE), five)):
            scores[f"{prefix}_micro_{size}"] = doubled[:, chosen].sum(axis=1) / total[:, chosen].sum(axis=1)
            defined = np.isfinite(each[:, chosen])
            scores[f"{prefix}_macro_{size}"] = np.where(defined, each[:, chosen], 0).sum(axis=1) / defined.sum(axis=1)
    return scores | {label_metric(label, prefix): each[:, column] for column, label in enumerate(labels)}


def label_metric(label: str, prefix: str = PREFIX) -> str:
    """Name of a single label's F1."""
    return f"{prefix}:{label}"


def f1_records(
    task: str,
    counts: Agreement,
    chance: Agreement,
    patients: Sequence[str],
    pool: int,
    labels: Sequence[str],
    options: EvaluationOptions,
    seed: int,
    prefix: str = PREFIX,
) -> list[Record]:
    """Records of every F1 of the pairs in `counts`, beside the expectation `chance` for a random report."""
    values = f1_scores(counts.stacked.sum(axis=0, keepdims=True), labels, prefix)
    by_chance = f1_scores(chance.stacked.sum(axis=0, keepdims=True), labels, prefix)
    bootstrap = PatientBootstrap(patients, options.bootstrap_draws, seed, options.confidence)
    drawn = f1_scores(bootstrap.sums(counts.stacked), labels, prefix)
    records = []
    for metric, value in values.items():
        if not np.isfinite(value[0]):
            records.append(not_run(task, metric, UNSTATED))
            continue
        low, high = bootstrap.interval(drawn[metric])
        expected = float(by_chance[metric][0])
        records.append(
            Record(
                task=task,
                metric=metric,
                value=float(value[0]),
                low=low,
                high=high,
                n=len(counts.hits),
                pool=pool,
                chance=expected if np.isfinite(expected) else None,
            )
        )
    return records


def retrieved_pairs(ranks: pd.DataFrame) -> RetrievedPairs:
    """The pairs that clinical agreement compares, from the ranks of a run.

    Where several reports tie for the best, `ranks` names one drawn at random.
    """
    strict = ranks[ranks["matching"] == "strict"]
    queries = strict[(strict["task"] == TASK) & (strict["matches"] > 0)]
    pool = strict.loc[strict["task"] == "text_to_image", "study_id"]
    place = {study: row for row, study in enumerate(pool)}
    return RetrievedPairs(
        studies=pool.to_list(),
        true=queries["study_id"].map(place).to_numpy(dtype=np.int64),
        retrieved=queries["top_id"].map(place).to_numpy(dtype=np.int64),
        undecided=(queries["top_ties"] == len(pool)).to_numpy(dtype=bool),
        patients=queries["subject_id"].to_numpy(),
        tied=int((queries["top_ties"] > 1).sum()),
    )


def labelled_records(
    pairs: RetrievedPairs,
    masks: LabelMasks,
    labels: Sequence[str],
    options: EvaluationOptions,
    seed: int,
    prefix: str = PREFIX,
) -> list[Record]:
    """Records of F1 of the best retrieved report of each image with the image's own report.

    `masks` holds the labels of each report of the pool, in its order.
    """
    if not len(pairs.true):
        return [not_run(TASK, f"{prefix}_micro_14", NO_QUERY)]
    true, retrieved = masks.rows(pairs.true), masks.rows(pairs.retrieved)
    average = LabelMasks(masks.present.mean(axis=0, keepdims=True), masks.absent.mean(axis=0, keepdims=True))
    undecided = pairs.undecided[:, None]
    retrieved = LabelMasks(
        np.where(undecided, average.present, retrieved.present), np.where(undecided, average.absent, retrieved.absent)
    )
    return f1_records(
        TASK,
        agreement(true, retrieved),
        agreement(true, average),
        pairs.patients,
        len(pairs.studies),
        labels,
        options,
        seed,
        prefix,
    )


def unscored(reason: str, labels: Sequence[str]) -> list[Record]:
    """The records of a model that could not be had."""
    return [not_run(TASK, name, reason) for name in (*AGREEMENT, *map(label_metric, labels))]


def score_clinical(
    ranks: pd.DataFrame, findings: StudyFindings, options: EvaluationOptions, seed: int
) -> tuple[list[Record], dict[str, int]]:
    """F1 of the retrieved reports under the rules, and a `not run` row for every metric no weights are configured for.

    Raises CxrflowError where a study named in `ranks` has no labels.
    """
    pairs = retrieved_pairs(ranks)
    known = findings.known(pairs.studies)
    if not known.all():
        first = pairs.studies[int(known.argmin())]
        raise CxrflowError(f"{int((~known).sum())} studies of the ranks are not among the labels (first: {first})")
    records = labelled_records(pairs, findings.masks(pairs.studies), findings.labels, options, seed)
    absent = [metric for metric in MODEL_RECORDS if metric not in options.model_metrics.metrics]
    records += [not_run(TASK, name, NO_WEIGHTS) for metric in absent for name in MODEL_RECORDS[metric]]
    return records, pairs.counts
