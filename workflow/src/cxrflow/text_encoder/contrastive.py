"""Supervised contrastive loss that knows groups (stage B).

In: vectors of queries, documents and injected errors, and which rows belong together. Out: a scalar.

InfoNCE in both directions over cosines / temperature (LLM2Vec's hard-negative loss, scale 50). Rows of one group are
never each other's negatives; an injected error is a negative in both directions. Where all groups differ it is plain
InfoNCE.
"""

from __future__ import annotations

from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor


def group_contrastive_loss(
    queries: Tensor,
    documents: Tensor,
    errors: Tensor,
    same: Tensor,
    ignored: Tensor,
    temperature: float,
    same_group: Literal["positive", "mask", "negative"] = "positive",
) -> Tensor:
    """Mean loss over queries and documents.

    Args:
        queries, documents: [B, H], row i of each is a pair; any length, normalised here.
        errors: [E, H] injected errors of the batch, E may be 0.
        same: [B, B] bool, row j is of the same group as row i; the diagonal counts as true.
        ignored: [B, E] bool, errors that say of row i what it says itself; all others are negatives of row i.
        temperature: divides the cosines.
        same_group: other rows of the group are also right (the target is spread over them), left out, or negatives.
    """
    queries, documents, errors = (F.normalize(x.float(), dim=-1) for x in (queries, documents, errors))
    own = torch.eye(len(queries), dtype=torch.bool, device=queries.device)
    same = (same | own) if same_group != "negative" else own
    target = same if same_group == "positive" else own
    hidden = torch.cat([same & ~target, ignored], dim=1)
    losses = []
    for anchors, others in ((queries, documents), (documents, queries)):
        logits = anchors @ torch.cat([others, errors]).T / temperature
        log_shares = logits.masked_fill(hidden, -torch.inf).log_softmax(dim=1)[:, : len(queries)]
        log_shares = log_shares.masked_fill(~target, 0.0)  # a masked column is -inf, and -inf * 0 is no number
        losses.append(-(log_shares.sum(1) / target.sum(1)).mean())
    return (losses[0] + losses[1]) / 2
