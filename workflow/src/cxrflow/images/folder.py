"""Any folder of DICOM, PNG and JPEG files as an index, without a table or with one.

In: a folder. Out: an index frame (`INDEX_COLUMNS`) and the count of files left out, by suffix. Without a table each
image is a study and a patient of its own: who belongs to whom cannot be guessed from names.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path, PurePosixPath

import pandas as pd

from cxrflow.datasets.ids import safe_ids
from cxrflow.errors import CxrflowError, nearest
from cxrflow.images.dicom_header import has_dicom_mark
from cxrflow.images.picture import picture_format
from cxrflow.images.read import DICOM_SUFFIXES, PICTURE_SUFFIXES
from cxrflow.images.tables import INDEX_COLUMNS, PHOTOMETRIC
from cxrflow.io.tables import read_table

NO_IMAGES = {"DICOMDIR", "README", "LICENSE", "LICENCE", "NOTICE", "SHA256SUMS", "MD5SUMS", "RECORDS", "MAKEFILE"}


def index_folder(folder: Path, dataset: str) -> tuple[pd.DataFrame, Counter[str]]:
    """Index of the images below `folder`, and how many other files there are, by suffix.

    A file is taken for an image if its suffix says so, if it has none (as files from a PACS do; names such as README
    are passed over) or if its first bytes do. Hidden files are passed over. Raises CxrflowError where there is no
    image.
    """
    if not folder.is_dir():
        raise CxrflowError(f"{folder} is no folder")
    paths, others = [], Counter()
    for path in _files(folder):
        if _is_image(folder, path):
            paths.append(path)
        else:
            others[PurePosixPath(path).suffix.lower() or "(no suffix)"] += 1
    if not paths:
        raise CxrflowError(f"{folder} holds no DICOM, PNG or JPEG file ({sum(others.values())} other files)")
    path = pd.Series(sorted(paths), dtype="str")
    stem = path.map(lambda p: PurePosixPath(p).with_suffix("").as_posix() if _has_suffix(p) else p)
    name = stem.where(~stem.duplicated(keep=False), path)
    image_id = safe_ids(name)
    return pd.DataFrame(
        {
            "dataset": dataset,
            "subject_id": image_id,
            "study_id": image_id,
            "image_id": image_id,
            "path": path,
            "view": "",
            "split": "",
        }
    ), others


def read_index_table(table: Path, dataset: str) -> pd.DataFrame:
    """An index from a user's Parquet or CSV table with `path`, `image_id` and any other of the columns of an index,
    `photometric` among them (MONOCHROME1 for pictures in which low is white).

    A study without study_id is the image, a patient without subject_id is the study. Raises CxrflowError for a
    missing file, column or image_id.
    """
    if table.suffix.lower() == ".csv":
        if not table.is_file():
            raise CxrflowError(f"table {table} does not exist")
        frame = pd.read_csv(table, dtype="str", keep_default_na=False)
    else:
        frame = read_table(table).astype("str").fillna("")
    for needed in ("path", "image_id"):
        if needed not in frame:
            raise CxrflowError(
                f"table {table} has no column '{needed}'{nearest(needed, frame.columns)}; "
                f"found: {', '.join(frame.columns)}"
            )
    frame["image_id"] = safe_ids(frame["image_id"])
    if (frame["image_id"] == "").any():
        raise CxrflowError(f"table {table}: {int((frame['image_id'] == '').sum())} rows have no image_id")
    for column, fallback in (("study_id", "image_id"), ("subject_id", "study_id")):
        own = safe_ids(frame[column]) if column in frame else pd.Series("", index=frame.index)
        frame[column] = own.where(own != "", frame[fallback])
    for column, value in (("dataset", dataset), ("view", ""), ("split", "")):
        if column not in frame:
            frame[column] = value
    return frame[[*INDEX_COLUMNS, *([PHOTOMETRIC] if PHOTOMETRIC in frame else [])]]


def _files(folder: Path) -> list[str]:
    """Files below the folder, posix and relative to it; linked folders are followed once."""
    found, seen = [], set()
    for parent, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(parent)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        relative = Path(parent).relative_to(folder)
        found += [(relative / name).as_posix() for name in sorted(names) if not name.startswith(".")]
    return found


def _has_suffix(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in (*DICOM_SUFFIXES, *PICTURE_SUFFIXES)


def _is_image(folder: Path, path: str) -> bool:
    if _has_suffix(path):
        return True
    name = PurePosixPath(path)
    if name.name.upper() in NO_IMAGES or name.stem.upper() in NO_IMAGES:
        return False
    if not name.suffix or re.fullmatch(r"\.\d+", name.suffix):  # `IM0001`, or a UID as a name
        return True
    with open(folder / path, "rb") as file:
        start = file.read(132)
    return has_dicom_mark(start) or picture_format(start) is not None
