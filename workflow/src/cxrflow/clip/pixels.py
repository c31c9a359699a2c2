"""Images out of shards, as 8-bit grey tensors.

In: shard files and image ids. Out: uint8 [N, 1, S, S]. All images are decoded once if they fit the memory given;
otherwise each is read again from its place in the shard when it is asked for.
"""

from __future__ import annotations

import os
import tarfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor

from cxrflow.errors import CxrflowError
from cxrflow.progress import progress


class ShardImages:
    """Random access to the images of some shards, by position in the list given.

    Raises CxrflowError, naming image and shard, where a shard lacks an image, an image is no 8-bit grey square PNG, or
    has another size than the first: training stops, since quarantine belongs to the images stage.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        image_ids: Sequence[str],
        memory_bytes: float = 0,
        threads: int = 1,
        description: str | None = "images",
    ) -> None:
        self._image_ids = list(image_ids)
        self._paths = list(paths)
        self._places = _places(self._paths, self._image_ids)
        self._files = {path: os.open(path, os.O_RDONLY) for path in set(self._paths)}
        self._pool = ThreadPoolExecutor(max(1, threads))
        first = self._decode(0) if self._image_ids else np.empty((0, 0), np.uint8)
        self.size = first.shape[0]
        self._kept: Tensor | None = None
        if len(self) and len(self) * first.nbytes <= memory_bytes:
            kept = np.empty((len(self), self.size, self.size), np.uint8)

            def keep(i: int) -> None:
                kept[i] = self._checked(i)

            for _ in progress(self._pool.map(keep, range(len(self))), len(self), description, "image"):
                pass
            self._kept = torch.from_numpy(kept)[:, None]

    def __len__(self) -> int:
        return len(self._image_ids)

    def get(self, indices: np.ndarray | Sequence[int]) -> Tensor:
        """The images at these positions, uint8 [N, 1, S, S]."""
        if self._kept is not None:
            return self._kept[torch.as_tensor(np.asarray(indices, dtype=np.int64))]
        return torch.from_numpy(np.stack(list(self._pool.map(self._checked, indices))))[:, None]

    def close(self) -> None:
        """Close the shard files."""
        self._pool.shutdown()
        for file in self._files.values():
            os.close(file)
        self._files = {}

    def _checked(self, i: int) -> np.ndarray:
        image = self._decode(i)
        if image.shape[0] != self.size:
            raise CxrflowError(
                f"image {self._image_ids[i]} in {self._paths[i]} has {image.shape[0]} pixels a side, image "
                f"{self._image_ids[0]} in {self._paths[0]} has {self.size}; ingest the datasets of a run at one size"
            )
        return image

    def _decode(self, i: int) -> np.ndarray:
        offset, length = self._places[i]
        encoded = os.pread(self._files[self._paths[i]], length, offset)
        image = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_UNCHANGED) if encoded else None
        if image is None or image.dtype != np.uint8 or image.ndim != 2 or image.shape[0] != image.shape[1]:
            found = "unreadable" if image is None else f"{image.dtype} of shape {image.shape}"
            raise CxrflowError(
                f"image {self._image_ids[i]} in {self._paths[i]} is {found}; a square 8-bit grey PNG is needed. "
                "Run the images stage for this shard again"
            )
        return image


def _places(paths: Sequence[Path], image_ids: Sequence[str]) -> list[tuple[int, int]]:
    """Offset and length of each image's PNG in its shard."""
    members: dict[Path, dict[str, tuple[int, int]]] = {}
    for path in dict.fromkeys(paths):
        try:
            with tarfile.open(path, "r:") as tar:
                members[path] = {info.name: (info.offset_data, info.size) for info in tar if info.isfile()}
        except (tarfile.ReadError, OSError) as error:
            raise CxrflowError(f"shard {path} cannot be read: {error}") from error
    places = []
    for path, image_id in zip(paths, image_ids, strict=True):
        place = members[path].get(f"{image_id}.png")
        if place is None:
            raise CxrflowError(
                f"shard {path} has no image {image_id}, and its manifest names it; run the images stage again"
            )
        places.append(place)
    return places
