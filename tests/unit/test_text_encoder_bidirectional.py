"""The leak test: a model that does not see later tokens is never used as an encoder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file, save_file
from text_encoder_samples import make_tiny_base, write_reports
from transformers import AutoConfig, AutoModel, PreTrainedModel

from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.backbone import load_backbone
from cxrflow.text_encoder.bidirectional import CausalModelError, check_bidirectional, largest_change

DECODERS = ("llama", "mistral", "qwen2", "qwen3", "gemma2", "gemma3_text", "phi3", "gpt_neox")


def decoder(model_type: str = "llama", attention: str | None = None, **flags: bool) -> PreTrainedModel:
    torch.manual_seed(0)
    config = AutoConfig.for_model(
        model_type,
        vocab_size=61,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=4,
        head_dim=8,
        pad_token_id=0,
        **flags,
    )
    return AutoModel.from_config(config, attn_implementation=attention).eval()


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    return make_tiny_base(folder / "llama", write_reports(folder)[0])


@pytest.mark.parametrize("model_type", DECODERS)
def test_every_decoder_family_is_bidirectional_with_the_flag_and_refused_without(model_type: str) -> None:
    assert check_bidirectional(decoder(model_type, is_causal=False)) > 1e-6
    with pytest.raises(CausalModelError, match="causal on unpadded and padded batches"):
        check_bidirectional(decoder(model_type))


@pytest.mark.parametrize(("attention", "unpadded"), [("sdpa", True), ("eager", False)])
def test_flag_on_the_layers_alone_is_detected(attention: str, unpadded: bool) -> None:
    model = decoder(attention=attention)
    for layer in model.layers:
        layer.self_attn.is_causal = False
    # sdpa looks bidirectional until a batch has padding: the reason for the second batch of the test
    assert (largest_change(model, padded=False) > 0) is unpadded
    assert largest_change(model, padded=True) == 0
    with pytest.raises(CausalModelError, match="padded batches"):
        check_bidirectional(model, "the trap")


def test_bert_is_bidirectional_by_itself(tmp_path: Path) -> None:
    model = load_backbone(make_tiny_base(tmp_path / "bert", write_reports(tmp_path)[0], "bert"))
    assert check_bidirectional(model) > 0
    assert not hasattr(model.config, "is_causal")


def test_leak_test_leaves_training_mode_alone(base: Path) -> None:
    model = load_backbone(base).train()
    check_bidirectional(model)
    assert model.training


def test_folder_without_the_flag_is_refused_at_load(base: Path, tmp_path: Path) -> None:
    causal = copied(base, tmp_path / "causal")
    settings = json.loads((causal / "config.json").read_text())
    del settings["is_causal"]
    (causal / "config.json").write_text(json.dumps(settings))
    with pytest.raises(CausalModelError, match="cxrflow base-model"):
        load_backbone(causal)


def test_adapter_is_merged_on_a_bidirectional_base_and_refused_on_a_causal_one(base: Path, tmp_path: Path) -> None:
    folder, adapted = saved_adapter(base, tmp_path / "adapter")
    ids = torch.arange(5, 15)[None]
    with torch.no_grad():
        expected = adapted(input_ids=ids).last_hidden_state
        assert torch.allclose(load_backbone(folder)(input_ids=ids).last_hidden_state, expected, atol=1e-6)

    causal = copied(base, tmp_path / "causal")
    (causal / "config.json").write_text((causal / "config.json").read_text().replace('"is_causal": false,', ""))
    point_to(folder, causal)
    with pytest.raises(CausalModelError, match="an adapter does not store is_causal"):
        load_backbone(folder)


def test_adapter_of_another_shape_or_without_a_base_is_refused(base: Path, tmp_path: Path) -> None:
    folder, _ = saved_adapter(base, tmp_path / "adapter")
    weights = load_file(folder / "adapter_model.safetensors")
    save_file({**weights, "base_model.model.layers.9.self_attn.q_proj.lora_A.weight": torch.zeros(2, 32)},
              folder / "adapter_model.safetensors")  # fmt: skip
    with pytest.raises(CxrflowError, match="the adapter holds 5 weights, its base .* took 4"):
        load_backbone(folder)
    save_file(
        {f"base_model.model.{name.removeprefix('base_model.')}": weight for name, weight in weights.items()},
        folder / "adapter_model.safetensors",
    )  # fmt: skip - names of the same adapter on a model with a head
    with pytest.raises(CxrflowError, match="the adapter holds 4 weights, its base .* took 0"):
        load_backbone(folder)
    point_to(folder, Path("meta-llama/Llama-3.2-1B"))
    with pytest.raises(CxrflowError, match="base 'meta-llama/Llama-3.2-1B' is no folder here"):
        load_backbone(folder)


def test_adapter_weights_inside_the_model_file_are_not_left_out_silently(base: Path, tmp_path: Path) -> None:
    folder = copied(base, tmp_path / "mixed")
    weights = load_file(folder / "model.safetensors")
    save_file({**weights, "model.layers.0.self_attn.q_proj.lora_A.weight": torch.zeros(2, 32)},
              folder / "model.safetensors", metadata={"format": "pt"})  # fmt: skip
    with pytest.raises(CxrflowError, match="holds 1 adapter weights"):
        load_backbone(folder)


def test_missing_weight_is_an_error(base: Path, tmp_path: Path) -> None:
    folder = copied(base, tmp_path / "incomplete")
    weights = load_file(folder / "model.safetensors")
    weights.pop("model.norm.weight")
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(CxrflowError, match="lacks 1 weights of the model, the first is norm.weight"):
        load_backbone(folder)


def copied(source: Path, target: Path) -> Path:
    target.mkdir()
    for path in source.iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    return target


def saved_adapter(base: Path, folder: Path) -> tuple[Path, PreTrainedModel]:
    torch.manual_seed(1)
    model = get_peft_model(load_backbone(base), LoraConfig(r=2, target_modules=["q_proj"], init_lora_weights=False))
    model.save_pretrained(folder)
    point_to(folder, base)
    return folder, model.eval()


def point_to(adapter: Path, base: Path) -> None:
    settings = json.loads((adapter / "adapter_config.json").read_text())
    settings["base_model_name_or_path"] = str(base)
    (adapter / "adapter_config.json").write_text(json.dumps(settings))
