"""The text tower: one class for BERT and LLM encoders, so that a comparison of runs differs in the encoder alone.

In: a tokenised batch of reports, or features of a frozen encoder computed before. Out: un-normalised features in the
shared space; open_clip's model normalises them.
"""

from __future__ import annotations

from collections import OrderedDict

import torch
from torch import Tensor, nn

from cxrflow.config.clip import TextMode
from cxrflow.config.text_encoder import LoraOptions
from cxrflow.text_encoder import lora
from cxrflow.text_encoder.encoder import TextEncoder

POOLED = "pooled"  # key of a batch that carries the encoder's output instead of token ids


class TextTower(nn.Module):
    """Encoder, then LayerNorm and a linear projection (LLM2CLIP4CXR).

    `mode` says what is trained besides the projection: `lora` low-rank updates of the attention's four matrices,
    `frozen` nothing, `full` every weight of the encoder.
    """

    def __init__(self, encoder: TextEncoder, embed_dim: int, mode: TextMode) -> None:
        super().__init__()
        self.encoder = encoder
        self.mode = mode
        hidden = encoder.hidden_size
        self.proj = nn.Sequential(
            OrderedDict(norm=nn.LayerNorm(hidden), linear=nn.Linear(hidden, embed_dim, bias=False))
        )
        # What open_clip's models tell of their text tower.
        self.context_length = encoder.options.max_length
        self.vocab_size = encoder.model.config.vocab_size
        encoder.requires_grad_(mode == "full")

    def add_lora(self, options: LoraOptions) -> None:
        """Put trainable low-rank updates on the encoder's linear maps (mode `lora`)."""
        self.encoder.model = lora.with_adapters(self.encoder.model, options)

    def merge_lora(self) -> None:
        """Add the updates to the encoder's weights, which then load without peft."""
        self.encoder.model = lora.merged(self.encoder.model)

    def train(self, training: bool = True) -> TextTower:
        """Training mode, in which a frozen encoder stays in evaluation mode: no dropout in what is cached."""
        super().train(training)
        if self.mode == "frozen":
            self.encoder.eval()
        return self

    def forward(self, text: dict[str, Tensor]) -> Tensor:
        """Features [B, embed_dim] of a tokenised batch, or of `{"pooled": [B, hidden]}`."""
        if POOLED in text:
            return self.proj(text[POOLED])
        with torch.set_grad_enabled(self.mode != "frozen" and torch.is_grad_enabled()):
            pooled = self.encoder(text)
        return self.proj(pooled)

    def set_grad_checkpointing(self, enable: bool = True) -> None:
        """Recompute the encoder's activations in the backward pass (open_clip's interface)."""
        model = self.encoder.model
        model.gradient_checkpointing_enable() if enable else model.gradient_checkpointing_disable()
