"""Damaged files: two thousand of them, and each ends in exactly one place, quickly and in little memory."""

from __future__ import annotations

import random
import resource
import struct
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from images_files import chest, dicom_bytes, encapsulated, radiograph
from pydicom.uid import (
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
MEMORY = 2_000_000_000  # bytes of address space of each process; the libraries alone map about one
# A process starts with the peak of its parent on its account (getrusage(2)), and that of pytest is large.
MEASURED = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""


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
    """A header that claims 60,000 x 60,000 pixels, whatever follows."""
    for tag in (b"\x28\x00\x10\x00US\x02\x00", b"\x28\x00\x11\x00US\x02\x00"):
        start = data.find(tag)
        if start >= 0:
            data[start + 8 : start + 10] = struct.pack("<H", 60_000)
    return data


DAMAGES = (flipped, cut, edited_header, overwritten, shifted, claimed)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pd.DataFrame]:
    """The files, and their index in two chunks; every tenth is whole."""
    root = tmp_path_factory.mktemp("damaged")
    whole = [dicom_bytes(radiograph(chest()), syntax) for syntax in SYNTAXES]
    draw = random.Random(20261124)
    rows = []
    for number in range(FILES):
        data = bytearray(whole[number % len(whole)])
        if number % 10:
            data = DAMAGES[number % len(DAMAGES)](data, draw)
        name = f"{number:04d}"
        (root / f"{name}.dcm").write_bytes(data)
        rows.append(("d", f"p{name}", f"s{name}", name, f"{name}.dcm", "", "train", 0))
    columns = ["dataset", "subject_id", "study_id", "image_id", "path", "view", "split", "chunk"]
    return root, pd.DataFrame(rows, columns=columns)


def ingest(root: Path, index: pd.DataFrame, out: Path) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Manifest and quarantine of the files, and the peak memory of a process in bytes; the memory is capped."""
    out.mkdir()
    write_table(index, out / "index.parquet")
    arguments = {"root": root, "chunk": 0, "shard": out / "shard-0.tar", "manifest": out / "m.parquet"}
    arguments |= {"quarantine": out / "q.parquet"}
    command = [sys.executable, "-m", "cxrflow", "ingest-chunk", str(out / "index.parquet")]
    command += [f"--{name}={value}" for name, value in arguments.items()]
    limits = (MEMORY, MEMORY)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], capture_output=True, text=True, timeout=600,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limits),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    peak = 1024 * int(done.stdout.split()[-1])
    return read_table(out / "m.parquet"), read_table(out / "q.parquet"), peak


def test_every_damaged_file_ends_in_exactly_one_table_with_a_code(
    damaged: tuple[Path, pd.DataFrame], tmp_path: Path
) -> None:
    root, index = damaged
    manifest, quarantine, peak = ingest(root, index, tmp_path / "out")
    ids = [*manifest["image_id"], *quarantine["image_id"]]
    assert sorted(ids) == sorted(index["image_id"])
    assert set(quarantine["code"]) <= set(CODES) and (quarantine["message"] != "").all()
    whole = {f"{number:04d}" for number in range(0, FILES, 10)}
    assert whole <= set(manifest["image_id"])
    codes = Counter(quarantine["code"])
    assert len(quarantine) > FILES / 4 and len(codes) >= 8, codes
    assert peak < 1_000_000_000


def test_a_frame_that_grows_without_end_is_refused(tmp_path: Path) -> None:
    """A bomb: a few kilobytes of RLE that say they are a whole film, and a codestream that claims 60,000 x 60,000."""
    run = b"\x81\x00" * 50_000  # each pair is 128 zeros: 100 kB for 6.4 MB
    segment = struct.pack("<16L", 1, 64, *([0] * 14)) + run
    bomb = encapsulated(radiograph(chest()), segment, RLELossless)
    codestream = bytearray(dicom_bytes(radiograph(chest()), JPEG2000Lossless))
    start = codestream.find(b"\xff\x51")
    codestream[start + 6 : start + 14] = struct.pack(">2L", 60_000, 60_000)
    root = tmp_path / "root"
    root.mkdir()
    (root / "a.dcm").write_bytes(bomb)
    (root / "b.dcm").write_bytes(codestream)
    rows = [("d", f"p{n}", f"s{n}", n, f"{n}.dcm", "", "train", 0) for n in "ab"]
    columns = ["dataset", "subject_id", "study_id", "image_id", "path", "view", "split", "chunk"]
    manifest, quarantine, _ = ingest(root, pd.DataFrame(rows, columns=columns), tmp_path / "out")
    assert manifest.empty and quarantine["image_id"].tolist() == ["a", "b"]
