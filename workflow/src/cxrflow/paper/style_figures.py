"""Figures of style robustness, and of recall against the amount of training data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation, Record
from cxrflow.evaluation.renderings import AS_WRITTEN
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.paper.arms import is_mismatched, is_noisy, is_written_out, length_of
from cxrflow.paper.blocks import DIRECTION_NAMES, MATCHING_NAMES, by_dataset, filled, recorded
from cxrflow.paper.cells import Column, record_cell
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.dots import (
    CHANCE,
    PANEL,
    chance_handle,
    draw_dot,
    mark_chance,
    name_panels,
    name_rows,
    say_why_empty,
    score_axes,
    style_handle,
)
from cxrflow.paper.run_styles import chosen_runs, encoder_styles, run_styles
from cxrflow.paper.style import COLUMN, FAINT, INK, PAGE, Style, new_figure
from cxrflow.paper.style_tables import shown_styles, style_name

Drawn = Figure | str


def draw_style_robustness(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Drawn:
    """Recall of each style, a row for each, a dot for each run; beside it the control of the same style."""
    evaluations = [e for e in inputs.of_kind("styles") if e.run]
    if not evaluations:
        return "no run was scored in other styles"
    runs = chosen_runs(evaluations, options)
    looks = run_styles(inputs, options)
    groups = [(dataset, [e for e in group if e.run in runs]) for dataset, group in by_dataset(evaluations, options)]
    names = list(dict.fromkeys(style for e in evaluations for style in shown_styles(e, options)))
    row = max(0.17, 0.068 * len(runs))
    figure = new_figure(PAGE, 0.55 + 0.14 * ((len(runs) + 3) // 3) + len(groups) * (PANEL + row * len(names)))
    panels = figure.subplots(len(groups), 2, sharey=True, squeeze=False)
    shifts = np.linspace(-0.36, 0.36, len(runs)) if len(runs) > 1 else [0.0]
    for (recall, control), (dataset, group) in zip(panels, groups, strict=True):
        for place, name in enumerate(names):
            for axes, column in zip((recall, control), columns, strict=True):
                records = [recorded(e, column, options, style=name) for e in group]
                if name != AS_WRITTEN or axes is recall:
                    say_why_empty(axes, place, records)
                for evaluation, record in zip(group, records, strict=True):
                    if record is not None:
                        shift = shifts[runs.index(evaluation.run)]
                        draw_dot(axes, record_cell(record), place + shift, looks[evaluation.run], size=3.0)
                mark_chance(axes, [r.chance for r in records if r is not None], (place - 0.42, place + 0.42))
                if place % 2:
                    axes.axhspan(place - 0.5, place + 0.5, color=FAINT, alpha=0.1, linewidth=0, zorder=0)
        for axes in (recall, control):
            name_rows(axes, [style_name(name) for name in names])
            axes.set_ylim(len(names) - 0.5, -0.5)
        name_panels(recall, label(dataset, options))
    for axes, column in zip(panels[-1], columns, strict=True):
        axes.set_xlabel(column.header)
    for below in panels.T:
        score_axes(list(below))
    handles = [style_handle(looks[run], label(run, options)) for run in runs]
    figure.legend(handles=[*handles, chance_handle()], loc="outside upper left", ncols=3, columnspacing=1.4)
    return figure


def draw_abbreviation_curve(
    inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]
) -> Drawn:
    """Recall against the share of long forms that is shortened: images by runs, reports as written by encoders."""
    evaluations = inputs.of_kind("styles")
    if not evaluations:
        return "nothing was scored in other styles"
    runs = chosen_runs(evaluations, options)
    kinds = (
        (columns[0], run_styles(inputs, options), lambda e: e.run in runs),
        (columns[1], encoder_styles(inputs, options), lambda e: not e.run),
    )
    groups = by_dataset(evaluations, options)
    shown = [[_curves(group, column, wanted, options) for column, _, wanted in kinds] for _, group in groups]
    if not any(curves for row in shown for curves in row):
        return "no report of the test splits has anything to abbreviate"
    legend_rows = (len(runs) + len(encoder_styles(inputs, options)) + 2) // 2
    figure = new_figure(COLUMN, 1.75 * len(groups) + 0.3 + 0.14 * legend_rows)
    panels = figure.subplots(len(groups), 2, sharex=True, squeeze=False)
    handles: dict[str, Line2D] = {}
    for row, curves_of, (dataset, _) in zip(panels, shown, groups, strict=True):
        for axes, curves, (column, looks, _) in zip(row, curves_of, kinds, strict=True):
            for number, (name, curve) in enumerate(curves.items()):
                _draw_curve(axes, *curve, looks[name], shift=0.006 * (number - (len(curves) - 1) / 2))
                alone = "" if name in runs else ", text alone"
                handles.setdefault(name, _line_handle(looks[name], label(name, options) + alone))
            _level_of_chance(axes, [record for _, records in curves.values() for record in records])
            axes.set_ylabel(column.header)
            _bottom_at_zero(axes)
        row[0].set_title(label(dataset, options), loc="left", fontsize=7.5, fontweight="bold")
    for axes in panels[-1]:
        axes.set_xlabel("share of long forms\nshortened")
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "", "0.5", "", "1"])
    entries = [*handles.values(), chance_handle()]
    figure.legend(handles=entries, loc="outside upper left", ncols=2, handlelength=3, columnspacing=1.2)
    return figure


def _curves(
    group: list[Evaluation], column: Column, wanted: Callable[[Evaluation], bool], options: PaperOptions
) -> dict[str, tuple[list[float], list[Record]]]:
    """Densities and records of each model with the measure at every density."""
    curves = {}
    measure = filled(column.measure, options, density="")
    for evaluation in (e for e in group if wanted(e)):
        points = {
            float(record.metric.removeprefix(measure.metric)): record
            for record in evaluation.records
            if (record.task, record.matching) == (measure.task, measure.matching)
            and record.metric.startswith(measure.metric)
            and record.value is not None
        }
        if points:
            curves[evaluation.name] = (sorted(points), [points[density] for density in sorted(points)])
    return curves


def draw_training_size(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Drawn:
    """Recall against the number of training studies: an encoder's clean arms joined, and from the largest its noisy
    ones; reports written out apart. Arms trained longer or shorter than most are left out."""
    evaluations = [e for e in inputs.of_kind("retrieval") if _size(inputs, e) and not is_mismatched(e)]
    usual = Counter(map(length_of, evaluations)).most_common(1)
    evaluations = [e for e in evaluations if length_of(e) == usual[0][0]]
    if len({_size(inputs, e) for e in evaluations}) < 2:
        return "no two runs were trained on different numbers of studies"
    groups = by_dataset(evaluations, options)
    looks = encoder_styles(inputs, options)
    encoders = ordered((e.encoder for e in evaluations), options)
    figure = new_figure(COLUMN, 1.7 * len(groups) + 0.45 + 0.14 * ((len(encoders) + 5) // 2))
    panels = figure.subplots(len(groups), 2, sharex=True, sharey="row", squeeze=False)
    sizes = [_size(inputs, e) for e in evaluations]
    apart = 0.012 * (max(sizes) - min(sizes))  # encoders stand beside each other
    for row, (dataset, group) in zip(panels, groups, strict=True):
        for axes, column in zip(row, columns, strict=True):
            for number, encoder in enumerate(encoders):
                shift = apart * (number - (len(encoders) - 1) / 2)
                lines = _size_lines(inputs, [e for e in group if e.encoder == encoder], options)
                for (line, filling), arms in reversed(lines.items()):  # clean ones last, over the others' starts
                    found = [(_size(inputs, arm), recorded(arm, column, options)) for arm in arms]
                    points = sorted(
                        ((size, r) for size, r in found if r is not None and r.value is not None),
                        key=lambda point: point[0],
                    )
                    if points:
                        base = looks[encoder]
                        look = Style(base.colour, base.marker, filling, line)
                        _draw_curve(axes, [size for size, _ in points], [r for _, r in points], look, shift)
            _level_of_chance(axes, [recorded(e, column, options) for e in group])
            axes.margins(x=0.08)
        for axes in row:  # once both panels are drawn: they share the axis
            _bottom_at_zero(axes)
        row[0].set_title(label(dataset, options), loc="left", fontsize=7.5, fontweight="bold")
        row[0].set_ylabel(f"{MATCHING_NAMES[options.matching]} recall@{options.recall_at}")
    for axes, way in zip(panels[-1], DIRECTIONS, strict=True):
        axes.set_xlabel(f"training studies\n{DIRECTION_NAMES[way]}")
        axes.xaxis.set_major_formatter("{x:,.0f}")
        axes.locator_params(axis="x", nbins=4)
    handles = [_line_handle(looks[encoder], label(encoder, options)) for encoder in encoders]
    drawn = {key for e in encoders for key in _size_lines(inputs, [a for a in evaluations if a.encoder == e], options)}
    handles += [
        _line_handle(Style(INK, "o", filling, line), name)
        for (line, filling), name in _SIZE_LINES.items()
        if (line, filling) in drawn
    ]
    handles.append(chance_handle())
    figure.legend(handles=handles, loc="outside upper left", ncols=2, handlelength=3, columnspacing=1.4)
    return figure


_SIZE_LINES = {
    ("-", "full"): "clean reports",
    ("--", "hollow"): "clean and noisy reports",
    (":", "half"): "noisy ones written out",
    ("", "hollow"): "noisy reports alone",
}


def _size_lines(
    inputs: PaperInputs, arms: list[Evaluation], options: PaperOptions
) -> dict[tuple[str, str], list[Evaluation]]:
    """An encoder's arms by line. Lines of noisy arms start at the largest clean one; noisy reports alone have none."""
    clean = [arm for arm in arms if not is_noisy(arm, options)]
    lines: dict[tuple[str, str], list[Evaluation]] = {("-", "full"): clean}
    start = sorted(clean, key=lambda arm: _size(inputs, arm))[-1:]
    for arm in (arm for arm in arms if is_noisy(arm, options)):
        if set(arm.run_info.trained_on) <= set(options.noisy_datasets):
            lines.setdefault(("", "hollow"), []).append(arm)
        else:
            key = (":", "half") if is_written_out(arm, options) else ("--", "hollow")
            lines.setdefault(key, list(start)).append(arm)
    return lines


def _size(inputs: PaperInputs, evaluation: Evaluation) -> int:
    """Studies an arm was trained on; 0 where its folder was not given."""
    runs = inputs.runs.get(evaluation.run, ())
    return max((inputs.trained_with.get(run, 0) for run in runs), default=0)


def _draw_curve(axes: Axes, places: list[float], records: list[Record], look: Style, shift: float = 0.0) -> None:
    places = [place + shift for place in places]
    for place, record in zip(places, records, strict=True):
        if record.low is not None and record.high is not None:
            axes.plot([place, place], [record.low, record.high], color=look.colour, linewidth=0.8, alpha=0.6, zorder=1)
    axes.plot(
        places, [record.value for record in records], linestyle=look.line, linewidth=1.0, markersize=3.4, zorder=2,
        clip_on=False, **look.marker_arguments,
    )  # fmt: skip


def _level_of_chance(axes: Axes, records: list[Record | None]) -> None:
    """The mean of what chance gives, dashed, across the panel."""
    known = [record.chance for record in records if record is not None and record.chance is not None]
    if known:
        axes.axhline(float(np.mean(known)), zorder=0, **CHANCE)


def _bottom_at_zero(axes: Axes) -> None:
    axes.set_ylim(bottom=0)
    axes.grid(axis="y", color=FAINT, alpha=0.35, linewidth=0.4)
    axes.set_axisbelow(True)


def _line_handle(look: Style, name: str) -> Line2D:
    return Line2D([], [], linestyle=look.line, linewidth=1.0, markersize=3.4, label=name, **look.marker_arguments)
