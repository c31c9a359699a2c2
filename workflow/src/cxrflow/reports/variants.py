"""Style variants and injected errors of every report of a dataset.

In: reports.parquet (one row a study). Out: variants.parquet (study x style): `positive` rows that say the same in
another style, `error` rows that say one thing wrong, with its span; and counts of what was made and dropped.

A positive is kept only if the rule labels of rendering and source agree: all of them, or, for a style that leaves
something out, those the rendering still states; and only if it passes the preservation gate against the part of the
source that it renders. One that leaves out a finding of its source is marked as weaker. One random generator a (seed,
draw, study, style), so that neither the order of studies nor the number of processes changes a byte, and another draw
only adds to what the ones before have made.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cxrflow.config.variants import REWRITTEN, VariantsOptions
from cxrflow.io.hashing import sha256_text
from cxrflow.processes import process_pool
from cxrflow.progress import progress
from cxrflow.reports import errors, partition, styles
from cxrflow.reports.error_terms import error_terms
from cxrflow.reports.labels import DEVICES, label_report
from cxrflow.reports.language import reads_as_english
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import normalised_hash
from cxrflow.reports.preservation import PreservationGate

if TYPE_CHECKING:
    import pandas as pd

REPORT_COLUMNS = ("dataset", "subject_id", "study_id", "split", "text", "text_expanded")
VARIANT_COLUMNS = (
    *("dataset", "subject_id", "study_id", "split", "kind", "style", "text", "span_start", "span_end", "weaker"),
)
# Styles that leave something out, and the part of a report that each renders.
PARTIAL: dict[str, Callable[[str], str | None]] = {
    "impression_only": styles.impression_only,
    "findings_only": styles.findings_only,
    "hospital_style": styles.hospital_part,
}
SELECTED = ("sentence_split", "omission")  # some of the report's sentences
UNALTERED = (*SELECTED, "by_anatomy")  # the report's own sentences, word for word: nothing for the gate to compare
TYPOGRAPHIC = ("untagged", "upper_case", "numbered")  # other signs or capitals, which a normalised text does not see
_CHUNK = 200

Labels = dict[str, float | None]
T = TypeVar("T")
# What the source must say for a partial rendering to say a value: nothing new, nothing turned round.
_BORNE_OUT: dict[float, tuple[float | None, ...]] = {1: (1,), -1: (1, -1), 0: (0, None)}


@dataclass(frozen=True)
class Variant:
    """A text of a study: kind "positive" or "error"; text[start:end] is the error, -1 and -1 for a positive.

    weaker: a positive that does not state every finding of its source.
    """

    kind: str
    style: str
    text: str
    start: int = -1
    end: int = -1
    weaker: bool = False


@dataclass(frozen=True)
class Study:
    """What a variant is made of: the training text, and the same with abbreviations expanded."""

    study_id: str
    text: str
    text_expanded: str


def study_variants(
    study: Study, options: VariantsOptions, seed: int, lexicon: str | Path = DEFAULT_LEXICON, draws: int = 1
) -> tuple[list[Variant], Counter[tuple[str, str]]]:
    """All variants of one study in the order of the options, and counts of texts by (style, outcome).

    Outcomes: `made`, `no_target` (nothing to restyle, or no place for the error), `same_as_source` (equal but for
    case, spacing and punctuation), `labels_changed`, `refused` (by the preservation gate), `not_english` (nothing
    could be checked). `draws`: how often each style and error is drawn; what comes again counts once. Raises
    CxrflowError where the lexicon is missing.
    """
    made: list[Variant] = []
    counts: Counter[tuple[str, str]] = Counter()
    source_hash = normalised_hash(study.text)
    source_labels = label_report(study.text, lexicon)
    if not reads_as_english(study.text):
        for style in _names(options):
            counts[style, "not_english"] += 1
        return made, counts
    gate = _gate(lexicon)
    for style, render in _renderings(study, options, lexicon):
        for text in _distinct(render(_generator(seed, draw, study.study_id, style)) for draw in range(draws)):
            labels = None if text is None else label_report(text, lexicon)
            if labels is None:
                outcome = "no_target"
            elif text == study.text or (style not in TYPOGRAPHIC and normalised_hash(text) == source_hash):
                outcome = "same_as_source"
            elif not agrees(source_labels, labels, partial=style in PARTIAL or style in SELECTED):
                outcome = "labels_changed"
            elif style not in UNALTERED and not gate.check(_rendered(style, study.text), text).accepted:
                outcome = "refused"
            else:
                outcome = "made"
                made.append(Variant("positive", style, text, weaker=_leaves_out(source_labels, labels, style)))
            counts[style, outcome] += 1
    terms = error_terms(lexicon)
    for kind in options.errors:
        generators = (_generator(seed, draw, study.study_id, kind) for draw in range(draws))
        for injected in _distinct(errors.inject(study.text, kind, generator, terms) for generator in generators):
            if injected is not None:
                made.append(Variant("error", kind, injected.text, injected.start, injected.end))
            counts[kind, "no_target" if injected is None else "made"] += 1
    return made, counts


def _distinct(draws: Iterable[T | None]) -> list[T | None]:
    """What several draws gave, each thing once; [None] where all gave nothing."""
    return [drawn for drawn in dict.fromkeys(draws) if drawn is not None] or [None]


def _rendered(style: str, text: str) -> str:
    """The part of a report that a style renders."""
    part = PARTIAL[style](text) if style in PARTIAL else None
    return text if part is None else part


@lru_cache(maxsize=4)
def _gate(lexicon: str | Path) -> PreservationGate:
    return PreservationGate(lexicon)


def agrees(source: Labels, rendering: Labels, partial: bool) -> bool:
    """Whether a rendering's labels let it stand for its source.

    Of a complete rendering all labels are equal. A partial one may leave labels out; what it states must not be new
    and not be turned round, and it may call the study normal ("No Finding") only where the source states nothing but
    devices and findings outside the 14.
    """
    if not partial:
        return source == rendering
    for label, value in rendering.items():
        if label == "No Finding":
            found = any(source[other] in (1, -1) for other in source if other not in (label, DEVICES))
            if value == 1 and found:
                return False
        elif value is not None and source[label] not in _BORNE_OUT[value]:
            return False
    return True


def _leaves_out(source: Labels, rendering: Labels, style: str) -> bool:
    """Whether a rendering does not state a finding of its source; a split may leave out one beside the labels."""
    lost = any(source[label] in (1, -1) and rendering[label] is None for label in source if label != "No Finding")
    return lost or style == "sentence_split"


def make_variants(
    reports: pd.DataFrame,
    options: VariantsOptions,
    seed: int,
    threads: int = 1,
    lexicon: str | Path = DEFAULT_LEXICON,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Variants of every report, and counts with columns style, outcome, texts.

    `reports` has REPORT_COLUMNS; the result VARIANT_COLUMNS, ordered as `reports`, then as the options. Studies of the
    training split have `options.draws` draws, the others one. The same for any `threads`. Raises CxrflowError where the
    lexicon is missing.
    """
    import pandas as pd  # here, so that the processes start without it

    rows = list(reports[list(REPORT_COLUMNS)].itertuples(index=False, name=None))
    chunks = [rows[i : i + _CHUNK] for i in range(0, len(rows), _CHUNK)]
    variants: list[tuple[object, ...]] = []
    counts: Counter[tuple[str, str]] = Counter()
    with progress(total=len(rows), description="variants", unit="report") as bar:
        for chunk, (made, counted) in zip(chunks, _each(chunks, options, seed, threads, lexicon), strict=True):
            variants += made
            counts += counted
            bar.update(len(chunk))
    types = dict.fromkeys(VARIANT_COLUMNS, "str") | {"span_start": "int64", "span_end": "int64", "weaker": "bool"}
    table = pd.DataFrame(variants, columns=list(VARIANT_COLUMNS)).astype(types)
    counted_rows = [(style, outcome, counts[style, outcome]) for style in _names(options) for outcome in OUTCOMES]
    return table, pd.DataFrame(counted_rows, columns=["style", "outcome", "texts"])


def with_rewritten(variants: pd.DataFrame, rewritten: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """`variants` with what a language model rewrote as one more positive style, behind the others of its study."""
    import pandas as pd

    rows = rewritten[rewritten["outcome"] == "rewritten"]
    rows = rows.assign(kind="positive", style=REWRITTEN, span_start=-1, span_end=-1, weaker=False)
    rows = rows[list(VARIANT_COLUMNS)]
    place = {study: number for number, study in enumerate(reports["study_id"])}
    joined = pd.concat([variants, rows.astype(variants.dtypes)], ignore_index=True)
    return joined.sort_values("study_id", key=lambda ids: ids.map(place), kind="stable", ignore_index=True)


OUTCOMES = ("made", "labels_changed", "refused", "same_as_source", "no_target", "not_english")


def _each(
    chunks: list[list[tuple[str, ...]]],
    options: VariantsOptions,
    seed: int,
    threads: int,
    lexicon: str | Path,
) -> Iterator[tuple[list[tuple[object, ...]], Counter[tuple[str, str]]]]:
    workers = min(threads, len(chunks), os.cpu_count() or 1)
    if workers <= 1:
        for chunk in chunks:
            yield _chunk_variants(chunk, options, seed, lexicon)
        return
    with process_pool(workers) as pool:
        size = len(chunks)
        yield from pool.map(_chunk_variants, chunks, *([value] * size for value in (options, seed, lexicon)))


def _chunk_variants(
    rows: list[tuple[str, ...]], options: VariantsOptions, seed: int, lexicon: str | Path
) -> tuple[list[tuple[object, ...]], Counter[tuple[str, str]]]:
    made: list[tuple[object, ...]] = []
    counts: Counter[tuple[str, str]] = Counter()
    for dataset, subject_id, study_id, split, text, text_expanded in rows:
        draws = options.draws if split == "train" else 1
        variants, counted = study_variants(Study(study_id, text, text_expanded), options, seed, lexicon, draws)
        counts += counted
        row = (dataset, subject_id, study_id, split)
        made += [(*row, v.kind, v.style, v.text, v.start, v.end, v.weaker) for v in variants]
    return made, counts


Rendering = Callable[[random.Random], str | None]


def _names(options: VariantsOptions) -> list[str]:
    return [*dict.fromkeys(style for style, _ in options.renderings), *options.errors]


def _renderings(study: Study, options: VariantsOptions, lexicon: str | Path) -> Iterator[tuple[str, Rendering]]:
    words = styles.style_lexicon(lexicon)
    text = study.text
    simple: dict[str, Rendering] = {
        "shuffled": lambda rng: styles.shuffled(text, rng),
        "impression_only": lambda rng: styles.impression_only(text),
        "findings_only": lambda rng: styles.findings_only(text),
        "telegraphic": lambda rng: styles.telegraphic(text),
        "expanded": lambda rng: study.text_expanded,
        "synonym": lambda rng: styles.synonymous(text, rng, words),
        "hospital_style": lambda rng: styles.hospital_style(text, rng, words),
        "by_anatomy": lambda rng: partition.by_anatomy(text, partition.anatomy(lexicon)),
        "sentence_split": lambda rng: partition.half_of_the_sentences(text, rng),
        "omission": lambda rng: partition.without_a_finding(text, rng, lexicon),
        "untagged": lambda rng: styles.untagged(text),
        "upper_case": lambda rng: styles.upper_case(text),
        "numbered": lambda rng: styles.numbered(text),
    }
    for style, density in options.renderings:
        if style in simple:
            yield style, simple[style]
        else:
            yield style, lambda rng, density=density: styles.abbreviated(text, rng, density, words)


def _generator(seed: int, draw: int, study_id: str, style: str) -> random.Random:
    return random.Random(int(sha256_text(f"{seed}\x1f{draw}\x1f{study_id}\x1f{style}")[:16], 16))
