"""Each kind of source is asked as its interface wants it; its credential goes to no one else and is written nowhere."""

from __future__ import annotations

import base64
import functools
import hashlib
import io
import logging
import subprocess
import sys
import tarfile
import time
import zipfile
from http import HTTPStatus
from pathlib import Path

import pandas as pd
import pyarrow
import pytest
from tests.unit.download_servers import COMMIT, SAS, SIGNATURE, TOKEN, Azure, Hub, Redivis, Store
from typer.testing import CliRunner

from cxrflow.config.datasets import DatasetEntry, load_registry
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.chexpert_plus import COLUMNS
from cxrflow.download.checksum import md5_hex
from cxrflow.download.commands import app
from cxrflow.download.download import download_dataset
from cxrflow.download.fetch import Fetcher
from cxrflow.download.loopback import PublishedFiles, published
from cxrflow.download.session import CONNECTIONS
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table

KNOWN = {
    "title": "Films",
    "version": "1.0",
    "layout": "chexpert-plus",
    "access": "credentialed",
    "access_url": "https://example.org/ask",
    "licence": "Agreement 1",
    "citation": "us",
}
TABLE = "path_to_image,report\ntrain/patient00001/study1/view1_frontal.jpg,clear\n"
FILMS = [f"patient0000{patient}/study{study}/view1_frontal.png" for patient in (1, 2, 3) for study in (1, 2)]


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path, caplog):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("NETRC", str(tmp_path / "no netrc"))
    for variable in ("REDIVIS_API_TOKEN", "CHEXPERT_PLUS_SAS_URL", "HF_TOKEN", "HF_TOKEN_PATH"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    caplog.set_level(logging.DEBUG)


@pytest.fixture
def site(tmp_path) -> Path:
    folder = tmp_path / "site"
    for number, film in enumerate(FILMS):
        (folder / "png_train" / film).parent.mkdir(parents=True)
        (folder / "png_train" / film).write_bytes(bytes([number]) * 5_000)
    (folder / "df.csv").write_text(TABLE)
    return folder


def redivis_entry(**changes: object) -> DatasetEntry:
    source = {
        "dataset": "aimi.chexpert_plus:5yyj:v1_0",
        "tables": {"df:ab12": "df.csv"},
        "folders": {"png_train:ab12": "PNG/train"},
    }
    return DatasetEntry.model_validate(KNOWN | {"redivis": source, "needed": ["df.csv"]} | changes)


def azure_entry(**changes: object) -> DatasetEntry:
    source = {"sas_variable": "CHEXPERT_PLUS_SAS_URL"}
    return DatasetEntry.model_validate(KNOWN | {"azure": source, "needed": ["df.csv"]} | changes)


def hub_entry(**changes: object) -> DatasetEntry:
    return DatasetEntry.model_validate(KNOWN | {"layout": None, "hub": {"id": "lab/films"}} | changes)


def fetch(entry: DatasetEntry, root: Path) -> dict[str, object]:
    return download_dataset("films", entry, root, root.parent / "verified.json", accept_terms=True)


def assert_nowhere(secrets: list[str], folder: Path, *texts: str) -> None:
    """None of the secrets, in no spelling, in a file below the folder or in the texts."""
    for secret in secrets:
        for path in folder.rglob("*"):
            assert not path.is_file() or secret.encode() not in path.read_bytes(), path
        for text in texts:
            assert secret not in text


SIGNATURES = [SIGNATURE, SIGNATURE.replace("+", "%2B").replace("/", "%2F"), "s3cr3t", SAS]


def test_redivis_tables_and_indexed_files_come_with_the_token_and_md5(site, tmp_path, monkeypatch):
    root, kind = tmp_path / "out" / "root", Redivis.fresh()
    with published(site, kind) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        with pytest.raises(CxrflowError, match="set the environment variable REDIVIS_API_TOKEN"):
            fetch(redivis_entry(), root)
        monkeypatch.setenv("REDIVIS_API_TOKEN", "another")
        with pytest.raises(CxrflowError, match=r"access refused .401.*https://example.org/ask.*REDIVIS_API_TOKEN"):
            fetch(redivis_entry(), root)
        monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
        value = fetch(redivis_entry(), root)
    assert value["checked"] == {"publisher": 6, "unchecked": 1}
    assert value["accepted_terms"] == "Agreement 1" and value["redivis"] == "aimi.chexpert_plus:5yyj:v1_0"
    assert (root / "df.csv").read_text().split() == TABLE.split()
    for film in FILMS:
        assert (root / "PNG" / "train" / film).read_bytes() == (site / "png_train" / film).read_bytes()
    assert_nowhere([TOKEN], tmp_path / "out")


def test_index_of_redivis_that_lost_rows_is_refused(site, tmp_path, monkeypatch):
    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    with published(site, Redivis.fresh(lost_rows=1)) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        with pytest.raises(CxrflowError, match="5 rows came, the table has 6"):
            fetch(redivis_entry(), tmp_path / "root")


@pytest.mark.parametrize("cut", ["row", "cell"])
def test_table_of_redivis_that_is_cut_never_becomes_one(site, tmp_path, monkeypatch, cut):
    """The answer ends early and says so nowhere: a row less, or a row that lost its last cells."""
    (site / "df.csv").write_text('path,report,split\na,"two\nlines, quoted",train\nb,clear,train\n')

    def serve(handler: Redivis, path: str, query: dict[str, str]) -> None:
        if "rows" not in path:
            Redivis.serve(handler, path, query)
        elif handler.bearer():
            text = (site / "df.csv").read_text()
            whole = text.rindex("b,clear") if cut == "row" else len("b,clear") + text.rindex("b,clear")
            handler.send_text(HTTPStatus.OK, text[:whole], "text/csv")

    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    source = {"dataset": "aimi.chexpert_plus:5yyj:v1_0", "tables": {"df:ab12": "df.csv"}}
    root = tmp_path / "root"
    with published(site, Redivis.fresh(serve=serve)) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        with pytest.raises(CxrflowError, match="1 whole rows arrived, the table has 2"):
            fetch(redivis_entry(redivis=source), root)
    assert not list(root.glob("df.csv*")) and not (tmp_path / "verified.json").exists()
    with published(site, Redivis.fresh()) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        assert fetch(redivis_entry(redivis=source), root)["files"] == 1


def test_archives_of_the_container_on_azure_are_unpacked_into_the_layout(tmp_path, monkeypatch, repository):
    site, films = tmp_path / "site", [f"train/patient0000{number}/study1/view1_frontal" for number in range(5)]
    (site / "PNG").mkdir(parents=True)
    for number, film in enumerate(films):
        with zipfile.ZipFile(site / "PNG" / f"png_chexpert_plus_chunk_{number}.zip", "w") as bundle:
            bundle.writestr(f"PNG/{film}.png", bytes([number]))
    cells = pd.DataFrame({"path_to_image": [f"{film}.jpg" for film in films], "split": "train", "report": "clear"})
    cells.reindex(columns=list(COLUMNS)).to_csv(site / "df_chexpert_plus_240401.csv", index=False)
    (site / "DICOM").mkdir()
    (site / "DICOM" / "big.zip").write_bytes(b"not asked for")
    entry = load_registry(repository / "config" / "datasets.yaml")["chexpert-plus-azure"]
    with published(site, Azure.fresh()) as publication:
        monkeypatch.setenv("CHEXPERT_PLUS_SAS_URL", f"{publication.url}chexpert?{SAS}")
        value = fetch(entry, tmp_path / "root")
    assert value["checked"] == {"publisher": 6, "unpacked": 5}
    images = load_studies("c", entry, tmp_path / "root").images
    assert [(tmp_path / "root" / path).read_bytes() for path in images["path"]] == [bytes([n]) for n in range(5)]


def test_file_that_is_not_what_redivis_says_never_becomes_one(site, tmp_path, monkeypatch):
    def swapped(handler, path: Path) -> None:
        handler.send_body(b"!" * path.stat().st_size)

    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    with published(site, Redivis.fresh(send_file=swapped)) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        with pytest.raises(CxrflowError, match="wrong checksum: MD5"):
            fetch(redivis_entry(), tmp_path / "root")
    assert not list((tmp_path / "root").rglob("*.png")) and not (tmp_path / "verified.json").exists()


def test_azure_container_comes_page_by_page_and_its_signature_stays_in_the_session(
    site, tmp_path, monkeypatch, caplog, capfd
):
    root, kind = tmp_path / "out" / "root", Azure.fresh()
    with published(site, kind) as publication:
        monkeypatch.setenv("CHEXPERT_PLUS_SAS_URL", f"{publication.url}chexpert?{SAS}")
        value = fetch(azure_entry(), root)
        assert sum("comp=list" in path for path, _ in kind.seen) == 3
        with pytest.raises(CxrflowError, match="access refused .403") as refused:
            monkeypatch.setenv("CHEXPERT_PLUS_SAS_URL", f"{publication.url}chexpert?{SAS}x")
            fetch(azure_entry(), tmp_path / "out" / "other")
    assert value["checked"] == {"publisher": 7}
    for film in FILMS:
        assert (root / "png_train" / film).read_bytes() == (site / "png_train" / film).read_bytes()
    assert_nowhere(SIGNATURES, tmp_path / "out", caplog.text, *capfd.readouterr(), str(refused.value))


@pytest.mark.parametrize("failure", ["gone", "circle", "stopped", "unreadable"])
def test_signature_is_in_no_error_and_no_side_file_whatever_fails(site, tmp_path, monkeypatch, caplog, failure):
    def send_file(handler, path: Path) -> None:
        if failure == "circle":
            handler.answer(302, 0, {"Location": handler.path})
        elif failure == "stopped" and path.suffix == ".png":
            handler.send_page(404)
        else:
            PublishedFiles.send_file(handler, path)

    methods = {"send_file": send_file} | ({"blob": lambda handler, name: "<Blob"} if failure == "unreadable" else {})
    with published(site, Azure.fresh(**methods)) as publication:
        monkeypatch.setenv("CHEXPERT_PLUS_SAS_URL", f"{publication.url}chexpert?{SAS}")
        if failure != "gone":
            with pytest.raises(CxrflowError) as error:
                fetch(azure_entry(), tmp_path / "out" / "root")
    if failure == "gone":
        patient = functools.partial(Fetcher, sleep=lambda seconds: None)
        monkeypatch.setattr("cxrflow.download.download.Fetcher", patient)
        with pytest.raises(CxrflowError) as error:
            fetch(azure_entry(), tmp_path / "out" / "root")
    chain, messages = error.value, []
    while chain is not None:
        messages.append(str(chain))
        chain = chain.__cause__ or (None if chain.__suppress_context__ else chain.__context__)
    assert_nowhere(SIGNATURES, tmp_path / "out", caplog.text, *messages)


def test_variable_that_holds_no_signature_is_named_and_not_quoted(monkeypatch, tmp_path):
    with pytest.raises(CxrflowError, match="set the environment variable CHEXPERT_PLUS_SAS_URL"):
        fetch(azure_entry(), tmp_path / "root")
    monkeypatch.setenv("CHEXPERT_PLUS_SAS_URL", "https://example.org/chexpert?token=abc")
    with pytest.raises(CxrflowError, match="CHEXPERT_PLUS_SAS_URL holds no SAS URL") as error:
        fetch(azure_entry(), tmp_path / "root")
    assert "abc" not in str(error.value)


@pytest.fixture
def gated(tmp_path) -> Path:
    """A table, and a tar of films compressed with zstd and cut into four parts."""
    folder, buffer = tmp_path / "gated", io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for number in range(5):
            info = tarfile.TarInfo(f"deid_png/{number}.png")
            info.size = 20_000
            tar.addfile(info, io.BytesIO(bytes([number]) * 20_000))
    (folder / "metadata").mkdir(parents=True)
    (folder / "metadata" / "train.csv").write_text("id\n1\n")
    data = pyarrow.Codec("zstd").compress(buffer.getvalue(), asbytes=True)
    for number in range(4):
        size = -(-len(data) // 4)
        (folder / f"deid_png.part0{number}").write_bytes(data[number * size : (number + 1) * size])
    return folder


def test_gated_dataset_of_the_hub_comes_of_one_commit_and_its_split_archive_is_unpacked(gated, tmp_path, monkeypatch):
    entry = hub_entry(
        archives={"deid_png.part*": {"folder": "deid_png", "top": "deid_png", "files": 5}},
        needed=["deid_png", "metadata/train.csv"],
    )
    root, store = tmp_path / "out" / "root", Store.fresh()
    with published(gated, store) as elsewhere:
        hub = Hub.fresh(store=elsewhere.url)
        with published(gated, hub) as publication:
            monkeypatch.setenv("HF_ENDPOINT", publication.url)
            with pytest.raises(CxrflowError, match=r"access refused .403.*https://example.org/ask.*HF_TOKEN"):
                fetch(entry, root)
            (tmp_path / "hf").mkdir()
            (tmp_path / "hf" / "token").write_text(TOKEN + "\n")
            value = fetch(entry, root)
    assert value["commit"] == COMMIT and value["revision"] == "main"
    assert value["checked"] == {"publisher": 4, "unchecked": 1, "unpacked": 5}
    assert [path.read_bytes()[0] for path in sorted((root / "deid_png").glob("*.png"))] == [0, 1, 2, 3, 4]
    assert len([path for path, _ in hub.seen if "/tree/" in path]) == 3
    # The token went to the hub alone; what the hub's redirects carry went to the store alone.
    assert len(store.seen) == 4 and not any("Authorization" in headers for _, headers in store.seen)
    assert_nowhere([TOKEN, *SIGNATURES[:3]], tmp_path / "out")
    # Both servers are gone: what was fetched is verified without them.
    assert fetch(entry, root) == value
    (root.parent / "verified.json").unlink()
    again = fetch(entry, root)
    assert (again["commit"], again["accepted_terms"], again["checked"]) == (COMMIT, "Agreement 1", value["checked"])
    (root / "deid_png.part01").write_bytes(b"x" * (root / "deid_png.part01").stat().st_size)
    (root.parent / "verified.json").unlink()
    with pytest.raises(CxrflowError, match="1 of 4 files .* differ from what its publisher's checksums confirmed"):
        fetch(entry, root)


def test_token_in_the_environment_goes_before_the_stored_one_and_before_netrc(gated, tmp_path, monkeypatch):
    (tmp_path / "hf").mkdir()
    (tmp_path / "hf" / "token").write_text("an older one")
    (tmp_path / "no netrc").write_text("machine 127.0.0.1 login me password mine\n")
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    with published(gated, Store.fresh()) as elsewhere, published(gated, Hub.fresh(store=elsewhere.url)) as publication:
        monkeypatch.setenv("HF_ENDPOINT", publication.url)
        assert fetch(hub_entry(), tmp_path / "root")["files"] == 5


def test_list_that_goes_on_at_another_server_is_not_followed(gated, tmp_path, monkeypatch):
    def elsewhere(handler, query: dict[str, str]) -> None:
        handler.send_json([], {"Link": '<http://127.0.0.1:9/more>; rel="next"'})

    monkeypatch.setenv("HF_TOKEN", TOKEN)
    with published(gated, Hub.fresh(send_tree=elsewhere)) as publication:
        monkeypatch.setenv("HF_ENDPOINT", publication.url)
        with pytest.raises(CxrflowError, match="another server, which gets no token"):
            fetch(hub_entry(), tmp_path / "root")


def test_a_server_is_never_asked_for_more_files_at_once_than_the_cap(site, tmp_path, monkeypatch):
    def slow(handler, path: Path) -> None:
        time.sleep(0.05)
        PublishedFiles.send_file(handler, path)

    for number in range(20):
        (site / "png_train" / f"extra{number}.png").write_bytes(b"x" * 100)
    kind = Redivis.fresh(send_file=slow)
    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    with published(site, kind) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        fetch(redivis_entry(), tmp_path / "root")
    assert 1 < kind.most <= CONNECTIONS


def test_listing_waits_when_throttled_and_survives_a_broken_answer(site, tmp_path, monkeypatch):
    waits: list[float] = []

    def serve(handler, path: str, query: dict[str, str]) -> None:
        kind = type(handler)
        if len(kind.seen) == 1:
            handler.send_page(429, {"Retry-After": "7"})
        elif len(kind.seen) == 2:  # promises more than it sends
            handler.answer(200, 500, {"Content-Type": "application/json"})
            handler.wfile.write(b'{"numRows"')
            handler.close_connection = True
        else:
            Redivis.serve(handler, path, query)

    monkeypatch.setattr("cxrflow.download.download.Fetcher", lambda *given: Fetcher(*given, sleep=waits.append))
    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    with published(site, Redivis.fresh(serve=serve)) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        assert fetch(redivis_entry(), tmp_path / "root")["files"] == 7
    assert waits == [7.0, 2.0]


def test_needed_file_that_nobody_offers_is_told_before_anything_is_fetched(site, tmp_path, monkeypatch):
    kind = Redivis.fresh()
    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    entry = redivis_entry(needed=["df.csv", "boxes.csv | boxes.csv.gz"])
    with published(site, kind) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        with pytest.raises(CxrflowError, match=r"boxes.csv or boxes.csv.gz is not among the files its source offers"):
            fetch(entry, tmp_path / "root")
        assert not any("rawFiles" in path for path, _ in kind.seen)
        (tmp_path / "root" / "boxes.csv").write_text("x\n")
        fetch(entry, tmp_path / "root")
    assert "boxes.csv" in set(read_table(tmp_path / "verified.parquet")["path"])


def test_download_that_was_killed_goes_on_where_it_ended(site, tmp_path, monkeypatch):
    """SIGKILL in the middle of a file; the next process asks for what is missing, and no more."""
    big = site / "png_train" / FILMS[2]
    big.write_bytes(bytes(range(256)) * 20_000)

    def send_slowly(handler, path: Path) -> None:
        if path == big and "Range" not in handler.headers:
            size = path.stat().st_size
            handler.answer(200, size, {"Content-Type": "application/octet-stream"})
            handler.wfile.write(path.read_bytes()[: 3 << 20])
            handler.wfile.flush()
            time.sleep(60)
        else:
            PublishedFiles.send_file(handler, path)

    kind, root = Redivis.fresh(send_file=send_slowly), tmp_path / "root"
    part = root / "PNG" / "train" / (FILMS[2] + ".part")
    monkeypatch.setenv("REDIVIS_API_TOKEN", TOKEN)
    with published(site, kind) as publication:
        monkeypatch.setenv("REDIVIS_API_ENDPOINT", publication.url)
        command = [sys.executable, "-m", "cxrflow", "download", "films", str(root), "--accept-terms"]
        command += ["--entry", redivis_entry().model_dump_json(), "--verified", str(tmp_path / "verified.json")]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            deadline = time.monotonic() + 60
            while not (part.is_file() and part.stat().st_size >= 2 << 20) and time.monotonic() < deadline:
                time.sleep(0.05)
            process.kill()
            process.wait()
        came = part.stat().st_size
        assert came and not (tmp_path / "verified.json").exists()
        value = fetch(redivis_entry(), root)
    assert value["files"] == 7 and (root / "PNG" / "train" / FILMS[2]).read_bytes() == big.read_bytes()
    asked = [headers["Range"] for _, headers in kind.seen if "Range" in headers]
    assert f"bytes={came}-" in asked and "bytes=0-" not in asked  # small files may have been under way as well
    assert not list(root.rglob("*.part*"))


def test_command_names_no_secret(site, tmp_path, monkeypatch, caplog):
    with published(site, Azure.fresh()) as publication:
        monkeypatch.setenv("CHEXPERT_PLUS_SAS_URL", f"{publication.url}chexpert?{SAS}")
        arguments = ["films", str(tmp_path / "out" / "root"), "--entry", azure_entry().model_dump_json()]
        done = CliRunner().invoke(
            app, [*arguments, "--verified", str(tmp_path / "out" / "v.json"), "--accept-terms"], catch_exceptions=False
        )
    assert done.exit_code == 0 and "7 files" in done.output
    assert (tmp_path / "out" / "v.json.manifest.json").is_file()
    assert_nowhere(SIGNATURES, tmp_path / "out", done.output, caplog.text)


def test_a_dataset_has_one_source():
    with pytest.raises(ValueError, match="one source, found redivis, azure"):
        redivis_entry(azure={"sas_variable": "X"})


def test_md5_is_read_as_hex_and_as_base64():
    digest = hashlib.md5(b"film")
    assert (
        md5_hex(digest.hexdigest().upper()) == md5_hex(base64.b64encode(digest.digest()).decode()) == digest.hexdigest()
    )
    assert md5_hex(None) is md5_hex("") is md5_hex("not one") is None
