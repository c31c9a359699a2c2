"""Mentions join into a report's labels as in CheXpert's labeller; the lexicon and the command tell what is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from cxrflow.errors import CxrflowError
from cxrflow.reports.label_lexicon import LABELS, label_lexicon
from cxrflow.reports.labels import label_report, label_table, mentions, told_part
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.phrases import PhraseMatcher, lower, tokenize
from cxrflow.reports.sentences import split_sentences
from cxrflow.reports.variant_commands import app


def test_stated_wins_over_uncertain_and_uncertain_over_denied():
    denied, uncertain, stated = "No effusion.", "Possible effusion.", "Left effusion."
    assert label_report(denied)["Pleural Effusion"] == 0
    assert label_report(f"{denied} {uncertain}")["Pleural Effusion"] == -1
    assert label_report(f"{denied} {stated} {uncertain}")["Pleural Effusion"] == 1


def test_no_finding_needs_nothing_but_devices():
    assert label_report("No acute cardiopulmonary process.")["No Finding"] == 1
    assert label_report("Right PICC in the SVC. Lungs are clear.")["No Finding"] == 1
    assert label_report("Small left effusion.")["No Finding"] is None
    assert label_report("Possible pneumonia.")["No Finding"] is None


def test_an_abnormal_finding_outside_the_labels_is_not_no_finding():
    for sentence in ("Calcified granuloma.", "Hiatal hernia.", "Mild scoliosis.", "Emphysema.", "Tortuous aorta."):
        assert label_report(f"Lungs are clear. {sentence}")["No Finding"] is None, sentence
    assert label_report("Lungs are clear. No hiatal hernia.")["No Finding"] == 1


def test_heart_failure_makes_cardiomegaly_uncertain_only_where_it_is_claimed():
    assert (label_report("CHF.")["Edema"], label_report("CHF.")["Cardiomegaly"]) == (1, -1)
    assert (label_report("No CHF.")["Edema"], label_report("No CHF.")["Cardiomegaly"]) == (0, None)
    assert label_report("CHF with enlarged heart.")["Cardiomegaly"] == 1


HEART, MEDIASTINUM = "Cardiomegaly", "Enlarged Cardiomediastinum"


@pytest.mark.parametrize(
    ("sentence", "heart", "mediastinum"),
    [
        ("Heart size is normal and the mediastinum is enlarged.", 0, 1),
        ("The mediastinum is widened and the heart is normal in size.", 0, 1),
        ("Heart, mediastinum normal in size.", 0, 0),
        ("Mediastinum heart enlarged.", 1, None),  # no list: the first says nothing
        ("Normal size of the heart.", 0, None),
        ("Enlarged is the lung volume, heart with normal contour.", 0, None),
        ("The heart is borderline in size.", -1, None),
        ("The heart is not borderline enlarged.", 0, None),
        ("Heart is not normal in size.", None, None),
        ("Heart with pneumonia enlarged.", None, None),  # what is enlarged is not said
        ("If the heart is enlarged, repeat.", None, None),
        ("The heart on this portable film of the chest is enlarged.", 1, None),
        ("The heart, which was seen only in part on the portable film of yesterday, is now enlarged.", None, None),
    ],
)
def test_heart_and_mediastinum_each_take_the_state_that_tells_of_them(sentence, heart, mediastinum):
    labels = label_report(sentence)
    assert (labels[HEART], labels[MEDIASTINUM]) == (heart, mediastinum)


def test_a_sign_suggests_a_finding_and_its_absence_denies_it():
    assert label_report("Pulmonary vascular congestion.")["Edema"] == -1
    assert label_report("No pulmonary vascular congestion.")["Edema"] == 0


def test_an_empty_text_has_no_label():
    assert set(label_report(" .\n").values()) == {None}
    assert list(label_report("")) == list(LABELS)


def test_the_indication_is_a_question_and_no_finding():
    report = "TECHNIQUE: Portable, pneumonia protocol.\n\nFINDINGS: Clear lungs.\n\nIMPRESSION: No pneumothorax."
    assert "pneumonia" not in told_part(report)
    row = label_table([report]).iloc[0]
    assert pd.isna(row["Pneumonia"]) and row["Pneumothorax"] == 0 and row["No Finding"] == 1
    assert label_report(report)["Pneumonia"] == 1  # read whole, it counts


def test_mentions_say_where():
    text = "[FINDINGS] No effusion.  1. Left\tpneumothorax seen."
    assert [(text[m.start : m.end], m.label, m.value) for m in mentions(text)] == [
        ("effusion", "Pleural Effusion", 0),
        ("pneumothorax", "Pneumothorax", 1),
    ]


def test_the_table_does_not_depend_on_processes():
    texts = [f"Report {i}: {'No' if i % 2 else 'Small'} effusion." for i in range(1200)]
    pd.testing.assert_frame_equal(label_table(texts, threads=1), label_table(texts, threads=2))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_exception(text):
    assert len(lower(text)) == len(text)
    for mention in mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)
    ends = [0]
    for sentence in split_sentences(text):
        assert ends[-1] <= sentence.start <= sentence.body < sentence.end <= len(text)
        ends.append(sentence.end)
    assert set(label_report(text)) == set(LABELS)


def test_every_pattern_of_the_lexicon_matches_what_it_says():
    folder = DEFAULT_LEXICON
    phrases = yaml.safe_load((folder / "label_phrases.yaml").read_text(encoding="utf-8"))
    lexicon = label_lexicon()
    for label, patterns in phrases["present"].items():
        for pattern in patterns:
            if "~" in pattern or pattern.startswith("="):
                continue
            words = [w.strip("()").split("|")[0].rstrip("*") for w in pattern.split()]
            found = lexicon.phrases.find(tokenize(" ".join(words)))
            assert any(v.label == label for m in found for v in m.values), (label, pattern)


def test_a_cue_works_only_as_a_whole_phrase():
    # a rule passed to the wrong argument was once silently inert: each kind must fire
    def value(text: str) -> float | None:
        return label_report(text)["Pneumonia"]

    assert [value(t) for t in ("No pneumonia.", "Pneumonia is not seen.", "Non pneumonia.")] == [0, 0, 1]
    assert [value(t) for t in ("May be pneumonia.", "Likely pneumonia.", "Pneumonia is suspected.")] == [-1, -1, -1]
    assert value("No change in pneumonia.") == 1
    assert value("If pneumonia develops, repeat.") is None
    assert value("Nothing. Pneumonia.") == 1


def test_a_wrong_lexicon_says_what_to_do(tmp_path: Path):
    with pytest.raises(CxrflowError, match="--lexicon"):
        label_report("No effusion.", tmp_path / "absent")
    shutil.copytree(DEFAULT_LEXICON, tmp_path / "lexicon")
    broken = (tmp_path / "lexicon" / "label_phrases.yaml").read_text(encoding="utf-8").replace("  Edema:", "  Edma:", 1)
    (tmp_path / "lexicon" / "label_phrases.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(CxrflowError, match="did you mean 'Edema'"):
        label_report("No effusion.", tmp_path / "lexicon")
    with pytest.raises(CxrflowError, match="put it in quotes"):
        PhraseMatcher([(False, 1)])  # type: ignore[list-item]
    with pytest.raises(CxrflowError, match="is not a word"):
        PhraseMatcher([("pleural [effusion]", 1)])


def test_the_command_adds_fourteen_columns(tmp_path: Path, repository: Path):
    table, output = tmp_path / "in.csv", tmp_path / "out.csv"
    pd.DataFrame({"id": ["a", "b"], "report": ['No effusion,\n"quoted".', "Small PTX."]}).to_csv(table, index=False)
    lexicon = str(repository / "config" / "lexicon")
    done = CliRunner().invoke(app, ["label", str(table), str(output), "--text-column", "report", "--lexicon", lexicon])
    assert done.exit_code == 0, done.output
    written = pd.read_csv(output)
    assert list(written.columns) == ["id", "report", *LABELS]
    assert written["Pneumothorax"].tolist()[1] == 1 and written["Pleural Effusion"].tolist()[0] == 0
    assert "quoted" not in done.output and "PTX" not in done.output


def test_the_command_names_a_missing_column(tmp_path: Path, repository: Path):
    table = tmp_path / "in.csv"
    table.write_text("id,reports\na,No effusion.\n", encoding="utf-8")
    done = CliRunner().invoke(
        app, ["label", str(table), str(tmp_path / "o.csv"), "--lexicon", str(repository / "config" / "lexicon")]
    )
    assert isinstance(done.exception, CxrflowError) and "did you mean 'reports'" in str(done.exception)


def test_the_command_reads_a_table_as_spreadsheets_write_it(tmp_path: Path, repository: Path):
    table, output = tmp_path / "in.csv", tmp_path / "out.csv"
    table.write_bytes("id,report\n007,Small effusion – patient’s 38°C.\n".encode("cp1252"))
    done = CliRunner().invoke(
        app, ["label", str(table), str(output), "--lexicon", str(repository / "config" / "lexicon")]
    )
    assert done.exit_code == 0, done.output
    header, row = output.read_text(encoding="utf-8").splitlines()
    assert header == f"id,report,{','.join(LABELS)}"
    labels = ",".join("1.0" if name == "Pleural Effusion" else "" for name in LABELS)
    assert row == f"007,Small effusion – patient’s 38°C.,{labels}"
