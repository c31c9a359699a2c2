"""A token-classification model as one more recogniser: what it finds is joined to what the rules find.

In: a folder with config.json, safetensors and a fast tokenizer, as `cxrflow phi-model` writes it. Long reports are read
in overlapping windows; of a token in two windows the label counts that was given further from a window's edge.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import torch
from transformers import AutoModelForTokenClassification, AutoTokenizer

from cxrflow.config.reports import PhiModelOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.normalise import MASK_KINDS
from cxrflow.reports.recognisers.base import LIKELY, ReportRecogniser, Span
from cxrflow.reports.recognisers.tokens import ReportTokens

# Labels of published de-identification and name models. Ages are left to the rules: only those over 89 are protected.
_KNOWN = {
    **{kind: kind for kind in MASK_KINDS},
    **dict.fromkeys(("PATIENT", "HCW", "PER", "PERSON", "DOCTOR", "STAFF", "USERNAME"), "NAME"),
    **dict.fromkeys(("VENDOR", "ORG", "ORGANIZATION"), "HOSPITAL"),
    **dict.fromkeys(("LOC", "LOCATION", "STREET", "CITY", "ZIP", "ZIPCODE"), "ADDRESS"),
    **dict.fromkeys(("MEDICALRECORD", "IDNUM", "SSN", "HEALTHPLAN", "BIOID"), "ID"),
    **dict.fromkeys(("FAX", "PAGER"), "PHONE"),
    "AGE": None,
}


class TransformerRecogniser(ReportRecogniser):
    """Protected information as a model sees it. Scores are `LIKELY`, so that the clinical allow-list may veto."""

    kinds = MASK_KINDS

    def __init__(self, folder: Path, options: PhiModelOptions) -> None:
        """Raises CxrflowError for a folder without safetensors or a fast tokenizer, and for labels of unknown kind."""
        super().__init__()
        self._options = options
        if not (folder / "config.json").is_file() or not list(folder.glob("*.safetensors")):
            raise CxrflowError(f"{folder} is no model folder: config.json and *.safetensors are needed")
        self._kinds = _label_kinds(folder, options)
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
            self._model = AutoModelForTokenClassification.from_pretrained(
                folder, local_files_only=True, trust_remote_code=False, use_safetensors=True
            ).eval()
        except (OSError, ValueError) as error:
            raise CxrflowError(f"{folder}: the token-classification model cannot be read ({error})") from error
        if not self._tokenizer.is_fast:
            raise CxrflowError(f"{folder}: its tokenizer gives no offsets; a fast one (tokenizer.json) is needed")
        limit = getattr(self._model.config, "max_position_embeddings", None) or options.window
        self._window = min(options.window, limit)
        self._overlap = min(options.overlap, self._window // 2)

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        labelled = self._labelled(tokens.text)
        for kind, group in groupby(labelled, key=lambda item: item[2]):
            if kind is None:
                continue
            pieces = list(group)
            start, end = pieces[0][0], pieces[0][1]
            for low, high, _ in pieces[1:]:
                if tokens.text[end:low].strip(" \t"):  # other text between two of one kind
                    yield kind, start, end, LIKELY
                    start = low
                end = high
            yield kind, start, end, LIKELY

    @torch.inference_mode()
    def _labelled(self, text: str) -> list[tuple[int, int, str | None]]:
        """(start, end, kind or None) of every token of the model's, by place."""
        if not text.strip():
            return []
        windows = self._tokenizer(
            text,
            truncation=True,
            max_length=self._window,
            stride=self._overlap,
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
            padding=True,
            return_tensors="pt",
        )
        offsets = windows.pop("offset_mapping").tolist()
        windows.pop("overflow_to_sample_mapping", None)
        probabilities, labels = self._model(**windows).logits.softmax(-1).max(-1)
        best: dict[tuple[int, int], tuple[int, str | None]] = {}
        for row, spans in enumerate(offsets):
            real = [place for place, (low, high) in enumerate(spans) if low < high]
            for order, place in enumerate(real):
                depth = min(order, len(real) - 1 - order)
                kind = self._kinds[int(labels[row, place])]
                if float(probabilities[row, place]) < self._options.threshold:
                    kind = None
                span = (spans[place][0], spans[place][1])
                if span not in best or depth > best[span][0]:
                    best[span] = (depth, kind)
        return [(low, high, kind) for (low, high), (_, kind) in sorted(best.items())]


def _label_kinds(folder: Path, options: PhiModelOptions) -> list[str | None]:
    """Kind of every label of the model, by index; None for O and for what is ignored."""
    names = json.loads((folder / "config.json").read_text(encoding="utf-8")).get("id2label") or {}
    kinds: list[str | None] = []
    unknown = []
    for index in range(len(names)):
        label = names[str(index)]
        bare = label[2:] if label[1:2] in ("-", "_") and label[0] in "BIELSU" else label
        if bare == "O" or bare in options.labels or bare.upper() in _KNOWN:
            kinds.append(
                None if bare == "O" else options.labels[bare] if bare in options.labels else _KNOWN[bare.upper()]
            )
        else:
            unknown.append(label)
    if unknown or not any(kinds):
        raise CxrflowError(
            f"{folder}: kinds of the labels {', '.join(unknown) or '(none)'} are not known; say them in "
            f"reports.deidentify.model.labels, as one of {', '.join(MASK_KINDS)} or null"
        )
    return kinds
