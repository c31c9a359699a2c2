"""Whether two numbers (`3/4`, `18/11`, `3-4`, `12.03.`) are a day and a month without a year.

Fractions, image numbers, scores, ventilator pressures, visual acuity and durations (`3/52`, `6/12`) are written alike.
So: a pair with a leading zero, or one of which a part is over 12, is a date unless a count, score or setting stands
beside it; any other pair needs a date's cue before it, or a date of the same month elsewhere in the text and an end of
its phrase behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from cxrflow.reports.recognisers.base import AFTER_SOMEBODY, one_of

_PAIR = re.compile(
    r"(?:(?<![A-Za-z\d.,/:\\+-])|(?<=/\d-)|(?<=/\d\d-))(\d{1,2})([/-])(\d{1,2})(?:(?<=\d/\d)-\d\d?(?=[ \t\n.,;)]|"
    r"$)|(?<=\d/\d\d)-\d\d?(?=[ \t\n.,;)]|$))?"
    r"(?![\d/%A-Za-z]|:\d|\.\d|-\d(?!\d?/\d)|\+)"
)  # 3/4, and 3/4-6, both of 3/4-3/6
_HAS_DOTTED = re.compile(r"\d\.[ ]?\d")
_DOTTED = re.compile(
    rf"(?:\b(?:(?:on|dated|since|until|vom|am|seit|den|op|dnia|from|by|mon|tues?|wed|thu(?:rs?)?|fri|[a-z]{{3,6}}day|"
    r"(?:films?|cxrs?|cts?|x-?rays?|rtg|radiographs?|study|studies|exam|examination|images?|priors?|scan|portable|ap|"
    r"pa|report|letter|one|that)[ ](?:of|from|dated|on|av|af|von|vom|z)|"
    r"compar\w+[ ](?:with|to)(?=[ ]\d{1,2}\.(?:0\d\.|\d{1,2}\.[ \n][a-z])))[ \t\n]+|"
    r"(?:date|datum|visum|signed|typed)[: ][^\n\d]{0,12})|"
    r"\b(?:films?|cxrs?|x-?rays?|priors?|previous|study|exam)[ ]"
    r"(?=\d{1,2}\.\d{1,2}\.?[ ]?(?:[,;:)\n]|is\b|was\b|and\b|shows?))|"
    rf"{AFTER_SOMEBODY})"
    r"((?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|[12]\d|3[01])\.?)(?![\d%]|\.\d|"
    r"[ \t]?(?:x|mm|cm|m?l\b|mg|mcg|fr\b|french|lit|hu\b|kg|cc|l/|mmol|g\b|units|tube|ett|hours|h\b|hrs|uhr|years|"
    r"months|weeks|days|times|seconds|kv|y\b|yo\b|yrs?\b|/)|[ ](?:to|by|or|x|-)[ ]\d)|"
    r"(?<![\w.,/-])((?:0?[1-9]|[12]\d|3[01])\.[ ]?(?:0?[1-9]|1[0-2])\.)(?=[ ]\d{1,2}:\d\d|:)",
    re.IGNORECASE,
)  # on 12.03., the film of 30.4
_SIZED = re.compile(r"\d[ ]?[cm]m[ ]from[ ][\d.]+\Z")  # rose to 3.1 cm from 2.2
_COUNTED = (
    "images?|imgs?|ima|im|series|ser|se|slices?|sl|frames?|views?|cuts?|pages?|pg|scored?|scoring|scale|index|gcs|"
    "mmse|moca|sofa|qsofa|mews|ews|nihss|apache|braden|norton|phq|gad|cat|borg|vas|nrs|barthel|waterlow|ecog|kps|"
    "rass|ciwa|apgars?|severity|cura[cç]ao|prvc|aprv|acvc|s/t|ctss|css|ctsi|lus|torg|wells|geneva|curb|perc|timi|meld|brasfield|chrispin|northern|"
    "shwachman|bhalla|murray|rale|brixia|"
    "motor|mallampati|kellgren|pulses?|bottles|ppd|profusion|"
    "mrc|asa|nyha|mmrc|pain|strength|power|murmur|grade|stage|class|category|nodes?|lns?|lymph|cycles?|doses?|"
    "fractions?|fx|day|days|week|weeks|wks?|pod|hd|ga|gestation|levels?|discs?|disks?|ribs?|va|vision|visus|acuity|"
    "od|os|ou|snellen|bipap|cpap|ipap|epap|niv|nippv|vent|psv|ps|simv|peep|pressures?|settings?|bp|leads?|"
    "electrodes?|teeth|tooth|positions?|zones?|segments?|lobes?|points?|limbs?|criteria|cusps?|bed|room|bay|ward|"
    "stations?|fingers?|toes?|digits?|inspiration|inspiratory|ratio|part|copy|sheet|bottle|set|lead|step|phase"
)
_COUNT_BEFORE = re.compile(
    rf"(?:\b(?:{_COUNTED})\b|#)\.?[ \t]*(?:no\.?|number|of|is|was|at|with|on|to|score|only)?[ \t:=(]*"
    r"(?:\d{1,3}[/-]\d{1,3}[ \t]*(?:,|and|&|to|-)[ \t]*)*$"
)
_COUNT_AFTER = re.compile(
    r"[ \t\n]*(?:of\b|way|the\b|mm|cm|x\b|inch|dilution|upper|lower|mid|lungs?\b|ribs?\b|-|th\b|nd\b|rd\b|views?\b|"
    r"doses?\b|days?\b|hours?\b|hrs?\b|h\b(?!/o)|weeks?\b|"
    r"months?\b|years?\b|day[ ]course|ns\b|ppd\b|packs?\b|bottles|\w*systolic|\w*diastolic|"
    r"lead|chamber|limb|extremit|strength|power|murmur|nodes?\b|lymph|slices?\b|images\b|inspirat|"
    r"criteria|points?\b|scores?\b|fractions?\b|cycles?\b|lobes?\b|pain\b|segments?\b|levels?\b|fingers?\b|systolic|"
    r"sem\b|ago\b|history|hx\b|old\b|duration|course\b|gestation|pregnan|acuity|vision|위|부위)"
)
_DURATION_BEFORE = re.compile(
    r"\b(?:for|over|x|past|last|next|after|in|within|about|approx|every|than|under|review|rv|tca|follow-?[ ]?up|f/?u|"
    r"rept?|repeat|recheck|again|only|another|further|the|a)[ \t\n~]*$"
)
# What follows a date that only a noun announces: the phrase's end, a function word, a finding's or a study's word.
_DATE_ENDS = re.compile(
    r"[ \t]*(?:[.,;:)\]\n(@&]|$|- |(?:and|at|is|was|were|are|to|by|for|which|that|there|when|but|no|not|the|from|in|as|"
    r"after|before|with|without|or|shows?|showed|showing|demonstrat\w*|reveal\w*|unchanged|stable|similar|compared|"
    r"negative|positive|neg|pos|pod|post|pending|normal|clear|cxr|ct|films?|x-?rays?|radiographs?|study|studies|exams?|"
    r"examinations?|scans?|mri|visit|admission|reports?|images?|portable|chest|pa|ap|technique|findings|impression|"
    r"indication|history|time|overnight|am|pm|now|repl|increased|decreased|improved|worse|"
    r"better|new|removed|replaced|extubated|drained|dictated|transcribed|signed|read|reviewed|[dt]:)\b|[가-힣])"
)
_OPERATION = re.compile(
    "(?:ectomy|otomy|ostomy|oscopy|plasty|graphy|grams?|centesis|desis|implantation|transplant|transplantation|"
    "ablation|"
    "tubated|notified|pulled|removed|placed|exchanged|proned|^(?:bronch|thora|decort|onset|op|[amt]vr|lvad)|"
    "intubation|extubation|embolization|embolisation|cabg|vats|tavr|tavi|chemo|dialysis|arrest|collapse|dos|doi|"
    "doa|adm)$"
)
_COMPARED = re.compile(r"\bcompar[^.\d\n]*$")
_COMPARED_IN_SHORT = re.compile(r"\b(?:c/w|cf\.?)[ ]$|(?:^|[.\n])[ ]*vs\.?[ ]$")  # c/w 4/5: increased
_AFTER_OPERATION = re.compile(r"\bs/p[ ][\w/-]{2,}[ ]\(?$")
_OPENS_LINE = re.compile(r"(?:^|[.;\n])[ \t]*$")  # 4/3: effusion. 4/5: resolved.
_WHOLE = re.compile(r"(?<![\d/.-])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|[12]\d|3[01])/(?:20)?\d\d(?![\d/-])")  # 5/6/2020
_PREPOSITIONS = frozenset(
    {
        "on",
        "from",
        "dated",
        "since",
        "until",
        "till",
        "date",
        "dob",
        "d",
        "t",
        "before",
        "after",
        "by",
        "between",
        "thru",
        "effective",
        "starting",
    }
)
_STUDIES = frozenset({"cxr", "ct", "film", "films", "xray", "x-ray", "radiograph"})
_WEAK_CUES = frozenset({"and", "to", "of", "through", "as", "or", "vs"})
_DATED_BEFORE = re.compile(
    rf"(?:{AFTER_SOMEBODY}|"
    r"(?:\d{1,2}:\d\d|\b[012]\d[0-5]\d)(?:[ \t]?[ap]\.?m\.?)?|\d[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d\d-\d\d|"
    r"[a-z]{3}-\d{4})[ \t,;&]*(?:and[ \t]+)?$"
)
_STUDY_OF = re.compile(
    r"\b(?:cxrs?|cts?|mris?|x-?rays?|films?|radiographs?|study|studies|exam|examination|scan|scans)[ \t]+"
    r"(?:of|from|on|dated)[ \t]+$"
)
_PROFUSION = re.compile(r"profusion|\bILO\b|small opacities", re.IGNORECASE)  # 1/2 is a category of it
_SINCE = re.compile(r"\b(?:since|until|till|dated)[ \t\n]+$")
_DURATION_AFTER = re.compile(r"[ \t]*(?:ago\b|of\b|weeks?\b|months?\b)")
_HEADER = re.compile(r"[ \t]*\n[ \t]*[A-Z][A-Za-z ]{2,12}:")
_DURATIONS = frozenset({"14/7", "21/7", "28/7", "15/12", "18/12", "24/12"})
_EVENT_BEHIND = re.compile(r"[ ][ap]m\b|[ \t]*(?:대비|수술|시술|촬영|검사|시행|입원|퇴원|내원|전원|\)?[과와][ ]비교)")
_JOINED = re.compile(r"[ \t]*(?:,|-|and|&|or|to|through|vs\.?|,[ \t]*and)[ \t\n]*(?:of[ \t]+|on[ \t]+)?")
# Behind a date: a time, the end of a span of days (1/2-1/5/2019), a film of that day.
_DATED_BEHIND = one_of(
    r"[ \t,]*(?:at\b|@|\(?\d{1,2}:\d\d|\(?(?:[01]\d|2[0-3])[0-5]\d\b(?![ \t]?(?:m|c)))",
    r"[ \t]*(?:-|to|thru|through|and|&|,)[ \t]*\d{1,2}/\d{1,2}/\d\d",
    r"[ \t\n](?:cxrs?|films?|radiographs?|x-?rays?|study|exam|ct|scan)\b",
)


def month_days(text: str, cues: Set[str], dated: Set[str]) -> Iterator[tuple[int, int]]:
    """Start and end of every pair that is a date. `cues` announce one (film, sent); `dated` name months and days."""
    chains: list[list[re.Match[str]]] = []
    for match in _PAIR.finditer(text):
        if chains and _JOINED.fullmatch(text, chains[-1][-1].end(), match.start()):
            chains[-1].append(match)
        else:
            chains.append([match])
    if chains:
        dates = [chain for chain in chains if _are_dates(text, chain, cues, dated)]
        known = [(int(m[1]), int(m[2])) for m in _WHOLE.finditer(text)]
        known += [(int(match[1]), int(match[3])) for chain in dates for match in chain]
        day_first = any(first > 12 for first, _ in known) and all(second <= 12 for _, second in known)
        months = {pair[day_first] for pair in known}
        for chain in chains:
            alone = len(chain) == 1 and int(chain[0][3 if day_first else 1]) in months
            if chain in dates or alone and _may_be_date(text, chain[0], cues, dated):
                yield from (match.span() for match in chain)
    if _HAS_DOTTED.search(text):
        for match in _DOTTED.finditer(text):
            first, second = map(int, re.findall(r"\d+", match[match.lastindex]))
            if min(first, second) <= 12 and not _SIZED.search(text, max(0, match.start() - 40), match.end()):
                yield match.span(match.lastindex)


def _are_dates(text: str, chain: list[re.Match[str]], cues: Set[str], dated: Set[str]) -> bool:
    """Whether pairs that are joined (`16/05, 3/6 and 4/6`) are dates: all can be, and one is."""
    if not all(map(_is_possible, chain)) or len(chain) > 1 and _COUNT_AFTER.match(text[chain[-1].end() :][:16].lower()):
        return False  # between 1/3 and 1/2 of
    return any(_is_month_day(text, match, chain[-1].end(), cues, dated) for match in chain)


def _may_be_date(text: str, match: re.Match[str], cues: Set[str], dated: Set[str]) -> bool:
    """Whether a pair in a report that holds a date of the same month could be one too: no count, score or setting.

    5/5 may be all of them, and wants a cue.
    """
    first, second = int(match[1]), int(match[3])
    before = text[max(0, match.start() - 40) : match.start()].lower()
    after = text[match.end() : match.end() + 16].lower()
    if match[2] != "/" or not _is_possible(match) or not _DATE_ENDS.match(after) and not _OPENS_LINE.search(before):
        return False
    if _COUNT_BEFORE.search(before) or _COUNT_AFTER.match(after) or _is_scored_again(text, match):
        return False
    if match[0] in _DURATIONS or _is_category_or_duration(text, first, second, before):
        return False
    due_to = re.match(r"[ ]to\b", after) is not None  # hypoxia 2/2 to sepsis
    return first != second or not due_to and _is_cued(before, after, False, False, cues, dated)


def _is_month_day(text: str, match: re.Match[str], end: int, cues: Set[str], dated: Set[str]) -> bool:
    if not _is_possible(match):
        return False
    first, second = int(match[1]), int(match[3])
    before = text[max(0, match.start() - 40) : match.start()].lower()
    after = text[end : end + 16]
    if _HEADER.match(after):
        after = ""  # antigen positive 4/16 / VIEWS: PA
    sentence_ends = re.match(r"[ \t]+[A-Z][a-z]", after) is not None
    after = after.lower()
    padded = match[1][0] == "0" or match[3][0] == "0"
    if match[2] == "-":  # ribs 3-4, days 2-3: only between a cue and the end of its phrase
        if _STUDY_OF.search(before):
            return re.match(r"[ \t]*(?:[.,;)\n]|$|and\b|at\b|is\b|was\b|showed\b)", after) is not None  # CXR of 3-4
        if re.search(r"\bcompar\w+[ \t\n]+(?:with|to)[ \t\n]+$", before):
            return re.match(r"[ \t]*(?:[.,;)\n]|$)", after) is not None  # compared with 11-6,
        if re.search(r"\b(?:on|dated|date|from|since)[ \t:]*$", before):
            return first <= 12 < second or padded
        cue = re.search(r"([a-z]+)[ \t:(]*$", before)
        return padded and len(match[1]) == len(match[3]) == 2 and cue is not None and cue[1] in cues
    if _DATED_BEHIND.match(after):
        return True
    if _SINCE.search(before) and not _DURATION_AFTER.match(after):
        return True
    if _COUNT_BEFORE.search(before) or _is_scored_again(text, match) or not padded and _COUNT_AFTER.match(after):
        return False
    if padded:  # 03/04, 16/05: no measurement is written so
        return True
    if _is_category_or_duration(text, first, second, before):
        return False
    if max(first, second) > 12 and match[0] not in _DURATIONS:
        return True
    if _DATED_BEFORE.search(before) or first != second and _EVENT_BEHIND.match(after):
        return True
    if _OPENS_LINE.search(before) and after.startswith(":") and first != second and not first < second < 5:
        return True  # 4/3: effusion; 1/2: frontal view is a page
    equal = first == second  # 5/5 may be all of them
    return _is_cued(
        before,
        "" if sentence_ends else after,
        equal,
        not match.start() or not before.strip() and match.start() < 3,
        cues,
        dated,
    )


def _is_category_or_duration(text: str, first: int, second: int, before: str) -> bool:
    """Whether a pair is a category of profusion, or days and months: 1/2, 3/7 and 6/12, 24/7."""
    if max(first, second) < 4 and _PROFUSION.search(text):
        return True
    return second in (7, 12) and _DURATION_BEFORE.search(before) is not None or (first, second) == (24, 7)


def _is_scored_again(text: str, match: re.Match[str]) -> bool:
    """Whether the same scale stands before in the sentence: Northern score 9/20, previously 8/20."""
    before = text[max(0, match.start() - 90) : match.start()].lower()
    again = r"[^.;\n]{0,30}\b(?:previously|prior|was|now|then|before|from|to|against|vs)[ ]\Z"
    earlier = re.search(rf"(?<![\d/])\d{{1,2}}/{match[3]}(?![\d/]){again}", before)
    return earlier is not None and _COUNT_BEFORE.search(before[: earlier.start()]) is not None


def _is_possible(match: re.Match[str]) -> bool:
    first, second = int(match[1]), int(match[3])
    return 1 <= first <= 12 and 1 <= second <= 31 or 1 <= second <= 12 and 1 <= first <= 31


def _is_cued(before: str, after: str, equal: bool, leads: bool, cues: Set[str], dated: Set[str]) -> bool:
    """Whether a cue of a date stands before a pair; one that is a noun needs the end of a phrase behind it, too."""
    if _COMPARED.search(before) or not equal and _COMPARED_IN_SHORT.search(before) and _DATE_ENDS.match(after):
        return True
    cue = re.search(r"([a-z]+(?:[-'][a-z]+)*|[가-힣]+)[ \t.:(\[]*(,?)[ \t(]*(?:\n[ \t]*)?$", before)
    if cue is None:
        return leads
    word = cue[1]
    if word in _PREPOSITIONS and not cue[2] or word in dated:
        return True
    if equal and word not in _STUDIES and not _STUDY_OF.search(before):
        return False
    if word in _WEAK_CUES:  # "the film of 3/4", "Monday and 3/6", but not "ribs 5 and 7/8"
        words = set(re.findall("[a-z-]+", before[: cue.start()]))
        return bool(words & dated or (words - _WEAK_CUES) & cues) and not re.search(r"\d/\d", before)
    done = word in cues or _OPERATION.search(word) is not None or _AFTER_OPERATION.search(before) is not None
    return done and _DATE_ENDS.match(after) is not None
