#!/usr/bin/env python3
"""How fast reports become vectors, and a text encoder learns, against the way it is usually written.

    .venv/bin/python benchmarks/text_encoding.py [--profile cpu|gpu] [--lengths open-i|mimic-cxr] [--repeats 5]

Definition B1. Report lengths are log-normal, a 13-token instruction included: open-i has the mean 78.8, median 73 and
longest 325 tokens of Open-I's reports; mimic-cxr is an assumption, mean 115, standard deviation 50, at most 512 tokens.
Ids are random, so that no two reports are equal and none is encoded twice. cpu: a Llama 256 wide with 4 layers,
float32, 512 reports. gpu: the shape of Llama-3.2-1B, bfloat16, 8,192 reports.

Encoding, reports a second, with latent-attention pooling:
    random 16, random 256    random order, padded to the longest, pooled report by report (llm2vec4cxr's loop)
    sorted 32                sorted by length as LLM2Vec.encode does, pooled report by report
    ours, ours packed        TextEncoder.encode_sequences: sorted, pooled together; without padding
Training, steps of 32 rows a second:
    mntp                     padded to the longest of random rows, head on every token; ours: similar lengths, head on
                             the hidden tokens alone
    contrastive              random queries, documents and errors, each padded to their longest, pooled one by one;
                             ours: vectors_backward
Variants take turns (A B C, A B C, ...). Each must first give the same vectors or the same loss as the others; one that
does not has no number. Seconds are the processor's on a CPU, which others may share. On a GPU also MFU: FLOPs a second
of the trunk, on the reports' own tokens, over the peak of an H200. Prints a table and, as its last line, one JSON
object.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
import transformers
from torch import Tensor
from transformers import LlamaConfig, LlamaForCausalLM

from cxrflow.config.text_encoder import MntpOptions
from cxrflow.text_encoder.backbone import LanguageModel
from cxrflow.text_encoder.batches import bucketed_batches
from cxrflow.text_encoder.contrastive import group_contrastive_loss
from cxrflow.text_encoder.device import mixed_precision
from cxrflow.text_encoder.encoder import BaseRecord, EncoderSettings, TextEncoder
from cxrflow.text_encoder.mntp import mask_tokens, masked_loss
from cxrflow.text_encoder.pooling import LatentAttentionPooling
from cxrflow.text_encoder.tokenise import TextTokeniser, TokenSequence
from cxrflow.text_encoder.train_contrastive import vectors_backward

LENGTHS = {"open-i": (78.8, 73.0, 325), "mimic-cxr": (115.0, 105.5, 512)}  # mean, median and longest, in tokens
INSTRUCTION = 13
PROFILES = {
    "cpu": {
        "hidden_size": 256, "intermediate_size": 704, "num_hidden_layers": 4, "num_attention_heads": 4,
        "num_key_value_heads": 4, "vocab_size": 8000,
    },
    "gpu": {
        "hidden_size": 2048, "intermediate_size": 8192, "num_hidden_layers": 16, "num_attention_heads": 32,
        "num_key_value_heads": 8, "head_dim": 64, "vocab_size": 128_256,
    },
}  # fmt: skip
REPORTS = {"cpu": 512, "gpu": 8192}
ROWS = 32
# Forward passes of one report that a row costs at least; a backward pass costs two.
PASSES = {"encode": 1, "mntp": 3, "contrastive": 9}
PEAK_FLOPS = 790e12  # an H200 in bfloat16, measured elsewhere


class PaddingToken:
    """What collating needs of a tokenizer."""

    pad_token_id = 0


def sequences(count: int, vocabulary: int, seed: int, lengths_of: str = "open-i") -> list[TokenSequence]:
    """Random ids, of the log-normal length of some reports; the first tokens stand for an instruction."""
    generator = np.random.default_rng(seed)
    mean, median, longest = LENGTHS[lengths_of]
    spread = math.sqrt(2 * math.log(mean / median))
    lengths = generator.lognormal(math.log(median), spread, count).round().clip(INSTRUCTION + 2, longest).astype(int)
    return [
        TokenSequence(tuple(generator.integers(10, vocabulary, length).tolist()), INSTRUCTION, int(length))
        for length in lengths
    ]


def random_encoder(profile: str, device: torch.device) -> tuple[LlamaForCausalLM, TextEncoder]:
    """A bidirectional Llama of a profile's shape with random weights, and the encoder on its trunk."""
    shape = PROFILES[profile]
    config = LlamaConfig(**shape, max_position_embeddings=512, is_causal=False, use_cache=False, pad_token_id=0)
    with device:
        causal_lm = LlamaForCausalLM(config).eval()
    encoder = TextEncoder.__new__(TextEncoder)
    torch.nn.Module.__init__(encoder)
    encoder.model, encoder.pooling = causal_lm.model, LatentAttentionPooling(config.hidden_size).to(device)
    encoder.tokeniser, encoder.packed = _Collator(), False
    encoder.options = EncoderSettings(pooling="latent_attention", base=BaseRecord(source="scratch", name="benchmark"))
    return causal_lm, encoder.eval()


def one_by_one(pooling: LatentAttentionPooling, hidden: Tensor, embed_mask: Tensor) -> Tensor:
    """Latent attention as the reference has it: a report at a time, the latents projected anew for each.

    As in llm2vec4cxr's llm2vec.py, attention is asked for its weights too, which keeps it from the fused kernel.
    """
    found = []
    for states, mask in zip(hidden, embed_mask.bool(), strict=True):
        own = states[mask][None]
        attended, _ = pooling.multihead_attn(own, pooling.latents[None], pooling.latents[None])
        found.append(pooling.mlp(attended)[0].mean(0))
    return torch.stack(found)


def reference_vectors(encoder: TextEncoder, part: Sequence[TokenSequence]) -> Tensor:
    """Pooled vectors of a padded batch, pooled report by report."""
    batch = encoder.tokeniser.collate(part)
    inputs = {name: batch[name].to(encoder.device) for name in ("input_ids", "attention_mask")}
    hidden = encoder.model(**inputs).last_hidden_state.float()
    return one_by_one(encoder.pooling, hidden, batch["embed_mask"].to(encoder.device))


def reference_encode(encoder: TextEncoder, given: list[TokenSequence], rows: int, by_length: bool) -> np.ndarray:
    order = sorted(range(len(given)), key=lambda i: -len(given[i])) if by_length else list(range(len(given)))
    found = np.empty((len(given), encoder.hidden_size), dtype=np.float32)
    with torch.no_grad(), mixed_precision(encoder):
        for start in range(0, len(given), rows):
            part = order[start : start + rows]
            found[part] = F.normalize(reference_vectors(encoder, [given[i] for i in part]), dim=1).cpu().numpy()
    return found


def packed(encoder: TextEncoder, given: list[TokenSequence]) -> np.ndarray:
    encoder.packed = True
    found = encoder.encode_sequences(given)
    encoder.packed = False
    return found


def flops(model: torch.nn.Module, lengths: Sequence[int]) -> float:
    """FLOPs of a report's forward pass, on average: two a weight and token, and attention's four a pair of tokens."""
    config = model.config
    weights = sum(p.numel() for name, p in model.named_parameters() if p.ndim == 2 and "embed" not in name)
    pairs = config.num_hidden_layers * config.num_attention_heads * config.head_dim
    return statistics.mean(2 * weights * length + 4 * pairs * length**2 for length in lengths)


def turns(variants: dict[str, Callable[[], object]], repeats: int, device: torch.device) -> dict[str, float]:
    """Median seconds of each, taken in turns; of the processor where that is the device. Each has run once before."""
    clock = time.process_time if device.type == "cpu" else time.perf_counter
    seconds: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(repeats):
        for name, variant in variants.items():
            started = clock()
            variant()
            if device.type == "cuda":
                torch.cuda.synchronize()
            seconds[name].append(clock() - started)
    return {name: statistics.median(values) for name, values in seconds.items()}


def encoding(encoder: TextEncoder, given: list[TokenSequence], repeats: int) -> dict[str, float]:
    """Reports a second of each variant; raises SystemExit where their vectors differ."""
    variants: dict[str, Callable[[], np.ndarray]] = {
        "random 16": lambda: reference_encode(encoder, given, 16, by_length=False),
        "random 256": lambda: reference_encode(encoder, given, 256, by_length=False),
        "sorted 32": lambda: reference_encode(encoder, given, 32, by_length=True),
        "ours": lambda: encoder.encode_sequences(given),
        "ours packed": lambda: packed(encoder, given),
    }
    found = {name: variant() for name, variant in variants.items()}
    allowed = 1e-5 if encoder.device.type == "cpu" else 2e-2  # bfloat16
    for name, vectors in found.items():
        difference = float(np.abs(vectors - found["random 16"]).max())
        if difference > allowed:
            raise SystemExit(f"{name}: vectors differ by {difference}, no speed is given")
    return {name: len(given) / seconds for name, seconds in turns(variants, repeats, encoder.device).items()}


def mntp_steps(language_model: LanguageModel, given: list[TokenSequence], repeats: int) -> dict[str, float]:
    """Rows a second of masked prediction."""
    model, options = language_model.model, MntpOptions()
    device = model.device
    ordinary = torch.arange(10, model.config.vocab_size)
    collate = _Collator().collate
    random = [given[start : start + ROWS] for start in range(0, len(given), ROWS)]
    similar = [[given[i] for i in part] for part in bucketed_batches([len(s) for s in given], ROWS, seed=0)]

    def reference(part: list[TokenSequence]) -> Tensor:
        batch = collate(part)
        ids, chosen = mask_tokens(batch, 1, ordinary, options, seed=0)
        labels = batch["input_ids"].masked_fill(~chosen, -100)
        with mixed_precision(model):
            logits = model(input_ids=ids.to(device), attention_mask=batch["attention_mask"].to(device)).logits
            # Token i from the state at i - 1, on every position, as the collator's labels have it.
            return F.cross_entropy(logits[:, :-1].flatten(0, 1).float(), labels[:, 1:].flatten().to(device))

    def ours(part: list[TokenSequence]) -> Tensor:
        batch = collate(part)
        ids, chosen = mask_tokens(batch, 1, ordinary, options, seed=0)
        with mixed_precision(model):
            return masked_loss(language_model, batch, ids, chosen)

    _same_loss("mntp", reference(random[0]), ours(random[0]))

    def epoch(loss_of: Callable[[list[TokenSequence]], Tensor], parts: list[list[TokenSequence]]) -> None:
        for part in parts:
            loss_of(part).backward()
            model.zero_grad(set_to_none=True)

    taken = turns(
        {"reference": lambda: epoch(reference, random), "ours": lambda: epoch(ours, similar)}, repeats, device
    )
    return {name: len(given) / seconds for name, seconds in taken.items()}


def contrastive_steps(encoder: TextEncoder, given: list[TokenSequence], repeats: int) -> dict[str, float]:
    """Triples a second of the contrastive step: query, document and error each."""
    rows = ROWS
    steps = [given[start : start + 3 * rows] for start in range(0, len(given) - 3 * rows + 1, 3 * rows)]
    own = torch.eye(rows, dtype=torch.bool, device=encoder.device)
    none = torch.zeros(rows, rows, dtype=torch.bool, device=encoder.device)

    def loss_of(vectors: Tensor) -> Tensor:
        return group_contrastive_loss(*vectors.split(rows), own, none, temperature=0.02)

    def reference(part: list[TokenSequence]) -> Tensor:
        with mixed_precision(encoder):
            vectors = [reference_vectors(encoder, part[start : start + rows]) for start in range(0, 3 * rows, rows)]
        loss = loss_of(torch.cat(vectors).float())
        loss.backward()
        return loss.detach()

    def ours(part: list[TokenSequence]) -> Tensor:
        return vectors_backward(encoder, part, loss_of)

    encoder.train()
    _same_loss("contrastive", reference(steps[0]), ours(steps[0]))

    def epoch(step: Callable[[list[TokenSequence]], Tensor]) -> None:
        for part in steps:
            step(part)
            encoder.zero_grad(set_to_none=True)

    taken = turns({"reference": lambda: epoch(reference), "ours": lambda: epoch(ours)}, repeats, encoder.device)
    encoder.eval()
    return {name: len(steps) * rows / seconds for name, seconds in taken.items()}


class _Collator(TextTokeniser):
    """collate alone, of a TextTokeniser without a tokenizer's words."""

    def __init__(self) -> None:
        self.tokenizer = PaddingToken()  # type: ignore[assignment]


def _same_loss(name: str, reference: Tensor, ours: Tensor) -> None:
    difference = abs(reference.item() - ours.item()) / abs(reference.item())
    if difference > (1e-4 if reference.device.type == "cpu" else 1e-2):
        raise SystemExit(f"{name}: losses differ by {difference}, no speed is given")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=PROFILES, default="cpu")
    parser.add_argument("--lengths", choices=LENGTHS, default="open-i", help="whose reports' lengths")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--tasks", nargs="+", choices=PASSES, default=list(PASSES))
    arguments = parser.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(arguments.threads)
    device = torch.device("cuda" if arguments.profile == "gpu" else "cpu")
    causal_lm, encoder = random_encoder(arguments.profile, device)
    given = sequences(REPORTS[arguments.profile], causal_lm.config.vocab_size, 1, arguments.lengths)

    measured: dict[str, Callable[[], dict[str, float]]] = {
        "encode": lambda: encoding(encoder, given, arguments.repeats),
        "mntp": lambda: mntp_steps(LanguageModel(causal_lm, False, ()), given, arguments.repeats),
        "contrastive": lambda: contrastive_steps(encoder, given, arguments.repeats),
    }
    results = {task: measured[task]() for task in arguments.tasks}
    report = flops(encoder.model, [len(sequence) for sequence in given])
    mfu = {
        task: {name: speed * PASSES[task] * report / PEAK_FLOPS for name, speed in speeds.items()}
        for task, speeds in results.items()
        if device.type == "cuda"
    }
    print(f"{'':14}{'variant':14}{'rows/s':>10}{'ours is':>10}{'MFU':>8}")
    for task, speeds in results.items():
        for name, speed in speeds.items():
            share = f"{mfu[task][name]:8.1%}" if mfu else ""
            print(f"{task:14}{name:14}{speed:10.1f}{speeds['ours'] / speed:9.2f}x{share}")
    facts = {
        "profile": arguments.profile,
        "device": torch.cuda.get_device_name() if device.type == "cuda" else platform.processor(),
        "threads": arguments.threads,
        "cores": os.cpu_count(),
        "torch": torch.__version__,
        "transformers": transformers.__version__,
        "lengths": arguments.lengths,
        "mean_tokens": round(statistics.mean(map(len, given)), 1),
    }
    print(json.dumps({**facts, "rows_per_second": results, "mfu": mfu or None}))


if __name__ == "__main__":
    sys.exit(main())
