"""Narrative: what a report has to say about a study, before any style is put on it.

In: the study's findings, those of the patient's last study, a phrase family. Out: statements in reading order.
"""

import numpy as np

from cxrflow.demo.findings import DEVICES, KINDS, Finding, Findings, find
from cxrflow.demo.phrases import Family, Statement, say, say_absent, say_normal, say_resolved

# What a normal-lungs sentence would contradict.
LUNG_KINDS = frozenset(
    {"pleural_effusion", "pneumothorax", "consolidation", "atelectasis", "nodule", "edema", "emphysema"}
)


def change_since(finding: Finding, previous: Findings | None) -> str | None:
    """How a finding compares with the last study: new, unchanged, more, less; None where there is none to compare.

    A finding that moved to another side or zone is new.
    """
    if previous is None:
        return None
    before = find(previous, finding.finding)
    if before is None or (before.side, before.zone) != (finding.side, finding.zone):
        return "new"
    scale = KINDS[finding.finding].severities
    if finding.severity != before.severity:
        return "more" if scale.index(finding.severity) > scale.index(before.severity) else "less"
    return "unchanged" if (before.cm, before.mm) == (finding.cm, finding.mm) else None


def draw_unsure(
    families: tuple[Family, ...], findings: Findings, rng: np.random.Generator, share: float
) -> frozenset[str]:
    """Kinds that the report will call possible instead of present, each with probability `share`.

    Only kinds that all of the report's families have hedged words for: its sections must not disagree.
    """
    kinds = [f.finding for f in findings if f.side != "bilateral" and all(f.finding in x.possible for x in families)]
    return frozenset(kind for kind in kinds if rng.random() < share)


def positives(
    family: Family,
    findings: Findings,
    previous: Findings | None,
    rng: np.random.Generator,
    unsure: frozenset[str] = frozenset(),
    change_share: float = 0.35,
) -> list[Statement]:
    """One statement a finding, findings before devices, each group shuffled; kinds in `unsure` are hedged."""
    order = shuffled(list(findings), rng)
    order.sort(key=lambda f: f.finding in DEVICES)
    said = []
    for f in order:
        possible = f.finding in unsure
        change = change_since(f, previous) if rng.random() < change_share and not possible else None
        said.append(say(family, f, rng, change, possible))
    return said


def negatives(family: Family, findings: Findings, rng: np.random.Generator, share: float) -> list[Statement]:
    """Statements about kinds that are absent, each with probability `share`, in a fixed anatomical order."""
    absent = [kind for kind in family.negative if find(findings, kind) is None]
    return [say_absent(family, kind, rng) for kind in absent if rng.random() < share]


def resolved(
    family: Family, findings: Findings, previous: Findings | None, rng: np.random.Generator, share: float
) -> list[Statement]:
    """Statements about findings of the last study that are gone, each with probability `share`."""
    gone = [f for f in previous or () if f.finding in family.resolved and find(findings, f.finding) is None]
    return [say_resolved(family, f, rng) for f in gone if rng.random() < share]


def lungs_are_clear(findings: Findings) -> bool:
    """Whether a sentence such as "the lungs are clear" would be true."""
    return not any(f.finding in LUNG_KINDS for f in findings)


def conclusion(
    family: Family,
    findings: Findings,
    previous: Findings | None,
    rng: np.random.Generator,
    unsure: frozenset[str],
    negative_share: float,
) -> list[Statement]:
    """A whole impression: a normal statement where nothing but devices is seen, else findings and a few negatives."""
    said = positives(family, findings, previous, rng, unsure)
    if all(f.finding in DEVICES for f in findings):
        return [say_normal(family, rng, devices=bool(findings)), *said]
    return said + negatives(family, findings, rng, negative_share)


def sentence(statement: Statement) -> str:
    """The statement as a sentence: capital first letter (unless it starts with a mark or a digit), full stop."""
    text = statement.text
    return text[0].upper() + text[1:] + "."


def upper(statement: Statement) -> Statement:
    """The statement in capitals."""
    return Statement(statement.text.upper(), statement.labels, statement.finding)


def shuffled(items: list, rng: np.random.Generator) -> list:
    """The items in random order."""
    return [items[i] for i in rng.permutation(len(items))]
