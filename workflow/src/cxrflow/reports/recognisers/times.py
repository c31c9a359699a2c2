"""Times of day, in English and Korean: with a colon, a dot or an h, in four digits, with am and pm.

`17.36` is a number as well: it needs what times stand beside (told, at, a date, hours). Four digits are judged in
`bare_times.py`, unless they begin with a zero, as no quantity of a report does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.bare_times import LEADING_ZERO, QUANTITY, UNITS, bare_times
from cxrflow.reports.recognisers.base import CERTAIN, LIKELY, ReportRecogniser, Span, one_of, spans
from cxrflow.reports.recognisers.tokens import ReportTokens

_CLOCK = one_of(
    # 15:22, 3:45:10 pm, 12:30p, PM6:29
    r"(?:\b[ap]\.?m\.?[ ]?(?=[01]?\d:))?(?<![\d.:/-])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?!\d|:\d|,\d{3})"
    r"(?:[ \t\n]?[ap]\.?m\b\.?|[ap]\b)?(?!\w(?<![hzl]))",
    r"(?<![\d.:/])(?:1[0-2]|0?[1-9])(?:[.:]?[0-5]\d)?[ \t]?(?:[ap]\.m\.?|[ap]m\b)",  # 3 pm, 345pm
    r"(?<![\w.:/-])(?:[01]\d|2[0-3])[0-5]\dh\b",  # 2136H
    r"(?<![\w.:/-])\d\.[0-5]\d(?=[ ]?(?:uhr|hrs)\b)",  # 2.57 Uhr
    r"(?<![\w.:/-])(?:[01]?\d|2[0-3])h[0-5]\d(?!\w)",  # 16h30
    rf"(?<![\w.:/-])(?:[01]?\d|2[0-3])[ ]h[ ][0-5]\d(?![\w.:]|[ \t]?{UNITS})",  # 16 h 30
    r"(?<=\dT)(?:[01]\d|2[0-3]):?[0-5]\d\b",
    flags=re.IGNORECASE,
)
# A ratio, a position on a clock's face, a place on a tape: 1:30 dilution, titre 1:16, length 1:42.
_NO_CLOCK_BEHIND = re.compile(r"[ ](?:dilut\w+|ratio|position|titer|titre|grid)\b", re.IGNORECASE)
_NO_CLOCK_BEFORE = re.compile(
    r"\b(?:titers?|titres?|dilut\w+|ratio|i:e|length|duration|minute|blanks?[ ]at|listen(?:[ ]again)?[ ]at)[ ]?:?[ ]"
    r"(?:of[ ]|is[ ])?(?:\d:\d\d[ ](?:and|from)[ ])?\Z",
    re.IGNORECASE,
)
_HOUR_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_AN_HOUR = rf"(?:{_HOUR_WORDS}|1[0-2]|[1-9])"
_DAYTIME = r"(?:in[ ]the[ ](?:early[ ])?(?:morning|afternoon|evening)|at[ ]night)"
_BY = r"\b(?:at|by|around|about|until|since|before|after|past)[ \t]+"
_SPOKEN = one_of(
    rf"\b(?:half|quarter|twenty-five|twenty|ten|five|\d{{1,2}})[ \t]past[ \t]{_AN_HOUR}\b(?![.,/]?\d)",
    rf"\b(?:quarter|twenty-five)[ \t](?:to|till|of)[ \t\n]{_AN_HOUR}\b(?![.,/]?\d)",
    rf"\b(?:{_HOUR_WORDS})[ \t](?:thirty|fifteen|forty-five|forty[ ]five)\b(?![ ](?:mil|cent|deg|per))",
    rf"\b(?:twenty|ten|five)[ \t]to[ \t](?:{_HOUR_WORDS})\b",
    rf"{_BY}({_AN_HOUR})(?=[ ](?:this[ ](?:morning|afternoon|evening)|tonight)\b)",
    rf"{_BY}({_AN_HOUR}[ ]{_DAYTIME})",  # at 3 in the morning
    flags=re.IGNORECASE,
)
_BRIEF = re.compile(rf"(?:{_BY}|@[ \t]*)((?:1[0-2]|[1-9])(?:[.:]?[0-5]\d)?[ap])\b", re.IGNORECASE)  # at 3p
_HAS_BRIEF = re.compile(r"\d[ap]\b", re.IGNORECASE)
# A direction on the face of a clock is none: the mass at 3 o'clock.
_O_CLOCK = one_of(
    r"\b(?:told|called|phoned|rang|paged|informed|notified|spoke|arrived|arrival|booked|scheduled|appointment|due|seen|"
    rf"read|rounds?|clinic|[a-z]{{3,6}}day)\b[^.\n]{{0,50}}\b(?:at|by|around|about|before|"
    rf"after)[ ]({_AN_HOUR}[ ]o'?clock)\b",
    rf"(?:\d{{4}}|\d(?:st|nd|rd|th)|day)[ ,]{{1,2}}({_AN_HOUR}[ ]o'?clock)\b",  # December 20th 2018 nine o'clock
    rf"\b({_AN_HOUR}[ ]o'?clock)(?=[ ](?:this[ ](?:morning|afternoon|evening)|tonight|today|yesterday|sharp|{_DAYTIME}|"
    r"[ap]\.?m)\b)",
    flags=re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?<![\w.,:/+-])(1\d\.[0-5]\d|2[0-3]\.[0-5]\d)(?!(?!h\b|hrs?\b)\w|[.,:/-]\d|[ \t]?[-x/][ \t]?\d|[ \t]?"
    + UNITS
    + ")",
    re.IGNORECASE,
)  # 17.36
_BEFORE_DOTTED = re.compile(
    r"(?:\b(?:at|time|timed|ca|until|till|taken|performed|received|called|phoned|informed|told|notified|reported|"
    r"signed|round|rounds|mobile|portable|supine|erect|upright|semi-erect|chest|film|cxr|x-?ray|radiograph|exposure|acquired|"
    r"verified|dictated|arr|arrived|arrival|today|yesterday|tonight|this (?:morning|afternoon|evening)|kl|um|ore|alle|"
    r"h|[a-z]{3,6}day)\b|@|\d[-/.]\d{1,2}[-/.]\d{2,4}|\d[ -]?[a-z]{3}[ -]?\d{2,4}|[a-z]{3,9}[ ,]+\d{4}|\d/\d{1,2}|"
    r"[\x01\x02](?:께|에게|에)?|님께|에게|경|[\x01\x02,][ \t]*[lctw]\d{1,2},|"
    r"\b(?:film|cxr|image|x-?ray)[ ](?:\d[ ]?\(?|of)|\bdated?:?)[ \t:,.]*\n?[ \t]*$",
    re.IGNORECASE,
)
_AFTER_DOTTED = re.compile(
    r"[ \t\n]*(?:hrs?\b|hours?\b|h\b|uhr\b|u\.|o'?clock\b|on[ \t\n]+(?:the\b|\d)|"
    r",?[ \t]\d{1,2}[-/. ](?:\d{1,2}[-/. ]\d{2}|"
    r"[a-z]{3})|에|경|보고|통보|연락)",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<!\d)[012]\d[:.]?[0-5]\d")
_KOREAN = one_of(
    r"(?:오전|오후|새벽|저녁|아침|밤)[ \t]?\d{1,2}(?::\d\d|[ \t]?시(?:[ \t]?(?:\d{1,2}[ \t]?분|반))?)",
    r"(?<!\d)(?:[01]?\d|2[0-4])[ \t]?시[ \t]?\d{1,2}[ \t]?분(?:[ \t]?\d{1,2}[ \t]?초)?",
    r"(?<!\d)(?:[01]?\d|2[0-4])시(?=[ \t]?(?:에|경|쯤|촬영|검사|보고|통화))",
)
_HAN = re.compile(
    r"(?:(?:午前|午後|上午|下午|凌晨|早上|晚上)[ ]?)?"
    r"(?<!\d)(?:[01]?\d|2[0-4])[ ]?(?:時|时|點|点)(?:[ ]?\d{1,2}[ ]?分|半)?(?!方向)|"
    r"(?:午前|午後|上午|下午)[ ]?\d{1,2}:\d\d"
)
_TOLD_KO = re.compile(r"(?<![\d-])((?:[01]\d|2[0-3])[0-5]\d)(?=[ \t]?(?:에|경|보고|통보|연락|시행|촬영|확인))")


_SPOKEN_BY = frozenset(
    {
        "half",
        "quarter",
        "past",
        "thirty",
        "fifteen",
        "forty",
        "morning",
        "afternoon",
        "evening",
        "night",
        "tonight",
        "twenty",
        "ten",
        "five",
    }
)
_AT = re.compile(r"(?:\bat|@|\bfilm|\btimed?)[ :]+\Z", re.IGNORECASE)
_RANGE = re.compile(r"[ ]?(?:to|until|-)[ ]?\d")


def _is_no_clock(text: str, match: re.Match[str]) -> bool:
    """Whether one digit, a colon and two are a ratio, a length or a place on a tape."""
    if len(match[0]) != 4 or _AT.search(text, max(0, match.start() - 8), match.start()):
        return False
    if _NO_CLOCK_BEHIND.match(text, match.end()):
        return True
    told = _NO_CLOCK_BEFORE.search(text, max(0, match.start() - 40), match.start())
    return told is not None and _RANGE.match(text, match.end()) is None


class TimeRecogniser(ReportRecogniser):
    """Times of day."""

    kinds = ("TIME",)

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text, words = tokens.text, tokens.index.keys()
        if words & _SPOKEN_BY:
            yield from spans(_SPOKEN, text, "TIME", LIKELY)
        if words & {"o'clock", "oclock", "clock"}:
            yield from spans(_O_CLOCK, text, "TIME", CERTAIN)
        if not tokens.has_digit:
            return
        if _HAS_BRIEF.search(text):
            yield from spans(_BRIEF, text, "TIME", LIKELY)
        for match in _CLOCK.finditer(text):
            if not _is_no_clock(text, match):
                yield "TIME", match.start(), match.end(), LIKELY
        if _HOUR.search(text):
            yield from spans(LEADING_ZERO, text, "TIME", LIKELY)
            for start, end in bare_times(text):
                yield "TIME", start, end, LIKELY
        if "." in text:
            for match in _DOTTED.finditer(text):
                before = text[max(0, match.start() - 40) : match.start()]
                told = _AFTER_DOTTED.match(text, match.end()) or _BEFORE_DOTTED.search(before)
                if told and not QUANTITY.search(before):
                    yield "TIME", match.start(), match.end(), LIKELY
        if not text.isascii():
            yield from spans(_HAN, text, "TIME", LIKELY)
        if tokens.has_hangul:
            yield from spans(_KOREAN, text, "TIME", LIKELY)
            yield from spans(_TOLD_KO, text, "TIME", LIKELY)
