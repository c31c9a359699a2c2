"""Text tasks: chance for a constant encoder, 1 for an oracle, questions built the same whatever the order of rows."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from clip_samples import write_encoder
from typer.testing import CliRunner

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.evaluation.clinical import LabelMasks
from cxrflow.evaluation.commands import app
from cxrflow.evaluation.records import read_evaluation
from cxrflow.evaluation.text_items import acronym_items, choice_items, summary_items
from cxrflow.evaluation.text_tasks import choice_scores, nearest_other_labels, score_text_tasks
from cxrflow.io.tables import write_table

LABELS = (
    "No Finding", "Enlarged Cardiomediastinum", "Cardiomegaly", "Lung Opacity", "Lung Lesion", "Edema", "Consolidation",
    "Pneumonia", "Atelectasis", "Pneumothorax", "Pleural Effusion", "Pleural Other", "Fracture", "Support Devices",
)  # fmt: skip
OPTIONS = EvaluationOptions(bootstrap_draws=100)
FINDINGS = ["cardiomegaly", "edema", "consolidation", "atelectasis", "fracture", "pneumonia", "pneumothorax"]


def labeller(texts: list[str]) -> pd.DataFrame:
    rows = [[float(label.lower() in text.lower()) for label in LABELS] for text in texts]
    return pd.DataFrame(rows, columns=list(LABELS))


def tables(studies: int = 28) -> tuple[pd.DataFrame, pd.DataFrame]:
    reports, variants = [], []
    for i in range(studies):
        finding = FINDINGS[i % len(FINDINGS)]
        ids = {"dataset": "d", "subject_id": f"p{i // 2}", "study_id": f"s{i:02d}", "split": "test"}
        text = f"[FINDINGS] There is {finding}, size {i // 2}. [IMPRESSION] {finding}."
        reports.append(
            ids
            | {"findings": f"There is {finding}, size {i // 2}.", "impression": f"{finding}.", "text": text,
               "text_expanded": text, "text_hash": f"{finding}{i // 2}"}
        )  # fmt: skip
        variants.append(ids | {"kind": "positive", "style": "abbreviated", "text": f"abbr {finding} {i // 2}"})
        variants.append(ids | {"kind": "positive", "style": "telegraphic", "text": f"brief {finding} {i // 2}"})
        for style in ("severity", "location", "false_negation", "false_negation"):
            variants.append(ids | {"kind": "error", "style": style, "text": f"{text} wrong {style} {len(variants)}"})
    train = pd.DataFrame(reports).assign(split="train", study_id="t")
    return pd.concat([pd.DataFrame(reports), train]), pd.DataFrame(variants).assign(weaker=False)


def constant(texts, kind):
    return np.tile(np.eye(3, dtype=np.float32)[:1], (len(texts), 1))


def oracle(texts, kind):
    """A vector that depends on the finding and size in a text alone; wrong texts get directions of their own."""
    vectors = []
    for text in texts:
        words = text.lower().replace(",", " ").replace(".", " ").split()
        number = next((w for w in words if w.isdigit()), "")
        key = f"{next(f for f in FINDINGS if f in words)} {'' if kind == 'summary' or not number else number}"
        if "impression" not in text.lower() and (kind is None or kind == "summary"):
            key = key.split()[0]
        random = np.random.default_rng(list((key + (text if "wrong" in text else "")).encode()))
        vector = random.normal(size=64)
        vectors.append(vector / np.linalg.norm(vector))
    return np.array(vectors, dtype=np.float32)


def run(embed):
    records, counts = score_text_tasks(*tables(), embed, labeller, LABELS, OPTIONS, 0)
    return records, counts


def test_constant_encoder_scores_exactly_chance_in_every_task():
    records, _ = run(constant)
    assert {r.task for r in records} == set(OPTIONS.text_tasks)
    scored = [r for r in records if r.status == "ok"]
    assert all(r.value == r.chance for r in scored)
    assert next(r for r in scored if r.metric == "accuracy").value == 0.25


def test_oracle_scores_one():
    records, _ = run(oracle)
    values = {(r.task, r.metric, r.matching): r.value for r in records}
    assert values["error_discrimination", "accuracy", None] == 1
    assert values["acronym_retrieval", "recall_at_1", "duplicate_aware"] == 1
    assert values["findings_to_impression", "recall_at_1", "duplicate_aware"] == 1
    assert values["findings_to_impression", "recall_at_1", "strict"] == pytest.approx(1 / 4)


def test_an_encoder_of_findings_alone_scores_one_in_clinical_similarity_and_chance_where_text_counts():
    def findings_alone(texts, kind):
        return np.eye(len(FINDINGS), dtype=np.float32)[
            [next(i for i, f in enumerate(FINDINGS) if f in t) for t in texts]
        ]

    values = {(r.task, r.metric): r for r in run(findings_alone)[0]}
    record = values["clinical_similarity", "rule_chexpert_f1_micro_14"]
    assert record.value == 1 > record.chance and record.n == record.pool == 28
    assert values["error_discrimination", "accuracy"].value == 0.25


def test_each_task_asks_with_its_own_instruction_and_offers_without():
    asked = []
    run(lambda texts, kind: asked.append((kind, texts[0])) or constant(texts, kind))
    assert [kind for kind, _ in asked] == ["style", None, "abbreviation", None, "summary", None, "style", None]
    firsts = [text.split()[0] for _, text in asked]
    assert firsts[2] == "abbr" and firsts[4] == "There" and firsts[5] in {f"{finding}." for finding in FINDINGS}


def test_acronyms_are_looked_for_among_expanded_texts():
    reports, variants = tables()
    reports["text_expanded"] = "expanded " + reports["text"]
    items = acronym_items(reports, variants, "abbreviated")
    assert len(items.candidates) == 28 and all(text.startswith("expanded") for text in items.candidates)
    assert all(text.startswith("abbr") for text in items.queries)


def test_equal_impressions_are_one_answer_whatever_their_capitals():
    reports, _ = tables()
    reports["impression"] = [text.upper() if i % 2 else text for i, text in enumerate(reports["impression"])]
    items = summary_items(reports)
    assert len(set(items.candidate_groups)) == len(FINDINGS)


def test_a_variant_equal_to_the_report_asks_nothing_and_a_repeated_error_is_one():
    reports, variants = tables()
    same = variants["study_id"].eq("s03") & variants["kind"].eq("positive")
    variants.loc[same, "text"] = reports.set_index("study_id").loc["s03", "text"]
    twice = variants.index[variants["study_id"].eq("s05") & variants["kind"].eq("error")]
    variants.loc[twice[1:3], "text"] = variants.loc[twice[0], "text"]
    items = choice_items(reports, variants, 3, 5)
    assert items.left_out == {"no style variant that differs from the report": 1, "fewer than 3 injected errors": 1}


def test_intervals_resample_patients():
    def noisy(texts, kind):
        random = np.random.default_rng([len(texts), kind is None])
        vectors = random.normal(size=(len(texts), 8))
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)

    reports, variants = tables()
    wanted = {
        "error_discrimination": "accuracy",
        "acronym_retrieval": "mrr",
        "clinical_similarity": "rule_chexpert_f1_micro_14",
    }
    for patients, spread in ((None, True), ("p", False)):
        if patients:
            reports, variants = reports.assign(subject_id=patients), variants.assign(subject_id=patients)
        records, _ = score_text_tasks(reports, variants, noisy, labeller, LABELS, OPTIONS, 0)
        for task, metric in wanted.items():
            record = next(r for r in records if (r.task, r.metric) == (task, metric))
            assert (record.low is not None) == spread and (not spread or record.low < record.value < record.high)


def test_studies_of_other_splits_are_never_asked():
    _, counts = run(constant)
    assert counts["error_discrimination: asked"] == 28
    assert len(summary_items(tables()[0]).candidates) == 28


def test_ties_share_the_point_and_first_place_is_no_advantage():
    options = np.tile(np.eye(4)[0], (1, 4, 1))
    for correct in range(4):
        accuracy, rank = choice_scores(np.eye(4)[:1], options, np.array([correct]))
        assert accuracy[0] == 0.25 and rank[0] == 2.5


def test_choices_depend_on_seed_and_study_and_not_on_row_order():
    reports, variants = tables()
    one = choice_items(reports, variants, 3, 5)
    two = choice_items(reports[::-1], variants.sample(frac=1, random_state=0), 3, 5)
    other = choice_items(reports, variants, 3, 6)
    assert one.options == two.options and one.queries == two.queries
    assert one.options != other.options
    assert set(one.correct) == {0, 1, 2, 3}
    for row, right in zip(one.options, one.correct, strict=True):
        assert "wrong" not in row[right] and sum("wrong" in text for text in row) == 3


def test_a_variant_that_leaves_out_a_finding_asks_nothing():
    reports, variants = tables()
    variants.loc[variants["style"] == "abbreviated", "weaker"] = True
    items = choice_items(reports, variants, 3, 5)
    assert items.queries and all(query.startswith("brief") for query in items.queries)


def test_errors_of_different_kinds_come_first():
    items = choice_items(*tables(), 3, 5)
    for row in items.options:
        assert len({text.split("wrong ")[1].split()[0] for text in row if "wrong" in text}) == 3


def test_an_error_equal_to_the_report_is_no_error():
    reports, variants = tables()
    same = reports.set_index("study_id").loc["s03", "text"]
    places = variants.index[(variants["kind"] == "error") & (variants["study_id"] == "s03")]
    variants.loc[places[0], "text"], variants.loc[places[1], "text"] = same.upper(), same.replace(",", " ,")
    items = choice_items(reports, variants, 3, 5)
    assert len(items.queries) == 27 and items.left_out["fewer than 3 injected errors"] == 1


def test_tasks_without_questions_are_not_run_with_a_reason():
    reports, variants = tables()
    records, _ = score_text_tasks(reports, variants[:0], constant, labeller, LABELS, OPTIONS, 0)
    skipped = [r for r in records if r.task in ("error_discrimination", "acronym_retrieval")]
    assert skipped and all(r.status == "not run" and "28 studies" in r.reason for r in skipped)


def test_nearest_other_equals_brute_force():
    random = np.random.default_rng(0)
    vectors = np.array([[1, 0, 0], [0, 1, 0], [0.6, 0.8, 0], [0.8, 0.6, 0]], dtype=np.float32)
    for _ in range(20):
        queries, candidates = vectors[random.integers(0, 4, 5)], vectors[random.integers(0, 4, 7)]
        query_groups, candidate_groups = random.choice(list("abc"), 5), random.choice(list("abc"), 7)
        masks = LabelMasks(*(random.integers(0, 2, (2, 7, 3)).astype(float)))
        best, average, allowed = nearest_other_labels(queries, candidates, query_groups, candidate_groups, masks)
        for query in range(5):
            others = np.flatnonzero(candidate_groups != query_groups[query])
            assert allowed[query] == (len(others) > 0)
            scores = candidates[others] @ queries[query]
            tied = others[scores == scores.max()]
            assert np.allclose(best.present[query], masks.present[tied].mean(axis=0))
            assert np.allclose(average.absent[query], masks.absent[others].mean(axis=0))


def test_every_encoder_is_scored_at_the_common_length_and_a_longer_one_at_its_own_too(tmp_path):
    reports, variants = tables()
    reports["study_id"] = [f"s{i:02d}" for i in range(len(reports))]  # the other split's have ids of their own
    write_table(reports, tmp_path / "reports.parquet")
    write_table(variants, tmp_path / "variants.parquet")
    encoder = write_encoder(tmp_path / "encoder")

    def scored(length: int | None):
        options = {"bootstrap_draws": 100, "text_tasks": ["acronym_retrieval"], "text_length": length}
        arguments = ["text-tasks", encoder, "--reports", tmp_path / "reports.parquet", "--variants",
                     tmp_path / "variants.parquet", "--out", tmp_path / "tasks.json", "--options", json.dumps(options),
                     "--run-info", json.dumps({"encoder": "e"})]  # fmt: skip
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return read_evaluation(tmp_path / "tasks.json")

    short, whole = scored(70), scored(None)
    assert short.settings["length"] == 70 and short.settings["native_length"] == whole.settings["length"] > 70
    assert {record.task for record in whole.records} == {"acronym_retrieval"}
    found = {
        task: [r.value for r in short.records if r.task == task]
        for task in ("acronym_retrieval", "acronym_retrieval@native")
    }
    assert found["acronym_retrieval@native"] == [record.value for record in whole.records]
    assert found["acronym_retrieval"] != found["acronym_retrieval@native"]
