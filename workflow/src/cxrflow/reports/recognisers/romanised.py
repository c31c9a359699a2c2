"""Romanised Korean names: a surname beside what can only be a given name or its initials.

For `Kim Min-jun`, `Minjun Kim`, `Kim, M. J.` and `KIM MJ` without any cue: the given name must be made of romanised
syllables and must be no word of a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import LIKELY
from cxrflow.reports.recognisers.name_words import is_romanised
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens


class RomanisedKoreanNames:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, eponyms: frozenset[str], surnames: frozenset[str]) -> None:
        self.grammar, self.eponyms, self.surnames = grammar, eponyms, surnames

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self._beside_surname(tokens)
        yield from self._initials(tokens)

    def _beside_surname(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Kim Min-jun`, `Minjun Kim`, `Kim, M. J.`, `KIM MJ`: a surname beside what can only be a given name."""
        for word in self.surnames.intersection(tokens.index):
            for position in tokens.index[word]:
                ordinary = tokens.case != "mixed" and self.grammar.is_ordinary(word)  # AN, MIN, IM
                degree = word == "do" and tokens.raw(position) == "DO" and tokens.case == "mixed"
                son = word == "son" and (tokens.at_line_start(position) or "." in tokens.gap(position))
                if degree or son or not tokens.raw(position)[0].isupper():
                    continue
                end = self._korean_given(tokens, position + 1)
                if ordinary and not (end and self._is_no_word(tokens, position + 1, end)):
                    continue
                if end:
                    yield position, end, LIKELY
                start = position - 1
                if start >= 0 and tokens.gap(position) == " ":
                    if self._syllabic(tokens, start):
                        first = (
                            start - 1
                            if start and tokens.gap(start) == "-" and tokens.raw(start - 1)[0].isupper()
                            else start
                        )
                        if first < start or len(tokens.words[start]) >= 5:
                            yield first, position + 1, LIKELY
                    elif (
                        start
                        and tokens.gap(start) == "-"
                        and self._syllabic(tokens, start - 1)
                        and self._syllabic(tokens, start, small=True)
                    ):
                        yield start - 1, position + 1, LIKELY

    def _korean_given(self, tokens: ReportTokens, first: int) -> int:
        """Token after the given name that begins at `first`, 0 for none."""
        if (
            first >= len(tokens)
            or not re.fullmatch(r",?[ \t]{1,2}", tokens.gap(first))
            or not (self._syllabic(tokens, first) or self._hyphenated(tokens, first))
        ):
            return 0
        if (
            first + 1 < len(tokens)
            and tokens.gap(first + 1) in ("-", " ")
            and self._syllabic(tokens, first + 1, small=tokens.gap(first + 1) == "-")
        ):
            return first + 2
        if self._hyphenated(tokens, first):
            return first + 2
        return first + 1 if len(tokens.words[first]) >= 5 else 0

    def _is_no_word(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether a given name holds no word at all: MIN HYORIN, but not NO BULLAE."""
        return len(tokens.words[first]) >= 5 and not any(map(self.grammar.is_known, tokens.words[first:end]))

    def _hyphenated(self, tokens: ReportTokens, first: int) -> bool:
        """Whether two syllables with a hyphen follow a surname, be they words as well: In-sung, So-ri."""
        if first + 1 >= len(tokens) or tokens.gap(first + 1) != "-" or not tokens.raw(first)[0].isupper():
            return False
        second = tokens.words[first + 1]
        return is_romanised(tokens.words[first]) and (is_romanised(second) or second in "aiou")  # Gun-a

    def _syllabic(self, tokens: ReportTokens, position: int, small: bool = False) -> bool:
        """Whether the token is one or two romanised Korean syllables and no word of a report."""
        word, raw = tokens.words[position], tokens.raw(position)
        if not raw[0].isascii() or len(word) < 2 or len(word) > 11 or not (small or raw[0].isupper()):
            return False
        if word in self.eponyms or (self.grammar.is_ordinary(word) and not (small and len(word) <= 4)):
            return False
        return is_romanised(word)

    def _initials(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`KIM MJ`, `Park JH`, `J.H. Park` in signature lines of Korean hospitals."""
        for word in self.surnames.intersection(tokens.index):
            for position in tokens.index[word]:
                raw = tokens.raw(position)
                if not raw[0].isupper() or len(raw) < 3:
                    continue
                following = position + 1
                if following < len(tokens) and re.fullmatch(r",?[ \t]{1,2}", tokens.gap(following)):
                    other = tokens.raw(following)
                    if len(other) == 2 and other.isupper() and not self.grammar.is_ordinary(other.lower()):
                        yield position, following + 1, LIKELY
