"""Where a found name really begins and ends: without the role before it and the label or degree behind it.

In: a text and the extent of a found name. Out: its extent without `Charge RN`, `daughter`, `Encik` or `Thx` before it
and without `, UR`, `, ID`, `COMMA` or `, F, 65` behind it, two extents for `Jane Roe W/O John Roe`, none for a title
that was found by itself beside a name. Roles that are family names too (Porter, Miner, Ho) stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.name_words import TITLES, NameWords

_ROLE = (
    r"(?:(?i:charge|night|day|staff|senior|junior|duty|scrub|flight|clinical|attending|covering)[ ])?"
    r"(?:RNs?|NPs?|RTs?|RRT|R\.T\.|R\.N\.|LPN|CRNA|APRN|GP|SHO|RMO|CNM|CNA|EMT|HCA|"
    r"(?:DON|HSA|ASHA|MO|HO)(?=[ ][A-Z][a-z])|"
    r"(?i:nurse|resident|intern|registrar|consultant|surgeon|physician|radiologist|radiographer|technologist|tech|"
    r"therapist|secretary|typist|transporter|interpreter|midwife|paramedic|medic|physio|pharmacist|daughter|wife|"
    r"husband|mother|father|mum|mom|dad|brother|sister|niece|nephew|aunt|uncle|grandson|granddaughter|grandmother|"
    r"grandfather|spouse|fianc[eé]e?|"
    r"carer|caregiver|neighbou?r|bub|infant|inmate|prisoner|sponsor|applicant|corporal|mrs|mr|ms|miss|dr|prof|"
    r"professor)|"
    r"(?<=[iI][nN][ -])(?i:law))"
)
_BEFORE = re.compile(rf"(?:{_ROLE}\b\.?(?:[ \t]*[,:/-][ \t]*|[ \t]*\n[ \t]*|[ \t]+))+(?=[^\W\d_])")
_BEHIND = re.compile(
    r"(?:,[ \t]?|[ \t]*\n[ \t]*|[ \t]+)(?:URN?|ID|MRN|DOB|NHS|NHI|CHI|PHN|HCN|SSN|RMO|SHO|GP|ASA|CD4|RN|NP|RT|RRT|"
    r"CNM|kl|Op|(?i:patient|hosp|location|sex|age|aged|agrees|agreed))\Z"
)
_TITLE = re.compile(r"(?:mrs|mr|ms|miss|prof|dr)\.?", re.IGNORECASE)
_IMAGE = re.compile(r"(?:ser|se|im|img|sl)(?=[ ]?\d)", re.IGNORECASE)
_GIVEN = re.compile(r"(?:called|given|reported|relayed|faxed|sent|spoken)[ \n]\Z", re.IGNORECASE)
_TO = re.compile(r"to[ \n]+(?=[^\W\d_])", re.IGNORECASE)  # CALLED TO ROE
# Between two names: Jane Roe W/O John Roe. The s/o and d/o of Singapore are part of a name.
_KIN = re.compile(r"[, \t\n]*(?<=[\s,])(?:[SDWCFMH]/O|[SDW]/o|w/o|aka|a\.k\.a\.?)[.:]?[ \t\n]+")
# Closes a message, behind a whole sentence: No pneumothorax. Best, Jane.
_CLOSING = re.compile(r"(?:Best|Cheers|Salam|Salaam|Warmly|Love),\s+(?=[^\W\d_])")
_SIGNED = re.compile(r"(?:signed|read|dictated)[.:]\s+\Z", re.IGNORECASE)
_SIGNS = re.compile(r",?[ ]?(?:M\.?D\b|D\.?O\b|RN\b|MB|\d{1,2}/\d)")
_TITLES = TITLES | {"doctor", "nurse"}
LEADS_NAME = _TITLES | {"by", "patient", "pt", "name"}
_TITLED = re.compile(rf"\b(?:{'|'.join(sorted(_TITLES))})\.?[ ]\Z", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-z]{3}(?<!drs|mrs|rof)[.!?]\s+\Z")
_THANKS = re.compile(r"ty (?=[a-z-]+(?: [a-z]+)?[ \t]*(?:\n|\Z))")  # think old. ty jane
_SEX_BEHIND = re.compile(r"(,)?[ \t]*(?<=[, \t])[FMVWK]\Z")
_AGE_FOLLOWS = re.compile(r"[,/]?[ \t]?(?:\d{1,3}(?![\d/-]|[.,]\d)|DOB\b)")
_YEARS_FOLLOW = re.compile(r"/\d{1,3}\b|,?[ \t]?\d{1,3}[ ]?[yY]")
_AGE_BEHIND = re.compile(r"[ \t]+\d{1,2}\Z")
_SEX_FOLLOWS = re.compile(r"[ \t/]?[FM]\b")
_ON = re.compile(r"(?<=[A-Z]{2})[ ]On\Z")  # SIGNED BY ROE, JANE On 2016-12-30
_DATE_FOLLOWS = re.compile(r"[ ]\d{1,4}[-/.]")
_LETTER = re.compile(r"[ \t]+[A-Z]\Z")  # P:Roe A:82
_LABELS_NUMBER = re.compile(r":\d")
_OWNED = re.compile(r"(?<=[^\W\d_])['’][sS]\Z")
_LAST_WORD = re.compile(r"([ \t]*\n[ \t]*|[ \t]+)([^\W\d_]{3,})\Z")
_AFTER_INITIAL = re.compile(r"[^\W\d_]{2,}[ ][A-Z]\.([ ]+([A-Z][a-z]{3,}))\Z")
_DIGIT_FOLLOWS = re.compile(r"[ \t]*\d")
_SOMEBODY_FOLLOWS = re.compile(rf"\.?[ \t]*{SOMEBODY}")
_SOMEBODY_BEFORE = re.compile(rf"{SOMEBODY},?[ \t\n]*\Z")
NO_DEED = re.compile(  # what follows is no verb: not `Strong called`, `Case to review`
    r" (?!(?:was|is|has|had|will|to|and|who|at|in|on|by|for|from|with|of|about|aware|not|also)\b)(?![a-z]+(?:ed|"
    r"s)\b)[a-z]+"
)


def _one_of(phrases: Iterable[str]) -> str:
    """A pattern of phrases: those in small letters match in any letters, others as written; a comma may be left out."""
    groups: tuple[list[str], list[str]] = [], []
    for phrase in sorted(phrases, key=len, reverse=True):
        pattern = re.escape(phrase).replace(r"\ ", r"[ \t]+") + "?" * phrase.endswith(",")
        groups[phrase != phrase.lower()].append(pattern)
    return rf"(?:(?i:{'|'.join(groups[0])})|{'|'.join(groups[1])})"


class NameEdges:
    """Cuts a found name down to what is one."""

    def __init__(self, words: NameWords, cues: PhiCues) -> None:
        self._words = words
        before = cues.phrases("before_names")
        titles = [title for title in cues.phrases("titles") if title not in words.given]
        degrees = [degree for degree in cues.phrases("credentials") if len(degree) > 3 and not degree.islower()]
        behind = _one_of([*cues.phrases("behind_names"), *degrees])
        self._before = re.compile(rf"(?:{_one_of(before)}(?:\.?[:-]?[ \t\n]+|[.:-])[ \t]*)+(?=[^\W\d_])")
        self._behind = re.compile(rf"(?:,[ \t]?|[ \t]*\n[ \t]*|[ \t]+|\^){behind}\.?\Z")
        self._title = re.compile(rf"(?:{_one_of([*before, *titles])}\.?[ \t]*)+")
        self._label = re.compile(rf"{behind}\.?")
        self._deeds = cues.words("people_do") | cues.words("people_do_it") | cues.words("communication_verbs")

    def parts(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Extents of the names in what was found as one; none for a title or the number of an image alone."""
        for kin in _KIN.finditer(text, start + 1, end):
            yield from self._trimmed(text, start, kin.start())
            start = kin.end()
        yield from self._trimmed(text, start, end)

    def _trimmed(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        alone = _TITLE.fullmatch(text, start, end) or _IMAGE.match(text, start)
        if alone and alone.end() == end:
            return
        while (lead := self._lead(text, start, end)) > start:
            start = lead
        while (tail := self._tail(text, start, end)) < end:
            end = tail
        if start < end and not self._is_beside(text, start, end):
            yield start, end

    def _is_beside(self, text: str, start: int, end: int) -> bool:
        """Whether what stands beside a name was found by itself, and no title before it says that it is a name."""
        if _TITLED.search(text, max(0, start - 12), start):
            return False
        if self._title.fullmatch(text, start, end) and _SOMEBODY_FOLLOWS.match(text, end):
            return True
        before = self._before.match(text, start, end + 2)
        if before and before.end() == end + 1 and text[end + 1].isupper():
            return True
        label = self._label.fullmatch(text, start, end)
        initials = end - start == 2 and text[start:end].isupper()
        return label is not None and (
            not initials or _SOMEBODY_BEFORE.search(text, max(0, start - 8), start) is not None
        )

    def _lead(self, text: str, start: int, end: int) -> int:
        """Where a name begins behind what stands before its first word."""
        lead = _BEFORE.match(text, start, end) or self._before.match(text, start, end)
        if lead is None and _GIVEN.search(text, max(0, start - 10), start):
            lead = _TO.match(text, start, end)
        signed = _SIGNED.search(text, max(0, start - 12), start) or _SIGNS.match(text, end)
        if lead is None and not signed and _SENTENCE.search(text, max(0, start - 10), start):
            lead = _CLOSING.match(text, start, end) or _THANKS.match(text, start)
        return lead.end() if lead and lead.end() < end else start

    def _tail(self, text: str, start: int, end: int) -> int:
        """Where a name ends before what stands behind its last word."""
        tail = _BEHIND.search(text, start + 1, end) or self._behind.search(text, start + 1, end)
        tail = tail or _OWNED.search(text, start + 1, end) or self._before_number(text, start, end)
        if tail:
            return tail.start()
        last = _LAST_WORD.search(text, start + 1, end)
        if last and self._no_part(text, last, end):
            return last.start()
        clause = _AFTER_INITIAL.search(text, start, end)
        if clause and self._is_word(clause[2]) and NO_DEED.match(text, end):
            return clause.start(1)
        return end

    def _before_number(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The sex before an age, the age before a sex, and what leads up to a date or a number behind a name."""
        sex = _SEX_BEHIND.search(text, start + 1, end)
        if sex and (_AGE_FOLLOWS if sex[1] else _YEARS_FOLLOW).match(text, end):
            return sex
        if _SEX_FOLLOWS.match(text, end) and (age := _AGE_BEHIND.search(text, start + 1, end)):
            return age
        if _DATE_FOLLOWS.match(text, end) and (on := _ON.search(text, start + 1, end)):
            return on
        return _LETTER.search(text, start + 1, end) if _LABELS_NUMBER.match(text, end) else None

    def _is_word(self, word: str) -> bool:
        small = word.lower()
        return self._words.is_known(small) and small not in self._words.family_words | self._words.given

    def _no_part(self, text: str, last: re.Match[str], end: int) -> bool:
        """Whether the last word is one of the next line, or what a person did: Jane Roe / Sats 82, JANE FELL."""
        word = last[2]
        if "\n" in last[1]:
            return self._is_word(word) or text.startswith(":", end) and self._words.is_known(word.lower())
        whole = last.string[last.string.rfind("\n", 0, last.start()) + 1 : last.start()].split()
        if len(whole) > 1 and whole[-1].lower() in self._words.given and whole[-2].lower().strip(".:") in LEADS_NAME:
            return False  # SEEN BY ANN SENT
        deed = not word.istitle() and word.lower() in self._deeds
        return deed and self._is_word(word) and not _DIGIT_FOLLOWS.match(text, end)
