"""The fitted tagger: how likely it takes every token to be protected, and what it adds to the findings of the rules.

In: a folder that `cxrflow fit-phi-tagger` has written: model.crfsuite (a format of CRFsuite's own, no pickle) and
tagger.json with its digest. Out: spans to replace beside those of the rules, which all stay.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path

from cxrflow.config.reports import TaggerOptions
from cxrflow.errors import CxrflowError
from cxrflow.io.hashing import sha256_file, sha256_listing
from cxrflow.reports.lexicon_files import lexicon_files
from cxrflow.reports.recognisers.base import LIKELY, Span
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.tagger.attributes import FORMAT, OUTSIDE, Attributes
from cxrflow.reports.tagger.field import Field

MODEL, RECORD = "model.crfsuite", "tagger.json"

_ONE_VALUE = re.compile(r"[ \t]*\n?[ \t]*|[-./',&:] ?|[ ][-/][ ]")  # between two tokens of a kind
_LINKS = frozenset(("at", "de", "la", "of", "the"))  # within the name of a place
_LINKED = ("HOSPITAL", "ADDRESS")
_HAN, _HAN_NAME = re.compile("[\u3040-\u30ff\u3400-\u9fff]"), 4  # kana too; characters of a name
_WINDOW, _MARGIN = 1000, 50  # tokens of a long text that are read at once, and read beside them


class Tagger:
    """Reads a text once more. Build one a process."""

    def __init__(self, folder: Path | None, options: TaggerOptions, lexicon: Path) -> None:
        """Raises CxrflowError as `require_tagger` does."""
        self._field = Field(require_tagger(folder, lexicon) / MODEL)
        self._threshold = options.threshold
        self._attributes = Attributes(lexicon)
        self._outside = self._field.labels.index(OUTSIDE)

    def opinions(self, tokens: ReportTokens, found: Sequence[str]) -> list[tuple[float, str]]:
        """(probability that it is protected, its likeliest kind) of every token, given the rules' verdicts.

        The kind is empty where the probability is below the threshold.
        """
        made: list[tuple[float, str]] = []
        for start in range(0, len(tokens), _WINDOW):
            stop = min(start + _WINDOW, len(tokens))
            read = range(max(0, start - _MARGIN), min(len(tokens), stop + _MARGIN))
            marginals = self._field.marginals(self._attributes.parts(tokens, found, read))
            marginals = marginals[start - read.start : stop - read.start]
            probabilities = 1 - marginals[:, self._outside]
            marginals[:, self._outside] = 0
            kinds = marginals.argmax(axis=1)
            made += [
                (probability, self._field.labels[kind] if probability >= self._threshold else "")
                for probability, kind in zip(probabilities.tolist(), kinds.tolist(), strict=True)
            ]
        return made

    def added(self, tokens: ReportTokens, spans: Sequence[Span]) -> list[Span]:
        """What the tagger finds in a text whose marks are hidden, given the spans of the rules; in order, disjoint."""
        found = _joined(tokens, [kind for _, kind in self.opinions(tokens, verdicts(tokens, spans))])
        return [span for span in found if span[0] != "AGE" or _may_be_over_89(tokens.text[slice(*span[1:3])])]


def _joined(tokens: ReportTokens, kinds: Sequence[str]) -> list[Span]:
    """Tokens that have a kind as spans, in order and disjoint, a span for all tokens of a value, of words whole."""
    found: list[Span] = []
    previous = 0
    for place, kind in enumerate(kinds):
        if not kind:
            continue
        start, end = _whole_word(tokens.text, tokens.starts[place], tokens.ends[place])
        goes_on = found and found[-1][0] == kind and _is_one_value(tokens, previous, place, kind)
        if found and (found[-1][2] >= start or goes_on):
            found[-1] = (found[-1][0], found[-1][1], max(found[-1][2], end), LIKELY)
        else:
            found.append((kind, start, end, LIKELY))
        previous = place
    return found


def _is_one_value(tokens: ReportTokens, first: int, second: int, kind: str) -> bool:
    """Whether no more than a blank, a line end or a mark of punctuation parts two tokens, and "of the" in a place."""
    between = tokens.words[first + 1 : second]
    if between and (kind not in _LINKED or len(between) > 2 or not _LINKS.issuperset(between)):
        return False
    return all(_ONE_VALUE.fullmatch(tokens.gap(place)) for place in range(first + 1, second + 1))


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the letters, digits and signs upon letters that adjoin it: in many scripts a token is a letter.

    Not where these are more than a name of Han characters or kana has: sentences are written without blanks there.
    """
    low, high = start, end
    while low and _is_letter(text[low - 1]):
        low -= 1
    while high < len(text) and _is_letter(text[high]):
        high += 1
    return (start, end) if high - low > _HAN_NAME and _HAN.search(text, low, high) else (low, high)


def _may_be_over_89(age: str) -> bool:
    numbers = re.findall(r"\d+", age)
    return not numbers or any(89 < int(number) < 140 for number in numbers)


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
        for place in range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)):
            kinds[place] = kind
    return kinds


def lexicon_digest(lexicon: Path) -> str:
    """One digest of the word lists that de-identification reads."""
    return sha256_listing((sha256_file(path), path.name) for path in lexicon_files(lexicon, "deidentify"))
