"""The index of a dataset: every usable image with its split and the chunk it is ingested in.

In: a StudyTable, the split options and the number of chunks. Out: its images with `split` filled and `chunk`.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cxrflow.config.datasets import DatasetEntry, SplitOptions
from cxrflow.datasets.splits import assign_splits, shared_images
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError


def build_index(
    name: str, entry: DatasetEntry, table: StudyTable, shards: int, seed: int, options: SplitOptions
) -> pd.DataFrame:
    """Images sorted by (subject_id, study_id, image_id) with `split` filled and `chunk` in 0..shards-1, each a run of
    rows.

    Chunks differ by one row at most; with fewer images than chunks some are empty. Raises CxrflowError where no
    image is usable, or where the official split is asked for and its table is not there.
    """
    images = table.images.sort_values(["subject_id", "study_id", "image_id"], kind="stable").reset_index(drop=True)
    if images.empty:
        counts = (
            ", ".join(f"{n} {code}" for code, n in table.problems["code"].value_counts().items()) or "no row at all"
        )
        raise CxrflowError(f"dataset '{name}': no image is usable ({counts})")
    official = images["split"] if options.official else pd.Series("", index=images.index)
    if options.official and entry.split_file is not None and (official == "").all():
        raise CxrflowError(
            f"dataset '{name}': its official split ({entry.split_file}) is not below the root. Put it there, name "
            f"it in datasets.{name}.split_file, or set datasets.{name}.split.official: false to split by patient here"
        )
    images["split"] = assign_splits(images["subject_id"], official, options.fractions, seed, name, shared_images(table))
    images["chunk"] = np.arange(len(images), dtype="int64") * shards // len(images)
    return images
