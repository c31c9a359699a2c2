"""Image-text retrieval of one model on one dataset, both directions.

In: images.parquet (one row an image) and texts.parquet (one row a study), both with an `embedding` of unit length;
the labels of the reports; the embedded reports of the training split.
Out: records (recall@k, median rank, mean reciprocal rank, strict and duplicate-aware; nDCG@10 by shared findings) in
the pools of pools.py too, and the table of ranks, one row a query, direction and matching.

Every image is a query and a candidate: a study with several images has several matches for its report. Strict: the
report of the image's own study. Duplicate-aware: any report with the same normalised text, and any image of a study
with such a report. Images without a report and reports without an image stay in the pool as candidates; as queries
they have nothing to find, so they are counted, and listed in the ranks without a rank. (The reference cuts the pool to
the shorter of the two lists, defect D12.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.findings import StudyFindings
from cxrflow.evaluation.pools import (
    AGREEMENT,
    DRAWN,
    NDCG,
    TRAINING,
    drawn_pools,
    joined,
    ndcg_record,
    training_report_records,
)
from cxrflow.evaluation.rank_counts import (
    RankCounts,
    constant_scorer,
    expected_rank,
    expected_recall,
    expected_reciprocal_rank,
)
from cxrflow.evaluation.ranking import Ranking, rank_both
from cxrflow.evaluation.records import Matching, Record, not_run

IMAGE_COLUMNS = ["dataset", "subject_id", "study_id", "image_id", "embedding"]
TEXT_COLUMNS = ["dataset", "subject_id", "study_id", "text_hash", "embedding"]
DIRECTIONS = ("image_to_text", "text_to_image")
MATCHINGS: tuple[Matching, ...] = ("strict", "duplicate_aware")
NO_LABELS = "the reports have no labels"


def unit_embeddings(table: pd.DataFrame, source: str) -> np.ndarray:
    """The `embedding` column as [n, d] fp32. Raises CxrflowError unless all are finite and of unit length."""
    try:
        embeddings = np.stack(table["embedding"].to_list()).astype(np.float32)
    except ValueError as error:
        raise CxrflowError(f"{source}: no embeddings, or embeddings of different lengths") from error
    lengths = np.linalg.norm(embeddings.astype(np.float64), axis=1)
    wrong = np.flatnonzero(~(np.abs(lengths - 1) < 1e-3))
    if len(wrong):
        raise CxrflowError(
            f"{source}: {len(wrong)} of {len(table)} embeddings are not finite vectors of length 1 "
            f"(first: row {wrong[0]}, length {lengths[wrong[0]]:.4g}); embed again with L2-normalised output"
        )
    return embeddings


def rank_records(
    task: str,
    matching: Matching,
    counts: RankCounts,
    patients: Sequence[str],
    pool: int,
    options: EvaluationOptions,
    seed: int,
) -> list[Record]:
    """Records of every rank metric over the queries that have a match; chance is the same metric of a constant scorer.

    `median_rank` is the median over queries of the expected rank.
    """
    scored = counts.matches > 0
    if not scored.any():
        return ranks_not_run(task, (matching,), "no query has a match in the pool", options)
    metrics: dict[str, Callable[[RankCounts], np.ndarray]] = {
        f"recall_at_{k}": lambda c, k=k: expected_recall(c, k) for k in options.ks
    } | {"mrr": expected_reciprocal_rank}
    counts = counts.where(scored)
    chance = constant_scorer(counts.matches, pool)
    bootstrap = PatientBootstrap(np.asarray(patients)[scored], options.bootstrap_draws, seed, options.confidence)
    shared = {"task": task, "matching": matching, "n": int(scored.sum()), "pool": pool}
    values = np.column_stack([metric(counts) for metric in metrics.values()])
    records = [
        Record(
            metric=name, value=float(column.mean()), low=low, high=high, chance=float(metric(chance).mean()), **shared
        )
        for (name, metric), column, (low, high) in zip(
            metrics.items(), values.T, bootstrap.mean_intervals(values), strict=True
        )
    ]
    ranks = expected_rank(counts)
    low, high = bootstrap.median_interval(ranks)
    records.append(
        Record(
            metric="median_rank",
            value=float(np.median(ranks)),
            low=low,
            high=high,
            chance=float(np.median(expected_rank(chance))),
            **shared,
        )
    )
    return records


def ranks_not_run(task: str, matchings: Sequence[Matching], reason: str, options: EvaluationOptions) -> list[Record]:
    """A record of every rank metric, where there is nothing to rank."""
    metrics = [*(f"recall_at_{k}" for k in options.ks), "mrr", "median_rank"]
    return [not_run(task, metric, reason, matching) for matching in matchings for metric in metrics]


@dataclass(frozen=True)
class _Side:
    """Images or reports: a row each, unit vectors, the groups of each kind of matching, the findings of each row."""

    rows: pd.DataFrame
    key: str
    vectors: np.ndarray
    groups: dict[str, np.ndarray]
    codes: np.ndarray

    def at(self, rows: np.ndarray) -> _Side:
        """Some of the rows."""
        groups = {name: group[rows] for name, group in self.groups.items()}
        return _Side(self.rows.iloc[rows], self.key, self.vectors[rows], groups, self.codes[rows])


class _Asked(NamedTuple):
    """One direction in one pool."""

    queries: _Side
    pool: _Side
    ranking: Ranking


def _both_ways(images: _Side, texts: _Side, options: EvaluationOptions, seed: int) -> dict[str, _Asked]:
    """By direction: `texts` ranked for each of `images`, and the other way."""
    groupings = {name: (images.groups[name], texts.groups[name]) for name in MATCHINGS}
    findings = images.codes, texts.codes
    there, back = rank_both(images.vectors, texts.vectors, groupings, options.tile_megabytes, seed, findings)
    return dict(zip(DIRECTIONS, (_Asked(images, texts, there), _Asked(texts, images, back)), strict=True))


def score_retrieval(
    images: pd.DataFrame,
    texts: pd.DataFrame,
    run: str,
    options: EvaluationOptions,
    seed: int,
    labels: pd.DataFrame | None = None,
    training: pd.DataFrame | None = None,
) -> tuple[list[Record], pd.DataFrame, dict[str, int]]:
    """Records, ranks and counts: both directions over the test split, over drawn pools, and training reports.

    `labels` (findings.py) may be left out, and then what is scored by findings is not run; so is retrieval from the
    training split without `training`, which has the columns of `texts`.
    Raises CxrflowError for repeated ids, more than one dataset, an empty side, or embeddings that do not fit.
    """
    _check_ids(images, texts)
    image_vectors, text_vectors = unit_embeddings(images, "images"), unit_embeddings(texts, "texts")
    check_widths(image_vectors, text_vectors, "text")
    hash_of_study = dict(zip(texts["study_id"], texts["text_hash"], strict=True))
    image_hashes = np.array([hash_of_study.get(study) for study in images["study_id"]], dtype=object)
    findings = None if labels is None else StudyFindings(labels, options.uncertain)

    def side(rows: pd.DataFrame, key: str, vectors: np.ndarray, hashes: np.ndarray) -> _Side:
        groups = {"strict": rows["study_id"].to_numpy(dtype=object), "duplicate_aware": hashes}
        codes = np.zeros(len(rows), dtype=np.int64) if findings is None else findings.codes(rows["study_id"])
        return _Side(rows, key, vectors, groups, codes)

    image_side = side(images, "image_id", image_vectors, image_hashes)
    text_side = side(texts, "study_id", text_vectors, texts["text_hash"].to_numpy(dtype=object))
    whole = _both_ways(image_side, text_side, options, seed)
    drawn = [
        _both_ways(image_side.at(image_rows), text_side.at(text_rows), options, seed)
        for image_rows, text_rows in drawn_pools(images, texts, options.pool_size, options.pool_draws, seed)
    ]
    records: list[Record] = []
    ranks: list[pd.DataFrame] = []
    for task in DIRECTIONS:
        queries, pool, ranking = whole[task]
        for matching in MATCHINGS:
            counts = ranking.counts[matching]
            patients = queries.rows["subject_id"]
            records += rank_records(task, matching, counts, patients, len(pool.rows), options, seed)
            ranks.append(_rank_rows(run, task, matching, queries, counts, ranking, pool.rows[pool.key].to_numpy()))
        records += _graded(task, findings, [whole[task]], options, seed)
        records += _drawn(DRAWN[task], [draw[task] for draw in drawn], findings, options, seed)
    if findings is None or training is None or training.empty:
        reason = NO_LABELS if findings is None else "the dataset has no reports in a training split"
        records += [not_run(TRAINING, metric, reason) for metric in (NDCG, *AGREEMENT)]
    else:
        training_vectors = unit_embeddings(training, "training reports")
        check_widths(image_vectors, training_vectors, "training report")
        found, ranking = training_report_records(
            images, image_vectors, training, training_vectors, findings, options, seed
        )
        records += found
        nothing = RankCounts(*np.zeros((4, len(images)), dtype=np.int64))
        ids = training["study_id"].to_numpy()
        ranks.append(_rank_rows(run, TRAINING, None, image_side, nothing, ranking, ids))
    counts = {
        "images": len(images),
        "texts": len(texts),
        "training_texts": 0 if training is None else len(training),
        "images_without_text": int(sum(study not in hash_of_study for study in images["study_id"])),
        "texts_without_image": len(set(texts["study_id"]) - set(images["study_id"])),
        "texts_with_a_duplicate": int(texts["text_hash"].duplicated(keep=False).sum()),
    }
    return records, pd.concat(ranks, ignore_index=True), counts


def unscored(reason: str, options: EvaluationOptions) -> list[Record]:
    """The records of a model that could not be had."""
    training = [not_run(TRAINING, metric, reason) for metric in (NDCG, *AGREEMENT)]
    return [*(r for task in (*DIRECTIONS, *DRAWN.values()) for r in _not_run(task, reason, options)), *training]


def nothing_ranked(run: str) -> pd.DataFrame:
    """The table of ranks of a model that could not be had: its columns, without rows."""
    nothing = np.zeros(0, dtype=np.int64)
    rows = pd.DataFrame({name: pd.Series(dtype="str") for name in ("dataset", "subject_id", "study_id")})
    side = _Side(rows, "study_id", np.zeros((0, 1), dtype=np.float32), {}, nothing)
    counts, ids = RankCounts(nothing, nothing, nothing, nothing), np.array([], dtype=object)
    ranking = Ranking({}, nothing, nothing, np.zeros((0, 0)), np.zeros((0, 0)))
    return _rank_rows(run, "", "", side, counts, ranking, ids)


def _not_run(task: str, reason: str, options: EvaluationOptions) -> list[Record]:
    return [*ranks_not_run(task, MATCHINGS, reason, options), not_run(task, NDCG, reason)]


def _graded(
    task: str, findings: StudyFindings | None, asked: list[_Asked], options: EvaluationOptions, seed: int
) -> list[Record]:
    """nDCG@10 of the queries of one or several pools."""
    if findings is None:
        return [not_run(task, NDCG, NO_LABELS)]
    pools = [(ranking.gains, queries.codes, pool.codes) for queries, pool, ranking in asked]
    return [ndcg_record(task, pools, _patients(asked), options, seed)]


def _drawn(
    task: str, asked: list[_Asked], findings: StudyFindings | None, options: EvaluationOptions, seed: int
) -> list[Record]:
    """Records over the queries of all draws, each in its own pool."""
    if not asked:
        reason = f"a draw is of {options.pool_size} studies, and the test split has no more with an image and a report"
        return _not_run(task, reason, options)
    records = []
    for matching in MATCHINGS:
        counts = joined([ranking.counts[matching] for _, _, ranking in asked])
        records += rank_records(task, matching, counts, _patients(asked), options.pool_size, options, seed)
    return [*records, *_graded(task, findings, asked, options, seed)]


def _patients(asked: list[_Asked]) -> np.ndarray:
    return np.concatenate([queries.rows["subject_id"].to_numpy() for queries, _, _ in asked])


def _rank_rows(
    run: str,
    task: str,
    matching: str | None,
    queries: _Side,
    counts: RankCounts,
    ranking: Ranking,
    pool_ids: np.ndarray,
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "dataset": queries.rows["dataset"].to_numpy(),
            "run": run,
            "subject_id": queries.rows["subject_id"].to_numpy(),
            "query_id": queries.rows[queries.key].to_numpy(),
            "study_id": queries.rows["study_id"].to_numpy(),
            "task": task,
            "matching": matching,
            "rank_expected": np.where(counts.matches > 0, expected_rank(counts), np.nan),
            "greater": counts.greater,
            "ties": counts.ties,
            "tied_matches": counts.tied_matches,
            "matches": counts.matches,
            "pool": len(pool_ids),
            "top_id": pool_ids[ranking.top],
            "top_ties": ranking.top_ties,
        }
    )


def check_widths(image_vectors: np.ndarray, text_vectors: np.ndarray, name: str) -> None:
    """Raises CxrflowError where images and texts (`name` says which) have vectors of different lengths."""
    if image_vectors.shape[1] != text_vectors.shape[1]:
        raise CxrflowError(
            f"image embeddings have {image_vectors.shape[1]} numbers, {name} embeddings {text_vectors.shape[1]}: "
            "they are not of one model"
        )


def _check_ids(images: pd.DataFrame, texts: pd.DataFrame) -> None:
    for table, name, key in ((images, "images", "image_id"), (texts, "texts", "study_id")):
        if table.empty:
            raise CxrflowError(f"{name}: the table is empty; the test split of this dataset has none")
        if table[key].duplicated().any():
            raise CxrflowError(f"{name}: {key} {table.loc[table[key].duplicated(), key].iloc[0]} stands twice")
    datasets = sorted({*images["dataset"], *texts["dataset"]})
    if len(datasets) != 1:
        raise CxrflowError(f"images and texts of one dataset are scored at a time (found {', '.join(datasets)})")
