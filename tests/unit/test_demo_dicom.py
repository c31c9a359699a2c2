"""DICOM files of the demo data: exact pixels, true polarity, planted identifiers, faults that read as their codes."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.pixels import apply_voi_lut

from cxrflow.config.images import ImagesOptions
from cxrflow.demo.acquisition import Acquisition, sample_acquisition
from cxrflow.demo.broken import FAULTS, Fault, burned_text
from cxrflow.demo.dicom_writer import ImageIdentity, Subject, build_dataset, store, to_bytes
from cxrflow.demo.phi import Identity, Planted, sample_identity, sample_visit
from cxrflow.demo.pixel_encoding import SYNTAX, encode_pixels
from cxrflow.demo.seeding import stream, uid
from cxrflow.images.codes import Refused
from cxrflow.images.normalise import normalise
from cxrflow.images.read import read_image

LOSSLESS = [name for name in SYNTAX if name not in ("jpeg2000", "jpeg-baseline")]


def picture(rows: int = 256, columns: int = 232) -> np.ndarray:
    """A bright band between two dark fields, with grain: something whose polarity can be told."""
    x = np.linspace(-1, 1, columns)[None, :]
    y = np.linspace(0, 1, rows)[:, None]
    grain = stream(0, "grain").standard_normal((rows, columns))
    return np.clip(0.15 + 0.6 * np.exp(-((x / 0.35) ** 2)) + 0.2 * y + 0.01 * grain, 0, 1).astype(np.float32)


def acquisition(**changes: object) -> Acquisition:
    plain = {
        "encoding": "explicit", "bits": 12, "photometric": "MONOCHROME2", "window": False, "voi_lut": False,
        "view_position": "PA", "view_code": None, "orientation": ("L", "F"), "body_part": "CHEST",
        "description": "CHEST (PA)", "digital": False,
    }  # fmt: skip
    return Acquisition(**{**plain, **changes})


def identity(korean: bool = False) -> Identity:
    return sample_identity(stream(0, "identity"), korean)


def built(
    how: Acquisition, shown: np.ndarray, korean: bool = False, burned_in: bool = False
) -> tuple[Dataset, list[Planted]]:
    rng = stream(0, "header")
    image = ImageIdentity(uid(0, "study"), uid(0, "series"), uid(0, "image"), 1, 1, date(2150, 2, 3))
    subject = Subject(identity(korean), sample_visit(rng, date(2017, 2, 3), korean), korean)
    return build_dataset(shown, how, image, subject, rng, burned_in)


def displayed(data: bytes) -> np.ndarray:
    """The picture as a correct reader shows it: VOI, then inversion of MONOCHROME1, scaled to [0, 1]."""
    ds = pydicom.dcmread(io.BytesIO(data))
    grey = apply_voi_lut(ds.pixel_array, ds).astype(float)
    grey = grey.max() + grey.min() - grey if ds.PhotometricInterpretation == "MONOCHROME1" else grey
    return (grey - grey.min()) / (grey.max() - grey.min())


@pytest.mark.parametrize("bits", [8, 10, 12, 14, 15])
@pytest.mark.parametrize("encoding", LOSSLESS)
def test_lossless_encodings_give_the_pixels_back(encoding: str, bits: int) -> None:
    how = acquisition(encoding=encoding, bits=bits)
    data = to_bytes(built(how, picture())[0])
    ds = pydicom.dcmread(io.BytesIO(data))
    assert np.array_equal(ds.pixel_array, store(picture(), how))
    assert ds.file_meta.TransferSyntaxUID == SYNTAX[encoding] and ds.BitsStored == bits
    assert ds.SOPInstanceUID == uid(0, "image"), "compressing must not rename the image"


def test_jpeg_baseline_holds_eight_bits_only() -> None:
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.BitsStored = 12
    with pytest.raises(ValueError, match="8 bits"):
        encode_pixels(ds, store(picture(), acquisition()), "jpeg-baseline")


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("display", ["window", "voi_lut", None])
@pytest.mark.parametrize("encoding", ["explicit", "implicit", "jpeg2000", "jpeg-baseline"])
def test_a_correct_reader_shows_the_picture(photometric: str, display: str | None, encoding: str) -> None:
    bits = 8 if encoding == "jpeg-baseline" else 12
    how = acquisition(photometric=photometric, encoding=encoding, bits=bits, **({display: True} if display else {}))
    shown = displayed(to_bytes(built(how, picture())[0]))
    assert np.corrcoef(shown.ravel(), picture().ravel())[0, 1] > 0.98


def test_monochrome1_is_stored_inverted() -> None:
    plain, inverted = (store(picture(), acquisition(photometric=p)).astype(int) for p in ("MONOCHROME2", "MONOCHROME1"))
    assert np.ptp(plain + inverted) == 0 and np.corrcoef(plain.ravel(), inverted.ravel())[0, 1] < -0.999


def test_the_same_image_gives_the_same_bytes() -> None:
    for encoding in SYNTAX:
        how = acquisition(encoding=encoding, bits=8)
        assert to_bytes(built(how, picture())[0]) == to_bytes(built(how, picture())[0]), encoding


@pytest.mark.parametrize("korean", [False, True])
def test_planted_header_values_stand_in_the_header(korean: bool) -> None:
    ds, planted = built(acquisition(), picture(), korean)
    read = pydicom.dcmread(io.BytesIO(to_bytes(ds)))
    assert {p.tag for p in planted} >= {
        "PatientName",
        "PatientID",
        "PatientBirthDate",
        "InstitutionName",
        "AccessionNumber",
    }
    for p in planted:
        value = read[0x0009, 0x1001].value if p.tag.startswith("(") else read[p.tag].value
        assert str(value) == p.value, p.tag
    assert not korean or "=" in str(read.PatientName), "the ideographic group survives the character set"


def test_a_deidentified_header_names_nobody() -> None:
    rng = stream(0, "header")
    image = ImageIdentity(uid(0, "study"), uid(0, "series"), uid(0, "image"), 1, 1, date(2012, 2, 3))
    subject = Subject(identity(), sample_visit(rng, date(2012, 2, 3), False), number="1021")
    ds, planted = build_dataset(picture(), acquisition(), image, subject, rng)
    assert planted == [] and ds.PatientName == "1021" and "InstitutionName" not in ds


def test_header_shares_follow_the_real_ones() -> None:
    rng = stream(0, "shares")
    drawn = [sample_acquisition(rng, "PA", "explicit", 12) for _ in range(1000)]
    assert 430 < sum(a.photometric == "MONOCHROME1" for a in drawn) < 530
    assert 480 < sum(a.window for a in drawn) < 620
    assert 330 < sum(a.voi_lut for a in drawn) < 480
    assert 260 < sum(a.view_position is None for a in drawn) < 380
    laterals = [sample_acquisition(rng, "LATERAL", "explicit", 12) for _ in range(500)]
    assert any(a.view_position == "PA" for a in laterals), "some headers are wrong"
    assert not any(a.view_position in ("LL", "LATERAL") for a in drawn)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_each_fault_reads_as_its_code(fault: Fault, tmp_path: Path) -> None:
    shown = fault.picture(picture(), identity()) if fault.picture else picture()
    how = acquisition(encoding=fault.encoding or "explicit")
    ds, _ = built(how, shown, burned_in=fault.burned_in)
    if fault.header:
        fault.header(ds)
    data = to_bytes(ds)
    (tmp_path / "image.dcm").write_bytes(fault.file(data, stream(0, "file")) if fault.file else data)
    with pytest.raises(Refused) as refused:
        normalise(read_image(tmp_path, "image.dcm", ImagesOptions()).radiograph, ImagesOptions())
    assert refused.value.code == fault.code


def test_a_file_without_preamble_is_readable(tmp_path: Path) -> None:
    how = acquisition(encoding="implicit", bare=True)
    (tmp_path / "image.dcm").write_bytes(to_bytes(built(how, picture())[0], bare=True))
    assert (tmp_path / "image.dcm").read_bytes()[128:132] != b"DICM"
    read = read_image(tmp_path, "image.dcm", ImagesOptions())
    assert np.array_equal(read.radiograph.values, store(picture(), how))


def test_burned_in_text_is_drawn_and_declared() -> None:
    fault = next(f for f in FAULTS if f.code == "BURNED_IN_TEXT")
    marked = fault.picture(picture(), identity())
    changed = np.argwhere(marked != picture())
    assert len(changed) > 200 and changed[:, 0].min() > 235, "a line along the lower edge"
    assert identity().mrn in burned_text(identity())
    assert built(acquisition(), marked, burned_in=True)[0].BurnedInAnnotation == "YES"


def test_uids_are_valid_and_fixed() -> None:
    assert uid(1, "a") == uid(1, "a") != uid(2, "a")
    assert pydicom.uid.UID(uid(1, "a")).is_valid
