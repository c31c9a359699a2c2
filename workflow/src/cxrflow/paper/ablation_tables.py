"""The table of ablations: runs that differ from the headline run in one thing, compared with it query by query.

In: retrieval evaluations and ranks. Out: rows with the recall and its difference. What an evaluation file tells of a
run is its encoder, text mode, vision tower, training data and length; a run that differs in none of them differs in
another setting, which its name has to tell.
"""

from __future__ import annotations

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.paper.arms import data_of, length_of, recall_contrast
from cxrflow.paper.blocks import DIRECTION_NAMES, Filled, by_dataset, interval_notes, measured, recorded_cell
from cxrflow.paper.cells import NOTHING, Cell, Column, missing, words
from cxrflow.paper.collect import PaperInputs, first_or, label

HEADLINE = "headline run"


def ablation_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    evaluations = [e for e in inputs.of_kind("retrieval") if not getattr(e.run_info, "baseline", False)]
    headline = first_or(options.headline_run, (e.run for e in evaluations), options)
    blocks = []
    for dataset, group in by_dataset(evaluations, options):
        reference = next((e for e in group if e.run == headline), None)
        changed = {e.run: reference and what_differs(e, reference, options) for e in group}
        compared = [e for e in group if changed[e.run]]
        for task in DIRECTIONS if reference and compared else ():
            fixed = {"dataset": words(label(dataset, options)), "direction": words(DIRECTION_NAMES[task])}
            block = []
            for arm in (reference, *compared):
                recall = recorded_cell(arm, *measured(columns), options, direction=task)
                difference = words(NOTHING)
                if arm is not reference:
                    weights = {arm.run: 1.0, headline: -1.0}
                    difference = recall_contrast(inputs, weights, dataset, task, options, seed)
                told = {"run": words(label(arm.run, options)), "changed": words(changed[arm.run] or HEADLINE)}
                count = Cell(recall.n, sources=recall.sources) if recall.n else words(NOTHING)
                block.append(fixed | told | {"recall": recall, "difference": difference, "queries": count})
            blocks.append(block)
    if not blocks:
        blocks = [[{column.key: missing("no run differs from the headline run in one thing") for column in columns}]]
    return blocks, interval_notes(evaluations)


def what_differs(evaluation: Evaluation, reference: Evaluation, options: PaperOptions) -> str:
    """The one thing in which a run differs from another; empty for itself, and where there are several."""
    if evaluation.run == reference.run:
        return ""
    own, other = _told(evaluation, options), _told(reference, options)
    changes = [f"{what}: {value}" for what, value in own.items() if value != other[what]]
    data, usual = (
        {name: data_of(info, [name], options) for name in info.trained_on}
        for info in (evaluation.run_info, reference.run_info)
    )
    differ = [part for name, part in data.items() if usual.get(name) != part]
    differ += [f"nothing of {label(name, options)}" for name in usual if name not in data]
    changes += [f"trained on: {' and '.join(differ)}"] if differ else []
    return (changes or ["another setting"])[0] if len(changes) < 2 else ""


def _told(evaluation: Evaluation, options: PaperOptions) -> dict[str, str]:
    """What is known of a run, as printed."""
    info = evaluation.run_info
    seen, epochs = length_of(evaluation)
    return {
        "text encoder": label(evaluation.encoder, options),
        "text mode": info.text_mode,
        "vision tower": info.vision,
        "length": f"{seen:,} pairs" if seen else f"{epochs or 0:g} epochs",
    }
