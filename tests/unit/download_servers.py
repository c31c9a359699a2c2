"""Imitations of the servers datasets come from: addresses, pages, tokens and refusals, on this machine's own port."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import threading
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlsplit
from xml.sax.saxutils import escape

from cxrflow.download.loopback import PublishedFiles

TOKEN = "tok-7f3a9c51d2e84b60"
SIGNATURE = "s3cr3t+Signature/9a8b7c=="
SAS = "sv=2024-11-04&se=2027-01-01T00%3A00%3A00Z&sr=c&sp=rl&sig=s3cr3t%2BSignature%2F9a8b7c%3D%3D"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


def md5_base64(data: bytes) -> str:
    return base64.b64encode(hashlib.md5(data).digest()).decode()


class Imitation(PublishedFiles):
    """A server below `folder` that writes down what it was asked and how many answers it gave at the same time."""

    seen: list[tuple[str, dict[str, str]]]
    lock: threading.Lock
    now = most = 0

    @classmethod
    def fresh(cls, **changes: object) -> type[Imitation]:
        """The class for one test: its notes start empty."""
        return type(cls.__name__, (cls,), {"seen": [], "lock": threading.Lock(), **changes})

    def do_GET(self) -> None:
        kind = type(self)
        with kind.lock:
            kind.seen.append((self.path, dict(self.headers)))
            kind.now += 1
            kind.most = max(kind.most, kind.now)
        try:
            address = urlsplit(self.path)
            query = {key: values[-1] for key, values in parse_qs(address.query).items()}
            self.serve(unquote(address.path).lstrip("/"), query)
        finally:
            with kind.lock:
                kind.now -= 1

    def serve(self, path: str, query: dict[str, str]) -> None:
        raise NotImplementedError

    def bearer(self) -> bool:
        """Whether the token was shown; refuses the request where it was not."""
        if self.headers.get("Authorization") == f"Bearer {TOKEN}":
            return True
        self.send_text(HTTPStatus.UNAUTHORIZED, json.dumps({"error": {"status": 401}}), "application/json")
        return False

    def send_text(self, status: HTTPStatus, text: str, kind: str, headers: dict[str, str] | None = None) -> None:
        body = text.encode()
        self.answer(status, len(body), {"Content-Type": kind, **(headers or {})})
        self.wfile.write(body)

    def send_json(self, value: object, headers: dict[str, str] | None = None) -> None:
        self.send_text(HTTPStatus.OK, json.dumps(value), "application/json", headers)

    def files(self, below: str) -> list[Path]:
        return sorted(path for path in (self.folder / below).rglob("*") if path.is_file())


class Redivis(Imitation):
    """`tables/<table>` for each folder of images and each CSV of the site, and `rawFiles/<id>`."""

    lost_rows = 0

    def serve(self, path: str, query: dict[str, str]) -> None:
        if not self.bearer():
            return
        parts = path.split("/")
        if parts[0] == "rawFiles":
            self.send_file(self.folder / base64.urlsafe_b64decode(parts[1]).decode())
            return
        table = parts[1].rpartition(".")[2].partition(":")[0]
        if parts[1] != f"aimi.chexpert_plus:5yyj:v1_0.{table}:ab12":
            self.send_text(HTTPStatus.NOT_FOUND, "{}", "application/json")
            return
        whole = self.folder / f"{table}.csv"
        rows = list(csv.reader(io.StringIO(whole.read_text()))) if whole.is_file() else self.index(table)
        if len(parts) == 2:
            self.send_json({"name": table, "numRows": len(rows) - 1})
            return
        assert query["format"] == "csv" and int(query["maxResults"]) == len(rows) - 1
        buffer = io.StringIO()
        csv.writer(buffer).writerows(rows[: len(rows) - self.lost_rows])
        self.send_text(HTTPStatus.OK, buffer.getvalue(), "text/csv")

    def index(self, table: str) -> list[list[str]]:
        rows = [["file_id", "file_name", "size", "md5_hash"]]
        for file in self.files(table):
            data = file.read_bytes()
            identifier = base64.urlsafe_b64encode(file.relative_to(self.folder).as_posix().encode()).decode()
            name = file.relative_to(self.folder / table).as_posix()
            rows.append([identifier, name, str(len(data)), md5_base64(data)])
        return rows


class Azure(Imitation):
    """The container `chexpert`: blobs three to a page, for requests that carry the whole signature."""

    page = 3

    def serve(self, path: str, query: dict[str, str]) -> None:
        if not dict(parse_qsl(SAS)).items() <= query.items():
            self.send_text(HTTPStatus.FORBIDDEN, "<Error><Code>AuthenticationFailed</Code></Error>", "application/xml")
            return
        if query.get("comp") != "list":
            self.send_file(self.folder / path.removeprefix("chexpert/"))
            return
        assert path == "chexpert" and query["restype"] == "container"
        names = [file.relative_to(self.folder).as_posix() for file in self.files(".")]
        names = [name for name in names if name.startswith(query.get("prefix", ""))]
        start = int(query.get("marker", "0"))
        blobs = "".join(self.blob(name) for name in names[start : start + self.page])
        following = str(start + self.page) if start + self.page < len(names) else ""
        text = (
            f'\ufeff<?xml version="1.0" encoding="utf-8"?><EnumerationResults><Blobs>{blobs}</Blobs>'
            f"<NextMarker>{following}</NextMarker></EnumerationResults>"
        )
        self.send_text(HTTPStatus.OK, text, "application/xml")

    def blob(self, name: str) -> str:
        data = (self.folder / name).read_bytes()
        return (
            f"<Blob><Name>{escape(name)}</Name><Properties><Content-Length>{len(data)}</Content-Length>"
            f"<Content-MD5>{md5_base64(data)}</Content-MD5><BlobType>BlockBlob</BlobType></Properties></Blob>"
        )


class Store(Imitation):
    """Where the hub sends who asks for a large file: another host, with an address that is itself the permission."""

    def serve(self, path: str, query: dict[str, str]) -> None:
        if query.get("X-Signature") != SIGNATURE:
            self.send_page(HTTPStatus.FORBIDDEN)
        else:
            self.send_file(self.folder / path)


class Hub(Imitation):
    """The gated dataset `lab/films`: a commit, its files two to a page; LFS for what does not end in .csv."""

    store = ""  # address of the Store
    page = 2

    def serve(self, path: str, query: dict[str, str]) -> None:
        interface = "api/datasets/lab/films/"
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            shown = "Access to dataset lab/films is restricted."
            self.send_text(HTTPStatus.FORBIDDEN, json.dumps({"error": shown}), "application/json")
        elif path == f"{interface}revision/main":
            self.send_json({"id": "lab/films", "sha": COMMIT, "gated": "manual"})
        elif path == f"{interface}tree/{COMMIT}":
            self.send_tree(query)
        elif path.startswith(f"datasets/lab/films/resolve/{COMMIT}/"):
            self.send_resolved(path.removeprefix(f"datasets/lab/films/resolve/{COMMIT}/"))
        else:
            self.send_page(HTTPStatus.NOT_FOUND)

    def send_tree(self, query: dict[str, str]) -> None:
        assert query["recursive"] == "true"
        names = [file.relative_to(self.folder).as_posix() for file in self.files(".")]
        entries = [{"type": "directory", "path": "metadata", "oid": "0" * 40, "size": 0}, *map(self.entry, names)]
        start = int(query.get("cursor", "0"))
        following = f"http://{self.headers['Host']}{urlsplit(self.path).path}?recursive=true&cursor={start + self.page}"
        more = start + self.page < len(entries)
        self.send_json(entries[start : start + self.page], {"Link": f'<{following}>; rel="next"'} if more else None)

    def entry(self, name: str) -> dict[str, object]:
        data = (self.folder / name).read_bytes()
        entry: dict[str, object] = {"type": "file", "path": name, "oid": "1" * 40, "size": len(data)}
        if not name.endswith(".csv"):
            oid = hashlib.sha256(data).hexdigest()
            entry["lfs"] = {"oid": oid, "size": len(data), "pointerSize": 134}
        return entry

    def send_resolved(self, name: str) -> None:
        if name.endswith(".csv"):
            self.send_file(self.folder / name)
        else:
            self.answer(
                HTTPStatus.FOUND, 0, {"Location": f"{self.store}{name}?X-Signature={quote(SIGNATURE, safe='')}"}
            )
