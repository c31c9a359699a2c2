"""One image that is asked with: bytes into the grey square a model sees, by the code that made its training data.

In: the bytes of a DICOM, PNG or JPEG file. Out: uint8 [size, size], or the reason why it is refused. Nothing is
written. The decoders run in a process of their own, with limits of time and memory, as they do in `ingest`.
"""

from __future__ import annotations

from functools import partial

import cv2
import numpy as np

from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError
from cxrflow.images.codes import Refused
from cxrflow.images.dicom_header import quiet_pydicom
from cxrflow.images.ingest_file import unforeseen, why_lost
from cxrflow.images.normalise import normalise
from cxrflow.images.read import image_of_bytes
from cxrflow.supervision import Limits, Lost, supervised_map


def grey_square(data: bytes, options: ImagesOptions) -> np.ndarray:
    """The image as the images stage would store it, uint8 [size, size].

    Raises Refused with the code of the images stage, and CxrflowError where a decoder is missing.
    """
    limits = Limits(options.seconds_per_file, options.megabytes_per_file)
    work = partial(_grey_square, options=options)
    one_thread = partial(cv2.setNumThreads, 1)
    (answer,) = supervised_map(work, [data], 1, limits, initializer=one_thread, preload=__name__)
    if isinstance(answer, Lost):
        raise why_lost(answer, limits)
    if isinstance(answer, Refused):
        raise answer
    return answer


def _grey_square(data: bytes, options: ImagesOptions) -> np.ndarray | Refused:
    try:
        with quiet_pydicom():
            return normalise(image_of_bytes(data, options).radiograph, options)
    except Refused as refused:
        return Refused(refused.code, refused.message)  # without the header it carries
    except (CxrflowError, MemoryError):
        raise
    except Exception as error:
        refused = unforeseen(error)
        return Refused(refused.code, refused.message)
