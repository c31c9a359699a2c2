"""Addresses by other forms than a number and a street: flats of a block, towns with their region or postal code, roads.

In: report tokens. Out: (start, end, certain) of `Flat C, 12/F, Kestrel House`, `Lac Verdier, QC J0X 3B8`, `Wexley,
Massachusetts`, `9008 Tromsø`, `88, Garam-gil`, `Interstate 84`. A region alone names nobody and stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import one_of
from cxrflow.reports.recognisers.tokens import ReportTokens

_TITLE = r"[A-ZÀ-ÖØ-Þ][\w'-]+"
_TOWN = rf"(?:(?:Ste?|Mt|Ft|STE?|MT|FT)\.?[ ])?{_TITLE}(?:[ \n]{_TITLE}){{0,2}}"
_CODE = (
    r"(?:\d{5}(?:-\d{3,4})?|\d{6}|\d{4}(?:[ ]?[A-Z]{2}(?![A-Z]))?|[A-Z]\d[A-Z][ ]?\d[A-Z]\d|"
    r"[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}|\d{3}[ ]\d{3}|\x01+)"
)
# Regions in short forms, which need a code behind them: QC J0X 3B8, Tas 7399.
_REGION_AND_CODE = (
    r"(?:(?:ON|QC|PQ|BC|AB|SK|MB|NB|NS|PEI?|NL|YT|NT|NU)[ ][A-Z]\d[A-Z][ ]?\d[A-Z]\d|"
    r"(?:NSW|VIC|Vic|QLD|Qld|TAS|Tas|ACT|NT|SA|WA|KZN|WC|GP|EC|FS|LP|MP|NW|NC)[ ]\d{4})"
)
# Flat C, 12/F, Block B: parts of a dwelling, at least one of them, before the name of a house.
_PART = (
    r"(?:(?:Flat|Rm|Room|Unit|Block|Blk|Tower|Shop|Suite|Apt|Floor|Lot|Plot|Site|FLAT|RM|ROOM|UNIT|BLOCK|BLK|"
    r"TOWER|SHOP|"
    r"SUITE|APT|FLOOR|LOT|PLOT|SITE)\.?[ \n](?:\d{1,4}[A-Z]?|[A-Z])|"
    r"\d{1,2}/[FL]|[GB]/F|\d{1,2}(?:st|nd|rd|th)[ ](?:Floor|FLOOR))"
)
_HOUSES = (
    r"(?:House|Court|Estate|Mansions?|Building|Bldg|Gardens?|Park|Villas?|Terrace|Heights|Apartments?|Apts|Residences?|"
    r"Towers?|Lodge|Plaza|Centre|Condominiums?|Condo|Flats|Nagar|Society|Colony|Enclave|Chambers|Arcade|Mews|"
    r"Close|Lane|"
    r"Parade|Trailer[ ]Park|Caravan[ ]Park|Village|Estates?)"
)
_FLAT = re.compile(
    rf"(?<![\w-])(?:{_PART}|"
    rf"[A-Z][-/]\d{{1,4}}[A-Z]?)(?:,?[ \n]{_PART})*,?[ \n](?:\d{{1,4}}[A-Z]?[ \n])?(?:{_TITLE}[ \n]){{1,3}}"
    rf"(?:{_HOUSES}|{_HOUSES.upper()})\b"
)
_FLOOR_OF_FLAT = re.compile(r"\b(?:Flat|FLAT|Rm|RM)[ ](?:[A-Z]|\d{1,3}[A-Z]?),[ ]\d{1,2}/F\b")
_PROPER = r"(?:[A-ZÀ-ÖØ-Þ][a-zß-ÿā-ž]{2,}(?:-[A-Z][a-z]+)?|[A-ZÀ-ÖØ-Þ]{4,})"
_POSTAL_TOWN = re.compile(
    rf"(?:(?<=[,\n][ ])|(?<=\n)|(?<=\A)|(?<=[\x01{SOMEBODY}][ ])|(?<=\b[Ii]n[ ])|"
    rf"(?<=\b[Aa]t[ ])|(?<=\b[Oo]f[ ])|(?<=rom[ ])|(?=[A-Z]{{1,3}}-))(?:[A-Z]{{1,3}}-)?"
    rf"(?!(?:19|20)\d\d[ ])\d{{4,5}}[ ]({_PROPER}(?:[ ]{_PROPER})?)"
)
# Units of Korean and Japanese addresses in Latin letters: 12-7, Haneul-ro 3-gil, Haenam-gun.
_UNIT = (
    r"[A-Z][A-Za-z]+(?:-[a-z]+)?-"
    r"(?:(?i:gil|ro|daero|dong|gu|si|gun|eup|myeon|ri|ku|shi|cho|machi|mura|ken|chome|chōme)\b)"
)
_ROMANISED = re.compile(
    rf"(?:(?<![\w-])\d{{1,4}}(?:-\d{{1,4}})*,?[ ](?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?,[ ])?)?"
    rf"{_UNIT}(?:[ ]\d{{1,3}}(?:-(?i:gil|chome))?\b|,?[ ]{_UNIT})*"
)
_UNIT_ENDINGS = frozenset(
    (
        *("gil", "ro", "daero", "dong", "gu", "si", "gun", "eup", "myeon", "ri"),
        *("ku", "shi", "cho", "machi", "mura", "ken", "chome", "chōme"),
    )
)
_HOUSE_WORDS = frozenset(
    (
        *("cottage", "house", "lodge", "farm", "barn", "grange", "villa"),
        *("forge", "manse", "rectory", "vicarage", "mill", "croft", "bungalow", "gatehouse", "schoolhouse", "stables"),
    )
)
_QUARTERS = frozenset(
    (
        *("brgy", "barangay", "purok", "sitio", "mohalla", "taluk", "taluka", "tehsil", "kampung", "kg", "kelurahan"),
        *("kecamatan", "dusun", "colonia", "fracc", "mouza", "vill", "sector"),
    )
)
_NO_UNIT = frozenset(("to", "follow", "pre", "non", "anti", "re", "co", "do", "in", "non", "x"))
_ROAD = re.compile(
    r"\b(?:(?:Interstate|INTERSTATE|Highway|HIGHWAY|Hwy|HWY|Autoroute|AUTOROUTE|Autopista|Autobahn|Motorway|MOTORWAY|"
    r"(?:State|STATE|County|COUNTY|US|Rural|RURAL)[ ](?:Route|ROUTE|Road|ROAD|Highway|HIGHWAY))[ ]#?\d{1,4}[A-Z]?\b|"
    r"(?<=on )(?:the[ ])?(?:I|US)-\d{1,3}\b|"
    r"\d{1,5}[ ](?:(?:Old|OLD|US|State|STATE|County|COUNTY)[ ])?(?:Route|ROUTE|Rte|RTE|Highway|HIGHWAY|Hwy|HWY)\.?[ ]"
    r"\d{1,4}[A-Z]?\b|"  # 605 Route 9W
    r"(?:(?<=\b[Oo]n )|(?<=\boff )|(?<=\bof )|(?<=\bnear )|(?<=\bON )|(?<=\bOFF )|(?<=\bNEAR ))(?:FM|RM|SR|"
    r"CR)[ ]\d{3,4}\b|"  # lives off FM 1960
    r"(?i:mile[ ]?(?:marker|post))[ ]\d{1,3}\b|"
    r"(?i:exit)[ ]\d{1,3}[A-Z]?[ ](?i:on|off|of|from)[ ](?i:the[ ])?(?:[A-Z]{1,3}-?[ ]?\d{1,3}|"
    r"[A-Z][a-z]+[ ]\d{1,3})\b|"
    r"(?:Box|BOX|Site|SITE|Comp|COMP|Group|GROUP)[ ]\d{1,3},[ ](?:(?:Site|SITE|Comp|COMP|Group|GROUP|"
    r"RR)[ ]?\d{1,3},?[ ]?)+|"
    r"(?:Km|KM)\.?[ ]\d{1,3}(?:\.\d)?,?[ ](?:[A-Z][\w/-]+[ ]){0,3}"
    r"(?i:expressway|road|highway|way)\b|"
    r"(?:Erf|ERF|Stand|STAND|Plot|PLOT)[ ]\d{1,5},[ ]"
    r"(?:Section|Block|Zone|Phase|Ext(?:ension)?|SECTION|BLOCK|ZONE|PHASE|EXT)[ ](?:[A-Z]|\d{1,3})\b)"
)


# 5th and Garrison, corner of Oak St and Main
_CORNER = re.compile(
    rf"\b(?:(?i:corner|intersection|junction)[ ](?i:of)[ ](?:\d{{1,3}}(?:st|nd|rd|th|ST|ND|RD|TH)|"
    rf"{_TITLE}(?:[ ]{_TITLE})?)|"
    r"(?:(?<=\b[Aa]t )|(?<=\b[Oo]n )|(?<=\bnear )|(?<=\bAT )|(?<=\bON )|(?<=\bNEAR ))\d{1,3}(?:st|nd|rd|th|ST|ND|"
    r"RD|TH))"
    rf"(?:[ ](?i:street|st|avenue|ave)\.?)?[ ](?:(?i:and)|&)[ ]{_TITLE}(?:[ ](?i:street|st|avenue|ave|road|rd)\b)?|"
    rf"(?:(?<=\b[Aa]t )|(?<=\b[Oo]n )|(?<=\bnear )|(?<=\bAT )|(?<=\bON )|(?<=\bNEAR )){_TITLE}(?:[ ](?i:street|"
    rf"st|avenue|ave)\.?)?[ ](?:(?i:and)|&)[ ]"
    r"\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b(?:[ ](?i:street|st|avenue|ave)\b)?"
)
# 77 Birchmount, Unit 4; RR 3, Tilbury: by a word of no language
_BESIDE_A_PART = re.compile(
    rf"(?<![\w./-])\d{{1,5}}[A-Za-z]?[ ]({_TITLE}(?:[ ]{_TITLE}){{0,2}}),[ ](?i:unit|apt|flat|suite|lot|quan|"
    rf"district|phase|"
    rf"sector|block|floor)[ ]#?\d{{1,4}}[A-Z]?\b|\bRR[ ]?#?\d{{1,2}},[ ](?![A-Z]{{1,3}}\b)({_TITLE})\b"
)
# 45/2 Sukhumvit Soi 11, C/ Mayor 14
_BY_LANE = re.compile(
    rf"(?<![\w./-])\d{{1,4}}(?:/\d{{1,4}})?[ ](?:{_TITLE}[ ]){{1,3}}(?i:soi|lorong|lrg|moo|gali|cross)[ ]\d{{1,3}}\b|"
    rf"\bC/[ ]?{_TITLE}(?:[ ]{_TITLE}){{0,3}},?[ ]\d{{1,4}}\b|"
    r"\b[Nn]o\.?[ ]\d{1,4},[ ]\d{1,2}(?:st|nd|rd|th)[ ](?:Cross|Main|Block|Stage)(?:,[ ]\d{1,2}(?:st|nd|rd|th)[ ]"
    r"(?:Cross|Main|Block|Stage))*\b"
)
# Ballycorrig, Co. Mayo; Kettle Falls, B.C.
_COUNTY = re.compile(
    rf"\b{_TITLE}(?:[ ]{_TITLE})?,[ ](?:(?:Co|CO)\.[ ]{_TITLE}|(?:B\.C|N\.S|N\.B|N\.T|P\.E\.I|N\.L|N\.W\.T|P\.Q|"
    rf"N\.Y|N\.J|N\.C|S\.C|"
    r"N\.M|D\.C|R\.I|W\.Va|N\.H|S\.D|N\.D|W\.A|S\.A|N\.S\.W)\.)"
)
# Phase 2 Blk 9 Lot 3, Cardinal Homes
_LOTS = re.compile(
    r"\b(?i:phase|ph|blk|block|lot|unit)\.?[ ]\d{1,3}[A-Z]?,?(?:[ ](?i:phase|ph|blk|block|lot|unit|"
    r"sector)\.?[ ]\d{1,3}[A-Z]?,?){1,3}"
    rf"(?:[ ](?:{_TITLE}[ ]){{0,2}}{_TITLE})?"
)
# Calle 45 # 12-30, Carrera 7 No. 71-21
_GRID = re.compile(
    r"\b(?i:calle|cll|cl|carrera|cra|kr|cr|diagonal|transversal|avenida|av)\.?[ ]\d{1,3}[A-Z]?(?:[ ](?i:bis|sur|"
    r"norte|este))?"
    r"[ ]?(?:#|(?i:no)\.?)[ ]?\d{1,3}[A-Z]?[ ]?-[ ]?\d{1,3}\b"
)
# Am Markt 3, 17489; Unter den Linden 8, 10117
_GERMAN = re.compile(
    rf"\b(?:Am|An[ ]der|An[ ]den|Im|In[ ]der|In[ ]den|Auf[ ]der|Auf[ ]dem|Zum|Zur|Unter[ ]den|Hinter[ ]der|Beim|"
    rf"Alte[rs]?|Neue[rs]?|"
    rf"Hohe[rs]?|Große[rs]?|"
    rf"Kleine[rs]?)[ ]{_TITLE}(?:[ ]{_TITLE})?[ ]\d{{1,3}}[a-z]?(?=,[ ](?:[DAC]H?-)?\d{{4,5}}[ ][A-Z])"
)
# Villages and quarters by their word: Brgy. San Roque, Purok 4, Kampung Baru, Tehsil Nala.
_QUARTER = re.compile(
    r"\b(?:Brgy|BRGY|Barangay|BARANGAY|Purok|PUROK|Sitio|SITIO|Mohalla|MOHALLA|Taluka?|TALUKA?|Tehsil|TEHSIL|"
    r"Kampung|KAMPUNG|"
    r"Kg\.|Kelurahan|KELURAHAN|Kecamatan|KECAMATAN|Dusun|DUSUN|Colonia|COLONIA|Fracc|Mouza|Vill|Sector|SECTOR)\.?[ ]"
    rf"(?:\d{{1,3}}(?:-[A-Z])?\b|{_TITLE}(?:[ ]{_TITLE})?)"
)
# Atatürk Caddesi No 12, Petőfi utca 4
_STREET_BEHIND = re.compile(
    rf"\b{_TITLE}(?:[ ]{_TITLE}){{0,2}}[ ](?i:caddesi|cad\.|sokak|sokağı|sok\.|bulvarı|mahallesi|utca|u\.|"
    r"út|tér|körút|katu|tie|gatan|prospekt|ulitsa|trg|straat|laan|plein|allee|platz|ulica|"
    r"straße|strasse|str\.|weg|gasse|damm|laan|gata|gate|vei|väg|vägen|vej|(?-i:Ring|RING))"
    r"[ ](?:(?i:no)[.:]?[ ]?)?\d{1,4}(?:[/-]\d{1,3})*[A-Za-z]?\b"
)
# Rose Cottage, Mill Lane
_NAMED_HOUSE = re.compile(
    rf"\b(?:{_TITLE}[ \n]){{1,2}}(?i:{'|'.join(sorted(_HOUSE_WORDS))}),[ \n]"
    rf"(?:{_TITLE}[ ]){{1,2}}(?i:lane|road|street|way|avenue|close|hill|green)\b"
)
_HOME_PARK = re.compile(
    rf"\b(?:{_TITLE}[ ]){{1,3}}(?i:park|village|estates|court),[ ](?:(?i:lot|unit)[ ]|#)\d{{1,4}}\b"
)
_COUNTY_WORDS = frozenset(("co", "b", "n", "p", "d", "r", "w", "s"))
# Forms by the words without which there is none.
_BY_CUE = {
    _CORNER: frozenset(("th", "st", "nd", "rd", "corner", "intersection", "junction")),
    _BY_LANE: frozenset(("soi", "lorong", "lrg", "moo", "gali", "cross", "c", "main", "block", "stage")),
    _LOTS: frozenset(("blk", "block", "lot")),
    _GRID: frozenset(
        ("calle", "cll", "cl", "carrera", "cra", "kr", "cr", "diagonal", "transversal", "avenida", "av"),
    ),
    _GERMAN: frozenset(
        (
            *("am", "im", "der", "den", "dem", "zum", "zur", "beim", "alte", "alter", "altes", "neue", "neuer"),
            *("neues", "hohe", "hoher", "hohes", "große", "großer", "großes", "kleine", "kleiner", "kleines"),
        )
    ),
}


class AddressForms:
    """Finds addresses that name no street."""

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        self._known = known
        self._vocabulary = allow.vocabulary | allow.function_words | allow.roles
        self._tails = cues.words("town_tails")
        regions = cues.phrases("regions")
        names = "|".join(re.escape(form) for name in regions for form in (name.title(), name.upper()))
        self._region_words = frozenset(name.split()[-1] for name in regions)
        self._region = one_of(
            rf"\b(?P<town>{_TOWN}),[ \n]"
            rf"(?:(?:{names})\b(?:,?[ \n]{_CODE}(?![\w/:]))?|{_REGION_AND_CODE}(?![\w/]|[ ]\d))",
            rf"\b{_TOWN}[ \n](?!ON){_REGION_AND_CODE}(?![\w/:]|\.\d|[ ]\d)",  # Currawong SA 5797
            rf"\b{_TITLE}[ ](?:City|CITY|Town|TOWN)[ ]\d{{4}}\b(?![/:-])",
        )
        self._country_code = one_of(
            r"\b(?:Singapore|SINGAPORE|S)[ ]?\(?\d{6}\)?(?!\d)",
            r"(?<=[a-z])[ ]?-[ ]?\d{3}[ ]\d{3}\b(?!-)",
        )
        tails = "|".join(sorted(self._tails))
        self._town_by_form = re.compile(
            rf"(?:{SOMEBODY},[ \n]|[a-z],[ \n]|\()({_TITLE}[ ](?i:{tails}))(?=[ \t]*(?:[.,;)\n]|\Z))"
        )

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        text, words = tokens.text, tokens.index.keys()
        if "," in text and words & self._region_words or tokens.has_digit:
            for match in self._region.finditer(text):
                yield self._past_words(match), match.end()
        for match in _NAMED_HOUSE.finditer(text) if words & _HOUSE_WORDS else ():
            yield match.span()
        for match in _QUARTER.finditer(text) if words & _QUARTERS else ():
            yield match.span()
        for match in self._town_by_form.finditer(text) if words & self._tails else ():
            if (
                match[0][0] == SOMEBODY
                or tokens.case == "mixed"
                and match[1].split()[0].lower() not in self._vocabulary
            ):
                yield match.span(1)
        for match in _COUNTY.finditer(text) if "," in text and words & _COUNTY_WORDS else ():
            if not any(word in self._vocabulary for word in re.findall("[a-z]{3,}", match[0].lower())):
                yield match.span()
        if words & _UNIT_ENDINGS and "-" in text:
            for match in _ROMANISED.finditer(text):
                first = re.search("[a-z]+", match[0].lower())[0]
                if first not in _NO_UNIT and not self._known(first):
                    yield match.span()
        for pattern in (pattern for pattern, cued in _BY_CUE.items() if words & cued):
            for match in pattern.finditer(text):
                yield match.span()
        if not tokens.has_digit:
            return
        for pattern in (_FLAT, _FLOOR_OF_FLAT, _ROAD, _STREET_BEHIND, _HOME_PARK, self._country_code):
            for match in pattern.finditer(text):
                yield match.span()
        for match in _BESIDE_A_PART.finditer(text):
            if not any(map(self._known, (match[1] or match[2]).lower().split())):
                yield match.span()
        for match in _POSTAL_TOWN.finditer(text):
            plain = match[0][0].isdigit()
            if not any(word in self._vocabulary or plain and self._known(word) for word in match[1].lower().split()):
                yield match.span()

    def _past_words(self, match: re.Match[str]) -> int:
        """Where the town begins: REFERRED FROM WEXLEY, OHIO is written in capitals throughout."""
        start = match.start()
        for word in re.finditer(r"[\w'-]+", match["town"] or ""):
            if (
                word[0].lower() in self._vocabulary
                and word[0].lower() not in self._tails
                and word.end() < len(match["town"])
            ):
                start = match.start() + word.end() + 1
        return start
