"""Split: train, validate and test of all datasets of a study at once, now that it is known which images are copies.

In: index, problems and collected images of each dataset. Out: the side of every patient, the copies, the manifests with
their splits, what was set aside, and the count of what two parts share. Patients belong together where they are one
person, in one dataset or in two that know the same patients, where a table lists one image under both, and, under the
policy "join", where they have copies of one image. Of the near copies in one study, such as one exposure exported with
two windows, one is used; those in two studies of a patient are told alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from cxrflow.config.datasets import DatasetSplit
from cxrflow.config.images import ImagesOptions
from cxrflow.datasets.splits import PATIENT, SplitConflict, assign_splits, connected, shared_images
from cxrflow.datasets.table import SPLITS
from cxrflow.errors import CxrflowError
from cxrflow.images.collect import check_limits
from cxrflow.images.duplicates import PAIR_TYPES, exact_pairs, near_pairs
from cxrflow.images.ingest_file import STAGE
from cxrflow.images.leakage import measure_leakage, stop_on_leakage
from cxrflow.images.tables import MANIFEST_TYPES, QUARANTINE_TYPES, typed_frame

MESSAGES = {
    "bytes": "the same file as an image of another patient",
    "pixels": "the same pixels as an image of another patient",
    "near": "nearly the same pixels as an image of another patient",
}


class DivisionStopped(CxrflowError):
    """No division was made. duplicates: PAIR_TYPES. quarantine: QUARANTINE_TYPES, the images that stand in its way."""

    def __init__(self, reason: CxrflowError, duplicates: pd.DataFrame, quarantine: pd.DataFrame) -> None:
        super().__init__(str(reason))
        self.duplicates = duplicates
        self.quarantine = quarantine


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

    Raises DivisionStopped where patients who belong together would have to stand on two sides, where more copies were
    set aside than `quarantine_limits` allows, and where, against all of this, two sides share a patient or an image.
    """
    patients = _patients(datasets)
    person = connected(len(patients), _known_links(patients, datasets))
    images = pd.concat([item.manifest for item in datasets.values()], ignore_index=True)
    images = images.sort_values(["dataset", "image_id"], kind="stable", ignore_index=True)
    patient = _positions(patients, images[PATIENT])
    folders = {name: item.folder for name, item in datasets.items()}
    pairs = _copies(images, folders)
    copies = _pair_table(images, pairs)

    together = person
    if options.duplicates == "join":
        sure = pairs.loc[pairs["kind"] != "hash", ["a", "b"]].to_numpy()
        together = connected(int(person.max()) + 1, person[patient][sure])[person]
    official = pd.concat([item.index[[*PATIENT, "split"]] for item in datasets.values()]).drop_duplicates()
    fractions = {name: item.options.split.fractions for name, item in datasets.items()}
    listed = pd.concat([item.index[[*PATIENT, "study_id", "image_id", "path"]] for item in datasets.values()])
    try:
        splits = assign_splits(patients, official[official["split"] != ""], together, fractions, seed)
    except SplitConflict as conflict:
        torn = listed.merge(conflict.groups, on=PATIENT).sort_values(["group", "dataset", "image_id"])
        message = "group " + torn["group"].astype("str") + " of patients: " + torn["wish"]
        raise DivisionStopped(conflict, copies, _quarantine(torn, message)) from conflict
    for column in ("split", "split_source"):
        images[column] = splits[column].to_numpy()[patient]

    near = _near_keys(images, pairs)
    spare = _nearer_to_test(images, near)
    aside = images.loc[spare != "", ["dataset", "image_id"]].assign(kind=spare[spare != ""])
    aside = aside.merge(listed, on=["dataset", "image_id"])
    quarantine = _quarantine(aside, aside["kind"].map(MESSAGES))
    kept = one_of_near_copies(images[spare == ""].reset_index(drop=True), near)
    leakage = measure_leakage(splits[["dataset", "split"]].assign(person=person), kept, near)
    try:
        for name, item in datasets.items():
            limits = item.options.quarantine_limits or options.quarantine_limits
            own = options.model_copy(update={"quarantine_limits": limits})
            check_limits(quarantine[quarantine["dataset"] == name], len(item.index), own, name)
        stop_on_leakage(leakage)
    except CxrflowError as error:
        raise DivisionStopped(error, copies, quarantine) from error
    manifests = {name: typed_frame(kept[kept["dataset"] == name], MANIFEST_TYPES) for name in datasets}
    return Division(splits, copies, manifests, quarantine, leakage)


def one_of_near_copies(images: pd.DataFrame, near: pd.DataFrame) -> pd.DataFrame:
    """Of the used images of a study that are near copies use one: with a known view, then the first image_id.

    images: manifest rows, index 0 to n - 1. near: one, other: pixel_sha256, in both directions.
    """
    study = ["dataset", "study_id"]
    used = images.loc[images["used"], [*study, "pixel_sha256"]].reset_index(names="place")
    links = used.merge(near, left_on="pixel_sha256", right_on="one")
    links = links.merge(used, left_on=[*study, "other"], right_on=[*study, "pixel_sha256"])
    group = pd.Series(connected(len(images), links[["place_x", "place_y"]].to_numpy()), index=images.index)
    order = images.assign(unknown=images["view"] == "UNKNOWN").sort_values(["unknown", "image_id"], kind="stable").index
    spare = group[order].duplicated().reindex(images.index)
    images = images.copy()
    images.loc[spare, "used"] = False
    images.loc[spare, "unused_reason"] = "near_copy"
    return images


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


def _copies(images: pd.DataFrame, folders: Mapping[str, Path]) -> pd.DataFrame:
    """Pairs of copies: positions a, b in `images`, kind, distance, correlation.

    Near ones are looked for among different pixels; a stored image stands for one of the same pixels that is not.
    """
    exact = exact_pairs(images).assign(distance=0, correlation=1.0)
    order = images.assign(unseen=images["shard"] == "").sort_values("unseen", kind="stable")
    distinct = np.sort(order.index[~order["pixel_sha256"].duplicated()].to_numpy())
    near = near_pairs(images.iloc[distinct].reset_index(drop=True), folders)
    near = near.assign(a=distinct[near["a"]], b=distinct[near["b"]])
    return pd.concat([exact, near[exact.columns]], ignore_index=True)


def _near_keys(images: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """pixel_sha256 of near copies, in both directions: columns one, other."""
    near = pairs[pairs["kind"] == "near"]
    one, other = (images["pixel_sha256"].to_numpy()[near[end]] for end in ("a", "b"))
    return pd.DataFrame({"one": np.concatenate([one, other]), "other": np.concatenate([other, one])}).drop_duplicates()


def _nearer_to_test(images: pd.DataFrame, near: pd.DataFrame) -> pd.Series:
    """For each image the kind of copy that stands on a side nearer to the test, "" where none does.

    near: one, other: pixel_sha256, in both directions.
    """
    side = images["split"].map(SPLITS.index)
    kind = pd.Series("", index=images.index)
    nearest = side.groupby(images["pixel_sha256"]).max()
    of_near = near["other"].map(nearest).groupby(near["one"]).max()
    kind[images["pixel_sha256"].map(of_near).fillna(-1) > side] = "near"
    for column, name in (("pixel_sha256", "pixels"), ("source_sha256", "bytes")):
        kind[side.groupby(images[column]).transform("max") > side] = name
    return kind


def _quarantine(rows: pd.DataFrame, messages: pd.Series) -> pd.DataFrame:
    return typed_frame(rows.assign(stage=STAGE, code="SPLIT_CONFLICT", message=messages), QUARANTINE_TYPES)


def _pair_table(images: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    named = {
        f"{column}_{end}": images[source].to_numpy()[pairs[end]]
        for end in ("a", "b")
        for column, source in (("dataset", "dataset"), ("image", "image_id"))
    }
    table = pd.DataFrame(named | {key: pairs[key] for key in ("kind", "distance", "correlation")})
    return typed_frame(table.sort_values(list(PAIR_TYPES)[:5], kind="stable"), PAIR_TYPES)
