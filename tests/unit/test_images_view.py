"""The view of an image and who says so."""

from __future__ import annotations

import pytest
from images_files import dicom_bytes, radiograph
from pydicom.dataset import Dataset

from cxrflow.images.dicom_header import read_header
from cxrflow.images.view import read_view, resolve_view, view_flags


def _header(position=None, meaning=None, orientation=None):
    ds = radiograph(ViewPosition=position)
    if meaning is not None:
        item = Dataset()
        item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = "R-10214", "SNM3", meaning
        ds.ViewCodeSequence = [item]
    if orientation is not None:
        ds.PatientOrientation = orientation
    return read_header(dicom_bytes(ds))


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("PA", "PA"), ("pa", "PA"), ("POSTERO_ANTERIOR", "PA"), ("postero-anterior", "PA"), ("Posteroanterior", "PA"),
        ("AP", "AP"), ("AP AXIAL", "AP"), ("antero-posterior", "AP"), ("AP Supine", "AP"), ("AP LLD", "AP"),
        ("LL", "LATERAL"), ("RL", "LATERAL"), ("LATERAL", "LATERAL"), ("left lateral", "LATERAL"), ("L", "LATERAL"),
        ("LARGE LATERAL", "LATERAL"), ("XTABLE LATERAL", "LATERAL"), ("Lat", "LATERAL"), ("Laterality", "LATERAL"),
        ("Frontal", "FRONTAL"), ("lateral decubitus", "FRONTAL"), ("LLD", "FRONTAL"),
        ("LAO", None), ("UNKNOWN", None), ("", None), ("N/A", None), ("PAIN", None), ("CHEST", None),
    ],
)  # fmt: skip
def test_words_of_real_tables_and_headers(text, view):
    assert read_view(text) == view


def test_the_table_overrules_the_header():
    """Open-I: 1,368 laterals say PA in their header."""
    assert resolve_view("Lateral", _header(position="PA")) == ("LATERAL", "table")


def test_code_then_position_then_orientation():
    everything = _header(position="AP", meaning="postero-anterior", orientation=["A", "F"])
    assert resolve_view("", everything) == ("PA", "view_code")
    assert resolve_view("UNKNOWN", _header(position="AP", orientation=["A", "F"])) == ("AP", "view_position")
    assert resolve_view("", _header(orientation=["A", "F"])) == ("LATERAL", "orientation")
    assert resolve_view("", _header(orientation=["P", "F"])) == ("LATERAL", "orientation")
    assert resolve_view("", _header(orientation=["L", "F"])) == ("UNKNOWN", "orientation")
    assert resolve_view("", _header()) == ("UNKNOWN", "none")
    assert resolve_view("", None) == ("UNKNOWN", "none")


def test_an_empty_code_does_not_hide_the_position():
    assert resolve_view("", _header(position="LL", meaning="")) == ("LATERAL", "view_position")


def test_a_frontal_by_the_table_is_never_lateral_but_may_become_pa():
    assert resolve_view("Frontal", _header(position="PA")) == ("PA", "view_position")
    assert resolve_view("Frontal", _header(position="LATERAL")) == ("UNKNOWN", "table")
    assert resolve_view("Frontal", None) == ("UNKNOWN", "table")


def test_a_frontal_by_the_view_code_is_never_lateral_but_may_become_ap():
    assert resolve_view("", _header(meaning="frontal", position="AP")) == ("AP", "view_position")
    assert resolve_view("", _header(meaning="frontal", orientation=["A", "F"])) == ("UNKNOWN", "view_code")


@pytest.mark.parametrize(
    ("table", "header", "flags"),
    [
        ("PA", _header(position="PA", meaning="postero-anterior", orientation=["L", "F"]), []),
        ("Frontal", _header(position="AP"), []),
        ("N/A", _header(position="UNKNOWN"), []),
        ("", None, []),
        ("", _header(position="LPO"), ["UNKNOWN_VIEW"]),
        ("COSTAL", None, ["UNKNOWN_VIEW"]),
        ("PA", _header(meaning="swimmer's"), ["UNKNOWN_VIEW"]),
        ("Lateral", _header(position="PA"), ["VIEW_CONFLICT"]),
        ("", _header(position="PA", orientation=["A", "F"]), ["VIEW_CONFLICT"]),
        ("PA", _header(position="AP"), ["VIEW_CONFLICT"]),
        ("oblique", _header(position="PA", meaning="lateral"), ["UNKNOWN_VIEW", "VIEW_CONFLICT"]),
    ],
)
def test_views_nobody_knows_and_views_that_exclude_each_other_are_flagged(table, header, flags):
    assert view_flags(table, header) == flags
