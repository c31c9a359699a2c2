"""NIH ChestX-ray14 layout, as the NIH Clinical Center publishes it: PNG with labels, no reports.

In, below the root: `Data_Entry_2017_v2020.csv` (or the first release's `Data_Entry_2017.csv`), the images as the twelve
archives unpack (`images_001/images`, …) or in one folder, and, where they are, `train_val_list.txt` and
`test_list.txt`. Out: a StudyTable without reports. What is peculiar:

- two column names of the table hold commas and break in two (`OriginalImage[Width`, `Height]`); none of them is read;
- a patient's images have follow-up numbers but no studies: each image is a study of its own;
- the official lists are by patient and name train + validate as one part: all of it is train here. Dividing it further
  would be no official split; `split: {official: false}` divides everything by patient.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.files import located, published_table, read_published
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

TABLES = ("Data_Entry_2017_v2020.csv", "Data_Entry_2017.csv")
COLUMNS = ("Image Index", "Patient ID", "View Position")
FOLDERS = ("images", *(f"images_{number:03d}/images" for number in range(1, 13)))
TEST_LIST = "test_list.txt"
LISTS = {"train_val_list.txt": "train", TEST_LIST: "test"}


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table. Raises CxrflowError where the table is missing or lacks a column, no image is there, or only
    one of the two lists is."""
    file = next((table for table in TABLES if published_table(root, table) is not None), TABLES[0])
    cells = read_published(root, file, COLUMNS, "NIH ChestX-ray14").apply(lambda column: column.str.strip())
    listing = Listing(name, _rows(cells, root, entry))
    refuse_missing_ids(listing)
    refuse_duplicates(listing, "image_id")
    expected = "images, or images_001/images and those that follow"
    refuse_missing_files(listing, listing.rows["path"] == "", f"of {file} is below {root}", expected)
    return study_table(listing, no_reports())


def _rows(cells: pd.DataFrame, root: Path, entry: DatasetEntry) -> pd.DataFrame:
    image = cells["Image Index"]
    rows = pd.DataFrame(index=cells.index)
    rows["subject_id"] = safe_ids(cells["Patient ID"])
    rows["image_id"] = rows["study_id"] = safe_ids(image.str.removesuffix(".png"))
    rows["path"] = located(root, image, FOLDERS)
    rows["view"] = cells["View Position"]
    rows["split"] = image.map(_official(root, entry)).fillna("")
    rows["where"] = "row " + (cells.index + 2).astype("str")
    return rows


def _official(root: Path, entry: DatasetEntry) -> dict[str, str]:
    """Image file -> split. Without the lists empty; `index` says what to do where the study asks for them.

    The lists lie in the folder of `split_file`, which is that of the test list.
    """
    folder = (root / (entry.split_file or TEST_LIST)).parent
    there = [file for file in LISTS if (folder / file).is_file()]
    if len(there) == 1:
        raise CxrflowError(f"{folder} holds {there[0]} alone; the official split is {' and '.join(LISTS)}: fetch both")
    return {
        line.strip(): split
        for file, split in LISTS.items()
        if file in there
        for line in (folder / file).read_text(encoding="utf-8").splitlines()
        if line.strip()
    }
