"""RLE frames: the pixels that pydicom reads, and no damage that ends the process."""

from __future__ import annotations

import random
import struct

import numpy as np
import pytest
from pydicom.pixels import get_encoder
from pydicom.pixels.decoders.rle import _rle_decode_frame
from pydicom.uid import RLELossless

from cxrflow.images.rle import HEADER, decode_rle

ROWS, COLUMNS = 40, 31
RUN, LITERAL = b"\xfda", b"\x03abcd"  # a segment of four pixels each


def film(item: int = 2) -> np.ndarray:
    """Runs and noise, of `item` bytes a pixel."""
    pixels = np.random.default_rng(item).integers(0, 1 << (8 * item - 2), (ROWS, COLUMNS)).astype(f"<u{item}")
    pixels[:, :12] = 7
    return pixels


def rle(pixels: np.ndarray) -> bytes:
    bits = 8 * pixels.dtype.itemsize
    described = {"rows": ROWS, "columns": COLUMNS, "samples_per_pixel": 1, "number_of_frames": 1}
    described |= {"bits_allocated": bits, "bits_stored": bits, "pixel_representation": 0}
    described |= {"photometric_interpretation": "MONOCHROME2"}
    return get_encoder(RLELossless).encode(pixels.tobytes(), encoding_plugin="pydicom", **described)


def frame(*segments: bytes, offsets: tuple[int, ...] | None = None, count: int | None = None) -> bytes:
    """A frame of these segments, its header true unless `offsets` or `count` say otherwise."""
    true = [HEADER + sum(map(len, segments[:number])) for number in range(len(segments))]
    words = [len(segments) if count is None else count, *(true if offsets is None else offsets)]
    return struct.pack("<16L", *words, *[0] * (16 - len(words))) + b"".join(segments)


def by_pydicom(data: bytes, rows: int, columns: int, item: int) -> np.ndarray:
    return np.frombuffer(_rle_decode_frame(data, rows, columns, 1, 8 * item), f"<u{item}").reshape(rows, columns)


@pytest.mark.parametrize("item", [1, 2])
def test_pixels_come_back_as_they_were(item: int) -> None:
    decoded = decode_rle(memoryview(rle(film(item))), ROWS, COLUMNS, item)
    assert decoded.dtype == np.dtype(f"<u{item}") and np.array_equal(decoded, film(item))


@pytest.mark.filterwarnings("ignore:The decoded RLE segment contains non-conformant padding")
@pytest.mark.parametrize("padding", [b"\0", b"\0\0", b"\0\0\0", bytes(64), b"\x80", b"\x01xy", b"\x85x"])
def test_what_follows_the_pixels_of_a_segment_is_padding(padding: bytes) -> None:
    for data in (frame(RUN + padding, LITERAL), frame(RUN, LITERAL + padding), frame(LITERAL + padding, RUN)):
        assert np.array_equal(decode_rle(data, 2, 2, 2), by_pydicom(data, 2, 2, 2))


BROKEN = {
    "no room for the header": frame(RUN, LITERAL)[:40],
    "no segment": frame(RUN, LITERAL, count=0),
    "sixteen segments": frame(RUN, LITERAL, count=16),
    "one segment for two bytes": frame(RUN),
    "three segments for two bytes": frame(RUN, LITERAL, RUN),
    "a segment in the header": frame(RUN, LITERAL, offsets=(56, 66)),  # eight zeros, which are four pixels too
    "a segment behind the frame": frame(RUN, LITERAL, offsets=(64, 4_000_000_000)),
    "segments in reverse": frame(RUN, LITERAL, offsets=(66, 64)),
    "an empty segment": frame(RUN, b""),
    "a pixel short": frame(RUN, b"\x02abc"),
    "the end inside a run": frame(RUN, b"\x03abc"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_frame_is_an_error(kind: str) -> None:
    with pytest.raises((ValueError, RuntimeError)):
        decode_rle(memoryview(BROKEN[kind]), 2, 2, 2)


def mutated(data: bytearray, draw: random.Random) -> bytearray:
    """Words of the header, bytes of the segments, the end; or all of it."""
    words = (0, 1, 2, 15, 16, HEADER, len(data) - 1, len(data), len(data) + 1, 0x7FFFFFFF, 0xFFFFFFFF)
    for kind in draw.choice(["header", "bytes", "cut", "inserted", "padded", "header bytes", "header cut"]).split():
        match kind:
            case "header":
                for _ in range(draw.choice([1, 2, 5])):
                    word = draw.choice([*words, draw.getrandbits(32), draw.randrange(len(data))])
                    data[(at := 4 * draw.randrange(4)) : at + 4] = struct.pack("<L", word)
            case "bytes":
                for _ in range(draw.choice([1, 3, 30])):
                    data[draw.randrange(len(data))] = draw.randrange(256)
            case "cut":
                del data[draw.randrange(len(data)) :]
            case "inserted":
                data[(at := draw.randrange(HEADER, len(data))) : at] = draw.randbytes(draw.choice([1, 7, 200]))
            case "padded":
                data += draw.choice([bytes(draw.randrange(9)), draw.randbytes(9)])
    return data


@pytest.mark.filterwarnings("ignore:The decoded RLE segment contains non-conformant padding")
def test_a_damaged_frame_gives_the_pixels_of_pydicom_or_an_error() -> None:
    draw, whole = random.Random(20261128), rle(film())
    decoded = 0
    for _ in range(2000):
        data = bytes(mutated(bytearray(whole), draw))
        try:
            pixels = decode_rle(memoryview(data), ROWS, COLUMNS, 2)
        except (ValueError, RuntimeError):
            continue
        decoded += 1
        assert np.array_equal(pixels, by_pydicom(data, ROWS, COLUMNS, 2))
    assert 100 < decoded < 1900
