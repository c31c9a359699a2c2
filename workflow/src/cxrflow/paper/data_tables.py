"""Tables of what went in: images, studies, patients and reports by split, and what was set aside."""

from __future__ import annotations

import pandas as pd

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.blocks import Filled
from cxrflow.paper.cells import Cell, Column, missing, words
from cxrflow.paper.collect import PaperInputs, label, ordered

SPLITS = ("train", "validate", "test")


def data_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    columns = (
        Column("dataset", "Dataset"),
        Column("split", "Split"),
        *(Column(key, key.capitalize(), "count") for key in ("images", "studies", "patients", "reports")),
        Column("quarantined", "Quarantined", "count"),
    )
    images, reports = inputs.images, inputs.reports
    blocks = []
    for dataset in ordered([*images["dataset"], *reports["dataset"]], options):
        block = []
        for split in (*SPLITS, "all"):
            shown = [frame[frame["dataset"] == dataset] for frame in (images, reports)]
            if split != "all":
                shown = [frame[frame["split"] == split] for frame in shown]
            both = pd.concat([frame[["subject_id", "study_id"]] for frame in shown])
            quarantined = int((inputs.quarantine["dataset"] == dataset).sum())
            block.append(
                {
                    "dataset": words(label(dataset, options)),
                    "split": words(split),
                    "images": Cell(len(shown[0]))
                    if dataset in set(images["dataset"])
                    else missing("no manifest given"),
                    "studies": Cell(int(both["study_id"].nunique())),
                    "patients": Cell(int(both["subject_id"].nunique())),
                    "reports": Cell(len(shown[1]))
                    if dataset in set(reports["dataset"])
                    else missing("no reports given"),
                    "quarantined": Cell(quarantined) if split == "all" else words("–"),
                }
            )
        blocks.append(block)
    return blocks, columns, []


def quarantine_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    columns = (
        Column("dataset", "Dataset"),
        Column("stage", "Stage"),
        Column("code", "Reason code"),
        Column("items", "Items", "count"),
    )
    counts = inputs.quarantine.groupby(["dataset", "stage", "code"]).size()
    blocks = []
    for dataset in ordered(
        [*inputs.images["dataset"], *inputs.reports["dataset"], *inputs.quarantine["dataset"]], options
    ):
        found = [(stage, code, int(n)) for (name, stage, code), n in counts.items() if name == dataset]
        blocks.append(
            [
                {
                    "dataset": words(label(dataset, options)),
                    "stage": words(stage),
                    "code": words(code),
                    "items": Cell(n),
                }
                for stage, code, n in found or [("–", "none", 0)]
            ]
        )
    return blocks, columns, []
