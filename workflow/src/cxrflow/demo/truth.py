"""Truth: what a correct workflow must find in a generated data set, as four tables and one JSON Lines file.

studies.csv              a row a study: split, style, traits, what was written
images.csv               a row an image file: true view, what the header says, how it is stored, planted fault
findings.jsonl           a line a study: findings drawn in the images, CheXpert labels that the report implies
phi.csv                  a row a planted identifier: in text, in a header element (`tag`), or in pixels
expected_quarantine.csv  a row an expected refusal: path below the data set's root once demo-openi's archives
                         are unpacked to dicom/ and reports/, image_id or empty, study_id, stage, code
"""

import json
from pathlib import Path

from cxrflow.demo import layout_hospital, layout_mimic, layout_openi
from cxrflow.demo.archives import csv_bytes
from cxrflow.demo.study_writer import WrittenStudy

FOLDER = {
    layout_mimic.NAME: "files/",
    layout_hospital.NAME: "images/",
    layout_openi.NAME: "dicom/",
}  # where the data set unpacks to
QUARANTINE = ["path", "image_id", "study_id", "stage", "code"]


def write_truth(written: list[WrittenStudy], folder: Path) -> None:
    """Write all truth files of one data set into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {
        "studies.csv": csv_bytes([_study(s) for s in written], STUDIES),
        "images.csv": csv_bytes([row for s in written for row in _images(s)], IMAGES),
        "phi.csv": csv_bytes([row for s in written for row in _phi(s)], PHI),
        "expected_quarantine.csv": csv_bytes(expected_quarantine(written), QUARANTINE),
        "findings.jsonl": "".join(json.dumps(_findings(s), ensure_ascii=False) + "\n" for s in written).encode("utf-8"),
    }
    for name, data in tables.items():
        (folder / name).write_bytes(data)


def expected_quarantine(written: list[WrittenStudy]) -> list[dict[str, object]]:
    """Every refusal a correct workflow must report: broken files, studies without text, files that are only listed."""
    rows = []
    for study in written:
        plan = study.plan
        for image in plan.images:
            if image.fault:
                path = FOLDER[plan.dataset] + image.path
                rows.append(_refusal(path, image.image_id, plan.study_id, "images", image.fault))
        if study.report is None:
            path = f"files/p{plan.subject_id[:2]}/p{plan.subject_id}/s{plan.study_id}.txt"
            rows.append(_refusal(path, "", plan.study_id, "index", "NO_REPORT"))
        elif "empty" in study.report.traits:
            path = (
                "reports.csv"
                if plan.dataset == layout_hospital.NAME
                else f"reports/ecgen-radiology/{plan.study_id[3:]}.xml"
            )
            rows.append(_refusal(path, "", plan.study_id, "index", "EMPTY_REPORT"))
    if written and written[0].plan.dataset == layout_hospital.NAME and layout_hospital.lists_missing_file(written):
        name = layout_hospital.NEVER_EXPORTED
        rows.append(_refusal(f"images/{name}", name.removesuffix(".dcm"), name[:9], "index", "MISSING_FILE"))
    return rows


def _refusal(path: str, image_id: str, study_id: str, stage: str, code: str) -> dict[str, object]:
    return dict(zip(QUARANTINE, (path, image_id, study_id, stage, code), strict=True))


STUDIES = [
    "dataset",
    "subject_id",
    "study_id",
    "split",
    "style",
    "traits",
    "view",
    "images",
    "broken_images",
    "findings",
    "planted_in_text",
    "previous_study_id",
]


def _study(study: WrittenStudy) -> dict[str, object]:
    plan, report = study.plan, study.report
    return {
        "dataset": plan.dataset,
        "subject_id": plan.subject_id,
        "study_id": plan.study_id,
        "split": plan.split,
        "style": report.style if report else "missing",
        "traits": " ".join(report.traits) if report else "",
        "view": plan.case.views[0],
        "images": len(plan.images),
        "broken_images": sum(i.fault is not None for i in plan.images),
        "findings": len(plan.case.findings),
        "planted_in_text": len(report.planted) if report else 0,
        "previous_study_id": plan.previous_study_id,
    }


IMAGES = [
    "dataset",
    "subject_id",
    "study_id",
    "image_id",
    "path",
    "view",
    "view_position",
    "view_code",
    "rows",
    "columns",
    "bits_stored",
    "photometric",
    "encoding",
    "window",
    "voi_lut",
    "bare",
    "again",
    "fault",
]


def _images(study: WrittenStudy) -> list[dict[str, object]]:
    plan = study.plan
    return [
        {
            "dataset": plan.dataset,
            "subject_id": plan.subject_id,
            "study_id": plan.study_id,
            "image_id": w.plan.image_id,
            "path": FOLDER[plan.dataset] + w.plan.path,
            "view": w.plan.view,
            "view_position": w.plan.acquisition.view_position,
            "view_code": w.plan.acquisition.view_code,
            "rows": w.rows,
            "columns": w.columns,
            "bits_stored": w.plan.acquisition.bits,
            "photometric": w.plan.acquisition.photometric,
            "encoding": w.plan.acquisition.encoding,
            "window": w.plan.acquisition.window,
            "voi_lut": w.plan.acquisition.voi_lut,
            "bare": w.plan.acquisition.bare,
            "again": w.plan.again,
            "fault": w.plan.fault,
        }
        for w in study.images
    ]


PHI = ["study_id", "image_id", "kind", "value", "where", "tag"]


def _phi(study: WrittenStudy) -> list[dict[str, object]]:
    """Planted identifiers of the text, of the headers (once a study: its images agree), and of the pixels."""
    plan = study.plan
    found = [("", p) for p in (study.report.planted if study.report else ())]
    found += [("", p) for p in (study.images[0].planted if study.images else ()) if p.where == "header"]
    found += [(w.plan.image_id, p) for w in study.images for p in w.planted if p.where == "pixels"]
    return [
        {"study_id": plan.study_id, "image_id": i, "kind": p.kind, "value": p.value, "where": p.where, "tag": p.tag}
        for i, p in found
    ]


def _findings(study: WrittenStudy) -> dict[str, object]:
    plan = study.plan
    return {
        "subject_id": plan.subject_id,
        "study_id": plan.study_id,
        "findings": [f.as_record() for f in plan.case.findings],
        "labels": study.report.labels if study.report else None,
    }
