"""Wording: a finding's parameters in the spellings that sentence templates use.

A template names its fields in braces, e.g. "{Severity} {side} pneumothorax"; `fields` gives all of them for a finding.
"""

from cxrflow.demo.findings import Finding

LETTER = {"right": "R", "left": "L", "bilateral": "B"}
ABBREVIATED = {"right": "Rt.", "left": "Lt.", "bilateral": "Both"}
KOREAN_SIDE = {"right": "우측", "left": "좌측", "bilateral": "양측"}
KOREAN_ZONE = {"upper": "상부", "mid": "중부", "lower": "하부"}
KOREAN_SEVERITY = {
    "small": "소량",
    "moderate": "중등도",
    "large": "다량",
    "mild": "경도",
    "severe": "고도",
}
SHORT_SEVERITY = {"small": "sm", "moderate": "mod", "large": "lg", "mild": "mild", "severe": "severe"}
LOBES = {
    ("right", "upper"): ("right upper lobe", "RUL"),
    ("right", "mid"): ("right middle lobe", "RML"),
    ("right", "lower"): ("right lower lobe", "RLL"),
    ("left", "upper"): ("left upper lobe", "LUL"),
    ("left", "mid"): ("lingula", "lingular"),
    ("left", "lower"): ("left lower lobe", "LLL"),
}


def fields(finding: Finding) -> dict[str, str]:
    """Template fields of a finding; a field whose parameter the finding lacks is absent, so a wrong template fails.

    side, Side, R (letter), Rt (abbreviation), ko_side; zone, zone_word, lobe, LOBE, FIELD ("RLLF"), ko_zone; severity,
    Severity, severity_ly, sev (short), ko_severity; mm, size_cm ("1.8"); cm, mm_above.
    """
    words: dict[str, str] = {}
    if finding.side:
        words |= {
            "side": finding.side,
            "Side": finding.side.capitalize(),
            "R": LETTER[finding.side],
            "Rt": ABBREVIATED[finding.side],
            "rt": ABBREVIATED[finding.side].lower().rstrip("."),
            "ko_side": KOREAN_SIDE[finding.side],
        }
    if finding.zone:
        lobe, short = LOBES[finding.side, finding.zone]
        words |= {
            "zone": finding.zone,
            "lobe": lobe,
            "Lobe": lobe[0].upper() + lobe[1:],
            "LOBE": short,
            "FIELD": f"{LETTER[finding.side]}{finding.zone[0].upper()}LF",
            "ko_zone": KOREAN_ZONE[finding.zone],
        }
    if finding.severity:
        words |= {
            "severity": finding.severity,
            "Severity": finding.severity.capitalize(),
            "sev": SHORT_SEVERITY[finding.severity],
            "severity_ly": "moderately" if finding.severity == "moderate" else f"{finding.severity}ly",
            "ko_severity": KOREAN_SEVERITY[finding.severity],
        }
    if finding.mm is not None:
        words |= {"mm": str(finding.mm), "size_cm": f"{finding.mm / 10:.1f}"}
    if finding.cm is not None:
        words |= {"cm": str(finding.cm), "mm_above": str(finding.cm * 10)}
    return words
