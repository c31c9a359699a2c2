"""The preservation gate on many ways to say one thing: every two of a group pass, no two of different groups do."""

from __future__ import annotations

from itertools import permutations

import pytest
from reports_rewrite_wordings import WORDINGS

from cxrflow.reports.preservation import PreservationGate

GATE = PreservationGate()


@pytest.mark.parametrize("subject", WORDINGS)
def test_one_thing_in_two_wordings_passes(subject):
    refused = [
        (first, wording)
        for first, *others in WORDINGS[subject].values()
        for wording in others
        if not GATE.check(first, wording).accepted
    ]
    assert refused == []


@pytest.mark.parametrize("subject", WORDINGS)
def test_two_things_in_any_wording_do_not(subject):
    passed = [
        (first, wording)
        for one, other in permutations(WORDINGS[subject].values(), 2)
        for first in one[:4]
        for wording in other
        if GATE.check(first, wording).accepted
    ]
    assert passed == []
