"""One report in another style: renderings that say the same, by rule.

In: a training text ("[FINDINGS] … [IMPRESSION] …", or a body without tags) and a seeded random generator.
Out: the text in that style, or None where the report has nothing to restyle.

Each function is pure. Whether a rendering kept the meaning is checked afterwards (`variants.py`), not trusted.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cxrflow.errors import CxrflowError
from cxrflow.reports.label_lexicon import read_lexicon
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import one_line
from cxrflow.reports.sentences import TAG, Sentence, blocks, split_sentences, sums_up

Sections = tuple[tuple[str, str], ...]  # (tag or "", body), in the order of the text


@dataclass(frozen=True)
class StyleLexicon:
    """Groups of synonyms, and long forms with their short form."""

    synonyms: dict[str, tuple[str, ...]]  # a phrase, lower case -> the others of its group
    abbreviations: dict[str, str]
    synonym_pattern: re.Pattern[str]
    abbreviation_pattern: re.Pattern[str]


@lru_cache(maxsize=4)
def style_lexicon(folder: str | Path = DEFAULT_LEXICON) -> StyleLexicon:
    """synonyms.yaml of a lexicon folder, compiled once a process. Raises CxrflowError where missing or malformed."""
    data = read_lexicon(folder, "synonyms.yaml")
    synonyms: dict[str, tuple[str, ...]] = {}
    for group in data["synonyms"]:
        for phrase in group:
            if len(group) < 2:
                raise CxrflowError(f"synonyms.yaml: '{phrase}' stands alone; a group has two phrases or more")
            others = tuple(p for p in group if p != phrase)
            synonyms[phrase.lower()] = tuple(dict.fromkeys(synonyms.get(phrase.lower(), ()) + others))
    for phrase, others in data["one_way"].items():
        synonyms[phrase.lower()] = tuple(others)
    abbreviations = {long.lower(): short for long, short in data["abbreviations"].items()}
    return StyleLexicon(synonyms, abbreviations, _any_of(synonyms), _any_of(abbreviations))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda p: (-len(p), p))
    alternatives = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in longest_first)
    return re.compile(rf"(?<![\w/-])(?:{alternatives})(?![\w/-])", re.IGNORECASE)


def sections_of(text: str) -> Sections:
    """The tagged sections of a training text; a text without tags is one section with an empty tag."""
    tags = list(TAG.finditer(text))
    edges = [t.start() for t in tags] + [len(text)]
    found = [("", text[: edges[0]].strip())]
    found += [(t.group(), text[t.end() : edge].strip()) for t, edge in zip(tags, edges[1:], strict=True)]
    return tuple((tag, body) for tag, body in found if body)


def joined(sections: Sections) -> str:
    """The training text of sections."""
    return " ".join(f"{tag} {body}".strip() for tag, body in sections)


def shuffled(text: str, rng: random.Random) -> str | None:
    """Sentences in another order, within each section. Numbers of a list stay in order, their items move.

    A sentence that points back ("This may represent …") and what belongs to a numbered item stay behind the one they
    belong to; nothing changes places with a sentence that sums up ("otherwise clear") or names the views taken. None
    where no section has two sentences to swap.
    """
    sections = sections_of(text)
    result = tuple((tag, _shuffled_body(body, rng)) for tag, body in sections)
    return joined(result) if result != sections else None


# "Frontal and lateral views of the chest", "Comparison is made to …": it opens a report and stays there.
_OPENING = re.compile(
    r"(?:[\w/-]+,? ){0,6}(?:views?|radiographs?|projections?|films?|images?|examination|study)\b|compar(?:ison|ed)\b",
    re.I,
)


def _shuffled_body(body: str, rng: random.Random) -> str:
    found = blocks(body)
    pinned = [sums_up(body, block) or opens(body, block) for block in found]
    if any(pinned[i] and block[0].number is not None for i, block in enumerate(found)):
        return body  # an item that speaks of others by their number or place
    order: list[int] = []
    run: list[int] = []
    for index in range(len(found) + 1):
        if index < len(found) and not pinned[index]:
            run.append(index)
            continue
        order += _another_order(run, rng)
        order += [index] if index < len(found) else []
        run = []
    if order == sorted(order):
        return body
    pieces = []
    for place, index in zip(found, order, strict=True):
        head = place[0]
        first, *rest = found[index]
        words = [closed(body[first.body : first.end]), *(closed(body[s.start : s.end]) for s in rest)]
        pieces.append(body[head.start : head.body] + one_line(" ".join(words)))
    return " ".join(pieces)


def opens(body: str, block: tuple[Sentence, ...]) -> bool:
    """Whether a group of sentences names the views or the study compared with, as reports begin."""
    return _OPENING.match(body, block[0].body, block[0].end) is not None


def _another_order(items: list[int], rng: random.Random) -> list[int]:
    order = list(items)
    while len(items) > 1 and order == items:
        rng.shuffle(order)
    return order


def closed(sentence: str) -> str:
    """The sentence with a stop at its end."""
    return sentence if sentence[-1] in ".!?:;" else sentence + "."


def impression_only(text: str) -> str | None:
    """The impression alone. None where the report has nothing else, or no impression."""
    return _only(text, "[IMPRESSION]")


def findings_only(text: str) -> str | None:
    """The findings alone. None where the report has nothing else, or no findings."""
    return _only(text, "[FINDINGS]")


def _only(text: str, wanted: str) -> str | None:
    sections = sections_of(text)
    kept = tuple((tag, body) for tag, body in sections if tag == wanted)
    return joined(kept) if kept and kept != sections else None


_TELEGRAPHIC = [
    (
        re.compile(
            r"\bthere (?:is|are|was|were|has been|have been) (?:again |now |still |also )?(?:(?:a|an|the) )?", re.I
        ),
        "",
    ),
    (re.compile(r",? (?:which|that) (?:is|are|was|were)(?= )", re.I), ","),
    (
        re.compile(
            r" (?:is|are|was|were) (?:also )?"
            r"(?:seen|noted|identified|present|visualized|demonstrated|appreciated|evident)\b",
            re.I,
        ),
        "",
    ),
    (re.compile(r" (?:has|have) been(?= )", re.I), ""),
    (re.compile(r" (?:is|are|was|were)(?= (?!to\b))", re.I), ""),
    # a capital A inside a sentence is a name: hepatitis A
    (re.compile(r"(?:(?<=\s)|^)(?:[Tt]he|THE|[Aa]n|AN) (?=\w)|(?:(?<=\s)a|^A) (?=[a-z\d])"), ""),
]


def telegraphic(text: str) -> str | None:
    """Without articles, copulas and "there is"; "no", "not" and every finding stay. None where nothing can go."""
    result = tuple((tag, _per_sentence(body, _telegraphic_sentence)) for tag, body in sections_of(text))
    return joined(result) if joined(result) not in ("", one_line(text)) else None


def _telegraphic_sentence(sentence: str) -> str:
    shorter = sentence
    for pattern, replacement in _TELEGRAPHIC:
        shorter = pattern.sub(replacement, shorter)
    shorter = re.sub(r"\s+([,.;:])", r"\1", one_line(shorter))
    if not any(c.isalnum() for c in shorter):
        return sentence
    return shorter[0].upper() + shorter[1:] if sentence[0].isupper() else shorter


def abbreviated(text: str, rng: random.Random, density: float, lexicon: StyleLexicon) -> str | None:
    """Long forms shortened, each with probability `density`. None where nothing was shortened."""
    if not 0 < density <= 1:
        raise CxrflowError(f"abbreviation density must lie in (0, 1], found {density}")

    def shorten(match: re.Match[str]) -> str:
        if rng.random() >= density:
            return match.group()
        short = lexicon.abbreviations[one_line(match.group()).lower()]
        starts_sentence = match.start() == 0 or text[: match.start()].rstrip()[-1:] in ".]"
        return short[0].upper() + short[1:] if starts_sentence and short[0].isalpha() else short

    result = lexicon.abbreviation_pattern.sub(shorten, text)
    return result if result != text else None


def synonymous(text: str, rng: random.Random, lexicon: StyleLexicon) -> str | None:
    """Some phrases said with a synonym: one at least, half of them on average. None where no phrase has one."""
    matches = list(lexicon.synonym_pattern.finditer(text))
    if not matches:
        return None
    chosen = {i for i in range(len(matches)) if rng.random() < 0.5} or {rng.randrange(len(matches))}
    pieces, position = [], 0
    for index, match in enumerate(matches):
        if index not in chosen:
            continue
        found = match.group()
        other = rng.choice(lexicon.synonyms[one_line(found).lower()])
        other = other.upper() if found.isupper() else other[0].upper() + other[1:] if found[0].isupper() else other
        pieces += [text[position : match.start()], other]
        position = match.end()
    return "".join([*pieces, text[position:]])


def untagged(text: str) -> str | None:
    """Without the section tags. None where the text has none."""
    sections = sections_of(text)
    return " ".join(body for _, body in sections) if any(tag for tag, _ in sections) else None


def upper_case(text: str) -> str | None:
    """In capitals, as older systems store reports. None where it is already."""
    return text.upper() if text.upper() != text else None


def numbered(text: str) -> str | None:
    """The sentences of each section as a numbered list. None where no section has two, or one is a list already."""
    lists = [(tag, body, split_sentences(body)) for tag, body in sections_of(text)]
    if all(len(found) < 2 for _, _, found in lists) or any(
        s.number is not None for _, _, found in lists for s in found
    ):
        return None
    return joined(
        tuple(
            (tag, " ".join(f"{place}. {body[s.body : s.end]}" for place, s in enumerate(found, 1)))
            for tag, body, found in lists
        )
    )


def hospital_style(text: str, rng: random.Random, lexicon: StyleLexicon) -> str | None:
    """As a busy hospital dictates: the impression alone (else the findings), telegraphic, abbreviated, without tags."""
    body = hospital_part(text)
    if body is None:
        return None
    short = telegraphic(body) or body
    return abbreviated(short, rng, 1.0, lexicon) or short


def hospital_part(text: str) -> str | None:
    """What `hospital_style` renders: the impression, else the findings, else the body. None of an empty text."""
    sections = dict(sections_of(text))
    return sections.get("[IMPRESSION]") or sections.get("[FINDINGS]") or sections.get("")


def _per_sentence(body: str, rewrite: Callable[[str], str]) -> str:
    pieces = [body[s.start : s.body] + rewrite(body[s.body : s.end]) for s in split_sentences(body)]
    return " ".join(pieces) if pieces else body
