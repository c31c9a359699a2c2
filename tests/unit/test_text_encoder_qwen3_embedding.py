"""Qwen3-Embedding as a baseline: its vectors as its model card and sentence_transformers compute them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from peft import LoraConfig, get_peft_model
from pydantic import ValidationError
from sentence_transformers import SentenceTransformer
from text_encoder_samples import make_tiny_base, write_reports
from tokenizers import Tokenizer, models, pre_tokenizers, processors, trainers
from transformers import AutoModel, AutoTokenizer, PreTrainedTokenizerFast, Qwen2Tokenizer, Qwen3Config, Qwen3Model

from cxrflow.config.text_encoder import BaseOptions, EncoderOptions, MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import load_backbone
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.bidirectional import CausalModelError, check_attention
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.packed import CannotPackError
from cxrflow.text_encoder.train_contrastive import finalise
from cxrflow.text_encoder.train_mntp import train_mntp

END = "<|endoftext|>"
TASK = "Retrieve the report that describes the same study"
TEXTS = [
    "[FINDINGS] Small left pleural effusion.",  # ":[" is one token: the border of instruction and text is inside it
    "Clear.",
    "There is a large right pneumothorax. " * 30,
]
OPTIONS = EncoderOptions(base="b", pooling="last_token", max_length=48, query_format="qwen3_embedding")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny random Qwen3 in the layout of Qwen/Qwen3-Embedding-0.6B: Qwen's splitting, an end token on every text."""
    folder = tmp_path_factory.mktemp("published")
    shape = Qwen2Tokenizer(vocab={END: 0}, merges=[])._tokenizer
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer, tokenizer.decoder = shape.pre_tokenizer, shape.decoder
    texts = [f"Instruct: {TASK}\nQuery:{text}" for text in TEXTS] * 20
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    tokenizer.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=400, special_tokens=[END], initial_alphabet=alphabet, show_progress=False)
    )
    tokenizer.post_processor = processors.TemplateProcessing(single=f"$A {END}", special_tokens=[(END, 0)])
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token=END, pad_token=END).save_pretrained(folder)
    settings = json.loads((folder / "tokenizer_config.json").read_text())
    (folder / "tokenizer_config.json").write_text(json.dumps({**settings, "tokenizer_class": "Qwen2Tokenizer"}))
    torch.manual_seed(0)
    Qwen3Model(
        Qwen3Config(
            vocab_size=400, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2, head_dim=16, max_position_embeddings=128, initializer_range=0.3,
        )
    ).save_pretrained(folder)  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def base(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base") / "qwen3"
    make_base(folder, BaseOptions(source="local", path=str(published), causal=True), seed=0)
    return folder


@pytest.fixture(scope="module")
def encoder(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("encoder") / "qwen3"
    finalise(base, folder, OPTIONS)
    return folder


def by_the_card(folder: Path, texts: list[str]) -> np.ndarray:
    """As the model card does it: one string, padding on the left, the last position, normalised."""
    tokenizer = AutoTokenizer.from_pretrained(folder, padding_side="left")
    model = AutoModel.from_pretrained(folder).eval()
    batch = tokenizer(texts, padding=True, truncation=True, max_length=48, return_tensors="pt")
    assert (batch["attention_mask"][:, -1] == 1).all() and (batch["attention_mask"] == 0).any()
    with torch.no_grad():
        return F.normalize(model(**batch).last_hidden_state[:, -1], dim=1).numpy()


def test_documents_have_the_vectors_of_the_model_card(published: Path, encoder: Path) -> None:
    found = TextEncoder.load(encoder).encode(TEXTS)
    assert np.abs(found - by_the_card(published, TEXTS)).max() <= 1e-5
    tokeniser = TextEncoder.load(encoder).tokeniser
    ends = {sequence.ids[-1] for asked in (None, TASK) for sequence in tokeniser.sequences(TEXTS, asked)}
    assert ends == {tokeniser.tokenizer.convert_tokens_to_ids(END)}  # also of the text that is cut
    assert np.abs(found[0] - found[1]).max() > 0.01


def test_queries_have_the_vectors_of_the_model_card(published: Path, encoder: Path) -> None:
    loaded = TextEncoder.load(encoder)
    found = loaded.encode(TEXTS, TASK)
    expected = by_the_card(published, [f"Instruct: {TASK}\nQuery:{' '.join(text.split())}" for text in TEXTS])
    assert np.abs(found - expected).max() <= 1e-5
    assert np.abs(found - loaded.encode(TEXTS)).max() > 0.01
    # Tokenised apart, instruction and text would be other tokens than the model was trained on.
    tokenizer = loaded.tokeniser.tokenizer
    apart = [tokenizer(part, add_special_tokens=False)["input_ids"] for part in (f"Instruct: {TASK}\nQuery:", TEXTS[0])]
    assert list(loaded.tokeniser.sequences(TEXTS[:1], TASK)[0].ids[:-1]) != sum(apart, [])


def test_sentence_transformers_gives_the_same_vectors(encoder: Path) -> None:
    ours, theirs = TextEncoder.load(encoder), SentenceTransformer(str(encoder), device="cpu")
    assert np.abs(theirs.encode(TEXTS) - ours.encode(TEXTS)).max() <= 1e-6
    assert np.abs(theirs.encode(TEXTS, prompt_name="style") - ours.encode(TEXTS, TASK)).max() <= 1e-6


def test_card_states_the_mask_the_format_and_the_pooling(encoder: Path) -> None:
    card = (encoder / "README.md").read_text()
    for phrase in ("causal attention", "`Instruct: <instruction>\\nQuery:`", "Take the state of the last token"):
        assert phrase in card


def test_plain_folder_of_the_base_pools_the_last_token(published: Path, base: Path) -> None:
    assert np.abs(TextEncoder.load(base).encode(TEXTS[:2]) - by_the_card(published, TEXTS)[:2]).max() <= 1e-5


def test_causal_model_is_refused_wherever_a_token_must_see_the_later_ones(base: Path, tmp_path: Path) -> None:
    with pytest.raises(CxrflowError, match="a causal model's only pooling is last_token, not mean"):
        finalise(base, tmp_path / "mean", EncoderOptions(base="b", max_length=48))
    reports, _ = write_reports(tmp_path)
    options = EncoderOptions(base="b", max_length=48, mntp=MntpOptions())
    with pytest.raises(CausalModelError, match="causal on unpadded and padded batches"):
        train_mntp(base, tmp_path / "mntp", [reports], options, 0, tmp_path / "work")
    packing = TextEncoder.load(base)
    packing.packed = True
    with pytest.raises(CannotPackError, match="a causal model cannot be packed"):
        packing.encode(TEXTS)
    get_peft_model(
        load_backbone(base), LoraConfig(r=2, target_modules=["q_proj"], init_lora_weights=False)
    ).save_pretrained(tmp_path / "adapter")
    settings = json.loads((tmp_path / "adapter" / "adapter_config.json").read_text())
    settings["base_model_name_or_path"] = str(base)
    (tmp_path / "adapter" / "adapter_config.json").write_text(json.dumps(settings))
    with pytest.raises(CausalModelError, match="its base .* is causal"):
        load_backbone(tmp_path / "adapter")


def test_causal_folder_that_does_not_say_so_is_refused(published: Path) -> None:
    with pytest.raises(CausalModelError, match="cxrflow base-model"):
        load_backbone(published)


def test_declared_mask_that_is_not_there_is_refused(tmp_path: Path) -> None:
    bert = make_tiny_base(tmp_path / "bert", write_reports(tmp_path)[0], "bert")
    model = load_backbone(bert)
    model.config.is_causal = True
    with pytest.raises(CxrflowError, match="declares a causal mask, but a token sees"):
        check_attention(model)
    with pytest.raises(CxrflowError, match="'causal' has no effect on a bert"):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(bert), causal=True), seed=0)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            lambda: BaseOptions(source="scratch", scratch={}, causal=True),
            "'causal' has no effect with source 'scratch'",
        ),
        (lambda: EncoderOptions(base="b", query_format="qwen3_embedding"), "goes with pooling last_token alone"),
    ],
)
def test_options_that_do_not_go_together_are_refused(options: object, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        options()
