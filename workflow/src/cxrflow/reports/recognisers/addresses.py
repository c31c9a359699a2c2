"""Postal addresses: streets, dwellings, postal codes, and the town somebody lives in or was brought from.

A street is a number with a street's word before, behind or within its name (12 Old Mill Street, Rua do Sol 230,
Lindenstrasse 44); town, state and postal code behind it belong to it. A town alone needs a word that says how it comes
into a report (lives in, flown in from) and must be no word of English, or stand in the list of towns. Countries and
states stay: they identify nobody.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.address_forms import AddressForms
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_STATES = (
    "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    "W[AIVY])"
)
_ZIP = r"\d{5}(?:-\d{4})?(?!\d)"
_CAPITAL, _LETTER = "A-ZÀ-ÖØ-Þ", r"[^\W\d_]"
_WORD = rf"(?:[{_CAPITAL}][\w.'-]*|[A-Z]\.)"
_PARTICLE = (
    r"(?:(?i:de|del|des|du|da|das|do|dos|di|della|delle|dei|na|la|le|les|los|las|el|y|e|et|zur|zum|der|den|"
    r"van|von|am|an|"
    r"of|the)|[lLdD]')"
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
# BS8 4QT (but not L3 2ND), M5V 2T6, D06 X6P7
_NO_INWARD = r"(?:CM|MM|ML|MG|KG|CC|AM|PM|HR|HU|KV|ND|RD|TH|ST|PA|AP|FR|CT)\b"
_POSTCODE = (
    rf"(?:[A-Z]{{1,2}}\d[A-Z\d]?[ ]\d(?!{_NO_INWARD})[A-Z]{{2}}|[ABCEGHJ-NPR-TVXY]\d[A-Z][ ]\d[A-Z]\d|"
    r"[AC-FHKNPRTV-Y]\d[\dW][ ](?=[A-Z\d]{0,3}\d)[AC-FHKNPRTV-Y][AC-FHKNPRTV-Y\d]{3})\b"
)
_REGION = r"(?:NSW|VIC|QLD|TAS|ACT|ON|QC|BC|AB|SK|MB|NB|NS|PEI|NL|YT|NT|SA|WA)"
# What may close an address: state and zip, region and code, a postal code of other countries.
_CODE = one_of(
    rf"{_STATES}\b(?:[ \t]*\n?[ \t]*{_ZIP})?",
    rf"(?:{_REGION}[ ])?{_POSTCODE}",
    rf"{_REGION}\b(?:[ ]\d{{4}}\b)?",
    r"\d{5}-\d{3}\b",  # Brazil
    r"(?:[DFA]-)?\d{5}\b(?![ \t]?(?:mm|cm|ml))",
    r"\d{4}[ ]?[A-Z]{2}\b",  # Netherlands
    r"-?[ ]?\d{3}[ ]?\d{3}\b(?!-)",  # India, Singapore
)
_TAIL_GAP = re.compile(r"[ \t]?([,-]?)[ \t]?(\n?)[ \t]?")
_TOWN_WORD = rf"(?:(?:Ste?|Mt|Ft|STE?|MT|FT)\.|[{_CAPITAL}](?:{_LETTER}|['-])+)"
_TOWN = rf"{_TOWN_WORD}(?:[ \t]?[ \t\n]{_TOWN_WORD}){{0,2}}"
_TOWN_WORDS = re.compile(
    rf"{_TOWN_WORD}(?:[ ](?:(?:{_PARTICLE}|or|OR|on|ON|upon|UPON)[ ])?(?:[dlDL]')?{_TOWN_WORD}){{0,3}}"
)
_CITY = one_of(
    rf"\b{_TOWN},[ \t]*\n?[ \t]*{_STATES}[ \t]*\n?[ \t]+{_ZIP}",
    rf"\b{_STATES}[ \t]+\d{{5}}-\d{{4}}(?!\d)",
    rf"(?<![\w-]){_POSTCODE}",
)
_TOWN_STATE = re.compile(rf"\b({_TOWN}),[ \t]*\n?[ \t]*({_STATES})(?![\w-])(?![.][A-Z])(?:[ \t]*\n?[ \t]*{_ZIP})?")
_TOWN_POSTCODE = re.compile(rf"\b([A-Z][a-z']+|[A-Z']{{3,}}),?[ \t]*\n?[ \t]*{_POSTCODE}")
# Letters that are a state and a treatment, a view, a degree or a word of reports as well.
_TREATMENTS = frozenset(
    ["MD", "PA", "DO", "MS", "OR", "CT", "MA", "LA", "IN", "ME", "HI", "OK", "AL", "ID", "DE", "CO", "SC", "NC", "DC"]
)
_DEGREES = ("MD", "DO", "PA", "MS", "DC")
_BOX = one_of(
    r"\b(?:P\.?[ ]?O\.?|GPO|PMB)[ ]?Box[ \t]+\d+",
    r"\b(?:RR|R\.R\.|HC|Rural Route)[ #]*\d{1,3}[ ,]+Box[ ]\d+\w?",
    r"\bzip(?:[ \t]?code)?[ \t]*:?[ \t]*\d{5}(?:-\d{4})?",
    r"우편번호[ \t]*:?[ \t]*\d{5}",
    flags=re.IGNORECASE,
)
# How a town comes into a report.
_CUE_LENGTH = 24  # characters: the longest cue and a line break
_PREPOSITION = re.compile(r"\b(?i:from|in|at|of|to|near|outside|around)[ \t\n]+(?=[A-ZÀ-Þ])")
_TOWN_CUE = re.compile(
    r"\b(?:lives|living|lived|resides|residing|resident|residence|native|born|raised|works|worked|working|employed|visit|visits|visited|down|mailed|posted|letter|"
    r"brought(?:[ ](?:in|over|down|up))?|medevac(?:ed)?|medivac(?:ed)?|airlifted|flown(?:[ ](?:in|out|down|"
    r"over|up|back))?|"
    r"flew(?:[ ](?:in|back))?|retrieved|retrieval|evacuated|ambulance|helicopter|lifeflight|life[ ]flight|"
    r"transferred|"
    r"transfer|transported|transport|referred|sent(?:[ ]in)?|arrived|arriving|came|comes|coming|"
    r"drove(?:[ ]in)?|visiting|"
    r"visited|visitor|travel(?:led|ed|ling|ing)?|trip|returned|returning|returnee|back|moved|emigrated|immigrated|"
    r"originally|hails|holiday|vacation|images|films?|van|outreach|farm|mine|prison|jail|school|fair|market)[ \t\n]+\Z",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?i:lives|living|resides|residing|resident|residence)[ \t]+(?i:in|at|of)[ \t]+"
    r"((?!THE\b|A\b)[A-Z][A-Za-z']+(?:,?[ \t][A-Z][A-Za-z']+){0,2}(?:,[ \t]?[A-Z]{2}\b)?)"
)
_PLACED = re.compile(r"\b(?i:from|in|at|near|outside)[ \t\n]+\Z")
_ANYWHERE = re.compile(
    r"(?<=[a-z\d,] )(?<!withdrawal )(?:from|in|at|near|outside)[ \n](?:the[ ](?:town|village|city|"
    r"suburb)[ ]of[ ])?(?=[A-Z][a-z])"
)
# A town that stands alone ends its phrase: in Boston, but not in Boston brace.
_PHRASE_ENDS = re.compile(
    rf"[ \t]*(?:[.,;:()\n\x01{SOMEBODY}]|\Z|\d|(?:on|at|by|for|with|and|to|via|last|this|where|who|after|"
    rf"since|in|is|was|"
    r"today|yesterday|has|had|presents|presented|presenting)\b)",
    re.IGNORECASE,
)
# 7 Pant-y-Celyn, Kingsmere
_HOUSE = re.compile(rf"(?<![\w./-])\d{{1,4}}[A-Za-z]?[ ]({_WORD}(?:[ ]{_WORD}){{0,2}}),[ ]?\n?")
# Altenburg, den 3.4.2019: as letters are dated
_DATELINE = re.compile(
    rf"(?:\A|\n)[ \t]*([{_CAPITAL}][a-z\u00df-\u017f-]{{2,}}(?:[ ]{_TOWN_WORD})?),[ ](?:(?:den|le|el|em|"
    rf"the)[ ])?(?=\d{{1,4}}[./ -]|\x01)"
)
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
_SENTENCE_RUNS = re.compile(r"[ \t]+[A-Z]{2,}")
_ADDRESS_LABELS = frozenset(
    (
        *("address", "addr", "domicile", "adresse", "dirección", "direccion", "endereço", "endereco", "indirizzo"),
        *("domicilio", "anschrift"),
    )
)
_HOME_WORDS = frozenset(("lives", "living", "resides", "residing", "resident", "residence"))
# , apto 12; , 9000 Gent; , Col. Centro
_FURTHER = re.compile(
    r"(?:,?[ ](?:apto|apt|piso|depto|dpto|int|bus|bte|unit|suite|flat|lt|lgh|tür|top|stiege|ap)\.?[ ]?"
    r"\d{1,4}[A-Za-z]?\b|"
    rf",[ ](?:\d{{4}}|Col\.|Bo\.|Urb\.)[ ][{_CAPITAL}][\w'-]+(?=[ ]*(?:[.,;)\n]|\Z|[ ][a-z])))?"
)
_TITLES = frozenset(("dr", "mr", "mrs", "ms"))
# Address: whatever stands there; Patient address 4 Oak Row   Tel
_LABELLED = re.compile(
    r"\b(?i:address|addr|domicile|adresse|direcci[oó]n|endere[cç]o|indirizzo|domicilio|anschrift)"
    r"(?i:[ ]on[ ]file)?[ \t]*:?[ \t]+"
    rf"((?=[{_CAPITAL}\d])[^\n;:()]{{3,70}}?)(?=[ ]{{2}}|[ \t]*(?:[\n;(]|\Z)|\.[ ][{_CAPITAL}]|"
    r",?[ ](?i:tel|phone|ph|mobile|dob|born|indication|clinical|history)\b)"
)
# Street and drive, and not a saint or a doctor: 2 Oak St; 9 Elm Dr, Apt 4.
_SAINT_OR_STREET = r"St(?!\.?[ ][A-Z][a-z]+,)"
_DOCTOR_OR_DRIVE = (
    r"Dr(?=\.?(?:[ ][a-z]|[ \t]*(?:[,;\n(]|\Z|Apt|Suite|Ste|Unit|#)))"
    r"|DR(?=\.?[ \t]*(?:[,\n(]|\Z|APT|UNIT|#))"
)
_STAIRS = re.compile(r"(?:/\d{1,3})*[a-z]?\b|")  # Feldgasse 9/2/11
_SHORT_STREETS = {"st", "rd", "dr", "ln", "ct", "pl", "sq", "close"}


class AddressRecogniser(ReportRecogniser):
    """Postal addresses and towns."""

    kinds = ("ADDRESS",)

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        super().__init__()
        self._known = known
        self._vocabulary = allow.vocabulary | allow.function_words | allow.roles
        self._forms = AddressForms(cues, allow, known)
        self._tails = cues.words("town_tails")
        self._countries = cues.words("countries")
        cities = cues.phrases("cities")
        self._cities = Phrases((city, city) for city in cities)
        self._city_names = frozenset(re.sub(r"[^\w]+", " ", city) for city in cities)
        streets = cues.phrases("street_words")
        heads, endings = cues.phrases("street_heads"), cues.phrases("street_endings")
        self._street_words = frozenset(streets) | _SHORT_STREETS
        self._head_words = frozenset(heads)
        self._endings = endings
        dwellings = cues.phrases("dwelling_words")
        self._dwelling_words = frozenset(word for phrase in dwellings for word in re.findall(r"[^\W\d]+", phrase))
        weak = [word for word in streets if word not in _STRONG_STREETS]
        street_word = (
            rf"(?:(?i:{_either(_STRONG_STREETS)})|{_either(_capitalised(weak))}|{_SAINT_OR_STREET}|Rd|{_DOCTOR_OR_DRIVE}|Ln|Ct|Pl|Sq|ST|RD|"
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
            rf"(?:{side}{_GAP})?(?:[{_CAPITAL}0-9][\w.'-]*{_GAP}){{1,4}}{street_word}(?:[ ]\d{{1,3}}\b(?!:))?|"
            r"[NSEW]\.?[ \t]?[ \t\n][A-Z][a-z]{3,}\b|[NSEW]\.[ \t\n](?:[A-Z][a-z]{2}|[A-Z]{3,})\b)"
            # Blk 412 Bukit Merah Ave 3, Villa 6, Al Safa Street
            rf"|{before}(?:[{_CAPITAL}0-9][\w.'-]*{_GAP}){{0,4}}{street_word}(?:[ ]\d{{1,3}}\b)?)"
            # , Apt 4
            r"(?:[ \t]*,?[ \t]?[ \t\n](?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|APT|SUITE|STE|UNIT|#)\.?"
            r"[ \t\n]*#?[ \t]*[\w-]+)?"
        )
        name = rf"(?:{_PARTICLE}[ \n]?){{0,2}}{_WORD}(?:[ ](?:{_PARTICLE}[ \n]?){{0,2}}{_WORD}){{0,3}}"
        head = _either(_capitalised(heads) | {word for word in heads if len(word) > 4} | {"rue", "rua", "ul"})
        self._headed = re.compile(
            rf"(?<![\w./-])(?:{before})?(?:(?P<before>{_NUMBER},?(?:[ ](?:bis|"
            rf"ter))?){_GAP})?(?:{head})\b\.?{_GAP}(?P<name>{name})"
            r"(?P<after>,?[ \n](?:No\.?[ ]?|nº[ ]?|n°[ ]?|#)?\d{1,5}[A-Za-z]?\b(?![:./]\d))?"
        )  # 19 Rue Desjardins, Calle del Olmo 17
        strong = _either(_capitalised(_STRONG_DWELLINGS))
        self._dwelling = re.compile(
            rf"(?<![\w./-])(?:(?:{strong})\.?[ ]*#?\d[\w/-]*\b(?![ \t]?(?i:mm|cm|fr|views?|films?)\b)|"
            rf"#\d{{2}}-\d{{2,4}}\b)"
            rf"(?:,?[ \n](?:{_NUMBER}[ ])?{_TOWN})?"
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text, words = tokens.text, tokens.index.keys()
        yield from self._by_cue(tokens)
        if tokens.case != "small":
            for start, end in self._forms.find(tokens):
                yield "ADDRESS", start, self._with_tail(tokens, end), LIKELY
            if "," in text:
                yield from self._with_state(tokens)
            yield from self._listed(tokens)
        if tokens.has_digit:
            for start, end in self._streets(tokens):
                yield "ADDRESS", start, self._with_tail(tokens, end), LIKELY
            for match in _CITY.finditer(text):
                yield "ADDRESS", _past_prepositions(match), match.end(), CERTAIN
            for match in _TOWN_POSTCODE.finditer(text):
                if not self._known(match[1].lower()):
                    yield "ADDRESS", match.start(), match.end(), LIKELY
            if words & {"box", "zip", "우편번호"}:
                for match in _BOX.finditer(text):
                    yield "ADDRESS", match.start(), self._with_tail(tokens, match.end()), CERTAIN

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
                named = [
                    word for word in re.findall(f"{_LETTER}{{2,}}", match["name"].lower()) if word not in _ARTICLES
                ]
                if (match["before"] or match["after"]) and not all(word in self._vocabulary for word in named):
                    yield match.span()
        if words & self._dwelling_words or "#" in text:
            for match in self._dwelling.finditer(text):
                named = [word for word in re.findall(f"{_LETTER}+", match[0].lower()[4:]) if not self._known(word)]
                if named or re.match(r"[ \t]*(?:[,;.\n)]|\Z)", text[match.end() : match.end() + 3]):
                    yield match.span()
        if "," in text and tokens.case == "mixed":
            for match in _HOUSE.finditer(text):
                named = re.findall(f"{_LETTER}{{3,}}", match[1].lower())
                if named and not any(map(self._known, named)) and self._town_at(tokens, match.end(), cued=False):
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

    def _with_tail(self, tokens: ReportTokens, end: int) -> int:
        """Where an address ends, with the town, state and postal code behind its street."""
        towns = 0
        for _ in range(4):
            end = _FURTHER.match(tokens.text, end).end()
            gap = _TAIL_GAP.match(tokens.text, end)
            if gap.end() == end:
                return end
            code = _CODE.match(tokens.text, gap.end())
            if code is not None and (gap[1] or code[0] not in _TREATMENTS and not gap[2]):
                end = code.end()
                continue
            town = self._town_at(tokens, gap.end(), cued=bool(gap[1]), below=bool(gap[2])) if towns < 2 else None
            if town is None or towns and not gap[1]:
                return end
            end, towns = town, towns + 1
        return end

    def _town_at(self, tokens: ReportTokens, place: int, cued: bool, below: bool = False) -> int | None:
        """Where a town ends that begins here, or None.

        cued: a comma says that one is expected, so a word of English may be one. below: it begins a line, as a heading
        or a name would.
        """
        match = _TOWN_WORDS.match(tokens.text, place)
        words = match[0].split(" ") if match else []
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            parts = re.findall(rf"{_LETTER}+", name.lower())
            if not parts or len(parts[-1]) < 3 or " ".join(parts) in self._countries:
                continue
            end = place + len(name)
            if " ".join(parts) in self._city_names:
                return end
            closes = re.match(r"[ \t]*(?:[.,;\n)]|\Z)", tokens.text[end : end + 3]) is not None
            if count > 1 and parts[-1] in self._tails and _is_title(words[0], tokens.case) and closes:
                return end  # Elk Prairie, Granite Falls
            if words[count - 1].endswith(".") or below and not (closes and (cued or count == 1)):
                continue
            if any(part in self._vocabulary for part in parts) or not _is_title(words[count - 1], tokens.case):
                continue
            if not self._known(parts[-1]) or closes and (cued or not all(map(self._known, parts))):
                return end
        return None

    def _by_cue(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        words = tokens.index.keys()
        for match in _LABELLED.finditer(text) if words & _ADDRESS_LABELS else ():
            if not any(word in self._vocabulary for word in match[1].lower().split()[:1]):
                yield "ADDRESS", match.start(1), match.end(1), LIKELY
        for match in _HOME.finditer(text) if words & _HOME_WORDS else ():
            if match[1].lower() not in self._countries:
                yield "ADDRESS", match.start(1), match.end(1), LIKELY
        if tokens.case == "small":
            return
        for match in _DATELINE.finditer(text) if tokens.case == "mixed" else ():
            if not any(self._known(word) for word in re.findall(f"{_LETTER}+", match[1].lower())):
                yield "ADDRESS", match.start(1), match.end(1), LIKELY
        for match in itertools.chain(_PREPOSITION.finditer(text), _ANYWHERE.finditer(text)):
            start = match.start()
            if match.re is _PREPOSITION and not _TOWN_CUE.search(text[max(0, start - _CUE_LENGTH) : start]):
                continue
            end = self._town_at(tokens, match.end(), cued=False)
            if end is not None and _PHRASE_ENDS.match(text, end):
                yield "ADDRESS", match.end(), self._with_tail(tokens, end), LIKELY

    def _listed(self, tokens: ReportTokens) -> Iterator[Span]:
        """Towns of the list behind a preposition, where they end a phrase."""
        for first, end, _ in self._cities.find(tokens):
            start, stop = tokens.starts[first], tokens.ends[end - 1]
            placed = _PLACED.search(tokens.text[max(0, start - 12) : start])
            if placed and tokens.raw(first)[0].isupper() and _PHRASE_ENDS.match(tokens.text, stop):
                yield "ADDRESS", start, self._with_tail(tokens, stop), LIKELY

    def _phrase_in_capitals(self, text: str, match: re.Match[str]) -> bool:
        """Whether a street in capitals may be 2 LEADS IN PLACE: a weak street word, only words of English, no cue."""
        words = re.findall("[a-z]{2,}", match[1].lower())
        if any(word in _STRONG_STREETS for word in words) or not all(map(self._known, words)):
            return False
        if re.match(rf",?\s+(?:{_TOWN},?\s+)?{_STATES}\b(?:\s+{_ZIP})?", text[match.end() :]):
            return False  # with town and state
        before = text[max(0, match.start() - 24) : match.start()].lower()
        return (
            re.search(r"(?:\b(?:lives|resides|living|residing|address)\b[^.\n]*|radiology,)[ \t]*\n?[ \t]*$", before)
            is None
        )

    def _with_state(self, tokens: ReportTokens) -> Iterator[Span]:
        """`Fairhaven, WA`: letters that may be a treatment or a view need a town that is no word (not `Edema, LA`)."""
        for match in _TOWN_STATE.finditer(tokens.text):
            words = re.findall(f"{_LETTER}+", match[1].lower())
            strange = not all(map(self._known, words))
            start = _past_prepositions(match)
            before = tokens.text[max(0, start - 24) : start].lower()
            cued = re.search(
                r"(?:\bin|\bof|\bfrom|\bat|\d[\w ]*,|hospital,|center,|clinic,|row,|main,)[ \t]*\n?[ \t]*$", before
            )
            if match[2] not in _TREATMENTS and tokens.text.endswith(f"{SOMEBODY}, ", 0, start):
                cued = True  # Jane Roe, LITTLE BEND, WV
            if (
                match[2] in ("IN", "OR", "ME", "OK", "HI")
                and tokens.case == "capitals"
                and _SENTENCE_RUNS.match(tokens.text, match.end())
            ):
                continue  # IN THE MUSCLES, IN KEEPING WITH
            if match[2] in _DEGREES or match[2] == "ID" and match[0][-1].isdigit():
                if not cued or not strange or match[2] != "ID" and before.rstrip().endswith("of"):
                    continue
            elif (
                words[0] in _TITLES
                or not strange
                and (match[2] in _TREATMENTS and match[0][-1].isalpha() or tokens.case != "mixed" and not cued)
            ):
                continue
            yield "ADDRESS", start, match.end(), LIKELY


def _either(words: Iterable[str]) -> str:
    """An alternation, longest first; a blank stands for one blank or line break."""
    return "|".join(re.escape(word).replace(r"\ ", r"[ \n]") for word in sorted(words, key=lambda w: (-len(w), w)))


def _capitalised(words: Iterable[str]) -> set[str]:
    """Each word with a capital and in capitals: close is an adverb, Close a street."""
    return {form for word in words for form in (word.title(), word.capitalize(), word.upper())}


def _is_title(word: str, case: str) -> bool:
    return word[:1].isupper() and (case != "mixed" or not word.isupper() or len(word) > 3)


def _past_prepositions(match: re.Match[str]) -> int:
    """Where the town itself begins: RESIDES IN FAIRHAVEN, WA is written in capitals throughout."""
    leads = re.finditer(
        r"(?:\A|\s)(?:lives|living|resides|residing|in|at|of|from|to|the|and|by|for|near)(?=\s)",
        match[0],
        re.IGNORECASE,
    )
    return match.start() + max((lead.end() + 1 for lead in leads), default=0)
