"""The page's server: who may ask, what is served, and what becomes of an upload."""

from __future__ import annotations

import http.client
import json
import os
import socket
import tempfile
import threading
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from images_files import chest, dicom_bytes, png, radiograph
from serving_samples import INJECTED, MARKUP, STUDIES, TWO_IMAGES, film_file, make_searchable, report_of, study_id
from werkzeug.test import Client

from cxrflow.errors import CxrflowError
from cxrflow.images.codes import Refused
from cxrflow.images.query import grey_square
from cxrflow.serving.search import MOST_HITS, query_options
from cxrflow.serving.server import MOST_BODY_BYTES, SearchPage, listen, web_server

KEY = "the-key-of-this-test"
AUTHORISED = {"Authorization": f"Bearer {KEY}"}
HOSTS = ["127.0.0.1:8765", "localhost:8765"]
HOME = "http://127.0.0.1:8765"
BYTES = "application/octet-stream"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_searchable(tmp_path_factory.mktemp("searchable"))


@pytest.fixture(scope="module")
def page(made) -> SearchPage:
    return SearchPage(made.index, made.model, "model", HOSTS, KEY)


class PageScript(Client):
    """What the page's script asks with: the key in a header of every request."""

    def open(self, *arguments, headers=None, **options):
        return super().open(*arguments, headers={**AUTHORISED, **(headers or {})}, **options)


@pytest.fixture
def stranger(page) -> Client:
    """A browser that was not given the key."""
    return Client(page)


@pytest.fixture
def browser(page) -> Client:
    """A browser that has opened the printed address."""
    return PageScript(page)


def found(response) -> list[dict]:
    assert response.status_code == 200, response.get_data(as_text=True)
    return response.get_json()["studies"]


def test_a_text_and_an_image_find_their_study(browser) -> None:
    asked = {"text": report_of(6), "among": "reports", "top": 3}
    first, *others = found(browser.post("/search/text", base_url=HOME, json=asked))
    assert (first["study_id"], first["rank"], len(others)) == (study_id(6), 1, 2)
    assert first["score"] == pytest.approx(1, abs=1e-3) and first["report"] == report_of(6)
    for file in (film_file(4), dicom_bytes(radiograph(chest(seed=4, bits=12)))):
        response = browser.post("/search/image?top=50", base_url=HOME, data=file, content_type=BYTES)
        assert len(found(response)) == STUDIES and response.get_json()["query"]
    first = found(browser.post("/search/image", base_url=HOME, data=film_file(4), content_type=BYTES))[0]
    assert first["study_id"] == study_id(4) and first["score"] > 0.999


def test_a_study_is_opened_by_its_identifier_with_all_its_pictures(browser) -> None:
    (study,) = found(browser.get("/studies", query_string={"id": study_id(TWO_IMAGES)}, base_url=HOME))
    assert study["report"] == report_of(TWO_IMAGES) and len(study["pictures"]) == 2 and "rank" not in study
    for picture in study["pictures"]:
        response = browser.get(picture["path"], base_url=HOME)
        assert response.mimetype == "image/jpeg" and response.data.startswith(b"\xff\xd8\xff")
    for query, code in (("?id=s-999", 404), ("?id=", 400), ("", 400)):
        assert browser.get(f"/studies{query}", base_url=HOME).status_code == code


def test_the_picture_that_was_found_comes_first(browser, made) -> None:
    rows = made.index.images_of(made.index.studies["study_id"].tolist().index(study_id(TWO_IMAGES)))
    assert len(rows) == 2
    for row in rows:
        query = {"among": "images", "top": 1}
        film = film_file(TWO_IMAGES + 100 * int(row - rows[0]))
        (study,) = found(
            browser.post("/search/image", base_url=HOME, query_string=query, data=film, content_type=BYTES)
        )
        first, second = (picture["path"] for picture in study["pictures"])
        assert study["study_id"] == study_id(TWO_IMAGES) and first == f"/picture/{row}" != second


def test_an_identifier_of_several_datasets_opens_the_study_of_each(made) -> None:
    studies = made.index.studies.assign(study_id="7", dataset=[f"set-{row}" for row in range(STUDIES)])
    browser = PageScript(SearchPage(replace(made.index, studies=studies), made.model, "model", HOSTS, KEY))
    opened = found(browser.get("/studies?id=7", base_url=HOME))
    assert [study["dataset"] for study in opened] == list(studies["dataset"])


def test_nothing_of_the_index_is_answered_without_the_key(stranger, browser) -> None:
    for path in ("/facts", "/picture/0", "/studies?id=s-000", f"/studies?id=s-000&key={KEY}", f"/facts?key={KEY}"):
        assert stranger.get(path, base_url=HOME).status_code == 403, path
        assert browser.get(path, base_url=HOME).status_code == 200, path
    for path in ("/search/text", "/search/image"):
        assert stranger.post(path, base_url=HOME, json={"text": "effusion"}).status_code == 403, path
    assert browser.get("/facts", base_url=HOME).get_json() == {
        "name": "model",
        "studies": STUDIES,
        "images": STUDIES + 1,
        "reports": STUDIES - 1,
    }


def test_the_pages_own_files_say_nothing_of_the_index_or_the_key(made, stranger) -> None:
    other = Client(SearchPage(replace(made.index, facts=None, studies=None), made.model, "other", HOSTS, "other key"))
    for path in ("/", "/page.js", "/page.css"):
        files = [client.get(path, base_url=HOME) for client in (stranger, other)]
        assert files[0].status_code == 200 and files[0].data == files[1].data


def test_the_key_is_no_cookie(stranger) -> None:
    """A browser would send it to the servers of other users at other ports of the address."""
    for path in ("/", "/page.js", f"/?key={KEY}", f"/facts?key={KEY}"):
        assert "Set-Cookie" not in stranger.get(path, base_url=HOME).headers
    assert stranger.get("/facts", base_url=HOME, headers={"Cookie": f"cxrflow-key-8765={KEY}"}).status_code == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil:8765"]
)
def test_another_host_name_is_refused_even_with_the_key(browser, host) -> None:
    # A page under a rebound name sends its own name: the request must not reach the index.
    for path in ("/", "/picture/0"):
        assert browser.get(path, base_url=HOME, headers={"Host": host}).status_code == 421


def test_another_site_cannot_ask_through_the_browser(stranger) -> None:
    """A browser adds nothing of its own by which its owner would be known; the key, a site does not have."""
    for origin in ("https://evil.example", "null", "http://127.0.0.1:9999"):
        asked = {"base_url": HOME, "headers": {"Origin": origin}}
        assert stranger.post("/search/text", json={"text": "effusion"}, **asked).status_code == 403
        assert stranger.post("/search/image", data=film_file(1), content_type="text/plain", **asked).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/index.json", "/vectors.safetensors", "/../index.json", "/%2e%2e/index.json", "/picture/../index.json",
        "/picture/..%2f..%2fetc%2fpasswd", "/page.js/../server.py", "/server.py", "/page.html.j2", "//etc/passwd",
        "/picture/-1", "/picture/13", "/picture/1e3", "/picture/0/../../index.json", "/etc/passwd", "/page.css%00.py",
    ],
)  # fmt: skip
def test_no_path_leads_to_a_file(browser, path) -> None:
    response = browser.get(path, base_url=HOME)
    assert response.status_code in (404, 308)  # 308: doubled slashes are merged, and then it is not found either
    assert b"model_sha256" not in response.data and b"root:" not in response.data


def test_every_answer_carries_the_browsers_orders(browser, stranger) -> None:
    for client, path in ((browser, "/"), (browser, "/picture/0"), (browser, "/nowhere"), (stranger, "/")):
        headers = client.get(path, base_url=HOME).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "*" not in policy
        assert "frame-ancestors 'none'" in policy and "http" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff" and headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"


def test_the_page_asks_for_nothing_elsewhere(browser) -> None:
    for path in ("/", "/page.js", "/page.css"):
        text = browser.get(path, base_url=HOME).get_data(as_text=True)
        assert "http://" not in text and "https://" not in text and "//cdn" not in text


def test_markup_in_the_index_stays_text(browser) -> None:
    (study,) = found(browser.get("/studies", query_string={"id": study_id(MARKUP)}, base_url=HOME))
    assert INJECTED in study["report"]  # as JSON; what the page does with it is tested in a browser
    response = browser.get("/studies", query_string={"id": study_id(MARKUP)}, base_url=HOME)
    assert response.mimetype == "application/json"


def test_questions_out_of_bounds_are_answered_with_a_reason(browser) -> None:
    def ask(**asked) -> tuple[int, str]:
        response = browser.post("/search/text", base_url=HOME, json=asked)
        return response.status_code, response.get_json().get("error", "")

    assert ask(text="  ")[0] == 422 and ask(text="x" * 5000) == (
        422,
        "the text to search for has 5000 characters, more than 4000",
    )
    assert ask(text="x" * 70_000)[0] in (400, 413)
    assert ask(text=7)[0] == 400 and ask()[0] == 400
    assert ask(text="effusion", among="files")[0] == 400 and ask(text="effusion", top="many")[0] == 400
    assert len(found(browser.post("/search/text", base_url=HOME, json={"text": "x", "top": 10**9}))) <= MOST_HITS


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"", "EMPTY_FILE"),
        (b"<html>log in</html>", "HTML_BODY"),
        (b"\x80\x04cposix\nsystem\n.", "NOT_DICOM"),
        (film_file(1)[:-40], "UNREADABLE_IMAGE"),
        (png(255 - chest(bits=8)), "POLARITY_SUSPECT"),
        (dicom_bytes(radiograph(Modality="CT")), "WRONG_MODALITY"),
    ],
)
def test_a_file_that_is_no_chest_film_is_refused_with_its_reason(browser, file, code) -> None:
    response = browser.post("/search/image", base_url=HOME, data=file, content_type=BYTES)
    assert response.status_code == 422 and code in response.get_json()["error"]


def test_an_image_of_too_many_pixels_is_refused_before_it_is_decoded(made) -> None:
    import struct
    import zlib

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    header = struct.pack(">LLBBBBB", 20_000, 20_000, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with pytest.raises(Refused, match="TOO_LARGE"):
        grey_square(bomb, query_options(made.model))


def test_a_film_with_burned_in_text_may_be_asked_with(browser) -> None:
    file = dicom_bytes(radiograph(BurnedInAnnotation="YES"))
    assert found(browser.post("/search/image", base_url=HOME, data=file, content_type=BYTES))


@pytest.fixture
def address(page, monkeypatch, tmp_path):
    """A running server's port; what Python writes to a temporary file would lie in an empty folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    bound, hosts = listen("127.0.0.1", 0)
    server = web_server(SearchPage(page.index, page.model, "model", hosts, KEY), bound)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield bound.getsockname()[1], tmp_path / "temporary"
    with suppress(OSError):  # a request's own wake-up may have run it, and closed the trigger, before this one
        server.trigger.pull_trigger(server.close)
    thread.join(5)


def posted(port: int, body: bytes | None, **headers: str) -> tuple[int, dict]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("POST", "/search/image?top=3", body, {**AUTHORISED, "Content-Type": BYTES, **headers})
        response = connection.getresponse()
        text = response.read()
        return response.status, json.loads(text) if response.headers["Content-Type"] == "application/json" else {}


def test_an_upload_never_reaches_the_disk(address, monkeypatch) -> None:
    port, temporary = address
    made: list[str] = []
    for name in ("NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "mkstemp"):
        original = getattr(tempfile, name)
        monkeypatch.setattr(
            tempfile, name, lambda *a, name=name, original=original, **k: (made.append(name), original(*a, **k))[1]
        )
    large = dicom_bytes(radiograph(chest(2000, 2000)))  # 8 MB: waitress's own default would write it to a file
    status, answer = posted(port, large)
    assert status == 200 and len(answer["studies"]) == 3
    assert not made and not list(temporary.iterdir())


def test_an_upload_above_the_limit_is_cut_off(address) -> None:
    port, _ = address
    with closing(socket.create_connection(("127.0.0.1", port), timeout=30)) as connection:
        head = (
            f"POST /search/image HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {KEY}\r\n"
            f"Content-Type: {BYTES}\r\nContent-Length: {MOST_BODY_BYTES + 1}\r\n\r\n"
        )
        connection.sendall(head.encode())
        assert b" 413 " in connection.recv(65_536).partition(b"\r\n")[0]
    status, _ = posted(port, film_file(2))  # and the server goes on
    assert status == 200


def test_an_upload_in_chunks_is_bounded_too(address, monkeypatch) -> None:
    port, _ = address
    with closing(socket.create_connection(("127.0.0.1", port), timeout=30)) as connection:
        head = (
            f"POST /search/image HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {KEY}\r\n"
            f"Content-Type: {BYTES}\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        connection.sendall(head.encode())
        chunk = b"%x\r\n" % (1 << 20) + bytes(1 << 20) + b"\r\n"
        sent, answer = 0, b""
        connection.settimeout(2)
        try:
            while sent <= MOST_BODY_BYTES + (8 << 20):
                connection.sendall(chunk)
                sent += 1 << 20
            answer = connection.recv(65_536)
        except (BrokenPipeError, ConnectionResetError):
            answer = b"closed"
        except TimeoutError:
            answer = connection.recv(65_536)
    assert answer == b"closed" or b" 413 " in answer.partition(b"\r\n")[0]


def test_no_word_of_a_request_is_logged(address, capfd, page, monkeypatch) -> None:
    port, _ = address
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        headers = {**AUTHORISED, "Content-Type": "application/json"}
        connection.request("POST", "/search/text", json.dumps({"text": "unheard-of finding"}), headers)
        assert connection.getresponse().status == 200

        def failing(*_: object, **__: object) -> None:
            raise ValueError("unheard-of finding")

        monkeypatch.setattr("cxrflow.serving.server.text_query", failing)
        connection.close()
        connection.request("POST", "/search/text", json.dumps({"text": "unheard-of finding"}), headers)
        response = connection.getresponse()
        assert response.status == 500 and b"unheard-of" not in response.read()
    said = "".join(capfd.readouterr())
    assert "a request failed: ValueError in" in said and "unheard-of" not in said


def test_the_server_listens_on_loopback_unless_told_one_other_address() -> None:
    bound, hosts = listen("127.0.0.1", 0)
    port = bound.getsockname()[1]
    assert hosts == [f"127.0.0.1:{port}", f"localhost:{port}"] and bound.getsockname()[0] == "127.0.0.1"
    with pytest.raises(CxrflowError, match="try another --port"):
        listen("127.0.0.1", port)
    bound.close()
    for every in ("0.0.0.0", "::"):
        with pytest.raises(CxrflowError, match="stands for every address"):
            listen(every, 0)
    with pytest.raises(CxrflowError, match="an address is needed"):
        listen("somewhere", 0)


def test_a_leftover_of_the_index_folder_is_not_served(made, browser) -> None:
    leftover = Path(made.index_dir) / "notes.txt"
    leftover.write_text("private")
    try:
        for path in ("/notes.txt", "/picture/notes.txt", "/studies?id=notes.txt"):
            assert browser.get(path, base_url=HOME).status_code == 404
    finally:
        os.unlink(leftover)
