"""Hospitals by their initials: outside films from PVMC, fax from GSH to TUH, Dr Roe at TPEH ED.

In: report tokens. Out: (start, end) of capitals that are no short form of the lexicon and no word, where something is
sent, done or said to be at a hospital. Initials that end as those of hospitals do (MC, GH, UH) need less around them;
in a text all in capitals, where every word might be initials, they must end so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import one_of
from cxrflow.reports.recognisers.tokens import ReportTokens

_NAME = r"[A-Z]{2,7}(?:-[A-Z][A-Za-z]*)?"
_PART = r"(?:[ ](?:Main|MAIN|North|NORTH|South|SOUTH|East|EAST|West|WEST|Campus|CAMPUS|Annexe?|ANNEXE?)\b)?"
_CAPITALS = re.compile(r"\b[A-Z]{3,7}\b")
# Behind what comes from there or goes there.
_SENT = re.compile(
    r"\b(?i:fax|faxed|prelim|preliminary|films?|images?|imaging|ct|cxr|mri|study|studies|scans?|exams?|priors?|osh|"
    r"transfer|transferred|xfer|tx|trf|tfr|xfr|transported|sent|came|coming|arrived|arriving|referred|admitted|"
    r"discharged|"
    r"seen|treated|read|done|performed|obtained|rads?|radiologist|physician|report|reports|disc|cd|pacs|records?|"
    rf"patient|pt)[ \n](?i:at|from|to|for|via)[ \n]({_NAME}{_PART})(?![./]?\w)"
    rf"(?:[ ](?:and|to|or|&|AND|TO)[ ]({_NAME})\b)?"
)
# Jane Roe, MD, PVMC; Jane Roe, Consultant Radiologist, PVMC
_SITE = re.compile(
    rf"{SOMEBODY}(?:,?[ ](?:[A-Z]{{2,4}}|(?:[A-Z][A-Za-z]+[ ]){{0,2}}(?i:radiologist|physician|surgeon|registrar|"
    rf"fellow|"
    rf"resident|consultant|attending|officer)))?,[ ]({_NAME})\b(?=[ ]*(?:[.,;)\n]|\Z))"
)
# the letter of 3 May from AZW
_LETTER = re.compile(
    rf"\b(?i:letters?|reports?|referral|summary|notes?|films?|stud(?:y|ies)|exams?|ct|cxr|radiographs?)"
    rf"(?:[ ](?i:of|dated|on)[ ][\x01\d][^\n]{{0,16}}?)?[ \n](?i:from)[ \n]({_NAME})\b(?![./]?\w)"
)
# Wherever initials that end as a hospital's may stand: at TUH, to KHCH; on a line of their own; KHCH radiology.
_PLACED = one_of(
    rf"\b(?i:at|from|to|of|by|via|in)[ \n]({_NAME}{_PART})(?![./-]?\w)",
    rf"(?:\A|\n|[./,][ ]|[\x01{SOMEBODY}][ ]?[/,-]?[ ])({_NAME})(?=[ \t]*(?:\n|\Z|\.[ \t]*(?:\n|\Z)))",
    rf"(?<![\w./-])({_NAME})[ \n](?i:ed|er|radiology|rads|to[ ]admit|accepted|accepting|notified|informed|switchboard|"
    r"transfer[ ](?:cent(?:er|re)|line))\b",
    rf"{SOMEBODY},?[ ][A-Za-z]+[ ]\(({_NAME})\)",
    r"(?:\(|[ ](?:the|with|cc:?)[ ]|[,:][ ])([A-Z]{2,4}(?:H|MC))"
    r"(?=[,.;)]|[ ](?i:ct|mri|cxr|films?|team|clinic|radiographs?|ed|icu)\b|\n|\Z)",
)
# At a place on a day, or of a visit: on Friday at RTI. Any unknown initials, in mixed case only.
_AT = re.compile(
    rf"(?:[\x01{SOMEBODY}]|\d|\b(?:seen|booked|clinic|MDM|MDT|film|films|prior|done))[ \n]at[ \n]({_NAME})"
    r"(?=[.,;)\n]|[ ]\(|\Z)"
)
_ENDS = re.compile(
    r"(?:MC|VAMC|CH|GH|UH|MH|RH|SH|VH|HS|HC|DGH|[B-DF-HJ-NP-TV-Z]H|[A-Z]{2,}H|[A-Z]MCH?|"
    r"UMC[A-Z]+|^UH[A-Z]{1,3}|RI)(?:-|[ ]|\Z)"
)


class ShortInstitutions:
    """Finds hospitals by their initials."""

    def __init__(self, known: Callable[[str], bool], short_forms: frozenset[str], stops: frozenset[str]) -> None:
        """known, short_forms: words and short forms of reports. stops: words that are parts of no name."""
        self._known = known
        self._short_forms = short_forms
        self._stops = stops | {"mph", "dch", "bch", "seh", "dgh"}  # degrees that end as hospitals do

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        if not any(self._is_strange(word.lower()) for word in set(_CAPITALS.findall(tokens.text))):
            return
        for pattern in (_SENT, _SITE, _LETTER, _PLACED, _AT):
            for match in pattern.finditer(tokens.text):
                for group in range(1, (match.lastindex or 0) + 1):
                    if match[group] and self._is_hospital(match, group, pattern, tokens.case):
                        yield match.start(group), match.end(group)

    def _is_hospital(self, match: re.Match[str], group: int, pattern: re.Pattern[str], case: str) -> bool:
        word = re.match("[a-z]+", match[group].lower())[0]
        if not self._is_strange(word):
            return False
        if _ENDS.search(match[group]) is not None:
            return case == "mixed" or re.search("[aeiou]", word[:-1]) is None
        return case == "mixed" and pattern is not _PLACED and not match[0].startswith(SOMEBODY)

    def _is_strange(self, word: str) -> bool:
        return len(word) > 2 and not (word in self._short_forms or word in self._stops or self._known(word))
