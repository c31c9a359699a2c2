"""Tables of what went in: studies, images and patients by split, and what was set aside."""

from __future__ import annotations

import pandas as pd

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.blocks import Filled
from cxrflow.paper.cells import NOTHING, Cell, Column, missing, words
from cxrflow.paper.collect import PaperInputs, label, ordered

SPLITS = ("train", "validate", "test")


def paired_images(inputs: PaperInputs) -> pd.DataFrame:
    """Images that entered a split: those in use (column `used`) of a study that has a report."""
    images = inputs.images
    study = pd.MultiIndex.from_frame(images[["dataset", "study_id"]])
    with_report = study.isin(pd.MultiIndex.from_frame(inputs.reports[["dataset", "study_id"]]))
    return images[images["used"].astype(bool) & with_report]


def data_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    counted = {"studies": "study_id", "images": "image_id", "patients": "subject_id"}
    columns = (
        Column("dataset", "Dataset"),
        Column("split", "Split"),
        Column("studies", "Studies (pairs)", "count"),
        Column("images", "Images", "count"),
        Column("patients", "Patients", "count"),
        Column("unused", "Images not used", "count"),
        Column("quarantined", "Quarantined", "count"),
    )
    paired = paired_images(inputs)
    blocks = []
    for dataset in ordered([*inputs.images["dataset"], *inputs.reports["dataset"]], options):
        stored = inputs.images[inputs.images["dataset"] == dataset]
        here = paired[paired["dataset"] == dataset]
        needed = ["images", "reports"]
        if dataset in inputs.images_only:
            here, needed = stored[stored["used"].astype(bool)], ["images"]
        lacking = [name for name in needed if dataset not in set(getattr(inputs, name)["dataset"].unique())]
        quarantined = int((inputs.quarantine["dataset"] == dataset).sum())
        sources = (*inputs.sources("images", dataset), *inputs.sources("reports", dataset))
        set_aside = inputs.sources("quarantine", dataset)
        block = []
        for split in (*SPLITS, "all"):
            rows, all_rows = (f if split == "all" else f[f["split"] == split] for f in (here, stored))
            counts = {key: Cell(int(rows[column].nunique()), sources=sources) for key, column in counted.items()}
            if dataset in inputs.images_only:
                counts["studies"] = Cell(0, sources=sources)  # no image has a text beside it
            counts["unused"] = Cell(len(all_rows) - len(rows), sources=sources)
            if lacking:
                counts = dict.fromkeys(counts, missing(f"no table of {' and '.join(lacking)} given"))
            block.append(
                {"dataset": words(label(dataset, options)), "split": words(split)}
                | counts
                | {"quarantined": Cell(quarantined, sources=set_aside) if split == "all" else words(NOTHING)}
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
                    "items": Cell(n, sources=inputs.sources("quarantine", dataset)),
                }
                for stage, code, n in found or [("–", "none", 0)]
            ]
        )
    return blocks, columns, []
