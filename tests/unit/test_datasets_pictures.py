"""A dataset that is there as PNG or JPEG takes the same path as DICOM: same studies, splits, views and manifest."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import cv2
import pandas as pd
import pytest
from datasets_layout import indexed
from images_files import chest, dicom_bytes, png, radiograph

from cxrflow.config.datasets import load_registry
from cxrflow.config.images import ImagesOptions
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.chexpert_plus import COLUMNS as CHEXPERT_COLUMNS
from cxrflow.datasets.chexpert_plus import TABLE as CHEXPERT_TABLE
from cxrflow.images.ingest import ingest_chunk
from cxrflow.images.tables import MANIFEST_TYPES

FACTS = ["image_id", "study_id", "subject_id", "split", "view", "view_source"]


def manifest_of(
    root: Path, repository: Path, dataset: str, official: bool = True, **options
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Manifest and study table of a dataset below `root`, over index and ingest; nothing may be refused."""
    entry = load_registry(repository / "config" / "datasets.yaml")[dataset]
    table = load_studies("d", entry, root)
    manifest, quarantine = ingest_chunk(
        indexed("d", entry, root, official), root, root / "shard-0.tar", ImagesOptions(size=64, **options)
    )
    assert quarantine.empty and list(manifest.columns) == list(MANIFEST_TYPES)
    assert (manifest["used"] == manifest["view"].isin(["PA", "AP", "UNKNOWN"])).all()
    assert ((manifest["shard"] == "shard-0.tar") == manifest["used"]).all()
    return manifest, table.reports


def put(root: Path, path: str, number: int) -> None:
    """A small radiograph under a path, in the format of its suffix."""
    place, grey = root / path, chest(bits=8, seed=number)
    place.parent.mkdir(parents=True, exist_ok=True)
    if path.endswith(".dcm"):
        place.write_bytes(dicom_bytes(radiograph(chest(seed=number))))
    else:
        place.write_bytes(png(grey) if path.endswith(".png") else cv2.imencode(".jpg", grey)[1].tobytes())


def csv_gz(path: Path, columns: str, rows: list[tuple]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as handle:
        pd.DataFrame(rows, columns=columns.split()).to_csv(handle, index=False)


def test_mimic_cxr_jpg(tmp_path: Path, repository: Path) -> None:
    """Subject, study, view in the header, meaning of its view code, split."""
    films = [
        ("10000032", "50414267", "PA", "", "train"),
        ("10000032", "50414267", "LATERAL", "", "train"),
        ("10000032", "53189527", "", "antero-posterior", "train"),
        ("10000764", "57375967", "LL", "", "validate"),
        ("10000980", "58957432", "AP", "", "test"),
    ]
    metadata, splits = [], []
    with zipfile.ZipFile(tmp_path / "mimic-cxr-reports.zip", "w") as archive:
        for number, (subject, study, view, meaning, split) in enumerate(films):
            dicom = f"{number:08x}-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"
            folder = f"files/p{subject[:2]}/p{subject}/s{study}"
            put(tmp_path, f"{folder}/{dicom}.jpg", number)
            if f"{folder}.txt" not in archive.namelist():
                archive.writestr(f"{folder}.txt", " FINAL REPORT\n FINDINGS: Clear.\n")
            metadata.append((dicom, subject, study, view, meaning))
            splits.append((dicom, study, subject, split))
    csv_gz(
        tmp_path / "mimic-cxr-2.0.0-metadata.csv.gz",
        "dicom_id subject_id study_id ViewPosition ViewCodeSequence_CodeMeaning",
        metadata,
    )
    csv_gz(tmp_path / "mimic-cxr-2.0.0-split.csv.gz", "dicom_id study_id subject_id split", splits)
    manifest, reports = manifest_of(tmp_path, repository, "mimic-cxr-jpg")
    assert manifest["view"].tolist() == ["PA", "LATERAL", "AP", "LATERAL", "AP"]
    assert (manifest["view_source"] == "table").all() and (manifest["transfer_syntax"] == "JPEG").all()
    assert manifest["split"].tolist() == [split for *_, split in films]
    assert manifest["study_id"].tolist() == [study for _, study, *_ in films]
    assert set(reports["study_id"]) == set(manifest["study_id"])


def test_chexpert_plus_png(tmp_path: Path, repository: Path) -> None:
    films = [
        ("train/patient00001/study1/view1_frontal", "Frontal", "AP", "train"),
        ("train/patient00001/study1/view2_lateral", "Lateral", "", "train"),
        ("train/patient00002/study1/view1_frontal", "Frontal", "PA", "train"),
        ("valid/patient64541/study1/view1_frontal", "Frontal", "", "valid"),
    ]
    table = pd.DataFrame("", index=range(len(films)), columns=list(CHEXPERT_COLUMNS))
    for number, (path, side, projection, split) in enumerate(films):
        values = {
            "path_to_image": f"{path}.jpg", "frontal_lateral": side, "ap_pa": projection, "split": split,
            "deid_patient_id": path.split("/")[1], "section_findings": "Clear.",
        }  # fmt: skip
        table.loc[number, list(values)] = list(values.values())
        put(tmp_path, f"PNG/PNG/{path}.png", number)
    table.to_csv(tmp_path / CHEXPERT_TABLE, index=False)
    manifest, reports = manifest_of(tmp_path, repository, "chexpert-plus")
    assert manifest["view"].tolist() == ["AP", "LATERAL", "PA", "UNKNOWN"]  # frontal, and neither said
    assert (manifest["view_source"] == "table").all() and (manifest["transfer_syntax"] == "PNG").all()
    assert manifest["split"].tolist() == ["train", "train", "train", "validate"]
    assert set(reports["study_id"]) == set(manifest["study_id"])


OPENI = ["CXR1_1_IM-0001-3001", "CXR1_1_IM-0001-4001", "CXR2_IM-0652-1001", "CXR2_IM-0652-2001", "CXR3_IM-1384-1001"]
PROJECTIONS = """uid,filename,projection
1,1_IM-0001-4001.dcm.png,Frontal
1,1_IM-0001-3001.dcm.png,Lateral
2,2_IM-0652-1001.dcm.png,Frontal
2,2_IM-0652-2001.dcm.png,Lateral
99,99_IM-9999-1001.dcm.png,Frontal
"""


def openi(root: Path, name) -> Path:
    """Three reports and their five images, each under `name(image)`; the projection table lacks the last."""
    (root / "reports").mkdir(parents=True)
    for uid in ("1", "2", "3"):
        images = [image for image in OPENI if image.startswith(f"CXR{uid}_")]
        parents = "".join(f'<parentImage id="{image}"/>' for image in images)
        (root / "reports" / f"{uid}.xml").write_text(
            f'<eCitation><uId id="CXR{uid}"/><AbstractText Label="FINDINGS">Clear.</AbstractText>{parents}</eCitation>'
        )
    for number, image in enumerate(OPENI):
        put(root, name(image), number)
    return root


def as_published(image: str) -> str:
    return f"png/{image}.png"


def as_repacked(image: str) -> str:
    return f"images/{image.replace('CXR1_1_', '1_').removeprefix('CXR')}.dcm.png"


@pytest.mark.parametrize("name", [as_published, as_repacked])
def test_open_i_png_with_the_projection_table_tells_frontal_from_lateral(
    tmp_path: Path, repository: Path, name
) -> None:
    openi(tmp_path, name)
    (tmp_path / "indiana_projections.csv").write_text(PROJECTIONS)
    manifest, reports = manifest_of(tmp_path, repository, "openi", official=False)
    assert manifest["image_id"].tolist() == OPENI
    assert manifest["view"].tolist() == ["LATERAL", "UNKNOWN", "UNKNOWN", "LATERAL", "UNKNOWN"]
    assert manifest["view_source"].tolist() == ["table", "table", "table", "table", "none"]
    assert len(reports) == 3


def test_open_i_without_the_table_knows_no_view_of_a_png(tmp_path: Path, repository: Path) -> None:
    manifest, _ = manifest_of(openi(tmp_path, as_published), repository, "openi", official=False)
    assert (manifest["view"] == "UNKNOWN").all() and (manifest["view_source"] == "none").all()


def test_open_i_projections_overrule_the_header_of_a_lateral_dicom(tmp_path: Path, repository: Path) -> None:
    """ViewPosition says PA in all five headers; where the table says frontal, the header may add PA."""
    openi(tmp_path, lambda image: f"dicom/{image.replace('CXR1_1_', '1_').removeprefix('CXR')}.dcm")
    (tmp_path / "indiana_projections.csv").write_text(PROJECTIONS)
    manifest, _ = manifest_of(tmp_path, repository, "openi", official=False)
    assert manifest["view"].tolist() == ["LATERAL", "PA", "PA", "LATERAL", "PA"]
    assert manifest["view_source"].tolist() == ["table", "view_position", "view_position", "table", "view_position"]


def test_open_i_png_and_dicom_of_one_collection_agree_in_everything_but_pixels(
    tmp_path: Path, repository: Path
) -> None:
    """The same studies, splits and identifiers whichever copy of the images is at hand."""
    pictures, _ = manifest_of(openi(tmp_path / "a", as_published), repository, "openi", official=False)
    films, _ = manifest_of(
        openi(tmp_path / "b", lambda image: f"{image.removeprefix('CXR')}.dcm"), repository, "openi", official=False
    )
    same = FACTS[:4]
    pd.testing.assert_frame_equal(pictures[same], films[same])
