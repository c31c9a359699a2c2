"""Commands of the CLIP stage: train-clip, fetch-vision-weights, fetch-baseline, embed, embed-prompts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()


@app.command("train-clip")
def train_clip_command(
    out_dir: Annotated[Path, typer.Argument(help="Folder of the trained model.")],
    encoder: Annotated[Path, typer.Option(help="Folder of the text encoder.")],
    images_dir: Annotated[
        list[Path], typer.Option(help="Folder with a dataset's shards and manifest; once a dataset.")
    ],
    reports: Annotated[list[Path], typer.Option(help="reports.parquet of the same datasets, in the same order.")],
    work_dir: Annotated[Path, typer.Option(help="Folder of checkpoints and cached text features.")],
    variants: Annotated[list[Path] | None, typer.Option(help="variants.parquet of the same datasets.")] = None,
    vision_weights: Annotated[
        Path | None,
        typer.Option(help="Folder of fetch-vision-weights; without it open_clip finds them, on the hub too."),
    ] = None,
    options: Annotated[str, typer.Option(help="One entry of `runs` as JSON.")] = "{}",
    seed: Annotated[int, typer.Option(help="Seed of weights, order, crops and dropout.")] = 17,
    device: Annotated[str, typer.Option(help="auto, cpu or cuda.")] = "auto",
) -> None:
    """Train the image and the text tower of a run."""
    from cxrflow.clip.pairs import Source
    from cxrflow.clip.train import train_clip
    from cxrflow.config.base import parse_options
    from cxrflow.config.clip import RunOptions
    from cxrflow.errors import CxrflowError
    from cxrflow.text_encoder.distributed import processes, recorded_once

    run = parse_options(RunOptions, options)
    if len(reports) != len(images_dir) or len(variants or reports) != len(reports):
        raise CxrflowError(
            f"--images-dir was given {len(images_dir)} times, --reports {len(reports)}, "
            f"--variants {len(variants or [])}: each goes once with every dataset, in the same order"
        )
    sources = [Source(*paths) for paths in zip(images_dir, reports, variants or [None] * len(reports), strict=True)]
    inputs = [encoder, *(folder / "manifest.parquet" for folder in images_dir), *reports, *(variants or [])]
    inputs += [vision_weights] if vision_weights else run.vision.own_weights
    with (
        processes(device) as mine,
        recorded_once(mine, work_dir, "train_clip", out_dir, inputs, run, seed) as facts,
    ):
        facts.update(train_clip(out_dir, encoder, sources, run, seed, work_dir, mine, vision_weights))
    if mine.first:
        typer.echo(
            f"{out_dir}: {facts['n_train']} studies, {facts['steps']} steps of {facts['batch_size']}, "
            f"{facts['seconds']} s, {facts['pairs_per_second']} pairs/s"
        )


@app.command("fetch-vision-weights")
def fetch_vision_weights_command(
    out_dir: Annotated[Path, typer.Argument(help="Folder of the weights.")],
    options: Annotated[str, typer.Option(help="`name` and `pretrained` of a run's `vision` as JSON.")],
) -> None:
    """Fetch the weights a vision tower starts from, so that training needs no network."""
    from cxrflow.clip.vision_weights import fetch_vision_weights
    from cxrflow.config.base import parse_options
    from cxrflow.config.clip import VisionOptions
    from cxrflow.provenance.manifest import recorded

    chosen = parse_options(VisionOptions, options)
    with recorded("fetch-vision-weights", out_dir, chosen.own_weights, chosen) as facts:
        record = fetch_vision_weights(out_dir, chosen)
        facts["weights"] = record.model_dump(mode="json")
    typer.echo(f"{out_dir}: {record.file} of {record.source}" + (f" at {record.revision}" if record.revision else ""))


@app.command("fetch-baseline")
def fetch_baseline_command(
    out_dir: Annotated[Path, typer.Argument(help="Folder of the published model.")],
    options: Annotated[str, typer.Option(help="One entry of `baselines` as JSON.")],
) -> None:
    """Fetch a published image-text model, or note why it cannot be had."""
    from cxrflow.clip.baselines import fetch_baseline
    from cxrflow.config.base import parse_options
    from cxrflow.config.baselines import BaselineOptions
    from cxrflow.provenance.manifest import recorded

    chosen = parse_options(BaselineOptions, options)
    with recorded("fetch-baseline", out_dir, [], chosen) as facts:
        facts["unavailable"] = reason = fetch_baseline(out_dir, chosen)
    typer.echo(f"{out_dir}: not run: {reason}" if reason else f"{out_dir}: fetched")


@app.command("embed")
def embed_command(
    model: Annotated[Path, typer.Option(help="Folder of a trained model or of a published one.")],
    images_dir: Annotated[Path, typer.Option(help="Folder with a dataset's shards and manifest.")],
    reports: Annotated[Path, typer.Option(help="reports.parquet of the dataset.")],
    images: Annotated[Path, typer.Option(help="Parquet file to write: one embedding for each image.")],
    texts: Annotated[Path, typer.Option(help="Parquet file to write: one embedding for each study's report.")],
    training_texts: Annotated[
        Path | None, typer.Option(help="Parquet file to write: embeddings of the training split's reports.")
    ] = None,
    split: Annotated[str, typer.Option(help="train, validate, test, or all.")] = "test",
    report_text: Annotated[str | None, typer.Option(help="Column of reports; default: the model's own.")] = None,
    device: Annotated[str, typer.Option(help="auto, cpu or cuda.")] = "auto",
) -> None:
    """Embed the images and reports of a split, and on request the training reports, in float32."""
    from cxrflow.clip.embed import (
        IMAGE_COLUMNS,
        TEXT_COLUMNS,
        embed_images,
        embed_reports,
        embed_split,
        load_model,
        no_rows,
    )
    from cxrflow.clip.unavailable import why_unavailable
    from cxrflow.errors import CxrflowError, nearest
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded

    splits = ("train", "validate", "test", "all")
    if split not in splits:
        raise CxrflowError(f"--split: no split '{split}'{nearest(split, splits)} (there are: {', '.join(splits)})")
    inputs = [model, images_dir / "manifest.parquet", reports]
    outputs = [path for path in (images, texts, training_texts) if path is not None]
    settings = {"split": split, "report_text": report_text}
    with recorded("embed", outputs, inputs, settings) as facts:
        if reason := why_unavailable(model):
            for path, columns in ((images, IMAGE_COLUMNS), (texts, TEXT_COLUMNS), (training_texts, TEXT_COLUMNS)):
                if path is not None:
                    write_table(no_rows(columns), path)
            facts["unavailable"] = reason
            typer.echo(f"not run: {reason}")
            return
        loaded = load_model(model, device)
        if read_table(reports, ["study_id"]).empty:  # a dataset without reports
            image_table, text_table, left_out = embed_images(loaded, images_dir, split), no_rows(TEXT_COLUMNS), 0
        else:
            image_table, text_table, left_out = embed_split(loaded, images_dir, reports, split, report_text)
        write_table(image_table, images)
        write_table(text_table, texts)
        facts.update(images=len(image_table), reports=len(text_table), reports_without_image=left_out)
        if training_texts is not None:
            pool = embed_reports(loaded, reports, "train", report_text)
            write_table(pool, training_texts)
            facts["training_reports"] = len(pool)
    typer.echo(f"{len(image_table)} images, {len(text_table)} reports; {left_out} reports without an image left out")


@app.command("embed-prompts")
def embed_prompts_command(
    model: Annotated[Path, typer.Option(help="Folder of a trained model or of a published one.")],
    prompts: Annotated[Path, typer.Option(help="Prompts of zero-shot classification, YAML.")],
    embeddings: Annotated[Path, typer.Option(help="Parquet file to write: one embedding for each prompt.")],
    device: Annotated[str, typer.Option(help="auto, cpu or cuda.")] = "auto",
) -> None:
    """Embed the prompts of zero-shot classification, in float32."""
    from cxrflow.clip.embed import load_model, no_rows
    from cxrflow.clip.prompts import embed_prompts
    from cxrflow.clip.unavailable import why_unavailable
    from cxrflow.io.tables import write_table
    from cxrflow.provenance.manifest import recorded

    with recorded("embed-prompts", embeddings, [model, prompts]) as facts:
        if reason := why_unavailable(model):
            facts["unavailable"] = reason
            table = no_rows(["label", "state"])
        else:
            table = embed_prompts(prompts, load_model(model, device).encode_texts)
        write_table(table, embeddings)
    typer.echo(f"not run: {reason}" if reason else f"{len(table)} prompts")
