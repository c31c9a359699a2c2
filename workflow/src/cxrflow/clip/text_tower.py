"""The text tower: one class for BERT and LLM encoders, so that a comparison of runs differs in the encoder alone.

In: a tokenised batch of reports, or features of a frozen encoder computed before. Out: un-normalised features in the
shared space; open_clip's model normalises them.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from cxrflow.clip.text_head import build_text_head
from cxrflow.config.clip import TextHead, TextMode
from cxrflow.config.text_encoder import LoraOptions
from cxrflow.text_encoder import lora
from cxrflow.text_encoder.batches import similar_parts
from cxrflow.text_encoder.encoder import TextEncoder

POOLED = "pooled"  # key of a batch that carries the encoder's output instead of token ids
TEXT_OF = "text_of"  # key of the position of each pair's text, in a batch that has every text once
BATCH_TENSORS = ("input_ids", "attention_mask", "embed_mask")
ROWS = 32  # at most so many texts of similar length are padded together


class TextTower(nn.Module):
    """Encoder, then a trained head (text_head.py).

    `mode` says what is trained besides the head: `lora` low-rank updates of the attention's four matrices,
    `frozen` nothing, `full` every weight of the encoder.
    """

    def __init__(self, encoder: TextEncoder, embed_dim: int, mode: TextMode, head: TextHead = "linear") -> None:
        super().__init__()
        self.encoder = encoder
        self.mode = mode
        self.proj = build_text_head(head, encoder.hidden_size, embed_dim)
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
        """Features [B, embed_dim] of a tokenised batch on the CPU, or of `{"pooled": [B, hidden]}`."""
        device = self.proj.norm.weight.device
        if POOLED in text:
            return self.proj(text[POOLED].to(device, non_blocking=True))
        with torch.set_grad_enabled(self.mode != "frozen" and torch.is_grad_enabled()):
            pooled = self.encoder(text) if self.encoder.packed else self._by_length(text)
        if TEXT_OF in text:
            pooled = pooled[text[TEXT_OF].to(device, non_blocking=True)]
        return self.proj(pooled)

    def _by_length(self, text: dict[str, Tensor]) -> Tensor:
        """Encoder output of each text, those of similar length together, padded to the longest of them alone."""
        lengths, order = text["attention_mask"].sum(1).sort(descending=True, stable=True)
        parts = []
        for part in similar_parts(lengths.tolist(), ROWS):
            rows, longest = order[part.start : part.stop], int(lengths[part.start])
            parts.append(self.encoder({name: text[name][rows, :longest] for name in BATCH_TENSORS}))
        return torch.cat(parts)[order.argsort().to(parts[0].device, non_blocking=True)]
