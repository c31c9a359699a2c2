"""The preservation gate: a rewriting of a report is taken only where it says what the report says.

In: an original text and a rewriting of it, by us or by a language model. Out: accepted, or a reason of the closed list
`REASONS`; the caller then keeps the original and counts.

Sentences that stand in both texts, in any order, cancel. Of the others the abbreviations are written out, and every
statement (`statements.py`) must find one on the other side about the same thing, equally stated, denied or doubted,
with the same numbers, sides, places, grades and changes, and no two of these may have changed places (`exchanges.py`).
Where both texts have sections, each section is held against its own. Words of no known meaning must stand on both
sides, and the rule labels (`labels.py`) must agree: none has two values. (A label whose phrase the labeller knows in
one wording alone is no disagreement, since every statement has found its match; and "No Finding" only sums the others
up.) When in doubt the gate refuses: a kept original costs little.
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
from cxrflow.reports.clause_terms import Attribute
from cxrflow.reports.context import Status
from cxrflow.reports.exchanges import exchanged
from cxrflow.reports.labels import label_sentences
from cxrflow.reports.lexicon import Abbreviation, load_abbreviations
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import clean, hide_marks, marks
from cxrflow.reports.sentences import TAG, split_sentences
from cxrflow.reports.statements import Statement, statements
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

_REASON_OF = {
    "number": "NUMBER", "bound": "NUMBER", "laterality": "LATERALITY", "comparison": "LATERALITY",
    "place": "LOCATION", "location": "LOCATION", "at": "LOCATION", "severity": "SEVERITY", "state": "SEVERITY",
    "change": "CHANGE", "acuity": "CHANGE", "certainty": "UNCERTAINTY", "description": "DESCRIPTION",
    "scope": "LOCATION", "timing": "CHANGE", "time": "CHANGE", "date": "NUMBER", "denial": "NEGATION",
    "order": "UNCERTAINTY", "device": "DEVICE",
}  # fmt: skip
_LEFT_AND_RIGHT = frozenset((("laterality", "left"), ("laterality", "right")))
_HEADER = re.compile(
    r"(?:^|(?<=[.\n]))[ \t]*(?:findings and impression|(findings?)|(impression|conclusion))[ \t]*:", re.I | re.M
)
_ALL_BUT = re.compile(r"\b(all|everything|everywhere|anything|none|nothing) but\b", re.I)
_INNER_STOP = re.compile(r"(?<=[a-z])\.(?= [\d.,]+ ?(?:mm|cm|%))")
_ENUMERATOR = re.compile(r"\(?\d{1,2}[.)]?")
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
        before, after = (_HEADER.sub(_as_tag, clean(text)) for text in (original, rewritten))
        if _marks(before) != _marks(after):
            return Verdict(False, "PLACEHOLDER")
        reason = next(filter(None, (self._difference(*_alone(*pair)) for pair in _by_section(before, after))), "")
        return Verdict(not reason, reason)

    def _difference(self, before: list[str], after: list[str]) -> str:
        if not before and not after:
            return ""
        if Counter(_other_script(before)) != Counter(_other_script(after)):
            return "LANGUAGE"
        before, after = self._written_out(before, after)
        reason = compare(self._statements(before), self._statements(after))
        if not reason and (kind := exchanged(map(_without_marks, before), map(_without_marks, after), self.vocabulary)):
            return _REASON_OF.get(kind.split()[0], "LOST")
        if not reason and _contradicted(self._labels(before), self._labels(after)):
            return "LABELS"
        return reason

    def _statements(self, sentences: list[str]) -> list[Statement]:
        return [s for sentence in sentences for s in statements(_without_marks(sentence), self.vocabulary)]

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
    return Expander(entries, ExpandOptions(keep_common=False)), senses


def _marks(text: str) -> Counter[str]:
    if "_" not in text and "X" not in text and "[" not in text:
        return Counter()
    return Counter(text[start:end] for start, end in marks(text) if not TAG.fullmatch(text[start:end]))


def _contradicted(before: dict[str, float | None], after: dict[str, float | None]) -> bool:
    return any(
        None not in (before[label], after[label]) and before[label] != after[label]
        for label in before
        if label != "No Finding"
    )


def _without_marks(text: str) -> str:
    """The text without de-identification marks: they were counted before, and are no words of a sentence."""
    return _ALL_BUT.sub(r"\1 except", hide_marks(text).replace("\x01", ""))


def _other_script(sentences: list[str]) -> list[str]:
    return [w for s in sentences if not s.isascii() for w in _OTHER_SCRIPT.findall(s.lower())]


def _as_tag(header: re.Match[str]) -> str:
    return "\n[FINDINGS] " if header[1] else "\n[IMPRESSION] " if header[2] else "\n"


def _by_section(before: str, after: str) -> list[tuple[str, str]]:
    """Section beside section where both texts have sections, else the whole texts."""
    first, second = _sections(before), _sections(after)
    if not (first.keys() - {""} and second.keys() - {""}):
        return [(before, after)]
    return [(first.get(tag, ""), second.get(tag, "")) for tag in sorted(first.keys() | second.keys())]


def _sections(text: str) -> dict[str, str]:
    """Tag -> its text; "" -> what stands before the first."""
    edges = [(0, 0), *(m.span() for m in TAG.finditer(text)), (len(text), len(text))]
    found: dict[str, str] = {}
    for (start, body), (end, _) in zip(edges, edges[1:], strict=False):
        tag = text[start:body]
        found[tag] = found.get(tag, "") + "\n" + text[body:end]
    return {tag: part for tag, part in found.items() if part.strip() or tag}


def _alone(before: str, after: str) -> tuple[list[str], list[str]]:
    """The sentences of each text that the other one lacks."""
    first, second = _sentences(before), _sentences(after)
    left = Counter(key for key, _ in first) - Counter(key for key, _ in second)
    right = Counter(key for key, _ in second) - Counter(key for key, _ in first)
    return _kept(first, left), _kept(second, right)


def _sentences(text: str) -> list[tuple[str, str]]:
    found = []
    for sentence in split_sentences(text):
        words = " ".join(text[sentence.body : sentence.end].split())
        if _ENUMERATOR.fullmatch(words):  # a number whose item stands behind a section tag
            continue
        found.append((words.rstrip(" .;,:").lower(), words))
    return found


def _kept(sentences: list[tuple[str, str]], counts: Counter[str]) -> list[str]:
    kept = []
    for key, words in sentences:
        if counts[key] > 0:
            counts[key] -= 1
            kept.append(words if words[-1] in ".!?:;" else words + ".")
    return kept


def compare(before: Iterable[Statement], after: Iterable[Statement]) -> str:
    """The reason why two sets of statements differ; empty where they say the same."""
    first, second = set(before), set(after)
    if first == second or not _unmatched(first, second) and not _unmatched(second, first):
        return ""
    first, second = _merged(first), _merged(second)
    lost, added = _unmatched(first, second), _unmatched(second, first)
    return _reason(lost, added, first, second) if lost or added else ""


def _unmatched(statements: set[Statement], others: set[Statement]) -> list[Statement]:
    by_head: dict[tuple[object, ...], list[Statement]] = {}
    for other in others:
        by_head.setdefault((other.head, other.status), []).append(other)
    return [
        s
        for s in statements
        if not s.optional and not any(_agree(s, other) for other in by_head.get((s.head, s.status), ()))
    ]


def _agree(one: Statement, other: Statement) -> bool:
    return one.own <= (other.own | other.maybe) and other.own <= (one.own | one.maybe)


def _merged(found: set[Statement]) -> set[Statement]:
    """Statements about the same thing joined, where they do not contradict: "an effusion … The effusion is small"."""
    merged: list[Statement] = []
    for statement in sorted(found, key=lambda s: (-len(s.own), _order(s))):
        for index, kept in enumerate(merged):
            if (kept.head, kept.status, kept.optional) == (statement.head, statement.status, statement.optional):
                if not _contradict(kept.own, statement.own):
                    merged[index] = replace(kept, own=kept.own | statement.own, maybe=kept.maybe | statement.maybe)
                    break
                if kept.own ^ statement.own == _LEFT_AND_RIGHT:
                    merged[index] = replace(kept, own=(kept.own & statement.own) | {("laterality", "both")})
                    break
        else:
            merged.append(statement)
    return set(merged)


def _contradict(one: frozenset[Attribute], other: frozenset[Attribute]) -> bool:
    kinds = {kind for kind, _ in one} & {kind for kind, _ in other}
    return any({a for a in one if a[0] == kind} != {a for a in other if a[0] == kind} for kind in kinds)


def _reason(lost: list[Statement], added: list[Statement], before: set[Statement], after: set[Statement]) -> str:
    """The first difference, looked for in a fixed order, so that the reason does not depend on the sets' order."""
    ordered = [(s, after, "LOST") for s in sorted(lost, key=_order)]
    ordered += [(s, before, "ADDED") for s in sorted(added, key=_order)]
    missing = ""
    for statement, others, code in ordered:
        same = [o for o in others if o.head == statement.head]
        if not same:
            missing = missing or ("DEVICE" if statement.head[0] == "device" else code)
            continue
        alike = [o for o in same if o.status == statement.status]
        if not alike:
            return _status_reason(statement.status, same[0].status)
        nearest = min(alike, key=lambda o: (_elsewhere(o, statement), len(o.own ^ statement.own), _order(o)))
        kinds = {kind for kind, _ in (statement.own - nearest.own - nearest.maybe)}
        kinds |= {kind for kind, _ in (nearest.own - statement.own - statement.maybe)}
        if statement.head[0] == "device" and kinds & {"at", "location", "state"}:
            return "DEVICE"
        for kind, reason in _REASON_OF.items():
            if kind in kinds:
                return reason
    return missing


def _elsewhere(one: Statement, other: Statement) -> bool:
    return any(kind in ("laterality", "location", "at") for kind, _ in one.own ^ other.own)


def _order(statement: Statement) -> tuple[object, ...]:
    """A key to sort by that no hash seed changes."""
    return statement.head, statement.status.name, sorted(statement.own), sorted(statement.maybe), statement.optional


def _status_reason(one: Status, other: Status) -> str:
    return "NEGATION" if {one, other} == {Status.PRESENT, Status.ABSENT} else "UNCERTAINTY"
