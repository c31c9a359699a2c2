"""Surrogates: invented values in the place of protected ones, so that what was missed hides among them ("hidden in
plain sight").

In: a secret key, a patient, and a value with its kind. Out: a value of the same form. Everything is drawn by
HMAC-SHA-256 of key, patient and value: the same three give the same surrogate in every report and every run, another
patient or another key another one, and nothing is remembered between texts.

- Names, word by word: `Dr. John Smith`, `SMITH, JOHN` and `Dr. Smith` stay one person. The first letter of a surrogate
  depends on that of the name alone, so `J. Smith` fits them. Particles (`van der`) go.
- Dates move by one number of days for each patient, up to a year and never whole weeks, times by one number of minutes.
  A holiday becomes the plain date it moves to. What cannot be moved becomes a mask: holidays whose day is not known
  (Ramadan, Easter without year), ranges, seasons, months in other languages.
  Ages over 89 become other ages over 89.
- Numbers keep their shape: a digit becomes a digit, a letter a letter.
- Institutions keep the words that say their type, places the words that say street, ward or state.
"""

from __future__ import annotations

import hmac
import re
import string
from collections.abc import Sequence

from cxrflow.reports.holidays import is_holiday, shift_holiday
from cxrflow.reports.lexicon import PhiCues, SurrogateWords
from cxrflow.reports.recognisers.name_words import PARTICLES
from cxrflow.reports.surrogate_dates import shift_compact, shift_date, shift_stamp, shift_time

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+|[가-힣]+|\d+")
_TYPE_KO = re.compile(
    r"(?:대학교|대학|대)?\s?(?:부속\s?)?(?:병원|의료원|의원|메디컬센터|클리닉|보건소|요양원|정형외과|이비인후과|산부인과|센터)$|대학교$|"
    r"(?:특별시|광역시|시|군|구|읍|면|동|로|길|가|리|번길|아파트|빌라|타운|오피스텔|맨션|병동|중환자실|응급실|층|호|번|베드|도)$"
)
_KEPT = frozenset(
    (
        *(
            "apt",
            "apartment",
            "suite",
            "ste",
            "unit",
            "box",
            "po",
            "p",
            "o",
            "zip",
            "the",
            "of",
            "and",
            "at",
            "for",
            "st",
            "saint",
        ),
        *(
            "north",
            "south",
            "east",
            "west",
            "main",
            "center",
            "central",
            "tower",
            "pavilion",
            "us",
            "state",
            "county",
            "old",
            "n",
        ),
    )
)
_STATE = re.compile(r"[A-Z]{2}")
_NATIVE = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_NATIVE_COUNTED = ("한", "두", "세", "네", *_NATIVE[4:])  # before a counter
_NINETIES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class SurrogateLists:
    """The word lists surrogates are made with; build them once."""

    def __init__(self, words: SurrogateWords, cues: PhiCues) -> None:
        self.words = words
        self.given = cues.words("given_names")
        self.names = cues.words("roman_surnames_kr") | self.given
        self.types = (
            cues.words("facility_generic")
            | {word for head in cues.phrases("facility_heads") for word in head.split()}
            | {word for label in cues.phrases("ward_labels") for word in label.split()}
            | set(cues.phrases("wards_acronym"))
            | set(cues.phrases("street_words"))
            | _KEPT
        )


class Surrogates:
    """Surrogates of one patient under one key."""

    def __init__(self, key: bytes, patient: str, lists: SurrogateLists) -> None:
        self._key = hmac.digest(key, patient.encode("utf-8", "surrogatepass"), "sha256")
        self._lists, self._words = lists, lists.words
        days = 1 + self._draw("days", "", 364)
        self.days = (days + (days % 7 == 0)) * (1 if self._draw("direction", "", 2) else -1)
        self.minutes = 60 * (1 + self._draw("hours", "", 22)) + 1 + self._draw("minutes", "", 58)

    def replace(self, kind: str, value: str) -> str:
        """A surrogate of `value`; never the value itself where it holds a letter or digit that can be changed."""
        match kind:
            case "NAME":
                return self._name(value)
            case "DATE":
                return self._date(value)
            case "TIME":
                return shift_time(value, self.minutes) or "[TIME]"
            case "AGE":
                return self._age(value)
            case "HOSPITAL" | "WARD" | "ADDRESS":
                return self._place(kind, value)
            case "EMAIL":
                return f"{self._letters(value.partition('@')[0])}@example.org"
            case "URL":
                scheme = re.match(r"(?:\w+://)?(?:www\.)?", value)[0]
                return f"{scheme}{self._pick(self._words.places, 'url', value).lower()}.example.org"
            case "RRN":
                return self._resident_number(value)
            case "PHONE":
                return self._shape(value, kept=True)  # the x or ext. of an extension
        return self._shape(value)

    def _draw(self, purpose: str, value: str, below: int) -> int:
        """A number from 0 to below - 1."""
        folded = " ".join(value.casefold().split())
        return (
            int.from_bytes(
                hmac.digest(self._key, f"{purpose}\n{folded}".encode("utf-8", "surrogatepass"), "sha256")[:8]
            )
            % below
        )

    def _pick(self, choices: Sequence[str], purpose: str, value: str) -> str:
        """One of `choices` that is not `value`."""
        place = self._draw(purpose, value, len(choices))
        chosen = choices[place]
        return chosen if chosen.casefold() != value.casefold() else choices[(place + 1) % len(choices)]

    # --- names ---------------------------------------------------------------------------------------------------

    def _name(self, value: str) -> str:
        tokens = list(_WORD.finditer(value))
        short = len(tokens) == 1 and len(value) <= 4 and value.isascii() and value.lower() not in self._lists.names
        if short and (value.islower() or value.isupper() or not value.istitle()):
            return self._letters(value)  # initials of who typed
        pieces, position = [], 0
        for number, token in enumerate(tokens):
            word = token[0]
            if word in "OoDd" and value[token.end() :][:1] == "'" and number + 1 < len(tokens):  # O'Brien, D'Amato
                pieces.append(value[position : token.start()])
                position = token.end() + 1
                continue
            last = number == len(tokens) - 1
            if word.lower() in PARTICLES and not last and (word.islower() or len(tokens) > 2):
                pieces.append(value[position : token.start()])
                position = token.end() + len(re.match(r"[ \t.]*", value[token.end() :])[0])
                continue
            pieces += [value[position : token.start()], self._name_word(word)]
            position = token.end()
        return "".join([*pieces, value[position:]])

    def _name_word(self, word: str) -> str:
        if word[0] >= "가":
            return self._hangul(word)
        if word.isdigit():
            return self._shape(word)
        first = self._initial(word[0])
        if len(word) == 1:
            return first if word.isupper() else first.lower()
        lower = word.lower()
        if lower in ("jr", "sr", "ii", "iii", "iv"):
            return word
        lists = self._words.given_names if lower in self._lists.given else self._words.family_names
        chosen = self._pick(lists[first], "name", lower)
        return chosen.upper() if word.isupper() else chosen.lower() if word.islower() else chosen

    def _initial(self, letter: str) -> str:
        """The first letter of the surrogate of a name that begins with `letter`."""
        return string.ascii_uppercase[self._draw("initial", letter, 26)]

    def _hangul(self, name: str) -> str:
        if name[:2] in self._words.surnames_ko_two and len(name) > 2:
            surname, given = self._pick(self._words.surnames_ko_two, "surname", name[:2]), name[2:]
        else:
            surname, given = self._pick(self._words.surnames_ko, "surname", name[0]), name[1:]
        drawn = self._pick(self._words.given_ko, "given", given) if given else ""
        while len(drawn) < len(given):
            drawn += self._pick(self._words.given_ko, drawn, given)
        return surname + drawn[: len(given)]

    def _letters(self, value: str) -> str:
        """Every letter and digit exchanged, by what it is and where it stands."""
        drawn = "".join(
            self._other(c, string.ascii_lowercase, f"letter{place}", value)
            if c.isascii() and c.isalpha()
            else self._other(c, string.digits, f"digit{place}", value)
            if c.isdigit()
            else c
            for place, c in enumerate(value)
        )
        return "".join(new.upper() if old.isupper() else new for old, new in zip(value, drawn, strict=True))

    # --- numbers, ages, dates ------------------------------------------------------------------------------------

    def _shape(self, value: str, kept: bool = False) -> str:
        """Digits for digits and, unless `kept`, letters for letters; a value that begins with 1 to 9 keeps to that."""
        compact = "".join(c for c in value if c.isalnum())  # 12-34-56 and 123456 are one number
        drawn, place = [], 0
        for c in value:
            if c.isdigit():
                digits = string.digits if place or c == "0" else string.digits[1:]
                drawn.append(self._other(c, digits, f"shape{place}", compact))
            elif c.isascii() and c.isalpha() and not kept:
                letters = string.ascii_uppercase if c.isupper() else string.ascii_lowercase
                drawn.append(self._other(c, letters, f"shape{place}", compact))
            else:
                drawn.append(c)
            place += c.isalnum()
        return "".join(drawn)

    def _other(self, old: str, alphabet: str, purpose: str, value: str) -> str:
        """A character of the alphabet that is not `old`."""
        left = alphabet.replace(old.lower() if old.isupper() and alphabet.islower() else old, "")
        return left[self._draw(purpose, value, len(left))]

    def _resident_number(self, value: str) -> str:
        """Another day of birth, the same sex and century, and a check digit that no resident has."""
        birth = shift_compact(value[:6], self.days) or self._shape(value[:6])
        rest = self._shape(value[6:])
        gender = re.search(r"\d", value[6:])
        if gender:
            rest = rest[: gender.start()] + gender[0] + rest[gender.end() :]
        digits = [int(c) for c in birth + rest if c.isdigit()]
        if len(digits) == 13:
            weighted = sum(
                digit * weight for digit, weight in zip(digits, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), strict=False)
            )
            if (11 - weighted % 11) % 10 == digits[12]:
                rest = rest[:-1] + str((digits[12] + 1) % 10)
        return birth + rest

    def _age(self, value: str) -> str:
        def number(match: re.Match[str]) -> str:
            others = [age for age in range(90, 100) if age != int(match[0])]
            drawn = str(others[self._draw("age", match[0], len(others))])
            return drawn.zfill(len(match[0])) if match[0][0] == "0" else drawn  # 092Y, but 102 becomes 94

        if re.search(r"\d(?!\d*'?s)", value):
            return re.sub(r"\d+", number, value)
        if "s" in value.lower()[-2:]:
            return value  # her 90s: no age, only that it is over 89
        if re.search("[가-힣]", value):
            return self._age_ko(value)
        word = self._pick(_NINETIES, "age", value.rpartition("-")[2].rpartition(" ")[2])
        return f"NINETY-{word.upper()}" if value.isupper() else f"ninety-{word}"

    def _age_ko(self, value: str) -> str:
        """아흔두 살, 구십이 세: other words of the same counting, with the same counter."""
        stem, counter = re.fullmatch(r"(.*?)(\s?[살세])?", value, re.DOTALL).groups(default="")
        if "아흔" not in stem and (counter.endswith("세") or re.search("[일이삼사오육칠팔구십]$", stem)):
            return f"구십{self._pick('일이삼사오육칠팔구', 'age', stem[-1:])}{counter}"
        units = _NATIVE_COUNTED if counter else _NATIVE
        return f"아흔{self._pick(units, 'age', re.sub('.*(?:아흔|백) ?', '', stem))}{counter}"

    def _date(self, value: str) -> str:
        days = self.days
        if is_holiday(value) and shift_holiday(value, days) is None:
            return "[DATE]"  # nobody could tell its day
        moved = (
            shift_holiday(value, days)
            or shift_date(value, days)
            or shift_compact(value, days)
            or shift_stamp(value, days, self.minutes)
        )
        if moved == value:  # a year alone, of which the day moved by falls into the same
            year = re.fullmatch(r"(\D*)((?:19|20)\d\d)(\D*)", value)
            return f"{year[1]}{int(year[2]) + (1 if days > 0 else -1)}{year[3]}" if year else "[DATE]"
        return moved or "[DATE]"

    # --- places --------------------------------------------------------------------------------------------------

    def _place(self, kind: str, value: str) -> str:
        """Words that say what kind of place it is stay; one invented name stands for all others in a row."""
        pieces, position, named = [], 0, False
        for token in _WORD.finditer(value):
            word = token[0]
            gap = value[position : token.start()]
            if word.lower() == "s" and gap.endswith("'"):
                new = word  # St. Luke's
            elif word.isdigit() or len(word) == 1 and word.isascii():
                new, named = self._shape(word), False
            elif word[0] >= "가":
                new, named = self._place_ko(word), False
            elif word.lower() in self._lists.types or kind == "ADDRESS" and _STATE.fullmatch(word):
                new, named = word, False
            elif named and not gap.strip(" \t.'-"):
                position = token.end()
                continue
            else:
                chosen = self._pick(self._words.places, kind, word)
                new, named = (chosen.upper() if word.isupper() and len(word) > 1 else chosen), True
            pieces += [gap, new]
            position = token.end()
        return "".join([*pieces, value[position:]])

    def _place_ko(self, word: str) -> str:
        ending = _TYPE_KO.search(word)
        stem = word[: ending.start()] if ending else word
        return (self._pick(self._words.places_ko, "place", stem) if stem else "") + word[len(stem) :]
