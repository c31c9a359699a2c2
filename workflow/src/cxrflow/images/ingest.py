"""Ingest: the files of one chunk into a shard of 8-bit images, manifest rows and quarantine rows.

In: rows of an index (`INDEX_COLUMNS`) and the dataset's root. Out: the shard file and two frames; every row of the
index is in exactly one of them, also where reading its file ends the process that does it, or never ends. The result
depends on files and options alone, not on the number of processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import cv2
import pandas as pd

from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError
from cxrflow.images.header_facts import YEARS_ALONE, Disclosure
from cxrflow.images.ingest_file import Outcome, ingest_file, refused_outcome, why_lost
from cxrflow.images.screen import GREY
from cxrflow.images.tables import (
    IMAGE_QUARANTINE_TYPES,
    INDEX_COLUMNS,
    MANIFEST_TYPES,
    PHOTOMETRIC,
    VERIFIED,
    typed_frame,
)
from cxrflow.io.shards import write_shard
from cxrflow.progress import progress
from cxrflow.supervision import Limits, Lost, supervised_map


def ingest_chunk(
    index: pd.DataFrame,
    root: Path,
    shard: Path,
    options: ImagesOptions,
    threads: int = 1,
    description: str = "images",
    disclosure: Disclosure = YEARS_ALONE,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Write the shard of the rows of `index` and give their manifest and quarantine rows, in the order of image_id.

    threads: processes that read; never this one, which must outlive them. Raises CxrflowError for an index with doubled
    or unsafe rows, for storage that fails and for a missing decoder (DecoderMissing).
    """
    rows = sorted_rows(index)
    manifest, quarantine = [], []

    def samples() -> Iterator[tuple[str, dict[str, bytes]]]:
        made = outcomes(rows, root, options, threads, disclosure)
        for outcome in progress(made, total=len(rows), description=description, unit="image"):
            if outcome.quarantine is not None:
                quarantine.append(outcome.quarantine)
                continue
            if outcome.png is not None:
                outcome.manifest["shard"] = shard.name
                yield outcome.image_id, {"png": outcome.png}
            manifest.append(outcome.manifest)

    write_shard(shard, samples())
    return typed_frame(manifest, MANIFEST_TYPES), typed_frame(quarantine, IMAGE_QUARANTINE_TYPES)


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


def outcomes(
    rows: list[dict[str, str]], root: Path, options: ImagesOptions, threads: int, disclosure: Disclosure
) -> Iterator[Outcome]:
    """Outcomes in the order of `sorted_rows`. Processes, not threads: parsing a header holds the interpreter's lock."""
    work = partial(ingest_file, root=root, options=options, disclosure=disclosure)
    limits = Limits(options.seconds_per_file, options.megabytes_per_file)
    one_thread = partial(cv2.setNumThreads, 1)
    answers = supervised_map(work, rows, threads, limits, initializer=one_thread, preload=ingest_file.__module__)
    for row, answer in zip(rows, answers, strict=True):
        yield refused_outcome(row, why_lost(answer, limits)) if isinstance(answer, Lost) else answer
