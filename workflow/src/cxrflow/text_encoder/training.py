"""The training loop of both stages: AdamW, warm-up and cosine, clipping, checkpoints, a metrics log.

In: a module, the batches of each epoch, what makes their gradients. Out: the module trained, `metrics.jsonl` and
TensorBoard's files in the work folder. With several processes each makes the gradients of its share of a batch.
Everything random in step n follows from (seed, n), so a run that was stopped and continued ends, on a CPU, with the
very bytes of one that was not.
"""

from __future__ import annotations

import json
import math
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

import torch
from torch import Tensor, nn

from cxrflow.config.base import Section
from cxrflow.config.text_encoder import TrainingOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_text
from cxrflow.io.hashing import sha256_text
from cxrflow.progress import progress
from cxrflow.provenance.manifest import digest
from cxrflow.stopping import stop_requests
from cxrflow.text_encoder.batches import derived_seed
from cxrflow.text_encoder.checkpoints import Checkpoints
from cxrflow.text_encoder.distributed import Processes

BETAS = (0.9, 0.999)
TENSORBOARD = "tensorboard"  # in the work folder: `tensorboard --logdir results/<study>/work` shows all runs
LEARNING_RATES = {"lora": 2e-4, "full": 1e-5}


class NonFiniteLossError(CxrflowError):
    """The loss or a gradient is no number."""


class StudyBatch(Protocol):
    """A batch that knows whose reports it holds."""

    @property
    def study_ids(self) -> Sequence[str]: ...


B = TypeVar("B", bound=StudyBatch)


@dataclass(frozen=True)
class Run:
    """What identifies a run and where it keeps its state."""

    options: TrainingOptions
    learning_rate: float
    seed: int
    work_dir: Path
    fingerprint: str
    description: str
    processes: Processes

    @property
    def checkpoints(self) -> Checkpoints:
        return Checkpoints(self.work_dir, self.fingerprint)


def fingerprint(options: Section, seed: int, inputs: Iterable[Path]) -> str:
    """Digest of all that decides a run's result: options, seed, the bytes of base and tables."""
    parts = [options.model_dump_json(), str(seed), *(digest(Path(path)) for path in inputs)]
    return sha256_text("\n".join(parts))


def learning_rate(options: TrainingOptions, scratch: float | None) -> float:
    """The configured peak learning rate, or the default for what is trained.

    `scratch` is the stage's rate for all weights of a model made from scratch; None where the base has learned before.
    """
    if options.learning_rate is not None:
        return options.learning_rate
    if options.adaptation == "full" and scratch is not None:
        return scratch
    return LEARNING_RATES[options.adaptation]


def rate_at(step: int, steps: int, peak: float, warmup_fraction: float) -> float:
    """Learning rate of a step (from 0): linear warm-up, then a cosine to zero."""
    warmup = math.ceil(steps * warmup_fraction)
    if step < warmup:
        return peak * (step + 1) / warmup
    return peak * 0.5 * (1 + math.cos(math.pi * (step - warmup) / max(1, steps - warmup)))


def train(
    module: nn.Module, batches_of: Callable[[int], Sequence[B]], backward_of: Callable[[B], Tensor], run: Run
) -> dict[str, Any]:
    """Train the parameters of `module` that require gradients.

    Args:
        module: what is trained; also what decides the device.
        batches_of: the batches of an epoch, the same number in each epoch; called anew after a restart.
        backward_of: adds the gradients of this process's share of a batch to the parameters and returns its share of
            the mean loss, a scalar: over the processes, gradients and losses add up to those of the batch.
        run: options, seed, work folder.

    Returns:
        Facts for the model card: steps, epochs, final loss (mean of the last tenth of the steps).

    Raises:
        NonFiniteLossError: the loss or the gradient norm is not finite; names the step and the studies of its batch.
        CxrflowError: a checkpoint could not be written, or a signal asked to stop (after a checkpoint).
    """
    options, processes = run.options, run.processes
    parameters = {name: p for name, p in module.named_parameters() if p.requires_grad}
    optimizer = torch.optim.AdamW(
        _groups(parameters, options.weight_decay), lr=run.learning_rate, betas=BETAS, fused=True
    )
    checkpoints = run.checkpoints
    run.work_dir.mkdir(parents=True, exist_ok=True)
    done = checkpoints.restore(module, optimizer)
    processes.wait()  # nobody may write before all have read
    log = None
    if processes.first:
        log = MetricsLog(run.work_dir / "metrics.jsonl", run.work_dir / TENSORBOARD, keep_steps=done)

    batches, epoch = batches_of(0), 0
    per_epoch = len(batches)
    steps = min(options.epochs * per_epoch, options.max_steps or options.epochs * per_epoch)
    if done and processes.first:
        print(f"{run.description} continues after step {done} of {steps}", flush=True)
    module.train()
    shown = progress(total=steps, description=run.description, unit="step")
    with stop_requests() as stop, shown as bar, closing(log) if log else nullcontext():
        bar.update(done)
        for step in range(done, steps):
            if step // per_epoch != epoch:
                epoch = step // per_epoch
                batches = batches_of(epoch)
            started = time.perf_counter()
            batch = batches[step % per_epoch]
            torch.manual_seed(derived_seed(run.seed, "step", step))
            rate = rate_at(step, steps, run.learning_rate, options.warmup_fraction)
            for group in optimizer.param_groups:
                group["lr"] = rate
            loss = processes.sum(backward_of(batch))
            processes.sum_gradients(parameters.values())
            norm = nn.utils.clip_grad_norm_(parameters.values(), options.max_gradient_norm)
            values = {"loss": loss.item(), "gradient_norm": norm.item()}
            if not all(math.isfinite(value) for value in values.values()):
                found = f"loss {values['loss']}, gradient norm {values['gradient_norm']}"
                raise NonFiniteLossError(
                    f"{run.description}: {found} at step {step + 1}, which was not taken. "
                    f"Studies of its batch: {', '.join(batch.study_ids)}"
                )
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            if log:
                seconds = round(time.perf_counter() - started, 4)
                rows = len(batch.study_ids)
                log.write(step=step + 1, epoch=epoch, learning_rate=rate, rows=rows, seconds=seconds, **values)
            bar.set_postfix(loss=f"{values['loss']:.3f}", refresh=False)
            bar.update(1)
            last = step + 1 == steps  # kept too: the model is still to be written, and its disk may be full
            stopping = processes.any(bool(stop)) and not last
            if processes.first and (last or stopping or (step + 1) % options.checkpoint_steps == 0):
                checkpoints.save(step + 1, module, optimizer)
            if stopping:
                raise CxrflowError(f"stopped by a signal after step {step + 1} of {steps}; run again to continue")
    module.eval()
    facts = {"steps": steps, "epochs": options.epochs, "processes": processes.count}
    if log:
        losses = log.losses()[-max(1, steps // 10) :]
        facts["final_loss"] = sum(losses) / len(losses)
    return facts


class MetricsLog:
    """metrics.jsonl, one JSON object a step, and the same numbers for TensorBoard.

    After a restart both go on where the checkpoint stood. Close it at the end; a kill loses no line of metrics.jsonl.
    """

    def __init__(self, path: Path, tensorboard: Path, keep_steps: int) -> None:
        from torch.utils.tensorboard import SummaryWriter  # seconds to import: where a training begins, not elsewhere

        self.path = path
        kept = [line for line in self._lines() if json.loads(line)["step"] <= keep_steps]
        write_text(path, "".join(f"{line}\n" for line in kept))
        if not keep_steps:
            shutil.rmtree(tensorboard, ignore_errors=True)
        self.scalars = SummaryWriter(str(tensorboard), purge_step=keep_steps + 1)

    def write(self, step: int, **values: Any) -> None:
        """Append a line; it is on disk when the call returns. Numbers, nested ones too, go to TensorBoard."""
        with self.path.open("a", encoding="utf-8") as handle:
            handle.write(json.dumps({"step": step, **values}) + "\n")
        for name, value in _numbers(values):
            self.scalars.add_scalar(name, value, step)

    def close(self) -> None:
        """Write out what TensorBoard's file still waits for."""
        self.scalars.close()

    def losses(self) -> list[float]:
        """The loss of every step so far."""
        return [json.loads(line)["loss"] for line in self._lines()]

    def _lines(self) -> list[str]:
        if not self.path.is_file():
            return []
        text = self.path.read_text(encoding="utf-8")
        return text[: text.rfind("\n") + 1].splitlines()  # a line cut off by a kill is no line


def _numbers(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _numbers(value, f"{prefix}{name}/")
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield prefix + name, value


def _groups(parameters: dict[str, nn.Parameter], weight_decay: float) -> list[dict[str, Any]]:
    matrices = [p for p in parameters.values() if p.ndim > 1]
    vectors = [p for p in parameters.values() if p.ndim <= 1]
    return [{"params": matrices, "weight_decay": weight_decay}, {"params": vectors, "weight_decay": 0.0}]
