"""Reports of demo-hospital: impression-only Korean-English shorthand of an intensive care unit, noisy and short."""

import numpy as np

from cxrflow.demo.narrative import conclusion, draw_unsure, negatives
from cxrflow.demo.phi import KOREAN_NOTES, KOREAN_SIGNATURES, PhiWriter
from cxrflow.demo.phrases_korean import KOREAN
from cxrflow.demo.report import Case, Report
from cxrflow.demo.seeding import choose

NO_CHANGE = ("No change", "No interval change.", "n/c", "변화 없음", "No significant interval change since last study")
MISSPELT = {
    "consolidation": "consolidaton",
    "pneumothorax": "pneumothoax",
    "effusion": "effuison",
    "atelectasis": "atelectais",
    "Cardiomegaly": "Cardiomegally",
    "pneumonia": "pneumoina",
}


def write_hospital_report(
    case: Case, phi: PhiWriter, rng: np.random.Generator, uncertain_share: float, with_phi: bool, kind: str = "ordinary"
) -> Report:
    """A report of the case; `kind` is "ordinary", "no_change" (says only that) or "empty"."""
    if kind == "empty":
        return Report(choose(rng, ("", " ", "\n")), "korean", (), (), ("empty",))
    if kind == "no_change":
        return Report(choose(rng, NO_CHANGE), "korean", (), (), ("no_change",))
    unsure = draw_unsure((KOREAN,), case.findings, rng, uncertain_share)
    said = conclusion(KOREAN, case.findings, case.previous, rng, unsure, 0.25)
    if not case.findings:
        said += negatives(KOREAN, case.findings, rng, 0.2)
    traits = []
    clauses = [s.text for s in said]
    if rng.random() < 0.08:
        at = int(rng.integers(len(clauses)))
        for right, wrong in MISSPELT.items():
            if right in clauses[at]:
                clauses[at] = clauses[at].replace(right, wrong)
                traits.append("misspelt")
                break
    match choose(rng, ("running", "lines", "numbered", "dashes"), (0.45, 0.25, 0.2, 0.1)):
        case "running":
            text = ". ".join(clauses) + choose(rng, (".", ""))
        case "lines":
            text = "\n".join(clauses)
        case "numbered":
            text = "\n".join(f"{n}. {c}" for n, c in enumerate(clauses, 1))
        case _:
            text = "\n".join(f"- {c}" for c in clauses)
    if rng.random() < 0.15:
        text = choose(rng, ("Imp) ", "[Conclusion]\n", "Conclusion: ", "CXR:\n")) + text
    if with_phi:
        for _ in range(int(rng.integers(1, 3))):
            text += "\n" + phi.fill(choose(rng, KOREAN_NOTES))
        if rng.random() < 0.6:
            text += "\n" + phi.fill(choose(rng, KOREAN_SIGNATURES))
    return Report(text, "korean", tuple(s.labels for s in said), tuple(phi.planted), tuple(traits))
