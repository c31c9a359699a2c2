"""Holidays of reports as dates, and moved as such.

In: `Christmas 2019`, `Good Friday`, `추석 2018`, and a number of days. Out: the moved date in plain form (`1/21/2019`,
`January 21`, `2018년 11월 3일`), the same number of days away as all other dates of the patient. Holidays of a lunar
calendar stand at one day of the middle of their season: weeks off at most, months for those that move round it
(Ramadan, Eid). So do those without a year whose day varies.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

_NO_YEAR = 2001  # no leap year
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HANGUL = re.compile("[가-힣]")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by Meeus, Astronomical Algorithms (1991), chapter 8."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _weekday(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """The number-th weekday (Monday 0) of a month; -1 is the last."""

    def of(year: int) -> date:
        if number < 0:
            last = date(year, month + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return of


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


# What a name holds; the more special ones first. A lunar holiday has the middle of its season.
_RULES: tuple[tuple[str, Callable[[int], date]], ...] = (
    ("christmas eve", _fixed(12, 24)),
    ("christmas", _fixed(12, 25)),
    ("thanksgiving", _weekday(11, 3, 4)),
    ("lunar new year", _fixed(2, 5)),
    ("new years eve", _fixed(12, 31)),
    ("new year", _fixed(1, 1)),
    ("easter monday", _from_easter(1)),
    ("easter", _from_easter(0)),
    ("good friday", _from_easter(-2)),
    ("palm sunday", _from_easter(-7)),
    ("ash wednesday", _from_easter(-46)),
    ("labor day", _weekday(9, 0, 1)),
    ("labour day", _weekday(9, 0, 1)),
    ("memorial day", _weekday(5, 0, -1)),
    ("independence day", _fixed(7, 4)),
    ("fourth of july", _fixed(7, 4)),
    ("4th of july", _fixed(7, 4)),
    ("july fourth", _fixed(7, 4)),
    ("halloween", _fixed(10, 31)),
    ("valentines day", _fixed(2, 14)),
    ("mothers day", _weekday(5, 6, 2)),
    ("fathers day", _weekday(6, 6, 3)),
    ("veterans day", _fixed(11, 11)),
    ("presidents day", _weekday(2, 0, 3)),
    ("martin luther king day", _weekday(1, 0, 3)),
    ("mlk day", _weekday(1, 0, 3)),
    ("columbus day", _weekday(10, 0, 2)),
    ("juneteenth", _fixed(6, 19)),
    ("boxing day", _fixed(12, 26)),
    ("st patricks day", _fixed(3, 17)),
    ("hanukkah", _fixed(12, 14)),
    ("passover", _fixed(4, 10)),
    ("yom kippur", _fixed(9, 29)),
    ("rosh hashanah", _fixed(9, 20)),
    ("ramadan", _fixed(5, 15)),
    ("eid", _fixed(6, 15)),
    ("diwali", _fixed(10, 31)),
    ("chuseok", _fixed(9, 23)),
    ("seollal", _fixed(2, 5)),
    ("추석", _fixed(9, 23)),
    ("설", _fixed(2, 5)),
    ("성탄절", _fixed(12, 25)),
    ("크리스마스", _fixed(12, 25)),
    ("어린이날", _fixed(5, 5)),
    ("광복절", _fixed(8, 15)),
    ("현충일", _fixed(6, 6)),
    ("개천절", _fixed(10, 3)),
    ("한글날", _fixed(10, 9)),
    ("삼일절", _fixed(3, 1)),
)


def shift_holiday(text: str, days: int) -> str | None:
    """The holiday, with its year where it has one, moved by `days` as a plain date; None for what is no holiday."""
    name = " ".join(re.sub("['’]", "", text.casefold()).split())
    rule = next((rule for begins, rule in _RULES if begins in name), None)
    if rule is None:
        return None
    year = _YEAR.search(text)
    moved = rule(int(year[0]) if year else _NO_YEAR) + timedelta(days=days)
    if _HANGUL.search(text):
        return f"{moved.year}년 {moved.month}월 {moved.day}일" if year else f"{moved.month}월 {moved.day}일"
    return f"{moved.month}/{moved.day}/{moved.year}" if year else f"{moved:%B} {moved.day}"
