"""What every rule asks of Slurm: the exact `sbatch` line, read from a stub that writes down its arguments."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from tests.checkout import Job, jobs, snakemake, stub, stub_cluster

FIXED = "--parsable --job-name RUN --output LOG --export=ALL --comment COMMENT"
NODES = {"nodes": 2, "gpus": 4, "cpus": 16, "mem_gb": 100, "hours": 12}
COMPUTE = {"text_encoder": NODES, "clip": NODES}

# rule: account and partition, time in minutes, memory in MB, the rest.
SAVES_FIRST = "--signal=URG@180 --gres=gpu:1"
ONE_CORE, TWO_CORES = "--requeue --ntasks=1 --cpus-per-task=1", "--requeue --ntasks=1 --cpus-per-task=2"
EXPECTED = {
    "generate_dataset": f"-p cpu -t 60 --mem 4000 --nodes=1 {TWO_CORES}",
    "index_images": f"-p cpu -t 60 --mem 8000 --nodes=1 {ONE_CORE}",
    "ingest_chunk": f"-p cpu -t 120 --mem 4000 --nodes=1 {TWO_CORES}",
    "collect_images": f"-p cpu -t 30 --mem 8000 --nodes=1 {ONE_CORE}",
    "split_images": f"-p cpu -t 120 --mem 16000 --nodes=1 {ONE_CORE}",
    "prepare_reports": f"-p cpu -t 240 --mem 8000 --nodes=1 {TWO_CORES}",
    "make_variants": f"-p cpu -t 240 --mem 8000 --nodes=1 {TWO_CORES}",
    "train_mntp": f"-p gpu -t 1440 --mem 64000 --nodes=1 --requeue --cpus-per-task=8 {SAVES_FIRST}",
    "train_text_encoder": f"-p gpu -t 1440 --mem 64000 --nodes=1 --requeue --cpus-per-task=8 {SAVES_FIRST}",
    "train_clip": f"-p gpu -t 2880 --mem 120000 --nodes=1 --requeue --cpus-per-task=16 {SAVES_FIRST}",
    "label_reports": f"-p cpu -t 120 --mem 4000 --nodes=1 {TWO_CORES}",
    "embed_prompts": "-p gpu -t 240 --mem 32000 --nodes=1 --requeue --cpus-per-task=8 --gres=gpu:1",
    "embed": "-p gpu -t 240 --mem 32000 --nodes=1 --requeue --cpus-per-task=8 --gres=gpu:1",
    "text_tasks": "-p gpu -t 240 --mem 32000 --nodes=1 --requeue --cpus-per-task=8 --gres=gpu:1",
    "score_styles": "-p gpu -t 240 --mem 32000 --nodes=1 --requeue --cpus-per-task=8 --gres=gpu:1",
    "score_text_styles": "-p gpu -t 240 --mem 32000 --nodes=1 --requeue --cpus-per-task=8 --gres=gpu:1",
    "render_styles": f"-p cpu -t 120 --mem 8000 --nodes=1 {TWO_CORES}",
    "score": f"-p cpu -t 120 --mem 8000 --nodes=1 {TWO_CORES}",
    "score_zero_shot": f"-p cpu -t 60 --mem 4000 --nodes=1 {ONE_CORE}",
    "embedding_map": f"-p cpu -t 60 --mem 8000 --nodes=1 {ONE_CORE}",
    "retrieval_examples": f"-p cpu -t 30 --mem 4000 --nodes=1 {ONE_CORE}",
    "tables": f"-p cpu -t 60 --mem 8000 --nodes=1 {ONE_CORE}",
    "figures": f"-p cpu -t 60 --mem 8000 --nodes=1 {ONE_CORE}",
    "crate": f"-p cpu -t 30 --mem 4000 --nodes=1 {ONE_CORE}",
    "report_page": f"-p cpu -t 30 --mem 4000 --nodes=1 {ONE_CORE}",
}
LOCAL = {"download_dataset", "base_model"}  # need a way to the network, which compute nodes often lack


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stub cluster, and the demo with the paper's resources."""
    folder = stub_cluster(tmp_path_factory.mktemp("site") / "cxrflow")
    stub(folder, "sbatch", 'for a in "$@"; do printf "%s\\n" "$a"; done > "$PWD/sbatch.txt"; echo stubbed >&2; exit 1')
    for name, compute in (("paper", {}), ("nodes", COMPUTE)):
        (folder / "config" / f"{name}.yaml").write_text(
            yaml.safe_dump({"extends": "config/demo.yaml", "compute": compute})
        )
    return folder


@pytest.fixture(scope="module")
def demo(site: Path) -> dict[str, Job]:
    """One job of each rule of the demo."""
    printed = snakemake(site, "--profile", "slurm", "--configfile", "config/paper.yaml", "-n", "all")
    assert printed.returncode == 0, printed.stdout[-3000:]
    first: dict[str, Job] = {}
    for job in jobs(printed.stdout):
        first.setdefault(job.rule, job)
    return first


def put_in_place(site: Path, path: str) -> None:
    """A stand-in file or, for a name without suffix, folder."""
    target = site / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch() if target.suffix else target.mkdir(exist_ok=True)


def submitted(site: Path, job: Job, config: str = "config/paper.yaml", **variables: str) -> str:
    """The arguments `sbatch` got for a job, what differs from run to run replaced."""
    for path in job.input:
        put_in_place(site, path)
    record = site / "sbatch.txt"
    record.unlink(missing_ok=True)
    arguments = ("--profile", "slurm", "--configfile", config, "--allowed-rules", job.rule, "-f", job.output[0])
    arguments += ("--slurm-init-seconds-before-status-checks", "1")
    done = snakemake(site, *arguments, **variables)
    assert record.is_file(), done.stdout[-3000:]
    words = record.read_text().splitlines()
    words = words[: next(i for i, word in enumerate(words) if word.startswith("--wrap"))]
    line = " ".join(words)
    line = re.sub(r"--job-name \S+", "--job-name RUN", line)
    line = re.sub(r"--output \S+", "--output LOG", line)
    line = line.replace(f" -D {site}", "")
    return re.sub(r"--comment (?:rule_)?\S+(?: wildcards \S+)?", "--comment COMMENT", line)


def test_every_rule_that_runs_is_expected_here(demo: dict[str, Job]) -> None:
    assert {rule for rule, job in demo.items() if job.output} == set(EXPECTED) | LOCAL


@pytest.mark.parametrize("rule", EXPECTED)
def test_a_rule_submits_exactly_this_line(site: Path, demo: dict[str, Job], rule: str) -> None:
    assert submitted(site, demo[rule]) == f"{FIXED} {EXPECTED[rule]}"


@pytest.mark.parametrize("rule", ["train_mntp", "train_text_encoder", "train_clip"])
def test_training_on_two_nodes_asks_for_gpus_on_each_and_one_task_a_node(
    site: Path, demo: dict[str, Job], rule: str
) -> None:
    line = submitted(site, demo[rule], "config/nodes.yaml")
    expected = (
        "-p gpu -t 720 --mem 100000 --nodes=2 --requeue --ntasks=2 --cpus-per-task=16 --signal=URG@180 --gres=gpu:4"
    )
    assert line == f"{FIXED} {expected}"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("embed", "-p big -C a100 -t 240 --mem 32000 --nodes=1 --requeue --cpus-per-task=8 --gres=gpu:1 --qos=high"),
        ("tables", f"-p all -C a100 -t 60 --mem 8000 --nodes=1 {ONE_CORE} --qos=high"),
    ],
)
def test_variables_of_the_site_reach_sbatch(site: Path, demo: dict[str, Job], rule: str, expected: str) -> None:
    stub(site, "sinfo", "printf 'all\\nbig\\n'")
    stub(site, "sacctmgr", "echo radiology")
    variables = {
        "CXR_SLURM_PARTITION": "all", "CXR_SLURM_GPU_PARTITION": "big", "CXR_SLURM_QOS": "high",
        "CXR_SLURM_CONSTRAINT": "a100", "CXR_SLURM_ACCOUNT": "radiology",
    }  # fmt: skip
    line = submitted(site, demo[rule], **variables)
    stub(site, "sinfo", "printf 'cpu\\ngpu\\n'")
    assert sorted(line.split()) == sorted(f"{FIXED} -A radiology {expected}".split())


def test_the_local_profile_runs_one_gpu_rule_at_a_time(site: Path) -> None:
    profile = yaml.safe_load((site / "workflow/profiles/local/profile.v9+.yaml").read_text().replace("?os", "os"))
    assert profile["resources"] == {"gpu_slots": 1}
    printed = snakemake(site, "--profile", "workflow/profiles/local", "--configfile", "config/paper.yaml", "-n", "all")
    taking = {job.rule for job in jobs(printed.stdout) if "gpu_slots=1" in job.resources}
    scoring = {"text_tasks", "score_styles", "score_text_styles"}
    assert taking == {"train_mntp", "train_text_encoder", "train_clip", "embed", "embed_prompts"} | scoring, (
        printed.stdout[-2000:]
    )
