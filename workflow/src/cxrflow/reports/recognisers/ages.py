"""Ages over 89, in English and Korean, as numbers and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import CERTAIN, ReportRecogniser, Span, spans
from cxrflow.reports.recognisers.tokens import ReportTokens

_OVER_89 = r"(0?9\d|1[0-3]\d)"
_YEAR_WORDS = (
    r"(?:y(?:ea)?rs?\.?[ \t-]{0,2}(?:old|o\b|of[ \t]age)|y\.?[ \t]?/?[ \t]?o\b\.?|years?\b|yrs?\b|ans\b|años\b|anos\b|"
    r"anni\b|jahre\b|jährig|jaar\b|lat\b|lata\b|år\b|vuotta\b|vuotias|yaş|let\b|ani\b|éves\b|ετών|лет\b|년|歳|歲|岁|才|세|살)"
)
_FOLLOWED = re.compile(
    rf"(?<![\d.,/-]){_OVER_89}(?="
    rf"[ \t]*-?[ \t]*(?:\n[ \t]*)?{_YEAR_WORDS}|"  # 92-year-old, 92 y/o
    r"[ \t]?(?:[MF남여녀]\b|남|여)(?!\w)|[ \t]?Y\b|[ \t]?/[ \t]?[MF남여]\b|"  # 92F, 092Y, 92/M
    r"(?:st|nd|rd|th)[ \t]+birthday\b|"
    r"[ \t]+(?:male|female|man|woman|gentleman|lady|YOM|YOF)\b|yo[MF]\b)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\b(?:aged?|age[ \t]+of|age[ \t]*[:=]|alter|edad|idade|età|âge|leeftijd|ålder|alder|wiek|ikä|"
    r"yaş[ıi]?|turned|turns|turning|nearly|almost)[ \t]*:?[ \t]*|"
    rf"\b[MF][ \t]?/[ \t]?|[남여][ \t]?/[ \t]?|(?:나이|연령)[ \t]*:?[ \t]*){_OVER_89}(?!\d|\.\d|[ \t]?(?:mm|cm|ml|%))",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:mrs?|ms|miss|she|he|patient|pt|mother|father|mom|mum|dad|wife|husband|sister|brother|who)"
    r"\b[^.\n\d]{0,40}(?:\.[ \t]?[^.\n\d]{0,30})?"
    rf"\b(?:is|was|now|be|turning|turned)[ \t]+{_OVER_89}(?=[ \t]*(?:[,.;]|and\b|but\b|with\b|who\b|\n|$))(?!\.\d)",
    re.IGNORECASE,
)  # Mrs. Roe is 97 and
_SEX_AND_AGE = re.compile(
    rf"(?<![\w.-])[MF]{_OVER_89}(?=[ \t]*(?:[,;\n]|$|\.(?!\d)|(?:with|w/|c/o|s/p|in|presenting|admitted|post)(?!\w)))"
)  # F93 with cough, but not the code F93.0
_OF_SOMEBODY = re.compile(
    rf"{SOMEBODY},[ ]{_OVER_89}(?=[ \t]*(?:[.,;)\n]|\Z)(?!\d))|"
    rf"{SOMEBODY}[ ]?\([ ]?{_OVER_89}(?=[ ]?[MFmf]?[ ]?\))"
)  # [NAME], 102. Lives alone
_OF_A_PERSON = re.compile(
    rf"\b(?:elder|resident|lady|gentleman|man|woman|veteran|vet|male|female|patient|pt),[ ]{_OVER_89}(?=,|[ ]?[.;])",
    re.IGNORECASE,
)  # Elder, 97, cough
_DECADE = re.compile(r"\b(?:his|her|their|early|mid|late)[ \t-]+(9\d'?s|ninet(?:y|ies))\b", re.IGNORECASE)
_NINETY_WORDS = r"ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_IN_WORDS = re.compile(
    rf"\b({_NINETY_WORDS}|(?:one|a)[ \t]hundred(?:[ \t](?:and[ \t])?\w+)?)"
    r"(?=[- \t]+(?:years?|yrs?|y/?o|male|female|man|woman)\b)|\b(centenarian|nineties)\b|"
    rf"\b(?:aged?|age[ \t]+of|turned)[ \t]*:?[ \t]*({_NINETY_WORDS}|one[ \t]hundred(?:[ \t]and[ \t]\w+)?)\b",
    re.IGNORECASE,
)


class AgeRecogniser(ReportRecogniser):
    """Ages over 89."""

    kinds = ("AGE",)

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text = tokens.text
        if tokens.index.keys() & {"ninety", "nineties", "hundred", "centenarian"}:
            yield from spans(_IN_WORDS, text, "AGE", CERTAIN)
        if tokens.has_digit and ("9" in text or "1" in text):
            for pattern in (_FOLLOWED, _AFTER, _STATED, _SEX_AND_AGE, _OF_SOMEBODY, _OF_A_PERSON, _DECADE):
                yield from spans(pattern, text, "AGE", CERTAIN)
