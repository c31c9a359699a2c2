#!/usr/bin/env python3
"""What a study costs at another size: processor hours from measured speeds, GPU hours from a formula.

    .venv/bin/python benchmarks/scaling.py [--studies 1.6e6 100e6] [--gpus 1 8 64 512]

No GPU was at hand, so everything about one is computed: FLOPs of the towers (counted or written out) over an assumed
share of an H200's peak, gradients over an assumed network. Change `Assumed` and run again. Prints three tables in
Markdown and, as its last line, one JSON object.

One step of b pairs on each of G GPUs takes

    compute     b x (v x VISION + t x TEXT) / (MFU x PEAK)     v = 3, t = 2 (LoRA) or 0 (cached); v = 4, t = 3 where b
                                                               is above LOCAL_LIMIT: activations are computed twice
    exchange    2 x (G - 1) / G x GRADIENTS / bandwidth        of which HIDDEN x compute costs nothing
    update      28 bytes a weight / MEMORY_BANDWIDTH           weights, gradients and moments once through memory

in all compute + max(0, exchange - HIDDEN x compute) + update. Work that needs no exchange is its FLOPs over MFU x PEAK.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass

# Processor milliseconds an item on one core, measured here: in README.md beside this file "all of ingest", "the whole
# stage" and "all twenty kinds".
MEASURED_MS = {
    "ingest, raw films": 168 / 7.4,
    "ingest, JPEG-lossless films": 404 / 4.8,
    "ingest, JPEG 2000 films": 1282 / 1.39,
    "reports, the whole stage": 1000 / 354,
    "variants, all twenty kinds": 10.84,
}


@dataclass(frozen=True)
class Assumed:
    """What was not measured here."""

    peak: float = 790e12  # bfloat16 FLOP/s of an H200, dense
    mfu: float = 0.45  # of that, in training; the aim, not a result
    tokens: int = 115  # of a report, packed: no padding
    local_limit: int = 150  # pairs that fit 139 GiB without computing activations twice, 336 px
    hidden: float = 0.5  # share of the computing time behind which gradients can travel
    in_node: float = 400e9  # bytes/s a GPU, up to 8 GPUs
    between_nodes: float = 50e9  # bytes/s a GPU, more than 8
    memory_bandwidth: float = 4.3e12  # bytes/s


# Counted by torch's FlopCounterMode for the forward pass of one image (tests/unit/test_clip_vision.py counts again).
VISION_FLOPS = {336: 381.9e9, 448: 723.5e9}
VISION_WEIGHTS = 304.4e6
TRUNK_WEIGHTS, LAYERS, WIDTH = 973.1e6, 16, 2048  # Llama-3.2-1B without its embeddings
GPUS_IN_NODE = 8
BATCHES = {1: 1024, 8: 1024, 64: 8192, 512: 32_768}  # larger ones where 1,024 would leave a GPU less than 64 pairs


def text_flops(tokens: int) -> float:
    """Forward pass of one report: two a weight and token, and attention's two products."""
    return 2 * TRUNK_WEIGHTS * tokens + 4 * LAYERS * WIDTH * tokens**2


def step_seconds(gpus: int, batch: int, size: int, cached: bool, given: Assumed) -> float:
    """Seconds of one step of the formula above."""
    local = batch / gpus
    again = local > given.local_limit * VISION_FLOPS[336] / VISION_FLOPS[size]
    vision, text = (4, 3) if again else (3, 2)
    flops = local * (vision * VISION_FLOPS[size] + (0 if cached else text * text_flops(given.tokens)))
    compute = flops / (given.mfu * given.peak)
    bandwidth = given.in_node if gpus <= GPUS_IN_NODE else given.between_nodes
    exchange = 2 * (gpus - 1) / gpus * 2 * VISION_WEIGHTS / bandwidth  # bfloat16 gradients
    update = 28 * VISION_WEIGHTS / given.memory_bandwidth
    return compute + max(0.0, exchange - given.hidden * compute) + update


def once_flops(tokens: int) -> dict[str, float]:
    """FLOPs a study of what is done once before and after training; LoRA, so backward costs as much as forward."""
    return {
        "masked prediction, one epoch": 2 * text_flops(tokens),
        "contrast of query, document and error, one epoch": 3 * 2 * text_flops(tokens),
        "embedding an image of 336 px": VISION_FLOPS[336],
        "embedding a report": text_flops(tokens),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", type=float, nargs="+", default=[1.6e6, 100e6])
    parser.add_argument("--gpus", type=int, nargs="+", default=list(BATCHES))
    arguments = parser.parse_args()
    given = Assumed()

    print(f"| processor hours, one core | {' | '.join(f'{n:,.0f} studies' for n in arguments.studies)} |")
    print(f"|---|{'---|' * len(arguments.studies)}")
    hours = {name: [n * ms / 3.6e6 for n in arguments.studies] for name, ms in MEASURED_MS.items()}
    for name, values in hours.items():
        print(f"| {name} ({MEASURED_MS[name]:.2f} ms) | {' | '.join(f'{value:,.0f}' for value in values)} |")

    print(f"\n| GPU hours, any number of GPUs | {' | '.join(f'{n:,.0f} studies' for n in arguments.studies)} |")
    print(f"|---|{'---|' * len(arguments.studies)}")
    for name, flops in once_flops(given.tokens).items():
        cells = (f"{n * flops / (given.mfu * given.peak) / 3600:,.1f}" for n in arguments.studies)
        print(f"| {name} | {' | '.join(cells)} |")

    print(
        "\n| GPUs | batch (on each) | px | text | s a step | pairs/s | "
        + " | ".join(f"hours an epoch of {n:,.0f} (GPU hours)" for n in arguments.studies)
        + " |"
    )
    print(f"|---|---|---|---|---|---|{'---|' * len(arguments.studies)}")
    rows = []
    for size in VISION_FLOPS:
        for gpus in arguments.gpus:
            batch = BATCHES.get(gpus, 64 * gpus)
            for cached in (False, True):
                seconds = step_seconds(gpus, batch, size, cached, given)
                speed = batch / seconds
                epochs = [n / speed / 3600 for n in arguments.studies]
                text = "cached" if cached else "lora"
                cells = " | ".join(f"{value:,.2f} ({value * gpus:,.1f})" for value in epochs)
                run = f"{gpus} | {batch:,} ({batch // gpus}) | {size} | {text}"
                print(f"| {run} | {seconds:.3f} | {speed:,.0f} | {cells} |")
                rows.append({"gpus": gpus, "batch": batch, "px": size, "text": text, "seconds": round(seconds, 4)})
    print(json.dumps({"assumed": asdict(given), "measured_ms": MEASURED_MS, "steps": rows}))


if __name__ == "__main__":
    main()
