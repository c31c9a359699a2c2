"""Values that changed places: "was 4 mm, now 6 mm" against "was 6 mm, now 4 mm".

In: sentences of two texts. Out: the kind of value that two things exchanged, or nothing. What stands in one segment of
a sentence (from one comma, "and" or "but" to the next) belongs together; two values x and y are exchanged where one
text has x with a and y with b, the other x with b and y with a, and neither has the other's. What goes from one date
or hour to another is exchanged too. This sees what no
statement holds: which of two times, films or dates a size, a grade or a denial belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from cxrflow.reports.phrases import Token
from cxrflow.reports.vocabulary import Term, Vocabulary, sentence_tokens

_CUTS = frozenset((
    ",", ";", ":", ".", "(", ")", "and", "or", "but", "while", "whereas", "although", "though", "yet", "then", "versus",
))  # fmt: skip
_DENIALS = frozenset(("no", "not", "none", "without", "neither", "never", "nor"))
# A denial reaches beyond its segment ("no effusion or atelectasis"): compared only where it belongs to a time or film.
_DENIED_FOR = frozenset(("time", "timing", "technique", "date"))
# What stands before and behind such a word; "X causing Y" and "Y due to X" are one.
_DIRECTIONS = {
    "than": ("first", "second"), "over": ("first", "second"),
    "due": ("effect", "cause"), "secondary": ("effect", "cause"), "because": ("effect", "cause"),
    "causing": ("cause", "effect"), "cause": ("cause", "effect"),
    "explains": ("cause", "effect"), "explain": ("cause", "effect"), "produces": ("cause", "effect"),
    "causes": ("cause", "effect"), "caused": ("effect", "cause"),
    "explained": ("effect", "cause"),
}  # fmt: skip
_WORDS = {
    "after": ("timing", "after"),  # no attribute of its own: "after removal", "status post removal"
    "yesterday": ("time", "before"),
    "former": ("order", "former"),
    "latter": ("order", "latter"),
}
_HAS = frozenset(("has", "have", "had"))
_SIZE = re.compile(r"#[\d.]+(?:mm|%|ml)")
_PLAIN_NUMBER = re.compile(r"#[ctl]?\d{1,2}")
_DATE = re.compile(r"(?:19|20)\d\d|.*/.*|\d+:\d+")
_FAVOURED = ("order", "favoured")


def exchanged(before: Iterable[str], after: Iterable[str], vocabulary: Vocabulary) -> str:
    """The kind of two exchanged values (a role of the vocabulary, `number`, `date`, `order`, `denial`), or ""."""
    first = {pair for sentence in before for pair in _pairs(sentence, vocabulary)}
    second = {pair for sentence in after for pair in _pairs(sentence, vocabulary)}
    lost, added = first - second, second - first
    if not lost or not added:
        return ""
    partners_lost, partners_added = _by_first(lost), _by_first(added)
    kinds = set()
    for x in partners_lost.keys() & partners_added.keys():
        for a in partners_lost[x]:
            for b in partners_added[x]:
                if x == _FAVOURED and a[0] == b[0]:
                    kinds.add(x[0])
                if x[0] != "date" and a[0] == b[0] == "date" and a != b:  # what is told of 8:00 is told of 14:00
                    kinds.add("date")
                shared = partners_lost.get(b, set()) & partners_added.get(a, set())
                kinds |= {x[0] for y in shared if y != x and y[0] == x[0]}
    return min(kinds, default="")


def _by_first(pairs: set[tuple[Term, Term]]) -> dict[Term, set[Term]]:
    partners: dict[Term, set[Term]] = {}
    for one, other in pairs:
        partners.setdefault(one, set()).add(other)
    return partners


@lru_cache(maxsize=20_000)
def _pairs(sentence: str, vocabulary: Vocabulary) -> frozenset[tuple[Term, Term]]:
    """What stands together in a segment of the sentence, in both orders."""
    tokens = sentence_tokens(sentence, vocabulary)
    found = set()
    if any(token.word == "respectively" for token in tokens):
        return frozenset(_respective(tokens, vocabulary))
    for terms in _segments(tokens, vocabulary):
        for one in terms:
            for other in terms:
                if one[0] != other[0] and _told_together(one[0], other[0]) and _told_together(other[0], one[0]):
                    found.add((one, other))
    return frozenset(found)


def _respective(tokens: list[Token], vocabulary: Vocabulary) -> Iterator[tuple[Term, Term]]:
    """ "Anterior and lateral … left and right respectively": the first with the first, the second with the second."""
    by_kind: dict[str, list[Term]] = {}
    for match in vocabulary.terms.find(tokens):
        for term in match.values[0]:
            by_kind.setdefault(term[0], []).append(term)
    for token in tokens:
        if token.word[0] == "#":
            by_kind.setdefault("number", []).append(_number(token.word[1:]))
    for kind, terms in by_kind.items():
        for other, others in by_kind.items():
            if kind != other and len(terms) == len(others):
                yield from zip(terms, others, strict=True)


def _told_together(one: str, other: str) -> bool:
    if one == "denial":
        return other in _DENIED_FOR
    return one != "order" or other not in ("laterality", "location", "denial")  # sides have comparisons of their own


def _segments(tokens: list[Token], vocabulary: Vocabulary) -> Iterator[set[Term]]:
    matches = {match.start: match for match in vocabulary.terms.find(tokens)}
    segment: set[Term] = set()
    named: set[Term] = set()
    denied, favoured, position = False, False, 0

    def closed() -> set[Term]:
        nonlocal segment, denied, favoured
        terms = segment | {("denial", "denied" if denied else "stated")}
        if favoured and named & segment:  # "atelectasis or pneumonia, favor atelectasis"
            terms.add(_FAVOURED)
        named.update(segment)
        segment, denied, favoured = set(), False, False
        return terms

    while position < len(tokens):
        word = tokens[position].word
        match = matches.get(position)
        end = match.end if match else position + 1
        following = [t.word for t in tokens[position + 1 : position + 3]]
        if word == "from" and len(following) == 2 and all(w[0] == "#" for w in following):  # "from 2 to 3 cm"
            yield closed()
            yield {("time", "before"), _number(following[0][1:])}
            segment = {("time", "now"), _number(following[1][1:])}
            position += 3
            continue
        if word in ("from", "to") and following and _SIZE.fullmatch(following[0]):  # "to 3 cm from 2 cm"
            yield closed()
            segment = {("time", "before" if word == "from" else "now")}
        elif (
            _sized(segment) if word == "with" else word in _CUTS and match is None and not _enumerates(tokens, position)
        ):
            yield closed()
        direction = next((_DIRECTIONS[t.word] for t in tokens[position:end] if t.word in _DIRECTIONS), None)
        if word == "caused" and tokens[position - 1].word in _HAS:  # "scarring has caused volume loss"
            direction = _DIRECTIONS["causes"]
        if direction and segment and not (end < len(tokens) and tokens[end].word[0] == "#"):  # "more than 3 cm"
            changes = {term for term in segment if term[0] == "change"}  # "worse than in 2019, better than in 2018"
            yield closed() | {("order", direction[0])}
            segment = {("order", direction[1])} | (changes if word == "than" else set())
        terms = set(map(_in_one_form, match.values[0])) if match else _of_no_list(word, vocabulary)
        times = {term for term in terms if term[0] == "time"}
        if times and any(term[0] == "time" and term not in times for term in segment):  # "was 4 mm now 6 mm"
            yield closed()
        segment |= terms | ({_WORDS[word]} if word in _WORDS else set())
        denied = denied or word in _DENIALS
        favoured = favoured or word.startswith(("favor", "favour"))
        position = end
    yield closed()


def _of_no_list(word: str, vocabulary: Vocabulary) -> set[Term]:
    """A number, or a word of no known meaning: "a thrombus of 2 cm"."""
    if word[0] == "#":
        return {_number(word[1:])}
    return {("word", word)} if len(word) > 1 and word.isalpha() and word not in vocabulary.filler else set()


def _sized(segment: set[Term]) -> bool:
    """ "A 4 cm cavity with a wall of 5 mm": what stands behind "with" may have a size of its own."""
    return any(kind.startswith("number") for kind, _ in segment)


def _enumerates(tokens: list[Token], joint: int) -> bool:
    """ "Ribs 5, 6 and 7": one thing."""
    beside = tokens[joint - 1 : joint] + tokens[joint + 1 : joint + 2]
    return len(beside) == 2 and all(_PLAIN_NUMBER.fullmatch(token.word) for token in beside)


def _number(value: str) -> Term:
    """A number with its unit as the kind, so that a size is no date."""
    if _DATE.fullmatch(value):
        return "date", value
    return f"number {re.sub('[0-9.]', '', value)}", value


def _in_one_form(term: Term) -> Term:
    """ "On the lateral view" names a film, as "on the AP view" does; a tube withdrawn by 2 cm is retracted."""
    if term == ("change", "removed"):
        return "change", "retracted"
    return ("technique", term[1]) if term[0] == "location" and term[1].endswith("view") else term
