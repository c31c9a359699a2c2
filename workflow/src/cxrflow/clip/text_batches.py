"""Texts of similar length in one batch, and never the tokens of all texts at once: those of millions take GB.

In: a tokeniser and texts. Out: batch after batch, each with the positions of its texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from cxrflow.text_encoder.batches import similar_parts
from cxrflow.text_encoder.tokenise import Batch, TextTokeniser

POOL = 8192  # texts sorted by length together


def batches_by_length(
    tokeniser: TextTokeniser, texts: Sequence[str], instruction: str, batch_size: int
) -> Iterator[tuple[np.ndarray, Batch]]:
    """Positions [B] and batch of at most `batch_size` texts at a time, each text once. Raises as `iterate`."""
    sequences = tokeniser.iterate(texts, instruction)
    start = 0
    while pool := list(islice(sequences, POOL)):
        order = np.argsort([-len(sequence) for sequence in pool], kind="stable")
        for part in similar_parts([len(pool[i]) for i in order], batch_size):
            chosen = order[part.start : part.stop]
            yield start + chosen, tokeniser.collate([pool[i] for i in chosen])
        start += len(pool)
