"""Own table: a folder of images and one table with a row for each image. How a hospital brings its own data.

In: `DatasetEntry.table` (file, folder, column names) and the folder. Out: a StudyTable. What happens to a row:

missing column, unreadable table, unknown split    the run stops; the message names key, column, what was found
patient, study or image cell empty                 MISSING_ID
image path absolute elsewhere, or climbing out     PATH_OUTSIDE_ROOT
image with two different texts                     CONFLICTING_REPORT, none of its rows is used
image listed again                                 DUPLICATE_ID, the first row is used
study under two patients                           CONFLICTING_SUBJECT, none of its rows is used
study with two different texts                     CONFLICTING_REPORT, none of its rows is used
image not there                                    MISSING_FILE; the report of its study stays
study with blank text                              EMPTY_REPORT: its images stay, it has no report
image that cannot be decoded                       left to ingest: UNREADABLE_IMAGE and its kin
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry, TableColumns, is_inside
from cxrflow.datasets.files import present
from cxrflow.datasets.ids import safe_ids
from cxrflow.datasets.spreadsheet import read_columns
from cxrflow.datasets.table import (
    Listing,
    StudyTable,
    official_split,
    refuse_conflicting_reports,
    refuse_conflicting_subjects,
    refuse_duplicates,
    reports_beside_images,
    study_table,
)
from cxrflow.errors import CxrflowError

IMAGE_SUFFIXES = ("dcm", "dicom", "png", "jpg", "jpeg", "tif", "tiff", "bmp", "jp2", "webp")


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table of a user's own table. Raises CxrflowError as the module says."""
    table, key = entry.table, f"datasets.{name}.table"
    if table is None:
        raise CxrflowError(f"{key} is not set: give `file` and `columns` of your table")
    if not (root / table.images).is_dir():
        raise CxrflowError(f"{key}.images: {root / table.images} is no folder")
    wanted = {role: column for role, column in table.columns.model_dump().items() if column is not None}
    cells = read_columns(root / table.file, wanted, key, table.encoding, table.sheet)
    if cells.empty:
        raise CxrflowError(f"{key}.file: {table.file} has a header but no row")
    listing = Listing(name, _rows(cells, table.columns, table.study_scope, f"{key}.columns.split"))
    blank = _blank_roles(cells, table.columns)
    listing.refuse(blank != "", "MISSING_ID", listing.rows["where"] + ": no " + blank)
    if table.suffix is not None:
        listing.rows = listing.rows.assign(path=listing.rows["path"].map(lambda path: stem(path) + table.suffix))
    _resolve_paths(listing, root, table.images)
    _require_some_image(listing, root, table.images, key)
    _name_images(listing, has_studies=table.columns.study is not None)
    refuse_conflicting_reports(listing, "path")
    if table.columns.study is not None:
        refuse_conflicting_subjects(listing)
        refuse_conflicting_reports(listing, "study_id")
    refuse_duplicates(listing, "path")
    reports = reports_beside_images(listing.rows, table.file)  # a text stays useful where its image is missing
    listing.refuse(~listing.rows["there"], "MISSING_FILE", listing.rows["where"] + ": no such file")
    return study_table(listing, reports)


def _rows(cells: pd.DataFrame, columns: TableColumns, study_scope: str, split_key: str) -> pd.DataFrame:
    """Listing rows from the cells; `image` holds the image cell, `image_id` and `path` come later."""
    rows = pd.DataFrame(index=cells.index)
    rows["subject_id"] = safe_ids(cells["subject"])
    rows["study_id"] = ""
    if columns.study is not None:
        raw = cells["study"] if study_scope == "dataset" else cells["subject"] + "/" + cells["study"]
        rows["study_id"] = safe_ids(raw).where(cells["study"] != "", "")
    rows["image_id"] = ""
    rows["path"] = cells["image"].str.replace("\\", "/")
    rows["view"] = cells["view"] if columns.view else ""
    rows["split"] = official_split(cells["split"], split_key) if columns.split else ""
    rows["report"] = _text(cells, columns)
    rows["where"] = "row " + (cells.index + 2).astype("str")  # as a spreadsheet counts: the header is row 1
    return rows


def _text(cells: pd.DataFrame, columns: TableColumns) -> pd.Series:
    if columns.report is not None:
        return cells["report"]
    sections = [
        (role.upper() + ": " + cells[role]).where(cells[role] != "", "")
        for role in ("findings", "impression")
        if getattr(columns, role) is not None
    ]
    text = sections[0]
    for section in sections[1:]:
        text = text.str.cat(section, sep="\n")
    return text.str.strip()


def _blank_roles(cells: pd.DataFrame, columns: TableColumns) -> pd.Series:
    """For each row the names of the identifying columns that are empty, joined; "" where none is."""
    blank = pd.Series("", index=cells.index)
    for role in ("subject", "study", "image"):
        column = getattr(columns, role)
        if column is not None:
            blank = blank.where(cells[role] != "", blank + f"{role} ('{column}') ")
    return blank.str.strip()


def _resolve_paths(listing: Listing, root: Path, images: str) -> None:
    """Make `path` relative to the root and say in `there` whether it is a file.

    A cell may be relative to the image folder or to the root (the first that exists), or absolute below the root. Links
    inside the folder are followed: putting one there is the user's own act.
    """
    prefixes = tuple({f"{folder.as_posix().rstrip('/')}/" for folder in (root, root.resolve())})
    cells = listing.rows["path"].map(lambda cell: next((cell[len(p) :] for p in prefixes if cell.startswith(p)), cell))
    absolute = cells != listing.rows["path"]
    below_images = cells.map(lambda cell: _joined(images, cell)).where(~absolute, "")
    below_root = cells.map(lambda cell: _joined(".", cell))
    outside = (below_images == "") & (below_root == "")
    listing.rows = listing.rows.assign(path=below_root.where(below_root != "", cells))
    there = present(root, set(below_images[below_images != ""]) | set(below_root[below_root != ""]))
    use_images = below_images.isin(there) | (~below_root.isin(there) & (below_images != ""))
    path = below_images.where(use_images, below_root)
    listing.refuse(outside, "PATH_OUTSIDE_ROOT", listing.rows["where"] + ": the image path leaves the dataset's folder")
    listing.rows = listing.rows.assign(path=path[~outside], there=path[~outside].isin(there))


def _require_some_image(listing: Listing, root: Path, images: str, key: str) -> None:
    rows = listing.rows
    if rows.empty or rows["there"].any():
        return
    # Names of files may name patients: suffixes say as much about the mistake.
    wanted = _suffixes(rows["path"])
    there = _suffixes(file.name for file in (root / images).iterdir() if file.is_file())
    raise CxrflowError(
        f"{key}: none of the {len(rows)} images is there. The table names files that end in {wanted}; those in "
        f"{root / images} end in {there}. Set {key}.images to their folder, {key}.suffix to their suffix"
    )


def _suffixes(names: Iterable[str]) -> str:
    found = {posixpath.splitext(name)[1] or "no suffix" for name in names}
    return ", ".join(sorted(suffix for suffix in found if len(suffix) <= 10)[:5]) or "nothing"


def stem(name: str) -> str:
    """A file name without its image suffix. A DICOM file is often named by its UID alone: `1.2.840.7` has no suffix."""
    base, dot, suffix = name.rpartition(".")
    return base if dot and base and suffix.lower() in IMAGE_SUFFIXES else name


def _joined(folder: str, cell: str) -> str:
    """`folder/cell` without `.` and `..`, or "" where that leaves the root."""
    joined = f"{folder}/{cell}"
    if cell.startswith(("/", "~")) or not is_inside(joined):
        return ""
    return posixpath.normpath(joined)


def _name_images(listing: Listing, has_studies: bool) -> None:
    """`image_id`: the file's name without suffix; the whole path where two files of the table share that name."""
    rows = listing.rows
    short = rows["path"].map(lambda path: stem(posixpath.basename(path)))
    shared = rows["path"].groupby(short).transform("nunique") > 1
    image_id = safe_ids(short.where(~shared, rows["path"]))
    listing.rows = rows.assign(image_id=image_id, study_id=rows["study_id"] if has_studies else image_id)
