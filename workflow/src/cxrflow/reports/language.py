"""The language of a report: styles and errors are made of English alone, the rule labels read Korean too.

In: a report text. Out: yes or no. A text with English words of its own between Korean ones counts as English (Korean
hospitals write findings in English); Korean alone and Spanish (PadChest) do not.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[\uac00-\ud7a3]+|[^\W\d_\uac00-\ud7a3]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
# Function words, and Spanish words of chest reports as PadChest writes them: without accents, cut to their stems.
_ENGLISH = frozenset((
    "the", "of", "is", "are", "with", "and", "in", "there", "has", "have", "been", "was", "were", "not", "or", "at",
    "to", "for", "from", "without", "this", "that", "which",
))  # fmt: skip
_SPANISH = frozenset((
    "de", "la", "el", "los", "las", "del", "sin", "con", "en", "se", "y", "por", "que", "un", "una", "al", "su", "lo",
    "como", "es", "son", "mas", "ambos", "hallazg", "hallazgos", "signos", "sign", "significativ", "significativos",
    "derrame", "derram", "cardiomegalia", "cardiomegali", "pulmonar", "pulmon", "pulmonares", "aumento", "aument",
    "densidad", "densid", "izquierdo", "izquierd", "izquierda", "derecho", "derech", "derecha", "torax", "torac",
    "alteraciones", "alter", "patologico", "patolog", "hilios", "hili", "bases", "bas", "senos", "costofrenicos",
    "costofren", "mediastinico", "radiografia", "radiograf", "observan", "observ", "cambios", "cambi", "nodul",
))  # fmt: skip


def reads_as_english(text: str) -> bool:
    """Whether styles and errors can be made of a text. A few words of either language count as English."""
    return labels_read(text) and not _all_korean(_words(text))


def labels_read(text: str) -> bool:
    """Whether the rule labeller knows the language of a text: English, Korean or both mixed."""
    words = _words(text)
    english = sum(word in _ENGLISH for word in words)
    spanish = sum(word in _SPANISH for word in words)
    return spanish <= english or spanish < 2 or spanish < 0.2 * len(words)


def has_korean(text: str) -> bool:
    """Whether a text holds a syllable of Hangul."""
    return _HANGUL.search(text) is not None


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _is_korean(word: str) -> bool:
    return _HANGUL.match(word) is not None


def _all_korean(words: list[str]) -> bool:
    return bool(words) and all(map(_is_korean, words))
