#!/usr/bin/env python3
"""How long Snakemake thinks before the first job: a dry run, one that lists every job, and a run with nothing to do.

    .venv/bin/python benchmarks/workflow.py [--shards 10 100 1000 3000]

The paper's configuration with that many shards of MIMIC-CXR, in a copy of the checkout, on the local machine; no job
runs. For the run with nothing to do, empty files stand for the results and `--touch` makes them up to date. Prints a
table and, as its last line, one JSON object.
"""

import argparse
import itertools
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.checkout import copy_checkout, jobs, snakemake


def configured(checkout: Path, shards: int) -> str:
    """Path of a configuration: the paper's, with a folder for the credentialed data and this many shards."""
    datasets = yaml.safe_load((checkout / "config" / "config.yaml").read_text(encoding="utf-8"))["datasets"]
    datasets["mimic-cxr"] |= {"root": "results/raw/mimic", "shards": shards}
    root = checkout / "results" / "raw" / "mimic"
    root.mkdir(parents=True, exist_ok=True)
    (root / "mimic-cxr-2.0.0-split.csv.gz").touch()  # a run asks for the official split before its first job
    path = checkout / "config" / f"shards-{shards}.yaml"
    options = {"extends": "config/config.yaml", "study": f"shards-{shards}", "datasets": datasets}
    path.write_text(yaml.safe_dump(options), encoding="utf-8")
    return f"config/{path.name}"


def timed(checkout: Path, config: str, *options: str) -> tuple[float, str]:
    """Seconds of a Snakemake run, and what it printed."""
    started = time.perf_counter()
    done = snakemake(checkout, "--cores", "2", "--nolock", "--configfile", config, *options, "--", "all", timeout=3600)
    if done.returncode:
        raise SystemExit(done.stdout[-3000:])
    return time.perf_counter() - started, done.stdout


def stand_ins(checkout: Path, printed: str) -> None:
    """An empty file or folder for every input and output of a dry run; inputs first, so that outputs are newer."""
    listed = jobs(printed)
    outputs = [path for job in listed for path in job.output]
    for path in [*(path for job in listed for path in job.input), *outputs]:
        target = checkout / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch() if target.suffix else target.mkdir(exist_ok=True)


MEASURED = {"dry_run": ("-n", "--quiet"), "listed_dry_run": ("-n",), "nothing_to_do": ()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shards", type=int, nargs="+", default=[10, 100, 1000, 3000])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--profile", choices=("cpu",), default="cpu")
    arguments = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        checkout = copy_checkout(Path(folder) / "cxrflow")
        for shards in arguments.shards:
            config = configured(checkout, shards)
            row: dict[str, float] = {"shards": shards}
            printed = ""
            for name, options in MEASURED.items():
                if name == "nothing_to_do":
                    stand_ins(checkout, printed)
                    timed(checkout, config, "--touch")
                runs = [timed(checkout, config, *options) for _ in range(arguments.repeats)]
                printed = runs[0][1]
                if name == "listed_dry_run":
                    row["jobs"] = len(jobs(printed))
                if name == "nothing_to_do" and "Nothing to be done" not in printed:
                    raise SystemExit(printed[-3000:])
                row[f"{name}_s"] = round(statistics.median(seconds for seconds, _ in runs), 2)
            rows.append(row)
            print("  ".join(f"{name} {value}" for name, value in row.items()), flush=True)
    steps = list(itertools.pairwise(rows))
    slopes = {
        name: [round(1000 * (b[f"{name}_s"] - a[f"{name}_s"]) / (b["jobs"] - a["jobs"]), 2) for a, b in steps]
        for name in MEASURED
    }
    for name, values in slopes.items():
        print(f"{name}: ms a job from each size to the next: {', '.join(map(str, values))}")
    print(json.dumps({"benchmark": "workflow", "rows": rows, "ms_per_job": slopes}))


if __name__ == "__main__":
    main()
