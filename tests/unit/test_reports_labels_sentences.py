"""The labeller reads sentences as a radiologist does."""

from __future__ import annotations

import pytest
from reports_label_sentences import ABBREVIATION, DEVICES, FINDINGS, HELD_OUT, NEGATION, SENTENCES, UNCERTAINTY

from cxrflow.reports.labels import label_report


def read(sentence: str) -> set[tuple[str, int]]:
    labels = label_report(sentence)
    return {(label, int(value)) for label, value in labels.items() if value is not None and label != "No Finding"}


def micro_f1(sentences: list[tuple[str, dict[str, int]]]) -> float:
    hits = misses = extras = 0
    for sentence, expected in sentences:
        found, wanted = read(sentence), set(expected.items())
        hits += len(found & wanted)
        extras += len(found - wanted)
        misses += len(wanted - found)
    return 2 * hits / (2 * hits + extras + misses)


def test_there_are_enough_sentences_of_each_kind():
    assert len(SENTENCES) + len(HELD_OUT) >= 180
    assert min(map(len, (NEGATION, UNCERTAINTY, ABBREVIATION, DEVICES, FINDINGS))) >= 15


@pytest.mark.parametrize(
    "group", [NEGATION, UNCERTAINTY, ABBREVIATION, DEVICES, FINDINGS, HELD_OUT],
    ids=["negation", "uncertainty", "abbreviation", "devices", "findings", "held out"],
)  # fmt: skip
def test_labels_agree_with_the_reader(group):
    assert micro_f1(group) >= 0.95


def test_capitals_read_like_small_letters():
    text = "No pneumothorax. Left pleural effusion. ETT 4 cm above the carina. Heart is enlarged."
    assert label_report(text.upper()) == label_report(text)
    assert label_report(text)["Support Devices"] == 1


def test_a_unit_in_a_capital_report_is_no_cardiomegaly():
    assert label_report("ETT 4 CM ABOVE CARINA")["Cardiomegaly"] is None
    assert label_report("CM, NO EDEMA")["Cardiomegaly"] == 1


def test_clauses_are_read_apart():
    labels = label_report(
        "No pneumothorax, but there is a moderate left effusion; possible right lower lobe pneumonia."
    )
    assert (labels["Pneumothorax"], labels["Pleural Effusion"], labels["Pneumonia"]) == (0, 1, -1)


def test_wrapped_lines_and_enumerations_do_not_break_scope():
    labels = label_report("1. No evidence of pneumothorax\nor pleural effusion. 2. Mild\ncardiomegaly.")
    assert (labels["Pneumothorax"], labels["Pleural Effusion"], labels["Cardiomegaly"]) == (0, 0, 1)
