"""De-identification: protected health information in a report, found and replaced.

In: a report as text. Out: the text with every finding replaced by its kind (`[NAME]`) or by a surrogate, and audit rows
that hold kind, offsets in the cleaned text and, where there is a secret key, a keyed hash: values of few possibilities
(dates, ages) could be guessed from any other. The text itself is in no audit row, log or exception.

Presidio is the engine (registry, analysis, anonymisation), with no language model: our own recognisers read cues,
shapes and word lists. What may be written like protected information and is none (vertebral levels, sizes, eponyms) is
kept by the clinical allow-list, which cannot overrule a title or a label. Existing marks pass untouched.
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
    ClinicalAllow,
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
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, NoEnhancer, ReportRecogniser, Span, TokenEngine
from cxrflow.reports.recognisers.contacts import ContactRecogniser
from cxrflow.reports.recognisers.dates import DateRecogniser
from cxrflow.reports.recognisers.identifiers import IdentifierRecogniser
from cxrflow.reports.recognisers.institutions import HospitalRecogniser
from cxrflow.reports.recognisers.korean import KoreanRecogniser
from cxrflow.reports.recognisers.name_edges import trimmed
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
from cxrflow.reports.recognisers.wards import WardRecogniser
from cxrflow.reports.surrogates import SurrogateLists, Surrogates

# What follows an eponym in a report, so that "per Fleischner criteria" names nobody.
_EPONYM_NOUN = re.compile(
    r"(?:'?s)?[ \t-]+(?:type[ \t]+)?(?:[A-C][ \t])?"
    r"(?:disease|syndrome|lymphoma|sarcoma|thyroiditis|tumou?r|granuloma|catheter|line|tube|drain|valve|port|shunt|"
    r"filter|"
    r"needle|clip|rod|plate|loop|wire|monitor|procedure|operation|anastomosis|repair|bypass|fundoplication|"
    r"esophagectomy|sign|hump|nodule|node|complex|focus|cyst|hernia|diverticulum|angle|score|criteria|guideline|"
    r"recommendation|society|classification|unit|maneuver|position|phenomenon|disk|esophagus|contracture|deformity|"
    r"fracture|lesion)",
    re.IGNORECASE,
)
# Segments of the lung, in the short form of Japan and of surgeons, and repeated views, which look like wards.
_SEGMENT = re.compile(
    r"[BS]\d{1,2}[a-c]?(?:[+/]\d|(?:,|[ ]and|[ ]&|[ ]to|-)[ ]?[BS]?\d|[ ](?:segment|territor|bronch|shadow|nodul|"
    r"lesion|of[ ]the|right|left|lung|consolid|atelect|opacit|mass|ggo|ggn)|(?<=(?:eft|ght)[ ]..)\b)|x\d\b",
    re.IGNORECASE,
)
# What is no institution but the label of a number (Hosp No: 738740), and what may stand before one.
_NUMBER_FOLLOWS = re.compile(r"[ ]?(?:no|num|number|nr|id)\b[.: ]|[ ]?#", re.IGNORECASE)
_HEADING = re.compile(r"[^,.\n]{3,},[ \n]+(?=\w)")
_OF_A_HOUSE = re.compile(
    r"hosp|clini|cent[er]|health|medic|imaging|radiol|institut|unit|servic|surgery|practice", re.IGNORECASE
)
_OPENS = re.compile(r"(?:\A|\n[ \t]*|[a-z]{4}(?<!prof)[.][ ])\Z")
_NO_DEED = re.compile(  # what follows is no verb: not `Strong called`, `Case to review`
    r" (?!(?:was|is|has|had|will|to|and|who|at|in|on|by|for|from|with|of|about|aware|not|also)\b)(?![a-z]+(?:ed|"
    r"s)\b)[a-z]+"
)
_GOES_ON = re.compile(r":|[ ](?:MD\b|Interpreting\b|[a-z]+\b)")
_NO_WARD = re.compile(r"clinical[: ]+\d|unit S/N|BMT W/U", re.IGNORECASE)  # Clinical 36M fall
_WARD_LABEL = re.compile(r"(?:병동|병실)[ ]?:[ ]?|inpatient[ :,]+(?=\w)", re.IGNORECASE)
_NO_TOWN = re.compile(r"(?!LA|NYC)[A-Z]{2,3},\s+(?:IN|CT|OR|ME|OK|HI|PA|MA|MS|MD|DO|ID|DE|CO|AL)")  # 7 MM, IN S5
_SEGMENT_NAME = re.compile(r"[ABS](?:10|[1-9])[a-c]?")
_IN_THE_LUNG = re.compile(
    r"(?:lobe|lung|segment|nodul|bronch|branch|arter|opaci|consolid|ggo|ggn|mass|lesion|basal|apical|lingula|"
    r"[lr][ulm]l|"
    r"infiltrat|atelect|\d[ ]?[cm]m)[^.\n]{0,50}\Z",
    re.IGNORECASE,
)


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
    ) -> None:
        """`audit`: key of the audit's hashes. `model`: folder of the token-classification model, if options name one.

        Raises CxrflowError where surrogates are asked for and there is no key, or the model or the user's list of names
        cannot be used.
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
        self._allow = _AllowList(allow, cues.words("given_names"))
        self._kinds = sorted({kind for r in recognisers for kind in r.kinds})
        self._analyzer = AnalyzerEngine(
            registry=RecognizerRegistry(recognizers=recognisers, supported_languages=["en"]),
            nlp_engine=TokenEngine(),
            context_aware_enhancer=NoEnhancer(),
            supported_languages=["en"],
        )
        self._anonymizer = AnonymizerEngine()
        self._masks = {kind: OperatorConfig("replace", {"new_value": f"[{kind}]"}) for kind in MASK_KINDS}

    def find(self, text: str) -> list[Span]:
        """Spans (kind, start, end, score) to replace in a cleaned text: sorted, disjoint, clear of existing marks.

        What was found is masked and the text searched again until nothing is found, so that a second run over the
        result changes nothing.
        """
        spans = self._look(text)
        found = bool(spans)
        while found:
            masked, places = _masked(text, spans)
            further = [(kind, *_unmasked(places, start, end), score) for kind, start, end, score in self._look(masked)]
            spans, found = _disjoint(text, [*spans, *further]), bool(further)
        return spans

    def _look(self, text: str) -> list[Span]:
        """One search."""
        hidden = hide_marks(text, SOMEBODY)
        found = self._analyzer.analyze(hidden, language="en", entities=self._kinds)
        spans = [(r.entity_type, r.start, r.end, r.score) for r in found]
        if spans:
            spans = [s for s in self._allow.veto(hidden, spans) if s[1] < s[2]]
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


class _AllowList:
    """The clinical allow-list: drops findings a title or label has not made certain."""

    def __init__(self, allow: ClinicalAllow, given: frozenset[str]) -> None:
        self._given = given
        self._pattern = re.compile("|".join(f"(?:{p})" for p in allow.patterns), re.IGNORECASE)
        self._words = allow.vocabulary | allow.vocabulary_abroad | allow.function_words
        self._eponyms = allow.eponyms

    def veto(self, hidden: str, spans: Sequence[Span]) -> list[Span]:
        allowed: list[tuple[int, int]] | None = None
        kept: list[Span] = []
        for span in spans:
            kind, start, end, score = span
            if kind == "WARD" and end - start <= 4 and _is_segment(hidden, start, end):
                continue
            if kind == "WARD" and (_NO_WARD.match(hidden, start) or _overlaps(spans, "PHONE", start, end)):
                continue
            if kind == "WARD" and (label := _WARD_LABEL.match(hidden, start, end)):
                start = label.end()
            if kind == "ADDRESS" and (_NO_TOWN.fullmatch(hidden, start, end) or hidden.startswith(" Jude", end)):
                continue
            if kind == "NAME" and self._opens_sentence(hidden, start, end):
                continue
            if kind == "HOSPITAL":
                if _NUMBER_FOLLOWS.match(hidden, end):
                    continue
                start = self._after_heading(hidden, start, end)
            if score < CERTAIN:
                if kind == "NAME" and self._is_term(hidden, start, end, cued=score > LIKELY):
                    continue
                if kind not in ("NAME", "WARD", "ADDRESS"):
                    if allowed is None:
                        allowed = [m.span() for m in self._pattern.finditer(hidden)]
                    if any(s <= start and end <= e for s, e in allowed):
                        continue
            if kind == "NAME":
                start, end = trimmed(hidden, start, self._before_heading(hidden, start, end))
            kept.append((kind, start, end, score))
        return kept

    def _opens_sentence(self, hidden: str, start: int, end: int) -> bool:
        """Whether a name is a word of reports that opens a sentence or a line: Increased opacification."""
        if hidden[start:end].lower() not in self._words or not hidden[start + 1 : end].islower():
            return False
        return _OPENS.search(hidden, max(0, start - 8), start) is not None and _NO_DEED.match(hidden, end) is not None

    def _before_heading(self, hidden: str, start: int, end: int) -> int:
        """Where a name ends that has run into the next line's heading or sentence: Jane Roe / Reading MD."""
        heading = hidden.rfind("\n", start, end)
        words = re.findall(r"[^\W\d_]+", hidden[heading:end].lower()) if heading > start else []
        goes_on = words and all(word in self._words for word in words) and _GOES_ON.match(hidden, end)
        return heading if goes_on else end

    def _after_heading(self, hidden: str, start: int, end: int) -> int:
        """Where an institution begins behind words of reports and a comma: CONTACT INVESTIGATION, ROE SCHOOL."""
        while heading := _HEADING.match(hidden, start, end):
            words = re.findall(r"[^\W\d_]+", heading[0].lower())
            if not words or not all(word in self._words for word in words) or _OF_A_HOUSE.search(heading[0]):
                return start
            start = heading.end()
        return start

    def _is_term(self, hidden: str, start: int, end: int, cued: bool) -> bool:
        """Whether a name is an ordinary word or an eponym; after a cue an eponym needs its noun (Hodgkin lymphoma)."""
        words = [w.lower() for w in re.findall(r"[^\W\d_]{2,}", hidden[start:end])]
        if not all(w in self._words or w in self._eponyms for w in words):
            return False
        if len(words) > 1 and words[0] in self._given and cued:
            return False  # told by May Horner
        if len(words) > 1 and words[1] in self._given and "," in hidden[start:end]:
            return False  # Leak,June
        if not cued or all(w in self._words for w in words):
            return True
        return _EPONYM_NOUN.match(hidden, end) is not None


def _overlaps(spans: Sequence[Span], kind: str, start: int, end: int) -> bool:
    """Whether a longer span of a kind overlaps: the cell of `cell 082 123 4567` is no room."""
    return any(k == kind and s < end and start < e and e - s > end - start for k, s, e, _ in spans)


def _is_segment(hidden: str, start: int, end: int) -> bool:
    """Whether what looks like a ward is a segment, bronchus or artery of the lung: a nodule of 7 mm in S5."""
    if _SEGMENT.match(hidden, start):
        return True
    named = _SEGMENT_NAME.fullmatch(hidden, start, end)
    return named is not None and _IN_THE_LUNG.search(hidden, max(0, start - 70), start) is not None


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
