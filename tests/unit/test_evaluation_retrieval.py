"""Retrieval records and ranks from tables of embeddings."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.commands import app
from cxrflow.evaluation.pools import AGREEMENT, DRAWN, TRAINING, drawn_pools
from cxrflow.evaluation.records import Record, read_evaluation
from cxrflow.evaluation.retrieval import DIRECTIONS, score_retrieval
from cxrflow.io.tables import read_table, write_table
from cxrflow.reports.label_lexicon import LABELS

OPTIONS = EvaluationOptions(bootstrap_draws=100, pool_size=10, pool_draws=4)
FILES = ("images", "texts", "labels", "retrieval", "clinical", "ranks")  # options of the command
MODEL_METRICS = 2 * 2 * (2 * 6 + 1)  # two directions, whole and drawn pools; two matchings, nDCG


def pool(studies: int = 30, width: int = 12, seed: int = 0) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Studies with one or two images; every third study repeats the text of the one before."""
    random = np.random.default_rng(seed)
    vectors = random.normal(size=(studies, width))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    same_text = [i - 1 if i % 3 == 2 else i for i in range(studies)]
    texts = pd.DataFrame(
        {
            "dataset": "d",
            "subject_id": [f"p{i // 2}" for i in range(studies)],
            "study_id": [f"s{i}" for i in range(studies)],
            "text_hash": [f"h{i}" for i in same_text],
            "embedding": [vectors[i].astype(np.float32) for i in same_text],
        }
    )
    rows = [(i, copy) for i in range(studies) for copy in range(1 + i % 2)]
    images = pd.DataFrame(
        {
            "dataset": "d",
            "subject_id": [f"p{i // 2}" for i, _ in rows],
            "study_id": [f"s{i}" for i, _ in rows],
            "image_id": [f"i{i}-{copy}" for i, copy in rows],
            "embedding": [vectors[same_text[i]].astype(np.float32) for i, _ in rows],
        }
    )
    return images, texts


def labels_of(texts: pd.DataFrame, seed: int = 0) -> pd.DataFrame:
    """Labels that follow from the text's hash, so that equal texts have equal ones; some uncertain, some not said."""
    rows = []
    for name in texts["text_hash"]:
        random = np.random.default_rng([seed, *name.encode()])
        states = random.choice([1.0, 0.0, -1.0, np.nan], len(LABELS), p=[0.2, 0.3, 0.1, 0.4])
        rows.append(states if (states == 1).any() else np.eye(len(LABELS))[0])
    keys = texts[["dataset", "subject_id", "study_id"]].reset_index(drop=True).assign(split="test")
    return pd.concat([keys, pd.DataFrame(rows, columns=list(LABELS))], axis=1)


def training_pool(width: int = 12, size: int = 25) -> pd.DataFrame:
    """Reports of a training split, in the columns of texts."""
    _, texts = pool(size, width, seed=9)
    return texts.assign(study_id="t" + texts["study_id"], subject_id="t" + texts["subject_id"])


def everything(images: pd.DataFrame, texts: pd.DataFrame, training: pd.DataFrame) -> tuple:
    labels = labels_of(pd.concat([texts, training], ignore_index=True))
    return score_retrieval(images, texts, "r", OPTIONS, 0, labels, training)


def by_name(records: list[Record]) -> dict[tuple, Record]:
    return {(r.task, r.metric, r.matching): r for r in records}


def test_perfect_embeddings_score_one_where_duplicates_count():
    images, texts = pool()
    records = by_name(score_retrieval(images, texts, "r", OPTIONS, 0)[0])
    for task in ("image_to_text", "text_to_image"):
        assert records[task, "recall_at_1", "duplicate_aware"].value == 1
        assert records[task, "mrr", "duplicate_aware"].value == 1
    # Strictly, a repeated text is found first only half of the time: two texts of three are in pairs.
    strict = records["image_to_text", "recall_at_1", "strict"].value
    assert strict == pytest.approx(np.mean([1.0 if int(s[1:]) % 3 == 0 else 0.5 for s in images["study_id"]]))


def test_constant_encoder_scores_exactly_chance_in_every_metric_and_pool():
    images, texts = pool()
    training = training_pool()
    for table in (images, texts, training):
        table["embedding"] = [np.eye(12, dtype=np.float32)[0]] * len(table)
    records, _, _ = everything(images, texts, training)
    assert len(records) == MODEL_METRICS + 5 and all(record.status == "ok" for record in records)
    for record in records:
        assert record.value == pytest.approx(record.chance, abs=1e-12), record
    strict = by_name(records)["image_to_text", "recall_at_5", "strict"]
    assert strict.value == strict.chance == pytest.approx(5 / 30) and strict.pool == 30 and strict.n == 45
    drawn = by_name(records)["image_to_drawn_text", "recall_at_5", "strict"]
    assert drawn.value == pytest.approx(5 / 10) and drawn.pool == 10 and drawn.n == 40


def test_perfect_encoder_of_findings_scores_one_by_them_in_every_pool():
    images, texts = pool(studies=60)
    training = training_pool()
    both = pd.concat([texts, training], ignore_index=True)
    labels = labels_of(both)
    # One label each, of five: what is relevant then is so in full, and a direction of its own is a perfect encoder.
    of_text = {name: place % 5 for place, name in enumerate(dict.fromkeys(both["text_hash"]))}
    of_study = {row.study_id: of_text[row.text_hash] for row in both.itertuples()}
    labels[list(LABELS)] = np.eye(14)[[of_study[study] for study in labels["study_id"]]]
    for table in (images, texts, training):
        table["embedding"] = [np.eye(12, dtype=np.float32)[of_study[study]] for study in table["study_id"]]
    records = by_name(score_retrieval(images, texts, "r", OPTIONS, 0, labels, training)[0])
    for task in (*DIRECTIONS, *DRAWN.values(), TRAINING):
        assert records[task, "ndcg_at_10", None].value == pytest.approx(1, abs=1e-12)
        assert records[task, "ndcg_at_10", None].chance < 0.9
    for metric in AGREEMENT:
        assert records[TRAINING, metric, None].value == 1


def test_perfect_embeddings_of_distinct_texts_score_one_in_drawn_pools():
    images, texts = pool()
    texts = texts.drop_duplicates("text_hash")
    records = by_name(score_retrieval(images, texts, "r", OPTIONS, 0)[0])
    for task in DRAWN.values():
        for metric in ("recall_at_1", "mrr", "median_rank"):
            assert records[task, metric, "strict"].value == 1


def test_draws_are_fixed_by_seed_and_ids():
    images, texts = pool()
    shuffled = images.sample(frac=1, random_state=1), texts.sample(frac=1, random_state=2)
    draws = drawn_pools(images, texts, 10, 4, seed=3)
    again = drawn_pools(*shuffled, 10, 4, seed=3)
    for (i, t), (i2, t2) in zip(draws, again, strict=True):
        assert images["image_id"].iloc[i].tolist() == shuffled[0]["image_id"].iloc[i2].tolist()
        assert texts["study_id"].iloc[t].tolist() == shuffled[1]["study_id"].iloc[t2].tolist()
        assert images["study_id"].iloc[i].tolist() == texts["study_id"].iloc[t].tolist() and len(set(t)) == 10
    assert any((a[1] != b[1]).any() for a, b in zip(draws, drawn_pools(images, texts, 10, 4, seed=4), strict=True))


def test_draws_differ_and_any_image_of_a_study_may_stand_for_it():
    images, texts = pool()
    draws = drawn_pools(images, texts, 10, 30, seed=3)
    assert len({tuple(sorted(texts_drawn)) for _, texts_drawn in draws}) == 30
    copies = [image[-1] for rows, _ in draws for image in images["image_id"].iloc[rows]]
    assert 0.15 < copies.count("1") / len(copies) < 0.35  # half of the studies have a second image


def test_images_without_a_report_are_in_no_draw():
    images, texts = pool()
    rows = drawn_pools(images, texts[texts["study_id"] != "s7"], 10, 30, seed=3)
    assert "s7" not in {study for drawn, _ in rows for study in images["study_id"].iloc[drawn]}


def test_intervals_resample_patients_in_every_pool():
    images, texts = pool()
    random = np.random.default_rng(5)
    for table in (images, texts):
        vectors = random.normal(size=(len(table), 12))
        table["embedding"] = list((vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32))
    records = everything(images, texts, training_pool())[0]
    assert all(record.low <= record.value <= record.high for record in records)
    assert sum(record.low < record.high for record in records) > len(records) / 2
    one_patient = images.assign(subject_id="p"), texts.assign(subject_id="p")
    assert {(record.low, record.high) for record in everything(*one_patient, training_pool())[0]} == {(None, None)}


def test_a_test_split_no_larger_than_a_draw_is_not_run_there():
    options = OPTIONS.model_copy(update={"pool_size": 30})
    records = by_name(score_retrieval(*pool(), "r", options, 0)[0])
    record = records["image_to_drawn_text", "recall_at_5", "strict"]
    assert record.status == "not run" and "30 studies" in record.reason


def test_without_labels_or_training_reports_what_needs_them_is_not_run():
    images, texts = pool()
    found = by_name(score_retrieval(images, texts, "r", OPTIONS, 0)[0])
    assert found["image_to_text", "ndcg_at_10", None].reason == "the reports have no labels"
    found = by_name(score_retrieval(images, texts, "r", OPTIONS, 0, labels_of(texts), texts[:0])[0])
    assert found["image_to_text", "ndcg_at_10", None].value is not None
    assert "no reports in a training split" in found[TRAINING, "ndcg_at_10", None].reason


def test_ranks_name_the_training_report_found_and_score_no_query_by_it():
    images, texts = pool()
    training = training_pool()
    _, ranks, counts = everything(images, texts, training)
    rows = ranks[ranks["task"] == TRAINING]
    assert len(rows) == len(images) and set(rows["top_id"]) <= set(training["study_id"])
    assert (rows["matches"] == 0).all() and rows["rank_expected"].isna().all() and counts["training_texts"] == 25


def test_an_image_whose_own_report_has_no_labels_asks_for_no_training_report():
    images, texts = pool()
    training = training_pool()
    labels = labels_of(pd.concat([texts, training], ignore_index=True))
    records = score_retrieval(images, texts, "r", OPTIONS, 0, labels[labels["study_id"] != "s1"], training)[0]
    assert {record.n for record in records if record.task == TRAINING} == {43}  # of 45 images, s1 has two


def test_several_images_of_a_study_raise_chance_from_text_to_image():
    images, texts = pool()
    records = by_name(score_retrieval(images, texts, "r", OPTIONS, 0)[0])
    # 15 reports with one image and 15 with two, 45 images.
    expected = np.mean([1 / 45, 2 / 45])
    assert records["text_to_image", "recall_at_1", "strict"].chance == pytest.approx(expected)


def test_images_without_report_stay_in_the_pool_and_are_listed_without_rank():
    images, texts = pool()
    texts = texts[texts["study_id"] != "s7"]
    records, ranks, counts = score_retrieval(images, texts, "r", OPTIONS, 0)
    assert counts["images_without_text"] == 2
    assert by_name(records)["text_to_image", "recall_at_1", "strict"].pool == 45
    assert by_name(records)["image_to_text", "recall_at_1", "strict"].n == 43
    unscored = ranks[(ranks["study_id"] == "s7") & (ranks["task"] == "image_to_text")]
    assert len(unscored) == 4 and unscored["rank_expected"].isna().all()


def test_order_of_rows_changes_no_number():
    images, texts = pool()
    forward = by_name(score_retrieval(images, texts, "r", OPTIONS, 0)[0])
    backward = by_name(score_retrieval(images[::-1], texts[::-1], "r", OPTIONS, 0)[0])
    for key, record in forward.items():
        assert backward[key].value == pytest.approx(record.value)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda i, t: (i.assign(embedding=[v * 2 for v in i["embedding"]]), t), "length 1"),
        (lambda i, t: (i.assign(embedding=[v * np.nan for v in i["embedding"]]), t), "length 1"),
        (lambda i, t: (i.assign(embedding=[np.eye(5, dtype=np.float32)[0]] * len(i)), t), "not of one model"),
        (lambda i, t: (pd.concat([i, i]), t), "stands twice"),
        (lambda i, t: (i, t.assign(dataset="e")), "one dataset"),
        (lambda i, t: (i[:0], t), "empty"),
    ],
)
def test_wrong_input_is_refused_with_what_to_do(spoil, message):
    with pytest.raises(CxrflowError, match=message):
        score_retrieval(*spoil(*pool()), "r", OPTIONS, 0)


def test_command_writes_the_same_bytes_twice(tmp_path):
    images, texts = pool()
    write_table(images.assign(view="PA"), tmp_path / "images.parquet")
    write_table(texts, tmp_path / "texts.parquet")
    labels = pd.DataFrame({"study_id": sorted({*images["study_id"], *texts["study_id"]})})
    write_table(labels.assign(**dict.fromkeys(LABELS, 1.0)), tmp_path / "labels.parquet")
    written = []
    for turn in ("a", "b"):
        arguments = [
            "score", "--images", str(tmp_path / "images.parquet"), "--texts", str(tmp_path / "texts.parquet"),
            "--labels", str(tmp_path / "labels.parquet"), "--clinical", str(tmp_path / turn / "clinical.json"),
            "--retrieval", str(tmp_path / turn / "retrieval.json"), "--ranks", str(tmp_path / turn / "ranks.parquet"),
            "--run-info", json.dumps({"encoder": "e", "run": "r", "trained_on": ["d"], "site": "a"}),
            "--options", '{"bootstrap_draws": 100}', "--seed", "3",
        ]  # fmt: skip
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.output
        written.append(
            [(tmp_path / turn / name).read_bytes() for name in ("retrieval.json", "clinical.json", "ranks.parquet")]
        )
    assert written[0] == written[1]
    evaluation = read_evaluation(tmp_path / "a" / "retrieval.json")
    assert evaluation.name == "r" and evaluation.run_info.model_extra == {"site": "a"}
    assert set(read_table(tmp_path / "a" / "ranks.parquet")["matching"]) == {"strict", "duplicate_aware"}


def test_unknown_option_names_the_nearest_key(tmp_path):
    result = CliRunner().invoke(
        app,
        ["score", *(word for name in FILES for word in (f"--{name}", "x")), "--run-info", "{}",
         "--options", '{"bootstrap_draw": 5}'],
    )  # fmt: skip
    assert isinstance(result.exception, CxrflowError) and "bootstrap_draws" in str(result.exception)
