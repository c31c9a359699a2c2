"""What the tables may say of a header: an allow-list, each entry in a form that names nobody.

In: a parsed header and what may be disclosed. Out: text for one cell. Whatever a header holds in the wrong element, a
name where a modality should be, does not get through: values come from closed lists, are numbers of a few digits, or
are hashed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from pydicom.uid import UID, UID_dictionary

from cxrflow.datasets.pseudonyms import DIGITS, pseudonym
from cxrflow.images.codes import Refused
from cxrflow.images.decode import syntax_name
from cxrflow.images.dicom_header import DicomHeader, header_text
from cxrflow.images.screen import GREY, OTHER_MODALITIES, OTHER_PHOTOMETRIC
from cxrflow.io.hashing import sha256_text


@dataclass(frozen=True)
class Disclosure:
    """What may be told of a dataset's headers.

    key: of the pseudonyms of a hospital's own data; None: hashes without a key. whole_dates: the publisher has shifted
    or checked the dates; else the year alone is told, as the Safe Harbor rule allows (45 CFR 164.514(b)(2)(i)(C)).
    """

    key: bytes | None = field(default=None, repr=False)
    whole_dates: bool = False


YEARS_ALONE = Disclosure()


def hashed_element(header: DicomHeader, keyword: str, disclosure: Disclosure) -> str:
    """20 hex digits that are equal for equal values of an element; "" where it is absent."""
    value = _text(header, keyword)
    if not value:
        return ""
    if disclosure.key is not None:
        return pseudonym(value, keyword, disclosure.key)
    return sha256_text(f"{keyword}\x1f{value}")[:DIGITS]


def study_datetime(header: DicomHeader, disclosure: Disclosure) -> str:
    """StudyDate and StudyTime in the form of ISO 8601, `2180-05-06T21:30:14`, as far as they are given and may be told.

    "" where there is no date, or none that the calendar knows.
    """
    day = _text(header, "StudyDate").replace(".", "")  # points and colons: ACR-NEMA
    time = _text(header, "StudyTime").replace(":", "").partition(".")[0]
    if len(day) != 8:  # strptime would take 1015 for 10:01:05 and 2020112 for the second of November
        return ""
    form, precision = _TIMES.get(len(time), ("", ""))
    for text, given in (("%Y%m%d" + form, day + time), ("%Y%m%d", day)):
        with contextlib.suppress(ValueError):
            moment = datetime.strptime(given, text)
            if not disclosure.whole_dates:
                return f"{moment.year:04d}"
            return moment.date().isoformat() if given == day else moment.isoformat(timespec=precision)
    return ""


_TIMES = {6: ("%H%M%S", "seconds"), 4: ("%H%M", "minutes"), 2: ("%H", "hours")}  # by the number of digits


def header_tags(header: DicomHeader) -> str:
    """What the header says of kind and geometry: `Modality=CR Rows=2828 …`; "?" for an unknown value."""
    told = []
    for keyword, known in _TAGS.items():
        value = _text(header, keyword)
        if value:
            told.append(f"{keyword}={_named(value).replace(' ', '_') if known(value) else '?'}")
    syntax = header.transfer_syntax
    told.append(f"TransferSyntaxUID={syntax_name(syntax) if syntax in UID_dictionary else '?'}")
    return " ".join(told)


def _text(header: DicomHeader, keyword: str) -> str:
    try:
        return header_text(header, keyword)
    except Refused:  # unreadable, and nothing that the pixels need: as good as absent
        return ""


def _named(value: str) -> str:
    return UID(value).keyword or value if value in UID_dictionary else value


def _number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 5


_TAGS: dict[str, Callable[[str], bool]] = {
    "SOPClassUID": UID_dictionary.__contains__,
    "Modality": OTHER_MODALITIES.__contains__,
    "PresentationIntentType": ("FOR PRESENTATION", "FOR PROCESSING").__contains__,
    "BurnedInAnnotation": ("YES", "NO").__contains__,
    "PhotometricInterpretation": (
        *GREY,
        *OTHER_PHOTOMETRIC,
        "YBR_FULL",
        "YBR_FULL_422",
        "YBR_ICT",
        "YBR_RCT",
    ).__contains__,
    "SamplesPerPixel": _number,
    "NumberOfFrames": _number,
    "Rows": _number,
    "Columns": _number,
    "BitsAllocated": _number,
    "BitsStored": _number,
}
