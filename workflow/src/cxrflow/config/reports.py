"""Options of the reports stage: de-identification, abbreviation expansion, sections."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from cxrflow.config.base import Section

ReportCode = Literal[
    "EMPTY_REPORT",
    "NO_REPORT",
    "NO_IMAGE",
    "CONFLICTING_REPORT",
    "CONFLICTING_SUBJECT",
    "UNREADABLE_REPORT",
]
Share = Annotated[float, Field(ge=0, le=1)]


class DeidentifyOptions(Section):
    """How protected health information is found and what takes its place."""

    policy: Literal["mask"] = Field(
        "mask", description="what replaces a finding: `mask` writes its kind in brackets, as in [NAME]"
    )
    audit_salt: str = Field(
        "cxrflow",
        min_length=1,
        description="secret mixed into the hashes of the audit table; give your own where the audit leaves your hands",
    )
    extra_names: tuple[str, ...] = Field(
        default=(),
        description="names (of staff, of the hospital) masked wherever they stand, in addition to what is recognised",
    )
    reviewed_studies: tuple[str, ...] = Field(
        default=(),
        description="study ids (row numbers, for `cxrflow deidentify`) that a person has read after the residual gate "
        "named them, and found harmless",
    )


class ExpandOptions(Section):
    """Which abbreviations are written out."""

    keep_common: bool = Field(
        True,
        description="leave abbreviations that are commoner than their long form (COPD, CT, ICU), as the paper does",
    )
    window: int = Field(
        6, ge=1, le=30, description="words on either side, within the sentence, that may decide between two meanings"
    )


class SectionsOptions(Section):
    """How findings and impression are found in a report."""

    parser: Literal["auto", "mimic", "free"] = Field(
        "auto",
        description="`mimic` follows the official MIMIC-CXR parser; `free` knows the header list of the lexicon; "
        "`auto` takes `mimic` where the text has MIMIC-CXR's shape",
    )
    repeated: Literal["last", "join"] = Field(
        "last",
        description="a section that occurs twice: the last one counts (as in the official parser), or all, in order",
    )
    addenda: Literal["separate", "append"] = Field(
        "separate", description="an addendum is left out of the training text, or appended to the impression"
    )


class ReportsOptions(Section):
    """Options of `cxrflow prepare-reports`."""

    deidentify: DeidentifyOptions = Field(default=DeidentifyOptions(), description="protected health information")
    expand: ExpandOptions = Field(default=ExpandOptions(), description="abbreviations")
    sections: SectionsOptions = Field(default=SectionsOptions(), description="findings and impression")
    quarantine_limits: dict[ReportCode | Literal["default"], Share] = Field(
        default={"default": 0.2, "NO_IMAGE": 1.0, "UNREADABLE_REPORT": 0.01},
        description="share of a dataset's studies past which the run stops, for each code and for codes not named "
        "(default); 1 never stops",
    )
