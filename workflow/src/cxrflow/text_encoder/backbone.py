"""Language models from folders: the one place that calls AutoConfig, AutoModel and AutoTokenizer.

In: a folder with config.json, safetensors and a tokenizer (or an adapter beside its base). Out: a bidirectional model
in float32, leak-tested, with every weight accounted for. Nothing is fetched, no remote code runs, no pickle is read.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import transformers
from safetensors import safe_open
from transformers import (
    AutoConfig,
    AutoModel,
    AutoModelForCausalLM,
    AutoModelForMaskedLM,
    AutoTokenizer,
    PretrainedConfig,
    PreTrainedModel,
    PreTrainedTokenizerBase,
)
from transformers.models.auto.modeling_auto import MODEL_FOR_MASKED_LM_MAPPING

from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.bidirectional import (
    CausalModelError,
    check_attention,
    check_bidirectional,
    declared_causal,
)
from cxrflow.text_encoder.weights import disk_errors, share_weights

ADAPTER_CONFIG = "adapter_config.json"
LATENT_PREFIX = "latent_attn."  # pooling weights in the released llm2vec4cxr checkpoint


@dataclass(frozen=True)
class LanguageModel:
    """A model with its prediction head, for MNTP.

    `new_weights` are the head's weights that the folder does not hold: they are random and must be trained.
    """

    model: PreTrainedModel
    masked: bool
    new_weights: tuple[str, ...]

    @property
    def trunk(self) -> PreTrainedModel:
        return getattr(self.model, self.model.base_model_prefix)


def load_config(folder: Path) -> PretrainedConfig:
    """Configuration of a model folder. Raises CxrflowError where there is none, or where it needs remote code."""
    if not (folder / "config.json").is_file():
        raise CxrflowError(f"{folder} is no model folder: it has no config.json")
    try:
        config = AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    except (ValueError, OSError, KeyError) as error:
        model_type = json.loads((folder / "config.json").read_text(encoding="utf-8")).get("model_type")
        raise CxrflowError(
            f"{folder}: model type '{model_type}' is not in transformers {transformers.__version__}. Remote code is "
            "never run; where the weights have a known architecture, name it in the base's option 'read_as'"
        ) from error
    config._attn_implementation = None  # for this machine to choose: a name could be one of code to be fetched
    return config


def is_masked_lm(config: PretrainedConfig) -> bool:
    """True for the BERT family, whose attention is bidirectional by itself; False for decoders."""
    return type(config) in MODEL_FOR_MASKED_LM_MAPPING


def first_position(model: PreTrainedModel) -> int:
    """Number of a text's first position: 0, but for RoBERTa and its kin, which count on from the padding token's."""
    positions = getattr(getattr(model, "embeddings", None), "position_embeddings", None)
    padding = getattr(positions, "padding_idx", None)
    return 0 if padding is None else padding + 1


def longest_input(model: PreTrainedModel) -> int | None:
    """Positions of a model, tokens; None where it has no limit."""
    limit = getattr(model.config, "max_position_embeddings", None)
    return None if limit is None else limit - first_position(model)


def load_tokenizer(folder: Path) -> PreTrainedTokenizerBase:
    """Tokenizer of a model folder, padding on the right."""
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    except (ValueError, OSError, KeyError) as error:
        raise CxrflowError(f"{folder}: its tokenizer cannot be loaded ({type(error).__name__})") from error
    tokenizer.padding_side = "right"
    return tokenizer


def load_backbone(folder: Path) -> PreTrainedModel:
    """The AutoModel of a folder, in float32, in eval mode, without BERT's pooler (nothing here reads it).

    Raises:
        CxrflowError: weights are missing, or the folder holds adapters that would be left out.
        CausalModelError: the model does not see later tokens and its config.json does not declare that, or an adapter
            stands on a base that does not see them.
    """
    folder = Path(folder)
    if (folder / ADAPTER_CONFIG).is_file():
        return _load_adapter(folder)
    model, missing = _from_pretrained(AutoModel, folder)
    missing = [name for name in missing if not name.startswith("pooler.")]
    if missing:
        raise CxrflowError(f"{folder} lacks {len(missing)} weights of the model, the first is {missing[0]}")
    if getattr(model, "pooler", None) is not None:
        model.pooler = None
    check_attention(model, name=str(folder))
    return model.eval()


def load_language_model(folder: Path) -> LanguageModel:
    """The model with its prediction head: causal-LM class for decoders, masked-LM class for the BERT family.

    Raises as `load_backbone`.
    """
    config = load_config(folder)
    masked = is_masked_lm(config)
    model, missing = _from_pretrained(AutoModelForMaskedLM if masked else AutoModelForCausalLM, folder)
    trunk = f"{model.base_model_prefix}."
    lost = [name for name in missing if name.startswith(trunk)]
    if lost:
        raise CxrflowError(f"{folder} lacks {len(lost)} weights of the model, the first is {lost[0]}")
    loaded = LanguageModel(model, masked, tuple(sorted(missing)))
    check_bidirectional(loaded.trunk, name=str(folder))
    return loaded


def stored_tensors(folder: Path, prefix: str) -> dict[str, torch.Tensor]:
    """Tensors in a folder's safetensors whose name starts with `prefix`, without it."""
    found = {}
    for path in sorted(folder.glob("*.safetensors")):
        with safe_open(path, framework="pt") as tensors:
            for name in tensors.keys():  # noqa: SIM118 - a safetensors file is no mapping
                if name.startswith(prefix):
                    found[name.removeprefix(prefix)] = tensors.get_tensor(name)
    return found


def merge_adapter(model: PreTrainedModel, folder: Path, name: str) -> PreTrainedModel:
    """The model with the adapter of a peft folder added to its weights; `name` is what errors call the model.

    Raises CxrflowError where the folder is no adapter, or where one of its weights has no place in the model.
    """
    from peft import PeftModel, get_peft_model_state_dict

    if not (folder / ADAPTER_CONFIG).is_file():
        raise CxrflowError(f"{folder} is no adapter folder: it has no {ADAPTER_CONFIG}")
    if not (folder / "adapter_model.safetensors").is_file():
        raise CxrflowError(f"{folder} has no adapter_model.safetensors (pickled weights are never loaded)")
    with safe_open(folder / "adapter_model.safetensors", framework="pt") as tensors:
        stored = {tensor for tensor in tensors.keys() if "lora_" in tensor}  # noqa: SIM118
    try:
        adapted = PeftModel.from_pretrained(model, folder)
    except (ValueError, RuntimeError) as error:
        raise CxrflowError(f"{folder}: the adapter does not fit its base {name} ({type(error).__name__})") from error
    # peft only warns of weights that have another name, and the adapter would do nothing.
    places = {tensor for tensor in get_peft_model_state_dict(adapted, save_embedding_layers=False) if "lora_" in tensor}
    if places != stored:
        raise CxrflowError(
            f"{folder}: the adapter holds {len(stored)} weights, its base {name} took {len(places & stored)}"
        )
    return adapted.merge_and_unload()


def save_model(model: PreTrainedModel, tokenizer: PreTrainedTokenizerBase, folder: Path) -> None:
    """Weights, configuration and tokenizer, as AutoModel and AutoTokenizer load them."""
    model.config.name_or_path = ""  # where a model was loaded from is no property of the model
    with _quiet(), disk_errors(folder):
        model.save_pretrained(folder)
        tokenizer.save_pretrained(folder)
    share_weights(folder)


def _from_pretrained(factory: Any, folder: Path) -> tuple[PreTrainedModel, list[str]]:
    """The model, and the names of weights that the folder lacks."""
    if not list(folder.glob("*.safetensors")):
        raise CxrflowError(f"{folder} has no safetensors weights (pickled weights are never loaded)")
    with _quiet():  # missing and unused weights are judged here, not printed
        try:
            model, loading = factory.from_pretrained(
                folder,
                config=load_config(folder),
                dtype=torch.float32,
                use_safetensors=True,
                local_files_only=True,
                trust_remote_code=False,
                output_loading_info=True,
            )
        except (ValueError, OSError, RuntimeError) as error:
            raise CxrflowError(f"{folder}: its weights do not fit its config.json ({type(error).__name__})") from error
    adapters = [name for name in loading["unexpected_keys"] if "lora_" in name]
    if adapters:
        raise CxrflowError(
            f"{folder}: model.safetensors holds {len(adapters)} adapter weights that loading would leave out; "
            "merge the adapter, or store it as a peft folder with adapter_config.json"
        )
    return model, list(loading["missing_keys"])


def _load_adapter(folder: Path) -> PreTrainedModel:
    """A peft adapter merged into its base. The adapter does not store `is_causal`, so the base must."""
    settings = json.loads((folder / ADAPTER_CONFIG).read_text(encoding="utf-8"))
    named = settings.get("base_model_name_or_path") or ""
    base = next((path for path in (Path(named), folder / named) if named and (path / "config.json").is_file()), None)
    if base is None:
        raise CxrflowError(
            f"{folder}: the adapter's base '{named}' is no folder here. Make it with `cxrflow base-model` and name "
            f"that folder as base_model_name_or_path in {ADAPTER_CONFIG}"
        )
    try:
        model = load_backbone(base)
        if declared_causal(model.config):
            raise CausalModelError(f"{base} is causal")
    except CausalModelError as error:
        raise CausalModelError(
            f"{folder}: an adapter does not store is_causal, and its base {base} is causal: loaded on it, the adapter "
            "would be silently causal too. Make the base bidirectional with `cxrflow base-model`"
        ) from error
    merged = merge_adapter(model, folder, str(base))
    check_bidirectional(merged, name=str(folder))
    return merged.eval()


@contextmanager
def _quiet() -> Iterator[None]:
    logger = logging.getLogger("transformers")
    level, bars = logger.level, transformers.utils.logging.is_progress_bar_enabled()
    logger.setLevel(logging.ERROR)
    transformers.utils.logging.disable_progress_bar()
    try:
        yield
    finally:
        logger.setLevel(level)
        if bars:
            transformers.utils.logging.enable_progress_bar()
