"""Claims about atomic writing, tables, shards and hashes."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, atomic_path, write_json
from cxrflow.io.hashing import sha256_file, stable_fraction
from cxrflow.io.shards import read_shard, write_shard
from cxrflow.io.tables import read_table, write_table


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(RuntimeError), atomic_path(path) as temporary:
        temporary.write_text("half")
        raise RuntimeError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_folder_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "model"
    path.mkdir()
    (path / "weights").write_text("old")
    with pytest.raises(RuntimeError), atomic_directory(path) as temporary:
        (temporary / "weights").write_text("half")
        raise RuntimeError
    assert (path / "weights").read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "model"
    path.mkdir()
    (path / "stale").write_text("old")
    with atomic_directory(path) as temporary:
        (temporary / "weights").write_text("new")
    assert [p.name for p in path.iterdir()] == ["weights"]


def test_what_a_killed_writer_left_goes_with_the_next_write_and_a_living_ones_stays(tmp_path: Path) -> None:
    script = (
        "import os, sys; from cxrflow.io.atomic import atomic_directory, atomic_path\n"
        "with atomic_path(sys.argv[1]) as file, atomic_directory(sys.argv[2]) as folder:\n"
        "    file.write_text('half'); (folder / 'weights').write_text('half'); os.kill(os.getpid(), 9)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    file, folder = tmp_path / "a.txt", tmp_path / "model"
    subprocess.run([sys.executable, "-c", script, str(file), str(folder)], env=environment, check=False)
    assert len(list(tmp_path.iterdir())) == 2 and not file.exists() and not folder.exists()
    (tmp_path / ".a.txt.mine").write_text("somebody's own")
    with atomic_path(file) as living:
        living.write_text("first")
        with atomic_path(file) as other:
            other.write_text("second")
        assert living.read_text() == "first"
    with atomic_directory(folder):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {".a.txt.mine", "a.txt", "model"}


def test_json_refuses_nan(tmp_path: Path) -> None:
    with pytest.raises(ValueError):
        write_json(tmp_path / "a.json", {"recall": math.nan})
    assert not list(tmp_path.iterdir())


def test_equal_tables_and_shards_give_equal_bytes(tmp_path: Path) -> None:
    table = pd.DataFrame({"study_id": ["a", "b"], "n": [1, 2]})
    samples = [("a", {"png": b"1"}), ("b", {"png": b"22"})]
    for name in ("x", "y"):
        write_table(table, tmp_path / f"{name}.parquet")
        write_shard(tmp_path / f"{name}.tar", samples)
    assert sha256_file(tmp_path / "x.parquet") == sha256_file(tmp_path / "y.parquet")
    assert sha256_file(tmp_path / "x.tar") == sha256_file(tmp_path / "y.tar")
    assert list(read_shard(tmp_path / "x.tar")) == samples


def test_a_shard_key_with_a_dot_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dot"):
        write_shard(tmp_path / "x.tar", [("a.b", {"png": b""})])


def test_a_damaged_shard_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "x.tar").write_bytes(b"no tar")
    with pytest.raises(CxrflowError, match=r"x\.tar"):
        list(read_shard(tmp_path / "x.tar"))


def test_a_missing_column_names_what_is_there(tmp_path: Path) -> None:
    write_table(pd.DataFrame({"study_id": ["a"]}), tmp_path / "x.parquet")
    with pytest.raises(CxrflowError, match="no column split; it has study_id"):
        read_table(tmp_path / "x.parquet", ["split"])


def test_stable_fraction_is_uniform_and_fixed() -> None:
    values = [stable_fraction("seed", str(i)) for i in range(4000)]
    assert abs(sum(values) / len(values) - 0.5) < 0.02
    assert stable_fraction(17, "patient") == stable_fraction("17", "patient") != stable_fraction("18", "patient")
