"""Every figure of the paper by name: its title, its caption and the function that draws it.

In: PaperInputs and options. Out: a matplotlib Figure. A figure without data says `not run` and why. An encoder has
the same colour and shape in every figure (`run_styles`).
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure

from cxrflow.config.paper import FigureName, PaperOptions
from cxrflow.paper.blocks import filled_caption
from cxrflow.paper.collect import PaperInputs
from cxrflow.paper.data_figures import draw_data_overview
from cxrflow.paper.learning_curves import draw_learning_curve, draw_learning_curves
from cxrflow.paper.score_figures import RUNS_BY_LABEL, draw_label_f1, draw_recall, draw_robustness, draw_text_tasks
from cxrflow.paper.style import COLUMN, FAINT, new_figure


@dataclass(frozen=True)
class FigureSpec:
    """Title, caption and the function that draws the figure, or gives the reason it cannot."""

    title: str
    caption: str
    draw: Callable[[PaperInputs, PaperOptions, int], Figure | str]

    def caption_for(self, options: PaperOptions) -> str:
        """The caption with the cut-off and matching of this paper."""
        return filled_caption(self.caption, options)


def draw_figure(name: FigureName, inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure:
    """The figure of that name, in the present style. `seed` draws the patients behind the intervals of differences."""
    drawn = FIGURE_SPECS[name].draw(inputs, options, seed)
    return _not_run(FIGURE_SPECS[name].title, drawn) if isinstance(drawn, str) else drawn


def draw_run_figure(run: str, inputs: PaperInputs, options: PaperOptions) -> Figure:
    """The learning curve of one run, in the present style."""
    drawn = draw_learning_curve(inputs, options, run)
    return _not_run("Learning curve", drawn) if isinstance(drawn, str) else drawn


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
    "data_overview": FigureSpec(
        "Data",
        "Studies with a report and at least one image in use, by split, as the table of data counts them; quarantined "
        "items are left out. Below, every quarantined item by stage and reason code, over all datasets.",
        draw_data_overview,
    ),
    "text_tasks": FigureSpec(
        "Text tasks",
        "Text encoders on the four text tasks: value and patient interval; dashed: chance. Both retrieval tasks count "
        "a report with the same text as found (duplicate-aware).",
        draw_text_tasks,
    ),
    "recall_by_encoder": FigureSpec(
        "Recall@{k} by run",
        "{Matching} recall@{k} of each run on the test splits, both directions: value and patient interval; dashed: "
        "chance. Colour and shape: the text encoder. {rule}",
        draw_recall,
    ),
    "robustness": FigureSpec(
        "Robustness to noisy reports",
        "{Matching} recall@{k} of each encoder trained on clean reports (filled) and on clean and noisy ones (hollow): "
        "value and patient interval; dashed: chance. {rule}",
        draw_robustness,
    ),
    "label_f1": FigureSpec(
        "Agreement by finding",
        f"F1 of each finding between the first retrieved report and the image's own one, with patient interval; "
        f"dashed: chance. Findings are read from both reports by rules (not CheXbert). At most {RUNS_BY_LABEL} runs "
        "are shown. None stated: neither the true nor any retrieved report states the finding; a run without a dot "
        "retrieved none where none is true.",
        draw_label_f1,
    ),
    "learning_curves": FigureSpec(
        "Learning curves",
        "Training loss, smoothed, and strict recall@{k} from image to text on the validation split, whose pool is "
        "not that of the test split, over the pairs seen. Each run has a figure of its own besides.",
        draw_learning_curves,
    ),
}
