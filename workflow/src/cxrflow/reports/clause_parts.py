"""The clauses of a sentence with what stands in them: findings, states, attributes, words, and how sure it is told.

In: clauses in plain order (`syntax.py`). Out: a `Part` for each that tells something of its own; a clause of attributes
alone is one with its neighbour ("On the left, there is …").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cxrflow.reports.clause_terms import Head, Mark, terms_of
from cxrflow.reports.context import Status, Target, statuses
from cxrflow.reports.phrases import Token
from cxrflow.reports.sentence_line import MOVED, SIDE_PORT
from cxrflow.reports.vocabulary import Term, Vocabulary

INTERVAL = re.compile(r"[\d.]+(?:day|week|month|year)")
SIZE = re.compile(r"[\d.]+mm(?: x .*)?")
_EXCEPT = ("scope", "except")
PLAN, PLAN_IMPLIED = ("word", "plan"), ("word", "plan implied")  # a recommendation; what may be read as one
_PLANS = frozenset((PLAN, PLAN_IMPLIED))
_OF_ANOTHER = _PLANS | {("word", "largest"), ("word", "smallest")}  # what makes no statement without another clause


@dataclass
class Part:
    """What stands in a clause, or in several where all but one hold attributes alone ("On the left, there is …")."""

    start: int
    end: int
    heads: list[Head]
    structures: list[Head]
    states: list[Mark]
    marks: list[Mark]
    words: dict[tuple[int, int], Term]
    status: dict[tuple[int, int], Status]
    negated: bool
    hedged: bool
    opposed: bool = False  # "hilar but no mediastinal adenopathy": what stands before is stated

    def complete(self) -> bool:
        told = set(self.words.values())
        return bool(self.heads or self.states or told - _OF_ANOTHER or (PLAN in told and self.intervals()))

    def intervals(self) -> list[Mark]:
        """Spans of time: "in 3 months"."""
        return [m for m in self.marks if m.attribute[0] == "number" and INTERVAL.fullmatch(m.attribute[1])]


def parts_of(clauses: list[list[Token]], vocabulary: Vocabulary) -> list[Part]:
    """What stands in each clause of a sentence; places count the tokens of all of them."""
    parts: list[Part] = []
    position = 0
    for clause in clauses:
        parts.append(_part(clause, position, vocabulary))
        position += len(clause)
    return _joined(parts)


def _part(clause: list[Token], offset: int, vocabulary: Vocabulary) -> Part:
    heads, structures, states, marks, words = terms_of(clause, vocabulary)
    cues = vocabulary.context.cues.find(clause)
    planned = {span for span, word in words.items() if word in _PLANS}  # "consider" is a cue as well
    spans = sorted({(h.start, h.end) for h in heads} | {(s.start, s.end) for s in states} | (words.keys() - planned))
    devices = {h.start for h in heads if h.term[0] == "device"}
    targets = [Target(start, end, device=start in devices) for start, end in spans]
    found = statuses(clause, targets, cues, vocabulary.context.rules) if targets else []
    status = {(start + offset, end + offset): s for (start, end), s in zip(spans, found, strict=True)}
    for head in (*heads, *structures):
        head.start, head.end = head.start + offset, head.end + offset
    return Part(
        offset,
        offset + len(clause),
        heads,
        structures,
        [Mark(m.start + offset, m.end + offset, m.attribute) for m in states],
        [Mark(m.start + offset, m.end + offset, m.attribute) for m in marks],
        {(start + offset, end + offset): word for (start, end), word in words.items()},
        status,
        negated=any(cue.kind == "negated" and cue.reach != "comparison" for match in cues for cue in match.values),
        hedged=any(cue.kind == "uncertain" for match in cues for cue in match.values),
        opposed=[token.word for token in clause[:2]] in (["but", "no"], ["but", "not"], ["but", "without"]),
    )


def _joined(parts: list[Part]) -> list[Part]:
    """Clauses of attributes alone joined to the clause behind them, the last one to the clause before it."""
    joined: list[Part] = []
    for part in parts:
        belongs_behind = bool(joined) and not joined[-1].complete() and not part.opposed
        if belongs_behind or (joined and part is parts[-1] and not part.complete()):
            last = joined.pop(_spoken_of(joined, part))
            part = Part(
                last.start,
                part.end,
                last.heads + part.heads,
                last.structures + part.structures,
                last.states + part.states,
                last.marks + part.marks,
                last.words | part.words,
                last.status | part.status,
                last.negated or part.negated,
                last.hedged or part.hedged,
            )
        joined.append(part)
    return joined


def _spoken_of(joined: list[Part], part: Part) -> int:
    """The index of the clause a clause of attributes belongs to: how far to move a tube is not said of its port."""
    if MOVED & {mark.attribute for mark in part.marks}:
        for index in reversed(range(len(joined))):
            if any(h.term[0] == "device" and h.term != SIDE_PORT for h in joined[index].heads):
                return index
    return -1


def set_exceptions(tokens: list[Token], part: Part) -> None:
    """Places that are excepted ("clear except for the right base") become attributes that say so.

    An excepted finding ("clear apart from a granuloma") is a statement as any other.
    """
    for exception in [m for m in part.marks if m.attribute == _EXCEPT]:
        end = exception.end
        while end < part.end and tokens[end].word not in (",", ";", "."):
            end += 1
        part.marks.remove(exception)

        def inside(start: int, low: int = exception.end, high: int = end) -> bool:
            return low <= start < high

        if any(inside(h.start) for h in part.heads) or any(inside(start) for start, _ in part.words):
            continue
        places = {m for m in part.marks if inside(m.start) and m.attribute[0] in ("laterality", "location", "number")}
        structures = [s for s in part.structures if inside(s.start)]
        part.structures = [s for s in part.structures if not inside(s.start)]
        part.marks = [m for m in part.marks if m not in places]
        part.marks += [Mark(m.start, m.end, ("scope", f"except {m.attribute[1]}")) for m in places]
        part.marks += [Mark(s.start, s.end, ("scope", f"except {s.term[1]}")) for s in structures]
