"""demo-mimic in the layout of MIMIC-CXR 2.1.0, with the split of MIMIC-CXR-JPG 2.1.0.

cxr-record-list.csv.gz, cxr-study-list.csv.gz, mimic-cxr-2.0.0-split.csv.gz, mimic-cxr-reports.zip,
LICENSE.txt, SHA256SUMS.txt, files/p10/p10000032/s50414267/<dicom_id>.dcm
in the zip: files/p10/p10000032/s50414267.txt
"""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np

from cxrflow.config.demo import DemoOptions
from cxrflow.demo.acquisition import Acquisition
from cxrflow.demo.archives import csv_bytes, write_checksums, write_gzip, write_zip
from cxrflow.demo.plan import (
    ImagePlan,
    StudyPlan,
    acquire,
    attend,
    break_some,
    split_by_patient,
    studies_per_patient,
)
from cxrflow.demo.seeding import digest, stream
from cxrflow.demo.study_writer import WrittenStudy

NAME = "demo-mimic"
BEDSIDE_SHARE = 0.5
MIN_STUDIES_FOR_GAPS = 20
LICENSE = """demo-mimic: generated data in the layout of MIMIC-CXR.

Every image, report, name and number here was made by a program; none comes from a patient or from MIMIC-CXR itself.
It is offered under the licence of the program: Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0
"""


def plan_mimic(options: DemoOptions, seed: int) -> list[StudyPlan]:
    """Plans of all studies, by patient and date."""
    rng = stream(seed, NAME, "plan")
    counts = studies_per_patient(rng, options.mimic_patients, options.mimic_studies)
    splits = split_by_patient(rng, counts, options)
    subjects = sorted(_distinct(rng, 10_000_000, len(counts)))
    studies = iter(_distinct(rng, 50_000_000, sum(counts)))
    patients = [attend(seed, NAME, p, n, options, BEDSIDE_SHARE, korean=False) for p, n in enumerate(counts)]
    views = [view for patient in patients for case, _ in patient.studies for view in case.views]
    acquisitions = iter(acquire(rng, views))
    plans = []
    for subject, split, patient in zip(subjects, splits, patients, strict=True):
        earlier = ""
        for case, visit in patient.studies:
            study = str(next(studies))
            folder = f"p{str(subject)[:2]}/p{subject}/s{study}"
            images = tuple(
                _image(seed, study, k, view, case.views, folder, next(acquisitions))
                for k, view in enumerate(case.views)
            )
            plans.append(
                StudyPlan(
                    dataset=NAME,
                    subject_id=str(subject),
                    study_id=study,
                    split=split,
                    number=len(plans),
                    case=case,
                    identity=patient.identity,
                    visit=visit,
                    shown_date=visit.day + timedelta(days=patient.date_shift),
                    images=images,
                    previous_study_id=earlier,
                )
            )
            earlier = study
    return break_some(_with_a_gap(plans), seed, options.broken_share, options.broken_each_kind)


def publish_mimic(written: list[WrittenStudy], root: Path) -> None:
    """Lists, reports, licence and checksums beside the images that lie below `root`/files."""
    records, studies, splits, reports = [], [], [], []
    for study in written:
        plan = study.plan
        ids = {"subject_id": plan.subject_id, "study_id": plan.study_id}
        report = f"files/p{plan.subject_id[:2]}/p{plan.subject_id}/s{plan.study_id}.txt"
        studies.append({**ids, "path": report})
        if study.report is not None:
            reports.append((report, study.report.text.encode("utf-8")))
        for image in plan.images:
            records.append({**ids, "dicom_id": image.image_id, "path": f"files/{image.path}"})
            splits.append({"dicom_id": image.image_id, **ids, "split": plan.split})
    write_gzip(root / "cxr-record-list.csv.gz", csv_bytes(records, ["subject_id", "study_id", "dicom_id", "path"]))
    write_gzip(root / "cxr-study-list.csv.gz", csv_bytes(studies, ["subject_id", "study_id", "path"]))
    write_gzip(
        root / "mimic-cxr-2.0.0-split.csv.gz", csv_bytes(splits, ["dicom_id", "study_id", "subject_id", "split"])
    )
    write_zip(root / "mimic-cxr-reports.zip", reports)
    (root / "LICENSE.txt").write_text(LICENSE, encoding="utf-8", newline="\n")
    write_checksums(root)


def _with_a_gap(plans: list[StudyPlan]) -> list[StudyPlan]:
    """The plans with one training study whose report the archive lacks, in a data set that can spare it."""
    if len(plans) < MIN_STUDIES_FOR_GAPS:
        return plans
    at = next(i for i, plan in enumerate(plans) if plan.split == "train")
    return [replace(plan, report="missing") if i == at else plan for i, plan in enumerate(plans)]


def _image(
    seed: int, study: str, number: int, view: str, views: tuple[str, ...], folder: str, acquisition: Acquisition
) -> ImagePlan:
    """Plan of one image; its identifier is 40 hex digits in five groups."""
    hexadecimal = digest(seed, NAME, "dicom", study, number).hex()[:40]
    image_id = "-".join(hexadecimal[i : i + 8] for i in range(0, 40, 8))
    return ImagePlan(
        image_id, f"{folder}/{image_id}.dcm", view, acquisition, again=number > 0 and view == views[number - 1]
    )


def _distinct(rng: np.random.Generator, start: int, n: int) -> list[int]:
    """`n` different numbers of eight digits from `start` to `start` + 9,999,999, in random order."""
    return [start + int(k) for k in rng.choice(10_000_000, size=n, replace=False)]
