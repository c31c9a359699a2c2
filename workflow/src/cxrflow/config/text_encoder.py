"""Typed options of the text encoder stage: the base model, its adaptation, how a report becomes a vector."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from cxrflow.config.base import Section

Pooling = Literal["mean", "latent_attention", "last_token", "cls", "cls_projection"]
QueryFormat = Literal["llm2vec", "qwen3_embedding"]
Adaptation = Literal["lora", "full"]

# What a query asks for. Documents carry no instruction. "image" is the paper's (llm2clip4cxr, training/data.py).
INSTRUCTIONS = {
    "style": "Retrieve the report that describes the same study",
    "summary": "Retrieve the impression that follows from these findings",
    "abbreviation": "Retrieve the same report with its abbreviations written out",
    "image": "Retrieve the image that best matches the following report",
}


class ScratchOptions(Section):
    """A small language model made here, with random weights and a tokenizer trained on the reports."""

    architecture: Literal["llama", "bert"] = Field(
        default="llama", description="Decoder (llama, used without the causal mask) or encoder (bert)"
    )
    hidden_size: int = Field(default=128, ge=8, description="Width of the hidden states, and of the embedding")
    layers: int = Field(default=2, ge=1, description="Transformer layers")
    heads: int = Field(default=4, ge=1, description="Attention heads; hidden_size must be a multiple")
    intermediate_size: int | None = Field(
        default=None,
        ge=8,
        description="Width of the feed-forward layers; null is 4 x hidden_size (bert), 8/3 x (llama)",
    )
    vocabulary_size: int = Field(
        default=800, ge=300, description="Tokens of the byte-level BPE, its 256 bytes and special tokens included"
    )
    max_positions: int = Field(default=512, ge=16, description="Longest input, tokens")

    @model_validator(mode="after")
    def _heads_divide(self) -> ScratchOptions:
        if self.hidden_size % self.heads:
            raise ValueError(f"hidden_size {self.hidden_size} is no multiple of heads {self.heads}")
        if self.architecture == "llama" and (self.hidden_size // self.heads) % 2:
            raise ValueError(f"hidden_size / heads is {self.hidden_size // self.heads}; rotary positions need it even")
        return self


class BaseOptions(Section):
    """A language model to start from: on the hub, in a folder, or made from scratch."""

    source: Literal["hub", "local", "scratch"] = Field(
        description="Where the model comes from; of one of pictures and text (Gemma 3 of 4B and larger, MedGemma, "
        "LLaVA) its language model alone is taken"
    )
    id: str | None = Field(default=None, description="hub: repository id, e.g. emilyalsentzer/Bio_ClinicalBERT")
    revision: str | None = Field(
        default=None,
        description="hub: commit, tag, branch or refs/pr/N; the commit found is recorded, only a commit repeats",
    )
    path: str | None = Field(
        default=None, description="local: folder with config.json, safetensors and tokenizer, or of open_clip"
    )
    scratch: ScratchOptions | None = Field(default=None, description="scratch: shape of the model")
    read_as: str | None = Field(
        default=None,
        description="Model type written into config.json where the repository names one that needs its own code, "
        "e.g. bert for CXR-BERT. Remote code is never run",
    )
    adapters: tuple[str, ...] = Field(
        default=(),
        description="Low-rank adapters (peft) merged into the model in this order, each a folder or 'hub id@revision': "
        "LLM2Vec's two, for instance",
    )
    causal: bool = Field(
        default=False,
        description="Keep the causal mask: for models that were trained with it as encoders (Qwen3-Embedding). Their "
        "only pooling is last_token, and they take no mntp",
    )
    pad_token: str | None = Field(
        default=None, description="Padding token of a tokenizer without one; null takes a reserved one, else its EOS"
    )
    licence: str | None = Field(default=None, description="Licence of the weights, printed in the model card")

    @model_validator(mode="after")
    def _one_source(self) -> BaseOptions:
        needs = {"hub": ("id", "revision"), "local": ("path",), "scratch": ("scratch",)}
        for key in needs[self.source]:
            if getattr(self, key) is None:
                raise ValueError(f"source '{self.source}' needs '{key}'")
        for key in ("id", "revision", "path", "scratch", "read_as", "pad_token"):
            optional = key in ("read_as", "pad_token") and self.source != "scratch"
            if getattr(self, key) is not None and key not in needs[self.source] and not optional:
                raise ValueError(f"'{key}' has no effect with source '{self.source}'")
        for key in ("causal", "adapters"):
            if getattr(self, key) and self.source == "scratch":
                raise ValueError(f"'{key}' has no effect with source 'scratch'")
        return self


class LoraOptions(Section):
    """Low-rank adapters (LoRA) on the linear maps of the language model; merged into the weights at the end."""

    rank: int = Field(default=16, ge=1, description="Rank of each update")
    alpha: int = Field(default=32, ge=1, description="Scale: the update is multiplied by alpha / rank")
    dropout: float = Field(default=0.05, ge=0, lt=1, description="Dropout on the adapters' input")
    targets: Literal["all", "attention"] = Field(
        default="all", description="Every linear map of the layers, or those of the attention alone"
    )


class TrainingOptions(Section):
    """What both training steps share: what is trained, how long, with which optimiser."""

    adaptation: Adaptation = Field(default="lora", description="Train low-rank adapters, or all weights")
    lora: LoraOptions = Field(default=LoraOptions(), description="Adapters, where adaptation is lora")
    learning_rate: float | None = Field(
        default=None,
        gt=0,
        description="Peak learning rate of AdamW; null is 2e-4 (lora) or 1e-5 (full); for all weights of a model made "
        "from scratch it is 2e-3 (mntp) or 1e-3 (contrastive)",
    )
    epochs: int = Field(default=1, ge=1, description="Passes over the training studies")
    max_steps: int | None = Field(default=None, ge=1, description="Stop after so many steps; null is no limit")
    batch_size: int = Field(default=32, ge=2, description="Rows of a batch")
    weight_decay: float = Field(default=0.01, ge=0, description="Weight decay of matrices; vectors have none")
    warmup_fraction: float = Field(default=0.1, ge=0, lt=1, description="Share of the steps with rising learning rate")
    max_gradient_norm: float = Field(default=1.0, gt=0, description="Gradients are clipped to this norm")
    gradient_checkpointing: bool = Field(
        default=False, description="Recompute activations: less memory, a third slower"
    )
    packed: bool = Field(
        default=False,
        description="Compute batches without their padding, a few percent of the work; refused for attention with a "
        "window (Mistral's first, Phi-3, Gemma 2 and 3, ModernBERT) or capped logits, or that cannot be exchanged "
        "(DeBERTa)",
    )
    checkpoint_steps: int = Field(
        default=500, ge=1, description="Steps between two checkpoints; the last step has one until the model is written"
    )


class MntpOptions(TrainingOptions):
    """Masked next-token prediction: token i from the hidden state at i - 1 (BERT: plain masked tokens)."""

    mask_fraction: float = Field(default=0.2, gt=0, lt=1, description="Share of the report's tokens to predict")
    replace_fraction: float = Field(default=0.8, ge=0, le=1, description="Of those, replaced by the mask token")
    random_fraction: float = Field(default=0.1, ge=0, le=1, description="Of those, replaced by a random token")
    mask_token: str | None = Field(
        default=None,
        description="A reserved token of the tokenizer; null takes its own mask token or the first reserved",
    )

    @model_validator(mode="after")
    def _fractions_and_mask(self) -> MntpOptions:
        if self.replace_fraction + self.random_fraction > 1:
            raise ValueError("replace_fraction + random_fraction is more than 1")
        if self.mask_token is not None and not self.mask_token.strip("_"):
            raise ValueError("mask_token may not be made of '_': '___' is MIMIC-CXR's de-identification mark")
        return self


class ContrastiveOptions(TrainingOptions):
    """Supervised contrastive learning on pairs of texts of one study, with injected errors as hard negatives."""

    batch_size: int = Field(default=64, ge=2, description="Pairs of a batch; all of one kind")
    temperature: float = Field(default=0.02, gt=0, description="Cosines are divided by it")
    pairs: tuple[Literal["style", "summary", "abbreviation", "simcse"], ...] = Field(
        default=("style", "summary", "abbreviation"),
        min_length=1,
        description="Kinds: report and style variant, findings and impression, abbreviated and expanded report; simcse "
        "alone is the unsupervised step: a report and itself, under another dropout, without hard negatives",
    )
    simcse_dropout: float = Field(
        default=0.3, gt=0, lt=1, description="simcse: dropout of the attention (LLM2Vec's value)"
    )
    hard_negatives: int = Field(
        default=1,
        ge=0,
        description="Injected errors drawn for each study and epoch: negatives of every study of the batch, of its own "
        "always; where another says the very words of one, it is left out for that other alone",
    )
    rows_in_memory: int | None = Field(
        default=None,
        ge=1,
        description="Texts whose activations are kept at a time, for batches larger than the memory (GradCache: same "
        "gradients, one forward more); null keeps all",
    )
    keep_adapter: bool = Field(
        default=False,
        description="Beside the merged weights, keep the low-rank adapter by itself in `adapter/` (adaptation lora)",
    )
    same_group: Literal["positive", "mask", "negative"] = Field(
        default="positive",
        description="Another row of the same study or with the same normalised text: also right, left out of the loss, "
        "or a negative like any other (plain InfoNCE, an ablation)",
    )

    @model_validator(mode="after")
    def _consistent(self) -> ContrastiveOptions:
        if "simcse" in self.pairs and len(self.pairs) > 1:
            raise ValueError("pairs: simcse is the unsupervised step and goes with no other kind")
        if self.keep_adapter and self.adaptation != "lora":
            raise ValueError("keep_adapter has no effect with adaptation 'full'")
        return self


class EncoderOptions(Section):
    """A text encoder: its base, the steps of its adaptation, how a report becomes a vector."""

    base: str = Field(description="Name of the language model, in text_bases")
    pooling: Pooling = Field(
        default="mean",
        description="Token states to one vector: mean, latent_attention (512 latents), last_token, cls, or, for a base "
        "from open_clip (BiomedCLIP), cls_projection: the first state through its tower's projection. Latents "
        "come from the base (latent_attn.* in its safetensors or pytorch_model.bin) or, where contrastive trains them, "
        "begin at random; else they are refused",
    )
    max_length: int = Field(default=512, ge=16, description="Longest input, tokens, instruction included")
    instructions: dict[Literal["style", "summary", "abbreviation", "image"], str] = Field(
        default=INSTRUCTIONS, description="Instruction of a query, by what is looked for; an empty one is none"
    )
    query_format: QueryFormat = Field(
        default="llm2vec",
        description="How an instruction stands before a query: llm2vec '<instruction>; ', its tokens apart from the "
        "text's; qwen3_embedding 'Instruct: <instruction>\\nQuery:', in one string with the text, as that model was "
        "trained (pooling last_token alone)",
    )
    mntp: MntpOptions | None = Field(default=None, description="Stage A, masked next-token prediction; null skips it")
    contrastive: ContrastiveOptions | None = Field(
        default=None, description="Stage B, supervised contrastive learning; null skips it"
    )

    @model_validator(mode="after")
    def _whole(self) -> EncoderOptions:
        missing = sorted(set(INSTRUCTIONS) - set(self.instructions))
        if missing:
            raise ValueError(f"instructions lacks {', '.join(missing)}; an empty text is no instruction")
        if self.query_format == "qwen3_embedding" and self.pooling != "last_token":
            raise ValueError("query_format qwen3_embedding goes with pooling last_token alone")
        return self

    def for_mntp(self) -> EncoderOptions:
        """The part stage A reads: another pooling or stage B does not rerun it."""
        return EncoderOptions(base=self.base, max_length=self.max_length, mntp=self.mntp)

    def for_contrastive(self) -> EncoderOptions:
        """The part stage B reads."""
        return self.model_copy(update={"mntp": None})
