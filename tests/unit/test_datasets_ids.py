"""Identifiers are safe everywhere and never meet."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from cxrflow.datasets.ids import SAFE, safe_id, safe_ids


def test_safe_identifier_stays_as_it_is():
    for raw in ("p10000032", "02aa804e-bde0afdd-112c0b34", "A_1", "007"):
        assert safe_id(raw) == raw


def test_identifiers_that_clean_to_the_same_text_stay_apart():
    raw = ["a.b", "a/b", "a b", "a-b", "환자1", "환자2", "A.b", "x" * 65, "x" * 66]
    assert len(set(safe_ids(pd.Series(raw)))) == len(raw)


def test_identifier_that_imitates_a_changed_one_is_changed_itself():
    imitation = safe_id("a.b")
    assert safe_id(imitation) != imitation


def test_a_blank_identifier_stays_blank():
    assert safe_ids(pd.Series(["", "a.b", ""])).tolist() == ["", safe_id("a.b"), ""]


@given(st.lists(st.text(min_size=1), unique=True, max_size=30))
def test_any_identifiers_become_safe_and_stay_distinct(raw):
    made = [safe_id(value) for value in raw]
    assert all(SAFE.fullmatch(value) and len(value) <= 64 for value in made)
    assert len(set(made)) == len(raw)
