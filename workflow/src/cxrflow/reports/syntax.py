"""Sentences in one plain order, so that two ways to build a sentence are read alike.

In: the tokens of a sentence. Out: its clauses, a statement each. What a list says once stands where it belongs ("upper
and lower lobes": "upper lobe and lower lobes"), an effect stands before its cause, an aside behind its sentence, and
"and" between two statements with a subject and a verb each begins a clause ("the heart is enlarged and the aorta is
tortuous").
"""

from __future__ import annotations

from collections.abc import Mapping

from cxrflow.reports.labels import clauses
from cxrflow.reports.phrases import Token
from cxrflow.reports.vocabulary import Vocabulary

_JOINING = frozenset(("and", "or", "&", "/", "and/or", "nor"))
_BESIDE = _JOINING | frozenset((",", "the", "left", "right", "both"))
_REACH = 12  # words between a modifier and the noun that a list says once
_FINITE = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "remains", "remain", "appears", "appear", "shows", "show",
    "demonstrates", "demonstrate", "persists", "persist", "measures", "measure", "projects", "project", "terminates",
    "terminate", "ends", "end", "lies", "lie", "extends", "may", "might", "could", "cannot", "can", "does", "do",
    "represents", "reflects", "suggests", "contains", "obscures",
))  # fmt: skip
_AND = frozenset(("and", "&", "while", "whereas"))
_NO_SUBJECT = _FINITE | frozenset((
    "in", "on", "at", "of", "to", "with", "without", "within", "by", "from", "for", "over", "which", "that", "also",
    "not", "now", "then", "again", "possibly", "likely", "probably", "measuring", "projecting",
))  # fmt: skip
_ENDS_SUBJECT = frozenset((",", ";", ":", ".", "which", "that", "but", "with", "without", "while", "whereas", "than"))
_OPENS_SUBJECT = frozenset(("the", "a", "an", "there", "no", "his", "her", "this"))
_SUBJECTS = frozenset(("lungs", "heart", "mediastinum", "hila", "aorta", "trachea", "bones"))
# What stands before its comma tells where, when or why, and no statement of its own.
_OPENS_ASIDE = frozenset((
    "in", "on", "at", "with", "within", "over", "along", "to", "for", "from", "of", "by", "due", "because", "given",
    "compared", "comparing", "after", "following", "since", "despite", "as", "when", "while", "if", "although",
    "though", "again", "otherwise", "overall", "also", "additionally", "however", "relative", "allowing",
    "considering", "status",
))  # fmt: skip
_COPULA = frozenset(("is", "are", "was", "were", "remains", "remain", "appears", "appear"))
_OF_A_PLACE = frozenset(("in", "at", "of", "within", "over", "near"))
_FOR_A_NAME = {"those": _OF_A_PLACE, "none": frozenset(("on", "in", "at"))}  # what stands for a finding before them
_CHAMBERS = frozenset(("atrium", "ventricle"))
_BUT = frozenset(("but", "yet", "although", "though"))
_HAS = frozenset(("has", "have"))
_PREDICATE = 7  # words of a predicate without a subject, "but" among them
_CAUSES = frozenset(("causes", "cause", "explains", "explain", "produces", "produce"))
_ACTS = {
    "removed": "removal",
    "placed": "placement",
    "inserted": "insertion",
    "withdrawn": "removal",
    "cleared": "resolution",
}
_SURENESS = frozenset(("likely", "probably", "possibly", "presumably", "may", "might", "could", "most", "very", "also"))
_PASSIVE = _COPULA | frozenset(("been", "be", "being", "newly", "recently", "and", "or", ",", "not"))
_NON = frozenset(("aneurysmal", "cavitary", "cavitating", "cavitated"))
_SETTING = 8  # words of "in the appropriate clinical setting," at most
_SOME = frozenset(("some", "several", "many", "most", "few", "all", "both", "none"))
_THEM = frozenset(("which", "them", "these", "those"))
_GRADED = frozenset(("less", "more", "not"))
_BEHIND_LIKELY = frozenset((
    "due", "secondary", "related", "reflects", "reflecting", "reflect", "represents", "represent", "representing",
    "caused", "explained", "from", "a", "an", "the", "because", "result", "resulting", "indicates", "indicating",
))  # fmt: skip
_ASIDE = frozenset((
    "which", "that", "with", "consistent", "compatible", "in", "likely", "probably", "possibly", "most", "suspicious",
    "concerning", "worrisome", "suggestive", "perhaps", "presumably",
))  # fmt: skip


def plain_clauses(tokens: list[Token], vocabulary: Vocabulary) -> list[list[Token]]:
    """The clauses of a sentence in plain order. A token that is said once may stand in several of them."""
    tokens = _shared_nouns(_without_heading(tokens, vocabulary.headings), vocabulary.shared_nouns)
    tokens = _named_again(tokens, vocabulary)
    tokens = _effect_first(_aside_last(_setting_last(_plain_words(tokens))))
    parts = [part for clause in clauses(tokens, vocabulary.context) for part in _independent(clause)]
    parts = [piece for part in parts for piece in _relative(part, vocabulary)]
    return _with_subject(parts, vocabulary)


def _shared_nouns(tokens: list[Token], shared: Mapping[str, frozenset[str]]) -> list[Token]:
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


def _without_heading(tokens: list[Token], headings: frozenset[str]) -> list[Token]:
    """Tokens without a heading that names no finding of its own: "Lines/tubes: …", "Musculoskeletal: …"."""
    for position, token in enumerate(tokens[:-2]):
        if token.word == ":" and position:
            return tokens[position + 1 :]
        if token.word not in headings and token.word not in _JOINING and token.word != ",":
            break
    return tokens


def _aside_last(tokens: list[Token]) -> list[Token]:
    """An aside in commas set behind its sentence: "the opacity, which may be pneumonia, is new"."""
    words = [token.word for token in tokens]
    for start, word in enumerate(words[:-3]):
        if word != "," or not (words[start + 1] in _ASIDE or words[start + 1].endswith("ing")):
            continue
        end = next((i for i in range(start + 2, len(words)) if words[i] in (",", ";", ".")), len(words))
        if end + 1 >= len(words) or words[end] != "," or words[end + 1] not in _FINITE:
            continue
        stop = next((i for i in range(end + 1, len(words)) if words[i] in (",", ";", ".")), len(words))
        return [*tokens[:start], *tokens[end + 1 : stop], *tokens[start:end], *tokens[stop:]]
    return tokens


def _named_again(tokens: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """ "Opacities at the apex are new, those at the base old", "left effusion, none on the right" with the finding."""
    words = [token.word for token in tokens]
    place = next((i for i, word in enumerate(words[:-1]) if words[i + 1] in _FOR_A_NAME.get(word, ())), 0)
    found = (
        [m for m in vocabulary.terms.find(tokens[:place]) if any(role == "finding" for role, _ in m.values[0])]
        if place
        else []
    )
    if not found:
        return tokens
    denial = [tokens[place]._replace(word="no")] if words[place] == "none" else []
    return [*tokens[:place], *denial, *tokens[found[-1].start : found[-1].end], *tokens[place + 1 :]]


def _setting_last(tokens: list[Token]) -> list[Token]:
    """ "In the appropriate clinical setting, the opacity may be pneumonia" with its condition at the end."""
    words = [token.word for token in tokens[:_SETTING]]
    comma = words.index(",") if words[:1] == ["in"] and "," in words else 0
    if not comma or words[comma - 1] not in ("setting", "context"):
        return tokens
    stop = len(tokens) - (tokens[-1].word == ".")
    return [*tokens[comma + 1 : stop], *tokens[:comma], *tokens[stop:]]


def _effect_first(tokens: list[Token]) -> list[Token]:
    """ "X likely causes Y" told as "Y due to likely X"; a cause that is a clause of its own stays."""
    words = [token.word for token in tokens]
    place = next((i for i, word in enumerate(words) if word in _CAUSES), 0)
    subject = place
    while subject and words[subject - 1] in _SURENESS:
        subject -= 1
    stop = next((i for i in range(place + 1, len(words)) if words[i] in (".", ";", ":", ",")), len(words))
    if not subject or stop == place + 1 or _ENDS_SUBJECT & set(words[:subject]) or _FINITE & set(words[:subject]):
        return tokens
    due = tokens[place]
    joint = [due._replace(word="due"), due._replace(word="to")]
    return [*tokens[place + 1 : stop], *joint, *tokens[subject:place], *tokens[:subject], *tokens[stop:]]


def _plain_words(tokens: list[Token]) -> list[Token]:
    """ "Likely due to" read as "probably due to", and "has removed the tube" as the removal of the tube."""
    tokens = _some_of_them(_shared_side(tokens))
    words = [token.word for token in tokens]
    found = list(tokens)
    for i, word in enumerate(words[:-1]):
        if word == "likely" and words[i + 1] in _BEHIND_LIKELY and not (i and words[i - 1] in _GRADED):
            found[i] = tokens[i]._replace(word="probably")
        elif word == "non" and words[i + 1] in _NON:
            found[i] = tokens[i]._replace(word="not")
        elif word in _ACTS and i and words[i - 1] not in _PASSIVE and words[i + 1] in _OPENS_SUBJECT:
            found[i] = tokens[i]._replace(word=_ACTS[word])
            found[i + 1] = tokens[i + 1]._replace(word="of")
    return found


def _shared_side(tokens: list[Token]) -> list[Token]:
    """ "The right atrium and ventricle" told as "the right atrium and right ventricle"."""
    words = [token.word for token in tokens]
    for i in range(len(words) - 3):
        if words[i] in ("right", "left") and words[i + 1] in _CHAMBERS and words[i + 2] in _JOINING:
            place = i + 4 if words[i + 3] == "the" else i + 3
            if words[place : place + 1] and words[place] in _CHAMBERS:
                return [*tokens[:place], tokens[i], *tokens[place:]]
    return tokens


def _some_of_them(tokens: list[Token]) -> list[Token]:
    """ "Nodules, several of which are cavitary" told as "nodules, several cavitary"."""
    words = [token.word for token in tokens]
    if _THEM.isdisjoint(words):
        return tokens
    for i in range(1, len(words) - 3):
        if words[i] in _SOME and words[i + 1] == "of" and words[i + 2] in _THEM:
            start = i + 2 if words[i] == "none" else i + 1  # "none of" denies what follows
            end = i + 4 if words[i + 3] in _COPULA else i + 3
            return [*tokens[:start], *tokens[end:]]
    return tokens


def _with_subject(parts: list[list[Token]], vocabulary: Vocabulary) -> list[list[Token]]:
    """A predicate behind "but" given the subject before it: "the right lung is clear but hyperinflated"."""
    found: list[list[Token]] = []
    for part in parts:
        words = [token.word for token in part if token.word not in ".!"]
        bare = 1 < len(words) <= _PREDICATE and not _FINITE & set(words) and words[1] not in _NO_SUBJECT | {"no"}
        if found and bare and words[0] in _BUT:
            verb = next((i for i, token in enumerate(found[-1]) if token.word in _COPULA | _HAS), 0)
            roles = {role for match in vocabulary.terms.find(part) for role, _ in match.values[0]}
            told = bool(roles & {"state", "finding"}) or roles >= {"change", "laterality"}
            if told and verb and not _ENDS_SUBJECT & {token.word for token in found[-1][:verb]}:
                part = [part[0], *found[-1][: verb + 1], *part[1:]]
        found.append(part)
    return found


def _independent(tokens: list[Token]) -> list[list[Token]]:
    """A clause cut where "and" or a comma joins two statements with a subject and a verb each."""
    cuts = [0]
    for position, token in enumerate(tokens):
        if token.word != "," and token.word not in _AND or not _opens_statement(tokens, position):
            continue
        told = _has_verb(tokens, cuts[-1], position)
        if token.word == "," and not told:  # "hyperinflated lungs, the aorta is tortuous"
            told = tokens[cuts[-1]].word not in _OPENS_ASIDE
        if told:
            cuts.append(position)
    return [tokens[a:b] for a, b in zip(cuts, [*cuts[1:], len(tokens)], strict=True) if b > a]


def _relative(tokens: list[Token], vocabulary: Vocabulary) -> list[list[Token]]:
    """ "No nodule at the bases, which are clear" told as "no nodule at the bases" and "the bases are clear"."""
    words = [token.word for token in tokens]
    for place in range(2, len(words) - 3):
        if words[place] != "," or words[place + 1] not in ("which", "that") or words[place + 2] not in _COPULA:
            continue
        start = next((i + 1 for i in range(place - 1, 0, -1) if words[i] in _OF_A_PLACE), 0)
        named = {role for match in vocabulary.terms.find(tokens[start:place]) for role, _ in match.values[0]}
        told = {role for match in vocabulary.terms.find(tokens[place + 2 :]) for role, _ in match.values[0]}
        if start and named & {"structure", "location"} and not named & {"finding", "device"} and "state" in told:
            return [tokens[:place], [*tokens[start:place], *tokens[place + 2 :]]]
    return [tokens]


def _has_verb(tokens: list[Token], start: int, end: int) -> bool:
    return any(token.word in _FINITE for token in tokens[start:end])


def _opens_statement(tokens: list[Token], joint: int) -> bool:
    first = joint + 1
    if first >= len(tokens) or tokens[first].word in _NO_SUBJECT | _AND:
        return False
    if tokens[joint].word == "," and tokens[first].word not in _OPENS_SUBJECT | _SUBJECTS:
        return False
    for position in range(first, len(tokens)):
        word = tokens[position].word
        if word in _FINITE:
            return position > first or word == "there"
        if word in _ENDS_SUBJECT:
            return False
    return False
