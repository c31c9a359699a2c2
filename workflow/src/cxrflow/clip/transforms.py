"""Grey uint8 squares to what a vision tower takes, a whole batch at a time and on the tensor's device.

In: uint8 [B, 1, S, S] letterboxed by the images stage, crop boxes in training. Out: float32 [B, 3, size, size],
normalised with the mean and deviation the tower's weights expect.

Images are never mirrored: left and right are what a report is about.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from cxrflow.errors import CxrflowError

WHOLE = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class Preprocess:
    """Size and normalisation of a vision tower's input."""

    size: int
    mean: tuple[float, ...]
    std: tuple[float, ...]

    def require(self, side: int) -> None:
        """Raise CxrflowError if images of `side` pixels would have to be enlarged."""
        if side < self.size:
            raise CxrflowError(
                f"vision.image_size is {self.size}, the images have {side} pixels a side; "
                "ingest larger images or choose a smaller size"
            )

    def __call__(self, images: Tensor, boxes: Tensor | None = None) -> Tensor:
        """Crop to `boxes` [B, 4] (top, left, height, width as fractions; None for the whole image), scale, normalise.

        Raises as `require`.
        """
        self.require(images.shape[-1])
        grey = resample(images, self.size, boxes)
        mean = torch.tensor(self.mean, device=grey.device)[None, :, None, None]
        std = torch.tensor(self.std, device=grey.device)[None, :, None, None]
        return (grey - mean) / std  # one grey channel becomes the tower's three


def resample(images: Tensor, size: int, boxes: Tensor | None = None) -> Tensor:
    """Antialiased bicubic resize of each image's box: uint8 [B, 1, S, S] to float [B, 1, size, size] in 0..1.

    Equals `interpolate(mode="bicubic", antialias=True)` of the cut-out box where the box ends on pixels; written as
    two matrix products, so that a batch of different boxes needs no loop.
    """
    if boxes is None:
        boxes = torch.tensor([WHOLE], device=images.device).expand(len(images), 4)
    boxes = boxes.to(device=images.device, dtype=torch.float32)
    side = images.shape[-1]
    rows = _weights(boxes[:, 0] * side, boxes[:, 2] * side, side, size)
    columns = _weights(boxes[:, 1] * side, boxes[:, 3] * side, side, size)
    with torch.autocast(images.device.type, enabled=False):
        grey = rows @ (images[:, 0].float() / 255) @ columns.transpose(1, 2)
    return grey.clamp(0, 1)[:, None]


def _weights(start: Tensor, length: Tensor, side: int, size: int) -> Tensor:
    """Matrix [B, size, side] that resamples the interval [start, start + length) of a line of `side` pixels."""
    scale = (length / size)[:, None, None]
    stretch = scale.clamp(min=1)  # a wider kernel when shrinking is the antialiasing
    pixel = torch.arange(side, device=start.device)[None, None, :] + 0.5
    centre = start[:, None, None] + (torch.arange(size, device=start.device)[None, :, None] + 0.5) * scale
    inside = (pixel > start[:, None, None]) & (pixel < (start + length)[:, None, None])
    weights = _cubic((pixel - centre) / stretch) * inside
    return weights / weights.sum(dim=2, keepdim=True)


def _cubic(x: Tensor, a: float = -0.5) -> Tensor:
    """Keys' cubic convolution kernel with the parameter Pillow and torch's antialiased resize use."""
    x = x.abs()
    near = ((a + 2) * x - (a + 3)) * x * x + 1
    far = (((x - 5) * x + 8) * x - 4) * a
    return torch.where(x < 1, near, torch.where(x < 2, far, torch.zeros_like(x)))


def crop_boxes(draws: np.ndarray, smallest: float) -> np.ndarray:
    """Random boxes [B, 4] (top, left, height, width as fractions of the side) from uniform draws [B, 4].

    The kept area is uniform in [smallest, 1] and the aspect ratio log-uniform among those that fit into the square:
    what torchvision's RandomResizedCrop accepts when scale is (smallest, 1), without its rejections.
    """
    area = smallest + (1 - smallest) * draws[:, 0]
    ratio = np.exp((2 * draws[:, 1] - 1) * -np.log(area))
    height, width = np.sqrt(area / ratio), np.sqrt(area * ratio)
    return np.stack([(1 - height) * draws[:, 2], (1 - width) * draws[:, 3], height, width], axis=1)
