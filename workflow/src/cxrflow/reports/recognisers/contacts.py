"""Ways to reach a person: e-mail, web addresses, telephone, fax, pager and extension numbers, US postal addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_STATES = (
    "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    "W[AIVY])"
)
_ZIP = r"\d{5}(?:-\d{4})?(?!\d)"
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
_TOWN = r"[A-Z][A-Za-z.']+(?:[ \t]?[ \t\n][A-Z][A-Za-z.']+){0,2}"
_CITY = one_of(
    rf"\b{_TOWN},[ \t]*\n?[ \t]*{_STATES}[ \t]*\n?[ \t]+{_ZIP}",
    rf"\b{_STATES}[ \t]+\d{{5}}-\d{{4}}(?!\d)",
)
_TOWN_STATE = re.compile(rf"\b({_TOWN}),[ \t]*\n?[ \t]*({_STATES})(?![\w-])(?![.][A-Z])")
_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2}\b"  # BS8 4QT
_TOWN_POSTCODE = re.compile(rf"\b([A-Z][a-z']+|[A-Z']{{3,}}),?[ \t]*\n?[ \t]*{_POSTCODE}")
_TREATMENTS = {
    "MD",
    "PA",
    "DO",
    "MS",
    "OR",
    "CT",
    "MA",
    "LA",
    "IN",
    "ME",
    "HI",
    "OK",
    "AL",
    "ID",
    "DE",
    "CO",
    "SC",
    "NC",
}
_BOX = one_of(
    r"\bP\.?[ ]?O\.?[ ]?Box[ \t]+\d+",
    r"\bzip(?:[ \t]?code)?[ \t]*:?[ \t]*\d{5}(?:-\d{4})?",
    r"우편번호[ \t]*:?[ \t]*\d{5}",
    flags=re.IGNORECASE,
)
_HOME_WORDS = {"lives", "living", "resides", "residing", "resident", "residence"}
_HOME = re.compile(
    rf"\b(?i:{'|'.join(sorted(_HOME_WORDS, reverse=True))})[ \t]+(?i:in|at|of)[ \t]+"
    r"((?!THE\b|A\b)[A-Z][A-Za-z']+(?:,?[ \t][A-Z][A-Za-z']+){0,2}(?:,[ \t]?[A-Z]{2}\b)?)"
)
_STRONG_STREETS = {
    "street",
    "avenue",
    "ave",
    "road",
    "boulevard",
    "blvd",
    "lane",
    "highway",
    "hwy",
    "parkway",
    "pkwy",
    "route",
}
# room 214 by Jane Close
_NO_STREET = re.compile(r"\d+[ \t\n]+(?:by|in|at|to|of|on|from|with|for|and)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[A-Za-z]{4,}\.[ \n]|\.[ \n]Dr\.?\Z")  # Ward 5 South. Dr. Roe
_SHORT_STREETS = {"st", "rd", "dr", "ln", "ct", "pl", "sq", "close"}


class ContactRecogniser(ReportRecogniser):
    """E-mail, URL, telephone, pager and postal addresses."""

    kinds = ("EMAIL", "URL", "PHONE", "ADDRESS")

    def __init__(self, cues: PhiCues, known: Callable[[str], bool]) -> None:
        super().__init__()
        self._known = known
        self._labels = Phrases((label, label) for label in cues.phrases("phone_labels"))
        streets = sorted(cues.phrases("street_words"), key=len, reverse=True)
        self._street_words = frozenset(streets) | _SHORT_STREETS
        self._street = re.compile(
            # 12 N Old Mill Street, 4 Weaver's Row, 2200 US Highway 40, 31 County Road 9
            r"(?<![\w./-])(\d{1,5}(?:-\d{1,3}|[A-Za-z])?[ \t]?[ \t\n](?:"
            r"(?:US|State|County|Old|Rural|Farm|STATE|COUNTY|OLD|RURAL|FARM)[ \t\n](?i:Highway|Hwy|Route|Rte|"
            r"Road|Rd)[ \t]?\n?\d{1,4}|"
            r"(?:[NSEW]\.?[ \t]?[ \t\n])?(?:[A-Z0-9][\w.']*[ \t]?[ \t\n]){1,4}"
            rf"(?:(?i:{'|'.join(streets)})|St|Rd|Dr|Ln|Ct|Pl|Sq|Close|ST|RD|CLOSE)\b\.?|"
            r"[NSEW]\.?[ \t]?[ \t\n][A-Z][a-z]{3,}\b|[NSEW]\.[ \t\n](?:[A-Z][a-z]{2}|[A-Z]{3,})\b))"
            # , Apt 4
            r"(?:[ \t]*,?[ \t]?[ \t\n](?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|APT|SUITE|STE|UNIT|#)\.?"
            r"[ \t\n]*#?[ \t]*[\w-]+)?"
            # , Boston, MA 02115
            rf"(?:[ \t]*,?[ \t]*\n?[ \t]*{_TOWN}(?:,|[ \t\n])[ \t]*\n?[ \t]*"
            rf"(?:{_POSTCODE}|{_STATES}\b(?:[ \t]*\n?[ \t]*{_ZIP})?))?"
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text, words = tokens.text, tokens.index.keys()
        if "@" in text or "(at)" in text or "[at]" in text:
            for match in _EMAIL.finditer(text):
                yield "EMAIL", match.start(), match.end(), CERTAIN
        if "." in text and re.search(r"/|\.[A-Za-z]{2}", text):
            for match in _URL.finditer(text):
                yield "URL", match.start(), match.end(), CERTAIN
        if words & _HOME_WORDS:
            for match in _HOME.finditer(text):
                yield "ADDRESS", match.start(1), match.end(1), LIKELY
        if "," in text and tokens.case != "small":
            yield from self._towns(tokens)
        if tokens.has_digit:
            yield from self._numbers(tokens)
            yield from self._addresses(tokens)

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

    def _addresses(self, tokens: ReportTokens) -> Iterator[Span]:
        text, words = tokens.text, tokens.index.keys()
        if words & self._street_words or re.search(r"\d[ \t]+[NSEW]\.?[ \t]", text):
            for match in self._street.finditer(text):
                if _SENTENCE_ENDS.search(match[1]) or _NO_STREET.match(match[1]):
                    continue
                if tokens.case == "mixed" and not match[1].isupper() or not self._phrase_in_capitals(text, match):
                    yield "ADDRESS", match.start(), match.end(), LIKELY
        if re.search(r"\d{5}", text):
            for match in _CITY.finditer(text):
                yield "ADDRESS", _past_prepositions(match), match.end(), CERTAIN
        for match in _TOWN_POSTCODE.finditer(text):
            if not self._known(match[1].lower()):
                yield "ADDRESS", match.start(), match.end(), LIKELY
        if words & {"box", "zip", "우편번호"}:
            for match in _BOX.finditer(text):
                yield "ADDRESS", match.start(), match.end(), CERTAIN

    def _phrase_in_capitals(self, text: str, match: re.Match[str]) -> bool:
        """Whether a street in capitals may be 2 LEADS IN PLACE: a weak street word, only words of English, no cue."""
        words = re.findall("[a-z]{2,}", match[1].lower())
        whole = re.search(rf"{_STATES}(?:\s+{_ZIP})?\Z", match[0]) is not None  # with town and state
        if whole or any(word in _STRONG_STREETS for word in words) or not all(map(self._known, words)):
            return False
        before = text[max(0, match.start() - 24) : match.start()].lower()
        return (
            re.search(r"(?:\b(?:lives|resides|living|residing|address)\b[^.\n]*|radiology,)[ \t]*\n?[ \t]*$", before)
            is None
        )

    def _towns(self, tokens: ReportTokens) -> Iterator[Span]:
        """`Fairhaven, WA`: letters that may be a treatment or a view need a town that is no word (not `Edema, LA`)."""
        for match in _TOWN_STATE.finditer(tokens.text):
            words = re.findall("[a-z]+", match[1].lower())
            strange = not all(map(self._known, words))
            start = _past_prepositions(match)
            before = tokens.text[max(0, start - 24) : start].lower()
            cued = re.search(
                r"(?:\bin|\bof|\bfrom|\bat|\d[\w ]*,|hospital,|center,|clinic,|row,|main,)[ \t]*\n?[ \t]*$", before
            )
            if match[2] not in _TREATMENTS and tokens.text.endswith(f"{SOMEBODY}, ", 0, start):
                cued = True  # Jane Roe, LITTLE BEND, WV
            if match[2] in ("MD", "DO", "PA", "MS"):
                if not cued or not strange:
                    continue
            elif not strange and (tokens.case != "mixed" or match[2] in _TREATMENTS) and not cued:
                continue
            yield "ADDRESS", start, match.end(), LIKELY


def _past_prepositions(match: re.Match[str]) -> int:
    """Where the town itself begins: RESIDES IN FAIRHAVEN, WA is written in capitals throughout."""
    lead = re.match(
        r"(?:(?:lives|living|resides|residing|in|at|of|from|to|the|and|by|for|near)\s+)+", match[0], re.IGNORECASE
    )
    return match.start() + (lead.end() if lead else 0)
