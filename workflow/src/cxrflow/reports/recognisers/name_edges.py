"""Where a found name really begins and ends: without the role before it and the label or degree behind it.

In: a text and the extent of a found name. Out: its extent without `Charge RN`, `daughter` or `GP` before it and without
`, UR`, `, ID` or `, F, 65` behind it. Roles that are family names too (Porter, Miner, Ho) stay, and so does a role that
is all there is.
"""

from __future__ import annotations

import re

_ROLE = (
    r"(?:(?i:charge|night|day|staff|senior|junior|duty|scrub|flight|clinical|attending|covering)[ ])?"
    r"(?:RNs?|NPs?|RTs?|RRT|R\.T\.|R\.N\.|LPN|CRNA|APRN|GP|SHO|RMO|CNM|CNA|EMT|HCA|"
    r"(?:DON|HSA|ASHA|MO|HO)(?=[ ][A-Z][a-z])|"
    r"(?i:nurse|resident|intern|registrar|consultant|surgeon|physician|radiologist|radiographer|technologist|tech|"
    r"therapist|secretary|typist|transporter|interpreter|midwife|paramedic|medic|physio|pharmacist|daughter|wife|"
    r"husband|mother|father|mum|mom|dad|brother|sister|niece|nephew|aunt|uncle|grandson|granddaughter|grandmother|"
    r"grandfather|spouse|fianc[eé]e?|"
    r"carer|caregiver|neighbou?r|bub|infant|inmate|prisoner|sponsor|applicant|corporal|mrs|mr|ms|miss|dr|prof|"
    r"professor))"
)
_BEFORE = re.compile(rf"(?:{_ROLE}\b\.?(?:[ \t]*[,:/-][ \t]*|[ \t]*\n[ \t]*|[ \t]+))+(?=[^\W\d_])")
_BEHIND = re.compile(
    r"(?:,[ \t]?|[ \t]*\n[ \t]*|[ \t]+)(?:URN?|ID|MRN|DOB|NHS|NHI|CHI|PHN|HCN|SSN|RMO|SHO|GP|ASA|CD4|OK|RN|NP|RT|RRT|"
    r"CNM|kl|Op|(?i:patient|hosp|location|sex|age|aged|agrees|agreed))\Z"
)
_TITLE = re.compile(r"(?:mrs|mr|ms|miss|prof|dr)\.?", re.IGNORECASE)
_IMAGE = re.compile(r"(?:ser|se|im|img|sl)(?=[ ]?\d)", re.IGNORECASE)
_GIVEN = re.compile(r"(?:called|given|reported|relayed|faxed|sent|spoken)[ \n]\Z", re.IGNORECASE)
_TO = re.compile(r"to[ \n]+(?=[^\W\d_])", re.IGNORECASE)  # CALLED TO ROE
_SEX_BEHIND = re.compile(r",[ \t]?[FM]\Z")
_AGE_FOLLOWS = re.compile(r",?[ \t]?\d{1,3}\b")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the name itself; an empty extent for a title or the number of an image alone."""
    alone = _TITLE.fullmatch(text, start, end) or _IMAGE.match(text, start)
    if alone and alone.end() == end:
        return end, end
    lead = _BEFORE.match(text, start, end)
    if lead is None and _GIVEN.search(text, max(0, start - 10), start):
        lead = _TO.match(text, start, end)
    start = lead.end() if lead else start
    tail = _BEHIND.search(text, start + 1, end)
    if tail is None and _AGE_FOLLOWS.match(text, end):
        tail = _SEX_BEHIND.search(text, start + 1, end)
    return start, tail.start() if tail else end
