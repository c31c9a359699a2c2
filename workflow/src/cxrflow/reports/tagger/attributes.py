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

_FIRST, _LAST = -4, 3  # distances of the tokens that tell something of one
_NEAR = range(-2, 3)  # of those whose whole descriptions do; of the others words and lists alone
PARTS = 11
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


# A few facts about a token, and the function that spells the attributes which follow from them: `(function, *facts)`.
# Parts repeat from text to text, so that whoever reads a fitted field need not spell them each time.
Part = tuple


@dataclass(frozen=True, eq=False)
class _Described:
    """A token by itself: all its attributes; those of its word and lists alone; its shape; its lists."""

    every: tuple[str, ...]
    words: tuple[str, ...]
    shape: str
    lists: tuple[str, ...]


class Attributes:
    """Attributes of tokens. Of words, beginnings and ends those in `known` alone; None stands for every one."""

    def __init__(self, lexicon: Path, known: Collection[str] | None = None) -> None:
        """Raises CxrflowError where a list of the lexicon is missing."""
        self._lists = _lists(lexicon)
        self._known = known
        self._describe = lru_cache(1 << 14)(self._described)

    def __call__(
        self, tokens: ReportTokens, verdicts: Sequence[str], unlisted: Collection[int] = ()
    ) -> list[list[str]]:
        """Attributes of every token, a row a token. Arguments and errors are those of `parts`."""
        return [
            [attribute for part in parts for attribute in spelled(part)]
            for parts in self.parts(tokens, verdicts, range(len(tokens)), unlisted)
        ]

    def parts(
        self, tokens: ReportTokens, verdicts: Sequence[str], places: range, unlisted: Collection[int] = ()
    ) -> list[tuple[Part, ...]]:
        """What `spelled` makes the attributes of the tokens at `places` of: `PARTS` a token.

        `verdicts` holds for every token of the text the kind the rules found there, or OUTSIDE. Tokens at the places
        `unlisted` are described as if no list of names held them. Raises ValueError where verdicts are not as many as
        tokens.
        """
        count = len(tokens)
        found = {word for word, verdict in zip(tokens.words, verdicts, strict=True) if verdict != OUTSIDE}
        around = range(places.start + _FIRST, places.stop + _LAST)
        inside = range(max(0, around.start), min(count, around.stop))
        low, high = [None] * (inside.start - around.start), [None] * (around.stop - inside.stop)
        described = [*low, *(self._describe(tokens.raw(place), place in unlisted) for place in inside), *high]
        gaps = [*low, *(_gap(tokens.gap(place)) for place in inside), *high]
        kinds = [*low, *verdicts[inside.start : inside.stop], *high]
        lines = _places_in_line(gaps)
        made = []
        for here, place in enumerate(places, -_FIRST):
            own, before, after, verdict = described[here], gaps[here], gaps[here + 1], kinds[here]
            if after is None:
                after = "end"
            elsewhere = verdict == OUTSIDE and tokens.words[place] in found and not tokens.raw(place).isdecimal()
            made.append(
                (
                    (_setting, own.shape, verdict, tokens.case, lines[here], before, after, elsewhere),
                    (_verdicts, *kinds[here + _FIRST : here + _LAST + 1]),
                    (_gaps, gaps[here - 2], gaps[here - 1], gaps[here + 1], gaps[here + 2]),
                    (_own, own, verdict),
                    (_previous, described[here - 1], own.shape, before),
                    (_next, described[here + 1], own.shape, after),
                    (_beside, -4, described[here - 4]),
                    (_beside, -3, described[here - 3]),
                    (_beside, -2, described[here - 2]),
                    (_beside, 2, described[here + 2]),
                    (_beside, 3, described[here + 3]),
                )
            )
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

    def _counted(self, *attributes: str) -> tuple[str, ...]:
        return tuple(a for a in attributes if self._known is None or a in self._known)


def spelled(part: Part) -> list[str]:
    """The attributes of a part."""
    spell, *facts = part
    return spell(*facts)


def _setting(shape: str, verdict: str, case: str, line: int, before: str, after: str, elsewhere: bool) -> list[str]:
    row = ["bias", f"case={case}", f"line={line}", f"before={before}", f"after={after}", f"between={before}|{after}"]
    row += [f"verdict={verdict}|{case}", f"{shape}|{case}", f"{shape}|{verdict}", f"{shape}|{before}|{after}"]
    return [*row, "found elsewhere"] if elsewhere else row


def _verdicts(*kinds: str | None) -> list[str]:
    return [f"{distance}:{kind}" for distance, kind in enumerate(kinds, _FIRST) if kind not in (None, OUTSIDE)]


def _gaps(*gaps: str | None) -> list[str]:
    return [f"{distance}:gap={gap}" for distance, gap in zip((-2, -1, 1, 2), gaps, strict=True) if gap is not None]


def _own(token: _Described, verdict: str) -> list[str]:
    row = [f"{name}|{token.shape}" for name in token.lists] + [f"{name}|{verdict}" for name in token.lists]
    return _beside(0, token) + row


def _previous(token: _Described | None, shape: str, before: str) -> list[str]:
    words = ("none",) if token is None else token.words
    return _beside(-1, token) + [f"{shape}<{word}{before}" for word in words]


def _next(token: _Described | None, shape: str, after: str) -> list[str]:
    words = ("none",) if token is None else token.words
    return _beside(1, token) + [f"{shape}>{word}{after}" for word in words]


def _beside(distance: int, token: _Described | None) -> list[str]:
    if token is None:
        return [f"{distance}:none"]
    return [f"{distance}:{attribute}" for attribute in (token.every if distance in _NEAR else token.words)]


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


def _places_in_line(gaps: Sequence[str | None]) -> list[int]:
    """How many tokens of its line stand before each token, at most _LINE. None stands before the text and behind it."""
    places, before = [], _LINE
    for gap in gaps:
        if gap is None:
            before = -1
        elif _LINE_END in gap:
            before = 0
        else:
            before = min(before + 1, _LINE)
        places.append(before)
    return places


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
