"""The dual tower: vision by open_clip's factory, text by ours.

In: `VisionOptions` and a text encoder. Out: an open_clip model whose `text` is a `TextTower`, and what open_clip needs
to make the vision tower again (`open_clip_config.json`, its own format).
"""

from __future__ import annotations

import json
import logging
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
from cxrflow.config.clip import TIMM, Loss, TextHead, TextMode, VisionOptions
from cxrflow.errors import CxrflowError, nearest
from cxrflow.text_encoder.encoder import TextEncoder

# The factory wants a text tower; this one is made to be replaced.
PLACEHOLDER_TEXT = {"context_length": 4, "vocab_size": 4, "width": 8, "heads": 1, "layers": 1}
TIMM_EMBED_DIM = 512


@dataclass(frozen=True)
class DualTower:
    """A new model. `config` is the content of open_clip_config.json, `new_weights` the names of image projection
    weights that were started anew because the width of the shared space was changed."""

    model: CustomTextCLIP
    config: dict[str, Any]
    new_weights: tuple[str, ...]


def build_model(
    options: VisionOptions,
    encoder: TextEncoder,
    mode: TextMode,
    head: TextHead = "linear",
    loss: Loss = "group_infonce",
) -> DualTower:
    """The model of a run, vision weights loaded, text head random, the logits' scale where its loss starts.

    Raises CxrflowError for a model or tag open_clip does not know, weights that cannot be had, or a size the tower
    does not take.
    """
    name, model_cfg, preprocess_cfg = _resolve(options)
    size = options.image_size or model_cfg["vision_cfg"].get("image_size", 224)
    native = model_cfg["embed_dim"]
    width = options.embed_dim or native
    weights = bool(options.pretrained) or options.name.startswith("hf-hub:")
    tag = options.pretrained if options.pretrained not in ("", "timm") else None
    tag_cfg = open_clip.get_pretrained_cfg(name, tag) if tag else {}
    quick_gelu = bool(model_cfg.get("quick_gelu") or tag_cfg.get("quick_gelu"))

    def create(embed_dim: int, load: bool) -> CustomTextCLIP:
        # A checkpoint must fit the text tower it was saved with, so that one is built where weights are loaded.
        whole_checkpoint = load and options.pretrained != "timm"
        with _buildable(options):
            return open_clip.create_model(
                name,
                pretrained=tag if load else None,
                load_weights=load,
                precision="fp32",
                device=torch.get_default_device(),  # where the text tower is made too
                force_image_size=size,
                force_custom_text=True,
                force_quick_gelu=quick_gelu,
                force_preprocess_cfg=preprocess_cfg,
                pretrained_image=load and options.pretrained == "timm",
                pretrained_text=False,
                require_pretrained=whole_checkpoint,
                output_dict=True,
                embed_dim=embed_dim,
                **({} if whole_checkpoint else {"text_cfg": PLACEHOLDER_TEXT}),
            )

    model = create(native if weights else width, weights)
    new_weights: tuple[str, ...] = ()
    if options.pretrained == "timm":  # its weights have no projection into a shared space
        new_weights = tuple(name for name, _ in model.visual.named_parameters() if name.startswith("head.proj."))
    elif weights and width != native:
        wider = create(width, False)
        new_weights = _copy_fitting(model.visual, wider.visual)
        model = wider
    _require_whole_patches(model, options.name, size)
    set_text_tower(model, TextTower(encoder, width, mode, head))
    start_logits(model, loss)
    preprocess = model.visual.preprocess_cfg
    config = {
        "model_cfg": {
            "embed_dim": width,
            "custom_text": True,
            "quick_gelu": quick_gelu,
            "vision_cfg": {**model_cfg["vision_cfg"], "image_size": size},
            "text_cfg": PLACEHOLDER_TEXT,
            **({} if model.logit_bias is None else {"init_logit_bias": SIGLIP_BIAS}),
        },
        "preprocess_cfg": {
            "size": size,
            "mode": "RGB",
            "mean": list(preprocess["mean"]),
            "std": list(preprocess["std"]),
            "interpolation": "bicubic",
            "resize_mode": "longest",
            "fill_color": 0,
        },
    }
    return DualTower(model, config, new_weights)


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


def _resolve(options: VisionOptions) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """open_clip's name of the tower, its configuration, and preprocessing that its weights do not state themselves."""
    if options.name.startswith(TIMM):
        return _register_timm(options.name.removeprefix(TIMM), options)
    name = options.name if options.name.startswith("hf-hub:") else options.name.replace("/", "-")
    model_cfg = open_clip.get_model_config(name)
    if model_cfg is None:
        raise CxrflowError(
            f"vision.name: open_clip has no '{options.name}'{nearest(name, open_clip.list_models())} "
            "(names: open_clip.list_models(); models of timm as timm/<name>)"
        )
    if "multimodal_cfg" in model_cfg:
        raise CxrflowError(f"vision.name: {options.name} is a captioning model; choose one with two towers")
    tags = open_clip.list_pretrained_tags_by_model(name)
    if options.pretrained and options.pretrained not in tags and not Path(options.pretrained).is_file():
        raise CxrflowError(
            f"vision.pretrained: '{options.pretrained}' is neither a file nor weights of {name}"
            f"{nearest(options.pretrained, tags)} (there are: {', '.join(tags) or 'none'})"
        )
    return name, model_cfg, {}


def _register_timm(timm_name: str, options: VisionOptions) -> tuple[str, dict[str, Any], dict[str, Any]]:
    facts = timm.models.get_pretrained_cfg(timm_name)
    if not timm.is_model(timm_name) or facts is None:
        raise CxrflowError(
            f"vision.name: timm has no '{timm_name}'{nearest(timm_name.split('.')[0], timm.list_models())}"
        )
    name = f"cxrflow-{timm_name}"
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
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{name}.json").write_text(json.dumps(model_cfg), encoding="utf-8")
        open_clip.add_model_config(folder)
    return name, model_cfg, {"mean": facts.mean, "std": facts.std}


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
