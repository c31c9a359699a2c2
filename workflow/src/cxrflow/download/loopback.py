"""A local server that publishes a generated dataset as a real archive would: so the real download code runs on it.

In: a folder. Out: its files under http://127.0.0.1:<port>/, with basic authentication (a user and password drawn anew
for each run), byte ranges, entity tags, and a list of checksums in the format of sha256sum.
"""

from __future__ import annotations

import base64
import functools
import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from cxrflow.config.datasets import is_inside
from cxrflow.io.hashing import sha256_file

CHECKSUMS = "SHA256SUMS.txt"
LOGIN_PAGE = b"<!DOCTYPE html><html><body>Please log in.</body></html>"


@dataclass(frozen=True)
class Publication:
    """Where the folder is served and who may read it."""

    url: str
    username: str
    password: str


class PublishedFiles(BaseHTTPRequestHandler):
    """Serves files below `folder` to whoever presents `authorization`."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, folder: Path, authorization: str, checksums: bytes):
        self.folder, self.authorization, self.checksums = folder, authorization, checksums
        super().__init__(*arguments)

    def do_GET(self) -> None:
        if not secrets.compare_digest(self.headers.get("Authorization", ""), self.authorization):
            self.send_page(HTTPStatus.UNAUTHORIZED, {"WWW-Authenticate": 'Basic realm="generated data"'})
            return
        name = unquote(urlsplit(self.path).path).lstrip("/")
        path = self.folder / name
        if name == CHECKSUMS and not path.is_file():
            self.send_body(self.checksums)
        elif is_inside(name) and path.is_file():
            self.send_file(path)
        else:
            self.send_page(HTTPStatus.NOT_FOUND)

    def send_file(self, path: Path) -> None:
        """The file, or the part of it that the request's Range asks for."""
        size = path.stat().st_size
        tag = f'"{size:x}-{path.stat().st_mtime_ns:x}"'
        start = self.range_start() if self.headers.get("If-Range", tag) == tag else None
        if start is not None and start >= size:
            self.answer(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, 0, {"Content-Range": f"bytes */{size}"})
            return
        headers = {"Content-Type": "application/octet-stream", "Accept-Ranges": "bytes", "ETag": tag}
        if start is None:
            self.answer(HTTPStatus.OK, size, headers)
        else:
            headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
            self.answer(HTTPStatus.PARTIAL_CONTENT, size - start, headers)
        with open(path, "rb") as handle:
            handle.seek(start or 0)
            self.copy(handle)

    def copy(self, handle: BinaryIO) -> None:
        """Send the rest of an open file."""
        shutil.copyfileobj(handle, self.wfile)

    def range_start(self) -> int | None:
        """First byte of a request for `bytes=N-`; None where the whole file is asked for."""
        unit, _, span = self.headers.get("Range", "").partition("=")
        first, _, last = span.partition("-")
        return int(first) if unit == "bytes" and first.isdigit() and not last else None

    def send_body(self, body: bytes) -> None:
        self.answer(HTTPStatus.OK, len(body), {"Content-Type": "application/octet-stream"})
        self.wfile.write(body)

    def send_page(self, status: HTTPStatus, headers: dict[str, str] | None = None) -> None:
        self.answer(status, len(LOGIN_PAGE), {"Content-Type": "text/html; charset=utf-8", **(headers or {})})
        self.wfile.write(LOGIN_PAGE)

    def answer(self, status: HTTPStatus, length: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Silent: the downloading side reports."""


@contextmanager
def published(folder: Path, handler: type[PublishedFiles] = PublishedFiles) -> Iterator[Publication]:
    """Serve `folder` until the block ends. `handler` lets a test misbehave."""
    username, password = "generated", secrets.token_urlsafe(24)
    authorization = "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()
    make = functools.partial(handler, folder=folder, authorization=authorization, checksums=checksums_of(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), make) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield Publication(f"http://127.0.0.1:{server.server_port}/", username, password)
        finally:
            server.shutdown()
            thread.join()


def checksums_of(folder: Path) -> bytes:
    """`<sha256>  <path>` of every file below the folder, sorted by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return "".join(f"{sha256_file(path)}  {path.relative_to(folder).as_posix()}\n" for path in files).encode()
