"""The header of a DICOM file, read strictly: where it ends early or contradicts itself, a reason code says so.

In: the bytes of a file. Out: a `DicomHeader` (data set without pixels, transfer syntax, place of the pixel data) and,
from it, `ImageAttributes`. pydicom parses; what it forgives (a file that ends inside its header reads "successfully")
is caught here.
"""

from __future__ import annotations

import io
import logging
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pydicom.dataset import Dataset
from pydicom.filereader import read_dataset, read_partial
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from cxrflow.images.codes import Refused

PIXEL_TAGS = {0x7FE00010: "PixelData", 0x7FE00008: "FloatPixelData", 0x7FE00009: "DoubleFloatPixelData"}
UNDEFINED_LENGTH = 0xFFFFFFFF
LARGEST_INFLATED = 1 << 28  # bytes: 134 million pixels; a deflated data set beyond this is no radiograph


@dataclass(frozen=True)
class PixelElement:
    """Where the pixel data stand: `offset` of the value in `body`, its stated length in bytes (None: encapsulated)."""

    keyword: str
    vr: str | None  # None in implicit VR
    offset: int
    length: int | None


@dataclass(frozen=True)
class DicomHeader:
    """A parsed header. `body`: the bytes that `pixels.offset` counts in, which is the file, inflated if deflated."""

    dataset: Dataset
    file_meta: Dataset
    transfer_syntax: UID
    pixels: PixelElement | None
    body: bytes


@dataclass(frozen=True)
class ImageAttributes:
    """The image pixel module: size in pixels, samples and frames, bits, signedness, polarity."""

    rows: int
    columns: int
    samples: int
    frames: int
    bits_allocated: int
    bits_stored: int
    signed: bool
    photometric: str


class _Source(io.BytesIO):
    """Bytes that remember where reading met their end: pydicom itself passes over a value cut short."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.short_reads: list[tuple[int, int]] = []  # bytes asked for, bytes given

    def read(self, size: int | None = -1) -> bytes:
        given = super().read(size)
        if size is not None and 0 < size != len(given):
            self.short_reads.append((size, len(given)))
        return given

    def ended_inside_an_element(self) -> bool:
        """A complete data set ends where the next element's eight bytes (or the one-byte look ahead) would begin."""
        return self.short_reads not in ([], [(8, 0)], [(1, 0)])


@contextmanager
def quiet_pydicom() -> Iterator[None]:
    """Without pydicom's warnings and log lines: what matters in them is a reason code, and they quote header values."""
    logger = logging.getLogger("pydicom")
    before, logger.disabled = logger.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.disabled = before


def has_dicom_mark(data: bytes) -> bool:
    """Whether the bytes carry the `DICM` mark behind a preamble of 128 bytes."""
    return data[128:132] == b"DICM"


def read_header(data: bytes) -> DicomHeader:
    """Parse everything before the pixel data.

    A file without preamble is accepted only if what it parses to has Rows, Columns, SOPClassUID and pixel data: forced
    reading makes "elements" of a web page too. Raises Refused: NOT_DICOM, HEADER_TRUNCATED, HEADER_INVALID or
    NO_TRANSFER_SYNTAX; TOO_LARGE for a deflated one.
    """
    marked = has_dicom_mark(data)
    if marked and DeflatedExplicitVRLittleEndian.encode() in data[:1024]:
        deflated = _deflated(data)
        if deflated is not None:
            return deflated
    source, found = _Source(data), []
    try:
        dataset = read_partial(source, stop_when=_note_pixels(source, found), force=not marked)
        file_meta = dataset.file_meta
    except MemoryError:  # says something about the limit, not about the bytes
        raise
    except Exception as error:  # pydicom raises a dozen types for bytes that make no sense
        raise _unparsable(marked, source, error) from error
    if not marked:
        if not found or not {"Rows", "Columns", "SOPClassUID"} <= set(dataset.dir()):
            raise Refused("NOT_DICOM", "no DICM mark, and the bytes do not parse as a data set with pixels")
        return _without_mark(data, dataset, file_meta, found[0])
    if not found and (source.ended_inside_an_element() or not len(dataset)):
        raise Refused("HEADER_TRUNCATED", f"the file ends after {len(data)} bytes, inside its header")
    syntax = _syntax(file_meta)
    if not syntax:
        raise Refused("NO_TRANSFER_SYNTAX", "the file meta information has no TransferSyntaxUID")
    if not syntax.is_valid or not (syntax.is_private or syntax.is_transfer_syntax):
        raise Refused("HEADER_INVALID", "TransferSyntaxUID is no transfer syntax")
    return DicomHeader(dataset, file_meta, syntax, found[0] if found else None, data)


def image_attributes(header: DicomHeader) -> ImageAttributes:
    """The image pixel module, checked. Raises Refused: HEADER_TRUNCATED, HEADER_INVALID."""
    rows, columns = _whole_number(header, "Rows"), _whole_number(header, "Columns")
    allocated, stored = _whole_number(header, "BitsAllocated"), _whole_number(header, "BitsStored")
    representation = _whole_number(header, "PixelRepresentation")
    frames = 1 if header_text(header, "NumberOfFrames") == "" else _whole_number(header, "NumberOfFrames")
    photometric = header_text(header, "PhotometricInterpretation")
    if not photometric:
        raise missing_element(header, "PhotometricInterpretation")
    if rows < 1 or columns < 1 or frames < 1:
        raise Refused("HEADER_INVALID", f"{rows} rows, {columns} columns, {frames} frames")
    if allocated not in (1, 8, 16, 32, 64) or not 1 <= stored <= allocated:
        raise Refused("HEADER_INVALID", f"{stored} bits stored in {allocated} bits allocated")
    if representation not in (0, 1):
        raise Refused("HEADER_INVALID", f"PixelRepresentation is {representation}, neither 0 nor 1")
    return ImageAttributes(
        rows=rows,
        columns=columns,
        samples=_whole_number(header, "SamplesPerPixel"),
        frames=frames,
        bits_allocated=allocated,
        bits_stored=stored,
        signed=representation == 1,
        photometric=photometric,
    )


def header_text(header: DicomHeader, keyword: str) -> str:
    """An element as upper-case text, several values joined by a backslash, "" where it is absent or empty.

    Raises Refused HEADER_INVALID where its bytes cannot be read as the element's type.
    """
    value = _element(header, keyword)
    if value is None:
        return ""
    values = [value] if isinstance(value, str) or not hasattr(value, "__iter__") else list(value)
    return "\\".join(str(v) for v in values).strip().upper()


def header_sequence(header: DicomHeader, keyword: str) -> list[Dataset]:
    """The items of a sequence, none where it is absent. Raises Refused HEADER_INVALID where it cannot be read."""
    value = _element(header, keyword)
    return list(value) if value is not None and hasattr(value, "__iter__") and not isinstance(value, str) else []


def media_storage_class(header: DicomHeader) -> str:
    """The SOP class as the file meta information gives it, "" where it does not."""
    return str(header.file_meta.get("MediaStorageSOPClassUID") or "")


def missing_element(header: DicomHeader, keyword: str) -> Refused:
    """The refusal for a required element that is not there: a header that also lacks its pixels was cut short."""
    if header.pixels is None:
        return Refused("HEADER_TRUNCATED", f"the file ends before {keyword}")
    return Refused("HEADER_INVALID", f"{keyword} is missing")


def _whole_number(header: DicomHeader, keyword: str) -> int:
    value = _element(header, keyword)
    if value is None or value == "":
        raise missing_element(header, keyword)
    try:
        return int(value)
    except (TypeError, ValueError) as error:
        raise Refused("HEADER_INVALID", f"{keyword} is no whole number") from error


def _element(header: DicomHeader, keyword: str) -> Any:
    try:
        return header.dataset.get(keyword)
    except Exception as error:  # conversion of a malformed value; its text is not repeated, it could name somebody
        raise Refused("HEADER_INVALID", f"{keyword} cannot be read ({type(error).__name__})") from error


def _note_pixels(source: io.BytesIO, found: list[PixelElement]) -> Any:
    def stop(tag: int, vr: str | None, length: int) -> bool:
        if int(tag) not in PIXEL_TAGS:
            return False
        stated = None if length == UNDEFINED_LENGTH else length
        found.append(PixelElement(PIXEL_TAGS[int(tag)], vr, source.tell(), stated))
        return True

    return stop


def _unparsable(marked: bool, source: _Source, error: Exception) -> Refused:
    if not marked:
        return Refused("NOT_DICOM", "no DICM mark, and the bytes do not parse as a data set")
    if source.ended_inside_an_element():
        return Refused("HEADER_TRUNCATED", "the file ends inside its header")
    return Refused("HEADER_INVALID", f"the header cannot be parsed ({type(error).__name__})")


def _without_mark(data: bytes, dataset: Dataset, file_meta: Dataset, pixels: PixelElement) -> DicomHeader:
    """A bare data set, as ACR-NEMA and early CR readers wrote it: the encoding is what pydicom found it to be."""
    syntax = _syntax(file_meta)
    if not syntax:
        if pixels.length is None:
            raise Refused("NO_TRANSFER_SYNTAX", "compressed pixels in a file without file meta information")
        implicit, little = dataset.original_encoding
        syntax = ImplicitVRLittleEndian if implicit else ExplicitVRLittleEndian if little else ExplicitVRBigEndian
    return DicomHeader(dataset, file_meta, syntax, pixels, data)


def _syntax(file_meta: Dataset) -> UID | None:
    syntax = file_meta.get("TransferSyntaxUID")
    return UID(syntax) if syntax and isinstance(syntax, str) else None


def _deflated(data: bytes) -> DicomHeader | None:
    """A data set compressed as a whole (PS3.5 A.5): inflate, then parse as explicit VR little endian.

    pydicom can do this too, but not for a file that ends early. None where the transfer syntax is another one.
    """
    stream = io.BytesIO(data)
    stream.seek(132)
    try:
        file_meta = read_dataset(stream, False, True, stop_when=lambda tag, vr, length: tag >> 16 != 2)
        if _syntax(file_meta) != DeflatedExplicitVRLittleEndian:
            return None
        start = 144 + int(file_meta["FileMetaInformationGroupLength"].value)
    except Exception as error:
        raise Refused("HEADER_INVALID", f"the file meta information cannot be read ({type(error).__name__})") from error
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        body = inflater.decompress(data[start:], LARGEST_INFLATED)
    except zlib.error as error:
        raise Refused("HEADER_INVALID", "the deflated data set cannot be inflated") from error
    if inflater.unconsumed_tail:
        raise Refused("TOO_LARGE", f"the deflated data set has more than {LARGEST_INFLATED / 1e6:.0f} MB")
    source, found = _Source(body), []
    try:
        dataset = read_dataset(source, False, True, stop_when=_note_pixels(source, found))
    except MemoryError:
        raise
    except Exception as error:
        raise _unparsable(True, source, error) from error
    if not found and (source.ended_inside_an_element() or not len(dataset)):
        raise Refused("HEADER_TRUNCATED", "the deflated data set ends inside its header")
    return DicomHeader(dataset, file_meta, DeflatedExplicitVRLittleEndian, found[0] if found else None, body)
