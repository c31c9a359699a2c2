"""Whether two texts say the same where it only differs which finding an attribute was given to.

In: the statements of two texts (`statements.py`), sentence by sentence. Out: yes or no. A second look at what
`agreement.py` found to differ, for the words of a sentence alone do not always tell what a side, a place or a change
belongs to ("left chest tube with tiny apical pneumothorax"). Both texts must still tell the same attributes of the
same things; what is taken is

- an attribute that two things of a sentence share in one text and one of them has in the other, or that stands by
  itself, or is told of a structure, in one of them;
- an attribute that moves between a finding and what it may be ("density at the left base, likely atelectasis"), or
  between two words for one thing (a pacemaker and its leads, clips and the cholecystectomy they are from);
- an appearance that is doubted along with what it may be, or told only as that ("likely pneumonia in the left lung");
- a word in no list that one text has too many, beside something both tell, if nothing is denied by it.

An attribute that another one of its kind replaces is a difference always, so that nothing can change places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cxrflow.reports.agreement import merged, unmatched
from cxrflow.reports.clause_terms import PLACES, Attribute
from cxrflow.reports.context import Status
from cxrflow.reports.statement_forms import ACCOMPANYING, ALTERNATIVE, Statement
from cxrflow.reports.structures_elsewhere import same_but_for_structures
from cxrflow.reports.vocabulary import Term

_LOOSE = ("", "")
_APPEARANCES = frozenset(
    ("finding", name)
    for name in ("opacity", "finding", "abnormality", "infiltrate", "ground glass", "shadow", "lesion")
)
_NAMED_BY_SHAPE = _APPEARANCES | frozenset(("finding", name) for name in ("lucency", "mass", "nodule", "nodularity"))
_SIGNS = _APPEARANCES | frozenset(  # what is seen, of which something is the cause
    ("finding", name)
    for name in (
        *("consolidation", "airspace disease", "nodule", "mass", "nodularity", "blunting", "bronchiectasis"),
        *("honeycombing", "thickening", "lymphadenopathy", "calcification", "interstitial change", "lucency", "cavity"),
        *("volume loss", "deformity"),
    )
)
_ONE_THING = (  # two words for one thing, or a thing and its part
    frozenset((("device", "pacemaker"), ("device", "defibrillator"), ("device", "lead"), ("device", "generator"))),
    frozenset((("device", "clips"), ("finding", "cholecystectomy"))),
    frozenset((("finding", "surgery"), ("finding", "lobectomy"))),
    frozenset((("finding", "surgery"), ("finding", "mastectomy"))),
    frozenset((("finding", "compression"), ("finding", "wedging"), ("finding", "height loss"))),
    frozenset((("finding", "fracture"), ("finding", "deformity"))),
    frozenset((("device", "side port"), ("device", "enteric tube"))),
    frozenset((("device", "side port"), ("device", "nasogastric tube"))),
)
_SAME_WORD = tuple(  # of two words, where one text has the one alone and the other the other
    frozenset((role, name) for name in names)
    for role, *names in (
        ("finding", "infiltrate", "opacity"),
        ("finding", "shadow", "opacity"),
        ("finding", "airspace disease", "opacity"),
        ("finding", "airspace disease", "infiltrate"),
        ("finding", "airspace disease", "consolidation"),
        ("finding", "plaque", "pleural plaque"),
        ("finding", "thickening", "pleural thickening"),
        ("finding", "thickening", "bronchial thickening"),
        ("finding", "bulla", "bleb"),
        ("finding", "sclerosis", "blastic lesion"),
        ("finding", "tortuosity", "unfolding"),
        ("finding", "compression", "height loss", "wedging"),
        ("finding", "fluid", "effusion"),
        ("finding", "disease", "abnormality", "finding", "cardiopulmonary abnormality"),
        ("finding", "infection", "infectious"),
        ("finding", "granuloma", "granulomatous disease"),
        ("device", "enteric tube", "feeding tube"),
        ("device", "enteric tube", "nasogastric tube"),
        ("device", "enteric tube", "orogastric tube"),
        ("device", "line", "catheter"),
        ("device", "tube", "endotracheal tube"),
        ("device", "intubation", "endotracheal tube"),
    )
)
_DIRECTED = frozenset((("finding", "shift"), ("finding", "rotation")))  # the side is where it goes
_SHARED = frozenset(("change", "state", "acuity"))
_NEVER_MOVES = frozenset(("severity", "certainty", "bound", "comparison", "scope", "place"))
_SEVERAL = frozenset(("description", "technique"))  # of which a thing can have more than one
_ONE, _SEVERAL_OF_IT, _MULTIPLE = ("count", "one"), ("count", "several"), ("description", "multiple")
_SAYS_LITTLE = frozenset((_MULTIPLE, _SEVERAL_OF_IT, _ONE))  # but of what is told to be one
_FAINT_DESCRIPTIONS = frozenset(  # which may be told or left out, but not replaced
    ("description", name)
    for name in ("diffuse", "dense", "hazy", "ill defined", "underlying", "compressive", "confluent", "coarse")
)
_ANY_LOBE = frozenset((("location", "lobe"), ("location", "zone")))  # "most of the lobe", named before
_IN_THE_NAME = frozenset((("at", "bronchus"), ("at", "pleura")))  # bronchial thickening is one of a bronchus
_MADE_OF = {("structure", "cardiomediastinum"): (("structure", "heart"), ("structure", "mediastinum"))}
_POSTOPERATIVE = ("word", "postoperative")
_OPERATIONS = frozenset(
    ("finding", name)
    for name in (
        *("surgery", "lobectomy", "pneumonectomy", "mastectomy", "thoracotomy", "sternotomy", "resection", "bypass"),
        *("transplant", "cholecystectomy"),
    )
)
_SUSPICIOUS = ("description", "suspicious")
_RESOLVED = ("change", "resolved")
_ENDED = frozenset((_RESOLVED, ("change", "not new"), ("change", "removed")))  # denied by the word itself
_POSSIBLE, _PROBABLE = ("certainty", "possible"), ("certainty", "probable")
_DOUBTS = frozenset((Status.PRESENT, Status.UNCERTAIN))
_KNOWN = frozenset(("finding", "device", "structure"))
_EARLIER_DATE = re.compile(r"before ((?:19|20)\d\d|.*[/:].*)")
_MOST_UNKNOWN = 2  # words in no list that one text may have too many
_DISEASE = re.compile(  # by their endings names of diseases and operations
    r".*(?:ia|sis|oma|itis|ism|path|cele|lith|tom|osis|plast|scop|gram|graph|rrhage|rrhag|ectas|malac|plas|troph)"
)
_SHORTEST = 4  # letters of a word in no list that may be left out


def same_otherwise(
    first: Sequence[Sequence[Statement]],
    second: Sequence[Sequence[Statement]],
    equally_denied: bool,
    telling: frozenset[str],
) -> bool:
    """Whether two texts, as statements by sentence, differ in no more than where attributes are attached.

    equally_denied: whether both texts have words of denial, or neither. telling: stems of words in no list that turn,
    count or tell what stands beside them (`vocabulary.py`).
    """
    one, other = _Text(first), _Text(second)
    lost, added = unmatched(one.told, other.told), unmatched(other.told, one.told)
    if any(s.head[0] == "unknown" for s in (*lost, *added)) and not (
        equally_denied and _words_taken(one, lost, added, telling) and _words_taken(other, added, lost, telling)
    ):
        return False
    if all(_answered(s, one, other) for s in lost) and all(_answered(s, other, one) for s in added):
        return True
    little = frozenset() if any(map(_is_one, (*lost, *added))) else _SAYS_LITTLE
    return same_but_for_structures(one.told, other.told, little)


class _Text:
    """What a text tells, and what stands beside each thing in its sentences."""

    def __init__(self, sentences: Sequence[Sequence[Statement]]) -> None:
        sentences = [[_plain(s) for s in sentence] for sentence in sentences]
        self.told = merged({s for sentence in sentences for s in sentence})
        self.by_head: dict[Term, list[Statement]] = {}
        for statement in self.told:
            self.by_head.setdefault(statement.head, []).append(statement)
        self.beside: dict[Term, list[Statement]] = {}
        for sentence in sentences:
            for head in {s.head for s in sentence}:
                self.beside.setdefault(head, []).extend(s for s in sentence if s.head != head)
        self.doubted = {s.head for s in self.told if s.status is Status.UNCERTAIN and s.head[0] == "finding"}

    def owns(self, head: Term, attribute: Attribute) -> bool:
        """Whether a thing has an attribute."""
        return any(attribute in s.own for s in self.by_head.get(head, ()))

    def reads(self, head: Term, attribute: Attribute) -> bool:
        """Whether a thing has an attribute or can be read with it."""
        return any(attribute in s.own or attribute in s.maybe for s in self.by_head.get(head, ()))

    def apart(self, attribute: Attribute, places: set[str]) -> bool:
        """Whether an attribute stands by itself, or is told of a structure (one of `places`), or is the structure."""
        if attribute[0] == "at" and ("structure", attribute[1]) in self.by_head:
            return True
        apart = [_LOOSE, *(("structure", place) for place in places)]
        return any(attribute in s.own and not _has_state(s) for head in apart for s in self.by_head.get(head, ()))

    def places(self, head: Term) -> set[str]:
        """The structures a thing is told to be at, or can be read so."""
        return {name for s in self.by_head.get(head, ()) for kind, name in (*s.own, *s.maybe) if kind == "at"}


def _plain(statement: Statement) -> Statement:
    """A date is one, whether it is called an earlier one or not; "the lobe" names none."""
    dates = {a for a in statement.own if a[0] == "number" and _EARLIER_DATE.fullmatch(a[1])}
    if not dates and _ANY_LOBE.isdisjoint(statement.own):
        return statement
    plain = {("number", value[len("before ") :]) for _, value in dates}
    return replace(statement, own=(statement.own - dates - _ANY_LOBE) | plain)


def _has_state(statement: Statement) -> bool:
    return any(kind == "state" for kind, _ in statement.own)


def _answered(statement: Statement, one: _Text, other: _Text) -> bool:
    head = statement.head
    if head[0] == "unknown":
        return True  # `_words_taken`
    if head == _LOOSE:
        held = any(statement.own <= s.own | s.maybe for s in other.told)
        return (
            statement.status is Status.PRESENT
            and held
            and not any(kind in _NEVER_MOVES or kind == "state" for kind, _ in statement.own)
        )
    if any(_moved(statement, s, one, other) for s in other.by_head.get(head, ())):
        return True
    if head in other.by_head:
        return _same_places(one.by_head[head], other.by_head[head])
    named = replace(statement, own=statement.own - _IN_THE_NAME)
    for kin in _kin(head) - one.by_head.keys():
        for candidate in other.by_head.get(kin, ()):
            if _moved(named, replace(candidate, own=candidate.own - _IN_THE_NAME), one, other):
                return True
    if statement.status is Status.ABSENT:
        return False
    if head == _POSTOPERATIVE:
        return not _OPERATIONS.isdisjoint(one.by_head) and not _OPERATIONS.isdisjoint(other.by_head)
    if head[0] == "structure":
        if _summed_up(statement, one, other):
            return True
        place = ("at", head[1])
        return not _has_state(statement) and any(
            place in s.own | s.maybe and statement.own <= s.own | s.maybe for s in other.told
        )
    return _told_as_its_cause(statement, one, other) or _told_as_its_part(statement, one, other)


def _same_places(first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    """Whether two texts tell a thing at the same places and nothing else that could belong to one of them alone."""
    told = {(s.status, frozenset(a for a in s.own if a[0] != "at")) for s in (*first, *second)}
    places = [{a for s in text for a in s.own if a[0] == "at"} for text in (first, second)]
    return len(told) == 1 and places[0] == places[1]


def _summed_up(statement: Statement, one: _Text, other: _Text) -> bool:
    """Whether the same is told of all parts of a structure, or of what it is a part of and of its other parts."""
    if statement.own - {("state", "normal"), ("change", "stable")}:
        return False

    def told(text: _Text, head: Term) -> bool:
        return any(s.own == statement.own and s.status is statement.status for s in text.by_head.get(head, ()))

    return any(
        (statement.head == whole and all(told(other, part) for part in parts))
        or (statement.head in parts and told(other, whole) and all(told(one, part) for part in parts))
        for whole, parts in _MADE_OF.items()
    )


def _kin(head: Term) -> set[Term]:
    """Other words that can be meant by a head."""
    return set().union(*(words for words in _SAME_WORD if head in words)) - {head}


def _moved(statement: Statement, candidate: Statement, one: _Text, other: _Text) -> bool:
    if statement.status is not candidate.status and not _equally_sure(statement, candidate, one, other):
        return False
    lost = statement.own - candidate.own - candidate.maybe
    gained = candidate.own - statement.own - statement.maybe
    if any(kind == "count" for kind, _ in lost) and any(kind == "count" for kind, _ in gained):
        return False
    if _MULTIPLE in lost and _is_one(candidate) or _MULTIPLE in gained and _is_one(statement):
        return False
    lost, gained = lost - _SAYS_LITTLE, gained - _SAYS_LITTLE
    if statement.status is candidate.status is Status.ABSENT:
        lost, gained = lost - {_RESOLVED}, gained - {_RESOLVED}  # "no residual pneumothorax"
    if Status.UNCERTAIN in (statement.status, candidate.status):
        lost, gained = lost - {_POSSIBLE}, gained - {_POSSIBLE}
        if _PROBABLE in (statement.own ^ candidate.own):
            return False
    if not any(kind == "description" for kind, _ in gained):
        lost -= _FAINT_DESCRIPTIONS
    elif not any(kind == "description" for kind, _ in lost):
        gained -= _FAINT_DESCRIPTIONS
    if one.doubted & other.doubted:  # "suspicious mass", "mass suspicious for malignancy"
        lost, gained = lost - {_SUSPICIOUS}, gained - {_SUSPICIOUS}
    if _replaced(lost, candidate) or _replaced(gained, statement):
        return False
    return all(_elsewhere(a, statement.head, other, one) for a in lost) and all(
        _elsewhere(a, statement.head, one, other) for a in gained
    )


def _is_one(statement: Statement) -> bool:
    """Whether a thing is named in the singular: a clip, where the other text may have several."""
    told = statement.own | statement.maybe
    return _ONE in told and _SEVERAL_OF_IT not in told


def _replaced(attributes: Iterable[Attribute], statement: Statement) -> bool:
    """Whether another attribute of the kind stands for one of them."""
    several = _SEVERAL if statement.head[0] == "device" else _SEVERAL | {"at"}
    return bool({kind for kind, _ in attributes} & {kind for kind, _ in statement.own} - several)


def _elsewhere(attribute: Attribute, head: Term, lacking: _Text, having: _Text) -> bool:
    """Whether the text that lacks an attribute of `head` tells it beside it, where it can be read with it."""
    if attribute[0] in _NEVER_MOVES or head in _DIRECTED:
        return False
    if lacking.apart(attribute, having.places(head)):
        return True
    for beside in lacking.beside.get(head, ()):
        if attribute not in beside.own and attribute not in beside.maybe:
            continue
        if attribute[0] in PLACES and having.reads(beside.head, attribute):
            return True
        if attribute[0] in _SHARED and having.owns(beside.head, attribute):
            return True
        if _sign_and_cause(head, beside.head, lacking, having) or any(_of_one(head, beside.head)):
            return True
    return False


def _sign_and_cause(one: Term, other: Term, *texts: _Text) -> bool:
    """Whether one is seen and the other is what it may be, in all texts."""
    return any(
        sign in _SIGNS and all(cause in text.doubted for text in texts) for sign, cause in ((one, other), (other, one))
    )


def _of_one(head: Term, other: Term) -> Iterator[bool]:
    return (head in words and other in words for words in _ONE_THING)


def _equally_sure(statement: Statement, candidate: Statement, one: _Text, other: _Text) -> bool:
    if statement.own & candidate.own & _ENDED:
        return Status.UNCERTAIN not in (statement.status, candidate.status)
    if {statement.status, candidate.status} != _DOUBTS:
        return False
    if _PROBABLE in statement.own and _PROBABLE in candidate.own:
        return True
    stated, doubted = sorted((statement, candidate), key=lambda s: s.status is Status.UNCERTAIN)
    if ALTERNATIVE in stated.maybe and ALTERNATIVE in doubted.maybe and _PROBABLE not in doubted.own:
        return True
    hedged = any(kind == "certainty" for kind, _ in statement.own | candidate.own)
    if not hedged and ACCOMPANYING in stated.maybe and ACCOMPANYING in doubted.maybe:
        return True
    if hedged or statement.head not in _NAMED_BY_SHAPE:
        return False
    text = one if statement.status is Status.PRESENT else other
    return any(beside.head in one.doubted & other.doubted for beside in text.beside.get(statement.head, ()))


def _told_as_its_cause(statement: Statement, one: _Text, other: _Text) -> bool:
    """Whether an appearance is told only as what it may be: "LUL opacity, likely pneumonia", "likely LUL pneumonia"."""
    if statement.head not in _APPEARANCES:
        return False
    causes = {s.head for s in one.beside.get(statement.head, ())} & one.doubted & other.doubted
    return any(_held(statement, s) for head in causes for s in other.by_head[head])


def _told_as_its_part(statement: Statement, one: _Text, other: _Text) -> bool:
    """Whether a device is told only as its part: "pacemaker with leads in place", "pacemaker leads in place"."""
    parts = {s.head for s in one.beside.get(statement.head, ()) if any(_of_one(statement.head, s.head))}
    if any(any(_of_one(statement.head, head)) for head in other.by_head.keys() - one.by_head.keys()):
        return False  # "pacemaker leads" and "defibrillator leads"
    return any(_held(statement, s) for head in parts for s in other.by_head.get(head, ()))


def _held(statement: Statement, other: Statement) -> bool:
    """Whether another thing is told, or can be read, with all that is told of one."""
    several = _MULTIPLE in statement.own and _is_one(other)
    return not several and statement.own - _SAYS_LITTLE <= other.own | other.maybe


def _opposed(one: str, other: str) -> bool:
    """Whether one word denies the other: "stenotic" and "nonstenotic"."""
    return one.endswith(other) or other.endswith(one)


def _words_taken(text: _Text, here: list[Statement], there: list[Statement], telling: frozenset[str]) -> bool:
    """Whether the words in no list that one text has too many may stand there."""
    extra = [s for s in here if s.head[0] == "unknown"]
    replaced = {s.head for s in there if s.head[0] == "unknown"}
    if any(s.status is Status.ABSENT for s in extra):
        return False
    extra = [s for s in extra if s.head not in replaced]  # in both texts, more or less sure
    if len(extra) > _MOST_UNKNOWN or extra and any(_opposed(s.head[1], other[1]) for s in extra for other in replaced):
        return False
    return all(
        len(s.head[1]) >= _SHORTEST
        and s.head[1] not in telling
        and not _DISEASE.fullmatch(s.head[1])
        and any(b.head[0] in _KNOWN for b in text.beside[s.head])
        for s in extra
    )
