"""Runs of a few seconds, as the tests of training start them, and what they leave."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from clip_samples import write_dataset, write_encoder

from cxrflow.clip.embed import embed_split
from cxrflow.clip.load import load_clip
from cxrflow.clip.pairs import Source
from cxrflow.clip.train import train_clip
from cxrflow.clip.validation import chance, retrieval_recall
from cxrflow.config.clip import RunOptions
from cxrflow.text_encoder.distributed import ALONE

AVERAGED = {"ema_decay": 0.6, "early_stop_after": 9}
WORDED = {"shuffle_probability": 0.7, "renderings": 2}


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Source:
    return write_dataset(tmp_path_factory.mktemp("dataset"))


@pytest.fixture(scope="module")
def encoder(tmp_path_factory) -> Path:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


def train(folder: Path, encoder: Path, source: Source, options: RunOptions, seed: int = 5) -> dict[str, Any]:
    torch.set_num_threads(1)
    return train_clip(folder / "model", encoder, [source], options, seed, folder / "work", ALONE)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def records(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "model" / "metrics.jsonl").read_text().splitlines()]


def losses(folder: Path) -> list[float]:
    return [record["loss"] for record in records(folder) if "loss" in record]


def validated(folder: Path, source: Source) -> dict:
    """The validation of a saved model, as training writes it down."""
    images, texts, _ = embed_split(load_clip(folder / "model"), source.images_dir, source.reports, "validate")
    recall = retrieval_recall(*(torch.tensor(np.stack(table["embedding"])) for table in (images, texts)))
    return {**recall, "pool": len(texts), "chance": chance(len(texts))}
