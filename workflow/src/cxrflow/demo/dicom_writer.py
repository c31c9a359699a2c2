"""DICOM writer: a picture and what is known of its study in, a DICOM data set or its bytes out.

The pixels are the picture scaled into part of the stored range; MONOCHROME1 images are stored inverted, so that a
reader that applies VOI and then inverts shows the picture again. Headers name an invented patient: see `phi`.
"""

import io
from dataclasses import dataclass
from datetime import date

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
)

from cxrflow.demo.acquisition import Acquisition
from cxrflow.demo.phi import Identity, Planted, Visit
from cxrflow.demo.pixel_encoding import encode_pixels
from cxrflow.demo.seeding import choose

IMPLEMENTATION_UID = "2.25.302743581672937460482218590123776452041"
IMPLEMENTATION_NAME = "CXRFLOW_DEMO"
LOW, HIGH = 0.06, 0.88  # part of the stored range that the picture takes
VIEW_CODES = {
    "postero-anterior": "R-10214",
    "antero-posterior": "R-10206",
    "left lateral": "R-10236",
}  # SNOMED codes of context group 4010


@dataclass(frozen=True)
class ImageIdentity:
    """Identifiers of one image: UIDs, numbers within the study, and the study date as the header gives it."""

    study_uid: str
    series_uid: str
    instance_uid: str
    series_number: int
    instance_number: int
    study_date: date


@dataclass(frozen=True)
class Subject:
    """Who the header names. A de-identified header (`number` given) bears that number for name and record number."""

    identity: Identity
    visit: Visit
    korean: bool = False
    number: str | None = None


def store(picture: np.ndarray, acquisition: Acquisition) -> np.ndarray:
    """Stored values (uint8 or uint16) of a picture in [0, 1]; inverted for MONOCHROME1."""
    low, high = _range(acquisition)
    values = np.rint(low + (high - low) * picture)
    if acquisition.photometric == "MONOCHROME1":
        values = low + high - values
    return values.astype(np.uint8 if acquisition.bits == 8 else np.uint16)


def build_dataset(
    picture: np.ndarray,
    acquisition: Acquisition,
    image: ImageIdentity,
    subject: Subject,
    rng: np.random.Generator,
    burned_in: bool = False,
) -> tuple[Dataset, list[Planted]]:
    """The data set of an image, pixels encoded, and the identifiers planted in its header.

    `picture`: float in [0, 1], shape (rows, columns). `burned_in` sets BurnedInAnnotation YES.
    """
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    planted = _describe_subject(ds, subject, image, rng)
    _describe_study(ds, acquisition, image)
    _describe_view(ds, acquisition)
    ds.PhotometricInterpretation = acquisition.photometric
    ds.BitsStored = acquisition.bits
    ds.ImagerPixelSpacing = [round(400 / max(picture.shape), 4)] * 2
    if burned_in or rng.random() < 0.55:
        ds.BurnedInAnnotation = "YES" if burned_in else "NO"
    if rng.random() < 0.6:
        ds.RescaleIntercept, ds.RescaleSlope = "0", "1"
        ds.RescaleType = "LOG_E REL" if acquisition.photometric == "MONOCHROME1" else "US"
    _describe_display(ds, acquisition, rng)
    encode_pixels(ds, store(picture, acquisition), acquisition.encoding)
    return ds, planted


def to_bytes(dataset: Dataset, bare: bool = False) -> bytes:
    """The file's bytes. `bare`: the data set alone in implicit VR, without preamble and file meta information."""
    buffer = io.BytesIO()
    if bare:
        dataset = Dataset(dataset)
        dataset.save_as(buffer, implicit_vr=True, little_endian=True)
        return buffer.getvalue()
    meta = dataset.file_meta
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = dataset.SOPClassUID, dataset.SOPInstanceUID
    meta.ImplementationClassUID, meta.ImplementationVersionName = IMPLEMENTATION_UID, IMPLEMENTATION_NAME
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def _range(acquisition: Acquisition) -> tuple[int, int]:
    """Stored values of black and white (or white and black)."""
    top = (1 << acquisition.bits) - 1
    return int(LOW * top), int(HIGH * top)


def _describe_subject(ds: Dataset, subject: Subject, image: ImageIdentity, rng: np.random.Generator) -> list[Planted]:
    who, visit = subject.identity, subject.visit
    age = f"{visit.day.year - who.born.year:03d}Y"
    if subject.number is not None:
        ds.SpecificCharacterSet = "ISO_IR 100"
        ds.PatientName = ds.PatientID = subject.number
        ds.PatientBirthDate = f"{who.born:%Y%m%d}"
        ds.AccessionNumber = f"{rng.integers(10**15, 10**16 - 1)}"
        return []
    ds.SpecificCharacterSet = choose(rng, ("ISO_IR 192", ["", "ISO 2022 IR 149"])) if subject.korean else "ISO_IR 192"
    planted = []

    def plant(tag: str, kind: str, value: str, stored: str | None = None) -> None:
        setattr(ds, tag, stored or value)
        planted.append(Planted(kind, value, "header", tag))

    plant("PatientName", "PERSON", who.person.dicom)
    plant("PatientID", "MRN", who.mrn)
    plant("PatientBirthDate", "DATE", f"{who.born:%Y%m%d}")
    plant("PatientSex", "SEX", who.sex)
    plant("PatientAge", "AGE", age)
    plant("AccessionNumber", "ACCESSION", visit.accession)
    plant("InstitutionName", "HOSPITAL", visit.hospital)
    plant("ReferringPhysicianName", "PERSON", visit.referring.dicom)
    if rng.random() < 0.4:
        plant("PatientAddress", "ADDRESS", who.address)
    if rng.random() < 0.5:
        plant("OperatorsName", "PERSON", visit.operator.dicom)
    if rng.random() < 0.5:
        plant("PerformingPhysicianName", "PERSON", visit.radiologist.dicom)
    if rng.random() < 0.25:
        plant("PatientComments", "PERSON", f"Film of {who.person.full}, MRN {who.mrn}")
    if rng.random() < 0.2:
        plant("ImageComments", "PERSON", f"Ordered by Dr. {visit.referring.full}")
    if rng.random() < 0.5:
        plant("DeviceSerialNumber", "SERIAL", f"SN{rng.integers(10_000, 99_999)}")
        plant("StationName", "STATION", f"XRROOM{rng.integers(1, 9)}")
    if rng.random() < 0.3:
        block = ds.private_block(0x0009, "DEMO PACS 1.0", create=True)
        block.add_new(0x01, "LO", who.person.full)
        planted.append(Planted("PERSON", who.person.full, "header", "(0009,1001)"))
    return planted


def _describe_study(ds: Dataset, acquisition: Acquisition, image: ImageIdentity) -> None:
    ds.SOPClassUID = DigitalXRayImageStorageForPresentation if acquisition.digital else ComputedRadiographyImageStorage
    ds.SOPInstanceUID = image.instance_uid
    ds.StudyInstanceUID, ds.SeriesInstanceUID = image.study_uid, image.series_uid
    ds.StudyDate = ds.ContentDate = f"{image.study_date:%Y%m%d}"
    ds.Modality = "DX" if acquisition.digital else "CR"
    ds.StudyDescription = acquisition.description
    ds.SeriesNumber, ds.InstanceNumber = image.series_number, image.instance_number
    ds.ImageType = ["DERIVED", "PRIMARY"]
    if acquisition.digital:
        ds.PresentationIntentType = "FOR PRESENTATION"
        ds.PixelIntensityRelationship, ds.PixelIntensityRelationshipSign = "LOG", -1


def _describe_view(ds: Dataset, acquisition: Acquisition) -> None:
    if acquisition.view_position is not None:
        ds.ViewPosition = acquisition.view_position
    if acquisition.orientation is not None:
        ds.PatientOrientation = list(acquisition.orientation)
    if acquisition.body_part is not None:
        ds.BodyPartExamined = acquisition.body_part
    if acquisition.view_code is not None:
        code = Dataset()
        code.CodeValue, code.CodingSchemeDesignator = VIEW_CODES[acquisition.view_code], "SNM3"
        code.CodeMeaning = acquisition.view_code
        ds.ViewCodeSequence = Sequence([code])


def _describe_display(ds: Dataset, acquisition: Acquisition, rng: np.random.Generator) -> None:
    low, high = _range(acquisition)
    if acquisition.digital or rng.random() < 0.5:
        ds.PresentationLUTShape = "INVERSE" if acquisition.photometric == "MONOCHROME1" else "IDENTITY"
    if acquisition.window:
        centre, width = (low + high) / 2, (high - low) * rng.uniform(0.97, 1.12)
        if rng.random() < 0.15:  # several windows, as some machines offer; the first is the one to use
            ds.WindowCenter, ds.WindowWidth = (
                [f"{centre:.3f}", f"{centre * 1.1:.3f}"],
                [f"{width:.3f}", f"{width * 0.5:.3f}"],
            )
            ds.WindowCenterWidthExplanation = ["NORMAL", "HARDER"]
        else:
            ds.WindowCenter, ds.WindowWidth = f"{centre:.0f}", f"{width:.0f}"
    if acquisition.voi_lut:
        share = np.linspace(0, 1, high - low + 1)
        bend = rng.uniform(0.0, 0.35)  # between straight and S-shaped
        curve = (1 - bend) * share + bend * share * share * (3 - 2 * share)
        lut = Dataset()
        lut.LUTDescriptor = [len(curve), low, 16]
        lut.LUTExplanation = "NK5"
        lut.add_new("LUTData", "OW", np.rint(curve * 65535).astype("<u2").tobytes())
        lut["LUTDescriptor"].VR = "US"
        ds.VOILUTSequence = Sequence([lut])
