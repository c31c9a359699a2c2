"""Every figure of the paper by name: its title, its caption and the function that draws it.

In: PaperInputs and options. Out: a matplotlib Figure. A figure without data says `not run` and why. Colour and shape
of a series are its place among the series of the figure, in the order of print.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure

from cxrflow.config.paper import FigureName, PaperOptions
from cxrflow.paper.blocks import MATCHING_NAMES
from cxrflow.paper.collect import PaperInputs
from cxrflow.paper.data_figures import draw_data_overview, draw_learning_curves
from cxrflow.paper.score_figures import draw_label_f1, draw_recall, draw_robustness, draw_text_tasks
from cxrflow.paper.style import COLUMN, FAINT, new_figure, paper_style


@dataclass(frozen=True)
class FigureSpec:
    """Title, caption and the function that draws the figure, or gives the reason it cannot."""

    title: str
    caption: str
    draw: Callable[[PaperInputs, PaperOptions, int], Figure | str]

    def caption_for(self, options: PaperOptions) -> str:
        """The caption with the cut-off and matching of this paper."""
        return self.caption.format(k=options.recall_at, matching=MATCHING_NAMES[options.matching])


def draw_figure(name: FigureName, inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure:
    """The figure of that name. `seed` draws the patients behind the intervals of differences."""
    with paper_style():
        drawn = FIGURE_SPECS[name].draw(inputs, options, seed)
        return _not_run(FIGURE_SPECS[name].title, drawn) if isinstance(drawn, str) else drawn


def _not_run(title: str, reason: str) -> Figure:
    figure = new_figure(COLUMN, 1.0)
    axes = figure.subplots()
    axes.axis("off")
    axes.set_title(title)
    axes.text(
        0, 0.8, "\n".join(textwrap.wrap(f"not run: {reason}", 60)), va="top", color=FAINT, transform=axes.transAxes
    )
    return figure


FIGURE_SPECS: dict[FigureName, FigureSpec] = {
    "data_overview": FigureSpec("Data", "Studies by split, and items set aside by reason code.", draw_data_overview),
    "text_tasks": FigureSpec(
        "Text tasks",
        "Text encoders on the four text tasks: value, patient interval, and chance (dashed).",
        draw_text_tasks,
    ),
    "recall_by_encoder": FigureSpec(
        "Recall@{k} by run",
        "Recall@{k} ({matching}) of each run in both directions: value, patient interval, and chance (dashed).",
        draw_recall,
    ),
    "robustness": FigureSpec(
        "Robustness to noisy reports",
        "Recall@{k} ({matching}) of each encoder trained on clean reports (circle), and on clean and noisy ones "
        "(square).",
        draw_robustness,
    ),
    "label_f1": FigureSpec(
        "Agreement by finding",
        "F1 of each label (rule_chexpert_f1) between the first retrieved report and the true one, and chance (dashed), "
        "for at most four runs: the headline run and the first of paper.order.",
        draw_label_f1,
    ),
    "learning_curves": FigureSpec(
        "Learning curves",
        "Training loss, smoothed, and strict recall@{k} from image to text on the validation split.",
        draw_learning_curves,
    ),
}
