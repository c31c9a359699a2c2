"""Reading a table that a hospital exported: CSV in whatever encoding and with whatever delimiter, or XLSX.

In: the file and the columns the configuration asks for. Out: a DataFrame of strings, "" for empty cells, with exactly
the columns asked for, one row for each row of the file. Nothing is guessed about values: `007` stays `007`, `NA` stays
`NA`.
"""

from __future__ import annotations

import codecs
import csv
import logging
import unicodedata
import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from cxrflow.datasets.files import KOREAN, MARKS, korean_characters
from cxrflow.errors import CxrflowError, columns_found, nearest

DELIMITERS = (",", ";", "\t", "|")
BLOCK = 1 << 20


def read_columns(
    path: Path, wanted: Mapping[str, str], key: str, encoding: str = "auto", sheet: str | None = None
) -> pd.DataFrame:
    """The columns of a table, renamed.

    wanted: role -> column name; the result's columns are the roles. key: configuration key of the table, for messages
    (`datasets.<name>.table`). Raises CxrflowError for a file that is missing or unreadable and for a missing column: it
    names the key, the column asked for, the columns found and the nearest one.
    """
    if not path.is_file():
        close = nearest(path.name, [p.name for p in path.parent.iterdir()]) if path.parent.is_dir() else ""
        raise CxrflowError(f"{key}.file: {path} does not exist{close}")
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        table = _read_workbook(path, key, sheet)
    elif suffix in (".csv", ".tsv", ".txt"):
        table = _read_delimited(path, set(wanted.values()), key, encoding)
    else:
        raise CxrflowError(f"{key}.file: {path.name} is neither .csv, .tsv, .txt nor .xlsx")
    names = [_plain(str(name)) for name in table.columns]
    chosen = {}
    for role, column in wanted.items():
        count = names.count(_plain(column))
        if count != 1:
            problem = "is missing" if count == 0 else f"stands {count} times in the header"
            raise CxrflowError(
                f"{key}.columns.{role}: column '{column}' {problem} in {path.name}{columns_found(names, column)}"
            )
        chosen[role] = table.iloc[:, names.index(_plain(column))].astype("str").fillna("").str.strip()
    return pd.DataFrame(chosen)


def find_encoding(path: Path) -> str:
    """Encoding of a text file, found in the order of `files.decode`.

    Raises CxrflowError where none reads it.
    """
    with open(path, "rb") as handle:
        head = handle.read(4)
    for mark, name in MARKS:
        if head.startswith(mark):
            return name
    for name in ("utf-8", "cp949", "cp1252"):
        if _decodes(path, name):
            return name
    raise CxrflowError(f"{path.name} is neither UTF-8, CP949 nor CP1252; name its encoding in the configuration")


def _decodes(path: Path, encoding: str) -> bool:
    """Whether the whole file decodes; for CP949 also whether the result is plausible Korean."""
    foreign = common = 0
    with open(path, encoding=encoding, newline="") as handle:
        try:
            while block := handle.read(BLOCK):
                if encoding == "cp949":
                    here, korean = korean_characters(block)
                    foreign, common = foreign + here, common + korean
        except UnicodeDecodeError:
            return False
    return encoding != "cp949" or common >= KOREAN * foreign


def _read_delimited(path: Path, wanted: set[str], key: str, encoding: str) -> pd.DataFrame:
    if encoding == "auto":
        encoding = find_encoding(path)
        if encoding in ("cp949", "cp1252"):
            logging.getLogger(__name__).warning(
                "%s: not UTF-8, read as %s (%s.encoding sets another)", path, encoding, key
            )
    elif not _known(encoding):
        raise CxrflowError(f"{key}.encoding: '{encoding}' is no encoding that Python knows")
    try:
        delimiter = find_delimiter(path, encoding, {_plain(name) for name in wanted})
        return pd.read_csv(path, sep=delimiter, encoding=encoding, header=None, dtype="str", na_filter=False).pipe(
            _first_row_as_header
        )
    except UnicodeDecodeError as error:
        raise CxrflowError(f"{key}.encoding: {path.name} is not {encoding} (byte {error.start})") from error
    except pd.errors.ParserError as error:
        raise CxrflowError(
            f"{key}.file: {path.name} is not a regular table: {_without_text(error)}. Texts that hold the delimiter "
            "or a line break must stand in double quotes"
        ) from error
    except pd.errors.EmptyDataError as error:
        raise CxrflowError(f"{key}.file: {path.name} is empty") from error


def _first_row_as_header(table: pd.DataFrame) -> pd.DataFrame:
    # Read as a row, because pandas renames repeated names of a header line.
    return table.iloc[1:].set_axis(list(table.iloc[0].fillna("")), axis=1).reset_index(drop=True)


def find_delimiter(path: Path, encoding: str, wanted: Collection[str] = ()) -> str:
    """The delimiter whose header line has most of the wanted columns, then most columns."""

    def score(delimiter: str) -> tuple[int, int]:
        with open(path, encoding=encoding, newline="") as handle:
            names = [_plain(name) for name in next(csv.reader(handle, delimiter=delimiter), [])]
        return len(set(names).intersection(wanted)), len(names)

    return max(DELIMITERS, key=score)


def _read_workbook(path: Path, key: str, sheet: str | None) -> pd.DataFrame:
    try:
        with pd.ExcelFile(path, engine="openpyxl") as book:
            if sheet is not None and sheet not in book.sheet_names:
                raise CxrflowError(
                    f"{key}.sheet: no sheet '{sheet}' in {path.name}{nearest(sheet, book.sheet_names)}. "
                    f"Sheets: {', '.join(book.sheet_names)}"
                )
            table = book.parse(sheet or 0, header=None, dtype="str", keep_default_na=False, na_filter=False)
    except (zipfile.BadZipFile, KeyError, OSError) as error:
        raise CxrflowError(f"{key}.file: {path.name} is not a readable .xlsx workbook") from error
    if table.empty:
        raise CxrflowError(f"{key}.file: {path.name} is empty")
    return _first_row_as_header(table)


def _known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def _plain(name: str) -> str:
    # macOS exports decompose Korean syllables and accents; both spellings look the same to the user.
    return unicodedata.normalize("NFC", name).strip().lstrip("\ufeff")


def _without_text(error: Exception) -> str:
    """The parser's message up to its first quoted part: it may cite cells."""
    return str(error).split("'")[0].split('"')[0].strip().rstrip(".")
