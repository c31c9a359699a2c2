"""What de-identification finds of what is planted: on templates and names it was not developed on, as a command too."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import reports_phi_development
import reports_phi_development_acute
import reports_phi_development_american
import reports_phi_development_commonwealth
import reports_phi_development_community
import reports_phi_development_dictated
import reports_phi_development_forms
import reports_phi_development_handover
import reports_phi_development_inpatient
import reports_phi_development_metropolitan
import reports_phi_development_mixed
import reports_phi_development_names
import reports_phi_development_networks
import reports_phi_development_overseas
import reports_phi_development_regional
import reports_phi_development_terse
import reports_phi_development_translated
import reports_phi_development_university
import reports_phi_development_wide
import reports_phi_development_world
import reports_phi_held_out
import reports_phi_retired
from reports_phi_writer import tagged, written
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.config.reports import DeidentifyOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.deidentify_evaluation import ALL, score
from cxrflow.reports.phi_truth import read_truth, untagged

DEVELOPMENT = [  # entity recall and clinical tokens removed that stay reached
    (reports_phi_development, 0.993, 0.001),
    (reports_phi_development_wide, 0.992, 0.001),
    (reports_phi_development_names, 0.982, 0.001),
    (reports_phi_development_forms, 0.965, 0.001),
    (reports_phi_retired, 0.994, 0.001),
    (reports_phi_development_american, 0.935, 0.0045),
    (reports_phi_development_world, 0.95, 0.0075),
    (reports_phi_development_metropolitan, 0.968, 0.004),
    (reports_phi_development_commonwealth, 0.96, 0.007),
    (reports_phi_development_acute, 0.965, 0.0055),
    (reports_phi_development_translated, 0.92, 0.008),
    (reports_phi_development_community, 0.95, 0.006),
    (reports_phi_development_inpatient, 0.955, 0.0055),
    (reports_phi_development_mixed, 0.96, 0.008),
    (reports_phi_development_university, 0.95, 0.0045),
    (reports_phi_development_dictated, 0.905, 0.006),
    (reports_phi_development_regional, 0.95, 0.0105),
    # At first sight: nothing was mended on these four.
    (reports_phi_development_handover, 0.895, 0.0065),
    (reports_phi_development_terse, 0.765, 0.0285),
    (reports_phi_development_networks, 0.88, 0.0042),
    (reports_phi_development_overseas, 0.93, 0.019),
]


def table(path: Path, texts: list[str]) -> Path:
    with open(path, "w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([["report"], *([text] for text in texts)])
    return path


def test_scores_count_entities_tokens_and_reports():
    text = "Dr. Jane Roe saw T7 on 3/4/2019"
    true = [(4, 12, "NAME"), (23, 31, "DATE")]
    scores = score([(text, true, [(4, 8, "NAME"), (17, 19, "ID"), (23, 31, "DATE")]), ("clear", [], [])])
    assert (scores.reports, scores.reports_with_miss) == (2, 1)
    assert scores.entities["NAME"].recall == 0 and scores.entities["DATE"].recall == 1
    assert scores.entities[ALL].precision == pytest.approx(2 / 3)
    assert scores.tokens["NAME"].recall == 0.5
    assert (scores.clinical_removed, scores.clinical_tokens) == (2, 6)  # T and 7 of Dr saw T 7 on clear
    assert scores.entities[ALL].f2 == pytest.approx(5 * (2 / 3) * 0.5 / (4 * (2 / 3) + 0.5))


def test_truth_marks_what_is_protected_in_the_cleaned_text():
    tagged_text = "\ufeffDr. <NAME>O\u2019Neil &amp; Co</NAME>\r\non <DATE>3/4/2019</DATE>, LVEF <40%, <b>bold</b>"
    text, spans = untagged(tagged_text)
    assert text == "Dr. O'Neil & Co\non 3/4/2019, LVEF <40%, bold"
    assert [(text[s:e], kind) for s, e, kind in spans] == [("O'Neil & Co", "NAME"), ("3/4/2019", "DATE")]


@pytest.mark.parametrize("bad", ["<NAME>Roe", "Roe</NAME>", "<NAME>Roe</DATE>", "<NAME><DATE>x</DATE></NAME>"])
def test_truth_with_a_broken_tag_names_the_row_and_quotes_nothing(tmp_path: Path, bad: str):
    path = table(tmp_path / "truth.csv", ["clear", bad])
    with pytest.raises(CxrflowError, match="row 2") as error:
        list(read_truth(path))
    assert "Roe" not in str(error.value)


def test_tags_give_back_what_was_written(tmp_path: Path):
    reports = list(written(reports_phi_development, 3, 60))
    read = list(read_truth(table(tmp_path / "truth.csv", [tagged(*report) for report in reports])))
    assert [text for text, _ in read] == [text for text, _ in reports]
    assert [spans for _, spans in read] == [spans for _, spans in reports]


def test_command_prints_scores_and_no_text(tmp_path: Path):
    path = table(tmp_path / "truth.csv", ["Seen by Dr. <NAME>Okonkwo</NAME> in the <NAME>zyzzyva</NAME>. Lungs clear."])
    done = CliRunner().invoke(app, ["deidentify", "--evaluate", str(path)])
    assert done.exit_code == 0, done.output
    line = next(line.split() for line in done.output.splitlines() if line.startswith("NAME"))
    assert line[1:5] == ["2", "0.500", "1.000", "0.556"]
    assert "reports with any miss: 1 of 1 (100.000%)" in done.output
    assert "clinical tokens removed: 0 of 7" in done.output
    assert "Okonkwo" not in done.output and "zyzzyva" not in done.output


def measured(lists, count: int):
    finder = Deidentifier(DeidentifyOptions())
    return score(
        (text, spans, [(start, end, kind) for kind, start, end, _ in finder.find(text)])
        for text, spans in written(lists, 20261128, count)
    )


def templates(lists) -> set[str]:
    return {template for group in lists.TEMPLATES.values() for template in group}


def test_templates_and_names_are_held_out():
    held = reports_phi_held_out
    assert sum(map(len, held.TEMPLATES.values())) >= 40
    for known, _, _ in DEVELOPMENT:
        for lists in ("FAMILY", "WORD_FAMILY", "HANGUL", "ROMANISED", "HOSPITAL", "HOSPITAL_KO", "STREET", "TOWN"):
            assert not set(getattr(held, lists)) & set(getattr(known, lists, ())), lists
        assert not templates(held) & templates(known)


@pytest.fixture(scope="module")
def held_out():
    return measured(reports_phi_held_out, 936)


def test_held_out_entities_are_found(held_out):
    """What is reached; `benchmarks/README.md` says how far the goals of 99 %, 1 % and 0.3 % are missed."""
    assert held_out.entities[ALL].recall >= 0.97
    assert held_out.entities[ALL].true > 4000
    assert held_out.reports_with_miss / held_out.reports <= 0.115
    assert held_out.clinical_removed / held_out.clinical_tokens <= 0.0048


@pytest.mark.parametrize(("lists", "recall", "removed"), DEVELOPMENT)
def test_development_reports_stay_found(lists, recall: float, removed: float):
    scores = measured(lists, 600)
    assert scores.entities[ALL].recall >= recall
    assert scores.clinical_removed / scores.clinical_tokens <= removed
