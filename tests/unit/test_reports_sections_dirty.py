"""Reports as they really arrive: encodings, markup, addenda, headers out of place, other languages, no text at all."""

from __future__ import annotations

import pytest

from cxrflow.config.reports import SectionsOptions
from cxrflow.datasets.files import decode
from cxrflow.reports.lexicon import load_section_headers
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import clean
from cxrflow.reports.sections import SectionParser, Sections, training_text

HEADERS = load_section_headers(DEFAULT_LEXICON)


def parse(text: str, **options: str) -> Sections:
    return SectionParser(HEADERS, SectionsOptions(**options)).parse(clean(text))


def trained_on(text: str) -> str:
    sections = parse(text)
    return training_text(sections.findings, sections.impression, sections.body)


@pytest.mark.parametrize(
    "text",
    ["", " ", ".", "-", "___", "N/A", "n/a.", "None", "NONE.", "nan", "null", "[none]", "No report", "To follow.",
     "FINDINGS: None. IMPRESSION: N/A", "FINDINGS:\nIMPRESSION:\n", "IMPRESSION: See above.", "FINDINGS: .",
     "INDICATION: cough", "소견: 없음", "[판독소견]\n해당 없음\n[결론]\n판독 예정", "Sin informe."],
)  # fmt: skip
def test_a_text_that_says_nothing_is_empty(text):
    assert trained_on(text) == ""


def test_a_section_that_says_nothing_does_not_hide_the_other():
    assert trained_on("FINDINGS: None.\nIMPRESSION: Normal chest.") == "[IMPRESSION] Normal chest."
    assert trained_on("FINDINGS: No effusion.\nIMPRESSION: n/a") == "[FINDINGS] No effusion."
    assert trained_on("Normal") == "Normal"


@pytest.mark.parametrize(
    ("text", "findings", "impression"),
    [
        ("INDICATION cough\nFINDINGS The lungs are clear.\nIMPRESSION No acute disease.",
         "The lungs are clear.", "No acute disease."),
        ("Findings - lungs clear.\nImpression - normal.", "lungs clear.", "normal."),
        ("1. Findings: lungs clear\n2. Impression: normal", "lungs clear", "normal"),
        ("FINDINGS:\tLungs clear.\tIMPRESSION:\tNormal.", "Lungs clear.", "Normal."),
        ("## Findings\nLungs clear.\n## Impression\nNormal.", "Lungs clear.", "Normal."),
        ("Lungs clear. Impression: normal chest.", "Lungs clear.", "normal chest."),
        ("RADIOLOGY REPORT\nExam: Chest PA\nResult: The lungs are clear.\nInterpretation: Normal.",
         "The lungs are clear.", "Normal."),
        ("FINDINGS: First.\nIMPRESSION: One.\nFINDINGS: Second.\nIMPRESSION: Two.", "Second.", "Two."),
        ("CLINICAL HISTORY: COUGH. FINDINGS: THE LUNGS ARE CLEAR. IMPRESSION: 1. NO ACUTE DISEASE. 2. STABLE.",
         "THE LUNGS ARE CLEAR.", "1. NO ACUTE DISEASE. 2. STABLE."),
        ("Findings and Impression\n1. Clear lungs.\n2. Normal heart.", "", "1. Clear lungs. 2. Normal heart."),
        ("Impression\n1) Effusion.\n2) Edema.\n\nRecommendation\nCT.", "", "1) Effusion. 2) Edema."),
    ],
)  # fmt: skip
def test_headers_without_colon_in_the_line_and_merged(text, findings, impression):
    sections = parse(text)
    assert (sections.findings, sections.impression, sections.body) == (findings, impression, "")


@pytest.mark.parametrize(
    ("text", "findings", "impression"),
    [
        ("[판독소견]\n우하엽에 consolidation.\n\n[결론]\nPneumonia.", "우하엽에 consolidation.", "Pneumonia."),
        ("소견: 양측 폐야 정상.\n결론: 정상", "양측 폐야 정상.", "정상"),
        ("▣ 소견\nCardiomegaly.\n▣ 결론\nCardiomegaly\n▣ 추천\nCT", "Cardiomegaly.", "Cardiomegaly"),
        ("검사명: Chest PA\n임상정보: cough\n판독: No active lesion.\n판독의: [NAME]", "", "No active lesion."),
        ("판독소견 : RUL nodule, 2cm\n판독일 : [DATE]", "RUL nodule, 2cm", ""),
        ("판독소견: RUL nodule\n판독: 조서연 / 2017-01-30 22:10", "RUL nodule", ""),
        ("판독소견: RUL nodule\n판독: 조서연 교수", "RUL nodule", ""),
        ("판독소견: RUL nodule\n판독: [NAME] / [DATE] [TIME]", "RUL nodule", ""),
        ("판독소견: RUL nodule\n판독: 폐결절", "RUL nodule", "폐결절"),
        ("Imp)\nNo active lesion\nE-tube in situ\n기흉 없음", "", "No active lesion. E-tube in situ. 기흉 없음"),
        ("Conclusion:\n1. Edema\n2. No effusion", "", "1. Edema 2. No effusion"),
        ("Conclusion:\nMild edema and\nsmall effusions", "", "Mild edema and small effusions"),
        ("Conclusion:\nMild edema.\nSmall effusions\nETT", "", "Mild edema. Small effusions ETT"),
        ("Chest PA\n\nFinding>\nBoth lungs clear.\nConclusion>\nNo active lesion.", "Both lungs clear.",
         "No active lesion."),
    ],
)  # fmt: skip
def test_korean_headers(text, findings, impression):
    sections = parse(text)
    assert (sections.findings, sections.impression) == (findings, impression)


def test_spanish_headers_and_a_report_without_any():
    sections = parse("HALLAZGOS: Sin derrame pleural.\nCONCLUSIÓN: Cardiomegalia.")
    assert (sections.findings, sections.impression) == ("Sin derrame pleural.", "Cardiomegalia.")
    assert trained_on("sin hallazg patolog de signific .") == "sin hallazg patolog de signific ."  # PadChest


def test_markup_is_no_text():
    sections = parse("<p><b>FINDINGS:</b><br/>Scar &lt; 2 cm &amp; stable.</p><div>IMPRESSION: Nodule &lt;2 cm</div>")
    assert (sections.findings, sections.impression) == ("Scar < 2 cm & stable.", "Nodule <2 cm")


@pytest.mark.parametrize(
    ("dirty", "plain"),
    [
        ("38Â°C, patientâ€™s lungs", "38°C, patient's lungs"),
        ("CafÃ© â‰¥ 3 cm", "Café ≥ 3 cm"),
        ("ÆÇµ¶¼Ò°ß: Ãß°¡", "판독소견: 추가"),
        ("Ã©Ã©", "éé"),
        ("Åbo, naïve, façade 20°", "Åbo, naïve, façade 20°"),
        ("\u202bFINDINGS\u202c: Clear\u200b.\u200f", "FINDINGS: Clear."),
        ("\ufeffA\x00B\r\nC\rD\u2028E", "AB\nC\nD\nE"),
        ("&lt;1 cm &amp;gt; 2", "<1 cm > 2"),
    ],
)
def test_repairs(dirty, plain):
    assert clean(dirty) == plain == clean(plain)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("소견: 정상".encode(), "소견: 정상"),
        ("\ufeffClear °".encode(), "Clear °"),
        ("Clear.".encode("utf-16"), "Clear."),
        ("[판독소견] 우측 폐 결절".encode("cp949"), "[판독소견] 우측 폐 결절"),
        ("38°C – patient’s".encode("cp1252"), "38°C – patient’s"),
        (b"Clear \x81\x8d lungs", None),
        (b"\xff\xfeC\x00\x00\xd8", None),
    ],
)
def test_bytes_are_read_in_a_fixed_order_and_never_replaced(data, text):
    assert decode(data) == text


WET = "WET READ: ___ ___ 8:10 PM\n  Small effusion.\n______________\n                                 FINAL REPORT\n"
ADDENDUM = (
    " ______________________________________________________________________________\n"
    "                                 ADDENDUM  ADDENDUM:  The nodule is on the right.\n"
    " ______________________________________________________________________________\n"
    "                                 FINAL REPORT\n"
)
FINAL = " FINDINGS:  Left nodule.\n \n IMPRESSION:  Left nodule.\n"


def test_mimic_addendum_and_wet_read_end_at_their_rule():
    assert parse(ADDENDUM + FINAL).other["addendum"] == "The nodule is on the right."
    assert parse(ADDENDUM + FINAL, addenda="append").impression == "Left nodule. The nodule is on the right."
    sections = parse(WET + FINAL)
    assert (sections.findings, sections.impression) == ("Left nodule.", "Left nodule.")
    assert sections.other["wet read"] == "___ ___ 8:10 PM Small effusion."
    assert trained_on("WET READ: Small effusion.") == ""  # a preliminary reading alone is no report


def test_several_addenda():
    text = "IMPRESSION: Nodule.\nADDENDUM #1: CT advised.\nADDENDUM 2: Nodule is old."
    assert parse(text).impression == "Nodule."
    assert "CT advised." in parse(text).other["addendum"] and "Nodule is old." in parse(text).other["addendum"]


def test_mimic_report_written_into_its_comparison():
    top = "                                 FINAL REPORT\n INDICATION:  Cough.\n COMPARISON:  "
    assert trained_on(top + "___.  Lungs are\n clear.  No effusion.\n").endswith("Lungs are clear. No effusion.")
    assert trained_on(top + "Chest radiograph from ___.\n") == ""
    assert trained_on(top + "None.\n") == ""


def test_chexpert_plus_whole_report_with_its_marks():
    text = (
        "NARRATIVE:\\nCHEST 2 VIEWS: 1-1-2010\\nCLINICAL HISTORY: 50 years of age, Male.\\nCOMPARISON: None.\\n"
        "FINDINGS: Clear lungs.\\nIMPRESSION:\\n1. NO ACUTE DISEASE.\\nEND OF IMPRESSION\\nSUMMARY: 1-NO CHANGE\\n"
        "ACCESSION NUMBER: \\nThis report has been anonymized. All dates are offset from the actual dates by a fixed "
        "interval associated with the patient."
    )
    sections = parse(text)
    assert (sections.findings, sections.impression) == ("Clear lungs.", "1. NO ACUTE DISEASE.")
