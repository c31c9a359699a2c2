"""What a sentence of a report states, finding by finding.

In: a sentence with its abbreviations written out. Out: `Statement`s: what is spoken of, whether it is stated, denied or
doubted, and what is said of it (side, place, grade, change, size). Words the vocabulary does not know are returned
too: they are content that cannot be judged.

Negation and doubt are ConText's (`context.py`). An attribute belongs to the finding it stands before ("small left
effusion") or else to the one behind which it stands ("an effusion on the left"). Where a list lets it be read with its
neighbours too ("left effusion and atelectasis"), those have it as `maybe`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from cxrflow.reports.context import Status, Target, statuses
from cxrflow.reports.labels import clauses
from cxrflow.reports.phrases import Token, spelled_out
from cxrflow.reports.quantities import quantity_tokens
from cxrflow.reports.vocabulary import Term, Vocabulary

Attribute = tuple[str, str]  # kind and value: ("laterality", "left"), ("number", "45mm")

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
    "through", "involving", "without", "projecting", "by", "for", "than", "after", "under", "above", "below",
))  # fmt: skip
_JOINTS = frozenset(("and", "or", ",", "&", "/", "nor", "to", "and/or", "plus"))
_ARTICLES = frozenset(("the", "a", "an"))
_BREAKS = (_VERBS | _PREPOSITIONS | frozenset((".", ";", ":", "(", ")", "no", "not", "without", "which", "that"))) - {
    "to"
}
_PARTITIVES = frozenset(
    ("area", "areas", "focus", "foci", "amount", "amounts", "degree", "component", "region", "evidence")
)
_NEGATED_VERB = frozenset(("not", "without", "never"))
_EARLIER = frozenset(("previously", "previous", "prior", "formerly", "earlier"))
_PAST = frozenset(("was", "were", "had"))
_NOW = frozenset(("now", "currently", "today", "presently"))
_RANGES = frozenset(("range", "ranges", "ranging", "vary", "varying", "measuring", "measure", "measures"))
_BOUND_OF = {"decreased": "less", "increased": "more"}
_REACH_OF_TIME = 5  # words between "previously" and its number
_ACTS = frozenset(("removal", "placement", "insertion", "development", "persistence", "reduction", "clearing"))
_NOUNS_OF_CHANGE = ("increase", "decrease", "improvement", "worsening", "progression", "regression", "resolution")
_REACH_OF_NOT = 3  # words between "not" and the change it denies
_EXCEPT = ("scope", "except")
_EVERYWHERE = frozenset(
    (("at", "lung"), ("at", "bones"), ("at", "pleura"), ("at", "markings"))
)  # where findings of the chest lie anyway


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
    target: tuple[int, int] | None = None  # the state told of it, whose negation counts
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
    tokens = spelled_out(quantity_tokens(sentence), vocabulary.context.shorthand)
    parts: list[_Part] = []
    position = 0
    for clause in clauses(tokens, vocabulary.context):
        parts.append(_part(clause, position, vocabulary))
        position += len(clause)
    return tuple(statement for part in _joined(parts) for statement in _part_statements(tokens, part))


@dataclass
class _Part:
    """What stands in a clause, or in several where all but one hold attributes alone ("On the left, there is …")."""

    start: int
    end: int
    heads: list[_Head]
    structures: list[_Head]
    states: list[_Mark]
    marks: list[_Mark]
    words: dict[tuple[int, int], str]
    status: dict[tuple[int, int], Status]
    negated: bool
    hedged: bool

    def complete(self) -> bool:
        return bool(self.heads or self.states or self.words)


def _part(clause: list[Token], offset: int, vocabulary: Vocabulary) -> _Part:
    heads, structures, states, marks, words = _terms(clause, vocabulary)
    cues = vocabulary.context.cues.find(clause)
    spans = sorted({(h.start, h.end) for h in heads} | {(s.start, s.end) for s in states} | words.keys())
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
        [_Mark(m.start + offset, m.end + offset, m.attribute) for m in states],
        [_Mark(m.start + offset, m.end + offset, m.attribute) for m in marks],
        {(start + offset, end + offset): word for (start, end), word in words.items()},
        status,
        negated=any(cue.kind == "negated" for match in cues for cue in match.values),
        hedged=any(cue.kind == "uncertain" for match in cues for cue in match.values),
    )


def _joined(parts: list[_Part]) -> list[_Part]:
    """Clauses of attributes alone joined to the clause behind them, the last one to the clause before it."""
    joined: list[_Part] = []
    for part in parts:
        if joined and (not joined[-1].complete() or (part is parts[-1] and not part.complete())):
            last = joined.pop()
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


def _part_statements(tokens: list[Token], part: _Part) -> list[Statement]:
    techniques = {m.attribute for m in part.marks if m.attribute[0] == "technique"}
    part.marks = [m for m in part.marks if m.attribute[0] != "technique"]
    _except(tokens, part)
    begins = {m.start for m in (*part.marks, *part.states, *part.heads, *part.structures)}
    begins -= {m.start for m in part.marks if m.attribute[0] == "certainty"}  # ", likely …" begins a new statement
    line = _Line(tokens, begins, part.states)
    told = _told_structures(line, part)
    heads = sorted([*part.heads, *(h for h in told if not h.optional)], key=lambda h: h.start)
    taken = {h.start for h in told}
    marks = part.marks + [_Mark(s.start, s.end, ("at", s.term[1])) for s in part.structures if s.start not in taken]
    marks = sorted((m for m in marks if m.attribute not in _EVERYWHERE), key=lambda m: m.start)
    for head in (*heads, *told):
        head.status = part.status[head.target or (head.start, head.end)]
    loose = _bind(line, heads, marks)
    found = [_statement(head, part.hedged) for head in (*heads, *(h for h in told if h.optional))]
    found += [Statement(("word", word), part.status[span], frozenset()) for span, word in part.words.items()]
    found += [Statement(technique, Status.PRESENT, frozenset()) for technique in techniques]
    if loose:
        found.append(Statement(("", ""), Status.PRESENT, frozenset(loose)))
    if part.negated and Status.ABSENT not in part.status.values():  # it denies something that could not be made out
        found.append(Statement(("", "no"), Status.ABSENT, frozenset()))
    return found


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
        part.marks += [_Mark(m.start, m.end, ("scope", f"except {m.attribute[1]}")) for m in places]
        part.marks += [_Mark(s.start, s.end, ("scope", f"except {s.term[1]}")) for s in structures]


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
                earlier = "before " if _earlier(tokens, index) else ""
                marks.append(_Mark(index, index + 1, ("number", earlier + word[1:])))
            elif word.isalpha() and word not in vocabulary.filler and len(word) > 1:
                words[index, index + 1] = _stem(word)
        if match is None:
            break
        position = match.end
        span = (match.start, match.end)
        for role, name in match.values[0]:
            if role in ("finding", "device"):
                heads.append(_Head(*span, (role, name)))
            elif role == "structure":
                structures.append(_Head(*span, (role, name)))
            elif role == "state":
                # ConText lets no negation reach a device's position
                denied = name.startswith("position") and "not" in [
                    t.word for t in tokens[max(0, match.start - 2) : match.start]
                ]
                states.append(_Mark(*span, (role, f"not {name}" if denied else name)))
            elif role == "change" and _than_a_size(tokens, match.end) and name in _BOUND_OF:  # "smaller than 5 mm"
                marks.append(_Mark(match.start, match.end + 1, ("bound", _BOUND_OF[name])))
            elif role != "time":  # which value is of which time: `exchanges.py`
                marks.append(_Mark(*span, (role, _with_not(tokens, match.start, role, name))))
    return heads, structures, states, marks, words


def _than_a_size(tokens: list[Token], position: int) -> bool:
    following = [t.word for t in tokens[position : position + 2]]
    return len(following) == 2 and following[0] == "than" and following[1][0] == "#"


def _earlier(tokens: list[Token], index: int) -> bool:
    """Whether a number is of an earlier time: "previously 4 mm", "4 mm previously", "was 4 mm, now …", "from 4 to"."""
    words = [t.word for t in tokens]
    if words[index - 1 : index] == ["from"] and words[index + 1 : index + 2] and words[index + 1][0] == "#":
        return not _RANGES & set(words[:index])
    start = index
    while start and words[start - 1] not in _JOINTS and words[start - 1][0] != "#" and index - start < _REACH_OF_TIME:
        start -= 1
    before = set(words[start:index])
    if words[index + 1 : index + 2] and words[index + 1] in _EARLIER and not _NOW & before:
        return True
    return bool(_EARLIER & before or _PAST & before and _NOW & set(words) and not _NOW & before)


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


class _Line:
    """The tokens of a sentence, with what is known of the space between two of its terms."""

    def __init__(self, tokens: list[Token], begins: set[int], states: list[_Mark]) -> None:
        self.words = [t.word for t in tokens]
        self.begins = begins
        self.states = states

    def premodifies(self, end: int, start: int) -> bool:
        """Whether only attributes, and what joins them, stand between an attribute and the head behind it."""
        if self.words[end - 1] in _ACTS or self.words[end - 1] in _NOUNS_OF_CHANGE:  # "removal of", "increase in"
            end += self.words[end : end + 1] in (["of"], ["in"])
        for position in range(end, start):
            word = self.words[position]
            if word in _JOINTS:
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

    def closes(self, end: int, mark: _Mark) -> bool:
        """Whether an attribute stands right behind a head and a joint right behind it ends what is said of the head."""
        following = mark.end
        while following < len(self.words) and self.words[following][0] == "#":
            following += 1
        between = self.words[end : mark.start]
        return (
            all(word[0] in "#<>" for word in between)
            and following < len(self.words)
            and self.words[following] in _JOINTS | {";"}
        )

    def listed(self, left: _Head, right: _Head) -> bool:
        """Whether two neighbouring heads stand in one list or one noun group."""
        between = self.words[left.end : right.start]
        if not between:
            return True
        if any(left.end <= s.start and s.end <= right.start for s in self.states):
            return False
        return bool(_JOINTS & set(between)) and not any(w in _BREAKS for w in between if w not in _JOINTS)

    def list_behind(self, heads: list[_Head]) -> list[_Head]:
        """Further heads of the list that heads[0] opens."""
        found: list[_Head] = []
        for left, right in zip(heads, heads[1:], strict=False):
            if not self.listed(left, right):
                break
            found.append(right)
        return found

    def list_before(self, heads: list[_Head]) -> list[_Head]:
        """Earlier heads of the list that heads[-1] closes."""
        found: list[_Head] = []
        for left, right in zip(reversed(heads[:-1]), reversed(heads), strict=False):
            if not self.listed(left, right):
                break
            found.append(left)
        return found


def _told_structures(line: _Line, part: _Part) -> list[_Head]:
    """The structures a state is told of, the state given to each; and to a finding or device that has it."""
    told: dict[int, _Head] = {}
    everything = sorted([*part.heads, *part.structures], key=lambda h: h.start)

    def tell(head: _Head, state: _Mark, certain: bool) -> None:
        (head.own if certain else head.maybe).add(state.attribute)
        if head.term[0] in ("structure", ""):
            if certain or head.start not in told:
                head.target, head.optional = (state.start, state.end), not certain
            told[head.start] = head

    for state in part.states:
        own = [h for h in everything if (h.start, h.end) == (state.start, state.end)]  # "cardiomegaly" is both
        behind = [h for h in everything if h.end <= state.start]
        following = [h for h in everything if h.start >= state.end]
        if own:
            tell(own[0], state, True)
        elif following and line.premodifies(state.end, following[0].start):
            group = [following[0]]
            for head in following[1:]:
                if head.start != group[-1].end:
                    break
                group.append(head)
            owner = next((h for h in group if h.term[0] == "structure"), group[0])  # "dilated tortuous aorta"
            tell(owner, state, True)
            for other in line.list_behind(following[len(group) - 1 :]):
                alone = not any(h.end == other.start for h in part.heads)
                if other.term[0] != "structure" or alone:
                    tell(other, state, False)
        elif behind:
            for head in (behind[-1], *line.list_before(behind)):
                tell(head, state, True)
        elif following:
            tell(following[0], state, True)
        else:
            tell(_Head(state.start, state.end, ("", "")), state, True)
    return list(told.values())


def _bind(line: _Line, heads: list[_Head], marks: list[_Mark]) -> list[Attribute]:
    """Give each attribute to its head; what has none is returned."""
    loose: list[Attribute] = []
    given: dict[int, list[_Mark]] = {}
    for mark in marks:
        if mark.attribute[0] == "certainty":
            doubted = [h for h in heads if h.status is Status.UNCERTAIN] or heads
            if not doubted:
                loose.append(mark.attribute)
                continue
            owner = min(doubted, key=lambda h: h.start - mark.end if h.start >= mark.end else mark.start - h.end + 1)
            owner.own.add(mark.attribute)
            for other in doubted:
                other.maybe.add(mark.attribute)
            continue
        owner, others = _owner(line, heads, mark, marks)
        if owner is None:
            loose.append(mark.attribute)
            continue
        given.setdefault(owner.start, []).append(mark)
        if mark.attribute == ("change", "again"):
            owner.maybe.add(("change", "persistent"))
            continue
        owner.own.add(mark.attribute)
        for other in others:
            other.maybe.add(mark.attribute)
    for head in heads:
        _join_sides(line, head, given.get(head.start, []))
        kinds = {kind for kind, _ in head.own} - {"change"}
        head.maybe = {(kind, value) for kind, value in head.maybe if kind not in kinds}
    return loose


def _owner(line: _Line, heads: list[_Head], mark: _Mark, marks: list[_Mark]) -> tuple[_Head | None, list[_Head]]:
    """The head an attribute belongs to, and those it can be read with."""
    same = [h for h in heads if h.start <= mark.start and mark.end <= h.end]
    if same:
        return same[0], []
    behind = [h for h in heads if h.end <= mark.start]
    following = [h for h in heads if h.start >= mark.end]
    if behind and mark.attribute[0] in ("number", "bound") and line.closes(behind[-1].end, mark):
        return behind[-1], []  # "effusion 3 cm, nodule …"
    stands_before = following and line.premodifies(mark.end, following[0].start)
    if stands_before and not (behind and _opens_behind(line, mark, following[0], marks)):
        return following[0], line.list_behind(following)
    if behind:
        others = line.list_before(behind)
        if len(behind) > 1 and "with" in line.words[behind[-2].end : behind[-1].start]:
            others.append(behind[-2])
        return behind[-1], others
    if following:
        return following[0], line.list_behind(following)
    return None, []


def _opens_behind(line: _Line, mark: _Mark, head: _Head, marks: list[_Mark]) -> bool:
    """ "an effusion on the left and right nodule": the joint opens a new item, it does not join two sides of one."""
    if not _JOINTS & set(line.words[mark.end : head.start]):
        return False
    position = mark.start - 1
    while position >= 0 and (line.words[position] in _ARTICLES or any(m.start <= position < m.end for m in marks)):
        position -= 1
    return position >= 0 and line.words[position] in _BREAKS


def _join_sides(line: _Line, head: _Head, marks: list[_Mark]) -> None:
    """ "Left and right" is both; where a head has several sides, each place is told with its own."""
    sides = [m for m in marks if m.attribute[0] == "laterality"]
    for first, second in zip(sides, sides[1:], strict=False):
        values = {first.attribute[1], second.attribute[1]}
        between = set(line.words[first.end : second.start]) - _ARTICLES
        if values == {"left", "right"} and between and between <= _JOINTS:
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
        told = [m for m in marks if m.attribute[0] == kind]
        if len({m.attribute for m in told}) > 1:
            for mark in told:
                nearest = min(
                    sides, key=lambda s: s.start - mark.end if s.start >= mark.end else mark.start - s.end + 1
                )
                head.own.add(("place", f"{mark.attribute[1]} {nearest.attribute[1]}"))


def _statement(head: _Head, hedged: bool) -> Statement:
    own, maybe, status = set(head.own), set(head.maybe), head.status
    if status is Status.ABSENT:
        own -= {("description", "focal"), ("severity", "significant")}
    if status is Status.ABSENT or head.term == ("structure", "lung"):
        own.discard(("laterality", "both"))
    if head.term[0] in ("structure", ""):
        own, status = _state(own, status)
    if status is Status.UNCERTAIN and hedged and not any(kind == "certainty" for kind, _ in own):
        maybe |= {("certainty", "possible"), ("certainty", "probable")}
    return Statement(head.term, status, frozenset(own), frozenset(maybe), head.optional)


def _state(own: set[Attribute], status: Status) -> tuple[set[Attribute], Status]:
    """A denied state is the opposite one: "not enlarged" is normal, "not normal" is not."""
    states = {value for kind, value in own if kind == "state"}
    if status is not Status.ABSENT or not states:
        return own, status
    opposite = "not normal" if "normal" in states else "normal"
    return {a for a in own if a[0] not in ("state", "severity")} | {("state", opposite)}, Status.PRESENT
