"""One text column of a CSV rewritten; every other column stays as it is, character for character.

In: a CSV with a header line, in UTF-8 (with or without mark), UTF-16 (with mark), CP949 or CP1252. Out: the same rows
as UTF-8.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import tee
from pathlib import Path

from cxrflow.datasets.spreadsheet import find_encoding
from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.atomic import atomic_path

Rewrite = Callable[[Iterable], Iterable[str]]


def rewrite_column(
    source: Path,
    target: Path,
    column: str,
    rewrite: Rewrite,
    finish: Callable[[], None] = lambda: None,
    beside: str | None = None,
) -> str:
    """Rewrite `column` of `source` into `target` and return the encoding the source was read with.

    `rewrite` maps the stream of texts to a stream of as many texts; where `beside` names another column, it gets pairs
    (its value, text). `finish` runs after the last row and before the target gets its name, so that an exception there
    leaves no target. Rows are streamed: memory does not grow.

    Raises CxrflowError for a missing file or column (naming the columns found) and for a row of another length.
    """
    if not source.is_file():
        raise CxrflowError(f"table {source} does not exist")
    encoding = find_encoding(source)
    csv.field_size_limit(sys.maxsize)
    with open(source, encoding=encoding, newline="") as handle, atomic_path(target) as temporary:
        reader = csv.reader(handle)
        header = next(reader, None)
        if header is None:
            raise CxrflowError(f"table {source} is empty; it needs a header line")
        place = column_place(header, column, source)
        other = None if beside is None else column_place(header, beside, source, "--patient-column")
        with open(temporary, "w", encoding="utf-8", newline="") as output:
            writer = csv.writer(output, lineterminator="\n")
            writer.writerow(header)
            kept, texts = tee(_rows(reader, len(header), source))
            for row, text in zip(kept, rewrite(_cells(texts, place, other)), strict=True):
                row[place] = text
                writer.writerow(row)
        finish()
    return encoding


def _cells(rows: Iterable[list[str]], place: int, other: int | None) -> Iterator[str] | Iterator[tuple[str, str]]:
    return (row[place] if other is None else (row[other], row[place]) for row in rows)


def column_place(header: list[str], column: str, source: Path, option: str = "--text-column") -> int:
    """Position of a column. Raises CxrflowError naming the columns found and the nearest one."""
    if header.count(column) != 1:
        problem = "has no column" if column not in header else "has more than one column"
        raise CxrflowError(
            f"{source} {problem} '{column}'{nearest(column, header)} (it has {', '.join(header)}); "
            f"name it with {option}"
        )
    return header.index(column)


def _rows(reader: Iterable[list[str]], width: int, source: Path) -> Iterator[list[str]]:
    for number, row in enumerate(reader, start=1):
        if not row:
            continue  # a blank line
        if len(row) != width:
            raise CxrflowError(
                f"{source}: row {number} has {len(row)} cells, the header {width}. Texts that hold a comma or a line "
                "break must stand in double quotes"
            )
        yield row
