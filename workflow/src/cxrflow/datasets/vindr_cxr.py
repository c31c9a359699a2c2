"""VinDr-CXR layout, as PhysioNet publishes it: DICOM with radiologists' labels, no reports.

In, below the root: `annotations/image_labels_{train,test}.csv` and `{train,test}/<image_id>.dicom`. Out: a StudyTable
without reports. The release gives neither patients nor studies: each image is a patient of its own, so that a patient
with several films may stand on both sides of a split made here; the official split is train and test. Three readers
give three rows for each training image.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.files import present, published_table, read_published
from cxrflow.datasets.ids import safe_ids
from cxrflow.datasets.table import (
    Listing,
    StudyTable,
    no_reports,
    refuse_duplicates,
    refuse_missing_files,
    refuse_missing_ids,
    study_table,
)
from cxrflow.errors import CxrflowError

PARTS = ("train", "test")


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table. Raises CxrflowError where both tables are missing, one lacks a column, or no image is there."""
    tables = {part: f"annotations/image_labels_{part}.csv" for part in PARTS}
    here = {part: file for part, file in tables.items() if published_table(root, file) is not None}
    if not here:
        raise CxrflowError(f"{root} holds no {' and no '.join(tables.values())}: it is not in the layout of VinDr-CXR")
    listing = Listing(name, pd.concat([_rows(root, part, file) for part, file in here.items()], ignore_index=True))
    refuse_missing_ids(listing)
    refuse_duplicates(listing, "image_id")
    there = present(root, listing.rows["path"])
    refuse_missing_files(listing, ~listing.rows["path"].isin(there), f"is below {root}", "train/*.dicom, test/*.dicom")
    return study_table(listing, no_reports())


def _rows(root: Path, part: str, file: str) -> pd.DataFrame:
    """One row an image, whatever the number of its readers."""
    raw = read_published(root, file, ("image_id",), "VinDr-CXR")["image_id"].str.strip()
    raw = raw[(raw == "") | ~raw.duplicated()]
    image = safe_ids(raw)
    return pd.DataFrame(
        {
            "subject_id": image,
            "study_id": image,
            "image_id": image,
            "path": f"{part}/" + raw + ".dicom",
            "view": "",
            "split": part,
            "where": f"{file}, row " + (raw.index + 2).astype("str"),
        }
    )
