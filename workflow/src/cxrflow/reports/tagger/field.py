"""A linear-chain conditional random field that CRFsuite has fitted, read with numpy.

In: parts of attributes, a tuple a token. Out: the probability of every label at every token. The sums and products are
CRFsuite's; what is spared is spelling and looking up a token's hundred attributes: the summed weights of a part are
kept for the next text, in which most parts come again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite

from cxrflow.reports.tagger.attributes import PARTS, Part

_KEPT = 1 << 16  # parts whose weights are kept
_SCALED = 8  # steps, in which no product leaves the range of a float64


class _Weights(dict[Part, int]):
    """Part -> row of `table`, which holds its summed weights by label; found out when it is first asked for."""

    def __init__(self, weights: dict[str, np.ndarray], labels: int, spelled: Callable[[Part], Iterable[str]]) -> None:
        super().__init__()
        self._weights = weights
        self._spelled = spelled
        self.table = np.zeros((_KEPT, labels))

    def __missing__(self, part: Part) -> int:
        row = self[part] = len(self)
        if row == len(self.table):
            self.table = np.concatenate([self.table, np.zeros_like(self.table)])
        rows = [self._weights[attribute] for attribute in self._spelled(part) if attribute in self._weights]
        self.table[row] = np.sum(rows, axis=0) if rows else 0
        return row


class Field:
    """Marginal probabilities of a fitted field. `labels` are its columns."""

    def __init__(self, model: Path, spelled: Callable[[Part], Iterable[str]]) -> None:
        crf = pycrfsuite.Tagger()
        crf.open(str(model))
        fitted = crf.info()
        self.labels = crf.labels()
        column = {label: place for place, label in enumerate(self.labels)}
        weights = {attribute: np.zeros(len(column)) for attribute in fitted.attributes}
        for (attribute, label), weight in fitted.state_features.items():
            weights[attribute][column[label]] = weight
        transitions = np.zeros((len(column), len(column)))
        for (first, second), weight in fitted.transitions.items():
            transitions[column[first], column[second]] = weight
        self._transitions = np.exp(transitions)
        self._weights = _Weights(weights, len(column), spelled)

    def marginals(self, tokens: Sequence[tuple[Part, ...]]) -> np.ndarray:
        """Probabilities of shape (tokens, labels), float64; every row sums to 1."""
        if len(self._weights) > _KEPT:
            self._weights.clear()
        weights = self._weights
        rows = [weights[part] for parts in tokens for part in parts]
        scores = weights.table[rows].reshape(len(tokens), PARTS, len(self.labels)).sum(axis=1)
        return _marginals(np.exp(scores - scores.max(axis=1, keepdims=True)), self._transitions)


def _marginals(emitted: np.ndarray, transitions: np.ndarray) -> np.ndarray:
    """Forward and backward (Rabiner 1989), scaled every few steps; factors are exponentials of scores."""
    forward, backward = np.empty_like(emitted), np.empty_like(emitted)
    state = np.ones(len(transitions))
    for place, factors in enumerate(emitted):
        state = (state @ transitions) * factors if place else factors
        if not place % _SCALED:
            state = state / state.sum()
        forward[place] = state
    state = np.ones(len(transitions))
    for place in range(len(emitted) - 1, -1, -1):
        backward[place] = state
        state = transitions @ (emitted[place] * state)
        if not place % _SCALED:
            state /= state.sum()
    both = forward * backward
    return both / both.sum(axis=1, keepdims=True)
