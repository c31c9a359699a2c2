"""Capitalised words that what stands beside them makes things: scores, products in a list, eponyms before their noun.

`Braden 14.`, `Keppra, Epilim, Tegretol`, `Kocher, Lanz and Pfannenstiel incisions`, `CAMINO BOLT`.
In: tokens and what could be a name. Out: whether it is a thing. Asked only of what a capital alone gives away.
"""

from __future__ import annotations

import re

from cxrflow.reports.lexicon import ClinicalAllow
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

# A score, a class: Waterlow 18. Murray 3.2, Brock 12 %; no age, time or date
_SCORED = re.compile(
    r"(?:[ ](?:[<>=~][ ]?)?\d{1,2}(?:\.\d{1,2})?[ ]?%|[ ](?:\d{1,2}(?:\.\d{1,2})?|\d[a-cA-C]|I{1,3}[abAB]|I[IV]{1,2}))"
    r"(?![.,/:-]?\w)(?=[.,;)]|[ \t]*(?:\n|\Z))"
)
_CLASS = re.compile(r"I{1,3}[abAB]")  # Bell IIa
_ITEM_BEFORE = re.compile(r"([^\W\d_][\w'-]*)(?:[ ]\d[\w.%]*)?(?:,[ ](?:and[ ]|or[ ])?|[ ](?:and|or|&|[+])[ ]|[/+])\Z")
_ITEM_BEHIND = re.compile(r"(?:[ ]\d[\w.%]*)?(?:,[ ](?:and[ ]|or[ ])?|[ ](?:and|or|&|[+])[ ]|[/+])([^\W\d_][\w'-]*)")
_LIST_OPENS = re.compile(
    r"(?:[,:;(/+&][ ]?|\b(?:on|of|given|started|plus|also|and|or|incl|including)[ ])\Z", re.IGNORECASE
)
_LIST_GOES_ON = re.compile(r"(?:[ ]\d[\w.%]*)?(?:[.,;:)/+]|[ ](?:and|or|&)[ ]|[ \t]*(?:\n|\Z))")
# Behind a name these make a place of it, which is protected too.
_PLACES = {"center", "centre", "clinic", "hospital", "road", "street", "suite", "unit", "ward"}
_LINK = re.compile(r"(?:,[ ](?:and[ ]|or[ ])?|[ ](?:and|or|&)[ ]|/)(?=[A-Z])([A-Z][\w'-]*(?:[ ][IVX\d]+\b)?)")
_NOUN = re.compile(r"(?:'s)?[ -](?:([a-z]+)|([A-Z]+)(?=[.,;)]|[ \t]*(?:\n|\Z)))")


class Things:
    """What a capitalised word is, by its neighbours."""

    def __init__(self, grammar: NameGrammar, allow: ClinicalAllow, nouns: frozenset[str]) -> None:
        """`nouns`: what follows an eponym (catheter, fracture)."""
        self.grammar, self.nouns = grammar, nouns - _PLACES
        self.products = frozenset(word for word in allow.products if len(word) > 4)

    def has(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether the words from `first` to before `end` are a thing."""
        text, start, stop = tokens.text, tokens.starts[first], tokens.ends[end - 1]
        scored = end == first + 1 and _SCORED.match(text, stop) is not None
        return (
            scored
            or end == first + 2
            and _CLASS.fullmatch(tokens.raw(end - 1)) is not None
            or self._among_products(text, start, stop)
            or self._named_by_noun(tokens, first, end)
        )

    def _among_products(self, text: str, start: int, stop: int) -> bool:
        """Whether it is an item of a list beside a product, which nobody is."""
        before = _ITEM_BEFORE.search(text, max(0, start - 40), start)
        if before and before[1].lower() in self.products and _LIST_GOES_ON.match(text, stop):
            return True
        behind = _ITEM_BEHIND.match(text, stop)
        return (
            behind is not None
            and behind[1].lower() in self.products
            and (start == 0 or _LIST_OPENS.search(text, max(0, start - 12), start) is not None)
        )

    def _named_by_noun(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether a noun that follows eponyms ends it or the list it stands in: Chang sign, Kocher and Lanz scars."""
        last = tokens.words[end - 1]
        if end - first > 1 and tokens.case == "capitals" and tokens.gap(end - 1) == " " and self._is_noun(last):
            return last not in self.grammar.family_words
        text, place = tokens.text, tokens.ends[end - 1]
        while link := _LINK.match(text, place):
            word = link[1].split(" ")[0].lower()
            if self.grammar.is_ordinary(word) and word not in self.grammar.eponyms:
                return False
            place = link.end()
        noun = _NOUN.match(text, place)
        return noun is not None and self._is_noun((noun[1] or noun[2]).lower())

    def _is_noun(self, word: str) -> bool:
        return word in self.nouns or word.endswith("s") and word[:-1] in self.nouns
