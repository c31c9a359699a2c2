"""What the words around a place's name say: that somebody is, was moved, was called or was imaged there.

In: the text before a place, or the text and where the place ends. Out: yes or no. Spines and wards are numbered alike
(T10, L3), so what speaks of the spine in the same sentence speaks against a ward.
"""

from __future__ import annotations

import re

from cxrflow.reports.normalise import SOMEBODY

# A film taken in a place: portable @ 4B, AP upright, L3, cxr C4
_AT_HAND = re.compile(
    r"(?:@[ ]?|\b(?:upright|supine|semi-?erect|erect|mobile|portable|"
    r"babygram|bedside|port|cxr|chest|film|films|view|ap|radiograph|x-?ray|thorax)"
    r"(?:[ ](?:film|chest|ap|cxr))?(?:,[ \n]|[ ]-[ ]|[ \n](?=\Z)))\Z",
    re.IGNORECASE,
)
_TIME_BEHIND = re.compile(rf",?[ \n](?:[\x01{SOMEBODY}]|\d\d[.:]?\d\d\b)")
_PHRASE_ENDS = re.compile(r"[ \t]*(?:[,.;)\n]|\Z)")
_CLAUSE_ENDS = re.compile(rf"[ \t]*(?:[.,;:)\]/\n\x01{SOMEBODY}]|\Z)")
_OPENS = re.compile(rf"(?:\A|[\n,:;(/]|[ ]-|[ ]{{2}}|[\x01{SOMEBODY}])[ ]?\Z")
_CLOSES = re.compile(r"[ ]?(?:[,;:)\n/]|-[ ]|\.(?!\d)|\Z|[ ]{2})")
# Between who or when and the end of a phrase: at 14:05 on 3/4 in C4; Jane Roe, EDU: ...
_BESIDE_A_MARK = re.compile(
    rf"(?:[\x01{SOMEBODY}]|\b(?:unit|department|dept|hospital|registrar|officer|sister|nurse|matron|"
    rf"inpatient|inmate|prisoner|detainee|resident|consultant))"
    r"(?:,|[ ](?:in|on|to|from|of)|[ ]\(|[ ]-|[ ]/)?[ \n]?\Z",
    re.IGNORECASE,
)
_PREPOSITION = r"(?:[ \n](?:from|to|in|on|of|with|for|onto|into|at|by)(?:[ ]the)?|[ ]?:)?[ \n]\Z"
# Only people, films and messages do these things.
_EVENT = re.compile(
    r"\b(?:request(?:ed|ing)?|referr(?:ed|al)|transfer(?:red|ring)?|xfer|moved|moving|relocated|admitted|admission|"
    r"readmitted|discharged|arrived|arriving|brought|came|coming|return(?:ed|ing)?|going|go|goes|went|"
    r"stepped (?:down|up)|transported|escorted|wheeled|accepted|handed over|hand-?over|handoff|rang|ring|phoned|"
    r"telephoned|called|bleeped|paged|"
    r"faxed|fax|copy|copied|cc|e-?mailed|left(?: message)?|message|messaged|intubated|extubated|collapsed?|fell|fall|"
    r"arrest(?:ed)?|deteriorated|desaturated|desat|ventilated|back|remains?|nursed|cared for|board(?:ed|"
    r"ing)|wait(?:s|ing)|awaiting bed|bed request|bed change|slept|staying|stays|stayed|walked|ambulated|staff|team|"
    r"nurses?|sister|matron|physio\w*|doctor|doctors|registrar|resident|intern|rn|np|clerk|house officer|outlier|"
    r"outlying|inpatient|patient|pt|baby|"
    r"infant|neonate|he|she|located|location|loc|source|origin|destination|dest|requesting (?:ward|unit|location)|"
    r"rounds|round|overnight|currently|presently|now|mobile (?:cxr|film|chest)|portable (?:cxr|film|chest)|film done|"
    r"cleaning|x-?rayed|imaged|cxr|isolated|outbreak|rapid response|code(?: blue|(?=[ ](?:in|on|at)\b))|crash call|"
    r"met call|call|page|notify|notified|contact(?:ed)?|inform(?:ed)?|alert(?:ed)?|updated?|phone|told|tell|"
    r"porter(?:ing|ed)?|transport(?:ing)?|step(?:ping)?[ -]?down|boarder|results?|read-?back|wet read|dispo(?:sition)?|"
    r"previously|formerly|initially|repeat(?: film| cxr| chest)?|admit|triaged?|roomed|housed|cohorted|assigned|bedded|"
    r"adm|trf|tfr|xfr|trans|shift(?:ed|ing)?|attended|attending|covering|covers|lying|sitting|resting|sleeping|"
    r"kept|held|treated|"
    r"managed|monitored|quarantined|recovering|"
    r"parked|stationed|lodged|downgraded|upgraded|prisoner|detainee|newborn|mother|mum|twin|client|"
    r"inmate|sent|seen and examined|exposure to tb|transfer (?:out|in)|signed out|sign-?out|report called|"
    r"\d{2,3}[ ]?(?:y/?o|yrs?|yr old|year[ -]old)?[ ]?[mf]|man|woman|male|female|gentleman|lady|boy|girl)"
    r"(?:[ ](?:is|was|are|were|has been|remains?|now|currently|out|over|up|down|back|again|directly|today|"
    r"overnight|note|call))?" + _PREPOSITION,
    re.IGNORECASE,
)
# At the head of a line or in brackets: (to 7W); from 5 North
_LED = re.compile(r"(?:(?:\A|\n|\()(?:from|to|in|on|at):?|\b(?:from|to)[ ]?:)[ ]\Z", re.IGNORECASE)
# Clinical: on W4, day 3; not: history of T4 disease
_HISTORY = re.compile(r"\b(?:clinical|history|indication|details|info\w*)[ ]?:?[ ](?:on|from)[ ]\Z", re.IGNORECASE)
# Of people and films, but of findings too: seen in T10. For a bare vertebral level somebody or a film must be named.
_ACT = re.compile(
    r"\b(?:taken|done|performed|obtained|acquired|reviewed|seen|examined|assessed|placed|inserted|found|made|"
    r"repeated|started|reached|evaluated|screened|reassessed|imaged|attended|visited|drained|exchanged|"
    r"completed)(?:[ ](?:today|again|portably|at the bedside))?[ \n](?:in|on|from)[ \n]\Z",
    re.IGNORECASE,
)
_ACTOR = re.compile(
    rf"[\x01{SOMEBODY}]|\b(?:patient|pt|image[sd]?|films?|x-?rays?|cxr|radiographs?|exam|examination|study|"
    rf"portable|mobile)\b",
    re.IGNORECASE,
)
_STAFF_BEHIND = re.compile(
    r"[ \n](?:(?:charge|staff|bedside|duty|on-?call|unit)[ ])?(?:nurses?|sister|matron|registrar|reg|sho|rn|"
    r"lpn|np|clerk|staff|team|doctors?|resident|intern|physio\w*|co-?ordinator|nursing|informed|notified|aware|told|"
    r"rang|called|phoned|telephoned|"
    r"updated|contacted)\b|[ ]?:[ ]?(?:am|pm|morning|evening|portable|mobile|ap|cxr|film|chest|bedside|"
    r"supine|erect|repeat)\b",
    re.IGNORECASE,
)
_SPINE = re.compile(
    r"vert|spin|fract|compress|deform|dis[ck]\b|level|wedg|lesion|\bpain|body|bodies|metast|lucen|scler|"
    r"(?<!bed )change|\btip|\bline|tube|cath|align|height|fus|rods?\b|screw|hardware|kypho|scolio|cobb|osteo|nodes?\b|"
    r"rib|laminect|burst|"
    r"\bu[va]c\b|bullet|pellet|spurs?\b|osteophyt|modic|schmorl|syrinx|epidural|"
    r"endplate|spondyl|myelo|cord\b|dermatome|sensory|block|\bett\b|\bng|\bog|picc|dobhoff|mass\b|tumou?r|"
    r"lead\b|tender|burst|stage",
    re.IGNORECASE,
)
# A cell of a line of marks: between bars, strokes, tabs or wide gaps, or its first or last.
_FOUND = re.compile(rf"[\x01{SOMEBODY}]")
_CELL_OPENS = re.compile(rf"(?:\A[ \t]*|[|\t;][ ]?|[ ]{{2}}|[\x01{SOMEBODY}][ ]?[,/-]?[ ]?)\Z")
_CELL_CLOSES = re.compile(rf"[ ]?(?:\Z|[|\t;]|[ ][ ]|[,/-]?[ ]?[\x01{SOMEBODY}]|[ ][/-][ ])")
# Prepositions of levels and diseases, not of wards: stent at T4, physio for L5.
_NO_WARD_BEFORE = re.compile(
    r"(?<!staff )(?<!nurse )(?<!nurses )(?<!team )(?<!left )\b(?:at|of|for|by|with)(?:[ ]the)?[ ]\Z", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[\w)\]]\.[ \n]|\n[ \t]*\n")


def is_whereabouts(text: str, start: int, end: int, vertebra: bool = False) -> bool:
    """Whether somebody is said to be in what stands from start to end; `vertebra`: it may be a level of the spine."""
    before = _sentence(text[max(0, start - 90) : start])
    if vertebra and _SPINE.search(before):
        return False
    if vertebra and (_NO_WARD_BEFORE.search(before) or before.endswith(": ") and not _CLAUSE_ENDS.match(text, end)):
        return False
    ends = _PHRASE_ENDS.match(text, end) is not None
    if _AT_HAND.search(before) and (ends or before.endswith(("@", "@ ")) or _TIME_BEHIND.match(text, end)):
        return True
    if _STAFF_BEHIND.match(text, end):
        return True
    if _BESIDE_A_MARK.search(before) and (ends if vertebra else _CLAUSE_ENDS.match(text, end)):
        return True
    if _EVENT.search(before) or _HISTORY.search(before) or not vertebra and _LED.search(before):
        return True
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return True
    return _ACT.search(before) is not None and (not vertebra or _ACTOR.search(before) is not None)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a phrase fills a place of its own between marks or on a line, as a ward does in a header."""
    return _OPENS.search(text[max(0, start - 3) : start]) is not None and _CLOSES.match(text, end) is not None


def is_cell(text: str, start: int, end: int) -> bool:
    """Whether a phrase fills a cell of a header line in which something was found: NAME | 7W | DATE."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    rest = text[end : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    marked = _FOUND.search(line) or _FOUND.search(rest)
    return marked is not None and _CELL_OPENS.search(line) is not None and _CELL_CLOSES.match(rest) is not None


def speaks_of_the_spine(before: str) -> bool:
    """Whether the sentence that a text ends in speaks of vertebrae, or of tubes and lines that end at one."""
    return _SPINE.search(_sentence(before)) is not None


def _sentence(before: str) -> str:
    """What of the text before belongs to the same sentence."""
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before
