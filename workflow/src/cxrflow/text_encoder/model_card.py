"""The README.md of an encoder folder, from its record alone: same record, same text."""

from __future__ import annotations

from typing import Any

from transformers import PretrainedConfig

from cxrflow.text_encoder.bidirectional import declared_causal
from cxrflow.text_encoder.sentence_transformers_files import Agreement
from cxrflow.text_encoder.tokenise import rendered

POOLED = {
    "mean": "Average the states of the report's own tokens (without the special tokens and the instruction)",
    "last_token": "Take the state of the last token",
    "cls": "Take the state of the first token",
    "latent_attention": "Pool the states of the report's own tokens by the latent attention of `pooling.safetensors`",
    "cls_projection": "Take the state of the first token through the two maps of `pooling.safetensors`, a GELU between",
}


def model_card(name: str, record: dict[str, Any], config: PretrainedConfig, agreement: Agreement | None) -> str:
    """Markdown model card: what it is, how to use it, base and licence, adaptation with data and metrics.

    `agreement`: what `sentence_transformers` does alike, None where it does not load the folder.
    """
    base = record["base"]
    revision = f", revision `{base['revision']}`" if base["revision"] else ""
    steps = "".join(_step(step) for step in base["adaptation"]) or "None: the language model as it came.\n"
    attention = "causal" if declared_causal(config) else "bidirectional"
    query = rendered("<instruction>", record["query_format"]).replace("\n", "\\n")
    instructions = "".join(f"| {use} | {text or '(none)'} |\n" for use, text in sorted(record["instructions"].items()))
    return f"""# {name}

Encoder of chest X-ray reports, made by cxrflow. Research software, no medical device.

- Model: {config.model_type}, {config.hidden_size} wide, {config.num_hidden_layers} layers, {attention} attention
- Base: {base["name"]} ({base["source"]}{revision})
- Licence of the base: {base["licence"] or "not stated"}; it applies to these weights too
- Pooling: {record["pooling"]}; longest input {record["max_length"]} tokens; right padding

## Use

```
cxrflow encode-text FOLDER reports.csv embeddings.parquet --text-column report
```

`AutoModel.from_pretrained` and `AutoTokenizer.from_pretrained` load this folder too.
{POOLED[record["pooling"]]}, then normalise.{_sentence_transformers(agreement)}

## Instructions

A query is `{query}` followed by the text; a document is the text alone.

| what is looked for | instruction |
|---|---|
{instructions}
## Adaptation

{steps}"""


def _sentence_transformers(agreement: Agreement | None) -> str:
    if agreement is None:
        return ""
    queries = (
        'Queries too, with `prompt_name="style"` and so on.'
        if agreement.queries
        else "Not of queries: its tokens where instruction and text meet are others, so no prompts are stored. Take "
        "`cxrflow encode-text --instruction`."
    )
    blanks = "" if agreement.white_space else " Line breaks and runs of blanks must be written as one blank."
    return f"""

`sentence_transformers` gives the same vectors of documents. {queries}
Marks of de-identification, `___`, `XXXX`, `[NAME]`, must be written as the word `unspecified`, as `encode-text` does
by itself.{blanks}

```python
from sentence_transformers import SentenceTransformer
vectors = SentenceTransformer("FOLDER").encode(reports)
```"""


def _step(step: dict[str, Any]) -> str:
    facts = {key: value for key, value in step.items() if key not in ("step", "metrics")}
    lines = [f"### {step['step']}\n\n"]
    lines += [f"- {key.replace('_', ' ')}: {_shown(value)}\n" for key, value in sorted(facts.items())]
    if step.get("metrics"):
        lines.append("\n| on the validation split | before | after |\n|---|---|---|\n")
        for metric, (before, after) in sorted(step["metrics"].items()):
            lines.append(f"| {metric.replace('_', ' ')} | {_shown(before)} | {_shown(after)} |\n")
    return "".join(lines) + "\n"


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, dict):
        inner = {key: f"({_shown(item)})" if isinstance(item, dict) else _shown(item) for key, item in value.items()}
        return ", ".join(f"{key} {text}" for key, text in sorted(inner.items()))
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
