"""Which pairs make up step t of a training run: a pure function of (seed, step, study ids).

In: the pairs, batch size, seed. Out: a `Batch` for each step: studies, the image and the words each is shown with,
its crop, its group in the loss. Nothing is kept between steps, so a restart, another number of workers or of
processes sees the same batches.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from cxrflow.clip.loss import group_ids
from cxrflow.clip.pairs import Pairs
from cxrflow.clip.transforms import crop_boxes

# What each of a study's numbers in an epoch decides.
ORDER, IMAGE, RESTYLE, STYLE = range(4)
CROP = slice(4, 8)
DRAWS = 8


@dataclass(frozen=True)
class Batch:
    """One step. All arrays have one entry for each pair.

    studies, images, texts: positions in `Pairs`; boxes: [B, 4] crop as fractions of the side;
    groups: equal for pairs that are positives of each other.
    """

    studies: np.ndarray
    images: np.ndarray
    texts: np.ndarray
    boxes: np.ndarray
    groups: np.ndarray

    def part(self, rank: int, processes: int) -> Batch:
        """The share of one of `processes` processes: consecutive pairs, with their groups in the whole batch."""
        share = len(self.studies) // processes
        return self.rows(rank * share, (rank + 1) * share)

    def rows(self, start: int, stop: int) -> Batch:
        """Consecutive pairs, with their groups in the whole batch."""
        return Batch(*(getattr(self, name)[start:stop] for name in self.__dataclass_fields__))


def study_draws(seed: int, epoch: int, dataset: str, study_id: str) -> np.ndarray:
    """`DRAWS` numbers, uniform in [0, 1), for a study in an epoch: from a hash, the same everywhere."""
    key = f"{seed}\x1f{epoch}\x1f{dataset}\x1f{study_id}".encode()
    words = np.frombuffer(hashlib.blake2b(key, digest_size=8 * DRAWS).digest(), dtype="<u8")
    return (words >> np.uint64(11)) * 2.0**-53


class Sampler:
    """Batches of distinct studies; every study once in an epoch, but for a remainder that is smaller than a batch.

    The remainder differs from epoch to epoch. With fewer studies than `batch_size`, a batch holds all of them.
    """

    def __init__(
        self,
        pairs: Pairs,
        batch_size: int,
        seed: int,
        crop_scale: float = 1.0,
        style_probability: float = 0.0,
    ) -> None:
        self._pairs = pairs
        self._seed = seed
        self._crop_scale = crop_scale
        self._style_probability = style_probability
        self._keys = list(zip(pairs.studies["dataset"], pairs.studies["study_id"], strict=True))
        self._hashes = pairs.studies["text_hash"].to_numpy()
        self._report = pairs.studies["text"].to_numpy()
        self._rendering = pairs.renderings["text"].to_numpy()
        self.batch_size = min(batch_size, len(pairs))
        self.steps_per_epoch = len(pairs) // self.batch_size
        self._epoch = -1
        self._draws = np.empty((0, DRAWS))
        self._order = np.empty(0, dtype=np.int64)

    def batch(self, step: int) -> Batch:
        """The batch of a step, counted from 0 over all epochs."""
        epoch, position = divmod(step, self.steps_per_epoch)
        self._enter(epoch)
        studies = self._order[position * self.batch_size : (position + 1) * self.batch_size]
        draws = self._draws[studies]
        texts = self._texts(studies, draws)
        keys = [
            (("study", *self._keys[study]), ("text", self._hashes[study]), ("text", self._pairs.text_hashes[text]))
            for study, text in zip(studies, texts, strict=True)
        ]
        return Batch(
            studies=studies,
            images=_pick(self._pairs.image_start, studies, draws[:, IMAGE]),
            texts=texts,
            boxes=crop_boxes(draws[:, CROP], self._crop_scale),
            groups=np.array(group_ids(keys), dtype=np.int64),
        )

    def _enter(self, epoch: int) -> None:
        if epoch != self._epoch:
            self._draws = np.stack([study_draws(self._seed, epoch, *key) for key in self._keys])
            self._order = np.argsort(self._draws[:, ORDER], kind="stable")
            self._epoch = epoch

    def _texts(self, studies: np.ndarray, draws: np.ndarray) -> np.ndarray:
        start = self._pairs.rendering_start
        restyled = (draws[:, RESTYLE] < self._style_probability) & (start[studies + 1] > start[studies])
        texts = self._report[studies].copy()
        texts[restyled] = self._rendering[_pick(start, studies[restyled], draws[restyled, STYLE])]
        return texts


def _pick(start: np.ndarray, studies: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """For each study one of its items, chosen evenly by a number in [0, 1)."""
    count = start[studies + 1] - start[studies]
    return start[studies] + np.minimum((draws * count).astype(np.int64), count - 1)
