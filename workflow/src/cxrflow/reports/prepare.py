"""The first half of the reports stage: raw reports of a dataset into study texts.

In: a StudyTable (raw reports in memory; they are written nowhere), the image index and the splits. Out: the reports
table, the audit and the quarantine. Every study with a report or an image ends in exactly one of reports, quarantine.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from cxrflow.config.reports import ReportsOptions
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError
from cxrflow.progress import progress
from cxrflow.reports.normalise import has_words, normalised_hash
from cxrflow.reports.phi_gate import stop_on_residual
from cxrflow.reports.workers import PLAIN, Prepared, Treatment, prepare_texts

REPORT_COLUMNS = (
    *("dataset", "subject_id", "study_id", "split", "deidentified", "findings", "impression", "text", "text_expanded"),
    *("expansion_refused", "text_hash", "phi_gate_passed"),
)
AUDIT_COLUMNS = ("dataset", "study_id", "kind", "start", "end", "hash")
QUARANTINE_COLUMNS = ("dataset", "subject_id", "study_id", "image_id", "path", "stage", "code", "message")

CODES = {
    "EMPTY_REPORT": "a report without findings, impression or other text of its own",
    "NO_REPORT": "a study with images and no report",
    "NO_IMAGE": "a report of a study without a usable image",
    "CONFLICTING_REPORT": "two different reports of one study",
    "CONFLICTING_SUBJECT": "one study with two patients",
    "UNREADABLE_REPORT": "a report that cannot be read, in whole or (U+FFFD stands for a lost byte) in part",
}


@dataclass(frozen=True)
class PreparedReports:
    """Tables of the stage, and counts for its manifest."""

    reports: pd.DataFrame
    audit: pd.DataFrame
    quarantine: pd.DataFrame
    facts: dict[str, object]


def prepare_reports(
    studies: StudyTable,
    index: pd.DataFrame,
    options: ReportsOptions,
    lexicon: Path,
    threads: int = 1,
    expected: bool = True,
    treatment: Treatment = PLAIN,
) -> PreparedReports:
    """De-identify, gate, expand and section the reports of a dataset.

    index: columns dataset, subject_id, study_id of the image index and split, one row for each image. expected: False
    for a dataset that comes without reports, whose studies are not quarantined for it.
    Raises CxrflowError where the gate still sees protected information (naming studies and kinds), where the images of
    a study stand in two splits, or where more studies were quarantined than `quarantine_limits` allows.
    """
    splits, reviewed = _study_splits(index), options.deidentify.reviewed_studies()
    raw = studies.reports.sort_values(["subject_id", "study_id"], kind="stable").reset_index(drop=True)
    with_image = raw["study_id"].isin(splits.index)
    damaged = raw["report"].str.contains("\ufffd", regex=False) & with_image  # a reader lost a byte before us
    usable = raw[with_image & ~damaged].reset_index(drop=True)
    prepared: list[Prepared] = []
    pairs = zip(usable["subject_id"], usable["report"], strict=True)
    stream = prepare_texts(pairs, options, lexicon, threads, treatment)
    for item in progress(stream, total=len(usable), description="reports", unit="report"):
        prepared.append(item)
    stop_on_residual(zip(usable["study_id"], (item.residual for item in prepared), strict=True), reviewed)
    reports, empty = _report_table(usable, prepared, splits)
    quarantine = pd.concat(
        [
            _refused(raw[~with_image], "NO_IMAGE"),
            _refused(raw[damaged], "UNREADABLE_REPORT"),
            _refused(usable[empty], "EMPTY_REPORT"),
            _without_report(studies, index if expected else index.head(0)),
        ]
    )
    quarantine = quarantine.sort_values(["subject_id", "study_id"], kind="stable").reset_index(drop=True)
    audit = _audit_table(usable, prepared)
    _check_limits(quarantine, len(reports) + len(quarantine), options)
    facts: dict[str, object] = {
        "studies": len(reports),
        "quarantined": dict(sorted(Counter(quarantine["code"]).items())),
        "replaced": dict(sorted(Counter(audit["kind"]).items())),
        "abbreviations_expanded": sum(item.expanded for item in prepared),
        "abbreviations_left": sum(item.abstained for item in prepared),
        "expansions_refused": dict(sorted(Counter(item.refused for item in prepared if item.refused).items())),
        "with_findings": int((reports["findings"] != "").sum()),
        "with_impression": int((reports["impression"] != "").sum()),
    }
    return PreparedReports(reports, audit, quarantine, facts)


def with_splits(index: pd.DataFrame, splits: pd.DataFrame) -> pd.DataFrame:
    """The rows of an image index with the split of their patient, whether or not an image of theirs was accepted.

    Raises CxrflowError where `splits` lacks a patient.
    """
    key = ["dataset", "subject_id"]
    found = index.merge(splits[[*key, "split"]], on=key, how="left", validate="many_to_one")
    unknown = found.loc[found["split"].isna(), key].drop_duplicates()
    if len(unknown):
        raise CxrflowError(
            f"{len(unknown)} patients of {', '.join(sorted(set(unknown['dataset'])))} have no split; "
            "run `cxrflow split-images` again"
        )
    return found


def _study_splits(index: pd.DataFrame) -> pd.Series:
    """Study -> split. Raises CxrflowError for a study whose images stand in two."""
    pairs = index[["study_id", "split"]].drop_duplicates()
    twice = pairs.loc[pairs["study_id"].duplicated(), "study_id"]
    if len(twice):
        raise CxrflowError(
            f"{len(twice)} studies have images in two splits, among them {', '.join(twice[:5])}; "
            "run `cxrflow split-images` again"
        )
    return pairs.set_index("study_id")["split"]


def _report_table(usable: pd.DataFrame, prepared: list[Prepared], splits: pd.Series) -> tuple[pd.DataFrame, pd.Series]:
    """The reports table, and which of the usable rows have no text."""
    table = usable[["dataset", "subject_id", "study_id"]].copy()
    table["split"] = table["study_id"].map(splits)
    for column in ("deidentified", "findings", "impression", "text", "text_expanded"):
        table[column] = pd.Series([getattr(item, column) for item in prepared], dtype="str")
    # False where a person has cleared what the gate saw.
    table["phi_gate_passed"] = pd.Series([not item.residual for item in prepared], dtype="bool")
    table["expansion_refused"] = pd.Series([item.refused for item in prepared], dtype="str")
    empty = ~table["text"].map(has_words).astype(bool)
    table = table[~empty].reset_index(drop=True)
    table["text_hash"] = pd.Series([normalised_hash(text) for text in table["text_expanded"]], dtype="str")
    return table[list(REPORT_COLUMNS)], empty


def _audit_table(usable: pd.DataFrame, prepared: list[Prepared]) -> pd.DataFrame:
    rows = [
        (dataset, study, finding.kind, finding.start, finding.end, finding.hash)
        for dataset, study, item in zip(usable["dataset"], usable["study_id"], prepared, strict=True)
        for finding in item.audit
    ]
    return pd.DataFrame(rows, columns=list(AUDIT_COLUMNS)).astype(
        {"dataset": "str", "study_id": "str", "kind": "str", "start": "int64", "end": "int64", "hash": "str"}
    )


def _refused(studies: pd.DataFrame, code: str) -> pd.DataFrame:
    """Quarantine rows of whole studies."""
    rows = studies[["dataset", "subject_id", "study_id"]].copy()
    rows["image_id"], rows["path"], rows["stage"], rows["code"], rows["message"] = "", "", "reports", code, CODES[code]
    return rows[list(QUARANTINE_COLUMNS)].astype("str")


def _without_report(studies: StudyTable, index: pd.DataFrame) -> pd.DataFrame:
    """Studies that have images and no report: with the adapter's reason where it gave one, else NO_REPORT."""
    alone = index.loc[~index["study_id"].isin(studies.reports["study_id"]), ["dataset", "subject_id", "study_id"]]
    alone = alone.drop_duplicates("study_id")
    known = studies.problems[studies.problems["code"].isin(CODES)].drop_duplicates("study_id")
    reasons = dict(zip(known["study_id"], known["code"], strict=True))
    codes = alone["study_id"].map(lambda study: reasons.get(study, "NO_REPORT"))
    return pd.concat([_refused(alone[codes == code], code) for code in CODES])


def _check_limits(quarantine: pd.DataFrame, total: int, options: ReportsOptions) -> None:
    limits = options.quarantine_limits
    for code, count in sorted(Counter(quarantine["code"]).items()):
        limit = limits.get(code, limits.get("default", 1.0))
        if count > limit * total:
            raise CxrflowError(
                f"{count} of {total} studies are {code} ({CODES[code]}): more than reports.quarantine_limits allows "
                f"({limit:g}). Look at the source and at reports.sections, or raise quarantine_limits.{code}"
            )
