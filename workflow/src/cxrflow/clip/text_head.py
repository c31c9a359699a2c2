"""From a text encoder's vector into the shared space: the part of the text tower that is always trained.

In: vectors [B, hidden]. Out: un-normalised features [B, embed_dim].
"""

from __future__ import annotations

from collections import OrderedDict

from torch import Tensor, nn

from cxrflow.config.clip import TextHead

ADAPTER_BLOCKS, ADAPTER_EXPANSION = 4, 2  # LLM2CLIP, llm2clip/eva_clip/model.py: TextProj


class ResidualBlock(nn.Module):
    """x + MLP(LayerNorm(x)), the MLP `ADAPTER_EXPANSION` times as wide."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mlp = nn.Sequential(
            nn.Linear(width, ADAPTER_EXPANSION * width), nn.GELU(), nn.Linear(ADAPTER_EXPANSION * width, width)
        )

    def forward(self, x: Tensor) -> Tensor:
        return x + self.mlp(self.norm(x))


def build_text_head(head: TextHead, hidden: int, embed_dim: int) -> nn.Sequential:
    """LayerNorm and a linear map (LLM2CLIP4CXR); as `adapter` behind LLM2CLIP's residual blocks (arXiv 2411.04997)."""
    adapter = head == "adapter"
    blocks = [(f"block{i}", ResidualBlock(hidden)) for i in range(ADAPTER_BLOCKS if adapter else 0)]
    last = [("norm", nn.LayerNorm(hidden)), ("linear", nn.Linear(hidden, embed_dim, bias=adapter))]
    return nn.Sequential(OrderedDict([*blocks, *last]))
