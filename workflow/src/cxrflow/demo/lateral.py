"""Lateral phantom: anatomy, pose and findings in, an attenuation map of a left lateral chest film out.

The patient faces the image's left: sternum left, spine right. Both lungs project on each other, so the map is simpler
than the frontal one; findings keep their zone, their severity and their size.
"""

import numpy as np

from cxrflow.demo.anatomy import CARINA_Y, CM, NODULE_UNIT, PatientAnatomy, Pose, domes, heart_half_width
from cxrflow.demo.findings import Findings, find
from cxrflow.demo.shapes import Array, Pen, blur, grid, noise, smooth_path, step, superellipse

FRONT, BACK = 0.20, 0.80  # inner edge of sternum and of spine
ZONE_SHARE = {"upper": 0.27, "mid": 0.53, "lower": 0.80}
FLUID_HEIGHT = {"small": 0.07, "moderate": 0.17, "large": 0.31}
RIM_OF_AIR = {"small": 0.10, "moderate": 0.20, "large": 0.33}
HAZE = {"mild": 0.30, "moderate": 0.55, "severe": 0.85}


def lateral_attenuation(
    anatomy: PatientAnatomy, pose: Pose, findings: Findings, rng: np.random.Generator, size: int
) -> Array:
    """Attenuation map, shape (size, size), of the lateral film."""
    x, y = grid(size)
    a = anatomy
    texture_rng = np.random.default_rng(a.texture_seed)
    trunk = step(0.40 + 0.02 * np.sin(3 * y) - np.abs(x - 0.51) - 0.22 * np.clip(0.12 - y, 0, 1) / 0.12, 0.010)
    dome = min(domes(a, pose, findings).values())
    emphysema = find(findings, "emphysema")
    front, back = FRONT - (0.03 if emphysema else 0), BACK
    # Each dome is high in front and falls to the posterior sulcus; the apex is round and lies behind.
    fall = (0.13 if emphysema else 0.19) * np.clip((x - 0.40) / 0.40, 0, 1) ** 1.5
    base = dome + 0.01 + fall + 0.04 * np.clip((0.40 - x) / 0.2, 0, 1) ** 2
    top = a.apex + 0.03 + 0.9 * (x - 0.60) ** 2
    lungs = step(x - front - 0.06 * np.clip(0.35 - y, 0, 1), 0.010) * step(back - x, 0.012)
    lungs *= step(y - top, 0.012) * step(base - y, 0.007)
    heart = _heart(a, pose, findings, size, dome)
    aerated = lungs * (1 - 0.92 * heart)
    mu = 3.5 * a.thickness * trunk * (1 + 0.22 * (y - 0.4))
    air = 2.45 + (0.25 if emphysema else 0)
    soft = 0.09 * noise(texture_rng, size, 2.0) + _vessels(a, size) * (0.5 if emphysema else 1.0)
    soft += 0.45 * _hilum_and_arch(size) + _findings_in_lung(findings, rng, size, a.apex, base, dome)
    mu += aerated * (np.maximum(soft, -0.3) - air)
    mu -= 0.55 * _airway(size)
    shoulder = superellipse(size, (0.58, 0.03), (0.26, 0.15), 2.5, 0.4)
    mu += 0.7 * shoulder * trunk + _bones(a, size) * trunk
    return np.maximum(mu, 0.02) + _devices(findings, rng, size)


def _findings_in_lung(
    findings: Findings, rng: np.random.Generator, size: int, apex: float, base: Array, dome: float
) -> Array:
    """Attenuation that findings add inside the lungs."""
    x, y = grid(size)
    soft = np.zeros((size, size), np.float32)
    for f in findings:
        centre = (0.50 + float(rng.uniform(-0.05, 0.10)), apex + ZONE_SHARE.get(f.zone, 0.5) * (dome + 0.06 - apex))
        if f.finding == "pleural_effusion":
            level = FLUID_HEIGHT[f.severity]
            surface = dome + 0.15 - level - 0.10 * np.clip((x - 0.55) / 0.25, 0, 1) ** 2
            behind = step(x - 0.52 + 0.5 * level, 0.02) if f.severity == "small" else 1.0
            soft += (1.8 if f.side == "bilateral" else 1.35) * step(y - surface, 0.012) * behind
        elif f.finding == "pneumothorax":
            collapse = RIM_OF_AIR[f.severity]
            edge = y - apex - 0.05 - 0.6 * collapse - 0.5 * (x - 0.5) ** 2  # zero along the visceral pleura
            soft += 0.95 * np.exp(-((edge / 0.007) ** 2)) + (0.15 + collapse) * step(edge, 0.006)
        elif f.finding == "consolidation":
            patch = np.zeros((size, size), np.float32)
            for _ in range(5):
                at = (centre[0] + rng.normal(0, 0.03), centre[1] + rng.normal(0, 0.025))
                np.maximum(patch, superellipse(size, at, (0.062, 0.052), 2, 0.3), out=patch)
            soft += 1.05 * blur(patch, 2.2) * (1 + 0.17 * noise(rng, size, 2.2))
        elif f.finding == "nodule":
            soft += 1.05 * superellipse(size, centre, (f.mm * NODULE_UNIT, f.mm * NODULE_UNIT), 2, 0.16)
        elif f.finding == "atelectasis":
            for k in range(2):
                soft += 0.8 * np.exp(-(((y - base + 0.04 + 0.03 * k) / 0.007) ** 2) - ((x - 0.55) / 0.13) ** 4)
        elif f.finding == "edema":
            haze = np.exp(-(((x - 0.50) / 0.17) ** 2) - ((y - 0.48) / 0.19) ** 2)
            soft += HAZE[f.severity] * haze * np.maximum(1 + 0.4 * noise(rng, size, 2.4), 0)
    return soft


def _heart(a: PatientAnatomy, pose: Pose, findings: Findings, size: int, dome: float) -> Array:
    """Heart against sternum and diaphragm, its long axis from behind above to in front below."""
    half = heart_half_width(a, pose, findings)
    deep, tall = 0.135 + 0.75 * (half - 0.15), 0.115 + 0.45 * (half - 0.15)
    return superellipse(size, (0.225 + deep, dome - tall * 0.62), (deep * 1.08, tall * 1.05), 2.2, 0.09, -0.55)


def _hilum_and_arch(size: int) -> Array:
    """Aortic arch and hilar vessels behind the heart's upper end."""
    arch = superellipse(size, (0.52, 0.30), (0.10, 0.055), 2, 0.4)
    hilum = superellipse(size, (0.50, 0.43), (0.055, 0.055), 2, 0.5)
    return np.maximum(arch, hilum)


def _airway(size: int) -> Array:
    pen = Pen(size)
    pen.line([(0.50, 0.03), (0.525, CARINA_Y)], 8, 1.0)
    return pen.ink(1.0)


def _bones(a: PatientAnatomy, size: int) -> Array:
    """Vertebral bodies, sternum and the arcs of ribs seen end to end."""
    x, y = grid(size)
    spine = 0.845 - 0.05 * np.sin(np.pi * (y - 0.05))
    column = np.exp(-(np.abs((x - spine) / 0.042) ** 4))
    discs = 1 - 0.55 * np.exp(-(((np.mod(y, 0.066) - 0.033) / 0.007) ** 2))
    pen = Pen(size)
    pen.line([(0.235, 0.22), (0.185, 0.42), (0.175, 0.58)], 6, 0.7)
    u = np.linspace(0, 1, 16)
    for k in range(9):
        start = 0.14 + k * a.rib_pitch
        pen.line(np.stack([0.80 - 0.55 * u, start + 0.20 * u**1.4], axis=1), 3, 0.20)
    return a.bone * (1.0 * column * discs + 0.55 * pen.ink(0.8))


def _vessels(a: PatientAnatomy, size: int) -> Array:
    rng = np.random.default_rng(a.vessel_seed)
    pen = Pen(size)
    for angle in np.linspace(0, 2 * np.pi, 22, endpoint=False):
        way = angle + np.cumsum(rng.normal(0, 0.09, 30))
        path = np.stack([0.51 + np.cumsum(np.cos(way)) * 0.0075, 0.44 + np.cumsum(np.sin(way)) * 0.0095], axis=1)
        pen.line(path[:14], 3, 0.8)
        pen.line(path[13:], 1, 0.7)
    return 0.30 * pen.ink(0.8)


def _devices(findings: Findings, rng: np.random.Generator, size: int) -> Array:
    pen = Pen(size)
    solid = np.zeros((size, size), np.float32)
    for f in findings:
        if f.finding == "endotracheal_tube":
            pen.line([(0.50, 0.0), (0.50 + 0.025 * (1 - f.cm / 16), CARINA_Y - f.cm * CM)], 3)
        elif f.finding == "central_line":
            pen.line(smooth_path([(0.47, 0.02), (0.42, 0.16), (0.44, 0.30), (0.46, 0.44)]), 2)
        elif f.finding == "pacemaker":
            solid = 1.6 * superellipse(size, (0.27, 0.20), (0.020, 0.045), 3, 0.15)
            pen.line(smooth_path([(0.27, 0.22), (0.40, 0.24), (0.46, 0.40), (0.42, 0.56), (0.30, 0.66)]), 2)
        elif f.finding == "sternotomy_wires":
            for k in range(5):
                pen.line([(0.185 - 0.004 * k, 0.30 + 0.06 * k), (0.21 - 0.004 * k, 0.305 + 0.06 * k)], 3)
        elif f.finding == "rib_fracture":
            at = (0.62, 0.44 + 0.08 * float(rng.random()))
            pen.line([at, (at[0] - 0.02, at[1] + 0.02)], 4, 0.6)
    return np.maximum(1.3 * pen.ink(0.45), solid)
