"""Frontal findings: draw each finding into a thorax that is being built.

One function a finding, all `(thorax, finding, rng) -> None`; they change the thorax's layers. `DRAW` is the register.
Sizes are chosen so that a finding is still seen at 96 px, not to life.
"""

from collections.abc import Callable

import numpy as np

from cxrflow.demo.anatomy import CARINA_Y, CM, NODULE_UNIT
from cxrflow.demo.findings import SIDES, Finding, sides_of
from cxrflow.demo.frontal import OUTWARD, Thorax
from cxrflow.demo.shapes import Pen, blur, gradient_magnitude, grid, noise, smooth_path, step, superellipse

FLUID_HEIGHT = {"small": 0.060, "moderate": 0.165, "large": 0.310}
RIM_OF_AIR = {"small": 0.10, "moderate": 0.20, "large": 0.33}
HAZE = {"mild": 0.24, "moderate": 0.46, "severe": 0.75}


def pleural_effusion(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """Fluid fills the base up to a meniscus that climbs along the chest wall."""
    x, y = grid(thorax.size)
    for side in sides_of(finding):
        level = FLUID_HEIGHT[finding.severity] * (1 + 0.10 * float(np.clip(rng.standard_normal(), -1.5, 1.5)))
        lateral = (x - thorax.centres[side]) / thorax.anatomy.lung_half_width * OUTWARD[side]
        surface = thorax.domes[side] + 0.035 - level - (0.055 + 0.1 * level) * np.clip(lateral, 0, 1) ** 2
        surface = surface + 0.02 * np.clip(-lateral, 0, 1)
        fluid = step(y - surface, 0.010) * thorax.lungs[side]
        thorax.soft += 1.45 * fluid
        thorax.vessels *= 1 - 0.8 * fluid


def pneumothorax(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """Air between chest wall and lung: a black rim without vessels, a thin pleural line, a denser collapsed lung."""
    side, share = finding.side, RIM_OF_AIR[finding.severity] * (1 + 0.08 * float(rng.uniform(-1, 1)))
    a, extent = thorax.anatomy, thorax.domes[side] - thorax.apex
    inner = superellipse(
        thorax.size,
        (thorax.centres[side] - OUTWARD[side] * share * 0.32, thorax.apex + extent * (0.62 + 0.52 * share)),
        (a.lung_half_width * (1 - 0.85 * share), extent * 0.64 * (1 - 0.78 * share)),
        2.4,
        0.025,
    )
    rim = np.clip(thorax.lungs[side] * (1 - inner), 0, 1)
    thorax.vessels *= 1 - rim
    thorax.air += 0.42 * rim
    thorax.soft += thorax.lungs[side] * inner * (0.10 + 0.9 * share)
    edge = gradient_magnitude(inner) * thorax.size / 256
    thorax.soft += 0.55 * np.clip(edge / max(float(edge.max()), 1e-6), 0, 1) * thorax.lungs[side]


def consolidation(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """A cluster of soft patches with a mottled inside and air bronchograms, within one lung zone."""
    centre = thorax.zone_centre(finding.side, finding.zone)
    patches = np.zeros((thorax.size, thorax.size), np.float32)
    for _ in range(6):
        at = (centre[0] + rng.normal(0, 0.030), centre[1] + rng.normal(0, 0.024))
        radii = (0.050 + 0.025 * rng.random(), 0.042 + 0.022 * rng.random())
        np.maximum(patches, superellipse(thorax.size, at, radii, 2, 0.30), out=patches)
    mottled = 0.98 + 0.17 * noise(rng, thorax.size, 2.2)
    patch = blur(patches, 2.2) * thorax.lungs[finding.side]
    pen = Pen(thorax.size)
    for angle in rng.uniform(-0.9, 0.9, 3):
        start = (thorax.middle + OUTWARD[finding.side] * 0.07, 0.44 + 0.5 * (centre[1] - 0.44))
        pen.line([start, (start[0] + OUTWARD[finding.side] * 0.14 * np.cos(angle), start[1] + 0.14 * np.sin(angle))], 2)
    thorax.soft += patch * np.maximum(mottled - 0.25 * pen.ink(0.6), 0.1)


def atelectasis(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """Plate-like bands above a raised diaphragm (`anatomy.domes` raises it)."""
    x, y = grid(thorax.size)
    centre, base = thorax.zone_centre(finding.side, "lower")[0], thorax.domes[finding.side] - 0.035
    for k in range(3):
        tilt = rng.uniform(-0.30, 0.30)
        reach = (x - centre) / 0.105
        band = np.exp(-(((y - base + 0.034 * k - tilt * (x - centre)) / 0.0065) ** 2) - reach**4)
        thorax.soft += (1.05 - 0.12 * k) * band * thorax.lungs[finding.side]


def nodule(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """A round, well-defined density of the stated diameter."""
    radius = finding.mm * NODULE_UNIT
    x, y = thorax.zone_centre(finding.side, finding.zone)
    at = (x + OUTWARD[finding.side] * rng.uniform(-0.02, 0.05), y + rng.uniform(-0.03, 0.03))
    ball = superellipse(thorax.size, at, (radius, radius), 2, 0.16)
    thorax.soft += 1.30 * ball * np.maximum(thorax.lungs[finding.side], 0.35)


def edema(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """Perihilar haze like wings, wider vessels, and septal lines at the lung bases when at least moderate."""
    x, y = grid(thorax.size)
    haze = np.zeros((thorax.size, thorax.size), np.float32)
    for side in SIDES:
        at = thorax.middle + OUTWARD[side] * 0.12
        haze += thorax.lungs[side] * np.exp(-(((x - at) / 0.13) ** 2) - ((y - 0.50) / 0.17) ** 2)
    mottled = np.maximum(1 + 0.40 * noise(rng, thorax.size, 2.4), 0)
    thorax.soft += 1.25 * HAZE[finding.severity] * haze * mottled
    thorax.vessels = blur(thorax.vessels, 0.8) * (1.5 + HAZE[finding.severity])
    if finding.severity != "mild":
        pen = Pen(thorax.size)
        for side in SIDES:
            wall = thorax.centres[side] + OUTWARD[side] * thorax.anatomy.lung_half_width * 0.88
            for k in range(7):
                height = thorax.domes[side] - 0.03 - 0.020 * k
                pen.line([(wall, height), (wall - OUTWARD[side] * 0.035, height + 0.004)], 1, 0.8)
        thorax.soft += 0.35 * pen.ink(0.5) * thorax.both_lungs


def emphysema(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """Dark lungs with few vessels and flat, low diaphragms (`anatomy.domes`, `frontal.build_thorax`)."""
    thorax.air += 0.22 * thorax.both_lungs
    thorax.vessels *= 0.45


def rib_fracture(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """A gap with a step and bright ends in two neighbouring lateral ribs, and a haematoma beside them."""
    a = thorax.anatomy
    first = int(rng.integers(4, 6))
    for k in (first, first + 1):
        u = 0.78
        at_x = thorax.middle + OUTWARD[finding.side] * (0.035 + 0.30 * u)
        at_y = a.rib_start + k * a.rib_pitch + a.rib_slope * u**2.2
        out = OUTWARD[finding.side]
        thorax.bone_pen.line([(at_x - out * 0.010, at_y - 0.01), (at_x + out * 0.010, at_y + 0.02)], 6, 0.0)
        thorax.bone_pen.line([(at_x - out * 0.030, at_y - 0.012), (at_x - out * 0.008, at_y + 0.004)], 5, 1.0)
        thorax.bone_pen.line([(at_x + out * 0.008, at_y + 0.030), (at_x + out * 0.030, at_y + 0.044)], 5, 1.0)
        thorax.soft += 0.55 * superellipse(thorax.size, (at_x + out * 0.028, at_y + 0.015), (0.028, 0.036), 2, 0.25)


def endotracheal_tube(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """A tube down the trachea, its tip `cm` above the carina, with a bright marker line."""
    x = thorax.middle + thorax.pose.twist - 0.002
    tip = CARINA_Y - finding.cm * CM
    pen = Pen(thorax.size)
    pen.line([(x + 0.004, 0.0), (x, tip)], 4, 0.55)
    pen.line([(x + 0.004, 0.0), (x, tip)], 2, 1.0)
    _insert(thorax, pen, 1.35)


def central_line(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """A jugular or subclavian catheter from its side to the lower superior vena cava, right of the midline."""
    out, m = OUTWARD[finding.side], thorax.middle
    tip = [(m - 0.040, 0.27), (m - 0.045, 0.43 + float(rng.uniform(-0.015, 0.015)))]
    entry = (
        [(m + out * 0.085, 0.0), (m + out * 0.075, 0.11)]
        if rng.random() < 0.5
        else [(m + out * 0.27, 0.17), (m + out * 0.14, 0.155)]
    )
    crossing = [(m + out * 0.05, 0.20)] if finding.side == "left" else [(m - 0.055, 0.18)]
    pen = Pen(thorax.size)
    pen.line(smooth_path([*entry, *crossing, *tip]), 2)
    _insert(thorax, pen, 1.10)


def pacemaker(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """A generator under the left clavicle with leads to the right atrium and ventricle."""
    m = thorax.middle
    thorax.devices = np.maximum(
        thorax.devices, 1.7 * superellipse(thorax.size, (m + 0.245, 0.215), (0.046, 0.038), 3, 0.12)
    )
    pen = Pen(thorax.size)
    shared = [(m + 0.22, 0.20), (m + 0.12, 0.185), (m + 0.01, 0.235), (m - 0.038, 0.33)]
    pen.line(smooth_path([*shared, (m - 0.045, 0.52), (m + 0.02, 0.64), (m + 0.085, 0.665)]), 2)
    pen.line(smooth_path([*shared, (m - 0.055, 0.47), (m - 0.03, 0.52)]), 2)
    _insert(thorax, pen, 1.15)


def sternotomy_wires(thorax: Thorax, finding: Finding, rng: np.random.Generator) -> None:
    """Six twisted wire loops down the midline."""
    pen = Pen(thorax.size)
    turn = np.linspace(0, 2 * np.pi, 14)
    for k in range(6):
        at = (thorax.middle + 0.003 * float(rng.standard_normal()), 0.29 + 0.062 * k)
        pen.line(np.stack([at[0] + 0.015 * np.cos(turn), at[1] + 0.009 * np.sin(turn)], axis=1), 1)
        pen.line([(at[0] - 0.005, at[1] + 0.009), (at[0] + 0.006, at[1] + 0.016)], 2)
    _insert(thorax, pen, 1.5)


def _insert(thorax: Thorax, pen: Pen, weight: float) -> None:
    thorax.devices = np.maximum(thorax.devices, weight * pen.ink(0.45))


# Cardiomegaly is not here: the heart's own width says it (`anatomy.heart_half_width`). The order is that of drawing.
DRAW: dict[str, Callable[[Thorax, Finding, np.random.Generator], None]] = {
    draw.__name__: draw
    for draw in (
        emphysema,
        edema,
        consolidation,
        nodule,
        atelectasis,
        pneumothorax,
        pleural_effusion,
        rib_fracture,
        sternotomy_wires,
        central_line,
        endotracheal_tube,
        pacemaker,
    )
}
