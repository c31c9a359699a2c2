"""Names that only what stands around them gives away, without title, label or degree.

`Voss notified`, `JOHNSON fell at home`, `A.M. Castellanos reviewed`, `LOPEZ MARIA 67F`, `surgeon (Voss)`, `Baby boy
Voss`, what stands under `Yours faithfully`, and the mark of an electronic signature, `/es/ Lena Roe`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cxrflow.reports.recognisers.base import CERTAIN, CUED
from cxrflow.reports.recognisers.name_words import CAPITALISED, FAMILY, NAMES_THAT_ARE_WORDS
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

_SIGNED = re.compile(r"/e?s/[ \t]*(?=[^\W\d_])", re.IGNORECASE)  # the mark of an electronic signature
_INITIALS = re.compile(
    r"(?<![\w.])(?<!\d )(?<!\d\n)"  # not the half of a day: 3 P.M. Sato
    rf"((?:(?:[A-Z]\.[ ]?){{2,3}}|(?P<bare>[A-Z]{{2}}[ ]))(?P<family>{FAMILY}))(?P<verb>[ ]\w+)?"
)
_DOES = {"read", "reviewed", "reports", "reported", "dictated", "agrees", "agreed", "concurs", "notified", "called"}
_OPENS = re.compile(r"(?:\A|\n|[.:;]  ?)\Z")
# Voss notified, Voss and Roe both notified
_TOLD = re.compile(
    rf"\b(?:({FAMILY})(?:[ \n](?:and|AND|&)[ \n]))?({FAMILY})(?:[ \t]+|[ \t]?\n)"
    r"(?i:(?:(?:was|were|has[ \t]been|have[ \t]been|is|are|both)[ \t]+){0,2}"
    r"(?:notified|informed|paged|contacted|telephoned|phoned|alerted|updated|aware))\b"
)
_STRICT = re.compile(r"(?i:notified|informed|paged|aware)\Z")  # nothing but people is
# discussed with Ring at 3:45: a family name that is a word, between who told and when
_TOLD_WHEN = re.compile(
    r"\b(?i:discussed|spoke|spoken|communicated|relayed|reported|conveyed|called|phoned|paged|told|notified|"
    r"informed|d/w)"
    rf"(?:[ ][a-z]+){{0,2}}[ ]({CAPITALISED})[ ](?:(?i:at)[ ]|@[ ]?)?(?=\d{{1,2}}:?\d\d\b|\x01)"
)
# told Kelly, charge RN; discussed w/ Mark from ortho
_TOLD_GIVEN = re.compile(
    r"(?:\b(?i:told|with|notified|informed|paged|called|updated|to)|\bw/)[ ]([A-Z][a-z]+)"
    r"(?=,[ ](?i:charge|rn|np|nurse|md|pa|the|his|her)\b|[ ](?i:from|rn|np)\b)"
)
_COMMA_INITIAL = re.compile(r",[ ][A-Z][.)]")
_FAMILY_INITIAL = re.compile(rf"\b({FAMILY},[ ]([A-Z])(?:\.|(?=\))))(?=[ ,;)]|\n|\Z)")  # Roe, J. and (Roe, J)
# roe, john 12345678 in small letters
_FILED_SMALL = re.compile(r"(?:\A|\n)[ \t]*(([a-z][a-z'-]+),[ ]?([a-z]+)(?:[ ][a-z]\b)?)(?=[ ]{2}|[ ]?\(?[\d\x01])")
# RN North informed
_ROLE_TOLD = re.compile(
    rf"\b(?:RN|NP|MD|DO|PA|RT|(?i:nurse|resident|fellow|intern|surgeon))[ ]({CAPITALISED})"
    r"[ ](?i:(?:was[ ]|is[ ])?(?:informed|notified|aware|paged|called|contacted))\b"
)
_NEWBORN = re.compile(
    r"\b(?i:baby|infant|newborn|neonate|twin|triplet)((?:[ ](?i:boy|girl|male|female|[A-C1-3]))?)"
    rf"[ \n]({FAMILY})(?=[ \t]*(?:[,.;:(/\n]|\Z|[ ]{{2}})|[ ](?i:was|is|has|in|on|with|mrn|dob|born|day)\b|[ ]\x01)"
)
_THE_FAMILY = re.compile(rf"\b[Tt](?:he|HE)[ ]({FAMILY})[ ](?i:family|twins)\b")  # the Voss family
# 11:38 Lena: done, bed 2 Lena: good
_LOGGED = re.compile(
    rf"(?:\A|\n)[ \t]*(?:[012]?\d[:.]?[0-5]\d|\x01+|(?i:bay|bed|room|cot|sr|side[ ]room|cubicle)[ ]\d{{1,3}}|\x02)[ ]"
    rf"({CAPITALISED}(?:[ ]{CAPITALISED})?)(?=:[ ])"
)
_WITH_TIME = re.compile(rf"\(({FAMILY}),?[ ](?=\d{{1,2}}:?\d\d\b|\x01)")  # (Voss, 3:45)
# Voss / Roe on a line, -Voss 3/14 at the end
_PAIR_ON_LINE = re.compile(rf"(?:\A|\n)[ \t]*({FAMILY})[ ]?/[ ]?({FAMILY})[ \t]*(?=\n|\Z)")
_DASHED = re.compile(
    rf"(?<=[\s.!?)])(?:--[ ]?|-)((?:[A-Z][\w.]*[ ]){{0,2}}{FAMILY})(?=[ \t]*(?:\Z|\d{{1,2}}[-/]\d|\x01))"
)
# Roe, Will D   287-52-9881: at the head of a line, before a number or a column
_FILED = re.compile(
    rf"(?:\A|\n)[ \t]*({FAMILY},[ ]?([A-Z][A-Za-z]+(?:-[A-Za-z]+)?)\b(?:[ ][A-Z]\b\.?)?)"
    r"(?=[ ]{2}|[ ]?[|]|[ ]?\(?(?:[\d\x01]|[A-Z]\d)|[ ]*\n[ \t]*[A-Z]?[\d\x01])"
)
_CLOSING = re.compile(
    r"(?:\A|\n|[.!]\s)[ \t]*(?i:(?:with[ ])?(?:kind|kindest|best|warm|many)[ ](?:regards|wishes|thanks)|best|thanks|"
    r"thank[ ]you|cheers|cordially|sincerely(?:[ ]yours)?|regards|respectfully(?:[ ]submitted)?|"
    r"yours(?:[ ]very)?(?:[ ](?:truly|faithfully|sincerely))?)[,.]?[ \t]*\n\s*(?:Dr\.?[ ])?"
    r"([A-Z][\w'.-]*(?:[ ][A-Z][\w'.-]*){0,3})(?=[ \t]*(?:,|\n|\Z))"
)
_SUFFERED = re.compile(
    rf"\b({CAPITALISED})[ \t]+(?:fell|tripped|slipped|collapsed|complains|complained|denies|denied|states|reports|"
    r"presents|presented|lives|smokes)\b"
)
# ROD ELDRIDGE, A 71 YEAR OLD FEMALE, at the beginning of a line or sentence
_PATIENT_IS = re.compile(
    rf"((?:{CAPITALISED}[ ](?:[A-Z]\.?[ ])?){{1,2}}{CAPITALISED})(?:,[ ]|[ ](?i:is[ ]))(?i:an?[ ])"
    r"\d{1,3}[- ](?i:y(?:ea)?r)"
)
_BRACKETED = re.compile(rf"[ \t]?\((?:[A-Za-z]+/)?((?:[A-Z]\.?[ \t])?{CAPITALISED}(?:[ \t]{CAPITALISED})?)[ \t]*[),/]")
_SEX = re.compile(r"[ \t]?[/-]?[ \t]?(?:y/?o[ \t]?)?[MF](?![\w/])")
# Words without which there is nothing of a form.
_TELLING = frozenset(
    ("notified", "informed", "paged", "contacted", "telephoned", "phoned", "alerted", "updated", "aware", "called")
)
_TELLING_WHEN = _TELLING | frozenset(
    ("discussed", "spoke", "spoken", "communicated", "relayed", "reported", "conveyed", "told", "w")
)
_CLOSES = frozenset(
    (
        *("regards", "wishes", "thanks", "thank", "best", "cheers"),
        *("cordially", "sincerely", "respectfully", "yours"),
    )
)
_NEWBORNS = frozenset(("baby", "infant", "newborn", "neonate", "twin", "triplet", "family", "twins"))


class NamesByMention:
    """Yields (first character, character after the last, score)."""

    def __init__(self, grammar: NameGrammar, roles: frozenset[str]) -> None:
        self.grammar, self.roles = grammar, roles

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self._signed(tokens)
        if tokens.case == "small":
            for match in _FILED_SMALL.finditer(tokens.text):
                if match[3] in self.grammar.given and not self.grammar.leads_or_ordinary(match[2]):
                    yield match.start(1), match.end(1), CERTAIN
        if tokens.case != "small":
            yield from self._initials(tokens)
            words = tokens.index.keys()
            if not words.isdisjoint(_TELLING):
                yield from self._told(tokens)
            if not words.isdisjoint(_TELLING_WHEN):
                yield from self._told_when(tokens)
            yield from self._told_given(tokens)
            if _COMMA_INITIAL.search(tokens.text):
                yield from self._before_initial(tokens)
            if not words.isdisjoint(_NEWBORNS):
                yield from self._newborns(tokens)
            if not words.isdisjoint(_CLOSES):
                yield from self._closing(tokens)
            yield from self._signed_by_surname(tokens)
            if tokens.has_digit:
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
            strange = self.grammar.is_strange_name(match["family"])
            if does and strange or not match["bare"] and (does or strange):
                yield match.start(1), match.end(1), CERTAIN if does else CUED

    def _told(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Who was notified: a word of no list, or where it opens a sentence any that is no word of reports."""
        for match in _TOLD.finditer(tokens.text):
            opens = _opens(tokens.text, match.start())
            pair = [group for group in (1, 3) if match[group]]
            family = (
                any(self.grammar.is_family(match[group + 1]) for group in pair) and _STRICT.search(match[0]) is not None
            )
            if family and (opens or match[pair[0]].istitle()):
                yield from ((match.start(group), match.end(group), CERTAIN) for group in pair)
            elif any(
                self.grammar.is_strange_name(match[group + 1]) or opens and self.grammar.may_be_name(match[group + 1])
                for group in pair
            ):
                score = CERTAIN if len(pair) > 1 else CUED
                yield from ((match.start(group), match.end(group), score) for group in pair)

    def _told_when(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A family name that is a word, between the telling and the time or between a role and `informed`."""
        timed = _TOLD_WHEN.finditer(tokens.text) if tokens.has_digit or "\x01" in tokens.text else ()
        for match in chain(timed, _ROLE_TOLD.finditer(tokens.text)):
            short = match[1].lower() in NAMES_THAT_ARE_WORDS and match[1].istitle()  # RN Do informed
            if short or self.grammar.is_family(match[1]):
                yield match.start(1), match.end(1), CERTAIN

    def _told_given(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A given name alone, told before a role."""
        for match in _TOLD_GIVEN.finditer(tokens.text):
            if match[1].lower() in self.grammar.given and match[1].lower() not in self.grammar.cue_words:
                yield match.start(1), match.end(1), CERTAIN

    def _before_initial(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A family name before a comma and an initial; that of a word may be no side (Lower, L)."""
        for match in _FAMILY_INITIAL.finditer(tokens.text):
            word = match[2].lower()
            family = word in self.grammar.family_words and not self.grammar.leads_or_ordinary(word)
            if self.grammar.is_strange_name(match[2]) or family and match[3] not in "LR":
                yield match.start(1), match.end(1), CUED

    def _newborns(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Baby boy Voss`, `Twin B Voss`, `the Voss family`: newborns are called by their mother's family name."""
        for match in _NEWBORN.finditer(tokens.text):
            family = match[3].lower() in self.grammar.family_words - self.grammar.function_words
            sure, may = bool(match[1]) and family, self.grammar.may_be_name(match[3])
            if self.grammar.is_strange_name(match[3]) or sure or may and (family or match[1]):
                yield match.start(2), match.end(2), CERTAIN if sure else CUED
        for match in _THE_FAMILY.finditer(tokens.text):
            family = match[2].lower() in self.grammar.family_words
            if self.grammar.is_strange_name(match[2]) or family and self.grammar.may_be_name(match[2]):
                yield match.start(1), match.end(1), CUED

    def _closing(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Who signs under a closing."""
        for match in _CLOSING.finditer(tokens.text):
            words = re.findall(r"[^\W\d_]{2,}", match[1])
            if any(word.lower() in self.grammar.roles for word in words):
                continue
            initials = re.fullmatch(r"(?:[A-Z]\.?[ ]?){1,2}[A-Z][\w'-]+|[A-Z][\w'-]+[ ][A-Z]{1,2}", match[1])
            if initials or any(map(self.grammar.is_strange_name, words)):
                yield match.start(1), match.end(1), CERTAIN

    def _signed_by_surname(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Who signs: between slashes on a line, behind a dash, in brackets with the time."""
        for match in _FILED.finditer(tokens.text) if "," in tokens.text else ():
            given, family = match[3].lower(), match[2].lower()
            tight = (
                match[1][len(match[2])] == ","
                and family in self.grammar.family_words
                and not self.grammar.leads_or_ordinary(family)
            )
            if (
                tight
                or given in self.grammar.given
                or self.grammar.is_strange_name(match[2])
                and not self.grammar.leads_or_ordinary(given)
            ):
                yield match.start(1), match.end(1), CERTAIN
        for match in _PAIR_ON_LINE.finditer(tokens.text) if "/" in tokens.text else ():
            if any(self.grammar.is_strange_name(match[word]) for word in (2, 4)):
                yield match.start(1), match.end(1), CERTAIN
                yield match.start(3), match.end(3), CERTAIN
        for match in _DASHED.finditer(tokens.text) if "-" in tokens.text else ():
            dated = match.end() < len(tokens.text.rstrip())
            if self.grammar.is_strange_name(match[2]) or dated and not self.grammar.leads_or_ordinary(match[2].lower()):
                yield match.start(1), match.end(1), CUED
        for match in _LOGGED.finditer(tokens.text) if ": " in tokens.text else ():
            words = match[1].lower().split()
            listed = words[0] in self.grammar.given or self.grammar.is_strange_name(words[0])
            if listed and not any(map(self.grammar.leads_or_ordinary, words)):
                yield match.start(1), match.end(1), CERTAIN
        for match in _WITH_TIME.finditer(tokens.text) if "(" in tokens.text else ():
            if self.grammar.is_strange_name(match[2]) or self.grammar.may_be_name(match[2]):
                yield match.start(1), match.end(1), CUED

    def _suffered(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A word of no list that opens a sentence, and falls, complains or denies."""
        for match in _SUFFERED.finditer(tokens.text):
            if _opens(tokens.text, match.start()) and self.grammar.is_strange_name(match[1]):
                yield match.start(1), match.end(1), CUED

    def _described(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Who is so many years old: two or three words that open a sentence, one of them in no list."""
        for match in _PATIENT_IS.finditer(tokens.text):
            words = re.findall(r"[^\W\d_]{2,}", match[1])
            first = words[0].lower()
            lead = len(first) + 1 if self.grammar.is_known(first) and first not in self.grammar.given else 0  # HISTORY
            if _opens(tokens.text, match.start()) and any(map(self.grammar.is_strange_name, words)):
                yield match.start(1) + lead, match.end(1), CUED

    def _in_brackets(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`surgeon (Voss)`, `teleradiologist (VRad/J Pemberton)`."""
        for word in self.roles.intersection(tokens.index):
            for position in tokens.index[word]:
                match = _BRACKETED.match(tokens.text, tokens.ends[position])
                names = re.findall(r"[^\W\d_]{2,}", match[1]) if match else []
                if names and all(map(self.grammar.is_strange_name, names)):
                    yield match.start(1), match.end(1), CUED
                elif len(names) == 1 and tokens.case == "mixed" and self._is_listed(names[0]):
                    yield match.start(1), match.end(1), CERTAIN  # resident (May)

    def _is_listed(self, name: str) -> bool:
        """Whether a word with a capital is a given or a family name as well and no role."""
        word = name.lower()
        listed = word in self.grammar.given or word in self.grammar.family_words - self.grammar.vocabulary
        return name.istitle() and listed and word not in self.grammar.roles and word not in self.grammar.cue_words

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
            if len(words) > 1 and any(map(self.grammar.is_strange_name, words)):
                yield tokens.starts[first], tokens.ends[position - 1], CUED

    def _part(self, tokens: ReportTokens, position: int) -> bool:
        raw, word = tokens.raw(position), tokens.words[position]
        if not raw[0].isalpha() or not raw[0].isupper():
            return False
        return not self.grammar.is_role(tokens, position) and not self.grammar.leads_or_ordinary(word)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a section's text begins at a place."""
    return _OPENS.search(text, max(0, start - 3), start) is not None
