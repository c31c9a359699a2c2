"""A file arrives whole and right, or not at all, whatever the server does."""

from __future__ import annotations

import hashlib
import threading
import time
from http import HTTPStatus
from pathlib import Path

import pytest

from cxrflow.config.datasets import RemoteFile
from cxrflow.download.fetch import Fetcher, shown
from cxrflow.download.loopback import LOGIN_PAGE, PublishedFiles, published
from cxrflow.download.session import pooled_session
from cxrflow.errors import CxrflowError

CONTENT = bytes(range(256)) * 4096
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "film.dcm").write_bytes(CONTENT)
    return tmp_path / "site"


class Server:
    """A misbehaving server: `PublishedFiles` with methods replaced, its requests written down, and a fetcher for it."""

    def __init__(self, folder: Path, **methods):
        self.requests: list[str | None] = []
        self.waits: list[float] = []
        self.lock = threading.Lock()
        outer = self

        def do_get(handler):
            with outer.lock:
                outer.requests.append(handler.headers.get("Range"))
            (methods.get("do_GET") or PublishedFiles.do_GET)(handler)

        self.handler = type("Misbehaving", (PublishedFiles,), {**methods, "do_GET": do_get, "server_state": self})
        self.folder = folder

    def __enter__(self):
        self.context = published(self.folder, self.handler)
        self.publication = self.context.__enter__()
        self.session = pooled_session()
        self.session.trust_env = False
        self.session.auth = (self.publication.username, self.publication.password)
        self.fetcher = Fetcher(
            self.session, access="Ask at https://example.org/access", attempts=3, sleep=self.waits.append
        )
        return self

    def __exit__(self, *error):
        self.session.close()
        self.context.__exit__(*error)

    def fetch(self, target: Path, name: str = "film.dcm", **known) -> str:
        return self.fetcher.fetch(RemoteFile(path=name, url=self.publication.url + name, **known), target)


def left_over(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path.name != "site")


def test_file_arrives_whole_and_alone(folder, tmp_path):
    target = tmp_path / "film.dcm"
    with Server(folder) as server:
        assert server.fetch(target, sha256=SHA256, bytes=len(CONTENT)) == SHA256
    assert target.read_bytes() == CONTENT
    assert left_over(target) == ["film.dcm"]


def test_right_file_is_not_fetched_again(folder, tmp_path):
    target = tmp_path / "film.dcm"
    target.write_bytes(CONTENT)
    with Server(folder) as server:
        server.fetch(target, sha256=SHA256)
        assert server.requests == []


def test_wrong_file_that_is_there_already_is_replaced(folder, tmp_path):
    target = tmp_path / "film.dcm"
    target.write_bytes(b"half a film")
    with Server(folder) as server:
        server.fetch(target, sha256=SHA256)
    assert target.read_bytes() == CONTENT


def test_partial_file_is_continued_where_it_ended(folder, tmp_path):
    target = tmp_path / "film.dcm"
    (tmp_path / "film.dcm.part").write_bytes(CONTENT[:1000])
    with Server(folder) as server:
        server.fetch(target, sha256=SHA256)
        assert server.requests == ["bytes=1000-"]
    assert target.read_bytes() == CONTENT


def test_complete_partial_file_only_gets_its_name(folder, tmp_path):
    target = tmp_path / "film.dcm"
    (tmp_path / "film.dcm.part").write_bytes(CONTENT)
    with Server(folder) as server:
        server.fetch(target)
    assert target.read_bytes() == CONTENT


def test_partial_file_of_another_release_is_started_anew(folder, tmp_path):
    target = tmp_path / "film.dcm"
    (tmp_path / "film.dcm.part").write_bytes(b"?" * 1000)
    with Server(folder) as server:
        server.fetch(target, sha256=SHA256)
        assert server.requests == ["bytes=1000-", None]
    assert target.read_bytes() == CONTENT


def test_changed_entity_tag_starts_anew_even_without_a_checksum(folder, tmp_path):
    target = tmp_path / "film.dcm"
    (tmp_path / "film.dcm.part").write_bytes(b"?" * 1000)
    (tmp_path / "film.dcm.part.etag").write_text('"an older one"')
    with Server(folder) as server:
        server.fetch(target)
    assert target.read_bytes() == CONTENT
    assert left_over(target) == ["film.dcm"]


def drop_after(count: int):
    def copy(handler, file):
        handler.wfile.write(file.read(count))
        handler.close_connection = True

    return copy


def test_dropped_connections_are_resumed_until_the_file_is_whole(folder, tmp_path):
    target = tmp_path / "film.dcm"
    with Server(folder, copy=drop_after(300_000)) as server:
        server.fetch(target, sha256=SHA256)
        assert server.requests == [None, "bytes=300000-", "bytes=600000-", "bytes=900000-"]
    assert target.read_bytes() == CONTENT


def test_server_that_never_gets_further_is_given_up_with_growing_waits(folder, tmp_path):
    target = tmp_path / "film.dcm"
    with Server(folder, copy=drop_after(0)) as server:
        with pytest.raises(CxrflowError, match="given up after 3 attempts"):
            server.fetch(target)
        assert server.waits == [1.0, 2.0]
    assert not target.exists()


def test_stopped_transfer_keeps_what_came_and_goes_on_later(folder, tmp_path):
    target = tmp_path / "film.dcm"
    (folder / "film.dcm").write_bytes(CONTENT * 8)
    with Server(folder) as server:
        server.fetcher.advance = lambda count: server.fetcher.stop.set()
        with pytest.raises(CxrflowError, match="stopped"):
            server.fetch(target)
        assert not target.exists() and 0 < (tmp_path / "film.dcm.part").stat().st_size < 8 * len(CONTENT)
        server.fetcher.stop.clear()
        server.fetcher.advance = lambda count: None
        server.fetch(target)
    assert target.read_bytes() == CONTENT * 8


def test_stop_does_not_wait_for_the_next_attempt(folder, tmp_path):
    with Server(folder, do_GET=lambda handler: handler.send_page(HTTPStatus.SERVICE_UNAVAILABLE)) as server:
        server.fetcher.sleep, server.fetcher.first_wait = None, 60.0
        threading.Timer(0.5, server.fetcher.stop.set).start()
        started = time.monotonic()
        with pytest.raises(CxrflowError, match="stopped, since another file"):
            server.fetch(tmp_path / "film.dcm")
        assert time.monotonic() - started < 30 and len(server.requests) == 1


def test_server_without_ranges_is_read_from_the_start(folder, tmp_path):
    target = tmp_path / "film.dcm"
    (tmp_path / "film.dcm.part").write_bytes(CONTENT[:1000])
    with Server(folder, range_start=lambda handler: None) as server:
        server.fetch(target)
    assert target.read_bytes() == CONTENT


def test_wrong_checksum_never_becomes_a_file(folder, tmp_path):
    target = tmp_path / "film.dcm"
    with Server(folder) as server:
        with pytest.raises(CxrflowError, match="wrong checksum"):
            server.fetch(target, sha256="0" * 64)
        assert len(server.requests) == 2
    assert left_over(target) == []


def test_size_that_differs_from_the_registry_is_an_error(folder, tmp_path):
    with Server(folder) as server, pytest.raises(CxrflowError, match="1048576 bytes on the server, 5 in the registry"):
        server.fetch(tmp_path / "film.dcm", bytes=5)


def test_truncated_body_without_a_length_is_noticed_by_its_size(folder, tmp_path):
    def answer(handler, status, length, headers):
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Connection", "close")
        handler.end_headers()

    target = tmp_path / "film.dcm"
    short = pytest.raises(CxrflowError, match="the body ended after 5000 of 1048576 bytes")
    with Server(folder, answer=answer, copy=drop_after(5000), range_start=lambda handler: None) as server, short:
        server.fetch(target, bytes=len(CONTENT))
    assert not target.exists()


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/octet-stream"])
def test_login_page_with_status_200_never_becomes_a_file(folder, tmp_path, kind):
    def login(handler):
        handler.answer(HTTPStatus.OK, len(LOGIN_PAGE), {"Content-Type": kind})
        handler.wfile.write(LOGIN_PAGE)

    for known in ({}, {"sha256": SHA256}):
        target = tmp_path / "film.dcm"
        page = pytest.raises(CxrflowError, match="a web page came instead of the file.*https://example.org/access")
        with Server(folder, do_GET=login) as server, page:
            server.fetch(target, **known)
        assert left_over(target) == []


def test_answer_typed_as_a_page_never_becomes_a_file_whatever_it_says(folder, tmp_path):
    def notice(handler):
        handler.answer(HTTPStatus.OK, 12, {"Content-Type": "text/html"})
        handler.wfile.write(b"Quota is up.")

    with Server(folder, do_GET=notice) as server, pytest.raises(CxrflowError, match="web page"):
        server.fetch(tmp_path / "film.dcm")
    assert left_over(tmp_path / "film.dcm") == []


def test_login_page_does_not_spoil_what_came_before(folder, tmp_path):
    (tmp_path / "film.dcm.part").write_bytes(CONTENT[:1000])

    def login(handler):
        handler.answer(HTTPStatus.OK, len(LOGIN_PAGE), {"Content-Type": "text/html"})
        handler.wfile.write(LOGIN_PAGE)

    with Server(folder, do_GET=login) as server, pytest.raises(CxrflowError, match="web page"):
        server.fetch(tmp_path / "film.dcm")
    assert (tmp_path / "film.dcm.part").read_bytes() == CONTENT[:1000]


def test_redirect_to_a_login_page_never_becomes_a_file(folder, tmp_path):
    def redirect(handler):
        if handler.path == "/login":
            handler.answer(HTTPStatus.OK, len(LOGIN_PAGE), {"Content-Type": "text/html"})
            handler.wfile.write(LOGIN_PAGE)
        else:
            handler.answer(HTTPStatus.FOUND, 0, {"Location": "/login"})

    with Server(folder, do_GET=redirect) as server, pytest.raises(CxrflowError, match="web page"):
        server.fetch(tmp_path / "film.dcm")


def test_redirect_loop_ends_with_an_error(folder, tmp_path):
    def circle(handler):
        handler.answer(HTTPStatus.FOUND, 0, {"Location": handler.path})

    with Server(folder, do_GET=circle) as server, pytest.raises(CxrflowError, match="redirects in a circle"):
        server.fetch(tmp_path / "film.dcm")


@pytest.mark.parametrize("status", [HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN])
def test_refused_access_says_where_to_ask_and_is_not_repeated(folder, tmp_path, status):
    with Server(folder, do_GET=lambda handler: handler.send_page(status)) as server:
        with pytest.raises(CxrflowError, match=f"access refused .{status.value}.. Ask at https://example.org/access"):
            server.fetch(tmp_path / "film.dcm")
        assert len(server.requests) == 1
    assert left_over(tmp_path / "film.dcm") == []


def test_missing_file_is_not_repeated(folder, tmp_path):
    with Server(folder) as server:
        with pytest.raises(CxrflowError, match="the server answered 404"):
            server.fetch(tmp_path / "no.dcm", name="no.dcm")
        assert len(server.requests) == 1


def test_throttled_request_waits_as_long_as_the_server_asks(folder, tmp_path):
    def throttled(handler):
        if len(handler.server_state.requests) == 1:
            handler.send_page(HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": "7"})
        elif len(handler.server_state.requests) == 2:
            handler.send_page(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            PublishedFiles.do_GET(handler)

    target = tmp_path / "film.dcm"
    with Server(folder, do_GET=throttled) as server:
        server.fetch(target, sha256=SHA256)
        assert server.waits == [7.0, 2.0]
    assert target.read_bytes() == CONTENT


def test_server_that_is_not_there_is_given_up(folder, tmp_path):
    with Server(folder) as server:
        url = server.publication.url
    waits: list[float] = []
    session = pooled_session()
    session.trust_env = False
    with pytest.raises(CxrflowError, match="connection failed"):
        Fetcher(session, attempts=2, sleep=waits.append).fetch(RemoteFile(path="x", url=url + "x"), tmp_path / "x")
    assert waits == [1.0]


def test_messages_hold_neither_credentials_nor_tokens():
    assert shown("https://user:secret@host:8443/a/b.dcm?sig=token") == "https://host:8443/a/b.dcm"


def test_loopback_server_refuses_strangers_and_paths_outside(folder):
    (folder.parent / "outside.txt").write_text("secret")
    with published(folder) as one, published(folder) as other:
        session = pooled_session()
        session.trust_env = False
        assert session.get(one.url + "film.dcm").status_code == 401
        assert one.password != other.password
        session.auth = (one.username, one.password)
        assert session.get(one.url + "%2e%2e/outside.txt").status_code == 404
        assert session.get(one.url + "SHA256SUMS.txt").text == f"{SHA256}  film.dcm\n"
        session.close()
