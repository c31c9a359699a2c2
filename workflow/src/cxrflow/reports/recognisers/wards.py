"""Wards, rooms, beds and floors, in many languages.

A label with a number or letter (Ward 7B, room 214, ICU bed 4) is a ward wherever it stands. Names of wards are found by
`ward_names`, bare shapes (W4, Nelson 4) by `ward_shapes`, those in other scripts by `eastern_places`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.eastern_places import eastern_wards
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_names import WardNames
from cxrflow.reports.recognisers.ward_phrases import WardPhrases
from cxrflow.reports.recognisers.ward_shapes import NO_AMOUNT, SIDE, WardShapes, is_enumerated, is_node

_NAMED = re.compile(
    r"\b(?:St\.?[ ])?(?:[A-Z][a-z]+[ \t]){1,2}(?:Ward|(Pavilion|Building|Tower)|Wing|Unit)\b(?:[ \t]?\d{1,3}[A-Z]?)?"
)  # Osler Ward
_NAMED_IN_CAPITALS = re.compile(
    rf"(?:\b(?:IN|ON|TO|FROM|AT|SEE|OF)(?: THE)? |\(|{SOMEBODY}, )([A-Z]{{4,}}) "
    r"(?:PAVILION|TOWER|WING|WARD)\b(?: \d{1,3})?"
)
_STRANGE_IN_CAPITALS = re.compile(r"\b([A-Z]{4,}) (?:UNIT|PAVILION|TOWER|WING|WARD|SUITE|ANNEXE?)\b(?: \d{1,3})?")


def _cased(words: str) -> str:
    """An alternation of words, each with a capital and in capitals."""
    forms = {form for word in words.split() for form in (word.replace("_", " "), word.replace("_", " ").upper())}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


_WING = re.compile(
    r"\b(?:(?:North|South|East|West|NORTH|SOUTH|EAST|WEST)[ ](?:Wing|Tower|Pavilion|Block|WING|TOWER|PAVILION|BLOCK)\b|"
    r"[A-H][ -](?:Wing|wing|WING|Block|BLOCK|Pod|Hall|HALL|Tower|TOWER)\b)(?:[ ]\d{1,3}\b)?"
)
_NAMED_PARTS = frozenset(
    ("ward", "pavilion", "building", "tower", "wing", "unit", "suite", "annex", "annexe", "block", "hall")
)
# Units whose names are ordinary words or too short to be trusted in small letters: OR 5, Trauma 2, Pod C.
_UNIT_WORDS = _cased(
    "Hybrid_OR OR IR EP Cath Obs L&D A&E M/S Med/Surg Women's Children's Womens Childrens "
    "Tele Telemetry Emergency_Room Trauma Trauma_Bay Trauma_Room Hall Hallway Cube "
    "PreOp Preop Pre-op Postop Post-op Main Triage Endo Nursery Majors Holding Chair Cot Crib "
    "Trolley Resus Angio Box Cell"
)
_LETTERED_UNITS = _cased("Pod Zone Block Area Trauma_Bay Resus_Bay")
_CAPITALISED_UNIT = re.compile(
    rf"\b(?:(?:{_UNIT_WORDS}|Pod)[ -]?#?\d{{1,3}}[A-Z]?|(?:{_LETTERED_UNITS})[ ][A-Z](?:-\d{{1,3}})?)"
    rf"{NO_AMOUNT}"
)
_UNIT_FIRST_WORDS = frozenset(re.match("[a-z]+", form.lower())[0] for form in _UNIT_WORDS.split("|")) | frozenset(
    ("pod", "zone", "block", "area")
)
# Specialties with a number or letter, where somebody is there: Oncology 5B, Male Med 3.
_SPECIALTY = re.compile(
    r"\b([A-Z][A-Za-z]{2,})[ ](\d{1,2}[A-Z]?|[A-Z])\b(?![\w'%-]|[.:/]\d|\.[ ]?[A-Z]|"
    r"[ ]?(?i:mm|cm|days?|weeks?|months?|years?))"
)
# What belongs to a ward that begins before it: bed 31, a wing, a specialty, a bed's number behind a stroke.
_PARTS = (
    r"(?i:ward|bed(?:[ ]?space)?|cot|crib|box|cell|bay|room|rm|pod|side[ ]room|cubicle|chair|unit|level|tower|bldg|"
    r"building|floor|fl)"
)
_ICUS = "ICU PCU CCU HDU NICU PICU MICU SICU IMC IMCU PACU BMT CLC SNF"
_WINGS = _cased(
    f"{_ICUS} Tele Telemetry Stepdown Step-down Onc Oncology Med Surg Medical Surgical Peds Rehab Ortho Neuro Psych "
    "Cardiac Annex Annexe Nursery Recovery Tower Wing Ward"
)
_FURTHER = re.compile(
    rf"(?:[ \t]*[,/]?[ \t]*\n?{_PARTS}[ .#-]{{0,2}}"
    r"(?:\d{1,4}[A-Za-z]?(?:-\d{1,4}[A-Z]?)?\b(?!(?:[ \t]*(?:cm|mm|days?|of)\b|[.:/]\d))|[A-Z](?![\w'])(?![ ]?:))|"
    rf"[ ]?[-/ ][ ]?(?:{SIDE}|{_WINGS}|annexe?|nursery|recovery|tower|wing|ward)\b(?![ -](?i:nile|rounds?))|"
    rf",[ ]{SIDE}[ ](?:{_cased(_ICUS)})\b|"
    r"/[A-Z]?\d{1,3}[A-Z]?\b(?![/%]|[ \t]?(?:cm|mm))|"
    r"(?:(?<=[A-Z])[ ]\d{3}(?:-?[A-Z])?|(?<=-[A-Z])[ ]\d{1,2})\b(?![ \t]?(?:cm|mm|ml|mg)))*"
)
_MACHINE = re.compile(r"(?i:unit)[ \t\n:#-]*[A-Za-z]{3}-?\d")  # a mobile unit by its serial number
# in Ward C. Lungs clear: the letter ends the sentence and is no initial
_LETTERED = re.compile(r"\b(?i:ward|unit|pod|wing|tower|pavilion|bed|room)[ ]([A-Z])\.[ \n](?=([A-Z][A-Za-z]+))")
# Words of ward names that are findings or films, too: PORTABLE CHEST BED 4.
_BODY = frozenset(
    (
        *("chest", "lung", "heart", "head", "neck", "eye", "breast", "upper", "gi", "kidney", "brain", "cord", "hand"),
        *(
            "bone",
            "liver",
            "spinal",
            "marrow",
            "injury",
            "discharge",
            "transfer",
            "infection",
            "fever",
            "burn",
            "covid",
        ),
        "unit",
    )
)
# Of a ward's name, but no unit by themselves: Day 3, Stage.
_TIMES = frozenset(
    (
        "inpatient",
        "outpatient",
        "day",
        "night",
        "short",
        "stay",
        "step",
        "down",
        "general",
        "care",
        "older",
        "high",
        "private",
    )
)
_COLOURED = frozenset(("pod", "zone", "team", "area", "bay", "side", "hall", "wing", "unit"))
# Short words before a unit's number: OB Triage 3, HD chair 7.
_PREFIXES = frozenset(("ob", "preop", "postop", "cath", "main", "hd", "ep", "or", "cvor"))
_GENERIC_PARTS = frozenset(("unit", "ward", "clinic", "department", "dept"))
_LEADING = frozenset(("from", "to", "in", "at", "on", "location", "the"))


class WardRecogniser(ReportRecogniser):
    """Wards, rooms, beds and floors."""

    kinds = ("WARD",)

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        super().__init__()
        self._known = known
        self._ordinary = allow.vocabulary | allow.function_words | allow.roles
        self._eponyms = allow.eponyms
        self._shapes = WardShapes(cues, allow, known)
        self._specialties = cues.words("ward_specialties") - _BODY - _TIMES
        self._unit_words = (
            _PREFIXES | self._specialties | cues.words("ward_colours") | cues.words("ward_units")
        ) | frozenset(word for name in cues.phrases("wards_acronym") for word in name.split() if word not in _BODY)
        colours = "|".join(sorted(cues.words("ward_colours")))
        self._coloured = re.compile(
            rf"\b(?<![Cc]ode )(?<!CODE )(?i:{colours})[ ](?:(?:Pod|POD|Zone|ZONE|Area|AREA)\b(?:[ ]?#?\d{{1,3}}\b)?|"
            r"(?i:pod|zone|team|area|bay|side|hall|wing|unit)[ ]?#?\d{1,3}\b)"
        )  # Purple Pod 6
        self._label_words = frozenset(word for label in cues.phrases("ward_labels") for word in label.split())
        labels = "|".join(sorted(cues.phrases("ward_labels"), key=len, reverse=True))
        self._labelled = re.compile(
            # Ward 7B, Room #412, Unit 4C East
            rf"(?<!reading )\b(?:{labels}|rm\.)(?:[ \t]*(?:no\b\.?|number\b|num\b|#|:|-)?[ \t]*\n?#?[ \t]*"
            rf"[A-Za-z]{{0,3}}-?\d{{1,4}}(?:[A-Za-z]\d{{0,3}})?(?:[-/](?!bed|room|rm)[A-Za-z0-9]{{1,4}})?(?!-\d{{3}}){NO_AMOUNT}"
            r"(?:[ \t](?:north|south|east|west|center|central)\b)?"
            # Ward C
            r"|[ \t]*[ \t:#-][ \t]*(?-i:[A-Z])\d?(?![\w'-]|\.(?![ \t]*(?:\n|\Z))|[ \t]?/))"
            # , bed 3
            r"(?:[ \t]*,?[ \t]*(?:bed|rm|room)[ \t]*#?\d{1,4}[A-Za-z]?)?",
            re.IGNORECASE,
        )
        self._counted = re.compile(
            r"\b(?i:ward|room|theatre|bay|wing|unit)[ \n](?:(?i:one|two|three|four|five|six|seven|eight|nine|ten|"
            r"eleven|twelve|fourteen|fifteen|twenty)|I{2,3}|IV|VI{0,3}|IX)\b(?![ -](?i:to|patients?|doctors?|nurses?))"
        )  # ward seven, Ward IV
        self._names = WardNames(cues, allow, known)
        self._phrases = WardPhrases(cues)
        acronyms = "|".join(sorted(cues.phrases("wards_acronym"), key=len, reverse=True))
        self._acronym_words = frozenset(re.match(r"\w+", name)[0] for name in cues.phrases("wards_acronym"))
        self._acronym = re.compile(
            rf"(?<![A-Za-z])(\d{{0,2}}(?:{acronyms})[ \t]*\n?"
            r"(?:[ -]?(?:bed(?:[ ]?space)?|room|rm|bay|hall(?:way)?(?:[ ]bed)?|(?-i:[Pp]od)|POD(?=[ ](?-i:[A-Z]\b))|"
            r"cube|cubicle|cot|crib|box|chair|"
            r"zone|slot|space|unit|isolette|#|-))?"
            r"[ \t]*\n?#?[ \t]*"
            r"(?:(?-i:[A-Z])?\d{1,3}[A-Za-z]?(?:[-/]\d{1,3}[A-Z]?\b|(?-i:-[A-Z]\b))?|(?<=-)[A-Z]|"
            rf"(?<=pod )[A-Z]|(?<=bay )[A-Z]|(?<=zone )[A-Z]|(?-i:[A-Z])(?=[,;)]|\.?(?:\n|\Z)))"
            rf"{NO_AMOUNT}(?:[ \t](?:north|south|east|west)\b)?)",
            re.IGNORECASE,
        )  # MICU-6, ICU bed 4, ED hallway 3, ICU-A17, NICU 4-B

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        tokens = tokens.raised
        for kind, start, end, score in self._wards(tokens):
            start, end = self._phrases.around(tokens, self._with_unit(tokens, start), end)
            yield kind, start, _FURTHER.match(tokens.text, end).end(), score

    def _with_unit(self, tokens: ReportTokens, start: int) -> int:
        """Where a ward begins with the unit before its number: Surgical Ward 2, Purple Pod 6, ED Cubicle 14."""
        position = bisect_left(tokens.starts, start)
        first = position
        while first and position - first < 4 and re.fullmatch(r"[ \n-]|[ ]?/[ ]?", tokens.gap(first)):
            word = tokens.words[first - 1]
            follows = word in _GENERIC_PARTS and first > 1 and tokens.words[first - 2] in self._unit_words | _BODY
            if not tokens.raw(first - 1)[0].isupper() or not (
                word in self._unit_words or follows or first < position and tokens.words[first] == "clinic"
            ):
                break
            first -= 1
        return tokens.starts[first] if first < position else start

    def _wards(self, tokens: ReportTokens) -> Iterator[Span]:
        text, index = tokens.text, tokens.index.keys()
        if index & self._label_words:
            for match in self._labelled.finditer(text):
                station = match[0].lower().startswith("station")
                if is_node(text, match) or station and not self._shapes.is_placed(text, *match.span()):
                    continue
                if _MACHINE.match(match[0]):
                    continue
                label = re.match(r"[A-Za-z .]+:[ \t]*", match[0])
                yield "WARD", match.start() + (label.end() if label else 0), match.end(), LIKELY
            for match in self._counted.finditer(text):
                yield "WARD", *match.span(), LIKELY
            for match in _LETTERED.finditer(text):
                ward = match[0][:4].lower() == "ward"
                if ward or self._known(match[2].lower()) and self._shapes.is_placed(text, *match.span()):
                    yield "WARD", match.start(), match.end(1), LIKELY
        if index & _UNIT_FIRST_WORDS:
            for match in _CAPITALISED_UNIT.finditer(text):
                weak = match[0].lower().startswith(("main", "zone"))  # of a building, not of a bronchus or lung
                start = self._with_unit(tokens, match.start())
                if tokens.case == "mixed" and not weak or self._shapes.is_placed(text, start, match.end()):
                    yield "WARD", start, match.end(), LIKELY
        for word in index & self._specialties:
            for position in tokens.index[word]:
                match = _SPECIALTY.match(text, tokens.starts[position])
                if match is None:
                    continue
                placed = self._shapes.is_placed if match[2][0].isdigit() else self._shapes.is_moved_to
                if placed(text, *match.span()):
                    yield "WARD", match.start(), match.end(), LIKELY
        if index & _COLOURED:
            for match in self._coloured.finditer(text):
                yield "WARD", match.start(), match.end(), LIKELY
        if index & _NAMED_PARTS:
            yield from self._named(text, tokens.case)
        for match in self._acronym.finditer(text) if index & self._acronym_words else ():
            after_operation = " pod " in match[1] and match[1].islower()  # icu pod 3 lobectomy
            if not (after_operation or is_enumerated(text, match)):
                yield "WARD", match.start(1), match.end(1), LIKELY
        for start, end, placed in self._names.find(tokens):
            if not placed or self._shapes.is_placed(text, start, end):
                yield "WARD", start, end, CERTAIN
        for start, end in self._phrases.find(tokens):
            if self._shapes.is_placed_phrase(text, start, end):
                yield "WARD", start, end, LIKELY
        if tokens.has_digit:
            yield from self._shapes.find(tokens)
        if not text.isascii():
            for start, end in eastern_wards(text):
                yield "WARD", start, end, LIKELY

    def _named(self, text: str, case: str) -> Iterator[Span]:
        """`Osler Ward`, `CAVELL UNIT`: a proper name before a ward's word."""
        for match in _WING.finditer(text):
            yield "WARD", *match.span(), LIKELY
        if case == "capitals":
            for match in _STRANGE_IN_CAPITALS.finditer(text):
                if not self._known(match[1].lower()):
                    yield "WARD", match.start(), match.end(), LIKELY
            for match in _NAMED_IN_CAPITALS.finditer(text):
                if match[1].lower() not in self._ordinary - self._eponyms:
                    yield "WARD", match.start(1), match.end(), LIKELY
        elif case == "mixed":
            for match in _NAMED.finditer(text):
                words = re.findall("[a-z]+", match[0].lower())[:-1]
                led = len(words) > 1 and words[0] in self._ordinary
                leads = len(words[0]) + 1 if words[0] in _LEADING or led else 0
                if match[1] or any(word not in self._ordinary for word in words):
                    yield "WARD", match.start() + leads, match.end(), LIKELY
