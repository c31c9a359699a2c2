"""Sections: findings and impression of reports as five kinds of institution write them."""

from __future__ import annotations

import pytest

from cxrflow.config.reports import SectionsOptions
from cxrflow.reports.lexicon import load_section_headers
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.normalise import clean, one_line
from cxrflow.reports.sections import SectionParser, Sections, training_text

HEADERS = load_section_headers(DEFAULT_LEXICON)


def parse(text: str, **options: str) -> Sections:
    return SectionParser(HEADERS, SectionsOptions(**options)).parse(clean(text))


MIMIC = """                                 FINAL REPORT
 EXAMINATION:  CHEST (PA AND LAT)
 
 INDICATION:  ___-year-old woman with cough  // eval pneumonia
 
 FINDINGS: 
 
 PA and lateral views.  Lungs are clear:
 no effusion.
 
 IMPRESSION: 
 
 1. No acute process.
 2. Stable.
"""


def test_mimic_report() -> None:
    sections = parse(MIMIC)
    assert sections.findings == "PA and lateral views. Lungs are clear: no effusion."
    assert sections.impression == "1. No acute process. 2. Stable."
    assert sections.other["indication"] == "___-year-old woman with cough // eval pneumonia"


def test_mimic_without_sections_takes_the_last_paragraph() -> None:
    text = "                    FINAL REPORT\n HISTORY:  Cough.\n \n No pneumothorax.  The heart\n is normal.\n"
    sections = parse(text)
    assert (sections.findings, sections.impression) == ("", "")
    assert sections.body == "No pneumothorax. The heart is normal."


def test_mimic_takes_the_last_of_two_findings_and_join_takes_both() -> None:
    text = "  FINAL REPORT\n FINDINGS:  First study.\n \n FINDINGS:  Second study.\n \n IMPRESSION:  Fine.\n"
    assert parse(text).findings == "Second study."
    assert parse(text, repeated="join").findings == "First study. Second study."


def test_mimic_examination_header_opens_findings() -> None:
    text = "  FINAL REPORT\n HISTORY:  Cough.\n \n CHEST, TWO VIEWS:  The lungs are clear.\n \n IMPRESSION:  Normal.\n"
    assert parse(text).findings == "The lungs are clear."


def test_mimic_wet_read_on_top_is_no_finding() -> None:
    text = " WET READ: ___ 8:10 PM\n  Edema.\n ____\n    FINAL REPORT\n FINDINGS:  Clear.\n \n IMPRESSION:  OK.\n"
    sections = parse(text)
    assert (sections.findings, sections.impression) == ("Clear.", "OK.")


@pytest.mark.parametrize(
    ("text", "findings", "impression"),
    [
        ("INDICATION: cough FINDINGS: Lungs clear. IMPRESSION: Normal.", "Lungs clear.", "Normal."),
        (
            "Findings\nThe lungs are clear.\n\nImpression\n1. Normal.\n2. No PTX.",
            "The lungs are clear.",
            "1. Normal. 2. No PTX.",
        ),
        ("Findings: lungs clear. IMPRESSION No acute disease.", "lungs clear.", "No acute disease."),
        ("IMPRESSON:  Small left effusion.", "", "Small left effusion."),
        ("FINDINGS AND IMPRESSION: No active lesion.", "", "No active lesion."),
        ("FINDINGS/IMPRESSION:\nNo active lesion.", "", "No active lesion."),
        ("<Finding>\nBoth lungs clear.\n<Conclusion>\nNo active lesion.", "Both lungs clear.", "No active lesion."),
        ("[판독소견]\n양측 폐야 정상.\n[결론]\n정상 흉부 사진", "양측 폐야 정상.", "정상 흉부 사진"),
        ("Chest PA: RLLF haziness.\nConclusion: pneumonia", "RLLF haziness.", "pneumonia"),
        ("Imp) pneumonia, RLL", "", "pneumonia, RLL"),
        ("**FINDINGS**: Clear.\r\n**IMPRESSION**: Normal &gt; before.", "Clear.", "Normal > before."),
        ("\ufeffFINDINGS:\x00 Clear\u200b.\rIMPRESSION: Normal.", "Clear.", "Normal."),
        ("FINDINGS: CLEAR. IMPRESSION: NORMAL.", "CLEAR.", "NORMAL."),
    ],
)
def test_free_text(text: str, findings: str, impression: str) -> None:
    sections = parse(text)
    assert (sections.findings, sections.impression, sections.body) == (findings, impression, "")


def test_chexpert_plus_boilerplate_and_summary_stay_out() -> None:
    text = (
        "NARRATIVE: RADIOGRAPHIC EXAMINATION OF THE CHEST: 8-8-2005\\nCLINICAL HISTORY: 45 years of age.\\n"
        "IMPRESSION:\\n1.  NO PNEUMONIA.\\n2.  STABLE.\\nEND OF IMPRESSION:\\nSUMMARY: 1-NO ABNORMALITY\\n"
        "This report has been anonymized."
    )
    sections = parse(text)
    assert sections.impression == "1. NO PNEUMONIA. 2. STABLE."
    assert sections.findings == ""


def test_signature_and_attestation_are_no_impression() -> None:
    text = "IMPRESSION: Normal. I have personally reviewed the images.\nDictated by: [NAME]\nElectronically signed by X"
    assert parse(text).impression == "Normal."


def test_addenda_are_separate_or_appended() -> None:
    text = "IMPRESSION: Left nodule.\nADDENDUM: The nodule is on the right."
    assert parse(text).impression == "Left nodule."
    assert parse(text).other["addendum"] == "The nodule is on the right."
    assert parse(text, addenda="append").impression == "Left nodule. The nodule is on the right."


def test_words_that_are_headers_elsewhere_do_not_cut_a_sentence() -> None:
    text = "FINDINGS: The clinical impression: unclear. Chest comparison: none. In this study: no mass."
    assert parse(text).findings == text.removeprefix("FINDINGS: ")


def test_context_alone_is_no_text() -> None:
    sections = parse("INDICATION: chest pain\nCOMPARISON: none")
    assert training_text(sections.findings, sections.impression, sections.body) == ""


def test_training_text_tags_what_is_there() -> None:
    assert training_text("Clear.", "Normal.") == "[FINDINGS] Clear. [IMPRESSION] Normal."
    assert training_text("", "Normal.") == "[IMPRESSION] Normal."
    assert training_text("Clear.", "XXXX.") == "[FINDINGS] Clear."
    assert training_text("", "", "Lungs clear.") == "Lungs clear."
    assert training_text("___", " ", "___.") == ""


def test_open_i_sections_equal_the_publishers(shared_data) -> None:
    from reports_openi import openi_sections

    parser = SectionParser(HEADERS, SectionsOptions())
    counts = {"findings": 0, "impression": 0, "both": 0, "neither": 0}
    different = total = 0
    for truth in openi_sections(shared_data):
        text = "\n".join(f"{label}: {value}" for label, value in truth.items() if value)
        sections = parser.parse(clean(text))
        expected = [one_line(clean(truth.get(label, ""))) for label in ("FINDINGS", "IMPRESSION")]
        different += [sections.findings, sections.impression] != expected
        total += 1
        found, concluded = bool(sections.findings), bool(sections.impression)
        counts["findings"] += found
        counts["impression"] += concluded
        counts["both"] += found and concluded
        counts["neither"] += not (found or concluded)
    assert counts == {"findings": 3425, "impression": 3921, "both": 3419, "neither": 28}
    assert total == 3955
    assert different <= 5  # four end in "END OF REPORT", one holds the whole report twice


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Clinical history: fever.\n\nThe lungs are clear. No effusion.", "The lungs are clear. No effusion."),
        ("Indication: chest pain\nThe lungs are clear. No effusion.", "The lungs are clear. No effusion."),
        ("Clinical information: cough. The heart is enlarged. There is a left effusion.",
         "The heart is enlarged. There is a left effusion."),
        ("Reason for exam: fever\n\nComparison: none\n\nNo acute disease.", "No acute disease."),
        ("Clinical history: fever.\n\nThe patient is rotated. No effusion.", "The patient is rotated. No effusion."),
        ("CHEST PA\n\nIndication: cough. The heart is enlarged.", "CHEST PA The heart is enlarged."),
        ("임상정보: cough\n\n양측 폐야 정상.", "양측 폐야 정상."),
        ("TECHNIQUE: PA and lateral.\n\nThere is a left effusion.\n\nIMPRESSION: Left effusion.",
         "[FINDINGS] There is a left effusion. [IMPRESSION] Left effusion."),
        ("INDICATION: Cough.\n\nSmoker.\n\nCOMPARISON: None.\n\nETT in place.\n\nClear.\n\nIMPRESSION:\n\n1. Normal.",
         "[FINDINGS] ETT in place. Clear. [IMPRESSION] 1. Normal."),
        ("CHEST PA\n\nClinical: fever.\n\nThe lungs are clear.\n\nOpinion - no pneumonia.",
         "[FINDINGS] The lungs are clear. [IMPRESSION] no pneumonia."),
    ],
)  # fmt: skip
def test_text_behind_a_section_of_context_is_kept(text: str, told: str) -> None:
    sections = parse(text)
    assert training_text(sections.findings, sections.impression, sections.body) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("History: cough. Fever. Shortness of breath.", ""),
        ("INDICATION: 70 year old man with cough and fever, who was sent with\nRight heart failure. Rule out effusion.",
         ""),
        ("History: cough.\n\n70-year-old man with a known lung mass.", ""),
        ("History: cough.\n\nKnown lung mass.\n\nFINDINGS: Clear lungs.", "[FINDINGS] Clear lungs."),
        ("History: cough.\n\nSmoker.\n\nIMPRESSION: Normal chest.", "[IMPRESSION] Normal chest."),
        ("IMPRESSION: Normal.\n\nCOMPARISON: None.\n\nLines were discussed.", "[IMPRESSION] Normal."),
        ("Comparison: Chest radiograph from 2012. CT of the lungs from 2013.", ""),
        ("Technique: PA and lateral.\n\nTwo views of the chest.\n\nIMPRESSION: Normal.", "[IMPRESSION] Normal."),
    ],
)  # fmt: skip
def test_a_history_is_no_finding(text: str, told: str) -> None:
    sections = parse(text)
    assert training_text(sections.findings, sections.impression, sections.body) == told


@pytest.mark.parametrize(
    ("text", "findings", "impression"),
    [
        ("Indication: cough Findings: Lungs clear. Impression: Normal.", "Lungs clear.", "Normal."),
        ("HISTORY cough FINDINGS clear lungs IMPRESSION normal", "clear lungs", "normal"),
        ("Indication - cough. Findings - clear. Impression - no disease.", "clear.", "no disease."),
        ("Clinical History: cough Comparison: None Findings: Clear lungs. Impression: No disease.", "Clear lungs.",
         "No disease."),
        ("History: 55 y/o male Technique: PA, LAT Findings: Nodule. Impression: Nodule.", "Nodule.", "Nodule."),
        ("Findings: Lungs clear Impression: Normal", "Lungs clear", "Normal"),
        ("Findings: No comparison: First film. Stable History: line", "No comparison: First film. Stable History: line",
         ""),
    ],
)  # fmt: skip
def test_headers_in_a_row_need_no_stop(text: str, findings: str, impression: str) -> None:
    sections = parse(text)
    assert (sections.findings, sections.impression) == (findings, impression)


@pytest.mark.parametrize(
    ("text", "findings", "impression"),
    [
        ("FINDINGS: Cardiomegaly.\nSUMMARY: Big heart, no edema.", "Cardiomegaly.", "Big heart, no edema."),
        ("COMMENT: The lungs are clear.\nCONCLUSION: Normal.", "The lungs are clear.", "Normal."),
        ("FINDINGS: Clear.\nIMPRESSION: Normal.\nCOMMENT: See the CT.", "Clear.", "Normal. COMMENT: See the CT."),
        ("FINDINGS: Clear.\nSUMMARY: 1-NO ABNORMALITY", "Clear.", ""),
        ("FINDINGS: Clear.\nSUMMARY: 1. Clear lungs.", "Clear.", "1. Clear lungs."),
    ],
)  # fmt: skip
def test_a_summary_is_an_impression_and_a_comment_before_it_the_findings(text, findings, impression) -> None:
    sections = parse(text)
    assert (sections.findings, sections.impression) == (findings, impression)
