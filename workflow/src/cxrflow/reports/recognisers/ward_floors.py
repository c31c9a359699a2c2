"""Wards by the number of a floor or room: 9th floor, level 5 east, 7 West, 4 Stepdown, 10 Long; moved to 5108.

In: report tokens. Out: (start, end). A number beside a side of the house is a ward wherever it stands; beside a
specialty, a name or nothing only where the words around it say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.lexicon import PhiCues
from cxrflow.reports.normalise import SOMEBODY
from cxrflow.reports.recognisers.tokens import ReportTokens
from cxrflow.reports.recognisers.ward_cues import WardCues
from cxrflow.reports.recognisers.whereabouts import stands_alone

_SIDES = "North|South|East|West|Northeast|Northwest|Southeast|Southwest|Central|Center|Tower|Pavilion|Main"
SIDE = rf"(?:{_SIDES}|{_SIDES.upper()})"
_FLOOR = re.compile(
    rf"(?<![\w.])\d{{1,2}}(?:st|nd|rd|th)[ \t](?:floor|flr?\b\.?)(?:[ \t\n]{SIDE}\b)?", re.IGNORECASE
)  # 9th floor
# 4 Stepdown, 8 Tower, 2 Ortho, 4 PCU: ordinary words, so only where somebody is there
_SECTION = re.compile(r"(?<![\w.:/-])\d{1,2}[ -]([A-Z][A-Za-z]+(?:-[A-Za-z]+)?)\b")
# 10 Long, 4 Farr: between marks, behind somebody or their degree
_HALL = re.compile(
    rf"(?:{SOMEBODY},[ ]|\b(?:RN|NP|MD|DO|PA|PA-C|CRNA|RT),[ ]|[a-z]{{3}}[.:][ ])"
    r"(\d{1,2}[ ]([A-Z][a-z]{3,}|[A-Z]{4,}))(?=[.;\n]|\Z)"
)
_BUILDING = re.compile(r"(?:(\A|\n|, |\b(?i:in|on|to|from|at|of) ))([A-Z][A-Za-z]{3,}) \Z")
_COMPASS = re.compile(rf"(?<![\w./-])\d{{1,2}}[ \t\n-]{SIDE}(?:[ \t]?\d{{1,2}})?\b")  # 7 West
# level 5 east, Level 4 Ward 2, III Floor
_LEVEL = re.compile(
    r"\b(?:(?i:level|floor|lvl)[ ]\d{1,2}"
    r"(?:[ ](?i:north|south|east|west)\b|,?[ ](?=(?i:ward|bed|room)[ ](?:\d|[A-Z]\b)))|"
    r"(?:I{1,3}|IV|VI{0,3}|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))"
    r"[ \n](?i:floor)\b)"
)
# Of a house and not of a hospital: fell from the 2nd floor, lives on the third floor, no lift.
_HOME_BEFORE = re.compile(
    r"\b(?:(?:fell|fall|jump\w*|thrown|dropped|pushed)[ ](?:from|out|off|down)|li(?:ves?|ving)|apartment|"
    r"home[ ]is|balcony|stairs?|walks?[ ]up)\b[^.,;\n]{0,20}\Z",
    re.IGNORECASE,
)
_HOME_BEHIND = re.compile(
    r",?[ ](?:no[ ](?:lift|elevator)|walk-?up|balcony|apartment|(?:window|flat|roof)(?=[.,;\n]))", re.IGNORECASE
)
_STAFF_BEHIND = re.compile(r"[ ](?i:nurse|rn|charge|team|staff|clerk)\b")
_UNITS = frozenset(("telemetry", "tele", "stepdown", "trauma", "oncology", "surgery"))
# A room by its number alone: moved to 5108, patient in 412, 3200 nurses station.
_ROOM_NUMBER = re.compile(
    r"(?:\b(?i:in|to|from|into|of|on|with)[ \n])(?!(?:19|20)\d\d)(\d{3,4}|\d{1,2}-\d{1,3})(?![\w/%:.-](?![ \n]|\Z))"
)
_CALLED_A_ROOM = re.compile(
    r"(?<![\w./:#-])(\d{3,4}|\d{1,2}-\d{1,3})[ ](?i:(?:charge[ ])?nurses?|rn|nurses?'?[ ]station|charge)\b"
)
IN_A_ROOM = re.compile(
    r"\b(?:moved|transferred|transfer|admitted|admit|relocated|roomed|wheeled|returned|back|patient|pt|he|she|"
    r"baby|infant|"
    r"nursed|shifted|adm|trf|tfr|xfr|"
    r"bed|assigned|boarding|inpatient|escorted|brought|placed|is|now|currently|seen|collapsed|code(?: blue)?|"
    r"rapid response)"
    r"(?:[ ](?:is|was|now|currently|back|up|down|out|over))?[ ](?:in|to|from|into|on|of)[ \n]\Z",
    re.IGNORECASE,
)
_PHRASE_ENDS = re.compile(
    r"[ \t]*(?:[,.;)\n]|\Z|(?:with|for|after|on|at|and|by|overnight|today|where|who|since)\b)", re.IGNORECASE
)

_AGES = frozenset(("years", "year", "months", "month", "weeks", "week", "days", "hours"))
_LEVEL_WORDS = frozenset(("level", "floor", "lvl"))


class WardFloors:
    """Finds floors and numbered rooms."""

    def __init__(
        self,
        cues: PhiCues,
        placement: WardCues,
        ordinary: frozenset[str],
        months: frozenset[str],
        known: Callable[[str], bool],
    ) -> None:
        """ordinary: words of reports. months: names of times and countries."""
        self._placement = placement
        self._ordinary = ordinary
        self._months = months
        self._known = known
        self._sections = cues.words("ward_sections")

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        text = tokens.text
        if tokens.index.keys() & _LEVEL_WORDS:
            for match in _LEVEL.finditer(text):
                if not _is_home(text, match):
                    yield match.span()
        if not tokens.has_digit:
            return
        for match in _ROOM_NUMBER.finditer(text):
            before = text[max(0, match.start() - 60) : match.start(1)]
            if IN_A_ROOM.search(before) and _PHRASE_ENDS.match(text, match.end()):
                yield match.span(1)
        for match in _CALLED_A_ROOM.finditer(text):
            yield match.span(1)
        for match in _FLOOR.finditer(text):
            if not _is_home(text, match):
                yield match.span()
        for match in _SECTION.finditer(text):
            level = re.search(r"(?i:level)\s\Z", text[max(0, match.start() - 6) : match.start()])  # Level 1 Trauma
            if match[1].lower() in self._sections and level is None:
                span = match.span()
                if (
                    self._placement.is_placed(text, *span)
                    or stands_alone(text, *span)
                    or _STAFF_BEHIND.match(text, match.end())
                ):
                    yield span
        for match in _HALL.finditer(text):
            if match[2].lower() not in self._months | _AGES and (
                not match[0][0].islower() or match[2].lower() not in self._ordinary
            ):
                yield match.span(1)
        for match in _COMPASS.finditer(text):
            yield self._with_building(text, match.start()), match.end()

    def _with_building(self, text: str, start: int) -> int:
        """Where a ward begins, with the building before its number: Halsted 7 East."""
        building = _BUILDING.search(text[max(0, start - 40) : start])
        if building is None or building[2].lower() in self._ordinary - _UNITS:
            return start
        beside = building[1] == ", " and text[start - len(building[2]) - 4] == SOMEBODY
        if building[1] in ("", "\n", ", ") and self._known(building[2].lower()) and not beside:
            return start
        return start - len(building[2]) - 1


def _is_home(text: str, match: re.Match[str]) -> bool:
    """Whether a floor is one of a house that somebody lives in or fell from."""
    before = _HOME_BEFORE.search(text, max(0, match.start() - 40), match.start())
    return before is not None or _HOME_BEHIND.match(text, match.end()) is not None
