"""Names typed or dictated without capitals: `spoke with lena voss pa-c`, `mom lena`, `told doctor voss`, `g. voss`.

In: tokens. Out: (first token, token after the last, score). Behind a cue a given name or two words of no list are a
name. In texts all in small letters further forms count: a title written out, initials, a person before a birth date or
an age, a signature before a degree, who says or does something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN
from cxrflow.reports.recognisers.cued_names import NamesAfterCues
from cxrflow.reports.recognisers.name_words import PARTICLES
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

_WORD = r"[^\W\d_A-Z](?:[^\W\d_A-Z]|['-](?=[^\W\d_A-Z]))+"
_FAMILY = (
    rf"(?:(?:van|von|de|del|da|di|dos|du|el|la|le|mc|ten|ter|st\.?|te)[ ](?:(?:der|den|la|las|los|de)[ ])?)?({_WORD})"
)
# doctor voss, dr l.m. voss
_TITLED = re.compile(rf"\b(?:doctor|dr\.?|mr\.?|mrs\.?|professor|prof\.?)[ \n]((?:[a-z]\.?[ ]?){{0,2}}{_FAMILY})")
_INITIALS = re.compile(
    rf"(?<![\w.'/-])(?P<initials>(?:[a-z]\.[ ]?){{1,3}}|[a-z]{{1,2}}[ ])(?P<family>{_FAMILY})(?![\w-])"
)
_LEADS_TO_INITIALS = re.compile(
    r"(?:\A|[\n,;/(:][ \t]*|"
    r"\b(?:to|by|per|with|w|ref|for|from|see|saw|told|dr|doctor|and|has|tech|rn|np|pa|copy|cc)[ ])\Z"
)
# At the start of a line or sentence: lena q. voss, before a birth date, a number, an age, what the person is
_OPENS = re.compile(
    r"(?:\A|\n[ \t]*|[.:][ ]|\b(?:for|lady|on)[ ])"
    rf"(?P<name>(?P<given>{_WORD})(?:[ ][a-z]\.?)?[ ]{_FAMILY}(?:[ ](?:jr|sr))?)"
    r"(?=[ ](?:dob|mrn|born|age|aged|spelled|he[ ]is|she[ ]is)\b|,[ ](?:\d|[a-z]+(?:[ \n][a-z]+)?,|\n)|[ ]\d{1,3}[ ]?y)"
)
_SIGNS = re.compile(
    rf"(?:\A|\n[ \t]*)(?P<name>(?P<given>{_WORD})(?:[ ][a-z]\.?)?[ ]{_FAMILY}),?[ ]"
    r"(?:rn|md|do|np|pa-c|pa|rt|crna|lpn|fnp|arnp|aprn|dvm|dds|dnp|phd|ma|emt|emt-p)\b"
)
_FILED = re.compile(rf"(?:\A|\n)[ \t]*({_WORD},[ ]?({_WORD})(?:[ ][a-z]\b\.?)?)(?=[ ]?/|[ \t]*\n)")
# lena q voss: a given name, an initial, a family name
_MIDDLE = re.compile(rf"(?<![\w.'-])(?P<name>({_WORD})[ ][a-z]\.?[ ]{_FAMILY}(?:[ ](?:jr|sr)\b)?)(?![\w-])")
_RELATIVE = re.compile(
    r"\b(?:wife|husband|son|daughter|mother|father|mom|mum|dad|sister|brother|niece|nephew|aunt|uncle|friend)[ ]"
    rf"(({_WORD})[ ]({_WORD}))"
)
_STAFF = re.compile(
    rf"\b(?:pa|np|rn|nurse|tech|dr|officer|corpsman|medic|resident|intern|fellow)[ ]({_WORD})"
    r"(?=[,.;)\n]|\Z|[ ](?:has|had|saw|will|was|is|says|said|notified|informed|aware|at|on|in|to|who|called|took|"
    r"from|for|about)\b)"
)
_GIVEN = re.compile(
    rf"\b(?:with|and|w|by|to|from|for|told|saw|tech|nurse|corpsman)[ ]({_WORD})"
    r"(?=[ ](?:on|at|and|in|from|will|was|is|has)\b|[,.;)])"
)
_SAYS = re.compile(rf"(?:\A|[\n.][ ]?|[ ])({_WORD})[ ](?:says|said|states|reports|denies|will[ ]watch|went[ ]home)\b")
_ALONE = re.compile(r"\n[ \t]*\n[ \t]*([a-z]{2,4})\s*\Z|,[ ]([a-z]{2,3})\s*\Z")

# Of two letters and at home at the end of a sentence: the heart is stable, ef
_SHORT_FORMS = frozenset("ef ck hb hr bp rr pe tb ra la rv lv ct mr us ed er ir dx hx tx rx fx sx iv po im sc".split())  # noqa: SIM905


class NamesInSmallLetters:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, cued: NamesAfterCues) -> None:
        self.grammar, self.cued = grammar, cued
        self.only_given = grammar.given - grammar.known - PARTICLES
        self.leading = grammar.given - PARTICLES - grammar.function_words

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self._behind_cues(tokens)
        if tokens.case == "small":
            places = {start: place for place, start in enumerate(tokens.starts)}
            for start, end in self._without_capitals(tokens.text):
                first = places.get(start)
                if first is not None:
                    last = first
                    while last < len(tokens) and tokens.starts[last] < end:
                        last += 1
                    yield first, last, CERTAIN

    def _behind_cues(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A given name or two words of no list, in small letters behind a cue."""
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

    def _without_capitals(self, text: str) -> Iterator[tuple[int, int]]:
        """First character and character after the last of names in a text all in small letters."""
        for match in _TITLED.finditer(text):
            word = match.group(match.lastindex)
            if self._is_surname(word) or word in self.grammar.family_words and word not in self.grammar.function_words:
                yield match.span(1)
        for match in _INITIALS.finditer(text):
            dotted = "." in match["initials"]
            word = match.group(match.lastindex)
            led = _LEADS_TO_INITIALS.search(text, max(0, match.start() - 12), match.start()) is not None
            letters = match["initials"].strip(" .")
            known = letters in self.grammar.function_words or self.grammar.is_role_word(letters)
            if dotted and self._is_surname(word) or led and self._is_strange(word) and not known:
                yield match.start(), match.end()
        for pattern in (_OPENS, _SIGNS):
            for match in pattern.finditer(text):
                family = next(group for group in reversed(match.groups()) if group)
                signs = (
                    pattern is _SIGNS and match["given"] in self.leading and family not in self.grammar.function_words
                )
                if signs or self._is_given(match["given"]) and self._is_surname(family):
                    yield match.span("name")
        for match in _MIDDLE.finditer(text):
            if match[2] in self.leading and self._is_surname(match.group(match.lastindex)):
                yield match.span("name")
        for match in _RELATIVE.finditer(text):
            plain = match[2] in self.grammar.function_words or self.grammar.is_verb(match[2])
            if self._is_strange(match[3]) and not plain:
                yield match.span(1)
        for match in _STAFF.finditer(text):
            if self._is_strange(match[1]):
                yield match.span(1)
        for match in _GIVEN.finditer(text):
            if match[1] in self.leading and not self.grammar.is_ordinary(match[1]):
                yield match.span(1)
        for match in _FILED.finditer(text):
            if match[2] in self.grammar.given and not self.grammar.is_ordinary(match[1].partition(",")[0]):
                yield match.span(1)
        for match in _SAYS.finditer(text):
            if self._is_given(match[1]) and not self.grammar.is_role_word(match[1]):
                yield match.span(1)
        if (alone := _ALONE.search(text)) and not self._is_word(alone[alone.lastindex], alone.lastindex):
            yield alone.span(alone.lastindex)

    def _is_word(self, letters: str, kind: int) -> bool:
        """Whether letters at the end are a word; on a line of their own (kind 1) a short form may be somebody's."""
        if kind != 1:
            return letters in _SHORT_FORMS or self.cued.is_known_short(letters)
        english = letters in self.grammar.english or letters in self.grammar.function_words
        return english or self.grammar.is_ordinary(letters)

    def _is_strange(self, word: str) -> bool:
        return len(word) > 3 and self.grammar.is_strange_name(word)

    def _is_given(self, word: str) -> bool:
        return word in self.leading and not self.grammar.is_ordinary(word) or self._is_strange(word)

    def _is_surname(self, word: str) -> bool:
        """Whether a word is in no list of words, or a family or given name as well and no word of reports."""
        if word in self.grammar.function_words:
            return False
        listed = word in self.grammar.family_words or word in self.leading
        if self.grammar.is_verb(word) or self.grammar.is_role_word(word) and not listed:
            return False
        return listed and word not in self.grammar.cue_words or self._is_strange(word)
