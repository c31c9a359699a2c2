"""Ways to reach a person: e-mail, web addresses, telephone, fax, pager and extension numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_TOP_DOMAINS = "com|org|net|edu|gov|mil|int|info|local|lan|io|kr|uk|ca|de|jp|cn"
_URL_TAIL = r"[^\s<>\"')\]]*[^\s<>\"')\].,;:]"
_NO_MEASURE = r"(?![\d%]|[ \t]?(?:mm|cm|ml|hours?|days?|minutes?|am\b|pm\b))"

_EMAIL = re.compile(
    r"[A-Za-z0-9][\w.+%-]*[ \t]?(?:@|\(at\)|\[at\])[ \t]?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.IGNORECASE
)
_URL = one_of(
    rf"(?:(?:https?|ftp)://|\bwww\.){_URL_TAIL}",
    rf"\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{_TOP_DOMAINS})(?:\.[a-z]{{2}})?\b(?:/{_URL_TAIL})?",
    flags=re.IGNORECASE,
)
_PHONE = one_of(
    # (617) 555-1234 x12
    r"(?<![\d.-])(?:\+?1[-. ]?)?(?:\(\d{3}\)[ \t\n]?|\d{3}[-. /\n])\d{3}[-. \n]\d{4}(?!\d)"
    r"(?:[ \t]*(?:x|ext\.?|extension)[ \t]*\d{1,6})?",
    # 010-1234-5678, +82 2 1234 5678
    r"(?<![\d.-])(?:\+?82[-. )]{0,2}|\(?0)(?:1[016789]|2|[3-6]\d|70|50\d)\)?[-. ]{0,2}\d{3,4}[-. ]?\d{4}(?!\d)",
    # any other country
    r"(?<![\d.-])\+\d{1,3}[-. ]?\(?\d{1,4}\)?(?:[-. ]?\d{2,4}){2,4}(?!\d)",
    # 555-1234 and Korean 1588-1234
    r"(?<![\d.,/-])\d{3}-\d{4}(?![\d-]|[ \t]?(?:mm|cm|ml|hu|cc))",
    r"(?<![\d.,/-])1[5-8]\d\d-\d{4}(?![\d-])",
    flags=re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"(?<![\w.])((?:[xpb][-. #]{0,2}|#[ ]?)(?:\d{4,6}|\d-\d{4}))(?!\w|\.\d)", re.IGNORECASE
)  # x12345, p3-4567, #12345
_PAGED_AT = re.compile(
    r"\b(?:paged|re-paged|beeped|called|reached|pager|beeper|call|contact|dial|room|desk|office)"
    r"\b[^\d]{0,45}\b(?:at|on|#)\s*(\d{5}|\d-\d{4}|\d{4}(?![ \t]?h))"
    r"(?![\d/:-])",
    re.IGNORECASE,
)  # paged Dr. Roe at 8869
_LABEL_WORDS = re.compile(
    r"\b(?:ext|extn|extension|x)\.?[ \t]*:?#?[ \t]*(\d{3,6}|\d-\d{4})(?![\w%]|\.\d)", re.IGNORECASE
)
_AT_NUMBER = re.compile(
    r"\bat\s+((?!19\d\d|20\d\d)\d{4,5}|\d-\d{4})(?=[ \t]*(?:[.,;)]|\n|$))", re.IGNORECASE
)  # R. Roe, RN at 4471
_SOMEBODY_AT = re.compile(
    AFTER_SOMEBODY + r"(?:(?:RN|NP|MD|DO|PA-C|M\.D\.)[ \t,]+)?at[ \t]+(\d{4,5}|\d-\d{4})"
    r"(?![\d:/-]|[ \t]?(?:h|ml|cc)\b)"
)  # left with Jane Roe, NP at 4278
_CALLED = re.compile(r"\b(?:called|call|dial|phoned)[ ](\d-\d{4})(?![\d/:-])", re.IGNORECASE)  # called 5-4321
_LISTED = re.compile(r"\([^()\n]{0,40}[\x01\x02],[ ]((?!19\d\d|20\d\d)\d{4,5})\)")  # (Jane Roe, 4278)
_BRACKETED = re.compile(
    r"\((?:[xpb][-. ]?)?((?!(?:19|20)\d\d\))\d{4,6}|\d-\d{4})\)", re.IGNORECASE
)  # Dr. Smith (83330), but not the year of a study
_AFTER_LABEL = re.compile(
    r"[ \t]*(?:(?:no|num|number|id|at|is|was|of|to|on|via|by|ext|extension|번호|번|은|는|으로)\b\.?|[:#.,(-])*"
    r"[ \t]*#?[ \t]*(?:\n[ \t]*)?[xpb#]?(\+?\d(?:[\d()-]|[ .](?=[\d(])){1,18}\d)" + _NO_MEASURE,
    re.IGNORECASE,
)


class ContactRecogniser(ReportRecogniser):
    """E-mail, URL, telephone and pager."""

    kinds = ("EMAIL", "URL", "PHONE")

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        self._labels = Phrases((label, label) for label in cues.phrases("phone_labels"))

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if "@" in text or "(at)" in text or "[at]" in text:
            for match in _EMAIL.finditer(text):
                yield "EMAIL", match.start(), match.end(), CERTAIN
        if "." in text and re.search(r"/|\.[A-Za-z]{2}", text):
            for match in _URL.finditer(text):
                yield "URL", match.start(), match.end(), CERTAIN
        if tokens.has_digit:
            yield from self._numbers(tokens)

    def _numbers(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        for match in _PHONE.finditer(text):
            bracket = match[0].startswith("(") and ")" not in match[0]  # of the sentence, not of the number
            yield "PHONE", match.start() + bracket, match.end(), CERTAIN
        for pattern in (_EXTENSION, _BRACKETED, _PAGED_AT, _LABEL_WORDS, _AT_NUMBER, _SOMEBODY_AT, _LISTED, _CALLED):
            for match in pattern.finditer(text):
                yield "PHONE", match.start(1), match.end(1), LIKELY
        for _, end, label in self._labels.find(tokens):
            match = _AFTER_LABEL.match(text, tokens.ends[end - 1])
            if match is None:
                continue
            digits = sum(map(str.isdigit, match[1]))
            if digits >= 4 or (digits == 3 and label not in ("page", "call", "dial", "콜", "beep")):
                yield "PHONE", match.start(1), match.end(1), CERTAIN
