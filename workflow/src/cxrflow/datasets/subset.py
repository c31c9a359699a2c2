"""A part of a dataset: its first patients, or listed studies.

In: a StudyTable and what the study says of the part. Out: a StudyTable of the part, problems included.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cxrflow.config.datasets import Subset
from cxrflow.datasets.ids import safe_id
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file
from cxrflow.io.lists import read_list


def first_patients(identifiers: Iterable[str], count: int) -> set[str]:
    """The first `count` distinct identifiers in the order of their characters."""
    return set(sorted(set(identifiers))[:count])


def listed_studies(name: str, subset: Subset) -> set[str]:
    """The identifiers in the subset's list, as the source writes them: one a line, blank lines left out.

    Raises CxrflowError as `read_list` does.
    """
    return set(read_list(subset.studies, f"datasets.{name}.subset.studies"))


def require_known(name: str, subset: Subset, wanted: Collection[str], known: Collection[str]) -> None:
    """Raise CxrflowError with how many of the wanted studies the dataset does not have. Identifiers are not printed."""
    unknown = len(set(wanted) - set(known))
    if unknown:
        raise CxrflowError(
            f"datasets.{name}.subset.studies: {unknown} of {len(wanted)} studies in {subset.studies} are not in the "
            "dataset; one study identifier a line is expected, as the dataset's own tables write it"
        )


def subset_facts(name: str, subset: Subset) -> dict[str, object]:
    """What a record tells of a subset: how many patients or studies, and the digest of the list."""
    if subset.patients is not None:
        return {"patients": subset.patients}
    return {"studies": len(listed_studies(name, subset)), "list_sha256": sha256_file(subset.studies)}


def reduced(name: str, table: StudyTable, subset: Subset) -> StudyTable:
    """The table of the subset's patients or studies alone.

    Patients are taken in the order of subject_id from those that have an image (from those that have a report, where
    there is no image at all), so that a folder with a part of the dataset gives as many as asked for. Problems that
    name neither a patient nor a study of the subset are left out. Raises CxrflowError for a study the table does not
    know.
    """
    if subset.patients is not None:
        source = table.images if len(table.images) else table.reports
        patients = first_patients(source["subject_id"], subset.patients)
        images, reports = (rows[rows["subject_id"].isin(patients)] for rows in (table.images, table.reports))
        studies = {*images["study_id"], *reports["study_id"]} - {""}
        named = table.problems["subject_id"]
        problems = table.problems[named.isin(patients) | ((named == "") & table.problems["study_id"].isin(studies))]
    else:
        wanted = {safe_id(study) for study in listed_studies(name, subset)}
        require_known(
            name, subset, wanted, {*table.images["study_id"], *table.reports["study_id"], *table.problems["study_id"]}
        )
        images, reports, problems = (
            rows[rows["study_id"].isin(wanted)] for rows in (table.images, table.reports, table.problems)
        )
    return StudyTable(*(rows.reset_index(drop=True) for rows in (images, reports, problems)))
