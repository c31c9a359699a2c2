"""People named in Latin letters: after a title, a label, a phrase, before a credential, or by a known given name.

What a cue proves once counts for the whole report: the same surname elsewhere in it is masked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, CUED, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.bylines import NamesInBylines
from cxrflow.reports.recognisers.capitals import NamesByCapitals
from cxrflow.reports.recognisers.chinese_names import ChineseNames
from cxrflow.reports.recognisers.credentials import NamesBeforeCredentials
from cxrflow.reports.recognisers.evidence import NamesByEvidence
from cxrflow.reports.recognisers.given_names import NamesByGivenName
from cxrflow.reports.recognisers.mentions import NamesByMention
from cxrflow.reports.recognisers.name_words import NAMES_THAT_ARE_WORDS, PARTICLES
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.other_scripts import names_in_other_scripts
from cxrflow.reports.recognisers.romanised import RomanisedKoreanNames
from cxrflow.reports.recognisers.signatures import signatures
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_BEFORE_NAME = re.compile(r"\.?[ \t]{0,3}(?:\n[ \t]*)?")
_LABEL_GAP = re.compile(r"\(?s?\)?\.?[ \t]*(?:[:=#|-]|\.{3,})[ \t]*(?:\n[ \t]*)?|[ \t]*\t[ \t]*")
_PHRASE_GAP = re.compile(r"[ \t]*:?[ \t]*(?:\n[ \t]*)?|\.[ \t]+")
_LIST_GAP = re.compile(r"[ \t]*(?:,|;|/|&|\band\b|\bor\b|,[ \t]*and\b)[ \t]*", re.IGNORECASE)
# Initials by themselves, perhaps of two people, before what ends a clause or a date.
_LETTERS = re.compile(
    r"(?:[A-Z]{2,3}(?:[/:][A-Za-z]{2,3})?|[a-z]{2,3}(?:[/:][a-z]{2,3})?)"
    r"(?=[ \t]*(?:[;,\n|()]|\Z)|\.(?:\s|\Z)|[ ]{2}|[ ](?:on|at|ON|AT)[ ]|[ ][\d\x01])"
)
_LOGIN_DIGITS = re.compile(r"\d{0,4}(?!\d)|")  # the 2 of mwilkes2
# What a doctor in training is called, or a rank: no part of the name beside it (Jane Roe ST4, PV2 Roe).
_GRADE = re.compile(r"(?:FY|CT|ST|IMT|CMT|GPST|PGY|SPR|PV|HM|FCT|R)[ -]?\d{1,2}\b", re.IGNORECASE)
_STAFF = ("tech", "rt", "rn", "md", "nurse", "rad", "att", "res")  # of these a word alone is a name too
# Titles that are words too, or look like a short form: only in mixed letters, before a capital.
_TITLES_AS_WORDS = frozenset(
    """
    captain sister matron colonel corporal sergeant lieutenant brigadier elder uncle auntie col cpl cdr ltc sfc
    """.split()  # noqa: SIM905 - easier to read and to add to than a list
)
_NUMBER_FOLLOWS = re.compile(r"[ \t]*(?:no\b|nr\b|number\b|id\b)?[ .:#]*(?:\d{3}|\x01)", re.IGNORECASE)
# What stands beside names and is none by itself: a degree of age, a title, a corps.
_NEVER_ALONE = frozenset({"jr", "sr", "dr", "prof", "uzm", "op", "mc", "usn", "radiologi"})


def _cut(
    tokens: ReportTokens, first: int, end: int, score: float, kept: list[tuple[int, int]]
) -> tuple[int, int, float] | None:
    """A name without the phrase in it that is nobody's (Ann Arbor, St. Jude); None where little stays."""
    touched = False
    for low, high in kept:
        if first < high and low < end:
            first, end, touched = (high, end, True) if low <= first else (first, low, True)
    if touched and not any(len(word) > 3 for word in tokens.words[first:end]):
        return None
    return first, end, score


def _ungraded(tokens: ReportTokens, span: tuple[int, int, float]) -> tuple[int, int, float]:
    """A name without the grade that stands at its end."""
    first, end, score = span
    if _GRADE.match(tokens.text, tokens.starts[end - 1]):
        end -= 1
    return first, end, score


class PeopleRecogniser(ReportRecogniser):
    """Names of patients and staff."""

    kinds = ("NAME",)

    def __init__(
        self,
        cues: PhiCues,
        allow: ClinicalAllow,
        english: tuple[frozenset[str], frozenset[str]],
        extra_names: Iterable[str] = (),
        terms: frozenset[str] = frozenset(),
    ) -> None:
        """`english`: common and rare words of English."""
        super().__init__()
        self.grammar = NameGrammar(cues, allow, english, terms)
        self.capitals = NamesByCapitals(
            self.grammar, allow.eponyms, cues.words("communication_verbs"), cues.words("eponym_nouns")
        )
        self.evidence = NamesByEvidence(self.grammar, cues)
        self.eponyms = allow.eponyms
        weak = set(cues.phrases("weak_phrases"))
        self.kept_phrases = Phrases((phrase, phrase) for phrase in allow.kept_phrases)
        self.titles = Phrases((t, t) for t in cues.phrases("titles"))
        self.labels = Phrases((label, label) for label in cues.phrases("name_labels"))
        self.weak_labels = cues.words("weak_labels")
        self.phrases = Phrases((p, p in weak) for p in cues.phrases("name_phrases"))
        self.roles = cues.words("role_before_name")
        self.relations = cues.words("relations")
        self.mentions = NamesByMention(self.grammar, self.roles | self.relations)
        self.chinese = ChineseNames(self.grammar, cues.words("roman_surnames_cn") | cues.words("roman_surnames_kr"))
        self.bylines = NamesInBylines(self.grammar, cues.words("doers_that_are_things"), self.chinese.surnames)
        self.credentials = NamesBeforeCredentials(self.grammar, cues.phrases("credentials"), self.labels)
        self.by_given_name = NamesByGivenName(self.grammar, self.capitals, allow.eponyms)
        self.given = cues.words("given_names")
        self.only_given = self.given - self.grammar.known
        self.romanised = RomanisedKoreanNames(self.grammar, allow.eponyms, cues.words("roman_surnames_kr"))
        self.number_labels = frozenset(
            label.split()[0]
            for kind in ("MRN", "ACCESSION", "ID", "DEVICE")
            for label in (*cues.phrases("id_labels", kind), *cues.phrases("phone_labels"))
        )
        self.extra = Phrases((name, name) for name in extra_names if re.search(r"[^\W_]", name))

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        kept = [(first, end) for first, end, _ in self.kept_phrases.find(tokens)]
        spans = [(*self.grammar.whole(tokens, first, end), score) for first, end, score in self._cued(tokens)]
        spans = [span for first, end, score in spans if (span := _cut(tokens, first, end, score, kept))]
        spans = [(first, self._before_label(tokens, first, end), score) for first, end, score in spans]
        spans = [(first, end, score) for first, end, score in map(partial(_ungraded, tokens), spans) if end > first]
        proven: set[str] = set()
        for first, end, _ in spans:
            proven |= {w for w in tokens.words[first:end] if len(w) > 1 and not self.grammar.is_ordinary(w)}
        for first, end, score in spans:
            if first == end:
                continue
            yield "NAME", tokens.starts[first], _LOGIN_DIGITS.match(tokens.text, tokens.ends[end - 1]).end(), score
        nobody = [(tokens.starts[low], tokens.ends[high - 1]) for low, high in kept]
        for start, stop, score in chain(
            self.mentions.find(tokens), self.bylines.find(tokens), names_in_other_scripts(tokens)
        ):
            if any(start < high and low < stop for low, high in nobody):
                continue
            words = re.findall(r"[^\W\d_]{2,}", tokens.text[start:stop].lower())
            proven |= {word for word in words if not self.grammar.is_ordinary(word)}
            yield "NAME", start, stop, score
        yield from self._again(tokens, proven - self.eponyms)

    def _before_label(self, tokens: ReportTokens, first: int, end: int) -> int:
        """Where a name ends that has run into the label of a number: Jane Roe UR 75477411."""
        last = end - 1
        if last == first and tokens.words[first] in _NEVER_ALONE and tokens.raw(first) != "Op":
            return first
        label = tokens.words[last] in self.number_labels and tokens.raw(last).isupper()
        return last if label and _NUMBER_FOLLOWS.match(tokens.text, tokens.ends[last]) else end

    def _cued(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self._after_titles(tokens)
        yield from self._after_labels(tokens)
        yield from self._after_phrases(tokens)
        yield from self._after_roles(tokens)
        yield from self.credentials.find(tokens)
        yield from self.by_given_name.find(tokens)
        yield from self.romanised.find(tokens)
        yield from self.chinese.find(tokens)
        yield from self._carets(tokens)
        for first, end, score in (*self.capitals.find(tokens), *self.evidence.find(tokens)):
            if not self.grammar.is_common_noun(tokens, first, end):
                yield first, end, score
        yield from self._in_small_letters(tokens)
        yield from signatures(tokens, self._is_known_short)
        yield from ((first, end, CERTAIN) for first, end, _ in self.extra.find(tokens))

    def _is_known_short(self, letters: str) -> bool:
        """Whether a few small letters are a word, a short form, a role or a degree."""
        return letters in self.grammar.acronyms or letters in self.grammar.credentials or self.grammar.is_known(letters)

    def _after_titles(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for first, end, title in self.titles.find(tokens):
            if end >= len(tokens) or not _BEFORE_NAME.fullmatch(tokens.gap(end)):
                continue
            raw = tokens.raw(first)
            if title in ("sister", "matron") and not (raw.istitle() and first and "." not in tokens.gap(first)):
                continue  # a relative, or a sentence begins
            if title == "ms" and raw == "MS" and not tokens.gap(end).startswith("."):
                continue  # multiple sclerosis, mental status, mitral stenosis
            if title in _TITLES_AS_WORDS and not (raw[0].isupper() and tokens.raw(end).istitle()):
                continue
            if title in ("doc", "sir", "miss", "doctor", "doctors") and not tokens.raw(end)[0].isupper():
                continue
            name = self.grammar.end(tokens, end, "title")
            while name > end:
                yield end, name, CERTAIN
                end = self._next_in_list(tokens, name)  # "Drs. Smith and Jones", "Dr. Smith/Jones"
                cue = "title" if title in ("drs", "doctors") else "phrase"
                name = self.grammar.end(tokens, end, cue) if end < len(tokens) else end

    def _after_labels(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for first_of, end, label in self.labels.find(tokens):
            if end >= len(tokens) or not self._labelled(tokens, first_of, end, label):
                continue
            first = self._skip_roles(tokens, end)
            name = self.grammar.end(tokens, first, "label", comma=True)
            weak = label in self.weak_labels
            if name == first and (letters := self._letters_end(tokens, first)):
                yield first, letters, CERTAIN
            if name <= first + 1 and (not weak or label in _STAFF) and self._is_value(tokens, first):
                name = first + 1
                yield first, name, CERTAIN
                first = self._next_in_list(tokens, name)
                name = self.grammar.end(tokens, first, "label", comma=True) if first < len(tokens) else first
            while name > first:
                if not (weak and self._all_words(tokens, first, name)):
                    yield first, name, CUED if weak else CERTAIN
                first = self._skip_roles(tokens, self._next_in_list(tokens, name))
                name = self.grammar.end(tokens, first, "label", comma=True) if first < len(tokens) else first
                if name == first and not weak and self._is_value(tokens, first):
                    name = first + 1  # Consultant: Roe/Peak

    def _letters_end(self, tokens: ReportTokens, first: int) -> int:
        """Token after initials that are all a cue is given, and no word or short form (Typed by: kb); 0 for none."""
        if first >= len(tokens):
            return 0
        match = _LETTERS.match(tokens.text, tokens.starts[first])
        if not match or any(map(self._is_known_short, re.findall("[a-z]+", match[0].lower()))):
            return 0
        return first + 1 + ("/" in match[0] or ":" in match[0])

    def _all_words(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether a name of one word, or one with a hyphen, is a word of reports or English (FINAL: Lap band)."""
        words = tokens.words[first:end]
        if any(tokens.gap(position) != "-" for position in range(first + 1, end)):
            return False
        return all(self.grammar.is_known(word) and word not in self.given for word in words)

    def _is_value(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a family name that is a word of reports is all that a label is given: RESIDENT: Loss."""
        if position >= len(tokens) or not tokens.raw(position)[0].isupper():
            return False
        word = tokens.words[position]
        if re.match(r"[ \t]*(?:[;\n|/(]|\Z)|[ ]{2}", tokens.text[tokens.ends[position] :][:8]) is None:
            return False
        if word in NAMES_THAT_ARE_WORDS and tokens.case == "mixed":
            return tokens.raw(position).istitle()
        return word in self.grammar.family_words - self.grammar.function_words - self.grammar.roles

    def _labelled(self, tokens: ReportTokens, first: int, end: int, label: str) -> bool:
        """Whether a label's value follows: after a colon, or on the next line where the label is a line of its own."""
        gap = tokens.gap(end)
        if label in self.weak_labels and ":" not in gap and label != "patient":
            return False
        if _LABEL_GAP.fullmatch(gap):
            return True
        phrase = " " in label or label == "cc"
        if (
            phrase
            and re.fullmatch(r"[ \t]+", gap)
            and tokens.at_line_start(first)
            and self.grammar.may_be_given(tokens, end)
        ):
            return True
        return " " in label and tokens.at_line_start(first) and re.fullmatch(r"[ \t]*\n[ \t]*", gap) is not None

    def _after_phrases(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for _, end, weak in self.phrases.find(tokens):
            if end >= len(tokens) or not _PHRASE_GAP.fullmatch(tokens.gap(end)):
                continue
            if tokens.gap(end).startswith(".") and len(tokens.words[end - 1]) > 3:
                continue  # Team notified. Known Crohn disease
            if weak and tokens.case != "mixed" and not self.capitals.is_strange(tokens, end):
                continue
            first = self._skip_roles(tokens, end)
            if weak and first < len(tokens) and tokens.words[first] in self.grammar.cue_words:
                continue  # Status verified / Transcriptionist: Roe
            if self._is_surname(tokens, first):
                yield first, first + 1, CERTAIN
            name = self.grammar.end(tokens, first, "phrase", comma=":" in tokens.gap(end))
            if name == first and not weak and (letters := self._letters_end(tokens, first)):
                yield first, letters, CERTAIN
            while name > first:
                yield first, name, CUED
                first = self._skip_roles(tokens, self._next_in_list(tokens, name))
                name = self.grammar.end(tokens, first, "phrase") if first < len(tokens) else first

    def _in_small_letters(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`spoke with lena voss pa-c`, `mom lena` typed without capitals: a given name or two words of no list."""
        starts = [end for _, end, weak in self.phrases.find(tokens) if not weak]
        starts += [end for _, end, label in self.labels.find(tokens) if label not in self.weak_labels]
        starts += [end for _, end, _ in self.titles.find(tokens)]
        people = tokens.index.keys() & (self.roles | self.relations)
        starts += [position + 1 for word in people for position in tokens.index[word]]
        for word in self.only_given.intersection(tokens.index):
            starts += [p for p in tokens.index[word] if tokens.raw(p).islower() and self._pair_in_small(tokens, p)]
        for first in starts:
            if first >= len(tokens) or not tokens.raw(first).islower() or tokens.gap(first)[-1:] not in (" ", ":"):
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
                if not (strange or family or end == first and len(word) > 2 and word in self.only_given - PARTICLES):
                    break
                end += 1
            if end == first:
                continue
            known = tokens.words[first] in self.given
            if known or end > first + 1 and not self.grammar.is_known(tokens.words[first + 1]):
                yield first, end, CERTAIN

    def _pair_in_small(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a word of no list stands behind a given name: lena voss."""
        following = position + 1
        if following >= len(tokens) or tokens.gap(following) not in (" ", "-") or len(tokens.words[following]) < 3:
            return False
        return not self.grammar.is_known(tokens.words[following]) and tokens.raw(following).isalpha()

    def _is_surname(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a word can only be a family name: it is one, has a capital in mid-sentence, and its phrase is over.

        Discussed with Ring at 3 pm, with the assistance of Stone. Not: Discussed With Surgery, per Wells criteria.
        """
        following = position + 1
        if tokens.case != "mixed" or not tokens.punctuated or not 0 < position < len(tokens):
            return False
        if not tokens.raw(position).istitle() or not tokens.raw(position - 1)[0].islower():
            return False
        goes_on = following < len(tokens) and tokens.gap(following) in (" ", "-", "'", "\n")
        if goes_on and (tokens.gap(following) == "-" or tokens.words[following] not in self.grammar.function_words):
            return False
        word = tokens.words[position]
        if word in self.eponyms:
            return False
        surname = word in self.grammar.family_words and word not in self.grammar.function_words
        return surname and not self.grammar.is_role(tokens, position) and word not in self.grammar.cue_words

    def _after_roles(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Nurse Roe`, `wife Carol`, and in any letter case `the patient, John Doe, MRN …`."""
        for word in tokens.index.keys() & (self.roles | self.relations | {"patient", "pt"}):
            for position in tokens.index[word]:
                first = position + 1
                if first >= len(tokens) or not re.fullmatch(r",?[ \t]+|,?[ \t]*\n[ \t]*", tokens.gap(first)):
                    continue
                apposed = tokens.gap(first).startswith(",")
                first = self._skip_roles(tokens, first)
                if first < len(tokens) and tokens.case == "mixed" and tokens.raw(first).isupper():
                    apposed &= len(tokens.words[first]) > 6  # Jane Roe, MD, NIOSH certified
                if first >= len(tokens) or not (apposed or self._case_tells(tokens, word, first)):
                    continue
                if "\n" in tokens.gap(position + 1) and not self._alone(tokens, position):
                    continue  # Jane Roe, MD on one line, Medtronic generator on the next
                name = self.grammar.end(tokens, first, "phrase")
                acts = tokens.words[name : name + 1] and tokens.words[name] in self.capitals.verbs | {"aware"}
                if name == first + 1 and not tokens.punctuated and not acts and self._all_words(tokens, first, name):
                    continue  # the nurse Lap band, but not the nurse Storm informed
                if name > first and (tokens.case == "mixed" or not apposed or self._closed(tokens, name)):
                    yield first, name, CUED

    def _alone(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a role stands at the start of its line and is no degree."""
        return tokens.at_line_start(position) and tokens.words[position] not in self.grammar.credentials

    def _case_tells(self, tokens: ReportTokens, role: str, position: int) -> bool:
        """Whether the word after a role shows by its letters that it could be a name."""
        if role in ("patient", "pt") and not self.grammar.may_be_given(tokens, position):
            return False  # Patient Safety
        if tokens.case == "capitals":
            return role not in ("patient", "pt")
        return tokens.case == "mixed" and not tokens.raw(position).isupper()

    def _closed(self, tokens: ReportTokens, end: int) -> bool:
        """Whether a comma, a bracket or a full stop ends what stands between commas."""
        return re.match(r"[ \t]*(?:[,(.;]|\n)", tokens.following(end - 1) or ".") is not None

    def _carets(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`DOE^JANE^A`, as DICOM writes names."""
        if "^" in tokens.text:
            for position in range(1, len(tokens)):
                if tokens.gap(position) == "^" and tokens.raw(position)[0].isalpha():
                    yield position - 1, position + 1, CERTAIN

    def _skip_roles(self, tokens: ReportTokens, position: int) -> int:
        """Past `the`, `ICU resident`, `Dr.`: to where a name could begin."""
        skipped = 0
        while position < len(tokens) and skipped < 5:
            if re.fullmatch(r"[ \t.,:/()-]*(?:\n[ \t]*)?[ \t(]*", tokens.gap(position)) is None:
                return len(tokens) if skipped else position  # Dr. [NAME]. Best seen on lateral
            word = tokens.words[position]
            if skipped and "." in tokens.gap(position) and tokens.words[position - 1] not in ("dr", "drs", "m", "r"):
                return len(tokens)  # another sentence
            if skipped and "\n" in tokens.gap(position) and tokens.words[position - 1] in self.grammar.credentials:
                return len(tokens)  # another line
            if (
                not self.grammar.is_role(tokens, position)
                and word not in ("the", "our", "pgy", "dr", "drs")
                and not (
                    word == "r" and tokens.words[position + 1 : position + 2] and tokens.words[position + 1].isdigit()
                )
                and not (word.isdigit() and tokens.words[position - 1] in ("pgy", "r"))
                and not (word == "c" and tokens.words[position - 1] == "pa")
            ):
                break
            position += 1
            skipped += 1
        return position

    def _next_in_list(self, tokens: ReportTokens, position: int) -> int:
        """The token after `and`, `,` or `/` where the list of names goes on; past the end where it does not."""
        if position >= len(tokens):
            return len(tokens)
        following = position + 1
        if following < len(tokens) and tokens.words[following].isdigit() and tokens.gap(following) == " ":
            return len(tokens)  # Jane Roe, OBS 7
        short = "," in tokens.gap(position) and tokens.case == "mixed" and tokens.raw(position).isupper()
        if short and len(tokens.words[position]) < 6 and tokens.raw(position - 1).istitle():
            return len(tokens)  # Jane Roe, ED consultant
        if tokens.words[position] in ("and", "or", "by", "to", "with") and re.fullmatch(
            r",?[ \t]+", tokens.gap(position)
        ):
            return position + 1
        return position if _LIST_GAP.fullmatch(tokens.gap(position)) else len(tokens)

    def _stands_alone(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a name that is a word stands in mid-sentence, no word of reports right behind it (Cook catheter)."""
        if not re.fullmatch(r"[ \t]", tokens.gap(position)):
            return False
        following = position + 1
        if following >= len(tokens) or tokens.gap(following) != " ":
            return True
        word = tokens.words[following]
        return word in self.grammar.function_words or word not in self.grammar.vocabulary

    def _again(self, tokens: ReportTokens, proven: set[str]) -> Iterator[Span]:
        """Every further place of a name token that a cue has proven."""
        for word in tokens.index.keys() & proven:
            for position in tokens.index[word]:
                if not tokens.raw(position)[0].isupper() and tokens.case != "small":
                    continue
                if not self.grammar.is_known(word) or self._stands_alone(tokens, position):
                    yield "NAME", tokens.starts[position], tokens.ends[position], LIKELY
