"""The index lists every image once, in chunks that do not depend on the order of the source."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from typer.testing import CliRunner

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.commands import app
from cxrflow.datasets.index import build_index
from cxrflow.datasets.table import IMAGE_COLUMNS, PROBLEM_COLUMNS, REPORT_COLUMNS, StudyTable
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table

ENTRY = DatasetEntry(title="t", version="1", layout="openi", access="generated", licence="-", citation="-")


def table_of(count: int, split: str = "", problems: pd.DataFrame | None = None) -> StudyTable:
    rows = [("d", f"p{i % 7}", f"s{i % 11}-{i % 7}", f"i{i}", f"{i}.png", "", split) for i in range(count)]
    return StudyTable(
        pd.DataFrame(rows, columns=list(IMAGE_COLUMNS)).astype("str"),
        pd.DataFrame(columns=list(REPORT_COLUMNS)).astype("str"),
        pd.DataFrame(columns=list(PROBLEM_COLUMNS)).astype("str") if problems is None else problems,
    )


def test_chunks_are_contiguous_equal_runs_of_the_sorted_images():
    index = build_index("d", ENTRY, table_of(103), shards=8, official=True)
    keys = index[["subject_id", "study_id", "image_id"]].values.tolist()
    assert keys == sorted(keys) and len(keys) == 103
    assert index["chunk"].is_monotonic_increasing and set(index["chunk"]) == set(range(8))
    sizes = index["chunk"].value_counts()
    assert sizes.max() - sizes.min() <= 1


def test_order_of_the_source_changes_nothing():
    table = table_of(50)
    shuffled = StudyTable(table.images.sample(frac=1, random_state=3), table.reports, table.problems)
    arguments = {"shards": 4, "official": True}
    pd.testing.assert_frame_equal(
        build_index("d", ENTRY, table, **arguments), build_index("d", ENTRY, shuffled, **arguments)
    )


def test_more_chunks_than_images_leaves_some_empty():
    index = build_index("d", ENTRY, table_of(3), shards=8, official=True)
    assert index["chunk"].between(0, 7).all() and index["chunk"].nunique() == 3


def test_dataset_without_a_usable_image_stops_with_the_reasons():
    problems = pd.DataFrame(
        [["d", "p", "s", "i", "x.png", "index", "MISSING_FILE", "-"]], columns=list(PROBLEM_COLUMNS)
    )
    with pytest.raises(CxrflowError, match="no image is usable .1 MISSING_FILE"):
        build_index("d", ENTRY, table_of(0, problems=problems.astype("str")), 2, True)


def test_missing_official_split_stops_unless_switched_off():
    entry = ENTRY.model_copy(update={"split_file": "split.csv.gz"})
    with pytest.raises(CxrflowError, match=r"datasets\.d\.split\.official: false"):
        build_index("d", entry, table_of(20), 2, official=True)
    assert set(build_index("d", entry, table_of(20), 2, official=False)["split"]) == {""}


def test_official_split_is_kept_or_set_aside():
    table = table_of(20, split="test")
    assert set(build_index("d", ENTRY, table, 2, official=True)["split"]) == {"test"}
    assert set(build_index("d", ENTRY, table, 2, official=False)["split"]) == {""}


def test_table_with_an_unsafe_or_repeated_identifier_is_refused():
    images = table_of(2).images
    for bad in ("i.1", images["image_id"].iloc[0]):
        with pytest.raises(ValueError, match="image_id"):
            StudyTable(
                images.assign(image_id=[images["image_id"].iloc[0], bad]), table_of(0).reports, table_of(0).problems
            )


def test_command_writes_index_problems_and_manifest(tmp_path):
    root = tmp_path / "root"
    (root / "images").mkdir(parents=True)
    rows = [(f"p{i}", f"e{i}", f"{i}.dcm", "PA", "Clear.") for i in range(6)]
    pd.DataFrame(rows, columns=["patient_id", "accession", "image_file", "view", "report"]).to_csv(
        root / "reports.csv", index=False
    )
    for i in range(5):
        (root / "images" / f"{i}.dcm").write_bytes(b"DICM")
    entry = ENTRY.model_copy(update={"layout": "hospital"}).model_dump_json()
    out, problems = tmp_path / "out" / "index.parquet", tmp_path / "out" / "problems.parquet"
    record = tmp_path / "record.json"
    record.write_text("{}")
    arguments = ["h", str(root), "--entry", entry, "--index", str(out), "--problems", str(problems), "--shards", "2"]
    arguments += ["--verified", str(record)]
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert done.exit_code == 0 and "5 images" in done.output
    assert read_table(out)["chunk"].tolist() == [0, 0, 0, 1, 1]
    assert read_table(problems)[["code", "path"]].values.tolist() == [["MISSING_FILE", "images/5.dcm"]]
    manifest = json.loads((tmp_path / "out" / "index.parquet.manifest.json").read_text())
    assert [item["path"] for item in manifest["inputs"]] == [record.as_posix()]
    facts = manifest["facts"]
    assert facts["problems"] == {"MISSING_FILE": 1} and facts["images"] == 5
    before = out.read_bytes()
    CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert out.read_bytes() == before
