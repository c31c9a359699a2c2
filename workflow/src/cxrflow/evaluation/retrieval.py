"""Image-text retrieval of one model on one dataset, both directions.

In: images.parquet (one row an image) and texts.parquet (one row a study), both with an `embedding` of unit length.
Out: records (recall@k, median rank, mean reciprocal rank; strict and duplicate-aware) and the table of ranks, one row
a query, direction and matching.

Every image is a query and a candidate: a study with several images has several matches for its report. Strict: the
report of the image's own study. Duplicate-aware: any report with the same normalised text, and any image of a study
with such a report. Images without a report and reports without an image stay in the pool as candidates; as queries
they have nothing to find, so they are counted, and listed in the ranks without a rank. (The reference cuts the pool to
the shorter of the two lists, defect D12.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.ranking import (
    RankCounts,
    Ranking,
    constant_scorer,
    expected_rank,
    expected_recall,
    expected_reciprocal_rank,
    rank_candidates,
)
from cxrflow.evaluation.records import Matching, Record, not_run

IMAGE_COLUMNS = ["dataset", "subject_id", "study_id", "image_id", "embedding"]
TEXT_COLUMNS = ["dataset", "subject_id", "study_id", "text_hash", "embedding"]
DIRECTIONS = ("image_to_text", "text_to_image")
MATCHINGS: tuple[Matching, ...] = ("strict", "duplicate_aware")


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
    matching: Matching | None,
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
    metrics: dict[str, Callable[[RankCounts], np.ndarray]] = {
        f"recall_at_{k}": lambda c, k=k: expected_recall(c, k) for k in options.ks
    } | {"mrr": expected_reciprocal_rank}
    if not scored.any():
        reason = "no query has a match in the pool"
        return [not_run(task, metric, reason, matching) for metric in [*metrics, "median_rank"]]
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


def score_retrieval(
    images: pd.DataFrame, texts: pd.DataFrame, run: str, options: EvaluationOptions, seed: int
) -> tuple[list[Record], pd.DataFrame, dict[str, int]]:
    """Records, ranks and counts of both directions.

    Raises CxrflowError for repeated ids, more than one dataset, an empty side, or embeddings that do not fit.
    """
    _check_ids(images, texts)
    image_vectors, text_vectors = unit_embeddings(images, "images"), unit_embeddings(texts, "texts")
    if image_vectors.shape[1] != text_vectors.shape[1]:
        raise CxrflowError(
            f"image embeddings have {image_vectors.shape[1]} numbers, text embeddings {text_vectors.shape[1]}: "
            "they are not of one model"
        )
    hash_of_study = dict(zip(texts["study_id"], texts["text_hash"], strict=True))
    image_groups = {
        "strict": images["study_id"].to_list(),
        "duplicate_aware": [hash_of_study.get(study) for study in images["study_id"]],
    }
    text_groups = {"strict": texts["study_id"].to_list(), "duplicate_aware": texts["text_hash"].to_list()}
    records: list[Record] = []
    ranks: list[pd.DataFrame] = []
    sides = (
        (
            "image_to_text",
            images,
            image_vectors,
            image_groups,
            "image_id",
            texts,
            text_vectors,
            text_groups,
            "study_id",
        ),
        (
            "text_to_image",
            texts,
            text_vectors,
            text_groups,
            "study_id",
            images,
            image_vectors,
            image_groups,
            "image_id",
        ),
    )
    for task, queries, query_vectors, query_groups, query_id, pool, pool_vectors, pool_groups, pool_id in sides:
        ranking = rank_candidates(
            query_vectors,
            pool_vectors,
            {name: (query_groups[name], pool_groups[name]) for name in MATCHINGS},
            options.tile_megabytes,
            seed,
        )
        top = pool[pool_id].to_numpy()[ranking.top]
        for matching in MATCHINGS:
            counts = ranking.counts[matching]
            records += rank_records(task, matching, counts, queries["subject_id"], len(pool), options, seed)
            ranks.append(_rank_rows(run, task, matching, queries, query_id, counts, ranking, top, len(pool)))
    counts = {
        "images": len(images),
        "texts": len(texts),
        "images_without_text": int(sum(study not in hash_of_study for study in images["study_id"])),
        "texts_without_image": len(set(texts["study_id"]) - set(images["study_id"])),
        "texts_with_a_duplicate": int(texts["text_hash"].duplicated(keep=False).sum()),
    }
    return records, pd.concat(ranks, ignore_index=True), counts


def _rank_rows(
    run: str,
    task: str,
    matching: str,
    queries: pd.DataFrame,
    query_id: str,
    counts: RankCounts,
    ranking: Ranking,
    top: np.ndarray,
    pool: int,
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "dataset": queries["dataset"].to_numpy(),
            "run": run,
            "subject_id": queries["subject_id"].to_numpy(),
            "query_id": queries[query_id].to_numpy(),
            "study_id": queries["study_id"].to_numpy(),
            "task": task,
            "matching": matching,
            "rank_expected": np.where(counts.matches > 0, expected_rank(counts), np.nan),
            "greater": counts.greater,
            "ties": counts.ties,
            "tied_matches": counts.tied_matches,
            "matches": counts.matches,
            "pool": pool,
            "top_id": top,
            "top_ties": ranking.top_ties,
        }
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
