"""De-identification: protected health information in a report, found and replaced.

In: a report as text. Out: the text with every finding replaced by its kind (`[NAME]`) or by a surrogate, and audit rows
that hold kind, offsets in the cleaned text and, where there is a secret key, a keyed hash: values of few possibilities
(dates, ages) could be guessed from any other. The text itself is in no audit row, log or exception.

Presidio is the engine (registry, analysis, anonymisation), with no language model: our own recognisers read cues,
shapes and word lists. What may be written like protected information and is none (vertebral levels, sizes, eponyms) is
kept by the clinical allow-list, which cannot overrule a title or a label. Existing marks pass untouched. A tagger
fitted to annotated reports may read the text after the rules and find more: it takes nothing back.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cxrflow.config.reports import DeidentifyOptions
from cxrflow.datasets.pseudonym_key import surrogate_key
from cxrflow.reports.lexicon import (
    load_clinical_allow,
    load_lexicon_terms,
    load_phi_cues,
    load_surrogate_words,
    load_words,
)
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import MASK_KINDS, SOMEBODY, clean, hide_marks, marks
from cxrflow.reports.recognisers.addresses import AddressRecogniser
from cxrflow.reports.recognisers.ages import AgeRecogniser
from cxrflow.reports.recognisers.allow_list import AllowList
from cxrflow.reports.recognisers.base import NoEnhancer, ReportRecogniser, Span, TokenEngine
from cxrflow.reports.recognisers.contacts import ContactRecogniser
from cxrflow.reports.recognisers.dates import DateRecogniser
from cxrflow.reports.recognisers.identifiers import IdentifierRecogniser
from cxrflow.reports.recognisers.institutions import HospitalRecogniser
from cxrflow.reports.recognisers.korean import KoreanRecogniser
from cxrflow.reports.recognisers.name_edges import NameEdges
from cxrflow.reports.recognisers.people import PeopleRecogniser
from cxrflow.reports.recognisers.phones import PhoneRecogniser
from cxrflow.reports.recognisers.presidio import (
    AnalyzerEngine,
    AnonymizerEngine,
    OperatorConfig,
    RecognizerRegistry,
    Replacement,
)
from cxrflow.reports.recognisers.times import TimeRecogniser
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.wards import WardRecogniser
from cxrflow.reports.surrogates import SurrogateLists, Surrogates
from cxrflow.reports.tagger.tagger import Tagger


@dataclass(frozen=True)
class Finding:
    """One replaced piece of a text: kind, offsets in the cleaned text, keyed hash of what stood there ("": no key)."""

    kind: str
    start: int
    end: int
    hash: str


@dataclass(frozen=True)
class Deidentified:
    """A text without its protected information, and what was found. `masked` is `text` with every finding as a mask."""

    text: str
    masked: str
    findings: tuple[Finding, ...]


class Deidentifier:
    """Finds and replaces protected information. Build one a process; it holds no state of the texts."""

    def __init__(
        self,
        options: DeidentifyOptions,
        lexicon: Path = DEFAULT_LEXICON,
        audit: bytes | None = None,
        model: Path | None = None,
        tagger: Path | None = None,
    ) -> None:
        """`audit`: key of the audit's hashes. `model`: folder of the token-classification model, if options name one.
        `tagger`: folder of the fitted tagger, if options ask for one.

        Raises CxrflowError where surrogates are asked for and there is no key, or the model, the tagger or the user's
        list of names cannot be used.
        """
        cues, allow = load_phi_cues(lexicon), load_clinical_allow(lexicon)
        terms = load_lexicon_terms(lexicon) - cues.words("roman_surnames_kr")
        words = load_words(lexicon, "english_words.txt"), load_words(lexicon, "rare_words.txt")
        people = PeopleRecogniser(cues, allow, words, options.extra_names(), terms)
        recognisers: list[ReportRecogniser] = [
            people,
            KoreanRecogniser(cues),
            DateRecogniser(cues),
            TimeRecogniser(),
            AgeRecogniser(),
            IdentifierRecogniser(cues, people.grammar.is_known),
            PhoneRecogniser(cues),
            ContactRecogniser(),
            AddressRecogniser(cues, allow, people.grammar.is_common),
            HospitalRecogniser(cues, allow, people.grammar.is_common, people.grammar.acronyms),
            WardRecogniser(cues, allow, people.grammar.is_common),
        ]
        if options.model is not None:
            from cxrflow.reports.recognisers.transformer import (
                TransformerRecogniser,  # torch: only where it is asked for
            )

            recognisers.append(TransformerRecogniser(model or options.model.path, options.model))
        self._audit = audit
        self._key = surrogate_key() if options.policy == "surrogate" else None
        self._lists = SurrogateLists(load_surrogate_words(lexicon), cues) if self._key else None
        self._allow = AllowList(allow, cues, NameEdges(people.grammar, cues))
        self._kinds = sorted({kind for r in recognisers for kind in r.kinds})
        self._engine = TokenEngine()
        self._analyzer = AnalyzerEngine(
            registry=RecognizerRegistry(recognizers=recognisers, supported_languages=["en"]),
            nlp_engine=self._engine,
            context_aware_enhancer=NoEnhancer(),
            supported_languages=["en"],
        )
        self._tagger = None if options.tagger is None else Tagger(tagger, options.tagger, lexicon)
        self._anonymizer = AnonymizerEngine()
        self._masks = {kind: OperatorConfig("replace", {"new_value": f"[{kind}]"}) for kind in MASK_KINDS}

    def find(self, text: str) -> list[Span]:
        """Spans (kind, start, end, score) to replace in a cleaned text: sorted, disjoint, clear of existing marks.

        What the rules found is masked and the text searched again until nothing is found, so that with the rules alone
        a second run over the result changes nothing. Then the tagger, where there is one, reads the text once.
        """
        tokens = ReportTokens(hide_marks(text, SOMEBODY))
        spans = self._search(text, tokens)
        found = bool(spans)
        while found:
            masked, places = _masked(text, spans)
            hidden = ReportTokens(hide_marks(masked, SOMEBODY))
            further = [
                (kind, *_unmasked(places, start, end), score)
                for kind, start, end, score in self._search(masked, hidden)
            ]
            spans, found = _disjoint(text, [*spans, *further]), bool(further)
        if self._tagger is None:
            return spans
        added = [part for span in self._tagger.added(tokens, spans) for part in self._allow.trimmed(tokens.text, span)]
        return _disjoint(text, [*spans, *added])

    def _search(self, text: str, tokens: ReportTokens) -> list[Span]:
        """Spans that one search of the rules finds. `tokens` are those of the text with its marks hidden."""
        artifacts = self._engine.artifacts(tokens)
        found = self._analyzer.analyze(tokens.text, language="en", entities=self._kinds, nlp_artifacts=artifacts)
        spans = [(r.entity_type, r.start, r.end, r.score) for r in found]
        if spans:
            spans = self._allow.veto(tokens.text, spans)
        return _disjoint(text, spans)

    def deidentify(self, text: str, patient: str = "") -> Deidentified:
        """Clean a text, find protected information, and write masks or the patient's surrogates in its place."""
        text = clean(text)
        spans = self.find(text)
        if not spans:
            return Deidentified(text, text, ())
        findings = tuple(Finding(kind, start, end, self._hash(text[start:end])) for kind, start, end, _ in spans)
        results = [Replacement(kind, start, end, score) for kind, start, end, score in spans]
        masked = self._anonymizer.anonymize(text, results, self._masks).text
        written = self._anonymizer.anonymize(text, results, self._surrogates(patient)).text if self._lists else masked
        return Deidentified(written, masked, findings)

    def _surrogates(self, patient: str) -> dict[str, OperatorConfig]:
        """Presidio's operators that write the surrogates of a patient."""
        own = Surrogates(self._key, patient, self._lists)
        return {kind: OperatorConfig("custom", {"lambda": partial(own.replace, kind)}) for kind in MASK_KINDS}

    def _hash(self, value: str) -> str:
        if self._audit is None:
            return ""
        folded = " ".join(value.casefold().split())
        return hmac.new(self._audit, folded.encode("utf-8"), hashlib.sha256).hexdigest()


def _masked(text: str, spans: Sequence[Span]) -> tuple[str, list[tuple[int, int]]]:
    """The text with masks for spans, and (place there, place here) of every stretch between two masks."""
    pieces, places, position, length = [], [(0, 0)], 0, 0
    for kind, start, end, _ in spans:
        pieces += [text[position:start], f"[{kind}]"]
        length += start - position + len(kind) + 2
        position = end
        places.append((length, position))
    return "".join([*pieces, text[position:]]), places


def _unmasked(places: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Start and end, in the text, of a span of its masked form; a span never reaches over a mask."""
    there, here = places[bisect_right(places, (start, 1 << 62)) - 1]
    return start - there + here, end - there + here


_RANK = {kind: rank for rank, kind in enumerate(MASK_KINDS)}


def _disjoint(text: str, spans: list[Span]) -> list[Span]:
    """Overlapping spans become their union, of the kind of the longest; marks inside are cut out again.

    The union, and not the better span, since whatever a recogniser has covered must not survive.
    """
    if not spans:
        return []
    merged: list[tuple[str, int, int, float, int]] = []
    for kind, start, end, score in sorted(spans, key=lambda s: (s[1], -s[2], -s[3], _RANK[s[0]])):
        if merged and start < merged[-1][2]:
            last = merged[-1]
            longest = max(last[4], end - start)
            better = (end - start, score) > (last[4], last[3])
            merged[-1] = (kind if better else last[0], last[1], max(last[2], end), max(last[3], score), longest)
        elif merged and kind == merged[-1][0] and re.fullmatch(r" +", text[merged[-1][2] : start]):
            last = merged[-1]
            merged[-1] = (kind, last[1], end, max(last[3], score), end - last[1])
        else:
            merged.append((kind, start, end, score, end - start))
    existing = marks(text)
    result: list[Span] = []
    for kind, start, end, score, _ in merged:
        position = start
        for low, high in existing:
            if low < end and high > position:
                if low > position:
                    result.append((kind, position, low, score))
                position = high
        if position < end:
            result.append((kind, position, end, score))
    return [s for s in result if re.search(r"[^\W_]", text[s[1] : s[2]])]
