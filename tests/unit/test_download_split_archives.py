"""An archive cut into parts by bytes is unpacked as the whole one would be, without the whole one being written."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from pathlib import Path

import pyarrow
import pytest

from cxrflow.config.datasets import Archive
from cxrflow.download.archives import DamagedArchive, unpack
from cxrflow.download.parts import Joined, parts_of
from cxrflow.errors import CxrflowError

MEMBERS = {f"deid_png/{number}/x.png": bytes([number]) * 30_000 + str(number).encode() * 500 for number in range(12)}


def tar_bytes(members: dict[str, bytes], links: tuple[str, ...] = ()) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
        for name in links:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
            tar.addfile(info)
    return buffer.getvalue()


def zstd_tar(members: dict[str, bytes], links: tuple[str, ...] = ()) -> bytes:
    """Two zstd frames, as a compressor with several threads writes them."""
    whole = tar_bytes(members, links)
    middle = len(whole) // 2
    frames = [pyarrow.Codec("zstd").compress(piece, asbytes=True) for piece in (whole[:middle], whole[middle:])]
    return b"".join(frames)


def zip_bytes(members: dict[str, bytes], links: tuple[str, ...] = ()) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        for name in links:
            info = zipfile.ZipInfo(name)
            info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def cut(folder: Path, data: bytes, count: int = 5, name: str = "images.part0{}") -> list[Path]:
    size = -(-len(data) // count)
    paths = [folder / name.format(number) for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(data[number * size : (number + 1) * size])
    return paths


KINDS = pytest.mark.parametrize("make", [tar_bytes, zstd_tar, zip_bytes])


@KINDS
def test_parts_are_unpacked_as_the_whole_and_nothing_else_is_written(tmp_path, make):
    parts = cut(tmp_path, make(MEMBERS))
    unpack(parts, tmp_path / "out", "0" * 64, Archive(folder="out", top="deid_png", files=len(MEMBERS)))
    for name, data in MEMBERS.items():
        assert (tmp_path / "out" / name.removeprefix("deid_png/")).read_bytes() == data
    assert sorted(path.name for path in tmp_path.iterdir()) == [*(path.name for path in parts), "out"]


@KINDS
def test_lost_last_part_leaves_no_folder(tmp_path, make):
    parts = cut(tmp_path, make(MEMBERS))
    with pytest.raises(DamagedArchive, match="and 3 parts more is damaged"):
        unpack(parts[:-1], tmp_path / "out", "0" * 64)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("lost", [1, 5, 200])
def test_end_that_was_lost_behind_the_last_member_is_damage(tmp_path, lost):
    """A tar ends in zeros, here more than one reading of them: without them every member would still be whole."""
    data = pyarrow.Codec("zstd").compress(tar_bytes({"x": b"film"}) + b"\0" * 300_000, asbytes=True)
    data += pyarrow.Codec("zstd").compress(b"\0" * 10_000 + bytes(range(256)) * 20, asbytes=True)
    parts = cut(tmp_path, data[:-lost], count=2)
    with pytest.raises(DamagedArchive, match="is damaged"):
        unpack(parts, tmp_path / "out", "0" * 64)
    assert not (tmp_path / "out").exists()


@KINDS
def test_other_number_of_files_than_stated_is_damage(tmp_path, make):
    parts = cut(tmp_path, make(MEMBERS))
    with pytest.raises(DamagedArchive, match="holds 12 files, 13 were expected"):
        unpack(parts, tmp_path / "out", "0" * 64, Archive(folder="out", files=13))
    assert not (tmp_path / "out").exists()


@KINDS
@pytest.mark.parametrize("member", ["../escaped.txt", "/tmp/escaped.txt", "deid_png/../../escaped.txt"])
def test_member_that_climbs_out_stops_everything(tmp_path, make, member):
    (tmp_path / "in").mkdir()
    parts = cut(tmp_path / "in", make({**MEMBERS, member: b"x"}))
    with pytest.raises(CxrflowError, match="outside the folder"):
        unpack(parts, tmp_path / "in" / "out", "0" * 64)
    assert not (tmp_path / "in" / "out").exists() and not list(tmp_path.rglob("escaped.txt"))


@KINDS
def test_member_that_climbs_out_only_without_its_top_folder_is_refused_too(tmp_path, make):
    (tmp_path / "in").mkdir()
    parts = cut(tmp_path / "in", make({"deid_png/../escaped.txt": b"x"}))
    with pytest.raises(CxrflowError, match="outside the folder"):
        unpack(parts, tmp_path / "in" / "out", "0" * 64, Archive(folder="out", top="deid_png"))
    assert not list(tmp_path.rglob("escaped.txt"))


@KINDS
def test_links_in_parts_are_refused(tmp_path, make):
    parts = cut(tmp_path, make(MEMBERS, ("deid_png/link",)))
    with pytest.raises(CxrflowError, match="link or device"):
        unpack(parts, tmp_path / "out", "0" * 64)


def test_joined_parts_read_like_one_file(tmp_path):
    data = bytes(range(251)) * 40
    paths = cut(tmp_path, data, count=7)
    (tmp_path / "empty").touch()
    with io.BufferedReader(Joined([*paths[:3], tmp_path / "empty", *paths[3:]]), 64) as joined:
        assert joined.read() == data
        for start, length in ((0, 10), (1400, 200), (9999, 500), (len(data) - 3, 10), (len(data) + 5, 1)):
            joined.seek(start)
            assert joined.read(length) == data[start : start + length]
        assert joined.seek(-5, io.SEEK_END) == len(data) - 5 and joined.read() == data[-5:]


def test_parts_come_in_the_order_of_their_numbers():
    names = ["a/x.zip.010", "a/x.zip.002", "a/x.zip.001", "other", *(f"a/x.zip.00{n}" for n in range(3, 10))]
    assert parts_of("a/x.zip.*", names) == [f"a/x.zip.{number:03d}" for number in range(1, 11)]
    assert parts_of("other", names) == ["other"]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([], "is to be unpacked but is not among"),
        (["x.part00", "x.part02"], "part 1 is not there"),
        (["x.part03", "x.part04"], "part 0 is not there"),
        (["x.part00", "x.part00.sig"], "does not end in a part's number"),
        (["x.part0", "x.part00"], "does not end in a part's number of its own"),
    ],
)
def test_parts_that_do_not_belong_together_are_refused(names, message):
    with pytest.raises(CxrflowError, match=message):
        parts_of("x.part*", names)
