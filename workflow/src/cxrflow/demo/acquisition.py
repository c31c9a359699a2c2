"""Acquisition: how a machine would have stored and labelled an image, drawn with the frequencies of real headers.

The shares follow the DICOM headers of the 7,469 Open-I images as its publisher lists them: MONOCHROME1 in 48 %, with a
VOI LUT where MONOCHROME2 has a window, 12 bits in 79 %, ViewPosition missing in 35 % and wrong on some laterals.
"""

from dataclasses import dataclass

import numpy as np

from cxrflow.demo.seeding import choose

BITS_DECK = (*[12] * 14, *[15] * 3, 10, 14, 8)  # of twenty images; JPEG baseline is 8 whatever the deck says


@dataclass(frozen=True)
class Acquisition:
    """How one image is stored and what its header says of the projection.

    encoding: a key of `pixel_encoding.SYNTAX`; bits: BitsStored; photometric: MONOCHROME1 or 2; window, voi_lut: what
    the header offers for display; view_position, view_code, orientation: header elements, None where absent; body_part:
    BodyPartExamined or None; description: StudyDescription; digital: DX object instead of CR; bare: no preamble and no
    file meta information, as some archives export.
    """

    encoding: str
    bits: int
    photometric: str
    window: bool
    voi_lut: bool
    view_position: str | None
    view_code: str | None
    orientation: tuple[str, str] | None
    body_part: str | None
    description: str
    digital: bool
    bare: bool = False


def sample_acquisition(rng: np.random.Generator, view: str, encoding: str, bits: int) -> Acquisition:
    """Storage and labels of an image whose true view is PA, AP or LATERAL."""
    bits = 8 if encoding == "jpeg-baseline" else bits
    inverted = rng.random() < 0.48
    window, lut = _display(rng, inverted)
    digital = rng.random() < 0.15
    position, code, orientation = _projection(rng, view)
    description = {"PA": "CHEST (PA)", "AP": "CHEST (PORTABLE AP)", "LATERAL": "CHEST (PA AND LAT)"}[view]
    if position is None and code is None and rng.random() < 0.3:
        description = "CHEST"  # nothing in the header tells PA from AP
    body_part = choose(rng, ("CHEST", None, "PORTABLE CHEST" if view == "AP" else "NON GRID CHEST"), (0.72, 0.25, 0.03))
    return Acquisition(
        encoding=encoding,
        bits=bits,
        photometric="MONOCHROME1" if inverted else "MONOCHROME2",
        window=window,
        voi_lut=lut and bits in (10, 12),
        view_position=position,
        view_code=code,
        orientation=orientation,
        body_part=body_part,
        description=description,
        digital=digital,
    )


def _display(rng: np.random.Generator, inverted: bool) -> tuple[bool, bool]:
    """Whether the header has a window and whether a VOI LUT: inverted images have the one, others the other."""
    shares = (
        {(True, False): 0.14, (False, True): 0.82, (True, True): 0.01, (False, False): 0.03}
        if inverted
        else {(True, False): 0.90, (False, True): 0.04, (True, True): 0.01, (False, False): 0.05}
    )
    return choose(rng, tuple(shares), tuple(shares.values()))


def _projection(rng: np.random.Generator, view: str) -> tuple[str | None, str | None, tuple[str, str] | None]:
    """ViewPosition, meaning of the view code, PatientOrientation."""
    if view == "LATERAL":
        position = choose(rng, ("LL", "LATERAL", "RL", None, "PA"), (0.52, 0.12, 0.03, 0.25, 0.08))
        orientation = choose(rng, (("A", "F"), ("P", "F"), None, ("L", "F")), (0.45, 0.15, 0.35, 0.05))
        meaning = "left lateral"
    else:
        position = choose(rng, (view, None), (0.68, 0.32))
        orientation = choose(rng, (("L", "F"), None), (0.6, 0.4))
        meaning = "postero-anterior" if view == "PA" else "antero-posterior"
    needed = position is None or (view == "LATERAL" and position == "PA")
    code = meaning if rng.random() < (0.55 if needed else 0.08) else None
    return position, code, orientation
