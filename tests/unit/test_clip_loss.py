"""The contrastive loss: open_clip's where all pairs differ, generous where two say the same, one loss in any split."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st
from open_clip.loss import ClipLoss

from cxrflow.clip.loss import GroupClipLoss, group_ids

GROUPS = torch.tensor([0, 1, 2, 0, 3, 1, 4, 4])


def features(rows: int = 8, width: int = 5, seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return tuple(F.normalize(torch.randn(rows, width, generator=generator), dim=-1) for _ in range(2))


def test_loss_is_clip_loss_where_all_groups_differ() -> None:
    images, texts = (f.requires_grad_() for f in features())
    ours = GroupClipLoss()(images, texts, torch.tensor(14.0), group=torch.arange(8) * 3)
    theirs = ClipLoss()(images, texts, torch.tensor(14.0))
    torch.testing.assert_close(ours, theirs)
    for a, b in zip(
        torch.autograd.grad(ours, (images, texts)), torch.autograd.grad(theirs, (images, texts)), strict=True
    ):
        torch.testing.assert_close(a, b)


def test_loss_without_groups_is_clip_loss() -> None:
    torch.testing.assert_close(GroupClipLoss()(*features(), 14.0), ClipLoss()(*features(), 14.0))
    assert set(GroupClipLoss()(*features(), 14.0, output_dict=True, group=GROUPS)) == {"contrastive_loss"}


def test_pairs_of_one_group_are_not_pushed_apart() -> None:
    images, texts = features(2)
    images = torch.stack([images[0], images[0]]).requires_grad_()
    texts = torch.stack([texts[0], texts[0]])
    same = torch.autograd.grad(GroupClipLoss()(images, texts, 10.0, group=torch.tensor([0, 0])), images)[0]
    assert same.abs().max() < 1e-6  # nothing to do: both pairs already score alike
    apart = torch.autograd.grad(GroupClipLoss()(images, -texts * torch.tensor([[1], [-1]]), 10.0), images)[0]
    assert apart.abs().max() > 0.1


def test_loss_is_the_cross_entropy_to_an_even_spread_over_the_group() -> None:
    images, texts = features()
    expected = 0.0
    for a, b in ((images, texts), (texts, images)):
        for i in range(8):
            row = (9.0 * a[i] @ b.T).log_softmax(0)
            mates = [j for j in range(8) if GROUPS[j] == GROUPS[i]]
            expected -= sum(row[j].item() for j in mates) / len(mates) / 16
    assert GroupClipLoss()(images, texts, 9.0, group=GROUPS).item() == pytest.approx(expected, rel=1e-5)


def test_constant_features_lose_the_logarithm_of_the_batch() -> None:
    constant = F.normalize(torch.ones(8, 5), dim=-1)
    assert GroupClipLoss()(constant, constant, 20.0, group=GROUPS).item() == pytest.approx(
        torch.tensor(8.0).log().item()
    )


def test_groups_join_by_study_by_text_and_along_the_chain() -> None:
    a, b, c, d, text_1, text_2, text_3, text_4 = range(8)
    keys = np.array(
        [(a, text_1, text_1), (b, text_2, text_2), (a, text_3, text_3), (c, text_2, text_3), (d, text_4, text_4)]
    )
    assert group_ids(keys).tolist() == [0, 0, 0, 0, 1]
    assert group_ids(keys[:3]).tolist() == [0, 1, 0]


ANY_KEYS = st.integers(0, 12) | st.sampled_from([-(2**63), -1, 2**63 - 1])


@given(st.lists(st.tuples(ANY_KEYS, ANY_KEYS, ANY_KEYS), min_size=1, max_size=20))
def test_groups_are_the_connected_components(keys: list[tuple[int, int, int]]) -> None:
    groups = group_ids(np.array(keys, dtype=np.int64))
    merged = [set(k) for k in keys]
    for _ in keys:  # the slow way: give each pair the keys of all it shares one with, until nothing changes
        merged = [set().union(*(other for other in merged if other & mine)) for mine in merged]
    assert all((groups[i] == groups[j]) == bool(merged[i] & merged[j]) for i in range(len(keys)) for j in range(i))
