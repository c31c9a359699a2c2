"""Weights of a vision tower, fetched once on a machine with a way to the hub; a training loads them without one.

In: the tower's name and weights (`VisionOptions`). Out: a folder of vision_files.py.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from cxrflow.clip.model import build_vision
from cxrflow.clip.vision_files import OPEN_CLIP_CONFIG, RECORD, TEXT_CONFIG, VisionRecord, find_files, read_files
from cxrflow.config.clip import VisionOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json
from cxrflow.io.model_files import write_without_code


def fetch_vision_weights(out_dir: Path, options: VisionOptions) -> VisionRecord:
    """Write the folder and return its record.

    Raises CxrflowError where there is nothing to fetch, it cannot be had, or it does not fit the tower.
    """
    files = find_files(options)
    if files is None:
        raise CxrflowError(f"{options.name} starts from random weights; there is nothing to fetch")
    with atomic_directory(out_dir) as folder:
        shutil.copyfile(files.weights, folder / files.record.file)
        if files.config:
            shutil.copyfile(files.config, folder / OPEN_CLIP_CONFIG)
        if files.text_config:
            settings = json.loads((files.text_config / "config.json").read_text(encoding="utf-8"))
            (folder / TEXT_CONFIG).mkdir()
            write_without_code(folder / TEXT_CONFIG / "config.json", settings)
        write_json(folder / RECORD, files.record.model_dump(mode="json"))
        build_vision(options, read_files(folder, options))  # weights and tower fit: found out now, not in a queue
    return files.record
