"""Which finding an attribute belongs to.

In: the tokens of a sentence, its findings, and marks of attributes. Out: the findings with
their attributes as `own`, or as `maybe` where a list lets them be read so.

An attribute belongs to the finding it stands before ("small left effusion") or else to the one behind which it stands
("an effusion on the left"). Where a list lets it be read with its neighbours too ("left effusion and atelectasis"),
those have it as `maybe`.
"""

from __future__ import annotations

import re

from cxrflow.reports.clause_terms import JOINTS, PLACES, Attribute, Head, Mark, is_plural
from cxrflow.reports.context import Status
from cxrflow.reports.sentence_line import ARTICLES, MOVED, PLACING, SIDE_PORT, STILL, Line

_LARGEST = frozenset(("largest", "biggest", "smallest", "dominant"))
_ACTS_ON = frozenset(("obstructs", "compresses", "displaces", "shifts", "deviates"))
_SHARED = frozenset(("change", "acuity", "laterality", "location"))
_DIRECTED = frozenset(("shift", "rotation"))  # what goes to a side, and does not lie there
_VARYING = (*PLACES, "number", "severity", "change")
_ADVISED = 3  # words between "could" and what is advised
_ORDINAL = re.compile(r"[ctl]?\d{1,2}")  # of a rib or vertebra
_DATE = re.compile(r"(?:19|20)\d\d|.*[/:].*")


def bind(line: Line, heads: list[Head], marks: list[Mark]) -> set[Attribute]:
    """Give each attribute to its head; what has none is returned."""
    loose: list[Mark] = []
    readings: list[tuple[Head, Attribute]] = []
    given: dict[int, list[Mark]] = {}
    apart = line.before_denial(heads, marks)
    moves = any(mark.attribute in MOVED for mark in marks)
    for mark in marks:
        if mark.attribute[0] == "certainty":
            if any(other.attribute in MOVED and 0 <= other.start - mark.end < _ADVISED for other in marks):
                continue  # "could be advanced" is advice
            doubted = [h for h in heads if h.status is Status.UNCERTAIN] or heads
            if not doubted:
                loose.append(mark)
                continue
            owner = min(doubted, key=lambda h: h.start - mark.end if h.start >= mark.end else mark.start - h.end + 1)
            owner.own.add(mark.attribute)
            for other in doubted:
                other.maybe.add(mark.attribute)
            continue
        if mark.end <= apart or mark.attribute == ("description", "limited"):  # the study, not what it shows
            loose.append(mark)
            continue
        moved = mark.attribute in MOVED or moves and any(_amount(line, mark, other) for other in marks)
        able = [h for h in heads if h.term != SIDE_PORT] if moved else heads
        owner, others = _owner(line, able or heads, mark, marks)
        if mark.attribute == ("laterality", "pair"):  # "the bases" are both of them, and "basal" may be
            both = ("laterality", "both")
            if owner is None and any(m.start == mark.start and m.attribute[0] == "location" for m in marks):
                loose.append(Mark(mark.start, mark.end, both))
            for head in (owner, *others) if owner else ():
                head.maybe.add(both)
            continue
        if mark.attribute[0] == "reading":
            kind, _, value = mark.attribute[1].partition(" ")
            readings += [(head, (kind, value)) for head in (owner, *others) if head]
            continue
        if owner is None:
            loose.append(mark)
            continue
        given.setdefault(owner.start, []).append(mark)
        if mark.attribute in STILL:
            owner.maybe |= STILL[mark.attribute]
            continue
        owner.own.add(mark.attribute)
        if owner.term[0] in ("", "structure") and mark.attribute[0] in PLACES:  # "the bases are clear, without nodules"
            others = [*others, *(h for h in heads if h.start > owner.start and h.status is Status.ABSENT)]
        for other in others:
            other.maybe.add(mark.attribute)
    for head in heads:
        head.items = _items(line, given.get(head.start, []))
        if any(kind == "laterality" for item in head.items for kind, _ in item):
            head.own.discard(("laterality", "both"))
        _join_sides(line, head, [] if head.items else given.get(head.start, []))
        kinds = {kind for kind, _ in head.own} - {"change"}
        head.maybe = {(kind, value) for kind, value in head.maybe if kind not in kinds}
    for head, attribute in readings:
        head.maybe.add(attribute)
    nothing = Head(0, 0, ("", ""), own={mark.attribute for mark in loose})
    _join_sides(line, nothing, loose)
    return nothing.own


def _amount(line: Line, mark: Mark, moved: Mark) -> bool:
    """Whether a number says how far a tube was moved, or is to be."""
    between = line.words[moved.end : mark.start]
    near = mark.start >= moved.end and len(between) <= 4 and not {",", ";"} & set(between)
    return mark.attribute[0] in ("number", "bound") and moved.attribute in MOVED and near


def _owner(line: Line, heads: list[Head], mark: Mark, marks: list[Mark]) -> tuple[Head | None, list[Head]]:
    """The head an attribute belongs to, and those it can be read with."""
    same = [h for h in heads if h.start <= mark.start and mark.end <= h.end]
    if same:
        return same[0], []
    behind = [h for h in heads if h.end <= mark.start]
    several = [] if _LARGEST.isdisjoint(line.words[: mark.start]) else behind
    several = [
        h for h in several if is_plural(line.words[h.end - 1]) and _LARGEST & set(line.words[h.end : mark.start])
    ]
    if several:
        return several[-1], []  # "nodules suggest metastasis, the largest 2 cm"
    following = [h for h in heads if h.start >= mark.end]
    if behind and mark.attribute[0] in ("number", "bound") and line.closes(behind[-1].end, mark):
        return behind[-1], []  # "effusion 3 cm, nodule …"
    if behind and mark.attribute[0] in ("change", "severity", "acuity") and line.answers(behind[-1].end, mark):
        return behind[-1], []  # "left effusion increased, right effusion …"
    acts = following and line.words[following[0].start] in _ACTS_ON  # "a mass in the left hilum obstructs the bronchus"
    stands_before = following and not (behind and acts) and line.premodifies(mark.end, following[0].start)
    if stands_before and not (behind and _opens_behind(line, mark, following[0], marks)):
        if len(following) > 1 and following[0].end == following[1].start and line.is_participle(following[0]):
            return following[1], [following[0]]  # "two broken wires"
        others = line.list_behind(following)
        if mark.attribute[0] in _SHARED and len(following) > 1 and not others:
            if "with" in line.words[following[0].end : following[1].start]:
                others = [following[1], *line.list_behind(following[1:])]
            if mark.attribute[0] != "change":  # "left upper lobe bronchiectasis with scarring"
                others = [h for h in others if h.term[0] == "finding" and h.term[1] not in _DIRECTED]
        return following[0], others
    if len(behind) > 1 and behind[-2].term == SIDE_PORT and "of" in line.words[behind[-2].end : behind[-1].start]:
        return behind[-2], []  # "the side port of the tube is above …"
    if behind:
        others = line.list_before(behind)
        if len(behind) > 1 and "with" in line.words[behind[-2].end : behind[-1].start]:
            others.append(behind[-2])
        return behind[-1], others
    if following:
        return following[0], line.list_behind(following)
    return None, []


def _opens_behind(line: Line, mark: Mark, head: Head, marks: list[Mark]) -> bool:
    """ "an effusion on the left and right nodule": the joint opens a new item, it does not join two sides of one."""
    if not JOINTS & set(line.words[mark.end : head.start]):
        return False
    position = mark.end - 1
    while position >= 0 and line.words[position] not in PLACING:  # "above" is a place as well
        if line.words[position] not in ARTICLES and not any(m.start <= position < m.end for m in marks):
            return False
        position -= 1
    return position >= 0


def _items(line: Line, marks: list[Mark]) -> list[frozenset[Attribute]]:
    """What differs between the items of a list: "the right clavicle and left humerus", "small left, large right".

    Empty where there are no two items with a place each. An item that names no side is on the side of the one before
    it ("the right upper lobe and lingula"); the rib or vertebra of a number may stand behind the last number.
    """
    marks = [m for m in marks if m.attribute[0] in _VARYING and not _of_a_time(m.attribute)]
    groups: list[set[Attribute]] = []
    for index, mark in enumerate(marks):
        if not index or line.joined(marks[index - 1].end, mark.start):
            groups.append(set())
        groups[-1].add(mark.attribute)
    if {("laterality", side) for side in ("left", "right")} <= set().union(*groups):
        groups = [
            group - {("laterality", "both")} for group in groups
        ]  # "bilateral effusions, small right, large left"
    values = {kind: {a for group in groups for a in group if a[0] == kind} for kind in _VARYING}
    varying = {kind for kind, found in values.items() if len(found) > 1}
    graded = {a for group in groups for a in group if a[0] == "severity"} if "change" in varying else set()
    groups = [told for group in groups if (told := {a for a in group if a[0] in varying or a in graded})]
    for one, other in zip(groups, groups[1:], strict=False):
        if not any(kind == "laterality" for kind, _ in other):
            other |= {a for a in one if a[0] == "laterality"}
    kinds = [{kind for kind, value in group if (kind, value) not in graded} for group in groups]
    if len(groups) > 2 and kinds[0] == {"number"} != kinds[1]:  # "three tubes, two on the right and one on the left"
        groups, kinds = groups[1:], kinds[1:]
    if len(groups) < 2 or any(found != kinds[0] for found in kinds[1:]) or not kinds[0] & {*PLACES, "number"}:
        return []
    if "number" in kinds[0] and not kinds[0] & PLACES and not all(_ORDINAL.fullmatch(v) for _, v in values["number"]):
        return []  # "6 mm, previously 4 mm"
    if kinds[0] <= {"laterality"} or any(one == other for one, other in zip(groups, groups[1:], strict=False)):
        return []  # "left base and right base" is both bases
    return [frozenset(group) for group in groups]


def _of_a_time(attribute: Attribute) -> bool:
    kind, value = attribute
    return kind == "number" and (value.startswith("before") or _DATE.fullmatch(value) is not None)


def _join_sides(line: Line, head: Head, marks: list[Mark]) -> None:
    """ "Left and right" is both; where a head has several sides, each place is told with its own."""
    sides = [m for m in marks if m.attribute[0] == "laterality"]
    for first, second in zip(sides, sides[1:], strict=False):
        values = {first.attribute[1], second.attribute[1]}
        between = set(line.words[first.end : second.start]) - ARTICLES
        if values == {"left", "right"} and between and between <= JOINTS:
            head.own -= {("laterality", "left"), ("laterality", "right")}
            head.own.add(("laterality", "both"))
    if (
        len({m.attribute for m in sides}) < 2
        or ("laterality", "both") in head.own
        and len(sides) == 2
        and not ({m.attribute[1] for m in sides} & {"both"})
    ):
        return
    side = ""
    for mark in marks:
        if mark.attribute[0] == "laterality":
            side = mark.attribute[1]
        elif mark.attribute[0] == "location" and side:
            head.own.add(("place", f"{side} {mark.attribute[1]}"))
    for kind in ("number", "severity", "change"):  # "small left and large right effusions"
        told = [m for m in marks if m.attribute[0] == kind and m.attribute not in STILL]
        if len({m.attribute for m in told}) > 1:
            for mark in told:
                nearest = min(
                    sides, key=lambda s: s.start - mark.end if s.start >= mark.end else mark.start - s.end + 1
                )
                head.own.add(("place", f"{mark.attribute[1]} {nearest.attribute[1]}"))
