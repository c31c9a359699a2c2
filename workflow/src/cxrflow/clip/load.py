"""A trained model from its folder, as one calls it.

In: a folder of save.py. Out: `ClipModel`: images and texts into the shared space.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from open_clip.model import CustomTextCLIP
from pydantic import ValidationError
from safetensors import SafetensorError
from torch import Tensor
from transformers import AutoModel

from cxrflow.clip.features import evaluating, normalised, text_features
from cxrflow.clip.model import preprocess_of, rebuild_vision, set_text_tower
from cxrflow.clip.save import OPEN_CLIP_WEIGHTS, SCHEMA, TEXT_WEIGHTS, saved_weights
from cxrflow.clip.text_tower import TextTower
from cxrflow.clip.transforms import Preprocess
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import load_config, load_tokenizer
from cxrflow.text_encoder.bidirectional import check_attention
from cxrflow.text_encoder.device import device_named
from cxrflow.text_encoder.encoder import ENCODER_FILE, EncoderSettings, TextEncoder
from cxrflow.text_encoder.pooling import build_pooling


@dataclass(frozen=True)
class ClipModel:
    """A trained model in evaluation mode. `config` is its clip.json, `model` the open_clip model behind it."""

    model: CustomTextCLIP
    config: dict[str, Any]
    preprocess: Preprocess

    @property
    def logit_scale(self) -> float:
        """Factor on a cosine that makes it a logit."""
        return self.config["logit_scale"]

    @property
    def report_text(self) -> str | dict[str, str]:
        """Column of reports.parquet the model was trained on, or one by dataset."""
        return self.config["text"]["report_text"]

    @property
    def pixel_options(self) -> dict[str, Any]:
        """Keys of `ImagesOptions` by which the pixels it was trained on were made.

        Raises CxrflowError for a model written before these were kept.
        """
        if "images" not in self.config:
            raise CxrflowError(
                "clip.json does not say how the images were made: an earlier cxrflow wrote it; train again"
            )
        return self.config["images"]

    @torch.no_grad()
    def encode_images(self, images: np.ndarray | Tensor, batch_size: int = 64) -> Tensor:
        """Features [N, D], float32, L2-normalised, of grey squares [N, S, S], uint8, white bones.

        Raises CxrflowError for another shape or type.
        """
        images = torch.as_tensor(images)
        if images.dtype != torch.uint8 or images.ndim != 3 or images.shape[1] != images.shape[2]:
            raise CxrflowError(f"images are uint8 [N, S, S], found {images.dtype} {list(images.shape)}")
        device = self.model.logit_scale.device
        with evaluating(self.model):
            parts = [
                normalised(self.model.encode_image(self.preprocess(chunk[:, None].to(device))))
                for chunk in images.split(batch_size)
            ]
        return torch.cat(parts)

    def encode_texts(self, texts: Sequence[str], batch_size: int = 64, description: str | None = "texts") -> Tensor:
        """Features [N, D], float32, L2-normalised; without a progress bar where `description` is None.

        Raises CxrflowError for an empty text.
        """
        return text_features(self.model, texts, self.config["text"]["instruction"], batch_size, description)


def load_clip(folder: str | Path, device: str | torch.device = "cpu") -> ClipModel:
    """Load a model folder; nothing is fetched and nothing in it is executed.

    Raises CxrflowError where a file is missing or damaged, or where weights and configuration do not match exactly.
    """
    folder = Path(folder)
    for name in ("clip.json", "open_clip_config.json", TEXT_WEIGHTS, OPEN_CLIP_WEIGHTS, f"text_encoder/{ENCODER_FILE}"):
        if not (folder / name).is_file():
            raise CxrflowError(f"{folder} is no model of cxrflow: it has no {name}")
    try:
        config = json.loads((folder / "clip.json").read_text(encoding="utf-8"))
        if config["schema"] != SCHEMA:
            raise CxrflowError(f"{folder} is a model of another cxrflow; this one reads schema {SCHEMA}: train again")
        model, encoder = rebuild_vision(folder), _encoder_shape(folder / "text_encoder")
        text = config["text"]
        set_text_tower(model, TextTower(encoder, text["embed_dim"], text["mode"], text["head"]))
    except (ValueError, KeyError, TypeError, AttributeError, RuntimeError, AssertionError) as error:
        raise CxrflowError(f"{folder}: a configuration in it is damaged ({type(error).__name__})") from error
    try:
        found = model.load_state_dict(saved_weights(folder), strict=False)
    except (RuntimeError, SafetensorError) as error:
        raise CxrflowError(f"{folder}: the weights do not fit their configuration: {error}") from error
    if found.missing_keys or found.unexpected_keys:
        raise CxrflowError(
            f"{folder} lacks {len(found.missing_keys)} weights of its configuration and has "
            f"{len(found.unexpected_keys)} others: {', '.join((found.missing_keys + found.unexpected_keys)[:3])}"
        )
    check_attention(encoder.model, name=str(folder))
    model.requires_grad_(False)
    model.to(device_named(str(device))).eval()
    return ClipModel(model, config, preprocess_of(model))


def _encoder_shape(folder: Path) -> TextEncoder:
    """The encoder of `save_encoder_shape`, with random weights."""
    config = load_config(folder)
    model = AutoModel.from_config(config, dtype=torch.float32)
    if getattr(model, "pooler", None) is not None:
        model.pooler = None  # as the encoder was trained
    try:
        options = EncoderSettings.model_validate_json((folder / ENCODER_FILE).read_text(encoding="utf-8"))
    except ValidationError as error:
        raise CxrflowError(f"{folder}/{ENCODER_FILE} is damaged ({error.error_count()} mistakes)") from error
    pooling = build_pooling(options.pooling, model.config.hidden_size, options.base.projection)
    return TextEncoder(model, load_tokenizer(folder), options, pooling)
