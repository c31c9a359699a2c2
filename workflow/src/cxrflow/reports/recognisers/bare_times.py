"""Times of day in four digits without a mark between (`1545`), which are quantities, years and numbers as well.

In: a text. Out: where a time stands. Four digits that can be a time are judged by what stands beside them: a word that
announces one (at, told, film), a date, somebody's name, hours or a film behind, the start of a line with a note. Times
in a row (`1510, 1525 and 1540`) stand or fall together. A laboratory value, a dose or a size is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import AFTER_SOMEBODY

UNITS = (
    r"(?:mm|cm|ml|cc|mg|mcg|m\b|kg|g\b|u\b|l\b|units|hu\b|ms\b|mgy|mSv|[µu]?mol|mmol|mmhg|kpa|g/d?l|[np]g\b|iu\b|"
    r"x[ \t]?\d|%)"
)
_HHMM = r"(?:[01]\d|2[0-3])[0-5]\d"
_CANDIDATE = re.compile(
    rf"(?<![\w.:/'*+#-])(?<!\d,)(?:{_HHMM}[ \t]?[-/][ \t]?)?{_HHMM}"
    rf"(?!\d|[.,]\d|%|[/-](?!\s)|(?!h\b|z\b|hrs?\b)[^\W\d_]|[ \t]?{UNITS}|[ \t]*(?:-|to\b)[ \t]*[\d.]+[ \t]?{UNITS})",
    re.IGNORECASE,
)  # 1545, 1545hrs, 1510-1545
_JOINED = re.compile(
    r"[ \t]*(?:,|&|;|,?[ ](?:and|or|to|until|till))[ \t\n]*(?:the[ ]|at[ ]|again[ ](?:at[ ])?)?", re.IGNORECASE
)
_YEARS = re.compile(r"(?:(?:19[3-5]|20[0-4])\d(?:\W|\Z)){1,2}")
_LOOK_BACK = 64  # characters

# --- before -----------------------------------------------------------------------------------------------------------
_AT = re.compile(
    r"(?:\b(?:at|time(?:[ ](?:in|out|of[ ]\w+|[a-z]+ed|taken|read|seen|now|given|sent))?|tt|dt|arr|arrival|arrived|"
    r"onset|rosc|eta|etd|lkw|lsw|tod|toc|(?:known|seen)[ ]well)|@)[ \t]*[:=-]?[ \t]*\n?\Z",
    re.IGNORECASE,
)  # at 0930
_MONTH = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
_DATED = re.compile(
    r"(?:\d[-/.]\d{1,2}[-/.]\d{1,4}\.?|\d\. \d{1,2}\. \d{1,2}\.|\d[/]\d{1,2}|[A-Za-z]{3}[-, ]+(?:\d{1,2},?[ ])"
    r"?(?:19|20)\d\d|\d{1,2},[ ]?(?:19|20)\d\d|\d[A-Za-z]{3}\d\d(?:\d\d)?|\d[ ][A-Za-z]{3}[ ]\d\d|\d\d:\d\d,?|[a-z]day|"
    rf"\b(?:re-)?paged|\b(?:{_MONTH})\.?[ ]\d{{1,2}}|\b\d{{1,2}}[ ]?(?:{_MONTH}))[ \t]*[@,:/-]?[ \t]*\n?\Z",
    re.IGNORECASE,
)  # 03/04/2019 1522, APR 02, 2022@0931, Mar 4 1522
_BEHIND_SOMEBODY = re.compile(AFTER_SOMEBODY + r"(?:hallway[ \t])?\Z")
_CODE = re.compile(r"\b(?:code blue|rapid response)[^.\n]{1,30},[ \t]*\Z", re.IGNORECASE)  # Code blue 6N, 1545
_STAMP = re.compile(r"\b(?:[DTR][ \t]?[:=-]|(?:D/T|T/D)[ :]?)[ \t]?\Z")  # D: 1530 T: 1545
_COMMA = re.compile(r"[A-Za-z가-힣\d.][ \t]*,[ \t]*\Z")
_MARK = re.compile(r"(?:[,(\[][ ]?|~[ ]?|\b(?:ca|approx|circa)\.?[ ])\Z", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|until|till|from|before|after|by|between|npo|approximately|about|around)"
    r"[ \t\n]+(?:about[ ]|around[ ]|~)?\Z",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:acked|acknowledged|acquired|activat(?:ed|ion)|admitted|advanced|alerted|appointment|appt|approved|arrest|"
    r"arrived|authori[sz]ed|available|aware|began|bleep(?:ed)?|born|called|changed|completed?|confirmed|contacted|d/w|"
    r"death|delivered|departed|dictated|died|discharged|discussed|dispatched|done|drawn|due|end(?:ed)?|entered|"
    r"escalated|exchanged|exposed|expired|extubated|faxed|final|finali[sz]ed|found|given|hand(?:ed[ ])?over|imaged|"
    r"in[ ]room|incision|informed|inserted|intubated|landed|left[ ](?:the[ ])?(?:department|dept|ed|unit|room)|logged|"
    r"message|notified|obtained|ordered|out[ ]of[ ]room|page|paged|performed|phoned|placed|prelim|preliminary|printed|"
    r"pronounced|pulled|rang|rbv|re-paged|read|read-?back|received|relayed|released|removed|report|reported|"
    r"repositioned|reviewed|rounds|scanned|scheduled|"
    r"seen|sent|shift|signed|spoke|spoken|start(?:ed)?|stop(?:ped)?|taken|telephoned|text|texted|told|transcribed|"
    r"transferred|triaged|typed|uploaded|verified|voicemail)\b[^.\n\d]{0,45}[ \t\n(:]\Z",
    re.IGNORECASE,
)
_FILM = re.compile(
    r"\b(?:portable|mobile|ap|pa|upright|supine|erect|semi-erect|technique|views?|babygram|cxr|films?|x-?rays?|"
    r"radiographs?|"
    r"repeat|recheck|read|exam|examination|study|scan|procedure|ct|abg|gas)\b[^.\n\d]{0,40}(?:#?\d{1,2})?[ ,(:]{1,2}\Z",
    re.IGNORECASE,
)  # Single AP upright, ICU B, 1439
_NUMBERED_FILM = re.compile(r"\b(?:film|cxr|x-?ray|image|portable)[ ]#?\d[ ,:(]{1,2}\Z", re.IGNORECASE)  # Film 1 1320
_LINE_START = re.compile(r"(?:\A|\n)[ \t]*[-*\[(]?\Z")
QUANTITY = re.compile(
    r"\b(?:agatston|aspirat\w*|attenuation|bmi|cd4|cells|ck|counts?|cpk|crp|d-?dimer|dap|density|diameter|distance|"
    r"dlp|doses?|drainage|drained|ferritin|fev1|flow|fluid|fvc|hba?1?c?|heparin|hgb|height|index|inr|kerma|lactate|ldh|"
    r"length|levels?|measur\w*|model|(?:nt-?pro)?bnp|output|ph|pa?co2|pa?o2|paracentesis|platelets|plt|psa|rate|ratio|"
    r"scored?|settings?|"
    r"suv|suvmax|thick\w*|thoracentesis|titer|titre|total|troponin|units|values?|volumes?|wbc|weigh\w*|width|window|wt|"
    r"creatinine|depth)\b[^.\n]{0,24}\Z",
    re.IGNORECASE,
)

# --- behind -----------------------------------------------------------------------------------------------------------
_ENDS = re.compile(
    r"[ \t]*(?:[.,;:)\]\n]|$|\d{1,2}/|-[ ]|[A-Z]:|(?:on|by|to|and|hours|hrs|h|via|with|per|in|from)\b)", re.IGNORECASE
)
_FILM_ENDS = re.compile(
    r"[ \t]*(?:[.,:;)\n]|$|\d{1,2}[-/]?\w)|[ \t]+(?:[A-Z][a-z]{3,}|NO[ ]|(?i:shows?\b|showed\b|demonstrat|confirm|"
    r"reveal|reviewed\b|read\b|is\b|was\b|with\b|after\b|post\b|unchanged\b|and\b|stable\b))"
)
_HOURS = re.compile(
    r"[ \t]?(?:ship[ ]time|zulu|hours?|hrs?|h|z|uhr|[ECMP][SD]?T|GMT|UTC|BST|CET|local)\b", re.IGNORECASE
)  # 1545 hours
_TODAY = re.compile(r"[ \t]?(?:today|yesterday|tonight|this[ ](?:morning|afternoon|evening))\b", re.IGNORECASE)
_THEN_FILM = re.compile(
    r"[ \t](?:portable|films?|radiographs?|cxrs?|x-?rays?|exam|examination|study|images?|scan)\b", re.IGNORECASE
)  # the 0600 film
_THEN_DATE = re.compile(
    r",?[ \t]+(?:\d{1,4}[-/.]\d|\d{1,2}-[A-Za-z]{3}-|on[ \t]+\d|\d{1,2}[ ][A-Z][a-z]{2,8}[ ]\d{4})"
)  # 1545, 03/04/2019
_BRACKET_OR_COLON = re.compile(r"[ \t]*\)|:[ \t\n]")  # (told Dr. Roe, 1545) and MICU 6, Jane Roe, 1545:
_PHRASE_ENDS = re.compile(r"[ ]?[,;)\]]|\.?[ ]*(?:\n|\Z)|[ ](?:by|with|to|from|per)[ ]\x02")
_NOTE = re.compile(r"[ \t]*[)\]]?(?:[ \t]*[:-][ \t]*(?=[A-Za-z\x01\x02])|[ \t]+(?=[A-Z\x01\x02]))")  # 1545 - told
_NOT_OF_SOMEBODY = re.compile(r"[ \t]?(?:hu|beats|cal|steps|x|-(?![ ]))")
_BETWEEN = ((_MARK, _PHRASE_ENDS), (_SINCE, _ENDS), (_FILM, _FILM_ENDS), (_DONE, _FILM_ENDS), (_LINE_START, _NOTE))
_KOREAN_DATE = re.compile(r"[ \t]*(?:년|월)")

LEADING_ZERO = re.compile(
    r"(?<![\w.,:/+#*'-])(?:0\d[0-5]\d|0\d\.[0-5]\d)(?!\w|[.,:/-]\d|[ \t]?-[ \t]?\d|[ \t]\d{3}|[ \t]?" + UNITS + ")",
    re.IGNORECASE,
)  # NICU 14 0719


def bare_times(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every time, or span of time, in four digits."""
    row: list[re.Match[str]] = []
    for match in _CANDIDATE.finditer(text):
        if row and not _JOINED.fullmatch(text, row[-1].end(), match.start()):
            yield from _times_of(text, row)
            row = []
        row.append(match)
    yield from _times_of(text, row)


def _times_of(text: str, row: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    if any(_is_time(text, match) for match in row):
        yield from (match.span() for match in row)


def _is_time(text: str, match: re.Match[str]) -> bool:
    before, end = text[max(0, match.start() - _LOOK_BACK) : match.start()], match.end()
    if _AT.search(before) or _BEHIND_SOMEBODY.search(before) and not _NOT_OF_SOMEBODY.match(text, end):
        return True
    if _DATED.search(before) and not _KOREAN_DATE.match(text, end) or _CODE.search(before) or _HOURS.match(text, end):
        return True
    if QUANTITY.search(before):
        return False
    ends = _ENDS.match(text, end)
    if (
        _TODAY.match(text, end)
        or _THEN_DATE.match(text, end)
        or ends
        and (_STAMP.search(before) or _DONE.search(before))
    ):
        return True
    if _COMMA.search(before) and _BRACKET_OR_COLON.match(text, end):
        return True
    if _YEARS.fullmatch(match[0]):
        return False
    if _THEN_FILM.match(text, end) or _NUMBERED_FILM.search(before):
        return True
    return any(cue.search(before) and goes_on.match(text, end) for cue, goes_on in _BETWEEN)
