"""Numbers of a report with their units, so that 4.5 cm is 45 mm and 2 x 3 cm is 20 by 30 mm.

In: a text in small letters. Out: spans and values. A value is text such as `45mm`, `12%`, `0.55`, `t7`: equal for equal
quantities, whatever they were written with. Lengths are in mm, volumes in ml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cxrflow.reports.phrases import Token, lower, tokenize

_LENGTHS = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "micron": 0.001}
_VOLUMES = {"ml": 1.0, "l": 1000.0, "dl": 100.0}
_UNIT_NAMES = {
    "mm": "mm", "millimeter": "mm", "millimeters": "mm", "millimetre": "mm", "millimetres": "mm",
    "cm": "cm", "cms": "cm", "centimeter": "cm", "centimeters": "cm", "centimetre": "cm", "centimetres": "cm",
    "m": "m", "meter": "m", "meters": "m", "inch": "inch", "inches": "inch", "micron": "micron", "microns": "micron",
    "%": "%", "percent": "%", "per cent": "%", "cc": "ml", "ml": "ml", "milliliter": "ml", "milliliters": "ml",
    "l": "l", "liter": "l", "liters": "l", "litre": "l", "litres": "l", "dl": "dl",
    "french": "fr", "fr": "fr", "degrees": "deg", "degree": "deg", "°": "deg",
    "days": "day", "day": "day", "weeks": "week", "week": "week", "months": "month", "month": "month",
    "years": "year", "year": "year", "hours": "hour", "hour": "hour",
}  # fmt: skip
_WORDS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "dozen": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine")
_WORDS |= {f"{ten}{one}": f"{t}{n}" for t, ten in enumerate(_TENS, start=2) for n, one in enumerate(_ONES)}
_CALENDAR = {"year": (12, "month"), "week": (7, "day")}  # "12 months" is "1 year"
_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
    "eighth": "8", "ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
}  # fmt: skip

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "(?:" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS) + r"|sept)(?![a-z])\.?"

_N = r"(?:\d+(?:[.,]\d+)?|\.\d+)"
_SMALL = r"\d{1,2}(?:\.\d+)?"  # no year
_U = "(?:" + "|".join(sorted(map(re.escape, _UNIT_NAMES), key=len, reverse=True)) + r")(?![a-z])"
# "3-6 months" and "5-10 %" are no dates.
_BEHIND_RANGE = r"[\s-]*(?:(?:mm|cm|percent|days?|weeks?|months?|years?|hours?|ribs?)\b|%)"
_SPELLED = "|".join(sorted(_WORDS, key=len, reverse=True))
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMBER = rf"(?:(?:{_N})|(?:{_SPELLED}|one(?=\s+(?:{_U})))(?![a-z]))(?:[\s-]*{_U})?"
_SIDES = rf"(?:\s*(?:x|×|by|\*)\s*{_N}(?:[\s-]*{_U})?)*"
_KINDS = (
    r"(?P<level>(?<![a-z0-9])[ctl]-?\d{1,2}(?!\w|\.\d))",
    rf"(?P<written>(?<![a-z\d])(?:{_DAY}(?: of)? )?{_MONTH}(?: {_DAY})?,? (?:19|20)\d\d(?!\d))",
    r"(?P<half>(?<![a-z])(?:one[- ])?half(?= of ))",
    r"(?P<clock>(?<![\d:])\d{1,2}:\d\d(?!\d))",
    r"(?P<date>(?<![\d/.-])(?<!ribs )(?<!rib )(?<!fractures )\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?(?![\d/]|-\d|"
    + _BEHIND_RANGE
    + "))",
    rf"(?P<ordinal>(?<![a-z\d.])(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})(?![a-z]))",
    r"(?P<grade>(?<![a-z\d.])\d[a-c](?![a-z\d]))",  # of a scale: "category 4a"
    rf"(?P<several>(?<![a-z\d.,]){_SMALL}(?:, {_SMALL})* (?:and|or) {_N}[\s-]*(?:mm|cm)(?![a-z]))",
    rf"(?P<numbers>(?<![a-z\d.,]){_NUMBER}{_SIDES})"
    rf"(?P<to>(?:\s*(?:-|to|–)\s*)(?:{_N}|(?:{_SPELLED})(?![a-z]))[\s-]*{_U})?",
)
_QUANTITY = re.compile("|".join(_KINDS))
_PART = re.compile(rf"({_N}|{_SPELLED}|one)(?:[\s-]*({_U}))?")
_COUNT = re.compile(r"#\d+")
_REGIONS = {"cervical": "c", "thoracic": "t", "dorsal": "t", "lumbar": "l"}
_THROUGH = frozenset(("to", "through", "thru", "-", "–"))
_RIBS = 12
_POSSIBLE = re.compile(rf"\d|{_SPELLED}|{'|'.join(_ORDINALS)}|one |half")


@dataclass(frozen=True)
class Quantity:
    """text[start:end] names `values`: one, the ends of a range as written, or the sides of an area in rising order."""

    start: int
    end: int
    values: tuple[str, ...]


def quantities(text: str) -> list[Quantity]:
    """Every number of a text in small letters, left to right."""
    if not _POSSIBLE.search(text):
        return []
    return [Quantity(match.start(), match.end(), tuple(_values(match))) for match in _QUANTITY.finditer(text)]


def quantity_tokens(sentence: str) -> list[Token]:
    """Tokens of a sentence, each quantity one token `#value`, or one for each value of a range."""
    numbers = quantities(lower(sentence))
    if not numbers:
        return tokenize(sentence)
    tokens: list[Token] = []
    position = 0
    for number in numbers:
        tokens += _shifted(sentence[position : number.start], position)
        tokens += [
            Token("#" + value, sentence[number.start : number.end], number.start, number.end) for value in number.values
        ]
        position = number.end
    return _levels(_rib_ranges(_fractions(tokens + _shifted(sentence[position:], position))))


def _levels(tokens: list[Token]) -> list[Token]:
    """ "The eighth thoracic vertebra" told as T8."""
    found = list(tokens)
    for i, (number, region, bone) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        ordinal = _COUNT.fullmatch(number.word) and number.original[-1:].isalpha()
        if ordinal and region.word in _REGIONS and bone.word.startswith("vertebra"):
            found[i] = number._replace(word=f"#{_REGIONS[region.word]}{number.word[1:]}")
    return found


def _rib_ranges(tokens: list[Token]) -> list[Token]:
    """ "Ribs 6 to 8" told as "ribs 6, 7, 8"."""
    if not any(token.word in ("rib", "ribs") for token in tokens):
        return tokens
    found: list[Token] = []
    for before, token, behind in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        ends = [int(t.word[1:]) for t in (before, behind) if t and _COUNT.fullmatch(t.word)]
        if token.word in _THROUGH and len(ends) == 2:
            for number in range(ends[0] + 1, min(ends[1], _RIBS)):
                found += [token._replace(word=","), token._replace(word=f"#{number}")]
            token = token._replace(word=",")
        found.append(token)
    return found


def _fractions(tokens: list[Token]) -> list[Token]:
    """ "3 of the 4" is one number."""
    joined: list[Token] = []
    for token in tokens:
        joined.append(token)
        if not _COUNT.fullmatch(token.word):
            continue
        start = -4 if [t.word for t in joined[-3:-1]] == ["of", "the"] else -3
        if len(joined) >= -start and joined[start + 1].word == "of" and _COUNT.fullmatch(joined[start].word):
            first = joined[start]
            joined[start:] = [Token(f"{first.word} of {token.word[1:]}", token.original, first.start, token.end)]
    return joined


def _shifted(piece: str, by: int) -> list[Token]:
    return [Token(t.word, t.original, t.start + by, t.end + by) for t in tokenize(piece)]


def _values(match: re.Match[str]) -> list[str]:
    kind = match.lastgroup if match.lastgroup != "to" else "numbers"
    whole = match.group()
    if kind == "level":
        return [whole.replace("-", "")]
    if kind == "grade":
        return [whole]
    if kind == "half":
        return ["50%"]
    if kind == "ordinal":
        return [_ORDINALS.get(whole) or re.sub(r"\D", "", whole)]
    if kind == "written":
        return ["/".join([whole[-4:], *_month_and_day(whole[:-4])])]
    if kind in ("clock", "date"):
        return [re.sub(r"(?<!\d)0+(?=\d)", "", whole).replace("-", "/")]
    parts = [(number, _UNIT_NAMES.get(unit or "", "")) for number, unit in _PART.findall(whole)]
    last_unit = parts[-1][1]  # "2 x 3 cm", "2-3 cm": the unit stands behind the last
    values = [_value(number, unit or last_unit) for number, unit in parts]
    if re.search(r"(?<![a-z])x(?![a-z])|[×*]|\bby\b", whole):
        return [" x ".join(_text(*v) for v in sorted(values))]
    return [_text(*v) for v in values]


def _month_and_day(text: str) -> list[str]:
    """Month and, where it is told, day, as numbers: "4 march " and "march 4th, " are one."""
    month = next(i for i, name in enumerate(_MONTHS, start=1) if re.search(rf"(?<![a-z]){name[:3]}", text))
    return [str(month), *(str(int(day)) for day in re.findall(r"\d+", text))]


def _value(number: str, unit: str) -> tuple[float, str]:
    number = _WORDS.get(number, "1" if number == "one" else number)
    thousands = re.fullmatch(r"\d{1,3},\d{3}", number)
    amount = float(number.replace(",", "" if thousands else "."))
    if unit in _LENGTHS:
        return amount * _LENGTHS[unit], "mm"
    if unit in _VOLUMES:
        return amount * _VOLUMES[unit], "ml"
    if unit in _CALENDAR:
        return amount * _CALENDAR[unit][0], _CALENDAR[unit][1]
    return amount, unit


def _text(amount: float, unit: str) -> str:
    return f"{amount:.6g}{unit}"
