"""Every family of language models: from the folder its makers publish to vectors and both stages of training."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from text_encoder_samples import make_tiny_base, write_reports
from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForMaskedLM, GPT2Config, GPT2Model

from cxrflow.config.text_encoder import BaseOptions, ContrastiveOptions, EncoderOptions, LoraOptions, MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import load_backbone, load_language_model, load_tokenizer
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.lora import attention_names
from cxrflow.text_encoder.train_contrastive import finalise, prepare, train_contrastive
from cxrflow.text_encoder.train_mntp import train_mntp

SEPARATE = ["k_proj", "o_proj", "q_proj", "v_proj"]
DECODERS = {
    **dict.fromkeys(("llama", "mistral", "qwen2", "qwen3", "gemma", "gemma2", "gemma3_text"), SEPARATE),
    "phi3": ["o_proj", "qkv_proj"],
    "gpt_neox": ["dense", "query_key_value"],
}
BERTS = {
    **dict.fromkeys(("bert", "roberta"), ["attention.output.dense", "key", "query", "value"]),
    "distilbert": ["k_lin", "out_lin", "q_lin", "v_lin"],
    "modernbert": ["Wqkv", "attn.Wo"],
}
SHAPE = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4}
TEXTS = ["Small left pleural effusion.", "Clear.", "[FINDINGS] No pneumothorax. [IMPRESSION] Normal heart and lungs."]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_reports(tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="module")
def words(tables: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders with a decoder's and a BERT's tokenizer."""
    folder = tmp_path_factory.mktemp("words")
    return {name: make_tiny_base(folder / name, tables[0], name) for name in ("llama", "bert")}


@pytest.mark.parametrize("model_type", [*DECODERS, *BERTS])
def test_published_model_of_the_family_becomes_an_encoder_and_learns(
    model_type: str, words: dict[str, Path], tables: tuple[Path, Path], tmp_path: Path
) -> None:
    decoder = model_type in DECODERS
    tokenizer = load_tokenizer(words["llama" if decoder else "bert"])
    torch.manual_seed(0)
    sizes = {"dim": 32, "hidden_dim": 64, "n_layers": 2, "n_heads": 4} if model_type == "distilbert" else SHAPE
    further = {"num_key_value_heads": 2} if decoder and model_type != "gpt_neox" else {}
    further |= {"head_dim": 8} if model_type.startswith(("qwen3", "gemma")) else {}
    config = AutoConfig.for_model(
        model_type, vocab_size=len(tokenizer), pad_token_id=tokenizer.pad_token_id, max_position_embeddings=130,
        **sizes, **further,
    )  # fmt: skip
    model = (AutoModelForCausalLM if decoder else AutoModelForMaskedLM).from_config(config)
    model.save_pretrained(tmp_path / "published")
    tokenizer.save_pretrained(tmp_path / "published")

    base = tmp_path / "base"
    make_base(base, BaseOptions(source="local", path=str(tmp_path / "published")), seed=0)
    assert load_language_model(base).new_weights == ()
    assert attention_names(load_backbone(base)) == (DECODERS | BERTS)[model_type]

    training = {"max_steps": 2, "batch_size": 8, "lora": LoraOptions(rank=2), "learning_rate": 1e-2}
    options = EncoderOptions(
        base="b", max_length=96, mntp=MntpOptions(**training), contrastive=ContrastiveOptions(**training)
    )
    finalise(base, tmp_path / "plain", options)
    train_mntp(base, tmp_path / "mntp", [tables[0]], options, 7, tmp_path / "a")
    train_contrastive(tmp_path / "mntp", tmp_path / "adapted", [tables[0]], [tables[1]], options, 7, tmp_path / "b")
    vectors = {}
    for name in ("plain", "adapted"):
        encoder = TextEncoder.load(tmp_path / name)
        vectors[name] = encoder.encode(TEXTS, "find it")
        alone = np.concatenate([encoder.encode([text], "find it") for text in TEXTS])
        assert np.abs(vectors[name] - alone).max() <= 1e-5
    assert np.abs(vectors["plain"] - vectors["adapted"]).max() > 1e-3


def test_simcse_is_refused_where_no_dropout_of_the_attention_is_known() -> None:
    encoder = SimpleNamespace(model=GPT2Model(GPT2Config(vocab_size=10, n_embd=8, n_layer=1, n_head=2)))
    with pytest.raises(CxrflowError, match="pairs simcse: .* no dropout that is known"):
        prepare(encoder, ContrastiveOptions(adaptation="full", pairs=("simcse",)))  # type: ignore[arg-type]


@pytest.mark.parametrize("model_type", ["llama", "bert"])
def test_simcse_sets_the_dropout_of_every_attention(model_type: str, words: dict[str, Path]) -> None:
    encoder = TextEncoder.load(words[model_type])
    prepare(encoder, ContrastiveOptions(adaptation="full", pairs=("simcse",), simcse_dropout=0.4))
    encoder.train()
    seen = []
    attention = torch.nn.functional.scaled_dot_product_attention

    def watched(*arguments: torch.Tensor, dropout_p: float, **options: object) -> torch.Tensor:
        seen.append(dropout_p)
        return attention(*arguments, dropout_p=dropout_p, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch.nn.functional, "scaled_dot_product_attention", watched)
        encoder(encoder.tokenise(TEXTS))
    assert seen == [0.4, 0.4]  # two layers
