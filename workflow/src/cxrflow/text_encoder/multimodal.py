"""The language model of a model of pictures and text (Gemma 3 of 4B and larger, MedGemma, LLaVA) as a base by itself.

In: a folder as the hub has it, config.json with a `text_config`, weights named `language_model.*` among others. Out:
the folder as its makers would publish the language model alone: that configuration, those weights, the tokenizer.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from safetensors import safe_open
from transformers import PretrainedConfig
from transformers.models.auto.modeling_auto import MODEL_FOR_CAUSAL_LM_MAPPING_NAMES

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json
from cxrflow.text_encoder.weights import save_weights

# Published before and since transformers 4.52: language_model.model.layers.0, model.language_model.layers.0.
TRUNK = re.compile(r"^(?:model\.language_model|language_model\.model)\.")
HEAD = re.compile(r"^(?:language_model\.)?lm_head\.")
INDEX = "model.safetensors.index.json"
OF_PICTURES = ("preprocessor_config.json", "processor_config.json", "video_preprocessor_config.json")


def take_language_model(folder: Path, config: PretrainedConfig) -> None:
    """Rewrite `folder` in place, a file of weights at a time; nothing where `config` is of a language model alone.

    Raises CxrflowError for one whose language model is no architecture of its own or has no weights known by name.
    """
    text = getattr(config, "text_config", None)
    if text is None:
        return
    architecture = MODEL_FOR_CAUSAL_LM_MAPPING_NAMES.get(text.model_type)
    weights = _take_weights(folder) if architecture else {}
    if not weights:
        raise CxrflowError(
            f"base-model: '{config.model_type}' is a model of pictures and text, and its language model "
            f"('{text.model_type}') cannot be taken out of it; name a model of the family for text alone"
        )
    if (folder / INDEX).is_file():
        write_json(folder / INDEX, {"metadata": {}, "weight_map": weights})
    text.architectures = [architecture]
    # Without a head of its own, the embedding is the head.
    text.tie_word_embeddings = bool(getattr(config, "tie_word_embeddings", False)) or "lm_head.weight" not in weights
    (folder / "config.json").unlink()
    text.save_pretrained(folder)
    for name in OF_PICTURES:
        (folder / name).unlink(missing_ok=True)
    tokenizer = folder / "tokenizer_config.json"
    if tokenizer.is_file():
        settings = json.loads(tokenizer.read_text(encoding="utf-8"))
        settings.pop("processor_class", None)
        write_json(tokenizer, settings)


def _take_weights(folder: Path) -> dict[str, str]:
    """Leave the language model's weights alone in the folder's safetensors; returns the file of each."""
    file_of = {}
    for path in sorted(folder.glob("*.safetensors")):
        with safe_open(path, framework="pt") as stored:
            names = {name: _alone(name) for name in stored.keys()}  # noqa: SIM118 - a safetensors file is no mapping
            tensors = {new: stored.get_tensor(name) for name, new in names.items() if new}
        path.unlink()
        if tensors:
            save_weights(tensors, path)
            file_of |= dict.fromkeys(tensors, path.name)
    return file_of


def _alone(name: str) -> str | None:
    """Name of a weight in the language model by itself; None where it is of another part."""
    for pattern, alone in ((TRUNK, "model."), (HEAD, "lm_head.")):
        if pattern.match(name):
            return pattern.sub(alone, name)
    return None
