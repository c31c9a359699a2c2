"""The words a study is shown with in a pass: its report, one of its style variants, one section, another order.

In: the pairs and `TrainOptions`. Out: a text and the hash of what it says, a pure function of (seed, pass, study).
"""

from __future__ import annotations

import random

import numpy as np

from cxrflow.clip.draws import (
    ARRANGEMENT,
    RESTYLE,
    SECTION,
    SHUFFLE,
    STYLE,
    WHICH_SECTION,
    WORDS,
    pick,
    study_draws,
)
from cxrflow.clip.pairs import Pairs
from cxrflow.config.clip import TrainOptions
from cxrflow.reports.normalise import normalised_hash
from cxrflow.reports.styles import findings_only, impression_only, shuffled


class Wording:
    """Words of each study of some pairs, pass by pass.

    A style variant takes the report's place with `style_probability`; of what has findings and impression one alone is
    kept with `section_probability`; sentences change places within their section with `shuffle_probability`. With
    `renderings` above 0, pass n has the words of pass n modulo it.
    """

    def __init__(self, pairs: Pairs, settings: TrainOptions, seed: int) -> None:
        self._pairs = pairs
        self._settings = settings
        self._seed = seed
        self._keys = list(zip(pairs.studies["dataset"], pairs.studies["study_id"], strict=True))
        self._report = pairs.studies["text"].to_numpy()
        self._variant = pairs.renderings["text"].to_numpy()

    def words(self, study: int, number: int) -> tuple[str, str]:
        """Text and normalised hash of a study, by position, in pass `number` (from 0)."""
        settings = self._settings
        number = number % settings.renderings if settings.renderings else number
        position = self._chosen(study, study_draws(self._seed, number, *self._keys[study]))
        known = self._pairs.texts[position]
        if not (settings.section_probability or settings.shuffle_probability):
            return known, self._pairs.text_hashes[position]
        draws = study_draws(self._seed, number, *self._keys[study], WORDS)
        text = known
        if draws[SECTION] < settings.section_probability:
            only = findings_only if draws[WHICH_SECTION] < 0.5 else impression_only
            text = only(text) or text
        if draws[SHUFFLE] < settings.shuffle_probability:
            text = shuffled(text, random.Random(int(draws[ARRANGEMENT] * 2**53))) or text
        return text, self._pairs.text_hashes[position] if text is known else normalised_hash(text)

    def texts(self, passes: np.ndarray) -> list[str]:
        """Every distinct text in the first `passes[i]` passes of study i; all of the pairs' own where words are only
        chosen among them."""
        settings = self._settings
        if not (settings.renderings or settings.section_probability or settings.shuffle_probability):
            return self._pairs.texts
        if settings.renderings:
            passes = np.minimum(passes, settings.renderings)
        shown = (self.words(study, number)[0] for study, count in enumerate(passes) for number in range(count))
        return list(dict.fromkeys(shown))

    def _chosen(self, study: int, draws: np.ndarray) -> int:
        start = self._pairs.rendering_start
        if draws[RESTYLE] < self._settings.style_probability and start[study + 1] > start[study]:
            return int(self._variant[pick(start, np.int64(study), draws[STYLE])])
        return int(self._report[study])
