"""A copy of the checkout to run Snakemake in, and readers of what it prints. Used by the workflow and e2e tests."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from cxrflow.io.hashing import sha256_file
from cxrflow.provenance.images import built_path, pinned

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("Snakefile", "Makefile", "slurm", "config", "workflow", "envs", "containers", "pyproject.toml")
PARTS += ("README.md", "LICENSE", ".gitignore")
SNAKEMAKE = (sys.executable, "-m", "snakemake")


def copy_checkout(target: Path) -> Path:
    """Copy and commit what a run needs: no results, no built images, no environment."""
    target.mkdir(parents=True, exist_ok=True)
    ignore = shutil.ignore_patterns("__pycache__", "*.sif", "*.egg-info", ".snakemake", ".ruff_cache")
    for part in PARTS:
        source = ROOT / part
        if source.is_symlink():
            (target / part).symlink_to(source.readlink())
        elif source.is_dir():
            shutil.copytree(source, target / part, ignore=ignore)
        else:
            shutil.copy2(source, target / part)
    git = ["git", "-C", str(target), "-c", "user.name=test", "-c", "user.email=test@localhost"]
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "copy"]):
        subprocess.run([*git, *command], check=True)
    return target


def snakemake(
    checkout: Path, *arguments: str, timeout: float = 300, program: Sequence[str] = SNAKEMAKE, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run Snakemake in the checkout with this interpreter's packages; stub programs in <checkout>/bin come first."""
    return subprocess.run(
        [*program, *arguments],
        cwd=checkout, env=environment(checkout, **variables), text=True, timeout=timeout,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def environment(checkout: Path, **variables: str) -> dict[str, str]:
    """Environment of Snakemake in the checkout: its stub programs first, nothing of the caller's configuration."""
    found = {k: v for k, v in os.environ.items() if not k.startswith(("SNAKEMAKE_", "CXR_", "CXRFLOW_"))}
    found["PATH"] = os.pathsep.join([str(checkout / "bin"), str(Path(sys.executable).parent), found["PATH"]])
    return {**found, "CXRFLOW_PSEUDONYM_KEY": "0123456789abcdef" * 4, **variables}


def stub(checkout: Path, name: str, script: str) -> None:
    """Put a small program on the PATH of `snakemake()`."""
    path = checkout / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def stub_cluster(target: Path) -> Path:
    """A checkout with stub programs of a cluster and files that stand for the images; `sbatch` refuses every job."""
    checkout = copy_checkout(target)
    for name in ("apptainer", "singularity"):
        stub(checkout, name, 'echo "apptainer version 1.4.5"')
    stub(checkout, "sinfo", "printf 'cpu\\ngpu\\n'")
    stub(checkout, "squeue", "true")
    stub(checkout, "sacct", "true")
    stub(checkout, "scontrol", "echo 'MinJobAge = 300 sec'")
    stub(checkout, "sbatch", "echo stubbed >&2; exit 1")
    lock = checkout / "containers" / "images.lock.yaml"
    for name in yaml.safe_load(lock.read_text()):
        image = built_path(name, pinned(name, lock), lock)
        image.parent.mkdir(exist_ok=True)
        image.write_text(name)
        image.with_suffix(".json").write_text(json.dumps({"sha256": sha256_file(image)}))
    return checkout


@dataclass(frozen=True)
class Job:
    """One job of a dry run."""

    rule: str
    input: tuple[str, ...]
    output: tuple[str, ...]
    log: tuple[str, ...]
    resources: str
    reason: str


def jobs(printed: str) -> list[Job]:
    """The jobs a dry run lists."""
    found = []
    for block in re.split(r"\n(?=(?:local)?rule \w+:\n)", printed):
        head = re.match(r"(?:local)?rule (\w+):\n", block)
        if not head:
            continue
        fields = dict(re.findall(r"^    (\w+): (.*)$", block, flags=re.MULTILINE))

        def paths(name: str, fields: dict[str, str] = fields) -> tuple[str, ...]:
            return tuple(p.strip() for p in fields.get(name, "").split(", ") if p.strip())

        found.append(
            Job(
                head[1],
                paths("input"),
                paths("output"),
                paths("log"),
                fields.get("resources", ""),
                fields.get("reason", ""),
            )
        )
    return found


def rules(printed: str) -> Counter[str]:
    """How many jobs of each rule a dry run lists."""
    return Counter(job.rule for job in jobs(printed))
