"""Pseudonyms: identifiers of patients, studies and images replaced by keyed hashes (HMAC-SHA-256, RFC 2104).

In: a StudyTable and a secret key. Out: the same table under pseudonyms. Whoever has the key gets the same pseudonym for
the same identifier every time. Without it an identifier can neither be read back nor be found by hashing a list of all
patient numbers, as a hash without a key would allow. Paths of images stay: they are how a hospital finds its own file
again, and they go into the index and the tables of problems alone.
"""

from __future__ import annotations

import hmac
from dataclasses import replace
from typing import TYPE_CHECKING

from cxrflow.errors import CxrflowError

if TYPE_CHECKING:
    from cxrflow.datasets.table import StudyTable

DIGITS = 20  # 80 bits: among ten million identifiers two meet with a chance of 1 in 24 billion
COLUMNS = ("subject_id", "study_id", "image_id")


def pseudonymise(table: StudyTable, key: bytes) -> StudyTable:
    """The table with every identifier replaced; a blank one stays blank.

    Raises CxrflowError should two identifiers become one.
    """
    import pandas as pd  # here: processes that read images have need of `pseudonym` alone

    frames = {"images": table.images.copy(), "reports": table.reports.copy(), "problems": table.problems.copy()}
    for column in COLUMNS:
        holders = [frame for frame in frames.values() if column in frame]
        values = pd.unique(pd.concat([frame[column] for frame in holders]))
        replaced = {value: pseudonym(value, column, key) if value else "" for value in values}
        if len(set(replaced.values())) < len(replaced):
            raise CxrflowError(f"two values of {column} get the same pseudonym: use another key")
        for frame in holders:
            frame[column] = frame[column].map(replaced).astype("str")
    return replace(table, **frames)


def pseudonym(identifier: str, kind: str, key: bytes) -> str:
    """20 hex digits for an identifier; `kind` keeps a patient and a study of the same number apart."""
    return hmac.digest(key, f"{kind}\x1f{identifier}".encode(), "sha256").hex()[:DIGITS]
