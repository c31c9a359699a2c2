"""A name that was found in part, grown to its whole: second halves, particles, initials, a family name in capitals.

In: tokens, the first token of what was found and the token after its last. Out: the same of the whole name.
"""

from __future__ import annotations

import re

from cxrflow.reports.recognisers.name_words import PARTICLES, NameWords
from cxrflow.reports.recognisers.tokens import ReportTokens

DEGREE_HERE = re.compile(r"M\. ?D\b|D\. ?O\b|R\.N\b|N\.P\b|R\.T\b|P\.A\b")
# Between the parts of one name only, and never the first word of one.
_BETWEEN = PARTICLES | {
    "y",
    "e",
    "i",
    "vda",
    "und",
    "zum",
    "vom",
    "op",
    "binte",
    "binti",
    "ben",
    "ould",
    "ap",
    "af",
    "av",
}
# Two or three capitals behind a name that are no initials: units of time, sides, routes, views.
_NO_INITIALS = {
    "am",
    "pm",
    "iv",
    "po",
    "ap",
    "pa",
    "ct",
    "us",
    "mr",
    "lt",
    "rt",
    "ed",
    "er",
    "or",
    "ir",
    "icu",
    "md",
    "rn",
    "np",
    "id",
    "st",
}
_NEVER_INITIALS = {"am", "pm", "ct", "us", "mr", "iv", "gi", "gu", "cv", "id", "ed", "er", "or", "ir", "pa", "ap", "ii"}


class WholeNames(NameWords):
    """Grows a name by what can only belong to it."""

    def whole(self, tokens: ReportTokens, first: int, end: int) -> tuple[int, int]:
        """A name found in part, grown to its whole: a second half, particles, initials, a family name in capitals."""
        grown = -1
        while grown != end and end - first < 9:
            grown, end = end, self._grown(tokens, first, end)
        before = first - 1
        if before >= 0 and tokens.case == "mixed" and tokens.gap(first) in (" ", ", ") and tokens.raw(first).istitle():
            raw, word = tokens.raw(before), tokens.words[before]
            family = word in self.family_words or not self.is_known(word) and word not in self.acronyms
            if raw.isupper() and raw.isalpha() and len(raw) > 3 and family and word not in self.roles:
                first = before  # BONE June
                while first and tokens.words[first - 1] in PARTICLES and tokens.raw(first - 1).isupper():
                    first -= 1
        if self._opened_by_initial(tokens, first):
            first -= 1
        return first, end

    def _opened_by_initial(self, tokens: ReportTokens, first: int) -> bool:
        """Whether an initial with its point leads a name and opens what stands there: with S. Darnell Roe, (S. Roe)."""
        before = first - 1
        if before < 0 or tokens.gap(first) != ". " or len(tokens.raw(before)) > 1 or not tokens.raw(before).isupper():
            return False
        gap = tokens.gap(before)
        if before == 0 or "\n" in gap or gap.endswith((", ", "; ", ": ", "(", "/", "- ")):
            return True
        return gap == " " and tokens.words[before - 1] in ("with", "by", "to", "from", "and", "dr", "cc", "per")

    def _grown(self, tokens: ReportTokens, first: int, end: int) -> int:
        if end >= len(tokens):
            return end
        gap, raw, word = tokens.gap(end), tokens.raw(end), tokens.words[end]
        if not raw[0].isalpha() or raw[0] >= "\uac00":
            return end
        if gap == "-" and raw[0].isupper() and len(raw) > 1 and word not in self.roles:
            return end + 1  # Akosua El-Sayed
        if gap not in (" ", ", ", ","):
            return end
        if gap == " " and re.fullmatch(r"[a-z]{1,3}[A-Z][a-z]+", raw):
            return end + 1  # Nomvula kaMthethwa
        if gap == " " and tokens.raw(end - 1) in PARTICLES and len(word) > 2 and word not in self.known:
            return end + 1  # mr dos santos
        if gap == " " and self._family_in_capitals(tokens, first, end):
            return end + 1
        following = end
        while following < len(tokens) and following - end < 3 and tokens.words[following] in _BETWEEN:
            following += 1
            if following >= len(tokens) or tokens.gap(following) not in (" ", ". "):
                return end
        if following > end:
            word = tokens.words[following]
            strange = word in self.given or word in self.family_words or not self.is_known(word)
            lower = tokens.raw(end).islower() or tokens.words[end] == "vda"
            if gap == " " and tokens.case == "mixed" and lower and tokens.raw(following).istitle() and strange:
                return following + 1
            return end
        short = raw.isupper() and raw.isalpha() and len(raw) <= 2 + (tokens.case == "mixed")
        if (
            short
            and len(tokens.raw(end - 1)) > 2
            and tokens.raw(end - 1)[0].isupper()
            and self._are_initials(tokens, end)
        ):
            return end + 1
        return end

    def _family_in_capitals(self, tokens: ReportTokens, first: int, end: int) -> bool:
        """Whether a family name in capitals follows a given name that is written otherwise: Manjit RICH."""
        raw, word = tokens.raw(end), tokens.words[end]
        if tokens.case != "mixed" or not raw.isupper() or len(raw) < 3 or not tokens.raw(end - 1).istitle():
            return False
        if end - first > 2 or word in self.roles or word in self.credentials or word in self.acronyms:
            return False
        return (word in self.family_words or not self.is_known(word)) and not tokens.following(end).startswith(":")

    def _are_initials(self, tokens: ReportTokens, position: int) -> bool:
        """Whether capitals behind a family name are its initials: Cullinane GH, Donnelly,M."""
        raw, word = tokens.raw(position), tokens.words[position]
        if DEGREE_HERE.match(tokens.text, tokens.starts[position]) or word in self.credentials or word in self.roles:
            return False
        if len(raw) > 1 and tokens.gap(position) == ", ":
            return False  # Jane Roe, EM
        if self._closes_initials(tokens, position):
            return True
        if len(raw) > 1 and (
            tokens.case != "mixed" or word in _NO_INITIALS or word in self.acronyms or self.is_known(word)
        ):
            return False
        if len(raw) == 1 and (
            raw in "LRAI" and "," in tokens.gap(position) or tokens.case != "mixed" and raw in "AILR"
        ):
            return False
        return (
            re.match(
                r"\.?[ \t]*(?:[,;:)|\n]|/(?![oO]\b)|\Z)|"
                r"\.?[ ][(\d\x01]|\.(?:[ ][A-Z])|[ ](?:was|is|at|on|of|and|who)\b",
                tokens.text[tokens.ends[position] :][:8],
            )
            is not None
        )

    def _closes_initials(self, tokens: ReportTokens, position: int) -> bool:
        """Whether two capitals, be they a short form, stand between a family name of no list and a mark: Ilves SC;"""
        raw, word, before = tokens.raw(position), tokens.words[position], tokens.words[position - 1]
        if len(raw) != 2 or tokens.case != "mixed" or tokens.gap(position) != " " or word in _NEVER_INITIALS:
            return False
        strange = len(before) > 3 and before not in self.given and not self.is_known(before)
        return strange and re.match(r"[;:,)]|[ \t]*\n", tokens.following(position) or "\n") is not None
