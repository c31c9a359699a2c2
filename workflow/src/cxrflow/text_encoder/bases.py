"""Base folders: a language model as every later step expects it.

In: a hub id with revision, a local folder, or the shape of a model to make from scratch. Out: a folder with
config.json (`is_causal: false` for decoders, true where the mask is to stay), safetensors, tokenizer (with a padding
token) and cxrflow_base.json.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from pickle import UnpicklingError
from sys import stderr
from zipfile import is_zipfile

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase, __version__
from transformers.models.auto.tokenization_auto import tokenizer_class_from_name

from cxrflow.config.text_encoder import BaseOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json
from cxrflow.io.model_files import fetch, model_files
from cxrflow.text_encoder.backbone import (
    ADAPTER_CONFIG,
    LATENT_PREFIX,
    is_masked_lm,
    load_backbone,
    load_config,
    load_language_model,
    load_tokenizer,
    merge_adapter,
    save_model,
)
from cxrflow.text_encoder.bidirectional import CausalModelError
from cxrflow.text_encoder.encoder import BASE_FILE, POOLING_FILE, BaseRecord, pooling_weights
from cxrflow.text_encoder.multimodal import take_language_model
from cxrflow.text_encoder.open_clip_text import OPEN_CLIP_CONFIG, write_text_tower
from cxrflow.text_encoder.scratch import make_model, make_tokenizer
from cxrflow.text_encoder.tokenise import TextTokeniser
from cxrflow.text_encoder.train_mntp import corpus_of
from cxrflow.text_encoder.weights import save_weights

PAD_TOKENS = ("<|finetune_right_pad_id|>", "<pad>", "[PAD]", "<|padding|>", "<|pad|>")


def make_base(out_dir: Path, options: BaseOptions, seed: int, reports: Sequence[Path] = ()) -> BaseRecord:
    """Write a base folder and return what it records.

    Raises CxrflowError where the hub cannot be reached or refuses, the folder holds no usable model, the tokenizer
    lacks what is needed, or (scratch) there is no training report.
    """
    with atomic_directory(out_dir) as temporary:
        if options.source == "scratch":
            record = _from_scratch(temporary, options, seed, reports)
        elif options.source == "hub":
            name = (options.id or "").removeprefix("hf-hub:")  # as open_clip writes it
            snapshot = fetch(name, options.revision or "", "base-model", pickled=True)
            record = BaseRecord(source="hub", name=name, revision=snapshot.name, licence=options.licence)
            record = _copy(snapshot, temporary, record)
        else:
            folder = Path(options.path or "")
            if not folder.is_dir():
                raise CxrflowError(f"base-model: path {folder} is no folder")
            record = BaseRecord(source="local", name=folder.name, licence=options.licence)
            record = _copy(folder, temporary, record)
        if options.source != "scratch":
            _set_attention(temporary, options.read_as, options.causal)
            tokenizer = _with_padding(load_tokenizer(temporary), options.pad_token)
            tokenizer.save_pretrained(temporary)
            if options.adapters:
                record = _with_adapters(temporary, tokenizer, options.adapters, record)
        TextTokeniser(load_tokenizer(temporary), max_length=16)
        _try(temporary)
        write_json(temporary / BASE_FILE, record.model_dump(mode="json"))
    return record


def _try(folder: Path) -> None:
    """Weights complete, attention as declared: found out now, not after hours in a queue."""
    try:
        load_backbone(folder)
    except CausalModelError as error:
        raise CausalModelError(
            f"base-model: a '{load_config(folder).model_type}' stays causal in transformers {__version__} "
            "whatever its config.json says: no bidirectional base can be made of it. Take another architecture, or, "
            "for a model that was trained with the mask as an encoder, set 'causal'"
        ) from error


def _from_scratch(folder: Path, options: BaseOptions, seed: int, reports: Sequence[Path]) -> BaseRecord:
    shape = options.scratch
    assert shape is not None  # BaseOptions asks for it
    corpus = corpus_of(reports, "train")
    if not len(corpus):
        raise CxrflowError("base-model: a model from scratch needs --reports with reports of the training split")
    tokenizer = make_tokenizer(corpus["text"], shape)
    save_model(make_model(shape, tokenizer, seed), tokenizer, folder)
    name = f"{shape.architecture}, {shape.layers} layers, {shape.hidden_size} wide, random weights, seed {seed}"
    return BaseRecord(source="scratch", name=name, licence=options.licence)


def _copy(source: Path, target: Path, record: BaseRecord) -> BaseRecord:
    """Bring the model of a folder; returns the record, with what is known of an open_clip tower."""
    if (source / OPEN_CLIP_CONFIG).is_file():
        return write_text_tower(source, target, record)
    if (source / ADAPTER_CONFIG).is_file():
        raise CxrflowError(
            f"base-model: {source} is an adapter. Name the model it was trained on as the base, and this one in its "
            "option 'adapters'"
        )
    # Contents only: a snapshot's files are links into a cache, and their times are no property of the model.
    for path in model_files(source):
        shutil.copyfile(path, target / path.name)
    if not list(target.glob("*.safetensors")):
        pickled = sorted(source.glob("pytorch_model*.bin"))
        if not pickled:
            raise CxrflowError(f"base-model: {source} has no weights: neither *.safetensors nor pytorch_model*.bin")
        _convert(pickled, target / "model.safetensors")
    elif not pooling_weights(target) and (latents := _pickled_latents(source)):
        save_weights(latents, target / POOLING_FILE)
    return record


def _pickled_latents(folder: Path) -> dict[str, Tensor]:
    """Pooling weights that a folder keeps in a pickle, beside safetensors of the model without them."""
    try:
        tensors = _unpickled(sorted(folder.glob("pytorch_model*.bin")))
    except CxrflowError:
        print(f"base-model: {folder}: the pickle beside its safetensors is not of plain tensors: not read", file=stderr)
        return {}
    return {name.removeprefix(LATENT_PREFIX): t for name, t in tensors.items() if name.startswith(LATENT_PREFIX)}


def _convert(pickled: Sequence[Path], target: Path) -> None:
    """Weights of older repositories into safetensors."""
    tensors = _unpickled(pickled)
    # Norms of models from before 2020 are named as TensorFlow did; tied weights get a storage of their own.
    renamed = {name.replace("LayerNorm.gamma", "LayerNorm.weight"): tensor for name, tensor in tensors.items()}
    renamed = {name.replace("LayerNorm.beta", "LayerNorm.bias"): tensor for name, tensor in renamed.items()}
    save_weights({name: tensor.clone() for name, tensor in renamed.items()}, target)


def _unpickled(pickled: Sequence[Path]) -> dict[str, Tensor]:
    """Tensors of pickled weights, read without executing anything in them (`weights_only`)."""
    tensors: dict[str, Tensor] = {}
    for path in pickled:
        try:
            found = torch.load(path, map_location="cpu", weights_only=True, mmap=is_zipfile(path))
        except (UnpicklingError, RuntimeError, EOFError) as error:
            raise CxrflowError(
                f"base-model: {path} is no file of plain tensors ({type(error).__name__}); nothing else is read. On "
                "the hub, a revision refs/pr/N often holds the same weights as safetensors"
            ) from error
        tensors |= {name: tensor for name, tensor in found.items() if isinstance(tensor, Tensor)}
    return tensors


def _set_attention(folder: Path, read_as: str | None, causal: bool) -> None:
    """Write the flag into config.json, and take out what would call for the repository's own code."""
    path = folder / "config.json"
    if not path.is_file():
        raise CxrflowError("base-model: the model has no config.json")
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings.pop("auto_map", None)
    if read_as is not None:
        settings["model_type"] = read_as
        settings.pop("architectures", None)
    write_json(path, settings)
    config = load_config(folder)
    take_language_model(folder, config)
    settings = json.loads(path.read_text(encoding="utf-8"))
    if not is_masked_lm(config):
        write_json(path, {**settings, "is_causal": causal, "use_cache": False})
    elif causal:
        raise CxrflowError(
            f"base-model: 'causal' has no effect on a {settings['model_type']}, whose attention has no mask"
        )
    tokenizer = folder / "tokenizer_config.json"
    if tokenizer.is_file():
        settings = json.loads(tokenizer.read_text(encoding="utf-8"))
        settings.pop("auto_map", None)
        if tokenizer_class_from_name(settings.get("tokenizer_class") or "") is None:
            settings.pop("tokenizer_class", None)  # then it is the model type's own
        write_json(tokenizer, settings)


def _with_adapters(
    folder: Path, tokenizer: PreTrainedTokenizerBase, adapters: Sequence[str], record: BaseRecord
) -> BaseRecord:
    """Merge adapters into the folder's weights; returns the record with them as steps of its adaptation."""
    language_model, steps = load_language_model(folder), []
    trunk = language_model.trunk
    for named in adapters:
        name, _, revision = named.partition("@")
        if Path(named).is_dir():
            found, step = Path(named), {"step": "adapter", "name": Path(named).name}
        elif revision:
            found = fetch(name, revision, "base-model")
            step = {"step": "adapter", "name": name, "revision": found.name}
        else:
            raise CxrflowError(f"base-model: adapter '{named}' is neither a folder nor a hub id with '@revision'")
        trunk = merge_adapter(trunk, found, record.name)
        steps.append(step)
    pooling = pooling_weights(folder)
    for path in folder.glob("*.safetensors*"):
        path.unlink()
    if pooling:
        save_weights(pooling, folder / POOLING_FILE)
    # With its head, for stage A, where the folder has one.
    save_model(trunk if language_model.new_weights else language_model.model, tokenizer, folder)
    return record.model_copy(update={"adaptation": (*record.adaptation, *steps)})


def _with_padding(tokenizer: PreTrainedTokenizerBase, named: str | None) -> PreTrainedTokenizerBase:
    """The tokenizer with a padding token: the named one, its own, a reserved one, or its end-of-text token."""
    vocabulary = tokenizer.get_vocab()
    if named is not None:
        if named not in vocabulary:
            raise CxrflowError(f"base-model: pad_token: the tokenizer has no token '{named}'")
        tokenizer.pad_token = named
    elif tokenizer.pad_token is None:
        choices = [token for token in (*PAD_TOKENS, tokenizer.eos_token) if token in vocabulary]
        if not choices:
            raise CxrflowError("base-model: the tokenizer has no padding token; name one of its tokens in 'pad_token'")
        tokenizer.pad_token = choices[0]
    return tokenizer
