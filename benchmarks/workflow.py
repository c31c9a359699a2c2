#!/usr/bin/env python3
"""How long Snakemake thinks before the first job: a dry run and a run with nothing to do, by the number of shards.

    .venv/bin/python benchmarks/workflow.py [--shards 10 100 1000 3000]

The paper's configuration with that many shards of MIMIC-CXR, in a copy of the checkout, on the local machine; no job
runs. For the run with nothing to do, empty files stand for the results and `--touch` makes them up to date. Prints a
table and, as its last line, one JSON object.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.checkout import copy_checkout, jobs, snakemake, stub


def configured(checkout: Path, shards: int) -> str:
    """Path of a configuration: the paper's, with a folder for the credentialed data and this many shards."""
    datasets = yaml.safe_load((checkout / "config" / "config.yaml").read_text(encoding="utf-8"))["datasets"]
    datasets["mimic-cxr"] |= {"root": "results/raw/mimic", "shards": shards}
    path = checkout / "config" / f"shards-{shards}.yaml"
    options = {"extends": "config/config.yaml", "study": f"shards-{shards}", "datasets": datasets}
    path.write_text(yaml.safe_dump(options), encoding="utf-8")
    return f"config/{path.name}"


def timed(checkout: Path, config: str, *arguments: str) -> tuple[float, str]:
    """Seconds of a Snakemake run, and what it printed."""
    started = time.perf_counter()
    done = snakemake(checkout, "--cores", "2", "--nolock", "--configfile", config, *arguments, timeout=3600)
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shards", type=int, nargs="+", default=[10, 100, 1000, 3000])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--profile", choices=("cpu",), default="cpu")
    arguments = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        checkout = copy_checkout(Path(folder) / "cxrflow")
        stub(checkout, "apptainer", 'echo "apptainer version 1.4.5"')
        for shards in arguments.shards:
            config = configured(checkout, shards)
            runs = [timed(checkout, config, "-n", "all") for _ in range(arguments.repeats)]
            dry, printed = statistics.median(seconds for seconds, _ in runs), runs[0][1]
            stand_ins(checkout, printed)
            timed(checkout, config, "--touch", "all")
            again = [timed(checkout, config, "all") for _ in range(arguments.repeats)]
            if any("Nothing to be done" not in text for _, text in again):
                raise SystemExit(again[0][1][-3000:])
            rows.append(
                {
                    "shards": shards,
                    "jobs": len(jobs(printed)),
                    "dry_run_s": round(dry, 2),
                    "nothing_to_do_s": round(statistics.median(seconds for seconds, _ in again), 2),
                }
            )
            print(f"{shards:6d} shards  {rows[-1]['jobs']:6d} jobs  dry run {dry:7.2f} s  "
                  f"nothing to do {rows[-1]['nothing_to_do_s']:7.2f} s", flush=True)  # fmt: skip
    first, last = rows[0], rows[-1]
    more = last["jobs"] - first["jobs"]
    result = {
        f"{kind}_ms_per_job": round(1000 * (last[f"{kind}_s"] - first[f"{kind}_s"]) / more, 3)
        for kind in ("dry_run", "nothing_to_do")
        if more
    }
    print(json.dumps({"benchmark": "workflow", "rows": rows, **result}))


if __name__ == "__main__":
    main()
