"""Which of a dataset's listed files a subset needs.

In: the files a source offers. Out: those of the chosen patients or studies, and every file that is no one's own
(tables, reports, archives). Patients and studies are read from the paths, as each layout writes them; a dataset that
comes as archives, or whose paths tell nothing, is needed whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxrflow.config.datasets import DatasetEntry, RemoteFile
from cxrflow.datasets.subset import first_patients, listed_studies, require_known

# files/p10/p10000032/s50414267/<dicom>.dcm and files/p10/p10000032/s50414267.txt; PNG/train/patient00001/study1/….png
PATHS = {
    "mimic-cxr": re.compile(r"(?:^|/)p(?P<patient>\d{8})/s(?P<study>\d{8})(?:/|\.txt$)"),
    "vindr-cxr": re.compile(r"(?:^|/)(?:train|test)/(?P<patient>(?P<study>[^/]+))\.dicom$"),  # one image, one patient
    "chexpert-plus": re.compile(r"(?:^|/)(?P<patient>patient\d+)/(?P<study>study\d+)/"),
}


def chosen_files(name: str, entry: DatasetEntry, files: Sequence[RemoteFile]) -> tuple[list[RemoteFile], bool]:
    """The files that the entry's subset needs, and whether that is less than all.

    Raises CxrflowError for a listed study that has no file.
    """
    pattern = PATHS.get(entry.layout or "")
    owners = [_owner(pattern, file.path) if pattern else None for file in files]
    if entry.subset is None or not any(owners):
        return list(files), False
    if entry.subset.patients is not None:
        patients = first_patients((owner[0] for owner in owners if owner), entry.subset.patients)
        keep = [owner is None or owner[0] in patients for owner in owners]
    else:
        studies = listed_studies(name, entry.subset)
        require_known(name, entry.subset, studies, {owner[1] for owner in owners if owner})
        keep = [owner is None or owner[1] in studies for owner in owners]
    return [file for file, kept in zip(files, keep, strict=True) if kept], not all(keep)


def _owner(pattern: re.Pattern[str], path: str) -> tuple[str, str] | None:
    """Patient and study of a file, the study as the layout's tables identify it; None for a file that is no one's."""
    found = pattern.search(path)
    if found is None:
        return None
    patient, study = found["patient"], found["study"]
    return patient, f"{patient}-{study}" if study.startswith("study") else study
