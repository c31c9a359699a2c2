"""CheXpert Plus layout, as Stanford AIMI publishes it.

In, below the root: `df_chexpert_plus_240401.csv` (one row an image, the report repeated on each) and the images as PNG
or DICOM. Out: a StudyTable. What is peculiar (Chambon et al., arXiv:2405.19538):

- no column names the study: it is the patient's and the study's folder in `path_to_image`, for study numbers restart;
- `path_to_image` ends in .jpg while PNG is shipped; the container on Azure holds it as five zip archives, which unpack
  to PNG/train/… either each in a folder of its own or all in one, nested, PNG/PNG/train/…;
- `ap_pa` is blank for laterals; line breaks stand as the two characters backslash and n;
- the official split is train and valid: there is no test split.
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
    official_split,
    refuse_conflicting_reports,
    refuse_conflicting_subjects,
    refuse_duplicates,
    refuse_missing_ids,
    reports_beside_images,
    study_table,
)
from cxrflow.errors import CxrflowError

TABLE = "df_chexpert_plus_240401.csv"
COLUMNS = (
    "path_to_image", "path_to_dcm", "frontal_lateral", "ap_pa", "deid_patient_id", "report", "section_findings",
    "section_impression", "split",
)  # fmt: skip
CHUNKS = tuple(f"PNG/png_chexpert_plus_chunk_{number}" for number in range(5))
# Folders below the root, column of the path, suffix in place of the column's (empty: as written).
TREES = (
    (("PNG/PNG",), "path_to_image", ".png"),
    (("PNG",), "path_to_image", ".png"),
    (CHUNKS, "path_to_image", ".png"),
    (tuple(f"{chunk}/PNG" for chunk in CHUNKS), "path_to_image", ".png"),
    ((".",), "path_to_image", ".png"),
    (("DICOM",), "path_to_dcm", ""),
    (("DICOM/Uncompressed",), "path_to_dcm", ""),
    ((".",), "path_to_dcm", ""),
    ((".",), "path_to_image", ""),
)
TRIED = 200  # rows looked for in each tree, to find the one there is


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table. Raises CxrflowError where the table is missing or lacks a column, or no image is there."""
    cells = read_published(root, TABLE, COLUMNS, "CheXpert Plus")
    listing = Listing(name, _rows(cells, root, *_tree(cells, name, root)))
    refuse_missing_ids(listing)
    refuse_duplicates(listing, "path")
    refuse_conflicting_subjects(listing)
    refuse_conflicting_reports(listing, "study_id")
    reports = reports_beside_images(listing.rows, TABLE)
    listing.refuse(~listing.rows["there"], "MISSING_FILE", "listed in " + listing.rows["where"])
    return study_table(listing, reports)


def _tree(cells: pd.DataFrame, name: str, root: Path) -> tuple[tuple[str, ...], str, str]:
    """The first tree of images that is there."""
    for folders, column, suffix in TREES:
        names = _names(cells.head(TRIED), column, suffix)
        if any((root / folder / name).is_file() for folder in folders for name in names):
            return folders, column, suffix
    wanted = " or ".join(sorted({folders[0] for folders, *_ in TREES} - {"."}))
    raise CxrflowError(
        f"dataset '{name}': of the first {min(TRIED, len(cells))} images of {TABLE} none is below {root}; expected "
        f"{wanted}, or train/ and valid/ themselves"
    )


def _names(cells: pd.DataFrame, column: str, suffix: str) -> pd.Series:
    names = cells[column].str.strip().str.lstrip("/")
    return names.str.replace(r"\.[A-Za-z]+$", suffix, regex=True) if suffix else names


def _rows(cells: pd.DataFrame, root: Path, folders: tuple[str, ...], column: str, suffix: str) -> pd.DataFrame:
    parts = cells["path_to_image"].str.extract(r"(?P<patient>patient[^/]+)/(?P<study>study[^/]+)/").fillna("")
    study = (parts["patient"] + "-" + parts["study"]).where(parts["study"] != "", "")
    subject = cells["deid_patient_id"].where(cells["deid_patient_id"] != "", parts["patient"])
    image = cells["path_to_image"].str.replace(r"^(?:train|valid)/|\.[A-Za-z]+$", "", regex=True)
    rows = pd.DataFrame(index=cells.index)
    rows["subject_id"] = safe_ids(subject)
    rows["study_id"] = safe_ids(study)
    rows["image_id"] = safe_ids(image.str.replace("/", "-"))
    names = _names(cells, column, suffix)
    path = located(root, names, folders)
    rows["there"] = path != ""
    rows["path"] = path.where(rows["there"], names)
    projection = cells["ap_pa"].where(cells["ap_pa"].isin(["AP", "PA"]), cells["frontal_lateral"])
    rows["view"] = projection.where(cells["frontal_lateral"] != "Lateral", "LATERAL").str.upper()
    rows["split"] = official_split(cells["split"], f"{TABLE}, column split")
    rows["report"] = _text(cells)
    rows["where"] = "row " + (cells.index + 2).astype("str")
    return rows


def _text(cells: pd.DataFrame) -> pd.Series:
    """Findings and impression under their headers; the whole report where the table has neither section."""
    sections = []
    for column in ("section_findings", "section_impression"):
        text = _unescaped(cells[column])
        header = column.removeprefix("section_").upper()
        sections.append((f"{header}: " + text).where(text != "", ""))
    both = sections[0].str.cat(sections[1], sep="\n").str.strip()
    return both.where(both != "", _unescaped(cells["report"]))


def _unescaped(text: pd.Series) -> pd.Series:
    """Line breaks where the table spells them."""
    return text.str.replace("\\n", "\n", regex=False).str.strip()
