"""Phantom: findings in, a picture of a chest film out.

`render` gives float32 in [0, 1], dense tissue bright, shape (rows, columns), as a correct reader should show it. The
attenuation map comes from `frontal` or `lateral`; this module poses it, exposes it and crops it to the plate.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from cxrflow.demo.anatomy import PatientAnatomy, sample_pose
from cxrflow.demo.findings import Findings
from cxrflow.demo.frontal import attenuation, build_thorax
from cxrflow.demo.frontal_findings import DRAW
from cxrflow.demo.lateral import lateral_attenuation
from cxrflow.demo.shapes import Array, Pen, blur

VIEWS = ("PA", "AP", "LATERAL")
BLACK, WHITE = 0.12, 3.9  # attenuation shown as 0 and as 1
LATERAL_WHITE = 4.7


@dataclass(frozen=True)
class Plate:
    """What is exposed of the square frame: share of its width or height that the plate covers, and the lead marker."""

    width: float = 1.0
    height: float = 1.0
    marker: str | None = None  # "R" or "L", laid at that side of the patient


def sample_plate(rng: np.random.Generator, view: str, marker_share: float) -> Plate:
    """Portrait plates for upright films, landscape or square at the bedside; a marker on `marker_share` of them."""
    width = 1.0 if view == "AP" else float(rng.uniform(0.88, 1.0))
    height = float(rng.uniform(0.88, 1.0)) if view == "AP" and rng.random() < 0.4 else 1.0
    marker = ("R" if rng.random() < 0.5 else "L") if view != "LATERAL" and rng.random() < marker_share else None
    return Plate(width, height, marker)


def render(
    view: str,
    anatomy: PatientAnatomy,
    findings: Findings,
    rng: np.random.Generator,
    size: int = 256,
    plate: Plate = Plate(),
) -> Array:
    """A film in `view` (PA, AP or LATERAL) of at most (size, size), float32 in [0, 1]; about 20 ms at 256 px.

    Raises ValueError for another view.
    """
    if view not in VIEWS:
        raise ValueError(f"view {view!r} is none of {', '.join(VIEWS)}")
    pose = sample_pose(rng, view)
    if view == "LATERAL":
        mu, white = lateral_attenuation(anatomy, pose, findings, rng, size), LATERAL_WHITE
    else:
        thorax = build_thorax(anatomy, pose, findings, size)
        for name, draw in DRAW.items():
            for finding in findings:
                if finding.finding == name:
                    draw(thorax, finding, rng)
        mu, white = attenuation(thorax), WHITE
    turn = cv2.getRotationMatrix2D((size / 2, size / 2), pose.rotation, pose.scale)
    turn[:, 2] += np.array(pose.shift) * size
    mu = cv2.warpAffine(mu, turn, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    if plate.marker:
        pen = Pen(size)
        pen.text(plate.marker, (0.09 if plate.marker == "R" else 0.87, 0.10), 0.035)
        mu += 2.2 * pen.ink(0.3)
    mu = blur(mu, 0.55)
    # Quantum noise: N photons behind attenuation mu have a relative deviation of 1/sqrt(N exp(-mu)).
    grain = rng.standard_normal((size, size), dtype=np.float32)
    mu += grain * np.exp(0.5 * np.minimum(mu, 4.5)) / np.float32(np.sqrt(pose.dose))
    film = np.clip((mu * pose.gain - BLACK) / (white - BLACK), 0, 1) ** np.float32(pose.gamma)
    rows, columns = round(size * plate.height), round(size * plate.width)
    top, left = (size - rows) // 3, (size - columns) // 2
    return np.ascontiguousarray(film[top : top + rows, left : left + columns])
