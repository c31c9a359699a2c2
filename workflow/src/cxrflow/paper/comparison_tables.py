"""Tables that compare: runs across datasets, runs without and with noisy reports, our numbers and published ones."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from typing import Any

import yaml

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.paper.arms import ArmPair, arm_pairs, recall_contrast
from cxrflow.paper.blocks import (
    BEST_RULE,
    DIRECTION_NAMES,
    Filled,
    by_dataset,
    finished,
    interval_notes,
    measured,
    recorded_cell,
)
from cxrflow.paper.cells import NOTHING, Cell, Column, missing, record_cell, words
from cxrflow.paper.collect import PaperInputs, first_or, label, ordered

TRAINED_ON_IT = "†"


def on_each_dataset(inputs: PaperInputs, options: PaperOptions) -> list[tuple[str, str]]:
    """Key and header of a column for each dataset that was evaluated, in the order of print."""
    datasets = ordered((e.dataset for e in inputs.of_kind("retrieval")), options)
    return [(f"on_{dataset}", f"on {label(dataset, options)}") for dataset in datasets]


def generalisation_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    """A block a direction, a row a run, a column a dataset."""
    evaluations = inputs.of_kind("retrieval")
    datasets = ordered((e.dataset for e in evaluations), options)
    found = {(e.run, e.dataset): e for e in evaluations}
    blocks = []
    for task in DIRECTIONS:
        rows = []
        for run in ordered((e.run for e in evaluations), options):
            trained_on = next(e for e in evaluations if e.run == run).run_info.trained_on
            row = {
                "run": words(label(run, options)),
                "trained_on": words(", ".join(label(name, options) for name in trained_on) or "–"),
            }
            for dataset, column in zip(datasets, measured(columns), strict=True):
                evaluation = found.get((run, dataset))
                mark = TRAINED_ON_IT if dataset in trained_on else ""
                of_run = {"mark": mark, "direction": task}
                row[column.key] = (
                    recorded_cell(evaluation, column, options, **of_run) if evaluation else record_cell(None)
                )
            rows.append(row)
        blocks.append(finished(rows, {"direction": words(DIRECTION_NAMES[task])}, "run", columns))
    return (
        blocks,
        [f"{TRAINED_ON_IT} trained on this dataset's training split.", *interval_notes(evaluations), BEST_RULE],
    )


def robustness_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    baseline = options.baseline_encoder
    pairs = arm_pairs(inputs, options)
    clean, noisy = measured(columns)
    blocks = []
    for dataset in ordered((pair.dataset for pair in pairs), options):
        for task in DIRECTIONS:
            for noise in dict.fromkeys(pair.noise for pair in pairs):
                here = [pair for pair in pairs if (pair.dataset, pair.noise) == (dataset, noise)]
                encoders = ordered((pair.encoder for pair in here), options)
                block = []
                for pair in sorted(here, key=lambda pair: encoders.index(pair.encoder)):
                    difference = recall_contrast(inputs, pair.difference, dataset, task, options, seed)
                    row = {
                        "dataset": words(label(dataset, options)),
                        "direction": words(DIRECTION_NAMES[task]),
                        "noise": words(noise),
                        "encoder": words(label(pair.encoder, options)),
                        "clean": recorded_cell(pair.clean, clean, options, direction=task),
                        "noisy": recorded_cell(pair.noisy, noisy, options, direction=task),
                        "difference": difference,
                        "queries": Cell(difference.n, sources=difference.sources) if difference.n else words(NOTHING),
                    }
                    if baseline:
                        row["versus"] = _versus(inputs, pair, here, task, options, seed)
                    block.append(row)
                blocks.append(block)
    notes = [
        "Clean + noisy: the same clean data and the noisy reports named, at the same number of pairs seen. Difference: "
        "clean + noisy minus clean on the same queries, paired over patients.",
        *interval_notes(inputs.of_kind("retrieval")),
    ]
    if not pairs:
        reason = "no encoder has a run without and a run with paper.noisy_datasets"
        blocks = [[{column.key: missing(reason) for column in columns}]]
    return blocks, notes


def _versus(
    inputs: PaperInputs, pair: ArmPair, here: Sequence[ArmPair], task: str, options: PaperOptions, seed: int
) -> Cell:
    if pair.encoder == options.baseline_encoder:
        return words("–")
    other = [p for p in here if (p.encoder, p.setting) == (options.baseline_encoder, pair.setting)]
    if len(other) != 1:
        return missing(f"{len(other)} pairs of arms of the baseline encoder {options.baseline_encoder} to compare with")
    weights = pair.difference | {run: -weight for run, weight in other[0].difference.items()}
    return recall_contrast(inputs, weights, pair.dataset, task, options, seed)


def published_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    blocks = []
    for entry in published_numbers():
        wanted = entry["ours"]
        evaluations = inputs.of_kind(wanted["kind"])
        evaluations = [e for e in evaluations if entry.get("data", "") in e.dataset] or evaluations
        headline = options.headline_encoder if wanted["kind"] == "text_tasks" else options.headline_run
        name = first_or(headline, (e.name for e in evaluations), options)
        fixed = {key: words(entry[key]) for key in ("quantity", "source", "note")} | {"published": Cell(entry["value"])}
        rows = [
            fixed
            | {
                "dataset": words(label(dataset, options)),
                "model": words(label(name, options)),
                "ours": record_cell(e.find(wanted["task"], wanted["metric"], wanted["matching"])),
            }
            for dataset, group in by_dataset(evaluations, options)
            for e in group
            if e.name == name
        ]
        nothing = {"dataset": words("–"), "model": words("–"), "ours": missing(f"no {wanted['kind']} file of ours")}
        blocks.append(rows or [fixed | nothing])
    return (
        blocks,
        [
            *(["Ours are on generated data: they say nothing about real radiographs."] if inputs.generated else []),
            "Published numbers are on the authors' data, splits and pools, which are not public: they are not "
            "comparable with ours.",
            *interval_notes(inputs.evaluations),
        ],
    )


def ours_header(inputs: PaperInputs) -> str:
    """The header over our numbers says what they are on: nobody should read them as a comparison."""
    evaluated = {e.dataset for e in inputs.evaluations}
    generated = evaluated & set(inputs.generated)
    data = "GENERATED data" if generated and generated == evaluated else "other data"
    if generated and generated != evaluated:
        data = "other, partly GENERATED data"
    return f"Ours, on {data}: not comparable"


def published_numbers() -> list[dict[str, Any]]:
    """Entries of published.yaml: id, quantity, value, source, ours, note."""
    return yaml.safe_load(resources.files("cxrflow.paper").joinpath("published.yaml").read_text(encoding="utf-8"))
