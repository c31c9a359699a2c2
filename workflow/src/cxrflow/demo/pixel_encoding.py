"""Pixel encoding: grey values in, the PixelData of one of eight transfer syntaxes out (DICOM PS3.5 annex A).

Every lossless syntax gives the values back exactly. Encoders run single-threaded and without time stamps, so that the
same pixels always give the same bytes.
"""

import tempfile
from collections.abc import Callable

import cv2
import gdcm
import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    UID,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
    SecondaryCaptureImageStorage,
)

# Shares of twenty images: explicit 40 %, implicit 10, JPEG-LS 15, JPEG 2000 lossless 10 and lossy 5, JPEG lossless 10,
# RLE 5, JPEG baseline 5.
DECK: tuple[str, ...] = (
    *["explicit"] * 8,
    *["implicit"] * 2,
    *["jpeg-ls"] * 3,
    *["jpeg2000-lossless"] * 2,
    "jpeg2000",
    *["jpeg-lossless"] * 2,
    "rle",
    "jpeg-baseline",
)
SYNTAX: dict[str, UID] = {
    "explicit": ExplicitVRLittleEndian,
    "implicit": ImplicitVRLittleEndian,
    "jpeg-ls": JPEGLSLossless,
    "jpeg2000-lossless": JPEG2000Lossless,
    "jpeg2000": JPEG2000,
    "jpeg-lossless": JPEGLosslessSV1,
    "rle": RLELossless,
    "jpeg-baseline": JPEGBaseline8Bit,
}
LOSSY_RATIO = 8


def encode_pixels(dataset: Dataset, values: np.ndarray, encoding: str) -> None:
    """Put `values` (rows, columns; uint8 or uint16) into the dataset as PixelData of `encoding`, a key of `SYNTAX`.

    Sets rows, columns, bits, PixelData and, where lossy, LossyImageCompression and its ratio and method. The dataset
    must have BitsStored, PhotometricInterpretation and file_meta. Raises ValueError for JPEG baseline beyond 8 bits.
    """
    dataset.Rows, dataset.Columns = values.shape
    dataset.BitsAllocated = values.dtype.itemsize * 8
    dataset.HighBit = dataset.BitsStored - 1
    dataset.SamplesPerPixel = 1
    dataset.PixelRepresentation = 0
    dataset.file_meta.TransferSyntaxUID = SYNTAX[encoding]
    raw = values.astype(values.dtype.newbyteorder("<")).tobytes()
    if encoding in ("explicit", "implicit"):
        dataset.PixelData = raw + b"\0" * (len(raw) % 2)
        dataset["PixelData"].VR = "OB" if values.dtype == np.uint8 and encoding == "explicit" else "OW"
    elif encoding == "jpeg-lossless":
        _jpeg_lossless(dataset, values)
    elif encoding == "jpeg-baseline":
        _jpeg_baseline(dataset, values)
    else:
        _BY_PYDICOM[encoding](dataset, values)
    if encoding in ("jpeg2000", "jpeg-baseline"):
        dataset.LossyImageCompression = "01"
        dataset.LossyImageCompressionRatio = f"{len(raw) / len(dataset.PixelData):.2f}"
        dataset.LossyImageCompressionMethod = "ISO_15444_1" if encoding == "jpeg2000" else "ISO_10918_1"


def _compress(uid: UID, plugin: str, **options: object) -> Callable[[Dataset, np.ndarray], None]:
    def run(dataset: Dataset, values: np.ndarray) -> None:
        dataset.compress(uid, values, encoding_plugin=plugin, generate_instance_uid=False, **options)

    return run


_BY_PYDICOM: dict[str, Callable[[Dataset, np.ndarray], None]] = {
    "jpeg-ls": _compress(JPEGLSLossless, "pyjpegls"),
    "jpeg2000-lossless": _compress(JPEG2000Lossless, "pylibjpeg"),
    "jpeg2000": _compress(JPEG2000, "pylibjpeg", j2k_cr=[LOSSY_RATIO]),
    "rle": _compress(RLELossless, "pydicom"),
}


def _jpeg_baseline(dataset: Dataset, values: np.ndarray) -> None:
    if values.dtype != np.uint8:
        raise ValueError("JPEG baseline holds 8 bits")
    _, data = cv2.imencode(".jpg", values, [cv2.IMWRITE_JPEG_QUALITY, 95])
    dataset.PixelData = encapsulate([data.tobytes()])
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True


def _jpeg_lossless(dataset: Dataset, values: np.ndarray) -> None:
    """JPEG lossless, process 14 with selection value 1, by gdcm, which encodes from file to file."""
    plain = Dataset()
    plain.file_meta = FileMetaDataset()
    plain.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    plain.SOPClassUID = plain.file_meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    plain.SOPInstanceUID = plain.file_meta.MediaStorageSOPInstanceUID = "2.25.1"
    plain.PhotometricInterpretation = "MONOCHROME2"
    plain.BitsStored = dataset.BitsStored
    encode_pixels(plain, values, "explicit")
    with tempfile.TemporaryDirectory() as folder:
        source, target = f"{folder}/plain.dcm", f"{folder}/encoded.dcm"
        plain.save_as(source, enforce_file_format=True)
        reader = gdcm.ImageReader()
        reader.SetFileName(source)
        change = gdcm.ImageChangeTransferSyntax()
        change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.JPEGLosslessProcess14_1))
        writer = gdcm.ImageWriter()
        if not reader.Read():
            raise RuntimeError("gdcm could not read a plain image back")
        change.SetInput(reader.GetImage())
        if not change.Change():
            raise RuntimeError("gdcm could not encode JPEG lossless")
        writer.SetFileName(target)
        writer.SetFile(reader.GetFile())
        writer.SetImage(change.GetOutput())
        if not writer.Write():
            raise RuntimeError("gdcm could not write JPEG lossless")
        dataset.PixelData = dcmread(target).PixelData
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
