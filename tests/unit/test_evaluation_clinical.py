"""Label agreement of retrieved and true reports."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.model_metrics import ModelMetricsOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.clinical import FIVE, label_masks, score_clinical
from cxrflow.evaluation.findings import StudyFindings
from cxrflow.evaluation.records import MODEL_RECORDS
from cxrflow.evaluation.retrieval import score_retrieval

LABELS = (
    "No Finding", "Enlarged Cardiomediastinum", "Cardiomegaly", "Lung Opacity", "Lung Lesion", "Edema", "Consolidation",
    "Pneumonia", "Atelectasis", "Pneumothorax", "Pleural Effusion", "Pleural Other", "Fracture", "Support Devices",
)  # fmt: skip


def labeller(texts: list[str]) -> pd.DataFrame:
    """Reads "+2" as label 2 stated, "-2" as denied, "?2" as uncertain."""
    rows = [{LABELS[int(word[1:])]: {"+": 1, "-": 0, "?": -1}[word[0]] for word in text.split()} for text in texts]
    return pd.DataFrame(rows, columns=list(LABELS), dtype="float64")


def ranks_and_reports(texts: list[str], top: list[int] | None, ties: int = 1) -> tuple[pd.DataFrame, pd.DataFrame]:
    n = len(texts)
    shared = {"subject_id": [f"p{i}" for i in range(n)], "matching": "strict", "matches": 1}
    studies = np.array([f"s{i}" for i in range(n)])
    ranks = pd.concat(
        [
            pd.DataFrame(shared | {"task": "image_to_text", "study_id": studies, "top_id": studies[top or range(n)],
                                   "top_ties": ties}),
            pd.DataFrame(shared | {"task": "text_to_image", "study_id": studies, "top_id": "i", "top_ties": 1}),
        ]
    )  # fmt: skip
    return ranks, pd.DataFrame({"study_id": studies, "text_expanded": texts})


def scores(ranks: pd.DataFrame, reports: pd.DataFrame, **options) -> dict:
    options |= {"model_metrics": ModelMetricsOptions(**options.get("model_metrics", {}))}
    settings = EvaluationOptions(bootstrap_draws=100, **options)
    labels = pd.concat([reports[["study_id"]], labeller(reports["text_expanded"])], axis=1)
    records, _ = score_clinical(ranks, StudyFindings(labels, settings.uncertain), settings, 0)
    return {record.metric: record for record in records}


TEXTS = ["+2 -5", "+2 +5", "-2 +10", "+0", "?8 +2", "+10 ?5"]


def test_perfect_retrieval_scores_one_in_every_stated_label():
    records = scores(*ranks_and_reports(TEXTS, None))
    stated = [r for r in records.values() if r.status == "ok"]
    assert len(stated) == 4 + 5 and all(r.value == 1 for r in stated)
    assert records["rule_chexpert_f1:Pneumothorax"].status == "not run"


def test_f1_equals_a_count_by_hand():
    # Retrieved: 1, 0, 2, 3, 4, 5. Edema (5): truth -,+,.,.,.,? and retrieved +,-,.,.,.,?; ? counts as present.
    records = scores(*ranks_and_reports(TEXTS, [1, 0, 2, 3, 4, 5]))
    assert records["rule_chexpert_f1:Edema"].value == pytest.approx(2 * 1 / (2 * 1 + 1 + 1))
    # Label positives: 2 (3), 5 (2), 10 (2), 0 (1), 8 (1) = 9 in truth, 9 retrieved, 8 of them agree.
    assert records["rule_chexpert_f1_micro_14"].value == pytest.approx(16 / 18)
    assert records["rule_chexpert_f1_macro_14"].value == pytest.approx((1 + 0.5 + 1 + 1 + 1) / 5)
    assert records["rule_chexpert_f1_micro_5"].value == pytest.approx(14 / 16)  # all but label 0
    assert records["rule_chexpert_f1_micro_14"].low < 16 / 18


def test_intervals_resample_patients():
    ranks, reports = ranks_and_reports(TEXTS, [1, 0, 2, 3, 4, 5])
    record = scores(ranks.assign(subject_id="p"), reports)["rule_chexpert_f1_micro_14"]
    assert record.value is not None and record.low is None


@pytest.mark.parametrize(("uncertain", "value"), [("positive", 1.0), ("negative", 2 / 3), ("ignore", 1.0)])
def test_uncertain_mapping_decides_how_doubt_counts(uncertain, value):
    texts = ["?5", "+5", "+5", "-5"]
    records = scores(*ranks_and_reports(texts, [1, 2, 1, 3]), uncertain=uncertain)
    assert records["rule_chexpert_f1:Edema"].value == pytest.approx({"negative": 4 / 5}.get(uncertain, value))


def test_a_wholly_tied_retrieval_scores_exactly_chance():
    records = scores(*ranks_and_reports(TEXTS, [5, 4, 3, 2, 1, 0], ties=len(TEXTS)))
    assert all(r.value == r.chance for r in records.values() if r.status == "ok")


def test_chance_is_the_mean_over_many_random_retrievals():
    random = np.random.default_rng(0)
    texts = [TEXTS[i] for i in random.integers(0, len(TEXTS), 400)]
    ranks, reports = ranks_and_reports(texts, list(random.integers(0, 400, 400)))
    record = scores(ranks, reports)["rule_chexpert_f1_micro_14"]
    drawn = [scores(*ranks_and_reports(texts, list(random.integers(0, 400, 400))))["rule_chexpert_f1_micro_14"].value
             for _ in range(20)]  # fmt: skip
    assert np.mean(drawn) == pytest.approx(record.chance, abs=0.01)


def test_metrics_of_trained_models_are_not_run_and_never_zero():
    records = scores(*ranks_and_reports(TEXTS, None))
    for names in MODEL_RECORDS.values():
        assert all(records[name].status == "not run" and records[name].value is None for name in names)
        assert all("evaluation.model_metrics" in records[name].reason for name in names)
    asked = scores(*ranks_and_reports(TEXTS, None), model_metrics={"metrics": ["green"], "source": "hub"})
    assert "green" not in asked and "ratescore" in asked  # its record stands in clinical_models.json


def test_the_five_are_among_the_labels_of_the_labeller():
    labels = pytest.importorskip("cxrflow.reports.labels")
    assert set(FIVE) <= set(labels.LABELS) and len(labels.LABELS) == 14


def test_unmentioned_counts_as_absent_and_ignored_as_neither():
    masks = label_masks(["?5"], labeller, LABELS, "ignore")
    assert masks.present.sum() == 0 and masks.absent.sum() == 13


def test_ranks_of_the_retrieval_stage_feed_the_clinical_one():
    vectors = np.eye(6, dtype=np.float32)
    studies = [f"s{i}" for i in range(6)]
    shared = {"dataset": "d", "subject_id": studies, "study_id": studies, "embedding": list(vectors)}
    texts, images = pd.DataFrame(shared | {"text_hash": studies}), pd.DataFrame(shared | {"image_id": studies})
    _, ranks, _ = score_retrieval(images, texts, "r", EvaluationOptions(bootstrap_draws=100), 0)
    reports = pd.DataFrame({"study_id": studies, "text_expanded": TEXTS})
    assert scores(ranks, reports)["rule_chexpert_f1_micro_14"].value == 1


def test_a_study_without_labels_stops():
    ranks, reports = ranks_and_reports(TEXTS, None)
    with pytest.raises(CxrflowError, match=r"1 studies of the ranks are not among the labels \(first: s5\)"):
        scores(ranks, reports[:5])
