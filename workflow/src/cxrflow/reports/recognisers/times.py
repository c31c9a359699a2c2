"""Times of day, in English and Korean: with a colon, a dot or an h, in four digits, with am and pm.

Four digits and `17.36` are numbers as well: they need what times stand beside (told, at, a date, a name, hours), unless
they begin with a zero, as no quantity of a report does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, LIKELY, ReportRecogniser, Span, one_of, spans
from cxrflow.reports.recognisers.tokens import ReportTokens

_UNITS = r"(?:mm|cm|ml|cc|mg|mcg|m\b|kg|g\b|u\b|l\b|units|hu\b|ms\b|mgy|mSv|mmol|mmhg|kpa|g/d?l|x[ \t]?\d|%)"
_NO_UNIT = rf"(?!\d|[.,]\d|[/%-]|[ \t]?{_UNITS})"
_HHMM = r"((?:[01]\d|2[0-3])[0-5]\d)" + _NO_UNIT

_CLOCK = one_of(
    # 15:22, 3:45:10 pm, 12:30p, PM6:29
    r"(?:\b[ap]\.?m\.?[ ]?(?=[01]?\d:))?(?<![\d.:/-])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?!\d|:\d)"
    r"(?:[ \t\n]?[ap]\.?m\b\.?|[ap]\b)?(?!\w(?<![hzl]))",
    r"(?<![\d.:/])(?:1[0-2]|0?[1-9])(?:[.:]?[0-5]\d)?[ \t]?(?:[ap]\.m\.?|[ap]m\b)",  # 3 pm, 345pm
    r"(?<![\w.:/-])(?:[01]\d|2[0-3])[0-5]\dh\b",  # 2136H
    r"(?<![\d.:/-])(?:[01]\d|2[0-3])[0-5]\d(?=[ \t]?(?:today\b|yesterday\b|tonight\b|"
    r"this[ ](?:morning|afternoon|evening)\b|hours?\b|hrs?\b|h\b|z\b|uhr\b))",  # 1545 hours
    r"(?<![\w.:/-])(?:[01]?\d|2[0-3])h[0-5]\d(?!\w)",  # 16h30
    r"(?<=\dT)(?:[01]\d|2[0-3]):?[0-5]\d\b",
    flags=re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:(?:half|quarter|twenty|ten|five)[ \t](?:past|to)[ \t](?:one|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|"
    r"twelve)|(?:half|quarter)[ \t]past[ \t]\d{1,2})\b(?!\.\d)"
    r"|(?:\b(?:at|by|around|about|until|since|before|after)[ \t]+|@[ \t]*)((?:1[0-2]|[1-9])[ap])\b",  # at 3p
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\b(?:at|time(?:[ ](?:in|out|of[ ]\w+|taken|read|seen|called|performed|arrived|started|ended|received))?|tt|dt|"
    r"approximately|about|around|arrival|arrived|onset|rosc|eta|etd)|@)[ \t]*:?[ \t]*\n?((?:[01]\d|2[0-3])[:.]?[0-5]\d)"
    + _NO_UNIT,
    re.IGNORECASE,
)  # at 0930
_DATED = re.compile(
    r"(?:\d[-/.]\d{1,2}[-/.]\d{1,4}\.?|\d\. \d{1,2}\. \d{1,2}\.|\d[/]\d{1,2}|[A-Za-z]{3}[-, ]+(?:\d{1,2},?[ ])"
    r"?(?:19|20)\d\d|\d{1,2},[ ]?(?:19|20)\d\d|\d[A-Za-z]{3}\d\d(?:\d\d)?|\d[ ][A-Za-z]{3}[ ]\d\d|"
    r"\d\d:\d\d,?|[a-z]day|\b(?:re-)?paged)(?!\d)[ \t]*[@,:/-]?[ \t]*\n?((?:[01]\d|2[0-3]):?[0-5]\d)"
    + _NO_UNIT
    + r"(?![ \t]*(?:년|월))",
    re.IGNORECASE,
)  # 03/04/2019 1522, APR 02, 2022@0931
_CLOSING = re.compile(r"[A-Za-z가-힣.][ \t]*,[ \t]*" + _HHMM + r"(?=[ \t]*\))")  # (told Dr. Roe, 1545)
_TOLD = re.compile(
    r"\b(?:notified|called|paged|informed|told|given|reported|discussed|re-paged|report|dictated|signed|read|phoned|"
    r"bleeped|contacted|alerted|texted|acknowledged|verified|received|performed|taken|acquired|intubated|extubated|arrived|"
    r"departed|transferred|admitted|repositioned|imaged|scanned|exposed|pronounced|activated|activation|handover|relayed|"
    r"arrest|triaged|seen|spoken|logged|entered|released|escalated)"
    r"\b[^.\n\d]{0,45}[ \t\n(]" + _HHMM + r"(?=[ \t]*(?:[.,;:)\n]|$|\d{1,2}/|on\b|by\b|to\b|hours|hrs|h\b))",
    re.IGNORECASE,
)
# MICU 6, Jane Roe, 1545: and Code blue 6N, 1545.
_LISTED = re.compile(
    r"(?:[a-z\d][ \t]*,[ \t]*" + _HHMM + r"(?=:[ \t\n])|(?:code blue|rapid response)[^.\n]{1,30},[ \t]*" + _HHMM + ")",
    re.IGNORECASE,
)
_SOMEBODY_CLOCK = re.compile(AFTER_SOMEBODY + r"(?:hallway[ \t])?" + _HHMM + r"(?![ \t]?(?:hu|beats|cal|steps|x|-))")
_THEN_DATE = re.compile(
    r"(?<![\d/.-])((?:[01]\d|2[0-3])[0-5]\d)(?=,?[ \t]+(?:\d{1,4}[-/.]\d|\d{1,2}-[A-Za-z]{3}-|on[ \t]+\d|"
    r"\d{1,2}[ ][A-Z][a-z]{2,8}[ ]\d{4}))"
)  # 1545, 03/04/2019
_LEADING_ZERO = re.compile(
    r"(?<![\w.,:/+#*'-])(0\d[0-5]\d|0\d\.[0-5]\d)(?!\w|[.,:/-]\d|[ \t]?-[ \t]?\d|[ \t]\d{3}|[ \t]?" + _UNITS + ")",
    re.IGNORECASE,
)  # NICU 14 0719
_DOTTED = re.compile(
    r"(?<![\w.,:/+-])(1\d\.[0-5]\d|2[0-3]\.[0-5]\d)(?!\w|[.,:/-]\d|[ \t]?[-x/][ \t]?\d|[ \t]?" + _UNITS + ")",
    re.IGNORECASE,
)  # 17.36
_BEFORE_DOTTED = re.compile(
    r"(?:\b(?:at|time|timed|ca|until|till|taken|performed|received|called|phoned|informed|told|notified|reported|signed|"
    r"mobile|portable|supine|erect|upright|semi-erect|chest|film|cxr|x-?ray|radiograph|exposure|acquired|verified|"
    r"dictated|arrived|arrival|today|yesterday|tonight|this (?:morning|afternoon|evening)|kl|um|ore|[a-z]{3,6}day)\b|@|"
    r"\d[-/.]\d{1,2}[-/.]\d{2,4}|\d[ -]?[a-z]{3}[ -]?\d{2,4}|[a-z]{3,9}[ ,]+\d{4}|\d/\d{1,2}|[\x01\x02](?:께|에게|에)?|"
    r"님께|에게|경|[\x01\x02,][ \t]*[lctw]\d{1,2},|"
    r"\b(?:film|cxr|image|x-?ray)[ ]\d[ ]?\(|\bdated?:?)[ \t:,.]*\n?[ \t]*$",
    re.IGNORECASE,
)
_AFTER_DOTTED = re.compile(
    r"[ \t\n]*(?:hrs?\b|hours?\b|h\b|uhr\b|u\.|o'?clock\b|on[ \t\n]+(?:the\b|\d)|"
    r",?[ \t]\d{1,2}[-/. ](?:\d{1,2}[-/. ]\d{2}|"
    r"[a-z]{3})|에|경|보고|통보|연락)",
    re.IGNORECASE,
)
_QUANTITY_BEFORE = re.compile(
    r"\b(?:suv|suvmax|ratio|hba?1?c?|hgb|wbc|crp|ph|pa?co2|pa?o2|lactate|creatinine|ldh|psa|bnp|troponin|d-?dimer|levels?|"
    r"values?|index|score|dose|dap|kerma|measur\w*|diameter|thick\w*|bmi|inr|weigh\w*|length|depth|width|height)\b[^.\n]{0,24}$",
    re.IGNORECASE,
)
# Single AP upright, ICU B, 1439.
_TAKEN = re.compile(
    r"\b(?:portable|mobile|ap|pa|upright|supine|erect|semi-erect|technique|views?|babygram|cxr|films?|x-?rays?|"
    r"radiograph)\b[^.\n]{0,40}[ ,]"
    r"((?!19|20[0-4])(?:1\d|2[0-3])[0-5]\d)(?=[ \t]*(?:[.,:;)\n]|$|\d{1,2}[-/]?\w)|[ \t]+(?:[A-Z][a-z]{3,}|"
    r"shows?\b|showed\b|demonstrat|confirm|reveal|reviewed\b|read\b|is\b|was\b|with\b|after\b|post\b|unchanged\b))"
    rf"(?![.,]\d|[ \t]?{_UNITS})",
    re.IGNORECASE,
)
_BARE = (_AT, _DATED, _CLOSING, _TOLD, _LISTED, _SOMEBODY_CLOCK, _THEN_DATE, _LEADING_ZERO, _TAKEN)

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


class TimeRecogniser(ReportRecogniser):
    """Times of day."""

    kinds = ("TIME",)

    def find(self, tokens: ReportTokens) -> Iterator[Span]:
        text, words = tokens.text, tokens.index.keys()
        if words & {"half", "quarter", "past"} or tokens.has_digit:
            yield from spans(_SPOKEN, text, "TIME", LIKELY)
        if not tokens.has_digit:
            return
        yield from spans(_CLOCK, text, "TIME", LIKELY)
        for pattern in _BARE:
            yield from spans(pattern, text, "TIME", LIKELY)
        if "." in text:
            for match in _DOTTED.finditer(text):
                before = text[max(0, match.start() - 40) : match.start()]
                told = _AFTER_DOTTED.match(text, match.end()) or _BEFORE_DOTTED.search(before)
                if told and not _QUANTITY_BEFORE.search(before):
                    yield "TIME", match.start(), match.end(), LIKELY
        if not text.isascii():
            yield from spans(_HAN, text, "TIME", LIKELY)
        if tokens.has_hangul:
            yield from spans(_KOREAN, text, "TIME", LIKELY)
            yield from spans(_TOLD_KO, text, "TIME", LIKELY)
