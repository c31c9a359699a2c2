"""The 54 MIMIC-CXR reports whose findings stand where no parser looks for them.

In: study number and text of a report. Out: the text, for these studies cut to what the official code takes
(`custom_mimic_cxr_rules` in MIT-LCP/mimic-cxr, txt/section_parser.py, commit 3190146): a section of another name for
23 of them, a range of characters for 23, and nothing for eight, which state no finding at all. The official
`mimic_cxr_sectioned.csv` leaves all 54 out, for its writer goes on to the next study after one of these rules; here 46
stay in and eight become EMPTY_REPORT.
"""

from __future__ import annotations

import re

# Study -> the section that holds the findings.
SECTIONS = {
    "50913680": "recommendations", "59363654": "examination", "59279892": "technique", "59768032": "recommendations",
    "57936451": "indication", "50058765": "indication", "53356173": "examination", "53202765": "technique",
    "50808053": "technique", "51966317": "indication", "50743547": "examination", "56451190": "note",
    "59067458": "recommendations", "59215320": "examination", "55124749": "indication", "54365831": "indication",
    "59087630": "recommendations", "58157373": "recommendations", "56482935": "recommendations",
    "58375018": "recommendations", "54654948": "indication", "55157853": "examination", "51491012": "history",
}  # fmt: skip
# Study -> first character of the findings, and the one behind the last.
RANGES = {
    "50525523": (201, 349), "57564132": (233, 554), "59982525": (313, 717), "53488209": (149, 475),
    "54875119": (234, 988), "50196495": (59, 399), "56579911": (59, 218), "52648681": (292, 631),
    "59889364": (172, 453), "53514462": (73, 377), "59505494": (59, 450), "53182247": (59, 412),
    "51410602": (47, 320), "56412866": (522, 822), "54986978": (59, 306), "59003148": (262, 505),
    "57150433": (61, 394), "56760320": (219, 457), "59562049": (158, 348), "52674888": (145, 296),
    "55258338": (192, 568), "59330497": (140, 655), "52119491": (179, 454),
}  # fmt: skip
WITHOUT_FINDINGS = frozenset((
    "58235663", "50798377", "54168089", "53071062", "56724958", "54231141", "53607029", "52035334",
))  # fmt: skip

_HEADER = re.compile(r"\n ([A-Z ()/,-]+):\s")


def findings_in_place(study: str, text: str) -> str:
    """The report with its findings under a header of that name; "" where the study states none.

    Any other study's text comes back as it is, and so does one in which the section is not there. Line ends count as
    one character, as the official code reads them.
    """
    if study in WITHOUT_FINDINGS:
        return ""
    if study in RANGES:
        first, behind = RANGES[study]
        return _as_findings(text.replace("\r\n", "\n")[first:behind])
    if study in SECTIONS:
        headers = list(_HEADER.finditer(text))
        named = [i for i, header in enumerate(headers) if SECTIONS[study] in header[1].lower()]
        if named:
            following = headers[named[-1] + 1 :]
            return _as_findings(text[headers[named[-1]].end() : following[0].start() if following else len(text)])
    return text


def _as_findings(text: str) -> str:
    return f"\n FINDINGS: {' '.join(text.split())}\n"
