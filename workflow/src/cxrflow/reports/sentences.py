"""Sentences of a report, with offsets.

In: any report text. Out: spans that never overlap, in order. Knows enumerations ("1. Small effusion. 2. …", "a. …"),
decimals, clipped words ("bilat. effusions"), lines wrapped in mid-sentence and the section tags of the training text.
`blocks` groups the sentences that only make sense side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

TAG = re.compile(r"\[(?:FINDINGS|IMPRESSION)\]")
ENUMERATOR = re.compile(r"\(?(\d{1,2})[.)]\s*(?=[^\W\d_])|\(?[a-h][.)]\s+(?=[A-Z])|[-*•–]\s+(?=\S)")
# A sentence that begins so speaks of the one before it.
POINTS_BACK = re.compile(
    r"(?:this|these|it|its|they|their|those|such|which|that|the (?:latter|former|same|other|second|third|largest)|"
    r"(?:the|an) (?:appearances?|findings?|pattern|constellation|lesions?|etiology|differential|distribution)|"
    r"the (?:tips?|catheter|tube|line|leads?|nodule|mass|opacity|density)|specifically|in particular|namely|therefore|"
    r"both of|one of|another|additional|additionally|in addition|associated|similar|similarly|likewise|otherwise|"
    r"as (?:above|before|described|noted|mentioned|such)|however|nevertheless|although|but|and|or|also|most likely|"
    r"likely|possibly|probably|perhaps|favou?r|consider|considerations?|differential|correlate|if|given|"
    r"there (?:is|are) (?:also|(?:an )?associated)|no (?:significant |interval )*change[.,]|not significantly|"
    r"(?:unchanged|stable|improved|worse|worsened|increased|decreased|resolved)"
    r"(?=[ ]?[.,;]|[ ](?:since|from|compared|when|in the interval)|$))(?!\w)",
    re.IGNORECASE,
)
# A sentence that holds one of these speaks of all before it ("otherwise clear", "no other abnormality", "see #1").
SUMS_UP = re.compile(
    r"\b(?:otherwise|no (?:other|additional|further)|(?:the )?(?:remainder|remaining|rest of)|"
    r"as (?:above|described|noted|mentioned)|(?:described|noted|mentioned|detailed|discussed|listed|stated) above|"
    r"above[- ](?:described|noted|mentioned|findings?)|aforementioned|all of (?:the|these)|(?:item|number) ?\d)\b|#\d",
    re.IGNORECASE,
)
# A full stop after one of these does not end a sentence.
CLIPPED = frozenset((
    "dr", "mr", "mrs", "ms", "prof", "vs", "approx", "resp", "rt", "lt", "bilat", "bil", "pl", "sm", "mod", "min",
    "sl", "st", "fig", "e.g", "i.e", "cf", "ca", "lat", "ant", "post", "sup", "inf", "prev", "incr", "decr", "poss",
    "prob", "susp", "sig", "ddx",
))  # fmt: skip
_STOP = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|(?<=[a-z])\.(?=[A-Z][a-z])|\n")  # "effusion.Heart": a blank forgotten
_NEXT_ITEM = re.compile(r"\s(\d{1,2})[.)]\s+(?=[A-Z])")
_BULLETS = "-*•–"
_NEXT_BULLET = re.compile(rf"\s[{_BULLETS}]\s+(?=[A-Z\uac00-\ud7a3])")
_ANSWER = re.compile(  # "Effusion? No.": the answer belongs to its question
    r"\?[ ]+(?:no|none|nil|yes|negative|positive|absent|present|"
    r"not (?:seen|present|identified|visible|visualized|evident))"
    r"[ ]*(?:[.;\n]|$)",
    re.IGNORECASE,
)
_HEADER = re.compile(r"[A-Z][A-Za-z /]{2,30}:")
_WRAPPED = 55  # characters: a line at least this long that ends without a full stop was wrapped by its writer


@dataclass(frozen=True)
class Sentence:
    """text[start:end] is the sentence; text[body:end] leaves out its enumerator or bullet; `number` is that of "2."."""

    start: int
    body: int
    end: int
    number: int | None = None


@lru_cache(maxsize=256)
def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Cut a text into sentences. Section tags, white space and enumerators that number nothing belong to none."""
    found: list[Sentence] = []
    position = 0
    for tag in (*TAG.finditer(text), None):
        stop = len(text) if tag is None else tag.start()
        _split_block(text, position, stop, found)
        position = stop if tag is None else tag.end()
    return tuple(found)


def blocks(text: str) -> list[tuple[Sentence, ...]]:
    """Sentences in groups that stay together: one and those that point back to it, an item of a list and what it holds.

    Every sentence is in one group, in order.
    """
    found: list[list[Sentence]] = []
    for sentence in split_sentences(text):
        if sentence.number is None and found and (found[-1][0].number is not None or points_back(text, sentence)):
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return [tuple(block) for block in found]


def points_back(text: str, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the one before it."""
    return POINTS_BACK.match(text, sentence.body, sentence.end) is not None


def sums_up(text: str, block: tuple[Sentence, ...]) -> bool:
    """Whether a group of sentences speaks of all that stands before it, so that nothing may change places with it."""
    return any(SUMS_UP.search(text, sentence.body, sentence.end) for sentence in block)


def _split_block(text: str, start: int, stop: int, found: list[Sentence]) -> None:
    while True:
        while start < stop and text[start].isspace():
            start += 1
        if start >= stop:
            return
        enumerator = ENUMERATOR.match(text, start, stop)
        body = enumerator.end() if enumerator else start
        number = int(enumerator.group(1)) if enumerator and enumerator.group(1) else None
        bulleted = enumerator is not None and text[start] in _BULLETS
        end = _sentence_end(text, body, stop, number, bulleted)
        trimmed = end
        while trimmed > body and text[trimmed - 1].isspace():
            trimmed -= 1
        if any(character.isalnum() for character in text[body:trimmed]):
            found.append(Sentence(start, body, trimmed, number))
        start = max(end, body + 1)


def _sentence_end(text: str, body: int, stop: int, number: int | None, bulleted: bool) -> int:
    limit = stop
    if bulleted and (item := _NEXT_BULLET.search(text, body, stop)):  # "- No effusion - ETT in place", once two lines
        limit = item.start() + 1
    if number is not None:  # "1. Small effusion 2. Cardiomegaly": the next number of the list ends the item
        for item in _NEXT_ITEM.finditer(text, body, stop):
            if int(item.group(1)) == number + 1:
                limit = item.start() + 1
                break
    for mark in _STOP.finditer(text, body, limit):
        if mark.group() == "\n":
            if _line_ends_sentence(text, body, mark.start(), limit):
                return mark.end()
        elif not (
            _is_clipped(text, body, mark, limit)
            or _is_a_query(text, body, mark)
            or _ANSWER.match(text, mark.start(), limit)
        ):
            return mark.end()
    return limit


def _is_clipped(text: str, body: int, mark: re.Match[str], limit: int) -> bool:
    if mark.group() != "." or mark.end() >= limit:
        return False
    word = re.search(r"[\w.]+$", text[body : mark.start()])
    return word is not None and word.group().lower() in CLIPPED


def _is_a_query(text: str, body: int, mark: re.Match[str]) -> bool:
    """ "? pneumonia": the mark stands before what it doubts."""
    return mark.group()[0] == "?" and (mark.start() == body or text[mark.start() - 1].isspace())


def _line_ends_sentence(text: str, body: int, newline: int, limit: int) -> bool:
    rest = text[newline + 1 : limit]
    following = rest.lstrip(" \t")
    if not following or following[0] == "\n" or ENUMERATOR.match(following) or _HEADER.match(following):
        return True
    line = text.rfind("\n", 0, newline) + 1
    return following[0].isupper() and newline - max(line, 0) < _WRAPPED
