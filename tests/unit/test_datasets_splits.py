"""The split is by patient over all datasets, stable, honours official ones, and leaves no part of a small set empty."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrflow.datasets.splits import assign_splits, connected, shared_images
from cxrflow.datasets.table import IMAGE_COLUMNS, PROBLEM_COLUMNS
from cxrflow.errors import CxrflowError

FRACTIONS = {"train": 0.8, "validate": 0.1, "test": 0.1}
NAMES = [f"p{i}" for i in range(12)]


def table_of(
    patients: list[str],
    official: dict[str, str | tuple[str, ...]] | None = None,
    links: list[tuple[str, str]] | None = None,
    fractions: dict[str, dict[str, float]] | None = None,
    seed: int = 0,
) -> pd.DataFrame:
    """Splits of patients written `dataset/subject` (dataset d where none is), by that name."""
    full = [name if "/" in name else f"d/{name}" for name in patients]
    place = {name: i for i, name in enumerate(full)} | {name: i for i, name in enumerate(patients)}
    rows = pd.DataFrame([name.split("/") for name in full], columns=["dataset", "subject_id"])
    ends = np.array([[place[end] for end in link] for link in links or ()], dtype=int).reshape(-1, 2)
    stated = [
        (*full[place[name]].split("/"), side)
        for name, sides in (official or {}).items()
        for side in ((sides,) if isinstance(sides, str) else sides)
    ]
    stated = pd.DataFrame(stated, columns=["dataset", "subject_id", "split"]).astype("str")
    fractions = {name: (fractions or {}).get(name, FRACTIONS) for name in set(rows["dataset"])}
    made = assign_splits(rows, stated, connected(len(rows), ends), fractions, seed)
    return made.set_index(made["dataset"] + "/" + made["subject_id"])


def split_of(patients: list[str], **options) -> dict[str, str]:
    return {name.removeprefix("d/"): split for name, split in table_of(patients, **options)["split"].items()}


def test_fractions_hold_over_many_patients():
    counts = pd.Series(split_of([f"p{i}" for i in range(5000)])).value_counts(normalize=True)
    assert counts["train"] == pytest.approx(0.8, abs=0.02) and counts["test"] == pytest.approx(0.1, abs=0.02)


def test_split_depends_on_neither_order_nor_other_patients():
    few, many = [f"p{i}" for i in range(50)], [f"p{i}" for i in range(200)]
    assert split_of(few) == split_of(few[::-1])
    assert split_of(few).items() <= split_of(many).items()


def test_seed_changes_the_split():
    patients = [f"p{i}" for i in range(100)]
    assert split_of(patients, seed=1) != split_of(patients, seed=2)


@pytest.mark.parametrize("seed", range(40))
def test_three_patients_fill_three_splits(seed):
    assert set(split_of(["a", "b", "c"], seed=seed).values()) == {"train", "validate", "test"}


def test_split_without_a_fraction_stays_empty():
    made = split_of(["a", "b", "c", "d"], fractions={"d": {"train": 0.5, "test": 0.5}})
    assert set(made.values()) == {"train", "test"}


def test_everything_may_be_for_the_test():
    assert set(split_of(["a", "b", "c"], fractions={"d": {"train": 0.0, "test": 1.0}}).values()) == {"test"}


def test_official_split_is_kept_and_extends_to_linked_patients():
    made = table_of(["a", "b", "c"], {"a": "test", "b": "validate"}, [("a", "c")])
    assert made["split"].to_dict() == {"d/a": "test", "d/b": "validate", "d/c": "test"}
    assert made["split_source"].to_dict() == {"d/a": "official", "d/b": "official", "d/c": "joined"}
    assert made["component"].to_dict() == {"d/a": "d/a", "d/b": "d/b", "d/c": "d/a"}


def test_patient_in_two_official_splits_stops_with_counts_and_without_identifiers():
    with pytest.raises(
        CxrflowError, match=r"1 of 2 groups of patients(.|\n)*1 of d .official: train and test."
    ) as error:
        split_of(["secret-1", "b"], official={"secret-1": ("train", "test"), "b": "train"})
    assert "secret" not in str(error.value) and "datasets.d.split.official: false" in str(error.value)


def test_official_splits_of_two_datasets_that_contradict_stop_and_name_both():
    official = {"a/1": "train", "b/1": "test", "a/2": "train", "b/2": "test", "a/3": "train"}
    with pytest.raises(CxrflowError) as error:
        split_of([*official], official=official, links=[("a/1", "b/1"), ("a/2", "b/2")])
    said = str(error.value)
    assert "2 of a (official: train), b (official: test)" in said
    assert "datasets.a.split.official: false or datasets.b.split.official: false" in said


def test_a_dataset_that_is_all_for_the_test_draws_the_linked_patients_of_others_there():
    patients, links = [f"{d}/{i}" for d in "ab" for i in range(40)], [(f"a/{i}", f"b/{i}") for i in range(20)]
    made = split_of(patients, links=links, fractions={"b": {"test": 1.0}})
    assert {made[f"b/{i}"] for i in range(40)} == {made[f"a/{i}"] for i in range(20)} == {"test"}
    with pytest.raises(CxrflowError, match=r"20 of a .official: train., b .by its fractions: test."):
        split_of(patients, official={f"a/{i}": "train" for i in range(20)}, links=links, fractions={"b": {"test": 1.0}})


linked = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=12)


@settings(max_examples=60, deadline=None)
@given(links=linked, seed=st.integers(0, 99), shuffled=st.permutations(NAMES))
def test_no_component_stands_on_two_sides_in_whatever_order(links, seed, shuffled):
    made = table_of(NAMES, links=links, seed=seed)
    assert all(made["split"][f"d/{one}"] == made["split"][f"d/{other}"] for one, other in links)
    assert (made.groupby("component")["split"].nunique() == 1).all()
    pd.testing.assert_frame_equal(made, table_of(list(shuffled), links=links[::-1], seed=seed))
    if made["component"].nunique() >= 3:
        assert set(made["split"]) == {"train", "validate", "test"}


@settings(max_examples=60, deadline=None)
@given(links=linked, seed=st.integers(0, 99), new=st.sampled_from(["a0", "p00", "zz"]))
def test_a_new_patient_moves_nobody(links, seed, new):
    others = [f"q{i}" for i in range(60)]  # so that no split is empty, which a single patient may fill
    before = split_of([*NAMES, *others], links=links, seed=seed)
    assert before.items() <= split_of([new, *NAMES, *others], links=links, seed=seed).items()


def test_patients_under_whom_one_image_is_listed_are_linked():
    images = pd.DataFrame([("d", "p0", "s", "i", "0.png", "", "")], columns=list(IMAGE_COLUMNS))
    again = [["d", subject, "s", "i", "0.png", "index", code, "-"]
             for subject, code in (("p1", "DUPLICATE_ID"), ("p0", "DUPLICATE_ID"), ("p2", "MISSING_FILE"))]  # fmt: skip
    assert shared_images(images, pd.DataFrame(again, columns=list(PROBLEM_COLUMNS))) == [("p0", "p1")]
