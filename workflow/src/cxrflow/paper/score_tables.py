"""Rows of tables whose every number is one record: a block a dataset, a row a model, chance and n in the last rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation
from cxrflow.evaluation.text_tasks import NATIVE
from cxrflow.paper.blocks import (
    BEST_RULE,
    DIRECTION_NAMES,
    MATCHING_NAMES,
    Filled,
    by_dataset,
    finished,
    interval_notes,
    measured,
    recorded_cell,
)
from cxrflow.paper.cells import NOTHING, Cell, Column, Row, missing, words
from cxrflow.paper.collect import PaperInputs, label


@dataclass(frozen=True)
class Scores:
    """Fills a table from the evaluation files of a kind: a block a dataset, direction and matching, a row a run."""

    kind: str
    directions: tuple[str, ...] = ("",)
    matchings: tuple[str, ...] = ("",)
    notes: Callable[[list[Evaluation], PaperOptions], list[str]] | None = None

    def __call__(self, inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
        evaluations = inputs.of_kind(self.kind)
        blocks = []
        for dataset, group in by_dataset(evaluations, options):
            for direction, matching in product(self.directions, self.matchings):
                fixed = {"dataset": words(label(dataset, options))}
                fixed |= {"direction": words(DIRECTION_NAMES[direction])} if direction else {}
                fixed |= {"matching": words(MATCHING_NAMES[matching])} if matching else {}
                rows = [_row(e, columns, options, direction, matching) for e in group]
                blocks.append(finished(rows, fixed, "run", columns))
        own = self.notes(evaluations, options) if self.notes else []
        return blocks, [*own, *interval_notes(evaluations), BEST_RULE]


def _row(
    evaluation: Evaluation, columns: tuple[Column, ...], options: PaperOptions, direction: str, matching: str
) -> Row:
    of_row = {"direction": direction} | ({"matching": matching} if matching else {})
    cells = {c.key: recorded_cell(evaluation, c, options, **of_row) for c in measured(columns)}
    known = [cell for cell in cells.values() if cell.value is not None]
    counts = {
        "pool": Cell(known[0].pool) if known else words(NOTHING),
        "queries": Cell(max(cell.n for cell in known)) if known else words(NOTHING),
    }
    wanted = {column.key for column in columns}
    row = {"run": words(label(evaluation.name, options))} | cells
    return row | {key: cell for key, cell in counts.items() if key in wanted}


def text_tasks_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    """A row an encoder at the length all have, and one at its own where it reads further."""
    evaluations = inputs.of_kind("text_tasks")
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        rows = [
            {
                "encoder": words(label(e.encoder, options)),
                "adaptation": words(" + ".join(e.run_info.adaptation) or "none"),
                "length": words(str(e.settings.get(length, NOTHING))),
            }
            | {c.key: recorded_cell(e, c, options, length=suffix) for c in measured(columns)}
            for e in group
            for suffix, length in (("", "length"), (NATIVE, "native_length"))
            if not suffix or any(record.task.endswith(suffix) for record in e.records)
        ]
        blocks.append(finished(rows, {"dataset": words(label(dataset, options))}, "encoder", columns))
    return blocks, [*interval_notes(evaluations), BEST_RULE]


def seeds_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    """A row a run with several seeds, its numbers from its evaluation files of every kind."""
    of_run: dict[tuple[str, str], list[Evaluation]] = {}
    for evaluation in inputs.evaluations:
        of_run.setdefault((evaluation.name, evaluation.dataset), []).append(evaluation)
    blocks = []
    for dataset, group in by_dataset(inputs.of_kind("retrieval"), options):
        block = []
        for run in (evaluation.run for evaluation in group):
            cells = {c.key: _first(of_run[run, dataset], c, options) for c in measured(columns)}
            several = [cell for cell in cells.values() if cell.seeds > 1]
            if several:
                names = {"dataset": words(label(dataset, options)), "run": words(label(run, options))}
                counts = {"seeds": Cell(several[0].seeds), "queries": Cell(several[0].n)}
                block.append(names | cells | counts)
        blocks.append(block)
    if not any(blocks):
        return [[{column.key: missing("no run was trained with several seeds") for column in columns}]], []
    return blocks, ["n: test queries, the same for every seed."]


def _first(evaluations: list[Evaluation], column: Column, options: PaperOptions) -> Cell:
    """The cell of the evaluation that knows a column's number."""
    cells = [recorded_cell(evaluation, column, options) for evaluation in evaluations]
    return next((cell for cell in cells if cell.value is not None), cells[0])


def drawn_pools(evaluations: list[Evaluation], options: PaperOptions) -> list[str]:
    """How pools were drawn, as the files say."""
    drawn = sorted({str(e.settings["drawn_pools"]) for e in evaluations if "drawn_pools" in e.settings})
    return [f"Drawn pools: {'; '.join(drawn)}; n counts the queries of all draws."] if drawn else []


def images_of_each(evaluations: list[Evaluation], options: PaperOptions) -> list[str]:
    """How many images of each of the five findings were told apart."""
    key = "images of each of the five"
    each = {label(e.dataset, options): e.counts[key] for e in evaluations if key in e.counts}
    return [f"Images of each of the five: {', '.join(f'{d} {n}' for d, n in sorted(each.items()))}."] if each else []


def label_mapping(evaluations: list[Evaluation], options: PaperOptions) -> list[str]:
    """What became of uncertain findings, and which models scored."""
    mappings = sorted({str(e.settings["uncertain"]) for e in evaluations if "uncertain" in e.settings})
    notes = [f"Findings the labeller calls uncertain: {', '.join(mappings)}."] if mappings else []
    models = sorted({str(e.settings["models"]) for e in evaluations if e.settings.get("models")})
    if models:
        notes.append(f"{'; '.join(models)}. F1CheXbert counts what CheXbert calls uncertain as positive.")
    return notes
