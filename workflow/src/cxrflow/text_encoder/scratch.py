"""A small language model made here: tokenizer trained on the reports, random weights.

In: texts of the training split, a shape, a seed. Out: tokenizer and model with its prediction head. The same texts and
seed give the same model on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import (
    BertConfig,
    BertForMaskedLM,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedModel,
    PreTrainedTokenizerFast,
)

from cxrflow.config.text_encoder import ScratchOptions
from cxrflow.text_encoder.batches import derived_seed
from cxrflow.text_encoder.tokenise import plain

# Named as Llama 3 and BERT name them; the order gives their ids, from 0.
SPECIAL_TOKENS = {
    "llama": {
        "pad_token": "<|finetune_right_pad_id|>",
        "bos_token": "<|begin_of_text|>",
        "eos_token": "<|end_of_text|>",
        "mask_token": "<|reserved_special_token_0|>",
    },
    "bert": {
        "pad_token": "[PAD]",
        "unk_token": "[UNK]",
        "cls_token": "[CLS]",
        "sep_token": "[SEP]",
        "mask_token": "[MASK]",
    },
}
SECTION_TAGS = ("[FINDINGS]", "[IMPRESSION]")


def make_tokenizer(texts: Iterable[str], shape: ScratchOptions) -> PreTrainedTokenizerFast:
    """A byte-level BPE: every text has tokens, none is unknown. Section tags are one token each."""
    special = SPECIAL_TOKENS[shape.architecture]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=shape.vocabulary_size - len(SECTION_TAGS),
        special_tokens=list(special.values()),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator((_without_tags(plain(text)) for text in texts), trainer)
    tokenizer.add_tokens([AddedToken(tag, normalized=True) for tag in SECTION_TAGS])  # a normaliser sees whole texts
    if shape.architecture == "bert":
        start, end = special["cls_token"], special["sep_token"]
        template, tokens = f"{start} $A {end}", (start, end)
    else:
        template, tokens = f"{special['bos_token']} $A", (special["bos_token"],)
    tokenizer.post_processor = processors.TemplateProcessing(
        single=template, special_tokens=[(token, tokenizer.token_to_id(token)) for token in tokens]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, model_max_length=shape.max_positions, padding_side="right", **special
    )


def make_model(shape: ScratchOptions, tokenizer: PreTrainedTokenizerFast, seed: int) -> PreTrainedModel:
    """Random weights by `seed`; a decoder already has the flag that makes it bidirectional."""
    torch.manual_seed(derived_seed(seed, "scratch", shape.architecture))
    common = {
        "vocab_size": len(tokenizer),
        "hidden_size": shape.hidden_size,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "max_position_embeddings": shape.max_positions,
        "pad_token_id": tokenizer.pad_token_id,
        "tie_word_embeddings": True,
    }
    if shape.architecture == "bert":
        return BertForMaskedLM(BertConfig(intermediate_size=shape.intermediate_size or 4 * shape.hidden_size, **common))
    return LlamaForCausalLM(
        LlamaConfig(
            # As in Llama: three matrices of 8/3 the width cost what BERT's two of four times do.
            intermediate_size=shape.intermediate_size or (8 * shape.hidden_size // 3 + 31) // 32 * 32,
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            is_causal=False,
            use_cache=False,
            **common,
        )
    )


def _without_tags(text: str) -> str:
    for tag in SECTION_TAGS:
        text = text.replace(tag, " ")
    return text
