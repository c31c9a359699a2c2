"""Vision towers as they are published: real configurations without memory, small ones with weights."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import open_clip
import pytest
import torch
from clip_samples import write_encoder
from safetensors.torch import save_file
from torch.utils.flop_counter import FlopCounterMode

from cxrflow.clip.model import build_model, recompute_activations
from cxrflow.clip.optimiser import build_optimizer, vision_layers
from cxrflow.config.clip import TrainOptions, VisionOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.encoder import TextEncoder

# Name, image size, width asked for; then the size and width found, and millions of weights in the vision tower.
PUBLISHED = [
    ("EVA02-L-14-336", None, None, 336, 768, 304.4),
    ("EVA02-L-14-336", 448, None, 448, 768, 304.9),
    ("EVA02-L-14-336", 448, 1280, 448, 1280, 305.4),
    ("EVA02-B-16", None, None, 224, 512, 86.3),
    ("ViT-B-16", None, None, 224, 512, 86.2),
    ("RN50", None, None, 224, 1024, 38.3),
    ("timm/swin_tiny_patch4_window7_224", None, None, 224, 512, 27.9),
    ("timm/swin_base_patch4_window12_384", None, 768, 384, 768, 87.7),
]


@pytest.fixture(scope="module")
def encoder_dir(tmp_path_factory) -> Path:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture
def encoder(encoder_dir) -> TextEncoder:
    return TextEncoder.load(encoder_dir)


@pytest.mark.parametrize(("name", "size", "width", "found_size", "found_width", "millions"), PUBLISHED)
def test_a_published_tower_has_its_size_and_its_shared_width(
    encoder, name, size, width, found_size, found_width, millions
) -> None:
    options = VisionOptions(name=name, pretrained="", image_size=size, embed_dim=width)
    with torch.device("meta"):
        tower = build_model(options, encoder, "lora")
        features = tower.model.visual.eval()(torch.empty(1, 3, found_size, found_size))
    assert features.shape == (1, found_width)
    assert sum(p.numel() for p in tower.model.visual.parameters()) / 1e6 == pytest.approx(millions, abs=0.06)
    assert tower.config["model_cfg"]["embed_dim"] == found_width
    assert tower.config["preprocess_cfg"]["size"] == found_size
    assert tower.model.text.proj.linear.weight.shape == (found_width, encoder.hidden_size)


@pytest.mark.parametrize(("size", "gflop"), [(336, 381.9), (448, 723.5)])
def test_the_papers_tower_costs_what_the_scaling_model_says(encoder, size, gflop) -> None:
    with torch.device("meta"):
        model = build_model(VisionOptions(pretrained="", image_size=size, embed_dim=1280), encoder, "lora").model
        with FlopCounterMode(display=False) as counter:
            model.visual.eval()(torch.empty(1, 3, size, size))
    assert counter.get_total_flops() / 1e9 == pytest.approx(gflop, rel=1e-3)


def test_every_layer_of_the_papers_tower_has_its_rate(encoder) -> None:
    with torch.device("meta"):
        model = build_model(VisionOptions(pretrained=""), encoder, "frozen").model
    assert sorted(set(vision_layers(model.visual).values())) == list(range(26))  # stem, 24 blocks, norm and projection
    groups = build_optimizer(model, TrainOptions(vision_lr=1.0, layer_decay=0.85, head_lr=7.0)).param_groups
    rates = {round(group["peak_lr"], 9) for group in groups} - {7.0}
    assert rates == {round(0.85**depth, 9) for depth in range(26)}


@pytest.mark.parametrize("name", ["EVA02-B-16", "ViT-B-16", "timm/resnet50"])
def test_activations_are_computed_twice_where_that_is_asked(encoder, name) -> None:
    with torch.device("meta"):
        visual = build_model(VisionOptions(name=name, pretrained=""), encoder, "frozen").model.visual
    assert not any(getattr(module, "grad_checkpointing", False) for module in visual.modules())
    recompute_activations(visual, name)
    assert any(getattr(module, "grad_checkpointing", False) for module in visual.modules())


@pytest.mark.parametrize("name", ["RN50", "timm/hrnet_w18_small"])
def test_a_tower_that_cannot_compute_its_activations_twice_is_refused(encoder, name) -> None:
    with torch.device("meta"):
        visual = build_model(VisionOptions(name=name, pretrained=""), encoder, "frozen").model.visual
    with pytest.raises(CxrflowError, match=rf"vision\.grad_checkpointing: {name} cannot compute its activations twice"):
        recompute_activations(visual, name)


@pytest.fixture
def published_eva02(tmp_path) -> tuple[dict[str, torch.Tensor], str]:
    """EVA02-L-14-336's configuration with a small trunk of the same family, and weights for it."""
    real = open_clip.get_model_config("EVA02-L-14-336")
    vision = {**real["vision_cfg"], "timm_model_name": "eva02_tiny_patch14_224", "image_size": 224}
    text = {"context_length": 8, "vocab_size": 16, "width": 16, "heads": 1, "layers": 1}
    config = {**real, "embed_dim": 24, "vision_cfg": vision, "text_cfg": text}
    (tmp_path / "EVA02-tiny-published.json").write_text(json.dumps(config))
    open_clip.add_model_config(tmp_path)
    model = open_clip.create_model("EVA02-tiny-published", precision="fp32")
    torch.nn.init.constant_(model.logit_scale, 4.6)  # as a trained pair has it
    save_file(model.state_dict(), tmp_path / "weights.safetensors")
    return model.visual.state_dict(), str(tmp_path / "weights.safetensors")


@pytest.mark.parametrize("size", [None, 56])
def test_eva02_keeps_its_pretrained_projection_at_its_own_and_at_another_size(encoder, published_eva02, size) -> None:
    weights, path = published_eva02
    options = VisionOptions(name="EVA02-tiny-published", pretrained=path, image_size=size)
    tower = build_model(options, encoder, "lora")
    assert tower.new_weights == ()
    found = tower.model.visual.state_dict()
    assert torch.equal(found["trunk.head.weight"], weights["trunk.head.weight"])
    stretched = {"trunk.pos_embed"} if size else set()
    assert {name for name in weights if found[name].shape != weights[name].shape} == stretched
    assert all(torch.equal(found[name], weights[name]) for name in weights if name not in stretched)
    # The scale of the published pair belongs to its own text tower.
    assert tower.model.logit_scale.exp().item() == pytest.approx(1 / 0.07)


def test_eva02_starts_its_projection_anew_at_the_references_width(encoder, published_eva02) -> None:
    weights, path = published_eva02
    tower = build_model(VisionOptions(name="EVA02-tiny-published", pretrained=path, embed_dim=40), encoder, "lora")
    assert set(tower.new_weights) == {"trunk.head.weight", "trunk.head.bias"}
    found = tower.model.visual.state_dict()
    kept = [name for name in weights if name not in tower.new_weights]
    assert all(torch.equal(found[name], weights[name]) for name in kept)


HUB_MODEL = """
import json, sys
from pathlib import Path
import open_clip, torch
from safetensors.torch import save_file
from cxrflow.clip.model import build_model
from cxrflow.config.clip import VisionOptions
from cxrflow.text_encoder.encoder import TextEncoder

snapshot, encoder = Path(sys.argv[1]), sys.argv[2]
published = open_clip.create_model("hf-hub:lab/tiny-biomed", load_weights=False, pretrained_text=False)
save_file({k: v.contiguous().clone() for k, v in published.state_dict().items()},
          snapshot / "open_clip_model.safetensors")
tower = build_model(VisionOptions(name="hf-hub:lab/tiny-biomed", pretrained=""), TextEncoder.load(encoder), "lora")
found, weights = tower.model.visual.state_dict(), published.visual.state_dict()
print(json.dumps({
    "kept": found.keys() == weights.keys() and all(torch.equal(found[k], weights[k]) for k in weights),
    "mean": tower.config["preprocess_cfg"]["mean"],
    "width": tower.config["model_cfg"]["embed_dim"],
    "text": type(tower.model.text).__name__,
}))
"""


def test_a_hub_model_like_biomedclip_is_taken_from_the_hubs_cache(tmp_path, encoder_dir) -> None:
    """A timm vision tower and a BERT of the hub in one checkpoint; without a network, from the cache alone."""

    def cached(repository: str, file: str, content: dict) -> Path:
        folder = tmp_path / "hub" / f"models--{repository.replace('/', '--')}"
        snapshot = folder / "snapshots" / "0123456789abcdef0123456789abcdef01234567"
        snapshot.mkdir(parents=True)
        (folder / "refs").mkdir()
        (folder / "refs" / "main").write_text(snapshot.name)
        (snapshot / file).write_text(json.dumps(content))
        return snapshot

    bert = {"model_type": "bert", "vocab_size": 32, "hidden_size": 16, "num_hidden_layers": 1}
    cached("lab/tiny-bert", "config.json", {**bert, "num_attention_heads": 2, "intermediate_size": 16})
    vision = {"timm_model_name": "test_vit", "timm_model_pretrained": False, "timm_pool": "", "timm_proj": "linear"}
    text = {"hf_model_name": "lab/tiny-bert", "hf_tokenizer_name": "lab/tiny-bert", "hf_proj_type": "mlp"}
    text |= {"hf_pooler_type": "cls_last_hidden_state_pooler", "context_length": 256}
    preprocess = {"mean": [0.5, 0.4, 0.3], "std": [0.2, 0.2, 0.2]}
    model = {"embed_dim": 24, "vision_cfg": {**vision, "image_size": 160}, "text_cfg": text}
    snapshot = cached("lab/tiny-biomed", "open_clip_config.json", {"model_cfg": model, "preprocess_cfg": preprocess})
    done = subprocess.run(
        [sys.executable, "-c", HUB_MODEL, str(snapshot), str(encoder_dir)],
        env={**os.environ, "HF_HOME": str(tmp_path), "HF_HUB_CACHE": str(tmp_path / "hub"), "HF_HUB_OFFLINE": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found == {"kept": True, "mean": [0.5, 0.4, 0.3], "width": 24, "text": "TextTower"}
