"""Pixel data into unsigned 8- or 16-bit values: native, or by the one decoder pinned for the transfer syntax.

In: a screened header. Out: `StoredPixels`. Decoders differ (JPEG baseline is not bit-equal between libraries), so
each transfer syntax has exactly one, all under permissive licences. Lengths and codestreams are checked before
decoding, because decoders fill in what is missing with a warning or with none.
"""

from __future__ import annotations

import importlib.util
import io
from dataclasses import dataclass

import numpy as np
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
    UID_dictionary,
)

from cxrflow.images.codes import DecoderMissing, Refused
from cxrflow.images.codestream import CodestreamSize, codestream_size, ends_with_marker, read_fragments
from cxrflow.images.dicom_header import DicomHeader, ImageAttributes
from cxrflow.images.rle import decode_rle

NATIVE = (ImplicitVRLittleEndian, ExplicitVRLittleEndian, DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian)
JPEG_2000 = (JPEG2000Lossless, JPEG2000, HTJ2KLossless, HTJ2KLosslessRPCL, HTJ2K)
# libjpeg-turbo 3: bit-equal to gdcm, 4 times as fast, and no abort of the whole process. CharLS: as pyjpegls and gdcm
# have it, without a copy of the pixels on the way. PackBits: 10 times as fast as pydicom.
IMAGECODECS = "imagecodecs"
# transfer syntax: decoder as the manifest names it, module that must be installed
DECODERS: dict[UID, tuple[str, str]] = {
    JPEGBaseline8Bit: (IMAGECODECS, "imagecodecs"),
    JPEGExtended12Bit: (IMAGECODECS, "imagecodecs"),
    JPEGLossless: (IMAGECODECS, "imagecodecs"),
    JPEGLosslessSV1: (IMAGECODECS, "imagecodecs"),
    JPEGLSLossless: (IMAGECODECS, "imagecodecs"),
    JPEGLSNearLossless: (IMAGECODECS, "imagecodecs"),
    RLELossless: (IMAGECODECS, "imagecodecs"),
    **dict.fromkeys(JPEG_2000, ("pylibjpeg", "openjpeg")),
}


@dataclass(frozen=True)
class StoredPixels:
    """Decoded pixels. values: uint8 or uint16 [rows, columns]; a stored value is `values + offset` (0 if unsigned)."""

    values: np.ndarray
    offset: int
    decoder: str


def read_frame(header: DicomHeader, attributes: ImageAttributes) -> memoryview | None:
    """The compressed bytes of the frame, None where the pixels are native; makes sure that the pixel data are whole.

    Raises Refused: NO_PIXELS, PIXELS_SHORT, PIXELS_EXCESS, PIXELS_TRUNCATED, HEADER_INVALID; DECODE_FAILED where
    something other than fragments stands in the pixel data.
    """
    pixels, syntax = header.pixels, header.transfer_syntax
    if pixels is None:
        raise Refused("NO_PIXELS", "the header is complete, the file has no pixel data")
    if pixels.keyword != "PixelData":
        raise Refused("HEADER_INVALID", f"pixels are stored as {pixels.keyword}")
    if syntax in NATIVE:
        if pixels.length is None:
            raise Refused("HEADER_INVALID", f"{syntax_name(syntax)} is not compressed, the pixel data are encapsulated")
        _check_native_length(header, attributes)
        return None
    if pixels.length is not None:
        raise Refused("HEADER_INVALID", f"{syntax_name(syntax)} is compressed, the pixel data are not encapsulated")
    fragments = read_fragments(header.body, pixels.offset)
    return fragments[0] if len(fragments) == 1 else memoryview(b"".join(fragments))


def decode(header: DicomHeader, attributes: ImageAttributes, frame: memoryview | None) -> StoredPixels:
    """Decode a frame as `read_frame` gives it.

    Raises Refused: PIXELS_TRUNCATED, DECODE_FAILED, HEADER_INVALID (the codestream has another size than the header
    says, or more bits); DecoderMissing (which stops the run) where no decoder for the transfer syntax is installed.
    """
    if frame is None:
        values, decoder = _native(header, attributes), "native"
    else:
        values, decoder = _compressed(frame, header.transfer_syntax, attributes)
    values = _without_overlay_bits(values, header, attributes)
    if attributes.signed:
        return StoredPixels(*_signed_to_unsigned(values, attributes), decoder)
    return StoredPixels(_as_unsigned(values), 0, decoder)


def syntax_name(syntax: UID) -> str:
    """The keyword of a transfer syntax, e.g. `JPEGLosslessSV1`; its UID where it is a private one."""
    return syntax.keyword or str(syntax)


def _check_native_length(header: DicomHeader, attributes: ImageAttributes) -> None:
    expected = attributes.rows * attributes.columns * (attributes.bits_allocated // 8)
    available = min(header.pixels.length, len(header.body) - header.pixels.offset)
    if available < expected:
        raise Refused("PIXELS_SHORT", f"{available} bytes of pixels, rows x columns need {expected}")
    if header.pixels.length > expected + expected % 2:  # values have even length: one byte of padding is no excess
        raise Refused("PIXELS_EXCESS", f"{header.pixels.length} bytes of pixels, rows x columns need {expected}")


def _native(header: DicomHeader, attributes: ImageAttributes) -> np.ndarray:
    """A view of the file's bytes; a copy where they are big endian."""
    item, count, offset = attributes.bits_allocated // 8, attributes.rows * attributes.columns, header.pixels.offset
    shape = (attributes.rows, attributes.columns)
    if header.transfer_syntax != ExplicitVRBigEndian:
        return np.frombuffer(header.body, f"<u{item}", count, offset).reshape(shape)
    if item == 1 and header.pixels.vr == "OW":  # 8-bit pixels travel as 16-bit words (PS3.5 A.3): pairs are swapped
        pairs = np.frombuffer(header.body, np.uint8, count + count % 2, offset).reshape(-1, 2)
        return pairs[:, ::-1].reshape(-1)[:count].reshape(shape)
    return np.frombuffer(header.body, f">u{item}", count, offset).astype(f"u{item}").reshape(shape)


def _compressed(frame: memoryview, syntax: UID, attributes: ImageAttributes) -> tuple[np.ndarray, str]:
    decoder = _pinned_decoder(syntax)
    if syntax != RLELossless:
        _check_codestream(frame, attributes)
    try:
        values = _decoded(frame, syntax, attributes)
    except MemoryError:  # says something about the limit, not about the data
        raise
    except Exception as error:  # every library has its own types; their texts may quote the header
        raise Refused("DECODE_FAILED", f"{decoder} rejected the {syntax_name(syntax)} data") from error
    if syntax != RLELossless and not ends_with_marker(frame):
        raise Refused("PIXELS_TRUNCATED", "the codestream has no end marker")
    item = attributes.bits_allocated // 8
    if values.dtype.itemsize > item:
        raise Refused("HEADER_INVALID", f"{attributes.bits_allocated} bits allocated, the codestream has more")
    return (values if values.dtype.itemsize == item else values.astype(f"u{item}")), decoder


def _decoded(frame: memoryview, syntax: UID, attributes: ImageAttributes) -> np.ndarray:
    from imagecodecs import jpeg8_decode, jpegls_decode

    if syntax == RLELossless:
        values = decode_rle(frame, attributes.rows, attributes.columns, attributes.bits_allocated // 8)
        return _without_unused_bits(values, attributes)
    if syntax in JPEG_2000:
        return _jpeg2000(frame, attributes)
    return jpegls_decode(frame) if syntax in (JPEGLSLossless, JPEGLSNearLossless) else jpeg8_decode(frame)


def _pinned_decoder(syntax: UID) -> str:
    if syntax not in DECODERS and syntax not in UID_dictionary:  # a damaged one, or a maker's own: no decoder has it
        raise Refused("HEADER_INVALID", "the transfer syntax is none that DICOM registers")
    if syntax not in DECODERS:
        raise DecoderMissing(
            f"no decoder is pinned for transfer syntax {syntax_name(syntax)} ({syntax}); convert those files, for "
            "example with `gdcmconv --raw`, or take them out of the index"
        )
    decoder, module = DECODERS[syntax]
    if importlib.util.find_spec(module) is None:
        raise DecoderMissing(
            f"transfer syntax {syntax_name(syntax)} needs the Python module {module}; "
            "install this environment from its lock"
        )
    return decoder


def _check_codestream(codestream: memoryview, attributes: ImageAttributes) -> None:
    size = codestream_size(codestream)
    if size is None:
        raise Refused("DECODE_FAILED", "the pixel data are no JPEG, JPEG-LS or JPEG 2000 codestream")
    if size != CodestreamSize(attributes.rows, attributes.columns, 1):
        raise Refused(
            "HEADER_INVALID",
            f"header {attributes.columns} x {attributes.rows} px and 1 component, "
            f"codestream {size.columns} x {size.rows} px and {size.components}",
        )


def _jpeg2000(codestream: memoryview, attributes: ImageAttributes) -> np.ndarray:
    """Pixels as pydicom gives them, of the header's sign and bits allocated, from OpenJPEG without pydicom's copies.

    The codestream has a sign and a number of bits of its own. Where its sign is not the header's, the header is right
    and the highest bit of the codestream is the sign's.
    """
    import openjpeg

    stream = io.BytesIO(codestream)
    coded = openjpeg.get_parameters(stream)
    stream.seek(0)
    values = openjpeg.decode(stream, reshape=False)
    item, kind = values.nbytes // (attributes.rows * attributes.columns), "ui"[attributes.signed]
    values = values.view(f"<{kind}{item}").reshape(attributes.rows, attributes.columns)
    values = values.astype(f"{kind}{max(item, attributes.bits_allocated // 8)}", copy=False)
    if coded["is_signed"] != attributes.signed:
        unused = 8 * values.dtype.itemsize - coded["precision"]
        values = values << unused >> unused
    return values


def _without_overlay_bits(values: np.ndarray, header: DicomHeader, attributes: ImageAttributes) -> np.ndarray:
    """Clear overlay planes that old writers kept in the unused high bits of each pixel (retired, PS3.5 8.1.2)."""
    embedded = any(
        header.dataset.get((group, 0x0102)) is not None and (group, 0x3000) not in header.dataset
        for group in range(0x6000, 0x6020, 2)
    )
    return _without_unused_bits(values, attributes) if embedded else values


def _without_unused_bits(values: np.ndarray, attributes: ImageAttributes) -> np.ndarray:
    """Clear the bits above the stored ones, those of the sign too: `_signed_to_unsigned` has no need of them."""
    if attributes.bits_stored == attributes.bits_allocated:
        return values
    return values & values.dtype.type((1 << attributes.bits_stored) - 1)


def _as_unsigned(values: np.ndarray) -> np.ndarray:
    return values if values.dtype in (np.uint8, np.uint16) else values.view(f"u{values.dtype.itemsize}")


def _signed_to_unsigned(values: np.ndarray, attributes: ImageAttributes) -> tuple[np.ndarray, int]:
    """Two's complement of `bits_stored` bits, whatever the bits above hold, moved up so that the lowest is 0."""
    half = 1 << (attributes.bits_stored - 1)
    unsigned = _as_unsigned(values)
    mask = unsigned.dtype.type(2 * half - 1)
    return (unsigned & mask) ^ unsigned.dtype.type(half), -half
