"""What tables of scores share: blocks of rows by dataset, chance and n as a block's last rows, names as printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation, Record
from cxrflow.paper.cells import (
    CHANCE,
    COUNTED,
    NOTHING,
    Block,
    Cell,
    Column,
    Measure,
    Row,
    chance_row,
    counts_row,
    record_cell,
    with_best,
    words,
)
from cxrflow.paper.collect import PaperInputs, ordered
from cxrflow.paper.seeds import OVER_SEEDS

# Blocks of rows, and notes; from the inputs, the options, a seed and the columns that are to be filled.
Filled = tuple[list[Block], list[str]]
Fill = Callable[[PaperInputs, PaperOptions, int, tuple[Column, ...]], Filled]

DIRECTION_NAMES = {
    "image_to_text": "image → text",
    "text_to_image": "text → image",
    "image_to_drawn_text": "image → text, drawn pools",
    "text_to_drawn_image": "text → image, drawn pools",
}
MATCHING_NAMES = {"strict": "strict", "duplicate_aware": "duplicate-aware"}
MATCHING_RULES = {
    "strict": "Strict: only the report or an image of the same study counts as found.",
    "duplicate_aware": "Duplicate-aware: a study with the same normalised text counts as found too.",
}
BEST_RULE = "Bold: best value, its interval apart from those of all other rows."


def score(key: str, header: str, task: str = "", metric: str = "", matching: str = "") -> Column:
    """A column of a score between 0 and 1, higher is better, and of its record where it is one."""
    return Column(key, header, "score", "higher", Measure(task, metric or key, matching) if task else None)


def measured(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns that hold records."""
    return tuple(column for column in columns if column.measure)


def filled(measure: Measure, options: PaperOptions, **row: str) -> Measure:
    """A measure with the paper's cut-off and matching, and what `row` says of direction, style, ..., filled in."""
    names = {"k": options.recall_at, "matching": options.matching, "length": "", **row}
    return Measure(*(text.format(**names) for text in (measure.task, measure.metric, measure.matching)))


def recorded(evaluation: Evaluation, column: Column, options: PaperOptions, **row: str) -> Record | None:
    """The record of an evaluation in a column of records, or None."""
    measure = filled(column.measure, options, **row)
    return evaluation.find(measure.task, measure.metric, measure.matching or None)


def recorded_cell(evaluation: Evaluation, column: Column, options: PaperOptions, mark: str = "", **row: str) -> Cell:
    """The cell of that record; one that is in no evaluation file says so."""
    return record_cell(recorded(evaluation, column, options, **row), mark)


def with_headers(columns: Sequence[Column], options: PaperOptions) -> tuple[Column, ...]:
    """Columns whose headers name the paper's cut-off and matching."""
    names = {"{k}": str(options.recall_at), "{matching}": MATCHING_NAMES[options.matching]}
    filled_in = []
    for column in columns:
        header = column.header
        for key, name in names.items():
            header = header.replace(key, name)
        filled_in.append(replace(column, header=header))
    return tuple(filled_in)


def filled_caption(caption: str, options: PaperOptions) -> str:
    """A caption with the cut-off and matching of this paper, and what this matching means."""
    name = MATCHING_NAMES[options.matching]
    rule = MATCHING_RULES[options.matching]
    return caption.format(k=options.recall_at, matching=name, Matching=name.capitalize(), rule=rule)


def by_dataset(evaluations: list[Evaluation], options: PaperOptions) -> list[tuple[str, list[Evaluation]]]:
    """Evaluations by dataset, both in the order of print."""
    datasets = ordered((e.dataset for e in evaluations), options)
    names = ordered((e.name for e in evaluations), options)
    in_order = sorted(evaluations, key=lambda e: (datasets.index(e.dataset), names.index(e.name)))
    return [(dataset, list(group)) for dataset, group in groupby(in_order, key=lambda e: e.dataset)]


def finished(rows: list[Row], fixed: Row, named: str, columns: Sequence[Column]) -> list[Row]:
    """Rows with what they share, the best marked where intervals allow; then chance, and n where no column has it."""
    if not rows:
        return []
    scored = measured(columns)
    last = [{named: words(CHANCE)} | chance_row(rows, scored)]
    if "queries" not in rows[0]:
        last.append({named: words(COUNTED)} | counts_row(rows, scored))
    rest = {column.key: words(NOTHING) for column in columns}
    return [rest | fixed | row for row in [*with_best(rows, scored), *last]]


def interval_notes(evaluations: list[Evaluation]) -> list[str]:
    """How the intervals in brackets were made, as the evaluation files say."""
    said = sorted({str(e.settings["interval"]) for e in evaluations if "interval" in e.settings})
    over_seeds = any(record.seeds > 1 for e in evaluations for record in e.records)
    return ([f"In brackets: {'; '.join(said)}."] if said else []) + ([OVER_SEEDS] if over_seeds else [])
