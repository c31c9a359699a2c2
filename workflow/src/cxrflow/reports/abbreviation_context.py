"""What stands around a short form: the words beside it, those of its sentence, those of the window.

In: a text whose marks are hidden, as words in order. Out: the place of a short form, which its meanings are scored by
(`abbreviations.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from cxrflow.reports.lexicon import Abbreviation, american

_LETTERS = "A-Za-z\u00c0-\u024f"
# A word; "65yo" is a number and a word. Hangul is no part of a word: RLLF에 is RLLF and a particle.
WORD = re.compile(
    rf"[{_LETTERS}_][0-9{_LETTERS}_]*|[0-9]+(?:(?!(?:yo|yrs?)\b)[{_LETTERS}_][0-9{_LETTERS}_]*)?", re.ASCII
)
_SENTENCE_END = re.compile(r"[.!?:;]\s|\n\s*\n|;|\x01{10}")  # ten hidden characters or more are a section tag
_ASKS = {"any", "is", "are", "has", "have", "can", "could", "please"}  # "RA: any change?" is no heading
_ANY_HEADING = {"exam", "examination", "indication", "history", "reason"}  # whatever is examined stands behind them
_PARTED = re.compile(r"[,;:()]")


@dataclass(frozen=True)
class Place:
    """What stands directly before and after a short form, and in its window; `clause` and `sentence` the window's words
    of its own clause (between commas and the like) and sentence, where a topic counts."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    clause: set[str]
    sentence: set[str]
    near: set[str]


# The words behind the first one, the short form in small letters, and whether it names a measure.
LongForm = tuple[list[str], str, bool]


def long_forms_of_cues(entries: tuple[Abbreviation, ...]) -> dict[str, list[LongForm]]:
    """What the short forms that are cues mean, in their first meaning, by its first word: "inferior vena cava" speaks
    as "ivc" does, so that an expansion takes no cue from its neighbours. Measures too, whose words shall give them
    none: "lactate dehydrogenase" is no lactate, and "white blood cell count" no blood."""
    cues: set[str] = set().union(*(entry.cues_for.near | entry.cues_against.near for entry in entries))
    found: dict[str, list[LongForm]] = {}
    done: set[str] = set()
    for entry in entries:
        short, measure = entry.short.lower(), entry.sense == "measure"
        if not measure and (short not in cues or short in done):
            continue
        done.add(short)
        for long in {entry.expansion, entry.plural} - {None}:
            first, *rest = [american(word.lower()) for word in WORD.findall(long)]
            if rest:
                found.setdefault(first, []).append((rest, short, measure))
    return found


class Context:
    """The words of a text by sentence, computed once a pass."""

    def __init__(
        self, hidden: str, words: list[tuple[int, int]], lower: list[str], long_forms: dict[str, list[LongForm]]
    ) -> None:
        self.hidden = hidden
        self.words = words
        self.ends = [end for _, end in words]
        self.lower = [american(word) for word in lower]
        self.cues = list(self.lower)  # the words that a window holds
        self.abbreviated: list[tuple[int, str]] = []  # place of a long form's first word, and its short form
        for place, word in enumerate(self.lower):
            for rest, short, measure in long_forms.get(word, ()):
                end = place + 1 + len(rest)
                if self.lower[place + 1 : end] == rest:
                    self.abbreviated.append((place, short))
                    if measure:
                        self.cues[place:end] = [short] * (end - place)
        self.sentence: list[int] = []
        number, previous = 0, 0
        for start, end in words:
            gap = hidden[previous:start]
            if len(gap) > 1 and _SENTENCE_END.search(gap) and not _mid_sentence_stop(hidden, previous, gap, start):
                number += 1
            self.sentence.append(number)
            previous = end

    def around(self, start: int, end: int, window: int) -> Place:
        """The place of a short form in its sentence.

        Directly: the one word and the two ("#" for a number, "^" and "$" where there is no second). A comma, a
        parenthesis and the like part what they stand between. A short form with a colon is a heading: ":" stands
        after it, alone and with the next word, and the sentence that it heads is its own. The word of a heading
        (`Sputum: NG`) is near what begins its sentence.
        """
        first, last = self._words_in(start, end)
        own = self.sentence[first] if first < len(self.words) else -1
        heads = self.hidden.startswith(": ", end) and last < len(self.words) and self.lower[last] not in _ASKS
        low = first
        while low > 0 and first - low < window and self.sentence[low - 1] == own:
            low -= 1
        high = last
        headed = self.sentence[last] if heads else own
        while high < len(self.words) and high - last < window and self.sentence[high] in (own, headed):
            high += 1
        before, after = (), ()
        if low < first and not self._parted(self.words[first - 1][1], start):
            word = _name(self.lower[first - 1])
            second = low < first - 1 and not self._parted(self.words[first - 2][1], self.words[first - 1][0])
            before = word, f"{_name(self.lower[first - 2]) if second else '^'} {word}"
        if heads:
            after = ":", f": {_name(self.lower[last])}"
        elif last < high and not self._parted(end, self.words[last][0]):
            word = _name(self.lower[last])
            second = last + 1 < high and not self._parted(self.words[last][1], self.words[last + 1][0])
            after = word, f"{word} {_name(self.lower[last + 1]) if second else '$'}"
        near = self._words(low, first, last, high)
        if 0 < low == first and self.hidden[self.words[first - 1][1] : start] == ": ":
            near |= {self.lower[first - 1]} - _ANY_HEADING
        left, right = self._clause(start, end, low, first, last, high)
        clause = near if (left, right) == (low, high) else self._words(left, first, last, right)
        return Place(before, after, clause, near, near)

    def beyond(self, start: int, end: int, window: int) -> set[str]:
        """The words of the window, whatever sentences they stand in."""
        first, last = self._words_in(start, end)
        return self._words(max(0, first - window), first, last, last + window)

    def _words_in(self, start: int, end: int) -> tuple[int, int]:
        """The first word of hidden[start:end], and the first one behind it."""
        first = bisect_right(self.ends, start)
        last = first
        while last < len(self.words) and self.words[last][0] < end:
            last += 1
        return first, last

    def _clause(self, start: int, end: int, low: int, first: int, last: int, high: int) -> tuple[int, int]:
        """Where the clause begins and ends; a short form alone in parentheses, "infliximab (RA)", belongs to the clause
        before them."""
        if self.hidden[start - 1 : start] == "(" and self.hidden.startswith(")", end):
            start -= 1
        left, edge = first, start
        while left > low and not self._parted(self.words[left - 1][1], edge):
            left -= 1
            edge = self.words[left][0]
        right, edge = last, end
        while right < high and not self._parted(edge, self.words[right][0]):
            edge = self.words[right][1]
            right += 1
        return left, right

    def _words(self, low: int, first: int, last: int, high: int) -> set[str]:
        """Words of two stretches, and the short forms of what is written out there, which are cues like these."""
        words = set(self.cues[low:first]) | set(self.cues[last:high])
        for place, short in self.abbreviated:
            if low <= place < first or last <= place < high:
                words.add(short)
        return words

    def _parted(self, start: int, end: int) -> bool:
        return end - start > 1 and _PARTED.search(self.hidden, start, end) is not None


def _name(word: str) -> str:
    return "#" if word.isdigit() else word


def _mid_sentence_stop(hidden: str, previous: int, gap: str, start: int) -> bool:
    """A full stop after a truncation (`Rt. lung`) or an initial, or before a small letter, ends no sentence."""
    if not gap.startswith(". ") or "\n\n" in gap:
        return False
    return (
        hidden[start].islower()
        or _truncated_before(hidden, previous, start)
        or re.search(r"\b(?:by|with|to|dr\.?) [A-Z]$", hidden[max(0, previous - 7) : previous]) is not None
    )


def _truncated_before(hidden: str, previous: int, start: int) -> bool:
    """`Rt. Lung`, `RT. LUNG` and `Rt. lung` are one; behind the capitals of `Hx RT. Chest` a sentence begins."""
    found = re.search(r"\b(?:rt|lt|bilat|dr|vs)$", hidden[max(0, previous - 6) : previous], re.I)
    return found is not None and not (found[0].isupper() and hidden[start + 1 : start + 2].islower())
