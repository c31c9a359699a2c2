"""Pairs of texts that mean the same study, and the injected errors that do not.

In: reports.parquet and variants.parquet tables. Out: the batches of an epoch, each of one kind:

    style         the report and one of its style variants, either of them the query (a weaker variant always is)
    summary       findings and impression
    abbreviation  the abbreviated and the expanded report
    simcse        the report twice: what differs is the model's dropout (SimCSE, arXiv 2104.08821)

What is drawn (which variant, which error, which order) follows from the seed, the epoch and the study.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from cxrflow.config.text_encoder import ContrastiveOptions
from cxrflow.io.hashing import stable_fraction
from cxrflow.io.tables import read_table
from cxrflow.reports.normalise import normalised_hash
from cxrflow.text_encoder.batches import derived_seed

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
        report = self.reports.iloc[row]
        draw = _Draw(seed, epoch, kind, report["study"])
        if kind == "summary":
            query, document = report["findings"], report["impression"]
            errors = self._wrong_impressions(report["study"])
        elif kind == "simcse":
            query, document, errors = report["text"], report["text"], []
        elif kind == "abbreviation":
            shortened = self.abbreviated.get(report["study"])
            written = report["text"] if shortened is None else self.variants["text"].iloc[draw.one_of(shortened)]
            query, document = written, report["text_expanded"]
            errors = self._texts(self.errors.get(report["study"], ()))
        else:
            drawn = draw.one_of(self.positives[report["study"]])
            variant = self.variants["text"].iloc[drawn]
            # Either may be the query, or the instruction would mark the original as such. A variant that leaves out a
            # finding always is: it looks for the whole report, never the whole report for it.
            asks = self.variants["weaker"].iloc[drawn] or draw.fraction("order") >= 0.5
            query, document = (variant, report["text"]) if asks else (report["text"], variant)
            errors = self._texts(self.errors.get(report["study"], ()))
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
        return _LazyBatches(self, [batches[i] for i in order], options, seed, epoch)

    def _texts(self, rows: Sequence[int]) -> list[str]:
        return self.variants["text"].iloc[list(rows)].to_list()

    def _wrong_impressions(self, study: str) -> list[str]:
        """Impressions of a study with an error in them; errors in the findings say nothing of the impression."""
        found = []
        for row in self.errors.get(study, ()):
            text, start = self.variants["text"].iloc[row], self.variants["span_start"].iloc[row]
            tag = text.rfind(IMPRESSION_TAG)
            if 0 <= tag < start:
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
        [normalised_hash(pair.query) for pair in pairs],
        [normalised_hash(pair.document) for pair in pairs],
    ):
        codes = pd.factorize(np.asarray(keys, dtype=object))[0]
        same |= codes[:, None] == codes[None, :]
    return same


def true_elsewhere(pairs: Sequence[Pair]) -> np.ndarray:
    """[B, E] bool: the error in column e (errors in the order of pairs) is what study i says, word for word.

    An error is one of its own study: "small left effusion" with the side changed is the plain truth of another report,
    and there it is neither right nor wrong. For its own study, and wherever the words differ, it is always a negative.
    """
    own = [{normalised_hash(pair.query), normalised_hash(pair.document)} for pair in pairs]
    errors = [(pair.study, normalised_hash(text)) for pair in pairs for text in pair.errors]
    return np.array(
        [[digest in own[i] and study != pair.study for study, digest in errors] for i, pair in enumerate(pairs)],
        dtype=bool,
    ).reshape(len(pairs), len(errors))


def read_pairs(reports: Sequence[Path], variants: Sequence[Path], split: str) -> PairCorpus:
    """The studies of a split over all datasets. Raises CxrflowError where a table lacks a column."""
    return PairCorpus(_read(reports, REPORT_COLUMNS, split), _read(variants, VARIANT_COLUMNS, split))


class _LazyBatches(Sequence[PairBatch]):
    """Batches whose texts are looked up when they are asked for."""

    def __init__(
        self,
        corpus: PairCorpus,
        order: list[tuple[str, np.ndarray]],
        options: ContrastiveOptions,
        seed: int,
        epoch: int,
    ) -> None:
        self.corpus, self.order, self.options, self.seed, self.number = corpus, order, options, seed, epoch

    def __len__(self) -> int:
        return len(self.order)

    def __getitem__(self, index: int) -> PairBatch:  # type: ignore[override]
        if index >= len(self.order):
            raise IndexError(index)
        kind, rows = self.order[index]
        return PairBatch(kind, tuple(self.corpus.pair(kind, row, self.options, self.seed, self.number) for row in rows))


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
