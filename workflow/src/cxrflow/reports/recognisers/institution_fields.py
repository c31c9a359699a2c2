"""Institutions in fields of a header: `Client: Jericho Medical Group`, `Facility code: BRN`, `Reading site DTN`.

In: report tokens. Out: (start, end) of what a label of an institution is followed by: words of which one is no word of
reports, or a code that is no short form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cxrflow.reports.recognisers.tokens import ReportTokens

_WHAT = (
    r"(?:facility|fac|site|location|institution|inst|hospital|hosp|clinic|practice|cent(?:er|re)|org(?:ani[sz]ation)?|"
    r"campus|entity|provider[ ]group)"
)
_WHICH = (
    r"(?:(?:reading|imaging|performing|ordering|referring|sending|outside|originating|requesting|source|home|panel|"
    r"receiving|scanning|exam|report(?:ing)?|origin|parent|treating|screening)[ ])"
)
_NAME = re.compile(
    rf"\b(?i:{_WHICH}?{_WHAT}(?:[ ]name)?|client|performed at|employer|sent from|images from|"
    r"company|transferring|accepting|receiving|"
    r"school|dispensary|health cent(?:er|re)|medical cent(?:er|re)|university)[ \t]*:[ \t]*"
    r"((?!Department|Dept|Division|DEPARTMENT|DEPT|DIVISION)[A-Z][\w'&-]*(?:\.?[ ](?:[A-Z][\w'&-]*|of|the)){0,6})"
    r"(?=[ \t]*(?:[,;(\n]|  |\Z))"
)
# Only labels that say so are followed by a code without a colon: Facility ID TMH2, reading site DTN.
_CODE = re.compile(
    rf"(?:\b(?i:(?:(?:{_WHICH}?{_WHAT}(?:[ ](?:code|id|name|abbr|mnemonic))?|client|osh)[ \t]*[:=][ \t]*)|"
    rf"(?:{_WHICH}{_WHAT}|facility|fac|{_WHICH}?{_WHAT}[ ](?:code|id|mnemonic))[ \t]+)|(?:\A|\n)(?:Site|SITE)[ ])"
    r"([A-Z]{2,6}\d{0,3}(?:-[A-Z][A-Za-z]{0,7})?)(?=[ \t]*(?:[.,;\n(/]|\Z|[ ]{2})|[ ][A-Z][\w ]{1,18}:)"
)
# The facilities of an HL7 header: those that send and receive are its fourth and sixth fields.
_HL7 = re.compile(
    r"\b(?:MSH\|[^|\n]{1,5}\|[^|\n]*\|([^|\n]+)\|[^|\n]*\|([^|\n]*)|FHS\|(?:[^|\n]{1,5}\|)?([A-Z][^|\n]{1,40}))"
)
_LABEL_WORDS = frozenset(
    (
        *("facility", "fac", "site", "location", "institution", "inst", "hospital", "hosp", "clinic", "practice"),
        *("center", "centre", "org", "organisation", "organization", "campus", "entity", "provider", "client", "osh"),
        *("performed", "employer", "sent", "images", "company", "transferring", "accepting", "receiving", "school"),
        *("dispensary", "university", "msh", "fhs"),
    )
)


class InstitutionFields:
    """Finds what labels of institutions are followed by."""

    def __init__(
        self,
        known: Callable[[str], bool],
        closing: frozenset[str],
        landmarks: frozenset[str],
        short_forms: frozenset[str],
    ) -> None:
        """closing, landmarks: words that close an institution's name or make one. short_forms: those of reports."""
        self._landmarks = landmarks
        self._known = known
        self._closing = closing
        self._short_forms = short_forms

    def find(self, tokens: ReportTokens) -> Iterator[tuple[int, int]]:
        if not tokens.index.keys() & _LABEL_WORDS:
            return
        for match in _NAME.finditer(tokens.text) if ":" in tokens.text else ():
            words = [word for word in re.findall("[a-z]+", match[1].lower()) if len(word) > 1]
            closed = len(words) > 1 and words[-1] in self._closing
            of_places = len(words) > 1 and any(word in self._landmarks for word in words)
            if closed or of_places or any(not self._known(word) for word in words):
                yield match.span(1)
        for match in _HL7.finditer(tokens.text) if "msh" in tokens.index or "fhs" in tokens.index else ():
            for group in range(1, 4):
                if match[group]:
                    yield match.span(group)
        for match in _CODE.finditer(tokens.text):
            word = re.match("[a-z]+", match[1].lower())[0]
            coded = len(word) < len(match[1])  # MOB-3, TMH2
            if len(word) > 1 and (coded or word not in self._short_forms and not self._known(word)):
                yield match.span(1)
