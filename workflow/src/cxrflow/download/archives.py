"""Unpack an archive into a folder that is complete or absent, refusing members that would land elsewhere.

In: a tar (plain or compressed with gzip, bzip2, xz or zstd) or a zip, whole or cut into parts; its first bytes tell
which. Out: a folder of plain files.
"""

from __future__ import annotations

import io
import shutil
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO

import pyarrow

from cxrflow.config.datasets import Archive, is_inside
from cxrflow.download.parts import Joined
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory
from cxrflow.io.hashing import sha256_text
from cxrflow.progress import progress

MARK = ".unpacked-from"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
ZSTD = b"\x28\xb5\x2f\xfd"
BLOCK = 1 << 20


class DamagedArchive(CxrflowError):
    """The archive's bytes are not a complete archive."""


def unpack(parts: Sequence[Path], folder: Path, sha256: str, how: Archive | None = None) -> None:
    """Unpack an archive into `folder`, unless it was unpacked there and nothing changed since.

    parts: the archive, or its parts in order. sha256: a digest that stands for them. how: what the registry says of
    it, for the folder left out of its members' paths and the number of files it must hold.

    The folder appears at once when all is unpacked; a previous one is replaced. Raises CxrflowError for a member with
    an absolute path, one that climbs out of the folder, or one that is a link or device; DamagedArchive for a broken
    archive, and for one of another number of files.
    """
    mark = folder / MARK
    if mark.is_file() and mark.read_text(encoding="ascii") == _state(folder, sha256):
        return
    name = parts[0] if len(parts) == 1 else f"{parts[0]} and {len(parts) - 1} parts more"
    with atomic_directory(folder) as temporary:
        try:
            with io.BufferedReader(Joined(parts), BLOCK) as archive:
                for path, plain, content in _members(archive):
                    below = _below(path, how.top if how else None)
                    _check(name, below, plain)
                    _write(temporary / below, content())
        except (tarfile.ReadError, zipfile.BadZipFile, zlib.error, EOFError, OSError, pyarrow.ArrowInvalid) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise  # disk full, no permission: not the archive's fault
            raise DamagedArchive(f"{name} is damaged ({type(error).__name__})") from error
        found = len(unpacked_files(temporary))
        if how is not None and how.files is not None and found != how.files:
            raise DamagedArchive(f"{name} holds {found} files, {how.files} were expected")
        (temporary / MARK).write_text(_state(temporary, sha256), encoding="ascii")


def unpacked_files(folder: Path) -> list[Path]:
    """The files of an unpacked archive, sorted, without the mark."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MARK)


def _state(folder: Path, sha256: str) -> str:
    """The archive's digest, and one over names, sizes and times of its files: a touched or lost file shows."""
    stats = ((path.relative_to(folder).as_posix(), path.stat()) for path in unpacked_files(folder))
    listing = "".join(f"{name} {stat.st_size} {stat.st_mtime_ns}\n" for name, stat in stats)
    return f"{sha256} {sha256_text(listing)}\n"


# Path, whether it is a file or a folder, and what opens it (None: a folder).
Member = tuple[str, bool, Callable[[], IO[bytes] | None]]


def _members(archive: io.BufferedReader) -> Iterator[Member]:
    """Every member, to be read before the next is asked for."""
    start = archive.peek(len(ZSTD))
    if start.startswith(ZIP):
        yield from _zip_members(archive)
    elif start.startswith(ZSTD):  # the one usual compression that tarfile does not know
        with pyarrow.CompressedInputStream(pyarrow.PythonFile(archive, mode="r"), "zstd") as stream:
            yield from _tar_members(stream, "r|")
    else:
        yield from _tar_members(archive, "r:*")


def _tar_members(stream: IO[bytes], mode: str) -> Iterator[Member]:
    with tarfile.open(fileobj=stream, mode=mode) as tar:
        for member in progress(tar, description="unpacking", unit="file"):
            yield member.name, member.isfile() or member.isdir(), partial(tar.extractfile, member)
        while tar.fileobj.read(BLOCK):  # a checksum, and a part that is missing behind the last member, show only here
            pass


def _zip_members(archive: io.BufferedReader) -> Iterator[Member]:
    with zipfile.ZipFile(archive) as bundle:
        for member in progress(bundle.infolist(), description="unpacking", unit="file"):
            kind = stat.S_IFMT(member.external_attr >> 16)
            plain = kind in (0, stat.S_IFREG, stat.S_IFDIR)
            yield member.filename, plain, partial(_zip_content, bundle, member)


def _zip_content(bundle: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes] | None:
    return None if member.is_dir() else bundle.open(member)


def _below(path: str, top: str | None) -> str:
    """The member's path below the folder: without `top`, where it lies in it."""
    if top is None:
        return path
    path = path.removeprefix("./").rstrip("/")
    return "." if path == top else path.removeprefix(f"{top}/")


def _write(target: Path, content: IO[bytes] | None) -> None:
    """A file with this content or, without one, a folder: owner, rights and times of the archive are not taken over."""
    if content is None:
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with content, open(target, "wb") as written:
        shutil.copyfileobj(content, written)


def _check(archive: object, name: str, plain: bool) -> None:
    if not is_inside(name):
        raise CxrflowError(f"{archive}: a member would be written outside the folder; the archive is not unpacked")
    if not plain:
        raise CxrflowError(f"{archive}: a member is a link or device; the archive is not unpacked")
