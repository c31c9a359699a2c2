"""Real public files go through: right polarity, right geometry, refusals with true reasons."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from images_files import ROW
from pydicom import dcmread
from pydicom.pixels import pixel_array

from cxrflow.config.images import ImagesOptions
from cxrflow.images.folder import index_folder
from cxrflow.images.ingest import ingest_chunk, ingest_file
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


@pytest.mark.parametrize(
    ("name", "code"),
    [("udacity_test5.dcm", "WRONG_MODALITY"), ("CR-ModalitySequenceLUT_dental.dcm", "WRONG_BODY_PART")],
)
def test_what_is_no_chest_film_is_refused_for_what_it_is(samples, name, code):
    assert ingest_file(ROW | {"path": name}, samples, ImagesOptions()).quarantine["code"] == code


@pytest.mark.parametrize("name", ["TXV_CR_jpegbaseline.dcm", "CR-ModalitySequenceLUT_dental.dcm", "WG04_RG1_J2KI.dcm"])
def test_pinned_decoders_agree_with_gdcm_to_the_bit(samples, name):
    """JPEG baseline, JPEG lossless with a modality LUT (let through here as another part of the body), JPEG 2000."""
    options = ImagesOptions(body_parts=("CHEST", "MODALITYLUT"))
    ours = read_image(samples, name, options).radiograph.values
    theirs = pixel_array(dcmread(samples / name), decoding_plugin="gdcm")
    assert np.array_equal(ours, theirs)


@pytest.mark.parametrize(("folder", "count"), [("covid_chestxray/images", 160), ("nih_cxr14/images", 614)])
def test_real_png_and_jpeg_sets_go_through_whole(shared_data, tmp_path, folder, count):
    index, _ = index_folder(shared_data / folder, "real")
    options = ImagesOptions(size=64, burned_in_text="flag")  # published sets: words like PORTABLE, no names
    few = pd.concat([index[::8], index[-1:]]).drop_duplicates()
    manifest, quarantine = ingest_chunk(few, shared_data / folder, tmp_path / "shard-0.tar", options)
    assert len(index) >= count * 0.9 and quarantine.empty and manifest["used"].all()
    images = load_images(tmp_path, manifest, list(manifest["image_id"]))
    assert images.shape == (len(few), 64, 64) and (images.std(axis=(1, 2)) > 20).all()
