"""What figures of scores are drawn of: dots with intervals on rows of names, chance as a dashed line, score axes."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MultipleLocator

from cxrflow.evaluation.clinical import UNSTATED
from cxrflow.evaluation.records import Record
from cxrflow.paper.cells import NOT_RUN, Cell, record_cell
from cxrflow.paper.style import FAINT, INK, Style, bare_rows

ROW = 0.17  # height of a row of names, inches
PANEL = 0.42  # height of what surrounds the rows of a panel: the dataset above, tick labels below
MARGIN = 0.05  # part of a score axis left free at both ends, for whole markers at 0 and 1
CHANCE = {"color": INK, "linewidth": 0.7, "linestyle": (0, (3, 2))}


def draw_dots(axes: Axes, records: list[Record | None], styles: list[Style]) -> None:
    """A dot and interval on each row, `not run` where there is none, and chance as one dashed line."""
    for place, (record, style) in enumerate(zip(records, styles, strict=True)):
        say_why_empty(axes, place, [record])
        draw_dot(axes, record_cell(record), place, style)
    mark_chance(axes, [record.chance for record in records if record is not None])


def draw_dot(axes: Axes, cell: Cell, place: float, style: Style, size: float = 3.6) -> None:
    """A value and its interval on the row at `place`; nothing where it was not run."""
    if cell.value is None:
        return
    if cell.low is not None and cell.high is not None:
        axes.plot(
            [cell.low, cell.high], [place, place], color=style.colour, linewidth=1.1, solid_capstyle="butt", zorder=2
        )
    axes.plot([cell.value], [place], linestyle="", markersize=size, zorder=3, clip_on=False, **style.marker_arguments)


def say_why_empty(axes: Axes, place: float, records: list[Record | None]) -> None:
    """In a row without any dot: that no report states the finding, or that it was not run."""
    if any(record is not None and record.value is not None for record in records):
        return
    unstated = bool(records) and all(record is not None and record.reason == UNSTATED for record in records)
    axes.text(
        0.06, place, "none stated" if unstated else NOT_RUN, va="center", color=FAINT, fontsize=6.5,
        transform=axes.get_yaxis_transform(),
    )  # fmt: skip


def mark_chance(axes: Axes, chances: list[float | None], between: tuple[float, float] | None = None) -> None:
    """The mean of what chance gives, dashed, over the whole panel or a row of it."""
    known = [chance for chance in chances if chance is not None]
    if known and between:
        axes.plot([float(np.mean(known))] * 2, between, zorder=1, **CHANCE)
    elif known:
        axes.axvline(float(np.mean(known)), zorder=0, **CHANCE)


def style_handle(style: Style, name: str) -> Line2D:
    """The legend's entry of a model."""
    return Line2D([], [], linestyle="", markersize=4, label=name, **style.marker_arguments)


def chance_handle() -> Line2D:
    """The legend's entry of chance."""
    return Line2D([], [], label="chance", **CHANCE)


def name_rows(axes: Axes, names: list[str]) -> None:
    """A row for each name, from the top."""
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.45, -0.55)
    bare_rows(axes)


def name_panels(first: Axes, dataset: str, pools: str = "") -> None:
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


def score_axes(panels: list[Axes]) -> None:
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
