"""Contrasts of runs: paired over patients, honest about few seeds, corrected for the number of questions."""

from __future__ import annotations

import numpy as np
import pytest

from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.contrast import contrast, holm, student


def drawn(random, arms, seeds, patients=30, each=2, between_seeds=0.0):
    """Scores of arms on the same queries: a patient's difficulty, the arm's level, and its seeds'."""
    people = np.repeat(np.arange(patients), each)
    difficulty = random.normal(0, 0.3, patients)[people]
    scores = {}
    for arm, level in arms.items():
        own = random.normal(0, 0.2, patients)[people]
        shift = random.normal(0, between_seeds, (seeds, 1))
        scores[arm] = level + difficulty + own + shift + random.normal(0, 0.1, (seeds, len(people)))
    return scores, [f"p{i}" for i in people]


def test_a_shared_difficulty_of_patients_cancels():
    random = np.random.default_rng(0)
    people = [f"p{i // 2}" for i in range(80)]
    hard = random.normal(0, 1, 40).repeat(2)[None]
    made = contrast({"a": hard + 0.1, "b": hard}, {"a": 1, "b": -1}, people, 200, 0)
    assert (made.value, made.low, made.high) == pytest.approx((0.1, 0.1, 0.1))
    alone = contrast({"a": hard + 0.1}, {"a": 1}, people, 200, 0)
    assert alone.high - alone.low > 0.3


def test_one_seed_is_the_paired_bootstrap_and_its_p_agrees_with_its_interval():
    random = np.random.default_rng(1)
    scores, people = drawn(random, {"a": 0.3, "b": 0.0}, seeds=1)
    made = contrast(scores, {"a": 1, "b": -1}, people, 500, 3)
    difference = (scores["a"] - scores["b"])[0]
    assert (made.low, made.high) == PatientBootstrap(people, 500, 3).mean_intervals(difference[:, None])[0]
    assert made.low > 0 and made.p < 0.05 and (made.seeds, made.patients, made.queries) == (1, 30, 60)
    half = contrast(scores, {"a": 0.5, "b": -0.5}, people, 500, 3)
    assert half.value == pytest.approx(made.value / 2)


def test_p_of_one_seed_counts_both_sides():
    random = np.random.default_rng(5)
    scores, people = drawn(random, {"a": 0.05, "b": 0.0}, seeds=1)
    made, reverse = (contrast(scores, {"a": sign, "b": -sign}, people, 500, 3) for sign in (1, -1))
    sums = PatientBootstrap(people, 500, 3).sums((scores["a"] - scores["b"]).T)
    beyond = min((sums <= 0).sum(), (sums >= 0).sum())
    assert 0 < beyond < 250 and made.p == reverse.p == pytest.approx(2 * (1 + beyond) / 501)


def test_seeds_alone_give_students_t_of_their_mean():
    """No patient differs from another: 4.303 standard errors of three seeds 0.1 apart, two degrees of freedom."""
    scores = {"a": np.array([[0.1], [0.2], [0.3]]).repeat(8, axis=1), "b": np.zeros((3, 8))}
    made = contrast(scores, {"a": 2, "b": -2}, [f"p{i}" for i in range(8)], 100, 0)
    assert (made.high - made.low) / 2 == pytest.approx(2 * 4.3027 * 0.1 / 3**0.5, rel=1e-4)


def test_seeds_that_disagree_widen_the_interval_beyond_that_of_patients():
    random = np.random.default_rng(2)
    steady, people = drawn(random, {"a": 0.3, "b": 0.0}, seeds=3)
    moved = {arm: scores + np.array([[-0.3], [0.0], [0.3]]) for arm, scores in steady.items()}
    weights = {"a": 1, "b": -1}
    narrow, wide = (contrast(scores, weights, people, 300, 0) for scores in (steady, moved))
    assert wide.value == pytest.approx(narrow.value) and wide.seeds == 3
    assert wide.high - wide.low > 3 * (narrow.high - narrow.low) and narrow.p < 0.05 < wide.p


def test_intervals_over_patients_and_three_seeds_cover_the_truth_as_often_as_they_say():
    """A difference in differences of four arms, the truth 0, 300 studies of 30 patients."""
    covered = 0
    for study in range(300):
        random = np.random.default_rng(study)
        scores, people = drawn(random, dict.fromkeys("abcd", 0.5), seeds=3, between_seeds=0.1)
        made = contrast(scores, {"a": 1, "b": -1, "c": -1, "d": 1}, people, 100, study)
        covered += made.low <= 0 <= made.high
    assert 0.93 <= covered / 300 <= 0.995


def test_an_arm_of_one_seed_varies_as_the_others_do():
    random = np.random.default_rng(3)
    scores, people = drawn(random, {"a": 0.3, "b": 0.0}, seeds=3, between_seeds=0.2)
    both = contrast(scores, {"a": 1, "b": -1}, people, 300, 0)
    one = contrast(scores | {"b": scores["b"][:1]}, {"a": 1, "b": -1}, people, 300, 0)
    assert one.seeds == 1 and one.high - one.low > both.high - both.low


def test_a_comparison_of_an_arm_with_itself_is_exactly_nothing():
    scores, people = drawn(np.random.default_rng(4), {"a": 0.3}, seeds=2)
    made = contrast(scores | {"again": scores["a"]}, {"a": 1, "again": -1}, people, 100, 0)
    assert made.value == 0 and made.low <= 0 <= made.high and made.p == pytest.approx(1)
    assert student(0.0, [(0.0, 5)]) == (0.0, 0.0, 1.0) and student(0.1, [(0.0, 5)])[2] == 0


def test_one_patient_has_no_interval():
    made = contrast({"a": np.ones((1, 3))}, {"a": 1}, ["p"] * 3, 100, 0)
    assert (made.low, made.high, made.p) == (None, None, None)


def test_holm_equals_the_worked_example():
    # Holm (1979): sorted 0.01, 0.02, 0.03, 0.04 -> 0.04, 0.06, 0.06, 0.06
    assert holm([0.04, 0.01, 0.03, 0.02]) == pytest.approx([0.06, 0.04, 0.06, 0.06])
    assert holm([0.5, 0.9]) == [1.0, 1.0] and holm([]) == []
    assert holm([0.03]) == pytest.approx([0.03])
