"""Where a found institution or address really begins and ends: without headings, labels, deeds and departments.

In: a text and the extent of what was found. Out: its extent without the label of the next line (`Lake Manor / Ward:`),
the heading of the line above, `Works at`, `Captain` or `Chest X-ray of` before it, and a department or a person's
letters (`, MD`) behind it.
"""

from __future__ import annotations

import re

from cxrflow.reports.lexicon import PhiCues

# What tells that a word belongs to an institution's name, and is no label.
_OF_A_HOUSE = re.compile(
    r"hosp|clini|cent[er]|health|medic|imaging|radiol|institut|unit|servic|surgery|practice", re.IGNORECASE
)
_LABEL_ENDS = re.compile(r"[ \t]*:|\.?[ ]?(?:no|num|number|nr|id|record)\b|[ ]?#", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
# A heading before a place: CONTACT INVESTIGATION, ROE SCHOOL; TRANSFER SUMMARY / Roe General; Clear lungs. Roe General
_HEADING = re.compile(r"(?:[^,.\n]{3,},[ \n]+|[^,.\n]+[ ][^,.\n]+\n\s*|[^,.\n]*[^\W\d_]{5}\.[ \n]+)(?=\w)")
# A department behind its hospital: Blue Mesa Hospital / Department of Radiology, Carse Royal Radiology.
_HOUSES = ("hospital", "hospitals", "center", "centre", "infirmary", "institute", "regional", "memorial", "general")
_HOUSES += ("royal", "hosp.", "sygehus", "sykehus", "sjukhus")
_DEPARTMENT = re.compile(
    r"(?:[,\s]+(?:department|dept\.?|division|section)[ ]of[ ](?:radiolog|diagnostic|medical imag|imaging|nuclear|"
    r"respiratory|cardiothoracic)[^\n]*|"
    r"\ninstitute(?:[ ]for[ ][^\n]*)?|"
    rf"(?:\n|(?:{'|'.join(f'(?<={house})' for house in _HOUSES)})[, ]+)"
    r"(?:(?:diagnostic|medical|clinical)[ ](?:imaging|radiology)|radiology|x-?[ ]?rays?|ct(?:[ ]scan)?|mri|"
    r"respiratory|cardiology|r[øö]ntgen\w*|radiologie|radiolog[ií]a)"
    r"(?:[ ](?:department|dept\.?|unit|section))?)\Z",
    re.IGNORECASE,
)
# The clinic of a hospital, what looks after the ill of a prison: Carse Royal Hospital ILD clinic, HMP Roe healthcare.
_CLINIC = re.compile(
    r"(?:(?:(?<=(?i:hospital))|(?<=(?i:sanatorium))|(?<=(?i:sanitarium)))[ ](?:[\w-]+[ ]){1,2}clinic|"
    r"(?:(?<=(?i:prison))|(?<=(?i:jail))|(?<=(?i:penitentiary))|(?<=(?i:correctional cent[er]{2})))[ ]"
    r"(?i:healthcare|health[ ](?:care|unit|services?|cent(?:er|re))|infirmary|clinic|medical))\Z"
)
_CUSTODY = re.compile(
    r"(?:HMP|HMYOI|FCI|USP|CFB)\b[^\n]*?(?=[ ](?i:healthcare|health[ ](?:unit|services?)|infirmary|clinic)\Z)"
)
# What somebody does there, or who somebody is: Works at Roe Salvage, Chest X-ray of Jane Roe, Captain Roe.
_TO_PREPOSITION = re.compile(
    r"[^,.:;\n]*?(?:[a-z]{4}[ ](?:at|from)|\b(?:x-?rays?|cxr|scans?|films?|radiographs?|images?)[ ]of)[ ](?=\w)",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:(?:works|worked|working|employed|studies|teaches)(?:[ ](?:at|for|in))?|attends|attended|attending|refer|"
    r"surgeons[ ]at|tell|ask|ring|phone|call|next)[ ](?=[^\W\d_])",
    re.IGNORECASE,
)
_LEADS = (_HEADING, _TO_PREPOSITION)
_ANY = re.compile(r"(?:the|our|your|their)[ ][a-z]+\Z")
_PERSON = re.compile(
    r"(?:dr|prof|mme|mlle|capt|captain|cpl|corporal|sgt|sergeant|lt|lieutenant|hca|examiner|worker|employee|driver|"
    r"inmate|prisoner)\b\.?[ ](?=[^\W\d_])",
    re.IGNORECASE,
)
# Jane Roe, ID 8203125; Jane Roe, CT surgery; Jane Roe, MD
_LETTERS = re.compile(r",[ ]ID(?=[ ]\d)(?![ ]\d{5}(?:-\d{4})?(?![\d-]))|,[ ](?:CT|OR|ID|MO)(?=[ ][a-z])")
_DEGREE = re.compile(r",[ ](?:MD|DO|PA|MA|MS|MN|MO|ND)\Z")


class PlaceEdges:
    """Trims institutions and addresses."""

    def __init__(self, words: frozenset[str], cues: PhiCues) -> None:
        """words: those of reports."""
        self._words = words
        self._given = cues.words("given_names")
        self._headings = words | cues.words("form_labels")

    def trimmed(self, text: str, kind: str, start: int, end: int) -> tuple[int, int]:
        """Start and end of the place itself."""
        end = self._before_label(text, start, end)
        if kind == "HOSPITAL":
            start = self._behind_heading(text, start, end)
            department = _DEPARTMENT.search(text[start:end])
            department = department or _CLINIC.search(text[start:end])
            end = start + department.start() if department and department.start() > 0 else end
            held = _CUSTODY.match(text[start:end])
            end = start + held.end() if held else end
        elif not any(map(str.isdigit, text[start:end])):
            end = self._before_letters(text, start, end)
        person = _PERSON.match(text, start, end)
        if person and (kind == "ADDRESS" or self._is_person(text[person.end() : end])):
            start = person.end()
        return start, end

    def _is_person(self, name: str) -> bool:
        """Whether what follows a title is a family name, or a given one and a family name: no Dr Roe & Partners."""
        words = name.lower().split()
        return len(words) == 1 or len(words) == 2 and words[0] in self._given and not _OF_A_HOUSE.search(name)

    def _before_label(self, text: str, start: int, end: int) -> int:
        """Where a place ends that has run into the label or heading of the next line: Lake Manor / Ward: 3."""
        line = text.rfind("\n", start, end)
        if line < 0 or _OF_A_HOUSE.search(text, line, end) and _LABEL_ENDS.match(text, end) is None:
            return end
        words = _WORDS.findall(text[line:end].lower())
        if not words or not self._headings.issuperset(words):
            return end
        above = _WORDS.findall(text[start:line].lower())
        nothing = above and self._words.issuperset(above) and not any(map(str.isdigit, text[start:line]))
        return start if nothing else line  # Chest X-ray / Hospital: Roe

    def _behind_heading(self, text: str, start: int, end: int) -> int:
        """Where an institution begins behind words of reports and a comma, a line's end or a preposition."""
        while lead := next(filter(self._is_text, (p.match(text, start, end) for p in _LEADS)), None):
            start = lead.end()
        deed = _DEED.match(text, start, end)
        if deed and _ANY.match(text, deed.end(), end):
            return end  # Tell the dispensary
        return deed.end() if deed else start

    def _is_text(self, lead: re.Match[str] | None) -> bool:
        words = _WORDS.findall(lead[0].lower()) if lead else ()
        return (
            bool(words)
            and all(word in self._words or word in ("x", "ray") for word in words)
            and not _OF_A_HOUSE.search(lead[0])
        )

    def _before_letters(self, text: str, start: int, end: int) -> int:
        """Where a person's name ends that was taken for a town with its state."""
        letters = _LETTERS.search(text, start + 1)
        if letters and letters.end() == end:
            return letters.start()
        first = _WORDS.match(text, start, end)
        degree = _DEGREE.search(text, start + 1, end)
        named = degree and first and first[0].lower() in self._given and first.end() < degree.start()
        return degree.start() if named else end
