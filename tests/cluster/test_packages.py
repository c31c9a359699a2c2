"""Packages come from the image alone: what only the host has cannot be imported by a rule."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.checkout import snakemake
from tests.cluster.conftest import SITE, Cluster

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
