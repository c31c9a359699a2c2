"""Names that only what stands around them gives away, without title, label or degree.

`Voss notified`, `JOHNSON fell at home`, `A.M. Castellanos reviewed`, `LOPEZ MARIA 67F`, `surgeon (Voss)`, and the mark
of an electronic signature, `/es/ Lena Roe`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import CERTAIN, CUED
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

_SIGNED = re.compile(r"/e?s/[ \t]*(?=[^\W\d_])", re.IGNORECASE)  # the mark of an electronic signature
_WORD = r"(?:[OD]')?[A-Z][A-Za-z\u00c0-\u024f]+(?:['-][A-Z][A-Za-z]+)*"
_FAMILY = rf"(?:(?:Van|von|De|Da|St\.?|VAN|VON|DE|DA|ST\.?)[ ](?:der[ ]|DER[ ])?)?({_WORD})"
_INITIALS = re.compile(
    r"(?<![\w.])(?<!\d )(?<!\d\n)"  # not the half of a day: 3 P.M. Sato
    rf"((?:(?:[A-Z]\.[ ]?){{2,3}}|(?P<bare>[A-Z]{{2}}[ ]))(?P<family>{_FAMILY}))(?P<verb>[ ]\w+)?"
)
_DOES = {"read", "reviewed", "reports", "reported", "dictated", "agrees", "agreed", "concurs", "notified", "called"}
_OPENS = re.compile(r"(?:\A|\n|[.:;]  ?)\Z")
_TOLD = re.compile(
    rf"\b({_FAMILY})(?:[ \t]+|[ \t]?\n)(?i:(?:(?:was|has[ \t]been|is)[ \t]+)?"
    r"(?:notified|informed|paged|contacted|telephoned|phoned|alerted|aware))\b"
)
_SUFFERED = re.compile(
    rf"\b({_WORD})[ \t]+(?:fell|tripped|slipped|collapsed|complains|complained|denies|denied|states|reports|"
    r"presents|presented|lives|smokes)\b"
)
# ROD ELDRIDGE, A 71 YEAR OLD FEMALE, at the beginning of a line or sentence
_PATIENT_IS = re.compile(
    rf"((?:{_WORD}[ ](?:[A-Z]\.?[ ])?){{1,2}}{_WORD})(?:,[ ]|[ ](?i:is[ ]))(?i:an?[ ])\d{{1,3}}[- ](?i:y(?:ea)?r)"
)
_BRACKETED = re.compile(rf"[ \t]?\((?:[A-Za-z]+/)?((?:[A-Z]\.?[ \t])?{_WORD}(?:[ \t]{_WORD})?)[ \t]*[),/]")
_SEX = re.compile(r"[ \t]?[/-]?[ \t]?(?:y/?o[ \t]?)?[MF](?![\w/])")


class NamesByMention:
    """Yields (first character, character after the last, score)."""

    def __init__(self, grammar: NameGrammar, roles: frozenset[str]) -> None:
        self.grammar, self.roles = grammar, roles

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self._signed(tokens)
        if tokens.case != "small":
            yield from self._initials(tokens)
            yield from self._told(tokens)
            yield from self._described(tokens)
            yield from self._in_brackets(tokens)
        if tokens.case == "mixed":
            yield from self._suffered(tokens)
        if tokens.has_digit and tokens.case != "small":
            yield from self._before_age(tokens)

    def _signed(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for match in _SIGNED.finditer(tokens.text):
            first = tokens.starts.index(match.end())
            end = self.grammar.end(tokens, first, "label", comma=True)
            if end > first:
                yield tokens.starts[first], tokens.ends[end - 1], CERTAIN

    def _initials(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Two initials and a family name: a word of no list, or any word that then does what people do."""
        for match in _INITIALS.finditer(tokens.text):
            does = (match["verb"] or "").strip().lower() in _DOES
            strange = self._strange(match["family"])
            if does and strange or not match["bare"] and (does or strange):
                yield match.start(1), match.end(1), CERTAIN if does else CUED

    def _told(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Who was notified: a word of no list, or where it opens a sentence any that is no word of reports."""
        for match in _TOLD.finditer(tokens.text):
            opens = _opens(tokens.text, match.start()) and match[2].istitle()
            if self._strange(match[2]) or opens and not self._ordinary(match[2].lower()):
                yield match.start(1), match.end(1), CUED

    def _suffered(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A word of no list that opens a sentence, and falls, complains or denies."""
        for match in _SUFFERED.finditer(tokens.text):
            if _opens(tokens.text, match.start()) and self._strange(match[1]):
                yield match.start(1), match.end(1), CUED

    def _described(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Who is so many years old: two or three words that open a sentence, one of them in no list."""
        for match in _PATIENT_IS.finditer(tokens.text):
            words = re.findall(r"[^\W\d_]{2,}", match[1])
            first = words[0].lower()
            lead = len(first) + 1 if self.grammar.is_known(first) and first not in self.grammar.given else 0  # HISTORY
            if _opens(tokens.text, match.start()) and any(map(self._strange, words)):
                yield match.start(1) + lead, match.end(1), CUED

    def _in_brackets(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`surgeon (Voss)`, `teleradiologist (VRad/J Pemberton)`."""
        for word in self.roles.intersection(tokens.index):
            for position in tokens.index[word]:
                match = _BRACKETED.match(tokens.text, tokens.ends[position])
                if match and all(self._strange(name) for name in re.findall(r"[^\W\d_]{2,}", match[1])):
                    yield match.start(1), match.end(1), CUED

    def _before_age(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`LOPEZ MARIA 67F`: two to four words before age and sex, none a word of reports and one of them a name."""
        for position, word in enumerate(tokens.words):
            if not word.isdigit() or len(word) > 3 or not _SEX.match(tokens.text, tokens.ends[position]):
                continue
            first = position
            while first and position - first < 4 and self._part(tokens, first - 1):
                if not re.fullmatch(
                    r"[ \t]{1,3}|,[ \t]?|-|'" if first < position else r",?[ \t]{1,3}", tokens.gap(first)
                ):
                    break
                first -= 1
            words = [tokens.raw(p) for p in range(first, position)]
            if len(words) > 1 and any(map(self._strange, words)):
                yield tokens.starts[first], tokens.ends[position - 1], CUED

    def _part(self, tokens: ReportTokens, position: int) -> bool:
        raw, word = tokens.raw(position), tokens.words[position]
        if not raw[0].isalpha() or not raw[0].isupper():
            return False
        return not self.grammar.is_role(tokens, position) and not self._ordinary(word)

    def _ordinary(self, word: str) -> bool:
        """Whether a small-letter word is one of reports, of roles or of what leads up to a name."""
        return self.grammar.is_ordinary(word) or word in self.grammar.cue_words

    def _strange(self, name: str) -> bool:
        """Whether a word, or every part of one with a hyphen, is in no list, or is a given name and no other word."""
        words = [word for word in re.findall(r"[^\W\d_]+", name.lower()) if len(word) > 1]
        return bool(words) and all(
            len(word) > 2
            and not self.grammar.is_ordinary(word)
            and (word in self.grammar.given or not (word in self.grammar.acronyms or self.grammar.is_known(word)))
            for word in words
        )


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a section's text begins at a place."""
    return _OPENS.search(text, max(0, start - 3), start) is not None
