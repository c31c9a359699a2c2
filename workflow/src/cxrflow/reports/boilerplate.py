"""Formalities of a report: how the film was taken, what it was compared with, who signed, whom to call.

In: a sentence. Out: whether it says nothing of the patient, so that a rewriting may leave it out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cxrflow.reports.vocabulary import Vocabulary, sentence_tokens

_OF_A_FILM = frozenset(("reading", "technique", "time", "timing", "laterality"))
_VIEWS = frozenset(
    (("location", "lateral view"), ("location", "frontal view"), ("location", "lateral"), ("description", "single"))
)
_OF_A_SCAN = frozenset((("word", "ct"), ("word", "contrast"), ("word", "no contrast")))
# "may contain errors", "do not hesitate to contact us", "as above"
_SAID_IN_FORMALITIES = _OF_A_SCAN | {
    ("word", "communicated"),
    ("word", "yesterday"),
    ("certainty", "possible"),
    ("word", "abuts"),
    ("location", "above"),
}
_SHOWS = re.compile(r" (?:shows?|demonstrates?|reveals?)\b", re.I)
_CUES = frozenset(("negated", "uncertain", "dropped", "pseudo"))
_PLAIN = frozenset((
    "a", "an", "the", "x", "this", "of", "in", "on", "at", "by", "for", "from", "with", "and", "or", "to", "is", "are",
    "was", "were", "been", "have", "has", "two", "three", "single", "one", "chest", "thorax", "lungs", "patient",
    "current", "today", "position",
))  # fmt: skip
_NO_FINDING = ("patient event", "finding")  # "Indication: cough.", "agree with the findings"


@lru_cache(maxsize=20_000)
def is_boilerplate(sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence is a formality: it opens as one, or tells of the film alone, and names no finding."""
    tokens = sentence_tokens(sentence, vocabulary)
    matches = vocabulary.terms.find(tokens)
    terms = {term for match in matches for term in match.values[0]}
    told = {t for t in terms if t[0] not in _OF_A_FILM and t not in _VIEWS and t[1] not in _NO_FINDING}
    if vocabulary.formalities.find(tokens) and told <= _SAID_IN_FORMALITIES:
        return True
    if not told <= _OF_A_SCAN:
        return False
    covered = {i for match in matches for i in range(match.start, match.end)}
    words = {token.word for i, token in enumerate(tokens) if i not in covered and token.word.isalpha()}
    named = bool(words & vocabulary.film_words) or any(t[0] == "technique" or t in _VIEWS for t in terms)
    doubted = any(cue.kind in _CUES for match in vocabulary.context.cues.find(tokens) for cue in match.values)
    return named and not doubted and words <= (vocabulary.film_words | _PLAIN)


def film_of(sentence: str, vocabulary: Vocabulary) -> str:
    """What a sentence says of the film before it says what the film shows: "Single AP view"; empty where nothing."""
    shows = _SHOWS.search(sentence)
    film = sentence[: shows.start()] + "." if shows else ""
    return film if film and is_boilerplate(film, vocabulary) else ""
