"""Figures of scores: dots with their patient intervals, a row for each model, chance as a dashed line."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import MultipleLocator

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.clinical import PREFIX, UNSTATED
from cxrflow.evaluation.records import Evaluation, Record
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.paper.arms import arm_pairs, mean_over_seeds
from cxrflow.paper.blocks import DIRECTION_NAMES, MATCHING_NAMES, by_dataset
from cxrflow.paper.cells import NOT_RUN, Cell, record_cell
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.run_styles import encoder_styles, run_styles
from cxrflow.paper.style import COLUMN, FAINT, FILLINGS, INK, PAGE, Style, bare_rows, new_figure

ROW = 0.17  # height of a row of names, inches
PANEL = 0.42  # height of what surrounds the rows of a panel: the dataset above, tick labels below
MARGIN = 0.05  # part of a score axis left free at both ends, for whole markers at 0 and 1
ARM_SHIFT = 0.17  # the two arms of an encoder stand apart by twice this part of a row
ARM_NAMES = ("clean reports", "clean and noisy reports")
RUNS_BY_LABEL = 6  # runs in the figure of labels; more cannot be told apart there
CHANCE = {"color": INK, "linewidth": 0.7, "linestyle": (0, (3, 2))}
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
    figure = new_figure(COLUMN, 0.6 + sum(heights))
    panels = figure.subplots(len(groups), 2, sharex=True, squeeze=False, height_ratios=heights)
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for axes, task in zip(row, DIRECTIONS, strict=True):
            records = [e.find(task, metric, options.matching) for e in group]
            _dots(axes, records, [styles[e.run] for e in group])
            _name_rows(axes, [label(e.run, options) for e in group] if task == DIRECTIONS[0] else [""] * len(group))
        _name_panels(row[0], label(dataset, options), _pools(group, metric, options))
    _name_directions(panels, options)
    _score_axes([axes for row in panels for axes in row])
    figure.legend(handles=[_chance_handle()], loc="outside upper left")
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
            _dots(axes, [e.find(task, metric, matching) for e in group], [styles[e.encoder] for e in group])
            _name_rows(axes, [""] * len(group) if column else [label(e.encoder, options) for e in group])
        _name_panels(row[0], label(dataset, options))
    for axes, (*_, title) in zip(panels[-1], TEXT_PANELS, strict=True):
        axes.set_xlabel(title)
    for column in panels.T:
        _score_axes(list(column))
    figure.legend(handles=[_chance_handle()], loc="outside upper left")
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
                arms = [mean_over_seeds(arm, task, options) for arm in (pair.clean, pair.noisy)]
                chances += [cell.chance for cell in arms]
                if all(cell.value is not None for cell in arms):
                    ends = [cell.value for cell in arms]
                    axes.plot(ends, [place - ARM_SHIFT, place + ARM_SHIFT], color=FAINT, linewidth=0.8, zorder=1)
                base = styles[pair.encoder]
                for cell, shift, filling in zip(arms, (-ARM_SHIFT, ARM_SHIFT), FILLINGS, strict=False):
                    _dot(axes, cell, place + shift, Style(base.colour, base.marker, filling))
            _mark_chance(axes, chances)
            names = [label(pair.encoder, options) for pair in here[dataset]]
            _name_rows(axes, names if task == DIRECTIONS[0] else [""] * len(names))
        group = [e for pair in here[dataset] for e in (*pair.clean, *pair.noisy)]
        _name_panels(row[0], label(dataset, options), _pools(group, metric, options))
    _name_directions(panels, options)
    _score_axes([axes for row in panels for axes in row])
    arms = [_handle(Style(INK, "o", filling), name) for filling, name in zip(FILLINGS, ARM_NAMES, strict=False)]
    figure.legend(handles=[*arms, _chance_handle()], loc="outside upper left", ncols=3, columnspacing=1.2)
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
    runs = runs_by_label(inputs, options)
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
            _say_why_empty(axes, place, records)
            for run, shift in zip(runs, shifts, strict=True):
                if run in by_run:
                    cell = record_cell(by_run[run].find("image_to_text", f"{PREFIX}:{name}"))
                    _dot(axes, cell, place + shift, styles[run], size=3.0)
            _mark_chance(axes, [r.chance for r in records if r is not None], (place - 0.42, place + 0.42))
            if place % 2:
                axes.axhspan(place - 0.5, place + 0.5, color=FAINT, alpha=0.1, linewidth=0, zorder=0)
        _name_rows(axes, labels)
        axes.set_ylim(len(labels) - 0.5, -0.5)
        axes.set_title(label(dataset, options), pad=3)
        axes.set_xlabel("F1 of the finding")
    _score_axes(list(panels))
    handles = [_handle(styles[run], label(run, options)) for run in runs]
    figure.legend(
        handles=[*handles, _chance_handle()], loc="outside upper left", ncols=2 if len(groups) == 1 else 3,
        columnspacing=1.4,
    )  # fmt: skip
    return figure


def runs_by_label(inputs: PaperInputs, options: PaperOptions) -> list[str]:
    """Runs in the figure of labels, in the order of print: all, or the headline run and the first others."""
    runs = ordered((e.run for e in inputs.of_kind("clinical")), options)
    chosen = sorted(runs, key=lambda run: run != options.headline_run)[:RUNS_BY_LABEL]
    return [run for run in runs if run in chosen]


def _dots(axes: Axes, records: list[Record | None], styles: list[Style]) -> None:
    """A dot and interval on each row, `not run` where there is none, and chance as one dashed line."""
    for place, (record, style) in enumerate(zip(records, styles, strict=True)):
        _say_why_empty(axes, place, [record])
        _dot(axes, record_cell(record), place, style)
    _mark_chance(axes, [record.chance for record in records if record is not None])


def _dot(axes: Axes, cell: Cell, place: float, style: Style, size: float = 3.6) -> None:
    if cell.value is None:
        return
    if cell.low is not None and cell.high is not None:
        axes.plot(
            [cell.low, cell.high], [place, place], color=style.colour, linewidth=1.1, solid_capstyle="butt", zorder=2
        )
    axes.plot([cell.value], [place], linestyle="", markersize=size, zorder=3, clip_on=False, **style.marker_arguments)


def _say_why_empty(axes: Axes, place: float, records: list[Record | None]) -> None:
    """In a row without any dot: that no report states the finding, or that it was not run."""
    if any(record is not None and record.value is not None for record in records):
        return
    unstated = bool(records) and all(record is not None and record.reason == UNSTATED for record in records)
    axes.text(
        0.06, place, "none stated" if unstated else NOT_RUN, va="center", color=FAINT, fontsize=6.5,
        transform=axes.get_yaxis_transform(),
    )  # fmt: skip


def _mark_chance(axes: Axes, chances: list[float | None], between: tuple[float, float] | None = None) -> None:
    """The mean of what chance gives, dashed, over the whole panel or a row of it."""
    known = [chance for chance in chances if chance is not None]
    if known and between:
        axes.plot([float(np.mean(known))] * 2, between, zorder=1, **CHANCE)
    elif known:
        axes.axvline(float(np.mean(known)), zorder=0, **CHANCE)


def _handle(style: Style, name: str) -> Line2D:
    return Line2D([], [], linestyle="", markersize=4, label=name, **style.marker_arguments)


def _chance_handle() -> Line2D:
    return Line2D([], [], label="chance", **CHANCE)


def _pools(evaluations: list[Evaluation], metric: str, options: PaperOptions) -> str:
    """How many candidates each direction chooses among: without them a recall says little."""
    pools = []
    for task, what in zip(DIRECTIONS, ("reports", "images"), strict=True):
        records = [e.find(task, metric, options.matching) for e in evaluations]
        sizes = sorted({r.pool for r in records if r is not None and r.pool is not None})
        pools += [f"{' or '.join(f'{size:,}' for size in sizes)} {what}"] if sizes else []
    return f"pool: {', '.join(pools)}" if pools else ""


def _name_rows(axes: Axes, names: list[str]) -> None:
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.45, -0.55)
    bare_rows(axes)


def _name_directions(panels: np.ndarray, options: PaperOptions) -> None:
    """Direction and measure under each column of panels."""
    for axes, task in zip(panels[-1], DIRECTIONS, strict=True):
        axes.set_xlabel(f"{DIRECTION_NAMES[task]}\n{MATCHING_NAMES[options.matching]} recall@{options.recall_at}")


def _name_panels(first: Axes, dataset: str, pools: str = "") -> None:
    """The dataset over a row of panels, above the names of its rows, where a long one runs into nothing."""
    name = first.annotate(
        dataset, (0.012, 1), xycoords=("figure fraction", "axes fraction"), xytext=(0, 1.5), textcoords="offset points",
        va="bottom", fontsize=7.5, fontweight="bold",
    )  # fmt: skip
    if pools:
        beside = first.annotate(
            pools, (1, 0), xycoords=name, xytext=(6, 0), textcoords="offset points", va="bottom", fontsize=6.5
        )
        beside.set_in_layout(False)  # it runs over the next panel's free space and must not push it away


def _score_axes(panels: list[Axes]) -> None:
    """One score axis for all panels: from 0 to a little past the highest interval, whole markers at both ends."""
    highs = [axes.dataLim.x1 for axes in panels if np.isfinite(axes.dataLim.x1)]
    high = min(1.0, max([0.05, *highs]))
    high = 1.0 if high > 0.9 else high
    step = 0.25 if high > 0.55 else 0.1 if high > 0.22 else 0.05
    for axes in panels:
        axes.set_xlim(-MARGIN * high, (1 + MARGIN) * high)
        axes.xaxis.set_major_locator(MultipleLocator(2 * step))
        axes.xaxis.set_minor_locator(MultipleLocator(step))
        axes.xaxis.set_major_formatter("{x:g}")
        axes.tick_params(axis="x", which="major", labelbottom=True)
        axes.tick_params(axis="x", which="minor", length=0)
