"""Reports of demo-openi: four sections about an outpatient film, de-identified with XXXX.

No identifier is planted here: the collection comes de-identified, and its marks must survive the workflow untouched.
"""

import numpy as np

from cxrflow.demo.findings import DEVICES, Finding
from cxrflow.demo.narrative import conclusion, draw_unsure, lungs_are_clear, negatives, positives, sentence, shuffled
from cxrflow.demo.phrases import say_normal
from cxrflow.demo.phrases_openi import OPENI
from cxrflow.demo.report import Case, Report
from cxrflow.demo.seeding import choose
from cxrflow.demo.wording import LOBES

SECTIONS = ("COMPARISON", "INDICATION", "FINDINGS", "IMPRESSION")
INDICATIONS = (
    "Shortness of breath",
    "XXXX-year-old with cough",
    "Chest pain",
    "Positive TB test",
    "Preop evaluation",
    "Dyspnea, XXXX",
    "Fever and cough for XXXX days",
    "XXXX year old with syncope",
    "Follow up pneumonia",
    "Dizziness, XXXX",
)


def write_openi_report(case: Case, rng: np.random.Generator, uncertain_share: float, empty: bool = False) -> Report:
    """A report of the case. `sections` holds four texts, each possibly ""; `empty` leaves the last two so."""
    sections = {
        "COMPARISON": choose(rng, ("None.", "None available.", "XXXX, XXXX", "XXXX.", "")),
        "INDICATION": choose(rng, INDICATIONS),
        "FINDINGS": "",
        "IMPRESSION": "",
    }
    if empty:
        return Report(_joined(sections), "openi", (), (), ("empty",), sections)
    now = case.findings
    unsure = draw_unsure((OPENI,), now, rng, uncertain_share)
    statements = []
    if rng.random() < 0.87:
        found = positives(OPENI, now, None, rng, unsure)
        if lungs_are_clear(now):
            found.insert(0, say_normal(OPENI, rng, devices=bool(now)))
        found += shuffled(negatives(OPENI, now, rng, 0.5), rng)
        sections["FINDINGS"] = " ".join(map(sentence, found))
        statements += found
    concluded = conclusion(OPENI, now, None, rng, unsure, 0.1)
    if statements:
        concluded = [s for s in concluded if s.finding not in DEVICES] or concluded
    numbered = len(concluded) > 1 and rng.random() < 0.4
    sections["IMPRESSION"] = " ".join(
        f"{n}. {sentence(s)}" if numbered else sentence(s) for n, s in enumerate(concluded, 1)
    )
    statements += concluded
    return Report(_joined(sections), "openi", tuple(s.labels for s in statements), (), (), sections)


def mesh_terms(case: Case) -> list[str]:
    """The MeSH codes that the collection's indexers would have given, e.g. "Pleural Effusion/right/small"."""
    return [_mesh(f) for f in case.findings] or ["normal"]


def _mesh(f: Finding) -> str:
    if f.finding in ("consolidation", "nodule"):
        lobe = LOBES[f.side, f.zone][0]
        place = "lingula" if lobe == "lingula" else f"{lobe.removeprefix(f.side).strip()}/{f.side}"
        return f"{'Consolidation' if f.finding == 'consolidation' else 'Nodule'}/lung/{place}"
    base = {
        "pleural_effusion": "Pleural Effusion",
        "pneumothorax": "Pneumothorax",
        "atelectasis": "Pulmonary Atelectasis/base",
        "edema": "Pulmonary Edema",
        "cardiomegaly": "Cardiomegaly",
        "emphysema": "Pulmonary Emphysema",
        "rib_fracture": "Fractures, Bone/ribs",
        "endotracheal_tube": "Tube, Inserted/trachea",
        "central_line": "Catheters, Indwelling",
        "pacemaker": "Implanted Medical Device/thorax/left",
        "sternotomy_wires": "Surgical Instruments/sternum",
    }[f.finding]
    return "/".join(part for part in (base, f.side, f.severity) if part)


def _joined(sections: dict[str, str]) -> str:
    return "\n".join(f"{label}: {text}" for label, text in sections.items() if text)
