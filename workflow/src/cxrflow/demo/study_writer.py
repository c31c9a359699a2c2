"""Study writer: a study's plan in; its DICOM files on disk, its report and its truth out.

It draws from streams named after the study and the image only, so the result does not depend on who writes what when.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cxrflow.config.demo import DemoOptions
from cxrflow.demo.anatomy import PatientAnatomy, sample_anatomy
from cxrflow.demo.broken import FAULT, burned_text
from cxrflow.demo.dicom_writer import ImageIdentity, Subject, build_dataset, to_bytes
from cxrflow.demo.phantom import render, sample_plate
from cxrflow.demo.phi import PhiWriter, Planted
from cxrflow.demo.plan import ImagePlan, StudyPlan
from cxrflow.demo.report import Report
from cxrflow.demo.report_hospital import write_hospital_report
from cxrflow.demo.report_mimic import write_mimic_report
from cxrflow.demo.report_openi import write_openi_report
from cxrflow.demo.seeding import stream, uid


@dataclass(frozen=True)
class WrittenImage:
    """Truth of one image file: its plan, its shape, and what was planted in its header or pixels."""

    plan: ImagePlan
    rows: int
    columns: int
    planted: tuple[Planted, ...]


@dataclass(frozen=True)
class WrittenStudy:
    """A study as written: its report (None where the plan says "missing") and its images."""

    plan: StudyPlan
    report: Report | None
    images: tuple[WrittenImage, ...]


def write_study(plan: StudyPlan, options: DemoOptions, seed: int, image_root: Path) -> WrittenStudy:
    """Write the study's images below `image_root` and give its report and truth."""
    anatomy = sample_anatomy(stream(seed, plan.dataset, "anatomy", plan.subject_id), plan.identity.sex)
    written = []
    first: np.ndarray | None = None
    for number, image in enumerate(plan.images, 1):
        rng = stream(seed, plan.dataset, "image", image.image_id)
        picture = (
            _rewindowed(first, rng)
            if image.again and first is not None
            else _picture(plan, image, anatomy, options, rng)
        )
        first = picture if first is None else first
        written.append(_write_image(plan, image, picture, number, seed, rng, image_root))
    return WrittenStudy(plan, _report(plan, options, seed), tuple(written))


def _picture(
    plan: StudyPlan, image: ImagePlan, anatomy: PatientAnatomy, options: DemoOptions, rng: np.random.Generator
) -> np.ndarray:
    plate = sample_plate(rng, image.view, options.marker_share)
    return render(image.view, anatomy, plan.case.findings, rng, options.image_size, plate)


def _rewindowed(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same exposure as a technologist would send it again: other contrast, other brightness."""
    return np.clip(picture ** rng.uniform(0.7, 0.85) * rng.uniform(0.88, 0.98) + 0.02, 0, 1)


def _write_image(
    plan: StudyPlan,
    image: ImagePlan,
    picture: np.ndarray,
    number: int,
    seed: int,
    rng: np.random.Generator,
    image_root: Path,
) -> WrittenImage:
    fault = FAULT[image.fault] if image.fault else None
    if fault and fault.picture:
        picture = fault.picture(picture, plan.identity)
    identity = ImageIdentity(
        study_uid=uid(seed, plan.dataset, "study", plan.study_id),
        series_uid=uid(seed, plan.dataset, "series", plan.study_id, number),
        instance_uid=uid(seed, plan.dataset, "instance", image.image_id),
        series_number=number,
        instance_number=1,
        study_date=plan.shown_date,
    )
    number_only = plan.subject_id.removeprefix("CXR") if plan.dataset == "demo-openi" else None
    subject = Subject(plan.identity, plan.visit, korean=plan.dataset == "demo-hospital", number=number_only)
    # A study's images name the same patient in the same way.
    header_rng = stream(seed, plan.dataset, "header", plan.study_id)
    dataset, planted = build_dataset(
        picture, image.acquisition, identity, subject, header_rng, bool(fault and fault.burned_in)
    )
    rows, columns = dataset.Rows, dataset.Columns
    if fault and fault.header:
        fault.header(dataset)
    data = to_bytes(dataset, image.acquisition.bare)
    if fault and fault.file:
        data = fault.file(data, rng)
    if fault and fault.burned_in:
        planted.append(Planted("PERSON", burned_text(plan.identity), "pixels"))
    path = image_root / image.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return WrittenImage(image, rows, columns, tuple(planted))


def _report(plan: StudyPlan, options: DemoOptions, seed: int) -> Report | None:
    rng = stream(seed, plan.dataset, "report", plan.study_id)
    phi = PhiWriter(plan.identity, plan.visit, rng)
    with_phi = rng.random() < options.phi_share
    if plan.report == "missing":
        return None
    match plan.dataset:
        case "demo-mimic":
            return write_mimic_report(plan.case, phi, rng, options.uncertain_share, with_phi)
        case "demo-openi":
            return write_openi_report(plan.case, rng, options.uncertain_share, plan.report == "empty")
        case "demo-hospital":
            return write_hospital_report(plan.case, phi, rng, options.uncertain_share, with_phi, plan.report)
    raise ValueError(f"unknown data set {plan.dataset!r}")
