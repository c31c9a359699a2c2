"""Reports of demo-mimic: the wide FINAL REPORT of MIMIC-CXR, in six ways of writing.

Lines start with one blank and end before column 80; a header stands in capitals at a line's start and ends with a
colon; paragraphs are parted by a line of one blank. Addenda and wet reads stand above the report, closed by a line of
underscores. Text that MIMIC-CXR would have removed is "___"; identifiers are planted on purpose beside it.
"""

import textwrap

import numpy as np

from cxrflow.demo.findings import DEVICES
from cxrflow.demo.narrative import (
    conclusion,
    draw_unsure,
    lungs_are_clear,
    negatives,
    positives,
    resolved,
    sentence,
    shuffled,
    upper,
)
from cxrflow.demo.phi import NOTES, SIGNATURES, PhiWriter
from cxrflow.demo.phrases import Statement, say_normal
from cxrflow.demo.phrases_prose import FINDINGS, IMPRESSION
from cxrflow.demo.phrases_shorthand import SHORTHAND
from cxrflow.demo.report import Case, Report
from cxrflow.demo.seeding import choose

STYLES = {
    "full": 0.64,
    "impression_only": 0.12,
    "findings_only": 0.06,
    "no_sections": 0.02,
    "shorthand": 0.09,
    "upper": 0.07,
}
WIDTH = 79
TITLE = " " * 33 + "FINAL REPORT"
RULE = " " + "_" * (WIDTH - 1)
HARD_BLANK = "\u00a0"  # keeps a planted identifier on one line while text is wrapped
HEADER_TYPOS = {"FINDINGS": "FINDINS", "IMPRESSION": "IMPRESSON", "COMPARISON": "COMPARISION"}
REASONS = (
    ("shortness of breath", "evaluate for acute process"),
    ("cough and fever", "evaluate for pneumonia"),
    ("chest pain", "acute cardiopulmonary process?"),
    ("hypoxia", "interval change"),
    ("altered mental status", "infection?"),
    ("line placement", "confirm position"),
    ("a fall", "rule out injury"),
    ("sepsis", "evaluate for source"),
    ("leukocytosis", "question pneumonia"),
    ("planned surgery", "baseline"),
)
BOILERPLATE = (
    "THE ATTENDING RADIOLOGIST HAS REVIEWED THIS EXAMINATION AND AGREES WITH THE INTERPRETATION.",
    "THIS REPORT HAS BEEN ANONYMIZED. DATES ARE OFFSET FROM THE ORIGINAL.",
    "SUMMARY CODE 2: ABNORMALITY, NO IMMEDIATE ATTENTION NEEDED.",
)

Section = tuple[str, list[str]]  # header, paragraphs


def write_mimic_report(
    case: Case, phi: PhiWriter, rng: np.random.Generator, uncertain_share: float, with_phi: bool
) -> Report:
    """A report of the case in a random style of `STYLES`; `with_phi` plants identifiers."""
    style = choose(rng, tuple(STYLES), tuple(STYLES.values()))
    capitals = style == "upper"
    found, concluded = _statements(style, case, rng, uncertain_share)
    sections = _preamble(case, phi, rng, with_phi and not capitals)
    body: list[Section] = []
    if found:
        body.append(("FINDINGS", _paragraphs(found, style, numbered=capitals)))
    if concluded:
        numbered = capitals or (style != "shorthand" and len(concluded) > 1 and rng.random() < 0.4)
        body.append(("IMPRESSION", _paragraphs(concluded, style, numbered)))
    last = body[-1][1]
    if capitals:
        last.append(choose(rng, BOILERPLATE))
    if with_phi:
        _plant(last, body, phi, rng, capitals)
    traits = []
    if style == "no_sections":
        lines = [*_blocks(sections), " ", *_wrapped([p for _, paragraphs in body for p in paragraphs])]
    else:
        sections += body
        if rng.random() < 0.04:
            traits.append("header_typo")
            sections = _with_typo(sections, rng)
        lines = _blocks(sections)
    lines = [TITLE, *lines]
    if rng.random() < 0.05:
        traits.append("wet_read")
        early = "  ".join(map(sentence, positives(SHORTHAND, case.findings, None, rng))) or "Lungs clear."
        lines = [
            f" WET READ:  ___ ___ {choose(rng, ('7:52 PM', '2:15 AM', '11:40 PM'))}",
            *_wrapped([early]),
            RULE,
            *lines,
        ]
    if rng.random() < 0.04:
        traits.append("addendum")
        note = "The referring team was informed of the findings at the time of review"
        note = phi.fill(choose(rng, NOTES)) if with_phi else note
        lines = [" " * 32 + "FINAL ADDENDUM", *_wrapped([f"ADDENDUM:  {_hold(note, phi)}."]), RULE, *lines]
    text = "\n".join(lines).replace(HARD_BLANK, " ") + "\n"
    labels = tuple(s.labels for s in (*found, *concluded))
    return Report(text, style, labels, tuple(phi.planted), tuple(traits))


def _statements(
    style: str, case: Case, rng: np.random.Generator, share: float
) -> tuple[list[Statement], list[Statement]]:
    """Statements of the findings and of the impression section; one of them may be empty."""
    now, before = case.findings, case.previous
    long, short = (SHORTHAND, SHORTHAND) if style == "shorthand" else (FINDINGS, IMPRESSION)
    unsure = draw_unsure((long, short), now, rng, share)
    with_findings = style != "impression_only" and (style != "shorthand" or rng.random() < 0.6)
    with_impression = style not in ("findings_only", "no_sections") and (not with_findings or rng.random() < 0.85)
    found: list[Statement] = []
    concluded: list[Statement] = []
    if with_findings:
        found = positives(long, now, before, rng, unsure) + resolved(long, now, before, rng, 0.3)
        if lungs_are_clear(now):
            found.insert(0, say_normal(long, rng, devices=bool(now)))
        found += shuffled(negatives(long, now, rng, 0.45), rng)
    if with_impression:
        concluded = conclusion(short, now, before, rng, unsure, 0.1 if found else 0.35)
        if found:  # tubes and wires are mostly left to the findings section
            concluded = [s for s in concluded if s.finding not in DEVICES or rng.random() < 0.4] or concluded
    if style == "upper":
        return [upper(s) for s in found], [upper(s) for s in concluded]
    return found, concluded


def _preamble(case: Case, phi: PhiWriter, rng: np.random.Generator, with_phi: bool) -> list[Section]:
    """Examination, indication, technique and comparison."""
    if case.portable:
        examination, technique = "CHEST (PORTABLE AP)", "Portable AP view of the chest."
    elif "LATERAL" in case.views:
        examination, technique = "CHEST (PA AND LAT)", "Chest PA and lateral."
    else:
        examination, technique = "CHEST (PA)", "Single PA view of the chest."
    word = "woman" if case.sex == "F" else "man"
    reason, question = choose(rng, REASONS)
    age = _hold(phi.fill("{age90}"), phi) if with_phi and rng.random() < 0.12 else "___ year old"
    comparison = (
        "None." if case.previous is None else choose(rng, ("Chest radiograph ___.", "___", "Prior study from ___."))
    )
    if with_phi and case.previous is not None and rng.random() < 0.3:
        comparison = _hold(phi.fill(choose(rng, ("Chest radiograph of {date}.", "Radiograph dated {date_text}."))), phi)
    sections: list[Section] = [
        ("EXAMINATION", [examination]),
        ("INDICATION", [f"{age} {word} with {reason}  // {question}"]),
        ("TECHNIQUE", [technique]),
        ("COMPARISON", [comparison]),
    ]
    return [s for s in sections if s[0] in ("INDICATION", "COMPARISON") or rng.random() < 0.8]


def _paragraphs(statements: list[Statement], style: str, numbered: bool) -> list[str]:
    """One running paragraph, or a numbered list."""
    if numbered:
        return [f"{n}.  {sentence(s)}" for n, s in enumerate(statements, 1)]
    if style == "shorthand":
        return [". ".join(s.text for s in statements) + "."]
    return ["  ".join(map(sentence, statements))]


def _plant(last: list[str], body: list[Section], phi: PhiWriter, rng: np.random.Generator, capitals: bool) -> None:
    """One or two notes in the last section or one of its own, and mostly a signature at the end."""
    for _ in range(int(rng.integers(1, 3))):
        note = _hold(phi.fill(choose(rng, NOTES), capitals), phi) + "."
        place = rng.random()
        if place < 0.5 and not capitals:
            last[-1] += f"  {note}"
        elif place < 0.8:
            last.append(note)
        else:
            body.append(("NOTIFICATION", [note]))
    if rng.random() < 0.7:
        body[-1][1].append(_hold(phi.fill(choose(rng, SIGNATURES), capitals), phi))


def _hold(text: str, phi: PhiWriter) -> str:
    """`text` with its planted identifiers tied together, so that wrapping does not part them."""
    for planted in phi.planted:
        text = text.replace(planted.value, planted.value.replace(" ", HARD_BLANK))
    return text


def _wrapped(paragraphs: list[str]) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        if lines:
            lines.append(" ")
        wrapped = textwrap.wrap(paragraph, WIDTH - 1, break_long_words=False, break_on_hyphens=False)
        lines += [f" {line}" for line in wrapped]
    return lines


def _blocks(sections: list[Section]) -> list[str]:
    """Lines of the sections: short ones beside their header, findings and impression below it."""
    lines: list[str] = []
    for header, paragraphs in sections:
        if lines:
            lines.append(" ")
        below = header.startswith(("FINDIN", "IMPRESS"))
        if below:
            lines += [f" {header}: ", " ", *_wrapped(paragraphs)]
        else:
            lines += _wrapped([f"{header}:  {paragraphs[0]}", *paragraphs[1:]])
    return lines


def _with_typo(sections: list[Section], rng: np.random.Generator) -> list[Section]:
    """The sections with one header misspelt."""
    candidates = [i for i, (header, _) in enumerate(sections) if header in HEADER_TYPOS]
    at = choose(rng, candidates)
    return [(HEADER_TYPOS[h] if i == at else h, p) for i, (h, p) in enumerate(sections)]
