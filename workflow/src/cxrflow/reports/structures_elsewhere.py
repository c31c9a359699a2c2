"""Whether two texts differ only in which thing a structure is told with.

In: the statements of two texts, merged (`agreement.py`). Out: yes or no. All things must be told in both, equally
stated, denied or doubted, each with the same side, lobe, number, grade, change, state, description and sureness, and
together the texts must tell the same structures. A thing may then be told at fewer structures in one text than in the
other ("a mass with hilar adenopathy and rib destruction", "hilar adenopathy. Rib destruction."), but at no other ones.
What is denied must be denied of the same structures.
"""

from __future__ import annotations

from collections.abc import Collection

from cxrflow.reports.clause_terms import Attribute
from cxrflow.reports.context import Status
from cxrflow.reports.statement_forms import Statement
from cxrflow.reports.vocabulary import Term

_LOOSE = ("", "")
_Told = frozenset[Attribute]  # what one statement tells of a thing


def same_but_for_structures(
    first: Collection[Statement], second: Collection[Statement], little: frozenset[Attribute]
) -> bool:
    """Whether the texts tell the same things, and the same structures somewhere. `little`: attributes of no weight."""
    one, other = _things(first, little), _things(second, little)
    if one.keys() != other.keys() or _attributes(first, little) != _attributes(second, little):
        return False
    return all(_alike(one[key], other[key], key[1]) for key in one)


def _things(statements: Collection[Statement], little: frozenset[Attribute]) -> dict[tuple[Term, Status], set[_Told]]:
    """What is told of each thing; a structure, or nothing, that has places alone is none."""
    found: dict[tuple[Term, Status], set[_Told]] = {}
    for s in statements:
        told = s.own - little
        places = (s.head == _LOOSE or s.head[0] == "structure") and all(kind == "at" for kind, _ in told)
        if s.head[0] != "unknown" and not s.optional and not places:
            found.setdefault((s.head, s.status), set()).add(told)
    return found


def _attributes(statements: Collection[Statement], little: frozenset[Attribute]) -> set[Attribute]:
    """Every attribute told, whatever it is told of; a structure is a place."""
    told = {a for s in statements for a in s.own} | {("at", s.head[1]) for s in statements if s.head[0] == "structure"}
    return told - little


def _alike(first: set[_Told], second: set[_Told], status: Status) -> bool:
    if status is Status.ABSENT:
        return first == second
    elsewhere = [{frozenset(a for a in told if a[0] != "at") for told in text} for text in (first, second)]
    places = [{a for told in text for a in told if a[0] == "at"} for text in (first, second)]
    told_once = first == second or len(elsewhere[0]) == 1
    return elsewhere[0] == elsewhere[1] and told_once and (places[0] <= places[1] or places[1] <= places[0])
