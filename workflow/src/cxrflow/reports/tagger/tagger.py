"""The fitted tagger: how likely it takes every token to be protected, and what that changes of the rules' findings.

In: a folder that `cxrflow fit-phi-tagger` has written: model.crfsuite (a format of CRFsuite's own, no pickle) and
tagger.json with its digest. Out: spans to replace beside those of the rules, and words to leave that the rules took by
their shape alone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite

from cxrflow.config.reports import TaggerOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file, sha256_listing
from cxrflow.reports.lexicon_files import lexicon_files
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, Span
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.tagger.attributes import FORMAT, OUTSIDE, Attributes

MODEL, RECORD = "model.crfsuite", "tagger.json"

_ONE_VALUE = re.compile(r"[ \t]*\n?[ \t]*|[-./',&:] ?|[ ][-/][ ]")  # between two tokens of a kind
_PLACES = ("HOSPITAL", "WARD", "ADDRESS")
_LINKS = frozenset(("and", "at", "de", "for", "in", "la", "of", "on", "the"))  # within a name of several words
_WINDOW, _MARGIN = 1000, 50  # tokens of a long text that are read at once, and read beside them


class Tagger:
    """Reads a text once more. Build one a process."""

    def __init__(self, folder: Path | None, options: TaggerOptions, lexicon: Path) -> None:
        """Raises CxrflowError as `require_tagger` does."""
        model = require_tagger(folder, lexicon) / MODEL
        self._threshold, self._doubt = options.threshold, options.doubt
        self._crf = pycrfsuite.Tagger()
        self._crf.open(str(model))
        self._attributes = Attributes(lexicon, weighed=frozenset(self._crf.info().attributes))
        self._kinds = [label for label in self._crf.labels() if label != OUTSIDE]

    def marginals(self, tokens: ReportTokens, found: Sequence[str]) -> list[tuple[float, str]]:
        """(probability that it is protected, its likeliest kind) of every token, given the rules' verdicts.

        The kind is empty where the probability is below the threshold.
        """
        made = []
        for start in range(0, len(tokens), _WINDOW):
            stop = min(start + _WINDOW, len(tokens))
            read = range(max(0, start - _MARGIN), min(len(tokens), stop + _MARGIN))
            self._crf.set(self._attributes(tokens, found, read))
            made += [self._marginal(place - read.start) for place in range(start, stop)]
        return made

    def _marginal(self, place: int) -> tuple[float, str]:
        probability = 1 - self._crf.marginal(OUTSIDE, place)
        if probability < self._threshold:
            return probability, ""
        return probability, max(self._kinds, key=lambda kind: self._crf.marginal(kind, place))

    def read(self, hidden: str, spans: Sequence[Span]) -> list[Span]:
        """What to replace in a text whose marks are hidden, given the disjoint spans of the rules; it may overlap.

        To these the tagger adds what it finds, and from names and places that no title, label or unmistakable shape has
        proved it takes the words that it doubts.
        """
        tokens = ReportTokens(hidden)
        marginals = self.marginals(tokens, verdicts(tokens, spans))
        doubted = {place for place, (probability, _) in enumerate(marginals) if probability < self._doubt}
        left = [piece for span in spans for piece in _without(span, tokens, doubted)]
        return left + self._added(hidden, tokens, [kind for _, kind in marginals])

    def _added(self, hidden: str, tokens: ReportTokens, kinds: Sequence[str]) -> list[Span]:
        """Tokens of a kind as spans, in order and disjoint.

        Tokens of a kind are one span where no more than a blank, a line end or a mark of punctuation parts them, and in
        names of places no more than "of the" besides; a span covers words whole.
        """
        found: list[Span] = []
        previous = 0
        for place, kind in enumerate(kinds):
            if not kind:
                continue
            start, end = _whole_word(hidden, tokens.starts[place], tokens.ends[place])
            between = range(previous + 1, place)
            linked = not between or (
                kind in _PLACES and len(between) <= 2 and all(tokens.words[other] in _LINKS for other in between)
            )
            joined = linked and all(_ONE_VALUE.fullmatch(tokens.gap(other)) for other in range(previous + 1, place + 1))
            if found and (found[-1][2] >= start or (joined and found[-1][0] == kind)):
                found[-1] = (found[-1][0], found[-1][1], max(found[-1][2], end), LIKELY)
            else:
                found.append((kind, start, end, LIKELY))
            previous = place
        return found


def _without(span: Span, tokens: ReportTokens, doubted: set[int]) -> Iterator[Span]:
    """A name or place, unless something has proved it, without those words of it that are doubted; digits stay."""
    kind, start, end, score = span
    if score < CERTAIN and kind in ("NAME", *_PLACES):
        for place in _touched(tokens, start, end):
            if place in doubted and not any(map(str.isdigit, tokens.words[place])):
                if place and start < tokens.ends[place - 1]:
                    yield kind, start, tokens.ends[place - 1], score
                start = tokens.starts[place + 1] if place + 1 < len(tokens) else end
    if start < end:
        yield kind, start, end, score


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the letters, digits and signs upon letters that adjoin it: in many scripts a token is a letter."""
    while start and _is_letter(text[start - 1]):
        start -= 1
    while end < len(text) and _is_letter(text[end]):
        end += 1
    return start, end


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def require_tagger(folder: Path | None, lexicon: Path) -> Path:
    """The folder, where it holds a tagger.

    Raises CxrflowError where there is none, or a changed one, or one that was fitted by other code or to other lists.
    """
    if folder is None:
        raise CxrflowError(
            "reports.deidentify.tagger needs a fitted tagger: `cxrflow fit-phi-tagger FOLDER`, then --phi-tagger FOLDER"
        )
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        whole = sha256_file(folder / MODEL) == record["model"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CxrflowError(f"{folder} holds no tagger that `cxrflow fit-phi-tagger` has written") from error
    if not whole:
        raise CxrflowError(f"{folder / MODEL} is not the file that was written there; fit the tagger again")
    if record.get("format") != FORMAT or record.get("lexicon") != lexicon_digest(lexicon):
        raise CxrflowError(
            f"the tagger in {folder} was fitted to other word lists than those of {lexicon}: fit it again"
        )
    return folder


def verdicts(tokens: ReportTokens, spans: Sequence[Span]) -> list[str]:
    """Kind of the span that touches each token, or OUTSIDE."""
    kinds = [OUTSIDE] * len(tokens)
    for kind, start, end, _ in spans:
        for place in _touched(tokens, start, end):
            kinds[place] = kind
    return kinds


def _touched(tokens: ReportTokens, start: int, end: int) -> range:
    """Places of the tokens that a span touches."""
    return range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end))


def lexicon_digest(lexicon: Path) -> str:
    """One digest of the word lists that de-identification reads."""
    return sha256_listing((sha256_file(path), path.name) for path in lexicon_files(lexicon, "deidentify"))
