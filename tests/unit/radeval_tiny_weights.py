"""Folders of weights as the hub has them, for every model-based metric: real architectures, tiny and random.

In: a folder and a seed. Out: `<folder>/<repository id>/…` as `evaluation.model_metrics.folder` expects it. Needs the
packages of envs/metrics.lock.
"""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import nn
from transformers import (
    BertConfig,
    BertModel,
    DebertaV2Config,
    DebertaV2ForTokenClassification,
    DistilBertConfig,
    DistilBertModel,
    LlamaConfig,
    LlamaForCausalLM,
    MPNetConfig,
    MPNetModel,
    PreTrainedTokenizerFast,
)

from cxrflow.evaluation.metric_weights import (
    BERTSCORE,
    CHEXBERT,
    CHEXBERT_BASE,
    GREEN,
    RADGRAPH,
    RATE_ENTITIES,
    RATE_SYNONYMS,
    SCORERS,
)

BACKBONE = "microsoft/BiomedNLP-BiomedBERT-base-uncased-abstract-fulltext"
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "<s>", "</s>")
WORDS = [
    "no",
    "small",
    "large",
    "left",
    "right",
    "lower",
    "lobe",
    "lung",
    "heart",
    "pleural",
    "effusion",
    "pneumothorax",
    "consolidation",
    "opacity",
    "edema",
    "is",
    "are",
    "the",
    "a",
    "in",
    "of",
    "and",
    "with",
    "without",
    "enlarged",
    "normal",
    "clear",
    "stable",
    "new",
    ".",
    ",",
    ":",
    ";",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "/",
    "'",
    "0",
    "1",
    "2",
    "3",
]
LETTERS = [f"{prefix}{letter}" for letter in "abcdefghijklmnopqrstuvwxyz0123456789" for prefix in ("", "##")]
WIDTH = 32
SPREAD = 0.5  # of the random weights: with the usual 0.02, every text would get the same answer
ENTITIES = ("ABNORMALITY", "NON-ABNORMALITY", "DISEASE", "NON-DISEASE", "ANATOMY")
RADGRAPH_LABELS = {
    "ner": ("Anatomy::definitely present", "Observation::definitely present", "Observation::definitely absent"),
    "relation": ("modify", "located_at", "suggestive_of"),
}


def write_all(folder: Path, seed: int = 0) -> Path:
    """Weights of every metric below `folder`."""
    torch.manual_seed(seed)
    _chexbert(folder)
    _radgraph(folder)
    _ratescore(folder)
    _green(folder)
    tokenizer = _tokenizer(folder / BERTSCORE)
    config = DistilBertConfig(
        vocab_size=len(tokenizer), dim=WIDTH, n_layers=6, n_heads=2, hidden_dim=2 * WIDTH, initializer_range=SPREAD
    )
    DistilBertModel(config).save_pretrained(folder / BERTSCORE)
    return folder


def _tokenizer(folder: Path, **special: str) -> PreTrainedTokenizerFast:
    """A word-piece tokenizer of a few words and every letter, with BERT's special tokens unless told otherwise."""
    vocabulary = {piece: number for number, piece in enumerate(dict.fromkeys((*SPECIAL, *WORDS, *LETTERS)))}
    made = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    if not special:
        made.post_processor = processors.BertProcessing(("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"]))
        special = {"cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]", "pad_token": "[PAD]"}
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=made, unk_token="[UNK]", model_max_length=512, clean_up_tokenization_spaces=False, **special
    )
    tokenizer.save_pretrained(folder)
    return tokenizer


def _bert_config(tokenizer: PreTrainedTokenizerFast) -> BertConfig:
    return BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=WIDTH,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=2 * WIDTH,
        initializer_range=SPREAD,
    )


def _chexbert(folder: Path) -> None:
    config = _bert_config(_tokenizer(folder / CHEXBERT_BASE))
    config.save_pretrained(folder / CHEXBERT_BASE)
    model = nn.Module()
    model.bert = BertModel(config)
    model.linear_heads = nn.ModuleList([nn.Linear(WIDTH, 4) for _ in range(13)] + [nn.Linear(WIDTH, 2)])
    (folder / SCORERS).mkdir(parents=True, exist_ok=True)
    state = {f"module.{name}": tensor for name, tensor in model.state_dict().items()}
    torch.save({"epoch": 0, "model_state_dict": state}, folder / SCORERS / CHEXBERT)


def _radgraph(folder: Path) -> None:
    """The archive of RadGraph-XL: DyGIE++'s configuration, vocabulary and weights, and the language model it names."""
    from cxrflow.evaluation.radeval_models import prepare_radeval

    prepare_radeval()
    from RadEval.metrics.radgraph._vendor.allennlp.data import Vocabulary
    from RadEval.metrics.radgraph._vendor.allennlp.modules import text_field_embedders, token_embedders
    from RadEval.metrics.radgraph._vendor.dygie.models.dygie import DyGIE

    backbone = folder / BACKBONE
    BertModel(_bert_config(_tokenizer(backbone))).save_pretrained(backbone)
    shape = {
        "feature_size": 8,
        "max_span_width": 3,
        "target_task": "relation",
        "feedforward_params": {"num_layers": 2, "hidden_dims": 16, "dropout": 0.4},
        "loss_weights": {"ner": 0.2, "relation": 1.0, "coref": 0.0, "events": 0.0},
        "modules": {
            "coref": {"spans_per_word": 0.3, "max_antecedents": 100},
            "ner": {},
            "relation": {"spans_per_word": 0.5},
            "events": {
                "trigger_spans_per_word": 0.3,
                "argument_spans_per_word": 0.8,
                "loss_weights": {"trigger": 1.0, "arguments": 1.0},
            },
        },
    }
    bert = {"type": "pretrained_transformer_mismatched", "model_name": BACKBONE, "max_length": 512}
    settings = {
        "dataset_reader": {"type": "dygie", "max_span_width": 3, "token_indexers": {"bert": bert}},
        "model": {
            **shape,
            "type": "dygie",
            "embedder": {"token_embedders": {"bert": bert}},
            "initializer": {},
            "module_initializer": {},
        },
    }
    archive = folder / SCORERS / RADGRAPH.removesuffix(".tar.gz")
    archive.mkdir(parents=True)
    (archive / "config.json").write_text(json.dumps(settings))
    vocabulary = Vocabulary(non_padded_namespaces=["*labels"])
    for task, labels in RADGRAPH_LABELS.items():
        for label in ("", *labels) if task == "ner" else labels:
            vocabulary.add_token_to_namespace(label, f"radgraph-xl__{task}_labels")
    vocabulary.save_to_files(str(archive / "vocabulary"))
    embedder = token_embedders.PretrainedTransformerMismatchedEmbedder(model_name=str(backbone), max_length=512)
    model = DyGIE(vocab=vocabulary, embedder=text_field_embedders.BasicTextFieldEmbedder({"bert": embedder}), **shape)
    torch.save(model.state_dict(), archive / "weights.th")
    with tarfile.open(folder / SCORERS / RADGRAPH, "w:gz") as tar:
        for path in sorted(archive.iterdir()):
            tar.add(path, arcname=path.name)


def _ratescore(folder: Path) -> None:
    labels = ["O", *(f"{mark}-{entity}" for entity in ENTITIES for mark in ("B", "I"))]
    tokenizer = _tokenizer(folder / RATE_ENTITIES)
    shape = {"vocab_size": len(tokenizer), "hidden_size": WIDTH, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = DebertaV2Config(
        **shape,
        intermediate_size=2 * WIDTH,
        initializer_range=SPREAD,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
    )
    DebertaV2ForTokenClassification(config).save_pretrained(folder / RATE_ENTITIES)
    _tokenizer(folder / RATE_SYNONYMS)
    MPNetModel(MPNetConfig(**shape, intermediate_size=2 * WIDTH, initializer_range=SPREAD)).save_pretrained(
        folder / RATE_SYNONYMS
    )


def _green(folder: Path) -> None:
    tokenizer = _tokenizer(folder / GREEN, bos_token="<s>", eos_token="</s>")
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=WIDTH,
        intermediate_size=2 * WIDTH,
        num_hidden_layers=2,
        num_attention_heads=2,
        max_position_embeddings=4096,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
    )
    LlamaForCausalLM(config).save_pretrained(folder / GREEN)
