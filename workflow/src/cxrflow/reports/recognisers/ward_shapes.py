"""Wards by number: bare shapes (W4, 7SE, Nelson 4, 7 West), judged by the words around them.

A shape is a ward where the words around it say where somebody is; one that could as well be a vertebra (T9) only where
a person was moved there or is said to be in it; one of a stage, a resident's year or a station of lymph nodes never.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_cues import (
    AGE_OR_GAUGE,
    WardCues,
    ends_phrase,
    is_called,
    is_followed,
    is_led,
    is_led_to,
    is_listed,
    is_moved,
    is_told,
)
from cxrflow.reports.recognisers.ward_floors import IN_A_ROOM, SIDE
from cxrflow.reports.recognisers.ward_labels import BED_BEHIND, is_enumerated, is_node
from cxrflow.reports.recognisers.whereabouts import is_cell, is_whereabouts, speaks_of_the_spine, stands_alone

# A bare shape, to be judged by what stands around it.
_SHAPE = re.compile(
    r"(?<![\w./:-])(?:"
    r"(?P<letters>[A-ZÀ-Þ]{1,4})-?\d{1,4}[A-Z]?(?P<more>-\d{1,3})?|"  # W4, HVI-4, D5-22
    r"\d{1,2}(?:[NSEW]|NE|NW|SE|SW|[A-Z]{1,2}-\d{1,3}(?:-\d{1,3})?|[A-Z]{2}(?=[ ]?/))|"  # 5W, 7SE, 12B-07
    r"\d{1,2}[A-Z]{0,2}CU\b|\d{1,2}[A-Z]-\d{1,3}[A-Z]|"  # 11ICU, 7N-04B
    r"\d{1,2}[NSEW]\d{1,3}|\d{1,2}[A-DF-K]/\d{1,2}(?![\dA-Z/])|\d{1,2}[A-K]\d(?!\d)|"  # 6N12, 8A/14, 10A2
    r"\d{1,2}[A-K]/\d{1,2}[A-K]|\d{3}[A-HNSW]|\d{3,4}-\d{1,2}(?!\d)|\d{2}-[A-D]|"  # 7A/7B, 714B, 412-1, 12-B
    r"\d{3,4}-[A-Z]|\d{1,2}[A-Z]-[A-Z]{3,5}(?:/[A-Z]{3,5})?|"  # 4117-A, 4A-MED
    r"\d{1,2}[A-Z]{1,2}[ ]\d{3,4}-?[A-Z]?|"  # 8E 814-B
    r"\d{1,2}(?P<section>[A-DF-K])|"  # 7B: also a stage
    r"\d{1,2}(?P<unit>[A-Z]{2,7})(?:-\d{1,3})?|"  # 2MED, 6HN
    r"\d{1,2}[ ](?P<after>[A-Z][a-z]{3,}|[A-Z]{4,})|"  # 5 Lincoln
    r"(?P<name>[A-Z][a-z]{2,}|(?!(?:FROM|SEE|AND|WITH|FOR|THE)\b)[A-Z]{3,})[ \n]\d{1,3}[A-Z]?|"  # Nelson 4, IMC 210
    r"(?!(?:TO|IN|ON|AT|OF|BY|OR|IS|NO|AS|AN)\b)(?P<initials>[A-Z]{2})[ ]\d{1,3}[A-Z]?"  # SR 14
    rf")(?:[ ]{SIDE})?(?![\w%]|/(?![A-Z][a-z]{{2}})|[.,:-]\d|[ \t\n]?(?i:cm|mm|days?|hours?|hrs?|weeks?|"
    rf"months?|years?|views?|times|units?)\b)"
)
_GRADE = re.compile(
    r"R[1-6]|F1|PGY?-?\d|(?:ST|CT|SHO|MS|FY|CMT|IMT|MO|ECOG|ASA|NYHA|GCS|CTP)-?\d|[ACGT]\d{4}[ACGT]", re.IGNORECASE
)  # Jane Roe (R3), Jane Roe ST4, the mutation A2063G
_AGE_OR_GRADE = re.compile(rf"{AGE_OR_GAUGE}|F2", re.IGNORECASE)  # (67F), a needle of 16G; moved to 14G, a ward
# Before a number, and of no place whatever stands around: twins, grades, versions, spaces between ribs.
_COUNTED = frozenset(
    (
        *("twin", "triplet", "case", "rev", "version", "sid", "las", "intermacs", "ics", "po", "fdc"),
        *("timepoint", "amt", "modic", "torg", "risser", "tanner", "schmorl", "cobb", "lc", "pirads", "lirads"),
    )
)
_NUMBERED_VISIT = re.compile(r"\b(?:time ?point|tp|visit|week)[ ]?[:#]?[ ]\Z", re.IGNORECASE)  # Timepoint W24
_DAY_OF_LIFE = re.compile(r",?[ ]\d{2,4}(?:\+\d)?[ ]?(?:g|kg|wks?|weeks)\b")  # D9, 890 g
_VERTEBRA = re.compile(r"(?:[TLCSBD]|Th)-?\d{1,2}(?:-[TLCS]?\d{1,2})?(?!\d|-)")
_STAGE = re.compile(r"[1-4][A-D]|\d{1,2}F")  # of a tumour, or French
_SPINE_AFTER = re.compile(
    r"[ \t]*(?:vert|level|body|compression|fract|fx|wedg|deform|disc|disk|lesion|tumou?r|burst|pain|tender|"
    r"root|radicul|nerve|costo|rib|facet|pedicle|lamina|foramen|process|"
    r"disease|end-?plate|spinous|transverse|stage|metast|to[ \t](?-i:[TLCS])\d|-)",
    re.IGNORECASE,
)
# Gases, vitamins, leads and drugs: on O2, on B12 and folate, an H2 blocker.
_CHEMISTRY = re.compile(
    r"(?i:o2|co2|h2|fio2|spo2|d5|d10|v[1-6])\b(?!-)|\w+(?:[ ](?:and|or)[ ]\w+|,|[ ]and)?[ ]"
    r"(?i:folate|levels?|deficien\w+|injections?|supplement\w*|inhibitor|blocker|complement|vitamin)\b"
)
_SENTENCE_GOES_ON = re.compile(r"[.,]|[ ]/|\Z")
# Codes that are hardly anything but a room: 6N, 12B-07, 4117-A, N408.
_CODE = re.compile(
    r"\d{1,2}[NSEW]\d{1,3}|\d{1,2}(?:[NSEW]|NE|NW|SE|SW)|\d{1,2}[A-Z]{1,2}(?:-\d{1,3}){1,2}|\d{1,2}[A-K]\d|"
    r"[A-Z]{1,2}\d{1,2}-\d{2,3}|(?:[5-9]|1\d)[A-EGHJK]|[WHJUYK]\d{1,2}|\d{3,4}-[A-Z]|"
    r"\d{1,2}[A-Z]-[A-Z]{3,5}(?:/[A-Z]{3,5})?|"
    r"\d{1,2}[A-Z]{1,2}[ ]\d{3,4}-?[A-Z]?|[ABD-HJ-TV-Z]\d{3}|[A-HJKPRUVW]\d{1,2}[A-H]"
)
# Repeated twice, a grade of nurses or doctors, a position or score: chest x2, CNM2.
_NO_CODE = re.compile(r"(?:X|CNM|CNS|CN|SHO|MS|PA|EF|HR|RR|BP)-?\d")
# Before a number, and of no place: modes of a ventilator, rhythms, rates, views.
_NO_INITIALS = frozenset(
    (
        *("ac", "ps", "pc", "vc", "tv", "ra", "nc", "rr", "hr", "bp", "o2", "af", "vt", "vf", "ns", "lr", "dr", "mr"),
        *("ap", "pa", "im", "se", "at", "in", "on", "of", "to", "no", "is", "by", "or", "pt", "st", "nd", "rd", "th"),
        *("cm", "mm", "ml", "mg", "kg", "fr", "am", "pm", "yo", "iv", "po", "ct", "ng", "og", "et", "up", "be", "as"),
    )
)
# Behind a number, and of no floor: 40MG, 3RD.
_MEASURES = frozenset(
    (
        *("mm", "cm", "ml", "mg", "mcg", "cc", "kg", "lb", "lbs", "hu", "kv", "kvp", "mas", "fr", "ft", "hz", "mhz"),
        *("am", "pm", "hr", "hrs", "yo", "yr", "yrs", "mo", "mos", "wk", "wks", "min", "sec", "st", "nd", "rd", "th"),
        *("bpm", "rr", "vw", "vws", "prn", "nc", "hf", "hfnc", "bid", "tid", "qd", "mmhg", "units", "iu", "meq"),
    )
)
# Letters before a number that mean a stage, a rib, a view, a resident or a series and no place.
_NO_PLACE = frozenset(
    (
        *("m", "n", "g", "r", "sp", "fi", "im", "se", "ser", "q", "f", "x", "o", "pgy"),
        *("cpap", "ncpap", "bipap", "hfnc", "peep"),
    )
)

_AGES = frozenset(
    ("years", "year", "yrs", "months", "month", "mths", "weeks", "week", "days", "day", "hours", "aged", "age")
)


class WardShapes:
    """Finds wards that are a number beside a letter or a name."""

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, placement: WardCues, known: Callable[[str], bool]) -> None:
        self._placement = placement
        self._known = known
        self.ordinary = allow.vocabulary | allow.function_words | allow.roles
        self.eponyms = allow.eponyms
        self.months = cues.words("months") | cues.words("weekdays") | cues.words("countries")
        self.landmarks = (cues.words("ward_names") | cues.words("facility_landmarks")) - self.ordinary
        self.nowhere = self.ordinary | self.eponyms | self.months
        self._units = cues.words("ward_sections") | cues.words("ward_units") | cues.words("ward_specialties")

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        text = tokens.text
        for match in _SHAPE.finditer(text):
            word = "name" if match["name"] else "initials"
            bare = _SHAPE.match(text, match.end(word) + 1) if match[word] else None  # the 9F of Inpatient 9F
            place = next((shape for shape in (match, bare) if shape and self._is_place(text, shape)), None)
            if place:
                yield place.span()

    def _ordinary_part(self, match: re.Match[str], anywhere: bool = False) -> bool:
        """Whether the word in a shape is one of reports (2 Surgery RN) or, not `anywhere`, that of no place (R2 RN)."""
        word = (match["letters"] or match["after"] or match["name"] or "").lower()
        return word in self.nowhere or not anywhere and word in _NO_PLACE

    def _is_place(self, text: str, match: re.Match[str]) -> bool:
        """Whether a bare shape is where somebody is, by the words before and after it."""
        if is_enumerated(text, match) or is_node(text, match):
            return False
        if _GRADE.fullmatch(match[0]) or _AGE_OR_GRADE.fullmatch(match[0]) and not is_led_to(text, match.start()):
            return False
        if (match["name"] or match["after"] or "").lower() in _AGES:
            return False
        if (match["name"] or match["letters"] or match["initials"] or match["unit"] or "").lower() in _COUNTED:
            return False
        if match["letters"] in ("D", "W") and (
            _DAY_OF_LIFE.match(text, match.end())
            or _NUMBERED_VISIT.search(text, max(0, match.start() - 16), match.start())
        ):
            return False
        if match["unit"]:
            unit = match["unit"].lower()
            if unit in self._units:
                return is_followed(text, match.end()) or is_cell(text, *match.span())
            measured = unit in _MEASURES or unit[0] == "l"  # 2LNC: litres by nasal cannula
            return not measured and not self._known(unit) and is_whereabouts(text, *match.span())
        if match["initials"]:
            initials = match["initials"].lower()
            doubtful = initials in _NO_PLACE or initials in _NO_INITIALS or initials in self.nowhere
            return not doubtful and IN_A_ROOM.search(text[max(0, match.start() - 60) : match.start()]) is not None
        if not match["after"] and BED_BEHIND.match(text, match.end()):
            return not self._ordinary_part(match, anywhere=True)
        name = match["name"] or ""
        strange = len(name) > 3 and name.istitle() and not self._known(name.lower())
        if strange and name.lower() not in self.eponyms and stands_alone(text, *match.span()):
            return True
        if is_cell(text, *match.span()) and not (_NO_CODE.match(match[0]) or self._ordinary_part(match, True)):
            return True
        alone = (
            stands_alone(text, *match.span())
            or text.endswith(". ", 0, match.start())
            and _SENTENCE_GOES_ON.match(text, match.end())
        )
        if _CODE.fullmatch(match[0]) and alone:
            return True
        if _CHEMISTRY.match(text, match.start()) or _NO_CODE.match(match[0]):
            return False
        if re.search(r"(?i:unit)[ ]\Z", text[: match.start()]) and len(match["letters"] or "") > 2:
            return False  # a mobile unit by its serial number
        before = text[max(0, match.start() - 90) : match.start()]
        vertebra = _VERTEBRA.fullmatch(match[0]) is not None
        if vertebra and (speaks_of_the_spine(before) or _SPINE_AFTER.match(text, match.end())):
            return False
        if _CODE.fullmatch(match[0]) and is_led(before) and is_followed(text, match.end()):
            return True
        ends_line = re.match(r"[ \t]*\n|\)", text[match.end() : match.end() + 4]) is not None
        ends = (ends_phrase if vertebra else is_followed)(text, match.end())
        whereabouts = self._placement.says_who(before, ends, vertebra, ends_line)
        doubtful = vertebra or match["section"] is not None and _STAGE.match(match[0]) is not None
        word = (match["after"] or match["name"] or "").lower()
        if word:
            fit = word not in _NO_PLACE and (not self._known(word) or word in self.landmarks)
        else:
            fit = not self._ordinary_part(match, anywhere=True)
        if fit and is_whereabouts(text, *match.span(), vertebra=doubtful):
            return not doubtful or not _SPINE_AFTER.match(text, match.end())
        if is_called(text, *match.span()):
            return not self._ordinary_part(match, anywhere=True)
        if match["after"]:
            word = match["after"].lower()
            named = match["after"].istitle() or not self._known(word)
            return whereabouts and named and word not in self.ordinary | self.months
        if doubtful:
            told = is_followed(text, match.end()) and is_told(before)
            return (whereabouts or told) and not _SPINE_AFTER.match(text, match.end())
        word = (match["name"] or match["letters"] or "").lower()
        beside = is_moved(before)  # in Blalock 12
        if word in self.eponyms and not beside or word in self.months or word in _NO_PLACE and not whereabouts:
            return False
        if match["name"] and match["name"].isupper() and len(word) < 4 and not whereabouts:
            return False  # HOB 30, SUV 4
        if len(word) > 1 and (word in self.ordinary or self._known(word) and not whereabouts):
            return False  # series 3, PGY-3, ICD-10
        if whereabouts:
            return True
        if not is_followed(text, match.end()):
            return False
        if is_led(before) and not (match["name"] and before.endswith("(")):
            return True
        named = match["name"] is not None and match["name"].istitle()
        told = named or match["more"] or match["letters"] is None and match["name"] is None
        return bool(told) and not (named and before.endswith(", ")) and is_listed(before)
