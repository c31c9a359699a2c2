"""Reports with known protected information: a template's fields filled, and where each planted value stands.

`written(lists, seed, count)` takes a module of templates and names (`reports_phi_held_out`) and gives (text, spans):
spans are (start, end, kind) in the text, kinds as the recognisers call them. Some reports come in capitals, without
punctuation or with broken lines. A module may fill further fields by its own `own_value(field, rng)`. Raises KeyError
for a field nobody fills.
"""

from __future__ import annotations

import random
import re
import string
from collections.abc import Iterator
from datetime import date, timedelta
from types import ModuleType

from cxrflow.reports.tagger.variations import broken_lines

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Spans = list[tuple[int, int, str]]


def written(lists: ModuleType, seed: int, count: int) -> Iterator[tuple[str, Spans]]:
    """`count` reports, template after template, so that every one is used equally often."""
    rng = random.Random(seed)
    templates = [template for group in lists.TEMPLATES.values() for template in group]
    for number in range(count):
        pieces = list(_pieces(templates[number % len(templates)], lists, rng))
        shape = rng.choices((_plain, _capitals, _unpunctuated, _broken), (60, 15, 10, 15))[0]
        yield _joined(shape(pieces, rng))


def tagged(text: str, spans: Spans) -> str:
    """The text with each span between tags of its kind, as `cxrflow deidentify --evaluate` reads a truth."""
    for start, end, kind in sorted(spans, reverse=True):
        text = f"{text[:start]}<{kind}>{text[start:end]}</{kind}>{text[end:]}"
    return text


def _pieces(template: str, lists: ModuleType, rng: random.Random) -> Iterator[tuple[str, str]]:
    """(text, kind) pieces in order; kind is empty for what is not protected."""
    for literal, field, _, _ in string.Formatter().parse(template):
        yield literal, ""
        if field:
            yield _value(field, lists, rng)


def _joined(pieces: list[tuple[str, str]]) -> tuple[str, Spans]:
    text, spans = "", []
    for piece, kind in pieces:
        if kind:
            spans.append((len(text), len(text) + len(piece), kind))
        text += piece
    return text, spans


def _plain(pieces: list[tuple[str, str]], rng: random.Random) -> list[tuple[str, str]]:
    return pieces


def _capitals(pieces: list[tuple[str, str]], rng: random.Random) -> list[tuple[str, str]]:
    return [(piece.upper(), kind) for piece, kind in pieces]


def _unpunctuated(pieces: list[tuple[str, str]], rng: random.Random) -> list[tuple[str, str]]:
    return [(piece if kind else re.sub(r"[.,;:](?!\d)", "", piece), kind) for piece, kind in pieces]


def _broken(pieces: list[tuple[str, str]], rng: random.Random) -> list[tuple[str, str]]:
    return broken_lines(pieces, rng.randint(45, 72))


def _person(lists: ModuleType, rng: random.Random) -> tuple[str, str]:
    """Given and family name; one in four is a word of reports, one in six has an initial between."""
    family = rng.choice(lists.WORD_FAMILY if rng.random() < 0.25 else lists.FAMILY)
    given = rng.choice(lists.WORD_GIVEN if rng.random() < 0.15 else lists.GIVEN)
    return given, family


def _digits(rng: random.Random, shape: str) -> str:
    """`#` becomes a digit, `A` a capital."""
    return "".join(
        rng.choice(string.digits[1:]) if c == "#" else rng.choice(string.ascii_uppercase) if c == "A" else c
        for c in shape
    )


def _value(field: str, lists: ModuleType, rng: random.Random) -> tuple[str, str]:
    given, family = _person(lists, rng)
    initial = rng.choice(string.ascii_uppercase)
    day = date(2008, 1, 1) + timedelta(days=rng.randrange(6500))
    hour, minute = rng.randrange(24), rng.randrange(60)
    clock12 = f"{(hour - 1) % 12 + 1}:{minute:02d}"
    half = rng.choice(("AM", "am", "a.m.") if hour < 12 else ("PM", "pm", "p.m."))
    month, year = MONTHS[day.month - 1], day.year
    match field:
        case "c":
            return rng.choice(lists.CLINICAL), ""
        case "k":
            return rng.choice(lists.CLINICAL_KO), ""
        case "full":
            middle = f" {initial}." if rng.random() < 0.17 else ""
            return f"{given}{middle} {family}", "NAME"
        case "dr":
            return family, "NAME"
        case "last_first":
            return f"{family}{rng.choice((', ', ','))}{given}{rng.choice(('', '', f' {initial}'))}", "NAME"
        case "initials":
            return _digits(rng, "AA"), "NAME"
        case "dotted":
            return _digits(rng, "A.A."), "NAME"
        case "initials3":
            return _digits(rng, "AAA").lower(), "NAME"
        case "wetread":
            return _digits(rng, "AA") + _digits(rng, "AA").lower(), "NAME"
        case "hangul":
            return rng.choice(lists.HANGUL), "NAME"
        case "romanised":
            return rng.choice(lists.ROMANISED), "NAME"
        case "mrn":
            return _digits(rng, rng.choice(("#######", "########", "###-##-##", "A######", "E########"))), "MRN"
        case "mrn8":
            return _digits(rng, "########"), "MRN"
        case "accession":
            return _digits(
                rng, rng.choice(("########", "AA########", "##-######", "####AA#####", "A#######-##"))
            ), "ACCESSION"
        case "case":
            return _digits(rng, "######-####"), "ACCESSION"
        case "ssn":
            return _digits(rng, "###-##-####"), "ID"
        case "account" | "job" | "claim" | "license":
            shapes = {"account": "#########", "job": "#######", "claim": "AA-####-#####", "license": "#####"}
            return _digits(rng, shapes[field]), "ID"
        case "serial":
            return _digits(rng, rng.choice(("AAA######A", "#######", "AA-#####-##", "##AA####"))), "DEVICE"
        case "station":
            return _digits(rng, rng.choice(("RADWS##", "AAPACS-###", "RPT-AA##"))), "DEVICE"
        case "phone":
            shape = rng.choice(("(###) ###-####", "###-###-####", "###.###.####", "1-###-###-####", "### ### ####"))
            return _digits(rng, shape), "PHONE"
        case "phone_short":
            return _digits(rng, "###-####"), "PHONE"
        case "ext":
            return _digits(rng, rng.choice(("x#-####", "x#####", "####"))), "PHONE"
        case "ext4":
            return _digits(rng, "####"), "PHONE"
        case "pager":
            return _digits(rng, rng.choice(("#####", "####", "#-####", "###-####"))), "PHONE"
        case "ko_phone":
            return _digits(rng, rng.choice(("010-####-####", "02-###-####", "031-###-####", "010.####.####"))), "PHONE"
        case "date":
            forms = (
                f"{day:%m/%d/%Y}",
                f"{day.month}/{day.day}/{day:%y}",
                f"{day:%m-%d-%Y}",
                f"{day:%Y-%m-%d}",
                f"{day:%d-%b-%Y}",
            )
            return rng.choice(forms), "DATE"
        case "va_date":
            return f"{day:%b} {day:%d}, {year}".upper(), "DATE"
        case "date_text":
            suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
            forms = (
                f"{month} {day.day}, {year}",
                f"{day:%b} {day.day}, {year}",
                f"{day.day} {month} {year}",
                f"{month} {day.day}{suffix}, {year}",
                f"{day.day}{suffix} of {month}",
            )
            return rng.choice(forms), "DATE"
        case "date_short":
            return rng.choice((f"{day.month}/{day.day}", f"{day:%m/%d}")), "DATE"
        case "month_day":
            return f"{month} {day.day}", "DATE"
        case "month_year":
            return rng.choice((f"{month} {year}", f"{day:%m/%Y}", f"{day:%b} {year}", f"{month} of {year}")), "DATE"
        case "iso_date":
            return rng.choice(
                (f"{day:%Y-%m-%d}", f"{day:%Y.%m.%d}", f"{day:%Y/%m/%d}", f"{day:%Y. }{day.month}. {day.day}.")
            ), "DATE"
        case "ko_date":
            return rng.choice(
                (f"{year}년 {day.month}월 {day.day}일", f"{day.month}월 {day.day}일", f"{year}년 {day.month}월")
            ), "DATE"
        case "dob":
            return rng.choice(
                (f"{day.month}/{day.day}/{year - 60}", f"{day:%d-%b}-{year - 60}", f"{day:%m/%d}/{year - 60}")
            ), "DATE"
        case "weekday":
            return rng.choice(DAYS), "DATE"
        case "holiday":
            return rng.choice(("Christmas Eve", "Thanksgiving", "New Year's Day", "Labor Day", "Easter Sunday")), "DATE"
        case "time":
            return f"{clock12} {half}" if rng.random() < 0.8 else f"{clock12}{half}", "TIME"
        case "time24":
            return rng.choice(
                (f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute:02d}", f"{hour:02d}{minute:02d}")
            ), "TIME"
        case "time_ko":
            return f"{'오전' if hour < 12 else '오후'} {(hour - 1) % 12 + 1}시 {minute}분", "TIME"
        case "age":
            return str(rng.randint(21, 88)), ""
        case "age90":
            return str(rng.randint(90, 104)), "AGE"
        case "hospital":
            return rng.choice(lists.HOSPITAL), "HOSPITAL"
        case "hospital_ko":
            return rng.choice(lists.HOSPITAL_KO), "HOSPITAL"
        case "ward" | "va_loc":
            return rng.choice(
                lists.WARD if field == "ward" else ("4A-MED", "ICU3-NORTH", "ED-TRIAGE 2", "7B TELE")
            ), "WARD"
        case "ward_ko":
            return rng.choice(lists.WARD_KO), "WARD"
        case "street":
            return rng.choice(lists.STREET), "ADDRESS"
        case "town":
            return rng.choice(lists.TOWN), "ADDRESS"
        case "address_ko":
            return rng.choice(lists.ADDRESS_KO), "ADDRESS"
        case "rrn":
            return f"{day:%y%m%d}-" + _digits(rng, "#######"), "RRN"
        case "email":
            user = re.sub(r"[^a-z]", "", f"{given[0]}{family}".lower())
            return f"{user}@{rng.choice(('mercyridge.org', 'rad.westmark.edu', 'neulpureun.ac.kr', 'va.gov'))}", "EMAIL"
        case "url":
            return rng.choice(
                ("https://portal.mercyridge.org/r/88213", "www.twinforksrad.com", "http://10.20.3.4/pacs?id=77123")
            ), "URL"
    if hasattr(lists, "own_value"):
        return lists.own_value(field, rng)
    raise KeyError(field)
