"""The text encoder: a report and an instruction into a vector.

In: an encoder folder (or a plain AutoModel folder, with clear defaults). Out: pooled vectors [B, H]. A folder holds

    config.json, model.safetensors, tokenizer files     what AutoModel and AutoTokenizer load
    pooling.safetensors                                 weights of the pooling, where it has any
    cxrflow_encoder.json                                pooling, max_length, instructions, base, adaptation
    README.md                                           model card
    modules.json, 1_WordWeights/, ...                   the same for sentence_transformers, where it knows the pooling
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pydantic import Field, ValidationError
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from cxrflow.config.base import Section, explain
from cxrflow.config.text_encoder import INSTRUCTIONS, Pooling, QueryFormat
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json, write_text
from cxrflow.progress import progress
from cxrflow.text_encoder import lora
from cxrflow.text_encoder.backbone import (
    LATENT_PREFIX,
    load_backbone,
    load_tokenizer,
    longest_input,
    save_model,
    stored_tensors,
)
from cxrflow.text_encoder.batches import similar_parts
from cxrflow.text_encoder.bidirectional import declared_causal
from cxrflow.text_encoder.device import device_named, mixed_precision
from cxrflow.text_encoder.model_card import model_card
from cxrflow.text_encoder.packed import states
from cxrflow.text_encoder.pooling import Pool, build_pooling, prepared
from cxrflow.text_encoder.sentence_transformers_files import write_sentence_transformers_files
from cxrflow.text_encoder.tokenise import Batch, TextTokeniser, TokenSequence
from cxrflow.text_encoder.weights import save_weights

ENCODER_FILE = "cxrflow_encoder.json"
BASE_FILE = "cxrflow_base.json"
POOLING_FILE = "pooling.safetensors"


class BaseRecord(Section):
    """Where a language model came from and what was done to it since (cxrflow_base.json)."""

    source: str = Field(description="hub, local, scratch, or folder (made by other software)")
    name: str = Field(description="Repository id, folder or shape")
    revision: str | None = Field(default=None, description="Commit of the hub repository")
    licence: str | None = Field(default=None, description="Licence of the weights")
    adaptation: tuple[dict[str, Any], ...] = Field(default=(), description="Training steps so far, with their metrics")
    projection: int | None = Field(default=None, description="Width of the vectors of an open_clip text tower")


class EncoderSettings(Section):
    """How a folder's model becomes an encoder (cxrflow_encoder.json)."""

    pooling: Pooling = Field(default="mean", description="Token states to one vector")
    max_length: int = Field(default=512, description="Longest input, tokens")
    instructions: dict[str, str] = Field(
        default=INSTRUCTIONS, description="Instruction of a query, by what is looked for"
    )
    query_format: QueryFormat = Field(default="llm2vec", description="How an instruction stands before a query")
    base: BaseRecord = Field(description="The language model and its adaptation")


class TextEncoder(nn.Module):
    """A bidirectional language model, its tokeniser and its pooling.

    `model` may be replaced by itself wrapped in peft adapters; everything here goes on working. With `packed` set,
    batches are computed without their padding (packed.py); vectors are the same up to rounding.
    """

    def __init__(
        self, model: PreTrainedModel, tokenizer: PreTrainedTokenizerBase, options: EncoderSettings, pooling: nn.Module
    ) -> None:
        super().__init__()
        limit = longest_input(model)
        if limit is not None and options.max_length > limit:
            raise CxrflowError(f"max_length {options.max_length} is more than the model's {limit} positions")
        if declared_causal(model.config) and options.pooling != "last_token":
            raise CxrflowError(f"a causal model's only pooling is last_token, not {options.pooling}")
        self.model = model
        self.pooling = pooling
        self.tokeniser = TextTokeniser(tokenizer, options.max_length, options.query_format)
        self.options = options
        self.packed = False

    @classmethod
    def load(cls, folder: str | Path, device: str | torch.device = "cpu") -> TextEncoder:
        """An encoder from its folder, leak-tested, in eval mode.

        A plain model folder has no cxrflow_encoder.json: mean pooling, 512 tokens (or as many as the model takes).
        Raises CxrflowError where the folder is none, lacks weights, or holds a model that is causal undeclared.
        """
        folder = Path(folder)
        if not folder.is_dir():
            raise CxrflowError(f"encoder {folder} is no folder")
        model = load_backbone(folder)
        options = _read(EncoderSettings, folder / ENCODER_FILE) or default_settings(folder, model)
        return cls.assembled(folder, model, options).to(device_named(str(device))).eval()

    @classmethod
    def from_base(cls, folder: str | Path, options: EncoderSettings, to_train: bool = False) -> TextEncoder:
        """An encoder from a base folder and the settings it is to have. Raises as `assembled`."""
        return cls.assembled(Path(folder), load_backbone(Path(folder)), options, to_train)

    @classmethod
    def assembled(
        cls, folder: Path, model: PreTrainedModel, options: EncoderSettings, to_train: bool = False
    ) -> TextEncoder:
        """The model with the tokenizer and pooling weights of `folder`; only `to_train` are random ones made for it.

        Raises CxrflowError where the weights are missing and nothing will train them, or do not fit.
        """
        pooling = build_pooling(options.pooling, model.config.hidden_size, options.base.projection)
        if next(pooling.parameters(), None) is not None:
            weights = pooling_weights(folder)
            if weights:
                _load_strictly(pooling, weights, folder)
            elif (folder / ENCODER_FILE).is_file():
                raise CxrflowError(f"{folder} asks for {options.pooling} pooling and lacks {POOLING_FILE}")
            elif not to_train:
                raise CxrflowError(
                    f"{folder} brings no weights of {options.pooling} pooling, and nothing here trains them: vectors "
                    "would be random. Add a 'contrastive' section, which does, or take another pooling. Where the "
                    f"model's makers keep {LATENT_PREFIX}* in a pytorch_model.bin beside its safetensors, fetch both "
                    "and make the base with source 'local'"
                )
        return cls(model, load_tokenizer(folder), options, pooling)

    @property
    def hidden_size(self) -> int:
        """Width of the vector."""
        return getattr(self.pooling, "width", self.model.config.hidden_size)

    @property
    def device(self) -> torch.device:
        return next(self.model.parameters()).device

    def lora_targets(self) -> list[str]:
        """Names of the attention's linear maps, for a LoRA on the encoder. Raises CxrflowError for unknown names."""
        return lora.attention_names(self.model)

    def tokenise(self, texts: Sequence[str], instruction: str | None = None) -> Batch:
        """Texts into a right-padded batch on the CPU. Raises CxrflowError for an empty text."""
        return self.tokeniser(texts, instruction)

    def forward(self, batch: Batch, pool: Pool | None = None) -> Tensor:
        """Pooled vectors [B, H] of a batch from `tokenise`, not normalised; `pool` is the own pooling, prepared."""
        hidden = states(self.model, batch, self.packed)
        masks = (batch[name].to(self.device, non_blocking=True) for name in ("attention_mask", "embed_mask"))
        # Pooling adds up hundreds of states: in float32 also where the layers ran in bfloat16.
        return (pool or self.pooling)(hidden.float(), *masks)

    def encode(
        self,
        texts: Sequence[str],
        instruction: str | None = None,
        batch_size: int = 64,
        description: str | None = "texts",
    ) -> np.ndarray:
        """L2-normalised float32 vectors [N, H] of texts; equal texts are encoded once.

        Without a progress bar where `description` is None.
        Raises CxrflowError for an empty text, naming its position.
        """
        return self.encode_sequences(self.tokeniser.sequences(texts, instruction), batch_size, description)

    @torch.no_grad()
    def encode_sequences(
        self, sequences: Sequence[TokenSequence], batch_size: int = 64, description: str | None = "texts"
    ) -> np.ndarray:
        """L2-normalised float32 vectors [N, H] of tokenised texts, in batches of similar length."""
        if not len(sequences):
            return np.zeros((0, self.hidden_size), dtype=np.float32)
        unique = list(dict.fromkeys(sequences))
        unique.sort(key=len, reverse=True)  # the longest first: what does not fit fails at once
        vectors = torch.empty(len(unique), self.hidden_size, device=self.device)  # fetched once: a GPU never waits
        training = self.training
        self.eval()
        with mixed_precision(self), progress(total=len(unique), description=description, unit="text") as bar:
            pool = prepared(self.pooling)
            for part in similar_parts([len(sequence) for sequence in unique], batch_size):
                pooled = self(self.tokeniser.collate([unique[place] for place in part]), pool).float()
                vectors[part.start : part.stop] = torch.nn.functional.normalize(pooled, dim=-1)
                bar.update(len(part))
        self.train(training)
        place = {sequence: row for row, sequence in enumerate(unique)}
        return vectors.cpu().numpy()[[place[sequence] for sequence in sequences]]

    def save(self, folder: str | Path, name: str | None = None) -> None:
        """Write the encoder folder, adapters merged into the weights. Equal weights give equal bytes.

        `name` heads the model card; the folder's own name is that of a temporary one while it is being written.
        """
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        if weights := self.pooling.state_dict():
            save_weights(weights, folder / POOLING_FILE)
        save_model(lora.merged(self.model), self.tokeniser.tokenizer, folder)
        write_json(folder / ENCODER_FILE, self.options.model_dump(mode="json"))
        agreement = write_sentence_transformers_files(folder, self.tokeniser, self.hidden_size, self.options)
        record = self.options.model_dump(mode="json")
        write_text(folder / "README.md", model_card(name or folder.name, record, self.model.config, agreement))


def pooling_weights(folder: Path) -> dict[str, Tensor]:
    """Weights of the pooling that a base or an encoder folder brings; none for most."""
    own = folder / POOLING_FILE
    return load_file(own) if own.is_file() else stored_tensors(folder, LATENT_PREFIX)


def read_base_record(folder: Path) -> BaseRecord:
    """What is known of a base folder; a folder of other software is known by its name alone."""
    return _read(BaseRecord, folder / BASE_FILE) or BaseRecord(source="folder", name=folder.name)


def default_settings(folder: Path, model: PreTrainedModel) -> EncoderSettings:
    """Settings for a model folder without its own: 512 tokens or the model's limit; mean, or last_token if causal."""
    pooling = "last_token" if declared_causal(model.config) else "mean"
    return EncoderSettings(
        pooling=pooling, max_length=min(512, longest_input(model) or 512), base=read_base_record(folder)
    )


def _read(model: type[Section], path: Path) -> Any:
    if not path.is_file():
        return None
    try:
        return model.model_validate_json(path.read_text(encoding="utf-8"))
    except ValidationError as error:
        raise CxrflowError(explain(error, model, str(path))) from error


def _load_strictly(module: nn.Module, weights: dict[str, Tensor], folder: Path) -> None:
    try:
        module.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    except RuntimeError as error:
        raise CxrflowError(f"{folder}: the pooling weights do not fit a model of this width") from error
