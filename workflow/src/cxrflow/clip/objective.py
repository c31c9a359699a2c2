"""What a run minimises: how features of pairs become logits, the loss over a whole batch, its gradient by parts.

In: the two towers and a batch in parts. Out: the loss, with its gradients in the weights.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from open_clip.loss import SigLipLoss
from open_clip.model import CustomTextCLIP
from torch import Tensor, nn

from cxrflow.clip.loss import GroupClipLoss
from cxrflow.config.clip import Loss
from cxrflow.text_encoder.distributed import Processes
from cxrflow.text_encoder.grad_cache import Outputs, backward_by_parts

START_SCALE = {"siglip": 10.0}  # arXiv 2303.15343
CLIP_SCALE = 1 / 0.07  # arXiv 2103.00020
SIGLIP_BIAS = -10.0


def start_logits(model: CustomTextCLIP, loss: Loss) -> None:
    """The learned factor and offset of the logits at their start.

    Those of a checkpoint were learned with another text tower and are not taken over.
    """
    model.logit_scale = nn.Parameter(torch.tensor(math.log(START_SCALE.get(loss, CLIP_SCALE))))
    model.logit_bias = nn.Parameter(torch.tensor(SIGLIP_BIAS)) if loss == "siglip" else None


def is_reference(loss: Loss) -> bool:
    """Whether features stay un-normalised and the logit scale is taken as it is, as llm2clip4cxr was released."""
    return loss == "reference"


def logit_factor(model: CustomTextCLIP, loss: Loss) -> Tensor:
    """What a product of two features is multiplied by."""
    return model.logit_scale.clone() if is_reference(loss) else model.logit_scale.exp()


@dataclass(frozen=True)
class Part:
    """Some pairs of a batch: grey pixels uint8 [B, 1, S, S], crop boxes [B, 4], what the text tower takes."""

    pixels: Tensor
    boxes: np.ndarray
    text: dict[str, Tensor]

    def pinned(self) -> Part:
        """The same in page-locked memory, from which a copy to a GPU takes no time of this process."""
        text = {name: tensor.pin_memory() for name, tensor in self.text.items()}
        return Part(self.pixels.pin_memory(), self.boxes, text)


class Towers(nn.Module):
    """Both towers in one call, which DistributedDataParallel needs to see all weights used."""

    def __init__(self, model: CustomTextCLIP, loss: Loss) -> None:
        super().__init__()
        self.model = model
        self.loss = loss

    def forward(self, images: Tensor, text: dict[str, Tensor]) -> Outputs:
        """Features of images and texts [B, D] in float32, the factor of their products, and the offset if any."""
        features = (self.model.encode_image(images).float(), self.model.encode_text(text).float())
        if not is_reference(self.loss):
            features = tuple(F.normalize(x, dim=-1) for x in features)
        bias = () if self.model.logit_bias is None else (self.model.logit_bias.clone(),)
        return (*features, logit_factor(self.model, self.loss), *bias)


class Objective:
    """The loss of a run over the batch of all processes.

    Each process scores its own pairs against those of all (local loss), and gradients flow back through the gathered
    features, so the mean over the processes is the loss, and its gradient that, of one process.
    """

    def __init__(self, loss: Loss, processes: Processes) -> None:
        world = {"rank": processes.rank, "world_size": processes.count}
        self.grouped = loss == "group_infonce"
        self._loss = (
            SigLipLoss(**world) if loss == "siglip" else GroupClipLoss(local_loss=True, gather_with_grad=True, **world)
        )

    def __call__(
        self, images: Tensor, texts: Tensor, factor: Tensor, bias: Tensor | None = None, group: Tensor | None = None
    ) -> Tensor:
        """Loss of this process's features [B, D]; `group` says which pairs of all processes are the same, where the
        loss asks."""
        grouped = {"group": group} if self.grouped else {}
        return self._loss(images, texts, factor, bias, **grouped)

    def backward(
        self,
        towers: nn.Module,
        parts: Sequence[Part],
        forward: Callable[[Part], Outputs],
        group: Tensor | None,
        seeds: Sequence[int],
    ) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        """Add the gradients of this process's pairs, given in parts; returns the loss and both towers' features.

        `towers` is what `forward` calls, wrapped in DistributedDataParallel where there are several processes. More
        than one part: activations of one at a time are kept (GradCache), at the cost of a second forward pass.
        """
        features: list[Tensor] = []

        def loss_of(outputs: list[Outputs]) -> Tensor:
            features.extend(torch.cat([output[i] for output in outputs]) for i in (0, 1))
            # The factor is the same for all parts; its gradient goes through the last, which is synchronised.
            return self(*features, *outputs[-1][2:], group=group)

        loss = backward_by_parts(
            parts,
            forward,
            loss_of,
            seeds,
            recompute=len(parts) > 1,
            unsynchronised=getattr(towers, "no_sync", nullcontext),
        )
        return loss, (features[0].detach(), features[1].detach())
