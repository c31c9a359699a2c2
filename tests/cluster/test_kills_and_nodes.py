"""A small study on the cluster: training over two nodes is training on one, and no kill changes a byte."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from tests.checkout import environment
from tests.cluster.conftest import SITE, SNAKEMAKE, Cluster

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
        command = [*SNAKEMAKE, *CONFIG, "--", target]
        log = (checkout / "started.log").open("wb")
        running = subprocess.Popen(command, cwd=checkout, env=environment(checkout, **SITE), stdout=log, stderr=log)
        self.started.append(running)
        return running

    def stopped_and_continued(self, stop: Callable[[str], object]) -> None:
        """Train, and end the job in the middle; what starts next must go on where it stopped."""
        logs = self.cluster.checkout / ".snakemake" / "slurm_logs"
        before = set(logs.rglob("*.log"))
        running = self.start("clip")
        wait_for(self.in_the_middle_of_training)
        queue = subprocess.run(["squeue", "--noheader", "--format=%i %k"], capture_output=True, text=True, check=True)
        (job,) = [line.split()[0] for line in queue.stdout.splitlines() if "train_clip" in line]
        stop(job)
        assert running.wait(timeout=900) == 0
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


# On the command lines: another study may be at work on this machine.
MODEL, INDEX = "results/small-cluster/clip/llm", "results/small-cluster/images/demo-openi/index.parquet"


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


def job_state(job: str) -> str:
    """A job's state in Slurm's word, and how often it was put back."""
    shown = subprocess.run(["scontrol", "show", "job", job], capture_output=True, text=True, check=True).stdout
    return " ".join(re.findall(r"(?:JobState|Restarts)=\S+", shown))


def cancel(*options: str) -> Callable[[str], object]:
    return lambda job: subprocess.run(["scancel", *options, job], check=True)


def warned_before_the_limit(job: str) -> None:
    """The profile's `--signal`, from Slurm itself: four minutes are the shortest limit of which it leaves something."""
    pid = too_slow_for(job, minutes=4)
    wait_for(lambda: not Path("/proc", str(pid)).exists(), 120)
    assert job_state(job).startswith("JobState=RUNNING")  # so the limit itself was not what ended it


def ended_at_the_limit(job: str) -> None:
    """The shortest limit there is."""
    too_slow_for(job, minutes=1)
    wait_for(lambda: job_state(job).startswith("JobState=TIMEOUT"), 120)


def too_slow_for(job: str, minutes: int) -> int:
    """Halt a training, as if a step took minutes, until Slurm's signal wakes it; limit its job. Returns the process."""
    (pid,) = processes("train-clip", MODEL)
    os.kill(pid, signal.SIGSTOP)
    subprocess.run(["scontrol", "update", f"JobId={job}", f"TimeLimit={minutes}"], check=True)
    return pid


def put_back_in_the_queue(job: str) -> None:
    """As after preemption or the loss of a node. Slurm holds such a job back for two minutes, cut short here."""
    subprocess.run(["scontrol", "requeue", job], check=True)
    wait_for(lambda: job_state(job) == "JobState=PENDING Restarts=1")
    subprocess.run(["scontrol", "update", f"JobId={job}", "StartTime=now"], check=True)


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
    study.stopped_and_continued(cancel("--signal=URG"))
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
    (pid,) = processes("train-clip", MODEL)
    os.kill(pid, signal.SIGKILL)
    assert running.wait(timeout=300) == 0  # the rule's own retry
    assert files(study.model) == undisturbed


@pytest.mark.parametrize(
    "stop", [cancel(), warned_before_the_limit, ended_at_the_limit, put_back_in_the_queue],
    ids=["cancelled from outside", "warned before its time limit", "ended at its time limit", "put back in the queue"],
)  # fmt: skip
def test_a_training_that_must_end_saves_and_continues_to_the_same_bytes(
    study: Study, undisturbed: dict[str, bytes], stop: Callable[[str], object]
) -> None:
    shutil.rmtree(study.model)
    study.stopped_and_continued(stop)
    assert files(study.model) == undisturbed


def test_a_killed_snakemake_goes_on_with_the_same_command(study: Study, undisturbed: dict[str, bytes]) -> None:
    shutil.rmtree(study.model)
    running = study.start("clip")
    wait_for(study.in_the_middle_of_training)
    running.kill()
    running.wait()
    assert processes("train-clip", MODEL)  # its job lives on, and the next one waits for it
    study.run("clip")
    assert files(study.model) == undisturbed


def test_an_ingest_killed_in_a_shard_leaves_nothing_half_written(study: Study) -> None:
    before = files(study.shards)
    assert any(name.endswith(".tar") for name in before)
    shutil.rmtree(study.shards)
    running = study.start("images")
    (pid,) = wait_for(lambda: processes("ingest-chunk", INDEX))
    wait_for(lambda: any(path.stat().st_size > 100_000 for path in study.shards.glob(".shard-*")), 60)
    os.kill(pid, signal.SIGKILL)
    assert running.wait(timeout=300) != 0
    assert not list(study.shards.glob("shard-*.tar"))
    study.run("images")
    assert files(study.shards) == before
