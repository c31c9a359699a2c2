"""Every reason to refuse an image gives its own code, and nothing a file holds makes ingest fall over."""

from __future__ import annotations

import contextlib
import io
import time
import typing

import numpy as np
import pytest
from images_files import chest, code_of, dicom_bytes, encapsulated, ingested, png, radiograph, without_element
from PIL import Image
from pydicom.uid import (
    CTImageStorage,
    DeflatedExplicitVRLittleEndian,
    DigitalXRayImageStorageForProcessing,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

from cxrflow.config.images import ImagesOptions, QuarantineCode
from cxrflow.errors import CxrflowError
from cxrflow.images.codes import CODES, DecoderMissing, Refused
from cxrflow.images.dicom_header import read_header
from cxrflow.images.polarity import LEAST, polarity_score
from cxrflow.images.read import check_bytes

WEB_PAGE = b"\xef\xbb\xbf\n<!-- moved --><!DOCTYPE html><html><body>Please log in</body></html>"


def _file(**elements) -> bytes:
    return dicom_bytes(radiograph(**elements))


def _cut(data: bytes, fraction: float) -> bytes:
    start = read_header(data).pixels.offset
    return data[: start + int((len(data) - start) * fraction)]


def _bare(data: bytes) -> bytes:
    return data[144 + int.from_bytes(data[140:144], "little") :]


def _jpeg(pixels: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def _colour_dicom() -> bytes:
    rgb = np.stack([chest(bits=8)] * 3, axis=2)
    return _file(pixels=rgb, SamplesPerPixel=3, PhotometricInterpretation="RGB", PlanarConfiguration=0)


def _spoilt_codestream() -> bytes:
    data = bytearray(dicom_bytes(radiograph(), JPEG2000Lossless))
    start = data.index(b"\xff\x4f\xff\x51")
    data[start : start + 64] = bytes(64)
    return bytes(data)


def _colourful() -> np.ndarray:
    picture = np.stack([chest(bits=8)] * 3, axis=2)
    picture[50:150, 50:150, 2] = 255
    return picture


REFUSED = {
    "MISSING_FILE": lambda: None,
    "EMPTY_FILE": lambda: b"",
    "HTML_BODY": lambda: WEB_PAGE,
    "NOT_DICOM": lambda: np.random.default_rng(3).bytes(6000),
    "NOT_DICOM: shorter than a preamble": lambda: bytes(100),
    "NOT_DICOM: a picture": lambda: png(chest(bits=8)),
    "NOT_DICOM: a bare data set without Rows": lambda: _bare(_file(Rows=None)),
    "HEADER_TRUNCATED": lambda: _file()[:500],
    "HEADER_INVALID: bits": lambda: _file(BitsStored=18),
    "HEADER_INVALID: no photometric": lambda: _file(PhotometricInterpretation=None),
    "HEADER_INVALID: unknown photometric": lambda: _file(PhotometricInterpretation="MONOCHROME3"),
    "HEADER_INVALID: no rows": lambda: _file(Rows=0),
    "HEADER_INVALID: no modality": lambda: _file(Modality=None),
    "HEADER_INVALID: 32 bits": lambda: _file(BitsAllocated=32, BitsStored=32),
    "HEADER_INVALID: codestream of another size": lambda: encapsulated(
        radiograph(chest(bits=8)), _jpeg(chest(rows=300, bits=8)), JPEGBaseline8Bit
    ),
    "HEADER_INVALID: native pixels called compressed": lambda: _file().replace(
        b"UI\x14\x001.2.840.10008.1.2.1\x00", b"UI\x14\x001.2.840.10008.1.2.5\x00"
    ),
    "NO_TRANSFER_SYNTAX": lambda: without_element(_file(), b"\x02\x00\x10\x00UI"),
    "WRONG_MODALITY": lambda: _file(Modality="MG"),
    "WRONG_MODALITY: by class": lambda: _file(SOPClassUID=CTImageStorage),
    "WRONG_MODALITY: report object": lambda: _file(Modality="SR", PixelData=None, Rows=None, BitsStored=None),
    "WRONG_BODY_PART": lambda: _file(BodyPartExamined="KNEE"),
    "WRONG_BODY_PART: thoracic spine": lambda: _file(BodyPartExamined="TSPINE", StudyDescription="CHEST"),
    "WRONG_BODY_PART: description": lambda: _file(BodyPartExamined="", StudyDescription="panoramic teeth"),
    "FOR_PROCESSING": lambda: _file(PresentationIntentType="FOR PROCESSING"),
    "FOR_PROCESSING: by class": lambda: _file(SOPClassUID=DigitalXRayImageStorageForProcessing, Modality="DX"),
    "BURNED_IN_TEXT": lambda: _file(BurnedInAnnotation="YES"),
    "COLOUR": _colour_dicom,
    "MULTIFRAME": lambda: _file(NumberOfFrames=2, PixelData=chest().tobytes() * 2),
    "TOO_SMALL": lambda: _file(pixels=chest(rows=260, columns=199)),
    "NO_PIXELS": lambda: _file(PixelData=None),
    "PIXELS_SHORT": lambda: _cut(_file(), 0.5),
    "PIXELS_SHORT: rows too many": lambda: _file(Rows=300),
    "PIXELS_EXCESS": lambda: _file(Rows=230),
    "PIXELS_EXCESS: and the stated size too small": lambda: _file(Rows=150),
    "PIXELS_SHORT: of a knee": lambda: _cut(_file(BodyPartExamined="KNEE"), 0.5),
    "PIXELS_TRUNCATED": lambda: _cut(dicom_bytes(radiograph(), JPEGLSLossless), 0.5),
    "PIXELS_TRUNCATED: run-length": lambda: _cut(dicom_bytes(radiograph(), RLELossless), 0.9),
    "PIXELS_TRUNCATED: inside the codestream": lambda: encapsulated(
        radiograph(chest(bits=8)), _jpeg(chest(bits=8))[:-2], JPEGBaseline8Bit
    ),
    "DECODE_FAILED": _spoilt_codestream,
    "BLANK_IMAGE": lambda: _file(pixels=np.full((260, 220), 900, np.uint16)),
    "BLANK_IMAGE: noise": lambda: _file(pixels=np.random.default_rng(0).normal(900, 30, (600, 500)).astype(np.uint16)),
    "BLANK_IMAGE: window beside the values": lambda: _file(WindowCenter=60000, WindowWidth=10),
    "POLARITY_SUSPECT": lambda: _file(PhotometricInterpretation="MONOCHROME1"),
}
REFUSED_PICTURES = {
    "EMPTY_FILE": lambda: b"",
    "HTML_BODY": lambda: WEB_PAGE,
    "UNREADABLE_IMAGE: cut PNG": lambda: png(chest(bits=8))[:5000],
    "UNREADABLE_IMAGE: without its last chunk": lambda: png(chest(bits=8))[:-12],
    "UNREADABLE_IMAGE: one byte changed": lambda: bytes(b ^ (i == 9000) for i, b in enumerate(png(chest(bits=8)))),
    "UNREADABLE_IMAGE: cut JPEG": lambda: _jpeg(chest(bits=8))[:3000],
    "UNREADABLE_IMAGE: no picture": lambda: b"GIF89a" + bytes(500),
    "COLOUR": lambda: png(_colourful()),
    "TOO_SMALL": lambda: png(chest(rows=150, bits=8)),
    "BLANK_IMAGE": lambda: png(np.zeros((300, 300), np.uint8)),
    "POLARITY_SUSPECT": lambda: png(255 - chest(bits=8)),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_dicom_file_gets_its_own_code(case, tmp_path):
    assert code_of(REFUSED[case](), tmp_path) == case.split(":")[0]


@pytest.mark.parametrize("case", REFUSED_PICTURES)
def test_a_bad_picture_gets_its_own_code(case, tmp_path):
    assert code_of(REFUSED_PICTURES[case](), tmp_path, name="image.png") == case.split(":")[0]


def test_the_sound_file_behind_all_these_is_accepted(tmp_path):
    assert code_of(_file(), tmp_path) == ""
    assert code_of(png(chest(bits=8)), tmp_path, name="image.png") == ""


@pytest.mark.parametrize(
    "elements",
    [
        {"BodyPartExamined": ""},
        {"BodyPartExamined": "PORTABLE CHEST"},
        {"BodyPartExamined": "NON_GRID_CHEST"},
        {"BodyPartExamined": None, "StudyDescription": "No Finding"},
        {"BodyPartExamined": None, "StudyDescription": "CHEST AND ABDOMEN"},
        {"BurnedInAnnotation": "NO"},
        {"NumberOfFrames": 1},
        {"PresentationIntentType": "FOR PRESENTATION"},
        {"SOPClassUID": "1.2.840.10008.5.1.4.1.1.7"},
    ],
)
def test_what_real_chest_headers_say_is_accepted(elements, tmp_path):
    assert code_of(_file(**elements), tmp_path) == ""


def test_size_limits_refuse_before_decoding(tmp_path):
    assert code_of(_file(), tmp_path, max_megapixels=0.05) == "TOO_LARGE"
    assert code_of(_file(), tmp_path, max_megabytes=0.1) == "TOO_LARGE"
    assert code_of(png(chest(bits=8)), tmp_path, name="i.png", max_megapixels=0.05) == "TOO_LARGE"


def test_a_transfer_syntax_without_decoder_stops_the_run(tmp_path):
    mpeg = encapsulated(radiograph(), b"\x00\x00\x01\xb3" + bytes(40), "1.2.840.10008.1.2.4.100")
    with pytest.raises(DecoderMissing, match="MPEG2MPML"):
        ingested(mpeg, tmp_path)


def test_a_transfer_syntax_that_nobody_registered_is_a_damaged_header(tmp_path):
    damaged = dicom_bytes(radiograph(), JPEG2000Lossless).replace(b"1.2.840.10008.1.2.4.90", b"1.3.840.10008.1.2.4.90")
    assert code_of(damaged, tmp_path) == "HEADER_INVALID"


def test_a_decoder_that_is_not_installed_stops_the_run(tmp_path, monkeypatch):
    monkeypatch.setattr("cxrflow.images.decode.importlib.util.find_spec", lambda name: None)
    with pytest.raises(CxrflowError, match="DECODER_MISSING.*imagecodecs"):
        ingested(dicom_bytes(radiograph(), JPEGLSLossless), tmp_path)


def test_storage_that_fails_stops_the_run_instead_of_dropping_images(tmp_path, monkeypatch):
    def broken(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", broken)
    with pytest.raises(CxrflowError, match="Permission denied"):
        ingested(_file(), tmp_path)


def test_a_file_cut_anywhere_in_its_header_is_called_that(tmp_path):
    """Between the last element and the pixels a cut cannot be told from a file without pixels."""
    data = _file(BodyPartExamined="CHEST", StudyDescription="CHEST 2 VIEWS")
    pixels = data.rindex(b"\xe0\x7f\x10\x00")
    codes = {end: code_of(data[:end], tmp_path) for end in range(1, pixels + 12)}
    assert {codes[end] for end in range(1, 132)} == {"NOT_DICOM"}
    assert {end for end in codes if end >= 132 and codes[end] != "HEADER_TRUNCATED"} == {pixels}
    assert codes[pixels] == "NO_PIXELS"


@pytest.mark.parametrize(("syntax", "code"), [(None, "PIXELS_SHORT"), (JPEG2000Lossless, "PIXELS_TRUNCATED")])
def test_a_file_cut_anywhere_in_its_pixels_is_called_that(syntax, code, tmp_path):
    data = dicom_bytes(radiograph(), syntax)
    start = read_header(data).pixels.offset
    ends = [*range(start, start + 40), *range(start, len(data), 997), len(data) - 8, len(data) - 1]
    assert {code_of(data[:end], tmp_path) for end in ends} == {code}


def test_a_deflated_file_cut_anywhere_is_refused_and_whole_is_read(tmp_path):
    ds = radiograph()
    ds.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    data = dicom_bytes(ds)
    assert code_of(data, tmp_path) == ""
    codes = {code_of(data[:end], tmp_path) for end in range(400, len(data) - 10, 5003)}
    assert codes <= {"HEADER_TRUNCATED", "PIXELS_SHORT"}


@pytest.mark.parametrize("syntax", [None, ImplicitVRLittleEndian, RLELossless, JPEGLSLossless, JPEG2000Lossless])
def test_random_damage_never_raises_anything_else(syntax, tmp_path):
    """A damaged file is accepted (the damage lies in a pixel or a name) or refused with a known code."""
    data = dicom_bytes(radiograph(VOILUTSequence=[], WindowCenter=2000, WindowWidth=3000), syntax)
    rng = np.random.default_rng(5)
    for trial in range(60):
        damaged = bytearray(data)
        place = 1000 if trial % 3 else len(data)
        for at in rng.integers(132, place, size=1 + trial % 8):
            damaged[at] = rng.integers(256)
        with contextlib.suppress(DecoderMissing):  # the damage made another transfer syntax of it
            assert code_of(bytes(damaged), tmp_path) in {"", *CODES}


def test_no_message_repeats_what_the_header_says_of_the_patient(tmp_path):
    for case, make in REFUSED.items():
        message = ingested(make(), tmp_path).quarantine["message"]
        assert not any(name in message for name in ("Doe", "Jane", "MRN77", "ACC77", "20200102")), case


def test_a_name_in_the_wrong_element_reaches_neither_message_nor_log(tmp_path, caplog, recwarn, capfd):
    """pydicom quotes a malformed value in its warnings: a body part in lower case, a transfer syntax that is a name."""
    files = [
        _file(BodyPartExamined="Doe^Jane"),
        _file(Modality="DOE"),
        _file(SOPClassUID="Doe^Jane"),
        _file(PhotometricInterpretation="Doe^Jane"),
        _file(ViewPosition="Doe^Jane"),
        _file().replace(b"1.2.840.10008.1.2.1\x00", b"Doe^Jane.10008.1.2.1"),
    ]
    caplog.clear(), recwarn.clear(), capfd.readouterr()
    outcomes = [ingested(data, tmp_path) for data in files]
    said = caplog.text + "".join(str(w.message) for w in recwarn) + "".join(capfd.readouterr()) + str(outcomes).upper()
    assert "DOE" not in said.upper() and "WRONG_BODY_PART" in said


def test_a_file_of_comments_is_judged_at_once():
    started = time.monotonic()
    check_bytes(b"<!---->" * 26 + b"x", 1.0)  # a search that tries every grouping of them takes ten seconds
    assert time.monotonic() - started < 5
    with pytest.raises(Refused, match="HTML_BODY"):
        check_bytes(b"<!-- a\n --> <!-- b --><html>", 1.0)


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    assert set(CODES) == set(typing.get_args(QuarantineCode))
    assert all(sentence.endswith(".") and len(sentence) < 110 for sentence in CODES.values())


def test_limits_name_known_codes_only():
    with pytest.raises(ValueError, match="did you mean 'NOT_DICOM'"):
        ImagesOptions(quarantine_limits={"NOT_DICOMM": 1})
    with pytest.raises(ValueError, match="always stops"):
        ImagesOptions(quarantine_limits={"DECODER_MISSING": 5})


def test_inverting_an_image_changes_the_sign_of_its_polarity():
    image = chest(bits=8)
    assert polarity_score(image) > -LEAST
    assert polarity_score(255 - image) == pytest.approx(-polarity_score(image), abs=1e-2)
