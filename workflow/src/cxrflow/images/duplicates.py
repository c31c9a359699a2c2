"""Copies of images, of one patient or of several, in one dataset or over several.

In: manifest rows and stored shards. Out: pairs. What their kind says:

bytes, pixels    equal digests of the files, or of the stored squares
near             perceptual hashes within NEAR_BITS, and pixels that were looked at and agree: two healthy chests can
                 have hashes as near as two versions of one film
hash             hashes within HASH_BITS, where one of the two is not stored (a lateral, where none are asked for), so
                 that nobody can look: told, and nothing follows from it
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
import pandas as pd
from scipy.stats import rankdata

from cxrflow.images.load import iterate_shards

NEAR_BITS = 4  # of 64. Half the bits are 1 but for ties, so that distances are even
HASH_BITS = 2  # where nothing but the hash can be compared
NEAR_CORRELATION = 0.99  # 200,000 pairs of different patients stay below .96; of re-windowed copies 95 % are above .997
THUMBNAIL = 32  # px
BANDS, PAIRS_AT_ONCE = 8, 20_000
PAIR_TYPES = {
    "dataset_a": "str",
    "image_a": "str",
    "dataset_b": "str",
    "image_b": "str",
    "kind": "str",  # bytes, pixels, near or hash
    "distance": "int64",  # of the perceptual hashes, bits
    "correlation": "float64",  # of the ranks of grey values, at THUMBNAIL px; NaN for the kind hash
}


def exact_pairs(images: pd.DataFrame) -> pd.DataFrame:
    """Positions a, b of equal images and their kind: of each group of equals the first one with every other.

    images: source_sha256, pixel_sha256. Two images from equal files are "bytes", and not "pixels" once more.
    """
    found = [pd.DataFrame({"a": [], "b": [], "kind": []}).astype({"a": "int64", "b": "int64", "kind": "str"})]
    rows = images[["source_sha256", "pixel_sha256"]].reset_index(drop=True)
    for kind, column in (("bytes", "source_sha256"), ("pixels", "pixel_sha256")):
        first = rows.index.to_series().groupby(rows[column]).transform("first")
        again = rows[column].duplicated()
        if kind == "pixels":
            again &= rows["source_sha256"] != rows["source_sha256"].loc[first].to_numpy()
        found.append(pd.DataFrame({"a": first[again], "b": rows.index[again], "kind": kind}))
    return pd.concat(found, ignore_index=True)


def near_hashes(hashes: np.ndarray, most: int = NEAR_BITS) -> np.ndarray:
    """All pairs of distinct hashes that differ in at most `most` bits: int [n, 2], positions, smaller first, sorted.

    hashes: uint64 [N], distinct. Of BANDS bands of the 64 bits, BANDS - `most` are equal in such a pair whatever the
    bits are, so that sorting by each choice of that many bands brings every pair together (Manku, Jain and Das Sarma,
    "Detecting near-duplicates for web crawling", WWW 2007) without looking at all pairs.
    """
    width = 64 // BANDS
    bands = [(hashes >> np.uint64(width * band)) & np.uint64(2**width - 1) for band in range(BANDS)]
    found = [np.empty((0, 2), dtype=np.int64)]
    for chosen in combinations(range(BANDS), BANDS - most):
        key = np.zeros(len(hashes), dtype=np.uint64)
        for band in chosen:
            key = (key << np.uint64(width)) | bands[band]
        order = np.argsort(key, kind="stable")
        key, sorted_hashes = key[order], hashes[order]
        left = np.arange(len(hashes) - 1)
        for step in range(1, len(hashes)):
            left = left[left + step < len(hashes)]
            left = left[key[left] == key[left + step]]  # equal keys lie side by side: who lost theirs is done
            if not len(left):
                break
            near = np.bitwise_count(sorted_hashes[left] ^ sorted_hashes[left + step]) <= most
            found.append(np.sort(np.stack([order[left[near]], order[left[near] + step]], axis=1), axis=1))
    return np.unique(np.concatenate(found), axis=0)


def near_candidates(images: pd.DataFrame) -> pd.DataFrame:
    """Positions a < b of images whose hashes differ in at most NEAR_BITS, and `distance`.

    images: phash. All images with equal hashes are candidates of each other.
    """
    codes, values = pd.factorize(images["phash"], sort=True)
    hashes = np.array([int(value, 16) for value in values], dtype=np.uint64)
    same = np.repeat(np.arange(len(hashes))[:, None], 2, axis=1)
    groups = np.concatenate([same, near_hashes(hashes)])
    members = pd.DataFrame({"code": codes, "position": np.arange(len(images))})
    pairs = pd.DataFrame(groups, columns=["code_a", "code_b"])
    shared = np.bincount(codes, minlength=len(hashes))
    pairs = pairs[(pairs["code_a"] != pairs["code_b"]) | (shared[pairs["code_a"]] > 1)]
    pairs["distance"] = np.bitwise_count(hashes[pairs["code_a"]] ^ hashes[pairs["code_b"]]).astype("int64")
    pairs = pairs.merge(members.add_suffix("_a"), on="code_a").merge(members.add_suffix("_b"), on="code_b")
    twice = (pairs["code_a"] == pairs["code_b"]) & (pairs["position_a"] >= pairs["position_b"])
    ends = np.sort(pairs.loc[~twice, ["position_a", "position_b"]].to_numpy(), axis=1)
    made = pd.DataFrame(ends, columns=["a", "b"]).assign(distance=pairs.loc[~twice, "distance"].to_numpy())
    return made.sort_values(["a", "b"], ignore_index=True)


def near_pairs(images: pd.DataFrame, folders: Mapping[str, Path]) -> pd.DataFrame:
    """Candidates whose pixels agree, and those whose pixels cannot be looked at: a, b, kind, distance, correlation.

    images: dataset, image_id, shard ("" where the image is not stored), phash. folders: of each dataset's shards. Only
    shards that hold a candidate are read.
    """
    pairs = near_candidates(images)
    stored = (images["shard"] != "").to_numpy()[pairs[["a", "b"]].to_numpy()].all(axis=1)
    seen, unseen = pairs[stored], pairs[~stored & (pairs["distance"] <= HASH_BITS).to_numpy()]
    seen = _agreeing(seen.reset_index(drop=True), images, folders).assign(kind="near")
    return pd.concat([seen, unseen.assign(kind="hash", correlation=np.nan)], ignore_index=True)


def _agreeing(pairs: pd.DataFrame, images: pd.DataFrame, folders: Mapping[str, Path]) -> pd.DataFrame:
    """The pairs whose pixels agree, with `correlation`."""
    wanted = np.unique(pairs[["a", "b"]].to_numpy())
    row = pd.Series(np.arange(len(wanted)), index=wanted)
    thumbnails = _thumbnails(images.iloc[wanted], folders)
    agreement = np.empty(len(pairs))
    for start in range(0, len(pairs), PAIRS_AT_ONCE):
        part = pairs[start : start + PAIRS_AT_ONCE]
        agreement[start : start + len(part)] = rank_correlation(
            thumbnails[row[part["a"]].to_numpy()], thumbnails[row[part["b"]].to_numpy()]
        )
    pairs["correlation"] = agreement
    return pairs[pairs["correlation"] > NEAR_CORRELATION].reset_index(drop=True)


def rank_correlation(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Spearman's correlation of each pair of rows: [n, d], [n, d] -> [n]. A window or gamma changes no rank."""
    ranks = [rankdata(side, axis=1) for side in (one, other)]
    one, other = (side - side.mean(axis=1, keepdims=True) for side in ranks)
    return (one * other).sum(axis=1) / np.sqrt((one**2).sum(axis=1) * (other**2).sum(axis=1))


def _thumbnails(images: pd.DataFrame, folders: Mapping[str, Path]) -> np.ndarray:
    """Images shrunk and laid flat, uint8 [n, THUMBNAIL²], in the order of the rows."""
    small = np.empty((len(images), THUMBNAIL**2), dtype=np.uint8)
    for dataset, rows in images.assign(place=np.arange(len(images))).groupby("dataset", sort=True):
        place = rows.set_index("image_id")["place"]
        for _, ids, pixels in iterate_shards(folders[dataset], rows):
            for image_id, image in zip(ids, pixels, strict=True):
                shrunk = cv2.resize(image, (THUMBNAIL, THUMBNAIL), interpolation=cv2.INTER_AREA)
                small[place[image_id]] = shrunk.ravel()
    return small
