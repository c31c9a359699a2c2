"""Decoded pixels are those of pydicom, also where a header and its codestream disagree."""

from __future__ import annotations

import io
import re
from importlib.metadata import metadata, packages_distributions

import numpy as np
import pytest
from images_files import chest, dicom_bytes, encapsulated, radiograph
from openjpeg.utils import encode_array
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.pixels import pixel_array
from pydicom.uid import JPEG2000, UID, HTJ2KLossless, JPEG2000Lossless, JPEGLosslessSV1, JPEGLSLossless, RLELossless

from cxrflow.images.codes import Refused
from cxrflow.images.decode import DECODERS, decode, read_frame
from cxrflow.images.dicom_header import image_attributes, read_header


def decoded(data: bytes) -> np.ndarray:
    header = read_header(data)
    attributes = image_attributes(header)
    stored = decode(header, attributes, read_frame(header, attributes))
    return stored.values.astype(np.int64) + stored.offset


def by_pydicom(data: bytes, plugin: str = "") -> np.ndarray:
    return pixel_array(dcmread(io.BytesIO(data)), raw=True, decoding_plugin=plugin)


def film(kind: str) -> Dataset:
    """A film of `kind`: "12 bits", "12 bits signed", …"""
    bits = int(kind.split()[0])
    pixels = chest(rows=68, columns=45, bits=bits)
    if "signed" in kind:
        pixels = pixels.astype(np.int16) - (1 << (bits - 1))
    return radiograph(pixels, BitsStored=bits, HighBit=bits - 1)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("kind", ["8 bits", "10 bits", "12 bits", "12 bits signed", "16 bits"])
@pytest.mark.parametrize("syntax", [None, RLELossless, JPEGLosslessSV1, JPEGLSLossless, JPEG2000Lossless])
def test_pixels_are_those_of_pydicom(syntax: UID | None, kind: str, photometric: str) -> None:
    ds = film(kind)
    ds.PhotometricInterpretation = photometric
    data = dicom_bytes(ds, syntax)
    assert np.array_equal(decoded(data), by_pydicom(data))


@pytest.mark.parametrize("syntax", [JPEG2000Lossless, JPEG2000, HTJ2KLossless])
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize(
    ("bits", "header"),
    [
        *((bits, header) for bits in (7, 8) for header in ("8 bits", "12 bits", "12 bits signed", "16 bits")),
        *((12, header) for header in ("12 bits", "12 bits signed", "16 bits")),
    ],
)
def test_jpeg_2000_is_read_by_its_header_where_the_codestream_has_another_sign_or_depth(
    bits: int, signed: bool, header: str, syntax: UID
) -> None:
    ds = film(header)
    pixels = chest(rows=68, columns=45).astype(np.int32) >> (12 - bits)
    pixels = pixels - (1 << (bits - 1)) if signed else pixels
    width = 8 if bits <= 8 else 16
    codestream = encode_array(pixels.astype(f"{'i' if signed else 'u'}{width // 8}"), bits_stored=bits)
    data = encapsulated(ds, bytes(codestream), syntax)
    assert np.array_equal(decoded(data), by_pydicom(data, "pylibjpeg"))


def test_a_codestream_of_fewer_bits_than_a_signed_header_is_read() -> None:
    shallow, header = film("8 bits"), film("12 bits signed")
    (frame,) = generate_frames(dcmread(io.BytesIO(dicom_bytes(shallow, JPEGLSLossless))).PixelData, number_of_frames=1)
    assert np.array_equal(decoded(encapsulated(header, frame, JPEGLSLossless)), chest(rows=68, columns=45, bits=8))


@pytest.mark.parametrize("syntax", [JPEGLosslessSV1, JPEGLSLossless, JPEG2000Lossless])
def test_a_codestream_of_more_bits_than_the_header_allocates_is_a_header_error(syntax: UID) -> None:
    deep, header = film("12 bits"), film("8 bits")
    (frame,) = generate_frames(dcmread(io.BytesIO(dicom_bytes(deep, syntax))).PixelData, number_of_frames=1)
    with pytest.raises(Refused, match="HEADER_INVALID.*8 bits allocated, the codestream has more"):
        decoded(encapsulated(header, frame, syntax))


@pytest.mark.parametrize("syntax", [RLELossless, JPEGLSLossless, JPEG2000Lossless])
def test_a_frame_in_several_fragments_is_one(syntax: UID) -> None:
    ds = film("12 bits")
    whole = dicom_bytes(ds, syntax)
    (frame,) = generate_frames(dcmread(io.BytesIO(whole)).PixelData, number_of_frames=1)
    ds.PixelData = encapsulate([frame], fragments_per_frame=3)
    assert np.array_equal(decoded(dicom_bytes(ds)), decoded(whole))


def test_every_decoder_is_under_a_permissive_licence() -> None:
    for module in sorted({module for _, module in DECODERS.values()}):
        (package,) = set(packages_distributions()[module])
        facts = metadata(package)
        said = " ".join([facts["License"] or "", facts["License-Expression"] or "", *facts.get_all("Classifier", [])])
        assert re.search(r"\b(BSD|MIT|Apache)", said) and "GPL" not in said, package


def test_a_compressed_frame_is_not_copied() -> None:
    header = read_header(dicom_bytes(film("12 bits"), JPEGLSLossless))
    frame = read_frame(header, image_attributes(header))
    assert frame.obj is header.body
