"""Wards by a label and a number or letter, wherever they stand: Ward 7B, room 214, ICU bed 4, OR 5, Purple Pod 6.

In: report tokens. Out: (start, end).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_cues import AGE_OR_GAUGE, WardCues, is_led_to

# Not 3 days, 4 mm, 2/3, 30 degrees.
NO_AMOUNT = (
    r"(?![\w%]|\.\d|,\d\d\b|-\d{1,2}-|(?:[ \t]?|\n(?=(?-i:[a-z])))(?i:/(?!bed|room|rm)|:\d|am\b|pm\b|"
    r"days?\b|hours?\b|hrs?\b|weeks?\b|wks?\b|months?\b|mths?\b|yrs?\b|"
    r"mm\b|cm\b|ml\b|year|yo\b|degrees?\b|fr\b|french\b|views?\b|times\b|blood|units\b|minutes?\b))"
)


def cased(words: str) -> str:
    """An alternation of words, each with a capital and in capitals."""
    forms = {form for word in words.split() for form in (word.replace("_", " "), word.replace("_", " ").upper())}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


# Units whose names are ordinary words or too short to be trusted in small letters: OR 5, Trauma 2, Pod C.
_UNIT_WORDS = cased(
    "Hybrid_OR OR IR EP Cath Obs L&D A&E M/S Med/Surg Women's Children's Womens Childrens "
    "Tele Telemetry Emergency_Room Trauma Trauma_Bay Trauma_Room Hall Hallway Cube "
    "PreOp Preop Pre-op Postop Post-op Main Triage Endo Nursery Majors Holding Chair Cot Crib "
    "Trolley Resus Angio Box Cell"
)
_LETTERED_UNITS = cased("Pod Zone Block Area Trauma_Bay Resus_Bay")
_CAPITALISED_UNIT = re.compile(
    rf"\b(?:(?:{_UNIT_WORDS}|Pod)[ -]?#?\d{{1,3}}[A-Z]?|(?:{_LETTERED_UNITS})[ ][A-Z](?:-\d{{1,3}})?)"
    rf"{NO_AMOUNT}"
)
_UNIT_FIRST_WORDS = frozenset(re.match("[a-z]+", form.lower())[0] for form in _UNIT_WORDS.split("|")) | frozenset(
    ("pod", "zone", "block", "area")
)
_MACHINE = re.compile(r"(?i:unit)[ \t\n:#-]*[A-Za-z]{3}-?\d")  # a mobile unit by its serial number
_COLOURED = frozenset(("pod", "zone", "team", "area", "bay", "side", "hall", "wing", "unit"))
# Lymph nodes are numbered by station: station 4R, stations 7 and 10L nodes.
_NODES = re.compile(
    r"(?<=[RL])(?!\w)|"
    r"\)?(?:[ \t\n]*(?:,|&|\band\b|\bor\b|\bstations?\b|\d{1,2}[RL]?\b))*[ \t\n]*(?:lymph|node|nodal|aden|LN)",
    re.IGNORECASE,
)
_SAMPLED = re.compile(
    r"\b(?:ebus|tbna|fna|biops\w*|lymph|nod(?:e|es|al)|mediastin\w*|pet|avid|aden\w*|sampl\w*|target|lesions?)\b",
    re.IGNORECASE,
)
BED_BEHIND = re.compile(r"[ ]?[,/]?[ ](?i:bed|room|rm|bay|cot|side room)[ ]?#?\d{1,3}\b")  # W63 bed 2
_ENDS_IN_AGE = re.compile(rf"(?<![A-Za-z0-9-]){AGE_OR_GAUGE}\Z")  # ICU 72F, Angio 14G
_ENUMERATED = re.compile(r"\n[ \t]*(\d{1,2})[.)]")  # seen in the ED, and on the next line: 1. No pneumothorax.


class WardLabels:
    """Finds labels of wards with what they are followed by."""

    def __init__(self, cues: PhiCues, placement: WardCues) -> None:
        self._placement = placement
        colours = "|".join(sorted(cues.words("ward_colours")))
        self._coloured = re.compile(
            r"\b(?<![Cc]ode )(?<!CODE )(?!(?i:gr[ae]y[ ](?:zone|area))\b(?![ ]?#?\d))"
            rf"(?i:{colours})[ ](?:(?:Pod|POD|Zone|ZONE|Area|AREA)\b(?:[ ]?#?\d{{1,3}}\b)?|"
            r"(?i:pod|zone|team|area|bay|side|hall|wing|unit)[ ]?#?\d{1,3}\b)"
        )  # Purple Pod 6
        self._first_words = frozenset(label.split()[0] for label in cues.phrases("ward_labels"))
        labels = "|".join(sorted(cues.phrases("ward_labels"), key=len, reverse=True))
        self._labelled = re.compile(
            # Ward 7B, Room #412, Unit 4C East
            rf"(?<!reading )(?<!head of[ \n])(?<!head-of-)\b(?:{labels}|rm\.)"
            r"(?:[ \t]*(?:no\b\.?|number\b|num\b|#|:|-)?[ \t]*\n?#?[ \t]*"
            rf"[A-Za-z]{{0,3}}-?\d{{1,4}}(?:[A-Za-z]\d{{0,3}}|\.\d{{1,3}}(?![ ]?[cm]m))?(?:[-/](?!bed|room|"
            rf"rm)[A-Za-z0-9]{{1,4}})?(?!-\d{{3}}){NO_AMOUNT}"
            r"(?:[ \t](?:north|south|east|west|center|central)\b)?"
            # Ward C
            r"|[ \t]*[ \t:#-][ \t]*(?-i:[A-Z])\d?(?![\w'-]|\.(?![ \t]*(?:\n|\Z))|[ \t]?/)"
            # ward seven, Ward IV
            r"|(?<=ward|room|wing|unit)[ \n](?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
            r"twelve)\b(?![ -]"
            r"(?:to|patients?|doctors?|nurses?))|(?-i:I{2,3}|IV|VI{0,3}|IX)\b)"
            # Ward C. Lungs clear: the letter ends the sentence and is no initial
            r"|(?<=ward)[ ](?-i:[A-Z])(?=\.[ \n]))"
            # , bed 3
            r"(?:[ \t]*,?[ \t]*(?:bed|rm|room)[ \t]*#?\d{1,4}[A-Za-z]?)?",
            re.IGNORECASE,
        )
        acronyms = "|".join(sorted(cues.phrases("wards_acronym"), key=len, reverse=True))
        self._acronym_words: dict[str, list[frozenset[str]]] = {}
        for name in cues.phrases("wards_acronym"):
            words = re.findall(r"[^\W\d_]+", name)
            self._acronym_words.setdefault(words[0], []).append(frozenset(words))
        self._acronym = re.compile(
            rf"(?<![A-Za-z])(\d{{0,2}}(?:{acronyms})[ \t]*\n?"
            r"(?:[ -]?(?:bed(?:[ ]?space)?|room|rm|bay|hall(?:way)?(?:[ ]bed)?|(?-i:[Pp]od)|POD(?=[ ](?-i:[A-Z]\b))|"
            r"cube|cubicle|cot|crib|box|chair|"
            r"zone|slot|space|unit|isolette|#|-))?"
            r"[ \t]*\n?#?[ \t]*"
            r"(?:(?-i:[A-Z])?(?:\d{1,3}|(?!(?:19|20)\d\d)\d{4})[A-Za-z]?(?:[-/]\d{1,3}[A-Z]?\b|(?-i:-[A-Z]\b))?|"
            r"(?<=-)[A-Z]|"
            rf"(?<=pod )[A-Z]|(?<=bay )[A-Z]|(?<=zone )[A-Z]|(?-i:[A-Z])(?=[,;)]|\.?(?:\n|\Z)))"
            rf"{NO_AMOUNT}(?:[ \t](?:north|south|east|west)\b)?)",
            re.IGNORECASE,
        )  # MICU-6, ICU bed 4, ED hallway 3, ICU-A17, NICU 4-B

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        text, index = tokens.text, tokens.index.keys()
        for match in self._labels(tokens):
            station = match[0].lower().startswith("station")
            if is_node(text, match) or station and not self._placement.is_placed(text, *match.span()):
                continue
            if _MACHINE.match(match[0]):
                continue
            label = re.match(r"[A-Za-z .]+:[ \t]*", match[0])
            yield match.start() + (label.end() if label else 0), match.end()
        if index & _UNIT_FIRST_WORDS:
            for match in _CAPITALISED_UNIT.finditer(text):
                if _is_age_or_gauge(text, match):
                    continue
                weak = match[0].lower().startswith(("main", "zone"))  # of a building, not of a bronchus or lung
                if tokens.case == "mixed" and not weak or self._placement.is_placed(text, *match.span()):
                    yield match.span()
        if index & _COLOURED:
            for match in self._coloured.finditer(text):
                yield match.span()
        firsts = index & self._acronym_words.keys()
        named = any(words <= index for first in firsts for words in self._acronym_words[first])
        for match in self._acronym.finditer(text) if named else ():
            after_operation = " pod " in match[1] and match[1].islower()  # icu pod 3 lobectomy
            if not (after_operation or is_enumerated(text, match) or _is_age_or_gauge(text, match)):
                yield match.span(1)

    def _labels(self, tokens: ReportTokens) -> Iterator[re.Match[str]]:
        """Labels with their values, in order, none within another."""
        done = 0
        for place in sorted(p for word in tokens.index.keys() & self._first_words for p in tokens.index[word]):
            match = self._labelled.match(tokens.text, tokens.starts[place]) if tokens.starts[place] >= done else None
            if match:
                done = match.end()
                yield match


def _is_age_or_gauge(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a ward ends in an age and sex or a gauge, and nobody was moved or called there."""
    return _ENDS_IN_AGE.search(match[0]) is not None and not is_led_to(text, match.start())


def is_node(text: str, match: re.Match[str]) -> bool:
    """Whether a station is one of lymph nodes."""
    if not match[0].lower().startswith("station"):
        return False
    sampled = _SAMPLED.search(text[max(0, match.start() - 60) : match.start()])
    return sampled is not None or _NODES.match(text, match.end()) is not None


def is_enumerated(text: str, match: re.Match[str]) -> bool:
    """Whether a list begins or goes on where a place would have its number: seen in the ED, and below, 1. Clear."""
    number = _ENUMERATED.search(text, match.start(), match.end() + 1)
    if number is None:
        return False
    before = int(number[1]) - 1
    return before < 1 or re.search(rf"^[ \t]*{before}[.)]", text, re.MULTILINE) is not None
