"""Layouts without reports: VinDr-CXR and NIH ChestX-ray14. Their images go through; nobody misses their reports."""

from __future__ import annotations

from pathlib import Path

import cv2
import pandas as pd
import pytest
from datasets_layout import indexed
from images_files import chest, dicom_bytes, png, radiograph
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.config.datasets import DatasetEntry, load_registry
from cxrflow.config.images import ImagesOptions
from cxrflow.config.reports import ReportsOptions
from cxrflow.config.study import load_study, resolve_entries
from cxrflow.datasets.adapters import load_studies
from cxrflow.errors import CxrflowError
from cxrflow.images.ingest import ingest_chunk
from cxrflow.io.tables import read_table, write_table

NIH_HEADER = (
    "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,"
    "OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]"
)


@pytest.fixture
def registry(repository: Path) -> dict[str, DatasetEntry]:
    return load_registry(repository / "config" / "datasets.yaml")


def nih(root: Path, rows: list[tuple[str, str, str]], end: str = ",", file: str = "Data_Entry_2017_v2020.csv") -> None:
    """The table as published, broken header and all, for rows of (image, patient, view)."""
    lines = [f"{image},No Finding,0,{patient},57,M,{view},2682,2749,0.143,0.143{end}" for image, patient, view in rows]
    (root / file).write_text("\n".join([NIH_HEADER + ",", *lines]) + "\n")


NIH_ROWS = [
    ("00000001_000.png", "1", "PA"),
    ("00000001_001.png", "1", "AP"),
    ("00000002_000.png", "2", "PA"),
    ("00000003_000.png", "3", "AP"),
]


@pytest.fixture
def nih_root(tmp_path: Path) -> Path:
    nih(tmp_path, NIH_ROWS)
    for number, (image, *_) in enumerate(NIH_ROWS):
        folder = tmp_path / f"images_{number % 2 + 1:03d}" / "images"
        folder.mkdir(parents=True, exist_ok=True)
        grey = chest(bits=8, seed=number)
        (folder / image).write_bytes(png(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGRA) if number == 1 else grey))
    (tmp_path / "train_val_list.txt").write_text("00000001_000.png\n00000001_001.png\n00000002_000.png")
    (tmp_path / "test_list.txt").write_text("00000003_000.png\n")
    return tmp_path


def test_nih_images_are_found_over_the_archives_with_patient_view_and_official_split(nih_root, registry) -> None:
    table = load_studies("n", registry["nih-chestxray14"], nih_root)
    assert table.images["subject_id"].tolist() == ["1", "1", "2", "3"]
    assert table.images["view"].tolist() == ["PA", "AP", "PA", "AP"]
    assert table.images["split"].tolist() == ["train", "train", "train", "test"]
    assert table.images["path"].tolist()[:2] == [
        "images_001/images/00000001_000.png",
        "images_002/images/00000001_001.png",
    ]
    assert table.reports.empty and table.problems.empty


@pytest.mark.filterwarnings("ignore:Length of header")
@pytest.mark.parametrize("end", [",", "", ",,"])
def test_nih_commas_in_header_names_move_no_column(nih_root, registry, end: str) -> None:
    """Rows as wide as the broken header, narrower, wider: the first column stays the image."""
    nih(nih_root, NIH_ROWS, end, file="Data_Entry_2017.csv")
    (nih_root / "Data_Entry_2017_v2020.csv").unlink()
    images = load_studies("n", registry["nih-chestxray14"], nih_root).images
    assert images["image_id"].tolist() == [image.removesuffix(".png") for image, *_ in NIH_ROWS]
    assert images["subject_id"].tolist() == ["1", "1", "2", "3"]


def test_nih_without_its_lists_stops_and_without_one_says_which(nih_root, registry) -> None:
    entry = registry["nih-chestxray14"]
    (nih_root / "train_val_list.txt").unlink()
    with pytest.raises(CxrflowError, match="holds test_list.txt alone"):
        load_studies("n", entry, nih_root)
    (nih_root / "test_list.txt").unlink()
    with pytest.raises(CxrflowError, match="its official split .test_list.txt. is not below the root"):
        indexed("n", entry, nih_root)


def test_nih_image_that_is_not_there_is_a_problem_and_none_at_all_an_error(nih_root, registry) -> None:
    (nih_root / "images_001" / "images" / "00000001_000.png").unlink()
    problems = load_studies("n", registry["nih-chestxray14"], nih_root).problems
    assert problems[["code", "image_id"]].to_numpy().tolist() == [["MISSING_FILE", "00000001_000"]]
    for path in nih_root.rglob("*.png"):
        path.unlink()
    with pytest.raises(CxrflowError, match="none of the 4 images .* expected images, or images_001/images"):
        load_studies("n", registry["nih-chestxray14"], nih_root)


def test_nih_row_without_patient_or_image_is_set_aside(nih_root, registry) -> None:
    nih(nih_root, [*NIH_ROWS, ("00000009_000.png", "", "PA"), ("", "9", "PA"), ("", "9", "AP")])
    table = load_studies("n", registry["nih-chestxray14"], nih_root)
    assert table.problems["code"].tolist() == ["MISSING_ID"] * 3 and len(table.images) == 4


def test_nih_pictures_are_ingested_grey_or_rgba(nih_root, registry) -> None:
    index = indexed("n", registry["nih-chestxray14"], nih_root)
    manifest, quarantine = ingest_chunk(index, nih_root, nih_root / "shard-0.tar", ImagesOptions(size=64))
    assert quarantine.empty and manifest["used"].all()
    assert manifest[["view", "view_source", "transfer_syntax"]].iloc[1].tolist() == ["AP", "table", "PNG"]


def test_real_nih_radiographs_go_through_the_layout(shared_data, tmp_path, registry) -> None:
    """Every 30th of the real radiographs, as PNG in the published layout, with its own patient and view."""
    labels = pd.read_csv(shared_data / "nih_cxr14" / "labels.csv", dtype="str")[::30]
    nih(tmp_path, list(labels[["image", "patient_id", "view"]].itertuples(index=False, name=None)))
    (tmp_path / "images").mkdir()
    for image in labels["image"]:
        source = shared_data / "nih_cxr14" / "images" / Path(image).with_suffix(".jpg")
        (tmp_path / "images" / image).write_bytes(png(cv2.imread(str(source), cv2.IMREAD_GRAYSCALE)))
    index = indexed("n", registry["nih-chestxray14"], tmp_path, official=False)
    options = ImagesOptions(burned_in_text="flag")  # words like PORTABLE, no names
    manifest, quarantine = ingest_chunk(index, tmp_path, tmp_path / "shard-0.tar", options)
    assert quarantine.empty and len(manifest) == len(labels) > 15
    told = labels.assign(image_id=labels["image"].str.removesuffix(".png")).set_index("image_id")["view"]
    assert (manifest.set_index("image_id")["view"] == told).all() and (manifest["view_source"] == "table").all()


@pytest.fixture
def vindr(tmp_path: Path) -> Path:
    (tmp_path / "annotations").mkdir()
    readers = [(image, f"R{reader}", 0) for image in ("aa01", "aa02") for reader in (1, 2, 3)]
    pd.DataFrame(readers, columns=["image_id", "rad_id", "No finding"]).to_csv(
        tmp_path / "annotations" / "image_labels_train.csv", index=False
    )
    pd.DataFrame([("bb01", 1)], columns=["image_id", "No finding"]).to_csv(
        tmp_path / "annotations" / "image_labels_test.csv", index=False
    )
    for number, path in enumerate(("train/aa01.dicom", "train/aa02.dicom", "test/bb01.dicom")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        photometric = "MONOCHROME1" if number == 1 else "MONOCHROME2"
        pixels = chest(seed=number)
        pixels = 4095 - pixels if number == 1 else pixels
        (tmp_path / path).write_bytes(dicom_bytes(radiograph(pixels, PhotometricInterpretation=photometric)))
    return tmp_path


def test_vindr_files_named_dicom_are_ingested_each_a_patient_of_its_own(vindr, registry) -> None:
    entry = registry["vindr-cxr"]
    table = load_studies("v", entry, vindr)
    assert table.images["subject_id"].tolist() == table.images["image_id"].tolist() == ["aa01", "aa02", "bb01"]
    assert table.images["split"].tolist() == ["train", "train", "test"]
    index = indexed("v", entry, vindr)
    manifest, quarantine = ingest_chunk(index, vindr, vindr / "shard-0.tar", ImagesOptions(size=64))
    assert quarantine.empty and manifest["used"].all()
    assert manifest["source_path"].tolist() == ["train/aa01.dicom", "train/aa02.dicom", "test/bb01.dicom"]
    assert manifest["photometric"].tolist() == ["MONOCHROME2", "MONOCHROME1", "MONOCHROME2"]


def test_vindr_image_that_is_not_there_is_a_problem_and_another_folder_an_error(vindr, registry) -> None:
    (vindr / "test" / "bb01.dicom").unlink()
    assert load_studies("v", registry["vindr-cxr"], vindr).problems["code"].tolist() == ["MISSING_FILE"]
    with pytest.raises(CxrflowError, match="not in the layout of VinDr-CXR"):
        load_studies("v", registry["vindr-cxr"], vindr / "train")


def test_vindr_row_without_an_image_is_set_aside(vindr, registry) -> None:
    with open(vindr / "annotations" / "image_labels_train.csv", "a") as table:
        table.write(",R1,0\n,R2,0\n")
    table = load_studies("v", registry["vindr-cxr"], vindr)
    assert table.problems["code"].tolist() == ["MISSING_ID"] * 2 and len(table.images) == 3


def schema_of(path: Path) -> dict[str, str]:
    return {column: str(kind) for column, kind in read_table(path).dtypes.items()}


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_reports_stage_gives_empty_typed_tables_and_no_reason_codes(nih_root, registry, tmp_path) -> None:
    entry = registry["nih-chestxray14"]
    full = tmp_path / "own.csv"
    full.write_text("p,i,r\n1,images_001/images/00000001_000.png,FINDINGS: Clear lungs.\n")
    own = registry["own-table"].model_dump(mode="json") | {
        "table": {"file": "own.csv", "columns": {"subject": "p", "image": "i", "report": "r"}},
        "pseudonyms": False,
    }
    own = DatasetEntry.model_validate(own)
    schemas = []
    for name, known in (("n", entry), ("o", own)):
        out = tmp_path / "reports" / name
        index = indexed(name, known, nih_root)
        patients = index[["dataset", "subject_id"]].drop_duplicates().assign(split="train")
        write_table(index, tmp_path / f"{name}-index.parquet")
        write_table(patients, tmp_path / f"{name}-splits.parquet")
        files = [str(out / f"{kind}.parquet") for kind in ("reports", "audit", "quarantine", "variants")]
        run(
            "prepare-reports", "--dataset", name, "--root", str(nih_root), "--entry", known.model_dump_json(),
            "--index", str(tmp_path / f"{name}-index.parquet"), "--splits", str(tmp_path / f"{name}-splits.parquet"),
            "--reports", files[0], "--audit", files[1], "--quarantine", files[2],
            "--options", ReportsOptions().model_dump_json(),
        )  # fmt: skip
        run("variants", files[0], files[3])
        schemas.append([schema_of(Path(file)) for file in files])
        sizes = [len(read_table(file)) for file in files]
        assert sizes == [0, 0, 0, 0] if name == "n" else sizes[0] == 1
    assert schemas[0] == schemas[1]


def study_with(repository: Path, **changes) -> dict:
    use = {"demo-mimic": {}, "nih-chestxray14": {"root": "/data/nih"}}
    runs = {"a": {"encoder": "bert"}}
    return {"extends": "config/demo.yaml", "datasets": use, "runs": runs, "evaluation": {}, "paper": {}} | changes


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"runs": {"a": {"encoder": "bert", "train_on": ["nih-chestxray14"]}}},
            r"runs\.a\.train_on: 'nih-chestxray14'",
        ),
        ({"evaluation": {"datasets": ["nih-chestxray14"]}}, r"evaluation\.datasets: 'nih-chestxray14'"),
        ({"datasets": {"nih-chestxray14": {}}}, "none of nih-chestxray14 comes with reports"),
    ],
)
def test_asking_for_pairs_of_a_dataset_without_reports_stops_at_configuration(
    repository, registry, change: dict, message: str
) -> None:
    resolve_entries(load_study(study_with(repository), repository), registry)
    with pytest.raises(CxrflowError, match=message):
        resolve_entries(load_study(study_with(repository, **change), repository), registry)
