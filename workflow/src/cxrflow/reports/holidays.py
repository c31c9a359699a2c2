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


def _day_of_repentance(year: int) -> date:
    """Buß- und Bettag: the Wednesday before the 23rd of November."""
    last = date(year, 11, 22)
    return last - timedelta(days=(last.weekday() - 2) % 7)


def _unknown(year: int) -> None:
    """The day of a calendar that is not reckoned with here."""


# What a name holds; the more special ones first.
# By days from Easter and in the languages of the continent.
_FROM_EASTER_ABROAD = {
    -48: ("rosenmontag",),
    -46: ("aschermittwoch",),
    -3: ("gründonnerstag", "jueves santo"),
    -2: ("karfreitag", "vendredi saint", "viernes santo"),
    -1: ("karsamstag",),
    1: ("ostermontag", "lundi de pâques", "pasquetta"),
    0: ("ostersonntag", "ostern"),
    39: ("christi himmelfahrt",),
    50: ("pfingstmontag", "lundi de pentecôte"),
    49: ("pfingstsonntag", "pfingsten"),
    60: ("fronleichnam",),
}
_FIXED_ABROAD = {
    (1, 1): ("neujahr", "capodanno"),
    (8, 15): ("mariä himmelfahrt", "ferragosto"),
    (11, 1): ("allerheiligen",),
    (12, 24): ("heiligabend", "nochebuena", "vigilia di natale"),
    (12, 25): ("weihnachten", "navidad"),
    (12, 31): ("silvester", "nochevieja"),
}
_RULES: tuple[tuple[str, Rule], ...] = (
    *((name, _from_easter(days)) for days, names in _FROM_EASTER_ABROAD.items() for name in names),
    *((name, _fixed(*day)) for day, names in _FIXED_ABROAD.items() for name in names),
    ("bettag", _day_of_repentance),
    ("christmas eve", _fixed(12, 24)),
    ("christmas", _fixed(12, 25)),
    ("xmas eve", _fixed(12, 24)),
    ("xmas", _fixed(12, 25)),
    ("nye", _fixed(12, 31)),
    ("turkey day", _weekday(11, 3, 4)),
    ("mlk weekend", _weekday(1, 0, 3)),
    ("st pattys day", _fixed(3, 17)),
    ("thanksgiving", _weekday(11, 3, 4)),
    *((name, _lunar(1, 1)) for name in ("lunar new year", "chinese new year", "cny", "spring festival", "tet holiday")),
    ("new years eve", _fixed(12, 31)),
    ("new year", _fixed(1, 1)),
    ("easter saturday", _from_easter(-1)),
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
    ("super bowl", _weekday(2, 6, 1)),  # since 2004 the first, then the second Sunday: a week off at most
    *((name, _from_easter(-47)) for name in ("mardi gras", "fat tuesday", "shrove tuesday", "pancake")),
    *((name, _from_easter(-3)) for name in ("maundy thursday", "holy thursday")),
    ("holy saturday", _from_easter(-1)),
    ("holy week", _from_easter(-4)),
    ("semana santa", _from_easter(-4)),
    ("good shepherd sunday", _from_easter(21)),
    ("ascension day", _from_easter(39)),
    ("whit monday", _from_easter(50)),
    *((name, _from_easter(49)) for name in ("pentecost", "whitsun", "whit sunday")),
    ("corpus christi day", _from_easter(60)),
    ("mothering sunday", _from_easter(-21)),
    *((name, _fixed(1, 6)) for name in ("epiphany", "three kings day", "twelfth night")),
    *((name, _fixed(2, 2)) for name in ("candlemas", "groundhog day")),
    ("black friday", _weekday(11, 4, 4)),
    ("cyber monday", _weekday(11, 0, 4)),
    ("cinco de mayo", _fixed(5, 5)),
    ("may bank holiday", _weekday(5, 0, 1)),
    *((name, _fixed(5, 1)) for name in ("may day", "mayday", "workers day", "노동절", "근로자의날")),
    ("bastille day", _fixed(7, 14)),
    ("canada day", _fixed(7, 1)),
    ("civic holiday", _weekday(8, 0, 1)),
    *((name, _fixed(11, 11)) for name in ("remembrance day", "armistice day")),
    ("anzac day", _fixed(4, 25)),
    *((name, _fixed(1, 26)) for name in ("australia day", "republic day")),
    ("waitangi day", _fixed(2, 6)),
    ("melbourne cup day", _weekday(11, 1, 1)),
    *((name, _fixed(11, 5)) for name in ("guy fawkes", "bonfire night")),
    ("burns night", _fixed(1, 25)),
    ("hogmanay", _fixed(12, 31)),
    ("st andrews day", _fixed(11, 30)),
    ("st georges day", _fixed(4, 23)),
    ("st davids day", _fixed(3, 1)),
    ("saint patricks day", _fixed(3, 17)),
    ("st stephens day", _fixed(12, 26)),
    ("st lucia day", _fixed(12, 13)),
    ("all saints day", _fixed(11, 1)),
    *(
        (name, _fixed(11, 2))
        for name in ("all souls day", "day of the dead", "dia de los muertos", "día de los muertos")
    ),
    ("all hallows eve", _fixed(10, 31)),
    ("august bank holiday", _weekday(8, 0, -1)),
    ("election day", _weekday(11, 1, 1)),
    ("tax day", _fixed(4, 15)),
    ("patriots day", _weekday(4, 0, 3)),
    ("flag day", _fixed(6, 14)),
    ("earth day", _fixed(4, 22)),
    ("indigenous peoples day", _weekday(10, 0, 2)),
    ("martin luther king jr", _weekday(1, 0, 3)),
    ("washingtons birthday", _weekday(2, 0, 3)),
    ("kwanzaa", _fixed(12, 26)),
    ("lincolns birthday", _fixed(2, 12)),
    ("pearl harbor day", _fixed(12, 7)),
    ("kentucky derby", _weekday(5, 5, 1)),
    ("derby day", _weekday(5, 5, 1)),
    ("pioneer day", _fixed(7, 24)),
    ("cesar chavez day", _fixed(3, 31)),
    *((name, _lunar(8, 15)) for name in ("mid-autumn festival", "mid autumn festival", "한가위")),
    ("dragon boat festival", _lunar(5, 5)),
    *((name, _lunar(4, 8)) for name in ("부처님오신날", "석가탄신일")),
    ("golden week", _fixed(5, 3)),
    ("childrens day", _fixed(5, 5)),
    ("어버이날", _fixed(5, 8)),
    ("스승의날", _fixed(5, 15)),
    ("제헌절", _fixed(7, 17)),
    ("gandhi jayanti", _fixed(10, 2)),
    ("makar sankranti", _fixed(1, 14)),
    ("pongal", _fixed(1, 15)),
    *((name, _fixed(4, 13)) for name in ("baisakhi", "vaisakhi", "songkran")),
    ("vishu", _fixed(4, 14)),
    *((name, _fixed(3, 21)) for name in ("nowruz", "norouz", "human rights day")),
    ("heritage day", _fixed(9, 24)),
    ("freedom day", _fixed(4, 27)),
    ("womens day", _fixed(8, 9)),
    ("day of reconciliation", _fixed(12, 16)),
    ("day of goodwill", _fixed(12, 26)),
    ("mandela day", _fixed(7, 18)),
    ("africa day", _fixed(5, 25)),
    ("mashujaa day", _fixed(10, 20)),
    ("madaraka day", _fixed(6, 1)),
    ("democracy day", _fixed(6, 12)),
    ("sinterklaas", _fixed(12, 5)),
    *((name, _fixed(4, 27)) for name in ("kings day", "koningsdag")),
    ("german unity day", _fixed(10, 3)),
    ("tiradentes day", _fixed(4, 21)),
    ("uae national day", _fixed(12, 2)),
    ("founding day", _fixed(2, 22)),
    # of other calendars, or on another day in each country
    *(
        (name, _unknown)
        for name in (
            *(
                "hanukkah",
                "hanukah",
                "chanukah",
                "passover",
                "pesach",
                "yom kippur",
                "rosh hashana",
                "sukkot",
                "shavuot",
            ),
            *("purim", "ramadan", "eid", "hari raya", "aidilfitri", "bakrid", "muharram", "ashura", "mawlid"),
            *("milad-un-nabi", "diwali", "deepavali", "dussehra", "durga puja", "navratri", "raksha bandhan"),
            *("janmashtami", "ganesh chaturthi", "onam", "thaipusam", "vesak", "wesak", "loy krathong", "qingming"),
            *("obon", "respect for the aged day", "national day", "youth day", "liberation day", "constitution day"),
            *("revolution day", "family day", "victoria day", "queens birthday", "kings birthday", "grand final day"),
            *("bank holiday", "arbor day", "spring break", "homecoming", "midsummer", "oktoberfest", "las posadas"),
        )
    ),
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
    *(name for names in _FROM_EASTER_ABROAD.values() for name in names),
    "bettag",
    *(
        "easter",
        "good friday",
        "palm sunday",
        "ash wednesday",
        "mardi gras",
        "fat tuesday",
        "shrove tuesday",
        "pancake",
    ),
    *("maundy thursday", "holy thursday", "holy saturday", "holy week", "semana santa", "shepherd sunday"),
    *("ascension day", "whit", "pentecost", "corpus christi", "mothering sunday"),
    *(
        "lunar new year",
        "seollal",
        "설",
        "chuseok",
        "추석",
        "chinese new year",
        "cny",
        "spring festival",
        "tet holiday",
    ),
    *("autumn festival", "한가위", "dragon boat", "부처님오신날", "석가탄신일"),
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
