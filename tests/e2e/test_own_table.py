"""A hospital's own folder and table, by configuration alone: real radiographs with notes, to the last table."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
import yaml
from tests.checkout import copy_checkout, environment, rules, snakemake

from cxrflow.config.paper import TABLES

OWN = ("--profile", "workflow/profiles/demo", "--configfile", "config/own.yaml")


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Path:
    """The example configuration, pointed at the folder, run to the end."""
    checkout = copy_checkout(tmp_path_factory.mktemp("own") / "cxrflow")
    examples = checkout / "config" / "examples"
    example = yaml.safe_load((examples / "own_table.yaml").read_text(encoding="utf-8"))
    public = yaml.safe_load((examples / "public_films.yaml").read_text(encoding="utf-8"))
    assert "images" not in example["datasets"]["own"], "a hospital that copies the example gets the safe default"
    example["datasets"]["own"] |= public["datasets"]["own"]
    folder = checkout.parent / "folder"  # a copy: a test edits the table
    shutil.copytree(shared_data / "covid_chestxray", folder)
    example["datasets"]["own"]["root"] = str(folder)
    example["reports"]["deidentify"]["tagger"]["variations"] = 0  # fitted for a moment, too
    # The example's own models, trained for a moment: this is about the data's way through, not about scores. With
    # low-rank adapters everywhere, as the paper has them and the demo does not.
    small = yaml.safe_load((checkout / example["extends"]).read_text(encoding="utf-8"))
    run = small["runs"]["llm2vec4cxr"]
    run |= {"text_mode": "lora", "training": {**run["training"], "samples_seen": 640}}
    encoder = small["text_encoders"]["llm2vec4cxr"]
    for step in ("mntp", "contrastive"):
        encoder[step] = {**encoder[step], "adaptation": "lora", "epochs": 1}
    example |= {"runs": {"llm2vec4cxr": run}, "text_encoders": {"llm2vec4cxr": encoder}}
    path = checkout / "config" / "own.yaml"
    path.write_text(yaml.safe_dump(example), encoding="utf-8")
    done = snakemake(checkout, *OWN, timeout=2400)
    assert done.returncode == 0, done.stdout[-6000:]
    return checkout / "results" / "own_table"


def test_real_radiographs_and_notes_go_through_to_the_last_table(finished: Path) -> None:
    assert {path.stem for path in (finished / "paper" / "tables").glob("*.csv")} == set(TABLES)
    assert (finished / "paper" / "report.html").is_file()


def test_every_image_row_ends_in_manifest_or_quarantine(finished: Path, shared_data: Path) -> None:
    rows = pd.read_csv(shared_data / "covid_chestxray" / "pairs.csv")
    manifest = pd.read_parquet(finished / "images" / "own" / "manifest.parquet")
    quarantine = pd.read_parquet(finished / "images" / "own" / "quarantine.parquet")
    assert len(manifest) + len(quarantine) == len(rows)
    assert len(manifest) > 140


def test_a_hospital_s_reports_get_a_second_opinion(finished: Path) -> None:
    made = json.loads((finished / "reports" / "own" / "reports.parquet.manifest.json").read_text(encoding="utf-8"))
    fitted = json.loads((finished / "reports" / "phi_tagger" / "manifest.json").read_text(encoding="utf-8"))
    assert fitted["facts"]["authors"] > 20 and fitted["packages"]["python-crfsuite"]
    given = {item["path"].rpartition("/")[2]: item["sha256"] for item in made["inputs"]}
    assert given["phi_tagger"] == fitted["output"]["sha256"]


def test_patients_do_not_cross_splits(finished: Path) -> None:
    splits = pd.read_parquet(finished / "images" / "splits.parquet")
    assert splits["subject_id"].is_unique and set(splits["split"]) == {"train", "validate", "test"}
    side = splits.set_index("subject_id")["split"]
    for table in ("images/own/manifest.parquet", "reports/own/reports.parquet"):
        rows = pd.read_parquet(finished / table)
        assert (rows["subject_id"].map(side) == rows["split"]).all(), table


def test_patients_are_pseudonyms_and_the_key_is_nowhere(finished: Path) -> None:
    patients = set(pd.read_csv(finished.parents[2] / "folder" / "pairs.csv", dtype="str")["patientid"])
    for table in ("images/own/index", "images/own/manifest", "reports/own/reports", "reports/own/variants"):
        frame = pd.read_parquet(finished / f"{table}.parquet")
        assert not patients & set(frame["subject_id"] if "subject_id" in frame else frame["study_id"])
    assert (pd.read_parquet(finished / "images/own/manifest.parquet")["source_path"] == "").all()
    key = environment(finished.parents[1])["CXRFLOW_PSEUDONYM_KEY"].encode()
    small = [path for path in finished.rglob("*") if path.is_file() and path.suffix not in (".tar", ".safetensors")]
    assert len(small) > 100 and not [path for path in small if key in path.read_bytes()]


def test_another_key_is_another_index_and_no_key_is_said_before_the_first_job(finished: Path) -> None:
    checkout = finished.parents[1]
    listed = rules(snakemake(checkout, *OWN, "-n", "all", CXRFLOW_PSEUDONYM_KEY="f" * 32).stdout)
    assert {"index_images", "prepare_reports", "train_clip"} <= set(listed) and "verify_own_folder" not in listed
    done = snakemake(checkout, *OWN, "--forcerun", "verify_own_folder", "--", "all", CXRFLOW_PSEUDONYM_KEY="")
    assert done.returncode != 0 and "CXRFLOW_PSEUDONYM_KEY is not set" in done.stdout


def test_an_edited_row_of_the_table_reads_the_folder_again(finished: Path) -> None:
    checkout = finished.parents[1]
    done = snakemake(checkout, *OWN, "-n", "all")
    assert done.returncode == 0 and not rules(done.stdout), done.stdout[-3000:]
    table = checkout.parent / "folder" / "pairs.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("pneumonia", "consolidation", 1), encoding="utf-8")
    done = snakemake(checkout, *OWN, "-n", "all")
    listed = rules(done.stdout)
    assert {"verify_own_folder", "index_images", "prepare_reports", "train_clip", "tables"} <= set(listed)
    assert listed["verify_own_folder"] == 1
