"""The MIMIC-CXR reports that the official code cuts by hand."""

from __future__ import annotations

from cxrflow.config.reports import SectionsOptions
from cxrflow.datasets.mimic_cxr_exceptions import RANGES, SECTIONS, WITHOUT_FINDINGS, findings_in_place
from cxrflow.reports.lexicon import load_section_headers
from cxrflow.reports.lexicon_files import DEFAULT_LEXICON
from cxrflow.reports.sections import SectionParser

REPORT = (
    "                                 FINAL REPORT\n EXAMINATION:  Chest.\n \n INDICATION:  The lungs\n are clear.\n"
    " \n RECOMMENDATIONS:  No effusion.\n \n NOTIFICATION:  None.\n"
)


def findings(study: str, text: str) -> str:
    parser = SectionParser(load_section_headers(DEFAULT_LEXICON), SectionsOptions())
    return parser.parse(findings_in_place(study, text)).findings


def test_there_are_54_and_none_twice():
    assert (len(SECTIONS), len(RANGES), len(WITHOUT_FINDINGS)) == (23, 23, 8)
    assert len(SECTIONS.keys() | RANGES.keys() | WITHOUT_FINDINGS) == 54


def test_findings_in_a_section_of_another_name():
    assert findings("57936451", REPORT) == "The lungs are clear."  # indication
    assert findings("50913680", REPORT) == "No effusion."  # recommendations
    assert findings_in_place("53202765", REPORT) == REPORT  # technique, which this text does not have


def test_findings_in_a_range_of_characters_whatever_the_line_ends():
    text = ("x" * 28 + "\n") * 5 + "No effusion.\n Heart normal." + " " * 125 + "not this"  # 52674888: 145 to 296
    assert findings("52674888", text) == "No effusion. Heart normal."
    assert findings("52674888", text.replace("\n", "\r\n")) == "No effusion. Heart normal."


def test_a_report_without_findings_is_empty_and_others_stay():
    assert findings_in_place("58235663", REPORT) == ""
    assert findings_in_place("50000000", REPORT) == REPORT
