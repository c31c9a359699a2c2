"""Which images the shards of a folder hold, and in which shard each lies."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.errors import CxrflowError
from cxrflow.io.tables import read_table

COLUMNS = ["dataset", "study_id", "image_id", "view", "split", "shard"]


def stored_images(folder: Path) -> pd.DataFrame:
    """dataset, study_id, image_id, view, split and path (of the shard) of every image with stored pixels.

    Raises CxrflowError for a missing table or shard, and for a table that names a shard outside the folder.
    """
    manifest = read_table(folder / "manifest.parquet", COLUMNS)
    stored = manifest[manifest["shard"].fillna("") != ""]
    paths = {name: folder / name for name in stored["shard"].unique()}
    for name, path in paths.items():
        if Path(name).name != name:
            raise CxrflowError(f"{folder}/manifest.parquet names a shard outside its folder")
        if not path.is_file():
            raise CxrflowError(f"shard {path} is missing, and its manifest names it; run the images stage again")
    return stored[COLUMNS[:-1]].assign(path=stored["shard"].map(paths)).reset_index(drop=True)
