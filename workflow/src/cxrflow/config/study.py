"""The whole configuration of a study: every section typed, cross-checked, with one way to load it.

In: the mapping Snakemake read from YAML. Out: a frozen `Study`. A configuration may build on another one by
`extends: config/demo.yaml`; each top-level key it names replaces that key of the other as a whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field, ValidationError, model_validator

from cxrflow.config.base import Section, explain
from cxrflow.config.baselines import BaselineOptions
from cxrflow.config.clip import RunOptions
from cxrflow.config.compute import ComputeOptions
from cxrflow.config.datasets import DatasetEntry, DatasetUse, resolve_entry
from cxrflow.config.demo import DemoOptions
from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.images import ImagesOptions
from cxrflow.config.paper import PaperOptions
from cxrflow.config.reports import ReportsOptions
from cxrflow.config.rewriting import RewritingOptions
from cxrflow.config.text_encoder import BaseOptions, EncoderOptions
from cxrflow.config.variants import REWRITTEN, VariantsOptions
from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.hashing import sha256_text

NAME = r"^[A-Za-z0-9][A-Za-z0-9_-]*$"
RESERVED_ENCODERS = ("base", "mntp")
RESERVED_RUNS = ("text",)  # a folder beside those of the runs


class Study(Section):
    """A study: which data, which encoders, which runs, what is evaluated and printed."""

    study: str = Field(pattern=NAME, description="Name of the study; everything it makes lies under results/<study>/")
    seed: int = Field(default=17, ge=0, description="Seed of every random choice, where a section sets none of its own")
    data_root: str = Field(default="results/raw", description="Folder of downloads, shared by studies")
    datasets: dict[str, DatasetUse] = Field(min_length=1, description="Datasets of the study, by name in the registry")
    demo: DemoOptions = Field(default=DemoOptions(), description="Generated datasets: how many patients, which mix")
    images: ImagesOptions = Field(default=ImagesOptions(), description="DICOM, PNG or JPEG into shards")
    reports: ReportsOptions = Field(default=ReportsOptions(), description="De-identification, expansion, sections")
    rewriting: RewritingOptions | None = Field(
        default=None, description="Reports rewritten by a language model, as one more style; null: none are"
    )
    variants: VariantsOptions = Field(default=VariantsOptions(), description="Style variants and injected errors")
    text_bases: dict[str, BaseOptions] = Field(min_length=1, description="Language models to start from")
    text_encoders: dict[str, EncoderOptions] = Field(min_length=1, description="Encoders: a base and its adaptation")
    runs: dict[str, RunOptions] = Field(min_length=1, description="Trained models: encoder, data, vision tower, seed")
    baselines: dict[str, BaselineOptions] = Field(
        default={}, description="Published image-text models, scored in the same pools as the runs"
    )
    compute: ComputeOptions = Field(default=ComputeOptions(), description="What the GPU rules ask of the cluster")
    evaluation: EvaluationOptions = Field(default=EvaluationOptions(), description="Metrics and text tasks")
    paper: PaperOptions = Field(default=PaperOptions(), description="Tables and figures")

    @model_validator(mode="after")
    def _names_agree(self) -> Study:
        for collection in ("datasets", "text_bases", "text_encoders", "runs", "baselines"):
            for name in getattr(self, collection):
                _check_name(collection, name)
        for name, encoder in self.text_encoders.items():
            if name in RESERVED_ENCODERS:
                raise ValueError(f"text_encoders.{name}: the name is taken; choose another")
            _known(f"text_encoders.{name}.base", encoder.base, self.text_bases)
        if self.rewriting is not None and self.rewriting.backend == "local":
            _known("rewriting.model", self.rewriting.model, self.text_bases)
        for name, run in self.runs.items():
            if name in RESERVED_RUNS:
                raise ValueError(f"runs.{name}: the name is taken; choose another")
            _known(f"runs.{name}.encoder", run.encoder, self.text_encoders)
            for dataset in run.train_on:
                _known(f"runs.{name}.train_on", dataset, self.datasets)
            for dataset in run.dataset_weights:
                _known(f"runs.{name}.dataset_weights", dataset, self.datasets)
            for key in ("fraction", "report_text", "mismatched"):
                for dataset in getattr(run, key) if isinstance(getattr(run, key), dict) else ():
                    _known(f"runs.{name}.{key}", dataset, dict.fromkeys(run.train_on) or self.datasets)
            self._styles_are_made(f"runs.{name}.training", run)
        for name in self.baselines:
            if name in (*self.runs, *RESERVED_RUNS):
                raise ValueError(f"baselines.{name}: the name is taken; choose another")
        for key in ("datasets", "style_datasets"):
            for dataset in getattr(self.evaluation, key):
                _known(f"evaluation.{key}", dataset, self.datasets)
        evaluated = dict.fromkeys(self.evaluation.datasets) or self.datasets
        for dataset in self.paper.show_examples_of:
            _known("paper.show_examples_of", dataset, evaluated)
        for dataset in self.paper.noisy_datasets:
            _known("paper.noisy_datasets", dataset, self.datasets)
        for key, accepted in (
            ("headline_run", self.runs),
            ("headline_encoder", self.text_encoders),
            ("baseline_encoder", self.text_encoders),
        ):
            if name := getattr(self.paper, key):
                _known(f"paper.{key}", name, accepted)
        if self.paper.recall_at not in self.evaluation.ks:
            raise ValueError(f"paper.recall_at: {self.paper.recall_at} is none of evaluation.ks {self.evaluation.ks}")
        for question in self.paper.questions:
            key = f"paper.questions, {question.name}"
            _known(f"{key}: dataset", question.dataset, evaluated)
            for run in question.comparison:
                _known(f"{key}: comparison", run, self.runs)
            if question.style:
                if self.evaluation.style_datasets:
                    _known(f"{key}: dataset", question.dataset, dict.fromkeys(self.evaluation.style_datasets))
                _known(f"{key}: style", question.style, dict.fromkeys(self.evaluation.styles))
        return self

    def _styles_are_made(self, key: str, run: RunOptions) -> None:
        made = dict.fromkeys(style for style, _ in self.variants.renderings)
        if self.rewriting is not None:
            made[REWRITTEN] = None
        if run.training.style_probability and not made:
            raise ValueError(f"{key}.style_probability has no effect: variants.styles is empty")
        for style in run.training.styles:
            _known(f"{key}.styles", style, made)

    @model_validator(mode="after")
    def _images_of_each_dataset(self) -> Study:
        for name, use in self.datasets.items():
            for key in ("size", "duplicates"):
                if key in use.images:
                    raise ValueError(f"datasets.{name}.images.{key} is one for all datasets: set images.{key}")
            try:
                self.images_of(name)
            except ValidationError as error:
                raise ValueError(explain(error, ImagesOptions, f"datasets.{name}.images")) from None
        return self

    def images_of(self, dataset: str, published: Mapping[str, Any] | None = None) -> ImagesOptions:
        """Options of the images stage for a dataset. A key set for it goes before one the study sets for all, and that
        before what the registry says of the dataset (`published`).
        """
        stated = {key: getattr(self.images, key) for key in self.images.model_fields_set}
        return ImagesOptions(**{**(published or {}), **stated, **self.datasets[dataset].images})

    def digest(self) -> str:
        """SHA-256 of all that can change a result, with every default filled in."""
        return sha256_text(json.dumps(json.loads(self.model_dump_json(exclude={"compute"})), sort_keys=True))


def load_study(mapping: Mapping[str, Any], root: Path) -> Study:
    """The typed study from a configuration mapping; `extends` is looked up relative to `root`.

    Raises CxrflowError naming each wrong key and the nearest accepted name.
    """
    merged = _extended(dict(mapping), root, seen=())
    try:
        study = Study.model_validate(merged)
    except ValidationError as error:
        message = explain(error, Study, "configuration", also=("extends",))
        if "extends" not in mapping and any(key not in merged for key in ("text_bases", "text_encoders", "runs")):
            message += "\nA configuration may take what it does not say from another: extends: config/small.yaml"
        raise CxrflowError(message) from error
    return study.model_copy(update={"runs": one_run_a_seed(study.runs)})


def one_run_a_seed(runs: Mapping[str, RunOptions]) -> dict[str, RunOptions]:
    """The runs to train: `<name>-seed<N>` for each seed of a run that names several, the others as they are.

    Raises CxrflowError where such a name is taken.
    """
    trained: dict[str, RunOptions] = {}
    for name, run in runs.items():
        for seed in run.seeds:
            single = f"{name}{seed_suffix(seed)}"
            if single in runs:
                raise CxrflowError(f"runs.{name}.seeds: its run of seed {seed} is named {single}, which is another run")
            trained[single] = run.model_copy(update={"seed": seed, "seeds": []})
        if not run.seeds:
            trained[name] = run
    return trained


def seed_suffix(seed: int) -> str:
    """What the name of a run of several seeds ends in."""
    return f"-seed{seed}"


def arm_of(run: str, options: RunOptions) -> str:
    """Name that runs share which differ in their seed alone: the run's without its seed."""
    return run if options.seed is None else run.removesuffix(seed_suffix(options.seed))


def resolve_entries(study: Study, registry: Mapping[str, DatasetEntry]) -> dict[str, DatasetEntry]:
    """The registry entry of every dataset of the study.

    Raises CxrflowError as `resolve_entry` does, and where a run or the evaluation needs reports of datasets that come
    without any, naming the key.
    """
    entries = {name: resolve_entry(name, use, registry) for name, use in study.datasets.items()}
    for name, entry in entries.items():
        try:
            study.images_of(name, entry.image_options)
        except ValidationError as error:
            raise CxrflowError(explain(error, ImagesOptions, f"registry, image_options of {name}")) from error
    readable = [name for name, entry in entries.items() if entry.reports]
    if not readable:
        raise CxrflowError(f"datasets: none of {', '.join(entries)} comes with reports, and a study needs some")
    named = {f"runs.{name}.train_on": run.train_on for name, run in study.runs.items()}
    for key, datasets in (named | {"evaluation.datasets": study.evaluation.datasets}).items():
        for dataset in datasets:
            if dataset not in readable:
                raise CxrflowError(
                    f"{key}: '{dataset}' ({entries[dataset].title}) comes without reports, so it has no image-text "
                    f"pairs; datasets with reports: {', '.join(readable)}"
                )
    for dataset in study.paper.show_examples_of:
        access = entries[dataset].access
        if access not in ("open", "generated"):
            why = "its terms forbid" if access == "credentialed" else "patients' privacy forbids"
            raise CxrflowError(
                f"paper.show_examples_of: '{dataset}' ({entries[dataset].title}) is {access}; {why} printing images "
                "and reports of it"
            )
    return entries


def _extended(mapping: dict[str, Any], root: Path, seen: tuple[str, ...]) -> dict[str, Any]:
    parent = mapping.pop("extends", None)
    if parent is None:
        return mapping
    if parent in seen:
        raise CxrflowError(f"configuration: 'extends' goes in a circle: {' -> '.join((*seen, parent))}")
    path = root / parent
    if not path.is_file():
        raise CxrflowError(f"configuration: extends: {parent} does not exist (paths are relative to the repository)")
    return {**_extended(read_yaml(path), root, (*seen, parent)), **mapping}


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file. Raises CxrflowError naming file, line and column of what is no YAML in UTF-8."""
    try:
        mapping = yaml.safe_load(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise CxrflowError(f"{path} is not UTF-8: save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        place = (
            f", line {error.problem_mark.line + 1}, column {error.problem_mark.column + 1}"
            if error.problem_mark
            else ""
        )
        raise CxrflowError(f"{path}{place}: {error.problem}") from error
    if not isinstance(mapping, dict):
        raise CxrflowError(f"{path} holds no mapping of keys")
    return mapping


def _check_name(collection: str, name: str) -> None:
    if not re.fullmatch(NAME, name):
        raise ValueError(f"{collection}: '{name}' is no name: letters, digits, '_' and '-', a letter or digit first")


def _known(key: str, name: str, accepted: Mapping[str, Any]) -> None:
    if name not in accepted:
        raise ValueError(f"{key}: no '{name}'{nearest(name, accepted)} (there are: {', '.join(accepted)})")
