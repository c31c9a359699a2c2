"""Masked next-token prediction: what is hidden, and the loss on it."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from pydantic import ValidationError
from text_encoder_samples import make_tiny_base, write_reports
from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForMaskedLM

from cxrflow.config.text_encoder import MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import LanguageModel, load_language_model, load_tokenizer
from cxrflow.text_encoder.mntp import mask_token_id, mask_tokens, masked_loss, ordinary_tokens
from cxrflow.text_encoder.tokenise import Batch, TextTokeniser

OPTIONS = MntpOptions()
CAUSAL = ("llama", "qwen3", "gemma2", "phi3", "gpt_neox", "granite")
MASKED = ("bert", "roberta", "distilbert", "modernbert")


@pytest.fixture(scope="module", params=["llama", "bert"])
def base(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    return make_tiny_base(folder / "base", write_reports(folder)[0], request.param)


@pytest.fixture(scope="module")
def batch(base: Path) -> Batch:
    texts = ["There is a small left pleural effusion.", "Clear.", "[FINDINGS] No pneumothorax. [IMPRESSION] Normal."]
    return TextTokeniser(load_tokenizer(base), 64)(texts * 8)


def random_batch() -> tuple[Batch, torch.Tensor, torch.Tensor]:
    """Ids with right padding, a copy with some hidden, and the hidden positions."""
    generator = torch.Generator().manual_seed(0)
    ids = torch.randint(5, 61, (3, 9), generator=generator)
    mask = torch.ones_like(ids)
    mask[1, 6:] = 0
    chosen = torch.zeros_like(ids, dtype=torch.bool)
    chosen[0, [1, 4]] = chosen[1, 5] = chosen[2, 8] = True
    return {"input_ids": ids, "attention_mask": mask, "embed_mask": mask}, ids.masked_fill(chosen, 4), chosen


@pytest.mark.parametrize("model_type", [*CAUSAL, *MASKED])
def test_loss_on_hidden_positions_equals_the_whole_models_loss_on_labels(model_type: str) -> None:
    torch.manual_seed(0)
    masked = model_type in MASKED
    config = AutoConfig.for_model(
        model_type, vocab_size=61, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
        pad_token_id=0, initializer_range=0.3, **({} if masked else {"is_causal": False, "use_cache": False}),
        **({"num_key_value_heads": 2, "head_dim": 8} if model_type in CAUSAL[:3] else {}),
    )  # fmt: skip
    model = (AutoModelForMaskedLM if masked else AutoModelForCausalLM).from_config(config).eval()
    batch, hidden_ids, chosen = random_batch()
    labels = batch["input_ids"].masked_fill(~chosen, -100)
    expected = model(input_ids=hidden_ids, attention_mask=batch["attention_mask"], labels=labels).loss
    found = masked_loss(LanguageModel(model, masked, ()), batch, hidden_ids, chosen)
    assert torch.allclose(found, expected, atol=1e-5)
    if not masked:  # token i from the state at i - 1
        logits = model(input_ids=hidden_ids, attention_mask=batch["attention_mask"]).logits[:, :-1].float()
        shifted = torch.nn.functional.cross_entropy(logits[chosen[:, 1:]], batch["input_ids"][:, 1:][chosen[:, 1:]])
        assert torch.allclose(found, shifted, atol=1e-5)


def test_trunk_is_back_in_place_after_the_loss(base: Path) -> None:
    language_model = load_language_model(base)
    trunk = language_model.trunk
    batch, hidden_ids, chosen = random_batch()
    masked_loss(language_model, batch, hidden_ids, chosen)
    assert language_model.trunk is trunk


def test_a_fifth_of_the_reports_tokens_is_hidden_and_nothing_else(base: Path, batch: Batch) -> None:
    tokenizer = load_tokenizer(base)
    mask_id = mask_token_id(tokenizer, None)
    hidden, counted = 0, {"masked": 0, "kept": 0}
    for seed in range(200):
        ids, chosen = mask_tokens(batch, mask_id, ordinary_tokens(tokenizer), OPTIONS, seed)
        assert not chosen[~batch["embed_mask"].bool()].any()
        assert torch.equal(ids[~chosen], batch["input_ids"][~chosen])
        hidden += int(chosen.sum())
        counted["masked"] += int((ids[chosen] == mask_id).sum())
        counted["kept"] += int((ids[chosen] == batch["input_ids"][chosen]).sum())
    assert hidden / (200 * int(batch["embed_mask"].sum())) == pytest.approx(0.2, abs=0.01)
    assert counted["masked"] / hidden == pytest.approx(0.8, abs=0.02)
    assert counted["kept"] / hidden == pytest.approx(0.1, abs=0.02)


def test_hidden_positions_follow_from_the_seed(base: Path, batch: Batch) -> None:
    tokenizer = load_tokenizer(base)
    draws = [mask_tokens(batch, 4, ordinary_tokens(tokenizer), OPTIONS, seed)[0] for seed in (1, 1, 2)]
    assert torch.equal(draws[0], draws[1])
    assert not torch.equal(draws[0], draws[2])


def test_one_token_at_least_is_hidden_and_never_the_first_position() -> None:
    one = torch.ones(1, 2, dtype=torch.long)
    batch = {"input_ids": torch.tensor([[7, 8]]), "attention_mask": one, "embed_mask": one.clone()}
    options = MntpOptions(mask_fraction=0.001)
    for seed in range(20):
        _, chosen = mask_tokens(batch, 4, torch.arange(5, 9), options, seed)
        assert chosen.tolist() == [[False, True]]
    single = {name: tensor[:, :1].clone() for name, tensor in batch.items()}
    with pytest.raises(CxrflowError, match="no token to predict"):
        mask_tokens(single, 4, torch.arange(5, 9), options, 0)


def test_mask_token_is_a_reserved_one_that_no_report_holds(base: Path) -> None:
    tokenizer = load_tokenizer(base)
    token = tokenizer.convert_ids_to_tokens(mask_token_id(tokenizer, None))
    assert token in ("<|reserved_special_token_0|>", "[MASK]")
    assert mask_token_id(tokenizer, None) not in ordinary_tokens(tokenizer)
    assert mask_token_id(tokenizer, None) not in tokenizer("____ _ ___", add_special_tokens=False)["input_ids"]
    with pytest.raises(CxrflowError, match="no token '<mask>'"):
        mask_token_id(tokenizer, "<mask>")
    with pytest.raises(ValidationError, match="de-identification mark"):
        MntpOptions(mask_token="_")


def test_tokenizer_without_any_mask_token_asks_for_one(base: Path) -> None:
    tokenizer = load_tokenizer(base)
    vocabulary = {token: index for token, index in tokenizer.get_vocab().items() if "reserved" not in token}
    tokenizer.mask_token = None
    tokenizer.get_vocab = lambda: vocabulary
    with pytest.raises(CxrflowError, match="mntp.mask_token"):
        mask_token_id(tokenizer, None)
