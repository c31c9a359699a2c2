"""Commands of the configuration: check a file, write the generated documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.errors import CxrflowError

app = typer.Typer()


@app.command("config")
def config(
    path: Annotated[Path | None, typer.Argument(help="Configuration to check, relative to the repository.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Write the schema and config/README.md anew.")] = False,
) -> None:
    """Check a configuration and the datasets it names, or write the schema and the table of keys."""
    from cxrflow.config.datasets import load_registry
    from cxrflow.config.document import key_table, schema_text
    from cxrflow.config.study import load_study, read_yaml, resolve_entries
    from cxrflow.io.atomic import write_text

    if write:
        write_text("workflow/schemas/config.schema.json", schema_text())
        write_text("config/README.md", key_table())
    if path is not None:
        if not path.is_file():
            raise CxrflowError(f"there is no file {path}")
        study = load_study(read_yaml(path), root=Path("."))
        resolve_entries(study, load_registry("config/datasets.yaml"))
        typer.echo(f"{path}: study '{study.study}', {len(study.datasets)} datasets, {len(study.runs)} runs: valid")
    if path is None and not write:
        raise CxrflowError("name a configuration to check, or give --write")
