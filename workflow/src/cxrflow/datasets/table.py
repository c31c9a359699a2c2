"""The study table: what every adapter gives, whatever the layout of its source.

In: a listing, one row for each image row of the source, with the text that stands beside it. Out: a `StudyTable` of
images, reports and problems. Each row of a listing ends in `images` or, with a reason code, in `problems`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from cxrflow.datasets.ids import SAFE
from cxrflow.errors import CxrflowError

IMAGE_COLUMNS = ("dataset", "subject_id", "study_id", "image_id", "path", "view", "split")
OPTIONAL_IMAGE_COLUMNS = ("photometric",)
REPORT_COLUMNS = ("dataset", "subject_id", "study_id", "report")
PROBLEM_COLUMNS = ("dataset", "subject_id", "study_id", "image_id", "path", "stage", "code", "message")
SPLITS = ("train", "validate", "test")

CODES = {
    "MISSING_ID": "a row without patient, study or image file",
    "PATH_OUTSIDE_ROOT": "an image path that is absolute elsewhere or climbs out of the dataset's folder",
    "MISSING_FILE": "the table lists an image that is not there",
    "EXCLUDED": "an image that the publisher's table marks as unusable or as showing another part of the body",
    "DUPLICATE_ID": "an image, or a study's report, listed more than once; the first is used",
    "CONFLICTING_REPORT": "one study with two different reports; none is used",
    "CONFLICTING_SUBJECT": "one study with two patients; none is used",
    "NO_REPORT": "a study whose report file is not there",
    "EMPTY_REPORT": "a study whose report is blank",
    "UNREADABLE_REPORT": "a report file that cannot be read",
}


@dataclass(frozen=True)
class StudyTable:
    """A dataset as three tables of strings.

    images: dataset, subject_id, study_id, image_id (unique), path (posix, below the root), view (as the source's tables
        say, or ""), split (official, or ""); where the source's table says it of pictures that cannot, photometric
        (MONOCHROME1: low is white; MONOCHROME2, or "": as a picture is shown).
    reports: dataset, subject_id, study_id (unique), report (raw text; header lines such as `FINDINGS: ` where the
        source keeps sections apart). A study without usable text is not here but in problems.
    problems: dataset, subject_id, study_id, image_id, path, stage, code (one of CODES), message (never report text).
    """

    images: pd.DataFrame
    reports: pd.DataFrame
    problems: pd.DataFrame

    def __post_init__(self) -> None:
        for name, columns in (("images", IMAGE_COLUMNS), ("reports", REPORT_COLUMNS), ("problems", PROBLEM_COLUMNS)):
            found = tuple(getattr(self, name).columns)
            if found != columns and not (name == "images" and found == (*columns, *OPTIONAL_IMAGE_COLUMNS)):
                raise ValueError(f"StudyTable.{name} has columns {found}, not {columns}")
        for name, key in (("images", "image_id"), ("reports", "study_id")):
            values = getattr(self, name)[key]
            if values.duplicated().any():
                raise ValueError(f"StudyTable.{name}: {key} is not unique")
            if not values.map(lambda value: bool(SAFE.fullmatch(value))).all():
                raise ValueError(f"StudyTable.{name}: {key} holds characters outside [A-Za-z0-9_-]")
        unknown = set(self.problems["code"]) - set(CODES)
        if unknown:
            raise ValueError(f"StudyTable.problems: unknown codes {sorted(unknown)}")


@dataclass
class Listing:
    """Rows of a source on their way into a StudyTable: `rows` still good, problems collected so far.

    rows: subject_id, study_id, image_id (safe identifiers), path, view, split, report, where (the row's place in the
    source, for messages).
    """

    dataset: str
    rows: pd.DataFrame
    problems: list[pd.DataFrame] = field(default_factory=list)

    def refuse(self, bad: pd.Series, code: str, message: str | pd.Series) -> None:
        """Move the rows where `bad` is true to the problems."""
        if bad.any():
            text = message if isinstance(message, str) else message[bad]
            self.problems.append(problem_rows(self.dataset, self.rows[bad], code, text))
            self.rows = self.rows[~bad]


def problem_rows(dataset: str, rows: pd.DataFrame, code: str, message: str | pd.Series) -> pd.DataFrame:
    """Problem rows of the stage "index" for `rows`, which may lack identifiers and path (they become "")."""
    frame = pd.DataFrame(index=rows.index)
    for column in PROBLEM_COLUMNS:
        frame[column] = rows.get(column, "")
    frame["dataset"], frame["stage"], frame["code"], frame["message"] = dataset, "index", code, message
    return frame


def refuse_missing_ids(listing: Listing) -> None:
    """Refuse the rows without patient, study or image."""
    blank = (listing.rows[["subject_id", "study_id", "image_id"]] == "").any(axis=1)
    listing.refuse(blank, "MISSING_ID", listing.rows["where"] + ": no patient, study or image")


def refuse_conflicting_subjects(listing: Listing) -> None:
    """Refuse every row of a study that stands under two patients: which one is right cannot be known."""
    patients = listing.rows.groupby("study_id")["subject_id"].transform("nunique")
    listing.refuse(patients > 1, "CONFLICTING_SUBJECT", patients.map("the study stands under {:.0f} patients".format))


def refuse_conflicting_reports(listing: Listing, key: str) -> None:
    """Refuse every row of a `key` (a path or a study_id) with two different texts; spacing alone is no difference."""
    keys = listing.rows[key]
    several = keys.duplicated(keep=False)  # comparing the texts of single rows would take minutes on millions of them
    texts = listing.rows.loc[several, "report"].str.split().str.join(" ")
    different = texts.where(texts != "").groupby(keys[several]).transform("nunique").reindex(keys.index, fill_value=1)
    what = "study" if key == "study_id" else "image"
    listing.refuse(
        different > 1, "CONFLICTING_REPORT", different.map(f"the {what} has {{:.0f}} different reports".format)
    )


def refuse_duplicates(listing: Listing, key: str) -> None:
    """Keep the first row of each value of `key` (a path or an identifier), refuse the others."""
    first = listing.rows.groupby(key)["where"].transform("first")
    listing.refuse(listing.rows.duplicated(key), "DUPLICATE_ID", "same image as " + first)


def refuse_missing_files(listing: Listing, missing: pd.Series, sought: str, expected: str) -> None:
    """Refuse the rows whose image is not there. Raises CxrflowError where none is: the folder is another one.

    sought, expected: the ends of "none of the 5 images …" and "expected …".
    """
    if len(missing) and missing.all():
        raise CxrflowError(
            f"dataset '{listing.dataset}': none of the {len(missing)} images {sought}; expected {expected}"
        )
    listing.refuse(missing, "MISSING_FILE", "listed in " + listing.rows["where"])


def reports_beside_images(rows: pd.DataFrame, file: str) -> pd.DataFrame:
    """subject_id, study_id, report, path, where: for each study the text of its first row that has one.

    file: the table the rows come from, which becomes `path`.
    """
    blank = rows["report"].str.strip() == ""
    first = rows.assign(blank=blank).sort_values("blank", kind="stable").drop_duplicates("study_id").sort_index()
    return first[["subject_id", "study_id", "report", "where"]].assign(path=file)


def no_reports() -> pd.DataFrame:
    """The reports of a dataset that has none, for `study_table`."""
    return pd.DataFrame(columns=["subject_id", "study_id", "report", "path", "where"], dtype="str")


def study_table(listing: Listing, reports: pd.DataFrame) -> StudyTable:
    """A StudyTable of what is left in the listing and of `reports` (subject_id, study_id, report, path, where).

    A blank report becomes EMPTY_REPORT. Of a study with several reports the first that says something is used, where
    they are equal but for spacing, and none where they are not: the others are DUPLICATE_ID or CONFLICTING_REPORT.
    """
    reports = _one_each(listing, reports)
    empty = reports["report"].str.strip() == ""
    if empty.any():
        message = "blank report in " + reports.loc[empty, "where"]
        listing.problems.append(problem_rows(listing.dataset, reports[empty], "EMPTY_REPORT", message))
    columns = (*IMAGE_COLUMNS, *(column for column in OPTIONAL_IMAGE_COLUMNS if column in listing.rows))
    problems = listing.problems or [pd.DataFrame(columns=list(PROBLEM_COLUMNS))]
    return StudyTable(
        images=_strings(listing.rows.assign(dataset=listing.dataset), columns),
        reports=_strings(reports[~empty].assign(dataset=listing.dataset), REPORT_COLUMNS),
        problems=_strings(pd.concat(problems), PROBLEM_COLUMNS),
    )


def _one_each(listing: Listing, reports: pd.DataFrame) -> pd.DataFrame:
    """At most one report for each study; problems of the others go to the listing."""
    if not reports["study_id"].duplicated().any():
        return reports
    said = reports.assign(image_id="", blank=reports["report"].str.strip() == "")
    told = Listing(listing.dataset, said.sort_values("blank", kind="stable"))
    refuse_conflicting_reports(told, "study_id")
    first = told.rows.groupby("study_id")["where"].transform("first")
    told.refuse(told.rows.duplicated("study_id"), "DUPLICATE_ID", "same study as " + first)
    listing.problems.extend(told.problems)
    return told.rows.sort_index()[reports.columns]


def official_split(values: pd.Series, source: str) -> pd.Series:
    """Split names as sources write them (val, valid, training, …) in ours; "" stays "".

    Raises CxrflowError for any other value, naming `source`.
    """
    known = {
        "": "", "train": "train", "training": "train", "test": "test", "testing": "test", "val": "validate",
        "valid": "validate", "validate": "validate", "validation": "validate", "dev": "validate",
    }  # fmt: skip
    lower = values.str.strip().str.lower()
    unknown = sorted(set(lower) - set(known))
    if unknown:
        raise CxrflowError(f"{source}: {len(unknown)} values are no split; accepted: {', '.join(SPLITS)}")
    return lower.map(known).astype("str")


def _strings(frame: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    return frame[list(columns)].astype("str").reset_index(drop=True)
