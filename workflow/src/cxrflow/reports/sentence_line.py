"""The words of a sentence between its terms: does an attribute stand before a finding, right behind it, in a list?

In: the tokens of a sentence, where its terms begin, and its states. Out: `Line`, which answers such questions for
`attribution.py` and `structure_states.py`.
"""

from __future__ import annotations

from cxrflow.reports.clause_terms import JOINTS, NOUNS_OF_CHANGE, PLACES, Head, Mark
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
    "through", "throughout", "across", "around", "behind", "beneath", "between", "under", "above", "below",
    "involving", "projecting", "without", "following", "despite", "by", "for", "than", "after",
))  # fmt: skip
COPULA = frozenset(("is", "are", "was", "were", "appears", "appear", "remains", "remain"))
STILL = {  # what was there before: "again seen" says no more, "remains" that it is as it was
    ("change", "again"): {("change", "persistent")},
    ("change", "remains"): {("change", "persistent"), ("change", "stable")},
}
_IN_SIZE_OF = frozenset((
    "in", "size", "of", "the", "appearance", "contour", "contours", "caliber", "configuration", "shape", "position",
))  # fmt: skip
_MEASURES = frozenset(("measures", "measuring", "measure", "of", "is", "now"))
_MEASURED = frozenset(("diameter", "size", "position", "appearance", "caliber", "width"))  # "aortic diameter"
_HAS = frozenset(("has", "have"))
_SHOWN = frozenset(("visualized", "imaged", "included"))
_STATES_AS_NOUNS = frozenset(
    ("elevation", "enlargement", "dilatation", "dilation", "widening", "prominence", "fullness", "distension")
)
_ENDS_LIST = frozenset(("and", "or", "nor", "and/or", "&"))
MOVED = frozenset((("change", "advanced"), ("change", "retracted")))
SIDE_PORT = ("device", "side port")  # of a tube; the tube is what is moved
PLACING = _PREPOSITIONS - {"with", "without", "by", "for", "than", "after"}
ARTICLES = frozenset(("the", "a", "an"))
_BREAKS = (
    _VERBS
    | _PREPOSITIONS
    | frozenset((".", ";", ":", "(", ")", "no", "not", "without", "which", "that", "its", "their", "status"))
) - {"to"}
_PARTITIVES = frozenset(
    (
        *("area", "areas", "focus", "foci", "amount", "amounts", "degree", "component", "region", "evidence"),
        *("size", "extent", "severity", "volume", "number", "conspicuity", "prominence"),
        *("position", "positions", "appearance", "configuration"),
    )
)
_BESIDE = frozenset(("adjacent", "overlying"))
_BESIDE_WHAT = frozenset(("to", "the", "a", "an", "both"))
_OF_PLACES = frozenset((*PLACES, "reading"))
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
                while following < start and self.words[following] in ARTICLES:
                    following += 1
                if following >= start or following not in self.begins:
                    return False
            elif word == "of" and self.words[position - 1] in _PARTITIVES:
                continue
            elif word in _BESIDE and self.words[position + 1] not in _BESIDE_WHAT:
                continue  # "mild adjacent atelectasis"
            elif word in _BREAKS:
                return False
        return True

    def before_denial(self, heads: list[Head], marks: list[Mark]) -> int:
        """Where what stands before "without" ends, if that tells something of its own: "chronic changes without …"."""
        end = next((i for i, word in enumerate(self.words) if word == "without"), 0)
        telling = any(m.end <= end and m.attribute[0] not in _OF_PLACES and m.attribute not in STILL for m in marks)
        return end if telling and not any(h.start < end for h in heads) else 0

    def says_of(self, mark: Mark, structure: Head) -> bool:
        """Whether a mark stands right before a structure, or behind it and a verb, or ends the clause behind it."""
        if mark.end == structure.start:
            return self.words[mark.start - 1 : mark.start] not in (["in"], ["of"])
        if mark.end < structure.start:
            between = range(mark.end, structure.start)  # "enlargement of the right hilar node"
            stated = any(mark.end <= s.start < structure.start for s in self.states)
            return not stated and all(self.words[i] in _IN_SIZE_OF or i in self.begins for i in between)
        between = self.words[structure.end : mark.start]
        if between and between[0] in _MEASURED:
            between = between[1:]
        if mark.start == structure.end:
            return self.words[mark.end : mark.end + 1] in ([], ["."], [","], [";"], ["and"])
        return 0 < len(between) <= 3 and between[0] in COPULA | _HAS

    def noun_of(self, state: Mark, structure: Head) -> bool:
        """Whether a state is a noun right behind its structure: "left hemidiaphragm elevation and atelectasis"."""
        adjoins = structure.end == state.start and structure.term[0] == "structure"
        return adjoins and self.words[state.start] in _STATES_AS_NOUNS

    def is_place(self, structure: Head, marks: list[Mark]) -> bool:
        """Whether a structure stands behind a preposition of place: "over the right chest wall"."""
        inside = {i for mark in marks for i in range(mark.start, mark.end)}
        position = structure.start - 1
        while position >= 0 and (self.words[position] in ARTICLES or position in inside):
            position -= 1
        return position >= 0 and self.words[position] in PLACING - {"of"}

    def closes(self, end: int, mark: Mark) -> bool:
        """Whether an attribute stands right behind a head and a joint right behind it ends what is said of the head."""
        following = mark.end
        while following < len(self.words) and self.words[following][0] == "#":
            following += 1
        between = self.words[end : mark.start]
        return (
            all(word[0] in "#<>" or word in _MEASURES for word in between)
            and following < len(self.words)
            and self.words[following] in JOINTS | {";"}
        )

    def answers(self, end: int, mark: Mark) -> bool:
        """Whether an attribute stands right behind a head, or a head and "is", and a comma right behind it."""
        told = self.words[end : mark.start]
        return set(told) <= COPULA and len(told) < 2 and self.words[mark.end : mark.end + 1] in ([","], [";"])

    def is_participle(self, head: Head) -> bool:
        """Whether a finding is told of the thing behind it: "broken" in "broken wires"."""
        return self.words[head.end - 1].endswith("ed") or self.words[head.end - 1] == "broken"

    def listed(self, left: Head, right: Head) -> bool:
        """Whether two neighbouring heads stand in one list or one noun group."""
        between = self.words[left.end : right.start]
        if not between:
            return True
        if between[-1] in _SHOWN:  # "and visualized upper abdomen"
            between = between[:-1]
        if any(left.end <= s.start and s.end <= right.start for s in self.states):
            return False
        return bool(JOINTS & set(between)) and not any(w in _BREAKS for w in between if w not in JOINTS | _BESIDE)

    def joined(self, start: int, end: int) -> bool:
        """Whether a list goes on between two words."""
        return bool((JOINTS | {":"}) & set(self.words[start:end]))

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
