"""Commands of the evaluation: score-retrieval, score-clinical, text-tasks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, lexicon_files

app = typer.Typer()

RunInfoJson = Annotated[
    str, typer.Option("--run-info", help="JSON: encoder, run, trained_on, seed and whatever else the tables say of it")
]
OptionsJson = Annotated[str, typer.Option("--options", help="JSON of the evaluation section")]
Lexicon = Annotated[Path, typer.Option(help="Folder of the lexicon, which labels are read with")]
Seed = Annotated[int, typer.Option(help="Seed of resamples and of draws among ties")]
Threads = Annotated[int, typer.Option(min=1, help="Processes that label reports")]


@app.command("score-retrieval")
def score_retrieval_command(
    images: Annotated[Path, typer.Option(help="Embeddings of images, Parquet")],
    texts: Annotated[Path, typer.Option(help="Embeddings of reports, Parquet")],
    retrieval: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    ranks: Annotated[Path, typer.Option(help="Table of ranks to write, Parquet")],
    run_info: RunInfoJson,
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """Recall@k, median rank and MRR from images to reports and back, strict and duplicate-aware."""
    from cxrflow.evaluation.records import Evaluation, parse_run_info, write_evaluation
    from cxrflow.evaluation.retrieval import IMAGE_COLUMNS, TEXT_COLUMNS, score_retrieval
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=True)
    with recorded("score-retrieval", [retrieval, ranks], [images, texts], settings, seed) as facts:
        image_table, text_table = read_table(images, IMAGE_COLUMNS), read_table(texts, TEXT_COLUMNS)
        records, rank_table, counts = score_retrieval(image_table, text_table, info.run, settings, seed)
        facts.update(counts)
        write_table(rank_table, ranks)
        write_evaluation(
            Evaluation(
                kind="retrieval",
                dataset=image_table["dataset"].iloc[0],
                run=info.run,
                encoder=info.encoder,
                run_info=info,
                settings=interval_settings(settings) | {"median_rank": "median over queries of the expected rank"},
                counts=counts,
                records=records,
            ),
            retrieval,
        )
    typer.echo(f"{counts['images']} images and {counts['texts']} reports scored both ways: {len(records)} numbers")


@app.command("score-clinical")
def score_clinical_command(
    ranks: Annotated[Path, typer.Option(help="Table of ranks from score-retrieval, Parquet")],
    reports: Annotated[Path, typer.Option(help="Reports of the dataset, Parquet")],
    clinical: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    run_info: RunInfoJson,
    options: OptionsJson = "{}",
    seed: Seed = 0,
    lexicon: Lexicon = DEFAULT_LEXICON,
    threads: Threads = 1,
) -> None:
    """Agreement of the best retrieved report with the true one, F1 over the 14 CheXpert labels."""
    from cxrflow.evaluation.clinical import score_clinical
    from cxrflow.evaluation.records import Evaluation, parse_run_info, write_evaluation
    from cxrflow.io.tables import read_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.labels import LABELS, label_table

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=True)
    inputs = [ranks, reports, *lexicon_files(lexicon, "labels")]
    with recorded("score-clinical", clinical, inputs, settings, seed) as facts:
        rank_table = read_table(ranks)
        report_table = read_table(reports, ["study_id", "text_expanded"])
        labeller = partial(label_table, threads=threads, lexicon=lexicon)
        records, counts = score_clinical(rank_table, report_table, labeller, LABELS, settings, seed)
        facts.update(counts)
        write_evaluation(
            Evaluation(
                kind="clinical",
                dataset=rank_table["dataset"].iloc[0],
                run=info.run,
                encoder=info.encoder,
                run_info=info,
                settings=interval_settings(settings)
                | {"uncertain": settings.uncertain, "chance": "expected counts of a report drawn from the pool"},
                counts=counts,
                records=records,
            ),
            clinical,
        )
    typer.echo(f"{counts['queries']} retrieved reports compared, uncertain findings as {settings.uncertain}")


@app.command("text-tasks")
def text_tasks_command(
    encoder: Annotated[Path, typer.Argument(help="Folder of a text encoder")],
    reports: Annotated[Path, typer.Option(help="Reports of the dataset, Parquet")],
    variants: Annotated[Path, typer.Option(help="Style variants and injected errors, Parquet")],
    out: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    run_info: RunInfoJson,
    options: OptionsJson = "{}",
    seed: Seed = 0,
    lexicon: Lexicon = DEFAULT_LEXICON,
    threads: Threads = 1,
) -> None:
    """Error discrimination, acronym retrieval, findings to impression and clinical similarity on the test split."""
    from cxrflow.evaluation.records import Evaluation, parse_run_info, write_evaluation
    from cxrflow.evaluation.text_tasks import score_text_tasks
    from cxrflow.io.tables import read_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.labels import LABELS, label_table
    from cxrflow.text_encoder.encoder import TextEncoder

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=False)
    inputs = [encoder, reports, variants, *lexicon_files(lexicon, "labels")]
    with recorded("text-tasks", out, inputs, settings, seed) as facts:
        report_table, variant_table = read_table(reports), read_table(variants)
        datasets = sorted(set(report_table["dataset"]))
        if len(datasets) != 1:
            raise CxrflowError(f"{reports}: one dataset is scored at a time (found {', '.join(datasets) or 'none'})")
        model = TextEncoder.load(encoder, device="auto")
        records, counts = score_text_tasks(
            report_table,
            variant_table,
            lambda texts, kind: model.encode(texts, model.options.instructions[kind] if kind else None),
            partial(label_table, threads=threads, lexicon=lexicon),
            LABELS,
            settings,
            seed,
        )
        facts.update(counts)
        write_evaluation(
            Evaluation(
                kind="text_tasks",
                dataset=datasets[0],
                encoder=info.encoder,
                run_info=info,
                settings=interval_settings(settings) | {"uncertain": settings.uncertain},
                counts=counts,
                records=records,
            ),
            out,
        )
    typer.echo("; ".join(f"{name} {number}" for name, number in counts.items()))


def interval_settings(settings: EvaluationOptions) -> dict[str, object]:
    """How intervals were made, for the evaluation file."""
    return {
        "interval": f"{settings.confidence:.0%} percentile bootstrap over patients, {settings.bootstrap_draws} draws"
    }
