"""Which studies a run trains on: each with its report, the style variants of it and its images.

In: manifest.parquet of each dataset's shards, reports.parquet and, where reports are restyled, variants.parquet.
Out: `Pairs`, sorted by dataset and study id whatever the order of rows in the tables.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd

from cxrflow.clip.mismatch import KEY, exchange_reports
from cxrflow.clip.report_text import ReportColumns, text_columns, texts_as_read
from cxrflow.errors import CxrflowError, nearest
from cxrflow.io.hashing import stable_fraction
from cxrflow.io.tables import read_table
from cxrflow.reports.normalise import normalised_hash


@dataclass(frozen=True)
class Source:
    """Where one dataset lies: the folder of its shards, its reports and, if they are to be restyled, its variants."""

    images_dir: Path
    reports: Path
    variants: Path | None = None


@dataclass(frozen=True)
class Pairs:
    """Studies with a report and at least one image.

    studies: dataset, subject_id, study_id, text_hash, text (row of `texts`); images: dataset, subject_id, study_id,
    image_id, view, path (shard); renderings: style, text (row of `texts`). Study i has the images
    `image_start[i]:image_start[i + 1]` and the renderings `rendering_start[i]:rendering_start[i + 1]`. `texts` are the
    distinct texts, `text_hashes` their normalised hashes. `without_image` counts reports left out for want of an image,
    `mismatched` studies that were given another one's report on purpose.
    """

    studies: pd.DataFrame
    images: pd.DataFrame
    renderings: pd.DataFrame
    image_start: np.ndarray
    rendering_start: np.ndarray
    texts: list[str]
    text_hashes: list[str]
    without_image: int
    mismatched: int

    def __len__(self) -> int:
        return len(self.studies)


def load_pairs(
    sources: Sequence[Source],
    split: str,
    report_text: ReportColumns = "text",
    styles: Collection[str] | None = None,
    fraction: float | Mapping[str, float] = 1.0,
    datasets: Collection[str] = (),
    may_be_empty: bool = False,
    mismatched: Mapping[str, float] = MappingProxyType({}),
) -> Pairs:
    """The studies of a split ("all" for every one) that have an image in the shards.

    `datasets` keeps those of these names; empty keeps all. `styles` names the variants to load with them: None for no
    variants, an empty collection for every style. `fraction` keeps a part of the studies that depends on their ids
    alone, so that a smaller part lies in a larger one. It and `report_text`, the column to read, may be given by
    dataset; one not named goes in whole, as written. `mismatched` is the part of a dataset's studies that exchange
    their reports among each other (mismatch.py).

    Raises CxrflowError for a missing table, column or shard, a study listed twice, an empty report, a dataset given
    twice or not at all, a study whose two tables disagree on its split, an unknown style, a part too small to exchange
    reports, and a split without pairs unless it `may_be_empty`.
    """
    parts = [_load_source(source, split, report_text, styles, fraction, datasets, mismatched) for source in sources]
    names = [name for part in parts for name in part.datasets]
    for name in names:
        if names.count(name) > 1:
            raise CxrflowError(f"dataset '{name}' is given twice; each goes in once")
    for name in datasets:
        if name not in names:
            raise CxrflowError(
                f"train_on: no dataset '{name}'{nearest(name, names)} (given: {', '.join(sorted(names))})"
            )
    studies = pd.concat([part.studies for part in parts], ignore_index=True).sort_values(KEY, ignore_index=True)
    images = pd.concat([part.images for part in parts], ignore_index=True).sort_values(
        [*KEY, "image_id"], ignore_index=True
    )
    renderings = pd.concat([part.renderings for part in parts], ignore_index=True)
    renderings = renderings.sort_values([*KEY, "style", "text"], ignore_index=True)
    if studies.empty and not may_be_empty:
        tables = ", ".join(str(source.reports) for source in sources)
        raise CxrflowError(f"no study of split '{split}' has both a report and an image in {tables}")
    if styles:
        found = sorted(set().union(*(part.styles for part in parts)))
        missing = sorted(set(styles) - set(found))
        if missing:
            raise CxrflowError(
                f"no variant of style '{missing[0]}'{nearest(missing[0], found)} (the tables have: {', '.join(found)})"
            )

    codes, texts = pd.factorize(pd.concat([studies["text"], renderings["text"]], ignore_index=True))
    as_hashed = studies["text"] == studies["text_expanded"]  # text_hash is that of text_expanded
    hashes = dict(zip(codes[: len(studies)][as_hashed], studies["text_hash"][as_hashed], strict=True))
    return Pairs(
        studies=studies.drop(columns="text_expanded").assign(text=codes[: len(studies)]),
        images=images,
        renderings=renderings[["style"]].assign(text=codes[len(studies) :]),
        image_start=_starts(studies, images),
        rendering_start=_starts(studies, renderings),
        texts=list(texts),
        text_hashes=[hashes.get(i) or normalised_hash(text) for i, text in enumerate(texts)],
        without_image=sum(part.without_image for part in parts),
        mismatched=sum(part.mismatched for part in parts),
    )


@dataclass(frozen=True)
class _Part:
    datasets: list[str]
    studies: pd.DataFrame
    images: pd.DataFrame
    renderings: pd.DataFrame
    styles: set[str]
    without_image: int
    mismatched: int


def _load_source(
    source: Source,
    split: str,
    report_text: ReportColumns,
    styles: Collection[str] | None,
    fraction: float | Mapping[str, float],
    datasets: Collection[str],
    mismatched: Mapping[str, float],
) -> _Part:
    columns = sorted({*text_columns(report_text), "text_expanded"})
    reports = read_table(source.reports, [*KEY, "subject_id", "split", "text_hash", *columns])
    names = sorted(reports["dataset"].unique())
    if datasets:
        reports = reports[reports["dataset"].isin(list(datasets))]
    reports["text"] = texts_as_read(reports, report_text)
    manifest_path = source.images_dir / "manifest.parquet"
    images = read_table(manifest_path, [*KEY, "subject_id", "image_id", "shard", "split", "view", "used"])
    images = images[images["used"]]  # not all that is stored: of near copies within a study one is used
    _refuse_repeats(reports, KEY, "study", source.reports)
    _refuse_repeats(images, ["dataset", "image_id"], "image", manifest_path)

    splits = images.drop_duplicates([*KEY, "split"]).merge(reports[[*KEY, "split"]], on=KEY, suffixes=("", "_report"))
    disagreeing = splits[splits["split"] != splits["split_report"]]
    if len(disagreeing):
        raise CxrflowError(
            f"{manifest_path} and {source.reports} disagree on the split of {_named(disagreeing)}; "
            "run both stages again from one index"
        )
    if split != "all":
        reports, images = reports[reports["split"] == split], images[images["split"] == split]
    parts = fraction if isinstance(fraction, Mapping) else dict.fromkeys(names, fraction)
    if any(parts.get(name, 1.0) < 1 for name in names):
        keys = zip(reports["dataset"], reports["study_id"], strict=True)
        reports = reports[[stable_fraction("training fraction", *key) < parts.get(key[0], 1.0) for key in keys]]

    blank = reports[reports["text"].fillna("").str.strip() == ""]
    if len(blank):
        raise CxrflowError(
            f"{source.reports}: column {' or '.join(text_columns(report_text))} is empty for {_named(blank)}; "
            "reports.parquet holds usable text only"
        )
    with_image = reports.merge(images[KEY].drop_duplicates(), on=KEY)
    images = images.merge(with_image[KEY], on=KEY)
    paths = {name: source.images_dir / name for name in images["shard"].unique()}
    for path in paths.values():
        if not path.is_file():
            raise CxrflowError(f"shard {path} is missing, and {manifest_path} names it; run the images stage again")
    renderings = _load_renderings(source, with_image, styles)
    exchanged = 0
    for name in sorted(set(mismatched) & set(with_image["dataset"])):
        here, theirs = with_image["dataset"] == name, renderings["dataset"] == name
        taken, restyled, changed = exchange_reports(with_image[here], renderings[theirs], mismatched[name])
        with_image = pd.concat([with_image[~here], taken])
        renderings = pd.concat([renderings[~theirs], restyled])
        exchanged += changed
    return _Part(
        datasets=names,
        studies=with_image[[*KEY, "subject_id", "text_hash", "text", "text_expanded"]],
        images=images[[*KEY, "subject_id", "image_id", "view"]].assign(path=images["shard"].map(paths)),
        renderings=renderings[renderings["style"].isin(list(styles))] if styles else renderings,
        styles=set(renderings["style"]),
        without_image=len(reports) - len(with_image),
        mismatched=exchanged,
    )


def _load_renderings(source: Source, studies: pd.DataFrame, styles: Collection[str] | None) -> pd.DataFrame:
    columns = [*KEY, "kind", "style", "text"]
    if styles is None:
        return pd.DataFrame({column: pd.Series(dtype=str) for column in columns})
    if source.variants is None:
        raise CxrflowError("style_probability is above 0, so each dataset needs its --variants table")
    variants = read_table(source.variants, columns)
    variants = variants[variants["kind"] == "positive"]  # an injected error is never shown as a study's report
    blank = variants[variants["text"].fillna("").str.strip() == ""]
    if len(blank):
        raise CxrflowError(f"{source.variants}: text is empty for a variant of {_named(blank)}")
    return variants.merge(studies[KEY], on=KEY)


def _starts(studies: pd.DataFrame, items: pd.DataFrame) -> np.ndarray:
    """For items sorted like the studies, where those of each study begin; one more entry for the end."""
    order = pd.MultiIndex.from_frame(studies[KEY]).get_indexer(pd.MultiIndex.from_frame(items[KEY]))
    return np.searchsorted(order, np.arange(len(studies) + 1))


def _refuse_repeats(table: pd.DataFrame, key: list[str], thing: str, path: Path) -> None:
    repeated = table[table.duplicated(key)]
    if len(repeated):
        raise CxrflowError(f"{path} lists {thing} {'/'.join(repeated.iloc[0][key])} more than once")


def _named(rows: pd.DataFrame, most: int = 3) -> str:
    names = [f"{row.dataset}/{row.study_id}" for row in rows.head(most).itertuples()]
    return f"{len(rows)} studies ({', '.join(names)}{', …' if len(rows) > most else ''})"
