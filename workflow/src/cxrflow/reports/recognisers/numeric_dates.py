"""Dates in numbers, with or without a month's short name or its Roman number.

A numeric form is a date only where its parts can be month, day and year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, Span, one_of, spans

_OF_ISO = r"(?:T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z\b|[+-]\d\d:?\d\d\b)?)?"  # 2019-03-04T15:22:10Z
_NUMERIC = re.compile(
    r"(?:(?<!\d/)(?<![\d.,-])|(?<=[A-Za-z]-)|(?<=[/.]\d\d-)|(?<=[/.]\d-)|(?<=[/.]\d{4}-))(\d{1,4})([ \t]?[/.\\-][ \t]?)"
    rf"(\d{{1,2}})\2(\d{{1,4}})(?:[ ]r\.(?!\w))?(?!\d|[./]\d(?!\d{{3}}\b)|-\d(?!\d?[/.]\d|\d{{3}}\b)){_OF_ISO}"
)  # 3/4/2019, 2019-03-04, 2019. 3. 4., CT/03-14-2018, both of 3/4/19-3/6/19, 10.11.2023 r.
_COUNTED = re.compile(
    r"\b(?:apgars?|ribs?|strength|power|gcs)(?:(?!\b(?:on|films?|dated)\b)[^\d\n]){0,12}\d/\d/\d\Z", re.IGNORECASE
)
_NORDIC = re.compile(r"(?<![\d.,/-])(\d{1,2})[/.](\d{1,2})[ -]((?:19|20)\d\d)(?![\d]|[./-]\d)")  # 4/3-2019, 4/3 2019
_BLANKS = re.compile(r"(?<![\d.,/-])(\d\d|(?:19|20)\d\d)[ ](\d\d)[ ]((?:19|20)\d\d|\d\d)(?![\d]|[ ]?[./-]?\d)")
_APOSTROPHE = re.compile(r"(?<![\d.])'(\d\d)[./-]\s?(\d{1,2})(?:[./-]\s?(\d{1,2}))?\.?(?!\d)")  # '19.03.04
_YEAR_MONTH = one_of(
    r"(?<![\d.,/-])(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])(?![\d]|[./-]\d)",  # 2019-03
    r"(?:(?<![\d.,/-])|(?<=/\d{4}-))(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d|[./]\d|-\d(?!\d?/\d{4}))",  # 03/2019
    r"(?<![\d.,/-])(?:0[1-9]|1[0-2])\.(?:19|20)\d\d(?![\d%]|[./-]\d|[ \t]?[cm]m)",  # 03.2019
    r"(?<![\w.])(?:19|20)\d\d-?W[0-5]\d(?:-?[1-7])?(?!\w)",  # 2019-W10
    r"(?<![\w/])(?:0?[1-9]|1[0-2])/'\d\d(?!\d)",  # 3/'19
    r"\b(?:in|of|on|since|from|until|till|by|before|after|dated|date)[ :]{1,2}"
    r"((?:19|20)\d\d\.(?:0?[1-9]|1[0-2])\.?)(?![\d%]|[ \t]?[cm]m)",  # in 2009.2
)
_PARTS = re.compile(r"\d[ \t]?[/.\\-][ \t]?[\d'W]")  # without such a pair no date is written in numbers
_ERA = re.compile(r"(?<![\w.])[HRS]\d{1,2}[./](?:0?[1-9]|1[0-2])[./](?:0?[1-9]|[12]\d|3[01])(?!\d)")  # H25.4.7
_MON = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_COMPACT = re.compile(
    r"(?<![\d.])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"(?:[ T_]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?Z?)?(?!\d)"
    rf"|(?<![\w.])(?:0?[1-9]|[12]\d|3[01])(?i:{_MON})(?:19|20)?\d\d(?!\w)"
    rf"|(?<![\w.-])(?i:{_MON})'?(?:(?:19|20)\d\d|[0-3]\d)(?!\w)"
    rf"|(?<![\w.])(?:19|20)\d\d(?i:{_MON})(?:0[1-9]|[12]\d|3[01])(?!\w)"
    rf"|(?<![\w.])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[A-Z]?[ ]?(?i:{_MON})(?:19|20)?\d\d(?!\w)"
)  # 20190304, 20190304 1522, 12MAR2018, Mar19, 2018MAR12, 041522Z MAR 19
_ROMAN = re.compile(
    r"(?<![\w./-])(?:0?[1-9]|[12]\d|3[01])([./-])(?i:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\1(?:(?:19|20)\d\d|\d\d)(?![\w/-])|"
    r"(?<![\w./-])(?:0?[1-9]|[12]\d|3[01])[. ][ ]?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[. ][ ]?(?:19|20)\d\d(?!\w)"
)  # 4.XII.2019, 4/iii/19
_BIRTH = re.compile(
    r"\b(?:dob|d\.o\.b\.?|date of birth|born(?:[ \t]+(?:in|on))?|yob|year of birth|b\.(?=[ ][12])|생년월일|"
    r"birth ?date)[ \t]*[:=]?[ \t]*"
    r"(\d{6}(?!\d)|(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)


def numeric_dates(text: str) -> Iterator[Span]:
    """Spans of the kind DATE."""
    if _PARTS.search(text):
        for match in _NUMERIC.finditer(text):
            separator = match[2].strip()
            if _COUNTED.search(text, max(0, match.start() - 24), match.end()):
                continue
            if _is_date(match[1], match[3], match[4], separator):
                certain = len(match[4]) == 4 or len(match[1]) == 4 or separator == "/"
                yield "DATE", match.start(), match.end(), CERTAIN if certain else LIKELY
        yield from spans(_YEAR_MONTH, text, "DATE", LIKELY)
        yield from spans(_ERA, text, "DATE", LIKELY)
        for match in _NORDIC.finditer(text):
            if _is_date(match[1], match[2], match[3], "/"):
                yield "DATE", match.start(), match.end(), LIKELY
    for match in _ROMAN.finditer(text):
        yield "DATE", match.start(), match.end(), LIKELY
    for match in _BLANKS.finditer(text):
        if (len(match[1]) == 4) != (len(match[3]) == 4) and _is_date(match[1], match[2], match[3], "/"):
            yield "DATE", match.start(), match.end(), LIKELY
    if "'" in text:
        for match in _APOSTROPHE.finditer(text):
            if int(match[2]) <= 12 and int(match[3] or 1) <= 31:
                yield "DATE", match.start(), match.end(), CERTAIN
    yield from spans(_COMPACT, text, "DATE", CERTAIN)
    yield from spans(_BIRTH, text, "DATE", CERTAIN)


def _is_date(first: str, second: str, third: str, separator: str) -> bool:
    """Whether three numbers can be month/day/year, day/month/year or year/month/day.

    Years are those of the common, the Buddhist (543 more) and the Islamic era.
    """
    a, b, c = int(first), int(second), int(third)
    if len(first) == 3:
        return 90 <= a <= 130 and 1 <= b <= 12 and 1 <= c <= 31 and len(third) <= 2  # of the Republic of China
    if len(third) == 3:
        return False
    if len(first) == 4:
        return _is_year(a) and 1 <= b <= 12 and 1 <= c <= 31 and len(third) <= 2
    if len(third) == 4:
        return _is_year(c) and ((1 <= a <= 12 and 1 <= b <= 31) or (1 <= b <= 12 and 1 <= a <= 31))
    if len(third) == 1 and len(first) == 1 and separator != "/":
        return False  # 1.2.3 is a list, 4-5-6 a row of levels
    day_month = (1 <= a <= 12 and 1 <= b <= 31) or (1 <= b <= 12 and 1 <= a <= 31)
    return day_month or (1 <= b <= 12 and 1 <= c <= 31)


def _is_year(number: int) -> bool:
    return 1900 <= number <= 2100 or 2440 <= number <= 2600 or 1300 <= number <= 1480
