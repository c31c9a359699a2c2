"""Names typed without capitals: `spoke with lena voss pa-c`, `mom lena`.

In: tokens. Out: (first token, token after the last, score): a given name or two words of no list, behind a cue.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN
from cxrflow.reports.recognisers.cued_names import NamesAfterCues
from cxrflow.reports.recognisers.name_words import PARTICLES
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens


class NamesInSmallLetters:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, cued: NamesAfterCues) -> None:
        self.grammar, self.cued = grammar, cued
        self.only_given = grammar.given - grammar.known - PARTICLES
        self.leading = grammar.given - PARTICLES - grammar.function_words

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        starts = list(self.cued.starts(tokens))
        for word in self.only_given.intersection(tokens.index):
            starts += [p for p in tokens.index[word] if tokens.raw(p).islower() and self._pair_in_small(tokens, p)]
        for first in starts:
            if first >= len(tokens) or not tokens.raw(first).islower() or tokens.gap(first)[-1:] not in tuple(" :\n"):
                continue
            end = first
            while end < len(tokens) and end - first < 3 and tokens.raw(end).islower() and tokens.raw(end) < "\uac00":
                word = tokens.words[end]
                if end > first and tokens.gap(end) not in (" ", "-"):
                    break
                strange = len(word) > 2 and not self.grammar.is_known(word) and word not in self.grammar.acronyms
                strange &= word not in PARTICLES or end > first
                family = end > first and word in self.grammar.family_words and word not in self.grammar.vocabulary
                family |= end > first and word in PARTICLES and word not in self.grammar.function_words
                given = end == first and len(word) > 2 and word in self.only_given
                if not (strange or family or given or end == first and self._leads(tokens, first)):
                    break
                end += 1
            if end == first:
                continue
            known = tokens.words[first] in self.grammar.given
            if known or end > first + 1 and not self.grammar.is_known(tokens.words[first + 1]):
                yield first, end, CERTAIN
            elif tokens.words[first - 1] in self.cued.relations and len(tokens.words[first]) > 3:
                yield first, end, CERTAIN  # mom meenakshi

    def _leads(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a given name that is a word stands before a word of no list: bill boateng, precious menon."""
        return tokens.words[position] in self.leading and self._pair_in_small(tokens, position)

    def _pair_in_small(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a word of no list stands behind a given name: lena voss."""
        following = position + 1
        if following >= len(tokens) or tokens.gap(following) not in (" ", "-") or len(tokens.words[following]) < 3:
            return False
        return not self.grammar.is_known(tokens.words[following]) and tokens.raw(following).isalpha()
