"""What a step feeds the text tower: token ids, or features of a frozen encoder that were computed once.

In: an encoder and the distinct texts of a run. Out: a batch for the texts at given positions.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from cxrflow.clip.text_tower import POOLED, TEXT_OF
from cxrflow.io.atomic import atomic_path
from cxrflow.io.hashing import sha256_text
from cxrflow.progress import progress
from cxrflow.text_encoder.device import mixed_precision
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.tokenise import TokenSequence


class TextInputs(Protocol):
    """Batches for the text tower by position of the texts."""

    def batch(self, positions: np.ndarray) -> dict[str, Tensor]: ...


class LiveTexts:
    """Texts tokenised once, and encoded in every step; a text that several pairs have, once.

    Ids are kept in one array, 4 bytes a token: as lists, millions of reports would need tens of GB in each process.
    """

    def __init__(self, encoder: TextEncoder, texts: Sequence[str], instruction: str) -> None:
        self._tokeniser = encoder.tokeniser
        ids, places = array("i"), []
        for sequence in encoder.tokeniser.iterate(texts, instruction):
            places.append((len(ids), len(sequence), sequence.start, sequence.end))
            ids.extend(sequence.ids)
        self._ids = np.frombuffer(ids, dtype=np.int32)
        self._places = np.array(places, dtype=np.int64)

    def batch(self, positions: np.ndarray) -> dict[str, Tensor]:
        distinct, text_of = np.unique(positions, return_inverse=True)
        sequences = [
            TokenSequence(tuple(self._ids[first : first + length].tolist()), start, end)
            for first, length, start, end in self._places[distinct].tolist()
        ]
        return {**self._tokeniser.collate(sequences), TEXT_OF: torch.from_numpy(text_of)}


class CachedTexts:
    """Features [N, hidden] of a frozen encoder, computed once (LLM2CLIP, arXiv 2411.04997)."""

    def __init__(self, features: np.ndarray) -> None:
        self._features = features

    def batch(self, positions: np.ndarray) -> dict[str, Tensor]:
        return {POOLED: torch.from_numpy(self._features[positions])}


def cached_features(
    encoder: TextEncoder,
    texts: Sequence[str],
    instruction: str,
    encoder_digest: str,
    folder: Path,
    batch_size: int = 64,
) -> np.ndarray:
    """Encoder output [N, hidden] of each text, float32, un-normalised: what the live tower's head would be given.

    Texts are the reports and all the renderings a run may show instead, so every one of a report's renderings has its
    features. They are kept in `folder` under a name that changes with the encoder, the instruction and the texts, and
    neither written nor read as a whole: 1.6 million texts 2,048 wide are 13 GB.
    """
    key = sha256_text(json.dumps([encoder_digest, instruction, list(texts)]))
    path = folder / f"text-features-{key[:32]}.npy"
    if not path.is_file():
        with atomic_path(path) as temporary:
            shape = (len(texts), encoder.hidden_size)
            features = np.lib.format.open_memmap(temporary, mode="w+", dtype=np.float32, shape=shape)
            _encode(encoder, texts, instruction, batch_size, features)
            features.flush()
    return np.load(path, mmap_mode="r", allow_pickle=False)


@torch.no_grad()
def _encode(
    encoder: TextEncoder, texts: Sequence[str], instruction: str, batch_size: int, features: np.ndarray
) -> None:
    sequences = encoder.tokeniser.sequences(texts, instruction)
    order = np.argsort([-len(sequence) for sequence in sequences], kind="stable")
    encoder.eval()
    with mixed_precision(encoder), progress(total=len(texts), description="text features", unit="text") as bar:
        for start in range(0, len(order), batch_size):
            chosen = order[start : start + batch_size]
            batch = encoder.tokeniser.collate([sequences[i] for i in chosen])
            features[chosen] = encoder(batch).float().cpu().numpy()
            bar.update(len(chosen))
