"""Pseudonyms: keyed, one for each identifier, the same in every table and never without a key."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from cxrflow.cli import app
from cxrflow.config.datasets import (
    DatasetEntry,
    DatasetUse,
    TableColumns,
    TableLayout,
    load_registry,
    resolve_entry,
)
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.pseudonym_key import VARIABLE, key_id, pseudonym_key
from cxrflow.datasets.pseudonyms import pseudonym, pseudonymise
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table

KEY = "k" * 32
IDENTIFIERS = ("MRN-4711", "MRN-4712", "E-900", "E-901", "E-902", "film-MRN-4711")
TABLE = TableLayout(
    file="reports.csv", images=".", columns=TableColumns(subject="patient", study="exam", image="file", report="text")
)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "hospital"
    root.mkdir()
    rows = [
        ("MRN-4711", "E-900", "film-MRN-4711.png", "Clear lungs."),
        ("MRN-4711", "E-901", "b.png", "Small left effusion."),
        ("MRN-4712", "E-902", "gone.png", "No change."),
    ]
    pd.DataFrame(rows, columns=["patient", "exam", "file", "text"]).to_csv(root / "reports.csv", index=False)
    for name in ("film-MRN-4711.png", "b.png"):
        (root / name).write_bytes(b"pixels")
    return root


def entry_for(pseudonyms: bool) -> DatasetEntry:
    return DatasetEntry(
        title="Ours", version="local", layout="own-table", access="local", licence="own", citation="own",
        table=TABLE, pseudonyms=pseudonyms,
    )  # fmt: skip


def test_a_pseudonym_is_the_hmac_of_kind_and_identifier():
    expected = hmac.new(KEY.encode(), b"subject_id\x1fMRN-4711", hashlib.sha256).hexdigest()[:20]
    assert pseudonym("MRN-4711", "subject_id", KEY.encode()) == expected
    assert pseudonym("MRN-4711", "study_id", KEY.encode()) != expected
    assert pseudonym("MRN-4711", "subject_id", b"another key") != expected


def test_every_table_gets_the_same_pseudonyms_and_keeps_its_rows(folder, monkeypatch):
    monkeypatch.setenv(VARIABLE, KEY)
    plain, hidden = load_studies("ours", entry_for(False), folder), load_studies("ours", entry_for(True), folder)
    expected = {value: pseudonym(value, "study_id", KEY.encode()) for value in ("E-900", "E-901", "E-902")}
    for part in ("images", "reports", "problems"):
        before, after = getattr(plain, part), getattr(hidden, part)
        assert after["study_id"].tolist() == before["study_id"].map(expected).tolist()
        kept = [column for column in before if column not in ("subject_id", "study_id", "image_id")]
        pd.testing.assert_frame_equal(after[kept], before[kept])
    assert hidden.images["subject_id"].nunique() == plain.images["subject_id"].nunique() == 1
    assert not hidden.problems.empty


def test_a_blank_identifier_stays_blank(folder):
    plain = load_studies("ours", entry_for(False), folder)
    nameless = replace(plain, problems=plain.problems.assign(subject_id=""))
    assert (pseudonymise(nameless, KEY.encode()).problems["subject_id"] == "").all()


@pytest.mark.parametrize(("environment", "said"), [({}, "is not set"), ({VARIABLE: "hunter2"}, "has 7 characters")])
def test_no_key_or_a_short_one_stops_and_is_never_repeated(environment, said):
    with pytest.raises(CxrflowError, match=said) as error:
        pseudonym_key(environment)
    assert "openssl rand" in str(error.value) and "hunter2" not in str(error.value)


def test_a_key_has_an_id_that_does_not_hold_it():
    assert key_id({}) == "" and key_id({VARIABLE: KEY}) == key_id({VARIABLE: KEY}) != key_id({VARIABLE: KEY + "k"})
    assert len(key_id({VARIABLE: KEY})) == 8


def test_own_data_is_pseudonymised_unless_told_otherwise_and_published_sets_are_not():
    registry = load_registry(ROOT / "config" / "datasets.yaml")
    own = {"source": "own-table", "root": "/data", "table": TABLE}
    assert resolve_entry("ours", DatasetUse(**own), registry).pseudonyms
    assert not resolve_entry("ours", DatasetUse(**own, pseudonyms=False), registry).pseudonyms
    assert not resolve_entry("mimic-cxr", DatasetUse(), registry).pseudonyms
    assert resolve_entry("mimic-cxr", DatasetUse(pseudonyms=True), registry).pseudonyms


def test_what_the_index_command_writes_names_nobody_but_in_paths_and_holds_no_key(folder, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, KEY)
    out = tmp_path / "out"
    command = ["index", "ours", str(folder), "--entry", entry_for(True).model_dump_json()]
    command += ["--index", str(out / "index.parquet"), "--problems", str(out / "problems.parquet")]
    done = CliRunner().invoke(app, command)
    assert done.exit_code == 0, done.output
    written = "".join(path.read_text() for path in out.rglob("*.json")) + done.output
    tables = [read_table(out / name).drop(columns="path") for name in ("index.parquet", "problems.parquet")]
    written += "".join(table.to_csv() for table in tables)
    assert not [identifier for identifier in (*IDENTIFIERS, KEY) if identifier in written]
    assert key_id({VARIABLE: KEY}) in written
