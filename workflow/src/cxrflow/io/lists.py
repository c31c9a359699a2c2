"""Lists the user keeps in a file: one item a line."""

from __future__ import annotations

from pathlib import Path

from cxrflow.errors import CxrflowError


def read_list(path: Path, key: str) -> tuple[str, ...]:
    """The items of a list in UTF-8, in order; blank lines are left out.

    Raises CxrflowError naming `key` of the configuration, and no item, where the file is not there, not UTF-8 or empty.
    """
    if not path.is_file():
        raise CxrflowError(f"{key}: {path} is not there")
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise CxrflowError(f"{key}: {path} is not UTF-8; save it as UTF-8, one item a line") from None
    items = tuple(line.strip() for line in lines if line.strip())
    if not items:
        raise CxrflowError(f"{key}: {path} is empty; one item a line is expected")
    return items
