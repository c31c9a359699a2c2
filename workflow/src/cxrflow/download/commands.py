"""`cxrflow download`: bring a dataset into its folder, or verify it where it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.datasets import DatasetEntry

app = typer.Typer()


@app.command("download")
def download(
    dataset: Annotated[str, typer.Argument(help="name of the dataset in the study")],
    root: Annotated[Path, typer.Argument(help="folder that holds, or will hold, the dataset")],
    entry: Annotated[str, typer.Option(help="registry entry as JSON")],
    generated: Annotated[Path | None, typer.Option(help="folder the generator wrote, for generated datasets")] = None,
    verified: Annotated[
        Path | None,
        typer.Option(help="record to write last; default ROOT/verified.json (for a read-only ROOT: elsewhere)"),
    ] = None,
    accept_terms: Annotated[
        bool, typer.Option("--accept-terms", help="you hold access to this dataset and accept its terms")
    ] = False,
) -> None:
    """Fetch or verify a dataset, and record what was verified."""
    from cxrflow.download.download import download_dataset
    from cxrflow.download.verify import RECORD

    known = parse_options(DatasetEntry, entry)
    typer.echo(f"{dataset}: {known.title} {known.version}. Licence: {known.licence}. Cite: {known.citation}")
    value = download_dataset(dataset, known, root, verified or root / RECORD, generated, accept_terms)
    typer.echo(f"{dataset}: {value['files']} files, {value['bytes'] / 1e6:,.1f} MB verified, {value['checked']}")
