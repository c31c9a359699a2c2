"""Figures of scores: dots with their patient intervals, a row for each model, chance as a dashed line."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation
from cxrflow.paper.arms import arm_pairs, noise_of
from cxrflow.paper.blocks import by_dataset, filled, recorded, recorded_cell
from cxrflow.paper.cells import Column, record_cell
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


def draw_recall(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Figure | str:
    """Recall@k: a panel for each direction and dataset, a row for each run, a colour for each encoder."""
    groups = by_dataset(inputs.of_kind("retrieval"), options)
    if not groups:
        return "no retrieval was evaluated"
    styles = run_styles(inputs, options)
    heights = [PANEL + ROW * len(group) for _, group in groups]
    longest = max(len(label(e.run, options)) for _, group in groups for e in group)
    figure = new_figure(PAGE if longest > LONG else COLUMN, 0.6 + sum(heights))
    panels = figure.subplots(len(groups), 2, sharex=True, squeeze=False, height_ratios=heights)
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for axes, column in zip(row, columns, strict=True):
            records = [recorded(e, column, options) for e in group]
            draw_dots(axes, records, [styles[e.run] for e in group])
            name_rows(axes, [label(e.run, options) for e in group] if column is columns[0] else [""] * len(group))
        name_panels(row[0], label(dataset, options), _pools(group, columns, options))
    _name_columns(panels, columns)
    score_axes([axes for row in panels for axes in row])
    figure.legend(handles=[chance_handle()], loc="outside upper left")
    return figure


def draw_text_tasks(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Figure | str:
    """The four text tasks side by side, a row of panels for each dataset, a row for each encoder."""
    groups = by_dataset(inputs.of_kind("text_tasks"), options)
    if not groups:
        return "no text encoder was evaluated"
    styles = encoder_styles(inputs, options)
    heights = [PANEL + ROW * len(group) for _, group in groups]
    figure = new_figure(PAGE, 0.6 + sum(heights))
    panels = figure.subplots(len(groups), len(columns), sharex="col", squeeze=False, height_ratios=heights)
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for axes, column in zip(row, columns, strict=True):
            draw_dots(axes, [recorded(e, column, options) for e in group], [styles[e.encoder] for e in group])
            names = [label(e.encoder, options) for e in group]
            name_rows(axes, names if column is columns[0] else [""] * len(group))
        name_panels(row[0], label(dataset, options))
    _name_columns(panels, columns)
    for below in panels.T:
        score_axes(list(below))
    figure.legend(handles=[chance_handle()], loc="outside upper left")
    return figure


def draw_robustness(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Figure | str:
    """Clean (filled) against clean + noisy (hollow), joined by a line: a row for each encoder."""
    pairs = arm_pairs(inputs, options)
    if not pairs:
        return "no encoder has a run without and a run with noisy reports"
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
        for axes, column in zip(row, columns, strict=True):
            chances = []
            for place, pair in enumerate(here[dataset]):
                arms = [recorded_cell(arm, column, options) for arm in (pair.clean, pair.noisy)]
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
                named = len(options.noisy_datasets) > 1
                noises = [noise_of(pair.noisy, options, named) for pair in here[dataset]]
                noises = [noise.replace(", ", ",\n") for noise in noises]  # long ones leave no room for the panels
                names = [f"{name} + {noise}" for name, noise in zip(names, noises, strict=True)]
            name_rows(axes, names if column is columns[0] else [""] * len(names))
        group = [arm for pair in here[dataset] for arm in (pair.clean, pair.noisy)]
        name_panels(row[0], label(dataset, options), _pools(group, columns, options))
    _name_columns(panels, columns)
    score_axes([axes for row in panels for axes in row])
    arms = [style_handle(Style(INK, "o", filling), name) for filling, name in zip(FILLINGS, ARM_NAMES, strict=False)]
    figure.legend(handles=[*arms, chance_handle()], loc="outside upper left", ncols=3, columnspacing=1.2)
    return figure


def draw_label_f1(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Figure | str:
    """F1 by label: a panel for each dataset, a row for each label, a dot for each run."""
    evaluations = inputs.of_kind("clinical")
    (column,) = columns
    prefix = filled(column.measure, options, finding="").metric
    labels = list(
        dict.fromkeys(
            r.metric.removeprefix(prefix) for e in evaluations for r in e.records if r.metric.startswith(prefix)
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
            records = {run: recorded(e, column, options, finding=name) for run, e in by_run.items()}
            say_why_empty(axes, place, list(records.values()))
            for run, shift in zip(runs, shifts, strict=True):
                if run in records:
                    draw_dot(axes, record_cell(records[run]), place + shift, styles[run], size=3.0)
            known = [record.chance for record in records.values() if record is not None]
            mark_chance(axes, known, (place - 0.42, place + 0.42))
            if place % 2:
                axes.axhspan(place - 0.5, place + 0.5, color=FAINT, alpha=0.1, linewidth=0, zorder=0)
        name_rows(axes, labels)
        axes.set_ylim(len(labels) - 0.5, -0.5)
        axes.set_title(label(dataset, options), pad=3)
        axes.set_xlabel(column.header)
    score_axes(list(panels))
    handles = [style_handle(styles[run], label(run, options)) for run in runs]
    figure.legend(
        handles=[*handles, chance_handle()], loc="outside upper left", ncols=2 if len(groups) == 1 else 3,
        columnspacing=1.4,
    )  # fmt: skip
    return figure


def _pools(evaluations: list[Evaluation], columns: tuple[Column, ...], options: PaperOptions) -> str:
    """How many candidates each direction chooses among: without them a recall says little."""
    pools = []
    for column, what in zip(columns, ("reports", "images"), strict=True):
        records = [recorded(e, column, options) for e in evaluations]
        sizes = sorted({r.pool for r in records if r is not None and r.pool is not None})
        pools += [f"{' or '.join(f'{size:,}' for size in sizes)} {what}"] if sizes else []
    return f"pool: {', '.join(pools)}" if pools else ""


def _name_columns(panels: np.ndarray, columns: tuple[Column, ...]) -> None:
    """Direction and measure under each column of panels."""
    for axes, column in zip(panels[-1], columns, strict=True):
        axes.set_xlabel(column.header)
