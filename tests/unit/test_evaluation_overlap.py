"""Overlap of two rankings: a brute-force reference with ties and repeats, chance where all candidates are alike."""

from __future__ import annotations

import numpy as np
import pytest

from cxrflow.evaluation.overlap import expected_overlap


def vectors(count: int, seed: int) -> np.ndarray:
    """Few directions with whole-numbered coordinates: many scores tie, and many rows repeat."""
    return np.random.default_rng(seed).integers(-1, 2, size=(count, 3)).astype(np.float32)


def drawn_overlap(first: np.ndarray, second: np.ndarray, candidates: np.ndarray, depth: int, draws: int) -> np.ndarray:
    """The mean over draws in which each ranking breaks its ties at random."""
    random = np.random.default_rng(0)
    found = np.zeros(len(first))
    for _ in range(draws):
        for i, pair in enumerate(zip(first, second, strict=True)):
            best = [set(np.lexsort((random.random(len(candidates)), -(candidates @ q)))[:depth]) for q in pair]
            found[i] += len(best[0] & best[1]) / depth
    return found / draws


@pytest.mark.parametrize("depth", [1, 4, 10])
def test_overlap_is_the_mean_over_random_orders_of_what_ties(depth):
    first, second, candidates = vectors(8, 1), vectors(8, 2), vectors(30, 3)
    expected = drawn_overlap(first, second, candidates, depth, 4000)
    assert expected_overlap(first, second, candidates, depth=depth) == pytest.approx(expected, abs=0.03)


def test_without_ties_it_is_a_share_of_the_first_candidates():
    random = np.random.default_rng(4)
    first, second, candidates = (random.normal(size=(n, 16)).astype(np.float32) for n in (300, 300, 900))
    best = [np.argsort(-(queries @ candidates.T), axis=1)[:, :10] for queries in (first, second)]
    expected = [len(set(a) & set(b)) / 10 for a, b in zip(*best, strict=True)]
    assert expected_overlap(first, second, candidates, tile_megabytes=1) == pytest.approx(expected)
    assert expected_overlap(first, first, candidates) == pytest.approx(1.0)


def test_candidates_that_are_all_alike_overlap_by_chance_and_a_small_pool_whole():
    alike = np.ones((40, 3), dtype=np.float32)
    assert expected_overlap(vectors(5, 1), vectors(5, 2), alike) == pytest.approx(10 / 40)
    assert expected_overlap(vectors(5, 1), vectors(5, 2), vectors(7, 3)) == pytest.approx(1.0)
