"""The one exception for what a user can put right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class CxrflowError(Exception):
    """An error with a message that says what to do: which key or file, what was found, what is accepted.

    The command line prints the message alone and exits with 1. The message never holds report text.
    """


def nearest(name: str, accepted: Iterable[str]) -> str:
    """`"; did you mean 'x'?"` for the accepted name closest to `name`, or an empty string."""
    close = difflib.get_close_matches(name, list(accepted), n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""
