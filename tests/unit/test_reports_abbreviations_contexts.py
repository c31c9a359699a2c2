"""Labelled contexts: the meaning is right where one is written, and a wrong one is rare."""

from __future__ import annotations

from collections import defaultdict

import pytest
from tests.unit.reports_abbreviation_contexts import RETIRED, alike, contexts, default_expander, score

BLIND = {name: contexts(name) for name in ("blind_second", "blind_third", "blind_fourth", "blind_fifth")}
NAMES = ["held_out", "held_out_second", *RETIRED, *BLIND]


@pytest.mark.parametrize(("name", "undecided"), [("held_out", 0.084), ("held_out_second", 0.134)])
def test_decided_meanings_are_right_and_wrong_ones_rare(name: str, undecided: float) -> None:
    result, _ = score(default_expander(), contexts(name))
    assert result.accuracy >= 0.95, result
    assert result.wrong_share <= 0.01, result
    assert result.undecided <= undecided * result.contexts, result


@pytest.mark.parametrize("name", RETIRED)
def test_what_the_lexicon_was_mended_on_is_read_all_but_without_fault(name: str) -> None:
    """Where one word may decide: these contexts are short, and tell what the lexicon knows."""
    result, _ = score(default_expander(certainty=1), contexts(name))
    assert result.accuracy >= 0.995, result
    assert result.wrong_share <= 0.005, result
    assert result.undecided <= 0.03 * result.contexts, result


# Limits at what is reached: right of those decided, wrong of all, left undecided of all.
FLOORS = {
    ("blind_second", "open"): (0.999, 0.0, 0.021),
    ("blind_second", "closed"): (0.99, 0.0081, 0.105),
    ("blind_third", "open"): (0.999, 0.0, 0.041),
    ("blind_third", "closed"): (0.995, 0.0041, 0.081),
    ("blind_fourth", "open"): (0.999, 0.0, 0.025),
    ("blind_fourth", "closed"): (0.974, 0.021, 0.121),
    ("blind_fifth", "open"): (0.999, 0.0, 0.138),
    ("blind_fifth", "closed"): (0.99, 0.0068, 0.121),
}


@pytest.mark.parametrize(("name", "half"), FLOORS)
def test_blind_contexts_are_read_as_well_as_before(name: str, half: str) -> None:
    accuracy, wrong_share, undecided = FLOORS[name, half]
    result, _ = score(default_expander(), [context for context in BLIND[name] if context.half == half])
    assert result.accuracy >= accuracy, result
    assert result.wrong_share <= wrong_share, result
    assert result.undecided <= undecided * result.contexts, result


@pytest.mark.parametrize("name", BLIND)
def test_blind_contexts_are_many_and_most_of_them_ambiguous(name: str) -> None:
    assert {context.half for context in BLIND[name]} == {"open", "closed"}
    for half in ("open", "closed"):
        found = [context for context in BLIND[name] if context.half == half]
        assert len(found) >= 240
        assert sum(bool(context.ambiguous) for context in found) >= 150


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("undecidable", ""),
        (" unexpanded ", ""),
        ("", ""),
        ("Pneumocystis pneumonia", "pneumocystis pneumonia"),
        ("follow-up", "follow up"),
    ],
)
def test_meanings_are_compared_without_case_and_hyphens(written: str, compared: str) -> None:
    assert alike(written) == compared


def test_held_out_contexts_are_many_and_half_of_them_ambiguous() -> None:
    held_out = contexts("held_out")
    meanings: dict[str, set[str]] = defaultdict(set)
    for context in held_out:
        meanings[context.short].update(context.meanings)
    assert len(held_out) >= 300
    assert sum(len(meanings[context.short]) > 1 for context in held_out) >= 150


def test_contexts_of_one_set_are_in_no_other() -> None:
    texts = [{context.text for context in contexts(name)} for name in NAMES]
    assert len(set.union(*texts)) == sum(map(len, texts))
