"""How far two queries find the same candidates first: the overlap of their first k, without an N x N matrix.

In: two embeddings of each query, one pool of candidates. Out: for each query the expected share of the first k
candidates that both rankings have in common, where equal scores are put in a random order in each (Webber et al., A
similarity measure for indefinite rankings, 2010, call it the overlap at depth k).
"""

from __future__ import annotations

import numpy as np

from cxrflow.evaluation.distinct_vectors import DistinctVectors
from cxrflow.evaluation.graded import DEPTH
from cxrflow.evaluation.ranking import score_tiles


def expected_overlap(
    first: np.ndarray, second: np.ndarray, candidates: np.ndarray, tile_megabytes: int = 16, depth: int = DEPTH
) -> np.ndarray:
    """Overlap [Q] in [0, 1] at `depth` of the rankings of `candidates` [N, d] by `first` and by `second` [Q, d].

    Where all candidates are alike it is depth / N, which is chance. Time grows as Q N d, memory as two tiles.
    """
    distinct = DistinctVectors(candidates)
    depth = min(depth, len(candidates))
    overlaps = np.empty(len(first))
    tiles = (score_tiles(queries, distinct, tile_megabytes) for queries in (first, second))
    for (start, one), (_, other) in zip(*tiles, strict=True):
        both = _chances(one, distinct.multiplicity, depth) * _chances(other, distinct.multiplicity, depth)
        overlaps[start : start + len(one)] = both @ distinct.multiplicity / depth
    return overlaps


def _chances(scores: np.ndarray, multiplicity: np.ndarray, depth: int) -> np.ndarray:
    """Chance [h, U] of each candidate to stand among the first `depth` of its row of scores [h, U]."""
    best = np.argpartition(-scores, min(depth, scores.shape[1]) - 1, axis=1)[:, :depth]
    best = np.take_along_axis(best, np.argsort(-np.take_along_axis(scores, best, axis=1), axis=1), axis=1)
    last = np.argmax(np.cumsum(multiplicity[best], axis=1) >= depth, axis=1)[:, None]
    bound = np.take_along_axis(scores, np.take_along_axis(best, last, axis=1), axis=1)
    above, tied = scores > bound, scores == bound
    places = depth - above @ multiplicity  # left for those that tie
    return above + tied * (places / (tied @ multiplicity))[:, None]
