"""A hub-ready folder of a trained model: what another person needs, and nothing of the run that made it.

In: a model folder of clip/save.py, evaluation files of its run. Out: the folder's weights, configurations and
tokenizer, byte for byte, and a model card with the test scores. `load_clip` and open_clip load it with nothing else at
hand.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from cxrflow.clip.load import load_clip
from cxrflow.clip.model_card import Score, model_card
from cxrflow.clip.save import OPEN_CLIP_WEIGHTS, TEXT_WEIGHTS
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import read_evaluation
from cxrflow.io.atomic import atomic_directory, write_text

FILES = (TEXT_WEIGHTS, OPEN_CLIP_WEIGHTS, "clip.json", "open_clip_config.json")
TOKENIZER_SUFFIXES = (".json", ".txt", ".model", ".jinja")  # as tokenizers and configurations are stored
DIRECTIONS = {"image_to_text": "image to report", "text_to_image": "report to image"}
METRICS = ("recall_at_1", "recall_at_5", "recall_at_10", "median_rank")
ATTRIBUTES = "*.safetensors filter=lfs diff=lfs merge=lfs -text\n"


def export_model(model_dir: Path, out_dir: Path, evaluations: Sequence[Path] = (), licence: str = "other") -> list[str]:
    """Write the folder and load it once; returns the names of its files.

    licence: identifier for the hub. Raises CxrflowError for a folder that is no model or holds a link, code or anything
    else that would be published with it unseen, an OUT that is there, an evaluation of another run, and what
    `load_clip` refuses.
    """
    if out_dir.exists() and not (out_dir.is_dir() and not any(out_dir.iterdir())):
        raise CxrflowError(f"{out_dir} is there and would be replaced: name a new folder")
    for name in FILES:
        if not (model_dir / name).is_file():
            raise CxrflowError(f"{model_dir} has no {name}: it is no model of this version; train the run again")
    encoder = sorted((model_dir / "text_encoder").iterdir()) if (model_dir / "text_encoder").is_dir() else []
    for path in (*(model_dir / name for name in FILES), model_dir / "text_encoder", *encoder):
        if path.is_symlink():
            raise CxrflowError(f"{path} is a link: what it leads to would be published; put the file itself there")
    for path in encoder:
        if not path.is_file() or path.suffix not in TOKENIZER_SUFFIXES:
            raise CxrflowError(
                f"{path} is no configuration and no tokenizer: take it away before the model is exported"
            )
    config = json.loads((model_dir / "clip.json").read_text(encoding="utf-8"))
    scores = [score for path in evaluations for score in _scores(path, model_dir.name)]
    with atomic_directory(out_dir) as folder:
        for name in FILES:
            shutil.copyfile(model_dir / name, folder / name)
        (folder / "text_encoder").mkdir()
        for path in encoder:
            shutil.copyfile(path, folder / "text_encoder" / path.name)
        write_text(folder / "README.md", model_card(out_dir.name, config, scores, licence))
        write_text(folder / ".gitattributes", ATTRIBUTES)
        load_clip(folder)
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _scores(path: Path, run: str) -> list[Score]:
    """Strict retrieval scores of an evaluation file; those that were not run are left out."""
    evaluation = read_evaluation(path)
    if evaluation.kind != "retrieval" or evaluation.run != run:
        raise CxrflowError(
            f"{path} is of kind {evaluation.kind} and run '{evaluation.run}'; a retrieval file of run '{run}' is needed"
        )
    found = []
    for task, direction in DIRECTIONS.items():
        for metric in METRICS:
            record = evaluation.find(task, metric, "strict")
            if record is not None and record.value is not None:
                name = metric.replace("_", " ")
                found.append(
                    Score(
                        evaluation.dataset,
                        direction,
                        name,
                        record.value,
                        record.low,
                        record.high,
                        record.chance,
                        record.pool,
                    )
                )
    return found
