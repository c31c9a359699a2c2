"""demo-hospital: how a hospital exports its own studies: a flat folder of DICOM files and one table.

    reports.csv             patient_id, accession, image_file, view, report; a row an image; UTF-8 with byte order mark
    images/<accession>_<n>.dcm
    SHA256SUMS.txt

The table also lists a file that was never exported, as such tables do.
"""

from dataclasses import replace
from pathlib import Path

from cxrflow.config.demo import DemoOptions
from cxrflow.demo.archives import csv_bytes, write_checksums
from cxrflow.demo.plan import ImagePlan, StudyPlan, acquire, attend, break_some, studies_per_patient
from cxrflow.demo.seeding import choose, stream
from cxrflow.demo.study_writer import WrittenStudy

NAME = "demo-hospital"
BEDSIDE_SHARE = 0.7
COLUMNS = ["patient_id", "accession", "image_file", "view", "report"]
EMPTY_REPORTS, NO_CHANGE_REPORTS = 2, 4  # of 190 studies; none in a set below `MIN_STUDIES_FOR_GAPS`
MIN_STUDIES_FOR_GAPS = 20
NEVER_EXPORTED = "A00000000_1.dcm"


def plan_hospital(options: DemoOptions, seed: int) -> list[StudyPlan]:
    """Plans of all studies, by patient and date."""
    options = options.model_copy(update={"lateral_share": options.lateral_share / 2})
    rng = stream(seed, NAME, "plan")
    counts = studies_per_patient(rng, options.hospital_patients, options.hospital_studies)
    subjects = sorted(int(k) for k in rng.choice(90_000, size=len(counts), replace=False))
    accessions = iter(sorted(int(k) for k in rng.choice(9_000_000, size=sum(counts), replace=False)))
    patients = [attend(seed, NAME, p, n, options, BEDSIDE_SHARE, korean=True) for p, n in enumerate(counts)]
    views = [view for patient in patients for case, _ in patient.studies for view in case.views]
    acquisitions = iter(acquire(rng, views))
    plans: list[StudyPlan] = []
    for subject, patient in zip(subjects, patients, strict=True):
        earlier = ""
        for case, visit in patient.studies:
            study = f"A{next(accessions) + 20_000_000}"
            images = []
            for k, view in enumerate(case.views, 1):
                again = k > 1 and view == case.views[k - 2]
                images.append(ImagePlan(f"{study}_{k}", f"{study}_{k}.dcm", view, next(acquisitions), again))
            plans.append(
                StudyPlan(
                    dataset=NAME,
                    subject_id=f"PT{subject + 10_000}",
                    study_id=study,
                    split="",
                    number=len(plans),
                    case=case,
                    identity=patient.identity,
                    visit=visit,
                    shown_date=visit.day,
                    images=tuple(images),
                    previous_study_id=earlier,
                )
            )
            earlier = study
    if len(plans) >= MIN_STUDIES_FOR_GAPS:
        odd = [int(i) for i in rng.permutation(len(plans))]
        for i in odd[:EMPTY_REPORTS]:
            plans[i] = replace(plans[i], report="empty")
        for i in odd[EMPTY_REPORTS : EMPTY_REPORTS + NO_CHANGE_REPORTS]:
            plans[i] = replace(plans[i], report="no_change")
    return break_some(plans, seed, options.broken_share, each_kind=False)


def publish_hospital(written: list[WrittenStudy], root: Path, seed: int) -> None:
    """The table and the checksums beside the images that lie below `root`/images."""
    rows: list[dict[str, object]] = []
    for study in written:
        plan = study.plan
        rng = stream(seed, NAME, "row", plan.study_id)
        for image in plan.images:
            named = {"LATERAL": ("LAT", "LATERAL", "")}.get(image.view, (image.view, image.view, ""))
            rows.append(
                {
                    "patient_id": plan.subject_id,
                    "accession": plan.study_id,
                    "image_file": image.path,
                    "view": choose(rng, named),
                    "report": study.report.text,
                }
            )
    if lists_missing_file(written):
        rows.append({**rows[0], "accession": NEVER_EXPORTED[:9], "image_file": NEVER_EXPORTED})
    (root / "reports.csv").write_bytes(b"\xef\xbb\xbf" + csv_bytes(rows, COLUMNS))
    write_checksums(root)


def lists_missing_file(written: list[WrittenStudy]) -> bool:
    """Whether the table lists a file that is not there."""
    return len(written) >= MIN_STUDIES_FOR_GAPS
