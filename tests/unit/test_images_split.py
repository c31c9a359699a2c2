"""Copies of an image over datasets are found, tie their patients together or are set aside, and nothing leaks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from cxrflow.config.datasets import (
    DatasetEntry,
    DatasetSplit,
    DatasetUse,
    SplitOptions,
    SplitPlan,
    load_registry,
    resolve_entry,
    split_plan,
)
from cxrflow.config.images import ImagesOptions
from cxrflow.datasets.table import PROBLEM_COLUMNS
from cxrflow.errors import CxrflowError
from cxrflow.images.collect import collect
from cxrflow.images.commands import app
from cxrflow.images.duplicates import NEAR_BITS, exact_pairs, near_candidates, near_hashes, near_pairs
from cxrflow.images.fingerprint import phash
from cxrflow.images.ingest import ingest_chunk
from cxrflow.images.ingest_file import encode_png
from cxrflow.images.leakage import measure_leakage, stop_on_leakage
from cxrflow.images.load import load_images
from cxrflow.images.split import Collected, divide
from cxrflow.io.shards import write_shard
from cxrflow.io.tables import read_table, write_table

OPTIONS = ImagesOptions(size=64, check_polarity=False, min_side=64, quarantine_limits={"total": 9})
FILMS = 12


def film(seed: int) -> np.ndarray:
    """A picture as rough as a chest film: every seed another one, uint8 [200, 200]."""
    random = np.random.default_rng(seed)
    rough = cv2.resize(random.normal(size=(10, 10)), (200, 200), interpolation=cv2.INTER_CUBIC)
    return cv2.normalize(rough + random.normal(0, 0.02, rough.shape), None, 0, 255, cv2.NORM_MINMAX).astype(np.uint8)


def png(pixels: np.ndarray, level: int = 3) -> bytes:
    return cv2.imencode(".png", pixels, [cv2.IMWRITE_PNG_COMPRESSION, level])[1].tobytes()


def rewindowed(pixels: np.ndarray) -> np.ndarray:
    return (255 * (pixels / 255.0) ** 1.15).astype(np.uint8)


def as_jpeg(pixels: np.ndarray) -> bytes:
    return cv2.imencode(".jpg", rewindowed(pixels), [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes()


COPIES = {
    "bytes": ("x.png", png(film(0))),
    "pixels": ("x.png", png(film(0), level=9)),
    "near": ("x.jpg", as_jpeg(film(0))),
}


def dataset(
    folder: Path,
    files: dict[str, bytes],
    official: dict[str, str] | None = None,
    split: SplitOptions | None = None,
    patients_of: str = "",
    subjects: dict[str, str] | None = None,
    studies: dict[str, str] | None = None,
    views: dict[str, str] | None = None,
) -> Collected:
    """A collected dataset called like its folder, one patient and study for each file, or as the arguments say."""
    (folder / "raw").mkdir(parents=True)
    for name, content in files.items():
        (folder / "raw" / name).write_bytes(content)
    rows = []
    for name in files:
        stem = Path(name).stem
        subject = (subjects or {}).get(stem, f"p-{stem}")
        study, view = (studies or {}).get(stem, f"s-{stem}"), (views or {}).get(stem, "PA")
        rows.append((folder.name, subject, study, stem, name, view, (official or {}).get(stem, ""), 0))
    index = pd.DataFrame(
        rows, columns=["dataset", "subject_id", "study_id", "image_id", "path", "view", "split", "chunk"]
    )
    parts = ingest_chunk(index, folder / "raw", folder / "shard-0000.tar", OPTIONS)
    manifest, _ = collect(index, None, parts, OPTIONS)
    problems = pd.DataFrame(columns=list(PROBLEM_COLUMNS)).astype("str")
    options = DatasetSplit(split=split or SplitOptions(), patients_of=patients_of or folder.name)
    return Collected(index, problems, manifest, folder, options)


def two_datasets(tmp_path: Path, copy: str, **of_b) -> dict[str, Collected]:
    """Dataset a with films 0 to 11, dataset b with others and, as `x`, a copy of a's film 0 (in no copy for "")."""
    a = dataset(tmp_path / "a", {f"{i}.png": png(film(i)) for i in range(FILMS)}, {"0": "test"})
    files = {f"{i}.png": png(film(100 + i)) for i in range(FILMS)} | (dict([COPIES[copy]]) if copy else {})
    return {"a": a, "b": dataset(tmp_path / "b", files, **of_b)}


def sides(splits: pd.DataFrame) -> dict[str, str]:
    return dict(zip(splits["dataset"] + "/" + splits["subject_id"], splits["split"], strict=True))


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_in_another_dataset_is_found_and_joins_its_patient(tmp_path, kind):
    made = divide(two_datasets(tmp_path, kind), OPTIONS, seed=1)
    (pair,) = made.duplicates.itertuples()
    assert {(pair.dataset_a, pair.image_a), (pair.dataset_b, pair.image_b)} == {("a", "0"), ("b", "x")}
    assert pair.kind == kind and pair.distance <= NEAR_BITS and pair.correlation > 0.99
    assert sides(made.splits)["b/p-x"] == "test"
    joined = made.splits.set_index("subject_id").loc["p-x"]
    assert (joined["split_source"], joined["component"]) == ("joined", "a/p-0")
    assert made.quarantine.empty and len(made.manifests["b"]) == FILMS + 1
    assert made.manifests["b"].set_index("image_id")["split_source"].loc[["x", "1"]].tolist() == ["joined", "drawn"]
    manifest = made.manifests["b"].set_index("image_id")["split"]
    assert manifest["x"] == "test" and set(manifest) <= {"train", "validate", "test"}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_on_the_other_side_of_an_official_split_stops_the_run(tmp_path, kind):
    with pytest.raises(
        CxrflowError, match=r"1 of a .official: test., b .official: train.(.|\n)*datasets.a.split.official: false"
    ):
        divide(two_datasets(tmp_path, kind, official={"x": "train"}), OPTIONS, seed=1)


@pytest.mark.parametrize("kind", COPIES)
def test_under_drop_the_copy_farther_from_the_test_is_set_aside_and_nobody_moves(tmp_path, kind):
    drop = OPTIONS.model_copy(update={"duplicates": "drop"})
    data = two_datasets(tmp_path, kind, official={"x": "train"})
    made = divide(data, drop, seed=1)
    (row,) = made.quarantine.itertuples()
    assert (row.dataset, row.image_id, row.code, row.path) == ("b", "x", "SPLIT_CONFLICT", COPIES[kind][0])
    assert "p-0" not in row.message
    assert "x" not in set(made.manifests["b"]["image_id"]) and "0" in set(made.manifests["a"]["image_id"])
    assert sides(made.splits)["b/p-x"] == "train" and (made.splits["component"].value_counts() == 1).all()
    with pytest.raises(CxrflowError, match="SPLIT_CONFLICT: 1 of 13"):
        divide(data, drop.model_copy(update={"quarantine_limits": {"SPLIT_CONFLICT": 0}}), seed=1)
    strict = data["b"].options.model_copy(update={"quarantine_limits": {"SPLIT_CONFLICT": 0}})
    with pytest.raises(CxrflowError, match="SPLIT_CONFLICT: 1 of 13"):
        divide(data | {"b": replace(data["b"], options=strict)}, drop, seed=1)


def test_under_drop_people_who_share_one_image_are_still_compared_in_their_others(tmp_path):
    drop = OPTIONS.model_copy(update={"duplicates": "drop"})
    near = {i: as_jpeg(film(i)) for i in (0, 1)}
    copies = {"0.png": png(film(0)), "near.jpg": near[1]}
    people = {"0": "p", "1": "p", "near": "p"}
    a = dataset(tmp_path / "a", {"0.png": png(film(0)), "1.png": png(film(1))}, {"0": "test"}, subjects=people)
    b = dataset(tmp_path / "b", copies, {"0": "train"}, subjects=people)
    assert set(divide({"a": a, "b": b}, drop, seed=1).quarantine["path"]) == {"0.png", "near.jpg"}
    # Now the two versions are one patient's, who stands first, and the equal image on the other side is another's.
    first = dataset(tmp_path / "0", {"0.png": png(film(0)), "near.jpg": near[0]}, {"0": "train"}, subjects=people)
    made = divide({"0": first, "a": a}, drop, seed=1).quarantine
    assert list(made["dataset"] + "/" + made["path"]) == ["0/0.png", "0/near.jpg"]


def test_of_near_copies_in_a_study_one_is_used_and_those_in_two_studies_stay(tmp_path):
    files = {f"{i}.png": png(film(i)) for i in range(5)} | {"a0.jpg": as_jpeg(film(0)), "a1.jpg": as_jpeg(film(1))}
    people = {"0": "p", "a0": "p", "1": "q", "a1": "q"}
    made = divide(
        {"a": dataset(tmp_path / "a", files, subjects=people, studies={"0": "s", "a0": "s"}, views={"0": ""})},
        OPTIONS, seed=1,
    )  # fmt: skip
    found = made.duplicates[["image_a", "image_b", "kind"]].values.tolist()
    assert found == [["0", "a0", "near"], ["1", "a1", "near"]]
    manifest = made.manifests["a"].set_index("image_id")
    assert manifest.loc[~manifest["used"], "unused_reason"].to_dict() == {"0": "near_copy"}, "its view is not known"
    assert manifest.at["0", "shard"] == "shard-0000.tar" and made.quarantine.empty
    assert manifest.at["1", "split"] == manifest.at["a1", "split"]


def test_like_laterals_are_told_and_tie_nobody(tmp_path):
    side = {"0": "LATERAL", "x": "LATERAL"}
    a = dataset(tmp_path / "a", {f"{i}.png": png(film(i)) for i in range(4)}, {"0": "test"}, views=side)
    b = dataset(tmp_path / "b", {"x.jpg": as_jpeg(film(0)), "9.png": png(film(9))}, {"x": "train"}, views=side)
    made = divide({"a": a, "b": b}, OPTIONS, seed=1)
    (pair,) = made.duplicates.itertuples()
    assert (pair.image_a, pair.image_b, pair.kind) == ("0", "x", "hash") and np.isnan(pair.correlation)
    assert made.quarantine.empty and (sides(made.splits)["a/p-0"], sides(made.splits)["b/p-x"]) == ("test", "train")


def test_without_copies_every_patient_is_divided_alone(tmp_path):
    made = divide(two_datasets(tmp_path, ""), OPTIONS, seed=1)
    assert made.duplicates.empty and made.quarantine.empty
    assert set(made.splits["split_source"]) == {"official", "drawn"}
    assert list(made.duplicates.columns)[-2:] == ["distance", "correlation"]
    manifest = made.manifests["a"]
    stored = load_images(tmp_path / "a", manifest, list(manifest["image_id"]))
    assert [phash(pixels) for pixels in stored] == list(manifest["phash"]), "the hash is of what is stored"


def test_order_of_datasets_and_rows_changes_nothing(tmp_path):
    data = two_datasets(tmp_path, "near")
    one = divide(data, OPTIONS, seed=1)
    shuffled = {
        name: Collected(
            item.index.sample(frac=1, random_state=1), item.problems, item.manifest.sample(frac=1, random_state=2),
            item.folder, item.options,
        )
        for name, item in reversed(data.items())
    }  # fmt: skip
    two = divide(shuffled, OPTIONS, seed=1)
    for table in ("splits", "duplicates", "quarantine", "leakage"):
        pd.testing.assert_frame_equal(getattr(one, table), getattr(two, table))
    for name in data:
        pd.testing.assert_frame_equal(one.manifests[name], two.manifests[name])


def test_a_patient_whose_images_were_all_refused_is_divided_too(tmp_path):
    data = {"a": dataset(tmp_path / "a", {f"{i}.png": png(film(i)) for i in range(4)} | {"empty.png": b""})}
    made = divide(data, OPTIONS, seed=1)
    assert "a/p-empty" in sides(made.splits) and "empty" not in set(made.manifests["a"]["image_id"])


def test_one_patient_in_two_datasets_that_share_identifiers_is_one(tmp_path):
    a = {f"{i}.png": png(film(i)) for i in range(6)}
    b = {f"{i}.png": png(film(50 + i)) for i in range(6)}
    official = {str(i): "test" for i in range(3)}
    for patients_of, expected in (("a", {"test"}), ("", {"train", "validate", "test"})):
        folder = tmp_path / (patients_of or "own")
        data = {
            "a": dataset(folder / "a", a, official),
            "b": dataset(folder / "b", b, patients_of=patients_of, subjects={"0": "p-0", "1": "p-1", "2": "p-2"}),
        }
        made = divide(data, OPTIONS, seed=1)
        found = sides(made.splits)
        assert {found[f"b/p-{i}"] for i in range(3)} <= expected
        shared = made.leakage[(made.leakage["dataset"] == "b") & (made.leakage["other_dataset"] == "a")]
        assert shared["shared_patients"].sum() == (6 if patients_of else 0)


def entries_of(uses: dict[str, DatasetUse], registry: dict[str, DatasetEntry]) -> dict[str, DatasetEntry]:
    return {name: resolve_entry(name, use, registry) for name, use in uses.items()}


def test_the_registry_says_that_the_two_mimic_releases_know_the_same_patients(repository):
    registry = load_registry(repository / "config" / "datasets.yaml")
    uses = {"mimic-cxr": DatasetUse(), "jpg": DatasetUse(source="mimic-cxr-jpg"), "openi": DatasetUse()}
    plan = split_plan(uses, entries_of(uses, registry)).datasets
    assert {name: use.patients_of for name, use in plan.items()} == {
        "mimic-cxr": "mimic-cxr", "jpg": "mimic-cxr", "openi": "openi",
    }  # fmt: skip
    assert all(entry.patients_of in {None, *registry} for entry in registry.values())


def test_different_films_with_equal_hashes_are_no_copies(tmp_path):
    base = cv2.resize(film(3), (64, 64), interpolation=cv2.INTER_AREA).astype(float)
    columns = np.cos(np.pi * 14 * (2 * np.arange(64) + 1) / 128)  # a frequency that the hash leaves out
    other = np.clip(base + 30 * columns, 0, 255).astype(np.uint8)
    stored = {"one": base.astype(np.uint8), "other": other, "copy": rewindowed(base)}
    write_shard(tmp_path / "s.tar", [(name, {"png": encode_png(pixels)}) for name, pixels in stored.items()])
    images = pd.DataFrame({"dataset": "d", "image_id": list(stored), "shard": "s.tar",
                           "phash": [phash(pixels) for pixels in stored.values()]})  # fmt: skip
    candidates = near_candidates(images)
    assert {(0, 1), (0, 2)} <= set(zip(candidates["a"], candidates["b"], strict=True))
    found = near_pairs(images, {"d": tmp_path})
    assert list(zip(found["a"], found["b"], found["kind"], strict=True)) == [(0, 2, "near")]
    unseen = near_pairs(images.assign(shard=["s.tar", "s.tar", ""]), {"d": tmp_path})
    assert set(zip(unseen["a"], unseen["b"], unseen["kind"], strict=True)) >= {(0, 2, "hash")}
    assert set(unseen["kind"]) == {"hash"} and unseen["correlation"].isna().all()


def test_the_hash_is_near_for_copies_and_far_for_other_films():
    hashes = [np.uint64(int(phash(film(i)), 16)) for i in range(40)]
    again = [np.uint64(int(phash(cv2.imdecode(np.frombuffer(as_jpeg(film(i)), np.uint8), 0)), 16)) for i in range(40)]
    apart = np.bitwise_count(np.array(hashes)[:, None] ^ np.array(again)[None])
    assert (np.diag(apart) <= NEAR_BITS).mean() > 0.9
    assert (apart + 64 * np.eye(40)).min() > 2 * NEAR_BITS
    assert len(phash(film(0))) == 16


flips = st.lists(st.integers(0, 63), max_size=7)


@settings(max_examples=60, deadline=None)
@given(roots=st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=6), changes=st.lists(flips, max_size=8))
def test_near_hashes_are_those_that_comparing_all_pairs_finds(roots, changes):
    made = {root ^ sum(1 << bit for bit in set(change)) for root in roots for change in [[], *changes]}
    hashes = np.array(sorted(made), dtype=np.uint64)
    distance = np.bitwise_count(hashes[:, None] ^ hashes[None])
    expected = np.argwhere(np.triu(distance <= NEAR_BITS, 1))
    assert near_hashes(hashes).tolist() == expected.tolist()


def test_near_hashes_are_found_wherever_their_bits_differ():
    random = np.random.default_rng(0)
    roots = random.integers(0, 2**64, 300, dtype=np.uint64)
    spread = [sum(1 << int(bit) for bit in random.choice(64, NEAR_BITS, replace=False)) for _ in roots]
    hashes = np.stack([roots, roots ^ np.array(spread, dtype=np.uint64)], axis=1).ravel()
    assert near_hashes(hashes).tolist() == [[i, i + 1] for i in range(0, 600, 2)]


def test_fifty_thousand_hashes_need_no_table_of_all_pairs():
    random = np.random.default_rng(0)
    hashes = random.integers(0, 2**64, 50_000, dtype=np.uint64)
    hashes[1:2000:2] = hashes[0:2000:2] ^ np.uint64(0b1001)  # 1.25 billion pairs, 1,000 of them near
    assert near_hashes(hashes).tolist() == [[i, i + 1] for i in range(0, 2000, 2)]


def test_equal_images_are_paired_with_the_first_of_them():
    images = pd.DataFrame({"source_sha256": list("aabcd"), "pixel_sha256": list("xxxyy")})
    assert exact_pairs(images).values.tolist() == [[0, 1, "bytes"], [0, 2, "pixels"], [3, 4, "pixels"]]


def test_equal_pixels_are_paired_whatever_files_they_come_from():
    """One file in two datasets that treat it differently, and a second file with the pixels of the second."""
    images = pd.DataFrame({"source_sha256": ["f", "f", "g"], "pixel_sha256": ["p", "q", "q"]})
    assert exact_pairs(images).values.tolist() == [[0, 1, "bytes"], [1, 2, "pixels"]]


def test_datasets_with_the_same_patients_have_pseudonyms_both_or_neither(repository):
    registry = load_registry(repository / "config" / "datasets.yaml")
    uses = {"mimic-cxr": DatasetUse(pseudonyms=True), "mimic-cxr-jpg": DatasetUse()}
    with pytest.raises(CxrflowError, match="datasets.mimic-cxr and datasets.mimic-cxr-jpg have the same patients"):
        split_plan(uses, entries_of(uses, registry))
    both = {name: DatasetUse(pseudonyms=True) for name in uses}
    split_plan(both, entries_of(both, registry))


def test_leakage_counts_what_parts_share_and_stops_where_sides_do():
    patients = pd.DataFrame({"dataset": list("aab"), "split": ["train", "test", "test"], "person": [0, 1, 1]})
    images = pd.DataFrame({
        "dataset": list("aaaabb"), "split": ["train", *["test"] * 5], "image_id": list("123456"),
        "source_sha256": list("pqrmqn"), "pixel_sha256": list("stvutv"),
    })  # fmt: skip
    near = pd.DataFrame({"one": ["u", "t"], "other": ["t", "u"]})
    table = measure_leakage(patients, images, near)
    assert len(table) == 6
    row = table.set_index(["dataset", "split", "other_dataset"]).loc[("a", "test", "b")]
    assert row[["patients", "images", *(f"shared_{k}" for k in ("patients", "bytes", "pixels", "near"))]].tolist() == [
        1, 3, 1, 1, 2, 1,
    ]  # fmt: skip
    stop_on_leakage(table)
    for column, value in (("source_sha256", "q"), ("pixel_sha256", "t"), ("pixel_sha256", "u")):
        bad = images.copy()
        bad.loc[0, column] = value
        with pytest.raises(CxrflowError, match="a test and a train"):
            stop_on_leakage(measure_leakage(patients, bad, near))
    with pytest.raises(CxrflowError, match="1 shared patients"):
        stop_on_leakage(measure_leakage(patients.assign(person=0), images, near))


def test_a_copy_that_the_search_misses_stops_the_run(tmp_path, monkeypatch):
    data = two_datasets(tmp_path, "pixels", official={"x": "train"})
    monkeypatch.setattr("cxrflow.images.split.exact_pairs", lambda images: exact_pairs(images)[:0])
    monkeypatch.setattr("cxrflow.images.split._nearer_to_test", lambda images, pairs: pd.Series("", images.index))
    with pytest.raises(CxrflowError, match="a test and b train: 0 shared patients, 0 shared bytes, 1 shared pixels"):
        divide(data, OPTIONS, seed=1)


TABLES = ("splits", "duplicates", "quarantine", "leakage")


def split_command(tmp_path: Path, data: dict[str, Collected]) -> list[str]:
    """Arguments that divide the datasets, which are written where the command reads them."""
    for name, item in data.items():
        for table, frame in (("index", item.index), ("problems", item.problems), ("collected", item.manifest)):
            write_table(frame, tmp_path / name / f"{table}.parquet")
    plan = SplitPlan(datasets={name: item.options for name, item in data.items()}).model_dump_json()
    arguments = ["split-images", str(tmp_path / "a"), str(tmp_path / "b"), "--plan", plan, "--seed", "1"]
    return arguments + [v for table in TABLES for v in (f"--{table}", str(tmp_path / f"{table}.parquet"))]


@pytest.mark.parametrize("policy", ["join", "drop"])
def test_a_division_that_stops_leaves_what_stood_in_its_way(tmp_path, policy):
    """A group on two sides under join; under drop more copies set aside than the limit allows."""
    files = {"0.png": png(film(0)), "1.png": png(film(1))}
    first = dataset(tmp_path / "a", files, {"0": "test"}, subjects={"0": "jane", "1": "jane"})
    second = dataset(tmp_path / "b", {"x.png": png(film(0), 9), "2.png": png(film(2))}, {"x": "train"})
    options = {"duplicates": policy, "quarantine_limits": {"SPLIT_CONFLICT": 0}}
    arguments = split_command(tmp_path, {"a": first, "b": second})
    options = OPTIONS.model_copy(update=options).model_dump_json()
    with pytest.raises(CxrflowError) as stopped:
        CliRunner().invoke(app, [*arguments, "--options", options], catch_exceptions=False)
    message = str(stopped.value)
    place = tmp_path / "stopped" / "quarantine.parquet"
    assert f"cxrflow quarantine {place} --files" in message and "images.duplicates: " in message
    assert ("join keeps" if policy == "drop" else "drop sets them aside") in message
    assert "jane" not in message and "0.png" not in message
    assert not any((tmp_path / f"{table}.parquet").exists() for table in TABLES)
    (pair,) = read_table(tmp_path / "stopped" / "duplicates.parquet").itertuples()
    assert (pair.image_a, pair.image_b, pair.kind) == ("0", "x", "pixels")
    shown = CliRunner().invoke(app, ["quarantine", str(tmp_path), "--files"], catch_exceptions=False).output
    asked = "group 1 of patients: a (official: test), b (official: train)"
    rows = [f"SPLIT_CONFLICT\t{path}\t{asked}" for path in ("0.png", "1.png", "x.png")]
    if policy == "drop":
        rows = ["SPLIT_CONFLICT\tx.png\tthe same pixels as an image of another patient"]
    assert [line for line in shown.splitlines() if line.startswith("SPLIT_CONFLICT")] == rows
    first_table = read_table(place)
    assert set(first_table["stage"]) == {"images"} and "2" not in set(first_table["image_id"])
    # The advice of the message, taken: the division is made, and the tables of the one that stopped are gone.
    way = OPTIONS.model_copy(update={"duplicates": "drop"}).model_dump_json()
    done = CliRunner().invoke(app, [*arguments, "--options", way], catch_exceptions=False)
    assert done.exit_code == 0 and not list((tmp_path / "stopped").glob("*"))


def test_the_command_writes_every_table_and_the_manifests(tmp_path):
    data = two_datasets(tmp_path, "pixels")
    arguments = split_command(tmp_path, data)
    done = CliRunner().invoke(app, [*arguments, "--options", OPTIONS.model_dump_json()], catch_exceptions=False)
    assert done.exit_code == 0 and "copies of images: 1 pixels; 0 set aside" in done.output
    made = divide(data, OPTIONS, seed=1)
    assert not list((tmp_path / "stopped").glob("*"))
    for table in TABLES:
        assert len(read_table(tmp_path / f"{table}.parquet")) == len(getattr(made, table))
    for name in data:
        pd.testing.assert_frame_equal(read_table(tmp_path / name / "manifest.parquet"), made.manifests[name])
    beside = json.loads((tmp_path / "b" / "manifest.parquet.manifest.json").read_text())
    assert beside["facts"]["duplicates"] == {"pixels": 1} and len(beside["inputs"]) == 6
    with pytest.raises(CxrflowError, match="--plan names a, b, the folders are"):
        CliRunner().invoke(app, [arguments[0], *arguments[2:]], catch_exceptions=False)
