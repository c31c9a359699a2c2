"""What a run needs of the machine it starts on, checked before the first job: a message now, not a failed night."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from cxrflow.errors import CxrflowError

# Variables of workflow/profiles/slurm that name a partition, with the profile's defaults.
PARTITIONS = {"CXR_SLURM_PARTITION": "cpu", "CXR_SLURM_GPU_PARTITION": "gpu"}


def require_apptainer() -> None:
    """Raise CxrflowError where rules are to run in containers and nothing can run one."""
    if not shutil.which("apptainer") and not shutil.which("singularity"):
        raise CxrflowError(
            "software-deployment-method is apptainer, and no `apptainer` is on PATH: load it (often `module load "
            "apptainer`) or install it. `--profile workflow/profiles/demo` runs without containers"
        )


def require_partitions(environment: Mapping[str, str] = os.environ) -> None:
    """Raise CxrflowError, naming the variable to set, where Slurm has no partition of the profile's name."""
    try:
        asked = subprocess.run(["sinfo", "--noheader", "--format=%R"], capture_output=True, text=True, timeout=60)
    except FileNotFoundError as error:
        raise CxrflowError(
            "no `sinfo` on PATH: --profile slurm is for a host that submits to Slurm; "
            "--profile workflow/profiles/local uses this machine alone"
        ) from error
    if asked.returncode:
        raise CxrflowError(f"Slurm does not answer: {asked.stderr.strip()}")
    present = sorted(set(asked.stdout.split()))
    for variable, default in PARTITIONS.items():
        wanted = environment.get(variable, default)
        if not set(wanted.split(",")) <= set(present):
            raise CxrflowError(
                f"Slurm has no partition '{wanted}' (there are: {', '.join(present)}); set {variable} to one of them"
            )


def require_one_machine(**nodes: int) -> None:
    """Raise CxrflowError where a training is to run on several nodes without a cluster; `nodes` by key of `compute`."""
    for key, count in nodes.items():
        if count > 1:
            raise CxrflowError(
                f"compute.{key}.nodes is {count}, and this profile runs everything on this machine: set it to 1, or "
                "use --profile slurm"
            )


def require_writable(folder: str | Path, setting: str) -> None:
    """Make the folder. Raises CxrflowError, naming what decides its place, where nothing can be written into it."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"0" * 4096)
            probe.flush()
            try:
                fcntl.flock(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise CxrflowError(
                    f"the file system of {folder} takes no locks ({error.strerror}): mount it with them (Lustre: -o "
                    f"flock). {setting}"
                ) from error
    except OSError as error:
        raise CxrflowError(f"{folder} cannot be written: {error.strerror}. {setting}") from error


@contextmanager
def held(path: str | Path, what: str, wait: bool = False) -> Iterator[None]:
    """Hold a lock in the block; the kernel lets go of it even after a SIGKILL.

    With `wait`, a holder is named and waited for: a job whose Snakemake was killed may still be running.
    Raises CxrflowError naming the holder otherwise.
    """
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(path, "a+", encoding="utf-8") as file:
        told = False
        while not locked(file):
            file.seek(0)
            holder = f"{what} is in use by {file.read().strip()}"
            if not wait:
                raise CxrflowError(f"{holder}; wait for it or end it")
            if not told:
                print(f"{holder}; waiting for it to end", flush=True)
            told = True
            time.sleep(2)
        job = os.environ.get("SLURM_JOB_ID")
        file.seek(0)
        file.truncate()
        file.write(f"process {os.getpid()} on {socket.gethostname()}{f', Slurm job {job}' if job else ''}\n")
        file.flush()
        yield


def locked(file: TextIO) -> bool:
    """Take the file's lock, for as long as it is open; False where somebody holds it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
