"""Which adapter reads which layout. A new dataset is an entry in config/datasets.yaml, a new layout one line here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets import (
    chexpert_plus,
    hospital,
    mimic_cxr,
    nih_cxr14,
    openi,
    own_table,
    padchest,
    rexgradient,
    vindr_cxr,
)
from cxrflow.datasets.pseudonym_key import pseudonym_key
from cxrflow.datasets.pseudonyms import pseudonymise
from cxrflow.datasets.subset import reduced
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError

ADAPTERS: dict[str, Callable[[str, DatasetEntry, Path], StudyTable]] = {
    "chexpert-plus": chexpert_plus.load,
    "mimic-cxr": mimic_cxr.load,
    "openi": openi.load,
    "padchest": padchest.load,
    "rexgradient": rexgradient.load,
    "vindr-cxr": vindr_cxr.load,
    "nih-cxr14": nih_cxr14.load,
    "hospital": hospital.load,
    "own-table": own_table.load,
}


def load_studies(name: str, entry: DatasetEntry, root: Path) -> StudyTable:
    """Images, reports and problems of the dataset below `root`, called `name` in this study; of the entry's subset
    alone, and under pseudonyms, where the entry says so.

    Raises CxrflowError where the folder is missing, the dataset has no adapter yet, its tables cannot be read, or
    pseudonyms are asked for and the environment holds no key.
    """
    if entry.layout is None:
        raise CxrflowError(f"dataset '{name}': {entry.title} has no adapter yet; layouts: {', '.join(ADAPTERS)}")
    if not root.is_dir():
        where = f" Access is asked for at {entry.access_url}" if entry.access == "credentialed" else ""
        raise CxrflowError(f"dataset '{name}': {root} is no folder; set datasets.{name}.root.{where}")
    key = pseudonym_key() if entry.pseudonyms else None
    table = ADAPTERS[entry.layout](name, entry, root)
    if entry.subset is not None:  # its list names studies as the source does
        table = reduced(name, table, entry.subset)
    return table if key is None else pseudonymise(table, key)
