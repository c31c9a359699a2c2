"""Numbers that point to a person, a visit or a machine: record and accession numbers, social security, serials.

In a chest report no clinical quantity has six digits in a row, so such a run is an identifier whatever stands before
it; shorter values need a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_SEPARATOR = re.compile(
    r"[ \t]*(?:\(?(?:no|num|number|nbr|id)\b\.?\)?)?"
    r"[ \t]*(?:[:#=]{1,2}|\bis\b|\bwas\b|\bof\b|은|는|-[ \t])[ \t]*#?[ \t]*(?:\n[ \t]*)?",
    re.IGNORECASE,
)
_PLAIN_SEPARATOR = re.compile(r"[ \t.]*(?:\n[ \t]*)?\(?")
_VALUE = re.compile(
    r"[A-Za-z]{0,8}(?:[-_/.][A-Za-z]{0,4})?\d[\dA-Za-z]*(?:[-_/.][\dA-Za-z]+)*"
    r"(?:[ \t]\d{2,}(?![\d./:]|[ \t]?(?:mm|cm|year|yr|y/?o|월|일|시|세)))*"  # 943 476 5919
)
# workstation RADPC04, SN 45XK-9921
_BEFORE_MIXED = re.compile(r"[ \t]+(?=[A-Z]{2,8}-?[A-Z]*-?\d{2,}\b|\d{2,4}[A-Z]{1,3}-?\d{2,}\b)")
_CODED_VALUE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]+)+")  # DX-ROOM-A: a value of device labels without digits

_SSN = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
_RUN = re.compile(r"(?<![\d.])\d{6,}(?!\d|\.\d)(?:-\d{1,3}(?![\d.-]))?")
_CODED = re.compile(
    r"(?<![\w-])(?:"
    r"[A-Za-z]{1,6}[-_]?\d{2,}(?:[-_]\d+)*[-_]\d{3,}|"  # RAD-2019-001234, CXR19-12345
    r"[A-Za-z]{1,4}[-_]?\d{5,}(?:-\d+|[A-Za-z])?|[A-Za-z]{2,6}[-_]\d{4,}(?:-\d+)?|"  # A1234567, A1234567-02, DX-1234
    r"\d{2,4}-\d{5,}|\d{1,4}[A-Z]{2,3}\d{3,}|"  # 19-001234, 42AB1234
    r"\d{2,4}-[A-Za-z]{1,4}-\d{3,}|\d{4}[A-Za-z]{1,3}\d{4,}|"  # 19-CR-00123, 2019CR001234
    r"\d[A-Z][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d\d|"  # 1EG4-TE5-MK73, a Medicare beneficiary
    r"\d{2,3}-\d{2,3}-\d{2,3}(?:-\d+)?|\d{4,}-\d{4,}"  # 12-34-56, 2019-00123
    r")(?![\w-])"
)


class IdentifierRecogniser(ReportRecogniser):
    """Record, accession, social-security and serial numbers."""

    kinds = ("MRN", "ACCESSION", "ID", "DEVICE")

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        guarded = set(cues.phrases("id_labels_guarded"))
        self.labels = Phrases(
            (label, (kind, label in guarded))
            for kind in ("MRN", "ACCESSION", "ID", "DEVICE")
            for label in cues.phrases("id_labels", kind)
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        if not tokens.has_digit:
            return
        text = tokens.text
        for first, end, (kind, guarded) in self.labels.find(tokens):
            if guarded and tokens.raw(first) == "MR" and tokens.following(end - 1).startswith("."):
                continue  # the title
            start = tokens.ends[end - 1]
            separator = _SEPARATOR.match(text, start) or (None if guarded else _PLAIN_SEPARATOR.match(text, start))
            if separator is None and kind == "DEVICE":
                separator = _BEFORE_MIXED.match(text, start)
            if separator is None:
                continue
            value = _VALUE.match(text, separator.end())
            if value is None and kind == "DEVICE":
                value = _CODED_VALUE.match(text, separator.end())
            if value is None or (len(value[0]) < 3 and separator.re is _PLAIN_SEPARATOR):
                continue
            if value[0].isdigit() and len(value[0]) <= 2 and kind != "MRN":
                continue  # "case 1", "study 2 of 3"
            yield kind, value.start(), value.end(), CERTAIN
        for match in _SSN.finditer(text):
            yield "ID", match.start(), match.end(), CERTAIN
        for match in _RUN.finditer(text):
            yield "ID", match.start(), match.end(), CERTAIN
        for match in _CODED.finditer(text):
            yield "ID", match.start(), match.end(), LIKELY
