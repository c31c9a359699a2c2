"""The building of an index: studies collected from shards and reports, embedded, written with their pictures.

In: folders of shards, tables of reports, a model. Out: the folder that index.py describes.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from safetensors.numpy import save_file

from cxrflow.clip.load import ClipModel
from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.prefetch import prefetched
from cxrflow.clip.report_text import ReportColumns, text_columns, texts_as_read
from cxrflow.clip.save import weights_sha256
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, atomic_path, require_replaceable, write_json
from cxrflow.io.tables import read_table
from cxrflow.progress import progress
from cxrflow.serving.index import (
    BLOCK,
    FACTS,
    FILES,
    IMAGES,
    IMAGES_SCHEMA,
    STUDIES,
    STUDIES_SCHEMA,
    VECTORS,
    IndexFacts,
    Precision,
)
from cxrflow.serving.stored import stored_images

KEY = ["dataset", "study_id"]
JPEG_QUALITY = 88


@dataclass(frozen=True)
class Collection:
    """Studies to be indexed. images: study (row of `studies`), image_id, view, path (shard); studies: dataset,
    study_id, split, report (None where there is none)."""

    images: pd.DataFrame
    studies: pd.DataFrame


def collect(images_dirs: Sequence[Path], reports: Sequence[Path], split: str, report_text: ReportColumns) -> Collection:
    """The stored images of a split ("all" for every one), with their study's report where `reports` have it.

    report_text: column that holds it, for all datasets, or by dataset ("text" for those not named). Raises CxrflowError
    for a missing table, column or shard, an image or a report that is listed twice, a split without images, and tables
    that hold a report of none of the studies.
    """
    images = pd.concat([stored_images(folder) for folder in images_dirs], ignore_index=True)
    there = sorted(images["split"].dropna().unique())
    images = images[images["split"].eq(split) | (split == "all")].sort_values([*KEY, "image_id"], ignore_index=True)
    if images.empty:
        known = f"there are: {', '.join(there)}, all"
        raise CxrflowError(f"no stored image of split '{split}' in {', '.join(map(str, images_dirs))} ({known})")
    if images.duplicated([*KEY, "image_id"]).any():
        raise CxrflowError("an image is listed twice: name each folder of images once")
    studies = images.drop_duplicates(KEY)[[*KEY, "split"]].fillna({"split": ""}).reset_index(drop=True)
    none = pd.DataFrame({column: pd.Series(dtype="str") for column in (*KEY, "report")})
    texts = pd.concat([_reports(path, report_text) for path in reports] or [none])
    if texts.duplicated(KEY).any():
        raise CxrflowError("a study's report is listed twice: name each table of reports once")
    studies = studies.merge(texts, on=KEY, how="left")
    blank = studies["report"].fillna("").str.strip() == ""
    if reports and blank.all():
        raise CxrflowError(f"no study of the images has a report in {', '.join(map(str, reports))}")
    studies["report"] = studies["report"].astype(object).where(~blank, None)
    rows = pd.MultiIndex.from_frame(studies[KEY]).get_indexer(pd.MultiIndex.from_frame(images[KEY]))
    return Collection(images.assign(study=rows.astype("int32"))[["study", "image_id", "view", "path"]], studies)


def _reports(path: Path, report_text: ReportColumns) -> pd.DataFrame:
    """dataset, study_id, report of a table of reports."""
    table = read_table(path, [*KEY, *text_columns(report_text)])
    return table[KEY].assign(report=texts_as_read(table, report_text))


def write_index(
    out_dir: Path,
    model: ClipModel,
    model_dir: Path,
    collection: Collection,
    precision: Precision = "float32",
    picture_side: int = 256,
) -> IndexFacts:
    """Embed a collection and write its index; pictures are shrunk to `picture_side` pixels where they are larger.

    An index that lies there is replaced. Raises CxrflowError where anything else does, and as `ShardImages` does.
    """
    require_replaceable(out_dir, (*FILES, "manifest.json"), "index")
    studies = collection.studies
    with_report = studies["report"].notna()
    with atomic_directory(out_dir) as folder:
        from_images = _write_images(folder / IMAGES, model, collection.images, picture_side)
        texts = studies.loc[with_report, "report"].tolist()
        from_reports = model.encode_texts(texts).numpy() if texts else np.empty((0, from_images.shape[1]), np.float32)
        both = {"images": from_images, "reports": from_reports}
        vectors = {name: part.astype(precision, copy=False) for name, part in both.items()}
        with atomic_path(folder / VECTORS) as temporary:
            save_file(vectors, temporary)
        stored = studies.assign(has_report=with_report)[[*KEY, "split", "has_report", "report"]]
        arrow = pa.Table.from_pandas(stored, schema=STUDIES_SCHEMA, preserve_index=False).replace_schema_metadata(None)
        pq.write_table(arrow, folder / STUDIES, compression="zstd", row_group_size=BLOCK)
        facts = IndexFacts(
            model_sha256=weights_sha256(model_dir),
            embed_dim=from_images.shape[1],
            images=len(collection.images),
            studies=len(studies),
            reports=len(texts),
            precision=precision,
            report_text=model.report_text,
        )
        write_json(folder / FACTS, facts.model_dump(mode="json"))
        for path in folder.iterdir():
            path.chmod(0o600)  # patients' words and pixels: for the owner alone
    return facts


def _write_images(path: Path, model: ClipModel, images: pd.DataFrame, picture_side: int) -> np.ndarray:
    """Write images.parquet; returns the features, float32 [N, D], in the same order."""
    shards = ShardImages(images["path"], images["image_id"], threads=len(os.sched_getaffinity(0)))
    model.preprocess.require(shards.size)
    features = []
    starts = range(0, len(images), BLOCK)
    with (
        pq.ParquetWriter(path, IMAGES_SCHEMA, compression="none") as writer,
        ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool,
        progress(total=len(images), description="images", unit="image") as bar,
    ):
        blocks = prefetched(lambda start: shards.get(np.arange(start, min(start + BLOCK, len(images)))), starts)
        for start, pixels in zip(starts, blocks, strict=True):
            features.append(model.encode_images(pixels[:, 0], batch_size=BLOCK).numpy())
            pictures = list(pool.map(lambda image: jpeg(image, picture_side), pixels[:, 0].numpy()))
            rows = images.iloc[start : start + BLOCK]
            columns = {name: rows[name] for name in ("study", "image_id", "view")}
            writer.write_table(pa.table({**columns, "picture": pictures}, schema=IMAGES_SCHEMA))
            bar.update(len(rows))
    shards.close()
    return np.concatenate(features)


def jpeg(image: np.ndarray, side: int) -> bytes:
    """A grey JPEG of at most `side` pixels of uint8 [S, S]."""
    if image.shape[0] > side:
        image = cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA)
    done, encoded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    if not done:
        raise RuntimeError("OpenCV could not encode a JPEG")
    return encoded.tobytes()
