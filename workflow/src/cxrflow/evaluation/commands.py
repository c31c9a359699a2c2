"""Commands of the evaluation: labels, renderings, scores of runs, baselines and text encoders, what figures show."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import Evaluation, Record, RunInfo, not_run, parse_run_info, write_evaluation
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, lexicon_files

if TYPE_CHECKING:
    from cxrflow.evaluation.text_tasks import Embed
    from cxrflow.text_encoder.encoder import TextEncoder

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


@app.command("score")
def score_command(
    images: Annotated[Path, typer.Option(help="Embeddings of images, Parquet")],
    texts: Annotated[Path, typer.Option(help="Embeddings of reports, Parquet")],
    retrieval: Annotated[Path, typer.Option(help="Evaluation file of retrieval to write, JSON")],
    clinical: Annotated[Path, typer.Option(help="Evaluation file of clinical agreement to write, JSON")],
    ranks: Annotated[Path, typer.Option(help="Table of ranks to write, Parquet")],
    run_info: RunInfoJson,
    labels: Labels,
    training_texts: Annotated[
        Path | None, typer.Option(help="Embeddings of the training split's reports, Parquet")
    ] = None,
    model: Model = None,
    dataset: Annotated[str, typer.Option(help="Name of the dataset; without it, the one of the images")] = "",
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """Retrieval from images to reports and back, and how well the best report found agrees with the true one.

    Recall@k, median rank, MRR and nDCG@10 in full, drawn and training pools; F1 over the 14 CheXpert labels.
    """
    from cxrflow.clip.unavailable import why_unavailable
    from cxrflow.evaluation import clinical as agreement
    from cxrflow.evaluation import retrieval as ranking
    from cxrflow.evaluation.findings import StudyFindings
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    settings, info = parse_options(EvaluationOptions, options), parse_run_info(run_info, needs_run=True)
    inputs = [path for path in (images, texts, labels, training_texts) if path is not None]
    with recorded("score", [retrieval, clinical, ranks], inputs, settings, seed) as facts:
        label_table = read_table(labels)
        findings = StudyFindings(label_table, settings.uncertain)
        if reason := why_unavailable(model):
            rank_table = ranking.nothing_ranked(info.run)
            found = ranking.unscored(reason, settings), {}
            agreed = agreement.unscored(reason, findings.labels), {"queries": 0}
        else:
            image_table, text_table = (
                read_table(images, ranking.IMAGE_COLUMNS),
                read_table(texts, ranking.TEXT_COLUMNS),
            )
            training = read_table(training_texts, ranking.TEXT_COLUMNS) if training_texts else None
            records, rank_table, counts = ranking.score_retrieval(
                image_table, text_table, info.run, settings, seed, label_table, training
            )
            found = records, counts
            agreed = agreement.score_clinical(rank_table, findings, settings, seed)
            dataset = dataset or image_table["dataset"].iloc[0]
        facts.update(found[1] | agreed[1])
        write_table(rank_table, ranks)
        pools = f"{settings.pool_draws} draws of {settings.pool_size} studies, one image each"
        how = {"median_rank": "median over queries of the expected rank", "drawn_pools": pools}
        write_scores(retrieval, "retrieval", dataset, info, settings, found, how)
        how = {"uncertain": settings.uncertain, "chance": "expected counts of a report drawn from the pool"}
        write_scores(clinical, "clinical", dataset, info, settings, agreed, how)
    scored = f"{found[1]['images']} images and {found[1]['texts']} reports scored" if found[1] else ""
    typer.echo(scored or f"not run: {reason}")


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
        how = {"uncertain": settings.uncertain}
        write_scores(zero_shot, "zero_shot", dataset, info, settings, (records, counts), how)
    scored = sum(record.value is not None for record in records)
    typer.echo(f"{scored} of {len(records)} numbers of zero-shot classification")


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
                _with_instructions(model),
                partial(label_table, threads=threads, lexicon=lexicon),
                LABELS,
                settings,
                seed,
            )
            records += at_native_length(scored) if length != common else scored
        facts.update(counts)
        how = {"uncertain": settings.uncertain, "length": common, "native_length": native}
        write_scores(out, "text_tasks", datasets[0], info, settings, (records, counts), how)
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
        write_scores(out, "styles", table["dataset"].iloc[0], info, settings, (records, counts))
    typer.echo(f"{counts['studies']} reports in {len(settings.styles) + 1} styles: {len(records)} numbers")


@app.command("embedding-map")
def embedding_map_command(
    images: Annotated[Path, typer.Option(help="Embeddings of images, Parquet")],
    texts: Annotated[Path, typer.Option(help="Embeddings of reports, Parquet")],
    labels: Labels,
    run: Annotated[str, typer.Option(help="Name of the model")],
    out: Annotated[Path, typer.Option(help="Points to write, Parquet")],
    seed: Seed = 0,
) -> None:
    """Lay the embeddings of images and reports out in two dimensions, with the finding of each study."""
    from cxrflow.evaluation.embedding_map import embedding_map
    from cxrflow.evaluation.retrieval import IMAGE_COLUMNS, TEXT_COLUMNS
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    with recorded("embedding-map", out, [images, texts, labels], {"run": run}, seed):
        tables = read_table(images, IMAGE_COLUMNS), read_table(texts, TEXT_COLUMNS), read_table(labels)
        points = embedding_map(*tables, run, seed)
        write_table(points, out)
    typer.echo(f"{len(points)} points")


@app.command("retrieval-examples")
def retrieval_examples_command(
    ranks: Annotated[Path, typer.Option(help="Table of ranks from `score`, Parquet")],
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

    return _with_instructions(TextEncoder.load(encoder, device="auto"))


def _with_instructions(encoder: TextEncoder) -> Embed:
    return lambda texts, kind: encoder.encode(texts, encoder.options.instructions[kind] if kind else None)


def write_scores(
    path: Path,
    kind: str,
    dataset: str,
    info: RunInfo,
    settings: EvaluationOptions,
    scored: tuple[list[Record], dict[str, int]],
    how: dict[str, object] | None = None,
) -> None:
    """Write records and counts as an evaluation file. `how`: what is to be known of them besides their intervals."""
    interval = f"{settings.confidence:.0%} percentile bootstrap over patients, {settings.bootstrap_draws} draws"
    records, counts = scored
    evaluation = Evaluation(
        kind=kind,
        dataset=dataset,
        run=info.run,
        encoder=info.encoder,
        run_info=info,
        settings={"interval": interval, "confidence": settings.confidence} | (how or {}),
        counts=counts,
        records=records,
    )
    write_evaluation(evaluation, path)
