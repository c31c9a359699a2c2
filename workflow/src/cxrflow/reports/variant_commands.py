"""Commands of the second half of the reports stage: label, variants."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxrflow.reports.lexicon_files import DEFAULT_LEXICON, lexicon_files

app = typer.Typer()

Lexicon = Annotated[Path, typer.Option(help="Folder of the lexicons.")]
Threads = Annotated[int, typer.Option(min=1, help="Processes; the result does not depend on them.")]


@app.command("label")
def label(
    table: Annotated[Path, typer.Argument(help="CSV with one report a row.")],
    output: Annotated[Path, typer.Argument(help="CSV to write: the same columns and the 14 labels.")],
    text_column: Annotated[str, typer.Option(help="Column of the report text.")] = "report",
    lexicon: Lexicon = DEFAULT_LEXICON,
    options: Annotated[str, typer.Option(help="LabelOptions as JSON.")] = "{}",
    threads: Threads = 1,
) -> None:
    """The 14 CheXpert labels of reports: 1 stated, 0 denied, -1 uncertain, empty not mentioned."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.variants import LabelOptions
    from cxrflow.errors import CxrflowError
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.labels import LABELS, label_table
    from cxrflow.reports.text_column import column_place, read_rows, write_rows

    settings = parse_options(LabelOptions, options)
    with read_rows(table) as (header, read, encoding):
        place = column_place(header, text_column, table, "name it with --text-column")
        if taken := [name for name in LABELS if name in header]:
            raise CxrflowError(f"{table} already has a column '{taken[0]}'; rename or drop it")
        rows = list(read)
    inputs = [table, *lexicon_files(lexicon, "labels")]
    with recorded("label", output, inputs=inputs, options=settings) as facts:
        labels = label_table([row[place] for row in rows], threads, lexicon, settings)
        facts["encoding"] = encoding
        values = labels.astype(object).where(labels.notna(), "").to_numpy()
        write_rows(output, header + list(LABELS), ([*row, *cells] for row, cells in zip(rows, values, strict=True)))
    for name in LABELS:
        values = labels[name]
        typer.echo(
            f"{name:<28}{(values == 1).sum():>8} stated{(values == -1).sum():>8} unsure{(values == 0).sum():>8} denied"
        )


@app.command("variants")
def variants(
    reports: Annotated[Path, typer.Argument(help="reports.parquet of a dataset.")],
    output: Annotated[Path, typer.Argument(help="variants.parquet to write.")],
    lexicon: Lexicon = DEFAULT_LEXICON,
    options: Annotated[str, typer.Option(help="VariantsOptions as JSON.")] = "{}",
    rewritten: Annotated[Path | None, typer.Option(help="rewritten.parquet, one more style.")] = None,
    seed: Annotated[int, typer.Option(help="Seed of every choice.")] = 17,
    threads: Threads = 1,
) -> None:
    """Style variants that keep a report's meaning, and injected errors that change it in one place."""
    from cxrflow.config.base import parse_options
    from cxrflow.config.variants import VariantsOptions
    from cxrflow.io.tables import read_table, write_table
    from cxrflow.provenance.manifest import recorded
    from cxrflow.reports.variants import OUTCOMES, REPORT_COLUMNS, REWRITTEN, make_variants, with_rewritten

    settings = parse_options(VariantsOptions, options)
    table = read_table(reports, REPORT_COLUMNS)
    inputs = [reports, *([rewritten] if rewritten else []), *lexicon_files(lexicon, "variants", "gate")]
    with recorded("variants", output, inputs, settings, seed) as facts:
        made, counts = make_variants(table, settings, seed, threads, lexicon)
        if rewritten is not None:
            made = with_rewritten(made, read_table(rewritten), table)
            facts["rewritten"] = int((made["style"] == REWRITTEN).sum())
        write_table(made, output)
        wide = counts.pivot(index="style", columns="outcome", values="texts")
        facts["studies"] = len(table)
        facts["weaker"] = int(made["weaker"].sum())
        facts["by_style"] = {style: {o: int(wide.loc[style, o]) for o in OUTCOMES} for style in wide.index}
    typer.echo(f"{len(table)} studies, {len(made)} variants")
    typer.echo(f"{'style':<20}" + "".join(f"{outcome.replace('_', ' '):>16}" for outcome in OUTCOMES))
    for style in dict.fromkeys(counts["style"]):
        typer.echo(f"{style:<20}" + "".join(f"{wide.loc[style, outcome]:>16}" for outcome in OUTCOMES))
