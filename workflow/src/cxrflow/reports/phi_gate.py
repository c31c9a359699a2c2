"""The residual gate: de-identified text is searched once more, and any hit stops the run.

In: (study id, de-identified text) pairs. Out: nothing, or an error that names studies and kinds and quotes no text.

The patterns are written apart from the recognisers and know neither their cues nor the allow-list: plain shapes that
no de-identified report has a reason to hold. They are stricter in what they accept, not smarter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from cxrflow.errors import CxrflowError
from cxrflow.reports.normalise import hide_marks

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?)"
)
_M, _D, _Y = r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])", r"(?:19|20)\d\d"
_FREE = r"(?<!\d/)(?<![\d.,-])"  # behind a word and a slash a date begins (CT/03-14-2018), behind a digit none does
_OLD = r"(?:9\d|1[0-3]\d)"
_TITLE = "(?:Dr|Drs|Mr|Mrs|Ms|Miss|Prof|Professor|Doctor|Nurse|Sister)"
_NOBODY = (
    "(?!(?:The|At|On|By|Who|Was|Is|Has|And|For|From|To|In|Of|With|Practitioner|Manager|Station|Specialist|Clinician|Call|"
    "Notified|Aware|Informed|Staff|Unit)\\b)"
)
_NUMBER_OF = (
    "(?:crn|gmc|chi|nhs|nhi|mbi|medicare|medicaid|ssn|account|acct|encounter|policy|serial|s/?n|lot|ahpra|hcpc|hpcsa|dea|"
    "npi|licen[cs]e|provider|prescriber|nric|aadhaar|cpf|hcn|badge|passport|national id|health card)"
    "(?: (?:no|number|id|serial))?"
)
_FACILITY = "(?:General Hospital|Memorial Hospital|Medical Center|University Hospital)"


def _shape(*alternatives: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives), flags)


_WITH_DIGIT = {
    "ID": _shape(
        r"(?<![\d.])\d{6,}(?!\d)",
        rf"\b{_NUMBER_OF}[ .:#]*(?!{_Y}\b)(?=(?:[a-z-]*\d){{3}})[a-z\d-]{{4,}}",
        r"(?-i:\b(?!\d+[A-Z]{1,2}\b)(?=\d*[A-Z])(?=(?:[A-Z]*\d){5})(?=[A-Z\d]*\d{3})[A-Z\d]{6,}\b)",  # 82G457512
        r"(?<![\d.])\d{1,3}\.\d{3}\.\d{3}-[\dk]",  # 98.547.298-9
        r"(?<![\w.-])\d{4} \d{4} \d{4}(?![\w-])",
        r"\b\d(?=[a-z\d]*[a-z])[a-z\d]{3}-[a-z\d]{3}-[a-z]{2}\d\d\b",  # 1EG4-TE5-MK73
        flags=re.IGNORECASE,
    ),
    "MRN": _shape(
        r"\b(?:mrn|med(?:ical)? rec(?:ord)?(?: (?:no|number))?)[ .:#]*[a-z-]{0,6} ?\d{3,}",
        r"\baccession(?: (?:no|number))?[ .:#]*[a-z/-]{0,6}\d{2,}[/\d]",
        r"\b(?:hospital|folder|file|ur|ip|unit|chart|patient) (?:no|number)\b[ .:#]*[a-z-]{0,6} ?\d{3,}",
        r"(?:등록번호|환자번호|병록번호)[ .:#]*[a-z-]{0,6}\d{3,}",
        flags=re.IGNORECASE,
    ),
    "RRN": _shape(r"(?<!\d)\d{6}\s?-\s?[1-8](?:\d{6}|[*x]{6})", flags=re.IGNORECASE),
    "SSN": _shape(r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)"),
    "PHONE": _shape(
        r"(?<!\d)(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3,4}[-. ]\d{4}(?!\d)",
        r"(?:pager|beeper|extension|\bext|\bbleep|\bdect|\blocator|내선|전화)[ .:#]*(?:\d\d?-)?\d{3,}",
        r"\(0\d{1,4}\) ?\d{3,4}[ -]?\d{3,4}",
        r"(?<![\w.,/-])0\d{2,4} \d{3,4} ?\d{3,4}(?!\d)",  # 0464 276 351
        flags=re.IGNORECASE,
    ),
    "DATE": _shape(
        rf"{_FREE}(?:{_M}(?P<sep>[/-]){_D}|{_D}(?P<dm>[/-]){_M})(?:(?P=sep)|(?P=dm)){_Y}(?!\d)",
        rf"{_FREE}(?:{_M}/{_D}|{_D}/{_M})/\d\d(?![\d/])",  # 3/4/19
        rf"{_FREE}{_D}\.{_M}\.{_Y}(?!\d)",
        rf"\b(?:dob|born)\b[ .:]*{_D}[./-]{_D}[./-](?:{_Y}|\d\d)",
        rf"\b(?:cxr|ct|film|films|radiograph) (?:of|from|dated) {_D}[/-]{_D}(?=[ ]*(?:[.,;)\n]|$))",
        rf"{_FREE}{_Y}(?P<by>[/.-]){_M}(?P=by){_D}(?!\d)",
        rf"\b{_D}{_MONTH}(?:{_Y}|\d\d)\b",  # 12MAR2018
        rf"\b(?:the )?{_D}(?:st|nd|rd|th) of {_MONTH}\b",
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day the \d",
        rf"\b{_MONTH}\.? {_D}(?:st|nd|rd|th)?,? ?{_Y}\b",
        rf"\b{_D}[ -]{_MONTH}[ -]{_Y}\b",
        r"\d{1,2}월 ?\d{1,2}일",
        r"\d{1,2}月 ?\d{1,2}日",
        rf"\b{_D}[ /-]{_MONTH}\.?[ /-]\d\d(?!\d|[:.]\d| ?(?:mm|cm|ml|y|h|of)\b)",  # 9 Sep 23
        rf"\b{_Y}[ -]{_MONTH}[ -]{_D}\b",
        rf"\b{_D}\.(?:I{{1,3}}|IV|VI{{0,3}}|IX|XI{{0,2}})\.{_Y}\b",
        rf"\b{_D}(?:st|nd|rd|th)? (?:ult|inst|prox)\b",
        rf"\b(?:spring|summer|autumn|winter)(?: of)? {_Y}\b",
        rf"\b(?:cxr|ct|films?|x-?ray|radiograph|study) (?:of|from|on) the {_D}(?:st|nd|rd|th)(?= ?(?:[.,;)]|$))",
        rf"\b(?:on|dated|since|sent|taken|films?|cxr|sputum|swab) (?:{_D}/0[1-9]|0[1-9]/{_D})(?![\d/%]|\.\d)",
        flags=re.IGNORECASE,
    ),
    "TIME": _shape(
        r"(?<![\d:.])(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?(?:am|pm|a\.m|p\.m)\b",
        r"(?<![\d:./-])(?:[01]\d|2[0-3]):[0-5]\d(?![\d:])",  # 14:22; a ratio has one digit before its colon
        r"\b(?:[01]\d|2[0-3])[0-5]\d ?(?:h|hrs)\b",
        r"(?<![\w.])(?:[01]\d|2[0-3])\.[0-5]\d ?(?:hrs|hours|uhr)\b",
        r"(?<![\w.])(?:[01]?\d|2[0-3])h[0-5]\d\b",
        r"\b(?:tt|dt|time)[ :]+(?:[01]\d|2[0-3])[0-5]\d\b",
        r"(?:오전|오후) ?\d{1,2}",
        flags=re.IGNORECASE,
    ),
    "AGE": _shape(
        rf"(?<![\d.]){_OLD}[ -]*(?:years?[ -]old|y/?o\b|세(?![가-힣]))",
        rf"\bage[d:]? *(?:is |of )?:? *{_OLD}(?!\d|\.\d)",
        rf"(?<![\w./-]){_OLD}(?-i:[MF])\b",
        rf"(?<![\w./-])(?-i:[MF]){_OLD}(?= (?:with|in|c/o|s/p)\b|[ ]*[,;])",
        rf"\b(?:he|she|patient|pt|mom|mum|dad|mother|father|wife|husband) (?:is|was) {_OLD}"
        r"(?= ?(?:[.,;](?!\d)|$|and\b))",
        flags=re.IGNORECASE,
    ),
}
_ALWAYS = {
    "EMAIL": _shape(r"[\w.+-]@[\w-]+\.\w{2,}"),
    "AGE": _shape(r"\bninety(?:[- ]\w+)?[- ]years?\b", r"\b(?:aged?|age of|turned) ninety\b", flags=re.IGNORECASE),
    "ADDRESS": _shape(r"\b[A-Z][a-z]+,? [A-Z]{1,2}\d[A-Z\d]? (?!\d(?:RD|ND|TH|ST|FR)\b)\d[ABD-HJLNP-UW-Z]{2}\b"),
    "DATE": _shape(
        r"\b(?:january|february|april|september|october|november|december)\b",
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        flags=re.IGNORECASE,
    ),
    "URL": _shape("https?://", r"\bwww\.", flags=re.IGNORECASE),
    "NAME": _shape(
        rf"\b{_TITLE}(?:\. ?| ){_NOBODY}[A-Z](?:['A-Za-z]|\.?(?![\w.]))",
        r"\b(?:DR|DRS|MRS|MR)\.? (?!(?:THE|AT|ON|BY|WHO|WAS|IS|HAS|AND|FOR|FROM|TO|OF)\b)[A-Z]['A-Z]+",
        r"/(?:[Ee]?[Ss])/ ?[A-Z]",
        rf"\b(?i:nurse practitioner|assistance of|by RT|cc:? PCP) {_NOBODY}[A-Z][a-z]+",
        r"(?<!\d )(?<![\w.])(?:[A-Z]\.){2,3} ?[A-Z][a-z]+ (?:reviewed|read|dictated|agrees|concurs)\b",
        r"\b(?:surgeon|teleradiologist|radiologist|attending|resident|nurse) \((?:\w+/)?(?:[A-Z]\.? )?[A-Z][a-z]+\)",
        r"\b[A-Z]{4,} (?:fell|complains|denies)\b(?=[^.\n]*[a-z])",
        r"\b(?:[Tt]ranscribed|[Tt]yped|[Rr]ead|[Dd]ictated)(?: by)?: ?[A-Za-z]{2,3}/[a-z]{2,3}\b",
        r"\b(?:[Tt]ranscribed|[Tt]yped)(?: by)?: ?[A-Za-z]{2,3} \d",
        r"\b(?:Dictated|Signed|Transcribed|DICTATED|SIGNED) (?:by|BY):? [A-Z][A-Za-z]+ [A-Z][A-Za-z]+",
    ),
    "NAME_KO": _shape(
        "(?:환자명|성명|판독의|주치의|의뢰의) ?: ?[가-힣]{2,4}(?![가-힣])",
        "(?:의사|간호사) [김이박최정강조윤장임](?= ?(?:/|$))",
    ),
    "HOSPITAL": _shape(
        rf"\b(?:St\.? )?[A-Z][a-z]+ {_FACILITY}\b",
        r"\b(?:St\.?|Saint) (?!Jude)[A-Z][a-z]+'s\b",
        "[가-힣]{2,12}대학교 ?병원",
    ),
}
_GENERIC = re.compile(rf"(?:Outside|Referring|Local|Regional|Another|The) {_FACILITY}")


def residual_kinds(text: str) -> tuple[str, ...]:
    """Kinds of protected information a de-identified text still shows, sorted; empty for a clean one."""
    hidden = hide_marks(text)
    kinds = {kind for kind, pattern in _ALWAYS.items() if pattern.search(hidden)}
    if "HOSPITAL" in kinds and all(_GENERIC.fullmatch(m[0]) for m in _ALWAYS["HOSPITAL"].finditer(hidden)):
        kinds.discard("HOSPITAL")
    if any(map(str.isdigit, hidden)):
        kinds |= {kind for kind, pattern in _WITH_DIGIT.items() if pattern.search(hidden)}
    return tuple(sorted(kinds))


def stop_on_residual(
    residuals: Iterable[tuple[str, tuple[str, ...]]], reviewed: Collection[str] = (), what: str = "study"
) -> None:
    """Raise CxrflowError where any text still shows protected information, naming ids and kinds, never the text.

    `residuals` are (id, kinds) as `residual_kinds` gives them; ids in `reviewed` were read and cleared by a person.
    """
    hits = [(name, kinds) for name, kinds in residuals if kinds and name not in set(reviewed)]
    if not hits:
        return
    shown = "; ".join(f"{name} ({', '.join(kinds)})" for name, kinds in hits[:20])
    more = f"; and {len(hits) - 20} more" if len(hits) > 20 else ""
    raise CxrflowError(
        f"protected health information may be left after de-identification in {len(hits)} text(s); nothing was "
        f"written. By {what}: {shown}{more}. Read them; then add cues to config/lexicon/phi_cues.yaml or names to "
        f"deidentify.extra_names_file, or list what is harmless in deidentify.reviewed_studies_file"
    )
