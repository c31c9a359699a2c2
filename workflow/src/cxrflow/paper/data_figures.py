"""Figures of what went in and of training: studies by split, items set aside, learning curves."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.data_tables import SPLITS
from cxrflow.paper.style import COLOURS, COLUMN, FAINT, bare_rows, colour_and_marker, new_figure

CODES_SHOWN = 8  # the most frequent reason codes; the others are one row
_SPLIT_COLOURS = dict(zip(SPLITS, (COLOURS[0], COLOURS[2], COLOURS[4]), strict=True))


def draw_data_overview(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """Studies by dataset and split; below, items in quarantine by reason code."""
    studies = inputs.images.drop_duplicates(["dataset", "study_id"])
    if studies.empty:
        return "no table of images was given"
    datasets = ordered(studies["dataset"], options)
    codes = inputs.quarantine.groupby("code").size().sort_values(ascending=False, kind="stable")
    if len(codes) > CODES_SHOWN:
        rest = codes.iloc[CODES_SHOWN - 1 :].sum()
        codes = codes.iloc[: CODES_SHOWN - 1].copy()
        codes["other codes"] = rest
    heights = [0.3 + 0.22 * len(datasets), 0.25 + 0.17 * max(1, len(codes))]
    figure = new_figure(COLUMN, sum(heights) + 0.55)
    above, below = figure.subplots(2, 1, height_ratios=heights)
    _stacked_splits(above, studies, datasets, options)
    above.set_title("Studies by split", pad=12)
    below.barh(range(len(codes)), codes.to_numpy(), height=0.6, color=FAINT)
    for place, count in enumerate(codes):
        below.annotate(
            f"{count:,}", (count, place), xytext=(2, 0), textcoords="offset points", va="center", fontsize=6.5
        )
    below.set_yticks(range(len(codes)), list(codes.index))
    below.set_ylim(max(len(codes), 1) - 0.45, -0.55)
    bare_rows(below)
    below.set_title("Items set aside, by reason" if len(codes) else "Nothing was set aside", pad=3)
    below.set_xlim(0, float(codes.max()) * 1.12 if len(codes) else 1)
    below.locator_params(axis="x", nbins=5, integer=True)
    for axes in (above, below):
        axes.xaxis.set_major_formatter("{x:,.0f}")
    return figure


def _stacked_splits(axes: Axes, studies, datasets: list[str], options: PaperOptions) -> None:
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
    axes.set_xlim(0, left.max() * 1.12)
    axes.locator_params(axis="x", nbins=5, integer=True)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 0.98), ncols=3, handlelength=0.8, borderaxespad=0, borderpad=0.2)


def draw_learning_curves(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """Training loss of each run against steps, and validation recall; lines are named at their end."""
    losses = {
        run: [(line["step"], line["loss"]) for line in lines if "step" in line and "loss" in line]
        for run, lines in inputs.logs.items()
    }
    losses = {run: points for run, points in losses.items() if points}
    if not losses:
        return "no training log was given"
    recall = f"image_to_text_recall_at_{options.recall_at}"
    recalls = {
        run: [(line["step"], line["validation"][recall]) for line in lines if recall in (line.get("validation") or {})]
        for run, lines in inputs.logs.items()
    }
    recalls = {run: points for run, points in recalls.items() if points}
    runs = ordered(losses, options)
    panels = [("training loss", losses, True)]
    panels += [(f"validation recall@{options.recall_at}\nimage → text", recalls, False)] if recalls else []
    figure = new_figure(COLUMN, 1.75 * len(panels) + 0.2)
    for axes, (title, series, smooth) in zip(
        figure.subplots(len(panels), 1, sharex=True, squeeze=False)[:, 0], panels, strict=True
    ):
        ends = []
        for run in (run for run in runs if run in series):
            steps, values = np.array(series[run], dtype=float).T
            if smooth:
                values = _smoothed(values)
            colour, marker = colour_and_marker(runs.index(run))
            axes.plot(steps, values, color=colour, marker="" if smooth else marker, markersize=2.5)
            ends.append((values[-1], steps[-1], label(run, options), colour))
        axes.set_ylabel(title)
        axes.set_ylim(bottom=0)
        axes.margins(x=0)
        _name_ends(axes, ends)
    axes.set_xlabel("step")
    return figure


def _smoothed(values: np.ndarray) -> np.ndarray:
    """Running mean over a fiftieth of the steps, shorter at both ends."""
    half = max(0, len(values) // 100)
    total = np.concatenate([[0.0], np.cumsum(values)])
    places = np.arange(len(values))
    low, high = np.maximum(places - half, 0), np.minimum(places + half + 1, len(values))
    return (total[high] - total[low]) / (high - low)


def _name_ends(axes: Axes, ends: list[tuple[float, float, str, str]]) -> None:
    """Names right of the lines' ends, spread so that they do not overlap."""
    low, high = axes.get_ylim()
    gap = (high - low) * 0.085
    ends = sorted(ends)
    places: list[float] = []
    for value, *_ in ends:
        places.append(max(value, places[-1] + gap) if places else value)
    # Pushed up to keep apart; the whole column then moves back to where the lines end.
    shift = np.mean([value for value, *_ in ends]) - np.mean(places)
    shift = max(shift, low - places[0])
    last = max(step for _, step, _, _ in ends)
    for place, (_, _, name, colour) in zip(np.array(places) + shift, ends, strict=True):
        axes.annotate(
            name, (last, place), xytext=(3, 0), textcoords="offset points", va="center", color=colour, fontsize=6.5,
            annotation_clip=False,
        )  # fmt: skip
