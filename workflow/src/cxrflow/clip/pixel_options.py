"""How the pixels a model was trained on were made: it must be asked with pixels of the same kind.

In: the folders of its datasets' shards. Out: the keys of `ImagesOptions` that decide what an image looks like.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cxrflow.config.images import ImagesOptions
from cxrflow.io.tables import read_table
from cxrflow.provenance.manifest import manifest_path

PERCENTILES = ("percentile_low", "percentile_high")


def pixel_options(folders: Sequence[Path], side: int) -> dict[str, Any]:
    """Size, normaliser and percentiles of shards with `side` pixels; where datasets differ, those of most images.

    The manifest.parquet names the normaliser of each image, and the record beside it the percentiles; what neither
    says is the default.
    """
    counts: Counter[tuple[str, float, float]] = Counter()
    defaults = {key: field.default for key, field in ImagesOptions.model_fields.items()}
    for folder in folders:
        manifest = folder / "manifest.parquet"
        percentiles = [_recorded(manifest).get(key, defaults[key]) for key in PERCENTILES]
        images = read_table(manifest)
        images = images[images["shard"].fillna("") != ""]
        for name in images.get("normaliser", default=[defaults["normaliser"]] * len(images)):
            counts[name, *percentiles] += 1
    ((normaliser, low, high), _) = counts.most_common(1)[0]
    return {"size": side, "normaliser": normaliser, "percentile_low": low, "percentile_high": high}


def _recorded(manifest: Path) -> dict[str, Any]:
    """Options of the images stage; the division of all datasets records them under `images`."""
    record = manifest_path(manifest)
    if not record.is_file():
        return {}
    options = json.loads(record.read_text(encoding="utf-8"))["options"]
    return options.get("images", options)
