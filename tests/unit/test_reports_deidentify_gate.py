"""The residual gate stops a run, says where, and quotes nothing."""

from __future__ import annotations

import pytest

from cxrflow.errors import CxrflowError
from cxrflow.reports.phi_gate import residual_kinds, stop_on_residual

LEFT = [
    ("Discussed with Dr. Okonkwo.", "NAME"),
    ("MRN 24598", "MRN"),
    ("number 2459840 of", "ID"),
    ("on 3/4/2019", "DATE"),
    ("2019.03.04 촬영", "DATE"),
    ("March 3, 2019", "DATE"),
    ("at 3:45 pm", "TIME"),
    ("call 617-555-1234", "PHONE"),
    ("850101-1234567", "RRN"),
    ("a 92-year-old man", "AGE"),
    ("a@b.org", "EMAIL"),
    ("www.hospital.org", "URL"),
    ("판독의: 박영희", "NAME_KO"),
    ("Lakeside Medical Center", "HOSPITAL"),
]


@pytest.mark.parametrize(("text", "kind"), LEFT)
def test_gate_sees_what_is_left(text: str, kind: str) -> None:
    assert kind in residual_kinds(text)


def test_gate_passes_clean_reports() -> None:
    text = (
        "FINDINGS: 4.5 x 3 cm mass at T7-T8, image 3/45. Dr. [NAME] was told on [DATE] at [TIME]. ___-year-old, XXXX. "
        "65-year-old from an outside hospital. Kerley B lines. 환자 [NAME], 3개월 전과 비교."
    )
    assert residual_kinds(text) == ()


def test_gate_names_study_and_kind_and_quotes_no_text() -> None:
    with pytest.raises(CxrflowError) as error:
        stop_on_residual([("s1", ()), ("s2", residual_kinds("Discussed with Dr. Okonkwo, MRN 24598"))])
    assert "s2 (MRN, NAME)" in str(error.value)
    assert "Okonkwo" not in str(error.value) and "24598" not in str(error.value) and "s1" not in str(error.value)


def test_gate_lets_reviewed_studies_pass() -> None:
    stop_on_residual([("s2", ("NAME",))], reviewed=["s2"])
    with pytest.raises(CxrflowError, match="s3"):
        stop_on_residual([("s2", ("NAME",)), ("s3", ("NAME",))], reviewed=["s2"])
