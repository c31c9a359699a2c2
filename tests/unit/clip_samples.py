"""A dataset and an encoder small enough to train on in a test.

Each study has its own words and its own pattern of grey; nothing about them is like a radiograph.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pandas as pd

from cxrflow.clip.pairs import Source
from cxrflow.config.clip import RunOptions
from cxrflow.config.text_encoder import ScratchOptions
from cxrflow.io.shards import write_shard
from cxrflow.io.tables import write_table
from cxrflow.reports.normalise import normalised_hash
from cxrflow.text_encoder.scratch import make_model, make_tokenizer

WORDS = ("effusion", "pneumothorax", "nodule", "edema", "opacity", "atelectasis", "fracture", "line", "tube", "heart")
SIDE = 32


def words_of(study: int) -> str:
    draws = np.random.default_rng([7, study]).permutation(len(WORDS))[:4]
    return "[FINDINGS] " + ". ".join(f"{WORDS[k]} {study}" for k in draws) + "."


def png(study: int, view: int = 0) -> bytes:
    blocks = np.random.default_rng([8, study, view]).integers(0, 255, (8, 8), dtype=np.uint8)
    return encoded(cv2.resize(blocks, (SIDE, SIDE), interpolation=cv2.INTER_NEAREST))


def encoded(image: np.ndarray) -> bytes:
    return cv2.imencode(".png", image)[1].tobytes()


def write_dataset(
    folder: Path, train: int = 16, validate: int = 4, test: int = 4, dataset: str = "sample", images: int = 1
) -> Source:
    """A dataset as the images and reports stages leave it: two shards, every study with `images` images."""
    studies = pd.DataFrame(
        [
            {"dataset": dataset, "subject_id": f"p{i}", "study_id": f"{dataset}-{i:03d}", "split": split}
            for i, split in enumerate(["train"] * train + ["validate"] * validate + ["test"] * test)
        ]
    )
    texts = [words_of(i) for i in range(len(studies))]
    reports = studies.assign(
        text=texts, text_expanded=[f"{t} Expanded." for t in texts], text_hash=[normalised_hash(t) for t in texts]
    )
    positives = studies.assign(kind="positive", style="telegraphic", text=[t.replace(".", ",") + " now" for t in texts])
    errors = studies.assign(kind="error", style="severity", text=[t + " severe" for t in texts])
    rows = studies.loc[studies.index.repeat(images)].reset_index(drop=True)
    rows["view"] = "PA"
    rows["image_id"] = [f"{s}_{i % images}" for i, s in enumerate(rows["study_id"])]
    rows["shard"] = [f"shard-{i % 2:04d}.tar" for i in range(len(rows))]
    rows["used"] = True
    for shard, part in rows.groupby("shard"):
        write_shard(
            folder / "images" / str(shard),
            [(row.image_id, {"png": png(row.Index // images, row.Index % images)}) for row in part.itertuples()],
        )
    write_table(rows, folder / "images" / "manifest.parquet")
    write_table(reports, folder / "reports.parquet")
    write_table(pd.concat([positives, errors], ignore_index=True), folder / "variants.parquet")
    return Source(folder / "images", folder / "reports.parquet", folder / "variants.parquet")


def write_encoder(folder: Path, architecture: str = "llama", layers: int = 1) -> Path:
    """A small language model with random weights, as `cxrflow base-model` leaves it."""
    shape = ScratchOptions(architecture=architecture, hidden_size=32, layers=layers, heads=2, vocabulary_size=300)
    tokenizer = make_tokenizer([words_of(i) for i in range(24)], shape)
    make_model(shape, tokenizer, seed=0).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def run_options(text_mode: str = "full", vision: dict[str, Any] | None = None, **training: Any) -> RunOptions:
    """A run that learns in seconds: a vision transformer of 0.3 million weights at 32 pixels."""
    tower = {"name": "timm/test_vit", "pretrained": "", "image_size": SIDE, "embed_dim": 32, **(vision or {})}
    quick = {
        "batch_size": 8,
        "epochs": 3,
        "vision_lr": 1e-3,
        **({} if text_mode == "frozen" else {"text_lr": 1e-3}),
        "head_lr": 1e-3,
        "layer_decay": 1.0,
        "validate_every": 100,
        **training,
    }
    options = {"encoder": "sample", "text_mode": text_mode, "instruction": "", "vision": tower, "training": quick}
    return RunOptions.model_validate_json(json.dumps(options))
