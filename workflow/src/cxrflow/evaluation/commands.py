"""Commands of the evaluation: score-retrieval, score-clinical, text-tasks, render-styles, score-styles, and two
for figures: embedding-map, retrieval-examples.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, lexicon_files

if TYPE_CHECKING:
    from cxrflow.evaluation.styles import Embed

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
                settings=_interval_settings(settings) | {"median_rank": "median over queries of the expected rank"},
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
                settings=_interval_settings(settings)
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
                settings=_interval_settings(settings) | {"uncertain": settings.uncertain},
                counts=counts,
                records=records,
            ),
            out,
        )
    typer.echo("; ".join(f"{name} {number}" for name, number in counts.items()))


@app.command("render-styles")
def render_styles_command(
    reports: Annotated[Path, typer.Argument(help="Reports of the dataset, Parquet")],
    out: Annotated[Path, typer.Argument(help="Renderings of the test split to write, Parquet")],
    options: OptionsJson = "{}",
    seed: Seed = 0,
    lexicon: Lexicon = DEFAULT_LEXICON,
    threads: Threads = 1,
) -> None:
    """Render the test reports in the styles that style robustness compares, and inject errors."""
    from cxrflow.evaluation.renderings import make_renderings
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    settings = parse_options(EvaluationOptions, options)
    inputs = [reports, *lexicon_files(lexicon, "variants", "gate")]
    with recorded("render-styles", out, inputs, settings, seed) as facts:
        table, counts = make_renderings(read_table(reports), settings, seed, threads, lexicon)
        counts = counts[counts["studies"] > 0]
        facts.update({f"{row.style}: {row.outcome}": int(row.studies) for row in counts.itertuples()})
        write_table(table, out)
    typer.echo(f"{table['study_id'].nunique()} reports, {len(table)} texts")


@app.command("score-styles")
def score_styles_command(
    renderings: Annotated[Path, typer.Argument(help="Renderings of render-styles, Parquet")],
    out: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    run_info: RunInfoJson,
    model: Annotated[Path | None, typer.Option(help="Folder of a trained image-text model")] = None,
    images: Annotated[Path | None, typer.Option(help="With --model: its embeddings of the images, Parquet")] = None,
    ranks: Annotated[Path | None, typer.Option(help="With --model: table of ranks by style to write")] = None,
    encoder: Annotated[Path | None, typer.Option(help="Folder of a text encoder, instead of --model")] = None,
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """Style robustness: retrieval of the same reports in other styles, and whether their content still counts."""
    from cxrflow.evaluation.records import Evaluation, parse_run_info, write_evaluation
    from cxrflow.evaluation.retrieval import IMAGE_COLUMNS
    from cxrflow.evaluation.styles import score_styles
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    of_a_run = [path for path in (model, images, ranks) if path]
    if len(of_a_run) != (0 if encoder else 3):
        raise CxrflowError("name either --encoder, or all of --model, --images and --ranks")
    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=encoder is None)
    inputs = [renderings, *(path for path in (model, images, encoder) if path)]
    with recorded("score-styles", [path for path in (out, ranks) if path], inputs, settings, seed) as facts:
        table = read_table(renderings)
        records, rank_table, counts = score_styles(
            table,
            _embedder(model, encoder),
            read_table(images, IMAGE_COLUMNS) if images else None,
            info.run,
            settings,
            seed,
        )
        facts.update(counts)
        if ranks:
            write_table(rank_table, ranks)
        write_evaluation(
            Evaluation(
                kind="styles",
                dataset=table["dataset"].iloc[0],
                run=info.run,
                encoder=info.encoder,
                run_info=info,
                settings=_interval_settings(settings),
                counts=counts,
                records=records,
            ),
            out,
        )
    typer.echo(f"{counts['studies']} reports in {len(settings.styles) + 1} styles: {len(records)} numbers")


@app.command("embedding-map")
def embedding_map_command(
    images: Annotated[Path, typer.Option(help="Embeddings of images, Parquet")],
    texts: Annotated[Path, typer.Option(help="Embeddings of reports, Parquet")],
    reports: Annotated[Path, typer.Option(help="Reports of the dataset, Parquet")],
    run: Annotated[str, typer.Option(help="Name of the model")],
    out: Annotated[Path, typer.Option(help="Points to write, Parquet")],
    seed: Seed = 0,
    lexicon: Lexicon = DEFAULT_LEXICON,
) -> None:
    """Lay the embeddings of images and reports out in two dimensions, with the finding of each study."""
    from cxrflow.evaluation.embedding_map import embedding_map
    from cxrflow.evaluation.retrieval import IMAGE_COLUMNS, TEXT_COLUMNS
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.labels import label_table

    inputs = [images, texts, reports, *lexicon_files(lexicon, "labels")]
    with recorded("embedding-map", out, inputs, {"run": run}, seed):
        tables = read_table(images, IMAGE_COLUMNS), read_table(texts, TEXT_COLUMNS), read_table(reports)
        points = embedding_map(*tables, partial(label_table, lexicon=lexicon), run, seed)
        write_table(points, out)
    typer.echo(f"{len(points)} points")


@app.command("retrieval-examples")
def retrieval_examples_command(
    ranks: Annotated[Path, typer.Option(help="Table of ranks from score-retrieval, Parquet")],
    reports: Annotated[Path, typer.Option(help="Reports of the dataset, Parquet")],
    images_dir: Annotated[Path, typer.Option(help="Folder with the dataset's shards and manifest")],
    out: Annotated[Path, typer.Option(help="Examples to write, Parquet; they hold images and reports")],
    seed: Seed = 0,
) -> None:
    """Keep a few test images with their own report and the one found first, for a figure."""
    from cxrflow.evaluation.examples import retrieval_examples
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    manifest = images_dir / "manifest.parquet"
    with recorded("retrieval-examples", out, [ranks, reports, manifest], {}, seed):
        tables = read_table(ranks), read_table(reports, ["study_id", "text"]), read_table(manifest)
        examples = retrieval_examples(*tables, images_dir, seed)
        write_table(examples, out)
    typer.echo(f"{len(examples)} examples")


def _embedder(model: Path | None, encoder: Path | None) -> Embed:
    """How a text becomes a unit vector: by the text tower of a model, or by an encoder and its instruction."""
    if model:
        from cxrflow.clip.load import load_clip

        tower = load_clip(model, "auto")
        return lambda texts, kind: tower.encode_texts(texts).numpy()
    from cxrflow.text_encoder.encoder import TextEncoder

    loaded = TextEncoder.load(encoder, device="auto")
    return lambda texts, kind: loaded.encode(texts, loaded.options.instructions[kind] if kind else None)


def _interval_settings(settings: EvaluationOptions) -> dict[str, object]:
    return {
        "interval": f"{settings.confidence:.0%} percentile bootstrap over patients, {settings.bootstrap_draws} draws"
    }
