"""Dates and times moved by a constant, in the form they were written in.

In: a date or time as it stands in a report, and a number of days or minutes. Out: the same text with other numbers and
names: `3/4/2019`, `04-Mar-19`, `March 4`, `2019년 3월`, `Monday`, `3:45 pm`, `1545`, `오후 3시 45분`. Where a part is
missing the middle of it is taken (a month alone: its 15th; no year: 2001); a day that does not exist (2/30) is first
drawn back to the month's last. None for what is no date or time, and for dates
that cannot be moved part by part: ranges (`3-5 June`), seasons, other languages' months, other eras.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    "december",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NO_YEAR = 2001  # no leap year
_BETWEEN = frozenset({"of", "the", "day", "ult", "inst", "prox", "ultimo", "instant", "proximo"})
_ROLE_SIGNS = {"년": "year", "월": "month", "일": "day", "年": "year", "月": "month", "日": "day", "号": "day"}
_RANGE = re.compile(r"\d{1,2}/\d{1,2}-\d{1,2}")  # 3/4-6
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:?\d\d)(.*)")
_PART = re.compile(r"\d+(?:st|nd|rd|th)?|[A-Za-z]+\.?", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?P<half>오전|오후|새벽|저녁|아침|밤)?\s*(?P<hour>\d{1,2}?)(?P<separator>\s?[:.시h]\s?|(?=\d\d(?!\d)))"
    r"?(?P<minute>\d\d|(?<=시)\d|(?<=시 )\d)?"
    r"(?P<rest>:\d\d(?:\.\d+)?)?(?P<tail>\s*분)?(?P<suffix>\s*[ap](?:\.?m\.?)?)?",
    re.IGNORECASE,
)


def shift_date(text: str, days: int) -> str | None:
    """The date in `text` moved by `days`, written alike; None where there is no date to read."""
    parts = [(m.start(), m.end(), m[0]) for m in _PART.finditer(text)]
    roles = _roles(text, parts)
    if roles is None:
        return None
    year, month, day = (roles.get(role) for role in ("year", "month", "day"))
    if year is None and month is None and day is None:
        moved = None
    else:
        full = _full_year(year[1]) if year else _NO_YEAR
        number = month[1] if month else 7
        moved = date(full, number, min(day[1] if day else 15, monthrange(full, number)[1])) + timedelta(days=days)
    pieces, position = [], 0
    for role, (index, value) in sorted(roles.items(), key=lambda item: item[1][0]):
        start, end, raw = parts[index]
        pieces += [text[position:start], _written(role, raw, value, moved, days)]
        position = end
    return "".join([*pieces, text[position:]])


def shift_time(text: str, minutes: int) -> str | None:
    """The time of day in `text` moved by `minutes` around the clock, written alike; None where there is none."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None or int(match["hour"]) > 24 or int(match["minute"] or 0) > 59:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    suffix, half = match["suffix"] or "", match["half"] or ""
    twelve = bool(suffix or half)
    if twelve:
        late = "p" in suffix.lower() or half in ("오후", "저녁", "밤")
        hour = hour % 12 + 12 * late
    moved = (60 * hour + minute + (minutes if match["minute"] else minutes // 60 * 60)) % 1440
    new_hour, new_minute = divmod(moved, 60)
    if suffix:
        letter = "p" if new_hour >= 12 else "a"
        old = re.search("[ap]", suffix, re.IGNORECASE)[0]
        suffix = suffix.replace(old, letter.upper() if old.isupper() else letter, 1)
    half = ("오후" if new_hour >= 12 else "오전") if half else ""
    shown = (new_hour - 1) % 12 + 1 if twelve else new_hour
    width = 2 if len(match["hour"]) == 2 and (match["hour"][0] == "0" or not twelve) else 1
    between = " " if half and re.match(r"\D+\s", text) else ""
    number = f"{new_minute:02d}" if len(match["minute"] or "") == 2 else str(new_minute) if match["minute"] else ""
    separator, rest, tail = (match[part] or "" for part in ("separator", "rest", "tail"))
    return f"{half}{between}{shown:0{width}d}{separator}{number}{rest}{tail}{suffix}"


def _roles(text: str, parts: list[tuple[int, int, str]]) -> dict[str, tuple[int, int]] | None:
    """Role (year, month, day, weekday) -> (index of the part, value). None for no date."""
    roles: dict[str, tuple[int, int]] = {}
    numbers: list[tuple[int, str]] = []
    for index, (_, end, raw) in enumerate(parts):
        word = raw.rstrip(".").lower()
        if word[0].isdigit():
            follows = text[end:].lstrip()[:1]
            role = _ROLE_SIGNS.get(follows)
            if role in roles:
                return None
            if role:
                roles[role] = (index, int(word))
            else:
                numbers.append((index, re.sub(r"\D", "", word)))
        elif (month := _named(word, _MONTHS)) is not None and "month" not in roles:
            roles["month"] = (index, month + 1)
        elif (weekday := _named(word, _DAYS)) is not None and "weekday" not in roles:
            roles["weekday"] = (index, weekday)
        elif word not in _BETWEEN:
            return None
    if len(numbers) == 1 and not roles and len(numbers[0][1]) in (6, 8, 12, 14):
        return None  # compact: see `shift_compact`
    if _RANGE.fullmatch(text) or not _number_roles(text, numbers, roles):
        return None
    values = {role: value for role, (_, value) in roles.items()}
    if not values or not (1 <= values.get("month", 1) <= 12 and 1 <= values.get("day", 1) <= 31):
        return None
    year = values.get("year", 2000)
    return roles if 0 <= year < 100 or 1800 <= year <= 2200 else None


def _number_roles(text: str, numbers: list[tuple[int, str]], roles: dict[str, tuple[int, int]]) -> bool:
    """What the numbers of a date mean, added to `roles`; whether every one has a meaning of its own."""
    values = [int(number) for _, number in numbers]
    if "month" in roles:
        order = ["year" if len(number) == 4 else "day" for _, number in numbers]
        if order == ["day", "day"]:
            order = ["day", "year"]
        if order == ["day"] and values[0] > 31:
            order = ["year"]
        if text.lstrip().startswith("'") and order == ["day", "year"]:
            order = ["year", "day"]
    elif len(numbers) == 3:
        if len(numbers[0][1]) == 4 or text.lstrip().startswith("'") or len(numbers[2][1]) != 4 and values[0] > 31:
            order = ["year", "month", "day"]
        else:
            order = ["month", "day", "year"] if values[0] <= 12 else ["day", "month", "year"]
    elif len(numbers) == 2:
        if len(numbers[0][1]) == 4 or text.lstrip().startswith("'"):
            order = ["year", "month"]
        elif len(numbers[1][1]) == 4:
            order = ["month", "year"]
        elif "." in text:
            order = ["day", "month"]
        else:
            order = ["month", "day"] if values[0] <= 12 else ["day", "month"]
    elif len(numbers) == 1:
        order = ["year" if len(numbers[0][1]) == 4 else "day"]
    else:
        order = []
    if len(order) != len(numbers) or len(set(order)) != len(order) or roles.keys() & set(order):
        return False
    roles.update((role, (index, int(number))) for (index, number), role in zip(numbers, order, strict=True))
    return True


def shift_stamp(text: str, days: int, minutes: int) -> str | None:
    """`2019-03-04T15:22:10Z`: date and time moved, each by itself, the seconds and the zone left as they are."""
    match = _STAMP.fullmatch(text)
    if match is None:
        return None
    moved, clock = shift_date(match[1], days), shift_time(match[2], minutes)
    if moved is None or clock is None:
        return None
    return f"{'-'.join(part.zfill(2) for part in moved.split('-'))}T{clock}{match[3]}"


def shift_compact(text: str, days: int) -> str | None:
    """`20190304`, `190304` and with a time behind (`20190304 1522`, left as it is), moved by `days`."""
    match = re.fullmatch(r"(\d{4}|\d\d)(\d\d)(\d\d)((?:[ T_]?\d{4,6})?)", text.strip())
    if match is None or not 1 <= int(match[2]) <= 12:
        return None
    year, month = _full_year(int(match[1])), int(match[2])
    moved = date(year, month, max(1, min(int(match[3]), monthrange(year, month)[1]))) + timedelta(days=days)
    return f"{moved:%Y%m%d}"[4 - len(match[1]) :] + match[4]


def _named(word: str, names: tuple[str, ...]) -> int | None:
    """Index of the month or weekday a word names, in full or cut to three letters or more."""
    if len(word) < 3:
        return None
    return next(
        (index for index, name in enumerate(names) if name.startswith(word) or word == "sept" and index == 8), None
    )


def _full_year(year: int) -> int:
    """2019 for 19, 1954 for 54; years no calendar has are drawn to one it has."""
    if year < 100:
        year += 2000 if year < 50 else 1900
    return min(max(year, 1800), 2190)


def _written(role: str, raw: str, value: int, moved: date | None, days: int) -> str:
    """A part of the moved date, written as `raw` was."""
    if role == "weekday":
        return _name_like(raw, _DAYS[(value + days) % 7])
    if moved is None:
        return raw
    if role == "month" and not raw[0].isdigit():
        return _name_like(raw, _MONTHS[moved.month - 1])
    number = {"year": moved.year, "month": moved.month, "day": moved.day}[role]
    digits = re.match(r"\d+", raw)[0]
    if role == "year":
        return str(number)[-len(digits) :] + raw[len(digits) :]
    ending = raw[len(digits) :]
    if ending:
        suffix = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        ending = suffix.upper() if ending.isupper() else suffix
    return f"{number:0{2 if digits[0] == '0' else 1}d}{ending}"


def _name_like(raw: str, name: str) -> str:
    """A month's or weekday's name in the length and case of another: MAR, Sept., tuesday."""
    dot = "." if raw.endswith(".") else ""
    bare = raw.rstrip(".")
    short = bare.lower() not in _MONTHS + _DAYS
    name = name[:3] if short else name
    return (name.upper() if bare.isupper() else name.title() if bare[0].isupper() else name) + dot
