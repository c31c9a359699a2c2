"""Chinese and Vietnamese names in Latin letters: a surname beside two given syllables.

`SZETO CHI KEUNG`, `TAY Boon Huat`, `Wong, Chun-kit`, `Boon Huat Tay`. The surname is one of a closed list (Mandarin,
Cantonese, Hokkien, Teochew, Hakka and Vietnamese spellings), the given syllables are built like one, and two of the
three words are no words of English or of reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

# One vowel group between what may open and what may close a syllable; and the Cantonese Tsz and Sze, Ng.
_SYLLABLE = re.compile(r"(?:[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouy]{1,3}(?:ng|ck|[nmkpthwr])?|tsz|ng|sze)")
_GAP = re.compile(r"[ -]|\n")


class ChineseNames:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, surnames: frozenset[str]) -> None:
        self.grammar, self.surnames = grammar, surnames

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        if tokens.case == "small":
            return
        for word in self.surnames.intersection(tokens.index):
            for position in tokens.index[word]:
                if not tokens.raw(position)[0].isupper():
                    continue
                first, last = position + 1, position + 2
                behind = self._are_given(tokens, first) and re.fullmatch(r",?[ ]|,|\n", tokens.gap(first))
                if behind and self._proves(tokens, position, position, last):
                    yield position, last + 1, CERTAIN
                first = position - 2
                before = first >= 0 and self._are_given(tokens, first) and tokens.gap(position) == " "
                if before and self._proves(tokens, position, first, position):
                    yield first, position + 1, CERTAIN

    def _are_given(self, tokens: ReportTokens, first: int) -> bool:
        """Whether two syllables stand side by side, both with a capital or joined by a hyphen."""
        second = first + 1
        if second >= len(tokens) or not _GAP.fullmatch(tokens.gap(second)) or not tokens.raw(first)[0].isupper():
            return False
        if not tokens.raw(second)[0].isupper() and tokens.gap(second) != "-":
            return False
        pair = tokens.words[first], tokens.words[second]
        if any(word in self.grammar.function_words for word in pair):
            return False  # BY NAM
        return all(2 <= len(word) <= 6 and _SYLLABLE.fullmatch(word) is not None for word in pair)

    def _proves(self, tokens: ReportTokens, surname: int, first: int, last: int) -> bool:
        """Whether two of three words are in no list, or one is and letter case shows what the surname is."""
        strange = sum(self._is_strange(tokens.words[place]) for place in range(first, last + 1))
        told = tokens.raw(surname).isupper() and tokens.case == "mixed" and tokens.raw(first + 1).istitle()
        return strange >= 2 or strange == 1 and told and len(tokens.words[surname]) > 2

    def _is_strange(self, word: str) -> bool:
        if self.grammar.is_ordinary(word) or word in self.grammar.acronyms or word in self.grammar.credentials:
            return False
        return word in self.grammar.given or word in self.surnames or not self.grammar.is_known(word)
