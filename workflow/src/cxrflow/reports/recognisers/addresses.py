"""Postal addresses: streets, dwellings, postal codes, and the town somebody lives in or was brought from.

A street is a number with a street's word before, behind or within its name (12 Old Mill Street, Rua do Sol 230,
Lindenstrasse 44); town, state and postal code behind it belong to it (towns.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.address_forms import AddressForms
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.towns import (
    CAPITAL,
    LETTER,
    PARTICLE,
    POSTCODE,
    STATES,
    TOWN,
    WORD,
    ZIP,
    Towns,
    past_prepositions,
)

_ARTICLES = frozenset(
    [
        "de",
        "del",
        "des",
        "du",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "la",
        "le",
        "les",
        "los",
        "las",
        "el",
        "of",
        "the",
        "and",
    ]
)
_GAP = r"[ \t]?[ \t\n]"
_NUMBER = r"(?!\d{1,2}/\d{1,2}/\d{2,4}\b)\d{1,5}(?:[-/]\d{1,5}){0,3}[A-Za-z]?"
_CITY = one_of(
    rf"\b{TOWN},[ \t]*\n?[ \t]*{STATES}[ \t]*\n?[ \t]+{ZIP}",
    rf"\b{STATES}[ \t]+\d{{5}}-\d{{4}}(?!\d)",
    rf"(?<![\w-]){POSTCODE}",
)
_TOWN_POSTCODE = re.compile(
    rf"\b(?!(?i:eircode|post(?:al)?code|zip|pin|plz)\b)([A-Z][a-z']+|[A-Z']{{3,}}),?[ \t]*\n?[ \t]*{POSTCODE}"
)
_BOX = one_of(
    r"\b(?:P\.?[ ]?O\.?|GPO|PMB)[ ]?Box[ \t]+\d+",
    r"\b(?:RR|R\.R\.|HC|Rural Route)[ #]*\d{1,3}[ ,]+Box[ ]\d+\w?",
    r"\bzip(?:[ \t]?code)?[ \t]*:?[ \t]*\d{5}(?:-\d{4})?",
    r"\b(?:post(?:al)?[ ]?code|pin[ ]?code|plz|code postal)[ \t]*:?[ \t]*(?:\d{4,6}|"
    r"[A-Z]\d[A-Z\d]{0,2}[ ]?\d[A-Z\d]{2})\b",
    r"우편번호[ \t]*:?[ \t]*\d{5}",
    flags=re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?i:lives|living|resides|residing|resident|residence)[ \t]+(?i:in|at|of)[ \t]+"
    r"((?!THE\b|A\b)[A-Z][A-Za-z']+(?:,?[ \t][A-Z][A-Za-z']+){0,2}(?:,[ \t]?[A-Z]{2}\b)?)"
)
# 7 Pant-y-Celyn, Kingsmere
_HOUSE = re.compile(rf"(?<![\w./-])\d{{1,4}}[A-Za-z]?[ ]({WORD}(?:[ ]{WORD}){{0,2}}),[ ]?\n?")
_STRONG_STREETS = frozenset(
    [
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
        "crescent",
        "turnpike",
    ]
)
# Dwellings whose number is an address by itself; the others need a street behind it.
_STRONG_DWELLINGS = frozenset(
    ("flat", "apt", "apartment", "villa", "blk", "h.no", "house no", "door no", "d.no", "plot no", "po box", "p.o. box")
)
# room 214 by Jane Close
_NO_STREET = re.compile(
    r"\d+[ \t\n]+(?:ml|mm|cm|mg|mcg|cc|fr|hu|kv|mas|units?|views?|days?|weeks?|by|in|at|to|of|on|from|with|for|and)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[A-Za-z]{4,}\.[ \n]|\.[ \n]Dr\.?\Z")  # Ward 5 South. Dr. Roe
_ADDRESS_LABELS = frozenset(
    (
        *("address", "addr", "domicile", "adresse", "dirección", "direccion", "endereço", "endereco", "indirizzo"),
        *("domicilio", "anschrift"),
    )
)
_HOME_WORDS = frozenset(("lives", "living", "resides", "residing", "resident", "residence"))
# Address: whatever stands there; Patient address 4 Oak Row   Tel
_LABELLED = re.compile(
    r"\b(?i:address|addr|domicile|adresse|direcci[oó]n|endere[cç]o|indirizzo|domicilio|anschrift)"
    r"(?i:[ ]on[ ]file)?[ \t]*:?[ \t]+"
    rf"((?=[{CAPITAL}\d])[^\n;:()]{{3,70}}?)(?=[ ]{{2}}|[ \t]*(?:[\n;(]|\Z)|\.[ ][{CAPITAL}]|"
    r",?[ ](?i:tel|phone|ph|mobile|dob|born|indication|clinical|history)\b)"
)
# Street and drive, and not a saint or a doctor: 2 Oak St; 9 Elm Dr, Apt 4.
_SAINT_OR_STREET = r"St(?!\.?[ ][A-Z][a-z]+,)"
_DOCTOR_OR_DRIVE = (
    r"Dr(?=\.?(?:[ ][a-z]|[ \t]*(?:[,;\n(]|\Z|Apt|Suite|Ste|Unit|#)))"
    r"|DR(?=\.?[ \t]*(?:[,\n(]|\Z|APT|UNIT|#))"
)
_STAIRS = re.compile(r"(?:[/-]\d{1,3})*[A-Za-z]?\b|")  # Feldgasse 9/2/11
_SHORT_STREETS = {"st", "rd", "dr", "ln", "ct", "pl", "sq", "close"}


class AddressRecogniser(ReportRecogniser):
    """Postal addresses and towns."""

    kinds = ("ADDRESS",)

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        super().__init__()
        self._known = known
        self._vocabulary = allow.vocabulary | allow.function_words | allow.roles
        self._landmarks = cues.words("facility_landmarks") - self._vocabulary
        self._towns = Towns(cues, allow, known)
        self._forms = AddressForms(cues, allow, known)
        self._countries = cues.words("countries")
        streets = cues.phrases("street_words")
        heads, endings = cues.phrases("street_heads"), cues.phrases("street_endings")
        self._street_words = frozenset(streets) | _SHORT_STREETS
        self._head_words = frozenset(heads)
        self._endings = endings
        dwellings = cues.phrases("dwelling_words")
        self._dwelling_words = frozenset(word for phrase in dwellings for word in re.findall(r"[^\W\d]+", phrase))
        weak = [word for word in streets if word not in _STRONG_STREETS]
        street_word = (
            rf"(?:(?i:{_either(_STRONG_STREETS)})|{_either(_capitalised(weak))}|{_SAINT_OR_STREET}|Rd|"
            rf"{_DOCTOR_OR_DRIVE}|Ln|Ct|Pl|Sq|ST|RD|"
            rf"LN|CT)\b\.?"
        )
        dwelling = rf"(?:(?:{_either(_capitalised(dwellings))})\.?(?:[ ]No\.?)?[ ]*#?\d[\w/-]*|#\d{{2}}-\d+)"
        before = rf"(?:{dwelling},?{_GAP})"
        side = r"(?:[NSEW]\.?|NE|NW|SE|SW|North|South|East|West)"
        self._street = re.compile(
            rf"(?<![\w./-])({before}?{_NUMBER},?{_GAP}(?:{_NUMBER}{_GAP})?(?:"
            # 2200 US Highway 40, 31 County Road 9
            r"(?:US|State|County|Old|Rural|Farm|STATE|COUNTY|OLD|RURAL|FARM)[ \t\n](?i:Highway|Hwy|Route|Rte|Road|Rd)"
            r"[ \t]?\n?\d{1,4}|"
            # 12 N Old Mill Street, 4 Weaver's Row
            rf"(?:{side}{_GAP})?(?:[{CAPITAL}0-9][\w.'-]*{_GAP}){{1,4}}{street_word}(?:[ ]\d{{1,3}}\b(?!:))?|"
            r"[NSEW]\.?[ \t]?[ \t\n][A-Z][a-z]{3,}\b|[NSEW]\.[ \t\n](?:[A-Z][a-z]{2}|[A-Z]{3,})\b)"
            # Blk 412 Bukit Merah Ave 3, Villa 6, Al Safa Street
            rf"|{before}(?:[{CAPITAL}0-9][\w.'-]*{_GAP}){{0,4}}{street_word}(?:[ ]\d{{1,3}}\b)?)"
            # , Apt 4
            r"(?:[ \t]*,?[ \t]?[ \t\n](?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|APT|SUITE|STE|UNIT|#)\.?"
            r"[ \t\n]*#?[ \t]*[\w-]+)?"
        )
        name = rf"(?:{PARTICLE}[ \n]?){{0,2}}{WORD}(?:[ ](?:{PARTICLE}[ \n]?){{0,2}}{WORD}){{0,3}}"
        head = _either(_capitalised(heads) | {word for word in heads if len(word) > 4} | {"rue", "rua", "ul"})
        self._headed = re.compile(
            rf"(?<![\w./-])(?:{before})?(?:(?P<before>{_NUMBER},?(?:[ ](?:bis|"
            rf"ter))?){_GAP})?(?:{head})\b\.?{_GAP}(?P<name>{name})"
            r"(?P<after>,?[ \n](?:No\.?[ ]?|nº[ ]?|n°[ ]?|#)?(?:\d{1,2}\.\d{3}|"
            r"\d{1,5}(?:[/-]\d{1,4})?[A-Za-z]?)\b(?![:./-]\d))?"
        )  # 19 Rue Desjardins, Calle del Olmo 17
        strong = _either(_capitalised(_STRONG_DWELLINGS))
        self._dwelling = re.compile(
            rf"(?<![\w./-])(?:(?:{strong})\.?[ ]*#?\d[\w/-]*\b(?![ \t]?(?i:mm|cm|fr|views?|films?)\b)|"
            rf"#\d{{2}}-\d{{2,4}}\b)"
            rf"(?:,?[ \n](?:{_NUMBER}[ ])?{TOWN})?"
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        tokens = tokens.raised
        text, words = tokens.text, tokens.index.keys()
        for match in _LABELLED.finditer(text) if words & _ADDRESS_LABELS else ():
            if not any(word in self._vocabulary for word in match[1].lower().split()[:1]):
                yield "ADDRESS", match.start(1), match.end(1), LIKELY
        for match in _HOME.finditer(text) if words & _HOME_WORDS else ():
            if match[1].lower() not in self._countries:
                yield "ADDRESS", match.start(1), match.end(1), LIKELY
        if tokens.case != "small":
            for start, end in self._forms.find(tokens):
                yield "ADDRESS", start, self._towns.tail_end(tokens, end), LIKELY
            for start, end in self._towns.find(tokens):
                yield "ADDRESS", start, end, LIKELY
        if tokens.has_digit:
            for start, end in self._streets(tokens):
                yield "ADDRESS", start, self._towns.tail_end(tokens, end), LIKELY
            for match in _CITY.finditer(text):
                yield "ADDRESS", past_prepositions(match), match.end(), CERTAIN
            for match in _TOWN_POSTCODE.finditer(text):
                if not self._known(match[1].lower()):
                    yield "ADDRESS", match.start(), match.end(), LIKELY
            if words & {"box", "zip", "postcode", "postal", "plz", "pin", "pincode", "code", "우편번호"}:
                for match in _BOX.finditer(text):
                    yield "ADDRESS", match.start(), self._towns.tail_end(tokens, match.end()), CERTAIN

    def _streets(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        text, words = tokens.text, tokens.index.keys()
        if words & self._street_words or re.search(r"\d[ \t]+[NSEW]\.?[ \t]", text):
            for match in self._street.finditer(text):
                if _SENTENCE_ENDS.search(match[1]) or _NO_STREET.match(match[1]):
                    continue
                if match[1].endswith((" CT", " LN")) and (tokens.case == "mixed" or ". " in match[1]):
                    continue
                if tokens.case == "mixed" and not match[1].isupper() or not self._phrase_in_capitals(text, match):
                    yield match.span()
        if words & self._head_words:
            for match in self._headed.finditer(text):
                named = [word for word in re.findall(f"{LETTER}{{2,}}", match["name"].lower()) if word not in _ARTICLES]
                if (match["before"] or match["after"]) and not all(word in self._vocabulary for word in named):
                    yield match.span()
        if words & self._dwelling_words or "#" in text:
            for match in self._dwelling.finditer(text):
                named = [word for word in re.findall(f"{LETTER}+", match[0].lower()[4:]) if not self._known(word)]
                if named or re.match(r"[ \t]*(?:[,;.\n)]|\Z)", text[match.end() : match.end() + 3]):
                    yield match.span()
        if "," in text and tokens.case == "mixed":
            for match in _HOUSE.finditer(text):
                named = re.findall(f"{LETTER}{{3,}}", match[1].lower())
                if named and not any(map(self._known, named)) and self._towns.town_end(tokens, match.end(), cued=False):
                    yield match.start(), match.end(1)
        for word in words:
            if len(word) > 6 and word.endswith(self._endings) and not self._known(word):
                yield from self._suffixed(tokens, word)

    def _suffixed(self, tokens: ReportTokens, street: str) -> Iterator[tuple[int, int]]:
        """Lindenstrasse 44: one word and a number."""
        for position in tokens.index[street]:
            number = position + 1
            if number == len(tokens) or tokens.gap(number) not in (" ", ". ") or not tokens.raw(position)[0].isupper():
                continue
            if tokens.words[number].isdigit():
                yield tokens.starts[position], _STAIRS.match(tokens.text, tokens.ends[number]).end()

    def _phrase_in_capitals(self, text: str, match: re.Match[str]) -> bool:
        """Whether a street in capitals may be 2 LEADS IN PLACE: a weak street word, only words of English, no cue."""
        words = re.findall("[a-z]{2,}", match[1].lower())
        if any(word in _STRONG_STREETS for word in words) or not all(map(self._known, words)):
            return False
        alone = re.search(r"(?:\A|\n|[.,:][ ])\Z", text[max(0, match.start() - 2) : match.start()]) is not None
        if (
            alone
            and any(word in self._landmarks for word in words)
            and re.match(r"[ \t]*(?:[,.\n]|\Z)", text[match.end() :])
        ):
            return False  # 1334 HARBOR VIEW DRIVE
        if re.match(rf",?\s+(?:{TOWN},?\s+)?{STATES}\b(?:\s+{ZIP})?", text[match.end() :]):
            return False  # with town and state
        before = text[max(0, match.start() - 24) : match.start()].lower()
        return (
            re.search(r"(?:\b(?:lives|resides|living|residing|address)\b[^.\n]*|radiology,)[ \t]*\n?[ \t]*$", before)
            is None
        )


def _either(words: Iterable[str]) -> str:
    """An alternation, longest first; a blank stands for one blank or line break."""
    return "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in sorted(words, key=lambda w: (-len(w), w)))


def _capitalised(words: Iterable[str]) -> set[str]:
    """Each word with a capital and in capitals: close is an adverb, Close a street."""
    return {form for word in words for form in (word.title(), word.capitalize(), word.upper())}
