"""Division into train, validate and test, always by patient.

In: the images of a StudyTable, with official splits where the source has them. Out: a split for every row. Two patients
who share an image are one person twice, or a mistake of the table; either way they stay on the same side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from cxrflow.datasets.table import SPLITS, StudyTable
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import stable_fraction


def shared_images(table: StudyTable) -> list[tuple[str, str]]:
    """Pairs of patients under whom the table lists one image, from its DUPLICATE_ID problems."""
    repeated = table.problems[table.problems["code"] == "DUPLICATE_ID"]
    pairs = repeated.merge(table.images, on="path", suffixes=("_again", ""))
    pairs = pairs[pairs["subject_id_again"] != pairs["subject_id"]]
    return sorted(set(zip(pairs["subject_id"], pairs["subject_id_again"], strict=True)))


def groups_of(subjects: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Patient -> the smallest identifier among all patients that are linked to it, directly or over others."""
    parent = {subject: subject for subject in subjects}

    def root(subject: str) -> str:
        while parent[subject] != subject:
            parent[subject] = parent[parent[subject]]
            subject = parent[subject]
        return subject

    for one, other in links:
        if one in parent and other in parent:
            low, high = sorted((root(one), root(other)))
            parent[high] = low
    return {subject: root(subject) for subject in parent}


def assign_splits(
    subjects: pd.Series,
    official: pd.Series,
    fractions: Mapping[str, float],
    seed: int,
    dataset: str,
    links: Iterable[tuple[str, str]] = (),
) -> pd.Series:
    """The split of every row: "train", "validate" or "test".

    subjects, official: one value for each row, official "" where the source says nothing. A patient with an official
    row takes it as a whole; the others fall where a hash of (seed, dataset, patient) falls, so that a new patient
    moves nobody. With three patients or more no split with a fraction above 0 stays empty, unless the official split
    fixes them all. Raises CxrflowError where the official split puts one patient on two sides.
    """
    group = subjects.map(groups_of(subjects.unique(), links))
    stated = official[official != ""].groupby(group[official != ""]).agg(lambda values: sorted(set(values)))
    torn = stated[stated.map(len) > 1]
    if len(torn):
        pairs = torn.map(" and ".join).value_counts().to_dict()
        raise CxrflowError(
            f"dataset '{dataset}': the official split puts {len(torn)} of {group.nunique()} patients on two sides ("
            + ", ".join(f"{count} in {names}" for names, count in pairs.items())
            + f"). Correct the table, or set datasets.{dataset}.split.official: false"
        )
    splits = {name: values[0] for name, values in stated.items()}
    place = {name: stable_fraction(seed, dataset, name) for name in sorted(set(group) - set(splits))}
    free = {name: _side(value, fractions) for name, value in place.items()}
    _fill_empty(free, splits, place, fractions)
    return group.map(splits | free).astype("str")


def _side(value: float, fractions: Mapping[str, float]) -> str:
    """Which part of [0, 1), divided as `fractions` in the order train, validate, test, holds the value."""
    edge = 0.0
    for split in SPLITS:
        edge += fractions.get(split, 0.0)
        if value < edge:
            return split
    return next(split for split in reversed(SPLITS) if fractions.get(split, 0.0) > 0)  # rounding at the last edge


def _fill_empty(
    free: dict[str, str], fixed: Mapping[str, str], place: Mapping[str, float], fractions: Mapping[str, float]
) -> None:
    """Move single free patients into splits that chance left empty, from the fullest, nearest to the boundary first."""
    wanted = [split for split in reversed(SPLITS) if fractions.get(split, 0.0) > 0]  # with two patients: train and test
    for empty in wanted:
        sizes = Counter(free.values()) + Counter(fixed.values())
        givers = [split for split in wanted if sizes[split] > 1 and split in free.values()]
        if sizes[empty] or not givers:
            continue
        giver = max(givers, key=lambda split: sizes[split])
        nearest_end = max if SPLITS.index(empty) > SPLITS.index(giver) else min
        mover = nearest_end((name for name, split in free.items() if split == giver), key=place.__getitem__)
        free[mover] = empty
