"""Losses as a choice, and gradients that do not depend on how much of a batch the memory holds."""

from __future__ import annotations

import math
from typing import get_args

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from clip_samples import SIDE, words_of, write_encoder

from cxrflow.clip.model import build_model, preprocess_of
from cxrflow.clip.objective import Objective, Part, Towers
from cxrflow.clip.text_cache import CachedTexts, LiveTexts
from cxrflow.config.clip import Loss, VisionOptions
from cxrflow.config.text_encoder import LoraOptions
from cxrflow.text_encoder.distributed import ALONE
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.grad_cache import backward_by_parts

LOSSES: tuple[Loss, ...] = get_args(Loss)
PAIRS = 8
GROUPS = torch.tensor([0, 1, 2, 0, 3, 1, 4, 4])
VISION = VisionOptions(name="timm/test_vit", pretrained="", image_size=SIDE, embed_dim=16)


@pytest.fixture(scope="module")
def encoder_dir(tmp_path_factory):
    return write_encoder(tmp_path_factory.mktemp("encoder"))


class Step:
    """The towers of one step, in training mode, with the same weights and pairs whatever the parts."""

    def __init__(self, encoder_dir, mode: str, loss: Loss, dropout: float = 0.0, cached: bool = False) -> None:
        torch.manual_seed(0)
        encoder = TextEncoder.load(encoder_dir)
        self.model = build_model(VISION, encoder, mode, loss=loss).model
        if mode == "lora":
            self.model.text.add_lora(LoraOptions(rank=4, dropout=dropout, targets="attention"))
            for name, parameter in self.model.named_parameters():
                if "lora_B" in name:  # zero at the start, which would leave lora_A without a gradient
                    torch.nn.init.normal_(parameter, std=0.1)
        self.model.train()
        self.towers = Towers(self.model, loss)
        self.objective = Objective(loss, ALONE)
        self.preprocess = preprocess_of(self.model)
        # Texts of unequal lengths, two of them equal.
        texts = [" ".join([words_of(i)] * (1 + i % 3)) for i in range(PAIRS - 1)]
        self.texts = LiveTexts(encoder, texts, "")
        if cached:
            with torch.no_grad():
                vectors = encoder.eval()(encoder.tokenise(texts))
            self.texts = CachedTexts(texts, vectors.numpy())
        self.words = [*texts, texts[-1]]
        self.pixels = torch.randint(0, 256, (PAIRS, 1, SIDE, SIDE), dtype=torch.uint8)
        self.boxes = np.tile([0.0, 0.0, 0.9, 0.95], (PAIRS, 1))

    def part(self, start: int, stop: int) -> Part:
        return Part(self.pixels[start:stop], self.boxes[start:stop], self.texts.batch(self.words[start:stop]))

    def forward(self, part: Part) -> tuple[torch.Tensor, ...]:
        return self.towers(self.preprocess(part.pixels, torch.from_numpy(part.boxes)), part.text)

    def gradients(self, size: int) -> tuple[float, dict[str, torch.Tensor]]:
        parts = [self.part(start, start + size) for start in range(0, PAIRS, size)]
        self.model.zero_grad()
        loss, _ = self.objective.backward(self.towers, parts, self.forward, GROUPS, range(len(parts)))
        return loss.item(), {n: p.grad.clone() for n, p in self.model.named_parameters() if p.requires_grad}


def require_equal(found: dict[str, torch.Tensor], expected: dict[str, torch.Tensor], tolerance: float = 1e-5) -> None:
    """Largest difference over the largest gradient, for each tower and for the logit scale.

    In float32 sums of another order differ by 1e-7 to 2e-6, by the kernels of the processor.
    """
    assert found.keys() == expected.keys()
    for tower in {name.partition(".")[0] for name in expected}:
        mine = [name for name in expected if name.startswith(tower)]
        largest = max(expected[name].abs().max().item() for name in mine)
        difference = max((found[name] - expected[name]).abs().max().item() for name in mine)
        assert difference <= tolerance * largest, (tower, difference, largest)


@pytest.mark.parametrize("size", [1, 3, 4])
@pytest.mark.parametrize(("mode", "cached"), [("lora", False), ("full", False), ("frozen", False), ("frozen", True)])
def test_micro_batches_have_the_gradients_of_the_full_batch(encoder_dir, mode, cached, size) -> None:
    step = Step(encoder_dir, mode, "group_infonce", cached=cached)
    loss, expected = step.gradients(PAIRS)
    found_loss, found = step.gradients(size)
    assert found_loss == pytest.approx(loss, abs=1e-6)
    assert max(gradient.abs().max() for gradient in expected.values()) > 1e-3
    require_equal(found, expected)


@pytest.mark.parametrize("loss", LOSSES)
def test_micro_batches_are_exact_with_every_loss(encoder_dir, loss) -> None:
    step = Step(encoder_dir, "lora", loss)
    _, expected = step.gradients(PAIRS)
    require_equal(step.gradients(3)[1], expected)


def test_dropout_is_the_same_in_both_passes_of_a_micro_batch(encoder_dir) -> None:
    step = Step(encoder_dir, "lora", "group_infonce", dropout=0.5)
    parts = [step.part(start, start + 2) for start in range(0, PAIRS, 2)]

    def loss_of(outputs) -> torch.Tensor:
        images, texts = (torch.cat([output[i] for output in outputs]) for i in (0, 1))
        return step.objective(images, texts, *outputs[-1][2:], group=GROUPS)

    found = {}
    for recompute in (False, True):
        step.model.zero_grad()
        backward_by_parts(parts, step.forward, loss_of, [5, 6, 7, 8], recompute)
        found[recompute] = {n: p.grad.clone() for n, p in step.model.named_parameters() if p.requires_grad}
    require_equal(found[True], found[False], 1e-7)
    step.model.zero_grad()
    backward_by_parts(parts, step.forward, loss_of, [1, 2, 3, 4], recompute=True)
    other = {n: p.grad for n, p in step.model.named_parameters() if p.requires_grad}
    assert any((other[n] - found[True][n]).abs().max() > 1e-4 for n in other)  # the dropout is at work


def test_texts_of_similar_length_together_are_the_texts_padded_to_the_longest(encoder_dir, monkeypatch) -> None:
    monkeypatch.setattr("cxrflow.clip.text_tower.ROWS", 2)
    step = Step(encoder_dir, "full", "infonce")
    tower = step.model.text.eval()
    batch = step.texts.batch(step.words)
    whole = tower.proj(tower.encoder(batch))[batch["text_of"]]
    torch.testing.assert_close(tower(batch), whole, atol=1e-6, rtol=1e-5)
    assert len(batch["input_ids"]) == PAIRS - 1
    tower.encoder.packed = True
    torch.testing.assert_close(tower(batch), whole, atol=1e-6, rtol=1e-5)


def test_only_the_reference_leaves_features_and_scale_as_they_are(encoder_dir) -> None:
    for loss in LOSSES:
        step = Step(encoder_dir, "full", loss)
        images, texts, factor, *bias = step.forward(step.part(0, PAIRS))
        if loss == "reference":
            assert (images.norm(dim=1) - 1).abs().max() > 0.1
            assert factor.item() == pytest.approx(math.log(1 / 0.07))
        else:
            torch.testing.assert_close(images.norm(dim=1), torch.ones(PAIRS))
            torch.testing.assert_close(texts.norm(dim=1), torch.ones(PAIRS))
            assert factor.item() == pytest.approx(10 if loss == "siglip" else 1 / 0.07)
        assert [x.item() for x in bias] == ([-10.0] if loss == "siglip" else [])


def test_the_losses_are_what_they_are_called() -> None:
    images, texts = (F.normalize(torch.randn(PAIRS, 5, generator=torch.Generator().manual_seed(s))) for s in (0, 1))
    factor, bias = torch.tensor(9.0), torch.tensor(-3.0)
    scores = 9 * images @ texts.T
    own = torch.arange(PAIRS)
    clip = (F.cross_entropy(scores, own) + F.cross_entropy(scores.T, own)) / 2
    signs = 2 * torch.eye(PAIRS) - 1
    pairwise = -F.logsigmoid(signs * (scores - 3)).sum() / PAIRS

    def found(loss: Loss, *more) -> torch.Tensor:
        return Objective(loss, ALONE)(images, texts, factor, *more, group=GROUPS)

    torch.testing.assert_close(found("infonce"), clip)
    torch.testing.assert_close(found("reference"), clip)  # of features that are not normalised: see above
    torch.testing.assert_close(found("siglip", bias), pairwise)
    assert (found("group_infonce") - clip).abs() > 0.01
