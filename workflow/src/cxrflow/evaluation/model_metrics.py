"""Clinical agreement under trained models: F1CheXbert, RadGraph F1, RaTEScore, GREEN, BERTScore.

In: the pairs of true and best retrieved reports, and the weights that were found. Out: records, `not run` with the
reason where a model is absent or fails, never a zero. Definitions and models are RadEval's (`radeval_models.py`), with
two differences. F1CheXbert's macro mean leaves out a label that neither side states, which scikit-learn counts 0, so
that a perfect retrieval scores 1; CheXbert's uncertain is positive, its convention, whatever the rules are told. Chance
of a metric of pairs is its mean over pairs of a query and a report drawn from the pool; a query for which all reports
tie takes it.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.model_metrics import ModelMetric
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.clinical import NO_QUERY, TASK, RetrievedPairs, label_masks, labelled_records
from cxrflow.evaluation.metric_weights import MetricWeights
from cxrflow.evaluation.radeval_models import (
    PairScorer,
    bertscore_scorer,
    chexbert_labeller,
    green_scorer,
    quiet,
    radgraph_scorer,
    ratescore_scorer,
)
from cxrflow.evaluation.records import MODEL_RECORDS, Record, not_run
from cxrflow.reports.label_lexicon import LABELS
from cxrflow.reports.sentences import TAG

SCORERS: dict[ModelMetric, Callable[[MetricWeights, int], PairScorer]] = {
    "radgraph": radgraph_scorer,
    "ratescore": ratescore_scorer,
    "green": green_scorer,
    "bertscore": bertscore_scorer,
}
UNREAD = "no pair could be scored: the model's answers do not follow the form they were asked for"


def score_models(
    pairs: RetrievedPairs,
    texts: Sequence[str],
    weights: Mapping[str, MetricWeights],
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], dict[str, int]]:
    """Records of every metric that `options` asks for, and counts of pairs without a score. `texts` [pool]: reports."""
    wanted = options.model_metrics
    texts = [" ".join(TAG.sub(" ", text).split()) for text in texts]  # no model was trained on the marks of sections
    records: list[Record] = []
    counts = dict(pairs.counts)
    for metric in wanted.metrics:
        entry = weights.get(metric, MetricWeights(reason="no weights were looked for"))
        reason = entry.reason or ("" if len(pairs.true) else NO_QUERY)
        if not reason:
            try:
                with quiet():
                    found, unscored = _scored(metric, pairs, texts, entry, options, seed)
                records += found
                counts |= {f"{metric}_pairs_without_a_score": unscored} if unscored else {}
                continue
            except CxrflowError as error:
                reason = str(error)
            except Exception as error:  # a model must not take the other metrics with it
                reason = f"the model failed: {_without_words(error)}"
        records += [not_run(TASK, name, reason) for name in MODEL_RECORDS[metric]]
    return records, counts


def unscored(reason: str, options: EvaluationOptions) -> list[Record]:
    """The records of an image-text model that could not be had."""
    return [not_run(TASK, name, reason) for metric in options.model_metrics.metrics for name in MODEL_RECORDS[metric]]


def texts_of(studies: Sequence[str], reports: pd.DataFrame) -> list[str]:
    """The expanded report of each study. Raises CxrflowError where one has none."""
    texts = reports.set_index("study_id")["text_expanded"]
    missing = [study for study in studies if study not in texts.index]
    if missing:
        raise CxrflowError(f"{len(missing)} studies of the ranks are not in the reports (first: {missing[0]})")
    return texts.loc[list(studies)].to_list()


def pair_records(
    names: tuple[str, ...],
    pairs: RetrievedPairs,
    texts: Sequence[str],
    scorer: PairScorer,
    chance_pairs: int,
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], int]:
    """Records of the mean of each score over the pairs, and how many pairs have none."""
    random = np.random.default_rng(seed)
    # A query may come several times, and its own report may be drawn.
    queries = random.integers(0, len(pairs.true), chance_pairs)
    drawn = random.integers(0, len(texts), chance_pairs)
    by_chance = _of_rows(scorer, texts, pairs.true[queries], drawn, len(names))
    by_chance = by_chance[np.isfinite(by_chance).all(axis=1)]
    chance = by_chance.mean(axis=0) if len(by_chance) else None
    decided = ~pairs.undecided
    scores = np.full((len(pairs.true), len(names)), np.nan)
    if chance is not None:
        scores[pairs.undecided] = chance
    scores[decided] = _of_rows(scorer, texts, pairs.true[decided], pairs.retrieved[decided], len(names))
    scored = np.isfinite(scores).all(axis=1)
    if not scored.any():
        return [not_run(TASK, name, UNREAD) for name in names], len(scores)
    bootstrap = PatientBootstrap(pairs.patients[scored], options.bootstrap_draws, seed, options.confidence)
    records = [
        Record(
            task=TASK,
            metric=name,
            value=float(column.mean()),
            low=low,
            high=high,
            n=int(scored.sum()),
            pool=len(texts),
            chance=None if chance is None else float(chance[place]),
        )
        for place, (name, column, (low, high)) in enumerate(
            zip(names, scores[scored].T, bootstrap.mean_intervals(scores[scored]), strict=True)
        )
    ]
    return records, int((~scored).sum())


def _scored(
    metric: ModelMetric,
    pairs: RetrievedPairs,
    texts: Sequence[str],
    weights: MetricWeights,
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], int]:
    batch_size = options.model_metrics.batch_size
    if metric == "f1chexbert":
        labeller = chexbert_labeller(weights, batch_size)
        masks = label_masks(texts, labeller, LABELS, "positive")
        return labelled_records(pairs, masks, LABELS, options, seed, "f1chexbert"), 0
    scorer = SCORERS[metric](weights, batch_size)
    return pair_records(MODEL_RECORDS[metric], pairs, texts, scorer, options.model_metrics.chance_pairs, options, seed)


def _of_rows(
    scorer: PairScorer, texts: Sequence[str], true: np.ndarray, candidates: np.ndarray, columns: int
) -> np.ndarray:
    """[n, columns] scores of rows of the pool; each distinct pair is scored once."""
    if not len(true):
        return np.empty((0, columns))
    distinct, place = np.unique(np.stack([true, candidates], axis=1), axis=0, return_inverse=True)
    scores = scorer([texts[row] for row in distinct[:, 0]], [texts[row] for row in distinct[:, 1]])
    return np.asarray(scores, dtype=np.float64)[place.reshape(-1)]


def _without_words(error: Exception) -> str:
    """Kind and place of an error. Never its message, which can repeat a report."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
