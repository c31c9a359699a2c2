"""What the reports of a dataset state: the labels of each study, as scores of retrieval need them.

In: labels.parquet of the reports stage's texts (study_id and a column a label: 1 stated, 0 denied, -1 uncertain, NaN
not mentioned). Out: masks and codes of studies in any order. A study without labels states and denies nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from cxrflow.evaluation.clinical import LabelMasks, Uncertain, masks_of
from cxrflow.evaluation.graded import finding_codes

LABEL_KEYS = ["dataset", "subject_id", "study_id", "split"]


class StudyFindings:
    """Labels of studies, uncertain ones mapped to present or absent as configured."""

    def __init__(self, labels: pd.DataFrame, uncertain: Uncertain) -> None:
        self.labels = [column for column in labels.columns if column not in LABEL_KEYS]
        self._place = pd.Index(labels["study_id"])
        masks = masks_of(labels[self.labels].to_numpy(dtype=np.float64), uncertain)
        nothing = np.zeros((1, len(self.labels)))
        self._masks = LabelMasks(np.vstack([masks.present, nothing]), np.vstack([masks.absent, nothing]))
        self._codes = finding_codes(self._masks.present)

    def known(self, studies: Sequence[str]) -> np.ndarray:
        """Which of the studies have labels, [n]."""
        return self._place.get_indexer(pd.Index(studies)) >= 0

    def masks(self, studies: Sequence[str]) -> LabelMasks:
        """Present and absent labels of studies, each [n, L]."""
        return self._masks.rows(self._place.get_indexer(pd.Index(studies)))  # -1 is the last row, which states nothing

    def codes(self, studies: Sequence[str]) -> np.ndarray:
        """Codes of graded.py of the present labels, [n]."""
        return self._codes[self._place.get_indexer(pd.Index(studies))]
