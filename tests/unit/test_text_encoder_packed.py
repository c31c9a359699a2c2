"""Packed rows: the states and gradients of separate reports, or a clear refusal."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
import transformers
from text_encoder_samples import make_tiny_base, with_latents, write_reports
from torch import Tensor

from cxrflow.config.text_encoder import EncoderOptions, LoraOptions
from cxrflow.text_encoder import lora
from cxrflow.text_encoder.backbone import LanguageModel, load_language_model, load_tokenizer
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.mntp import masked_loss
from cxrflow.text_encoder.packed import CannotPackError, packed_states, states
from cxrflow.text_encoder.tokenise import Batch, TextTokeniser
from cxrflow.text_encoder.train_contrastive import finalise

SHAPE = {"vocab_size": 100, "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 2, "pad_token_id": 0}
HEADS = {"num_attention_heads": 4}
DECODER = {**SHAPE, **HEADS, "num_key_value_heads": 2, "is_causal": False, "use_cache": False}
CONFIGURATIONS = {
    "llama": lambda: transformers.LlamaConfig(**DECODER),
    "qwen2": lambda: transformers.Qwen2Config(**DECODER),
    "qwen3": lambda: transformers.Qwen3Config(**DECODER, head_dim=16),
    "mistral": lambda: transformers.MistralConfig(**DECODER, sliding_window=None),
    "gemma": lambda: transformers.GemmaConfig(**DECODER, head_dim=16),
    "phi3": lambda: transformers.Phi3Config(**DECODER),
    "gpt_neox": lambda: transformers.GPTNeoXConfig(**SHAPE, **HEADS, is_causal=False, use_cache=False),
    "bert": lambda: transformers.BertConfig(**SHAPE, **HEADS),
    "distilbert": lambda: transformers.DistilBertConfig(vocab_size=100, dim=64, hidden_dim=128, n_layers=2, n_heads=4),
    "roberta": lambda: transformers.RobertaConfig(**SHAPE, **HEADS),  # positions count from the padding token's number
}
REFUSED = {
    "mistral with a window": (lambda: transformers.MistralConfig(**DECODER, sliding_window=4), "sliding_window"),
    "gemma 2": (lambda: transformers.Gemma2Config(**DECODER, head_dim=16), "sliding_window, softcap"),
    "mpnet": (lambda: transformers.MPNetConfig(**SHAPE, **HEADS), "its states would not be"),
    "deberta": (lambda: transformers.DebertaV2Config(**SHAPE, **HEADS), "its states would not be"),
}


def model_of(configuration: transformers.PretrainedConfig) -> transformers.PreTrainedModel:
    torch.manual_seed(0)
    return transformers.AutoModel.from_config(configuration).eval()


def batch_of_three() -> Batch:
    torch.manual_seed(1)
    mask = torch.ones(3, 9, dtype=torch.long)
    mask[1, 5:] = 0
    mask[2, 1:] = 0
    return {"input_ids": torch.randint(1, 100, (3, 9)) * mask, "attention_mask": mask}


def separate(model: transformers.PreTrainedModel, batch: Batch) -> Tensor:
    """States of each report alone, without padding."""
    found = torch.zeros(*batch["input_ids"].shape, 64, dtype=model.dtype)
    for row, length in enumerate(batch["attention_mask"].sum(1).tolist()):
        found[row, :length] = model(input_ids=batch["input_ids"][row : row + 1, :length]).last_hidden_state[0]
    return found


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_packed_reports_have_the_states_of_separate_ones(name: str) -> None:
    model, batch = model_of(CONFIGURATIONS[name]()), batch_of_three()
    with torch.no_grad():
        expected, padded = separate(model, batch), states(model, batch, packed=False)
        assert (packed_states(model, batch) - expected).abs().max() <= 1e-5
        assert torch.equal(states(model, batch, packed=False), padded)  # padded batches are computed as before


@pytest.mark.parametrize("name", REFUSED)
def test_attention_that_is_more_than_a_softmax_is_refused(name: str) -> None:
    configuration, reason = REFUSED[name]
    model = model_of(configuration())
    for _ in range(2):  # the second batch as the first
        with pytest.raises(CannotPackError, match=f"cannot be packed .{reason}"):
            packed_states(model, batch_of_three())


@pytest.mark.parametrize("recompute", [False, True])
def test_gradients_of_adapters_are_those_of_separate_reports(recompute: bool) -> None:
    gradients = []
    for states_of in (packed_states, separate):
        model = model_of(CONFIGURATIONS["llama"]()).double().train()
        if recompute and states_of is packed_states:
            model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
        adapted = lora.with_adapters(model, LoraOptions(rank=2, dropout=0.0))
        adapted.requires_grad_(True)
        states_of(adapted, batch_of_three()).square().sum().backward()
        gradients.append({name: p.grad for name, p in adapted.named_parameters() if p.grad is not None})
    assert gradients[0].keys() == gradients[1].keys() and len(gradients[0]) > 20
    for name, gradient in gradients[1].items():
        assert torch.allclose(gradients[0][name], gradient, atol=1e-9 * float(gradient.abs().max())), name


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packed")
    return make_tiny_base(folder / "llama", write_reports(folder)[0])


@pytest.mark.parametrize("pooling", ["mean", "latent_attention", "last_token", "cls"])
def test_an_encoder_gives_the_same_vectors_packed(base: Path, pooling: str, tmp_path: Path) -> None:
    with_latents(base, tmp_path / "base")
    finalise(tmp_path / "base", tmp_path / "encoder", EncoderOptions(base="b", pooling=pooling, max_length=96))
    encoder = TextEncoder.load(tmp_path / "encoder")
    texts = ["Clear.", "Small left pleural effusion.", "No acute disease. The heart is normal in size."]
    expected = encoder.encode(texts, "find it")
    encoder.packed = True
    assert np.abs(encoder.encode(texts, "find it") - expected).max() <= 1e-5


def test_masked_prediction_has_the_same_loss_packed(base: Path) -> None:
    loaded: LanguageModel = load_language_model(base)
    batch = TextTokeniser(load_tokenizer(base), 96)(
        ["Clear.", "Small left effusion. No pneumothorax.", "Normal heart."]
    )
    chosen = batch["embed_mask"].bool() & (torch.arange(batch["embed_mask"].shape[1]) % 3 == 1)
    hidden = batch["input_ids"].masked_fill(chosen, 4)
    loss = masked_loss(loaded, batch, hidden, chosen)
    assert masked_loss(loaded, batch, hidden, chosen, packed=True).item() == pytest.approx(loss.item(), abs=1e-5)
    parts = [masked_loss(loaded, batch, hidden, chosen, torch.tensor(rows)).item() for rows in ([0, 2], [1])]
    assert sum(parts) == pytest.approx(loss.item(), abs=1e-5)
