"""Towns in reports: behind a street, with their state or postal code, or by the words that bring them in.

A town alone needs a word that says how it comes into a report (lives in, flown in from) and must be no word of English,
or stand in the list of towns. In: report tokens. Out: (start, end) of towns with what belongs to them; where an address
ends with its town, state and postal code. Countries and states stay: they identify nobody.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import one_of
from cxrflow.reports.recognisers.name_words import TITLES
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

STATES = (
    "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    "W[AIVY])"
)
ZIP = r"\d{5}(?:-\d{4})?(?!\d)"
CAPITAL, LETTER = "A-ZÀ-ÖØ-Þ", r"[^\W\d_]"
WORD = rf"(?:[{CAPITAL}][\w.'-]*|[A-Z]\.)"
PARTICLE = (
    r"(?:(?i:de|del|des|du|da|das|do|dos|di|della|delle|dei|na|la|le|les|los|las|el|y|e|et|zur|zum|der|den|"
    r"van|von|am|an|of|the)|[lLdD]')"
)
# BS8 4QT (but not L3 2ND), M5V 2T6, D06 X6P7
_NO_INWARD = r"(?:CM|MM|ML|MG|KG|CC|AM|PM|HR|HU|KV|ND|RD|TH|ST|PA|AP|FR|CT)\b"
POSTCODE = (
    rf"(?:[A-Z]{{1,2}}\d[A-Z\d]?[ ]\d(?!{_NO_INWARD})[A-Z]{{2}}|[ABCEGHJ-NPR-TVXY]\d[A-Z][ ]\d[A-Z]\d|"
    r"[AC-FHKNPRTV-Y]\d[\dW][ ](?=[A-Z\d]{0,3}\d)[AC-FHKNPRTV-Y][AC-FHKNPRTV-Y\d]{3})\b"
)
_REGION = r"(?:NSW|VIC|QLD|TAS|ACT|ON|QC|BC|AB|SK|MB|NB|NS|PEI|NL|YT|NT|SA|WA)"
# What may close an address: state and zip, region and code, a postal code of other countries.
_CODE = one_of(
    rf"{STATES}\b(?!-[A-Za-z])(?:[ \t]*\n?[ \t]*{ZIP})?",
    rf"(?:{_REGION}[ ])?{POSTCODE}",
    rf"{_REGION}\b(?:[ ]\d{{4}}\b)?",
    r"\d{5}-\d{3}\b",  # Brazil
    r"(?:PR|VI|GU)[ ]\d{5}\b",  # territories of the United States
    r"(?:AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO)\b(?=,?[ ]\d{5}-\d{3})",
    r"(?:[DFA]-)?\d{5}\b(?![ \t]?(?:mm|cm|ml)|-)",
    r"\d{4}[ ]?[A-Z]{2}\b",  # Netherlands
    rf"\d{{4}}-\d{{3}}(?=[ ][{CAPITAL}])",  # Portugal
    rf"(?:\d{{3}}[ ]\d{{2}}|\d{{2}}-\d{{3}})(?=[ ][{CAPITAL}])",  # Sweden, Poland
    rf"(?!19|20)\d{{4}}(?=[ ][{CAPITAL}]{LETTER}{{2,}})",  # Norway, Denmark, Switzerland
    r"(?<=[a-z][ ])(?!19|20)\d{4}(?=[ \t]*(?:[.;\n)]|\Z))",  # Bangladesh: Dhaka 1209
    r"-?[ ]?\d{3}[ ]?\d{3}\b(?!-)",  # India, Singapore
)
_TAIL_GAP = re.compile(r"[ \t]?([,-]?)[ \t]?(\n?)[ \t]?")
_TOWN_WORD = rf"(?:(?:Ste?|Mt|Ft|STE?|MT|FT)\.|[{CAPITAL}](?:{LETTER}|['-])+)"
TOWN = rf"{_TOWN_WORD}(?:[ \t]?[ \t\n]{_TOWN_WORD}){{0,2}}"
_TOWN_WORDS = re.compile(
    rf"{_TOWN_WORD}(?:[ \n](?:(?:{PARTICLE}|or|OR|on|ON|upon|UPON)[ ])?(?:[dlDL]')?{_TOWN_WORD}){{0,3}}"
)
_TOWN_STATE = re.compile(rf"\b({TOWN}),[ \t]*\n?[ \t]*({STATES})(?![\w-])(?![.][A-Z])(?:[ \t]*\n?[ \t]*{ZIP})?")
# Letters that are a state and a treatment, a view, a degree or a word of reports as well.
_TREATMENTS = frozenset(
    ["MD", "PA", "DO", "MS", "OR", "CT", "MA", "LA", "IN", "ME", "HI", "OK", "AL", "ID", "DE", "CO", "SC", "NC", "DC"]
)
_DEGREES = ("MD", "DO", "PA", "MS", "DC")
# How a town comes into a report.
_CUE_LENGTH = 24  # characters: the longest cue and a line break
_PREPOSITION = re.compile(r"\b(?i:from|in|at|of|to|near|outside|around)[ \t\n]+(?=[A-ZÀ-Þ])")
_TOWN_CUE = re.compile(
    r"\b(?:lives|living|lived|resides|residing|resident|residence|native|born|raised|works|worked|working|"
    r"employed|visit|visits|visited|down|mailed|posted|letter|"
    r"brought(?:[ ](?:in|over|down|up))?|medevac(?:ed)?|medivac(?:ed)?|airlifted|flown(?:[ ](?:in|out|down|"
    r"over|up|back))?|flew(?:[ ](?:in|back))?|retrieved|retrieval|evacuated|ambulance|helicopter|lifeflight|"
    r"life[ ]flight|transferred|transfer|transported|transport|referred|sent(?:[ ]in)?|arrived|arriving|came|comes|"
    r"coming|drove(?:[ ]in)?|visiting|"
    r"visited|visitor|travel(?:led|ed|ling|ing)?|trip|returned|returning|returnee|back|moved|emigrated|immigrated|"
    r"originally|hails|holiday|vacation|images|films?|van|outreach|farm|mine|prison|jail|school|fair|market)[ \t\n]+\Z",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?i:from|in|at|near|outside)[ \t\n]+\Z")
_ANYWHERE = re.compile(
    r"(?<=[a-z\d,] )(?<!withdrawal )(?:from|in|at|near|outside)[ \n](?:the[ ](?:town|village|city|"
    r"suburb)[ ]of[ ])?(?=[A-Z][a-z])"
)
# A town that stands alone ends its phrase: in Boston, but not in Boston brace.
_PHRASE_ENDS = re.compile(
    rf"[ \t]*(?:[.,;:()\n\x01{SOMEBODY}]|\Z|\d|(?:on|at|by|for|with|and|to|via|last|this|where|who|after|"
    rf"since|in|is|was|originally|recently|area|region|"
    r"today|yesterday|has|had|presents|presented|presenting)\b)",
    re.IGNORECASE,
)
# Altenburg, den 3.4.2019: as letters are dated
_DATELINE = re.compile(
    rf"(?:\A|\n)[ \t]*([{CAPITAL}][a-z\u00df-\u017f-]{{2,}}(?:[ ]{_TOWN_WORD})?),[ ](?:(?:den|le|el|em|"
    rf"the)[ ])?(?=\d{{1,4}}[./ -]|\x01)"
)
_NAME_RUNS = re.compile(r"[ ][A-Z][a-z]")
_LEADING = frozenset(
    ("new", "old", "north", "south", "east", "west", "upper", "lower", "great", "little", "fort", "port")
)
_INSIDE = frozenset(("under", "upon", "on", "in", "by", "le", "la", "the", "next", "sur", "am", "an", "de", "sub"))
_STATE = re.compile(rf"{STATES}|{_REGION}")
_REGION_BEHIND = re.compile(r",[ \n]([A-Z]{2}\b|[A-Z][A-Za-z]+(?:[ ][A-Z][A-Za-z]+)?)(?=[ \t]*(?:[.,;\n)]|\Z|\d{5}))")
_SENTENCE_RUNS = re.compile(r"[ \t]+[A-Z]{2,}")
_TITLES = TITLES | {"mme", "mlle"}
# , apto 12; , 9000 Gent; , Col. Centro
_FURTHER = re.compile(
    r"(?:,?[ ](?:apto|apt|piso|depto|dpto|int|bus|bte|unit|suite|flat|lt|lgh|tür|top|stiege|ap)\.?[ ]?"
    r"\d{1,4}[A-Za-z]?\b|"
    r",?[ ]\d{1,2}[ºª°](?:[ ]?[A-Z]\b|[ ](?:dcha|izda|izq)\b\.?)?|,[ ]RT[ ]\d{1,3}/RW[ ]\d{1,3}\b|"
    r",?[ \n](?:Building|Bldg|BUILDING|BLDG|Apartment|Block)[ \n](?:[A-Z]|\d{1,3})\b|"
    r",[ ](?:Quan|QUAN|District|DISTRICT|Phase|PHASE|Sector|SECTOR)[ ]\d{1,2}\b|"
    rf",[ ](?:\d{{4}}|Col\.|Bo\.|Urb\.)[ ][{CAPITAL}][\w'-]+(?=[ ]*(?:[.,;)\n]|\Z|[ ][a-z])))?"
)


class Towns:
    """Finds towns, and where an address ends with one."""

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        self._known = known
        self._vocabulary = allow.vocabulary | allow.function_words | allow.roles
        self._tails = cues.words("town_tails")
        self._countries = cues.words("countries")
        self._regions = frozenset(cues.phrases("regions"))
        cities = cues.phrases("cities")
        self._cities = Phrases((city, city) for city in cities)
        self._city_names = frozenset(re.sub(r"[^\w]+", " ", city) for city in cities)

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        """Characters of towns behind a word that brings them in, before their state, and of the list."""
        if tokens.case == "small":
            return
        yield from self._by_cue(tokens)
        if "," in tokens.text:
            yield from self._with_state(tokens)
        yield from self._listed(tokens)

    def tail_end(self, tokens: ReportTokens, end: int) -> int:
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
            town = self.town_end(tokens, gap.end(), cued=bool(gap[1]), below=bool(gap[2])) if towns < 2 else None
            if town is None or towns and not gap[1]:
                return end
            end, towns = town, towns + 1
        return end

    def town_end(self, tokens: ReportTokens, place: int, cued: bool, below: bool = False) -> int | None:
        """Where a town ends that begins here, or None.

        cued: a comma says that one is expected, so a word of English may be one. below: it begins a line, as a heading
        or a name would.
        """
        match = _TOWN_WORDS.match(tokens.text, place)
        words = re.split("[ \n]", match[0]) if match else []
        for count in range(len(words), 0, -1):
            name = match[0][: len(" ".join(words[:count]))]
            if "\n" in name and not tokens.is_wrapped(bisect_left(tokens.starts, place + name.rindex("\n"))):
                continue
            parts = re.findall(rf"{LETTER}+", name.lower())
            if not parts or len(parts[-1]) < 3 or " ".join(parts) in self._countries:
                continue
            end = place + len(name)
            if " ".join(parts) in self._city_names:
                return end
            closes = re.match(r"[ \t]*(?:[.,;\n)]|\Z)", tokens.text[end : end + 3]) is not None
            ended = closes or _PHRASE_ENDS.match(tokens.text, end) is not None
            if count > 1 and parts[-1] in self._tails and _is_title(words[0], tokens.case) and ended:
                return end  # Elk Prairie, Granite Falls
            if words[count - 1].endswith(".") or below and not (closes and (cued or count == 1)):
                continue
            own = parts[1:] if parts[0] in _LEADING else parts  # New Norwood
            own = [part for part in own if part not in _INSIDE]  # Thornaby-under-Moor
            region = _REGION_BEHIND.match(tokens.text, end) if cued else None
            if region and (_STATE.fullmatch(region[1]) or region[1].lower() in self._regions):
                return end  # 83 Lantern Hill Lane, Red Mesa, Arizona
            if not own or any(part in self._vocabulary for part in own) or not _is_title(words[count - 1], tokens.case):
                continue
            if not self._known(parts[-1]) or closes and (cued or not all(map(self._known, parts))):
                return end
        return None

    def _by_cue(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        text = tokens.text
        for match in _DATELINE.finditer(text) if tokens.case == "mixed" else ():
            if not any(self._known(word) for word in re.findall(f"{LETTER}+", match[1].lower())):
                yield match.start(1), match.end(1)
        for match in itertools.chain(_PREPOSITION.finditer(text), _ANYWHERE.finditer(text)):
            start = match.start()
            if match.re is _PREPOSITION and not _TOWN_CUE.search(text[max(0, start - _CUE_LENGTH) : start]):
                continue
            end = self.town_end(tokens, match.end(), cued=False)
            titled = text[match.end() : match.end() + 5].lower().split()[:1]
            if end is not None and _PHRASE_ENDS.match(text, end) and not _TITLES.intersection(titled):
                yield match.end(), self.tail_end(tokens, end)

    def _listed(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        """Towns of the list behind a preposition, where they end a phrase."""
        for first, end, _ in self._cities.find(tokens):
            start, stop = tokens.starts[first], tokens.ends[end - 1]
            placed = _PLACED.search(tokens.text[max(0, start - 12) : start])
            if placed and tokens.raw(first)[0].isupper() and _PHRASE_ENDS.match(tokens.text, stop):
                yield start, self.tail_end(tokens, stop)

    def _with_state(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        """`Fairhaven, WA`: letters that may be a treatment or a view need a town that is no word (not `Edema, LA`)."""
        for match in _TOWN_STATE.finditer(tokens.text):
            words = re.findall(f"{LETTER}+", match[1].lower())
            strange = not all(map(self._known, words))
            start = past_prepositions(match)
            if (
                len(match[1]) < 4
                and match[1].isupper()
                or match[2] == "VA"
                and _NAME_RUNS.match(tokens.text, match.end())
            ):
                continue  # 7 MM, IN S5; Imaging Service, VA Great Basin
            last = match[1].split()[-1]
            known = self._known(last.lower()) or re.search("[AEIOUY]", last) is None
            if tokens.case == "mixed" and last.isupper() and len(last) < 6 and known:
                continue  # HPTX, CT; AIDS, KS
            before = tokens.text[max(0, start - 24) : start].lower()
            cued = re.search(
                r"(?:\bin|\bof|\bfrom|\bat|\d[\w ]*,|hospital,|center,|clinic,|row,|main,)[ \t]*\n?[ \t]*$", before
            )
            beside = re.search(rf"[\x01{SOMEBODY}],[ ]\Z", tokens.text[max(0, start - 3) : start]) is not None
            if beside and strange and re.match(r"[ \t]*(?:\n|\Z)", tokens.text[match.end() :]):
                yield start, match.end()
                continue  # Sunny Slope Nursing and Rehab, KETTERMAN, PA
            placed = re.search(r"\b(?:in|from|near)[ \n]\Z", before) is not None and tokens.case == "mixed"
            if placed and len(words) > 1 and not any(word in self._vocabulary for word in words):
                strange = True  # in Great Marsh, LA
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
            yield start, match.end()


def _is_title(word: str, case: str) -> bool:
    return word[:1].isupper() and (case != "mixed" or not word.isupper() or len(word) > 3)


def past_prepositions(match: re.Match[str]) -> int:
    """Where the town itself begins: RESIDES IN FAIRHAVEN, WA is written in capitals throughout."""
    leads = re.finditer(
        r"(?:\A|\s)(?:lives|living|resides|residing|in|at|of|from|to|the|and|by|for|near)(?=\s)",
        match[0],
        re.IGNORECASE,
    )
    return match.start() + max((lead.end() + 1 for lead in leads), default=0)
