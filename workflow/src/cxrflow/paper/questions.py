"""The registered questions and their answers: one sentence each, with its interval, whatever it is.

In: PaperInputs and the questions of the configuration. Out: answers with p values corrected by Holm over all questions.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxrflow.config.paper import PaperOptions, Question
from cxrflow.evaluation.contrast import Contrast, holm
from cxrflow.paper.arms import arm_contrast
from cxrflow.paper.blocks import DIRECTION_NAMES, MATCHING_NAMES, Filled
from cxrflow.paper.cells import Cell, Column, missing, number, words
from cxrflow.paper.collect import PaperInputs, label

METRIC_NAMES = {"mrr": "mean reciprocal rank"}
BOTH = "both directions"


@dataclass(frozen=True)
class Answer:
    """A question with its comparison, or the reason why it could not be made. p is Holm's."""

    question: Question
    found: Contrast | None
    p: float | None
    reason: str
    sources: tuple[str, ...]
    verdict: str
    sentence: str


def answers(inputs: PaperInputs, options: PaperOptions, seed: int) -> list[Answer]:
    """The answer to each registered question, in their order.

    A question that could not be run counts in the correction as one with p = 1: what is registered stays counted.
    """
    made = [
        arm_contrast(
            *(inputs, question.comparison, question.dataset, question.direction, question.metric, question.matching),
            *(options, seed, question.style),
        )
        for question in options.questions
    ]
    p_values = [1.0 if isinstance(found, str) or found[0].p is None else found[0].p for found in made]
    return [
        _answer(question, found, p, options)
        for question, found, p in zip(options.questions, made, holm(p_values), strict=True)
    ]


def _answer(
    question: Question, made: tuple[Contrast, tuple[str, ...]] | str, p: float, options: PaperOptions
) -> Answer:
    claim = question.statement.rstrip(".")
    if isinstance(made, str):
        return Answer(question, None, None, made, (), "Not run", f"Not run: {claim} ({made}).")
    found, sources = made
    if found.p is None or found.low is None or found.high is None:
        reason = "fewer than two patients"
        return Answer(question, None, None, reason, sources, "Not run", f"Not run: {claim} ({reason}).")
    shown = p < alpha(options)
    verdict = ("Yes" if found.value > 0 else "No, the reverse") if shown else "Not shown"
    value, low, high = (number(value, "difference") for value in (found.value, found.low, found.high))
    printed = number(p, "p")
    seeds = f", {found.seeds} seeds" if found.seeds > 1 else ""
    sentence = (
        f"{verdict}: {claim} (difference of {metric_name(question, options)} {value} [{low}, {high}], "
        f"p {printed if '<' in printed else f'= {printed}'} after Holm{seeds}, {found.patients:,} patients)."
    )
    return Answer(question, found, p, "", sources, verdict, sentence)


def alpha(options: PaperOptions) -> float:
    """Level of significance: 1 minus the confidence, without the error of the subtraction."""
    return round(1 - options.confidence, 9)


def metric_name(question: Question, options: PaperOptions) -> str:
    """What a question compares, in words: metric, matching, direction, dataset, style of the reports."""
    metric = METRIC_NAMES.get(question.metric) or question.metric.replace("_at_", "@")
    style = f", reports in style {question.style.replace('_', ' ')}" if question.style else ""
    direction = DIRECTION_NAMES.get(question.direction, BOTH)
    return f"{MATCHING_NAMES[question.matching]} {metric}, {direction}, {label(question.dataset, options)}{style}"


def questions_rows(inputs: PaperInputs, options: PaperOptions, seed: int, columns: tuple[Column, ...]) -> Filled:
    """A row for each question: what is claimed, what was compared, the difference and whether it shows the claim."""
    rows = []
    for answer in answers(inputs, options, seed):
        question, found = answer.question, answer.found
        row = {
            "question": words(question.name),
            "claim": words(question.statement.rstrip(".")),
            "compared": words(f"{weighted(question, options)}: {metric_name(question, options)}"),
            "answer": words(answer.verdict),
        }
        if found is None:
            blank = missing(answer.reason)
            rows.append(row | dict.fromkeys(("difference", "p", "seeds", "patients"), blank))
            continue
        numbers = (found.value, found.low, found.high)
        rows.append(
            row
            | {
                "difference": Cell(*numbers, n=found.queries, seeds=found.seeds, sources=answer.sources),
                "p": Cell(answer.p, sources=answer.sources),
                "seeds": Cell(found.seeds),
                "patients": Cell(found.patients),
            }
        )
    if not rows:
        reason = "no question is registered in paper.questions"
        rows = [{column.key: missing(reason) for column in columns}]
    notes = [
        f"A claim holds where the difference is above 0. Yes, or No, the reverse: p < {alpha(options):g} after Holm's "
        "correction over all registered questions; otherwise it is not shown. The intervals are not corrected.",
        "Paired over queries, every arm with the same resamples of patients. With several seeds the variance between "
        "seeds is added (Student's t, Welch and Satterthwaite); a text encoder has one seed, whose variation is not in "
        "the interval.",
    ]
    return [rows], notes


def weighted(question: Question, options: PaperOptions) -> str:
    """The comparison as a sum: `A − B − (…)` written out with its signs."""
    parts = []
    for run, weight in question.comparison.items():
        size = "" if abs(weight) == 1 else f"{abs(weight):g} × "
        sign = ("" if weight > 0 else "−") if not parts else (" + " if weight > 0 else " − ")
        parts.append(f"{sign}{size}({label(run, options)})")
    return "".join(parts)
