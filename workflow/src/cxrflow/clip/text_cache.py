"""What a step feeds the text tower: token ids, or features of a frozen encoder that were computed once.

In: an encoder and the distinct texts of a run. Out: a batch for some of them.
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
    """Batches for the text tower."""

    def batch(self, texts: Sequence[str]) -> dict[str, Tensor]: ...


class LiveTexts:
    """Texts padded batch by batch and encoded in every step. Those known before are tokenised once; others, such as a
    report whose sentences change places, when they come."""

    def __init__(self, encoder: TextEncoder, texts: Sequence[str], instruction: str) -> None:
        self._tokeniser = encoder.tokeniser
        self._instruction = instruction
        self._known = dict(zip(texts, encoder.tokeniser.sequences(texts, instruction), strict=True))

    def batch(self, texts: Sequence[str]) -> dict[str, Tensor]:
        new = [text for text in texts if text not in self._known]
        made = dict(zip(new, self._tokeniser.sequences(new, self._instruction), strict=True))
        return self._tokeniser.collate([self._known[t] if t in self._known else made[t] for t in texts])


class CachedTexts:
    """Features of a frozen encoder, computed once (LLM2CLIP, arXiv 2411.04997)."""

    def __init__(self, texts: Sequence[str], features: Tensor) -> None:
        self._row = {text: row for row, text in enumerate(texts)}
        self._features = features

    def batch(self, texts: Sequence[str]) -> dict[str, Tensor]:
        return {POOLED: self._features[[self._row[text] for text in texts]]}


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
