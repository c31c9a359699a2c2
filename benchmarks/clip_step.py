#!/usr/bin/env python3
"""How fast a step of image-text training is, against the way it is usually written.

    .venv/bin/python benchmarks/clip_step.py [--profile cpu|gpu] [--turns 3] [--image-sizes 336 448] [--batch 1024]
        [--ranks 1 8] [--lengths open-i|mimic-cxr]

Definition B2. cpu: EVA02-tiny at 112 px, a Llama 256 wide with 4 layers and latent-attention pooling, LoRA of rank 16
on its attention, 64 pairs, float32, one thread. gpu: EVA02-L-14-336 at 336 and 448 px, the shape of Llama-3.2-1B,
1,024 pairs in micro-batches of 128 (at 448 px 64), bfloat16; also model FLOPs over time (MFU) and peak memory. A rung
that the GPU's memory does not hold is said not to fit. Weights and pixels are random. Report lengths are those of
text_encoding.py: Open-I's, or the longer ones assumed of MIMIC-CXR. No two reports are equal, so none is encoded once
for several pairs, which would save more. No dropout, so that losses can be compared.

Two shapes: S1, one process with the whole batch, and S2, one of eight with its eighth, which scores it among the
features of all pairs. Those of the others' are constants, so what processes tell each other takes no time here. gpu
times both, cpu S1; --ranks 8 asks for S2 (cpu: 8 pairs and 56 constants).

A ladder, each rung adding one technique to those before it:

    reference style      as llm2clip4cxr trains: activations of both towers computed twice (checkpointing), reports
                         padded to the longest of the batch, pooled one by one, images as three channels of float32
    no checkpointing     activations are kept
    pooled together      latent attention on the whole batch, latents projected once
    similar lengths      reports of similar length padded together
    packed               reports without any padding
    grey pixels          8-bit grey images, made float on the device inside the step
    compiled             blocks of both towers by torch.compile (training.compile): all that cxrflow has
    cached               frozen encoder, its vectors computed before (another method: the encoder does not learn)
    cached, compiled     and the vision tower's blocks compiled
    micro-batches        as "grey pixels", a quarter of the batch at a time (GradCache): what the saved memory costs

All share one model and take turns of four steps, each from the same weights; the first of the four warms up. In every
turn the losses must be those of the reference style to 1e-4, and of `cached` those of a frozen encoder in the loop; a
rung whose losses differ ends the run. On a CPU, seconds are the processor's, which other work on the machine changes
less than the clock's, and memory is the growth of a fresh process during two steps (--memory). Prints a table and, as
its last line, one JSON object.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import open_clip
import timm
import torch
import torch.nn.functional as F
import transformers
from open_clip.loss import ClipLoss
from text_encoding import LENGTHS, ROWS, one_by_one, random_encoder, sequences
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from cxrflow.clip.compiled import compile_blocks
from cxrflow.clip.model import build_model, preprocess_of, set_text_tower
from cxrflow.clip.objective import Objective, Part, Towers
from cxrflow.clip.optimiser import build_optimizer
from cxrflow.clip.text_tower import POOLED, TextTower
from cxrflow.config.clip import RunLoraOptions, TrainOptions, VisionOptions
from cxrflow.text_encoder.distributed import Processes

OPTIONS = TrainOptions(loss="infonce", lora=RunLoraOptions(dropout=0.0))
PEAK_FLOPS = 790e12  # an H200 in bfloat16, measured elsewhere; MFU is relative to it
GOAL, GOAL_CACHED = 2.2, 4.0


@dataclass(frozen=True)
class Rung:
    """One way to make the step."""

    checkpointing: bool = False
    one_by_one: bool = False
    texts: str = "packed"  # longest, similar, packed
    float_images: bool = False
    text: str = "lora"  # lora, frozen, cached
    parts: int = 1
    compiled: bool = False


REFERENCE = Rung(checkpointing=True, one_by_one=True, texts="longest", float_images=True)
LADDER = {
    "reference style": REFERENCE,
    "no checkpointing": replace(REFERENCE, checkpointing=False),
    "pooled together": replace(REFERENCE, checkpointing=False, one_by_one=False),
    "similar lengths": Rung(texts="similar", float_images=True),
    "packed": Rung(float_images=True),
    "grey pixels": Rung(),
    "compiled": Rung(compiled=True),
    "cached": Rung(text="cached"),
    "cached, compiled": Rung(text="cached", compiled=True),
    "micro-batches": Rung(parts=4),
}
STEPS = 4
OURS, CACHED, FROZEN = "compiled", "cached, compiled", Rung(text="frozen")


@dataclass
class Measured:
    """What was found of a rung."""

    seconds: list[float] = field(default_factory=list)  # none: it does not fit the memory
    difference: float = 0.0
    gigabytes: float = math.nan


class OneByOne(nn.Module):
    """Pooling report by report, with the weights of the pooling it is given."""

    def __init__(self, pooling: nn.Module) -> None:
        super().__init__()
        self.pooling = pooling

    def forward(self, hidden: Tensor, attention_mask: Tensor, embed_mask: Tensor) -> Tensor:
        return one_by_one(self.pooling, hidden, embed_mask)


class LadderTower(TextTower):
    """The text tower, or the same with all reports padded to the longest."""

    to_longest = False

    def _by_length(self, text: dict[str, Tensor]) -> Tensor:
        return self.encoder(text) if self.to_longest else super()._by_length(text)


class LocalLoss(ClipLoss):
    """The loss of one process's pairs among those of all: the others' features are constants [2, N, D]."""

    def __init__(self, others: Tensor) -> None:
        super().__init__()
        self.others = others

    def get_logits(
        self, images: Tensor, texts: Tensor, factor: Tensor, logit_bias: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Own images against all texts and own texts against all images, [B, B + N]; the own stand first."""
        all_images, all_texts = (torch.cat(both) for both in zip((images, texts), self.others, strict=True))
        return factor * images @ all_texts.T, factor * texts @ all_images.T


class OneOfSeveral(Objective):
    """The objective of one process of several, alone on its device."""

    def __init__(self, device: torch.device, others: Tensor) -> None:
        super().__init__(OPTIONS.loss, Processes(0, 1, device))
        self._loss = LocalLoss(others)


class Bench:
    """One model, the share that one of `ranks` processes has of a batch, and a step by any rung."""

    def __init__(
        self, device: torch.device, batch: int, size: int | None, micro: int | None, ranks: int, lengths: str
    ) -> None:
        torch.manual_seed(0)
        self.device = device
        share = batch // ranks
        self.constants = batch - share
        self.base_parts = share // min(micro or share, share)
        gpu = device.type == "cuda"
        _, encoder = random_encoder("gpu" if gpu else "cpu", device)
        vision = (
            VisionOptions(name="EVA02-L-14-336", pretrained="", image_size=size)
            if gpu
            else VisionOptions(name="timm/eva02_tiny_patch14_224", pretrained="", image_size=size or 112, embed_dim=256)
        )
        tower = build_model(vision, encoder, "lora", loss=OPTIONS.loss)
        self.model = tower.model
        self.text = LadderTower(encoder, tower.config["model_cfg"]["embed_dim"], "lora")
        set_text_tower(self.model, self.text)
        self.text.add_lora(OPTIONS.lora)
        self.model.to(device).train()
        self.compiled = False
        self.pooling = encoder.pooling
        self.looped = OneByOne(self.pooling)
        self.towers = Towers(self.model, OPTIONS.loss)
        others = torch.randn(2, self.constants, tower.config["model_cfg"]["embed_dim"], device=device)
        self.objective = OneOfSeveral(device, F.normalize(others, dim=-1))
        self.preprocess = preprocess_of(self.model)
        self.size = self.preprocess.size
        self.autocast = torch.autocast(device.type, torch.bfloat16, enabled=gpu)
        self.start = {name: p.detach().clone() for name, p in self._trained()}

        pin = (lambda t: t.pin_memory()) if gpu else (lambda t: t)
        self.sequences = sequences(share, encoder.model.config.vocab_size, 1, lengths)
        self.grey = pin(torch.randint(0, 256, (share, 1, self.size, self.size), dtype=torch.uint8))
        self.colour = pin(self.preprocess(self.grey))
        self.boxes = np.tile([0.0, 0.0, 1.0, 1.0], (share, 1))
        with torch.no_grad(), self.autocast:
            encoder.eval()
            order = sorted(range(share), key=lambda i: -len(self.sequences[i]))
            self.pooled = torch.empty(share, encoder.hidden_size)
            for start in range(0, share, ROWS):
                rows = order[start : start + ROWS]
                part = encoder.tokeniser.collate([self.sequences[i] for i in rows])
                self.pooled[rows] = encoder(part).float().cpu()
            encoder.train()
        self.begin()

    def _trained(self) -> Iterator[tuple[str, nn.Parameter]]:
        return ((name, p) for name, p in self.model.named_parameters() if p.requires_grad)

    def begin(self) -> None:
        """The weights as they were made, a new optimiser."""
        with torch.no_grad():
            for name, parameter in self._trained():
                parameter.copy_(self.start[name])
        self.optimizer = build_optimizer(self.model, OPTIONS)

    def parts(self, rung: Rung) -> list[Part]:
        """The batch as a loader would hand it over."""
        pairs = len(self.sequences)
        size = pairs // (rung.parts * self.base_parts)
        found = []
        for start in range(0, pairs, size):
            rows = slice(start, start + size)
            text = (
                {POOLED: self.pooled[rows]}
                if rung.text == "cached"
                else self.text.encoder.tokeniser.collate(self.sequences[rows])
            )
            found.append(Part((self.colour if rung.float_images else self.grey)[rows], self.boxes[rows], text))
        return found

    def set(self, rung: Rung) -> None:
        """Make the model work as a rung has it."""
        self.model.visual.set_grad_checkpointing(rung.checkpointing)
        language_model = self.text.encoder.model
        if rung.checkpointing:
            language_model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
        else:
            language_model.gradient_checkpointing_disable()
        self.text.encoder.pooling = self.looped if rung.one_by_one else self.pooling
        self.text.encoder.packed = rung.texts == "packed"
        self.text.to_longest = rung.texts == "longest"
        self.text.mode = "lora" if rung.text == "lora" else "frozen"
        if rung.compiled and not self.compiled:
            compile_blocks(self.model)
            self.compiled = True
        torch.compiler.set_stance("default" if rung.compiled else "force_eager")
        self.model.train()

    def step(self, rung: Rung, parts: list[Part]) -> float:
        """One optimiser step; returns the loss, which waits for the device."""

        def forward(part: Part) -> tuple[Tensor, ...]:
            images = part.pixels.to(self.device, non_blocking=True)
            if not rung.float_images:
                images = self.preprocess(images, torch.from_numpy(part.boxes))
            with self.autocast:
                return self.towers(images, part.text)

        self.optimizer.zero_grad(set_to_none=True)
        loss, _ = self.objective.backward(self.towers, parts, forward, None, range(len(parts)))
        norm = nn.utils.clip_grad_norm_([p for _, p in self._trained()], OPTIONS.clip_norm)
        if not math.isfinite(norm.item()):
            raise SystemExit("a gradient is not finite")
        self.optimizer.step()
        with torch.no_grad():
            self.model.logit_scale.clamp_(0, math.log(100))
        return loss.item()

    def turn(self, rung: Rung) -> tuple[list[float], list[float], float]:
        """Losses of the first steps from the weights as they were made, seconds of all but one, peak GB on a GPU."""
        self.begin()
        self.set(rung)
        parts = self.parts(rung)
        gpu = self.device.type == "cuda"
        clock = time.perf_counter if gpu else time.process_time
        if gpu:
            torch.cuda.reset_peak_memory_stats()
        losses, seconds = [], []
        for _ in range(STEPS):
            started = clock()
            losses.append(self.step(rung, parts))
            if gpu:
                torch.cuda.synchronize()
            seconds.append(clock() - started)
        return losses, seconds[1:], torch.cuda.max_memory_allocated() / 1e9 if gpu else math.nan

    def model_flops(self, rung: Rung) -> float:
        """FLOPs of a step without padding and without anything computed twice.

        Vision: counted, times three for forward and backward. Text: 2 a weight and token and 4 x layers x width a pair
        of tokens, times two, since frozen weights have no gradient.
        """
        image = torch.zeros(1, 3, self.size, self.size, device=self.device)
        with torch.no_grad(), self.autocast, FlopCounterMode(display=False) as counter:
            self.model.visual(image)
        flops = 3.0 * len(self.sequences) * counter.get_total_flops()
        if rung.text == "lora":
            model = self.text.encoder.model
            trunk = sum(p.numel() for n, p in model.named_parameters() if "embed_tokens" not in n and "lora_" not in n)
            config = model.config
            pair = 4 * config.num_hidden_layers * config.hidden_size
            flops += 2.0 * sum(2 * trunk * len(s) + pair * len(s) ** 2 for s in self.sequences)
        return flops


def difference(name: str, found: list[float], expected: list[float], allowed: float) -> float:
    """Largest relative difference of a turn's losses; raises SystemExit if it is too large."""
    largest = max(abs(ours - theirs) / abs(theirs) for ours, theirs in zip(found, expected, strict=True))
    if not largest <= allowed:
        raise SystemExit(f"{name}: losses differ by {largest}, no speed is given")
    return largest


def timed(bench: Bench, turns: int, rungs: Sequence[str]) -> dict[str, Measured]:
    """Steps of some rungs, the reference style first, in turns."""
    allowed = 1e-4 if bench.device.type == "cpu" else 2e-2  # bfloat16
    expected = {"cached": bench.turn(FROZEN)[0]}
    found = {name: Measured() for name in LADDER if name in rungs}
    for _ in range(turns):
        for name in found:
            rung = LADDER[name]
            try:
                losses, seconds, gigabytes = bench.turn(rung)
            except torch.OutOfMemoryError:
                torch.cuda.empty_cache()
                print(f"{name}: does not fit", file=sys.stderr, flush=True)
                continue
            if rung.text not in expected:  # the reference style comes first
                expected[rung.text] = losses
                if max(losses) - min(losses) < 1e-3:
                    raise SystemExit("the reference does not learn: equal losses would prove nothing")
            mine = found[name]
            mine.difference = max(mine.difference, difference(name, losses, expected[rung.text], allowed))
            mine.seconds += seconds
            mine.gigabytes = gigabytes
            print(f"{name}: {' '.join(f'{second:.3f}' for second in seconds)} s", file=sys.stderr, flush=True)
    return found


def growth(make: Callable[[], Bench], name: str) -> float:
    """MB this process grows by during two steps of a rung."""
    bench = make()
    rung = LADDER[name]
    bench.set(rung)
    parts = bench.parts(rung)
    before = _peak_mb()
    for _ in range(2):
        bench.step(rung, parts)
    return _peak_mb() - before


def _peak_mb() -> float:
    with open("/proc/self/status", encoding="ascii") as status:
        return next(float(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def measure(
    make: Callable[[], Bench], turns: int, rungs: Sequence[str], grow: Callable[[str], float] | None
) -> dict[str, object]:
    """All numbers of one image size, printed as a table."""
    bench = make()
    found = timed(bench, turns, rungs)
    if grow is not None:
        for name, mine in found.items():
            mine.gigabytes = grow(name) / 1000
    left_out = [name for name, mine in found.items() if not mine.seconds]
    found = {name: mine for name, mine in found.items() if mine.seconds}
    if "reference style" in left_out:
        raise SystemExit("the reference style does not fit: a smaller --micro-batch may")
    gpu = bench.device.type == "cuda"
    medians = {name: statistics.median(mine.seconds) for name, mine in found.items()}
    ratios = {name: medians["reference style"] / median for name, median in medians.items()}
    mfu = (
        {n: bench.model_flops(rung) / medians[n] / PEAK_FLOPS for n, rung in LADDER.items() if n in found}
        if gpu
        else {}
    )
    constants = f" and {bench.constants} constants" if bench.constants else ""
    print(f"\n{bench.size} px, {len(bench.sequences)} pairs{constants}")
    print(f"{'':18}{'s a step':>10}{'quartiles':>16}{'pairs/s':>10}{'times':>8}{'GB':>8}{'MFU':>8}{'losses':>10}")
    for name, mine in found.items():
        low, _, high = statistics.quantiles(mine.seconds, n=4)
        print(
            f"{name:18}{medians[name]:10.3f}{f'{low:.3f}-{high:.3f}':>16}{len(bench.sequences) / medians[name]:10.1f}"
            f"{ratios[name]:8.2f}{mine.gigabytes:8.2f}{mfu.get(name, math.nan):8.1%}{mine.difference:10.1e}"
        )
    for name in left_out:
        print(f"{name:18}does not fit")
    for name, goal in ((OURS, GOAL), (CACHED, GOAL_CACHED)):
        if name in ratios:
            print(f"{name}: {ratios[name]:.2f} times the reference style; the goal is {goal}")
    return {
        "image_size": bench.size,
        "pairs": len(bench.sequences),
        "constants": bench.constants,
        "mean_tokens": round(statistics.mean(map(len, bench.sequences)), 1),
        "rungs": {
            name: {
                "seconds": round(medians[name], 4),
                "times_reference": round(ratios[name], 3),
                "steps": len(mine.seconds),
                "gigabytes": None if math.isnan(mine.gigabytes) else round(mine.gigabytes, 3),
                "mfu": round(mfu[name], 4) if gpu else None,
                "loss_difference": mine.difference,
            }
            for name, mine in found.items()
        },
        "does_not_fit": left_out,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=("cpu", "gpu"), default="cpu")
    parser.add_argument("--turns", type=int, default=3, help="of each rung, four steps each")
    parser.add_argument("--rungs", nargs="+", choices=LADDER, default=list(LADDER), help="only these")
    parser.add_argument("--memory", action="store_true", help="cpu: measure memory too, each rung in a new process")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--image-sizes", type=int, nargs="+", help="pixels; gpu: 336 448, cpu: 112")
    parser.add_argument("--batch", type=int, help="pairs of all processes; gpu: 1024, cpu: 64")
    parser.add_argument("--ranks", type=int, nargs="+", help="processes the batch is shared among; gpu: 1 8, cpu: 1")
    parser.add_argument("--lengths", choices=LENGTHS, default="open-i", help="whose reports' lengths")
    parser.add_argument("--micro-batch", type=int, help="pairs at a time in every rung; gpu: 128 or 64, cpu: all")
    parser.add_argument("--growth-of", choices=LADDER, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    rungs = ["reference style", *arguments.rungs]
    torch.set_num_threads(arguments.threads)
    gpu = arguments.profile == "gpu"
    device = torch.device("cuda" if gpu else "cpu")
    batch = arguments.batch or (1024 if gpu else 64)
    sizes = arguments.image_sizes or ([336, 448] if gpu else [112])
    shares = arguments.ranks or ([1, 8] if gpu else [1])
    if any(batch % ranks for ranks in shares):
        parser.error(f"--batch {batch} does not divide among --ranks {' '.join(map(str, shares))}")

    def micro_batch(size: int) -> int | None:
        return arguments.micro_batch or ((128 if size <= 336 else 64) if gpu else None)

    def make(size: int, ranks: int) -> Bench:
        return Bench(device, batch, size, micro_batch(size), ranks, arguments.lengths)

    if arguments.growth_of:
        print(growth(lambda: make(sizes[0], shares[0]), arguments.growth_of))
        return

    def grow(size: int, ranks: int, name: str) -> float:
        numbers = {"--batch": batch, "--image-sizes": size, "--ranks": ranks, "--threads": arguments.threads}
        numbers["--lengths"] = arguments.lengths
        numbers |= {"--micro-batch": arguments.micro_batch} if arguments.micro_batch else {}
        command = [sys.executable, __file__, "--growth-of", name]
        command += [str(part) for option in numbers.items() for part in option]
        found = subprocess.run(command, check=True, capture_output=True, text=True)
        return float(found.stdout.split()[-1])

    found = [
        measure(
            lambda s=size, r=ranks: make(s, r),
            arguments.turns,
            rungs,
            (lambda name, s=size, r=ranks: grow(s, r, name)) if arguments.memory else None,
        )
        for size in sizes
        for ranks in shares
    ]
    facts = {
        "device": torch.cuda.get_device_name() if gpu else platform.processor(),
        "threads": arguments.threads,
        "lengths": arguments.lengths,
        "torch": torch.__version__,
        "transformers": transformers.__version__,
        "open_clip": open_clip.__version__,
        "timm": timm.__version__,
    }
    print(json.dumps({**facts, "results": found}))


if __name__ == "__main__":
    main()
