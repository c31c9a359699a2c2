"""`snakemake --profile slurm all` with the demo's configuration: every rule in its image, every rule but two a job."""

from __future__ import annotations

import json

import pytest
import yaml
from tests.checkout import rules
from tests.cluster.conftest import Cluster

from cxrflow.config.paper import FIGURES, TABLES
from cxrflow.provenance.images import built_path, pinned

DEMO = ("--configfile", "config/demo.yaml")
LOCAL = {"download", "base_model"}  # stages that reach the network, from the submit host
SCORED = {"score", "score_zero_shot", "score_styles", "retrieval_examples", "embedding_map"}
CLIP = {"train_clip", "embed", "embed_prompts"} | SCORED
PAPER = {"tables", "figures", "report_page", "crate"}
GPU = {"train_mntp", "train_contrastive", "train_clip", "embed", "embed-prompts", "text-tasks", "score-styles"}


@pytest.fixture(scope="module")
def manifests(cluster: Cluster) -> list[dict]:
    """Manifests of every result of a finished run."""
    done = cluster.run(*DEMO, "--", "all")
    assert done.returncode == 0, done.stdout[-6000:]
    paths = (cluster.checkout / "results" / "demo").rglob("*manifest.json")
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(paths)]


def test_the_demo_ends_in_tables_figures_and_report(cluster: Cluster, manifests: list[dict]) -> None:
    paper = cluster.checkout / "results" / "demo" / "paper"
    assert {path.stem for path in (paper / "tables").glob("*.csv")} == set(TABLES)
    figures = {path.stem for path in (paper / "figures").glob("*.pdf")}
    assert figures >= set(FIGURES) and len(figures) == len(FIGURES) + 5  # a curve for each run
    assert (paper / "report.html").stat().st_size > 50_000


def test_every_result_was_made_in_the_image_of_its_rule_and_names_its_digest(
    cluster: Cluster, manifests: list[dict]
) -> None:
    lock = cluster.checkout / "containers" / "images.lock.yaml"
    built = {name: built_path(name, pinned(name, lock), lock) for name in ("base", "train")}
    digests = {name: json.loads(path.with_suffix(".json").read_text())["sha256"] for name, path in built.items()}
    for manifest in manifests:
        expected = "train" if manifest["stage"] in GPU | {"base_model"} else "base"
        found = manifest["image"]
        assert (found["name"], found["sha256"]) == (expected, digests[expected]), manifest["stage"]


def test_every_stage_but_the_local_ones_was_a_slurm_job(manifests: list[dict]) -> None:
    assert {manifest["stage"] for manifest in manifests if manifest["slurm_job"] is None} == LOCAL
    jobs = [manifest["slurm_job"] for manifest in manifests if manifest["slurm_job"]]
    assert len(set(jobs)) > 80


def test_gpu_rules_got_one_gpu_each_and_no_two_at_a_time_the_same(manifests: list[dict]) -> None:
    with_gpu = [manifest for manifest in manifests if manifest["stage"] in GPU]
    assert {manifest["stage"] for manifest in with_gpu} == GPU
    taken: dict[tuple[str, str], set[tuple[float, float]]] = {}
    for manifest in with_gpu:  # a step with several outputs has several manifests of one time
        device = manifest["cuda_visible_devices"]
        assert device in ("0", "1"), manifest["stage"]
        span = (manifest["started"], manifest["started"] + manifest["seconds"])
        taken.setdefault((manifest["slurm_node"], device), set()).add(span)
    for spans in map(sorted, taken.values()):
        assert all(end <= start for (_, end), (start, _) in zip(spans, spans[1:], strict=False))
    for manifest in manifests:
        if manifest["stage"] not in GPU and manifest["slurm_job"]:
            assert manifest["cuda_visible_devices"] in (None, "", "NoDevFiles"), manifest["stage"]


def test_a_second_run_has_nothing_to_do(cluster: Cluster, manifests: list[dict]) -> None:
    done = cluster.run(*DEMO, "--", "all")
    assert done.returncode == 0 and "Nothing to be done" in done.stdout, done.stdout[-3000:]


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ("train", {"base_model", "train_mntp", "train_text_encoder", "text_tasks", "score_text_styles"} | CLIP | PAPER),
        # It makes the data, from which all the rest follows.
        (
            "base",
            {
                "generate_dataset",
                "download_dataset",
                "index_images",
                "ingest_chunk",
                "collect_images",
                "split_images",
                "prepare_reports",
                "label_reports",
                "make_variants",
                "render_styles",
                "base_model",
                "train_mntp",
                "train_text_encoder",
                "text_tasks",
                "score_text_styles",
            }
            | CLIP
            | PAPER,
        ),
        ("metrics", set()),  # the demo names no metric of a trained model
    ],  # fmt: skip
)
def test_another_image_reruns_the_rules_that_run_in_it_and_what_follows(
    cluster: Cluster, manifests: list[dict], image: str, expected: set[str]
) -> None:
    lock = cluster.checkout / "containers" / "images.lock.yaml"
    before = lock.read_text(encoding="utf-8")
    entries = yaml.safe_load(before)
    entries[image]["lock_sha256"] = "0" * 64
    try:
        lock.write_text(yaml.safe_dump(entries), encoding="utf-8")
        done = cluster.run(*DEMO, "-n", "--", "all")
    finally:
        lock.write_text(before, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-3000:]
    assert set(rules(done.stdout)) - {"all"} == expected
