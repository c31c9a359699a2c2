"""Real public files go through: right polarity, right geometry, refusals with true reasons."""

from __future__ import annotations

import math
from pathlib import Path
from typing import get_args

import cv2
import numpy as np
import pytest
from datasets_layout import indexed
from images_files import ROW
from pydicom import dcmread
from pydicom.pixels import pixel_array

from cxrflow.config.datasets import TableColumns, TableLayout, View, load_registry
from cxrflow.config.images import ImagesOptions
from cxrflow.datasets.adapters import load_studies
from cxrflow.images.duplicates import NEAR_BITS, NEAR_CORRELATION, rank_correlation
from cxrflow.images.fingerprint import phash
from cxrflow.images.folder import index_folder
from cxrflow.images.ingest import ingest_chunk
from cxrflow.images.ingest_file import encode_png, ingest_file
from cxrflow.images.load import load_images
from cxrflow.images.normalise import to_grey
from cxrflow.images.polarity import polarity_score
from cxrflow.images.read import read_image

ACCEPTED = {
    "CR-MONO1-10-chest.dcm": ((440, 440), "MONOCHROME1", "ImplicitVRLittleEndian", "PA", "view_position"),
    "WG04_RG1_J2KI.dcm": ((1955, 1841), "MONOCHROME1", "JPEG2000", "PA", "view_position"),
    "TXV_CR_jpegbaseline.dcm": ((1024, 1024), "MONOCHROME2", "JPEGBaseline8Bit", "PA", "view_position"),
    "udacity_test1.dcm": ((1024, 1024), "MONOCHROME2", "ImplicitVRLittleEndian", "UNKNOWN", "none"),
    "udacity_test2.dcm": ((1024, 1024), "MONOCHROME2", "ImplicitVRLittleEndian", "UNKNOWN", "none"),
}
REFUSED = {"udacity_test5.dcm": "WRONG_MODALITY", "CR-ModalitySequenceLUT_dental.dcm": "WRONG_BODY_PART"}


@pytest.fixture(scope="module")
def pictures(request, tmp_path_factory) -> Path:
    """Where to put pictures of what was accepted, for a person to look at."""
    folder = request.config.getoption("--pictures")
    return Path(folder) if folder else tmp_path_factory.mktemp("pictures")


@pytest.fixture(scope="module")
def samples(shared_data) -> Path:
    return shared_data / "dicom_samples"


@pytest.mark.parametrize("name", ACCEPTED)
@pytest.mark.parametrize("normaliser", ["voi_percentile", "mimic_jpg", "minmax"])
def test_a_real_chest_film_is_shown_with_air_black(samples, name, normaliser):
    options = ImagesOptions(normaliser=normaliser)
    image = read_image(samples, name, options)
    assert polarity_score(to_grey(image.radiograph, options)) > 40


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_real_chest_film_keeps_its_facts_and_proportions(samples, name):
    shape, photometric, syntax, view, source = ACCEPTED[name]
    outcome = ingest_file(ROW | {"path": name}, samples, ImagesOptions())
    manifest = outcome.manifest
    assert ((manifest["rows"], manifest["columns"]), manifest["photometric"]) == (shape, photometric)
    assert (manifest["transfer_syntax"], manifest["view"], manifest["view_source"]) == (syntax, view, source)
    grey = to_grey(read_image(samples, name, ImagesOptions()).radiograph, ImagesOptions())
    assert max(grey.shape) == 256 and grey.shape[1] / grey.shape[0] == pytest.approx(shape[1] / shape[0], abs=0.005)


@pytest.mark.parametrize(("name", "code"), REFUSED.items())
def test_what_is_no_chest_film_is_refused_for_what_it_is(samples, name, code):
    assert ingest_file(ROW | {"path": name}, samples, ImagesOptions()).quarantine["code"] == code


@pytest.mark.parametrize("name", ["TXV_CR_jpegbaseline.dcm", "CR-ModalitySequenceLUT_dental.dcm", "WG04_RG1_J2KI.dcm"])
def test_pinned_decoders_agree_with_gdcm_to_the_bit(samples, name):
    """JPEG baseline, JPEG lossless with a modality LUT (let through here as another part of the body), JPEG 2000."""
    options = ImagesOptions(body_parts=("CHEST", "MODALITYLUT"))
    ours = read_image(samples, name, options).radiograph.values
    theirs = pixel_array(dcmread(samples / name), decoding_plugin="gdcm")
    assert np.array_equal(ours, theirs)


def test_copies_of_real_films_are_told_from_films_of_other_patients(shared_data, tmp_path):
    """Same exposure in another window and as a JPEG; all films of the sample are of different patients or days."""
    index, _ = index_folder(shared_data / "nih_cxr14" / "images", "real")
    manifest, _ = ingest_chunk(
        index[::4],
        shared_data / "nih_cxr14" / "images",
        tmp_path / "s.tar",
        ImagesOptions(size=128, burned_in_text="flag"),
    )
    films = load_images(tmp_path, manifest, list(manifest["image_id"]))
    darker = (255 * (films / 255.0) ** 1.2).astype(np.uint8)
    copies = [cv2.imdecode(cv2.imencode(".jpg", film, [cv2.IMWRITE_JPEG_QUALITY, 80])[1], 0) for film in darker]
    hashes, again = (np.array([int(phash(film), 16) for film in side], dtype=np.uint64) for side in (films, copies))
    assert (np.bitwise_count(hashes ^ again) <= NEAR_BITS).mean() > 0.9
    one, other = (np.stack([cv2.resize(f, (32, 32), interpolation=cv2.INTER_AREA).ravel() for f in side])
                  for side in (films, copies))  # fmt: skip
    assert np.quantile(rank_correlation(one, other), 0.05) > NEAR_CORRELATION
    patient = manifest["image_id"].str.split("_").str[0].to_numpy()
    a, b = np.nonzero(np.triu(patient[:, None] != patient[None], 1))
    assert len(a) > 10_000 and rank_correlation(one[a], one[b]).max() < 0.97


SETS = {  # folder -> the columns of its table, as a user maps them; rows, and rows set aside with their reason
    "covid_chestxray": (
        TableLayout(
            file="pairs.csv",
            images="images",
            columns=TableColumns(subject="patientid", image="image_512", view="view", report="clinical_notes"),
        ),
        165,
        {"DUPLICATE_ID": 5},
    ),
    "nih_cxr14": (
        TableLayout(
            file="labels.csv",
            images="images",
            suffix=".jpg",
            columns=TableColumns(subject="patient_id", image="image", view="view", report="finding_labels"),
        ),
        614,
        {},
    ),
}


@pytest.mark.parametrize("name", SETS)
def test_each_of_779_real_radiographs_is_ingested_or_has_its_reason(
    shared_data, repository, tmp_path, pictures, record_property, name
):
    """165 + 614 rows of two real tables, over own-table, index and ingest, with air black and the view of the table.

    What was accepted is written as one picture, <folder>/<set>.png: `pytest --pictures FOLDER` says where to, else it
    is pytest's temporary folder. With --junitxml the path stands in the report, as the property "picture".
    """
    layout, rows, aside = SETS[name]
    own = load_registry(repository / "config" / "datasets.yaml")["own-table"]
    own = own.model_copy(update={"table": layout, "pseudonyms": False})
    table = load_studies(name, own, shared_data / name)
    assert table.problems["code"].value_counts().to_dict() == aside
    index = indexed(name, own, shared_data / name)
    # Published sets: words like PORTABLE, no names.
    options = ImagesOptions(size=64, views=get_args(View), burned_in_text="flag")
    manifest, quarantine = ingest_chunk(index, shared_data / name, tmp_path / "shard-0.tar", options)
    assert quarantine.empty and len(manifest) + len(table.problems) == rows
    assert (
        manifest["used"].all() and (manifest["view"] != "UNKNOWN").all() and (manifest["view_source"] == "table").all()
    )
    images = load_images(tmp_path, manifest, list(manifest["image_id"]))
    assert images.shape[1:] == (64, 64) and (images.std(axis=(1, 2)) > 20).all()
    assert all(polarity_score(image) > 0 for image in images)
    record_property("picture", montage(images, pictures / f"{name}.png"))


def test_each_real_dicom_sample_is_ingested_or_refused_with_its_reason(samples, tmp_path, pictures, record_property):
    """All seven through the folder command's index; the five accepted are written as a picture, as above."""
    index, others = index_folder(samples, "real")
    manifest, quarantine = ingest_chunk(index, samples, tmp_path / "shard-0.tar", ImagesOptions(size=256))
    assert len(index) == 7 and others == {".md": 1, ".csv": 1}
    assert set(manifest["source_path"]) == set(ACCEPTED)
    assert quarantine.set_index("path")["code"].to_dict() == REFUSED
    assert (quarantine["message"] != "").all()
    images = load_images(tmp_path, manifest, list(manifest["image_id"]))
    record_property("picture", montage(images, pictures / "dicom_samples.png"))


def montage(images: np.ndarray, path: Path) -> str:
    """Images side by side in a square of rows, uint8 [n, size, size], written as one PNG."""
    columns = math.ceil(math.sqrt(len(images)))
    missing = -len(images) % columns
    tiles = np.concatenate([images, np.zeros((missing, *images.shape[1:]), np.uint8)])
    rows = [np.hstack(tiles[start : start + columns]) for start in range(0, len(tiles), columns)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encode_png(np.vstack(rows)))
    return str(path)
