"""Leakage: what any two parts of a study share, a part being one split of one dataset.

In: patients and images with their splits. Out: a row for each ordered pair of parts. Between two different splits
nothing may be shared, whatever the datasets.
"""

from __future__ import annotations

import pandas as pd

from cxrflow.errors import CxrflowError
from cxrflow.images.tables import typed_frame

PART = ["dataset", "split"]
SHARED = ("shared_patients", "shared_bytes", "shared_pixels", "shared_near")
LEAKAGE_TYPES = {
    "dataset": "str",
    "split": "str",
    "other_dataset": "str",
    "other_split": "str",
    "patients": "int64",  # of the first part
    "images": "int64",
    "shared_patients": "int64",  # of the first part that are in the other, too
    "shared_bytes": "int64",  # images of the first part whose file is in the other, too
    "shared_pixels": "int64",  # those whose stored pixels are, which takes in the files
    "shared_near": "int64",  # those that nearly are and not quite
}


def measure_leakage(patients: pd.DataFrame, images: pd.DataFrame, near: pd.DataFrame) -> pd.DataFrame:
    """LEAKAGE_TYPES for each ordered pair of two parts.

    patients: dataset, split, person (equal for one person under several identifiers). images: dataset, split,
    source_sha256, pixel_sha256. near: one, other: pixel_sha256 of near copies, in both directions.
    """
    parts = pd.concat([patients[PART], images[PART]]).drop_duplicates().sort_values(PART, ignore_index=True)
    table = parts.merge(parts.add_prefix("other_"), how="cross")
    table = table[(table["dataset"] != table["other_dataset"]) | (table["split"] != table["other_split"])]
    people = patients.drop_duplicates([*PART, "person"])
    by_pixels = images.merge(near.rename(columns={"one": "pixel_sha256"}), on="pixel_sha256")
    counts = {
        "shared_patients": _shared(people, "person", people, "person"),
        "shared_bytes": _shared(images, "source_sha256", images, "source_sha256"),
        "shared_pixels": _shared(images, "pixel_sha256", images, "pixel_sha256"),
        "shared_near": _shared(by_pixels, "other", images, "pixel_sha256", item="image_id"),
    }
    sizes = {"patients": people.groupby(PART).size(), "images": images.groupby(PART).size()}
    for name, size in sizes.items():
        table = table.merge(size.rename(name).reset_index(), on=PART, how="left")
    for name, count in counts.items():
        table = table.merge(count.rename(name).reset_index(), on=list(table.columns[:4]), how="left")
    return typed_frame(table.fillna(dict.fromkeys((*sizes, *counts), 0)), LEAKAGE_TYPES)


def stop_on_leakage(leakage: pd.DataFrame) -> None:
    """Raise CxrflowError where parts of different splits share anything: the division itself would be wrong."""
    bad = leakage[(leakage["split"] != leakage["other_split"]) & (leakage[list(SHARED)] > 0).any(axis=1)]
    if len(bad):
        rows = [
            f"{row.dataset} {row.split} and {row.other_dataset} {row.other_split}: "
            + ", ".join(f"{getattr(row, name)} {name.replace('_', ' ')}" for name in SHARED)
            for row in bad.itertuples()
        ]
        raise CxrflowError(
            "after the division, parts that must be apart share patients or images. This is a defect of this software; "
            "please report it\n  " + "\n  ".join(rows)
        )


def _shared(left: pd.DataFrame, key: str, right: pd.DataFrame, right_key: str, item: str = "") -> pd.Series:
    """For each two parts, how many rows of `left` have their key in the other part; with `item`, distinct items.

    Only keys in several rows are joined: nearly all images are alone.
    """
    others = right[[*PART, right_key]].drop_duplicates()
    others.columns = ["other_dataset", "other_split", key]
    found = left[left[key].isin(others.loc[others[key].duplicated(), key])] if not item else left
    found = found.merge(others, on=key)
    ends = [*PART, "other_dataset", "other_split"]
    if item:
        found = found.drop_duplicates([*ends, item])
    return found.groupby(ends).size()
