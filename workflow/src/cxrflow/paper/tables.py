"""Every table of the paper by name: its title, caption and columns, and how its rows are made.

In: PaperInputs and options. Out: a `Table`. A column of scores names the record that fills its cells (`Measure`), with
{k}, {direction} and {matching} for those of the paper and of the row; other cells are counts, differences and words.
Nothing is computed here but these, and nothing is read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cxrflow.config.paper import PaperOptions, TableName
from cxrflow.evaluation.clinical import FIVE
from cxrflow.evaluation.pools import AGREEMENT, DRAWN, NDCG, TRAINING
from cxrflow.evaluation.renderings import AS_WRITTEN
from cxrflow.evaluation.retrieval import DIRECTIONS, MATCHINGS
from cxrflow.evaluation.styles import CONTROL, CROSS, OVERLAP
from cxrflow.evaluation.zero_shot import AUROC, FIVE_CLASS
from cxrflow.paper.ablation_tables import ablation_rows
from cxrflow.paper.blocks import Fill, filled_caption, score, with_headers
from cxrflow.paper.cells import Column, Measure, Table, missing
from cxrflow.paper.collect import PaperInputs, label
from cxrflow.paper.comparison_tables import (
    generalisation_rows,
    on_each_dataset,
    ours_header,
    published_rows,
    robustness_rows,
)
from cxrflow.paper.cost_tables import cost_rows
from cxrflow.paper.data_tables import data_rows, leakage_rows, quarantine_rows
from cxrflow.paper.questions import questions_rows
from cxrflow.paper.score_tables import Scores, drawn_pools, images_of_each, label_mapping, seeds_rows, text_tasks_rows
from cxrflow.paper.style_tables import DIRECTION, style_drops_rows, styles_rows

Columns = tuple[Column, ...]

DATASET, RUN = Column("dataset", "Dataset"), Column("run", "Run")
WAY, MATCHING = Column("direction", "Direction"), Column("matching", "Matching")
POOL, QUERIES = Column("pool", "Pool", "count"), Column("queries", "n", "count")
# The paper's own recall, of the direction of the row.
RECALL = ("{direction}", "recall_at_{k}", "{matching}")
WORST_STYLE = (DIRECTION, "worst_recall_at_{k}", "{matching}")


@dataclass(frozen=True)
class TableSpec:
    """Title, caption, columns (of the inputs where they depend on them), and what makes the rows."""

    title: str
    caption: str
    columns: Columns | Callable[[PaperInputs, PaperOptions], Columns]
    rows: Fill


def build_table(name: TableName, inputs: PaperInputs, options: PaperOptions, seed: int) -> Table:
    """The table of that name. `seed` draws the patients behind the intervals of differences."""
    spec = TABLE_SPECS[name]
    columns = spec.columns if isinstance(spec.columns, tuple) else spec.columns(inputs, options)
    columns = with_headers(columns, options)
    blocks, notes = spec.rows(inputs, options, seed, columns)
    blocks = [block for block in blocks if block]
    if not blocks:
        blocks = [[{column.key: missing("no evaluation file or table has it") for column in columns}]]
    return Table(name, spec.title, filled_caption(spec.caption, options), columns, blocks, notes, inputs.provisional)


def _retrieval_columns(inputs: PaperInputs, options: PaperOptions) -> Columns:
    records = (record for evaluation in inputs.of_kind("retrieval") for record in evaluation.records)
    cut_offs = {int(r.metric.removeprefix("recall_at_")) for r in records if "recall_at" in r.metric}
    own = ("{direction}", "", "{matching}")
    return (
        *(DATASET, WAY, MATCHING, RUN),
        *(score(f"recall_at_{k}", f"R@{k}", *own) for k in sorted(cut_offs)),
        Column("median_rank", "Median rank", "rank", "lower", Measure("{direction}", "median_rank", "{matching}")),
        score("mrr", "MRR", *own),
        score(NDCG, "nDCG@10", "{direction}"),  # graded relevance knows no matching: the same number in both blocks
        *(POOL, QUERIES),
    )


def _generalisation_columns(inputs: PaperInputs, options: PaperOptions) -> Columns:
    datasets = (score(key, header, *RECALL) for key, header in on_each_dataset(inputs, options))
    return (WAY, RUN, Column("trained_on", "Trained on"), *datasets)


def _robustness_columns(inputs: PaperInputs, options: PaperOptions) -> Columns:
    header = f"Difference minus {label(options.baseline_encoder, options)}'s"
    return (
        *(DATASET, WAY),
        Column("noise", "Noisy reports added"),
        Column("encoder", "Encoder"),
        Column("clean", "Clean", "score", measure=Measure(*RECALL)),
        Column("noisy", "Clean + noisy", "score", measure=Measure(*RECALL)),
        Column("difference", "Difference", "difference"),
        *([Column("versus", header, "difference")] if options.baseline_encoder else []),
        QUERIES,
    )


def _published_columns(inputs: PaperInputs, options: PaperOptions) -> Columns:
    return (
        Column("quantity", "Quantity"),
        Column("published", "Published", "score"),
        Column("source", "Source"),
        Column("dataset", "Our data"),
        Column("model", "Our model"),
        Column("ours", ours_header(inputs), "score"),
        Column("note", "Note"),
    )


TABLE_SPECS: dict[TableName, TableSpec] = {
    "questions": TableSpec(
        "Registered questions",
        "Asked in the configuration before the study ran. Each claims that a weighted sum of runs is above zero.",
        (
            Column("question", "Question"),
            Column("claim", "Claim"),
            Column("compared", "Compared"),
            Column("answer", "Answer"),
            Column("difference", "Difference", "difference"),
            Column("p", "p (Holm)", "p"),
            Column("seeds", "Seeds", "count"),
            Column("patients", "Patients", "count"),
        ),
        questions_rows,
    ),
    "data": TableSpec(
        "Data",
        "What entered each split. Studies (pairs): studies with a report and at least one image in use. Images: the "
        "images in use of these studies. Images not used: stored, but of another view than the study asks for (as "
        "laterals) or without a report. Quarantined items are in none of these counts; the table of quarantine lists "
        "them by reason.",
        (
            DATASET,
            Column("split", "Split"),
            Column("studies", "Studies (pairs)", "count"),
            Column("images", "Images", "count"),
            Column("patients", "Patients", "count"),
            Column("unused", "Images not used", "count"),
            Column("quarantined", "Quarantined", "count"),
        ),
        data_rows,
    ),
    "quarantine": TableSpec(
        "Quarantine",
        "Items set aside, by stage and reason code.",
        (DATASET, Column("stage", "Stage"), Column("code", "Reason code"), Column("items", "Items", "count")),
        quarantine_rows,
    ),
    "leakage": TableSpec(
        "Leakage",
        "What the validation and test part of each dataset share with each training part: patients, images (equal "
        "files, equal stored pixels, nearly equal ones), and reports whose normalised text the training part has too. "
        "Patients and images are 0, or the run stops; short normal reports repeat by nature.",
        (
            DATASET,
            Column("split", "Split"),
            Column("trained_on", "Training part of"),
            Column("shared_patients", "Shared patients", "count"),
            Column("shared_bytes", "Equal files", "count"),
            Column("shared_pixels", "Equal pixels", "count"),
            Column("shared_near", "Near copies", "count"),
            Column("repeated_reports", "Reports repeated", "count"),
            Column("repeated_share", "Share of reports", "score"),
        ),
        leakage_rows,
    ),
    "text_tasks": TableSpec(
        "Text tasks",
        "Text encoders alone, test split. Error discrimination: accuracy of finding a report among injected errors. "
        "Acronym and findings to impression: duplicate-aware recall. Clinical similarity: micro F1 over 14 labels "
        "(rule_chexpert_f1) with the most similar other report. Length: longest input, tokens, the same for all "
        "encoders; an encoder that reads further has a second row at its own length.",
        (
            DATASET,
            Column("encoder", "Encoder"),
            Column("adaptation", "Adaptation"),
            Column("length", "Length"),
            score("error_accuracy", "Error discrimination", "error_discrimination{length}", "accuracy"),
            *(
                score(f"{key}_r{k}", f"{header} R@{k}", f"{task}{{length}}", f"recall_at_{k}", "duplicate_aware")
                for key, header, task in (
                    ("acronym", "Acronym", "acronym_retrieval"),
                    ("summary", "Findings → impression", "findings_to_impression"),
                )
                for k in (1, 5, 10)
            ),
            score(
                "similarity_f1",
                "Clinical similarity F1",
                "clinical_similarity{length}",
                "rule_chexpert_f1_micro_14",
            ),
        ),
        text_tasks_rows,
    ),
    "retrieval": TableSpec(
        "Image-text retrieval",
        "Test split, expected values over ties. Strict: the report or an image of the same study. Duplicate-aware: "
        "also of a study with the same normalised text. nDCG@10: gain is the share of the findings stated by either "
        "report that both state. Drawn pools have one size in every dataset.",
        _retrieval_columns,
        Scores("retrieval", (*DIRECTIONS, *DRAWN.values()), MATCHINGS, drawn_pools),
    ),
    "training_reports": TableSpec(
        "Retrieval from training reports",
        "Test images find reports of the training split, which are other patients'. nDCG@10 by shared findings; F1 of "
        "the labels of the first report found with those of the image's own, as in the table of clinical agreement.",
        (
            *(DATASET, RUN),
            *(
                score(metric, header, TRAINING)
                for metric, header in zip(
                    (NDCG, *AGREEMENT),
                    ("nDCG@10", "rule_chexpert_f1 micro-14", "macro-14", "micro-5", "macro-5"),
                    strict=True,
                )
            ),
            QUERIES,
        ),
        Scores("retrieval"),
    ),
    "seeds": TableSpec(
        "Variation between seeds",
        "Mean ± standard deviation over the runs of an arm, which differ in the seed of the image-text training alone; "
        "test split, {matching} matching. The other tables give intervals over patients and seeds.",
        (
            DATASET,
            RUN,
            Column("seeds", "Seeds", "count"),
            *(
                Column(f"{way}_{key}", f"{header}, {arrow}", "spread", measure=Measure(task, metric, "{matching}"))
                for way, arrow, task in (("text", "i → t", "image_to_text"), ("image", "t → i", "text_to_image"))
                for key, header, metric in (("recall", "R@{k}", "recall_at_{k}"), ("mrr", "MRR", "mrr"))
            ),
            Column(
                "label_f1",
                "rule_chexpert_f1 micro-14",
                "spread",
                measure=Measure("image_to_text", "rule_chexpert_f1_micro_14"),
            ),
            Column("worst_style", "R@{k}, worst style", "spread", measure=Measure(*WORST_STYLE)),
            QUERIES,
        ),
        seeds_rows,
    ),
    "clinical": TableSpec(
        "Clinical agreement",
        "Labels of the first retrieved report against those of the image's own report: F1, micro and macro, over 14 "
        "labels and over CheXpert's 5. rule_chexpert_f1 labels by rules and is not F1CheXbert.",
        (
            *(DATASET, RUN),
            *(
                score(metric, header, "image_to_text")
                for metric, header in (
                    ("rule_chexpert_f1_micro_14", "rule_chexpert_f1 micro-14"),
                    ("rule_chexpert_f1_macro_14", "macro-14"),
                    ("rule_chexpert_f1_micro_5", "micro-5"),
                    ("rule_chexpert_f1_macro_5", "macro-5"),
                    ("f1chexbert_micro_14", "F1CheXbert micro-14"),
                    ("f1chexbert_macro_14", "F1CheXbert macro-14"),
                    ("f1chexbert_micro_5", "F1CheXbert micro-5"),
                    ("f1chexbert_macro_5", "F1CheXbert macro-5"),
                    ("radgraph_f1_simple", "RadGraph F1 simple"),
                    ("radgraph_f1_partial", "RadGraph F1 partial"),
                    ("radgraph_f1_complete", "RadGraph F1 complete"),
                    ("ratescore", "RaTEScore"),
                    ("green", "GREEN"),
                    ("bertscore", "BERTScore"),
                )
            ),
        ),
        Scores("clinical", notes=label_mapping),
    ),
    "zero_shot": TableSpec(
        "Zero-shot classification",
        "Labels read off test images by prompts, against those of their reports (rule labeller) or, without reports, "
        "their publisher's. 5x200: accuracy among five findings on images with one of them alone, equally many of "
        "each, at most 200. AUROC: nearer to sentences that state the finding than to ones that deny it; means are "
        "over the labels that some image has and another has not.",
        (
            *(DATASET, RUN),
            score("five_accuracy", "5x200 accuracy", FIVE_CLASS, "accuracy"),
            score("auroc_14", "AUROC, mean of 14", AUROC, "mean_14"),
            score("auroc_5", "mean of 5", AUROC, "mean_5"),
            *(score(f"auroc_{name.lower().replace(' ', '_')}", name, AUROC, name) for name in FIVE),
            QUERIES,
        ),
        Scores("zero_shot", notes=images_of_each),
    ),
    "generalisation": TableSpec(
        "Generalisation",
        "{Matching} recall@{k} of each run on each dataset's test split. {rule}",
        _generalisation_columns,
        generalisation_rows,
    ),
    "robustness": TableSpec(
        "Robustness to noisy reports",
        "{Matching} recall@{k} of each encoder without and with noisy reports in its training data. {rule}",
        _robustness_columns,
        robustness_rows,
    ),
    "styles": TableSpec(
        "Style robustness",
        "The same test reports in other styles. Text → image: {matching} recall@{k} with the reports as written, and "
        "in the style in which it is least. Cross-style: a report in one style looks for itself among the reports in "
        "another one, {matching} recall@1, mean and least over all pairs. Control: how often a report is more similar "
        "to its own rendering than to itself with an injected error (ties one half); what is robust because it does "
        "not read fails there.",
        (
            DATASET,
            Column("model", "Model"),
            score("as_written", "R@{k} as written", DIRECTION, f"recall_at_{{k}}:{AS_WRITTEN}", "{matching}"),
            score("worst", "Worst style", *WORST_STYLE),
            Column("worst_style", "Which"),
            score("cross_mean", "Cross-style R@1, mean", CROSS, "mean_recall_at_1", "{matching}"),
            score("cross_worst", "Cross-style R@1, worst", CROSS, "worst_recall_at_1", "{matching}"),
            score("control", "Control", CONTROL, "accuracy"),
        ),
        styles_rows,
    ),
    "style_drops": TableSpec(
        "Recall by style",
        "Text → image, {matching} recall@{k} of each style, and how far it falls behind the same reports as written, "
        "paired over patients. Overlap@10: the share of the first ten images that a report finds both as written and "
        "in the style, right or wrong.",
        (
            *(RUN, DATASET),
            Column("style", "Style"),
            Column("recall", "R@{k}", "score", measure=Measure(DIRECTION, "recall_at_{k}:{style}", "{matching}")),
            Column(
                "drop", "Drop", "difference", measure=Measure(DIRECTION, "recall_drop_at_{k}:{style}", "{matching}")
            ),
            Column("overlap", "Overlap@10", "score", measure=Measure(DIRECTION, f"{OVERLAP}:{{style}}")),
            Column("chance", "Chance", "score"),
            *(POOL, QUERIES),
        ),
        style_drops_rows,
    ),
    "ablations": TableSpec(
        "Ablations",
        "{Matching} recall@{k} of the runs that differ from the headline run in one thing, and the difference to it on "
        "the same queries, paired over patients. {rule}",
        (
            *(DATASET, WAY, RUN),
            Column("changed", "What differs"),
            Column("recall", "R@{k}", "score", measure=Measure(*RECALL)),
            Column("difference", "Minus the headline run", "difference"),
            QUERIES,
        ),
        ablation_rows,
    ),
    "published": TableSpec(
        "Published numbers",
        "Numbers printed by the paper (arXiv 2509.15234), and by peers where named, on their own data. Ours stand "
        "beside them for orientation only: they are on other data and are no attempt at the same measurement.",
        _published_columns,
        published_rows,
    ),
    "cost": TableSpec(
        "Cost",
        "What was spent on everything the other tables are made of, in hours:minutes:seconds of wall-clock time. A "
        "step is one call of a command, however many files it made; of a training that was continued, the last call. "
        "Steps may have run side by side. Writing tables, figures and this paper's page is left out.",
        (
            Column("stage", "Stage"),
            Column("steps", "Steps", "count"),
            Column("seconds", "Time in all", "time"),
            Column("longest_seconds", "Longest step", "time"),
            Column("hardware", "Hardware"),
        ),
        cost_rows,
    ),
}
