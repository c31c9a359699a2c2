"""Words without their endings, so that the forms of a word are one: "destructive" and "destruction".

In: a word in small letters. Out: what it has in common with its other forms. Made for words that stand in no list.
"""

from __future__ import annotations

_ENDINGS = (
    "ational", "ations", "ation", "atives", "ative", "ating", "ated", "ates", "ate", "ions", "ion", "ives", "ive",
    "ings", "ing", "ity", "ies", "ied", "als", "al", "ed", "es", "ly", "y", "e", "s",
)  # fmt: skip
_SHORTEST = 4  # letters that an ending leaves at least


def stem(word: str) -> str:
    """The word without the first of the endings that leaves enough of it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and not word.endswith(("ss", "is", "us")) and len(word) - len(ending) >= _SHORTEST:
            short = word[: -len(ending)]
            return short[:-1] if short[-1] == short[-2] and short[-1] not in "sl" else short  # "abutted"
    return word
