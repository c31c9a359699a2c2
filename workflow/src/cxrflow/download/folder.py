"""The folder a user names for a dataset, and what to say where it is not there: checked before a run begins."""

from __future__ import annotations

import os
from pathlib import Path

from cxrflow.config.datasets import DatasetEntry
from cxrflow.errors import CxrflowError


def require_folder(name: str, entry: DatasetEntry, root: Path) -> None:
    """Raise CxrflowError, with the key to set and where access is asked for, where a dataset's folder is not there."""
    if not root.is_dir():
        raise CxrflowError(f"dataset '{name}': {root} is not there. {how_to_get(name, entry)}{in_a_container()}")


def how_to_get(name: str, entry: DatasetEntry) -> str:
    """The sentence that ends an error about data which is not there."""
    if entry.table is not None:
        return f"Set datasets.{name}.root to your folder and datasets.{name}.table.file to the table in it."
    sentence = f"Set datasets.{name}.root to the folder that holds {entry.title} {entry.version}"
    if entry.access == "credentialed":
        sentence += f"; access is asked for at {entry.access_url}"
        if entry.sources():
            sentence += f", and with it datasets.{name}.accept_terms: true fetches it into an empty folder"
    return sentence + "."


def in_a_container() -> str:
    """What to say of a folder that is there outside, where this process runs in a container."""
    if not os.environ.get("APPTAINER_CONTAINER"):
        return ""
    return ' A container sees the checkout alone: bind others, export CXR_APPTAINER_ARGS="--nv --bind FOLDER"'
