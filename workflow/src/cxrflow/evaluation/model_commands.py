"""Commands of the clinical metrics that trained models compute: metric-weights, score-clinical-models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.model_metrics import ModelMetricsOptions
from cxrflow.evaluation.commands import Model, OptionsJson, RunInfoJson, Seed, write_scores
from cxrflow.evaluation.records import parse_run_info

app = typer.Typer()


@app.command("metric-weights")
def metric_weights_command(
    out: Annotated[Path, typer.Argument(help="Record to write, JSON: where the weights lie, or why they do not")],
    options: Annotated[str, typer.Option("--options", help="JSON of the section evaluation.model_metrics")] = "{}",
) -> None:
    """Find the weights of the configured model-based metrics, or fetch them from the hub."""
    from cxrflow.evaluation.metric_weights import as_record, find_weights
    from cxrflow.io.atomic import write_json
    from cxrflow.provenance.manifest import recorded

    settings = parse_options(ModelMetricsOptions, options)
    with recorded("metric-weights", out, [], settings, 0) as facts:
        weights = find_weights(settings)
        facts.update(json.loads(json.dumps({name: entry.reason or "found" for name, entry in weights.items()})))
        write_json(out, as_record(weights))
    for name, entry in weights.items():
        typer.echo(f"{name}: {entry.reason or entry.described()}")


@app.command("score-clinical-models")
def score_clinical_models_command(
    ranks: Annotated[Path, typer.Option(help="Table of ranks from `score`, Parquet")],
    reports: Annotated[Path, typer.Option(help="Reports of the dataset, Parquet")],
    weights: Annotated[Path, typer.Option(help="Record of metric-weights, JSON")],
    out: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    run_info: RunInfoJson,
    dataset: Annotated[str, typer.Option(help="Name of the dataset")],
    model: Model = None,
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """Agreement of the best retrieved report with the true one under trained models (image `metrics`)."""
    from cxrflow.clip.unavailable import why_unavailable
    from cxrflow.evaluation.clinical import retrieved_pairs
    from cxrflow.evaluation.metric_weights import read_weights
    from cxrflow.evaluation.model_metrics import score_models, texts_of, unscored
    from cxrflow.io.tables import read_table
    from cxrflow.provenance.manifest import recorded

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=True)
    with recorded("score-clinical-models", out, [ranks, reports, weights], settings, seed) as facts:
        found = read_weights(weights)
        if reason := why_unavailable(model):
            records, counts = unscored(reason, settings), {"queries": 0}
        else:
            pairs = retrieved_pairs(read_table(ranks))
            texts = texts_of(pairs.studies, read_table(reports, ["study_id", "text_expanded"]))
            records, counts = score_models(pairs, texts, found, settings, seed)
        facts.update(counts)
        used = [f"{name}: {entry.described()}" for name, entry in found.items() if not entry.reason]
        how = {
            "models": "; ".join(used),
            "chance_of_models": f"mean of {settings.model_metrics.chance_pairs} drawn pairs; of F1CheXbert the "
            "expected counts of a report drawn from the pool",
        }
        write_scores(out, "clinical_models", dataset, info, settings, (records, counts), how)
    absent = sorted({f"{record.metric}: {record.reason}" for record in records if record.status == "not run"})
    typer.echo("\n".join([f"{counts['queries']} retrieved reports compared", *absent]))
