"""nDCG@10 by shared findings: against brute force, perfect for a perfect ranking, chance for a constant one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrflow.evaluation.graded import DEPTH, finding_codes, gains, ideal_gains, mean_gains, ndcg
from cxrflow.evaluation.ranking import rank_candidates


def jaccard(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def test_gain_is_the_jaccard_index_of_what_is_present():
    codes = finding_codes(np.array([[1, 1, 0], [1, 0, 0], [1, 1, 0], [0, 0, 1], [0, 0, 0]]))
    assert gains(codes[0], codes).tolist() == [1, 0.5, 1, 0, 0]
    assert gains(codes[4], codes).tolist() == [0, 0, 0, 0, 0]


def test_ndcg_is_the_published_sum_of_discounted_gains():
    """Järvelin and Kekäläinen: gain / log2(rank + 1), over the same sum of the ideal order."""
    found, ideal = np.zeros((2, 1, DEPTH))
    found[0, :3], ideal[0, :3] = [0.5, 0, 1], [1, 0.5, 0]
    expected = (0.5 / np.log2(2) + 1 / np.log2(4)) / (1 / np.log2(2) + 0.5 / np.log2(3))
    assert ndcg(found, ideal)[0] == pytest.approx(expected)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 31), min_size=1, max_size=25), st.lists(st.integers(0, 31), min_size=1, max_size=4))
def test_ideal_and_mean_gains_equal_brute_force(pool, queries):
    ideal, mean = ideal_gains(np.array(queries), np.array(pool)), mean_gains(np.array(queries), np.array(pool))
    for row, query in enumerate(queries):
        wanted = {i for i in range(5) if query >> i & 1}
        found = sorted((jaccard(wanted, {i for i in range(5) if c >> i & 1}) for c in pool), reverse=True)
        length = min(DEPTH, len(pool))
        assert ideal[row, :length] == pytest.approx(found[:length]) and not ideal[row, length:].any()
        assert mean[row, :length] == pytest.approx(np.full(length, np.mean(found)))


def test_a_perfect_encoder_of_findings_scores_one():
    """Jaccard's kernel is positive definite, so there are unit vectors whose cosines are the gains themselves."""
    random = np.random.default_rng(0)
    present = random.random((60, 14)) < 0.25
    present = np.vstack([present[present.any(axis=1)], np.eye(14, dtype=bool)])
    codes = finding_codes(present)
    distinct, of = np.unique(codes, return_inverse=True)
    values, vectors = np.linalg.eigh(gains(distinct[:, None], distinct[None, :]))
    encoder = (vectors * np.sqrt(np.maximum(values, 0)))[of]
    ranking = rank_candidates(encoder, encoder, {}, findings=(codes, codes))
    assert ndcg(ranking.gains, ideal_gains(codes, codes)) == pytest.approx(np.ones(len(codes)), abs=1e-9)


def test_a_constant_encoder_scores_exactly_chance():
    random = np.random.default_rng(1)
    queries, pool = random.integers(1, 64, 30), random.integers(0, 64, 47)
    ranking = rank_candidates(np.ones((30, 3)), np.ones((47, 3)), {}, findings=(queries, pool))
    assert np.array_equal(ranking.gains, mean_gains(queries, pool))


def test_a_query_that_states_nothing_has_no_ndcg():
    codes = np.array([0, 3])
    assert np.isnan(ndcg(mean_gains(codes, codes), ideal_gains(codes, codes))[0])


@pytest.mark.parametrize("megabytes", [1, 64])
def test_the_first_ten_are_found_in_wide_rows(megabytes):
    """Rows of more than 64 parts, in which a few scores must be told from many without sorting."""
    random = np.random.default_rng(2)
    queries, candidates = random.normal(size=(40, 8)), random.normal(size=(3000, 8)).astype(np.float32)
    candidates[:200] = candidates[200:400]
    asked, stated = random.integers(1, 200, 40), random.integers(0, 200, 3000)
    found = rank_candidates(queries, candidates, {}, megabytes, findings=(asked, stated)).gains
    scores = queries.astype(np.float32) @ candidates.T
    for query in range(40):
        order = np.argsort(-scores[query], kind="stable")[: 2 * DEPTH]
        each = gains(asked[query], stated)
        tied = np.round(scores[query], 4)
        expected = [each[tied == tied[candidate]].mean() for candidate in order][:DEPTH]
        assert found[query] == pytest.approx(expected)
