"""A finished demo, run once for all tests of this folder, in a copy of the checkout."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.checkout import copy_checkout

DEMO = ("--profile", "workflow/profiles/demo")


@dataclass(frozen=True)
class FinishedDemo:
    """Checkout with the demo's results, and what `make demo` printed."""

    checkout: Path
    printed: str

    @property
    def results(self) -> Path:
        return self.checkout / "results" / "demo"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> FinishedDemo:
    """`make demo`, from nothing to the report page."""
    finished = pytestconfig.getoption("--finished-demo")
    if finished:
        return FinishedDemo(Path(finished), (Path(finished) / "demo.log").read_text(encoding="utf-8"))
    checkout = copy_checkout(tmp_path_factory.mktemp("demo") / "cxrflow")
    # The environment the tests run in, which `make test` made as `make demo` would.
    environment = Path(sys.executable).parents[1]
    command = ["make", "demo", f"VENV={environment}", f"--old-file={environment}/.ready"]  # used, never changed
    with (checkout / "demo.log").open("w", encoding="utf-8") as log:
        done = subprocess.run(command, cwd=checkout, stdout=log, stderr=subprocess.STDOUT, timeout=4200)
    printed = (checkout / "demo.log").read_text(encoding="utf-8")
    assert done.returncode == 0, printed[-6000:]
    return FinishedDemo(checkout, printed)
