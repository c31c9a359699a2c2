"""Fixtures every group of tests shares."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--finished-demo", help="Checkout with a finished demo and its demo.log, instead of making it (for development)"
    )
    parser.addoption("--pictures", help="Folder for pictures of the real radiographs that were accepted, to look at")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """For `pytest -n 2`: what shares a finished demo, the one cluster or a file goes to one worker."""
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = Path(nodeid.partition("::")[0])
            shared = {"test_demo": "demo", "test_rerun_contracts": "demo", "test_search": "demo"}
            return "cluster" if file.parent.name == "cluster" else shared.get(file.stem, str(file))

    return Together(config, log)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout under test."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder of real public files to develop against; CXRFLOW_SHARED_DATA names another place."""
    folder = Path(os.environ.get("CXRFLOW_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("no folder of real public files (set CXRFLOW_SHARED_DATA)")
    return folder
