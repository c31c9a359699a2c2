"""One form for what is said in several: "no cardiomegaly" and "normal heart size", "placed" and "new".

In: a finding, device or structure with what was gathered about it (`attribution.py`). Out: its `Statement`s, in which
what goes without saying is left out, a denied state is the opposite one, and a list is a statement for each item.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cxrflow.reports.clause_terms import PLACES, Attribute, Head, is_plural
from cxrflow.reports.context import Status
from cxrflow.reports.phrases import Token
from cxrflow.reports.sentence_line import MOVED
from cxrflow.reports.vocabulary import Term

ALTERNATIVE = ("certainty", "alternative")  # one of two things of which it may be either: "scar or effusion"
ACCOMPANYING = ("certainty", "accompanying")  # "likely effusion and associated atelectasis"
_COUNTABLE = frozenset(
    ("finding", name) for name in ("nodule", "mass", "granuloma", "fracture", "lesion", "cyst", "cavity", "bulla")
)
_OF_ANY_NUMBER = ("ed", "broken", "ous", "disease", "change", "changes")  # "bullous disease"
_MASS_NOUNS = ("ing", "ation", "ness", "ema", "ectasis", "osis", "ia", "air", "fluid", "disease", "tissue")
_BOTH = ("laterality", "both")
_IMPLIED = {  # what a finding is, or where it lies, by its name
    ("finding", "vascular congestion"): frozenset((("at", "pulmonary vessels"),)),
    ("finding", "crowding"): frozenset((("at", "pulmonary vessels"),)),
    ("finding", "cephalization"): frozenset(
        (("at", "pulmonary vessels"), ("location", "upper lobe"), ("location", "upper zone"))
    ),
    ("finding", "interstitial change"): frozenset((("state", "enlarged"),)),  # "prominent interstitial markings"
    ("finding", "lymphadenopathy"): frozenset((("state", "enlarged"),)),
    ("finding", "pneumoperitoneum"): frozenset((("at", "diaphragm"), ("location", "below"), ("at", "abdomen"))),
    ("finding", "embolism"): frozenset((("at", "pulmonary artery"),)),
    ("finding", "low volumes"): frozenset((_BOTH, ("change", "decreased"))),
    ("finding", "hyperinflation"): frozenset((_BOTH,)),
    ("finding", "copd"): frozenset((_BOTH,)),
    ("finding", "scar"): frozenset((("change", "persistent"),)),
    **{
        ("device", name): frozenset((("at", "chest wall"),))
        for name in ("pacemaker", "defibrillator", "port", "generator")
    },
}
_DENIED_AS = {  # "no acute findings", "no active disease", "no acute cardiopulmonary process"
    ("finding", name): ("finding", "abnormality") for name in ("finding", "disease", "cardiopulmonary abnormality")
}
_BETTER_IS_LESS = {
    "improved": "decreased", "worsened": "increased", "not improved": "not decreased", "not worsened": "not increased",
}  # fmt: skip
_BETTER_IS_MORE = {
    "improved": "increased", "worsened": "decreased", "not improved": "not increased", "not worsened": "not decreased",
}  # fmt: skip
_ABOVE_CARINA = frozenset((("device", "endotracheal tube"), ("device", "tracheostomy")))
_CARINA = ("at", "carina")
_ABOVE_OR_BELOW = frozenset((("location", "above"), ("location", "below")))
_TURNING = frozenset(("change", name) for name in _BETTER_IS_LESS)
_GOOD = frozenset((("finding", "aeration"), ("structure", "lung volumes"), ("structure", "lung")))
_DENIED_OF_NORMAL = frozenset((  # sharp angles, a midline trachea
    ("blunting", "costophrenic angle"), ("shift", "trachea"), ("shift", "mediastinum"),
))  # fmt: skip
_IN_THE_ABDOMEN = frozenset(
    ("at", name) for name in ("bowel", "stomach", "duodenum", "liver", "spleen", "kidney", "gallbladder")
)
_INTO_THE_STOMACH = frozenset(
    ("device", f"{name} tube") for name in ("enteric", "nasogastric", "orogastric", "feeding")
)
_ON_THE_WAY = frozenset((("at", "diaphragm"), ("location", "below"), ("at", "abdomen")))
_ABNORMALITY = ("finding", "abnormality")
_FRACTURE = ("finding", "fracture")
_SINGLE_BONES = frozenset(("rib", "clavicle", "sternum", "scapula", "humerus"))  # which are intact without a fracture
_ACTIVE = ("acuity", "active")
_REMOVED = ("change", "removed")
_CALCIFIED = ("description", "calcified")
_VESSELS = frozenset(
    ("at", name) for name in ("aorta", "aortic arch", "ascending aorta", "descending aorta", "coronary")
)
_CAVITARY = ("description", "cavitary")
_ENLARGED = ("state", "enlarged")
_NAMED_SO = (  # what is told of a structure, and the finding that is
    (("structure", "pulmonary vessels"), _ENLARGED, ("finding", "vascular congestion")),
    (("structure", "lung volumes"), ("change", "decreased"), ("finding", "low volumes")),
)
_GROW = frozenset(  # enlargement of which is growth
    ("finding", name) for name in ("nodule", "mass", "lesion", "effusion", "pneumothorax", "cyst", "cavity")
)
_SIZE = re.compile(r"(before )?([\d.]+)mm")
_PLACED = ("change", "placed")
_VERTEBRA = re.compile(r"[ctl]\d{1,2}")
_OF_A_VERTEBRA = frozenset(
    (("at", "spine"), ("at", "thoracic spine"), ("at", "lumbar spine"), ("at", "cervical spine"))
)
_EVERYWHERE = frozenset((("at", "lung"), ("at", "markings")))  # where findings of the chest lie anyway
_AT_HOME = {  # findings that lie nowhere else
    ("at", "bones"): frozenset((
        "fracture", "deformity", "dislocation", "subluxation", "compression", "wedging", "degeneration", "osteophyte",
        "osteoarthritis", "arthritis", "osteopenia", "osteoporosis", "scoliosis", "dextroscoliosis", "levoscoliosis",
        "kyphosis", "curvature", "lytic lesion", "blastic lesion", "sclerosis", "bone abnormality", "injury",
    )),
    ("at", "pleura"): frozenset((
        "effusion", "hemothorax", "empyema", "hydropneumothorax", "pneumothorax", "pleural thickening",
        "pleural plaque", "apical cap", "blunting", "fluid",
    )),
}  # fmt: skip
_BY_NAME = {  # places that the name of a finding implies, and which told alone tell something
    ("at", "aorta"): frozenset(("aneurysm", "dissection", "tortuosity", "unfolding", "ectasia")),
    ("at", "abdomen"): frozenset(("pneumoperitoneum", "distension", "ileus")),
    ("at", "chest wall"): frozenset(("pleural thickening", "pleural plaque", "subcutaneous air")),
    ("at", "spine"): frozenset((
        "scoliosis", "dextroscoliosis", "levoscoliosis", "kyphosis", "curvature", "compression", "height loss",
        "wedging",
    )),
}  # fmt: skip
_NOTHING: frozenset[Attribute] = frozenset()
_HOMES = {  # the same, by the name of the finding
    name: frozenset(place for place, names in (*_AT_HOME.items(), *_BY_NAME.items()) if name in names)
    for name in frozenset().union(*_AT_HOME.values(), *_BY_NAME.values())
}


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


def statement_of(head: Head, hedged: bool) -> Statement:
    """What is said of a head, in its one form. `hedged`: whether the clause doubts something."""
    own, maybe, status = set(head.own), set(head.maybe), head.status
    own -= _IMPLIED.get(head.term, _NOTHING) | _HOMES.get(head.term[1], _NOTHING)
    if ("change", "resolved") in own:
        own.discard(("severity", "complete"))
    if not _TURNING.isdisjoint((*own, *maybe)):
        own, maybe = _plain_changes(head.term, own), _plain_changes(head.term, maybe)
        head.items = [frozenset(_plain_changes(head.term, item)) for item in head.items]
    if head.term == ("finding", "plaque") and _CALCIFIED in own and not _VESSELS.isdisjoint((*own, *maybe)):
        head.term, own = ("finding", "calcification"), own - {_CALCIFIED}
    if head.term == ("finding", "interstitial change") and ("change", "increased") in own:
        own.discard(
            ("change", "increased")
        )  # "increased interstitial markings" are prominent, and may be more than before
        maybe.add(("change", "increased"))
    own = _not_counted(own | _growth(own))
    if ("change", "stable") in own:
        own.discard(("change", "persistent"))  # "persists unchanged"
    if status is Status.ABSENT and head.term == ("finding", "lesion") and _CAVITARY in own:
        head.term, own = ("finding", "cavity"), own - {_CAVITARY}  # "no cavitary lesion"
    if any(kind == "number" and _VERTEBRA.fullmatch(value) for kind, value in own):
        own -= _OF_A_VERTEBRA
    if any(place in own for place in _IN_THE_ABDOMEN):
        own.discard(("at", "abdomen"))
    if head.term in _INTO_THE_STOMACH and not own.isdisjoint(_IN_THE_ABDOMEN):
        own -= _ON_THE_WAY  # "below the diaphragm with its tip in the stomach"
        head.items = [item - _ON_THE_WAY for item in head.items if item - _ON_THE_WAY]
    if head.term[0] == "device":
        if status is Status.ABSENT and _REMOVED in maybe:  # "the endotracheal and enteric tubes have been removed"
            own.add(_REMOVED)
        own, status = _of_a_device(own, status)
        measured = any(kind == "number" for kind, _ in own)
        if head.term in _ABOVE_CARINA and _CARINA in own and measured and not _ABOVE_OR_BELOW & own:
            maybe.add(("location", "above"))  # "4 cm from the carina"
    if status is not Status.UNCERTAIN:
        own.discard(("certainty", "definite"))
        maybe.discard(("certainty", "definite"))
    if status is Status.ABSENT:
        own -= {("description", "focal"), ("severity", "significant")}
        if ("change", "persistent") in own:  # "no residual pneumothorax": it was there and is gone
            own = (own - {("change", "persistent")}) | {("change", "resolved")}
    if status is Status.ABSENT or head.term == ("structure", "lung"):
        own.discard(("laterality", "both"))
    if head.term[0] in ("structure", ""):
        own, status = _state(own, status)
    for side in ("left", "right"):
        if ("comparison", f"{side} more") in own:  # "right greater than left" is both sides
            own -= {("laterality", "both"), ("laterality", side)}
    for thing, told, finding in _NAMED_SO:
        if head.term == thing and told in own:
            head.term, own = finding, own - {told}
    if head.term in _GROW and _ENLARGED in own:
        own = (own - {_ENLARGED}) | {("change", "increased")}
    if status is Status.UNCERTAIN and hedged and not any(kind == "certainty" for kind, _ in own):
        maybe |= {("certainty", "possible"), ("certainty", "probable")}
    term = _DENIED_AS.get(head.term, head.term) if status is Status.ABSENT else head.term
    if status is Status.ABSENT and term == _ABNORMALITY and _ACTIVE in own:
        own = (own - {_ACTIVE}) | {("acuity", "acute")}
    if status is Status.ABSENT and (structure := _nothing_abnormal(term, own)):  # "no pleural abnormality"
        return Statement(structure, Status.PRESENT, frozenset(_normal(own)), frozenset(maybe), head.optional)
    return Statement(term, status, frozenset(own), frozenset(maybe), head.optional)


def goes_without_saying(attribute: Attribute, heads: list[Head]) -> bool:
    """Whether a place says nothing: the lungs, and the bones or pleura of what lies nowhere else."""
    homes = _AT_HOME.get(attribute)
    return (
        attribute in _EVERYWHERE
        or homes is not None
        and all(head.term[0] != "finding" or head.term[1] in homes for head in heads)
    )


def counted(statement: Statement, head: Head, tokens: list[Token]) -> Statement:
    """Whether one or several are there, of things that can be counted; open where several places or sizes are told."""
    several = ("count", "several")
    if statement.status is not Status.PRESENT or statement.head not in _COUNTABLE:
        word = tokens[head.end - 1].word
        number = {several} if is_plural(word) else {("count", "one")} if not word.endswith(_MASS_NOUNS) else set()
        return replace(statement, maybe=statement.maybe | number)
    if tokens[head.end - 1].word.endswith(_OF_ANY_NUMBER):  # "ribs 4 to 6 are fractured"
        return replace(statement, maybe=statement.maybe | {("count", "one"), several})
    if not is_plural(tokens[head.end - 1].word):
        return replace(statement, own=statement.own | {("count", "one")})
    kinds = [kind for kind, _ in statement.own if kind in (*PLACES, "number")]
    if ("laterality", "both") in statement.own or len(kinds) > len(set(kinds)):
        return replace(statement, maybe=statement.maybe | {("count", "one"), several})
    return replace(statement, own=statement.own | {several})


def spread(statement: Statement, items: list[frozenset[Attribute]]) -> list[Statement]:
    """A statement for each item of a list."""
    if statement.status is Status.ABSENT:  # "no hilar or mediastinal adenopathy" denies both
        places = {a for a in statement.own if a[0] == "at"}
        told = [replace(statement, own=statement.own - places | {place}) for place in places] or [statement]
        return [_intact(denied) for denied in told]
    if not items or statement.optional:
        return [statement]
    shared = statement.own - frozenset().union(*items)
    return [replace(statement, own=shared | item) for item in items]


def _intact(statement: Statement) -> Statement:
    """Ribs without a fracture are intact."""
    bone = next((name for kind, name in statement.own if kind == "at" and name in _SINGLE_BONES), "")
    if statement.head != _FRACTURE or not bone or {kind for kind, _ in statement.own} - {"at", "laterality"}:
        return statement
    return replace(
        statement, head=("structure", bone), status=Status.PRESENT, own=frozenset(_normal(set(statement.own)))
    )


def _of_a_device(own: set[Attribute], status: Status) -> tuple[set[Attribute], Status]:
    """A device that was placed is new; one that was removed is told so, whatever the words."""
    if _PLACED in own:
        own = (own - {_PLACED}) | {("change", "new")}
    if ("change", "resolved") in own:  # "no longer present"
        own = (own - {("change", "resolved")}) | {("change", "removed")}
    if MOVED & own:
        own.discard(("certainty", "possible"))  # "could be advanced" is advice
    return own, Status.PRESENT if ("change", "removed") in own and status is Status.ABSENT else status


def _plain_changes(term: Term, attributes: Iterable[Attribute]) -> set[Attribute]:
    """ "Improved" and "worse" told as more or less: of an edema, improved is less, of the aeration more."""
    meant = _BETTER_IS_MORE if term in _GOOD else _BETTER_IS_LESS
    return {(kind, meant.get(value, value)) if kind == "change" else (kind, value) for kind, value in attributes}


def _growth(own: set[Attribute]) -> set[Attribute]:
    """The change that two sizes make: "8 mm, previously 6 mm" has increased."""
    sizes = [_SIZE.fullmatch(value) for kind, value in own if kind == "number"]
    earlier = {float(m[2]) for m in sizes if m and m[1]}
    now = {float(m[2]) for m in sizes if m and not m[1]}
    if len(earlier) != 1 or len(now) != 1 or earlier == now:
        return set()
    return {("change", "increased" if max(now) > max(earlier) else "decreased")}


def _not_counted(own: set[Attribute]) -> set[Attribute]:
    """ "Two nodules of 4 and 6 mm" without their number, which the sizes tell."""
    sizes = [value for kind, value in own if kind == "number" and _SIZE.fullmatch(value)]
    return own - {("number", str(len(sizes)))} if len(sizes) > 1 else own


def _nothing_abnormal(term: Term, own: set[Attribute]) -> Term | None:
    """The structure of which alone it is said that it shows no abnormality."""
    places = [name for kind, name in own if kind == "at"]
    if term == ("finding", "bone abnormality"):
        places.append("bones")
    elif (term[1], *places) in _DENIED_OF_NORMAL:
        pass
    elif term != _ABNORMALITY:
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
