"""A small study on the cluster: training over two nodes is training on one, and no kill changes a byte."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from tests.checkout import environment
from tests.cluster.conftest import QUICK, SITE, Cluster

HERE = Path(__file__).parent
CONFIG = ("--configfile", "config/small-cluster.yaml")
ONE_NODE = {"nodes": 1, "gpus": 1, "cpus": 1, "mem_gb": 3, "hours": 1}


class Study:
    """The study of small.yaml in a checkout: its files, and Snakemake running on it."""

    def __init__(self, cluster: Cluster) -> None:
        self.started: list[subprocess.Popen[bytes]] = []
        self.cluster = cluster
        self.results = cluster.checkout / "results" / "small-cluster"
        self.model = self.results / "clip" / "llm"
        self.shards = self.results / "images" / "demo-openi"

    def configure(self, **clip: int) -> None:
        """Write the configuration with other resources of CLIP training."""
        options = yaml.safe_load((HERE / "small.yaml").read_text(encoding="utf-8"))
        options["compute"] = {"clip": {**ONE_NODE, **clip}}
        for job in ("text_encoder", "evaluation"):
            options["compute"][job] = {name: value for name, value in ONE_NODE.items() if name != "nodes"}
        path = self.cluster.checkout / CONFIG[1]
        path.write_text(yaml.safe_dump(options), encoding="utf-8")

    def run(self, target: str) -> str:
        """Run up to a stage; returns what Snakemake printed."""
        done = self.cluster.run(*CONFIG, "--", target)
        assert done.returncode == 0, done.stdout[-6000:]
        return done.stdout

    def start(self, target: str) -> subprocess.Popen[bytes]:
        """The same command, not waited for; its output goes to a file."""
        checkout = self.cluster.checkout
        command = [sys.executable, "-m", "snakemake", "--profile", "slurm", *QUICK, *CONFIG, "--", target]
        log = (checkout / "started.log").open("wb")
        running = subprocess.Popen(command, cwd=checkout, env=environment(checkout, **SITE), stdout=log, stderr=log)
        self.started.append(running)
        return running

    def stopped_and_continued(self, scancel: list[str]) -> None:
        """Train, and end the job in the middle; a retry, in this job or the next, must go on where it stopped."""
        logs = self.cluster.checkout / ".snakemake" / "slurm_logs"
        before = set(logs.rglob("*.log"))
        running = self.start("clip")
        wait_for(self.in_the_middle_of_training)
        queue = subprocess.run(["squeue", "--noheader", "--format=%i %k"], capture_output=True, text=True, check=True)
        (job,) = [line.split()[0] for line in queue.stdout.splitlines() if "train_clip" in line]
        subprocess.run([*scancel, job], check=True)
        assert running.wait(timeout=400) == 0
        new = [path for path in set(logs.rglob("*.log")) - before if "train_clip" in str(path)]
        said = "".join(path.read_text(errors="replace") for path in sorted(new, key=lambda path: int(path.stem)))
        stopped = re.search(r"stopped by a signal after step (\d+) of 100", said)
        assert stopped, said[-3000:]
        assert f"continues after step {stopped[1]} of 100" in said[stopped.end() :]

    def losses(self, folder: Path | None = None) -> list[float]:
        """Loss of each step, of the finished model or of a training in progress."""
        paths = [self.model / "metrics.jsonl"] if folder is None else list(folder.glob("training-*/metrics.jsonl"))
        lines = [line for path in paths if path.is_file() for line in path.read_text().splitlines()]
        return [record["loss"] for record in map(json.loads, lines) if "loss" in record]

    def in_the_middle_of_training(self) -> bool:
        return 20 <= len(self.losses(self.results / "work" / "clip" / "llm")) < 80


def files(folder: Path) -> dict[str, bytes]:
    """Every file's bytes but the manifests', which name times and jobs."""
    skipped = ("manifest.json", ".snakemake_timestamp")
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.endswith(skipped))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def wait_for(condition: Callable[[], object], seconds: float = 240) -> object:
    """The condition's first true value."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(0.02)
    raise AssertionError(f"nothing of the kind within {seconds} s")


def processes(*words: str) -> list[int]:
    """Ids of Python processes that run `cxrflow` with these words on the command line."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = path.read_bytes().split(b"\0")
        except OSError:  # it ended meanwhile
            continue
        if b"cxrflow" in line and b"python" in Path(line[0].decode()).name.encode() and set(words) <= {
            word.decode(errors="replace") for word in line
        }:  # fmt: skip
            found.append(int(path.parent.name))
    return found


@pytest.fixture(scope="module")
def study(cluster: Cluster) -> Iterator[Study]:
    """The study, trained once without disturbance."""
    study = Study(cluster)
    study.configure()
    study.run("clip")
    yield study


@pytest.fixture(autouse=True)
def nothing_left_running(study: Study) -> Iterator[None]:
    """A test that failed in between must not hold the study's lock against the next."""
    yield
    for running in study.started:
        if running.poll() is None:
            running.kill()
            running.wait()
    study.started.clear()


@pytest.fixture(scope="module")
def undisturbed(study: Study) -> dict[str, bytes]:
    found = files(study.model)
    assert "model.safetensors" in found and len(study.losses()) == 100
    return found


def test_two_nodes_train_as_one_and_save_when_told_to_stop(study: Study, undisturbed: dict[str, bytes]) -> None:
    one = study.losses()
    study.configure(nodes=2)
    study.stopped_and_continued(["scancel", "--signal=URG"])
    two = study.losses()
    manifest = json.loads((study.model / "manifest.json").read_text())
    study.configure()
    study.run("clip")  # what follows compares with one node again
    assert manifest["facts"]["processes"] == 2
    assert len(one) == len(two) and max(abs(a - b) for a, b in zip(one, two, strict=True)) < 1e-5
    assert files(study.model) == undisturbed


def test_a_killed_training_ends_in_the_same_bytes(study: Study, undisturbed: dict[str, bytes]) -> None:
    shutil.rmtree(study.model)
    running = study.start("clip")
    wait_for(study.in_the_middle_of_training)
    (pid,) = processes("train-clip")
    os.kill(pid, signal.SIGKILL)
    assert running.wait(timeout=300) == 0  # the rule's own retry
    assert files(study.model) == undisturbed


@pytest.mark.parametrize(
    "scancel",
    [["scancel"], ["scancel", "--signal=URG"]],  # the second as --signal does before the time limit
    ids=["cancelled from outside", "told to stop"],
)
def test_a_training_that_must_end_saves_and_its_retry_continues_to_the_same_bytes(
    study: Study, undisturbed: dict[str, bytes], scancel: list[str]
) -> None:
    shutil.rmtree(study.model)
    study.stopped_and_continued(scancel)
    assert files(study.model) == undisturbed


def test_a_killed_snakemake_goes_on_with_the_same_command(study: Study, undisturbed: dict[str, bytes]) -> None:
    shutil.rmtree(study.model)
    running = study.start("clip")
    wait_for(study.in_the_middle_of_training)
    running.kill()
    running.wait()
    assert processes("train-clip")  # its job lives on, and the next one waits for it
    study.run("clip")
    assert files(study.model) == undisturbed


def test_an_ingest_killed_in_a_shard_leaves_nothing_half_written(study: Study) -> None:
    before = files(study.shards)
    assert any(name.endswith(".tar") for name in before)
    shutil.rmtree(study.shards)
    running = study.start("images")
    (pid,) = wait_for(lambda: processes("ingest-chunk"))
    wait_for(lambda: any(path.stat().st_size > 100_000 for path in study.shards.glob(".shard-*")), 60)
    os.kill(pid, signal.SIGKILL)
    assert running.wait(timeout=300) != 0
    assert not list(study.shards.glob("shard-*.tar"))
    study.run("images")
    assert files(study.shards) == before
