"""Options of the CLIP stage: one entry of `runs` names one trained model.

A run is a text encoder, the data it is paired with, a vision tower and how they are trained together. Defaults are
the paper's setting (LLM2CLIP4CXR, arXiv 2509.15234) where it is known and its first author's public scripts where not.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from cxrflow.config.base import Section
from cxrflow.config.text_encoder import LoraOptions
from cxrflow.errors import nearest
from cxrflow.io.hashing import sha256_text

TextMode = Literal["lora", "frozen", "full"]
TextHead = Literal["linear", "adapter"]
Loss = Literal["group_infonce", "infonce", "siglip", "reference"]
ReportText = Literal["text", "text_expanded"]
Share = Annotated[float, Field(gt=0, le=1)]
TIMM, HUB = "timm/", "hf-hub:"


class VisionOptions(Section):
    """The vision tower, made by open_clip's factory."""

    name: str = Field(
        default="EVA02-L-14-336",
        min_length=1,
        description="A model of open_clip (EVA02-L-14-336, EVA02-B-16, ViT-B-16, RN50, hf-hub:…), or timm/<name>",
    )
    pretrained: str = Field(
        default="merged2b_s6b_b61k",
        description="Weights to start from: a tag of open_clip for that model, a file (.safetensors or .pt), "
        "'timm' for the ones timm publishes for a timm/ model, or empty for random ones",
    )
    image_size: int | None = Field(
        default=None,
        ge=16,
        description="Side of the square the tower sees, pixels; at most that of the shards. Empty for the model's own",
    )
    embed_dim: int | None = Field(
        default=None,
        ge=8,
        description="Width of the shared space. Empty for the model's own (EVA02-L: 768, timm/: 512), which keeps its "
        "pretrained projection; another number starts that one layer anew (the reference code: 1280)",
    )
    grad_checkpointing: bool = Field(
        default=False,
        description="Recompute activations in the backward pass: less GPU memory, about 1.3 times the time",
    )

    @model_validator(mode="after")
    def _weights_exist(self) -> VisionOptions:
        if self.name.startswith(TIMM) and self.pretrained not in ("", "timm"):
            raise ValueError(
                f"pretrained: '{self.pretrained}' is none of {self.name}'s weights; timm/ models take 'timm' or empty"
            )
        if not self.name.startswith(TIMM) and self.pretrained == "timm":
            raise ValueError(f"pretrained: 'timm' goes with a timm/ model, not with {self.name}")
        if self.name.startswith(HUB) and self.pretrained:
            raise ValueError("pretrained: an hf-hub: model brings its own weights; leave it empty")
        return self

    @property
    def weights_key(self) -> str:
        """Name of the folder that its weights are fetched into, one for each model and weights; "" for random ones."""
        if not self.pretrained and not self.name.startswith(HUB):
            return ""
        readable = re.sub(r"[^A-Za-z0-9_.]+", "-", f"{self.name}-{Path(self.pretrained).name}").strip("-.")
        return f"{readable}-{sha256_text(f'{self.name} {self.pretrained}')[:8]}"

    @property
    def own_weights(self) -> list[Path]:
        """The user's file of weights, where `pretrained` names one that is there."""
        file = Path(self.pretrained)
        return [file] if file.is_file() else []


class RunLoraOptions(LoraOptions):
    """Low-rank adapters (LoRA) of a run's text encoder, as the paper has them; merged into the weights at the end."""

    dropout: float = Field(default=0.1, ge=0, lt=1, description="Dropout on the adapters' input")
    targets: Literal["all", "attention"] = Field(
        default="attention", description="Every linear map of the layers, or those of the attention alone"
    )


class TrainOptions(Section):
    """How the two towers are trained together."""

    epochs: float = Field(default=20, gt=0, description="Passes over the studies of the run; ignored with samples_seen")
    samples_seen: int | None = Field(
        default=None,
        ge=1,
        description="Pairs seen in all, instead of epochs; the same number makes the arms of an ablation equal",
    )
    batch_size: int = Field(
        default=1024, ge=2, description="Pairs in a step over all processes, each other's negatives"
    )
    vision_lr: float = Field(default=1e-5, ge=0, description="Peak learning rate of the vision tower's last layer")
    text_lr: float = Field(default=1e-4, ge=0, description="Peak learning rate of the encoder or of its LoRA matrices")
    head_lr: float = Field(
        default=1e-4,
        ge=0,
        description="Peak learning rate of the text projection, of a new image projection and of the logit scale",
    )
    layer_decay: float = Field(
        default=0.85,
        gt=0,
        le=1,
        description="Factor on the learning rate from each layer of the vision tower to the one before; 1 for none",
    )
    weight_decay: float = Field(default=0.05, ge=0, description="AdamW decay of matrices; biases and norms have none")
    beta1: float = Field(default=0.9, ge=0, lt=1, description="AdamW's memory of the gradient")
    beta2: float = Field(default=0.98, ge=0, lt=1, description="AdamW's memory of its square")
    epsilon: float = Field(default=1e-6, gt=0, description="AdamW's floor of the denominator")
    warmup_fraction: float = Field(
        default=0.05, ge=0, lt=1, description="Part of the steps in which the rate climbs; then it falls along a cosine"
    )
    clip_norm: float = Field(
        default=5.0, gt=0, description="Largest L2 norm of a step's gradient; longer ones are scaled"
    )
    precision: Literal["auto", "fp32", "bf16"] = Field(
        default="auto",
        description="Number format of the towers' arithmetic in training; auto is bf16 on a GPU, fp32 elsewhere",
    )
    loss: Loss = Field(
        default="group_infonce",
        description="group_infonce: CLIP's, where pairs of one study or with one text are positives of each other; "
        "infonce: plain CLIP; siglip: pair by pair (arXiv 2303.15343), equal texts being negatives; reference: infonce "
        "as llm2clip4cxr was released, features not normalised, logit scale not exponentiated, for comparison only",
    )
    micro_batch_size: int | None = Field(
        default=None,
        ge=1,
        description="Pairs whose activations a process keeps at a time, for batches larger than the memory (GradCache: "
        "same gradients, one forward pass more); empty keeps those of its whole share",
    )
    packed: bool = Field(
        default=False,
        description="Compute texts without any padding; refused for attention with a window or capped logits",
    )
    crop_scale: float = Field(
        default=0.9, gt=0, le=1, description="Smallest part of the image's area a random crop keeps; 1 for no cropping"
    )
    style_probability: float = Field(
        default=0.0, ge=0, le=1, description="Chance that a study's report is replaced by one of its style variants"
    )
    styles: list[str] = Field(default=[], description="Styles of variants to draw from; empty for every style there is")
    section_probability: float = Field(
        default=0.0,
        ge=0,
        le=1,
        description="Chance that a report with findings and impression is shown with one of them alone",
    )
    shuffle_probability: float = Field(
        default=0.0,
        ge=0,
        le=1,
        description="Chance that sentences change places within their section (the reference code: 0.3)",
    )
    renderings: int = Field(
        default=0,
        ge=0,
        description="Different words of a study over the run: its n-th showing has the words of showing n modulo this "
        "number; 0 for new ones each time. With text_mode frozen each is encoded once and kept",
    )
    lora: RunLoraOptions = Field(
        default=RunLoraOptions(), description="Adapters of the text encoder, in text_mode lora"
    )
    ema_decay: float = Field(
        default=0.0,
        ge=0,
        lt=1,
        description="Decay a step of a moving average of the weights, which is then what is validated and saved "
        "(0.999 over thousands of steps); 0 for none",
    )
    compile: bool = Field(
        default=False,
        description="torch.compile the blocks of both towers: fewer milliseconds a step on a GPU, half a minute at the "
        "start, results that differ in rounding. Needs a C++ compiler and Python's headers; the train image has them",
    )
    validate_every: float = Field(
        default=1, gt=0, description="Epochs between two validations; the last step is always followed by one"
    )
    early_stop_after: int = Field(
        default=0,
        ge=0,
        description="Stop after this many validations without a better mean recall (@1, 5, 10, both directions) and "
        "save the weights of the best one; 0 trains to the end and saves the last",
    )
    checkpoint_minutes: float = Field(
        default=10, ge=0, description="Minutes between two checkpoints; 0 for one each step"
    )
    image_memory_gb: float = Field(
        default=8,
        ge=0,
        description="Images are decoded once and kept if they need at most this much memory in each process, GB; else "
        "read again",
    )

    @model_validator(mode="after")
    def _each_option_has_an_effect(self) -> TrainOptions:
        if self.styles and not self.style_probability:
            raise ValueError("styles has no effect with style_probability 0")
        if self.renderings and not (self.style_probability or self.section_probability or self.shuffle_probability):
            raise ValueError(
                "renderings has no effect where style_probability, section_probability and shuffle_probability are 0: "
                "a report has its own words alone"
            )
        if self.micro_batch_size and self.micro_batch_size > self.batch_size:
            raise ValueError(
                f"micro_batch_size {self.micro_batch_size} has no effect with batch_size {self.batch_size}"
            )
        if self.early_stop_after and not self.samples_seen and self.validate_every >= self.epochs:
            raise ValueError(
                f"early_stop_after has no effect with validate_every {self.validate_every:g} and epochs "
                f"{self.epochs:g}: the last step is validated alone"
            )
        return self


class RunOptions(Section):
    """One trained model."""

    encoder: str = Field(min_length=1, description="Text encoder of the run, a name in text_encoders")
    text_mode: TextMode = Field(
        default="lora",
        description="lora adapts the encoder (the paper), frozen trains only a projection of cached text features "
        "(LLM2CLIP), full trains every weight",
    )
    text_head: TextHead = Field(
        default="linear",
        description="From the encoder into the shared space: linear is LayerNorm and a linear map (the paper), adapter "
        "puts four residual blocks before them (LLM2CLIP)",
    )
    train_on: list[str] = Field(
        default=[], description="Datasets to train on, by name; empty for every one of the study that has reports"
    )
    dataset_weights: dict[str, float] = Field(
        default={},
        description="How often a study of a dataset is seen in an epoch, by name of dataset: 2 twice, 0.5 every second "
        "epoch; 1 for those not named",
    )
    report_text: ReportText | dict[str, ReportText] = Field(
        default="text",
        description="Column of reports.parquet: text as written, text_expanded with abbreviations expanded; one for "
        "all datasets, or by dataset (those not named: text). A test split is embedded by its dataset's",
    )
    instruction: str | None = Field(
        default=None, description="Instruction before each report; null for the encoder's own for images, '' for none"
    )
    fraction: Share | dict[str, Share] = Field(
        default=1.0,
        description="Part of the training studies to use, a smaller one within a larger one: one for all datasets, or "
        "by dataset (those not named: 1), as for clean and noisy reports in a certain ratio",
    )
    mismatched: dict[str, Share] = Field(
        default={},
        description="Part of a dataset's training studies that exchange their reports among each other, by dataset: "
        "noise that no text encoder can mend, to set beside noisy wording",
    )
    seed: int | None = Field(default=None, ge=0, description="Seed of the run; empty for the study's")
    seeds: list[Annotated[int, Field(ge=0)]] = Field(
        default=[],
        description="Several seeds: a run <name>-seed<N> is trained with each, and tables and figures print their mean "
        "under this name",
    )
    vision: VisionOptions = Field(default=VisionOptions(), description="Vision tower")
    training: TrainOptions = Field(default=TrainOptions(), description="Training")

    @model_validator(mode="after")
    def _the_encoder_is_trained_where_it_is_said_how(self) -> RunOptions:
        for key, modes in (("lora", ("lora",)), ("text_lr", ("lora", "full"))):
            given = getattr(self.training, key) != TrainOptions.model_fields[key].default
            if given and self.text_mode not in modes:
                raise ValueError(f"training.{key} has no effect with text_mode '{self.text_mode}'; leave it out")
        return self

    @model_validator(mode="after")
    def _seeds_once(self) -> RunOptions:
        if self.seeds and self.seed is not None:
            raise ValueError("seed and seeds exclude each other; name all of them in seeds")
        if len(set(self.seeds)) < len(self.seeds):
            raise ValueError(f"seeds names one twice (found {self.seeds})")
        return self

    @model_validator(mode="after")
    def _dataset_weights_are_of_what_is_trained_on(self) -> RunOptions:
        for name, weight in self.dataset_weights.items():
            if weight <= 0:
                raise ValueError(
                    f"dataset_weights.{name}: {weight} is not above 0; leave a dataset out of train_on instead"
                )
            if self.train_on and name not in self.train_on:
                raise ValueError(
                    f"dataset_weights: '{name}' is not in train_on{nearest(name, self.train_on)} "
                    f"({', '.join(self.train_on)})"
                )
        return self

    def fraction_of(self, dataset: str) -> float:
        """Part of a dataset's training studies that the run uses."""
        return self.fraction.get(dataset, 1.0) if isinstance(self.fraction, dict) else self.fraction

    def report_text_of(self, dataset: str) -> ReportText:
        """Column of a dataset's reports that the run reads."""
        return self.report_text.get(dataset, "text") if isinstance(self.report_text, dict) else self.report_text
