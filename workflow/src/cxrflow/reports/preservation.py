"""The preservation gate: a rewriting of a report is taken only where it says what the report says.

In: an original text and a rewriting of it, by us or by a language model. Out: accepted, or a reason of the closed list
`REASONS`; the caller then keeps the original and counts.

Sentences that stand in both texts, in any order, cancel. Of the others the abbreviations are written out, and every
statement (`statements.py`) must find one on the other side about the same thing, equally stated, denied or doubted,
with the same numbers, sides, places, grades and changes, and no two of these may have changed places (`exchanges.py`).
Where both texts have sections, each section is held against its own. Words of no known meaning must stand on both
sides, and the rule labels (`labels.py`) must agree: none is stated in one text and denied in the other. (A label whose
phrase the labeller knows in one wording alone, or holds for doubtful in one, is no disagreement, since every statement
has found its match; "No Finding" and "Support Devices" only sum up.) A formality that says nothing of the patient
(`boilerplate.py`) may be left out, but not be altered or added. When in doubt the gate refuses: a kept original costs
little.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from cxrflow.config.reports import ExpandOptions
from cxrflow.reports.abbreviations import Expander, Expansion
from cxrflow.reports.agreement import REASON_OF, compare
from cxrflow.reports.attachment import same_otherwise
from cxrflow.reports.boilerplate import film_of, is_boilerplate
from cxrflow.reports.exchanges import exchanged
from cxrflow.reports.labels import label_sentences
from cxrflow.reports.lexicon import Abbreviation, load_abbreviations
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import clean, hide_marks, marks
from cxrflow.reports.rewrite_sentences import alone, by_section, with_tags
from cxrflow.reports.sentences import TAG, split_sentences
from cxrflow.reports.spelling import american
from cxrflow.reports.statement_forms import Statement
from cxrflow.reports.statements import statements
from cxrflow.reports.vocabulary import Vocabulary, vocabulary

REASONS = {
    "NUMBER": "a number, size or date, or its unit, differs",
    "LATERALITY": "a side differs, or which side is the larger",
    "LOCATION": "a lobe, zone or other place differs",
    "NEGATION": "stated on one side, denied on the other",
    "UNCERTAINTY": "more certain or less certain than before",
    "SEVERITY": "a grade differs, or a state: upper limits of normal is not enlarged",
    "DEVICE": "a device or where it lies differs",
    "CHANGE": "new, stable, better, worse, acute or old differs",
    "DESCRIPTION": "a description such as patchy or calcified differs",
    "LOST": "something the original says is missing",
    "ADDED": "something is said that the original does not say",
    "PLACEHOLDER": "a mark of de-identification was lost, added or altered",
    "LANGUAGE": "words in another script differ",
    "LABELS": "a rule label has another value",
}

_SUMMED_UP = frozenset(("No Finding", "Support Devices"))  # what many statements make together
_ALL_BUT = re.compile(r"\b(all|everything|everywhere|anything|none|nothing) but\b", re.I)
_SECONDARY = re.compile(r"(?<=[a-z] )2/2(?= [a-z])")  # shorthand; elsewhere a date
_INNER_STOP = re.compile(r"(?<=[a-z])\.(?= [\d.,]+ ?(?:mm|cm|%))")
_SUBCENTIMETER = re.compile(r"\bsub-?\s?centimet(?:er|re|ric)s?(?:[- ]sized)?\b", re.I)
_POST = re.compile(r"\bpost[- ](?=procedur|operati|surg|traumati|inflammat|infecti|obstructi|placement)", re.I)
_NOTHING = re.compile(r"\bnothing (new|acute|active|focal)\b", re.I)
_DENIAL = re.compile(r"\b(?:no|not|none|nor|neither|never|without|cannot)\b|n't\b", re.I)
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-z]+")


@dataclass(frozen=True)
class Verdict:
    """`reason` is empty where accepted, else a key of REASONS."""

    accepted: bool
    reason: str = ""


class PreservationGate:
    """Judges rewritings. Holds lookup tables only; one object serves any number of texts."""

    def __init__(self, lexicon: str | Path = DEFAULT_LEXICON) -> None:
        """Raises CxrflowError where a file of the lexicon is missing or malformed."""
        self.lexicon = Path(lexicon)
        self.vocabulary: Vocabulary = vocabulary(lexicon)
        self._senses = _abbreviations(self.lexicon)[1]

    def check(self, original: str, rewritten: str) -> Verdict:
        """Whether `rewritten` says what `original` says."""
        if original == rewritten:
            return Verdict(True)
        before, after = (with_tags(_POST.sub("post", american(clean(text)))) for text in (original, rewritten))
        if not self._marks_kept(before, after):
            return Verdict(False, "PLACEHOLDER")
        reason = next(filter(None, (self._difference(*alone(*pair)) for pair in by_section(before, after))), "")
        return Verdict(not reason, reason)

    def _marks_kept(self, before: str, after: str) -> bool:
        """Whether both texts have the same marks of de-identification, but for those of a dropped formality."""
        first, second = _marks(before), _marks(after)
        if first == second:
            return True
        formal = _marks("\n".join(s for s in alone(before, after)[0] if is_boilerplate(s, self.vocabulary)))
        return second <= first and first - second <= formal

    def _difference(self, before: list[str], after: list[str]) -> str:
        if not before and not after:
            return ""
        if Counter(_other_script(before)) != Counter(_other_script(after)):
            return "LANGUAGE"
        before, after = self._written_out(before, after)
        formal = {s for s in before if is_boilerplate(_without_marks(s), self.vocabulary)}
        told = self._statements([s for s in before if s not in formal])
        optional = self._statements([*formal]) + self._statements(
            [film for s in before if (film := film_of(_without_marks(s), self.vocabulary))]
        )
        told = [s for s in told if s not in optional or s.head[0] != "technique"]
        told += [replace(statement, optional=True) for statement in optional]
        reason = compare(told, self._statements(after))
        if (
            reason
            and _until(before) is _until(after)
            and same_otherwise(
                self._by_sentence(before, optional),
                self._by_sentence(after),
                _denies(before) is _denies(after),
                self.vocabulary.telling,
            )
        ):
            reason = ""
        if not reason and (kind := exchanged(map(_without_marks, before), map(_without_marks, after), self.vocabulary)):
            return REASON_OF.get(kind.split()[0], "LOST")
        if not reason and _contradicted(self._labels(before), self._labels(after)):
            return "LABELS"
        return reason

    def _statements(self, sentences: list[str]) -> list[Statement]:
        return [s for sentence in sentences for s in statements(_without_marks(sentence), self.vocabulary)]

    def _by_sentence(self, sentences: list[str], optional: Iterable[Statement] = ()) -> list[list[Statement]]:
        """Statements sentence by sentence; those that say nothing of the patient may find no other."""
        formal = set(optional)
        found = (statements(_without_marks(sentence), self.vocabulary) for sentence in sentences)
        return [[replace(s, optional=True) if s in formal else s for s in sentence] for sentence in found]

    def _labels(self, sentences: list[str]) -> dict[str, float | None]:
        return label_sentences(sentences, self.lexicon)

    def _written_out(self, before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
        """Sentences with abbreviations written out; one its context leaves open is read as the other side writes it."""
        first = [_expanded(sentence, self.lexicon) for sentence in before]
        second = [_expanded(sentence, self.lexicon) for sentence in after]
        left, right = "\n".join(e.text for e in first), "\n".join(e.text for e in second)
        return (
            [s for e in first for s in _cut(self._resolved(e, right))],
            [s for e in second for s in _cut(self._resolved(e, left))],
        )

    def _resolved(self, expansion: Expansion, other: str) -> str:
        text = expansion.text
        for short in set(expansion.abstained):
            whole = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
            if whole.search(other):
                continue
            for sense in self._senses.get(short.lower(), ()):
                if sense.expansion.lower() in other.lower():
                    text = whole.sub(sense.expansion, text)
                    break
        return text


def _cut(text: str) -> list[str]:
    """Sentences, once more: "on the Rt. The heart …" shows its end only where Rt. is written out."""
    if ". " not in text:
        return [text]
    text = _INNER_STOP.sub("", text)  # "approx. 5 cm" shows none any more
    return [text[s.body : s.end] for s in split_sentences(text)]


@lru_cache(maxsize=20_000)
def _expanded(sentence: str, lexicon: Path) -> Expansion:
    return _abbreviations(lexicon)[0].expand(sentence)


@lru_cache(maxsize=4)
def _abbreviations(lexicon: Path) -> tuple[Expander, dict[str, list[Abbreviation]]]:
    entries = load_abbreviations(lexicon)
    senses: dict[str, list[Abbreviation]] = {}
    for entry in entries:
        senses.setdefault(entry.short.lower(), []).append(entry)
    return Expander(entries, ExpandOptions(keep_common=False, certainty=1)), senses


def _marks(text: str) -> Counter[str]:
    if "_" not in text and "X" not in text and "[" not in text:
        return Counter()
    return Counter(text[start:end] for start, end in marks(text) if not TAG.fullmatch(text[start:end]))


def _contradicted(before: dict[str, float | None], after: dict[str, float | None]) -> bool:
    return any({before[label], after[label]} == {0.0, 1.0} for label in before.keys() - _SUMMED_UP)


def _without_marks(text: str) -> str:
    """The text without de-identification marks: they were counted before, and are no words of a sentence."""
    text = _NOTHING.sub(r"no \1 abnormality", text)
    text = _SUBCENTIMETER.sub("<1 cm", _SECONDARY.sub("secondary to", text))
    return _ALL_BUT.sub(r"\1 except", hide_marks(text).replace("\x01", ""))


def _denies(sentences: list[str]) -> bool:
    return any(_DENIAL.search(sentence) for sentence in sentences)


def _until(sentences: list[str]) -> bool:
    return any("until" in sentence.lower() for sentence in sentences)


def _other_script(sentences: list[str]) -> list[str]:
    return [w for s in sentences if not s.isascii() for w in _OTHER_SCRIPT.findall(s.lower())]
