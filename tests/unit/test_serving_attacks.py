"""What somebody may try with an index, a model or a request; the plain rules are in test_serving_server.py."""

from __future__ import annotations

import io
import json
import pickle
import shutil
import socket
from contextlib import closing
from pathlib import Path

import faiss
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch
from images_files import chest, dicom_bytes, radiograph
from safetensors.numpy import load_file, save_file
from serving_samples import STUDIES, Searchable, film_file, make_searchable, report_of, rewritten, study_id
from test_images_fuzz import both_of_65k, deflated_bomb, nested, picture_of_100k, rle_bomb, shattered
from test_malicious_files import Touching
from test_serving_server import AUTHORISED, BYTES, HOME, HOSTS, KEY, PageScript, address, found
from transformers import LlamaConfig, LlamaModel
from typer.testing import CliRunner
from werkzeug.test import Client

from cxrflow.clip.load import load_clip
from cxrflow.errors import CxrflowError
from cxrflow.serving.commands import app
from cxrflow.serving.index import FACTS, IMAGES, IMAGES_SCHEMA, STUDIES_SCHEMA, VECTORS, open_index
from cxrflow.serving.index import STUDIES as STUDIES_FILE
from cxrflow.serving.search import nearest, text_query
from cxrflow.serving.server import SearchPage
from cxrflow.text_encoder.backbone import load_backbone

assert address  # a fixture


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Searchable:
    return make_searchable(tmp_path_factory.mktemp("searchable"))


@pytest.fixture
def folder(made, tmp_path) -> Path:
    """A copy of the index, to tamper with."""
    return Path(shutil.copytree(made.index_dir, tmp_path / "index"))


@pytest.fixture(scope="module")
def page(made) -> SearchPage:
    return SearchPage(made.index, made.model, "model", HOSTS, KEY)


@pytest.fixture
def browser(page) -> Client:
    return PageScript(page)


def call(*arguments: object) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


# An index


def test_an_index_made_anew_gives_no_study_the_report_or_picture_of_another(made, folder) -> None:
    index = open_index(folder, made.model_dir)
    pictures = [index.picture(row) for row in range(STUDIES)]
    backwards = pq.read_table(folder / STUDIES_FILE)["report"].to_pylist()[::-1]
    rewritten(folder / STUDIES_FILE, report=backwards)
    (folder / IMAGES).unlink()
    (folder / IMAGES).symlink_to("/etc/passwd")
    assert [index.report(row) for row in range(STUDIES)] == [made.index.report(row) for row in range(STUDIES)]
    assert [index.picture(row) for row in range(STUDIES)] == pictures


def test_rows_beyond_what_the_index_says_are_refused_before_they_are_read(made, folder, monkeypatch) -> None:
    endless = {
        name: pa.nulls(1_000_000, kind) for name, kind in zip(STUDIES_SCHEMA.names, STUDIES_SCHEMA.types, strict=True)
    }
    pq.write_table(pa.table(endless, schema=STUDIES_SCHEMA), folder / STUDIES_FILE)
    assert (folder / STUDIES_FILE).stat().st_size < 20_000
    read = pq.ParquetFile.read

    def limited(table: pq.ParquetFile, **options: object) -> pa.Table:
        assert table.metadata.num_rows < 100, "a bomb was read"
        return read(table, **options)

    monkeypatch.setattr(pq.ParquetFile, "read", limited)
    with pytest.raises(CxrflowError, match=r"rows of studies\.parquet"):
        open_index(folder, made.model_dir)


def test_blocks_of_another_size_are_refused(made, folder) -> None:
    table = pq.read_table(folder / STUDIES_FILE)
    pq.write_table(table, folder / STUDIES_FILE, row_group_size=5)
    with pytest.raises(CxrflowError, match=r"rows of studies\.parquet"):
        open_index(folder, made.model_dir)


def test_metadata_cannot_make_an_index_of_a_column(made, folder) -> None:
    table = pq.read_table(folder / IMAGES)
    metadata = {"index_columns": ["study"], "columns": [], "column_indexes": [], "pandas_version": "2.0.0"}
    pq.write_table(table.replace_schema_metadata({"pandas": json.dumps(metadata)}), folder / IMAGES)
    assert open_index(folder, made.model_dir).images.equals(made.index.images)


def test_columns_of_another_type_are_refused(made, folder) -> None:
    schema = IMAGES_SCHEMA.set(0, pa.field("study", pa.int64()))
    pq.write_table(pq.read_table(folder / IMAGES).cast(schema), folder / IMAGES)
    with pytest.raises(CxrflowError, match=r"columns of images\.parquet"):
        open_index(folder, made.model_dir)


def npy_of_objects(target: Path) -> bytes:
    file = io.BytesIO()
    np.save(file, np.array([Touching(target)], dtype=object), allow_pickle=True)
    return file.getvalue()


def test_vectors_of_another_kind_are_refused_and_not_run(made, folder, tmp_path) -> None:
    whole = faiss.serialize_index(faiss.IndexFlatIP(32)).tobytes()
    for content in (npy_of_objects(tmp_path / "run"), pickle.dumps(Touching(tmp_path / "run")), whole, b""):
        (folder / VECTORS).write_bytes(content)
        with pytest.raises(CxrflowError, match="is damaged"):
            open_index(folder, made.model_dir)
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("kind", [torch.float64, torch.int32, torch.bfloat16])
def test_numbers_of_another_format_are_refused(made, folder, kind) -> None:
    from safetensors.torch import load_file, save_file

    save_file({name: part.to(kind) for name, part in load_file(folder / VECTORS).items()}, folder / VECTORS)
    with pytest.raises(CxrflowError, match="is damaged"):
        open_index(folder, made.model_dir)


def test_an_index_of_another_width_is_said_to_be_so(made, folder) -> None:
    narrow = {name: part[:, :8] for name, part in load_file(folder / VECTORS).items()}
    save_file({n: p / np.linalg.norm(p, axis=1, keepdims=True) for n, p in narrow.items()}, folder / VECTORS)
    facts = json.loads((folder / FACTS).read_text())
    (folder / FACTS).write_text(json.dumps(facts | {"embed_dim": 8}))
    index = open_index(folder, made.model_dir)
    with pytest.raises(CxrflowError, match="is 8 wide, the query"):
        nearest(index, text_query(made.model, "effusion"), "images", 3)


def test_an_index_cannot_command_the_terminal_it_is_shown_on(made, folder, tmp_path) -> None:
    title, csi = "\x1b]0;owned\x07", "\x9b2J"
    ids = [f"s-{row}{title}\tfaked\ncolumn" for row in range(STUDIES)]
    reports = [
        text and f"first line{csi}\nsecond" for text in pq.read_table(folder / STUDIES_FILE)["report"].to_pylist()
    ]
    rewritten(folder / STUDIES_FILE, study_id=ids, report=reports)
    (tmp_path / "film.png").write_bytes(film_file(4))
    asked = ["search", made.model_dir, folder, "--image", tmp_path / "film.png", "--top", 1, "--show-reports"]
    said = call(*asked)
    row = made.index.studies["study_id"].tolist().index(study_id(4))
    first, *others = said.split("\n")[:-1]
    assert first.split("\t")[3] == f"s-{row}\ufffd]0;owned\ufffd\ufffdfaked\ufffdcolumn"
    assert others == ["    first line\ufffd2J", "second", ""]
    as_json = call(*asked, "--json")
    assert as_json.isascii() and as_json.count("\n") == 1 and "\x1b" not in as_json
    assert json.loads(as_json)["study_id"] == ids[row]  # exact, for programs


def test_no_folder_of_the_user_is_replaced_by_an_index(made, tmp_path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("years of work")
    (tmp_path / "file").write_text("a file")
    asked = ["build-index", made.model_dir, tmp_path / "thesis", "--images-dir", made.images_dir]
    for taken in (tmp_path / "thesis", tmp_path / "file", made.images_dir, made.model_dir):
        asked[2] = taken
        with pytest.raises(CxrflowError, match="is there and is no index; it would be replaced"):
            call(*asked)
    assert (tmp_path / "thesis" / "chapter.txt").read_text() == "years of work"
    asked[2] = tmp_path / "new"
    assert call(*asked) == call(*asked)  # an index in its place is made anew


# A model


def model_copy(made: Searchable, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made.model_dir, tmp_path / "model"))


@pytest.mark.parametrize(
    "name", ["model.safetensors", "clip.json", "text_encoder/tokenizer.json", "text_encoder/more.json"]
)
def test_what_a_link_in_a_model_leads_to_is_not_published(made, tmp_path, name) -> None:
    model = model_copy(made, tmp_path)
    secret = tmp_path / "secret"
    if (model / name).exists():
        (model / name).rename(secret)
    else:
        secret.write_text("a private key")
    (model / name).symlink_to(secret)
    with pytest.raises(CxrflowError, match=f"{name} is a link: what it leads to would be published"):
        call("export", model, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_linked_folder_in_a_model_is_not_published(made, tmp_path) -> None:
    model = model_copy(made, tmp_path)
    (model / "text_encoder").rename(tmp_path / "elsewhere")
    (model / "text_encoder").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CxrflowError, match="is a link: what it leads to would be published"):
        call("export", model, tmp_path / "out")


@pytest.mark.parametrize("name", ["own.py", "LICENSE.py", "pytorch_model.bin", "notes"])
def test_code_and_pickles_in_a_model_are_not_published(made, tmp_path, name) -> None:
    model = model_copy(made, tmp_path)
    (model / "text_encoder" / name).write_text("print()")
    with pytest.raises(CxrflowError, match=f"{name} is neither weights, configuration, tokenizer nor licence"):
        call("export", model, tmp_path / "out")


def test_an_export_replaces_neither_a_clone_nor_a_trained_model(made, tmp_path) -> None:
    exported = tmp_path / "exported"
    for _ in range(2):  # an earlier export is made anew
        call("export", made.model_dir, exported)
    (exported / ".git").mkdir()
    for taken in (exported, made.model_dir):
        with pytest.raises(CxrflowError, match="is there and is no export; it would be replaced"):
            call("export", made.model_dir, taken)
    assert (exported / ".git").is_dir() and (made.model_dir / "metrics.jsonl").is_file()


@pytest.mark.parametrize("name", ["clip.json", "open_clip_config.json"])
@pytest.mark.parametrize("content", ['{"schema": 1', "[]", "{}", '{"schema": 1}', '{"schema": 1, "text": 7}', "\xff"])
def test_a_damaged_configuration_of_a_model_is_named(made, tmp_path, name, content) -> None:
    model = model_copy(made, tmp_path)
    (model / name).write_bytes(content.encode("latin-1"))
    with pytest.raises(CxrflowError, match=f"{model}.*(a configuration in it is damaged|the folder was altered)"):
        load_clip(model)


def test_a_weight_that_has_no_place_is_refused(made, tmp_path) -> None:
    model = model_copy(made, tmp_path)
    save_file({**load_file(model / "model.safetensors"), "text.extra": np.zeros(1)}, model / "model.safetensors")
    with pytest.raises(CxrflowError, match=r"lacks 0 weights of its configuration and has 1 others: text\.extra"):
        load_clip(model)


def test_a_model_of_another_format_is_said_to_be_so(made, tmp_path) -> None:
    model = model_copy(made, tmp_path)
    (model / "clip.json").write_text(json.dumps(made.model.config | {"schema": 99}))
    with pytest.raises(CxrflowError, match="is a model of another cxrflow"):
        load_clip(model)


def test_attention_of_a_hub_is_not_asked_for(made, tmp_path, monkeypatch) -> None:
    def fetched(*_: object, **__: object) -> None:
        raise AssertionError("code was asked for")

    monkeypatch.setattr("transformers.modeling_utils.lazy_import_flash_attention", fetched)
    model = model_copy(made, tmp_path)
    path = model / "text_encoder" / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"attn_implementation": "kernels-community/evil"}))
    texts = ["effusion"]
    assert torch.equal(load_clip(model).encode_texts(texts), made.model.encode_texts(texts))


def test_a_base_that_names_attention_of_a_hub_is_loaded_without_it(tmp_path, monkeypatch) -> None:
    def fetched(*_: object, **__: object) -> None:
        raise AssertionError("code was asked for")

    monkeypatch.setattr("transformers.modeling_utils.lazy_import_flash_attention", fetched)
    tiny = {"vocab_size": 32, "hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "head_dim": 8}
    config = LlamaConfig(**tiny, num_attention_heads=2, num_key_value_heads=2, is_causal=False)
    LlamaModel(config).save_pretrained(tmp_path)
    path = tmp_path / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"attn_implementation": "kernels-community/evil"}))
    assert load_backbone(tmp_path).config._attn_implementation == "sdpa"


# A request


def raw(port: int, request: bytes) -> bytes:
    with closing(socket.create_connection(("127.0.0.1", port), timeout=30)) as connection:
        connection.sendall(request)
        connection.settimeout(10)
        answer = b""
        while part := connection.recv(65_536):
            answer += part
        return answer


def test_a_host_that_is_missing_or_named_twice_is_refused(address) -> None:
    port, _ = address
    key = f"Authorization: Bearer {KEY}\r\nConnection: close\r\n\r\n"
    ours, other = f"Host: 127.0.0.1:{port}\r\n", "Host: evil.example\r\n"
    for line, hosts, status in (
        ("GET / HTTP/1.1", ours, b" 200 "),
        ("GET / HTTP/1.0", "", b" 421 "),
        ("GET / HTTP/1.1", other, b" 421 "),
        ("GET / HTTP/1.1", ours + other, b" 421 "),
        (f"GET http://127.0.0.1:{port}/ HTTP/1.1", other, b" 421 "),
    ):
        answer = raw(port, f"{line}\r\n{hosts}{key}".encode())
        assert status in answer.partition(b"\r\n")[0], (line, hosts, answer[:100])


def test_an_upload_in_chunks_never_reaches_the_disk(address) -> None:
    port, temporary = address
    film = dicom_bytes(radiograph(chest(2000, 2000)))
    head = f"POST /search/image?top=3 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {KEY}\r\n"
    head += f"Content-Type: {BYTES}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    parts = [film[start : start + 300_000] for start in range(0, len(film), 300_000)]
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
    answer = raw(port, head.encode() + body)
    assert b" 200 " in answer.partition(b"\r\n")[0] and not list(temporary.iterdir())


def test_a_body_without_a_length_is_no_image(address) -> None:
    port, _ = address
    head = f"POST /search/image HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {KEY}\r\n"
    answer = raw(port, f"{head}Content-Type: {BYTES}\r\nConnection: close\r\n\r\n".encode())
    assert b" 422 " in answer.partition(b"\r\n")[0] and b"EMPTY_FILE" in answer


@pytest.mark.parametrize("key", ["", "wrong", "\u00e9", "a" * 4000, f"{KEY} ", f"{KEY}x", KEY[:-1]])
def test_only_the_whole_key_is_the_key(page, key) -> None:
    for scheme in ("Bearer ", "bearer  ", "Basic ", ""):
        headers = {"Authorization": f"{scheme}{key}".encode().decode("latin-1")}
        assert Client(page).get("/picture/0", base_url=HOME, headers=headers).status_code == 403
    assert Client(page).get("/picture/0", base_url=HOME, headers=AUTHORISED).status_code == 200


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ('{"text": "x", "top": 1e999}', 400),
        ('{"text": "x", "top": NaN}', 400),
        ('{"text": "x", "top": []}', 400),
        ('{"text": "x", "among": ["images"]}', 400),
        ('{"text": "\\ud800"}', 422),
        ('{"text": "x"', 400),
        ("[" * 60_000, 500),
        ("[]", 400),
        ("\xff\xfe", 400),
    ],
)
def test_odd_questions_are_answered_and_the_server_goes_on(browser, body, status) -> None:
    headers = {"Content-Type": "application/json"}
    response = browser.post("/search/text", base_url=HOME, data=body.encode("latin-1"), headers=headers)
    assert response.status_code == status and response.get_json()["error"]
    assert found(browser.post("/search/text", base_url=HOME, json={"text": "effusion"}))


@pytest.mark.parametrize("bomb", [deflated_bomb, picture_of_100k, both_of_65k, rle_bomb, nested, shattered])
def test_a_bomb_is_refused_and_the_next_film_is_searched_with(browser, bomb) -> None:
    response = browser.post("/search/image", base_url=HOME, data=bomb(), content_type=BYTES)
    assert response.status_code == 422 and "The image is refused" in response.get_json()["error"]
    assert found(browser.post("/search/image", base_url=HOME, data=film_file(4), content_type=BYTES))


def test_no_error_repeats_a_path_or_a_report(made, browser, capfd, monkeypatch) -> None:
    def failing(*_: object) -> str:
        raise OSError(5, report_of(6), str(made.index_dir / STUDIES_FILE))

    monkeypatch.setattr("cxrflow.serving.index.StoredColumn.cell", failing)
    answers = [
        browser.get("/nowhere", base_url=HOME),
        browser.get("/picture/0", base_url=HOME),
        browser.get("/studies", query_string={"id": study_id(6)}, base_url=HOME),
        browser.post("/search/text", base_url=HOME, json={"text": report_of(6)}),
        browser.post("/search/text", base_url=HOME, json={"text": report_of(6) * 200}),
        browser.post("/search/text", base_url=HOME, data=report_of(6)),
        browser.post("/search/image", base_url=HOME, data=report_of(6), content_type=BYTES),
        browser.get("/search/text", base_url=HOME),
        browser.get(f"/picture/{'9' * 5000}", base_url=HOME),
    ]
    assert [answer.status_code for answer in answers] == [404, 500, 500, 500, 422, 400, 422, 405, 404]
    said = "".join(answer.get_data(as_text=True) for answer in answers) + "".join(capfd.readouterr())
    assert report_of(6) not in said and "FINDINGS" not in said
    assert str(made.index_dir) not in said and STUDIES_FILE not in said


def test_other_origins_may_neither_read_nor_embed(browser) -> None:
    asked = {"base_url": HOME, "headers": {"Origin": "http://127.0.0.1:9999"}}
    for response in (browser.get("/picture/0", **asked), browser.get("/studies?id=s-000", **asked)):
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert not any(name.startswith("Access-Control") for name, _ in response.headers)
    preflight = browser.options("/search/text", **asked)
    assert preflight.status_code == 405 and "Access-Control-Allow-Origin" not in preflight.headers


def test_the_name_of_a_model_stays_text(made) -> None:
    name = "</title><script>alert(1)</script>"
    browser = PageScript(SearchPage(made.index, made.model, name, HOSTS, KEY))
    facts = browser.get("/facts", base_url=HOME)
    assert facts.mimetype == "application/json" and facts.get_json()["name"] == name
    assert "alert" not in browser.get("/", base_url=HOME).get_data(as_text=True)  # the page's script sets it as text


@pytest.mark.parametrize(("host", "warned"), [("127.0.0.1", False), ("::1", False), ("192.0.2.7", True)])
def test_a_page_for_the_network_comes_with_a_warning(made, monkeypatch, host, warned) -> None:
    class Started:
        def run(self) -> None: ...

    asked = []
    monkeypatch.setattr("cxrflow.serving.server.listen", lambda *a: (asked.append(a), (None, [f"{host}:1"]))[1])
    monkeypatch.setattr("cxrflow.serving.server.web_server", lambda page, bound: Started())
    arguments = ["serve", made.model_dir, made.index_dir, *(["--host", host] if host != "127.0.0.1" else [])]
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert asked == [(host, 8765)] and f"http://{host}:1/#key=" in result.stdout
    assert ("nothing is encrypted" in result.stderr) == warned
