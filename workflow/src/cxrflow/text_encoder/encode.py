"""A table of reports into a table of vectors, in steady memory.

In: CSV or Parquet with a text column. Out: Parquet with the other columns (a CSV's as strings, a Parquet's as they are)
and `embedding` (list<float32>, L2-norm 1), rows in the order given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.atomic import atomic_path

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

    Raises CxrflowError where the file or column is missing, where it has no rows, or where a text is empty (naming
    its rows, counted from 1; never the text).
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
    # Ids are strings: 007 stays 007, and "NA" or "nan" in a column is what it says. The header is read as a row: after
    # a header line, pandas would take the surplus of a longer line for an index and move its columns.
    options = {"dtype": str, "keep_default_na": False, "encoding": "utf-8-sig", "header": None}
    try:
        names = None
        for window in pd.read_csv(source, **options, chunksize=WINDOW):
            if names is None:
                names = window.iloc[0].to_list()
                _require_column(names, text_column, source)
                window = window.iloc[1:]
            schema = pa.schema([(name, pa.string()) for name in names])
            yield pa.Table.from_pandas(window.set_axis(names, axis=1), schema, preserve_index=False)
    except pd.errors.EmptyDataError:
        return
    except (pd.errors.ParserError, UnicodeDecodeError) as error:
        raise CxrflowError(
            f"{source} is no regular CSV in UTF-8 ({type(error).__name__}). Texts that hold a comma or a line break "
            "must stand in double quotes"
        ) from error


def _require_column(found: list[str], text_column: str, source: Path) -> None:
    if found.count(text_column) != 1:
        raise CxrflowError(
            f"{source} has {found.count(text_column) or 'no'} column '{text_column}'{nearest(text_column, found)} "
            f"(it has {', '.join(found)}); name it with --text-column"
        )
    if "embedding" in found:
        raise CxrflowError(f"{source} already has a column 'embedding'")


def _refuse_empty(texts: list[str | None], source: Path, rows_before: int) -> None:
    empty = [row for row, text in enumerate(texts, rows_before + 1) if not (text or "").strip()]
    if empty:
        shown = ", ".join(map(str, empty[:5]))
        raise CxrflowError(f"{source}: {len(empty)} texts are empty (row {shown}{', ...' if len(empty) > 5 else ''})")


def _lists(vectors: np.ndarray) -> pa.ListArray:
    offsets = np.arange(0, vectors.size + 1, vectors.shape[1], dtype=np.int32)
    return pa.ListArray.from_arrays(offsets, pa.array(vectors.reshape(-1), type=pa.float32()))
