"""PadChest layout, as BIMCV publishes it.

In, below the root: `PADCHEST_chest_x_ray_images_labels_160K_01.02.19.csv` (one row an image, the report repeated on
each) and the images as 16-bit PNG, in the folders "0" to "54" of the column ImageDir or all in one folder. Out: a
StudyTable. What is peculiar (Bustos et al., Med Image Anal 2020, and the table itself):

- the PNG hold the values of the DICOM they come from: those that were MONOCHROME1 are stored with low as white, which
  only the table knows, so the images carry `photometric`;
- some listed images are not in the archives and some are cut short; torchxrayvision lists 21;
- Projection EXCLUDE marks what is no usable chest film; COSTAL (ribs) is no projection of the four kept here;
- Report is Spanish, stemmed, without accents, punctuation or sections: it is passed on as it is and trained on
  without section tags. The rule labeller reads English only: such a report has no labels, and no variants are made of
  it (`not_english` in their counts), for none could be checked;
- there is no official split.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.files import located, read_published
from cxrflow.datasets.ids import safe_ids
from cxrflow.datasets.table import (
    Listing,
    StudyTable,
    refuse_conflicting_reports,
    refuse_conflicting_subjects,
    refuse_duplicates,
    refuse_missing_files,
    refuse_missing_ids,
    reports_beside_images,
    study_table,
)

TABLE = "PADCHEST_chest_x_ray_images_labels_160K_01.02.19.csv"
COLUMNS = (
    *("ImageID", "ImageDir", "StudyID", "PatientID", "ViewPosition_DICOM", "Projection"),
    *("PhotometricInterpretation_DICOM", "Report"),
)
FOLDERS = (".", "images")
PHOTOMETRIC = ("MONOCHROME1", "MONOCHROME2")


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table. Raises CxrflowError where the table is missing or lacks a column, or no image is there."""
    cells = read_published(root, TABLE, COLUMNS, "PadChest").apply(lambda column: column.str.strip())
    listing = Listing(name, _rows(cells, root))
    refuse_missing_ids(listing)
    excluded = listing.rows["view"].str.upper() == "EXCLUDE"
    listing.refuse(excluded, "EXCLUDED", "Projection is EXCLUDE in " + listing.rows["where"])
    refuse_duplicates(listing, "image_id")
    refuse_conflicting_subjects(listing)
    refuse_conflicting_reports(listing, "study_id")
    reports = reports_beside_images(listing.rows, TABLE)
    expected = "the folders of its column ImageDir (0, 1, …) or all images in one folder, at the root or in images"
    refuse_missing_files(listing, listing.rows["path"] == "", f"of {TABLE} is below {root}", expected)
    return study_table(listing, reports)


def _rows(cells: pd.DataFrame, root: Path) -> pd.DataFrame:
    rows = pd.DataFrame(index=cells.index)
    for column, source in (("subject_id", "PatientID"), ("study_id", "StudyID"), ("image_id", "ImageID")):
        rows[column] = safe_ids(cells[source].str.removesuffix(".png"))
    in_folders = located(root, (cells["ImageDir"] + "/" + cells["ImageID"]).str.lstrip("/"), FOLDERS)
    flat = located(root, cells.loc[in_folders == "", "ImageID"], FOLDERS)
    rows["path"] = flat.reindex(cells.index).fillna(in_folders)
    rows["view"] = cells["Projection"].where(cells["Projection"] != "", cells["ViewPosition_DICOM"])
    rows["split"] = ""
    said = cells["PhotometricInterpretation_DICOM"].str.upper()
    rows["photometric"] = said.where(said.isin(PHOTOMETRIC), "")
    rows["report"] = cells["Report"]
    rows["where"] = "row " + (cells.index + 2).astype("str")
    return rows
