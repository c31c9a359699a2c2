"""A report in parts: rearranged by anatomy, cut to some of its sentences, or without one of its findings.

In: a training text and a seeded random generator. Out: the text so partitioned, or None where it has no such parts.

The paper's variants include splits, omissions and partitions by anatomy; its prompts for them are not released. The
same author's CXR-Align (CVPR 2025) cuts reports into sentences and leaves out those of one finding, as here. Sentences
that belong together (`sentences.blocks`) go together.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cxrflow.reports.label_lexicon import read_lexicon
from cxrflow.reports.labels import OTHER, Mention, mentions
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import one_line
from cxrflow.reports.sentences import Sentence, blocks, sums_up
from cxrflow.reports.styles import Sections, closed, joined, opens, sections_of

Block = tuple[Sentence, ...]


@dataclass(frozen=True)
class Anatomy:
    """Regions in the order they are told; one pattern finds the words of all, a group for each region."""

    regions: tuple[str, ...]
    pattern: re.Pattern[str]
    devices: re.Pattern[str]  # these words place a sentence in the last region wherever they stand


@lru_cache(maxsize=4)
def anatomy(folder: str | Path = DEFAULT_LEXICON) -> Anatomy:
    """anatomy_terms.yaml of a lexicon folder, compiled once a process. Raises CxrflowError where it is missing."""
    data = read_lexicon(folder, "anatomy_terms.yaml")
    groups = (f"(?P<r{i}>{_words(words)})" for i, words in enumerate(data["regions"].values()))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)
    return Anatomy(
        tuple(data["regions"]), pattern, re.compile(rf"(?<![\w-])(?:{_words(data['first'])})(?!\w)", re.IGNORECASE)
    )


def _words(words: list[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in longest_first)


def by_anatomy(text: str, terms: Anatomy) -> str | None:
    """The findings (a body without tags likewise) under the heading of each region. The impression stays as it is.

    Sentences of no region stand first. None for a list with numbers, for findings that sum up ("otherwise clear") and
    for ones of a single region.
    """
    sections = sections_of(text)
    result = tuple((tag, body if tag == "[IMPRESSION]" else _regrouped(body, terms)) for tag, body in sections)
    return joined(result) if result != sections else None


def _regrouped(body: str, terms: Anatomy) -> str:
    found = blocks(body)
    if any(block[0].start != block[0].body or sums_up(body, block) for block in found):
        return body
    by_region: dict[int, list[str]] = {}
    for block in found:
        said = one_line(" ".join(closed(body[s.start : s.end]) for s in block))
        by_region.setdefault(_region(body, block, terms), []).append(said)
    if len(by_region.keys() - {-1}) < 2:
        return body
    pieces = by_region.pop(-1, [])
    pieces += [f"{terms.regions[region]}: {' '.join(by_region[region])}" for region in sorted(by_region)]
    return " ".join(pieces)


def _region(body: str, block: Block, terms: Anatomy) -> int:
    """Which region a group of sentences tells of, by its first sentence; -1 for none."""
    first = block[0]
    if terms.devices.search(body, first.body, first.end):
        return len(terms.regions) - 1
    match = None if opens(body, block) else terms.pattern.search(body, first.body, first.end)
    return -1 if match is None else int(str(match.lastgroup)[1:])


def half_of_the_sentences(text: str, rng: random.Random) -> str | None:
    """About half of the sentences, drawn at random, in their order. None for fewer than four."""
    sections = sections_of(text)
    found = [(i, j) for i, (_, body) in enumerate(sections) for j in range(len(blocks(body)))]
    if len(found) < 4:
        return None
    kept = set(rng.sample(found, len(found) // 2))
    return _with_blocks(
        sections, [[(i, j) in kept for j in range(len(blocks(b)))] for i, (_, b) in enumerate(sections)]
    )


def without_a_finding(text: str, rng: random.Random, lexicon: str | Path = DEFAULT_LEXICON) -> str | None:
    """Without every sentence that mentions one finding of the 14 labels, drawn among those stated or suspected.

    Drawn among the findings whose sentences state fewest others. None where the report states no finding, or would be
    left without a sentence.
    """
    sections = sections_of(text)
    found = [[mentions(body[b[0].start : b[-1].end], lexicon) for b in blocks(body)] for _, body in sections]
    every = [block for section in found for block in section]
    stated = {m.label for block in every for m in block if m.value != 0} - {OTHER}
    others = {
        label: len({m.label for block in every if _mentions(block, label) for m in block if m.value != 0} - {label})
        for label in stated
        if not all(_mentions(block, label) for block in every)
    }
    fewest = sorted(label for label, count in others.items() if count == min(others.values()))
    if not fewest:
        return None
    label = rng.choice(fewest)
    return _with_blocks(sections, [[not _mentions(block, label) for block in section] for section in found])


def _mentions(block: list[Mention], label: str) -> bool:
    return any(mention.label == label for mention in block)


def _with_blocks(sections: Sections, keep: list[list[bool]]) -> str:
    """The sections with the groups of sentences to keep; what is left of a list is numbered anew."""
    result = []
    for (tag, body), kept in zip(sections, keep, strict=True):
        left = [block for block, stays in zip(blocks(body), kept, strict=True) if stays]
        if left and len(left) == len(kept):
            result.append((tag, body))
        elif left:
            result.append((tag, _numbered(body, left)))
    return joined(tuple(result))


def _numbered(body: str, left: list[Block]) -> str:
    items = sum(block[0].number is not None for block in left)
    pieces, number = [], 0
    for block in left:
        said = one_line(" ".join([closed(body[block[0].body : block[0].end]), *_rest(body, block)]))
        if block[0].number is None:
            pieces.append(body[block[0].start : block[0].body] + said)
        else:
            number += 1
            pieces.append(f"{number}. {said}" if items > 1 else said)
    return " ".join(pieces)


def _rest(body: str, block: Block) -> list[str]:
    return [closed(body[sentence.start : sentence.end]) for sentence in block[1:]]
