"""Which colour, shape, filling and line a model has, the same in every figure, and which runs a figure shows.

In: evaluations and options. Out: a `Style` for each encoder and each run. An encoder's place is that among all encoders
of the paper, whatever a single figure shows; within an encoder the run on most clean reports comes first, then the run
on most noisy ones, so that these are told apart however many others there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.records import Evaluation
from cxrflow.paper.arms import is_noisy, is_written_out
from cxrflow.paper.collect import PaperInputs, ordered
from cxrflow.paper.style import Style, style_of

MOST_RUNS = 6  # in a row of a figure; more cannot be told apart there


def encoder_styles(inputs: PaperInputs, options: PaperOptions) -> dict[str, Style]:
    """The style of each encoder."""
    return {name: style_of(place) for place, name in enumerate(_encoders(inputs.evaluations, options))}


def run_styles(inputs: PaperInputs, options: PaperOptions) -> dict[str, Style]:
    """The style of each trained run; one that was never evaluated (only its log is known) counts as an encoder."""
    evaluated = [e for e in inputs.evaluations if e.run]
    runs_of = {encoder: _runs_of(encoder, evaluated, options) for encoder in _encoders(inputs.evaluations, options)}
    known = set(chain.from_iterable(runs_of.values()))
    logged = {inputs.arm_of(run) for run in inputs.logs}
    runs_of |= {run: [run] for run in ordered(logged - known, options)}
    return {
        run: style_of(place, number) for place, runs in enumerate(runs_of.values()) for number, run in enumerate(runs)
    }


def chosen_runs(evaluations: Iterable[Evaluation], options: PaperOptions) -> list[str]:
    """Runs of a figure with all of them in each row, in the order of print: all, or the headline run and of each
    encoder in turn the next."""
    evaluated = [e for e in evaluations if e.run]
    runs_of = [_runs_of(encoder, evaluated, options) for encoder in _encoders(evaluated, options)]
    in_turn = [run for turn in zip_longest(*runs_of) for run in turn if run]
    chosen = sorted(in_turn, key=lambda run: run != options.headline_run)[:MOST_RUNS]
    return ordered(chosen, options)


def _encoders(evaluations: Iterable[Evaluation], options: PaperOptions) -> list[str]:
    return ordered((e.encoder for e in evaluations), options)


def _runs_of(encoder: str, evaluations: Sequence[Evaluation], options: PaperOptions) -> list[str]:
    """Runs of an encoder: the one on most clean reports, on most noisy ones as they are written, the other clean ones,
    the other noisy ones."""
    arms = {e.run: e for e in evaluations if e.encoder == encoder}
    runs = ordered(arms, options)
    clean = [run for run in runs if not is_noisy(arms[run], options)]
    noisy = [run for run in runs if run not in clean]
    as_written = [run for run in noisy if not is_written_out(arms[run], options)] or noisy
    first = [max(group, key=lambda run: _amount(arms[run])) for group in (clean, as_written) if group]
    return [*first, *(run for run in (*clean, *noisy) if run not in first)]


def _amount(evaluation: Evaluation) -> float:
    """How much data an arm was trained on, in whole datasets."""
    info = evaluation.run_info
    return sum(info.fraction.get(name, 1.0) for name in info.trained_on)
