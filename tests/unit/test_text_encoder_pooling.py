"""Pooling: the same vector whatever the batch, and the reference's latent attention."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.pooling import POOLINGS, LatentAttentionPooling, build_pooling, prepared

HIDDEN = 32


def states(lengths: list[int], padding: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    """Hidden states with noise on the padding, attention mask, embed mask (first two and last token left out)."""
    longest = max(lengths) + padding
    hidden = torch.randn(len(lengths), longest, HIDDEN, generator=torch.Generator().manual_seed(0))
    position = torch.arange(longest)[None]
    ends = torch.tensor(lengths)[:, None]
    return hidden, (position < ends).long(), ((position >= 2) & (position < ends - 1)).long()


@pytest.mark.parametrize("name", POOLINGS)
def test_padding_and_other_rows_do_not_change_a_vector(name: str) -> None:
    torch.manual_seed(0)
    pooling = build_pooling(name, HIDDEN, projection=12)
    hidden, attention, embed = states([12, 5, 9], padding=6)
    together = pooling(hidden, attention, embed)
    for row, length in enumerate([12, 5, 9]):
        alone = pooling(
            hidden[row : row + 1, :length], attention[row : row + 1, :length], embed[row : row + 1, :length]
        )
        assert torch.allclose(together[row], alone[0], atol=1e-5)


def test_mean_leaves_instruction_and_special_tokens_out() -> None:
    hidden, attention, embed = states([12, 5])
    pooled = build_pooling("mean", HIDDEN)(hidden, attention, embed)
    assert torch.allclose(pooled[0], hidden[0, 2:11].mean(0), atol=1e-6)
    assert torch.allclose(pooled[1], hidden[1, 2:4].mean(0), atol=1e-6)


def test_last_token_and_cls_take_the_ends_of_each_row() -> None:
    hidden, attention, embed = states([12, 5], padding=3)
    assert torch.equal(build_pooling("last_token", HIDDEN)(hidden, attention, embed)[1], hidden[1, 4])
    assert torch.equal(build_pooling("cls", HIDDEN)(hidden, attention, embed), hidden[:, 0])


class ReferenceLatentAttention(nn.Module):
    """llm2vec4cxr's pooling, restated: one report at a time through nn.MultiheadAttention, the mean last."""

    def __init__(self) -> None:
        super().__init__()
        self.latents = nn.Parameter(torch.randn(512, HIDDEN))
        self.multihead_attn = nn.MultiheadAttention(HIDDEN, 8, batch_first=True)
        self.mlp = nn.Sequential(nn.Linear(HIDDEN, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, HIDDEN))

    def forward(self, hidden: Tensor, embed: Tensor) -> Tensor:
        rows = []
        for row, mask in zip(hidden, embed, strict=True):
            tokens = row[mask.bool()][None]
            attended, _ = self.multihead_attn(tokens, self.latents[None], self.latents[None])
            rows.append(self.mlp(attended).mean(1)[0])
        return torch.stack(rows)


def test_batched_latent_attention_equals_the_references_loop_in_value_and_gradient() -> None:
    torch.manual_seed(0)
    reference, ours = ReferenceLatentAttention(), LatentAttentionPooling(HIDDEN)
    for bias in (reference.multihead_attn.in_proj_bias, reference.multihead_attn.out_proj.bias):
        nn.init.normal_(bias)  # zero by default, which would hide a wrong bias
    ours.load_state_dict(reference.state_dict())  # the released weights' names and shapes
    hidden, attention, embed = states([12, 5, 9])
    expected, found = reference(hidden, embed), ours(hidden, attention, embed)
    assert torch.allclose(found, expected, atol=1e-6)
    expected.square().sum().backward()
    found.square().sum().backward()
    for name, parameter in reference.named_parameters():
        assert torch.allclose(ours.get_parameter(name).grad, parameter.grad, atol=1e-5), name


def test_prepared_pooling_is_the_same_function_for_many_batches() -> None:
    torch.manual_seed(0)
    for pooling in (LatentAttentionPooling(HIDDEN), build_pooling("mean", HIDDEN)):
        pool = prepared(pooling)
        for lengths in ([12, 5, 9], [7]):
            assert torch.equal(pool(*states(lengths)), pooling(*states(lengths)))


def test_unknown_pooling_and_width_that_does_not_divide_are_errors() -> None:
    with pytest.raises(CxrflowError, match="no pooling 'latent_atention'; did you mean 'latent_attention'"):
        build_pooling("latent_atention", HIDDEN)
    with pytest.raises(CxrflowError, match="8 heads; the model's width 36"):
        build_pooling("latent_attention", 36)
