"""From stored values to the square: the same exposure looks the same however it was stored."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from images_files import chest, dicom_bytes, ingested, pixels_of, radiograph, without_element
from pydicom.dataset import Dataset
from pydicom.pixels import apply_modality_lut, apply_voi_lut
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from cxrflow.config.images import ImagesOptions
from cxrflow.images.dicom_header import read_header
from cxrflow.images.normalise import Radiograph, exposed_area, normalise, percentiles, to_grey
from cxrflow.images.read import pixel_aspect
from cxrflow.images.resample import area_average, fitted_shape, letterbox, shrink


def _lut(values: np.ndarray, first: int, bits: int = 16) -> Dataset:
    item = Dataset()
    item.LUTDescriptor = [len(values), first, bits]
    item.LUTData = values.astype(np.uint16).tobytes()
    item["LUTData"].VR = "OW"
    return item


def _show(folder, pixels=None, syntax=None, **elements) -> np.ndarray:
    return pixels_of(dicom_bytes(radiograph(pixels, **elements), syntax), folder)


def _area_average(image: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """Reference: each output pixel is the mean of the source area it covers, in float64."""

    def weights(n: int, m: int) -> np.ndarray:
        edges = np.arange(m + 1) * n / m
        left, right = edges[:-1, None], edges[1:, None]
        cells = np.arange(n)[None, :]
        return np.clip(np.minimum(right, cells + 1) - np.maximum(left, cells), 0, None) / (n / m)

    return weights(image.shape[0], rows) @ image.astype(np.float64) @ weights(image.shape[1], columns).T


@pytest.mark.parametrize("normaliser", ["voi_percentile", "minmax", "mimic_jpg"])
def test_monochrome1_and_monochrome2_of_one_exposure_give_the_same_picture(normaliser, tmp_path):
    pixels = chest()
    one = dicom_bytes(radiograph(4095 - pixels, PhotometricInterpretation="MONOCHROME1"))
    two = dicom_bytes(radiograph(pixels))
    first, second = (pixels_of(data, tmp_path, normaliser=normaliser).astype(int) for data in (one, two))
    limit = 2 if normaliser == "mimic_jpg" else 1  # truncation to 8 bits is not symmetric, equalising widens it
    assert np.percentile(np.abs(first - second), 99) <= limit
    assert ingested(one, tmp_path, normaliser=normaliser).manifest["normaliser"] == normaliser


def test_monochrome1_is_inverted_after_its_window(tmp_path):
    """The window selects stored values; inverting first would select other ones."""
    stored = 4095 - chest()
    shown = _show(tmp_path, stored, PhotometricInterpretation="MONOCHROME1", WindowCenter=3000, WindowWidth=1500)
    clipped = np.clip(stored.astype(float), 2250, 3750)
    expected = _show(tmp_path, np.round(3750 - clipped).astype(np.uint16))
    assert np.abs(shown.astype(int) - expected).max() <= 1


def test_presentation_lut_inverse_does_not_invert_twice(tmp_path):
    stored = 4095 - chest()
    plain = _show(tmp_path, stored, PhotometricInterpretation="MONOCHROME1")
    inverse = _show(tmp_path, stored, PhotometricInterpretation="MONOCHROME1", PresentationLUTShape="INVERSE")
    assert np.array_equal(plain, inverse)


@pytest.mark.parametrize(
    "syntax",
    [
        ImplicitVRLittleEndian, ExplicitVRBigEndian, RLELossless, JPEGLSLossless, JPEG2000Lossless, JPEGLosslessSV1,
        DeflatedExplicitVRLittleEndian,
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["8 bits", "12 bits", "12 bits signed", "16 bits"])
def test_lossless_transfer_syntaxes_store_the_same_picture(syntax, kind, tmp_path):
    bits = int(kind.split()[0])
    pixels = chest(rows=260, columns=221, bits=bits)
    elements = {"BitsStored": bits, "HighBit": bits - 1}
    if "signed" in kind:
        pixels = pixels.astype(np.int16) - 2048
    ds = radiograph(pixels, **elements)
    if syntax == DeflatedExplicitVRLittleEndian:
        ds.file_meta.TransferSyntaxUID = syntax
        data = dicom_bytes(ds)
    else:
        data = dicom_bytes(ds, syntax)
    native = ingested(dicom_bytes(radiograph(pixels, **elements)), tmp_path / "native")
    other = ingested(data, tmp_path / "other")
    assert other.quarantine is None, other.quarantine
    assert other.manifest["pixel_sha256"] == native.manifest["pixel_sha256"]
    assert other.manifest["transfer_syntax"] == syntax.keyword


def test_each_transfer_syntax_has_the_decoder_that_is_pinned_for_it(tmp_path):
    found = {
        syntax: ingested(dicom_bytes(radiograph(), syntax), tmp_path).manifest["decoder"]
        for syntax in (None, RLELossless, JPEGLSLossless, JPEG2000Lossless, JPEGLosslessSV1)
    }
    assert list(found.values()) == ["native", "imagecodecs", "imagecodecs", "pylibjpeg", "imagecodecs"]


def test_a_file_without_preamble_and_transfer_syntax_is_read(tmp_path):
    plain = _show(tmp_path)
    for syntax, start in ((ImplicitVRLittleEndian, None), (None, None)):
        data = dicom_bytes(radiograph(), syntax)
        bare = data[144 + int.from_bytes(data[140:144], "little") :]
        assert np.array_equal(pixels_of(bare, tmp_path), plain), start


def test_a_file_without_preamble_keeps_what_its_meta_information_says(tmp_path):
    data = dicom_bytes(radiograph(), JPEGLSLossless)
    assert ingested(data[132:], tmp_path).manifest["transfer_syntax"] == "JPEGLSLossless"


def test_voi_lut_is_preferred_to_the_window(tmp_path):
    pixels = chest()
    curve = (65535 * (np.arange(4096) / 4095) ** 2).astype(np.uint16)
    with_lut = _show(tmp_path, pixels, VOILUTSequence=[_lut(curve, 0)], WindowCenter=100, WindowWidth=50)
    expected = _show(tmp_path, curve[pixels], BitsStored=16, HighBit=15)
    assert np.abs(with_lut.astype(int) - expected).max() <= 1


def test_a_voi_lut_is_found_in_a_file_without_preamble_and_in_big_endian(tmp_path):
    curve = (65535 * (np.arange(4096) / 4095) ** 2).astype(np.uint16)
    expected = _show(tmp_path, VOILUTSequence=[_lut(curve, 0)])
    data = dicom_bytes(radiograph(VOILUTSequence=[_lut(curve, 0)]), ImplicitVRLittleEndian)
    assert np.array_equal(pixels_of(data[144 + int.from_bytes(data[140:144], "little") :], tmp_path), expected)
    big = radiograph(VOILUTSequence=[_lut(curve.byteswap(), 0)])
    assert np.array_equal(pixels_of(dicom_bytes(big, ExplicitVRBigEndian), tmp_path), expected)


def test_modality_lut_comes_before_the_voi_lut(tmp_path):
    pixels = chest()
    root = (1023 * np.sqrt(np.arange(4096) / 4095)).astype(np.uint16)
    square = (65535 * (np.arange(1024) / 1023) ** 3).astype(np.uint16)
    item = _lut(root, 0)
    item.ModalityLUTType = "US"
    shown = _show(tmp_path, pixels, ModalityLUTSequence=[item], VOILUTSequence=[_lut(square, 0)])
    expected = _show(tmp_path, square[root[pixels]], BitsStored=16, HighBit=15)
    assert np.abs(shown.astype(int) - expected).max() <= 1


def test_a_negative_rescale_slope_turns_the_picture(tmp_path):
    assert np.abs(
        _show(tmp_path, 4095 - chest(), RescaleSlope=-1, RescaleIntercept=4095).astype(int) - _show(tmp_path)
    ).max() <= 1  # fmt: skip


@pytest.mark.parametrize(
    ("centre", "width", "function"),
    [
        (2000, 1500, None),
        ([2000, 300], [1500, 40], None),
        ("2000.000", "1500.0", None),
        (2000, 1500, "SIGMOID"),
        (2000, 1500, "LINEAR_EXACT"),
    ],
)
def test_the_first_window_is_applied_as_pydicom_does_it_at_full_size(centre, width, function, tmp_path):
    """Reference: modality and VOI on every pixel in float64, area average, percentile stretch."""
    pixels = chest(rows=512, columns=512)
    elements = {"WindowCenter": centre, "WindowWidth": width} | ({"VOILUTFunction": function} if function else {})
    ds = radiograph(pixels, **elements)
    small = _area_average(apply_voi_lut(apply_modality_lut(pixels, ds), ds), 256, 256)
    low, high = np.percentile(small[exposed_area(small)], (0.5, 99.5))
    expected = np.clip((small - low) / (high - low), 0, 1) * 255
    assert np.abs(_show(tmp_path, pixels, **elements) - expected).max() <= 1.5


@pytest.mark.parametrize(
    "window",
    [{"WindowCenter": 2000, "WindowWidth": 0}, {"WindowCenter": 2000, "WindowWidth": -40}, {"WindowCenter": 9}],
)
def test_a_window_that_cannot_be_used_is_ignored(window, tmp_path):
    assert np.array_equal(_show(tmp_path, **window), _show(tmp_path))


def test_pixel_padding_is_black_and_does_not_stretch_the_greys(tmp_path):
    pixels = chest(rows=400, columns=400)
    padded = pixels.copy()
    padded[:, :60] = 4095
    dark = pixels.copy()
    dark[:, :60] = pixels[:, 60:].min()
    padding = {"PixelPaddingValue": 4095}
    assert np.abs(_show(tmp_path, padded, **padding).astype(int) - _show(tmp_path, dark)).max() <= 1
    inverted = {"PhotometricInterpretation": "MONOCHROME1"}
    shown = _show(tmp_path, 4095 - padded, PixelPaddingValue=0, **inverted).astype(int)
    assert np.abs(shown - _show(tmp_path, 4095 - dark, **inverted)).max() <= 1


def test_unextended_signs_and_overlays_in_the_high_bits_do_no_harm(tmp_path):
    signed = chest().astype(np.int16) - 2048
    expected = _show(tmp_path, signed)
    assert np.array_equal(_show(tmp_path, (signed & 0x0FFF).astype(np.int16)), expected)
    overlaid = chest() | np.where(np.arange(220) % 7 == 0, 0x8000, 0).astype(np.uint16)
    ds = radiograph(overlaid)
    ds.add_new((0x6000, 0x0100), "US", 16)
    ds.add_new((0x6000, 0x0102), "US", 15)
    assert np.array_equal(pixels_of(dicom_bytes(ds), tmp_path), _show(tmp_path))


@pytest.mark.parametrize(
    ("shape", "expected"),
    [((3000, 2500), (256, 213)), ((1000, 2000), (128, 256)), ((512, 512), (256, 256)), ((200, 180), (200, 180))],
)
def test_images_are_fitted_never_stretched_never_enlarged(shape, expected):
    assert fitted_shape(shape, 256) == expected


def test_pixels_that_are_not_square_get_their_true_proportions():
    assert fitted_shape((1000, 1000), 256, aspect=2.0) == (256, 128)
    assert fitted_shape((1000, 1000), 256, aspect=0.5) == (128, 256)
    rows, columns = fitted_shape((200, 210), 256, aspect=1.25)
    assert rows <= 200 and columns <= 210 and rows / columns == pytest.approx(200 * 1.25 / 210, abs=0.01)


@pytest.mark.parametrize(
    ("elements", "aspect"),
    [
        ({}, 1.0),
        ({"PixelSpacing": [0.2, 0.1]}, 2.0),
        ({"ImagerPixelSpacing": [0.139, 0.1391]}, 1.0),
        ({"PixelSpacing": [0.0, 0.0], "PixelAspectRatio": [4, 5]}, 0.8),
        ({"PixelSpacing": [0.2, 20.0]}, 1.0),
    ],
)
def test_proportions_of_a_pixel_are_read_from_its_spacing(elements, aspect):
    assert pixel_aspect(read_header(dicom_bytes(radiograph(**elements)))) == pytest.approx(aspect)


def test_the_picture_stands_in_the_middle_of_black(tmp_path):
    shown = _show(tmp_path, chest(rows=600, columns=300))
    assert shown.shape == (256, 256) and shown.dtype == np.uint8
    assert not shown[:, :64].any() and not shown[:, 192:].any()
    assert shown[:, 64:192].any(axis=0).all()
    small = letterbox(np.full((200, 100), 7, np.uint8), 256)
    assert small[28:228, 78:178].min() == 7 and small.sum() == 200 * 100 * 7


def test_a_small_image_keeps_its_size(tmp_path):
    pixels = chest(rows=210, columns=200, bits=8)
    shown = _show(tmp_path, pixels)
    inside = shown[23:233, 28:228]
    assert inside.any() and not np.delete(shown, slice(23, 233), axis=0).any()
    assert np.corrcoef(inside.ravel(), pixels.ravel())[0, 1] > 0.999


def _texture(shape: tuple[int, int]) -> np.ndarray:
    return cv2.GaussianBlur(np.random.default_rng(1).integers(0, 65536, shape).astype(np.uint16), (0, 0), 2)


def _decibels(image: np.ndarray, exact: np.ndarray) -> float:
    return 20 * np.log10(65535 / np.sqrt(((image - exact) ** 2).mean()))


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("shape", [(300, 250), (299, 251), (131, 97)])
def test_area_average_is_the_mean_of_what_each_pixel_covers(shape, kind):
    image = (_texture(shape) >> 8).astype(kind)
    for target in (fitted_shape(shape, 64), (16, 16), shape):
        made = area_average(image, target)
        assert made.dtype == kind and made.shape == target
        assert np.abs(made - _area_average(image, *target)).max() <= (1e-3 if kind == np.float32 else 1.0)


@pytest.mark.parametrize(
    ("shape", "size", "least"),
    [((3000, 2500), 256, 60), ((2999, 2501), 256, 100), ((1031, 777), 256, 100), ((3000, 2500), 614, 54)],
)
def test_shrinking_averages_areas(shape, size, least):
    image = _texture(shape)
    fitted = fitted_shape(shape, size)
    assert _decibels(shrink(image, fitted), _area_average(image, *fitted)) > least


@pytest.mark.parametrize("wanted", [(0.5, 99.5), (0.0, 100.0), (33.0, 66.6)])
def test_percentiles_are_those_of_numpy(wanted):
    for image in (_texture((61, 47)), _texture((61, 47))[3:-2, 5:], chest()):
        assert percentiles(image, wanted) == pytest.approx(np.percentile(image, wanted), rel=1e-12)


@pytest.mark.parametrize(
    ("elements", "commutes"),
    [
        ({}, True),
        ({"WindowCenter": 2000, "WindowWidth": 3000}, True),
        ({"WindowCenter": 2000, "WindowWidth": 3000, "PhotometricInterpretation": "MONOCHROME1"}, True),
        ({"VOILUTSequence": [_lut(65535 / (1 + np.exp((2048 - np.arange(4096)) / 600)), 0)]}, True),
        ({"WindowCenter": 2600, "WindowWidth": 60}, False),
        ({"VOILUTSequence": [_lut(np.where(np.arange(4096) < 2600, 0, 65535), 0)]}, False),
        ({"PixelPaddingValue": 3000}, False),  # amid the values: a mean at its edge would be a grey of neither side
    ],
)
def test_a_film_is_halved_before_its_look_up_where_that_changes_nothing(elements, commutes, monkeypatch):
    smooth = cv2.resize(chest(), (1024, 1200), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(2).normal(0, 25, smooth.shape)
    pixels = np.clip(smooth + noise, 0, 4095).astype(np.uint16)
    ds = radiograph(pixels, **elements)
    shown = Radiograph(pixels, inverted=ds.PhotometricInterpretation == "MONOCHROME1", display=ds)
    made = to_grey(shown, ImagesOptions()).astype(float)
    monkeypatch.setattr("cxrflow.images.normalise._averages_alike", lambda values, table: False)
    looked_up_first = to_grey(shown, ImagesOptions())
    error = np.sqrt(((made - looked_up_first) ** 2).mean())
    assert (0 < error < 0.45) if commutes else error == 0  # of 255: 55 dB


def test_the_stretch_ignores_a_collimated_border():
    image = chest(rows=400, columns=400).astype(np.uint16)
    framed = np.zeros((500, 500), np.uint16)
    framed[60:460, 40:440] = image
    assert exposed_area(framed) == (slice(60, 460), slice(40, 440))
    options = ImagesOptions(size=512)
    inside = to_grey(Radiograph(framed), options)[60:460, 40:440]
    assert np.abs(inside.astype(int) - to_grey(Radiograph(image), options)).max() <= 1


def test_mimic_jpg_follows_the_published_recipe(tmp_path):
    pixels = chest(rows=512, columns=512)
    shifted = pixels.astype(np.float64) - pixels.min()
    grey = cv2.equalizeHist((shifted / shifted.max() * 255).astype(np.uint8))
    shown = pixels_of(dicom_bytes(radiograph(pixels, WindowCenter=99, WindowWidth=9)), tmp_path, normaliser="mimic_jpg")
    assert np.abs(shown.astype(int) - cv2.resize(grey, (256, 256), interpolation=cv2.INTER_AREA)).max() <= 1


def test_minmax_ignores_windows_and_percentiles(tmp_path):
    pixels = chest(rows=512, columns=512)
    shown = pixels_of(dicom_bytes(radiograph(pixels, WindowCenter=99, WindowWidth=9)), tmp_path, normaliser="minmax")
    small = _area_average(pixels, 256, 256)
    expected = (small - pixels.min()) / (int(pixels.max()) - int(pixels.min())) * 255
    assert np.abs(shown - expected).max() <= 1


def test_wider_percentiles_leave_more_of_the_range(tmp_path):
    data = dicom_bytes(radiograph())
    narrow = pixels_of(data, tmp_path, percentile_low=5.0, percentile_high=95.0)
    wide = pixels_of(data, tmp_path, percentile_low=0.0, percentile_high=100.0)
    assert (narrow == 255).sum() > 10 * (wide == 255).sum()


def test_a_malformed_lut_is_a_header_error(tmp_path):
    item = _lut(np.arange(10), 0)
    item.LUTDescriptor = [4096, 0, 16]
    outcome = ingested(dicom_bytes(radiograph(VOILUTSequence=[item])), tmp_path)
    assert outcome.quarantine["code"] == "HEADER_INVALID"


def test_without_element_leaves_a_readable_file():
    """The tests' own knife: the group length it rewrites must be right, or NO_TRANSFER_SYNTAX tests something else."""
    data = without_element(dicom_bytes(radiograph()), b"\x02\x00\x03\x00UI")
    header = read_header(data)
    assert "MediaStorageSOPInstanceUID" not in header.file_meta and header.transfer_syntax == "1.2.840.10008.1.2.1"


def test_normalise_does_not_change_its_input():
    pixels = chest()
    before = pixels.copy()
    normalise(Radiograph(pixels), ImagesOptions())
    assert np.array_equal(pixels, before)
