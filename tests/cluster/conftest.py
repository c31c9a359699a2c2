"""A real Slurm and a real Apptainer: without them these tests are left out, and pytest's last lines say so.

`.ci/install-apptainer`, `.ci/build-images` and `.ci/start-slurm` prepare a machine.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.checkout import ROOT, copy_checkout, snakemake

from cxrflow.provenance.images import built_path, image_facts, pinned

LOCK = ROOT / "containers" / "images.lock.yaml"
IMAGES = ("base", "train")
# Root may not mount a SIF here the usual way; --userns is what an ordinary user's Apptainer does anyway.
SITE = {"CXR_APPTAINER_ARGS": "--nv --userns"}
# `snakemake --profile slurm …`, with status checks as often as a test needs.
SNAKEMAKE = (sys.executable, str(Path(__file__).with_name("snakemake_asking_often.py")), "--profile", "slurm")
SNAKEMAKE += ("--slurm-init-seconds-before-status-checks", "2", "--latency-wait", "10")


@dataclass(frozen=True)
class Cluster:
    """A checkout with built images, and how to run Snakemake in it."""

    checkout: Path

    def run(self, *arguments: str, timeout: float = 4200) -> subprocess.CompletedProcess[str]:
        return snakemake(self.checkout, *arguments, timeout=timeout, program=SNAKEMAKE, **SITE)


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Cluster:
    """A copy of the checkout with its images. Skips, saying what is missing, where this is no cluster."""
    for program, script in (("apptainer", "install-apptainer"), ("sbatch", "start-slurm")):
        if not shutil.which(program):
            pytest.skip(f"no {program}: run .ci/{script}")
    if subprocess.run(["sinfo"], capture_output=True).returncode:
        pytest.skip("Slurm does not answer: run .ci/start-slurm")
    missing = [name for name in IMAGES if not built_path(name, pinned(name, LOCK), LOCK).is_file()]
    if missing:
        pytest.skip(f"images not built: run .ci/build-images {' '.join(missing)}")
    checkout = copy_checkout(tmp_path_factory.mktemp("cluster") / "cxrflow")
    for facts in image_facts(IMAGES, LOCK).values():
        image = Path(facts["reference"])
        (checkout / "containers" / "images" / image.name).symlink_to(image)
    return Cluster(checkout)
