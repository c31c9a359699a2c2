"""MIMIC-CXR layout, as PhysioNet publishes it: the DICOM release, or the JPG release with the reports put beside it.

In, below the root: `cxr-record-list.csv.gz` (images) and `cxr-study-list.csv.gz` (reports) or, for the JPG release,
which has neither, `mimic-cxr-2.0.0-metadata.csv.gz`, whose identifiers give the paths of both; the reports as
`mimic-cxr-reports.zip` (read in place) or as text files beside the study folders; and, where they are,
`mimic-cxr-2.0.0-split.csv.gz` and the metadata. Out: a StudyTable. A report whose bytes no encoding reads is
UNREADABLE_REPORT; 54 reports are cut as the official code cuts them (`mimic_cxr_exceptions`).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.files import decode, present, published_table, read_published
from cxrflow.datasets.ids import safe_ids
from cxrflow.datasets.mimic_cxr_exceptions import findings_in_place
from cxrflow.datasets.table import (
    Listing,
    StudyTable,
    official_split,
    problem_rows,
    refuse_conflicting_subjects,
    refuse_duplicates,
    refuse_missing_ids,
    study_table,
)
from cxrflow.errors import CxrflowError
from cxrflow.progress import progress

RECORDS = "cxr-record-list.csv"
STUDIES = "cxr-study-list.csv"
REPORTS = "mimic-cxr-reports.zip"
METADATA = "mimic-cxr-2.0.0-metadata.csv"


def load(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """The study table. Raises CxrflowError where a list is missing, lacks a column, or no report is found at all."""
    if published_table(root, RECORDS) is None and published_table(root, METADATA) is not None:
        file, records, studies = METADATA, *_from_metadata(root)
    else:
        file = RECORDS
        records = read_published(root, RECORDS, ("subject_id", "study_id", "dicom_id", "path"), "MIMIC-CXR")
        studies = read_published(root, STUDIES, ("subject_id", "study_id", "path"), "MIMIC-CXR")
    listing = Listing(name, _rows(records, root, entry, file))
    refuse_missing_ids(listing)
    refuse_duplicates(listing, "image_id")
    refuse_conflicting_subjects(listing)
    there = present(root, listing.rows["path"])
    listing.refuse(~listing.rows["path"].isin(there), "MISSING_FILE", "listed in " + listing.rows["where"])
    return study_table(listing, _reports(studies, root, listing))


def _from_metadata(root: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The lists of images and of reports that the JPG release leaves out; a path follows from the identifiers."""
    records = read_published(root, METADATA, ("subject_id", "study_id", "dicom_id"), "MIMIC-CXR-JPG")
    patient = "p" + records["subject_id"]
    study = "files/" + patient.str[:3] + "/" + patient + "/s" + records["study_id"]
    studies = records.assign(path=study + ".txt").drop_duplicates("study_id")
    return records.assign(path=study + "/" + records["dicom_id"] + ".jpg"), studies


def _rows(records: pd.DataFrame, root: Path, entry: DatasetEntry, file: str) -> pd.DataFrame:
    rows = pd.DataFrame(index=records.index)
    for column, source in (("subject_id", "subject_id"), ("study_id", "study_id"), ("image_id", "dicom_id")):
        rows[column] = safe_ids(records[source])
    rows["path"] = records["path"]
    rows["view"] = _looked_up(records["dicom_id"], _views(root))
    rows["split"] = _looked_up(records["dicom_id"], _official(root, entry))
    rows["where"] = f"{file}, row " + (records.index + 2).astype("str")
    return rows


def _views(root: Path) -> pd.Series | None:
    """View position by dicom_id; where the header's is blank, the meaning of its view code."""
    if published_table(root, METADATA) is None:
        return None
    columns = ("dicom_id", "ViewPosition", "ViewCodeSequence_CodeMeaning")
    table = read_published(root, METADATA, columns, "MIMIC-CXR").set_index("dicom_id")
    return table["ViewPosition"].where(table["ViewPosition"] != "", table["ViewCodeSequence_CodeMeaning"])


def _official(root: Path, entry: DatasetEntry) -> pd.Series | None:
    if entry.split_file is None or published_table(root, entry.split_file) is None:
        return None  # `index` stops where the study asks for the official split
    table = read_published(root, entry.split_file, ("dicom_id", "split"), "MIMIC-CXR").set_index("dicom_id")
    return official_split(table["split"], entry.split_file)


def _looked_up(ids: pd.Series, table: pd.Series | None) -> pd.Series | str:
    if table is None:
        return ""
    return ids.map(table[~table.index.duplicated()]).fillna("")


def _reports(studies: pd.DataFrame, root: Path, listing: Listing) -> pd.DataFrame:
    """subject_id, study_id, report, where of every study whose report file is there; the others become NO_REPORT."""
    frame = studies.assign(
        subject_id=safe_ids(studies["subject_id"]),
        study_id=safe_ids(studies["study_id"]),
        where=studies["path"],
    )
    with _report_reader(root) as read:
        paths = progress(frame["path"], description="reports", unit="report")
        files = pd.Series([read(path) for path in paths], index=frame.index, dtype="object")
    missing = files.isna()
    if len(frame) and missing.all():
        raise CxrflowError(
            f"dataset '{listing.dataset}': none of {len(frame)} reports is below {root}; expected {REPORTS} or "
            f"{frame['path'].iloc[0]}"
        )
    if missing.any():
        listing.problems.append(problem_rows(listing.dataset, frame[missing], "NO_REPORT", "report file is not there"))
    unlisted = listing.rows[~listing.rows["study_id"].isin(frame["study_id"])].drop_duplicates("study_id")
    if len(unlisted):
        unlisted = unlisted[["subject_id", "study_id"]]
        listing.problems.append(problem_rows(listing.dataset, unlisted, "NO_REPORT", f"not in {STUDIES}"))
    texts = files[~missing].map(decode)
    frame = frame[~missing]
    unreadable = texts.isna()
    if unreadable.any():
        message = "neither UTF-8, CP949 nor CP1252: " + frame.loc[unreadable, "path"]
        listing.problems.append(problem_rows(listing.dataset, frame[unreadable], "UNREADABLE_REPORT", message))
    frame = frame[~unreadable]
    named = zip(studies.loc[frame.index, "study_id"], texts[~unreadable], strict=True)
    return frame.assign(report=pd.Series([findings_in_place(*pair) for pair in named], index=frame.index, dtype="str"))


@contextmanager
def _report_reader(root: Path) -> Iterator:
    """A function from a report's path in the study list to its bytes, or None where there is no such report."""
    archive = root / REPORTS
    if archive.is_file():
        try:
            reports = zipfile.ZipFile(archive)
        except zipfile.BadZipFile as error:
            raise CxrflowError(f"{archive} is no readable zip archive: fetch it again") from error
        with reports:
            members = set(reports.namelist())
            yield lambda path: reports.read(path) if path in members else None
    else:
        folder = root / REPORTS.removesuffix(".zip")  # where `unzip -d` puts it
        folder = folder if folder.is_dir() else root
        yield lambda path: (folder / path).read_bytes() if (folder / path).is_file() else None
