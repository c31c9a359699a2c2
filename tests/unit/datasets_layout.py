"""One call from a dataset's folder to its index, for the tests of layouts."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.config.datasets import DatasetEntry
from cxrflow.datasets.adapters import load_studies
from cxrflow.datasets.index import build_index


def indexed(name: str, entry: DatasetEntry, root: Path, official: bool = True) -> pd.DataFrame:
    """The index of the dataset below `root`, in one chunk."""
    table = load_studies(name, entry, root)
    return build_index(name, entry, table, shards=1, official=official)
