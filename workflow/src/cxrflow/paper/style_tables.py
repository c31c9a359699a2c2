"""Tables of style robustness: a summary for each model, and every style of each run."""

from __future__ import annotations

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.graded import DEPTH
from cxrflow.evaluation.records import Evaluation
from cxrflow.evaluation.renderings import AS_WRITTEN
from cxrflow.evaluation.styles import CONTROL, CROSS, OVERLAP
from cxrflow.paper.blocks import BEST_RULE, DIRECTION_NAMES, Filled, by_dataset, finished, interval_notes, score_column
from cxrflow.paper.cells import NOTHING, Cell, Column, record_cell, words
from cxrflow.paper.collect import PaperInputs, label

DIRECTION = "text_to_image"  # a site's own wording asks an archive of images


def styles_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    measured = (
        score_column("as_written", f"R@{options.recall_at} as written"),
        score_column("worst", "Worst style"),
        score_column("cross_mean", "Cross-style R@1, mean"),
        score_column("cross_worst", "Cross-style R@1, worst"),
        score_column("control", "Control"),
    )
    names = (Column("dataset", "Dataset"), Column("model", "Model"))
    columns = (*names, *measured[:2], Column("worst_style", "Which"), *measured[2:])
    evaluations = inputs.of_kind("styles")
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        rows = []
        # Runs before encoders, each in the order of print.
        for evaluation in sorted(group, key=lambda e: not e.run):
            row = {"model": words(label(evaluation.name, options)), "worst_style": words(NOTHING)}
            if evaluation.run:
                k = options.recall_at
                find = [f"recall_at_{k}:{AS_WRITTEN}", f"worst_recall_at_{k}"]
                found = [record_cell(evaluation.find(DIRECTION, metric, options.matching)) for metric in find]
                row |= {"worst_style": words(_worst(evaluation, options))}
            else:
                found = [words(NOTHING)] * 2
            found += [
                record_cell(evaluation.find(CROSS, metric, options.matching))
                for metric in ("mean_recall_at_1", "worst_recall_at_1")
            ]
            found.append(record_cell(evaluation.find(CONTROL, "accuracy")))
            rows.append(row | dict(zip((column.key for column in measured), found, strict=True)))
        blocks.append(finished(rows, measured, {"dataset": words(label(dataset, options))}, "model", columns))
    notes = [
        "Models named like a text encoder are the encoder alone. What counts as found does not depend on the style.",
        *interval_notes(evaluations),
        BEST_RULE,
    ]
    return blocks, columns, notes


def style_drops_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    columns = (
        Column("run", "Run"),
        Column("dataset", "Dataset"),
        Column("style", "Style"),
        Column("recall", f"R@{options.recall_at}", "score"),
        Column("drop", "Drop", "difference"),
        Column("overlap", f"Overlap@{DEPTH}", "score"),
        Column("chance", "Chance", "score"),
        Column("pool", "Pool", "count"),
        Column("queries", "n", "count"),
    )
    evaluations = [e for e in inputs.of_kind("styles") if e.run]
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        for evaluation in group:
            block = []
            for style in shown_styles(evaluation, options):
                at = f"at_{options.recall_at}:{style}"
                recall = record_cell(evaluation.find(DIRECTION, f"recall_{at}", options.matching))
                drop = evaluation.find(DIRECTION, f"recall_drop_{at}", options.matching)
                overlap = evaluation.find(DIRECTION, f"{OVERLAP}:{style}")
                numbers = {"chance": recall.chance, "pool": recall.pool, "queries": recall.n}
                known = recall.value is not None
                block.append(
                    {
                        "run": words(label(evaluation.run, options)),
                        "dataset": words(label(dataset, options)),
                        "style": words(style_name(style)),
                        "recall": recall,
                    }
                    | {
                        key: words(NOTHING) if style == AS_WRITTEN or not known else record_cell(record)
                        for key, record in (("drop", drop), ("overlap", overlap))
                    }
                    | {
                        key: Cell(value, sources=recall.sources) if known else words(NOTHING)
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
    return blocks, columns, notes


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
