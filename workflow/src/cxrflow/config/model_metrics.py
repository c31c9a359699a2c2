"""Options of the clinical metrics that trained models compute: which ones, and where their weights come from."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from cxrflow.config.base import Section

ModelMetric = Literal["f1chexbert", "radgraph", "ratescore", "green", "bertscore"]


class ModelMetricsOptions(Section):
    """Metrics of trained models, computed by RadEval in the image `metrics`."""

    metrics: list[ModelMetric] = Field(
        default=[],
        description="Metrics to compute: f1chexbert, radgraph, ratescore, green (a language model of 7 billion "
        "weights), bertscore. The rows of the others, and of those whose weights are not there, say `not run` and why",
    )
    source: Literal["folder", "hub"] = Field(
        default="folder", description="Take weights from a folder, or fetch them from the Hugging Face hub"
    )
    folder: str | None = Field(
        default=None,
        description="Folder of the weights (source folder): a folder a repository, named as on the hub, e.g. "
        "StanfordAIMI/RRG_scorers/chexbert.pth",
    )
    revisions: dict[str, str] = Field(
        default={},
        description="Commit of a hub repository, by its id; one not named here is taken as it is on the day. The "
        "commit taken is printed in either case",
    )
    chance_pairs: int = Field(
        default=200,
        ge=1,
        description="Pairs of a report and one drawn from the pool that chance of a metric of pairs is estimated from",
    )
    batch_size: int = Field(default=16, ge=1, description="Texts a model reads at a time, as far as it can")

    @model_validator(mode="after")
    def _folder_where_asked(self) -> ModelMetricsOptions:
        if len(set(self.metrics)) != len(self.metrics):
            raise ValueError(f"metrics names one twice (found {self.metrics})")
        if self.metrics and self.source == "folder" and not self.folder:
            raise ValueError("folder is missing: where the weights lie (or source: hub)")
        return self
