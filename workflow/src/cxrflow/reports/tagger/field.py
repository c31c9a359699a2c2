"""A linear-chain conditional random field that CRFsuite has fitted, read with numpy.

In: parts of attributes, a tuple a token. Out: the probability of every label at every token. The sums and products are
CRFsuite's; what is spared is spelling and looking up a token's hundred attributes: the summed weights of a part are
kept for the next text, in which most parts come again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pycrfsuite

from cxrflow.reports.tagger.attributes import PARTS, Part, spelled

_KEPT = 1 << 16  # parts whose weights are kept
_SCALED = 8  # steps, in which no product leaves the range of a float64


class _Weights(dict[Part, int]):
    """Part -> row of `table`, which holds its summed weights by label; found out when it is first asked for."""

    def __init__(self, weights: dict[str, np.ndarray], labels: int) -> None:
        super().__init__()
        self._weights = weights
        self.table = np.zeros((_KEPT, labels))

    def __missing__(self, part: Part) -> int:
        row = self[part] = len(self)
        if row == len(self.table):
            self.table = np.concatenate([self.table, np.zeros_like(self.table)])
        rows = [self._weights[attribute] for attribute in spelled(part) if attribute in self._weights]
        self.table[row] = np.sum(rows, axis=0) if rows else 0
        return row


class Field:
    """Marginal probabilities of a fitted field. `labels` are its columns."""

    def __init__(self, model: Path) -> None:
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
        self._chain = _Chain(np.exp(transitions))
        self._weights = _Weights(weights, len(column))

    def marginals(self, tokens: Sequence[tuple[Part, ...]]) -> np.ndarray:
        """Probabilities of shape (tokens, labels), float64; every row sums to 1."""
        if len(self._weights) > _KEPT:
            self._weights.clear()
        weights = self._weights
        rows = [weights[part] for parts in tokens for part in parts]
        scores = weights.table[rows].reshape(len(tokens), PARTS, len(self.labels)).sum(axis=1)
        return self._chain.marginals(np.exp(scores - scores.max(axis=1, keepdims=True)))


class _Chain:
    """Forward and backward (Rabiner 1989); transitions and factors are exponentials of scores.

    Either is the state before, times transitions, times the factors of a place, so that one pass does both: the first
    half of a state runs forward from the first token, the second backward from the last.
    """

    def __init__(self, transitions: np.ndarray) -> None:
        nothing = np.zeros_like(transitions)
        self._transitions = transitions
        self._onward = np.block([[transitions.T, nothing], [nothing, transitions]])

    def marginals(self, emitted: np.ndarray) -> np.ndarray:
        """Probabilities of labels from the factors of every token, (tokens, labels) both."""
        labels = len(self._transitions)
        factors = np.hstack([emitted, emitted[::-1]])
        states = np.empty_like(factors)
        state = factors[0]
        for place, here in enumerate(factors):
            if place:
                state = self._onward.dot(state) * here
            if not place % _SCALED:
                halves = state.reshape(2, labels)
                state = (halves / halves.sum(axis=1, keepdims=True)).ravel()
            states[place] = state
        forward, backward = states[:, :labels], states[::-1, labels:]
        expected = np.vstack([np.ones(labels), forward[:-1] @ self._transitions])
        both = expected * backward
        return both / both.sum(axis=1, keepdims=True)
