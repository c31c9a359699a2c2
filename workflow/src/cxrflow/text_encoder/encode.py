"""A table of reports into a table of vectors, in steady memory.

In: CSV or Parquet with a text column. Out: Parquet with the other columns (a CSV's as strings, a Parquet's as they are)
and `embedding` (list<float32>, L2-norm 1), rows in the order given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
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
            texts = window[text_column].to_pylist()
            _refuse_empty(texts, source, rows)
            vectors = encoder.encode(texts, instruction, batch_size, description=source.name)
            others = window.drop_columns(text_column).replace_schema_metadata(None)
            table = others.append_column("embedding", _lists(vectors))
            if writer is None:
                writer = pq.ParquetWriter(temporary, table.schema, compression="zstd")
            writer.write_table(table)
            rows += len(texts)
        if writer is None or not rows:
            raise CxrflowError(f"{source} has no rows")
        writer.close()
    return rows


def _windows(source: Path, text_column: str) -> Iterator[pa.Table]:
    if not source.is_file():
        raise CxrflowError(f"{source} does not exist")
    if source.suffix == ".parquet":
        schema = pq.read_schema(source)
        _require_column(schema.names, text_column, source)
        kind = schema.field(text_column).type
        if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
            raise CxrflowError(f"{source}: column '{text_column}' holds {kind}, not text")
        for batch in pq.ParquetFile(source).iter_batches(WINDOW):
            yield pa.Table.from_batches([batch])
        return
    with read_rows(source) as (header, rows, _):
        _require_column(header, text_column, source)
        while window := list(islice(rows, WINDOW)):
            yield pa.table([pa.array(cells, pa.string()) for cells in zip(*window, strict=True)], names=header)


def _require_column(found: list[str], text_column: str, source: Path) -> None:
    if text_column not in found:
        raise CxrflowError(
            f"{source} has no column '{text_column}'{columns_found(found, text_column)}; name it with --text-column"
        )
    if "embedding" in found:
        raise CxrflowError(f"{source} already has a column 'embedding'")
    if twice := sorted({name for name in found if found.count(name) > 1}):
        raise CxrflowError(f"{source} has more than one column '{twice[0]}'; rename one in the header")


def _refuse_empty(texts: list[str | None], source: Path, rows_before: int) -> None:
    empty = [row for row, text in enumerate(texts, rows_before + 1) if not (text or "").strip()]
    if empty:
        shown = ", ".join(map(str, empty[:5]))
        raise CxrflowError(f"{source}: {len(empty)} texts are empty (row {shown}{', ...' if len(empty) > 5 else ''})")


def _lists(vectors: np.ndarray) -> pa.ListArray:
    offsets = np.arange(0, vectors.size + 1, vectors.shape[1], dtype=np.int32)
    return pa.ListArray.from_arrays(offsets, pa.array(vectors.reshape(-1), type=pa.float32()))
