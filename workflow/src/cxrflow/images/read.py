"""One file into a radiograph: DICOM, PNG or JPEG, told apart by content.

In: a file below the dataset's root. Out: `ReadImage`: pixels as stored, what is needed to display them, and the facts
the manifest keeps. Any failure is a `Refused` with its reason code.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError
from cxrflow.images.codes import Refused, failures_know
from cxrflow.images.decode import decode, read_frame, syntax_name
from cxrflow.images.dicom_header import DicomHeader, has_dicom_mark, header_text, read_header
from cxrflow.images.normalise import Radiograph
from cxrflow.images.picture import picture_format, read_picture
from cxrflow.images.screen import screen_content, screen_object

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg")
DICOM_SUFFIXES = (".dcm", ".dicom", ".dic", ".ima")
_MARKUP = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*+<(?:!doctype|html|head|body|\?xml|error)", re.I | re.S)


class VerifiedFile(NamedTuple):
    """Size, time of change and digest that a file had when its dataset was verified."""

    size: int  # bytes
    mtime_ns: int
    sha256: str


@dataclass(frozen=True)
class ReadImage:
    """A radiograph and its facts. header: None for PNG and JPEG. burned_in: "YES", "NO" or "" as the header says."""

    radiograph: Radiograph
    header: DicomHeader | None
    sha256: str
    rows: int
    columns: int
    bits_stored: int
    photometric: str
    transfer_syntax: str
    decoder: str
    burned_in: str


def read_image(
    root: Path, path: str, options: ImagesOptions, photometric: str = "", verified: VerifiedFile | None = None
) -> ReadImage:
    """Read `root / path`. Raises Refused, DecoderMissing, and CxrflowError where the storage fails.

    photometric: MONOCHROME1 where the source's table says that low is white in a PNG or JPEG; a DICOM says so itself.
    verified: what verification found; a file that has kept its size and time since is not digested once more.
    """
    data = read_bytes(root, path, options.max_megabytes)
    return _read(data, _digest(root / path, data, verified), Path(path).suffix.lower(), options, photometric)


def image_of_bytes(data: bytes, options: ImagesOptions) -> ReadImage:
    """The image in the bytes of a file that has no name here. Raises as `read_image`, but for storage."""
    check_bytes(data, options.max_megabytes)
    return _read(data, hashlib.sha256(data).hexdigest(), "", options, "")


def _read(data: bytes, sha256: str, suffix: str, options: ImagesOptions, photometric: str) -> ReadImage:
    kind = picture_format(data)
    with failures_know(sha256=sha256):
        if kind is not None and suffix in DICOM_SUFFIXES:
            raise Refused("NOT_DICOM", f"a {kind} picture under a DICOM name")
        if kind is not None or (suffix in PICTURE_SUFFIXES and not has_dicom_mark(data)):
            return _read_picture(data, sha256, options, photometric or "MONOCHROME2")
        header = read_header(data)
        with failures_know(header=header):
            return _read_dicom(header, sha256, options)


def read_bytes(root: Path, path: str, max_megabytes: float) -> bytes:
    """The bytes of a file. Raises Refused: MISSING_FILE, EMPTY_FILE, TOO_LARGE, HTML_BODY.

    A file that is there but cannot be read (permission, input/output error) says something about the storage, not about
    the file: it stops the run (CxrflowError) instead of dropping images.
    """
    file = root / path
    try:
        if not file.is_file():
            raise Refused("MISSING_FILE", "no such file")
        _check_size_of_file(file.stat().st_size, max_megabytes)
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise Refused("MISSING_FILE", "no such file") from error
    except OSError as error:
        raise CxrflowError(
            f"a file below {root} cannot be read: {error.strerror}; put the storage right and run again"
        ) from None  # its name may name a patient
    check_bytes(data, max_megabytes)
    return data


def check_bytes(data: bytes, max_megabytes: float) -> None:
    """Raise Refused (EMPTY_FILE, TOO_LARGE, HTML_BODY) for what is no image, whatever its format."""
    _check_size_of_file(len(data), max_megabytes)
    if not data:
        raise Refused("EMPTY_FILE", "0 bytes")
    if _MARKUP.match(data[:4096]):
        raise Refused("HTML_BODY", f"{len(data)} bytes of markup; log in and fetch the file again")


def _check_size_of_file(size: int, max_megabytes: float) -> None:
    if size > max_megabytes * 1e6:
        raise Refused("TOO_LARGE", f"{size / 1e6:.0f} MB, more than {max_megabytes:g} MB")


def _digest(file: Path, data: bytes, verified: VerifiedFile | None) -> str:
    """SHA-256 of what was read. Size and time are looked at after reading, so that they are of these bytes or later."""
    if verified is not None:
        stat = file.stat()
        if (stat.st_size, stat.st_mtime_ns) == (verified.size, verified.mtime_ns) and len(data) == verified.size:
            return verified.sha256
    return hashlib.sha256(data).hexdigest()


def _read_picture(data: bytes, sha256: str, options: ImagesOptions, photometric: str) -> ReadImage:
    picture = read_picture(data, options)
    rows, columns = picture.values.shape
    return ReadImage(
        radiograph=Radiograph(picture.values, inverted=photometric == "MONOCHROME1"),
        header=None,
        sha256=sha256,
        rows=rows,
        columns=columns,
        bits_stored=picture.bits,
        photometric=photometric,
        transfer_syntax=picture.format,
        decoder="pillow",
        burned_in="",
    )


def _read_dicom(header: DicomHeader, sha256: str, options: ImagesOptions) -> ReadImage:
    attributes = screen_object(header, options)
    frame = read_frame(header, attributes)
    screen_content(header, attributes, options)
    stored = decode(header, attributes, frame)
    burned_in = header_text(header, "BurnedInAnnotation")
    return ReadImage(
        radiograph=Radiograph(
            values=stored.values,
            offset=stored.offset,
            inverted=attributes.photometric == "MONOCHROME1",
            display=header.dataset,
            aspect=pixel_aspect(header),
        ),
        header=header,
        sha256=sha256,
        rows=attributes.rows,
        columns=attributes.columns,
        bits_stored=attributes.bits_stored,
        photometric=attributes.photometric,
        transfer_syntax=syntax_name(header.transfer_syntax),
        decoder=stored.decoder,
        burned_in=burned_in if burned_in in ("YES", "NO") else "",
    )


def pixel_aspect(header: DicomHeader) -> float:
    """Height of a pixel / its width, from the first element that gives it; 1.0 where none does or it is beyond 1:2.

    Differences below 1 % are rounding of the spacing and count as square.
    """
    for keyword in ("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing", "PixelAspectRatio"):
        try:
            height, width = (float(part) for part in header_text(header, keyword).split("\\"))
        except ValueError:
            continue
        if height > 0 and width > 0 and 0.5 <= height / width <= 2.0:
            return 1.0 if abs(height / width - 1.0) < 0.01 else height / width
    return 1.0
