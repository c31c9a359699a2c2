"""A checkout with stub container programs, shared by the DAG tests: dry runs change nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checkout import copy_checkout, stub


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_checkout(tmp_path_factory.mktemp("dag") / "cxrflow")
    for name in ("apptainer", "singularity"):
        stub(folder, name, 'echo "apptainer version 1.4.5"')
    return folder
