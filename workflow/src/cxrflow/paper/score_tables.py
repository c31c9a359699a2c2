"""Tables of one number a cell: text tasks, retrieval, clinical agreement, zero-shot classification. Rows are models,
chance is the last row."""

from __future__ import annotations

from dataclasses import dataclass

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.clinical import FIVE
from cxrflow.evaluation.pools import AGREEMENT, DRAWN, NDCG, TRAINING
from cxrflow.evaluation.retrieval import DIRECTIONS, MATCHINGS
from cxrflow.evaluation.text_tasks import NATIVE
from cxrflow.evaluation.zero_shot import AUROC, FIVE_CLASS
from cxrflow.paper.blocks import (
    BEST_RULE,
    DIRECTION_NAMES,
    MATCHING_NAMES,
    Filled,
    by_dataset,
    finished,
    interval_notes,
    score_column,
)
from cxrflow.paper.cells import NOTHING, Cell, Column, record_cell, words
from cxrflow.paper.collect import PaperInputs, label


@dataclass(frozen=True)
class Measure:
    """A column that holds one record: its task, metric and matching."""

    column: Column
    task: str
    metric: str
    matching: str | None = None


TEXT_MEASURES = (
    Measure(score_column("error_accuracy", "Error discrimination"), "error_discrimination", "accuracy"),
    *(
        Measure(score_column(f"{key}_r{k}", f"{header} R@{k}"), task, f"recall_at_{k}", "duplicate_aware")
        for key, header, task in (
            ("acronym", "Acronym", "acronym_retrieval"),
            ("summary", "Findings → impression", "findings_to_impression"),
        )
        for k in (1, 5, 10)
    ),
    Measure(
        score_column("similarity_f1", "Clinical similarity F1"), "clinical_similarity", "rule_chexpert_f1_micro_14"
    ),
)


def text_tasks_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    measured = tuple(measure.column for measure in TEXT_MEASURES)
    columns = (
        Column("dataset", "Dataset"),
        Column("encoder", "Encoder"),
        Column("adaptation", "Adaptation"),
        Column("length", "Length"),
        *measured,
    )
    blocks = []
    for dataset, evaluations in by_dataset(inputs.of_kind("text_tasks"), options):
        rows = [
            {
                "encoder": words(label(e.encoder, options)),
                "adaptation": words(" + ".join(e.run_info.adaptation) or "none"),
                "length": words(str(e.settings.get(length, NOTHING))),
            }
            | {m.column.key: record_cell(e.find(m.task + suffix, m.metric, m.matching)) for m in TEXT_MEASURES}
            for e in evaluations
            for suffix, length in (("", "length"), (NATIVE, "native_length"))
            if not suffix or any(record.task.endswith(suffix) for record in e.records)
        ]
        blocks.append(finished(rows, measured, {"dataset": words(label(dataset, options))}, "encoder", columns))
    return blocks, columns, [*interval_notes(inputs.of_kind("text_tasks")), BEST_RULE]


def retrieval_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    evaluations = inputs.of_kind("retrieval")
    cut_offs = sorted(
        {int(r.metric.removeprefix("recall_at_")) for e in evaluations for r in e.records if "recall_at" in r.metric}
    )
    measured = (
        *(score_column(f"recall_at_{k}", f"R@{k}") for k in cut_offs),
        Column("median_rank", "Median rank", "rank", "lower"),
        score_column("mrr", "MRR"),
        score_column(NDCG, "nDCG@10"),
    )
    columns = (
        Column("dataset", "Dataset"),
        Column("direction", "Direction"),
        Column("matching", "Matching"),
        Column("run", "Run"),
        *measured,
        Column("pool", "Pool", "count"),
        Column("queries", "n", "count"),
    )
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        for task in (*DIRECTIONS, *DRAWN.values()):
            for matching in MATCHINGS:
                rows = []
                for evaluation in group:
                    # Graded relevance knows no matching: its number is the same in both blocks.
                    records = {
                        c.key: evaluation.find(task, c.key, None if c.key == NDCG else matching) for c in measured
                    }
                    first = next((r for r in records.values() if r is not None and r.value is not None), None)
                    rows.append(
                        {"run": words(label(evaluation.run, options))}
                        | {key: record_cell(record) for key, record in records.items()}
                        | {
                            "pool": Cell(first.pool) if first else words("–"),
                            "queries": Cell(first.n) if first else words("–"),
                        }
                    )
                fixed = {
                    "dataset": words(label(dataset, options)),
                    "direction": words(DIRECTION_NAMES[task]),
                    "matching": words(MATCHING_NAMES[matching]),
                }
                blocks.append(finished(rows, measured, fixed, "run", columns))
    drawn = sorted({str(e.settings["drawn_pools"]) for e in evaluations if "drawn_pools" in e.settings})
    notes = [f"Drawn pools: {'; '.join(drawn)}; n counts the queries of all draws."] if drawn else []
    return blocks, columns, [*notes, *interval_notes(evaluations), BEST_RULE]


TRAINING_MEASURES = tuple(
    score_column(key, header)
    for key, header in zip(
        (NDCG, *AGREEMENT),
        ("nDCG@10", "rule_chexpert_f1 micro-14", "macro-14", "micro-5", "macro-5"),
        strict=True,
    )
)
ZERO_SHOT_MEASURES = (
    Measure(score_column("five_accuracy", "5x200 accuracy"), FIVE_CLASS, "accuracy"),
    Measure(score_column("auroc_14", "AUROC, mean of 14"), AUROC, "mean_14"),
    Measure(score_column("auroc_5", "mean of 5"), AUROC, "mean_5"),
    *(Measure(score_column(f"auroc_{name.lower().replace(' ', '_')}", name), AUROC, name) for name in FIVE),
)


def training_reports_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    measures = tuple(Measure(column, TRAINING, column.key) for column in TRAINING_MEASURES)
    return _one_task_rows(inputs, "retrieval", measures, options)


def zero_shot_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    blocks, columns, notes = _one_task_rows(inputs, "zero_shot", ZERO_SHOT_MEASURES, options)
    evaluations = inputs.of_kind("zero_shot")
    each = {
        label(e.dataset, options): e.counts["images of each of the five"]
        for e in evaluations
        if "images of each of the five" in e.counts
    }
    sizes = [f"Images of each of the five: {', '.join(f'{d} {n}' for d, n in sorted(each.items()))}."] if each else []
    return blocks, columns, [*sizes, *notes]


def _one_task_rows(inputs: PaperInputs, kind: str, measures: tuple[Measure, ...], options: PaperOptions) -> Filled:
    """A block a dataset, a row a run, a column a measure."""
    measured = tuple(measure.column for measure in measures)
    columns = (Column("dataset", "Dataset"), Column("run", "Run"), *measured, Column("queries", "n", "count"))
    evaluations = inputs.of_kind(kind)
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        rows = []
        for evaluation in group:
            records = {m.column.key: evaluation.find(m.task, m.metric, m.matching) for m in measures}
            asked = [record.n for record in records.values() if record is not None and record.value is not None]
            rows.append(
                {"run": words(label(evaluation.run, options))}
                | {key: record_cell(record) for key, record in records.items()}
                | {"queries": Cell(max(asked)) if asked else words(NOTHING)}
            )
        blocks.append(finished(rows, measured, {"dataset": words(label(dataset, options))}, "run", columns))
    return blocks, columns, [*interval_notes(evaluations), BEST_RULE]


CLINICAL_MEASURES = tuple(
    Column(key, header, "score", "higher")
    for key, header in (
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
)


def clinical_rows(inputs: PaperInputs, options: PaperOptions, seed: int) -> Filled:
    columns = (Column("dataset", "Dataset"), Column("run", "Run"), *CLINICAL_MEASURES)
    evaluations = inputs.of_kind("clinical")
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        rows = [
            {"run": words(label(e.run, options))}
            | {c.key: record_cell(e.find("image_to_text", c.key)) for c in CLINICAL_MEASURES}
            for e in group
        ]
        blocks.append(finished(rows, CLINICAL_MEASURES, {"dataset": words(label(dataset, options))}, "run", columns))
    mappings = sorted({str(e.settings["uncertain"]) for e in evaluations if "uncertain" in e.settings})
    notes = [f"Findings the labeller calls uncertain: {', '.join(mappings)}."] if mappings else []
    models = sorted({str(e.settings["models"]) for e in evaluations if e.settings.get("models")})
    if models:
        notes.append(f"{'; '.join(models)}. F1CheXbert counts what CheXbert calls uncertain as positive.")
    return blocks, columns, [*notes, *interval_notes(evaluations), BEST_RULE]
