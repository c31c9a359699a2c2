"""Weights of the clinical metrics that trained models compute: found, or the reason why not.

In: the options. Out: a record, one entry a metric: the folder of each repository it needs with what identifies its
content, or a reason. Weights come from a folder of the user's or, on the machine that reaches it, from the hub; nothing
is loaded here, and nothing that is absent is an error, since the metric's rows will say so.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from cxrflow.config.model_metrics import ModelMetric, ModelMetricsOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file, sha256_text
from cxrflow.io.model_files import fetch, model_files

SCORERS = "StanfordAIMI/RRG_scorers"
CHEXBERT, CHEXBERT_BASE = "chexbert.pth", "google-bert/bert-base-uncased"
RADGRAPH = "radgraph-xl.tar.gz"
RATE_ENTITIES, RATE_SYNONYMS = "Angelakeke/RaTE-NER-Deberta", "FremyCompany/BioLORD-2023-C"
GREEN = "StanfordAIMI/GREEN-radllama2-7b"
BERTSCORE = "distilbert/distilbert-base-uncased"
_WAIT = 10  # seconds for the hub's first answer


class Repository(BaseModel):
    """A repository's folder and what identifies it: a commit of the hub, or the SHA-256 of each file of a folder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    commit: str = ""
    files: dict[str, str] = {}


class MetricWeights(BaseModel):
    """What a metric needs, by repository id; or the reason why it cannot run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    repositories: dict[str, Repository] = {}
    reason: str = ""

    def folder(self, repository: str) -> Path:
        """Folder of a repository."""
        return Path(self.repositories[repository].path)

    def described(self) -> str:
        """What the numbers were computed with, as tables print it."""
        return ", ".join(
            f"{name} at {entry.commit[:12] or 'SHA-256 ' + sha256_text(json.dumps(entry.files, sort_keys=True))[:12]}"
            for name, entry in self.repositories.items()
        )


class _Absent(Exception):
    """Weights are not there; the message is the reason a reader of the table sees."""


# What gives the folder of a repository that holds some files (none named: a model's), or raises _Absent.
_Find = Callable[[str, tuple[str, ...]], Repository]


def find_weights(options: ModelMetricsOptions) -> dict[str, MetricWeights]:
    """Where the weights of every configured metric lie, or why they do not. Fetches from the hub where asked to."""
    find: _Find = (
        (lambda name, files: _in_folder(Path(options.folder or ""), name, files))
        if options.source == "folder"
        else (lambda name, files: _from_hub(name, files, options.revisions.get(name, "main")))
    )
    found = {}
    for metric in options.metrics:
        try:
            found[metric] = MetricWeights(repositories=_repositories(metric, find))
        except _Absent as absent:
            found[metric] = MetricWeights(reason=str(absent))
    return found


def read_weights(path: Path) -> dict[str, MetricWeights]:
    """The record `metric-weights` wrote. Raises CxrflowError where it is missing or none."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        return {metric: MetricWeights.model_validate(entry) for metric, entry in entries.items()}
    except (OSError, json.JSONDecodeError, ValidationError, AttributeError) as error:
        raise CxrflowError(
            f"{path} is no record of weights ({type(error).__name__}): run cxrflow metric-weights"
        ) from error


def as_record(weights: dict[str, MetricWeights]) -> dict[str, Any]:
    """The record as it is written."""
    return {metric: entry.model_dump(mode="json") for metric, entry in weights.items()}


def radgraph_settings(archive: Path) -> dict[str, Any]:
    """config.json of RadGraph's archive. Raises CxrflowError where it is no such archive."""
    try:
        with tarfile.open(archive, "r:gz") as tar:
            for member in tar:
                if Path(member.name).name == "config.json" and (file := tar.extractfile(member)):
                    return json.loads(file.read())
    except (tarfile.TarError, OSError, json.JSONDecodeError) as error:
        raise CxrflowError(f"{archive} is no archive of RadGraph ({type(error).__name__})") from error
    raise CxrflowError(f"{archive} holds no config.json")


def radgraph_backbone(settings: dict[str, Any]) -> str:
    """Hub id of the language model RadGraph was trained on, as its own configuration names it."""
    return settings["dataset_reader"]["token_indexers"]["bert"]["model_name"]


def _repositories(metric: ModelMetric, find: _Find) -> dict[str, Repository]:
    if metric == "f1chexbert":
        return {SCORERS: find(SCORERS, (CHEXBERT,)), CHEXBERT_BASE: find(CHEXBERT_BASE, ())}
    if metric == "radgraph":
        scorers = find(SCORERS, (RADGRAPH,))
        try:
            backbone = radgraph_backbone(radgraph_settings(Path(scorers.path, RADGRAPH)))
        except (CxrflowError, KeyError) as error:
            raise _Absent(f"the weights of RadGraph cannot be read: {error}") from error
        return {SCORERS: scorers, backbone: find(backbone, ())}
    if metric == "ratescore":
        return {name: find(name, ()) for name in (RATE_ENTITIES, RATE_SYNONYMS)}
    name = GREEN if metric == "green" else BERTSCORE
    return {name: find(name, ())}


def _in_folder(root: Path, name: str, files: tuple[str, ...]) -> Repository:
    folder = (root / name).resolve()
    wanted = [folder / file for file in files] or model_files(folder, pickled=True)
    missing = [path for path in wanted if not path.is_file()]
    if missing or not wanted:
        what = f"{name}/{missing[0].name}" if missing else f"{name}/ with a model"
        raise _Absent(f"no weights: {what} is not in the folder of evaluation.model_metrics.folder")
    return Repository(path=folder.as_posix(), files=_digests(wanted))


def _digests(files: Iterable[Path]) -> dict[str, str]:
    return {path.name: sha256_file(path) for path in files}


def _from_hub(name: str, files: tuple[str, ...], revision: str) -> Repository:
    from huggingface_hub import hf_hub_download, model_info
    from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

    try:  # one short question first: a hub out of reach is known within seconds, not after every retry
        commit = model_info(name, revision=revision, timeout=_WAIT).sha or revision
        if files:
            folder = Path(hf_hub_download(name, files[0], revision=commit)).parent
        else:
            folder = fetch(name, commit, "metric-weights", pickled=True)
    except (OSError, HfHubHTTPError, OfflineModeIsEnabled, CxrflowError, ValueError) as error:
        raise _Absent(
            f"no weights: {name} could not be fetched from the hub ({type(error).__name__}); with network, or HF_TOKEN "
            "where it is gated, run snakemake with -R metric_weights, or name a folder of weights"
        ) from error
    return Repository(path=folder.resolve().as_posix(), commit=commit)
