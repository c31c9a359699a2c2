"""Telephone, fax, pager and extension numbers: of any country where the shape shows it, else behind a cue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_NO_MEASURE = r"(?![\d%]|[ \t]?(?:mm|cm|ml|hours?|days?|minutes?|am\b|pm\b))"
_ANY_NUMBER = re.compile(r"\d{3}|\d\d[ .-]\d\d")
_PHONE = one_of(
    # (617) 555-1234, 617/555-1234, 617-5551234
    r"(?<![\d.-])(?:\+?1[-. ]?|\d-)?(?:\(\d{3}\)[ \t\n]?|\d{3}[-. /\n])\d{3}[-. \n]?\d{4}(?!\d)",
    # 010-1234-5678, +82 2 1234 5678
    r"(?<![\d.-])(?:\+?82[-. )]{0,2}|\(?0)(?:1[016789]|2|[3-6]\d|70|50\d)\)?[-. ]{0,2}\d{3,4}[-. ]?\d{4}(?!\d)",
    # any other country
    r"(?<![\d.-])\+\d{1,3}[-. ]?\(?\d{1,4}\)?(?:[-. /\n]?\d{2,5}){1,5}(?!\d)",
    # 555-1234 and Korean 1588-1234
    r"(?<![\d.,/-])\d{3}-\d{4}(?![\d-]|[ \t]?(?:mm|cm|ml|hu|cc))",
    r"(?<![\d.,/-])1[5-8]\d\d-\d{4}(?![\d-])",
    r"(?<![\w.,/-])1[3-9]\d[- ]\d{4}[- ]\d{4}(?![\w-])",  # China
    # (03) 9197 3124, (11) 4321-5678
    r"\(0?\d{1,4}\)[ \n-]?\d{2,5}(?:[- .\n]\d{2,5}){1,3}(?![\d/])",
    # 9123 4567, 98765 43210, 612 34 56 78, 612 345 678
    r"(?<![\w.,/:-])(?:[3-9]\d{3}[ -]\d{4}|[6-9]\d{4}[ -]\d{5}|[6-9]\d\d[ ]\d\d[ ]\d\d[ ]\d\d|"
    r"[6-9]\d\d[ ]\d{3}[ ]\d{3})(?![\w/-]|[.,]\d)",
    r"(?<![\w.,/:-])[2-9]\d[ ]\d{3}[ ]\d\d[ ]\d\d(?![\w/:-]|[.,]\d|[ ]\d)",  # 91 123 45 67
    r"(?<![\w.,/:-])[2-9]\d(?:[ ]\d\d){3}(?![\w/:-]|[.,]\d|[ ]\d)",  # 50 85 60 47
    r"(?<![\w.,/-])(?:\+?\d{1,2}[ ]?)?\(\d{3}\)[ ]?\d{3}[- ]\d\d[- ]\d\d(?!\d)",  # 0 (212) 555 44 33
    r"\b1?-?8\d\d-[A-Z\d]{3}-?[A-Z\d]{4}\b",  # 1-800-RADIOLO
    flags=re.IGNORECASE,
)
# 0464 276 351, 0043 1 32698-3479, 01275 911616
_WITH_ZERO = re.compile(
    r"(?<![\w.,/:'-])\(?0\d{1,4}\)?(?:(?:[ \t./-]{1,3}|\n)\(?\d{1,8}\)?(?![\d:]|[ ]?(?:mm|cm|ml|mg)\b)){1,5}"
)
_OF_DATE_OR_TIME = re.compile(r"\d\d[./-]\d\d[./-](?:\d\d|\d{4})(?!\d)|\d\d\.\d\d\b|\A\d{4}-\d{4}\Z")
_INNER = r"(?:\d{4,6}|\d-\d{4}|\d\d-\d{3})"
_EXTENSION = re.compile(
    rf"(?<![\w.])((?:[xpb][-. #]{{0,2}}|[#*][ ]?){_INNER})(?!\w|\.\d)", re.IGNORECASE
)  # x12345, p3-4567, #12345
_NUMBER = r"(\d{5}|\d-\d{4}|\d\d-\d{3}|(?!(?:19|20)\d\d)\d{4}(?![ \t]?h))"
_NUMBER_ENDS = r"(?![\d/:%-]|\.\d)(?=[ \t]*(?:[.,;:)\n]|$|and\b|at\b|on\b|who\b|by\b|re\b|about\b|for\b|with\b))"
_PAGED_AT = re.compile(
    r"\b(?:paged|re-paged|beeped|bleeped|called|reached|pager|beeper|call|contact|dial|room|desk|office)"
    r"\b[^\d]{0,45}\b(?:at|on|#|via|through)\s*(\d{5}|\d-\d{4}|\d\d-\d{3}|\d{4}(?![ \t]?h))"
    r"(?![\d/:-])",
    re.IGNORECASE,
)  # paged Dr. Roe at 8869
_PAGED = re.compile(
    r"\b(?:paged?|re-?paged|paging|beeped|bleep(?:ed)?|bleeping|call(?:ed)?|calling|contact(?:ed)?|dial(?:l?ed)?|rang|"
    r"ring|phoned?|text(?:ed)?|reach(?:ed)?|tel|notify|notified|callback|operator|switchboard)"
    rf"\b[^\d.;\n]{{0,50}}(?:\.[ ][^\d.;\n]{{0,30}})?[ \t\n,(:#]{_NUMBER}{_NUMBER_ENDS}",
    re.IGNORECASE,
)  # Paged ENT Roe 87568
_LABEL_WORDS = re.compile(
    rf"\b(?:ext|extn|extension|x|xt)\.?[ \t]*[:#-]?[ \t]*({_INNER}|\d{{3}})(?![\w%]|\.\d)", re.IGNORECASE
)
_AFTER_PHONE = re.compile(
    r"(?<=\d)[ \t]*,?[ \t]*(?:x|ext|extension|extn)[ \t.:#]{0,3}(\d{1,6}(?:-\d{1,4})?)(?![\w%])", re.IGNORECASE
)
_AT_NUMBER = re.compile(
    r"\bat\s+((?!19\d\d|20\d\d)\d{4,5}|\d-\d{4})(?=[ \t]*(?:[.,;)]|\n|$))", re.IGNORECASE
)  # R. Roe, RN at 4471
_SOMEBODY_AT = re.compile(
    AFTER_SOMEBODY + r"(?:(?:[A-Z]{2,5}|PA-C|M\.D\.)[ \t,]+){0,2}"
    r"(?:(?:at[ \t]+|@[ \t]?)(\d{4,5}|\d-\d{4}|\d\d-\d{3})(?![\d:/-]|[ \t]?(?:h|ml|cc)\b)"
    rf"|{_NUMBER}{_NUMBER_ENDS})"
)  # left with Jane Roe, NP at 4278; reviewed with Jane Roe, 4278.
_ON_NUMBER = re.compile(
    r"\x02(?:[ ]?\([^()\n]{1,12}\))?,?[ ]on[ ]((?!(?:19|20)\d\d)\d{4,5})(?![\d:/-]|\.\d|[ \t]?(?:hrs?|hours)\b)",
    re.IGNORECASE,
)  # Jane Roe (FY1) on 6257
_DESK = re.compile(
    r"\b(?:desk|reception|nurses'?[ ]station|control[ ]room|hotline|front[ ]office|main[ ]office)[ \t:#(]{1,2}"
    rf"{_NUMBER}{_NUMBER_ENDS}|"
    r"\b(?:radiology|radiologist|reading[ ]room|film[ ]room|file[ ]room|(?:ct|mri?|us|ir)[ ]control|control|icu|"
    r"[msnpc]icu|ccu|ed|er|or|theatre|on[ -]call|questions?|queries|clarification|concerns|unit|floor|clinic|office|"
    r"lab)[ \t]?[:?#(]?[ \t]"
    rf"(\d{{5}}|\d-\d{{4}}){_NUMBER_ENDS}",
    re.IGNORECASE,
)  # OR desk 7683, Reading room: 5-1234
_CALLED = re.compile(r"\b(?:called|call|dial|phoned)[ ](\d-\d{4})(?![\d/:-])", re.IGNORECASE)  # called 5-4321
# (Jane Roe, 4278), Jane Roe (R2, 4278)
_LISTED = re.compile(r"(?:\([^()\n]{0,40}[\x01\x02]|\x02[ ]\([^()\n]{1,14}),[ ]((?!19\d\d|20\d\d)\d{4,5})\)")
_BRACKETED = re.compile(
    r"\((?:[xpb][-. ]?)?((?!(?:19|20)\d\d\))\d{4,6}|\d-\d{4}|\d\d-\d{3})\)", re.IGNORECASE
)  # Dr. Smith (83330), but not the year of a study
_AFTER_LABEL = re.compile(
    r"[ \t]*(?:(?:no|num|number|id|at|is|was|of|to|on|via|by|ext|extension|번호|번|은|는|으로)\b\.?|[:#.,(-])*"
    r"[ \t]*#?[ \t]*(?:\n[ \t]*)?[xpb#*]?(\+?\d(?:[\d()-]|[ .](?=[\d(])|\n(?=\d{3})){1,18}\d)" + _NO_MEASURE,
    re.IGNORECASE,
)
_NEEDS_FOUR = frozenset(
    (
        "pg",
        "page",
        "call",
        "dial",
        "콜",
        "beep",
        "local",
        "contact",
        "line",
        "cell",
        "mobile",
        "portable",
        "reach",
        "ring",
        "direct",
        "operator",
    )
)


class PhoneRecogniser(ReportRecogniser):
    """Numbers somebody is reached at."""

    kinds = ("PHONE",)

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        self._labels = Phrases((label, label) for label in cues.phrases("phone_labels"))

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        if not tokens.has_digit or not _ANY_NUMBER.search(tokens.text):
            return
        text = tokens.text
        for match in _PHONE.finditer(text):
            bracket = match[0].startswith("(") and ")" not in match[0]  # of the sentence, not of the number
            yield "PHONE", match.start() + bracket, match.end(), CERTAIN
        for match in _WITH_ZERO.finditer(text):
            if 8 <= sum(map(str.isdigit, match[0])) <= 15 and not _OF_DATE_OR_TIME.search(match[0]):
                yield "PHONE", match.start(), match.end(), LIKELY
        for pattern in (
            *(_EXTENSION, _BRACKETED, _PAGED_AT, _PAGED, _LABEL_WORDS, _AFTER_PHONE, _AT_NUMBER, _SOMEBODY_AT, _LISTED),
            *(_CALLED, _DESK, _ON_NUMBER),
        ):
            for match in pattern.finditer(text):
                yield "PHONE", match.start(match.lastindex), match.end(match.lastindex), LIKELY
        for _, end, label in self._labels.find(tokens):
            match = _AFTER_LABEL.match(text, tokens.ends[end - 1])
            if match is None:
                continue
            digits = sum(map(str.isdigit, match[1]))
            if label in _NEEDS_FOUR and re.fullmatch(r"(?:19|20)\d\d", match[1]):
                continue
            if digits >= 4 or (digits == 3 and label not in _NEEDS_FOUR):
                yield "PHONE", match.start(1), match.end(1), CERTAIN
