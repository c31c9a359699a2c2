"""A machine that cannot run the workflow: one message that names what to set, before any job, and nothing written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from tests.checkout import snakemake, stub, stub_cluster

from cxrflow.provenance.images import built_path, pinned

SLURM = ("--profile", "slurm", "--configfile", "config/demo.yaml", "--", "all")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return stub_cluster(tmp_path / "cxrflow")


def refusal(site: Path, *arguments: str, **variables: str) -> str:
    """What Snakemake says when it stops; it must not have begun anything."""
    done = snakemake(site, *(arguments or SLURM), **variables)
    assert done.returncode, done.stdout[-3000:]
    assert "Traceback" not in done.stdout and "localrule" not in done.stdout
    made = [path for path in site.joinpath("results", "demo").rglob("*") if path.is_file() and path.name != ".lock"]
    assert not made
    return " ".join(done.stdout.split())


def test_a_stub_cluster_is_fit_but_for_its_sbatch(site: Path) -> None:
    """Otherwise what follows would prove nothing."""
    done = snakemake(site, *SLURM[:-1], "results/demo/generated/demo-openi")
    assert "stubbed" in done.stdout and (site / "results" / "demo" / "run_context.json").is_file()


def test_without_apptainer(site: Path, tmp_path: Path) -> None:
    for name in ("apptainer", "singularity"):
        (site / "bin" / name).unlink()
    programs = tmp_path / "programs"  # all of this machine's but Apptainer
    programs.mkdir()
    for folder in ("/usr/bin", "/bin"):
        for program in Path(folder).iterdir():
            if program.name not in ("apptainer", "singularity") and not (programs / program.name).exists():
                (programs / program.name).symlink_to(program)
    said = refusal(site, PATH=os.pathsep.join([str(site / "bin"), str(programs)]))
    assert "no `apptainer` is on PATH" in said and "--profile workflow/profiles/demo" in said


def test_a_partition_that_does_not_exist(site: Path) -> None:
    said = refusal(site, CXR_SLURM_GPU_PARTITION="a100")
    assert "no partition 'a100' (there are: cpu, gpu); set CXR_SLURM_GPU_PARTITION" in said


def test_slurm_that_does_not_answer(site: Path) -> None:
    stub(site, "sinfo", "echo 'Unable to contact slurm controller' >&2; exit 1")
    assert "Slurm does not answer: Unable to contact slurm controller" in refusal(site)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, "container image not built: {image}. Build with: containers/build train"),
        ("altered", "{image} is not the one that was built"),
    ],
)
def test_an_image_that_is_missing_or_altered(site: Path, text: str | None, expected: str) -> None:
    lock = site / "containers" / "images.lock.yaml"
    image = built_path("train", pinned("train", lock), lock)
    if text is None:
        image.unlink()
    else:
        image.write_text(text)
    assert expected.format(image=image.relative_to(site)) in refusal(site)


def test_results_that_cannot_be_written(site: Path) -> None:
    (site / "results").symlink_to("/proc/sys")
    said = refusal(site)
    assert "results/demo cannot be written" in said and "`--directory` names another" in said


def test_several_nodes_without_a_cluster(site: Path) -> None:
    changed = {"extends": "config/demo.yaml", "compute": {"clip": {"nodes": 2}}}
    (site / "config" / "nodes.yaml").write_text(yaml.safe_dump(changed))
    said = refusal(site, "--profile", "workflow/profiles/local", "--configfile", "config/nodes.yaml", "--", "all")
    assert "compute.clip.nodes is 2" in said and "set it to 1, or use --profile slurm" in said
