"""What the paper is made of: evaluation files, ranks, tables of data, training logs.

In: paths, told apart by what the files hold, or the results folder of a study. Out: `PaperInputs`. Reports are read
without their text: nothing of the paper needs it but the few examples of datasets that may be shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from cxrflow.config.paper import PaperOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import Evaluation, read_evaluation
from cxrflow.images.leakage import SHARED
from cxrflow.io.tables import read_table
from cxrflow.paper.seeds import one_for_each_arm
from cxrflow.provenance.lineage import Manifest, distinct_steps, lineage, uncommitted

# Where a study's results folder keeps what the paper reads.
LAYOUT = (
    "evaluation/*/*/retrieval.json",
    "evaluation/*/*/clinical.json",
    "evaluation/*/*/clinical_models.json",
    "evaluation/*/*/zero_shot.json",
    "evaluation/*/*/styles.json",
    "evaluation/*/*/ranks.parquet",
    "evaluation/*/*/style_ranks.parquet",
    "evaluation/*/*/map.parquet",
    "evaluation/*/*/examples.parquet",
    "evaluation/text/*/*/text_tasks.json",
    "evaluation/text/*/*/styles.json",
    "images/*/manifest.parquet",
    "images/*/quarantine.parquet",
    "images/quarantine.parquet",
    "images/leakage.parquet",
    "reports/*/reports.parquet",
    "reports/*/quarantine.parquet",
    "clip/*/metrics.jsonl",
    "clip/*/clip.json",
)
# Columns that tell a table's kind, and those of it that are read.
_COUNTS = ["greater", "ties", "tied_matches", "matches"]
_QUERY = ["dataset", "run", "subject_id", "query_id", "task", "matching"]
KINDS = {
    "ranks": ({"rank_expected", "tied_matches"}, [*_QUERY, *_COUNTS]),
    "style_ranks": ({"style", "tied_matches"}, [*_QUERY, "style", *_COUNTS]),
    "images": ({"image_id", "pixel_sha256"}, ["dataset", "subject_id", "study_id", "image_id", "split", "used"]),
    "reports": ({"text_hash", "deidentified"}, ["dataset", "subject_id", "study_id", "split", "text_hash"]),
    "quarantine": ({"stage", "code", "message"}, ["dataset", "study_id", "stage", "code"]),
    "points": ({"side", "finding", "x", "y"}, ["dataset", "study_id", "side", "finding", "x", "y"]),
    "examples": (
        {"own_report", "found_report", "picture"},
        ["dataset", "image_id", "rank", "pool", "own_report", "found_report", "picture"],
    ),
    "leakage": (
        {"other_split", "shared_patients"},
        ["dataset", "split", "other_dataset", "other_split", *SHARED],
    ),
}


@dataclass(frozen=True)
class PaperInputs:
    """Everything a table or figure may show. Frames are empty where no file was given; `logs` is by model name.

    Runs that differ in their seed alone are one evaluation, under the name of their arm; `runs` are those behind each
    arm, and ranks and logs are by run. `trained_with` counts the studies each run was trained on.
    `generated` names the datasets that are no real patients', `images_only` those without reports. `steps` are the
    manifests of what made the files and everything upstream, in the order they began.
    """

    evaluations: list[Evaluation] = field(default_factory=list)
    runs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    trained_with: dict[str, int] = field(default_factory=dict)
    ranks: pd.DataFrame = field(default_factory=pd.DataFrame)
    style_ranks: pd.DataFrame = field(default_factory=pd.DataFrame)
    images: pd.DataFrame = field(default_factory=pd.DataFrame)
    reports: pd.DataFrame = field(default_factory=pd.DataFrame)
    quarantine: pd.DataFrame = field(default_factory=pd.DataFrame)
    leakage: pd.DataFrame = field(default_factory=pd.DataFrame)
    points: pd.DataFrame = field(default_factory=pd.DataFrame)
    examples: pd.DataFrame = field(default_factory=pd.DataFrame)
    logs: dict[str, list[dict]] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    generated: tuple[str, ...] = ()
    images_only: tuple[str, ...] = ()
    places: dict[tuple[str, str, str], tuple[str, ...]] = field(default_factory=dict)
    steps: list[Manifest] = field(default_factory=list)

    @property
    def provisional(self) -> bool:
        """Whether an input, or something upstream of it, was made from a checkout with uncommitted changes."""
        return any(map(uncommitted, self.steps))

    def sources(self, kind: str, dataset: str, run: str = "") -> tuple[str, ...]:
        """Files that hold the rows of a kind of table for a dataset, and for a run where the table is of runs."""
        return self.places.get((kind, dataset, run), ())

    def arm_of(self, run: str) -> str:
        """The arm that a run is a seed of; the run itself where none is known."""
        return next((arm for arm, runs in self.runs.items() if run in runs), run)

    def of_kind(self, kind: str) -> list[Evaluation]:
        """Evaluation files of one kind."""
        return [evaluation for evaluation in self.evaluations if evaluation.kind == kind]


def collect(paths: Iterable[Path], generated: Iterable[str] = (), images_only: Iterable[str] = ()) -> PaperInputs:
    """Read every file once, in the order of paths. Raises CxrflowError for a file of no known kind."""
    files = sorted({file for path in paths for file in _files(path)})
    evaluations, logs, trained_with = [], {}, {}
    frames: dict[str, list[pd.DataFrame]] = {kind: [] for kind in KINDS}
    places: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for file in files:
        if file.name == "clip.json":
            trained_with[file.parent.name] = json.loads(file.read_text(encoding="utf-8"))["training"]["n_train"]
        elif file.suffix == ".json":
            evaluations.append(read_evaluation(file))
        elif file.suffix == ".jsonl":
            logs[file.parent.name] = _read_log(file)
        else:
            kind = _kind(file)
            frame = read_table(file, KINDS[kind][1])
            frames[kind].append(frame)
            for dataset, run in frame[["dataset"]].assign(run=frame.get("run", "")).drop_duplicates().to_numpy():
                places[kind, dataset, run] = (*places.get((kind, dataset, run), ()), file.as_posix())
    joined = {
        kind: pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=KINDS[kind][1])
        for kind, parts in frames.items()
    }
    joined["quarantine"] = _listed_once(joined["quarantine"])
    averaged, runs = one_for_each_arm(_with_models(evaluations))
    return PaperInputs(
        evaluations=averaged,
        runs=runs,
        logs=logs,
        trained_with=trained_with,
        files=files,
        generated=tuple(generated),
        images_only=tuple(images_only),
        places=places,
        steps=list(distinct_steps(lineage(files)).values()),
        **joined,
    )


def _with_models(evaluations: list[Evaluation]) -> list[Evaluation]:
    """Clinical agreement under rules and under trained models as one, since each is a cell of the same row."""
    models = {(e.dataset, e.run): e for e in evaluations if e.kind == "clinical_models"}
    joined = []
    for evaluation in evaluations:
        if evaluation.kind == "clinical_models":
            continue
        other = models.get((evaluation.dataset, evaluation.run)) if evaluation.kind == "clinical" else None
        if other is not None:
            measured = {record.metric for record in other.records}
            rest = [record for record in evaluation.records if record.metric not in measured]
            settings = other.settings | evaluation.settings
            evaluation = evaluation.model_copy(update={"records": rest + other.records, "settings": settings})
        joined.append(evaluation)
    return joined


def _listed_once(quarantine: pd.DataFrame) -> pd.DataFrame:
    """Without the reports stage's rows of studies for which indexing gave the same reason: one loss, listed by both."""
    reason = pd.MultiIndex.from_frame(quarantine[["dataset", "study_id", "code"]])
    indexed = quarantine["stage"] == "index"
    again = (quarantine["stage"] == "reports") & reason.isin(reason[indexed])
    return quarantine[~again].reset_index(drop=True)


def ordered(names: Iterable[str], options: PaperOptions) -> list[str]:
    """Distinct names in the order of print: those in `options.order` first, the others by name."""
    place = {name: index for index, name in enumerate(options.order)}
    return sorted(set(names), key=lambda name: (place.get(name, len(place)), name))


def first_or(named: str, names: Iterable[str], options: PaperOptions) -> str:
    """The name asked for or, where none is, the first in the order of print; empty where there is none."""
    return named or next(iter(ordered(names, options)), "")


def label(name: str, options: PaperOptions) -> str:
    """Printed name of a run, encoder or dataset."""
    return options.labels.get(name, name)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    of_a_model = [file for file in (path / "metrics.jsonl", path / "clip.json") if file.is_file()]
    found = of_a_model or [file for pattern in LAYOUT for file in path.glob(pattern)]
    if not found:
        raise CxrflowError(f"{path} holds no evaluation files, tables or training logs; expected e.g. {LAYOUT[0]}")
    return found


def _kind(file: Path) -> str:
    if not file.is_file():
        raise CxrflowError(f"{file} does not exist")
    if file.suffix != ".parquet":
        raise CxrflowError(f"{file}: the paper reads .json, .jsonl and .parquet files, not {file.suffix or 'this'}")
    columns = set(pq.read_schema(file).names)
    for kind, (needed, _) in KINDS.items():
        if needed <= columns:
            return kind
    raise CxrflowError(f"{file} is none of the tables of the paper ({', '.join(KINDS)}); it has {sorted(columns)}")


def _read_log(file: Path) -> list[dict]:
    if not file.is_file():
        raise CxrflowError(f"training log {file} does not exist")
    try:
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    except json.JSONDecodeError as error:
        raise CxrflowError(f"training log {file} holds a line that is no JSON: {error.msg}") from error
