"""Quarantine tables of any stage, read together. In: a table or a folder. Out: one frame."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from cxrflow.errors import CxrflowError
from cxrflow.images.tables import QUARANTINE_TYPES, typed_frame
from cxrflow.io.tables import read_table


def read_quarantine(path: Path) -> pd.DataFrame:
    """Rows of a quarantine table, or of those below a folder: where a dataset's chunks are not collected yet, or were
    not for too many refusals, the chunks' parts. A study whose report the index has refused is not counted again where
    the reports stage says so too.

    Raises CxrflowError where there is none.
    """
    if path.is_file():
        tables = [path]
    else:
        found = sorted(p for p in path.rglob("*.parquet") if set(QUARANTINE_TYPES) <= set(_columns(p)))
        collected = {p.parent for p in found if p.name == "quarantine.parquet"}
        tables = [p for p in found if p.name == "quarantine.parquet" or _dataset(p) not in collected]
    if not tables:
        raise CxrflowError(f"{path}: no quarantine table there")
    table = pd.concat([typed_frame(read_table(t, list(QUARANTINE_TYPES)), QUARANTINE_TYPES) for t in tables])
    key = table["dataset"] + "/" + table["study_id"] + "/" + table["code"]
    return table[~((table["stage"] == "reports") & key.isin(key[table["stage"] == "index"]))]


def _dataset(table: Path) -> Path:
    """The folder of a dataset, from a table in it or in its folder `parts`."""
    return table.parent.parent if table.parent.name == "parts" else table.parent


def _columns(path: Path) -> list[str]:
    return pq.read_schema(path).names
