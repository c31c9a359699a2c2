"""Low-rank adapters on a language model: which linear maps, wrapping, merging."""

from __future__ import annotations

from pathlib import Path

from peft import LoraConfig, PeftModel, get_peft_model
from torch import nn
from transformers import PreTrainedModel

from cxrflow.config.text_encoder import LoraOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.weights import share_weights

# Names of the attention's linear maps: Llama, Qwen, Mistral, Gemma; Phi-3; GPT-NeoX; BERT; DistilBERT; ModernBERT;
# DeBERTa; MPNet.
ATTENTION_NAMES = (
    "q_proj", "k_proj", "v_proj", "o_proj", "qkv_proj", "query_key_value", "query", "key", "value", "dense",
    "q_lin", "k_lin", "v_lin", "out_lin", "Wqkv", "Wo", "query_proj", "key_proj", "value_proj", "q", "k", "v", "o",
)  # fmt: skip


def linear_names(model: nn.Module) -> list[str]:
    """Last names of the linear maps inside the transformer layers: what an adapter on everything touches."""
    return sorted({path[-1] for path in _layer_paths(model)})


def attention_names(model: nn.Module) -> list[str]:
    """Names of the attention's linear maps (Llama: q, k, v, o; BERT: query, key, value, attention.output.dense).

    A last name that other maps of a layer have too, as BERT's `dense`, is given with its path within the layer.
    Raises CxrflowError for an architecture with other names.
    """
    paths = _layer_paths(model)
    inside = [path for path in paths if path[-1] in ATTENTION_NAMES and any("att" in part for part in path[:-1])]
    if not inside:
        raise CxrflowError(
            f"no known attention map in this architecture (linear maps: {', '.join(linear_names(model))}); "
            "use lora.targets 'all'"
        )
    elsewhere = {path[-1] for path in set(paths) - set(inside)}
    return sorted({".".join(path) if path[-1] in elsewhere else path[-1] for path in inside})


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


def _layer_paths(model: nn.Module) -> list[tuple[str, ...]]:
    """Paths of the linear maps below their layer. Layers are numbered (layers.0, h.0); embeddings and heads are not."""
    paths = []
    for name, module in model.named_modules():
        parts = name.split(".")
        numbers = [place for place, part in enumerate(parts) if part.isdigit()]
        if isinstance(module, nn.Linear) and numbers:
            paths.append(tuple(parts[numbers[-1] + 1 :]))
    return paths
