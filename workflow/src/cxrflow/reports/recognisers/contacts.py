"""Ways to reach a person in writing: e-mail, web addresses, postal addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import ReportTokens

_STATES = (
    "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    "W[AIVY])"
)
_ZIP = r"\d{5}(?:-\d{4})?(?!\d)"
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
    """E-mail, web and postal addresses."""

    kinds = ("EMAIL", "URL", "ADDRESS")

    def __init__(self, cues: PhiCues, known: Callable[[str], bool]) -> None:
        super().__init__()
        self._known = known
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
            yield from self._addresses(tokens)

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
