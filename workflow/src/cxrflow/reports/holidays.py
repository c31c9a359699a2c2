"""Holidays of reports as dates, and moved as such.

In: `Christmas 2019`, `Good Friday 2018`, `추석 2018`, and a number of days. Out: the moved date in plain form
(`1/21/2019`, `January 21`, `2018년 11월 3일`), the same number of days away as all other dates of the patient.

Nothing is moved whose day is not known: Easter, Seollal and Chuseok without a year, and the holidays of other calendars
(Passover, Ramadan, Diwali). Weekday holidays without a year stand where they were in 2001, at most six days off.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from korean_lunar_calendar import KoreanLunarCalendar

_NO_YEAR = 2001  # no leap year
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HANGUL = re.compile("[가-힣]")

Rule = Callable[[int], date | None]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _weekday(month: int, weekday: int, number: int) -> Rule:
    """The number-th weekday (Monday 0) of a month; -1 is the last."""

    def of(year: int) -> date:
        if number < 0:
            last = date(year, month + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return of


def _from_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=days)


def _lunar(month: int, day: int) -> Rule:
    """A day of the Korean lunar calendar, by the tables of KARI (to 2050); None for a year they lack."""

    def of(year: int) -> date | None:
        calendar = KoreanLunarCalendar()
        if not calendar.setLunarDate(year, month, day, False):
            return None
        return date.fromisoformat(calendar.SolarIsoFormat())

    return of


def _unknown(year: int) -> None:
    """The day of a calendar that is not reckoned with here."""


# What a name holds; the more special ones first.
_RULES: tuple[tuple[str, Rule], ...] = (
    ("christmas eve", _fixed(12, 24)),
    ("christmas", _fixed(12, 25)),
    ("thanksgiving", _weekday(11, 3, 4)),
    ("lunar new year", _lunar(1, 1)),
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
    ("hanukkah", _unknown),
    ("passover", _unknown),
    ("yom kippur", _unknown),
    ("rosh hashanah", _unknown),
    ("ramadan", _unknown),
    ("eid", _unknown),
    ("diwali", _unknown),
    ("chuseok", _lunar(8, 15)),
    ("seollal", _lunar(1, 1)),
    ("추석", _lunar(8, 15)),
    ("설", _lunar(1, 1)),
    ("성탄절", _fixed(12, 25)),
    ("크리스마스", _fixed(12, 25)),
    ("어린이날", _fixed(5, 5)),
    ("광복절", _fixed(8, 15)),
    ("현충일", _fixed(6, 6)),
    ("개천절", _fixed(10, 3)),
    ("한글날", _fixed(10, 9)),
    ("삼일절", _fixed(3, 1)),
)
_MOVING = (
    *("easter", "good friday", "palm sunday", "ash wednesday"),
    *("lunar new year", "seollal", "설", "chuseok", "추석"),
)


def is_holiday(text: str) -> bool:
    """Whether a text names a holiday."""
    return _rule(text) is not None


def shift_holiday(text: str, days: int) -> str | None:
    """The holiday, with its year where it has one, moved by `days` as a plain date; None where its day is not known."""
    rule = _rule(text)
    year = _YEAR.search(text)
    if rule is None or year is None and any(begins in _folded(text) for begins in _MOVING):
        return None
    holiday = rule(int(year[0]) if year else _NO_YEAR)
    if holiday is None:
        return None
    moved = holiday + timedelta(days=days)
    if _HANGUL.search(text):
        return f"{moved.year}년 {moved.month}월 {moved.day}일" if year else f"{moved.month}월 {moved.day}일"
    return f"{moved.month}/{moved.day}/{moved.year}" if year else f"{moved:%B} {moved.day}"


def _folded(text: str) -> str:
    return " ".join(re.sub("['’]", "", text.casefold()).split())


def _rule(text: str) -> Rule | None:
    name = _folded(text)
    return next((rule for begins, rule in _RULES if begins in name), None)
