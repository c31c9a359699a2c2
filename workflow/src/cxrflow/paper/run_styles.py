"""Which colour, shape, filling and line a model has: the same in every figure of a paper.

In: evaluations and options. Out: a `Style` for each encoder and each run. An encoder's place is that among all encoders
of the paper, whatever a single figure shows; within an encoder, runs on clean reports come before those on noisy ones.
"""

from __future__ import annotations

from cxrflow.config.paper import PaperOptions
from cxrflow.paper.arms import is_noisy
from cxrflow.paper.collect import PaperInputs, ordered
from cxrflow.paper.style import Style, style_of


def encoder_styles(inputs: PaperInputs, options: PaperOptions) -> dict[str, Style]:
    """The style of each encoder."""
    return {name: style_of(place) for place, name in enumerate(_encoders(inputs, options))}


def run_styles(inputs: PaperInputs, options: PaperOptions) -> dict[str, Style]:
    """The style of each trained run; one that was never evaluated (only its log is known) counts as an encoder."""
    noisy = {e.run: is_noisy(e, options) for e in inputs.evaluations if e.run}
    encoder_of = {e.run: e.encoder for e in inputs.evaluations if e.run}
    encoder_of |= {run: run for run in inputs.logs if run not in encoder_of}
    encoders = [*_encoders(inputs, options), *ordered(set(inputs.logs) - set(noisy), options)]
    styles = {}
    for place, encoder in enumerate(encoders):
        runs = [run for run in ordered(encoder_of, options) if encoder_of[run] == encoder]
        runs.sort(key=lambda run: noisy.get(run, False))  # stable: otherwise in the order of print
        styles |= {run: style_of(place, number) for number, run in enumerate(runs)}
    return styles


def _encoders(inputs: PaperInputs, options: PaperOptions) -> list[str]:
    return ordered((e.encoder for e in inputs.evaluations), options)
