"""Masked next-token prediction (LLM2Vec, stage A): which tokens are hidden, and the loss on them.

In: a batch of `tokenise` and a language model with its head. Out: a scalar loss on the hidden tokens alone.

A decoder was trained to predict token i from the state at i - 1, and its head is kept in that use; a BERT predicts a
token from its own position. The head runs on the hidden positions only: a fifth of the logits, the same loss.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import PreTrainedTokenizerBase
from transformers.modeling_outputs import BaseModelOutputWithPast

from cxrflow.config.text_encoder import MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import LanguageModel
from cxrflow.text_encoder.packed import states
from cxrflow.text_encoder.tokenise import Batch

# Tokens that tokenizers keep for such use and no report holds: Llama 3, Gemma, Mistral 0.3, Qwen, Phi-3.
RESERVED_TOKENS = ("<|reserved_special_token_0|>", "<unused0>", "[control_8]", "<|fim_pad|>", "<|placeholder1|>")


def mask_token_id(tokenizer: PreTrainedTokenizerBase, named: str | None) -> int:
    """Id of the token that hides another: the named one, the tokenizer's own, or the first reserved one.

    Never "_", as in LLM2Vec: MIMIC-CXR's de-identification marks are made of it.
    Raises CxrflowError where there is none.
    """
    vocabulary = tokenizer.get_vocab()
    if named is not None:
        if named not in vocabulary:
            raise CxrflowError(f"mntp.mask_token: the tokenizer has no token '{named}'")
        return vocabulary[named]
    if tokenizer.mask_token_id is not None:
        return tokenizer.mask_token_id
    for token in RESERVED_TOKENS:
        if token in vocabulary:
            return vocabulary[token]
    raise CxrflowError(
        "the tokenizer has no mask token and none of the known reserved ones; name a token that no report holds in "
        "mntp.mask_token"
    )


def ordinary_tokens(tokenizer: PreTrainedTokenizerBase) -> Tensor:
    """Ids a random replacement may have: the vocabulary without special tokens, ascending."""
    special = set(tokenizer.all_special_ids) | {
        index for index, token in tokenizer.added_tokens_decoder.items() if token.special
    }
    return torch.tensor(sorted(set(tokenizer.get_vocab().values()) - special))


def mask_tokens(batch: Batch, mask_id: int, ordinary: Tensor, options: MntpOptions, seed: int) -> tuple[Tensor, Tensor]:
    """Hide a share of the text's tokens, as BERT does: most masked, some replaced at random, the rest left.

    Returns the changed ids and the chosen positions (bool), both [B, L]. Special tokens and position 0, which no state
    precedes, are never chosen; at least one position of the batch is.
    """
    generator = torch.Generator().manual_seed(seed)
    ids = batch["input_ids"]
    eligible = batch["embed_mask"].bool()
    eligible[:, 0] = False
    draw = torch.rand(ids.shape, generator=generator).masked_fill(~eligible, 2.0)
    chosen = draw < options.mask_fraction
    if not chosen.any():
        if not eligible.any():
            raise CxrflowError("a batch of reports has no token to predict: every text is a single token")
        chosen.view(-1)[draw.argmin()] = True
    fate = torch.rand(ids.shape, generator=generator)
    random_ids = ordinary[torch.randint(len(ordinary), ids.shape, generator=generator)]
    replaced = chosen & (fate < options.replace_fraction)
    at_random = chosen & ~replaced & (fate < options.replace_fraction + options.random_fraction)
    return torch.where(at_random, random_ids, ids.masked_fill(replaced, mask_id)), chosen


def masked_logits(language_model: LanguageModel, batch: Batch, chosen: Tensor, packed: bool = False) -> Tensor:
    """Logits [M, V] for the chosen positions, in row-major order; the batch holds the changed ids."""
    hidden = states(language_model.trunk, batch, packed)
    rows, columns = chosen.to(hidden.device).nonzero(as_tuple=True)
    return head_logits(language_model, hidden[rows, columns - (0 if language_model.masked else 1)])


def masked_loss(
    language_model: LanguageModel,
    batch: Batch,
    ids: Tensor,
    chosen: Tensor,
    rows: Tensor | None = None,
    packed: bool = False,
) -> Tensor:
    """Mean cross-entropy of the chosen tokens; equals the loss of the whole model on labels that are -100 elsewhere.

    With `rows`, only their part of that mean: the parts of disjoint rows add up to it. They must hold a chosen token.
    """
    count = int(chosen.sum())
    given = (ids, batch["attention_mask"], chosen, batch["input_ids"])
    ids, attention_mask, chosen, truth = given if rows is None else (tensor[rows] for tensor in given)
    changed = {"input_ids": ids, "attention_mask": attention_mask}
    logits = masked_logits(language_model, changed, chosen, packed)
    return F.cross_entropy(logits.float(), truth[chosen].to(logits.device), reduction="sum") / count


def head_logits(language_model: LanguageModel, states: Tensor) -> Tensor:
    """The model's own head on given states [M, H].

    Heads differ (one linear map, BERT's transform, Gemma's capped and Granite's scaled logits), so the model's own
    forward runs, its trunk replaced by these states for the moment.
    """
    model = language_model.model
    trunk = language_model.trunk
    setattr(model, model.base_model_prefix, _Given(states[None]))
    try:
        return model(input_ids=torch.zeros((1, len(states)), dtype=torch.long, device=states.device)).logits[0]
    finally:
        setattr(model, model.base_model_prefix, trunk)


class _Given(nn.Module):
    """A trunk that returns given states."""

    def __init__(self, states: Tensor) -> None:
        super().__init__()
        self.states = states

    def forward(self, *args: object, **kwargs: object) -> BaseModelOutputWithPast:
        return BaseModelOutputWithPast(last_hidden_state=self.states)
