"""The labeller reads sentences as a radiologist does."""

from __future__ import annotations

import pytest
import reports_label_templates as templates
import reports_label_vocabulary as vocabulary
from reports_label_reports_unread import REPORTS
from reports_label_sentences import (
    ABBREVIATION,
    DEVICES,
    FINDINGS,
    HARD,
    HELD_OUT,
    KOREAN,
    NEGATION,
    SENTENCES,
    UNCERTAINTY,
    UNSEEN,
)
from reports_label_sentences_unread import UNREAD

from cxrflow.reports.labels import label_report
from cxrflow.reports.sentences import split_sentences


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
    "group", [NEGATION, UNCERTAINTY, ABBREVIATION, DEVICES, FINDINGS, HELD_OUT, HARD, KOREAN, UNSEEN, REPORTS,
              *UNREAD.values()],
    ids=["negation", "uncertainty", "abbreviation", "devices", "findings", "held out", "hard", "korean", "unseen",
         "reports", *(f"unread, {kind}" for kind in UNREAD)],
)  # fmt: skip
def test_labels_agree_with_the_reader(group):
    assert micro_f1(group) >= 0.95


@pytest.mark.parametrize("group", ["HEART", "LUNGS", "PLEURA_AND_BONE", "DEVICES", "PHRASING"])
def test_less_usual_words_and_phrases_are_read(group):
    wrong = [sentence for sentence, expected in getattr(vocabulary, group) if read(sentence) != set(expected.items())]
    assert not wrong


FINDINGS_MET = {"pneumonia": "Pneumonia", "pleural effusion": "Pleural Effusion"}
DEVICES_MET = dict.fromkeys(("right chest tube", "PICC", "nasogastric tube", "pacemaker", "ETT"), "Support Devices")
STRUCTURES_MET = {
    **dict.fromkeys(("heart", "heart size", "cardiac silhouette"), "Cardiomegaly"),
    **dict.fromkeys(
        ("mediastinum", "mediastinal contour", "cardiomediastinal silhouette"), "Enlarged Cardiomediastinum"
    ),
}


@pytest.mark.parametrize(
    ("lines", "words", "value"),
    [
        (templates.DOUBTED, FINDINGS_MET, -1),
        (templates.STATED, FINDINGS_MET, 1),
        (templates.DENIED, FINDINGS_MET, 0),
        (templates.REMOVED, DEVICES_MET, 0),
        (templates.IN_PLACE, DEVICES_MET, 1),
        (templates.ENLARGED, STRUCTURES_MET, 1),
        (templates.NOT_ENLARGED, STRUCTURES_MET, 0),
        (templates.UNJUDGED, STRUCTURES_MET, -1),
    ],
    ids=["doubted", "stated", "denied", "removed", "in place", "enlarged", "not enlarged", "unjudged"],
)
def test_templates_give_every_word_the_value_they_tell(lines, words, value):
    sentences = [
        (line.strip().format(word), label) for line in lines.strip().splitlines() for word, label in words.items()
    ]
    assert not [sentence for sentence, label in sentences if label_report(sentence)[label] != value]


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


def test_plain_alternatives_are_uncertain_and_a_harmless_band_is_stated():
    assert read("Right basilar atelectasis or pneumonia.") == {("Atelectasis", -1), ("Pneumonia", -1)}
    assert ("Atelectasis", 1) in read("Atelectasis or scarring at the left base.")
    assert read("No atelectasis or pneumonia.") == {("Atelectasis", 0), ("Pneumonia", 0)}
    assert read("No change in atelectasis or effusion.") == {("Atelectasis", 1), ("Pleural Effusion", 1)}


def test_a_denial_far_from_a_device_does_not_remove_it():
    assert ("Support Devices", 1) in read("No pneumothorax, consolidation, or pleural effusion, pacemaker in place.")
    assert ("Support Devices", 0) in read("No pacemaker.")


def test_sentences_end_where_they_should():
    def said(text: str) -> list[str]:
        return [text[s.body : s.end] for s in split_sentences(text)]

    assert said("Small bilat. effusions vs. scar. Lungs clear.") == ["Small bilat. effusions vs. scar.", "Lungs clear."]
    assert said("1. Small effusion 2. Cardiomegaly") == ["Small effusion", "Cardiomegaly"]
    assert said("A 4.5 cm mass.No effusion") == ["A 4.5 cm mass.", "No effusion"]
    assert said("[FINDINGS] Clear [IMPRESSION] 2. Normal.") == ["Clear", "Normal."]
    assert said("- No effusion - ETT in place - Size 4 - 5 mm") == ["No effusion", "ETT in place", "Size 4 - 5 mm"]
    assert said("No effusion - ETT in place") == ["No effusion - ETT in place"]  # no list
    assert said("Opacity ? pneumonia. - Effusion\n- No edema") == ["Opacity ? pneumonia.", "Effusion", "No edema"]


def test_wrapped_lines_and_enumerations_do_not_break_scope():
    labels = label_report("1. No evidence of pneumothorax\nor pleural effusion. 2. Mild\ncardiomegaly.")
    assert (labels["Pneumothorax"], labels["Pleural Effusion"], labels["Cardiomegaly"]) == (0, 0, 1)


def test_a_report_in_another_language_has_no_label():
    assert set(label_report("Cardiomegalia. Sin derrame pleural ni neumotorax.").values()) == {None}
    assert label_report("Cardiomegaly 있음, effusion 없음.")["Cardiomegaly"] == 1


def test_korean_without_a_known_finding_is_normal_only_where_it_says_so():
    for text in (
        "양측 폐야 정상. 심비대 없음.",
        "특이 소견 없음",
        "활동성 폐병변 없음",
        "No active lung lesion. 변화 없음",
    ):
        assert label_report(text)["No Finding"] == 1, text
    assert label_report("이전 영상과 비교함. 추적 관찰 요망")["No Finding"] is None
    assert label_report("좌측 하부 무기폐")["No Finding"] is None


@pytest.mark.parametrize(
    "sentence",
    ["Suspicious for, but not diagnostic of, pneumonia.", "Possibly, though not definitely, pneumonia.",
     "Suggestive of but not specific for pneumonia.", "Concerning for but not diagnostic of pneumonia.",
     "Possible, but not definite, pneumonia.", "Findings suggestive, though not diagnostic, of pneumonia.",
     "Not specific for pneumonia."],
)  # fmt: skip
def test_a_concession_leaves_a_hedge_a_hedge(sentence):
    assert read(sentence) == {("Pneumonia", -1)}
    assert label_report(sentence)["No Finding"] is None


def test_a_clause_of_its_own_behind_a_hedge_is_read_apart():
    assert read("Suspicious for pneumonia, but no effusion.") == {("Pneumonia", -1), ("Pleural Effusion", 0)}
    assert read("Possible pneumonia but not edema.") == {("Pneumonia", -1), ("Edema", 0)}


@pytest.mark.parametrize(
    ("text", "labels"),
    [("Pleural effusion? no.", {("Pleural Effusion", 0)}), ("Pleural effusion? Not seen", {("Pleural Effusion", 0)}),
     ("Effusion? yes. Pneumothorax? None.", {("Pleural Effusion", 1), ("Pneumothorax", 0)}),
     ("Pleural effusion? No pneumothorax.", {("Pleural Effusion", -1), ("Pneumothorax", 0)})],
)  # fmt: skip
def test_a_question_takes_its_answer(text, labels):
    assert read(text) == labels
