"""What the tagger sees of a token: attributes, as strings, of the token and of those around it.

In: the tokens of a text and what the rules made of each. Out: a list of attributes a token. An attribute is a word, its
beginning or end, its shape, a list of the lexicon that holds it, or the rules' verdict, each with the distance at which
it stands (`-1:l=titles`); or what stands between two tokens. Of words and their parts those alone that are `known`: no
other attribute spells a letter of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cxrflow.reports.lexicon import load_clinical_allow, load_lexicon_terms, load_phi_cues, load_words
from cxrflow.reports.recognisers.tokens import ReportTokens

OUTSIDE = "O"  # the verdict on a token that nothing protected touches
FORMAT = 1  # of the attributes: a tagger fitted to another one cannot be read

_NEAR = range(-2, 3)  # whole descriptions
_FAR = (-4, -3, 3)  # words and lists alone
_LINE = 4  # tokens of a line whose place in it counts
_LINE_END = "¶"  # in attributes, which CRFsuite lists a line each
_LONG_SHAPE = 9  # characters from which a shape counts none
# Lists that tell nothing of what stands beside a token.
_NOT_CUES = frozenset(
    ("doers_that_are_things", "endings_ko", "particles_ko", "surnames_ko", "surnames_ko_two", "regions_ko")
)
_LISTS_OF_NAMES = (
    *("given_names", "family_names_further", "family_names_that_are_words", "family_names_like_words"),
    *("roman_surnames_kr", "roman_surnames_cn"),
)
_NAMES = frozenset(f"l={name}" for name in _LISTS_OF_NAMES)
_WRITTEN = ("w=", "p=", "e=")  # attributes that spell letters of the text


@dataclass(frozen=True)
class _Described:
    """A token by itself: all its attributes; those of its word and lists alone; its shape; its lists."""

    every: tuple[str, ...]
    words: tuple[str, ...]
    shape: str
    lists: tuple[str, ...]


class Attributes:
    """Attributes of tokens. Of words, beginnings and ends those in `known` alone, and of all those in `weighed` alone;
    None stands for every one."""

    def __init__(
        self, lexicon: Path, known: Collection[str] | None = None, weighed: Collection[str] | None = None
    ) -> None:
        """Raises CxrflowError where a list of the lexicon is missing."""
        self._lists = _lists(lexicon)
        self._known = known
        self._weighed = weighed
        self._describe = lru_cache(1 << 14)(self._described)
        self._place = lru_cache(1 << 15)(self._placed)

    def __call__(
        self,
        tokens: ReportTokens,
        verdicts: Sequence[str],
        places: range | None = None,
        unlisted: Collection[int] = (),
    ) -> list[list[str]]:
        """Attributes of the tokens at `places` (None: of all), a row a token.

        `verdicts` holds for every token of the text the kind the rules found there, or OUTSIDE. Tokens at the places
        `unlisted` are described as if no list of names held them. Raises ValueError where verdicts are not as many as
        tokens.
        """
        count = len(tokens)
        places = range(count) if places is None else places
        found = {word for word, verdict in zip(tokens.words, verdicts, strict=True) if verdict != OUTSIDE}
        around = range(max(0, places.start + min(_FAR)), min(count, places.stop + max(_FAR)))
        described = {place: self._describe(tokens.raw(place), place in unlisted) for place in around}
        gaps = {place: _gap(tokens.gap(place)) for place in around} | {count: "end"}
        made = []
        for place in places:
            own, before, after = described[place], gaps[place], gaps[place + 1]
            shape, verdict = own.shape, verdicts[place]
            row = ["bias", f"case={tokens.case}", f"line={_place_in_line(gaps, place)}"]
            row += [f"before={before}", f"after={after}", f"between={before}|{after}"]
            row += [f"verdict={verdict}|{tokens.case}", f"{shape}|{tokens.case}", f"{shape}|{verdict}"]
            row.append(f"{shape}|{before}|{after}")
            if verdict == OUTSIDE and tokens.words[place] in found and not tokens.raw(place).isdecimal():
                row.append("found elsewhere")
            placed: list[str] = []
            for distance in (*_NEAR, *_FAR):
                there = place + distance
                if not 0 <= there < count:
                    row.append(f"{distance}:none")
                    continue
                other = described[there]
                placed += self._place(distance, other.every if distance in _NEAR else other.words)
                if verdicts[there] != OUTSIDE:
                    row.append(f"{distance}:{verdicts[there]}")
                if distance and distance in _NEAR:
                    row.append(f"{distance}:gap={gaps[there]}")
            previous = described[place - 1].words if place else ("none",)
            following = described[place + 1].words if place + 1 < count else ("none",)
            row += [f"{shape}<{word}{before}" for word in previous] + [f"{shape}>{word}{after}" for word in following]
            row += [f"{name}|{shape}" for name in own.lists] + [f"{name}|{verdict}" for name in own.lists]
            made.append(placed + self._that_weigh(row))
        return made

    def own(self, tokens: ReportTokens) -> set[str]:
        """The words, beginnings and ends in a text: what `known` may hold."""
        everything = (
            attribute for place in range(len(tokens)) for attribute in self._describe(tokens.raw(place), False).every
        )
        return {attribute for attribute in everything if attribute[:2] in _WRITTEN}

    def _described(self, raw: str, unlisted: bool) -> _Described:
        word = raw.lower()
        lists = self._lists.get(word, ())
        if unlisted:
            lists = tuple(name for name in lists if name not in _NAMES)
        if raw.isdecimal():
            written: tuple[str, ...] = (f"w={len(raw)} digits",)
            further: tuple[str, ...] = (_size(raw),)
        else:
            written = self._counted(f"w={word}")
            further = self._counted(f"p={word[:3]}", f"e={word[-3:]}", f"e={word[-2:]}") if len(word) > 4 else ()
            if word not in self._lists and word.endswith("s") and not unlisted:
                further += tuple(f"{name}, plural" for name in self._lists.get(word[:-1], ()))
        shape = f"s={_shape(raw)}"
        words = (*written, *(lists or ("l=none",)))
        return _Described((*words, shape, *further), words, shape, lists)

    def _placed(self, distance: int, attributes: tuple[str, ...]) -> list[str]:
        return self._that_weigh([f"{distance}:{attribute}" for attribute in attributes])

    def _that_weigh(self, attributes: list[str]) -> list[str]:
        return attributes if self._weighed is None else [a for a in attributes if a in self._weighed]

    def _counted(self, *attributes: str) -> tuple[str, ...]:
        return tuple(a for a in attributes if self._known is None or a in self._known)


def _lists(lexicon: Path) -> dict[str, tuple[str, ...]]:
    """Word in small letters -> lists of the lexicon that hold it, alone or in a phrase."""
    cues, allow = load_phi_cues(lexicon).lists, load_clinical_allow(lexicon)
    lists = {name: _words(cues[name]) for name in sorted(cues.keys() - _NOT_CUES)}
    lists |= {
        "function": allow.function_words,
        "roles": _words(allow.roles),
        "vocabulary": allow.vocabulary,
        "abroad": allow.vocabulary_abroad,
        "eponyms": allow.eponyms,
        "english": load_words(lexicon, "english_words.txt"),
        "rare": load_words(lexicon, "rare_words.txt"),
        "terms": load_lexicon_terms(lexicon),
    }
    holders: dict[str, list[str]] = {}
    for name, words in lists.items():
        for word in words:
            holders.setdefault(word, []).append(f"l={name}")
    return {word: tuple(names) for word, names in holders.items()}


def _words(listed: object) -> frozenset[str]:
    """Single words of a list, however it is written: a string, phrases, or phrases under keys."""
    if isinstance(listed, str):
        return frozenset(listed.lower().split())
    if isinstance(listed, dict):
        listed = listed.values()
    return frozenset().union(*map(_words, listed))


_NOT_PUNCTUATION = re.compile(r"[^-.,;:()\[\]/'\"&#*+=<>%@^|_ \x01\x02]")


@lru_cache(1 << 12)
def _gap(between: str) -> str:
    """What stands between two tokens: punctuation, one blank for many, whether a line ended; all else as a `?`."""
    if "\n" in between:
        return _LINE_END * min(between.count("\n"), 2) + _NOT_PUNCTUATION.sub("?", re.sub(r"\s", "", between))[:2]
    return _NOT_PUNCTUATION.sub("?", re.sub(r"[ \t]+", " ", between)[:3])


def _place_in_line(gaps: dict[int, str], place: int) -> int:
    """How many tokens of its line stand before a token, at most _LINE."""
    for distance in range(_LINE):
        if place == distance or _LINE_END in gaps[place - distance]:
            return distance
    return _LINE


@lru_cache(1 << 14)
def outline(text: str) -> str:
    """Letters by their class, X, x, k (Hangul) or o (without case), digits as d; of the rest what is ASCII as it is."""
    return "".join(map(_class_of, text))


def _class_of(character: str) -> str:
    if "가" <= character <= "힣":
        return "k"
    cased = _CASED.get(unicodedata.category(character))
    return cased or ("o" if character.isalnum() or not character.isascii() else character)


_CASED = {"Lu": "X", "Lt": "X", "Ll": "x", "Nd": "d"}


@lru_cache(1 << 14)
def _shape(raw: str) -> str:
    """The outline of a token, runs shortened."""
    classes = outline(raw)
    if len(classes) >= _LONG_SHAPE:
        return re.sub(r"(.)\1+", r"\1+", classes)
    return re.sub("x{2,}", "x+", re.sub("X{2,}", "X+", re.sub("k{4,}", "k+", re.sub("d{5,}", "d+", classes))))


def _size(digits: str) -> str:
    number = int(digits[:5])
    if 1900 < number < 2100:
        return "n=year"
    return next((f"n<={bound}" for bound in (12, 31, 59) if number <= bound), "n>59")
