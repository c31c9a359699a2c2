"""Generated data sets: same seed same bytes, layouts as published, truth complete."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import re
import tarfile
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest

from cxrflow.config.base import parse_options
from cxrflow.config.datasets import load_registry
from cxrflow.config.demo import DemoOptions
from cxrflow.datasets.adapters import load_studies
from cxrflow.demo.broken import FAULTS
from cxrflow.demo.generate import PLAN, generate
from cxrflow.demo.plan import split_by_patient, studies_per_patient
from cxrflow.demo.seeding import stream
from cxrflow.errors import CxrflowError

SMALL = DemoOptions(
    mimic_patients=22, mimic_studies=26, openi_patients=20, hospital_patients=16, hospital_studies=22, phi_share=0.8
)
TINY = DemoOptions(mimic_patients=3, mimic_studies=4, openi_patients=3, hospital_patients=3, hospital_studies=4)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All three small data sets."""
    root = tmp_path_factory.mktemp("demo")
    for dataset in PLAN:
        generate(dataset, root / dataset, SMALL, seed=5)
    return root


def table(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype="str", keep_default_na=False)


def tree(root: Path) -> dict[str, str]:
    files = sorted(p for p in root.rglob("*") if p.is_file())
    return {p.relative_to(root).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


@pytest.mark.parametrize("dataset", PLAN)
def test_same_seed_same_bytes_other_seed_other_bytes(dataset: str, tmp_path: Path) -> None:
    for name, seed in (("one", 9), ("two", 9), ("other", 10)):
        generate(dataset, tmp_path / name, TINY, seed)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    one, other = (set(tree(tmp_path / name / "published").values()) for name in ("one", "other"))
    # What every seed shares: the licence, the web page and the empty file that stand in for images.
    assert len(one & other) <= 3 < len(one | other) - len(one & other)


def test_bytes_do_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    generate("demo-mimic", tmp_path / "one", TINY, seed=9)
    generate("demo-mimic", tmp_path / "two", TINY, seed=9, threads=2)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


@pytest.mark.parametrize("dataset", PLAN)
def test_checksums_list_every_published_file(generated: Path, dataset: str) -> None:
    published = generated / dataset / "published"
    lines = (published / "SHA256SUMS.txt").read_text().splitlines()
    assert dict(line.split("  ", 1)[::-1] for line in lines) == {
        path: digest for path, digest in tree(published).items() if path != "SHA256SUMS.txt"
    }


def test_mimic_lists_name_the_files_that_are_there(generated: Path) -> None:
    published = generated / "demo-mimic" / "published"
    records = table(published / "cxr-record-list.csv.gz")
    assert set(records["path"]) == {p for p in tree(published) if p.endswith(".dcm")}
    for row in records.itertuples():
        assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{8}){4}", row.dicom_id)
        assert row.path == f"files/p{row.subject_id[:2]}/p{row.subject_id}/s{row.study_id}/{row.dicom_id}.dcm"
        assert re.fullmatch(r"1\d{7}", row.subject_id) and re.fullmatch(r"5\d{7}", row.study_id)
    studies = table(published / "cxr-study-list.csv.gz")
    members = set(zipfile.ZipFile(published / "mimic-cxr-reports.zip").namelist())
    assert len(set(studies["path"]) - members) == 1, "one report is missing on purpose"
    assert members < set(studies["path"])


def test_mimic_split_is_by_patient_and_complete(generated: Path) -> None:
    published = generated / "demo-mimic" / "published"
    split = table(published / "mimic-cxr-2.0.0-split.csv.gz")
    assert list(split.columns) == ["dicom_id", "study_id", "subject_id", "split"]
    assert set(split["split"]) == {"train", "validate", "test"}
    assert (split.groupby("subject_id")["split"].nunique() == 1).all()
    assert set(split["dicom_id"]) == set(table(published / "cxr-record-list.csv.gz")["dicom_id"])


def test_default_sizes_are_those_of_the_demo() -> None:
    plans = {dataset: plan(DemoOptions(), 17) for dataset, plan in PLAN.items()}
    images = sum(len(p.images) for studies in plans.values() for p in studies)
    patients = sum(len({p.subject_id for p in studies}) for studies in plans.values())
    assert 1100 <= images <= 1300 and patients == 700
    mimic = plans["demo-mimic"]
    tests = [p for p in mimic if p.split == "test"]
    assert sum(any(i.view != "LATERAL" and not i.fault for i in p.images) for p in tests) >= 170
    assert 0.13 < sum(not p.case.findings for p in mimic) / len(mimic) < 0.21
    faults = Counter(i.fault for studies in plans.values() for p in studies for i in p.images if i.fault)
    assert set(faults) == {fault.code for fault in FAULTS} and sum(faults.values()) < 0.03 * images


def test_record_numbers_are_no_subject_ids(generated: Path) -> None:
    for dataset in PLAN:
        truth = generated / dataset / "truth"
        phi, studies = table(truth / "phi.csv"), table(truth / "studies.csv")
        numbers = phi[phi["kind"] == "MRN"]
        assert not set(numbers["value"]) & set(studies["subject_id"])
        headers = numbers[numbers["where"] == "header"].set_index("study_id")["value"]
        texts = numbers[numbers["where"] == "text"]
        assert all(row.value.lstrip("0") == headers[row.study_id] for row in texts.itertuples())


def test_openi_archives_match_each_other(generated: Path) -> None:
    published = generated / "demo-openi" / "published"
    with tarfile.open(published / "NLMCXR_dcm.tgz") as tar:
        files = {member.name for member in tar}
    with tarfile.open(published / "NLMCXR_reports.tgz") as tar:
        reports = {m.name: ElementTree.fromstring(tar.extractfile(m).read()) for m in tar}
        assert all(m.mtime == 0 and m.uid == 0 for m in tar.getmembers())
    named = set()
    for name, document in reports.items():
        number = name.removeprefix("ecgen-radiology/").removesuffix(".xml")
        assert document.find("uId").get("id") == f"CXR{number}"
        labels = [e.get("Label") for e in document.iterfind("MedlineCitation/Article/Abstract/AbstractText")]
        assert labels == ["COMPARISON", "INDICATION", "FINDINGS", "IMPRESSION"]
        assert document.findall("MeSH/major")
        for image in document.iterfind("parentImage"):
            stem = image.get("id").removeprefix("CXR1_" if number == "1" else "CXR")
            named.add(f"{number}/{stem}.dcm")
    assert named == files
    assert any(re.fullmatch(r"1/1_IM-0001-\d{4}(-\d{4})?\.dcm", f) for f in files), "report 1 is special"
    assert any(not document.findall("parentImage") for document in reports.values())


def test_hospital_table_is_a_spreadsheet_export(generated: Path) -> None:
    published = generated / "demo-hospital" / "published"
    data = (published / "reports.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert list(rows[0]) == ["patient_id", "accession", "image_file", "view", "report"]
    missing = [r["image_file"] for r in rows if not (published / "images" / r["image_file"]).is_file()]
    assert len(missing) == 1
    assert {p.name for p in (published / "images").iterdir()} == {r["image_file"] for r in rows} - set(missing)
    assert any("가" <= c <= "힣" for r in rows for c in r["report"])
    reports = {r["accession"]: r["report"] for r in rows}
    assert sum(not text.strip() for text in reports.values()) == 2


def unpacked(generated: Path, dataset: str, tmp_path: Path) -> Path:
    if dataset != "demo-openi":
        return generated / dataset / "published"
    for archive, folder in (("NLMCXR_reports.tgz", "reports"), ("NLMCXR_dcm.tgz", "dicom")):
        with tarfile.open(generated / dataset / "published" / archive) as tar:
            tar.extractall(tmp_path / folder, filter="data")
    return tmp_path


@pytest.mark.parametrize("dataset", PLAN)
def test_adapters_find_what_the_truth_says(generated: Path, dataset: str, tmp_path: Path, repository: Path) -> None:
    truth = generated / dataset / "truth"
    entry = load_registry(repository / "config" / "datasets.yaml")[dataset]
    found = load_studies(dataset, entry, unpacked(generated, dataset, tmp_path))
    images, studies, expected = (table(truth / f"{t}.csv") for t in ("images", "studies", "expected_quarantine"))
    assert set(zip(found.images["image_id"], found.images["path"], found.images["study_id"], strict=True)) == set(
        zip(images["image_id"], images["path"], images["study_id"], strict=True)
    )
    listed = expected[expected["stage"] == "index"]
    assert Counter(zip(found.problems["study_id"], found.problems["code"], strict=True)) == Counter(
        zip(listed["study_id"], listed["code"], strict=True)
    )
    without_image = set(listed.loc[listed["code"] == "MISSING_FILE", "study_id"])
    assert set(found.reports["study_id"]) - without_image == set(studies["study_id"]) - set(
        listed.loc[listed["code"].isin(["EMPTY_REPORT", "NO_REPORT"]), "study_id"]
    )
    texts = found.reports.set_index("study_id")["report"]
    phi = table(truth / "phi.csv")
    planted = phi[phi["where"] == "text"]
    assert all(row.value in texts[row.study_id] for row in planted.itertuples())
    assert planted.empty == (dataset == "demo-openi")


@pytest.mark.parametrize("dataset", PLAN)
def test_truth_describes_every_study(generated: Path, dataset: str) -> None:
    truth = generated / dataset / "truth"
    studies = table(truth / "studies.csv")
    lines = [json.loads(line) for line in (truth / "findings.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["study_id"] for line in lines] == list(studies["study_id"])
    for line in lines:
        assert line["labels"] is None or len(line["labels"]) == 14
        for finding in line["findings"]:
            assert list(finding) == ["finding", "side", "zone", "severity", "mm", "cm"]
    images = table(truth / "images.csv")
    assert set(images["view"]) <= {"PA", "AP", "LATERAL"}
    assert (images["bare"] == "True").sum() == 1
    broken = table(truth / "expected_quarantine.csv").query("stage == 'images'")
    assert set(broken["image_id"]) == set(images.loc[images["fault"] != "", "image_id"])


def test_every_fault_is_planted_once_in_a_small_mimic(generated: Path) -> None:
    broken = table(generated / "demo-mimic" / "truth" / "expected_quarantine.csv").query("stage == 'images'")
    assert sorted(broken["code"]) == sorted(fault.code for fault in FAULTS)
    assert broken["study_id"].is_unique


def test_faults_can_be_switched_off() -> None:
    options = TINY.model_copy(update={"broken_share": 0.0})
    assert not any(i.fault for plan in PLAN.values() for p in plan(options, 1) for i in p.images)


def test_gzip_lists_hold_no_time(generated: Path) -> None:
    data = (generated / "demo-mimic" / "published" / "cxr-record-list.csv.gz").read_bytes()
    assert data[4:8] == b"\0\0\0\0" and gzip.decompress(data).startswith(b"subject_id,study_id,dicom_id,path\n")


def test_a_split_leaves_a_patient_for_each_part() -> None:
    for counts in ([1, 1, 1], [9, 1, 1], [1, 1, 9, 1]):
        assert set(split_by_patient(stream(1, "split"), counts, DemoOptions())) == {"train", "validate", "test"}
    with pytest.raises(ValueError, match="three patients"):
        split_by_patient(stream(1, "split"), [5, 5], DemoOptions())


def test_every_patient_has_a_study() -> None:
    counts = studies_per_patient(stream(1, "counts"), 50, 80)
    assert sum(counts) == 80 and min(counts) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"mimic_studies": 2}', "mimic_studies"),
        ('{"test_share": 0.7, "validate_share": 0.4}', "leave nothing to train on"),
        ('{"hospital_patient": 3}', "hospital_patients"),
    ],
)
def test_options_that_do_not_fit_are_explained(text: str, message: str) -> None:
    with pytest.raises(CxrflowError, match=message):
        parse_options(DemoOptions, text)
