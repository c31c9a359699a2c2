"""Images: labelled with what they were built from, and the only place packages come from."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.checkout import ROOT, snakemake
from tests.cluster.conftest import LOCK, SITE, Cluster

from cxrflow.provenance.images import built_path, pinned

PROBE = """
config.update(extends="config/demo.yaml", study="probe")
include: "workflow/rules/common.smk"
rule probe:
    output: "results/probe/imports.txt"
    log: "results/probe/probe.log"
    container: image("base")
    shell:
        "for module in pydicom snakemake pytest user_package; do "
        "python3 -c \\"import $module; print('$module', $module.__file__)\\" >> {output} 2>> {log} "
        "|| echo $module none >> {output}; done; cxrflow --version >> {output}"
"""


def test_a_module_that_only_the_host_has_does_not_import(cluster: Cluster) -> None:
    (cluster.checkout / "probe.smk").write_text(PROBE)
    user = cluster.checkout / ".local" / "lib" / "python3.11" / "site-packages"  # HOME is the checkout in a rule
    user.mkdir(parents=True)
    (user / "user_package.py").write_text("")
    host = str(Path(sys.executable).parents[1] / "lib" / f"python3.{sys.version_info.minor}" / "site-packages")
    arguments = (
        "-s",
        "probe.smk",
        "--cores",
        "1",
        "--sdm",
        "apptainer",
        f"--apptainer-args={SITE['CXR_APPTAINER_ARGS']}",
    )
    done = snakemake(cluster.checkout, *arguments, PYTHONPATH=host)
    assert done.returncode == 0, done.stdout[-3000:]
    pydicom, *others, version = (cluster.checkout / "results" / "probe" / "imports.txt").read_text().splitlines()
    assert pydicom.startswith("pydicom /opt/cxrflow/env/")
    assert others == ["snakemake none", "pytest none", "user_package none"]
    assert version


@pytest.mark.parametrize("name", ["base", "train"])
def test_an_image_says_what_it_was_built_from(cluster: Cluster, name: str) -> None:
    entry = pinned(name, LOCK)
    image = built_path(name, entry, LOCK)
    told = subprocess.run(["apptainer", "inspect", "--json", image], capture_output=True, text=True, check=True).stdout
    labels = json.loads(told)["data"]["attributes"]["labels"]
    for digest in ("definition", "lock", "installer"):
        assert labels[f"org.cxrflow.{digest}-sha256"] == entry[f"{digest}_sha256"]
    record = json.loads(image.with_suffix(".json").read_text())
    assert labels["org.opencontainers.image.created"] == record["built"]
    assert labels["org.opencontainers.image.revision"].startswith(record["git"]["commit"] or "unknown")
    assert labels["org.opencontainers.image.base.name"] == entry["base"]
    for package in ("libc6", *entry["packages"].split()):
        assert f" {package}=" in labels["org.cxrflow.debian-packages"]


# RadEval 2.2.1 has more: `temporal` fetches a model when it is imported, `radgraph_radcliq` imports RadEval by a name
# that it no longer has.
METRICS = ("bertscore", "bleu", "f1chexbert", "green", "radcliq", "radgraph", "ratescore", "rouge", "srrbert")


def test_the_clinical_metrics_import_in_their_image(cluster: Cluster) -> None:
    image = built_path("metrics", pinned("metrics", LOCK), LOCK)
    if not image.is_file():
        pytest.skip("image not built: run .ci/build-images metrics")
    probe = (
        "from radeval.metrics._registry import get_metric_class\n"
        f"for name in {METRICS}: assert get_metric_class(name), name"
    )
    done = subprocess.run(
        ["apptainer", "exec", "--userns", image, "python3", "-c", probe], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]


def test_the_models_of_the_clinical_metrics_run_in_their_image(cluster: Cluster) -> None:
    image = built_path("metrics", pinned("metrics", LOCK), LOCK)
    if not image.is_file():
        pytest.skip("image not built: run .ci/build-images metrics")
    inside = ["apptainer", "exec", "--userns", "--bind", str(ROOT), "--pwd", str(ROOT)]
    inside += ["--env", f"PYTHONPATH={ROOT / 'workflow' / 'src'},HF_HUB_OFFLINE=1", image]
    tests = "tests/unit/test_evaluation_radeval.py"
    done = subprocess.run(
        [*inside, "python3", "-m", "pytest", "-q", "-o", "addopts=", "-p", "no:cacheprovider", tests],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert "passed" in done.stdout and "skipped" not in done.stdout
