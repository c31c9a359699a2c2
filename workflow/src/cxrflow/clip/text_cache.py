"""What a step feeds the text tower: token ids, or features of a frozen encoder that were computed once.

In: an encoder and the distinct texts of a run. Out: a batch for some of them.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from cxrflow.clip.text_batches import POOL, batches_by_length
from cxrflow.clip.text_tower import POOLED, TEXT_OF
from cxrflow.io.atomic import atomic_path
from cxrflow.io.hashing import sha256_text
from cxrflow.progress import progress
from cxrflow.text_encoder.device import mixed_precision
from cxrflow.text_encoder.distributed import ALONE, Processes
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.tokenise import TokenSequence


class TextInputs(Protocol):
    """Batches for the text tower."""

    def batch(self, texts: Sequence[str]) -> dict[str, Tensor]: ...


class LiveTexts:
    """Texts encoded in every step; one that several pairs have, once.

    Those known before are tokenised once; others, such as a report whose sentences change places, when they come. Known
    ids are kept in one array, 4 bytes a token: as lists, millions of reports take tens of GB in each process.
    """

    def __init__(self, encoder: TextEncoder, texts: Sequence[str], instruction: str) -> None:
        self._tokeniser = encoder.tokeniser
        self._instruction = instruction
        ids, places = array("i"), []
        for sequence in encoder.tokeniser.iterate(texts, instruction):
            places.append((len(ids), len(sequence), sequence.start, sequence.end))
            ids.extend(sequence.ids)
        self._row = {text: row for row, text in enumerate(texts)}
        self._ids, self._places = np.array(ids, dtype=np.int32), np.array(places, dtype=np.int64)

    def batch(self, texts: Sequence[str]) -> dict[str, Tensor]:
        place = {text: number for number, text in enumerate(dict.fromkeys(texts))}
        new = [text for text in place if text not in self._row]
        made = dict(zip(new, self._tokeniser.sequences(new, self._instruction), strict=True))
        batch = self._tokeniser.collate([made[t] if t in made else self._known(self._row[t]) for t in place])
        return {**batch, TEXT_OF: torch.tensor([place[text] for text in texts])}

    def _known(self, row: int) -> TokenSequence:
        first, length, start, end = self._places[row].tolist()
        return TokenSequence(tuple(self._ids[first : first + length].tolist()), start, end)


class CachedTexts:
    """Features [N, hidden] of a frozen encoder, computed once (LLM2CLIP, arXiv 2411.04997)."""

    def __init__(self, texts: Sequence[str], features: np.ndarray) -> None:
        self._row = {text: row for row, text in enumerate(texts)}
        self._features = features

    def batch(self, texts: Sequence[str]) -> dict[str, Tensor]:
        return {POOLED: torch.from_numpy(self._features[[self._row[text] for text in texts]])}


def cached_features(
    encoder: TextEncoder,
    texts: Sequence[str],
    instruction: str,
    encoder_digest: str,
    folder: Path,
    processes: Processes = ALONE,
    batch_size: int = 64,
) -> np.ndarray:
    """Encoder output [N, hidden] of each text, float32, un-normalised: what the live tower's head would be given.

    Texts are the reports and all the renderings a run may show instead, so every one of a report's renderings has its
    features. They are kept in `folder` under a name that changes with the encoder, the instruction and the texts, and
    neither written nor read as a whole: 1.6 million texts 2,048 wide are 13 GB. They are encoded in pieces, which are
    dealt out to the processes and survive a stop; the first process then puts them together.
    """
    key = sha256_text(json.dumps([encoder_digest, instruction, list(texts)]))
    path = folder / f"text-features-{key[:32]}.npy"
    if processes.any(not path.is_file()):
        pieces = [
            (slice(start, start + POOL), path.with_suffix(f".{start}.npy")) for start in range(0, len(texts), POOL)
        ]
        mine = pieces[processes.rank :: processes.count]
        shown = "text features" if processes.first else None
        with progress(total=sum(len(texts[rows]) for rows, _ in mine), description=shown, unit="text") as bar:
            for rows, piece in mine:
                if piece.is_file():
                    bar.update(len(texts[rows]))
                    continue
                with _new_features(piece, len(texts[rows]), encoder.hidden_size) as features:
                    for done in _encode(encoder, texts[rows], instruction, batch_size, features):
                        bar.update(done)
        processes.wait()
        if processes.first:
            with _new_features(path, len(texts), encoder.hidden_size) as features:
                for rows, piece in pieces:
                    features[rows] = np.load(piece, mmap_mode="r", allow_pickle=False)
            for _, piece in pieces:
                piece.unlink()
        processes.wait()
    return np.load(path, mmap_mode="r", allow_pickle=False)


@contextmanager
def _new_features(path: Path, texts: int, width: int) -> Iterator[np.ndarray]:
    """An array [texts, width] to fill, which is in its place when it is full."""
    with atomic_path(path) as temporary:
        features = np.lib.format.open_memmap(temporary, mode="w+", dtype=np.float32, shape=(texts, width))
        yield features
        features.flush()


@torch.no_grad()
def _encode(
    encoder: TextEncoder, texts: Sequence[str], instruction: str, batch_size: int, features: np.ndarray
) -> Iterator[int]:
    """Fill `features`; yields how many texts each batch had."""
    encoder.eval()
    with mixed_precision(encoder):
        for rows, batch in batches_by_length(encoder.tokeniser, texts, instruction, batch_size):
            features[rows] = encoder(batch).float().cpu().numpy()
            yield len(rows)
