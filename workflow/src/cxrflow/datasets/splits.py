"""Division into train, validate and test, always by patient.

In: the patients of all datasets of a study, the official splits, and which patients belong together: one person in two
datasets, or two patients who share an image. Out: a side for every patient. Patients who are linked, directly or over
others, are a component, and a component is never divided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from cxrflow.datasets.table import SPLITS
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import stable_fraction

PATIENT = ["dataset", "subject_id"]
SPLIT_COLUMNS = (*PATIENT, "split", "split_source", "component")
Fractions = Mapping[str, Mapping[str, float]]


class SplitConflict(CxrflowError):
    """Patients who belong together would stand on two sides.

    groups: dataset, subject_id, group (from 1) and wish (what each dataset of the group asks for) of these patients.
    """

    def __init__(self, message: str, groups: pd.DataFrame) -> None:
        super().__init__(message)
        self.groups = groups


def shared_images(images: pd.DataFrame, problems: pd.DataFrame) -> list[tuple[str, str]]:
    """Pairs of patients of one dataset under whom its table lists one image, from the DUPLICATE_ID problems."""
    repeated = problems[problems["code"] == "DUPLICATE_ID"]
    pairs = repeated.merge(images, on="path", suffixes=("_again", ""))
    pairs = pairs[pairs["subject_id_again"] != pairs["subject_id"]]
    return sorted(set(zip(pairs["subject_id"], pairs["subject_id_again"], strict=True)))


def connected(count: int, links: np.ndarray) -> np.ndarray:
    """Label of the component of each of `count` things; links: int [n, 2], positions of two that belong together."""
    graph = coo_array((np.ones(len(links), dtype=np.int8), (links[:, 0], links[:, 1])), shape=(count, count))
    return connected_components(graph, directed=False)[1]


def assign_splits(
    patients: pd.DataFrame, official: pd.DataFrame, components: np.ndarray, fractions: Fractions, seed: int
) -> pd.DataFrame:
    """The side of every patient: SPLIT_COLUMNS, sorted by dataset and subject_id.

    patients: dataset, subject_id, each once. official: dataset, subject_id, split, each statement of an official split
    once. components: label of each patient's component. fractions: of each dataset, by split.

    A component with an official statement takes it as a whole. Any other falls where a hash of (seed, its first
    patient) falls in the fractions of that patient's dataset, among the sides that all its datasets give a fraction, so
    that a new patient moves nobody. In a dataset of three patients or more no split with a fraction above 0 stays
    empty, unless links or the official split fix them all. split_source says which: "official" for a patient with a
    statement, "joined" for one of a component of several patients, "drawn" for one alone.

    Raises SplitConflict where a component would have to stand on two sides.
    """
    table = patients[PATIENT].assign(label=components).sort_values(PATIENT, kind="stable", ignore_index=True)
    table["label"] = pd.factorize(table["label"])[0]  # in the order of each component's first patient
    first = table.drop_duplicates("label").set_index("label")
    stated = table.merge(official, on=PATIENT)
    sides = _sides(table, stated, fractions)
    fixed = set(stated["label"])
    place = {
        label: stable_fraction(seed, dataset, subject)
        for label, dataset, subject in first[PATIENT].itertuples(name=None)
        if label not in fixed
    }
    chosen = {
        label: _side(place[label], fractions[first.at[label, "dataset"]], allowed) if label in place else allowed[0]
        for label, allowed in sides.items()
    }
    of_datasets = table.drop_duplicates(["label", "dataset"])
    alone = ~of_datasets["label"].duplicated(keep=False)
    for dataset, rows in of_datasets.groupby("dataset", sort=True):
        movable = {label: chosen[label] for label in rows.loc[alone[rows.index], "label"] if label in place}
        others = {label: chosen[label] for label in rows["label"] if label not in movable}
        _fill_empty(movable, others, place, fractions[dataset])
        chosen |= movable
    table["split"] = table["label"].map(chosen)
    table["split_source"] = np.where(table["label"].duplicated(keep=False), "joined", "drawn")
    own = pd.MultiIndex.from_frame(table[PATIENT]).isin(pd.MultiIndex.from_frame(stated[PATIENT]))
    table.loc[own, "split_source"] = "official"
    table["component"] = table["label"].map(first["dataset"] + "/" + first["subject_id"])
    return table[list(SPLIT_COLUMNS)].astype("str")


def _sides(table: pd.DataFrame, stated: pd.DataFrame, fractions: Fractions) -> dict[int, list[str]]:
    """Component -> the sides it may stand on, in the order of SPLITS; one alone where an official split speaks.

    A dataset whose official split says nothing of the component allows what it gives a fraction. Raises SplitConflict
    where nothing is left.
    """
    wishes: dict[int, dict[str, set[str]]] = {}
    for label, dataset, split in stated[["label", "dataset", "split"]].itertuples(index=False, name=None):
        wishes.setdefault(label, {}).setdefault(dataset, set()).add(split)
    drawn = {dataset: {s for s in SPLITS if of.get(s, 0.0) > 0} for dataset, of in fractions.items()}
    sides: dict[int, list[str]] = {}
    torn: dict[int, str] = {}
    speaking: set[str] = set()
    present = table.drop_duplicates(["label", "dataset"])[["label", "dataset"]]
    for label, datasets in present.groupby("label", sort=False)["dataset"].agg(list).items():
        official = wishes.get(label, {})
        allowed = set.intersection(*(drawn[dataset] for dataset in datasets if dataset not in official), set(SPLITS))
        spoken = set().union(*official.values())
        allowed = allowed & spoken if len(spoken) == 1 else set() if spoken else allowed
        if not allowed:
            torn[label] = _wanted(datasets, official, drawn)
            speaking |= set(official)
        sides[label] = [split for split in SPLITS if split in allowed]
    if torn:
        listed = "\n  ".join(f"{count} of {wish}" for wish, count in sorted(Counter(torn.values()).items()))
        keys = " or ".join(f"datasets.{name}.split.official: false" for name in sorted(speaking))
        advice = f"Correct the table of the official split, or set {keys}" if keys else "Give them fractions that agree"
        members = table[table["label"].isin(torn)]
        groups = members[PATIENT].assign(group=pd.factorize(members["label"])[0] + 1, wish=members["label"].map(torn))
        raise SplitConflict(
            f"{len(torn)} of {len(sides)} groups of patients (one patient, or several who are one person or "
            f"share an image) would stand on two sides:\n  {listed}\n{advice}",
            groups,
        )
    return sides


def _wanted(datasets: list[str], official: Mapping[str, set[str]], drawn: Mapping[str, set[str]]) -> str:
    """What each dataset of a component asks for, without naming a patient."""
    wishes = []
    for dataset in datasets:
        asked = official.get(dataset) or drawn[dataset]
        listed = " and ".join(split for split in SPLITS if split in asked)
        wishes.append(f"{dataset} ({'official: ' if dataset in official else 'by its fractions: '}{listed})")
    return ", ".join(wishes)


def _side(value: float, fractions: Mapping[str, float], allowed: list[str]) -> str:
    """Which part of [0, 1), divided as `fractions` of the allowed splits in their order, holds the value."""
    total = sum(fractions[split] for split in allowed)
    edge = 0.0
    for split in allowed:
        edge += fractions[split]
        if value * total < edge:
            return split
    return allowed[-1]  # rounding at the last edge


def _fill_empty(
    free: dict[int, str], fixed: Mapping[int, str], place: Mapping[int, float], fractions: Mapping[str, float]
) -> None:
    """Move single free components into splits chance left empty, from the fullest, nearest to the boundary first."""
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
