"""The folder of a trained model.

In: the trained towers and facts about the run. Out, renamed into place as a whole:

    model.safetensors       the text tower: encoder and head
    open_clip_model.safetensors   the vision tower and the logit scale, as open_clip loads them without cxrflow
    open_clip_config.json   vision tower and preprocessing, in open_clip's own format
    clip.json               how the text tower and the pixels are made, encoder, logit scale, training, run_info
    text_encoder/           tokenizer, configuration and terms of the text encoder; its weights are in model.safetensors
    metrics.jsonl           loss and validation retrieval of each step
    README.md               model card
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from open_clip.model import _build_text_tower
from safetensors.torch import load_file
from torch import Tensor

from cxrflow.clip.data_terms import data_terms
from cxrflow.clip.model import PLACEHOLDER_TEXT, DualTower
from cxrflow.clip.model_card import model_card
from cxrflow.clip.objective import logit_factor
from cxrflow.config.clip import RunOptions
from cxrflow.io.atomic import atomic_directory, write_json, write_text
from cxrflow.io.hashing import sha256_file, sha256_text
from cxrflow.io.model_files import bring_terms
from cxrflow.provenance.context import run_context
from cxrflow.text_encoder.encoder import ENCODER_FILE, TextEncoder
from cxrflow.text_encoder.weights import save_weights

SCHEMA = 1
METRICS = "metrics.jsonl"
TEXT_WEIGHTS, OPEN_CLIP_WEIGHTS = "model.safetensors", "open_clip_model.safetensors"
TEXT = "text."  # how the names of the text tower's weights begin


def write_model(
    out_dir: Path,
    tower: DualTower,
    metrics: Path,
    run: RunOptions,
    instruction: str,
    encoder_dir: Path,
    encoder_digest: str,
    training: dict[str, Any],
    images: dict[str, Any],
) -> None:
    """Write the folder; LoRA updates are merged into the encoder's weights first, in place.

    images: how the pixels of the shards were made, by `pixel_options`.
    """
    model = tower.model
    model.text.merge_lora()
    encoder = model.text.encoder
    config = {
        "schema": SCHEMA,
        "text": {
            "mode": run.text_mode,
            "head": run.text_head,
            "report_text": run.report_text,
            "instruction": instruction,
            "hidden_size": encoder.hidden_size,
            "embed_dim": tower.config["model_cfg"]["embed_dim"],
        },
        "encoder": {
            "name": run.encoder,
            "sha256": encoder_digest,
            "base": encoder.options.base.name,
            "adaptation": [step.get("step") for step in encoder.options.base.adaptation],
        },
        "vision": run.vision.model_dump(mode="json"),
        "vision_weights": tower.weights,
        "images": images,
        "licences": {
            "encoder": encoder.options.base.licence,
            "data": data_terms(training["trained_on"], run_context()),
        },
        "logit_scale": logit_factor(model, run.training.loss).item(),
        "training": {
            **run.training.model_dump(mode="json"),
            **training,
            "fraction": run.fraction,
            "dataset_weights": run.dataset_weights,
        },
        "run_info": {
            "encoder": run.encoder,
            "base": encoder.options.base.name,
            "adaptation": [step.get("step") for step in encoder.options.base.adaptation],
            "text_mode": run.text_mode,
            "vision": run.vision.name,
            "trained_on": training["trained_on"],
            "n_train": training["n_train"],
            "seed": training["seed"],
        },
    }
    with atomic_directory(out_dir) as folder:
        weights = {name: tensor.detach().cpu().contiguous() for name, tensor in model.state_dict().items()}
        save_weights({n: tensor for n, tensor in weights.items() if n.startswith(TEXT)}, folder / TEXT_WEIGHTS)
        save_weights(_open_clip_weights(weights, tower.config["model_cfg"]["embed_dim"]), folder / OPEN_CLIP_WEIGHTS)
        write_json(folder / "open_clip_config.json", tower.config)
        write_json(folder / "clip.json", config)
        save_encoder_shape(encoder, folder / "text_encoder")
        bring_terms(encoder_dir, folder / "text_encoder")
        shutil.copyfile(metrics, folder / METRICS)
        write_text(folder / "README.md", model_card(out_dir.name, config))


def _open_clip_weights(weights: dict[str, Tensor], embed_dim: int) -> dict[str, Tensor]:
    """The weights under the names open_clip asks for: ours but for the text tower, and its placeholder, all zeros."""
    ours = {name: tensor for name, tensor in weights.items() if not name.startswith(TEXT)}
    placeholder = _build_text_tower(embed_dim, PLACEHOLDER_TEXT).state_dict()
    return ours | {f"{TEXT}{name}": tensor.new_zeros(tensor.shape) for name, tensor in placeholder.items()}


def saved_weights(folder: Path) -> dict[str, Tensor]:
    """Every weight of a saved model. Raises SafetensorError for a file that is none."""
    seen = load_file(folder / OPEN_CLIP_WEIGHTS)
    return {n: tensor for n, tensor in seen.items() if not n.startswith(TEXT)} | load_file(folder / TEXT_WEIGHTS)


def weights_sha256(folder: Path) -> str:
    """Digest of the weights of a saved model. Raises FileNotFoundError where the folder lacks some."""
    return sha256_text("\n".join(sha256_file(folder / name) for name in (TEXT_WEIGHTS, OPEN_CLIP_WEIGHTS)))


def save_encoder_shape(encoder: TextEncoder, folder: Path) -> None:
    """Configuration, settings and tokenizer of an encoder, without its weights."""
    folder.mkdir(parents=True)
    encoder.model.config.name_or_path = ""  # where a model was loaded from is no property of it
    encoder.model.config.save_pretrained(folder)
    encoder.tokeniser.tokenizer.save_pretrained(folder)
    write_json(folder / ENCODER_FILE, encoder.options.model_dump(mode="json"))
