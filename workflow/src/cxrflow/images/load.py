"""Stored images back into arrays, for the stages that train and evaluate.

In: the folder of the shards and their manifest. Out: uint8 [N, size, size]. Only images with pixels (`shard` not
empty) can be read; a shard may hold an image that the manifest has dropped, so what counts is the manifest, never the
tar's listing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
import pandas as pd

from cxrflow.errors import CxrflowError
from cxrflow.io.shards import read_shard


def load_images(shards: Path, manifest: pd.DataFrame, image_ids: Sequence[str]) -> np.ndarray:
    """Images by identifier, in the order asked for (repeats allowed): uint8 [len(image_ids), size, size].

    Each shard is read once. Raises CxrflowError for an identifier without stored pixels and for a shard that does not
    hold what the manifest says; ValueError for an empty list.
    """
    if not len(image_ids):
        raise ValueError("load_images needs at least one image_id")
    places: dict[str, list[int]] = {}
    for position, image_id in enumerate(image_ids):
        places.setdefault(image_id, []).append(position)
    stored = manifest[(manifest["shard"] != "") & manifest["image_id"].isin(places)]
    absent = set(places) - set(stored["image_id"])
    if absent:
        raise CxrflowError(f"{len(absent)} images have no stored pixels in the manifest, for example {min(absent)}")
    images: np.ndarray | None = None
    for _, ids, pixels in iterate_shards(shards, stored):
        if images is None:
            images = np.empty((len(image_ids), *pixels.shape[1:]), dtype=np.uint8)
        for image_id, image in zip(ids, pixels, strict=True):
            images[places[image_id]] = image
    return images


def iterate_shards(shards: Path, manifest: pd.DataFrame) -> Iterator[tuple[str, list[str], np.ndarray]]:
    """Shard by shard: file name, image_ids in the order of the tar, pixels uint8 [n, size, size].

    Gives the images of `manifest` that have stored pixels; filter it (split, used, view) before. Raises CxrflowError
    where a shard lacks one of them or holds a damaged PNG.
    """
    stored = manifest[manifest["shard"] != ""]
    for name, rows in stored.groupby("shard", sort=True):
        wanted, ids, images = set(rows["image_id"]), [], []
        for image_id, members in read_shard(Path(shards) / name):
            if image_id in wanted:
                ids.append(image_id)
                images.append(_decode(members, name, image_id))
        lost = wanted - set(ids)
        if lost:
            raise CxrflowError(
                f"{Path(shards) / name} lacks {len(lost)} images of its manifest, for example {min(lost)}"
            )
        yield name, ids, np.stack(images)


def _decode(members: dict[str, bytes], shard: str, image_id: str) -> np.ndarray:
    png = members.get("png")
    image = None if png is None else cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    if image is None or image.ndim != 2 or image.dtype != np.uint8:
        raise CxrflowError(f"{shard}: {image_id} is no 8-bit grey PNG; run the images stage of this dataset again")
    return image
