"""What a change reruns: the table below, checked by dry runs over a finished demo."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
import yaml
from tests.checkout import rules, snakemake
from tests.e2e.conftest import DEMO, FinishedDemo

DRAWN = {"figures", "report_page", "crate"}
PAPER = {"tables"} | DRAWN
TEXT = {"text_tasks", "score_text_styles"}
SCORED = {"score", "score_zero_shot", "score_styles", "retrieval_examples"}
SCORING = SCORED | TEXT
SHOWN = {"embedding_map", "retrieval_examples"}  # of the headline run
CLIP = {"train_clip", "embed", "embed_prompts"} | SHOWN | SCORED
ENCODERS = {"base_model", "train_mntp", "train_text_encoder"} | TEXT
VARIANTS = {"make_variants", "render_styles"}
REPORTS = {"prepare_reports", "label_reports"} | VARIANTS
DIVIDED = {"split_images"} | REPORTS | ENCODERS | CLIP | PAPER  # and all that reads a split

CONTRACTS = [
    ("nothing", {}, set()),
    ("the report's title", {"paper": {"title": "Another title"}}, {"report_page", "crate"}),
    ("the results' licence", {"paper": {"license": "CC-BY-4.0"}}, {"crate"}),
    ("a printed name", {"paper": {"labels": {"bert": "BERT (small)"}}}, PAPER),
    ("bootstrap draws", {"evaluation": {"bootstrap_draws": 500}}, SCORING | PAPER),
    ("a metric of a trained model", {"evaluation": {"model_metrics": {"metrics": ["bertscore"], "source": "hub"}}},
     {"metric_weights", "score_clinical_models", "score", "retrieval_examples"} | PAPER),
    ("one run's learning rate", {"runs": {"bert-clean": {"training": {"head_lr": 0.001}}}}, CLIP - SHOWN | PAPER),
    ("the contrastive step", {"text_encoders": {"llm2vec4cxr": {"contrastive": {"epochs": 1}}}},
     {"train_text_encoder"} | TEXT | CLIP | PAPER),
    ("style variants", {"variants": {"abbreviation_densities": [0.5]}},
     {"make_variants", "train_text_encoder"} | TEXT | CLIP | PAPER),
    ("styles of the test reports", {"evaluation": {"styles": ["telegraphic"]}},
     {"render_styles", "score_styles", "score_text_styles"} | PAPER),
    ("images of a class", {"evaluation": {"prompted_per_class": 7}}, {"score_zero_shot"} | PAPER),
    ("abbreviations kept", {"reports": {"expand": {"keep_common": False}}},
     REPORTS | ENCODERS | CLIP | PAPER),
    ("a second opinion on de-identification", {"reports": {"deidentify": {"tagger": {}}}},
     {"fit_phi_tagger"} | REPORTS | ENCODERS | CLIP | PAPER),
    ("the stored size", {"images": {"size": 112}}, {"ingest_chunk", "collect_images"} | DIVIDED),
    ("how a dataset is divided", {"datasets": {"demo-openi": {"split": {"fractions": {"train": 0.5, "test": 0.5}}}}},
     DIVIDED),
    ("what becomes of copies", {"images": {"duplicates": "drop"}}, DIVIDED),
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


# Everything made from one dataset, and what is made from all of them.
OPENI = {"download_dataset", "index_images", "ingest_chunk", "collect_images"}
EDITS = [
    ("an entry of a word list", "config/lexicon/abbreviations.csv", ("\nETT,", "\nETTX,"),
     REPORTS | ENCODERS | CLIP | PAPER),
    ("a phrase of the labeller and the gate", "config/lexicon/label_phrases.yaml", ("", "\n# a comment\n"),
     REPORTS | ENCODERS | CLIP | PAPER),
    ("a word list of variants", "config/lexicon/synonyms.yaml", ("", "\n# a comment\n"),
     {"train_text_encoder"} | VARIANTS | TEXT | CLIP | PAPER),
    ("a word list of protected information", "config/lexicon/phi_cues.yaml", ("", "\n# a comment\n"),
     REPORTS | ENCODERS | CLIP | PAPER),
    ("a prompt", "config/lexicon/prompts.yaml", ("", "\n# a comment\n"), {"embed_prompts", "score_zero_shot"} | PAPER),
    ("a figure's style", "config/figures.mplstyle", ("lines.linewidth: 1.2", "lines.linewidth: 1.0"), DRAWN),
    ("a dataset's title", "config/datasets.yaml", ("layout of Open-I", "layout of Open-i"), set()),
    ("a dataset's row", "config/datasets.yaml", ("    NLMCXR_reports.tgz: reports\n    NLMCXR_dcm.tgz: dicom\n\ndemo-h",
     "    NLMCXR_reports.tgz: texts\n    NLMCXR_dcm.tgz: dicom\n\ndemo-h"), OPENI | DIVIDED),
]  # fmt: skip


def rerun_after(demo: FinishedDemo, entry: str, change: tuple[str, str]) -> Counter[str]:
    """Jobs of each rule that a dry run lists with a file edited; the file is put back, its time included."""
    path = demo.checkout / entry
    before, stat = path.read_text(encoding="utf-8"), path.stat()
    old, new = change
    assert old in before
    try:
        path.write_text(before.replace(old, new) if old else before + new, encoding="utf-8")
        done = snakemake(demo.checkout, *DEMO, "-n", "all")
    finally:
        path.write_text(before, encoding="utf-8")
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert done.returncode == 0, done.stdout[-3000:]
    return rules(done.stdout)


@pytest.mark.parametrize(("what", "entry", "change", "expected"), EDITS, ids=[e[0] for e in EDITS])
def test_an_edited_file_reruns_what_reads_it(
    demo: FinishedDemo, what: str, entry: str, change: tuple[str, str], expected: set[str]
) -> None:
    found = rerun_after(demo, entry, change)
    assert set(found) - {"all"} == expected
    if what == "a dataset's row":  # the other datasets stay as they are, but all are divided together
        once = ("download_dataset", "index_images", "ingest_chunk", "collect_images", "split_images")
        assert [found[rule] for rule in once] == [1] * len(once)


def test_one_run_changes_alone(demo: FinishedDemo, tmp_path: Path) -> None:
    path = tmp_path / "changed.yaml"
    change = {"runs": {"bert-clean": {"seed": 3}}}
    path.write_text(yaml.safe_dump(merged(effective(demo.checkout), change)), encoding="utf-8")
    done = snakemake(demo.checkout, *DEMO, "--configfile", str(path), "-n", "all")
    assert rules(done.stdout)["train_clip"] == 1


def test_a_deleted_shard_is_made_again_by_images_and_not_asked_for_by_all(demo: FinishedDemo) -> None:
    shard = demo.checkout / "results" / "demo" / "images" / "demo-mimic" / "shard-0000.tar"
    away = shard.with_suffix(".away")
    shard.rename(away)
    try:
        everything, images = (
            rules(snakemake(demo.checkout, *DEMO, "-n", target).stdout) for target in ("all", "images")
        )
    finally:
        away.rename(shard)
    assert not everything
    assert images["ingest_chunk"] == 1
