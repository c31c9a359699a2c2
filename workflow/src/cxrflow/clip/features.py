"""Features of images and texts by a trained or half-trained model: the one way for validation, embedding and search.

In: a model, images out of shards or texts. Out: float32 features on the CPU, L2-normalised, in the order given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import torch
import torch.nn.functional as F
from open_clip.model import CustomTextCLIP
from torch import Tensor

from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.prefetch import prefetched
from cxrflow.clip.text_batches import batches_by_length
from cxrflow.clip.transforms import Preprocess
from cxrflow.progress import progress
from cxrflow.text_encoder.device import mixed_precision


@torch.no_grad()
def image_features(
    model: CustomTextCLIP,
    preprocess: Preprocess,
    images: ShardImages,
    indices: np.ndarray | None = None,
    batch_size: int = 64,
    description: str = "images",
) -> Tensor:
    """Features [N, D] of the images at `indices` (all of them if None), whole images without crop."""
    indices = np.arange(len(images)) if indices is None else indices
    device = model.logit_scale.device
    starts = range(0, len(indices), batch_size)
    parts = []
    with evaluating(model), progress(total=len(indices), description=description, unit="image") as bar:
        for pixels in prefetched(lambda start: images.get(indices[start : start + batch_size]), starts):
            features = model.encode_image(preprocess(pixels.to(device, non_blocking=True)))
            parts.append(normalised(features))
            bar.update(len(pixels))
    return torch.cat(parts)


@torch.no_grad()
def text_features(
    model: CustomTextCLIP,
    texts: Sequence[str],
    instruction: str,
    batch_size: int = 64,
    description: str | None = "texts",
) -> Tensor:
    """Features [N, D] of texts. Equal texts are encoded once and similar lengths together, which changes no result."""
    distinct = list(dict.fromkeys(texts))
    tokeniser = model.text.encoder.tokeniser
    parts, rows = [], []
    with evaluating(model), progress(total=len(distinct), description=description, unit="text") as bar:
        for chosen, batch in batches_by_length(tokeniser, distinct, instruction, batch_size):
            parts.append(normalised(model.encode_text(batch)))
            rows.append(chosen)
            bar.update(len(chosen))
    row = {distinct[position]: place for place, position in enumerate(np.concatenate(rows))}
    return torch.cat(parts)[[row[text] for text in texts]]


def normalised(features: Tensor) -> Tensor:
    """Rows of length 1, in float32 on the CPU, of features a GPU computed in bfloat16."""
    return F.normalize(features.float(), dim=-1).cpu()


@contextmanager
def evaluating(model: CustomTextCLIP) -> Iterator[None]:
    """Evaluation mode inside the block, in bfloat16 on a GPU as in training, then the mode before."""
    training = model.training
    model.eval()
    try:
        with mixed_precision(model):
            yield
    finally:
        model.train(training)
