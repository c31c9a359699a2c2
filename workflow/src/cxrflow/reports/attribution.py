"""Which finding an attribute belongs to, and which state is told of which structure.

In: the tokens of a sentence, its findings and structures, and marks of attributes and states. Out: the findings with
their attributes as `own`, or as `maybe` where a list lets them be read so.

An attribute belongs to the finding it stands before ("small left effusion") or else to the one behind which it stands
("an effusion on the left"). Where a list lets it be read with its neighbours too ("left effusion and atelectasis"),
those have it as `maybe`.
"""

from __future__ import annotations

import re

from cxrflow.reports.clause_terms import JOINTS, NOUNS_OF_CHANGE, PLACES, Attribute, Head, Mark
from cxrflow.reports.context import Status
from cxrflow.reports.phrases import Token

_VERBS = frozenset((
    "appear", "appears", "are", "be", "been", "can", "cannot", "causing", "compatible", "concerning", "consistent",
    "could", "courses", "demonstrate", "demonstrates", "do", "does", "due", "ends", "extends", "had", "has", "have",
    "identified", "indicate", "indicates", "indicating", "is", "lies", "may", "measure", "measures", "measuring",
    "might", "noted", "obscured", "obscures", "obscuring", "overlies", "passes", "present", "projects", "reflect",
    "reflecting", "reflects", "related", "remain", "remains", "represent", "representing", "represents", "secondary",
    "seen", "should", "show", "shows", "suggest", "suggesting", "suggests", "terminates", "there", "visualised",
    "visualized", "was", "were", "worrisome", "would",
))  # fmt: skip
_PREPOSITIONS = frozenset((
    "in", "on", "at", "of", "within", "over", "overlying", "along", "into", "from", "near", "adjacent", "with", "to",
    "through", "throughout", "across", "around", "behind", "beneath", "between",
    "involving", "without", "projecting", "following", "despite", "by", "for", "than", "after", "under", "above", "below",
))  # fmt: skip
_COPULA = frozenset(("is", "are", "was", "were", "appears", "appear", "remains", "remain"))
_SAID_OF_A_PLACE = [[verb] for verb in _COPULA]  # "the bases are clear, without nodules"
STILL = {  # what was there before: "again seen" says no more, "remains" that it is as it was
    ("change", "again"): {("change", "persistent")},
    ("change", "remains"): {("change", "persistent"), ("change", "stable")},
}
_IN_SIZE_OF = frozenset(("in", "size", "of", "the"))
_HAS = frozenset(("has", "have"))
_SHOWN = frozenset(("visualized", "imaged", "included"))
_STATES_AS_NOUNS = frozenset(
    ("elevation", "enlargement", "dilatation", "dilation", "widening", "prominence", "fullness", "distension")
)
_ENDS_LIST = frozenset(("and", "or", "nor", "and/or", "&"))
MOVED = frozenset((("change", "advanced"), ("change", "retracted")))
SIDE_PORT = ("device", "side port")  # of a tube; the tube is what is moved
_VARYING = (*PLACES, "number", "severity", "change")
_ORDINAL = re.compile(r"[ctl]?\d{1,2}")  # of a rib or vertebra
_DATE = re.compile(r"(?:19|20)\d\d|.*[/:].*")
_PLACING = _PREPOSITIONS - {"with", "without", "by", "for", "than", "after"}
_ARTICLES = frozenset(("the", "a", "an"))
_BREAKS = (
    _VERBS
    | _PREPOSITIONS
    | frozenset((".", ";", ":", "(", ")", "no", "not", "without", "which", "that", "its", "their"))
) - {"to"}
_PARTITIVES = frozenset(
    ("area", "areas", "focus", "foci", "amount", "amounts", "degree", "component", "region", "evidence")
)
_ACTS = frozenset(("removal", "placement", "insertion", "development", "persistence", "reduction", "clearing"))


class Line:
    """The tokens of a sentence, with what is known of the space between two of its terms."""

    def __init__(self, tokens: list[Token], begins: set[int], states: list[Mark]) -> None:
        self.words = [t.word for t in tokens]
        self.begins = begins
        self.states = states

    def premodifies(self, end: int, start: int) -> bool:
        """Whether only attributes, and what joins them, stand between an attribute and the head behind it."""
        if (
            self.words[end - 1] in _ACTS | _STATES_AS_NOUNS or self.words[end - 1] in NOUNS_OF_CHANGE
        ):  # "removal of", "increase in"
            end += self.words[end : end + 1] in (["of"], ["in"])
        for position in range(end, start):
            word = self.words[position]
            if word in JOINTS:
                following = position + 1
                while following < start and self.words[following] in _ARTICLES:
                    following += 1
                if following >= start or following not in self.begins:
                    return False
            elif word == "of" and self.words[position - 1] in _PARTITIVES:
                continue
            elif word in _BREAKS:
                return False
        return True

    def says_of(self, mark: Mark, structure: Head) -> bool:
        """Whether a mark stands right before a structure, or behind it and a verb, or ends the clause behind it."""
        if mark.end == structure.start:
            return self.words[mark.start - 1 : mark.start] not in (["in"], ["of"])
        if mark.end < structure.start:
            return set(self.words[mark.end : structure.start]) <= _IN_SIZE_OF
        between = self.words[structure.end : mark.start]
        if mark.start == structure.end:
            return self.words[mark.end : mark.end + 1] in ([], ["."], [","], [";"], ["and"])
        return 0 < len(between) <= 3 and between[0] in _COPULA | _HAS

    def noun_of(self, state: Mark, structure: Head) -> bool:
        """Whether a state is a noun right behind its structure: "left hemidiaphragm elevation and atelectasis"."""
        adjoins = structure.end == state.start and structure.term[0] == "structure"
        return adjoins and self.words[state.start] in _STATES_AS_NOUNS

    def closes(self, end: int, mark: Mark) -> bool:
        """Whether an attribute stands right behind a head and a joint right behind it ends what is said of the head."""
        following = mark.end
        while following < len(self.words) and self.words[following][0] == "#":
            following += 1
        between = self.words[end : mark.start]
        return (
            all(word[0] in "#<>" for word in between)
            and following < len(self.words)
            and self.words[following] in JOINTS | {";"}
        )

    def answers(self, end: int, mark: Mark) -> bool:
        """Whether an attribute stands right behind a head and a comma right behind it."""
        return mark.start == end and self.words[mark.end : mark.end + 1] in ([","], [";"])

    def listed(self, left: Head, right: Head) -> bool:
        """Whether two neighbouring heads stand in one list or one noun group."""
        between = self.words[left.end : right.start]
        if not between:
            return True
        if between[-1] in _SHOWN:  # "and visualized upper abdomen"
            between = between[:-1]
        if any(left.end <= s.start and s.end <= right.start for s in self.states):
            return False
        return bool(JOINTS & set(between)) and not any(w in _BREAKS for w in between if w not in JOINTS)

    def joined(self, start: int, end: int) -> bool:
        """Whether a list goes on between two words."""
        return bool(JOINTS & set(self.words[start:end]))

    def list_behind(self, heads: list[Head]) -> list[Head]:
        """Further heads of the list that heads[0] opens."""
        found: list[Head] = []
        for left, right in zip(heads, heads[1:], strict=False):
            if not self.listed(left, right):
                break
            found.append(right)
        return found

    def list_before(self, heads: list[Head]) -> list[Head]:
        """Earlier heads of the list that heads[-1] closes."""
        found: list[Head] = []
        ends_in_comma = len(heads) > 1 and not _ENDS_LIST & set(self.words[heads[-2].end : heads[-1].start])
        for left, right in zip(reversed(heads[:-1]), reversed(heads), strict=False):
            if not self.listed(left, right):
                break
            if ends_in_comma and _ENDS_LIST & set(self.words[left.end : right.start]):
                return []  # "AVR and CABG, wires intact": the comma begins another item
            found.append(left)
        return found


def told_structures(line: Line, heads: list[Head], structures: list[Head], states: list[Mark]) -> list[Head]:
    """The structures a state is told of, the state given to each; and to a finding or device that has it."""
    told: dict[int, Head] = {}
    everything = sorted([*heads, *structures], key=lambda h: h.start)

    def tell(head: Head, state: Mark, certain: bool) -> None:
        (head.own if certain else head.maybe).add(state.attribute)
        if head.term[0] in ("structure", ""):
            stated = certain and (state.attribute[0] == "state" or head.target is None)
            if stated or head.start not in told:
                head.target, head.optional = (state.start, state.end), not certain
            told[head.start] = head

    for state in states:
        own = [h for h in everything if (h.start, h.end) == (state.start, state.end)]  # "cardiomegaly" is both
        behind = [h for h in everything if h.end <= state.start]
        following = [h for h in everything if h.start >= state.end]
        if own:
            tell(own[0], state, True)
        elif behind and line.noun_of(state, behind[-1]):
            tell(behind[-1], state, True)
        elif following and line.premodifies(state.end, following[0].start):
            group = [following[0]]
            for head in following[1:]:
                if head.start != group[-1].end:
                    break
                group.append(head)
            owner = next((h for h in group if h.term[0] == "structure"), group[0])  # "dilated tortuous aorta"
            tell(owner, state, True)
            for other in line.list_behind(following[len(group) - 1 :]):
                alone = not any(h.end == other.start for h in heads)
                if other.term[0] != "structure" or alone:
                    tell(other, state, False)
        elif subject := _subject(line, behind, state):
            tell(subject, state, True)
        elif behind:
            for head in (behind[-1], *line.list_before(behind)):
                if head.term[0] == behind[-1].term[0]:  # not "moderate hernia, lungs are clear"
                    tell(head, state, True)
        elif following and line.words[state.start - 1 : state.start] not in _SAID_OF_A_PLACE:
            listed = line.list_behind(following) if line.words[state.end] == "of" else []
            for head in (following[0], *listed):  # "standard position of the tube and catheter"
                tell(head, state, True)
        else:
            clear = line.words[state.start] == "clear"  # what is clear and has no name is a lung
            tell(Head(state.start, state.end, ("structure", "lung") if clear else ("", "")), state, True)
    return list(told.values())


def _subject(line: Line, behind: list[Head], state: Mark) -> Head | None:
    """The lung of "the left lung is hyperexpanded and clear": the second predicate is told of it, not of the first."""
    if len(behind) < 2 or behind[-2].term[0] != "structure" or behind[-1].term[0] == "structure":
        return None
    linked = line.words[behind[-2].end : behind[-1].start]
    joint = line.words[behind[-1].end : state.start]
    predicate = linked[0] in _COPULA if linked else line.words[behind[-1].start].endswith("ed")  # "lung hyperexpanded"
    return behind[-2] if predicate and joint and set(joint) <= JOINTS else None


def bind(line: Line, heads: list[Head], marks: list[Mark]) -> set[Attribute]:
    """Give each attribute to its head; what has none is returned."""
    loose: list[Mark] = []
    given: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.attribute[0] == "certainty":
            doubted = [h for h in heads if h.status is Status.UNCERTAIN] or heads
            if not doubted:
                loose.append(mark)
                continue
            owner = min(doubted, key=lambda h: h.start - mark.end if h.start >= mark.end else mark.start - h.end + 1)
            owner.own.add(mark.attribute)
            for other in doubted:
                other.maybe.add(mark.attribute)
            continue
        moved = mark.attribute in MOVED or any(_amount(line, mark, other) for other in marks)
        able = [h for h in heads if h.term != SIDE_PORT] if moved else heads
        owner, others = _owner(line, able or heads, mark, marks)
        if mark.attribute == ("laterality", "pair"):  # "the bases" are both of them, and "basal" may be
            both = ("laterality", "both")
            if owner is None and any(m.start == mark.start and m.attribute[0] == "location" for m in marks):
                loose.append(Mark(mark.start, mark.end, both))
            for head in (owner, *others) if owner else ():
                head.maybe.add(both)
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
    following = [h for h in heads if h.start >= mark.end]
    if behind and mark.attribute[0] in ("number", "bound") and line.closes(behind[-1].end, mark):
        return behind[-1], []  # "effusion 3 cm, nodule …"
    if behind and mark.attribute[0] == "change" and line.answers(behind[-1].end, mark):
        return behind[-1], []  # "left effusion increased, right effusion …"
    stands_before = following and line.premodifies(mark.end, following[0].start)
    if stands_before and not (behind and _opens_behind(line, mark, following[0], marks)):
        others = line.list_behind(following)
        if mark.attribute[0] == "change" and len(following) > 1 and not others:
            others = [h for h in following[1:2] if "with" in line.words[following[0].end : h.start]]
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
    position = mark.start - 1
    while position >= 0 and (line.words[position] in _ARTICLES or any(m.start <= position < m.end for m in marks)):
        position -= 1
    return position >= 0 and line.words[position] in _PLACING


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
    groups = [told for group in groups if (told := {a for a in group if a[0] in varying})]
    for one, other in zip(groups, groups[1:], strict=False):
        if not any(kind == "laterality" for kind, _ in other):
            other |= {a for a in one if a[0] == "laterality"}
    kinds = [{kind for kind, _ in group} for group in groups]
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
        between = set(line.words[first.end : second.start]) - _ARTICLES
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
