"""Whether two sets of statements say the same, and if not, why.

In: what two texts state (`statements.py`). Out: the code of the first difference, a key of `preservation.REASONS`, or
"". Every statement must find one on the other side about the same thing, equally stated, denied or doubted, whose
attributes agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cxrflow.reports.clause_terms import Attribute
from cxrflow.reports.context import Status
from cxrflow.reports.statement_forms import Statement

REASON_OF = {
    "number": "NUMBER", "bound": "NUMBER", "count": "NUMBER", "laterality": "LATERALITY", "comparison": "LATERALITY",
    "place": "LOCATION", "location": "LOCATION", "at": "LOCATION", "severity": "SEVERITY", "state": "SEVERITY",
    "change": "CHANGE", "acuity": "CHANGE", "certainty": "UNCERTAINTY", "description": "DESCRIPTION",
    "scope": "LOCATION", "timing": "CHANGE", "time": "CHANGE", "date": "NUMBER", "denial": "NEGATION",
    "order": "UNCERTAINTY", "device": "DEVICE",
}  # fmt: skip
_STEM = 5  # letters that forms of one word share at least
_LEFT_AND_RIGHT = frozenset((("laterality", "left"), ("laterality", "right")))


def compare(before: Iterable[Statement], after: Iterable[Statement]) -> str:
    """The reason why two sets of statements differ; empty where they say the same."""
    first, second = set(before), set(after)
    if first == second or not unmatched(first, second) and not unmatched(second, first):
        return ""
    first, second = merged(first), merged(second)
    lost, added = unmatched(first, second), unmatched(second, first)
    return _reason(lost, added, first, second) if lost or added else ""


def unmatched(statements: set[Statement], others: set[Statement]) -> list[Statement]:
    """The statements that find none that agrees among the others."""
    by_head: dict[tuple[object, ...], list[Statement]] = {}
    for other in others:
        by_head.setdefault((other.head, other.status), []).append(other)
    return [
        s
        for s in statements
        if not s.optional
        and not any(_agree(s, other) for other in by_head.get((s.head, s.status), ()))
        and not (s.head[0] == "unknown" and any(_kin(s, other) for other in others))
    ]


def _kin(one: Statement, other: Statement) -> bool:
    """Whether two words in no list are forms of one: "gradual" and "gradually", "angiogram" and "angiography"."""
    if other.head[0] != "unknown" or one.status != other.status:
        return False
    short, long = sorted((one.head[1], other.head[1]), key=len)
    return len(short) >= _STEM and long.startswith(short[:-1] if len(short) > _STEM else short)


def _agree(one: Statement, other: Statement) -> bool:
    return one.own <= (other.own | other.maybe) and other.own <= (one.own | one.maybe)


def merged(found: set[Statement]) -> set[Statement]:
    """Statements about the same thing joined, where they do not contradict: "an effusion … The effusion is small"."""
    merged: list[Statement] = []
    for statement in sorted(found, key=lambda s: (-len(s.own), _order(s))):
        for index, kept in enumerate(merged):
            if (kept.head, kept.status, kept.optional) == (statement.head, statement.status, statement.optional):
                if not _contradict(kept.own, statement.own):
                    merged[index] = replace(kept, own=kept.own | statement.own, maybe=kept.maybe | statement.maybe)
                    break
                if kept.own ^ statement.own == _LEFT_AND_RIGHT:
                    sides = set() if kept.status is Status.ABSENT else {("laterality", "both")}
                    merged[index] = replace(kept, own=(kept.own & statement.own) | sides)
                    break
        else:
            merged.append(statement)
    return set(merged)


def _contradict(one: frozenset[Attribute], other: frozenset[Attribute]) -> bool:
    kinds = {kind for kind, _ in one} & {kind for kind, _ in other}
    return any({a for a in one if a[0] == kind} != {a for a in other if a[0] == kind} for kind in kinds)


def _reason(lost: list[Statement], added: list[Statement], before: set[Statement], after: set[Statement]) -> str:
    """The first difference, looked for in a fixed order, so that the reason does not depend on the sets' order."""
    ordered = [(s, after, "LOST") for s in sorted(lost, key=_order)]
    ordered += [(s, before, "ADDED") for s in sorted(added, key=_order)]
    missing = ""
    for statement, others, code in ordered:
        same = [o for o in others if o.head == statement.head]
        if not same:
            missing = missing or ("DEVICE" if statement.head[0] == "device" else code)
            continue
        alike = [o for o in same if o.status == statement.status]
        if not alike:
            return _status_reason(statement.status, same[0].status)
        nearest = min(alike, key=lambda o: _distance(o, statement))
        kinds = {kind for kind, _ in (statement.own - nearest.own - nearest.maybe)}
        kinds |= {kind for kind, _ in (nearest.own - statement.own - statement.maybe)}
        if statement.head[0] == "device" and kinds & {"at", "location", "state"}:
            return "DEVICE"
        for kind, reason in REASON_OF.items():
            if kind in kinds:
                return reason
    return missing


def _distance(one: Statement, other: Statement) -> tuple[object, ...]:
    different = one.own ^ other.own
    return _elsewhere(one, other), len(different), any(kind == "laterality" for kind, _ in different), _order(one)


def _elsewhere(one: Statement, other: Statement) -> bool:
    return any(kind in ("laterality", "location", "at") for kind, _ in one.own ^ other.own)


def _order(statement: Statement) -> tuple[object, ...]:
    """A key to sort by that no hash seed changes."""
    return statement.head, statement.status.name, sorted(statement.own), sorted(statement.maybe), statement.optional


def _status_reason(one: Status, other: Status) -> str:
    return "NEGATION" if {one, other} == {Status.PRESENT, Status.ABSENT} else "UNCERTAINTY"
