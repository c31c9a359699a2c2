"""Command of provenance: verify a result."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.errors import CxrflowError

app = typer.Typer()


@app.command("verify")
def verify_command(
    manifest: Annotated[Path, typer.Argument(help="Manifest of a result, or the result itself.")],
) -> None:
    """Recompute the digests behind a result, back to the downloaded files."""
    from cxrflow.provenance.manifest import manifest_path
    from cxrflow.provenance.verify import verify

    if manifest.is_dir() or (manifest.is_file() and not manifest.name.endswith("manifest.json")):
        manifest = manifest_path(manifest)
    walked, findings = verify(manifest)
    for finding in findings:
        typer.echo(f"{finding.path} {finding.problem} (named in {finding.manifest})")
    if findings:
        raise CxrflowError(f"{len(findings)} of the digests behind {manifest} do not match")
    typer.echo(f"{walked} manifests, every digest matches")
