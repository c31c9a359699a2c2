"""The words of a report by what they say: findings, organs, sides, places, grades, changes.

In: a folder with preservation.yaml and context_cues.yaml. Out: one matcher for all of them, kept for the process.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from cxrflow.errors import CxrflowError, nearest
from cxrflow.reports.label_lexicon import LabelLexicon, label_lexicon, read_lexicon
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.phrases import PhraseMatcher, Token, spelled_out
from cxrflow.reports.quantities import quantity_tokens
from cxrflow.reports.stems import stem

HEADS = ("finding", "device", "structure")
ATTRIBUTES = (
    *("laterality", "location", "severity", "change", "acuity", "description", "certainty", "bound", "comparison"),
    *("scope", "timing"),
)
ROLES = (*HEADS, "state", *ATTRIBUTES, "word", "technique", "time", "reading")

Term = tuple[str, str]  # role and name: ("laterality", "left")


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Terms, words without content of their own, and the cues of negation and doubt.

    shared_nouns: noun -> the words it stands for in a list ("upper and lower lobes"). formalities: what opens or marks
    a sentence that says nothing of the patient. film_words: what tells how a film was taken. headings:
    words that may head an item and say nothing of it. telling: stems of words in no list that turn, count or
    tell what stands beside them.
    """

    terms: PhraseMatcher[tuple[Term, ...]]
    filler: frozenset[str]
    context: LabelLexicon
    shared_nouns: dict[str, frozenset[str]]
    formalities: PhraseMatcher[bool]
    film_words: frozenset[str]
    headings: frozenset[str]
    telling: frozenset[str]


@lru_cache(maxsize=4)
def vocabulary(folder: str | Path = DEFAULT_LEXICON) -> Vocabulary:
    """The vocabulary of a lexicon folder, compiled once a process. Raises CxrflowError where missing or malformed."""
    data = read_lexicon(folder, "preservation.yaml")
    wanted = {*ROLES, "compound", "filler", "shared_nouns", "headings", "formalities", "film_words", "telling"}
    if not isinstance(data, dict) or set(data) != wanted:
        raise CxrflowError(f"preservation.yaml: its keys must be {', '.join(sorted(wanted))}")
    cue_words = _words(read_lexicon(folder, "context_cues.yaml"))
    return Vocabulary(
        terms=PhraseMatcher(_patterns(data)),
        filler=frozenset(data["filler"].split()) | cue_words,
        context=label_lexicon(folder),
        shared_nouns={
            noun: frozenset(modifiers.split())
            for nouns, modifiers in data["shared_nouns"].items()
            for noun in nouns.split()
        },
        formalities=PhraseMatcher((str(pattern), True) for pattern in data["formalities"]),
        film_words=frozenset(data["film_words"].split()),
        headings=frozenset(data["headings"].split()),
        telling=frozenset(map(stem, data["telling"].split())),
    )


@lru_cache(maxsize=20_000)
def sentence_tokens(sentence: str, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a sentence, short words written out and each quantity one token. Kept: not to be altered."""
    return spelled_out(quantity_tokens(sentence), vocabulary.context.shorthand)


def _patterns(data: dict[str, Any]) -> Iterator[tuple[str, tuple[Term, ...]]]:
    for role in ROLES:
        for name, patterns in data[role].items():
            for pattern in patterns:
                yield str(pattern), ((role, name),)
    for pattern, terms in data["compound"].items():
        yield pattern, tuple(_term(text, pattern, data) for text in terms)


def _term(text: str, pattern: str, data: dict[str, Any]) -> Term:
    role, _, name = text.partition(" ")
    if role not in ROLES or name not in data[role]:
        known = [f"{r} {n}" for r in ROLES for n in data[r]]
        raise CxrflowError(f"preservation.yaml: compound '{pattern}': no term '{text}'{nearest(text, known)}")
    return role, name


def _words(cues: dict[str, Any]) -> frozenset[str]:
    """Every word of the cues: they count by what they do to a finding, not as content."""
    patterns: list[str] = []
    for part in cues.values():
        for entry in part.values() if isinstance(part, dict) else [part]:
            patterns += entry
    words = " ".join(map(str, patterns)).replace("|", " ").replace("(", " ").replace(")", " ").split()
    return frozenset(w for w in words if w.isalpha())
