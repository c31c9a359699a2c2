"""Ways to reach a person: e-mail, web addresses, telephone, fax, pager and extension numbers, US postal addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_STATES = "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"


class ContactRecogniser(ReportRecogniser):
    """E-mail, URL, telephone, pager and postal addresses."""

    kinds = ("EMAIL", "URL", "PHONE", "ADDRESS")

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        self.labels = Phrases((label, label) for label in cues.phrases("phone_labels"))
        self._email = re.compile(
            r"[A-Za-z0-9][\w.+%-]*[ \t]?(?:@|\(at\)|\[at\])[ \t]?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.IGNORECASE
        )
        self._url = re.compile(
            r"(?:(?:https?|ftp)://|\bwww\.)[^\s<>\"')\]]*[^\s<>\"')\].,;:]|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|mil|int|info|local|lan|io|kr|uk|ca|de|jp|cn)(?:\.[a-z]{2})?\b(?:/[^\s<>\"')\]]*[^\s<>\"')\].,;:])?",
            re.IGNORECASE,
        )
        self._phone = re.compile(
            r"(?<![\d.-])(?:\+?1[-. ]?)?(?:\(\d{3}\)[ \t]?|\d{3}[-. /])\d{3}[-. ]\d{4}(?!\d)(?:[ \t]*(?:x|ext\.?|extension)[ \t]*\d{1,6})?|"  # 617-555-1234
            r"(?<![\d.-])(?:\+?82[-. )]{0,2}|\(?0)(?:1[016789]|2|[3-6]\d|70|50\d)\)?[-. ]{0,2}\d{3,4}[-. ]?\d{4}(?!\d)|"  # 010-1234-5678
            r"(?<![\d.-])\+\d{1,3}[-. ]?\(?\d{1,4}\)?(?:[-. ]?\d{2,4}){2,4}(?!\d)|"
            r"(?<![\d.,/-])\d{3}-\d{4}(?![\d-]|[ \t]?(?:mm|cm|ml|hu|cc))|"  # 555-1234
            r"(?<![\d.,/-])1[5-8]\d\d-\d{4}(?![\d-])",  # 1588-1234
            re.IGNORECASE,
        )
        # Dr. Smith (83330), but not the year of a study
        self._bracketed = re.compile(r"\((?:[xpb][-. ]?)?((?!(?:19|20)\d\d\))\d{4,6}|\d-\d{4})\)", re.IGNORECASE)
        self._extension = re.compile(
            r"(?<![\w.])(?:x|p|b)[-. #]{0,2}(\d{4,6}|\d-\d{4})(?![\w.])|(?<![\w.])#[ ]?(\d{4,6}|\d-\d{4})(?![\w.])",
            re.IGNORECASE,
        )
        self._labelled = re.compile(
            r"[ \t]*(?:(?:no|num|number|id|at|is|was|of|to|on|via|by|ext|extension|번호|번|은|는|으로)\b\.?|[:#.,(-])*[ \t]*#?[ \t]*(?:\n[ \t]*)?(?:x|p|b|#)?((?:\+?\d[\d() .-]{1,18}\d))(?![\d%]|[ \t]?(?:mm|cm|ml|hours?|days?|minutes?|am\b|pm\b))",
            re.IGNORECASE,
        )
        street = "|".join(sorted(cues.phrases("street_words"), key=len, reverse=True))
        self._street_words = frozenset(cues.phrases("street_words")) | {"st", "rd", "dr", "ln", "ct", "pl", "sq"}
        city = rf"(?:[ \t]*,?[ \t]*\n?[ \t]*(?:[A-Z][A-Za-z.]+[ \t]?){{1,3}},?[ \t]*(?:{_STATES})\b(?:[ \t]+\d{{5}}(?:-\d{{4}})?)?)?"
        unit = r"(?:[ \t]*,?[ \t]*(?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|#)\.?[ \t]*#?[ \t]*[\w-]+)?"
        self._street = re.compile(
            rf"(?<![\w.])\d{{1,5}}[A-Za-z]?[ \t]+(?:[NSEW]\.?[ \t]+)?(?:[A-Z0-9][\w.']*[ \t]+){{1,4}}(?:(?i:{street})|St|Rd|Dr|Ln|Ct|Pl|Sq|ST|RD)\b\.?{unit}{city}"
        )
        self._city = re.compile(
            rf"\b(?:[A-Z][a-z.]+[ \t]){{0,2}}[A-Z][a-z]+,[ \t]*(?:{_STATES})[ \t]+\d{{5}}(?:-\d{{4}})?(?!\d)|\b(?:{_STATES})[ \t]+\d{{5}}(?:-\d{{4}})(?!\d)"
        )
        self._box = re.compile(
            r"\bP\.?[ ]?O\.?[ ]?Box[ \t]+\d+|\bzip(?:[ \t]?code)?[ \t]*:?[ \t]*\d{5}(?:-\d{4})?|우편번호[ \t]*:?[ \t]*\d{5}",
            re.IGNORECASE,
        )
        self._home = re.compile(
            r"\b(?i:lives|living|resides|residing|resident|residence)[ \t]+(?i:in|at|of)[ \t]+((?:[A-Z][a-z]+,?[ \t]?){1,3}(?:[A-Z]{2}\b)?)"
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if "@" in text or "(at)" in text or "[at]" in text:
            for match in self._email.finditer(text):
                yield "EMAIL", match.start(), match.end(), CERTAIN
        if "." in text and (":/" in text or "/" in text or re.search(r"\.[A-Za-z]{2}", text)):
            for match in self._url.finditer(text):
                yield "URL", match.start(), match.end(), CERTAIN
        if tokens.index.keys() & {"lives", "living", "resides", "residing", "resident", "residence"}:
            for match in self._home.finditer(text):
                yield "ADDRESS", match.start(1), match.end(1), LIKELY
        if not tokens.has_digit:
            return
        for match in self._phone.finditer(text):
            bracket = match[0].startswith("(") and ")" not in match[0]  # of the sentence, not of the number
            yield "PHONE", match.start() + bracket, match.end(), CERTAIN
        for match in self._extension.finditer(text):
            group = 1 if match[1] else 2
            yield "PHONE", match.start(group), match.end(group), LIKELY
        for match in self._bracketed.finditer(text):
            yield "PHONE", match.start(1), match.end(1), LIKELY
        for _, end, label in self.labels.find(tokens):
            match = self._labelled.match(text, tokens.ends[end - 1])
            if match is None:
                continue
            digits = sum(map(str.isdigit, match[1]))
            if digits >= 4 or (digits == 3 and label not in ("page", "dial", "콜", "beep")):
                yield "PHONE", match.start(1), match.end(1), CERTAIN
        words = tokens.index.keys()
        if words & self._street_words:
            for match in self._street.finditer(text):
                yield "ADDRESS", match.start(), match.end(), LIKELY
        if re.search(r"\d{5}", text):
            for match in self._city.finditer(text):
                yield "ADDRESS", match.start(), match.end(), CERTAIN
        if words & {"box", "zip", "우편번호"}:
            for match in self._box.finditer(text):
                yield "ADDRESS", match.start(), match.end(), CERTAIN
