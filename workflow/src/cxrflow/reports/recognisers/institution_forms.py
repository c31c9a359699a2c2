"""Institutions by a form of their own: St. Brannoc's, RadPartners of Tyler Bay, Dunmoor Children's, Praxis Dr. Roe.

In: report tokens, and which words are known and which may name an institution. Out: (start, end) of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.recognisers.tokens import ReportTokens

_SAINT = re.compile(r"\b(?:St\.?|Saint|ST\.?|SAINT)[ \t\n][A-Z](?:[a-z]+'s|[A-Z]+'S)\b(?![ \t]+(?:valve|VALVE))")
_OF_A_PLACE = re.compile(
    r"\b(?!Mac|Mc)[A-Z][a-z]+[A-Z][a-z]+ of ([A-Z][a-z]+)"
    r"(?: (?:Bay|Beach|City|County|Falls|Hill|Hills|Lake|Park|Valley))?\b"
)  # RadPartners of Tyler Bay
_CHILDRENS = re.compile(
    r"\b([A-Z][A-Za-z]{3,})[ \n](?:Children|CHILDREN|Women|WOMEN)(?:'?s|'?S)\b(?! [a-z])"
)  # Dunmoor Children's
# Praxis Dr. Wiesner, Dr. Lal's X-ray Clinic
_DOCTORS = re.compile(
    r"\b(?:(?i:praxis|gemeinschaftspraxis|cabinet|consultorio|studio)[ ](?:(?i:du|del)[ ])?(?i:drs?)\.?[ ][A-Z]\w+|"
    r"(?i:drs?)\.?[ ][A-Z]\w+'[sS][ ](?:[A-Z][\w-]+[ ]){0,3}(?i:clinic|surgery|practice|hospital))\b"
)
_DOCTORS_WORDS = frozenset(("dr", "drs"))


def institution_forms(
    tokens: ReportTokens, known: Callable[[str], bool], proper: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """Institutions whose names are of one of these forms, wherever they stand."""
    text, words = tokens.text, tokens.index.keys()
    if "of" in words:
        for match in _OF_A_PLACE.finditer(text):
            if not known(match[1].lower()):
                yield match.span()
    if words & {"st", "saint"}:
        for match in _SAINT.finditer(text):
            yield match.span()
    if words & _DOCTORS_WORDS:
        for match in _DOCTORS.finditer(text):
            yield match.span()
    if words & {"children", "childrens", "women"}:
        for match in _CHILDRENS.finditer(text):
            if proper(match[1].lower()):
                yield match.span()
