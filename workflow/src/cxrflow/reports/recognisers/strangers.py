"""Family names that nothing but their being in no list of words gives away: `Spoke w/ Vandermeer.`, `Khoury to follow`.

A word with a capital that no list of English, of reports, of eponyms or of places holds is a name, unless what stands
beside it claims it: a noun behind it (a drain, a sign), an amount, an article. In: tokens. Out: (first token, token
after the last, score). Texts with many words in no list are in another language and prove nothing.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import LIKELY
from cxrflow.reports.recognisers.name_words import PARTICLES, VOWEL
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

_SHORTEST = 4
# One in so many words may be in no list where a text is still in English; names in capitals are among them.
_ENGLISH_SMALL, _ENGLISH_CAPITALS = 20, 4
_MISSPELLED_FROM = 7  # letters; below, too many names are one letter from a word
_WRITTEN = re.compile(r"(?:[A-Z][a-z]{1,3})?[A-ZÀ-ÞĀ-Ž][^\W\d_A-Z]+")  # Roe, McRoe
_CLAIMED = re.compile(r"[-'/]?\d|\?|[ ]?%|[ ]?[®™*=<>]|-[a-z]|[./]\w|\.{3}")
_IMAGE = re.compile(r"[ ]?[#:]?[ ]?\d")  # Ser 4 Im 87
_DERIVED = re.compile(r"([a-z]{4,})(?:ers?|able|like|less|ness|wise|wards?|ful|ish|isms?|ists?|hood|ship|fold)")


class NamesInNoList:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, cues: PhiCues) -> None:
        self.grammar = grammar
        # What only people own, and what they do: these nouns and verbs claim no name.
        self.belongings = cues.words("people_own")
        self.doings = cues.words("people_do") | cues.words("people_do_it") | cues.words("communication_verbs")
        surnames = cues.words("roman_surnames_cn") | cues.words("roman_surnames_kr")
        self.surnames = {name for name in surnames if not grammar.is_known(name)}  # Ng, Vo, Xu
        self.places = cues.words("countries") | cues.words("regions")

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        if tokens.case == "small":
            return
        places = [place for place in tokens.capitalised if self._is_strange(tokens, place)]
        if not places or not self._in_english(tokens, places):
            return
        for place in places:
            if not self._is_claimed(tokens, place):
                yield self._first(tokens, place), self._end(tokens, place), LIKELY

    def _end(self, tokens: ReportTokens, place: int) -> int:
        """Token after the name that a word in no list begins, without what is an ordinary word and no family name."""
        end = max(place + 1, self.grammar.end(tokens, place, "phrase"))
        while end > place + 1 and self.grammar.is_known(tokens.words[end - 1]):
            named = tokens.words[end - 1] in self.grammar.family_words or tokens.words[end - 1] in self.grammar.given
            if named and (tokens.punctuated or tokens.case != "mixed"):
                break
            end -= 1
        return end

    def _first(self, tokens: ReportTokens, place: int) -> int:
        """First token of the name that a word in no list ends: particles, an initial, a given name before it."""
        first = place
        while first and tokens.words[first - 1] in PARTICLES and tokens.gap(first) in (" ", ". "):
            first -= 1
        given = first - 1
        if given > 0 and len(tokens.words[given]) == 1 and tokens.gap(first) in (". ", " "):
            given -= 1
        if given < 0 or tokens.gap(given + 1) != " " or tokens.words[given] not in self.grammar.given:
            return first
        written = tokens.raw(given).istitle() if tokens.case == "mixed" else len(tokens.words[given]) > 3
        return given if written and not self.grammar.is_role(tokens, given) else first

    def _is_strange(self, tokens: ReportTokens, place: int) -> bool:
        word = tokens.words[place]
        if len(word) < _SHORTEST and (tokens.case != "mixed" or not self._is_short_name(word)):
            return False
        raw, grammar = tokens.raw(place), self.grammar
        if not raw.isalpha() or tokens.case == "mixed" and not _WRITTEN.fullmatch(raw):
            return False
        if word in self.places or grammar.is_known(word) or word in grammar.cue_words or word in grammar.credentials:
            return False
        return (
            (not raw.isupper() or VOWEL.search(word) is not None)
            and not self._is_derived(word)
            and not self._is_misspelled(word)
        )

    def _is_derived(self, word: str) -> bool:
        """Whether an English ending on a word makes it one: swimmer, wireless, fingerlike."""
        match = _DERIVED.fullmatch(word)
        if match is None:
            return False
        stem = match[1]
        single = stem[:-1] if stem[-1] == stem[-2] else stem
        return not self.grammar.english.isdisjoint((stem, stem + "e", single))

    def _is_short_name(self, word: str) -> bool:
        return word in self.surnames or len(word) == _SHORTEST - 1 and re.search("[aeiouy]", word) is not None

    def _is_misspelled(self, word: str) -> bool:
        """Whether one letter too many, too few or wrong makes a long word no word of reports: PNEUMOTHROAX."""
        if len(word) < _MISSPELLED_FROM:
            return False
        words = self.grammar.vocabulary
        for place in range(len(word) + 1):
            head, tail = word[:place], word[place:]
            if head + tail[1:] in words or len(tail) > 1 and head + tail[1] + tail[0] + tail[2:] in words:
                return True
            if any(head + c + tail in words or head + c + tail[1:] in words for c in string.ascii_lowercase):
                return True
        return False

    def _in_english(self, tokens: ReportTokens, places: list[int]) -> bool:
        """Whether so few words of a text are in no list that it must be English."""
        if tokens.case == "capitals":
            return len(places) * _ENGLISH_CAPITALS < len(tokens)
        small = [word for place, word in enumerate(tokens.words) if len(word) > 3 and tokens.raw(place).islower()]
        unknown = sum(not self.grammar.is_known(word) for word in small)
        return unknown * _ENGLISH_SMALL <= max(len(small), _ENGLISH_SMALL)

    def _is_claimed(self, tokens: ReportTokens, place: int) -> bool:
        """Whether what stands beside a word makes it a thing, a sign or a label and no person."""
        grammar, end = self.grammar, place + 1
        short = len(tokens.words[place]) < _SHORTEST and _IMAGE.match(tokens.text, tokens.ends[place])
        if short or _CLAIMED.match(tokens.text, tokens.ends[place]) or grammar.is_common_noun(tokens, place, end):
            return True
        before = tokens.gap(place)
        if before.endswith("-") and tokens.raw(place - 1).islower() or place and before == "'":
            return True
        following = tokens.following(place)
        if following.startswith(":"):
            return end >= len(tokens) or tokens.words[end] not in self.doings  # Dict: Roe, but Roe: agree
        if end >= len(tokens):
            return False
        word, raw = tokens.words[end], tokens.raw(end)
        if following == "'":
            return end + 1 < len(tokens) and tokens.words[end + 1] not in self.belongings
        if following != " " or not raw.isalpha():
            return False
        if tokens.case == "mixed" and not raw.islower():
            return False
        if word in grammar.function_words or word in self.belongings or grammar.is_role(tokens, end):
            return False
        return not (word in self.doings or grammar.is_verb(word))
