"""What the tables tell of a header, and that nothing else gets through."""

from __future__ import annotations

import warnings

import pytest
from images_files import chest, dicom_bytes, ingested, png, radiograph
from pydicom.uid import JPEGLSNearLossless

from cxrflow.images.codes import FLAGS
from cxrflow.images.collect import count_flags
from cxrflow.images.dicom_header import read_header
from cxrflow.images.header_facts import Disclosure, hashed_element, header_tags, study_datetime
from cxrflow.images.tables import MANIFEST_TYPES, typed_frame


def _header(**elements):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom on values that do not fit their element: that is the point
        return read_header(dicom_bytes(radiograph(**elements)))


@pytest.mark.parametrize(
    ("date", "time", "whole", "year"),
    [
        ("21800506", "213014", "2180-05-06T21:30:14", "2180"),
        ("21800506", "213014.2500", "2180-05-06T21:30:14", "2180"),
        ("2180.05.06", "21:30:14", "2180-05-06T21:30:14", "2180"),
        ("21800506", "1015", "2180-05-06T10:15", "2180"),
        ("21800506", "21", "2180-05-06T21", "2180"),
        ("21800506", "75", "2180-05-06", "2180"),
        ("2180112", "213014", "", ""),
        ("21800506", "", "2180-05-06", "2180"),
        ("21800506", "MRN77", "2180-05-06", "2180"),
        ("20230230", "213014", "", ""),
        ("", "213014", "", ""),
        ("DOE", "213014", "", ""),
    ],
)
def test_the_time_of_a_study_is_told_as_far_as_it_is_given_and_of_own_data_the_year(date, time, whole, year):
    header = _header(StudyDate=date, StudyTime=time)
    assert study_datetime(header, Disclosure(whole_dates=True)) == whole
    assert study_datetime(header, Disclosure()) == study_datetime(header, Disclosure(key=b"k")) == year


def test_hashes_are_equal_for_equal_values_of_one_element_under_one_key():
    header, other = _header(InstitutionName="Mercy"), _header(InstitutionName="mercy ")
    keyed, plain = Disclosure(key=b"k"), Disclosure()
    assert hashed_element(header, "InstitutionName", keyed) == hashed_element(other, "InstitutionName", keyed)
    found = {
        hashed_element(header, keyword, disclosure)
        for keyword in ("InstitutionName", "SOPInstanceUID")
        for disclosure in (keyed, plain, Disclosure(key=b"other"))
    }
    assert len(found) == 6 and all(len(digits) == 20 for digits in found)
    assert hashed_element(_header(InstitutionName=None), "InstitutionName", keyed) == ""
    assert "'k'" not in repr(keyed)


def test_tags_name_what_is_in_a_closed_list_and_question_what_is_not():
    strange = {
        "Modality": "DOE",
        "PhotometricInterpretation": "JANE",
        "BurnedInAnnotation": "DOE",
        "SOPClassUID": "1.2.77",
    }
    tags = header_tags(_header(**strange, NumberOfFrames=20200102))
    assert tags == (
        "SOPClassUID=? Modality=? BurnedInAnnotation=? PhotometricInterpretation=? SamplesPerPixel=1 NumberOfFrames=? "
        "Rows=260 Columns=220 BitsAllocated=16 BitsStored=12 TransferSyntaxUID=ExplicitVRLittleEndian"
    )


def _flags(folder, data, name="image.dcm", **options):
    outcome = ingested(data, folder, name, **options)
    assert outcome.quarantine is None, outcome.quarantine
    assert set(outcome.manifest["qc_flags"].split()) <= set(FLAGS)
    return outcome.manifest["qc_flags"]


def test_flags_of_pixels(tmp_path):
    plain = chest()
    assert _flags(tmp_path, dicom_bytes(radiograph())) == ""
    assert _flags(tmp_path, dicom_bytes(radiograph(LossyImageCompression="01"))) == "LOSSY"
    assert _flags(tmp_path, dicom_bytes(radiograph(LossyImageCompression="00"))) == ""
    assert _flags(tmp_path, dicom_bytes(radiograph(), JPEGLSNearLossless)) == "LOSSY"
    assert _flags(tmp_path, dicom_bytes(radiograph(PixelSpacing=[0.2, 0.16]))) == "NOT_SQUARE"
    kept = {"refuse_burned_in": False}
    assert _flags(tmp_path, dicom_bytes(radiograph(BurnedInAnnotation="YES")), **kept) == "BURNED_IN_TEXT"
    several = radiograph(plain, BurnedInAnnotation="YES", PixelSpacing=[0.2, 0.16], ViewPosition="LPO")
    assert _flags(tmp_path, dicom_bytes(several), **kept) == "BURNED_IN_TEXT NOT_SQUARE UNKNOWN_VIEW"
    assert _flags(tmp_path, png(chest(bits=8)), "image.png") == ""


def test_flags_are_counted():
    rows = [dict.fromkeys(MANIFEST_TYPES, "1") | {"qc_flags": flags} for flags in ("LOSSY UNKNOWN_VIEW", "LOSSY", "")]
    assert count_flags(typed_frame(rows, MANIFEST_TYPES)) == {"LOSSY": 2, "UNKNOWN_VIEW": 1}
    assert count_flags(typed_frame([], MANIFEST_TYPES)) == {}
