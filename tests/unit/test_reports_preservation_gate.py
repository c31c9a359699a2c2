"""The preservation gate: what it must catch, what it must let pass, and that it never fails."""

from __future__ import annotations

import csv
import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports_rewrite_examples import FLIPPED_PAIRS, HARMLESS_PAIRS
from reports_rewrite_exchanges import EXCHANGED_PAIRS, REORDERED_PAIRS
from reports_rewrite_pairs import FLIPS, HARMLESS, TEXTS, pairs
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.errors import CxrflowError
from cxrflow.reports.preservation import REASONS, PreservationGate
from cxrflow.reports.rewrite_pairs import check_pairs
from cxrflow.reports.spelling import american

GATE = PreservationGate()

CAUGHT = [
    ("Heart size is at the upper limits of normal.", "Heart size is slightly enlarged.", "SEVERITY"),
    ("No pneumothorax.", "Pneumothorax.", "NEGATION"),
    ("RUL opacity.", "Left upper lobe opacity.", "LATERALITY"),
    ("A 4.5 cm mass.", "A 5.4 cm mass.", "NUMBER"),
    ("A 4.5 cm mass.", "A 4.5 mm mass.", "NUMBER"),
    ("A 2 x 3 cm mass.", "A 2 x 4 cm mass.", "NUMBER"),
    ("Nodule of 3-4 mm.", "Nodule of 3-5 mm.", "NUMBER"),
    ("A nodule smaller than 5 mm, less than 5 mm.", "A nodule smaller than 5 mm, more than 5 mm.", "NUMBER"),
    ("Fracture of the 6th rib.", "Fracture of the 7th rib.", "NUMBER"),
    ("Left effusion and right nodule.", "Right effusion and left nodule.", "LATERALITY"),
    ("Right upper and left lower lobe opacities.", "Left upper and right lower lobe opacities.", "LOCATION"),
    ("Severe atelectasis and effusion.", "Atelectasis and severe effusion.", "SEVERITY"),
    ("Small right effusion. Large left effusion.", "Large right effusion. Small left effusion.", "SEVERITY"),
    ("No effusion. Atelectasis is present.", "Effusion is present. No atelectasis.", "NEGATION"),
    ("Right effusion, left greater than right.", "Right effusion, right greater than left.", "LATERALITY"),
    ("The effusion has improved.", "The effusion has worsened.", "CHANGE"),
    ("The effusion has increased.", "The effusion has not increased.", "CHANGE"),
    ("Stable nodule.", "New nodule.", "CHANGE"),
    ("Effusion is no longer seen.", "Effusion is again seen.", "NEGATION"),
    ("Pneumonia cannot be excluded.", "Pneumonia is excluded.", "UNCERTAINTY"),
    ("Possible pneumonia.", "Pneumonia.", "UNCERTAINTY"),
    ("Pneumonia.", "Likely pneumonia.", "UNCERTAINTY"),
    ("Likely pneumonia.", "Unlikely pneumonia.", "UNCERTAINTY"),
    ("Likely pneumonia, possible edema.", "Possible pneumonia, likely edema.", "UNCERTAINTY"),
    ("PICC terminates in the SVC.", "PICC terminates in the right atrium.", "DEVICE"),
    ("ETT 4 cm above the carina.", "ETT 4 cm below the carina.", "DEVICE"),
    ("Endotracheal tube in place.", "Tracheostomy tube in place.", "DEVICE"),
    ("Small effusion. No pneumothorax.", "No pneumothorax.", "LOST"),
    ("No pneumothorax.", "No pneumothorax. Small effusion.", "ADDED"),
    ("No change in the nodule.", "Change in the nodule.", "CHANGE"),
    ("Calcified nodule.", "Spiculated nodule.", "DESCRIPTION"),
    ("Seen on XXXX. No effusion.", "No effusion.", "PLACEHOLDER"),
    ("우측 흉수. Small effusion.", "좌측 흉수. Small effusion.", "LANGUAGE"),
    ("Pigeonbreast.", "Funnelchest.", "LOST"),
    ("Small effusion.", "", "LOST"),
    ("", "Small effusion.", "ADDED"),
]

PASSED = [
    ("A 4.5 cm mass.", "A 45 mm mass."),
    ("A 4,5 cm mass.", "A mass of 4.5 centimeters."),
    ("A 2 x 3 cm mass.", "A mass measuring 30 by 20 mm."),
    ("Nodule of 3-4 mm.", "Nodule of 3 to 4 mm."),
    ("RUL opacity. No PTX.", "Right upper lobe opacity. No pneumothorax."),
    ("Bibasilar atelectasis.", "Atelectasis at both lung bases."),
    ("Bilateral effusions.", "Left and right pleural effusions."),
    ("Effusion w/o PTX.", "Effusion without pneumothorax."),
    ("↑ left effusion.", "Increased left pleural effusion."),
    ("Heart size normal.", "No cardiomegaly."),
    ("The heart is mildly enlarged.", "Mild cardiomegaly."),
    ("Heart and mediastinum are normal.", "Normal heart and mediastinum."),
    ("Effusion is no longer seen.", "Effusion has resolved."),
    ("A nodule is seen in the right lower lobe.", "In the right lower lobe, there is a nodule."),
    ("No effusion or pneumothorax.", "Neither pneumothorax nor effusion is seen."),
    ("Left effusion and right nodule.", "Right nodule and left effusion."),
    ("Pneumonia cannot be excluded.", "Pneumonia cannot be ruled out."),
    ("ETT tip 4 cm above carina.", "The endotracheal tube terminates 4 cm above the carina."),
    ("[FINDINGS] No effusion. [IMPRESSION] 1. Normal heart size.", "Heart size is normal. No effusion."),
    ("T-8 compression fracture.", "Compression fracture of T8."),
    ("No\u00a0effusion\u2009\u2014 none.", "No effusion -- none."),
    ("...", ""),
]


@pytest.mark.parametrize(("original", "rewritten", "reason"), CAUGHT)
def test_a_changed_meaning_is_refused_with_its_reason(original, rewritten, reason):
    assert GATE.check(original, rewritten).reason == reason


@pytest.mark.parametrize(("original", "rewritten"), PASSED)
def test_the_same_said_otherwise_passes_in_both_directions(original, rewritten):
    assert GATE.check(original, rewritten).accepted
    assert GATE.check(rewritten, original).accepted


@pytest.mark.parametrize("held_out", [False, True], ids=["developed-on", "held-out"])
def test_of_generated_flips_at_least_99_per_cent_are_caught(held_out):
    made = list(pairs(FLIPS, held_out))
    missed = [kind for kind, original, rewritten in made if GATE.check(original, rewritten).accepted]
    assert len(made) > 150
    assert len(missed) <= 0.01 * len(made), missed


@pytest.mark.parametrize("held_out", [False, True], ids=["developed-on", "held-out"])
def test_of_generated_harmless_rewrites_at_most_3_per_cent_are_refused(held_out):
    made = list(pairs(HARMLESS, held_out))
    refused = [kind for kind, original, rewritten in made if not GATE.check(original, rewritten).accepted]
    assert len(made) > 100
    assert len(refused) <= 0.03 * len(made), refused


def test_all_texts_with_all_kinds():
    for kinds, wanted, share in ((FLIPS, False, 0.01), (HARMLESS, True, 0.03)):
        made = list(pairs(kinds, False, TEXTS))
        wrong = [kind for kind, original, rewritten in made if GATE.check(original, rewritten).accepted is not wanted]
        assert len(made) >= 500
        assert len(wrong) <= share * len(made), wrong


def test_pairs_written_by_hand():
    assert [pair for pair in FLIPPED_PAIRS if GATE.check(*pair).accepted] == []
    assert [pair for pair in HARMLESS_PAIRS if not GATE.check(*pair).accepted] == []


def test_pairs_by_kinds_of_wording():
    """Written while the rules were made: what they still get wrong stands in the file too.

    Of the last 346 flips 13 that the gate still takes are left out, such as "apical nodule and effusion" for "nodule
    and apical effusion". The last 861 harmless rewrites came in twelve rounds; at first sight 18, 37, 15, 17, 16, 16,
    13, 18, 13, 14, 16 and 12 % were refused.
    """
    with open(Path(__file__).with_name("reports_rewrite_development.csv"), encoding="utf-8", newline="") as handle:
        made = list(csv.DictReader(handle))
    flips = [pair for pair in made if pair["harmless"] == "false"]
    harmless = [pair for pair in made if pair["harmless"] == "true"]
    missed = [pair for pair in flips if GATE.check(pair["original"], pair["rewritten"]).accepted]
    refused = [pair for pair in harmless if not GATE.check(pair["original"], pair["rewritten"]).accepted]
    assert len(flips) > 400
    assert len(missed) <= 0.005 * len(flips), missed
    assert len(harmless) > 1600
    assert len(refused) <= 0.03 * len(harmless), refused


@pytest.mark.parametrize(
    "formality",
    [
        "PA and lateral views of the chest were obtained.",
        "Comparison: 3 March 2019.",
        "Electronically signed by the attending radiologist.",
        "Please call with any questions.",
        "Comparison: XXXX.",
    ],
)
def test_a_formality_may_be_left_out_but_not_added(formality):
    report = "Small left effusion. No pneumothorax."
    assert GATE.check(f"{formality} {report}", report).accepted
    assert GATE.check(report, f"{formality} {report}").reason in ("ADDED", "NUMBER", "PLACEHOLDER")


@pytest.mark.parametrize(
    ("original", "rewritten"),
    [
        ("Comparison: 2018. Stable nodule.", "Comparison: 2019. Stable nodule."),
        ("AP view. Cardiomegaly.", "PA view. Cardiomegaly."),
        ("Comparison shows growth of the nodule. Lungs clear.", "Lungs clear."),
        ("Limited study due to motion. Lungs clear.", "Lungs clear."),
        ("Follow-up CT is recommended. Lungs clear.", "Lungs clear."),
    ],
)
def test_what_tells_something_is_no_formality(original, rewritten):
    assert not GATE.check(original, rewritten).accepted


@pytest.mark.parametrize(
    ("british", "spelled"),
    [
        ("Haemothorax", "Hemothorax"), ("oedema", "edema"), ("gastro-oesophageal", "gastro-esophageal"),
        ("CALIBRE", "CALIBER"), ("centred", "centered"), ("localised", "localized"), ("tunnelled", "tunneled"),
        ("hypovolaemia", "hypovolemia"), ("vertebrae", "vertebrae"), ("aerated", "aerated"), ("raised", "raised"),
        ("exercise", "exercise"), ("coexisting", "coexisting"), ("otherwise", "otherwise"),
    ],
)  # fmt: skip
def test_british_spelling_is_read_as_american(british, spelled):
    assert american(british) == spelled


def test_values_exchanged_between_times_films_and_things_are_seen():
    assert [pair for pair in EXCHANGED_PAIRS if GATE.check(*pair).accepted] == []
    assert [pair for pair in EXCHANGED_PAIRS if GATE.check(*reversed(pair)).accepted] == []
    assert [pair for pair in REORDERED_PAIRS if not GATE.check(*pair).accepted] == []


@pytest.mark.parametrize(
    ("findings", "impression"),
    [("[FINDINGS]", "[IMPRESSION]"), ("Findings:", "Impression:"), ("\nFINDINGS:", "\nCONCLUSION:")],
)
def test_what_two_sections_say_is_not_exchanged(findings, impression):
    original = f"{findings} Lungs are clear. {impression} Pneumonia."
    assert not GATE.check(original, f"{findings} Pneumonia. {impression} Lungs are clear.").accepted
    assert GATE.check(original, f"{findings} Clear lungs. {impression} Pneumonia.").accepted
    assert GATE.check(original, "[FINDINGS] Clear lungs. [IMPRESSION] Pneumonia.").accepted
    assert GATE.check(original, "Lungs are clear. Pneumonia.").accepted


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_pair_gets_a_verdict(original, rewritten):
    verdict = GATE.check(original, rewritten)
    assert verdict.accepted is (verdict.reason == "")
    assert verdict.reason == "" or verdict.reason in REASONS


WORDS = st.sampled_from(
    (
        "no",
        "not",
        "left",
        "right",
        "4 cm",
        "2 x",
        ",",
        ".",
        ";",
        "effusion",
        "heart",
        "enlarged",
        "normal",
        "both",
        "and",
    )
    + ("is", "RUL", "PE", "XXXX", "\ud3d0", "likely", "#", "Acc#", "3")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_a_text_passes_as_itself_and_the_verdict_has_no_direction(first, second):
    one, other = " ".join(first), " ".join(second)
    assert GATE.check(one, one).accepted
    assert GATE.check(one, " " + one + " ").accepted
    assert GATE.check(one, other).accepted is GATE.check(other, one).accepted


def test_a_report_takes_less_than_a_millisecond_of_processor_time():
    import random

    shuffled = [
        (
            f"{text} Study {n}.",
            f"Study {n}. {' '.join(random.Random(n).sample(text.split('. '), len(text.split('. '))))}",
        )
        for n in range(20)
        for text in TEXTS
    ]
    for original, rewritten in shuffled[: len(TEXTS)]:
        GATE.check(original, rewritten)
    started = time.process_time()
    for original, rewritten in shuffled:
        GATE.check(original, rewritten)
    assert (time.process_time() - started) / len(shuffled) < 0.001


def _write(path: Path, *rows: list[str]) -> Path:
    with open(path, "w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle).writerows(rows)
    return path


def test_the_command_adds_two_columns_and_keeps_the_others(tmp_path):
    source = _write(
        tmp_path / "pairs.csv",
        ["id", "original", "rewritten", "note"],
        ["1", "No effusion, or PTX.", "No pneumothorax or effusion.", "a,b"],
        ["2", "4.5 cm mass", "5.4 cm mass", ""],
        ["3", "", "", "empty"],
        ["4", "Secretword effusion.", "", "line\nbreak"],
    )
    result = CliRunner().invoke(app, ["check-rewrite", str(source), str(tmp_path / "out.csv")])
    assert result.exit_code == 0, result.output
    assert "Secretword" not in result.output
    with open(tmp_path / "out.csv", encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [(r["id"], r["accepted"], r["reason"]) for r in rows] == [
        ("1", "true", ""), ("2", "false", "NUMBER"), ("3", "true", ""), ("4", "false", "LOST"),
    ]  # fmt: skip
    assert [r["note"] for r in rows] == ["a,b", "", "empty", "line\nbreak"]


@pytest.mark.parametrize(
    ("header", "says"),
    [
        (["original", "rewriten"], "no column 'rewritten'.*rewriten"),
        (["rewritten"], "no column 'original'"),
        (["original", "rewritten", "accepted"], "already has a column 'accepted'"),
        (["original", "original", "rewritten"], "more than one column 'original'"),
    ],
)
def test_a_table_that_does_not_fit_is_refused_by_name(tmp_path, header, says):
    source = _write(tmp_path / "pairs.csv", header, ["x"] * len(header))
    with pytest.raises(CxrflowError, match=says):
        check_pairs(source, tmp_path / "out.csv", GATE)
    assert os.listdir(tmp_path) == ["pairs.csv"]


def test_our_own_expansion_of_real_reports_is_hardly_ever_refused(shared_data):
    from reports_openi import openi_sections

    from cxrflow.config.reports import ExpandOptions
    from cxrflow.reports.abbreviations import Expander
    from cxrflow.reports.lexicon import load_abbreviations
    from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
    from cxrflow.reports.normalise import clean

    expander = Expander(load_abbreviations(DEFAULT_LEXICON), ExpandOptions(keep_common=False))
    texts = [clean(s.get("FINDINGS", "") + " " + s.get("IMPRESSION", "")) for s in openi_sections(shared_data)]
    changed = [(text, expander.expand(text).text) for text in texts]
    changed = [(text, expanded) for text, expanded in changed if text != expanded]
    assert len(changed) > 200
    assert sum(not GATE.check(*pair).accepted for pair in changed) <= 0.005 * len(changed)


def test_two_sides_or_sizes_exchanged_in_real_reports_are_seen(shared_data):
    from reports_openi import openi_sections

    exchanged = []
    for sections in openi_sections(shared_data):
        text = sections.get("FINDINGS", "") + " " + sections.get("IMPRESSION", "")
        for pattern in (r"\b(?:left|right)\b", r"(?<![\d.x] )(?<![\d.])\d+(?:\.\d+)?(?= ?[mc]m(?! ?(?:x|by)))"):
            found = list(re.finditer(pattern, text))
            second = next((m for m in found if m[0] != found[0][0]), None)
            if second:
                first = found[0]
                middle = text[first.end() : second.start()]
                exchanged.append((text, text[: first.start()] + second[0] + middle + first[0] + text[second.end() :]))
    assert len(exchanged) > 200
    missed = [original for original, made in exchanged if GATE.check(original, made).accepted]
    assert len(missed) <= 0.04 * len(exchanged)  # some say the same: "the left and right"
