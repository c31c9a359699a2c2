"""Learning curves: loss and validation recall over the pairs seen, of all runs together and of one run alone.

In: the metrics log of each trained model. Out: a matplotlib Figure, or the reason there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.blocks import DIRECTION_NAMES
from cxrflow.paper.collect import PaperInputs, label, ordered
from cxrflow.paper.dots import CHANCE
from cxrflow.paper.run_styles import MOST_RUNS, chosen_runs, run_styles
from cxrflow.paper.style import COLUMN, FAINT, INK, Style, new_figure

# One run alone is black: colours mean encoders.
WAYS = {"image_to_text": Style(INK, "o"), "text_to_image": Style(INK, "o", "hollow", "--")}
PANEL = 1.65  # height of a panel, inches


@dataclass(frozen=True)
class Log:
    """A metrics log as arrays: pairs seen and loss of each step; pairs seen, and recall by direction and k, of each
    validation; pool and chance of the recalls; pairs seen where the saved weights are from, if not the last."""

    seen: np.ndarray
    loss: np.ndarray
    validated: np.ndarray
    recall: dict[str, np.ndarray]
    pool: int
    chance: dict[str, float]
    best: float | None

    @classmethod
    def of(cls, lines: list[dict[str, Any]]) -> Log:
        """A log as `train-clip` writes it."""
        steps = [line for line in lines if "loss" in line]
        validations = [line for line in lines if line.get("validation")]
        found = [line["validation"] for line in validations]
        names = sorted(key for key in found[0] if "_recall_at_" in key) if found else []
        best = validations[-1].get("best_step") if validations else None
        return cls(
            seen=np.array([line["samples_seen"] for line in steps], dtype=float),
            loss=np.array([line["loss"] for line in steps], dtype=float),
            validated=np.array([line["samples_seen"] for line in validations], dtype=float),
            recall={name: np.array([record[name] for record in found], dtype=float) for name in names},
            pool=found[-1]["pool"] if found else 0,
            chance=found[-1]["chance"] if found else {},
            best=next((line["samples_seen"] for line in validations if line["step"] == best), None),
        )


def draw_learning_curves(inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure | str:
    """Training loss of each arm's runs against pairs seen, and validation recall; one legend above both."""
    logs = {run: Log.of(lines) for run, lines in inputs.logs.items()}
    arms = {run: inputs.arm_of(run) for run in ordered((run for run, log in logs.items() if len(log.seen)), options)}
    if not arms:
        return "no training log was given"
    evaluated = chosen_runs(inputs.evaluations, options)
    without_scores = set(arms.values()) - set(inputs.runs)
    shown = ordered([*evaluated, *ordered(without_scores, options)][:MOST_RUNS], options)
    runs = [run for arm in shown for run in arms if arms[run] == arm]
    recall = f"image_to_text_recall_at_{options.recall_at}"
    validated = [run for run in runs if recall in logs[run].recall]
    styles = run_styles(inputs, options)
    panels = 2 if validated else 1
    figure = new_figure(COLUMN, PANEL * panels + 0.25 + 0.14 * ((len(shown) + 1) // 2))
    axes = figure.subplots(panels, 1, sharex=True, squeeze=False)[:, 0]
    for run in runs:
        look, log = styles[arms[run]], logs[run]
        axes[0].plot(log.seen, smoothed(log.loss), color=look.colour, linestyle=look.line, linewidth=1.1)
        if run in validated:
            axes[1].plot(
                log.validated, log.recall[recall], linestyle=look.line, markersize=3.2, linewidth=1.1,
                **look.marker_arguments,
            )  # fmt: skip
    _name_panels(axes, f"validation, {DIRECTION_NAMES['image_to_text']}\nstrict recall@{options.recall_at}")
    handles = [
        Line2D([], [], linestyle=styles[arm].line, linewidth=1.1, markersize=3.2, label=label(arm, options),
               **styles[arm].marker_arguments)
        for arm in dict.fromkeys(arms[run] for run in runs)
    ]  # fmt: skip
    figure.legend(handles=handles, loc="outside upper left", ncols=2, handlelength=3, columnspacing=1.4)
    return figure


def draw_learning_curve(inputs: PaperInputs, options: PaperOptions, run: str) -> Figure | str:
    """Loss of a run at every step and smoothed, and validation recall in both directions with its chance."""
    log = Log.of(inputs.logs.get(run, []))
    if not len(log.seen):
        return f"no training log of {label(run, options)} was given"
    recalls = {way: f"{way}_recall_at_{options.recall_at}" for way in WAYS}
    panels = 2 if all(name in log.recall for name in recalls.values()) else 1
    figure = new_figure(COLUMN, PANEL * panels + 0.5)
    axes = figure.subplots(panels, 1, sharex=True, squeeze=False)[:, 0]
    axes[0].set_title(label(run, options))
    axes[0].plot(log.seen, log.loss, color=FAINT, alpha=0.45, linewidth=0.5)
    axes[0].plot(log.seen, smoothed(log.loss), color=INK, linewidth=1.1)
    if panels == 2:
        for way, name in recalls.items():
            axes[1].plot(
                log.validated, log.recall[name], linestyle=WAYS[way].line, markersize=3.2, linewidth=1.1,
                label=DIRECTION_NAMES[way], **WAYS[way].marker_arguments,
            )  # fmt: skip
        chance = log.chance[f"recall_at_{options.recall_at}"]
        axes[1].axhline(chance, label=f"chance, pool {log.pool:,}", zorder=0, **CHANCE)
        if log.best is not None:
            axes[1].axvline(log.best, label="saved", zorder=0, color=INK, linestyle=":", linewidth=0.8)
        handles, names = axes[1].get_legend_handles_labels()
        figure.legend(handles, names, loc="outside lower left", ncols=2, handlelength=3, columnspacing=1.4)
    _name_panels(axes, f"validation\nstrict recall@{options.recall_at}")
    return figure


def smoothed(values: np.ndarray) -> np.ndarray:
    """Running mean over a twenty-fifth of the steps, shorter at both ends."""
    half = max(0, len(values) // 50)
    total = np.concatenate([[0.0], np.cumsum(values)])
    places = np.arange(len(values))
    low, high = np.maximum(places - half, 0), np.minimum(places + half + 1, len(values))
    return (total[high] - total[low]) / (high - low)


def _name_panels(axes: np.ndarray, recall: str) -> None:
    for panel, title in zip(axes, ("training loss", recall), strict=False):
        panel.set_ylabel(title)
        panel.set_ylim(bottom=0)
        panel.margins(x=0.02)
        panel.grid(axis="y", color=FAINT, alpha=0.35, linewidth=0.4)
    last: Axes = axes[-1]
    last.set_xlabel("pairs seen")
    last.xaxis.set_major_locator(MaxNLocator(5))
    last.xaxis.set_major_formatter(FuncFormatter(_short))


def _short(pairs: float, _: int) -> str:
    """12,000,000 as 12M, 24,000 as 24k."""
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if abs(pairs) >= size:
            return f"{pairs / size:g}{letter}"
    return f"{pairs:g}"
