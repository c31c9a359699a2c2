"""A hub-ready folder of a trained model: what another person needs, and nothing of the run that made it.

In: a model folder of clip/save.py, evaluation files of its run. Out: the folder's weights, configurations and
tokenizer, byte for byte, and a model card with the test scores. `load_clip` and open_clip load it with nothing else at
hand.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from cxrflow.clip.load import load_clip
from cxrflow.clip.model_card import Score, model_card
from cxrflow.clip.save import OPEN_CLIP_WEIGHTS, TEXT_WEIGHTS
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.records import read_evaluation
from cxrflow.io.atomic import atomic_directory, require_replaceable, write_text
from cxrflow.io.model_files import holds_terms

FILES = (TEXT_WEIGHTS, OPEN_CLIP_WEIGHTS, "clip.json", "open_clip_config.json")
SUFFIXES = (".safetensors", ".json", ".txt", ".model", ".jinja")  # weights, configurations, tokenizers
DIRECTIONS = {"image_to_text": "image to report", "text_to_image": "report to image"}
METRICS = ("recall_at_1", "recall_at_5", "recall_at_10", "median_rank")
ATTRIBUTES = "*.safetensors filter=lfs diff=lfs merge=lfs -text\n"


def export_model(model_dir: Path, out_dir: Path, evaluations: Sequence[Path] = (), licence: str = "other") -> list[str]:
    """Write the folder and load it once; returns the names of its files.

    licence: identifier for the hub. Raises CxrflowError for a folder that is no model or holds what should not be
    published, an OUT that is there and is no export, an evaluation of another run, and what `load_clip` refuses.
    """
    require_replaceable(out_dir, (*FILES, "text_encoder", "README.md", ".gitattributes"), "export")
    files = _files(model_dir)
    scores = [score for path in evaluations for score in _scores(path, model_dir.name)]
    with atomic_directory(out_dir) as folder:
        (folder / "text_encoder").mkdir()
        for name in files:
            shutil.copyfile(model_dir / name, folder / name)
        config = load_clip(folder).config
        write_text(folder / "README.md", model_card(out_dir.name, config, scores, licence))
        write_text(folder / ".gitattributes", ATTRIBUTES)
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _files(model_dir: Path) -> list[str]:
    """Names of the files to copy. Raises CxrflowError where one is missing, a link, or code and the like: a model of
    somebody else's would have published with it what a link leads to."""
    if not model_dir.is_dir():
        raise CxrflowError(f"there is no folder {model_dir}")
    encoder = (model_dir / "text_encoder").glob("*")
    files = [*FILES, *sorted(path.relative_to(model_dir).as_posix() for path in encoder)]
    for name in files:
        path = model_dir / name
        if path.is_symlink() or (path.parent != model_dir and path.parent.is_symlink()):
            raise CxrflowError(f"{path} is a link: what it leads to would be published; put the file itself there")
        if not path.is_file():
            raise CxrflowError(f"{model_dir} has no {name}: it is no model of this version; train the run again")
        if path.suffix not in SUFFIXES and not holds_terms(path):
            raise CxrflowError(f"{path} is neither weights, configuration, tokenizer nor licence: take it away first")
    return files


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
