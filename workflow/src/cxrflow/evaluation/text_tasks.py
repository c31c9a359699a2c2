"""The paper's text tasks, which score a text encoder without any image.

In: reports and variants of one dataset, and a function that embeds texts. Out: records of

- error_discrimination: a restyled report picks its original among injected errors; chance 1 / options
- acronym_retrieval: abbreviated text -> expanded text, rank metrics
- findings_to_impression: findings -> impression, rank metrics
- clinical_similarity: label F1 between a report and the most similar report with another text

The scoring functions take embeddings and are pure. Ties count as their expectation, so that a constant encoder scores
exactly chance (in the reference it scores 100 % in the first task, defect E1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions, TextTask
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.clinical import AGREEMENT, Labeller, LabelMasks, agreement, f1_records, label_masks
from cxrflow.evaluation.distinct_vectors import DistinctVectors
from cxrflow.evaluation.ranking import paired_codes, rank_candidates, score_rows
from cxrflow.evaluation.records import MODEL_RECORDS, Matching, Record, not_run
from cxrflow.evaluation.retrieval import MATCHINGS, rank_records, ranks_not_run
from cxrflow.evaluation.text_items import (
    ChoiceItems,
    SearchItems,
    acronym_items,
    choice_items,
    similarity_items,
    summary_items,
)

RULES_ALONE = "clinical similarity is scored under the rules alone"
# Texts and what they look for (a kind of the encoder's own instructions, None for candidates) -> [n, d] unit vectors.
Embed = Callable[[list[str], str | None], np.ndarray]
NATIVE = "@native"  # ends the name of a task that was scored at the encoder's own length, which is more than the common
QUERY_KIND: dict[TextTask, str] = {
    "error_discrimination": "style",
    "acronym_retrieval": "abbreviation",
    "findings_to_impression": "summary",
    "clinical_similarity": "style",
}


def choice_scores(queries: np.ndarray, options: np.ndarray, correct: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Expected accuracy [n] and expected rank [n] of the right option.

    queries [n, d], options [n, m, d], correct [n]: the right column. Options that tie for the best share the point.
    """
    # A sum along the last axis, not a matrix product: equal vectors then give equal scores in every column.
    scores = (options.astype(np.float32) * queries.astype(np.float32)[:, None, :]).sum(axis=-1)
    right = np.take_along_axis(scores, correct[:, None], axis=1)
    above, equal = (scores > right).sum(axis=1), (scores == right).sum(axis=1)
    return np.where(above == 0, 1.0 / equal, 0.0), above + (equal + 1) / 2


def nearest_other_labels(
    queries: np.ndarray,
    candidates: np.ndarray,
    query_groups: Sequence[str],
    candidate_groups: Sequence[str],
    masks: LabelMasks,
    tile_megabytes: int = 16,
) -> tuple[LabelMasks, LabelMasks, np.ndarray]:
    """Labels of each query's best candidate outside its own group, and those of a random one.

    masks: labels of the candidates [N, L]. Gives expected masks [Q, L] over equally good candidates, the mean masks
    over all candidates allowed to the query, and whether any is allowed [Q].
    """
    distinct = DistinctVectors(candidates)
    query_codes, candidate_codes, count = paired_codes(query_groups, candidate_groups)
    start, columns, occurrences = distinct.by_group(candidate_codes, count)
    both = np.concatenate([masks.present, masks.absent], axis=1)
    of_vector = distinct.attributes(both)
    sizes = np.bincount(candidate_codes, minlength=count)
    own_members = np.split(np.argsort(candidate_codes, kind="stable"), np.cumsum(sizes)[:-1])
    best, average = np.zeros((len(queries), both.shape[1])), np.zeros((len(queries), both.shape[1]))
    allowed = np.zeros(len(queries), dtype=bool)
    total = both.sum(axis=0)
    for query, row in enumerate(score_rows(queries, distinct, tile_megabytes)):
        code = query_codes[query]
        own = slice(start[code], start[code + 1])
        members = own_members[code]
        remaining = len(candidates) - len(members)
        if not remaining:
            continue
        allowed[query] = True
        left = distinct.multiplicity[columns[own]] - occurrences[own]
        row[columns[own][left == 0]] = -np.inf
        equal = row == row.max()
        excluded = members[equal[distinct.of[members]]]
        tied = int(distinct.multiplicity[equal].sum()) - len(excluded)
        best[query] = (of_vector[equal].sum(axis=0) - both[excluded].sum(axis=0)) / tied
        average[query] = (total - both[members].sum(axis=0)) / remaining
    return LabelMasks(*np.split(best, 2, axis=1)), LabelMasks(*np.split(average, 2, axis=1)), allowed


def score_text_tasks(
    reports: pd.DataFrame,
    variants: pd.DataFrame,
    embed: Embed,
    labeller: Labeller,
    labels: Sequence[str],
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], dict[str, int]]:
    """Records of the tasks in `options.text_tasks` over the test split, and how many studies could not be asked."""
    records: list[Record] = []
    counts: dict[str, int] = {}
    for task in options.text_tasks:
        if task == "error_discrimination":
            items = choice_items(reports, variants, options.wrong_options, seed)
            records += _score_choices(task, items, embed, options, seed)
        elif task == "clinical_similarity":
            items = similarity_items(reports)
            records += _score_similarity(task, items, embed, labeller, labels, options, seed)
        else:
            items = (
                acronym_items(reports, variants, options.abbreviated_style)
                if task == "acronym_retrieval"
                else summary_items(reports)
            )
            records += _score_search(task, items, embed, options, seed)
        counts[f"{task}: asked"] = len(items.queries)
        counts |= {f"{task}: {reason}": number for reason, number in sorted(items.left_out.items())}
    return records, counts


def at_native_length(records: list[Record]) -> list[Record]:
    """The records under the names of tasks at the encoder's own length."""
    return [record.model_copy(update={"task": record.task + NATIVE}) for record in records]


def _score_choices(
    task: TextTask, items: ChoiceItems, embed: Embed, options: EvaluationOptions, seed: int
) -> list[Record]:
    metrics = ("accuracy", "mean_rank")
    if not items.queries:
        return [not_run(task, metric, _why_none(items)) for metric in metrics]
    size = options.wrong_options + 1
    queries = _embed_once(embed, items.queries, QUERY_KIND[task])
    flat = _embed_once(embed, [text for row in items.options for text in row], None)
    values = np.column_stack(choice_scores(queries, flat.reshape(len(queries), size, -1), items.correct))
    bootstrap = PatientBootstrap(items.patients, options.bootstrap_draws, seed, options.confidence)
    return [
        Record(
            task=task,
            metric=metric,
            value=float(column.mean()),
            low=low,
            high=high,
            n=len(queries),
            pool=size,
            chance=chance,
        )
        for metric, column, chance, (low, high) in zip(
            metrics, values.T, (1 / size, (size + 1) / 2), bootstrap.mean_intervals(values), strict=True
        )
    ]


def _score_search(
    task: TextTask, items: SearchItems, embed: Embed, options: EvaluationOptions, seed: int
) -> list[Record]:
    if not items.queries:
        return ranks_not_run(task, MATCHINGS, _why_none(items), options)
    groups: dict[Matching, tuple[list[str], list[str]]] = {
        "strict": (items.query_studies, items.candidate_studies),
        "duplicate_aware": (items.query_groups, items.candidate_groups),
    }
    ranking = rank_candidates(
        _embed_once(embed, items.queries, QUERY_KIND[task]),
        _embed_once(embed, items.candidates, None),
        groups,
        options.tile_megabytes,
        seed,
    )
    return [
        record
        for matching in MATCHINGS
        for record in rank_records(
            task, matching, ranking.counts[matching], items.patients, len(items.candidates), options, seed
        )
    ]


def _score_similarity(
    task: TextTask,
    items: SearchItems,
    embed: Embed,
    labeller: Labeller,
    labels: Sequence[str],
    options: EvaluationOptions,
    seed: int,
) -> list[Record]:
    reason = "the test split holds no two reports with different texts"
    if len(set(items.query_groups)) < 2:
        return [not_run(task, name, reason) for name in AGREEMENT]
    masks = label_masks(items.candidates, labeller, labels, options.uncertain)
    best, average, allowed = nearest_other_labels(
        _embed_once(embed, items.queries, QUERY_KIND[task]),
        _embed_once(embed, items.candidates, None),
        items.query_groups,
        items.candidate_groups,
        masks,
        options.tile_megabytes,
    )
    true, asked = masks.rows(allowed), np.flatnonzero(allowed)
    records = f1_records(
        task,
        agreement(true, best.rows(asked)),
        agreement(true, average.rows(asked)),
        np.asarray(items.patients)[asked],
        len(items.candidates),
        labels,
        options,
        seed,
    )
    return records + [not_run(task, name, RULES_ALONE) for names in MODEL_RECORDS.values() for name in names]


def _embed_once(embed: Embed, texts: list[str], kind: str | None) -> np.ndarray:
    """Embeddings of texts, each distinct text embedded once: equal texts then have equal vectors, in any batch."""
    codes, distinct = pd.factorize(np.asarray(texts, dtype=object))
    vectors = np.asarray(embed(list(distinct), kind), dtype=np.float32)
    return vectors[codes]


def _why_none(items: ChoiceItems | SearchItems) -> str:
    reasons = [f"{reason} ({number} studies)" for reason, number in sorted(items.left_out.items()) if number]
    return "no question could be asked: " + ("; ".join(reasons) or "the test split is empty")
