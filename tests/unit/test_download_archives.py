"""An archive is unpacked whole into its own folder, or not at all."""

from __future__ import annotations

import gzip
import io
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from cxrflow.download.archives import DamagedArchive, unpack
from cxrflow.errors import CxrflowError


def tar_of(path: Path, *members: tuple[str, bytes] | tarfile.TarInfo) -> Path:
    with tarfile.open(path, "w:gz") as tar:
        for member in members:
            if isinstance(member, tarfile.TarInfo):
                tar.addfile(member)
            else:
                info = tarfile.TarInfo(member[0])
                info.size = len(member[1])
                tar.addfile(info, io.BytesIO(member[1]))
    return path


def zip_of(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("make, name", [(tar_of, "a.tgz"), (zip_of, "a.zip")])
def test_members_are_unpacked(tmp_path, make, name):
    unpack([make(tmp_path / name, ("1/x.dcm", b"one"), ("2/y.dcm", b"two"))], tmp_path / "out", "0" * 64)
    assert (tmp_path / "out" / "1" / "x.dcm").read_bytes() == b"one"
    assert (tmp_path / "out" / "2" / "y.dcm").read_bytes() == b"two"


@pytest.mark.parametrize("make, name", [(tar_of, "a.tgz"), (zip_of, "a.zip")])
@pytest.mark.parametrize("member", ["../escaped.txt", "/tmp/escaped.txt", "ok/../../escaped.txt"])
def test_member_that_climbs_out_stops_everything(tmp_path, make, name, member):
    (tmp_path / "in").mkdir()
    archive = make(tmp_path / "in" / name, ("good.txt", b"x"), (member, b"x"))
    with pytest.raises(CxrflowError, match="outside the folder"):
        unpack([archive], tmp_path / "in" / "out", "0" * 64)
    assert not (tmp_path / "in" / "out").exists()
    assert not list(tmp_path.rglob("escaped.txt")) and not Path("/tmp/escaped.txt").exists()


def test_links_are_refused(tmp_path):
    link = tarfile.TarInfo("link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    with pytest.raises(CxrflowError, match="link or device"):
        unpack([tar_of(tmp_path / "a.tgz", link)], tmp_path / "out", "0" * 64)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        info = zipfile.ZipInfo("link")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    with pytest.raises(CxrflowError, match="link or device"):
        unpack([tmp_path / "a.zip"], tmp_path / "out", "0" * 64)


def test_cut_archive_leaves_no_folder(tmp_path):
    whole = tar_of(tmp_path / "a.tgz", *((f"{i}.dcm", bytes(range(256)) * 50) for i in range(50)))
    whole.write_bytes(whole.read_bytes()[:-2000])
    with pytest.raises(DamagedArchive):
        unpack([whole], tmp_path / "out", "0" * 64)
    assert not (tmp_path / "out").exists()


def test_a_changed_byte_of_a_compressed_tar_is_damage(tmp_path):
    """Every member is whole: the checksum behind the end of the tar alone tells."""
    with tarfile.open(tmp_path / "a.tar", "w") as tar:
        info = tarfile.TarInfo("x.dcm")
        info.size = 300
        tar.addfile(info, io.BytesIO(b"f" * 300))
    stored = gzip.compress((tmp_path / "a.tar").read_bytes(), compresslevel=0)
    archive = tmp_path / "a.tgz"
    archive.write_bytes(stored)
    unpack([archive], tmp_path / "out", "0" * 64)
    archive.write_bytes(stored.replace(b"f" * 300, b"f" * 150 + b"F" + b"f" * 149))
    with pytest.raises(DamagedArchive):
        unpack([archive], tmp_path / "other", "1" * 64)
    assert (tmp_path / "out" / "x.dcm").is_file() and not (tmp_path / "other").exists()


def test_unpacked_archive_is_not_unpacked_again_until_it_changes(tmp_path):
    archive = tar_of(tmp_path / "a.tgz", ("x", b"one"))
    unpack([archive], tmp_path / "out", "a" * 64)
    first = (tmp_path / "out").stat().st_ino
    unpack([archive], tmp_path / "out", "a" * 64)
    assert (tmp_path / "out").stat().st_ino == first
    unpack([tar_of(tmp_path / "a.tgz", ("y", b"two"))], tmp_path / "out", "b" * 64)
    assert not (tmp_path / "out" / "x").exists() and (tmp_path / "out" / "y").exists()


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"two")])
def test_lost_or_changed_file_is_unpacked_again(tmp_path, harm):
    archive = tar_of(tmp_path / "a.tgz", ("x", b"one"), ("y", b"two"))
    unpack([archive], tmp_path / "out", "a" * 64)
    harm(tmp_path / "out" / "x")
    unpack([archive], tmp_path / "out", "a" * 64)
    assert (tmp_path / "out" / "x").read_bytes() == b"one"
