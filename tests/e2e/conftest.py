"""A finished demo, run once for all tests of this folder, in a copy of the checkout."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.checkout import copy_checkout, snakemake

DEMO = ("--profile", "workflow/profiles/demo")


@dataclass(frozen=True)
class FinishedDemo:
    """Checkout with the demo's results, what Snakemake printed, and how long it took."""

    checkout: Path
    printed: str
    seconds: float

    @property
    def results(self) -> Path:
        return self.checkout / "results" / "demo"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> FinishedDemo:
    """The demo's own configuration, from nothing to the report page."""
    finished = pytestconfig.getoption("--finished-demo")
    if finished:
        return FinishedDemo(Path(finished), "", 0.0)
    checkout = copy_checkout(tmp_path_factory.mktemp("demo") / "cxrflow")
    started = time.time()
    done = snakemake(checkout, *DEMO, "all", timeout=2200)
    assert done.returncode == 0, done.stdout[-6000:]
    return FinishedDemo(checkout, done.stdout, time.time() - started)
