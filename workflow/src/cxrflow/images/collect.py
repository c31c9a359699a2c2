"""Collect: the parts of all chunks into one manifest and one quarantine table, and the checks on the whole dataset.

In: the index, the problems that indexing found, the parts. Out: manifest (with the policy "one image per study"
applied) and quarantine (problems of the index first). Stops where an image is lost or doubled, or where more was
refused than allowed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

import pandas as pd

from cxrflow.config.images import ImagesOptions, ListingCode
from cxrflow.errors import CxrflowError
from cxrflow.images.codes import CODES, FLAGS
from cxrflow.images.ingest_file import STAGE
from cxrflow.images.tables import IMAGE_QUARANTINE_TYPES, MANIFEST_TYPES, QUARANTINE_TYPES, typed_frame

LISTING_CODES: tuple[str, ...] = get_args(ListingCode)
MEANT = ("EXCLUDED", "DUPLICATE_ID")  # set aside by the publisher, or there under another row: nothing is broken


def collect(
    index: pd.DataFrame, problems: pd.DataFrame | None, parts: Iterable[pd.DataFrame], options: ImagesOptions
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Manifest and quarantine of a dataset from the parts (manifest or quarantine frames) of its chunks.

    Raises CxrflowError where a part is neither, or a row of the index is in no table or in two.
    """
    manifests, quarantines = [typed_frame([], MANIFEST_TYPES)], [typed_frame([], IMAGE_QUARANTINE_TYPES)]
    for part in parts:
        if set(MANIFEST_TYPES) <= set(part.columns):
            manifests.append(typed_frame(part, MANIFEST_TYPES))
        elif set(IMAGE_QUARANTINE_TYPES) <= set(part.columns):
            quarantines.append(typed_frame(part, IMAGE_QUARANTINE_TYPES))
        else:
            raise CxrflowError(f"a part has columns {', '.join(part.columns)}: neither manifest nor quarantine")
    manifest = pd.concat(manifests, ignore_index=True).sort_values("image_id", kind="stable", ignore_index=True)
    refused = pd.concat(quarantines, ignore_index=True).sort_values("image_id", kind="stable", ignore_index=True)
    check_each_image_once(index, manifest, refused)
    manifest, doubles = split_off_duplicates(flag_shared_instances(manifest))
    paths = index.set_index("image_id")["path"]  # a manifest may be without
    doubles["path"] = doubles["image_id"].map(paths)
    refused = pd.concat([refused, doubles], ignore_index=True).sort_values("image_id", kind="stable")
    if options.per_study == "one":
        manifest = one_per_study(manifest, options.views)
    before = [] if problems is None else [typed_frame(problems, QUARANTINE_TYPES)]
    return manifest, typed_frame(pd.concat([*before, refused], ignore_index=True).fillna(""), IMAGE_QUARANTINE_TYPES)


def check_each_image_once(index: pd.DataFrame, manifest: pd.DataFrame, refused: pd.DataFrame) -> None:
    """Raise CxrflowError unless each image of the index is in exactly one of the two tables, and nothing else is."""
    found = pd.concat([manifest["image_id"], refused["image_id"]]).value_counts()
    listed = set(index["image_id"])
    for what, ids in (
        ("are in neither manifest nor quarantine", listed - set(found.index)),
        ("are in more than one part", set(found[found > 1].index)),
        ("are not in the index", set(found.index) - listed),
    ):
        if ids:
            raise CxrflowError(
                f"{len(ids)} images {what}, for example {min(ids)}: the parts are not those of this index; "
                "run the images stage of this dataset again"
            )


def flag_shared_instances(manifest: pd.DataFrame) -> pd.DataFrame:
    """The manifest with the flag SHARED_SOP where a SOP Instance UID stands in several studies.

    A UID is unique in the world (PS3.5 9), unless a de-identification wrote one and the same into every file: then it
    names no image, and none is refused for it.
    """
    studies = manifest[["sop_hash", "study_id"]].drop_duplicates()["sop_hash"]
    shared = manifest["sop_hash"].isin(set(studies[studies.duplicated()]) - {""})
    flags = manifest["qc_flags"].where(~shared, (manifest["qc_flags"] + " SHARED_SOP").str.strip())
    return manifest.assign(qc_flags=flags.map(lambda text: " ".join(sorted(text.split()))).astype("str"))


def split_off_duplicates(manifest: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Keep one of the images of a study that have equal stored pixels, then one of those that have one SOP Instance
    UID: a used one first, then the first image_id. A UID that several studies share does not count.

    Gives the manifest without the others and quarantine rows for them.
    """
    doubles = [typed_frame([], IMAGE_QUARANTINE_TYPES)]
    for code, key, what in (
        ("DUPLICATE_PIXELS", "pixel_sha256", "same pixels as"),
        ("DUPLICATE_SOP", "sop_hash", "same SOP Instance UID as"),
    ):
        order = manifest.sort_values(["used", "image_id"], ascending=[False, True], kind="stable")
        if code == "DUPLICATE_SOP":
            order = order[(order["sop_hash"] != "") & ~order["qc_flags"].str.contains("SHARED_SOP")]
        keys = ["study_id", key]
        again = order.index[order.duplicated(keys)]
        rows = manifest.loc[again.sort_values()]
        kept = order.drop_duplicates(keys).set_index(keys)["image_id"]
        message = [f"{what} {kept[both]}" for both in zip(*(rows[k] for k in keys), strict=True)]
        row = rows.assign(path="", stage=STAGE, code=code, message=message, exception="", tags="")
        doubles.append(typed_frame(row, IMAGE_QUARANTINE_TYPES))
        manifest = manifest.drop(index=again).reset_index(drop=True)
    return manifest, pd.concat(doubles, ignore_index=True)


def one_per_study(manifest: pd.DataFrame, views: tuple[str, ...]) -> pd.DataFrame:
    """Of each study's used images keep the one whose view stands first in `views` (then the first image_id)."""
    used = manifest[manifest["used"]]
    order = used.assign(_rank=used["view"].map(views.index)).sort_values(["_rank", "image_id"], kind="stable")
    spare = manifest.index.isin(order.index[order.duplicated("study_id")])
    manifest = manifest.copy()
    manifest.loc[spare, "used"] = False
    manifest.loc[spare, "unused_reason"] = "one_per_study"
    return manifest


def count_flags(manifest: pd.DataFrame) -> dict[str, int]:
    """How many images have each of the `codes.FLAGS` that occur."""
    counts = manifest["qc_flags"].str.split().explode().value_counts()
    return {flag: int(counts[flag]) for flag in FLAGS if flag in counts}


def check_limits(quarantine: pd.DataFrame, images: int, options: ImagesOptions, dataset: str) -> None:
    """Raise CxrflowError naming code, count and limit where more images were refused than `quarantine_limits` allows.

    images: rows of the index. What the listing refused (LISTING_CODES) counts, as one more row for each; what it says
    of reports does not.
    """
    listing = quarantine.loc[(quarantine["stage"] != STAGE) & quarantine["code"].isin(LISTING_CODES), "code"]
    images += len(listing)
    refused = pd.concat([quarantine.loc[quarantine["stage"] == STAGE, "code"], listing])
    counts = refused.value_counts().to_dict()
    counts["total"] = sum(count for code, count in counts.items() if code not in MEANT)
    limits = options.quarantine_limits
    passed = []
    for code in dict.fromkeys((*CODES, *LISTING_CODES, "total")):
        count = counts.get(code, 0)
        limit = limits.get(code, limits.get("default") if code not in (*MEANT, "total") else None)
        if limit is None:
            continue
        allowed = limit if isinstance(limit, int) else limit * images
        if count > allowed:
            share = "" if isinstance(limit, int) else f" ({limit:.2%} of the images)"
            passed.append(f"{code}: {count} of {images} images refused, at most {int(allowed)}{share} allowed")
    if passed:
        raise CxrflowError(
            f"dataset '{dataset}': too many images in quarantine\n  "
            + "\n  ".join(passed)
            + "\nSee which with `cxrflow quarantine results/<study> --files`; repair them, or raise "
            "images.quarantine_limits"
        )
