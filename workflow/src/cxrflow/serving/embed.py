"""Embeddings of one's own files: a folder of images or a table of texts into vectors of the shared space.

In: a model; DICOM, PNG and JPEG files, or shards of the images stage; CSV or Parquet with a text column. Out: Parquet
with `embedding` (list<float32>, length 1), in steady memory.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import get_args

import cv2
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from cxrflow.clip.load import ClipModel
from cxrflow.clip.pixels import ShardImages
from cxrflow.config.datasets import View
from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError
from cxrflow.images.folder import index_folder
from cxrflow.images.header_facts import YEARS_ALONE
from cxrflow.images.ingest import outcomes, sorted_rows
from cxrflow.images.tables import IMAGE_QUARANTINE_TYPES, typed_frame
from cxrflow.io.atomic import atomic_path
from cxrflow.progress import progress
from cxrflow.serving.stored import stored_images

BLOCK = 256
KEPT = ("dataset", "study_id", "image_id", "view", "source_path")
SCHEMA = pa.schema([*((name, pa.string()) for name in KEPT), ("embedding", pa.list_(pa.float32()))])


@dataclass(frozen=True)
class TextSide:
    """A model's text tower as `encode_table` asks for it."""

    model: ClipModel

    def encode(
        self,
        texts: Sequence[str],
        instruction: str | None = None,
        batch_size: int = 64,
        description: str | None = "texts",
    ) -> np.ndarray:
        """Vectors [N, D], float32; the instruction is the one of the training. Raises CxrflowError if one is given."""
        if instruction is not None:
            raise CxrflowError("the instruction of a CLIP model is the one it was trained with")
        return self.model.encode_texts(texts, batch_size, description).numpy()


def embed_images(model: ClipModel, source: Path, target: Path, threads: int = 1) -> tuple[int, pd.DataFrame]:
    """Write a row for each image of a folder: dataset, study_id, image_id, view, source_path, embedding.

    A folder with a manifest.parquet holds the shards of the images stage; any other is searched for DICOM, PNG and JPEG
    files, which are read as the model's training images were, whatever their view. Returns the number of rows and the
    quarantine rows of what was refused. Raises CxrflowError where there is no image, or none that can be used.
    """
    if (source / "manifest.parquet").is_file():
        refused: list[dict[str, str]] = []
        blocks = _stored(source)
    else:
        refused = []
        blocks = _read(model, source, threads, refused)
    rows = 0
    with atomic_path(target) as temporary, pq.ParquetWriter(temporary, SCHEMA, compression="zstd") as writer:
        for facts, pixels in blocks:
            vectors = model.encode_images(pixels, BLOCK).numpy()
            columns = {name: facts[name].astype("str") for name in KEPT}
            writer.write_table(pa.table({**columns, "embedding": list(vectors)}, schema=SCHEMA))
            rows += len(facts)
        if not rows:
            reasons = ", ".join(sorted({row["code"] for row in refused})) or "no image is stored"
            raise CxrflowError(f"no image of {source} can be used ({reasons}); `cxrflow ingest` says more")
    return rows, typed_frame(refused, IMAGE_QUARANTINE_TYPES)


def _stored(folder: Path) -> Iterator[tuple[pd.DataFrame, np.ndarray]]:
    """Rows and pixels, uint8 [n, S, S], of the images that the shards of a folder hold."""
    stored = stored_images(folder).sort_values("image_id", ignore_index=True)
    shards = ShardImages(stored["path"], stored["image_id"], threads=len(os.sched_getaffinity(0)))
    for start in progress(range(0, len(stored), BLOCK), description="images", unit="block"):
        rows = stored[start : start + BLOCK]
        yield rows.assign(source_path=""), shards.get(rows.index.to_numpy())[:, 0].numpy()
    shards.close()


def _read(
    model: ClipModel, folder: Path, threads: int, refused: list[dict[str, str]]
) -> Iterator[tuple[pd.DataFrame, np.ndarray]]:
    """As `_stored`, of files read now; appends to `refused` the quarantine row of each that is no use."""
    index, _ = index_folder(folder, "local")
    options = ImagesOptions(**model.pixel_options, views=get_args(View))
    made = outcomes(sorted_rows(index), folder, options, threads, YEARS_ALONE)
    shown = iter(progress(made, total=len(index), description="images", unit="image"))
    while block := list(islice(shown, BLOCK)):
        refused.extend(outcome.quarantine for outcome in block if outcome.quarantine is not None)
        kept = [outcome for outcome in block if outcome.png is not None]
        if kept:
            pixels = [cv2.imdecode(np.frombuffer(one.png, np.uint8), cv2.IMREAD_UNCHANGED) for one in kept]
            yield pd.DataFrame([one.manifest for one in kept]), np.stack(pixels)
