"""What a sentence of a report states, finding by finding.

In: a sentence with its abbreviations written out. Out: `Statement`s: what is spoken of, whether it is stated, denied or
doubted, and what is said of it (side, place, grade, change, size). Words the vocabulary does not know are returned
too: they are content that cannot be judged.

Negation and doubt are ConText's (`context.py`); which attribute belongs to which finding: `attribution.py`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from cxrflow.reports.attribution import bind
from cxrflow.reports.clause_parts import PLAN, PLAN_IMPLIED, SIZE, Part, parts_of, set_exceptions
from cxrflow.reports.clause_terms import Head, Mark
from cxrflow.reports.context import Status
from cxrflow.reports.phrases import Token
from cxrflow.reports.sentence_line import Line
from cxrflow.reports.statement_forms import (
    ACCOMPANYING,
    ALTERNATIVE,
    Statement,
    counted,
    goes_without_saying,
    spread,
    statement_of,
)
from cxrflow.reports.structure_states import told_changes, told_structures
from cxrflow.reports.syntax import plain_clauses
from cxrflow.reports.vocabulary import Term, Vocabulary, sentence_tokens

_DENIABLE = frozenset(
    (("change", "stable"), ("description", "poorly seen"), ("description", "limited"), ("description", "benign"))
)
_NOT = frozenset(("no", "not", "without", "cannot"))
_BOTH = ("laterality", "both")
_IMPLIES_PLAN = frozenset((
    PLAN_IMPLIED, ("word", "until resolution"), ("word", "ct"), ("word", "mri"), ("word", "ultrasound"),
    ("word", "pet"), ("word", "biopsy"),
    ("change", "advanced"), ("change", "retracted"), ("word", "reposition"),
))  # fmt: skip
_PLAINLY_TOLD = frozenset(("word", name) for name in (
    "ct", "mri", "ultrasound", "pet", "angiography", "biopsy", "contrast", "no contrast", "annual", "short interval",
    "reposition", "communicated", "not needed", "no follow-up",
    "yesterday", "largest", "smallest", "until resolution",
))  # fmt: skip
_DUE = frozenset(("in", "at", "after", "within", "every"))
_NAMED_WITH = {  # what says no more beside another finding
    ("finding", "curvature"): {("finding", "scoliosis")},
    ("finding", "atherosclerosis"): {("finding", "calcification"), ("finding", "plaque")},
}
_WITH_IT = frozenset(("associated", "adjacent", "overlying", "accompanying", "underlying", "surrounding"))
_ASSERTS = frozenset((
    "is", "are", "represents", "represent", "reflects", "reflect", "due", "from", "definite", "definitely",
    "diagnostic", "certain", "certainly", "clearly", "proven", "confirmed", "indicates", "indicating",
))  # fmt: skip
_SAY_NO_MORE = frozenset((("word", "rest"), ("word", "sequelae")))  # "the remaining lungs", "from old histoplasmosis"
_OR = frozenset(("or", "versus", "vs"))
_REACH_OF_OR = 4  # words between two things of which the writer could not tell which it is
_FOLLOWING = frozenset(("follow", "followup", "ct", "interval"))
_LONGEST_HEADING = 7  # words before the colon


@lru_cache(maxsize=20_000)
def statements(sentence: str, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The statements of one sentence. Kept: radiologists write the same sentences every day."""
    tokens = sentence_tokens(sentence, vocabulary)
    told = plain_clauses(tokens, vocabulary)
    tokens = [token for clause in told for token in clause]
    return tuple(statement for part in parts_of(told, vocabulary) for statement in _part_statements(tokens, part))


def _part_statements(tokens: list[Token], part: Part) -> list[Statement]:
    techniques = {m.attribute for m in part.marks if m.attribute[0] == "technique"}
    part.marks = [m for m in part.marks if m.attribute[0] != "technique"]
    set_exceptions(tokens, part)
    _set_greatest(part)
    begins = {m.start for m in (*part.marks, *part.states, *part.heads, *part.structures)}
    begins -= {m.start for m in part.marks if m.attribute[0] == "certainty"}  # ", likely …" begins a new statement
    line = Line(tokens, begins, part.states)
    touching = told_changes(line, part.heads, part.structures, part.states, part.marks)
    part.marks = [m for m in part.marks if m not in touching]
    told = told_structures(line, part.heads, part.structures, part.states + touching)
    heads = sorted([*part.heads, *(h for h in told if not h.optional)], key=lambda h: h.start)
    taken = {h.start for h in told}
    marks = part.marks + [Mark(s.start, s.end, ("at", s.term[1])) for s in part.structures if s.start not in taken]
    marks = sorted((m for m in marks if not goes_without_saying(m.attribute, part.heads)), key=lambda m: m.start)
    for head in (*heads, *told):
        head.status = part.status.get(head.target or (head.start, head.end), Status.PRESENT)
    due = _due(tokens, part) if _implies_plan(part) else set()
    loose = bind(line, heads, [m for m in marks if m not in due]) | {m.attribute for m in due}
    _headings(tokens, part, heads, taken)
    plain = _ASSERTS.isdisjoint(token.word for token in tokens[part.start : part.end]) or any(
        token.word == "either" for token in tokens[part.start : part.end]
    )
    for left, right in zip(heads, heads[1:], strict=False):
        if _WITH_IT & {token.word for token in tokens[max(left.end, right.start - 2) : right.start]}:
            right.maybe.add(ACCOMPANYING)
        if (
            plain
            and _OR & {token.word for token in tokens[left.end : right.start]}
            and right.start - left.end <= _REACH_OF_OR
        ):
            left.maybe.add(ALTERNATIVE)
            right.maybe.add(ALTERNATIVE)
    found: list[Statement] = []
    for head in (*heads, *(h for h in told if h.optional)):
        statement = counted(statement_of(head, part.hedged), head, tokens)
        if len(heads) > 1 and not statement.own and _says_nothing(head, tokens, heads):
            statement = replace(statement, optional=True)
        found += spread(statement, head.items)
    for span, word in part.words.items():
        status = _of_a_word(word, part.status.get(span, Status.PRESENT))
        found.append(Statement(word, status, frozenset(), optional=word in _SAY_NO_MORE))
    if _implies_plan(part):
        found = [s for s in found if s.head != PLAN_IMPLIED]
        found.append(Statement(PLAN, Status.PRESENT, frozenset(), optional=True))
    found += [Statement(technique, Status.PRESENT, frozenset()) for technique in techniques]
    if not heads and _implies_plan(part):
        loose.discard(("certainty", "possible"))  # "CT could be considered"
    if loose:
        found.append(statement_of(Head(0, 0, ("", ""), own=loose), part.hedged))
    unchanged = any(_says_not(tokens, mark) for mark in (*part.marks, *part.states))
    denied = Status.ABSENT in part.status.values()
    if part.negated and not unchanged and not denied:  # it denies something that could not be made out
        found.append(Statement(("", "no"), Status.ABSENT, frozenset()))
    return found


def _set_greatest(part: Part) -> None:
    """ "Nodules, the largest 7 mm" read as "nodules up to 7 mm"."""
    largest = next((span for span, word in part.words.items() if word == ("word", "largest")), None)
    size = next((m for m in part.marks if largest and m.start >= largest[1] and SIZE.fullmatch(m.attribute[1])), None)
    if largest and size:
        del part.words[largest]
        part.marks.append(Mark(size.start, size.end, ("bound", "most")))


def _of_a_word(word: Term, status: Status) -> Status:
    """A CT is recommended or not: whether it is suggested or advised is no doubt."""
    return Status.PRESENT if word in _PLAINLY_TOLD and status is not Status.ABSENT else status


def _says_not(tokens: list[Token], mark: Mark) -> bool:
    """Whether a denial is an attribute's own: "not changed", "not clearly seen", "has not grown"."""
    words = {token.word for token in tokens[mark.start : mark.end]}
    return mark.attribute[1].startswith("not ") or mark.attribute in _DENIABLE and bool(words & _NOT)


def _says_nothing(head: Head, tokens: list[Token], heads: list[Head]) -> bool:
    """ "Findings raise concern for pneumonia"; "no abnormal widening"; "scoliotic curvature"."""
    named = _NAMED_WITH.get(head.term)
    if named:
        return any(other.term in named for other in heads)
    if head.term == ("finding", "abnormality"):
        return tokens[head.start].word == "abnormal" and head.status is Status.ABSENT
    return head.term == ("finding", "finding")


def _due(tokens: list[Token], part: Part) -> set[Mark]:
    """When a recommended examination is due, which is not said of the finding: "nodule, CT in 3 months"."""
    found = set()
    for mark in part.intervals():
        start = mark.start
        while start and tokens[start - 1].word[0] == "#":  # "in 6 to 12 months"
            start -= 1
        before, behind = (tokens[i].word if 0 <= i < len(tokens) else "" for i in (start - 1, mark.end))
        if before in _DUE or behind in _FOLLOWING:
            found.add(mark)
    return found


def _implies_plan(part: Part) -> bool:
    """Whether a clause can be read as a recommendation: "CT in 3 months", "advance 5 cm"."""
    return bool(_IMPLIES_PLAN & {*part.words.values(), *(mark.attribute for mark in part.marks)})


def _headings(tokens: list[Token], part: Part, heads: list[Head], taken: set[int]) -> None:
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
                head.items = [item - {place} for item in head.items if item != {place}]
