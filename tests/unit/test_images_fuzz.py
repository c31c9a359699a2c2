"""Damaged files: two thousand of them, and each ends in exactly one place, quickly and in little memory."""

from __future__ import annotations

import json
import os
import random
import struct
import subprocess
import sys
import time
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from images_files import chest, dicom_bytes, encapsulated, radiograph
from pydicom.dataset import Dataset
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from cxrflow.images.codes import CODES
from cxrflow.io.tables import read_table, write_table

FILES = 2000
SYNTAXES = (
    None,
    ImplicitVRLittleEndian,
    ExplicitVRBigEndian,
    RLELossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEG2000Lossless,
)
MEGABYTES = 400  # that reading a file may take, beyond the 150 or so that a process has of its own
PEAK = 700  # megabytes resident that no process may pass


def flipped(data: bytearray, draw: random.Random) -> bytearray:
    for _ in range(draw.choice([1, 4, 32])):
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    return data


def cut(data: bytearray, draw: random.Random) -> bytearray:
    return data[: draw.randrange(len(data))]


def edited_header(data: bytearray, draw: random.Random) -> bytearray:
    for _ in range(draw.choice([1, 3])):
        data[draw.randrange(132, 900)] = draw.randrange(256)
    return data


def overwritten(data: bytearray, draw: random.Random) -> bytearray:
    start = draw.randrange(len(data) - 64)
    data[start : start + 64] = draw.randbytes(64)
    return data


def shifted(data: bytearray, draw: random.Random) -> bytearray:
    start = draw.randrange(len(data))
    data[start:start] = draw.randbytes(7)
    return data


def claimed(data: bytearray, draw: random.Random) -> bytearray:
    """A header that claims 65,535 x 65,535 pixels, the most it can, whatever follows."""
    for tag in (b"\x28\x00\x10\x00US\x02\x00", b"\x28\x00\x11\x00US\x02\x00"):
        start = data.find(tag)
        if start >= 0:
            data[start + 8 : start + 10] = struct.pack("<H", 65_535)
    return data


DAMAGES = (flipped, cut, edited_header, overwritten, shifted, claimed)


def rle_bomb() -> bytes:
    """A hundred kilobytes of runs that are 6.4 MB, for a film of 0.1."""
    run = b"\x81\x00" * 50_000
    return encapsulated(radiograph(chest()), struct.pack("<16L", 1, 64, *([0] * 14)) + run, RLELossless)


def deflated_bomb() -> bytes:
    """Two megabytes that inflate to half a gigabyte, behind a header that is whole."""
    ds = radiograph(chest())
    ds.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    data = dicom_bytes(ds)
    start = 144 + int.from_bytes(data[140:144], "little")
    header = zlib.decompress(data[start:], -zlib.MAX_WBITS)
    deflater = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = deflater.compress(header[: header.rindex(b"\xe0\x7f\x10\x00")] + b"\xe0\x7f\x10\x00OW\0\0\0\0\0\x7f")
    body += b"".join(deflater.compress(bytes(1 << 20)) for _ in range(512)) + deflater.flush()
    return data[:start] + body


def codestream_of_100k() -> bytes:
    """A JPEG 2000 codestream that claims 100,000 x 100,000 pixels, under the header of a small film."""
    data = bytearray(dicom_bytes(radiograph(chest()), JPEG2000Lossless))
    start = data.find(b"\xff\x51")
    data[start + 6 : start + 14] = struct.pack(">2L", 100_000, 100_000)
    return bytes(data)


def both_of_65k() -> bytes:
    """The same under a header that agrees, as far as it can."""
    return bytes(claimed(bytearray(codestream_of_100k()), random.Random(0)))


def picture_of_100k() -> bytes:
    """A PNG that claims 100,000 x 100,000 pixels, every checksum right."""
    rows = zlib.compress(bytes(10_000_000), 9)
    chunks = [(b"IHDR", struct.pack(">2L5B", 100_000, 100_000, 8, 0, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b"")]
    written = (struct.pack(">L", len(b)) + n + b + struct.pack(">L", zlib.crc32(n + b)) for n, b in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def hungry() -> bytes:
    """Not damaged: 81 million pixels of nothing in a few kilobytes, which take more memory than allowed."""
    return dicom_bytes(radiograph(np.zeros((9000, 9000), np.uint16)), JPEGLSLossless)


def nested() -> bytes:
    """Sequences in sequences, three thousand deep."""
    ds, data = radiograph(chest()), b""
    ds.DerivationCodeSequence = [Dataset()]
    data = dicom_bytes(ds)
    opening = b"\x08\x00\x15\x92SQ\0\0\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff"
    at = data.index(b"\x08\x00\x15\x92SQ")
    return data[:at] + opening * 3000 + data[at:]


def shattered() -> bytes:
    """Pixel data of fifty thousand empty fragments."""
    data = dicom_bytes(radiograph(chest()), JPEGLSLossless)
    at = data.index(b"\xfe\xff\x00\xe0", data.rindex(b"\xe0\x7f\x10\x00"))
    return data[:at] + b"\xfe\xff\x00\xe0\0\0\0\0" * 50_000 + data[at:]


BOMBS = {  # and how many of each
    rle_bomb: 10,
    deflated_bomb: 10,
    codestream_of_100k: 20,
    both_of_65k: 20,
    picture_of_100k: 10,
    hungry: 2,
    nested: 10,
    shattered: 10,
}


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pd.DataFrame]:
    """The files, and their index; every tenth is whole, `kind` says what happened to the others."""
    root = tmp_path_factory.mktemp("damaged")
    whole = [dicom_bytes(radiograph(chest()), syntax) for syntax in SYNTAXES]
    draw = random.Random(20261124)
    bombs = [bomb for bomb, count in BOMBS.items() for _ in range(count)]
    made: dict[str, bytes] = {}
    rows = []
    for number in range(FILES):
        name, data, kind = f"{number:04d}", bytearray(whole[number % len(whole)]), "whole"
        if number % 10 == 5 and bombs:
            bomb = bombs.pop(draw.randrange(len(bombs)))
            kind = bomb.__name__
            data = made.get(kind) or made.setdefault(kind, bomb())
        elif number % 10:
            damage = DAMAGES[number % len(DAMAGES)]
            data, kind = damage(data, draw), damage.__name__
        path = f"{name}.png" if kind == "picture_of_100k" else f"{name}.dcm"
        (root / path).write_bytes(data)
        rows.append(("d", f"p{name}", f"s{name}", name, path, "", "train", 0, kind))
    assert not bombs
    columns = ["dataset", "subject_id", "study_id", "image_id", "path", "view", "split", "chunk", "kind"]
    return root, pd.DataFrame(rows, columns=columns)


def peaks(session: int) -> dict[int, int]:
    """Peak resident memory so far of each process of a session, in bytes.

    VmHWM is the peak of a process's own memory. The ru_maxrss of a child would be that of whoever started it, too.
    """
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(process.name)) == session:
                status = (process / "status").read_text()
                found[int(process.name)] = 1024 * int(status.partition("VmHWM:")[2].split()[0])
        except (OSError, IndexError):  # it has ended meanwhile
            continue
    return found


def ingest(root: Path, index: pd.DataFrame, out: Path, **options: float) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Manifest and quarantine of the files, and the peak memory of any process in bytes."""
    out.mkdir()
    write_table(index, out / "index.parquet")
    arguments = {"root": root, "chunk": 0, "shard": out / "shard-0.tar", "manifest": out / "m.parquet"}
    arguments |= {"quarantine": out / "q.parquet", "threads": 2, "options": json.dumps(options)}
    command = [sys.executable, "-m", "cxrflow", "ingest-chunk", str(out / "index.parquet")]
    command += [f"--{name}={value}" for name, value in arguments.items()]
    most: dict[int, int] = {}
    with open(out / "log", "w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        try:
            while process.poll() is None:
                most |= peaks(process.pid)
                time.sleep(0.1)
        finally:
            process.kill()
            process.wait()
    assert process.returncode == 0, (out / "log").read_text()[-3000:]
    return read_table(out / "m.parquet"), read_table(out / "q.parquet"), max(most.values())


def test_every_damaged_file_ends_in_exactly_one_table_with_a_code(
    damaged: tuple[Path, pd.DataFrame], tmp_path: Path
) -> None:
    root, index = damaged
    limits = {"megabytes_per_file": MEGABYTES, "seconds_per_file": 30.0}
    manifest, quarantine, peak = ingest(root, index.drop(columns="kind"), tmp_path / "out", **limits)
    assert sorted([*manifest["image_id"], *quarantine["image_id"]]) == list(index["image_id"])
    kinds = index.set_index("image_id")["kind"]
    assert set(kinds) == {"whole", *(kind.__name__ for kind in (*DAMAGES, *BOMBS))}
    assert set(kinds.index[kinds == "whole"]) <= set(manifest["image_id"])
    codes = quarantine.groupby(quarantine["image_id"].map(kinds))["code"].agg(Counter)
    assert set(quarantine["code"]) <= set(CODES) - {"UNFORESEEN_ERROR"} and (quarantine["message"] != "").all()
    assert all(sum(codes[bomb.__name__].values()) == count for bomb, count in BOMBS.items()), codes
    for bomb in ("deflated_bomb", "picture_of_100k", "both_of_65k"):
        assert set(codes[bomb]) == {"TOO_LARGE"}, codes[bomb]
    assert len(quarantine) > FILES / 4 and quarantine["code"].nunique() >= 8, codes
    assert peak < PEAK * 1e6
