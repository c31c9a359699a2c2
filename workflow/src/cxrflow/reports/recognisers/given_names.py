"""Names that a known given name proves by what stands beside it, without any cue: `Mary Roe`, `Roe, Mary`.

In: tokens. Out: (first token, token after the last, score).
"""

from __future__ import annotations

from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CUED, LIKELY
from cxrflow.reports.recognisers.capitals import NamesByCapitals
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens


class NamesByGivenName:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, capitals: NamesByCapitals, eponyms: frozenset[str]) -> None:
        self.grammar, self.capitals, self.eponyms = grammar, capitals, eponyms

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for word in self.grammar.given.intersection(tokens.index):
            for position in tokens.index[word]:
                if not tokens.raw(position)[0].isupper() or word in self.eponyms and tokens.case != "mixed":
                    continue
                if tokens.case == "mixed" and tokens.raw(position).isupper() and self._is_short_form(word):
                    continue  # on ART, CD4 88
                if (
                    word in self.grammar.function_words
                    and tokens.case != "mixed"
                    and not self._initial(tokens, position)
                ):
                    continue  # MAY OCCUR
                end = self.grammar.end(tokens, position, "phrase")
                inverted = position > 0 and len(word) > 2 and tokens.gap(position) in (", ", ",")
                inverted = inverted and self._surname_before(tokens, position)
                if inverted and len(word) < 4 and tokens.raw(position).isupper() and tokens.raw(position - 1).istitle():
                    continue  # Roe, ED
                second = end - 1
                if (
                    end == position + 2
                    and self.grammar.is_known(tokens.words[second])
                    and self._given_before(tokens, position)
                ):
                    continue  # CAMIE FREEMAN EARLIER: Freeman is the family name here
                short = len(word) < 4 or self.grammar.is_known(word)
                term = end == position + 2 and short and self.grammar.is_term(tokens, second)
                told = term and self.capitals.told(tokens, position, second)
                if term and not told:
                    continue  # Pat Loc, Grant Application
                if end > position + 1 and not inverted:
                    yield position, end, CUED if told else LIKELY
                elif inverted:
                    end = min(
                        end,
                        position + 2 if len(tokens.words[min(position + 1, len(tokens) - 1)]) == 1 else position + 1,
                    )
                    yield position - 1, max(end, position + 1), LIKELY  # Smith, John

    def _is_short_form(self, word: str) -> bool:
        return len(word) < 5 and self.grammar.is_known(word)

    def _initial(self, tokens: ReportTokens, position: int) -> bool:
        """Whether an initial and a capital follow: MAY Q. BRAIN."""
        following = position + 2
        if following >= len(tokens) or len(tokens.words[position + 1]) > 1 or tokens.gap(following) != ". ":
            return False
        return tokens.gap(position + 1) == " " and tokens.raw(following)[0].isupper()

    def _given_before(self, tokens: ReportTokens, position: int) -> bool:
        return position > 0 and tokens.gap(position) == " " and tokens.words[position - 1] in self.grammar.given

    def _surname_before(self, tokens: ReportTokens, position: int) -> bool:
        word = tokens.words[position - 1]
        return tokens.raw(position - 1)[0].isupper() and len(word) > 1 and not self.grammar.is_ordinary(word)
