"""Contrastive loss that knows when two pairs of a batch say the same.

In: L2-normalised features of both towers, the logit scale, a group id for each pair of all processes. Out: one loss.
"""

from __future__ import annotations

import numpy as np
from open_clip.loss import ClipLoss
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from torch import Tensor


class GroupClipLoss(ClipLoss):
    """open_clip's InfoNCE, with every pair of the same group as a positive.

    A radiology batch holds many normal reports in the same words; plain CLIP pushes each away from the images of the
    others. Here the target of a row is spread evenly over the columns of its group, so the loss is the cross-entropy
    to that distribution, in both directions; with one column in each group it is `open_clip.loss.ClipLoss` exactly.
    Across processes the features are gathered, and the mean over processes is the one-process loss.
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
        """Loss of `image_features` and `text_features` [B, D]; without `group`, ClipLoss.

        group: integers [B * world_size], of the pairs of all processes in the order of their ranks.
        """
        if group is None:
            return super().forward(image_features, text_features, logit_scale, logit_bias, output_dict)
        per_image, per_text = self.get_logits(image_features, text_features, logit_scale, logit_bias)
        first = self.rank * len(per_image) if self.local_loss else 0
        rows = group[first : first + len(per_image)]
        target = (rows[:, None] == group[None, :]).to(per_image.dtype)
        target = target / target.sum(dim=1, keepdim=True)
        loss = (_cross_entropy(per_image, target) + _cross_entropy(per_text, target)) / 2
        return {"contrastive_loss": loss} if output_dict else loss


def _cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    return -(target * logits.log_softmax(dim=1)).sum(dim=1).mean()


def group_ids(keys: np.ndarray) -> np.ndarray:
    """Group of each pair of a batch, integers [B]: pairs that share any key are in one, and so on along the chain.

    `keys[i]`, integers [B, K], are what makes pair i the same as another: its study, its report, the words it is shown
    with. Groups are the connected components of "shares a key". The chain is sound: if A and B have the same report and
    B is shown in the words C is shown in, those words describe A's report as well.
    """
    pairs, columns = keys.shape
    distinct, key = np.unique(keys, return_inverse=True)
    links = (np.repeat(np.arange(pairs), columns), pairs + key.ravel())
    nodes = pairs + len(distinct)
    graph = coo_array((np.ones(keys.size, dtype=bool), links), shape=(nodes, nodes))
    return connected_components(graph, directed=False)[1][:pairs]
