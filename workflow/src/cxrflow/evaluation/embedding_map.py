"""A map of a model's embeddings in two dimensions, coloured by finding: where images and reports of a study lie.

In: image and report embeddings of a test split, and the labels of its reports. Out: one row a point. The map is t-SNE
(van der Maaten and Hinton 2008) of images and reports together, after each side's mean is taken off: contrastive models
keep the two sides in separate cones (Liang et al. 2022, arXiv 2203.02053), which is all a map would show otherwise.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cxrflow.evaluation.findings import LABEL_KEYS
from cxrflow.evaluation.retrieval import unit_embeddings
from cxrflow.io.hashing import stable_fraction

COLUMNS = ["dataset", "run", "study_id", "side", "finding", "x", "y"]
NORMAL, SEVERAL, OTHER = "No Finding", "several", "other"
DEVICES = "Support Devices"
MOST_STUDIES = 1500  # of a larger test split a part is drawn: more points cover each other
FEWEST_POINTS = 60  # fewer show no clusters
NAMED = 5  # the most frequent findings that stand alone; the others are `other`
PERPLEXITY = 30.0


def embedding_map(images: pd.DataFrame, texts: pd.DataFrame, labels: pd.DataFrame, run: str, seed: int) -> pd.DataFrame:
    """Points with COLUMNS, side `image` or `report`; none where a split has fewer than FEWEST_POINTS.

    images, texts: study_id and embedding; labels: study_id and a column a label. Raises CxrflowError as
    `unit_embeddings` does.
    """
    studies = sorted(set(images["study_id"]) & set(texts["study_id"]))
    studies = sorted(studies, key=lambda study: stable_fraction(seed, "map", study))[:MOST_STUDIES]
    sides = []
    for side, table in (("image", images), ("report", texts)):
        rows = table[table["study_id"].isin(studies)].drop_duplicates("study_id")
        vectors = unit_embeddings(rows, f"{side}s") if len(rows) else np.zeros((0, 1), dtype=np.float32)
        sides.append((rows[["dataset", "study_id"]].assign(run=run, side=side), vectors - vectors.mean(axis=0)))
    points = pd.concat([rows for rows, _ in sides], ignore_index=True)
    if len(points) < FEWEST_POINTS:
        return pd.DataFrame(columns=COLUMNS)
    of_study = labels.set_index("study_id").loc[studies].drop(columns=LABEL_KEYS, errors="ignore")
    findings = dict(zip(studies, findings_of(of_study), strict=True))
    place = _two_dimensions(np.concatenate([vectors for _, vectors in sides]), seed)
    return points.assign(finding=points["study_id"].map(findings), x=place[:, 0], y=place[:, 1])[COLUMNS]


def findings_of(labels: pd.DataFrame) -> list[str]:
    """One name for each report: its only finding, that it has several, or that it is normal. Devices do not count."""
    present = labels.drop(columns=[NORMAL, DEVICES]).to_numpy() == 1
    names = np.array(labels.columns.drop([NORMAL, DEVICES]))
    alone = pd.Series(names[present[present.sum(axis=1) == 1].argmax(axis=1)], dtype=object)
    counts = alone.value_counts()
    named = set(sorted(counts.index, key=lambda name: (-counts[name], name))[:NAMED])
    normal = labels[NORMAL].to_numpy() == 1
    found = []
    for row, is_normal in zip(present, normal, strict=True):
        name = names[row.argmax()] if row.sum() == 1 else SEVERAL if row.any() else NORMAL if is_normal else OTHER
        found.append(name if name in named or name in (SEVERAL, NORMAL) else OTHER)
    return found


def _two_dimensions(vectors: np.ndarray, seed: int) -> np.ndarray:
    from sklearn.manifold import TSNE
    from threadpoolctl import threadpool_limits

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors = vectors / np.where(lengths > 0, lengths, 1)
    perplexity = min(PERPLEXITY, (len(vectors) - 1) / 3)
    with threadpool_limits(1):  # sums of several threads depend on who was first
        return TSNE(perplexity=perplexity, init="pca", random_state=seed).fit_transform(vectors).astype(np.float64)
