"""Labels that publishers give for images without reports, as far as one of the 14 CheXpert labels is meant by them.

In: the dataset's folder and its images' manifest. Out: a row an image's study: its ids, split and the 14 columns (1
stated, 0 not stated, NaN: the publisher does not annotate it). A dataset whose publisher gives no labels has no rows.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets import nih_cxr14, vindr_cxr
from cxrflow.datasets.files import published_table, read_published
from cxrflow.datasets.ids import safe_ids
from cxrflow.datasets.pseudonyms import pseudonym
from cxrflow.evaluation.findings import LABEL_KEYS
from cxrflow.reports.label_lexicon import LABELS

# Wang et al., CVPR 2017. Infiltration, Emphysema, Fibrosis and Hernia are none of the 14.
NIH = {
    "No Finding": ("No Finding",),
    "Cardiomegaly": ("Cardiomegaly",),
    "Lung Lesion": ("Mass", "Nodule"),
    "Edema": ("Edema",),
    "Consolidation": ("Consolidation",),
    "Pneumonia": ("Pneumonia",),
    "Atelectasis": ("Atelectasis",),
    "Pneumothorax": ("Pneumothorax",),
    "Pleural Effusion": ("Effusion",),
    "Pleural Other": ("Pleural_Thickening",),
}
# Nguyen et al., Sci Data 2022: of the 28 columns those that are one of the 14.
VINDR = {
    "No Finding": ("No finding",),
    "Cardiomegaly": ("Cardiomegaly",),
    "Lung Opacity": ("Lung Opacity",),
    "Lung Lesion": ("Nodule/Mass", "Lung tumor"),
    "Edema": ("Edema",),
    "Consolidation": ("Consolidation",),
    "Pneumonia": ("Pneumonia",),
    "Atelectasis": ("Atelectasis",),
    "Pneumothorax": ("Pneumothorax",),
    "Pleural Effusion": ("Pleural effusion",),
    "Pleural Other": ("Pleural thickening",),
    "Fracture": ("Clavicle fracture", "Rib fracture"),
}


def published_labels(entry: DatasetEntry, root: Path, manifest: pd.DataFrame, key: bytes | None) -> pd.DataFrame:
    """The table of labels. `key` makes the pseudonyms of `entry`, where it has them.

    Raises CxrflowError where the publisher's table is missing or lacks a column.
    """
    readers = {"nih-cxr14": _nih, "vindr-cxr": _vindr}
    reader = readers.get(entry.layout or "")
    found = reader(root) if reader else pd.DataFrame(index=pd.Index([], dtype="str"))
    if key is not None:
        found.index = [pseudonym(study, "study_id", key) for study in found.index]
    studies = manifest[LABEL_KEYS].drop_duplicates("study_id")
    studies = studies[studies["study_id"].isin(found.index)].reset_index(drop=True)
    columns = found.reindex(index=studies["study_id"], columns=list(LABELS)).astype("float64").reset_index(drop=True)
    return pd.concat([studies, columns], axis=1)


def _nih(root: Path) -> pd.DataFrame:
    """By study id: each image is a study there. An image's labels stand in one cell, with bars between them."""
    file = next((table for table in nih_cxr14.TABLES if published_table(root, table) is not None), nih_cxr14.TABLES[0])
    cells = read_published(root, file, ("Image Index", "Finding Labels"), "NIH ChestX-ray14")
    stated = cells["Finding Labels"].str.split("|").map(lambda names: {name.strip() for name in names})
    values = {label: [float(bool(names & set(theirs))) for names in stated] for label, theirs in NIH.items()}
    return _once(pd.DataFrame(values, index=safe_ids(cells["Image Index"].str.strip().str.removesuffix(".png"))))


def _vindr(root: Path) -> pd.DataFrame:
    """By study id. A training image has a row of each of its three readers: what most of them state counts."""
    parts = []
    for part in vindr_cxr.PARTS:
        path = published_table(root, f"annotations/image_labels_{part}.csv")
        if path is None:
            continue
        header = list(pd.read_csv(path, nrows=0).columns)
        wanted = [column for theirs in VINDR.values() for column in theirs if column in header]
        cells = read_published(root, f"annotations/image_labels_{part}.csv", ("image_id", *wanted), "VinDr-CXR")
        marks = cells[wanted].apply(pd.to_numeric).groupby(safe_ids(cells["image_id"].str.strip()).to_numpy()).mean()
        of = {label: [column for column in theirs if column in wanted] for label, theirs in VINDR.items()}
        values = {label: (marks[columns] > 0.5).any(axis=1).astype(float) for label, columns in of.items() if columns}
        parts.append(pd.DataFrame(values, index=marks.index))
    return _once(pd.concat(parts) if parts else pd.DataFrame(index=pd.Index([], dtype="str")))


def _once(table: pd.DataFrame) -> pd.DataFrame:
    return table[~table.index.duplicated() & (np.asarray(table.index) != "")]
