"""Figures of scores: dots with their patient intervals, a row for each model, chance as a dashed line."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MultipleLocator

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.clinical import PREFIX
from cxrflow.evaluation.records import Record
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.paper.arms import arm_pairs, mean_over_seeds
from cxrflow.paper.blocks import DIRECTION_NAMES, by_dataset
from cxrflow.paper.cells import Cell
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.style import COLUMN, FAINT, INK, PAGE, bare_rows, colour_and_marker, new_figure

ROW = 0.19  # height of a row of names, inches
ARM_SHIFT = 0.16  # the two arms of an encoder stand apart by twice this part of a row
ARM_NAMES = ("trained on clean reports", "on clean and noisy reports")
RUNS_BY_LABEL = 4  # runs in the figure of labels; more cannot be told apart there
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
    encoders = ordered((e.encoder for e in inputs.of_kind("retrieval")), options)
    heights = [0.25 + ROW * len(group) for _, group in groups]
    figure = new_figure(COLUMN, 0.45 + sum(heights) + 0.12 * len(heights))
    panels = figure.subplots(len(groups), 2, sharex=True, squeeze=False, height_ratios=heights)
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for axes, task in zip(row, DIRECTIONS, strict=True):
            names = [label(e.run, options) for e in group]
            records = [e.find(task, metric, options.matching) for e in group]
            _dots(axes, names, records, [encoders.index(e.encoder) for e in group])
            if task != DIRECTIONS[0]:
                axes.set_yticklabels([])
        _name_panels(row[0], label(dataset, options))
    for axes, task in zip(panels[-1], DIRECTIONS, strict=True):
        axes.set_xlabel(f"{DIRECTION_NAMES[task]}\nrecall@{options.recall_at}")
    _from_zero([axes for row in panels for axes in row])
    _name_chance(panels[0][1])
    return figure


def draw_text_tasks(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """The four text tasks side by side, a row of panels for each dataset, a row for each encoder."""
    groups = by_dataset(inputs.of_kind("text_tasks"), options)
    if not groups:
        return "no text encoder was evaluated"
    encoders = ordered((e.encoder for e in inputs.of_kind("text_tasks")), options)
    heights = [0.25 + ROW * len(group) for _, group in groups]
    figure = new_figure(PAGE, 0.5 + sum(heights) + 0.12 * len(heights))
    panels = figure.subplots(len(groups), len(TEXT_PANELS), sharex="col", squeeze=False, height_ratios=heights)
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for column, (axes, (task, metric, matching, _)) in enumerate(zip(row, TEXT_PANELS, strict=True)):
            names = [label(e.encoder, options) for e in group]
            _dots(
                axes, names, [e.find(task, metric, matching) for e in group], [encoders.index(e.encoder) for e in group]
            )
            if column:
                axes.set_yticklabels([])
        _name_panels(row[0], label(dataset, options))
    for axes, (*_, title) in zip(panels[-1], TEXT_PANELS, strict=True):
        axes.set_xlabel(title)
    _from_zero([axes for row in panels for axes in row])
    _name_chance(panels[0][1])
    return figure


def draw_robustness(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """Clean against clean + noisy, joined by a line: a row for each encoder."""
    pairs = arm_pairs(inputs, options)
    if not pairs:
        return "no encoder has a run without and a run with paper.noisy_datasets"
    datasets = ordered((pair.dataset for pair in pairs), options)
    encoders = ordered((pair.encoder for pair in pairs), options)
    here = {
        dataset: [p for e in encoders for p in pairs if (p.dataset, p.encoder) == (dataset, e)] for dataset in datasets
    }
    heights = [0.25 + 1.25 * ROW * len(here[dataset]) for dataset in datasets]
    figure = new_figure(COLUMN, 0.75 + sum(heights) + 0.12 * len(heights))
    panels = figure.subplots(len(datasets), 2, sharex=True, squeeze=False, height_ratios=heights)
    handles = []
    for row, dataset in zip(panels, datasets, strict=True):
        for axes, task in zip(row, DIRECTIONS, strict=True):
            for place, pair in enumerate(here[dataset]):
                arms = [mean_over_seeds(arm, task, options) for arm in (pair.clean, pair.noisy)]
                if all(cell.value is not None for cell in arms):
                    ends = [cell.value for cell in arms]
                    axes.plot(ends, [place - ARM_SHIFT, place + ARM_SHIFT], color=FAINT, linewidth=0.8, zorder=1)
                handles = [
                    _dot(axes, cell, place + shift, *colour_and_marker(series), name)
                    for series, (cell, shift, name) in enumerate(
                        zip(arms, (-ARM_SHIFT, ARM_SHIFT), ARM_NAMES, strict=True)
                    )
                ]
            _name_rows(axes, [label(pair.encoder, options) for pair in here[dataset]])
            if task != DIRECTIONS[0]:
                axes.set_yticklabels([])
        _name_panels(row[0], label(dataset, options))
    for axes, task in zip(panels[-1], DIRECTIONS, strict=True):
        axes.set_xlabel(f"{DIRECTION_NAMES[task]}\nrecall@{options.recall_at}")
    _from_zero([axes for row in panels for axes in row])
    figure.legend(handles=[h for h in handles if h is not None], loc="outside upper left", ncols=2)
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
    runs = ordered((e.run for e in evaluations), options)
    runs.sort(key=lambda run: run != options.headline_run)  # stable: the others keep their order
    runs = runs[:RUNS_BY_LABEL]
    groups = [
        (dataset, sorted((e for e in group if e.run in runs), key=lambda e: runs.index(e.run)))
        for dataset, group in by_dataset(evaluations, options)
    ]
    most = max(len(group) for _, group in groups)
    height = 0.75 + len(labels) * max(0.16, 0.075 * most)
    figure = new_figure(COLUMN if len(groups) == 1 else PAGE, height)
    panels = figure.subplots(1, len(groups), sharex=True, sharey=True, squeeze=False)[0]
    series = {}
    for axes, (dataset, group) in zip(panels, groups, strict=True):
        shifts = np.linspace(-0.28, 0.28, len(group)) if len(group) > 1 else [0.0]
        for evaluation, shift in zip(group, shifts, strict=True):
            colour, marker = colour_and_marker(runs.index(evaluation.run))
            for place, name in enumerate(labels):
                record = evaluation.find("image_to_text", f"{PREFIX}:{name}")
                if record is None or record.value is None:
                    if evaluation is group[0]:
                        axes.text(
                            0.02, place, "not run", va="center", color=FAINT, transform=axes.get_yaxis_transform()
                        )
                    continue
                cell = Cell(record.value, record.low, record.high)
                series[evaluation.run] = _dot(axes, cell, place + shift, colour, marker, label(evaluation.run, options))
                if record.chance is not None and evaluation is group[0]:
                    axes.plot(
                        [record.chance] * 2,
                        [place - 0.38, place + 0.38],
                        color=INK,
                        linewidth=0.7,
                        linestyle=(0, (2, 1.5)),
                    )
        _name_rows(axes, labels)
        axes.set_title(label(dataset, options), pad=3)
        axes.set_xlabel("F1 (rule_chexpert_f1)")
    _from_zero(list(panels))
    shown = [series[run] for run in runs if series.get(run) is not None]
    figure.legend(handles=shown, loc="outside upper left", ncols=2 if len(groups) == 1 else RUNS_BY_LABEL)
    return figure


def _dots(axes: Axes, names: list[str], records: list[Record | None], series: list[int]) -> None:
    """A dot and interval on each row, `not run` where there is none, and chance as one dashed line."""
    for place, (record, index) in enumerate(zip(records, series, strict=True)):
        if record is None or record.value is None:
            axes.text(0.02, place, "not run", va="center", color=FAINT, transform=axes.get_yaxis_transform())
            continue
        _dot(axes, Cell(record.value, record.low, record.high), place, *colour_and_marker(index), "")
    chances = [record.chance for record in records if record is not None and record.chance is not None]
    if chances:
        axes.axvline(float(np.mean(chances)), color=INK, linewidth=0.7, linestyle=(0, (3, 2)), zorder=0)
    _name_rows(axes, names)


def _dot(axes: Axes, cell: Cell, place: float, colour: str, marker: str, name: str):
    if cell.value is None:
        return None
    if cell.low is not None and cell.high is not None:
        axes.plot([cell.low, cell.high], [place, place], color=colour, linewidth=1.1, solid_capstyle="butt", zorder=2)
    return axes.plot(
        [cell.value], [place], marker=marker, color=colour, markersize=3.6, linestyle="", label=name, zorder=3
    )[0]


def _name_rows(axes: Axes, names: list[str]) -> None:
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.45, -0.55)
    bare_rows(axes)


def _name_chance(axes: Axes) -> None:
    """The word at the top of the dashed line of a panel that has one."""
    for line in axes.lines:
        if line.get_linestyle() == "--":
            axes.annotate(
                "chance", (line.get_xdata()[0], 1), xycoords=("data", "axes fraction"), xytext=(0, 1.5),
                textcoords="offset points", fontsize=6, color=INK, va="bottom",
            )  # fmt: skip


def _name_panels(first: Axes, dataset: str) -> None:
    """The dataset over a row of panels, above the names of its rows, where a long one runs into nothing."""
    first.annotate(
        dataset, (0.012, 1), xycoords=("figure fraction", "axes fraction"), xytext=(0, 1.5), textcoords="offset points",
        va="bottom", fontsize=7.5, fontweight="bold",
    )  # fmt: skip


def _from_zero(panels: list[Axes]) -> None:
    """Scores start at 0 and end a little past the highest interval, at most at 1; lines to read along, few numbers."""
    for axes in panels:
        high = axes.dataLim.x1 if np.isfinite(axes.dataLim.x1) else 1.0
        axes.set_xlim(0, max(axes.get_xlim()[1] if axes is not panels[0] else 0, min(1.02, high * 1.06), 0.05))
    for axes in panels:
        step = 0.25 if axes.get_xlim()[1] > 0.55 else 0.1 if axes.get_xlim()[1] > 0.22 else 0.05
        axes.xaxis.set_major_locator(MultipleLocator(2 * step))
        axes.xaxis.set_minor_locator(MultipleLocator(step))
        axes.xaxis.set_major_formatter("{x:g}")
        axes.tick_params(axis="x", which="minor", length=0)
