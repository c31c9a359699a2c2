"""Findings: what is wrong with a chest, as data. A random stream in, a study's findings out.

A `Finding` carries exactly the parameters that both the picture (`frontal_findings`, `lateral`) and the sentence
(`phrases_*`) need, so that one truth drives both. Follow-up studies evolve from the one before.
"""

from dataclasses import asdict, dataclass, replace

import numpy as np

from cxrflow.demo.seeding import choose

SIDES = ("right", "left")
ZONES = ("upper", "mid", "lower")
SIZES = ("small", "moderate", "large")
GRADES = ("mild", "moderate", "severe")


@dataclass(frozen=True, order=True)
class Finding:
    """One finding. `side` is the patient's; a parameter that does not apply to the kind is None.

    side: right | left | bilateral; zone: upper | mid | lower; severity: small | moderate | large for volumes,
    mild | moderate | severe for grades; mm: diameter; cm: height of a tube's tip above the carina.
    """

    finding: str
    side: str | None = None
    zone: str | None = None
    severity: str | None = None
    mm: int | None = None
    cm: int | None = None

    def as_record(self) -> dict[str, str | int | None]:
        """The finding as a plain dictionary, in the column order of findings.jsonl."""
        return asdict(self)


@dataclass(frozen=True)
class Kind:
    """How a finding is drawn at random: its share among abnormal studies and the values of its parameters."""

    share: float
    sides: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    mm: tuple[int, ...] = ()
    cm: tuple[int, ...] = ()
    portable_only: bool = False  # lines and tubes belong to bedside films
    chronic: bool = False  # still there on the next film

    def sample(self, name: str, rng: np.random.Generator) -> Finding:
        """A finding of this kind with random parameters."""

        def one(values):
            return choose(rng, values) if values else None

        return Finding(name, one(self.sides), one(self.zones), one(self.severities), one(self.mm), one(self.cm))


KINDS: dict[str, Kind] = {
    "pleural_effusion": Kind(0.34, (*SIDES, "bilateral"), severities=SIZES),
    "cardiomegaly": Kind(0.28, severities=GRADES, chronic=True),
    "consolidation": Kind(0.34, SIDES, ZONES),
    "pneumothorax": Kind(0.20, SIDES, severities=SIZES),
    "nodule": Kind(0.20, SIDES, ZONES, mm=tuple(range(10, 31, 2)), chronic=True),
    "edema": Kind(0.16, severities=GRADES),
    "atelectasis": Kind(0.17, SIDES),
    "emphysema": Kind(0.06, chronic=True),
    "rib_fracture": Kind(0.05, SIDES, chronic=True),
    "endotracheal_tube": Kind(0.32, cm=(2, 3, 4, 5, 6, 7), portable_only=True),
    "central_line": Kind(0.38, SIDES, portable_only=True),
    "pacemaker": Kind(0.12, chronic=True),
    "sternotomy_wires": Kind(0.12, chronic=True),
}
DEVICES = frozenset({"endotracheal_tube", "central_line", "pacemaker", "sternotomy_wires"})

Findings = tuple[Finding, ...]


def find(findings: Findings, name: str) -> Finding | None:
    """The finding called `name`, or None; a study has at most one of each kind."""
    return next((f for f in findings if f.finding == name), None)


def sides_of(finding: Finding) -> tuple[str, ...]:
    """The patient's sides a finding lies on: both for a bilateral one."""
    return SIDES if finding.side == "bilateral" else (finding.side,) if finding.side else ()


def can_be_seen_together(findings: Findings) -> bool:
    """Whether every finding would still be visible: none lies under fluid or in the air of a large pneumothorax."""
    effusion, air = find(findings, "pleural_effusion"), find(findings, "pneumothorax")
    edema, emphysema = find(findings, "edema"), find(findings, "emphysema")
    drowned = set(sides_of(effusion)) if effusion and effusion.severity != "small" else set()
    collapsed = {air.side} if air and air.severity == "large" else set()
    if edema and emphysema:
        return False
    if air and effusion and air.side in sides_of(effusion) and "large" in (air.severity, effusion.severity):
        return False
    for f in findings:
        low = f.finding == "atelectasis" or f.zone == "lower"
        if low and f.side in drowned:
            return False
        if f.finding in ("consolidation", "nodule", "atelectasis") and f.side in collapsed:
            return False
    consolidation, nodule = find(findings, "consolidation"), find(findings, "nodule")
    if consolidation and nodule:  # a nodule inside a consolidation is not seen
        return (consolidation.side, consolidation.zone) != (nodule.side, nodule.zone)
    return True


def sample_findings(rng: np.random.Generator, portable: bool, normal_share: float) -> Findings:
    """Findings of a first study: none with probability `normal_share`, else at least one, at most five."""
    if rng.random() < normal_share:
        return ()
    while True:
        drawn = tuple(
            kind.sample(name, rng)
            for name, kind in KINDS.items()
            if rng.random() < kind.share and (portable or not kind.portable_only)
        )
        if 1 <= len(drawn) <= 5 and can_be_seen_together(drawn):
            return drawn


def evolve(previous: Findings, rng: np.random.Generator, portable: bool, normal_share: float) -> Findings:
    """Findings of a follow-up study: chronic ones stay, acute ones stay, change in severity or go, new ones come."""
    kept = []
    for f in previous:
        kind = KINDS[f.finding]
        if kind.portable_only and not portable:
            continue
        if not kind.chronic and rng.random() < 0.4:
            continue
        if kind.severities and rng.random() < 0.4:
            step = kind.severities.index(f.severity) + choose(rng, (-1, 1))
            f = replace(f, severity=kind.severities[min(max(step, 0), len(kind.severities) - 1)])
        if kind.cm and rng.random() < 0.5:
            f = replace(f, cm=choose(rng, kind.cm))
        kept.append(f)
    fresh = sample_findings(rng, portable, 0.4 if kept else normal_share)
    names = {f.finding for f in kept}
    for f in fresh:
        trial = (*kept, f)
        wanted = not kept or rng.random() < 0.6
        if f.finding not in names and len(trial) <= 5 and wanted and can_be_seen_together(trial):
            kept.append(f)
    result = tuple(sorted(kept))
    return result if can_be_seen_together(result) else tuple(sorted(fresh))
