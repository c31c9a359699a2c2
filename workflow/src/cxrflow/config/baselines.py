"""Options of peer baselines: published image-text models that are scored beside the runs, never trained here."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from cxrflow.config.base import Section
from cxrflow.config.clip import ReportText


class BaselineOptions(Section):
    """A published image-text model (open_clip, or CLIP or SigLIP of transformers), scored in the runs' pools."""

    source: Literal["hub", "local"] = Field(default="hub", description="Where the model comes from")
    id: str | None = Field(
        default=None, description="hub: repository id, e.g. microsoft/BiomedCLIP-PubMedBERT_256-vit_base_patch16_224"
    )
    revision: str = Field(default="main", description="hub: commit, tag or branch; the commit found is recorded")
    path: str | None = Field(default=None, description="local: folder with configuration and weights")
    report_text: ReportText = Field(default="text", description="Column of the reports that is embedded")

    @model_validator(mode="after")
    def _one_source(self) -> BaselineOptions:
        needed, other = ("id", "path") if self.source == "hub" else ("path", "id")
        if getattr(self, needed) is None:
            raise ValueError(f"source '{self.source}' needs '{needed}'")
        if getattr(self, other) is not None:
            raise ValueError(f"'{other}' has no effect with source '{self.source}'")
        return self
