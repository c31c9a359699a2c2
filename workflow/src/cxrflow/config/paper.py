"""Options of the paper: which tables and figures, which comparison each of them makes, how names are printed."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, field_validator, model_validator

from cxrflow.config.base import Section
from cxrflow.config.variants import Style

TableName = Literal[
    "questions",
    "data",
    "quarantine",
    "leakage",
    "text_tasks",
    "retrieval",
    "training_reports",
    "seeds",
    "clinical",
    "zero_shot",
    "generalisation",
    "robustness",
    "styles",
    "style_drops",
    "ablations",
    "published",
    "cost",
]
FigureName = Literal[
    "data_overview",
    "text_tasks",
    "recall_by_encoder",
    "robustness",
    "training_size",
    "style_robustness",
    "abbreviation_curve",
    "label_f1",
    "embedding_map",
    "retrieval_examples",
    "learning_curves",
]
TABLES: tuple[TableName, ...] = get_args(TableName)
FIGURES: tuple[FigureName, ...] = get_args(FigureName)


class Question(Section):
    """A question the study was made to answer, asked before it runs: is a weighted sum of its runs above zero?"""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", description="Short name")
    statement: str = Field(
        min_length=1, description="What is claimed, as a sentence: it holds where the comparison is above zero"
    )
    comparison: dict[str, float] = Field(
        min_length=2,
        description="Weight of each run, by name (of a run with several seeds: their mean); the weights add up to 0",
    )
    dataset: str = Field(description="Dataset whose test split is compared on")
    metric: str = Field(
        default="recall_at_5", pattern=r"^(recall_at_[1-9]\d*|mrr)$", description="recall_at_<k> for any k, or mrr"
    )
    direction: Literal["image_to_text", "text_to_image", "both"] = Field(
        default="both", description="What looks for what; both is the mean of the two"
    )
    matching: Literal["strict", "duplicate_aware"] = Field(default="strict", description="What counts as found")
    style: Style | None = Field(
        default=None, description="Rendering of the test reports (one of evaluation.styles); empty: as written"
    )

    @model_validator(mode="after")
    def _contrast(self) -> Question:
        if 0 in self.comparison.values() or abs(sum(self.comparison.values())) > 1e-9:
            raise ValueError(
                f"question {self.name}: weights differ from 0 and add up to 0 (found {self.comparison}): "
                "a comparison is a difference"
            )
        return self


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
    questions: list[Question] = Field(
        default=[],
        description="Primary questions, registered before the run; p values are Holm's over all of them",
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
    show_examples_of: list[str] = Field(
        default=[],
        description="Datasets of which a few test images and reports are printed, in a figure of the headline run: "
        "only where you may publish both. A credentialed dataset and a local one are refused",
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
        default=2000, ge=100, description="Resamples of patients behind the interval of a difference between runs"
    )
    confidence: float = Field(
        default=0.95, gt=0.5, lt=1.0, description="Coverage of a difference's interval, a fraction"
    )

    @field_validator("questions")
    @classmethod
    def _asked_once(cls, questions: list[Question]) -> list[Question]:
        names = [question.name for question in questions]
        if len(set(names)) < len(names):
            raise ValueError(f"a question's name stands twice (found {names})")
        return questions

    @field_validator("tables", "figures")
    @classmethod
    def _once_each(cls, names: list[str]) -> list[str]:
        if len(set(names)) != len(names):
            raise ValueError(f"a name stands twice (found {names})")
        return names
