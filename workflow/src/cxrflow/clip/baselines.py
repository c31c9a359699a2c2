"""Published image-text models in open_clip's format: fetched once, then used as a trained run is.

In: a hub repository or a local folder with open_clip_config.json and weights. Out: a folder

    open_clip_config.json, open_clip_model.safetensors, tokenizer files      what open_clip loads
    text_config/config.json     shape of the text tower, where that is a model of transformers
    baseline.json               where it came from, the column of reports it reads
    unavailable.json            instead of all of these: why the weights could not be had

Images reach it as they reach our models: the whole film, letterboxed to a square by the images stage, at the tower's
own size and normalisation. Texts are cut at its own context length.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError

import open_clip
import torch
from open_clip.factory import load_state_dict
from pydantic import Field, ValidationError
from safetensors.torch import save_file
from torch import Tensor, nn

from cxrflow.clip.features import evaluating
from cxrflow.clip.model import preprocess_of, quiet
from cxrflow.clip.transforms import Preprocess
from cxrflow.clip.unavailable import write_unavailable
from cxrflow.config.base import Section
from cxrflow.config.baselines import BaselineOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json
from cxrflow.io.model_files import PICKLED, fetch, model_files
from cxrflow.progress import progress
from cxrflow.text_encoder.device import device_named
from cxrflow.text_encoder.tokenise import plain

FILE = "baseline.json"
CONFIG = "open_clip_config.json"
TEXT_CONFIG = "text_config"
WEIGHTS = "open_clip_model.safetensors"


class BaselineRecord(Section):
    """Where a baseline came from (baseline.json)."""

    source: str = Field(description="Repository id or name of the folder")
    revision: str = Field(description="Commit of the repository; empty for a folder")
    report_text: str = Field(description="Column of the reports that is embedded")


@dataclass(frozen=True)
class BaselineModel:
    """A published model in evaluation mode, with what `embed_split` asks of a model."""

    model: nn.Module
    preprocess: Preprocess
    report_text: str
    tokenise: open_clip.tokenizer.HFTokenizer

    @torch.no_grad()
    def encode_texts(self, texts: Sequence[str], batch_size: int = 64) -> Tensor:
        """Features [N, D], float32, L2-normalised; equal texts are encoded once."""
        device = self.model.logit_scale.device
        distinct = list(dict.fromkeys(texts))
        parts = []
        with evaluating(self.model), progress(total=len(distinct), description="texts", unit="text") as bar:
            for start in range(0, len(distinct), batch_size):
                chosen = distinct[start : start + batch_size]
                tokens = self.tokenise([plain(text) for text in chosen]).to(device)
                parts.append(self.model.encode_text(tokens, normalize=True).float().cpu())
                bar.update(len(chosen))
        row = {text: place for place, text in enumerate(distinct)}
        return torch.cat(parts)[[row[text] for text in texts]]


def fetch_baseline(out_dir: Path, options: BaselineOptions) -> str:
    """Write the folder; returns why the model could not be had, or "".

    Raises CxrflowError where it can be had and is no model of open_clip.
    """
    with atomic_directory(out_dir) as folder:
        try:
            source, record = _source(options)
            _copy(source, folder)
        except WeightsMissing as error:
            write_unavailable(folder, str(error))
            return str(error)
        write_json(folder / FILE, record.model_dump(mode="json"))
        load_baseline(folder)  # weights and configuration fit: found out now, not in a queue
    return ""


def load_baseline(folder: Path, device: str = "cpu") -> BaselineModel:
    """A model from its folder; nothing is fetched and nothing in it is executed.

    Raises CxrflowError where weights and configuration do not fit.
    """
    try:
        record = BaselineRecord.model_validate_json((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise CxrflowError(f"{folder} is no baseline of cxrflow: {FILE} is missing or damaged") from error
    config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
    text = config["model_cfg"]["text_cfg"]
    if text.get("hf_model_name"):
        text = text | {"hf_model_name": str(folder / TEXT_CONFIG), "hf_model_pretrained": False}
    name = f"local-dir:{folder}"
    try:
        with quiet():
            model = open_clip.create_model(
                name, precision="fp32", require_pretrained=True, pretrained_text=False, output_dict=True, text_cfg=text
            )
            tokenise = open_clip.get_tokenizer(name)
    except (OSError, RuntimeError, ValueError, KeyError, TypeError) as error:
        raise CxrflowError(f"baseline {record.source}: open_clip cannot make it: {error}") from error
    model.requires_grad_(False)
    model.to(device_named(device)).eval()
    return BaselineModel(model, preprocess_of(model), record.report_text, tokenise)


class WeightsMissing(Exception):
    """The weights cannot be had here; the text says why."""


def _source(options: BaselineOptions) -> tuple[Path, BaselineRecord]:
    if options.source == "local":
        folder = Path(options.path or "")
        if not folder.is_dir():
            raise WeightsMissing(f"there is no folder {options.path}")
        return folder, BaselineRecord(source=folder.name, revision="", report_text=options.report_text)
    repository = options.id or ""
    folder = _fetched(repository, options.revision, pickled=True)
    return folder, BaselineRecord(source=repository, revision=folder.name, report_text=options.report_text)


def _copy(source: Path, target: Path) -> None:
    if not (source / CONFIG).is_file():
        raise CxrflowError(f"baseline {source.name}: there is no {CONFIG}, so it is no model of open_clip")
    weights = sorted(source.glob("open_clip*.safetensors")) or sorted(source.glob("*.safetensors"))
    pickled = sorted(source.glob(PICKLED))
    if not weights and not pickled:
        raise WeightsMissing(f"{source.name} holds no weights")
    for path in model_files(source):
        if path.suffix != ".safetensors":
            shutil.copyfile(path, target / path.name)
    if weights:
        shutil.copyfile(weights[0], target / WEIGHTS)
    else:
        _convert(pickled[0], target / WEIGHTS)
    text = json.loads((source / CONFIG).read_text(encoding="utf-8"))["model_cfg"]["text_cfg"]
    if tower := text.get("hf_model_name"):
        own = source / TEXT_CONFIG
        found = own if own.is_dir() else _fetched(tower, "main", files=("config.json",))
        settings = json.loads((found / "config.json").read_text(encoding="utf-8"))
        settings.pop("auto_map", None)  # it would call for the repository's own code
        (target / TEXT_CONFIG).mkdir()
        write_json(target / TEXT_CONFIG / "config.json", settings)


def _fetched(repository: str, revision: str, **files: object) -> Path:
    try:
        return fetch(repository, revision, "baseline", **files)
    except CxrflowError as error:
        raise WeightsMissing(str(error)) from error


def _convert(pickled: Path, target: Path) -> None:
    """Weights of older repositories into safetensors, read without executing anything in them (`weights_only`)."""
    try:
        tensors = load_state_dict(str(pickled))
    except (UnpicklingError, RuntimeError, EOFError) as error:
        raise CxrflowError(f"baseline: {pickled.name} is no file of plain tensors; nothing else is read") from error
    save_file({name: tensor.contiguous().clone() for name, tensor in tensors.items()}, target, {"format": "pt"})
