"""Gates: is this header that of one single-frame grey chest radiograph, fit to be shown to a model?

In: a parsed header and the options. Out: `ImageAttributes`, or Refused with the first reason that applies.
`screen_object` asks what the object is, `screen_content` what it shows; between the two the caller makes sure that
the file is whole, so that a broken file is called broken whatever it shows.
"""

from __future__ import annotations

import re

from pydicom.uid import UID, UID_dictionary

from cxrflow.config.images import ImagesOptions
from cxrflow.images.codes import Refused
from cxrflow.images.dicom_header import (
    DicomHeader,
    ImageAttributes,
    header_sequence,
    header_text,
    image_attributes,
    media_storage_class,
    missing_element,
)

DX_FOR_PROCESSING = "1.2.840.10008.5.1.4.1.1.1.1.1"
# SOP classes a radiograph can be stored as, and the modality that must be accepted for it ("": any accepted one).
SOP_CLASSES = {
    "1.2.840.10008.5.1.4.1.1.1": "",  # Computed Radiography
    "1.2.840.10008.5.1.4.1.1.1.1": "",  # Digital X-Ray, for presentation
    DX_FOR_PROCESSING: "",
    "1.2.840.10008.5.1.4.1.1.7": "",  # Secondary Capture: how films and converted PNGs are stored
    "1.2.840.10008.5.1.4.1.1.7.2": "",  # Multi-frame grayscale byte and word secondary capture
    "1.2.840.10008.5.1.4.1.1.7.3": "",
    "1.2.840.10008.5.1.4.1.1.12.1": "XA",
    "1.2.840.10008.5.1.4.1.1.12.2": "RF",
}
OTHER_MODALITIES = (  # those a message may name; any other value could be a name in the wrong element
    *("CR", "CT", "DX", "ES", "IO", "KO", "MG", "MR", "NM", "OT", "PR", "PT", "PX", "RF", "SC", "SR", "US", "XA", "XC"),
)
GREY = ("MONOCHROME1", "MONOCHROME2")
OTHER_PHOTOMETRIC = ("RGB", "PALETTE COLOR", "YBR_", "HSV", "ARGB", "CMYK")
UNSPECIFIC_BODY_PARTS = {"", "UNKNOWN", "OTHER", "DEFAULT", "NONE", "N/A", "BODY", "TRUNK", "WHOLEBODY", "PORTABLE"}
DESCRIPTIONS = (
    "StudyDescription",
    "SeriesDescription",
    "ProtocolName",
    "PerformedProcedureStepDescription",
    "RequestedProcedureDescription",
)
OTHER_ANATOMY = re.compile(
    r"\b(TEETH|TOOTH|DENTAL|PANORAMIC|JAW|MANDIBLE|SKULL|SINUS(?:ES)?|FACIAL|ORBITS?|NECK|SHOULDER|CLAVICLE|HUMERUS|ELBOW|"
    r"FOREARM|WRIST|HANDS?|FINGERS?|ABDOMEN|ABDOMINAL|KUB|PELVIS|PELVIC|HIPS?|FEMUR|KNEES?|TIBIA|FIBULA|ANKLES?|FOOT|FEET|"
    r"TOES?|HEEL|CALCANEUS|SPINE|[CTL][ -]?SPINE|LUMBAR|CERVICAL|SACRUM|COCCYX|EXTREMITY|BREAST|MAMMO\w*)\b"
)


def screen_object(header: DicomHeader, options: ImagesOptions) -> ImageAttributes:
    """The attributes of a single grey frame of a radiograph.

    Raises Refused: WRONG_MODALITY, HEADER_TRUNCATED, HEADER_INVALID, COLOUR, MULTIFRAME.
    """
    _check_modality(header, options)
    attributes = image_attributes(header)
    _check_pixel_module(attributes)
    return attributes


def screen_content(header: DicomHeader, attributes: ImageAttributes, options: ImagesOptions) -> None:
    """Refuse what a whole file may hold and a model should not see.

    Raises Refused: TOO_SMALL, TOO_LARGE, FOR_PROCESSING, WRONG_BODY_PART, BURNED_IN_TEXT.
    """
    check_size(attributes.rows, attributes.columns, options)
    if (
        header_text(header, "PresentationIntentType") == "FOR PROCESSING"
        or header_text(header, "SOPClassUID") == DX_FOR_PROCESSING
    ):
        raise Refused("FOR_PROCESSING", "raw detector data")
    _check_body_part(header, options.body_parts)
    if options.refuse_burned_in and header_text(header, "BurnedInAnnotation") == "YES":
        raise Refused("BURNED_IN_TEXT", "BurnedInAnnotation is YES")


def check_size(rows: int, columns: int, options: ImagesOptions) -> None:
    """Refuse an image too small to read or too large to be a radiograph: TOO_SMALL, TOO_LARGE."""
    if min(rows, columns) < options.min_side:
        raise Refused("TOO_SMALL", f"{columns} x {rows} px, the shorter side must have {options.min_side}")
    if rows * columns > options.max_megapixels * 1e6:
        raise Refused("TOO_LARGE", f"{columns} x {rows} px, more than {options.max_megapixels:g} Mpx")


def _check_modality(header: DicomHeader, options: ImagesOptions) -> None:
    modality = header_text(header, "Modality")
    if not modality:
        raise missing_element(header, "Modality")
    if modality not in options.modalities:
        named = modality if modality in OTHER_MODALITIES else "no modality code"
        raise Refused("WRONG_MODALITY", f"modality {named}; accepted: {', '.join(options.modalities)}")
    sop_class = header_text(header, "SOPClassUID") or media_storage_class(header)
    if not sop_class:
        raise missing_element(header, "SOPClassUID")
    needed = SOP_CLASSES.get(sop_class)
    if needed is None or (needed and needed not in options.modalities):
        named = UID(sop_class).name if sop_class in UID_dictionary else "unknown SOP class"
        raise Refused("WRONG_MODALITY", f"{named}, which is not that of a radiograph")


def _check_pixel_module(attributes: ImageAttributes) -> None:
    photometric = attributes.photometric
    if attributes.samples != 1 or photometric.startswith(OTHER_PHOTOMETRIC):
        raise Refused("COLOUR", f"{attributes.samples} samples per pixel, {_known_photometric(photometric)}")
    if photometric not in GREY:
        raise Refused("HEADER_INVALID", "PhotometricInterpretation is not one that DICOM defines")
    if attributes.frames > 1:
        raise Refused("MULTIFRAME", f"{attributes.frames} frames")
    if attributes.bits_allocated not in (8, 16):
        raise Refused("HEADER_INVALID", f"{attributes.bits_allocated} bits allocated; accepted: 8, 16")


def _known_photometric(photometric: str) -> str:
    return photometric if photometric.startswith((*GREY, *OTHER_PHOTOMETRIC)) else "unknown photometric interpretation"


def _check_body_part(header: DicomHeader, words: tuple[str, ...]) -> None:
    """Trust BodyPartExamined; where it says nothing, a description that names other anatomy and no chest is enough.

    2,505 of Open-I's 7,469 chest films have no body part, so its absence alone means nothing.
    """
    chest = re.compile("|".join(rf"\b{re.escape(word)}" for word in words))
    part = header_text(header, "BodyPartExamined").replace("_", " ")
    if part not in UNSPECIFIC_BODY_PARTS:
        if not chest.search(part):
            named = OTHER_ANATOMY.search(part)
            raise Refused("WRONG_BODY_PART", f"BodyPartExamined names {named.group() if named else 'another part'}")
        return
    described = [header_text(header, keyword) for keyword in DESCRIPTIONS]
    for item in header_sequence(header, "AnatomicRegionSequence"):
        described.append(str(item.get("CodeMeaning", "")).upper())
    text = " ; ".join(described).replace("_", " ")
    named = OTHER_ANATOMY.search(text)
    if named and not chest.search(text):
        raise Refused("WRONG_BODY_PART", f"no body part is given and a description names {named.group()}")
