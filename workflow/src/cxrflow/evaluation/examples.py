"""A few test images with the report that was found first and their own: what a recall looks like.

In: the ranks of image-to-text retrieval, the reports, the shards. Out: one row an example, with the image and both
texts. Only for datasets whose images and reports may be printed: the configuration names them.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import stable_fraction
from cxrflow.io.shards import read_shard

COLUMNS = ["dataset", "run", "image_id", "rank", "pool", "own_report", "found_report", "picture"]
OF_EACH = 2  # examples whose own report was found first, and as many whose was not


def choose_examples(ranks: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Rows of `ranks`: images whose own report came first, then images whose did not, each drawn by image id.

    Images for which several reports tie for the first place show nothing.
    """
    asked = ranks[(ranks["task"] == "image_to_text") & (ranks["matching"] == "strict") & (ranks["matches"] > 0)]
    asked = asked[asked["top_ties"] == 1]
    order = asked["query_id"].map(lambda image: stable_fraction(seed, "example", image))
    asked = asked.iloc[order.argsort(kind="stable").to_numpy()]
    found = asked["top_id"] == asked["study_id"]
    return pd.concat([asked[found].head(OF_EACH), asked[~found].head(OF_EACH)], ignore_index=True)


def retrieval_examples(
    ranks: pd.DataFrame, reports: pd.DataFrame, manifest: pd.DataFrame, images_dir: Path, seed: int
) -> pd.DataFrame:
    """Examples with COLUMNS; `picture` is the stored PNG.

    Raises CxrflowError where a chosen image or report is in no table or shard.
    """
    chosen = choose_examples(ranks, seed)
    texts = reports.set_index("study_id")["text"]
    shards = manifest.set_index("image_id")["shard"]
    pictures: dict[str, bytes] = {}
    for shard in sorted({shards.get(image, "") for image in chosen["query_id"]}):
        wanted = {image for image in chosen["query_id"] if shards.get(image, "") == shard}
        if not shard:
            raise CxrflowError(f"image {min(wanted)} of the ranks is in no shard; run the images stage again")
        pictures |= {key: members["png"] for key, members in read_shard(images_dir / shard) if key in wanted}
    missing = {*chosen["study_id"], *chosen["top_id"]} - set(texts.index)
    if missing or set(chosen["query_id"]) - set(pictures):
        raise CxrflowError("the ranks name images or reports that are gone; run `cxrflow embed` and score again")
    return pd.DataFrame(
        {
            "dataset": chosen["dataset"],
            "run": chosen["run"],
            "image_id": chosen["query_id"],
            "rank": chosen["rank_expected"],
            "pool": chosen["pool"],
            "own_report": texts.loc[chosen["study_id"]].to_numpy(),
            "found_report": texts.loc[chosen["top_id"]].to_numpy(),
            "picture": [pictures[image] for image in chosen["query_id"]],
        }
    )[COLUMNS]
