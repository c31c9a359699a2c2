#!/usr/bin/env python3
"""How much memory and time a search takes over a large index, against a product of matrices.

    .venv/bin/python benchmarks/search.py [--profile cpu] [--images 1000000] [--repeats 20]

An index of random unit vectors of 768 dimensions is written to a temporary folder (TMPDIR; 3.1 GB in float32 for a
million images), opened in a process of its own for each number format, and asked for the ten nearest studies. The
reference is numpy: all scores in float32, then argpartition. Its ten studies must be the same before a time counts.
Reading the ten pictures of an answer is timed too: 10 kB of zeros each, compressed, so that the time is what finding
and unpacking them takes, without the disk's. Prints a table and, as its last line, one JSON object of ratios.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from safetensors.numpy import load_file, save_file

from cxrflow.clip.save import OPEN_CLIP_WEIGHTS, TEXT_WEIGHTS, weights_sha256
from cxrflow.io.atomic import write_json
from cxrflow.serving.index import (
    BLOCK,
    FACTS,
    IMAGES,
    IMAGES_SCHEMA,
    STUDIES,
    STUDIES_SCHEMA,
    VECTORS,
    IndexFacts,
    open_index,
)
from cxrflow.serving.search import nearest

WIDTH, TOP, PICTURE_BYTES = 768, 10, 10_000
FORMATS = ("float32", "float16")


def write_random_index(folder: Path, images: int, precision: str) -> None:
    """An index of as many studies as images, without reports, and a stand-in for its model."""
    draw = np.random.default_rng(0)
    vectors = np.empty((images, WIDTH), precision)
    for start in range(0, images, 50_000):
        block = draw.standard_normal((min(50_000, images - start), WIDTH), dtype=np.float32)
        vectors[start : start + len(block)] = block / np.linalg.norm(block, axis=1, keepdims=True)
    save_file({"images": vectors, "reports": np.empty((0, WIDTH), precision)}, folder / VECTORS)
    names = [f"s{i:08d}" for i in range(images)]
    picture = bytes(PICTURE_BYTES)
    with pq.ParquetWriter(folder / IMAGES, IMAGES_SCHEMA, compression="zstd", use_dictionary=False) as writer:
        for start in range(0, images, BLOCK):
            block = names[start : start + BLOCK]
            places = pa.array(range(start, start + len(block)), pa.int32())
            columns = [places, block, ["PA"] * len(block), [picture] * len(block)]
            writer.write_table(pa.table(columns, schema=IMAGES_SCHEMA))
    columns = [["random"] * images, names, ["train"] * images, [False] * images, [None] * images]
    pq.write_table(pa.table(columns, schema=STUDIES_SCHEMA), folder / STUDIES, row_group_size=BLOCK)
    for name in (TEXT_WEIGHTS, OPEN_CLIP_WEIGHTS):
        (folder / name).write_bytes(b"no model")
    facts = IndexFacts(
        model_sha256=weights_sha256(folder), embed_dim=WIDTH, images=images, studies=images, reports=0,
        precision=precision, report_text="text",
    )  # fmt: skip
    write_json(folder / FACTS, facts.model_dump(mode="json"))


def measure(folder: Path, repeats: int) -> dict[str, float]:
    """Seconds to open, GB resident, ms for a query and for the ten pictures of its answer."""
    before = resident_gb()
    began = time.perf_counter()
    index = open_index(folder, folder)
    opened = time.perf_counter() - began
    resident = resident_gb() - before
    draw = np.random.default_rng(1)
    queries = draw.standard_normal((repeats, WIDTH), dtype=np.float32)
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    seconds, pictures, answers = [], [], []
    for query in queries:
        began = time.perf_counter()
        hits = nearest(index, query, "images", TOP)
        seconds.append(time.perf_counter() - began)
        began = time.perf_counter()
        for hit in hits:
            index.picture(hit.image)
        pictures.append(time.perf_counter() - began)
        answers.append([hit.study for hit in hits])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    del index
    vectors = load_file(folder / VECTORS)["images"].astype(np.float32, copy=False)
    by_hand = []
    for query, answer in zip(queries, answers, strict=True):
        began = time.perf_counter()
        scores = vectors @ query
        found = np.argpartition(-scores, TOP)[:TOP]
        by_hand.append(time.perf_counter() - began)
        if set(found) != set(answer):
            raise SystemExit("the ten nearest differ from the reference's: no time counts")
    return {
        "open_s": opened,
        "resident_gb": resident,
        "peak_gb": peak,
        "query_ms": 1e3 * statistics.median(seconds),
        "numpy_ms": 1e3 * statistics.median(by_hand),
        "pictures_ms": 1e3 * statistics.median(pictures),
    }


def resident_gb() -> float:
    """Memory of this process that is its own, without file pages shared with the cache."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon:")) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profile", choices=["cpu"], default="cpu")
    parser.add_argument("--images", type=int, default=1_000_000)
    parser.add_argument("--repeats", type=int, default=20)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(measure(chosen.measure, chosen.repeats)))
        return
    found = {}
    for precision in FORMATS:
        with tempfile.TemporaryDirectory() as folder:
            write_random_index(Path(folder), chosen.images, precision)
            command = [sys.executable, __file__, "--measure", folder, "--repeats", str(chosen.repeats)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            found[precision] = json.loads(done.stdout.splitlines()[-1])
    print(f"{chosen.images:,} images, {WIDTH} wide, the {TOP} nearest, median of {chosen.repeats} queries\n")
    header = ("open s", "memory GB", "peak GB", "query ms", "numpy ms", "ten pictures ms")
    print(f"{'':10}" + "".join(f"{name:>17}" for name in header))
    for precision, row in found.items():
        print(f"{precision:10}" + "".join(f"{value:17.2f}" for value in row.values()))
    half, full = found["float16"], found["float32"]
    print(
        json.dumps(
            {
                "numpy_over_query": round(full["numpy_ms"] / full["query_ms"], 2),
                "memory_half_over_full": round(half["resident_gb"] / full["resident_gb"], 3),
                "query_half_over_full": round(half["query_ms"] / full["query_ms"], 2),
            }
        )
    )


if __name__ == "__main__":
    main()
