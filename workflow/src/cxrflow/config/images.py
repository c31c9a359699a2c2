"""Options of the images stage: what is accepted, how pixels become 8-bit, how much may be refused."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator

from cxrflow.config.base import Section
from cxrflow.config.datasets import View
from cxrflow.errors import nearest

Normaliser = Literal["voi_percentile", "mimic_jpg", "minmax"]
BurnedInText = Literal["refuse", "flag", "ignore"]

QuarantineCode = Literal[
    "MISSING_FILE",
    "EMPTY_FILE",
    "HTML_BODY",
    "NOT_DICOM",
    "HEADER_TRUNCATED",
    "HEADER_INVALID",
    "NO_TRANSFER_SYNTAX",
    "WRONG_MODALITY",
    "WRONG_BODY_PART",
    "FOR_PROCESSING",
    "BURNED_IN_TEXT",
    "COLOUR",
    "MULTIFRAME",
    "TOO_SMALL",
    "TOO_LARGE",
    "NO_PIXELS",
    "PIXELS_SHORT",
    "PIXELS_EXCESS",
    "PIXELS_TRUNCATED",
    "DECODER_MISSING",
    "DECODE_FAILED",
    "DECODER_CRASH",
    "TIMEOUT",
    "UNFORESEEN_ERROR",
    "UNREADABLE_IMAGE",
    "BLANK_IMAGE",
    "POLARITY_SUSPECT",
    "DUPLICATE_SOP",
    "DUPLICATE_PIXELS",
    "SPLIT_CONFLICT",
]
# What the listing of a dataset can say against an image (`datasets.table.CODES` without those about reports alone).
ListingCode = Literal[
    "MISSING_FILE",
    "MISSING_ID",
    "PATH_OUTSIDE_ROOT",
    "EXCLUDED",
    "DUPLICATE_ID",
    "CONFLICTING_REPORT",
    "CONFLICTING_SUBJECT",
]

Limit = Annotated[int, Field(ge=0)] | Annotated[float, Field(ge=0.0, le=1.0)]


class ImagesOptions(Section):
    """DICOM, PNG or JPEG into square 8-bit images; what is refused, and how much of it."""

    size: int = Field(default=256, ge=32, le=2048, description="Side of the stored square images, px")
    normaliser: Normaliser = Field(
        default="voi_percentile",
        description="voi_percentile: the DICOM display pipeline, then a stretch between two percentiles; mimic_jpg: "
        "as MIMIC-CXR-JPG was made (min-max, no display LUT, histogram equalisation); minmax: min-max of stored values",
    )
    percentile_low: float = Field(
        default=0.5, ge=0.0, lt=50.0, description="Percentile that becomes black under voi_percentile, %"
    )
    percentile_high: float = Field(
        default=99.5, gt=50.0, le=100.0, description="Percentile that becomes white under voi_percentile, %"
    )
    views: tuple[View, ...] = Field(
        default=("PA", "AP", "UNKNOWN"),
        min_length=1,
        description="Views that are stored, best first; other images stay in the manifest with used = false",
    )
    per_study: Literal["all", "one"] = Field(
        default="all", description="Images used of each study: all, or the one whose view stands first in `views`"
    )
    modalities: tuple[str, ...] = Field(
        default=("CR", "DX"),
        min_length=1,
        description="DICOM modalities that are radiographs; others are WRONG_MODALITY",
    )
    body_parts: tuple[str, ...] = Field(
        default=("CHEST", "THORAX", "TORAX", "LUNG", "RIB", "CXR"),
        min_length=1,
        description="Words one of which a body part, where the header names one, must contain; else WRONG_BODY_PART",
    )
    refuse_burned_in: bool = Field(
        default=True, description="Refuse images whose header says that text is burned in (it may name the patient)"
    )
    burned_in_text: BurnedInText = Field(
        default="refuse",
        description="What becomes of images that seem to show a line of text, which may name the patient. refuse: "
        "BURNED_IN_TEXT; flag: kept, with PIXELS in the manifest's column burned_in, for sets whose publisher has "
        "removed all names from the pixels; ignore: do not look",
    )
    check_polarity: bool = Field(
        default=True, description="Refuse images whose lungs and surroundings are brighter than the middle of the body"
    )
    min_side: int = Field(default=200, ge=1, description="Shorter side below which an image is TOO_SMALL, px")
    max_megapixels: float = Field(
        default=100.0, gt=0, description="Rows x columns above which an image is TOO_LARGE, Mpx"
    )
    max_megabytes: float = Field(default=512.0, gt=0, description="File size above which an image is TOO_LARGE, MB")
    seconds_per_file: float = Field(
        default=120.0, gt=0, description="Time after which reading an image is given up twice and it is TIMEOUT, s"
    )
    megabytes_per_file: float = Field(
        default=1500.0,
        ge=200,
        description="Memory beyond which reading an image is given up and it is TOO_LARGE, MB for each thread of a job",
    )
    duplicates: Literal["join", "drop"] = Field(
        default="join",
        description="Copies of one image under several patients, in one dataset or over several. join: these patients "
        "are divided as one; drop: patients stay where they are, and of copies on two sides only those nearest to the "
        "test stay, the others are SPLIT_CONFLICT",
    )
    quarantine_limits: dict[str, Limit] = Field(
        default={
            **{"default": 0.02, "total": 0.05, "EMPTY_FILE": 0.001, "HTML_BODY": 0.001, "NOT_DICOM": 0.001},
            **{"DECODER_CRASH": 0.001, "TIMEOUT": 0.001, "UNFORESEEN_ERROR": 0.001},
        },
        description="Refused images past which the run stops, for each code, for codes not named (default) and for all "
        "together (total): a whole number is a count, a decimal fraction a share of the images that the dataset lists. "
        "EXCLUDED and DUPLICATE_ID are no damage and count only where they are named",
    )

    @field_validator("views", "modalities", "body_parts")
    @classmethod
    def _once_each(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(values)) != len(values):
            raise ValueError(f"a value stands twice (found {', '.join(values)})")
        return values

    @field_validator("modalities", "body_parts")
    @classmethod
    def _upper_case(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        wrong = [value for value in values if value != value.strip().upper() or not value.strip()]
        if wrong:
            raise ValueError(f"values are upper case without spaces around them (found {wrong})")
        return values

    @field_validator("quarantine_limits")
    @classmethod
    def _known_codes(cls, limits: dict[str, Limit]) -> dict[str, Limit]:
        accepted = (*dict.fromkeys((*get_args(QuarantineCode), *get_args(ListingCode))), "default", "total")
        for code in limits:
            if code not in accepted:
                raise ValueError(f"unknown code '{code}'{nearest(code, accepted)}; accepted: {', '.join(accepted)}")
        if limits.get("DECODER_MISSING"):
            raise ValueError("DECODER_MISSING always stops the run; remove the key")
        return limits
