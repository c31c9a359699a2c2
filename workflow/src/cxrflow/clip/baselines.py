"""Published image-text models, fetched once and then scored as a trained run is.

In: a hub repository or a local folder, in open_clip's format or that of transformers' CLIP and SigLIP. Out: a folder

    baseline.json               where it came from, the column of reports it reads
    weights in safetensors, configuration and tokenizer files, as baseline_models.py loads them
    text_config/config.json     open_clip: shape of the text tower, where that is a model of transformers
    unavailable.json            instead of all of these: why the weights could not be had
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

from open_clip.factory import load_state_dict

from cxrflow.clip.baseline_models import FILE, OPEN_CLIP_CONFIG, PAIRS, TEXT_CONFIG, BaselineRecord, load_baseline
from cxrflow.clip.unavailable import write_unavailable
from cxrflow.config.baselines import BaselineOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json
from cxrflow.io.model_files import PICKLED, fetch, model_files, write_without_code
from cxrflow.text_encoder.weights import save_weights

WEIGHTS = "open_clip_model.safetensors"


class WeightsMissingError(Exception):
    """The weights cannot be had here; the text says why."""


def fetch_baseline(out_dir: Path, options: BaselineOptions) -> str:
    """Write the folder; returns why the model could not be had, or "".

    Raises CxrflowError where it can be had and is of neither format.
    """
    with atomic_directory(out_dir) as folder:
        try:
            source, record = _source(options)
            _copy(source, folder)
        except WeightsMissingError as error:
            write_unavailable(folder, str(error))
            return str(error)
        write_json(folder / FILE, record.model_dump(mode="json"))
        load_baseline(folder)  # weights and configuration fit: found out now, not in a queue
    return ""


def _source(options: BaselineOptions) -> tuple[Path, BaselineRecord]:
    if options.source == "local":
        folder = Path(options.path or "")
        if not folder.is_dir():
            raise WeightsMissingError(f"there is no folder {options.path}")
        return folder, BaselineRecord(source=folder.name, revision="", report_text=options.report_text)
    repository = options.id or ""
    folder = _fetched(repository, options.revision, pickled=True)
    return folder, BaselineRecord(source=repository, revision=folder.name, report_text=options.report_text)


def _copy(source: Path, target: Path) -> None:
    ours = (source / OPEN_CLIP_CONFIG).is_file()
    config = source / (OPEN_CLIP_CONFIG if ours else "config.json")
    settings = json.loads(config.read_text(encoding="utf-8")) if config.is_file() else {}
    if not ours and settings.get("model_type") not in PAIRS:
        raise CxrflowError(
            f"baseline {source.name}: it has no {OPEN_CLIP_CONFIG}, and no config.json of the types {', '.join(PAIRS)}"
        )
    files = model_files(source)
    weights = [path for path in files if path.suffix == ".safetensors"]
    pickled = [] if weights else sorted({path for pattern in PICKLED for path in source.glob(pattern)})
    if not weights and not pickled:
        raise WeightsMissingError(f"{source.name} holds no weights")
    named = [path for path in weights if path.name.startswith("open_clip")]
    if ours and named:
        weights = named[:1]  # the same once more under transformers' name is left
    for path in files:
        if path.suffix != ".safetensors" or path in weights:
            shutil.copyfile(path, target / path.name)
    if pickled:
        _convert(pickled[0], target / (WEIGHTS if ours else "model.safetensors"))
    if not ours:
        write_without_code(target / "config.json", settings)
    elif tower := settings["model_cfg"]["text_cfg"].get("hf_model_name"):
        own = source / TEXT_CONFIG
        found = own if own.is_dir() else _fetched(tower, "main", files=("config.json",))
        (target / TEXT_CONFIG).mkdir()
        write_without_code(target / TEXT_CONFIG / "config.json", json.loads((found / "config.json").read_text("utf-8")))


def _fetched(repository: str, revision: str, **chosen: Any) -> Path:
    try:
        return fetch(repository, revision, "baseline", **chosen)
    except CxrflowError as error:
        raise WeightsMissingError(str(error)) from error


def _convert(pickled: Path, target: Path) -> None:
    """Weights of older repositories into safetensors, read without executing anything in them (`weights_only`)."""
    try:
        tensors = load_state_dict(str(pickled))
    except (UnpicklingError, RuntimeError, EOFError) as error:
        raise CxrflowError(f"baseline: {pickled.name} is no file of plain tensors; nothing else is read") from error
    save_weights({name: tensor.clone() for name, tensor in tensors.items()}, target)
