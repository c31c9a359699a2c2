"""The text tower of an open_clip model (BiomedCLIP) as a base: a BERT, its tokenizer, the projection behind it.

In: a folder as the hub has it under `hf-hub:ORG/NAME`: open_clip_config.json, weights, tokenizer. Out: a base folder
that is an encoder already, its projection in pooling.safetensors. open_clip builds the whole model and loads it
strictly; pickled weights are read as plain tensors alone (`weights_only`).
"""

from __future__ import annotations

import json
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import open_clip
from open_clip.hf_model import ClsLastHiddenStatePooler, HFTextEncoder

from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json
from cxrflow.text_encoder.backbone import load_tokenizer, longest_input, save_model
from cxrflow.text_encoder.encoder import ENCODER_FILE, POOLING_FILE, BaseRecord, EncoderSettings
from cxrflow.text_encoder.pooling import ClsProjectionPooling
from cxrflow.text_encoder.weights import save_weights

OPEN_CLIP_CONFIG = "open_clip_config.json"


def write_text_tower(source: Path, target: Path, record: BaseRecord) -> BaseRecord:
    """Write the text tower of the open_clip folder `source` into `target`; returns the record with its projection.

    Raises CxrflowError where open_clip cannot load the folder, or where its text tower is no BERT that is read at its
    first state and projected by two linear maps.
    """
    config = json.loads((source / OPEN_CLIP_CONFIG).read_text(encoding="utf-8")).get("model_cfg", {})
    text = config.get("text_cfg", {})
    if not text.get("hf_model_name"):
        raise CxrflowError(f"{source}: its text tower is open_clip's own transformer; only a BERT can be a base")
    if text.get("tokenizer_mode") or text.get("tokenizer_kwargs"):
        raise CxrflowError(f"{source}: its tokenizer has options of open_clip's own, which are not known here")
    tower = _loaded(source, text)
    try:
        pooling = ClsProjectionPooling(tower.transformer.config.hidden_size, config["embed_dim"])
        pooling.proj.load_state_dict(tower.proj.state_dict())
        plain = isinstance(tower.pooler, ClsLastHiddenStatePooler)
    except RuntimeError:
        plain = False
    if not plain:
        raise CxrflowError(
            f"{source}: its text tower has the pooler '{text.get('hf_pooler_type')}' and the projection "
            f"'{text.get('hf_proj_type')}'; known here are BiomedCLIP's, 'cls_last_hidden_state_pooler' and 'mlp'"
        )
    record = record.model_copy(update={"projection": pooling.width})
    limit = min(text.get("context_length", 77), longest_input(tower.transformer))
    settings = EncoderSettings(pooling="cls_projection", max_length=limit, base=record)
    save_model(tower.transformer, load_tokenizer(source), target)
    save_weights(pooling.state_dict(), target / POOLING_FILE)
    write_json(target / ENCODER_FILE, settings.model_dump(mode="json"))
    return record


def _loaded(source: Path, text: dict[str, Any]) -> HFTextEncoder:
    """The text tower, in float32, every weight of the model accounted for."""
    # open_clip takes the BERT's shape from the hub, by the name in its configuration; a config.json here says it too.
    named = str(source) if (source / "config.json").is_file() else text["hf_model_name"]
    shape = {**text, "hf_model_name": named, "hf_model_pretrained": False}
    try:
        model = open_clip.create_model(f"local-dir:{source}", require_pretrained=True, text_cfg=shape)
    except UnpicklingError as error:
        raise CxrflowError(f"{source}: its weights are no file of plain tensors; nothing else is read") from error
    except OSError as error:
        raise CxrflowError(
            f"{source}: the configuration of its BERT, '{named}', cannot be had ({type(error).__name__}). Is this "
            "machine allowed to reach huggingface.co? Else put that repository's config.json into the folder"
        ) from error
    except (RuntimeError, ValueError, TypeError) as error:
        raise CxrflowError(f"{source}: open_clip cannot load it ({type(error).__name__})") from error
    return model.text.float().eval()
