"""Every table of the paper by name: its title, its caption and the function that fills rows and columns.

In: PaperInputs and options. Out: a `Table`. Nothing is computed here but counts and differences, and nothing is read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cxrflow.config.paper import PaperOptions, TableName
from cxrflow.paper.ablation_tables import ablation_rows
from cxrflow.paper.blocks import Filled, filled_caption
from cxrflow.paper.cells import Table, missing
from cxrflow.paper.collect import PaperInputs
from cxrflow.paper.comparison_tables import generalisation_rows, published_rows, robustness_rows
from cxrflow.paper.cost_tables import cost_rows
from cxrflow.paper.data_tables import data_rows, leakage_rows, quarantine_rows
from cxrflow.paper.questions import questions_rows
from cxrflow.paper.score_tables import (
    clinical_rows,
    retrieval_rows,
    text_tasks_rows,
    training_reports_rows,
    zero_shot_rows,
)
from cxrflow.paper.style_tables import style_drops_rows, styles_rows


@dataclass(frozen=True)
class TableSpec:
    """Title, caption and the function that fills the table."""

    title: str
    caption: str
    fill: Callable[[PaperInputs, PaperOptions, int], Filled]


def build_table(name: TableName, inputs: PaperInputs, options: PaperOptions, seed: int) -> Table:
    """The table of that name. `seed` draws the patients behind the intervals of differences."""
    spec = TABLE_SPECS[name]
    blocks, columns, notes = spec.fill(inputs, options, seed)
    blocks = [block for block in blocks if block]
    if not blocks:
        blocks = [[{column.key: missing("no evaluation file or table has it") for column in columns}]]
    caption = filled_caption(spec.caption, options)
    return Table(name, spec.title, caption, columns, blocks, notes, inputs.provisional)


TABLE_SPECS: dict[TableName, TableSpec] = {
    "questions": TableSpec(
        "Registered questions",
        "Asked in the configuration before the study ran. Each claims that a weighted sum of runs is above zero.",
        questions_rows,
    ),
    "data": TableSpec(
        "Data",
        "What entered each split. Studies (pairs): studies with a report and at least one image in use. Images: the "
        "images in use of these studies. Images not used: stored, but of another view than the study asks for (as "
        "laterals) or without a report. Quarantined items are in none of these counts; the table of quarantine lists "
        "them by reason.",
        data_rows,
    ),
    "quarantine": TableSpec("Quarantine", "Items set aside, by stage and reason code.", quarantine_rows),
    "leakage": TableSpec(
        "Leakage",
        "What the validation and test part of each dataset share with each training part: patients, images (equal "
        "files, equal stored pixels, nearly equal ones), and reports whose normalised text the training part has too. "
        "Patients and images are 0, or the run stops; short normal reports repeat by nature.",
        leakage_rows,
    ),
    "text_tasks": TableSpec(
        "Text tasks",
        "Text encoders alone, test split. Error discrimination: accuracy of finding a report among injected errors. "
        "Acronym and findings to impression: duplicate-aware recall. Clinical similarity: micro F1 over 14 labels "
        "(rule_chexpert_f1) with the most similar other report. Length: longest input, tokens, the same for all "
        "encoders; an encoder that reads further has a second row at its own length.",
        text_tasks_rows,
    ),
    "retrieval": TableSpec(
        "Image-text retrieval",
        "Test split, expected values over ties. Strict: the report or an image of the same study. Duplicate-aware: "
        "also of a study with the same normalised text. nDCG@10: gain is the share of the findings stated by either "
        "report that both state. Drawn pools have one size in every dataset.",
        retrieval_rows,
    ),
    "training_reports": TableSpec(
        "Retrieval from training reports",
        "Test images find reports of the training split, which are other patients'. nDCG@10 by shared findings; F1 of "
        "the labels of the first report found with those of the image's own, as in the table of clinical agreement.",
        training_reports_rows,
    ),
    "clinical": TableSpec(
        "Clinical agreement",
        "Labels of the first retrieved report against those of the image's own report: F1, micro and macro, over 14 "
        "labels and over CheXpert's 5. rule_chexpert_f1 labels by rules and is not F1CheXbert.",
        clinical_rows,
    ),
    "zero_shot": TableSpec(
        "Zero-shot classification",
        "Labels read off test images by prompts, against those of their reports (rule labeller) or, without reports, "
        "their publisher's. 5x200: accuracy among five findings on images with one of them alone, equally many of "
        "each, at most 200. AUROC: nearer to sentences that state the finding than to ones that deny it; means are "
        "over the labels that some image has and another has not.",
        zero_shot_rows,
    ),
    "generalisation": TableSpec(
        "Generalisation",
        "{Matching} recall@{k} of each run on each dataset's test split. {rule}",
        generalisation_rows,
    ),
    "robustness": TableSpec(
        "Robustness to noisy reports",
        "{Matching} recall@{k} of each encoder without and with noisy reports in its training data. {rule}",
        robustness_rows,
    ),
    "styles": TableSpec(
        "Style robustness",
        "The same test reports in other styles. Text → image: {matching} recall@{k} with the reports as written, and "
        "in the style in which it is least. Cross-style: a report in one style looks for itself among the reports in "
        "another one, {matching} recall@1, mean and least over all pairs. Control: how often a report is more similar "
        "to its own rendering than to itself with an injected error (ties one half); what is robust because it does "
        "not read fails there.",
        styles_rows,
    ),
    "style_drops": TableSpec(
        "Recall by style",
        "Text → image, {matching} recall@{k} of each style, and how far it falls behind the same reports as written, "
        "paired over patients.",
        style_drops_rows,
    ),
    "ablations": TableSpec(
        "Ablations",
        "{Matching} recall@{k} of the runs that differ from the headline run in one thing, and the difference to it on "
        "the same queries, paired over patients. {rule}",
        ablation_rows,
    ),
    "published": TableSpec(
        "Published numbers",
        "Numbers printed by the paper (arXiv 2509.15234), and by peers where named, on their own data. Ours stand "
        "beside them for orientation only: they are on other data and are no attempt at the same measurement.",
        published_rows,
    ),
    "cost": TableSpec(
        "Cost",
        "What was spent on everything the other tables are made of, in hours:minutes:seconds of wall-clock time. A "
        "step is one call of a command, however many files it made; of a training that was continued, the last call. "
        "Steps may have run side by side. Writing tables, figures and this paper's page is left out.",
        cost_rows,
    ),
}
