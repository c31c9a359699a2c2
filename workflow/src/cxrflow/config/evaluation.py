"""Options of the evaluation: which metrics, which text tasks, how uncertainty is computed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from cxrflow.config.base import Section

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
        default=1000, ge=100, description="Resamples of patients behind each interval; more draws steady its ends"
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
