"""Prompts of zero-shot classification: sentences that state or deny a label, and their embeddings by a model.

In: a YAML file, under each label the lists `present` and `absent`. Out: one row a prompt: label, state, embedding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from cxrflow.config.study import read_yaml
from cxrflow.errors import CxrflowError, nearest
from cxrflow.reports.label_lexicon import LABELS

STATES = ("present", "absent")


def load_prompts(path: Path) -> pd.DataFrame:
    """Rows label, state, prompt of every label of the file.

    Raises CxrflowError for a label that is none of the 14, and for one without sentences of both states.
    """
    if not path.is_file():
        raise CxrflowError(f"prompts {path} does not exist")
    rows = []
    for label, sentences in read_yaml(path).items():
        if label not in LABELS:
            raise CxrflowError(f"{path}: no label '{label}'{nearest(label, LABELS)}")
        if not isinstance(sentences, dict) or set(sentences) != set(STATES) or not all(sentences.values()):
            raise CxrflowError(f"{path}: {label} needs the lists {' and '.join(STATES)}, each with a sentence at least")
        rows += [(label, state, str(prompt)) for state in STATES for prompt in sentences[state]]
    return pd.DataFrame(rows, columns=["label", "state", "prompt"])


def embed_prompts(path: Path, encode_texts: Callable[[Sequence[str]], Any]) -> pd.DataFrame:
    """The prompts' rows label, state, embedding. Raises as `load_prompts`."""
    prompts = load_prompts(path)
    features = encode_texts(prompts["prompt"].to_list())
    return prompts[["label", "state"]].assign(embedding=list(features.numpy()))
