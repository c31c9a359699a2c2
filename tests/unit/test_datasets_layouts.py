"""The layouts of MIMIC-CXR and Open-I are read as their publishers write them."""

from __future__ import annotations

import gzip
import re
import tarfile
import zipfile
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from reports_openi import openi_sections

from cxrflow.config.datasets import load_registry
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.openi import SECTIONS, image_key, parse_report
from cxrflow.errors import CxrflowError

STUDIES = [("10000032", "50414267"), ("10000032", "53189527"), ("10000764", "57375967")]
SPLIT = "mimic-cxr-2.0.0-split.csv.gz"


@pytest.fixture
def registry(repository):
    return load_registry(repository / "config" / "datasets.yaml")


def report_path(subject: str, study: str) -> str:
    return f"files/p{subject[:2]}/p{subject}/s{study}.txt"


def write_csv(path: Path, rows: list[tuple], columns: str) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as handle:
        pd.DataFrame(rows, columns=columns.split()).to_csv(handle, index=False)


@pytest.fixture
def mimic(tmp_path) -> Path:
    records, splits = [], []
    for number, (subject, study) in enumerate(STUDIES):
        dicom = f"{number:08x}-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"
        path = f"{report_path(subject, study).removesuffix('.txt')}/{dicom}.dcm"
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_bytes(b"DICM")
        records.append((subject, study, dicom, path))
        splits.append((dicom, study, subject, "validate" if subject == "10000764" else "train"))
    write_csv(tmp_path / "cxr-record-list.csv.gz", records, "subject_id study_id dicom_id path")
    studies = [(subject, study, report_path(subject, study)) for subject, study in STUDIES]
    write_csv(tmp_path / "cxr-study-list.csv.gz", studies, "subject_id study_id path")
    write_csv(tmp_path / SPLIT, splits, "dicom_id study_id subject_id split")
    with zipfile.ZipFile(tmp_path / "mimic-cxr-reports.zip", "w") as archive:
        for subject, study in STUDIES:
            archive.writestr(report_path(subject, study), f" FINAL REPORT\n FINDINGS: study {study}.\n")
    return tmp_path


def test_the_jpg_release_with_the_reports_beside_it_gives_the_same_studies(mimic, registry):
    """It has no list of records: the paths follow from the identifiers of its metadata."""
    dicom = load_studies("m", registry["mimic-cxr"], mimic)
    rows = []
    for image in dicom.images.itertuples():
        (mimic / image.path).rename((mimic / image.path).with_suffix(".jpg"))
        rows.append((image.image_id, image.subject_id, image.study_id, "AP", ""))
    write_csv(
        mimic / "mimic-cxr-2.0.0-metadata.csv.gz", rows,
        "dicom_id subject_id study_id ViewPosition ViewCodeSequence_CodeMeaning",
    )  # fmt: skip
    for file in ("cxr-record-list.csv.gz", "cxr-study-list.csv.gz"):
        (mimic / file).unlink()
    jpg = load_studies("m", registry["mimic-cxr-jpg"], mimic)
    assert jpg.images["path"].tolist() == [path.replace(".dcm", ".jpg") for path in dicom.images["path"]]
    assert (jpg.images["view"] == "AP").all() and jpg.problems.empty
    same = ["subject_id", "study_id", "image_id", "split"]
    pd.testing.assert_frame_equal(jpg.images[same], dicom.images[same])
    pd.testing.assert_frame_equal(jpg.reports, dicom.reports)


def test_mimic_gives_images_reports_and_official_split(mimic, registry):
    table = load_studies("m", registry["mimic-cxr"], mimic)
    assert table.images["split"].tolist() == ["train", "train", "validate"]
    assert table.images["subject_id"].tolist() == [subject for subject, _ in STUDIES]
    assert table.reports["report"].tolist() == [f" FINAL REPORT\n FINDINGS: study {study}.\n" for _, study in STUDIES]
    assert table.problems.empty


def test_mimic_reports_may_lie_unpacked_beside_the_study_folders(mimic, registry):
    with zipfile.ZipFile(mimic / "mimic-cxr-reports.zip") as archive:
        archive.extractall(mimic)
    packed = load_studies("m", registry["mimic-cxr"], mimic).reports
    (mimic / "mimic-cxr-reports.zip").unlink()
    pd.testing.assert_frame_equal(load_studies("m", registry["mimic-cxr"], mimic).reports, packed)


def test_mimic_reports_in_any_encoding_and_one_that_none_reads(mimic, registry):
    with zipfile.ZipFile(mimic / "mimic-cxr-reports.zip") as archive:
        archive.extractall(mimic)
    (mimic / "mimic-cxr-reports.zip").unlink()
    first, second = sorted(mimic.rglob("s*.txt"))[:2]
    first.write_bytes("FINDINGS: 38°C".encode("cp1252"))
    second.write_bytes(b"FINDINGS: \x81\x8d")
    table = load_studies("m", registry["mimic-cxr"], mimic)
    assert "FINDINGS: 38°C" in set(table.reports["report"])
    unreadable = table.problems[table.problems["code"] == "UNREADABLE_REPORT"]
    assert list(unreadable["study_id"]) == [second.stem[1:]]
    assert second.stem[1:] not in set(table.reports["study_id"])


def test_mimic_without_split_table_has_no_official_split(mimic, registry):
    (mimic / SPLIT).rename(mimic / "elsewhere.csv.gz")
    assert set(load_studies("m", registry["mimic-cxr"], mimic).images["split"]) == {""}
    named = registry["mimic-cxr"].model_copy(update={"split_file": "elsewhere.csv.gz"})
    assert set(load_studies("m", named, mimic).images["split"]) == {"train", "validate"}


def test_mimic_view_comes_from_the_metadata_table_where_it_is_there(mimic, registry):
    rows = [
        ("00000000-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd", "AP", "antero-posterior"),
        ("00000001-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd", "", "left lateral"),
    ]
    write_csv(mimic / "mimic-cxr-2.0.0-metadata.csv.gz", rows, "dicom_id ViewPosition ViewCodeSequence_CodeMeaning")
    assert load_studies("m", registry["mimic-cxr"], mimic).images["view"].tolist() == ["AP", "left lateral", ""]


def test_mimic_missing_image_missing_report_and_blank_report_are_set_aside(mimic, registry):
    next(mimic.glob("files/p10/p10000032/s50414267/*.dcm")).unlink()
    with zipfile.ZipFile(mimic / "mimic-cxr-reports.zip", "w") as archive:
        archive.writestr(report_path(*STUDIES[0]), "text")
        archive.writestr(report_path(*STUDIES[1]), " \n ")
    table = load_studies("m", registry["mimic-cxr"], mimic)
    found = dict(zip(table.problems["code"], table.problems["study_id"], strict=True))
    assert found == {"MISSING_FILE": "50414267", "EMPTY_REPORT": "53189527", "NO_REPORT": "57375967"}
    assert len(table.images) == 2 and len(table.reports) == 1


def test_mimic_record_without_an_identifier_is_set_aside(mimic, registry):
    records = pd.read_csv(mimic / "cxr-record-list.csv.gz", dtype="str")
    pd.concat([records, records.head(1).assign(dicom_id="")]).to_csv(mimic / "cxr-record-list.csv.gz", index=False)
    table = load_studies("m", registry["mimic-cxr"], mimic)
    assert table.problems["code"].tolist() == ["MISSING_ID"] and len(table.images) == 3


def test_mimic_image_listed_twice_is_used_once(mimic, registry):
    records = pd.read_csv(mimic / "cxr-record-list.csv.gz", dtype="str")
    pd.concat([records, records.head(1)]).to_csv(mimic / "cxr-record-list.csv.gz", index=False)
    table = load_studies("m", registry["mimic-cxr"], mimic)
    assert table.problems["code"].tolist() == ["DUPLICATE_ID"] and len(table.images) == 3


def test_mimic_folder_in_another_layout_says_which_file_is_missing(tmp_path, registry):
    with pytest.raises(CxrflowError, match="cxr-record-list.csv"):
        load_studies("m", registry["mimic-cxr"], tmp_path)


def test_openi_spellings_of_one_image_meet():
    assert image_key("CXR1000_IM-0003-1001") == image_key("1000_IM-0003-1001")
    assert image_key("CXR1_1_IM-0001-3001") == image_key("1_IM-0001-3001") == image_key("1_IM-0001-3001.dcm")
    assert image_key("CXR11_IM-0067-1001") != image_key("CXR1_1_IM-0067-1001")


def xml_report(uid: int, findings: str, impression: str, images: tuple[str, ...]) -> bytes:
    parents = "".join(f'<parentImage id="{image}"><caption>PA</caption></parentImage>' for image in images)
    return (
        f'<eCitation><uId id="CXR{uid}"/><Abstract><AbstractText Label="INDICATION">Cough</AbstractText>'
        f'<AbstractText Label="FINDINGS">{findings}</AbstractText>'
        f'<AbstractText Label="IMPRESSION">{impression}</AbstractText></Abstract>{parents}</eCitation>'
    ).encode()


def test_openi_text_keeps_sections_under_their_headers():
    study, text, images = parse_report(xml_report(7, "Clear &amp; dry.", "", ("CXR7_IM-2263-1001",)))
    assert (study, images) == ("CXR7", ["CXR7_IM-2263-1001"])
    assert text == "INDICATION: Cough\nFINDINGS: Clear & dry."


def test_openi_report_with_an_indication_alone_is_empty(tmp_path, registry):
    (tmp_path / "reports").mkdir()
    (tmp_path / "dicom" / "1").mkdir(parents=True)
    (tmp_path / "dicom" / "1" / "1_IM-0001-3001.dcm").write_bytes(b"DICM")
    (tmp_path / "reports" / "1.xml").write_bytes(
        xml_report(1, "", "Normal.", ("CXR1_1_IM-0001-3001", "CXR1_1_IM-0001-4001"))
    )
    (tmp_path / "reports" / "2.xml").write_bytes(xml_report(2, "", "", ()))
    (tmp_path / "reports" / "3.xml").write_bytes(b"<html>gone")
    table = load_studies("o", registry["openi"], tmp_path)
    assert table.images["path"].tolist() == ["dicom/1/1_IM-0001-3001.dcm"]
    assert table.reports["study_id"].tolist() == ["CXR1"]
    assert sorted(table.problems["code"]) == ["EMPTY_REPORT", "MISSING_FILE", "UNREADABLE_REPORT"]


def test_openi_prefers_dicom_where_an_image_is_there_twice(tmp_path, registry):
    (tmp_path / "1.xml").write_bytes(xml_report(5, "x", "y", ("CXR5_IM-1-1",)))
    for folder, name in (("png", "CXR5_IM-1-1.png"), ("dicom", "5_IM-1-1.dcm")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(b"image")
    assert load_studies("o", registry["openi"], tmp_path).images["path"].tolist() == ["dicom/5_IM-1-1.dcm"]


def test_openi_damaged_archive_is_an_error(tmp_path, registry):
    whole = tmp_path / "whole.tgz"
    with tarfile.open(whole, "w:gz") as tar:
        (tmp_path / "a").write_bytes(bytes(range(256)) * 400)
        tar.add(tmp_path / "a", "ecgen-radiology/1.xml")
    (tmp_path / "NLMCXR_reports.tgz").write_bytes(whole.read_bytes()[:300])
    with pytest.raises(CxrflowError, match="damaged"):
        load_studies("o", registry["openi"], tmp_path)


def test_real_openi_archive_gives_the_known_counts(shared_data, registry):
    table = load_studies("openi", registry["openi"], shared_data / "openi_reports")
    assert len(table.reports) == 3927  # 3,955 less 28 with neither findings nor impression
    assert table.problems["code"].value_counts().to_dict() == {"MISSING_FILE": 7470, "EMPTY_REPORT": 28}
    assert table.reports["report"].str.contains("FINDINGS: ").sum() == 3425
    assert table.reports["report"].str.contains("IMPRESSION: ").sum() == 3921
    body = table.reports["report"].str.replace(r"(?s)^.*?(?=FINDINGS: |IMPRESSION: )", "", regex=True)
    assert body.nunique() == 3159


def test_real_openi_reports_have_the_known_sections_and_images(shared_data):
    """The archive's own counts first, then the parser's: every section of each report that has usable text."""
    truth, usable = Counter(), Counter()
    for report in openi_sections(shared_data):
        said = [label for label, text in report.items() if text]
        truth.update(said)
        usable.update(said if {"FINDINGS", "IMPRESSION"} & set(said) else [])
    assert truth == {"FINDINGS": 3425, "IMPRESSION": 3921, "INDICATION": 3865, "COMPARISON": 3333}
    sections, images = Counter(), Counter()
    with tarfile.open(shared_data / "openi_reports" / "NLMCXR_reports.tgz") as archive:
        for member in archive:
            if not member.name.endswith(".xml"):
                continue
            study, text, listed = parse_report(archive.extractfile(member).read())
            said = {label for label in SECTIONS if any(line.startswith(f"{label}: ") for line in text.splitlines())}
            sections.update(said)
            sections["both"] += {"FINDINGS", "IMPRESSION"} <= said
            sections["neither"] += not text
            sections["reports"] += 1
            images[len(listed)] += 1
            assert re.fullmatch(r"CXR\d+", study)
    assert sections["reports"] == 3955 and sections["neither"] == 28 and sections["both"] == 3419
    assert {label: sections[label] for label in SECTIONS} == usable
    assert images == {0: 104, 1: 446, 2: 3208, 3: 181, 4: 15, 5: 1}
    assert sum(number * reports for number, reports in images.items()) == 7470


def test_real_openi_images_are_found_by_every_known_file_name(shared_data, registry, tmp_path):
    headers = pd.read_csv(
        shared_data / "openi_reports" / "nlmcxr_dicom_metadata.csv.gz", usecols=["filename"], dtype="str"
    )
    names = {Path(name).stem for name in headers["filename"]}
    table = load_studies("openi", registry["openi"], shared_data / "openi_reports")
    listed = set(table.problems.loc[table.problems["code"] == "MISSING_FILE", "image_id"])
    keys = {image_key(image) for image in listed}
    assert len({image_key(name) for name in names} - keys) == 0
    assert len(keys) == len(listed)
