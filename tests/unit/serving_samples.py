"""A model with random weights and a few studies to search in, made in a second."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import torch
from clip_samples import encoded, run_options, words_of, write_encoder
from images_files import chest, png

from cxrflow.clip.load import ClipModel, load_clip
from cxrflow.clip.model import build_model
from cxrflow.clip.save import write_model
from cxrflow.config.images import ImagesOptions
from cxrflow.images.normalise import Radiograph, normalise
from cxrflow.io.shards import write_shard
from cxrflow.io.tables import write_table
from cxrflow.serving.build_index import collect, write_index
from cxrflow.serving.index import Index, open_index
from cxrflow.text_encoder.encoder import TextEncoder

SIDE = 64  # of the shards; the vision tower sees 32 px
PIXELS = {"size": SIDE, "normaliser": "voi_percentile", "percentile_low": 0.5, "percentile_high": 99.5}
STUDIES = 12
TWO_IMAGES, NO_REPORT, MARKUP, CLIMBING = 3, 5, 7, 9  # what is special about which study
INJECTED = "<img src=x onerror=\"document.title='injected'\"><script>document.title='injected'</script>"


def make_model(folder: Path, text_mode: str = "frozen", seed: int = 0) -> Path:
    """An untrained model as `train-clip` leaves it."""
    encoder = write_encoder(folder.parent / f"{folder.name}-encoder")
    (encoder / "LICENSE.txt").write_text("Terms of the encoder's base")
    metrics = folder.parent / f"{folder.name}-metrics.jsonl"
    metrics.write_text('{"step": 1}\n')
    run = run_options(text_mode)
    torch.manual_seed(seed)
    tower = build_model(run.vision, TextEncoder.load(encoder), run.text_mode)
    training = {
        **{"trained_on": ["demo-mimic", "elsewhere"], "n_train": 16, "n_train_images": 20, "seed": 3, "steps": 2},
        **{"samples_seen": 16, "batch_size": 8, "reports_without_image": 0, "validation": None},
        "best_step": None,
    }
    write_model(folder, tower, metrics, run, "", encoder, "0" * 64, training, PIXELS)
    return folder


def study_id(number: int) -> str:
    return {MARKUP: "<b>s-007</b>", CLIMBING: "../../index.json"}.get(number, f"s-{number:03d}")


def report_of(number: int) -> str:
    return words_of(number) + (INJECTED if number == MARKUP else "")


def film(number: int) -> np.ndarray:
    """An 8-bit film, uint8 [260, 220], with bright spots where no other number has them all."""
    image = chest(seed=number, bits=8)
    for row, column in np.random.default_rng([9, number]).integers((40, 40), (200, 160), (4, 2)):
        image[row : row + 24, column : column + 24] = 230
    return image


def square(number: int) -> np.ndarray:
    """The film as the images stage stores it, uint8 [SIDE, SIDE]."""
    return normalise(Radiograph(film(number)), ImagesOptions(**PIXELS))


def film_file(number: int) -> bytes:
    return png(film(number))


def write_studies(folder: Path) -> tuple[Path, Path]:
    """Folder of shards and table of reports, as the stages leave them."""
    rows = [(number, 0) for number in range(STUDIES)] + [(TWO_IMAGES, 1)]
    images = pd.DataFrame(
        {
            "dataset": "sample",
            "study_id": [study_id(number) for number, _ in rows],
            "image_id": [f"i-{number:03d}-{view}" for number, view in rows],
            "shard": [f"shard-{number % 2:04d}.tar" for number, _ in rows],
            "used": True,
            "split": ["train" if number < 8 else "test" for number, _ in rows],
            "view": "PA",
        }
    )
    for shard, part in images.groupby("shard"):
        samples = [(row.image_id, {"png": encoded(square(_seed(row.image_id)))}) for row in part.itertuples()]
        write_shard(folder / "images" / str(shard), samples)
    write_table(images, folder / "images" / "manifest.parquet")
    numbers = [number for number in range(STUDIES) if number != NO_REPORT]
    reports = pd.DataFrame({"dataset": "sample", "study_id": [study_id(n) for n in numbers]})
    write_table(reports.assign(text=[report_of(n) for n in numbers]), folder / "reports.parquet")
    return folder / "images", folder / "reports.parquet"


def _seed(image_id: str) -> int:
    _, number, view = image_id.split("-")
    return int(number) + 100 * int(view)


@dataclass(frozen=True)
class Searchable:
    """A model, an index of it, and where both lie."""

    model_dir: Path
    index_dir: Path
    images_dir: Path
    reports: Path
    model: ClipModel
    index: Index


def make_searchable(folder: Path, precision: str = "float32", split: str = "all") -> Searchable:
    model_dir = make_model(folder / "model")
    images_dir, reports = write_studies(folder / "data")
    model = load_clip(model_dir)
    collection = collect([images_dir], [reports], split, model.report_text)
    write_index(folder / "index", model, model_dir, collection, precision)
    index = open_index(folder / "index", model_dir)
    return Searchable(model_dir, folder / "index", images_dir, reports, model, index)


def rewritten(path: Path, **columns: object) -> None:
    """Put a table with other values in some columns in the place of an index's, as one written anew."""
    table = pq.read_table(path)
    new = pa.table(table.to_pydict() | columns, schema=table.schema)
    pq.write_table(new, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
