"""Commands of provenance: verify a result, pack a run for deposit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.errors import CxrflowError

app = typer.Typer()


@app.command("verify")
def verify_command(
    manifest: Annotated[Path, typer.Argument(help="Manifest of a result, or the result itself.")],
    data: Annotated[
        bool, typer.Option(help="Read the datasets' own files again too; --no-data for results alone")
    ] = True,
) -> None:
    """Recompute the digests behind a result, back to the downloaded files."""
    from cxrflow.provenance.manifest import manifest_path
    from cxrflow.provenance.verify import verify

    if manifest.is_dir() or (manifest.is_file() and not manifest.name.endswith("manifest.json")):
        manifest = manifest_path(manifest)
    walked, read, findings = verify(manifest, data)
    for finding in findings:
        typer.echo(f"{finding.path} {finding.problem} (named in {finding.manifest})")
    if findings:
        raise CxrflowError(f"{len(findings)} of the digests behind {manifest} do not match")
    typer.echo(f"{walked} manifests and {read:,} files of datasets, every digest matches")


@app.command("crate")
def crate_command(
    out: Annotated[Path, typer.Argument(help="ZIP archive to write")],
    files: Annotated[list[Path], typer.Argument(help="Tables, figures, report and evaluation files of a study")],
    title: Annotated[str, typer.Option(help="Title of the archive")] = "Chest X-ray image-text retrieval",
    license: Annotated[str, typer.Option(help="Licence of the results: an SPDX name or an address")] = "",
) -> None:
    """Pack a run as an RO-Crate: its paper's files, the workflow and every step's provenance. No patient's data."""
    from cxrflow.provenance.context import run_context
    from cxrflow.provenance.crate import write_crate
    from cxrflow.provenance.manifest import recorded

    repository = Path(__file__).resolve().parents[4]
    with recorded("crate", out, files, {"title": title, "license": license}):
        steps = write_crate(out, files, repository, run_context(), title, license)
    typer.echo(f"crate: {len(files)} files, {steps} steps")
