"""One file of an index into its outcome: a manifest row and an 8-bit PNG, or a quarantine row.

In: a row of an index and the dataset's root. Out: an `Outcome`. This is what the processes of `ingest` run, so it has
no need of pandas, which would take 70 MB of each.

Every file is decoded and judged, whether or not the view policy stores its pixels: what is broken does not depend on
what is wanted.
"""

from __future__ import annotations

import hashlib
import signal
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from cxrflow import __version__
from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError
from cxrflow.images.burned_in import burned_in_text
from cxrflow.images.codes import Refused, failures_know
from cxrflow.images.dicom_header import header_text, quiet_pydicom
from cxrflow.images.fingerprint import phash
from cxrflow.images.header_facts import YEARS_ALONE, Disclosure, hashed_element, header_tags, study_datetime
from cxrflow.images.normalise import normalise
from cxrflow.images.read import ReadImage, VerifiedFile, read_image
from cxrflow.images.tables import PHOTOMETRIC
from cxrflow.images.view import resolve_view, view_flags
from cxrflow.supervision import OUT_OF_MEMORY, Limits, Lost, how_it_ended

STAGE = "images"
LOSSY = ("JPEG", "JPEGBaseline8Bit", "JPEGExtended12Bit", "JPEGLSNearLossless")  # JPEG2000 alone may be lossless
# Noise has no repeats to search for, hence RLE. With Paeth's filter public films have from 1 % fewer to 3 % more bytes,
# and take 1.65 times as long to read, which training does once an epoch (loader.py in benchmarks/README.md).
PNG_OPTIONS = (
    *(cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_UP),
    *(cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE),
    *(cv2.IMWRITE_PNG_COMPRESSION, 1),
)


@dataclass(frozen=True)
class Outcome:
    """What became of one row: `manifest` or `quarantine` is set; png is None where no pixels are stored."""

    image_id: str
    manifest: dict[str, Any] | None = None
    png: bytes | None = None
    quarantine: dict[str, str] | None = None


def ingest_file(
    row: dict[str, str], root: Path, options: ImagesOptions, disclosure: Disclosure = YEARS_ALONE
) -> Outcome:
    """Read, judge and normalise the file of one row of the index.

    Raises CxrflowError for storage that fails and for a missing decoder, and MemoryError. Any other error is the
    file's: it is refused, so that one file does not stop a million.
    """
    try:
        with quiet_pydicom():
            return _accepted(row, root, options, disclosure)
    except Refused as refused:
        return refused_outcome(row, refused)
    except (CxrflowError, MemoryError):
        raise
    except Exception as error:
        return refused_outcome(row, unforeseen(error))


def unforeseen(error: Exception) -> Refused:
    """The refusal for an error that no reader expects: where it was raised, never its words. Raises MemoryError where
    OpenCV was out of memory."""
    if isinstance(error, cv2.error) and error.code == cv2.Error.StsNoMem:
        raise MemoryError from error
    place = traceback.extract_tb(error.__traceback__)[-1]
    refused = Refused("UNFORESEEN_ERROR", f"in {place.name}, {Path(place.filename).name} line {place.lineno}")
    refused.__cause__, refused.known = error, getattr(error, "known", {})
    return refused


def refused_outcome(row: dict[str, str], refused: Refused) -> Outcome:
    """The quarantine row of a file, with what was known of it."""
    header = refused.known.get("header")
    entry = _identity(row) | {
        "path": row["path"],
        "stage": STAGE,
        "code": refused.code,
        "message": refused.message,
        "exception": "" if refused.__cause__ is None else type(refused.__cause__).__name__,
        "tags": "" if header is None else header_tags(header),
        "source_sha256": refused.known.get("sha256", ""),
    }
    return Outcome(row["image_id"], quarantine=entry)


def why_lost(lost: Lost, limits: Limits) -> Refused:
    """Why reading a file gave no answer."""
    if lost.exit_code == -signal.SIGALRM:
        return Refused("TIMEOUT", f"not read within {limits.seconds:g} s")
    if lost.exit_code == OUT_OF_MEMORY:
        return Refused("TOO_LARGE", f"reading it takes more than {limits.megabytes:g} MB of memory")
    return Refused("DECODER_CRASH", f"the process that read it ended with {how_it_ended(lost.exit_code)}")


def _accepted(row: dict[str, str], root: Path, options: ImagesOptions, disclosure: Disclosure) -> Outcome:
    """Raises Refused."""
    image = read_image(root, row["path"], options, row.get(PHOTOMETRIC, ""), _verified(row))
    with failures_know(sha256=image.sha256, header=image.header):
        view, view_source = resolve_view(row["view"], image.header)
        pixels = normalise(image.radiograph, options)
        text = None if options.burned_in_text == "ignore" else burned_in_text(image.radiograph.values)
        if text and options.burned_in_text == "refuse":
            raise Refused("BURNED_IN_TEXT", f"pixels: marks like a line of text, {text}")
        flags = [*view_flags(row["view"], image.header), *_pixel_flags(image, bool(text))]
    header, used = image.header, view in options.views
    manifest = _identity(row) | {
        "institution": "" if header is None else hashed_element(header, "InstitutionName", disclosure),
        "sop_hash": "" if header is None else hashed_element(header, "SOPInstanceUID", disclosure),
        "shard": "",
        "split": row["split"],
        "split_source": "",
        "view": view,
        "view_source": view_source,
        "study_datetime": "" if header is None else study_datetime(header, disclosure),
        "source_path": row["path"],
        "source_sha256": image.sha256,
        "pixel_sha256": hashlib.sha256(pixels.tobytes()).hexdigest(),
        "phash": phash(pixels),
        "rows": image.rows,
        "columns": image.columns,
        "bits_stored": image.bits_stored,
        "photometric": image.photometric,
        "transfer_syntax": image.transfer_syntax,
        "decoder": image.decoder,
        "normaliser": options.normaliser,
        "burned_in": "PIXELS" if text else image.burned_in,
        "qc_flags": " ".join(sorted(flags)),
        "used": used,
        "unused_reason": "" if used else "view_policy",
        "ingest_version": __version__,
    }
    return Outcome(row["image_id"], manifest=manifest, png=encode_png(pixels) if used else None)


def _identity(row: dict[str, str]) -> dict[str, str]:
    return {key: row[key] for key in ("dataset", "subject_id", "study_id", "image_id")}


def _verified(row: dict[str, str]) -> VerifiedFile | None:
    return VerifiedFile(int(row["bytes"]), int(row["mtime_ns"]), row["sha256"]) if row.get("sha256") else None


def _pixel_flags(image: ReadImage, text: bool) -> list[str]:
    lossy = image.transfer_syntax in LOSSY
    if image.header is not None:
        lossy |= header_text(image.header, "LossyImageCompression") == "01"
    flags = {
        "BURNED_IN_TEXT": text or image.burned_in == "YES",
        "LOSSY": lossy,
        "NOT_SQUARE": image.radiograph.aspect != 1.0,
    }
    return [flag for flag, raised in flags.items() if raised]


def encode_png(pixels: np.ndarray) -> bytes:
    """An 8-bit grey PNG of uint8 [rows, columns]."""
    done, encoded = cv2.imencode(".png", pixels, PNG_OPTIONS)
    if not done:
        raise RuntimeError("OpenCV could not encode a PNG")
    return encoded.tobytes()
