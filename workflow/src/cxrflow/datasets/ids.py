"""Identifiers that are safe in file names, tar members and URLs, one for each identifier of a source."""

from __future__ import annotations

import re
import unicodedata

import pandas as pd

from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_text

SAFE = re.compile(r"[A-Za-z0-9_-]+")
_CHANGED = re.compile(r".*-x[0-9a-f]{12}")
LONGEST = 64


def safe_id(raw: str) -> str:
    """An identifier of `[A-Za-z0-9_-]` alone: `raw` itself where it is one already, else `raw` cleaned + a digest.

    `12.345/A` becomes `12-345-A-x` + 12 hex digits of its SHA-256. An identifier that already looks like a changed one
    is changed too, so that no unchanged identifier can meet a changed one. Longer than 64 characters is shortened.
    """
    if SAFE.fullmatch(raw) and len(raw) <= LONGEST and not _CHANGED.fullmatch(raw):
        return raw
    plain = unicodedata.normalize("NFKD", raw).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", plain).strip("-")[: LONGEST - 14]
    return f"{plain}-x{sha256_text(raw)[:12]}"


def safe_ids(raw: pd.Series) -> pd.Series:
    """`safe_id` of a whole column; a blank one stays blank.

    Raises CxrflowError should two identifiers become the same one.
    """
    mapping = {value: safe_id(value) if value else "" for value in raw.unique()}
    if len(set(mapping.values())) < len(mapping):
        raise CxrflowError("two identifiers of the source become the same one; rename one of them")
    return raw.map(mapping).astype("str")
