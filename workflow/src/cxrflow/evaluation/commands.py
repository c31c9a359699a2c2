"""Commands of the evaluation: labels, renderings, scores of runs, baselines and text encoders, what figures show."""

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
Model = Annotated[Path | None, typer.Option(help="Folder of the model, which says where it could not be had")]
Labels = Annotated[Path, typer.Option(help="Labels of the dataset's reports from label-reports, Parquet")]
Threads = Annotated[int, typer.Option(min=1, help="Processes that label reports")]


@app.command("label-reports")
def label_reports_command(
    reports: Annotated[Path, typer.Option(help="Reports of the dataset, Parquet")],
    labels: Annotated[Path, typer.Option(help="Table of labels to write, Parquet")],
    lexicon: Lexicon = DEFAULT_LEXICON,
    threads: Threads = 1,
) -> None:
    """The 14 CheXpert labels of every report of a dataset, by the rule labeller."""
    import pandas as pd

    from cxrflow.evaluation.findings import LABEL_KEYS
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.labels import label_table

    with recorded("label-reports", labels, [reports, *lexicon_files(lexicon, "labels")]) as facts:
        table = read_table(reports, [*LABEL_KEYS, "text_expanded"])
        found = label_table(table["text_expanded"].to_list(), threads=threads, lexicon=lexicon)
        write_table(pd.concat([table[LABEL_KEYS].reset_index(drop=True), found], axis=1), labels)
        facts["reports"] = len(table)
    typer.echo(f"{len(table)} reports labelled")


@app.command("published-labels")
def published_labels_command(
    root: Annotated[Path, typer.Argument(help="Folder that holds the dataset")],
    manifest: Annotated[Path, typer.Option(help="Manifest of the dataset's images, Parquet")],
    labels: Annotated[Path, typer.Option(help="Table of labels to write, Parquet")],
    entry: Annotated[str, typer.Option(help="Registry entry as JSON")],
) -> None:
    """The publisher's labels of images without reports, as CheXpert labels."""
    from cxrflow.config.datasets import DatasetEntry
    from cxrflow.datasets.pseudonym_key import pseudonym_key
    from cxrflow.evaluation.findings import LABEL_KEYS
    from cxrflow.evaluation.published_labels import published_labels
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    known = parse_options(DatasetEntry, entry)
    with recorded("published-labels", labels, [manifest], {"entry": known.model_dump(mode="json")}) as facts:
        key = pseudonym_key() if known.pseudonyms else None
        table = published_labels(known, root, read_table(manifest, LABEL_KEYS), key)
        write_table(table, labels)
        facts["studies"] = len(table)
    typer.echo(f"{len(table)} studies with labels of the publisher")


@app.command("score-retrieval")
def score_retrieval_command(
    images: Annotated[Path, typer.Option(help="Embeddings of images, Parquet")],
    texts: Annotated[Path, typer.Option(help="Embeddings of reports, Parquet")],
    retrieval: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    ranks: Annotated[Path, typer.Option(help="Table of ranks to write, Parquet")],
    run_info: RunInfoJson,
    labels: Annotated[Path | None, typer.Option(help="Labels of the reports from label-reports, Parquet")] = None,
    training_texts: Annotated[
        Path | None, typer.Option(help="Embeddings of the training split's reports, Parquet")
    ] = None,
    model: Model = None,
    dataset: Annotated[str, typer.Option(help="Name of the dataset; without it, the one of the images")] = "",
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """Recall@k, median rank, MRR and nDCG@10 from images to reports and back, in full, drawn and training pools."""
    from cxrflow.clip.unavailable import why_unavailable
    from cxrflow.evaluation.records import Evaluation, parse_run_info, write_evaluation
    from cxrflow.evaluation.retrieval import (
        IMAGE_COLUMNS,
        TEXT_COLUMNS,
        nothing_ranked,
        score_retrieval,
        unscored,
    )
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=True)
    inputs = [path for path in (images, texts, labels, training_texts) if path is not None]
    with recorded("score-retrieval", [retrieval, ranks], inputs, settings, seed) as facts:
        reason = why_unavailable(model)
        if reason:
            records, rank_table, counts = unscored(reason, settings), nothing_ranked(info.run), {}
        else:
            image_table, text_table = read_table(images, IMAGE_COLUMNS), read_table(texts, TEXT_COLUMNS)
            records, rank_table, counts = score_retrieval(
                image_table,
                text_table,
                info.run,
                settings,
                seed,
                read_table(labels) if labels else None,
                read_table(training_texts, TEXT_COLUMNS) if training_texts else None,
            )
            dataset = dataset or image_table["dataset"].iloc[0]
        facts.update(counts)
        write_table(rank_table, ranks)
        write_evaluation(
            Evaluation(
                kind="retrieval",
                dataset=dataset,
                run=info.run,
                encoder=info.encoder,
                run_info=info,
                settings=interval_settings(settings)
                | {
                    "median_rank": "median over queries of the expected rank",
                    "drawn_pools": f"{settings.pool_draws} draws of {settings.pool_size} studies, one image each",
                },
                counts=counts,
                records=records,
            ),
            retrieval,
        )
    typer.echo(f"not run: {reason}" if reason else f"{counts['images']} images and {counts['texts']} reports scored")


@app.command("score-zero-shot")
def score_zero_shot_command(
    images: Annotated[Path, typer.Option(help="Embeddings of images, Parquet")],
    prompts: Annotated[Path, typer.Option(help="Embeddings of the prompts, Parquet")],
    labels: Labels,
    zero_shot: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    run_info: RunInfoJson,
    dataset: Annotated[str, typer.Option(help="Name of the dataset")],
    model: Model = None,
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """CheXpert 5x200 and per-label AUROC of images against prompts."""
    from cxrflow.clip.unavailable import why_unavailable
    from cxrflow.evaluation.findings import StudyFindings
    from cxrflow.evaluation.records import Evaluation, not_run, parse_run_info, write_evaluation
    from cxrflow.evaluation.zero_shot import IMAGE_COLUMNS, PROMPT_COLUMNS, metrics_of, score_zero_shot
    from cxrflow.io.tables import read_table
    from cxrflow.provenance.manifest import recorded

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=True)
    with recorded("score-zero-shot", zero_shot, [images, prompts, labels], settings, seed) as facts:
        findings = StudyFindings(read_table(labels), settings.uncertain)
        if reason := why_unavailable(model):
            records, counts = [not_run(task, name, reason) for task, name in metrics_of(findings.labels)], {}
        else:
            tables = read_table(images, IMAGE_COLUMNS), read_table(prompts, PROMPT_COLUMNS)
            records, counts = score_zero_shot(*tables, findings, settings, seed)
        facts.update(counts)
        write_evaluation(
            Evaluation(
                kind="zero_shot",
                dataset=dataset,
                run=info.run,
                encoder=info.encoder,
                run_info=info,
                settings=interval_settings(settings) | {"uncertain": settings.uncertain},
                counts=counts,
                records=records,
            ),
            zero_shot,
        )
    scored = sum(record.value is not None for record in records)
    typer.echo(f"{scored} of {len(records)} numbers of zero-shot classification")


@app.command("score-clinical")
def score_clinical_command(
    ranks: Annotated[Path, typer.Option(help="Table of ranks from score-retrieval, Parquet")],
    reports: Annotated[Path, typer.Option(help="Reports of the dataset, Parquet")],
    clinical: Annotated[Path, typer.Option(help="Evaluation file to write, JSON")],
    run_info: RunInfoJson,
    model: Model = None,
    dataset: Annotated[str, typer.Option(help="Name of the dataset; without it, the one of the ranks")] = "",
    options: OptionsJson = "{}",
    seed: Seed = 0,
    lexicon: Lexicon = DEFAULT_LEXICON,
    threads: Threads = 1,
) -> None:
    """Agreement of the best retrieved report with the true one, F1 over the 14 CheXpert labels."""
    from cxrflow.clip.unavailable import why_unavailable
    from cxrflow.evaluation.clinical import score_clinical, unscored
    from cxrflow.evaluation.records import Evaluation, parse_run_info, write_evaluation
    from cxrflow.io.tables import read_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.labels import LABELS, label_table

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=True)
    inputs = [ranks, reports, *lexicon_files(lexicon, "labels")]
    with recorded("score-clinical", clinical, inputs, settings, seed) as facts:
        if reason := why_unavailable(model):
            records, counts = unscored(reason, LABELS), {"queries": 0}
        else:
            rank_table = read_table(ranks)
            dataset = dataset or rank_table["dataset"].iloc[0]
            report_table = read_table(reports, ["study_id", "text_expanded"])
            labeller = partial(label_table, threads=threads, lexicon=lexicon)
            records, counts = score_clinical(rank_table, report_table, labeller, LABELS, settings, seed)
        facts.update(counts)
        write_evaluation(
            Evaluation(
                kind="clinical",
                dataset=dataset,
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
    from cxrflow.evaluation.records import Evaluation, Record, parse_run_info, write_evaluation
    from cxrflow.evaluation.text_tasks import at_native_length, score_text_tasks
    from cxrflow.io.tables import read_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.labels import LABELS, label_table
    from cxrflow.text_encoder.encoder import TextEncoder
    from cxrflow.text_encoder.tokenise import TextTokeniser

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=False)
    inputs = [encoder, reports, variants, *lexicon_files(lexicon, "labels")]
    with recorded("text-tasks", out, inputs, settings, seed) as facts:
        report_table, variant_table = read_table(reports), read_table(variants)
        datasets = sorted(set(report_table["dataset"]))
        if len(datasets) != 1:
            raise CxrflowError(f"{reports}: one dataset is scored at a time (found {', '.join(datasets) or 'none'})")
        model = TextEncoder.load(encoder, device="auto")
        native = model.options.max_length
        common = min(settings.text_length or native, native)
        records: list[Record] = []
        # Every encoder at the common length; one that reads further at its own length too.
        for length in dict.fromkeys((common, native)):
            model.tokeniser = TextTokeniser(model.tokeniser.tokenizer, length)
            scored, counts = score_text_tasks(
                report_table,
                variant_table,
                lambda texts, kind: model.encode(texts, model.options.instructions[kind] if kind else None),
                partial(label_table, threads=threads, lexicon=lexicon),
                LABELS,
                settings,
                seed,
            )
            records += at_native_length(scored) if length != common else scored
        facts.update(counts)
        write_evaluation(
            Evaluation(
                kind="text_tasks",
                dataset=datasets[0],
                encoder=info.encoder,
                run_info=info,
                settings=interval_settings(settings)
                | {"uncertain": settings.uncertain, "length": common, "native_length": native},
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
        counts = counts[counts["texts"] > 0]
        facts.update({f"{row.style}: {row.outcome}": int(row.texts) for row in counts.itertuples()})
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
                settings=interval_settings(settings),
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


def interval_settings(settings: EvaluationOptions) -> dict[str, object]:
    """How intervals were made, for the evaluation file."""
    return {
        "interval": f"{settings.confidence:.0%} percentile bootstrap over patients, {settings.bootstrap_draws} draws"
    }
