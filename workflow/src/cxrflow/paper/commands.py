"""Commands of the paper: table, figure, report. They read evaluation files and tables; nothing is trained or embedded.

Inputs may be files, told apart by what they hold, or results folders of a study. `--records` and `--data` only name
what follows them; all inputs are taken together.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.config.base import parse_options
from cxrflow.config.paper import FIGURES, TABLES, PaperOptions
from cxrflow.errors import CxrflowError, nearest

app = typer.Typer()

Inputs = Annotated[
    list[Path] | None, typer.Argument(help="Evaluation files, ranks, data tables, training logs or their folders")
]
Records = Annotated[list[Path] | None, typer.Option("--records", help="Evaluation files, as inputs")]
Data = Annotated[list[Path] | None, typer.Option("--data", help="Data tables, as inputs")]
Results = Annotated[Path | None, typer.Option("--results", help="Results folder of a study, as input")]
OptionsJson = Annotated[str, typer.Option("--options", help="JSON of the paper section")]
Generated = Annotated[list[str] | None, typer.Option("--generated", help="Dataset that is generated; may be repeated")]
ImagesOnly = Annotated[list[str] | None, typer.Option(help="Dataset without reports; may be repeated")]
Style = Annotated[
    Path | None, typer.Option(help="Matplotlib style sheet of the figures; config/figures.mplstyle without it")
]
Seed = Annotated[int, typer.Option(help="Seed of the resamples behind intervals of differences")]


@app.command("table")
def table_command(
    name: Annotated[str, typer.Argument(help=f"One of {', '.join(TABLES)}")],
    stem: Annotated[Path, typer.Option(help="Files to write, without suffix: .csv, .md and .tex are added")],
    inputs: Inputs = None,
    records: Records = None,
    data: Data = None,
    results: Results = None,
    generated: Generated = None,
    images_only: ImagesOnly = None,
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """Write a table of the paper as CSV, Markdown and LaTeX."""
    from cxrflow.paper.collect import collect
    from cxrflow.paper.tables import build_table
    from cxrflow.paper.writers import write_table_files
    from cxrflow.provenance.manifest import recorded

    _check(name, TABLES, "table")
    settings = parse_options(PaperOptions, options)
    found = collect(_paths(inputs, records, data, results), generated or (), images_only or ())
    files = [stem.with_name(stem.name + suffix) for suffix in (".csv", ".md", ".tex")]
    with recorded("table", files, found.files, settings, seed):
        table = build_table(name, found, settings, seed)
        write_table_files(table, stem)
    skipped = sum(cell.value is None for row in table.rows for cell in row.values())
    typer.echo(f"table {name}: {len(table.rows)} rows, {skipped} cells not run")


@app.command("figure")
def figure_command(
    name: Annotated[str, typer.Argument(help=f"One of {', '.join(FIGURES)}")],
    stem: Annotated[Path, typer.Option(help="Files to write, without suffix: .pdf and .png are added")],
    inputs: Inputs = None,
    records: Records = None,
    data: Data = None,
    results: Results = None,
    options: OptionsJson = "{}",
    style: Style = None,
    seed: Seed = 0,
) -> None:
    """Draw a figure of the paper as PDF and PNG."""
    from cxrflow.paper.collect import collect
    from cxrflow.paper.figures import draw_figure
    from cxrflow.paper.style import DEFAULT_STYLE, paper_style, save_figure
    from cxrflow.provenance.manifest import recorded

    _check(name, FIGURES, "figure")
    settings = parse_options(PaperOptions, options)
    found = collect(_paths(inputs, records, data, results))
    sheet = style or DEFAULT_STYLE
    files = [stem.with_name(stem.name + suffix) for suffix in (".pdf", ".png")]
    with recorded("figure", files, [*found.files, sheet], settings, seed), paper_style(sheet):
        save_figure(draw_figure(name, found, settings, seed), stem)
    typer.echo(f"figure {name} drawn")


@app.command("learning-curve")
def learning_curve_command(
    model: Annotated[Path, typer.Argument(help="Folder of a trained model, or its metrics.jsonl")],
    stem: Annotated[Path, typer.Option(help="Files to write, without suffix: .pdf and .png are added")],
    options: OptionsJson = "{}",
    style: Style = None,
) -> None:
    """Draw loss and validation recall of one training run as PDF and PNG."""
    from cxrflow.paper.collect import collect
    from cxrflow.paper.figures import draw_run_figure
    from cxrflow.paper.style import DEFAULT_STYLE, paper_style, save_figure
    from cxrflow.provenance.manifest import recorded

    settings = parse_options(PaperOptions, options)
    found = collect([model])
    if len(found.logs) != 1:
        raise CxrflowError(f"{model} holds the logs of {len(found.logs)} trainings; name the folder of one model")
    (run,) = found.logs
    sheet = style or DEFAULT_STYLE
    files = [stem.with_name(stem.name + suffix) for suffix in (".pdf", ".png")]
    with recorded("learning_curve", files, [*found.files, sheet], settings), paper_style(sheet):
        save_figure(draw_run_figure(run, found, settings), stem)
    typer.echo(f"learning curve of {run} drawn")


@app.command("report")
def report_command(
    out: Annotated[Path, typer.Argument(help="HTML file to write")],
    inputs: Inputs = None,
    records: Records = None,
    data: Data = None,
    results: Results = None,
    generated: Generated = None,
    images_only: ImagesOnly = None,
    options: OptionsJson = "{}",
    style: Style = None,
    seed: Seed = 0,
) -> None:
    """Write the report: numbers, tables, figures, configuration and provenance in one HTML file."""
    from cxrflow.io.atomic import write_text
    from cxrflow.paper.collect import collect
    from cxrflow.paper.report import render_report
    from cxrflow.paper.style import DEFAULT_STYLE
    from cxrflow.provenance.context import run_context
    from cxrflow.provenance.manifest import recorded

    settings = parse_options(PaperOptions, options)
    found = collect(_paths(inputs, records, data, results), generated or (), images_only or ())
    sheet = style or DEFAULT_STYLE
    with recorded("report", out, [*found.files, sheet], settings, seed):
        html = render_report(found, settings, run_context(), seed, sheet)
        write_text(out, html)
    typer.echo(f"report: {len(settings.tables)} tables, {len(settings.figures)} figures, {len(html) // 1024} KiB")


@app.command("summary")
def summary_command(
    results: Annotated[Path, typer.Argument(help="Results folder of a study, e.g. results/demo")],
) -> None:
    """Print the headline numbers of a study, and where its tables, figures and report are."""
    from cxrflow.paper.summary import summarise

    typer.echo(summarise(results))


def _paths(*groups: list[Path] | Path | None) -> list[Path]:
    paths = [path for group in groups if group for path in (group if isinstance(group, list) else [group])]
    if not paths:
        raise CxrflowError("no input: name evaluation files and tables, or a results folder with --results")
    return paths


def _check(name: str, accepted: tuple[str, ...], kind: str) -> None:
    if name not in accepted:
        raise CxrflowError(f"no {kind} '{name}'{nearest(name, accepted)} (there are: {', '.join(accepted)})")
