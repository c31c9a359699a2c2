"""Wards by name: units of ordinary words (Short Stay Unit), short names, named wards.

In: report tokens. Out: (start, end, placed): spans that are wards, `placed` where they count only if the words around
them say where somebody is, which `WardRecogniser` decides. Units that any hospital has (ICU, Emergency Department) name
no place and stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import one_of
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_labels import BED_BEHIND
from cxrflow.reports.recognisers.whereabouts import is_whereabouts, stands_alone

Ward = tuple[int, int, bool]

_NAMED = re.compile(
    r"\b(?:St\.?[ ])?(?:[A-Z][a-z]+[ \t]){1,2}(?:Ward|(Pavilion|Building|Tower|Block)|Wing|"
    r"Unit)\b(?:[ \t]?\d{1,3}[A-Z]?)?"
)  # Osler Ward
_NAMED_IN_CAPITALS = re.compile(
    rf"(?:\b(?:IN|ON|TO|FROM|AT|SEE|OF)(?: THE)? |\(|{SOMEBODY}, )((?:[A-Z]{{3,}} ){{1,3}})"
    r"(?:PAVILION|TOWER|WING|WARD|UNIT)\b(?: \d{1,3})?"
)
_STRANGE_IN_CAPITALS = re.compile(r"\b([A-Z]{4,}) (?:UNIT|PAVILION|TOWER|WING|WARD|SUITE|ANNEXE?)\b(?: \d{1,3})?")


_WING = re.compile(
    r"\b(?:(?:North|South|East|West|NORTH|SOUTH|EAST|WEST)[ ](?:Wing|Tower|Pavilion|Block|WING|TOWER|PAVILION|BLOCK)\b|"
    r"[A-H][ -](?:Wing|wing|WING|Block|BLOCK|Pod|Hall|HALL|Tower|TOWER)\b)(?:[ ]\d{1,3}\b)?"
)
_NAMED_PARTS = frozenset(
    ("ward", "pavilion", "building", "tower", "wing", "unit", "suite", "annex", "annexe", "block", "hall")
)
_LEADING = frozenset(("from", "to", "in", "at", "on", "location", "the"))
_CODE = r"(?:[A-Z]{1,3}-?\d{1,3}[A-Z]?|\d{1,3}[A-Z]{0,2})"
# 81 ward, T10 ward, 5th floor ward, Kestrel ward, St Luke's ward
_BEFORE_WARD = re.compile(
    rf"(?<![\w.-])(?:(?P<code>(?!(?:1[3-9]|[2-9]\d)[FM]\b){_CODE}|\d{{1,2}}(?:st|nd|rd|th)[ ]floor)|"
    r"(?:St\.?[ ]|ST\.?[ ]|Saint[ ]|Lady[ ]|Lord[ ]|Sir[ ]|Queen[ ]|King[ ]|Prince[ ]|"
    r"Princess[ ])?(?P<name>[A-Z](?:[A-Za-z]+|(?=[ ]Ward|[ ]WARD))(?:'[sS])?))"
    r"[ \n](?i:ward)\b(?![ -](?i:rounds?|based|staff|sister|doctor|team|clerk|nurses?)\b|[ \t]*[:/])"
)
_ANY_WARD = frozenset(("virtual", "receiving", "admitting", "discharging", "referring", "previous", "overflow", "open"))
_SMALL = r"[a-zß-ÿāăąćčďđēęěğīłńňōőřśşšťūůűźżž]"
_NUMBER_ABROAD = (
    r"(?:\d{1,4}[A-Za-z]?(?:\.\d{1,2}(?!\d|[ ]?(?:cm|mm)))?|(?!R[1-5]\b)[A-Z]\d{1,3}|[IVX]{1,4}|[A-H](?![\w'.]))"
    r"(?:-(?:[A-Z]|\d{1,3}|Nord|Sud|Est|Ouest|Norte|Sur|Ost|West|NORD|SUD|EST|OUEST))?\b"
    r"(?![/%:]\d|\.\d|,\d\d\b|[ ]?(?:cm|mm|mg|ml)\b)"
)
# Eingriffsraum 4, Aufnahmestation 0.3, Verpleegafdeling 2B: a word for a room grown onto another
_GROWN = re.compile(
    r"\b[^\W\d_]{3,}(?i:raum|saal|station|zimmer|platz|abteilung|ebene|bereich|einheit|ambulanz|kamer|afdeling|"
    r"avdelning|"
    r"avdeling|rummet|salen|stue|afsnit|osasto|huone|stuga|klinik|kliniek|"
    r"poli)[ ]\d{1,3}[A-Za-z]?(?:\.\d{1,3})?\b"
    r"(?![:/]\d|[ ]?(?:cm|mm))"
)
_CAPITALS = r"[A-Z][\w&'-]*(?:[ \n][A-Z][\w&'-]*)"


class WardNames:
    """Finds wards by their names in the lists of places.yaml."""

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        self._known = known
        self._units = cues.words("ward_units")
        self._specialties = cues.words("ward_specialties")
        self._closers = cues.words("ward_closers")
        self._generic = cues.words("ward_generic")
        self._ordinary = allow.vocabulary | allow.function_words | allow.roles
        self._commonplace = self._ordinary - allow.eponyms | self._specialties
        self._nobody = allow.function_words | allow.roles | self._specialties
        closers = "|".join(sorted(self._closers - {"clinic", "dept", "department", "icu", "itu", "wing"}))
        self._worded = re.compile(
            rf"\b((?:{_CAPITALS}{{0,3}}))[ \n]((?i:{closers}))\b(?![ ](?i:rounds?))(?:[ ]\d{{1,2}}[A-Z]?\b)?"
        )
        self._abroad_words = frozenset(re.match(r"[^\W\d_]+", name)[0] for name in cues.phrases("ward_words_abroad"))
        abroad = "|".join(sorted(cues.phrases("ward_words_abroad"), key=len, reverse=True))
        self._abroad = one_of(
            rf"\b(?i:{abroad})\.?[ \n]?(?:n[º°o]\.?[ ]?)?{_NUMBER_ABROAD}",
            # Göğüs 2. Servis
            rf"(?:\b[A-ZÀ-ſ]{_SMALL}{{3,}}[ ])?(?<![\w.])\d{{1,2}}(?:\.[ ]?|[ªºa°][ ]?|(?i:e|ème|er)[ ])"
            rf"(?i:{abroad})\b",
        )

    def find(self, tokens: ReportTokens) -> Iterator[Ward]:
        text, words = tokens.text, tokens.index.keys()
        if "ward" in words:
            for match in _BEFORE_WARD.finditer(text):
                word = re.sub(r"'s$", "", (match["name"] or "").lower())
                position = bisect_left(tokens.starts, match.end() - 4)
                if "\n" in match[0] and (self._known(word) or not tokens.is_wrapped(position)):
                    continue  # a heading, and on the next line: Ward D
                if word == "tb" and not _is_somebodys(text, *match.span()):
                    continue
                if match["code"] or word == "tb" or word not in self._nobody and word not in _ANY_WARD:
                    known = not match["code"] and (tokens.case == "capitals" or self._known(word))
                    yield match.start(), match.end(), known
        if words & _NAMED_PARTS:
            yield from self._by_name(text, tokens.case)
        if words & self._closers and tokens.case != "small":
            yield from self._of_words(text, tokens.case)
        for match in _GROWN.finditer(text) if tokens.has_digit else ():
            if not match[0].lower().startswith(("work", "sub")):  # a workstation
                yield *match.span(), False
        for unit in self._units & words:
            for position in tokens.index[unit]:
                start, end = tokens.starts[position], tokens.ends[position]
                alone = unit == "resus" or tokens.at_line_start(position)
                if tokens.raw(position).isupper() and (not alone or BED_BEHIND.match(text, end)):
                    yield start, end, True
        if words & self._abroad_words:
            for match in self._abroad.finditer(text):
                word = re.search(r"[^\W\d_]{2,}", match[0])[0]
                english = word.isascii() and self._known(word.lower())
                common = english or len(word) < 4
                if len(word) < 4 and re.search(r"\d\.\d", match[0]):
                    continue  # CTI 0.57
                if english and not any(map(str.isdigit, match[0])):
                    continue  # Service A
                if word[0].isupper() or not english:
                    doubtful = common and (word.isupper() or tokens.case != "mixed" or len(word) < 4)
                    yield *match.span(), doubtful and not stands_alone(text, *match.span())

    def _of_words(self, text: str, case: str) -> Iterator[Ward]:
        """Male Medical Ward, Short Stay Unit: ordinary words with capitals, so only where somebody is there."""
        for match in self._worded.finditer(text):
            words = match[1].split()
            start = match.start()
            while words and words[0].lower() not in self._specialties:
                start += len(words[0]) + 1
                words = words[1:]
            if not words or not all(word.lower() in self._specialties for word in words):
                continue
            if (
                " ".join([*words, match[2]]).lower() in self._generic
                or case == "mixed"
                and match[2].islower()
                and match[2] != "ward"
            ):
                continue
            named = start > match.start() and text[match.start() : start - 1].split()[-1].lower() not in self._nobody
            if named or match[0][-1].isdigit() or match[0][-2].isdigit() or _is_somebodys(text, start, match.end()):
                yield start, match.end(), True

    def _by_name(self, text: str, case: str) -> Iterator[Ward]:
        """`Osler Ward`, `CAVELL UNIT`: a proper name before a ward's word."""
        for match in _WING.finditer(text):
            yield *match.span(), False
        if case == "capitals":
            for match in _STRANGE_IN_CAPITALS.finditer(text):
                if not self._known(match[1].lower()):
                    yield *match.span(), False
            for match in _NAMED_IN_CAPITALS.finditer(text):
                words = match[1].lower().split()
                alone = len(words) == 1 and match[0].endswith("UNIT")
                if not alone and not any(word in self._commonplace for word in words):
                    yield match.start(1), match.end(), False
        elif case == "mixed":
            for match in _NAMED.finditer(text):
                words = re.findall("[a-z]+", match[0].lower())[:-1]
                led = len(words) > 1 and words[0] in self._ordinary
                leads = len(words[0]) + 1 if words[0] in _LEADING or led else 0
                if match[1] or any(word not in self._ordinary for word in words):
                    yield match.start() + leads, match.end(), False


def _is_somebodys(text: str, start: int, end: int) -> bool:
    """Whether a unit of a name that any hospital has is where somebody is said to be, or has a bed behind it."""
    return is_whereabouts(text, start, end) or BED_BEHIND.match(text, end) is not None
