"""What a model's folder says of its data: how the pixels were made, and under whose terms."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.clip.data_terms import data_terms
from cxrflow.clip.pixel_options import pixel_options
from cxrflow.io.tables import write_table
from cxrflow.provenance.manifest import recorded

RECORDED = {"percentile_low": 1.0, "percentile_high": 98.0, "size": 512}


def dataset(folder: Path, options: dict | None, **normalisers: int) -> Path:
    """A folder with a manifest of images made by these normalisers, and the record of the options."""
    names = [name for name, count in normalisers.items() for _ in range(count)]
    table = pd.DataFrame({"normaliser": [*names, "minmax"], "shard": ["s.tar"] * len(names) + [""]})
    if options is None:
        write_table(table, folder / "manifest.parquet")
    else:
        with recorded("images", folder / "manifest.parquet", [], options):
            write_table(table, folder / "manifest.parquet")
    return folder


def test_pixels_are_described_as_the_images_stage_recorded_them(tmp_path) -> None:
    alone = dataset(tmp_path / "ingested", RECORDED, mimic_jpg=2)
    of_a_study = dataset(tmp_path / "divided", {"images": RECORDED, "plan": {}}, mimic_jpg=2)
    expected = {"size": 256, "normaliser": "mimic_jpg", "percentile_low": 1.0, "percentile_high": 98.0}
    assert pixel_options([alone], 256) == pixel_options([of_a_study], 256) == expected


def test_pixels_of_datasets_that_differ_are_those_of_most_images(tmp_path) -> None:
    few = dataset(tmp_path / "few", RECORDED, mimic_jpg=2)
    many = dataset(tmp_path / "many", None, voi_percentile=3)
    default = {"size": 128, "normaliser": "voi_percentile", "percentile_low": 0.5, "percentile_high": 99.5}
    assert pixel_options([few, many], 128) == default


def test_terms_are_those_of_the_registry_entry_that_the_study_names() -> None:
    own = {"title": "Ours", "version": "1", "licence": "our own", "citation": "", "access": "local"}
    context = {"config": {"datasets": {"first": {"source": "openi-png"}, "second": {"source": own}, "openi-png": {}}}}
    found = data_terms(["first", "second", "openi-png", "unheard-of"], context)
    assert found["first"] == found["openi-png"] and found["first"]["licence"] == "CC BY-NC-ND 4.0"
    assert found["second"] == {"title": "Ours", "version": "1", "licence": "our own", "citation": ""}
    assert found["unheard-of"] is None
    assert data_terms(["mimic-cxr"], {})["mimic-cxr"]["licence"].startswith("PhysioNet Credentialed")
