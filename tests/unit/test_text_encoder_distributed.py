"""Two processes over loopback train a text encoder as one does."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest
import torch
import torch.distributed as dist
from text_encoder_samples import make_tiny_base, write_reports

from cxrflow.config.text_encoder import ContrastiveOptions, EncoderOptions, LoraOptions, MntpOptions
from cxrflow.text_encoder.distributed import ALONE, Processes
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.train_contrastive import train_contrastive
from cxrflow.text_encoder.train_mntp import train_mntp

# No dropout: its random numbers are each process's own. Batches of 7 do not divide evenly.
OPTIONS = EncoderOptions(
    base="b",
    max_length=96,
    mntp=MntpOptions(adaptation="full", epochs=2, batch_size=7),
    contrastive=ContrastiveOptions(
        lora=LoraOptions(rank=2, dropout=0.0), batch_size=7, learning_rate=1e-3, checkpoint_steps=2
    ),
)


def train(folder: Path, processes: Processes, rows_in_memory: int | None = None) -> None:
    reports, variants = folder / "reports.parquet", folder / "variants.parquet"
    assert OPTIONS.contrastive is not None
    saving = OPTIONS.contrastive.model_copy(update={"rows_in_memory": rows_in_memory})
    options = OPTIONS.model_copy(update={"contrastive": saving})
    name = f"{processes.count}-{rows_in_memory}"
    work = folder / f"work-{name}"
    train_mntp(folder / "base", folder / f"mntp-{name}", [reports], options, 7, work / "a", processes)
    train_contrastive(
        folder / f"mntp-{name}", folder / f"encoder-{name}", [reports], [variants], options, 7, work / "b", processes
    )


def side_by_side(rank: int, port: int, folder: Path) -> None:
    torch.set_num_threads(1)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port))
    dist.init_process_group("gloo", rank=rank, world_size=2)
    try:
        for rows in (None, 3):
            train(folder, Processes(rank, 2, torch.device("cpu")), rows)
    finally:
        dist.destroy_process_group()


def second(_: int, port: int, folder: Path) -> None:
    side_by_side(1, port, folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("two")
    make_tiny_base(folder / "base", write_reports(folder)[0])
    train(folder, ALONE)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    other = torch.multiprocessing.spawn(second, (port, folder), nprocs=1, join=False)
    side_by_side(0, port, folder)
    other.join()
    return folder


@pytest.mark.parametrize("rows_in_memory", [None, 3])
@pytest.mark.parametrize("stage", ["a", "b"])
def test_two_processes_have_the_losses_and_gradients_of_one(
    folder: Path, stage: str, rows_in_memory: int | None
) -> None:
    one, two = (
        [json.loads(line) for line in (folder / f"work-{run}" / stage / "metrics.jsonl").read_text().splitlines()]
        for run in ("1-None", f"2-{rows_in_memory}")
    )
    assert len(one) == len(two) > 6
    for alone, together in zip(one, two, strict=True):
        assert together["loss"] == pytest.approx(alone["loss"], rel=1e-4)
        assert together["gradient_norm"] == pytest.approx(alone["gradient_norm"], rel=1e-3)


def test_one_process_writes_the_encoder_and_it_is_that_of_one(folder: Path) -> None:
    texts = ["Small left pleural effusion.", "No acute disease.", "Right pneumothorax. Clear lungs."]
    alone, together = (TextEncoder.load(folder / f"encoder-{run}").encode(texts) for run in ("1-None", "2-None"))
    assert abs(alone - together).max() < 1e-3
    assert not list((folder / "work-2-None" / "b").glob("step-*"))
