#!/usr/bin/env python3
"""How fast reports are de-identified and their abbreviations written out; how memory and processes behave.

    .venv/bin/python benchmarks/reports.py [--data FOLDER] [--memory 100000] [--phi-tagger FOLDER]

On the 3,955 reports of Open-I (FOLDER/openi_reports/NLMCXR_reports.tgz; FOLDER is $CXRFLOW_SHARED_DATA by default):

speed       reports a second and core, in processor time, best of three rounds: de-identification, expansion, both
            together, and all that the stage does to a report (with the residual gate and the sections)
memory      peak of one process (VmHWM) after 10,000 reports and after --memory, texts made distinct by a number
processes   the stage with two processes against one: wall time, and processor time, which a busy machine spoils less

The rules alone, or with --phi-tagger the rules and a tagger that `cxrflow fit-phi-tagger` has written.

Prints a table and, as its last line, one JSON object.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.unit.reports_openi import openi_sections

from cxrflow.config.reports import DeidentifyOptions, ReportsOptions, TaggerOptions
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.workers import ReportPipeline, Treatment, prepare_texts

ROOT = Path(__file__).resolve().parents[1]
GOAL = 400  # reports a second and core: de-identification and expansion


def texts_of(data: Path) -> list[str]:
    return ["\n\n".join(f"{label}: {text}" for label, text in s.items() if text) for s in openi_sections(data)]


def per_second(run: Callable[[str], object], texts: list[str]) -> float:
    """Texts a second of processor time: the best of three rounds."""
    seconds = []
    for _ in range(3):
        started = time.process_time()
        for text in texts:
            run(text)
        seconds.append(time.process_time() - started)
    return len(texts) / min(seconds)


def treated(tagger: Path | None) -> tuple[ReportsOptions, Path, Treatment]:
    """Options, lexicon and treatment with a tagger, or without one."""
    options = ReportsOptions(deidentify=DeidentifyOptions(tagger=TaggerOptions())) if tagger else ReportsOptions()
    return options, DEFAULT_LEXICON, Treatment(phi_tagger=tagger)


def speed(texts: list[str], tagger: Path | None) -> dict[str, float]:
    pipeline = ReportPipeline(*treated(tagger))
    clear = [pipeline.clearance.deidentifier.deidentify(text).text for text in texts]
    return {
        "deidentify": per_second(pipeline.clearance.deidentifier.deidentify, texts),
        "expand": per_second(pipeline.expander.expand, clear),
        "both": per_second(
            lambda text: pipeline.expander.expand(pipeline.clearance.deidentifier.deidentify(text).text), texts
        ),
        "stage": per_second(lambda text: pipeline.prepare("", text), texts),
    }


def numbered(texts: list[str], count: int) -> Iterator[tuple[str, str]]:
    return (("", f"{texts[n % len(texts)]} Image {n}.") for n in range(count))


def memory(data: Path, counts: tuple[int, ...], tagger: Path | None) -> None:
    """Print the peak memory of this process, MB, each time a count of reports is done."""
    options, lexicon, treatment = treated(tagger)
    made = prepare_texts(numbered(texts_of(data), max(counts)), options, lexicon, 1, treatment)
    for number, _ in enumerate(made, start=1):
        if number in counts:
            status = Path("/proc/self/status").read_text(encoding="ascii")  # ru_maxrss would count the parent's peak
            print(int(status.partition("VmHWM:")[2].split()[0]) / 1000)


def peaks(data: Path, counts: tuple[int, ...], tagger: Path | None) -> dict[int, float]:
    command = [sys.executable, __file__, "--data", str(data), "--worker", *map(str, counts)]
    command += ["--phi-tagger", str(tagger)] if tagger else []
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(zip(sorted(counts), map(float, done.stdout.split()), strict=True))


def processes(texts: list[str], tagger: Path | None) -> dict[str, float]:
    """Two processes against one: how many times as fast, and how much more processor time."""
    wall: dict[int, list[float]] = {1: [], 2: []}
    busy: dict[int, list[float]] = {1: [], 2: []}
    options, lexicon, treatment = treated(tagger)
    for threads in (1, 2) * 2:
        before = _processor_time()
        started = time.perf_counter()
        for _ in prepare_texts(numbered(texts, 4 * len(texts)), options, lexicon, threads, treatment):
            pass
        wall[threads].append(time.perf_counter() - started)
        busy[threads].append(_processor_time() - before)
    return {"times_as_fast": min(wall[1]) / min(wall[2]), "times_the_work": min(busy[2]) / min(busy[1])}


def _processor_time() -> float:
    """Seconds of this process and of its ended children."""
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in usage)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = os.environ.get("CXRFLOW_SHARED_DATA", ROOT.parent / "shared" / "data")
    parser.add_argument("--data", type=Path, default=Path(default), help="folder that holds openi_reports/")
    parser.add_argument("--memory", type=int, default=100_000, help="reports of the memory test; 0 leaves it out")
    parser.add_argument("--phi-tagger", type=Path, help="folder of a fitted tagger")
    parser.add_argument("--profile", choices=("cpu",), default="cpu")
    parser.add_argument("--worker", nargs="+", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        memory(arguments.data, tuple(arguments.worker), arguments.phi_tagger)
        return
    texts = texts_of(arguments.data)
    result: dict[str, object] = {"benchmark": "reports", "reports": len(texts), "goal": GOAL}
    result["per_second_and_core"] = speeds = {
        name: round(value) for name, value in speed(texts, arguments.phi_tagger).items()
    }
    result["times_the_goal"] = round(speeds["both"] / GOAL, 2)
    print("reports a second and core", "  ".join(f"{name} {value}" for name, value in speeds.items()), flush=True)
    result["two_processes"] = scaling = {
        name: round(value, 2) for name, value in processes(texts, arguments.phi_tagger).items()
    }
    print("two processes            ", "  ".join(f"{name} {value}" for name, value in scaling.items()), flush=True)
    if arguments.memory:
        measured = peaks(arguments.data, (10_000, arguments.memory), arguments.phi_tagger)
        peak = {count: round(mb, 1) for count, mb in measured.items()}
        result["peak_memory_mb"] = peak
        result["memory_growth"] = round(peak[arguments.memory] / peak[10_000], 3)
        print("peak memory, MB          ", "  ".join(f"{count} reports {mb}" for count, mb in peak.items()))
    result["versions"] = {package: version(package) for package in ("presidio-analyzer", "presidio-anonymizer")}
    print(json.dumps(result))


if __name__ == "__main__":
    main()
