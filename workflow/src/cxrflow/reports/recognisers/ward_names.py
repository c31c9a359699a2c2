"""Wards by name: what follows a ward's label, units of ordinary words (Short Stay Unit), short names, named wards.

In: report tokens. Out: (start, end, placed): spans that are wards, `placed` where they count only if the words around
them say where somebody is, which `WardRecogniser` decides. Units that any hospital has (ICU, Emergency Department) name
no place and stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.base import one_of
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.whereabouts import stands_alone

Ward = tuple[int, int, bool]

# Ward: Discharge Lounge; Ward/Bed: Chest Clinic/7K. The value ends at a wide gap, a mark or the next label.
_LABELLED = re.compile(
    r"\b(?i:(?P<ward>ward(?:/(?:bed|room|clinic))?|nursing unit|station|dept/ward|unit/bed|floor|bed)|"
    r"(?:(?:pat(?:ient)?|pt|requesting|ordering|exam|current|assigned)\.?[ ])?loc(?:ation)?|source|origin|"
    r"dest(?:ination)?|requested[ ]from|"
    r"(?:requesting|referring|ordering)[ ](?:ward|unit|dept|department)|point of care|dept|department|"
    r"clinic)\.?[ \t]*:[ \t]*"
    r"(?P<value>[A-Z0-9À-Þ][\w&'./#-]*(?:[ ][\w&'./#-]+){0,4}?)(?=[ \t]{2,}|[ \t]*(?:\n|\Z|[,;(\]|])|"
    r"\.?[ \t]+[A-Z][\w.]*(?:[ ][\w.]+)?[ ]?:)"
)
_LABELLED_KO = re.compile(r"(?:병동|병실|입원병동|위치)[ \t]*:[ \t]*([^\s,;:/]{2,20})")
_ANY_HOSPITAL = frozenset(
    [
        "icu",
        "ccu",
        "micu",
        "sicu",
        "nicu",
        "picu",
        "itu",
        "ed",
        "er",
        "or",
        "pacu",
        "ward",
        "unit",
        "clinic",
        "inpatient",
        "outpatient",
        "emergency",
        "radiology",
        "home",
        "main",
        "opd",
        "ip",
        "op",
        "a&e",
        "ae",
        "ambulatory",
        "floor",
        "casualty",
        "theatre",
        "theatres",
        "recovery",
    ]
)
_CODE = r"(?:[A-Z]{1,3}-?\d{1,3}[A-Z]?|\d{1,3}[A-Z]{0,2})"
# 81 ward, T10 ward, 5th floor ward, Kestrel ward, St Luke's ward
_BEFORE_WARD = re.compile(
    rf"(?<![\w.-])(?:(?P<code>{_CODE}|\d{{1,2}}(?:st|nd|rd|th)[ ]floor)|"
    r"(?:St\.?[ ]|ST\.?[ ]|Saint[ ]|Lady[ ]|Lord[ ]|Sir[ ]|Queen[ ]|King[ ]|Prince[ ]|"
    r"Princess[ ])?(?P<name>[A-Z](?:[A-Za-z]+|(?=[ ]Ward|[ ]WARD))(?:'[sS])?))"
    r"[ \n](?i:ward)\b(?![ -](?i:rounds?|based|staff|sister|doctor|team|clerk|nurses?)\b)"
)
# level 5 east, Level 4 Ward 2, III Floor
_LEVEL = re.compile(
    r"\b(?:(?i:level|floor|lvl)[ ]\d{1,2}"
    r"(?:[ ](?i:north|south|east|west)\b|,?[ ](?=(?i:ward|bed|room)[ ](?:\d|[A-Z]\b)))|"
    r"(?:I{1,3}|IV|VI{0,3}|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))"
    r"[ \n](?i:floor)\b)"
)
_EMERGENCY_AREA = re.compile(
    r"\b(?:A&E|ED|ER|A[ ]?/[ ]?E)[ \n](?i:majors|minors|resus|obs|paeds|triage|"
    r"ambulatory)\b"
)
_SMALL = r"[a-zß-ÿāăąćčďđēęěğīłńňōőřśşšťūůűźżž]"
_NUMBER_ABROAD = (
    r"(?:\d{1,4}[A-Za-z]?(?:\.\d(?!\d|[ ]?(?:cm|mm)))?|[A-Z]\d{1,3}|[IVX]{1,4}|[A-H](?![\w'.]))"
    r"(?:-(?:[A-Z]|\d{1,3}|Nord|Sud|Est|Ouest|Norte|Sur|Ost|West|NORD|SUD|EST|OUEST))?\b"
    r"(?![/%:]\d|\.\d|[ ]?(?:cm|mm|mg|ml)\b)"
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
        self._nobody = allow.function_words | allow.roles | self._specialties
        closers = "|".join(sorted(self._closers - {"clinic", "dept", "department", "icu", "itu", "wing"}))
        self._worded = re.compile(
            rf"\b((?:{_CAPITALS}{{0,3}}))[ \n]((?i:{closers}))\b(?![ ](?i:rounds?))(?:[ ]\d{{1,2}}[A-Z]?\b)?"
        )
        self._abroad_words = frozenset(re.match(r"[^\W\d_]+", name)[0] for name in cues.phrases("ward_words_abroad"))
        abroad = "|".join(sorted(cues.phrases("ward_words_abroad"), key=len, reverse=True))
        self._abroad = one_of(
            rf"\b(?i:{abroad})\.?[ ]?(?:n[º°o]\.?[ ]?)?{_NUMBER_ABROAD}",
            # Göğüs 2. Servis
            rf"(?:\b[A-ZÀ-ſ]{_SMALL}{{3,}}[ ])?(?<![\w.])\d{{1,2}}(?:\.[ ]?|[ªºa°][ ]?|(?i:e|ème|er)[ ])"
            rf"(?i:{abroad})\b",
        )

    def find(self, tokens: ReportTokens) -> Iterator[Ward]:
        text, words = tokens.text, tokens.index.keys()
        if ":" in text:
            yield from self._labelled(text, tokens)
        if "ward" in words:
            for match in _BEFORE_WARD.finditer(text):
                word = re.sub(r"'s$", "", (match["name"] or "").lower())
                position = bisect_left(tokens.starts, match.end() - 4)
                if "\n" in match[0] and (self._known(word) or not tokens.is_wrapped(position)):
                    continue  # a heading, and on the next line: Ward D
                if match["code"] or word == "tb" or word not in self._nobody:
                    known = not match["code"] and (tokens.case == "capitals" or self._known(word))
                    yield match.start(), match.end(), known
        if words & {"level", "floor", "lvl"}:
            for match in _LEVEL.finditer(text):
                yield *match.span(), False
        if words & {"majors", "minors", "resus", "obs", "paeds", "triage"}:
            for match in _EMERGENCY_AREA.finditer(text):
                yield *match.span(), False
        if words & self._closers and tokens.case != "small":
            yield from self._of_words(text, tokens.case)
        for unit in self._units & words:
            for position in tokens.index[unit]:
                if tokens.raw(position).isupper() or tokens.raw(position) == "Resus":
                    yield tokens.starts[position], tokens.ends[position], True
        if words & self._abroad_words:
            for match in self._abroad.finditer(text):
                word = re.search(r"[^\W\d_]{2,}", match[0])[0]
                english = word.isascii() and self._known(word.lower())
                common = english or len(word) < 4
                if english and not any(map(str.isdigit, match[0])):
                    continue  # Service A
                if word[0].isupper() or not english:
                    doubtful = common and (word.isupper() or tokens.case != "mixed" or len(word) < 4)
                    yield *match.span(), doubtful and not stands_alone(text, *match.span())

    def _labelled(self, text: str, tokens: ReportTokens) -> Iterator[Ward]:
        for match in _LABELLED.finditer(text):
            words = re.findall(r"[^\W\d_]+(?:&[^\W\d_]+)?", match["value"].lower())
            named = any(c.isdigit() for c in match["value"]) or any(w in self._units | self._closers for w in words)
            if all(word in _ANY_HOSPITAL for word in words) and not any(map(str.isdigit, match["value"])):
                continue
            if " ".join(words) in self._generic and not match["ward"]:
                continue
            if named and len(words) < 5 or match["ward"] and len(words) < 4 and not all(map(self._known, words)):
                if (
                    named
                    and not match["ward"]
                    and len(words) > 1
                    and not all(
                        w in self._specialties or w in self._closers or not self._known(w) or w in self._units
                        for w in words
                    )
                ):
                    continue
                yield *match.span("value"), False
        if tokens.has_hangul:
            for match in _LABELLED_KO.finditer(text):
                yield *match.span(1), False

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
            yield start, match.end(), True
