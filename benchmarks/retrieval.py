#!/usr/bin/env python3
"""Ranks of image-text retrieval, both ways: ours against the argsort form and the released script's, time and memory.

    .venv/bin/python benchmarks/retrieval.py [--rounds 5] [--sizes 3000 10000] [--ours-only 30000]

Random unit features of 1,280 numbers, each image near its own report; in the second of two data sets 24 % of the
reports repeat another one. Variants, re-stated from what their authors publish:

- argsort: the matrix of scores and its transpose sorted row by row (open_clip 3.3, train.get_clip_metrics)
- script: the matrix and its transpose, strictly greater scores counted for the rank, topk for the hits (llm2clip4cxr,
  retrieval.py)
- ours: cxrflow.evaluation.ranking.rank_both, strict and duplicate-aware, ties as expectations; and the same with
  nDCG@10

Times: in one process, variants in turns, one warm-up, median; quartiles of the processor's. Ratios are of the
processor's time, which other work on the machine hardly touches; OMP_NUM_THREADS=1 keeps waiting threads out of it.
Memory: what a call adds to the resident memory at its peak, in a process of its own. Before that, recall@1, 5 and 10
must agree where nothing ties. Prints tables and, as its last line, one JSON object.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from cxrflow.evaluation.rank_counts import expected_recall
from cxrflow.evaluation.ranking import rank_both, rank_candidates, tile_height

WIDTH = 1280
REPEATED = 0.24
KS = (1, 5, 10)
TILE_MEGABYTES = 16
PLANNED = 100_000


def features(size: int, repeated: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Images and reports [size, 1280], unit length, and the group of each report (equal texts, equal group)."""
    random = np.random.default_rng(seed)
    reports = random.standard_normal((size, WIDTH), dtype=np.float32)
    groups = np.arange(size)
    copies = random.choice(size, int(repeated * size), replace=False)
    groups[copies] = random.choice(np.setdiff1d(groups, copies), len(copies))
    reports = reports[groups]
    reports /= np.linalg.norm(reports, axis=1, keepdims=True)
    images = random.standard_normal((size, WIDTH), dtype=np.float32)
    images *= 0.25
    images += reports
    images /= np.linalg.norm(images, axis=1, keepdims=True)
    return images, reports, groups


def argsort(images: np.ndarray, reports: np.ndarray, groups: np.ndarray) -> list[float]:
    """Recall@1, 5 and 10 from images to reports, then the other way; the other variants alike."""
    scores = torch.from_numpy(images) @ torch.from_numpy(reports).t()
    own = torch.arange(len(images)).view(-1, 1)
    found = []
    for logits in (scores, scores.t()):
        ranking = torch.argsort(logits, descending=True)
        ranks = torch.where(ranking == own)[1].numpy()
        found += [float((ranks < k).mean()) for k in KS]
    return found


def script(images: np.ndarray, reports: np.ndarray, groups: np.ndarray) -> list[float]:
    scores = torch.from_numpy(images) @ torch.from_numpy(reports).t()
    own = torch.arange(len(images))
    found = []
    for logits in (scores, scores.t()):
        (logits > logits.diagonal()[:, None]).sum(dim=1)  # the ranks it writes
        hits = logits.topk(max(KS), dim=1).indices == own[:, None]
        found += [float(hits[:, :k].any(dim=1).float().mean()) for k in KS]
    return found


def ours(images: np.ndarray, reports: np.ndarray, groups: np.ndarray, graded: bool = False) -> list[float]:
    own = [str(i) for i in range(len(images))]
    texts = [str(group) for group in groups]
    findings = (groups % 16384, groups % 16384) if graded else None
    groupings = {"strict": (own, own), "duplicate_aware": (texts, texts)}
    rankings = rank_both(images, reports, groupings, TILE_MEGABYTES, findings=findings)
    return [float(expected_recall(ranking.counts["strict"], k).mean()) for ranking in rankings for k in KS]


def ours_graded(images: np.ndarray, reports: np.ndarray, groups: np.ndarray) -> list[float]:
    return ours(images, reports, groups, graded=True)


VARIANTS: dict[str, Callable[..., list[float]]] = {
    "argsort": argsort,
    "script": script,
    "ours": ours,
    "ours_graded": ours_graded,
}


def require_same(size: int) -> None:
    """All variants agree on recall where no scores tie. Exits otherwise."""
    data = features(size, repeated=0)
    results = {name: variant(*data) for name, variant in VARIANTS.items()}
    for name, found in results.items():
        if np.abs(np.subtract(found, results["argsort"])).max() > 1.5 / size:
            sys.exit(f"{name} finds {found}, argsort {results['argsort']}: no ratio is worth anything")
    print(f"recall of all variants agrees without ties, N = {size:,}: {results['ours']}")


def tie_range(size: int) -> None:
    """Recall@1 from images to reports: pessimistic and optimistic about ties, and our expectation between them."""
    images, reports, _ = features(size, REPEATED)
    own = [str(i) for i in range(size)]
    counts = rank_candidates(images, reports, {"strict": (own, own)}).counts["strict"]
    low, high = float((counts.greater + counts.ties <= 1).mean()), float((counts.greater < 1).mean())
    print(
        f"recall@1 with ties: {low:.3f} pessimistic, {expected_recall(counts, 1).mean():.3f} expected, {high:.3f} best"
    )


def timed(names: list[str], size: int, rounds: int) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Seconds of the processor and by the clock of each round of each variant, in turns, after one warm-up."""
    data = features(size, REPEATED)
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for _ in range(rounds + 1):
        for name in names:
            started = time.process_time(), time.perf_counter()
            VARIANTS[name](*data)
            seconds[name].append((time.process_time() - started[0], time.perf_counter() - started[1]))
    return {name: tuple(np.array(values[1:]).T) for name, values in seconds.items()}


def added_megabytes(name: str, size: int) -> float:
    """Memory a call adds at its peak, in a fresh process."""
    done = subprocess.run(
        [sys.executable, __file__, "--memory-of", name, str(size)], capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1])


def report_memory(name: str, size: int) -> None:
    data = features(size, REPEATED)
    VARIANTS[name](*features(64, REPEATED))  # modules and thread pools are loaded
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew
    before = _status("VmRSS")
    VARIANTS[name](*data)
    print((_status("VmHWM") - before) / 1024)


def _status(field: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(field)).split()[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=[3000, 10_000])
    parser.add_argument("--ours-only", type=int, nargs="*", default=[30_000])
    parser.add_argument("--memory-of", nargs=2, metavar=("VARIANT", "N"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.memory_of:
        report_memory(arguments.memory_of[0], int(arguments.memory_of[1]))
        return
    require_same(min(arguments.sizes))
    tie_range(min(arguments.sizes))
    results: dict[str, dict[str, dict[str, float]]] = {}
    runs = [(size, list(VARIANTS), arguments.rounds) for size in arguments.sizes]
    runs += [(size, ["ours", "ours_graded"], max(1, arguments.rounds // 2)) for size in arguments.ours_only]
    print(f"{'N':>7}  {'variant':<12}{'processor s':>12}{'quartiles':>16}{'clock s':>9}{'MB':>8}")
    for size, names, rounds in runs:
        for name, (processor, clock) in timed(names, size, rounds).items():
            low, median, high = np.quantile(processor, [0.25, 0.5, 0.75])
            megabytes, by_clock = added_megabytes(name, size), float(np.median(clock))
            results.setdefault(str(size), {})[name] = {
                "processor_seconds": round(median, 3),
                "clock_seconds": round(by_clock, 3),
                "megabytes": round(megabytes, 1),
            }
            spread = f"{low:.2f} to {high:.2f}"
            print(f"{size:>7}  {name:<12}{median:>12.2f}{spread:>16}{by_clock:>9.2f}{megabytes:>8.0f}", flush=True)
    largest, found = max(((int(size), found["ours"]) for size, found in results.items()))
    height = tile_height(PLANNED, PLANNED, TILE_MEGABYTES)
    plan = {
        "tiles": -(-PLANNED // height),
        "queries_a_tile": height,
        "tile_megabytes": round(4 * height * PLANNED / 2**20, 1),
        "features_gigabytes": round(2 * 4 * PLANNED * WIDTH / 1e9, 2),
        "tflop": round(2 * PLANNED**2 * WIDTH / 1e12, 1),
        "processor_seconds_at_the_rate_measured": round(found["processor_seconds"] * (PLANNED / largest) ** 2),
    }
    print(f"computed, not run, N = {PLANNED:,}: {plan}")
    ratios = {}
    for size, by_name in results.items():
        for other in ("argsort", "script"):
            if other in by_name:
                seconds = by_name[other]["processor_seconds"] / by_name["ours"]["processor_seconds"]
                ratios[f"{other}/ours seconds {size}"] = round(seconds, 2)
                ratios[f"ours/{other} memory {size}"] = round(
                    by_name["ours"]["megabytes"] / by_name[other]["megabytes"], 4
                )
    print(json.dumps({"ratios": ratios, "measured": results, "planned": {str(PLANNED): plan}}))


if __name__ == "__main__":
    main()
