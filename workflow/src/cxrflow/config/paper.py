"""Options of the paper: which tables and figures, which comparison each of them makes, how names are printed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from cxrflow.config.base import Section

TableName = Literal[
    "data", "quarantine", "leakage", "text_tasks", "retrieval", "training_reports", "clinical", "zero_shot",
    "generalisation", "robustness", "published",
]  # fmt: skip
FigureName = Literal["data_overview", "text_tasks", "recall_by_encoder", "robustness", "label_f1", "learning_curves"]
TABLES: tuple[TableName, ...] = (
    "data",
    "quarantine",
    "leakage",
    "text_tasks",
    "retrieval",
    "training_reports",
    "clinical",
    "zero_shot",
    "generalisation",
    "robustness",
    "published",
)
FIGURES: tuple[FigureName, ...] = (
    "data_overview",
    "text_tasks",
    "recall_by_encoder",
    "robustness",
    "label_f1",
    "learning_curves",
)


class PaperOptions(Section):
    """Tables and figures: views over the evaluation files."""

    title: str = Field(default="Chest X-ray image-text retrieval", description="Title of the HTML report")
    license: str = Field(
        default="", description="Licence of the results in the RO-Crate: an SPDX name or an address; empty for none"
    )
    tables: list[TableName] = Field(default=list(TABLES), description="Tables to write")
    figures: list[FigureName] = Field(default=list(FIGURES), description="Figures to draw")
    recall_at: int = Field(
        default=5,
        ge=1,
        description="Cut-off k of the recall in figures, generalisation and robustness; one of evaluation.ks",
    )
    matching: Literal["duplicate_aware", "strict"] = Field(
        default="strict",
        description="What counts as found in headline, figures, comparisons: only the own study, or any of equal text",
    )
    noisy_datasets: list[str] = Field(
        default=[],
        description="Datasets with noisy reports; a run trained on one is the noisy arm of the robustness table",
    )
    baseline_encoder: str = Field(
        default="", description="Encoder the robustness table compares the others' loss with; empty for no comparison"
    )
    headline_run: str = Field(
        default="",
        description="Run in the report's headline and beside published numbers; empty for the first in `order`",
    )
    headline_encoder: str = Field(
        default="", description="Encoder beside published numbers of text tasks; empty for the first in `order`"
    )
    order: list[str] = Field(
        default=[], description="Runs, encoders and datasets in the order of print; those not named follow by name"
    )
    labels: dict[str, str] = Field(
        default={}, description="Printed name of a run, encoder or dataset; without one the name is printed as it is"
    )
    notes: list[str] = Field(
        default=[], description="Sentences for the notes of the HTML report, e.g. that the data are generated"
    )
    bootstrap_draws: int = Field(
        default=1000, ge=100, description="Resamples of patients behind the interval of a difference between runs"
    )
    confidence: float = Field(
        default=0.95, gt=0.5, lt=1.0, description="Coverage of a difference's interval, a fraction"
    )

    @field_validator("tables", "figures")
    @classmethod
    def _once_each(cls, names: list[str]) -> list[str]:
        if len(set(names)) != len(names):
            raise ValueError(f"a name stands twice (found {names})")
        return names
