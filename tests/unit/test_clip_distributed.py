"""Two processes over loopback do what one does."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
import torch
import torch.distributed as dist
import torch.nn.functional as F
from clip_samples import run_options, write_dataset, write_encoder
from torch import nn

from cxrflow.clip import loop, text_cache
from cxrflow.clip.objective import Objective
from cxrflow.clip.pairs import Source
from cxrflow.clip.train import train_clip
from cxrflow.config.clip import Loss
from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table, write_table
from cxrflow.text_encoder.distributed import ALONE, Processes

SWITCHES = {"ema_decay": 0.5, "early_stop_after": 9}
GROUPS = torch.tensor([0, 1, 2, 0, 3, 1, 4, 4])
LOSSES = get_args(Loss)
# Name of a run, its options, and what two processes are told besides: it must not change the result.
RUNS = (
    ("full", run_options("full", shuffle_probability=0.5), {}),
    ("frozen", run_options("frozen"), {}),
    ("micro-batches", run_options("lora", lora={"dropout": 0.0}), {"micro_batch_size": 3}),
    ("siglip", run_options("full", loss="siglip"), {}),
)


class Towers(nn.Module):
    def __init__(self, loss: Loss) -> None:
        super().__init__()
        torch.manual_seed(1)
        self.image, self.text, self.scale = nn.Linear(5, 4), nn.Linear(5, 4), nn.Parameter(torch.tensor(2.659))
        self.bias = nn.Parameter(torch.tensor(-1.0)) if loss == "siglip" else None
        self.shape = nn.Identity() if loss == "reference" else _Normalised()

    def forward(self, a: torch.Tensor, b: torch.Tensor) -> tuple[torch.Tensor, ...]:
        bias = () if self.bias is None else (self.bias.clone(),)
        return self.shape(self.image(a)), self.shape(self.text(b)), self.scale.exp(), *bias


class _Normalised(nn.Module):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.normalize(x, dim=-1)


def loss_and_gradient(rank: int, count: int, loss: Loss, size: int = 8) -> tuple[float, torch.Tensor]:
    """Of a step of 8 pairs, `size` of a process's own at a time."""
    torch.manual_seed(0)
    images, texts = torch.randn(8, 5), torch.randn(8, 5)
    mine = Processes(rank, count, torch.device("cpu"))
    model = mine.wrap(Towers(loss))
    share = 8 // count
    start, stop = rank * share, (rank + 1) * share
    parts = [slice(first, min(first + size, stop)) for first in range(start, stop, size)]
    found, _ = Objective(loss, mine).backward(
        model, parts, lambda part: model(images[part], texts[part]), GROUPS, range(len(parts))
    )
    return mine.mean(found).item(), torch.cat([p.grad.flatten() for p in model.parameters()])


def train(folder: Path, rank: int, count: int) -> None:
    text_cache.POOL = 5  # texts are encoded in pieces of so many
    source = Source(folder / "data" / "images", folder / "data" / "reports.parquet")
    mine = Processes(rank, count, torch.device("cpu"))
    for name, options, further in RUNS:
        if count == 2:
            settings = options.training.model_copy(update=further)
            options = options.model_copy(update={"training": settings})
        out = folder / f"{count}-{name}"
        train_clip(out, folder / "encoder", [source], options, 5, folder / f"work-{count}", mine)
    with pytest.raises(CxrflowError, match="a batch of 7 pairs does not divide among 2 processes"):
        train_clip(
            out,
            folder / "encoder",
            [source],
            run_options(batch_size=7),
            5,
            folder / "odd",
            Processes(rank, 2, mine.device),
        )


def stopped(folder: Path, name: str, mine: Processes, after: int | None) -> None:
    """A run of six steps that stops after some, as a kill would, or goes on to the end."""
    source = Source(folder / "data" / "images", folder / "data" / "reports.parquet")
    options = run_options(checkpoint_minutes=0, validate_every=0.5, **SWITCHES)
    step = loop.Loop._step

    def stopping(self, model, number, *inputs):
        if number == after:
            raise KeyboardInterrupt
        return step(self, model, number, *inputs)

    loop.Loop._step = stopping
    try:
        train_clip(folder / name, folder / "encoder", [source], options, 5, folder / f"work-{name}", mine)
    except KeyboardInterrupt:
        assert after is not None
    finally:
        loop.Loop._step = step


def side_by_side(rank: int, port: int, folder: Path) -> dict[tuple[Loss, int], tuple[float, torch.Tensor]]:
    torch.set_num_threads(1)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port))
    dist.init_process_group("gloo", rank=rank, world_size=2)
    try:
        results = {(loss, size): loss_and_gradient(rank, 2, loss, size) for loss in LOSSES for size in (8, 3)}
        train(folder, rank, 2)
        stopped(folder, "two-then-one", Processes(rank, 2, torch.device("cpu")), after=3)
        stopped(folder, "one-then-two", Processes(rank, 2, torch.device("cpu")), after=None)
    finally:
        dist.destroy_process_group()
    return results


def second(_: int, port: int, folder: Path) -> None:
    side_by_side(1, port, folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("two")
    write_encoder(folder / "encoder")
    source = write_dataset(folder / "data")
    reports = read_table(source.reports)
    reports.loc[:3, ["text", "text_hash"]] = ["[FINDINGS] Clear.", "clear"]  # positives across the processes
    write_table(reports, source.reports)
    return folder


@pytest.fixture(scope="module")
def together(folder) -> dict[tuple[Loss, int], tuple[float, torch.Tensor]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    stopped(folder, "one-then-two", ALONE, after=3)
    other = torch.multiprocessing.spawn(second, (port, folder), nprocs=1, join=False)
    results = side_by_side(0, port, folder)
    other.join()
    return results


@pytest.mark.parametrize("size", [8, 3])
@pytest.mark.parametrize("loss", LOSSES)
def test_two_processes_have_the_loss_and_gradient_of_one(together, loss, size) -> None:
    expected_loss, gradient = loss_and_gradient(0, 1, loss)
    assert together[loss, size][0] == pytest.approx(expected_loss, rel=1e-5)
    assert gradient.abs().max() > 1e-2
    torch.testing.assert_close(together[loss, size][1], gradient, atol=1e-6, rtol=1e-5)


@pytest.fixture(scope="module")
def alone(folder) -> None:
    train(folder, 0, 1)


def test_two_processes_train_as_one(together, alone, folder) -> None:
    for name, _, _ in RUNS:
        runs = [
            [json.loads(line) for line in (folder / f"{count}-{name}" / "metrics.jsonl").read_text().splitlines()]
            for count in (1, 2)
        ]
        assert len(runs[0]) == 7
        for one, two in zip(*runs, strict=True):
            if "loss" in one:
                assert two["loss"] == pytest.approx(one["loss"], rel=1e-3)
                assert two["gradient_norm"] == pytest.approx(one["gradient_norm"], rel=1e-2)
            else:
                assert one["validation"].keys() == two["validation"].keys()


def test_two_processes_encode_the_texts_of_a_frozen_encoder_as_one(together, alone, folder) -> None:
    kept = [sorted((folder / f"work-{count}").glob("text-features-*")) for count in (1, 2)]
    assert [path.name for path in kept[0]] == [path.name for path in kept[1]] and len(kept[0]) == 2
    for one, two in zip(*kept, strict=True):
        np.testing.assert_array_equal(np.load(two), np.load(one))


@pytest.fixture(scope="module")
def uninterrupted(folder) -> list[dict]:
    stopped(folder, "one", ALONE, after=None)
    return steps_of(folder / "one")


def steps_of(model: Path) -> list[dict]:
    return [json.loads(line) for line in (model / "metrics.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("name", ["two-then-one", "one-then-two"])
def test_a_run_goes_on_with_another_number_of_processes(together, folder, uninterrupted, name) -> None:
    """Stated tolerance: the losses of all six steps to 1e-3 relative, as two processes from beginning to end."""
    if name == "two-then-one":
        stopped(folder, name, ALONE, after=None)
    went_on = steps_of(folder / name)
    assert [line["step"] for line in went_on] == [line["step"] for line in uninterrupted]
    assert [line["samples_seen"] for line in went_on] == [line["samples_seen"] for line in uninterrupted]
    losses = [[line["loss"] for line in lines if "loss" in line] for lines in (went_on, uninterrupted)]
    assert losses[0] == pytest.approx(losses[1], rel=1e-3) and len(losses[0]) == 6
