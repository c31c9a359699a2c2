"""A table of reports into a table of vectors, in steady memory.

In: CSV or Parquet with a text column. Out: Parquet with the other columns and `embedding` (list<float32>, L2-norm 1),
rows in the order given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from cxrflow.errors import CxrflowError, columns_found
from cxrflow.io.atomic import atomic_path
from cxrflow.reports.text_column import read_rows

WINDOW = 65_536  # rows read, sorted by length and written together


class Encodes(Protocol):
    """What turns texts into vectors, float32 [N, H]: a text encoder, or the text side of a CLIP model."""

    def encode(
        self, texts: Sequence[str], instruction: str | None, batch_size: int, description: str
    ) -> np.ndarray: ...


def encode_table(
    encoder: Encodes, source: Path, target: Path, text_column: str, instruction: str | None, batch_size: int
) -> int:
    """Embed each row; returns their number.

    Raises CxrflowError where the file or column is missing, where it has no rows or is no regular table, or where a
    text is empty (naming its rows, counted from 1; never the text).
    """
    rows = 0
    with atomic_path(target) as temporary:
        writer = None
        for window in _windows(source, text_column):
            _refuse_empty(window[text_column], source, rows)
            vectors = encoder.encode(window[text_column].to_list(), instruction, batch_size, description=source.name)
            table = pa.Table.from_pandas(window.drop(columns=text_column), preserve_index=False)
            table = table.replace_schema_metadata(None).append_column("embedding", _lists(vectors))
            if writer is None:
                writer = pq.ParquetWriter(temporary, table.schema, compression="zstd")
            writer.write_table(table.cast(writer.schema))
            rows += len(window)
        if writer is None:
            raise CxrflowError(f"{source} has no rows")
        writer.close()
    return rows


def _windows(source: Path, text_column: str) -> Iterator[pd.DataFrame]:
    if not source.is_file():
        raise CxrflowError(f"{source} does not exist")
    if source.suffix == ".parquet":
        _require_column(pq.read_schema(source).names, text_column, source)
        for batch in pq.ParquetFile(source).iter_batches(WINDOW):
            yield batch.to_pandas()
        return
    with read_rows(source) as (header, rows, _):
        _require_column(header, text_column, source)
        while window := list(islice(rows, WINDOW)):
            yield pd.DataFrame(window, columns=header, dtype=str)


def _require_column(found: list[str], text_column: str, source: Path) -> None:
    if text_column not in found:
        raise CxrflowError(
            f"{source} has no column '{text_column}'{columns_found(found, text_column)}; name it with --text-column"
        )
    if "embedding" in found:
        raise CxrflowError(f"{source} already has a column 'embedding'")
    if twice := sorted({name for name in found if found.count(name) > 1}):
        raise CxrflowError(f"{source} has more than one column '{twice[0]}'; rename one in the header")


def _refuse_empty(texts: pd.Series, source: Path, rows_before: int) -> None:
    empty = np.flatnonzero(texts.isna() | (texts.fillna("").astype(str).str.strip() == "").to_numpy())
    if len(empty):
        shown = ", ".join(str(rows_before + row + 1) for row in empty[:5])
        raise CxrflowError(f"{source}: {len(empty)} texts are empty (row {shown}{', ...' if len(empty) > 5 else ''})")


def _lists(vectors: np.ndarray) -> pa.ListArray:
    offsets = np.arange(0, vectors.size + 1, vectors.shape[1], dtype=np.int32)
    return pa.ListArray.from_arrays(offsets, pa.array(vectors.reshape(-1), type=pa.float32()))
