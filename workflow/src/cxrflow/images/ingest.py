"""Ingest: the files of one chunk into a shard of 8-bit images, manifest rows and quarantine rows.

In: rows of an index (`INDEX_COLUMNS`) and the dataset's root. Out: the shard file and two frames; every row of the
index is in exactly one of them. The result depends on files and options alone, not on the number of processes.

Every file is decoded and judged, whether or not the view policy stores its pixels: what is broken does not depend on
what is wanted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pandas as pd

from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError
from cxrflow.images.burned_in import burned_in_text
from cxrflow.images.codes import Refused
from cxrflow.images.dicom_header import quiet_pydicom
from cxrflow.images.fingerprint import phash
from cxrflow.images.normalise import normalise
from cxrflow.images.read import VerifiedFile, read_image
from cxrflow.images.screen import GREY
from cxrflow.images.tables import INDEX_COLUMNS, MANIFEST_TYPES, PHOTOMETRIC, QUARANTINE_TYPES, VERIFIED, typed_frame
from cxrflow.images.view import resolve_view
from cxrflow.io.shards import write_shard
from cxrflow.processes import process_pool
from cxrflow.progress import progress

STAGE = "images"
FILES_PER_MESSAGE = 4  # sent to a worker at once: a large file takes a second, messages between processes a millisecond
PNG_OPTIONS = (  # noise has no repeats to search for: half the time, from 16 % fewer bytes (noisy) to 4 % more (smooth)
    *(cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_PAETH),
    *(cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE),
    *(cv2.IMWRITE_PNG_COMPRESSION, 1),
)


@dataclass(frozen=True)
class Outcome:
    """What became of one row: `manifest` or `quarantine` is set; png is None where no pixels are stored."""

    image_id: str
    manifest: dict[str, Any] | None = None
    png: bytes | None = None
    quarantine: dict[str, str] | None = None


def ingest_chunk(
    index: pd.DataFrame, root: Path, shard: Path, options: ImagesOptions, threads: int = 1, description: str = "images"
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Write the shard of the rows of `index` and give their manifest and quarantine rows, in the order of image_id.

    Raises CxrflowError for an index with doubled or unsafe rows, for storage that fails, for a missing decoder
    (DecoderMissing) and for a process that died.
    """
    rows = sorted_rows(index)
    manifest, quarantine = [], []

    def samples() -> Iterator[tuple[str, dict[str, bytes]]]:
        work = partial(ingest_file, root=root, options=options)
        for outcome in progress(_mapped(work, rows, threads), total=len(rows), description=description, unit="image"):
            if outcome.quarantine is not None:
                quarantine.append(outcome.quarantine)
                continue
            if outcome.png is not None:
                outcome.manifest["shard"] = shard.name
                yield outcome.image_id, {"png": outcome.png}
            manifest.append(outcome.manifest)

    write_shard(shard, samples())
    return typed_frame(manifest, MANIFEST_TYPES), typed_frame(quarantine, QUARANTINE_TYPES)


def ingest_file(row: dict[str, str], root: Path, options: ImagesOptions) -> Outcome:
    """Read, judge and normalise the file of one row of the index."""
    identity = {key: row[key] for key in ("dataset", "subject_id", "study_id", "image_id")}
    try:
        with quiet_pydicom():
            image = read_image(root, row["path"], options, row.get(PHOTOMETRIC, ""), _verified(row))
            view, view_source = resolve_view(row["view"], image.header)
            pixels = normalise(image.radiograph, options)
            text = None if options.burned_in_text == "ignore" else burned_in_text(image.radiograph.values)
            if text and options.burned_in_text == "refuse":
                raise Refused("BURNED_IN_TEXT", f"pixels: marks like a line of text, {text}")
    except Refused as refused:
        entry = identity | {"path": row["path"], "stage": STAGE, "code": refused.code, "message": refused.message}
        return Outcome(row["image_id"], quarantine=entry)
    used = view in options.views
    manifest = identity | {
        "shard": "",
        "split": row["split"],
        "view": view,
        "view_source": view_source,
        "source_path": row["path"],
        "source_sha256": image.sha256,
        "pixel_sha256": hashlib.sha256(pixels.tobytes()).hexdigest(),
        "phash": phash(pixels),
        "rows": image.rows,
        "columns": image.columns,
        "bits_stored": image.bits_stored,
        "photometric": image.photometric,
        "transfer_syntax": image.transfer_syntax,
        "decoder": image.decoder,
        "normaliser": options.normaliser,
        "burned_in": "PIXELS" if text else image.burned_in,
        "used": used,
        "unused_reason": "" if used else "view_policy",
    }
    return Outcome(row["image_id"], manifest=manifest, png=encode_png(pixels) if used else None)


def _verified(row: dict[str, str]) -> VerifiedFile | None:
    return VerifiedFile(int(row["bytes"]), int(row["mtime_ns"]), row["sha256"]) if row.get("sha256") else None


def encode_png(pixels: np.ndarray) -> bytes:
    """An 8-bit grey PNG of uint8 [rows, columns]."""
    done, encoded = cv2.imencode(".png", pixels, PNG_OPTIONS)
    if not done:
        raise RuntimeError("OpenCV could not encode a PNG")
    return encoded.tobytes()


def sorted_rows(index: pd.DataFrame) -> list[dict[str, str]]:
    """Rows of an index by image_id, with `photometric` and `VERIFIED` where the index has them.

    Raises CxrflowError where image_id repeats, a path leaves the root or a photometric interpretation is none.
    """
    missing = [column for column in INDEX_COLUMNS if column not in index.columns]
    if missing:
        raise CxrflowError(f"the index has no column {', '.join(missing)}; it needs {', '.join(INDEX_COLUMNS)}")
    optional = [column for column in (PHOTOMETRIC, *VERIFIED) if column in index.columns]
    rows = index[[*INDEX_COLUMNS, *optional]].astype("str").sort_values("image_id", kind="stable")
    doubled = rows.loc[rows["image_id"].duplicated(), "image_id"].tolist()
    if doubled:
        raise CxrflowError(f"the index holds {len(doubled)} image_id twice, for example {doubled[0]}")
    outside = rows["path"].map(lambda path: path.startswith("/") or ".." in path.split("/"))
    if outside.any():
        raise CxrflowError(
            f"{int(outside.sum())} paths of the index leave the dataset's root; they must be relative to it"
        )
    unknown = set(rows.get(PHOTOMETRIC, [])) - {"", *GREY}
    if unknown:
        raise CxrflowError(f"the index says {PHOTOMETRIC} '{min(unknown)}'; accepted: {', '.join(GREY)}, or empty")
    return rows.to_dict("records")


def _mapped(work: Any, rows: list[dict[str, str]], threads: int) -> Iterable[Outcome]:
    """Outcomes in the order of the rows. Processes, not threads: parsing a header holds the interpreter's lock."""
    if threads <= 1 or len(rows) <= FILES_PER_MESSAGE:
        with _one_opencv_thread():
            yield from map(work, rows)
        return
    workers = min(threads, -(-len(rows) // FILES_PER_MESSAGE))
    try:
        with process_pool(workers, cv2.setNumThreads, (1,), preload=__name__) as pool:
            yield from pool.map(work, rows, chunksize=FILES_PER_MESSAGE)
    except BrokenProcessPool as error:
        raise CxrflowError(
            "a process that reads images died: out of memory, or a decoder crashed on a damaged file. "
            "Give the job more memory; with --threads 1 the last file read is the one"
        ) from error


@contextmanager
def _one_opencv_thread() -> Iterator[None]:
    before = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(before)
