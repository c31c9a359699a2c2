"""Labelled contexts: the meaning is right where one is written, and a wrong one is rare."""

from __future__ import annotations

from collections import defaultdict

import pytest
from tests.unit.reports_abbreviation_contexts import contexts, default_expander, score


@pytest.mark.parametrize("name", ["held_out", "held_out_second", "development"])
def test_decided_meanings_are_right_and_wrong_ones_rare(name: str) -> None:
    result, _ = score(default_expander(), name)
    assert result.accuracy >= 0.95, result
    assert result.wrong_share <= 0.01, result
    assert result.undecided <= 0.1 * result.contexts, result


def test_held_out_contexts_are_many_and_half_of_them_ambiguous() -> None:
    held_out = contexts("held_out")
    meanings: dict[str, set[str]] = defaultdict(set)
    for context in held_out:
        meanings[context.short].update(context.meanings)
    assert len(held_out) >= 300
    assert sum(len(meanings[context.short]) > 1 for context in held_out) >= 150


def test_held_out_contexts_are_apart_from_those_of_development() -> None:
    texts = [{context.text for context in contexts(name)} for name in ("held_out", "held_out_second", "development")]
    assert len(set.union(*texts)) == sum(map(len, texts))
