"""ReXGradient-160K layout, as its publisher ships it.

In, below the root: `metadata/{train,valid,test}_metadata_view_position.json` and `deid_png/`. Out: a StudyTable. Each
file maps a study's identifier to its patient, its images with their views, and its report in four sections. The CSV
of the same name holds the same studies without the images, so it is not read. What is peculiar:

- image paths are relative to `metadata`, beginning with `../deid_png/`;
- a view may be null, "N/A", "UNKNOWN", an oblique (LAO, RAO) or an abdomen film (`AP (KUB)`);
- a section that is not there is null, NaN, blank or the word "None";
- the three files are the official split.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry, is_inside
from cxrflow.datasets.files import present
from cxrflow.datasets.ids import safe_ids
from cxrflow.datasets.table import (
    Listing,
    StudyTable,
    official_split,
    problem_rows,
    refuse_conflicting_subjects,
    refuse_duplicates,
    refuse_missing_files,
    refuse_missing_ids,
    study_table,
)
from cxrflow.errors import CxrflowError

FOLDER = "metadata"
FILES = tuple(f"{FOLDER}/{split}_metadata_view_position.json" for split in ("train", "valid", "test"))
SECTIONS = ("Indication", "Comparison", "Findings", "Impression")
UNSAID = ("", "none", "nan", "n/a", "unknown")


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table. Raises CxrflowError where no metadata file is there, or one is damaged or of another shape."""
    files = [file for file in FILES if (root / file).is_file()]
    if not files:
        raise CxrflowError(f"dataset '{name}': {root} holds no {FILES[0]}: it is not in the layout of ReXGradient-160K")
    images, studies = [], []
    for file in files:
        split = official_split(pd.Series([Path(file).name.partition("_")[0]]), file)[0]
        for number, (study, fields) in enumerate(_studies(root / file), start=1):
            here = {"study_id": study, "subject_id": _said(fields.get("PatientID")), "where": f"{file}, study {number}"}
            text = _text(fields)
            studies.append(here | {"report": text, "path": file})
            images.extend(here | {"split": split, "path": path, "view": view} for path, view in _images(fields))
    listing = Listing(name, _rows(pd.DataFrame(images, columns=["study_id", "subject_id", "where", *IMAGE_FIELDS])))
    reports = _with_safe_ids(pd.DataFrame(studies, columns=["study_id", "subject_id", "where", "report", "path"]))
    nameless = (reports[["study_id", "subject_id"]] == "").any(axis=1)
    untold = reports[nameless & ~reports["where"].isin(listing.rows["where"])]  # others are told with their images
    if len(untold):
        listing.problems.append(problem_rows(name, untold, "MISSING_ID", untold["where"] + ": no patient or study"))
    _refuse_unusable(listing, root)
    return study_table(listing, reports[~nameless])


IMAGE_FIELDS = ("split", "path", "view")


def _studies(path: Path) -> Iterator[tuple[str, dict]]:
    try:
        studies = json.loads(path.read_bytes())
    except ValueError as error:
        raise CxrflowError(f"{path} is no JSON: fetch it again") from error
    if not isinstance(studies, dict) or not all(isinstance(fields, dict) for fields in studies.values()):
        raise CxrflowError(f"{path} does not map studies to their fields: it is not in the layout of ReXGradient-160K")
    lacking = sum("ImagePath" not in fields or "PatientID" not in fields for fields in studies.values())
    if lacking:
        raise CxrflowError(f"{path}: {lacking} of {len(studies)} studies have no PatientID or no ImagePath")
    if not any(section in fields for fields in studies.values() for section in SECTIONS):
        raise CxrflowError(f"{path}: no study has {', '.join(SECTIONS)}: it is not in the layout of ReXGradient-160K")
    yield from studies.items()


def _images(fields: dict) -> Iterator[tuple[str, str]]:
    """Path below the root ("" where it leaves it) and view of each image."""
    paths, views = fields["ImagePath"] or [], fields.get("ImageViewPosition") or []
    if len(views) != len(paths):  # which view belongs to which image cannot be known
        views = [None] * len(paths)
    for path, view in zip(paths, views, strict=True):
        joined = f"{FOLDER}/{path}"
        yield posixpath.normpath(joined) if is_inside(joined) else "", _said(view)


def _said(value: object) -> str:
    """A cell's text; "" for null, NaN and the words that stand for nothing."""
    text = "" if value is None else str(value).strip()
    return "" if text.lower() in UNSAID else text


def _text(fields: dict) -> str:
    """The sections that say something, each after its header; "" where neither findings nor impression does."""
    said = {section: _said(fields.get(section)) for section in SECTIONS}
    if not (said["Findings"] or said["Impression"]):
        return ""
    return "\n".join(f"{section.upper()}: {text}" for section, text in said.items() if text)


def _with_safe_ids(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(**{column: safe_ids(rows[column]) for column in ("subject_id", "study_id")})


def _rows(images: pd.DataFrame) -> pd.DataFrame:
    image = images["path"].map(lambda path: Path(path).stem).astype("str")
    return _with_safe_ids(images).assign(image_id=safe_ids(image))


def _refuse_unusable(listing: Listing, root: Path) -> None:
    outside = listing.rows["path"] == ""
    listing.refuse(outside, "PATH_OUTSIDE_ROOT", listing.rows["where"] + ": the image path leaves the dataset's folder")
    refuse_missing_ids(listing)
    abdomen = listing.rows["view"].str.contains(r"\bKUB\b", case=False)
    listing.refuse(abdomen, "EXCLUDED", listing.rows["where"] + ": the view names the abdomen (KUB)")
    refuse_duplicates(listing, "image_id")
    refuse_conflicting_subjects(listing)
    there = present(root, listing.rows["path"])
    expected = "the folder deid_png there, unpacked from deid_png.part00 and those that follow"
    refuse_missing_files(listing, ~listing.rows["path"].isin(there), f"is below {root}", expected)
