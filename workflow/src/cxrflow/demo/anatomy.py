"""Anatomy: the body of a patient and how it stood before the detector, as numbers.

`PatientAnatomy` is drawn once a patient and stays the same on every film, vessels included; `Pose` is drawn once an
image. Lengths are fractions of the frame width (about 40 cm), x = 0.5 the midline, y down, patient's right at small x.
"""

from dataclasses import dataclass

import numpy as np

from cxrflow.demo.findings import Findings, find

CM = 0.0235  # one centimetre at the detector
NODULE_UNIT = 0.0019  # radius per millimetre of diameter: 1.6 times life size, to be seen at 96 px
CARINA_Y = 0.365
CARDIOTHORACIC_RATIO = {"mild": 0.565, "moderate": 0.625, "severe": 0.69}


@dataclass(frozen=True)
class PatientAnatomy:
    """Patient-constant geometry; see the module for units. Seeds fix vessel trees and parenchymal texture."""

    body_half_width: float
    lung_half_width: float
    lung_offset: float
    apex: float
    dome_right: float
    dome_left: float
    cardiothoracic: float
    spine_bend: float
    rib_start: float
    rib_pitch: float
    rib_slope: float
    clavicle_slope: float
    bone: float
    breast: float
    thickness: float
    knob: float
    gastric_bubble: float
    vessel_seed: int
    texture_seed: int


@dataclass(frozen=True)
class Pose:
    """Geometry and exposure of one image: shift (fraction), scale, rotation (degrees), inspiration (domes, down),
    heart_gain (magnification of the heart), twist (midline structures against the lungs), dose (quanta), gamma."""

    shift: tuple[float, float]
    scale: float
    rotation: float
    inspiration: float
    heart_gain: float
    twist: float
    dose: float
    gamma: float
    gain: float


def sample_anatomy(rng: np.random.Generator, sex: str) -> PatientAnatomy:
    """A patient's anatomy; `sex` ("F" or "M") decides breast shadows and frame."""

    def around(mean: float, deviation: float) -> float:
        return float(mean + deviation * np.clip(rng.standard_normal(), -2.2, 2.2))

    female = sex == "F"
    return PatientAnatomy(
        body_half_width=around(0.455 if female else 0.47, 0.012),
        lung_half_width=around(0.148 if female else 0.155, 0.007),
        lung_offset=around(0.178 if female else 0.184, 0.006),
        apex=around(0.125, 0.010),
        dome_right=around(0.735, 0.012),
        dome_left=around(0.765, 0.012),
        cardiothoracic=around(0.455, 0.014),
        spine_bend=around(0.0, 0.009),
        rib_start=around(0.125, 0.008),
        rib_pitch=around(0.0625, 0.002),
        rib_slope=around(0.15, 0.015),
        clavicle_slope=around(0.10, 0.05),
        bone=around(1.0, 0.13),
        breast=abs(around(0.30, 0.10)) if female else 0.0,
        thickness=around(1.0, 0.06),
        knob=around(0.034, 0.004),
        gastric_bubble=around(0.04, 0.010),
        vessel_seed=int(rng.integers(2**31)),
        texture_seed=int(rng.integers(2**31)),
    )


def sample_pose(rng: np.random.Generator, view: str) -> Pose:
    """Pose and exposure of one image in view PA, AP or LATERAL: a bedside AP film is rotated, magnified and shallow."""
    bedside = view == "AP"

    def around(mean: float, deviation: float) -> float:
        return float(mean + deviation * np.clip(rng.standard_normal(), -2.2, 2.2))

    return Pose(
        shift=(around(0, 0.016), around(0.0, 0.012)),
        scale=around(1.02 if bedside else 1.0, 0.018),
        rotation=around(0, 2.2 if bedside else 0.9),
        inspiration=around(-0.035 if bedside else 0.0, 0.012),
        heart_gain=around(1.06 if bedside else 1.0, 0.012),
        twist=around(0, 0.010 if bedside else 0.003),
        dose=float(np.exp(around(np.log(4500 if bedside else 8000), 0.2))),
        gamma=around(0.92, 0.05),
        gain=around(1.0, 0.05),
    )


def heart_half_width(anatomy: PatientAnatomy, pose: Pose, findings: Findings) -> float:
    """Half of the heart's transverse diameter: cardiothoracic ratio times half the inner width of the thorax."""
    enlarged = find(findings, "cardiomegaly")
    ratio = CARDIOTHORACIC_RATIO[enlarged.severity] if enlarged else anatomy.cardiothoracic * pose.heart_gain
    if not enlarged and find(findings, "emphysema"):
        ratio *= 0.88
    return ratio * (anatomy.lung_offset + anatomy.lung_half_width)


def domes(anatomy: PatientAnatomy, pose: Pose, findings: Findings) -> dict[str, float]:
    """Height (y) of each diaphragm's dome; atelectasis raises its side, emphysema pushes both down."""
    heights = {"right": anatomy.dome_right + pose.inspiration, "left": anatomy.dome_left + pose.inspiration}
    collapse = find(findings, "atelectasis")
    if collapse:
        heights[collapse.side] -= 0.03
    if find(findings, "emphysema"):
        heights = {side: y + 0.055 for side, y in heights.items()}
    return heights
