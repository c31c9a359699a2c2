"""Reports one after another in a single row, without padding: every token attends to its own report alone.

In: a right-padded batch of `tokenise` and a model. Out: its states [B, L, H], as the padded batch gives them, zero on
padding. transformers packs rows of causal models; with `is_causal: false` it lets the reports of a row see each other
(5.23), so the attention is registered here and given the borders. On a GPU it is torch's `varlen_attn` in half
precision; elsewhere one attention a report. A model that was packed once keeps this attention, which is SDPA for its
padded batches: gradient checkpointing calls it again in the backward pass, long after the forward one is over.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import AttentionInterface, PreTrainedModel
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import AttentionMaskInterface, sdpa_mask

from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import first_position
from cxrflow.text_encoder.bidirectional import declared_causal
from cxrflow.text_encoder.tokenise import Batch

IMPLEMENTATION = "cxrflow_packed"
# Largest relative difference of packed and padded states, in float32 and in bfloat16: rounding makes 1e-7 and 1e-2.
# Texts that meet (MPNet, DeBERTa, Bloom) make 1e-2 with random weights, positions counted from elsewhere (RoBERTa) 0.8.
ROUNDING, ROUNDING_BFLOAT16 = 1e-4, 0.05


class CannotPackError(CxrflowError):
    """The architecture is more than a softmax over a report's own tokens, and maps of single tokens."""


def states(model: PreTrainedModel, batch: Batch, packed: bool) -> Tensor:
    """States [B, L, H] of a batch, computed packed or padded. Raises as `packed_states`."""
    if packed:
        return packed_states(model, batch)
    device = next(model.parameters()).device
    inputs = {name: batch[name].to(device, non_blocking=True) for name in ("input_ids", "attention_mask")}
    return model(**inputs).last_hidden_state


def packed_states(model: PreTrainedModel, batch: Batch) -> Tensor:
    """States [B, L, H] of a right-padded batch, computed without its padding; zero where it is.

    Args:
        model: an AutoModel, on any device, with or without peft's adapters.
        batch: `input_ids` and `attention_mask` [B, L], on the CPU.

    Raises CannotPackError for an attention with a window or a cap on its logits (Mistral's first, Gemma's) or with a
    causal mask, and for any model whose packed states differ from its padded ones (DeBERTa, MPNet).
    """
    if declared_causal(model.config):
        raise CannotPackError("a causal model cannot be packed: use batches of similar length")
    base = model.get_base_model() if hasattr(model, "get_base_model") else model
    before = base.config._attn_implementation
    if before != IMPLEMENTATION:
        base.set_attn_implementation(IMPLEMENTATION)
        try:
            _check(model, base)
        except CannotPackError:
            base.set_attn_implementation(before)  # or the next batch would not be checked
            raise
    return _packed(model, batch)


def _packed(model: PreTrainedModel, batch: Batch) -> Tensor:
    device = next(model.parameters()).device
    mask = batch["attention_mask"].bool()
    lengths = mask.sum(1)
    borders = F.pad(lengths.cumsum(0), (1, 0)).to(device, torch.int32, non_blocking=True)
    rows, places = (index.to(device, non_blocking=True) for index in mask.nonzero(as_tuple=True))
    hidden = model(
        input_ids=batch["input_ids"][mask][None].to(device, non_blocking=True),
        position_ids=places[None] + first_position(model),
        cu_seq_lens_q=borders,
        max_length_q=int(lengths.max()),
    ).last_hidden_state[0]
    states = hidden.new_zeros(*mask.shape, hidden.shape[-1])
    return states.index_put((rows, places), hidden)


def _check(model: PreTrainedModel, base: PreTrainedModel) -> None:
    """Many models take the borders of texts without a word and let them meet: raises CannotPackError for those."""
    exchanged = base.config._attn_implementation == IMPLEMENTATION
    allowed = ROUNDING if next(model.parameters()).device.type == "cpu" else ROUNDING_BFLOAT16
    if not (exchanged and _difference(model) <= allowed):
        raise CannotPackError(
            f"{type(base).__name__} cannot be packed (its states would not be those of separate texts): "
            "use batches of similar length"
        )


@torch.no_grad()
def _difference(model: PreTrainedModel) -> float:
    """Relative difference of the packed and the padded states of two short texts."""
    length = 8
    mask = (torch.arange(length) < torch.tensor([[length], [length - 3]])).long()
    ordinary = torch.arange(model.get_input_embeddings().num_embeddings)
    if (padding := getattr(model.config, "pad_token_id", None)) is not None:
        ordinary = ordinary[ordinary != padding]
    ids = ordinary[torch.randint(len(ordinary), mask.shape, generator=torch.Generator().manual_seed(0))]
    batch = {"input_ids": ids, "attention_mask": mask}
    training = model.training
    model.eval()
    try:
        found, expected = _packed(model, batch).float(), states(model, batch, packed=False).float()
    finally:
        model.train(training)
    expected = expected * mask[..., None].to(expected)
    return float((found - expected).norm() / expected.norm())


def attention(
    module: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    scaling: float | None = None,
    dropout: float = 0.0,
    cu_seq_lens_q: Tensor | None = None,
    max_length_q: int | None = None,
    **options: Any,
) -> tuple[Tensor, None]:
    """Attention within the reports of a row, as `AttentionInterface` calls it; without borders, that of a padded batch.

    query [1, heads, T, d], key and value [1, key heads, T, d], borders [B + 1]. Returns [1, T, heads, d].
    """
    if cu_seq_lens_q is None:
        return sdpa_attention_forward(
            module, query, key, value, attention_mask, dropout=dropout, scaling=scaling, **options
        )
    unknown = [name for name in ("sliding_window", "softcap", "s_aux") if options.get(name) is not None]
    if attention_mask is not None or unknown:
        raise CannotPackError(
            f"{type(module).__name__} cannot be packed ({', '.join(unknown) or 'it brings a mask of its own'}): "
            "use batches of similar length"
        )
    if query.is_cuda and not dropout:
        return _on_gpu(query, key, value, cu_seq_lens_q, max_length_q, scaling), None
    return _report_by_report(query, key, value, cu_seq_lens_q, scaling, dropout), None


@torch.compiler.disable  # it would be compiled anew for the lengths of every batch
def _report_by_report(
    query: Tensor, key: Tensor, value: Tensor, borders: Tensor, scale: float | None, dropout: float
) -> Tensor:
    lengths = borders.diff().tolist()
    # The gradient of `split` is one concatenation; that of a slice is a tensor as large as the row, one a report.
    reports = zip(*(states.split(lengths, dim=2) for states in (query, key, value)), strict=True)
    grouped = query.shape[1] != key.shape[1]
    found = [
        F.scaled_dot_product_attention(q, k, v, dropout_p=dropout, scale=scale, enable_gqa=grouped).transpose(1, 2)
        for q, k, v in reports
    ]
    return torch.cat(found, dim=1)


def _on_gpu(
    query: Tensor, key: Tensor, value: Tensor, borders: Tensor, longest: int | None, scale: float | None
) -> Tensor:
    from torch.nn.attention.varlen import varlen_attn

    groups = query.shape[1] // key.shape[1]
    given = (query, key.repeat_interleave(groups, 1), value.repeat_interleave(groups, 1))
    # The kernel takes half precision alone; rotary positions leave float32 under autocast.
    half = [x[0].transpose(0, 1).to(torch.bfloat16) for x in given]
    found = varlen_attn(*half, borders, borders, longest, longest, scale=scale)
    return found[None].to(query.dtype)


AttentionInterface.register(IMPLEMENTATION, attention)
AttentionMaskInterface.register(IMPLEMENTATION, sdpa_mask)
