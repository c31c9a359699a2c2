"""Planted identifiers: invented people and visits, and sentences that name them, with every planted string recorded.

All names, numbers, places and addresses are made up. A record number has 7 digits and a subject_id of the layouts has
not, so the one can never be taken for the other.
"""

import string
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from cxrflow.demo.seeding import choose

GIVEN_F = (
    "Eleanor",
    "Priya",
    "Rosalind",
    "Carmen",
    "Ingrid",
    "Naomi",
    "Beatrice",
    "Yolanda",
    "Fatima",
    "Siobhan",
    "Greta",
    "Odette",
)
GIVEN_M = (
    "Jonathan",
    "Marcus",
    "Dmitri",
    "Anselm",
    "Rafael",
    "Tobias",
    "Walter",
    "Emeka",
    "Hugo",
    "Patrick",
    "Leopold",
    "Sanjay",
)
FAMILY = (
    "Whitfield",
    "Okonkwo",
    "Castellanos",
    "Bergstrom",
    "Rattanakul",
    "Haverford",
    "Lindqvist",
    "Moreau",
    "Petrakis",
    "Delacroix",
    "Ashworth",
    "Kowalczyk",
    "Venkataraman",
    "Thistlewood",
    "Abernathy",
    "Montalvo",
    "Grzelak",
    "Fairbanks",
    "O'Sullivan",
    "Vance-Holt",
)
KOREAN_FAMILY = (
    ("김", "Kim"),
    ("이", "Lee"),
    ("박", "Park"),
    ("최", "Choi"),
    ("정", "Jung"),
    ("강", "Kang"),
    ("조", "Cho"),
    ("윤", "Yoon"),
)
KOREAN_GIVEN_F = (
    ("서연", "Seoyeon"),
    ("민지", "Minji"),
    ("영숙", "Youngsook"),
    ("정희", "Junghee"),
    ("수빈", "Subin"),
    ("은정", "Eunjung"),
)
KOREAN_GIVEN_M = (
    ("민수", "Minsu"),
    ("지훈", "Jihoon"),
    ("상철", "Sangchul"),
    ("도윤", "Doyun"),
    ("영호", "Youngho"),
    ("태식", "Taesik"),
)
HOSPITALS = (
    "Ashbury Valley Medical Center",
    "St. Brannoc Hospital",
    "Harlow County General Hospital",
    "Pinecrest Memorial Hospital",
    "Lakemont University Hospital",
)
KOREAN_HOSPITALS = ("한솔마루대학교병원", "새별누리병원", "가온빛의료원")
KOREAN_HOSPITALS_LATIN = ("Hansolmaru University Hospital", "Saebyeolnuri Hospital", "Gaonbit Medical Center")
WARDS = ("Ward 7 West", "Ward 4B", "Unit 5-East", "Ward 12 North", "Unit 9B")
KOREAN_WARDS = ("52병동", "본관 81병동", "63병동", "동관 7병동")
STREETS = ("Juniper Lane", "Quarry Road", "Old Mill Street", "Larkspur Avenue", "Harbour View Drive")
TOWNS = ("Millbrook", "Eastham Falls", "Cedar Point", "Northvale")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# One to three of these end a report or a section. Fields are those of `PhiWriter`.
NOTES = (
    "Findings were discussed with Dr. {doctor} by telephone at {time} on {date}",
    "These findings were communicated to {doctor}, MD, pager {pager}, at {time}",
    "Results paged to Dr. {doctor} ({pager}) on {date_text}",
    "Comparison is made with the outside study performed at {hospital} on {date_text}",
    "The patient, {patient}, MRN {mrn}, was transferred from {hospital}",
    "Results were called to {nurse}, RN, on {ward} at {time}, phone {phone}",
    "Please refer to accession number {accession} for the CT of {date}",
    "Questions may be directed to {email} or {phone}",
    "Dr. {doctor_family} was notified at {time}",
)
SIGNATURES = (
    "Read by: {radiologist}, MD",
    "Dictated by: {radiologist}, MD on {date} at {time}",
    "Electronically signed by Dr. {radiologist} on {date_text} {time}",
    "Attending radiologist: {radiologist}. Transcribed: {date}",
    "Reviewed by {radiologist} MD, {hospital}, tel {phone}",
)
KOREAN_NOTES = (
    "{ko_patient} 환자, 담당의 {ko_doctor} 선생님께 {time24} 유선 보고함",
    "주치의 {ko_doctor}에게 알림 ({ko_phone})",
    "Notified to Dr. {ko_doctor_latin} at {time24}",
    "{ko_hospital} 외부 영상 ({iso_date})과 비교",
    "등록번호 {mrn8}, {ko_ward}",
    "주민번호 {rrn} 확인함",
    "보호자 연락처 {ko_phone}",
    "문의: {email}",
    "Acc# {accession}, {ko_date} CT 참조",
)
KOREAN_SIGNATURES = (
    "판독의: {ko_radiologist}",
    "판독: {ko_radiologist} / {iso_date} {time24}",
    "Reported by {ko_radiologist_latin}, {iso_date}",
    "영상의학과 {ko_radiologist} (판독일 {ko_date})",
)


@dataclass(frozen=True)
class Person:
    """A name in Latin letters, and in Hangul for the Korean hospital."""

    given: str
    family: str
    hangul: str = ""

    @property
    def full(self) -> str:
        """Given name, then family name."""
        return f"{self.given} {self.family}"

    @property
    def dicom(self) -> str:
        """Value of a DICOM person name (PS3.5 6.2): Latin, and the ideographic group where there is one."""
        latin = f"{self.family}^{self.given}"
        return f"{latin}={self.hangul[0]}^{self.hangul[1:]}" if self.hangul else latin


@dataclass(frozen=True)
class Identity:
    """Who a patient would be: what has to be removed from headers and texts."""

    person: Person
    sex: str
    born: date
    mrn: str
    address: str


@dataclass(frozen=True)
class Visit:
    """Who and where of one study."""

    day: date
    minute: int
    accession: str
    hospital: str
    referring: Person
    radiologist: Person
    operator: Person


@dataclass(frozen=True)
class Planted:
    """One planted identifier: its kind and the string as it stands in the text or the header element `where`."""

    kind: str
    value: str
    where: str = "text"
    tag: str = ""


def sample_person(rng: np.random.Generator, sex: str | None = None, korean: bool = False) -> Person:
    """A name; `sex` "F", "M" or None for either."""
    sex = sex or choose(rng, ("F", "M"))
    if korean:
        family, given = choose(rng, KOREAN_FAMILY), choose(rng, KOREAN_GIVEN_F if sex == "F" else KOREAN_GIVEN_M)
        return Person(given[1], family[1], family[0] + given[0])
    return Person(choose(rng, GIVEN_F if sex == "F" else GIVEN_M), choose(rng, FAMILY))


def sample_identity(rng: np.random.Generator, korean: bool) -> Identity:
    """A patient: name, sex, birth date, record number (7 digits, the first 2 to 9), postal address."""
    sex = choose(rng, ("F", "M"))
    born = date(1926, 1, 1) + timedelta(days=int(rng.integers(27000)))
    address = f"{rng.integers(2, 900)} {choose(rng, STREETS)}, {choose(rng, TOWNS)}"
    return Identity(sample_person(rng, sex, korean), sex, born, str(rng.integers(2_000_000, 9_999_999)), address)


def sample_visit(rng: np.random.Generator, day: date, korean: bool) -> Visit:
    """The circumstances of a study on `day`."""
    return Visit(
        day=day,
        minute=int(rng.integers(24 * 60)),
        accession=f"{rng.integers(10_000_000, 99_999_999)}",
        hospital=choose(rng, KOREAN_HOSPITALS_LATIN if korean else HOSPITALS),
        referring=sample_person(rng, korean=korean),
        radiologist=sample_person(rng, korean=korean),
        operator=sample_person(rng, korean=korean),
    )


class PhiWriter:
    """Fills identifier fields of a template and remembers what it wrote, in `planted`."""

    def __init__(self, identity: Identity, visit: Visit, rng: np.random.Generator):
        self.identity, self.visit, self.rng = identity, visit, rng
        self.planted: list[Planted] = []

    def fill(self, template: str, upper: bool = False) -> str:
        """`template` with its fields replaced; in upper case if asked for. Raises KeyError for an unknown field."""
        text = ""
        for literal, name, _, _ in string.Formatter().parse(template):
            text += literal.upper() if upper else literal
            if name:
                kind, value = self._value(name)
                value = value.upper() if upper else value
                self.planted.append(Planted(kind, value))
                text += value
        return text

    def _value(self, name: str) -> tuple[str, str]:
        rng, visit, identity = self.rng, self.visit, self.identity
        day = visit.day - timedelta(days=int(rng.integers(0, 400)))
        minute = int(rng.integers(24 * 60))
        korean_doctor = sample_person(rng, korean=True)
        other = sample_person(rng)
        match name:
            case "doctor" | "doctor_family" | "nurse":
                return "PERSON", other.family if name == "doctor_family" else other.full
            case "radiologist":
                return "PERSON", visit.radiologist.full
            case "patient":
                return "PERSON", identity.person.full
            case "ko_patient":
                return "PERSON", identity.person.hangul
            case "ko_doctor":
                return "PERSON", korean_doctor.hangul
            case "ko_doctor_latin":
                return "PERSON", korean_doctor.full
            case "ko_radiologist":
                return "PERSON", visit.radiologist.hangul
            case "ko_radiologist_latin":
                return "PERSON", visit.radiologist.full
            case "mrn":
                return "MRN", identity.mrn
            case "mrn8":
                return "MRN", f"0{identity.mrn}"
            case "accession":
                return "ACCESSION", visit.accession
            case "phone":
                return "PHONE", f"({rng.integers(201, 989)}) 555-0{rng.integers(100, 199)}"
            case "ko_phone":
                return "PHONE", f"010-{rng.integers(2000, 9999)}-{rng.integers(1000, 9999)}"
            case "pager":
                return "PAGER", str(rng.integers(10_000, 99_999))
            case "email":
                return (
                    "EMAIL",
                    f"{other.given[0].lower()}{other.family.lower().replace(chr(39), '')}@radiology.example.org",
                )
            case "date":
                return "DATE", f"{day.month:02d}/{day.day:02d}/{day.year}"
            case "iso_date":
                return "DATE", choose(rng, (f"{day.isoformat()}", f"{day.year}.{day.month:02d}.{day.day:02d}"))
            case "ko_date":
                return "DATE", f"{day.year}년 {day.month}월 {day.day}일"
            case "date_text":
                return "DATE", f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
            case "time":
                hour = minute // 60
                return "TIME", f"{(hour - 1) % 12 + 1}:{minute % 60:02d} {'pm' if hour >= 12 else 'am'}"
            case "time24":
                return "TIME", f"{minute // 60:02d}:{minute % 60:02d}"
            case "hospital":
                return "HOSPITAL", choose(rng, HOSPITALS)
            case "ko_hospital":
                return "HOSPITAL", choose(rng, KOREAN_HOSPITALS)
            case "ward":
                return "WARD", choose(rng, WARDS)
            case "ko_ward":
                return "WARD", choose(rng, KOREAN_WARDS)
            case "age90":
                return "AGE", f"{rng.integers(90, 100)}-year-old"
            case "rrn":
                century = {"M": 1, "F": 2}[identity.sex]
                return "RRN", f"{identity.born:%y%m%d}-{century}{rng.integers(100_000, 999_999)}"
        raise KeyError(name)
