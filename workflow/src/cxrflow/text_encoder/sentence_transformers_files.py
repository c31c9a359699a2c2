"""What `sentence_transformers` reads beside an encoder's weights, so that it gives the same vectors.

In: an encoder folder with its tokenizer, and the settings. Out: modules.json and a small configuration a module:

    Transformer -> WordWeights -> Pooling -> Normalize

Its mean pooling takes in the tokens of the template ([CLS], [SEP], BOS), ours does not: their weight is 0. It reads
white space as it comes, we collapse it: the stored tokenizer does so too, where its class lets it. It reads instruction
and text as one string, we apart: a WordPiece gives the same tokens, a byte-level BPE joins the blank between them to
the first word, and then no prompts are written. What agrees is found out by trying the stored tokenizer.
"""

from __future__ import annotations

import copy
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from tokenizers import Regex, normalizers
from transformers import PreTrainedTokenizerBase

from cxrflow.config.text_encoder import QueryFormat
from cxrflow.errors import CxrflowError
from cxrflow.io.atomic import write_json
from cxrflow.text_encoder.backbone import load_tokenizer
from cxrflow.text_encoder.tokenise import TextTokeniser, rendered

MODES = {"mean": "mean_tokens", "last_token": "lasttoken", "cls": "cls_token"}
PACKAGE = "sentence_transformers.models"  # the names of releases 2 to 6


# As `str.split` knows them.
BLANK = "[" + "".join(char for char in map(chr, range(sys.maxunicode + 1)) if char.isspace()) + "]"
# At the end a single blank after a semicolon stays: so ends an instruction, which is tokenised by itself.
EDGES = rf"\A{BLANK}+|(?<!;){BLANK}+\z|(?<=;)(?! \z){BLANK}+\z"
UNEVEN = (
    "  Small\n\nleft  effusion;\t no\r\n change.\n",
    "\u00a0FINDINGS:\n Clear.  \n\n[IMPRESSION]\r\n\r\n 1. Stable;\n",
    "[FINDINGS]\n\x0bNo   pneumothorax\u2028.\x1c[IMPRESSION]  Clear. ",
)
BEGINNINGS = ("Small effusion.", "no change", "[FINDINGS] Clear.", "1. Stable", "(AP) view", "\u00c9panchement")


@dataclass(frozen=True)
class Agreement:
    """What `sentence_transformers` does as `encode-text` does."""

    white_space: bool
    queries: bool


class Settings(Protocol):
    """Of an encoder's settings, what is written here."""

    pooling: str
    max_length: int
    instructions: dict[str, str]
    query_format: QueryFormat


def write_sentence_transformers_files(
    folder: Path, tokeniser: TextTokeniser, hidden_size: int, settings: Settings
) -> Agreement | None:
    """Write the files for a pooling it knows; latent attention and an open_clip projection have none there.

    `folder` already has the tokenizer. Returns what will agree, None where nothing was written.
    """
    pooling, tokenizer = settings.pooling, tokeniser.tokenizer
    if pooling not in MODES:
        return None
    white_space = _collapses(tokenizer, tokenizer, settings) or _taught_to_collapse(tokenizer, folder, settings)
    queries = _same_queries(load_tokenizer(folder), tokeniser, settings)
    modules: list[tuple[str, str, dict[str, Any]]] = [("Transformer", "", {})]
    if pooling == "mean":
        modules.append(("WordWeights", "1_WordWeights", _template_left_out(tokeniser)))
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
    prompts = prompts if queries else {}
    write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": prompts, "default_prompt_name": None, "similarity_fn_name": "cosine"},
    )
    return Agreement(white_space, queries)


def _taught_to_collapse(tokenizer: PreTrainedTokenizerBase, folder: Path, settings: Settings) -> bool:
    """Have the tokenizer, and the one in `folder`, collapse white space as `plain` does; False where it cannot.

    Some classes (Qwen2Tokenizer, GemmaTokenizer) make their own normaliser at every load.
    """
    backend = getattr(tokenizer, "backend_tokenizer", None)
    if backend is None:
        return False
    before, untaught = backend.normalizer, copy.deepcopy(tokenizer)
    edges, blanks = normalizers.Replace(Regex(EDGES), ""), normalizers.Replace(Regex(f"{BLANK}+"), " ")
    backend.normalizer = normalizers.Sequence([edges, blanks, *([before] if before else [])])
    tokenizer.save_pretrained(folder)
    if _collapses(load_tokenizer(folder), untaught, settings):
        return True
    backend.normalizer = before
    tokenizer.save_pretrained(folder)
    return False


def _collapses(tokenizer: PreTrainedTokenizerBase, untaught: PreTrainedTokenizerBase, settings: Settings) -> bool:
    """Whether uneven white space makes the tokens that even one made before, and instructions theirs."""
    instructions = [rendered(text, settings.query_format) for text in settings.instructions.values()]
    uneven, even = [*UNEVEN, *instructions], [*(" ".join(text.split()) for text in UNEVEN), *instructions]
    found, expected = (how(texts)["input_ids"] for how, texts in ((tokenizer, uneven), (untaught, even)))
    return found == expected


def _same_queries(tokenizer: PreTrainedTokenizerBase, tokeniser: TextTokeniser, settings: Settings) -> bool:
    """Whether prompt and text as one string make our tokens, and the prompt alone as many as we leave out."""
    for instruction in settings.instructions.values():
        prompt = rendered(instruction, settings.query_format)
        alone = tokenizer(prompt)["input_ids"]
        length = len(alone) - (alone[-1] in tokenizer.all_special_ids) if prompt else 0
        try:
            sequences = tokeniser.sequences(BEGINNINGS, instruction)
        except CxrflowError:  # the instruction leaves the text no room, or a text has no token
            return False
        for text, ours in zip(BEGINNINGS, sequences, strict=True):
            theirs = tokenizer(prompt + text, truncation=True, max_length=settings.max_length)["input_ids"]
            if theirs != list(ours.ids) or (prompt and settings.pooling == "mean" and length != ours.start):
                return False
    return True


def _template_left_out(tokeniser: TextTokeniser) -> dict[str, Any]:
    """Weights of the tokens: 0 for those of the template; a word the tokenizer does not know is the text's own."""
    tokens = tokeniser.tokenizer.convert_ids_to_tokens
    return {
        "vocab": tokens(list(range(len(tokeniser.tokenizer)))),
        "word_weights": dict.fromkeys(tokens([*tokeniser.prefix, *tokeniser.suffix]), 0.0),
        "unknown_word_weight": 1.0,
    }
