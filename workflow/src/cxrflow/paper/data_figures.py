"""The figure of what went in: studies by split, items set aside by reason."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.cells import Column
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.data_tables import SPLITS, paired_images
from cxrflow.paper.style import COLUMN, FAINT, bare_rows, new_figure

CODE = 0.125  # height of a row of a reason code, inches
_SPLIT_COLOURS = dict(zip(SPLITS, ("#595959", "#a6a6a6", "#d0d0d0"), strict=True))  # colours mean encoders


def draw_data_overview(
    inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]
) -> Figure | str:
    """Studies by dataset and split, as the table `data` counts them; below, every quarantine code by stage."""
    if inputs.images.empty or inputs.reports.empty:
        return f"no table of {'images' if inputs.images.empty else 'reports'} was given"
    studies = paired_images(inputs).drop_duplicates(["dataset", "study_id"])
    datasets = ordered(inputs.images["dataset"], options)
    codes = inputs.quarantine.groupby(["stage", "code"]).size().sort_values(ascending=False, kind="stable")
    stages = [(stage, codes[stage]) for stage in sorted(set(codes.index.get_level_values("stage")))]
    heights = [0.2 * len(datasets), *(CODE * (len(counts) + 0.1) for _, counts in stages)]
    figure = new_figure(COLUMN, sum(heights) + 0.65 + 0.22 * len(stages))
    first, *panels = figure.subplots(len(heights), 1, height_ratios=heights, squeeze=False)[:, 0]
    _stacked_splits(first, studies, datasets, options)
    first.set_title(
        "Studies with image and report, by split" if stages else "Studies by split; nothing quarantined", pad=12
    )
    for axes, (stage, counts) in zip(panels, stages, strict=True):
        _counted_codes(axes, counts, float(codes.max()))
        axes.set_title(f"Quarantined, stage {stage}: {int(counts.sum()):,}", pad=2)
    return figure


def _counted_codes(axes: Axes, counts: pd.Series, longest: float) -> None:
    """A bar for each code of a stage with its number beside it, so that no axis is needed."""
    axes.barh(range(len(counts)), counts.to_numpy(), height=0.62, color=FAINT)
    for place, count in enumerate(counts):
        axes.annotate(f"{count:,}", (count, place), xytext=(2, 0), textcoords="offset points", va="center", fontsize=6)
    axes.set_yticks(range(len(counts)), list(counts.index), fontsize=6)
    axes.set_ylim(len(counts) - 0.45, -0.55)
    axes.set_xlim(0, longest * 1.12)
    bare_rows(axes)
    axes.grid(visible=False)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def _stacked_splits(axes: Axes, studies: pd.DataFrame, datasets: list[str], options: PaperOptions) -> None:
    counts = studies.groupby(["dataset", "split"]).size()
    left = np.zeros(len(datasets))
    for split in SPLITS:
        widths = np.array([counts.get((dataset, split), 0) for dataset in datasets], dtype=float)
        axes.barh(range(len(datasets)), widths, left=left, height=0.6, color=_SPLIT_COLOURS[split], label=split)
        left += widths
    for place, total in enumerate(left):
        axes.annotate(
            f"{int(total):,}", (total, place), xytext=(2, 0), textcoords="offset points", va="center", fontsize=6.5
        )
    axes.set_yticks(range(len(datasets)), [label(dataset, options) for dataset in datasets])
    axes.set_ylim(len(datasets) - 0.45, -0.55)
    bare_rows(axes)
    axes.set_xlim(0, max(1.0, left.max()) * 1.12)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.locator_params(axis="x", nbins=5, integer=True)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 0.98), ncols=3, handlelength=0.8, borderaxespad=0, borderpad=0.2)
