"""variants.parquet: only renderings that agree with their source, the same rows whatever the order and processes."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from cxrflow.config.base import parse_options
from cxrflow.config.variants import VariantsOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports import styles
from cxrflow.reports.errors import KINDS
from cxrflow.reports.labels import label_report
from cxrflow.reports.normalise import normalised_hash
from cxrflow.reports.variant_commands import app
from cxrflow.reports.variants import (
    PARTIAL,
    SELECTED,
    VARIANT_COLUMNS,
    Study,
    agrees,
    make_variants,
    study_variants,
)

TEXTS = [
    "[FINDINGS] There is a small left pleural effusion. The heart is enlarged. ETT is 3 cm above the carina. "
    "[IMPRESSION] 1. Small left effusion. 2. Cardiomegaly.",
    "[FINDINGS] The lungs are clear. No pneumothorax. [IMPRESSION] No acute cardiopulmonary process.",
    "[FINDINGS] Moderate cardiomegaly. No effusion. [IMPRESSION] No acute cardiopulmonary process.",
    "Bilateral PTX.",
    "[IMPRESSION] Right lower lobe pneumonia, unchanged.",
]


def reports(texts: list[str] = TEXTS) -> pd.DataFrame:
    ids = [f"s{i}" for i in range(len(texts))]
    return pd.DataFrame({
        "dataset": "d", "subject_id": ids, "study_id": ids, "split": "train", "text": texts,
        "text_expanded": [t.replace("ETT", "endotracheal tube").replace("PTX", "pneumothorax") for t in texts],
    })  # fmt: skip


def test_positives_keep_the_labels_of_their_source():
    made, _ = make_variants(reports(), VariantsOptions(), seed=3)
    source = dict(zip(reports()["study_id"], reports()["text"], strict=True))
    positives = made[made["kind"] == "positive"]
    assert set(positives["style"]) >= {"shuffled", "telegraphic", "abbreviated", "expanded", "hospital_style"}
    for row in positives.itertuples():
        labels = label_report(source[row.study_id])
        if row.style not in PARTIAL and row.style not in SELECTED:
            assert label_report(row.text) == labels, row.style
        assert normalised_hash(row.text) != normalised_hash(source[row.study_id])
        assert (row.span_start, row.span_end) == (-1, -1)


def test_an_error_differs_from_its_source_within_its_span():
    made, _ = make_variants(reports(), VariantsOptions(), seed=3)
    source = dict(zip(reports()["study_id"], reports()["text"], strict=True))
    errors = made[made["kind"] == "error"]
    assert set(errors["style"]) <= set(KINDS) and len(errors) > 15
    for row in errors.itertuples():
        assert normalised_hash(row.text) != normalised_hash(source[row.study_id])
        assert 0 <= row.span_start < row.span_end <= len(row.text)


def test_an_impression_that_hides_a_finding_is_no_positive():
    _, counts = study_variants(Study("s", TEXTS[2], TEXTS[2]), VariantsOptions(), 3)
    assert counts["impression_only", "labels_changed"] == 1  # "No acute process" of a report with cardiomegaly
    assert counts["findings_only", "made"] == 1


def test_agreement_bears_out_what_a_partial_rendering_states():
    whole = label_report("Left effusion. No pneumothorax. Possible pneumonia.")
    assert agrees(whole, label_report("Left effusion."), partial=True)
    assert not agrees(whole, label_report("Left effusion."), partial=False)
    assert not agrees(whole, label_report("Cardiomegaly."), partial=True)  # new
    assert not agrees(whole, label_report("No effusion."), partial=True)  # turned round
    assert not agrees(whole, label_report("Pneumonia."), partial=True)  # surer than the source
    assert not agrees(whole, label_report("No pneumonia."), partial=True)
    assert not agrees(whole, label_report("No acute process."), partial=True)


def test_a_rendering_that_changes_meaning_is_dropped_and_counted(monkeypatch):
    monkeypatch.setattr(styles, "telegraphic", lambda text: text.replace("No ", ""))
    made, counts = study_variants(
        Study("s", TEXTS[1], TEXTS[1]), VariantsOptions(styles=("telegraphic",), errors=()), 3
    )
    assert made == [] and counts["telegraphic", "labels_changed"] == 1


def test_a_rendering_equal_to_its_source_is_none(monkeypatch):
    monkeypatch.setattr(styles, "telegraphic", lambda text: text.upper() + " ")
    made, counts = study_variants(
        Study("s", TEXTS[1], TEXTS[1]), VariantsOptions(styles=("telegraphic",), errors=()), 3
    )
    assert made == [] and counts["telegraphic", "same_as_source"] == 1


def test_rows_depend_on_the_study_and_seed_alone():
    table = reports()
    made, _ = make_variants(table, VariantsOptions(), seed=3)
    backwards, _ = make_variants(table.iloc[::-1], VariantsOptions(), seed=3)
    key = ["study_id", "kind", "style"]
    pd.testing.assert_frame_equal(
        made.sort_values(key, ignore_index=True), backwards.sort_values(key, ignore_index=True)
    )
    other, _ = make_variants(table, VariantsOptions(), seed=4)
    assert not made.equals(other)


def test_processes_do_not_change_a_byte():
    table = reports([f"{text} Study {i}." for i in range(44) for text in TEXTS])
    one, counts_one = make_variants(table, VariantsOptions(), seed=3, threads=1)
    two, counts_two = make_variants(table, VariantsOptions(), seed=3, threads=2)
    pd.testing.assert_frame_equal(one, two)
    pd.testing.assert_frame_equal(counts_one, counts_two)


def test_more_draws_add_texts_to_the_training_split_alone_and_repeat_none():
    table = reports()
    table.loc[0, "split"] = "test"
    one, _ = make_variants(table, VariantsOptions(), seed=3)
    four, counts = make_variants(table, VariantsOptions(draws=4), seed=3)
    of_training = one["split"] == "train"
    assert of_training.any() and not of_training.all()
    pd.testing.assert_frame_equal(
        one[~of_training].reset_index(drop=True), four[four["split"] != "train"].reset_index(drop=True)
    )
    key = ["study_id", "style", "text"]
    assert not four.duplicated([*key, "span_start"]).any()
    assert set(map(tuple, one[key].to_numpy())) < set(map(tuple, four[key].to_numpy()))
    assert counts.loc[counts["outcome"] == "made", "texts"].sum() == len(four)


def test_a_positive_that_leaves_out_a_finding_is_weaker():
    made, _ = make_variants(reports(), VariantsOptions(), seed=3)
    source = dict(zip(reports()["study_id"], reports()["text"], strict=True))
    assert made["weaker"].any() and not made.loc[made["kind"] == "error", "weaker"].any()
    for row in made[(made["kind"] == "positive") & (made["style"] != "sentence_split")].itertuples():
        before, after = label_report(source[row.study_id]), label_report(row.text)
        lost = [x for x in before if before[x] in (1, -1) and after[x] is None and x != "No Finding"]
        assert row.weaker == bool(lost), row
    assert made.loc[made["style"].isin(["omission", "sentence_split"]), "weaker"].all()
    assert set(made["style"]) >= {"omission", "sentence_split", "by_anatomy"}
    normal = "[FINDINGS] Clear lungs. Normal heart. No scoliosis. No effusion. [IMPRESSION] Normal chest."
    part = study_variants(Study("s", normal, normal), VariantsOptions(styles=("sentence_split",), errors=()), 3)[0]
    assert [variant.weaker for variant in part] == [True]  # it may leave out what no label names


def test_a_report_in_another_language_has_no_variants():
    texts = ["Sin derrame pleural. Cardiomegalia con hilios prominentes.", "양측 폐야 정상. 심비대 없음."]
    made, counts = make_variants(reports(texts), VariantsOptions(), seed=3)
    assert made.empty and set(counts.loc[counts["texts"] > 0, "outcome"]) == {"not_english"}


def test_densities_are_named_styles():
    options = VariantsOptions(styles=("abbreviated",), abbreviation_densities=(0.5, 1.0), errors=())
    made, counts = make_variants(reports(), options, seed=3)
    assert set(counts["style"]) == {"abbreviated_050", "abbreviated"} >= set(made["style"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"styles": ["telegrafic"]}, "styles"),
        ({"abbreviation_densities": [0]}, "density"),
        ({"errors": ["severity", "severity"]}, "twice"),
        ({"style": []}, "did you mean 'styles'"),
    ],
)
def test_wrong_options_are_refused(options, message):
    with pytest.raises(CxrflowError, match=message):
        parse_options(VariantsOptions, json.dumps(options))


def test_the_command_writes_the_contract_and_no_report_text(tmp_path: Path, repository: Path):
    source, output = tmp_path / "reports.parquet", tmp_path / "variants.parquet"
    reports().to_parquet(source)
    lexicon = str(repository / "config" / "lexicon")
    done = CliRunner().invoke(app, ["variants", str(source), str(output), "--lexicon", lexicon, "--seed", "5"])
    assert done.exit_code == 0, done.output
    assert tuple(pd.read_parquet(output).columns) == VARIANT_COLUMNS
    assert "cardiomegaly" not in done.output.lower()
    manifest = json.loads((tmp_path / "variants.parquet.manifest.json").read_text(encoding="utf-8"))
    assert manifest["seed"] == 5 and manifest["facts"]["by_style"]["shuffled"]["made"] >= 2


def test_an_empty_table_gives_an_empty_one():
    made, counts = make_variants(reports([]), VariantsOptions(), seed=1)
    assert list(made.columns) == list(VARIANT_COLUMNS) and made.empty and counts["texts"].sum() == 0


def test_a_rendering_that_turns_a_side_is_refused_and_counted(monkeypatch):
    """No rule label tells left from right, so the labels alone let it pass."""
    monkeypatch.setattr(styles, "telegraphic", lambda text: text.replace("left", "right"))
    study = Study("s", "[IMPRESSION] Small left effusion.", "[IMPRESSION] Small left effusion.")
    made, counts = study_variants(study, VariantsOptions(styles=("telegraphic",), errors=()), seed=1)
    assert made == [] and counts == {("telegraphic", "refused"): 1}


def test_what_a_model_rewrote_is_one_more_style_of_its_study():
    from cxrflow.reports.variants import with_rewritten

    table = reports()
    made, _ = make_variants(table, VariantsOptions(styles=("expanded",), errors=()), seed=1)
    rewritten = table.assign(outcome=["rewritten", "refused", "unchanged", "rewritten", "malformed"])
    joined = with_rewritten(made, rewritten, table)
    assert list(joined.columns) == list(VARIANT_COLUMNS)
    assert list(joined.loc[joined["style"] == "rewritten", "study_id"]) == ["s0", "s3"]
    assert list(joined["study_id"]) == sorted(joined["study_id"])
    assert (joined.dtypes == made.dtypes).all()
