"""Low-rank adapters on a language model: which linear maps, wrapping, merging."""

from __future__ import annotations

from pathlib import Path

from peft import LoraConfig, PeftModel, get_peft_model
from torch import nn
from transformers import PreTrainedModel

from cxrflow.config.text_encoder import LoraOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.weights import share_weights

# Names of the attention's linear maps: Llama, Qwen, Mistral, Gemma; Phi-3; GPT-NeoX; BERT; DistilBERT; ModernBERT.
ATTENTION_NAMES = (
    "q_proj", "k_proj", "v_proj", "o_proj", "qkv_proj", "query_key_value", "query", "key", "value", "dense",
    "q_lin", "k_lin", "v_lin", "out_lin", "Wqkv", "Wo",
)  # fmt: skip


def linear_names(model: nn.Module) -> list[str]:
    """Last names of the linear maps inside the transformer layers: what an adapter on everything touches."""
    return sorted({name.rsplit(".", 1)[-1] for name, module in model.named_modules() if _in_layer(name, module)})


def attention_names(model: nn.Module) -> list[str]:
    """Last names of the attention's linear maps (Llama: q, k, v, o; BERT: query, key, value, dense).

    BERT calls its feed-forward maps `dense` as its attention's output, so they are adapted with it.
    Raises CxrflowError for an architecture with other names.
    """
    found = [name for name in linear_names(model) if name in ATTENTION_NAMES]
    if not found:
        raise CxrflowError(
            f"no known attention map in this architecture (linear maps: {', '.join(linear_names(model))}); "
            "use lora.targets 'all'"
        )
    return found


def with_adapters(model: PreTrainedModel, options: LoraOptions) -> PeftModel:
    """The model with trainable adapters in place; its own weights are frozen."""
    targets = linear_names(model) if options.targets == "all" else attention_names(model)
    return get_peft_model(
        model,
        LoraConfig(
            r=options.rank, lora_alpha=options.alpha, lora_dropout=options.dropout, target_modules=targets, bias="none"
        ),
    )


def merged(model: PreTrainedModel | PeftModel) -> PreTrainedModel:
    """The model with its adapters added to its weights."""
    return model.merge_and_unload() if isinstance(model, PeftModel) else model


def save_adapter(model: PeftModel, base: Path, folder: Path) -> None:
    """Write the adapters alone, as peft and `load_backbone` read them; `base` is the folder they were trained on."""
    model.peft_config["default"].base_model_name_or_path = str(base)
    model.save_pretrained(folder)
    share_weights(folder)
    (folder / "README.md").unlink()  # peft's form to fill in; the encoder's own card stands beside


def _in_layer(name: str, module: nn.Module) -> bool:
    # Layers are numbered (layers.0, encoder.layer.0, h.0); embeddings, poolers and heads are not.
    return isinstance(module, nn.Linear) and any(part.isdigit() for part in name.split("."))
