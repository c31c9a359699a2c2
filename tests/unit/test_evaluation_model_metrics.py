"""Clinical metrics of trained models: records, absent weights, failures. The models: test_evaluation_radeval.py."""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from pydantic import ValidationError
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.model_metrics import ModelMetricsOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation import model_metrics
from cxrflow.evaluation.clinical import RetrievedPairs
from cxrflow.evaluation.metric_weights import (
    BERTSCORE,
    MetricWeights,
    Repository,
    as_record,
    find_weights,
    read_weights,
)
from cxrflow.evaluation.model_metrics import pair_records, score_models
from cxrflow.evaluation.records import MODEL_RECORDS, Evaluation, RunInfo
from cxrflow.evaluation.retrieval import nothing_ranked
from cxrflow.io.tables import write_table
from cxrflow.paper.collect import _with_models

ALL = list(MODEL_RECORDS)
SECRET = "Quetzalcoatl"


def pairs_of(texts: list[str], retrieved: list[int] | None = None, tied: bool = False) -> RetrievedPairs:
    n = len(texts)
    chosen = np.array(retrieved if retrieved is not None else range(n))
    patients = np.array([f"p{i // 2}" for i in range(n)])
    return RetrievedPairs(texts, np.arange(n), chosen, np.full(n, tied), patients, n if tied else 0)


def options_of(**model_options) -> EvaluationOptions:
    return EvaluationOptions(bootstrap_draws=100, model_metrics=ModelMetricsOptions(**model_options))


def overlap(true, candidates) -> np.ndarray:
    """Share of common words: a score of pairs that is 1 for a text and itself."""
    sets = [(set(t.split()), set(c.split())) for t, c in zip(true, candidates, strict=True)]
    return np.array([[len(t & c) / len(t | c)] for t, c in sets])


TEXTS = [f"finding {i} side {i % 3} grade {i % 5}" for i in range(40)]


def test_a_perfect_retrieval_scores_one_and_a_constant_one_exactly_chance():
    perfect, _ = pair_records(("m",), pairs_of(TEXTS), TEXTS, overlap, 300, options_of(), 0)
    constant, _ = pair_records(("m",), pairs_of(TEXTS, tied=True), TEXTS, overlap, 300, options_of(), 0)
    assert perfect[0].value == 1 and perfect[0].n == 40 and perfect[0].pool == 40
    assert constant[0].value == pytest.approx(constant[0].chance, abs=1e-12) and 0 < constant[0].chance < 1


def test_chance_is_near_the_mean_over_every_pair():
    record = pair_records(("m",), pairs_of(TEXTS), TEXTS, overlap, 4000, options_of(), 1)[0][0]
    rows = [(t, c) for t in TEXTS for c in TEXTS]
    assert record.chance == pytest.approx(overlap(*zip(*rows, strict=True)).mean(), abs=0.01)


def test_the_interval_resamples_patients():
    shifted = [*range(1, 40), 0]
    record = pair_records(("m",), pairs_of(TEXTS, shifted), TEXTS, overlap, 50, options_of(), 0)[0][0]
    assert record.low < record.value < record.high
    one_patient = pairs_of(TEXTS, shifted)
    one_patient.patients[:] = "p"
    assert pair_records(("m",), one_patient, TEXTS, overlap, 50, options_of(), 0)[0][0].low is None


def test_pairs_without_a_score_are_left_out_and_counted_never_zero():
    def every_second(true, candidates):
        scores = overlap(true, candidates)
        scores[1::2] = np.nan
        return scores

    records, unscored = pair_records(("m",), pairs_of(TEXTS), TEXTS, every_second, 50, options_of(), 0)
    assert records[0].value == 1 and records[0].n == 20 and unscored == 20
    nothing, unscored = pair_records(
        ("m",), pairs_of(TEXTS), TEXTS, lambda t, c: np.full((len(t), 1), np.nan), 50, options_of(), 0
    )
    assert nothing[0].status == "not run" and nothing[0].value is None and unscored == 40


def test_absent_weights_are_not_run_within_seconds(tmp_path: Path):
    started = time.monotonic()
    options = options_of(metrics=ALL, folder=str(tmp_path))
    records, counts = score_models(pairs_of(TEXTS), TEXTS, find_weights(options.model_metrics), options, 0)
    assert time.monotonic() - started < 5
    assert {r.metric for r in records} == {name for names in MODEL_RECORDS.values() for name in names}
    assert all(r.status == "not run" and r.value is None and "no weights" in r.reason for r in records)
    assert counts == {"queries": 40, "queries_with_tied_best": 0}


def test_the_reason_names_the_missing_file_and_found_weights_what_identifies_them(tmp_path: Path):
    options = ModelMetricsOptions(metrics=["bertscore", "f1chexbert"], folder=str(tmp_path))
    (tmp_path / "StanfordAIMI" / "RRG_scorers").mkdir(parents=True)
    assert "StanfordAIMI/RRG_scorers/chexbert.pth" in find_weights(options)["f1chexbert"].reason
    folder = tmp_path / "distilbert" / "distilbert-base-uncased"
    folder.mkdir(parents=True)
    for name in ("config.json", "model.safetensors"):
        (folder / name).write_text("{}")
    found = find_weights(options)["bertscore"]
    assert not found.reason and set(found.repositories["distilbert/distilbert-base-uncased"].files) == {
        "config.json", "model.safetensors",
    }  # fmt: skip
    path = tmp_path / "weights.json"
    path.write_text(json.dumps(as_record(find_weights(options))))
    assert read_weights(path)["bertscore"] == found


def test_a_hub_out_of_reach_is_a_reason_within_seconds(monkeypatch: pytest.MonkeyPatch):
    hub = pytest.importorskip("huggingface_hub")

    def nowhere(*arguments, **options):
        raise OSError("no route")

    monkeypatch.setattr(hub, "model_info", nowhere)
    started = time.monotonic()
    found = find_weights(ModelMetricsOptions(metrics=["green"], source="hub"))["green"]
    assert "could not be fetched from the hub (OSError)" in found.reason and time.monotonic() - started < 2


def test_a_model_that_fails_says_where_and_repeats_no_report(monkeypatch: pytest.MonkeyPatch, capfd):
    def fails(weights, batch_size):
        def score(true, candidates):
            print(true[0])
            raise RuntimeError(f"cannot read: {true[0]}")

        return score

    monkeypatch.setitem(model_metrics.SCORERS, "ratescore", fails)
    texts = [f"{SECRET} effusion {i}" for i in range(4)]
    records, _ = score_models(
        pairs_of(texts), texts, {"ratescore": MetricWeights()}, options_of(metrics=["ratescore"], folder="x"), 0
    )
    assert records[0].status == "not run" and "RuntimeError in test_evaluation_model_metrics.py" in records[0].reason
    said = capfd.readouterr()
    assert SECRET not in records[0].reason + said.out + said.err


@pytest.mark.skipif(importlib.util.find_spec("radeval") is not None, reason="RadEval is here")
def test_without_radeval_the_reason_names_the_image():
    found = {"bertscore": MetricWeights(repositories={BERTSCORE: Repository(path="x")})}
    records, _ = score_models(pairs_of(TEXTS), TEXTS, found, options_of(metrics=["bertscore"], folder="x"), 0)
    assert records[0].status == "not run" and "image `metrics`" in records[0].reason


def test_marks_of_sections_are_taken_from_the_texts(monkeypatch: pytest.MonkeyPatch):
    seen: list[str] = []

    def remembers(weights, batch_size):
        return lambda true, candidates: (seen.extend(true), overlap(true, candidates))[1]

    monkeypatch.setitem(model_metrics.SCORERS, "green", remembers)
    texts = ["[FINDINGS] Small effusion. [IMPRESSION] Effusion.", "[IMPRESSION] Clear."]
    score_models(pairs_of(texts), texts, {"green": MetricWeights()}, options_of(metrics=["green"], folder="x"), 0)
    assert set(seen) == {"Small effusion. Effusion.", "Clear."}


def test_the_configuration_says_what_is_missing():
    with pytest.raises(ValidationError, match="folder is missing"):
        ModelMetricsOptions(metrics=["green"])
    with pytest.raises(ValidationError, match="twice"):
        ModelMetricsOptions(metrics=["green", "green"], source="hub")
    with pytest.raises(CxrflowError, match="metric-weights"):
        read_weights(Path("nowhere.json"))


def evaluation(kind: str, metrics: dict[str, float], settings: dict) -> Evaluation:
    records = [{"task": "image_to_text", "metric": name, "value": value} for name, value in metrics.items()]
    info = RunInfo(encoder="e", run="r")
    return Evaluation(kind=kind, dataset="d", run="r", encoder="e", run_info=info, settings=settings, records=records)


def test_rules_and_models_stand_in_one_row_of_the_table():
    rules = evaluation("clinical", {"rule_chexpert_f1_micro_14": 0.5}, {"uncertain": "positive"})
    models = evaluation("clinical_models", {"green": 0.25}, {"models": "green: StanfordAIMI/GREEN at abc"})
    (joined,) = _with_models([rules, models])
    assert joined.find("image_to_text", "green").value == 0.25
    assert joined.find("image_to_text", "rule_chexpert_f1_micro_14").value == 0.5
    assert joined.settings == {"uncertain": "positive", "models": "green: StanfordAIMI/GREEN at abc"}


def test_the_commands_write_a_row_for_every_metric(tmp_path: Path):
    studies = [f"s{i}" for i in range(3)]
    shared = {"dataset": "d", "subject_id": studies, "study_id": studies, "matching": "strict", "matches": 1}
    both = [{"task": task, "top_id": studies, "top_ties": 1} for task in ("image_to_text", "text_to_image")]
    pd.concat([pd.DataFrame(shared | one) for one in both]).to_parquet(tmp_path / "ranks.parquet")
    pd.DataFrame({"study_id": studies, "text_expanded": [SECRET] * 3}).to_parquet(tmp_path / "reports.parquet")
    options = {"metrics": ["green", "radgraph"], "folder": str(tmp_path)}
    weights, out = tmp_path / "weights.json", tmp_path / "out.json"
    run = CliRunner().invoke(app, ["metric-weights", str(weights), "--options", json.dumps(options)])
    assert run.exit_code == 0 and "green: no weights" in run.output
    arguments = ["--ranks", tmp_path / "ranks.parquet", "--reports", tmp_path / "reports.parquet", "--weights", weights,
                 "--out", out, "--run-info", '{"encoder": "e", "run": "r"}', "--dataset", "d", "--options",
                 json.dumps({"model_metrics": options})]  # fmt: skip
    run = CliRunner().invoke(app, ["score-clinical-models", *map(str, arguments)])
    assert run.exit_code == 0, run.output
    assert SECRET not in run.output and SECRET not in out.read_text() and "green: no weights" in run.output
    names = [record["metric"] for record in json.loads(out.read_text())["records"]]
    assert names == ["green", *MODEL_RECORDS["radgraph"]]
    # A published model that could not be had: nothing was ranked, and every row says why.
    write_table(nothing_ranked("r"), tmp_path / "ranks.parquet")
    (tmp_path / "unavailable.json").write_text('{"reason": "no network"}')
    run = CliRunner().invoke(app, ["score-clinical-models", *map(str, arguments), "--model", str(tmp_path)])
    assert run.exit_code == 0, run.output
    assert {record["reason"] for record in json.loads(out.read_text())["records"]} == {"no network"}
