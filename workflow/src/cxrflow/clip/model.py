"""The dual tower: vision by open_clip's factory, text by ours.

In: `VisionOptions` and a text encoder. Out: an open_clip model whose `text` is a `TextTower`, and what open_clip needs
to make the vision tower again (`open_clip_config.json`, its own format).
"""

from __future__ import annotations

import json
import logging
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import open_clip
import timm
import torch
from open_clip.model import CustomTextCLIP
from open_clip.modified_resnet import ModifiedResNet
from safetensors import SafetensorError
from torch import nn

from cxrflow.clip.objective import SIGLIP_BIAS, start_logits
from cxrflow.clip.text_tower import TextTower
from cxrflow.clip.transforms import Preprocess
from cxrflow.clip.vision_files import VisionFiles, find_files, open_clip_name, read_files, timm_facts
from cxrflow.config.clip import HUB, TIMM, Loss, TextHead, TextMode, VisionOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.encoder import TextEncoder

# The factory wants a text tower; this one is made to be replaced.
PLACEHOLDER_TEXT = {"context_length": 4, "vocab_size": 4, "width": 8, "heads": 1, "layers": 1}
TIMM_EMBED_DIM = 512


@dataclass(frozen=True)
class DualTower:
    """A new model. `config` is the content of open_clip_config.json, `new_weights` the names of image projection
    weights that were started anew because the width of the shared space was changed, `weights` the `VisionRecord` of
    those that were loaded; None for random ones."""

    model: CustomTextCLIP
    config: dict[str, Any]
    new_weights: tuple[str, ...]
    weights: dict[str, Any] | None


def build_model(
    options: VisionOptions,
    encoder: TextEncoder,
    mode: TextMode,
    head: TextHead = "linear",
    loss: Loss = "group_infonce",
    weights_dir: Path | None = None,
) -> DualTower:
    """The model of a run, vision weights loaded, text head random, the logits' scale where its loss starts.

    weights_dir: folder of vision_weights.py, and nothing is fetched; else open_clip's and timm's caches or the hub.
    Raises CxrflowError for a model or tag open_clip does not know, weights that cannot be had, or a size the tower
    does not take.
    """
    files = read_files(weights_dir, options) if weights_dir else find_files(options)
    model, model_cfg, new_weights = build_vision(options, files)
    width = model_cfg["embed_dim"]
    set_text_tower(model, TextTower(encoder, width, mode, head))
    start_logits(model, loss)
    preprocess = model.visual.preprocess_cfg
    config = {
        "model_cfg": model_cfg | ({} if model.logit_bias is None else {"init_logit_bias": SIGLIP_BIAS}),
        "preprocess_cfg": {
            "size": model_cfg["vision_cfg"]["image_size"],
            "mode": "RGB",
            "mean": list(preprocess["mean"]),
            "std": list(preprocess["std"]),
            "interpolation": "bicubic",
            "resize_mode": "longest",
            "fill_color": 0,
        },
    }
    return DualTower(model, config, new_weights, files.record.model_dump(mode="json") if files else None)


def build_vision(
    options: VisionOptions, files: VisionFiles | None
) -> tuple[CustomTextCLIP, dict[str, Any], tuple[str, ...]]:
    """A model with the vision tower and open_clip's text tower, the `model_cfg` that makes it again with a placeholder
    for text, and the names of weights that were started anew.

    files: what the weights are loaded from; None for random ones. Raises CxrflowError where they do not fit the tower.
    """
    name, model_cfg, preprocess_cfg = _resolve(options, files)
    size = options.image_size or model_cfg["vision_cfg"].get("image_size", 224)
    native = model_cfg["embed_dim"]
    width = options.embed_dim or native
    tag_cfg = open_clip.get_pretrained_cfg(name, options.pretrained) if options.pretrained else {}
    quick_gelu = bool(model_cfg.get("quick_gelu") or tag_cfg.get("quick_gelu"))

    def create(embed_dim: int, load: bool) -> CustomTextCLIP:
        trunk = load and options.pretrained == "timm"
        checkpoint = load and not trunk
        # A checkpoint must fit the text tower it was saved with, so that one is built where weights are loaded.
        text = _own_text(model_cfg, files) if checkpoint else PLACEHOLDER_TEXT
        with _buildable(options):
            model = open_clip.create_model(
                name,
                pretrained=str(files.weights) if checkpoint else None,
                precision="fp32",
                device=torch.get_default_device(),  # where the text tower is made too
                force_image_size=None if trunk else size,
                force_custom_text=True,
                force_quick_gelu=quick_gelu,
                force_preprocess_cfg=preprocess_cfg | tag_cfg,
                pretrained_text=False,
                require_pretrained=checkpoint,
                output_dict=True,
                embed_dim=embed_dim,
                text_cfg=text,
            )
            if trunk:
                _load_trunk(model, options.name.removeprefix(TIMM), files.weights)
                model.visual.set_input_size(size)
        return model

    model = create(width if files is None else native, files is not None)
    new_weights: tuple[str, ...] = ()
    if files and options.pretrained == "timm":  # its weights have no projection into a shared space
        new_weights = tuple(name for name, _ in model.visual.named_parameters() if name.startswith("head.proj."))
    elif files and width != native:
        wider = create(width, False)
        new_weights = _copy_fitting(model.visual, wider.visual)
        model = wider
    _require_whole_patches(model, options.name, size)
    made_again = {
        "embed_dim": width,
        "custom_text": True,
        "quick_gelu": quick_gelu,
        "vision_cfg": {**model_cfg["vision_cfg"], "image_size": size},
        "text_cfg": PLACEHOLDER_TEXT,
    }
    return model, made_again, new_weights


def rebuild_vision(folder: Path) -> CustomTextCLIP:
    """The model of a saved folder with random weights and open_clip's placeholder for text.

    Raises CxrflowError for a configuration that open_clip would fetch something for, or that this package never wrote.
    """
    config = json.loads((folder / "open_clip_config.json").read_text(encoding="utf-8"))
    _require_plain(config.get("model_cfg", {}), folder / "open_clip_config.json")
    with quiet():
        return open_clip.create_model(
            f"local-dir:{folder}",
            load_weights=False,
            pretrained_text=False,
            output_dict=True,
            force_image_size=config["preprocess_cfg"]["size"],
            text_cfg=PLACEHOLDER_TEXT,
        )


def _require_plain(model_cfg: dict[str, Any], path: Path) -> None:
    """A tower may be named so that the libraries look for it on a hub or in another folder."""
    trunk = model_cfg.get("vision_cfg", {}).get("timm_model_name")
    if model_cfg.get("text_cfg") != PLACEHOLDER_TEXT:
        raise CxrflowError(f"{path}: text_cfg is not the placeholder that cxrflow writes; the folder was altered")
    if trunk is not None and (":" in trunk or not timm.is_model(trunk)):
        raise CxrflowError(f"{path}: timm_model_name is no model of timm {timm.__version__}; nothing is fetched for it")


def recompute_activations(visual: nn.Module, name: str) -> None:
    """Have a vision tower compute its activations a second time in the backward pass, which keeps fewer of them.

    Raises CxrflowError for one that cannot: open_clip would go on without a word, or with a warning.
    """
    tower = getattr(visual, "trunk", visual)
    try:
        if isinstance(tower, ModifiedResNet):  # takes the call and does nothing
            raise NotImplementedError
        tower.set_grad_checkpointing()
    except (NotImplementedError, AttributeError, AssertionError) as error:
        raise CxrflowError(
            f"vision.grad_checkpointing: {name} cannot compute its activations twice; set it to false, and "
            "training.micro_batch_size where memory is short"
        ) from error


def set_text_tower(model: CustomTextCLIP, tower: TextTower) -> None:
    """Put our text tower in the place of open_clip's."""
    model.text = tower
    model.context_length, model.vocab_size = tower.context_length, tower.vocab_size


def preprocess_of(model: CustomTextCLIP) -> Preprocess:
    """Size and normalisation the vision tower's weights expect."""
    config = model.visual.preprocess_cfg
    size = config["size"] if isinstance(config["size"], int) else config["size"][0]
    return Preprocess(size, tuple(config["mean"]), tuple(config["std"]))


def _resolve(options: VisionOptions, files: VisionFiles | None) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """open_clip's name of the tower, its configuration, and preprocessing that no tag of open_clip states."""
    if options.name.startswith(TIMM):
        return _register_timm(options)
    if options.name.startswith(HUB):
        name, model_cfg, preprocess_cfg = _register_hub(options, files)
    else:
        name, preprocess_cfg = open_clip_name(options), {}
        model_cfg = open_clip.get_model_config(name)
    if "multimodal_cfg" in model_cfg:
        raise CxrflowError(f"vision.name: {options.name} is a captioning model; choose one with two towers")
    return name, model_cfg, preprocess_cfg


def _register_hub(options: VisionOptions, files: VisionFiles) -> tuple[str, dict[str, Any], dict[str, Any]]:
    config = json.loads(files.config.read_text(encoding="utf-8"))
    try:
        model_cfg = config["model_cfg"]
        fetched = ":" in (model_cfg["vision_cfg"].get("timm_model_name") or "")
    except (KeyError, TypeError, AttributeError) as error:
        raise CxrflowError(f"vision.name: {options.name} has no configuration that open_clip reads") from error
    if fetched:
        raise CxrflowError(f"vision.name: {options.name} takes its vision tower from another repository")
    preprocess_cfg = {key: value for key, value in config.get("preprocess_cfg", {}).items() if key != "size"}
    return _registered(options, model_cfg), model_cfg, preprocess_cfg


def _register_timm(options: VisionOptions) -> tuple[str, dict[str, Any], dict[str, Any]]:
    timm_name = options.name.removeprefix(TIMM)
    facts = timm_facts(timm_name)
    model_cfg = {
        "embed_dim": options.embed_dim or TIMM_EMBED_DIM,
        "custom_text": True,
        "vision_cfg": {
            "image_size": options.image_size or facts.input_size[-1],
            "timm_model_name": timm_name,
            "timm_pool": "",  # the pooling the model was made with
            "timm_proj": "linear",
        },
        "text_cfg": PLACEHOLDER_TEXT,
    }
    return _registered(options, model_cfg), model_cfg, {"mean": facts.mean, "std": facts.std}


def _registered(options: VisionOptions, model_cfg: dict[str, Any]) -> str:
    """The name under which open_clip's factory knows the configuration from now on."""
    name = f"cxrflow-{re.sub('[:/]', '-', options.name)}"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{name}.json").write_text(json.dumps(model_cfg), encoding="utf-8")
        open_clip.add_model_config(folder)
    return name


def _own_text(model_cfg: dict[str, Any], files: VisionFiles) -> dict[str, Any]:
    """The text tower a checkpoint was saved with; the shape of one of transformers is read where it lies."""
    text = model_cfg["text_cfg"]
    if not text.get("hf_model_name"):
        return text
    return text | {"hf_model_name": str(files.text_config), "hf_model_pretrained": False}


def _load_trunk(model: CustomTextCLIP, timm_name: str, file: Path) -> None:
    """timm's published weights, read as timm reads them: names and classifier are made to fit there."""
    overlay = {"file": str(file), "custom_load": False}
    trunk = timm.create_model(timm_name, pretrained=True, pretrained_cfg_overlay=overlay)
    trunk.reset_classifier(0)  # open_clip's tower has none
    model.visual.trunk.load_state_dict(trunk.state_dict())


def _copy_fitting(source: Any, target: Any) -> tuple[str, ...]:
    """Copy the tensors that fit, and name the others: only the projection into the shared space may differ."""
    mine, theirs = target.state_dict(), source.state_dict()
    differing = tuple(sorted(name for name in mine if mine[name].shape != theirs[name].shape))
    projections = ("trunk.head.", "head.proj.", "proj", "attnpool.c_proj.")
    if not all(name.startswith(projections) for name in differing):
        raise CxrflowError(
            f"vision.embed_dim: changing the width would start {len(differing)} weights anew; leave it empty"
        )
    target.load_state_dict({name: mine[name] if name in differing else theirs[name] for name in mine})
    return differing


def _require_whole_patches(model: CustomTextCLIP, name: str, size: int) -> None:
    embedding = getattr(getattr(model.visual, "trunk", None), "patch_embed", None)
    patch = getattr(embedding, "patch_size", None) or getattr(model.visual, "patch_size", None)
    patch = patch[0] if isinstance(patch, tuple) else patch
    if patch and size % patch:
        raise CxrflowError(
            f"vision.image_size: {size} is no multiple of the {patch} px patches of {name}; "
            f"the nearest sizes are {size // patch * patch} and {(size // patch + 1) * patch}"
        )


@contextmanager
def _buildable(options: VisionOptions) -> Iterator[None]:
    try:
        with quiet():
            yield
    except (UnpicklingError, SafetensorError) as error:
        raise CxrflowError(
            f"vision.pretrained: {options.pretrained} is no file of plain tensors; nothing else is read from it"
        ) from error
    except (AssertionError, RuntimeError, ValueError, OSError) as error:
        size = f" at image_size {options.image_size}" if options.image_size else ""
        weights = f" with weights '{options.pretrained}'" if options.pretrained else ""
        raise CxrflowError(f"vision tower {options.name}{size}{weights} cannot be made: {error}") from error


@contextmanager
def quiet() -> Iterator[None]:
    """open_clip warns on the root logger of random weights and of what it skips; both are said in clip.json."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
