"""A table before it is written: typed cells, columns that know their format, notes.

In: records and counts. Out: `Table`, which `writers` turns into CSV, Markdown and LaTeX and `report` into HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from cxrflow.evaluation.records import Record

# spread: a mean over seeds and their standard deviation; the other measured ones are printed with their interval.
Format = Literal["text", "count", "score", "rank", "difference", "spread", "p", "time"]
DECIMALS: dict[Format, int] = {"score": 3, "rank": 1, "difference": 3, "spread": 3, "p": 3}
MEASURED: tuple[Format, ...] = ("score", "rank", "difference", "spread")
NOT_RUN = "not run"
NOTHING = "–"  # a cell that holds nothing by design, such as the chance of a metric without one

CHANCE, COUNTED = "chance", "n"
FOOT = (CHANCE, COUNTED)  # names of the rows that end a block


@dataclass(frozen=True)
class Measure:
    """The record behind a cell: its task, metric and, if the metric knows one, matching.

    {direction}, {matching}, {style} and {length} stand for those of the row, {k} for the paper's cut-off.
    """

    task: str
    metric: str
    matching: str = ""


@dataclass(frozen=True)
class Column:
    """A column: its key in rows and CSV, its printed header, how cells are printed, which direction is better, and
    which record fills a cell where it is one."""

    key: str
    header: str
    format: Format = "text"
    better: Literal["higher", "lower", ""] = ""
    measure: Measure | None = None


@dataclass(frozen=True)
class Cell:
    """A value with its interval; or no value and the reason. `mark` follows the value, `best` sets it in bold.

    `sources` are the files the value was taken or computed from, `seeds` the number of runs it is a mean of and `sd`
    their standard deviation.
    """

    value: float | int | str | None
    low: float | None = None
    high: float | None = None
    chance: float | None = None
    n: int | None = None
    pool: int | None = None
    reason: str = ""
    mark: str = ""
    best: bool = False
    seeds: int = 1
    sd: float | None = None
    sources: tuple[str, ...] = ()


Row = dict[str, Cell]
Block = list[Row]


@dataclass(frozen=True)
class Table:
    """Rows in blocks (a rule is drawn between blocks); `notes` follow the table, a line each.

    `columns` are those of the CSV; printed tables show `shown` and say of the others in a note why they are not run.
    """

    name: str
    title: str
    caption: str
    columns: tuple[Column, ...]
    blocks: list[Block]
    notes: list[str] = field(default_factory=list)
    provisional: bool = False

    @property
    def rows(self) -> list[Row]:
        """All rows, without the blocks."""
        return [row for block in self.blocks for row in block]

    @cached_property
    def folded(self) -> dict[str, tuple[Column, ...]]:
        """Measured columns without any value, by reason. None is folded where no measured column would be left."""
        by_reason: dict[str, tuple[Column, ...]] = {}
        measured = [column for column in self.columns if column.format in MEASURED]
        for column in measured:
            cells = [row[column.key] for row in self.rows]
            reasons = {cell.reason for cell in cells if cell.value is None}
            if len(reasons) == 1 and all(cell.value in (None, NOTHING) for cell in cells):
                reason = reasons.pop()
                by_reason[reason] = (*by_reason.get(reason, ()), column)
        return by_reason if sum(map(len, by_reason.values())) < len(measured) else {}

    @cached_property
    def shown(self) -> tuple[Column, ...]:
        """Columns of a printed table: all but the folded ones."""
        folded = {column for columns in self.folded.values() for column in columns}
        return tuple(column for column in self.columns if column not in folded)

    @property
    def heading_columns(self) -> tuple[Column, ...]:
        """Columns from the left that are the same in all rows of each block: they can head the block instead."""
        shared = []
        for column in self.columns[:-1]:
            if column.format != "text" or any(len({row[column.key] for row in block}) > 1 for block in self.blocks):
                break
            shared.append(column)
        return tuple(shared) if len(self.rows) > len(self.blocks) else ()

    def heading(self, block: Block) -> str:
        """What heads a block: its values of the heading columns."""
        return ", ".join(str(block[0][column.key].value) for column in self.heading_columns)

    @cached_property
    def reasons(self) -> list[str]:
        """Why printed cells were not run, each reason once, as they appear; a cell's letter is its place here."""
        cells = [row[column.key] for row in self.rows for column in self.shown]
        return list(dict.fromkeys(cell.reason for cell in cells if cell.value is None))


def words(text: str) -> Cell:
    """A cell of text."""
    return Cell(text)


def missing(reason: str) -> Cell:
    """A cell that could not be filled."""
    return Cell(None, reason=reason)


def record_cell(record: Record | None, mark: str = "") -> Cell:
    """The cell of a record; one that is in no evaluation file says so."""
    if record is None:
        return missing("not in the evaluation files")
    if record.value is None:
        return Cell(None, reason=record.reason, sources=record.sources)
    numbers = (record.value, record.low, record.high, record.chance, record.n, record.pool)
    return Cell(*numbers, mark=mark, seeds=record.seeds, sd=record.sd, sources=record.sources)


def chance_row(rows: Sequence[Row], columns: Iterable[Column]) -> Row:
    """Chance of each measured column. Where rows differ (other pools), the least and the greatest are printed."""
    cells = {}
    for column in columns:
        values = [row[column.key].chance for row in rows if row[column.key].chance is not None]
        low, high = (number(found, column.format) for found in (min(values), max(values))) if values else ("", "")
        cells[column.key] = (
            words(NOTHING) if not values else Cell(values[0]) if low == high else words(f"{low} to {high}")
        )
    return cells


def counts_row(rows: Sequence[Row], columns: Iterable[Column]) -> Row:
    """How many queries or studies each measured column counts. Where rows differ, the least and the greatest."""
    cells = {}
    for column in columns:
        counts = [row[column.key].n for row in rows if row[column.key].n]
        few, many = (min(counts), max(counts)) if counts else (0, 0)
        cells[column.key] = words(NOTHING if not counts else f"{few:,}" if few == many else f"{few:,} to {many:,}")
    return cells


def with_best(rows: list[Row], columns: Iterable[Column]) -> list[Row]:
    """Set the best cell of a column in bold where its interval lies apart from those of all other rows.

    Intervals apart is a stricter demand than a significant difference; without it nothing is marked.
    """
    rows = [dict(row) for row in rows]
    for column in columns:
        if not column.better:
            continue
        cells = [(index, row[column.key]) for index, row in enumerate(rows) if row[column.key].value is not None]
        if len(cells) < 2 or any(cell.low is None for _, cell in cells):
            continue
        sign = 1 if column.better == "higher" else -1
        index, best = max(cells, key=lambda item: sign * item[1].value)
        others = [cell for other, cell in cells if other != index]
        apart = all(best.low > cell.high if sign > 0 else best.high < cell.low for cell in others)
        if apart:
            rows[index][column.key] = replace(best, best=True)
    return rows


def row_sources(row: Mapping[str, Cell]) -> list[str]:
    """Files the cells of a row were taken from, each once."""
    return sorted({source for cell in row.values() for source in cell.sources})


def number(value: float | int, format: Format) -> str:
    """A number as printed, with a plain hyphen for minus."""
    if format == "count":
        return f"{value:,}"
    if format == "time":
        minutes, seconds = divmod(round(value), 60)
        return f"{minutes // 60:,}:{minutes % 60:02d}:{seconds:02d}"
    if format == "p" and value < 0.001:
        return "< 0.001"
    if format == "difference":
        return f"{value:+.{DECIMALS[format]}f}"
    return f"{value:.{DECIMALS[format]}f}"
