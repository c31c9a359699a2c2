"""The table of cost: the time of each kind of step, as the manifests of the paper's inputs and all upstream tell."""

from __future__ import annotations

from collections.abc import Sequence

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.blocks import Filled
from cxrflow.paper.cells import Cell, Column, Row, words
from cxrflow.paper.collect import PaperInputs
from cxrflow.provenance.lineage import Manifest, hardware


def cost_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    by_stage: dict[str, list[Manifest]] = {}
    for step in inputs.steps:
        by_stage.setdefault(step["stage"], []).append(step)
    stages = [_row(stage.replace("_", "-"), steps) for stage, steps in by_stage.items()]
    return [stages, [_row("all", inputs.steps)] if stages else []], []


def _row(name: str, steps: Sequence[Manifest]) -> Row:
    seconds = [float(step["seconds"]) for step in steps]
    return {
        "stage": words(name),
        "steps": Cell(len(steps)),
        "seconds": Cell(sum(seconds)),
        "longest_seconds": Cell(max(seconds)),
        "hardware": words("; ".join(dict.fromkeys(map(hardware, steps)))),
    }
