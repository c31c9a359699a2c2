"""Names that stand behind a title, a label, a phrase or a role: `Dr. Roe`, `Tech: Roe`, `seen by Roe`, `nurse Roe`.

In: tokens. Out: (first token, token after the last, score). Behind one name the list of names goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.recognisers.base import CERTAIN, CUED
from cxrflow.reports.recognisers.capitals import NamesByCapitals
from cxrflow.reports.recognisers.name_words import NAMES_THAT_ARE_WORDS
from cxrflow.reports.recognisers.names import NameGrammar
from cxrflow.reports.recognisers.tokens import Phrases, ReportTokens

_BEFORE_NAME = re.compile(r"\.?[ \t]{0,3}(?:\n[ \t]*)?")
_LABEL_GAP = re.compile(r"\(?s?\)?\.?[ \t]*(?:[:=#|-]|\.{3,})[ \t]*(?:\n[ \t]*)?|[ \t]*\t[ \t]*")
_PHRASE_GAP = re.compile(r"[ \t]*:?[ \t]*(?:\n[ \t]*)?|\.[ \t]+")
# Behind a name of which nothing else tells that it is one: an initial, and the end of its field.
_PAIR_CLOSED = re.compile(
    r"(?:[ ][A-Z]\b(?!:))?(?:\.?(?:[ \t]*(?:[\n|(;]|\Z)|[ ]{2})|,?[ ](?:AGE|DOB|MRN|SEX|MD|DO|NP|PA|RN|Age|Sex)\b)"
)
# Behind a family name that follows a role: nurse Short about it, resident Page at 5.
_NAME_OVER = re.compile(
    r"[.,;)](?!\w)|/(?=[A-Z])|[ ](?:at|on)[ ][\d\x01]|"
    r"[ ](?:about|by|regarding|re|who|that|via|over|while|during|before|after|and|then)[ ]|\n|\Z"
)
_NAME_CLOSED = re.compile(
    r"[ ]?(?:[,;)](?!\w)|\.(?:\s|\Z)|/(?=[A-Z])|\n|\Z)|"
    r"[ ](?:AND|AT|ON|ABOUT|WHO|YESTERDAY|TODAY|FROM|VIA|OF)\b|[ ][\d\x01]"
)
_LIST_GAP = re.compile(r"[ \t]*(?:,|;|/|&|\band\b|\bor\b|,[ \t]*and\b)[ \t]*", re.IGNORECASE)
# Initials by themselves, perhaps of two people, before what ends a clause or a date.
_LETTERS = re.compile(
    r"(?:[A-Z]{2,3}(?:[/:][A-Za-z]{2,3})?|[a-z]{2,3}(?:[/:][a-z]{2,3})?)"
    r"(?=[ \t]*(?:[;,\n|()]|\Z)|\.(?:\s|\Z)|[ ]{2}|[ ](?:on|at|ON|AT)[ ]|[ ][\d\x01])"
)
_PATIENT = ("patient", "pt", "name", "ordering")
_STAFF = ("tech", "rt", "rn", "md", "nurse", "rad", "att", "res")  # of these a word alone is a name too
# Titles that are words too, or look like a short form: only in mixed letters, before a capital.
_TITLES_AS_WORDS = frozenset(
    """
    lola lolo tita tito gogo oom bhai akka padre bro mama papa kuya tatay nanay haji ustaz mkhulu tannie
    captain sister matron colonel corporal sergeant lieutenant brigadier elder uncle auntie col cpl cdr ltc sfc
    """.split()  # noqa: SIM905 - easier to read and to add to than a list
)


class NamesAfterCues:
    """Yields (first token, token after the last, score)."""

    def __init__(self, grammar: NameGrammar, capitals: NamesByCapitals, cues: PhiCues) -> None:
        self.grammar, self.capitals = grammar, capitals
        weak = set(cues.phrases("weak_phrases"))
        self.titles = Phrases((t, t) for t in cues.phrases("titles"))
        self.labels = Phrases((label, label) for label in cues.phrases("name_labels"))
        self.weak_labels = cues.words("weak_labels")
        self.phrases = Phrases((p, p in weak) for p in cues.phrases("name_phrases"))
        self.relations = cues.words("relations")
        self.people = cues.words("role_before_name") | self.relations
        self.given = cues.words("given_names")
        self.listed = self.given | grammar.family_words

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        yield from self._after_titles(tokens)
        yield from self._after_labels(tokens)
        yield from self._after_phrases(tokens)
        yield from self._after_roles(tokens)

    def starts(self, tokens: ReportTokens) -> Iterator[int]:
        """Where a name could begin behind a cue that is no weak one."""
        yield from (end for _, end, weak in self.phrases.find(tokens) if not weak)
        yield from (end for _, end, label in self.labels.find(tokens) if label not in self.weak_labels)
        yield from (end for _, end, _ in self.titles.find(tokens))
        for word in tokens.index.keys() & (self.people | {"patient", "pt"}):
            yield from (position + 1 for position in tokens.index[word])

    def is_known_short(self, letters: str) -> bool:
        """Whether a few small letters are a word, a short form, a role or a degree."""
        return letters in self.grammar.acronyms or letters in self.grammar.credentials or self.grammar.is_known(letters)

    def _after_titles(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for first, end, title in self.titles.find(tokens):
            if end >= len(tokens) or not _BEFORE_NAME.fullmatch(tokens.gap(end)):
                continue
            if "\n" in tokens.gap(end) and tokens.gap(first).endswith(", "):
                continue  # Jane Roe, RMO / Subcutaneous emphysema
            if tokens.gap(end).startswith(".") and (len(title) > 4 or title in ("sir", "miss", "doc")):
                continue  # seen with Roe sir. Drug box given
            raw = tokens.raw(first)
            if "\n" in tokens.gap(end) and title in ("sir", "madam"):
                continue  # Dear Sir / You had a chest X-ray
            if title in ("sister", "matron") and not (raw.istitle() and first and "." not in tokens.gap(first)):
                continue  # a relative, or a sentence begins
            if title in ("mr", "dr") and raw.isupper() and tokens.case == "mixed" and tokens.raw(end).islower():
                continue  # MR conditional
            if raw in ("MR", "DR", "MS") and tokens.case == "mixed" and self._is_term_only(tokens.words[end]):
                continue  # severe MR. Cardiomegaly
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

    def _is_term_only(self, word: str) -> bool:
        """Whether a word is one of reports and nobody's name."""
        grammar = self.grammar
        return word in grammar.vocabulary and word not in grammar.family_words | grammar.given | grammar.roles

    def _after_labels(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for first_of, end, label in self.labels.find(tokens):
            if end >= len(tokens) or not self._labelled(tokens, first_of, end, label):
                continue
            first = self._skip_roles(tokens, end)
            name = self.grammar.end(tokens, first, "label", comma=True)
            weak = label in self.weak_labels
            pair = self._pair_end(tokens, first)
            if pair and (not weak or label in _STAFF or label in _PATIENT):
                yield first, pair, CERTAIN
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

    def _after_phrases(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        for begin, end, weak in self.phrases.find(tokens):
            if end >= len(tokens) or not self._leads_on(tokens, end):
                continue
            if tokens.gap(end).startswith(".") and len(tokens.words[end - 1]) > 3:
                continue  # Team notified. Known Crohn disease
            if weak and tokens.case != "mixed" and not self.capitals.is_strange(tokens, end):
                continue
            if tuple(tokens.words[begin:end]) == ("c", "o") and self._is_complaint(tokens, end):
                continue
            first = self._skip_roles(tokens, end)
            if weak and first < len(tokens) and tokens.words[first] in self.grammar.cue_words:
                continue  # Status verified / Transcriptionist: Roe
            name = self.grammar.end(tokens, first, "phrase", comma=":" in tokens.gap(end))
            lower = 0 < first < len(tokens) and (
                tokens.raw(first - 1)[0].islower() or first == end and end == begin + 1
            )
            surname = lower and self._is_surname(tokens, first)
            while surname or not weak and self._is_closed_name(tokens, first):
                yield first, first + 1, CERTAIN
                name = max(name, first + 1)
                first = self._skip_roles(tokens, self._next_in_list(tokens, first + 1))  # by Short and Small
                surname = self._is_surname(tokens, first)
                name = name if first >= len(tokens) else self.grammar.end(tokens, first, "phrase")
            if name == first and not weak and (letters := self._letters_end(tokens, first)):
                yield first, letters, CERTAIN
            while name > first:
                yield first, name, CUED
                first = self._skip_roles(tokens, self._next_in_list(tokens, name))
                name = self.grammar.end(tokens, first, "phrase") if first < len(tokens) else first

    def _after_roles(self, tokens: ReportTokens) -> Iterator[tuple[int, int, float]]:
        """`Nurse Roe`, `wife Carol`, and in any letter case `the patient, John Doe, MRN …`."""
        for word in tokens.index.keys() & (self.people | {"patient", "pt"}):
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
                if "\n" not in tokens.gap(first) and self._is_family_word(tokens, first):
                    yield first, first + 1, CERTAIN
                name = self.grammar.end(tokens, first, "phrase")
                acts = tokens.words[name : name + 1] and tokens.words[name] in self.capitals.verbs | {"aware"}
                if name == first + 1 and not tokens.punctuated and not acts and self._all_words(tokens, first, name):
                    continue  # the nurse Lap band, but not the nurse Storm informed
                if name > first and (tokens.case == "mixed" or not apposed or self._closed(tokens, name)):
                    yield first, name, CUED
                    other = self._next_in_list(tokens, name)
                    if other < len(tokens) and self._is_family_word(tokens, other):
                        yield other, other + 1, CERTAIN  # surgeons Roe/Small

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

    def _letters_end(self, tokens: ReportTokens, first: int) -> int:
        """Token after initials that are all a cue is given, and no word or short form (Typed by: kb); 0 for none."""
        if first >= len(tokens):
            return 0
        match = _LETTERS.match(tokens.text, tokens.starts[first])
        if not match or any(map(self.is_known_short, re.findall("[a-z]+", match[0].lower()))):
            return 0
        return first + 1 + ("/" in match[0] or ":" in match[0])

    def _is_complaint(self, tokens: ReportTokens, position: int) -> bool:
        """Whether c/o is followed by the short form of a symptom: c/o CP, SOB; not by c/o KIM, c/o ESI Dispensary."""
        raw, word = tokens.raw(position), tokens.words[position]
        if tokens.case != "mixed" or not raw.isupper() or len(raw) > 3 or word in self.listed:
            return False
        return position + 1 == len(tokens) or not tokens.raw(position + 1).istitle() or "." in tokens.gap(position + 1)

    def _pair_end(self, tokens: ReportTokens, first: int) -> int:
        """Token after a family name, a comma and a given name or initial, words or not (WEST, MAY); 0 for none."""
        second = first + 1
        if second >= len(tokens) or tokens.gap(second) not in (",", ", ") or tokens.words[first] not in self.listed:
            return 0
        if not all(
            tokens.raw(p).isupper() or tokens.case == "mixed" and tokens.raw(p).istitle() for p in (first, second)
        ):
            return 0
        named = len(tokens.words[second]) == 1 or tokens.words[second] in self.listed
        return second + 1 if named and _PAIR_CLOSED.match(tokens.text, tokens.ends[second]) else 0

    def _all_words(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether a name of one word, or one with a hyphen, is a word of reports or English (FINAL: Lap band)."""
        words = tokens.words[first:end]
        if any(tokens.gap(position) != "-" for position in range(first + 1, end)):
            return False
        names = self.given | self.grammar.eponyms
        return all(self.grammar.is_known(word) and word not in names for word in words)

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

    def _is_surname(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a word can only be a family name: it is one, has a capital in mid-sentence, and its phrase is over.

        Discussed with Ring at 3 pm, with the assistance of Stone. Not: Discussed With Surgery, per Wells criteria.
        """
        following = position + 1
        if tokens.case != "mixed" or not tokens.punctuated or not 0 < position < len(tokens):
            return False
        if not tokens.raw(position).istitle():
            return False
        goes_on = following < len(tokens) and tokens.gap(following) in (" ", "-", "'", "\n")
        if goes_on and (tokens.gap(following) == "-" or tokens.words[following] not in self.grammar.function_words):
            return False
        word = tokens.words[position]
        if word in self.grammar.eponyms:
            return False
        surname = word in self.grammar.family_words and word not in self.grammar.function_words
        return surname and not self.grammar.is_role(tokens, position) and word not in self.grammar.cue_words

    def _leads_on(self, tokens: ReportTokens, end: int) -> bool:
        """Whether blanks or a colon part a phrase from what follows; a slash behind w, a comma of thanks."""
        gap = tokens.gap(end)
        if tokens.words[end - 1] == "w" and re.fullmatch(r"/[ ]?", gap):
            return True
        if tokens.words[end - 1] in ("you", "thanks") and gap == ", ":
            return True
        return _PHRASE_GAP.fullmatch(gap) is not None

    def _is_closed_name(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a family name that is a word, in capitals, stands between a phrase and a mark or a small word."""
        if tokens.case != "capitals" or not tokens.punctuated or position >= len(tokens):
            return False
        word = tokens.words[position]
        if word in self.grammar.eponyms or not self.grammar.is_family(word):
            return False
        return _NAME_CLOSED.match(tokens.text, tokens.ends[position]) is not None

    def _is_family_word(self, tokens: ReportTokens, position: int) -> bool:
        """Whether a word behind a role is a family name, since the sentence ends there or it acts: Chaplain Short."""
        raw, word = tokens.raw(position), tokens.words[position]
        written = raw.istitle() if tokens.case == "mixed" else raw.isupper()
        given = word in self.given and word not in self.grammar.function_words and word not in self.grammar.cue_words
        if not tokens.punctuated or not written or not (given or self.grammar.is_family(word)):
            return False
        if position + 1 < len(tokens) and tokens.words[position + 1] in self.capitals.verbs:
            return tokens.gap(position + 1) == " "
        return _NAME_OVER.match(tokens.text, tokens.ends[position]) is not None

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
                and not self._is_unit(tokens, position)
            ):
                break
            position += 1
            skipped += 1
        return position

    def _is_unit(self, tokens: ReportTokens, position: int) -> bool:
        """Whether the short form of a department stands before a role: the BMT fellow Roe."""
        raw = tokens.raw(position)
        if tokens.case != "mixed" or not raw.isupper() or not 1 < len(raw) < 6 or position + 1 >= len(tokens):
            return False
        return tokens.gap(position + 1) == " " and self.grammar.is_role(tokens, position + 1)

    def _next_in_list(self, tokens: ReportTokens, position: int) -> int:
        """The token after `and`, `,` or `/` where the list of names goes on; past the end where it does not."""
        if position >= len(tokens):
            return len(tokens)
        following = position + 1
        if following < len(tokens) and tokens.words[following].isdigit() and tokens.gap(following) == " ":
            return len(tokens)  # Jane Roe, OBS 7
        word = tokens.words[position]
        listed = word in self.grammar.family_words or word in self.given
        if "," in tokens.gap(position) and tokens.case == "capitals" and not listed and self.grammar.is_known(word):
            return len(tokens)  # JANE ROE, ROOMMATE
        short = "," in tokens.gap(position) and tokens.case == "mixed" and tokens.raw(position).isupper()
        if short and len(tokens.words[position]) < 6 and tokens.raw(position - 1).istitle():
            return len(tokens)  # Jane Roe, ED consultant
        if tokens.words[position] in ("and", "or", "by", "to", "with") and re.fullmatch(
            r",?[ \t]+", tokens.gap(position)
        ):
            return position + 1
        return position if _LIST_GAP.fullmatch(tokens.gap(position)) else len(tokens)
