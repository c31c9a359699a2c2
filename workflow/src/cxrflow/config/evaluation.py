"""Options of the evaluation: which metrics, which text tasks, how uncertainty is computed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from cxrflow.config.base import Section
from cxrflow.config.model_metrics import ModelMetricsOptions
from cxrflow.config.variants import ErrorKind, Style, VariantsOptions

TextTask = Literal["error_discrimination", "acronym_retrieval", "findings_to_impression", "clinical_similarity"]
TEXT_TASKS: tuple[TextTask, ...] = (
    "error_discrimination",
    "acronym_retrieval",
    "findings_to_impression",
    "clinical_similarity",
)


class EvaluationOptions(Section):
    """Retrieval, clinical agreement and text tasks."""

    datasets: list[str] = Field(
        default=[], description="Datasets whose test split is scored, by name; empty for every one that has reports"
    )
    ks: list[int] = Field(
        default=[1, 5, 10, 50], min_length=1, description="Cut-offs k of recall@k, counts of candidates"
    )
    pool_size: int = Field(
        default=1000, ge=2, description="Studies in a drawn pool, in which test sets of any size are comparable"
    )
    pool_draws: int = Field(
        default=20, ge=1, description="Drawn pools, the same for every model; scores are their mean"
    )
    bootstrap_draws: int = Field(
        default=2000, ge=100, description="Resamples of patients behind each interval; more draws steady its ends"
    )
    confidence: float = Field(default=0.95, gt=0.5, lt=1.0, description="Coverage of each interval, a fraction")
    tile_megabytes: int = Field(
        default=16, ge=1, description="Size of the score tile held in memory at a time, MB; speed only, never a result"
    )
    uncertain: Literal["positive", "negative", "ignore"] = Field(
        default="positive",
        description="How a finding the labeller calls uncertain counts in F1: positive (the convention of F1CheXbert), "
        "negative, or ignore (not at all in that pair of reports); printed beside every score",
    )
    model_metrics: ModelMetricsOptions = Field(
        default=ModelMetricsOptions(), description="Clinical metrics of trained models and their weights"
    )
    text_tasks: list[TextTask] = Field(default=list(TEXT_TASKS), description="Text tasks to score")
    wrong_options: int = Field(
        default=3, ge=1, description="Injected errors offered beside the correct report in error discrimination"
    )
    text_length: int | None = Field(
        default=None,
        ge=16,
        description="Longest input of every encoder in the text tasks, tokens; null for the least max_length of the "
        "encoders. An encoder that takes more is scored at its own length too",
    )
    prompted_per_class: int = Field(
        default=200, ge=1, description="Images a class in zero-shot classification of five (CheXpert 5x200)"
    )
    abbreviated_style: str = Field(
        default="abbreviated", description="Style of the variants that are the queries of acronym retrieval"
    )

    styles: tuple[Style, ...] = Field(
        default=(
            "shuffled",
            "impression_only",
            "telegraphic",
            "abbreviated",
            "expanded",
            "untagged",
            "upper_case",
            "numbered",
            "hospital_style",
        ),
        description="Style robustness: what the test reports are rendered in, beside the report as written",
    )
    abbreviation_densities: tuple[float, ...] = Field(
        default=(0.25, 0.5, 0.75, 1.0),
        description="Shares of long forms to shorten, for the curve of recall against abbreviation; 1 is among them",
    )
    style_errors: tuple[ErrorKind, ...] = Field(
        default=VariantsOptions().errors,
        description="Style robustness: injected errors that a report must be farther from than from its own rendering",
    )
    style_datasets: list[str] = Field(
        default=[], description="Datasets whose test split is rendered in the styles; empty for all that are scored"
    )

    @field_validator("abbreviation_densities")
    @classmethod
    def _whole_curve(cls, densities: tuple[float, ...]) -> tuple[float, ...]:
        VariantsOptions(abbreviation_densities=densities)
        if 1.0 not in densities:
            raise ValueError(f"the curve ends in 1, every long form shortened (found {list(densities)})")
        return tuple(sorted(densities))

    @field_validator("styles", "style_errors")
    @classmethod
    def _styles_once(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(names)) < len(names):
            raise ValueError("a name stands twice")
        return names

    @field_validator("ks")
    @classmethod
    def _cut_offs(cls, ks: list[int]) -> list[int]:
        if min(ks) < 1 or len(set(ks)) != len(ks):
            raise ValueError(f"ks are distinct numbers from 1 (found {ks})")
        return sorted(ks)

    @field_validator("text_tasks")
    @classmethod
    def _once_each(cls, tasks: list[TextTask]) -> list[TextTask]:
        if len(set(tasks)) != len(tasks):
            raise ValueError(f"text_tasks names a task twice (found {tasks})")
        return tasks
