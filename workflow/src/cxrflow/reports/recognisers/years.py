"""Years that stand alone: resected in 2016, CABG 2017, the 2018 CT, worked 1965 to 1990.

In: a text. Out: where a year is a date. Four digits are a year where a preposition says when something was, where a
study, an operation, a disease or an event stands before and the phrase ends behind, or where a study follows. The year
of a guideline, and a dose or count that looks like one, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import one_of

_YEAR = r"(?:19[3-9]|20[0-3])\d"
_NO_QUANTITY = (
    r"(?![\d/%:'-]|[.,]\d|[ \t]?(?:x|mm|cm|ml|mg|mcg|cc|g|m|h|hrs?|hours?|hu|ms|steps?|patients?|people|cases?|units?|"
    r"guidelines?|criteria|edition|version|consensus|classification|calories|cells|feet|pounds|dollars)\b)"
)
_ENDS = (
    r"(?=[ \t]*(?:[.,;:)\n&]|$|(?:and|or|with|for|at|by|in|on|shows?|showed|is|was|no|then|followed|due|after|which|"
    r"when)\b))"
)
_STUDIES = (
    r"(?:ct|cta|cxr|films?|x-?rays?|radiographs?|mri|pet|pet-ct|pet/ct|echo|study|studies|exam|scan|mammogram|"
    r"comparison|priors?|clinic)"
)
_EVENTS = (
    r"(?:cabg|avr|mvr|tavr|tavi|pci|icd|ppm|pacemaker|stents?|bypass|transplant|surgery|operation|operated|"
    r"resect(?:ed|ion)|repair|reconstruction|implants?|implanted|placed|inserted|removed|\w{3,}(?:ectomy|otomy|ostomy|"
    r"plasty|oscopy|desis)|cancer|carcinoma|ca|lymphoma|melanoma|sarcoma|leuk[ae]+mia|myeloma|tumou?r|chemo|"
    r"chemotherapy|rt|xrt|radiation|radiotherapy|tb|tuberculosis|pneumonia|covid|covid-19|stroke|cva|mi|stemi|pe|dvt|"
    r"accident|mva|mvc|rta|fall|fracture|"
    r"injury|trauma|gsw|diagnosed|dx|treated|treatment|cured|exposure|exposed|quit|smoking|stopped|retired|employed|"
    r"worked|"
    r"born|birth|immigrated|arrived|deployed|discharged|since|last[ ]worked|convert(?:ed|er)|bcg|vaccinat(?:ed|ion))"
)
_ALONE = one_of(
    # resected in 2016
    r"\b(?:in|since|until|till|before|after|from|(?:of|by|around)(?=[ ](?!2000))|during|circa|early|mid|late|year|"
    r"compared[ ](?:with|to)|(?<=[12]\d{3}[ ])(?:and|or|through))[ \t\n-]"
    rf"(?:about[ ]|approximately[ ]|early[ -]|late[ -]|mid[ -]?)?((?:19[3-9]|20[0-4])\d){_NO_QUANTITY}",
    r"\((?:surgery |resected |diagnosed |treated |placed |dx |s/p )?((?:19[3-9]|20[0-4])\d)\)",
    rf"\b(?:{_STUDIES}|{_EVENTS})[ \t]*[,:]?[ \t\n]({_YEAR}){_NO_QUANTITY}{_ENDS}",  # CABG 2017
    rf"\b(?:the|a|an|prior|previous|old|outside|from|and|with|to|"
    rf"comparison:?)[ \t\n]({_YEAR})(?=[ \t\n](?:chest[ ])?{_STUDIES}\b)",
    r"\b(?:in|since|of|from|until|before|after|early|late)[ \t\n]('\d\d)(?![\d'])",  # in '17
    flags=re.IGNORECASE,
)
_SPAN = re.compile(
    rf"(?<![\w.,/:-])({_YEAR})[ \t]?(?:[-\u2013][ \t]?({_YEAR}|\d\d)|(?:to|through|until|"
    rf"till)[ \t]({_YEAR})){_NO_QUANTITY}",
    re.IGNORECASE,
)  # worked 1965 to 1990, 1965-90
_NAMES_A_RULE = re.compile(
    r"\b(?:guidelines?|criteria|classification|statement|consensus|society|recommendations?|score|et al\.?|fleischner|"
    r"edition|rads|acr|ats|ers|bts|esc|who|iaslc|ilo|gold|version|levels?|value|total|dose|rate|count)\b[^.\n]{0,25}\Z",
    re.IGNORECASE,
)


def years_alone(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every year that is a date by itself; of a span of years, of both."""
    for pattern in (_ALONE, _SPAN):
        for match in pattern.finditer(text):
            if not _NAMES_A_RULE.search(text, max(0, match.start() - 45), match.start()):
                yield from {match.span(1), match.span(match.lastindex)} - {(-1, -1)}
