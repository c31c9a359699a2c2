"""Models of pictures and text: their language model becomes a base, the same as by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from text_encoder_samples import make_tiny_base, write_reports
from transformers import (
    CLIPConfig,
    CLIPModel,
    Gemma3Config,
    Gemma3ForConditionalGeneration,
    LlavaConfig,
    LlavaForConditionalGeneration,
    MambaConfig,
    MambaForCausalLM,
    PreTrainedTokenizerBase,
)

from cxrflow.config.text_encoder import BaseOptions, EncoderOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import load_language_model, load_tokenizer
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.bidirectional import CausalModelError
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.train_contrastive import finalise

TEXTS = ["Small left pleural effusion.", "[FINDINGS] No pneumothorax. [IMPRESSION] Normal heart and lungs."]
TEXT = {
    "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 3, "num_attention_heads": 4, "head_dim": 8,
    "num_key_value_heads": 2, "sliding_window": 4, "max_position_embeddings": 130, "query_pre_attn_scalar": 8,
}  # fmt: skip
VISION = {
    "hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "image_size": 28,
    "patch_size": 14,
}  # fmt: skip


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory: pytest.TempPathFactory) -> PreTrainedTokenizerBase:
    folder = tmp_path_factory.mktemp("words")
    return load_tokenizer(make_tiny_base(folder / "llama", write_reports(folder)[0]))


def gemma3(tokenizer: PreTrainedTokenizerBase, **text: bool) -> Gemma3ForConditionalGeneration:
    torch.manual_seed(0)
    config = Gemma3Config(
        text_config={**TEXT, "vocab_size": len(tokenizer), "pad_token_id": tokenizer.pad_token_id, **text},
        vision_config=VISION,
        mm_tokens_per_image=4,
    )
    return Gemma3ForConditionalGeneration(config).eval()


def old_name(name: str) -> str:
    """As google/gemma-3-4b-it has it: every part at the top."""
    return name.removeprefix("model.").replace("language_model.", "language_model.model.")


@pytest.mark.parametrize("names", ["as the hub's", "as transformers' own", "in two files"])
def test_language_model_of_gemma_3_becomes_a_base_with_its_own_states(
    names: str, tokenizer: PreTrainedTokenizerBase, tmp_path: Path
) -> None:
    model, published = gemma3(tokenizer), tmp_path / "published"
    model.save_pretrained(published)
    tokenizer.save_pretrained(published)
    (published / "preprocessor_config.json").write_text("{}")
    weights = {name: t.clone() for name, t in model.state_dict().items() if name != "lm_head.weight"}
    if names == "as the hub's":
        weights = {old_name(name): tensor for name, tensor in weights.items()}
    if names == "in two files":
        (published / "model.safetensors").unlink()
        weight_map = {name: f"model-0000{1 + ('layers.2' in name)}-of-00002.safetensors" for name in weights}
        for file in set(weight_map.values()):
            part = {name: tensor for name, tensor in weights.items() if weight_map[name] == file}
            save_file(part, published / file, metadata={"format": "pt"})
        (published / "model.safetensors.index.json").write_text(json.dumps({"weight_map": weight_map}))
    else:
        save_file(weights, published / "model.safetensors", metadata={"format": "pt"})

    base = tmp_path / "base"
    make_base(base, BaseOptions(source="local", path=str(published)), seed=0)
    settings = json.loads((base / "config.json").read_text())
    assert settings["model_type"] == "gemma3_text" and settings["is_causal"] is False
    stored = {name for path in base.glob("*.safetensors") for name in load_file(path)}
    assert stored == {f"model.{name}" for name in model.model.language_model.state_dict()}
    assert not (base / "preprocessor_config.json").exists()
    loaded = load_language_model(base)
    assert loaded.new_weights == ()

    ids = torch.tensor([tokenizer(text)["input_ids"][:8] for text in TEXTS])
    with torch.no_grad():
        expected = gemma3(tokenizer, is_causal=False).model.language_model(input_ids=ids).last_hidden_state
        logits = model.lm_head(expected)
        assert (loaded.trunk.eval()(input_ids=ids).last_hidden_state - expected).abs().max() <= 1e-5
        assert (loaded.model.eval()(input_ids=ids).logits - logits).abs().max() <= 1e-4
    finalise(base, tmp_path / "encoder", EncoderOptions(base="b", max_length=96))
    assert TextEncoder.load(tmp_path / "encoder").encode(TEXTS).shape == (2, 32)


def test_language_model_of_llava_keeps_the_head_it_does_not_share_with_its_embedding(
    tokenizer: PreTrainedTokenizerBase, tmp_path: Path
) -> None:
    def llava(**further: bool) -> LlavaForConditionalGeneration:
        torch.manual_seed(0)
        text = {name: TEXT[name] for name in ("hidden_size", "intermediate_size", "num_attention_heads")}
        text |= {"model_type": "llama", "num_hidden_layers": 2, "max_position_embeddings": 130, **further}
        text |= {"vocab_size": len(tokenizer), "pad_token_id": tokenizer.pad_token_id}
        vision = {**VISION, "model_type": "clip_vision_model"}
        config = LlavaConfig(text_config=text, vision_config=vision, tie_word_embeddings=False)
        return LlavaForConditionalGeneration(config).eval()

    model, published = llava(), tmp_path / "published"
    model.save_pretrained(published)
    tokenizer.save_pretrained(published)
    weights = {old_name(name): tensor.clone() for name, tensor in model.state_dict().items()}
    weights["language_model.lm_head.weight"] = weights.pop("lm_head.weight")  # as llava-hf/llava-1.5-7b-hf has it
    save_file(weights, published / "model.safetensors", metadata={"format": "pt"})
    make_base(tmp_path / "base", BaseOptions(source="local", path=str(published)), seed=0)
    loaded = load_language_model(tmp_path / "base")
    assert loaded.new_weights == () and not torch.equal(model.lm_head.weight, model.get_input_embeddings().weight)
    ids = torch.tensor([tokenizer(text)["input_ids"][:8] for text in TEXTS])
    bidirectional = llava(is_causal=False)
    with torch.no_grad():
        expected = bidirectional.lm_head(bidirectional.model.language_model(input_ids=ids).last_hidden_state)
        assert (loaded.model.eval()(input_ids=ids).logits - expected).abs().max() <= 1e-5


def test_model_of_pictures_whose_text_part_is_no_language_model_is_refused_by_name(
    tokenizer: PreTrainedTokenizerBase, tmp_path: Path
) -> None:
    text = {"vocab_size": len(tokenizer), "hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1,
            "num_attention_heads": 2}  # fmt: skip
    CLIPModel(CLIPConfig(text_config=text, vision_config=VISION)).save_pretrained(tmp_path / "clip")
    tokenizer.save_pretrained(tmp_path / "clip")
    with pytest.raises(CxrflowError, match="'clip' is a model of pictures and text, .* for text alone"):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(tmp_path / "clip")), seed=0)
    assert not (tmp_path / "out").exists()


def test_architecture_that_stays_causal_is_refused_without_sending_the_user_in_a_circle(
    tokenizer: PreTrainedTokenizerBase, tmp_path: Path
) -> None:
    config = MambaConfig(vocab_size=len(tokenizer), hidden_size=16, state_size=4, num_hidden_layers=1)
    MambaForCausalLM(config).save_pretrained(tmp_path / "mamba")
    tokenizer.save_pretrained(tmp_path / "mamba")
    with pytest.raises(CausalModelError, match="a 'mamba' stays causal .*Take another architecture") as caught:
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(tmp_path / "mamba")), seed=0)
    assert "cxrflow base-model" not in str(caught.value)
