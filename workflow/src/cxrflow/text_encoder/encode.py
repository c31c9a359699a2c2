"""A table of reports into a table of vectors, in steady memory.

In: CSV or Parquet with a text column. Out: Parquet with the other columns (a CSV's as strings, a Parquet's as they are)
and `embedding` (list<float32>, L2-norm 1), rows in the order given. A text that comes again is not encoded again, as
far as the vectors kept for that go into 1 GiB (130,000 of 2,048 numbers).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from cxrflow.errors import CxrflowError, columns_found
from cxrflow.io.atomic import atomic_path
from cxrflow.progress import progress
from cxrflow.reports.text_column import read_rows

WINDOW = 65_536  # rows read, sorted by length and written together
PART = 2_048  # texts encoded together; the progress bar moves after each
KEPT = 2**30  # bytes of vectors kept for texts that come again


class Encodes(Protocol):
    """What turns texts into vectors, float32 [N, H]: a text encoder, or the text side of a CLIP model."""

    def encode(
        self, texts: Sequence[str], instruction: str | None, batch_size: int, description: str | None
    ) -> np.ndarray: ...


def encode_table(
    encoder: Encodes, source: Path, target: Path, text_column: str, instruction: str | None, batch_size: int
) -> int:
    """Embed each row; returns their number.

    Raises CxrflowError where the file or column is missing, where it has no rows or is no regular table, or where a
    text is empty (naming its rows, counted from 1; never the text).
    """
    rows, total = 0, _count(source)
    distinct = _EachOnce(lambda texts: encoder.encode(texts, instruction, batch_size, description=None))
    with atomic_path(target) as temporary, progress(total=total, description=source.name, unit="text") as bar:
        writer = None
        for window in _windows(source, text_column):
            texts = window[text_column].to_pylist()
            _refuse_empty(texts, source, rows)
            vectors = distinct.vectors(texts, bar.update)
            others = window.drop_columns(text_column).replace_schema_metadata(None)
            lists = _lists(vectors)  # put together from columns: a table without others has no rows to append to
            schema = others.schema.append(pa.field("embedding", lists.type))
            table = pa.Table.from_arrays([*others.columns, lists], schema=schema)
            if writer is None:
                writer = pq.ParquetWriter(temporary, table.schema, compression="zstd")
            writer.write_table(table)
            rows += len(texts)
        if writer is None or not rows:
            raise CxrflowError(f"{source} has no rows")
        writer.close()
    return rows


class _EachOnce:
    """Vectors of texts, of which each is encoded at its first coming."""

    def __init__(self, encode: Callable[[list[str]], np.ndarray]) -> None:
        self.encode = encode
        self.kept: dict[bytes, np.ndarray] = {}

    def vectors(self, texts: Sequence[str], done: Callable[[int], object]) -> np.ndarray:
        """Vectors [N, H] of texts; `done` is told how many of them are finished, part by part."""
        keys = [hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest() for text in texts]
        times = Counter(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self.kept}
        order = sorted(new, key=lambda key: len(new[key]), reverse=True)
        done(len(texts) - sum(times[key] for key in order))
        found: dict[bytes, np.ndarray] = {}
        for start in range(0, len(order), PART):
            part = order[start : start + PART]
            found |= zip(part, self.encode([new[key] for key in part]), strict=True)
            done(sum(times[key] for key in part))
        seen = self.kept | found
        vectors = np.stack([seen[key] for key in keys])
        room = KEPT // vectors[0].nbytes - len(self.kept)
        self.kept |= dict(islice(found.items(), max(0, room)))
        return vectors


def _count(source: Path) -> int:
    """Rows of a table; a CSV is read through, and one that is no regular table refused before the long work."""
    if not source.is_file():
        raise CxrflowError(f"{source} does not exist")
    if source.suffix == ".parquet":
        return pq.read_metadata(source).num_rows
    with read_rows(source) as (_, rows, _):
        return sum(1 for _ in rows)


def _windows(source: Path, text_column: str) -> Iterator[pa.Table]:
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
