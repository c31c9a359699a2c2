"""PNG and JPEG: grey however it is stored, colour refused, 16 bits kept."""

from __future__ import annotations

import io

import numpy as np
import pytest
from images_files import chest, code_of, ingested, pixels_of, png
from PIL import Image

from cxrflow.config.images import ImagesOptions
from cxrflow.images.picture import read_picture


def _saved(image: Image.Image, kind: str = "PNG", **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P"])
def test_grey_stored_in_another_mode_is_the_same_grey(mode, tmp_path):
    grey = Image.fromarray(chest(bits=8))
    plain, other = _saved(grey), _saved(grey.convert(mode))
    assert np.array_equal(pixels_of(plain, tmp_path, "a.png"), pixels_of(other, tmp_path, "b.png"))


def test_sixteen_bit_png_keeps_its_depth(tmp_path):
    """0 … 4095 in 16 bits is one grey in 8; what PadChest ships."""
    pixels = (chest() // 8 + 30000).astype(np.uint16)
    picture = read_picture(png(pixels), ImagesOptions())
    assert picture.values.dtype == np.uint16 and np.array_equal(picture.values, pixels)
    outcome = ingested(png(pixels), tmp_path, "a.png")
    assert outcome.manifest["bits_stored"] == 16
    assert len(np.unique(pixels_of(png(pixels), tmp_path, "a.png"))) > 200


def test_chroma_noise_of_a_jpeg_is_no_colour_but_a_tint_is(tmp_path):
    rgb = np.stack([chest(bits=8)] * 3, axis=2)
    noisy = np.clip(rgb + np.random.default_rng(0).integers(-3, 4, rgb.shape), 0, 255).astype(np.uint8)
    assert code_of(_saved(Image.fromarray(noisy), "JPEG", quality=80), tmp_path, "a.jpg") == ""
    tinted = np.clip(rgb * [1.0, 0.9, 0.7], 0, 255).astype(np.uint8)
    assert code_of(_saved(Image.fromarray(tinted), "JPEG", quality=95), tmp_path, "a.jpg") == "COLOUR"


def test_a_jpeg_is_turned_as_its_exif_says(tmp_path):
    upright = chest(rows=300, columns=240, bits=8)
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side: turn 90 degrees clockwise to view
    lying = Image.fromarray(np.ascontiguousarray(np.rot90(upright)))
    shown = pixels_of(_saved(lying, "JPEG", quality=98, exif=exif), tmp_path, "a.jpg").astype(int)
    expected = pixels_of(_saved(Image.fromarray(upright), "JPEG", quality=98), tmp_path, "b.jpg")
    assert np.abs(shown - expected).mean() < 2


def test_transparency_shows_black(tmp_path):
    grey = chest(bits=8)
    alpha = np.where(np.arange(220)[None, :] < 30, 0, 255).astype(np.uint8).repeat(260, axis=0).reshape(260, 220)
    rgba = np.dstack([grey, grey, grey, alpha])
    values = read_picture(_saved(Image.fromarray(rgba)), ImagesOptions()).values
    assert not values[:, :30].any() and np.array_equal(values[:, 30:], grey[:, 30:])


def test_a_changed_byte_at_the_end_of_a_png_is_noticed(tmp_path):
    """Where Pillow alone hands out changed pixels: it stops reading once it has enough of them."""
    data = png(chest(bits=8))
    for at in range(len(data) - 60, len(data)):
        damaged = bytearray(data)
        damaged[at] ^= 1
        assert code_of(bytes(damaged), tmp_path, "a.png") == "UNREADABLE_IMAGE"


def test_content_decides_not_the_name(tmp_path):
    data = png(chest(bits=8))
    assert ingested(data, tmp_path, "a.jpg").manifest["transfer_syntax"] == "PNG"
    assert ingested(data, tmp_path, "no_suffix").manifest["transfer_syntax"] == "PNG"
    assert code_of(data, tmp_path, "a.dcm") == "NOT_DICOM"


def test_a_picture_takes_its_view_from_the_table_alone(tmp_path):
    data = png(chest(bits=8))
    assert ingested(data, tmp_path, "a.png").manifest["view_source"] == "none"
    manifest = ingested(data, tmp_path, "a.png", view="AP").manifest
    assert (manifest["view"], manifest["view_source"], manifest["photometric"]) == ("AP", "table", "MONOCHROME2")
