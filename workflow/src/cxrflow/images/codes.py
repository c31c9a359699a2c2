"""The reasons for which an image is refused: each code with one sentence, and the exception that carries it.

An image that is refused becomes one row of the quarantine table. DECODER_MISSING alone is different: it says that this
installation is incomplete, not that the file is bad, so it stops the run instead of dropping images.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cxrflow.config.images import QuarantineCode
from cxrflow.errors import CxrflowError

CODES: dict[QuarantineCode, str] = {
    "MISSING_FILE": "The index lists a file that is not there.",
    "EMPTY_FILE": "The file has no bytes.",
    "HTML_BODY": "A web page or a server's error message was saved in place of the image.",
    "NOT_DICOM": "The file is called DICOM but is none: no DICM mark and no header that makes sense without it.",
    "HEADER_TRUNCATED": "The DICOM file ends inside its header.",
    "HEADER_INVALID": "A required header element is missing, unreadable or contradicts another.",
    "NO_TRANSFER_SYNTAX": "The file meta information does not say how the pixels are encoded.",
    "WRONG_MODALITY": "The header names a modality or kind of object that is no radiograph.",
    "WRONG_BODY_PART": "The header names a part of the body that is not the chest.",
    "FOR_PROCESSING": "Raw detector data (FOR PROCESSING), not meant to be looked at.",
    "BURNED_IN_TEXT": "Text is burned into the pixels, as the header says or the pixels show; it may name the patient.",
    "COLOUR": "A colour image: a photograph, a screenshot or an annotated copy.",
    "MULTIFRAME": "More than one frame: a cine run or a stack.",
    "TOO_SMALL": "The shorter side is below the configured minimum.",
    "TOO_LARGE": "The file, its pixel count or the memory that reading it takes is above the configured maximum.",
    "NO_PIXELS": "The header is complete but there is no pixel data.",
    "PIXELS_SHORT": "Fewer pixel bytes than rows x columns need.",
    "PIXELS_EXCESS": "More pixel bytes than rows x columns need: the stated geometry is wrong.",
    "PIXELS_TRUNCATED": "The compressed pixel data end early.",
    "DECODER_MISSING": "No decoder for this transfer syntax is installed; this stops the run.",
    "DECODE_FAILED": "The decoder rejected the compressed pixel data.",
    "DECODER_CRASH": "Reading the file ended the process that did it, twice.",
    "TIMEOUT": "Reading the file took longer than the configured maximum, twice.",
    "UNFORESEEN_ERROR": "Reading the file raised an error that this software does not expect; please report it.",
    "UNREADABLE_IMAGE": "A PNG or JPEG that is damaged or cannot be read.",
    "BLANK_IMAGE": "The image shows nothing: one value, or noise without any structure.",
    "POLARITY_SUSPECT": "Air is white: the header names the wrong polarity, or the film is rotated.",
    "DUPLICATE_SOP": "Another version of an image of the same study: one SOP Instance UID, other pixels.",
    "DUPLICATE_PIXELS": "The same pixels as another image of the same study.",
    "SPLIT_CONFLICT": "A copy of an image that stands nearer to the test, or of patients who would be on two sides.",
}


FLAGS: dict[str, str] = {
    "BURNED_IN_TEXT": "A line of text is seen in the pixels, or the header says so; kept as the options say.",
    "LOSSY": "The pixels went through lossy compression.",
    "NOT_SQUARE": "Pixels are not square in the source; the stored ones are.",
    "SHARED_SOP": "The SOP Instance UID stands in several studies, so that it names nothing.",
    "UNKNOWN_VIEW": "A view is stated in words that are no projection this software knows.",
    "VIEW_CONFLICT": "Table and header, or two elements of the header, state views that exclude each other.",
}


class Refused(Exception):
    """An image goes to quarantine. `message` adds facts, never a value that could name a patient.

    known: what was known of the file by then (`sha256`, `header`), as `failures_know` says.
    """

    def __init__(self, code: QuarantineCode, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.known: dict[str, Any] = {}


@contextmanager
def failures_know(**known: Any) -> Iterator[None]:
    """Whatever is raised inside the block against the file carries these facts in its attribute `known`."""
    try:
        yield
    except (CxrflowError, MemoryError):  # no word against the file
        raise
    except Exception as error:
        error.known = known | getattr(error, "known", {})
        raise


class DecoderMissing(CxrflowError):
    """DECODER_MISSING: the installation lacks a decoder, so the run stops."""

    def __str__(self) -> str:
        return f"DECODER_MISSING: {super().__str__()}"
