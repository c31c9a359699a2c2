"""The truth that `cxrflow deidentify --evaluate` measures against: a CSV of reports with tags around what is protected.

    report
    "Discussed with Dr. <NAME>Roe</NAME> on <DATE>3/4/2019</DATE>."

A tag is the name of a kind (`NAME`, `DATE`, …, as masks are written); anything else between angle brackets is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.reports.deidentify_evaluation import Extent
from cxrflow.reports.normalise import MASK_KINDS, clean
from cxrflow.reports.text_column import column_place, read_rows

_TAG = re.compile(rf"<(/?)({'|'.join(MASK_KINDS)})>")
_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: cleaning leaves them where they stand


def read_truth(path: Path, column: str = "report") -> Iterator[tuple[str, list[Extent]]]:
    """(cleaned text, spans) of every row.

    Raises CxrflowError as `read_rows` does, and naming the row of a tag that is not closed in order.
    """
    with read_rows(path) as (header, rows, _):
        place = column_place(header, column, path, "name it with --text-column")
        for number, row in enumerate(rows, start=1):
            spans = untagged(row[place])
            if spans is None:
                raise CxrflowError(f"{path}: row {number} has a tag that is not closed, or closed twice")
            yield spans


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
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            start = length
        elif piece == _CLOSE:
            spans.append((start, length, kinds[len(spans)]))
        else:
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), spans
