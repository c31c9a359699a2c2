"""Parquet tables: the format of every table between two stages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_path


def write_table(table: pd.DataFrame, path: str | Path) -> None:
    """Write a DataFrame without its index, atomically; the same table gives the same bytes."""
    arrow = pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata(None)
    with atomic_path(path) as temporary:
        pq.write_table(arrow, temporary, compression="zstd")


def read_table(path: str | Path, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """Read a Parquet table, or some columns of it.

    Raises CxrflowError where the file is missing or lacks a column.
    """
    path = Path(path)
    if not path.is_file():
        raise CxrflowError(f"table {path} does not exist")
    if columns is not None:
        found = pq.read_schema(path).names
        missing = [c for c in columns if c not in found]
        if missing:
            raise CxrflowError(f"table {path} has no column {', '.join(missing)}; it has {', '.join(found)}")
    return pd.read_parquet(path, columns=list(columns) if columns is not None else None)
