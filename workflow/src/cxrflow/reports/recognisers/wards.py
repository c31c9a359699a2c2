"""Wards, rooms, beds and floors, in many languages.

In: report tokens. Out: spans of what each of these finds, with what belongs to it before and behind:

- `ward_labels`: a label with a number or letter (Ward 7B, room 214, ICU bed 4), wherever it stands;
- `ward_fields`: what labels of a header are followed by (PT LOC: NE6);
- `ward_floors`: floors and rooms by number (9th floor, 7 West, moved to 5108);
- `ward_names`: wards by name (Osler Ward, Short Stay Unit, Eingriffsraum 4);
- `ward_phrases`: runs of words of wards and numbers (Cath Lab Recovery 4), where somebody is there;
- `ward_shapes`: bare codes (W4, 6HN, Nelson 4), by the words around them;
- `eastern_places`: wards in scripts of their own.

`ward_cues` and `whereabouts` judge whether the words around a place say that somebody is there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.eastern_places import eastern_wards
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_cues import WardCues
from cxrflow.reports.recognisers.ward_fields import WardFields
from cxrflow.reports.recognisers.ward_floors import SIDE, WardFloors
from cxrflow.reports.recognisers.ward_labels import WardLabels, cased
from cxrflow.reports.recognisers.ward_names import WardNames
from cxrflow.reports.recognisers.ward_phrases import WardPhrases
from cxrflow.reports.recognisers.ward_shapes import WardShapes

# What belongs to a ward that begins before it: bed 31, a wing, a specialty, a bed's number behind a stroke.
_PARTS = (
    r"(?:(?i:ward|bed(?:[ ]?space)?|cot|crib|box|cell|bay|room|rm|side[ ]room|cubicle|chair|unit|level|tower|bldg|"
    r"building|floor|fl)|[Pp]od|POD(?=[ ][A-Z]\b))"
)
_ICUS = "ICU PCU CCU HDU NICU PICU MICU SICU IMC IMCU PACU BMT CLC SNF"
_WINGS = cased(
    f"{_ICUS} Tele Telemetry Stepdown Step-down Onc Oncology Med Surg Medical Surgical Peds Rehab Ortho Neuro Psych "
    "Cardiac Annex Annexe Nursery Recovery Tower Wing Ward"
)
_FURTHER = re.compile(
    rf"(?:[ \t]*[,/]?[ \t]*\n?{_PARTS}[ .#-]{{0,2}}"
    r"(?:\d{1,4}[A-Za-z]?(?:-\d{1,4}[A-Z]?)?\b(?!(?:[ \t]*(?:cm|mm|days?|of)\b|[.:/]\d))|[A-Z](?![\w'])(?![ ]?:))|"
    rf"[ ]?[-/ ][ ]?(?:{SIDE}|{_WINGS}|annexe?|nursery|recovery|tower|wing|ward)\b(?![ -](?i:nile|rounds?))|"
    rf",[ ]{SIDE}[ ](?:{cased(_ICUS)})\b|"
    r"/[A-Z]?\d{1,3}[A-Z]?\b(?![/%]|[ \t]?(?:cm|mm))|"
    r"(?:(?<=[A-Z])[ ]\d{3}(?:-?[A-Z])?|(?<=-[A-Z])[ ]\d{1,2})\b(?![ \t]?(?:cm|mm|ml|mg)))*"
)


class WardRecogniser(ReportRecogniser):
    """Wards, rooms, beds and floors."""

    kinds = ("WARD",)

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        super().__init__()
        ordinary = allow.vocabulary | allow.function_words | allow.roles
        self._placement = WardCues(known, ordinary)
        self._shapes = WardShapes(cues, allow, self._placement, known)
        self._floors = WardFloors(cues, self._placement, ordinary, self._shapes.months, known)
        self._labels = WardLabels(cues, self._placement)
        self._names = WardNames(cues, allow, known)
        self._fields = WardFields(cues, known, self._shapes.nowhere)
        self._phrases = WardPhrases(cues, self._shapes.landmarks)

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        tokens = tokens.raised
        for kind, start, end, score in self._wards(tokens):
            start, end = self._phrases.around(tokens, start, end)
            yield kind, start, _FURTHER.match(tokens.text, end).end(), score

    def _wards(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        for start, end in chain(self._labels.find(tokens), self._floors.find(tokens)):
            yield "WARD", start, end, LIKELY
        for start, end in self._fields.find(tokens):
            yield "WARD", start, end, CERTAIN
        for start, end, placed in self._names.find(tokens):
            if not placed or self._placement.is_placed(text, start, end):
                yield "WARD", start, end, CERTAIN
        for start, end in self._phrases.find(tokens):
            if self._placement.is_placed_phrase(text, start, end):
                yield "WARD", start, end, LIKELY
        for start, end in self._shapes.find(tokens) if tokens.has_digit else ():
            yield "WARD", start, end, CERTAIN
        if not text.isascii():
            for start, end in eastern_wards(text):
                yield "WARD", start, end, LIKELY
