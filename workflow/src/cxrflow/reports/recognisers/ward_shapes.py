"""Wards by number: bare shapes (W4, 7SE, Nelson 4, 7 West), judged by the words around them.

A shape is a ward where the words around it say where somebody is; one that could as well be a vertebra (T9) only where
a person was moved there or is said to be in it; one of a stage, a resident's year or a station of lymph nodes never.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, CERTAIN, LIKELY, Span
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.whereabouts import is_cell, is_whereabouts, speaks_of_the_spine, stands_alone

_SIDES = "North|South|East|West|Northeast|Northwest|Southeast|Southwest|Central|Center|Tower|Pavilion|Main"
SIDE = rf"(?:{_SIDES}|{_SIDES.upper()})"
# Not 3 days, 4 mm, 2/3, 30 degrees.
NO_AMOUNT = (
    r"(?![\w%]|\.\d|-\d{1,2}-|(?:[ \t]?|\n(?=(?-i:[a-z])))(?i:/(?!bed|room|rm)|:\d|am\b|pm\b|"
    r"days?\b|hours?\b|hrs?\b|weeks?\b|"
    r"mm\b|cm\b|ml\b|year|yo\b|degrees?\b|fr\b|french\b|views?\b|times\b|blood|units\b|minutes?\b))"
)
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
    rf"(?:[ ]{SIDE})?)(?=[ \t]*(?:\n|\Z|[,;.(/]|[ ]{{2}}))"
)
# Who works there: 5C RN, T10 nurse, Carter 9 team aware
_STAFFED = re.compile(
    r"(?<![\w./:-])((?P<letters>[A-Z]{1,4})-?\d{1,4}[A-Z]?(?:-\d{1,3})?|\d{1,2}[A-Z]{1,2}(?:-\d{1,3})?|"
    r"\d{1,2}[ ](?P<after>[A-Z][A-Za-z]{3,})|(?P<name>[A-Z][A-Za-z]{3,})[ ]\d{1,3})"
    r"[ ](?i:(?:charge[ ])?nurse|rn|lpn|(?:unit[ ])?clerk|nursing[ ](?:staff|station)|"
    r"team|resident|intern|service)\b"
)
_FLOOR = re.compile(
    rf"(?<![\w.])\d{{1,2}}(?:st|nd|rd|th)[ \t](?:floor|flr?\b\.?)(?:[ \t\n]{SIDE}\b)?", re.IGNORECASE
)  # 9th floor
# 4 Stepdown, 8 Tower, 2 Ortho, 4 PCU: ordinary words, so only where somebody is there
_SECTION = re.compile(r"(?<![\w./-])\d{1,2}[ -]([A-Z][A-Za-z]+(?:-[A-Za-z]+)?)\b")
# 10 Long, 4 Farr: between marks, behind somebody or their degree
_HALL = re.compile(
    rf"(?:{SOMEBODY},[ ]|\b(?:RN|NP|MD|DO|PA|PA-C|CRNA|RT),[ ]|[a-z]{{3}}[.:][ ])"
    r"(\d{1,2}[ ]([A-Z][a-z]{3,}|[A-Z]{4,}))(?=[.;\n]|\Z)"
)
_BUILDING = re.compile(r"(?:(\A|\n|, |\b(?i:in|on|to|from|at|of) ))([A-Z][A-Za-z]{3,}) \Z")
_COMPASS = re.compile(rf"(?<![\w./-])\d{{1,2}}[ \t\n-]{SIDE}(?:[ \t]?\d{{1,2}})?\b")  # 7 West
# South 6, East Wing 2
_COMPASS_FIRST = re.compile(
    r"\b(?:North|South|East|West|NORTH|SOUTH|EAST|WEST|NE|NW|SE|SW)(?:[ ](?:Wing|Tower|Pavilion|WING|TOWER|"
    r"PAVILION))?"
    rf"[ \n]\d{{1,2}}[A-Z]?{NO_AMOUNT}"
)
# At the head of a line, before who is there: P3, Jane Roe; 11AB / Jane Roe; REYNOLDS 7 EAST, Jane Roe.
_HEADS_LINE = re.compile(
    rf"(?:\A|\n)[ \t]*((?:[A-Z]{{1,4}}-?\d{{1,4}}[A-Z]?(?:-\d{{1,3}})?|\d{{1,2}}[A-Z]{{1,2}}(?:-\d{{1,3}})?|"
    rf"\d{{3,4}}-[A-Z]|[A-Z][A-Za-z]{{3,}}[ ]\d{{1,3}}[A-Z]?|\d{{1,2}}[ ][A-Z][A-Za-z]{{3,}})(?:[ ]{SIDE})?)"
    rf"(?:[,:]|[ ][-/])?[ \t\n]+(?:(?:RN|NP|[Nn]urse|NURSE)[ ])?{SOMEBODY}|"
    rf"\A([A-Z]-\d{{2,4}}|[A-Z]{{2,4}}-\d{{1,3}}|[A-Z][a-z]{{3,}}[ ]\d{{1,2}}|"
    rf"\d{{1,2}}[A-Z]|[A-Z]\d{{1,2}}[ ]{SIDE}|[ABD-HJKPU-Z]\d{{1,2}})[ \t]*:(?!\d)"
)
# Between who is there and a time that was found, or who was told: to Jane Roe, H4, 12:42 PM; Jane Roe T10 informed.
_AMONG_MARKS = re.compile(
    rf"{AFTER_SOMEBODY}((?:[A-Z]{{1,4}}-?\d{{1,4}}[A-Z]?|\d{{1,2}}[A-Z]{{1,2}})(?:[ ]{SIDE})?)"
    r"(?:,?[ ](?:at[ ])?\x01|[ ](?i:informed|notified|aware)\b)"
)
# A bare shape, to be judged by what stands around it.
_SHAPE = re.compile(
    r"(?<![\w./:-])(?:"
    r"(?P<letters>[A-ZÀ-Þ]{1,4})-?\d{1,4}[A-Z]?(?P<more>-\d{1,3})?|"  # W4, HVI-4, D5-22
    r"\d{1,2}(?:[NSEW]|NE|NW|SE|SW|[A-Z]{1,2}-\d{1,3}(?:-\d{1,3})?|[A-Z]{2}(?=[ ]?/))|"  # 5W, 7SE, 12B-07
    r"\d{1,2}[A-Z]{0,2}CU\b|\d{1,2}[A-Z]-\d{1,3}[A-Z]|"  # 11ICU, 7N-04B
    r"\d{1,2}[NSEW]\d{1,3}|\d{1,2}[A-DF-K]/\d{1,2}(?![\dA-Z/])|\d{1,2}[A-K]\d(?!\d)|"  # 6N12, 8A/14, 10A2
    r"\d{1,2}[A-K]/\d{1,2}[A-K]|\d{3}[A-H]|\d{3,4}-\d{1,2}(?!\d)|\d{2}-[A-D]|"  # 7A/7B, 714B, 412-1, 12-B
    r"\d{3,4}-[A-Z]|\d{1,2}[A-Z]-[A-Z]{3,5}(?:/[A-Z]{3,5})?|"  # 4117-A, 4A-MED
    r"\d{1,2}[A-Z]{1,2}[ ]\d{3,4}-?[A-Z]?|"  # 8E 814-B
    r"\d{1,2}(?P<section>[A-DF-K])|"  # 7B: also a stage
    r"\d{1,2}(?P<unit>[A-Z]{3,7})(?:-\d{1,3})?|"  # 2MED
    r"\d{1,2}[ ](?P<after>[A-Z][a-z]{3,}|[A-Z]{4,})|"  # 5 Lincoln
    r"(?P<name>[A-Z][a-z]{2,}|(?!(?:FROM|SEE|AND|WITH|FOR|THE)\b)[A-Z]{3,})[ \n]\d{1,3}[A-Z]?"  # Nelson 4, IMC 210
    rf")(?:[ ]{SIDE})?(?![\w%]|/(?![A-Z][a-z]{{2}})|[.,:-]\d|[ \t\n]?(?i:cm|mm|days?|hours?|hrs?|weeks?|"
    rf"months?|years?|views?|times|units?)\b)"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:ward|bed|unit)[ \t]*:[ \t]*|"
    r"\b(?:in|on|to|from|at|see|bed|previously|formerly)[ \t]*[ \t\n]|\bloc(?:ation)?[ \t]*:?[ \t]+|\(|"
    rf"{AFTER_SOMEBODY})\Z",
    re.IGNORECASE,
)
_LIST_BEFORE = re.compile(r"(?:\b(?:of|for)[ \t]|[,;][ \t]|(?:\A|\n)[ \t]*)\Z", re.IGNORECASE)
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
    r"\)?(?:[ \t\n]*(?:,|&|\band\b|\bor\b|\bstations?\b|\d{1,2}[RL]?\b))*[ \t\n]*(?:lymph|node|nodal|aden|LN)",
    re.IGNORECASE,
)
_SAMPLED = re.compile(
    r"\b(?:ebus|tbna|fna|biops\w*|lymph|nod(?:e|es|al)|mediastin\w*|pet|avid|aden\w*|sampl\w*)\b", re.IGNORECASE
)
_STAFF_BEHIND = re.compile(r"[ ](?i:nurse|rn|charge|team|staff|clerk)\b")
_UNITS = frozenset(("telemetry", "tele", "stepdown", "trauma", "oncology", "surgery"))
_SPACES = frozenset(("zone", "pod", "hall", "triage", "north", "south", "east", "west"))
_AGE_OR_YEAR = re.compile(
    r"(?:1[89]|[2-9]\d|1\d\d)[FM]|R[1-6]|PGY-?\d|(?:ST|CT|SHO|MS|FY|CMT|IMT|MO|ECOG|ASA|NYHA|GCS|CTP)-?\d",
    re.IGNORECASE,
)  # (67F), Jane Roe (R3), Jane Roe ST4
_BETWEEN = frozenset(("charge", "nurse", "is", "was", "currently", "now", "seen", "examined", "evaluated"))
_ENUMERATED = re.compile(r"\n[ \t]*(\d{1,2})[.)]")  # seen in the ED, and on the next line: 1. No pneumothorax.
_VERTEBRA = re.compile(r"(?:[TLCSBD]|Th)-?\d{1,2}(?:-[TLCS]?\d{1,2})?(?!\d|-)")
_SERIES = re.compile(r"SE[ ]\d{1,4},?[ ](?i:im)")  # SE 4 IM 87
_STAGE = re.compile(r"[1-4][A-D]|\d{1,2}F")  # of a tumour, or French
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
_BED_BEHIND = re.compile(r"[ ]?[,/]?[ ](?i:bed|room|rm|bay|cot|side room)[ ]?#?\d{1,3}\b")  # W63 bed 2
# Codes that are hardly anything but a room: 6N, 12B-07, 4117-A, N408.
_CODE = re.compile(
    r"\d{1,2}[NSEW]\d{1,3}|\d{1,2}(?:[NSEW]|NE|NW|SE|SW)|\d{1,2}[A-Z]{1,2}(?:-\d{1,3}){1,2}|\d{1,2}[A-K]\d|"
    r"[A-Z]{1,2}\d{1,2}-\d{2,3}|(?:[5-9]|1\d)[A-EGHJK]|[WHJUYK]\d{1,2}|\d{3,4}-[A-Z]|\d{1,2}[A-Z]-[A-Z]{3,5}(?:/[A-Z]{3,5})?|"
    r"\d{1,2}[A-Z]{1,2}[ ]\d{3,4}-?[A-Z]?|[ABD-HJ-TV-Z]\d{3}"
)
# Repeated twice, a grade of nurses or doctors, a position or score: chest x2, CNM2.
_NO_CODE = re.compile(r"(?:X|CNM|CNS|CN|SHO|MS|PA|EF|HR|RR|BP)-?\d")
# Letters before a number that mean a stage, a rib, a view, a resident or a series and no place.
_NO_PLACE = frozenset(
    (
        *("m", "n", "g", "r", "sp", "fi", "im", "se", "ser", "q", "f", "x", "o", "pgy"),
        *("cpap", "ncpap", "bipap", "hfnc", "peep"),
    )
)


class WardShapes:
    """Finds wards that are a number beside a letter or a name."""

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, known: Callable[[str], bool]) -> None:
        self._known = known
        self.ordinary = allow.vocabulary | allow.function_words | allow.roles
        self.eponyms = allow.eponyms
        self.months = cues.words("months") | cues.words("weekdays") | cues.words("countries")
        self._landmarks = (cues.words("ward_names") | cues.words("facility_landmarks")) - self.ordinary
        self._sections = cues.words("ward_sections")
        self.nowhere = self.ordinary | self.eponyms | self.months
        self._units = self._sections | cues.words("ward_units") | cues.words("ward_specialties")

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
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
            level = re.search(r"(?i:level)\s\Z", text[max(0, match.start() - 6) : match.start()])  # Level 1 Trauma
            if match[1].lower() in self._sections and level is None:
                span = match.span()
                if self.is_placed(text, *span) or stands_alone(text, *span) or _STAFF_BEHIND.match(text, match.end()):
                    yield "WARD", *span, LIKELY
        for match in _HALL.finditer(text):
            if match[2].lower() not in self.months and (
                not match[0][0].islower() or match[2].lower() not in self.ordinary
            ):
                yield "WARD", match.start(1), match.end(1), LIKELY
        for match in _COMPASS.finditer(text):
            yield "WARD", self._with_building(text, match.start()), match.end(), LIKELY
        for match in _COMPASS_FIRST.finditer(text):
            if not _SERIES.match(text, match.start()) and self.is_placed(text, *match.span()):
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

    def is_placed(self, text: str, start: int, end: int) -> bool:
        """Whether a place is said to be one before it, begins a line, or stands between marks of who and when."""
        before = text[max(0, start - 90) : start]
        if is_whereabouts(text, start, end):
            return True
        opens = not before.rstrip(" \t") or before.rstrip(" \t")[-1] == "\n"
        return opens or _PLACE_BEFORE.search(before) is not None or self._whereabouts(before, True, False)

    def is_placed_phrase(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase that could be a place of somebody is one, by the words before and after it."""
        if is_cell(text, start, end):
            return True
        numbered = text[end - 1].isdigit() or text[end - 1].isupper()
        if numbered and is_whereabouts(text, start, end):
            return True
        return _PLACE_AFTER.match(text, end) is not None and self.is_placed(text, start, end)

    def is_moved_to(self, text: str, start: int, end: int) -> bool:
        """Whether somebody is said to be or was moved where a unit stands, or the unit stands alone behind a mark."""
        return (
            is_whereabouts(text, start, end) or start > 1 and text[start - 2] in ",:" and stands_alone(text, start, end)
        )

    def _ordinary_part(self, match: re.Match[str], anywhere: bool = False) -> bool:
        """Whether the word in a shape is one of reports (2 Surgery RN) or, not `anywhere`, that of no place (R2 RN)."""
        word = (match["letters"] or match["after"] or match["name"] or "").lower()
        return word in self.nowhere or not anywhere and word in _NO_PLACE

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
        if is_enumerated(text, match) or is_node(text, match) or _AGE_OR_YEAR.fullmatch(match[0]):
            return False
        if match["unit"]:
            ends = _PLACE_AFTER.match(text, match.end()) is not None or is_cell(text, *match.span())
            return ends and match["unit"].lower() in self._units
        if not match["after"] and _BED_BEHIND.match(text, match.end()):
            return not self._ordinary_part(match, anywhere=True)
        name = match["name"] or ""
        if len(name) > 3 and name.istitle() and not self._known(name.lower()) and stands_alone(text, *match.span()):
            return True
        if is_cell(text, *match.span()) and not (_NO_CODE.match(match[0]) or self._ordinary_part(match, True)):
            return True
        alone = (
            stands_alone(text, *match.span())
            or text.endswith(". ", 0, match.start())
            and text[match.end() :][:1] in ".,"
        )
        if _CODE.fullmatch(match[0]) and alone:
            return True
        if _CHEMISTRY.match(text, match.start()) or _NO_CODE.match(match[0]):
            return False
        if re.search(r"(?i:unit)[ ]\Z", text[: match.start()]) and len(match["letters"] or "") > 2:
            return False  # a mobile unit by its serial number
        before = text[max(0, match.start() - 90) : match.start()]
        if _CODE.fullmatch(match[0]) and _PLACE_BEFORE.search(before) and _PLACE_AFTER.match(text, match.end()):
            return True
        vertebra = _VERTEBRA.fullmatch(match[0]) is not None
        if vertebra and (speaks_of_the_spine(before) or _SPINE_AFTER.match(text, match.end())):
            return False
        ends_line = re.match(r"[ \t]*\n|\)", text[match.end() : match.end() + 4]) is not None
        ends = (_MARK_AFTER if vertebra else _PLACE_AFTER).match(text, match.end()) is not None
        whereabouts = self._whereabouts(before, ends, vertebra, ends_line)
        doubtful = vertebra or match["section"] is not None and _STAGE.match(match[0]) is not None
        word = (match["after"] or match["name"] or "").lower()
        if word:
            fit = word not in _NO_PLACE and (not self._known(word) or word in self._landmarks)
        else:
            fit = not self._ordinary_part(match, anywhere=True)
        if fit and is_whereabouts(text, *match.span(), vertebra=doubtful):
            return not doubtful or not _SPINE_AFTER.match(text, match.end())
        if _CALLED_BEFORE.search(before) and _CALLED_AFTER.match(text, match.end()):
            return not self._ordinary_part(match, anywhere=True)
        if match["after"]:
            word = match["after"].lower()
            named = match["after"].istitle() or not self._known(word)
            return whereabouts and named and word not in self.ordinary | self.months
        if doubtful:
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


def is_node(text: str, match: re.Match[str]) -> bool:
    """Whether a station is one of lymph nodes."""
    if not match[0].lower().startswith("station"):
        return False
    sampled = _SAMPLED.search(text[max(0, match.start() - 60) : match.start()])
    return sampled is not None or _NODES.match(text, match.end()) is not None


def is_enumerated(text: str, match: re.Match[str]) -> bool:
    """Whether a list begins or goes on where a place would have its number: seen in the ED, and below, 1. Clear."""
    number = _ENUMERATED.search(text, match.start(), match.end() + 1)
    return number is not None and (int(number[1]) < 2 or f"\n{int(number[1]) - 1}." in text)
