"""Dates, times of day and ages over 89, in English and Korean.

A numeric form is a date only where its parts can be month, day and year; two parts alone (`3/4`) need a cue before
them, since fractions, image numbers and rib levels are written alike. A year alone and a relative day (yesterday) stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, CERTAIN, LIKELY, ReportRecogniser, Span, one_of
from cxrflow.reports.recognisers.tokens import ReportTokens

_NO_UNIT = r"(?!\d|[.,]\d|[/%-]|[ \t]?(?:mm|cm|ml|cc|mg|m\b|kg|g\b|u\b|units))"

# --- numeric dates --------------------------------------------------------------------------------------------------
_NUMERIC = re.compile(
    r"(?:(?<!\d/)(?<![\d.,-])|(?<=[A-Za-z]-))(\d{1,4})[ \t]?([/.-])"
    r"[ \t]?(\d{1,2})[ \t]?\2[ \t]?(\d{1,4})(?![\d]|[./-]\d)"
)  # 3/4/2019, 2019-03-04, 2019. 3. 4., CT/03-14-2018
_APOSTROPHE = re.compile(r"(?<![\d.])'(\d\d)[./-]\s?(\d{1,2})(?:[./-]\s?(\d{1,2}))?\.?(?!\d)")  # '19.03.04
_DAY_WORDS = (
    "(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
_STUDY_OF = re.compile(
    r"\b(?:cxrs?|cts?|mris?|x-?rays?|films?|radiographs?|study|studies|exam|examination|scan|scans)[ \t]+"
    r"(?:of|from|on|dated)[ \t]+$"
)
_PHRASE_ENDS = re.compile(r"[ \t]*(?:[.,;)\n]|$|and\b|at\b|is\b|was\b|showed\b)")
_YEAR_MONTH = one_of(
    r"(?<![\d.,/-])(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])(?![\d]|[./-]\d)",  # 2019-03
    r"(?<![\d.,/-])(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?![\d]|[./-]\d)",  # 03/2019
)
_COMPACT = re.compile(
    r"(?<![\d.])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"(?:[ T_]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?!\d)"
    r"|(?<![\w.])(?:0?[1-9]|[12]\d|3[01])(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:19|20)?\d\d(?!\w)"
)  # 20190304, 20190304 1522, 12MAR2018
_MONTH_DAY = re.compile(r"(?<![\d.,/:-])(\d{1,2})([/-])(\d{1,2})(?![\d/%]|:\d|\.\d|-\d)")  # 3/4
_NO_MONTH_DAY_AFTER = re.compile(
    r"[ \t]*(?:of|way|the|mm|cm|x\b|lung|rib|-|th\b|nd\b|rd\b|view|dose|day|hour|week|month|year|lead|chamber|limb|"
    r"extremit|strength|위|부위)"
)
_DATED_BEFORE = re.compile(
    rf"(?:{AFTER_SOMEBODY}|"
    r"(?:\d{1,2}:\d\d|\b[012]\d[0-5]\d)(?:[ \t]?[ap]\.?m\.?)?|\d[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d\d-\d\d|"
    r"[a-z]{3}-\d{4})[ \t,;&]*(?:and[ \t]+)?$"
)
_WEAK_CUES = {"and", "to", "of", "through", "as"}
_BIRTH = re.compile(
    r"\b(?:dob|d\.o\.b\.?|date of birth|born(?:[ \t]+(?:in|on))?|생년월일|birth ?date)[ \t]*[:=]?[ \t]*"
    r"(\d{6}(?!\d)|(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_KOREAN_DATE = one_of(
    r"(?:(?:19|20)\d\d|'?\d\d)[ \t]?년(?:도)?[ \t]?\d{1,2}[ \t]?월(?:[ \t]?\d{1,2}[ \t]?일)?",  # 2019년 3월 4일
    r"\d{1,2}[ \t]?월[ \t]?\d{1,2}[ \t]?일",
    r"(?<![\d.])\d{1,2}월(?=[ \t]?(?:초|중|말|경|에|촬영|검사|시행))",  # 3월 촬영, but not 3개월
)

# --- times ----------------------------------------------------------------------------------------------------------
_CLOCK = one_of(
    # 15:22, 3:45:10 pm, 12:30p
    r"(?<![\d.:/-])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?!\d|:\d)"
    r"(?:[ \t\n]?[ap]\.?m\b\.?|[ap]\b)?(?!\w(?<!h))",
    r"(?<![\d.:/])(?:1[0-2]|0?[1-9])(?:[.:]?[0-5]\d)?[ \t]?(?:[ap]\.m\.?|[ap]m\b)",  # 3 pm, 345pm
    r"(?<![\d.:/-])(?:[01]\d|2[0-3])[0-5]\d(?=[ \t]?(?:hours?\b|hrs?\b|h\b))",  # 1545 hours
    flags=re.IGNORECASE,
)
_AT_CLOCK = re.compile(
    r"(?:\b(?:at|time|tt|dt|approximately|about|around)|@)[ \t]*:?[ \t]*\n?((?:[01]\d|"
    r"2[0-3])[:.]?[0-5]\d)" + _NO_UNIT,
    re.IGNORECASE,
)  # at 0930
_HHMM = r"((?:[01]\d|2[0-3])[0-5]\d)" + _NO_UNIT
_DATED_CLOCK = re.compile(
    r"(?:\d[-/.]\d{1,2}[-/.]\d{1,4}\.?|\d\. \d{1,2}\. \d{1,2}\.|\d[/]\d{1,2}|[A-Za-z]{3}[-, ]+(?:\d{1,2},?[ ])"
    r"?(?:19|20)\d\d|\d{1,2},[ ]?(?:19|20)\d\d|"
    r"\d\d:\d\d,?|[a-z]day|\b(?:re-)?paged)[ \t]*[@,]?[ \t]*\n?" + _HHMM + r"(?![ \t]*(?:년|월))",
    re.IGNORECASE,
)  # 03/04/2019 1522, APR 02, 2022@0931
_CLOSING_CLOCK = re.compile(r"[A-Za-z가-힣.][ \t]*,[ \t]*" + _HHMM + r"(?=[ \t]*\))")  # (told Dr. Roe, 1545)
_TOLD_CLOCK = re.compile(
    r"\b(?:notified|called|paged|informed|told|given|reported|discussed|re-paged|report|dictated|signed|read)"
    r"\b[^.\n\d]{0,45}[ \t\n(]" + _HHMM + r"(?=[ \t]*(?:[.,;)\n]|$|\d{1,2}/|on\b|hours|hrs|h\b))",
    re.IGNORECASE,
)
# MICU 6, Jane Roe, 1545: and Code blue 6N, 1545.
_LISTED_CLOCK = re.compile(
    r"(?:[a-z\d][ \t]*,[ \t]*" + _HHMM + r"(?=:[ \t\n])|(?:code blue|rapid response)[^.\n]{1,30},[ \t]*" + _HHMM + ")",
    re.IGNORECASE,
)
_SOMEBODY_CLOCK = re.compile(AFTER_SOMEBODY + r"(?:hallway[ \t])?" + _HHMM + r"(?![ \t]?(?:hu|beats|cal|steps|x|-))")
_CLOCK_THEN_DATE = re.compile(
    r"(?<![\d/.-])((?:[01]\d|2[0-3])[0-5]\d)(?=,?[ \t]+(?:\d{1,4}[-/.]\d|\d{1,2}-[A-Za-z]{3}-|on[ \t]+\d|"
    r"\d{1,2}[ ][A-Z][a-z]{2,8}[ ]\d{4}))"
)  # 1545, 03/04/2019
_TOLD_CLOCK_KO = re.compile(r"(?<![\d-])((?:[01]\d|2[0-3])[0-5]\d)(?=[ \t]?(?:에|경|보고|통보|연락|시행|촬영|확인))")
_BARE_CLOCKS = (
    *(_AT_CLOCK, _DATED_CLOCK, _CLOSING_CLOCK, _TOLD_CLOCK, _LISTED_CLOCK, _SOMEBODY_CLOCK, _CLOCK_THEN_DATE),
)
_KOREAN_CLOCK = one_of(
    r"(?:오전|오후|새벽|저녁|아침|밤)[ \t]?\d{1,2}(?::\d\d|[ \t]?시(?:[ \t]?(?:\d{1,2}[ \t]?분|반))?)",
    r"(?<!\d)(?:[01]?\d|2[0-4])[ \t]?시[ \t]?\d{1,2}[ \t]?분(?:[ \t]?\d{1,2}[ \t]?초)?",
    r"(?<!\d)(?:[01]?\d|2[0-4])시(?=[ \t]?(?:에|경|쯤|촬영|검사|보고|통화))",
)

# --- ages -----------------------------------------------------------------------------------------------------------
_OVER_89 = r"(0?9\d|1[0-3]\d)"
_YEAR_WORDS = r"(?:y(?:ea)?rs?\.?[ \t-]{0,2}(?:old|o\b|of[ \t]age)|y\.?[ \t]?/?[ \t]?o\b\.?|years?\b|yrs?\b|세|살)"
_AGE_FOLLOWED = re.compile(
    rf"(?<![\d.,/-]){_OVER_89}(?="
    rf"[ \t]*-?[ \t]*(?:\n[ \t]*)?{_YEAR_WORDS}|"  # 92-year-old, 92 y/o
    r"[ \t]?(?:[MF남여녀]\b|남|여)(?!\w)|[ \t]?Y\b|[ \t]?/[ \t]?[MF남여]\b|"  # 92F, 092Y, 92/M
    r"[ \t]+(?:male|female|man|woman|gentleman|lady|YOM|YOF)\b|yo[MF]\b)",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"(?:\b(?:aged?|age[ \t]+of|age[ \t]*[:=]|turned|nearly|almost)[ \t]*:?[ \t]*|"
    rf"\b[MF][ \t]?/[ \t]?|[남여][ \t]?/[ \t]?|(?:나이|연령)[ \t]*:?[ \t]*){_OVER_89}(?!\d|\.\d|[ \t]?(?:mm|cm|ml|%))",
    re.IGNORECASE,
)
_AGE_STATED = re.compile(
    r"\b(?:mrs?|ms|miss|she|he|patient|pt|mother|father|mom|mum|dad|wife|husband|sister|brother|who)"
    r"\b[^.\n\d]{0,40}(?:\.[ \t]?[^.\n\d]{0,30})?"
    rf"\b(?:is|was|now|be|turning|turned)[ \t]+{_OVER_89}(?=[ \t]*(?:[,.;]|and\b|but\b|with\b|who\b|\n|$))(?!\.\d)",
    re.IGNORECASE,
)  # Mrs. Roe is 97 and
_SEX_AND_AGE = re.compile(
    rf"(?<![\w.-])[MF]{_OVER_89}(?=[ \t]*(?:[,;\n]|$|\.(?!\d)|(?:with|w/|c/o|s/p|in|presenting|admitted|post)(?!\w)))"
)  # F93 with cough, but not the code F93.0
_DECADE = re.compile(r"\b(?:his|her|their|early|mid|late)[ \t-]+(9\d'?s|ninet(?:y|ies))\b", re.IGNORECASE)
_NINETY_WORDS = r"ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_AGE_WORDS = re.compile(
    rf"\b({_NINETY_WORDS}|(?:one|a)[ \t]hundred(?:[ \t](?:and[ \t])?\w+)?)"
    r"(?=[- \t]+(?:years?|yrs?|y/?o|male|female|man|woman)\b)|\b(centenarian|nineties)\b|"
    rf"\b(?:aged?|age[ \t]+of|turned)[ \t]*:?[ \t]*({_NINETY_WORDS}|one[ \t]hundred(?:[ \t]and[ \t]\w+)?)\b",
    re.IGNORECASE,
)


class DateRecogniser(ReportRecogniser):
    """Dates, times and ages."""

    kinds = ("DATE", "TIME", "AGE")

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        months = sorted(cues.phrases("months"), key=len, reverse=True)
        weekdays = sorted(cues.phrases("weekdays"), key=len, reverse=True)
        self._months, self._weekdays = frozenset(months), frozenset(weekdays)
        self._cues = cues.words("date_cues")
        month = rf"(?:{'|'.join(months)})\b\.?"
        day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
        year = r"(?:(?:19|20)\d\d|'\d\d)(?!\d)"
        wrap = r"[ \t]*\n?[ \t]*"
        weekday = rf"(?:(?:{'|'.join(weekdays)})\b\.?,?[ \t]*(?:the[ \t]+)?)?"
        forms = (
            rf"{month}{wrap}[-/ ]?{day}(?:{wrap}(?:,|of)?{wrap}[-/]?{year}|[-/,][ \t]?\d\d(?!\d))?",  # March 3, 2019
            # 3 March 2019, 03-Mar-19
            rf"{day}{wrap}(?:of[ \t\n]+|[-/. ]?[ \t]*){month}(?:{wrap},?{wrap}[-/]?{year}|[-/][ \t]?\d\d(?!\d))?",
            rf"(?:{_DAY_WORDS})[ \t]+of[ \t]+{month}(?:{wrap},?{wrap}{year})?",  # second of May
            rf"{month}{wrap}(?:,|of)?{wrap}[-/]?{year}",  # March 2019
            rf"{month}[-/]\d\d(?!\d)",  # Mar-19
        )
        self._textual = re.compile(rf"(?<![A-Za-z0-9]){weekday}(?:{'|'.join(forms)})", re.IGNORECASE)
        plain = "|".join(m for m in months if len(m) > 4 and m != "march")
        self._month_alone = re.compile(
            r"(?<![A-Za-z])(?:in|since|from|until|last|early|late|mid|this|of|during|by)[ \t]+"
            rf"((?:{plain})\b|(?-i:March|May)\b(?![ \t]+(?:be|have|represent|reflect)))",
            re.IGNORECASE,
        )
        whole = "|".join(w for w in weekdays if w.endswith("day"))
        short = "|".join(w for w in weekdays if not w.endswith("day"))
        self._weekday = re.compile(
            rf"\b(?:{whole})\b(?:,?[ \t]+(?:the[ \t]+)?(?:[12]?\d|3[01])(?:st|nd|rd|th)\b)?|"
            rf"\b(?:{short})\b(?=\.?,?[ \t]+(?:\d{{1,2}}:\d\d|\d{{1,2}}[-/]\d))",
            re.IGNORECASE,
        )
        holidays = sorted(cues.phrases("holidays"), key=len, reverse=True)
        self._holiday_words = frozenset(re.match(r"\w+", holiday)[0] for holiday in holidays)
        self._holiday = re.compile(
            r"(?:(?:19|20)\d\d년?[ \t]*)?(?:"
            + "|".join(rf"\b{re.escape(h)}\b" if h.isascii() else rf"{h}(?:날|절|연휴)?" for h in holidays).replace(
                "\\ ", r"[ \t]*\n?[ \t]*"
            )
            + r")(?:,?[ \t]+(?:of[ \t]+)?(?:19|20)\d\d(?![\d/-]))?",
            re.IGNORECASE,
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text, words = tokens.text, tokens.index.keys()
        if words & {"ninety", "nineties", "hundred", "centenarian"}:
            yield from _spans(_AGE_WORDS, text, "AGE", CERTAIN)
        if words & self._weekdays:
            yield from _spans(self._weekday, text, "DATE", CERTAIN)
        if words & self._holiday_words or tokens.has_hangul:
            yield from _spans(self._holiday, text, "DATE", CERTAIN)
        if words & self._months:
            yield from _spans(self._month_alone, text, "DATE", LIKELY)
            if tokens.has_digit or "of" in words:  # the second of May
                yield from self._textual_dates(tokens)
        if not tokens.has_digit:
            return
        yield from self._numeric_dates(tokens)
        yield from _spans(_CLOCK, text, "TIME", LIKELY)
        for pattern in _BARE_CLOCKS:
            yield from _spans(pattern, text, "TIME", LIKELY)
        for pattern in (_AGE_FOLLOWED, _AGE_AFTER, _AGE_STATED, _SEX_AND_AGE, _DECADE):
            yield from _spans(pattern, text, "AGE", CERTAIN)
        if tokens.has_hangul:
            yield from _spans(_KOREAN_DATE, text, "DATE", CERTAIN)
            yield from _spans(_KOREAN_CLOCK, text, "TIME", LIKELY)
            yield from _spans(_TOLD_CLOCK_KO, text, "TIME", LIKELY)

    def _textual_dates(self, tokens: ReportTokens) -> Iterator[Span]:
        """Dates with a month's name, looked for around each such name only."""
        for word in tokens.index.keys() & self._months:
            for position in tokens.index[word]:
                low, high = max(0, position - 4), min(len(tokens), position + 4)
                for match in self._textual.finditer(tokens.text, tokens.starts[low], tokens.ends[high - 1]):
                    yield "DATE", match.start(), match.end(), CERTAIN

    def _numeric_dates(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if "/" in text or "-" in text or "." in text:
            for match in _NUMERIC.finditer(text):
                first, second = re.findall(r"[ \t]?[/.-][ \t]?", match[0])
                if first == second and _is_date(match[1], match[3], match[4], match[2]):
                    certain = len(match[4]) == 4 or len(match[1]) == 4 or match[2] == "/"
                    yield "DATE", match.start(), match.end(), CERTAIN if certain else LIKELY
            yield from _spans(_YEAR_MONTH, text, "DATE", LIKELY)
            for match in _MONTH_DAY.finditer(text):
                if self._cued_month_day(tokens, match):
                    yield "DATE", match.start(), match.end(), LIKELY
        if "'" in text:
            for match in _APOSTROPHE.finditer(text):
                if int(match[2]) <= 12 and int(match[3] or 1) <= 31:
                    yield "DATE", match.start(), match.end(), CERTAIN
        yield from _spans(_COMPACT, text, "DATE", CERTAIN)
        yield from _spans(_BIRTH, text, "DATE", CERTAIN)

    def _cued_month_day(self, tokens: ReportTokens, match: re.Match[str]) -> bool:
        """Whether two numbers are month and day: possible as such, and a date cue stands before or a time after."""
        first, second = int(match[1]), int(match[3])
        if not (1 <= first <= 12 and 1 <= second <= 31) and not (1 <= second <= 12 and 1 <= first <= 31):
            return False
        if match[2] == "/" and match[1][0] == "0" and first <= 12:  # 03/04: no measurement is written so
            return True
        before = tokens.text[max(0, match.start() - 40) : match.start()].lower()
        after = tokens.text[match.end() : match.end() + 16].lower()
        if _NO_MONTH_DAY_AFTER.match(after):
            return False
        if match[2] == "-":  # ribs 3-4, days 2-3: only between a cue and the end of its phrase
            if _STUDY_OF.search(before):
                return _PHRASE_ENDS.match(after) is not None  # CXR of 3-4
            return re.search(r"\b(?:on|dated|date|from|since)[ \t:]*$", before) is not None and first <= 12 < second
        if re.match(r"[ \t,]*(?:at\b|@|\(?\d{1,2}:\d\d)", after):
            return True
        if match[2] == "/" and _DATED_BEFORE.search(before):
            return True
        cue = re.search(r"([a-z-]+)[ \t.,:(\[]*(?:\n[ \t]*)?$", before)
        if cue is None:
            return not before.strip() and match.start() < 3
        if cue[1] in _WEAK_CUES:  # "the films of 3/4 and 3/6", but not "ribs 5 and 7/8"
            words = set(re.findall("[a-z-]+", before[: cue.start()]))
            return bool(words & (self._months | self._cues - _WEAK_CUES)) or re.search(r"\d/\d", before) is not None
        return cue[1] in self._cues


def _is_date(first: str, second: str, third: str, separator: str) -> bool:
    """Whether three numbers can be month/day/year, day/month/year or year/month/day."""
    a, b, c = int(first), int(second), int(third)
    if len(first) == 3 or len(third) == 3:
        return False
    if len(first) == 4:
        return 1900 <= a <= 2100 and 1 <= b <= 12 and 1 <= c <= 31 and len(third) <= 2
    if len(third) == 4:
        return 1900 <= c <= 2100 and ((1 <= a <= 12 and 1 <= b <= 31) or (1 <= b <= 12 and 1 <= a <= 31))
    if len(third) == 1 and len(first) == 1 and separator != "/":
        return False  # 1.2.3 is a list, 4-5-6 a row of levels
    day_month = (1 <= a <= 12 and 1 <= b <= 31) or (1 <= b <= 12 and 1 <= a <= 31)
    return day_month or (1 <= b <= 12 and 1 <= c <= 31)


def _spans(pattern: re.Pattern[str], text: str, kind: str, score: float) -> Iterator[Span]:
    """The matches of a pattern, or of the group in it that took part."""
    for match in pattern.finditer(text):
        group = match.lastindex or 0
        yield kind, match.start(group), match.end(group), score
