"""An index: the studies one searches in, with what an answer shows of them.

In: a model, shards and reports. Out, renamed into place as a whole: a folder that nothing else is needed for.

    index.json            model it belongs to, width, counts, number format
    vectors.safetensors   `images` [N, D] and `reports` [R, D], L2-normalised, float32 or float16
    images.parquet        row i: study (row of studies.parquet), image_id, view, picture (JPEG)
    studies.parquet       dataset, study_id, split, has_report, report; those with a report are the rows of `reports`

Vectors lie in safetensors, and FAISS's own index is built from them in memory when the folder is opened (exact search),
since a FAISS file of somebody else's is not safe to read. Nothing in the folder is executed, and no name in it is ever
taken for a path. The tables are kept open: an index that is made anew in the same place changes no answer of one that
is at hand, where another study's report would stand beside a picture. A million images of 768 dimensions take 3.2 GB of
memory in float32 and 1.7 GB in float16, while the folder is opened twice that (FAISS's vectors grow in steps), and as
much again for their reports; pictures and reports stay on the disk.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import faiss
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import Field, ValidationError
from safetensors import SafetensorError, safe_open

from cxrflow.clip.save import weights_sha256
from cxrflow.config.base import Section
from cxrflow.errors import CxrflowError

SCHEMA = 1
FILES = FACTS, VECTORS, IMAGES, STUDIES = "index.json", "vectors.safetensors", "images.parquet", "studies.parquet"
BLOCK = 128  # rows written, and read again for one picture or report, together
UNIT = 1e-2  # how far from 1 the length of a vector may be: float16 rounds
Precision = Literal["float32", "float16"]

IMAGES_SCHEMA = pa.schema(
    [("study", pa.int32()), ("image_id", pa.string()), ("view", pa.string()), ("picture", pa.binary())]
)
STUDIES_SCHEMA = pa.schema(
    [
        *(("dataset", pa.string()), ("study_id", pa.string()), ("split", pa.string())),
        *(("has_report", pa.bool_()), ("report", pa.string())),
    ]
)


class IndexFacts(Section):
    """index.json."""

    schema_version: Literal[1] = Field(default=SCHEMA, description="Format of the folder")
    model_sha256: str = Field(description="Digest of the weights the vectors were made with")
    embed_dim: int = Field(ge=1, description="Width of the vectors")
    images: int = Field(ge=1, description="Number of images")
    studies: int = Field(ge=1, description="Number of studies")
    reports: int = Field(ge=0, description="Number of studies with a report")
    precision: Precision = Field(description="Number format of the vectors")
    report_text: str | dict[str, str] = Field(
        description="Column of reports.parquet that was embedded and is shown, for all datasets or by dataset"
    )


@dataclass(frozen=True)
class StoredColumn:
    """A column that stays on the disk, in blocks of BLOCK rows, and is read a cell at a time."""

    table: pq.ParquetFile
    name: str
    turn: threading.Lock = field(default_factory=threading.Lock)  # a reader of Parquet serves one thread at a time

    def cell(self, row: int) -> Any:
        """Raises IndexError for a row there is none of."""
        if not 0 <= row < self.table.metadata.num_rows:
            raise IndexError(row)
        with self.turn:
            block = self.table.read_row_group(row // BLOCK, columns=[self.name])
        return block[self.name][row % BLOCK].as_py()


@dataclass(frozen=True)
class Index:
    """An index at hand. images: study, image_id, view; studies: dataset, study_id, split, has_report; both without what
    stays on the disk. report_studies: study of each row of the reports' vectors."""

    folder: Path
    facts: IndexFacts
    images: pd.DataFrame
    studies: pd.DataFrame
    pictures: StoredColumn
    reports: StoredColumn
    report_studies: np.ndarray
    from_images: faiss.Index
    from_reports: faiss.Index

    def picture(self, image: int) -> bytes:
        """The JPEG of an image by its row. Raises IndexError for a row there is none of."""
        return self.pictures.cell(image)

    def report(self, study: int) -> str | None:
        """The report of a study by its row, None where it has none. Raises IndexError for a row there is none of."""
        return self.reports.cell(study)

    def images_of(self, study: int) -> np.ndarray:
        """Rows of a study's images; the images of studies lie in the order of studies."""
        column = self.images["study"].to_numpy()
        return np.arange(*np.searchsorted(column, [study, study + 1]))


def open_index(folder: str | Path, model_dir: str | Path) -> Index:
    """An index made with the model of `model_dir`.

    Raises CxrflowError where a file is missing, damaged, a link, of another model, or does not fit the others.
    """
    folder = Path(folder)
    for name in FILES:
        path = folder / name
        if path.is_symlink() or not path.is_file():
            raise CxrflowError(
                f"{folder} is no index: {name} is {'a link' if path.is_symlink() else 'not there'}; make one with "
                "`cxrflow build-index`"
            )
    try:
        facts = IndexFacts.model_validate_json((folder / FACTS).read_text(encoding="utf-8"))
        _require_model(facts, folder, Path(model_dir))
        images, pictures = _table(folder / IMAGES, IMAGES_SCHEMA, facts.images, "picture")
        studies, reports = _table(folder / STUDIES, STUDIES_SCHEMA, facts.studies, "report")
        with safe_open(folder / VECTORS, framework="numpy") as stored:
            vectors = {name: stored.get_slice(name) for name in ("images", "reports")}
            _check(facts, images, studies, {name: part.get_shape() for name, part in vectors.items()})
            from_images, from_reports = (_searchable(vectors[name], facts) for name in ("images", "reports"))
    except (ValidationError, SafetensorError, pa.ArrowException, OSError, ValueError, TypeError) as error:
        raise CxrflowError(f"index {folder} is damaged ({_where(error)}); make it again") from error
    with_report = np.flatnonzero(studies["has_report"])
    return Index(folder, facts, images, studies, pictures, reports, with_report, from_images, from_reports)


def _require_model(facts: IndexFacts, folder: Path, model_dir: Path) -> None:
    try:
        found = weights_sha256(model_dir)
    except FileNotFoundError:
        found = None
    if found != facts.model_sha256:
        raise CxrflowError(f"index {folder} was made with another model than {model_dir}; make it again with this one")


def _table(path: Path, schema: pa.Schema, rows: int, left: str) -> tuple[pd.DataFrame, StoredColumn]:
    """A table without its largest column, and that column. Raises ValueError for other columns, rows or blocks.

    Metadata for pandas is ignored: it could make an index of a column.
    """
    table = pq.ParquetFile(path)
    if not table.schema_arrow.equals(schema):
        raise ValueError(f"columns of {path.name}")
    sizes = [table.metadata.row_group(i).num_rows for i in range(table.metadata.num_row_groups)]
    if sizes != [min(BLOCK, rows - start) for start in range(0, rows, BLOCK)]:
        raise ValueError(f"rows of {path.name}")
    kept = table.read(columns=[name for name in schema.names if name != left])
    return kept.to_pandas(ignore_metadata=True), StoredColumn(table, left)


def _check(facts: IndexFacts, images: pd.DataFrame, studies: pd.DataFrame, shapes: dict[str, Sequence[int]]) -> None:
    """Raise ValueError where the files of an index do not fit each other."""
    places = images["study"].to_numpy()
    expected = {"images": [facts.images, facts.embed_dim], "reports": [facts.reports, facts.embed_dim]}
    if {name: list(shape) for name, shape in shapes.items()} != expected:
        raise ValueError("number of vectors")
    if int(studies["has_report"].sum()) != facts.reports:
        raise ValueError("number of reports")
    if (np.diff(places) < 0).any() or places.min() < 0 or places.max() >= facts.studies:
        raise ValueError("studies of the images")
    if studies.isna().any(axis=None) or images.isna().any(axis=None):
        raise ValueError("empty cells")


def _searchable(stored: Any, facts: IndexFacts, rows: int = 65_536) -> faiss.Index:
    """FAISS's exact index by inner product over vectors read in parts. Raises ValueError for one that is no unit."""
    if facts.precision == "float16":
        index = faiss.IndexScalarQuantizer(facts.embed_dim, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)
    else:
        index = faiss.IndexFlatIP(facts.embed_dim)
    index.is_trained = True
    count = stored.get_shape()[0]
    for start in range(0, count, rows):
        part = stored[start : min(start + rows, count)]
        if str(part.dtype) != facts.precision:
            raise ValueError("precision of the vectors")
        part = part.astype(np.float32, copy=False)
        if not (np.abs(np.linalg.norm(part, axis=1) - 1) < UNIT).all():
            raise ValueError("vectors that are not of length 1")
        index.add(part)
    return index


def _where(error: Exception) -> str:
    """What a damaged file is told by: our own words, or the kind of error, never a value of the file."""
    return str(error) if type(error) is ValueError else type(error).__name__
