"""Retrieval on the validation split while a model trains.

In: features of one image and of the report of each study. Out: strict recall in both directions. The figures of the
paper come from the evaluation stage, with duplicates, intervals and the test split; these only follow the training.
"""

from __future__ import annotations

import torch
from torch import Tensor

KS = (1, 5, 10)
ROWS = 1024  # queries compared with the pool together


def retrieval_recall(image_features: Tensor, text_features: Tensor, ks: tuple[int, ...] = KS) -> dict[str, float]:
    """Recall@k of pair i among all pairs, features [N, D]; a tie counts with its chance of being broken our way."""
    images, texts = image_features.double(), text_features.double()
    recalls = {}
    for direction, queries, pool in (("image_to_text", images, texts), ("text_to_image", texts, images)):
        above, tied = _above_and_tied(queries, pool)
        for k in ks:
            recalls[f"{direction}_recall_at_{k}"] = ((k - above) / tied).clamp(0, 1).mean().item()
    return recalls


def _above_and_tied(queries: Tensor, pool: Tensor) -> tuple[Tensor, Tensor]:
    """For each query [N, D], how many of the pool [N, D] score above its own, and how many alike, its own among them.

    Never the scores of all pairs at once: those of 100,000 studies are 80 GB.
    """
    counts = []
    for start in range(0, len(queries), ROWS):
        scores = queries[start : start + ROWS] @ pool.T
        own = scores.diagonal(start)[:, None]
        counts.append(torch.stack([(scores > own).sum(dim=1), (scores == own).sum(dim=1)]))
    above, tied = torch.cat(counts, dim=1)
    return above, tied


def chance(pool: int, ks: tuple[int, ...] = KS) -> dict[str, float]:
    """Recall@k of random scores over a pool."""
    return {f"recall_at_{k}": min(1.0, k / pool) for k in ks}
