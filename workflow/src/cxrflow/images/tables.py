"""Columns of the two tables of the stage, and frames that keep their types when they are empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

INDEX_COLUMNS = ("dataset", "subject_id", "study_id", "image_id", "path", "view", "split")
PHOTOMETRIC = "photometric"  # optional column of an index: what a picture's source says and the picture cannot
# An allow-list: nothing else of a header is ever written, no name, date, accession number or patient ID.
MANIFEST_TYPES: dict[str, str] = {
    "dataset": "str",
    "subject_id": "str",
    "study_id": "str",
    "image_id": "str",
    "shard": "str",  # file name of the shard that holds the pixels; "" where the image is not stored
    "split": "str",
    "view": "str",
    "view_source": "str",
    "source_path": "str",
    "source_sha256": "str",  # of the file
    "pixel_sha256": "str",  # of the stored square, uint8 row by row
    "phash": "str",  # of the stored square, `fingerprint.phash`
    "rows": "int64",  # of the source
    "columns": "int64",
    "bits_stored": "int64",
    "photometric": "str",
    "transfer_syntax": "str",
    "decoder": "str",
    "normaliser": "str",
    "burned_in": "str",  # "PIXELS" where a line of text is seen; else "YES", "NO" or "" as the header says
    "used": "bool",
    "unused_reason": "str",  # "", "view_policy", "one_per_study" or "near_copy" (of a used image of the study)
}
QUARANTINE_TYPES: dict[str, str] = dict.fromkeys(
    ("dataset", "subject_id", "study_id", "image_id", "path", "stage", "code", "message"), "str"
)


def typed_frame(rows: Iterable[Mapping[str, Any]] | pd.DataFrame, types: Mapping[str, str]) -> pd.DataFrame:
    """A frame with exactly the columns of `types`, of those types even without rows."""
    frame = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(list(rows), columns=list(types))
    return frame[list(types)].astype(dict(types)).reset_index(drop=True)
