"""Finding the phrases of a lexicon in the tokens of a sentence.

In: a text and patterns such as `(left|right) pleural effusion*`. Out: tokens with offsets, and longest matches.
A pattern is words between blanks: `a|b` alternatives, `word*` any ending, `(word)` may be absent, `=CM` exact case,
`~3` up to three words of anything but punctuation, `^` (first) and `$` the start
and end of the tokens given; a single mark stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from cxrflow.errors import CxrflowError

T = TypeVar("T")

_TOKEN = re.compile(
    r"and/or(?![a-z])|(?<![a-z])[a-z]/(?:[a-z]{1,2}(?![a-z])|(?=\s))|[a-z]+(?:'[a-z]+)?|[\uac00-\ud7a3]+|\d+(?:\.\d+)?"
    r"|[^\w\s]"
)
_PARTICLE = re.compile(r"(?<=[\uac00-\ud7a3]{2})(?<!전)(?:은|는|이|가|을|를|과|와|도|의|에|에서|으로|로|이나|나)$")
_KEY = 4  # letters of a `word*` that pick its patterns
_WORD = re.compile(r"[a-z0-9/']+\*?$|[\uac00-\ud7a3]+$|\W$|ø$", re.IGNORECASE)


class Token(NamedTuple):
    """A word (lower case), number or mark; text[start:end] is how it was written, `original` that."""

    word: str
    original: str
    start: int
    end: int


def lower(text: str) -> str:
    """Lower case of the same length, so that offsets stay valid (the plain one lengthens some letters)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def tokenize(text: str) -> list[Token]:
    """Tokens of a text. A hyphen inside a word separates; `w/o`, `s/p` and `and/or` stay whole; a Korean noun loses its
    particle."""
    lowered = re.sub(r"(?<=\w)-(?=\w)", " ", lower(text))
    return [Token(_noun(m.group()), text[m.start() : m.end()], m.start(), m.end()) for m in _TOKEN.finditer(lowered)]


def _noun(word: str) -> str:
    """A Korean word without its particle; other words as they are. What ends in 전이 is a metastasis."""
    return _PARTICLE.sub("", word) if word[0] >= "\uac00" else word


def spelled_out(tokens: list[Token], shorthand: Mapping[str, tuple[str, ...]]) -> list[Token]:
    """Tokens with short words replaced by long ones; what was written and where stays with each."""
    if shorthand.keys().isdisjoint([token.word for token in tokens]):
        return tokens
    return [
        Token(word, token.original, token.start, token.end)
        for token in tokens
        for word in shorthand.get(token.word, (token.word,))
    ]


@dataclass(frozen=True)
class Match(Generic[T]):
    """tokens[start:end] matched; `values` is what the lexicon says of it, one for each pattern that fits it."""

    start: int
    end: int
    values: tuple[T, ...]


class _Bucket(Generic[T]):
    """The patterns that one first word opens: `after[word]` those whose second word is `word`, `other` the rest."""

    __slots__ = ("after", "other")

    def __init__(self) -> None:
        self.after: dict[str, list[tuple[int, bool, _Reading, T]]] = {}
        self.other: list[tuple[int, bool, _Reading, T]] = []


class PhraseMatcher(Generic[T]):
    """Patterns indexed by their first two words; `find` gives the longest match at each place, left to right."""

    def __init__(self, patterns: Iterable[tuple[str, T]]) -> None:
        self._exact: dict[str, _Bucket[T]] = {}
        self._prefix: dict[str, _Bucket[T]] = {}
        for number, (pattern, value) in enumerate(patterns):
            if not isinstance(pattern, str):  # YAML reads a bare no as false
                raise CxrflowError(f"lexicon: pattern {pattern!r} is no text; put it in quotes")
            anchored = pattern.startswith("^ ")
            for elements in _expanded(pattern.removeprefix("^ ")):
                entry = (number, anchored, _Reading(elements), value)
                for word in elements[0].words:
                    if word.endswith("*") and len(word) > _KEY:
                        _put(self._prefix.setdefault(word[:_KEY], _Bucket()), entry)
                    elif word.endswith("*"):
                        raise CxrflowError(
                            f"lexicon: pattern '{pattern}' may not start with fewer than {_KEY} letters and *"
                        )
                    else:
                        _put(self._exact.setdefault(word.lower(), _Bucket()), entry)

    def find(self, tokens: list[Token]) -> list[Match[T]]:
        """Matches that do not overlap: at each token the longest, then on behind it."""
        matches: list[Match[T]] = []
        exact, prefix = self._exact, self._prefix
        position, count = 0, len(tokens)
        while position < count:
            word = tokens[position].word
            buckets = (exact.get(word), prefix.get(word[:_KEY]))
            best = None if buckets == (None, None) else _longest(buckets, tokens, position)
            if best is None:
                position += 1
            else:
                matches.append(best)
                position = best.end
        return matches


def _put(bucket: _Bucket[T], entry: tuple[int, bool, _Reading, T]) -> None:
    second = entry[2].second_words()
    for word in second:
        bucket.after.setdefault(word, []).append(entry)
    if not second:
        bucket.other.append(entry)


def _longest(buckets: tuple[_Bucket[T] | None, ...], tokens: list[Token], position: int) -> Match[T] | None:
    best = position
    values: list[tuple[int, int, T]] = []
    left = len(tokens) - position
    following = tokens[position + 1].word if left > 1 else ""
    for order, bucket in enumerate(buckets):
        if bucket is None:
            continue
        for entries in (bucket.other, bucket.after.get(following, ())):
            for number, anchored, reading, value in entries:
                if anchored and position > 0:
                    continue
                if reading.plain:
                    if reading.length > left or position + reading.length < best:
                        continue
                    end = position + reading.length if reading.fits(tokens, position) else None
                else:
                    end = _match(reading.elements, 0, tokens, position)
                if end is None or end < best:
                    continue
                if end > best:
                    best, values = end, []
                values.append((order, number, value))
    if not values:
        return None
    values.sort(key=lambda found: found[:2])  # as the lexicon lists them
    return Match(position, best, tuple(dict.fromkeys(value for _, _, value in values)))


@dataclass(frozen=True)
class _Element:
    words: frozenset[str]  # empty for a gap
    stems: tuple[str, ...] = ()
    gap: int = 0
    exact_case: bool = False
    end_of_text: bool = False

    def accepts(self, token: Token) -> bool:
        if self.exact_case:
            return token.original in self.words
        return token.word in self.words or token.word.startswith(self.stems)


class _Reading:
    """One reading of a pattern. `plain`: without gap or end, so that it always takes `length` tokens."""

    __slots__ = ("elements", "length", "plain", "_tests")

    def __init__(self, elements: tuple[_Element, ...]) -> None:
        self.elements = elements
        self.length = len(elements)
        self.plain = not any(e.gap or e.end_of_text for e in elements)
        # the last word first: the first one has found the pattern already, and the last one tells most apart
        self._tests = [(i, elements[i]) for i in reversed(range(len(elements)))]

    def second_words(self) -> frozenset[str]:
        """The words the second token must be one of; empty where it can be others, or none is needed."""
        if self.length < 2:
            return frozenset()
        second = self.elements[1]
        plain = not (second.stems or second.exact_case or second.gap or second.end_of_text)
        return second.words if plain else frozenset()

    def fits(self, tokens: list[Token], position: int) -> bool:
        for offset, element in self._tests:
            token = tokens[position + offset]
            if element.exact_case:
                if token.original not in element.words:
                    return False
            elif token.word not in element.words and not (element.stems and token.word.startswith(element.stems)):
                return False
        return True


def _match(elements: tuple[_Element, ...], index: int, tokens: list[Token], position: int) -> int | None:
    if index == len(elements):
        return position
    element = elements[index]
    if element.end_of_text:
        behind = position
        while behind < len(tokens) and tokens[behind].word in (".", "!", ",", ";"):
            behind += 1
        return position if behind == len(tokens) else None
    if element.gap:
        for skipped in range(element.gap + 1):
            end = _match(elements, index + 1, tokens, position + skipped)
            if end is not None:
                return end
            at = position + skipped
            if at >= len(tokens) or not tokens[at].word[0].isalnum():
                break
        return None
    if position < len(tokens) and element.accepts(tokens[position]):
        return _match(elements, index + 1, tokens, position + 1)
    return None


def _expanded(pattern: str) -> list[tuple[_Element, ...]]:
    """Every reading of a pattern's optional words; the first word of a reading is never optional."""
    readings: list[list[_Element]] = [[]]
    for part in pattern.split():
        optional = part.startswith("(") and part.endswith(")")
        element = _element(part[1:-1] if optional else part, pattern)
        taken = [[*reading, element] for reading in readings]
        readings = readings + taken if optional else taken
    usable = [tuple(r) for r in readings if r]
    if not usable or any(not r[0].words for r in usable):
        raise CxrflowError(f"lexicon: pattern '{pattern}' must start with a word")
    return usable


def _element(part: str, pattern: str) -> _Element:
    if part == "$":
        return _Element(frozenset(), end_of_text=True)
    if re.fullmatch(r"~\d", part):
        return _Element(frozenset(), gap=int(part[1]))
    if part.startswith("="):
        return _Element(frozenset(part[1:].split("|")), exact_case=True)
    words = tuple(part.split("|"))
    for word in words:
        if not _WORD.match(word):
            raise CxrflowError(
                f"lexicon: '{part}' in pattern '{pattern}' is not a word, a|b, word*, (word), =WORD, ~n or $"
            )
    lowered = tuple(w.lower() for w in words)
    return _Element(frozenset(lowered), stems=tuple(w[:-1] for w in lowered if w.endswith("*")))
