"""What `sentence_transformers` reads beside an encoder's weights, so that it gives the same vectors.

In: an encoder folder's settings and tokenizer. Out: modules.json and a small configuration a module:

    Transformer -> WordWeights -> Pooling -> Normalize

Its mean pooling takes in the tokenizer's special tokens, ours does not: their weight is 0. The vectors of documents are
those of `encode-text`; so are those of queries, given with `prompt_name`, where the tokenizer makes no token across the
border of instruction and text (WordPiece never does; a byte-level BPE joins the blank to the first word).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from transformers import PreTrainedTokenizerBase

from cxrflow.config.text_encoder import QueryFormat
from cxrflow.io.atomic import write_json
from cxrflow.text_encoder.tokenise import rendered

MODES = {"mean": "mean_tokens", "last_token": "lasttoken", "cls": "cls_token"}
PACKAGE = "sentence_transformers.models"  # the names of releases 2 to 6


class Settings(Protocol):
    """Of an encoder's settings, what is written here."""

    pooling: str
    max_length: int
    instructions: dict[str, str]
    query_format: QueryFormat


def write_sentence_transformers_files(
    folder: Path, tokenizer: PreTrainedTokenizerBase, hidden_size: int, settings: Settings
) -> None:
    """Write the files for a pooling it knows; latent attention and an open_clip projection have none there."""
    pooling = settings.pooling
    if pooling not in MODES:
        return
    modules: list[tuple[str, str, dict[str, Any]]] = [("Transformer", "", {})]
    if pooling == "mean":
        modules.append(("WordWeights", "1_WordWeights", _special_tokens_left_out(tokenizer)))
    pooled = {
        "word_embedding_dimension": hidden_size,
        "include_prompt": pooling != "mean",  # the first and the last token are those of the whole input
        **{f"pooling_mode_{mode}": mode == MODES[pooling] for mode in MODES.values()},
    }
    modules += [("Pooling", f"{len(modules)}_Pooling", pooled), ("Normalize", f"{len(modules) + 1}_Normalize", {})]
    write_json(
        folder / "modules.json",
        [
            {"idx": number, "name": str(number), "path": path, "type": f"{PACKAGE}.{name}"}
            for number, (name, path, _) in enumerate(modules)
        ],
    )
    for _, path, options in modules[1:]:
        (folder / path).mkdir()
        write_json(folder / path / "config.json", options)
    write_json(folder / "sentence_bert_config.json", {"max_seq_length": settings.max_length, "do_lower_case": False})
    prompts = {name: rendered(text, settings.query_format) for name, text in settings.instructions.items()}
    write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": prompts, "default_prompt_name": None, "similarity_fn_name": "cosine"},
    )


def _special_tokens_left_out(tokenizer: PreTrainedTokenizerBase) -> dict[str, Any]:
    return {
        "vocab": tokenizer.convert_ids_to_tokens(list(range(len(tokenizer)))),
        "word_weights": dict.fromkeys(tokenizer.all_special_tokens, 0.0),
        "unknown_word_weight": 1.0,
    }
