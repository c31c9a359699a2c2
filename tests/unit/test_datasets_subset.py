"""A subset is the same patients or studies in the download, the index and the reports, and says so."""

from __future__ import annotations

import gzip
import json
import tarfile
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from tests.unit.download_servers import TOKEN, Redivis
from typer.testing import CliRunner

from cxrflow.config.datasets import DatasetEntry, DatasetUse, RemoteFile, Subset, load_registry, resolve_entry
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.ids import safe_id
from cxrflow.datasets.subset import reduced
from cxrflow.datasets.table import IMAGE_COLUMNS, PROBLEM_COLUMNS, REPORT_COLUMNS, StudyTable
from cxrflow.download.chosen import chosen_files
from cxrflow.download.commands import app
from cxrflow.download.download import download_dataset
from cxrflow.download.loopback import PublishedFiles, checksums_of, published
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table

# (patient, study): not in the order of their identifiers.
STUDIES = [("10000764", "57375967"), ("10000032", "50414267"), ("10000032", "53189527"), ("10000935", "50578979")]


def table_of(images: list[tuple[str, str]], problems: list[tuple[str, str, str]] = ()) -> StudyTable:
    """images: (patient, study); a report for each study. problems: (patient, study, code)."""
    rows = [("d", s, t, f"{t}-{n}", f"{t}.png", "", "") for n, (s, t) in enumerate(images)]
    reports = [("d", s, t, "FINDINGS: clear.") for s, t in dict.fromkeys(images)]
    bad = [("d", s, t, "", "", "index", code, "why") for s, t, code in problems]
    frames = ((rows, IMAGE_COLUMNS), (reports, REPORT_COLUMNS), (bad, PROBLEM_COLUMNS))
    return StudyTable(*(pd.DataFrame(data, columns=list(columns)).astype("str") for data, columns in frames))


def test_first_patients_are_those_with_the_lowest_identifiers_whatever_the_order():
    for studies in (STUDIES, STUDIES[::-1]):
        part = reduced("d", table_of(studies), Subset(patients=2))
        assert set(part.images["subject_id"]) == set(part.reports["subject_id"]) == {"10000032", "10000764"}
        assert len(part.images) == 3
    assert len(reduced("d", table_of(STUDIES), Subset(patients=99)).images) == len(STUDIES)


def test_patients_without_an_image_do_not_count():
    """A folder that holds a part of the dataset gives as many patients as were asked for."""
    table = table_of(STUDIES[2:], [("10000001", "50000001", "MISSING_FILE")])
    part = reduced("d", table, Subset(patients=1))
    assert set(part.images["subject_id"]) == {"10000032"} and part.problems.empty


def test_problems_of_others_are_left_out():
    problems = [
        ("10000032", "50414267", "MISSING_FILE"),
        ("10000935", "50578979", "NO_REPORT"),
        ("", "53189527", "NO_REPORT"),
        ("", "", "MISSING_ID"),
    ]
    part = reduced("d", table_of(STUDIES, problems), Subset(patients=1))
    assert list(part.problems["study_id"]) == ["50414267", "53189527"]


def list_of(folder: Path, *studies: str) -> Path:
    (folder / "studies.txt").write_text("\n".join(studies) + "\n\n")
    return folder / "studies.txt"


def test_listed_studies_are_taken_as_the_source_writes_them(tmp_path):
    odd = "1.2/840"
    table = table_of([*STUDIES, ("x", "1-2-840-x" + "0" * 12)])
    part = reduced("d", table, Subset(studies=list_of(tmp_path, "50578979", "50414267")))
    assert sorted(part.images["study_id"]) == sorted(part.reports["study_id"]) == ["50414267", "50578979"]
    part = reduced("d", table_of([("x", safe_id(odd))]), Subset(studies=list_of(tmp_path, odd)))
    assert list(part.images["study_id"]) == [safe_id(odd)]


def test_study_with_a_problem_is_known_and_unknown_ones_are_counted_not_printed(tmp_path):
    table = table_of(STUDIES, [("10000001", "50000001", "MISSING_FILE")])
    part = reduced("d", table, Subset(studies=list_of(tmp_path, "50000001")))
    assert part.images.empty and list(part.problems["code"]) == ["MISSING_FILE"]
    listed = list_of(tmp_path, "50414267", "59999991", "59999992")
    with pytest.raises(CxrflowError, match=r"datasets\.d\.subset\.studies: 2 of 3 studies in .*studies.txt") as error:
        reduced("d", table, Subset(studies=listed))
    assert "5999999" not in str(error.value)


def test_missing_or_empty_list_is_named(tmp_path):
    with pytest.raises(CxrflowError, match=r"datasets\.d\.subset\.studies: .*none.txt is not there"):
        reduced("d", table_of(STUDIES), Subset(studies=tmp_path / "none.txt"))
    with pytest.raises(CxrflowError, match="is empty"):
        reduced("d", table_of(STUDIES), Subset(studies=list_of(tmp_path)))


@pytest.mark.parametrize("wrong", [{}, {"patients": 2, "studies": "x.txt"}, {"patients": 0}])
def test_a_subset_is_patients_or_studies(wrong):
    with pytest.raises(ValueError):
        DatasetUse.model_validate({"subset": wrong})


def test_a_study_carries_its_subset_into_the_entry(repository):
    registry = load_registry(repository / "config" / "datasets.yaml")
    entry = resolve_entry("mimic-cxr", DatasetUse(subset={"patients": 50}), registry)
    assert entry.subset == Subset(patients=50) == entry.acting("mimic-cxr").subset
    assert DatasetEntry.model_validate_json(entry.model_dump_json()) == entry


def listed(*paths: str) -> list[RemoteFile]:
    return [RemoteFile(path=path, url=f"http://h/{path}") for path in paths]


def entry_of(layout: str, **fields: object) -> DatasetEntry:
    known = {"title": "t", "version": "1", "licence": "l", "citation": "c", "access": "credentialed"}
    return DatasetEntry.model_validate(known | {"layout": layout} | fields)


def test_files_of_a_study_are_those_of_its_folder_and_its_report(tmp_path):
    files = listed(
        "files/p10/p10000032/s50414267/a.jpg",
        "files/p10/p10000032/s50414267.txt",
        "files/p10/p10000032/s53189527/b.jpg",
        "files/p10/p10000764/s57375967/c.jpg",
        "cxr-record-list.csv.gz",
        "mimic-cxr-reports.zip",
    )
    subset = {"studies": str(list_of(tmp_path, "50414267"))}
    chosen, fewer = chosen_files("d", entry_of("mimic-cxr", subset=subset), files)
    assert [file.path for file in chosen] == [files[n].path for n in (0, 1, 4, 5)] and fewer


def test_files_of_chexpert_plus_are_told_apart_by_patient_and_study(tmp_path):
    files = listed(
        "PNG/train/patient00002/study1/a.png",
        "PNG/train/patient00001/study1/b.png",
        "PNG/train/patient00001/study2/c.png",
        "df_chexpert_plus_240401.csv",
    )
    chosen, _ = chosen_files("d", entry_of("chexpert-plus", subset={"patients": 1}), files)
    assert [file.path for file in chosen] == [files[n].path for n in (1, 2, 3)]
    subset = {"studies": str(list_of(tmp_path, "patient00001-study2"))}
    chosen, _ = chosen_files("d", entry_of("chexpert-plus", subset=subset), files)
    assert [file.path for file in chosen] == [files[n].path for n in (2, 3)]


def test_archives_are_needed_whole():
    files = listed("NLMCXR_reports.tgz", "NLMCXR_png.tgz")
    assert chosen_files("d", entry_of("openi", subset={"patients": 1}), files) == (files, False)


class Open(PublishedFiles):
    """Without a login."""

    def do_GET(self) -> None:
        self.authorization = ""
        super().do_GET()


def test_dataset_that_comes_whole_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    (tmp_path / "site").mkdir()
    with tarfile.open(tmp_path / "site" / "png.tgz", "w:gz"):
        pass
    with published(tmp_path / "site", Open) as publication:
        files = [{"path": "png.tgz", "url": publication.url + "png.tgz"}]
        fields = {"access": "open", "files": files, "archives": {"png.tgz": "png"}, "subset": {"patients": 1}}
        arguments = ["o", str(tmp_path / "root"), "--entry", entry_of("openi", **fields).model_dump_json()]
        done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert done.exit_code == 0 and "so all came; only the subset will be used" in done.output
    assert json.loads((tmp_path / "root" / "verified.json").read_text())["fetched"] == "whole"


@pytest.fixture
def mimic(tmp_path) -> Path:
    """A publisher's folder in the layout of MIMIC-CXR, with its list of checksums."""
    site, records, studies = tmp_path / "site", [], []
    for number, (subject, study) in enumerate(STUDIES):
        folder = f"files/p{subject[:2]}/p{subject}/s{study}"
        (site / folder).mkdir(parents=True)
        (site / folder / f"{number}.dcm").write_bytes(bytes([number]) * 1_000)
        records.append((subject, study, f"dicom{number}", f"{folder}/{number}.dcm"))
        studies.append((subject, study, f"{folder}.txt"))
    for name, rows, columns in (
        ("cxr-record-list.csv.gz", records, ["subject_id", "study_id", "dicom_id", "path"]),
        ("cxr-study-list.csv.gz", studies, ["subject_id", "study_id", "path"]),
    ):
        with gzip.open(site / name, "wt") as handle:
            pd.DataFrame(rows, columns=columns).to_csv(handle, index=False)
    with zipfile.ZipFile(site / "mimic-cxr-reports.zip", "w") as archive:
        for _, _, path in studies:
            archive.writestr(path, "FINDINGS: clear.")
    (site / "SHA256SUMS.txt").write_bytes(checksums_of(site))
    return site


def test_only_the_subset_is_fetched_and_indexed_and_more_comes_when_it_grows(mimic, tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    root, record = tmp_path / "root", tmp_path / "verified.json"

    def films() -> list[str]:
        return sorted(path.name for path in root.rglob("*.dcm"))

    with published(mimic) as publication:
        (tmp_path / "netrc").write_text(
            f"machine 127.0.0.1 login {publication.username} password {publication.password}\n"
        )
        monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
        source = {"base_url": publication.url, "checksums": "SHA256SUMS.txt"}
        one = entry_of("mimic-cxr", subset={"patients": 1}, **source)
        value = download_dataset("m", one, root, record, accept_terms=True)
        assert films() == ["1.dcm", "2.dcm"]
        assert value["subset"] == {"patients": 1} and value["fetched"] == "subset"
        assert json.loads(record.read_text()) == value
        table = load_studies("m", one, root)
        assert set(table.images["study_id"]) == set(table.reports["study_id"]) == {"50414267", "53189527"}
        assert table.problems.empty
        two = one.model_copy(update={"subset": Subset(patients=2)})
        download_dataset("m", two, root, record, accept_terms=True)
        assert films() == ["0.dcm", "1.dcm", "2.dcm"]
        listed = two.model_copy(update={"subset": Subset(studies=list_of(tmp_path, "50578979"))})
        value = download_dataset("m", listed, root, record, accept_terms=True)
        assert films() == ["0.dcm", "1.dcm", "2.dcm", "3.dcm"] and value["subset"]["studies"] == 1
        (tmp_path / "other").mkdir()
        unknown = two.model_copy(update={"subset": Subset(studies=list_of(tmp_path / "other", "1", "50578979"))})
        with pytest.raises(CxrflowError, match="1 of 2 studies"):
            download_dataset("m", unknown, root, record, accept_terms=True)
    # The server is gone; the list is the same: nothing is asked for.
    record.unlink()
    again = download_dataset("m", listed, root, record, accept_terms=True)
    assert again["accepted_terms"] == "l" and again["subset"] == value["subset"]


def test_list_names_studies_as_the_source_does_though_they_get_pseudonyms(mimic, tmp_path, monkeypatch):
    monkeypatch.setenv("CXRFLOW_PSEUDONYM_KEY", "0123456789abcdef" * 4)
    subset = {"studies": str(list_of(tmp_path, "50578979"))}
    table = load_studies("m", entry_of("mimic-cxr", subset=subset, pseudonyms=True), mimic)
    assert len(table.images) == len(table.reports) == 1 and "50578979" not in set(table.images["study_id"])


def test_edited_list_is_another_subset(mimic, tmp_path):
    subset = {"studies": str(list_of(tmp_path, "50414267"))}
    entry = entry_of("mimic-cxr", subset=subset, checksums="SHA256SUMS.txt")
    first = download_dataset("m", entry, mimic, tmp_path / "v.json")
    list_of(tmp_path, "57375967")
    second = download_dataset("m", entry, mimic, tmp_path / "v.json")
    assert first["entry_sha256"] != second["entry_sha256"] and first["subset"] != second["subset"]


def test_part_of_a_dataset_is_verified_in_place_as_a_subset(mimic, tmp_path):
    (mimic / "files/p10/p10000764/s57375967/0.dcm").unlink()
    entry = entry_of("mimic-cxr", subset={"patients": 1}, checksums="SHA256SUMS.txt")
    value = download_dataset("m", entry, mimic, tmp_path / "v.json")
    assert value["subset"] == {"patients": 1} and value["absent"] == 1, "others' files are there"
    read = set(read_table(tmp_path / "v.parquet")["path"])
    assert any(path.startswith("files/p10/p10000032/") for path in read)
    assert not any(path.startswith("files/") and "p10000032" not in path for path in read)
    (mimic / "files/p10/p10000032/s50414267/1.dcm").write_bytes(b"other")
    with pytest.raises(CxrflowError, match="differ from SHA256SUMS.txt"):
        download_dataset("m", entry, mimic, tmp_path / "v.json")


def test_subset_of_chexpert_plus_through_redivis_fetches_its_patients_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    site = tmp_path / "site"
    for patient in (3, 1, 2):
        folder = site / "png_train" / f"patient0000{patient}" / "study1"
        folder.mkdir(parents=True)
        (folder / "view1_frontal.png").write_bytes(bytes([patient]) * 100)
    (site / "df.csv").write_text("path_to_image\n")
    source = {"dataset": "aimi.chexpert_plus:5yyj:v1_0", "tables": {"df:ab12": "df.csv"}}
    source["folders"] = {"png_train:ab12": "PNG/train"}
    entry = entry_of("chexpert-plus", redivis=source, subset={"patients": 2})
    kind, root = Redivis.fresh(), tmp_path / "root"
    with published(site, kind) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        value = download_dataset("c", entry, root, tmp_path / "v.json", accept_terms=True)
    assert sorted(path.parts[-3] for path in root.rglob("*.png")) == ["patient00001", "patient00002"]
    assert value["fetched"] == "subset" and sum("rawFiles" in path for path, _ in kind.seen) == 2
