"""RadEval's models, really run: tiny random weights of their architectures. Where RadEval is (envs/metrics.lock).

The cluster tests run this file inside the image `metrics`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

radeval = pytest.importorskip("radeval", reason="RadEval is in the image `metrics` alone (envs/metrics.lock)")

from radeval_tiny_weights import write_all  # noqa: E402

from cxrflow.config.evaluation import EvaluationOptions  # noqa: E402
from cxrflow.config.model_metrics import ModelMetricsOptions  # noqa: E402
from cxrflow.evaluation.clinical import RetrievedPairs  # noqa: E402
from cxrflow.evaluation.metric_weights import GREEN, SCORERS, MetricWeights, find_weights  # noqa: E402
from cxrflow.evaluation.model_metrics import score_models  # noqa: E402
from cxrflow.evaluation.radeval_models import (  # noqa: E402
    bertscore_scorer,
    chexbert_labeller,
    green_scorer,
    quiet,
    radgraph_scorer,
    ratescore_scorer,
)
from cxrflow.evaluation.records import MODEL_RECORDS  # noqa: E402
from cxrflow.reports.label_lexicon import LABELS  # noqa: E402

SECRET = "Quetzalcoatl"
TEXTS = [
    "Small left pleural effusion. The heart is enlarged.",
    "No pneumothorax. The lungs are clear without consolidation.",
    "New right lower lobe opacity with large effusion.",
    f"Stable edema, known to {SECRET}. Normal heart.",
    "Large right pneumothorax and small effusion.",
    "The heart is normal. No edema.",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with quiet():
        return write_all(tmp_path_factory.mktemp("weights"))


@pytest.fixture(scope="module")
def weights(folder: Path) -> dict[str, MetricWeights]:
    return find_weights(ModelMetricsOptions(metrics=list(MODEL_RECORDS), folder=str(folder)))


def pairs_of(retrieved: list[int] | None = None, tied: bool = False) -> RetrievedPairs:
    n = len(TEXTS)
    chosen = np.array(retrieved if retrieved is not None else range(n))
    return RetrievedPairs(TEXTS, np.arange(n), chosen, np.full(n, tied), np.array([f"p{i}" for i in range(n)]), 0)


def options_of(folder: Path, *metrics: str) -> EvaluationOptions:
    chance_pairs = 1 if metrics == ("green",) else 20  # a random language model says nothing at full length
    asked = ModelMetricsOptions(metrics=list(metrics), folder=str(folder), chance_pairs=chance_pairs, batch_size=8)
    return EvaluationOptions(bootstrap_draws=100, model_metrics=asked)


def test_weights_of_every_metric_are_found(weights):
    assert {metric: entry.reason for metric, entry in weights.items()} == dict.fromkeys(MODEL_RECORDS, "")
    assert "chexbert.pth" in weights["f1chexbert"].repositories[SCORERS].files


def test_chexbert_labels_as_radeval_and_its_f1_is_scikit_learns(folder, weights):
    from sklearn.metrics import f1_score

    labels = chexbert_labeller(weights["f1chexbert"], 4)(TEXTS)
    assert set(labels.columns) == set(LABELS) and set(np.unique(labels)) <= {-1, 0, 1}
    present = labels[list(LABELS)].isin((1, -1)).to_numpy()
    assert present.any() and len(np.unique(present, axis=0)) > 1
    retrieved = [1, 2, 3, 4, 5, 0]
    records, _ = score_models(pairs_of(retrieved), TEXTS, weights, options_of(folder, "f1chexbert"), 0)
    found = {record.metric: record for record in records}
    expected = f1_score(present, present[retrieved], average="micro")
    assert found["f1chexbert_micro_14"].value == pytest.approx(expected)
    stated = present.any(axis=0) | present[retrieved].any(axis=0)
    macro = f1_score(present[:, stated], present[retrieved][:, stated], average="macro")
    assert found["f1chexbert_macro_14"].value == pytest.approx(macro)
    assert found["f1chexbert_micro_14"].chance is not None


def test_radgraph_is_radevals_on_lower_case(weights, tmp_path):
    from radeval.metrics.radgraph._vendor.core import F1RadGraph

    candidates = [*TEXTS[1:], TEXTS[0]]
    with quiet():
        scores = radgraph_scorer(weights["radgraph"], 1)(TEXTS, candidates)
        ours = radgraph_scorer(weights["radgraph"], 1)
        capitals = ours([text.upper() for text in TEXTS], TEXTS)
    assert scores.shape == (6, 3) and (scores >= 0).all() and (scores <= 1).all() and scores.std() > 0
    assert (capitals == 1).all()
    from cxrflow.evaluation.radeval_models import _unpack_radgraph

    _unpack_radgraph(weights["radgraph"], tmp_path / "radgraph-xl")
    with quiet():
        theirs = F1RadGraph("all", model_type="radgraph-xl", model_cache_dir=str(tmp_path))
        _, expected, *_ = theirs(hyps=[t.lower() for t in candidates], refs=[t.lower() for t in TEXTS])
    assert scores == pytest.approx(np.array(expected).T)


def test_ratescore_is_radevals(weights):
    candidates = [*TEXTS[1:], TEXTS[0]]
    with quiet():
        from radeval.metrics.RaTEScore.scorer import RaTEScore

        scores = ratescore_scorer(weights["ratescore"], 4)(TEXTS, candidates)
        folders = [str(entry.path) for entry in weights["ratescore"].repositories.values()]
        expected, *_ = RaTEScore(*folders, use_gpu=False).compute_score(candidates, TEXTS)
    assert scores[:, 0] == pytest.approx(expected, abs=1e-5) and len(set(scores[:, 0])) > 1


def test_bertscore_of_a_report_with_itself_is_one(weights):
    score = bertscore_scorer(weights["bertscore"], 4)
    assert score(TEXTS, TEXTS) == pytest.approx(1, abs=1e-5)
    assert score(TEXTS, [*TEXTS[1:], TEXTS[0]]).max() < 1


ANSWER = """[Explanation]:
    <Explanation>

    [Clinically Significant Errors]:
    (a) False report of a finding in the candidate: 1. edema
    (b) Missing a finding present in the reference: 2. effusion; opacity

    [Clinically Insignificant Errors]:
    None

    [Matched Findings]:
    {matched}. heart
"""


def test_green_is_read_from_the_answer_and_an_unreadable_one_has_no_score(weights, monkeypatch):
    from radeval.metrics.green_score.green import GREEN as Green

    answers = iter([ANSWER.format(matched=1), ANSWER.format(matched=0), "I cannot say."])
    monkeypatch.setattr(Green, "get_response", lambda self, batch: [next(answers) for _ in batch["prompt"]])
    with quiet():
        scores = green_scorer(weights["green"], 1)(TEXTS[:3], TEXTS[:3])
    assert scores[0, 0] == pytest.approx(1 / 4) and scores[1, 0] == 0 and np.isnan(scores[2, 0])


def test_green_runs_and_random_answers_are_not_run(folder, weights):
    records, counts = score_models(pairs_of(), TEXTS, weights, options_of(folder, "green"), 0)
    assert records[0].status == "not run" and "answers" in records[0].reason
    assert counts["green_pairs_without_a_score"] == len(TEXTS)


def test_a_model_that_brings_code_is_refused(folder, weights):
    config = folder / GREEN / "config.json"
    before = config.read_text()
    try:
        config.write_text(before.replace("{", '{"auto_map": {"AutoModelForCausalLM": "code.Model"}, ', 1))
        records, _ = score_models(pairs_of(), TEXTS, weights, options_of(folder, "green"), 0)
    finally:
        config.write_text(before)
    assert records[0].status == "not run" and "auto_map" in records[0].reason


RUN = [metric for metric in MODEL_RECORDS if metric != "green"]


def test_a_constant_encoder_scores_exactly_chance_in_every_metric(folder, weights):
    records, _ = score_models(pairs_of(tied=True), TEXTS, weights, options_of(folder, *RUN), 0)
    scored = [record for record in records if record.status == "ok"]
    assert {r.metric for r in scored} >= {name for metric in RUN for name in MODEL_RECORDS[metric]}
    assert all(record.value == pytest.approx(record.chance, abs=1e-12) for record in scored)


def test_a_perfect_retrieval_scores_one(folder, weights):
    records, _ = score_models(pairs_of(), TEXTS, weights, options_of(folder, *RUN), 0)
    values = {record.metric: record.value for record in records if record.status == "ok"}
    for name in ("f1chexbert_micro_14", "f1chexbert_macro_14", *MODEL_RECORDS["radgraph"], "bertscore"):
        assert values[name] == pytest.approx(1, abs=1e-5), name


def test_no_word_of_a_report_is_printed(folder, weights, tmp_path):
    """In a process of its own: what libraries write beside Python's streams counts too."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_evaluation_radeval as t; from pathlib import Path\n"
        "from cxrflow.config.model_metrics import ModelMetricsOptions as O\n"
        "folder = Path(sys.argv[2]); w = t.find_weights(O(metrics=list(t.MODEL_RECORDS), folder=str(folder)))\n"
        "records, _ = t.score_models(t.pairs_of([1, 2, 3, 4, 5, 0]), t.TEXTS, w, t.options_of(folder, *t.RUN), 0)\n"
        "print(sum(r.status == 'ok' for r in records))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent), str(folder)],
        capture_output=True, text=True, cwd=tmp_path, env=os.environ | {"HF_HUB_OFFLINE": "1"}, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout.split()[-1]) >= 9
    assert SECRET not in done.stdout + done.stderr
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
