"""People named in Latin letters: after a title, a label, a phrase, before a credential, or by a known given name.

What a cue proves once counts for the whole report: the same surname elsewhere in it is masked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, CUED, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_BEFORE_NAME = re.compile(r"\.?[ \t]{0,3}(?:\n[ \t]*)?")
_LABEL_GAP = re.compile(r"\(?s?\)?[ \t]*[:=#-][ \t]*(?:\n[ \t]*)?|[ \t]*\t[ \t]*")
_PHRASE_GAP = re.compile(r"[ \t]*:?[ \t]*(?:\n[ \t]*)?|\.[ \t]+")
_LIST_GAP = re.compile(r"[ \t]*(?:,|;|/|&|\band\b|\bor\b|,[ \t]*and\b)[ \t]*", re.IGNORECASE)
_SYLLABLE = re.compile(
    r"(?:kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjh]|y|w)?(?:yeo|yae|yoo|yu|yo|ya|ye|eui|ui|oo|ou|eo|eu|ae|oe|ee|wa|wo|we|wi|ah|oh|uh|[aeiou])(?:ng|ck|ll|rr|[nmklpgrbth](?![aeiouyw]))?"
)


class PeopleRecogniser(ReportRecogniser):
    """Names of patients and staff."""

    kinds = ("NAME",)

    def __init__(self, cues: PhiCues, allow: ClinicalAllow, extra_names: Iterable[str] = ()) -> None:
        super().__init__()
        self.grammar = NameGrammar(cues, allow)
        self.eponyms = allow.eponyms
        weak = set(cues.phrases("weak_phrases"))
        self.titles = Phrases((t, t) for t in cues.phrases("titles"))
        self.labels = Phrases((label, label) for label in cues.phrases("name_labels"))
        self.phrases = Phrases((p, p in weak) for p in cues.phrases("name_phrases"))
        self.roles = cues.words("role_before_name")
        self.relations = cues.words("relations")
        self.verbs = cues.words("communication_verbs")
        self.given = cues.words("given_names")
        self.surnames_kr = cues.words("roman_surnames_kr")
        self.extra = Phrases((name, name) for name in extra_names if re.search(r"[^\W_]", name))
        letters = sorted({re.sub(r"\W", "", c) for c in cues.phrases("credentials")}, key=len, reverse=True)
        # M.D. and MD alike; capitals only, so that "do" and "pa" stay words
        dotted = [r"\.?".join(map(re.escape, c)) + r"\.?" if len(c) <= 3 else re.escape(c) for c in letters] + [
            "PA-C",
            "Ph\\.?D\\.?",
            "MRN|DOB",  # John Doe, MRN 12345
        ]
        self.credential = re.compile(r"[ \t]*[,(]?[ \t]{0,2}(?:" + "|".join(dotted) + r")(?![A-Za-z])")
        self.credential_words = {c.lower() for c in letters} | {"m", "d", "r", "n", "ph", "pa", "mrn", "dob"}

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        spans = list(self._cued(tokens))
        proven: set[str] = set()
        for first, end, _ in spans:
            proven |= {w for w in tokens.words[first:end] if len(w) > 1 and not self.grammar.is_ordinary(w)}
        for first, end, score in spans:
            yield "NAME", tokens.starts[first], tokens.ends[end - 1], score
        yield from self._again(tokens, proven - self.eponyms)

    def _cued(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self._after_titles(tokens)
        yield from self._after_labels(tokens)
        yield from self._after_phrases(tokens)
        yield from self._after_roles(tokens)
        yield from self._before_credentials(tokens)
        yield from self._by_given_name(tokens)
        yield from self._by_korean_surname(tokens)
        yield from self._initials(tokens)
        yield from self._communicated(tokens)
        yield from self._unknown_pairs(tokens)
        yield from self._carets(tokens)
        yield from self._dictation_initials(tokens)
        yield from ((first, end, CERTAIN) for first, end, _ in self.extra.find(tokens))

    def _after_titles(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for first, end, title in self.titles.find(tokens):
            if end >= len(tokens) or not _BEFORE_NAME.fullmatch(tokens.gap(end)):
                continue
            raw = tokens.raw(first)
            if title == "ms" and raw == "MS" and not tokens.gap(end).startswith("."):
                continue  # multiple sclerosis, mental status, mitral stenosis
            if title in ("doc", "sir", "miss", "doctor", "doctors", "captain") and not tokens.raw(end)[0].isupper():
                continue
            name = self.grammar.end(tokens, end, "title")
            while name > end:
                yield end, name, CERTAIN
                end = self._next_in_list(tokens, name)  # "Drs. Smith and Jones", "Dr. Smith/Jones"
                name = self.grammar.end(tokens, end, "phrase") if end < len(tokens) else end

    def _after_labels(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for _, end, label in self.labels.find(tokens):
            if end >= len(tokens) or not _LABEL_GAP.fullmatch(tokens.gap(end)):
                continue
            first = self._skip_roles(tokens, end)
            name = self.grammar.end(tokens, first, "label", comma=True)
            while name > first:
                yield first, name, CUED if label in ("patient", "pt", "tech", "contact", "name") else CERTAIN
                first = self._skip_roles(tokens, self._next_in_list(tokens, name))
                name = self.grammar.end(tokens, first, "label", comma=True) if first < len(tokens) else first

    def _after_phrases(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for _, end, weak in self.phrases.find(tokens):
            if end >= len(tokens) or not _PHRASE_GAP.fullmatch(tokens.gap(end)):
                continue
            if weak and tokens.case != "mixed":
                continue
            first = self._skip_roles(tokens, end)
            name = self.grammar.end(tokens, first, "phrase", comma=":" in tokens.gap(end))
            while name > first:
                yield first, name, CUED
                first = self._skip_roles(tokens, self._next_in_list(tokens, name))
                name = self.grammar.end(tokens, first, "phrase") if first < len(tokens) else first

    def _after_roles(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Nurse Roe`, `wife Carol`, and in any letter case `the patient, John Doe, MRN …`."""
        for word in tokens.index.keys() & (self.roles | self.relations | {"patient", "pt"}):
            for position in tokens.index[word]:
                first = position + 1
                if first >= len(tokens) or not re.fullmatch(r",?[ \t]+|,?[ \t]*\n[ \t]*", tokens.gap(first)):
                    continue
                apposed = tokens.gap(first).startswith(",")
                first = self._skip_roles(tokens, first)
                if first >= len(tokens) or not (apposed or self._case_tells(tokens, word, first)):
                    continue
                name = self.grammar.end(tokens, first, "phrase")
                if name > first and (tokens.case == "mixed" or not apposed or self._closed(tokens, name)):
                    yield first, name, CUED

    def _case_tells(self, tokens: ReportTokens, role: str, position: int) -> bool:
        """Whether the word after a role shows by its letters that it could be a name."""
        if tokens.case == "capitals":
            return role not in ("patient", "pt")
        return tokens.case == "mixed" and not tokens.raw(position).isupper()

    def _closed(self, tokens: ReportTokens, end: int) -> bool:
        """Whether a comma, a bracket or a full stop ends what stands between commas."""
        return re.match(r"[ \t]*(?:[,(.;]|\n)", tokens.following(end - 1) or ".") is not None

    def _before_credentials(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Jane Q. Smith, M.D.`: walk back from the credential."""
        for word in tokens.index.keys() & self.credential_words:
            for position in tokens.index[word]:
                if position == 0 or not self.credential.match(tokens.text, tokens.ends[position - 1]):
                    continue
                first = position
                while first > 0 and position - first < 4:
                    previous = first - 1
                    joined = first == position or re.fullmatch(r"[ \t]{1,3}|\.[ \t]{0,2}|-|,[ \t]*", tokens.gap(first))
                    raw = tokens.raw(previous)
                    initial = len(raw) == 1 and raw.isupper() and first < position
                    if (
                        not joined
                        or not raw[0].isupper()
                        or not (initial or (len(raw) > 1 and not self.grammar.is_ordinary(tokens.words[previous])))
                    ):
                        break
                    if (
                        tokens.gap(first).startswith(",")
                        and first < position
                        and (position - first > 2 or len(raw) == 1)
                    ):
                        break
                    first = previous
                if first < position:
                    yield first, position, LIKELY

    def _by_given_name(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for word in tokens.index.keys() & self.given:
            for position in tokens.index[word]:
                if not tokens.raw(position)[0].isupper() or word in self.eponyms and tokens.case != "mixed":
                    continue
                end = self.grammar.end(tokens, position, "phrase")
                if end > position + 1:
                    yield position, end, LIKELY
                elif position and tokens.gap(position) in (", ", ",") and self._surname_before(tokens, position):
                    yield position - 1, max(end, position + 1), LIKELY  # Smith, John

    def _surname_before(self, tokens: ReportTokens, position: int) -> bool:
        word = tokens.words[position - 1]
        return tokens.raw(position - 1)[0].isupper() and len(word) > 1 and not self.grammar.is_ordinary(word)

    def _by_korean_surname(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Kim Min-jun`, `Minjun Kim`, `Kim, M. J.`, `KIM MJ`: a surname beside what can only be a given name."""
        for word in tokens.index.keys() & self.surnames_kr:
            for position in tokens.index[word]:
                ordinary = tokens.case != "mixed" and self.grammar.is_ordinary(word)  # AN, MIN, IM
                if ordinary or not tokens.raw(position)[0].isupper():
                    continue
                end = self._korean_given(tokens, position + 1)
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
            or not self._syllabic(tokens, first)
        ):
            return 0
        if (
            first + 1 < len(tokens)
            and tokens.gap(first + 1) in ("-", " ")
            and self._syllabic(tokens, first + 1, small=tokens.gap(first + 1) == "-")
        ):
            return first + 2
        return first + 1 if len(tokens.words[first]) >= 5 else 0

    def _syllabic(self, tokens: ReportTokens, position: int, small: bool = False) -> bool:
        """Whether the token is one or two romanised Korean syllables and no word of a report."""
        word, raw = tokens.words[position], tokens.raw(position)
        if not raw[0].isascii() or len(word) < 2 or len(word) > 11 or not (small or raw[0].isupper()):
            return False
        if word in self.eponyms or (self.grammar.is_ordinary(word) and not (small and len(word) <= 4)):
            return False
        first = _SYLLABLE.match(word)
        if not first:
            return False
        return first.end() == len(word) or _SYLLABLE.fullmatch(word, first.end()) is not None

    def _initials(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`KIM MJ`, `Park JH`, `J.H. Park` in signature lines of Korean hospitals."""
        for word in tokens.index.keys() & self.surnames_kr:
            for position in tokens.index[word]:
                raw = tokens.raw(position)
                if not raw[0].isupper() or len(raw) < 3:
                    continue
                following = position + 1
                if following < len(tokens) and re.fullmatch(r",?[ \t]{1,2}", tokens.gap(following)):
                    other = tokens.raw(following)
                    if len(other) == 2 and other.isupper() and not self.grammar.is_ordinary(other.lower()):
                        yield position, following + 1, LIKELY

    def _communicated(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """A capitalised unknown word after `to`, `with`, `by` in a sentence that tells who was told."""
        if tokens.case != "mixed":
            return
        for word in tokens.index.keys() & self.verbs:
            for position in tokens.index[word]:
                for first in range(position + 1, min(position + 14, len(tokens))):
                    if re.search(r"[.!?]\s|\n\s*\n", tokens.gap(first)) and len(tokens.words[first - 1]) > 2:
                        break
                    if tokens.words[first - 1] in ("to", "with", "by", "from", "w", "and") and self._unknown(
                        tokens, first
                    ):
                        end = self.grammar.end(tokens, first, "phrase")
                        if end > first:
                            yield first, end, CUED

    def _unknown_pairs(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """Two or more capitalised words side by side that no report knows."""
        if tokens.case != "mixed":
            return
        position = 0
        while position < len(tokens) - 1:
            end = position
            while (
                end < len(tokens) and self._unknown(tokens, end) and (end == position or tokens.gap(end) in (" ", "-"))
            ):
                end += 1
                if (
                    end < len(tokens)
                    and len(tokens.words[end]) == 1
                    and tokens.raw(end).isupper()
                    and re.fullmatch(
                        r" \w\.? ",
                        tokens.text[tokens.ends[end - 1] : tokens.starts[end + 1] if end + 1 < len(tokens) else None],
                    )
                ):
                    end += 1
            if end > position + 1 and self._unknown(tokens, end - 1):
                yield position, end, LIKELY
            position = max(end, position + 1)

    def _unknown(self, tokens: ReportTokens, position: int) -> bool:
        """A capitalised word (Smith, McDonald) that is in no list of words or eponyms."""
        raw, word = tokens.raw(position), tokens.words[position]
        return (
            len(raw) > 2
            and raw[0].isupper()
            and raw[1:].lower() != raw[1:].upper()
            and not raw.isupper()
            and not self.grammar.is_ordinary(word)
            and word not in self.eponyms
        )

    def _carets(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`DOE^JANE^A`, as DICOM writes names."""
        if "^" in tokens.text:
            for position in range(1, len(tokens)):
                if tokens.gap(position) == "^" and tokens.raw(position)[0].isalpha():
                    yield position - 1, position + 1, CERTAIN

    def _dictation_initials(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`JS/ab` at the end of a line: who dictated and who typed."""
        if "/" not in tokens.text and ":" not in tokens.text:
            return
        for match in re.finditer(r"(?<![^\s])([A-Z]{2,3})[ ]?[/:][ ]?([a-z]{2,3})[ \t]*(?=\n|\Z)", tokens.text):
            if not self.grammar.is_ordinary(match[1].lower()) and not self.grammar.is_ordinary(match[2]):
                first = tokens.starts.index(match.start(1))
                yield first, first + 2, LIKELY

    def _skip_roles(self, tokens: ReportTokens, position: int) -> int:
        """Past `the`, `ICU resident`, `Dr.`: to where a name could begin."""
        skipped = 0
        while (
            position < len(tokens)
            and skipped < 5
            and re.fullmatch(r"[ \t.,:/()-]*(?:\n[ \t]*)?[ \t(]*", tokens.gap(position))
        ):
            word = tokens.words[position]
            if (
                word not in self.grammar.roles
                and word not in ("the", "our", "pgy", "r", "dr", "drs")
                and not word.isdigit()
            ):
                break
            position += 1
            skipped += 1
        return position

    def _next_in_list(self, tokens: ReportTokens, position: int) -> int:
        """The token after `and`, `,` or `/` where the list of names goes on; past the end where it does not."""
        if position >= len(tokens):
            return len(tokens)
        if tokens.words[position] in ("and", "or", "by", "to", "with") and re.fullmatch(
            r",?[ \t]+", tokens.gap(position)
        ):
            return position + 1
        return position if _LIST_GAP.fullmatch(tokens.gap(position)) else len(tokens)

    def _again(self, tokens: ReportTokens, proven: set[str]) -> Iterator[Span]:
        """Every further place of a name token that a cue has proven."""
        for word in tokens.index.keys() & proven:
            for position in tokens.index[word]:
                if tokens.raw(position)[0].isupper() or tokens.case == "small":
                    yield "NAME", tokens.starts[position], tokens.ends[position], LIKELY
