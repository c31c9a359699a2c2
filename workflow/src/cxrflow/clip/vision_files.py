"""The files a vision tower's weights are loaded from.

In: `VisionOptions`. Out: those files on this machine, either found as open_clip and timm find them (fetched into their
caches where they are not there yet) or in a folder of vision_weights.py, for which nothing is fetched:

    vision_weights.json         which tower and weights, where they came from, SHA-256
    the file of weights         as published: safetensors, or read with `weights_only`
    open_clip_config.json       hub models: shape of the model and preprocessing
    text_config/config.json     shape of the text tower in the checkpoint, where that is a model of transformers
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import open_clip
import timm
from open_clip.pretrained import download_pretrained_from_hf
from pydantic import Field, ValidationError
from timm.models import PretrainedCfg

from cxrflow.config.base import Section
from cxrflow.config.clip import HUB, TIMM, VisionOptions
from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.hashing import sha256_file
from cxrflow.io.model_files import fetch

RECORD = "vision_weights.json"
OPEN_CLIP_CONFIG = "open_clip_config.json"
TEXT_CONFIG = "text_config"


class VisionRecord(Section):
    """Where the weights of a vision tower came from (vision_weights.json)."""

    name: str = Field(description="The tower, as `vision.name` has it")
    pretrained: str = Field(description="Its weights, as `vision.pretrained` has them")
    source: str = Field(description="Repository, address, or name of the user's file")
    revision: str = Field(description="Commit of the repository; empty elsewhere")
    file: str = Field(description="Name of the file of weights")
    sha256: str = Field(description="Its SHA-256")
    config_sha256: str = Field(description="SHA-256 of a hub model's open_clip_config.json; empty elsewhere")


@dataclass(frozen=True)
class VisionFiles:
    """Weights on this machine. `config` is a hub model's, `text_config` the folder of that of a text tower of
    transformers, where the model has one."""

    record: VisionRecord
    weights: Path
    config: Path | None = None
    text_config: Path | None = None


def find_files(options: VisionOptions) -> VisionFiles | None:
    """The files of a tower's weights, from the libraries' caches or the hub; None where it starts from random ones.

    Raises CxrflowError for a model or tag that open_clip or timm does not know, and for weights that cannot be had.
    """
    if not options.weights_key:
        return None
    if options.name.startswith(HUB):
        return _of_hub(options)
    return _of_timm(options) if options.name.startswith(TIMM) else _of_open_clip(options)


def read_files(folder: Path, options: VisionOptions) -> VisionFiles:
    """The files of a tower's weights in a folder of vision_weights.py.

    Raises CxrflowError where the folder is none, is of another tower or weights, or was altered.
    """
    try:
        record = VisionRecord.model_validate_json((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise CxrflowError(
            f"{folder} holds no vision weights of cxrflow: {RECORD} is missing or damaged; "
            "`cxrflow fetch-vision-weights` writes it"
        ) from error
    if (record.name, record.pretrained) != (options.name, options.pretrained):
        raise CxrflowError(
            f"{folder} holds weights '{record.pretrained}' of {record.name}; the run asks for '{options.pretrained}' "
            f"of {options.name}"
        )
    config = folder / OPEN_CLIP_CONFIG if record.config_sha256 else None
    weights = folder / record.file
    files = _with_digests(options, record.source, record.revision, weights, config, folder / TEXT_CONFIG)
    if files.record != record:
        raise CxrflowError(f"{folder} was altered since it was fetched; remove it and fetch it again")
    return files


def open_clip_name(options: VisionOptions) -> str:
    """open_clip's name of one of its own models. Raises CxrflowError where it has none of that name."""
    name = options.name.replace("/", "-")
    if open_clip.get_model_config(name) is None:
        raise CxrflowError(
            f"vision.name: open_clip has no '{options.name}'{nearest(name, open_clip.list_models())} "
            "(names: open_clip.list_models(); models of timm as timm/<name>)"
        )
    return name


def timm_facts(timm_name: str) -> PretrainedCfg:
    """What timm knows of a model: input size, normalisation, where its weights are. Raises CxrflowError for none."""
    facts = timm.models.get_pretrained_cfg(timm_name)
    if not timm.is_model(timm_name) or facts is None:
        raise CxrflowError(
            f"vision.name: timm has no '{timm_name}'{nearest(timm_name.split('.')[0], timm.list_models())}"
        )
    return facts


def _of_open_clip(options: VisionOptions) -> VisionFiles:
    name, tag = open_clip_name(options), options.pretrained
    tags = open_clip.list_pretrained_tags_by_model(name)
    text = open_clip.get_model_config(name)["text_cfg"].get("hf_model_name")
    if tag in tags:
        published = open_clip.get_pretrained_cfg(name, tag)
        repository = os.path.dirname(published.get("hf_hub", ""))  # a file's name may follow it
        with _reachable(options):
            file = Path(open_clip.download_pretrained(published))
        source, revision = (repository, file.parent.name) if repository else (published["url"], "")
    elif options.own_weights:
        (file,) = options.own_weights
        source, revision = file.name, ""
    else:
        raise CxrflowError(
            f"vision.pretrained: '{tag}' is neither a file nor weights of {name}"
            f"{nearest(tag, tags)} (there are: {', '.join(tags) or 'none'})"
        )
    return _with_digests(options, source, revision, file, None, _text_config(text))


def _of_hub(options: VisionOptions) -> VisionFiles:
    repository = options.name.removeprefix(HUB)
    with _reachable(options):
        config = Path(download_pretrained_from_hf(repository, filename=OPEN_CLIP_CONFIG))
        file = Path(download_pretrained_from_hf(repository))
    text = json.loads(config.read_text(encoding="utf-8")).get("model_cfg", {}).get("text_cfg", {}).get("hf_model_name")
    return _with_digests(options, repository, file.parent.name, file, config, _text_config(text))


def _of_timm(options: VisionOptions) -> VisionFiles:
    facts = timm_facts(options.name.removeprefix(TIMM))
    if not facts.hf_hub_id and not facts.url:
        raise CxrflowError(f"vision.pretrained: timm publishes no weights of {options.name}; leave it empty")
    if not facts.hf_hub_id:
        with _reachable(options):
            file = Path(open_clip.download_pretrained_from_url(facts.url))
        return _with_digests(options, facts.url, "", file)
    repository, _, revision = facts.hf_hub_id.partition("@")
    names = [facts.hf_hub_filename] if facts.hf_hub_filename else ["model.safetensors", "pytorch_model.bin"]
    with _reachable(options):
        try:
            file = download_pretrained_from_hf(repository, names[0], revision or None)
        except FileNotFoundError:
            file = download_pretrained_from_hf(repository, names[-1], revision or None)
    return _with_digests(options, repository, Path(file).parent.name, Path(file))


def _text_config(repository: str | None) -> Path | None:
    """Folder with the shape of a text tower of transformers, which a checkpoint with one is loaded into."""
    return fetch(repository, "main", "vision weights", files=("config.json",)) if repository else None


def _with_digests(
    options: VisionOptions,
    source: str,
    revision: str,
    weights: Path,
    config: Path | None = None,
    text_config: Path | None = None,
) -> VisionFiles:
    try:
        digests = {"sha256": sha256_file(weights), "config_sha256": sha256_file(config) if config else ""}
    except FileNotFoundError as error:
        raise CxrflowError(f"vision weights: {error.filename} is gone; fetch them again") from error
    record = VisionRecord(
        name=options.name, pretrained=options.pretrained, source=source, revision=revision, file=weights.name, **digests
    )
    return VisionFiles(record, weights, config, text_config)


@contextmanager
def _reachable(options: VisionOptions) -> Iterator[None]:
    """open_clip raises OSError for whatever a hub or a server answers, RuntimeError for a damaged download."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        weights = f" '{options.pretrained}'" if options.pretrained else ""
        raise CxrflowError(
            f"vision weights{weights} of {options.name} cannot be fetched; is this machine allowed to reach "
            f"huggingface.co? A gated or private model needs HF_TOKEN ({error})"
        ) from error
