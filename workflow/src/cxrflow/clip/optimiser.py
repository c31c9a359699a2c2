"""AdamW's parameter groups: which weights learn how fast and decay.

In: the model and `TrainOptions`. Out: the optimiser, each group with its peak learning rate.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection

import torch
from open_clip.model import CustomTextCLIP
from timm.models import group_parameters
from torch import nn

from cxrflow.config.clip import TrainOptions


def build_optimizer(
    model: CustomTextCLIP, options: TrainOptions, new_weights: Collection[str] = ()
) -> torch.optim.AdamW:
    """AdamW over the trainable weights; each group carries `peak_lr`.

    The vision tower's rate falls by `layer_decay` from layer to layer towards the input (BEiT's scheme, as in timm).
    `new_weights` names weights of the vision tower that start anew and learn at the head's rate.
    """
    layers = vision_layers(model.visual)
    deepest = max(layers.values())
    undecayed = _undecayed(model.visual)
    groups: dict[tuple[float, float], list[nn.Parameter]] = defaultdict(list)
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        tower, _, rest = name.partition(".")
        if tower == "visual" and rest not in new_weights:
            rate = options.vision_lr * options.layer_decay ** (deepest - layers[rest])
        elif tower == "text" and rest.startswith("encoder."):
            rate = options.text_lr
        else:
            rate = options.head_lr
        plain = parameter.ndim <= 1 or (tower == "visual" and rest in undecayed)
        groups[rate, 0.0 if plain else options.weight_decay].append(parameter)
    return torch.optim.AdamW(
        [
            {"params": parameters, "lr": rate, "peak_lr": rate, "weight_decay": decay}
            for (rate, decay), parameters in groups.items()
        ],
        betas=(options.beta1, options.beta2),
        eps=options.epsilon,
        fused=True,
    )


def vision_layers(visual: nn.Module) -> dict[str, int]:
    """Depth of each weight of a vision tower of open_clip: timm's own grouping, else by the names of its blocks."""
    names = [name for name, _ in visual.named_parameters()]
    trunk = getattr(visual, "trunk", None)
    if trunk is not None:
        grouped = group_parameters(trunk, trunk.group_matcher(coarse=False), reverse=True)
        last = max(grouped.values())
        return {name: grouped.get(name.removeprefix("trunk."), last) for name in names}
    blocks = {name: re.match(r"transformer\.resblocks\.(\d+)\.|layer(\d)\.", name) for name in names}
    numbers = {name: int(match[1] or int(match[2]) - 1) for name, match in blocks.items() if match}
    last = max(numbers.values()) + 2
    ends = ("ln_post", "proj", "attnpool", "attn_pool")
    return {name: numbers[name] + 1 if name in numbers else (last if name.startswith(ends) else 0) for name in names}


def _undecayed(visual: nn.Module) -> set[str]:
    """Weights the tower itself excludes from decay, such as position embeddings."""
    trunk = getattr(visual, "trunk", None)
    owner, prefix = (visual, "") if trunk is None else (trunk, "trunk.")
    return {prefix + name for name in owner.no_weight_decay()} if hasattr(owner, "no_weight_decay") else set()
