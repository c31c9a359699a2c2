"""Ranks and their expectations over ties, against a brute-force reference that tries every order."""

from __future__ import annotations

import itertools
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrflow.evaluation import leaders
from cxrflow.evaluation.graded import gains
from cxrflow.evaluation.rank_counts import constant_scorer, expected_rank, expected_recall, expected_reciprocal_rank
from cxrflow.evaluation.ranking import Ranking, _dots, rank_both, rank_candidates


def brute_force(scores: np.ndarray, match: np.ndarray, gain: np.ndarray, k: int) -> np.ndarray:
    """One query [N]: recall@k, rank, 1 / rank of the first match, gain at each rank; means over all orders of ties."""
    rows = []
    for order in itertools.permutations(range(len(scores))):
        order = sorted(order, key=lambda i: -scores[i])  # stable: the permutation decides ties
        rank = 1 + next((place for place, i in enumerate(order) if match[i]), len(order))
        rows.append([rank <= k, rank, 1 / rank, *gain[order]])
    return np.mean(rows, axis=0)


H = 0.5
# Unit vectors with few distinct and exactly computed dot products: many true ties, and equal vectors.
LATTICE = np.array(
    [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, -1, 0], [H, H, H, H], [H, -H, H, -H], [-H, H, H, H]], dtype=np.float32
)


@st.composite
def pools(draw):
    """Queries and candidates on the lattice, their groups and their findings."""
    size = draw(st.integers(1, 5))
    vectors, groups, codes = (
        draw(st.tuples(*(st.lists(values, min_size=n, max_size=n) for n in (3, size))))
        for values in (st.integers(0, 5), st.sampled_from("abcd"), st.integers(0, 7))
    )
    return [LATTICE[v] for v in vectors], [np.array(g) for g in groups], [np.array(c) for c in codes]


COARSE = {"a": "x", "b": "x", "c": "y", "d": "y"}


def matchings_of(query_groups: np.ndarray, candidate_groups: np.ndarray) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    coarse = tuple(np.array([COARSE[g] for g in groups]) for groups in (query_groups, candidate_groups))
    return {"fine": (query_groups, candidate_groups), "coarse": coarse}


def require_brute_force(ranking: Ranking, vectors, matchings, codes, k: int) -> None:
    """What `ranking` says of every query is the mean over all orders of its ties."""
    queries, candidates = vectors
    for query in range(len(queries)):
        scores, gain = candidates @ queries[query], gains(codes[0][query], codes[1])
        best = scores == scores.max()
        assert best[ranking.top[query]] and ranking.top_ties[query] == best.sum()
        for name, (asked, offered) in matchings.items():
            match, counts = offered == asked[query], ranking.counts[name]
            recall, rank, reciprocal, *by_rank = brute_force(scores, match, gain, k)
            assert ranking.gains[query, : len(candidates)] == pytest.approx(by_rank, abs=1e-12)
            assert counts.matches[query] == match.sum()
            if match.any():
                assert expected_recall(counts, k)[query] == pytest.approx(recall, abs=1e-12)
                assert expected_rank(counts)[query] == pytest.approx(rank, abs=1e-12)
                assert expected_reciprocal_rank(counts)[query] == pytest.approx(reciprocal, abs=1e-12)
            else:
                assert counts.greater[query] == counts.ties[query] == 0


@settings(max_examples=60, deadline=None)
@given(pools(), st.sampled_from([1, 2, 5, 6, 9]))
def test_ranks_and_gains_equal_brute_force_with_ties_and_duplicates(pool, k):
    vectors, groups, codes = pool
    matchings = matchings_of(*groups)
    ranking = rank_candidates(*vectors, matchings, findings=codes, attributes=codes[1][:, None])
    require_brute_force(ranking, vectors, matchings, codes, k)
    for query, candidates in zip(vectors[0], ranking.top_mean[:, 0], strict=True):
        scores = vectors[1] @ query
        assert candidates == pytest.approx(codes[1][scores == scores.max()].mean())


@settings(max_examples=60, deadline=None)
@given(pools(), st.sampled_from([1, 2, 5, 6, 9]))
def test_both_ways_from_one_product_equal_brute_force(pool, k):
    vectors, groups, codes = pool
    there, back = rank_both(*vectors, matchings_of(*groups), findings=codes)
    require_brute_force(there, vectors, matchings_of(*groups), codes, k)
    require_brute_force(back, vectors[::-1], matchings_of(*groups[::-1]), codes[::-1], k)


@pytest.mark.parametrize("overflow", [False, True])
@pytest.mark.parametrize("graded", [False, True])
def test_one_product_and_two_say_the_same_over_many_tiles(graded, overflow, monkeypatch):
    """Repeated rows and columns, a tile of 52 rows: counts, leaders and gains of columns are put together from 14."""
    random = np.random.default_rng(4)
    queries, candidates = random.normal(size=(2, 5000, 12)).astype(np.float32)
    queries = queries[random.integers(0, 600, 700)]
    candidates[4000:] = candidates[random.integers(0, 30, 1000)]
    groups = random.integers(0, 500, 700).astype(str), random.integers(0, 500, 5000).astype(str)
    findings = (random.integers(0, 64, 700), random.integers(0, 64, 5000)) if graded else None
    fine = {"fine": groups, "coarse": tuple(np.array([g[0] for g in side]) for side in groups)}
    alone = [rank_candidates(queries, candidates, fine, 1, 7, findings)]
    turned = {name: sides[::-1] for name, sides in fine.items()}
    alone.append(rank_candidates(candidates, queries, turned, 1, 7, findings[::-1] if findings else None))
    if overflow:
        monkeypatch.setattr(leaders.ColumnLeaders, "see", lambda self, *_: setattr(self, "overflown", True))
    for found, expected in zip(rank_both(queries, candidates, fine, 1, 7, findings), alone, strict=True):
        assert np.array_equal(found.top, expected.top) and np.array_equal(found.top_ties, expected.top_ties)
        assert found.gains == pytest.approx(expected.gains, abs=1e-12)
        for name in fine:
            for counted in ("greater", "ties", "tied_matches", "matches"):
                assert np.array_equal(getattr(found.counts[name], counted), getattr(expected.counts[name], counted))


def test_a_collapsed_encoder_holds_no_more_than_the_tile():
    """All candidates differ and all score 1: ties are not kept pair by pair."""
    nearly = np.ones((6000, 2), dtype=np.float32)
    nearly[:, 1] = np.arange(6000) * np.float32(1e-30)
    groups = [str(i) for i in range(6000)]
    tracemalloc.start()
    there, back = rank_both(nearly, nearly, {"g": (groups, groups)}, tile_megabytes=1)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (back.top_ties == 6000).all() and (back.counts["g"].ties == 6000).all()
    assert np.array_equal(there.counts["g"].ties, back.counts["g"].ties)
    assert peak < 6000 * 6000 * 4 / 2


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 1300), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_a_pair_scores_the_same_alone_and_among_others(width, count, seed):
    random = np.random.default_rng(seed)
    a, b = random.normal(size=(2, count, width)).astype(np.float32)
    rows, others = random.integers(0, count, (2, 50))
    together = _dots(a, rows, b, others)
    alone = [_dots(b, others[i : i + 1], a, rows[i : i + 1])[0] for i in range(50)]
    assert together.tolist() == alone


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


@pytest.mark.parametrize("copies", [37, 1003])
def test_copies_of_a_query_rank_alike_at_every_position(copies):
    random = np.random.default_rng(1)
    candidates = random.normal(size=(203, 257))
    queries = np.tile(random.normal(size=257), (copies, 1))
    candidates[:100] = candidates[100] + 1e-7 * random.normal(size=(100, 257))  # so near that a rounding would show
    groups = (["g"] * copies, ["g" if i == 100 else str(i) for i in range(203)])
    counts = rank_candidates(queries, candidates, {"g": groups}).counts["g"]
    assert len(set(counts.greater)) == len(set(counts.ties)) == 1


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


@pytest.mark.parametrize("rank", [rank_candidates, rank_both])
def test_memory_stays_far_below_the_full_matrix(rank):
    random = np.random.default_rng(0)
    vectors = random.normal(size=(3000, 8)).astype(np.float32)
    groups = [str(i) for i in range(3000)]
    tracemalloc.start()
    rank(vectors, vectors, {"g": (groups, groups)}, tile_megabytes=1)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3000 * 3000 * 4 / 8
