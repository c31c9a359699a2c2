"""Commands of the text encoder: base-model, train-mntp, train-contrastive, encode-text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.text_encoder import BaseOptions, EncoderOptions

app = typer.Typer()

Reports = Annotated[list[Path] | None, typer.Option("--reports", help="reports.parquet; may be given several times.")]
Variants = Annotated[
    list[Path] | None, typer.Option("--variants", help="variants.parquet; may be given several times.")
]
Options = Annotated[str, typer.Option("--options", help="Options of the encoder, a JSON object.")]
Seed = Annotated[int, typer.Option("--seed", help="Seed of every random choice.")]
WorkDir = Annotated[
    Path, typer.Option("--work-dir", help="Folder of checkpoints and the metrics log; may outlive a run.")
]
Device = Annotated[str, typer.Option("--device", help="auto, cpu or cuda.")]


@app.command("base-model")
def base_model(
    out_dir: Annotated[Path, typer.Argument(help="Folder to write.")],
    options: Annotated[str, typer.Option("--options", help="Options of the base, a JSON object.")],
    seed: Seed = 0,
    reports: Reports = None,
) -> None:
    """Fetch, copy or make a language model and make its attention bidirectional."""
    from cxrflow.provenance.manifest import recorded
    from cxrflow.text_encoder.bases import make_base

    settings = parse_options(BaseOptions, options)
    tables = reports or []
    with recorded("base_model", out_dir, tables, settings, seed) as facts:
        record = make_base(out_dir, settings, seed, tables)
        facts["base"] = record.model_dump(mode="json")
    typer.echo(f"{out_dir}: {record.name}" + (f" at {record.revision}" if record.revision else ""))


@app.command("train-mntp")
def train_mntp(
    base_dir: Annotated[Path, typer.Argument(help="Base folder, from base-model.")],
    out_dir: Annotated[Path, typer.Argument(help="Base folder to write.")],
    options: Options,
    work_dir: WorkDir,
    reports: Reports = None,
    seed: Seed = 0,
    device: Device = "auto",
) -> None:
    """Adapt a base to reports by masked next-token prediction."""
    from cxrflow.text_encoder import train_mntp as stage
    from cxrflow.text_encoder.distributed import processes, recorded_once

    settings = parse_options(EncoderOptions, options)
    tables = reports or []
    inputs = [base_dir, *tables]
    with (
        processes(device) as mine,
        recorded_once(mine, work_dir, "train_mntp", out_dir, inputs, settings.for_mntp(), seed) as facts,
    ):
        facts["step"] = stage.train_mntp(base_dir, out_dir, tables, settings, seed, work_dir, mine)
    if mine.first:
        typer.echo(f"{out_dir}: {facts['step']['steps']} steps on {facts['step']['texts']} texts")


@app.command("train-contrastive")
def train_contrastive(
    base_dir: Annotated[Path, typer.Argument(help="Base folder, from base-model or train-mntp.")],
    out_dir: Annotated[Path, typer.Argument(help="Encoder folder to write.")],
    options: Options,
    work_dir: WorkDir,
    reports: Reports = None,
    variants: Variants = None,
    seed: Seed = 0,
    device: Device = "auto",
) -> None:
    """Make an encoder of a base: train it on pairs, or take it as it is where 'contrastive' is null."""
    from cxrflow.text_encoder import train_contrastive as stage
    from cxrflow.text_encoder.distributed import processes, recorded_once

    settings = parse_options(EncoderOptions, options)
    reports, variants = reports or [], variants or []
    inputs = [base_dir, *reports, *variants]
    with (
        processes(device) as mine,
        recorded_once(mine, work_dir, "train_contrastive", out_dir, inputs, settings.for_contrastive(), seed) as facts,
    ):
        if settings.contrastive is not None:
            facts["step"] = stage.train_contrastive(
                base_dir, out_dir, reports, variants, settings, seed, work_dir, mine
            )
        elif mine.first:
            stage.finalise(base_dir, out_dir, settings)
    if mine.first:
        step = facts.get("step")
        done = f"{step['steps']} steps on {step['studies']} studies" if step else "the base as it is"
        typer.echo(f"{out_dir}: {done}, {settings.pooling} pooling")


@app.command("encode-text")
def encode_text(
    model: Annotated[Path, typer.Argument(help="Encoder folder, or any AutoModel folder.")],
    source: Annotated[Path, typer.Argument(metavar="IN.csv", help="CSV (or Parquet) with a column of reports.")],
    target: Annotated[Path, typer.Argument(metavar="OUT.parquet", help="Table to write.")],
    text_column: Annotated[str, typer.Option("--text-column", help="Column that holds the text.")] = "report",
    instruction: Annotated[
        str | None, typer.Option("--instruction", help="Instruction of a query; none for documents.")
    ] = None,
    batch_size: Annotated[
        int, typer.Option("--batch-size", min=1, help="Texts in a batch; no effect on results.")
    ] = 64,
    packed: Annotated[
        bool, typer.Option("--packed", help="Compute without padding; not every architecture can.")
    ] = False,
    device: Device = "auto",
) -> None:
    """Embed a table of reports: its other columns and an L2-normalised vector a row."""
    from cxrflow.provenance.manifest import recorded
    from cxrflow.text_encoder.encode import encode_table
    from cxrflow.text_encoder.encoder import TextEncoder

    settings = {"text_column": text_column, "instruction": instruction}
    with recorded("encode_text", target, [model, source], settings) as facts:
        encoder = TextEncoder.load(model, device)
        encoder.packed = packed
        facts["rows"] = rows = encode_table(encoder, source, target, text_column, instruction, batch_size)
    typer.echo(f"{target}: {rows} rows")
