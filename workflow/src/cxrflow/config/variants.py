"""Options of the second half of the reports stage: labels, style variants and injected errors."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from cxrflow.config.base import Section

Style = Literal[
    "shuffled",
    "impression_only",
    "findings_only",
    "telegraphic",
    "abbreviated",
    "expanded",
    "synonym",
    "hospital_style",
    "by_anatomy",
    "sentence_split",
    "omission",
    "untagged",
    "upper_case",
    "numbered",
]
ErrorKind = Literal[
    "severity",
    "location",
    "false_prediction",
    "false_negation",
    "measurement",
    "opposite_sentence",
    "device_added",
    "device_renamed",
    "device_position",
]


REWRITTEN = "rewritten"  # the style of what a language model wrote


class LabelOptions(Section):
    """How reports are labelled with the 14 CheXpert labels."""

    scope: Literal["findings_and_impression", "whole"] = Field(
        "findings_and_impression",
        description="what is read: findings and impression where the report has such sections, or every word of it "
        "(an indication such as `rule out pneumonia` then counts)",
    )


class VariantsOptions(Section):
    """Which style variants (positives) and injected errors (hard negatives) are made of each report."""

    styles: tuple[Style, ...] = Field(
        (
            "shuffled",
            "impression_only",
            "findings_only",
            "telegraphic",
            "abbreviated",
            "expanded",
            "synonym",
            "hospital_style",
            "by_anatomy",
            "sentence_split",
            "omission",
        ),
        description="styles a report is rendered in; what fails the label check is dropped and counted",
    )
    abbreviation_densities: tuple[float, ...] = Field(
        (1.0,),
        description="shares of long forms that style `abbreviated` shortens, each in (0, 1]; 1.0 is written as style "
        "`abbreviated`, another as `abbreviated_050` and the like",
    )
    draws: int = Field(
        1,
        ge=1,
        le=100,
        description="times each style and error is drawn anew for a study of the training split, a text that comes "
        "again kept once; training draws among them in every epoch, so more draws are more variety, at their cost",
    )
    errors: tuple[ErrorKind, ...] = Field(
        (
            "severity",
            "location",
            "false_prediction",
            "false_negation",
            "measurement",
            "opposite_sentence",
            "device_added",
            "device_renamed",
            "device_position",
        ),
        description="kinds of error, one error a text; a report without a place for a kind gives none of it",
    )

    @property
    def renderings(self) -> list[tuple[str, float]]:
        """Name and density of each style as it is written: `abbreviated` once for each density."""
        named: list[tuple[str, float]] = []
        for style in self.styles:
            if style == "abbreviated":
                named += [(density_style(density), density) for density in self.abbreviation_densities]
            else:
                named.append((style, 1.0))
        return named

    @field_validator("abbreviation_densities")
    @classmethod
    def _shares(cls, densities: tuple[float, ...]) -> tuple[float, ...]:
        for density in densities:
            if not 0 < density <= 1:
                raise ValueError(f"a density lies above 0 and at most at 1, found {density}")
        if len({round(100 * d) for d in densities}) < len(densities):
            raise ValueError("densities that round to the same per cent would share a name")
        return densities

    @field_validator("styles", "errors")
    @classmethod
    def _once(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(names)) < len(names):
            raise ValueError("a name stands twice")
        return names


def density_style(density: float) -> str:
    """Name of the style in which a share of the long forms is shortened."""
    return "abbreviated" if density == 1 else f"abbreviated_{round(100 * density):03d}"
