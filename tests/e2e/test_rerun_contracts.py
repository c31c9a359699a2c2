"""What a change reruns: the table below, checked by dry runs over a finished demo."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from tests.checkout import rules, snakemake
from tests.e2e.conftest import DEMO, FinishedDemo

PAPER = {"table", "figure", "report_page"}
SCORING = {"score_retrieval", "score_clinical", "text_tasks"}
CLIP = {"train_clip", "embed", "score_retrieval", "score_clinical"}
ENCODERS = {"base_model", "train_mntp", "train_text_encoder", "text_tasks"}

CONTRACTS = [
    ("nothing", {}, set()),
    ("the report's title", {"paper": {"title": "Another title"}}, {"report_page"}),
    ("a printed name", {"paper": {"labels": {"bert": "BERT (small)"}}}, PAPER),
    ("bootstrap draws", {"evaluation": {"bootstrap_draws": 500}}, SCORING | PAPER),
    ("one run's learning rate", {"runs": {"bert-clean": {"training": {"head_lr": 0.001}}}}, CLIP | PAPER),
    ("the contrastive step", {"text_encoders": {"llm2vec4cxr": {"contrastive": {"epochs": 1}}}},
     {"train_text_encoder", "text_tasks"} | CLIP | PAPER),
    ("style variants", {"variants": {"abbreviation_densities": [0.5]}},
     {"make_variants", "train_text_encoder", "text_tasks"} | CLIP | PAPER),
    ("abbreviations kept", {"reports": {"expand": {"keep_common": False}}},
     {"prepare_reports", "make_variants"} | ENCODERS | CLIP | PAPER),
    ("the stored size", {"images": {"size": 112}}, {"ingest_chunk", "collect_images"} | CLIP | PAPER),
]  # fmt: skip


def merged(base: dict, change: dict) -> dict:
    return {
        key: merged(base.get(key) or {}, change[key]) if isinstance(change.get(key), dict) else change.get(key, value)
        for key, value in {**change, **base}.items()
    }


def effective(checkout: Path) -> dict:
    """The demo's configuration with what it extends written out, so that a change can reach every key."""
    demo = yaml.safe_load((checkout / "config" / "demo.yaml").read_text(encoding="utf-8"))
    parent = yaml.safe_load((checkout / demo.pop("extends")).read_text(encoding="utf-8"))
    return {**parent, **demo}


@pytest.mark.parametrize(("what", "change", "expected"), CONTRACTS, ids=[c[0] for c in CONTRACTS])
def test_a_change_reruns_exactly_these_rules(
    demo: FinishedDemo, tmp_path: Path, what: str, change: dict, expected: set[str]
) -> None:
    path = tmp_path / "changed.yaml"
    path.write_text(yaml.safe_dump(merged(effective(demo.checkout), change)), encoding="utf-8")
    done = snakemake(demo.checkout, *DEMO, "--configfile", str(path), "-n", "all")
    assert done.returncode == 0, done.stdout[-3000:]
    assert set(rules(done.stdout)) - {"all"} == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("config/lexicon/synonyms.yaml", {"make_variants", "train_text_encoder", "text_tasks"} | CLIP | PAPER),
        ("config/lexicon/phi_cues.yaml", {"prepare_reports", "make_variants"} | ENCODERS | CLIP | PAPER),
        ("config/datasets.yaml", set()),
    ],
)
def test_an_edited_word_list_reruns_what_reads_it(demo: FinishedDemo, entry: str, expected: set[str]) -> None:
    path = demo.checkout / entry
    before = path.read_text(encoding="utf-8")
    stat = path.stat()
    try:
        path.write_text(before + "\n# a comment\n", encoding="utf-8")
        done = snakemake(demo.checkout, *DEMO, "-n", "all")
    finally:
        path.write_text(before, encoding="utf-8")
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert done.returncode == 0, done.stdout[-3000:]
    assert set(rules(done.stdout)) - {"all"} == expected


def test_one_run_changes_alone(demo: FinishedDemo, tmp_path: Path) -> None:
    path = tmp_path / "changed.yaml"
    change = {"runs": {"bert-clean": {"seed": 3}}}
    path.write_text(yaml.safe_dump(merged(effective(demo.checkout), change)), encoding="utf-8")
    done = snakemake(demo.checkout, *DEMO, "--configfile", str(path), "-n", "all")
    assert rules(done.stdout)["train_clip"] == 1
