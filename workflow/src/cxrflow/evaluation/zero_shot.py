"""Zero-shot classification: a label is read off an image by which of two sentences its embedding is nearer to.

In: embedded images, embedded prompts (clip/prompts.py), the labels of the studies. Out: records of

- zero_shot_auroc: per label, the AUROC of similarity to its present prompts minus similarity to its absent ones (the
  two-prompt contrast of CheXzero, Tiu et al., Nature Biomedical Engineering 2022), and the means over 14 and 5 labels
- zero_shot_5x200: the accuracy of choosing among CheXpert's five findings on images with exactly one of them, equally
  many of each, 200 where there are so many (GLoRIA, Huang et al., ICCV 2021); an image's ties share the point

A label's vector is the mean of its prompts' unit vectors, normalised again.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from cxrflow.config.evaluation import EvaluationOptions
from cxrflow.evaluation.auroc import Auroc
from cxrflow.evaluation.bootstrap import PatientBootstrap
from cxrflow.evaluation.clinical import FIVE
from cxrflow.evaluation.findings import StudyFindings
from cxrflow.evaluation.records import Record, not_run
from cxrflow.evaluation.retrieval import unit_embeddings

AUROC, FIVE_CLASS = "zero_shot_auroc", "zero_shot_5x200"
IMAGE_COLUMNS = ["dataset", "subject_id", "study_id", "image_id", "embedding"]
PROMPT_COLUMNS = ["label", "state", "embedding"]


def metrics_of(labels: Sequence[str]) -> list[tuple[str, str]]:
    """Task and metric of every record, for a model or dataset that cannot be scored."""
    names = [*labels, "mean_14", "mean_5"]
    return [(FIVE_CLASS, "accuracy"), *((AUROC, name) for name in names)]


def score_zero_shot(
    images: pd.DataFrame,
    prompts: pd.DataFrame,
    findings: StudyFindings,
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], dict[str, int]]:
    """Records of both tasks over the images whose study has labels, and counts.

    Raises CxrflowError for embeddings that are not unit vectors.
    """
    known = findings.known(images["study_id"])
    if not known.any():
        reason = "no image has labels"
        return [not_run(task, name, reason) for task, name in metrics_of(findings.labels)], {"images": 0}
    images = images[known].sort_values("image_id", kind="stable", ignore_index=True)
    vectors = unit_embeddings(images, "images")
    states = label_vectors(prompts)
    records, counts = _five_classes(images, vectors, states, findings, options, seed)
    records += _aurocs(images, vectors, states, findings, options, seed)
    return records, {"images": len(images), **counts}


def label_vectors(prompts: pd.DataFrame) -> dict[tuple[str, str], np.ndarray]:
    """Unit vector [d] of each label and state: the mean of its prompts' vectors, normalised."""
    vectors = unit_embeddings(prompts, "prompts").astype(np.float64)  # the mean of equal vectors is then that vector
    found = {}
    for key, rows in prompts.groupby(["label", "state"], sort=True).indices.items():
        mean = vectors[rows].mean(axis=0)
        found[key] = (mean / max(np.linalg.norm(mean), 1e-12)).astype(np.float32)
    return found


def similarities(vectors: np.ndarray, label: np.ndarray) -> np.ndarray:
    """Cosines [n] of images with a label's vector. A sum, not a matrix product: equal images score equal."""
    return (vectors * label).sum(axis=1)


def _five_classes(
    images: pd.DataFrame,
    vectors: np.ndarray,
    states: dict[tuple[str, str], np.ndarray],
    findings: StudyFindings,
    options: EvaluationOptions,
    seed: int,
) -> tuple[list[Record], dict[str, int]]:
    unprompted = [label for label in FIVE if (label, "present") not in states]
    if unprompted:
        return [not_run(FIVE_CLASS, "accuracy", f"no prompts for {', '.join(unprompted)}")], {}
    columns = [findings.labels.index(label) for label in FIVE]
    present = findings.masks(images["study_id"]).present[:, columns] > 0
    alone = [np.flatnonzero(present[:, place] & (present.sum(axis=1) == 1)) for place in range(len(FIVE))]
    each = min(options.prompted_per_class, *map(len, alone))
    counts = {f"{label} alone": len(rows) for label, rows in zip(FIVE, alone, strict=True)}
    if not each:
        lacking = [label for label, rows in zip(FIVE, alone, strict=True) if not len(rows)]
        return [not_run(FIVE_CLASS, "accuracy", f"no image has only {' or only '.join(lacking)} of the five")], counts
    random = np.random.default_rng(seed)
    chosen = np.concatenate([np.sort(random.choice(rows, each, replace=False)) for rows in alone])
    true = np.repeat(np.arange(len(FIVE)), each)
    scores = np.column_stack([similarities(vectors[chosen], states[label, "present"]) for label in FIVE])
    best = scores == scores.max(axis=1, keepdims=True)
    hits = best[np.arange(len(chosen)), true] / best.sum(axis=1)
    patients = images["subject_id"].to_numpy()[chosen]
    bootstrap = PatientBootstrap(patients, options.bootstrap_draws, seed, options.confidence)
    low, high = bootstrap.mean_intervals(hits[:, None])[0]
    record = Record(
        task=FIVE_CLASS,
        metric="accuracy",
        value=float(hits.mean()),
        low=low,
        high=high,
        n=len(chosen),
        pool=len(FIVE),
        chance=1 / len(FIVE),
    )
    return [record], counts | {"images of each of the five": each}


def _aurocs(
    images: pd.DataFrame,
    vectors: np.ndarray,
    states: dict[tuple[str, str], np.ndarray],
    findings: StudyFindings,
    options: EvaluationOptions,
    seed: int,
) -> list[Record]:
    masks = findings.masks(images["study_id"])
    bootstrap = PatientBootstrap(images["subject_id"], options.bootstrap_draws, seed, options.confidence)
    curves: dict[str, Auroc] = {}
    reasons: dict[str, str] = {}
    sizes: dict[str, int] = {}
    for column, label in enumerate(findings.labels):
        positive, negative = masks.present[:, column] > 0, masks.absent[:, column] > 0
        if (label, "present") not in states or (label, "absent") not in states:
            reasons[label] = "no prompts for this label"
        elif not positive.any() or not negative.any():
            reasons[label] = f"{'no' if not positive.any() else 'every'} image has this label"
        else:
            score = similarities(vectors, states[label, "present"]) - similarities(vectors, states[label, "absent"])
            curves[label] = Auroc(score, positive, negative)
            sizes[label] = int(positive.sum() + negative.sum())
    labels = list(curves)
    one = np.ones((1, len(images)))
    value = _by_label(curves, one)
    drawn = bootstrap.on_resamples(lambda weights: _by_label(curves, weights))
    records = []
    groups = {label: [label] for label in findings.labels}
    groups |= {f"mean_{len(findings.labels)}": list(findings.labels), f"mean_{len(FIVE)}": list(FIVE)}
    for metric, members in groups.items():
        places = [labels.index(label) for label in members if label in curves]
        if not places:
            records.append(not_run(AUROC, metric, reasons.get(metric, "no label of these can be scored")))
            continue
        low, high = bootstrap.interval(drawn[:, places].mean(axis=1))
        records.append(
            Record(
                task=AUROC,
                metric=metric,
                value=float(value[0, places].mean()),
                low=low,
                high=high,
                n=max(sizes[labels[place]] for place in places),
                chance=0.5,
            )
        )
    return records


def _by_label(curves: dict[str, Auroc], weights: np.ndarray) -> np.ndarray:
    """AUROC of each label [B, labels] for each row of weights [B, n]."""
    return np.column_stack([curve.of(weights) for curve in curves.values()] or [np.zeros((len(weights), 0))])
