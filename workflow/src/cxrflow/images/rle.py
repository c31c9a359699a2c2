"""RLE Lossless (PS3.5 annex G): a frame of PackBits segments, one for each byte of a pixel, the highest byte first.

In: the frame's bytes. Out: its pixels. imagecodecs unpacks each segment by itself: its decoder of whole frames takes
the offsets of the header for true and reads where they point, and leaves what it has not decoded as it finds it.
"""

from __future__ import annotations

import struct
from itertools import pairwise

import numpy as np

HEADER = 64  # bytes: the number of segments, then 15 offsets, zero where there is no segment


def decode_rle(frame: memoryview | bytes, rows: int, columns: int, item: int) -> np.ndarray:
    """Pixels of `item` bytes, uint8 or uint16 [rows, columns].

    What a segment holds beyond its pixels is padding, as pydicom reads it too. Raises ValueError where the header
    contradicts itself, the frame or the size of the image, and where a segment ends early; imagecodecs' own error
    where one ends inside a run.
    """
    from imagecodecs import packbits_decode

    if len(frame) < HEADER:
        raise ValueError("no room for the header")
    count, *offsets = struct.unpack("<16L", frame[:HEADER])
    if count != item:
        raise ValueError(f"{count} segments for {item} bytes a pixel")
    bounds = [HEADER, *offsets[:count], len(frame)]
    if bounds != sorted(bounds):
        raise ValueError("segments outside the frame, or in another order than the bytes of a pixel")
    pixels = np.empty((rows * columns, item), np.uint8)
    for number, (start, end) in enumerate(pairwise(bounds[1:])):
        segment = np.frombuffer(packbits_decode(frame[start:end]), np.uint8, rows * columns)
        pixels[:, item - 1 - number] = segment
    return pixels.view(f"<u{item}").reshape(rows, columns)
