"""Options of the reports stage: de-identification, abbreviation expansion, sections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from cxrflow.config.base import Section
from cxrflow.io.lists import read_list

ReportCode = Literal[
    "EMPTY_REPORT",
    "NO_REPORT",
    "NO_IMAGE",
    "CONFLICTING_REPORT",
    "CONFLICTING_SUBJECT",
    "UNREADABLE_REPORT",
]
Share = Annotated[float, Field(ge=0, le=1)]


# Of two kinds found at one place the earlier one counts, since it says more: a record number over any number.
PhiKind = Literal[
    *("RRN", "MRN", "ACCESSION", "DEVICE", "EMAIL", "URL", "PHONE", "DATE", "TIME", "AGE", "NAME", "HOSPITAL"),
    *("ADDRESS", "WARD", "ID"),
]


class PhiModelOptions(Section):
    """A token-classification model that looks for protected information beside the rules."""

    source: Literal["hub", "local"] = Field(description="where the model comes from")
    id: str | None = Field(default=None, description="hub: repository id, e.g. StanfordAIMI/stanford-deidentifier-base")
    revision: str | None = Field(
        default=None, description="hub: commit, tag, branch or refs/pr/N; the model must have safetensors there"
    )
    path: Path | None = Field(default=None, description="local: folder with config.json, safetensors and tokenizer")
    labels: dict[str, PhiKind | None] = Field(
        default_factory=dict,
        description="kind of each of the model's labels (without B- or I-) not known by its name; null: ignored",
    )
    threshold: float = Field(0.5, gt=0, lt=1, description="least probability of a label")
    window: int = Field(512, ge=16, description="tokens the model reads at once, the special ones included")
    overlap: int = Field(128, ge=0, description="tokens that two windows of a long report share")

    @model_validator(mode="after")
    def _complete(self) -> PhiModelOptions:
        needs = {"hub": ("id", "revision"), "local": ("path",)}[self.source]
        missing = [key for key in needs if getattr(self, key) is None]
        if missing:
            raise ValueError(f"source '{self.source}' needs {' and '.join(missing)}")
        if self.overlap > self.window // 2:
            raise ValueError("overlap: at most half of window")
        return self


class TaggerOptions(Section):
    """A second opinion on what the rules find: a conditional random field, fitted to annotated reports."""

    annotated: tuple[Path, ...] = Field(
        default=(),
        description="your own tables of annotated reports beside the lexicon's, as `cxrflow deidentify --evaluate` "
        "reads them (column `report`); no word of theirs becomes part of the model. A container sees the checkout "
        "alone: bind their folder",
    )
    variations: int = Field(
        1, ge=0, le=20, description="times each annotated report is written again with other values"
    )
    threshold: float = Field(
        0.35,
        gt=0,
        lt=1,
        description="probability from which a word that the rules left is replaced; less finds more and errs more",
    )


class DeidentifyOptions(Section):
    """How protected health information is found and what takes its place."""

    policy: Literal["mask", "surrogate"] = Field(
        "mask",
        description="what replaces a finding: `mask` writes its kind in brackets, as in [NAME]; `surrogate` a made-up "
        "value of the same form, drawn from the key in CXRFLOW_PSEUDONYM_KEY, the patient and the value, so that a "
        "person stays one person and a patient's dates move by one number of days",
    )
    model: PhiModelOptions | None = Field(
        default=None, description="a token-classification model beside the rules; null: none, and no torch is needed"
    )
    tagger: TaggerOptions | None = Field(
        default=None, description="a second opinion on what the rules find; null: the rules alone"
    )
    extra_names_file: Path | None = Field(
        default=None,
        description="text file in UTF-8 with one name (of staff, of the hospital) a line, masked wherever it stands, "
        "in addition to what is recognised; records of the run hold its path and digest, none of its names",
    )
    reviewed_studies_file: Path | None = Field(
        default=None,
        description="text file with one study id (row number, for `cxrflow deidentify`) a line: those that a person "
        "has read after the residual gate named them, and found harmless",
    )

    def extra_names(self) -> tuple[str, ...]:
        """Names in the user's list. Raises CxrflowError as `read_list` does."""
        return _listed(self.extra_names_file, "deidentify.extra_names_file")

    def reviewed_studies(self) -> tuple[str, ...]:
        """Study ids in the user's list. Raises CxrflowError as `read_list` does."""
        return _listed(self.reviewed_studies_file, "deidentify.reviewed_studies_file")

    def lists(self) -> list[str]:
        """Paths of the user's lists, which are inputs of what reads them: their content stands in no record."""
        return [path.as_posix() for path in (self.extra_names_file, self.reviewed_studies_file) if path]


def _listed(path: Path | None, key: str) -> tuple[str, ...]:
    return read_list(path, key) if path else ()


class ExpandOptions(Section):
    """Which abbreviations are written out."""

    keep_common: bool = Field(
        True,
        description="leave abbreviations that are commoner than their long form (COPD, CT, ICU), as the paper does",
    )
    window: int = Field(
        6, ge=1, le=30, description="words on either side, within the sentence, that may decide between two meanings"
    )
    certainty: float = Field(
        1.5,
        ge=0.5,
        le=5,
        description="score at which the words of a sentence decide between two meanings: 1 for a word near by, 2 for "
        "one next to the abbreviation; less decides more and errs more (benchmarks/README.md)",
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
