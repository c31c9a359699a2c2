"""Figures that show single studies: a map of the embeddings by finding, and examples of retrieval with their images."""

from __future__ import annotations

import io
import textwrap

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from PIL import Image

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.embedding_map import NORMAL, OTHER, SEVERAL
from cxrflow.paper.cells import Column
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.style import COLUMN, FAINT, MARKERS, PAGE, new_figure

WORDS = 58  # letters in a line of a report
LINES = 9  # lines of a report; longer ones end in an ellipsis
GREY = "#c8c8c8"


def draw_embedding_map(
    inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]
) -> Figure | str:
    """A panel for each dataset: images as dots, reports as rings; colour and shape the finding."""
    points = inputs.points
    if points.empty:
        return "no map of embeddings was made, or the test split is too small for one"
    datasets = ordered(points["dataset"], options)
    alone = sorted(set(points["finding"]) - {NORMAL, SEVERAL, OTHER})
    colours = matplotlib.rcParams["axes.prop_cycle"].by_key()["color"]
    looks = {name: (colours[i % len(colours)], MARKERS[i % len(MARKERS)]) for i, name in enumerate(alone)}
    looks = {SEVERAL: (GREY, "o"), OTHER: (GREY, "X"), NORMAL: ("#262626", "."), **looks}
    columns = min(3, len(datasets))
    rows = (len(datasets) + columns - 1) // columns
    width = COLUMN if columns == 1 else PAGE
    legend_rows = (len(looks) + 3) // (2 if columns == 1 else 4)
    figure = new_figure(width, (width / columns) * _shape(points) * rows + 0.3 + 0.14 * legend_rows)
    panels = figure.subplots(rows, columns, squeeze=False).ravel()
    for axes, dataset in zip(panels, datasets, strict=False):
        here = points[points["dataset"] == dataset]
        for name, (colour, marker) in looks.items():  # grey first, so that the named findings lie on top
            for side in ("image", "report"):
                of_side = here[(here["finding"] == name) & (here["side"] == side)]
                face = colour if side == "image" else "none"
                axes.scatter(
                    of_side["x"], of_side["y"], s=7, marker=marker, facecolors=face, edgecolors=colour, linewidths=0.5,
                    rasterized=len(here) > 500,
                )  # fmt: skip
        axes.set_title(label(dataset, options), loc="left", fontsize=7.5, fontweight="bold")
        axes.set_xticks([])
        axes.set_yticks([])
        axes.set_aspect("equal", adjustable="datalim")
        for spine in axes.spines.values():
            spine.set_visible(False)
    for axes in panels[len(datasets) :]:
        axes.axis("off")
    shown = [name for name in (*alone, NORMAL, SEVERAL, OTHER) if name in set(points["finding"])]
    handles = [
        Line2D([], [], linestyle="", color=looks[name][0], marker=looks[name][1], markersize=3.5, label=_finding(name))
        for name in shown
    ]
    ring = {"linestyle": "", "marker": "o", "markersize": 3.5, "color": FAINT}
    handles += [Line2D([], [], label="image", **ring), Line2D([], [], label="report", markerfacecolor="none", **ring)]
    figure.legend(handles=handles, loc="outside upper left", ncols=2 if columns == 1 else 4, columnspacing=1.2)
    return figure


def _shape(points: pd.DataFrame) -> float:
    """Height of the tallest map over its width, so that no panel is much larger than what it holds."""
    spans = points.groupby("dataset")[["x", "y"]].agg(lambda places: places.max() - places.min())
    return float(np.clip((spans["y"] / spans["x"]).max(), 0.5, 1.5))


def _finding(name: str) -> str:
    return {SEVERAL: "several findings", OTHER: "another finding", NORMAL: "no finding"}.get(name, name)


def draw_retrieval_examples(
    inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]
) -> Figure | str:
    """A row for each example: the image, its own report, and the one found first."""
    examples = inputs.examples
    if examples.empty:
        return "paper.show_examples_of names no dataset whose images and reports may be printed"
    height = 1.35
    figure = new_figure(PAGE, height * len(examples) + 0.25)
    panels = figure.subplots(len(examples), 3, squeeze=False, width_ratios=[1, 2.3, 2.3])
    for (picture, own, found), example in zip(panels, examples.itertuples(), strict=True):
        pixels = np.asarray(Image.open(io.BytesIO(example.picture)))
        # It fills its axes. A clip path would be named in an SVG by an address in memory, other bytes each time.
        picture.imshow(pixels, cmap="gray", interpolation="bilinear", clip_on=False)
        picture.set_xticks([])
        picture.set_yticks([])
        for spine in picture.spines.values():
            spine.set_visible(False)
        picture.set_xlabel(label(example.dataset, options), fontsize=6)
        first = example.own_report == example.found_report
        if first:
            heading = "found first: its own"
        else:
            heading = f"found first; its own has rank {example.rank:,.0f} of {example.pool:,}"
        _write(own, "its own report", example.own_report, faint=False)
        _write(found, heading, example.found_report, faint=first)
    return figure


def _write(axes: Axes, heading: str, report: str, faint: bool) -> None:
    axes.axis("off")
    lines = textwrap.wrap(report, WORDS, max_lines=LINES, placeholder=" …")
    axes.text(0, 1, heading, va="top", fontsize=7, fontweight="bold", transform=axes.transAxes)
    axes.text(
        0, 0.88, "\n".join(lines), va="top", fontsize=6.3, linespacing=1.25, color=FAINT if faint else None,
        transform=axes.transAxes, parse_math=False,
    )  # fmt: skip
