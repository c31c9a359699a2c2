"""Phrases: how sentence templates are kept, and how one becomes a statement about a study.

A `Family` is the vocabulary of one way of writing (full prose, impressions, shorthand, Open-I, Korean-English). Its
templates are data in `phrases_*`; `say` fills one in and says which CheXpert labels the sentence implies.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from cxrflow.demo.chexpert_labels import OTHER_FINDING, UNCERTAIN
from cxrflow.demo.findings import Finding
from cxrflow.demo.seeding import choose
from cxrflow.demo.wording import fields

Labels = Mapping[str, int]
Template = str | tuple[str, Labels]  # with labels of its own where the words say something else than the kind's default
Templates = Mapping[str, tuple[Template, ...]]

DEFAULT_LABELS: dict[str, Labels] = {
    "pleural_effusion": {"Pleural Effusion": 1},
    "pneumothorax": {"Pneumothorax": 1},
    "consolidation": {"Consolidation": 1},
    "atelectasis": {"Atelectasis": 1},
    "nodule": {"Lung Lesion": 1},
    "edema": {"Edema": 1},
    "cardiomegaly": {"Cardiomegaly": 1},
    "emphysema": {OTHER_FINDING: 1},
    "rib_fracture": {"Fracture": 1},
    "endotracheal_tube": {"Support Devices": 1},
    "central_line": {"Support Devices": 1},
    "pacemaker": {"Support Devices": 1},
    "sternotomy_wires": {"Support Devices": 1},
}
OPACITY: Labels = {"Lung Opacity": 1}
PNEUMONIA: Labels = {"Lung Opacity": 1, "Pneumonia": 1}
MAYBE_PNEUMONIA: Labels = {"Lung Opacity": 1, "Pneumonia": -1}
CONSOLIDATION_MAYBE_PNEUMONIA: Labels = {"Consolidation": 1, "Pneumonia": -1}


@dataclass(frozen=True)
class Statement:
    """A clause of a report, without its full stop; the CheXpert labels it implies; the kind of finding it is about."""

    text: str
    labels: Labels
    finding: str | None = None


@dataclass(frozen=True)
class Family:
    """Templates of one way of writing.

    positive: by kind ("pleural_effusion.bilateral" for fluid on both sides), at least four each; possible: hedged ones;
    negative: by absent kind; normal: whole-study normals; nothing_acute: the same where devices are seen; change: how a
    clause goes on, by change since the last study ("new", "unchanged", "more", "less"); resolved: by kind that is gone.
    """

    positive: Templates
    negative: Templates
    normal: tuple[Template, ...]
    nothing_acute: tuple[Template, ...]
    possible: Templates = field(default_factory=dict)
    change: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    resolved: Templates = field(default_factory=dict)


def say(
    family: Family, finding: Finding, rng: np.random.Generator, change: str | None = None, possible: bool = False
) -> Statement:
    """A statement that the finding is there (or, `possible`, may be there), with all its parameters.

    `change` adds how it compares with the last study where the family has words for it. Raises KeyError for a finding
    that the family has no words for.
    """
    kind = finding.finding
    key = f"{kind}.bilateral" if finding.side == "bilateral" else kind
    default = DEFAULT_LABELS[kind]
    if possible and key in family.possible:
        text, labels = _choose(family.possible[key], rng, dict.fromkeys(default, UNCERTAIN))
    else:
        text, labels = _choose(family.positive[key], rng, default)
    text = text.format(**fields(finding))
    if change and family.change.get(change):
        text += choose(rng, family.change[change])
    return Statement(text, labels, kind)


def say_absent(family: Family, kind: str, rng: np.random.Generator) -> Statement:
    """A statement that nothing of this kind is seen."""
    text, labels = _choose(family.negative[kind], rng, dict.fromkeys(DEFAULT_LABELS[kind], 0))
    return Statement(text, labels, kind)


def say_resolved(family: Family, finding: Finding, rng: np.random.Generator) -> Statement:
    """A statement that a finding of the last study is gone."""
    text, labels = _choose(family.resolved[finding.finding], rng, dict.fromkeys(DEFAULT_LABELS[finding.finding], 0))
    return Statement(text.format(**fields(finding)), labels, finding.finding)


def say_normal(family: Family, rng: np.random.Generator, devices: bool = False) -> Statement:
    """A statement that the study is normal or, with `devices`, that it shows nothing else."""
    text, labels = _choose(family.nothing_acute if devices else family.normal, rng, {})
    return Statement(text, labels)


def _choose(templates: tuple[Template, ...], rng: np.random.Generator, default: Labels) -> tuple[str, Labels]:
    # Radiologists have habits: the first wording is the usual one, the n-th is used 1/n as often (Zipf).
    template = choose(rng, templates, [1 / n for n in range(1, len(templates) + 1)])
    return (template, default) if isinstance(template, str) else template
