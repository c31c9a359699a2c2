"""Every figure of the paper by name: its title, caption and columns of panels, and the function that draws it.

In: PaperInputs and options. Out: a matplotlib Figure. A column of panels names the record it
shows (`Measure`). A figure without data says `not run` and why. An encoder has
the same colour and shape in every figure (`run_styles`).
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure

from cxrflow.config.paper import FigureName, PaperOptions
from cxrflow.evaluation.clinical import PREFIX
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.evaluation.styles import CONTROL, CURVE
from cxrflow.paper.blocks import DIRECTION_NAMES, filled_caption, score, with_headers
from cxrflow.paper.cells import Column
from cxrflow.paper.collect import PaperInputs
from cxrflow.paper.data_figures import draw_data_overview
from cxrflow.paper.example_figures import draw_embedding_map, draw_retrieval_examples
from cxrflow.paper.learning_curves import draw_learning_curve, draw_learning_curves
from cxrflow.paper.run_styles import MOST_RUNS
from cxrflow.paper.score_figures import draw_label_f1, draw_recall, draw_robustness, draw_text_tasks
from cxrflow.paper.style import COLUMN, FAINT, new_figure
from cxrflow.paper.style_figures import draw_abbreviation_curve, draw_style_robustness, draw_training_size
from cxrflow.paper.style_tables import DIRECTION

# The paper's recall both ways, a panel each.
RECALL = tuple(
    score(way, f"{DIRECTION_NAMES[way]}\n{{matching}} recall@{{k}}", way, "recall_at_{k}", "{matching}")
    for way in DIRECTIONS
)
NOTHING_SCORED: tuple[Column, ...] = ()


@dataclass(frozen=True)
class FigureSpec:
    """Title, caption, columns of panels (the record each shows, and what stands under it), and the function that draws
    the figure, or gives the reason it cannot."""

    title: str
    caption: str
    columns: tuple[Column, ...]
    draw: Callable[[PaperInputs, PaperOptions, int, tuple[Column, ...]], Figure | str]

    def caption_for(self, options: PaperOptions) -> str:
        """The caption with the cut-off and matching of this paper."""
        return filled_caption(self.caption, options)


def draw_figure(name: FigureName, inputs: PaperInputs, options: PaperOptions, seed: int) -> Figure:
    """The figure of that name, in the present style. `seed` draws the patients behind the intervals of differences."""
    spec = FIGURE_SPECS[name]
    drawn = spec.draw(inputs, options, seed, with_headers(spec.columns, options))
    return _not_run(spec.title, drawn) if isinstance(drawn, str) else drawn


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
        NOTHING_SCORED,
        draw_data_overview,
    ),
    "text_tasks": FigureSpec(
        "Text tasks",
        "Text encoders on the four text tasks: value and patient interval; dashed: chance. Both retrieval tasks count "
        "a report with the same text as found (duplicate-aware).",
        (
            score("error", "Error discrimination\naccuracy", "error_discrimination", "accuracy"),
            score("acronym", "Acronym retrieval\nrecall@1", "acronym_retrieval", "recall_at_1", "duplicate_aware"),
            score(
                "summary",
                "Findings → impression\nrecall@1",
                "findings_to_impression",
                "recall_at_1",
                "duplicate_aware",
            ),
            score("similarity", "Clinical similarity\nlabel F1, micro-14", "clinical_similarity", f"{PREFIX}_micro_14"),
        ),
        draw_text_tasks,
    ),
    "recall_by_encoder": FigureSpec(
        "Recall@{k} by run",
        "{Matching} recall@{k} of each run on the test splits, both directions: value and patient interval; dashed: "
        "chance. Colour and shape: the text encoder. {rule}",
        RECALL,
        draw_recall,
    ),
    "robustness": FigureSpec(
        "Robustness to noisy reports",
        "{Matching} recall@{k} of each encoder trained on clean reports (filled) and on clean and noisy ones (hollow): "
        "value and patient interval; dashed: chance. A number behind an encoder: which part of the noisy reports was "
        "added. {rule}",
        RECALL,
        draw_robustness,
    ),
    "training_size": FigureSpec(
        "Recall@{k} against training size",
        "{Matching} recall@{k} against the number of studies trained on, at the same number of pairs seen (runs that "
        "saw another number are left out): clean reports alone, with noisy ones added, and with these written out; "
        "bars: intervals; thin dashes: chance. {rule}",
        RECALL,
        draw_training_size,
    ),
    "style_robustness": FigureSpec(
        "Style robustness",
        f"Left: {{matching}} recall@{{k}} from text to image with the same test reports in each style. Right: how "
        f"often a report is more similar to its rendering in that style than to itself with an injected error. Patient "
        f"intervals; dashed: chance. At most {MOST_RUNS} runs are shown.",
        (
            score(
                "recall",
                f"{DIRECTION_NAMES[DIRECTION]}: {{matching}} recall@{{k}}",
                DIRECTION,
                "recall_at_{k}:{style}",
                "{matching}",
            ),
            score(
                "control",
                "share of reports nearer to their rendering than to their error",
                CONTROL,
                "accuracy:{style}",
            ),
        ),
        draw_style_robustness,
    ),
    "abbreviation_curve": FigureSpec(
        "Abbreviation",
        "Recall against the share of long forms that is shortened, over the reports that have any: images found by the "
        "runs (at most "
        f"{MOST_RUNS}), and the report as written found by the text encoders alone; dashed: chance.",
        (
            score(
                "images",
                "text → image\n{matching} recall@{k}",
                CURVE,
                "image_recall_at_{k}:{density}",
                "{matching}",
            ),
            score(
                "texts",
                "text → text as written\n{matching} recall@1",
                CURVE,
                "text_recall_at_1:{density}",
                "{matching}",
            ),
        ),
        draw_abbreviation_curve,
    ),
    "label_f1": FigureSpec(
        "Agreement by finding",
        f"F1 of each finding between the first retrieved report and the image's own one, with patient interval; "
        f"dashed: chance. Findings are read from both reports by rules (not CheXbert). At most {MOST_RUNS} runs "
        "are shown. None stated: neither the true nor any retrieved report states the finding; a run without a dot "
        "retrieved none where none is true.",
        (score("f1", "F1 of the finding", "image_to_text", f"{PREFIX}:{{finding}}"),),
        draw_label_f1,
    ),
    "embedding_map": FigureSpec(
        "Map of embeddings",
        "t-SNE of the headline run's test images (filled) and reports (rings), each side centred, coloured by what the "
        "report states by rule. Distances between clusters mean nothing in such a map.",
        NOTHING_SCORED,
        draw_embedding_map,
    ),
    "retrieval_examples": FigureSpec(
        "Examples",
        "Test images with their own report and the one the headline run found first, some where it is the same and "
        "some where it is not, drawn by image id.",
        NOTHING_SCORED,
        draw_retrieval_examples,
    ),
    "learning_curves": FigureSpec(
        "Learning curves",
        "Training loss, smoothed, and strict recall@{k} from image to text on the validation split, whose pool is "
        "not that of the test split, over the pairs seen: a line for each seed, at most "
        f"{MOST_RUNS} runs. Each run has a figure of its own besides.",
        NOTHING_SCORED,
        draw_learning_curves,
    ),
}
