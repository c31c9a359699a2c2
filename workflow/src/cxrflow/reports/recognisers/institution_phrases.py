"""Institutions without a hospital's word: practices, companies, schools, care homes (Harrow Green Surgery, Lake Manor).

In: report tokens. Out: (start, end) of phrases in capitals that close with a word of an institution, hold a word that
is no word of reports, and stand where an institution is named: behind a preposition, a label or a mark, or on a line of
their own. A phrase with a word of no language at all needs no such place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.tokens import ReportTokens

# Words of headers: what comes before them is no part of a name.
_LABELS = frozenset(
    ("facility", "site", "client", "location", "employer", "hospital", "clinic", "referrer", "requesting")
)
_DENOMINATIONS = frozenset(
    (
        "methodist",
        "baptist",
        "presbyterian",
        "lutheran",
        "adventist",
        "catholic",
        "mercy",
        "providence",
        "memorial",
        "royal",
    )
)
_PLACES = frozenset(("from", "at", "to", "by", "of", "in", "with", "via", "for", "employer", "outside", "facility"))
# Inside a name: St Aidan's, Heart & Lung, X-Ray and Ultrasound, C of E.
_INSIDE = re.compile(r"[ \t]|[ \t]?\n|'[ ]?|-|[ ]?&[ ]?|\.[ ]")
_ABBREVIATED = frozenset(("st", "ste", "sta", "sto", "mt", "ft", "dr", "drs", "govt", "bros"))
_PARTNERS = frozenset(("associates", "partners"))
# These close a name only as the second of two: Pain and Spine, Heart & Lung.
_PAIRED = frozenset(("spine", "lung", "vascular", "sleep", "joint", "vein", "allergy", "heart", "bone", "skin", "sons"))
_KIN = frozenset(("mother", "sister", "brother", "father"))
_CONNECTORS = frozenset(("of", "the", "and", "s", "e", "de", "la", "del"))
# What goes on behind a closing word: NHS Foundation Trust, Inc., Annex, Role 2, of Chest Diseases.
_TAIL = re.compile(
    r"(?:(?:,?[ ]|\n)(?:(?i:inc|llc|llp|pllc|ltd|limited|pty ltd|pvt ltd|plc|gmbh|corp)\b\.?|P\.?[AC]\.?(?![\w-]))|"
    r"[ \n](?i:(?:university )?(?:nhs )?(?:foundation )?trust|annexe?|main campus|campus|role [1-4]|health board)\b|"
    r"[ \n]?(?:&|(?i:and))[ \n](?i:associates|partners|sons|co|ct|mri|x-ray|ultrasound|imaging|spine|lung|wellness|"
    r"rehab(?:ilitation)?|sports medicine|vascular|sleep)\b\.?(?![ ](?:of|from|dated|scan)\b)|"
    r"[ ](?i:north|south|east|west|downtown|midtown|uptown)\b(?![ ](?i:nile|wing|tower|wall))|"
    r"[ ]No\.?[ ]?\d{1,3}(?:[ ](?i:mine|pit|colliery|station))?\b|(?<=District)[ ]\d{1,2}\b|(?<=Company)[ ]\d{1,2}\b|"
    r"[ ]-[ ](?:[A-Z][\w'-]+[ ]){1,2}(?:Site|Campus|Division|Branch|Pavilion)\b|"
    r"[ \n]and[ \n](?i:research|rehabilitation|wellness)[ \n](?i:cent(?:er|re)|institute|hospital)\b|"
    r"[ ]&[ ]Kollegen\b|[ ]und[ ]Kollegen\b|[ ]Pvt\.?[ ]Ltd\b\.?|"
    r"[ \n]for[ \n](?:the[ ])?(?i:girls|boys|(?:sick[ ])?children|women|men|deaf|blind)\b|"
    r"[ \n](?i:of)[ \n](?i:chest|lung|thoracic|heart|respiratory|infectious|tropical)[ \n]"
    r"(?i:diseases?|medicine|surgery|health)\b)*"
)
_OF_TOWN = re.compile(r"[ \n](?:of|at|OF|AT)[ \n]([A-Z][A-Za-z'-]{3,})(?:[ ][A-Z][A-Za-z'-]{3,})?\b")
_PHRASE_ENDS = re.compile(
    rf"[ \t]*(?:[.,;:)(\n/\x01{SOMEBODY}]|-[ ]|\Z|(?:on|at|for|by|in|to|with|and|has|was|is|who|via|ed|informed|"
    r"notified|called|asked|ct|mri|cxr|pet|x-?rays?|radiographs?|films?|scans?|study|studies|exams?|images|"
    r"records?|reports?|"
    r"team|staff|doctors?|clinic|dated|from|tb|fax|tel|phone|done|performed|sent|read|which|that|brought|"
    r"accept(?:ed|ing|s)|"
    r"requests?|asks?|states?|this|last)\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"(?:\A|[:;(,.\n/|]|-[ ]|[\x01{SOMEBODY}])[ \t]*\n?\Z")


class InstitutionPhrases:
    """Finds institutions by the words their names close with."""

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        self._known = known
        self._weak = cues.words("facility_closers_weak") | _PAIRED
        self._closers = cues.words("facility_closers") | self._weak | _PAIRED
        self._landmarks = cues.words("facility_landmarks") | _DENOMINATIONS
        self._descriptors = (
            cues.words("facility_descriptors")
            | cues.words("facility_name_parts")
            | cues.words("ward_specialties")
            | self._closers
        )
        self._before_of = cues.words("facility_before_of")
        self._generic = cues.words("facility_generic")
        self._nameless = (
            self._generic
            | self._descriptors
            | {title.replace(".", "").lower() for title in (*cues.phrases("credentials"), "HOD")}
        )
        self._ordinary = allow.vocabulary | allow.function_words | allow.roles
        self._eponyms = allow.eponyms
        self._nobody = self._ordinary - self._landmarks - self._descriptors

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        for closer in self._closers.intersection(tokens.index):
            for position in tokens.index[closer]:
                if not position or not tokens.raw(position)[0].isupper():
                    continue
                if closer in _PAIRED and not (tokens.words[position - 1] == "and" or "&" in tokens.gap(position)):
                    continue
                span = self._phrase(tokens, position)
                if span:
                    yield span

    def _phrase(self, tokens: ReportTokens, position: int) -> tuple[int, int] | None:
        """Characters of the phrase that closes at a token, or None where it names nothing."""
        first = self._first(tokens, position)
        first, titled = self._over_terms(tokens, first, position)
        words = [word for word in tokens.words[first:position] if word not in _CONNECTORS and len(word) > 1]
        least = 1 if tokens.case == "mixed" else 2  # PT WORKS AT
        strange = sum(len(word) > least and not (self._known(word) or word in self._nameless) for word in words)
        landmarks = sum(word in self._landmarks for word in words)
        other = any(word not in self._ordinary | self._eponyms | self._descriptors for word in words)
        end = tail_end(tokens.text, tokens.ends[position])
        town = _OF_TOWN.match(tokens.text, end)
        if town and not self._known(town[1].lower()):
            end, strange = town.end(), strange + 1  # Prime Imaging of Tarleton
        ends = _PHRASE_ENDS.match(tokens.text, end) is not None
        before = first - 1 if first and tokens.words[first - 1] != "the" else first - 2
        behind = before >= 0 and tokens.words[before] in _PLACES
        opens = _OPENS.search(tokens.text[max(0, tokens.starts[first] - 3) : tokens.starts[first]]) is not None
        if not (strange or landmarks or (other or titled) and behind and tokens.case == "mixed"):
            return None
        if tokens.words[position] in _LABELS and tokens.text.startswith(":", end):
            return None
        if not (behind or opens) and not strange:
            return None
        weak = tokens.words[position] in self._weak
        if weak and not ((behind or opens) and (ends or strange and tokens.case == "mixed" or landmarks > 1)):
            return None
        if tokens.case == "capitals" and not (strange or ends or landmarks > 1):
            return None
        return tokens.starts[first], end

    def _over_terms(self, tokens: ReportTokens, first: int, position: int) -> tuple[int, bool]:
        """First token where words of reports stand inside a name (Kestrel Radiation Oncology), and whether the name is
        of such words alone and written with capitals (Clear Image Diagnostics)."""
        current = first
        while current and position - current < 4 and tokens.gap(current) == " " and tokens.raw(current - 1).istitle():
            word = tokens.words[current - 1]
            if word in _LABELS | _PLACES or word not in self._nobody:
                break
            current -= 1
        if current == first or tokens.case != "mixed":
            return first, False
        before = tokens.words[current - 1] if current else ""
        if current and tokens.gap(current) == " " and before in self._landmarks and tokens.raw(current - 1).istitle():
            return current - 1, False
        plain = all(word in self._descriptors or word in self._generic for word in tokens.words[current:position])
        lower = before in _PLACES | {"the"} and tokens.raw(current - 1).islower() if current else False
        return (current, True) if lower and not plain and position - current > 1 else (first, False)

    def _first(self, tokens: ReportTokens, position: int) -> int:
        """First token of the phrase that closes at `position`; `position` itself where nothing leads up to it."""
        first, current = position, position
        while current and position - current < 7:
            gap = tokens.gap(current)
            if not _INSIDE.fullmatch(gap):
                break
            word, raw = tokens.words[current - 1], tokens.raw(current - 1)
            if gap.startswith(".") and word not in _ABBREVIATED:
                break
            if word == "our" and tokens.words[current] == "lady":
                return current - 1
            if word in ("dr", "drs") and tokens.words[position] in _PARTNERS:
                return current - 1
            if word in _KIN and raw.istitle() and first == current and first < position:
                return current - 1  # Mother Mary Convent
            if word in _CONNECTORS:
                if word == "of" and (current == 1 or tokens.words[current - 2] not in self._before_of):
                    break
                current -= 1
                if raw in ("The", "THE"):
                    first = current
                continue
            if word in _PLACES | _LABELS or not raw[0].isupper() or word in self._nobody:
                break
            if "\n" in gap and not tokens.is_wrapped(current):
                break
            current -= 1
            first = current
        return first


def tail_end(text: str, end: int) -> int:
    """Where an institution's name ends with its legal form or branch: NHS Foundation Trust, Inc., Annex."""
    return _TAIL.match(text, end).end()
