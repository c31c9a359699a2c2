"""Options of the demo generator: how much of each generated data set, and how hard it is made."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from cxrflow.config.base import Section

DemoDataset = Literal["demo-mimic", "demo-openi", "demo-hospital"]


class DemoOptions(Section):
    """Size and mix of the generated data sets. Each data set reads the counts that bear its name."""

    mimic_patients: int = Field(default=440, ge=3, description="Patients of demo-mimic")
    mimic_studies: int = Field(default=660, ge=3, description="Studies of demo-mimic, each with a frontal image")
    openi_patients: int = Field(default=120, ge=1, description="Patients of demo-openi, one study each")
    hospital_patients: int = Field(default=140, ge=1, description="Patients of demo-hospital")
    hospital_studies: int = Field(default=190, ge=1, description="Studies of demo-hospital, each with a frontal image")
    image_size: int = Field(
        default=256, ge=240, le=1024, description="Longer side of an image, px; time grows with its square"
    )
    normal_share: float = Field(
        default=0.17,
        ge=0,
        le=1,
        description="Share of studies without any finding; their reports differ in wording alone",
    )
    test_share: float = Field(
        default=0.275, gt=0, lt=1, description="Share of demo-mimic's studies in its official test split"
    )
    validate_share: float = Field(
        default=0.055, gt=0, lt=1, description="Share of demo-mimic's studies in its validate split"
    )
    lateral_share: float = Field(
        default=0.36,
        ge=0,
        le=1,
        description="Share of upright (PA) studies that have a lateral image too; bedside ones have none",
    )
    second_frontal_share: float = Field(
        default=0.02,
        ge=0,
        le=1,
        description="Share of studies with a second frontal image: the same exposure, windowed anew",
    )
    marker_share: float = Field(
        default=0.5, ge=0, le=1, description="Share of frontal images with a lead side marker (R or L)"
    )
    phi_share: float = Field(
        default=0.45,
        ge=0,
        le=1,
        description="Share of reports with planted identifiers (not in demo-openi, which is de-identified)",
    )
    uncertain_share: float = Field(
        default=0.08, ge=0, le=1, description="Share of findings that the report calls possible instead of present"
    )
    broken_share: float = Field(
        default=0.02, ge=0, le=0.5, description="Share of image files that are broken in a known way"
    )
    broken_each_kind: bool = Field(
        default=True, description="At least one broken file of every kind in demo-mimic, whatever `broken_share` gives"
    )

    @model_validator(mode="after")
    def _counts_fit(self) -> DemoOptions:
        for name in ("mimic", "hospital"):
            patients, studies = getattr(self, f"{name}_patients"), getattr(self, f"{name}_studies")
            if studies < patients:
                raise ValueError(
                    f"{name}_studies ({studies}) is below {name}_patients ({patients}): each patient has a study"
                )
        if self.test_share + self.validate_share >= 1:
            raise ValueError("test_share and validate_share leave nothing to train on: their sum must be below 1")
        return self
