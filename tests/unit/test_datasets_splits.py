"""The split is by patient, stable, honours the official one, and leaves no part of a small dataset empty."""

from __future__ import annotations

import pandas as pd
import pytest

from cxrflow.datasets.splits import assign_splits
from cxrflow.errors import CxrflowError

FRACTIONS = {"train": 0.8, "validate": 0.1, "test": 0.1}


def split_of(subjects: list[str], official: list[str] | None = None, **options) -> dict[str, str]:
    rows = pd.Series(subjects, dtype="str")
    stated = pd.Series(official if official is not None else [""] * len(subjects), dtype="str")
    settings = {"fractions": FRACTIONS, "seed": 0, "dataset": "d", **options}
    split = assign_splits(rows, stated, **settings)
    pairs = pd.DataFrame({"subject": rows, "split": split})
    assert (pairs.groupby("subject")["split"].nunique() == 1).all(), "a patient is on two sides"
    return dict(zip(rows, split, strict=True))


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
    made = split_of(["a", "b", "c", "d"], fractions={"train": 0.5, "test": 0.5})
    assert set(made.values()) == {"train", "test"}


def test_everything_may_be_for_the_test():
    assert set(split_of(["a", "b", "c"], fractions={"train": 0.0, "validate": 0.0, "test": 1.0}).values()) == {"test"}


def test_official_split_is_kept_and_extends_to_the_patients_other_rows():
    made = split_of(["a", "a", "b"], ["test", "", "validate"])
    assert made == {"a": "test", "b": "validate"}


def test_patient_in_two_official_splits_stops_with_counts_and_without_identifiers():
    with pytest.raises(CxrflowError, match=r"puts 1 of 2 patients on two sides \(1 in test and train\)") as error:
        split_of(["secret-1", "secret-1", "b"], ["train", "test", "train"])
    assert "secret" not in str(error.value)


def test_patients_who_share_an_image_are_on_one_side():
    patients = [f"p{i}" for i in range(60)]
    links = list(zip(patients[:-1:2], patients[1::2], strict=True))
    made = split_of(patients, links=links)
    assert all(made[one] == made[other] for one, other in links)
    assert set(made.values()) == {"train", "validate", "test"}
