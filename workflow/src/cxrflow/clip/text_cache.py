"""What a step feeds the text tower: token ids, or features of a frozen encoder that were computed once.

In: an encoder and the distinct texts of a run. Out: a batch for the texts at given positions.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from cxrflow.clip.text_tower import POOLED
from cxrflow.io.atomic import atomic_path
from cxrflow.io.hashing import sha256_text
from cxrflow.progress import progress
from cxrflow.text_encoder.device import mixed_precision
from cxrflow.text_encoder.encoder import TextEncoder


class TextInputs(Protocol):
    """Batches for the text tower by position of the texts."""

    def batch(self, positions: np.ndarray) -> dict[str, Tensor]: ...


class LiveTexts:
    """Texts tokenised once, padded batch by batch, and encoded in every step."""

    def __init__(self, encoder: TextEncoder, texts: Sequence[str], instruction: str) -> None:
        self._tokeniser = encoder.tokeniser
        self._sequences = encoder.tokeniser.sequences(texts, instruction)

    def batch(self, positions: np.ndarray) -> dict[str, Tensor]:
        return self._tokeniser.collate([self._sequences[i] for i in positions])


class CachedTexts:
    """Features of a frozen encoder, computed once (LLM2CLIP, arXiv 2411.04997)."""

    def __init__(self, features: Tensor) -> None:
        self._features = features

    def batch(self, positions: np.ndarray) -> dict[str, Tensor]:
        return {POOLED: self._features[torch.tensor(positions)]}


def cached_features(
    encoder: TextEncoder,
    texts: Sequence[str],
    instruction: str,
    encoder_digest: str,
    folder: Path,
    batch_size: int = 64,
) -> Tensor:
    """Encoder output [N, hidden] of each text, float32, un-normalised: what the live tower's head would be given.

    Kept in `folder` under a name that changes with the encoder, the instruction and the texts.
    """
    key = sha256_text(json.dumps([encoder_digest, instruction, list(texts)]))
    path = folder / f"text-features-{key[:32]}.safetensors"
    if not path.is_file():
        features = _encode(encoder, texts, instruction, batch_size)
        with atomic_path(path) as temporary:
            save_file({POOLED: features}, temporary)
    return load_file(path)[POOLED]


@torch.no_grad()
def _encode(encoder: TextEncoder, texts: Sequence[str], instruction: str, batch_size: int) -> Tensor:
    sequences = encoder.tokeniser.sequences(texts, instruction)
    order = np.argsort([-len(sequence) for sequence in sequences], kind="stable")
    features = torch.empty(len(texts), encoder.hidden_size)
    encoder.eval()
    with mixed_precision(encoder), progress(total=len(texts), description="text features", unit="text") as bar:
        for start in range(0, len(order), batch_size):
            chosen = order[start : start + batch_size]
            batch = encoder.tokeniser.collate([sequences[i] for i in chosen])
            features[torch.from_numpy(chosen)] = encoder(batch).float().cpu()
            bar.update(len(chosen))
    return features
