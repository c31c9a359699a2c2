"""Embeddings of a split by a trained model, in float32.

In: a model, the shards and reports of one dataset. Out: one row for each image (dataset, subject_id, study_id,
image_id, view, embedding) and one for each study (dataset, subject_id, study_id, text_hash, embedding).
"""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
from torch import Tensor

from cxrflow.clip.features import image_features
from cxrflow.clip.load import ClipModel
from cxrflow.clip.pairs import Source, load_pairs
from cxrflow.clip.pixels import ShardImages


def embed_split(
    model: ClipModel, images_dir: Path, reports: Path, split: str, report_text: str | None = None, batch_size: int = 64
) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Image table, text table, and the number of reports left out because no image of their study is in the shards.

    `report_text` is the column of reports to embed, by default the one the model was trained on. Raises CxrflowError
    as `load_pairs` and `ShardImages` do.
    """
    pairs = load_pairs([Source(images_dir, reports)], split, report_text or model.report_text)
    shards = ShardImages(pairs.images["path"], pairs.images["image_id"], threads=len(os.sched_getaffinity(0)))
    from_images = image_features(model.model, model.preprocess, shards, batch_size=batch_size)
    shards.close()
    from_texts = model.encode_texts([pairs.texts[i] for i in pairs.studies["text"]], batch_size)
    images = pairs.images[["dataset", "subject_id", "study_id", "image_id", "view"]]
    texts = pairs.studies[["dataset", "subject_id", "study_id", "text_hash"]]
    return images.assign(embedding=_rows(from_images)), texts.assign(embedding=_rows(from_texts)), pairs.without_image


def _rows(features: Tensor) -> list:
    return list(features.numpy())
