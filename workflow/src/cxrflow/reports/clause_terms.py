"""What a clause speaks of: findings, devices and structures, what is said of them, and words nobody knows.

In: the tokens of a clause. Out: `Head`s, `Mark`s and words, by place.
Which attribute belongs to which finding: `attribution.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cxrflow.reports.context import Status
from cxrflow.reports.phrases import Match, Token
from cxrflow.reports.stems import stem
from cxrflow.reports.vocabulary import Term, Vocabulary

Attribute = tuple[str, str]  # kind and value: ("laterality", "left"), ("number", "45mm")

PLACES = frozenset(("laterality", "location", "at"))
JOINTS = frozenset(("and", "or", ",", "&", "/", "nor", "to", "and/or", "plus", "versus", "vs"))
_NEGATED_VERB = frozenset(("not", "without", "never"))
_EARLIER = frozenset(("previously", "previous", "prior", "formerly", "earlier"))
_PAST = frozenset(("was", "were", "had"))
_NOW = frozenset(("now", "currently", "today", "presently"))
_CHANGED = frozenset((
    "increased", "decreased", "grown", "enlarged", "reduced", "up", "down", "improved", "progressed", "changed",
))  # fmt: skip
_RANGES = frozenset(("range", "ranges", "ranging", "vary", "varying", "measuring", "measure", "measures"))
_BOUND_OF = {"decreased": "less", "increased": "more"}
_TOGETHER = {
    ("fluid", "pleura"): "effusion",
    ("effusion", "pericardium"): "pericardial effusion",
    ("abnormality", "bones"): "bone abnormality",
    ("thickening", "pleura"): "pleural thickening",
    ("lesion", "lung"): "lesion",
    ("emphysema", "soft tissues"): "subcutaneous air",
    ("gas", "soft tissues"): "subcutaneous air",
}
_ENLARGED = ("state", "enlarged")
_CAVITATE = frozenset(("nodule", "mass", "lesion", "opacity", "consolidation", "infiltrate", "pneumonia"))
_CALCIFY = frozenset((
    "nodule", "mass", "granuloma", "lesion", "opacity", "cyst", "plaque", "pleural plaque", "scar",
    "pleural thickening", "lymphadenopathy", "nodularity", "granulomatous disease", "infiltrate", "shadow", "finding",
    "aneurysm", "abnormality",
))  # fmt: skip
_LINES = frozenset(("device", name) for name in ("central line", "line", "catheter"))
_BY_VEIN = {
    ("structure", "subclavian vein"): ("device", "subclavian line"),
    ("structure", "jugular vein"): ("device", "jugular line"),
}
_SIDES = frozenset(("right", "left", "upper", "lower", "middle", "anterior", "posterior", "medial", "lateral"))
_TIPS = frozenset(("tip", "ends", "terminates", "terminating", "ending"))
_BY_WAY_OF = frozenset(("via", "through"))
_PRONOUN_ONE = frozenset(("cannot", "can", "could", "may", "might", "should", "would", "another", ".", ","))
_BEFORE_ONE = frozenset(("small", "tiny", "large", "larger", "smaller", "subtle", "new", "this", "that", "the"))
_BEHIND_BOTH = frozenset((
    "are", "were", "have", "had", "unchanged", "stable", "improved", "improving", "worsened", "worse", "increased",
    "decreased", "resolved", "new", "likely", "probably", "possibly", "again", "smaller", "larger", "terminate",
    "end", "project", "lie", "overlie", "extend", "reach", "course", "appear", "remain",
))  # fmt: skip
_NOT_BEFORE_A_NOUN = frozenset(("is", "are", "was", "were", "in", "at", "of", "on", "with", ".", ";"))
_SOMEWHAT = frozenset(("slightly", "somewhat", "partially", "partly", "mildly", "minimally", "back"))
_AMOUNT = re.compile(r"#[\d.]+(?:mm|%|ml)?")  # not of time: "stable over two years"
_SURGERIES = frozenset((
    "sternotomy", "lobectomy", "pneumonectomy", "thoracotomy", "mastectomy", "resection", "bypass", "transplant",
    "cholecystectomy",
))  # fmt: skip
_AFTER = frozenset(("of", "from", "after", "following", "related", "due"))
_VIEWS = frozenset(("view", "views", "projection", "projections"))
_BOUND_AT = {"below": "less", "above": "more"}
_REACH_OF_TIME = 5  # words between "previously" and its number
NOUNS_OF_CHANGE = (
    "increase", "decrease", "improvement", "worsening", "progression", "regression", "resolution", "growth",
    "enlargement", "reduction", "deterioration", "recurrence", "clearing",
)  # fmt: skip
_NOT_ANY_MORE = frozenset(("anymore", "any"))  # no change that is denied: what it was is gone
_OUTLINES = frozenset(("border", "borders", "margin", "margins", "silhouette", "contour", "outline", "definition"))
_REACH_OF_LOSS = 7  # words from "loss" to what is lost
_WHERE = frozenset(("on", "in", "at"))
_SPANS = ("hour", "day", "week", "month", "year")
_MEASURED = frozenset(("thick", "long", "wide", "deep", "tall", "high", "across"))
_REACH_OF_GAS = 1  # words between "gas" and what it distends
_REACH_OF_NOT = 3  # words between "not" and the change it denies


@dataclass
class Head:
    """A finding, device or structure at tokens[start:end], and what is gathered about it."""

    start: int
    end: int
    term: Term
    target: tuple[int, int] | None = None  # the state told of it, whose negation counts
    own: set[Attribute] = field(default_factory=set)
    maybe: set[Attribute] = field(default_factory=set)
    items: list[frozenset[Attribute]] = field(default_factory=list)  # what differs between the items of a list
    optional: bool = False
    status: Status = Status.PRESENT


@dataclass(frozen=True)
class Mark:
    """An attribute at tokens[start:end]."""

    start: int
    end: int
    attribute: Attribute


def terms_of(
    tokens: list[Token], vocabulary: Vocabulary
) -> tuple[list[Head], list[Head], list[Mark], list[Mark], dict[tuple[int, int], Term]]:
    """Findings and devices, structures, states, attributes, and words (role "word", "unknown" where in no list)."""
    heads: list[Head] = []
    structures: list[Head] = []
    states: list[Mark] = []
    marks: list[Mark] = []
    words: dict[tuple[int, int], Term] = {}
    position = 0
    for match in [*vocabulary.terms.find(tokens), None]:
        for index in range(position, len(tokens) if match is None else match.start):
            word = tokens[index].word
            quantity = word[0] == "#" and word != "#"  # "#3" stands for 3; a sign of its own is one, as in "Acc# 3"
            if quantity and _counts_views(tokens, index):
                marks.append(Mark(index, index + 1, ("technique", f"{word[1:]} views")))
            elif quantity:
                timeless = word[1] not in "ctl" and not word.endswith(_SPANS)  # "increased from 3 days ago"
                earlier = "before " if timeless and _earlier(tokens, index) else ""
                marks.append(Mark(index, index + 1, ("number", earlier + word[1:])))
            elif word == "one" and tokens[index + 1 : index + 2] and tokens[index + 1].word in _WHERE:
                marks.append(Mark(index, index + 1, ("number", "1")))  # "two on the right and one on the left"
            elif word == "one" and not _counts_views(tokens, index) and tokens[index + 1 : index + 2]:
                if tokens[index + 1].word not in _PRONOUN_ONE and tokens[index - 1].word not in _BEFORE_ONE:
                    marks.append(Mark(index, index + 1, ("description", "single")))
            elif word == "over" and tokens[index + 1 : index + 2] and _AMOUNT.fullmatch(tokens[index + 1].word):
                marks.append(Mark(index, index + 1, ("bound", "more")))
            elif word == "loss" and _OUTLINES & {t.word for t in tokens[index + 1 : index + _REACH_OF_LOSS]}:
                marks.append(Mark(index, index + 1, ("description", "obscured")))  # "loss of the right heart border"
            elif word in _MEASURED and tokens[index - 1].word[0] == "#":
                continue  # "16 mm thick"
            elif word.isalpha() and word not in vocabulary.filler and len(word) > 1:
                prefix = "non" if index and tokens[index - 1].word == "non" else ""
                words[index, index + 1] = ("unknown", stem(prefix + word))
        if match is None:
            break
        position = match.end
        span = (match.start, match.end)
        for role, name in () if _both_things(tokens, match) else match.values[0]:
            if role in ("finding", "device"):
                heads.append(Head(*span, (role, name)))
            elif role == "structure":
                structures.append(Head(*span, (role, name)))
            elif role == "word":
                words[span] = (role, name)
            elif role == "state":
                # ConText lets no negation reach a device's position
                denied = name == "position good" and "not" in [
                    t.word for t in tokens[max(0, match.start - 2) : match.start]
                ]
                states.append(Mark(*span, (role, "position bad" if denied else name)))
            elif role == "location" and name in _BOUND_AT and _a_size(tokens, match.end):  # "under 5 mm"
                marks.append(Mark(*span, ("bound", _BOUND_AT[name])))
            elif (role, name) == ("description", "single") and _counts_views(tokens, match.start):
                continue
            elif role == "change" and _than_a_size(tokens, match.end) and name in _BOUND_OF:  # "smaller than 5 mm"
                marks.append(Mark(match.start, match.end + 1, ("bound", _BOUND_OF[name])))
            elif (role, name) == ("change", "removed") and _moved_only(tokens, match):
                marks.append(Mark(*span, ("change", "retracted")))
            elif (role, name) == ("timing", "before") and position > 1 and _earlier(tokens, position - 2):
                continue  # "9 mm versus 7 mm before"
            elif role != "time":  # which value is of which time: `exchanges.py`
                marks.append(Mark(*span, (role, _with_not(tokens, match.start, role, name))))
    _lines_by_approach(tokens, heads, structures)
    _gas_that_distends(heads)
    _displaced_fractures(tokens, heads, marks)
    _cavitary_things(tokens, heads, marks)
    _ground_glass_things(heads, marks)
    _changes_of_surgery(tokens, heads)
    _calcified_structures(tokens, heads, structures, marks)
    _hazy_places(heads, marks)
    if heads and not structures:
        states = [_denied_state(tokens, state) for state in states]
    _composed(heads, structures, states)
    return heads, structures, states, marks, words


def _denied_state(tokens: list[Token], state: Mark) -> Mark:
    """A state of a finding or device that is denied, which is no denial of the thing: "the wires are not intact"."""
    before = [t.word for t in tokens[max(0, state.start - _REACH_OF_NOT) : state.start]]
    if "not" not in before or {",", "and"} & set(before) or state.attribute[1].startswith("position"):
        return state
    return Mark(state.start, state.end, ("state", f"not {state.attribute[1]}"))


def _both_things(tokens: list[Token], match: Match[tuple[Term, ...]]) -> bool:
    """ "Effusion and edema, both improved", "both effusion and edema": both of the things named, not both sides."""
    word, following = tokens[match.start].word, [token.word for token in tokens[match.end : match.end + 2]]
    if word != "both" or match.end != match.start + 1 or not following:
        return False
    named_singly = following[1:] == ["and"] and not is_plural(following[0]) and following[0] not in _SIDES
    return following[0] in _BEHIND_BOTH or named_singly


def _lines_by_approach(tokens: list[Token], heads: list[Head], structures: list[Head]) -> None:
    """A central line by way of a vein is named by it: "from a left subclavian approach", "via the jugular vein"."""
    line = next((h for h in heads if h.term in _LINES), None)
    for vein in [s for s in structures if s.term in _BY_VEIN] if line else ():
        before = {t.word for t in tokens[max(0, vein.start - 3) : vein.start]}
        in_it = vein.term[1] == "jugular vein" and "in" in before and not _TIPS & {t.word for t in tokens[: vein.start]}
        if line and (in_it or before & _BY_WAY_OF or [t.word for t in tokens[vein.end : vein.end + 1]] == ["approach"]):
            line.term = _BY_VEIN[vein.term]
            structures.remove(vein)
            return


def _gas_that_distends(heads: list[Head]) -> None:
    """A stomach distended by gas is distended."""
    for gas in [h for h in heads if h.term == ("finding", "gas")]:
        for head in heads:
            apart = max(head.start - gas.end, gas.start - head.end)
            if head.term == ("finding", "distension") and apart <= _REACH_OF_GAS:
                heads.remove(gas)
                break


def _displaced_fractures(tokens: list[Token], heads: list[Head], marks: list[Mark]) -> None:
    """A trachea that is displaced is shifted; of a fracture it is a description."""
    if any(h.term == ("finding", "fracture") for h in heads):
        for head in [h for h in heads if tokens[h.start].word in ("displaced", "displacement")]:
            heads.remove(head)
            marks.append(Mark(head.start, head.end, ("description", "displaced")))


def _cavitary_things(tokens: list[Token], heads: list[Head], marks: list[Mark]) -> None:
    """A cavitary mass is a mass described so; "it is not cavitated" denies a cavity."""
    for head in [h for h in heads if tokens[h.start].word in ("cavitation", "cavitations")]:
        before = max((h for h in heads if h.end <= head.start), key=lambda h: h.end, default=None)
        behind = min((h for h in heads if h.start >= head.end), key=lambda h: h.start, default=None)
        beside = [t.word for t in (*tokens[head.start - 1 : head.start], *tokens[head.end : head.end + 1])]
        shows = before and before.term[1] in _CAVITATE and beside[0] in ("with", "showing")
        lies_in = behind and behind.term[1] in _CAVITATE and beside[-1] in ("within", "in", "of")
        if shows or lies_in:  # "opacity with cavitation"
            heads.remove(head)
            marks.append(Mark(head.start, head.end, ("description", "cavitary")))
    for head in [h for h in heads if tokens[h.start].word in ("cavitary", "cavitating", "cavitated")]:
        following = next((h for h in heads if h.start >= head.end), None)
        if following and not any(t.word in _NOT_BEFORE_A_NOUN for t in tokens[head.end : following.start]):
            heads.remove(head)
            marks.append(Mark(head.start, head.end, ("description", "cavitary")))


def _ground_glass_things(heads: list[Head], marks: list[Mark]) -> None:
    """A ground-glass nodule is a nodule described so."""
    for head, following in zip(heads[:-1], heads[1:], strict=True):
        if head.term == ("finding", "ground glass") and following.start == head.end:
            heads.remove(head)
            marks.append(Mark(head.start, head.end, ("description", "ground glass")))


def _changes_of_surgery(tokens: list[Token], heads: list[Head]) -> None:
    """Postoperative changes of a lobectomy are the lobectomy."""
    for head, following in zip(heads[:-1], heads[1:], strict=True):
        between = [t.word for t in tokens[head.end : following.start]]
        of_it = bool(between) and between[0] in _AFTER and len(between) <= _REACH_OF_TIME and "," not in between
        if of_it and head.term == ("finding", "surgery") and following.term[1] in _SURGERIES:
            heads.remove(head)


def _hazy_places(heads: list[Head], marks: list[Mark]) -> None:
    """ "Both lungs are hazy": haziness is an opacity."""
    hazy = next((m for m in marks if m.attribute == ("description", "hazy")), None)
    if hazy and not heads:
        heads.append(Head(hazy.start, hazy.end, ("finding", "opacity")))


def _calcified_structures(tokens: list[Token], heads: list[Head], structures: list[Head], marks: list[Mark]) -> None:
    """A calcified aorta is a calcification of the aorta; of a nodule it is a description."""
    things = [h for h in heads if h.term[1] in _CALCIFY]
    for mark in [m for m in marks if m.attribute == ("description", "calcified")]:
        following = min((h for h in (*things, *structures) if h.start >= mark.end), key=lambda h: h.start, default=None)
        if following and not any(t.word in _NOT_BEFORE_A_NOUN for t in tokens[mark.end : following.start]):
            noun_behind = any(head.start == following.end for head in heads)  # "calcified lung nodule"
            of_a_structure = following.term[0] == "structure" and not noun_behind
        else:
            of_a_structure = not things
        if of_a_structure:
            marks.remove(mark)
            end = mark.end
            for structure in sorted(structures, key=lambda s: s.start):  # "calcified hilar nodes"
                end = structure.end if structure.start == end else end
            heads.append(Head(mark.start, end, ("finding", "calcification")))
    heads.sort(key=lambda h: h.start)


def _composed(heads: list[Head], structures: list[Head], states: list[Mark]) -> None:
    """What is one thing by two words that need not stand side by side: fluid in the pleural space is an effusion."""
    for head in heads:
        for structure in structures:
            name = _TOGETHER.get((head.term[1], structure.term[1]))
            if name:
                head.term = ("finding", name)
                structures.remove(structure)
                break
    nodes = next((s for s in structures if s.term[1] == "lymph node"), None)
    taken = {(s.start, s.end) for s in structures}  # "cardiomegaly"
    enlarged = next((s for s in states if s.attribute == _ENLARGED and (s.start, s.end) not in taken), None)
    if nodes and enlarged:
        states.remove(enlarged)
        structures.remove(nodes)
        end = nodes.end if enlarged.end <= nodes.start else enlarged.end  # the negation of "enlarged" counts
        heads.append(Head(enlarged.start, end, ("finding", "lymphadenopathy")))
        heads.sort(key=lambda h: h.start)


def _moved_only(tokens: list[Token], match: Match[tuple[Term, ...]]) -> bool:
    """A tube that is withdrawn slightly or by 2 cm is not removed."""
    following = [t.word for t in tokens[match.end : match.end + 4]]
    by_some = any(word[0] == "#" or word in _SOMEWHAT for word in following) or "tip" in following
    return tokens[match.start].word == "withdrawn" and (by_some or tokens[match.start - 1].word in _SOMEWHAT)


def _counts_views(tokens: list[Token], index: int) -> bool:
    return any(token.word in _VIEWS for token in tokens[index + 1 : index + 4])


def _a_size(tokens: list[Token], position: int) -> bool:
    return any(token.word[0] == "#" for token in tokens[position : position + 1])


def _than_a_size(tokens: list[Token], position: int) -> bool:
    following = [t.word for t in tokens[position : position + 2]]
    return len(following) == 2 and following[0] == "than" and following[1][0] == "#"


def _earlier(tokens: list[Token], index: int) -> bool:
    """Whether a number is of an earlier time: "previously 4 mm", "4 mm previously", "was 4 mm, now …", "from 4 to"."""
    words = [t.word for t in tokens]
    if words[index - 1 : index] == ["from"] and words[index + 1 : index + 2] and words[index + 1][0] == "#":
        return not _RANGES & set(words[:index])
    if words[index - 1 : index] == ["from"] and index > 2 and words[index - 2][0] == "#" and words[index - 3] == "to":
        return True  # "to 8 mm from 5 mm"
    if (
        words[index - 2 : index] in (["compared", "with"], ["compared", "to"])
        and index > 2
        and words[index - 3][0] == "#"
    ):
        return True  # "now 8 mm compared with 5 mm"
    if words[index - 1 : index] == ["from"] and index > 1 and words[index - 2] in _CHANGED:
        return True  # "8 mm, increased from 5 mm"
    start = index
    while start and words[start - 1] not in JOINTS and words[start - 1][0] != "#" and index - start < _REACH_OF_TIME:
        start -= 1
    before = set(words[start:index])
    if words[index + 1 : index + 2] and words[index + 1] in _EARLIER and not _NOW & before:
        return True
    if words[index + 1 : index + 2] == ["before"] and words[index + 2 : index + 3] in ([], ["."], [","], [";"], [")"]):
        return True  # "9 mm versus 7 mm before"
    return bool(_EARLIER & before or _PAST & before and _NOW & set(words) and not _NOW & before)


def _with_not(tokens: list[Token], start: int, role: str, name: str) -> str:
    """A change that is denied ("has not increased", "no interval increase in") is none."""
    if role != "change" or tokens[start].word in _NOT_ANY_MORE:
        return name
    before = [t.word for t in tokens[max(0, start - _REACH_OF_NOT) : start]]
    if "," in before or "and" in before or (name == "persistent" and "without" in before):
        return name  # "without residual pneumothorax" is no residual one
    if name == "stable":
        return "not stable" if "not" in before else name
    noun = tokens[start].word in NOUNS_OF_CHANGE
    if _NEGATED_VERB & set(before) or (noun and "no" in before):
        return "not " + name
    return name


def is_plural(word: str) -> bool:
    """Whether a noun stands in the plural."""
    return word in ("bullae", "foci", "granulomata") or word.endswith("s") and not word.endswith(("ss", "sis", "us"))
