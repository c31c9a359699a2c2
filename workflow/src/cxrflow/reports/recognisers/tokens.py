"""A report cut into tokens once, for all recognisers; and cue phrases found in it by dictionary look-up.

In: a clean text with its marks hidden. Out: parallel lists of small-letter words, starts and ends, an index of words,
and what letter case says in this text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

# X-Ray is one word, or Ray would be somebody's name.
_TOKEN = re.compile(
    r"[Xx]-[Rr][Aa][Yy][Ss]?(?![A-Za-z])|[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:'(?![sS]\b)[A-Za-z]+)*|\d+|"
    r"[\uac00-\ud7a3]+|[^\W\d_]"
)
_JOINED = re.compile(r"[ \t]*\n?[ \t]*|-|\.?[ \t]?|/|'|[ \t]?&[ \t]?")

_FULL_LINE = 36  # characters
_WITH_DIGIT = re.compile(r"\S*\d\S*")

T = TypeVar("T")


class ReportTokens:
    """Tokens of one text. `case` is `capitals`, `small` or `mixed`: in the first two a capital proves no name."""

    def __init__(self, text: str) -> None:
        self.text = text
        places = [match.span() for match in _TOKEN.finditer(text)]
        self.words = [text[start:end].lower() for start, end in places]
        if "\u0130" in text:
            self.words = [word.replace("\u0307", "") for word in self.words]  # the i of İstek
        self.starts = [start for start, _ in places]
        self.ends = [end for _, end in places]
        self.has_digit = any(map(str.isdigit, text))
        self.has_hangul = not text.isascii() and re.search("[\uac00-\ud7a3]", text) is not None
        self.phrases: dict[Phrases, list[tuple[int, int, object]]] = {}  # what `Phrases.find` has found here

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Small-letter word -> positions."""
        index: dict[str, list[int]] = {}
        for position, word in enumerate(self.words):
            index.setdefault(word, []).append(position)
        return index

    @cached_property
    def capitalised(self) -> list[int]:
        """Positions of the tokens that begin with a capital letter."""
        return [position for position, start in enumerate(self.starts) if self.text[start].isupper()]

    @cached_property
    def case(self) -> str:
        capitals = len(re.findall("[A-Z]", self.text))
        small = len(re.findall("[a-z]", self.text))
        if small <= 100 * capitals and capitals * 15 < small and self.has_digit:
            capitals = len(re.findall("[A-Z]", _WITH_DIGIT.sub("", self.text)))  # what is typed small but its codes
        if capitals > 9 * small:
            return "capitals"
        return "small" if capitals * 100 < small else "mixed"

    @cached_property
    def raised(self) -> ReportTokens:
        """A text in small letters as if it were in capitals, any other as it is."""
        capitals = self.text.upper() if self.case == "small" else self.text
        same = capitals == self.text or len(capitals) != len(self.text)
        return self if same else ReportTokens(capitals)

    @cached_property
    def punctuated(self) -> bool:
        """Whether sentences end in marks here, so that a capital in mid-sentence says something."""
        marks = len(re.findall(r"[A-Za-z)][.;:](?=\s|$)", self.text))
        return marks * 200 > len(self.text)

    def raw(self, position: int) -> str:
        return self.text[self.starts[position] : self.ends[position]]

    def gap(self, position: int) -> str:
        """Text between a token and the one before it (from the text's start for the first)."""
        return self.text[self.ends[position - 1] if position else 0 : self.starts[position]]

    def following(self, position: int) -> str:
        """Text between a token and the next one (to the text's end for the last)."""
        return self.text[self.ends[position] : self.starts[position + 1] if position + 1 < len(self.words) else None]

    def is_wrapped(self, position: int) -> bool:
        """Whether the line before a token is so long that it was broken for its width, and not ended."""
        end = self.ends[position - 1] if position else 0
        return end - self.text.rfind("\n", 0, end) > _FULL_LINE

    def at_line_start(self, position: int) -> bool:
        gap = self.gap(position)
        return position == 0 or "\n" in gap


class Phrases(Generic[T]):
    """Cue phrases of one or more words, found by their first word; the longest wins."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[list[str], T]]] = {}
        for phrase, value in phrases:
            words = [m[0] for m in _TOKEN.finditer(phrase.lower())]
            self._by_first.setdefault(words[0], []).append((words, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, tokens: ReportTokens) -> list[tuple[int, int, T]]:
        """(first token, token after the last, value) of every phrase, by place; looked for once a text."""
        if self not in tokens.phrases:
            tokens.phrases[self] = list(self._find(tokens))
        return tokens.phrases[self]

    def _find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, T]]:
        hits = tokens.index.keys() & self._by_first.keys()
        for position in sorted(p for word in hits for p in tokens.index[word]):
            for words, value in self._by_first[tokens.words[position]]:
                end = position + len(words)
                if tokens.words[position:end] == words and all(
                    _JOINED.fullmatch(tokens.gap(p)) for p in range(position + 1, end)
                ):
                    yield position, end, value
                    break
