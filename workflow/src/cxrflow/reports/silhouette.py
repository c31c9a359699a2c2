"""What a clause tells of the size of the heart and of the mediastinum.

In: the tokens of one clause and the phrases found in it: structures ("the heart"), states ("enlarged", "normal",
"obscured", "stable") and findings. Out: Cardiomegaly and Enlarged Cardiomediastinum, stated, denied or uncertain. A
size that cannot be judged, or that is told against an earlier film alone, is uncertain, and one at the upper limit of
normal is denied, as in CheXpert's labeller (Irvin et al., AAAI 2019).
"""

from __future__ import annotations

from collections.abc import Sequence

from cxrflow.reports.context import Status
from cxrflow.reports.label_lexicon import Meaning
from cxrflow.reports.phrases import Match, Token

UNCERTAIN_STATES = ("unjudged", "stable")  # no findings: nothing denies or doubts them
_LINKING = frozenset("of the in and , or & / size for both at to its s contour contours".split())  # noqa: SIM905
_PREDICATE = frozenset(("is", "are", "appears", "appear", "remains", "with"))
_SHOWING = frozenset(("shows", "show", "demonstrates", "has", "have", "been", "again", "also", "now"))
_LIST = frozenset(("and", "or", ",", "&", "/"))
_APART = _LINKING | _PREDICATE | {"without", "from", "due", "given", "by", "on", "no", "which"}


def told_states(
    tokens: list[Token], matches: list[Match[Meaning]], statuses: dict[tuple[int, int], Status]
) -> list[tuple[int, int, str, int]]:
    """(start, end, label, value) for each structure of a clause that a state tells of: the one nearest to it.

    `matches` are all phrases of the clause, `statuses` what surrounds those that are findings or states, by their
    tokens. "Stable" alone is told against an earlier film: it counts only where no other state does.
    """
    states = [
        (m, v.label)
        for m in matches
        for v in m.values
        if v.role == "state" and not (v.label == "enlarged" and _attribute_of_a_finding(tokens, m, matches))
    ]
    structures = [(m, v.label) for m in matches for v in m.values if v.role == "structures"]
    found = []
    for structure, label in structures:
        if label == "other":
            continue
        linked: list[tuple[bool, int, str, Match[Meaning]]] = []
        for match, state in states:
            distance = _linked(tokens, structure, match, matches)
            aside = state in UNCERTAIN_STATES and _tells_nothing(tokens, structure, match, state, matches)
            if distance is not None and not aside:
                linked.append((state == "stable", distance, state, match))
        if not linked:
            continue
        _, _, state, nearest = min(linked, key=lambda found: found[:2])
        value = _state_value(
            state, statuses.get((nearest.start, nearest.end), Status.PRESENT), [s for _, _, s, _ in linked]
        )
        if value is None:
            continue
        start = min(tokens[structure.start].start, tokens[nearest.start].start)
        end = max(tokens[structure.end - 1].end, tokens[nearest.end - 1].end)
        for name in ("Cardiomegaly", "Enlarged Cardiomediastinum") if label == "both" else (label,):
            found.append((start, end, name, value))
    return found


def _attribute_of_a_finding(tokens: list[Token], state: Match[Meaning], matches: list[Match[Meaning]]) -> bool:
    """ "With large bilateral effusions": the state belongs to the finding behind it and to no structure."""
    following = next((m for m in matches if m.start >= state.end), None)
    if following is None or any(v.role in ("structures", "state") for v in following.values):
        return False
    return all(t.word.isalpha() and t.word not in _APART for t in tokens[state.end : following.start])


def _tells_nothing(
    tokens: list[Token], structure: Match[Meaning], match: Match[Meaning], state: str, matches: list[Match[Meaning]]
) -> bool:
    """Whether "stable" or "obscured" is not about the structure's size.

    A silhouetted border tells of the lung beside it, "mediastinal clips are unchanged" of the clips, and "stable" must
    stand close.
    """
    last = tokens[structure.end - 1].word
    behind = tokens[structure.end].word if structure.end < len(tokens) else ""
    if last in ("cardiac", "mediastinal", "cardiomediastinal") and behind not in _LIST and behind != "hilar":
        return True
    if state == "unjudged":
        return last.startswith(("border", "margin"))
    low, high = sorted((structure, match), key=lambda m: m.start)
    return any(
        word not in _LINKING | _PREDICATE | _LIST | _SHOWING and word.isalpha() and not word.endswith("ly")
        for word in _words_between(tokens, low.end, high.start, matches)
    )


def _words_between(tokens: list[Token], low: int, high: int, matches: list[Match[Meaning]]) -> list[str]:
    covered = {i for m in matches if low <= m.start and m.end <= high for i in range(m.start, m.end)}
    return [tokens[i].word for i in range(low, high) if i not in covered]


def _state_value(state: str, status: Status, linked: Sequence[str]) -> int | None:
    if status is Status.NOT_CLAIMED:
        return None
    if state in UNCERTAIN_STATES:
        return -1
    if state == "normal" and status is Status.UNCERTAIN:  # "normal or mildly enlarged", and "probably normal"
        return -1 if "enlarged" in linked else 0
    if state == "normal":
        return 0 if status is Status.PRESENT else None
    if state == "borderline":
        return -1 if status is not Status.ABSENT else 0
    return status.value


def _linked(
    tokens: list[Token], structure: Match[Meaning], state: Match[Meaning], matches: list[Match[Meaning]]
) -> int | None:
    """Words between a structure and a state that can tell of it, with commas counted dearly; None where none can.

    Behind the structure the state is a predicate: no finding may stand between, other structures only in a list.
    Before it the state is an attribute ("normal size of the heart"): only linking words and structures between.
    """
    behind = state.start >= structure.end
    low, high = (structure.end, state.start) if behind else (state.end, structure.start)
    if high - low > 14:
        return None
    inside = [m for m in matches if low <= m.start and m.end <= high]
    if any(v.role not in ("structures", "state") for m in inside for v in m.values):
        return None
    words = _words_between(tokens, low, high, matches)
    others = any(v.role == "structures" for m in inside for v in m.values)
    if behind and others and not _LIST & set(words):
        return None
    if not behind and (_PREDICATE & set(words) or any(w not in _LINKING and not w.endswith("ly") for w in words)):
        return None
    if not behind and "," in words and _begins_anew(structure, state, matches):
        return None
    return len(words) + 5 * words.count(",") + 2 * words.count("and") + len(inside)


def _begins_anew(structure: Match[Meaning], state: Match[Meaning], matches: list[Match[Meaning]]) -> bool:
    """ "Heart size normal, stable mediastinal contours": the first state has a structure of its own."""

    def starts(role: str, low: int) -> list[int]:
        return [m.start for m in matches if low <= m.start < structure.start for v in m.values if v.role == role]

    later = starts("state", state.end)
    return bool(later) and any(start < later[-1] for start in starts("structures", 0))
