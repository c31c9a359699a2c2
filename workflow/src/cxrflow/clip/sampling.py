"""Which pairs make up step t of a training run: a pure function of (seed, step, study ids, weights).

In: the pairs, `TrainOptions`, seed, weights of datasets. Out: a `Batch` for each step, or one process's share of it:
studies, the image and the words each is shown with, its crop, what makes it the same as another in the loss. Nothing is
kept between steps, so a restart, another number of workers or of processes sees the same batches, and so do two runs
that differ in their towers alone.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cxrflow.clip.draws import CROP, DRAWS, IMAGE, ORDER, pick, study_draws
from cxrflow.clip.pairs import Pairs
from cxrflow.clip.transforms import crop_boxes
from cxrflow.clip.wording import Wording
from cxrflow.config.clip import TrainOptions
from cxrflow.errors import CxrflowError, nearest


@dataclass(frozen=True)
class Batch:
    """Pairs of one step. All arrays have one entry for each.

    studies, images: positions in `Pairs`; texts: the words shown; boxes: [B, 4] crop as fractions of the side; keys:
    int64 [B, 3], the study, `text_key` of its report and of the words shown, from which `group_ids` tells which pairs
    of a step are positives of each other.
    """

    studies: np.ndarray
    images: np.ndarray
    texts: np.ndarray
    boxes: np.ndarray
    keys: np.ndarray

    def rows(self, start: int, stop: int) -> Batch:
        """Consecutive pairs."""
        return Batch(*(getattr(self, name)[start:stop] for name in self.__dataclass_fields__))


class Sampler:
    """Batches of studies, each with one of its images; an epoch but for a remainder that is smaller than a batch.

    A study of a dataset of weight w is seen w times an epoch: once without weights; with w = 0.5 every second epoch,
    half of the dataset in each; with w = 2.5 two or three times, spread evenly over the epoch, each time with an image,
    a crop and words of its own, so that it meets itself in a batch only where its dataset is smaller than the batch.
    The remainder differs from epoch to epoch. With fewer pairs in an epoch than `batch_size`, a batch holds all.

    Raises CxrflowError for a weight of a dataset the pairs have none of, and for weights that leave no pair.
    """

    def __init__(
        self, pairs: Pairs, settings: TrainOptions, seed: int, weights: Mapping[str, float] | None = None
    ) -> None:
        self._pairs = pairs
        self._seed = seed
        self._crop_scale = settings.crop_scale
        self._keys = list(zip(pairs.studies["dataset"], pairs.studies["study_id"], strict=True))
        self._hashes = pairs.studies["text_hash"].to_numpy()
        self.wording = Wording(pairs, settings, seed)
        self._weight, self._phase, per_epoch = _rates(pairs, weights or {}, seed)
        self.batch_size = min(settings.batch_size, per_epoch)
        self.steps_per_epoch = per_epoch // self.batch_size
        self._epoch = -1
        self._studies = self._passes = np.empty(0, dtype=np.int64)
        self._draws = np.empty((0, DRAWS))

    def batch(self, step: int, rank: int = 0, processes: int = 1) -> Batch:
        """The batch of a step, counted from 0 over all epochs; of it, the consecutive pairs of one of the processes.

        Words are made for these alone: a batch of thousands would take each process longer than its step.
        """
        epoch, position = divmod(step, self.steps_per_epoch)
        self._enter(epoch)
        share = self.batch_size // processes
        start = position * self.batch_size + rank * share
        here = slice(start, start + share)
        studies, draws = self._studies[here], self._draws[here]
        words = [self.wording.words(int(s), int(n)) for s, n in zip(studies, self._passes[here], strict=True)]
        keys = [
            (study, text_key(self._hashes[study]), text_key(shown))
            for study, (_, shown) in zip(studies, words, strict=True)
        ]
        return Batch(
            studies=studies,
            images=pick(self._pairs.image_start, studies, draws[:, IMAGE]),
            texts=np.array([text for text, _ in words], dtype=object),
            boxes=crop_boxes(draws[:, CROP], self._crop_scale),
            keys=np.array(keys, dtype=np.int64),
        )

    def texts(self, steps: int) -> list[str]:
        """Every distinct text that `steps` steps may show."""
        epochs = math.ceil(steps / self.steps_per_epoch)
        return self.wording.texts(self._passes_before(epochs))

    def _passes_before(self, epoch: int) -> np.ndarray:
        return np.floor(self._weight * epoch + self._phase).astype(np.int64)

    def _enter(self, epoch: int) -> None:
        """Put the epoch's passes in order: a study of `times` passes stands once in each of so many parts of it."""
        if epoch == self._epoch:
            return
        first = self._passes_before(epoch)
        times = self._passes_before(epoch + 1) - first
        studies = np.repeat(np.arange(len(times)), times)
        begin = np.repeat(np.cumsum(times) - times, times)
        turn = np.arange(len(studies)) - begin
        passes = first[studies] + turn
        draws = np.stack(
            [study_draws(self._seed, int(n), *self._keys[s]) for s, n in zip(studies, passes, strict=True)]
        )
        order = np.argsort((turn + draws[begin, ORDER]) / times[studies], kind="stable")
        self._studies, self._passes, self._draws = studies[order], passes[order], draws[order]
        self._epoch = epoch


def text_key(text_hash: str) -> int:
    """The hash of a text in 64 bits, so that processes can tell each other of it.

    That two texts of a batch of 32,768 have the same, or one that is a study's position, has a chance of 2e-10.
    """
    return int.from_bytes(hashlib.blake2b(text_hash.encode(), digest_size=8).digest(), signed=True)


def _rates(pairs: Pairs, weights: Mapping[str, float], seed: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Weight and phase of each study, and how many pairs every epoch has at least.

    Passes up to epoch e are floor(weight * e + phase); phases lie evenly in [0, 1) over the studies of a dataset, so
    that each epoch has its share of a fractional weight.
    """
    datasets = pairs.studies["dataset"].to_numpy()
    present = sorted(set(datasets))
    for name in weights:
        if name not in present:
            raise CxrflowError(
                f"dataset_weights: no training pair of dataset '{name}'{nearest(name, present)} "
                f"(there are: {', '.join(present)})"
            )
    weight, phase = np.ones(len(datasets)), np.full(len(datasets), 0.5)
    per_epoch = 0
    for name in present:
        mine = np.flatnonzero(datasets == name)
        factor = weights.get(name, 1.0)
        weight[mine] = factor
        if factor != int(factor):
            ids = pairs.studies["study_id"].to_numpy()[mine]
            draws = [study_draws(seed, 0, name, study, "phase")[0] for study in ids]
            phase[mine[np.argsort(draws, kind="stable")]] = (np.arange(len(mine)) + 0.5) / len(mine)
        per_epoch += math.floor(len(mine) * factor)
    if not per_epoch:
        raise CxrflowError("dataset_weights: no pair is left in an epoch; raise the weight of a dataset")
    return weight, phase, per_epoch
