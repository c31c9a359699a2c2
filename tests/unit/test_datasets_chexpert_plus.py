"""The layout of CheXpert Plus is read as its publisher ships it, peculiarities included."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from cxrflow.config.datasets import load_registry
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.chexpert_plus import COLUMNS, TABLE
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError

# path_to_image without suffix, frontal_lateral, ap_pa, findings, impression, split; one patient a number.
ROWS = [
    ("train/patient00001/study1/view1_frontal", "Frontal", "AP", "Clear lungs.", "1. No\\n2. change", "train"),
    ("train/patient00001/study1/view2_lateral", "Lateral", "", "Clear lungs.", "1. No\\n2. change", "train"),
    ("train/patient00001/study2/view1_frontal", "Frontal", "PA", "", "Effusion.", "train"),
    ("train/patient00002/study1/view1_frontal", "Frontal", "LL", "", "", "train"),
    ("valid/patient64541/study1/view1_frontal", "Frontal", "", "Edema.", "", "valid"),
]


def write(root: Path, tree: str, suffix: str, column: str = "path_to_image") -> pd.DataFrame:
    """The table as published, and an image file of each row below a tree."""
    table = pd.DataFrame("", index=range(len(ROWS)), columns=[*COLUMNS, "age"])
    for number, (path, side, projection, findings, impression, split) in enumerate(ROWS):
        patient = path.split("/")[1]
        row = {
            "path_to_image": f"{path}.jpg", "path_to_dcm": f"{path}.dcm", "frontal_lateral": side, "ap_pa": projection,
            "deid_patient_id": patient, "section_findings": findings, "section_impression": impression, "split": split,
            "report": "NARRATIVE: whole report" if number == 3 else "",
        }  # fmt: skip
        table.loc[number, list(row)] = list(row.values())
        place = root / tree / f"{path}{suffix}"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"image")
    table.to_csv(root / TABLE, index=False)
    return table


def loaded(root: Path, repository: Path) -> StudyTable:
    return load_studies("c", load_registry(repository / "config" / "datasets.yaml")["chexpert-plus"], root)


@pytest.mark.parametrize(
    ("tree", "suffix"),
    [
        *(("PNG/PNG", ".png"), ("PNG", ".png"), (".", ".png"), ("DICOM", ".dcm"), ("DICOM/Uncompressed", ".dcm")),
        *((".", ".dcm"), (".", ".jpg")),
    ],
)
def test_every_way_of_unpacking_it_is_found(tmp_path: Path, repository: Path, tree: str, suffix: str) -> None:
    write(tmp_path, tree, suffix)
    table = loaded(tmp_path, repository)
    assert len(table.images) == 5 and table.problems.empty
    assert all((tmp_path / path).is_file() and path.endswith(suffix) for path in table.images["path"])


def test_studies_views_split_and_text(tmp_path: Path, repository: Path) -> None:
    write(tmp_path, "PNG/PNG", ".png")
    table = loaded(tmp_path, repository)
    first = table.images.set_index("image_id")
    assert first.loc["patient00001-study1-view1_frontal", "study_id"] == "patient00001-study1"
    assert table.images["view"].tolist() == ["AP", "LATERAL", "PA", "FRONTAL", "FRONTAL"]
    assert table.images["split"].tolist() == ["train"] * 4 + ["validate"]
    assert table.images["subject_id"].nunique() == 3 and table.images["study_id"].nunique() == 4
    assert table.reports.set_index("study_id")["report"].to_dict() == {
        "patient00001-study1": "FINDINGS: Clear lungs.\nIMPRESSION: 1. No\n2. change",
        "patient00001-study2": "IMPRESSION: Effusion.",
        "patient00002-study1": "NARRATIVE: whole report",
        "patient64541-study1": "FINDINGS: Edema.",
    }


def test_an_image_that_is_not_there_is_a_problem_and_its_report_stays(tmp_path: Path, repository: Path) -> None:
    write(tmp_path, "PNG", ".png")
    (tmp_path / "PNG" / f"{ROWS[2][0]}.png").unlink()
    table = loaded(tmp_path, repository)
    assert table.problems["code"].tolist() == ["MISSING_FILE"]
    assert "patient00001-study2" in set(table.reports["study_id"])


def test_another_report_on_a_row_of_the_same_study_is_a_conflict(tmp_path: Path, repository: Path) -> None:
    table = write(tmp_path, "PNG", ".png")
    table.loc[1, "section_findings"] = "Other."
    table.to_csv(tmp_path / TABLE, index=False)
    found = loaded(tmp_path, repository)
    assert found.problems["code"].tolist() == ["CONFLICTING_REPORT"] * 2
    assert "patient00001-study1" not in set(found.reports["study_id"])


def test_a_row_without_a_study_is_set_aside(tmp_path: Path, repository: Path) -> None:
    table = write(tmp_path, "PNG", ".png")
    table.loc[1, "path_to_image"] = "train/view2_lateral.jpg"
    table.to_csv(tmp_path / TABLE, index=False)
    found = loaded(tmp_path, repository)
    assert found.problems["code"].tolist() == ["MISSING_ID"] and len(found.images) == 4


def test_a_folder_without_images_or_table_says_what_is_expected(tmp_path: Path, repository: Path) -> None:
    with pytest.raises(CxrflowError, match="not in the layout of CheXpert Plus"):
        loaded(tmp_path, repository)
    write(tmp_path, "elsewhere", ".png")
    with pytest.raises(CxrflowError, match="of the first 5 images .* expected DICOM or .* PNG or PNG/PNG"):
        loaded(tmp_path, repository)
