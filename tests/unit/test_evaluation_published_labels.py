"""Labels of publishers as CheXpert labels: NIH ChestX-ray14 and VinDr-CXR."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cxrflow.config.datasets import load_registry
from cxrflow.datasets.pseudonyms import pseudonym
from cxrflow.evaluation.findings import StudyFindings
from cxrflow.evaluation.published_labels import published_labels
from cxrflow.reports.label_lexicon import LABELS


@pytest.fixture
def registry(repository: Path):
    return load_registry(repository / "config" / "datasets.yaml")


def manifest(*studies: str) -> pd.DataFrame:
    return pd.DataFrame({"dataset": "d", "subject_id": studies, "study_id": studies, "split": "test"})


def nih(root: Path) -> None:
    lines = ["Image Index,Finding Labels,Follow-up #", "1_000.png,Effusion|Mass,0", "1_001.png,No Finding,1",
             "2_000.png,Infiltration|Nodule|Pleural_Thickening,0"]  # fmt: skip
    (root / "Data_Entry_2017_v2020.csv").write_text("\n".join(lines))


def stated(table: pd.DataFrame, study: str) -> set[str]:
    row = table.set_index("study_id").loc[study, list(LABELS)]
    return set(row.index[row == 1])


def test_nih_labels_of_the_images_in_the_manifest(tmp_path, registry):
    nih(tmp_path)
    table = published_labels(registry["nih-chestxray14"], tmp_path, manifest("1_000", "2_000", "9_000"), None)
    assert table["study_id"].tolist() == ["1_000", "2_000"] and (table["split"] == "test").all()
    assert stated(table, "1_000") == {"Pleural Effusion", "Lung Lesion"}
    assert stated(table, "2_000") == {"Lung Lesion", "Pleural Other"}
    assert table["Fracture"].isna().all() and (table["Edema"] == 0).all()
    assert StudyFindings(table, "positive").labels == list(LABELS)


def test_labels_follow_pseudonyms(tmp_path, registry):
    nih(tmp_path)
    key = b"k" * 32
    name = pseudonym("1_000", "study_id", key)
    table = published_labels(registry["nih-chestxray14"], tmp_path, manifest(name), key)
    assert stated(table, name) == {"Pleural Effusion", "Lung Lesion"}


def test_vindr_labels_are_what_most_readers_state(tmp_path, registry):
    (tmp_path / "annotations").mkdir()
    columns = "image_id,rad_id,Cardiomegaly,Rib fracture,Pleural effusion,No finding"
    rows = ["a,R1,1,0,1,0", "a,R2,1,1,0,0", "a,R3,0,0,0,0", "b,R1,0,0,0,1", "b,R2,0,0,0,1", "b,R3,1,0,0,0"]
    (tmp_path / "annotations" / "image_labels_train.csv").write_text("\n".join([columns, *rows]))
    test = "image_id,Cardiomegaly,Rib fracture,Pleural effusion,No finding\nc,0,1,0,0"
    (tmp_path / "annotations" / "image_labels_test.csv").write_text(test)
    table = published_labels(registry["vindr-cxr"], tmp_path, manifest("a", "b", "c"), None)
    assert [stated(table, study) for study in "abc"] == [{"Cardiomegaly"}, {"No Finding"}, {"Fracture"}]
    assert np.isnan(table["Edema"]).all()  # no such column in this release


def test_a_dataset_whose_publisher_gives_none_has_no_rows(tmp_path, registry):
    table = published_labels(registry["openi"], tmp_path, manifest("a"), None)
    assert table.empty and set(LABELS) < set(table.columns)
