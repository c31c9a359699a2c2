"""Which of many listed files are there, tables as publishers ship them, and text files whatever their encoding."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pandas as pd

from cxrflow.datasets.split_file import spellings
from cxrflow.errors import CxrflowError
from cxrflow.progress import progress

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
KOREAN = 0.9  # share of a text's foreign characters that must be common Korean ones for CP949 to be believed


def present(root: Path, paths: Iterable[str]) -> set[str]:
    """The paths (posix, relative to `root`) that are files.

    Each folder is listed once: asking for a million files one by one takes hours on a network file system.
    """
    by_folder: dict[str, list[str]] = {}
    for path in paths:
        by_folder.setdefault(path.rpartition("/")[0], []).append(path)
    found = set()
    for folder, wanted in progress(by_folder.items(), description="looking for files", unit="folder"):
        try:
            with os.scandir(root / folder) as entries:
                names = {entry.name for entry in entries if entry.is_file()}
        except (FileNotFoundError, NotADirectoryError):
            continue
        found.update(path for path in wanted if path.rpartition("/")[2] in names)
    return found


def located(root: Path, names: pd.Series, folders: Iterable[str]) -> pd.Series:
    """For each name (posix, relative to a folder) its path below `root` in the first of the folders that holds it.

    folders: relative to `root`, "." for the root itself. "" where none holds the file.
    """
    candidates = [names if folder == "." else f"{folder}/" + names for folder in folders if (root / folder).is_dir()]
    there = present(root, chain.from_iterable(candidates))
    paths = pd.Series("", index=names.index, dtype="str")
    for candidate in candidates:
        paths = paths.where((paths != "") | ~candidate.isin(there), candidate)
    return paths


def decode(data: bytes) -> str | None:
    """The text of a file, or None where no encoding reads all of its bytes.

    Tried in this order: UTF-8 and UTF-16 by their mark, UTF-8, CP949 where that gives Korean, CP1252. Nothing is
    replaced: a byte that an encoding does not define rules that encoding out.
    """
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    for name in (marked,) if marked else ("utf-8", "cp949", "cp1252"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        foreign, common = korean_characters(text)
        if name != "cp949" or common >= KOREAN * foreign:
            return text
    return None


def korean_characters(text: str) -> tuple[int, int]:
    """Characters outside ASCII, and those of them in the common set KS X 1001.

    CP949 accepts many Western texts by accident (a degree sign before a capital becomes a rare syllable).
    """
    foreign = [c for c in text if ord(c) > 127]
    # Python spells a syllable outside the set with eight bytes.
    return len(foreign), sum(len(c.encode("euc_kr", "ignore")) == 2 for c in foreign)


def published_table(root: Path, file: str) -> Path | None:
    """A table as published (.csv.gz) or unpacked (.csv), or None; `file` may also be absolute."""
    return next((path for name in spellings(file) if (path := root / name).is_file()), None)


def read_published(root: Path, file: str, columns: tuple[str, ...], layout: str) -> pd.DataFrame:
    """Those columns of a publisher's table as strings, "" for empty cells.

    layout: name of the layout, for messages. Raises CxrflowError where the table is missing, unreadable or lacks a
    column.
    """
    path = published_table(root, file)
    if path is None:
        raise CxrflowError(f"{root / file}(.gz) is not there: this folder is not in the layout of {layout}")
    try:
        table = pd.read_csv(path, dtype="str", na_filter=False, index_col=False)
    except (pd.errors.ParserError, UnicodeDecodeError, EOFError, OSError) as error:
        raise CxrflowError(f"{path} cannot be read as a table: fetch it again") from error
    missing = [column for column in columns if column not in table]
    if missing:
        raise CxrflowError(f"{path} has no column {', '.join(missing)}; it has {', '.join(table.columns)}")
    return table[list(columns)]
