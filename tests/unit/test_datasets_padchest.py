"""The layout of PadChest is read as BIMCV publishes it: inverted PNG, missing and cut images, Spanish reports."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from datasets_layout import indexed
from images_files import chest, png

from cxrflow.config.datasets import load_registry
from cxrflow.config.images import ImagesOptions
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.padchest import COLUMNS, TABLE
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError
from cxrflow.images.ingest import ingest_chunk, sorted_rows
from cxrflow.images.load import load_images

# ImageID, ImageDir, StudyID, PatientID, Projection, photometric interpretation, report
ROWS = [
    ("100_a.png", "0", "s1", "p1", "PA", "MONOCHROME2", "sin hallazg patolog"),
    ("101_b.png", "12", "s1", "p1", "L", "MONOCHROME2", "sin hallazg patolog"),
    ("102_c.png", "12", "s2", "p2", "AP_horizontal", "MONOCHROME1", "derram pleural izquierd"),
    ("103_d.png", "54", "s3", "p2", "COSTAL", "MONOCHROME2", ""),
    ("104_e.png", "54", "s4", "p3", "EXCLUDE", "MONOCHROME2", "no valor"),
    ("105_f.png", "54", "s5", "p3", "AP", "", "cardiomegali"),
]


def picture(number: int, photometric: str) -> np.ndarray:
    """12 of 16 bits, as stored: inverted where the table says MONOCHROME1."""
    pixels = chest(seed=number)
    return 4095 - pixels if photometric == "MONOCHROME1" else pixels


def write(root: Path, rows: list[tuple] = ROWS, flat: str | None = None) -> pd.DataFrame:
    table = pd.DataFrame("", index=range(len(rows)), columns=["", *COLUMNS, "Labels"])
    for number, row in enumerate(rows):
        image, folder, study, patient, projection, photometric, report = row
        values = {
            "ImageID": image, "ImageDir": folder, "StudyID": study, "PatientID": patient, "Projection": projection,
            "PhotometricInterpretation_DICOM": photometric, "Report": report, "Labels": "['normal']",
        }  # fmt: skip
        table.loc[number, list(values)] = list(values.values())
        place = root / (folder if flat is None else flat) / image
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(picture(number, photometric)))
    table.to_csv(root / f"{TABLE}.gz", index=False)
    return table


def loaded(root: Path, repository: Path) -> StudyTable:
    return load_studies("pc", load_registry(repository / "config" / "datasets.yaml")["padchest"], root)


def ingested(root: Path, repository: Path, **options) -> tuple[pd.DataFrame, pd.DataFrame]:
    entry = load_registry(repository / "config" / "datasets.yaml")["padchest"]
    return ingest_chunk(indexed("pc", entry, root), root, root / "shard-0.tar", ImagesOptions(size=96, **options))


def test_studies_patients_views_and_reports(tmp_path: Path, repository: Path) -> None:
    write(tmp_path)
    table = loaded(tmp_path, repository)
    assert table.images["path"].tolist() == [
        "0/100_a.png",
        "12/101_b.png",
        "12/102_c.png",
        "54/103_d.png",
        "54/105_f.png",
    ]
    assert table.images["study_id"].tolist() == ["s1", "s1", "s2", "s3", "s5"]
    assert table.images["subject_id"].tolist() == ["p1", "p1", "p2", "p2", "p3"]
    assert table.reports.set_index("study_id")["report"].to_dict() == {
        "s1": "sin hallazg patolog", "s2": "derram pleural izquierd", "s5": "cardiomegali",
    }  # fmt: skip
    assert dict(zip(table.problems["image_id"], table.problems["code"], strict=True)) == {
        "104_e": "EXCLUDED", "": "EMPTY_REPORT",
    }  # fmt: skip


@pytest.mark.parametrize("flat", [None, ".", "images"])
def test_images_lie_in_their_folders_or_all_in_one(tmp_path: Path, repository: Path, flat: str | None) -> None:
    write(tmp_path, flat=flat)
    table = loaded(tmp_path, repository)
    assert len(table.images) == 5 and all((tmp_path / path).is_file() for path in table.images["path"])


@pytest.mark.parametrize("normaliser", ["voi_percentile", "mimic_jpg", "minmax"])
def test_a_png_whose_source_was_monochrome1_is_shown_like_the_others(
    tmp_path: Path, repository: Path, normaliser: str
) -> None:
    plain = [(*row[:5], "MONOCHROME2", row[6]) for row in ROWS]
    (tmp_path / "plain").mkdir()
    write(tmp_path / "plain", plain)
    (tmp_path / "mixed").mkdir()
    write(tmp_path / "mixed")
    shown = {}
    for name in ("plain", "mixed"):
        manifest, quarantine = ingested(tmp_path / name, repository, normaliser=normaliser)
        assert quarantine.empty
        shown[name] = load_images(tmp_path / name, manifest, ["102_c"])[0].astype(int)
    assert manifest.set_index("image_id").loc["102_c", "photometric"] == "MONOCHROME1"
    assert np.abs(shown["plain"] - shown["mixed"]).max() <= 1


def test_views_of_the_table_reach_the_manifest(tmp_path: Path, repository: Path) -> None:
    write(tmp_path)
    manifest, _ = ingested(tmp_path, repository)
    views = manifest.set_index("image_id")["view"].to_dict()
    assert views == {"100_a": "PA", "101_b": "LATERAL", "102_c": "AP", "103_d": "UNKNOWN", "105_f": "AP"}
    assert manifest.set_index("image_id")["bits_stored"].eq(16).all()


def test_a_missing_image_is_a_problem_and_a_cut_one_is_quarantined(tmp_path: Path, repository: Path) -> None:
    write(tmp_path)
    (tmp_path / "0" / "100_a.png").unlink()
    cut = tmp_path / "12" / "102_c.png"
    cut.write_bytes(cut.read_bytes()[:2000])
    table = loaded(tmp_path, repository)
    assert table.problems.set_index("code").loc["MISSING_FILE", "image_id"] == "100_a"
    assert "s1" in set(table.reports["study_id"])  # the lateral of that study is still there
    _, quarantine = ingested(tmp_path, repository)
    assert quarantine[["image_id", "code"]].to_numpy().tolist() == [["102_c", "UNREADABLE_IMAGE"]]


def test_rows_without_identifiers_and_doubled_rows_are_set_aside(tmp_path: Path, repository: Path) -> None:
    table = write(tmp_path)
    table.loc[5, "PatientID"] = ""
    pd.concat([table, table.head(1)]).to_csv(tmp_path / f"{TABLE}.gz", index=False)
    problems = loaded(tmp_path, repository).problems
    assert sorted(problems["code"]) == ["DUPLICATE_ID", "EMPTY_REPORT", "EXCLUDED", "MISSING_ID"]


def test_another_folder_says_what_is_expected(tmp_path: Path, repository: Path) -> None:
    with pytest.raises(CxrflowError, match="not in the layout of PadChest"):
        loaded(tmp_path, repository)
    write(tmp_path, flat="elsewhere")
    with pytest.raises(CxrflowError, match="none of the 5 images .* expected the folders of its column ImageDir"):
        loaded(tmp_path, repository)


def test_an_index_with_another_photometric_interpretation_is_refused(tmp_path: Path, repository: Path) -> None:
    write(tmp_path)
    images = loaded(tmp_path, repository).images
    assert sorted_rows(images)[0]["photometric"] == "MONOCHROME2"
    with pytest.raises(CxrflowError, match="photometric 'INVERTED'; accepted: MONOCHROME1, MONOCHROME2, or empty"):
        sorted_rows(images.assign(photometric="INVERTED"))
