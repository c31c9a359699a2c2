"""The one exception for what a user can put right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

LONGEST_NAME = 60  # characters of a column's name


class CxrflowError(Exception):
    """An error with a message that says what to do: which key or file, what was found, what is accepted.

    The command line prints the message alone and exits with 1. The message never holds report text.
    """


def nearest(name: str, accepted: Iterable[str]) -> str:
    """`"; did you mean 'x'?"` for the accepted name closest to `name`, or an empty string."""
    close = difflib.get_close_matches(name, list(accepted), n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""


def columns_found(header: Sequence[str], wanted: str) -> str:
    """`"; did you mean 'x'? (it has x, y)"` of a table without the column `wanted`.

    Nothing is cited of a first line that looks like a report, as that of a table without a header line does.
    """
    if any(len(name) > LONGEST_NAME or name.rstrip().endswith(".") for name in header):
        return ": its first line holds texts and no names of columns; a table needs a header line"
    return f"{nearest(wanted, header)} (it has {', '.join(header)})"
