"""`cxrflow index`: list a dataset's images, say which official split and which chunk each is in, and what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.datasets import DatasetEntry

app = typer.Typer()


@app.command("index")
def index(
    dataset: Annotated[str, typer.Argument(help="name of the dataset in the study")],
    root: Annotated[Path, typer.Argument(help="folder that holds the dataset")],
    entry: Annotated[str, typer.Option(help="registry entry as JSON")],
    index: Annotated[Path, typer.Option(help="Parquet to write: one row for each image")],
    problems: Annotated[Path, typer.Option(help="Parquet to write: rows and files that cannot be used, with reason")],
    shards: Annotated[int, typer.Option(min=1, help="number of chunks to ingest")] = 8,
    official: Annotated[
        bool, typer.Option(help="keep the official split, or leave all to the split by patient")
    ] = True,
    verified: Annotated[
        Path | None, typer.Option(help="record of the download, for the manifest; default ROOT/verified.json if there")
    ] = None,
) -> None:
    """List images, official splits, chunks and problems of a dataset."""
    from cxrflow.datasets.adapters import load_studies
    from cxrflow.datasets.index import build_index
    from cxrflow.datasets.pseudonym_key import key_id
    from cxrflow.datasets.split_file import split_table
    from cxrflow.io.tables import write_table
    from cxrflow.provenance.manifest import recorded

    known = parse_options(DatasetEntry, entry)
    inputs = [verified] if verified is not None else [path for path in (root / "verified.json",) if path.is_file()]
    if (table := split_table(known, root)) is not None and official:  # it may lie outside of what was verified
        inputs.append(table)
    settings = {
        "dataset": dataset,
        "shards": shards,
        "official": official,
        "entry": known.model_dump(mode="json"),
    }
    with recorded("index", [index, problems], inputs=inputs, options=settings) as facts:
        table = load_studies(dataset, known, root)
        images = build_index(dataset, known, table, shards, official)
        write_table(table.problems, problems)
        write_table(images, index)
        if known.pseudonyms:
            facts["pseudonym_key"] = key_id()
        facts["images"] = len(images)
        facts["reports"] = len(table.reports)
        stated = images.loc[images["split"] != "", "split"].value_counts().sort_index()
        facts["official"] = {name: int(count) for name, count in stated.items()}
        facts["problems"] = {code: int(n) for code, n in table.problems["code"].value_counts().sort_index().items()}
    typer.echo(f"{dataset}: {facts['images']} images, {facts['reports']} reports, official split {facts['official']}")
    if facts["problems"]:
        typer.echo(f"{dataset}: set aside {facts['problems']}, listed in {problems}")
