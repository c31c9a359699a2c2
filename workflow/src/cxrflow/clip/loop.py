"""The steps of a run, from wherever it stopped to the end.

In: the towers, splits with their images and texts at hand, the sampler. Out: the trained towers, `metrics.jsonl` and
TensorBoard's files in the work directory, checkpoints on the way.
"""

from __future__ import annotations

import math
import time
from contextlib import closing, nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from cxrflow.clip.averaging import MovingAverage
from cxrflow.clip.early_stopping import EarlyStopping
from cxrflow.clip.features import evaluating, image_features, normalised
from cxrflow.clip.loss import group_ids
from cxrflow.clip.model import DualTower, preprocess_of
from cxrflow.clip.objective import Objective, Part, Towers, logit_factor
from cxrflow.clip.optimiser import build_optimizer
from cxrflow.clip.pairs import Pairs
from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.prefetch import prefetched
from cxrflow.clip.sampling import Batch, Sampler
from cxrflow.clip.save import METRICS
from cxrflow.clip.text_cache import TextInputs
from cxrflow.clip.validation import chance, retrieval_recall
from cxrflow.config.clip import TrainOptions
from cxrflow.errors import CxrflowError
from cxrflow.progress import progress
from cxrflow.stopping import stop_requests
from cxrflow.text_encoder.batches import derived_seed
from cxrflow.text_encoder.checkpoints import Checkpoints
from cxrflow.text_encoder.distributed import Processes
from cxrflow.text_encoder.training import TENSORBOARD, MetricsLog, NonFiniteLossError, rate_at


@dataclass
class Split:
    """A split's pairs with its images and texts at hand."""

    pairs: Pairs
    images: ShardImages
    texts: TextInputs


class Loop:
    """The steps of a run, from wherever it stopped to the end."""

    def __init__(
        self,
        tower: DualTower,
        training: Split,
        validation: Split | None,
        sampler: Sampler,
        steps: int,
        settings: TrainOptions,
        seed: int,
        checkpoints: Checkpoints,
        processes: Processes,
    ) -> None:
        self.settings = settings
        self.model = tower.model
        self.training, self.validation = training, validation
        self.sampler, self.steps = sampler, steps
        self.seed, self.checkpoints, self.processes = seed, checkpoints, processes
        size = self.sampler.batch_size
        if size % processes.count:
            raise CxrflowError(
                f"a batch of {size} pairs does not divide among {processes.count} processes; "
                "set training.batch_size to a multiple"
            )
        every = self.settings.validate_every * self.sampler.steps_per_epoch
        self.validation_steps = {round(every * k) for k in range(1, int(self.steps / every) + 1)} | {self.steps}
        if settings.early_stop_after and len(self.validation_steps) == 1:
            raise CxrflowError(
                f"training.early_stop_after has no effect: of {self.steps} steps the last is validated alone; lower "
                "validate_every"
            )
        self.preprocess = preprocess_of(self.model)
        self.optimizer = build_optimizer(self.model, self.settings, tower.new_weights)
        self.objective = Objective(self.settings.loss, processes)
        share = size // processes.count
        self.micro_batch = min(self.settings.micro_batch_size or share, share)
        if self.micro_batch < share:
            _require_no_batch_norm(self.model)
        use_bf16 = self.settings.precision == "bf16" or (
            self.settings.precision == "auto" and processes.device.type == "cuda"
        )
        self.autocast = torch.autocast(processes.device.type, torch.bfloat16, enabled=use_bf16)
        patience = settings.early_stop_after
        self.average = MovingAverage(self.model, settings.ema_decay) if settings.ema_decay else None
        self.early_stopping = EarlyStopping(self.model, patience) if patience else None
        self.last_validation: dict[str, Any] | None = None
        self.done, self.seconds, self.steps_done_here = 0, 0.0, 0

    def run(self) -> None:
        """Train to the last step, or until validation gets no better, and leave the model with the weights to save.

        Leaves a checkpoint and raises if a signal asks to stop before.
        """
        start = self.checkpoints.restore(self.model, self.optimizer, self._kept())
        log = None
        if self.processes.first:
            folder = self.checkpoints.folder
            log = MetricsLog(folder / METRICS, folder.parent / TENSORBOARD, keep_steps=start)
        if start and self.processes.first:
            print(f"training continues after step {start} of {self.steps}", flush=True)
        wrapped = self.processes.wrap(Towers(self.model, self.settings.loss))
        self.model.train()
        began = saved = time.monotonic()
        steps = range(start, self.steps)
        shown = "training" if self.processes.first else None
        bar = progress(total=self.steps * self.sampler.batch_size, description=shown, unit="pair")
        bar.update(start * self.sampler.batch_size)
        with stop_requests() as stop, bar, closing(log) if log else nullcontext():
            for step, inputs in zip(steps, prefetched(self._inputs, steps), strict=True):
                try:
                    record = self._step(wrapped, step, *inputs)
                except torch.OutOfMemoryError as error:
                    raise CxrflowError(self._too_large(step)) from error
                if log:
                    log.write(**record)
                bar.set_postfix_str(f"loss {record['loss']:.3f}", refresh=False)
                bar.update(self.sampler.batch_size)
                done = self.done = step + 1
                self.steps_done_here += 1
                if self.average:
                    self.average.update(done)
                last = done == self.steps
                if done in self.validation_steps:
                    last |= self._validated(done, log)
                stopping = self.processes.any(bool(stop)) and not last
                due = time.monotonic() - saved >= 60 * self.settings.checkpoint_minutes
                due |= done == self.steps - 1  # if writing the model fails, the last step alone is done again
                if self.processes.first and not last and (stopping or due):
                    self.checkpoints.save(done, self.model, self.optimizer, self._kept())
                    saved = time.monotonic()
                if stopping:
                    raise CxrflowError(f"stopped by a signal after step {done} of {self.steps}; run again to continue")
                if last:
                    break
        if self.early_stopping:
            self.early_stopping.put_best()
            self.last_validation = self._validate()
        elif self.average:
            self.average.put()
        self.seconds = time.monotonic() - began

    def _kept(self) -> dict[str, Tensor]:
        """What a checkpoint holds besides weights and the optimiser's moments."""
        parts = {"average": self.average, "early_stopping": self.early_stopping}
        return {f"{name}.{key}": t for name, part in parts.items() if part for key, t in part.tensors.items()}

    def _validated(self, done: int, log: MetricsLog | None) -> bool:
        """Validate what would be saved, write it down; returns whether to stop here."""
        with self.average.applied() if self.average else nullcontext():
            self.last_validation = self._validate()
            stop = bool(self.early_stopping and self.last_validation) and self.early_stopping.add(
                done, self.last_validation
            )
        if log:
            best = {"best_step": self.early_stopping.step} if self.early_stopping else {}
            seen = done * self.sampler.batch_size
            log.write(step=done, samples_seen=seen, validation=self.last_validation, **best)
        return self.early_stopping is not None and self.processes.any(stop)

    def facts(self) -> dict[str, Any]:
        """What the training was, apart from how long it took."""
        pairs = self.training.pairs
        return {
            "trained_on": sorted(pairs.studies["dataset"].unique()),
            "n_train": len(pairs),
            "n_train_images": len(pairs.images),
            "reports_without_image": pairs.without_image,
            "n_mismatched": pairs.mismatched,
            "steps": self.done,
            "samples_seen": self.done * self.sampler.batch_size,
            "best_step": self.early_stopping.step if self.early_stopping else None,
            "batch_size": self.sampler.batch_size,
            "seed": self.seed,
            "validation": self.last_validation,
        }

    def timing(self) -> dict[str, float]:
        """Seconds of this call and pairs a second, validation included."""
        pairs = self.steps_done_here * self.sampler.batch_size
        return {
            "seconds": round(self.seconds, 3),
            "pairs_per_second": round(pairs / self.seconds, 3) if pairs else 0.0,
            "cpu_seconds": round(time.process_time(), 3),
        }

    def _inputs(self, step: int) -> tuple[Batch, list[Part]]:
        batch = self.sampler.batch(step, self.processes.rank, self.processes.count)
        starts = range(0, len(batch.studies), self.micro_batch)
        return batch, [self._part(batch.rows(start, start + self.micro_batch)) for start in starts]

    def _part(self, rows: Batch) -> Part:
        part = Part(self.training.images.get(rows.images), rows.boxes, self.training.texts.batch(rows.texts))
        return part.pinned() if self.processes.device.type == "cuda" else part

    def _step(self, towers: torch.nn.Module, step: int, batch: Batch, parts: list[Part]) -> dict[str, Any]:
        device = self.processes.device
        factor = rate_at(step, self.steps, 1.0, self.settings.warmup_fraction)
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak_lr"] * factor

        def forward(part: Part) -> tuple[Tensor, ...]:
            images = self.preprocess(part.pixels.to(device, non_blocking=True), torch.from_numpy(part.boxes))
            with self.autocast:
                return towers(images.contiguous(memory_format=torch.channels_last), part.text)

        # Dropout of a step depends on its number alone, so a resumed run draws the same.
        seeds = [derived_seed(self.seed, "step", step, self.processes.rank, i) for i in range(len(parts))]
        self.optimizer.zero_grad(set_to_none=True)
        loss, features = self.objective.backward(towers, parts, forward, self._groups(batch), seeds)
        trainable = [p for group in self.optimizer.param_groups for p in group["params"]]
        norm = torch.nn.utils.clip_grad_norm_(trainable, self.settings.clip_norm)
        mean_loss = self.processes.mean(loss).item()
        if not (math.isfinite(mean_loss) and math.isfinite(norm.item())):
            raise NonFiniteLossError(self._not_finite(step, batch, features))
        self.optimizer.step()
        with torch.no_grad():
            self.model.logit_scale.clamp_(0, math.log(100))
        return {
            "step": step + 1,
            "epoch": round((step + 1) / self.sampler.steps_per_epoch, 4),
            "samples_seen": (step + 1) * self.sampler.batch_size,
            "loss": mean_loss,
            "gradient_norm": norm.item(),
            "logit_scale": logit_factor(self.model, self.settings.loss).item(),
            "learning_rate_factor": factor,
        }

    def _groups(self, batch: Batch) -> Tensor | None:
        """Groups of the pairs of all processes, where the loss asks for them."""
        if not self.objective.grouped:
            return None
        keys = self.processes.gathered(torch.from_numpy(batch.keys).to(self.processes.device))
        return torch.from_numpy(group_ids(keys.cpu().numpy())).to(self.processes.device)

    def _not_finite(self, step: int, batch: Batch, features: tuple[Tensor, Tensor]) -> str:
        finite = torch.stack([f.isfinite().all(dim=1) for f in features]).all(dim=0).cpu().numpy()
        rows = batch.studies[~finite] if not finite.all() else batch.studies
        named = self.training.pairs.studies.iloc[rows]
        studies = ", ".join(f"{d}/{s}" for d, s in zip(named["dataset"], named["study_id"], strict=True))
        cause = "features of these studies" if not finite.all() else "the loss or its gradient, in the batch of studies"
        return (
            f"step {step + 1}: not finite: {cause}: {studies}. Look at their images, or lower the learning rates or "
            "training.clip_norm; the last checkpoint is kept"
        )

    def _too_large(self, step: int) -> str:
        return (
            f"step {step + 1}: the memory of {self.processes.device} does not hold {self.micro_batch} pairs at a time; "
            "set training.micro_batch_size lower, or vision.grad_checkpointing. The last checkpoint is kept"
        )

    def _validate(self) -> dict[str, Any] | None:
        """Retrieval on the validation split; None where it has no pairs, and in all processes but the first."""
        recall = None
        if self.validation is not None and self.processes.first:
            first_images = self.validation.pairs.image_start[:-1]
            images = image_features(
                self.model, self.preprocess, self.validation.images, first_images, description="validation"
            )
            pool = len(self.validation.pairs)
            found = retrieval_recall(images, self._report_features(self.validation))
            recall = {**found, "pool": pool, "chance": chance(pool)}
        self.processes.wait()
        return recall

    @torch.no_grad()
    def _report_features(self, split: Split, batch_size: int = 64) -> Tensor:
        reports = [split.pairs.texts[position] for position in split.pairs.studies["text"]]
        parts = []
        with evaluating(self.model):
            for start in range(0, len(reports), batch_size):
                text = split.texts.batch(reports[start : start + batch_size])
                parts.append(normalised(self.model.encode_text(text)))
        return torch.cat(parts)


def _require_no_batch_norm(model: torch.nn.Module) -> None:
    """Refuse micro-batches where a vector depends on the others of its batch: gradients would not be the same."""
    for name, module in model.named_modules():
        if isinstance(module, torch.nn.modules.batchnorm._BatchNorm):
            raise CxrflowError(
                f"training.micro_batch_size: {name} is a batch normalisation, whose result depends on the micro-batch; "
                "leave it empty, or choose a vision tower with layer normalisation (a ViT, EVA02, Swin)"
            )
