"""Wards, rooms, beds and floors, in English and Korean.

A label with a number or letter (Ward 7B, room 214, ICU bed 4) is a ward wherever it stands. A bare shape (W4, 7SE,
Nelson 4) is one only where the words around it say where somebody is; one that could as well be a vertebra (T9) only
where a person was moved there or is said to be in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_names import WardNames
from cxrflow.reports.recognisers.whereabouts import is_whereabouts, speaks_of_the_spine

_LABEL_WORDS = {
    "zone",
    "bay",
    "suite",
    "lab",
    "room",
    "pod",
    "theatre",
    "wd",
    "block",
    "area",
    "annex",
    "ward",
    "bed",
    "unit",
    "tower",
    "wing",
    "pavilion",
    "floor",
}
_SIDES = "North|South|East|West|Northeast|Northwest|Southeast|Southwest|Central|Center|Tower|Pavilion|Main"
_SIDE = rf"(?:{_SIDES}|{_SIDES.upper()})"
# Not 3 days, 4 mm, 2/3, 30 degrees.
_NO_AMOUNT = (
    r"(?![\w%]|\.\d|-\d{1,2}-|(?:[ \t]?|\n(?=(?-i:[a-z])))(?i:/|:\d|am\b|pm\b|days?\b|hours?\b|hrs?\b|weeks?\b|"
    r"mm\b|cm\b|ml\b|year|yo\b|degrees?\b|fr\b|french\b|views?\b|times\b|blood|units\b|minutes?\b))"
)
_FLOOR = re.compile(rf"(?<![\w.])\d{{1,2}}(?:st|nd|rd|th)[ \t]floor(?:[ \t\n]{_SIDE}\b)?", re.IGNORECASE)  # 9th floor
_BUILDING = re.compile(r"(?:(\A|\n|, |\b(?i:in|on|to|from|at|of) ))([A-Z][A-Za-z]{3,}) \Z")
_COMPASS = re.compile(rf"(?<![\w./-])\d{{1,2}}[ \t\n-]{_SIDE}(?:[ \t]?\d{{1,2}})?\b")  # 7 West
# South 6, East Wing 2
_COMPASS_FIRST = re.compile(
    r"\b(?:North|South|East|West|NORTH|SOUTH|EAST|WEST|NE|NW|SE|SW)(?:[ ](?:Wing|Tower|Pavilion|WING|TOWER|"
    r"PAVILION))?"
    rf"[ \n]\d{{1,2}}[A-Z]?{_NO_AMOUNT}"
)
_NAMED = re.compile(
    r"\b(?:[A-Z][a-z]+[ \t]){1,2}(?:Ward|(Pavilion|Building|Tower)|Wing|Unit)\b(?:[ \t]?\d{1,3}[A-Z]?)?"
)  # Osler Ward
_NAMED_IN_CAPITALS = re.compile(
    rf"(?:\b(?:IN|ON|TO|FROM|AT|SEE|OF) |\(|{SOMEBODY}, )([A-Z]{(4,)}) (?:PAVILION|TOWER|WING|WARD)\b(?: \d{{1,3}})?"
)
# Units whose names are ordinary words or too short to be trusted in small letters: OR 5, Trauma 2, Pod C.
_CAPITALISED_UNIT = re.compile(
    r"\b(?:(?:OR|Obs|OBS|Tele(?:metry)?|Emergency[ ]Room|Trauma(?:[ ](?:Bay|Room))?|TRAUMA(?:[ ](?:BAY|ROOM))?|"
    r"Hall(?:way)?|HALL|Cube|CUBE|L&D|TELE|Main|MAIN|Triage|TRIAGE|Endo|ENDO|Nursery|NURSERY|Majors|MAJORS|"
    r"Holding|HOLDING|Chair|CHAIR|Cot|Crib|Triage|Trolley|Resus|RESUS|Angio|ANGIO|Pod)[ -]?#?"
    rf"\d{{1,3}}[A-Z]?|(?:Pod|POD|Zone|ZONE|Block|BLOCK|Area|AREA)[ ][A-Z](?:-\d{{1,3}})?){_NO_AMOUNT}"
)
# What belongs to a ward that begins before it: bed 31, a wing, a specialty, a bed's number behind a stroke.
_FURTHER = re.compile(
    r"(?:[ \t]*[,/]?[ \t]*\n?(?i:ward|bed|bay|room|rm|pod|side[ ]room|cubicle|chair|unit|level|tower|bldg|"
    r"building|floor|fl)[ .#-]{0,2}"
    r"(?:\d{1,4}[A-Za-z]?(?:-\d{1,4}[A-Z]?)?\b(?!(?:[ \t]*(?:cm|mm|days?|of)\b|[.:/]\d))|[A-Z](?![\w'])(?![ ]?:))|"
    rf"[ ]?[-/ ][ ]?(?:{_SIDE}|Tele(?:metry)?|TELE|Stepdown|STEPDOWN|Step-?[Dd]own|Onc(?:ology)?|"
    rf"ONC(?:OLOGY)?|MED|SURG|Med|Surg|"
    r"Peds|PEDS|REHAB|Rehab|ICU|HDU|Annexe?|ANNEX|[Nn]ursery|NURSERY|[Rr]ecovery|RECOVERY|annexe?|tower|"
    r"TOWER|wing|WING|"
    r"[Ww]ard|WARD)\b(?![ -](?i:nile|rounds?))|"
    r"/[A-Z]?\d{1,3}[A-Z]?\b(?![/%]|[ \t]?(?:cm|mm))|(?:(?<=[A-Z])[ ]\d{3}|"
    r"(?<=-[A-Z])[ ]\d{1,2})\b(?![ \t]?(?:cm|mm|ml|mg)))*"
)
# in Ward C. Lungs clear: the letter ends the sentence and is no initial
_LETTERED = re.compile(r"\b(?i:ward|unit|pod|wing|tower|pavilion|bed|room)[ ]([A-Z])\.[ \n](?=([A-Z][A-Za-z]+))")
# Ward: ICU3-NORTH; Pat Loc: 7B TELE
_VALUE_OF_LABEL = re.compile(
    r"\b(?:(?i:ward|(?:pat(?:ient)?|pt)\.?[ ]loc(?:ation)?|location|loc|nursing unit|clinic)\.?)[ \t]*:?[ \t]+"
    r"(?!(?:AT|ON|FROM|TO|IN|OF|AND|FOR|BY|WITH|WAS|IS|PAT)\b)"
    r"((?=[A-Z0-9/-]*\d|[A-Z0-9]+-[A-Z])[A-Z0-9]+(?:[-/][A-Z0-9]+)*"
    r"(?:[ ](?:(?!FROM|WITH|FOR|AND|UNDER|AFTER|(?:PER|RN|NP|TO|ON|AT|IN|BY)\b)[A-Z]{2,5}\b)?(?:\d{1,3}\b)?)?)"
    r"(?=[ \t]*(?:\n|\Z|[A-Z.,;(]|  ))"
)
# Ward: Carter 9; Patient location Zone B
_WORDED_VALUE = re.compile(
    r"(?:\b(?i:(?:(?:pat(?:ient)?|pt)\.?[ ])?loc(?:ation)?|ward|bed|unit|clinic)\.?[ \t]*:[ \t]*|"
    r"(?:\A|\n)[ \t]*(?i:ward|location)[ \t]+|\b(?i:(?:patient|pt)[ ]location)[ \t]+)"
    r"((?:[A-Z][A-Za-z&]{2,}[ -](?:\d{1,4}[A-Z]?|[A-Z])|\d{1,2}[ ][A-Z][A-Za-z]{3,})"
    rf"(?:[ ]{_SIDE})?)(?=[ \t]*(?:\n|\Z|[,;.(/]|[ ]{{2}}))"
)
# Who works there: 5C RN, T10 nurse, Carter 9 team aware
_STAFFED = re.compile(
    r"(?<![\w./:-])((?P<letters>[A-Z]{1,4})-?\d{1,4}[A-Z]?(?:-\d{1,3})?|\d{1,2}[A-Z]{1,2}(?:-\d{1,3})?|"
    r"\d{1,2}[ ](?P<after>[A-Z][A-Za-z]{3,})|(?P<name>[A-Z][A-Za-z]{3,})[ ]\d{1,3})"
    r"[ ](?i:(?:charge[ ])?nurse|rn|lpn|(?:unit[ ])?clerk|nursing[ ](?:staff|station)|"
    r"team|resident|intern|service)\b"
)
# A bare shape, to be judged by what stands around it.
_SHAPE = re.compile(
    r"(?<![\w./:-])(?:"
    r"(?P<letters>[A-Z]{1,4})-?\d{1,4}[A-Z]?(?P<more>-\d{1,3})?|"  # W4, HVI-4, D5-22
    r"\d{1,2}(?:[NSEW]|NE|NW|SE|SW|[A-Z]{1,2}-\d{1,3})|"  # 5W, 7SE, 12B-07
    r"\d{1,2}(?P<section>[A-DF-K])|"  # 7B: also a stage
    r"\d{1,2}[ ](?P<after>[A-Z][a-z]{3,}|[A-Z]{4,})|"  # 5 Lincoln
    r"(?P<name>[A-Z][a-z]{2,}|(?!(?:FROM|SEE|AND|WITH|FOR|THE)\b)[A-Z]{3,})[ \n]\d{1,3}[A-Z]?"  # Nelson 4, IMC 210
    rf")(?:[ ]{_SIDE})?(?![\w%]|/(?![A-Z][a-z]{{2}})|[.,:-]\d|[ \t\n]?(?i:cm|mm|days?|hours?|hrs?|weeks?|"
    rf"months?|years?|views?|times|units?)\b)"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:ward|bed|unit)[ \t]*:[ \t]*|"
    r"\b(?:in|on|to|from|at|see|bed|previously|formerly)[ \t]*[ \t\n]|\bloc(?:ation)?[ \t]*:?[ \t]+|\(|"
    rf"{AFTER_SOMEBODY})\Z",
    re.IGNORECASE,
)
_LIST_BEFORE = re.compile(r"(?:\b(?:of|for)[ \t]|[,;][ \t]|(?:\A|\n)[ \t]*)\Z", re.IGNORECASE)
# At the head of a line, before who is there: P3, Jane Roe, and REYNOLDS 7 EAST, Jane Roe.
_HEADS_LINE = re.compile(
    rf"(?:\A|\n)[ \t]*((?:[A-Z]{{1,4}}-?\d{{1,4}}[A-Z]?(?:-\d{{1,3}})?|\d{{1,2}}[A-Z]{{1,2}}(?:-\d{{1,3}})?|"
    rf"[A-Z][A-Za-z]{{3,}}[ ]\d{{1,3}}[A-Z]?|\d{{1,2}}[ ][A-Z][A-Za-z]{{3,}})(?:[ ]{_SIDE})?)"
    rf"(?:[,:]|[ ]-)?[ \t\n](?:(?:RN|NP|[Nn]urse|NURSE)[ ])?{SOMEBODY}|"
    rf"\A([A-Z]-\d{{2,4}}|[A-Z]{{2,4}}-\d{{1,3}}|[A-Z][a-z]{{3,}}[ ]\d{{1,2}}|"
    rf"\d{{1,2}}[A-Z]|[A-Z]\d{{1,2}}[ ]{_SIDE}|[ABD-HJKPU-Z]\d{{1,2}})[ \t]*:(?!\d)"
)
# Between who is there and a time that was found, or who was told: to Jane Roe, H4, 12:42 PM; Jane Roe T10 informed.
_AMONG_MARKS = re.compile(
    rf"{AFTER_SOMEBODY}((?:[A-Z]{{1,4}}-?\d{{1,4}}[A-Z]?|\d{{1,2}}[A-Z]{{1,2}})(?:[ ]{_SIDE})?)"
    r"(?:,?[ ](?:at[ ])?\x01|[ ](?i:informed|notified|aware)\b)"
)
_PLACE_AFTER = re.compile(
    r"[ \t]*(?:[.,;:)\n]|-[ ]|\Z|(?:to|for|at|on|regarding|re|after|with|and|notes?|by|from|is|was|staff|who|"
    r"desat\w*|re(?:ported|ceived|garding)|called|desk|aware|notified|currently|tube|line|nurse|charge|team|under|"
    r"overnight|asked)\b|[ \t]*\(\x02)",
    re.IGNORECASE,
)
_MARK_AFTER = re.compile(r"[ \t]*(?:[,.;)\n]|\Z)")
# Where somebody was moved or called: moved from B12 to T9, phoned to K8.
_MOVED_BEFORE = re.compile(
    r"(?:\b(?:moved|transfer|transferred|admitted|admit|relocated|discharged?|sent|boarding|returned|"
    r"phoned|call placed|brought|arrived|escorted|wheeled|taken(?=[ ]to)|(?:transferred|moved)[ ]out(?=[ ]of)|"
    r"roomed|transport|fax|faxed|rang|bleeped|bed change|message left|film done|inpatient)"
    r"[ \t\n]+(?:(?:through|back|over|up|down)[ ])?"
    rf"(?:(?:from|to|in|on)[ \t]+(?:{SOMEBODY}+|[\w-]+(?:[ \t]\w+)?)[ \t]+)?"
    r"(?:from|to|in|on|at|(?<=out[ ])of)|"
    rf"\binpatient,?|\bloc(?:ation)?[ \t]*:?|{SOMEBODY}[ \t]+(?:of|from)|\bcame from [^.\n]{{3,60}} to)[ \t]+\Z|"
    rf"{SOMEBODY}(?:,?[ ](?:rn|np|md|do|pa|pa-c|(?:charge )?nurse))?[ ]\(\Z|{SOMEBODY}[ ]{{2,}}\Z|"
    r"(?:\A|\n|\. )(?:now|currently) (?:on|in)[ ]\Z|"
    r"\b(?:exam|study|film|radiograph)[ ](?:performed|obtained|done|taken|acquired)[ ](?:in|on)[ ]\Z|"
    r"\b(?:patient|pt)[ ](?:is[ ]|now[ ])?(?:in|on)[ ]\Z|"
    r"\b(?:report|results?|handoff)[ ]given[ ]to[ ]\Z|"
    rf"{SOMEBODY},?[ ](?:now|then|previously|formerly)(?:[ ]in)?[ ]\Z",
    re.IGNORECASE,
)
# Who is in a place: patient in T9, Pt Jane Roe in T9, nurse Roe of T9.
_WHO_BEFORE = re.compile(
    r"(?s:.*)(?:\b(?:(?:bedside|portable|stat)(?: ap| chest| upright)* (?:film|chest|exam|portable)|patient|pt|"
    r"resident|intern|nurse|rn|np|clerk|spoke with|left with|"
    r"message left with|imaged by|intubated by|"
    rf"placed by|supervision of|result given to|code blue|rapid response)\b|{SOMEBODY})[ \t]*"
    r"((?:[,:]?[ \t]*(?:[\w'-]+|[A-Z]\.|St\.|Dr\.)){0,6}?)[ \t]*"
    r"(?:(?:([,;:-])|,?[ \t\n]*\b(?:in|on|of|from))(?:[ \t]+|[ ]?\n)|"
    r"(?<=blue )|(?<=response )|(?<=film )|(?<=portable ))\Z",
    re.IGNORECASE,
)
# Jane Roe, charge nurse, L3
_BESIDE_SOMEBODY = re.compile(rf"{SOMEBODY}(?:,?[ ](?i:charge|nurse|rn|np))*(?:[,;]|[ ](?i:in|on|of))[ ]\Z")
# Somebody was told in a place: notified Dr. Roe in T9 at 3 pm, as long as nothing speaks of the spine.
_TOLD_BEFORE = re.compile(
    r"\b(?:called|notified|spoke|spoken|told|informed|paged|reported|discussed|relayed|conveyed|phoned|"
    r"nurse|rn|np|dr|"
    r"md|portable|film|transport)\b[^\n]{0,60}\b(?:in|on|to|from)[ \t]\Z",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[a-z\d)]{2}\.[ ]")
_SPINE = re.compile(
    r"vert|spin|fract|compress|deform|dis[ck]\b|level|wedg|lesion|finding|pain|body|bodies|metast|lucen|scler|change|"
    r"tip|line|tube|cath|align|height|fus|rods?\b|screw|hardware",
    re.IGNORECASE,
)
# Called 4A at 3:45, spoke to
_CALLED_BEFORE = re.compile(r"(?:\b(?:see|called|phoned|paged|rang)|(?:\A|\n)[ \t]*from)[ ]\Z", re.IGNORECASE)
_CALLED_AFTER = re.compile(
    r"[ ]notes?\b|[ ](?:at[ ]|@[ ]?)?(?:\d{1,2}:?\d\d\b|\x01)|,?[ ](?:and[ ])?spoke", re.IGNORECASE
)
# Lymph nodes are numbered by station: station 4R, stations 7 and 10L nodes.
_NODES = re.compile(
    r"(?<=[RL])(?!\w)|"
    r"(?:[ \t\n]*(?:,|&|\band\b|\bor\b|\bstations?\b|\d{1,2}[RL]?\b))*[ \t\n]*(?:lymph|node|nodal|aden|LN)",
    re.IGNORECASE,
)
_SAMPLED = re.compile(
    r"\b(?:ebus|tbna|fna|biops\w*|lymph|nod(?:e|es|al)|mediastin\w*|pet|avid|aden\w*|sampl\w*)\b", re.IGNORECASE
)
# 4 Stepdown, 8 Tower: ordinary words, so only where somebody is there
_SECTION = re.compile(
    r"(?<![\w./-])\d{1,2}[ -](?:Stepdown|STEPDOWN|Step-?[Dd]own|Tele(?:metry)?|TELE(?:METRY)?|Tower|TOWER|"
    r"Annexe?|ANNEXE?|Pavilion|"
    r"PAVILION|Main|MAIN|Med-?Surg|MED-?SURG|Ortho|ORTHO|Onc(?:ology)?|ONC(?:OLOGY)?|Rehab|REHAB|Peds|PEDS|"
    r"Medicine|Surgery)\b"
)
_UNITS = frozenset(("telemetry", "tele", "stepdown", "trauma", "oncology", "surgery"))
_SPACES = frozenset(("zone", "pod", "hall", "triage", "north", "south", "east", "west"))
_AGE_OR_YEAR = re.compile(
    r"(?:1[89]|[2-9]\d|1\d\d)[FM]|R[1-6]|PGY-?\d|(?:ST|CT|SHO|MS|FY|CMT|IMT|MO|ECOG|ASA|NYHA|GCS|CTP)-?\d",
    re.IGNORECASE,
)  # (67F), Jane Roe (R3), Jane Roe ST4
_LEADING = frozenset(("from", "to", "in", "at", "on", "location", "the"))
_BETWEEN = frozenset(("charge", "nurse", "is", "was", "currently", "now", "seen", "examined", "evaluated"))
_ENUMERATED = re.compile(r"\n[ \t]*(\d{1,2})[.)]")  # seen in the ED, and on the next line: 1. No pneumothorax.
_VERTEBRA = re.compile(r"(?:[TLCS]|Th)-?\d{1,2}")
_SPINE_AFTER = re.compile(
    r"[ \t]*(?:vert|level|body|compression|fract|fx|wedg|deform|disc|disk|lesion|tumou?r|burst|pain|tender|"
    r"root|radicul|nerve|"
    r"disease|end-?plate|spinous|transverse|stage|metast|to[ \t](?-i:[TLCS])\d|-)",
    re.IGNORECASE,
)
# Gases, vitamins, leads and drugs: on O2, on B12 and folate, an H2 blocker.
_CHEMISTRY = re.compile(
    r"(?i:o2|co2|h2|fio2|spo2|d5|d10|v[1-6])\b(?!-)|\w+(?:[ ](?:and|or)[ ]\w+|,|[ ]and)?[ ]"
    r"(?i:folate|levels?|deficien\w+|injections?|supplement\w*|inhibitor|blocker|complement|vitamin)\b"
)
# Letters before a number that mean a stage, a rib, a view, a resident or a series and no place.
_NO_PLACE = frozenset(("m", "n", "g", "r", "sp", "fi", "im", "se", "q", "f", "x", "o", "pgy"))

_KOREAN_UNIT = r"(?:중환자실|응급실|집중치료실|신생아실|회복실)"
_KOREAN = one_of(
    r"(?:(?:본관|별관|신관|서관|동관|암병원|암센터|심장센터|어린이병원)[ \t]?)?"
    r"[가-힣]{0,3}\d{1,4}[A-Za-z]?[ \t]?(?:층[ \t]?)?병동",  # 신관 51병동
    rf"(?:(?:[가-힣]{{0,3}}[계과부]|성인|소아|외상)[ \t])?[가-힣]{{0,4}}{_KOREAN_UNIT}"
    r"[ \t\n]?\d{1,3}[ \t]?(?:호실?|번)?"
    r"(?:[ \t]?(?:침상|베드|병상|bed))?(?![ \t]?(?:일|시|차))",  # 중환자실 7호
    r"\d{2,4}[ \t]?호실|\d{3,4}[ \t]?호(?![가-힣])",  # 805호
    r"(?:본관|별관|신관|서관|동관|암병원|[가-힣]{1,3}병동)[ \t]?\d{1,2}[ \t]?층",  # 별관 3층, 암병동 7층
    r"\d{1,3}[ \t]?번?[ \t]?(?:침상|베드|bed)",  # 3번 베드
    r"[가-힣]{2,3}병동(?![가-힣])",
)
_GENERIC_KOREAN = re.compile(r"(?:일반|격리|외과|내과|소아|해당|본|타|동|서|관찰)병동")


class WardRecogniser(ReportRecogniser):
    """Wards, rooms, beds and floors."""

    kinds = ("WARD",)

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        super().__init__()
        self._known = known
        self.ordinary = allow.vocabulary | allow.function_words | allow.roles
        self.eponyms = allow.eponyms
        self.months = cues.words("months") | cues.words("weekdays") | cues.words("countries")
        self.nowhere = self.ordinary | self.eponyms | self.months
        labels = "|".join(sorted(cues.phrases("ward_labels"), key=len, reverse=True))
        self._labelled = re.compile(
            # Ward 7B, Room #412, Unit 4C East
            rf"(?<!reading )\b(?:{labels}|rm\.)(?:[ \t]*(?:no\b\.?|number\b|num\b|#|:|-)?[ \t]*\n?#?[ \t]*"
            rf"[A-Za-z]{{0,3}}-?\d{{1,4}}(?:[A-Za-z]\d{{0,3}})?(?:[-/][A-Za-z0-9]{{1,4}})?(?!-\d{{3}}){_NO_AMOUNT}"
            r"(?:[ \t](?:north|south|east|west|center|central)\b)?"
            # Ward C
            r"|[ \t]*[ \t:#-][ \t]*(?-i:[A-Z])\d?(?![\w'-]|\.(?![ \t]*(?:\n|\Z))|[ \t]?/))"
            # , bed 3
            r"(?:[ \t]*,?[ \t]*(?:bed|rm|room)[ \t]*#?\d{1,4}[A-Za-z]?)?",
            re.IGNORECASE,
        )
        self._names = WardNames(cues, allow, known)
        acronyms = "|".join(sorted(cues.phrases("wards_acronym"), key=len, reverse=True))
        self._acronym_words = frozenset(re.match(r"\w+", name)[0] for name in cues.phrases("wards_acronym"))
        self._acronym = re.compile(
            rf"\b((?:{acronyms})[ \t]*\n?(?:bed|room|rm|bay|hall(?:way)?|pod|cube|unit|isolette|#|"
            rf"-)?[ \t]*\n?#?[ \t]*"
            rf"(?:\d{{1,3}}[A-Za-z]?|(?<=-)[A-Z]|(?<=pod )[A-Z]|(?<=bay )[A-Z]|(?-i:[A-Z])(?=[,;)]|\.?(?:\n|\Z)))"
            rf"{_NO_AMOUNT}(?:[ \t](?:north|south|east|west)\b)?)",
            re.IGNORECASE,
        )  # MICU-6, ICU bed 4, ED hallway 3

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        for kind, start, end, score in self._wards(tokens):
            yield kind, start, _FURTHER.match(tokens.text, end).end(), score

    def _wards(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if tokens.has_digit or tokens.index.keys() & _LABEL_WORDS:
            for match in self._labelled.finditer(text):
                station = match[0].lower().startswith("station")
                if _is_node(text, match) or station and not self._is_placed(text, *match.span()):
                    continue
                label = re.match(r"[A-Za-z .]+:[ \t]*", match[0])
                yield "WARD", match.start() + (label.end() if label else 0), match.end(), LIKELY
            for match in _LETTERED.finditer(text):
                if self._known(match[2].lower()) and self._is_placed(text, *match.span()):
                    yield "WARD", match.start(), match.end(1), LIKELY
            for match in _CAPITALISED_UNIT.finditer(text):
                weak = match[0].lower().startswith(("main", "zone"))  # of a building, not of a bronchus or lung
                if tokens.case == "mixed" and not weak or self._is_placed(text, *match.span()):
                    yield "WARD", match.start(), match.end(), LIKELY
        for match in _NAMED_IN_CAPITALS.finditer(text) if tokens.case == "capitals" else ():
            if match[1].lower() not in self.ordinary - self.eponyms:
                yield "WARD", match.start(1), match.end(), LIKELY
        if tokens.case == "mixed":
            for match in _NAMED.finditer(text):
                words = re.findall("[a-z]+", match[0].lower())[:-1]
                leads = len(words[0]) + 1 if words[0] in _LEADING or len(words) > 1 and self._known(words[0]) else 0
                if match[1] or any(word not in self.ordinary for word in words):
                    yield "WARD", match.start() + leads, match.end(), LIKELY
        for match in self._acronym.finditer(text) if tokens.index.keys() & self._acronym_words else ():
            if not _is_enumerated(text, match):
                yield "WARD", match.start(1), match.end(1), LIKELY
        for start, end, placed in self._names.find(tokens):
            if not placed or self._is_placed(text, start, end):
                yield "WARD", start, end, CERTAIN
        if tokens.has_digit:
            yield from self._numbered(tokens)
        if tokens.has_hangul:
            for match in _KOREAN.finditer(text):
                if not _GENERIC_KOREAN.fullmatch(match[0]):
                    yield "WARD", match.start(), match.end(), LIKELY

    def _numbered(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        for match in _VALUE_OF_LABEL.finditer(text):
            yield "WARD", match.start(1), match.end(1), CERTAIN
        for match in _WORDED_VALUE.finditer(text):
            word = re.search("[A-Za-z]+", match[1])[0].lower()
            if word in _SPACES or word not in self.nowhere:
                yield "WARD", match.start(1), match.end(1), CERTAIN
        for match in _STAFFED.finditer(text):
            inside = re.search(r"\b(?i:to|from|on|in|the)[ \n]\Z", text[: match.start()]) is not None
            if not (_AGE_OR_YEAR.fullmatch(match[1]) or self._ordinary_part(match, inside)):
                yield "WARD", match.start(1), match.end(1), CERTAIN
        for match in _FLOOR.finditer(text):
            yield "WARD", match.start(), match.end(), LIKELY
        for match in _SECTION.finditer(text):
            if self._is_placed(text, *match.span()):
                yield "WARD", match.start(), match.end(), LIKELY
        for match in _COMPASS.finditer(text):
            yield "WARD", self._with_building(text, match.start()), match.end(), LIKELY
        for match in _COMPASS_FIRST.finditer(text):
            if self._is_placed(text, *match.span()):
                yield "WARD", match.start(), match.end(), LIKELY
        for match in _HEADS_LINE.finditer(text):
            word = re.match("[A-Za-z]*", match[match.lastindex])[0].lower()
            ordinary = word in self.nowhere if match[2] else self._known(word)
            if (word not in _NO_PLACE or match[1] and word != "r") and not (len(word) > 1 and ordinary):
                yield "WARD", match.start(match.lastindex), match.end(match.lastindex), CERTAIN
        for match in _AMONG_MARKS.finditer(text):
            if match[1][0] not in "RMN":
                yield "WARD", match.start(1), match.end(1), CERTAIN
        for match in _SHAPE.finditer(text):
            bare = _SHAPE.match(text, match.end("name") + 1) if match["name"] else None  # the 9F of Inpatient 9F
            place = next((shape for shape in (match, bare) if shape and self._is_place(text, shape)), None)
            if place:
                yield "WARD", place.start(), place.end(), CERTAIN

    def _ordinary_part(self, match: re.Match[str], anywhere: bool = False) -> bool:
        """Whether the word in a shape is one of reports (2 Surgery RN) or, not `anywhere`, that of no place (R2 RN)."""
        word = (match["letters"] or match["after"] or match["name"] or "").lower()
        return word in self.nowhere or not anywhere and word in _NO_PLACE

    def _is_placed(self, text: str, start: int, end: int) -> bool:
        """Whether a place is said to be one before it, begins a line, or stands between marks of who and when."""
        before = text[max(0, start - 90) : start]
        if is_whereabouts(text, start, end):
            return True
        opens = not before.rstrip(" \t") or before.rstrip(" \t")[-1] == "\n"
        return opens or _PLACE_BEFORE.search(before) is not None or self._whereabouts(before, True, False)

    def _with_building(self, text: str, start: int) -> int:
        """Where a ward begins, with the building before its number: Halsted 7 East."""
        building = _BUILDING.search(text[max(0, start - 40) : start])
        if building is None or building[2].lower() in self.ordinary - _UNITS:
            return start
        beside = building[1] == ", " and text[start - len(building[2]) - 4] == SOMEBODY
        if building[1] in ("", "\n", ", ") and self._known(building[2].lower()) and not beside:
            return start
        return start - len(building[2]) - 1

    def _is_place(self, text: str, match: re.Match[str]) -> bool:
        """Whether a bare shape is where somebody is, by the words before and after it."""
        if _is_enumerated(text, match) or _is_node(text, match) or _AGE_OR_YEAR.fullmatch(match[0]):
            return False
        if _CHEMISTRY.match(text, match.start()):
            return False
        before = text[max(0, match.start() - 90) : match.start()]
        vertebra = _VERTEBRA.match(match[0]) is not None
        if vertebra and (speaks_of_the_spine(before) or _SPINE_AFTER.match(text, match.end())):
            return False
        ends_line = re.match(r"[ \t]*\n|\)", text[match.end() : match.end() + 4]) is not None
        ends = (_MARK_AFTER if vertebra else _PLACE_AFTER).match(text, match.end()) is not None
        whereabouts = self._whereabouts(before, ends, vertebra, ends_line)
        doubtful = vertebra or match["section"] is not None
        word = (match["after"] or match["name"] or "").lower()
        fit = not self._known(word) if word else not self._ordinary_part(match, anywhere=True)
        if fit and is_whereabouts(text, *match.span(), vertebra=doubtful):
            return not doubtful or not _SPINE_AFTER.match(text, match.end())
        if _CALLED_BEFORE.search(before) and _CALLED_AFTER.match(text, match.end()):
            return not self._ordinary_part(match, anywhere=True)
        if match["after"]:
            word = match["after"].lower()
            named = match["after"].istitle() or not self._known(word)
            return whereabouts and named and word not in self.ordinary | self.months
        if vertebra or match["section"]:
            told = _TOLD_BEFORE.search(before) if _PLACE_AFTER.match(text, match.end()) else None
            told = told is not None and not _SPINE.search(before) and not _SENTENCE_ENDS.search(told[0])
            return (whereabouts or told) and not _SPINE_AFTER.match(text, match.end())
        word = (match["name"] or match["letters"] or "").lower()
        beside = _MOVED_BEFORE.search(before) or _BESIDE_SOMEBODY.search(before)  # in Blalock 12
        if word in self.eponyms and not beside or word in self.months or word in _NO_PLACE and not whereabouts:
            return False
        if match["name"] and match["name"].isupper() and len(word) < 4 and not whereabouts:
            return False  # HOB 30, SUV 4
        if len(word) > 1 and (word in self.ordinary or self._known(word) and not whereabouts):
            return False  # series 3, PGY-3, ICD-10
        if whereabouts:
            return True
        if not _PLACE_AFTER.match(text, match.end()):
            return False
        if _PLACE_BEFORE.search(before) and not (match["name"] and before.endswith("(")):
            return True
        named = match["name"] is not None and match["name"].istitle()
        told = named or match["more"] or match["letters"] is None and match["name"] is None
        return bool(told) and not (named and before.endswith(", ")) and _LIST_BEFORE.search(before) is not None

    def _whereabouts(self, before: str, ends: bool, vertebra: bool, ends_line: bool = False) -> bool:
        """Whether the text before tells who is here or was moved here; only a name may stand between.

        ends: the phrase is over behind the place, which may be a vertebra as well.
        """
        if _MOVED_BEFORE.search(before):
            return True
        if ends_line and re.search(rf"{SOMEBODY},?[ ]\Z", before):
            return True  # Blue Mesa Hospital Founders 10, on a line of its own
        who = _WHO_BEFORE.match(before)
        if who is None or before.endswith(f"{SOMEBODY}: "):
            return False
        if who[2] is None and re.fullmatch(r"[ \t]*[A-Z][a-z]+", who[1]):
            return True  # Nurse Shorter in W5
        words = [word for word in re.findall(r"[^\W\d_]{2,}", who[1].lower()) if word not in _BETWEEN]
        if not words:  # patient in T9, but not: patient, T9
            return who[2] is None or ends and (not vertebra or _BESIDE_SOMEBODY.search(before) is not None)
        return not all(map(self._known, words)) and not any(word in self.ordinary for word in words)


def _is_node(text: str, match: re.Match[str]) -> bool:
    """Whether a station is one of lymph nodes."""
    if not match[0].lower().startswith("station"):
        return False
    sampled = _SAMPLED.search(text[max(0, match.start() - 60) : match.start()])
    return sampled is not None or _NODES.match(text, match.end()) is not None


def _is_enumerated(text: str, match: re.Match[str]) -> bool:
    """Whether a list begins or goes on where a place would have its number: seen in the ED, and below, 1. Clear."""
    number = _ENUMERATED.search(text, match.start(), match.end() + 1)
    return number is not None and (int(number[1]) < 2 or f"\n{int(number[1]) - 1}." in text)
