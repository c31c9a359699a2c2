"""Stage B: a base (adapted or not) into an encoder, by supervised contrastive learning, or as it came.

In: a base folder, reports.parquet and variants.parquet tables (training split). Out: an encoder folder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from cxrflow.config.text_encoder import ContrastiveOptions, EncoderOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory
from cxrflow.io.model_files import bring_terms
from cxrflow.text_encoder import lora
from cxrflow.text_encoder.batches import derived_seed, similar_parts
from cxrflow.text_encoder.contrastive import group_contrastive_loss
from cxrflow.text_encoder.device import mixed_precision
from cxrflow.text_encoder.distributed import ALONE, Processes
from cxrflow.text_encoder.encoder import EncoderSettings, TextEncoder, pooling_weights, read_base_record
from cxrflow.text_encoder.grad_cache import backward_by_parts
from cxrflow.text_encoder.pairs import Pair, PairBatch, PairCorpus, read_pairs, same_group, true_elsewhere
from cxrflow.text_encoder.tokenise import TokenSequence
from cxrflow.text_encoder.training import Run, fingerprint, learning_rate, train

VALIDATION_STUDIES = 1000
# Same model and reports, 66 steps: findings -> impression recall@1 .17 at 5e-4, .20 at 1e-3, .05 at 2e-3.
SCRATCH_RATE = 1e-3
INSTRUCTED = ("style", "summary", "abbreviation")  # kinds of pairs whose query and document differ in their words
FORWARD_ROWS = 32  # at most so many texts of similar length go through the model together


def finalise(base_dir: Path, out_dir: Path, options: EncoderOptions) -> None:
    """An encoder folder from a base as it is, with its pooling settings.

    Raises CxrflowError where the pooling has weights and the base brings none.
    """
    encoder = TextEncoder.from_base(base_dir, encoder_settings(base_dir, options))
    with atomic_directory(out_dir) as temporary:
        encoder.save(temporary, name=out_dir.name)
        bring_terms(base_dir, temporary)


def train_contrastive(
    base_dir: Path,
    out_dir: Path,
    reports: Sequence[Path],
    variants: Sequence[Path],
    options: EncoderOptions,
    seed: int,
    work_dir: Path,
    processes: Processes = ALONE,
) -> dict[str, Any]:
    """Train and write `out_dir`; returns the facts of the step as the model card has them.

    Raises CxrflowError where the options have no contrastive section, no pair can be made, or the base is causal.
    """
    if options.contrastive is None:
        raise CxrflowError("train-contrastive: the encoder's options have no 'contrastive' section")
    settings = options.contrastive
    corpus = read_pairs(reports, variants, "train")
    validation = read_pairs(reports, variants, "validate")
    if not len(corpus.epoch(settings, seed, epoch=0)):
        raise CxrflowError(
            f"train-contrastive: no batch of pairs ({', '.join(settings.pairs)}) from {len(corpus)} reports and "
            f"{len(corpus.variants)} variants of the training split"
        )

    torch.manual_seed(derived_seed(seed, "pooling"))
    encoder = TextEncoder.from_base(base_dir, encoder_settings(base_dir, options), to_train=True)
    encoder.to(processes.device)
    encoder.packed = settings.packed
    base = encoder.options.base
    before = validation_metrics(encoder, validation, settings, seed)
    torch.manual_seed(derived_seed(seed, "contrastive adapters"))
    prepare(encoder, settings)
    run = Run(
        options=settings,
        learning_rate=learning_rate(settings, SCRATCH_RATE if base.source == "scratch" else None),
        seed=seed,
        work_dir=work_dir,
        fingerprint=fingerprint(options.for_contrastive(), seed, [base_dir, *reports, *variants]),
        description="contrastive",
        processes=processes,
    )
    facts = train(
        encoder,
        lambda epoch: corpus.epoch(settings, seed, epoch),
        lambda batch: batch_backward(encoder, batch, settings, processes),
        run,
    )
    after = validation_metrics(encoder, validation, settings, seed)
    step = {
        "step": "contrastive",
        "options": settings.model_dump(mode="json"),
        "learning_rate": run.learning_rate,
        "pairs": {kind: len(corpus.rows_of(kind)) for kind in settings.pairs},
        "studies": len(corpus),
        "studies_by_dataset": corpus.reports["dataset"].value_counts().to_dict(),
        **({"pooling_weights": _begun_from(base_dir)} if encoder.pooling.state_dict() else {}),
        "seed": seed,
        **facts,
        "metrics": {name: [before[name], after[name]] for name in before},
    }
    base = base.model_copy(update={"adaptation": (*base.adaptation, step)})
    encoder.options = encoder.options.model_copy(update={"base": base})
    if processes.first:
        with atomic_directory(out_dir) as temporary:
            encoder.cpu()
            if settings.keep_adapter:
                lora.save_adapter(encoder.model, base_dir, temporary / "adapter")
                encoder.tokeniser.tokenizer.save_pretrained(temporary / "adapter")
            encoder.save(temporary, name=out_dir.name)
            bring_terms(base_dir, temporary)
        run.checkpoints.clear()
    processes.wait()
    return step


def prepare(encoder: TextEncoder, settings: ContrastiveOptions) -> None:
    """Make the encoder ready for training: adapters in place where asked for; pooling weights are always trained."""
    if settings.gradient_checkpointing:
        encoder.model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
    if "simcse" in settings.pairs:
        _set_attention_dropout(encoder.model, settings.simcse_dropout)
    if settings.adaptation == "lora":
        encoder.model = lora.with_adapters(encoder.model, settings.lora)


def _set_attention_dropout(model: nn.Module, share: float) -> None:
    bert = [module for module in model.modules() if type(module).__name__.endswith("SelfAttention")]
    other = [module for module in model.modules() if hasattr(module, "attention_dropout")]  # decoders, ModernBERT
    if not bert and not other:  # query and document would be one and the same, and the loss nothing
        raise CxrflowError("pairs simcse: this architecture's attention has no dropout that is known here")
    for module in other:
        module.attention_dropout = share
    for module in bert:
        module.dropout.p = share


def batch_backward(
    encoder: TextEncoder, batch: PairBatch, settings: ContrastiveOptions, processes: Processes = ALONE
) -> Tensor:
    """Add the gradients of this process's texts of a batch; returns its part of the loss.

    Equal texts of one role go through the model once. Documents and errors have a role in common: neither has an
    instruction. Query and document of `simcse` are the same text, told apart by their dropout alone.
    """
    tokeniser, pairs = encoder.tokeniser, batch.pairs
    instruction = None if batch.kind == "simcse" else encoder.options.instructions[batch.kind]
    queries = tokeniser.sequences([pair.query for pair in pairs], instruction)
    documents = tokeniser.sequences([pair.document for pair in pairs])
    wrong = [text for pair in pairs for text in pair.errors]
    errors = tokeniser.sequences(wrong)
    roles = [("query", s) for s in queries] + [("document", s) for s in (*documents, *errors)]
    if batch.kind != "simcse":
        roles = [("any", sequence) for _, sequence in roles]
    number = {key: place for place, key in enumerate(dict.fromkeys(roles))}
    row_of = torch.tensor([number[key] for key in roles], device=encoder.device)
    same = torch.from_numpy(same_group(pairs)).to(encoder.device)
    ignored = torch.from_numpy(true_elsewhere(pairs)).to(encoder.device)

    def loss_of(distinct: Tensor) -> Tensor:
        q, d, e = distinct[row_of].split([len(queries), len(documents), len(errors)])
        return group_contrastive_loss(q, d, e, same, ignored, settings.temperature, settings.same_group)

    sequences = [sequence for _, sequence in number]
    return vectors_backward(encoder, sequences, loss_of, settings.rows_in_memory, processes)


def vectors_backward(
    encoder: TextEncoder,
    sequences: Sequence[TokenSequence],
    loss_of: Callable[[Tensor], Tensor],
    rows_in_memory: int | None = None,
    processes: Processes = ALONE,
) -> Tensor:
    """Gradients of a loss over the vectors [N, H] of all sequences, of which each process computes a share.

    The loss is computed by every process from the vectors of all; it gives each vector its gradient, which its own
    process takes to the weights. So negatives are those of the whole batch, and gradients add up to those of one
    process. With `rows_in_memory`, no more activations are kept than those of so many texts (`grad_cache`). Returns
    the loss over the number of processes.
    """
    lengths = np.array([len(sequence) for sequence in sequences])
    ordered = np.argsort(-lengths, kind="stable")[processes.share(len(sequences)).numpy()]
    cuts = similar_parts(lengths[ordered], rows_in_memory or FORWARD_ROWS)
    parts = [ordered[cut.start : cut.stop] for cut in cuts]
    seed = torch.initial_seed()

    def vectors_of(part: np.ndarray) -> tuple[Tensor]:
        with mixed_precision(encoder):
            return (encoder(encoder.tokeniser.collate([sequences[i] for i in part])).float(),)

    def loss_of_parts(computed: list[tuple[Tensor, ...]]) -> Tensor:
        own = torch.zeros(len(sequences), encoder.hidden_size, device=encoder.device, requires_grad=True)
        for part, (vectors,) in zip(parts, computed, strict=True):
            own = own.index_put((torch.from_numpy(part).to(encoder.device),), vectors)
        others = processes.sum(own.detach().clone()) - own.detach()
        return loss_of(own + others)

    seeds = [derived_seed(seed, "part", int(part[0])) for part in parts]
    recompute = rows_in_memory is not None
    return backward_by_parts(parts, vectors_of, loss_of_parts, seeds, recompute) / processes.count


def validation_metrics(
    encoder: TextEncoder, corpus: PairCorpus, settings: ContrastiveOptions, seed: int
) -> dict[str, float]:
    """On up to 1,000 held-out studies: recall@1 of each kind of pair, and how often a document beats its own errors.

    Any document of the query's group counts as found. A guide for training; the numbers to report are evaluation's.
    """
    metrics, beaten = {}, []
    for kind in settings.pairs if "simcse" not in settings.pairs else INSTRUCTED:
        rows = corpus.rows_of(kind)[:VALIDATION_STUDIES]
        pairs = [corpus.pair(kind, row, settings, seed, epoch=-1) for row in rows]
        if len(pairs) < 2:
            continue
        queries = encoder.encode([pair.query for pair in pairs], encoder.options.instructions[kind], description=kind)
        documents = encoder.encode([pair.document for pair in pairs], description=kind)
        found = same_group(pairs)[np.arange(len(pairs)), (queries @ documents.T).argmax(1)]
        metrics[f"{kind}_recall_at_1"] = float(found.mean())
        beaten += _beaten_errors(encoder, pairs, queries, documents)
    if beaten:
        metrics["document_beats_error"] = float(np.mean(beaten))
    return metrics


def _beaten_errors(encoder: TextEncoder, pairs: list[Pair], queries: np.ndarray, documents: np.ndarray) -> list[bool]:
    owner = [i for i, pair in enumerate(pairs) for _ in pair.errors]
    if not owner:
        return []
    errors = encoder.encode([text for pair in pairs for text in pair.errors], description="errors")
    right = (queries[owner] * documents[owner]).sum(1)
    return list(right > (queries[owner] * errors).sum(1))


def encoder_settings(base_dir: Path, options: EncoderOptions) -> EncoderSettings:
    """What is stored of an encoder's options, with the record of its base."""
    return EncoderSettings(
        pooling=options.pooling,
        max_length=options.max_length,
        instructions=dict(options.instructions),
        query_format=options.query_format,
        base=read_base_record(base_dir),
    )


def _begun_from(base_dir: Path) -> str:
    return "those of the base, trained on" if pooling_weights(base_dir) else "random, trained in this step"
