"""Which of many listed files are there, and small text files read whatever their encoding."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from cxrflow.progress import progress


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


def decode(data: bytes) -> str:
    """UTF-8 with or without mark, else CP1252, the Western default of Windows; undefined bytes become U+FFFD."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
