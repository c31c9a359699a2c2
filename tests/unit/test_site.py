"""What a run finds out about its machine before the first job."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cxrflow.errors import CxrflowError
from cxrflow.site import held, require_apptainer, require_partitions, require_writable


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An otherwise empty PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_without_apptainer_the_way_out_is_named(programs: Path) -> None:
    with pytest.raises(CxrflowError, match="no `apptainer` is on PATH.*module load.*profiles/demo"):
        require_apptainer()
    program(programs, "singularity", "true")
    require_apptainer()


def test_a_partition_that_slurm_lacks_names_the_variable(programs: Path) -> None:
    program(programs, "sinfo", "printf 'cpu\\nlong\\n'")
    with pytest.raises(CxrflowError, match=r"no partition 'gpu' \(there are: cpu, long\); set CXR_SLURM_GPU_PARTITION"):
        require_partitions({})
    require_partitions({"CXR_SLURM_GPU_PARTITION": "long,cpu"})
    with pytest.raises(CxrflowError, match="set CXR_SLURM_PARTITION"):
        require_partitions({"CXR_SLURM_PARTITION": "short", "CXR_SLURM_GPU_PARTITION": "long"})


def test_a_silent_or_absent_slurm_is_said(programs: Path) -> None:
    with pytest.raises(CxrflowError, match="no `sinfo` on PATH.*profiles/local"):
        require_partitions({})
    program(programs, "sinfo", "echo 'Unable to contact slurm controller' >&2; exit 1")
    with pytest.raises(CxrflowError, match="does not answer: Unable to contact slurm controller"):
        require_partitions({})


def test_a_folder_that_cannot_be_written_names_what_decides_its_place(tmp_path: Path) -> None:
    require_writable(tmp_path / "new" / "folder", "")
    assert not list((tmp_path / "new" / "folder").iterdir())
    (tmp_path / "file").write_text("")
    with pytest.raises(CxrflowError, match="file/results cannot be written: Not a directory. Set data_root"):
        require_writable(tmp_path / "file" / "results", "Set data_root")


def held_elsewhere(path: Path, seconds: int) -> subprocess.Popen[bytes]:
    """A process that holds the lock for some seconds; it has it when this returns."""
    script = (
        "import sys, time; from cxrflow.site import held\n"
        "with held(sys.argv[1], 'x'): print('held', flush=True); time.sleep(int(sys.argv[2]))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, str(path), str(seconds)]
    holder = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    assert holder.stdout is not None and holder.stdout.readline() == b"held\n"
    return holder


def test_a_lock_names_its_holder_and_ends_with_the_process_even_when_killed(tmp_path: Path) -> None:
    path = tmp_path / "work" / ".lock"
    holder = held_elsewhere(path, seconds=60)
    message = rf"the study is in use by process {holder.pid} on .*; wait for it or end it"
    with pytest.raises(CxrflowError, match=message), held(path, "the study"):
        pass
    holder.kill()
    holder.wait()
    with held(path, "the study"):
        assert path.read_text().startswith(f"process {os.getpid()} ")


def test_waiting_for_a_lock_goes_on_when_the_holder_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / ".lock"
    holder = held_elsewhere(path, seconds=3)
    with held(path, "the folder", wait=True):
        assert holder.wait(timeout=10) == 0
    assert f"the folder is in use by process {holder.pid}" in capsys.readouterr().out
