"""What a sentence of a report states, finding by finding.

In: a sentence with its abbreviations written out. Out: `Statement`s: what is spoken of, whether it is stated, denied or
doubted, and what is said of it (side, place, grade, change, size). Words the vocabulary does not know are returned
too: they are content that cannot be judged.

Negation and doubt are ConText's (`context.py`); which attribute belongs to which finding: `attribution.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cxrflow.reports.attribution import MOVED, SIDE_PORT, STILL, Line, bind, told_structures
from cxrflow.reports.clause_terms import PLACES, Attribute, Head, Mark, is_plural, terms_of
from cxrflow.reports.context import Status, Target, statuses
from cxrflow.reports.phrases import Token, spelled_out
from cxrflow.reports.quantities import quantity_tokens
from cxrflow.reports.syntax import plain_clauses
from cxrflow.reports.vocabulary import Term, Vocabulary

_EXCEPT = ("scope", "except")
_DENIABLE = frozenset((("change", "stable"), ("description", "poorly seen")))
_NOT = frozenset(("no", "not", "without", "cannot"))
_COUNTABLE = frozenset(
    ("finding", name) for name in ("nodule", "mass", "granuloma", "fracture", "lesion", "cyst", "cavity", "bulla")
)
_BOTH = ("laterality", "both")
_IMPLIED = {  # what a finding is, or where it lies, by its name
    ("finding", "vascular congestion"): frozenset((("at", "pulmonary vessels"),)),
    ("finding", "interstitial change"): frozenset((("state", "enlarged"),)),  # "prominent interstitial markings"
    ("finding", "lymphadenopathy"): frozenset((("state", "enlarged"),)),
    ("finding", "pneumoperitoneum"): frozenset((("at", "diaphragm"), ("location", "below"))),
    ("finding", "low volumes"): frozenset((_BOTH, ("change", "decreased"))),
    ("finding", "hyperinflation"): frozenset((_BOTH,)),
    ("finding", "copd"): frozenset((_BOTH,)),
}
_PLAN, _PLAN_IMPLIED = ("word", "plan"), ("word", "plan implied")
_PLANS = frozenset((_PLAN, _PLAN_IMPLIED))
_IMPLIES_PLAN = frozenset((
    _PLAN_IMPLIED, ("word", "ct"), ("word", "mri"), ("word", "ultrasound"), ("word", "pet"), ("word", "biopsy"),
    ("change", "advanced"), ("change", "retracted"), ("word", "reposition"),
))  # fmt: skip
_DENIED_AS = {("finding", "finding"): ("finding", "abnormality")}  # "no acute findings"
_PLACES_OF_FINDINGS = frozenset(("carina", "superior vena cava", "cavoatrial junction", "stomach", "pleura", "spine"))
_SIZE = re.compile(r"(before )?([\d.]+)mm")
_PLACED = ("change", "placed")
_VERTEBRA = re.compile(r"[ctl]\d{1,2}")
_OF_A_VERTEBRA = frozenset(
    (("at", "spine"), ("at", "thoracic spine"), ("at", "lumbar spine"), ("at", "cervical spine"))
)
_LONGEST_HEADING = 7  # words before the colon
_EVERYWHERE = frozenset((("at", "lung"), ("at", "markings")))  # where findings of the chest lie anyway
_AT_HOME = {  # findings that lie nowhere else
    ("at", "bones"): frozenset((
        "fracture", "deformity", "dislocation", "subluxation", "compression", "wedging", "degeneration", "osteophyte",
        "osteoarthritis", "arthritis", "osteopenia", "osteoporosis", "scoliosis", "dextroscoliosis", "levoscoliosis",
        "kyphosis", "curvature", "lytic lesion", "blastic lesion", "sclerosis", "bone abnormality", "injury",
    )),
    ("at", "pleura"): frozenset((
        "effusion", "hemothorax", "empyema", "hydropneumothorax", "pneumothorax", "pleural thickening",
        "pleural plaque", "apical cap",
        "blunting", "fluid",
    )),
}  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """`head` (role and name, role "unknown" for a word in no list) is stated, denied or doubted, with its attributes.

    own: attributes that are its own. maybe: attributes it can be read with. optional: it is read so only by way of a
    `maybe`.
    """

    head: Term
    status: Status
    own: frozenset[Attribute]
    maybe: frozenset[Attribute] = frozenset()
    optional: bool = False


@lru_cache(maxsize=20_000)
def statements(sentence: str, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The statements of one sentence. Kept: radiologists write the same sentences every day."""
    tokens = spelled_out(quantity_tokens(sentence), vocabulary.context.shorthand)
    told = plain_clauses(tokens, vocabulary)
    tokens = [token for clause in told for token in clause]
    parts: list[_Part] = []
    position = 0
    for clause in told:
        parts.append(_part(clause, position, vocabulary))
        position += len(clause)
    return tuple(statement for part in _joined(parts) for statement in _part_statements(tokens, part))


@dataclass
class _Part:
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

    def complete(self) -> bool:
        return bool(self.heads or self.states or set(self.words.values()) - _PLANS)


def _part(clause: list[Token], offset: int, vocabulary: Vocabulary) -> _Part:
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
    return _Part(
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
    )


def _joined(parts: list[_Part]) -> list[_Part]:
    """Clauses of attributes alone joined to the clause behind them, the last one to the clause before it."""
    joined: list[_Part] = []
    for part in parts:
        if joined and (not joined[-1].complete() or (part is parts[-1] and not part.complete())):
            last = joined.pop(_spoken_of(joined, part))
            part = _Part(
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


def _spoken_of(joined: list[_Part], part: _Part) -> int:
    """The index of the clause that one of attributes alone belongs to: how far to move a tube is not said of its port."""
    if MOVED & {mark.attribute for mark in part.marks}:
        for index in reversed(range(len(joined))):
            if any(h.term[0] == "device" and h.term != SIDE_PORT for h in joined[index].heads):
                return index
    return -1


def _part_statements(tokens: list[Token], part: _Part) -> list[Statement]:
    techniques = {m.attribute for m in part.marks if m.attribute[0] == "technique"}
    part.marks = [m for m in part.marks if m.attribute[0] != "technique"]
    _except(tokens, part)
    begins = {m.start for m in (*part.marks, *part.states, *part.heads, *part.structures)}
    begins -= {m.start for m in part.marks if m.attribute[0] == "certainty"}  # ", likely …" begins a new statement
    line = Line(tokens, begins, part.states)
    touching = _told_changes(line, part)
    part.marks = [m for m in part.marks if m not in touching]
    told = told_structures(line, part.heads, part.structures, part.states + touching)
    heads = sorted([*part.heads, *(h for h in told if not h.optional)], key=lambda h: h.start)
    taken = {h.start for h in told}
    marks = part.marks + [Mark(s.start, s.end, ("at", s.term[1])) for s in part.structures if s.start not in taken]
    marks = sorted((m for m in marks if not _goes_without_saying(m.attribute, part.heads)), key=lambda m: m.start)
    for head in (*heads, *told):
        head.status = part.status.get(head.target or (head.start, head.end), Status.PRESENT)
    loose = bind(line, heads, marks)
    _headings(tokens, part, heads, taken)
    found: list[Statement] = []
    for head in (*heads, *(h for h in told if h.optional)):
        statement = _counted(_statement(head, part.hedged), head, tokens)
        if len(heads) > 1 and not statement.own and _says_nothing(head, tokens):
            statement = replace(statement, optional=True)
        found += _spread(statement, head.items)
    for span, word in part.words.items():
        found.append(Statement(word, _of_a_word(word, part.status.get(span, Status.PRESENT)), frozenset()))
    if _implies_plan(part):
        found = [s for s in found if s.head != _PLAN_IMPLIED]
        found.append(Statement(_PLAN, Status.PRESENT, frozenset(), optional=True))
    found += [Statement(technique, Status.PRESENT, frozenset()) for technique in techniques]
    if not heads and _implies_plan(part):
        loose.discard(("certainty", "possible"))  # "CT could be considered"
    if loose:
        found.append(Statement(("", ""), Status.PRESENT, frozenset(loose)))
    unchanged = any(_says_not(tokens, mark) for mark in (*part.marks, *part.states))
    if (
        part.negated and not unchanged and Status.ABSENT not in part.status.values()
    ):  # it denies something that could not be made out
        found.append(Statement(("", "no"), Status.ABSENT, frozenset()))
    return found


def _of_a_word(word: Term, status: Status) -> Status:
    """A known word that is no finding is told or denied: whether a CT is suggested or recommended is no doubt."""
    return Status.PRESENT if word[0] == "word" and status is not Status.ABSENT else status


def _told_changes(line: Line, part: _Part) -> list[Mark]:
    """Changes told of a structure itself: "stable heart size", "the mediastinum is unchanged"; of no "stable hilar mass"."""
    taken = {h.start for h in part.heads} | {s.start for s in part.states}
    told = []
    for structure in part.structures:
        named_in_a_finding = any(h.start <= structure.start < h.end for h in part.heads)
        if (
            structure.end in taken
            or named_in_a_finding
            or structure.term[1] in _PLACES_OF_FINDINGS
            or structure.term == ("structure", "lung")
        ):
            continue
        for mark in part.marks:
            told_of_it = mark.attribute[0] == "change" and mark.attribute not in STILL
            if told_of_it and line.says_of(mark, structure) and mark not in told:
                told.append(mark)
    return told


def _says_not(tokens: list[Token], mark: Mark) -> bool:
    """Whether a denial is an attribute's own: "not changed", "not clearly seen", "has not grown"."""
    words = {token.word for token in tokens[mark.start : mark.end]}
    return mark.attribute[1].startswith("not ") or mark.attribute in _DENIABLE and bool(words & _NOT)


def _says_nothing(head: Head, tokens: list[Token]) -> bool:
    """ "Findings raise concern for pneumonia"; "no abnormal widening"."""
    if head.term == ("finding", "abnormality"):
        return tokens[head.start].word == "abnormal" and head.status is Status.ABSENT
    return head.term == ("finding", "finding")


def _implies_plan(part: _Part) -> bool:
    """Whether a clause can be read as a recommendation: "CT in 3 months", "advance 5 cm"."""
    return bool(_IMPLIES_PLAN & {*part.words.values(), *(mark.attribute for mark in part.marks)})


def _goes_without_saying(attribute: Attribute, heads: list[Head]) -> bool:
    """Whether a place says nothing: the lungs, and the bones or pleura of what lies nowhere else."""
    homes = _AT_HOME.get(attribute)
    return (
        attribute in _EVERYWHERE
        or homes is not None
        and all(head.term[0] != "finding" or head.term[1] in homes for head in heads)
    )


def _headings(tokens: list[Token], part: _Part, heads: list[Head], taken: set[int]) -> None:
    """What stands before a colon is where the findings behind it may be: "Mediastinum: adenopathy"."""
    colon = next(
        (i for i in range(part.start, min(part.end, part.start + _LONGEST_HEADING)) if tokens[i].word == ":"), 0
    )
    for mark in part.marks:
        if mark.end <= colon and mark.attribute == _BOTH:  # "Lungs: left opacity"
            for head in heads:
                head.own.discard(_BOTH)
                head.maybe.add(_BOTH)
    for structure in part.structures:
        if structure.end <= colon and structure.start not in taken:
            place = ("at", structure.term[1])
            for head in heads:
                head.own.discard(place)
                head.maybe.add(place)


def _counted(statement: Statement, head: Head, tokens: list[Token]) -> Statement:
    """Whether one or several are there, of things that can be counted; open where several places or sizes are told."""
    if statement.status is not Status.PRESENT or statement.head not in _COUNTABLE:
        return statement
    several = ("count", "several")
    if tokens[head.end - 1].word.endswith("ed"):  # "ribs 4 to 6 are fractured"
        return replace(statement, maybe=statement.maybe | {("count", "one"), several})
    if not is_plural(tokens[head.end - 1].word):
        return replace(statement, own=statement.own | {("count", "one")})
    kinds = [kind for kind, _ in statement.own if kind in (*PLACES, "number")]
    if ("laterality", "both") in statement.own or len(kinds) > len(set(kinds)):
        return replace(statement, maybe=statement.maybe | {("count", "one"), several})
    return replace(statement, own=statement.own | {several})


def _spread(statement: Statement, items: list[frozenset[Attribute]]) -> list[Statement]:
    """A statement for each item of a list."""
    if statement.status is Status.ABSENT:  # "no hilar or mediastinal adenopathy" denies both
        places = {a for a in statement.own if a[0] == "at"}
        return [replace(statement, own=statement.own - places | {place}) for place in places] or [statement]
    if not items or statement.optional:
        return [statement]
    shared = statement.own - frozenset().union(*items)
    return [replace(statement, own=shared | item) for item in items]


def _except(tokens: list[Token], part: _Part) -> None:
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


def _statement(head: Head, hedged: bool) -> Statement:
    own, maybe, status = set(head.own), set(head.maybe), head.status
    own -= _IMPLIED.get(head.term, frozenset()) | {place for place, homes in _AT_HOME.items() if head.term[1] in homes}
    if ("change", "resolved") in own:
        own.discard(("severity", "complete"))
    own |= _growth(own)
    if any(kind == "number" and _VERTEBRA.fullmatch(value) for kind, value in own):
        own -= _OF_A_VERTEBRA
    if head.term[0] == "device":
        own, status = _of_a_device(own, status)
    if status is Status.ABSENT:
        own -= {("description", "focal"), ("severity", "significant")}
        if ("change", "persistent") in own:  # "no residual pneumothorax": it was there and is gone
            own = (own - {("change", "persistent")}) | {("change", "resolved")}
    if status is Status.ABSENT or head.term == ("structure", "lung"):
        own.discard(("laterality", "both"))
    if head.term[0] in ("structure", ""):
        own, status = _state(own, status)
    if status is Status.UNCERTAIN and hedged and not any(kind == "certainty" for kind, _ in own):
        maybe |= {("certainty", "possible"), ("certainty", "probable")}
    term = _DENIED_AS.get(head.term, head.term) if status is Status.ABSENT else head.term
    if status is Status.ABSENT and (structure := _nothing_abnormal(term, own)):  # "no pleural abnormality"
        return Statement(structure, Status.PRESENT, frozenset(_normal(own)), frozenset(maybe), head.optional)
    return Statement(term, status, frozenset(own), frozenset(maybe), head.optional)


def _of_a_device(own: set[Attribute], status: Status) -> tuple[set[Attribute], Status]:
    """A device that was placed is new; one that was removed is told so, whatever the words."""
    if _PLACED in own:
        own = (own - {_PLACED}) | {("change", "new")}
    if MOVED & own:
        own.discard(("certainty", "possible"))  # "could be advanced" is advice
    return own, Status.PRESENT if ("change", "removed") in own and status is Status.ABSENT else status


def _growth(own: set[Attribute]) -> set[Attribute]:
    """The change that two sizes make: "8 mm, previously 6 mm" has increased."""
    sizes = [_SIZE.fullmatch(value) for kind, value in own if kind == "number"]
    earlier = {float(m[2]) for m in sizes if m and m[1]}
    now = {float(m[2]) for m in sizes if m and not m[1]}
    if len(earlier) != 1 or len(now) != 1 or earlier == now:
        return set()
    return {("change", "increased" if max(now) > max(earlier) else "decreased")}


def _nothing_abnormal(term: Term, own: set[Attribute]) -> Term | None:
    """The structure of which alone it is said that it shows no abnormality."""
    places = [name for kind, name in own if kind == "at"]
    if term == ("finding", "bone abnormality"):
        places.append("bones")
    elif term != ("finding", "abnormality"):
        return None
    return ("structure", places[0]) if len(places) == 1 and {kind for kind, _ in own} <= {"at", "laterality"} else None


def _normal(own: set[Attribute]) -> set[Attribute]:
    return {a for a in own if a[0] != "at"} | {("state", "normal")}


def _state(own: set[Attribute], status: Status) -> tuple[set[Attribute], Status]:
    """A denied state is the opposite one: "not enlarged" is normal, "not normal" is not."""
    states = {value for kind, value in own if kind == "state"}
    if status is not Status.ABSENT or not states:
        return own, status
    opposite = "not normal" if "normal" in states else "normal"
    return {a for a in own if a[0] not in ("state", "severity")} | {("state", opposite)}, Status.PRESENT
