"""Clinical errors written into a report, by rule: hard negatives that read like the report and say something else.

In: a training text and a seeded random generator. Out: the text with one error and the span of what changed, or None
where the report has no place for that kind of error.

The nine kinds are those of the paper's released error prompt (create_data/error.txt of llm2vec4cxr): severity,
location, false prediction, false negation, measurement, opposite sentence, device added, renamed, repositioned. There a
closed model writes them; here reviewed terms do (config/lexicon/error_terms.yaml), as minimal edits.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from cxrflow.errors import CxrflowError, nearest
from cxrflow.reports.error_terms import ErrorTerms
from cxrflow.reports.labels import DEVICES, OTHER, Mention, label_report, mentions
from cxrflow.reports.normalise import normalised_hash
from cxrflow.reports.sentences import POINTS_BACK, TAG, Sentence, split_sentences

KINDS = (
    "severity",
    "location",
    "false_prediction",
    "false_negation",
    "measurement",
    "opposite_sentence",
    "device_added",
    "device_renamed",
    "device_position",
)


@dataclass(frozen=True)
class Injected:
    """A text with one error; text[start:end] is what changed (behind a removed word: the words it now governs)."""

    text: str
    start: int
    end: int


def inject(text: str, kind: str, rng: random.Random, terms: ErrorTerms) -> Injected | None:
    """One error of a kind at a place `rng` draws. None where the text has no place for it.

    The result differs from the source beyond case, spacing and punctuation. Where the kind changes a label
    (false_prediction, false_negation, opposite_sentence), the labels were read again and did change.
    Raises CxrflowError for an unknown kind.
    """
    if kind not in _INJECTORS:
        raise CxrflowError(f"no error kind '{kind}'{nearest(kind, KINDS)} (there are: {', '.join(KINDS)})")
    report = _Report(text, split_sentences(text), mentions(text, terms.folder), terms)
    result = _INJECTORS[kind](report, rng)
    if result is None or normalised_hash(result.text) == normalised_hash(text):
        return None
    return result


_BEGINS = re.compile(r"[.!?:>)\]] ?$")  # what stands before the first word of a sentence or of a heading's text


@dataclass(frozen=True)
class _Report:
    text: str
    sentences: tuple[Sentence, ...]
    mentions: list[Mention]
    terms: ErrorTerms

    def said(self, sentence: Sentence) -> str:
        return self.text[sentence.body : sentence.end]

    def within(self, sentence: Sentence) -> list[Mention]:
        return [m for m in self.mentions if sentence.body <= m.start and m.end <= sentence.end]

    def asserts(self, sentence: Sentence) -> bool:
        """Whether the sentence states, or suspects, a finding: only there does a grade or a side mean something."""
        return any(m.value != 0 and m.label != DEVICES for m in self.within(sentence))

    def has_device(self, sentence: Sentence) -> bool:
        """Whether the sentence tells of a device that is there; one that was removed has no position."""
        told = {m.value for m in self.within(sentence) if m.label == DEVICES}
        said = self.said(sentence)
        return 1 in told or (not told and any(d.pattern.search(said) for d in self.terms.devices))

    def replaced(self, start: int, end: int, new: str) -> Injected:
        old = self.text[start:end]
        begins = any(start == sentence.body for sentence in self.sentences) or _BEGINS.search(self.text[:start])
        new = self.cased(new[0].upper() + new[1:] if begins and old[0].isupper() else new)
        article_start, article = self._article(start, new)
        text = self.text[:article_start] + article + new + self.text[end:]
        return Injected(text, article_start, article_start + len(article) + len(new))

    def cased(self, new: str) -> str:
        """In capitals where the whole report is."""
        return new.upper() if self.text.isupper() else new

    def _article(self, start: int, new: str) -> tuple[int, str]:
        """ "a mild" becomes "an extensive": the article before the changed word, where it must change too."""
        match = re.search(r"\b(an?) $", self.text[:start], re.IGNORECASE)
        if match is None:
            return start, ""
        wanted = "an" if new[0].lower() in "aeiou" else "a"
        if match.group(1).lower() == wanted:
            return start, ""
        return match.start(), (wanted.capitalize() if match.group(1)[0].isupper() else wanted) + " "

    def inserted(self, sentence: str, rng: random.Random) -> Injected:
        """The sentence put behind one the text has (or alone at its end), never between an item and its number."""
        sentence = self.cased(sentence)
        followed = [*self.sentences[1:], None][: len(self.sentences)]
        anchors = [
            s
            for s, after in zip(self.sentences, followed, strict=True)
            if s.number is None and not (after and POINTS_BACK.match(self.text, after.body))
        ] or self.sentences
        section = TAG.search(self.text)
        if section is not None:  # a finding belongs into the findings
            until = self.text.find("[IMPRESSION]")
            in_findings = [s for s in anchors if until == -1 or s.end <= until]
            anchors = in_findings or anchors
        at = rng.choice(anchors).end if anchors else len(self.text)
        stop = "" if at == 0 or self.text[at - 1] in ".!?:;" else "."
        before = f"{self.text[:at]}{stop} " if at else ""
        return Injected(f"{before}{sentence}{self.text[at:]}", len(before), len(before) + len(sentence))

    def changes_labels(self, result: Injected) -> bool:
        return label_report(result.text, self.terms.folder) != label_report(self.text, self.terms.folder)


def _severity(report: _Report, rng: random.Random) -> Injected | None:
    places = []
    for sentence in report.sentences:
        if not report.asserts(sentence):
            continue
        denied = [m for m in report.within(sentence) if m.value == 0]
        for match in report.terms.severity_pattern.finditer(report.text, sentence.body, sentence.end):
            if _grades(report, sentence, match, denied):
                places.append(match)
    return _exchange(report, places, report.terms.severity, rng)


def _grades(report: _Report, sentence: Sentence, match: re.Match[str], denied: list[Mention]) -> bool:
    """Whether the word grades a stated finding: not "no large effusion, mild edema", not "mild to moderate", not "could
    obscure a small nodule"."""
    following = [m for m in report.within(sentence) if m.start >= match.start()]
    if following and following[0] in denied:
        return False
    around = report.text[max(sentence.body, match.start() - 12) : match.end() + 9].lower()
    return not re.search(r"\bto\b|\bnot\b|\bno\b|\bobscur|\bexclud|\bmiss", around)


def _location(report: _Report, rng: random.Random) -> Injected | None:
    places = []
    for sentence in report.sentences:
        said = report.said(sentence)
        if not report.asserts(sentence) or report.terms.both_sides.search(said):
            continue
        matches = list(report.terms.location_pattern.finditer(report.text, sentence.body, sentence.end))
        sides = {w for m in matches for w in re.findall(r"left|right|\blt\b|\brt\b", m.group().lower())}
        if len(sides) > 1 or re.search(r"(?:left|right) (?:and|or|greater|more|worse|less)", said, re.IGNORECASE):
            continue
        if len(matches) == 1:  # two places in one sentence would leave it contradicting itself
            places += matches
    return _exchange(report, places, report.terms.location, rng)


def _exchange(
    report: _Report, places: list[re.Match[str]], table: dict[str, list[str]], rng: random.Random
) -> Injected | None:
    if not places:
        return None
    place = rng.choice(places)
    return report.replaced(place.start(), place.end(), rng.choice(table[place.group().lower()]))


def _false_prediction(report: _Report, rng: random.Random) -> Injected | None:
    mentioned = {m.label for m in report.mentions}
    return _first_that_changes(
        report, [s for label, all_ in report.terms.statements.items() if label not in mentioned for s in all_], rng
    )


def _opposite_sentence(report: _Report, rng: random.Random) -> Injected | None:
    labels = label_report(report.text, report.terms.folder)
    denials = [s for label, value in labels.items() if value == 1 for s in report.terms.denials.get(label, ())]
    statements = [s for label, value in labels.items() if value == 0 for s in report.terms.statements.get(label, ())]
    # A denial leaves the label as it is (stated wins over denied), so it is taken at its word: it opposes a statement.
    if denials and (not statements or rng.random() < 0.5):
        return report.inserted(rng.choice(denials), rng)
    return _first_that_changes(report, statements, rng)


def _first_that_changes(report: _Report, sentences: list[str], rng: random.Random) -> Injected | None:
    for sentence in rng.sample(sentences, len(sentences)):
        result = report.inserted(sentence, rng)
        if report.changes_labels(result):
            return result
    return None


_DENIALS = re.compile(
    r"\b(?:there (?:is|are) )?"
    r"(?P<no>no (?:(?:definite|radiographic|convincing|obvious) )*(?:evidence (?:of|for) |sign of )?)(?=\w)"
    r"|\b(?P<without>without (?:evidence of |sign of )?)(?=\w)"
    r"|(?<= )not (?=(?:seen|identified|enlarged|widened|visualized|present)\b)",
    re.IGNORECASE,
)
# "no effusion or pneumothorax is seen": a list that is denied as one, up to what closes it
_LISTED = re.compile(r"\b(?P<or>or|nor)\b|\b(?P<is>is|was)\b|[;:]|\b(?:but|with|which|that|and|there)\b", re.IGNORECASE)
_AFFIRMED = re.compile(
    r"(?P<there>there (?:is|are) )(?:an? |the )?(?=\w)"
    r"|(?P<state>.{3,60}? (?:is|are|remains) )(?=(?:\w+ly )?(?:enlarged|widened)\b)"
    r"|an? (?=\w)"
    r"|(?!(?:the|this|these|those|it|they|heart|cardiac|mediastin\w*|both|again|as)\b)(?=\w)",
    re.IGNORECASE,
)


def _false_negation(report: _Report, rng: random.Random) -> Injected | None:
    edits: list[Callable[[], Injected]] = []
    for sentence in report.sentences:
        values = {m.value for m in report.within(sentence) if m.label not in (DEVICES, OTHER)}
        if values == {0}:
            for match in _DENIALS.finditer(report.text, sentence.body, sentence.end):
                edits.append(lambda s=sentence, m=match: _without_denial(report, s, m))
        elif values == {1}:
            said = report.said(sentence)
            match = _AFFIRMED.match(said)
            if match and not re.search(r"\b(?:no|not|without|normal)\b", said, re.IGNORECASE):
                edits.append(lambda s=sentence, m=match: _with_denial(report, s, m))
    for edit in rng.sample(edits, len(edits)):
        result = edit()
        if report.changes_labels(result):
            return result
    return None


def _without_denial(report: _Report, sentence: Sentence, match: re.Match[str]) -> Injected:
    """ "No effusion" -> "Effusion", "without edema" -> "with edema", "not enlarged" -> "enlarged".

    Of a list all is affirmed: "no effusion or edema is seen" -> "effusion and edema are seen".
    """
    text = report.text
    if match.group("without"):
        affirmed, start = report.cased("with "), match.start()
        affirmed = affirmed.capitalize() if text[start].isupper() and not affirmed.isupper() else affirmed
    else:
        affirmed, start = "", match.start("no") if match.group("no") else match.start()
    rest, end = _joined_list(report, match.end(), sentence.end)
    if start == sentence.body and not affirmed:
        rest = rest[0].upper() + rest[1:]
    changed = text[:start] + affirmed + rest + text[end:]
    if end == match.end() + 1:  # one finding: the span is its words, for nothing is left of the denial
        word = re.compile(r"\S+").match(changed, start)
        shift = match.end() - start - len(affirmed)
        mention = [m.end - shift for m in report.within(sentence) if m.start >= match.end()]
        return Injected(changed, start, min(max([word.end() if word else start, *mention[:1]]), len(changed)))
    return Injected(changed, start, start + len(affirmed) + len(rest))


def _joined_list(report: _Report, start: int, stop: int) -> tuple[str, int]:
    """What follows a denial, said as a statement, and where it ends in the text: one character where it is no list."""
    text = report.text
    pieces, position, joined = [], start, False
    for mark in _LISTED.finditer(text, start, stop):
        if mark["or"]:
            pieces += [text[position : mark.start()], report.cased("and")]
        elif mark["is"] and joined:
            pieces += [text[position : mark.start()], report.cased("are" if mark["is"].lower() == "is" else "were")]
        else:
            break
        joined, position = True, mark.end()
        if mark["is"]:
            break
    return ("".join(pieces), position) if joined else (text[start], start + 1)


def _with_denial(report: _Report, sentence: Sentence, match: re.Match[str]) -> Injected:
    """ "There is a small effusion" -> "There is no small effusion", "Small effusion" -> "No small effusion",
    "the heart is enlarged" -> "the heart is not enlarged"."""
    text, at = report.text, sentence.body + match.end()
    if match.group("there") or match.group("state"):
        kept = sentence.body + match.end("there" if match.group("there") else "state")
        word = report.cased("no" if match.group("there") else "not")
        return Injected(f"{text[:kept]}{word} {text[at:]}", kept, kept + len(word))
    word = report.cased("No" if text[sentence.body].isupper() else "no")
    first = text[at].lower() if text[at + 1 : at + 2].islower() else text[at]
    changed = f"{text[: sentence.body]}{word} {first}{text[at + 1 :]}"
    recased = first != text[at]  # the letter that lost its capital is changed too
    return Injected(changed, sentence.body, sentence.body + len(word) + 1 + recased)


_MEASURE = re.compile(
    r"(?<![\w./])(\d{1,3}(?:\.\d{1,2})?)(?=(?:\s?(?:-|x|to|by)\s?\d{1,3}(?:\.\d{1,2})?)?\s?-?(?:mm|cm|ml|cc)\b)", re.I
)


def _measurement(report: _Report, rng: random.Random) -> Injected | None:
    places = list(_MEASURE.finditer(report.text))
    if not places:
        return None
    place = rng.choice(places)
    old = float(place.group(1))
    decimals = len(place.group(1).partition(".")[2])
    new = old * rng.choice((2, 3)) if old < 10 or rng.random() < 0.5 else old / 2
    written = f"{new:.{decimals}f}"
    if float(written) == old or float(written) == 0:
        written = f"{old + 10**-decimals * 5:.{decimals}f}"
    return report.replaced(place.start(), place.end(), written)


def _device_added(report: _Report, rng: random.Random) -> Injected | None:
    absent = [d for d in report.terms.devices if not d.pattern.search(report.text)]
    if not absent:
        return None
    return report.inserted(rng.choice(rng.choice(absent).added), rng)


# Clips and wires in the abdomen or axilla are no device of the chest that could be mistaken for another.
_ELSEWHERE = re.compile(
    r"\b(?:quadrant|abdom\w*|cholecyst\w*|epigastr\w*|axill\w*|breast|neck|cervical|lumbar)\b", re.I
)


def _device_renamed(report: _Report, rng: random.Random) -> Injected | None:
    places = [
        (d, m)
        for sentence in report.sentences
        if not _ELSEWHERE.search(report.said(sentence))
        for d in report.terms.devices
        for m in d.pattern.finditer(report.text, sentence.body, sentence.end)
    ]
    alone = [(d, m) for d, m in places if not any(_touches(m, n, report.text) for _, n in places if n is not m)]
    if not alone:
        return None
    device, match = rng.choice(alone)
    several = match.group().endswith("s") and not match.group().endswith("is")
    names = [
        other.names[0] if other.names[0].endswith("s") or not several else other.names[0] + "s"
        for other in report.terms.devices
        if other.group == device.group and not other.pattern.search(report.text)
    ]
    return report.replaced(match.start(), match.end(), rng.choice(names)) if names else None


def _touches(name: re.Match[str], other: re.Match[str], text: str) -> bool:
    """Whether a device's name lies in a longer one, or beside another ("pacemaker defibrillator": one device)."""
    if name.end() <= other.start() or other.end() <= name.start():
        between = text[min(name.end(), other.end()) : max(name.start(), other.start())]
        return between.strip(" -/") == ""
    return name.span() != other.span() and other.start() <= name.start() and name.end() <= other.end()


def _device_position(report: _Report, rng: random.Random) -> Injected | None:
    places = [
        match
        for sentence in report.sentences
        if report.has_device(sentence)
        for match in report.terms.position_pattern.finditer(report.text, sentence.body, sentence.end)
    ]
    return _exchange(report, places, report.terms.positions, rng)


_INJECTORS: dict[str, Callable[[_Report, random.Random], Injected | None]] = {
    "severity": _severity,
    "location": _location,
    "false_prediction": _false_prediction,
    "false_negation": _false_negation,
    "measurement": _measurement,
    "opposite_sentence": _opposite_sentence,
    "device_added": _device_added,
    "device_renamed": _device_renamed,
    "device_position": _device_position,
}
