"""Sentences that say two things at once, told apart by their grammar.

In: the tokens of a sentence. Out: the tokens with what a list says once written where it belongs ("upper and lower
lobes": "upper lobe and lower lobes"), and the places where an independent statement begins ("the heart is enlarged and
the aorta is tortuous").
"""

from __future__ import annotations

from collections.abc import Mapping

from cxrflow.reports.phrases import Token

_JOINING = frozenset(("and", "or", "&", "/", "and/or", "nor"))
_BESIDE = _JOINING | frozenset((",", "the", "left", "right", "both"))
_REACH = 8  # words between a modifier and the noun that a list says once
_FINITE = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "remains", "remain", "appears", "appear", "shows", "show",
    "demonstrates", "demonstrate", "persists", "persist", "measures", "measure", "projects", "project", "terminates",
    "terminate", "ends", "end", "lies", "lie", "extends", "may", "might", "could", "cannot", "can", "does", "do",
    "represents", "reflects", "suggests", "contains", "obscures",
))  # fmt: skip
_AND = frozenset(("and", "&", "while", "whereas"))
_NO_SUBJECT = _FINITE | frozenset((
    "in", "on", "at", "of", "to", "with", "without", "within", "by", "from", "for", "over", "which", "that", "also",
    "not", "now", "then", "again", "possibly", "likely", "probably", "has", "measuring", "projecting",
))  # fmt: skip
_ENDS_SUBJECT = frozenset((",", ";", ":", ".", "which", "that", "but", "with", "without", "while", "whereas", "than"))
_OPENS_SUBJECT = frozenset(("the", "a", "an", "there", "no", "his", "her", "this"))
_RELATIVE = frozenset(("which", "that"))


def spread(tokens: list[Token], shared: Mapping[str, frozenset[str]]) -> list[Token]:
    """Tokens with the noun at the end of a list behind each of its modifiers."""
    place = len(tokens)
    while (place := place - 1) > 0:
        modifiers = shared.get(tokens[place].word)
        if not modifiers or not _modifier(tokens, place - 1, modifiers):
            continue
        noun, joined = _singular(tokens[place]), False
        for position in range(place - 2, max(-1, place - _REACH), -1):
            word = tokens[position].word
            if word in _BESIDE:
                joined = joined or word in _JOINING
            elif word not in modifiers:
                break
            elif joined and tokens[position + 1].word in _JOINING | {","}:
                tokens = [*tokens[: position + 1], noun, *tokens[position + 1 :]]
    return tokens


def _modifier(tokens: list[Token], position: int, modifiers: frozenset[str]) -> bool:
    return tokens[position].word in modifiers or (position > 0 and tokens[position - 1].word in modifiers)


def _singular(noun: Token) -> Token:
    return noun._replace(word=noun.word.removesuffix("s"))


def relative_last(tokens: list[Token]) -> list[Token]:
    """A relative clause in commas set behind its sentence: "the opacity, which may be pneumonia, is new"."""
    words = [token.word for token in tokens]
    for start, word in enumerate(words[:-3]):
        if word != "," or not (words[start + 1] in _RELATIVE or words[start + 1].endswith("ing")):
            continue
        end = next((i for i in range(start + 2, len(words)) if words[i] in (",", ";", ".")), len(words))
        if end + 1 >= len(words) or words[end] != "," or words[end + 1] not in _FINITE:
            continue
        stop = next((i for i in range(end + 1, len(words)) if words[i] in (",", ";", ".")), len(words))
        return [*tokens[:start], *tokens[end + 1 : stop], *tokens[start:end], *tokens[stop:]]
    return tokens


def independent(tokens: list[Token]) -> list[list[Token]]:
    """A clause cut where "and" or a comma joins two statements with a subject and a verb each."""
    cuts = [0]
    for position, token in enumerate(tokens):
        joins = token.word in _AND or token.word == ","
        if joins and _has_verb(tokens, cuts[-1], position) and _opens_statement(tokens, position):
            cuts.append(position)
    return [tokens[a:b] for a, b in zip(cuts, [*cuts[1:], len(tokens)], strict=True) if b > a]


def _has_verb(tokens: list[Token], start: int, end: int) -> bool:
    return any(token.word in _FINITE for token in tokens[start:end])


def _opens_statement(tokens: list[Token], joint: int) -> bool:
    first = joint + 1
    if first >= len(tokens) or tokens[first].word in _NO_SUBJECT | _AND:
        return False
    if tokens[joint].word == "," and tokens[first].word not in _OPENS_SUBJECT:
        return False
    for position in range(first, len(tokens)):
        word = tokens[position].word
        if word in _FINITE:
            return position > first or word == "there"
        if word in _ENDS_SUBJECT:
            return False
    return False
