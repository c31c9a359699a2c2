"""Contrastive loss that knows when two pairs of a batch say the same.

In: L2-normalised features of both towers, the logit scale, a group id for each pair. Out: one loss.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

import torch
import torch.distributed as dist
from open_clip.loss import ClipLoss
from torch import Tensor


class GroupClipLoss(ClipLoss):
    """open_clip's InfoNCE, with every pair of the same group as a positive.

    A radiology batch holds many normal reports in the same words; plain CLIP pushes each away from the images of the
    others. Here the target of a row is spread evenly over the columns of its group, so the loss is the cross-entropy
    to that distribution, in both directions; with one column in each group it is `open_clip.loss.ClipLoss` exactly.
    Across processes the features and group ids are gathered, and the mean over processes is the one-process loss.
    """

    def forward(
        self,
        image_features: Tensor,
        text_features: Tensor,
        logit_scale: Tensor,
        logit_bias: Tensor | None = None,
        output_dict: bool = False,
        group: Tensor | None = None,
    ) -> Tensor | dict[str, Tensor]:
        """Loss of `image_features` and `text_features` [B, D] with int64 `group` [B]; without `group`, ClipLoss."""
        if group is None:
            return super().forward(image_features, text_features, logit_scale, logit_bias, output_dict)
        per_image, per_text = self.get_logits(image_features, text_features, logit_scale, logit_bias)
        rows = columns = group
        if self.world_size > 1:
            gathered = [torch.empty_like(group) for _ in range(self.world_size)]
            dist.all_gather(gathered, group)
            columns = torch.cat(gathered)
            rows = group if self.local_loss else columns
        target = (rows[:, None] == columns[None, :]).to(per_image.dtype)
        target = target / target.sum(dim=1, keepdim=True)
        loss = (_cross_entropy(per_image, target) + _cross_entropy(per_text, target)) / 2
        return {"contrastive_loss": loss} if output_dict else loss


def _cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    return -(target * logits.log_softmax(dim=1)).sum(dim=1).mean()


def group_ids(keys: Sequence[Iterable[Hashable]]) -> list[int]:
    """Group number of each pair of a batch: pairs that share any key are in one group, and so on along the chain.

    `keys[i]` names what makes pair i the same as another: its study, the hash of its report, the hash of the words it
    is shown with. Groups are the connected components of "shares a key". The chain is sound: if A and B have the same
    report and B is shown in the words C is shown in, those words describe A's report as well. A number is the position
    of the group's first pair, so it does not depend on what the keys are.
    """
    root = list(range(len(keys)))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    first: dict[Hashable, int] = {}
    for i, mine in enumerate(keys):
        for key in mine:
            a, b = find(first.setdefault(key, i)), find(i)
            root[max(a, b)] = min(a, b)
    return [find(i) for i in range(len(keys))]
