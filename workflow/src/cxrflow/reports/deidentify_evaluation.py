"""How well de-identification finds what a truth marks: recall, precision and F2, counted so that no text is needed.

In: (cleaned text, true spans, found spans) of every report. Out: `Scores`, counts by kind. The definitions:

- A true entity is found where every letter and digit of it lies in found spans, of whatever kind: what counts is that
  it is gone. A found span is right where it touches a true entity. Kind by kind, recall goes by the true kind,
  precision by the found one.
- Tokens are runs of letters or of digits (`ReportTokens`). A true token is one that a true entity touches; it is found
  where a found span covers it whole.
- A clinical token is any token no true entity touches, existing marks left out; it is removed where a found span
  touches it, and removed apart where that span touches no true entity either: else it is the title or the label beside
  one, or a neighbour.
- F2 is (5 P R) / (4 P + R): recall weighs four times precision (van Rijsbergen's F with beta 2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxrflow.reports.normalise import hide_marks
from cxrflow.reports.recognisers.tokens import ReportTokens

if TYPE_CHECKING:
    from cxrflow.reports.recognisers.base import Span

Extent = tuple[int, int, str]  # start, end, kind
ALL = "all"


@dataclass
class Counts:
    """Of one kind: how many are true, how many of those are found, how many are found at all, how many rightly."""

    true: int = 0
    found: int = 0
    claimed: int = 0
    right: int = 0

    @property
    def recall(self) -> float | None:
        return self.found / self.true if self.true else None

    @property
    def precision(self) -> float | None:
        return self.right / self.claimed if self.claimed else None

    @property
    def f2(self) -> float | None:
        recall, precision = self.recall, self.precision
        if recall is None or precision is None:
            return None
        return 5 * precision * recall / (4 * precision + recall) if recall + precision else 0.0


@dataclass
class Scores:
    """Counts over all reports; entities and tokens by kind, and under `all` together."""

    entities: dict[str, Counts] = field(default_factory=dict)
    tokens: dict[str, Counts] = field(default_factory=dict)
    reports: int = 0
    reports_with_miss: int = 0
    clinical_tokens: int = 0
    clinical_removed: int = 0
    clinical_removed_apart: int = 0

    def rows(self) -> list[tuple[str, Counts, Counts]]:
        """(kind, entities, tokens), `all` last."""
        kinds = sorted(self.entities.keys() | self.tokens.keys(), key=lambda kind: (kind == ALL, kind))
        return [(kind, self.entities.get(kind, Counts()), self.tokens.get(kind, Counts())) for kind in kinds]


def evaluate(find: Callable[[str], Iterable[Span]], reports: Iterable[tuple[str, Sequence[Extent]]]) -> Scores:
    """`score` of what `find` gives for the text of every (cleaned text, true spans)."""
    return score((text, true, [(start, end, kind) for kind, start, end, _ in find(text)]) for text, true in reports)


def score(reports: Iterable[tuple[str, Sequence[Extent], Sequence[Extent]]]) -> Scores:
    """Count (text, true spans, found spans) of every report. Offsets are those of the text."""
    scores = Scores()
    for text, true, found in reports:
        scores.reports += 1
        covered = _letters(found)
        missed = Counter[str]()
        for start, end, kind in true:
            hit = all(place in covered for place in range(start, end) if text[place].isalnum())
            missed[kind] += not hit
            for counts in _of(scores.entities, kind):
                counts.true += 1
                counts.found += hit
        apart = [span for span in found if _kind_at(true, *span[:2]) is None]
        for start, end, kind in found:
            for counts in _of(scores.entities, kind):
                counts.claimed += 1
                counts.right += (start, end, kind) not in apart
        scores.reports_with_miss += bool(missed.total())
        _count_tokens(scores, text, true, found, apart)
    return scores


def _count_tokens(
    scores: Scores, text: str, true: Sequence[Extent], found: Sequence[Extent], apart: Sequence[Extent]
) -> None:
    tokens = ReportTokens(hide_marks(text))
    covered = _letters(found)
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        kind = _kind_at(true, start, end)
        claimed = _kind_at(found, start, end)
        if kind is None:
            scores.clinical_tokens += 1
            scores.clinical_removed += claimed is not None
            scores.clinical_removed_apart += _kind_at(apart, start, end) is not None
        else:
            for counts in _of(scores.tokens, kind):
                counts.true += 1
                counts.found += all(place in covered for place in range(start, end))
        if claimed is not None:
            for counts in _of(scores.tokens, claimed):
                counts.claimed += 1
                counts.right += kind is not None


def _letters(spans: Sequence[Extent]) -> set[int]:
    return {place for start, end, _ in spans for place in range(start, end)}


def _kind_at(spans: Sequence[Extent], start: int, end: int) -> str | None:
    return next((kind for low, high, kind in spans if low < end and start < high), None)


def _of(table: dict[str, Counts], kind: str) -> tuple[Counts, Counts]:
    return table.setdefault(kind, Counts()), table.setdefault(ALL, Counts())
