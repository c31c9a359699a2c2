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
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from timm.layers import convert_sync_batchnorm

from cxrflow.clip.compiled import compile_blocks
from cxrflow.clip.loop import Loop, Split
from cxrflow.clip.model import build_model, preprocess_of, recompute_activations
from cxrflow.clip.pairs import Pairs, Source, load_pairs
from cxrflow.clip.pixel_options import pixel_options
from cxrflow.clip.pixels import ShardImages
from cxrflow.clip.sampling import Sampler
from cxrflow.clip.save import METRICS, write_model
from cxrflow.clip.text_cache import CachedTexts, LiveTexts, cached_features
from cxrflow.config.clip import RunOptions, TrainOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file, sha256_text
from cxrflow.provenance.manifest import digest
from cxrflow.text_encoder.checkpoints import Checkpoints
from cxrflow.text_encoder.distributed import Processes
from cxrflow.text_encoder.encoder import TextEncoder

# Options that change how long training takes and never what comes out.
WITHOUT_EFFECT = {"training": {"checkpoint_minutes", "image_memory_gb"}}
CHECKPOINT_FORMAT = 2


def train_clip(
    out_dir: Path,
    encoder_dir: Path,
    sources: Sequence[Source],
    options: RunOptions,
    seed: int,
    work_dir: Path,
    processes: Processes,
    weights_dir: Path | None = None,
) -> dict[str, Any]:
    """Train a run and write its folder. Returns facts for the manifest: device, counts, seconds, last validation,
    where the vision weights came from.

    weights_dir: folder of `fetch_vision_weights`; without one open_clip finds the weights, on the hub too.

    Raises CxrflowError for what `load_pairs`, `build_model` and `ShardImages` refuse, for a batch that does not divide
    among the processes, for a loss or gradient that is not finite (naming the studies), and when a signal stopped it.
    """
    settings = options.training
    torch.manual_seed(seed)
    encoder = TextEncoder.load(encoder_dir)
    encoder_digest = digest(encoder_dir)
    instruction = encoder.options.instructions["image"] if options.instruction is None else options.instruction
    encoder.packed = settings.packed
    tower = build_model(options.vision, encoder, options.text_mode, options.text_head, settings.loss, weights_dir)
    if options.text_mode == "lora":
        tower.model.text.add_lora(settings.lora)
    model = tower.model.to(processes.device)
    model.visual.to(memory_format=torch.channels_last)  # convolutions run about a sixth faster on a CPU
    if processes.count > 1 and processes.device.type == "cuda":
        # Statistics of the whole batch, as one process has them; on a CPU torch has those of a process's share alone.
        model.visual = convert_sync_batchnorm(model.visual)
    if options.vision.grad_checkpointing:
        recompute_activations(model.visual, options.vision.name)

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

    run_key = _fingerprint(options, seed, encoder_digest, sources, tower.weights)
    folder = work_dir / f"training-{run_key[:16]}"
    folder.mkdir(parents=True, exist_ok=True)
    checkpoints = Checkpoints(folder, run_key)

    def at_hand(pairs: Pairs, texts: Sequence[str], name: str) -> Split:
        memory, shown = settings.image_memory_gb * 1e9, f"{name} images" if processes.first else None
        images = ShardImages(pairs.images["path"], pairs.images["image_id"], memory, _cores(), shown)
        preprocess_of(model).require(images.size)
        if options.text_mode != "frozen":
            return Split(pairs, images, LiveTexts(encoder, pairs.texts, instruction))
        features = cached_features(encoder, texts, instruction, encoder_digest, work_dir, processes)
        return Split(pairs, images, CachedTexts(texts, features))

    shown = sampler.texts(steps) if options.text_mode == "frozen" else ()
    training = at_hand(training_pairs, shown, "training")
    validation = at_hand(validation_pairs, validation_pairs.texts, "validation") if len(validation_pairs) else None
    if settings.compile:
        compile_blocks(model)
    loop = Loop(tower, training, validation, sampler, steps, settings, seed, checkpoints, processes)
    loop.run()
    if processes.first:
        write_model(
            out_dir,
            tower,
            folder / METRICS,
            run=options,
            instruction=instruction,
            encoder_dir=encoder_dir,
            encoder_digest=encoder_digest,
            training=loop.facts(),
            images=pixel_options([source.images_dir for source in sources], training.images.size),
        )
        shutil.rmtree(folder)
    processes.wait()
    found = {"device": str(processes.device), "processes": processes.count, "vision_weights": tower.weights}
    return {**found, **loop.facts(), **loop.timing()}


def _planned_steps(sampler: Sampler, settings: TrainOptions) -> int:
    seen = settings.samples_seen
    if seen:
        return math.ceil(seen / sampler.batch_size)
    return max(1, round(settings.epochs * sampler.steps_per_epoch))


def _fingerprint(
    options: RunOptions, seed: int, encoder_digest: str, sources: Sequence[Source], weights: dict[str, Any] | None
) -> str:
    """Digest of everything that determines the result."""
    tables = [path for s in sources for path in (s.images_dir / "manifest.parquet", s.reports)]
    if options.training.style_probability:
        tables += [s.variants for s in sources if s.variants]
    settings = options.model_dump(mode="json", exclude=WITHOUT_EFFECT)
    parts = [CHECKPOINT_FORMAT, settings, seed, encoder_digest, [sha256_file(path) for path in tables]]
    if weights:
        parts.append([weights["sha256"], weights["config_sha256"]])
    return sha256_text(json.dumps(parts, sort_keys=True))


def _cores() -> int:
    return len(os.sched_getaffinity(0))
