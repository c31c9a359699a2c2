"""The evaluation file: one JSON of records for a model and a dataset, read by every table and figure.

In: records computed by the scoring stages. Out: `<kind>.json`, schema 1. A number that could not be computed is a
record with status "not run" and a reason; it has no value, never a zero.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json

SCHEMA = 1
# Records of each metric of a trained model. Each is a cell of the table from the start, so that its absence shows.
MODEL_RECORDS = {
    "f1chexbert": (
        "f1chexbert_micro_14",
        "f1chexbert_macro_14",
        "f1chexbert_micro_5",
        "f1chexbert_macro_5",
    ),
    "radgraph": ("radgraph_f1_simple", "radgraph_f1_partial", "radgraph_f1_complete"),
    "ratescore": ("ratescore",),
    "green": ("green",),
    "bertscore": ("bertscore",),
}
Matching = Literal["strict", "duplicate_aware"]


class Record(BaseModel):
    """One number with its interval, the count behind it, its candidate pool and what chance would give.

    `seeds` counts the runs it is the mean of, `sd` is their standard deviation, `sources` are the evaluation files it
    was read from; no file holds them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    task: str
    metric: str
    matching: Matching | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0
    pool: int | None = None
    chance: float | None = None
    status: Literal["ok", "not run"] = "ok"
    reason: str = ""
    seeds: int = Field(default=1, exclude=True)
    sd: float | None = Field(default=None, exclude=True)
    sources: tuple[str, ...] = Field(default=(), exclude=True)

    @model_validator(mode="after")
    def _value_or_reason(self) -> Record:
        if (self.status == "ok") != (self.value is not None):
            raise ValueError(f"{self.task}/{self.metric}: a record is 'ok' with a value, or 'not run' without one")
        if self.status == "not run" and not self.reason:
            raise ValueError(f"{self.task}/{self.metric}: 'not run' needs a reason")
        return self


def not_run(task: str, metric: str, reason: str, matching: Matching | None = None) -> Record:
    """The record of a number that could not be computed."""
    return Record(task=task, metric=metric, matching=matching, status="not run", reason=reason)


class RunInfo(BaseModel):
    """What the tables say of a model. Further facts are kept as they come.

    `arm` is the name that runs share which differ in their seed alone. `fraction`, `report_text` and `mismatched` are
    by dataset.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    encoder: str
    run: str = ""
    arm: str = ""
    base: str = ""
    adaptation: list[str] = []
    text_mode: str = ""
    vision: str = ""
    trained_on: list[str] = []
    fraction: dict[str, float] = {}
    report_text: dict[str, str] = {}
    mismatched: dict[str, float] = {}
    n_train: int | None = None
    seed: int | None = None


class Evaluation(BaseModel):
    """An evaluation file. `run` is empty for text tasks, which score an encoder alone."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_version: Literal[1] = Field(default=SCHEMA, alias="schema")
    kind: Literal["retrieval", "clinical", "clinical_models", "zero_shot", "text_tasks", "styles"]
    dataset: str
    run: str = ""
    encoder: str
    run_info: RunInfo
    settings: dict[str, Any] = {}
    counts: dict[str, int] = {}
    records: list[Record]

    @property
    def name(self) -> str:
        """The run, or the encoder where there is no run."""
        return self.run or self.encoder

    def find(self, task: str, metric: str, matching: Matching | None = None) -> Record | None:
        """The record of a task, metric and matching, or None."""
        for record in self.records:
            if (record.task, record.metric, record.matching) == (task, metric, matching):
                return record
        return None


def parse_run_info(text: str, needs_run: bool) -> RunInfo:
    """RunInfo from the JSON a command takes. Raises CxrflowError naming what is missing."""
    try:
        info = RunInfo.model_validate_json(text)
    except ValidationError as error:
        details = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False))
        raise CxrflowError(f"--run-info: {details}") from error
    if needs_run and not info.run:
        raise CxrflowError("--run-info: 'run', the name of the trained model, is missing")
    return info


def write_evaluation(evaluation: Evaluation, path: str | Path) -> None:
    """Write an evaluation file, atomically."""
    write_json(path, evaluation.model_dump(mode="json", by_alias=True))


def read_evaluation(path: str | Path) -> Evaluation:
    """Read an evaluation file. Raises CxrflowError where it is missing or not one."""
    path = Path(path)
    if not path.is_file():
        raise CxrflowError(f"evaluation file {path} does not exist")
    try:
        evaluation = Evaluation.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (json.JSONDecodeError, ValidationError) as error:
        raise CxrflowError(f"{path} is not an evaluation file of schema {SCHEMA}: {error}") from error
    records = [record.model_copy(update={"sources": (path.as_posix(),)}) for record in evaluation.records]
    return evaluation.model_copy(update={"records": records})
