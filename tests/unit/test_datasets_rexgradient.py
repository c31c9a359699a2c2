"""The layout of ReXGradient-160K is read as its publisher ships it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from datasets_layout import indexed
from images_files import chest, png

from cxrflow.config.datasets import load_registry
from cxrflow.config.images import ImagesOptions
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError
from cxrflow.images.ingest import ingest_chunk

STUDIES = {
    "train": [("P1", ["PA", "LATERAL"], "Clear lungs.", "Normal."), ("P1", ["POSTERO_ANTERIOR"], "None", "Effusion.")],
    "valid": [("P2", ["AP", "LAO", None], "Clear.", float("nan"))],
    "test": [("P3", ["LL", "N/A"], "", None), ("P4", ["UNKNOWN", "AP (KUB)"], "Tube.", "")],
}


def write(root: Path) -> None:
    number = 0
    (root / "metadata").mkdir()
    for split, studies in STUDIES.items():
        entries = {}
        for patient, views, findings, impression in studies:
            paths = []
            for _ in views:
                number += 1
                path = f"deid_png/{patient}/A{number}/studies/1.2/series/1.3/instances/1.2.840.{number}.png"
                (root / path).parent.mkdir(parents=True)
                (root / path).write_bytes(png(chest(bits=8, seed=number)))
                paths.append(f"../{path}")
            entries[f"p{patient}_a{number}_s1.2.840.{number}"] = {
                "PatientID": patient, "ImagePath": paths, "ImageViewPosition": views, "Findings": findings,
                "Impression": impression, "Indication": "Cough.", "Comparison": None, "PatientAge": "007Y",
            }  # fmt: skip
        (root / "metadata" / f"{split}_metadata_view_position.json").write_text(json.dumps(entries))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def loaded(root: Path, repository: Path) -> StudyTable:
    return load_studies("r", load_registry(repository / "config" / "datasets.yaml")["rexgradient-160k"], root)


def edit(root: Path, split: str, change) -> None:
    file = root / "metadata" / f"{split}_metadata_view_position.json"
    entries = json.loads(file.read_text())
    change(next(iter(entries.values())))
    file.write_text(json.dumps(entries))


def test_images_patients_and_the_official_split(root: Path, repository: Path) -> None:
    images = loaded(root, repository).images
    assert images["subject_id"].tolist() == ["P1"] * 3 + ["P2"] * 3 + ["P3"] * 2 + ["P4"]
    assert images["split"].tolist() == ["train"] * 3 + ["validate"] * 3 + ["test"] * 3
    assert images["study_id"].nunique() == 5 and all((root / path).is_file() for path in images["path"])
    assert images["path"][0].startswith("deid_png/P1/")


def test_sections_stand_under_their_headers_and_empty_words_are_no_text(root: Path, repository: Path) -> None:
    table = loaded(root, repository)
    assert table.reports["report"].tolist() == [
        "INDICATION: Cough.\nFINDINGS: Clear lungs.\nIMPRESSION: Normal.",
        "INDICATION: Cough.\nIMPRESSION: Effusion.",
        "INDICATION: Cough.\nFINDINGS: Clear.",
        "INDICATION: Cough.\nFINDINGS: Tube.",
    ]
    assert sorted(table.problems["code"]) == ["EMPTY_REPORT", "EXCLUDED"]  # no findings or impression; an abdomen film


def test_every_spelling_of_a_view_reaches_the_manifest(root: Path, repository: Path) -> None:
    entry = load_registry(repository / "config" / "datasets.yaml")["rexgradient-160k"]
    index = indexed("r", entry, root)
    manifest, quarantine = ingest_chunk(index, root, root / "shard-0.tar", ImagesOptions(size=64))
    assert quarantine.empty
    views = manifest.sort_values("source_path", key=lambda paths: paths.str.extract(r"(\d+)\.png")[0].astype(int))
    assert views["view"].tolist() == [
        *("PA", "LATERAL", "PA"), *("AP", "UNKNOWN", "UNKNOWN"), *("LATERAL", "UNKNOWN", "UNKNOWN"),
    ]  # fmt: skip


def test_views_that_do_not_match_the_images_are_given_to_none(root: Path, repository: Path) -> None:
    edit(root, "train", lambda study: study.update(ImageViewPosition=["PA"]))
    assert loaded(root, repository).images["view"].tolist()[:2] == ["", ""]


def test_missing_images_paths_outside_and_studies_without_patient_are_set_aside(root: Path, repository: Path) -> None:
    (root / loaded(root, repository).images["path"][0]).unlink()
    edit(root, "valid", lambda study: study["ImagePath"].__setitem__(0, "../../elsewhere.png"))
    edit(root, "test", lambda study: study.update(PatientID=None))
    problems = loaded(root, repository).problems["code"].value_counts().to_dict()
    assert problems == {"MISSING_FILE": 1, "PATH_OUTSIDE_ROOT": 1, "MISSING_ID": 2, "EXCLUDED": 1}
    edit(root, "test", lambda study: study.update(ImagePath=[]))
    problems = loaded(root, repository).problems
    (nameless,) = problems.loc[problems["code"] == "MISSING_ID", "message"]  # its report, where it has no image
    assert nameless.endswith("test_metadata_view_position.json, study 1: no patient or study")


def test_a_second_report_of_a_study_is_counted_and_of_two_that_differ_none_is_used(
    root: Path, repository: Path
) -> None:
    """A study in two of the three files, without images in the second; its text is the same, or another one."""
    first = json.loads((root / "metadata" / "train_metadata_view_position.json").read_text())
    file = root / "metadata" / "valid_metadata_view_position.json"
    entries = json.loads(file.read_text())
    again = {key: fields | {"ImagePath": [], "ImageViewPosition": []} for key, fields in first.items()}
    one, other = again
    again[one]["Findings"] = "Clear  lungs."  # spacing is no difference
    file.write_text(json.dumps(entries | again))
    table = loaded(root, repository)
    problems = table.problems[table.problems["code"] == "DUPLICATE_ID"]
    assert len(problems) == 2 and problems["message"].str.match(r"same study as .*train.*, study [12]$").all()
    assert len(table.reports) == 4
    again[other]["Impression"] = "No effusion."
    file.write_text(json.dumps(entries | again))
    table = loaded(root, repository)
    assert table.problems["code"].value_counts().to_dict() == {
        "CONFLICTING_REPORT": 2, "DUPLICATE_ID": 1, "EMPTY_REPORT": 1, "EXCLUDED": 1,
    }  # fmt: skip
    assert len(table.reports) == 3 and not table.problems["message"].str.contains("ffusion").any()


def test_a_part_of_the_release_is_enough_and_another_folder_is_an_error(root: Path, repository: Path) -> None:
    for split in ("train", "valid"):
        (root / "metadata" / f"{split}_metadata_view_position.json").unlink()
    assert set(loaded(root, repository).images["split"]) == {"test"}
    (root / "deid_png").rename(root / "elsewhere")
    with pytest.raises(CxrflowError, match="none of the 3 images is below .* expected the folder deid_png"):
        loaded(root, repository)
    (root / "metadata" / "test_metadata_view_position.json").write_text("<html>")
    with pytest.raises(CxrflowError, match="is no JSON: fetch it again"):
        loaded(root, repository)
    (root / "metadata" / "test_metadata_view_position.json").write_text('{"a": {"Findings": "x"}}')
    with pytest.raises(CxrflowError, match="1 of 1 studies have no PatientID or no ImagePath"):
        loaded(root, repository)
    (root / "metadata" / "test_metadata_view_position.json").write_text('{"a": {"PatientID": "P", "ImagePath": []}}')
    with pytest.raises(CxrflowError, match="no study has Indication, Comparison, Findings, Impression"):
        loaded(root, repository)
    (root / "metadata" / "test_metadata_view_position.json").unlink()
    with pytest.raises(CxrflowError, match="not in the layout of ReXGradient-160K"):
        loaded(root, repository)
