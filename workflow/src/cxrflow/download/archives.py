"""Unpack an archive into a folder that is complete or absent, refusing members that would land elsewhere.

In: a .tgz, .tar.gz, .tar or .zip. Out: a folder of plain files.
"""

from __future__ import annotations

import shutil
import stat
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import IO

from cxrflow.config.datasets import is_inside
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory
from cxrflow.io.hashing import sha256_text
from cxrflow.progress import progress

MARK = ".unpacked-from"


class DamagedArchive(CxrflowError):
    """The archive's bytes are not a complete archive."""


def unpack(archive: Path, folder: Path, sha256: str) -> None:
    """Unpack `archive` (its SHA-256 given) into `folder`, unless it was unpacked there and nothing changed since.

    The folder appears at once when all is unpacked; a previous one is replaced. Raises CxrflowError for a member with
    an absolute path, one that climbs out of the folder, or one that is a link or device; DamagedArchive for a broken
    archive.
    """
    mark = folder / MARK
    if mark.is_file() and mark.read_text(encoding="ascii") == _state(folder, sha256):
        return
    with atomic_directory(folder) as temporary:
        try:
            if archive.name.lower().endswith(".zip"):
                _unpack_zip(archive, temporary)
            else:
                _unpack_tar(archive, temporary)
        except (tarfile.ReadError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise  # disk full, no permission: not the archive's fault
            raise DamagedArchive(f"{archive} is damaged ({type(error).__name__})") from error
        (temporary / MARK).write_text(_state(temporary, sha256), encoding="ascii")


def unpacked_files(folder: Path) -> list[Path]:
    """The files of an unpacked archive, sorted, without the mark."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MARK)


def _state(folder: Path, sha256: str) -> str:
    """The archive's digest, and one over names, sizes and times of its files: a touched or lost file shows."""
    stats = ((path.relative_to(folder).as_posix(), path.stat()) for path in unpacked_files(folder))
    listing = "".join(f"{name} {stat.st_size} {stat.st_mtime_ns}\n" for name, stat in stats)
    return f"{sha256} {sha256_text(listing)}\n"


def _unpack_tar(archive: Path, folder: Path) -> None:
    with tarfile.open(archive, "r:*") as tar:
        for member in progress(tar, description=f"unpacking {archive.name}", unit="file"):
            _check(archive, member.name, plain=member.isfile() or member.isdir())
            _write(folder / member.name, tar.extractfile(member))


def _unpack_zip(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive) as bundle:
        for member in progress(bundle.infolist(), description=f"unpacking {archive.name}", unit="file"):
            kind = stat.S_IFMT(member.external_attr >> 16)
            _check(archive, member.filename, plain=kind in (0, stat.S_IFREG, stat.S_IFDIR))
            _write(folder / member.filename, None if member.is_dir() else bundle.open(member))


def _write(target: Path, content: IO[bytes] | None) -> None:
    """A file with this content or, without one, a folder: owner, rights and times of the archive are not taken over."""
    if content is None:
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with content, open(target, "wb") as written:
        shutil.copyfileobj(content, written)


def _check(archive: Path, name: str, plain: bool) -> None:
    if not is_inside(name):
        raise CxrflowError(f"{archive}: a member would be written outside the folder; the archive is not unpacked")
    if not plain:
        raise CxrflowError(f"{archive}: a member is a link or device; the archive is not unpacked")
