"""PNG and JPEG files into grey pixels.

In: the bytes of a file. Out: `Picture`, uint8 or uint16 [rows, columns]. Greys stored as RGB, palette or with an
alpha channel are read as grey; true colour is refused. Damage is looked for before decoding, since decoders fill in
what is missing.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageOps

from cxrflow.config.images import ImagesOptions
from cxrflow.images.codes import Refused
from cxrflow.images.screen import check_size

PNG_MARK, JPEG_MARK = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
CHANNEL_TOLERANCE = 12  # levels of 255 by which the channels of a grey pixel may differ: JPEG rounds chroma
COLOURED_FRACTION = 0.001  # of the pixels; above it the image is a colour image
SIXTEEN_BIT_MODES = ("I;16", "I;16B", "I;16L", "I;16N", "I")


@dataclass(frozen=True)
class Picture:
    """Grey pixels of a PNG or JPEG. values: uint8 or uint16 [rows, columns]; format: "PNG" or "JPEG"; bits: 8 or 16."""

    values: np.ndarray
    format: str
    bits: int


def picture_format(data: bytes) -> str | None:
    """ "PNG" or "JPEG" by the file's first bytes, else None."""
    return "PNG" if data.startswith(PNG_MARK) else "JPEG" if data.startswith(JPEG_MARK) else None


def read_picture(data: bytes, options: ImagesOptions) -> Picture:
    """Decode a PNG or JPEG. Raises Refused: UNREADABLE_IMAGE, COLOUR, MULTIFRAME, TOO_SMALL, TOO_LARGE."""
    kind = picture_format(data)
    if kind is None:
        raise Refused("UNREADABLE_IMAGE", "the file is neither PNG nor JPEG")
    if kind == "PNG":
        _check_png_chunks(data)
    try:
        image = Image.open(io.BytesIO(data), formats=(kind,))
        columns, rows = image.size
    except Image.DecompressionBombError as error:  # Pillow's own limit, above any radiograph
        raise Refused("TOO_LARGE", f"the {kind} states more pixels than {2 * Image.MAX_IMAGE_PIXELS}") from error
    except (OSError, ValueError, SyntaxError, struct.error) as error:
        raise Refused("UNREADABLE_IMAGE", f"the {kind} header cannot be read ({type(error).__name__})") from error
    check_size(rows, columns, options)  # before decoding: a small file can state a huge image
    if getattr(image, "n_frames", 1) > 1 and kind == "PNG":
        raise Refused("MULTIFRAME", f"an animation of {image.n_frames} frames")
    try:
        values = _grey(ImageOps.exif_transpose(image))
    except (OSError, ValueError, SyntaxError, struct.error, zlib.error) as error:
        raise Refused("UNREADABLE_IMAGE", f"the {kind} cannot be decoded ({type(error).__name__})") from error
    return Picture(values, kind, 8 * values.dtype.itemsize)


def _grey(image: Image.Image) -> np.ndarray:
    if image.mode in SIXTEEN_BIT_MODES:
        values = np.asarray(image)
        return np.ascontiguousarray(values.astype(np.uint16))
    if image.mode == "1":
        return np.asarray(image.convert("L"))
    if image.mode == "L":
        return np.asarray(image)
    if image.mode in ("LA", "La", "RGBA", "RGBa", "PA") or "transparency" in image.info:
        image = _on_black(image.convert("RGBA"))
    rgb = np.asarray(image.convert("RGB"))
    spread = rgb.max(axis=2) - rgb.min(axis=2)
    coloured = float(np.mean(spread > CHANNEL_TOLERANCE))
    if coloured > COLOURED_FRACTION:
        raise Refused("COLOUR", f"{coloured:.1%} of the pixels are coloured")
    return np.asarray(image.convert("RGB").convert("L"))


def _on_black(image: Image.Image) -> Image.Image:
    background = Image.new("RGBA", image.size, (0, 0, 0, 255))
    return Image.alpha_composite(background, image)


def _check_png_chunks(data: bytes) -> None:
    """Every chunk whole and with the right checksum, up to the end chunk: Pillow checks neither for pixel chunks."""
    position = len(PNG_MARK)
    while position + 12 <= len(data):
        (length,) = struct.unpack(">L", data[position : position + 4])
        body = data[position + 4 : position + 8 + length]
        checksum = data[position + 8 + length : position + 12 + length]
        if len(checksum) < 4 or struct.unpack(">L", checksum)[0] != zlib.crc32(body):
            raise Refused("UNREADABLE_IMAGE", "a PNG chunk is cut short or damaged")
        if body[:4] == b"IEND":
            return
        position += 12 + length
    raise Refused("UNREADABLE_IMAGE", "the PNG ends early")
