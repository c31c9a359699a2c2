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
    from cxrflow.download.verify import RECORD, files_of
    from cxrflow.provenance.manifest import recorded

    known = parse_options(DatasetEntry, entry)
    cite = f" Cite: {known.citation}" if known.citation else ""  # the workflow leaves out what does not act
    typer.echo(f"{dataset}: {known.title} {known.version}. Licence: {known.licence}.{cite}")
    record = verified or root / RECORD
    with recorded("download", record, [generated] if generated else [], known, keep=True) as facts:
        value = download_dataset(dataset, known, root, record, generated, accept_terms)
        facts["files"] = {"root": root.as_posix(), "table": files_of(record).as_posix(), "sha256": value["sha256"]}
    if value.get("fetched") == "whole":
        typer.echo(f"{dataset}: its files cannot be told apart by patient, so all came; only the subset will be used")
    typer.echo(f"{dataset}: {value['files']} files, {value['bytes'] / 1e6:,.1f} MB verified, {value['checked']}")
