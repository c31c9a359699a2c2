"""Every random number behind what a study is shown with: a hash of seed, pass and study.

In: the run's seed, the number of the time the study is seen (its pass), its ids. Out: numbers in [0, 1) that are the
same on every machine, after a restart and with any number of workers or processes.
"""

from __future__ import annotations

import hashlib

import numpy as np

# What each of a study's numbers in a pass decides.
ORDER, IMAGE, RESTYLE, STYLE = range(4)
CROP = slice(4, 8)
# And those drawn for WORDS.
SECTION, WHICH_SECTION, SHUFFLE, ARRANGEMENT = range(4)
WORDS = "words"
DRAWS = 8


def study_draws(seed: int, number: int, dataset: str, study_id: str, *purpose: str) -> np.ndarray:
    """`DRAWS` numbers, uniform in [0, 1), for a study in pass `number`; others for another `purpose`."""
    key = "\x1f".join((str(seed), str(number), dataset, study_id, *purpose)).encode()
    words = np.frombuffer(hashlib.blake2b(key, digest_size=8 * DRAWS).digest(), dtype="<u8")
    return (words >> np.uint64(11)) * 2.0**-53


def pick(start: np.ndarray, study: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """For each study one of its items `start[study]:start[study + 1]`, chosen evenly by a number in [0, 1)."""
    count = start[study + 1] - start[study]
    return start[study] + np.minimum((draws * count).astype(np.int64), count - 1)
