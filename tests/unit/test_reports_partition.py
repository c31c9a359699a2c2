"""A report in parts: by region, by sentence, without a finding. And what a shuffle must keep side by side."""

from __future__ import annotations

import random

import pytest

from cxrflow.reports.labels import label_report
from cxrflow.reports.partition import anatomy, by_anatomy, half_of_the_sentences, without_a_finding
from cxrflow.reports.sentences import blocks, split_sentences
from cxrflow.reports.styles import shuffled

REPORT = (
    "[FINDINGS] PA and lateral views. The heart is enlarged. There is a small left effusion. This is unchanged. "
    "A right PICC ends in the superior vena cava. No rib fracture. The lungs are clear. [IMPRESSION] 1. Cardiomegaly. "
    "2. Small left effusion. Stable. 3. PICC in place."
)
SEEDS = range(30)


def said(text: str) -> list[str]:
    return [text[s.body : s.end] for s in split_sentences(text)]


def test_regions_are_told_under_their_heading():
    assert by_anatomy(REPORT, anatomy()) == (
        "[FINDINGS] PA and lateral views. Lungs and pleura: There is a small left effusion. This is unchanged. The "
        "lungs are clear. Cardiovascular: The heart is enlarged. Bones: No rib fracture. Lines and tubes: A right PICC "
        "ends in the superior vena cava. [IMPRESSION] 1. Cardiomegaly. 2. Small left effusion. Stable. "
        "3. PICC in place."
    )
    assert label_report(by_anatomy(REPORT, anatomy())) == label_report(REPORT)


@pytest.mark.parametrize(
    "text",
    [
        "[IMPRESSION] The heart is enlarged. Clear lungs.",
        "[FINDINGS] No effusion. Clear lungs.",
        "[FINDINGS] Left nodule. The heart is large. The lungs are otherwise clear.",
        "[FINDINGS] 1. Clear lungs. 2. Cardiomegaly.",
    ],
)
def test_what_cannot_be_told_by_region_is_left(text):
    assert by_anatomy(text, anatomy()) is None


def test_a_split_is_half_of_the_sentences_in_their_order():
    for seed in SEEDS:
        part = half_of_the_sentences(REPORT, random.Random(seed))
        positions = [said(REPORT).index(sentence) for sentence in said(part)]
        assert positions == sorted(positions) and 4 <= len(positions) < len(said(REPORT))
        assert ("This is unchanged." in part) == ("There is a small left effusion." in part)
    assert half_of_the_sentences("[FINDINGS] Clear. Normal heart. [IMPRESSION] Normal.", random.Random(1)) is None


def test_a_split_numbers_its_list_anew():
    text = "[IMPRESSION] 1. Cardiomegaly. 2. Left effusion. 3. Old fractures. 4. Right nodule."
    for seed in SEEDS:
        part = half_of_the_sentences(text, random.Random(seed))
        assert part.startswith("[IMPRESSION] 1. ") and " 2. " in part and " 3. " not in part


def test_an_omission_leaves_out_one_finding_wherever_it_is_told():
    left_out = set()
    for seed in SEEDS:
        text = without_a_finding(REPORT, random.Random(seed))
        before, after = label_report(REPORT), label_report(text)
        lost = [label for label in before if before[label] is not None and after[label] is None]
        assert len(lost) == 1
        left_out.add(lost[0])
    assert left_out == {"Cardiomegaly", "Pleural Effusion", "Support Devices"}
    without = {without_a_finding(REPORT, random.Random(seed)).partition("[IMPRESSION] ")[2] for seed in SEEDS}
    assert "1. Cardiomegaly. 2. PICC in place." in without  # what is left of a list is numbered anew


def test_nothing_to_leave_out():
    assert without_a_finding("[FINDINGS] Clear lungs. No effusion.", random.Random(1)) is None
    assert without_a_finding("Left effusion.", random.Random(1)) is None


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Left nodule. Right effusion. The latter is new. Clear bones.", "Right effusion. The latter is new."),
        ("Left PICC. The tip is in the right atrium. Normal heart.", "Left PICC. The tip is in the right atrium."),
        ("Left nodule. These findings suggest cancer. Normal heart.", "Left nodule. These findings suggest cancer."),
        ("Left effusion. Stable. Normal heart. Clear bones.", "Left effusion. Stable."),
        ("Normal heart. Right opacity. Possibly atelectasis. No edema.", "Right opacity. Possibly atelectasis."),
        ("Tubes. a. ETT in place. b. NGT in place. Clear lungs.", "a. "),
        ("1. Lines: a. ETT is high. b. NGT is low. 2. No effusion.", "Lines: a. ETT is high. b. NGT is low."),
    ],
)
def test_a_shuffle_keeps_together_what_refers_to_each_other(text, together):
    results = {shuffled(text, random.Random(seed)) for seed in SEEDS}
    assert results - {None} and all(together in result for result in results if result)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Left nodule. Right effusion. The lungs are otherwise clear.", "The lungs are otherwise clear."),
        ("Left nodule. Right effusion. No other abnormality.", "No other abnormality."),
        ("Old fracture. Right effusion. As above.", "Right effusion. As above."),
    ],
)
def test_nothing_moves_behind_a_sentence_that_sums_up(text, last):
    results = {shuffled(text, random.Random(seed)) for seed in SEEDS}
    assert results - {None} or last.startswith("Right")
    assert all(result.endswith(last) for result in results if result)


def test_the_views_stay_in_front_and_a_list_that_cites_its_numbers_stays():
    text = "PA and lateral views of the chest. Left nodule. Right effusion. Normal heart."
    assert all(shuffled(text, random.Random(seed)).startswith("PA and lateral views") for seed in SEEDS)
    assert shuffled("1. Left nodule. 2. Old fracture. 3. CT for #1.", random.Random(1)) is None


def test_every_sentence_is_in_one_group():
    assert [s for block in blocks(REPORT) for s in block] == list(split_sentences(REPORT))
