"""Questions of the text tasks, built from the reports and their variants of the test split.

In: reports.parquet and variants.parquet of one dataset. Out: texts with ids, groups and the right answers; no
embedding yet. A study that cannot be asked is counted with the reason, never dropped silently.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from cxrflow.io.hashing import stable_fraction
from cxrflow.reports.normalise import normalised_hash


@dataclass(frozen=True)
class ChoiceItems:
    """n questions: a query, m options each, the column of the right one. `patients` [n]."""

    queries: list[str]
    options: list[list[str]]
    correct: np.ndarray
    patients: list[str]
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class SearchItems:
    """Queries and a pool of candidates; equal study or equal text group is a match."""

    queries: list[str]
    query_studies: list[str]
    query_groups: list[str]
    patients: list[str]
    candidates: list[str]
    candidate_studies: list[str]
    candidate_groups: list[str]
    left_out: Counter[str] = field(default_factory=Counter)


def of_test_split(table: pd.DataFrame) -> pd.DataFrame:
    """Rows of the test split, in the order of study ids."""
    return table[table["split"] == "test"].sort_values("study_id", kind="stable").reset_index(drop=True)


def choice_items(reports: pd.DataFrame, variants: pd.DataFrame, wrong_options: int, seed: int) -> ChoiceItems:
    """Error discrimination: a style variant looks for its report among `wrong_options` injected errors.

    Variants that leave out a finding do not ask: an error there would not contradict them. The correct option is the
    report itself, as in the reference; variant, errors and the order of options are drawn from the seed and the study,
    so that neither the row order nor other studies move them. Errors of different kinds are taken first.
    """
    items = ChoiceItems([], [], np.zeros(0, dtype=np.int64), [])
    correct = []
    by_study = dict(tuple(of_test_split(variants).groupby("study_id", sort=False)))
    for report in of_test_split(reports).itertuples():
        rows = by_study.get(report.study_id)
        if rows is None:
            items.left_out["no variant"] += 1
            continue
        own = normalised_hash(report.text)
        differs = np.array([normalised_hash(text) != own for text in rows["text"]], dtype=bool)
        positives = rows[(rows["kind"] == "positive") & ~rows["weaker"] & differs]
        errors = rows[(rows["kind"] == "error") & differs].drop_duplicates("text")
        if positives.empty:
            items.left_out["no style variant that differs from the report"] += 1
            continue
        if len(errors) < wrong_options:
            items.left_out[f"fewer than {wrong_options} injected errors"] += 1
            continue
        query = _shuffled(positives, seed, "query", report.study_id).iloc[0]
        errors = _shuffled(errors, seed, "error", report.study_id)
        repeated = errors.groupby("style", sort=False).cumcount()
        wrong = errors.iloc[np.argsort(repeated.to_numpy(), kind="stable")][:wrong_options]
        options = [report.text, *wrong["text"]]
        order = sorted(range(len(options)), key=lambda i: stable_fraction(seed, "order", report.study_id, i))
        items.queries.append(query["text"])
        items.options.append([options[i] for i in order])
        items.patients.append(report.subject_id)
        correct.append(order.index(0))
    return ChoiceItems(items.queries, items.options, np.array(correct, dtype=np.int64), items.patients, items.left_out)


def acronym_items(reports: pd.DataFrame, variants: pd.DataFrame, style: str) -> SearchItems:
    """Acronym retrieval: the abbreviated text of a study looks for its expanded text, among those of the split."""
    reports = of_test_split(reports)
    variants = of_test_split(variants)
    abbreviated = variants[(variants["kind"] == "positive") & (variants["style"] == style)]
    known = reports.set_index("study_id")
    asked = abbreviated[abbreviated["study_id"].isin(known.index)].drop_duplicates("study_id")
    left_out = Counter({f"no variant in style '{style}'": len(reports) - len(asked)})
    return SearchItems(
        queries=asked["text"].to_list(),
        query_studies=asked["study_id"].to_list(),
        query_groups=known.loc[asked["study_id"], "text_hash"].to_list(),
        patients=asked["subject_id"].to_list(),
        candidates=reports["text_expanded"].to_list(),
        candidate_studies=reports["study_id"].to_list(),
        candidate_groups=reports["text_hash"].to_list(),
        left_out=left_out,
    )


def summary_items(reports: pd.DataFrame) -> SearchItems:
    """Findings to impression: the findings of a study look for its impression, among all impressions of the split."""
    reports = of_test_split(reports)
    stated = reports["impression"].fillna("").str.strip() != ""
    pool = reports[stated]
    asked = pool[pool["findings"].fillna("").str.strip() != ""]
    groups = {study: normalised_hash(text) for study, text in zip(pool["study_id"], pool["impression"], strict=True)}
    return SearchItems(
        queries=asked["findings"].to_list(),
        query_studies=asked["study_id"].to_list(),
        query_groups=[groups[study] for study in asked["study_id"]],
        patients=asked["subject_id"].to_list(),
        candidates=pool["impression"].to_list(),
        candidate_studies=pool["study_id"].to_list(),
        candidate_groups=[groups[study] for study in pool["study_id"]],
        left_out=Counter({"no findings or no impression": len(reports) - len(asked)}),
    )


def similarity_items(reports: pd.DataFrame) -> SearchItems:
    """Clinical similarity: a report looks for the most similar report with another text."""
    reports = of_test_split(reports)
    return SearchItems(
        queries=reports["text"].to_list(),
        query_studies=reports["study_id"].to_list(),
        query_groups=reports["text_hash"].to_list(),
        patients=reports["subject_id"].to_list(),
        candidates=reports["text"].to_list(),
        candidate_studies=reports["study_id"].to_list(),
        candidate_groups=reports["text_hash"].to_list(),
    )


def _shuffled(rows: pd.DataFrame, seed: int, purpose: str, study: str) -> pd.DataFrame:
    keys = [
        stable_fraction(seed, purpose, study, style, text)
        for style, text in zip(rows["style"], rows["text"], strict=True)
    ]
    return rows.iloc[np.argsort(keys, kind="stable")]
