"""Places of a text that are written anew, and nothing else of it.

In: a text and replacements by offset. Out: the new text; or two rounds of replacements as one round.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Replacement:
    """`written` for the characters start to end of a text; `short` stood there, `meaning` is the lexicon's for it."""

    start: int
    end: int
    written: str
    short: str
    meaning: str

    @property
    def growth(self) -> int:
        return len(self.written) - (self.end - self.start)


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """The text with replacements (sorted, disjoint) written in."""
    pieces: list[str] = []
    position = 0
    for item in replacements:
        pieces += [text[position : item.start], item.written]
        position = item.end
    return "".join([*pieces, text[position:]])


def composed(first: Sequence[Replacement], second: Sequence[Replacement], between: str) -> list[Replacement]:
    """Two rounds as one on the text before both; `between` is the text after the first round.

    Replacements of the second round within what the first has written become one with it.
    """
    spans = [(item.start, item.end, item, True) for item in second]
    shift = 0
    for item in first:
        start = item.start + shift
        spans.append((start, start + len(item.written), item, False))
        shift += item.growth
    spans.sort(key=lambda span: span[:2])
    result: list[Replacement] = []
    index = shift = 0
    while index < len(spans):
        low, high = spans[index][:2]
        stop = index + 1
        while stop < len(spans) and spans[stop][0] < high:
            high = max(high, spans[stop][1])
            stop += 1
        old = [item for _, _, item, is_new in spans[index:stop] if not is_new]
        new = [item for _, _, item, is_new in spans[index:stop] if is_new]
        written = replaced(between[low:high], (replace(n, start=n.start - low, end=n.end - low) for n in new))
        growth = sum(item.growth for item in old)
        last = (new or old)[-1]
        result.append(Replacement(low - shift, high - shift - growth, written, last.short, last.meaning))
        shift += growth
        index = stop
    return result
