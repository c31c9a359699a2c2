"""The index of a dataset: every usable image with its official split and the chunk it is ingested in.

In: a StudyTable, whether its official split counts, and the number of chunks. Out: its images with `chunk`. Which side
a patient ends on is decided once the pixels are known (`images.split`): copies of an image tie patients together.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.split_file import no_split_file
from cxrflow.datasets.table import StudyTable
from cxrflow.errors import CxrflowError


def build_index(name: str, entry: DatasetEntry, table: StudyTable, shards: int, official: bool) -> pd.DataFrame:
    """Images sorted by (subject_id, study_id, image_id) with `chunk` in 0..shards-1, each a run of rows. `split` is the
    official one, "" where there is none or it is not `official`.

    Chunks differ by one row at most; with fewer images than chunks some are empty. Raises CxrflowError where no
    image is usable, or where the official split is asked for and its table is not there.
    """
    images = table.images.sort_values(["subject_id", "study_id", "image_id"], kind="stable").reset_index(drop=True)
    if images.empty:
        counts = (
            ", ".join(f"{n} {code}" for code, n in table.problems["code"].value_counts().items()) or "no row at all"
        )
        raise CxrflowError(f"dataset '{name}': no image is usable ({counts})")
    if not official:
        images["split"] = pd.Series("", index=images.index, dtype="str")
    elif entry.split_file is not None and (images["split"] == "").all():
        raise no_split_file(name, entry, "is not below the root, or names none of these images")
    images["chunk"] = np.arange(len(images), dtype="int64") * shards // len(images)
    return images
