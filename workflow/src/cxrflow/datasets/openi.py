"""Open-I layout (Indiana University collection), as the National Library of Medicine publishes it.

In, below the root: one XML for each report (unpacked anywhere, or in `NLMCXR_reports.tgz`, read in place), the images
as DICOM (`1/1_IM-0001-3001.dcm`) or PNG (`CXR1_1_IM-0001-3001.png`), in any folder, and, where it is, the re-pack's
`indiana_projections.csv`, a reader's word on each image: Frontal or Lateral. It is the better witness (of 3,593 DICOM
whose ViewPosition says PA it calls 1,368 lateral) and the only one beside PNG. Out: a StudyTable. The
collection gives no patient identity: subject_id is the report number, as in its DICOM headers, so a split by patient
is a split by report. A report with neither findings nor impression is EMPTY_REPORT, whatever its indication says.
"""

from __future__ import annotations

import os
import re
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.files import published_table, read_published
from cxrflow.datasets.ids import safe_ids
from cxrflow.datasets.table import Listing, StudyTable, problem_rows, refuse_duplicates, study_table
from cxrflow.errors import CxrflowError
from cxrflow.progress import progress

ARCHIVE = "NLMCXR_reports.tgz"
PROJECTIONS = "indiana_projections.csv"
SECTIONS = ("COMPARISON", "INDICATION", "FINDINGS", "IMPRESSION")
IMAGE_SUFFIXES = (".dcm", ".png")  # the first wins where an image is there in both


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table. Raises CxrflowError where no report is found below the root or the archive is damaged."""
    images, reports, problems = [], [], []
    for place, data in progress(_documents(root), description="reports", unit="report"):
        try:
            study, text, image_ids = parse_report(data)
        except ValueError as error:
            problems.append({"path": place, "message": str(error)})
            continue
        reports.append({"subject_id": study, "study_id": study, "report": text, "path": place, "where": place})
        images.extend({"subject_id": study, "study_id": study, "image": image, "where": place} for image in image_ids)
    if not reports:
        raise CxrflowError(f"dataset '{name}': no report below {root}; expected {ARCHIVE} or its XML files")
    listing = Listing(name, _rows(pd.DataFrame(images, columns=["subject_id", "study_id", "image", "where"]), root))
    if problems:
        listing.problems.append(
            problem_rows(name, pd.DataFrame(problems), "UNREADABLE_REPORT", pd.DataFrame(problems)["message"])
        )
    refuse_duplicates(listing, "image_id")
    listing.refuse(listing.rows["path"] == "", "MISSING_FILE", listing.rows["image"] + ": no .dcm or .png of this name")
    texts = pd.DataFrame(reports)
    return study_table(
        listing, texts.assign(subject_id=safe_ids(texts["subject_id"]), study_id=safe_ids(texts["study_id"]))
    )


def parse_report(data: bytes) -> tuple[str, str, list[str]]:
    """Study, text and image names of one report.

    The text is the sections that are not blank, each on a line of its own after its label and a colon; it is "" where
    both findings and impression are blank. Raises ValueError for what is no report, without quoting it.
    """
    try:
        document = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise ValueError(f"no well-formed XML (line {error.position[0]})") from error
    identifier = document.find("uId")
    if identifier is None or not identifier.get("id"):
        raise ValueError("XML without uId: no Open-I report")
    sections: dict[str, str] = {}
    for element in document.iter("AbstractText"):
        label = (element.get("Label") or "").strip().upper()
        text = " ".join("".join(element.itertext()).split())
        if label in SECTIONS and text:
            sections[label] = f"{sections[label]} {text}" if label in sections else text
    usable = "FINDINGS" in sections or "IMPRESSION" in sections
    text = "\n".join(f"{label}: {sections[label]}" for label in SECTIONS if label in sections) if usable else ""
    images = [element.get("id") or "" for element in document.iter("parentImage")]
    return identifier.get("id"), text, [image for image in images if image]


def image_key(stem: str) -> str:
    """The same key for every spelling of an image's name.

    XML and PNG say `CXR1000_IM-0003-1001`, DICOM files `1000_IM-0003-1001`; report 1 alone repeats its number in XML
    and PNG (`CXR1_1_IM-0001-3001`); a re-pack adds `.dcm` before `.png`.
    """
    key = stem.removesuffix(".dcm").removeprefix("CXR")
    return re.sub(r"^(\d+)_\1_", r"\1_", key)


def _rows(images: pd.DataFrame, root: Path) -> pd.DataFrame:
    files = _image_files(root)
    return images.assign(
        subject_id=safe_ids(images["subject_id"]),
        study_id=safe_ids(images["study_id"]),
        image_id=safe_ids(images["image"]),
        path=images["image"].map(lambda image: files.get(image_key(image), "")).astype("str"),
        view=images["image"].map(image_key).map(_projections(root)).fillna("").astype("str"),
        split="",
    )


def _projections(root: Path) -> dict[str, str]:
    """Image key -> Frontal or Lateral; empty without the table. Names on one side alone (2 each way) have no view."""
    if published_table(root, PROJECTIONS) is None:
        return {}
    table = read_published(root, PROJECTIONS, ("filename", "projection"), "Open-I")
    return dict(zip(table["filename"].str.removesuffix(".png").map(image_key), table["projection"], strict=True))


def _image_files(root: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    rank: dict[str, int] = {}
    for folder, folders, names in os.walk(root, followlinks=True):
        folders.sort()
        for file in sorted(names):
            stem, suffix = os.path.splitext(file)
            if suffix not in IMAGE_SUFFIXES:
                continue
            key, place = image_key(stem), IMAGE_SUFFIXES.index(suffix)
            if place < rank.get(key, len(IMAGE_SUFFIXES)):
                rank[key] = place
                found[key] = (Path(folder) / file).relative_to(root).as_posix()
    return found


def _documents(root: Path) -> Iterator[tuple[str, bytes]]:
    """(place, bytes) of every report XML, in a fixed order: unpacked ones, else those of the archive."""
    unpacked = sorted(path for path in root.rglob("*.xml"))
    if unpacked:
        for path in unpacked:
            yield path.relative_to(root).as_posix(), path.read_bytes()
        return
    archive = root / ARCHIVE
    if not archive.is_file():
        return
    try:
        with tarfile.open(archive, "r:gz") as tar:
            for member in tar:
                if member.isfile() and member.name.endswith(".xml"):
                    yield f"{ARCHIVE}/{member.name}", tar.extractfile(member).read()
    except (tarfile.ReadError, EOFError, zlib.error) as error:
        raise CxrflowError(f"{archive} is damaged: delete it and run the download again") from error
