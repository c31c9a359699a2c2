"""What tables of scores share: blocks of rows by dataset, chance and n as a block's last rows, names as printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation
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


def recorded_cell(evaluation: Evaluation, column: Column, options: PaperOptions, mark: str = "", **row: str) -> Cell:
    """The cell of an evaluation in a column of records; `row` fills the measure in (direction, matching, ...)."""
    names = {"k": options.recall_at, "matching": options.matching, "length": "", **row}
    task, metric, matching = (
        text.format(**names) for text in (column.measure.task, column.measure.metric, column.measure.matching)
    )
    return record_cell(evaluation.find(task, metric, matching or None), mark)


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
