"""Retrieval on the validation split while a model trains.

In: features of one image and of the report of each study. Out: strict recall in both directions. The figures of the
paper come from the evaluation stage, with duplicates, intervals and the test split; these only follow the training.
"""

from __future__ import annotations

from torch import Tensor

KS = (1, 5, 10)


def retrieval_recall(image_features: Tensor, text_features: Tensor, ks: tuple[int, ...] = KS) -> dict[str, float]:
    """Recall@k of pair i among all pairs, features [N, D]; a tie counts with its chance of being broken our way."""
    scores = image_features.double() @ text_features.double().T
    recalls = {}
    for direction, matrix in (("image_to_text", scores), ("text_to_image", scores.T)):
        own = matrix.diagonal()[:, None]
        above, tied = (matrix > own).sum(dim=1), (matrix == own).sum(dim=1)  # the pair itself is among the tied
        for k in ks:
            recalls[f"{direction}_recall_at_{k}"] = ((k - above) / tied).clamp(0, 1).mean().item()
    return recalls


def chance(pool: int, ks: tuple[int, ...] = KS) -> dict[str, float]:
    """Recall@k of random scores over a pool."""
    return {f"recall_at_{k}": min(1.0, k / pool) for k in ks}
