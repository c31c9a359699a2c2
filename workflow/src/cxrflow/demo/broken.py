"""Broken files: one way to spoil an image for each reason code that a reader must give.

A `Fault` changes the picture before it is stored, the data set before it is written, or the bytes of the file. What a
correct reader says of the result is the fault's `code`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from pydicom.dataset import Dataset
from pydicom.uid import CTImageStorage, DigitalXRayImageStorageForProcessing

from cxrflow.demo.phi import Identity
from cxrflow.demo.shapes import Pen

LOGIN_PAGE = b"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Log in</title></head>
<body><h1>403 Forbidden</h1>
<p>You must <a href="/login/">log in</a> and sign the data use agreement to see this file.</p>
<form method="post" action="/login/"><input name="username"><input name="password" type="password"></form></body></html>
"""
PREAMBLE = 132  # 128 bytes and DICM
PIXEL_DATA = b"\xe0\x7f\x10\x00"


@dataclass(frozen=True)
class Fault:
    """One way to break a file. encoding: the transfer syntax it needs, None where any will do."""

    code: str
    encoding: str | None = None
    picture: Callable[[np.ndarray, Identity], np.ndarray] | None = None
    header: Callable[[Dataset], None] | None = None
    file: Callable[[bytes, np.random.Generator], bytes] | None = None
    burned_in: bool = False


def burned_text(identity: Identity) -> str:
    """What a burned-in label says: family name, given name, record number."""
    return f"{identity.person.family} {identity.person.given} {identity.mrn}".upper()


def _burn_in(picture: np.ndarray, identity: Identity) -> np.ndarray:
    """White letters with a dark outline, as consoles print them: legible on lung and on liver."""
    rows, columns = picture.shape
    pen = Pen(max(rows, columns))
    pen.text(burned_text(identity), (0.03, 0.975 * rows / pen.size), 0.036)
    ink = pen.ink()[:rows, :columns]
    outline = cv2.dilate(ink, np.ones((3, 3), np.uint8), iterations=max(1, round(pen.size / 256)))
    return np.maximum(picture * (1 - outline), ink)


def _flat(picture: np.ndarray, identity: Identity) -> np.ndarray:
    return np.full_like(picture, 0.5)


def _thumbnail(picture: np.ndarray, identity: Identity) -> np.ndarray:
    return cv2.resize(picture, (96, 104), interpolation=cv2.INTER_AREA)


def _raw_exposure(picture: np.ndarray, identity: Identity) -> np.ndarray:
    return np.exp(-3 * picture)


def _too_many_bits(ds: Dataset) -> None:
    ds.BitsStored, ds.HighBit = 18, 17


def _without_pixels(ds: Dataset) -> None:
    del ds.PixelData


def _fewer_rows(ds: Dataset) -> None:
    ds.Rows = ds.Rows - 48


def _computed_tomography(ds: Dataset) -> None:
    ds.Modality, ds.SOPClassUID = "CT", CTImageStorage


def _knee(ds: Dataset) -> None:
    ds.BodyPartExamined, ds.StudyDescription = "KNEE", "KNEE 2 VIEWS"


def _two_frames(ds: Dataset) -> None:
    ds.NumberOfFrames = 2
    ds.PixelData = ds.PixelData * 2


def _colour(ds: Dataset) -> None:
    grey = np.frombuffer(ds.PixelData, np.uint8 if ds.BitsAllocated == 8 else "<u2")[: ds.Rows * ds.Columns]
    grey = (grey >> max(ds.BitsStored - 8, 0)).astype(np.uint8)
    ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.PlanarConfiguration = 3, "RGB", 0
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = 8, 8, 7
    data = np.stack([grey, grey // 2 + 40, grey // 3], axis=1).tobytes()
    ds.PixelData = data + b"\0" * (len(data) % 2)
    for element in ("VOILUTSequence", "WindowCenter", "WindowWidth", "PresentationLUTShape"):
        if element in ds:
            delattr(ds, element)


def _for_processing(ds: Dataset) -> None:
    ds.Modality, ds.SOPClassUID, ds.PresentationIntentType = (
        "DX",
        DigitalXRayImageStorageForProcessing,
        "FOR PROCESSING",
    )


def _cut_header(data: bytes, rng: np.random.Generator) -> bytes:
    group_two = PREAMBLE + 12 + int.from_bytes(data[PREAMBLE + 8 : PREAMBLE + 12], "little")
    return data[: group_two + 70]


def _cut_pixels(data: bytes, rng: np.random.Generator) -> bytes:
    start = data.rindex(PIXEL_DATA)
    return data[: start + int((len(data) - start) * rng.uniform(0.4, 0.7)) // 2 * 2]


def _spoil_frame(data: bytes, rng: np.random.Generator) -> bytes:
    """Overwrite the head of the compressed frame: pixel data header 12, offset table 8 or 12, item header 8 bytes."""
    start = data.rindex(PIXEL_DATA) + 12
    offsets = int.from_bytes(data[start + 4 : start + 8], "little")
    frame = start + 8 + offsets + 8
    return data[:frame] + rng.bytes(64) + data[frame + 64 :]


def _without_transfer_syntax(data: bytes, rng: np.random.Generator) -> bytes:
    at = data.index(b"\x02\x00\x10\x00UI")
    length = 8 + int.from_bytes(data[at + 6 : at + 8], "little")
    group = int.from_bytes(data[PREAMBLE + 8 : PREAMBLE + 12], "little") - length
    return data[: PREAMBLE + 8] + group.to_bytes(4, "little") + data[PREAMBLE + 12 : at] + data[at + length :]


FAULTS: tuple[Fault, ...] = (
    Fault("NOT_DICOM", file=lambda data, rng: rng.bytes(6000)),
    Fault("HTML_BODY", file=lambda data, rng: LOGIN_PAGE),
    Fault("EMPTY_FILE", file=lambda data, rng: b""),
    Fault("HEADER_TRUNCATED", encoding="explicit", file=_cut_header),
    Fault("PIXELS_SHORT", encoding="explicit", file=_cut_pixels),
    Fault("PIXELS_TRUNCATED", encoding="jpeg-ls", file=_cut_pixels),
    Fault("NO_PIXELS", encoding="explicit", header=_without_pixels),
    Fault("HEADER_INVALID", encoding="explicit", header=_too_many_bits),
    Fault("WRONG_MODALITY", header=_computed_tomography),
    Fault("WRONG_BODY_PART", header=_knee),
    Fault("MULTIFRAME", encoding="explicit", header=_two_frames),
    Fault("COLOUR", encoding="explicit", header=_colour),
    Fault("TOO_SMALL", picture=_thumbnail),
    Fault("BLANK_IMAGE", picture=_flat),
    Fault("FOR_PROCESSING", picture=_raw_exposure, header=_for_processing),
    Fault("BURNED_IN_TEXT", picture=_burn_in, burned_in=True),
    Fault("PIXELS_EXCESS", encoding="explicit", header=_fewer_rows),
    Fault("DECODE_FAILED", encoding="jpeg2000-lossless", file=_spoil_frame),
    Fault("NO_TRANSFER_SYNTAX", encoding="jpeg-ls", file=_without_transfer_syntax),
)
FAULT = {fault.code: fault for fault in FAULTS}
