"""One text column of a CSV rewritten; every other column stays as it is, character for character.

In: a CSV with a header line and any of the delimiters of `spreadsheet`, in UTF-8 (with or without mark), UTF-16 (with
mark), CP949 or CP1252. Out: the same rows as UTF-8, with commas.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import tee
from pathlib import Path

from cxrflow.datasets.spreadsheet import find_delimiter, find_encoding
from cxrflow.errors import CxrflowError, columns_found
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

    `rewrite` maps the stream of texts to a stream of as many texts; where `beside` names another column, the stream is
    one of (its value, text). `finish` runs after the last row and before the target gets its name, so that an exception
    there leaves no target. Rows are streamed: memory does not grow.

    Raises CxrflowError for a missing file or column (naming the columns found), a row of another length and one whose
    `beside` is blank, by its number.
    """
    with read_rows(source) as (header, rows, encoding):
        place = column_place(header, column, source, "name it with --text-column")
        other = None if beside is None else column_place(header, beside, source, "name it with --patient-column")
        kept, texts = tee(rows)

        def rewritten() -> Iterator[list[str]]:
            for row, text in zip(kept, rewrite(_cells(texts, place, other, beside)), strict=True):
                row[place] = text
                yield row
            finish()

        write_rows(target, header, rewritten())
    return encoding


@contextmanager
def read_rows(source: Path) -> Iterator[tuple[list[str], Iterator[list[str]], str]]:
    """Header, stream of rows and encoding of a CSV.

    Raises CxrflowError for a missing or empty file and, as the rows are taken, for a row of another length.
    """
    if not source.is_file():
        raise CxrflowError(f"table {source} does not exist")
    encoding = find_encoding(source)
    csv.field_size_limit(sys.maxsize)
    with open(source, encoding=encoding, newline="") as handle:
        reader = csv.reader(handle, delimiter=find_delimiter(source, encoding))
        header = next(reader, None)
        if header is None:
            raise CxrflowError(f"table {source} is empty; it needs a header line")
        yield header, _rows(reader, len(header), source), encoding


def _cells(
    rows: Iterable[list[str]], place: int, other: int | None, beside: str | None
) -> Iterator[str | tuple[str, str]]:
    for number, row in enumerate(rows, start=1):
        if other is None:
            yield row[place]
        elif row[other].strip():
            yield row[other], row[place]
        else:
            raise CxrflowError(f"row {number} has nothing in the column '{beside}'; fill it in, or leave the row out")


def write_rows(target: Path, header: list[str], rows: Iterable[list[str]]) -> None:
    """Write a CSV in UTF-8; the target gets its name after the last row."""
    with atomic_path(target) as temporary, open(temporary, "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def column_place(header: list[str], column: str, source: Path, advice: str = "rename it in the header") -> int:
    """Position of a column. Raises CxrflowError naming the columns found and the nearest one, with `advice`."""
    if header.count(column) != 1:
        problem = "has no column" if column not in header else "has more than one column"
        raise CxrflowError(f"{source} {problem} '{column}'{columns_found(header, column)}; {advice}")
    return header.index(column)


def _rows(reader: Iterable[list[str]], width: int, source: Path) -> Iterator[list[str]]:
    for number, row in enumerate(reader, start=1):
        if not row:
            continue  # a blank line
        if len(row) != width:
            raise CxrflowError(
                f"{source}: row {number} has {len(row)} cells, the header {width}. Texts that hold the delimiter or a "
                "line break must stand in double quotes"
            )
        yield row
