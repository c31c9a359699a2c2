"""What the words around a ward say: that a place is meant, that somebody is in it, was moved there or told something.

In: the text before a place, or the text and where the place stands. Out: yes or no. `whereabouts` knows the events that
only people and films have; here are the weaker signs, which count for a ward alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.base import AFTER_SOMEBODY
from cxrflow.reports.recognisers.whereabouts import is_cell, is_whereabouts

_PLACE_BEFORE = re.compile(
    r"(?:\b(?:ward|bed|unit)[ \t]*:[ \t]*|"
    r"\b(?:in|on|to|from|at|see|bed|previously|formerly)[ \t]*[ \t\n]|\bloc(?:ation)?[ \t]*:?[ \t]+|\(|"
    rf"{AFTER_SOMEBODY})\Z",
    re.IGNORECASE,
)
_LIST_BEFORE = re.compile(r"(?:\b(?:of|for)[ \t]|[,;][ \t]|(?:\A|\n)[ \t]*)\Z", re.IGNORECASE)
_PLACE_AFTER = re.compile(
    rf"[ \t]*(?:[.,;:)\n\x01{SOMEBODY}]|-[ ]|\Z|(?:patients?|pt|resident|film|cxr|since|to|for|at|on|regarding|"
    rf"re|after|with|and|notes?|by|from|is|was|staff|who|"
    r"desat\w*|re(?:ported|ceived|garding)|called|acknowledged|accepted|confirmed|agreed|desk|aware|notified|"
    r"currently|tube|line|nurse|charge|team|under|"
    r"overnight|asked)\b|[ \t]*\(\x02)",
    re.IGNORECASE,
)
# A person's age and sex, or the gauge of a needle, written like a ward's number: 72F, 14G.
AGE_OR_GAUGE = r"(?i:(?:1[3-9]|[2-9]\d|10\d)[FM]|(?:1[4-9]|2\d)G)"
_LED_TO = re.compile(r"\b(?:to|on|in|call(?:ed)?|from)[ \n]\Z", re.IGNORECASE)
_LAST = re.compile(r"[ \t]*(?:\n|\Z|\.(?!\d))")  # notified, Telemetry 310.
_OPENS_SENTENCE = re.compile(r"[.,:]|[ ](?i:patient|pt|resident)\b")  # Red 4 patient. Bunk 12, screening
_MARK_AFTER = re.compile(r"[ \t]*(?:[,.;)\n]|\Z)")
# Where somebody was moved or called: moved from B12 to T9, phoned to K8.
_MOVED_BEFORE = re.compile(
    r"(?:\b(?:moved|transfer|transferred|admitted|admit|relocated|discharged?|sent|boarding|returned|"
    r"phoned|call placed|brought|arrived|escorted|wheeled|taken(?=[ ]to)|(?:transferred|moved)[ ]out(?=[ ]of)|"
    r"roomed|transport|fax|faxed|rang|bleeped|bed change|message left|film done|inpatient)"
    r"[ \t\n]+(?:(?:through|back|over|up|down)[ ])?"
    rf"(?:(?:from|to|in|on)[ \t]+(?:{SOMEBODY}+|[\w-]+(?:[ \t]\w+)?)[ \t]+)?"
    r"(?:from|to|in|on|at|(?<=out[ ])of)|"
    rf"\binpatient,?|\bloc(?:ation)?[ \t]*:?|{SOMEBODY}[ \t]+(?:of|from)|\bcame from [^.\n]{{3,60}} to)[ \t]+\Z|"
    rf"{SOMEBODY}(?:,?[ ](?:rn|np|md|do|pa|pa-c|(?:charge )?nurse))?[ ]\(\Z|{SOMEBODY}[ ]{{2,}}\Z|"
    r"(?:\A|\n|\. )(?:now|currently) (?:on|in)[ ]\Z|"
    r"\b(?:exam|study|film|radiograph)[ ](?:performed|obtained|done|taken|acquired)[ ](?:in|on)[ ]\Z|"
    r"\b(?:patient|pt)[ ](?:is[ ]|now[ ])?(?:in|on)[ ]\Z|"
    r"\b(?:report|results?|handoff)[ ]given[ ]to[ ]\Z|"
    rf"{SOMEBODY},?[ ](?:now|then|previously|formerly)(?:[ ]in)?[ ]\Z",
    re.IGNORECASE,
)
# Who is in a place: patient in T9, Pt Jane Roe in T9, nurse Roe of T9.
_WHO_BEFORE = re.compile(
    r"(?s:.*)(?:\b(?:(?:bedside|portable|stat)(?: ap| chest| upright)* (?:film|chest|exam|portable)|patient|pt|"
    r"resident|intern|nurse|rn|np|clerk|spoke with|left with|"
    r"message left with|imaged by|intubated by|"
    rf"placed by|supervision of|result given to|code blue|rapid response)\b|{SOMEBODY})[ \t]*"
    r"((?:[,:]?[ \t]*(?:[\w'-]+|[A-Z]\.|St\.|Dr\.)){0,6}?)[ \t]*"
    r"(?:(?:([,;:-])|,?[ \t\n]*\b(?:in|on|of|from))(?:[ \t]+|[ ]?\n)|"
    r"(?<=blue )|(?<=response )|(?<=film )|(?<=portable ))\Z",
    re.IGNORECASE,
)
# Jane Roe, charge nurse, L3
_BESIDE_SOMEBODY = re.compile(rf"{SOMEBODY}(?:,?[ ](?i:charge|nurse|rn|np))*(?:[,;]|[ ](?i:in|on|of))[ ]\Z")
# Somebody was told in a place: notified Dr. Roe in T9 at 3 pm, as long as nothing speaks of the spine.
_TOLD_BEFORE = re.compile(
    r"\b(?:called|notified|spoke|spoken|told|informed|paged|reported|discussed|relayed|conveyed|phoned|"
    r"nurse|rn|np|dr|"
    r"md|portable|film|transport)\b[^\n]{0,60}\b(?:in|on|to|from)[ \t]\Z",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[a-z\d)]{2}\.[ ]")
_SPINE = re.compile(
    r"vert|spin|fract|compress|deform|dis[ck]\b|level|wedg|lesion|finding|pain|body|bodies|metast|lucen|scler|change|"
    r"tip|line|tube|cath|align|height|fus|rods?\b|screw|hardware",
    re.IGNORECASE,
)
# Called 4A at 3:45, spoke to
_CALLED_BEFORE = re.compile(r"(?:\b(?:see|called|phoned|paged|rang)|(?:\A|\n)[ \t]*from)[ ]\Z", re.IGNORECASE)
_CALLED_AFTER = re.compile(
    r"[ ]notes?\b|[ ](?:at[ ]|@[ ]?)?(?:\d{1,2}:?\d\d\b|\x01)|,?[ ](?:and[ ])?spoke", re.IGNORECASE
)
_BETWEEN = frozenset(("charge", "nurse", "is", "was", "currently", "now", "seen", "examined", "evaluated"))


class WardCues:
    """Judges places by the words before and behind them."""

    def __init__(self, known: Callable[[str], bool], ordinary: frozenset[str]) -> None:
        """known: words of English. ordinary: words of reports."""
        self._known = known
        self._ordinary = ordinary

    def is_placed(self, text: str, start: int, end: int) -> bool:
        """Whether a place is said to be one before it, begins a line, or stands between marks of who and when."""
        before = text[max(0, start - 90) : start]
        if is_whereabouts(text, start, end):
            return True
        opens = not before.rstrip(" \t") or before.rstrip(" \t")[-1] == "\n"
        return opens or _PLACE_BEFORE.search(before) is not None or self.says_who(before, True, False)

    def is_placed_phrase(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase that could be a place of somebody is one, by the words before and after it."""
        if is_cell(text, start, end):
            return True
        numbered = text[end - 1].isdigit() or text[end - 1].isupper()
        if numbered and is_whereabouts(text, start, end):
            return True
        if text[end - 1].isdigit() and text.endswith(", ", 0, start) and _LAST.match(text, end):
            return True
        if numbered and text.endswith(". ", 0, start) and _OPENS_SENTENCE.match(text, end):
            return True
        return _PLACE_AFTER.match(text, end) is not None and self.is_placed(text, start, end)

    def says_who(self, before: str, ends: bool, vertebra: bool, ends_line: bool = False) -> bool:
        """Whether the text before tells who is here or was moved here; only a name may stand between.

        ends: the phrase is over behind the place, which may be a vertebra as well.
        """
        if _MOVED_BEFORE.search(before):
            return True
        if ends_line and re.search(rf"{SOMEBODY},?[ ]\Z", before):
            return True  # Blue Mesa Hospital Founders 10, on a line of its own
        who = _WHO_BEFORE.match(before)
        if who is None or before.endswith(f"{SOMEBODY}: "):
            return False
        if who[2] is None and re.fullmatch(r"[ \t]*[A-Z][a-z]+", who[1]):
            return True  # Nurse Shorter in W5
        words = [word for word in re.findall(r"[^\W\d_]{2,}", who[1].lower()) if word not in _BETWEEN]
        if not words:  # patient in T9, but not: patient, T9
            return who[2] is None or ends and (not vertebra or _BESIDE_SOMEBODY.search(before) is not None)
        return not all(map(self._known, words)) and not any(word in self._ordinary for word in words)


def is_led(before: str) -> bool:
    """Whether a preposition, a label or somebody stands before a place."""
    return _PLACE_BEFORE.search(before) is not None


def is_listed(before: str) -> bool:
    """Whether a place begins a line or a part of a list."""
    return _LIST_BEFORE.search(before) is not None


def is_led_to(text: str, start: int) -> bool:
    """Whether somebody was moved to what begins here, is in it or called it, so that 72F is a ward and no age."""
    return _LED_TO.search(text, max(0, start - 8), start) is not None


def is_followed(text: str, end: int) -> bool:
    """Whether what follows goes on as it does behind a place: a mark, a preposition, staff."""
    return _PLACE_AFTER.match(text, end) is not None


def ends_phrase(text: str, end: int) -> bool:
    """Whether a mark or the line's end follows."""
    return _MARK_AFTER.match(text, end) is not None


def is_moved(before: str) -> bool:
    """Whether somebody was moved or called, or stands right before a place: in Blalock 12."""
    return _MOVED_BEFORE.search(before) is not None or _BESIDE_SOMEBODY.search(before) is not None


def is_called(text: str, start: int, end: int) -> bool:
    """Whether a place was called: called 4A at 3:45, spoke to."""
    return _CALLED_BEFORE.search(text, max(0, start - 90), start) is not None and bool(_CALLED_AFTER.match(text, end))


def is_told(before: str) -> bool:
    """Whether somebody was told something in a place, and nothing speaks of the spine."""
    told = _TOLD_BEFORE.search(before)
    return told is not None and not _SPINE.search(before) and not _SENTENCE_ENDS.search(told[0])
