"""Zero-shot classification: chance for a constant encoder, 1 for a perfect one, AUROC against its definition."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from cxrflow.clip.prompts import embed_prompts, load_prompts
from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.auroc import Auroc
from cxrflow.evaluation.clinical import FIVE
from cxrflow.evaluation.commands import app
from cxrflow.evaluation.findings import StudyFindings
from cxrflow.evaluation.records import read_evaluation
from cxrflow.evaluation.zero_shot import AUROC, FIVE_CLASS, label_vectors, score_zero_shot
from cxrflow.io.tables import write_table
from cxrflow.reports.label_lexicon import LABELS
from cxrflow.reports.labels import label_report
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON

OPTIONS = EvaluationOptions(bootstrap_draws=100, prompted_per_class=3)
PROMPTS = DEFAULT_LEXICON / "prompts.yaml"


def sample(studies: int = 56, encode=None) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Images, prompts and labels: one label a study; a label's direction is its own, its denial the opposite."""
    ids = {"dataset": "d", "subject_id": [f"p{i // 2}" for i in range(studies)],
           "study_id": [f"s{i}" for i in range(studies)]}  # fmt: skip
    truth = [i % 14 for i in range(studies)]
    encode = encode or (lambda label, sign: sign * np.eye(14, dtype=np.float32)[label])
    images = pd.DataFrame(ids | {"image_id": ids["study_id"], "embedding": [encode(label, 1) for label in truth]})
    rows = [
        (label, state, encode(LABELS.index(label), 1 if state == "present" else -1))
        for label in LABELS
        for state in ("present", "present", "present", "absent")
    ]
    prompts = pd.DataFrame(rows, columns=["label", "state", "embedding"])
    labels = pd.concat([pd.DataFrame(ids | {"split": "test"}), pd.DataFrame(np.eye(14)[truth], columns=LABELS)], axis=1)
    return images, prompts, labels


def scored(images, prompts, labels, options=OPTIONS) -> dict:
    findings = StudyFindings(labels, options.uncertain)
    records, counts = score_zero_shot(images, prompts, findings, options, 0)
    return {(r.task, r.metric): r for r in records} | {"counts": counts}


def test_perfect_encoder_scores_one():
    found = scored(*sample())
    assert found[FIVE_CLASS, "accuracy"].value == 1 and found[FIVE_CLASS, "accuracy"].n == 15
    for name in (*LABELS, "mean_14", "mean_5"):
        assert found[AUROC, name].value == 1
    assert found["counts"]["images of each of the five"] == 3


@pytest.mark.parametrize("width", [3, 512])
def test_constant_encoder_scores_exactly_chance(width):
    vector = np.random.default_rng(0).normal(size=width)
    vector = (vector / np.linalg.norm(vector)).astype(np.float32)
    found = scored(*sample(encode=lambda label, sign: vector))
    found.pop("counts")
    assert len(found) == 17
    for record in found.values():
        assert record.value == pytest.approx(record.chance, abs=1e-12)
        assert record.chance == (0.2 if record.task == FIVE_CLASS else 0.5)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("pno"), st.integers(0, 2)), min_size=1, max_size=12))
def test_auroc_equals_its_definition_with_ties_and_weights(rows):
    scores = np.array([score for score, _, _ in rows], dtype=float)
    kinds, weights = np.array([kind for _, kind, _ in rows]), np.array([weight for _, _, weight in rows], dtype=float)
    pairs = [
        (weights[i] * weights[j], (scores[i] > scores[j]) + (scores[i] == scores[j]) / 2)
        for i in np.flatnonzero(kinds == "p")
        for j in np.flatnonzero(kinds == "n")
    ]
    total = sum(weight for weight, _ in pairs)
    found = Auroc(scores, kinds == "p", kinds == "n").of(weights[None])[0]
    if not total:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(sum(weight * won for weight, won in pairs) / total, abs=1e-12)


def test_a_score_is_nearness_to_the_stated_minus_nearness_to_the_denied():
    """Edema's prompts stated and denied share a large part, which says nothing of the image."""
    images, prompts, labels = sample()
    shift = np.eye(14, dtype=np.float32)[13]
    edema = (prompts["label"] == "Edema").to_numpy()
    prompts["embedding"] = [
        (v + 3 * shift) / np.linalg.norm(v + 3 * shift) if is_edema else v
        for v, is_edema in zip(prompts["embedding"], edema, strict=True)
    ]
    assert scored(images, prompts, labels)[AUROC, "Edema"].value == 1  # by the stated alone a device would win


def test_every_prompt_of_a_label_counts_alike():
    vectors = np.eye(3, dtype=np.float32)
    prompts = pd.DataFrame({"label": "Edema", "state": "present", "embedding": list(vectors)})
    np.testing.assert_allclose(label_vectors(prompts)["Edema", "present"], np.full(3, 3**-0.5), rtol=1e-6)


def test_intervals_resample_patients_and_a_mean_is_over_all_of_its_labels():
    random = np.random.default_rng(0)

    def noisy(label: int, sign: int) -> np.ndarray:
        vector = sign * np.eye(14)[label] + random.normal(0, 0.5, 14)
        return (vector / np.linalg.norm(vector)).astype(np.float32)

    images, prompts, labels = sample(encode=noisy)
    several = scored(images, prompts, labels)
    found = several[FIVE_CLASS, "accuracy"], several[AUROC, "mean_14"], several[AUROC, "Edema"]
    assert all(record.low < record.value < record.high for record in found)
    widths = {name: several[AUROC, name].high - several[AUROC, name].low for name in (*LABELS, "mean_14")}
    assert widths.pop("mean_14") < min(widths.values())
    assert found[1].value == pytest.approx(np.mean([several[AUROC, label].value for label in LABELS]))
    one = scored(images.assign(subject_id="p"), prompts, labels)
    assert {(one[key].low, one[key].high) for key in ((FIVE_CLASS, "accuracy"), (AUROC, "mean_14"))} == {(None, None)}


def test_five_classes_take_equally_many_images_with_one_of_the_five_alone():
    images, prompts, labels = sample()
    both = labels["study_id"].isin(["s2", "s16"])  # cardiomegaly, of four such studies; now with edema too
    labels.loc[both, "Edema"] = 1
    found = scored(images, prompts, labels)
    assert found["counts"]["Cardiomegaly alone"] == 2 and found[FIVE_CLASS, "accuracy"].n == 5 * 2
    without = scored(images, prompts, sample()[2].assign(Cardiomegaly=0.0))
    assert without[FIVE_CLASS, "accuracy"].reason == "no image has only Cardiomegaly of the five"
    assert without[AUROC, "Cardiomegaly"].reason == "no image has this label"
    assert without[AUROC, "mean_5"].value == 1 and all((AUROC, label) in without for label in FIVE)


def test_a_dataset_without_labels_is_not_run_with_the_reason():
    images, prompts, labels = sample()
    found = scored(images, prompts, labels[:0])
    found.pop("counts")
    assert len(found) == 17 and {r.reason for r in found.values()} == {"no image has labels"}


def test_uncertain_labels_count_as_configured():
    images, prompts, labels = sample()
    labels["Edema"] = labels["Edema"].where(labels["study_id"] != "s0", -1.0)
    for uncertain, n in (("positive", 56), ("negative", 56), ("ignore", 55)):
        options = OPTIONS.model_copy(update={"uncertain": uncertain})
        assert scored(images, prompts, labels, options)[AUROC, "Edema"].n == n


def test_every_prompt_says_what_it_stands_for():
    """By the rule labeller, which was not written for prompts: a present one states its label, an absent one not."""
    prompts = load_prompts(PROMPTS)
    assert set(prompts["label"]) == set(LABELS) and not prompts["prompt"].duplicated().any()
    for row in prompts.itertuples():
        found = label_report(row.prompt)[row.label]
        if row.state == "present":
            assert found == 1, row.prompt
        elif row.label != "No Finding":  # what denies it is a finding outside the 14
            assert found != 1, row.prompt


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Edma: {present: [a], absent: [b]}", "'Edema'"),
        ("Edema: {present: [a]}", "present and absent"),
        ("Edema: {present: [a], absent: []}", "present and absent"),
    ],
)
def test_wrong_prompts_are_refused(tmp_path, text, message):
    (tmp_path / "p.yaml").write_text(text)
    with pytest.raises(CxrflowError, match=message):
        load_prompts(tmp_path / "p.yaml")


def test_command_writes_an_evaluation_and_says_not_run_for_a_model_that_is_not_there(tmp_path):
    images, prompts, labels = sample()
    for table, name in ((images, "images"), (prompts, "prompts"), (labels, "labels")):
        write_table(table, tmp_path / f"{name}.parquet")
    arguments = ["score-zero-shot", "--zero-shot", str(tmp_path / "z.json"), "--dataset", "d", "--options",
                 OPTIONS.model_dump_json(), "--run-info", json.dumps({"encoder": "e", "run": "r"})]  # fmt: skip
    for name in ("images", "prompts", "labels"):
        arguments += [f"--{name}", str(tmp_path / f"{name}.parquet")]
    assert CliRunner().invoke(app, arguments, catch_exceptions=False).exit_code == 0
    assert read_evaluation(tmp_path / "z.json").find(AUROC, "mean_14").value == 1
    (tmp_path / "unavailable.json").write_text('{"reason": "no network"}')
    CliRunner().invoke(app, [*arguments, "--model", str(tmp_path)], catch_exceptions=False)
    records = read_evaluation(tmp_path / "z.json").records
    assert len(records) == 17 and {record.reason for record in records} == {"no network"}


def test_prompts_are_embedded_in_the_order_of_the_file():
    import torch

    table = embed_prompts(PROMPTS, lambda texts: torch.arange(len(texts))[:, None].float())
    assert [vector[0] for vector in table["embedding"]] == list(range(len(table)))
