"""A published image-text model from its folder (baselines.py), as one calls it.

Two formats: open_clip's (open_clip_config.json) and that of transformers' CLIP and SigLIP (config.json). Images reach
either as they reach our models: the whole film, letterboxed to a square by the images stage, at the tower's own size
and normalisation. Texts are cut at the model's own length.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import open_clip
import torch
from pydantic import Field, ValidationError
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from cxrflow.clip.features import evaluating
from cxrflow.clip.model import preprocess_of, quiet
from cxrflow.clip.transforms import Preprocess
from cxrflow.config.base import Section
from cxrflow.errors import CxrflowError
from cxrflow.progress import progress
from cxrflow.text_encoder.device import device_named
from cxrflow.text_encoder.tokenise import plain

FILE = "baseline.json"
OPEN_CLIP_CONFIG = "open_clip_config.json"
TEXT_CONFIG = "text_config"
PAIRS = ("clip", "siglip", "siglip2")  # model types of transformers that are read


class BaselineRecord(Section):
    """Where a baseline came from (baseline.json)."""

    source: str = Field(description="Repository id or name of the folder")
    revision: str = Field(description="Commit of the repository; empty for a folder")
    report_text: str = Field(description="Column of the reports that is embedded")


@dataclass(frozen=True)
class BaselineModel:
    """A published model in evaluation mode, with what `embed_split` asks of a model."""

    model: nn.Module
    preprocess: Preprocess
    report_text: str
    tokenise: Callable[[list[str]], Any]

    @torch.no_grad()
    def encode_texts(self, texts: Sequence[str], batch_size: int = 64) -> Tensor:
        """Features [N, D], float32, L2-normalised; equal texts are encoded once."""
        device = self.model.logit_scale.device
        distinct = list(dict.fromkeys(texts))
        parts = []
        with evaluating(self.model), progress(total=len(distinct), description="texts", unit="text") as bar:
            for start in range(0, len(distinct), batch_size):
                chosen = distinct[start : start + batch_size]
                tokens = self.tokenise([plain(text) for text in chosen]).to(device)
                parts.append(self.model.encode_text(tokens, normalize=True).float().cpu())
                bar.update(len(chosen))
        row = {text: place for place, text in enumerate(distinct)}
        return torch.cat(parts)[[row[text] for text in texts]]


class TransformersPair(nn.Module):
    """A CLIP or SigLIP of transformers under open_clip's names."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.pair = AutoModel.from_pretrained(folder, dtype=torch.float32, local_files_only=True)
        self._tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self._length = self.pair.config.text_config.max_position_embeddings

    @property
    def logit_scale(self) -> Tensor:
        """As it is stored, in logarithms."""
        return self.pair.logit_scale

    def tokenise(self, texts: list[str]) -> Any:
        """A padded batch. SigLIP was trained without a mask, its padding included."""
        tokens = self._tokenizer(
            texts, padding="max_length", truncation=True, max_length=self._length, return_tensors="pt"
        )
        if self.pair.config.model_type != "clip":
            tokens.pop("attention_mask", None)
        return tokens

    def encode_text(self, tokens: Any, normalize: bool = False) -> Tensor:
        """Features [B, D] of a batch of `tokenise`."""
        features = self.pair.get_text_features(**tokens).pooler_output
        return nn.functional.normalize(features, dim=-1) if normalize else features

    def encode_image(self, pixels: Tensor, normalize: bool = False) -> Tensor:
        """Features [B, D] of pixels [B, 3, S, S]."""
        features = self.pair.get_image_features(pixel_values=pixels).pooler_output
        return nn.functional.normalize(features, dim=-1) if normalize else features


def load_baseline(folder: Path, device: str = "cpu") -> BaselineModel:
    """A model from its folder; nothing is fetched and nothing in it is executed.

    Raises CxrflowError where weights and configuration do not fit.
    """
    try:
        record = BaselineRecord.model_validate_json((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise CxrflowError(f"{folder} is no baseline of cxrflow: {FILE} is missing or damaged") from error
    try:
        with quiet():
            model, preprocess, tokenise = (
                _open_clip(folder) if (folder / OPEN_CLIP_CONFIG).is_file() else _transformers(folder)
            )
    except (OSError, RuntimeError, ValueError, KeyError, TypeError) as error:
        raise CxrflowError(f"baseline {record.source}: its weights and configuration do not fit: {error}") from error
    model.requires_grad_(False)
    model.to(device_named(device)).eval()
    return BaselineModel(model, preprocess, record.report_text, tokenise)


def _open_clip(folder: Path) -> tuple[nn.Module, Preprocess, Callable[[list[str]], Any]]:
    text = json.loads((folder / OPEN_CLIP_CONFIG).read_text(encoding="utf-8"))["model_cfg"]["text_cfg"]
    if text.get("hf_model_name"):
        text = text | {"hf_model_name": str(folder / TEXT_CONFIG), "hf_model_pretrained": False}
    name = f"local-dir:{folder}"
    model = open_clip.create_model(
        name, precision="fp32", require_pretrained=True, pretrained_text=False, output_dict=True, text_cfg=text
    )
    return model, preprocess_of(model), open_clip.get_tokenizer(name)


def _transformers(folder: Path) -> tuple[nn.Module, Preprocess, Callable[[list[str]], Any]]:
    model = TransformersPair(folder)
    settings = json.loads((folder / "preprocessor_config.json").read_text(encoding="utf-8"))
    size = model.pair.config.vision_config.image_size
    return model, Preprocess(size, tuple(settings["image_mean"]), tuple(settings["image_std"])), model.tokenise
