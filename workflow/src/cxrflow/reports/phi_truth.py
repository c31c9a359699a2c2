"""The truth that `cxrflow deidentify --evaluate` measures against, and that the tagger is fitted to: a CSV of reports
with tags around what is protected.

    report
    "Discussed with Dr. <NAME>Roe</NAME> on <DATE>3/4/2019</DATE>."

A tag is the name of a kind (`NAME`, `DATE`, …, as masks are written); anything else between angle brackets is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.reports.deidentify_evaluation import Extent
from cxrflow.reports.normalise import MASK_KINDS, clean
from cxrflow.reports.text_column import column_place, read_rows

_TAG = re.compile(rf"<(/?)({'|'.join(MASK_KINDS)})>")
_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: cleaning leaves them where they stand


@dataclass(frozen=True)
class AnnotatedReport:
    """A cleaned report, what is protected in it, and who wrote it: the name of the table it stands in."""

    author: str
    text: str
    spans: tuple[Extent, ...]


def read_annotated(path: Path, column: str = "report") -> Iterator[AnnotatedReport]:
    """Every row of a table.

    Raises CxrflowError as `read_rows` does, and naming the row of a tag that is not closed in order.
    """
    with read_rows(path) as (header, rows, _):
        place = column_place(header, column, path, "name it with --text-column")
        for number, row in enumerate(rows, start=1):
            report = untagged(row[place])
            if report is None:
                raise CxrflowError(f"{path}: row {number} has a tag that is not closed, or closed twice")
            text, spans = report
            yield AnnotatedReport(path.stem, text, tuple(spans))


def read_truth(path: Path, column: str = "report") -> Iterator[tuple[str, list[Extent]]]:
    """(cleaned text, spans) of every row. Raises CxrflowError as `read_annotated` does."""
    return ((report.text, list(report.spans)) for report in read_annotated(path, column))


def untagged(tagged: str) -> tuple[str, list[Extent]] | None:
    """The text without its tags, cleaned as a report is, and what stood between them; None for tags out of order."""
    tagged = tagged.replace(_OPEN, "").replace(_CLOSE, "")
    kinds: list[str] = []
    waiting = ""
    for tag in _TAG.finditer(tagged):
        if bool(tag[1]) != bool(waiting) or (waiting and tag[2] != waiting):
            return None
        waiting = "" if tag[1] else tag[2]
        if waiting:
            kinds.append(waiting)
    if waiting:
        return None
    marked = clean(_TAG.sub(lambda tag: _CLOSE if tag[1] else _OPEN, tagged))
    spans: list[Extent] = []
    pieces: list[str] = []
    length = start = 0
    opened = iter(kinds)
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            start = length
        elif piece == _CLOSE:
            kind = next(opened)
            if start < length:  # not where nothing stands between the tags
                spans.append((start, length, kind))
        else:
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), spans
