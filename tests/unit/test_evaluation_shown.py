"""What figures show of single studies: a seeded map by finding, and examples that are what they say."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from cxrflow.config.datasets import load_registry
from cxrflow.config.study import load_study, resolve_entries
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.embedding_map import FEWEST_POINTS, embedding_map, findings_of
from cxrflow.evaluation.examples import choose_examples, retrieval_examples
from cxrflow.io.shards import write_shard

LABELS = ["No Finding", "Edema", "Fracture", "Pneumonia", "Support Devices"]


def labeller(texts):
    return pd.DataFrame([[float(label in text) for label in LABELS] for text in texts], columns=LABELS)


def test_a_study_is_coloured_by_its_only_finding_and_devices_do_not_count():
    texts = ["No Finding", "Edema, Support Devices", "Edema, Fracture", "nothing said", "Edema", "Fracture"]
    assert findings_of(labeller(texts)) == ["No Finding", "Edema", "several", "other", "Edema", "Fracture"]
    assert findings_of(labeller(["nothing said"] * 3)) == ["other"] * 3


def tables(studies: int, seed: int = 0):
    """Two findings; images lie at the finding's place, reports at its mirror image: the sides are apart."""
    random = np.random.default_rng(seed)
    ids = [f"s{i:03d}" for i in range(studies)]
    places = np.eye(16)[[1 + i % 2 for i in range(studies)]]
    sides = []
    for offset in (8, 12):
        vectors = places + 4 * np.eye(16)[offset] + 0.1 * random.normal(size=(studies, 16))
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        sides.append(pd.DataFrame({"dataset": "d", "study_id": ids, "embedding": list(vectors.astype(np.float32))}))
    found = labeller([["Edema", "Fracture"][i % 2] for i in range(studies)])
    return *sides, found.assign(dataset="d", study_id=ids)


def test_findings_lie_together_across_both_sides_and_the_map_is_the_same_twice():
    images, texts, labels = tables(60)
    points = embedding_map(images, texts, labels, "r", 3)
    assert len(points) == 120 and set(points["side"]) == {"image", "report"} and set(points["run"]) == {"r"}
    places = points[["x", "y"]].to_numpy()
    distances = np.linalg.norm(places[:, None] - places[None], axis=2) + 1e9 * np.eye(len(places))
    nearest = points["finding"].to_numpy()[np.argsort(distances, axis=1)[:, :5]]
    assert (nearest == points["finding"].to_numpy()[:, None]).mean() > 0.95
    sides = points["side"].to_numpy()
    assert (sides[np.argsort(distances, axis=1)[:, :5]] != sides[:, None]).mean() > 0.2
    shuffled = embedding_map(images.sample(frac=1, random_state=0), texts, labels, "r", 3)
    again = embedding_map(images, texts, labels, "r", 3)
    pd.testing.assert_frame_equal(points, again)
    assert set(shuffled["study_id"]) == set(points["study_id"])


def test_a_split_too_small_for_a_map_has_none():
    assert embedding_map(*tables(FEWEST_POINTS // 2 - 1), "r", 0).empty


def ranks(images: int = 12) -> pd.DataFrame:
    ids = [f"i{i}" for i in range(images)]
    rows = {"dataset": "d", "run": "r", "query_id": ids, "study_id": [f"s{i}" for i in range(images)], "matches": 1}
    rows |= {"top_id": [f"s{i if i % 2 else (i + 2) % images}" for i in range(images)], "top_ties": 1, "pool": images}
    table = pd.DataFrame(rows | {"rank_expected": 1.0, "matching": "strict", "task": "image_to_text"})
    table.loc[0, "top_ties"] = 5
    return pd.concat([table, table.assign(matching="duplicate_aware"), table.assign(task="text_to_image")])


def test_as_many_examples_show_a_hit_as_a_miss_and_none_a_tie():
    chosen = choose_examples(ranks(), 0)
    assert (chosen["top_id"] == chosen["study_id"]).to_list() == [True, True, False, False]
    assert set(chosen["matching"]) == {"strict"}
    assert not any("i0" in set(choose_examples(ranks(), seed)["query_id"]) for seed in range(12))
    assert set(chosen["query_id"]) != set(choose_examples(ranks(), 1)["query_id"])


def test_an_example_shows_the_stored_image_its_own_report_and_the_one_found(tmp_path):
    write_shard(tmp_path / "shard-0000.tar", [(f"i{i}", {"png": f"picture {i}".encode()}) for i in range(12)])
    manifest = pd.DataFrame({"image_id": [f"i{i}" for i in range(12)], "shard": "shard-0000.tar"})
    reports = pd.DataFrame({"study_id": [f"s{i}" for i in range(12)], "text": [f"report {i}" for i in range(12)]})
    shown = retrieval_examples(ranks(), reports, manifest, tmp_path, 0)
    for row in shown.itertuples():
        number = int(row.image_id[1:])
        assert row.picture == f"picture {number}".encode() and row.own_report == f"report {number}"
        assert row.found_report == f"report {number if number % 2 else (number + 2) % 12}"
    with pytest.raises(CxrflowError, match="are gone"):
        retrieval_examples(ranks(), reports.head(1), manifest, tmp_path, 0)


def test_examples_of_credentialed_data_are_refused(repository):
    mapping = {"extends": "config/config.yaml", "paper": {"show_examples_of": ["mimic-cxr"]}}
    study = load_study(mapping, repository)
    with pytest.raises(CxrflowError, match="credentialed; its terms forbid"):
        resolve_entries(study, load_registry(repository / "config" / "datasets.yaml"))


def test_examples_of_a_hospitals_own_data_are_refused(repository):
    """Whatever the configuration asks: reports of patients are in no page and no archive."""
    mapping = {"extends": "config/examples/own_table.yaml", "paper": {"show_examples_of": ["own"]}}
    study = load_study(mapping, repository)
    with pytest.raises(CxrflowError, match="is local; patients' privacy forbids"):
        resolve_entries(study, load_registry(repository / "config" / "datasets.yaml"))
