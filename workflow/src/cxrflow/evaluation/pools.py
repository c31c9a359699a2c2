"""Smaller and other pools of retrieval: fixed draws of studies, and the reports of the training split.

Fixed draws: recall depends on the size of the pool, so numbers of test sets of different sizes are compared in pools of
one size. A draw is `pool_size` studies with one image each, chosen by the seed and the ids alone: every model is asked
the same. Scores are means over the queries of all draws; a patient's queries of all draws come or stay away together.

Training reports: the answer to a test image is a report of another patient, as a retrieval that writes reports works
(CXR-RePaiR, Endo et al., ML4H 2021). There is no own report to find, so what counts is whether the report found says
the same: nDCG@10 by shared findings, and F1 of the labels of the first report with those of the image's own.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.clinical import AGREEMENT, LabelMasks, agreement, f1_records
from cxrflow.evaluation.findings import StudyFindings
from cxrflow.evaluation.graded import DEPTH, ideal_gains, mean_gains, ndcg
from cxrflow.evaluation.rank_counts import RankCounts
from cxrflow.evaluation.ranking import Ranking, rank_candidates
from cxrflow.evaluation.records import Record, not_run

NDCG = f"ndcg_at_{DEPTH}"
DRAWN = {"image_to_text": "image_to_drawn_text", "text_to_image": "text_to_drawn_image"}
TRAINING = "image_to_training_report"


def drawn_pools(
    images: pd.DataFrame, texts: pd.DataFrame, size: int, draws: int, seed: int
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Rows of `images` and of `texts` of each draw, image i of study i; no draws from `size` studies or less.

    Rows are drawn in the order of ids, so the tables' order changes nothing.
    """
    row_of_study = {study: row for row, study in enumerate(texts["study_id"])}
    usable = images.reset_index(drop=True)[["study_id", "image_id"]]
    usable = usable[usable["study_id"].isin(row_of_study.keys())].sort_values(["study_id", "image_id"])
    starts = np.flatnonzero(~usable["study_id"].duplicated().to_numpy())
    counts = np.diff(np.append(starts, len(usable)))
    if len(starts) <= size:
        return []
    pools = []
    for draw in range(draws):
        random = np.random.default_rng([seed, draw])
        studies = np.sort(random.choice(len(starts), size, replace=False))
        chosen = starts[studies] + random.integers(0, counts[studies])
        text_rows = usable["study_id"].iloc[chosen].map(row_of_study).to_numpy()
        pools.append((usable.index.to_numpy()[chosen], text_rows))
    return pools


def joined(parts: list[RankCounts]) -> RankCounts:
    """The counts of several pools as those of one list of queries."""
    return RankCounts(*(np.concatenate([getattr(p, name) for p in parts]) for name in RankCounts.__dataclass_fields__))


def ndcg_record(
    task: str,
    pools: list[tuple[np.ndarray, np.ndarray, np.ndarray]],
    patients: np.ndarray,
    options: EvaluationOptions,
    seed: int,
) -> Record:
    """The record of nDCG@10 over the queries of all `pools`: gains by rank, codes of the queries, of the candidates.

    `patients` are those of the queries, in the order of the pools. Queries without an ideal are left out.
    """
    scored = [(gained, ideal_gains(q, c), mean_gains(q, c)) for gained, q, c in pools]
    values = np.concatenate([ndcg(gained, ideal) for gained, ideal, _ in scored])
    by_chance = np.concatenate([ndcg(mean, ideal) for _, ideal, mean in scored])
    asked = np.isfinite(values)
    if not asked.any():
        return not_run(task, NDCG, "no query and candidate share a finding")
    bootstrap = PatientBootstrap(np.asarray(patients)[asked], options.bootstrap_draws, seed, options.confidence)
    low, high = bootstrap.mean_intervals(values[asked, None])[0]
    return Record(
        task=task,
        metric=NDCG,
        value=float(values[asked].mean()),
        low=low,
        high=high,
        n=int(asked.sum()),
        pool=len(pools[0][2]),
        chance=float(by_chance[asked].mean()),
    )


def training_report_records(
    images: pd.DataFrame,
    vectors: np.ndarray,
    training: pd.DataFrame,
    training_vectors: np.ndarray,
    findings: StudyFindings,
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], Ranking]:
    """Records of the images whose own report has labels, and the ranking behind them."""
    own, pool = findings.masks(images["study_id"]), findings.masks(training["study_id"])
    codes, pool_codes = findings.codes(images["study_id"]), findings.codes(training["study_id"])
    both = np.concatenate([pool.present, pool.absent], axis=1)
    ranking = rank_candidates(
        vectors, training_vectors, {}, options.tile_megabytes, seed, findings=(codes, pool_codes), attributes=both
    )
    asked = findings.known(images["study_id"])
    patients = images["subject_id"].to_numpy()[asked]
    true, found = own.rows(asked), LabelMasks(*np.split(ranking.top_mean[asked], 2, axis=1))
    average = LabelMasks(*np.split(both.mean(axis=0, keepdims=True), 2, axis=1))
    agreements = agreement(true, found), agreement(true, average)
    records = f1_records(TRAINING, *agreements, patients, len(training), findings.labels, options, seed)
    graded = ndcg_record(TRAINING, [(ranking.gains[asked], codes[asked], pool_codes)], patients, options, seed)
    return [graded, *(record for record in records if record.metric in AGREEMENT)], ranking
