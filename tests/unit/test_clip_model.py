"""The dual tower: any vision tower by name, its pretrained projection kept, rates and decay where they belong."""

from __future__ import annotations

import json
import re

import open_clip
import pytest
import torch
from clip_samples import run_options, write_encoder
from pydantic import ValidationError
from timm.optim import param_groups_layer_decay

from cxrflow.clip.model import build_model, preprocess_of
from cxrflow.clip.optimiser import build_optimizer, vision_layers
from cxrflow.config.clip import RunOptions, TrainOptions, VisionOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.encoder import TextEncoder


@pytest.fixture(scope="module")
def encoder_dir(tmp_path_factory):
    return write_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture
def encoder(encoder_dir) -> TextEncoder:
    return TextEncoder.load(encoder_dir)


def vision(name="timm/test_vit", **options) -> VisionOptions:
    return VisionOptions(**{"name": name, "pretrained": "", "image_size": 32, "embed_dim": 16, **options})


@pytest.mark.parametrize(
    ("name", "size"), [("timm/test_vit", 32), ("timm/resnet10t", 48), ("timm/eva02_tiny_patch14_224", 56), ("RN50", 64)]
)
def test_any_tower_of_open_clip_and_timm_gives_features_of_the_shared_width(encoder, name, size) -> None:
    tower = build_model(vision(name, image_size=size), encoder, "full")
    images = torch.rand(2, 3, size, size)
    out = tower.model.eval()(images, encoder.tokenise(["effusion", "no effusion"]))
    assert out["image_features"].shape == out["text_features"].shape == (2, 16)
    torch.testing.assert_close(out["text_features"].norm(dim=1), torch.ones(2))
    assert out["logit_scale"].item() == pytest.approx(1 / 0.07, rel=1e-4)
    assert preprocess_of(tower.model).size == tower.config["preprocess_cfg"]["size"] == size


def test_the_papers_tower_is_the_default_and_keeps_its_projection() -> None:
    run = RunOptions(encoder="x")
    assert (run.vision.name, run.vision.pretrained) == ("EVA02-L-14-336", "merged2b_s6b_b61k")
    assert run.vision.embed_dim is None
    assert (run.text_mode, run.training.lora.rank, run.training.lora.alpha) == ("lora", 16, 32)


@pytest.fixture
def published(tmp_path):
    """Stands for a model of open_clip with published weights, its own text tower in the checkpoint."""
    config = {
        "embed_dim": 24,
        "vision_cfg": {"image_size": 32, "layers": 2, "width": 32, "head_width": 16, "patch_size": 8},
        "text_cfg": {"context_length": 8, "vocab_size": 16, "width": 16, "heads": 1, "layers": 1},
    }
    (tmp_path / "published-tiny.json").write_text(json.dumps(config))
    open_clip.add_model_config(tmp_path)
    model = open_clip.create_model("published-tiny", precision="fp32")
    torch.save(model.state_dict(), tmp_path / "weights.pt")
    return model.visual.state_dict(), str(tmp_path / "weights.pt")


def test_pretrained_weights_and_their_projection_are_kept(encoder, published) -> None:
    weights, path = published
    tower = build_model(VisionOptions(name="published-tiny", pretrained=path), encoder, "full")
    assert tower.new_weights == () and tower.config["model_cfg"]["embed_dim"] == 24
    found = tower.model.visual.state_dict()
    assert found.keys() == weights.keys() and all(torch.equal(found[name], weights[name]) for name in weights)


def test_another_size_keeps_all_weights_but_stretched_positions(encoder, published) -> None:
    weights, path = published
    tower = build_model(VisionOptions(name="published-tiny", pretrained=path, image_size=64), encoder, "full")
    found = tower.model.visual.state_dict()
    assert [n for n in weights if found[n].shape != weights[n].shape] == ["positional_embedding"]
    assert all(torch.equal(found[name], weights[name]) for name in weights if name != "positional_embedding")


def test_another_width_renews_the_projection_alone_which_learns_at_the_heads_rate(encoder, published) -> None:
    weights, path = published
    tower = build_model(VisionOptions(name="published-tiny", pretrained=path, embed_dim=40), encoder, "full")
    assert tower.new_weights == ("proj",)
    found = tower.model.visual.state_dict()
    assert all(torch.equal(found[name], weights[name]) for name in weights if name != "proj")
    options = TrainOptions(vision_lr=1e-5, head_lr=1e-3)
    rates = {
        name: group["peak_lr"]
        for group in build_optimizer(tower.model, options, tower.new_weights).param_groups
        for name, p in tower.model.visual.named_parameters()
        if any(p is q for q in group["params"])
    }
    assert rates["proj"] == 1e-3 and rates["ln_post.weight"] == 1e-5
    assert rates["conv1.weight"] < rates["transformer.resblocks.0.ln_1.weight"] < 1e-5


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"name": "EVA02-L-14-366"}, "open_clip has no 'EVA02-L-14-366'; did you mean 'EVA02-L-14-336'?"),
        ({"name": "timm/resnet10"}, "timm has no 'resnet10'; did you mean 'resnet10t'?"),
        ({"name": "RN50", "pretrained": "opennai"}, "neither a file nor weights of RN50; did you mean 'openai'?"),
        ({"name": "coca_ViT-B-32"}, "captioning model"),
        (
            {"image_size": 40},
            "40 is no multiple of the 16 px patches of timm/test_vit; the nearest sizes are 32 and 48",
        ),
    ],
)
def test_a_tower_that_does_not_exist_is_refused_with_the_nearest(encoder, options, said) -> None:
    with pytest.raises(CxrflowError, match=re.escape(said)):
        build_model(vision(**options), encoder, "full")


@pytest.mark.parametrize(
    "options",
    [
        {"name": "timm/resnet10t", "pretrained": "openai"},
        {"name": "RN50", "pretrained": "timm"},
        {"name": "hf-hub:some/model", "pretrained": "openai"},
        {"name": "RN50", "pretrained": "", "image_sise": 224},
    ],
)
def test_combinations_without_meaning_are_refused_when_read(options) -> None:
    with pytest.raises(ValidationError):
        VisionOptions(**options)


def test_layer_decay_is_timms(encoder) -> None:
    tower = build_model(vision("timm/eva02_tiny_patch14_224", image_size=56), encoder, "frozen")
    options = TrainOptions(vision_lr=1.0, layer_decay=0.8, weight_decay=0.05)
    ours = {
        id(p): (round(group["peak_lr"], 9), group["weight_decay"])
        for group in build_optimizer(tower.model, options).param_groups
        for p in group["params"]
    }
    trunk = tower.model.visual.trunk
    theirs = param_groups_layer_decay(
        trunk,
        0.05,
        layer_decay=0.8,
        no_weight_decay_list=trunk.no_weight_decay() if hasattr(trunk, "no_weight_decay") else (),
    )
    for group in theirs:
        for p in group["params"]:
            assert ours[id(p)] == (round(group["lr_scale"], 9), group["weight_decay"])


def test_layers_of_open_clips_own_towers_run_from_the_stem_to_the_projection(encoder) -> None:
    layers = vision_layers(build_model(vision("ViT-B-16", image_size=32), encoder, "frozen").model.visual)
    assert layers["conv1.weight"] == layers["positional_embedding"] == 0
    assert layers["transformer.resblocks.0.mlp.c_fc.weight"] == 1
    assert layers["transformer.resblocks.11.mlp.c_fc.weight"] == 12
    assert layers["ln_post.weight"] == layers["proj"] == 13


def test_only_what_the_mode_says_is_trained(encoder_dir) -> None:
    trained = {}
    for mode in ("frozen", "lora", "full"):
        model = build_model(vision(), TextEncoder.load(encoder_dir), mode).model
        if mode == "lora":
            model.text.add_lora(TrainOptions().lora)
        trained[mode] = {n for n, p in model.named_parameters() if p.requires_grad and n.startswith("text.encoder")}
        assert all(p.requires_grad for p in model.text.proj.parameters())
    assert trained["frozen"] == set()
    assert trained["lora"] and all("lora_" in name for name in trained["lora"])
    assert {name.split(".")[-4] for name in trained["lora"]} == {"q_proj", "k_proj", "v_proj", "o_proj"}
    assert trained["full"] and not any("lora_" in name for name in trained["full"])


def test_a_frozen_encoder_stays_without_dropout_while_the_head_trains(tmp_path) -> None:
    tower = build_model(vision(), TextEncoder.load(write_encoder(tmp_path / "bert", "bert")), "frozen").model.text
    tower.train()
    assert tower.training and not any(module.training for module in tower.encoder.modules())
    batch = tower.encoder.tokenise(["effusion"])
    assert torch.equal(tower(batch), tower({"pooled": tower.encoder(batch)}))


def test_options_make_a_round_trip_through_json() -> None:
    run = run_options("lora", style_probability=0.3, styles=["telegraphic"])
    assert RunOptions.model_validate_json(run.model_dump_json()) == run
