"""Does a later token reach an earlier state? The leak test that runs at every load.

A decoder becomes an encoder by `is_causal: false` in its configuration (transformers >= 5.2). Nothing else will do: a
flag set on the attention layers alone is silently causal as soon as a batch has padding, and an adapter does not store
the flag at all. So the weights are asked, not the configuration.
"""

from __future__ import annotations

import torch
from torch import nn
from transformers import PretrainedConfig, PreTrainedModel

from cxrflow.errors import CxrflowError

LENGTH = 8


def declared_causal(config: PretrainedConfig) -> bool:
    """True where config.json says `is_causal: true`: a base made with `causal`, for a model trained with the mask."""
    return getattr(config, "is_causal", None) is True


def check_attention(model: PreTrainedModel, name: str = "the model") -> None:
    """The leak test, for what config.json declares: bidirectional, or causal by `is_causal: true`.

    Raises:
        CausalModelError: the model is causal and does not declare it.
        CxrflowError: the model declares a causal mask and does not have it.
    """
    if not declared_causal(model.config):
        check_bidirectional(model, name)
    elif largest_change(model, padded=False) or largest_change(model, padded=True):
        raise CxrflowError(f"{name}: config.json declares a causal mask, but a token sees the tokens after it")


class CausalModelError(CxrflowError):
    """The model does not see later tokens."""


def check_bidirectional(model: nn.Module, name: str = "the model") -> float:
    """Two forwards of 8 tokens, unpadded and right-padded; the last token changes, an earlier state must too.

    Args:
        model: an AutoModel (or one wrapped by peft); called with input_ids and attention_mask.
        name: what the error calls it.

    Returns:
        The smaller of the two batches' largest change.

    Raises:
        CausalModelError: no earlier state changed in one of the batches.
    """
    changes = {"unpadded": largest_change(model, padded=False), "padded": largest_change(model, padded=True)}
    causal = [kind for kind, change in changes.items() if not change > 0]
    if causal:
        raise CausalModelError(
            f"{name} is causal on {' and '.join(causal)} batches: a token does not see the tokens after it. "
            'Its config.json must hold "is_causal": false; `cxrflow base-model` makes such a copy'
        )
    return min(changes.values())


@torch.no_grad()
def largest_change(model: nn.Module, padded: bool) -> float:
    """Largest change of a state before the last token when the last token changes (0 exactly, if causal)."""
    device = next(model.parameters()).device
    vocabulary = model.get_input_embeddings().num_embeddings
    generator = torch.Generator().manual_seed(0)
    ids = torch.randint(0, vocabulary, (2, LENGTH), generator=generator)
    lengths = torch.tensor([LENGTH, LENGTH - 3]) if padded else torch.tensor([LENGTH, LENGTH])
    mask = (torch.arange(LENGTH)[None] < lengths[:, None]).long()
    other = ids.clone()
    rows = torch.arange(2)
    other[rows, lengths - 1] = (other[rows, lengths - 1] + 1) % vocabulary

    training = model.training
    model.eval()
    try:
        before, after = (
            model(input_ids=x.to(device), attention_mask=mask.to(device)).last_hidden_state.float()
            for x in (ids, other)
        )
    finally:
        model.train(training)
    earlier = (torch.arange(LENGTH)[None] < lengths[:, None] - 1).to(device)
    return float((before - after).abs().amax(-1).masked_fill(~earlier, 0).max())
