"""Tables of style robustness: a summary for each model, and every style of each run."""

from __future__ import annotations

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation
from cxrflow.evaluation.renderings import AS_WRITTEN
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
from cxrflow.paper.cells import NOTHING, Cell, Column, words
from cxrflow.paper.collect import PaperInputs, label

DIRECTION = "text_to_image"  # a site's own wording asks an archive of images


def styles_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    """A row a run, and one a text encoder alone, which has no images to find."""
    evaluations = inputs.of_kind("styles")
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        rows = []
        # Runs before encoders, each in the order of print.
        for evaluation in sorted(group, key=lambda e: not e.run):
            row = {"model": words(label(evaluation.name, options)), "worst_style": words(_worst(evaluation, options))}
            for column in measured(columns):
                of_images = column.measure.task == DIRECTION
                skip = of_images and not evaluation.run
                row[column.key] = words(NOTHING) if skip else recorded_cell(evaluation, column, options)
            rows.append(row)
        blocks.append(finished(rows, {"dataset": words(label(dataset, options))}, "model", columns))
    notes = [
        "Models named like a text encoder are the encoder alone. What counts as found does not depend on the style.",
        *interval_notes(evaluations),
        BEST_RULE,
    ]
    return blocks, notes


def style_drops_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    """A row a style of each run."""
    evaluations = [e for e in inputs.of_kind("styles") if e.run]
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        for evaluation in group:
            block = []
            for style in shown_styles(evaluation, options):
                cells = {c.key: recorded_cell(evaluation, c, options, style=style) for c in measured(columns)}
                recall = cells["recall"]
                if style == AS_WRITTEN or recall.value is None:  # nothing to fall behind, or nothing that falls
                    cells |= dict.fromkeys(("drop", "overlap"), words(NOTHING))
                numbers = {"chance": recall.chance, "pool": recall.pool, "queries": recall.n}
                block.append(
                    {
                        "run": words(label(evaluation.run, options)),
                        "dataset": words(label(dataset, options)),
                        "style": words(style_name(style)),
                    }
                    | cells
                    | {
                        key: words(NOTHING) if recall.value is None else Cell(value, sources=recall.sources)
                        for key, value in numbers.items()
                    }
                )
            blocks.append(block)
    blocks.sort(key=lambda block: block[0]["run"].value if block else "")
    notes = [
        f"{DIRECTION_NAMES[DIRECTION]}; the other direction stands in the evaluation files. A report that a style "
        "cannot render, or renders with another meaning, asks nothing in that style: n differs, and a drop is over the "
        "same reports.",
        *interval_notes(evaluations),
    ]
    return blocks, notes


def shown_styles(evaluation: Evaluation, options: PaperOptions) -> list[str]:
    """Styles an evaluation scored, as written first, in the order of its records."""
    prefix = f"recall_at_{options.recall_at}:"
    return list(
        dict.fromkeys(
            record.metric.removeprefix(prefix)
            for record in evaluation.records
            if record.task == DIRECTION and record.metric.startswith(prefix)
        )
    )


def style_name(style: str) -> str:
    """A style as printed."""
    return style.replace("_", " ")


def _worst(evaluation: Evaluation, options: PaperOptions) -> str:
    """Name of the style with the least recall."""
    recalls = {
        style: record.value
        for style in shown_styles(evaluation, options)
        if style != AS_WRITTEN
        and (record := evaluation.find(DIRECTION, f"recall_at_{options.recall_at}:{style}", options.matching))
        and record.value is not None
    }
    return style_name(min(recalls, key=lambda style: recalls[style])) if recalls else NOTHING
