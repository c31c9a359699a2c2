"""BiomedCLIP's text tower as an encoder: open_clip's own vectors, from a tiny model of the same architecture."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import open_clip
import pytest
import torch
from clip_samples import run_options, write_dataset
from safetensors.torch import load_file, save_file
from text_encoder_samples import make_tiny_base, write_reports
from transformers import BertConfig, BertTokenizer

from cxrflow.clip.load import load_clip
from cxrflow.clip.train import train_clip
from cxrflow.config.text_encoder import BaseOptions, ContrastiveOptions, EncoderOptions, LoraOptions, MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.text_encoder.bases import make_base
from cxrflow.text_encoder.distributed import ALONE
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.train_contrastive import finalise, train_contrastive
from cxrflow.text_encoder.train_mntp import train_mntp

TEXTS = ["Small left pleural effusion.", "Clear.", "No   acute\ndisease. " * 30]
NO_INSTRUCTIONS = dict.fromkeys(("style", "summary", "abbreviation", "image"), "")
OPTIONS = EncoderOptions(base="b", pooling="cls_projection", max_length=64, instructions=NO_INSTRUCTIONS)
# As in microsoft/BiomedCLIP-PubMedBERT_256-vit_base_patch16_224, but for the sizes: a timm vision transformer, a BERT
# read at [CLS], two linear maps, and a context shorter than the BERT's positions.
CONFIG = {
    "model_cfg": {
        "embed_dim": 24,
        "vision_cfg": {
            "timm_model_name": "vit_tiny_patch16_224", "timm_model_pretrained": False, "timm_pool": "",
            "timm_proj": "linear", "image_size": 32,
        },
        "text_cfg": {
            "hf_model_name": "microsoft/BiomedNLP-BiomedBERT-base-uncased-abstract",
            "hf_tokenizer_name": "microsoft/BiomedNLP-BiomedBERT-base-uncased-abstract",
            "hf_proj_type": "mlp", "hf_pooler_type": "cls_last_hidden_state_pooler", "context_length": 64,
        },
    },
    "preprocess_cfg": {"mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25]},
}  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the hub has it, the BERT's own config.json beside it, since no hub is asked here."""
    folder = tmp_path_factory.mktemp("published") / "biomedclip"
    folder.mkdir()
    words = ["small", "left", "pleural", "effusion", "clear", "no", "acute", "disease", "the", ".", "##s"]
    letters = [letter for c in "abcdefghijklmnopqrstuvwxyz" for letter in (c, f"##{c}")]
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words, *letters]
    (folder / "vocab.txt").write_text("\n".join(vocabulary))
    BertTokenizer(str(folder / "vocab.txt"), do_lower_case=True).save_pretrained(folder)
    BertConfig(
        vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
        max_position_embeddings=128, initializer_range=0.3,
    ).save_pretrained(folder)  # fmt: skip
    write_config(folder)
    torch.manual_seed(0)
    text = {**CONFIG["model_cfg"]["text_cfg"], "hf_model_name": str(folder), "hf_model_pretrained": False}
    model = open_clip.create_model(f"local-dir:{folder}", load_weights=False, text_cfg=text)
    save_file(model.state_dict(), folder / "open_clip_model.safetensors")
    return folder


def write_config(folder: Path, **text: object) -> None:
    config = json.loads(json.dumps(CONFIG))
    config["model_cfg"]["text_cfg"] |= text
    (folder / "open_clip_config.json").write_text(json.dumps(config))


def copied(source: Path, target: Path) -> Path:
    return Path(shutil.copytree(source, target))


def theirs(folder: Path) -> np.ndarray:
    """The vectors open_clip gives, by its own loading, tokenizer, padding and truncation."""
    text = {**CONFIG["model_cfg"]["text_cfg"], "hf_model_name": str(folder), "hf_model_pretrained": False}
    model = open_clip.create_model(f"local-dir:{folder}", text_cfg=text).eval()
    with torch.no_grad():
        return model.encode_text(open_clip.get_tokenizer(f"local-dir:{folder}")(TEXTS), normalize=True).numpy()


@pytest.fixture(scope="module")
def base(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base") / "biomedclip"
    make_base(folder, BaseOptions(source="local", path=str(published), licence="MIT"), seed=0)
    return folder


def test_vectors_are_those_of_open_clip(published: Path, base: Path, tmp_path: Path) -> None:
    expected = theirs(published)
    assert np.abs(expected[0] - expected[1]).max() > 0.01  # a tower that tells texts apart
    found = TextEncoder.load(base)
    assert (found.options.pooling, found.options.max_length, found.hidden_size) == ("cls_projection", 64, 24)
    assert np.abs(found.encode(TEXTS) - expected).max() <= 1e-5
    finalise(base, tmp_path / "encoder", OPTIONS)
    assert np.abs(TextEncoder.load(tmp_path / "encoder").encode(TEXTS) - expected).max() <= 1e-5
    card = (tmp_path / "encoder" / "README.md").read_text()
    assert "Licence of the base: MIT" in card and "cls_projection" in card and "sentence_transformers" not in card


def test_hub_name_of_open_clip_is_a_base_and_pickled_weights_are_read_as_tensors(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = copied(published, tmp_path / "0123abc")
    torch.save(load_file(snapshot / "open_clip_model.safetensors"), snapshot / "open_clip_pytorch_model.bin")
    (snapshot / "open_clip_model.safetensors").unlink()
    asked = []

    def download(repository: str, allow_patterns: list[str], **_: object) -> str:
        asked.append((repository, "open_clip_pytorch_model*.bin" in allow_patterns))
        return str(snapshot)

    monkeypatch.setattr("huggingface_hub.snapshot_download", download)
    record = make_base(tmp_path / "out", BaseOptions(source="hub", id="hf-hub:microsoft/b", revision="main"), seed=0)
    assert (record.name, record.revision, record.projection) == ("microsoft/b", "0123abc", 24)
    assert asked == [("microsoft/b", False), ("microsoft/b", True)]
    assert not list((tmp_path / "out").glob("*.bin"))
    assert np.abs(TextEncoder.load(tmp_path / "out").encode(TEXTS) - theirs(published)).max() <= 1e-5


def test_base_whose_bert_is_not_beside_it_says_what_to_fetch(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copied(published, tmp_path / "alone")
    (folder / "config.json").unlink()
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(
        CxrflowError, match=r"'microsoft/BiomedNLP-.*', cannot be had .*put that repository's config.json"
    ):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(folder)), seed=0)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"hf_pooler_type": "mean_pooler"}, "'mean_pooler' and the projection 'mlp'; known here are BiomedCLIP's"),
        ({"hf_model_name": None}, "open_clip's own transformer; only a BERT"),
        ({"tokenizer_kwargs": {"strip_sep_token": True}}, "options of open_clip's own"),
        ({"hf_proj_type": "linear"}, r"open_clip cannot load it \(RuntimeError\)"),  # the weights are those of an mlp
    ],
)
def test_tower_of_another_make_is_refused(
    published: Path, tmp_path: Path, change: dict[str, object], message: str
) -> None:
    folder = copied(published, tmp_path / "other")
    write_config(folder, **change)
    with pytest.raises(CxrflowError, match=message):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(folder)), seed=0)
    assert not (tmp_path / "out").exists()


def test_weights_that_open_clip_misses_are_an_error(published: Path, tmp_path: Path) -> None:
    folder = copied(published, tmp_path / "lacking")
    weights = load_file(folder / "open_clip_model.safetensors")
    weights.pop("text.proj.0.weight")
    save_file(weights, folder / "open_clip_model.safetensors")
    with pytest.raises(CxrflowError, match=r"open_clip cannot load it \(RuntimeError\)"):
        make_base(tmp_path / "out", BaseOptions(source="local", path=str(folder)), seed=0)


def test_projection_of_another_base_is_refused(tmp_path: Path) -> None:
    llama = make_tiny_base(tmp_path / "llama", write_reports(tmp_path)[0])
    with pytest.raises(CxrflowError, match="cls_projection is the pooling of an open_clip text tower"):
        finalise(llama, tmp_path / "out", OPTIONS)


def test_both_stages_train_the_tower_with_its_projection(base: Path, tmp_path: Path) -> None:
    reports, variants = write_reports(tmp_path)
    options = OPTIONS.model_copy(
        update={
            "mntp": MntpOptions(adaptation="full", max_steps=2, batch_size=8),
            "contrastive": ContrastiveOptions(lora=LoraOptions(rank=2), max_steps=2, batch_size=8),
        }
    )
    train_mntp(base, tmp_path / "mntp", [reports], options, 7, tmp_path / "a")
    untouched = load_file(base / "pooling.safetensors")
    waiting = load_file(tmp_path / "mntp" / "pooling.safetensors")
    assert all(torch.equal(waiting[name], tensor) for name, tensor in untouched.items())
    train_contrastive(tmp_path / "mntp", tmp_path / "encoder", [reports], [variants], options, 7, tmp_path / "b")
    trained = load_file(tmp_path / "encoder" / "pooling.safetensors")
    assert not any(torch.equal(trained[name], tensor) for name, tensor in untouched.items())
    assert TextEncoder.load(tmp_path / "encoder").encode(TEXTS).shape == (3, 24)


def test_a_clip_model_is_trained_with_the_tower_and_loads_again(base: Path, tmp_path: Path) -> None:
    options = run_options("full", epochs=1)
    train_clip(tmp_path / "model", base, [write_dataset(tmp_path)], options, 5, tmp_path / "work", ALONE)
    loaded = load_clip(tmp_path / "model")
    assert loaded.model.text.encoder.hidden_size == 24
    assert loaded.encode_texts(TEXTS).shape == (3, 32)
