"""Style robustness: how much of retrieval is left when the same reports are written in another style.

In: the renderings of a test split, a function that embeds texts, and, of an image-text model, the embeddings of the
images. Out: records, and for image-text models the rank counts of each query in each style. Tasks:

text_to_image, image_to_text    recall_at_k:<style>, recall_drop_at_k:<style> (as written minus style, the same queries
                                and pool), worst_recall_at_k (the least over the styles)
text_to_image                   overlap_at_10:<style>: the share of the first ten images that a report finds both as
                                written and in the style, whether right or wrong
cross_style                     recall_at_1:<A>><B>: a report in style A looks for itself among the reports in style B;
                                mean_recall_at_1 and worst_recall_at_1 over all pairs
abbreviation_curve              image_recall_at_k:<density>: text to image; text_recall_at_1:<density>: the shortened
                                report looks for itself as written
style_control                   accuracy:<style>, accuracy: a report is more similar to its own rendering than to itself
                                with an error. A model that is robust because it does not look at the content fails here

What counts as found never depends on the style: the own study, or one whose report as written has the same text. All
numbers share the same resamples of patients, so the drops and the worst style are paired. Ties count as expectations:
a constant encoder scores chance, and 0.5 in the control.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.config.variants import density_style
from cxrflow.errors import CxrflowError
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.graded import DEPTH
from cxrflow.evaluation.overlap import expected_overlap
from cxrflow.evaluation.rank_counts import RankCounts, constant_scorer, expected_recall
from cxrflow.evaluation.ranking import rank_candidates
from cxrflow.evaluation.records import Matching, Record, not_run
from cxrflow.evaluation.renderings import AS_WRITTEN
from cxrflow.evaluation.retrieval import DIRECTIONS, MATCHINGS, check_widths, unit_embeddings
from cxrflow.evaluation.text_tasks import Embed

CROSS, CURVE, CONTROL = "cross_style", "abbreviation_curve", "style_control"
OVERLAP = f"overlap_at_{DEPTH}"
NO_RENDERING = "no report of the test split has a rendering in this style"
NO_ERROR = "no report of the test split has both a rendering and an injected error"
RANK_COLUMNS = ["dataset", "run", "subject_id", "query_id", "task", "matching", "style"]
RANK_COLUMNS += ["greater", "ties", "tied_matches", "matches", "pool"]


@dataclass(frozen=True)
class Texts:
    """The renderings of n studies.

    styles: for each style the row of `queries` and `candidates` of each study, -1 for none; complete: whether that
    rendering states every finding; errors: rows of each study's injected errors. queries and candidates [T, d]: every
    distinct text with the instruction of a query, and without one.
    """

    studies: pd.DataFrame
    styles: dict[str, np.ndarray]
    complete: dict[str, np.ndarray]
    errors: list[np.ndarray]
    queries: np.ndarray
    candidates: np.ndarray

    def rendered(self, style: str) -> np.ndarray:
        """Positions of the studies that a style renders."""
        return np.flatnonzero(self.styles[style] >= 0)


@dataclass(frozen=True)
class _Side:
    """Queries or candidates: their vectors [m, d] and the position of each one's study [m]."""

    vectors: np.ndarray
    of_study: np.ndarray

    def of(self, studies: np.ndarray) -> _Side:
        """What belongs to some studies."""
        here = np.isin(self.of_study, studies)
        return _Side(self.vectors[here], self.of_study[here])


@dataclass(frozen=True)
class _Column:
    """A number before it is averaged: for each study a sum of scores and what it is divided by, both [n]."""

    task: str
    metric: str
    matching: Matching | None
    scores: np.ndarray
    weights: np.ndarray
    pool: int
    chance: float


def embed_renderings(renderings: pd.DataFrame, embed: Embed, options: EvaluationOptions, instructed: bool) -> Texts:
    """Every distinct text embedded: once, or where queries have an instruction, as a query and as a candidate.

    Raises CxrflowError for a table without reports as written.
    """
    written = renderings[renderings["style"] == AS_WRITTEN]
    if written.empty:
        raise CxrflowError("the renderings hold no report as written; run `cxrflow render-styles` again")
    studies = written[["dataset", "subject_id", "study_id", "text_hash"]].reset_index(drop=True)
    place = {study: row for row, study in enumerate(studies["study_id"])}
    codes, texts = pd.factorize(renderings["text"])
    of_study = renderings["study_id"].map(place).to_numpy()
    styles, complete = {}, {}
    names = (AS_WRITTEN, *options.styles, *(density_style(d) for d in options.abbreviation_densities))
    for name in dict.fromkeys(names):
        chosen = ((renderings["kind"] == "positive") & (renderings["style"] == name)).to_numpy()
        styles[name] = np.full(len(studies), -1)
        styles[name][of_study[chosen]] = codes[chosen]
        complete[name] = np.zeros(len(studies), dtype=bool)
        complete[name][of_study[chosen]] = ~renderings["weaker"].to_numpy(dtype=bool)[chosen]
    errors: list[set[int]] = [set() for _ in range(len(studies))]
    wrong = (renderings["kind"] == "error").to_numpy()
    for study, code in zip(of_study[wrong], codes[wrong], strict=True):
        errors[study].add(int(code))
    candidates = np.asarray(embed(list(texts), None), dtype=np.float32)
    return Texts(
        studies=studies,
        styles=styles,
        complete=complete,
        errors=[np.array(sorted(rows), dtype=np.int64) for rows in errors],
        queries=np.asarray(embed(list(texts), "style"), dtype=np.float32) if instructed else candidates,
        candidates=candidates,
    )


def score_styles(
    renderings: pd.DataFrame,
    embed: Embed,
    images: pd.DataFrame | None,
    run: str,
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], pd.DataFrame, dict[str, int]]:
    """Records, rank counts by style, and counts.

    `images` (of a run) has study_id, image_id and embedding; only studies with an image are then asked about, and
    `embed` is the run's text tower, which knows no instruction of a query. Without images `embed` is a text encoder's,
    and the rank counts are empty. Raises CxrflowError where texts and images are not of one model.
    """
    if images is not None:
        renderings = renderings[renderings["study_id"].isin(set(images["study_id"]))]
    texts = embed_renderings(renderings, embed, options, instructed=images is None)
    columns: list[_Column] = []
    missing: list[Record] = []
    ranks: list[pd.DataFrame] = []
    pictures = None
    if images is not None:
        images = images[images["study_id"].isin(set(texts.studies["study_id"]))].reset_index(drop=True)
        pictures = _pictures(texts, images)
        for style in (AS_WRITTEN, *options.styles):
            found, rows = _image_columns(texts, pictures, images["image_id"].to_numpy(), style, options, seed)
            columns += found
            ranks += rows
            if not found:
                missing += [
                    not_run(task, f"recall_at_{k}:{style}", NO_RENDERING, matching)
                    for task in DIRECTIONS
                    for k in options.ks
                    for matching in MATCHINGS
                ]
                missing.append(not_run("text_to_image", f"{OVERLAP}:{style}", NO_RENDERING))
    for found, without in (
        _cross_columns(texts, options, seed),
        _curve_columns(texts, pictures, options, seed),
        _control_columns(texts, options),
    ):
        columns += found
        missing += without
    records = _records(columns, texts, options, seed) + missing
    counts = {"studies": len(texts.studies)}
    counts |= {f"rendered: {style}": len(texts.rendered(style)) for style in texts.styles if style != AS_WRITTEN}
    counts["with an injected error"] = sum(len(errors) > 0 for errors in texts.errors)
    table = pd.concat(ranks, ignore_index=True) if ranks else pd.DataFrame(columns=RANK_COLUMNS)
    return records, table.assign(run=run)[RANK_COLUMNS], counts


def _pictures(texts: Texts, images: pd.DataFrame) -> _Side:
    vectors = unit_embeddings(images, "images")
    check_widths(vectors, texts.candidates, "text")
    place = {study: row for row, study in enumerate(texts.studies["study_id"])}
    return _Side(vectors, images["study_id"].map(place).to_numpy())


def _ranked(texts: Texts, queries: _Side, pool: _Side, options: EvaluationOptions, seed: int) -> dict[str, RankCounts]:
    """Rank counts by kind of matching."""
    keys = {"strict": "study_id", "duplicate_aware": "text_hash"}
    groups = {matching: texts.studies[key].to_numpy() for matching, key in keys.items()}
    sides = {matching: (of[queries.of_study], of[pool.of_study]) for matching, of in groups.items()}
    return rank_candidates(queries.vectors, pool.vectors, sides, options.tile_megabytes, seed).counts


def _column(
    texts: Texts,
    task: str,
    metric: str,
    matching: Matching | None,
    values: np.ndarray,
    queries: np.ndarray,
    pool: int,
    chance: float,
) -> _Column:
    """Values [q] of queries whose studies stand at the positions `queries` [q], summed by study."""
    size = len(texts.studies)
    scores, weights = np.bincount(queries, values, size), np.bincount(queries, minlength=size).astype(np.float64)
    return _Column(task, metric, matching, scores, weights, pool, chance)


def _image_columns(
    texts: Texts, pictures: _Side, image_ids: np.ndarray, style: str, options: EvaluationOptions, seed: int
) -> tuple[list[_Column], list[pd.DataFrame]]:
    """Recall of a style both ways, how far it falls behind the reports as written, and the rank counts."""
    rows = texts.rendered(style)
    if not len(rows):
        return [], []
    columns, ranks = [], []
    shown = {name: _Side(texts.candidates[texts.styles[name][rows]], rows) for name in (AS_WRITTEN, style)}
    here = pictures.of(rows)
    if style != AS_WRITTEN:
        before, after = (shown[name].vectors for name in (AS_WRITTEN, style))
        values = expected_overlap(before, after, pictures.vectors, options.tile_megabytes)
        pool = len(pictures.vectors)
        shared = (texts, "text_to_image", f"{OVERLAP}:{style}", None)
        columns.append(_column(*shared, values, rows, pool, min(1.0, DEPTH / pool)))
    for task in DIRECTIONS:
        # As written in the same pool and of the same queries: the drop is then the style's doing alone.
        sides = {name: (side, pictures) if task == "text_to_image" else (here, side) for name, side in shown.items()}
        counts = {name: _ranked(texts, *pair, options, seed) for name, pair in sides.items()}
        queries, pool = sides[style][0].of_study, len(sides[style][1].vectors)
        for matching in MATCHINGS:
            found, before = counts[style][matching], counts[AS_WRITTEN][matching]
            for k in options.ks:
                values = expected_recall(found, k)
                chance = float(expected_recall(constant_scorer(found.matches, pool), k).mean())
                shared = (texts, task, f"recall_at_{k}:{style}", matching)
                columns.append(_column(*shared, values, queries, pool, chance))
                if style != AS_WRITTEN:
                    lost = expected_recall(before, k) - values
                    shared = (texts, task, f"recall_drop_at_{k}:{style}", matching)
                    columns.append(_column(*shared, lost, queries, pool, 0.0))
            studies = texts.studies.iloc[queries]
            ids = studies["study_id"] if task == "text_to_image" else image_ids[np.isin(pictures.of_study, rows)]
            ranks.append(
                pd.DataFrame(
                    {
                        "dataset": studies["dataset"].to_numpy(),
                        "subject_id": studies["subject_id"].to_numpy(),
                        "query_id": np.asarray(ids),
                        "task": task,
                        "matching": matching,
                        "style": style,
                        **{name: getattr(found, name) for name in ("greater", "ties", "tied_matches", "matches")},
                        "pool": pool,
                    }
                )
            )
    return columns, ranks


def _cross_columns(texts: Texts, options: EvaluationOptions, seed: int) -> tuple[list[_Column], list[Record]]:
    """Recall@1 of each style as the query against each other one as the pool."""
    columns, missing = [], []
    names = (AS_WRITTEN, *options.styles)
    for asked, found in ((a, b) for a in names for b in names if a != b):
        pool = texts.rendered(found)
        queries = np.intersect1d(texts.rendered(asked), pool)
        metric = f"recall_at_1:{asked}>{found}"
        if len(queries):
            columns += _text_columns(
                texts, CROSS, metric, texts.styles[asked][queries], queries, found, pool, options, seed
            )
        else:
            missing += [not_run(CROSS, metric, NO_RENDERING, matching) for matching in MATCHINGS]
    return columns, missing


def _text_columns(
    texts: Texts,
    task: str,
    metric: str,
    asked: np.ndarray,
    queries: np.ndarray,
    found: str,
    pool: np.ndarray,
    options: EvaluationOptions,
    seed: int,
) -> list[_Column]:
    """Recall@1 of texts (rows `asked` of the vectors, of the studies `queries`) among the studies `pool` in a style."""
    query_side = _Side(texts.queries[asked], queries)
    counts = _ranked(texts, query_side, _Side(texts.candidates[texts.styles[found][pool]], pool), options, seed)
    return [
        _column(
            *(texts, task, metric, matching, expected_recall(counts[matching], 1), queries, len(pool)),
            float(expected_recall(constant_scorer(counts[matching].matches, len(pool)), 1).mean()),
        )
        for matching in MATCHINGS
    ]


def _curve_columns(
    texts: Texts, pictures: _Side | None, options: EvaluationOptions, seed: int
) -> tuple[list[_Column], list[Record]]:
    """Recall by density over one set of studies: those with something to abbreviate, as density 1 shows.

    At a density at which nothing was drawn for a study, its text is the report as written.
    """
    rows = texts.rendered("abbreviated")
    densities = (0.0, *options.abbreviation_densities)
    metrics = [f"image_recall_at_{k}" for k in options.ks] if pictures else []
    if not len(rows):
        return [], [
            not_run(CURVE, f"{metric}:{density:g}", NO_RENDERING, matching)
            for metric in (*metrics, "text_recall_at_1")
            for density in densities
            for matching in MATCHINGS
        ]
    columns = []
    everyone = np.arange(len(texts.studies))
    for density in densities:
        at = texts.styles[density_style(density) if density else AS_WRITTEN]
        asked = np.where(at >= 0, at, texts.styles[AS_WRITTEN])[rows]
        columns += _text_columns(
            texts, CURVE, f"text_recall_at_1:{density:g}", asked, rows, AS_WRITTEN, everyone, options, seed
        )
        if pictures is None:
            continue
        counts = _ranked(texts, _Side(texts.candidates[asked], rows), pictures, options, seed)
        pool = len(pictures.vectors)
        for matching in MATCHINGS:
            for k in options.ks:
                chance = float(expected_recall(constant_scorer(counts[matching].matches, pool), k).mean())
                values = expected_recall(counts[matching], k)
                shared = (texts, CURVE, f"image_recall_at_{k}:{density:g}", matching)
                columns.append(_column(*shared, values, rows, pool, chance))
    return columns, []


def _control_columns(texts: Texts, options: EvaluationOptions) -> tuple[list[_Column], list[Record]]:
    """How often a report is more similar to its rendering than to itself with an error, for each style and over all.

    A tie counts one half. Over all: the mean over the errors and the renderings that state every finding of a study.
    """
    size = len(texts.studies)
    total, asked = np.zeros(size), np.zeros(size)
    columns, missing = [], []
    for style in options.styles:
        rows = np.array([row for row in texts.rendered(style) if len(texts.errors[row])], dtype=np.int64)
        if not len(rows):
            missing.append(not_run(CONTROL, f"accuracy:{style}", NO_ERROR))
            continue
        values = np.array([_control(texts, row, texts.styles[style][row]) for row in rows])
        columns.append(_column(texts, CONTROL, f"accuracy:{style}", None, values, rows, 2, 0.5))
        complete = texts.complete[style][rows]
        total[rows[complete]] += values[complete]
        asked[rows[complete]] += 1
    rows = np.flatnonzero(asked)
    if len(rows):
        columns.append(_column(texts, CONTROL, "accuracy", None, total[rows] / asked[rows], rows, 2, 0.5))
    else:
        missing.append(not_run(CONTROL, "accuracy", NO_ERROR))
    return columns, missing


def _control(texts: Texts, study: int, rendering: int) -> float:
    """Share of a study's errors that are less similar to its report as written than its rendering is."""
    query = texts.queries[texts.styles[AS_WRITTEN][study]]
    # A sum along the last axis, not a matrix product: equal vectors then give equal scores.
    others = (texts.candidates[texts.errors[study]] * query).sum(axis=-1)
    own = (texts.candidates[[rendering]] * query).sum(axis=-1)
    return float(np.mean((own > others) + 0.5 * (own == others)))


def _records(columns: list[_Column], texts: Texts, options: EvaluationOptions, seed: int) -> list[Record]:
    """A record of every column, and of the worst style, all from the same resamples of patients."""
    if not columns:
        return []
    bootstrap = PatientBootstrap(
        texts.studies["subject_id"].to_numpy(), options.bootstrap_draws, seed, options.confidence
    )
    scores = bootstrap.sums(np.column_stack([column.scores for column in columns]))
    weights = bootstrap.sums(np.column_stack([column.weights for column in columns]))
    with np.errstate(invalid="ignore"):
        drawn = scores / weights
    values = [float(column.scores.sum() / column.weights.sum()) for column in columns]

    def record(column: _Column, metric: str, value: float, draws: np.ndarray) -> Record:
        low, high = bootstrap.interval(draws)
        return Record(
            task=column.task,
            metric=metric,
            matching=column.matching,
            value=value,
            low=low,
            high=high,
            n=int(column.weights.sum()),
            pool=column.pool,
            chance=column.chance,
        )

    records = [record(c, c.metric, *numbers) for c, *numbers in zip(columns, values, drawn.T, strict=True)]
    places = {(c.task, c.metric, c.matching): place for place, c in enumerate(columns)}
    groups = [
        (task, f"worst_recall_at_{k}", f"recall_at_{k}:", options.styles) for task in DIRECTIONS for k in options.ks
    ]
    pairs = [column.metric.partition(":")[2] for column in columns if column.task == CROSS]
    groups += [(CROSS, name, "recall_at_1:", pairs) for name in ("worst_recall_at_1", "mean_recall_at_1")]
    for task, name, prefix, parts in groups:
        for matching in MATCHINGS:
            keys = [(task, f"{prefix}{part}", matching) for part in dict.fromkeys(parts)]
            chosen = [places[key] for key in keys if key in places]
            if not chosen:
                continue
            if name.startswith("worst"):
                least = min(chosen, key=lambda place: values[place])
                summary = record(columns[least], name, values[least], np.fmin.reduce(drawn[:, chosen], axis=1))
            else:
                largest = max(chosen, key=lambda place: (columns[place].pool, columns[place].weights.sum()))
                mean, chance = (float(np.mean([of[p] for p in chosen])) for of in (values, [c.chance for c in columns]))
                summary = record(columns[largest], name, mean, np.nanmean(drawn[:, chosen], axis=1))
                summary = summary.model_copy(update={"chance": chance})
            records.append(summary)
    return records
