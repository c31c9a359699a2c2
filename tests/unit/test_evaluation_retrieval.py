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
from cxrflow.evaluation.records import Record, read_evaluation
from cxrflow.evaluation.retrieval import score_retrieval
from cxrflow.io.tables import read_table, write_table

OPTIONS = EvaluationOptions(bootstrap_draws=100)


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


def test_constant_encoder_scores_exactly_chance_in_every_metric():
    images, texts = pool()
    for table in (images, texts):
        table["embedding"] = [np.eye(12, dtype=np.float32)[0]] * len(table)
    records, _, _ = score_retrieval(images, texts, "r", OPTIONS, 0)
    assert len(records) == 2 * 2 * 5
    assert all(record.value == record.chance for record in records)
    strict = by_name(records)["image_to_text", "recall_at_5", "strict"]
    assert strict.value == pytest.approx(5 / 30) and strict.pool == 30 and strict.n == 45


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
    written = []
    for turn in ("a", "b"):
        arguments = [
            "score-retrieval", "--images", str(tmp_path / "images.parquet"), "--texts", str(tmp_path / "texts.parquet"),
            "--retrieval", str(tmp_path / turn / "retrieval.json"), "--ranks", str(tmp_path / turn / "ranks.parquet"),
            "--run-info", json.dumps({"encoder": "e", "run": "r", "trained_on": ["d"], "fraction": 1.0}),
            "--options", '{"bootstrap_draws": 100}', "--seed", "3",
        ]  # fmt: skip
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.output
        written.append([(tmp_path / turn / name).read_bytes() for name in ("retrieval.json", "ranks.parquet")])
    assert written[0] == written[1]
    evaluation = read_evaluation(tmp_path / "a" / "retrieval.json")
    assert evaluation.name == "r" and evaluation.run_info.model_extra == {"fraction": 1.0}
    assert set(read_table(tmp_path / "a" / "ranks.parquet")["matching"]) == {"strict", "duplicate_aware"}


def test_unknown_option_names_the_nearest_key(tmp_path):
    result = CliRunner().invoke(
        app,
        ["score-retrieval", "--images", "x", "--texts", "x", "--retrieval", "x", "--ranks", "x", "--run-info", "{}",
         "--options", '{"bootstrap_draw": 5}'],
    )  # fmt: skip
    assert isinstance(result.exception, CxrflowError) and "bootstrap_draws" in str(result.exception)
