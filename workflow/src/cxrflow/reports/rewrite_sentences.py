"""The sentences of two texts, side by side, for the preservation gate.

In: an original and a rewriting, cleaned. Out: section beside section, and of each the sentences the other one lacks. A
sentence that begins with a pronoun is one with the sentence it speaks of ("Left PICC. Its tip is in the SVC."), and so
is "No change.".
"""

from __future__ import annotations

import re
from collections import Counter

from cxrflow.reports.sentences import TAG, split_sentences

_HEADER = re.compile(
    r"(?:^|(?<=[.\n]))[ \t]*(?:findings and impression|(findings?)|(impression|conclusion))[ \t]*(?::|$)", re.I | re.M
)
_INLINE_NUMBER = re.compile(r"(?:^|(?<=[.;,:\n]))\s*\(?\d{1,2}\)\s+(?=\w)")
_DASH = re.compile(r"(?<=[\w)%])[ \t]*(?:—|[ \t](?:-{1,2}|–)[ \t])[ \t]*(?=[a-z])", re.I)
_ENUMERATOR = re.compile(r"\(?\d{1,2}[.)]?")
# What may stand behind "this" where it is a pronoun and no article.
_VERBS = (
    "is|are|was|were|has|have|had|does|do|may|might|could|can|cannot|should|would|will",
    "likely|probably|possibly|also|now|again|most",
    "appears?|remains?|measures?|contains?|demonstrates?|shows?|raises?",
    "represents?|reflects?|suggests?|indicates?|favou?rs?|corresponds?|correlates?|mimics?|simulates?",
    "lies|ends?|terminates?|projects?|extends?|courses|passes|involves?|abuts?|displaces?|compresses",
    "causes?|explains?|accounts?|results?|makes?|limits?|obscures?|accentuates?|exaggerates?",
    "worsens?|improves?|increased|decreased",
)
_VERB = rf"(?=\s+(?:{'|'.join(_VERBS)})\b)"
_ONE_OF_THEM = (
    r"(?:the )?(?:largest|larger|biggest|smallest|smaller|dominant)(?: (?:one|of (?:these|them|which)))?"
    r"(?=\s*(?:[,(:\d]|(?:in|on|at|within|is|are|was|were)\b|" + "|".join(_VERBS) + r"))"
)
_SOME_OF_THEM = r"(?:some|several|many|most|all|both|one|two|few|none) of (?:these|them|those|which)"
_WORST = r"(?:the|these) (?:changes|findings|abnormalities)(?= are (?:most|worst|more|worse|greatest|predomina))"
_TIP = re.compile(r"(?:its|their|the) (?:distal )?(?:tips?|ends?|side ?(?:port|hole))\b", re.I)
# "It is unclear whether" speaks of nothing before it.
_OPEN = "(?:not )?(?:(?:un)?(?:clear|certain|known)|possible|likely|difficult|hard|impossible|recommended)"
_IT = rf"it(?! (?:is|was|remains) {_OPEN})"
_NO_CHANGE = r"(?:no (?:\w+ ){0,2}change|unchanged|stable)(?= (?:since|from|compared|in the interval)|\W*$)"
_PRONOUN = re.compile(
    rf"(?:({_IT}|they|which|(?:this|these|those|the (?:latter|former)){_VERB}|{_WORST})"
    rf"|its|their|the tips?|{_ONE_OF_THEM}|{_SOME_OF_THEM}|{_NO_CHANGE})\b",
    re.I,
)

# A word cut short, whose full stop ends no sentence.
_CLIPPED = re.compile(
    r"\b(?:([Aa]pprox|[Vv]asc|[Pp]ulm|[Ss]m)\.(?=\s)"  # which never ends a statement
    r"|(bilat|sig|mod|min|incr|decr|prob|poss|prev|med|lat|ant|post|sup|inf|atel|consol|cardiomeg)\.(?=,?\s+[a-z]))"
)
_DEVICE = re.compile(
    r"\b(?:tubes?|catheters?|lines?|leads?|drains?|ett|ngt|ogt|dht|picc|cvc|port|pacemaker|wires?)\b", re.I
)
_MOVE = re.compile(
    r"(?:(?:recommend|suggest|consider|advise)\w*\s+)?"
    r"(?:advanc|withdraw|retract|reposition|(?:pull|draw)(?:ing)? (?:it |the tube )?back|removal|removing)\w*\b",
    re.I,
)


def with_tags(text: str) -> str:
    """The text with section headers written as tags, and each item of "(1) …; (2) …" on a line of its own."""
    if "1)" in text and "2)" in text:
        text = _INLINE_NUMBER.sub("\n", text)
    text = _DASH.sub(", ", text)
    return _HEADER.sub(_as_tag, _CLIPPED.sub(r"\1\2", text))


def _as_tag(header: re.Match[str]) -> str:
    return "\n[FINDINGS] " if header[1] else "\n[IMPRESSION] " if header[2] else "\n"


def by_section(before: str, after: str) -> list[tuple[str, str]]:
    """Section beside section where both texts have sections, else the whole texts."""
    first, second = _sections(before), _sections(after)
    if not (first.keys() - {""} and second.keys() - {""}):
        return [(before, after)]
    for one, other in ((first, second), (second, first)):
        if "[FINDINGS]" in other and "" not in other and "[FINDINGS]" not in one and "" in one:
            one["[FINDINGS]"] = one.pop("")  # findings without their header
    return [(first.get(tag, ""), second.get(tag, "")) for tag in sorted(first.keys() | second.keys())]


def _sections(text: str) -> dict[str, str]:
    """Tag -> its text; "" -> what stands before the first."""
    edges = [(0, 0), *(m.span() for m in TAG.finditer(text)), (len(text), len(text))]
    found: dict[str, str] = {}
    for (start, body), (end, _) in zip(edges, edges[1:], strict=False):
        tag = text[start:body]
        found[tag] = found.get(tag, "") + "\n" + text[body:end]
    return {tag: part for tag, part in found.items() if part.strip() or tag}


def alone(before: str, after: str) -> tuple[list[str], list[str]]:
    """The sentences of each text that the other one lacks."""
    first, second = sentences(before), sentences(after)
    left = Counter(map(_key, first)) - Counter(map(_key, second))
    right = Counter(map(_key, second)) - Counter(map(_key, first))
    return _kept(first, left), _kept(second, right)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with those that speak of it by a pronoun."""
    found: list[str] = []
    for sentence in split_sentences(text):
        words = " ".join(text[sentence.body : sentence.end].split())
        if _ENUMERATOR.fullmatch(words):  # a number whose item stands behind a section tag
            continue
        pronoun = _PRONOUN.match(words) if found and sentence.number is None else None
        if found and sentence.number is None and _MOVE.match(words) and _speaks_of(found[-1], words):
            found[-1] = f"{found[-1].rstrip(' .;,:')}; {words[0].lower() + words[1:]}"
        elif pronoun:
            rest = "which" + words[pronoun.end() :] if pronoun[1] else words[0].lower() + words[1:]
            place = _of_the_tip(found) if _TIP.match(words) else -1
            found[place] = f"{found[place].rstrip(' .;,:')}, {rest}"
        else:
            found.append(words)
    return found


def _speaks_of(before: str, move: str) -> bool:
    """Whether "advancement by 3 cm is recommended" is about the tube of the sentence before it."""
    return not _DEVICE.search(move) and _DEVICE.search(before) is not None


def _of_the_tip(found: list[str]) -> int:
    """Which sentence names what "its tip" is of: the last one with a device."""
    return next((-i for i, sentence in enumerate(reversed(found), start=1) if _DEVICE.search(sentence)), -1)


def _key(sentence: str) -> str:
    return sentence.rstrip(" .;,:").lower()


def _kept(found: list[str], counts: Counter[str]) -> list[str]:
    kept = []
    for words in found:
        if counts[_key(words)] > 0:
            counts[_key(words)] -= 1
            kept.append(words if words[-1] in ".!?:;" else words + ".")
    return kept
