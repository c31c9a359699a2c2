"""The table of a dataset's official split: where it is, and what to say where it is not.

In: a registry entry and the dataset's folder. Out: the table's path. Imports nothing heavy: it is asked before a run.
"""

from __future__ import annotations

from pathlib import Path

from cxrflow.config.datasets import DatasetEntry
from cxrflow.errors import CxrflowError


def split_table(entry: DatasetEntry, root: Path) -> Path | None:
    """The table, as published or unpacked; None where the entry names none, or it is not there."""
    if entry.split_file is None:
        return None
    return next((path for name in spellings(entry.split_file) if (path := root / name).is_file()), None)


def spellings(file: str) -> tuple[str, str]:
    """A table's name as published (.csv.gz) and unpacked (.csv)."""
    plain = file.removesuffix(".gz")
    return f"{plain}.gz", plain


def require_split_file(name: str, entry: DatasetEntry, root: Path) -> None:
    """Raise CxrflowError where the study wants an official split and its table is not there."""
    if entry.split_file is not None and split_table(entry, root) is None:
        raise no_split_file(name, entry, f"is not below {root}")


def no_split_file(name: str, entry: DatasetEntry, where: str) -> CxrflowError:
    """What to do about a missing table of the official split. where: the end of "its official split …"."""
    source = f" It is published with {entry.split_file_from}." if entry.split_file_from else ""
    return CxrflowError(
        f"dataset '{name}': its official split ({entry.split_file}) {where}.{source} Put it there, name it in "
        f"datasets.{name}.split_file, or set datasets.{name}.split.official: false to split by patient here"
    )
