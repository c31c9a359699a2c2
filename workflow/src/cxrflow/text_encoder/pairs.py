"""Pairs of texts that mean the same study, and the injected errors that do not.

In: reports.parquet and variants.parquet tables. Out: the batches of an epoch, each of one kind:

    style         the report and one of its style variants, either of them the query (a weaker variant always is)
    summary       findings and impression
    abbreviation  the abbreviated and the expanded report
    simcse        the report twice: what differs is the model's dropout (SimCSE, arXiv 2104.08821)

What is drawn (which variant, which error, which order) follows from the seed, the epoch and the study.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from cxrflow.config.text_encoder import ContrastiveOptions
from cxrflow.io.hashing import stable_fraction
from cxrflow.io.tables import read_table
from cxrflow.reports.normalise import normalised_hash
from cxrflow.text_encoder.batches import MadeWhenAsked, derived_seed

REPORT_COLUMNS = ["dataset", "study_id", "split", "findings", "impression", "text", "text_expanded", "text_hash"]
VARIANT_COLUMNS = ["dataset", "study_id", "split", "kind", "style", "text", "span_start", "weaker"]
IMPRESSION_TAG = "[IMPRESSION]"


@dataclass(frozen=True)
class Pair:
    """Query and document of one study, with injected errors of the document (none is ever right)."""

    study: str  # dataset/study_id
    text_hash: str
    query: str
    document: str
    errors: tuple[str, ...] = ()

    @cached_property
    def said(self) -> tuple[str, str]:
        """Normalised hashes of query and document."""
        return normalised_hash(self.query), normalised_hash(self.document)


@dataclass(frozen=True)
class PairBatch:
    """Pairs of one kind; `kind` also names the instruction of the queries."""

    kind: str
    pairs: tuple[Pair, ...]

    @property
    def study_ids(self) -> tuple[str, ...]:
        return tuple(pair.study for pair in self.pairs)


class PairCorpus:
    """Studies of one split with their variants, indexed once."""

    def __init__(self, reports: pd.DataFrame, variants: pd.DataFrame) -> None:
        reports = reports.assign(study=reports["dataset"] + "/" + reports["study_id"])
        self.reports = reports.sort_values("study", kind="stable").reset_index(drop=True)
        variants = variants.assign(study=variants["dataset"] + "/" + variants["study_id"])
        variants = variants[variants["study"].isin(self.reports["study"])]
        variants = variants.sort_values(["study", "kind", "style", "text"], kind="stable").reset_index(drop=True)
        self.variants = variants
        # Single cells are read through these: DataFrame.iloc takes a fifth of a millisecond a row.
        self._report = {name: self.reports[name].array for name in self.reports}
        self._variant = {name: variants[name].array for name in variants}
        positive = variants["kind"] == "positive"
        self.positives = _rows_by_study(variants[positive])
        self.errors = _rows_by_study(variants[~positive])
        self.abbreviated = _rows_by_study(variants[positive & (variants["style"] == "abbreviated")])

    def __len__(self) -> int:
        return len(self.reports)

    def rows_of(self, kind: str) -> np.ndarray:
        """Rows of `reports` that can make a pair of a kind."""
        reports = self.reports
        if kind == "style":
            usable = reports["study"].isin(self.positives)
        elif kind == "summary":
            usable = _stated(reports["findings"]) & _stated(reports["impression"])
        elif kind == "simcse":
            usable = _stated(reports["text"])
        else:
            usable = (reports["text"] != reports["text_expanded"]) | reports["study"].isin(self.abbreviated)
        return np.flatnonzero(usable.to_numpy())

    def pair(self, kind: str, row: int, options: ContrastiveOptions, seed: int, epoch: int) -> Pair:
        """The pair a study contributes to an epoch."""
        report = {name: column[row] for name, column in self._report.items()}
        draw = _Draw(seed, epoch, kind, report["study"])
        wrong = () if kind == "simcse" else self.errors.get(report["study"], ())
        errors = self._wrong_impressions(wrong) if kind == "summary" else [self._variant["text"][i] for i in wrong]
        if kind == "summary":
            query, document = report["findings"], report["impression"]
        elif kind == "simcse":
            query = document = report["text"]
        elif kind == "abbreviation":
            shortened = self.abbreviated.get(report["study"])
            query = report["text"] if shortened is None else self._variant["text"][draw.one_of(shortened)]
            document = report["text_expanded"]
        else:
            drawn = draw.one_of(self.positives[report["study"]])
            variant = self._variant["text"][drawn]
            # Either may be the query, or the instruction would mark the original as such. A variant that leaves out a
            # finding always is: it looks for the whole report, never the whole report for it.
            asks = self._variant["weaker"][drawn] or draw.fraction("order") >= 0.5
            query, document = (variant, report["text"]) if asks else (report["text"], variant)
        return Pair(
            study=report["study"],
            text_hash=report["text_hash"],
            query=query,
            document=document,
            errors=draw.some_of(errors, options.hard_negatives),
        )

    def epoch(self, options: ContrastiveOptions, seed: int, epoch: int) -> Sequence[PairBatch]:
        """Batches of an epoch: every usable study once for each kind, kinds apart, batches in random order."""
        generator = np.random.default_rng(derived_seed(seed, "pair order", epoch))
        batches = []
        for kind in options.pairs:
            rows = generator.permutation(self.rows_of(kind))
            parts = [rows[i : i + options.batch_size] for i in range(0, len(rows), options.batch_size)]
            batches += [(kind, part) for part in parts if len(part) > 1]  # a lone pair has nothing to be told from
        order = generator.permutation(len(batches))

        def batch(number: int) -> PairBatch:
            kind, rows = batches[order[number]]
            return PairBatch(kind, tuple(self.pair(kind, row, options, seed, epoch) for row in rows))

        return MadeWhenAsked(len(order), batch)

    def _wrong_impressions(self, rows: Sequence[int]) -> list[str]:
        """Impressions with an error in them; errors in the findings say nothing of the impression."""
        found = []
        for row in rows:
            text = self._variant["text"][row]
            tag = text.rfind(IMPRESSION_TAG)
            if 0 <= tag < self._variant["span_start"][row]:
                found.append(text[tag + len(IMPRESSION_TAG) :].strip())
        return found


def same_group(pairs: Sequence[Pair]) -> np.ndarray:
    """[B, B] bool: pair j is no negative of pair i, being of the same study or having the same normalised text.

    The text is that of the report, of the query or of the document: two studies whose findings differ may still share
    "No acute disease." as their impression.
    """
    same = np.zeros((len(pairs), len(pairs)), dtype=bool)
    for keys in (
        [pair.study for pair in pairs],
        [pair.text_hash for pair in pairs],
        [pair.said[0] for pair in pairs],
        [pair.said[1] for pair in pairs],
    ):
        codes = pd.factorize(np.asarray(keys, dtype=object))[0]
        same |= codes[:, None] == codes[None, :]
    return same


def true_elsewhere(pairs: Sequence[Pair]) -> np.ndarray:
    """[B, E] bool: the error in column e (errors in the order of pairs) is what study i says, word for word.

    An error is one of its own study: "small left effusion" with the side changed is the plain truth of another report,
    and there it is neither right nor wrong. For its own study, and wherever the words differ, it is always a negative.
    """
    rows_saying = defaultdict(set)
    for row, pair in enumerate(pairs):
        for digest in pair.said:
            rows_saying[digest].add(row)
    errors = [(pair.study, text) for pair in pairs for text in pair.errors]
    true = np.zeros((len(pairs), len(errors)), dtype=bool)
    for column, (study, text) in enumerate(errors):
        rows = rows_saying.get(normalised_hash(text), ())
        true[[row for row in rows if pairs[row].study != study], column] = True
    return true


def read_pairs(reports: Sequence[Path], variants: Sequence[Path], split: str) -> PairCorpus:
    """The studies of a split over all datasets. Raises CxrflowError where a table lacks a column."""
    return PairCorpus(_read(reports, REPORT_COLUMNS, split), _read(variants, VARIANT_COLUMNS, split))


class _Draw:
    """Choices that depend on seed, epoch, kind and study alone."""

    def __init__(self, *parts: str | int) -> None:
        self.parts = parts

    def fraction(self, purpose: str, number: int = 0) -> float:
        return stable_fraction(*self.parts, purpose, number)

    def one_of(self, rows: Sequence[int]) -> int:
        return rows[int(self.fraction("variant") * len(rows))]

    def some_of(self, texts: list[str], count: int) -> tuple[str, ...]:
        order = sorted(range(len(texts)), key=lambda i: self.fraction("error", i))
        return tuple(texts[i] for i in order[:count])


def _stated(texts: pd.Series) -> pd.Series:
    return texts.fillna("").str.strip() != ""


def _rows_by_study(variants: pd.DataFrame) -> dict[str, list[int]]:
    return {study: rows.to_list() for study, rows in variants.index.groupby(variants["study"]).items()}


def _read(paths: Sequence[Path], columns: list[str], split: str) -> pd.DataFrame:
    tables = [read_table(path, columns) for path in paths]
    if not tables:
        types = {"span_start": "int64", "weaker": "bool"}
        return pd.DataFrame({name: pd.Series(dtype=types.get(name, "str")) for name in columns})
    table = pd.concat(tables, ignore_index=True)
    return table[table["split"] == split]
