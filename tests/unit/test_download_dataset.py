"""A dataset ends verified in its folder, by whichever way it came, or the error says what to do."""

from __future__ import annotations

import hashlib
import json
import os
import tarfile
import threading
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cxrflow.config.datasets import DatasetEntry, RemoteFile
from cxrflow.download import download as download_module
from cxrflow.download import verify as verify_module
from cxrflow.download.commands import app
from cxrflow.download.download import download_dataset
from cxrflow.download.loopback import PublishedFiles, checksums_of, published
from cxrflow.download.sources import read_checksums, session_for
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table

KNOWN = {"title": "Films", "version": "2.1.0", "layout": "mimic-cxr", "licence": "CC0", "citation": "us"}


def entry_of(**fields: object) -> DatasetEntry:
    return DatasetEntry.model_validate(KNOWN | fields)


@pytest.fixture
def site(tmp_path) -> Path:
    """What a publisher offers: two films in a folder and an archive of one text."""
    folder = tmp_path / "generated" / "published"
    (folder / "files" / "p10").mkdir(parents=True)
    (folder / "files" / "p10" / "a.dcm").write_bytes(b"a" * 100_000)
    (folder / "files" / "p10" / "b c.dcm").write_bytes(b"<!DOCTYPE html> planted: the publisher's own bytes")
    (tmp_path / "1.xml").write_text("<x/>")
    with tarfile.open(folder / "texts.tgz", "w:gz") as tar:
        tar.add(tmp_path / "1.xml", "ecgen/1.xml")
    return folder


def test_generated_dataset_comes_over_http_with_a_password_and_is_recorded(site, tmp_path):
    root = tmp_path / "root"
    entry = entry_of(access="generated", archives={"texts.tgz": "reports"})
    value = download_dataset("demo", entry, root, root / "verified.json", generated=site.parent)
    for path in site.rglob("*"):
        if path.is_file():
            assert (root / path.relative_to(site)).read_bytes() == path.read_bytes()
    assert (root / "reports" / "ecgen" / "1.xml").read_text() == "<x/>"
    assert json.loads((root / "verified.json").read_text()) == value
    assert value["files"] == 4 and value["checked"] == {"publisher": 3, "unpacked": 1}
    assert read_table(root / "verified.parquet")["path"].is_monotonic_increasing


def test_second_generated_download_is_identical_and_follows_a_change(site, tmp_path):
    root, entry = tmp_path / "root", entry_of(access="generated")
    first = download_dataset("demo", entry, root, root / "verified.json", generated=site.parent)
    before = (root / "verified.json").read_bytes()
    assert download_dataset("demo", entry, root, root / "verified.json", generated=site.parent) == first
    assert (root / "verified.json").read_bytes() == before
    (site / "files" / "p10" / "a.dcm").write_bytes(b"A" * 100_000)
    assert (
        download_dataset("demo", entry, root, root / "verified.json", generated=site.parent)["sha256"]
        != first["sha256"]
    )
    assert (root / "files" / "p10" / "a.dcm").read_bytes() == b"A" * 100_000


def test_generated_dataset_without_its_folder_is_an_error(tmp_path):
    with pytest.raises(CxrflowError, match="--generated"):
        download_dataset("demo", entry_of(access="generated"), tmp_path, tmp_path / "verified.json")


def test_interrupted_download_leaves_no_record_and_is_finished_by_the_next(site, tmp_path, monkeypatch):
    root, entry, served = tmp_path / "root", entry_of(access="generated"), []
    lock = threading.Lock()

    class Failing(PublishedFiles):
        def send_file(self, path: Path) -> None:
            with lock:
                served.append(path.name)
            if path.suffix == ".tgz":
                self.send_page(403)
            else:
                super().send_file(path)

    monkeypatch.setattr(download_module, "published", lambda folder: published(folder, Failing))
    with pytest.raises(CxrflowError, match="access refused"):
        download_dataset("demo", entry, root, root / "verified.json", generated=site.parent)
    assert not (root / "verified.json").exists()
    monkeypatch.undo()
    assert download_dataset("demo", entry, root, root / "verified.json", generated=site.parent)["files"] == 3


def test_refused_file_ends_the_transfer_of_one_before_it_that_takes_long(site, tmp_path, monkeypatch):
    root, film = tmp_path / "root", "files/p10/a.dcm"
    (site / film).write_bytes(b"a" * (40 << 20))

    class Dripping(PublishedFiles):
        def send_file(self, path: Path) -> None:
            self.send_page(403) if path.suffix == ".tgz" else super().send_file(path)

        def copy(self, handle) -> None:
            while block := handle.read(1 << 20):
                self.wfile.write(block)
                time.sleep(0.1)

    monkeypatch.setattr(download_module, "published", lambda folder: published(folder, Dripping))
    with pytest.raises(CxrflowError, match="access refused"):
        download_dataset("demo", entry_of(access="generated"), root, root / "verified.json", generated=site.parent)
    assert not (root / film).exists() and (root / f"{film}.part").stat().st_size < 20 << 20


def open_entry(url: str, site: Path, **changes) -> DatasetEntry:
    archive = site / "texts.tgz"
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    file = RemoteFile(**{"path": "texts.tgz", "url": url + "texts.tgz", "sha256": digest} | changes)
    return entry_of(access="open", layout="openi", files=[file], archives={"texts.tgz": "reports"})


class Open(PublishedFiles):
    """Without a login."""

    def do_GET(self) -> None:
        self.authorization = ""
        super().do_GET()


def test_open_dataset_is_fetched_once(site, tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    root = tmp_path / "root"
    with published(site, Open) as publication:
        entry = open_entry(publication.url, site)
        value = download_dataset("o", entry, root, root / "verified.json")
        assert value["checked"] == {"registry": 1, "unpacked": 1}
    # The server is gone: neither a second call nor a lost file of the archive needs it.
    assert download_dataset("o", entry, root, root / "verified.json") == value
    (root / "reports" / "ecgen" / "1.xml").unlink()
    assert download_dataset("o", entry, root, root / "verified.json") == value
    assert (root / "reports" / "ecgen" / "1.xml").read_text() == "<x/>"


def test_damaged_archive_without_a_checksum_is_removed_so_that_the_next_run_fetches_it(site, tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    (site / "texts.tgz").write_bytes(b"\x1f\x8b no archive")
    root = tmp_path / "root"
    damaged = pytest.raises(CxrflowError, match="damaged.*was removed: run the command again")
    with published(site, Open) as publication, damaged:
        download_dataset("o", open_entry(publication.url, site, sha256=None), root, root / "verified.json")
    assert not (root / "texts.tgz").exists() and not (root / "verified.json").exists()


def test_archive_whose_member_climbs_out_is_fetched_and_never_unpacked(site, tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with tarfile.open(site / "texts.tgz", "w:gz") as tar:
        tar.add(tmp_path / "1.xml", "ecgen/1.xml")
        tar.add(tmp_path / "1.xml", "ecgen/../../escaped.xml")
    root = tmp_path / "root"
    outside = pytest.raises(CxrflowError, match="texts.tgz: a member would be written outside the folder")
    with published(site, Open) as publication, outside:
        download_dataset("o", open_entry(publication.url, site), root, root / "verified.json")
    assert sorted(path.name for path in root.iterdir()) == [".lock", "texts.tgz"]
    assert not list(tmp_path.rglob("escaped.xml"))


@pytest.fixture
def licensed(site) -> DatasetEntry:
    (site / "SHA256SUMS.txt").write_bytes(checksums_of(site))
    return entry_of(
        access="credentialed",
        access_url="https://physionet.org/content/x/",
        checksums="SHA256SUMS.txt",
        needed=["files", "texts.tgz | texts"],
    )


def test_credentialed_dataset_that_is_absent_names_dataset_key_and_where_to_ask(licensed, tmp_path):
    with pytest.raises(CxrflowError) as error:
        download_dataset("mimic", licensed, tmp_path / "none", tmp_path / "v.json")
    for part in ("dataset 'mimic'", "datasets.mimic.root", "Films 2.1.0", "https://physionet.org/content/x/"):
        assert part in str(error.value)


def test_credentialed_dataset_is_verified_against_the_publishers_checksums(licensed, site, tmp_path):
    value = download_dataset("mimic", licensed, site, tmp_path / "v.json")
    assert value["checked"] == {"publisher": 3} and value["absent"] == 0
    (site / "files" / "p10" / "a.dcm").write_bytes(b"b" * 100_000)
    with pytest.raises(CxrflowError, match=r"1 of 3 files .* differ from SHA256SUMS.txt, among them files/p10/a.dcm"):
        download_dataset("mimic", licensed, site, tmp_path / "v.json")


def test_part_of_a_credentialed_dataset_is_enough_if_the_needed_files_are_there(licensed, site, tmp_path):
    (site / "files" / "p10" / "a.dcm").unlink()
    assert download_dataset("mimic", licensed, site, tmp_path / "v.json")["absent"] == 1
    (site / "texts.tgz").unlink()
    with pytest.raises(CxrflowError, match=r"holds no texts.tgz or texts\. Set datasets\.mimic\.root"):
        download_dataset("mimic", licensed, site, tmp_path / "v.json")


def test_second_verification_reads_only_what_changed(licensed, site, tmp_path, monkeypatch):
    download_dataset("mimic", licensed, site, tmp_path / "v.json")
    read: list[str] = []
    whole = verify_module.sha256_file
    monkeypatch.setattr(verify_module, "sha256_file", lambda path: (read.append(Path(path).name), whole(path))[1])
    download_dataset("mimic", licensed, site, tmp_path / "v.json")
    assert read == []
    os.utime(site / "files" / "p10" / "a.dcm", ns=(1, 1))
    download_dataset("mimic", licensed, site, tmp_path / "v.json")
    assert read == ["a.dcm"]


def test_record_may_lie_outside_a_read_only_folder(licensed, site, tmp_path):
    before = sorted(path for path in site.rglob("*"))
    download_dataset("mimic", licensed, site, tmp_path / "records" / "v.json")
    assert sorted(path for path in site.rglob("*")) == before


def test_credentialed_dataset_is_fetched_only_with_accepted_terms_into_an_empty_folder(
    licensed, site, tmp_path, monkeypatch
):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    root = tmp_path / "root"
    with published(site) as publication:
        entry = licensed.model_copy(update={"base_url": publication.url})
        with pytest.raises(CxrflowError, match="datasets.mimic.root"):
            download_dataset("mimic", entry, root, root / "verified.json")
        with pytest.raises(CxrflowError, match="access refused .401.*https://physionet.org/content/x/"):
            download_dataset("mimic", entry, root, root / "verified.json", accept_terms=True)
        netrc = tmp_path / "netrc"
        netrc.write_text(f"machine 127.0.0.1 login {publication.username} password {publication.password}\n")
        monkeypatch.setenv("NETRC", str(netrc))
        value = download_dataset("mimic", entry, root, root / "verified.json", accept_terms=True)
    assert value["accepted_terms"] == "CC0" and value["checked"] == {"publisher": 3}
    assert publication.password not in (root / "verified.json").read_text()
    assert not (root / ".downloading").exists()


def test_what_no_source_offers_may_be_put_there_before_the_rest_is_fetched(licensed, site, tmp_path, monkeypatch):
    """As mimic-cxr-reports.zip beside MIMIC-CXR-JPG."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    root = tmp_path / "root"
    root.mkdir()
    (root / "reports.zip").write_bytes(b"reports")
    netrc = tmp_path / "netrc"
    with published(site) as publication:
        netrc.write_text(f"machine 127.0.0.1 login {publication.username} password {publication.password}\n")
        monkeypatch.setenv("NETRC", str(netrc))
        entry = licensed.model_copy(
            update={"base_url": publication.url, "needed": (*licensed.needed, "reports.zip | reports")}
        )
        value = download_dataset("mimic", entry, root, root / "verified.json", accept_terms=True)
    assert value["checked"] == {"publisher": 3, "unchecked": 1}


def test_official_split_that_no_source_offers_is_asked_for_before_the_first_image(
    licensed, site, tmp_path, monkeypatch
):
    """As of MIMIC-CXR, whose table comes with MIMIC-CXR-JPG: after terabytes it would be too late."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    root, asked = tmp_path / "root", []

    class Watched(PublishedFiles):
        def do_GET(self) -> None:
            asked.append(self.path)
            super().do_GET()

    netrc = tmp_path / "netrc"
    with published(site, Watched) as publication:
        netrc.write_text(f"machine 127.0.0.1 login {publication.username} password {publication.password}\n")
        monkeypatch.setenv("NETRC", str(netrc))
        split = {"split_file": "split.csv.gz", "split_file_from": "Films-JPG"}
        entry = licensed.model_copy(update={"base_url": publication.url} | split)
        with pytest.raises(CxrflowError) as error:
            download_dataset("mimic", entry, root, root / "verified.json", accept_terms=True)
        assert set(asked) == {"/SHA256SUMS.txt"}
        for part in ("published with Films-JPG", "datasets.mimic.split_file", "datasets.mimic.split.official: false"):
            assert part in str(error.value)
        (root / "split.csv").write_text("dicom_id,split\n")
        value = download_dataset("mimic", entry, root, root / "verified.json", accept_terms=True)
    assert value["checked"] == {"publisher": 3, "unchecked": 1}
    assert "split.csv" in set(read_table(root / "verified.parquet")["path"])


def test_official_split_is_asked_for_before_a_folder_is_read(licensed, site, tmp_path, monkeypatch):
    entry = licensed.model_copy(update={"split_file": "split.csv.gz"})
    monkeypatch.setattr(verify_module, "sha256_file", lambda path: pytest.fail("a file was read"))
    with pytest.raises(CxrflowError, match=r"its official split .split.csv.gz. is not below .*official: false"):
        download_dataset("mimic", entry, site, tmp_path / "v.json")


def test_file_of_others_that_is_read_enters_the_record_whenever_it_comes(site, tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    root, table = tmp_path / "root", "views.csv"
    with published(site, Open) as publication:
        entry = open_entry(publication.url, site).model_copy(update={"beside": (table,)})
        without = download_dataset("o", entry, root, root / "verified.json")
        (root / table).write_text("filename,projection\n")
        value = download_dataset("o", entry, root, root / "verified.json")
        assert value["files"] == without["files"] + 1 and value["sha256"] != without["sha256"]
        files = read_table(root / "verified.parquet").set_index("path")
        assert files.at[table, "sha256"] == hashlib.sha256((root / table).read_bytes()).hexdigest()
        (root / table).write_text("filename,projection\n1.png,Frontal\n")
        assert download_dataset("o", entry, root, root / "verified.json")["sha256"] != value["sha256"]


def test_folder_of_the_users_is_never_added_to(licensed, site, tmp_path):
    (site / "files" / "p10" / "a.dcm").unlink()
    entry = licensed.model_copy(update={"base_url": "http://127.0.0.1:9/"})
    assert download_dataset("mimic", entry, site, tmp_path / "v.json", accept_terms=True)["absent"] == 1


def test_credentials_come_from_the_environment():
    entry = entry_of(access="credentialed", base_url="https://physionet.org/files/x/")
    assert session_for(entry, {"PHYSIONET_USERNAME": "me", "PHYSIONET_PASSWORD": "pw"}).auth == ("me", "pw")
    assert session_for(entry, {"PHYSIONET_USERNAME": "me"}).auth is None


def test_list_of_checksums_that_points_outside_is_refused(tmp_path):
    for line in (f"{'a' * 64}  ../../etc/passwd", f"{'a' * 64}  /etc/passwd", "<html>", f"{'a' * 63}  x"):
        (tmp_path / "sums").write_text(line + "\n")
        with pytest.raises(CxrflowError, match="line 1: not '<sha256>"):
            read_checksums(tmp_path / "sums")
    (tmp_path / "sums").write_text(f"{'A' * 64} *./files/x y.dcm\n\n")
    assert read_checksums(tmp_path / "sums") == {"files/x y.dcm": "a" * 64}


def test_local_folder_is_verified_by_its_table_alone(tmp_path, monkeypatch):
    table = {"file": "t.csv", "columns": {"subject": "s", "image": "i", "report": "r"}}
    entry = entry_of(access="local", layout="own-table", table=table)
    root = tmp_path / "ours"
    with pytest.raises(CxrflowError, match=r"is not there\. Set datasets\.ours\.root"):
        download_dataset("ours", entry, root, root / "verified.json")
    monkeypatch.setenv("APPTAINER_CONTAINER", "base.sif")  # there outside, perhaps
    with pytest.raises(CxrflowError, match=r"export CXR_APPTAINER_ARGS=\"--nv --bind FOLDER\""):
        download_dataset("ours", entry, root, root / "verified.json")
    root.mkdir()
    with pytest.raises(CxrflowError, match=r"holds no t\.csv"):
        download_dataset("ours", entry, root, root / "verified.json")
    (root / "t.csv").write_text("s,i,r\n")
    assert download_dataset("ours", entry, root, root / "verified.json")["checked"] == {"unchecked": 1}


def test_command_states_licence_and_what_was_verified(site, tmp_path):
    entry = entry_of(access="generated").model_dump_json()
    arguments = ["demo", str(tmp_path / "root"), "--entry", entry, "--generated", str(site.parent)]
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    assert "Licence: CC0" in done.output and "3 files" in done.output
    assert (tmp_path / "root" / "verified.json").is_file()
