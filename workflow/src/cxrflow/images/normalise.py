"""Stored pixels into the square 8-bit image that models see.

In: a `Radiograph`, whatever it was read from. Out: uint8 [size, size], air black, aspect ratio kept, black around.

The whole chain from stored value to grey value depends on the value alone, so it is worked out once for each value
that occurs (a table of at most 65,536 entries, by pydicom's own modality and VOI functions) and then looked up: exact
for every kind of LUT, window and sign. Then the image is shrunk by area averaging in 16 bits, and only the small image
is stretched to 8 bits.

The first step of the shrinking, means of 2 x 2 stored values, comes before the look-up where that makes no difference:
it quarters the work. A mean does not commute with a curved table or with the ends of a window, so it is measured on the
image at hand (`_averages_alike`); a table that is not monotonic, as one with padding amid its values, never qualifies,
since a mean over the edge of a region would take a grey that neither side has.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.pixels import apply_modality_lut, apply_voi_lut
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian

from cxrflow.config.images import ImagesOptions
from cxrflow.images.codes import Refused
from cxrflow.images.polarity import LEAST, polarity_score
from cxrflow.images.resample import area_average, fitted_shape, halved, halves, letterbox, shrink, shrink_halved

WHITE = 65535
UNIFORM = 0.02  # of the grey range: a border line that varies less is unexposed film or collimator
LEAST_EXPOSED = 0.25  # of the image: a smaller exposed area is taken for a mistake of the detection
COARSE = 16  # px: an image that averages to nothing at this size holds noise only
LEAST_STRUCTURE = 0.4  # spread at COARSE / spread of the image; 779 real radiographs have 0.79 or more
ALIKE = 10 ** (55 / 20)  # 55 dB: rounding to 8 bits costs 59
EVERY = 64  # px from one of the blocks that are compared to the next


@dataclass(frozen=True)
class Radiograph:
    """Pixels as stored and what is needed to display them.

    values: uint8 or uint16 [rows, columns]; a stored value is `values + offset`. inverted: MONOCHROME1, low is white.
    display: the DICOM data set with its LUTs and windows, None for PNG and JPEG. aspect: height of a pixel / its width.
    """

    values: np.ndarray
    offset: int = 0
    inverted: bool = False
    display: Dataset | None = None
    aspect: float = 1.0


def normalise(radiograph: Radiograph, options: ImagesOptions) -> np.ndarray:
    """The 8-bit image, uint8 [size, size].

    Raises Refused: BLANK_IMAGE, POLARITY_SUSPECT, or HEADER_INVALID where a LUT of the header is malformed.
    """
    image = to_grey(radiograph, options)
    if options.check_polarity and polarity_score(image) < LEAST:
        raise Refused("POLARITY_SUSPECT", "lungs and surroundings are brighter than mediastinum and abdomen")
    return letterbox(image, options.size)


def to_grey(radiograph: Radiograph, options: ImagesOptions) -> np.ndarray:
    """The 8-bit image before the letterbox, uint8 [rows, columns], neither above `options.size`.

    Raises Refused: BLANK_IMAGE, HEADER_INVALID.
    """
    low, high = (int(bound) for bound in cv2.minMaxLoc(radiograph.values)[:2])
    if low == high:
        raise Refused("BLANK_IMAGE", "all pixels have the same value")
    shape = fitted_shape(radiograph.values.shape, options.size, radiograph.aspect)
    if options.normaliser == "mimic_jpg":
        small = area_average(_mimic_jpg(radiograph, low, high), shape)
        _check_structure(small)
        return small
    if options.normaliser == "voi_percentile":
        greys = display_table(radiograph, low, high)
    else:
        greys = np.arange(low, high + 1, dtype=np.float64)
    if radiograph.inverted:
        greys = greys.max() + greys.min() - greys
    if greys.max() == greys.min():
        raise Refused("BLANK_IMAGE", "the header's display window makes all pixels equal")
    small = _look_up(radiograph.values, greys, low, shape)
    _check_structure(small)
    if options.normaliser == "minmax":
        black, white = 0.0, float(WHITE)
    else:
        black, white = percentiles(small[exposed_area(small)], (options.percentile_low, options.percentile_high))
        if black == white:
            raise Refused("BLANK_IMAGE", "nearly all pixels have the same value")
    stretched = np.clip((np.arange(WHITE + 1) - black) / (white - black), 0.0, 1.0)
    return cv2.LUT(small, (stretched * 255 + 0.5).astype(np.uint8))


def display_table(radiograph: Radiograph, low: int, high: int) -> np.ndarray:
    """Display value of each stored value `low + offset` … `high + offset`, float64 [high - low + 1], before inversion.

    Modality LUT or rescale, then VOI LUT (preferred) or the first window: PS3.3 C.11.1, C.11.2. A window narrower
    than 1 is ignored, as viewers do. Pixel padding becomes the darkest value of the others.
    """
    stored = np.arange(low, high + 1, dtype=np.int32) + radiograph.offset
    if radiograph.display is None:
        return stored.astype(np.float64)
    display = _usable_display(radiograph.display)
    try:
        greys = apply_voi_lut(apply_modality_lut(stored, display), display, index=0, prefer_lut=True)
    except Exception as error:  # pydicom raises many types for malformed LUTs
        raise Refused("HEADER_INVALID", f"a display LUT cannot be applied ({type(error).__name__})") from error
    greys = np.array(greys, dtype=np.float64)
    if not np.isfinite(greys).all():
        raise Refused("HEADER_INVALID", "the display LUTs give values that are not finite")
    padding = _padding(radiograph.display, stored)
    if padding.any() and not padding.all():
        shown = greys[~padding]
        greys[padding] = shown.max() if radiograph.inverted else shown.min()
    return greys


def percentiles(image: np.ndarray, wanted: tuple[float, float]) -> np.ndarray:
    """As np.percentile gives them, from counts of the values, twice as fast and more: float64 [2]. image: uint16."""
    up_to = np.cumsum(np.bincount(image.ravel(), minlength=WHITE + 1))
    position = np.array(wanted) / 100 * (image.size - 1)
    below, above = (np.searchsorted(up_to, edge, "right") for edge in (np.floor(position), np.ceil(position)))
    return below + (above - below) * (position - np.floor(position))


def exposed_area(image: np.ndarray) -> tuple[slice, slice]:
    """Rows and columns inside a uniform border (collimator, unexposed film, padding); all where there is none."""
    spread = UNIFORM * float(np.ptp(np.percentile(_sample(image), (0.5, 99.5))))
    rows, columns = slice(0, image.shape[0]), slice(0, image.shape[1])
    for _ in range(2):  # a corner may hide a border until the other axis is trimmed
        rows = _trimmed(np.ptp(image[:, columns], axis=1), spread)
        columns = _trimmed(np.ptp(image[rows], axis=0), spread)
    if (rows.stop - rows.start) * (columns.stop - columns.start) < LEAST_EXPOSED * image.size:
        return slice(0, image.shape[0]), slice(0, image.shape[1])
    return rows, columns


def _sample(image: np.ndarray) -> np.ndarray:
    """Some 128 x 128 pixels of an image, evenly spread: enough to tell its range and spread."""
    step = 1 + min(image.shape) // 128
    return image[::step, ::step]


def _trimmed(spreads: np.ndarray, least: float) -> slice:
    varied = np.flatnonzero(spreads > least)
    return slice(int(varied[0]), int(varied[-1]) + 1) if len(varied) else slice(0, len(spreads))


def _look_up(values: np.ndarray, greys: np.ndarray, low: int, shape: tuple[int, int]) -> np.ndarray:
    """Grey values scaled to 0 … 65535 and shrunk, uint16 [*shape]. greys: of the stored values `low` and on."""
    table = np.zeros(1 << (8 * values.dtype.itemsize), dtype=np.uint16)
    scaled = (greys - greys.min()) / (greys.max() - greys.min()) * WHITE
    table[low : low + len(greys)] = (scaled + 0.5).astype(np.uint16)
    monotonic = (np.diff(scaled) >= 0).all() or (np.diff(scaled) <= 0).all()
    if monotonic and halves(values.shape, shape) and _averages_alike(values, table):
        return shrink_halved(cv2.LUT(halved(values), table), shape)
    return shrink(cv2.LUT(values, table), shape)


def _averages_alike(values: np.ndarray, table: np.ndarray) -> bool:
    """Whether the grey of a mean of 2 x 2 values is the mean of their greys: to 55 dB of what the image spans."""
    corners = np.stack([values[row::EVERY, column::EVERY] for row in (0, 1) for column in (0, 1)])
    means = table[corners].mean(axis=0)
    error = table[(corners.sum(axis=0, dtype=np.uint32) + 2) >> 2] - means
    return ALIKE * float(np.sqrt(np.mean(error**2))) <= float(np.ptp(np.percentile(means, (0.5, 99.5))))


def _mimic_jpg(radiograph: Radiograph, low: int, high: int) -> np.ndarray:
    """As the MIMIC-CXR-JPG paper says (Johnson et al. 2019, arXiv 1901.07042): shift and scale to 0 … 255, truncate,
    invert where MONOCHROME1, equalise the histogram; neither modality nor VOI LUT. uint8 at full resolution."""
    table = np.zeros(1 << (8 * radiograph.values.dtype.itemsize), dtype=np.uint8)
    scaled = ((np.arange(low, high + 1) - low) / (high - low) * 255).astype(np.uint8)
    table[low : high + 1] = 255 - scaled if radiograph.inverted else scaled
    return cv2.equalizeHist(cv2.LUT(radiograph.values, table))


def _check_structure(small: np.ndarray) -> None:
    sample = np.ascontiguousarray(_sample(small))
    spread = float(sample.std())
    coarse = area_average(sample, (COARSE, COARSE))
    if spread == 0 or float(coarse.std()) < LEAST_STRUCTURE * spread:
        raise Refused("BLANK_IMAGE", "noise without structure")


def _usable_display(display: Dataset) -> Dataset:
    """The display elements, with a window only where it can be used, and their byte order as pydicom looks for it."""
    usable = Dataset()
    usable.file_meta = FileMetaDataset()
    big_endian = display.original_encoding[1] is False
    usable.file_meta.TransferSyntaxUID = ExplicitVRBigEndian if big_endian else ExplicitVRLittleEndian
    for keyword in (
        "ModalityLUTSequence", "RescaleSlope", "RescaleIntercept", "RescaleType", "VOILUTSequence", "VOILUTFunction",
        "BitsStored", "BitsAllocated", "PixelRepresentation", "PhotometricInterpretation",
    ):  # fmt: skip
        if keyword in display:
            usable[keyword] = display[keyword]
    if usable.get("VOILUTFunction", "LINEAR") not in ("LINEAR", "LINEAR_EXACT", "SIGMOID"):
        del usable.VOILUTFunction
    centre, width = (_first_number(display, keyword) for keyword in ("WindowCenter", "WindowWidth"))
    if centre is not None and width is not None and width >= 1:
        usable.WindowCenter, usable.WindowWidth = centre, width
    return usable


def _first_number(display: Dataset, keyword: str) -> float | None:
    """First value of an element as a finite number; None where it is absent, empty or no number."""
    try:
        value = display.get(keyword)
        first = value if isinstance(value, str) or not hasattr(value, "__iter__") else list(value)[0]
        number = float(first)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return number if np.isfinite(number) else None


def _padding(display: Dataset, stored: np.ndarray) -> np.ndarray:
    """Which stored values are padding (PS3.3 C.7.5.1.1.2): PixelPaddingValue, up to PixelPaddingRangeLimit."""
    first = _first_number(display, "PixelPaddingValue")
    if first is None:
        return np.zeros(len(stored), dtype=bool)
    last = _first_number(display, "PixelPaddingRangeLimit")
    bounds = sorted((first, first if last is None else last))
    return (stored >= bounds[0]) & (stored <= bounds[1])
