"""Surrogates: one person stays one person, dates move together, shapes are kept, and nothing real is left."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports_phi_writer import MONTHS

from cxrflow.config.reports import DeidentifyOptions, ReportsOptions
from cxrflow.datasets.pseudonym_key import VARIABLE
from cxrflow.errors import CxrflowError
from cxrflow.reports.deidentify import Deidentifier
from cxrflow.reports.holidays import is_holiday, shift_holiday
from cxrflow.reports.lexicon import load_phi_cues, load_surrogate_words, load_words
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import MASK_KINDS
from cxrflow.reports.surrogate_dates import shift_compact, shift_date, shift_stamp, shift_time
from cxrflow.reports.surrogates import SurrogateLists, Surrogates
from cxrflow.reports.workers import ReportPipeline

SURROGATE = DeidentifyOptions(policy="surrogate")
LISTS = SurrogateLists(load_surrogate_words(DEFAULT_LEXICON), load_phi_cues(DEFAULT_LEXICON))


def of(patient: str = "p1", key: bytes = b"k" * 32) -> Surrogates:
    return Surrogates(key, patient, LISTS)


@pytest.fixture
def deidentifier(monkeypatch) -> Deidentifier:
    monkeypatch.setenv(VARIABLE, "0123456789abcdef" * 4)
    return Deidentifier(SURROGATE)


def test_one_person_stays_one_person_however_the_name_is_written():
    given, family = of().replace("NAME", "John Smith").split()
    assert of().replace("NAME", "SMITH, JOHN") == f"{family}, {given}".upper()
    assert of().replace("NAME", "Smith") == family
    assert of().replace("NAME", "J. Smith") == f"{given[0]}. {family}"
    assert of().replace("NAME", "SMITH^JOHN^Q").startswith(f"{family}^{given}^".upper())
    assert of().replace("NAME", "김철수")[0] == of().replace("NAME", "김")


def test_person_is_another_one_for_another_patient_and_under_another_key():
    names = {of(patient, key).replace("NAME", "John Smith") for patient in "abcdef" for key in (b"1" * 32, b"2" * 32)}
    assert len(names) > 9


def test_two_surnames_of_one_initial_hardly_ever_share_a_surrogate():
    surnames = ["Smith", "Stone", "Sanders", "Shaw", "Simmons", "Spencer", "Stewart", "Sullivan", "Schwartz", "Singh"]
    given = ["Anna", "Alice", "Amy", "Andrew", "Alan", "Albert", "Aaron", "Adam", "Amanda", "Angela"]
    for names in (surnames, given):
        pairs = [
            (own.replace("NAME", first), own.replace("NAME", second))
            for own in map(of, map(str, range(100)))
            for first, second in combinations(names, 2)
        ]
        assert sum(first == second for first, second in pairs) <= 0.01 * len(pairs)


def test_no_invented_name_is_a_word_of_reports():
    words = load_words(DEFAULT_LEXICON, "english_words.txt")
    for names in (LISTS.words.family_names, LISTS.words.given_names):
        assert all(len(set(of_letter)) >= 150 for of_letter in names.values())
        assert not {name.lower() for of_letter in names.values() for name in of_letter} & words


@pytest.mark.parametrize(
    ("text", "days", "moved"),
    [
        ("3/4/2019", 100, "6/12/2019"),
        ("03/04/19", 100, "06/12/19"),
        ("2019-03-04", 100, "2019-06-12"),
        ("2019. 3. 4.", 100, "2019. 6. 12."),
        ("04-Mar-2019", 100, "12-Jun-2019"),
        ("March 4, 2019", 100, "June 12, 2019"),
        ("MAR 04, 2019", -100, "NOV 24, 2018"),
        ("4th of March", 99, "11th of June"),
        ("March 2019", 100, "June 2019"),
        ("03/2019", 100, "06/2019"),
        ("3/4", 100, "6/12"),
        ("2019년 3월 4일", 100, "2019년 6월 12일"),
        ("3월 4일", 100, "6월 12일"),
        ("Monday, March 4, 2019", 100, "Wednesday, June 12, 2019"),
        ("2/30/2019", 1, "3/1/2019"),  # no such day: the month's last, moved
        ("12/31/1999", 1, "1/1/2000"),
    ],
)
def test_dates_move_and_keep_their_form(text: str, days: int, moved: str):
    assert shift_date(text, days) == moved


def test_compact_dates_move_and_what_is_no_date_is_none():
    assert shift_compact("20190304 1522", 100) == "20190612 1522"
    assert shift_compact("190304", 100) == "190612"
    assert shift_date("13/45/2019", 1) is None and shift_compact("991399", 1) is None and shift_time("99:99", 1) is None


@pytest.mark.parametrize(
    ("text", "minutes", "moved"),
    [
        ("3:45 pm", 605, "1:50 am"),
        ("15:22", 605, "01:27"),
        ("0930", 605, "1935"),
        ("12:05 AM", 605, "10:10 AM"),
        ("3 pm", 605, "1 am"),
        ("3:45 p.m.", 605, "1:50 a.m."),
        ("오전 11시 40분", 605, "오후 9시 45분"),
    ],
)
def test_times_move_around_the_clock(text: str, minutes: int, moved: str):
    assert shift_time(text, minutes) == moved


def test_intervals_between_a_patients_dates_are_kept():
    for patient in map(str, range(40)):
        own = of(patient)
        assert 1 <= abs(own.days) <= 365 and own.days % 7
        first, second = (own.replace("DATE", text) for text in ("2019-03-04", "March 14, 2019"))
        name, day, year = re.findall(r"\w+", second)
        assert (date(int(year), MONTHS.index(name) + 1, int(day)) - date.fromisoformat(first)).days == 10


def test_numbers_keep_their_shape_and_one_number_is_one_however_it_is_divided():
    assert re.fullmatch(r"[A-Z]{3}-\d{4}-\d{6}", of().replace("ACCESSION", "RAD-2019-001234"))
    assert re.fullmatch(r"\(\d{3}\) \d{3}-\d{4} x\d\d", of().replace("PHONE", "(617) 555-1234 x12"))
    assert of().replace("MRN", "12-34-567").replace("-", "") == of().replace("MRN", "1234567")
    assert re.fullmatch(r"9\d", of().replace("AGE", "94")) and of().replace("AGE", "94") != "94"


def test_an_age_of_a_hundred_or_more_becomes_an_age_over_89_without_a_leading_zero():
    assert re.fullmatch(r"9\d", of().replace("AGE", "102"))
    assert re.fullmatch(r"09\d", of().replace("AGE", "092"))


@pytest.mark.parametrize(
    ("age", "form"),
    [
        ("아흔두 살", "아흔(?:한|세|네|다섯|여섯|일곱|여덟|아홉) 살"),
        ("아흔둘", "아흔(?:하나|셋|넷|다섯|여섯|일곱|여덟|아홉)"),
        ("구십이 세", "구십[일삼사오육칠팔구] 세"),
        ("백두 살", "아흔(?:한|세|네|다섯|여섯|일곱|여덟|아홉) 살"),
    ],
)
def test_an_age_in_korean_words_stays_in_them(age: str, form: str):
    for patient in map(str, range(20)):
        assert re.fullmatch(form, of(patient).replace("AGE", age))


@pytest.mark.parametrize(
    ("holiday", "plain"),
    [
        ("Easter 2018", "4/1/2018"),
        ("Good Friday, 2018", "3/30/2018"),
        ("Christmas 2019", "12/25/2019"),
        ("New Year's Eve 2019", "12/31/2019"),
        ("Thanksgiving 2018", "11/22/2018"),
        ("Memorial Day 2018", "5/28/2018"),
        ("Fourth of July", "July 4"),
        ("어린이날 2018", "2018년 5월 5일"),
        ("2018년 추석", "2018년 9월 24일"),  # the days the Korean government has published
        ("2019 설날", "2019년 2월 5일"),
        ("Seollal 2024", "2/10/2024"),
        ("Chuseok 2025", "10/6/2025"),
    ],
)
def test_a_holiday_moves_as_the_date_it_is(holiday: str, plain: str):
    assert shift_holiday(holiday, 0) == plain
    assert of().replace("DATE", holiday) == of().replace("DATE", plain) != plain


def test_every_holiday_that_is_found_is_known_as_one():
    assert [h for h in load_phi_cues(DEFAULT_LEXICON).phrases("holidays") if not is_holiday(h)] == []


@pytest.mark.parametrize(
    ("holiday", "day"),
    [
        ("Ostermontag 2018", "4/2/2018"),
        ("Viernes Santo 2018", "3/30/2018"),
        ("Buß- und Bettag 2018", "11/21/2018"),
        ("Buß- und Bettag 2017", "11/22/2017"),
        ("Pfingsten 2019", "6/9/2019"),
        ("Nochebuena 2018", "12/24/2018"),
        ("Ostern", None),
    ],
)
def test_holidays_of_the_continent_have_their_day(holiday: str, day: str | None):
    assert shift_holiday(holiday, 0) == day


@pytest.mark.parametrize(
    "holiday", ["Easter", "Chuseok", "설날", "Ramadan 2019", "Passover", "Seollal 2090", "Diwali 2015"]
)
def test_a_holiday_whose_day_is_not_known_stays_a_mask(holiday: str):
    assert of().replace("DATE", holiday) == "[DATE]"


def test_a_date_is_moved_with_its_year_however_it_is_written(deidentifier: Deidentifier):
    found = deidentifier.deidentify("Comparison: Easter 2018 and 4/1/2018. D: 12MAR2018, 3/12/2018.", "p1")
    assert found.masked == "Comparison: [DATE] and [DATE]. D: [DATE], [DATE]."
    easter, april, joined, march = re.findall(r"\d+[/A-Z]+\d+(?:/\d+)?", found.text)
    assert easter == april
    assert datetime.strptime(joined, "%d%b%Y") == datetime.strptime(march, "%m/%d/%Y")


def test_resident_number_has_a_birth_day_the_same_sex_and_no_valid_check_digit():
    for patient in map(str, range(30)):
        number = of(patient).replace("RRN", "850101-1234567")
        digits = [int(c) for c in number if c.isdigit()]
        date(1900 + 10 * digits[0] + digits[1], 10 * digits[2] + digits[3], 10 * digits[4] + digits[5])
        assert number[6:8] == "-1"
        weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
        assert (11 - sum(d * w for d, w in zip(digits, weights, strict=False)) % 11) % 10 != digits[12]


def test_places_keep_the_words_of_their_kind():
    assert re.fullmatch(r"St\. [A-Z]\w+'s Medical Center", of().replace("HOSPITAL", "St. Luke's Medical Center"))
    assert re.fullmatch("[가-힣]{2}대학교병원", of().replace("HOSPITAL", "서울대학교병원"))
    assert re.fullmatch(r"MICU-\d", of().replace("WARD", "MICU-6"))
    assert re.fullmatch(
        r"\d\d Old \w+ Street, \w+, MA \d{5}", of().replace("ADDRESS", "12 Old Mill Street, Boston, MA 02115")
    )


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(MASK_KINDS), st.text(min_size=1, max_size=30), st.text(max_size=8))
def test_any_value_of_any_kind_has_a_surrogate(kind: str, value: str, patient: str):
    assert isinstance(of(patient).replace(kind, value), str)
    assert of(patient).replace(kind, value) == of(patient).replace(kind, value)


def test_report_with_surrogates_has_no_planted_value_and_passes_the_gate(deidentifier: Deidentifier):
    planted = [
        "Okonkwo",
        "24598401",
        "3/4/2019",
        "3:45 pm",
        "617-555-1234",
        "okonkwo@ourplace.org",
        "김철수",
        "850101-1234567",
    ]
    text = (
        f"Discussed with Dr. {planted[0]}, MRN {planted[1]}, on {planted[2]} at {planted[3]}, {planted[4]}, "
        f"{planted[5]}. "
        f"환자 {planted[6]}, {planted[7]}."
    )
    found = deidentifier.deidentify(text, "p1")
    assert [value for value in planted if value in found.text] == []
    assert "[" not in found.text and "Dr. [NAME]" in found.masked
    assert found == Deidentifier(SURROGATE).deidentify(text, "p1") != deidentifier.deidentify(text, "p2")
    pipeline = ReportPipeline(ReportsOptions(deidentify=SURROGATE), DEFAULT_LEXICON)
    assert pipeline.prepare("p1", text).residual == ()


def test_gate_sees_a_miss_beside_surrogates(deidentifier: Deidentifier, monkeypatch):
    pipeline = ReportPipeline(ReportsOptions(deidentify=SURROGATE), DEFAULT_LEXICON)
    find = pipeline.clearance.deidentifier.find
    monkeypatch.setattr(pipeline.clearance.deidentifier, "find", lambda text: [s for s in find(text) if s[0] != "MRN"])
    made = pipeline.prepare("p1", "Seen by Dr. Okonkwo on 3/4/2019. MRN 24598401.")
    assert made.residual == ("ID", "MRN") and "24598401" in made.deidentified


def test_surrogates_without_a_key_are_refused(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    with pytest.raises(CxrflowError, match=f"{VARIABLE} is not set.*policy: mask"):
        Deidentifier(SURROGATE)


def test_dates_with_a_time_move_both_parts_and_what_cannot_move_is_masked():
    assert shift_stamp("2014-12-04T23:36:22Z", 40, 95) == "2015-01-13T01:11:22Z"
    own = Surrogates(b"key", "patient", LISTS)
    for value in ("3-5 June 2019", "Sep-Oct 2019", "Tue/Thu", "winter of 2018", "4.XII.2019", "7/9/1441", "3/4-6"):
        assert own.replace("DATE", value) == "[DATE]", value
    assert own.replace("TIME", "half past three") == "[TIME]"
    moved = own.replace("DATE", "9 Sep 23")
    assert moved != "9 Sep 23" and shift_date(moved, -own.days) in ("9 Sep 23", "9 September 23")
