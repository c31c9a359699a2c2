"""Figures of scores: dots with their patient intervals, a row for each model, chance as a dashed line."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.clinical import PREFIX
from cxrflow.evaluation.records import Evaluation
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.paper.arms import arm_pairs, noise_of
from cxrflow.paper.blocks import DIRECTION_NAMES, MATCHING_NAMES, by_dataset
from cxrflow.paper.cells import record_cell
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.dots import (
    PANEL,
    ROW,
    chance_handle,
    draw_dot,
    draw_dots,
    mark_chance,
    name_panels,
    name_rows,
    say_why_empty,
    score_axes,
    style_handle,
)
from cxrflow.paper.run_styles import chosen_runs, encoder_styles, run_styles
from cxrflow.paper.style import COLUMN, FAINT, FILLINGS, INK, PAGE, Style, new_figure

LONG = 28  # letters of a name that leaves too little of a column's width to the dots
ARM_SHIFT = 0.17  # the two arms of an encoder stand apart by twice this part of a row
ARM_NAMES = ("clean reports", "clean and noisy reports")
TEXT_PANELS = (
    ("error_discrimination", "accuracy", None, "Error discrimination\naccuracy"),
    ("acronym_retrieval", "recall_at_1", "duplicate_aware", "Acronym retrieval\nrecall@1"),
    ("findings_to_impression", "recall_at_1", "duplicate_aware", "Findings → impression\nrecall@1"),
    ("clinical_similarity", f"{PREFIX}_micro_14", None, "Clinical similarity\nlabel F1, micro-14"),
)


def draw_recall(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """Recall@k: a panel for each direction and dataset, a row for each run, a colour for each encoder."""
    groups = by_dataset(inputs.of_kind("retrieval"), options)
    if not groups:
        return "no retrieval was evaluated"
    metric = f"recall_at_{options.recall_at}"
    styles = run_styles(inputs, options)
    heights = [PANEL + ROW * len(group) for _, group in groups]
    longest = max(len(label(e.run, options)) for _, group in groups for e in group)
    figure = new_figure(PAGE if longest > LONG else COLUMN, 0.6 + sum(heights))
    panels = figure.subplots(len(groups), 2, sharex=True, squeeze=False, height_ratios=heights)
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for axes, task in zip(row, DIRECTIONS, strict=True):
            records = [e.find(task, metric, options.matching) for e in group]
            draw_dots(axes, records, [styles[e.run] for e in group])
            name_rows(axes, [label(e.run, options) for e in group] if task == DIRECTIONS[0] else [""] * len(group))
        name_panels(row[0], label(dataset, options), _pools(group, metric, options))
    _name_directions(panels, options)
    score_axes([axes for row in panels for axes in row])
    figure.legend(handles=[chance_handle()], loc="outside upper left")
    return figure


def draw_text_tasks(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """The four text tasks side by side, a row of panels for each dataset, a row for each encoder."""
    groups = by_dataset(inputs.of_kind("text_tasks"), options)
    if not groups:
        return "no text encoder was evaluated"
    styles = encoder_styles(inputs, options)
    heights = [PANEL + ROW * len(group) for _, group in groups]
    figure = new_figure(PAGE, 0.6 + sum(heights))
    panels = figure.subplots(len(groups), len(TEXT_PANELS), sharex="col", squeeze=False, height_ratios=heights)
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for column, (axes, (task, metric, matching, _)) in enumerate(zip(row, TEXT_PANELS, strict=True)):
            draw_dots(axes, [e.find(task, metric, matching) for e in group], [styles[e.encoder] for e in group])
            name_rows(axes, [""] * len(group) if column else [label(e.encoder, options) for e in group])
        name_panels(row[0], label(dataset, options))
    for axes, (*_, title) in zip(panels[-1], TEXT_PANELS, strict=True):
        axes.set_xlabel(title)
    for column in panels.T:
        score_axes(list(column))
    figure.legend(handles=[chance_handle()], loc="outside upper left")
    return figure


def draw_robustness(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """Clean (filled) against clean + noisy (hollow), joined by a line: a row for each encoder."""
    pairs = arm_pairs(inputs, options)
    if not pairs:
        return "no encoder has a run without and a run with noisy reports"
    metric = f"recall_at_{options.recall_at}"
    datasets = ordered((pair.dataset for pair in pairs), options)
    encoders = ordered((pair.encoder for pair in pairs), options)
    styles = encoder_styles(inputs, options)
    here = {
        dataset: [p for e in encoders for p in pairs if (p.dataset, p.encoder) == (dataset, e)] for dataset in datasets
    }
    heights = [PANEL + 1.35 * ROW * len(here[dataset]) for dataset in datasets]
    figure = new_figure(COLUMN, 0.6 + sum(heights))
    panels = figure.subplots(len(datasets), 2, sharex=True, squeeze=False, height_ratios=heights)
    for row, dataset in zip(panels, datasets, strict=True):
        for axes, task in zip(row, DIRECTIONS, strict=True):
            chances = []
            for place, pair in enumerate(here[dataset]):
                arms = [record_cell(arm.find(task, metric, options.matching)) for arm in (pair.clean, pair.noisy)]
                chances += [cell.chance for cell in arms]
                if all(cell.value is not None for cell in arms):
                    ends = [cell.value for cell in arms]
                    axes.plot(ends, [place - ARM_SHIFT, place + ARM_SHIFT], color=FAINT, linewidth=0.8, zorder=1)
                base = styles[pair.encoder]
                for cell, shift, filling in zip(arms, (-ARM_SHIFT, ARM_SHIFT), FILLINGS, strict=False):
                    draw_dot(axes, cell, place + shift, Style(base.colour, base.marker, filling))
            mark_chance(axes, chances)
            names = [label(pair.encoder, options) for pair in here[dataset]]
            if len({pair.noise for pair in pairs}) > 1:
                noises = [
                    noise_of(pair.noisy, options, named=len(options.noisy_datasets) > 1) for pair in here[dataset]
                ]
                names = [f"{name} + {noise}" for name, noise in zip(names, noises, strict=True)]
            name_rows(axes, names if task == DIRECTIONS[0] else [""] * len(names))
        group = [arm for pair in here[dataset] for arm in (pair.clean, pair.noisy)]
        name_panels(row[0], label(dataset, options), _pools(group, metric, options))
    _name_directions(panels, options)
    score_axes([axes for row in panels for axes in row])
    arms = [style_handle(Style(INK, "o", filling), name) for filling, name in zip(FILLINGS, ARM_NAMES, strict=False)]
    figure.legend(handles=[*arms, chance_handle()], loc="outside upper left", ncols=3, columnspacing=1.2)
    return figure


def draw_label_f1(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """F1 by label: a panel for each dataset, a row for each label, a dot for each run."""
    evaluations = inputs.of_kind("clinical")
    labels = list(
        dict.fromkeys(
            r.metric.partition(":")[2] for e in evaluations for r in e.records if r.metric.startswith(f"{PREFIX}:")
        )
    )
    if not labels:
        return "no clinical agreement was evaluated"
    runs = chosen_runs(evaluations, options)
    styles = run_styles(inputs, options)
    groups = [(dataset, [e for e in group if e.run in runs]) for dataset, group in by_dataset(evaluations, options)]
    height = 0.95 + len(labels) * max(0.17, 0.068 * len(runs))
    figure = new_figure(COLUMN if len(groups) == 1 else PAGE, height)
    panels = figure.subplots(1, len(groups), sharex=True, sharey=True, squeeze=False)[0]
    shifts = np.linspace(-0.36, 0.36, len(runs)) if len(runs) > 1 else [0.0]
    for axes, (dataset, group) in zip(panels, groups, strict=True):
        by_run = {evaluation.run: evaluation for evaluation in group}
        for place, name in enumerate(labels):
            records = [by_run[run].find("image_to_text", f"{PREFIX}:{name}") for run in by_run]
            say_why_empty(axes, place, records)
            for run, shift in zip(runs, shifts, strict=True):
                if run in by_run:
                    cell = record_cell(by_run[run].find("image_to_text", f"{PREFIX}:{name}"))
                    draw_dot(axes, cell, place + shift, styles[run], size=3.0)
            mark_chance(axes, [r.chance for r in records if r is not None], (place - 0.42, place + 0.42))
            if place % 2:
                axes.axhspan(place - 0.5, place + 0.5, color=FAINT, alpha=0.1, linewidth=0, zorder=0)
        name_rows(axes, labels)
        axes.set_ylim(len(labels) - 0.5, -0.5)
        axes.set_title(label(dataset, options), pad=3)
        axes.set_xlabel("F1 of the finding")
    score_axes(list(panels))
    handles = [style_handle(styles[run], label(run, options)) for run in runs]
    figure.legend(
        handles=[*handles, chance_handle()], loc="outside upper left", ncols=2 if len(groups) == 1 else 3,
        columnspacing=1.4,
    )  # fmt: skip
    return figure


def _pools(evaluations: list[Evaluation], metric: str, options: PaperOptions) -> str:
    """How many candidates each direction chooses among: without them a recall says little."""
    pools = []
    for task, what in zip(DIRECTIONS, ("reports", "images"), strict=True):
        records = [e.find(task, metric, options.matching) for e in evaluations]
        sizes = sorted({r.pool for r in records if r is not None and r.pool is not None})
        pools += [f"{' or '.join(f'{size:,}' for size in sizes)} {what}"] if sizes else []
    return f"pool: {', '.join(pools)}" if pools else ""


def _name_directions(panels: np.ndarray, options: PaperOptions) -> None:
    """Direction and measure under each column of panels."""
    for axes, task in zip(panels[-1], DIRECTIONS, strict=True):
        axes.set_xlabel(f"{DIRECTION_NAMES[task]}\n{MATCHING_NAMES[options.matching]} recall@{options.recall_at}")
