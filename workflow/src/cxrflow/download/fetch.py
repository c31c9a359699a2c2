"""Fetch one file over HTTP: resumed where it broke off, complete or absent, verified before it gets its name.

In: where the file is and what is known of it. Out: the file. Bytes go to `<name>.part`; only a body of the right size
and checksum is renamed to `<name>`. A login page, a quota page or an error page never becomes data.
"""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit, urlunsplit

import requests
import urllib3

from cxrflow.config.datasets import RemoteFile
from cxrflow.download.slots import connection
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import md5_file, sha256_file

BLOCK = 1 << 20
CONNECT_SECONDS, READ_SECONDS = 30, 120
LONGEST_WAIT = 120.0
BROKEN = (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError)

T = TypeVar("T")


class _Interrupted(Exception):
    """The transfer broke off in a way that another attempt may repair."""

    def __init__(self, reason: str, wait: float | None = None):
        super().__init__(reason)
        self.wait = wait


@dataclass
class Fetcher:
    """Fetches files over one session.

    session: carries the user's credentials, if any. access: sentence for a refused login, saying where access is asked
    for. attempts: how often a file is tried without a byte of progress. first_wait: seconds before the second attempt,
    doubled each time, at most 120. advance: for progress bars; gets byte counts. stop: set it and running transfers
    end, and those that wait. sleep: in place of that waiting, for tests.
    """

    session: requests.Session
    access: str = ""
    attempts: int = 6
    first_wait: float = 1.0
    sleep: Callable[[float], object] | None = None
    advance: Callable[[int], object] = field(default=lambda count: None)
    stop: threading.Event = field(default_factory=threading.Event)

    def fetch(self, remote: RemoteFile, destination: Path) -> str:
        """Bring `remote` to `destination` and return its SHA-256.

        A file that is there already is kept if its size and checksum are right, else fetched anew. Raises CxrflowError
        where access is refused, a web page comes instead of the file, the checksum stays wrong, or attempts run out.
        """
        if destination.is_file():
            digest = sha256_file(destination)
            if not _mismatch(remote, destination, digest):
                return digest
            destination.unlink()
        destination.parent.mkdir(parents=True, exist_ok=True)
        part = destination.with_name(destination.name + ".part")
        digest = self._complete(remote, part)
        if wrong := _mismatch(remote, part, digest):
            # The beginning may come from an interrupted older release: once more from the first byte.
            _discard(part)
            digest = self._complete(remote, part)
            if wrong := _mismatch(remote, part, digest):
                page = _looks_like_page(part)
                _discard(part)
                raise CxrflowError(_page_message(remote.url, self.access) if page else f"{shown(remote.url)}: {wrong}")
        part.replace(destination)
        _validator_file(part).unlink(missing_ok=True)
        return digest

    def ask(self, url: str, query: Mapping[str, str] | None = None) -> requests.Response:
        """A short answer of a server, such as a page of a listing, held in memory.

        Raises CxrflowError where access is refused, a web page comes, or attempts run out.
        """
        return self._persist(url, lambda: self._answer(url, query), lambda: 0)

    def _answer(self, url: str, query: Mapping[str, str] | None) -> requests.Response:
        with self._request(url, {}, query) as response:
            self._check_status(url, response)
            if response.status_code != 200:
                raise CxrflowError(f"{shown(url)}: the server answered {response.status_code}")
            if _is_page(response, "") or _page_bytes(response.content):
                raise CxrflowError(_page_message(url, self.access))
            return response

    def _complete(self, remote: RemoteFile, part: Path) -> str:
        self._persist(remote.url, lambda: self._transfer(remote, part), lambda: _size(part))
        return sha256_file(part)

    def _persist(self, url: str, attempt: Callable[[], T], size: Callable[[], int]) -> T:
        """Repeat what was interrupted, with growing waits, until it is done or has not got further for too long."""
        failures, furthest = 0, size()
        while True:
            try:
                return attempt()
            except _Interrupted as interruption:
                failures = 1 if size() > furthest else failures + 1
                furthest = max(furthest, size())
                if failures >= self.attempts:
                    raise CxrflowError(
                        f"{shown(url)}: {interruption}; given up after {failures} attempts without progress. "
                        "What came so far is kept: run the command again to go on from there"
                    ) from None
                wait = interruption.wait if interruption.wait is not None else self.first_wait * 2 ** (failures - 1)
                (self.sleep or self.stop.wait)(min(wait, LONGEST_WAIT))
                if self.stop.is_set():
                    raise CxrflowError(f"{shown(url)}: stopped, since another file could not be fetched") from None

    def _transfer(self, remote: RemoteFile, part: Path) -> None:
        """One request, going on where `part` ends. Raises _Interrupted or, where repeating is vain, CxrflowError."""
        offset = _size(part)
        if remote.bytes is not None and offset > remote.bytes:
            _discard(part)
            offset = 0
        # Compressed transfer would change offsets, sizes and checksums.
        headers = {"Accept-Encoding": "identity"}
        if offset:
            headers["Range"] = f"bytes={offset}-"
            if _validator_file(part).is_file():
                headers["If-Range"] = _validator_file(part).read_text(encoding="ascii")
        with self._request(remote.url, headers) as response:
            self._check_status(remote.url, response)
            self._check_part(remote, response, offset)
            if response.status_code == 416:  # nothing lies beyond what is here
                if _total(response) == offset:
                    return
                _discard(part)
                raise _Interrupted("the partial file is longer than the file on the server")
            if response.status_code == 200:
                offset = 0
            self._store(remote, response, part, offset)

    @contextmanager
    def _request(
        self, url: str, headers: Mapping[str, str], query: Mapping[str, str] | None = None
    ) -> Iterator[requests.Response]:
        """An answer whose body is still to be read, with what goes wrong on the way in this module's own words.

        The library's errors quote addresses with their query, which may be a secret: they end here.
        """
        timeout = (CONNECT_SECONDS, READ_SECONDS)
        try:
            with (
                connection(shown(url).split("/")[2], self.stop),
                self.session.get(url, headers=headers, params=query, stream=True, timeout=timeout) as response,
            ):
                yield response
        except requests.TooManyRedirects:
            raise CxrflowError(f"{shown(url)}: the server redirects in a circle") from None
        except (*BROKEN, urllib3.exceptions.HTTPError) as error:
            raise _Interrupted(f"connection failed ({type(error).__name__})") from None
        except requests.RequestException as error:
            raise CxrflowError(f"{shown(url)}: cannot be requested ({type(error).__name__})") from None

    def _check_status(self, url: str, response: requests.Response) -> None:
        status = response.status_code
        if status in (401, 403):
            raise CxrflowError(f"{shown(url)}: access refused ({status}). {self.access}".rstrip())
        if status == 429 or status >= 500:
            raise _Interrupted(f"the server answered {status}", _retry_after(response))
        if status not in (200, 206, 416):
            raise CxrflowError(f"{shown(url)}: the server answered {status}")

    def _check_part(self, remote: RemoteFile, response: requests.Response, offset: int) -> None:
        if response.status_code in (200, 206) and _is_page(response, remote.path):
            raise CxrflowError(_page_message(remote.url, self.access))
        start = response.headers.get("Content-Range", "").removeprefix("bytes ").partition("-")[0]
        if response.status_code == 206 and start != str(offset):
            raise CxrflowError(f"{shown(remote.url)}: the server sent another part of the file than was asked for")

    def _store(self, remote: RemoteFile, response: requests.Response, part: Path, offset: int) -> None:
        total = _total(response)
        if remote.bytes is not None and total is not None and total != remote.bytes:
            raise CxrflowError(f"{shown(remote.url)}: {total} bytes on the server, {remote.bytes} in the registry")
        blocks = response.raw.stream(BLOCK, decode_content=False)
        first = next(blocks, b"")
        if offset == 0 and not (remote.sha256 or remote.md5) and _page_bytes(first) and not _page_name(remote.path):
            raise CxrflowError(_page_message(remote.url, self.access))
        validator = response.headers.get("ETag", "")
        if validator and not validator.startswith("W/"):
            _validator_file(part).write_text(validator, encoding="ascii")
        elif offset == 0:
            _validator_file(part).unlink(missing_ok=True)
        with open(part, "ab" if offset else "wb") as handle:
            handle.write(first)
            self.advance(len(first))
            for block in blocks:
                if self.stop.is_set():
                    raise CxrflowError(f"{shown(remote.url)}: stopped; what came so far is kept")
                handle.write(block)
                self.advance(len(block))
        expected = total if total is not None else remote.bytes
        if expected is not None and _size(part) < expected:
            raise _Interrupted(f"the body ended after {_size(part)} of {expected} bytes")


def shown(url: str) -> str:
    """An address fit for messages: without user, password and query, which may hold an access token."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return urlunsplit((parts.scheme, f"{host}:{parts.port}" if parts.port else host, parts.path, "", ""))


def _mismatch(remote: RemoteFile, path: Path, digest: str) -> str:
    if remote.bytes is not None and _size(path) != remote.bytes:
        return f"{_size(path)} bytes arrived, {remote.bytes} were expected"
    if remote.sha256 is not None and digest != remote.sha256:
        return f"wrong checksum: SHA-256 {digest}, expected {remote.sha256}"
    if remote.md5 is not None and (found := md5_file(path)) != remote.md5:
        return f"wrong checksum: MD5 {found}, expected {remote.md5}"
    if remote.rows is not None and (found := _rows(path)) != remote.rows:
        return f"{found} whole rows arrived, the table has {remote.rows}"
    return ""


def _rows(path: Path) -> int:
    """Records of a CSV below its header that have as many cells as it: a quoted cell may hold line breaks."""
    with open(path, encoding="utf-8", errors="replace", newline="") as handle:
        records = csv.reader(handle)
        try:
            width = len(next(records, ()))
            return sum(len(record) == width for record in records)
        except csv.Error:  # a cell that never ends
            return 0


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _discard(part: Path) -> None:
    part.unlink(missing_ok=True)
    _validator_file(part).unlink(missing_ok=True)


def _total(response: requests.Response) -> int | None:
    """Size of the whole file as the server states it."""
    if response.status_code in (206, 416):
        total = response.headers.get("Content-Range", "").rpartition("/")[2]
    else:
        total = response.headers.get("Content-Length", "")
    return int(total) if total.isdigit() else None


def _retry_after(response: requests.Response) -> float | None:
    value = response.headers.get("Retry-After", "")
    return float(value) if value.isdigit() else None


def _is_page(response: requests.Response, path: str) -> bool:
    return response.headers.get("Content-Type", "").lower().startswith("text/html") and not _page_name(path)


def _page_name(path: str) -> bool:
    return path.lower().endswith((".html", ".htm"))


def _page_bytes(start: bytes) -> bool:
    return start[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html"))


def _looks_like_page(path: Path) -> bool:
    with open(path, "rb") as handle:
        return _page_bytes(handle.read(512))


def _page_message(url: str, access: str) -> str:
    return f"{shown(url)}: a web page came instead of the file, as when a login is missing. {access}".rstrip()


def _validator_file(part: Path) -> Path:
    return part.with_name(part.name + ".etag")
