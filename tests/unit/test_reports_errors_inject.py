"""An injected error changes one thing, where it says, and never only the words."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrflow.errors import CxrflowError
from cxrflow.reports.error_terms import error_terms
from cxrflow.reports.errors import KINDS, Injected, inject
from cxrflow.reports.labels import label_report

REPORT = (
    "[FINDINGS] There is a small left pleural effusion. This is unchanged. The heart is normal in size. An "
    "endotracheal tube lies 4.5 cm above the carina. No pneumothorax is seen. "
    "[IMPRESSION] 1. Small effusion. 2. No evidence of pneumonia."
)
SEEDS = range(25)
INSERTED = ("false_prediction", "opposite_sentence", "device_added")


def errors_of(text: str, kind: str, seeds: range = SEEDS) -> list[Injected]:
    made = [inject(text, kind, random.Random(seed), error_terms()) for seed in seeds]
    return [m for m in made if m is not None]


def diff(old: str, new: str) -> tuple[int, int]:
    """[start, end) of the part of `new` between the common beginning and the common end."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, len(new) - end


@pytest.mark.parametrize("kind", KINDS)
def test_the_span_covers_all_that_changed(kind):
    for error in errors_of(REPORT, kind):
        start, end = diff(REPORT, error.text)
        assert 0 <= error.start < error.end <= len(error.text)
        if kind in INSERTED:
            assert " ".join((error.text[: error.start] + error.text[error.end :]).split()) == REPORT
        else:
            assert error.start <= start and end <= error.end, (error.text[start:end], error)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_finds_a_place_in_a_rich_report(kind):
    assert len(errors_of(REPORT, kind)) == len(SEEDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_error(kind):
    assert errors_of(REPORT, kind) == errors_of(REPORT, kind)


def test_severity_grades_a_stated_finding():
    assert {e.text[e.start : e.end] for e in errors_of(REPORT, "severity")} == {"large", "Large"}
    assert errors_of("No large effusion or mild edema.", "severity") == []
    assert errors_of("A small-bore catheter with a large consolidation.", "severity")[0].text.startswith("A small-bore")
    assert errors_of("Mild to moderate edema.", "severity") == []
    assert errors_of("Mildly rotated patient. No effusion.", "severity") == []
    assert errors_of("A mild edema.", "severity", range(1))[0].text.split()[0] == "A"
    assert "an extensive" in {
        e.text[e.start : e.end].lower() for e in errors_of("There is a minimal effusion.", "severity")
    }


def test_location_flips_a_side_once():
    assert {e.text[e.start : e.end] for e in errors_of(REPORT, "location")} == {"right"}


@pytest.mark.parametrize(
    "text",
    [
        "Bilateral pleural effusions.",
        "Bilateral effusions, right greater than left.",
        "Bilateral effusions, larger on the right.",
        "Left and right effusions.",
        "Left effusion with upper lobe opacity.",
        "No left effusion.",
        "The tube was left in place; effusion.",
        "No change.",
        "Heart size is normal.",
        "Low lung volumes.",
    ],
)
def test_location_leaves_alone_what_no_flip_falsifies(text):
    assert errors_of(text, "location") == []


def test_false_prediction_adds_a_finding_the_report_does_not_mention():
    before = label_report(REPORT)
    for error in errors_of(REPORT, "false_prediction"):
        after = label_report(error.text)
        gained = [label for label in before if before[label] != after[label] and label != "No Finding"]
        assert gained and all(before[label] is None and after[label] == 1 for label in gained)
        assert error.text[: error.start] + error.text[error.end :].lstrip() != error.text


def test_false_negation_turns_a_label_round():
    before = label_report(REPORT)
    for error in errors_of(REPORT, "false_negation"):
        assert label_report(error.text) != before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No pneumothorax.", "Pneumothorax."),
        ("There is no effusion.", "There is effusion."),
        ("Lungs clear without effusion.", "Lungs clear with effusion."),
        ("The heart is not enlarged.", "The heart is enlarged."),
        ("The heart is mildly enlarged.", "The heart is not mildly enlarged."),
        ("A small effusion is seen.", "No small effusion is seen."),
        ("Left effusion.", "No left effusion."),
        ("THERE IS AN EFFUSION.", "THERE IS NO EFFUSION."),
        ("No pleural effusion or pneumothorax.", "Pleural effusion and pneumothorax."),
        ("No focal consolidation, effusion, or edema is seen.", "Focal consolidation, effusion, and edema are seen."),
        ("Hyperinflated, without effusion or edema.", "Hyperinflated, with effusion and edema."),
        ("NO EFFUSION OR EDEMA IS SEEN.", "EFFUSION AND EDEMA ARE SEEN."),
    ],
)
def test_false_negation_is_a_minimal_edit(text, expected):
    assert {e.text for e in errors_of(text, "false_negation")} == {expected}


def test_measurement_changes_one_number_and_keeps_its_unit():
    for error in errors_of("A 4.5 cm mass. Compared with 3/4/2010. 2. T8 fracture, image 3.", "measurement"):
        number = error.text[error.start : error.end]
        assert float(number) != 4.5 and len(number.partition(".")[2]) == 1
        assert error.text.replace(number, "4.5", 1) == "A 4.5 cm mass. Compared with 3/4/2010. 2. T8 fracture, image 3."
    assert errors_of("T8 fracture on 3/4/2010. 2. Effusion.", "measurement") == []


def test_an_opposite_sentence_contradicts_a_label():
    for error in errors_of("Left pleural effusion.", "opposite_sentence"):
        assert label_report(error.text[error.start : error.end])["Pleural Effusion"] == 0
    for error in errors_of("No pneumothorax.", "opposite_sentence"):
        assert label_report(error.text)["Pneumothorax"] == 1


def test_a_device_is_added_renamed_or_moved():
    for error in errors_of(REPORT, "device_added"):
        added = error.text[error.start : error.end]
        assert label_report(added)["Support Devices"] == 1 and "ndotracheal" not in added
    assert {e.text[e.start : e.end] for e in errors_of(REPORT, "device_renamed")} <= {
        "A tracheostomy tube", "A nasogastric tube", "A chest tube"
    }  # fmt: skip
    assert all("below the carina" in e.text for e in errors_of(REPORT, "device_position"))
    assert errors_of("The ETT has been removed; it was above the carina.", "device_position") == []
    assert errors_of("A mass above the carina.", "device_position") == []


def test_a_device_is_renamed_in_its_own_number_and_alone():
    for error in errors_of("Surgical clips are seen. A prosthetic aortic valve is present.", "device_renamed"):
        assert "wires are seen" in error.text or re.search(
            r"(?:annuloplasty ring|coronary stent) is present", error.text
        )
    for text in (
        "Pacemaker defibrillator in place.",  # one device
        "Surgical clips in the right upper quadrant.",  # not of the chest
        "No lines.",
    ):
        assert errors_of(text, "device_renamed") == [], text


def test_an_exchanged_word_has_the_case_of_its_place():
    assert {e.text for e in errors_of("There is a right Port-A-Cath; no effusion.", "device_renamed")} >= {
        "There is a right internal jugular central venous catheter; no effusion."
    }
    assert all(e.text[0].isupper() for e in errors_of("Mild edema.", "severity"))
    assert {e.text for e in errors_of("Lungs: Small effusion.", "severity")} == {"Lungs: Large effusion."}


def test_no_grade_of_what_is_not_claimed_and_no_side_of_anatomy_is_changed():
    assert errors_of("Overlap could obscure a small nodule.", "severity") == []
    assert errors_of("Calcified left coronary arteries, and cardiomegaly.", "location") == []


def test_a_short_form_is_never_renamed_to_its_own_long_form():
    for error in errors_of("ETT and NG tube in place.", "device_renamed"):
        renamed = error.text[error.start : error.end].lower()
        assert "endotracheal" not in renamed and "nasogastric" not in renamed


def test_an_inserted_sentence_never_parts_an_item_from_its_number_or_a_pair():
    for kind in ("false_prediction", "device_added", "opposite_sentence"):
        for error in errors_of(REPORT, kind):
            assert "effusion. This is unchanged." in error.text
            assert "1. Small effusion. 2. No evidence of pneumonia." in error.text
            assert error.end < error.text.index("[IMPRESSION]")


def test_a_capital_report_gets_capital_errors():
    for kind in KINDS:
        for error in errors_of(REPORT.upper(), kind):
            assert error.text.isupper()


def test_an_unknown_kind_names_the_nearest():
    with pytest.raises(CxrflowError, match="did you mean 'severity'"):
        inject(REPORT, "severty", random.Random(1), error_terms())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.sampled_from(KINDS), st.integers(0, 9))
def test_any_text_takes_an_error_or_none(text, kind, seed):
    error = inject(text, kind, random.Random(seed), error_terms())
    assert error is None or (error.text != text and 0 <= error.start < error.end <= len(error.text))
