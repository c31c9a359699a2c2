"""Tables of one number a cell: text tasks, retrieval, clinical agreement. Rows are models, chance is the last row."""

from __future__ import annotations

from dataclasses import dataclass

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.retrieval import DIRECTIONS, MATCHINGS
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
from cxrflow.paper.cells import Cell, Column, record_cell, words
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
        *measured,
    )
    blocks = []
    for dataset, evaluations in by_dataset(inputs.of_kind("text_tasks"), options):
        rows = [
            {
                "encoder": words(label(e.encoder, options)),
                "adaptation": words(" + ".join(e.run_info.adaptation) or "none"),
            }
            | {m.column.key: record_cell(e.find(m.task, m.metric, m.matching)) for m in TEXT_MEASURES}
            for e in evaluations
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
        for task in DIRECTIONS:
            for matching in MATCHINGS:
                rows = []
                for evaluation in group:
                    records = {c.key: evaluation.find(task, c.key, matching) for c in measured}
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
