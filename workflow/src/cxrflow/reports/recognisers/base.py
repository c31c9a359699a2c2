"""What the recognisers share: Presidio's interface over our tokens, scores, and span building."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator

from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.presidio import (
    ContextAwareEnhancer,
    EntityRecognizer,
    NlpArtifacts,
    NlpEngine,
    RecognizerResult,
)
from cxrflow.reports.recognisers.tokens import ReportTokens

CERTAIN = 1.0  # a title, a label or an unmistakable shape
CUED = 0.8  # a phrase or role: the allow-list may veto it where the words after it show a term
LIKELY = 0.6  # a shape alone: the clinical allow-list may veto it

# Behind a name or a ward that an earlier search has found and masked.
AFTER_SOMEBODY = rf"{SOMEBODY}(?:'s)?(?:[ \t]*[,;)-])?[ \t\n][ \t]*"

Span = tuple[str, int, int, float]  # kind, start, end, score


def one_of(*alternatives: str, flags: int = 0) -> re.Pattern[str]:
    """One pattern of several alternatives, so that each stands on a line of its own."""
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives), flags)


def spans(pattern: re.Pattern[str], text: str, kind: str, score: float) -> Iterator[Span]:
    """The matches of a pattern, or of the group in it that took part."""
    for match in pattern.finditer(text):
        group = match.lastindex or 0
        yield kind, match.start(group), match.end(group), score


class TokenEngine(NlpEngine):
    """Presidio's language engine without a language model: it only cuts the text into tokens."""

    def __init__(self) -> None:
        self._loaded = True

    def load(self) -> None:
        self._loaded = True

    def is_loaded(self) -> bool:
        return self._loaded

    def artifacts(self, tokens: ReportTokens) -> NlpArtifacts:
        return NlpArtifacts([], tokens, [], [], self, "en")

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        return self.artifacts(ReportTokens(text))

    def process_batch(self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **kwargs):
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:
        return False

    def is_punct(self, word: str, language: str) -> bool:
        return False

    def get_supported_entities(self) -> list[str]:
        return []

    def get_supported_languages(self) -> list[str]:
        return ["en"]


class NoEnhancer(ContextAwareEnhancer):
    """Presidio's second look at context, left out: our recognisers have read it already."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0, 0)

    def enhance_using_context(self, text, raw_results, nlp_artifacts, recognizers, context=None):
        return raw_results


class ReportRecogniser(EntityRecognizer):
    """A recogniser over report tokens: subclasses yield spans from `find`."""

    kinds: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__(supported_entities=list(self.kinds), supported_language="en")

    def load(self) -> None:
        """Nothing to load: the word lists come with the constructor."""

    @abstractmethod
    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        """Spans of protected information in the tokens' text."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        return [
            RecognizerResult(kind, start, end, score)
            for kind, start, end, score in self.find(nlp_artifacts.tokens)
            if start < end
        ]
