"""What reports hold that recognisers take for protected information, and is none.

In: a text and what was found in it. Out: the findings without those of the clinical allow-list, without segments of the
lung, makers, labels and openings of sentences, and without what belongs to none beside a name or an institution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, Span
from cxrflow.reports.recognisers.name_edges import NO_DEED, NameEdges
from cxrflow.reports.recognisers.place_edges import PlaceEdges

# What follows an eponym in a report, so that "per Fleischner criteria" names nobody.
_EPONYM_NOUN = re.compile(
    r"(?:'?s)?[ \t-]+(?:type[ \t]+)?(?:[A-C][ \t])?"
    r"(?:disease|syndrome|lymphoma|sarcoma|thyroiditis|tumou?r|granuloma|catheter|line|tube|drain|valve|port|shunt|"
    r"filter|needle|clip|rod|plate|loop|wire|monitor|procedure|operation|anastomosis|repair|bypass|fundoplication|"
    r"esophagectomy|sign|hump|nodule|node|complex|focus|cyst|hernia|diverticulum|angle|score|criteria|guideline|"
    r"recommendation|society|classification|unit|maneuver|position|phenomenon|disk|esophagus|contracture|deformity|"
    r"fracture|lesion)",
    re.IGNORECASE,
)
# Segments of the lung, in the short form of Japan and of surgeons, and repeated views, which look like wards.
_SEGMENT = re.compile(
    r"[BS]\d{1,2}[a-c]?(?:[+/]\d|(?:,|[ ]and|[ ]&|[ ]to|-)[ ]?[BS]?\d|[ ](?:segment|territor|bronch|shadow|nodul|"
    r"lesion|of[ ]the|right|left|lung|consolid|atelect|opacit|mass|ggo|ggn)|(?<=(?:eft|ght)[ ]..)\b)|x\d\b",
    re.IGNORECASE,
)
# What is no institution but the label of a number (Hosp No: 738740), and what may stand before one.
_NUMBER_FOLLOWS = re.compile(r"[ ]?(?:no|num|number|nr|id|date)\b[.: ]|[ ]?#", re.IGNORECASE)
_OPENS = re.compile(r"(?:\A|\n[ \t]*|[a-z]{4}(?<!prof)[.][ ])\Z")
_GOES_ON = re.compile(r":|[ ](?:MD\b|Interpreting\b|[a-z]+\b)")
_NO_WARD = re.compile(r"clinical[: ]+\d|unit S/N|BMT W/U", re.IGNORECASE)  # Clinical 36M fall
_WARD_LABEL = re.compile(r"(?:병동|병실)[ ]?:[ ]?|inpatient[ :,]+(?=\w)", re.IGNORECASE)
_NO_TOWN = re.compile(r"(?!LA|NYC)[A-Z]{2,3},\s+(?:IN|CT|OR|ME|OK|HI|PA|MA|MS|MD|DO|ID|DE|CO|AL)")  # 7 MM, IN S5
_SEGMENT_NAME = re.compile(r"[ABS](?:10|[1-9])[a-c]?")
_IN_THE_LUNG = re.compile(
    r"(?:lobe|lung|segment|nodul|bronch|branch|arter|opaci|consolid|ggo|ggn|mass|lesion|basal|apical|lingula|"
    r"[lr][ulm]l|"
    r"infiltrat|atelect|\d[ ]?[cm]m)[^.\n]{0,50}\Z",
    re.IGNORECASE,
)


class AllowList:
    """The clinical allow-list: drops findings a title or label has not made certain."""

    def __init__(self, allow: ClinicalAllow, cues: PhiCues, edges: NameEdges) -> None:
        self._given, self._edges = cues.words("given_names"), edges
        self._pattern = re.compile("|".join(f"(?:{p})" for p in allow.patterns), re.IGNORECASE)
        self._words = allow.vocabulary | allow.vocabulary_abroad | allow.function_words
        self._eponyms = allow.eponyms
        self._places = PlaceEdges(self._words | allow.roles, cues)

    def veto(self, hidden: str, spans: Sequence[Span]) -> list[Span]:
        """The spans that stay, in order, some of them shorter."""
        allowed: list[tuple[int, int]] | None = None
        kept: list[Span] = []
        for span in spans:
            kind, start, end, score = span
            if kind == "WARD" and end - start <= 4 and _is_segment(hidden, start, end):
                continue
            if kind == "WARD" and (_NO_WARD.match(hidden, start) or _overlaps(spans, "PHONE", start, end)):
                continue
            if kind == "WARD" and (label := _WARD_LABEL.match(hidden, start, end)):
                start = label.end()
            if kind == "ADDRESS" and (_NO_TOWN.fullmatch(hidden, start, end) or hidden.startswith(" Jude", end)):
                continue
            if kind == "NAME" and (self._opens_sentence(hidden, start, end) or hidden.startswith("#", end)):
                continue  # Job#
            if kind == "HOSPITAL" and _NUMBER_FOLLOWS.match(hidden, end):
                continue
            if score < CERTAIN:
                if kind == "NAME" and self._is_term(hidden, start, end, cued=score > LIKELY):
                    continue
                if kind not in ("NAME", "WARD", "ADDRESS"):
                    if allowed is None:
                        allowed = [m.span() for m in self._pattern.finditer(hidden)]
                    if any(s <= start and end <= e for s, e in allowed):
                        continue
            kept += self.trimmed(hidden, (kind, start, end, score))
        return kept

    def trimmed(self, hidden: str, span: Span) -> list[Span]:
        """What of a span is a name, an institution or an address: titles, labels and headings beside it stay."""
        kind, start, end, score = span
        parts: Iterable[tuple[int, int]] = [(start, end)]
        if kind == "NAME":
            parts = self._edges.parts(hidden, start, self._before_heading(hidden, start, end))
        elif kind in ("HOSPITAL", "ADDRESS"):
            parts = [self._places.trimmed(hidden, kind, start, end)]
        return [(kind, *part, score) for part in parts if part[0] < part[1]]

    def _opens_sentence(self, hidden: str, start: int, end: int) -> bool:
        """Whether a name is a word of reports that opens a sentence or a line: Increased opacification."""
        if hidden[start:end].lower() not in self._words or not hidden[start + 1 : end].islower():
            return False
        return _OPENS.search(hidden, max(0, start - 8), start) is not None and NO_DEED.match(hidden, end) is not None

    def _before_heading(self, hidden: str, start: int, end: int) -> int:
        """Where a name ends that has run into the next line's heading or sentence: Jane Roe / Reading MD."""
        heading = hidden.rfind("\n", start, end)
        words = re.findall(r"[^\W\d_]+", hidden[heading:end].lower()) if heading > start else []
        goes_on = words and all(word in self._words for word in words) and _GOES_ON.match(hidden, end)
        return heading if goes_on else end

    def _is_term(self, hidden: str, start: int, end: int, cued: bool) -> bool:
        """Whether a name is an ordinary word or an eponym; after a cue an eponym needs its noun (Hodgkin lymphoma)."""
        words = [w.lower() for w in re.findall(r"[^\W\d_]{2,}", hidden[start:end])]
        if not all(w in self._words or w in self._eponyms for w in words):
            return False
        if len(words) > 1 and words[0] in self._given and cued:
            return False  # told by May Horner
        if len(words) > 1 and words[1] in self._given and "," in hidden[start:end]:
            return False  # Leak,June
        if not cued or all(w in self._words for w in words):
            return True
        return _EPONYM_NOUN.match(hidden, end) is not None


def _overlaps(spans: Sequence[Span], kind: str, start: int, end: int) -> bool:
    """Whether a longer span of a kind overlaps: the cell of `cell 082 123 4567` is no room."""
    return any(k == kind and s < end and start < e and e - s > end - start for k, s, e, _ in spans)


def _is_segment(hidden: str, start: int, end: int) -> bool:
    """Whether what looks like a ward is a segment, bronchus or artery of the lung: a nodule of 7 mm in S5."""
    if _SEGMENT.match(hidden, start):
        return True
    named = _SEGMENT_NAME.fullmatch(hidden, start, end)
    return named is not None and _IN_THE_LUNG.search(hidden, max(0, start - 70), start) is not None
