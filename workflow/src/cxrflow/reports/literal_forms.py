"""Short forms that stand for themselves: a piece of a code, a state, a name, a unit, a form the text explains.

In: a text whose marks are hidden (\\x01 each) and the place of a short form. Out: whether to leave it, whatever its
meanings are.
"""

from __future__ import annotations

import re

_STATES = (
    " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR "
)
# A city, and no word of medicine by its end: "Thoracoscopy, LA with lidocaine".
_NO_CITY = (
    "itis|[eo]sis|[ae]mia|ectomy|otomy|oscopy|graphy|gram|pathy|plasty|pn[eo]ea|uria|algia|cardia|thorax|(?<!l)ema"
)
_CITY = rf"(?![A-Z][a-z]*(?:{_NO_CITY})\b)[A-Z][a-z\u00c0-\u024f'\u2019-]+"
# What stands before a state: a city behind a preposition; behind a comma; one that begins a sentence.
_AFTER_CITY = re.compile(
    rf"\b(?:[Ff]rom|[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]f|[Tt]o|[Vv]ia|[Bb]y)\s+(?:{_CITY}\s+)*"
    rf"(?:St\.\s+|Ft\.\s+)?{_CITY},\s*$"
)
_LISTED_CITY = re.compile(rf",\s*(?:{_CITY}\s+)*(?:St\.\s+|Ft\.\s+)?{_CITY},\s*$")
_BARE_CITY = re.compile(rf"(?:^|\w\w[.:;]\s+|\n\s*)(?:{_CITY}\s+){{0,2}}{_CITY},\s*$")
_CAPITAL_CITY = re.compile(r"\b(?:from|FROM)\s+(?:[A-Z]+\.?\s+){0,2}[A-Z]{2,},\s*$")
_AFTER_STATE = re.compile(r"\s*(?:$|[.,;)\n]|\d{5}\b|(?:for|to|with|on|after|by|where|in|and)\b)", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:D[Rr]s?|Mrs?|Ms|Miss|Prof(?:essor)?|Doctor)\.?\s+(?:[A-Z]\.?\s*(?:and|&)?\s*)*$")
_SIGNED = re.compile(
    r"\b(?:dictated|read|reported|transcribed|typed|signed|approved|verified|interpreted|initials?|radiographer)"
    r"(?:\s+(?:and\s+\w+\s+)?by)?\s*[:=]?\s*(?:[A-Z]{1,3}\s?/\s?)?$",
    re.IGNORECASE,
)
_AFTER_SIGNATURE = re.compile(r"\s*(?:$|[.,;)\n/\d])")
_UNITS = {"am", "cc", "cm", "mg", "ml", "mm", "ms", "ng", "pg", "pm"}
_AFTER_NUMBER = re.compile(r"(?:^|[^0-9A-Za-z]|x)\d+[ \u00a0]?$")  # a number by itself: "3 PM", and not "anti-Jo1 PM"
_PER = re.compile(r"\s?/\s?(?:[mdu\u00b5]?l|kg|g|hr?|min|day|s|sec|m2)\b", re.IGNORECASE)
_EXPLAINED = re.compile(r"((?:[A-Za-z]+[ -]){1,6})\(([A-Za-z]{2,6})\)")
_EXPLAINED_IN_ONE = re.compile(r"(?<![\w-])([A-Za-z]{2,6}) \(([a-z]{7,})\)")
_EXPLAINING = re.compile(r"(?<![\w-])([A-Za-z]{2,6}) \(((?:[A-Za-z]+[ -])+[A-Za-z]+)\)")


def part_of_code(hidden: str, start: int, end: int) -> bool:
    """Whether the word is one piece of something longer: port-a-cath, T-CT1, a mark, an address."""
    before, after = hidden[start - 1] if start else " ", hidden[end] if end < len(hidden) else " "
    if before in "\x01@#&$'" or after in "\x01@&$":
        return True
    if after == "#" and not re.match(r"#\d{1,3}\b", hidden[end : end + 5]):  # HD#12 is a day
        return True
    if before == "." and re.search(r"(?:^|[^0-9A-Za-z])[0-9A-Za-z]\.$", hidden[max(0, start - 3) : start]):
        return True
    if after == "." and re.match(r"\.[A-Za-z](?![A-Za-z])", hidden[end : end + 3]):
        return True
    if before == "-" and re.search(r"(?:^|[^0-9A-Za-z])(?:[A-Za-z]|[0-9]*)-$", hidden[max(0, start - 8) : start]):
        return True
    return after == "-" and re.match(r"-(?:[A-Za-z]?(?![A-Za-z])|[0-9]|\x01)", hidden[end : end + 3]) is not None


def stands_for_itself(hidden: str, start: int, end: int) -> bool:
    """Whether the word is a state, a name or a unit by where it stands."""
    word, before = hidden[start:end], hidden[max(0, start - 60) : start]
    if f" {word} " in _STATES and before.endswith((", ", ",")):
        # Between capitals, behind a comma ("murmur, Marfan, AR 3+") and where a sentence begins, a city looks like any
        # word: only what ends there is a state.
        certain = _AFTER_CITY.search(before) is not None
        likely = _CAPITAL_CITY.search(before) or _LISTED_CITY.search(before) or _BARE_CITY.search(before)
        if certain or (likely and _AFTER_STATE.match(hidden, end)):
            return True
    if word[0].isupper():
        if _TITLE.search(before):
            return True
        if len(word) < 4 and _SIGNED.search(before) and _AFTER_SIGNATURE.match(hidden, end):
            return True
    if _AFTER_NUMBER.search(before):
        return word.lower() in _UNITS or _PER.match(hidden, end) is not None
    return False


def explained(hidden: str) -> dict[str, str]:
    """Short forms that the text itself explains, and their meanings: `pleural thickening (PT)`, `PT (pleural ...)`,
    `PTX (pentoxifylline)`."""
    found: dict[str, str] = {}
    if "(" not in hidden:
        return found
    pairs = [(m[2], m[1]) for m in _EXPLAINED.finditer(hidden)] + [m.groups() for m in _EXPLAINING.finditer(hidden)]
    for short, words in pairs:
        long = re.split("[ -]", words.strip(" -"))[-len(short) :]
        if "".join(word[0] for word in long).lower() == short.lower():
            found[short] = " ".join(long).lower()
    for short, word in _EXPLAINED_IN_ONE.findall(hidden):
        letters = iter(word)
        if word[0] == short[0].lower() and all(letter in letters for letter in short.lower()):
            found.setdefault(short, word)
    return found
