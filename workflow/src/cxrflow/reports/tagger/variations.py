"""Annotated reports written again with other values, so that what is learnt is how reports are written."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from cxrflow.reports.normalise import MASK_KINDS
from cxrflow.reports.phi_truth import AnnotatedReport
from cxrflow.reports.tagger.attributes import outline

_MASKS = frozenset(f"[{kind}]" for kind in MASK_KINDS)
_KEPT = 0.25  # share of the values that stay in a variation
_MASKED = 0.3  # share of the variations in which values are masked, as another de-identification leaves them
_FEW = 8  # values of one shape, below which those of as many words are drawn from
_EXCHANGED_BY_WORDS = ("HOSPITAL", "WARD", "ADDRESS")
_EXCHANGED_BY_SHAPE = ("NAME", "DATE", "TIME", *_EXCHANGED_BY_WORDS)
_DIGITS_KEPT = ("DATE", "TIME", "AGE")


class Variations:
    """Writes annotated reports again: values of the same kind and shape, other letter case, punctuation, lines."""

    def __init__(self, reports: Iterable[AnnotatedReport], rng: random.Random) -> None:
        """The values of `reports` are exchanged among them."""
        self._rng = rng
        self._values: dict[tuple[str, str | int], list[str]] = defaultdict(list)
        for report in reports:
            for start, end, kind in report.spans:
                value = report.text[start:end]
                self._values[kind, _outline(value)].append(value)
                self._values[kind, len(value.split())].append(value)

    def of(self, report: AnnotatedReport) -> AnnotatedReport:
        """One variation of a report, one of those whose values are exchanged."""
        masking = self._rng.random() < _MASKED
        pieces: list[tuple[str, str]] = []
        position = 0
        for start, end, kind in sorted(report.spans):
            pieces.append((report.text[position:start], ""))
            if masking and self._rng.random() < 0.5:
                pieces.append((f"[{kind}]", ""))
            else:
                pieces.append((self._exchanged(report.text[start:end], kind), kind))
            position = end
        pieces.append((report.text[position:], ""))
        (change,) = self._rng.choices(*zip(*_CHANGES, strict=True))
        return _joined(report.author, change(pieces, self._rng))

    def _exchanged(self, value: str, kind: str) -> str:
        if self._rng.random() < _KEPT:
            return value
        if kind in _EXCHANGED_BY_SHAPE:
            alike = self._values[kind, _outline(value)]
            if len(alike) < _FEW and kind in _EXCHANGED_BY_WORDS:
                alike = self._values[kind, len(value.split())]
            value = self._rng.choice(alike)
        if kind in _DIGITS_KEPT:
            return value
        return re.sub("[1-9]", lambda _: self._rng.choice("123456789"), value)


def _outline(value: str) -> str:
    """Classes of the letters, a run of small letters as one: values of one outline are exchanged."""
    return re.sub("x+", "x", outline(value))


Pieces = Sequence[tuple[str, str]]  # (text, kind; empty for what is not protected)


def _joined(author: str, pieces: Pieces) -> AnnotatedReport:
    text, spans = "", []
    for piece, kind in pieces:
        if kind and piece:
            spans.append((len(text), len(text) + len(piece), kind))
        text += piece
    return AnnotatedReport(author, text, tuple(spans))


def _as_written(pieces: Pieces, rng: random.Random) -> Pieces:
    return pieces


def _capitals(pieces: Pieces, rng: random.Random) -> Pieces:
    return [(piece.upper(), kind) for piece, kind in pieces]


def _small(pieces: Pieces, rng: random.Random) -> Pieces:
    return [(piece if piece in _MASKS else piece.lower(), kind) for piece, kind in pieces]


def _unpunctuated(pieces: Pieces, rng: random.Random) -> Pieces:
    return [(piece if kind else re.sub("[.,;:]", " ", piece), kind) for piece, kind in pieces]


def _broken(pieces: Pieces, rng: random.Random) -> Pieces:
    return broken_lines(pieces, rng.randint(45, 75))


def broken_lines(pieces: Pieces, width: int) -> list[tuple[str, str]]:
    """Lines broken at a blank once they reach a width, inside a value as well."""
    column, broken = 0, []
    for piece, kind in pieces:
        letters = list(piece)
        for place, letter in enumerate(letters):
            column = 0 if letter == "\n" else column + 1
            if letter == " " and column >= width:
                letters[place], column = "\n", 0
        broken.append(("".join(letters), kind))
    return broken


_CHANGES: tuple[tuple[Callable[[Pieces, random.Random], Pieces], float], ...] = (
    *((_as_written, 0.58), (_capitals, 0.12), (_small, 0.10), (_unpunctuated, 0.08), (_broken, 0.12)),
)
