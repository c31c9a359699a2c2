"""The folder of a trained model.

In: the trained towers and facts about the run. Out, renamed into place as a whole:

    model.safetensors       every weight of both towers and the logit scale
    open_clip_config.json   vision tower and preprocessing, in open_clip's own format
    clip.json               how the text tower is made, encoder, logit scale, training, run_info for the tables
    text_encoder/           tokenizer and configuration of the text encoder; its weights are in model.safetensors
    metrics.jsonl           loss and validation retrieval of each step
    README.md               model card
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from safetensors.torch import save_file

from cxrflow.clip.model import DualTower
from cxrflow.clip.model_card import model_card
from cxrflow.clip.objective import logit_factor
from cxrflow.config.clip import RunOptions
from cxrflow.io.atomic import atomic_directory, atomic_path, write_json, write_text
from cxrflow.text_encoder.encoder import ENCODER_FILE, TextEncoder

SCHEMA = 1
METRICS = "metrics.jsonl"


def write_model(
    out_dir: Path,
    tower: DualTower,
    metrics: Path,
    run: RunOptions,
    instruction: str,
    encoder_digest: str,
    training: dict[str, Any],
) -> None:
    """Write the folder; LoRA updates are merged into the encoder's weights first, in place."""
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
        with atomic_path(folder / "model.safetensors") as temporary:
            save_file(weights, temporary, metadata={"format": "pt"})
        write_json(folder / "open_clip_config.json", tower.config)
        write_json(folder / "clip.json", config)
        save_encoder_shape(encoder, folder / "text_encoder")
        shutil.copyfile(metrics, folder / METRICS)
        write_text(folder / "README.md", model_card(out_dir.name, config, encoder.options.base.licence))


def save_encoder_shape(encoder: TextEncoder, folder: Path) -> None:
    """Configuration, settings and tokenizer of an encoder, without its weights."""
    folder.mkdir(parents=True)
    encoder.model.config.name_or_path = ""  # where a model was loaded from is no property of it
    encoder.model.config.save_pretrained(folder)
    encoder.tokeniser.tokenizer.save_pretrained(folder)
    write_json(folder / ENCODER_FILE, encoder.options.model_dump(mode="json"))
