"""The README.md of a trained model, from its clip.json alone: same facts, same text."""

from __future__ import annotations

from typing import Any

HEADS = {"linear": "LayerNorm and a linear map", "adapter": "LLM2CLIP's four residual blocks, LayerNorm, a linear map"}
REFERENCE_WARNING = """
> **For comparison only.** Trained as the code of llm2clip4cxr was released: features were not normalised and the logit
> scale was not exponentiated, so the loss saw products of any size, and the scale below is no temperature. Retrieval
> uses cosines all the same. Use a model of another loss for anything but measuring what that costs.
"""


def model_card(name: str, config: dict[str, Any], encoder_licence: str | None) -> str:
    """Markdown model card: what it is, how to load it, what it was trained on, what it must not be used for."""
    text, encoder, vision, training = (config[key] for key in ("text", "encoder", "vision", "training"))
    steps = ", ".join(step for step in encoder["adaptation"] if step) or "none"
    columns = text["report_text"]
    if isinstance(columns, dict):
        columns = ", ".join(f"{column} of {dataset}" for dataset, column in sorted(columns.items())) or "text"
    return f"""# {name}

Chest X-ray images and radiology reports in one space of {text["embed_dim"]} dimensions, made by cxrflow after
LLM2CLIP4CXR (arXiv 2509.15234). Research software, no medical device: not for diagnosis, triage or any care decision.
{REFERENCE_WARNING if training["loss"] == "reference" else ""}
| | |
|---|---|
| vision tower | {vision["name"]}, weights {vision["pretrained"] or "random"} |
| text encoder | {encoder["name"]}: {encoder["base"]}; adaptation: {steps} |
| licence of the encoder's weights | {encoder_licence or "not stated"} |
| text mode | {text["mode"]}; head: {HEADS[text["head"]]} |
| loss | {training["loss"]} |
| report text | column {columns}; instruction: {text["instruction"] or "none"} |
| trained on | {", ".join(training["trained_on"])}: {training["n_train"]} studies |
| pairs seen | {training["samples_seen"]}, {training["batch_size"]} a step |
| seed | {training["seed"]} |
| logit scale | {config["logit_scale"]:.2f} |

## Use

```python
from cxrflow.clip.load import load_clip

model = load_clip("{name}")
scores = model.encode_images(images) @ model.encode_texts(["Small left pleural effusion."]).T
```

`images` is a uint8 array [N, S, S] of grey squares as `cxrflow ingest` writes them, bones white. `model.model` is an
open_clip model. Left and right are meant: do not mirror images.

## While training

{_validation(training["validation"], training["best_step"])}
## Limits

A score says which report fits an image best among those offered, not that it is right. Nothing is known of patients,
devices and institutions unlike those of the training data. The training data's terms of use apply to these weights.
"""


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
