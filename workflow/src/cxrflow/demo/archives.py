"""Archives and lists whose bytes depend on their contents alone: no time stamps, no owners, no locale."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from cxrflow.io.hashing import sha256_file

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold


def csv_bytes(rows: list[dict[str, object]], columns: list[str]) -> bytes:
    """Rows as CSV, UTF-8, lines ended by a line feed; a missing value is an empty cell."""
    return pd.DataFrame(rows, columns=columns).to_csv(index=False, lineterminator="\n").encode("utf-8")


def write_gzip(path: Path, data: bytes) -> None:
    """`data` gzipped, without name and time."""
    with open(path, "wb") as handle, gzip.GzipFile("", "wb", 6, handle, mtime=0) as packed:
        packed.write(data)


def write_zip(path: Path, members: Iterable[tuple[str, bytes]]) -> None:
    """A zip of (name, data), dated 1980."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, ZIP_EPOCH)
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


def write_tgz(path: Path, members: Iterable[tuple[str, bytes]], level: int = 6) -> None:
    """A gzipped tar of (name, data) as regular files, mode 644, owner 0, time 0."""
    with (
        open(path, "wb") as handle,
        gzip.GzipFile("", "wb", level, handle, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive,
    ):
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.mode = 0o644
            archive.addfile(info, io.BytesIO(data))


def write_checksums(root: Path, name: str = "SHA256SUMS.txt") -> None:
    """A list of every file below `root` in the format of sha256sum: digest, two blanks, relative path."""
    files = sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file() and p.name != name)
    lines = [f"{sha256_file(root / file)}  {file}\n" for file in files]
    (root / name).write_text("".join(lines), encoding="utf-8", newline="\n")
