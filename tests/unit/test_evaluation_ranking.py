"""Ranks and their expectations over ties, against a brute-force reference that tries every order."""

from __future__ import annotations

import itertools
import tracemalloc

import numpy as np
import pytest

from cxrflow.evaluation.ranking import (
    constant_scorer,
    expected_rank,
    expected_recall,
    expected_reciprocal_rank,
    rank_candidates,
)


def brute_force(scores: np.ndarray, match: np.ndarray, k: int) -> tuple[float, float, float]:
    """One query [N]: recall@k, rank, 1 / rank of the first match, averaged over every order that sorts the scores."""
    ranks = []
    for order in itertools.permutations(range(len(scores))):
        order = sorted(order, key=lambda i: -scores[i])  # stable: the permutation decides ties
        ranks.append(1 + next(place for place, i in enumerate(order) if match[i]))
    ranks = np.array(ranks, dtype=float)
    return (ranks <= k).mean(), ranks.mean(), (1 / ranks).mean()


def lattice(random: np.random.Generator, n: int) -> np.ndarray:
    """Unit vectors with few distinct and exactly computed dot products: many true ties, and equal vectors."""
    h = 0.5
    vectors = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, -1, 0], [h, h, h, h], [h, -h, h, -h], [-h, h, h, h]]
    vectors = np.array(vectors, dtype=np.float32)
    return vectors[random.integers(0, len(vectors), n)]


@pytest.mark.parametrize("seed", range(25))
def test_ranks_equal_brute_force_with_ties_and_duplicates(seed):
    random = np.random.default_rng(seed)
    queries, candidates = lattice(random, 5), lattice(random, 6)
    query_groups, candidate_groups = random.choice(list("abc"), 5), random.choice(list("abcd"), 6)
    ranking = rank_candidates(queries, candidates, {"g": (query_groups, candidate_groups)})
    counts = ranking.counts["g"]
    for query in range(5):
        match = candidate_groups == query_groups[query]
        assert counts.matches[query] == match.sum()
        if not match.any():
            continue
        scores = candidates @ queries[query]
        for k in (1, 2, 5, 6, 9):
            recall, rank, reciprocal = brute_force(scores, match, k)
            assert expected_recall(counts, k)[query] == pytest.approx(recall, abs=1e-12)
        assert expected_rank(counts)[query] == pytest.approx(rank, abs=1e-12)
        assert expected_reciprocal_rank(counts)[query] == pytest.approx(reciprocal, abs=1e-12)
        best = scores == scores.max()
        assert best[ranking.top[query]] and ranking.top_ties[query] == best.sum()


def test_tile_size_changes_nothing():
    random = np.random.default_rng(3)
    queries, candidates = random.normal(size=(700, 40)), random.normal(size=(5000, 40))
    candidates[4000:] = candidates[:1000]
    groups = {"g": (np.arange(700).astype(str), np.arange(5000).astype(str))}
    small, large = (rank_candidates(queries, candidates, groups, megabytes) for megabytes in (1, 64))
    assert np.array_equal(small.counts["g"].greater, large.counts["g"].greater)
    assert np.array_equal(small.counts["g"].ties, large.counts["g"].ties)
    assert np.array_equal(small.top, large.top)


@pytest.mark.parametrize("copies", [37, 1003])
@pytest.mark.parametrize("width", [64, 257, 512, 1280])
def test_copies_of_a_report_tie_exactly_at_every_position(copies, width):
    """The matrix product itself does not promise that: at these sizes OpenBLAS rounds some equal columns apart."""
    random = np.random.default_rng(0)
    candidates = np.tile(random.normal(size=width), (copies, 1))
    for queries in (1, 3, 7):
        groups = (["0"] * queries, [str(i) for i in range(copies)])
        counts = rank_candidates(random.normal(size=(queries, width)), candidates, {"g": groups}).counts["g"]
        assert (counts.ties == copies).all() and (counts.greater == 0).all()


def test_constant_encoder_scores_chance_and_perfect_scores_one():
    groups = [str(i // 2) for i in range(20)]
    constant = np.ones((20, 4))
    counts = rank_candidates(constant, constant, {"g": (groups, groups)}).counts["g"]
    chance = constant_scorer(counts.matches, 20)
    for metric in (lambda c: expected_recall(c, 5), expected_rank, expected_reciprocal_rank):
        assert np.array_equal(metric(counts), metric(chance))
    perfect = np.repeat(np.eye(10), 2, axis=0)
    counts = rank_candidates(perfect, perfect, {"g": (groups, groups)}).counts["g"]
    assert (expected_recall(counts, 1) == 1).all() and (expected_reciprocal_rank(counts) == 1).all()


def test_chance_of_a_single_match_is_k_over_n():
    chance = constant_scorer(np.array([1]), 40)
    for k in (1, 5, 10, 40, 50):
        assert expected_recall(chance, k)[0] == pytest.approx(min(k / 40, 1), abs=1e-12)
    assert expected_rank(chance)[0] == 20.5


def test_best_candidate_is_drawn_evenly_among_ties():
    constant = np.ones((4000, 2))
    ranking = rank_candidates(constant, np.ones((4, 2)), {"g": (["a"] * 4000, list("abcd"))}, seed=1)
    assert np.bincount(ranking.top, minlength=4).min() > 900


def test_a_group_of_none_matches_nothing():
    ranking = rank_candidates(np.eye(2), np.eye(2), {"g": ([None, "a"], [None, "a"])})
    assert ranking.counts["g"].matches.tolist() == [0, 1]


def test_memory_stays_far_below_the_full_matrix():
    random = np.random.default_rng(0)
    vectors = random.normal(size=(3000, 8)).astype(np.float32)
    groups = [str(i) for i in range(3000)]
    tracemalloc.start()
    rank_candidates(vectors, vectors, {"g": (groups, groups)}, tile_megabytes=1)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3000 * 3000 * 4 / 8
