"""Which state or change is told of which structure: "the heart is enlarged", "stable mediastinum".

In: the findings and structures of a sentence, and marks of states and changes. Out: the structures something is told
of, with the state or change as `own`, or as `maybe` where a list lets it be read so.
"""

from __future__ import annotations

from cxrflow.reports.clause_terms import JOINTS, Head, Mark
from cxrflow.reports.sentence_line import COPULA, STILL, Line

_SAID_OF_A_PLACE = [[verb] for verb in COPULA]  # "the bases are clear, without nodules"
_NORMAL = ("state", "normal")
_OF_A_TUBE = frozenset((("state", "coiled"), ("state", "kinked")))
_PLACES_OF_FINDINGS = frozenset((
    "carina", "superior vena cava", "cavoatrial junction", "stomach", "pleura", "spine", "lung",
))  # fmt: skip


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
        elif behind and state.attribute in _OF_A_TUBE and behind[-1].term[0] == "device":
            tell(behind[-1], state, True)  # "the tube loops within the stomach"
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
                    last = line.words[other.end : other.end + 1] in ([], ["."], [";"], [","])
                    tell(other, state, state.attribute == _NORMAL and other.term[0] == "structure" and last)
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


def told_changes(
    line: Line, heads: list[Head], structures: list[Head], states: list[Mark], marks: list[Mark]
) -> list[Mark]:
    """Changes told of a structure itself: "stable heart size", "the aorta is unchanged"; not in "stable hilar mass"."""
    taken = {h.start for h in heads} | {s.start for s in states}
    told: list[Mark] = []
    for structure in structures:
        in_a_finding = any(h.start <= structure.start < h.end for h in heads)
        if structure.end in taken or in_a_finding or structure.term[1] in _PLACES_OF_FINDINGS:
            continue
        if any(h.end <= structure.start for h in heads) and line.is_place(structure, marks):
            continue  # "emphysema over the right chest wall has decreased"
        for mark in marks:
            if any(mark.end <= h.start < structure.start for h in heads):
                continue
            told_of_it = mark.attribute[0] == "change" and mark.attribute not in STILL
            if told_of_it and line.says_of(mark, structure) and mark not in told:
                told.append(mark)
    return told


def _subject(line: Line, behind: list[Head], state: Mark) -> Head | None:
    """The lung of "the left lung is hyperexpanded and clear": the second predicate is told of it, not of the first."""
    if len(behind) < 2 or behind[-2].term[0] != "structure" or behind[-1].term[0] == "structure":
        return None
    linked = line.words[behind[-2].end : behind[-1].start]
    joint = line.words[behind[-1].end : state.start]
    predicate = linked[0] in COPULA if linked else line.words[behind[-1].start].endswith("ed")  # "lung hyperexpanded"
    return behind[-2] if predicate and joint and set(joint) <= JOINTS else None
