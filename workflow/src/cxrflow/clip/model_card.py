"""The README.md of a trained model, from its clip.json and the scores given: same facts, same text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

OPEN_SETTINGS = (
    *("trained_on", "n_train", "n_train_images", "n_mismatched", "validation", "reports_without_image", "seed"),
)

HEADS = {"linear": "LayerNorm and a linear map", "adapter": "LLM2CLIP's four residual blocks, LayerNorm, a linear map"}
REFERENCE_WARNING = """
> **For comparison only.** Trained as the code of llm2clip4cxr was released: features were not normalised and the logit
> scale was not exponentiated, so the loss saw products of any size, and the scale below is no temperature. Retrieval
> uses cosines all the same. Use a model of another loss for anything but measuring what that costs.
"""


@dataclass(frozen=True)
class Score:
    """One number of an evaluation, as the card prints it."""

    dataset: str
    direction: str
    metric: str
    value: float
    low: float | None
    high: float | None
    chance: float | None
    pool: int | None


def model_card(name: str, config: dict[str, Any], scores: Sequence[Score] = (), licence: str = "other") -> str:
    """Markdown model card with the hub's front matter.

    What the model is for, how to load it, what it was made from and under whose terms, how it was trained, what it
    scored, what it must not be used for. licence: of the weights, an identifier of the hub.
    """
    text, encoder, vision, training = (config[key] for key in ("text", "encoder", "vision", "training"))
    steps = ", ".join(step for step in encoder["adaptation"] if step) or "none"
    columns = text["report_text"]
    if isinstance(columns, dict):
        columns = ", ".join(f"{column} of {dataset}" for dataset, column in sorted(columns.items())) or "text"
    return f"""---
license: {json.dumps(licence)}
library_name: cxrflow
tags: [chest-x-ray, radiology, image-text-retrieval, clip, cxrflow]
---
# {name}

Chest X-ray images and radiology reports in one space of {text["embed_dim"]} dimensions, made by cxrflow after
LLM2CLIP4CXR (arXiv 2509.15234). Research software, no medical device: not for diagnosis, triage or any care decision.
{REFERENCE_WARNING if training["loss"] == "reference" else ""}
| | |
|---|---|
| vision tower | {vision["name"]}{f", weights {vision['pretrained']}" if vision["pretrained"] else ""} |
| text encoder | {encoder["name"]}: {encoder["base"]}; adaptation: {steps} |
| text mode | {text["mode"]}; head: {HEADS[text["head"]]} |
| loss | {training["loss"]} |
| report text | column {columns}; instruction: {text["instruction"] or "none"} |
| logit scale | {config["logit_scale"]:.2f} |

## Use

```python
from cxrflow.clip.load import load_clip

model = load_clip("{name}")
scores = model.encode_images(images) @ model.encode_texts(["Small left pleural effusion."]).T
```

`images` is a uint8 array [N, S, S] of grey squares, bones white; `cxrflow.serving.search.read_query_image(model, path)`
makes one of a DICOM, PNG or JPEG file, `cxrflow embed-images` a table of embeddings of a folder of them. Left and right
are meant: do not mirror images. The vision tower alone needs open_clip, not cxrflow:

```python
import open_clip
from open_clip.transform import PreprocessCfg, image_transform_v2

model = open_clip.create_model("local-dir:{name}", load_weights=False, force_image_size={_side(config)}).eval()
open_clip.load_checkpoint(model, "{name}/open_clip_model.safetensors")
prepare = image_transform_v2(PreprocessCfg(**model.visual.preprocess_cfg), is_train=False)
features = model.encode_image(prepare(image)[None], normalize=True)
```

`image` is such a grey square as a PIL image. These lines and no shorter call: open_clip's text tower is an empty
placeholder here, so that texts cannot be searched with it, and without the size it builds a vision tower of another.

## Preprocessing

{_preprocessing(config)}
## Data and licences

{_data(config)}
## Training

{training["n_train"]} studies with {training["n_train_images"]} images of the training split, seed {training["seed"]}.
{_mismatched(training)}{training["samples_seen"]} pairs seen, {training["batch_size"]} a step.

<details><summary>Every setting</summary>

```json
{_settings(config)}
```

</details>

## Metrics

{_validation(training["validation"], training["best_step"])}{_scores(scores)}
## Intended use

Research on image-text retrieval: finding studies like a description, or reports like a film, in a collection one may
read; comparing text encoders; a start for further training. By people who can judge a chest film themselves.

Not intended: any decision about a patient, screening, triage, report generation shown to patients, or telling who a
patient is.

## Limits

A score says which report fits an image best among those offered, not that it is right. Of what training never showed it
says nothing. Nothing is known of patients, devices and institutions unlike those of the training data, of children, or
of groups that are rare in it; performance by age, sex or origin was not measured. Negations and sides are the known
weakness of such models. Embeddings of reports and images are patient data where these are.
"""


def _side(config: dict[str, Any]) -> int | str:
    return config["vision"]["image_size"] or "None"


def _preprocessing(config: dict[str, Any]) -> str:
    images = config["images"]
    low, high = images["percentile_low"], images["percentile_high"]
    return f"""Pixels to a grey square of {images["size"]} px by the images stage: normaliser {images["normaliser"]},
percentiles {low:g} and {high:g}, proportions kept, black around (`clip.json`, `images`). Then an antialiased bicubic
resize to what the vision tower sees, its mean and its deviation (`open_clip_config.json`, `preprocess_cfg`).
"""


def _data(config: dict[str, Any]) -> str:
    terms = config["licences"]
    rows = []
    for dataset in config["training"]["trained_on"]:
        known = terms["data"].get(dataset)
        named = f"{known['title']}, {known['version']}" if known else dataset
        rows.append(f"| trained on | {dataset}: {named} | {known['licence'] if known else 'not stated'} |\n")
    start, licence = _vision_weights(config)
    rows.append(f"| vision weights | {start} | {licence} |\n")
    rows.append(f"| encoder weights | {config['encoder']['base']} | {terms['encoder'] or 'not stated'} |\n")
    return (
        "All of these terms apply to these weights too: who passes them on must be allowed to by each.\n\n"
        "| | what | licence or terms |\n|---|---|---|\n" + "".join(rows)
    )


def _vision_weights(config: dict[str, Any]) -> tuple[str, str]:
    """What the vision tower started from, and whose terms that is under."""
    if "vision_weights" not in config:
        return "not stated: an earlier cxrflow wrote clip.json", "not stated"
    found = config["vision_weights"]
    if found is None:
        return "none: random weights", "-"
    revision = f" at {found['revision']}" if found["revision"] else ""
    named = ", ".join(dict.fromkeys([f"{found['source']}{revision}", found["file"]]))  # a user's file is both
    return f"{named}, SHA-256 {found['sha256']}", "their publisher’s terms"


def _settings(config: dict[str, Any]) -> str:
    kept = {key: value for key, value in config["training"].items() if key not in OPEN_SETTINGS}
    return json.dumps({"vision": config["vision"], "training": kept}, indent=1, sort_keys=True)


def _mismatched(training: Mapping[str, Any]) -> str:
    """What the card says of reports exchanged on purpose."""
    count = training.get("n_mismatched", 0)  # a folder trained before there was the option has no such key
    return f"{count} of the studies were trained with another study's report, on purpose.\n" if count else ""


def _validation(recall: dict[str, Any] | None, best_step: int | None) -> str:
    if recall is None:
        return "Not run: the validation split has no pairs.\n"
    when = "at the end" if best_step is None else f"at step {best_step}, whose weights these are"
    lines = [f"Strict retrieval among the {recall['pool']} studies of the validation split, one image each, {when}:\n"]
    lines.append("| k | image to text | text to image | chance |\n|---|---|---|---|")
    for k in sorted(int(key.rsplit("_", 1)[1]) for key in recall["chance"]):
        both = [recall[f"{way}_recall_at_{k}"] for way in ("image_to_text", "text_to_image")]
        lines.append(f"| {k} | {both[0]:.3f} | {both[1]:.3f} | {recall['chance'][f'recall_at_{k}']:.3f} |")
    return "\n".join(lines) + "\n"


def _scores(scores: Sequence[Score]) -> str:
    if not scores:
        return ""
    lines = ["\nTest splits, strict matching, intervals over patients:\n"]
    lines.append("| dataset | direction | metric | value | chance | pool |\n|---|---|---|---|---|---|")
    for score in scores:
        interval = "" if score.low is None or score.high is None else f" [{score.low:.3f}, {score.high:.3f}]"
        chance = "" if score.chance is None else f"{score.chance:.3f}"
        lines.append(
            f"| {score.dataset} | {score.direction} | {score.metric} | {score.value:.3f}{interval} | {chance} | "
            f"{score.pool if score.pool is not None else ''} |"
        )
    return "\n".join(lines) + "\n"
