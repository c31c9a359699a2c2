"""What a sentence of a report states, finding by finding.

In: a sentence with its abbreviations written out. Out: `Statement`s: what is spoken of, whether it is stated, denied or
doubted, and what is said of it (side, place, grade, change, size). Words the vocabulary does not know are returned
too: they are content that cannot be judged.

Negation and doubt are ConText's (`context.py`). An attribute belongs to the finding it stands before ("small left
effusion") or else to the one behind which it stands ("an effusion on the left"). Where a list lets it be read with its
neighbours too ("left effusion and atelectasis"), those have it as `maybe`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from cxrflow.reports.context import Status, Target, statuses
from cxrflow.reports.labels import clauses
from cxrflow.reports.phrases import Token, lower, spelled_out, tokenize
from cxrflow.reports.quantities import quantities
from cxrflow.reports.vocabulary import HEADS, Term, Vocabulary

Attribute = tuple[str, str]  # kind and value: ("laterality", "left"), ("number", "45mm")

_VERBS = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "been", "be", "remains", "remain", "appears", "appear", "shows",
    "show", "demonstrates", "demonstrate", "measures", "measuring", "measure", "terminates", "ends", "projects",
    "seen", "noted", "identified", "present", "visualized", "visualised", "may", "might", "could", "represents",
    "extends", "lies", "overlies", "there",
))  # fmt: skip
_PREPOSITIONS = frozenset((
    "in", "on", "at", "of", "within", "over", "overlying", "along", "into", "from", "near", "adjacent", "with", "to",
    "through", "involving", "without", "projecting", "by", "for", "than", "after", "under", "above", "below",
))  # fmt: skip
_JOINTS = frozenset(("and", "or", ",", "&", "/", "nor", "to", "and/or", "plus"))
_NEGATED_VERB = frozenset(("not", "without", "never"))
_NOUNS_OF_CHANGE = ("increase", "decrease", "improvement", "worsening", "progression", "regression", "resolution")
_REACH_OF_NOT = 3  # words between "not" and the change it denies
_EVERYWHERE = frozenset((("at", "lung"), ("at", "pleura"), ("at", "markings")))  # where findings of the chest lie anyway


@dataclass(frozen=True)
class Statement:
    """`head` (role and name, role "word" for an unknown one) is stated, denied or doubted, with its attributes.

    own: attributes that are its own. maybe: attributes it can be read with. optional: it is read so only by way of a
    `maybe`.
    """

    head: Term
    status: Status
    own: frozenset[Attribute]
    maybe: frozenset[Attribute] = frozenset()
    optional: bool = False


@dataclass
class _Head:
    start: int
    end: int
    term: Term
    target: tuple[int, int]
    own: set[Attribute] = field(default_factory=set)
    maybe: set[Attribute] = field(default_factory=set)
    optional: bool = False
    status: Status = Status.PRESENT


@dataclass(frozen=True)
class _Mark:
    """An attribute at tokens[start:end]."""

    start: int
    end: int
    attribute: Attribute


@lru_cache(maxsize=20_000)
def statements(sentence: str, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The statements of one sentence. Kept: radiologists write the same sentences every day."""
    tokens = spelled_out(_tokens(sentence), vocabulary.context.shorthand)
    found: list[Statement] = []
    for clause in clauses(tokens, vocabulary.context):
        found += _clause_statements(clause, vocabulary)
    return tuple(found)


def _tokens(sentence: str) -> list[Token]:
    """Tokens, each quantity one token `#value`, or one for each value of a range."""
    text = lower(sentence)
    numbers = quantities(text)
    if not numbers:
        return tokenize(sentence)
    tokens: list[Token] = []
    position = 0
    for number in numbers:
        tokens += _shifted(sentence[position : number.start], position)
        tokens += [
            Token("#" + value, sentence[number.start : number.end], number.start, number.end) for value in number.values
        ]
        position = number.end
    return tokens + _shifted(sentence[position:], position)


def _shifted(piece: str, by: int) -> list[Token]:
    return [Token(t.word, t.original, t.start + by, t.end + by) for t in tokenize(piece)]


def _clause_statements(tokens: list[Token], vocabulary: Vocabulary) -> list[Statement]:
    heads, structures, states, marks, words = _terms(tokens, vocabulary)
    heads += _told_structures(tokens, heads, structures, states)
    heads.sort(key=lambda h: h.start)
    taken = {h.start for h in heads}
    marks += [_Mark(s.start, s.end, ("at", s.term[1])) for s in structures if s.start not in taken]
    marks = [m for m in marks if m.attribute not in _EVERYWHERE]
    cues = vocabulary.context.cues.find(tokens)
    spans = sorted({h.target for h in heads} | words.keys())
    targets = [Target(start, end, device=_is_device(heads, start)) for start, end in spans]
    by_span = dict(zip(spans, statuses(tokens, targets, cues, vocabulary.context.rules), strict=True)) if spans else {}
    for head in heads:
        head.status = by_span[head.target]
    loose = _bind(tokens, heads, sorted(marks, key=lambda m: m.start))
    found = [_statement(head) for head in heads]
    found += [Statement(("word", word), by_span[span], frozenset()) for span, word in words.items()]
    if loose:
        found.append(Statement(("", ""), Status.PRESENT, frozenset(_sides(loose))))
    return found


def _is_device(heads: list[_Head], start: int) -> bool:
    return any(h.target[0] == start and h.term[0] == "device" for h in heads)


def _terms(
    tokens: list[Token], vocabulary: Vocabulary
) -> tuple[list[_Head], list[_Head], list[_Mark], list[_Mark], dict[tuple[int, int], str]]:
    """Findings and devices, structures, states, attributes, and unknown words by place."""
    heads: list[_Head] = []
    structures: list[_Head] = []
    states: list[_Mark] = []
    marks: list[_Mark] = []
    words: dict[tuple[int, int], str] = {}
    position = 0
    for match in [*vocabulary.terms.find(tokens), None]:
        for index in range(position, len(tokens) if match is None else match.start):
            word = tokens[index].word
            if word[0] == "#":
                marks.append(_Mark(index, index + 1, ("number", word[1:])))
            elif word.isalpha() and word not in vocabulary.filler and len(word) > 1:
                words[index, index + 1] = _stem(word)
        if match is None:
            break
        position = match.end
        span = (match.start, match.end)
        for role, name in match.values[0]:
            if role in ("finding", "device"):
                heads.append(_Head(*span, (role, name), span))
            elif role == "structure":
                structures.append(_Head(*span, (role, name), span))
            elif role == "state":
                states.append(_Mark(*span, (role, name)))
            else:
                marks.append(_Mark(*span, (role, _with_not(tokens, match.start, role, name))))
    return heads, structures, states, marks, words


def _with_not(tokens: list[Token], start: int, role: str, name: str) -> str:
    """A change that is denied ("has not increased", "no interval increase in") is none."""
    if role != "change" or name == "stable":
        return name
    before = [t.word for t in tokens[max(0, start - _REACH_OF_NOT) : start]]
    if "," in before or "and" in before:
        return name
    noun = tokens[start].word in _NOUNS_OF_CHANGE
    if _NEGATED_VERB & set(before) or (noun and "no" in before):
        return "not " + name
    return name


def _stem(word: str) -> str:
    for ending in ("ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word.removesuffix("e") if len(word) > 4 else word


def _told_structures(
    tokens: list[Token], heads: list[_Head], structures: list[_Head], states: list[_Mark]
) -> list[_Head]:
    """The structures a state is told of, and the state itself on every head that has it."""
    told: dict[int, _Head] = {}
    everything = sorted([*heads, *structures], key=lambda h: h.start)
    for state in states:
        span = (state.start, state.end)
        behind = [h for h in everything if h.end <= state.start]
        following = [h for h in everything if h.start >= state.end]
        # one phrase can be both ("cardiomegaly")
        own = [h for h in structures if (h.start, h.end) == span]
        if own:
            owners, rest = own, []
        elif following and _stands_before(tokens, state.end, following[0].start):
            owners, rest = [following[0]], _list_behind(tokens, following)
        elif behind:
            owners, rest = [behind[-1], *_list_before(tokens, behind)], []
        elif following:
            owners, rest = [following[0]], []
        else:
            head = _Head(*span, ("", ""), span)
            owners, rest = [head], []
        for owner in owners:
            if owner.term[0] in ("structure", ""):
                owner.target = span
                owner.optional = False
                told[owner.start] = owner
            owner.own.add(state.attribute)
        for other in rest:
            if other.term[0] == "structure":
                if other.start not in told:
                    other.target, other.optional = span, True
                    told[other.start] = other
                other.maybe.add(state.attribute)
    return list(told.values())


def _stands_before(tokens: list[Token], end: int, start: int) -> bool:
    """Whether only attributes and their joints stand between an attribute and the head behind it."""
    between = [t.word for t in tokens[end:start]]
    if any(w in _VERBS or w in _PREPOSITIONS or w in ".;:()" for w in between if w != "to"):
        return False
    return not (between and (between[-1] in _JOINTS))


def _list_behind(tokens: list[Token], heads: list[_Head]) -> list[_Head]:
    """Further heads of the list that heads[0] opens."""
    found: list[_Head] = []
    for left, right in zip(heads, heads[1:], strict=False):
        between = [t.word for t in tokens[left.end : right.start]]
        if between and (not _JOINTS & set(between) or any(w in _VERBS | _PREPOSITIONS for w in between if w != "to")):
            break
        found.append(right)
    return found


def _list_before(tokens: list[Token], heads: list[_Head]) -> list[_Head]:
    """Earlier heads of the list that heads[-1] closes."""
    found: list[_Head] = []
    for left, right in zip(reversed(heads[:-1]), reversed(heads), strict=False):
        between = [t.word for t in tokens[left.end : right.start]]
        if between and (not _JOINTS & set(between) or any(w in _VERBS | _PREPOSITIONS for w in between if w != "to")):
            break
        found.append(left)
    return found


def _bind(tokens: list[Token], heads: list[_Head], marks: list[_Mark]) -> list[Attribute]:
    """Give each attribute to its head; what has none is returned."""
    loose: list[Attribute] = []
    for mark in marks:
        if mark.attribute[0] == "certainty":
            owner = _nearest(heads, mark)
            if owner is None:
                loose.append(mark.attribute)
            else:
                owner.own.add(mark.attribute)
            continue
        same = [h for h in heads if h.start <= mark.start and mark.end <= h.end]
        behind = [h for h in heads if h.end <= mark.start]
        following = [h for h in heads if h.start >= mark.end]
        if same:
            same[0].own.add(mark.attribute)
        elif following and _premodifies(tokens, mark, bool(behind), following[0], marks):
            following[0].own.add(mark.attribute)
            for other in _list_behind(tokens, following):
                other.maybe.add(mark.attribute)
        elif behind:
            behind[-1].own.add(mark.attribute)
            for other in _list_before(tokens, behind):
                other.maybe.add(mark.attribute)
            if len(behind) > 1 and "with" in [t.word for t in tokens[behind[-2].end : behind[-1].start]]:
                behind[-2].maybe.add(mark.attribute)
        elif following:
            following[0].own.add(mark.attribute)
            for other in _list_behind(tokens, following):
                other.maybe.add(mark.attribute)
        else:
            loose.append(mark.attribute)
    _keep_own_kind(heads)
    return loose


def _premodifies(tokens: list[Token], mark: _Mark, something_before: bool, head: _Head, marks: list[_Mark]) -> bool:
    if not _stands_before(tokens, mark.end, head.start):
        return False
    between = [t.word for t in tokens[mark.end : head.start]]
    if not _JOINTS & set(between):
        return True
    # "an effusion on the left and right nodule": the joint opens a new item; "left and right effusions": it joins two
    position = mark.start - 1
    while position >= 0 and any(m.start <= position < m.end for m in marks):
        position -= 1
    while position >= 0 and tokens[position].word in ("the", "a", "an"):
        position -= 1
    return not (something_before and position >= 0 and tokens[position].word in _PREPOSITIONS | _VERBS)


def _nearest(heads: list[_Head], mark: _Mark) -> _Head | None:
    doubted = [h for h in heads if h.status is Status.UNCERTAIN] or heads
    if not doubted:
        return None
    return min(doubted, key=lambda h: (h.start - mark.end if h.start >= mark.end else mark.start - h.end + 1))


def _keep_own_kind(heads: list[_Head]) -> None:
    """A head with a side, grade, … of its own does not take its neighbour's."""
    for head in heads:
        kinds = {kind for kind, _ in head.own}
        head.maybe = {(kind, value) for kind, value in head.maybe if kind not in kinds}


def _statement(head: _Head) -> Statement:
    own, maybe, status = _sides(head.own), _sides(head.maybe), head.status
    if status is Status.ABSENT:
        own -= {("description", "focal"), ("severity", "significant")}
    if ("laterality", "left") in own and ("laterality", "right") in own:
        if status is Status.ABSENT or head.term == ("structure", "lung"):
            own -= {("laterality", "left"), ("laterality", "right")}
    if head.term[0] in ("structure", ""):
        own, status = _state(own, status)
    if status is Status.UNCERTAIN and not any(kind == "certainty" for kind, _ in own):
        maybe |= {("certainty", "possible"), ("certainty", "probable")}
    return Statement(head.term, status, frozenset(own), frozenset(maybe), head.optional)


def _sides(attributes: set[Attribute] | list[Attribute]) -> set[Attribute]:
    found = set(attributes)
    if ("laterality", "both") in found:
        found = (found - {("laterality", "both")}) | {("laterality", "left"), ("laterality", "right")}
    return found


def _state(own: set[Attribute], status: Status) -> tuple[set[Attribute], Status]:
    """A denied state is the opposite one: "not enlarged" is normal, "not normal" is not."""
    states = {value for kind, value in own if kind == "state"}
    if status is not Status.ABSENT or not states:
        return own, status
    opposite = "not normal" if "normal" in states else "normal"
    return {a for a in own if a[0] not in ("state", "severity")} | {("state", opposite)}, Status.PRESENT
