"""Noisy correspondence on purpose: some studies of a dataset exchange their reports, so that image and text disagree.

It is the other kind of noise than style: what an encoder that reads any style cannot mend. In: the studies of one
dataset and the renderings of their reports. Out: both, with the reports passed on in a ring.
Source: Huang et al., Learning with noisy correspondence for cross-modal matching, NeurIPS 2021, who exchange a share
of the captions of a training set in the same way.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import stable_fraction

KEY = ["dataset", "study_id"]
REPORT = ["text_hash", "text", "text_expanded"]  # what belongs to a report and not to its study


def exchange_reports(
    studies: pd.DataFrame, renderings: pd.DataFrame, share: float
) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Studies and renderings of one dataset, a share of the studies with the report and renderings of another of them.

    studies: KEY, REPORT and further columns that stay; renderings: KEY and what was made of the report. Which studies,
    and whose report each gets, depends on their ids alone; a smaller share lies in a larger one. The third result
    counts the studies whose report now reads otherwise: short normal reports are alike, whosever they are.

    Raises CxrflowError where the share is so small that no two studies can exchange their reports.
    """
    keys = list(zip(studies["dataset"], studies["study_id"], strict=True))
    drawn = np.array([stable_fraction("mismatched", *key) for key in keys])
    ring = np.flatnonzero(drawn < share)
    if len(ring) < 2:
        raise CxrflowError(
            f"mismatched: {share:g} of {len(studies)} studies of '{keys[0][0] if keys else ''}' is {len(ring)}, and it "
            "takes two to exchange reports"
        )
    ring = ring[np.argsort([stable_fraction("mismatched order", *keys[i]) for i in ring], kind="stable")]
    giver = np.arange(len(studies))
    giver[ring] = np.roll(ring, 1)
    taken = studies.copy()
    taken[REPORT] = studies[REPORT].to_numpy()[giver]
    changed = int((taken["text_hash"].to_numpy() != studies["text_hash"].to_numpy()).sum())
    receiver = dict(zip(studies["study_id"].to_numpy()[giver], studies["study_id"], strict=True))
    return taken, renderings.assign(study_id=renderings["study_id"].map(receiver)), changed
