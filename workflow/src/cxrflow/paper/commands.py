"""Commands of the paper: tables, figures, report. They read evaluation files and tables, and train nothing.

Inputs may be files, told apart by what they hold, or results folders of a study. `--records` and `--data` only name
what follows them; all inputs are taken together.
"""

from __future__ import annotations

from collections.abc import Sequence
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


@app.command("tables")
def tables_command(
    folder: Annotated[Path, typer.Argument(help="Folder to write to: a .csv, .md and .tex of each table")],
    inputs: Inputs = None,
    records: Records = None,
    data: Data = None,
    results: Results = None,
    only: Annotated[list[str] | None, typer.Option(help="This table alone; may be repeated")] = None,
    generated: Generated = None,
    images_only: ImagesOnly = None,
    options: OptionsJson = "{}",
    seed: Seed = 0,
) -> None:
    """Write the paper's tables as CSV, Markdown and LaTeX."""
    from cxrflow.paper.collect import collect
    from cxrflow.paper.tables import build_table
    from cxrflow.paper.writers import write_table_files
    from cxrflow.provenance.manifest import recorded

    settings = parse_options(PaperOptions, options)
    names = _chosen(only, settings.tables, TABLES, "table")
    found = collect(_paths(inputs, records, data, results), generated or (), images_only or ())
    files = [folder / f"{name}{suffix}" for name in names for suffix in (".csv", ".md", ".tex")]
    with recorded("tables", files, found.files, settings, seed):
        for name in names:
            table = build_table(name, found, settings, seed)
            write_table_files(table, folder / name)
            skipped = sum(cell.value is None for row in table.rows for cell in row.values())
            typer.echo(f"table {name}: {len(table.rows)} rows, {skipped} cells not run")


@app.command("figures")
def figures_command(
    folder: Annotated[Path, typer.Argument(help="Folder to write to: a .pdf and .png of each figure")],
    inputs: Inputs = None,
    records: Records = None,
    data: Data = None,
    results: Results = None,
    only: Annotated[
        list[str] | None, typer.Option(help="This figure alone, or learning_curve-RUN; may be repeated")
    ] = None,
    options: OptionsJson = "{}",
    style: Style = None,
    seed: Seed = 0,
) -> None:
    """Draw the paper's figures and the learning curve of each training as PDF and PNG."""
    from cxrflow.paper.collect import collect
    from cxrflow.paper.figures import draw_figure, draw_run_figure
    from cxrflow.paper.style import DEFAULT_STYLE, paper_style, save_figure
    from cxrflow.provenance.manifest import recorded

    settings = parse_options(PaperOptions, options)
    found = collect(_paths(inputs, records, data, results))
    curves = {f"learning_curve-{run}": run for run in found.logs}
    names = _chosen(only, (*settings.figures, *curves), (*FIGURES, *curves), "figure")
    sheet = style or DEFAULT_STYLE
    files = [folder / f"{name}{suffix}" for name in names for suffix in (".pdf", ".png")]
    with recorded("figures", files, [*found.files, sheet], settings, seed), paper_style(sheet):
        for name in names:
            curve = curves.get(name)
            figure = draw_run_figure(curve, found, settings) if curve else draw_figure(name, found, settings, seed)
            save_figure(figure, folder / name)
    typer.echo(f"drawn: {', '.join(names)}")


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


def _chosen(only: list[str] | None, usual: Sequence[str], accepted: Sequence[str], kind: str) -> list[str]:
    for name in only or ():
        if name not in accepted:
            raise CxrflowError(f"no {kind} '{name}'{nearest(name, accepted)} (there are: {', '.join(accepted)})")
    return list(only or usual)
