"""People named in Latin letters: everything that finds names, put together.

What one of them proves once counts for the whole report: the same surname elsewhere in it is masked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from cxrflow.reports.lexicon import ClinicalAllow, PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.bylines import NamesInBylines
from cxrflow.reports.recognisers.capitals import NamesByCapitals
from cxrflow.reports.recognisers.chinese_names import ChineseNames
from cxrflow.reports.recognisers.credentials import NamesBeforeCredentials
from cxrflow.reports.recognisers.cued_names import NamesAfterCues
from cxrflow.reports.recognisers.evidence import NamesByEvidence
from cxrflow.reports.recognisers.given_names import NamesByGivenName
from cxrflow.reports.recognisers.mentions import NamesByMention
from cxrflow.reports.recognisers.name_edges import LEADS_NAME
from cxrflow.reports.recognisers.name_words import PARTICLES
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.other_scripts import names_in_other_scripts
from cxrflow.reports.recognisers.romanised import RomanisedKoreanNames
from cxrflow.reports.recognisers.signatures import signatures
from cxrflow.reports.recognisers.small_letters import NamesInSmallLetters
from cxrflow.reports.recognisers.strangers import NamesInNoList
from cxrflow.reports.recognisers.things import Things
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_LOGIN_DIGITS = re.compile(r"\d{0,4}(?!\d)|")  # the 2 of mwilkes2
# What a doctor in training is called, or a rank: no part of the name beside it (Jane Roe ST4, PV2 Roe).
_GRADE = re.compile(r"(?:FY|CT|ST|IMT|CMT|GPST|PGY|SPR|PV|HM|FCT|R)[ -]?\d{1,2}\b", re.IGNORECASE)
# , MO at a line's end; , Sr. Resident; , T 38.9; , CT chest; , SSG,; a line that begins PatientID=
_TAIL = re.compile(
    r",[ ](?:[A-Z][ ](?=\d)|(?:[JS]r|JR|SR)\.?[ ](?=[Rr]esident|RESIDENT|[Cc]onsultant)|"
    r"(?:MO|HO|MC|GI|GU|ED|ER|IR|CT|MR|US|PA|SSG|SGT|LTC|CPT|SFC|MAJ|COSMO|PGI|BBV)\b)|"
    r"\n[ \t]*[A-Za-z]+=|[ \n]NTE\|"
)
_NUMBER_FOLLOWS = re.compile(r"[ \t]*(?:no\b|nr\b|number\b|id\b)?[ .:#]*(?:\d{3}|\x01)", re.IGNORECASE)
_RANKS = frozenset(
    """
    ens ltjg ltc lcdr cdr ssg sgt sfc msg spc pfc pvt cpl lcpl maj capt cpt col brig pte bdr gnr flt cmdr comdt smsgt
    tsgt msgt ntate mme aling mang gogo smt shri ta bub bubs sir perfusionist attender
    """.split()  # noqa: SIM905 - easier to read and to add to than a list
)
_MESSAGES = frozenset({"oru", "orm", "adt", "siu", "mdm", "ack", "ans", "dft"})  # kinds of HL7 messages
# What stands beside names and is none by itself: a degree of age, a title, a corps.
_NEVER_ALONE = frozenset(
    """
    jr sr dr prof uzm op mc usn radiologi hon hony rev bpk sdr sdri hno hna ing atty dña bro mgr mudr mddr
    mvdr judr phdr rndr datuk dato datin
    """.split()  # noqa: SIM905 - easier to read and to add to than a list
)


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
    """A name without the grade, the rank or the label that stands at its end."""
    first, end, score = span
    if _GRADE.match(tokens.text, tokens.starts[end - 1]):
        end -= 1
    if end - first > 1 and _TAIL.match(tokens.text, tokens.ends[end - 2]):
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
        self.in_no_list = NamesInNoList(self.grammar, cues)
        self.things = Things(self.grammar, allow, cues.words("eponym_nouns"))
        self.eponyms = allow.eponyms
        self.kept_phrases = Phrases((phrase, phrase) for phrase in allow.kept_phrases)
        self.cued = NamesAfterCues(self.grammar, self.capitals, cues)
        self.in_small_letters = NamesInSmallLetters(self.grammar, self.cued)
        self.mentions = NamesByMention(self.grammar, self.cued.people)
        self.chinese = ChineseNames(self.grammar, cues.words("roman_surnames_cn") | cues.words("roman_surnames_kr"))
        self.bylines = NamesInBylines(self.grammar, cues.words("doers_that_are_things"), self.chinese.surnames)
        self.credentials = NamesBeforeCredentials(self.grammar, cues.phrases("credentials"), self.cued.labels)
        self.by_given_name = NamesByGivenName(self.grammar, self.capitals, allow.eponyms)
        self.romanised = RomanisedKoreanNames(self.grammar, allow.eponyms, cues.words("roman_surnames_kr"))
        self.title_words = frozenset(title for title in cues.phrases("titles") if " " not in title)
        self.number_labels = frozenset(
            label.split()[0]
            for kind in ("MRN", "ACCESSION", "ID", "DEVICE")
            for label in (*cues.phrases("id_labels", kind), *cues.phrases("phone_labels"))
        )
        self.extra = Phrases((name, name) for name in extra_names if re.search(r"[^\W_]", name))

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        kept = [(first, end) for first, end, _ in self.kept_phrases.find(tokens) if not self._names(tokens, first)]
        spans = [(*self.grammar.whole(tokens, first, end), score) for first, end, score in self._cued(tokens)]
        spans = [span for first, end, score in spans if (span := _cut(tokens, first, end, score, kept))]
        spans = [(first, self._before_label(tokens, first, end), score) for first, end, score in spans]
        spans = [(first, end, score) for first, end, score in map(partial(_ungraded, tokens), spans) if end > first]
        spans = [(self._behind_title(tokens, first, end), end, score) for first, end, score in spans]
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

    def _names(self, tokens: ReportTokens, first: int) -> bool:
        """Whether what stands before a kept phrase makes it a name: Dr Watson-Jones, Patient: John Clark III."""
        before, gap = (tokens.words[first - 1], tokens.gap(first)) if first else ("", "\n")
        if "\n" in gap or "." in gap and before not in LEADS_NAME:
            return False
        if before in self.title_words or before in LEADS_NAME:
            return True
        return gap == " " and (before in self.grammar.given or self.grammar.is_role(tokens, first - 1))

    def _behind_title(self, tokens: ReportTokens, first: int, end: int) -> int:
        """Where a name begins that was found with its title or a role in capitals: Pastor Jane Roe, DN Roe."""
        while end - first > 1 and tokens.gap(first + 1) in (" ", ". "):
            role = tokens.case == "mixed" and tokens.raw(first).isupper() and self.grammar.is_role(tokens, first)
            role &= tokens.words[first] not in PARTICLES
            title = tokens.words[first] in self.title_words or tokens.words[first] in _RANKS
            if not role and not title and tokens.raw(first) not in ("Sr", "SR"):
                break
            first += 1
        return first

    def _before_label(self, tokens: ReportTokens, first: int, end: int) -> int:
        """Where a name ends that has run into the label of a number: Jane Roe UR 75477411."""
        last = end - 1
        alone = tokens.words[first] if last == first else ""
        titled = first > 0 and tokens.words[first - 1] in self.title_words and tokens.gap(first) in (" ", ". ")
        if not titled and (alone in _NEVER_ALONE and tokens.raw(first) != "Op" or alone in _RANKS):
            return first
        raw, word = tokens.raw(last), tokens.words[last]
        label = raw.isupper() or raw.istitle() and word not in self.grammar.family_words | self.grammar.given
        label &= word in self.number_labels
        return last if label and _NUMBER_FOLLOWS.match(tokens.text, tokens.ends[last]) else end

    def _cued(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self.cued.find(tokens)
        yield from self.credentials.find(tokens)
        yield from self.romanised.find(tokens)
        yield from self.chinese.find(tokens)
        yield from self._carets(tokens)
        for first, end, score in (*self.capitals.find(tokens), *self.evidence.find(tokens)):
            if not self.grammar.is_common_noun(tokens, first, end) and not self.things.has(tokens, first, end):
                yield first, end, score
        for first, end, score in (*self.by_given_name.find(tokens), *self.in_no_list.find(tokens)):
            if not self.things.has(tokens, first, end):
                yield first, end, score
        yield from self.in_small_letters.find(tokens)
        yield from signatures(tokens, self.cued.is_known_short)
        yield from ((first, end, CERTAIN) for first, end, _ in self.extra.find(tokens))

    def _carets(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`DOE^JANE^A`, as DICOM writes names."""
        if "^" in tokens.text:
            for position in range(1, len(tokens)):
                before = position - 1
                if tokens.gap(position) != "^" or not tokens.raw(position)[0].isalpha():
                    continue
                if not tokens.raw(before)[0].isalpha() or tokens.words[before] in _MESSAGES:
                    continue  # 71045^XR, ORU^R01
                parts = tokens.words[before : position + 1]
                if self.grammar.vocabulary.issuperset(parts) and self.grammar.family_words.isdisjoint(parts):
                    continue  # CXR^CHEST
                while before and tokens.words[before - 1] in PARTICLES and tokens.gap(before) == " ":
                    before -= 1
                yield before, position + 1, CERTAIN

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
