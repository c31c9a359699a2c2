"""Columns of the two tables of the stage, and frames that keep their types when they are empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # processes that read images use the names of columns alone
    import pandas as pd

INDEX_COLUMNS = ("dataset", "subject_id", "study_id", "image_id", "path", "view", "split")
PHOTOMETRIC = "photometric"  # optional column of an index: what a picture's source says and the picture cannot
# Optional columns of an index: what the file was when its dataset was verified; "" where that is not known.
VERIFIED = ("bytes", "mtime_ns", "sha256")
# An allow-list: nothing else of a header is ever written, no name, accession number or patient ID; no date of a
# hospital's own data but the year. Facts of a report stand in reports.parquet, by study_id; the licence, one for a
# whole dataset, in its verified.json.
MANIFEST_TYPES: dict[str, str] = {
    "dataset": "str",
    "institution": "str",  # hash of the header's InstitutionName, keyed where the dataset has pseudonyms; or ""
    "subject_id": "str",
    "study_id": "str",
    "image_id": "str",
    "sop_hash": "str",  # of the SOP Instance UID, as institution
    "shard": "str",  # file name of the shard that holds the pixels; "" where the image is not stored
    "split": "str",
    "split_source": "str",  # "official", "joined" or "drawn", see `datasets.splits`; "" before the division
    "view": "str",
    "view_source": "str",
    "study_datetime": "str",  # ISO 8601, as far as given; the year alone where dates may tell who it is; or ""
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
    "qc_flags": "str",  # some of `codes.FLAGS`, with spaces between
    "used": "bool",
    "unused_reason": "str",  # "", "view_policy", "one_per_study" or "near_copy" (of a used image of the study)
    "ingest_version": "str",  # of this software
}
# Of every stage. When something was refused stands in the manifest beside the table (`started`, `seconds`) and in the
# log: a time in the rows would make two runs over the same files differ.
QUARANTINE_TYPES: dict[str, str] = dict.fromkeys(
    ("dataset", "subject_id", "study_id", "image_id", "path", "stage", "code", "message"), "str"
)
IMAGE_QUARANTINE_TYPES: dict[str, str] = QUARANTINE_TYPES | {
    "exception": "str",  # class of the error behind the refusal, never its words; or ""
    "tags": "str",  # of the header, by `header_facts.header_tags`; "" where none could be read
    "source_sha256": "str",  # of the file, "" where it was not read to its end
}


def typed_frame(rows: Iterable[Mapping[str, Any]] | pd.DataFrame, types: Mapping[str, str]) -> pd.DataFrame:
    """A frame with exactly the columns of `types`, of those types even without rows."""
    import pandas as pd

    frame = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(list(rows), columns=list(types))
    return frame[list(types)].astype(dict(types)).reset_index(drop=True)
