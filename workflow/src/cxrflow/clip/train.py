"""Training of a run: pairs, two towers, a contrastive loss, until the model folder stands in its place.

In: an encoder folder, shards and reports of the run's datasets, options, a seed. Out: the model folder of save.py.
Checkpoints and cached text features lie in the work directory, under a name that changes with everything that goes
into the result; the same command continues from the newest one, and on a CPU ends in the same bytes as without a stop.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import time
from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from timm.layers import convert_sync_batchnorm
from torch import Tensor

from cxrflow.clip.averaging import MovingAverage
from cxrflow.clip.compiled import compile_blocks
from cxrflow.clip.early_stopping import EarlyStopping
from cxrflow.clip.features import evaluating, image_features
from cxrflow.clip.model import DualTower, build_model, preprocess_of
from cxrflow.clip.objective import Objective, Part, Towers, logit_factor
from cxrflow.clip.optimiser import build_optimizer
from cxrflow.clip.pairs import Pairs, Source, load_pairs
from cxrflow.clip.pixel_options import pixel_options
from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.prefetch import prefetched
from cxrflow.clip.sampling import Batch, Sampler
from cxrflow.clip.save import METRICS, write_model
from cxrflow.clip.text_cache import CachedTexts, LiveTexts, TextInputs, cached_features
from cxrflow.clip.validation import chance, retrieval_recall
from cxrflow.config.clip import RunOptions, TrainOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file, sha256_text
from cxrflow.progress import progress
from cxrflow.provenance.manifest import digest
from cxrflow.stopping import stop_requests
from cxrflow.text_encoder.batches import derived_seed
from cxrflow.text_encoder.checkpoints import Checkpoints
from cxrflow.text_encoder.distributed import Processes
from cxrflow.text_encoder.encoder import TextEncoder
from cxrflow.text_encoder.training import TENSORBOARD, MetricsLog, NonFiniteLossError, rate_at

# Options that change how long training takes and never what comes out.
WITHOUT_EFFECT = {"training": {"checkpoint_minutes", "image_memory_gb"}}
CHECKPOINT_FORMAT = 2


@dataclass
class _Split:
    """A split's pairs with its images and texts at hand."""

    pairs: Pairs
    images: ShardImages
    texts: TextInputs


def train_clip(
    out_dir: Path,
    encoder_dir: Path,
    sources: Sequence[Source],
    options: RunOptions,
    seed: int,
    work_dir: Path,
    processes: Processes,
) -> dict[str, Any]:
    """Train a run and write its folder. Returns facts for the manifest: device, counts, seconds, last validation.

    Raises CxrflowError for what `load_pairs`, `build_model` and `ShardImages` refuse, for a batch that does not divide
    among the processes, for a loss or gradient that is not finite (naming the studies), and when a signal stopped it.
    """
    settings = options.training
    torch.manual_seed(seed)
    encoder = TextEncoder.load(encoder_dir)
    encoder_digest = digest(encoder_dir)
    instruction = encoder.options.instructions["image"] if options.instruction is None else options.instruction
    encoder.packed = settings.packed
    tower = build_model(options.vision, encoder, options.text_mode, options.text_head, settings.loss)
    if options.text_mode == "lora":
        tower.model.text.add_lora(settings.lora)
    model = tower.model.to(processes.device)
    model.visual.to(memory_format=torch.channels_last)  # convolutions run about a sixth faster on a CPU
    if processes.count > 1 and processes.device.type == "cuda":
        # Statistics of the whole batch, as one process has them; on a CPU torch has those of a process's share alone.
        model.visual = convert_sync_batchnorm(model.visual)
    if options.vision.grad_checkpointing:
        model.visual.set_grad_checkpointing()

    restyled = settings.style_probability > 0
    wanted = {"report_text": options.report_text, "datasets": options.train_on}
    training_pairs = load_pairs(
        sources, "train", styles=settings.styles if restyled else None, fraction=options.fraction, **wanted
    )
    validation_pairs = load_pairs(sources, "validate", may_be_empty=True, **wanted)
    if settings.early_stop_after and not len(validation_pairs):
        raise CxrflowError(
            "training.early_stop_after needs a validation split, and no dataset of the run has one; set it to 0"
        )
    sampler = Sampler(training_pairs, settings, seed, options.dataset_weights)
    steps = _planned_steps(sampler, settings)

    run_key = _fingerprint(options, seed, encoder_digest, sources)
    folder = work_dir / f"training-{run_key[:16]}"
    folder.mkdir(parents=True, exist_ok=True)
    checkpoints = Checkpoints(folder, run_key)

    def at_hand(pairs: Pairs, texts: Sequence[str], name: str) -> _Split:
        images = ShardImages(
            pairs.images["path"], pairs.images["image_id"], settings.image_memory_gb * 1e9, _cores(), f"{name} images"
        )
        preprocess_of(model).require(images.size)
        if options.text_mode != "frozen":
            return _Split(pairs, images, LiveTexts(encoder, pairs.texts, instruction))
        if not processes.first:
            processes.wait()
        features = cached_features(encoder, texts, instruction, encoder_digest, work_dir)
        if processes.first:
            processes.wait()
        return _Split(pairs, images, CachedTexts(texts, features))

    shown = sampler.texts(steps) if options.text_mode == "frozen" else ()
    training = at_hand(training_pairs, shown, "training")
    validation = at_hand(validation_pairs, validation_pairs.texts, "validation") if len(validation_pairs) else None
    if settings.compile:
        compile_blocks(model)
    loop = _Loop(tower, training, validation, sampler, steps, settings, seed, checkpoints, processes)
    loop.run()
    if processes.first:
        write_model(
            out_dir,
            tower,
            folder / METRICS,
            run=options,
            instruction=instruction,
            encoder_digest=encoder_digest,
            training=loop.facts(),
            images=pixel_options([source.images_dir for source in sources], training.images.size),
        )
        shutil.rmtree(folder)
    processes.wait()
    return {"device": str(processes.device), "processes": processes.count, **loop.facts(), **loop.timing()}


class _Loop:
    """The steps of a run, from wherever it stopped to the end."""

    def __init__(
        self,
        tower: DualTower,
        training: _Split,
        validation: _Split | None,
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
        bar = progress(total=self.steps * self.sampler.batch_size, description="training", unit="pair")
        bar.update(start * self.sampler.batch_size)
        with stop_requests() as stop, bar, closing(log) if log else nullcontext():
            for step, inputs in zip(steps, prefetched(self._inputs, steps), strict=True):
                record = self._step(wrapped, step, *inputs)
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
        batch = self.sampler.batch(step).part(self.processes.rank, self.processes.count)
        starts = range(0, len(batch.studies), self.micro_batch)
        return batch, [self._part(batch.rows(start, start + self.micro_batch)) for start in starts]

    def _part(self, rows: Batch) -> Part:
        return Part(self.training.images.get(rows.images), rows.boxes, self.training.texts.batch(rows.texts))

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
        groups = torch.from_numpy(batch.groups).to(device)
        self.optimizer.zero_grad(set_to_none=True)
        loss, features = self.objective.backward(towers, parts, forward, groups, seeds)
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
    def _report_features(self, split: _Split, batch_size: int = 64) -> Tensor:
        reports = [split.pairs.texts[position] for position in split.pairs.studies["text"]]
        parts = []
        with evaluating(self.model):
            for start in range(0, len(reports), batch_size):
                text = split.texts.batch(reports[start : start + batch_size])
                parts.append(self.model.encode_text(text, normalize=True).float().cpu())
        return torch.cat(parts)


def _planned_steps(sampler: Sampler, settings: TrainOptions) -> int:
    seen = settings.samples_seen
    if seen:
        return math.ceil(seen / sampler.batch_size)
    return max(1, round(settings.epochs * sampler.steps_per_epoch))


def _fingerprint(options: RunOptions, seed: int, encoder_digest: str, sources: Sequence[Source]) -> str:
    """Digest of everything that determines the result."""
    tables = [path for s in sources for path in (s.images_dir / "manifest.parquet", s.reports)]
    if options.training.style_probability:
        tables += [s.variants for s in sources if s.variants]
    settings = options.model_dump(mode="json", exclude=WITHOUT_EFFECT)
    parts = [CHECKPOINT_FORMAT, settings, seed, encoder_digest, [sha256_file(path) for path in tables]]
    return sha256_text(json.dumps(parts, sort_keys=True))


def _require_no_batch_norm(model: torch.nn.Module) -> None:
    """Refuse micro-batches where a vector depends on the others of its batch: gradients would not be the same."""
    for name, module in model.named_modules():
        if isinstance(module, torch.nn.modules.batchnorm._BatchNorm):
            raise CxrflowError(
                f"training.micro_batch_size: {name} is a batch normalisation, whose result depends on the micro-batch; "
                "leave it empty, or choose a vision tower with layer normalisation (a ViT, EVA02, Swin)"
            )


def _cores() -> int:
    return len(os.sched_getaffinity(0))
