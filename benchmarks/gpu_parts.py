#!/usr/bin/env python3
"""What the parts of a training step cost on a GPU: measure before tuning anything.

    .venv/bin/python benchmarks/gpu_parts.py [--profile gpu|cpu] [--only gemm block attention tower text ranks]

In this order, each under three minutes:
    gemm        the feed-forward maps of EVA02-L for 128 images at 336 px, forward and both gradients, with its own
                2,730 hidden features and with 2,736 and 2,752, which tensor cores like better
    block       one block of that tower, forward and backward: as it is, its feed-forward padded, compiled, both
    attention   scaled-dot-product attention by each backend that runs, at the 577 and 1,025 tokens of 336 and 448 px
    tower       the whole tower, a micro-batch forward and backward at 336 and 448 px: MFU, peak memory
    text        128 reports through the shape of Llama-3.2-1B with LoRA, forward and backward: padded to the longest,
                similar lengths together, packed; and pooled report by report
    ranks       retrieval among 100,000 pairs in float32, TF32 and bfloat16: time, and how many ranks stay the same
Then clip_step.py. Weights and inputs are random. Variants take turns, after a turn that warms up; the median of the
others counts. A padded block must give the same output as the plain one, else there is no number. cpu: the same on
small shapes, which shows that the script works and nothing else. Prints a line for each variant and, as its last line,
one JSON object.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import timm
import torch
import torch.nn.functional as F
import transformers
from clip_step import OPTIONS, PEAK_FLOPS, LadderTower, OneByOne
from text_encoding import random_encoder, sequences, turns
from timm.layers import SwiGLU
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from cxrflow.clip.model import build_vision
from cxrflow.config.clip import VisionOptions

BACKENDS = {
    "flash": SDPBackend.FLASH_ATTENTION,
    "cudnn": SDPBackend.CUDNN_ATTENTION,
    "memory-efficient": SDPBackend.EFFICIENT_ATTENTION,
    "plain": SDPBackend.MATH,
}
TILE = 4096  # queries at a time


@dataclass(frozen=True)
class Shape:
    """How large the experiments of a profile are. widths: hidden features, the model's own first."""

    tower: str
    images: dict[int, int]  # pixels -> images of a micro-batch
    width: int
    widths: tuple[int, ...]
    tokens: tuple[int, ...]
    heads: int
    reports: int
    pairs: int


SHAPES = {
    "gpu": Shape("EVA02-L-14-336", {336: 128, 448: 64}, 1024, (2730, 2736, 2752), (577, 1025), 16, 128, 100_000),
    "cpu": Shape("EVA02-B-16", {64: 4}, 768, (2048, 2064), (17,), 12, 8, 2_000),
}
Found = dict[str, dict[str, float]]


class PaddedSwiGLU(nn.Module):
    """The feed-forward part of an EVA02 block with its hidden features padded to `width`; the function is the same."""

    def __init__(self, plain: SwiGLU, width: int) -> None:
        super().__init__()
        self.hidden, more = plain.fc2.in_features, width - plain.fc2.in_features
        self.gate, self.value = (self._padded(layer, (0, 0, 0, more)) for layer in (plain.fc1_g, plain.fc1_x))
        self.out = self._padded(plain.fc2, (0, more))
        self.eps = plain.norm.eps
        self.scale, self.shift = (nn.Parameter(F.pad(p.detach(), (0, more))) for p in plain.norm.parameters())

    @staticmethod
    def _padded(layer: nn.Linear, more: tuple[int, ...]) -> nn.Linear:
        weight = F.pad(layer.weight.detach(), more)
        padded = nn.Linear(weight.shape[1], weight.shape[0], device=weight.device)
        padded.weight = nn.Parameter(weight)
        padded.bias = nn.Parameter(F.pad(layer.bias.detach(), (0, weight.shape[0] - len(layer.bias))))
        return padded

    def forward(self, x: Tensor) -> Tensor:
        """x [B, T, D] -> [B, T, D]; mean and variance are those of the features that are there."""
        x = (F.silu(self.gate(x)) * self.value(x)).float()
        mean = x.sum(-1, keepdim=True) / self.hidden
        variance = x.square().sum(-1, keepdim=True) / self.hidden - mean.square()
        return self.out((x - mean) * torch.rsqrt(variance + self.eps) * self.scale + self.shift)


class Bench:
    """A device, a profile's shapes, and a clock."""

    def __init__(self, profile: str, repeats: int) -> None:
        self.gpu = profile == "gpu"
        self.device = torch.device("cuda" if self.gpu else "cpu")
        self.dtype = torch.bfloat16 if self.gpu else torch.float32
        self.profile, self.shape, self.repeats = profile, SHAPES[profile], repeats

    def autocast(self) -> torch.autocast:
        """bfloat16 on a GPU, as in training."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.gpu)

    def turns(self, variants: dict[str, Callable[[], object]]) -> dict[str, float]:
        """Median seconds of each variant, in turns, after a turn that warms up."""
        for act in variants.values():
            act()
        return turns(variants, self.repeats, self.device)

    def vision(self, size: int) -> nn.Module:
        """The vision tower with random weights."""
        torch.manual_seed(0)
        with self.device:
            return build_vision(VisionOptions(name=self.shape.tower, pretrained="", image_size=size), None)[0].visual

    def random(self, *shape: int) -> Tensor:
        """Normal values that ask for a gradient."""
        return torch.randn(*shape, device=self.device, dtype=self.dtype, requires_grad=True)


def gemm(bench: Bench) -> Found:
    """TFLOP/s, counted for the model's own width whatever the width that was multiplied."""
    images = next(iter(bench.shape.images.values()))
    rows, width, own = images * bench.shape.tokens[0], bench.shape.width, bench.shape.widths[0]
    variants: dict[str, Callable[[], object]] = {}
    for hidden in bench.shape.widths:
        x, h = bench.random(rows, width).detach(), bench.random(rows, hidden).detach()
        up, down = bench.random(hidden, width).detach(), bench.random(width, hidden).detach()
        variants |= {
            f"{hidden} up, forward": lambda x=x, up=up: x @ up.T,
            f"{hidden} up, gradient of input": lambda h=h, up=up: h @ up,
            f"{hidden} up, gradient of weight": lambda h=h, x=x: h.T @ x,
            f"{hidden} down, forward": lambda h=h, down=down: h @ down.T,
            f"{hidden} down, gradient of input": lambda x=x, down=down: x @ down,
            f"{hidden} down, gradient of weight": lambda x=x, h=h: x.T @ h,
        }
    flops = 2.0 * rows * width * own
    return {n: {"milliseconds": s * 1e3, "tflops": flops / s / 1e12} for n, s in bench.turns(variants).items()}


@contextmanager
def _feed_forward(block: nn.Module, mlp: nn.Module) -> Iterator[None]:
    own, block.mlp = block.mlp, mlp
    try:
        yield
    finally:
        block.mlp = own


def block(bench: Bench) -> Found:
    """One block of the tower on the hidden states that it gets there."""
    size, images = next(iter(bench.shape.images.items()))
    tower = bench.vision(size)
    layer, seen = tower.trunk.blocks[0], {}
    hook = layer.register_forward_pre_hook(lambda _, args, kwargs: seen.update(args=args, **kwargs), with_kwargs=True)
    with torch.no_grad(), bench.autocast():
        tower(torch.randn(images, 3, size, size, device=bench.device))
    hook.remove()
    (x, *rest), named = seen.pop("args"), seen
    x = x.detach().requires_grad_()
    padded = PaddedSwiGLU(layer.mlp, bench.shape.widths[-1])
    compiled = torch.compile(layer)

    def run(module: nn.Module, mlp: nn.Module) -> Tensor:
        with _feed_forward(layer, mlp), bench.autocast():
            found = module(x, *rest, **named)
        found.float().square().mean().backward()
        return found.detach()

    plain = layer.mlp
    variants = {
        "as it is": lambda: run(layer, plain),
        "padded": lambda: run(layer, padded),
        "compiled": lambda: run(compiled, plain),
        "compiled, padded": lambda: run(compiled, padded),
    }
    expected = variants["as it is"]().float()
    for name, act in variants.items():
        difference = (act().float() - expected).abs().max() / expected.abs().max()
        if not difference < (2e-2 if bench.gpu else 1e-4):
            raise SystemExit(f"block, {name}: output differs by {difference}, no speed is given")
    return {name: {"milliseconds": seconds * 1e3} for name, seconds in bench.turns(variants).items()}


def attention(bench: Bench) -> Found:
    """Forward and backward; a backend that this device lacks is left out."""
    images = next(iter(bench.shape.images.values()))
    found = {}
    for tokens in bench.shape.tokens:
        given = [bench.random(images, bench.shape.heads, tokens, 64) for _ in range(3)]
        variants = {}
        for name, backend in BACKENDS.items():

            def act(backend: SDPBackend = backend, given: list[Tensor] = given) -> None:
                with sdpa_kernel(backend):
                    F.scaled_dot_product_attention(*given).float().sum().backward()

            try:
                act()
            except RuntimeError as error:
                print(f"attention, {tokens} tokens, {name}: not run ({str(error).splitlines()[0]})", flush=True)
            else:
                variants[f"{tokens} tokens, {name}"] = act
        found |= {name: {"milliseconds": seconds * 1e3} for name, seconds in bench.turns(variants).items()}
    return found


def tower(bench: Bench) -> Found:
    """Images a second and MFU of the whole tower, all of it trained."""
    found = {}
    for size, images in bench.shape.images.items():
        model = bench.vision(size).train()
        pixels = torch.randn(images, 3, size, size, device=bench.device)
        with torch.no_grad(), bench.autocast(), FlopCounterMode(display=False) as counter:
            model(pixels[:1])
        flops = 3.0 * images * counter.get_total_flops()

        def act(model: nn.Module = model, pixels: Tensor = pixels) -> None:
            model.zero_grad(set_to_none=True)
            with bench.autocast():
                out = model(pixels)
            out.float().square().mean().backward()

        if bench.gpu:
            torch.cuda.reset_peak_memory_stats()
        (seconds,) = bench.turns({"step": act}).values()
        found[f"{size} px, {images} images"] = {
            "milliseconds": seconds * 1e3,
            "images_per_second": images / seconds,
            **({"mfu": flops / seconds / PEAK_FLOPS} if bench.gpu else {}),
            **({"peak_gb": torch.cuda.max_memory_allocated() / 1e9} if bench.gpu else {}),
        }
        del model, act
    return found


def text(bench: Bench) -> Found:
    """Forward and backward of the text tower on reports of MIMIC-CXR's assumed lengths."""
    torch.manual_seed(0)
    _, encoder = random_encoder(bench.profile, bench.device)
    model = LadderTower(encoder, 256, "lora").to(bench.device)
    model.add_lora(OPTIONS.lora)
    model.to(bench.device).train()
    together, looped = encoder.pooling, OneByOne(encoder.pooling)
    batch = encoder.tokeniser.collate(sequences(bench.shape.reports, encoder.model.config.vocab_size, 1, "mimic-cxr"))

    def run(longest: bool, packed: bool, pooling: nn.Module) -> Tensor:
        model.to_longest, encoder.packed, encoder.pooling = longest, packed, pooling
        model.zero_grad(set_to_none=True)
        with bench.autocast():
            found = model(batch)
        found.float().square().mean().backward()
        return found.detach().float()

    variants = {
        "to the longest, one by one": lambda: run(True, False, looped),
        "to the longest": lambda: run(True, False, together),
        "similar lengths": lambda: run(False, False, together),
        "packed": lambda: run(False, True, together),
    }
    expected = variants["to the longest"]()
    for name, act in variants.items():
        difference = (act() - expected).abs().max() / expected.abs().max()
        if not difference < (5e-2 if bench.gpu else 1e-4):
            raise SystemExit(f"text, {name}: vectors differ by {difference}, no speed is given")
    reports = bench.shape.reports
    return {n: {"milliseconds": s * 1e3, "reports_per_second": reports / s} for n, s in bench.turns(variants).items()}


def ranks(bench: Bench) -> Found:
    """Ranks of the true pair by the precision of the product, against float64's on the first queries."""
    generator = torch.Generator(bench.device).manual_seed(0)
    texts = torch.randn(bench.shape.pairs, 1280, device=bench.device, generator=generator)
    images = F.normalize(texts + 10.0 * torch.randn(texts.shape, device=bench.device, generator=generator), dim=1)
    texts = F.normalize(texts, dim=1)

    def found(precision: str, dtype: torch.dtype, queries: int = bench.shape.pairs) -> Tensor:
        torch.set_float32_matmul_precision(precision)
        candidates, rows = texts.to(dtype), images.to(dtype)
        parts = []
        for start in range(0, queries, TILE):
            tile = rows[start : min(start + TILE, queries)] @ candidates.T
            true = torch.arange(start, start + len(tile), device=bench.device)
            parts.append((tile > tile.gather(1, true[:, None])).sum(1))
        return torch.cat(parts)

    variants = {
        "float32": lambda: found("highest", torch.float32),
        "TF32": lambda: found("high", torch.float32),
        "bfloat16": lambda: found("high", torch.bfloat16),
    }
    exact = found("highest", torch.float64, TILE)
    results = {}
    for name, act in variants.items():
        got = act()
        results[name] = {
            "recall_at_5": (got < 5).double().mean().item(),
            "equal_ranks": (got[: len(exact)] == exact).double().mean().item(),
        }
    for name, seconds in bench.turns(variants).items():
        results[name]["seconds"] = seconds
    torch.set_float32_matmul_precision("highest")
    return results


EXPERIMENTS = {"gemm": gemm, "block": block, "attention": attention, "tower": tower, "text": text, "ranks": ranks}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=SHAPES, default="gpu")
    parser.add_argument("--only", nargs="+", choices=EXPERIMENTS, default=list(EXPERIMENTS))
    parser.add_argument("--repeats", type=int, default=10)
    arguments = parser.parse_args()
    if arguments.profile == "gpu" and not torch.cuda.is_available():
        parser.error("there is no GPU; --profile cpu runs the same on small shapes")
    bench = Bench(arguments.profile, arguments.repeats)
    results = {}
    for name in arguments.only:
        results[name] = EXPERIMENTS[name](bench)
        for variant, numbers in results[name].items():
            print(f"{name}, {variant}: {', '.join(f'{k} {v:.4g}' for k, v in numbers.items())}", flush=True)
    facts = {
        "device": torch.cuda.get_device_name() if bench.gpu else "cpu",
        "torch": torch.__version__,
        "transformers": transformers.__version__,
        "timm": timm.__version__,
    }
    print(json.dumps({**facts, "repeats": arguments.repeats, "results": results}))


if __name__ == "__main__":
    main()
