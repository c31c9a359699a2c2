"""Dates, times of day and ages over 89, in English and Korean.

A numeric form is a date only where its parts can be month, day and year; two parts alone (`3/4`) need a cue before
them, since fractions, image numbers and rib levels are written alike. A year alone and a relative day (yesterday) stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.tokens import ReportTokens

_UNITS = "(?:one|two|three|four|five|six|seven|eight|nine)"
_YEAR_WORDS = r"(?:y(?:ea)?rs?\.?[ \t-]{0,2}(?:old|o\b|of[ \t]age)|y\.?[ \t]?/?[ \t]?o\b\.?|years?\b|yrs?\b|세|살)"


class DateRecogniser(ReportRecogniser):
    """Dates, times and ages."""

    kinds = ("DATE", "TIME", "AGE")

    def __init__(self, cues: PhiCues) -> None:
        super().__init__()
        months = sorted(cues.phrases("months"), key=len, reverse=True)
        self.month_words = frozenset(months)
        self.date_cues = cues.words("date_cues")
        self.weekdays = cues.words("weekdays")
        month = "(?:" + "|".join(months) + r")\b\.?"
        weekday = "(?:(?:" + "|".join(sorted(self.weekdays, key=len, reverse=True)) + r")\b\.?,?[ \t]*(?:the[ \t]+)?)?"
        day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
        year = r"(?:(?:19|20)\d\d|'\d\d)(?!\d)"
        wrap = r"[ \t]*\n?[ \t]*"
        flags = re.IGNORECASE
        self._textual = re.compile(
            rf"(?<![A-Za-z0-9]){weekday}(?:"
            rf"{month}{wrap}[-/ ]?{day}(?:{wrap}(?:,|of)?{wrap}[-/]?{year}|[-/,][ \t]?\d\d(?!\d))?|"  # March 3, 2019
            rf"{day}{wrap}(?:of[ \t]+|[-/. ]?[ \t]*){month}(?:{wrap},?{wrap}[-/]?{year}|[-/][ \t]?\d\d(?!\d))?|"  # 3 March 2019, 03-Mar-19
            rf"{month}{wrap}(?:,|of)?{wrap}[-/]?{year}|"  # March 2019
            rf"{month}[-/]\d\d(?!\d)"  # Mar-19
            r")",
            flags,
        )
        self._month_alone = re.compile(
            rf"(?<![A-Za-z])(?:in|since|from|until|last|early|late|mid|this|of|during|by)[ \t]+((?:{'|'.join(m for m in months if len(m) > 3 and m not in ('march', 'sept'))})\b|(?-i:March|May|MAY)\b(?![ \t]+(?:be|have|represent|reflect)))",
            flags,
        )
        self._weekday_cued = re.compile(
            rf"\b(?:on|last|this|since|until|by|next)[ \t]+((?:{'|'.join(w for w in self.weekdays if w.endswith('day'))})\b(?:[ \t](?:morning|afternoon|evening|night))?)",
            flags,
        )
        self._numeric = re.compile(
            r"(?<![\d.,/-])(\d{1,4})[ \t]?([/.-])[ \t]?(\d{1,2})[ \t]?\2[ \t]?(\d{1,4})(?![\d]|[./-]\d)"
        )
        self._short_year_first = re.compile(r"(?<![\d.])'(\d\d)[./-]\s?(\d{1,2})(?:[./-]\s?(\d{1,2}))?\.?(?!\d)")
        self._year_month = re.compile(
            r"(?<![\d.,/-])(?:((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d))(?![\d]|[./-]\d)"
        )
        self._compact = re.compile(
            r"(?<![\d.])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[ T_]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?!\d)"
        )
        self._month_day = re.compile(r"(?<![\d.,/:-])(\d{1,2})([/-])(\d{1,2})(?![\d/:%]|\.\d|-\d)")
        self._korean = re.compile(
            r"(?:(?:19|20)\d\d|'?\d\d)[ \t]?년(?:도)?[ \t]?\d{1,2}[ \t]?월(?:[ \t]?\d{1,2}[ \t]?일)?|\d{1,2}[ \t]?월[ \t]?\d{1,2}[ \t]?일|(?<![\d.])\d{1,2}월(?=[ \t]?(?:초|중|말|경|에|촬영|검사|시행))"
        )
        self._clock = re.compile(
            r"(?<![\d.:/-])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?!\d|:\d)(?:[ \t]?(?:[ap]\.?m\b\.?|hours?\b|hrs?\b|h\b))?|"
            r"(?<![\d.:/])(?:1[0-2]|0?[1-9])(?:[.:]?[0-5]\d)?[ \t]?(?:[ap]\.m\.?|[ap]m\b)|"
            r"(?<![\d.:/-])(?:[01]\d|2[0-3])[0-5]\d[ \t]?(?:hours?\b|hrs?\b|h\b)",
            flags,
        )
        self._at_clock = re.compile(
            r"\b(?:at|time|@|approximately|about|around)[ \t]*:?[ \t]*((?:[01]\d|2[0-3])[:.]?[0-5]\d)(?!\d|[.,]\d|[/%-]|[ \t]?(?:mm|cm|ml|cc|mg|m\b|kg|g\b|u\b|units))",
            flags,
        )
        self._korean_clock = re.compile(
            r"(?:오전|오후|새벽|저녁|아침|밤)[ \t]?\d{1,2}(?::\d\d|[ \t]?시(?:[ \t]?(?:\d{1,2}[ \t]?분|반))?)|(?<!\d)(?:[01]?\d|2[0-4])[ \t]?시[ \t]?\d{1,2}[ \t]?분(?:[ \t]?\d{1,2}[ \t]?초)?|(?<!\d)(?:[01]?\d|2[0-4])시(?=[ \t]?(?:에|경|쯤|촬영|검사|보고|통화))"
        )
        self._age = re.compile(
            rf"(?<![\d.,/-])(0?9\d|1[0-3]\d)(?=[ \t]*[-–]?[ \t]*(?:\n[ \t]*)?{_YEAR_WORDS}|[ \t]?(?:[MFmf남여녀]\b|남|여)(?!\w)|[ \t]?Y\b|[ \t]?/[ \t]?[MFmf남여]\b|[ \t]+(?:male|female|man|woman|gentleman|lady|YOM|YOF|yom|yof)\b|(?:yo|YO)[MFmf]\b)",
            flags,
        )
        self._age_after = re.compile(
            r"(?:\b(?:aged?|age[ \t]+of|age[ \t]*[:=]|turned|nearly|almost)[ \t]*:?[ \t]*|\b[MF][ \t]?/[ \t]?|[남여][ \t]?/[ \t]?|나이[ \t]*:?[ \t]*|연령[ \t]*:?[ \t]*)(0?9\d|1[0-3]\d)(?!\d|\.\d|[ \t]?(?:mm|cm|ml|%))",
            flags,
        )
        self._decade = re.compile(r"\b(?:his|her|their|early|mid|late)[ \t-]+(9\d'?s|ninet(?:y|ies))\b", flags)
        self._age_words = re.compile(
            rf"\b(ninet(?:y(?:[- ]{_UNITS})?|ies)|(?:one|a)[ \t]hundred(?:[ \t](?:and[ \t])?\w+)?|centenarian)(?=[- \t]+(?:years?|yrs?|y/?o|male|female|man|woman)\b|\b(?<=centenarian)|\b(?<=nineties))",
            flags,
        )
        self._birth = re.compile(
            r"\b(?:dob|d\.o\.b\.?|date of birth|born(?:[ \t]+(?:in|on))?|생년월일|birth ?date)[ \t]*[:=]?[ \t]*(\d{6}(?!\d)|(?:19|20)\d\d(?![\d]))",
            flags,
        )

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        words = tokens.index.keys()
        if words & {"ninety", "nineties", "hundred", "centenarian"}:
            yield from _groups(self._age_words, text, "AGE", CERTAIN)
            yield from _groups(self._decade, text, "AGE", CERTAIN)
        if words & self.weekdays:
            yield from _groups(self._weekday_cued, text, "DATE", LIKELY)
        months = bool(words & self.month_words)
        if months:
            yield from _groups(self._month_alone, text, "DATE", LIKELY)
        if not tokens.has_digit:
            return
        if months:
            for match in self._textual.finditer(text):
                yield "DATE", match.start(), match.end(), CERTAIN
        yield from self._numeric_dates(tokens)
        yield from self._times(text)
        for match in self._age.finditer(text):
            yield "AGE", match.start(1), match.end(1), CERTAIN
        yield from _groups(self._age_after, text, "AGE", CERTAIN)
        yield from _groups(self._decade, text, "AGE", CERTAIN)
        if tokens.has_hangul:
            for match in self._korean.finditer(text):
                yield "DATE", match.start(), match.end(), CERTAIN
            for match in self._korean_clock.finditer(text):
                yield "TIME", match.start(), match.end(), LIKELY

    def _numeric_dates(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if "/" in text or "-" in text or "." in text:
            for match in self._numeric.finditer(text):
                first, second = re.findall(r"[ \t]?[/.-][ \t]?", match[0])
                if first == second and _is_date(match[1], match[3], match[4], match[2]):
                    yield (
                        "DATE",
                        match.start(),
                        match.end(),
                        CERTAIN if len(match[4]) == 4 or len(match[1]) == 4 or match[2] == "/" else LIKELY,
                    )
            for match in self._year_month.finditer(text):
                if "." not in match[0]:
                    yield "DATE", match.start(), match.end(), LIKELY
            for match in self._month_day.finditer(text):
                if self._cued_month_day(tokens, match):
                    yield "DATE", match.start(), match.end(), LIKELY
        if "'" in text:
            for match in self._short_year_first.finditer(text):
                if int(match[2]) <= 12 and int(match[3] or 1) <= 31:
                    yield "DATE", match.start(), match.end(), CERTAIN
        for match in self._compact.finditer(text):
            yield "DATE", match.start(), match.end(), CERTAIN
        yield from _groups(self._birth, text, "DATE", CERTAIN)

    def _cued_month_day(self, tokens: ReportTokens, match: re.Match[str]) -> bool:
        """Whether two numbers are month and day: possible as such, and a date cue stands before or a time after."""
        first, second = int(match[1]), int(match[3])
        if not (1 <= first <= 12 and 1 <= second <= 31) and not (1 <= second <= 12 and 1 <= first <= 31):
            return False
        before = tokens.text[max(0, match.start() - 24) : match.start()].lower()
        after = tokens.text[match.end() : match.end() + 16].lower()
        if re.match(
            r"[ \t]*(?:of|way|the|mm|cm|x\b|lung|rib|-|th\b|nd\b|rd\b|view|dose|day|hour|week|month|year|lead|chamber|limb|extremit|strength|위|부위)",
            after,
        ):
            return False
        if match[2] == "-":  # ribs 3-4, days 2-3: only between a cue and the end of its phrase
            return (
                re.search(r"\b(?:on|dated|date|from|since)[ \t:]*$", before) is not None and first <= 12 and second > 12
            )
        if re.match(r"[ \t,]*(?:at\b|@|\(?\d{1,2}:\d\d)", after):
            return True
        cue = re.search(r"([a-z-]+)[ \t.,:(\[]*(?:\n[ \t]*)?$", before)
        if cue is None:
            return not before.strip() and match.start() < 3
        return cue[1] in self.date_cues

    def _times(self, text: str) -> Iterator[Span]:
        for match in self._clock.finditer(text):
            yield "TIME", match.start(), match.end(), LIKELY
        for match in self._at_clock.finditer(text):
            yield "TIME", match.start(1), match.end(1), LIKELY


def _is_date(first: str, second: str, third: str, separator: str) -> bool:
    """Whether three numbers can be month/day/year, day/month/year or year/month/day."""
    a, b, c = int(first), int(second), int(third)
    if len(first) == 3 or len(third) == 3:
        return False
    if len(first) == 4:
        return 1900 <= a <= 2100 and 1 <= b <= 12 and 1 <= c <= 31 and len(third) <= 2
    if len(third) == 4:
        return 1900 <= c <= 2100 and ((1 <= a <= 12 and 1 <= b <= 31) or (1 <= b <= 12 and 1 <= a <= 31))
    if len(third) == 1 and separator != "/" and len(first) < 2:
        return False  # 1.2.3 is a list, 4-5-6 a row of levels
    if separator == "." and len(third) < 2 and len(first) < 2:
        return False
    day_month = (1 <= a <= 12 and 1 <= b <= 31) or (1 <= b <= 12 and 1 <= a <= 31)
    return day_month or (1 <= b <= 12 and 1 <= c <= 31)


def _groups(pattern: re.Pattern[str], text: str, kind: str, score: float) -> Iterator[Span]:
    for match in pattern.finditer(text):
        yield kind, match.start(1), match.end(1), score
