"""Split: train, validate and test of all datasets of a study at once, now that it is known which images are copies.

In: index, problems and collected images of each dataset. Out: the side of every patient, the copies, the manifests with
their splits, what was set aside, and the count of what two parts share. Patients belong together where they are one
person, in one dataset or in two that know the same patients, where a table lists one image under both, and, under the
policy "join", where they have copies of one image.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from cxrflow.config.datasets import DatasetSplit
from cxrflow.config.images import ImagesOptions
from cxrflow.datasets.splits import PATIENT, assign_splits, connected, shared_images
from cxrflow.datasets.table import SPLITS
from cxrflow.errors import CxrflowError
from cxrflow.images.collect import check_limits
from cxrflow.images.duplicates import PAIR_TYPES, exact_pairs, near_pairs
from cxrflow.images.ingest import STAGE
from cxrflow.images.leakage import measure_leakage, stop_on_leakage
from cxrflow.images.tables import MANIFEST_TYPES, QUARANTINE_TYPES, typed_frame

MESSAGES = {
    "bytes": "the same file as an image of another patient",
    "pixels": "the same pixels as an image of another patient",
    "near": "nearly the same pixels as an image of another patient",
}


@dataclass(frozen=True)
class Collected:
    """What is known of a dataset before it is divided. folder: of its shards."""

    index: pd.DataFrame
    problems: pd.DataFrame
    manifest: pd.DataFrame
    folder: Path
    options: DatasetSplit


@dataclass(frozen=True)
class Division:
    """splits: SPLIT_COLUMNS. duplicates: PAIR_TYPES. quarantine: QUARANTINE_TYPES. leakage: LEAKAGE_TYPES."""

    splits: pd.DataFrame
    duplicates: pd.DataFrame
    manifests: dict[str, pd.DataFrame]
    quarantine: pd.DataFrame
    leakage: pd.DataFrame


def divide(datasets: Mapping[str, Collected], options: ImagesOptions, seed: int) -> Division:
    """Divide the patients of all datasets; patients without an image that was accepted are divided too.

    Raises CxrflowError where patients who belong together would have to stand on two sides, where more copies were set
    aside than `quarantine_limits` allows, and where, against all of this, two sides share a patient or an image.
    """
    patients = _patients(datasets)
    person = connected(len(patients), _known_links(patients, datasets))
    images = pd.concat([item.manifest for item in datasets.values()], ignore_index=True)
    images = images.sort_values(["dataset", "image_id"], kind="stable", ignore_index=True)
    patient = _positions(patients, images[PATIENT])
    folders = {name: item.folder for name, item in datasets.items()}
    join = options.duplicates == "join"
    pairs = _copies(images, person[patient], folders, join)

    together = person
    if join:
        together = connected(int(person.max()) + 1, person[patient][pairs[["a", "b"]].to_numpy()])[person]
    official = pd.concat([item.index[[*PATIENT, "split"]] for item in datasets.values()]).drop_duplicates()
    fractions = {name: item.options.split.fractions for name, item in datasets.items()}
    splits = assign_splits(patients, official[official["split"] != ""], together, fractions, seed)
    for column in ("split", "split_source"):
        images[column] = splits[column].to_numpy()[patient]

    spare = _nearer_to_test(images, pairs)
    listed = pd.concat([item.index[["dataset", "image_id", "path"]] for item in datasets.values()])
    quarantine = _quarantine(images[spare != ""].merge(listed, on=["dataset", "image_id"]), spare[spare != ""])
    for name, item in datasets.items():
        limits = item.options.quarantine_limits or options.quarantine_limits
        own = options.model_copy(update={"quarantine_limits": limits})
        check_limits(quarantine[quarantine["dataset"] == name], len(item.index), own, name)
    kept = images[spare == ""]
    leakage = measure_leakage(splits[["dataset", "split"]].assign(person=person), kept, _near_keys(images, pairs))
    stop_on_leakage(leakage)
    manifests = {name: typed_frame(kept[kept["dataset"] == name], MANIFEST_TYPES) for name in datasets}
    return Division(splits, _pair_table(images, pairs), manifests, quarantine, leakage)


def _patients(datasets: Mapping[str, Collected]) -> pd.DataFrame:
    """Patients of all indexes, each once, in the order of `assign_splits`."""
    listed = pd.concat([item.index[PATIENT].drop_duplicates() for item in datasets.values()])
    return listed.sort_values(PATIENT, kind="stable", ignore_index=True)


def _positions(patients: pd.DataFrame, rows: pd.DataFrame) -> np.ndarray:
    """Row of `patients` for each row. Raises CxrflowError where a patient is in no index."""
    found = pd.MultiIndex.from_frame(patients[PATIENT]).get_indexer(pd.MultiIndex.from_frame(rows[PATIENT]))
    if (found < 0).any():
        names = ", ".join(sorted(set(rows.loc[found < 0, "dataset"])))
        raise CxrflowError(
            f"{int((found < 0).sum())} images of {names} are of patients that its index lacks; run the images stage of "
            "this dataset again"
        )
    return found


def _known_links(patients: pd.DataFrame, datasets: Mapping[str, Collected]) -> np.ndarray:
    """Positions of patients who are one person, or under whom a table lists one image: int [n, 2]."""
    known = patients["dataset"].map({name: item.options.patients_of for name, item in datasets.items()})
    keys = pd.DataFrame({"known": known, "subject_id": patients["subject_id"]})
    first = keys.index.to_series().groupby([keys["known"], keys["subject_id"]]).transform("first")
    links = [np.stack([first, keys.index], axis=1)]
    for name, item in datasets.items():
        listed = pd.DataFrame(shared_images(item.index, item.problems), columns=["one", "other"]).assign(dataset=name)
        ends = [listed.rename(columns={end: "subject_id"})[PATIENT] for end in ("one", "other")]
        place = pd.Series(patients.index, index=pd.MultiIndex.from_frame(patients[PATIENT]))
        ends = [place.reindex(pd.MultiIndex.from_frame(end)).to_numpy(dtype=float) for end in ends]
        both = np.stack(ends, axis=1)
        links.append(both[~np.isnan(both).any(axis=1)].astype(int))  # a patient whose every row was refused is in none
    return np.concatenate(links)


def _copies(images: pd.DataFrame, person: np.ndarray, folders: Mapping[str, Path], join: bool) -> pd.DataFrame:
    """Pairs of copies: positions a, b in `images`, kind, distance, correlation.

    Near ones are looked for among different stored pixels of different people; where equal images `join` people, of
    people they have not joined already. An image that is not stored (a lateral, where none are asked for) is compared
    by its digests alone: no model sees its pixels.
    """
    exact = exact_pairs(images).assign(distance=0, correlation=1.0)
    if join:
        ends = np.stack([person[exact["a"]], person[exact["b"]]], axis=1)
        whose = connected(int(person.max()) + 1, ends)[person]
    else:  # pixels that several people have are looked at against everyone's
        several = pd.Series(person).groupby(images["pixel_sha256"].to_numpy()).transform("nunique") > 1
        whose = np.where(several, -1 - np.arange(len(images)), person)
    distinct = np.flatnonzero(images["shard"] != "")
    distinct = distinct[~images["pixel_sha256"].iloc[distinct].duplicated().to_numpy()]
    near = near_pairs(images.iloc[distinct].reset_index(drop=True), whose[distinct], folders)
    near = near.assign(a=distinct[near["a"]], b=distinct[near["b"]], kind="near")
    return pd.concat([exact, near[exact.columns]], ignore_index=True)


def _near_keys(images: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """pixel_sha256 of near copies, in both directions: columns one, other."""
    near = pairs[pairs["kind"] == "near"]
    one, other = (images["pixel_sha256"].to_numpy()[near[end]] for end in ("a", "b"))
    return pd.DataFrame({"one": np.concatenate([one, other]), "other": np.concatenate([other, one])}).drop_duplicates()


def _nearer_to_test(images: pd.DataFrame, pairs: pd.DataFrame) -> pd.Series:
    """For each image the kind of copy that stands on a side nearer to the test, "" where none does."""
    side = images["split"].map(SPLITS.index)
    kind = pd.Series("", index=images.index)
    near = _near_keys(images, pairs)
    nearest = side.groupby(images["pixel_sha256"]).max()
    of_near = near["other"].map(nearest).groupby(near["one"]).max()
    kind[images["pixel_sha256"].map(of_near).fillna(-1) > side] = "near"
    for column, name in (("pixel_sha256", "pixels"), ("source_sha256", "bytes")):
        kind[side.groupby(images[column]).transform("max") > side] = name
    return kind


def _quarantine(rows: pd.DataFrame, kinds: pd.Series) -> pd.DataFrame:
    messages = kinds.map(MESSAGES).to_numpy()
    return typed_frame(rows.assign(stage=STAGE, code="SPLIT_CONFLICT", message=messages), QUARANTINE_TYPES)


def _pair_table(images: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    named = {
        f"{column}_{end}": images[source].to_numpy()[pairs[end]]
        for end in ("a", "b")
        for column, source in (("dataset", "dataset"), ("image", "image_id"))
    }
    table = pd.DataFrame(named | {key: pairs[key] for key in ("kind", "distance", "correlation")})
    return typed_frame(table.sort_values(list(PAIR_TYPES)[:5], kind="stable"), PAIR_TYPES)
