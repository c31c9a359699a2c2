"""Institutions by a form of their own: St. Brannoc's, RadPartners of Tyler Bay, Dunmoor Children's, Praxis Dr. Roe.

In: report tokens, and which words are known and which may name an institution. Out: (start, end) of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.recognisers.tokens import ReportTokens

_SAINT = re.compile(
    r"\b(?:Sts?\.?|Saint|STS?\.?|SAINT)[ \t\n][A-Z](?:[a-z]*'s|[A-Z]*'S)\b(?![ \t]+(?:valve|VALVE))"
    r"(?:[ ](?:C of E|RC|CE|Catholic|C OF E))?(?:[ ](?:Primary|Infants?|Juniors?|High|PRIMARY|INFANTS?|JUNIORS?|"
    r"HIGH)\b)?|"
    # transferred from St. Brannoc: a hospital or a town
    r"(?<=\b[Ff]rom )(?:the )?Sts?\.? [A-Z][a-z]{2,}(?: [A-Z][a-z]+)?|(?<=\bat )(?:the )?Sts?\.? [A-Z][a-z]{2,}\b|"
    r"(?<=\bFROM )STS?\.? [A-Z]{3,}|(?<=\bAT )STS?\.? [A-Z]{3,}\b"
)
# RadPartners of Tyler Bay, MedStop Tarpon Road, from VesperRad
_COMPOUND = re.compile(
    r"(?P<placed>\b(?:[Ff]rom|at|to|by|via|[Rr]ef(?:erred)?[ ]by)[ \n])?\b(?!Mac|Mc|De[A-Z]|La[A-Z]|Le[A-Z]|Di[A-Z])"
    r"(?P<name>[A-Z][a-z]{2,}[A-Z][a-z]{2,}(?P<rest>(?:[ ](?:of[ ])?[A-Z][a-z]{2,}){0,3}))\b(?!')"
)
_CHILDRENS = re.compile(
    r"\b([A-Z][A-Za-z]{3,})[ \n](?:Children|CHILDREN|Women|WOMEN)(?:'?s|'?S)\b(?! [a-z])"
)  # Dunmoor Children's
# Praxis Dr. Wiesner, Dr. Lal's X-ray Clinic
_DOCTORS = re.compile(
    r"\b(?:(?i:praxis|gemeinschaftspraxis|cabinet|consultorio|studio)[ ](?:(?i:du|del)[ ])?(?i:drs?)\.?[ ][A-Z]\w+|"
    r"(?i:drs?)\.?[ ][A-Z]\w+'[sS][ ](?:[A-Z][\w-]+[ ]){0,3}(?=[A-Z])(?i:clinic|surgery|practice|"
    r"hospital|imaging|radiology|scans?|labs?|x-rays?|nursing[ ]home|rooms))\b"
)
_STREETS = frozenset(
    ("road", "street", "avenue", "lane", "bay", "beach", "city", "falls", "hill", "hills", "lake", "park", "valley")
)
_DOCTORS_WORDS = frozenset(("dr", "drs"))


def institution_forms(
    tokens: ReportTokens, known: Callable[[str], bool], proper: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """Institutions whose names are of one of these forms, wherever they stand."""
    text, words = tokens.text, tokens.index.keys()
    if tokens.case == "mixed":
        for match in _COMPOUND.finditer(text):
            rest = re.findall("[a-z]+", match["rest"].lower())
            if known(match["name"].split()[0].lower()):
                continue  # GeneXpert Rif
            named = any(not known(word) for word in rest) or rest[-1:] and rest[-1] in _STREETS
            if named or match["placed"]:
                yield match.span("name")
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
