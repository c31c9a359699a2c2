"""Shapes: soft-edged masks, smooth noise and thin lines on a unit square, as float32 arrays of shape (size, size).

Coordinates are fractions of the frame: x to the right, y down. Everything is written for speed at 256 px, where one
elementary operation costs about 0.05 ms.
"""

from functools import lru_cache

import cv2
import numpy as np

Array = np.ndarray
SUBPIXEL_BITS = 4  # cv2 draws at 1/16 px


@lru_cache(maxsize=4)
def grid(size: int) -> tuple[Array, Array]:
    """Pixel-centre coordinates (x, y), each of shape (size, size); do not write on them."""
    axis = (np.arange(size, dtype=np.float32) + 0.5) / size
    x, y = np.meshgrid(axis, axis)
    x.flags.writeable = y.flags.writeable = False
    return x, y


def step(value: Array, width: float) -> Array:
    """Logistic step from 0 to 1 where `value` crosses zero, about 4 `width` wide."""
    return 0.5 + 0.5 * np.tanh(value * np.float32(0.5 / width))


def superellipse(
    size: int,
    centre: tuple[float, float],
    radii: tuple[float, float],
    power: float = 2.0,
    edge: float = 0.06,
    angle: float = 0.0,
) -> Array:
    """Mask of |dx/rx|^p + |dy/ry|^p < 1 with a logistic edge `edge` wide in units of the left side.

    `angle` (radians) turns the first axis clockwise on the image, from pointing right towards pointing down.
    """
    x, y = grid(size)
    dx, dy = x - np.float32(centre[0]), y - np.float32(centre[1])
    if angle:
        c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
        dx, dy = dx * c + dy * s, dy * c - dx * s
    dx, dy = np.abs(dx) / np.float32(radii[0]), np.abs(dy) / np.float32(radii[1])
    value = dx * dx + dy * dy if power == 2 else np.power(dx, np.float32(power)) + np.power(dy, np.float32(power))
    return step(1 - value, edge)


def blur(image: Array, sigma: float) -> Array:
    """Gaussian blur, `sigma` in pixels of a 256 px frame whatever the frame's size."""
    return cv2.GaussianBlur(image, (0, 0), sigma * image.shape[0] / 256, borderType=cv2.BORDER_REFLECT)


def noise(rng: np.random.Generator, size: int, sigma: float) -> Array:
    """Smooth Gaussian noise of unit variance with correlation length `sigma` (256-px pixels)."""
    pixels = sigma * size / 256
    n = -(-size // max(1, int(pixels)))  # a smooth field needs no full-resolution draw
    field = cv2.GaussianBlur(rng.standard_normal((n, n), dtype=np.float32), (0, 0), pixels * n / size)
    field = cv2.resize(field, (size, size), interpolation=cv2.INTER_CUBIC) if n < size else field
    return field / max(float(field.std()), 1e-6)


def gradient_magnitude(mask: Array) -> Array:
    """|d/dx| + |d/dy| of a mask, per pixel."""
    return (
        np.abs(cv2.Sobel(mask, cv2.CV_32F, 1, 0, ksize=3)) / 8 + np.abs(cv2.Sobel(mask, cv2.CV_32F, 0, 1, ksize=3)) / 8
    )


class Pen:
    """Anti-aliased lines on an 8-bit canvas; `ink()` gives them as float32 in [0, 1]."""

    def __init__(self, size: int):
        self.size = size
        self.canvas = np.zeros((size, size), np.uint8)

    def line(self, points: Array, width: float, value: float = 1.0) -> None:
        """Polyline through `points` (n, 2) of fractions, `width` in pixels of a 256 px frame, ink `value` in [0, 1]."""
        pixels = np.round((np.asarray(points, np.float64) * self.size - 0.5) * (1 << SUBPIXEL_BITS)).astype(np.int32)
        thickness = max(1, round(width * self.size / 256))
        cv2.polylines(
            self.canvas, [pixels.reshape(-1, 1, 2)], False, int(255 * value), thickness, cv2.LINE_AA, SUBPIXEL_BITS
        )

    def text(self, text: str, corner: tuple[float, float], height: float, value: float = 1.0) -> None:
        """Text with its lower left at `corner` (fractions), `height` of the capitals as a fraction of the frame."""
        scale = height * self.size / 22  # the Hershey simplex capitals are 22 px high at scale 1
        at = (round(corner[0] * self.size), round(corner[1] * self.size))
        cv2.putText(self.canvas, text, at, cv2.FONT_HERSHEY_SIMPLEX, scale, int(255 * value), 1, cv2.LINE_AA)

    def ink(self, sigma: float = 0.0) -> Array:
        """The canvas as float32 in [0, 1], blurred by `sigma` (256-px pixels)."""
        canvas = self.canvas.astype(np.float32) / 255
        return blur(canvas, sigma) if sigma else canvas


def smooth_path(points: list[tuple[float, float]], n: int = 40) -> Array:
    """Quadratic-smoothed polyline (n, 2) through way-points: piecewise linear, then a moving average of its corners."""
    way = np.asarray(points, dtype=np.float64)
    t = np.linspace(0, len(way) - 1, n)
    dense = np.stack([np.interp(t, np.arange(len(way)), way[:, k]) for k in (0, 1)], axis=1)
    padded = np.concatenate([np.repeat(dense[:1], 3, 0), dense, np.repeat(dense[-1:], 3, 0)])
    return np.stack([np.convolve(padded[:, k], np.full(7, 1 / 7), "valid") for k in (0, 1)], axis=1)
