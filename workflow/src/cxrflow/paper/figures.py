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
from cxrflow.paper.example_figures import draw_embedding_map, draw_retrieval_examples
from cxrflow.paper.learning_curves import draw_learning_curve, draw_learning_curves
from cxrflow.paper.run_styles import MOST_RUNS
from cxrflow.paper.score_figures import draw_label_f1, draw_recall, draw_robustness, draw_text_tasks
from cxrflow.paper.style import COLUMN, FAINT, new_figure
from cxrflow.paper.style_figures import draw_abbreviation_curve, draw_style_robustness, draw_training_size


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
        "value and patient interval; dashed: chance. A number behind an encoder: which part of the noisy reports was "
        "added. {rule}",
        draw_robustness,
    ),
    "training_size": FigureSpec(
        "Recall@{k} against training size",
        "{Matching} recall@{k} against the number of studies trained on, at the same number of pairs seen: clean "
        "reports alone, with noisy ones added, and with these written out; bars: intervals; thin dashes: chance. "
        "{rule}",
        draw_training_size,
    ),
    "style_robustness": FigureSpec(
        "Style robustness",
        f"Left: {{matching}} recall@{{k}} from text to image with the same test reports in each style. Right: how "
        f"often a report is more similar to its rendering in that style than to itself with an injected error. Patient "
        f"intervals; dashed: chance. At most {MOST_RUNS} runs are shown.",
        draw_style_robustness,
    ),
    "abbreviation_curve": FigureSpec(
        "Abbreviation",
        "Recall against the share of long forms that is shortened, over the reports that have any: images found by the "
        "runs (at most "
        f"{MOST_RUNS}), and the report as written found by the text encoders alone; dashed: chance.",
        draw_abbreviation_curve,
    ),
    "label_f1": FigureSpec(
        "Agreement by finding",
        f"F1 of each finding between the first retrieved report and the image's own one, with patient interval; "
        f"dashed: chance. Findings are read from both reports by rules (not CheXbert). At most {MOST_RUNS} runs "
        "are shown. None stated: neither the true nor any retrieved report states the finding; a run without a dot "
        "retrieved none where none is true.",
        draw_label_f1,
    ),
    "embedding_map": FigureSpec(
        "Map of embeddings",
        "t-SNE of the headline run's test images (filled) and reports (rings), each side centred, coloured by what the "
        "report states by rule. Distances between clusters mean nothing in such a map.",
        draw_embedding_map,
    ),
    "retrieval_examples": FigureSpec(
        "Examples",
        "Test images with their own report and the one the headline run found first, some where it is the same and "
        "some where it is not, drawn by image id.",
        draw_retrieval_examples,
    ),
    "learning_curves": FigureSpec(
        "Learning curves",
        "Training loss, smoothed, and strict recall@{k} from image to text on the validation split, whose pool is "
        "not that of the test split, over the pairs seen: a line for each seed, at most "
        f"{MOST_RUNS} runs. Each run has a figure of its own besides.",
        draw_learning_curves,
    ),
}
