"""Names by the form of a byline: initials beside a family name, a label of who did it, a sign-off, filiation.

`Operators: C Frost / S Roe`, `Attender: Kiran.`, the last line `Macpherson`, `Laxman S/o Asif Roe`, `BYRNE-ROE, Ray`.
A form counts where marks or line ends close it on both sides, and the family name is in no list or is one that reports
do not hold as a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cxrflow.reports.recognisers.base import CERTAIN, CUED
from cxrflow.reports.recognisers.name_words import CAPITALISED, FAMILY
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import ReportTokens

_INITIALLED = re.compile(
    rf"(?<![\w.'&-])(?<!\d[ \n])(?<![BbCcDdRrWw]/)"
    rf"(?P<initials>(?:[A-Z]\.[ ]?){{1,3}}|[A-Z]{{1,2}}[ \n])(?P<family>{FAMILY})"
)
_OPENED = re.compile(
    r"(?:\A|\n[ \t]*|[:;,/(|\"][ \n]?|[.!?)][ ]{1,2}|[ ][-–][ ]?|[ ]{2}|"
    r"\b(?i:by|per|with|to|from|and|cc|dr|told|ask for|for|see|ref|refd?|referring|reader|radiologist|attention)[ ])\Z"
)
_CLOSED = re.compile(
    r"'s\b|(?:[ \t]*(?:[,.;:)/|\n\"]|\Z)|[ ]{2}|[ ][-–][ ]|"
    r"[ ](?:\d|\x01|\(|(?i:at|on|and|agree[sd]?|informed|notified)\b))"
)
# Who does something, by the word's ending: Attender, Operators, Requestor, Proceduralist.
_DONE = (
    "cons|surg|anaes|anesthesia|anaesthesia|primary|referring|reporting|requesting|performing|ordering|admitting|"
    "attending|"
    "supervising|covering|verifying|interpreting|ordered|reported|read|signed|verified|checked|prepared|entered|edited|"
    "approved|confirmed|dictated|typed|transcribed|positioned|performed|scrub|staff|team|tech|rad|rt|rn|reg|sho|spr|qa|"
    r"operator\(s\)|on[ -]?call"
)
_DOER = re.compile(
    rf"(?<![\w-])(?P<doer>(?i:{_DONE}|[a-z]{{2,}}(?:er|or|ist|ian|ant|ee|man|woman)s?))(?:[ ][A-Za-z0-9]+){{0,2}}[ ]?\Z"
)
_VALUE = re.compile(rf":[ ]*(?P<name>(?:[A-Z]\.?[ ]?){{0,2}}{FAMILY}(?:[ ]{CAPITALISED})?)")
_SIGNED_OFF = re.compile(
    rf"(?P<mark>[.!?)][ ]{{1,2}}(?:(?:--?|//?)[ ]?|[(\[])?|\n[ \t]*)(?P<name>(?:{CAPITALISED}[ ])?{FAMILY})"
    r"(?P<of>,[ ][A-Z]{2,6})?[.)\]]?\s*\Z"
)
_NAMES = rf"{CAPITALISED}(?:\.?[ ]{CAPITALISED}){{0,3}}"
_CHILD_OF = re.compile(
    rf"(?:(?P<child>{_NAMES}),?[ \n])?(?<![\w/])(?P<of>(?i:[sdw]/o|a/[lp]))\.?[ \n](?P<parent>{_NAMES})"
)
# At a line's, a sentence's or a dash's end, before a grade: - K. Moore PGY2, L Hunter R1
_SIGNED_GRADE = re.compile(
    rf"(?:\A|[\n.]|[-\u2013\u2014])[ \t]*(?P<name>(?P<initial>[A-Z]\.?[ ])?(?P<family>{FAMILY}))[ ]"
    r"(?:(?P<year>PGY-?[ ]?[1-7])|R[1-6]|CA-?[123]|FY[12]|ST[1-8])(?=[ \t]*(?:[\n.:,;)]|\Z|\d))"
)
# In mixed text, a family name in capitals beside a given name: BYRNE-ROE, Ray; ROE, JANE L; PEREIRA, Bee Lian
_FILED = re.compile(
    r"(?<![\w/-])(?P<family>(?:[A-Z]')?[A-Z\u00c0-\u00de]{3,}(?:[-'][A-Z\u00c0-\u00de]{2,}|'[A-Z]{2,})*)"
    rf"(?P<gap>,[ ]?|[ ])(?P<given>{CAPITALISED}(?:[ -]{CAPITALISED})?)(?P<initial>[ ][A-Z]\b\.?)?"
)
# A grade or a degree before a family name: R2 Roe, PA Roe at 19:23
_GRADED = re.compile(
    rf"\b(?:R[1-6]|PGY-?[1-7]|FY[12]|ST[1-8]|CT[123]|IMT[1-3]|MS[34]|PA|NP|RN|SHO|SpR|RMO|CNS|ANP|HO|MO)[ ]"
    rf"(?P<name>(?:[A-Z]\.?[ ]?){{0,2}}{FAMILY})"
    r"(?=[ ](?i:at|about|on|was|is|who|aware|by|in|from)\b|[ ]?[\d\x01,;.)\n]|\Z)"
)
# Roe A.W. behind which a mark or small letters follow
_INITIALS_BEHIND = re.compile(
    rf"(?<![\w.-])(?P<name>(?P<family>{FAMILY}),?[ ](?P<initials>(?:[A-Z]\.[ ]?){{2,3}}))"
    r"(?=[,;:)/\n]|\Z|[ ]|[ ]?[a-z(/])"
)
_NO_INITIALS_BEHIND = frozenset("md do rn pa np us uk bs ba ma rt po iv pt phd am pm".split())  # noqa: SIM905
_TYPED = re.compile(
    rf"(?:\A|\n)[ \t]*(?P<name>{FAMILY}(?:[ ][A-Z]\b\.?)?)[ ]?/[ ]?(?:[a-z]{{2,3}}|[A-Z]{{2}})[ \t]*(?=\n|\Z)"
)  # Roe/ab
_ALIAS = re.compile(
    r"\b(?i:alias(?:es)?|nick-?names?|preferred[ ]name|also[ ]known[ ]as)[ ]?:?[ ]+"
    r"(?P<name>[A-Z][\w-]+(?:,?[ ][A-Z][\w-]+){0,2})"
)
_ALIAS_WORDS = {"alias", "aliases", "nickname", "nicknames", "nick", "preferred", "known"}
_AFTER_AGE = re.compile(rf"\b\d{{1,3}}[ ]?(?:y/?o[ ]?)?[MFmf][ ](?P<name>{FAMILY}(?:[ ]{CAPITALISED})?)(?![\w-])")
_AGED = re.compile(rf"(?P<name>{CAPITALISED}(?:[ ][A-Z]\.?)?(?:[ ]{CAPITALISED}){{1,2}}),?[ ](?i:aged?)[ :]{{1,2}}\d")


class NamesInBylines:
    """Yields (first character, character after the last, score)."""

    def __init__(self, grammar: NameGrammar, things: frozenset[str], surnames: frozenset[str]) -> None:
        """`things`: words that end as doers do and are none (scanner, filter). `surnames`: what is one though short."""
        self.grammar, self.things = grammar, things
        self.surnames = surnames - grammar.vocabulary - grammar.english
        words = (
            grammar.roles
            | grammar.credentials
            | grammar.function_words
            | {"ho", "mo", "pt", "st", "mc", "ma", "bb", "bg", "pc", "hi"}
        )
        self.page = {word for word in grammar.function_words & grammar.family_words if len(word) > 3}  # Page, Still
        self.no_initials = words - {"as", "am", "pm", "ct", "us"}

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        if tokens.case == "small":
            return
        yield from self._initialled(tokens)
        yield from self._before_initials(tokens)
        yield from self._labelled(tokens)
        yield from self._signed_off(tokens)
        if "/" in tokens.text:
            yield from self._children(tokens)
        if tokens.case == "mixed":
            yield from self._filed(tokens)
        if not tokens.index.keys().isdisjoint(_ALIAS_WORDS):
            yield from ((*match.span("name"), CERTAIN) for match in _ALIAS.finditer(tokens.text))
        if tokens.has_digit:
            yield from self._aged(tokens)
            yield from self._before_grade(tokens)
        yield from self._beside_role(tokens)

    def _before_grade(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Who signs before a grade: `- K. Moore PGY2`. A word of reports needs an initial or the year: Lower R6, R7."""
        for match in _SIGNED_GRADE.finditer(tokens.text):
            word = match["family"].split(" ")[-1]
            sure = match["initial"] or match["year"] or word.lower() not in self.grammar.vocabulary
            if sure and self.grammar.is_family(word) or self._is_strange(word):
                yield *match.span("name"), CERTAIN

    def _aged(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`45M Roe`, `Jane Roe age 45`: beside age and sex, none a word of reports."""
        for match in _AFTER_AGE.finditer(tokens.text):
            if all(map(self.grammar.is_strange_name, re.findall(r"[^\W\d_]{3,}", match["name"]))):
                yield *match.span("name"), CUED
        if "AGE" not in tokens.text and not re.search(r"[Aa]ged?[ :]", tokens.text):
            return
        for match in _AGED.finditer(tokens.text):
            words = re.findall(r"[^\W\d_]{2,}", match["name"])
            if any(map(self.grammar.is_strange_name, words)) and not any(map(self._ordinary, words)):
                yield *match.span("name"), CUED

    def _beside_role(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`R2 Roe about the tube`, and `Roe/ab` on a line of its own."""
        patterns = (_GRADED, _TYPED) if "/" in tokens.text else (_GRADED,)
        for match in chain.from_iterable(pattern.finditer(tokens.text) for pattern in patterns):
            word = re.findall(r"[^\W\d_]{2,}", match["name"])[-1]
            at_time = re.match(r"[ ](?i:at)[ ][\d\x01]", tokens.text[match.end("name") :][:6]) is not None
            family = self.grammar.is_family(word) and (at_time or word.lower() not in self.grammar.vocabulary)
            if family or self._is_strange(word):
                yield *match.span("name"), CERTAIN

    def _initialled(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """One to three initials and a family name between marks: `, G. Hill.`, `: C Frost /`, `resident P Lim.`"""
        text = tokens.text
        for match in _INITIALLED.finditer(text):
            name, word = match["family"].split(" ")[-1], match["family"].split(" ")[-1].lower()
            if word in self.grammar.eponyms and word not in self.grammar.family_words:
                continue
            opened = self._opened(text, match.start()) or self._behind_role(text, match.start())
            closed = _CLOSED.match(text, match.end()) or self._before_role(text, match.end())
            dotted = "." in match["initials"]
            if self._is_strange(name):
                certain = opened and closed or dotted and (opened or closed) and name.istitle()
            elif dotted and name.istitle() and self._fills_line(text, match):
                certain = True
            else:
                by = re.search(r"\bby[ \n]\Z", text[max(0, match.start() - 4) : match.start()], re.IGNORECASE)
                surname = self._is_surname(match["initials"], name, word, tokens.case, by is not None)
                certain = opened and closed and surname
            role = match["initials"].strip().lower() in self.no_initials
            if role and tokens.case == "capitals":
                continue  # ON PEMBRO.
            if certain:
                yield match.start("family" if role else "initials"), match.end(), CERTAIN

    def _before_initials(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A family name and the points of its initials: Roe A.W."""
        for match in _INITIALS_BEHIND.finditer(tokens.text):
            letters = re.sub(r"[. ]", "", match["initials"]).lower()
            word = match["family"].split(" ")[-1]
            if letters not in _NO_INITIALS_BEHIND and (self._is_strange(word) or self.grammar.is_family(word)):
                yield match.start("name"), match.start("initials") + len(match["initials"].rstrip()), CERTAIN

    def _is_surname(self, initials: str, name: str, word: str, case: str, by: bool) -> bool:
        """Whether a family name that is a word may stand behind these initials; without points more is asked for.

        by: whether `by` stands before them.
        """
        if not self.grammar.is_family(name) or case == "mixed" and not name.istitle():
            return False
        if "." in initials or by and initials.strip() in set("BCDEFGHJKMNOPSTVW"):
            return True  # AUTHORISED BY C SHORT.
        return case == "mixed" and initials.strip() not in ("A", "I", "L", "R") and word not in self.grammar.vocabulary

    def _opened(self, text: str, start: int) -> bool:
        return _OPENED.search(text, max(0, start - 10), start) is not None

    def _fills_line(self, text: str, match: re.Match[str]) -> bool:
        """Whether a match is the last line, so that it signs the report whatever the word is."""
        return not text[match.end() :].strip(" .\n") and not text[: match.start()].rpartition("\n")[2].strip()

    def _before_role(self, text: str, end: int) -> bool:
        after = re.match(r"[ ]([A-Za-z]{2,12})\b", text[end : end + 14])
        return after is not None and after[1].lower() in self.grammar.roles | self.grammar.credentials

    def _behind_role(self, text: str, start: int) -> bool:
        before = re.search(r"([A-Za-z0-9]+)[ \n]\Z", text[max(0, start - 24) : start])
        return before is not None and before[1].lower() in self.grammar.roles and before[1].lower() not in ("ct", "mri")

    def _labelled(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Behind a label that says who does something, and before a mark."""
        text = tokens.text
        for match in _VALUE.finditer(text):
            label = (
                _DOER.search(text, max(0, match.start() - 45), match.start())
                if _CLOSED.match(text, match.end())
                else None
            )
            if not label:
                continue
            doer = label["doer"].lower()
            if doer in self.things or doer.rstrip("s") in self.things:
                continue
            words = re.findall(r"[^\W\d_]{2,}", match["name"])
            if not words:
                continue
            page = tokens.case == "mixed" and words[0].istitle() and words[0].lower() in self.page
            if not page and self._ordinary(words[0]):
                continue
            listed = page or self.grammar.is_family(words[0]) or words[0].lower() in self.grammar.given
            if listed or self.grammar.is_strange_name(words[0]):
                start, end = match.span("name")
                while len(words) > 1 and self._ordinary(words[-1]) and not self.grammar.is_family(words[-1]):
                    end = text.rindex(words.pop(), start, end)  # Staff: QW AGREES
                yield start, start + len(text[start:end].rstrip()), CERTAIN

    def _signed_off(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A name is all of the last line or of the last sentence."""
        match = _SIGNED_OFF.search(tokens.text, max(0, len(tokens.text) - 60))
        if not match:
            return
        words = re.findall(r"[^\W\d_]{2,}", match["name"])
        if not words or any(map(self._ordinary, words)):
            return
        if tokens.case == "mixed" and words[-1].isupper():
            return  # 4:56 p.m. EST
        family = re.search(r"[\n(\[/-]", match["mark"]) and tokens.case == "mixed" and self.grammar.is_family(words[-1])
        if self.grammar.is_strange_name(words[-1]) or family:
            yield *match.span("name"), CERTAIN

    def _children(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Laxman S/o Asif Roe`, `Letchumi d/o Krishnan`: who is whose child or wife."""
        for match in _CHILD_OF.finditer(tokens.text):
            parent = re.findall(r"[^\W\d_]{2,}", match["parent"])
            child = re.findall(r"[^\W\d_]{2,}", match["child"] or "")
            if self._ordinary(parent[0]) or child and self._ordinary(child[-1]):
                continue
            suggests = not child and match["of"].islower() or tokens.case == "capitals" and not child
            if suggests or not any(map(self.grammar.is_strange_name, [*parent, *child[-1:]])):
                continue  # s/o is suggestive of as well
            while child and self._ordinary(child[0]):
                child.pop(0)
            start = tokens.text.index(child[0], match.start("child")) if child else match.start("parent")
            yield start, match.end("parent"), CERTAIN

    def _filed(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A family name in capitals in mixed text, beside the given name."""
        for match in _FILED.finditer(tokens.text):
            family, given = match["family"], re.findall(r"[^\W\d_]+", match["given"])[0]
            comma, listed = "," in match["gap"], given.lower() in self.grammar.given
            if self._ordinary(given) and not listed:
                continue
            strange = self.grammar.is_strange_name(family) and len(family) > 3
            heads, unlisted = self._opened(tokens.text, match.start()), self.grammar.is_strange_name(given)
            word = family.lower() in self.grammar.family_words and (comma or heads and not self._ordinary(family))
            if not strange and not (listed and word):
                continue
            if given.isupper():
                certain = comma and (listed or unlisted and len(given) > 4 and len(family) > 4)
            else:
                certain = listed and (comma or heads) or comma and heads and unlisted
            if certain:
                yield match.start(), match.end(), CERTAIN

    def _is_strange(self, name: str) -> bool:
        """Whether a name is in no list of words, though it may be a short form as well: Tse, Lau."""
        return self.grammar.is_strange_name(name) or name.lower() in self.surnames and len(name) > 2

    def _ordinary(self, word: str) -> bool:
        return self.grammar.leads_or_ordinary(word.lower()) or word.lower() in self.grammar.roles
