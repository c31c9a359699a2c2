"""Robustness: the same encoder trained without and with the noisy reports, compared query by query.

In: retrieval evaluations and ranks. Out: pairs of arms, and weighted sums of arms with a paired interval.

An arm belongs to the noisy side when it was trained on one of `noisy_datasets`. Two arms pair up when encoder, vision
tower and everything else that is known of them agree, and the clean data to the part that was used; an encoder may have
several noisy arms, which differ in how much of the noisy reports they saw, and how these were written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cxrflow.config.paper import PaperOptions
from cxrflow.evaluation.contrast import Contrast, contrast
from cxrflow.evaluation.rank_counts import RankCounts, expected_recall, expected_reciprocal_rank
from cxrflow.evaluation.records import Evaluation, RunInfo
from cxrflow.evaluation.retrieval import DIRECTIONS
from cxrflow.paper.cells import Cell, missing
from cxrflow.paper.collect import PaperInputs, label, ordered

# What may differ between two arms that are compared, or says nothing of how they were trained.
_OF_THE_ENCODER = ("encoder", "base", "base_source", "adaptation")
_OF_THE_DATA = ("trained_on", "fraction", "report_text", "mismatched", "n_train")
_OF_THE_RUN = ("run", "arm", "seed", "seeds")
WRITTEN_OUT = "text_expanded"  # the report column with abbreviations written out


@dataclass(frozen=True)
class ArmPair:
    """One encoder on one dataset: trained on clean reports, and on clean and noisy ones.

    `setting` is equal where arms were trained alike but for the encoder, `noise` says which noisy reports.
    """

    dataset: str
    encoder: str
    setting: str
    noise: str
    clean: Evaluation
    noisy: Evaluation

    @property
    def difference(self) -> dict[str, float]:
        """Weight of each arm in (clean + noisy) minus clean."""
        return {self.noisy.run: 1.0, self.clean.run: -1.0}


def is_noisy(evaluation: Evaluation, options: PaperOptions) -> bool:
    """Whether the arm was trained on one of the noisy datasets."""
    return not set(evaluation.run_info.trained_on).isdisjoint(options.noisy_datasets)


def is_written_out(evaluation: Evaluation, options: PaperOptions) -> bool:
    """Whether the arm saw noisy reports with their abbreviations written out."""
    texts = evaluation.run_info.report_text
    return any(texts.get(name) == WRITTEN_OUT for name in options.noisy_datasets)


def is_mismatched(evaluation: Evaluation) -> bool:
    """Whether reports of the arm's training data were exchanged on purpose."""
    return bool(evaluation.run_info.mismatched)


def length_of(evaluation: Evaluation) -> tuple[int | None, float | None]:
    """How long the arm was trained: pairs seen, or epochs."""
    info = evaluation.run_info
    return getattr(info, "samples_seen", None), getattr(info, "epochs", None)


def arm_pairs(inputs: PaperInputs, options: PaperOptions) -> list[ArmPair]:
    """Every noisy arm, in the order of print, with the clean arm of the same encoder and setting."""
    sides: dict[tuple[str, str, str], tuple[list[Evaluation], list[Evaluation]]] = {}
    for evaluation in inputs.of_kind("retrieval"):
        key = (evaluation.dataset, evaluation.encoder, clean_setting(evaluation, options))
        sides.setdefault(key, ([], []))[is_noisy(evaluation, options)].append(evaluation)
    places = ordered((e.run for e in inputs.of_kind("retrieval")), options)
    return [
        ArmPair(*key, noise_of(arm, options), clean[0], arm)
        for key, (clean, noisy) in sides.items()
        if clean
        for arm in sorted(noisy, key=lambda arm: places.index(arm.run))
    ]


def clean_setting(evaluation: Evaluation, options: PaperOptions) -> str:
    """All that is known of how an arm was trained but its encoder, its seeds and its noisy reports."""
    info = evaluation.run_info
    known = info.model_dump(exclude={*_OF_THE_ENCODER, *_OF_THE_DATA, *_OF_THE_RUN})
    clean = sorted(set(info.trained_on) - set(options.noisy_datasets))
    data = [
        (name, info.fraction.get(name, 1.0), info.report_text.get(name, "text"), info.mismatched.get(name, 0.0))
        for name in clean
    ]
    return repr((sorted((key, repr(value)) for key, value in known.items()), data))


def noise_of(evaluation: Evaluation, options: PaperOptions, named: bool = True) -> str:
    """Which part of the noisy reports an arm saw, whether written out, and how many at a wrong image; empty for a clean
    arm. named: of which datasets."""
    info = evaluation.run_info
    return data_of(info, [name for name in info.trained_on if name in options.noisy_datasets], options, named)


def data_of(info: RunInfo, names: Sequence[str], options: PaperOptions, named: bool = True) -> str:
    """Which part of each of these datasets a run was trained on, whether with its abbreviations written out, and how
    many of the reports stood at another study's image."""
    parts = []
    for name in names:
        share = info.fraction.get(name, 1.0)
        written_out = ", written out" if info.report_text.get(name) == WRITTEN_OUT else ""
        wrong = info.mismatched.get(name)
        exchanged = f", {wrong:.3g} of them mismatched" if wrong else ""
        of_dataset = f" of {label(name, options)}" if named else ""
        parts.append(f"{'all' if share == 1 else f'{share:.3g}'}{of_dataset}{written_out}{exchanged}")
    return " and ".join(parts)


def arm_contrast(
    inputs: PaperInputs,
    weights: Mapping[str, float],
    dataset: str,
    direction: str,
    metric: str,
    matching: str,
    options: PaperOptions,
    seed: int,
    style: str | None = None,
) -> tuple[Contrast, tuple[str, ...]] | str:
    """Weighted sum of arms over the queries all their runs share, and the files it is from; or why there is none.

    direction: image_to_text, text_to_image, or both, the mean of the two. metric: recall_at_<k> or mrr. style: of the
    reports, None as written.
    """
    kind, ranks = ("ranks", inputs.ranks) if style is None else ("style_ranks", inputs.style_ranks)
    if ranks.empty:
        return "needs the tables of ranks" + (f" in style {style}" if style else "")
    ranks = ranks[(ranks["dataset"] == dataset) & (ranks["matching"] == matching) & (ranks["matches"] > 0)]
    ranks = ranks[ranks["style"] == style] if style else ranks
    tasks = DIRECTIONS if direction == "both" else (direction,)
    sources: list[str] = []
    parts: dict[str, list[np.ndarray]] = {arm: [] for arm in weights}
    patients: list[np.ndarray] = []
    for task in tasks:
        frames: dict[str, list[pd.Series]] = {}
        of_task = ranks[ranks["task"] == task]
        for arm in weights:
            for run in inputs.runs.get(arm, ()):
                rows = of_task[of_task["run"] == run].set_index("query_id")
                if rows.empty:
                    return f"no ranks of run {run} on {dataset}" + (f" in style {style}" if style else "")
                frames.setdefault(arm, []).append(pd.Series(_values(rows, metric), index=rows.index))
                sources += inputs.sources(kind, dataset, run)
            if arm not in frames:
                return f"no ranks of run {arm} on {dataset}"
        shared = sorted(set.intersection(*(set(scores.index) for runs in frames.values() for scores in runs)))
        if not shared:
            return f"the runs share no query with {metric} on {dataset}"
        for arm, runs in frames.items():
            parts[arm].append(np.stack([scores.loc[shared].to_numpy() for scores in runs]))
        patients.append(of_task.drop_duplicates("query_id").set_index("query_id").loc[shared, "subject_id"].to_numpy())
    # Each direction counts alike, however many queries it has.
    total = sum(map(len, patients))
    scaled = {
        arm: np.concatenate([scores * total / (len(tasks) * scores.shape[1]) for scores in found], axis=1)
        for arm, found in parts.items()
    }
    people = np.concatenate(patients)
    made = contrast(scaled, weights, people, options.bootstrap_draws, seed, options.confidence)
    return made, tuple(sorted(set(sources)))


def recall_contrast(
    inputs: PaperInputs, weights: Mapping[str, float], dataset: str, task: str, options: PaperOptions, seed: int
) -> Cell:
    """Weighted sum of the arms' recall in one direction, as a cell."""
    made = arm_contrast(
        inputs, weights, dataset, task, f"recall_at_{options.recall_at}", options.matching, options, seed
    )
    if isinstance(made, str):
        return missing(made)
    found, sources = made
    return Cell(found.value, found.low, found.high, n=found.queries, seeds=found.seeds, sources=sources)


def _values(rows: pd.DataFrame, metric: str) -> np.ndarray:
    counts = RankCounts(*(rows[name].to_numpy() for name in ("greater", "ties", "tied_matches", "matches")))
    if metric == "mrr":
        return expected_reciprocal_rank(counts)
    return expected_recall(counts, int(metric.removeprefix("recall_at_")))
