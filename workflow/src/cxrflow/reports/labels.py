"""The 14 CheXpert labels of a report, read by rule.

In: report text (a whole report or its findings and impression). Out: for each label 1 (stated), 0 (denied),
-1 (uncertain) or None (not mentioned).

Phrases and cues are reviewed data files (config/lexicon/label_phrases.yaml, context_cues.yaml), negation and
uncertainty follow ConText (`context.py`), and mentions are joined as in CheXpert's labeller (Irvin et al., AAAI 2019):
stated over uncertain over denied; heart failure also means an uncertain cardiomegaly; "No Finding" where nothing but
devices is stated or uncertain and no other abnormal finding is told. This is no F1CheXbert: name a score of it
`rule_chexpert_f1`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from cxrflow.config.reports import SectionsOptions
from cxrflow.config.variants import LabelOptions
from cxrflow.processes import process_pool
from cxrflow.reports.context import Status, Target, statuses
from cxrflow.reports.label_lexicon import LABELS, LabelLexicon, Meaning, label_lexicon
from cxrflow.reports.language import has_korean, labels_read
from cxrflow.reports.lexicon import load_section_headers
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import clean
from cxrflow.reports.phrases import Match, Token, spelled_out, tokenize
from cxrflow.reports.sections import SectionParser, training_text
from cxrflow.reports.sentences import TAG, split_sentences
from cxrflow.reports.silhouette import UNCERTAIN_STATES, told_states

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["LABELS", "Mention", "label_report", "label_table", "mentions", "told_part"]

DEVICES = "Support Devices"
OTHER = "Other Finding"  # stands for every abnormal finding outside the 14
_STRONGEST = {1: 3, -1: 2, 0: 1}
_CHUNK = 500
_NORMAL = re.compile(
    r"정상|특이|(?:이상|소견|병변|질환|lesion|disease)\s*없|normal|unremarkable|clear|\bno\b|\bnad\b|\bwnl\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mention:
    """text[start:end] mentions `label` (one of LABELS or "Other Finding") with a value of 1, 0 or -1."""

    start: int
    end: int
    label: str
    value: int


def label_report(text: str, lexicon: str | Path = DEFAULT_LEXICON) -> dict[str, float | None]:
    """The labels of one report, in the order of LABELS. A text without a letter, or in neither English nor Korean, has
    none at all.

    `lexicon` is the folder of the lexicons, by default config/lexicon. Raises CxrflowError where that is missing.
    """
    if not labels_read(text):
        return dict.fromkeys(LABELS)
    return label_sentences([text[s.body : s.end] for s in split_sentences(text)], lexicon)


def label_sentences(sentences: Sequence[str], lexicon: str | Path = DEFAULT_LEXICON) -> dict[str, float | None]:
    """The labels of a report that is already cut into sentences; see `label_report`."""
    labels: dict[str, float | None] = dict.fromkeys(LABELS)
    if not any(character.isalpha() for sentence in sentences for character in sentence):
        return labels
    found: dict[str, int] = {}
    compiled = label_lexicon(lexicon)
    for sentence in sentences:
        for _, _, label, value in _sentence_mentions(sentence, compiled):
            if label not in found or _STRONGEST[value] > _STRONGEST[found[label]]:
                found[label] = value
    for label in LABELS:
        if label in found:
            labels[label] = float(found[label])
    if not any(value in (1, -1) for label, value in found.items() if label != DEVICES):
        labels["No Finding"] = 1.0 if 0 in found.values() or _may_be_normal(sentences) else None
    return labels


def _may_be_normal(sentences: Sequence[str]) -> bool:
    """Whether a text without a finding is normal. Of Korean the lexicon knows the common findings alone: silence of
    anything else proves nothing there, so it has to say so."""
    text = " ".join(sentences)
    return not has_korean(text) or _NORMAL.search(text) is not None


def mentions(text: str, lexicon: str | Path = DEFAULT_LEXICON) -> list[Mention]:
    """Every mention of a label with its place in the text; a finding that is not claimed ("history of") is none."""
    compiled = label_lexicon(lexicon)
    return [
        Mention(sentence.body + start, sentence.body + end, label, value)
        for sentence in split_sentences(text)
        for start, end, label, value in _sentence_mentions(text[sentence.body : sentence.end], compiled)
    ]


def told_part(text: str, lexicon: str | Path = DEFAULT_LEXICON) -> str:
    """Findings and impression of a report; the body where it has neither; a training text as it is.

    An indication such as "rule out pneumonia" is a question and no finding.
    """
    if TAG.search(text):
        return text
    sections = _section_parser(lexicon).parse(clean(text))
    return training_text(sections.findings, sections.impression, sections.body)


@lru_cache(maxsize=4)
def _section_parser(lexicon: str | Path) -> SectionParser:
    return SectionParser(load_section_headers(Path(lexicon)), SectionsOptions())


def label_table(
    texts: Sequence[str],
    threads: int = 1,
    lexicon: str | Path = DEFAULT_LEXICON,
    options: LabelOptions = LabelOptions(),  # noqa: B008 (frozen)
) -> pd.DataFrame:
    """Labels of many reports: one row a text, one float column a label (NaN: not mentioned). Same for any `threads`.

    Of a whole report only findings and impression are read, unless `options.scope` is "whole".
    """
    import pandas as pd  # here, so that a process that only labels starts without it

    chunks = [list(texts[i : i + _CHUNK]) for i in range(0, len(texts), _CHUNK)]
    if threads > 1 and len(chunks) > 1:
        workers = min(threads, len(chunks), os.cpu_count() or 1)
        with process_pool(workers) as pool:
            parts = list(pool.map(_label_chunk, chunks, [lexicon] * len(chunks), [options] * len(chunks)))
    else:
        parts = [_label_chunk(chunk, lexicon, options) for chunk in chunks]
    rows = [row for part in parts for row in part]
    return pd.DataFrame(rows, columns=list(LABELS), dtype="float64")


def _label_chunk(texts: Iterable[str], lexicon: str | Path, options: LabelOptions) -> list[list[float | None]]:
    if options.scope == "findings_and_impression":
        texts = (told_part(text, lexicon) for text in texts)
    return [list(label_report(text, lexicon).values()) for text in texts]


@lru_cache(maxsize=20_000)
def _sentence_mentions(sentence: str, lexicon: LabelLexicon) -> tuple[tuple[int, int, str, int], ...]:
    """(start, end, label, value) of a sentence's mentions. Kept: radiologists write the same sentences every day."""
    tokens = spelled_out(tokenize(sentence), lexicon.shorthand)
    return tuple(mention for clause in clauses(tokens, lexicon) for mention in _clause_mentions(clause, lexicon))


def clauses(tokens: list[Token], lexicon: LabelLexicon) -> list[list[Token]]:
    """Tokens of a sentence cut where every cue ends: at a semicolon, at words such as "but"."""
    cuts: set[int] = {i for i, token in enumerate(tokens) if token.word == ";"}
    for match in lexicon.terminators.find(tokens):
        if any(cue.kind == "terminate" for cue in match.values):
            cuts.add(match.start)
    edges = [0, *sorted(cuts), len(tokens)]
    return [tokens[a:b] for a, b in zip(edges, edges[1:], strict=False) if b > a]


def _clause_mentions(tokens: list[Token], lexicon: LabelLexicon) -> list[tuple[int, int, str, int]]:
    matches = [m for m in lexicon.phrases.find(tokens) if not _is_a_number(tokens, m)]
    targets = [
        Target(m.start, m.end, device=any(v.label == DEVICES for v in m.values))
        for m in matches
        if any(v.role != "structures" and v.label not in UNCERTAIN_STATES for v in m.values)
    ]
    if not matches:
        return []
    found_statuses = statuses(tokens, targets, lexicon.cues.find(tokens), lexicon.rules) if targets else []
    by_span = dict(zip(((t.start, t.end) for t in targets), found_statuses, strict=True))
    found: list[tuple[int, int, str, int]] = []
    for match in matches:
        span = (tokens[match.start].start, tokens[match.end - 1].end)
        status = by_span.get((match.start, match.end), Status.PRESENT)
        for meaning in match.values:
            found += [(*span, label, value) for label, value in _values(meaning, status)]
    found += told_states(tokens, matches, by_span)
    return found


def _values(meaning: Meaning, status: Status) -> list[tuple[str, int]]:
    if status is Status.NOT_CLAIMED or meaning.role in ("structures", "state", "not_a_finding"):
        return []
    value = status.value
    if meaning.role == "present":
        return [(meaning.label, value)]
    if meaning.role == "suggested":
        return [(meaning.label, -1 if value else 0)]
    if meaning.role == "device_defects":
        return [(DEVICES, 1)]
    if meaning.role == "device_removals":
        return [(DEVICES, 0)] if value == 1 else []
    if meaning.role == "heart_failure":
        return [("Edema", value), *([("Cardiomegaly", -1)] if value else [])]
    return [(OTHER, value)] if value else []


def _is_a_number(tokens: list[Token], match: Match[Meaning]) -> bool:
    """ "4 CM": a unit in a report written in capitals, not the short form of cardiomegaly."""
    return (
        match.end - match.start == 1
        and tokens[match.start].word in ("cm", "pm")
        and match.start > 0
        and tokens[match.start - 1].word[0].isdigit()
    )
