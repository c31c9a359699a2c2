"""Times in four digits, years alone, dates, telephones and numbers: what is one of them, and what only looks so."""

from __future__ import annotations

import re

import pytest

from cxrflow.config.reports import DeidentifyOptions
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.recognisers.bare_times import bare_times
from cxrflow.reports.recognisers.years import years_alone


@pytest.fixture(scope="module")
def deidentifier() -> Deidentifier:
    return Deidentifier(DeidentifyOptions())


def marked(text: str) -> tuple[str, list[str]]:
    """The text without its brackets, and what stood in them."""
    return re.sub(r"<(.*?)>", r"\1", text), re.findall(r"<(.*?)>", text)


BARE_TIMES = [
    "Discussed with the team at <0930>.",
    "Findings called to the floor <1545>hrs.",
    "The <1530> film shows the line in place.",
    "Compared to <1430> exam.",
    "Tube moved between the <0500> and the <1130> films.",
    "Paged at <1510> and <1525> without response.",
    "Procedure start <1510>, end <1545>.",
    "Scan time <1510-1545>.",
    "Verified <1530> EST.",
    "Critical result\n<1530> Nurse aware.",
    "<1530> - resident notified, read back done.",
    "On pressors since <1530>.",
    "D: <1530> T: <1545>",
    "Seen <1530> Findings unchanged",
    "CXR #1 <1310>: high. CXR #2 <1340>: good.",
    "CHEST, PORTABLE, <1920>",
    "Shift <1900> to <0700>",
    "Mar 4 <1530>",
]
NO_TIMES = [
    "BNP was 1530 yesterday.",
    "The volume is 1200 mL.",
    "Drained 1500 of fluid.",
    "Drainage of 1200 to 1500 mL.",
    "DLP 1530.",
    "NT-PROBNP 1240 NG/L.",
    "Chest tube output was 1200 since yesterday.",
    "ACR 2014.",
    "Heparin 1000, then 1200 units per hour",
    "Calcium score 1145.",
]


@pytest.mark.parametrize("text", BARE_TIMES)
def test_four_digits_are_a_time_beside_what_times_stand_beside(text: str):
    text, times = marked(text)
    assert [text[start:end] for start, end in bare_times(text)] == times


@pytest.mark.parametrize("text", NO_TIMES)
def test_quantities_of_four_digits_are_no_times(text: str):
    assert list(bare_times(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "CABG <2017>, MVR <2019>.",
        "Comparison: chest CT <2018> and radiograph <2019>.",
        "Compared to the prior <2017> study.",
        "CABG in <'17>.",
        "Worked <1965> to <1990> at the shipyard.",
        "Employed <1965>-<90>.",
        "Quit smoking <1999>.",
        "Lobectomy <1998> for cancer.",
        "Resected in <2016>",
    ],
)
def test_years_beside_studies_operations_and_events_are_dates(text: str):
    text, years = marked(text)
    assert sorted(text[start:end] for start, end in years_alone(text)) == sorted(years)


@pytest.mark.parametrize(
    "text",
    ["Fleischner 2017 guidelines.", "BTS 2010 guideline.", "ILO 2011 standards.", "CT 1964 images.", "2000 to 2010 mL"],
)
def test_years_of_rules_and_quantities_are_no_dates(text: str):
    assert list(years_alone(text)) == []


FOUND = [
    "Called at <10 past 3>, read back.",
    "Told the doctor <two thirty>, new since May.",
    "Order is in for December 20th 2018 <nine o'clock>.",
    "Fell between decks, <1541> ship time.",
    "Elder, <97>, cough.",
    "Results texted to <313 1427> with her consent.",
    "Paged <78563> - no answer.",
    # A date of the same month stands elsewhere; what an operation, a comparison or a line begins with.
    "Chest tube placed <4/1> removed <4/5> repl <4/6>.",
    "Portable <5/6/20> <0551> c/w <5/5>.",
    "febrile since <4/3>, abx started <4/4>",
    "Line changed <4/3> am.",
    "<05/03/2024>, prior <25/03/2024>. Seen <7/3>.",
    "<4/3>: consolidation. <4/5>: improved. <4/9>: resolved.",
    "c/w <4/3>: increased effusion",
    "vs <4/3> worse edema",
    "s/p avr/mvr (<4/3>), now on oxygen",
    "s/p decortication <4/7>.",
    "Extubated yesterday. Reintubated <4/3>.",
    "전일(<5/3>)과 비교하여 변화 없음. <5/1> 수술.",
    "OperatorsName=<QK>",
    "Transport booked Tuesday at <9 o'clock>.",
    "Called at <3 in the afternoon>.",
    "The line was pulled back; see the film of <21.52>.",
    "Seen <15.30>hrs.",
    "Comparison: <Mar19>.",
    "Admitted <4/iii/19>.",
    "Year of birth: <1945>",
    "Improving since <13/5> lungs clear.",
    "Compared with the <1/5> film, better.",
    "Stay of <1/2>-<1/5/2019>.",
    "Sutures removed. Next change <Sat>.",
    "Compared with <9.09.> the tube is deep.",
    "Reading room: <5-1234>",
    "Questions? <51234>",
    "Bleeped Dr. <Moody> (FY1) on <6257>. Datix completed.",
    "Tel <138-1234-5678>",
    "Reached at <8-532-443-8485>.",
    "Typed MD /<MT832>",
    "T: <5/11/2022>  <T30>",
    "Health card <1234567890 VC>",
    "Portable chest (<CTICU-DR05>) in bed.",
    "Seen here in <November>, and again on <3> and <4 December>.",
    "Better since the <Easter> weekend.",
    "Patient: HKID <K482913(5)>",
    "Reg. <KMC 55123>",
    "X-ray <71-2284>",
    "Told at <1:30> pm, and at <2:15> the ratio was read.",
    "Film of <12/18>, score 3/18.",
]
KEPT = [
    "Calcification at the 3 o'clock position.",
    "Strength 5/5: normal. Consolidation c/w 2/3 of the lobe. Both lungs 5/5. Opacity c/w 1/2 volume loss.",
    "BiPAP 10/5 overnight. Pain 7/10 overnight, strength 4/5 AM, 5/5 PM. GCS 8/15 PM. 흉수 2/3 제거, 통증 7/10 이후.",
    "s/p fall, RUE 4/5, RLE 3/5. s/p repair, EF normal, TR 2/4.",
    "Node of seven fifteen millimeters.",
    "Adrenaline 1:10,000 was given.",
    "Left ribs 6 and 7 may be old fractures.",
    "Cassette 35x43 was used.",
    "Elder, 77, cough.",
    "Pt ID: 3 points checked.",
    "Nodule at 12 o'clock.",
    "RUL 6 MM (4:33) STABLE.",
    "Nodule of 7 mm in S5, solid.",
    "Posterior basal branch of the lower lobe (A10). RV/LV ratio is 0.9.",
    "Vent settings AC 14/450/PEEP 5/40%.",
    "Profusion 2/1. The film was read before as 1/2, and shows no large opacity.",
    "Dual-chamber St. Jude Medical pacemaker with leads over the right atrium.",
    "3/8 inch, 1/3 upper, 2/3 lower, 1/10 dilution.",
    "O2 Sat. was low.",
    "over 24 h 30 mL were drained",
    "Aspirated without frank pus.",
    "Flushed with a 1:30 dilution. Titre 1:16. Port at the 2:00 position. Length 1:42.",
    "APGARs 3/6/8. CT severity 8/25, before 9/25. Mode S/T 18/5. Prone 16/8 h. Repeat 3/12.",
    "Grown to 3.2 cm from 2.4. Arctic Sun pads on.",
    "Codes Z87.891 and T17.500A. CPT 71046-26. Taxonomy 2085R0202X. Per policy 11-04. Form DS-3030.",
    "Genotype F508del/G551D. Dictated Dt/Tm. GE Optima XR240. Reason for exam: 64-year-old with cough.",
]


@pytest.mark.parametrize("text", FOUND)
def test_all_letters_and_digits_of_what_is_marked_go(deidentifier: Deidentifier, text: str):
    text, pieces = marked(text)
    covered = {place for _, start, end, _ in deidentifier.find(text) for place in range(start, end)}
    left = "".join(" " if place in covered else c for place, c in enumerate(text))
    places = [(text.index(piece), len(piece)) for piece in pieces]
    assert [
        left[start : start + length] for start, length in places if re.search(r"\w", left[start : start + length])
    ] == []


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_one_stays(deidentifier: Deidentifier, text: str):
    assert deidentifier.find(text) == []


@pytest.mark.parametrize(
    "fraction",
    [
        *("Profusion 1/2", "1/2 NS was given", "smokes 1/2 ppd", "Hypoxia, s/p intubation 2/2 to sepsis", "ILO 2/1, s"),
        *(
            "cultures 3/4 bottles",
            "Mallampati 3/4",
            "Pulses 3/4",
            "3/6 holosystolic murmur",
            "Motor 4/5",
            "6/7 day course",
        ),
    ],
)
def test_a_fraction_stays_where_the_exam_was_in_a_month_of_its_first_number(deidentifier: Deidentifier, fraction: str):
    month = re.search(r"\d", fraction)[0]
    text = f"Exam {month}/5/2024. {fraction}."
    assert [text[start:end] for _, start, end, _ in deidentifier.find(text)] == [f"{month}/5/2024"]
