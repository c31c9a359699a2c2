"""The residual gate stops a run, says where, and quotes nothing."""

from __future__ import annotations

import pytest

from cxrflow.config.reports import DeidentifyOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.deidentify import Deidentifier
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
    ("Discussed with Dr. O'Brien.", "NAME"),
    ("Ms Jones was seen", "NAME"),
    ("told Nurse Kim", "NAME"),
    ("Prof. Lee agrees", "NAME"),
    ("Dr.Swan requested", "NAME"),
    ("Verifier E-Sig:/ES/INGRID K HALVORSEN", "NAME"),
    ("Image by RT Gonzales", "NAME"),
    ("cc PCP Whitcombe", "NAME"),
    ("with the assistance of Priya", "NAME"),
    ("teleradiologist (VRad/J Pemberton)", "NAME"),
    ("/es/ LENA M HOLLOWAY", "NAME"),
    ("A.M. Castellanos reviewed the images", "NAME"),
    ("on-call surgeon (Voss)", "NAME"),
    ("HISTORY: JOHNSON fell at home", "NAME"),
    ("Transcribed: mlk 3-14-15", "NAME"),
    ("read by: tmg/rjk", "NAME"),
    ("의사 김 / 간호사", "NAME_KO"),
    ("MRN: A 12345", "MRN"),
    ("CRN 88123", "ID"),
    ("Dr Roe - GMC 98138", "ID"),
    ("Medicare ID 1EG4-TE5-MK73", "ID"),
    ("card 1EG4-TE5-MK73", "ID"),
    ("SN 45XK-9921", "ID"),
    ("lot 99X21", "ID"),
    ("OP Unknown/03-14-2018", "DATE"),
    ("CT/14-03-2018", "DATE"),
    ("DOB 03.04.1951", "DATE"),
    ("3/4/19", "DATE"),
    ("12MAR2018", "DATE"),
    ("CXR of 3-4", "DATE"),
    ("on Tuesday the 4th", "DATE"),
    ("Ext. 4-5567", "PHONE"),
    ("2019-03-04T15:22", "DATE"),
    ("on 9 Sep 23.", "DATE"),
    ("2019-Mar-04", "DATE"),
    ("4.XII.2019", "DATE"),
    ("film of the 26th.", "DATE"),
    ("on the 7th ult.", "DATE"),
    ("winter of 2018", "DATE"),
    ("sputum 18/05", "DATE"),
    ("seen in October", "DATE"),
    ("seen on Friday", "DATE"),
    ("2019年3月4日", "DATE"),
    ("14:22", "TIME"),
    ("20.42 hrs", "TIME"),
    ("16h30", "TIME"),
    ("(03) 9197 3124", "PHONE"),
    ("0464 276 351", "PHONE"),
    ("bleep 2-8712", "PHONE"),
    ("CT 82G457512", "ID"),
    ("98.547.298-9", "ID"),
    ("2345 6789 1234", "ID"),
    ("licence 26124", "ID"),
    ("Folder no. 9223", "MRN"),
    ("Accession CR/49/09377", "MRN"),
    ("at 1420h", "TIME"),
    ("TT: 0912", "TIME"),
    ("Age 94", "AGE"),
    ("94F", "AGE"),
    ("F93 with dyspnoea", "AGE"),
    ("Mom is 91.", "AGE"),
    ("Aged ninety-six.", "AGE"),
    ("St. Brannoc's", "HOSPITAL"),
    ("Bristol BS8 4QT", "ADDRESS"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Nurse Practitioner [NAME], Ms. [NAME], Prof. [NAME]. Nurse notified. MS patient. DR. [NAME] was told.",
        "I:E 1:20, image 3/45, C3-4 and ribs 3-4, 1/2 and 3/4. PEEP 10, SaO2 93%, temperature 98 F, [AGE]F.",
        "CT of 3-4 levels. Serial films, lot of gas, serial 2-view. Age: [AGE] years. Code F93.0. Since 2018.",
        "St. Jude valve. COPD. PICC removed. Read by: [NAME]. Stent L2 3RD. SN [DEVICE]. MRN: [MRN] on [DATE]/[DATE].",
        "Films 3/4 and 1/2, 12 mm in 2018, 18/5 settings, 10.42 cm, the 4th rib, film of the 4th rib, fall of 3 cm.",
        "Cough 3/52, 6/12. 25000IU, T10-T12. On the 3rd day. (03) views. Phone: [PHONE] ext [PHONE].",
        "의사 [NAME] / 간호사 [NAME]. The heart was 95 percent seen. HISTORY: [NAME] fell. A.M. film. Read: CT 3 mm.",
    ],
)
def test_gate_passes_what_is_written_like_protected_information(text: str) -> None:
    assert residual_kinds(text) == ()


def test_gate_stops_no_deidentified_open_i_report(shared_data) -> None:
    from reports_openi import openi_sections

    deidentifier = Deidentifier(DeidentifyOptions())
    texts = ("\n".join(f"{k}: {v}" for k, v in s.items() if v) for s in openi_sections(shared_data, every=8))
    kinds = [residual_kinds(deidentifier.deidentify(text).text) for text in texts]
    assert len(kinds) > 400 and not any(kinds)


def test_gate_names_study_and_kind_and_quotes_no_text() -> None:
    with pytest.raises(CxrflowError) as error:
        stop_on_residual([("s1", ()), ("s2", residual_kinds("Discussed with Dr. Okonkwo, MRN 24598"))])
    assert "s2 (MRN, NAME)" in str(error.value)
    assert "Okonkwo" not in str(error.value) and "24598" not in str(error.value) and "s1" not in str(error.value)


def test_gate_lets_reviewed_studies_pass() -> None:
    stop_on_residual([("s2", ("NAME",))], reviewed=["s2"])
    with pytest.raises(CxrflowError, match="s3"):
        stop_on_residual([("s2", ("NAME",)), ("s3", ("NAME",))], reviewed=["s2"])
