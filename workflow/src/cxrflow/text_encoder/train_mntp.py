"""Stage A: a base adapted to reports by masked next-token prediction.

In: a base folder, reports.parquet tables (training split). Out: a base folder of the same form, weights merged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import torch

from cxrflow.config.text_encoder import EncoderOptions, MntpOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import atomic_directory, write_json
from cxrflow.io.model_files import bring_terms
from cxrflow.io.tables import read_table
from cxrflow.text_encoder import lora
from cxrflow.text_encoder.backbone import LanguageModel, load_language_model, load_tokenizer, save_model
from cxrflow.text_encoder.batches import MadeWhenAsked, bucketed_batches, derived_seed
from cxrflow.text_encoder.device import mixed_precision
from cxrflow.text_encoder.distributed import ALONE, Processes
from cxrflow.text_encoder.encoder import BASE_FILE, POOLING_FILE, pooling_weights, read_base_record
from cxrflow.text_encoder.mntp import mask_token_id, mask_tokens, masked_logits, masked_loss, ordinary_tokens
from cxrflow.text_encoder.tokenise import TextTokeniser
from cxrflow.text_encoder.training import Run, fingerprint, learning_rate, train
from cxrflow.text_encoder.weights import save_weights

VALIDATION_TEXTS = 1000
# Two layers, 128 wide, 700 Open-I reports, 320 steps: masked-token accuracy .37 at 1e-3, .41 at 2e-3, .31 at 4e-3.
SCRATCH_RATE = 2e-3


@dataclass(frozen=True)
class MaskedBatch:
    """Rows of the corpus, and the seed of what is hidden in them."""

    texts: tuple[str, ...]
    study_ids: tuple[str, ...]
    seed: int


def train_mntp(
    base_dir: Path,
    out_dir: Path,
    reports: Sequence[Path],
    options: EncoderOptions,
    seed: int,
    work_dir: Path,
    processes: Processes = ALONE,
) -> dict[str, Any]:
    """Train and write `out_dir`; returns the facts of the step as the model card has them.

    Raises CxrflowError where the options have no mntp section, the split is empty, or the base is causal.
    """
    if options.mntp is None:
        raise CxrflowError("train-mntp: the encoder's options have no 'mntp' section")
    settings = options.mntp
    corpus, validation = corpus_of(reports, "train"), corpus_of(reports, "validate")[:VALIDATION_TEXTS]
    if not len(corpus):
        raise CxrflowError("train-mntp: no report of the training split")

    record = read_base_record(base_dir)
    torch.manual_seed(derived_seed(seed, "mntp"))
    language_model = load_language_model(base_dir)
    tokeniser = TextTokeniser(load_tokenizer(base_dir), options.max_length)
    task = MaskedTask(language_model, tokeniser, settings, processes)
    language_model.model.to(processes.device)
    before = task.metrics(validation, seed)

    trunk = prepared(language_model, settings)
    run = Run(
        options=settings,
        learning_rate=learning_rate(settings, SCRATCH_RATE if record.source == "scratch" else None),
        seed=seed,
        work_dir=work_dir,
        fingerprint=fingerprint(options.for_mntp(), seed, [base_dir, *reports]),
        description="mntp",
        processes=processes,
    )
    facts = train(
        language_model.model, lambda epoch: epoch_batches(corpus, settings.batch_size, seed, epoch), task.backward, run
    )
    after = task.metrics(validation, seed)
    step = {
        "step": "mntp",
        "options": settings.model_dump(mode="json"),
        "learning_rate": run.learning_rate,
        "texts": len(corpus),
        "texts_by_dataset": corpus["study"].str.partition("/")[0].value_counts().to_dict(),
        "seed": seed,
        **facts,
        "metrics": {name: [before[name], after[name]] for name in before},
    }
    record = record.model_copy(update={"adaptation": (*record.adaptation, step)})
    if processes.first:
        with atomic_directory(out_dir) as temporary:
            save_model(lora.merged(trunk).cpu(), tokeniser.tokenizer, temporary)
            if weights := pooling_weights(base_dir):  # they wait for stage B
                save_weights(weights, temporary / POOLING_FILE)
            write_json(temporary / BASE_FILE, record.model_dump(mode="json"))
            bring_terms(base_dir, temporary)
        run.checkpoints.clear()
    processes.wait()
    return step


def prepared(language_model: LanguageModel, settings: MntpOptions) -> torch.nn.Module:
    """The trunk made ready for training: adapters in place, the rest frozen but a head that starts at random."""
    trunk = language_model.trunk
    if settings.gradient_checkpointing:
        trunk.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
    if settings.adaptation == "lora":
        for name, parameter in language_model.model.named_parameters():
            parameter.requires_grad = name in language_model.new_weights
        trunk = lora.with_adapters(trunk, settings.lora)
    return trunk


class MaskedTask:
    """Gradients and validation metrics of masked prediction."""

    def __init__(
        self,
        language_model: LanguageModel,
        tokeniser: TextTokeniser,
        settings: MntpOptions,
        processes: Processes = ALONE,
    ) -> None:
        self.language_model = language_model
        self.processes = processes
        self.tokeniser = tokeniser
        self.settings = settings
        self.mask_id = mask_token_id(tokeniser.tokenizer, settings.mask_token)
        self.ordinary = ordinary_tokens(tokeniser.tokenizer)

    def backward(self, rows: MaskedBatch) -> torch.Tensor:
        """Add the gradients of this process's rows of a batch; returns their part of its loss."""
        batch = self.tokeniser(rows.texts)
        ids, chosen = mask_tokens(batch, self.mask_id, self.ordinary, self.settings, rows.seed)
        mine = self.processes.share(len(ids))
        if not chosen[mine].any():
            return torch.zeros((), device=self.language_model.model.device)
        with mixed_precision(self.language_model.model):
            loss = masked_loss(self.language_model, batch, ids, chosen, mine, self.settings.packed)
        loss.backward()
        return loss.detach()

    @torch.no_grad()
    def metrics(self, corpus: pd.DataFrame, seed: int) -> dict[str, float]:
        """Loss and accuracy over the hidden tokens of a corpus; the same tokens are hidden at each call."""
        if not len(corpus):
            return {}
        model = self.language_model.model
        model.eval()
        loss, right, count = 0.0, 0, 0
        with mixed_precision(model):
            for rows in epoch_batches(corpus, self.settings.batch_size, seed, epoch=-1):
                batch = self.tokeniser(rows.texts)
                ids, chosen = mask_tokens(batch, self.mask_id, self.ordinary, self.settings, rows.seed)
                changed = {**batch, "input_ids": ids}
                logits = masked_logits(self.language_model, changed, chosen, self.settings.packed).float().cpu()
                truth = batch["input_ids"][chosen]
                loss += float(torch.nn.functional.cross_entropy(logits, truth, reduction="sum"))
                right += int((logits.argmax(-1) == truth).sum())
                count += len(truth)
        return {"masked_token_loss": loss / count, "masked_token_accuracy": right / count}


def corpus_of(reports: Sequence[Path], split: str) -> pd.DataFrame:
    """Distinct texts of a split, as written and with abbreviations expanded: columns study (dataset/study_id), text."""
    parts = []
    for path in reports:
        table = read_table(path, ["dataset", "study_id", "split", "text", "text_expanded"])
        table = table[table["split"] == split]
        study = table["dataset"] + "/" + table["study_id"]
        parts += [pd.DataFrame({"study": study, "text": table[column]}) for column in ("text", "text_expanded")]
    corpus = pd.concat(parts) if parts else pd.DataFrame({"study": [], "text": []})
    corpus = corpus[corpus["text"].str.strip().astype(bool)] if len(corpus) else corpus
    return corpus.sort_values(["study", "text"], kind="stable").drop_duplicates("text").reset_index(drop=True)


def epoch_batches(corpus: pd.DataFrame, batch_size: int, seed: int, epoch: int) -> Sequence[MaskedBatch]:
    """The corpus once, in batches of similar length (characters stand in for tokens), in random order."""
    order = bucketed_batches(corpus["text"].str.len(), batch_size, derived_seed(seed, "mntp order", epoch))

    def batch(number: int) -> MaskedBatch:
        rows = corpus.iloc[order[number]]
        return MaskedBatch(
            texts=tuple(rows["text"]), study_ids=tuple(rows["study"]), seed=derived_seed(seed, "mask", epoch, number)
        )

    return MadeWhenAsked(len(order), batch)
