"""Questions to an index: a text or an image, answered with the nearest studies.

In: an index, its model, a query. Out: hits, each study once, the nearest first. Neither query nor report is written or
logged anywhere here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from cxrflow.clip.load import ClipModel
from cxrflow.config.images import ImagesOptions
from cxrflow.errors import CxrflowError
from cxrflow.images.codes import Refused
from cxrflow.images.query import grey_square
from cxrflow.images.read import read_bytes
from cxrflow.serving.index import Index

Among = Literal["images", "reports"]
MOST_CHARACTERS = 4000
MOST_HITS = 100
# A query is neither kept nor shown to others: text in its pixels is no reason to refuse it. Being no chest film is.
QUERY_LIMITS = {"refuse_burned_in": False, "burned_in_text": "ignore", "max_megapixels": 50.0, "seconds_per_file": 30.0}
QUERY_MEGABYTES = 64.0


@dataclass(frozen=True)
class Hit:
    """A study in an answer. study, image: rows of the index; the image is the one that was compared, or the study's
    first where reports were."""

    rank: int
    score: float
    study: int
    image: int


def query_options(model: ClipModel) -> ImagesOptions:
    """How an image that is asked with is read: as the model's training images were, within tighter limits."""
    side = model.pixel_options["size"]
    least = min(side, ImagesOptions.model_fields["min_side"].default)
    return ImagesOptions(**model.pixel_options, **QUERY_LIMITS, min_side=least, max_megabytes=QUERY_MEGABYTES)


def text_query(model: ClipModel, text: str) -> np.ndarray:
    """Features of a text, float32 [D]. Raises CxrflowError for an empty or endless one, and for what is no Unicode."""
    if not text.strip():
        raise CxrflowError("the text to search for is empty")
    if any("\ud800" <= character <= "\udfff" for character in text):  # half a character: no tokenizer takes it
        raise CxrflowError("the text to search for is not valid Unicode")
    if len(text) > MOST_CHARACTERS:
        raise CxrflowError(f"the text to search for has {len(text)} characters, more than {MOST_CHARACTERS}")
    return model.encode_texts([text.strip()], description=None)[0].numpy()


def image_query(model: ClipModel, square: np.ndarray) -> np.ndarray:
    """Features of a grey square, uint8 [S, S] of `query_options`, float32 [D]."""
    return model.encode_images(square[None])[0].numpy()


def read_query_image(model: ClipModel, path: Path) -> np.ndarray:
    """The grey square, uint8 [S, S], of a DICOM, PNG or JPEG file. Raises CxrflowError with the reason of a refusal."""
    options = query_options(model)
    try:
        return grey_square(read_bytes(path.parent, path.name, options.max_megabytes), options)
    except Refused as refused:
        raise CxrflowError(refusal(refused)) from None


def refusal(refused: Refused) -> str:
    """Why an image cannot be asked with, in a sentence."""
    return f"The image is refused: {refused.message} ({refused.code})"


def nearest(index: Index, query: np.ndarray, among: Among, top: int) -> list[Hit]:
    """The `top` studies whose images or reports have the largest inner product with `query` [D].

    Raises CxrflowError for more than MOST_HITS, for reports where the index has none, and for features of another width
    than the index's or that are not finite.
    """
    if not 1 <= top <= MOST_HITS:
        raise CxrflowError(f"top is a number from 1 to {MOST_HITS} (found {top})")
    if among == "reports" and not index.facts.reports:
        raise CxrflowError(
            "this index has no reports to search among; name them when it is made, or search among images"
        )
    if query.shape != (index.facts.embed_dim,):
        raise CxrflowError(f"the index is {index.facts.embed_dim} wide, the query {query.shape[0]}; make it again")
    if not np.isfinite(query).all():
        raise CxrflowError("the model's features of this query are not finite numbers; it cannot be searched with")
    searched = index.from_images if among == "images" else index.from_reports
    asked = np.ascontiguousarray(query, dtype=np.float32)[None]
    count = top
    while True:
        count = min(count, searched.ntotal)
        scores, rows = searched.search(asked, count)
        hits = _each_study_once(index, scores[0], rows[0], among)
        if len(hits) >= top or count == searched.ntotal:
            return hits[:top]
        count *= 2  # a study with many images took several places


def _each_study_once(index: Index, scores: np.ndarray, rows: np.ndarray, among: Among) -> list[Hit]:
    hits: dict[int, Hit] = {}
    for row, score in sorted(zip(rows.tolist(), scores.tolist(), strict=True), key=lambda pair: (-pair[1], pair[0])):
        study = int(index.report_studies[row] if among == "reports" else index.images["study"].iat[row])
        image = int(index.images_of(study)[0]) if among == "reports" else row
        hits.setdefault(study, Hit(len(hits) + 1, score, study, image))
    return list(hits.values())
