"""Wards in fields of a header: `Ward: Discharge Lounge`, `PT LOC: NE6`, `RM/BD 412-1`, `Nurse Unit: 5WST`.

In: report tokens. Out: (start, end) of what a label of a place is followed by: a code wherever it stands, words only
behind a colon and where they are more than what any hospital has (`Location: ICU` stays).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.tokens import ReportTokens

_PLACE = (
    r"(?:ward|wd|unit|room|rm|bed|bd|bay|clinic|dept|department|floor|flr|station|pod|wing|cubicle|loc(?:ation)?|"
    r"zimmer|bett|cama|letto|lit|chambre)"
)
_WHOSE = (
    r"(?:(?:pat(?:ient)?(?:'?s)?|pt|requesting|ordering|referring|sending|exam|current|assigned|inpatient|"
    r"admit(?:ting)?|admission|request|order|prior|previous|nurs(?:e|ing)|perf(?:orming)?|svc|clinical|"
    r"collection|hosp(?:ital)?)\.?[ ])"
)
_LABEL = re.compile(
    r"\b(?i:"
    # of a ward for certain: words behind them are its name
    rf"(?P<ward>(?:bed|room|unit|ward)[ ](?:assignment|location|assigned)|"
    rf"(?:{_WHOSE}?{_PLACE}[ ]?/[ ]?)+{_PLACE}|{_WHOSE}?(?:ward|wd)|nurs(?:e|ing)[ ](?:unit|station)|"
    rf"station|floor|bed|room)|"
    rf"(?P<place>{_WHOSE}?loc(?:ation|n)?|"
    rf"{_WHOSE}(?:unit|dept|department)|source|origin|dest(?:ination)?|"
    r"requested[ ]from|housing|point of care|poc|placement|dept|department|clinic|unit|wing|pod)"
    r")\b\.?(?:[ \t]*(?P<colon>[:=])[ \t]*|[ \t]+)"
)
_LABEL_WORDS = frozenset(
    (
        *("ward", "wd", "unit", "room", "rm", "bed", "bd", "bay", "clinic", "dept", "department", "floor", "flr"),
        *("station", "pod", "wing", "cubicle", "loc", "location", "locn", "zimmer", "bett", "cama", "letto", "lit"),
        *("chambre", "source", "origin", "housing", "dest", "destination", "requested", "care", "poc", "placement"),
    )
)
# Labels that a code may follow without a colon.
_UNMARKED = re.compile(r"\b(?i:ward|loc(?:ation|n)?|nurs(?:e|ing)[ ]unit|clinic)\.?[ \t]+\Z")
# Words and numbers up to a wide gap, a mark or the next label.
_PHRASE = re.compile(
    r"(?P<value>[A-Z0-9À-Þ][\w&'./#-]*(?:(?<!\.)[ ][\w&'./#-]+){0,4}?)(?=[ \t]{2,}|[ \t]*(?:\n|\Z|[,;(\]|])|"
    r"\.?[ \t]+[A-Z][\w.]*(?:[ ][\w.]+)?[ ]?:)"
)
# ICU3-NORTH, 7B TELE, PCU.0212, 412-1
_CODE = re.compile(
    r"(?!(?:AT|ON|FROM|TO|IN|OF|AND|FOR|BY|WITH|WAS|IS|PAT|NO)\b)"
    r"(?P<value>(?=[A-Z0-9./-]*\d|[A-Z0-9]+-[A-Z])[A-Z0-9]+(?:[-/.][A-Z0-9]+)*"
    r"(?:[ ](?:(?!FROM|WITH|FOR|AND|UNDER|AFTER|(?:PER|RN|NP|TO|ON|AT|IN|BY)\b)[A-Z]{2,5}\b)?(?:\d{1,3}\b)?)?)"
    r"(?=[ \t]*(?:\n|\Z|[A-Z.,;(]|  ))"
)
# Carter 9, Zone B, 4 Founders
_NAME_AND_NUMBER = re.compile(
    r"(?P<value>(?:[A-Z][A-Za-z&]{2,}(?:[ ][A-Z][a-z]{2,})?[ -](?:\d{1,4}[A-Z]?|[A-Z])|\d{1,2}[ ][A-Z][A-Za-z]{3,})"
    r"(?:[ ](?i:north|south|east|west|main|tower|pavilion)\b)?)(?=[ \t]*(?:\n|\Z|[,;.(/]|[ ]{2}))"
)
_KOREAN = re.compile(
    r"(?:병동|병실|입원병동|위치)[ \t]*:[ \t]*([^\s,;:/]{2,20}(?:[ ]\d{1,3}번[ ]?(?:침대|침상|베드))?)"
)
# A post-operative day, a measurement, a date: POD: 1, clinic 2.31 L, clinic 3 Sep.
_COUNTS = re.compile(
    r"(?i:pod)[ ]?:[ ]?\d|"
    r"(?i:clinic)[: ]{1,2}\d{1,2}(?:[./]\d|[ ](?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
_ANY_HOSPITAL = frozenset(
    (
        *("icu", "ccu", "micu", "sicu", "nicu", "picu", "itu", "ed", "er", "or", "pacu", "ward", "unit", "clinic"),
        *("inpatient", "outpatient", "emergency", "radiology", "home", "main", "opd", "ip", "op", "a&e", "ae"),
        *("ambulatory", "floor", "casualty", "theatre", "theatres", "recovery"),
    )
)
_SPACES = frozenset(("zone", "pod", "hall", "triage", "north", "south", "east", "west"))


class WardFields:
    """Finds what labels of wards and locations are followed by."""

    def __init__(self, cues: PhiCues, known: Callable[[str], bool], nowhere: frozenset[str]) -> None:
        """nowhere: words of reports, eponyms and months, by which no place is called."""
        self._known = known
        self._nowhere = nowhere
        self._generic = cues.words("ward_generic")
        self._named = cues.words("ward_units") | cues.words("ward_closers")
        self._places = cues.words("ward_places")
        self._parts = self._named | cues.words("ward_specialties") | cues.words("ward_sections")

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        text = tokens.text
        for label in _LABEL.finditer(text) if tokens.index.keys() & _LABEL_WORDS else ():
            marked = label["colon"] or label["ward"] and "/" in label["ward"]
            phrase = _PHRASE.match(text, label.end()) if marked else None
            if phrase and self._is_ward(phrase["value"], label["ward"] is not None):
                yield phrase.span("value")
            code = _CODE.match(text, label.end()) if tokens.has_digit or "-" in text else None
            marked = label["colon"] or "/" in label[0] or _UNMARKED.search(label[0])
            if code and marked and not (_COUNTS.match(text, label.start()) or self._is_common(code["value"])):
                yield code.span("value")
            name = _NAME_AND_NUMBER.match(text, label.end())
            if name and (label["colon"] or text[: label.start()].rstrip(" \t")[-1:] in ("", "\n")):
                word = re.search("[A-Za-z]+", name["value"])[0].lower()
                if word in _SPACES or word not in self._nowhere:
                    yield name.span("value")
        if tokens.has_hangul:
            for match in _KOREAN.finditer(text):
                yield match.span(1)

    def _is_common(self, code: str) -> bool:
        """Whether a code is made of words that any hospital has: RADIOLOGY-MAIN."""
        return all(word in _ANY_HOSPITAL for word in re.split("[-/.]", code.lower()))

    def _is_ward(self, value: str, ward: bool) -> bool:
        """Whether a value is a ward; `ward`: its label says that it is one, where a location may be anything."""
        words = re.findall(r"[^\W\d_]+(?:&[^\W\d_]+)?", value.lower())
        numbered = any(map(str.isdigit, value))
        if not numbered and all(word in _ANY_HOSPITAL for word in words):
            return False
        if " ".join(words) in self._generic and not ward:
            return False
        if any(len(word) == 1 for word in words) and any(word in self._places for word in words):
            return True  # D-Yard
        if not (numbered or any(word in self._named for word in words)):
            return ward and len(words) < 4 and not all(map(self._known, words))
        if len(words) > 4:
            return False
        return ward or len(words) < 2 or all(word in self._parts or not self._known(word) for word in words)
