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
from torch import Tensor

from cxrflow.clip.features import evaluating, image_features
from cxrflow.clip.loss import GroupClipLoss
from cxrflow.clip.model import DualTower, build_model, preprocess_of
from cxrflow.clip.optimiser import build_optimizer
from cxrflow.clip.pairs import Pairs, Source, load_pairs
from cxrflow.clip.pixel_options import pixel_options
from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.prefetch import prefetched
from cxrflow.clip.sampling import Batch, Sampler
from cxrflow.clip.save import METRICS, write_model
from cxrflow.clip.text_cache import CachedTexts, LiveTexts, TextInputs, cached_features
from cxrflow.clip.validation import chance, retrieval_recall
from cxrflow.config.clip import RunOptions
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
    tower = build_model(options.vision, encoder, options.text_mode)
    if options.text_mode == "lora":
        tower.model.text.add_lora(settings.lora)
    model = tower.model.to(processes.device)
    model.visual.to(memory_format=torch.channels_last)  # convolutions run about a sixth faster on a CPU
    if options.vision.grad_checkpointing:
        model.visual.set_grad_checkpointing()

    restyled = settings.style_probability > 0
    wanted = {"report_text": options.report_text, "datasets": options.train_on}
    training_pairs = load_pairs(
        sources, "train", styles=settings.styles if restyled else None, fraction=options.fraction, **wanted
    )
    validation_pairs = load_pairs(sources, "validate", may_be_empty=True, **wanted)

    run_key = _fingerprint(options, seed, encoder_digest, sources)
    folder = work_dir / f"training-{run_key[:16]}"
    folder.mkdir(parents=True, exist_ok=True)
    checkpoints = Checkpoints(folder, run_key)

    def at_hand(pairs: Pairs, name: str) -> _Split:
        images = ShardImages(
            pairs.images["path"], pairs.images["image_id"], settings.image_memory_gb * 1e9, _cores(), f"{name} images"
        )
        preprocess_of(model).require(images.size)
        if options.text_mode != "frozen":
            return _Split(pairs, images, LiveTexts(encoder, pairs.texts, instruction))
        if not processes.first:
            processes.wait()
        features = cached_features(encoder, pairs.texts, instruction, encoder_digest, work_dir)
        if processes.first:
            processes.wait()
        return _Split(pairs, images, CachedTexts(features))

    training = at_hand(training_pairs, "training")
    validation = at_hand(validation_pairs, "validation") if len(validation_pairs) else None
    loop = _Loop(tower, training, validation, options, seed, checkpoints, processes)
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
        options: RunOptions,
        seed: int,
        checkpoints: Checkpoints,
        processes: Processes,
    ) -> None:
        self.settings = options.training
        self.model = tower.model
        self.training, self.validation = training, validation
        self.seed, self.checkpoints, self.processes = seed, checkpoints, processes
        self.sampler = Sampler(
            training.pairs,
            self.settings.batch_size,
            seed,
            self.settings.crop_scale,
            self.settings.style_probability,
        )
        size = self.sampler.batch_size
        if size % processes.count:
            raise CxrflowError(
                f"a batch of {size} pairs does not divide among {processes.count} processes; "
                "set training.batch_size to a multiple"
            )
        per_epoch = self.sampler.steps_per_epoch
        seen = self.settings.samples_seen
        self.steps = math.ceil(seen / size) if seen else max(1, round(self.settings.epochs * per_epoch))
        every = self.settings.validate_every * per_epoch
        self.validation_steps = {round(every * k) for k in range(1, int(self.steps / every) + 1)} | {self.steps}
        self.preprocess = preprocess_of(self.model)
        self.optimizer = build_optimizer(self.model, self.settings, tower.new_weights)
        self.loss = GroupClipLoss(
            local_loss=True, gather_with_grad=True, rank=processes.rank, world_size=processes.count
        )
        use_bf16 = self.settings.precision == "bf16" or (
            self.settings.precision == "auto" and processes.device.type == "cuda"
        )
        self.autocast = torch.autocast(processes.device.type, torch.bfloat16, enabled=use_bf16)
        self.last_validation: dict[str, Any] | None = None
        self.seconds, self.steps_done_here = 0.0, 0

    def run(self) -> None:
        """Train to the last step; leave a checkpoint and raise if a signal asks to stop before."""
        start = self.checkpoints.restore(self.model, self.optimizer)
        log = None
        if self.processes.first:
            folder = self.checkpoints.folder
            log = MetricsLog(folder / METRICS, folder.parent / TENSORBOARD, keep_steps=start)
        if start and self.processes.first:
            print(f"training continues after step {start} of {self.steps}", flush=True)
        wrapped = self.processes.wrap(self.model)
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
                done = step + 1
                self.steps_done_here += 1
                if done in self.validation_steps:
                    self.last_validation = self._validate()
                    if log:
                        log.write(step=done, validation=self.last_validation)
                stopping = self.processes.any(bool(stop)) and done < self.steps
                due = time.monotonic() - saved >= 60 * self.settings.checkpoint_minutes
                if self.processes.first and (stopping or (due and done < self.steps)):
                    self.checkpoints.save(done, self.model, self.optimizer)
                    saved = time.monotonic()
                if stopping:
                    raise CxrflowError(f"stopped by a signal after step {done} of {self.steps}; run again to continue")
        self.seconds = time.monotonic() - began

    def facts(self) -> dict[str, Any]:
        """What the training was, apart from how long it took."""
        pairs = self.training.pairs
        return {
            "trained_on": sorted(pairs.studies["dataset"].unique()),
            "n_train": len(pairs),
            "n_train_images": len(pairs.images),
            "reports_without_image": pairs.without_image,
            "steps": self.steps,
            "samples_seen": self.steps * self.sampler.batch_size,
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

    def _inputs(self, step: int) -> tuple[Batch, Tensor, dict[str, Tensor]]:
        batch = self.sampler.batch(step).part(self.processes.rank, self.processes.count)
        return batch, self.training.images.get(batch.images), self.training.texts.batch(batch.texts)

    def _step(self, model: torch.nn.Module, step: int, batch: Batch, pixels: Tensor, text: dict[str, Tensor]) -> dict:
        # Dropout of a step depends on its number alone, so a resumed run draws the same.
        torch.manual_seed(derived_seed(self.seed, "step", step, self.processes.rank))
        device = self.processes.device
        factor = rate_at(step, self.steps, 1.0, self.settings.warmup_fraction)
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak_lr"] * factor
        images = self.preprocess(pixels.to(device, non_blocking=True), torch.from_numpy(batch.boxes)).contiguous(
            memory_format=torch.channels_last
        )
        with self.autocast:
            output = model(images, {name: tensor.to(device, non_blocking=True) for name, tensor in text.items()})
        features = {name: output[name].float() for name in ("image_features", "text_features")}
        group = torch.from_numpy(batch.groups).to(device) if self.settings.group_positives else None
        loss = self.loss(**features, logit_scale=output["logit_scale"], group=group)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        trainable = [p for group in self.optimizer.param_groups for p in group["params"]]
        norm = torch.nn.utils.clip_grad_norm_(trainable, self.settings.clip_norm)
        mean_loss = self.processes.mean(loss.detach()).item()
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
            "logit_scale": self.model.logit_scale.exp().item(),
            "learning_rate_factor": factor,
        }

    def _not_finite(self, step: int, batch: Batch, features: dict[str, Tensor]) -> str:
        finite = torch.stack([f.detach().isfinite().all(dim=1) for f in features.values()]).all(dim=0).cpu().numpy()
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
        positions = split.pairs.studies["text"].to_numpy()
        parts = []
        with evaluating(self.model):
            for start in range(0, len(positions), batch_size):
                text = split.texts.batch(positions[start : start + batch_size])
                on_device = {name: tensor.to(self.processes.device) for name, tensor in text.items()}
                parts.append(self.model.encode_text(on_device, normalize=True).float().cpu())
        return torch.cat(parts)


def _fingerprint(options: RunOptions, seed: int, encoder_digest: str, sources: Sequence[Source]) -> str:
    """Digest of everything that determines the result."""
    tables = [path for s in sources for path in (s.images_dir / "manifest.parquet", s.reports)]
    if options.training.style_probability:
        tables += [s.variants for s in sources if s.variants]
    settings = options.model_dump(mode="json", exclude=WITHOUT_EFFECT)
    parts = [CHECKPOINT_FORMAT, settings, seed, encoder_digest, [sha256_file(path) for path in tables]]
    return sha256_text(json.dumps(parts, sort_keys=True))


def _cores() -> int:
    return len(os.sched_getaffinity(0))
