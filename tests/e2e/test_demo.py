"""The demo end to end: it finishes, finds what it planted, leaks nothing, and fills the paper."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from tests.checkout import rules, snakemake
from tests.e2e.conftest import DEMO, FinishedDemo

from cxrflow.config.paper import FIGURES, TABLES
from cxrflow.provenance.verify import verify

DATASETS = ("demo-mimic", "demo-openi", "demo-hospital")
RUNS = ("bert-clean", "llm-clean", "llm2vec4cxr-clean", "bert-noisy", "llm2vec4cxr-noisy")
CHANCE_MULTIPLE = 15


def test_the_whole_chain_ends_in_every_table_figure_and_the_report(demo: FinishedDemo) -> None:
    paper = demo.results / "paper"
    for table in (paper / "tables").glob("*.csv"):
        assert table.with_suffix(".md").is_file() and table.with_suffix(".tex").is_file()
    assert {path.stem for path in (paper / "tables").glob("*.csv")} == set(TABLES)
    for suffix in ("png", "pdf"):
        assert {path.stem for path in (paper / "figures").glob(f"*.{suffix}")} == {
            *FIGURES,
            *(f"learning_curve-{run}" for run in RUNS),
        }
    assert (paper / "report.html").stat().st_size > 50_000


def test_progress_is_shown_and_the_end_says_where_everything_is(demo: FinishedDemo) -> None:
    assert re.search(r"\d+ of \d+ steps \(100%\) done", demo.printed)
    assert re.search(r"training:.*\d+/16000 \[\d\d:\d\d<\d\d:\d\d, +[\d.]+pair/s", demo.printed)
    end = demo.printed[demo.printed.rindex("strict recall@5") :]
    assert re.search(r"llm2vec4cxr-clean +demo-mimic +0\.\d+ \[0\.\d+, 0\.\d+\] +pool \d+, +[\d.]+ x chance", end)
    for part in ("tables", "figures", "report.html", "ro-crate.zip"):
        assert f"results/demo/paper/{part}" in end


def test_a_second_run_has_nothing_to_do(demo: FinishedDemo) -> None:
    done = snakemake(demo.checkout, *DEMO, "all")
    assert done.returncode == 0 and "Nothing to be done" in done.stdout


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_planted_broken_file_is_quarantined_with_its_code_and_nothing_else_is(
    demo: FinishedDemo, dataset: str
) -> None:
    truth = pd.read_csv(demo.results / "generated" / dataset / "truth" / "expected_quarantine.csv", dtype=str).fillna(
        ""
    )
    images = pd.read_parquet(demo.results / "images" / dataset / "quarantine.parquet")
    expected = truth[truth["image_id"] != ""]
    found = images[images["image_id"] != ""]
    assert sorted(zip(found["path"], found["code"], strict=True)) == sorted(
        zip(expected["path"], expected["code"], strict=True)
    )


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_planted_empty_or_missing_report_is_quarantined_and_nothing_else_is(
    demo: FinishedDemo, dataset: str
) -> None:
    truth = pd.read_csv(demo.results / "generated" / dataset / "truth" / "expected_quarantine.csv", dtype=str).fillna(
        ""
    )
    expected = truth[truth["code"].isin(["EMPTY_REPORT", "NO_REPORT"])]
    found = pd.read_parquet(demo.results / "reports" / dataset / "quarantine.parquet")
    found = found[found["code"] != "NO_IMAGE"]
    assert sorted(zip(found["study_id"], found["code"], strict=True)) == sorted(
        zip(expected["study_id"], expected["code"], strict=True)
    )


def planted(demo: FinishedDemo, dataset: str) -> set[str]:
    truth = pd.read_csv(demo.results / "generated" / dataset / "truth" / "phi.csv", dtype=str).fillna("")
    return set(truth.loc[truth["where"] == "text", "value"])


@pytest.mark.parametrize("dataset", ("demo-mimic", "demo-hospital"))
def test_no_planted_phi_is_in_any_output_of_the_reports_stage(demo: FinishedDemo, dataset: str) -> None:
    values = planted(demo, dataset)
    assert len(values) > 50
    for path in sorted((demo.results / "reports" / dataset).iterdir()):
        if path.suffix == ".parquet":
            table = pd.read_parquet(path)
            text = "\n".join(table[column].astype(str).str.cat(sep="\n") for column in table)
        else:
            text = path.read_text(encoding="utf-8")
        # As a word of its own: five digits of a pager also stand inside study ids and hashes, by chance.
        found = [value for value in values if value in text]
        leaked = sum(bool(re.search(rf"(?<![^\W_]){re.escape(value)}(?![^\W_])", text)) for value in found)
        assert not leaked, f"{leaked} planted values in {path.name}"


def test_no_planted_header_value_is_in_any_manifest(demo: FinishedDemo) -> None:
    for dataset in DATASETS:
        truth = pd.read_csv(demo.results / "generated" / dataset / "truth" / "phi.csv", dtype=str).fillna("")
        values = set(truth.loc[truth["where"] == "header", "value"])
        table = pd.read_parquet(demo.results / "images" / dataset / "manifest.parquet")
        cells = {cell for column in table for cell in table[column].astype(str)}
        assert not values & cells


def report_beginnings(demo: FinishedDemo) -> list[str]:
    texts = []
    for dataset in DATASETS:
        reports = pd.read_parquet(demo.results / "reports" / dataset / "reports.parquet")
        for column in ("deidentified", "text"):
            texts += [text for text in reports[column].str.strip().str[:60] if len(text) == 60]
    assert len(texts) > 300
    return texts


def test_report_text_is_in_tables_of_the_reports_folder_alone(demo: FinishedDemo) -> None:
    """Beside the published data, and the examples that the demo's configuration asks to print."""
    texts, searched = report_beginnings(demo), 0
    for path in sorted(demo.results.rglob("*.parquet")):
        stage = path.relative_to(demo.results).parts[0]
        if stage in ("reports", "raw", "generated") or path.name == "examples.parquet":
            continue
        table = pd.read_parquet(path)
        content = "\n".join(
            table[column].astype(str).str.cat(sep="\n") for column in table.select_dtypes(["object", "str"])
        )
        leaked = sum(text in content for text in texts)
        assert not leaked, f"{leaked} report beginnings in {path.relative_to(demo.results)}"
        searched += 1
    assert searched > 50


def test_no_report_text_is_in_logs_or_on_the_report_page(demo: FinishedDemo) -> None:
    texts = report_beginnings(demo)
    pages = [demo.results / "paper" / "report.html", *sorted((demo.results / "logs").rglob("*.log"))]
    for page in pages:
        content = page.read_text(encoding="utf-8", errors="replace")
        leaked = sum(text in content for text in texts)
        assert not leaked, f"{leaked} report beginnings in {page.name}"
    with zipfile.ZipFile(demo.results / "paper" / "ro-crate.zip") as crate:
        for name in crate.namelist():
            content = crate.read(name).decode("utf-8", errors="replace")
            assert not any(text in content for text in texts), f"report beginnings in {name} of the RO-Crate"


def test_the_ro_crate_tells_of_every_step(demo: FinishedDemo) -> None:
    with zipfile.ZipFile(demo.results / "paper" / "ro-crate.zip") as crate:
        graph = json.loads(crate.read("ro-crate-metadata.json"))["@graph"]
    told = {entity["name"] for entity in graph if entity["@type"] == "CreateAction"}
    for path in demo.results.rglob("*manifest.json"):
        manifest = json.loads(path.read_text(encoding="utf-8"))
        if manifest["stage"] != "crate":  # a step with several outputs is told once, by one of them
            outputs = [item["path"] for item in (manifest["output"], *manifest["beside"])]
            assert {f"{manifest['stage']}: {output}" for output in outputs} & told, path


def test_numbers_of_a_committed_checkout_are_not_provisional(demo: FinishedDemo) -> None:
    for table in (demo.results / "paper" / "tables").glob("*.csv"):
        assert set(pd.read_csv(table)["provisional"]) == {"no"}, table
    assert "PROVISIONAL" not in (demo.results / "paper" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("upstream", ["images/demo-mimic/shard-0000.tar", "clip/bert-noisy/model.safetensors"])
def test_verification_of_a_clinical_number_reaches_the_pixels_and_the_model(
    demo: FinishedDemo, monkeypatch, upstream: str
) -> None:
    monkeypatch.chdir(demo.checkout)
    file = demo.results / upstream
    before, stat = file.read_bytes(), file.stat()
    try:
        file.write_bytes(before[:-1] + bytes([before[-1] ^ 1]))
        _, _, findings = verify(
            Path("results/demo/evaluation/bert-noisy/demo-mimic/clinical.json.manifest.json"), data=False
        )
    finally:
        file.write_bytes(before)
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # nothing is to be made again from it
    altered = {finding.path for finding in findings if finding.problem == "was altered since"}
    assert altered in ({f"results/demo/{upstream}"}, {f"results/demo/{Path(upstream).parent}"})


def test_tables_and_figures_alone_are_made_again_to_the_same_bytes_within_a_minute(demo: FinishedDemo) -> None:
    paper, kept = demo.results / "paper", demo.results / "paper.kept"
    paper.rename(kept)
    try:
        began = time.monotonic()
        done = snakemake(demo.checkout, *DEMO, "--", "tables", "figures")
        seconds = time.monotonic() - began
        assert done.returncode == 0, done.stdout[-3000:]
        assert rules(done.stdout) == {"tables": 1, "figures": 1}
        made = {file.relative_to(paper): file for file in paper.rglob("*.*") if not file.name.endswith("manifest.json")}
        assert {place.suffix for place in made} == {".csv", ".md", ".tex", ".pdf", ".png"}
        assert len(made) == 3 * len(TABLES) + 2 * (len(FIGURES) + len(RUNS))
        assert [place for place, file in made.items() if file.read_bytes() != (kept / place).read_bytes()] == []
        assert seconds < 60
    finally:
        shutil.rmtree(paper, ignore_errors=True)
        kept.rename(paper)


def test_snakemakes_own_report_has_every_figure_with_its_category_and_caption(
    demo: FinishedDemo, tmp_path: Path
) -> None:
    done = snakemake(demo.checkout, *DEMO, "--report", str(tmp_path / "report.zip"))
    assert done.returncode == 0, done.stdout[-3000:]
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        page = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith((".html", ".js")))
        figures = {Path(name).stem for name in archive.namelist() if name.endswith(".png")}
    assert {*FIGURES, *(f"learning_curve-{run}" for run in RUNS)} <= figures
    for said in ("Figures", "Learning curves", "Page of the paper", "A figure of study", "A training of study"):
        assert said in page, said


def records(path: Path) -> pd.DataFrame:
    return pd.DataFrame(json.loads(path.read_text(encoding="utf-8"))["records"])


def test_the_adapted_encoder_retrieves_well_above_chance_on_the_mimic_like_test_split(demo: FinishedDemo) -> None:
    run = demo.results / "evaluation" / "llm2vec4cxr-clean" / "demo-mimic"
    table = records(run / "retrieval.json")
    row = table[
        (table["task"] == "image_to_text") & (table["metric"] == "recall_at_5") & (table["matching"] == "strict")
    ].squeeze()
    assert row["low"] <= row["value"] <= row["high"]
    assert row["value"] >= CHANCE_MULTIPLE * row["chance"], f"{row['value']:.3f} against chance {row['chance']:.3f}"


def test_no_number_is_missing_without_a_reason(demo: FinishedDemo) -> None:
    for path in sorted((demo.results / "evaluation").rglob("*.json")):
        if path.name.endswith("manifest.json"):
            continue
        table = records(path)
        empty = table[table["value"].isna()]
        assert (empty["status"] == "not run").all() and (empty["reason"] != "").all(), path


def test_every_digest_from_a_table_back_to_the_downloads_matches(demo: FinishedDemo, monkeypatch) -> None:
    monkeypatch.chdir(demo.checkout)
    walked, read, findings = verify(Path("results/demo/paper/tables/retrieval.csv.manifest.json"))
    assert walked > 20 and not findings
    assert read == sum(len(pd.read_parquet(path)) for path in demo.results.glob("raw/*/verified.parquet")) > 500


def test_patients_do_not_cross_splits(demo: FinishedDemo) -> None:
    splits = pd.read_parquet(demo.results / "images" / "splits.parquet").set_index(["dataset", "subject_id"])["split"]
    assert splits.index.is_unique
    for dataset in DATASETS:
        index = pd.read_parquet(demo.results / "images" / dataset / "index.parquet")
        assert set(index["subject_id"]) == set(splits.loc[dataset].index)
        official = index[index["split"] != ""]
        assert (official["subject_id"].map(splits.loc[dataset]) == official["split"]).all()
        for table in ("images/{}/manifest", "reports/{}/reports", "reports/{}/variants"):
            rows = pd.read_parquet(demo.results / f"{table.format(dataset)}.parquet")
            assert (rows["subject_id"].map(splits.loc[dataset]) == rows["split"]).all(), (dataset, table)


def test_parts_on_two_sides_share_no_patient_and_no_image(demo: FinishedDemo) -> None:
    leakage = pd.read_parquet(demo.results / "images" / "leakage.parquet")
    assert len(leakage) == 9 * 8
    assert (leakage[[column for column in leakage if column.startswith("shared_")]] == 0).all(axis=None)


def test_the_second_window_of_an_exposure_is_found_and_not_used(demo: FinishedDemo) -> None:
    pairs = pd.read_parquet(demo.results / "images" / "duplicates.parquet")
    assert set(pairs["kind"]) <= {"near", "hash"}, "no generated film has another's very pixels"
    planted = 0
    for dataset in DATASETS:
        truth = pd.read_csv(demo.results / "generated" / dataset / "truth" / "images.csv", dtype="str")
        manifest = pd.read_parquet(demo.results / "images" / dataset / "manifest.parquet").set_index("image_id")
        stored = set(manifest.index[manifest["shard"] != ""])
        first = truth["study_id"].map(truth.drop_duplicates("study_id").set_index("study_id")["image_id"])
        again = truth[(truth["again"] == "True") & truth["image_id"].isin(stored) & first.isin(stored)]
        expected = {frozenset(pair) for pair in zip(again["image_id"], first[again.index], strict=True)}
        near = pairs[(pairs["kind"] == "near") & ((pairs["dataset_a"] == dataset) | (pairs["dataset_b"] == dataset))]
        assert {frozenset(pair) for pair in zip(near["image_a"], near["image_b"], strict=True)} == expected
        assert (manifest["unused_reason"] == "near_copy").sum() == len(expected)
        planted += len(expected)
    assert planted > 5
