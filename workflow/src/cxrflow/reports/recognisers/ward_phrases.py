"""Wards by phrase: words and numbers that together name a place inside a hospital (9 South stepdown, Cath Holding 3).

In: report tokens. Out: (start, end) of runs that hold a word of wards and a number, letter or name, and what such a run
adds to a ward that was found by a part of it. Whether somebody is there, `WardRecogniser` decides.

Each token has a class by the word lists; two neighbours belong to one run where the table says that their classes may
stand side by side with what is written between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_cues import AGE_OR_GAUGE

# N number, L letters of a code, P place (ward, bed, ICU), K kind of place (cardiac, holding), S side (North), C colour,
# A proper name that wards have, M one that other places have, U initials before a place (UCC bay 2), W what numbers
# much else as well (level, zone).
_PAIRS = {
    "": "NL LN",
    " ": "MN MP LN PN PL PP PK PS PA PC UP WA WN WL WS WP KP KK KN KL KW SN SP SK SW NS NP NK NW NA NC CP CW LP LS LK "
    "AN AP AL",
    "-": "NN LP LW LN NL PN PL NP NK SN NS PP KK KP WN WL AN UP",
    "/": "PP KK KP PK NP NN LN LP",
    "#": "PN WN KN",
    "&": "LL PP",
    ",": "NP NK NW LW",
}
_BESIDE = {gap: frozenset(pairs.split()) for gap, pairs in _PAIRS.items()}
_GAPS = {"": "", " ": " ", "\t": " ", "\n": " ", " \n": " ", ", ": ",", ",": ",", " - ": "-", " / ": "/", " #": "#"}
_GAPS |= {mark: mark for mark in "-/#&"}
_SHORT = frozenset(("rm", "bldg", "fl", "flr", "wd", "lvl", "bd", "no"))  # written with a full stop
_PODDED = frozenset(("nicu", "ed", "er", "scn", "scbu", "nnu", "ucc"))  # have pods, and few who had an operation
_LONGEST = 9  # tokens of a run
_SIDES = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "center", "central") + (
    *("norte", "sur", "este", "oeste", "nord", "sud", "süd", "ost", "ouest", "noord", "zuid", "oost", "syd", "öst"),
)
_COUNTED = frozenset(("dol", "day", "pod", "hd", "week", "wk", "grade", "stage", "type", "group", "class", "x", "dos"))
# Written in small letters behind a number as well: 7W bed, 9 South stepdown.
_BEDS = frozenset(
    "bed bay room rm pod cubicle stepdown tele telemetry slot crib cot icu oncology nursery ward".split()  # noqa: SIM905 - as below
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_AMOUNT = re.compile(
    r"(?:[.:]\d|,\d\d\b|(?i:st|nd|rd|th)\b|-\d{1,2}-\d|/\d{1,2}(?:/|\b(?![A-Z]))|[ ]?%|"
    r"[ ]?(?i:days?|hours?|hrs?|weeks?|mm|cm|ml|mg|years?|yo|degrees?|fr|lbs?|kgs?|"
    r"views?|times|minutes?|mins?|months?|mths?|wks?|yrs?|units?)\b|"
    rf"[ ]{_MONTH}[a-z]*\b)"
)
_ENDS = re.compile(r"[ ]?(?:[.,;:)\n]|\Z)|[ ]\d")
# With a number or letter alone these are no place: CT 2012, Male 31, HD 5, an EBUS of 4R.
_NOT_ALONE = frozenset(
    """
    ct mri x-ray xray ebus male female mens womens hd pre preop pre-op old rad
    """.split()  # noqa: SIM905 - as below
)
_AGED = re.compile(rf"{AGE_OR_GAUGE}\b")
_GENDERS = frozenset(("male", "female", "mens", "womens"))
_NAMES_A_PLACE = re.compile("[NL]|[AM]P|[PW]A|C[PW]|P[SC]")
_HONOUR = re.compile(r"\b(?:St\.?|ST\.?|Saint|SAINT|Lady|LADY|Mother|MOTHER)[ ]\Z")  # St. Francis 4
_ROMAN = frozenset(("II", "III", "VI", "VII", "VIII"))
# Initials before a bed that are of no unit: AP bed 3.
_NO_UNITS = frozenset(
    """
    AP PA CXR XR CT MR MRI US NG ET ETT PICC CVC IV IJ STAT RN MD NP DO PT RT AM PM HR TO IN AT ON OF BY FROM
    AND THE DR FOR WITH NEW OLD NO
    """.split()  # noqa: SIM905 - easier to read
)


class WardPhrases:
    """Finds runs of words of wards, numbers and letters."""

    def __init__(self, cues: PhiCues, landmarks: frozenset[str]) -> None:
        """landmarks: words that wards are named by and that are no words of reports."""
        kinds = cues.words("ward_specialties") | cues.words("ward_sections") | cues.words("ward_kinds")
        self._classes = dict.fromkeys(landmarks, "M") | dict.fromkeys(cues.words("ward_names"), "A")
        self._classes |= dict.fromkeys(kinds - cues.words("ward_kinds_doubtful"), "K")
        self._classes |= dict.fromkeys(cues.words("ward_colours"), "C")
        self._classes |= dict.fromkeys((name for name in cues.phrases("wards_acronym") if name.isalpha()), "P")
        self._classes |= dict.fromkeys(cues.words("ward_units") | cues.words("ward_places"), "P")
        self._classes |= dict.fromkeys(_SIDES, "S") | dict.fromkeys(cues.words("ward_numbered"), "W")

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        """Characters of runs that hold a word of wards and a number, a letter, a colour or a proper name."""
        past = 0
        for position, word in enumerate(tokens.words):
            if position < past or self._classes.get(word, " ") not in "PKCSAM":
                continue
            first, past = self._run(tokens, position, position + 1)
            classes = "".join(self._class(tokens, place) for place in range(first, past))
            if past - first < 2 or set(classes) <= set("KNL") and self._counts(tokens, first, past):
                continue
            if classes == "CW" and tokens.words[first] in ("gray", "grey"):
                continue  # a gray zone
            gender = tokens.words[first] in _GENDERS and tokens.raw(first + 1)[0].isupper()  # Female Surgical
            if gender or _NAMES_A_PLACE.search(classes):
                yield self._start(tokens, first), tokens.ends[past - 1]

    def _counts(self, tokens: ReportTokens, first: int, past: int) -> bool:
        """Whether all words of a run that could be a place say what is counted, dated or imaged: CT 2012, Male 31."""
        return all(w in _NOT_ALONE for w in tokens.words[first:past] if self._classes.get(w) == "K")

    def around(self, tokens: ReportTokens, start: int, end: int) -> tuple[int, int]:
        """Characters of the run that a ward from start to end is part of."""
        first, stop = bisect_right(tokens.starts, start) - 1, bisect_left(tokens.starts, end)
        if first >= 0 and tokens.ends[first] <= start:
            first += 1  # it begins in a gap
        if not 0 <= first < stop:
            return start, end
        first, stop = self._run(tokens, first, stop)
        return min(start, self._start(tokens, first)), max(end, tokens.ends[stop - 1])

    def _start(self, tokens: ReportTokens, first: int) -> int:
        """Where a run begins, with what honours its first name."""
        start = tokens.starts[first]
        honour = _HONOUR.search(tokens.text, max(0, start - 9), start)
        return honour.start() if honour else start

    def _class(self, tokens: ReportTokens, position: int) -> str:
        """Class of a token, or a blank."""
        word, raw = tokens.words[position], tokens.raw(position)
        if word[0].isdigit():
            clock = tokens.text.endswith(":", 0, tokens.starts[position])  # 21:26:57 EST
            return " " if clock or len(word) > 4 else "N"
        if raw in _ROMAN:
            return "N"
        if raw in ("NE", "NW", "SW"):
            return "S"
        if raw == "OR" and tokens.case == "mixed":
            return "P"
        beside = tokens.text[max(0, tokens.starts[position] - 2) : tokens.ends[position] + 2]
        if raw == "A" and beside.endswith("&E") or raw == "E" and beside.startswith("A&"):
            return "P"
        counted = raw in ("PG", "FY") or word == "twin"
        if counted and tokens.text[tokens.ends[position] : tokens.ends[position] + 2].strip().isdigit():
            return " "
        found = self._classes.get(word, " ")
        if found in "AMCS" and not raw[0].isupper():
            return " "
        if word == "pod" and not raw.istitle():
            numbered = tokens.text[tokens.ends[position] : tokens.ends[position] + 3].lstrip(" #")[:1].isdigit()
            unit = raw == "pod" and position and tokens.raw(position - 1).isupper()  # NICU pod 2
            unit = unit or position and tokens.words[position - 1] in _PODDED
            return " " if numbered and not unit else "P"  # POD 3: a post-operative day
        if found == " " and raw.isupper() and len(raw) < 6 and raw not in ("I", "X"):
            beside = tokens.text[max(0, tokens.starts[position] - 1) : tokens.ends[position] + 1]
            if len(raw) == 1 or len(raw) < 3 and any(map(str.isdigit, beside)):
                return "L"
            return "U" if tokens.case == "mixed" and raw not in _NO_UNITS else " "
        return found

    def _run(self, tokens: ReportTokens, first: int, end: int) -> tuple[int, int]:
        """First token and the one after the last of the run around some tokens."""
        while first and end - first < _LONGEST and self._joins(tokens, first - 1, first):
            first -= 1
        while end < len(tokens) and end - first < _LONGEST and self._joins(tokens, end - 1, end):
            end += 1
        return first, end

    def _joins(self, tokens: ReportTokens, left: int, right: int) -> bool:
        """Whether two neighbours belong to one run."""
        written = tokens.gap(right)
        if written.startswith(".") and tokens.words[left] in _SHORT:
            written = written[1:]
        gap = _GAPS.get(written)
        if gap is None or "\n" in written and not tokens.is_wrapped(right):
            return False
        before, after = self._class(tokens, left), self._class(tokens, right)
        if before + after not in _BESIDE[gap] or "\n" in written and after not in "NP":
            return False
        if before == "N" and gap == " " and left and tokens.words[left - 1] in _COUNTED:
            return False  # DOL 2 NICU
        raw = tokens.raw(right)
        if after == "L" and tokens.text.startswith("/", tokens.ends[right]):
            return False  # unit S/N
        if before == "L" and gap == " " and tokens.raw(left) in ("F", "M") and after in "PK":
            return False  # 50 F SICU
        if after == "N" and _AGED.match(tokens.text, tokens.starts[right]):
            return False  # ICU 72F
        if (gap == "," or "\n" in written) and before == "N" and not (left and self._joins(tokens, left - 1, left)):
            return False  # Jane Roe, 36, bed 7
        if gap == "," and tokens.words[right] in _COUNTED:
            return False  # SICU 12, HD 3
        if gap == "," and after == "K" and _ENDS.match(tokens.text, tokens.ends[right]) is None:
            return False  # Bunk 12, TB screen
        if after == "N":
            longer = before not in "NL" or gap != " " or len(raw) > 2  # 4 North 412, and not 3 4
            if not longer and left:
                led = self._class(tokens, left - 1) in "PW" and tokens.gap(left) == " "
                longer = led and (before == "L" or tokens.raw(left) in _ROMAN)  # Pod B 12, Phase II 6
            return longer and _AMOUNT.match(tokens.text, tokens.ends[right]) is None
        if gap == " " and after in "KPW" and before in "NL" and raw.islower():
            return tokens.words[right] in _BEDS
        led = left and tokens.gap(left) == "-" and tokens.raw(left - 1).istitle()  # Post-op Ward C
        if before == "K" and tokens.raw(left).islower() and not led:
            return after in "KP" and raw.islower()  # short stay room 5
        return True
