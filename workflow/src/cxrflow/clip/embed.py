"""Embeddings of a split by a trained model, in float32.

In: a model, the shards and reports of one dataset. Out: one row for each image (dataset, subject_id, study_id,
image_id, view, embedding) and one for each study (dataset, subject_id, study_id, text_hash, embedding).

A model that could not be had gives the same tables without rows.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from torch import Tensor

from cxrflow.clip import baseline_models
from cxrflow.clip.baseline_models import BaselineModel, load_baseline
from cxrflow.clip.features import image_features
from cxrflow.clip.load import ClipModel, load_clip
from cxrflow.clip.pairs import Source, load_pairs
from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.report_text import text_columns, texts_as_read
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table

TEXT_COLUMNS = ["dataset", "subject_id", "study_id", "text_hash"]
IMAGE_COLUMNS = ["dataset", "subject_id", "study_id", "image_id", "view"]


def load_model(folder: Path, device: str) -> ClipModel | BaselineModel:
    """A trained model or a published one, by what the folder holds. Raises as `load_clip` and `load_baseline`."""
    return load_baseline(folder, device) if (folder / baseline_models.FILE).is_file() else load_clip(folder, device)


def embed_split(
    model: ClipModel | BaselineModel,
    images_dir: Path,
    reports: Path,
    split: str,
    report_text: str | None = None,
    batch_size: int = 64,
) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Image table, text table, and the number of reports left out because no image of their study is in the shards.

    `report_text` is the column of reports to embed, by default the one the model was trained on. Raises CxrflowError
    as `load_pairs` and `ShardImages` do.
    """
    pairs = load_pairs([Source(images_dir, reports)], split, report_text or model.report_text)
    from_images = _image_rows(model, pairs.images["path"], pairs.images["image_id"], batch_size)
    from_texts = model.encode_texts([pairs.texts[i] for i in pairs.studies["text"]], batch_size)
    images, texts = pairs.images[IMAGE_COLUMNS], pairs.studies[TEXT_COLUMNS]
    return images.assign(embedding=from_images), texts.assign(embedding=_rows(from_texts)), pairs.without_image


def embed_images(model: ClipModel | BaselineModel, images_dir: Path, split: str, batch_size: int = 64) -> pd.DataFrame:
    """Image table of a split of a dataset without reports. Raises CxrflowError as `ShardImages` does."""
    manifest = read_table(images_dir / "manifest.parquet", [*IMAGE_COLUMNS, "shard", "split", "used"])
    rows = manifest[manifest["used"] & ((manifest["split"] == split) | (split == "all"))]
    rows = rows.sort_values(["study_id", "image_id"], kind="stable", ignore_index=True)
    if rows.empty:
        return no_rows(IMAGE_COLUMNS)
    return rows[IMAGE_COLUMNS].assign(
        embedding=_image_rows(model, [images_dir / shard for shard in rows["shard"]], rows["image_id"], batch_size)
    )


def embed_reports(
    model: ClipModel | BaselineModel, reports: Path, split: str, report_text: str | None = None, batch_size: int = 64
) -> pd.DataFrame:
    """Text table of every report of a split, with an image or without; no rows where the split has none.

    Raises CxrflowError for an empty report.
    """
    read = report_text or model.report_text
    table = read_table(reports, [*TEXT_COLUMNS, "split", *text_columns(read)])
    table = table[table["split"] == split].sort_values("study_id", kind="stable", ignore_index=True)
    texts = texts_as_read(table, read)
    blank = texts[texts.fillna("").str.strip() == ""]
    if len(blank):
        raise CxrflowError(
            f"{reports}: column {' or '.join(text_columns(read))} is empty for {len(blank)} studies of split {split}"
        )
    if table.empty:
        return no_rows(TEXT_COLUMNS)
    return table[TEXT_COLUMNS].assign(embedding=_rows(model.encode_texts(texts.to_list(), batch_size)))


def no_rows(columns: list[str]) -> pd.DataFrame:
    """A table of embeddings without rows."""
    return pd.DataFrame({column: pd.Series(dtype="str") for column in columns}).assign(
        embedding=pd.Series(dtype="object")
    )


def _image_rows(
    model: ClipModel | BaselineModel, paths: Sequence[Path], image_ids: Sequence[str], batch_size: int
) -> list:
    shards = ShardImages(paths, image_ids, threads=len(os.sched_getaffinity(0)))
    features = image_features(model.model, model.preprocess, shards, batch_size=batch_size)
    shards.close()
    return _rows(features)


def _rows(features: Tensor) -> list:
    return list(features.numpy())
