"""Token states into one vector.

In: hidden states [B, L, H], attention mask and embed mask [B, L]. Out: [B, H], not normalised. Every pooling works on
the whole batch at once and gives the same vector whatever the batch's padding and composition.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cxrflow.errors import CxrflowError, nearest

Pool = Callable[[Tensor, Tensor, Tensor], Tensor]  # hidden states, attention mask, embed mask -> vectors

LATENTS = 512
LATENT_HEADS = 8


class MeanPooling(nn.Module):
    """Mean over the text's tokens; instruction and special tokens are attended to, not averaged (LLM2Vec)."""

    def forward(self, hidden: Tensor, attention_mask: Tensor, embed_mask: Tensor) -> Tensor:
        return masked_mean(hidden, embed_mask)


class LastTokenPooling(nn.Module):
    """State of the last token, the template's end token included where there is one (Qwen3-Embedding)."""

    def forward(self, hidden: Tensor, attention_mask: Tensor, embed_mask: Tensor) -> Tensor:
        last = attention_mask.sum(1) - 1  # padding is on the right
        return hidden[torch.arange(len(hidden), device=hidden.device), last]


class ClsPooling(nn.Module):
    """State of the first token (BERT's [CLS])."""

    def forward(self, hidden: Tensor, attention_mask: Tensor, embed_mask: Tensor) -> Tensor:
        return hidden[:, 0]


class ClsProjectionPooling(nn.Module):
    """State of the first token through the projection of an open_clip text tower (BiomedCLIP).

    Two linear maps without bias and a GELU between them, half-way wide; parameters named as in open_clip's `text.proj`.
    """

    def __init__(self, hidden_size: int, width: int) -> None:
        super().__init__()
        self.width = width
        middle = (hidden_size + width) // 2
        self.proj = nn.Sequential(
            nn.Linear(hidden_size, middle, bias=False), nn.GELU(), nn.Linear(middle, width, bias=False)
        )

    def forward(self, hidden: Tensor, attention_mask: Tensor, embed_mask: Tensor) -> Tensor:
        return self.proj(hidden[:, 0])


class LatentAttentionPooling(nn.Module):
    """Tokens attend to learned latents, then an MLP, then the mean over the text's tokens (llm2vec4cxr).

    Parameters have the names and shapes of the released weights (lukeingawesome/llm2vec4cxr: `latent_attn.*`): 512
    latents, 8 heads, width of the model. Same function as the reference's loop over reports, with four exact savings:
    the latents are projected once for the batch (or for many, `prepared`), the tokens of all reports go together,
    without padding and instruction, attention's output map and the first of the MLP are one, with nothing between them,
    and the last linear map follows the mean, since a mean of affine maps is the affine map of the mean.
    """

    def __init__(self, hidden_size: int, latents: int = LATENTS, heads: int = LATENT_HEADS) -> None:
        super().__init__()
        if hidden_size % heads:
            raise CxrflowError(
                f"latent_attention pooling has {heads} heads; the model's width {hidden_size} is no multiple"
            )
        self.latents = nn.Parameter(torch.randn(latents, hidden_size))
        self.multihead_attn = nn.MultiheadAttention(hidden_size, heads, batch_first=True)
        self.mlp = nn.Sequential(nn.Linear(hidden_size, hidden_size), nn.GELU(), nn.Linear(hidden_size, hidden_size))

    def forward(self, hidden: Tensor, attention_mask: Tensor, embed_mask: Tensor) -> Tensor:
        return self.prepared()(hidden, attention_mask, embed_mask)

    def prepared(self) -> Pool:
        """The same function, with all that follows from the weights alone computed: once for many batches."""
        attention, (first, activation, last) = self.multihead_attn, self.mlp
        heads, width = attention.num_heads, attention.embed_dim
        query_weight, key_weight, value_weight = attention.in_proj_weight.chunk(3)
        query_bias, key_bias, value_bias = attention.in_proj_bias.chunk(3)

        def split(states: Tensor) -> Tensor:  # [1, N, H] -> [1, heads, N, H / heads]
            return states.unflatten(-1, (heads, width // heads)).transpose(1, 2)

        keys = split(F.linear(self.latents, key_weight, key_bias)[None])
        values = split(F.linear(self.latents, value_weight, value_bias)[None])
        weight = first.weight @ attention.out_proj.weight
        bias = F.linear(attention.out_proj.bias, first.weight, first.bias)

        def pool(hidden: Tensor, attention_mask: Tensor, embed_mask: Tensor) -> Tensor:
            # Tokens only meet latents, never each other, so those of all texts are one long row of queries; padding
            # and instruction, which the mean leaves out, are not among them.
            text_of, place = embed_mask.nonzero(as_tuple=True)
            queries = split(F.linear(hidden[text_of, place], query_weight, query_bias)[None])
            attended = F.scaled_dot_product_attention(queries, keys, values)
            states = activation(F.linear(attended.transpose(1, 2).flatten(-2)[0], weight, bias))
            sums = torch.zeros(len(hidden), width, device=states.device)  # float32: hundreds are added up
            sums = sums.index_add(0, text_of, states.float())
            return last((sums / embed_mask.sum(1, keepdim=True)).to(states.dtype))

        return pool


def prepared(pooling: nn.Module) -> Pool:
    """A pooling for many batches between which its weights stand still."""
    return pooling.prepared() if isinstance(pooling, LatentAttentionPooling) else pooling


def masked_mean(hidden: Tensor, mask: Tensor) -> Tensor:
    """Mean of [B, L, H] over the positions where `mask` [B, L] is 1; every row has at least one."""
    weights = mask.to(hidden.dtype)
    return torch.einsum("blh,bl->bh", hidden, weights) / weights.sum(1, keepdim=True)


POOLINGS = {
    "mean": MeanPooling,
    "last_token": LastTokenPooling,
    "cls": ClsPooling,
    "latent_attention": LatentAttentionPooling,
    "cls_projection": ClsProjectionPooling,
}


def build_pooling(name: str, hidden_size: int, projection: int | None = None) -> nn.Module:
    """The pooling of a name, for a model of that width; `projection` is the width of an open_clip tower's vectors.

    Raises CxrflowError for an unknown name, and for cls_projection on a base that is no open_clip text tower.
    """
    if name not in POOLINGS:
        raise CxrflowError(f"no pooling '{name}'{nearest(name, POOLINGS)} (there are: {', '.join(POOLINGS)})")
    if name == "latent_attention":
        return LatentAttentionPooling(hidden_size)
    if name == "cls_projection":
        if projection is None:
            raise CxrflowError("cls_projection is the pooling of an open_clip text tower, and this base is none")
        return ClsProjectionPooling(hidden_size, projection)
    return POOLINGS[name]()
