"""Reports into token ids: the one way, for training, embedding and the CLIP tower.

In: texts and an instruction. Out: `TokenSequence`s, or a right-padded batch of tensors

    input_ids, attention_mask, embed_mask        each int64 [B, L]

The sequence is  [BOS or CLS] + instruction + text + [EOS or SEP]  as the tokenizer's own template has it. Instruction
and text are tokenised apart and joined as ids, so the embed mask (the text's tokens, which pooling averages) is exact
whatever the tokenizer merges at the border, and truncation shortens the text alone. Qwen3-Embedding was trained on one
string of both; its tokens may belong to both, and its embed mask covers the instruction too: it pools the last token.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import torch
from transformers import PreTrainedTokenizerBase

from cxrflow.config.text_encoder import QueryFormat
from cxrflow.errors import CxrflowError
from cxrflow.reports.normalise import SECTION_TAGS, marks

# De-identification marks (MIMIC-CXR's ___, Open-I's XXXX, our [NAME]) say nothing of the patient. One neutral word
# stands for all, so that the same sentence of two institutions has the same tokens.
NEUTRAL_WORD = "unspecified"
CHUNK = 8192  # texts tokenised together
KEPT = {f"[{tag}]" for tag in SECTION_TAGS}

Batch = dict[str, torch.Tensor]


@dataclass(frozen=True)
class TokenSequence:
    """Ids of one input; the text's own tokens are `ids[start:end]`."""

    ids: tuple[int, ...]
    start: int
    end: int

    def __len__(self) -> int:
        return len(self.ids)


def plain(text: str) -> str:
    """Text as the model sees it: de-identification marks replaced by one neutral word, blanks collapsed."""
    parts, end = [], 0
    for start, stop in marks(text):
        if text[start:stop] not in KEPT:
            parts += [text[end:start], NEUTRAL_WORD]
            end = stop
    return " ".join("".join([*parts, text[end:]]).split())


def rendered(instruction: str | None, query_format: QueryFormat = "llm2vec") -> str:
    """The instruction as it stands before the text, or nothing.

    "<instruction>; " (LLM2Vec's form), or "Instruct: <instruction>, a line break, "Query:" (Qwen3-Embedding's card).
    """
    instruction = " ".join((instruction or "").split()).rstrip("; ")
    if not instruction:
        return ""
    return f"Instruct: {instruction}\nQuery:" if query_format == "qwen3_embedding" else f"{instruction}; "


class TextTokeniser:
    """A tokenizer with the length and the templates of an encoder."""

    def __init__(
        self, tokenizer: PreTrainedTokenizerBase, max_length: int, query_format: QueryFormat = "llm2vec"
    ) -> None:
        if tokenizer.pad_token_id is None:
            raise CxrflowError(
                "the tokenizer has no padding token; `cxrflow base-model` sets one (option 'pad_token' names it)"
            )
        self.tokenizer = tokenizer
        self.max_length = max_length
        self.query_format: QueryFormat = query_format
        self.prefix, self.suffix = _template(tokenizer)

    def __call__(self, texts: Sequence[str], instruction: str | None = None) -> Batch:
        """Texts into a padded batch. Raises CxrflowError as `sequences` does."""
        return self.collate(self.sequences(texts, instruction))

    def sequences(self, texts: Sequence[str], instruction: str | None = None) -> list[TokenSequence]:
        """Token ids of each text. Raises as `iterate`."""
        return list(self.iterate(texts, instruction))

    def iterate(self, texts: Sequence[str], instruction: str | None = None) -> Iterator[TokenSequence]:
        """Token ids of one text after another; never those of all are held, which are 4 kB a report.

        Raises CxrflowError for a text without a token (its position is named, never its words), and for an
        instruction that leaves the text no room.
        """
        missing = [i for i, text in enumerate(texts) if not isinstance(text, str) or not text.strip()]
        if missing:
            raise CxrflowError(f"{len(missing)} of {len(texts)} texts are empty, the first at position {missing[0]}")
        before = rendered(instruction, self.query_format)
        command = self._ids([before])[0] if before else []
        room = self.max_length - len(self.prefix) - len(self.suffix)
        if len(command) >= room:
            raise CxrflowError(
                f"the instruction takes {len(command)} tokens: no room for the text in max_length {self.max_length}"
            )
        lead = ""
        if self.query_format == "qwen3_embedding":  # instruction and text are tokenised as one
            lead, command = before, []
        start, room = len(self.prefix) + len(command), room - len(command)
        for start_of_chunk in range(0, len(texts), CHUNK):
            chunk = texts[start_of_chunk : start_of_chunk + CHUNK]
            for position, ids in enumerate(self._ids([lead + plain(text) for text in chunk]), start_of_chunk):
                if not ids:
                    raise CxrflowError(
                        f"the text at position {position} of {len(texts)} has no token this tokenizer knows"
                    )
                ids = ids[:room]
                yield TokenSequence((*self.prefix, *command, *ids, *self.suffix), start=start, end=start + len(ids))

    def collate(self, sequences: Sequence[TokenSequence]) -> Batch:
        """Sequences into one batch, padded on the right to the longest of them."""
        length, start, end = torch.tensor([(len(s), s.start, s.end) for s in sequences]).T[:, :, None]
        place = torch.arange(int(length.max()))
        attended = place < length
        input_ids = torch.full(attended.shape, self.tokenizer.pad_token_id, dtype=torch.long)
        input_ids[attended] = torch.tensor([*chain.from_iterable(s.ids for s in sequences)])
        embedded = (place >= start) & (place < end)
        return {"input_ids": input_ids, "attention_mask": attended.long(), "embed_mask": embedded.long()}

    def _ids(self, texts: list[str]) -> list[list[int]]:
        # verbose=False: a report longer than the model takes is cut below, no reason for a warning.
        return self.tokenizer(texts, add_special_tokens=False, verbose=False)["input_ids"]


def _template(tokenizer: PreTrainedTokenizerBase) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Special tokens the tokenizer puts before and after a text."""
    bare = tokenizer("chest", add_special_tokens=False)["input_ids"]
    full = tokenizer("chest")["input_ids"]
    for start in range(len(full) - len(bare) + 1):
        if full[start : start + len(bare)] == bare:
            return tuple(full[:start]), tuple(full[start + len(bare) :])
    raise CxrflowError("the tokenizer's template changes the text's own tokens; its embed mask cannot be exact")
