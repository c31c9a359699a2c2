"""Frontal phantom: anatomy, pose and findings in, an attenuation map of a PA or AP chest film out.

The map adds up what the beam crosses (soft tissue, air in the lungs, heart, mediastinum, vessels, bone, devices);
`phantom` turns it into a film. The patient's right is on the image's left. Findings are added by `frontal_findings`.
"""

from dataclasses import dataclass, field

import numpy as np

from cxrflow.demo.anatomy import CARINA_Y, PatientAnatomy, Pose, domes, heart_half_width
from cxrflow.demo.findings import SIDES, Findings, find
from cxrflow.demo.shapes import Array, Pen, blur, grid, noise, step, superellipse

LUNG_AIR = 1.75
OUTWARD = {"right": -1, "left": 1}  # direction in x from the midline to the side


@dataclass
class Thorax:
    """A chest being built: geometry that findings refer to, and layers they may change.

    lungs: mask per side, mediastinum included behind; soft: attenuation added inside the lungs;
    vessels: vessel density; air: attenuation taken out of a lung beyond normal.
    """

    size: int
    anatomy: PatientAnatomy
    pose: Pose
    middle: float
    centres: dict[str, float]
    apex: float
    domes: dict[str, float]
    heart_half_width: float
    lungs: dict[str, Array]
    vessels: Array
    soft: Array
    air: Array
    bone_pen: Pen
    devices: Array
    findings: Findings = field(default=())

    @property
    def both_lungs(self) -> Array:
        """Union of the two lung masks."""
        return np.maximum(self.lungs["right"], self.lungs["left"])

    def zone_centre(self, side: str, zone: str) -> tuple[float, float]:
        """Centre (x, y) of a lung zone; the lower zones lie beside the heart, not behind it."""
        share = {"upper": 0.27, "mid": 0.53, "lower": 0.80}[zone]
        beside = 0.0 if zone != "lower" else 0.045 if side == "left" else 0.015
        x = self.centres[side] + OUTWARD[side] * beside
        return x, self.apex + share * (self.domes[side] - self.apex)


def build_thorax(anatomy: PatientAnatomy, pose: Pose, findings: Findings, size: int) -> Thorax:
    """The empty chest: lung masks cut by their diaphragms, vessel trees, ribs; no finding drawn yet."""
    x, y = grid(size)
    middle = 0.5
    height = domes(anatomy, pose, findings)
    centres = {side: middle + OUTWARD[side] * anatomy.lung_offset for side in SIDES}
    lungs = {}
    for side in SIDES:
        extent = height[side] - anatomy.apex
        flat = 0.05 if find(findings, "emphysema") else 0.11
        lateral = (x - centres[side]) / anatomy.lung_half_width
        outline = superellipse(
            size,
            (centres[side], anatomy.apex + extent * 0.62),
            (anatomy.lung_half_width * 1.02, extent * 0.64),
            2.4,
            0.05,
        )
        # A lung narrows towards its apex and its base dips to the costophrenic angle.
        shoulder = step(y - anatomy.apex - 0.05 * np.abs(lateral + 0.25 * OUTWARD[side]) ** 2, 0.008)
        dome = step(height[side] + flat * (lateral - 0.15 * OUTWARD[side]) ** 2 - y, 0.006)
        lungs[side] = outline * shoulder * dome
    bones = Pen(size)
    _draw_ribs(bones, anatomy, middle)
    blank = np.zeros((size, size), np.float32)
    return Thorax(
        size=size,
        anatomy=anatomy,
        pose=pose,
        middle=middle,
        centres=centres,
        apex=anatomy.apex,
        domes=height,
        heart_half_width=heart_half_width(anatomy, pose, findings),
        lungs=lungs,
        vessels=_vessel_trees(anatomy, middle, size),
        soft=blank.copy(),
        air=blank.copy(),
        bone_pen=bones,
        devices=blank.copy(),
        findings=findings,
    )


def attenuation(thorax: Thorax) -> Array:
    """Line integral of attenuation, shape (size, size), of a thorax with its findings drawn."""
    x, y = grid(thorax.size)
    a, middle, size = thorax.anatomy, thorax.middle + thorax.pose.twist, thorax.size
    body = _body(a, size)
    lungs = thorax.both_lungs
    texture_rng = np.random.default_rng(a.texture_seed)
    texture = 0.35 * noise(texture_rng, size, 1.1) + 0.35 * noise(texture_rng, size, 4)
    heart, mediastinum = _heart(thorax, middle), _mediastinum(thorax, middle)
    # Heart and mediastinum displace air: where they are, the beam meets soft tissue as it does below the diaphragm.
    aerated = lungs * (1 - 0.93 * np.maximum(heart, 0.72 * mediastinum))
    mu = 2.45 * a.thickness * body * (1 + 0.30 * (y - 0.40))
    mu -= aerated * (LUNG_AIR * (0.92 + 0.10 * y) + thorax.air)
    mu += aerated * (thorax.soft + thorax.vessels * 0.60 + 0.075 * texture)
    mu = np.maximum(mu, 0.05 * body)
    mu += (0.22 * heart * lungs + 0.16 * mediastinum) * body
    spine = middle + a.spine_bend * np.sin(np.pi * (y - 0.1) / 0.9)
    column = np.exp(-(np.abs((x - spine) / 0.036) ** 4))
    discs = 1 - 0.35 * np.exp(-(((np.mod(y + 0.01, 0.058) - 0.029) / 0.007) ** 2))
    mu += 0.34 * a.bone * column * discs * body
    mu -= _airway(thorax, middle)
    mu += thorax.bone_pen.ink(0.7) * 0.50 * a.bone * body
    if a.breast:
        for side in SIDES:
            at = (thorax.centres[side] + OUTWARD[side] * 0.03, 0.68)
            mu += a.breast * superellipse(size, at, (0.150, 0.13), 2, 0.18) * body
    bubble = superellipse(size, (middle + 0.17, thorax.domes["left"] + 0.075), (0.055, a.gastric_bubble), 2, 0.25)
    mu -= 0.8 * bubble * (1 - thorax.lungs["left"])
    return np.maximum(mu, 0.02) + thorax.devices


def _body(a: PatientAnatomy, size: int) -> Array:
    """Outline of neck, shoulders and trunk."""
    x, y = grid(size)
    shoulders = 0.5 + 0.5 * np.tanh((y - 0.075) / 0.045)
    half_width = 0.115 + (a.body_half_width + 0.02 - 0.115) * shoulders - 0.03 * np.clip((y - 0.25) / 0.5, 0, 1)
    edge = half_width - np.abs(x - 0.5)
    return step(edge, 0.006) * (0.62 + 0.38 * np.clip(edge / 0.17, 0, 1) ** 0.7)


def _heart(thorax: Thorax, middle: float) -> Array:
    """Heart shadow: ventricles lying on the left dome with the apex out and down, right atrium, pulmonary trunk."""
    size, half = thorax.size, thorax.heart_half_width
    floor = (thorax.domes["left"] + thorax.domes["right"]) / 2
    # Two thirds of the transverse diameter lie left of the midline. An ellipse tilted by t reaches as far as
    # sqrt((a cos t)^2 + (b sin t)^2) from its centre.
    left, right = 1.30 * half, 0.70 * half
    tilt = 0.62
    long, short = 0.80 * left, 0.62 * left
    reach = np.hypot(long * np.cos(tilt), short * np.sin(tilt))
    ventricles = superellipse(
        size, (middle + left - reach, floor - 0.055 - 0.20 * half), (long, short), 2.2, 0.07, tilt
    )
    atrium = superellipse(size, (middle, floor - 0.060 - 0.22 * half), (right, 0.06 + 0.42 * half), 2.2, 0.09)
    trunk = superellipse(size, (middle + 0.022, 0.455), (0.062, 0.105), 2.2, 0.12)
    return np.maximum(np.maximum(ventricles, atrium), trunk)


def _mediastinum(thorax: Thorax, middle: float) -> Array:
    """Mediastinal band, superior vena cava, aortic arch with descending aorta, and the hila."""
    size = thorax.size
    band = superellipse(size, (middle, 0.36), (0.050, 0.40), 3, 0.15)
    cava = 0.75 * superellipse(size, (middle - 0.040, 0.34), (0.026, 0.14), 3, 0.3)
    knob = superellipse(size, (middle + 0.052, 0.310), (thorax.anatomy.knob, 0.040), 2, 0.15)
    aorta = 0.55 * superellipse(size, (middle + 0.045, 0.50), (0.022, 0.22), 4, 0.2)
    hila = 0.55 * np.maximum(
        superellipse(size, (middle - 0.082, 0.448), (0.030, 0.058), 2, 0.40),
        superellipse(size, (middle + 0.086, 0.425), (0.030, 0.050), 2, 0.40),
    )
    return np.maximum.reduce([band, cava, knob, aorta, hila])


def _airway(thorax: Thorax, middle: float) -> Array:
    """Air column of trachea and main bronchi, as attenuation to take away."""
    pen = Pen(thorax.size)
    pen.line([(middle, 0.0), (middle - 0.003, CARINA_Y)], 8.0)
    pen.line([(middle - 0.003, CARINA_Y), (middle - 0.052, CARINA_Y + 0.062)], 6.0, 0.8)
    pen.line([(middle - 0.003, CARINA_Y), (middle + 0.072, CARINA_Y + 0.062)], 5.0, 0.7)
    return 0.60 * pen.ink(0.9)


def _draw_ribs(pen: Pen, a: PatientAnatomy, middle: float) -> None:
    """Ten rib pairs (posterior arcs bright, anterior arcs faint), clavicles and scapular borders."""
    u = np.linspace(0.0, 1.0, 24)
    for side in SIDES:
        for k in range(10):
            reach = 0.335 - 0.10 * max(0.0, (2.2 - k) / 2.2)
            start = a.rib_start + k * a.rib_pitch
            posterior = start - 0.03 * np.sin(np.pi * np.minimum(u * 1.3, 1)) + a.rib_slope * u**2.2
            path = np.stack([middle + OUTWARD[side] * (0.035 + (reach - 0.035) * u), posterior], axis=1)
            pen.line(path, 5, 0.50)
            pen.line(path, 3, 0.36)  # cortex brighter than marrow
        for k in range(8):
            start = a.rib_start + a.rib_slope + k * a.rib_pitch
            anterior = start + 0.02 + 0.15 * (1 - u) ** 1.1
            path = np.stack([middle + OUTWARD[side] * (0.12 + 0.215 * u), anterior], axis=1)
            pen.line(path, 4, 0.22)
        clavicle = [
            (middle + OUTWARD[side] * t, 0.165 - a.clavicle_slope * (t - 0.03) - 0.03 * np.sin(np.pi * t / 0.36))
            for t in np.linspace(0.03, 0.36, 12)
        ]
        pen.line(np.array(clavicle), 6, 0.85)
        pen.line(np.array(clavicle), 3, 0.62)
        scapula = [
            (middle + OUTWARD[side] * w, v) for w, v in ((0.385, 0.12), (0.335, 0.22), (0.345, 0.34), (0.40, 0.42))
        ]
        pen.line(np.array(scapula), 3, 0.30)


def _vessel_trees(a: PatientAnatomy, middle: float, size: int) -> Array:
    """Pulmonary vessels: tapering random walks from each hilum, each with one side branch; constant per patient."""
    rng = np.random.default_rng(a.vessel_seed)
    density = np.zeros(size * size, np.float32)
    trunks, steps = 22, 64
    for side in SIDES:
        angle = np.linspace(-1.45, 1.35, trunks)[:, None] + rng.normal(0, 0.12, (trunks, 1))
        angle = angle + np.cumsum(rng.normal(0, 0.055, (trunks, steps)), axis=1)
        x = 0.055 + np.cumsum(np.cos(angle), axis=1) * 0.0050
        y = 0.44 + np.cumsum(np.sin(angle), axis=1) * 0.0056
        radius = np.broadcast_to(1.5 * 0.975 ** np.arange(steps), x.shape)
        fork = rng.integers(8, 30, trunks)
        rows = np.arange(trunks)
        branch_angle = angle[rows, fork][:, None] + rng.choice([-0.6, 0.6], (trunks, 1))
        branch_angle = branch_angle + np.cumsum(rng.normal(0, 0.07, (trunks, steps // 2)), axis=1)
        bx = x[rows, fork][:, None] + np.cumsum(np.cos(branch_angle), axis=1) * 0.0048
        by = y[rows, fork][:, None] + np.cumsum(np.sin(branch_angle), axis=1) * 0.0052
        branch_radius = np.broadcast_to(0.8 * 0.965 ** np.arange(steps // 2), bx.shape)
        px = np.concatenate([x.ravel(), bx.ravel()])
        py = np.concatenate([y.ravel(), by.ravel()])
        weight = np.concatenate([radius.ravel(), branch_radius.ravel()])
        column = ((middle + OUTWARD[side] * px) * size).astype(int)
        row = (py * size).astype(int)
        inside = (column >= 0) & (column < size) & (row >= 0) & (row < size)
        density += np.bincount(row[inside] * size + column[inside], weight[inside], size * size).astype(np.float32)
    return blur(np.minimum(density.reshape(size, size), 3.0), 0.9) * (size / 256) * 0.55
