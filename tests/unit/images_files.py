"""Small DICOM and PNG files for the tests of the images stage, and one call that ingests a file."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import cv2
import gdcm
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEGLosslessSV1,
    RLELossless,
)

from cxrflow.config.images import ImagesOptions
from cxrflow.images.ingest_file import Outcome, ingest_file

ROW = {"dataset": "d", "subject_id": "p", "study_id": "s", "image_id": "i", "view": "", "split": "train"}


def chest(rows: int = 260, columns: int = 220, bits: int = 12, seed: int = 0) -> np.ndarray:
    """A chest as far as polarity and geometry go: dark sides and lungs, bright middle; uint16, or uint8 for 8 bits."""
    y, x = np.mgrid[0 : 1 : rows * 1j, 0 : 1 : columns * 1j]
    image = 0.1 + 0.5 * (np.abs(x - 0.5) < 0.42) * (y > 0.1)
    for centre in (0.28, 0.72):
        image[((x - centre) / 0.17) ** 2 + ((y - 0.42) / 0.3) ** 2 < 1] = 0.25
    image[(np.abs(x - 0.5) < 0.07) & (y > 0.1)] = 0.85
    image[(y > 0.75) & (np.abs(x - 0.5) < 0.42)] = 0.9
    image += 0.05 * x + np.random.default_rng(seed).normal(0, 0.01, image.shape)
    levels = np.clip(image, 0, 1) * (2**bits - 1)
    return levels.astype(np.uint8 if bits == 8 else np.uint16)


def radiograph(pixels: np.ndarray | None = None, **elements: Any) -> Dataset:
    """A CR data set of one frame in explicit VR little endian; `elements` are set last, None removes one."""
    pixels = chest() if pixels is None else pixels
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID, ds.SOPInstanceUID = ComputedRadiographyImageStorage, f"1.2.3.{zlib.crc32(pixels.tobytes())}"
    ds.Modality, ds.BodyPartExamined, ds.ViewPosition = "CR", "CHEST", "PA"
    ds.PatientName, ds.PatientID, ds.AccessionNumber, ds.StudyDate = "Doe^Jane", "MRN77", "ACC77", "20200102"
    ds.StudyTime, ds.InstitutionName = "101530.25", "Mercy Hospital"
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
    ds.Rows, ds.Columns = pixels.shape[:2]
    ds.BitsAllocated = 8 * pixels.dtype.itemsize
    ds.BitsStored = 8 if ds.BitsAllocated == 8 else 12
    ds.HighBit, ds.PixelRepresentation = ds.BitsStored - 1, int(pixels.dtype.kind == "i")
    data = pixels.tobytes()
    ds.PixelData = data + b"\0" * (len(data) % 2)
    ds["PixelData"].VR = "OB" if ds.BitsAllocated == 8 else "OW"
    for keyword, value in elements.items():
        if value is None:
            delattr(ds, keyword)
        else:
            setattr(ds, keyword, value)
    return ds


def dicom_bytes(ds: Dataset, syntax: UID | None = None) -> bytes:
    """The data set as a file, compressed where `syntax` says so."""
    ds.file_meta.MediaStorageSOPClassUID = ds.get("SOPClassUID", ComputedRadiographyImageStorage)
    ds.file_meta.MediaStorageSOPInstanceUID = "1.2.3.4"
    if syntax == JPEGLosslessSV1:
        return _jpeg_lossless(dicom_bytes(ds))
    if syntax in (ImplicitVRLittleEndian, ExplicitVRBigEndian):
        ds.file_meta.TransferSyntaxUID = syntax
        if syntax == ExplicitVRBigEndian and ds.BitsAllocated == 16:
            ds.PixelData = np.frombuffer(ds.PixelData, "<u2").astype(">u2").tobytes()
    elif syntax is not None:
        plugin = "pydicom" if syntax == RLELossless else ""  # gdcm's RLE encoder aborts on odd sizes
        ds.compress(syntax, encoding_plugin=plugin, generate_instance_uid=False)
    buffer = io.BytesIO()
    ds.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def encapsulated(ds: Dataset, codestream: bytes, syntax: UID) -> bytes:
    """The data set as a file around a ready codestream."""
    ds.file_meta.TransferSyntaxUID = syntax
    ds.PixelData = encapsulate([codestream + b"\0" * (len(codestream) % 2)])
    ds["PixelData"].VR, ds["PixelData"].is_undefined_length = "OB", True
    return dicom_bytes(ds)


def _jpeg_lossless(native: bytes) -> bytes:
    """By gdcm, which neither this package nor pydicom decodes with: an independent encoder."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        source, target = f"{folder}/a.dcm", f"{folder}/b.dcm"
        Path(source).write_bytes(native)
        reader = gdcm.ImageReader()
        reader.SetFileName(source)
        assert reader.Read()
        change = gdcm.ImageChangeTransferSyntax()
        change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.JPEGLosslessProcess14_1))
        change.SetInput(reader.GetImage())
        assert change.Change()
        writer = gdcm.ImageWriter()
        writer.SetFile(reader.GetFile())
        writer.SetImage(change.GetOutput())
        writer.SetFileName(target)
        assert writer.Write()
        return Path(target).read_bytes()


def ingested(data: bytes | None, folder: Path, name: str = "image.dcm", view: str = "", **options: Any) -> Outcome:
    """What ingest makes of a file with these bytes (None: no file)."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).unlink(missing_ok=True)
    if data is not None:
        (folder / name).write_bytes(data)
    return ingest_file(ROW | {"path": name, "view": view}, folder, ImagesOptions(**options))


def code_of(data: bytes | None, folder: Path, name: str = "image.dcm", **options: Any) -> str:
    """Reason code of a file, "" where it is accepted."""
    outcome = ingested(data, folder, name, **options)
    return outcome.quarantine["code"] if outcome.quarantine else ""


def pixels_of(data: bytes, folder: Path, name: str = "image.dcm", **options: Any) -> np.ndarray:
    """Stored square of an accepted file, uint8 [size, size]."""
    outcome = ingested(data, folder, name, **options)
    assert outcome.quarantine is None, outcome.quarantine
    return cv2.imdecode(np.frombuffer(outcome.png, np.uint8), cv2.IMREAD_UNCHANGED)


def png(pixels: np.ndarray) -> bytes:
    """PNG of grey (8 or 16 bits) or BGR pixels."""
    return cv2.imencode(".png", pixels)[1].tobytes()


def without_element(data: bytes, tag: bytes) -> bytes:
    """The file without one short-form element of its file meta information, group length put right."""
    at = data.index(tag)
    length = 8 + struct.unpack("<H", data[at + 6 : at + 8])[0]
    group = struct.unpack("<L", data[140:144])[0] - length
    return data[:140] + struct.pack("<L", group) + data[144:at] + data[at + length :]
