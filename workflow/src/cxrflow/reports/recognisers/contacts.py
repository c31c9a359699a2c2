"""Ways to reach a person in writing: e-mail and web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import ReportTokens

_TOP_DOMAINS = "com|org|net|edu|gov|mil|int|info|local|lan|io|kr|uk|ca|de|jp|cn|eu|nz|intranet"
_SECOND_DOMAINS = "com|co|org|net|edu|ac|gov|gob|gouv|nhs|sch|med|health|hosp|mil"
_URL_TAIL = r"[^\s<>\"')\]]*[^\s<>\"')\].,;:]"

_EMAIL = re.compile(
    r"[A-Za-z0-9][\w.+%'-]*[ \t]?(?:@|\(at\)|\[at\])[ \t]?[A-Za-z0-9-]+(?:(?:\.|[ ]?[\[(]dot[\])][ ]?)[A-Za-z0-9-]+)+",
    re.IGNORECASE,
)
_URL = one_of(
    rf"(?:(?:https?|ftp)://|\bwww\.){_URL_TAIL}",
    rf"\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{_TOP_DOMAINS})(?:\.[a-z]{{2}})?\b(?:/{_URL_TAIL})?",
    rf"\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{_SECOND_DOMAINS})\.[a-z]{{2}}\b(?:/{_URL_TAIL})?",
    r"\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\.(?:health|hospital|clinic|care|med)\b",
    r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d+)?(?![\d.])",  # 10.20.3.4
    r"\\\\[\w.-]+(?:\\[\w.$-]+)+",  # \\server\share
    flags=re.IGNORECASE,
)


class ContactRecogniser(ReportRecogniser):
    """E-mail and web addresses."""

    kinds = ("EMAIL", "URL")

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if "@" in text or "(at)" in text or "[at]" in text:
            for match in _EMAIL.finditer(text):
                yield "EMAIL", match.start(), match.end(), CERTAIN
        if "." in text and re.search(r"/|\.[A-Za-z]{2}", text):
            for match in _URL.finditer(text):
                yield "URL", match.start(), match.end(), CERTAIN
