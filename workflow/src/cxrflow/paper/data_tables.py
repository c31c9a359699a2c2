"""Tables of what went in: studies, images and patients by split, what was set aside, what parts share."""

from __future__ import annotations

import pandas as pd

from cxrflow.config.paper import PaperOptions
from cxrflow.images.leakage import SHARED
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


def data_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    counted = {"studies": "study_id", "images": "image_id", "patients": "subject_id"}
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
    return blocks, []


def quarantine_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
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
    return blocks, []


def leakage_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    shared = inputs.leakage
    held_out = shared[(shared["other_split"] == "train") & shared["split"].isin(("validate", "test"))]
    texts = {part: rows["text_hash"] for part, rows in inputs.reports.groupby(["dataset", "split"])}
    blocks = []
    for dataset in ordered(held_out["dataset"], options):
        block = []
        for split in ("validate", "test"):
            pairs = held_out[(held_out["dataset"] == dataset) & (held_out["split"] == split)].set_index("other_dataset")
            asked = texts.get((dataset, split))
            for other in ordered(pairs.index, options):
                sources = inputs.sources("leakage", dataset)
                counts = {name: Cell(int(pairs.at[other, name]), sources=sources) for name in SHARED}
                block.append(
                    {"dataset": words(label(dataset, options)), "split": words(split)}
                    | {"trained_on": words(label(other, options))}
                    | counts
                    | _repeated(asked, texts.get((other, "train")), inputs, dataset, other)
                )
        blocks.append(block)
    return blocks, []


def _repeated(
    asked: pd.Series | None, known: pd.Series | None, inputs: PaperInputs, dataset: str, other: str
) -> dict[str, Cell]:
    """How many of the reports asked for have a normalised text that a training part has, too."""
    if asked is None or known is None:
        return dict.fromkeys(("repeated_reports", "repeated_share"), missing("a part without reports"))
    again = asked.isin(set(known))
    sources = (*inputs.sources("reports", dataset), *inputs.sources("reports", other))
    sources = tuple(dict.fromkeys(sources))
    return {
        "repeated_reports": Cell(int(again.sum()), sources=sources),
        "repeated_share": Cell(float(again.mean()), sources=sources),
    }
