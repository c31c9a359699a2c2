"""`cxrflow generate`: write a generated data set with known truth."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.demo import DemoDataset, DemoOptions

app = typer.Typer()


@app.command("generate")
def generate(
    out_dir: Annotated[Path, typer.Argument(help="folder to write: published/ and truth/; replaced if it exists")],
    dataset: Annotated[DemoDataset, typer.Option(help="which data set")],
    options: Annotated[str, typer.Option(help="size and mix as JSON (see config/README.md, demo)")] = "{}",
    seed: Annotated[int, typer.Option(help="same seed, same bytes")] = 0,
    threads: Annotated[int, typer.Option(min=1, help="processes that share the work")] = 1,
) -> None:
    """Generate chest films and reports in the layout of a real data set, with known truth."""
    from cxrflow.demo.generate import generate as run
    from cxrflow.provenance.manifest import recorded

    settings = parse_options(DemoOptions, options)
    with recorded("generate", out_dir, options={"dataset": dataset, **settings.model_dump()}, seed=seed) as facts:
        counts = run(dataset, out_dir, settings, seed, threads)
        facts.update(vars(counts))
    typer.echo(
        f"{dataset}: {counts.patients} patients, {counts.studies} studies, {counts.images} images; "
        f"{counts.expected_refusals} expected refusals listed in {out_dir / 'truth'}"
    )
