"""Retrieval while training: recall with ties shared out, a part of the queries at a time."""

from __future__ import annotations

import pytest
import torch

from cxrflow.clip import validation
from cxrflow.clip.validation import chance, retrieval_recall


def recall(scores: list[list[float]], k: int) -> float:
    """Mean over queries of the share of places, among those a tie leaves open, that are within the first k."""
    shares = []
    for i, row in enumerate(scores):
        above = sum(score > row[i] for score in row)
        places = range(above + 1, above + 1 + row.count(row[i]))
        shares.append(sum(place <= k for place in places) / len(places))
    return sum(shares) / len(shares)


@pytest.mark.parametrize("rows", [1, 3, 1024])
def test_recall_is_that_of_all_scores_however_many_are_held_at_a_time(monkeypatch, rows) -> None:
    monkeypatch.setattr(validation, "ROWS", rows)
    generator = torch.Generator().manual_seed(0)
    images, texts = (torch.randint(-1, 2, (17, 3), generator=generator).float() for _ in range(2))  # many ties
    scores = images @ texts.T
    found = retrieval_recall(images, texts)
    for k in (1, 5, 10):
        assert found[f"image_to_text_recall_at_{k}"] == pytest.approx(recall(scores.tolist(), k))
        assert found[f"text_to_image_recall_at_{k}"] == pytest.approx(recall(scores.T.tolist(), k))


def test_constant_features_score_chance() -> None:
    found = retrieval_recall(torch.ones(20, 4), torch.ones(20, 4))
    assert found == {
        f"{way}_{name}": pytest.approx(value)
        for way in ("image_to_text", "text_to_image")
        for name, value in chance(20).items()
    }
